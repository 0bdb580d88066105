# The healthy machine, on which WMI does not describe the operating system.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$machine.Broken['Get-CimInstance Win32_OperatingSystem'] = 'throw'
$machine
