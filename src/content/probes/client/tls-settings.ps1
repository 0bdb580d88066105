# Reads what the host and this computer agree on, and what limits TLS on this computer: SCHANNEL, cipher policy, FIPS.
function Read-Probe {
  param($Context)
  $reading = [ordered]@{}
  if ($env:OS -eq 'Windows_NT') { $reading = Read-TlsSetting Client }
  $offer = Read-Optional $reading 'handshake' { Get-TlsOffer $Context }
  if ($offer) {
    $reading.Outcome = $offer.Outcome
    $reading.Trouble = $offer.Trouble
    $reading.Protocol = $offer.Protocol
    $reading.FailureCode = $offer.FailureCode
    $reading.Agreed = $offer.Tls
    $reading.Tls13Offered = $offer.Tls13Offered
  }
  $reading
}

function Resolve-Probe {
  param($Reading)
  # A cipher policy alone is no fault: whether something is left in common depends on the host.
  if ($Reading.Tls12 -eq 'off') { return 'restricted' }
  # TLS 1.2 was offered: the host knows only older ones.
  if ($Reading.Agreed -in 'TLS 1.0', 'TLS 1.1') { return 'restricted' }
  if ($Reading.Outcome -in 'old-tls', 'no-shared-cipher') { return 'restricted' }
  # The host does without TLS, or refuses what every client offers. Code 3 is about its certificate.
  if ($Reading.Outcome -eq 'no-tls') { return 'lowered' }
  if ($Reading.Outcome -eq 'refused' -and $Reading.FailureCode -ne 3) { 'lowered' }
}
