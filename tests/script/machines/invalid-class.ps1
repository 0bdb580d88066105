# Server 2016 whose network classes are damaged: Get-NetTCPConnection throws. Remote Desktop is turned off.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$machine.Broken['Get-NetTCPConnection'] = 'invalid-class'
$machine.Registry['HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server'].fDenyTSConnections = 1
$machine.Registry['HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'].CurrentBuild = '14393'
$machine.Tcp = @()
$machine
