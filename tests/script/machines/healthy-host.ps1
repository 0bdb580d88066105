# Windows 11 Pro 24H2 in a workgroup, Remote Desktop on, nothing wrong. Other machines start from it and change what they are about.
$terminal = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server'
$listener = "$terminal\WinStations\RDP-Tcp"
$keys = 'C:\ProgramData\Microsoft\Crypto\RSA\MachineKeys'
$guid = '11111111-2222-3333-4444-555555555555'
@{
  Elevated     = $true
  Broken       = @{}
  LogsNotThere = @()
  Words        = @{
    HighLabel = 'Mandatory Label\High Mandatory Level'; MediumLabel = 'Mandatory Label\Medium Mandatory Level'
    NoLog = 'There is not an event log on the localhost computer that matches.'; NoEvents = 'No events were found that match the specified selection criteria.'
    Denied = 'Attempted to perform an unauthorized operation.'; EventText = 'A text in English.'
  }
  Registry     = @{
    'HKLM:\SOFTWARE\Microsoft\Cryptography' = @{ MachineGuid = $guid }
    $terminal = @{ fDenyTSConnections = 0; TSEnabled = 1; fSingleSessionPerUser = 1 }
    $listener = @{ PortNumber = 3389; fEnableWinStation = 1; MaxInstanceCount = -1; LanAdapter = 0; SecurityLayer = 2; UserAuthentication = 1; MinEncryptionLevel = 2; fAllowSecProtocolNegotiation = 1 }
  }
  Cim          = @{
    Win32_Service = @(
      @{ Name = 'TermService'; State = 'Running'; StartMode = 'Manual'; StartName = 'NT Authority\NetworkService'; ProcessId = [uint32] 1204; ExitCode = [uint32] 0 }
      @{ Name = 'SessionEnv'; State = 'Running'; StartMode = 'Manual'; StartName = 'localSystem'; ProcessId = [uint32] 1208; ExitCode = [uint32] 0 }
      @{ Name = 'UmRdpService'; State = 'Running'; StartMode = 'Manual'; StartName = 'localSystem'; ProcessId = [uint32] 1212; ExitCode = [uint32] 0 }
      @{ Name = 'KeyIso'; State = 'Running'; StartMode = 'Manual'; StartName = 'LocalSystem'; ProcessId = [uint32] 800; ExitCode = [uint32] 0 }
      @{ Name = 'CryptSvc'; State = 'Running'; StartMode = 'Auto'; StartName = 'NT Authority\NetworkService'; ProcessId = [uint32] 2210; ExitCode = [uint32] 0 }
    )
    Win32_TSGeneralSetting = @(
      @{
        TerminalName = 'RDP-Tcp'; SecurityLayer = [uint32] 2; MinEncryptionLevel = [uint32] 2; UserAuthenticationRequired = [uint32] 1
        SSLCertificateSHA1Hash = '1D1AA0B9C9B1C5A7A1C1D0F0E6A7B8C9D0E1F2A3'; SSLCertificateSHA1HashType = [uint32] 1
        PolicySourceSecurityLayer = [uint32] 2; PolicySourceMinEncryptionLevel = [uint32] 2; PolicySourceUserAuthenticationRequired = [uint32] 2
      }
    )
  }
  Events       = @(
    @{ Log = 'System'; Provider = 'Microsoft-Windows-TerminalServices-RemoteConnectionManager'; Id = 1056; At = (Ago 2000) }
  )
  Folders      = @{ $keys = @("f686aace6942fb7f7ceb231212eef4a4_$guid", "d6d986f09a1ee04e24c949879fdb506c_$guid") }
  Acl          = @{
    $keys = 'O:SYG:SYD:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)'
    "$keys\f686aace6942fb7f7ceb231212eef4a4_$guid" = 'O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)(A;;FA;;;S-1-5-80-446051430-1559341753-4161941529-1950928533-810483104)'
  }
  Certificates = @{ 'Cert:\LocalMachine\Remote Desktop' = @([pscustomobject] @{
        Thumbprint = '1D1AA0B9C9B1C5A7A1C1D0F0E6A7B8C9D0E1F2A3'; Subject = 'CN=OFFICE-PC'; Issuer = 'CN=OFFICE-PC'
        NotBefore = (Ago 2000); NotAfter = (Ago -2300); HasPrivateKey = $true
      })
  }
}
