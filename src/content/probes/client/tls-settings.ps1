# Reads what limits TLS on this computer as a client: SCHANNEL, cipher policy, FIPS.
function Read-Probe {
  param($Context)
  Read-TlsSetting Client
}

function Resolve-Probe {
  param($Reading)
  # A cipher policy alone is no fault: whether something is left in common depends on the host.
  if ($Reading.Tls12 -eq 'off') { 'restricted' }
}
