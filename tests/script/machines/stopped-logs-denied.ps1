# TermService is disabled and stopped; whoever reads is not elevated, and System and the logs of Remote Desktop are denied.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'stopped-service.ps1')
$machine.Elevated = $false
$machine.Broken['Get-CimInstance Win32_TSGeneralSetting'] = 'denied'
foreach ($log in 'System', 'Microsoft-Windows-TerminalServices-RemoteConnectionManager/Admin', 'Microsoft-Windows-TerminalServices-RemoteConnectionManager/Operational') { $machine.Broken["Get-WinEvent $log"] = 'denied-log' }
$machine
