# Counts the events that tell key, TLS, certificate, domain, licence and resource faults apart.

# Whose Schannel event it is: 'other' for the client side or another program, 'own' for the server side, '' when it does not
# say. Its data are, by version, server or client and, with the process id, the program: svchost, svchost[TermService].
function Get-Side {
  param($One)
  $data = @($One.Properties | ForEach-Object { [string] $_.Value })
  $program = @($data | Where-Object { $_ -match '^[A-Za-z]' -and $_ -notmatch '^(server|client|TLS|SSL|DTLS|TCP)\b' })
  if ($data -contains 'client') { return 'other' }
  if (@($program | Where-Object { $_ -notmatch '^svchost(\[TermService\])?$|^lsass$' }).Count -gt 0) { return 'other' }
  # lsass serves Remote Desktop on behalf of CredSSP, and a domain controller's LDAP.
  if ($program -contains 'lsass') { return '' }
  if ($data -contains 'server' -or $One.Id -eq 36874 -or $program -contains 'svchost[TermService]') { return 'own' }
  ''
}

# How many times, as sorted ticks, lie within so many seconds of an event. A search by halves: thousands meet thousands.
function Measure-Near {
  param($One, [long[]] $Sorted, [double] $Seconds)
  $at = $One.TimeCreated.ToUniversalTime().Ticks
  $ends = foreach ($end in ($at - [long] ($Seconds * 1e7)), ($at + [long] ($Seconds * 1e7) + 1)) {
    $place = [System.Array]::BinarySearch($Sorted, $end)
    if ($place -lt 0) { -1 - $place } else { $place }
  }
  $ends[1] - $ends[0]
}

# Whether more lies around an event than a person causes: programs connect and break off all day, more than once a minute.
function Test-Crowd {
  param($One, [long[]] $Sorted)
  (Measure-Near $One $Sorted 900) -gt 30
}

# Whether the listener received a connection within so many seconds of an event, and only now and then around it: in a crowd one
# is beside every event.
function Test-Beside {
  param($One, [long[]] $Arrivals, [int] $Seconds)
  (Measure-Near $One $Arrivals $Seconds) -gt 0 -and -not (Test-Crowd $One $Arrivals)
}

# The times of events as sorted ticks.
function ConvertTo-Moment {
  param($Times)
  , [long[]] @($Times | ForEach-Object { $_.ToUniversalTime().Ticks } | Sort-Object)
}

function Read-Probe {
  param($Context)
  $since = $Context.Since
  $manager = 'Microsoft-Windows-TerminalServices-RemoteConnectionManager'
  $licence = 1003, 1004, 1068, 1069, 1128, 50280
  $own = @(Read-Event -Log System -Provider $manager -Id (1050, 1051, 1052, 1053, 1054, 1055, 1056, 1057, 1058, 1062, 1064 + 1003, 1004, 1068, 1069, 1128) -Since $since)
  # 50280 is 1128 with its flag bits.
  $reading = [ordered]@{}
  $admin = @(Read-EventIfAllowed $reading -Log "$manager/Admin" -Id $licence -Since $since)
  # Schannel serves every program.
  $key = @(Read-Event -Log System -Provider Schannel -Id 36870, 36872 -Since $since)
  $tls = @(Read-Event -Log System -Provider Schannel -Id 36871, 36874, 36888 -Since $since)
  $stream = @(Read-Event -Log System -Provider TermDD -Id 50, 56 -Since $since)
  $limit = @(Read-Event -Log System -Provider TermService -Id 71 -Since $since)
  $netlogon = @(Read-Event -Log System -Provider NETLOGON -Id 3210, 5719 -Since $since)
  $lsa = @(Read-Event -Log System -Id 6167 -Since $since | Where-Object { $_.ProviderName -match 'lsa' })
  $ports = @(Read-Event -Log System -Provider Tcpip -Id 4227, 4231 -Since $since)
  $memory = @(Read-Event -Log System -Provider Microsoft-Windows-Resource-Exhaustion-Detector -Id 2004 -Since $since)
  $pool = @(Read-Event -Log System -Provider Srv -Id 2019, 2020 -Since $since)
  # When the listener received connections (261), a logon got through (1149), and Windows started (6005).
  $operational = @(Read-Optional $reading "log $manager/Operational" { Read-Event -Log "$manager/Operational" -Id 261, 1149 -Since $since -Most 3000 })
  $arrivals = @($operational | Where-Object { $_.Id -eq 261 } | ForEach-Object { $_.TimeCreated })
  $moments = ConvertTo-Moment $arrivals
  $starts = @(Read-Event -Log System -Provider EventLog -Id 6005 -Since $since | ForEach-Object { $_.TimeCreated })
  $passed = $operational | Where-Object { $_.Id -eq 1149 } | Sort-Object -Property TimeCreated | Select-Object -Last 1
  $renewed = $own | Where-Object { $_.Id -eq 1056 } | Sort-Object -Property TimeCreated | Select-Object -Last 1
  # What a day has passed over is no longer the cause where the event means a shortage.
  $day = (Get-Date).ToUniversalTime().AddDays(-1)

  # What is older is over: a logon has got through since.
  $over = [datetime]::MinValue
  if ($passed) { $over = $passed.TimeCreated }

  $kinds = [ordered]@{}
  foreach ($name in 'key-error', 'tls-error', 'certificate-warning', 'limit-reached', 'licensing-event', 'resource-event', 'trust-event', 'security-layer-error', 'protocol-error', 'unsettled') { $kinds[$name] = @() }
  $other = 0
  foreach ($one in $own) {
    $kind = switch ($one.Id) {
      { $_ -in 1055, 1057, 1058 } { 'key-error' }
      1050 { 'tls-error' }
      { $_ -in 1051, 1052, 1053, 1054, 1062, 1064 } { 'certificate-warning' }
      { $_ -in $licence } { 'licensing-event' }
    }
    if (-not $kind) { continue }
    if ($kind -eq 'licensing-event') { if ($one.TimeCreated.ToUniversalTime() -lt $day) { $kind = 'unsettled' } }
    elseif ($one.TimeCreated -le $over) { $kind = 'unsettled' }
    # Since then Windows has made a new self-signed certificate.
    elseif ($one.Id -in 1057, 1058 -and $renewed -and $one.TimeCreated -lt $renewed.TimeCreated) { $kind = 'unsettled' }
    $kinds[$kind] += $one
  }
  foreach ($one in $admin) { if ($one.TimeCreated.ToUniversalTime() -ge $day) { $kinds['licensing-event'] += $one } else { $kinds['unsettled'] += $one } }
  foreach ($one in $key) {
    $side = Get-Side $one
    if ($side -eq 'other') { $other++ }
    elseif ($side -eq 'own' -and $one.TimeCreated -gt $over) { $kinds['key-error'] += $one }
    else { $kinds['unsettled'] += $one }
  }
  foreach ($one in $tls) {
    $side = Get-Side $one
    if ($side -eq 'other') { $other++ }
    # Scanners and other services cause these too, so only those at the moment of a connection count. 36888 never says which side.
    elseif (($side -eq 'own' -or $one.Id -eq 36888) -and $one.TimeCreated -gt $over -and (Test-Beside $one $moments 10)) { $kinds['tls-error'] += $one }
    else { $kinds['unsettled'] += $one }
  }
  # Each program that breaks off leaves one, with or without a record of its arrival.
  $broken = ConvertTo-Moment @($stream | ForEach-Object { $_.TimeCreated })
  foreach ($one in $stream) {
    if ($one.TimeCreated -le $over -or (Test-Crowd $one $moments) -or (Test-Crowd $one $broken)) { $kinds['unsettled'] += $one }
    elseif ($one.Id -eq 56) { $kinds['security-layer-error'] += $one }
    else { $kinds['protocol-error'] += $one }
  }
  foreach ($one in $limit) { if ($one.TimeCreated.ToUniversalTime() -ge $day) { $kinds['limit-reached'] += $one } else { $kinds['unsettled'] += $one } }
  foreach ($one in $netlogon + $lsa) {
    if ($one.TimeCreated -le $over) { $kinds['unsettled'] += $one }
    elseif ($one.Id -ne 5719) { $kinds['trust-event'] += $one }
    else {
      # While Windows starts, before the network is up, it is harmless.
      $at = $one.TimeCreated
      if (@($starts | Where-Object { $at -ge $_.AddMinutes(-1) -and $at -le $_.AddMinutes(5) }).Count -gt 0) { $other++ }
      elseif (Test-Beside $one $moments 60) { $kinds['trust-event'] += $one }
      else { $kinds['unsettled'] += $one }
    }
  }
  # 4227 on its own is a warning.
  foreach ($one in $ports + $memory + $pool) {
    if ($one.Id -ne 4227 -and $one.TimeCreated.ToUniversalTime() -ge $day) { $kinds['resource-event'] += $one } else { $kinds['unsettled'] += $one }
  }

  foreach ($name in $kinds.Keys) { if ($kinds[$name].Count -gt 0) { $reading[$name] = $kinds[$name].Count } }
  $reading.NotOfRemoteDesktop = $other
  if ($passed) { $reading.LastLogonGotThrough = $passed.TimeCreated }
  $reading.ConnectionsReceived = $arrivals.Count
  # The attempt: the last connection after which nobody got through. Silence counts only in a log that goes back to it.
  $attempt = @($arrivals | Where-Object { $_ -gt $over } | Sort-Object -Descending)[0]
  if ($attempt) {
    $reading.LastAttempt = $attempt
    $start = Read-LogStart System
    $reading.LogGoesBackToIt = [bool] ($start -and $start.ToUniversalTime() -le $attempt.ToUniversalTime())
  }
  # 0 keeps Schannel from writing any event.
  $logging = Read-Optional $reading 'registry' { @{ Value = Get-RegistryValue 'HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL' 'EventLogging' } }
  $reading.SchannelLogs = [bool] ($logging -and $logging.Value -ne 0)
  # The NTSTATUS of the last TermDD 56: its last four bytes, reversed, a leading D standing for C.
  $binary = @($stream | Where-Object { $_.Id -eq 56 } | Select-Object -First 1 | ForEach-Object { $_.Properties } | Where-Object { $_.Value -is [byte[]] } | Select-Object -Last 1)
  if ($binary.Count -gt 0 -and $binary[0].Value.Length -ge 4) {
    $bytes = $binary[0].Value
    $reading.TermDD56Status = ('0x{0:X2}{1:X2}{2:X2}{3:X2}' -f $bytes[-1], $bytes[-2], $bytes[-3], $bytes[-4]) -replace '^0xD', '0xC'
  }
  $reading.Evidence = @($kinds.Keys | Where-Object { $_ -ne 'unsettled' } | ForEach-Object { if ($kinds[$_].Count -gt 0) { Format-Event $kinds[$_] } }) +
  @(if ($kinds['unsettled'].Count -gt 0) { Format-Event $kinds['unsettled'] | ForEach-Object { "proves nothing alone: $_" } })
  $reading
}

function Resolve-Probe {
  param($Reading)
  # The most specific first. Key faults come with TLS and stream errors of their own, so they hide those; TermDD names no cause.
  if ($Reading['key-error'] -gt 0) { return 'key-error' }
  if ($Reading['tls-error'] -gt 0) { return 'tls-error' }
  if ($Reading['licensing-event'] -gt 0) { return 'licensing-event' }
  if ($Reading['limit-reached'] -gt 0) { return 'limit-reached' }
  if ($Reading['resource-event'] -gt 0) { return 'resource-event' }
  if ($Reading['trust-event'] -gt 0) { return 'trust-event' }
  if ($Reading['certificate-warning'] -gt 0) { return 'certificate-warning' }
  if ($Reading['security-layer-error'] -gt 0) { return 'security-layer-error' }
  if ($Reading['protocol-error'] -gt 0) { return 'protocol-error' }
  # Where nothing arrived, or the log does not go back so far, silence is no evidence.
  if (-not $Reading.LogGoesBackToIt -or $Reading.NotRead) { return }
  if (-not $Reading.Contains('unsettled') -and $Reading.SchannelLogs) { 'nothing' }
}
