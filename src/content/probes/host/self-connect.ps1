# Begins a connection to this host's own listener as a client does, up to the certificate. No account is used.
function Read-Probe {
  param($Context)
  $listener = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp'
  $port = Read-ListenerPort
  $offer = Read-TlsOffer '127.0.0.1' $port
  $reading = [ordered]@{ Port = $port; Step = $offer.Step; Outcome = $offer.Outcome; Trouble = $offer.Trouble; Protocol = $offer.Protocol; FailureCode = $offer.FailureCode; Tls = $offer.Tls }
  if ($offer.Certificate) {
    $now = (Get-Date).ToUniversalTime()
    $reading.Certificate = $offer.Certificate.Thumbprint
    $reading.NotAfter = $offer.Certificate.NotAfter
    $reading.InDate = $offer.Certificate.NotBefore.ToUniversalTime() -le $now -and $offer.Certificate.NotAfter.ToUniversalTime() -ge $now
    # What the listener was told to use may be another one.
    $setting = Read-Optional $reading 'binding' { Read-ListenerSetting }
    $bound = ([string] $setting.SSLCertificateSHA1Hash) -replace '[^0-9A-Fa-f]'
    if ($bound -and $bound -notmatch '^0*$') { $reading.IsBoundOne = $bound -eq $offer.Certificate.Thumbprint }
  }
  $set = Get-RegistryValue $listener 'PortNumber'
  $reading.IsSetPort = -not $set -or $set -eq $port
  $reading.LanAdapter = Get-RegistryValue $listener 'LanAdapter'
  $client = Read-Optional $reading 'TLS settings as a client' { Read-TlsSetting Client }
  if ($client) { $reading.OutgoingTls12 = $client.Tls12 }
  $server = Read-Optional $reading 'TLS settings as a host' { Read-TlsSetting Server }
  $reading.OnlyNewerTls = [bool] ($server -and $server.Tls12 -eq 'off' -and -not $offer.Tls13Offered)
  $reading
}

function Resolve-Probe {
  param($Reading)
  # This test takes any certificate. One that is out of date, or not the one that was chosen, is a fault all the same.
  if ($Reading.InDate -eq $false -or $Reading.IsBoundOne -eq $false) { return }
  if ($Reading.Outcome -in 'agreed', 'no-tls') {
    # On the port that was set, which clients are told to use, nothing listens.
    if ($Reading.IsSetPort) { return 'works' }
    return
  }
  # Nothing listens, or something else: services and listener say which. No fault of TLS looks like this.
  if ($Reading.Step -eq 'port' -or $Reading.Outcome -eq 'other-service') { return }
  # A client that may do without TLS gets in.
  if ($Reading.FailureCode -eq 2) { return }
  # A listener that is tied to one network adapter may be well and still not serve loopback.
  if ($Reading.LanAdapter -notin 0, $null) { return }
  # While this machine may not use TLS 1.2 as a client, or the host wants a newer one than is offered here, a failed
  # handshake says nothing of the host. Nor does a certificate that only this end refuses.
  if ($Reading.Step -eq 'tls' -and ($Reading.OutgoingTls12 -notin 'default', 'on' -or $Reading.OnlyNewerTls -or $Reading.Outcome -eq 'refused-here')) { return }
  'fails'
}
