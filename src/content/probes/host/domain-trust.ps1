# Reads the state of the secure channel that Netlogon keeps, and the offset of the clock that the time service knows. Neither
# asks another machine. Both tools write text in the display language, but codes and the order of the values are the same.
function Read-Channel {
  param([string] $Domain)
  $ErrorActionPreference = 'Continue'
  $lines = @(nltest.exe "/sc_query:$Domain" | ForEach-Object { [string] $_ })
  # A query that Netlogon refuses gives the reason of the refusal, not the state of the channel: only an answer begins with flags.
  if ($lines.Count -eq 0 -or $lines[0] -notmatch ':\s*[0-9a-fA-F]+(\s|$)') { return }
  $codes = @([regex]::Matches(($lines -join "`n"), '=\s*(\d+) 0x[0-9a-fA-F]+') | ForEach-Object { [int] $_.Groups[1].Value })
  if ($codes.Count -gt 0) { $codes[0] }
}

function Read-Clock {
  $ErrorActionPreference = 'Continue'
  $lines = @(w32tm.exe /query /status /verbose | ForEach-Object { [string] $_ })
  if ($LASTEXITCODE -ne 0) { return }
  # Seconds stand in this order: root delay, root dispersion, phase offset, clock rate, time since the last good synchronisation.
  $seconds = @($lines | ForEach-Object { if ($_ -match ':\s*(-?\d+)[.,](\d+)s\s*$') { [double]::Parse(('{0}.{1}' -f $Matches[1], $Matches[2]), [cultureinfo]::InvariantCulture) } })
  $text = $lines -join "`n"
  # Leap indicator 3 means not synchronized; the reference 4C4F434C is the machine's own clock.
  $own = $lines.Count -eq 0 -or $lines[0] -match ':\s*3\s*\(' -or $text -match '0x4C4F434C'
  if ($seconds.Count -ge 5 -and -not $own) { @{ Offset = $seconds[2]; Age = $seconds[4] } }
}

function Read-Probe {
  param($Context)
  $system = @(Read-Cim Win32_ComputerSystem)[0]
  if (-not $system) { Skip-Probe 'Windows gives no domain here' }
  $reading = [ordered]@{ InDomain = [bool] $system.PartOfDomain; DomainController = [int] $system.DomainRole -ge 4 }
  if ($reading.InDomain) {
    $null = Hide-Name $Context 'DOMAIN' $system.Domain
    if (-not $reading.DomainController -and (Get-Command -Name nltest.exe -ErrorAction SilentlyContinue)) {
      $state = Read-Channel $system.Domain
      if ($null -ne $state) { $reading.ChannelState = $state }
    }
  }
  if (Get-Command -Name w32tm.exe -ErrorAction SilentlyContinue) {
    $clock = Read-Clock
    if ($clock) {
      $reading.ClockOffset = [math]::Round($clock.Offset, 1) + 0
      $reading.HoursSinceSync = [math]::Round($clock.Age / 3600, 1)
    }
  }
  # 34: the time service found the clock too far off and left it so. Its first number is the seconds. 35, 37 and 52: in order again.
  $time = @(Read-EventIfAllowed $reading -Log System -Provider 'Microsoft-Windows-Time-Service' -Id 34, 35, 37, 52 -Since $Context.Since)
  if ($time.Count -gt 0 -and $time[0].Id -eq 34) {
    $number = $time[0].Properties | ForEach-Object { [string] $_.Value } | Where-Object { $_ -match '^-?\d+$' } | Select-Object -First 1
    if ($number) { $reading.UncorrectedSeconds = [long] $number }
  }
  # 5719: no domain controller. 3210: none accepts this machine. 6167: two machines with one identity.
  $trust = @(Read-EventIfAllowed $reading -Log System -Id 3210, 5719, 6167 -Since $Context.Since | Where-Object { $_.ProviderName -match 'NETLOGON|Lsa' })
  $reading.NoController = @($trust | Where-Object { $_.Id -eq 5719 }).Count
  $reading.NotTrusted = @($trust | Where-Object { $_.Id -eq 3210 }).Count
  $reading.SameIdentity = @($trust | Where-Object { $_.Id -eq 6167 }).Count
  $reading.Evidence = @(Format-Event (@($trust) + @($time | Where-Object { $_.Id -eq 34 })))
  $reading
}

function Resolve-Probe {
  param($Reading)
  # Kerberos allows five minutes.
  if ([math]::Abs([double] $Reading.UncorrectedSeconds) -gt 300) { return 'clock-off' }
  if ($null -ne $Reading.ClockOffset -and [math]::Abs($Reading.ClockOffset) -gt 300) { return 'clock-off' }
  if ($Reading.InDomain) {
    # 1786 to 1790: no account, no secret or no trust.
    if ($Reading.ChannelState -in 1786, 1787, 1788, 1789, 1790) { return 'broken' }
    # 5: the controller refuses; the log has to say the same.
    if ($Reading.ChannelState -eq 5 -and $Reading.NotTrusted -gt 0) { return 'broken' }
    # 1311 is also the state before the first attempt, so the log has to know of a failed one.
    if ($Reading.ChannelState -eq 1311 -and $Reading.NoController -gt 0) { return 'broken' }
    if ($Reading.ChannelState -ne 0 -or $null -eq $Reading.ChannelState) { return }
    if ($Reading.NotTrusted -gt 0 -or $Reading.SameIdentity -gt 0) { return }
  }
  # Without the log nobody knows of refusals.
  if ($Reading.NotRead) { return }
  # The offset is what the time service found when it last compared, so an old comparison does not clear the clock.
  if ($null -ne $Reading.ClockOffset -and $Reading.HoursSinceSync -le 72) { 'healthy' }
}
