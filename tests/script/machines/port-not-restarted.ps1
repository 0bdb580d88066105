# The port was changed to 3395 and the service not started since: it still has the old one, for which the rule allows.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$machine.Registry['HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp'].PortNumber = 3395
$machine
