# The listener names a certificate that somebody chose and that has since been deleted from Personal.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$hash = 'AB10AA0B9C9B1C5A7A1C1D0F0E6A7B8C9D0E1F2A'
$setting = $machine.Cim.Win32_TSGeneralSetting[0]
$setting.SSLCertificateSHA1Hash = $hash
$setting.SSLCertificateSHA1HashType = [uint32] 3
$manager = 'Microsoft-Windows-TerminalServices-RemoteConnectionManager'
$machine.Events += @(
  @{ Log = "$manager/Operational"; Provider = $manager; Id = 261; At = (Ago 0.1); Data = @('RDP-Tcp') }
  @{ Log = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS/Operational'; Provider = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS'; Id = 131; At = (Ago 0.1); Data = @('TCP', '192.0.2.20:50988') }
)
$machine
