# Compares build and policies with the rows of the list of updates that are known to disturb Remote Desktop clients.
function Read-Probe {
  param($Context)
  $build = Read-Build
  if ($build.Build -eq 0) { Skip-Probe 'Windows does not tell its build here' }
  $reading = [ordered]@{ Build = $build.Text; Version = $build.Version }
  $updates = @()
  try {
    $updates = @(Read-Update | Where-Object { $_.Day })
    $reading.LastUpdates = @($updates | Select-Object -First 5 | ForEach-Object { '{0} {1:yyyy-MM-dd}' -f $_.Id, $_.Day })
  }
  catch { $reading.LastUpdates = 'not readable' }
  # The row of July 2026: the policy that forbids files from valid publishers also blocks typed connections from then on. A
  # security update of the month after contains it.
  $policy = 'SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services'
  $reading.SignedFilesForbidden = (Get-RegistryValue "HKLM:\$policy" 'AllowSignedFiles') -eq 0 -or (Get-RegistryValue "HKCU:\$policy" 'AllowSignedFiles') -eq 0
  $reading.UpdatedAfterJuly2026 = @($updates | Where-Object { $_.Security -and $_.Day -ge [datetime]::new(2026, 8, 11) }).Count -gt 0
  # Rows that this end alone cannot settle: what they need besides stands in the list.
  $hints = @()
  if (-not $build.Server -and $build.Build -eq 26100 -and $build.Revision -ge 2894 -and $build.Revision -lt 3194) { $hints += 'January 2025: only towards Server 2016 or older, after 65 seconds' }
  if (($build.Build -in 26100, 26200 -and $build.Revision -eq 7623) -or ($build.Build -in 19044, 19045 -and $build.Revision -eq 6809)) { $hints += 'January 2026: only in Windows App' }
  $reading.Hints = $hints
  $reading
}

function Resolve-Probe {
  param($Reading)
  if ($Reading.SignedFilesForbidden -and $Reading.UpdatedAfterJuly2026) { 'known-bad' }
}
