# Compares the build with the rows of the list of updates that are known to disturb Remote Desktop clients.
function Read-Probe {
  param($Context)
  Skip-WithoutWindows
  $build = Read-Build
  if ($build.Build -eq 0) { Skip-Probe 'Windows gives no build number here' }
  $reading = [ordered]@{ Build = $build.Text; Version = $build.Version }
  $reading.LastUpdates = @(Read-Optional $reading 'updates' { Format-LastUpdate })
  # Not an update but a setting, as old as the policy itself: where it forbids files from valid publishers, connections that
  # are typed in are blocked too.
  $policy = 'SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services'
  $reading.TypedConnectionsForbidden = (Get-RegistryValue "HKLM:\$policy" 'AllowSignedFiles') -eq 0 -or (Get-RegistryValue "HKCU:\$policy" 'AllowSignedFiles') -eq 0
  # Rows that this end alone cannot settle: what they need besides stands in the list.
  $hints = @()
  # Which update ended the drops after 65 seconds, no source says, so there is no upper bound.
  if (-not $build.Server -and $build.Build -eq 26100 -and $build.Revision -ge 2894) { $hints += 'January 2025 or later: only to Server 2016 or older, after 65 seconds over UDP' }
  if (($build.Build -in 26100, 26200 -and $build.Revision -eq 7623) -or ($build.Build -in 19044, 19045 -and $build.Revision -eq 6809)) { $hints += 'January 2026: only in Windows App' }
  $reading.Hints = $hints
  $reading
}

function Resolve-Probe {
  param($Reading)
  if ($Reading.TypedConnectionsForbidden) { 'policy-forbids' }
}
