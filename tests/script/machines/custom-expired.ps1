# A certificate that somebody chose, in Personal and with its key, ran out a month ago. An attempt just failed; nothing is logged.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$hash = '9B00F2ECE445C6DB1226677FA02E9B5C14DB54EE'
$setting = $machine.Cim.Win32_TSGeneralSetting[0]
$setting.SSLCertificateSHA1Hash = $hash
$setting.SSLCertificateSHA1HashType = [uint32] 3
$machine.Certificates['Cert:\LocalMachine\My'] = @([pscustomobject] @{
    Thumbprint = $hash; Subject = 'CN=rdp.example.net'; Issuer = 'CN=Example CA'; NotBefore = (Ago 9500); NotAfter = (Ago 700); HasPrivateKey = $true
  })
$manager = 'Microsoft-Windows-TerminalServices-RemoteConnectionManager'
$machine.Events += @(
  @{ Log = "$manager/Operational"; Provider = $manager; Id = 261; At = (Ago 0.1); Data = @('RDP-Tcp') }
  @{ Log = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS/Operational'; Provider = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS'; Id = 131; At = (Ago 0.1); Data = @('TCP', '192.0.2.20:50988') }
)
$machine
