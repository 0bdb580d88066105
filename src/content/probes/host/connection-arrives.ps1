# Reads which connections reached the listener lately, and whether any of them got further.
function Read-Probe {
  param($Context)
  # Who runs this has just tried: half an hour is long enough for that, and short enough to leave other people's attempts out.
  $since = (Get-Date).AddMinutes(-30)
  # 131: accepted. Its data: TCP or UDP, and the client's address with its port.
  $accepted = @(Read-Event -Log Microsoft-Windows-RemoteDesktopServices-RdpCoreTS/Operational -Id 131 -Since $since)
  # 261: the listener received a connection. 1149: the first authentication was passed.
  $manager = @(Read-Event -Log Microsoft-Windows-TerminalServices-RemoteConnectionManager/Operational -Id 261, 1149 -Since $since)
  $passed = @($manager | Where-Object { $_.Id -eq 1149 })
  $attempts = @($accepted | ForEach-Object {
      $data = @($_.Properties | ForEach-Object { [string] $_.Value })
      if ($data.Count -ge 2 -and $data[0] -eq 'TCP') { @{ At = $_.TimeCreated; From = ($data[1] -replace ':\d+$' -replace '^\[|\]$') } }
    })
  # From the host itself: a tunnel that ends here, or this script's own try.
  $outside = @($attempts | Where-Object { $_.From -notmatch '^127\.|^::1$|^::ffff:127\.' })
  $failed = @($outside | Where-Object { $at = $_.At; @($passed | Where-Object { $_.TimeCreated -ge $at -and $_.TimeCreated -le $at.AddMinutes(1) }).Count -eq 0 })
  $reading = [ordered]@{ Minutes = 30 }
  $reading.FromOutside = $outside.Count
  $reading.FromOutsideWithoutLogon = $failed.Count
  $reading.Sources = @($outside | ForEach-Object { $_.From } | Sort-Object -Unique).Count
  $reading.FromThisHost = $attempts.Count - $outside.Count
  $reading.Listener261 = @($manager | Where-Object { $_.Id -eq 261 }).Count
  $first = @($outside | ForEach-Object { $_.From } | Sort-Object -Unique | Select-Object -First 5)
  if ($first.Count -gt 0) { $reading.From = $first }
  $reading.Evidence = @(Format-Event @($accepted + $manager))
  $reading
}

function Resolve-Probe {
  param($Reading)
  # One source whose few attempts came to nothing: the one that fails. Several sources may be other people or strangers,
  # and more than one a minute is a program. No entry proves nothing, because nobody may have tried.
  if ($Reading.Sources -eq 1 -and $Reading.FromOutsideWithoutLogon -ge 1 -and $Reading.FromOutside -le $Reading.Minutes) { 'arrives' }
}
