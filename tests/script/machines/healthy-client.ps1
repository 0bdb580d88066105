# Windows 11 Pro 24H2 that connects to a host on its own network, nothing wrong. Its name for the host leads to the host by
# Windows' DNS; the tests let a stand-in listen under the same name.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$client = 'Microsoft-Windows-TerminalServices-RDPClient/Operational'
$provider = 'Microsoft-Windows-TerminalServices-ClientActiveXCore'
$machine.Elevated = $false
$machine.Words.NoName = 'DNS name does not exist'
$machine.Dns = @{ 'localhost' = @('192.168.1.10') }
$machine.HostsFile = @{}
$machine.Routes = @{ '192.168.1.10' = @{ InterfaceIndex = 5; NextHop = '0.0.0.0' } }
$machine.Adapters = @(
  @{ InterfaceIndex = [uint32] 5; InterfaceDescription = 'Intel(R) Ethernet Connection (17) I219-LM'; InterfaceType = [uint32] 6; ComponentID = 'PCI\VEN_8086&DEV_1A1C' }
)
$machine.IpInterfaces = @(1, 5)
$machine.Events += @(
  @{ Log = $client; Provider = $provider; Id = 1024; At = (Ago 3); Data = @('Server Name', 'office-pc', 'Info') }
  @{ Log = $client; Provider = $provider; Id = 1029; At = (Ago 3); Data = @('Q0NOVFJBTERBVEE=-') }
  @{ Log = $client; Provider = $provider; Id = 1102; At = (Ago 2.999); Data = @('Server Address', '192.168.1.10', 'Info') }
  @{ Log = $client; Provider = $provider; Id = 1103; At = (Ago 2.998); Data = @() }
  @{ Log = $client; Provider = $provider; Id = 1025; At = (Ago 2.998); Data = @() }
  @{ Log = $client; Provider = $provider; Id = 1105; At = (Ago 1); Data = @() }
  @{ Log = $client; Provider = $provider; Id = 1026; At = (Ago 1); Data = @('Disconnect Reason', [int] 2, 'Info') }
)
$machine
