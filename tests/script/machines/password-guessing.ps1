# Strangers guess passwords, once a second.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
foreach ($address in '203.0.113.7', '203.0.113.9', '198.51.100.23') {
  $machine.Events += @{ Log = 'Security'; Provider = 'Microsoft-Windows-Security-Auditing'; Id = 4625; At = (Ago 0.01); Times = 500
    Data = @('S-1-0-0', '-', '-', [uint64] 0, 'S-1-0-0', 'ADMIN', '', [int] -1073741715, '%%2313', [int] -1073741724, [uint32] 3, 'NtLmSsp ', 'NTLM', '-', '-', '-', [uint32] 0, [uint64] 0, '-', $address, '0')
  }
}
$machine
