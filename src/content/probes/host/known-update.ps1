# Compares build, role and log with the rows of the list of updates that are known to disturb Remote Desktop hosts.
function Read-Probe {
  param($Context)
  $build = Read-Build
  if ($build.Build -eq 0) { Skip-Probe 'Windows gives no build number here' }
  $reading = [ordered]@{ Build = $build.Text; Version = $build.Version; Server = $build.Server; DomainController = $build.Controller }
  $reading.LastUpdates = @(Read-Optional $reading 'updates' { Format-LastUpdate })
  $row = $null
  if ($build.Server -and $build.Build -eq 26100) {
    # Server 2025: KB5051987 is 26100.3194, KB5055523 is 26100.3775, KB5060842 is 26100.4349.
    if ($build.Revision -ge 3194 -and $build.Revision -lt 3775) { $row = 'KB5051987: sessions freeze, fixed by KB5055523' }
    elseif ($build.Controller -and $build.Revision -ge 3775 -and $build.Revision -lt 4349) {
      # Only where the wrong network profile is there: 2 is the one of a domain.
      $profiles = @(Read-Optional $reading 'network profiles' { Read-Cim MSFT_NetConnectionProfile root\StandardCimv2 })
      if ($profiles.Count -gt 0 -and @($profiles | Where-Object { $_.NetworkCategory -eq 2 }).Count -eq 0) {
        $row = 'April 2025 on a domain controller: wrong network profile, fixed by KB5060842'
      }
    }
  }
  # The updates from 26 August 2025 on (26100.5074) refuse clones; the log tells whether this is one of them.
  $clones = @()
  if ($build.Build -gt 26100 -or ($build.Build -eq 26100 -and $build.Revision -ge 5074)) {
    $clones = @(Read-EventIfAllowed $reading -Log System -Id 6167 -Since $Context.Since | Where-Object { $_.ProviderName -match 'Lsa' })
    if ($clones.Count -gt 0) { $row = 'August 2025: sign-in between clones made without Sysprep is refused, event 6167' }
  }
  $reading.Row = $row
  $reading.Evidence = @(Format-Event $clones)
  $reading
}

function Resolve-Probe {
  param($Reading)
  # The log shows the symptom of this row, not only its build.
  if ($Reading.Row -match '^August 2025') { return 'matches' }
  # A build that is not on the list says little: a newer regression is not on it yet.
  if ($Reading.Row) { 'known-bad' }
}
