# A cloud repair script left layer 0 and level 1 behind.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$listener = $machine.Registry['HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp']
$listener.SecurityLayer = 0
$listener.MinEncryptionLevel = 1
$setting = $machine.Cim.Win32_TSGeneralSetting[0]
$setting.SecurityLayer = [uint32] 0
$setting.MinEncryptionLevel = [uint32] 1
$setting.PolicySourceSecurityLayer = [uint32] 0
$setting.PolicySourceMinEncryptionLevel = [uint32] 0
$machine
