# Somebody stopped TermService and disabled it; nothing listens.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$term = @($machine.Cim.Win32_Service | Where-Object { $_.Name -eq 'TermService' })[0]
$term.State = 'Stopped'
$term.StartMode = 'Disabled'
$term.ProcessId = [uint32] 0
$machine.Tcp = @($machine.Tcp | Where-Object { $_.OwningProcess -ne 1204 })
$machine.Udp = @($machine.Udp | Where-Object { $_.OwningProcess -ne 1204 })
$machine.Events += @{ Log = 'Microsoft-Windows-TerminalServices-RemoteConnectionManager/Operational'; Provider = 'Microsoft-Windows-TerminalServices-RemoteConnectionManager'; Id = 259; At = (Ago 3); Data = @('RDP-Tcp') }
$machine
