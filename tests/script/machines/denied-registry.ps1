# Read access to the key of the listener is denied; its port is 4130, which the firewall allows.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$key = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp'
$machine.Registry[$key] = 'denied'
foreach ($one in $machine.Tcp + $machine.Udp) { if ($one.OwningProcess -eq 1204) { $one.LocalPort = 4130 } }
$machine
