# Reads what changed lately, as far as Windows notes it. What matters is what happened just before the first failure.
function Read-Probe {
  param($Context)
  $reading = [ordered]@{}
  $system = @(Read-Optional $reading 'start of Windows' { Read-Cim Win32_OperatingSystem })[0]
  if ($system) {
    $reading.LastBoot = $system.LastBootUpTime
    $reading.WindowsInstalled = $system.InstallDate
  }
  $reading.LastUpdates = @(Read-Optional $reading 'updates' { Format-LastUpdate })
  # 7045: a service or driver was installed; its name is the first datum. Some carry a new number each time.
  $services = @(Read-EventIfAllowed $reading -Log System -Provider 'Service Control Manager' -Id 7045 -Since $Context.Since)
  $reading.NewServices = @($services | ForEach-Object { [string] $_.Properties[0].Value } | Where-Object { $_ } | Select-Object -Unique | Select-Object -First 8 | ForEach-Object { Hide-Name $Context 'SERVICE' $_ })
  # 6011: the machine was renamed.
  $named = @(Read-EventIfAllowed $reading -Log System -Provider EventLog -Id 6011 -Since $Context.Since)
  $reading.Renamed = $named.Count -gt 0
  # 1: the clock was set. The first two times are the new and the old one; small corrections are daily business.
  $jumps = @(Read-EventIfAllowed $reading -Log System -Provider 'Microsoft-Windows-Kernel-General' -Id 1 -Since $Context.Since | Where-Object {
      $times = @($_.Properties | Where-Object { $_.Value -is [datetime] } | Select-Object -First 2)
      $times.Count -eq 2 -and [math]::Abs(($times[0].Value - $times[1].Value).TotalSeconds) -gt 60
    })
  $reading.ClockJumps = $jumps.Count
  # 9: a role or feature was switched.
  $roles = @(Read-EventIfAllowed $reading -Log Setup -Provider 'Microsoft-Windows-Servicing' -Id 9 -Since $Context.Since)
  $reading.RolesSwitched = $roles.Count
  $reading.Evidence = @(Format-Event (@($services) + @($named) + @($jumps) + @($roles)))
  $reading
}

function Resolve-Probe {
  param($Reading)
}
