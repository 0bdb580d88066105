# Windows Server 2022 in Azure, read by Run command as SYSTEM. Windows could not renew its certificate, because its key denies
# it: the certificate has expired, and the log has 1058 and 36870.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$machine.Registry['HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'] = @{ CurrentBuild = '20348'; UBR = 4405; DisplayVersion = '21H2'; EditionID = 'ServerDatacenter' }
$machine.Registry['HKLM:\SYSTEM\CurrentControlSet\Control\ProductOptions'] = @{ ProductType = 'ServerNT' }
$system = $machine.Cim.Win32_OperatingSystem[0]
$system.Version = '10.0.20348'
$system.BuildNumber = '20348'
$system.ProductType = [uint32] 3
$system.OperatingSystemSKU = [uint32] 8
$system.Caption = 'Microsoft Windows Server 2022 Datacenter'
$machine.Cim.Win32_ComputerSystem[0].Manufacturer = 'Microsoft Corporation'
$machine.Cim.Win32_ComputerSystem[0].Model = 'Virtual Machine'
$machine.Cim.Win32_ComputerSystem[0].DomainRole = [uint16] 2
$machine.Cim.Win32_BIOS[0] = @{ Manufacturer = 'Microsoft Corporation'; SMBIOSBIOSVersion = 'Hyper-V UEFI Release v4.1' }
$machine.Cim.Win32_SystemEnclosure[0] = @{ Manufacturer = 'Microsoft Corporation'; SMBIOSAssetTag = '7783-7084-3265-9085-8269-3286-77' }
# Servers have no security center.
$machine.Cim.Remove('AntiVirusProduct')
$machine.Cim.Remove('FirewallProduct')
$machine.Versions = @{ 'C:\Windows\System32\TSpkg.dll' = '10.0.20348.4405' }
$machine.Native['qwinsta.exe'].Lines = @(
  ' SESSIONNAME       USERNAME                 ID  STATE   TYPE        DEVICE '
  '>services                                    0  Disc                        '
  ' console                                     1  Conn                        '
  ' rdp-tcp                                 65536  Listen                      '
)
$machine.Native['w32tm.exe'].Lines = @($machine.Native['w32tm.exe'].Lines | ForEach-Object {
    if ($_ -match '^ReferenceId') { 'ReferenceId: 0x564D5450 (source name:  "VMTP")' } elseif ($_ -match '^Source:') { 'Source: VM IC Time Synchronization Provider ' } else { $_ }
  })
$key = @($machine.Acl.Keys | Where-Object { $_ -like '*f686*' })[0]
$machine.Acl[$key] = 'O:SYG:SYD:PAI(A;;FA;;;BA)'
$machine.Certificates['Cert:\LocalMachine\Remote Desktop'][0].NotBefore = (Ago 4416)
$machine.Certificates['Cert:\LocalMachine\Remote Desktop'][0].NotAfter = (Ago 48)
$machine.Events += @(
  @{ Log = 'System'; Provider = 'Microsoft-Windows-TerminalServices-RemoteConnectionManager'; Id = 1058; At = (Ago 20); Data = @('%%5'); Times = 3 }
  @{ Log = 'System'; Provider = 'Schannel'; Id = 36870; At = (Ago 2); Data = @('server', '0x8009030D', '10001'); Times = 9 }
)
$machine
