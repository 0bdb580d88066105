# Opens the Remote Desktop port of the host and hangs up.
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
  $reading
}

function Resolve-Probe {
  param($Reading)
  switch ($Reading.Result) {
    'open' { 'open' }
    { $_ -in 'HostNotFound', 'NoData' } { 'no-name' }
    # Anything else, such as no network or a DNS server that does not answer, is about this computer.
    { $_ -in 'ConnectionRefused', 'TimedOut', 'HostUnreachable' } { 'closed' }
  }
}
