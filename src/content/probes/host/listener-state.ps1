# Reads whether Remote Desktop is on (registry and policy), its port, and which processes hold that port.

# A process by its id, its name and the services in it.
function Get-Owner {
  param($Context, [long] $Id, $Services)
  $of = @($Services | Where-Object { [long] $_.ProcessId -eq $Id } | ForEach-Object { $_.Name })
  $process = [string] (Get-Process -Id $Id -ErrorAction SilentlyContinue).ProcessName
  # Windows' own processes say what it is and name no one's program.
  $names = @(@($process) + $of | Where-Object { $_ } | ForEach-Object { if ($_ -in 'System', 'svchost', 'iphlpsvc', 'lsass', 'services') { $_ } else { Hide-Name $Context 'PROGRAM' $_ } })
  '{0} ({1})' -f $Id, ($names -join ' ')
}

# Who listens on a port, and on which ports the service does.
function Read-Owner {
  param($Context, $Reading, [int] $Port, [long] $Own, $Services)
  # Something always listens on Windows, so an empty list says that it cannot be read.
  $all = @(Get-NetTCPConnection -State Listen -ErrorAction Stop)
  if ($all.Count -eq 0) { Skip-Probe 'Windows lists none' }
  $here = @($all | Where-Object { [int] $_.LocalPort -eq $Port })
  $Reading.ServiceListens = @($here | Where-Object { [long] $_.OwningProcess -eq $Own -and $Own -gt 0 }).Count -gt 0
  $Reading.ServicePorts = @($all | Where-Object { [long] $_.OwningProcess -eq $Own -and $Own -gt 0 } | ForEach-Object { [int] $_.LocalPort } | Sort-Object -Unique)
  $foreign = @($here | Where-Object { [long] $_.OwningProcess -ne $Own -or $Own -eq 0 })
  $outside = @($foreign | Where-Object { $_.LocalAddress -notmatch '^127\.|^::1$' })
  $Reading.OtherOwners = @($outside | ForEach-Object { [long] $_.OwningProcess } | Sort-Object -Unique | ForEach-Object { Get-Owner $Context $_ $Services })
  $Reading.OtherOwnersLoopback = @($foreign | Where-Object { $_ -notin $outside } | ForEach-Object { [long] $_.OwningProcess } | Sort-Object -Unique | ForEach-Object { Get-Owner $Context $_ $Services })
  # UDP comes later and only speeds a session up, so it decides nothing here.
  $udp = @(Read-Optional $Reading 'UDP ports' { Read-IfThere 'the ports' { Get-NetUDPEndpoint -LocalPort $Port -ErrorAction Stop } })
  $Reading.UdpOwners = @($udp | ForEach-Object { [long] $_.OwningProcess } | Sort-Object -Unique | ForEach-Object { if ($_ -eq $Own -and $Own -gt 0) { 'TermService' } else { Get-Owner $Context $_ $Services } })
}

function Read-Probe {
  param($Context)
  # Registry and policy come first: they need nothing else to be in order.
  $terminal = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server'
  $listener = "$terminal\WinStations\RDP-Tcp"
  $policy = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services'
  $reading = [ordered]@{}
  $reading.TurnedOff = Get-RegistryValue $terminal 'fDenyTSConnections'
  $reading.TurnedOffByPolicy = Get-RegistryValue $policy 'fDenyTSConnections'
  $port = 3389
  $set = Read-Optional $reading 'listener' {
    @{ Enabled = Get-RegistryValue $listener 'fEnableWinStation'; Logon = Get-RegistryValue $listener 'fLogonDisabled'; Adapter = Get-RegistryValue $listener 'LanAdapter'; Port = Get-RegistryValue $listener 'PortNumber' }
  }
  if ($set) {
    $reading.ListenerEnabled = $set.Enabled
    $reading.LogonDisabled = $set.Logon
    $reading.LanAdapter = $set.Adapter
    $reading.Port = $set.Port
    if ($set.Port) { $port = [int] $set.Port }
  }
  $services = @(Read-Optional $reading 'services' { Read-Cim Win32_Service })
  if ($services.Count -gt 0) {
    $term = $services | Where-Object { $_.Name -eq 'TermService' } | Select-Object -First 1
    $own = [long] 0
    if ($term) { $own = [long] $term.ProcessId }
    $reading.ServiceFound = $null -ne $term
    $reading.ServiceRuns = $own -gt 0
    if ($set) { Read-Optional $reading 'ports' { Read-Owner $Context $reading $port $own $services } }
  }
  $setting = Read-Optional $reading 'settings of the listener' { Read-ListenerSetting }
  if ($setting) {
    $reading.ListenerSettingsByPolicy = @($setting.PSObject.Properties | Where-Object { $_.Name -like 'PolicySource*' -and $_.Value -eq 1 } | ForEach-Object { $_.Name -replace '^PolicySource' } | Sort-Object)
  }
  # 258 began to listen, 259 stopped, 260 failed, 261 received a connection.
  $reading.Evidence = @(Format-Event @(Read-EventIfAllowed $reading -Log 'Microsoft-Windows-TerminalServices-RemoteConnectionManager/Operational' -Id 258, 259, 260, 261 -Since $Context.Since))
  $reading
}

function Resolve-Probe {
  param($Reading)
  # On an address of its own another program gets the connections, even beside the service.
  if (@($Reading.OtherOwners | Where-Object { $_ }).Count -gt 0) { return 'other-program' }
  # The policy wins over the registry. Without either value nothing is known.
  $off = $Reading.TurnedOff
  if ($null -ne $Reading.TurnedOffByPolicy) { $off = $Reading.TurnedOffByPolicy }
  if ($Reading.ServiceListens) {
    # Listening although switched off: the change has not taken effect yet.
    if ($off -eq 1) { return }
    return 'listening'
  }
  if ($off -eq 1) { return 'turned-off' }
  # Who holds the ports is not known.
  if ($null -eq $Reading.ServiceListens) { return }
  # On a port that is not the one of the registry: changed, and not started since.
  if (@($Reading.ServicePorts).Count -gt 0) { return 'other-port' }
  # Without the service nothing can listen, and that is the fault then.
  if ($Reading.ServiceRuns) { 'not-listening' }
}
