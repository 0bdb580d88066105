# Windows 11 Pro 24H2 in a workgroup, Remote Desktop on, nothing wrong. Other machines start from it and change what they are about.
$terminal = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server'
$listener = "$terminal\WinStations\RDP-Tcp"
$keys = 'C:\ProgramData\Microsoft\Crypto\RSA\MachineKeys'
$guid = '11111111-2222-3333-4444-555555555555'
# A test that answers as this host does so on a port of its own (tests/script/fake-host.ts).
$port = 3389
if ($env:MOCK_PORT) { $port = [int] $env:MOCK_PORT }
$firewall = 'HKLM:\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy'
$service = 'App=%SystemRoot%\system32\svchost.exe|Svc=termservice'
$group = 'EmbedCtxt=@FirewallAPI.dll,-28752|'
$manager = 'Microsoft-Windows-TerminalServices-RemoteConnectionManager'
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
    'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' = @{ CurrentBuild = '26100'; UBR = 7840; DisplayVersion = '24H2'; EditionID = 'Professional' }
    'HKLM:\SYSTEM\CurrentControlSet\Control\ProductOptions' = @{ ProductType = 'WinNT' }
    $terminal = @{ fDenyTSConnections = 0; TSEnabled = 1; fSingleSessionPerUser = 1 }
    $listener = @{ PortNumber = $port; fEnableWinStation = 1; MaxInstanceCount = -1; LanAdapter = 0; SecurityLayer = 2; UserAuthentication = 1; MinEncryptionLevel = 2; fAllowSecProtocolNegotiation = 1 }
    'HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL' = @{ EventLogging = 1 }
    'HKLM:\SYSTEM\CurrentControlSet\Control\Lsa\FIPSAlgorithmPolicy' = @{ Enabled = 0 }
    "$firewall\DomainProfile" = @{ EnableFirewall = 1; DisableNotifications = 0 }
    "$firewall\StandardProfile" = @{ EnableFirewall = 1; DisableNotifications = 0 }
    "$firewall\PublicProfile" = @{ EnableFirewall = 1; DisableNotifications = 0 }
    "$firewall\FirewallRules" = @{
      'RemoteDesktop-UserMode-In-TCP' = "v2.33|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=$port|$service|Name=@FirewallAPI.dll,-28775|Desc=@FirewallAPI.dll,-28756|$group"
      'RemoteDesktop-UserMode-In-UDP' = "v2.33|Action=Allow|Active=TRUE|Dir=In|Protocol=17|LPort=$port|$service|Name=@FirewallAPI.dll,-28776|Desc=@FirewallAPI.dll,-28777|$group"
      'RemoteDesktop-Shadow-In-TCP' = "v2.33|Action=Allow|Active=TRUE|Dir=In|Protocol=6|App=%SystemRoot%\system32\RdpSa.exe|Name=@FirewallAPI.dll,-28778|Desc=@FirewallAPI.dll,-28779|$($group)Edge=TRUE|Defer=App|"
      'WINRM-HTTP-In-TCP' = 'v2.33|Action=Allow|Active=FALSE|Dir=In|Protocol=6|Profile=Public|LPort=5985|RA4=LocalSubnet|RA6=LocalSubnet|App=System|Name=@FirewallAPI.dll,-30253|Desc=@FirewallAPI.dll,-30256|EmbedCtxt=@FirewallAPI.dll,-30267|'
      '{0B5A2C5F-7E31-4D0D-8B2D-6C1D3C1E2F10}' = 'v2.33|Action=Block|Active=TRUE|Dir=In|Protocol=6|App=C:\Program Files\Game\game.exe|Name=game.exe|Desc=game.exe|Defer=User|'
      'CoreNet-RPC-In' = 'v2.33|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort2_10=49152-65535|App=%SystemRoot%\system32\svchost.exe|Svc=schedule|Name=Tasks|'
    }
  }
  Cim          = @{
    Win32_Service = @(
      @{ Name = 'TermService'; State = 'Running'; StartMode = 'Manual'; StartName = 'NT Authority\NetworkService'; ProcessId = [uint32] 1204; ExitCode = [uint32] 0 }
      @{ Name = 'SessionEnv'; State = 'Running'; StartMode = 'Manual'; StartName = 'localSystem'; ProcessId = [uint32] 1208; ExitCode = [uint32] 0 }
      @{ Name = 'UmRdpService'; State = 'Running'; StartMode = 'Manual'; StartName = 'localSystem'; ProcessId = [uint32] 1212; ExitCode = [uint32] 0 }
      @{ Name = 'KeyIso'; State = 'Running'; StartMode = 'Manual'; StartName = 'LocalSystem'; ProcessId = [uint32] 800; ExitCode = [uint32] 0 }
      @{ Name = 'CryptSvc'; State = 'Running'; StartMode = 'Auto'; StartName = 'NT Authority\NetworkService'; ProcessId = [uint32] 2210; ExitCode = [uint32] 0 }
    )
    Win32_OperatingSystem = @(
      @{
        Version = '10.0.26100'; BuildNumber = '26100'; ProductType = [uint32] 1; OperatingSystemSKU = [uint32] 48; Caption = 'Microsoft Windows 11 Pro'
        LastBootUpTime = (Ago 200).ToLocalTime(); InstallDate = (Ago 9000).ToLocalTime()
        TotalVisibleMemorySize = [uint64] 16609804; FreePhysicalMemory = [uint64] 7340032; TotalVirtualMemorySize = [uint64] 19100000; FreeVirtualMemory = [uint64] 9100000
      }
    )
    Win32_ComputerSystem = @(@{ Name = 'OFFICE-PC'; PartOfDomain = $false; Domain = 'WORKGROUP'; DomainRole = [uint16] 0; Manufacturer = 'Dell Inc.'; Model = 'OptiPlex 7010' })
    Win32_BIOS = @(@{ Manufacturer = 'Dell Inc.'; SMBIOSBIOSVersion = '1.9.0' })
    Win32_SystemEnclosure = @(@{ Manufacturer = 'Dell Inc.'; SMBIOSAssetTag = '' })
    Win32_Processor = @(@{ DeviceID = 'CPU0'; LoadPercentage = [uint16] 7 })
    Win32_QuickFixEngineering = @(
      @{ HotFixID = 'KB5071234'; Description = 'Update'; InstalledOn = [datetime]::new(2026, 10, 14) }
      @{ HotFixID = 'KB5075678'; Description = 'Security Update'; InstalledOn = [datetime]::new(2026, 11, 11) }
    )
    Win32_SystemDriver = @(@{ Name = 'WdFilter'; State = 'Running' }, @{ Name = 'Beep'; State = 'Running' }, @{ Name = 'aswSP'; State = 'Stopped' })
    Win32_TerminalServiceSetting = @(@{ TerminalServerMode = [uint32] 0; LicensingType = [uint32] 0; LicensingName = 'Remote Desktop for Administration' })
    AntiVirusProduct = @(@{ displayName = 'Windows Defender'; productState = [uint32] 397568 })
    FirewallProduct = @()
    MSFT_NetTCPSetting = @(@{ SettingName = 'Internet'; DynamicPortRangeStartPort = [uint16] 49152; DynamicPortRangeNumberOfPorts = [uint16] 16384 })
    MSFT_NetTCPConnection = @(
      @{ LocalAddress = '0.0.0.0'; LocalPort = [uint16] 3389; State = [byte] 2; OwningProcess = [uint32] 1204 }
      @{ LocalAddress = '0.0.0.0'; LocalPort = [uint16] 49664; State = [byte] 2; OwningProcess = [uint32] 900 }
      @{ LocalAddress = '192.0.2.10'; LocalPort = [uint16] 51022; State = [byte] 5; OwningProcess = [uint32] 4300 }
    )
    MSFT_NetAdapterBindingSettingData = @(
      @{ ComponentID = 'ms_tcpip'; Enabled = $true }, @{ ComponentID = 'ms_pacer'; Enabled = $true }, @{ ComponentID = 'INSECURE_NPCAP'; Enabled = $true }
    )
    Win32_TSGeneralSetting = @(
      @{
        TerminalName = 'RDP-Tcp'; SecurityLayer = [uint32] 2; MinEncryptionLevel = [uint32] 2; UserAuthenticationRequired = [uint32] 1
        SSLCertificateSHA1Hash = 'FDAD9B6E1D809C25D179B5F763DF12C107DC455B'; SSLCertificateSHA1HashType = [uint32] 1
        PolicySourceSecurityLayer = [uint32] 2; PolicySourceMinEncryptionLevel = [uint32] 2; PolicySourceUserAuthenticationRequired = [uint32] 2
      }
    )
  }
  Events       = @(
    @{ Log = 'System'; Provider = $manager; Id = 1056; At = (Ago 2000) }
    # Another program's trouble, as every Windows has it.
    @{ Log = 'System'; Provider = 'Schannel'; Id = 36871; At = (Ago 5); Data = @([uint32] 4242, 'SearchApp', 'client', [uint32] 10013); Times = 3 }
    @{ Log = "$manager/Operational"; Provider = $manager; Id = 258; At = (Ago 160); Data = @('RDP-Tcp') }
    @{ Log = "$manager/Operational"; Provider = $manager; Id = 261; At = (Ago 48); Data = @('RDP-Tcp') }
    @{ Log = "$manager/Operational"; Provider = $manager; Id = 1149; At = (Ago 47.999); Data = @('alex', 'EXAMPLE', '192.0.2.20') }
    @{ Log = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS/Operational'; Provider = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS'; Id = 131; At = (Ago 48); Data = @('TCP', '192.0.2.20:50123') }
    # By position: 10 the logon type, 19 the source address.
    @{ Log = 'Security'; Provider = 'Microsoft-Windows-Security-Auditing'; Id = 4625; At = (Ago 26); Times = 2
      Data = @('S-1-0-0', '-', '-', [uint64] 0, 'S-1-0-0', 'alex', 'EXAMPLE', [int] -1073741715, '%%2313', [int] -1073741718, [uint32] 3, 'NtLmSsp ', 'NTLM', 'HOME-PC', '-', '-', [uint32] 0, [uint64] 0, '-', '192.0.2.20', '0')
    }
  )
  # The exact text of the tools, which other machines have in other languages.
  Native       = @{
    'qwinsta.exe' = @{ Code = 0; Lines = @(
        ' SESSIONNAME       USERNAME                 ID  STATE   TYPE        DEVICE '
        ' services                                    0  Disc                        '
        '>console           alex                      1  Active                      '
        ' rdp-tcp                                 65536  Listen                      '
      )
    }
    'w32tm.exe' = @{ Code = 0; Lines = @(
        'Leap Indicator: 0(no warning)', 'Stratum: 4 (secondary reference - syncd by (S)NTP)', 'Precision: -23 (119.209ns per tick)'
        'Root Delay: 0.0312434s', 'Root Dispersion: 7.7891234s', 'ReferenceId: 0xC0000205 (source IP:  192.0.2.5)'
        'Last Successful Sync Time: 11/21/2026 9:12:14 AM', 'Source: time.windows.com,0x9 ', 'Poll Interval: 10 (1024s)', ''
        'Phase Offset: 0.0003143s', 'ClockRate: 0.0156250s', 'State Machine: 2 (Sync)', 'Time Source Flags: 0 (None)', 'Server Role: 0 (None)'
        'Last Sync Error: 0 (The command completed successfully.)', 'Time since Last Good Sync Time: 1066.1234567s', ''
      )
    }
    'powercfg.exe' = @{ Code = 0; Lines = @(
        'Power Scheme GUID: 381b4222-f694-41f0-9685-ff5bb260df2e  (Balanced)', '  GUID Alias: SCHEME_BALANCED'
        '  Subgroup GUID: 238c9fa8-0aad-41ed-83f4-97be242c8f20  (Sleep)', '    GUID Alias: SUB_SLEEP'
        '    Power Setting GUID: 29f6c1db-86da-48c5-9fdb-f2b67b1f44da  (Sleep after)', '      GUID Alias: STANDBYIDLE'
        '      Minimum Possible Setting: 0x00000000', '      Maximum Possible Setting: 0xffffffff', '      Possible Settings increment: 0x00000001'
        '      Possible Settings units: Seconds', '    Current AC Power Setting Index: 0x00000000', '    Current DC Power Setting Index: 0x00000384', ''
      )
    }
  }
  Versions     = @{ 'C:\Windows\System32\TSpkg.dll' = '10.0.26100.7840'; 'C:\Windows\System32\mstsc.exe' = '10.0.26100.7840' }
  Folders      = @{ $keys = @("f686aace6942fb7f7ceb231212eef4a4_$guid", "d6d986f09a1ee04e24c949879fdb506c_$guid") }
  Acl          = @{
    $keys = 'O:SYG:SYD:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)'
    "$keys\f686aace6942fb7f7ceb231212eef4a4_$guid" = 'O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FR;;;NS)(A;;FA;;;S-1-5-80-446051430-1559341753-4161941529-1950928533-810483104)'
  }
  Certificates = @{ 'Cert:\LocalMachine\Remote Desktop' = @([pscustomobject] @{
        Thumbprint = 'FDAD9B6E1D809C25D179B5F763DF12C107DC455B'; Subject = 'CN=OFFICE-PC'; Issuer = 'CN=OFFICE-PC'
        NotBefore = (Ago 2000); NotAfter = (Ago -2300); HasPrivateKey = $true
      })
  }
  Tcp          = @(
    @{ LocalAddress = '0.0.0.0'; LocalPort = 135; OwningProcess = 980 }
    @{ LocalAddress = '::'; LocalPort = $port; OwningProcess = 1204 }
    @{ LocalAddress = '0.0.0.0'; LocalPort = $port; OwningProcess = 1204 }
    @{ LocalAddress = '192.0.2.10'; LocalPort = 139; OwningProcess = 4 }
  )
  Udp          = @(
    @{ LocalAddress = '0.0.0.0'; LocalPort = 5353; OwningProcess = 2300 }
    @{ LocalAddress = '::'; LocalPort = $port; OwningProcess = 1204 }
    @{ LocalAddress = '0.0.0.0'; LocalPort = $port; OwningProcess = 1204 }
  )
  Processes    = @{ 4 = 'System'; 980 = 'svchost'; 1204 = 'svchost'; 2300 = 'svchost' }
  Networks     = @(@{ Name = 'Network'; InterfaceAlias = 'Ethernet'; InterfaceIndex = 5; NetworkCategory = 'Private' })
}
