# Begins a connection to this host's own listener as a client does, up to the certificate. No account is used.
function Read-Probe {
  param($Context)
  $listener = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp'
  $port = Get-RegistryValue $listener 'PortNumber'
  if (-not $port) { $port = 3389 }
  $offer = Read-TlsOffer '127.0.0.1' $port
  $reading = [ordered]@{ Step = $offer.Step; Trouble = $offer.Trouble; Protocol = $offer.Protocol; Tls = $offer.Tls }
  if ($offer.Certificate) {
    $reading.Certificate = $offer.Certificate.Thumbprint
    $reading.NotAfter = $offer.Certificate.NotAfter
  }
  $reading.LanAdapter = Get-RegistryValue $listener 'LanAdapter'
  $reading.OutgoingTls12 = (Read-TlsSetting Client).Tls12
  $reading
}

function Resolve-Probe {
  param($Reading)
  # A certificate was handed over, or the host agreed to go on without TLS.
  if (-not $Reading.Trouble) { if ($Reading.Certificate -or $Reading.Protocol -eq 0) { return 'works' } else { return } }
  # A listener that is tied to one network adapter may refuse loopback, and nothing in Windows drops it silently.
  if ($Reading.Step -eq 'port') { if ($Reading.LanAdapter -in 0, $null -and $Reading.Trouble -eq 'ConnectionRefused') { return 'fails' } else { return } }
  # While this machine may not use TLS 1.2 as a client, a failed handshake says nothing of the host.
  if ($Reading.Step -eq 'tls' -and $Reading.OutgoingTls12 -notin 'default', 'on') { return }
  'fails'
}
