# Begins a connection to the host as a client does, reads the certificate that it offers, and hangs up.
function Read-Probe {
  param($Context)
  $offer = Read-TlsOffer $Context.ComputerName $Context.Port
  $reading = [ordered]@{ Step = $offer.Step; Trouble = $offer.Trouble; Protocol = $offer.Protocol; Tls = $offer.Tls }
  $certificate = $offer.Certificate
  if ($certificate) {
    $now = (Get-Date).ToUniversalTime()
    $reading.Subject = Hide-Name $Context 'COMPUTER' $certificate.GetNameInfo([System.Security.Cryptography.X509Certificates.X509NameType]::SimpleName, $false)
    $reading.SelfSigned = $certificate.Subject -eq $certificate.Issuer
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
  if ($Reading.InDate -eq $false) { 'expired' }
}
