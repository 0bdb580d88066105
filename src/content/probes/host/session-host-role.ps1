# Reads whether this is a Session Host, how it is licensed, and what the log says about its licences.
function Read-Probe {
  param($Context)
  $key = 'HKLM:\SYSTEM\CurrentControlSet\Control\ProductOptions'
  $reading = [ordered]@{}
  $reading.Desktop = (Get-RegistryValue $key 'ProductType') -eq 'WinNT'
  $reading.Edition = [string] (Get-RegistryValue 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' 'EditionID')
  $setting = @(Read-Optional $reading 'settings of Remote Desktop' { Read-Cim Win32_TerminalServiceSetting root\cimv2\TerminalServices })[0]
  if (-not $setting -and -not $reading.Desktop) { Skip-Probe 'the settings of Remote Desktop cannot be read here' }
  if ($setting) {
    $reading.Mode = [int] $setting.TerminalServerMode
    # 2 per device, 4 per user, 5 not set.
    $reading.LicensingType = [int] $setting.LicensingType
  }
  if ($reading.Mode -eq 1) {
    $named = @(Get-RegistryValue 'HKLM:\SYSTEM\CurrentControlSet\Services\TermService\Parameters\LicenseServers' 'SpecifiedLicenseServers') +
      @(([string] (Get-RegistryValue 'HKLM:\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services' 'LicenseServers')) -split ',')
    $reading.LicenceServers = @($named | Where-Object { $_ }).Count
    $ids = 1003, 1004, 1068, 1069, 1128
    # 1004 no licence could be given, 1068 no kind of licence set, 1069 and 1128 the grace period is over.
    $trouble = @(Read-EventIfAllowed $reading -Log 'Microsoft-Windows-TerminalServices-RemoteConnectionManager/Admin' -Id $ids -Since $Context.Since) +
      @(Read-EventIfAllowed $reading -Log System -Provider 'Microsoft-Windows-TerminalServices-RemoteConnectionManager' -Id $ids -Since $Context.Since)
    # 21 and 25: somebody got a session. One from elsewhere has an address among its data, a local one a word.
    $logons = @(Read-EventIfAllowed $reading -Log 'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational' -Id 21, 25 -Since $Context.Since |
        Where-Object { @($_.Properties | ForEach-Object { [string] $_.Value }) -match '^\d{1,3}(\.\d{1,3}){3}$|^[0-9a-fA-F]*:[0-9a-fA-F:]+(%\w+)?$' })
    $reading.RemoteLogons = $logons.Count
    $reading.LicensingEvents = $trouble.Count
    $last = $logons | Sort-Object -Property TimeCreated | Select-Object -Last 1
    $after = @($trouble | Where-Object { -not $last -or $_.TimeCreated -gt $last.TimeCreated })
    $reading.UnsetSinceLogon = @($after | Where-Object { $_.Id -eq 1068 }).Count
    $reading.RefusedSinceLogon = @($after | Where-Object { $_.Id -in 1004, 1069, 1128 }).Count
    $reading.Evidence = @(Format-Event $trouble)
  }
  $reading
}

function Resolve-Probe {
  param($Reading)
  # Windows for several sessions is licensed in another way.
  if ($Reading.Edition -eq 'ServerRdsh') { return }
  if ($Reading.Desktop -or $Reading.Mode -eq 0) { return 'no-role' }
  if ($Reading.Mode -ne 1) { return }
  # A log that cannot be read may hold the logon, or the refusal, that decides.
  if ($Reading.NotRead) { return }
  # While people still get sessions, the grace period runs or the licences do their work.
  if ($Reading.RefusedSinceLogon -gt 0) { return 'licence-problem' }
  if ($Reading.LicensingType -eq 5 -and $Reading.UnsetSinceLogon -gt 0) { return 'licence-problem' }
  if ($Reading.LicensingType -in 2, 4 -and $Reading.LicenceServers -gt 0 -and $Reading.LicensingEvents -eq 0 -and $Reading.RemoteLogons -gt 0) { 'licensed' }
}
