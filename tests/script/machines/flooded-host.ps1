# Reachable from the internet: programs connect twice a second, break off and guess passwords, a hundred thousand times. The key
# was unreadable until the day before yesterday; somebody has logged on since, three hours ago.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$manager = 'Microsoft-Windows-TerminalServices-RemoteConnectionManager'
$core = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS'
$flood = @{ At = (Ago 0.001); Times = 100000; Every = 0.5 }
$machine.Events += @{ Log = 'System'; Provider = 'Schannel'; Id = 36870; At = (Ago 40); Data = @('server', '0x8009030D', '10001'); Times = 3 }
$machine.Events += @{ Log = "$manager/Operational"; Provider = $manager; Id = 1149; At = (Ago 3); Data = @('alex', 'EXAMPLE', '192.0.2.20') }
$machine.Events += @{ Log = "$manager/Operational"; Provider = $manager; Id = 261; Data = @('RDP-Tcp') } + $flood
$machine.Events += @{ Log = 'System'; Provider = 'Schannel'; Id = 36874; Data = @('TLS 1.2') } + $flood
$machine.Events += @{ Log = 'System'; Provider = 'TermDD'; Id = 56; Data = @('\Device\Termdd', '203.0.113.7') } + $flood
$machine.Events += @{ Log = "$core/Operational"; Provider = $core; Id = 131; Data = @('TCP', '203.0.113.7:50123') } + $flood
$machine.Events += @{ Log = 'Security'; Provider = 'Microsoft-Windows-Security-Auditing'; Id = 4625
  Data = @('S-1-0-0', '-', '-', [uint64] 0, 'S-1-0-0', 'ADMIN', '', [int] -1073741715, '%%2313', [int] -1073741724, [uint32] 3, 'NtLmSsp ', 'NTLM', '-', '-', '-', [uint32] 0, [uint64] 0, '-', '203.0.113.7', '0')
} + $flood
$machine
