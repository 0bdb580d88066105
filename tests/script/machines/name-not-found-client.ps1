# A client that has the host's name wrong: neither DNS nor anything else knows it. The attempts end with 260, which is 0x104.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-client.ps1')
$client = 'Microsoft-Windows-TerminalServices-RDPClient/Operational'
$provider = 'Microsoft-Windows-TerminalServices-ClientActiveXCore'
$machine.Dns = @{}
$machine.Events = @(
  @{ Log = $client; Provider = $provider; Id = 1024; At = (Ago 0.5); Data = @('Server Name', 'office-pc.invalid', 'Info'); Times = 2 }
  @{ Log = $client; Provider = $provider; Id = 1026; At = (Ago 0.49); Data = @('Disconnect Reason', [int] 260, 'Info'); Times = 2 }
)
$machine
