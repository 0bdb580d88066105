# A Windows port proxy of iphlpsvc took the port before TermService could.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
foreach ($one in $machine.Tcp + $machine.Udp) { if ($one.OwningProcess -eq 1204) { $one.OwningProcess = 3016 } }
$machine.Udp = @($machine.Udp | Where-Object { $_.OwningProcess -ne 3016 })
$machine.Cim.Win32_Service += @{ Name = 'iphlpsvc'; State = 'Running'; StartMode = 'Auto'; StartName = 'LocalSystem'; ProcessId = [uint32] 3016; ExitCode = [uint32] 0 }
$machine.Processes[3016] = 'svchost'
$machine
