# The certificate that somebody chose becomes valid next week: the machine's clock was set back, or it was put in too early.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$hash = 'A575FDBF17E6829F775A6AFFC08A57A651C306E4'
$setting = $machine.Cim.Win32_TSGeneralSetting[0]
$setting.SSLCertificateSHA1Hash = $hash
$setting.SSLCertificateSHA1HashType = [uint32] 3
$machine.Certificates['Cert:\LocalMachine\My'] = @([pscustomobject] @{
    Thumbprint = $hash; Subject = 'CN=rdp.example.net'; Issuer = 'CN=Example CA'; NotBefore = (Ago -168); NotAfter = (Ago -9000); HasPrivateKey = $true
  })
$manager = 'Microsoft-Windows-TerminalServices-RemoteConnectionManager'
$machine.Events += @(
  @{ Log = "$manager/Operational"; Provider = $manager; Id = 261; At = (Ago 0.1); Data = @('RDP-Tcp') }
  @{ Log = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS/Operational'; Provider = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS'; Id = 131; At = (Ago 0.1); Data = @('TCP', '192.0.2.20:50988') }
)
$machine
