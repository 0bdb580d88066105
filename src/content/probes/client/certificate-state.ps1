# Begins a connection to the host as a client does, reads the certificate that it offers, and hangs up.
function Read-Probe {
  param($Context)
  $offer = Get-TlsOffer $Context
  $reading = [ordered]@{ Step = $offer.Step; Outcome = $offer.Outcome; Trouble = $offer.Trouble; Protocol = $offer.Protocol; FailureCode = $offer.FailureCode; Tls = $offer.Tls }
  # While this computer may not use TLS 1.2 itself, a failed handshake says nothing of the host.
  $reading.ClientTls12 = 'default'
  if ($env:OS -eq 'Windows_NT') {
    $reading.ClientTls12 = 'not readable'
    $setting = Read-Optional $reading 'TLS settings of this computer' { Read-TlsSetting Client }
    if ($setting) { $reading.ClientTls12 = $setting.Tls12 }
  }
  $certificate = $offer.Certificate
  if ($certificate) {
    $now = (Get-Date).ToUniversalTime()
    $reading.Subject = Hide-Name $Context 'COMPUTER' $certificate.GetNameInfo([System.Security.Cryptography.X509Certificates.X509NameType]::SimpleName, $false)
    $reading.SelfSigned = $certificate.Subject -eq $certificate.Issuer
    $reading.Key = Format-Key $certificate
    $reading.Thumbprint = $certificate.Thumbprint
    $reading.NotBefore = $certificate.NotBefore
    $reading.NotAfter = $certificate.NotAfter
    $reading.InDate = $certificate.NotBefore.ToUniversalTime() -le $now -and $certificate.NotAfter.ToUniversalTime() -ge $now
  }
  $reading
}

function Resolve-Probe {
  param($Reading)
  # A certificate in date may still be the wrong one, or without its key at the host: only the host can say that it is sound.
  if ($Reading.InDate -eq $false) { return 'expired' }
  # The host's own word: it has no certificate that it can use.
  if ($Reading.FailureCode -eq 3) { return 'missing' }
  if ($Reading.Outcome -eq 'hung-up' -and $Reading.ClientTls12 -in 'default', 'on') { 'hangs-up' }
}
