# Sends ten small pings and some large ones that must not be divided, to the host only. No answer at all says nothing.
function Read-Ping {
  param($Ping, $Address, [int] $Size)
  $options = [System.Net.NetworkInformation.PingOptions]::new(128, $true)
  try { $Ping.Send($Address, 1000, [byte[]]::new($Size), $options) }
  catch {
    # Elsewhere than on Windows only an administrator may send a ping of this kind.
    $cause = $_.Exception
    while ($cause) { if ($cause -is [System.PlatformNotSupportedException]) { Skip-Probe 'only an administrator can send such pings on this system' }; $cause = $cause.InnerException }
    $null
  }
}

function Read-Probe {
  param($Context)
  $target = $Context.ComputerName.Trim('[', ']')
  try { $address = @([System.Net.Dns]::GetHostAddresses($target))[0] } catch { $address = $null }
  if (-not $address) { Skip-Probe 'the name has no address' }
  $reading = [ordered]@{ Loopback = [System.Net.IPAddress]::IsLoopback($address) }
  # What answers here is this computer, not the host behind the forwarder.
  if ($reading.Loopback) { return $reading }

  $ping = [System.Net.NetworkInformation.Ping]::new()
  # The first one may wait for the neighbour's hardware address and is not counted.
  $null = Read-Ping $ping $address 32
  $times = @()
  $sent = 0
  foreach ($number in 1..10) {
    $reply = Read-Ping $ping $address 32
    $sent++
    if ($reply -and [string] $reply.Status -eq 'Success') { $times += [long] $reply.RoundtripTime }
    if ($sent -eq 5 -and $times.Count -eq 0) { break }
    [System.Threading.Thread]::Sleep(200)
  }
  $reading.Sent = $sent
  $reading.Answered = $times.Count
  if ($times.Count -gt 0) {
    $sorted = @($times | Sort-Object)
    $middle = $sorted[[int] [math]::Floor($sorted.Count / 2)]
    $reading.TypicalMs = $middle
    $reading.WorstMs = $sorted[-1]
    $reading.Jumps = @($times | Where-Object { $_ -gt $middle + 200 }).Count
  }
  if ($times.Count -ge 8) {
    # 1472 fills an Ethernet packet, 1372 one with room for a VPN. "Too big" is an honest answer, silence is not.
    foreach ($size in 1472, 1372, 1232, 1000, 548) {
      $states = @(foreach ($try in 1..2) { $reply = Read-Ping $ping $address $size; if ($reply) { [string] $reply.Status } else { 'none' } })
      if ($states -contains 'Success') { $reading.LargestBytes = $size; break }
      if ($states -contains 'PacketTooBig') { $reading.SaidTooBig = $true }
      else { $reading.SilentBytes = $size }
    }
  }
  $ping.Dispose()
  $reading
}

function Resolve-Probe {
  param($Reading)
  if ($Reading.Loopback -or -not $Reading.Answered -or $Reading.Sent -lt 10) { return }
  $lost = $Reading.Sent - $Reading.Answered
  # One lost ping of ten is chance. Five or fewer answers may be a host that limits pings.
  if ($lost -ge 2 -and $Reading.Answered -ge 6) { return 'lossy' }
  # Twice more than 200 milliseconds above the usual: "jump by hundreds of milliseconds".
  if ($Reading.Jumps -ge 2) { return 'lossy' }
  # Large packets that vanish although half the size passes. Below 1372 bytes even a VPN has to carry them.
  if ($Reading.SilentBytes -and $Reading.SilentBytes -le 1372 -and $Reading.LargestBytes -and -not $Reading.SaidTooBig) { return 'lossy' }
  if ($lost -eq 0 -and $Reading.Jumps -eq 0 -and $Reading.LargestBytes -and -not $Reading.SilentBytes) { 'steady' }
}
