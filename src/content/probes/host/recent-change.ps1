# Reads what changed lately, as far as Windows notes it. What matters is what happened just before the first failure.
function Read-Probe {
  param($Context)
  $reading = [ordered]@{}
  $system = @(Get-CimInstance -ClassName Win32_OperatingSystem -ErrorAction SilentlyContinue)[0]
  if ($system) {
    $reading.LastBoot = $system.LastBootUpTime
    $reading.WindowsInstalled = $system.InstallDate
  }
  try { $reading.LastUpdates = @(Read-Update | Where-Object { $_.Day } | Select-Object -First 5 | ForEach-Object { '{0} {1:yyyy-MM-dd}' -f $_.Id, $_.Day }) }
  catch { $reading.LastUpdates = 'not readable' }
  # 7045: a service or driver was installed; its name is the first datum. Some carry a new number each time.
  $services = @(Read-Event -Log System -Provider 'Service Control Manager' -Id 7045 -Since $Context.Since)
  $reading.NewServices = @($services | ForEach-Object { [string] $_.Properties[0].Value } | Where-Object { $_ } | Select-Object -Unique | Select-Object -First 8)
  # 6011: the machine was renamed.
  $named = @(Read-Event -Log System -Provider EventLog -Id 6011 -Since $Context.Since)
  $reading.Renamed = $named.Count -gt 0
  # 1: the clock was set. The first two times are the new and the old one; small corrections are daily business.
  $jumps = @(Read-Event -Log System -Provider 'Microsoft-Windows-Kernel-General' -Id 1 -Since $Context.Since | Where-Object {
      $times = @($_.Properties | Where-Object { $_.Value -is [datetime] } | Select-Object -First 2)
      $times.Count -eq 2 -and [math]::Abs(($times[0].Value - $times[1].Value).TotalSeconds) -gt 60
    })
  $reading.ClockJumps = $jumps.Count
  # 9: a role or feature was switched.
  $roles = @(Read-Event -Log Setup -Provider 'Microsoft-Windows-Servicing' -Id 9 -Since $Context.Since)
  $reading.RolesSwitched = $roles.Count
  $reading.Evidence = @(Format-Event (@($services) + @($named) + @($jumps) + @($roles)))
  $reading
}

function Resolve-Probe {
  param($Reading)
}
