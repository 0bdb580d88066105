# The healthy machine, on which the list of sessions never comes.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$machine.Broken['qwinsta.exe'] = 'hang'
$machine
