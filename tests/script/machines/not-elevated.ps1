# The healthy machine, read without elevation: no key rights, no Security log, no listener settings.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$machine.Elevated = $false
$machine.Broken['Get-CimInstance Win32_TSGeneralSetting'] = 'denied'
foreach ($path in @($machine.Acl.Keys)) { if ($path -like '*f686*') { $machine.Acl.Remove($path) } }
$machine
