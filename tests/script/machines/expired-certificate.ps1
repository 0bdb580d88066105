# The self-signed certificate ran out, and Windows could not replace it: access to its key is denied. An attempt just failed.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$store = 'Cert:\LocalMachine\Remote Desktop'
$machine.Certificates[$store][0].Thumbprint = '9B00F2ECE445C6DB1226677FA02E9B5C14DB54EE'
$machine.Cim.Win32_TSGeneralSetting[0].SSLCertificateSHA1Hash = '9B00F2ECE445C6DB1226677FA02E9B5C14DB54EE'
$machine.Certificates[$store][0].NotBefore = Ago 4400
$machine.Certificates[$store][0].NotAfter = Ago 30
$manager = 'Microsoft-Windows-TerminalServices-RemoteConnectionManager'
$machine.Events += @(
  @{ Log = 'System'; Provider = $manager; Id = 1058; At = (Ago 6); Data = @('0x80070005'); Times = 2 }
  @{ Log = "$manager/Operational"; Provider = $manager; Id = 261; At = (Ago 0.1); Data = @('RDP-Tcp') }
  @{ Log = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS/Operational'; Provider = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS'; Id = 131; At = (Ago 0.1); Data = @('TCP', '192.0.2.20:50988') }
)
$machine
