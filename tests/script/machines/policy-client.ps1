# A client on which a policy blocks connections that are typed in; towards the host nothing is wrong.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-client.ps1')
$machine.Registry['HKLM:\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services'] = @{ AllowSignedFiles = 0 }
$machine
