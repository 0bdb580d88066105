# The Event Log service does not run: every log fails, on a machine whose certificate has run out.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
foreach ($log in 'System', 'Setup', 'Security', 'Microsoft-Windows-TerminalServices-RemoteConnectionManager/Admin', 'Microsoft-Windows-TerminalServices-RemoteConnectionManager/Operational',
  'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational', 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS/Operational') { $machine.Broken["Get-WinEvent $log"] = 'no-service' }
$machine.Certificates['Cert:\LocalMachine\Remote Desktop'][0].Thumbprint = '9B00F2ECE445C6DB1226677FA02E9B5C14DB54EE'
$machine.Cim.Win32_TSGeneralSetting[0].SSLCertificateSHA1Hash = '9B00F2ECE445C6DB1226677FA02E9B5C14DB54EE'
$machine.Certificates['Cert:\LocalMachine\Remote Desktop'][0].NotBefore = Ago 5000
$machine.Certificates['Cert:\LocalMachine\Remote Desktop'][0].NotAfter = Ago 700
$machine
