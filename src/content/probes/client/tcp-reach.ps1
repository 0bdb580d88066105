# Opens the Remote Desktop port of the host, and listens to what answers there.
function Read-Probe {
  param($Context)
  $target = $Context.ComputerName.Trim('[', ']')
  $reading = [ordered]@{ Port = $Context.Port }
  # A busy host or a lost packet may cost the first attempt.
  foreach ($attempt in 1..2) {
    $reading.Attempts = $attempt
    $socket = Connect-Port $target $Context.Port 4
    if ($socket -isnot [string]) {
      $reading.Result = 'open'
      $socket.Dispose()
      break
    }
    $reading.Result = $socket
    if ($socket -notin 'TimedOut', 'TryAgain') { break }
  }
  if ($reading.Result -eq 'open') {
    $offer = Read-Optional $reading 'handshake' { Get-TlsOffer $Context }
    if ($offer) {
      $reading.Outcome = $offer.Outcome
      $reading.Step = $offer.Step
      $reading.Trouble = $offer.Trouble
    }
  }
  else { $reading.Trouble = Format-SocketError $reading.Result }
  $reading
}

function Resolve-Probe {
  param($Reading)
  if ($Reading.Result -eq 'open') {
    if ($Reading.Outcome -eq 'other-service') { return 'other-service' }
    # Something took the connection; Remote Desktop has a word to say to every client.
    if ($Reading.Outcome -eq 'silent' -or ($Reading.Outcome -eq 'closed' -and $Reading.Step -eq 'answer')) { return 'mute' }
    return 'open'
  }
  # It took the connection and reset it before it was of any use.
  if ($Reading.Result -in 'ConnectionReset', 'ConnectionAborted') { return 'mute' }
  if ($Reading.Result -in 'HostNotFound', 'NoData') { return 'no-name' }
  # Anything else, such as no network or a DNS server that does not answer, is about this computer.
  if ($Reading.Result -in 'ConnectionRefused', 'TimedOut', 'HostUnreachable') { 'closed' }
}
