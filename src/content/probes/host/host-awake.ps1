# Reads when the machine slept, stopped and started, and after how long it goes to sleep.
function Read-SleepTime {
  $ErrorActionPreference = 'Continue'
  # The setting "sleep after" of the active plan, after its own id. Its last two hexadecimal values are the seconds on mains and
  # on battery. A refusal, which may hold numbers too, names no id.
  $lines = @(powercfg.exe /query SCHEME_CURRENT 238c9fa8-0aad-41ed-83f4-97be242c8f20 29f6c1db-86da-48c5-9fdb-f2b67b1f44da | ForEach-Object { [string] $_ })
  if (-not ($lines -match '29f6c1db')) { return }
  $values = @($lines | ForEach-Object { if ($_ -match ':\s*0x([0-9a-fA-F]{8})\s*$') { [convert]::ToInt64($Matches[1], 16) } })
  if ($values.Count -ge 2) { $values[-2] / 60 }
}

function Read-Probe {
  param($Context)
  $now = Get-Date
  $reading = [ordered]@{}
  $system = @(Read-Cim Win32_OperatingSystem)[0]
  if (-not $system) { Skip-Probe 'Windows gives no start time here' }
  $reading.LastBoot = $system.LastBootUpTime
  $reading.HoursRunning = [math]::Round(($now.ToUniversalTime() - $system.LastBootUpTime.ToUniversalTime()).TotalHours, 1)
  if (Get-Command -Name powercfg.exe -ErrorAction SilentlyContinue) {
    $minutes = Read-SleepTime
    if ($null -ne $minutes) { $reading.SleepsAfterMinutes = [math]::Round($minutes) }
  }
  # 42 goes to sleep or hibernates, 107 is back; 506 and 507 the same for modern standby; 41 came up without a clean stop.
  $power = @(Read-EventIfAllowed $reading -Log System -Provider 'Microsoft-Windows-Kernel-Power' -Id 41, 42, 107, 506, 507 -Since $Context.Since)
  # 1: back from sleep, with the time of falling asleep and of waking.
  $woken = @(Read-EventIfAllowed $reading -Log System -Provider 'Microsoft-Windows-Power-Troubleshooter' -Id 1 -Since $Context.Since)
  $reading.Sleeps = [math]::Max(@($power | Where-Object { $_.Id -eq 42 }).Count, $woken.Count)
  $reading.Standbys = @($power | Where-Object { $_.Id -eq 506 }).Count
  $reading.SuddenStops = @($power | Where-Object { $_.Id -eq 41 }).Count
  # Whether the log reaches back to the start of the window at all.
  $first = Read-LogStart System
  $reading.LogComplete = [bool] ($first -and $first.ToUniversalTime() -le $Context.Since.ToUniversalTime())
  $reading.Evidence = @(Format-Event (@($power) + @($woken)))
  $reading
}

function Resolve-Probe {
  param($Reading)
  if ($Reading.Sleeps -gt 0 -or $Reading.SuddenStops -gt 1) { return 'comes-and-goes' }
  # It runs now. That it ran at the time of the attempt is certain only after a day without a stop, and with a log that shows it.
  if ($Reading.Standbys -eq 0 -and $Reading.SuddenStops -eq 0 -and $Reading.LogComplete -and $Reading.HoursRunning -ge 24) { 'awake' }
}
