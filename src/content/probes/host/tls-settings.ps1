# Reads what limits TLS on this host: the listener's security layer and level, SCHANNEL, cipher policy, FIPS.
function Read-Probe {
  param($Context)
  $listener = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp'
  $policy = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services'
  $reading = [ordered]@{}
  # What is in force, with its source: 0 set on the server, 1 by policy, 2 default. Only administrators may read it.
  $setting = $null
  $setting = Read-Optional $reading 'settings of the listener' { Read-ListenerSetting }
  $values = @(
    @('Layer', 'SecurityLayer', 'SecurityLayer'),
    @('Level', 'MinEncryptionLevel', 'MinEncryptionLevel'),
    @('Nla', 'UserAuthentication', 'UserAuthenticationRequired')
  )
  foreach ($value in $values) {
    $stored = Get-RegistryValue $listener $value[1]
    $forced = Get-RegistryValue $policy $value[1]
    if ($setting -and $null -ne $setting.($value[2])) {
      $reading[$value[0]] = [int] $setting.($value[2])
      $reading[$value[0] + 'ByPolicy'] = $setting.('PolicySource' + $value[2]) -eq 1
    }
    else {
      $reading[$value[0]] = $(if ($null -ne $forced) { $forced } else { $stored })
      $reading[$value[0] + 'ByPolicy'] = $null -ne $forced
    }
    # A policy that says something else than the registry: changing the registry is of no use.
    if ($null -ne $forced -and $null -ne $stored -and $forced -ne $stored) { $reading[$value[0] + 'InRegistry'] = $stored }
  }
  $reading.Negotiation = Get-RegistryValue $listener 'fAllowSecProtocolNegotiation'
  if ($setting) { $reading.CertificateType = [int] $setting.SSLCertificateSHA1HashType }
  $tls = Read-TlsSetting Server
  foreach ($key in $tls.Keys) { $reading[$key] = $tls[$key] }
  $client = Read-Optional $reading 'TLS settings as a client' { Read-TlsSetting Client }
  if ($client) { $reading.OutgoingTls12 = $client.Tls12 }
  $reading
}

function Resolve-Probe {
  param($Reading)
  if ($Reading.Tls12 -eq 'off') { return 'restricted' }
  # The self-signed certificate has an RSA key. TLS 1.3 names no key in its suites, so a list with some leaves a way.
  if ($Reading.CertificateType -eq 1 -and $Reading.CipherPolicy -gt 0 -and $Reading.CipherPolicyRsa -eq 0 -and $Reading.CipherPolicyTls13 -eq 0) { return 'restricted' }
  # Layer 0: no TLS at all. Level 1: low, and beside layer 2 not valid.
  if ($Reading.Layer -eq 0 -or $Reading.Level -eq 1) { return 'lowered' }
  # That both ends agree takes both ends, so a sound host alone is no answer.
}
