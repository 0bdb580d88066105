# Reads edition and version of Windows, and whether the machine's maker is a cloud.
function Read-Probe {
  param($Context)
  $system = @(Read-Cim Win32_OperatingSystem)[0]
  if (-not $system) { Skip-Probe 'Windows gives no edition here' }
  $reading = [ordered]@{}
  $machine = @(Read-Optional $reading 'maker' { Read-Cim Win32_ComputerSystem })[0]
  $bios = @(Read-Optional $reading 'firmware' { Read-Cim Win32_BIOS })[0]
  $case = @(Read-Optional $reading 'case' { Read-Cim Win32_SystemEnclosure })[0]
  $reading.Version = [string] $system.Version
  $reading.ProductType = [int] $system.ProductType
  $reading.Edition = [int] $system.OperatingSystemSKU
  $reading.Maker = [string] $machine.Manufacturer
  $reading.Model = [string] $machine.Model
  # Hyper-V on one's own server has the same maker and model as Azure; the asset tag of the case tells them apart.
  $marks = @($machine.Manufacturer, $machine.Model, $bios.Manufacturer, $bios.SMBIOSBIOSVersion, $case.Manufacturer, $case.SMBIOSAssetTag) -join "`n"
  $clouds = [ordered]@{
    'Azure' = '^7783-7084-3265-9085-8269-3286-77$'; 'AWS' = '^Amazon EC2$|\bamazon$'; 'Google Cloud' = '^Google Compute Engine$'
    'Oracle Cloud' = '^OracleCloud\.com$'; 'Alibaba Cloud' = '^Alibaba Cloud'; 'Tencent Cloud' = '^Tencent Cloud'; 'Huawei Cloud' = '^Huawei Cloud|^HUAWEICLOUD'
    'DigitalOcean' = '^DigitalOcean'; 'Hetzner' = '^Hetzner'; 'OpenStack' = '^OpenStack'; 'Vultr' = '^Vultr'; 'Scaleway' = '^Scaleway'; 'UpCloud' = '^UpCloud'
  }
  foreach ($name in $clouds.Keys) { if (-not $reading.Cloud -and $marks -match ('(?im)' + $clouds[$name])) { $reading.Cloud = $name } }
  $reading
}

function Resolve-Probe {
  param($Reading)
  if ($Reading.Version -notmatch '^(\d+)\.(\d+)\.') { return }
  $number = [int] $Matches[1] * 100 + [int] $Matches[2]
  # 98 to 101 Home, and 2, 3, 5, 11, 26, 47 its forms in Windows Vista and 7: none of them can be a host.
  if ($Reading.Edition -in 2, 3, 5, 11, 26, 47, 98, 99, 100, 101) { return 'windows-home' }
  if ($Reading.Cloud) { return 'cloud-vm' }
  # Without its maker nobody knows that it is none of a cloud.
  if ($Reading.NotRead) { return }
  # 175 is Windows for several sessions at once, 202 and 203 Windows for schools' devices: none of the answers.
  if ($Reading.Edition -in 175, 202, 203) { return }
  if ($Reading.ProductType -eq 1) { if ($number -ge 1000) { return 'windows-10-11' } else { return 'old-windows' } }
  # 6.3 is Server 2012 R2.
  if ($Reading.ProductType -in 2, 3) { if ($number -ge 603) { 'windows-server' } else { 'old-windows' } }
}
