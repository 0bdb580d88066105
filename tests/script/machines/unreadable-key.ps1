# A hardening script took NETWORK SERVICE off the key file; TLS fails with Schannel 36870.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$key = @($machine.Acl.Keys | Where-Object { $_ -like '*f686*' })[0]
$machine.Acl[$key] = 'O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)'
$machine.Events += @{ Log = 'System'; Provider = 'Schannel'; Id = 36870; At = (Ago 2); Data = @('server', '0x8009030D', '10001'); Times = 14 }
$machine
