# Counts failed logons over the network in the last hour, and where they came from.
function Read-Probe {
  param($Context)
  $now = Get-Date
  # 4625, by position: 10 the logon type, 19 the source address. Type 3 is the network (with NLA), 10 a Remote Desktop session.
  $events = @(Read-Event -Log Security -Provider Microsoft-Windows-Security-Auditing -Id 4625 -Since $now.AddHours(-1) -Most 3000)
  $remote = @($events | ForEach-Object {
      $data = @($_.Properties)
      if ($data.Count -gt 19 -and [int] $data[10].Value -in 3, 10) { [string] $data[19].Value }
    })
  $known = @($remote | Where-Object { $_ -match '[.:]' })
  $private = '^(10|127)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\.|^::1$|^f[cde]'
  $reading = [ordered]@{ FailedInAnHour = $events.Count }
  $reading.OverTheNetwork = $remote.Count
  $reading.Sources = @($known | Sort-Object -Unique).Count
  $reading.FromPublicAddresses = @($known | Where-Object { $_ -notmatch $private }).Count
  $reading.WithoutAddress = $remote.Count - $known.Count
  $reading.FailedInTheWindow = @(Read-Event -Log Security -Provider Microsoft-Windows-Security-Auditing -Id 4625 -Since $Context.Since -Most 1).Count -gt 0
  $reading.Evidence = @($known | Group-Object | Sort-Object -Property Count -Descending | Select-Object -First 5 | ForEach-Object { '4625 from {0}: {1}' -f $_.Name, $_.Count })
  $reading
}

function Resolve-Probe {
  param($Reading)
  # People mistype a few times, and a forgotten program with an old password tries about once a minute: 60 an hour. Five a
  # minute is guessing; Microsoft's example has one a second. When private addresses account for them, it is somebody's
  # own program. Where NLA hides the address, the number alone has to do.
  if ($Reading.OverTheNetwork -ge 300) {
    if ($Reading.FromPublicAddresses -ge 300 -or $Reading.FromPublicAddresses + $Reading.WithoutAddress -ge 300) { return 'flood' }
    return
  }
  # None at all proves something only where failures are audited, which an older one shows.
  if ($Reading.OverTheNetwork -le 30 -and $Reading.FailedInTheWindow) { 'normal' }
}
