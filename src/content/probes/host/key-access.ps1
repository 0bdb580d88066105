# Reads who may read the key file of the self-signed certificate, by SID, and the rights of its folder.
function Read-Probe {
  param($Context)
  $folder = Join-Path $env:ProgramData 'Microsoft\Crypto\RSA\MachineKeys'
  $guid = Get-RegistryValue 'HKLM:\SOFTWARE\Microsoft\Cryptography' 'MachineGuid'
  $reading = [ordered]@{}
  # The rights of the folder are only worth showing, so their absence is not one of the things in NotRead.
  try { $reading.Folder = [string] (Get-Acl -LiteralPath $folder -ErrorAction Stop).Sddl }
  catch { $reading.Folder = 'not readable: ' + (Get-Refusal $_) }
  $files = @(Get-ChildItem -LiteralPath $folder -Force -Filter 'f686aace6942fb7f7ceb231212eef4a4_*' -ErrorAction Stop | Where-Object { $_.Name -notlike '*.bad' })
  # A file whose name ends in another machine's identity belongs to a former one and does not count.
  $current = @($files | Where-Object { -not $guid -or $_.Name -like "*_$guid" })
  $reading.KeyFiles = $files.Count
  $reading.OfThisMachine = $current.Count
  if ($current.Count -gt 0) {
    try { $acl = Get-Acl -LiteralPath $current[0].FullName -ErrorAction Stop }
    catch { Skip-Probe 'only SYSTEM can read the permissions of the key file here' }
    $entries = @(ConvertFrom-Sddl $acl.Sddl)
    $reading.Rights = [string] $acl.Sddl
    $reading.NetworkServiceReads = Test-CanRead $entries 'S-1-5-20'
    $reading.SystemReads = Test-CanRead $entries 'S-1-5-18'
  }
  # While the listener uses a certificate of its own choice, this key file is not the one that counts.
  $bound = Read-Optional $reading 'binding' { Read-ListenerSetting }
  if ($bound) { $reading.CertificateType = [int] $bound.SSLCertificateSHA1HashType }
  $reading.CertificateInStore = @(Read-Optional $reading 'certificate store' { Read-IfThere 'the store' { Get-ChildItem -Path 'Cert:\LocalMachine\Remote Desktop' -ErrorAction Stop } }).Count -gt 0
  $events = @(Read-EventIfAllowed $reading -Log System -Id 1055, 1057, 1058, 36870 -Since $Context.Since)
  $reading.KeyEvents = $events.Count
  $reading.Evidence = @(Format-Event $events)
  $reading
}

function Resolve-Probe {
  param($Reading)
  if ($Reading.CertificateType -in 2, 3) { return }
  # Which certificate the listener uses is not known, so neither is which key counts.
  if ($Reading.NotRead -match '^binding') { return }
  if ($Reading.OfThisMachine -eq 0) {
    # Neither certificate nor key: Windows makes both when the service starts, so nothing is missing yet.
    if ($Reading.CertificateInStore) { return 'missing' }
    return
  }
  if (-not $Reading.NetworkServiceReads) { return 'denied' }
  if ($Reading.KeyEvents -gt 0) {
    # Rights that look healthy do not clear the key while the log contradicts them.
    if (-not $Reading.SystemReads) { return 'denied' }
    return
  }
  # Rights that look healthy clear the key only together with a log that does not contradict them.
  if (-not $Reading.NotRead) { 'readable' }
}
