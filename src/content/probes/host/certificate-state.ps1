# Reads which certificate the listener names, and looks for it in the stores: its dates, its key, its purpose.
function Read-Probe {
  param($Context)
  $reading = [ordered]@{}
  # Whether it is off is good to know: then Windows has not made a certificate yet.
  $off = Read-Optional $reading 'registry' { @{ Value = Get-RegistryValue 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server' 'fDenyTSConnections' } }
  if ($off) { $reading.RemoteDesktopOff = $off.Value -eq 1 }
  $stores = @{}
  foreach ($store in 'Remote Desktop', 'My') {
    try { $stores[$store] = @(Get-ChildItem -Path "Cert:\LocalMachine\$store" -ErrorAction Stop | Where-Object { $_.Thumbprint }) }
    catch {
      # The Remote Desktop store is made together with its first certificate.
      if ([string] $_.CategoryInfo.Category -ne 'ObjectNotFound') { throw }
      $stores[$store] = @()
    }
  }
  $reading.InRemoteDesktopStore = $stores['Remote Desktop'].Count
  # Type: 0 not valid, 1 self-signed, 2 by policy, 3 chosen by somebody. Only administrators may read it.
  $setting = $null
  $setting = Read-Optional $reading 'binding' { Read-ListenerSetting }
  if (-not $setting) { return $reading }
  $reading.Type = [int] $setting.SSLCertificateSHA1HashType
  $bound = ([string] $setting.SSLCertificateSHA1Hash) -replace '[^0-9A-Fa-f]'
  if ($bound -match '^0*$') { $bound = '' }
  $reading.Bound = $bound
  $certificate = $null
  if ($bound) {
    foreach ($store in 'Remote Desktop', 'My') {
      $found = @($stores[$store] | Where-Object { $_.Thumbprint -eq $bound })
      if ($found.Count -gt 0 -and -not $certificate) {
        $certificate = $found[0]
        $reading.FoundIn = $store
      }
    }
  }
  $reading.Found = $null -ne $certificate
  if ($certificate) {
    $now = (Get-Date).ToUniversalTime()
    $reading.NotBefore = [datetime] $certificate.NotBefore
    $reading.NotAfter = [datetime] $certificate.NotAfter
    $reading.InDate = $reading.NotBefore.ToUniversalTime() -le $now -and $reading.NotAfter.ToUniversalTime() -ge $now
    $reading.HasPrivateKey = [bool] $certificate.HasPrivateKey
    $reading.Key = Format-Key $certificate
    # Server Authentication, Remote Desktop Authentication or any purpose. A certificate without this list serves for all.
    $purposes = @($certificate.Extensions | Where-Object { $_ -is [System.Security.Cryptography.X509Certificates.X509EnhancedKeyUsageExtension] } | ForEach-Object { $_.EnhancedKeyUsages } | ForEach-Object { $_.Value })
    $reading.ForServers = $purposes.Count -eq 0 -or @($purposes | Where-Object { $_ -in '1.3.6.1.5.5.7.3.1', '1.3.6.1.4.1.311.54.1.2', '2.5.29.37.0' }).Count -gt 0
  }
  # 1051 to 1064: what the service says of the certificates that it was told to use, or could not make.
  $reading.Evidence = @(Format-Event @(Read-EventIfAllowed $reading -Log System -Provider Microsoft-Windows-TerminalServices-RemoteConnectionManager -Id 1051, 1052, 1053, 1054, 1055, 1056, 1057, 1058, 1059, 1062, 1063, 1064 -Since $Context.Since))
  $reading
}

function Resolve-Probe {
  param($Reading)
  # Without the binding nobody knows which certificate counts.
  if ($null -eq $Reading.Type) { return }
  if (-not $Reading.Found) {
    if ($Reading.Type -in 2, 3 -and $Reading.Bound) { return 'wrong-binding' }
    if ($Reading.InRemoteDesktopStore -eq 0) {
      # Windows makes one when Remote Desktop is turned on.
      if ($Reading.RemoteDesktopOff -ne $false) { return }
      return 'missing'
    }
    if ($Reading.Bound) { return 'wrong-binding' }
    return
  }
  if (-not $Reading.InDate) { return 'expired' }
  if (-not $Reading.HasPrivateKey) { return 'no-key' }
  if (-not $Reading.ForServers) { return 'wrong-binding' }
  # Type 0 says that the binding is not valid, although this certificate is sound.
  if ($Reading.Type -ne 0) { 'valid' }
}
