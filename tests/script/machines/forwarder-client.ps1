# A client that reaches the host through an SSH tunnel: its target is this computer, where ssh.exe listens. The attempts end
# with 2308, which is 0x904.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-client.ps1')
$port = 13389
if ($env:MOCK_PORT) { $port = [int] $env:MOCK_PORT }
$client = 'Microsoft-Windows-TerminalServices-RDPClient/Operational'
$provider = 'Microsoft-Windows-TerminalServices-ClientActiveXCore'
$machine.Dns = @{ 'localhost' = @('::1', '127.0.0.1') }
$machine.Routes = @{}
$machine.Cim.MSFT_NetTCPConnection += @{ LocalAddress = '127.0.0.1'; LocalPort = [uint16] $port; State = [byte] 2; OwningProcess = [uint32] 7720 }
$machine.Cim.Win32_Process = @(@{ ProcessId = [uint32] 900; Name = 'svchost.exe' }, @{ ProcessId = [uint32] 7720; Name = 'ssh.exe' })
$machine.Tcp += @{ LocalAddress = '127.0.0.1'; LocalPort = $port; OwningProcess = 7720 }
$machine.Processes[7720] = 'ssh'
$machine.Events += @(
  @{ Log = $client; Provider = $provider; Id = 1024; At = (Ago 0.5); Data = @('Server Name', 'localhost', 'Info'); Times = 4 }
  @{ Log = $client; Provider = $provider; Id = 1026; At = (Ago 0.499); Data = @('Disconnect Reason', [int] 2308, 'Info'); Times = 4 }
)
$machine
