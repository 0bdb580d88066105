# The System log was cleared a minute ago and nobody has tried since: silence says nothing. The certificate has run out.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$machine.Events = @($machine.Events | Where-Object { $_.Log -ne 'System' -and $_.Id -ne 261 })
$machine.Certificates['Cert:\LocalMachine\Remote Desktop'][0].Thumbprint = '9B00F2ECE445C6DB1226677FA02E9B5C14DB54EE'
$machine.Cim.Win32_TSGeneralSetting[0].SSLCertificateSHA1Hash = '9B00F2ECE445C6DB1226677FA02E9B5C14DB54EE'
$machine.Certificates['Cert:\LocalMachine\Remote Desktop'][0].NotBefore = Ago 5000
$machine.Certificates['Cert:\LocalMachine\Remote Desktop'][0].NotAfter = Ago 700
$machine
