# The security layer is 0: a client that offers TLS is refused with code 2 and may go on without.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$machine.Registry['HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp'].SecurityLayer = 0
$machine.Cim.Win32_TSGeneralSetting[0].SecurityLayer = [uint32] 0
$machine
