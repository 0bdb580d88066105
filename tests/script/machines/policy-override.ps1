# A group policy turns Remote Desktop off and lowers the security layer, whatever the registry says.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$machine.Registry['HKLM:\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services'] = @{ fDenyTSConnections = 1; SecurityLayer = 0; UserAuthentication = 1 }
$setting = $machine.Cim.Win32_TSGeneralSetting[0]
$setting.SecurityLayer = [uint32] 0
$setting.PolicySourceSecurityLayer = [uint32] 1
$setting.PolicySourceUserAuthenticationRequired = [uint32] 1
$machine.Tcp = @($machine.Tcp | Where-Object { $_.OwningProcess -ne 1204 })
$machine.Udp = @($machine.Udp | Where-Object { $_.OwningProcess -ne 1204 })
$machine
