# Reads whether Remote Desktop is on (registry and policy), its port, and which processes hold that port.

# A process by its id, its name and the services in it.
function Get-Owner {
  param([long] $Id, $Services)
  $of = @($Services | Where-Object { [long] $_.ProcessId -eq $Id } | ForEach-Object { $_.Name })
  $process = [string] (Get-Process -Id $Id -ErrorAction SilentlyContinue).ProcessName
  '{0} ({1})' -f $Id, (@(@($process) + $of | Where-Object { $_ }) -join ' ')
}

function Read-Probe {
  param($Context)
  $terminal = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server'
  $listener = "$terminal\WinStations\RDP-Tcp"
  $policy = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services'
  $reading = [ordered]@{}
  $reading.TurnedOff = Get-RegistryValue $terminal 'fDenyTSConnections'
  $reading.TurnedOffByPolicy = Get-RegistryValue $policy 'fDenyTSConnections'
  $reading.ListenerEnabled = Get-RegistryValue $listener 'fEnableWinStation'
  $reading.LogonDisabled = Get-RegistryValue $listener 'fLogonDisabled'
  $reading.LanAdapter = Get-RegistryValue $listener 'LanAdapter'
  $port = Get-RegistryValue $listener 'PortNumber'
  $reading.Port = $port
  if (-not $port) { $port = 3389 }
  $services = @(Get-CimInstance -ClassName Win32_Service -ErrorAction Stop)
  $term = $services | Where-Object { $_.Name -eq 'TermService' } | Select-Object -First 1
  $own = [long] 0
  if ($term) { $own = [long] $term.ProcessId }
  $reading.ServiceFound = $null -ne $term
  $reading.ServiceRuns = $own -gt 0
  # Something always listens on Windows, so an empty list says that it cannot be read.
  $all = @(Get-NetTCPConnection -State Listen -ErrorAction Stop)
  if ($all.Count -eq 0) { Skip-Probe 'Windows does not list its open ports here' }
  $here = @($all | Where-Object { [int] $_.LocalPort -eq $port })
  $reading.ServiceListens = @($here | Where-Object { [long] $_.OwningProcess -eq $own -and $own -gt 0 }).Count -gt 0
  $reading.ServicePorts = @($all | Where-Object { [long] $_.OwningProcess -eq $own -and $own -gt 0 } | ForEach-Object { [int] $_.LocalPort } | Sort-Object -Unique)
  $foreign = @($here | Where-Object { [long] $_.OwningProcess -ne $own -or $own -eq 0 })
  $outside = @($foreign | Where-Object { $_.LocalAddress -notmatch '^127\.|^::1$' })
  $reading.OtherOwners = @($outside | ForEach-Object { [long] $_.OwningProcess } | Sort-Object -Unique | ForEach-Object { Get-Owner $_ $services })
  $reading.OtherOwnersLoopback = @($foreign | Where-Object { $_ -notin $outside } | ForEach-Object { [long] $_.OwningProcess } | Sort-Object -Unique | ForEach-Object { Get-Owner $_ $services })
  # UDP comes later and only speeds a session up, so it decides nothing here.
  $udp = @(Get-NetUDPEndpoint -LocalPort $port -ErrorAction SilentlyContinue)
  $reading.UdpOwners = @($udp | ForEach-Object { [long] $_.OwningProcess } | Sort-Object -Unique | ForEach-Object { if ($_ -eq $own -and $own -gt 0) { 'TermService' } else { Get-Owner $_ $services } })
  # 0 set on the server, 1 by policy, 2 default. Only administrators may read it.
  try {
    $setting = Get-CimInstance -Namespace root\cimv2\TerminalServices -ClassName Win32_TSGeneralSetting -Filter "TerminalName='RDP-tcp'" -ErrorAction Stop
    if ($setting) {
      $reading.ListenerSettingsByPolicy = @($setting.PSObject.Properties | Where-Object { $_.Name -like 'PolicySource*' -and $_.Value -eq 1 } | ForEach-Object { $_.Name -replace '^PolicySource' } | Sort-Object)
    }
  }
  catch { $reading.ListenerSettingsByPolicy = 'not readable here' }
  # 258 began to listen, 259 stopped, 260 failed, 261 received a connection.
  $reading.Evidence = @(Format-Event @(Read-Event -Log 'Microsoft-Windows-TerminalServices-RemoteConnectionManager/Operational' -Id 258, 259, 260, 261 -Since $Context.Since))
  $reading
}

function Resolve-Probe {
  param($Reading)
  # On an address of its own another program gets the connections, even beside the service.
  if (@($Reading.OtherOwners).Count -gt 0) { return 'other-program' }
  # The policy wins over the registry. Without either value nothing is known.
  $off = $Reading.TurnedOff
  if ($null -ne $Reading.TurnedOffByPolicy) { $off = $Reading.TurnedOffByPolicy }
  if ($Reading.ServiceListens) {
    # Listening although switched off: the change has not taken effect yet.
    if ($off -eq 1) { return }
    return 'listening'
  }
  if ($off -eq 1) { return 'turned-off' }
  # On a port that is not the one of the registry: changed, and not started since.
  if (@($Reading.ServicePorts).Count -gt 0) { return }
  if ($Reading.ServiceFound) { 'not-listening' }
}
