# The network counts as public, and somebody narrowed the rule to domain and private networks.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$machine.Networks[0].NetworkCategory = 'Public'
$rules = $machine.Registry['HKLM:\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules']
foreach ($name in 'RemoteDesktop-UserMode-In-TCP', 'RemoteDesktop-UserMode-In-UDP') { $rules[$name] = $rules[$name].Replace('|LPort=', '|Profile=Domain|Profile=Private|LPort=') }
$machine
