# Hardening turned TLS 1.2 off at the server side; each attempt leaves Schannel 36871.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$machine.Registry['HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Server'] = @{ Enabled = 0; DisabledByDefault = 1 }
$manager = 'Microsoft-Windows-TerminalServices-RemoteConnectionManager'
$machine.Events += @(
  @{ Log = 'System'; Provider = 'Schannel'; Id = 36871; At = (Ago 1); Data = @([uint32] 1204, 'svchost', 'server', [uint32] 10013); Times = 2 }
  @{ Log = "$manager/Operational"; Provider = $manager; Id = 261; At = (Ago 1); Data = @('RDP-Tcp'); Times = 2 }
)
$machine
