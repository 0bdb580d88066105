# Leaves a probe: what it asks cannot be read here. The reason is shown.
function Skip-Probe {
  param([string] $Reason)
  throw [System.OperationCanceledException]::new($Reason)
}

# Leaves a probe that reads Windows itself when this is another system.
function Skip-WithoutWindows {
  if ($env:OS -ne 'Windows_NT') { Skip-Probe 'this reads Windows, and this computer runs another system' }
}

# Whether an error says that reading is not allowed, which is another thing than that nothing is there.
function Test-IsDenied {
  param($Problem)
  if ([string] $Problem.CategoryInfo.Category -in 'PermissionDenied', 'SecurityError') { return $true }
  $cause = $Problem.Exception
  while ($cause) {
    if ($cause -is [System.UnauthorizedAccessException] -or $cause -is [System.Security.SecurityException]) { return $true }
    # Access denied, as WMI and as Windows say it.
    if ($Problem.FullyQualifiedErrorId -match '0x80041003|0x80070005') { return $true }
    $cause = $cause.InnerException
  }
  $false
}

# Why something could not be read, without the words of the display language.
function Get-Refusal {
  param($Problem)
  if ($Problem.Exception -is [System.OperationCanceledException]) { return $Problem.Exception.Message }
  if (Test-IsDenied $Problem) { return 'access is denied' }
  # A policy that trusts the script itself may restrict what it starts.
  if ($Problem.FullyQualifiedErrorId -match 'ConstrainedLanguage') { return 'a policy holds it in a restricted language mode' }
  'failed: ' + ($Problem.FullyQualifiedErrorId -split ',')[0]
}

# Reads what is good to know and not needed. When that fails, the reading says so and the probe goes on: a rule that takes
# absence for evidence has to look at NotRead.
function Read-Optional {
  param($Reading, [string] $What, [scriptblock] $Read)
  try { & $Read }
  catch { $Reading.NotRead = @(@($Reading.NotRead) + ('{0}: {1}' -f $What, ((Get-Refusal $_) -replace '^access to .* is denied$', 'access is denied')) | Where-Object { $_ } | Select-Object -Unique) }
}

# What a command of Windows finds, or nothing when nothing is there. What may not be read ends the probe: silenced, a refusal
# would look like absence. The command in the block needs -ErrorAction Stop.
function Read-IfThere {
  param([string] $What, [scriptblock] $Read)
  try { & $Read }
  catch { if (Test-IsDenied $_) { Skip-Probe "access to $What is denied" } }
}

# The values of a registry key as properties, or nothing when the key is not there. One that may not be read ends the probe.
function Get-RegistryKey {
  param([string] $Path)
  try { $key = Get-ItemProperty -LiteralPath $Path -ErrorAction SilentlyContinue -ErrorVariable problems }
  catch { $problems = @($_) }
  foreach ($problem in $problems) { if (Test-IsDenied $problem) { Skip-Probe "access to the registry key $Path is denied" } }
  $key
}

# A value of the registry, or nothing when the key or the value is not there.
function Get-RegistryValue {
  param([string] $Path, [string] $Name)
  $key = Get-RegistryKey $Path
  if ($null -ne $key) { $key.$Name }
}

# Instances of a CIM class, or nothing when this Windows has no such class. One that may not be read ends the probe.
function Read-Cim {
  param([string] $Class, [string] $Namespace = 'root\cimv2', [string] $Filter)
  $more = @{}
  if ($Filter) { $more.Filter = $Filter }
  try { Get-CimInstance -Namespace $Namespace -ClassName $Class @more -ErrorAction Stop }
  catch {
    if (Test-IsDenied $_) { Skip-Probe "access to the class $Class is denied" }
    # 0x8004100E: no such namespace, 0x80041010: no such class.
    if ($_.FullyQualifiedErrorId -notmatch '0x8004100E|0x80041010') { throw }
  }
}

# What is in force for the listener, with its source: 0 set on the server, 1 by policy, 2 default. Only administrators may read it.
function Read-ListenerSetting {
  @(Read-Cim Win32_TSGeneralSetting 'root\cimv2\TerminalServices' "TerminalName='RDP-tcp'")[0]
}

# The port of the listener: the one in the registry, and the one on which the service listens where that is another.
function Read-ListenerPort {
  $port = Get-RegistryValue 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp' 'PortNumber'
  if (-not $port) { $port = 3389 }
  $real = @()
  try {
    $term = @(Read-Cim Win32_Service | Where-Object { $_.Name -eq 'TermService' -and $_.ProcessId })[0]
    if ($term) { $real = @(Get-NetTCPConnection -State Listen -ErrorAction Stop | Where-Object { [long] $_.OwningProcess -eq [long] $term.ProcessId } | ForEach-Object { [int] $_.LocalPort } | Sort-Object -Unique) }
  }
  catch { $real = @() }
  if ($real.Count -gt 0 -and $port -notin $real) { return [int] $real[0] }
  [int] $port
}

# Events since a time, newest first, at most so many of each id. No such events and no such log are the same: none. Ids, never
# texts.
function Read-Event {
  param([string] $Log, [string] $Provider, [int[]] $Id, [datetime] $Since, [int] $Most = 1000)
  $filter = @{ LogName = $Log; StartTime = $Since }
  if ($Provider) { $filter.ProviderName = $Provider }
  if ($Id) { $filter.Id = $Id }
  # An event whose text is damaged is an error too, and leaves the others alone.
  $found = @(Get-WinEvent -FilterHashtable $filter -MaxEvents $Most -ErrorAction SilentlyContinue -ErrorVariable problems)
  foreach ($problem in $(if ($found.Count -eq 0) { $problems })) {
    # A log that is denied gives two errors, and the second says that there is none.
    if (Test-IsDenied $problem) { Skip-Probe "access to the log $Log is denied" }
    if ($problem.FullyQualifiedErrorId -match '^LogInfoUnavailable\b') { Skip-Probe 'the event log does not answer' }
    if ($problem.FullyQualifiedErrorId -match '^(NoMatchingEventsFound|NoMatchingLogsFound|NoMatchingProvidersFound|LogsAndProvidersDontOverlap)\b') { continue }
    throw $problem
  }
  # An id that fills the answer, such as that of a connection on a host that strangers try, must not crowd out a rare one.
  if (@($Id).Count -gt 1 -and $found.Count -ge $Most) {
    $found = @($Id | ForEach-Object { Read-Event -Log $Log -Provider $Provider -Id $_ -Since $Since -Most $Most } | Sort-Object -Property TimeCreated -Descending)
  }
  $found
}

# The events that are good to know: none when the log cannot be read, which NotRead then says.
function Read-EventIfAllowed {
  param($Reading, [string] $Log, [string] $Provider, [int[]] $Id, [datetime] $Since)
  Read-Optional $Reading "log $Log" { Read-Event -Log $Log -Provider $Provider -Id $Id -Since $Since }
}

# When the oldest event of a log was written, or nothing when it has none.
function Read-LogStart {
  param([string] $Log)
  @(Get-WinEvent -FilterHashtable @{ LogName = $Log } -MaxEvents 1 -Oldest -ErrorAction SilentlyContinue | ForEach-Object { $_.TimeCreated })[0]
}

# One line of evidence for each id among events: how many, and when the last one was.
function Format-Event {
  param([object[]] $Events)
  $Events | Where-Object { $_ } | Group-Object -Property ProviderName, Id | ForEach-Object {
    $last = $_.Group | Sort-Object -Property TimeCreated | Select-Object -Last 1
    $name = ($last.ProviderName -split '-')[-1]
    '{0} {1}: {2}, last {3}' -f $name, $last.Id, $_.Count, (Format-Time $last.TimeCreated)
  }
}

# A time as UTC, the same in every language.
function Format-Time {
  param([datetime] $Time)
  $Time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", [cultureinfo]::InvariantCulture)
}

# A day, in one calendar for everybody.
function Format-Day {
  param([datetime] $Time)
  $Time.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)
}

# The allow and deny entries of a security descriptor. Accounts come as SIDs; the well-known short forms are spelled out.
function ConvertFrom-Sddl {
  param([string] $Sddl)
  $known = @{
    SY = 'S-1-5-18'; LS = 'S-1-5-19'; NS = 'S-1-5-20'; BA = 'S-1-5-32-544'; BU = 'S-1-5-32-545'
    WD = 'S-1-1-0'; AU = 'S-1-5-11'; RD = 'S-1-5-32-555'; CO = 'S-1-3-0'
  }
  $words = @{ FA = 0x1f01ff; FR = 0x120089; FW = 0x120116; FX = 0x1200a0; GA = 0x1f01ff; GR = 0x120089; KA = 0xf003f; KR = 0x20019 }
  $list = ($Sddl -split 'S:(?=[A-Z(])')[0]
  foreach ($found in [regex]::Matches($list, '\((A|D);([A-Z]*);([^;]*);[^;]*;[^;]*;([^;)]+)\)')) {
    $mask = 0
    $rights = $found.Groups[3].Value
    if ($rights -match '^0x[0-9a-fA-F]+$') { $mask = [convert]::ToInt64($rights, 16) }
    else { foreach ($pair in [regex]::Matches($rights, '..')) { if ($words.ContainsKey($pair.Value)) { $mask = $mask -bor $words[$pair.Value] } } }
    $sid = $found.Groups[4].Value
    if ($known.ContainsKey($sid)) { $sid = $known[$sid] }
    @{ Allow = $found.Groups[1].Value -eq 'A'; Inherited = $found.Groups[2].Value -match 'ID'; Mask = $mask; Sid = $sid }
  }
}

# Whether the entries for a SID grant reading and no entry denies it. Everyone and Authenticated Users count for services.
function Test-CanRead {
  param([object[]] $Entries, [string] $Sid)
  $read = 0x1
  $own = @($Entries | Where-Object { $_.Sid -in $Sid, 'S-1-1-0', 'S-1-5-11' -and ($_.Mask -band $read) })
  $denied = @($own | Where-Object { -not $_.Allow }).Count -gt 0
  -not $denied -and @($own | Where-Object { $_.Allow }).Count -gt 0
}

# A name for the findings: the name itself, or a numbered word for it when names are to be hidden.
function Hide-Name {
  param($Context, [string] $Kind, [string] $Name)
  if (-not $Context.Redact -or -not $Name) { return $Name }
  $key = $Name.ToUpperInvariant()
  if (-not $Context.Hidden.ContainsKey($key)) {
    $same = @($Context.Hidden.Values | Where-Object { $_ -like "$Kind-*" }).Count
    $Context.Hidden[$key] = '{0}-{1}' -f $Kind, ($same + 1)
  }
  $Context.Hidden[$key]
}

# Whether this end has the CredSSP update of May 2018: by its build, and by the file that the update replaced.
function Read-PatchLevel {
  $build = Read-Build
  if ($build.Build -eq 0) { Skip-Probe 'Windows does not tell its build here' }
  $reading = [ordered]@{ Build = $build.Text; Version = $build.Version }
  $file = (Read-Optional $reading 'TSpkg.dll' { Read-IfThere 'the file' { Get-Item -LiteralPath (Join-Path $env:SystemRoot 'System32\TSpkg.dll') -ErrorAction Stop } }).VersionInfo
  if ($file) { $reading.TSpkg = '{0}.{1}.{2}.{3}' -f $file.FileMajorPart, $file.FileMinorPart, $file.FileBuildPart, $file.FilePrivatePart }
  # By build, the revision of May 2018. That the file of the update and the build carry the same number is so from Windows 10 on.
  $since = @{ 7601 = 24117; 9200 = 22432; 9600 = 18999; 10240 = 17861; 14393 = 2248; 15063 = 1088; 16299 = 431; 17134 = 48 }
  if ($build.Build -ge 17763) { $reading.HasUpdate = $true }
  elseif ($since.ContainsKey($build.Build)) {
    $least = $since[$build.Build]
    $ofFile = $file -and $file.FileBuildPart -eq $build.Build
    if ($ofFile -and $file.FilePrivatePart -ge $least) { $reading.HasUpdate = $true }
    elseif ($build.Build -ge 10240 -and $build.Revision -ge $least) { $reading.HasUpdate = $true }
    # Version 1803 and the first of all have no row in Microsoft's table, so a lower number does not settle them.
    elseif ($ofFile -and $build.Build -notin 10240, 17134) { $reading.HasUpdate = $false }
  }
  # 0 strictest, 1 default, 2 unsafe. It matters only while an end is behind.
  $reading.OraclePolicy = Get-RegistryValue 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System\CredSSP\Parameters' 'AllowEncryptionOracle'
  $reading
}

# Opens a port. Returns the socket, or the name of the error: HostNotFound, ConnectionRefused, TimedOut and so on. Every
# address of a name is tried: a socket of the older .NET is made for one family of addresses only.
function Connect-Port {
  param([string] $Address, [int] $Port, [int] $Seconds = 5)
  $trouble = 'HostNotFound'
  try { $addresses = @([System.Net.Dns]::GetHostAddresses($Address)) }
  catch {
    $cause = $_.Exception
    while ($cause.InnerException -and $cause -isnot [System.Net.Sockets.SocketException]) { $cause = $cause.InnerException }
    if ($cause -is [System.Net.Sockets.SocketException]) { return [string] $cause.SocketErrorCode } else { throw }
  }
  foreach ($one in $addresses | Select-Object -First 4) {
    $client = [System.Net.Sockets.TcpClient]::new($one.AddressFamily)
    try {
      $wait = $client.BeginConnect($one, $Port, $null, $null)
      if (-not $wait.AsyncWaitHandle.WaitOne($Seconds * 1000)) { $client.Dispose(); $trouble = 'TimedOut'; continue }
      $client.EndConnect($wait)
      $client.ReceiveTimeout = $Seconds * 1000
      $client.SendTimeout = $Seconds * 1000
      return $client
    }
    catch {
      $client.Dispose()
      $cause = $_.Exception
      while ($cause.InnerException -and $cause -isnot [System.Net.Sockets.SocketException]) { $cause = $cause.InnerException }
      if ($cause -is [System.Net.Sockets.SocketException]) { $trouble = [string] $cause.SocketErrorCode } else { throw }
    }
  }
  $trouble
}

# What a socket's error means, as the end of a sentence.
function Format-SocketError {
  param([string] $Code)
  $words = @{
    ConnectionRefused = 'the port refused the connection'; TimedOut = 'no answer in time'; HostNotFound = 'the name has no address'; NoData = 'the name leads to no address'
    HostUnreachable = 'there is no route to the host'; NetworkUnreachable = 'there is no route to its network'; ConnectionReset = 'the connection was reset'
    ConnectionAborted = 'the connection was cut off'; TryAgain = 'the DNS server did not answer'
  }
  if ($words.ContainsKey($Code)) { $words[$Code] } else { "the network reports $Code" }
}

# Reads until so many bytes are there, over as many segments as it takes, or until the host has no more to say.
function Read-Byte {
  param($Stream, [int] $Count)
  $bytes = [byte[]]::new($Count)
  $have = 0
  while ($have -lt $Count) {
    $more = $Stream.Read($bytes, $have, $Count - $have)
    if ($more -eq 0) { break }
    $have += $more
  }
  if ($have -lt $Count) { $bytes = [byte[]] @($bytes | Select-Object -First $have) }
  , $bytes
}

# What a service that is not Remote Desktop calls itself in its first bytes.
function Get-ServiceName {
  param([byte[]] $First)
  $text = [System.Text.Encoding]::ASCII.GetString($First)
  switch -Regex ($text) {
    '^SSH-' { return 'an SSH server' }
    '^RFB ' { return 'a VNC server' }
    '^(HTTP/|<)' { return 'a web server' }
    '^220[ -].*(SMTP|ESMTP|mail)' { return 'a mail server' }
    '^220[ -]' { return 'an FTP or mail server' }
    '^\+OK' { return 'a mail server' }
    '^\* OK' { return 'a mail server' }
  }
  # A TLS alert: the request was no TLS greeting.
  if ($First.Length -ge 2 -and $First[0] -eq 21 -and $First[1] -eq 3) { return 'a TLS server, such as a web server or a gateway' }
  if ($First.Length -gt 5 -and $First[3] -eq 0 -and $First[4] -in 9, 10, 255) { return 'a database server' }
  'something that does not speak Remote Desktop'
}

# Why the TLS handshake failed: what it means for the rules, and a sentence. By numbers, which are the same in every language:
# those of Windows (Schannel), or those that OpenSSL puts into its English texts.
function Get-TlsTrouble {
  param($Problem)
  $code = ''
  $socket = ''
  $cause = $Problem
  while ($cause) {
    if ($cause -is [System.Net.Sockets.SocketException]) { $socket = [string] $cause.SocketErrorCode }
    elseif ($cause -is [System.ComponentModel.Win32Exception]) { $code = '{0:X8}' -f $cause.NativeErrorCode }
    if ($cause.Message -match 'error:0A([0-9A-F]{6}):') { $code = $Matches[1] }
    $cause = $cause.InnerException
  }
  $alone = 'An unreadable private key, a certificate that it cannot use or no shared cipher looks like this'
  $hung = "the host agreed to TLS and then hung up. $alone"
  if ($socket -eq 'TimedOut') { return @{ Outcome = 'silent'; Trouble = 'the host agreed to TLS and then said nothing' } }
  # OpenSSL counts alerts of the other end from 1000 (0x3E8) on.
  switch ($code) {
    # Unsupported protocol, and the other end's alert 70.
    { $_ -in '000102', '00042E', '80090302' } { return @{ Outcome = 'old-tls'; Trouble = 'the two ends share no version of TLS: one of them knows only old ones' } }
    { $_ -in '80090331', '0000C1', '00042F' } { return @{ Outcome = 'no-shared-cipher'; Trouble = 'the two ends share no version of TLS or no cipher' } }
    # Key too small, signature too weak, parameters too small: this end's own demands, not those of Remote Desktop.
    { $_ -in '00018F', '00018D', '00018E', '00018A', '000166', '00018C', '000176' } {
      return @{ Outcome = 'refused-here'; Trouble = 'this computer refuses the host''s certificate or parameters as too weak; another computer may accept them' }
    }
    '00010B' { return @{ Outcome = 'hung-up'; Trouble = "the host agreed to TLS and then spoke something else. $alone" } }
    { $_ -in '000410', '80090326' } { return @{ Outcome = 'hung-up'; Trouble = "the host agreed to TLS and then refused the handshake (alert 40). $alone" } }
    { $_ -in '000438', '80090304' } { return @{ Outcome = 'hung-up'; Trouble = "the host agreed to TLS and then failed inside (alert 80). $alone" } }
  }
  @{ Outcome = 'hung-up'; Trouble = $hung }
}

# The versions of TLS to offer: all that Remote Desktop may use. By default Windows PowerShell may offer nothing newer than
# 1.0, and an older Windows stumbles over the name of 1.3.
function Get-TlsVersion {
  $names = @('Tls', 'Tls11', 'Tls12')
  $newer = $env:OS -ne 'Windows_NT'
  if (-not $newer) { try { $newer = (Read-Build).Build -ge 20348 } catch { $newer = $false } }
  if ($newer -and [enum]::GetNames([System.Security.Authentication.SslProtocols]) -contains 'Tls13') { $names += 'Tls13' }
  $names
}

# Begins a Remote Desktop connection as a client does ([MS-RDPBCGR] 2.2.1.1: X.224 request that offers TLS and CredSSP),
# starts TLS if the host agrees, reads its certificate and hangs up. No account is used. Returns the step reached (port,
# answer, tls), the outcome as one word, what went wrong as a sentence, the protocol chosen (0 Standard RDP Security, 1 TLS,
# 2 CredSSP), the code of a refusal, and the certificate.
function Read-TlsOffer {
  param([string] $Address, [int] $Port)
  $result = @{ Step = 'port'; Outcome = 'no-port'; Trouble = ''; Protocol = $null; FailureCode = $null; Certificate = $null; Tls = ''; Tls13Offered = $false }
  $socket = Connect-Port $Address $Port
  if ($socket -is [string]) {
    $result.Socket = $socket
    $result.Trouble = Format-SocketError $socket
    return $result
  }
  $result.Step = 'answer'
  $result.Outcome = 'closed'
  try {
    # A busy host may take its time.
    $socket.ReceiveTimeout = 8000
    $stream = $socket.GetStream()
    [byte[]] $request = 3, 0, 0, 19, 14, 224, 0, 0, 0, 0, 0, 1, 0, 8, 0, 3, 0, 0, 0
    $stream.Write($request, 0, $request.Length)
    $head = Read-Byte $stream 4
    $length = 0
    if ($head.Length -eq 4 -and $head[0] -eq 3) { $length = 256 * $head[2] + $head[3] }
    if ($head.Length -eq 0) { $result.Trouble = 'the port took the connection and closed it without an answer'; return $result }
    if ($length -lt 7 -or $length -gt 512) {
      $rest = [byte[]]::new(64)
      $socket.ReceiveTimeout = 1000
      $count = 0
      try { $count = $stream.Read($rest, 0, $rest.Length) } catch { $count = 0 }
      $result.Outcome = 'other-service'
      $result.Trouble = 'what answers is not Remote Desktop but ' + (Get-ServiceName ([byte[]] @($head + @($rest | Select-Object -First $count))))
      return $result
    }
    $body = Read-Byte $stream ($length - 4)
    if ($body.Length -lt $length - 4) { $result.Trouble = 'the host closed the connection in the middle of its answer'; return $result }
    $answer = [byte[]] @($head + $body)
    # 0xD0 is a connection confirm, 0x80 a disconnect request.
    if ($answer[5] -eq 128) { $result.Outcome = 'refused'; $result.Trouble = 'the host refused the connection without a reason'; return $result }
    if ($answer[5] -ne 208) { $result.Outcome = 'other-service'; $result.Trouble = 'what answers is not Remote Desktop but something that uses the same framing'; return $result }
    if ($length -ge 19 -and $answer[11] -eq 3) {
      $names = @{
        1 = 'SSL_REQUIRED_BY_SERVER: it wants TLS'; 2 = 'SSL_NOT_ALLOWED_BY_SERVER: it uses no TLS'; 3 = 'SSL_CERT_NOT_ON_SERVER: it has no certificate that it can use'
        4 = 'INCONSISTENT_FLAGS: its settings contradict the offer'; 5 = 'HYBRID_REQUIRED_BY_SERVER: it wants Network Level Authentication'
        6 = 'SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER: it wants a certificate of the user'
      }
      $code = [int] $answer[15]
      $name = 'which the protocol does not name'
      if ($names.ContainsKey($code)) { $name = $names[$code] }
      $result.Outcome = 'refused'
      $result.FailureCode = $code
      $result.Trouble = 'the host refused with code {0}, {1}' -f $code, $name
      return $result
    }
    $result.Protocol = 0
    if ($length -ge 19 -and $answer[11] -eq 2) { $result.Protocol = [int] $answer[15] }
    if ($result.Protocol -eq 0) {
      # Some refuse by a second message straight after; one that agrees waits for the client now.
      $socket.ReceiveTimeout = 1500
      $after = $null
      try { $after = Read-Byte $stream 6 } catch { $after = $null }
      if ($null -ne $after -and $after.Length -eq 0) { $result.Protocol = $null; $result.Trouble = 'the host answered and then closed the connection'; return $result }
      if ($null -ne $after) { $result.Protocol = $null; $result.Outcome = 'refused'; $result.Trouble = 'the host answered and then refused the connection without a reason'; return $result }
      $result.Outcome = 'no-tls'
      $result.Trouble = 'the host goes on without TLS, with Standard RDP Security'
      return $result
    }
    $result.Step = 'tls'
    $versions = @(Get-TlsVersion)
    $result.Tls13Offered = $versions -contains 'Tls13'
    $tls = [System.Net.Security.SslStream]::new($stream, $false, { $true })
    try {
      $tls.AuthenticateAsClient($Address, $null, [System.Security.Authentication.SslProtocols] ($versions -join ', '), $false)
      $result.Outcome = 'agreed'
      $result.Tls = @{ Tls = 'TLS 1.0'; Tls11 = 'TLS 1.1'; Tls12 = 'TLS 1.2'; Tls13 = 'TLS 1.3' }[[string] $tls.SslProtocol]
      $result.Certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($tls.RemoteCertificate)
    }
    catch {
      $trouble = Get-TlsTrouble $_.Exception
      $result.Outcome = $trouble.Outcome
      $result.Trouble = $trouble.Trouble
    }
    finally { $tls.Dispose() }
  }
  catch {
    $cause = $_.Exception
    while ($cause.InnerException) { $cause = $cause.InnerException }
    if ($cause -isnot [System.Net.Sockets.SocketException]) { throw }
    $code = [string] $cause.SocketErrorCode
    # What a socket that was told to wait so long says at the end of it: TimedOut, or WouldBlock outside Windows.
    if ($code -in 'TimedOut', 'WouldBlock', 'TryAgain') { $result.Outcome = 'silent'; $result.Trouble = 'the port took the connection and said nothing for 8 seconds' }
    else { $result.Trouble = 'the port took the connection and then ' + $(if ($code -eq 'ConnectionReset') { 'reset it' } else { "failed: $code" }) }
  }
  finally { $socket.Dispose() }
  $result
}

# The offer of the host that this run is about. It is asked once for all probes; while it hangs in one, the others do without.
function Get-TlsOffer {
  param($Context)
  if ($Context.Shared.Offer) { return $Context.Shared.Offer }
  if ($Context.Shared.Asked) { Skip-Probe 'the handshake with the host took too long' }
  $Context.Shared.Asked = $true
  $Context.Shared.Offer = Read-TlsOffer $Context.ComputerName.Trim('[', ']') $Context.Port
  $Context.Shared.Offer
}

# Size of a certificate's key and the algorithm of its signature, by name where the identifier is a known one.
function Format-Key {
  param($Certificate)
  $size = 0
  try {
    $rsa = [System.Security.Cryptography.X509Certificates.RSACertificateExtensions]::GetRSAPublicKey($Certificate)
    # Only the public half. PowerShell does not see the property KeySize of every kind of key.
    if ($rsa) { $size = 8 * $rsa.ExportParameters($false).Modulus.Length; $kind = 'RSA' }
    else { $size = 8 * [System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions]::GetECDsaPublicKey($Certificate).ExportParameters($false).Q.X.Length; $kind = 'EC' }
  }
  catch { $size = 0 }
  $names = @{
    '1.2.840.113549.1.1.4' = 'MD5'; '1.2.840.113549.1.1.5' = 'SHA-1'; '1.2.840.113549.1.1.11' = 'SHA-256'; '1.2.840.113549.1.1.12' = 'SHA-384'; '1.2.840.113549.1.1.13' = 'SHA-512'
    '1.2.840.10045.4.3.2' = 'SHA-256'; '1.2.840.10045.4.3.3' = 'SHA-384'; '1.2.840.10045.4.3.4' = 'SHA-512'
  }
  $signed = [string] $Certificate.SignatureAlgorithm.Value
  if ($names.ContainsKey($signed)) { $signed = $names[$signed] }
  if ($size -gt 0) { '{0} {1} bits, {2}' -f $kind, $size, $signed } elseif ($signed) { $signed }
}

# The exact build of Windows and its kind, from the registry.
function Read-Build {
  $key = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
  $kind = [string] (Get-RegistryValue 'HKLM:\SYSTEM\CurrentControlSet\Control\ProductOptions' 'ProductType')
  $build = [int] (Get-RegistryValue $key 'CurrentBuild')
  $revision = [int] (Get-RegistryValue $key 'UBR')
  @{
    Build = $build; Revision = $revision; Text = '{0}.{1}' -f $build, $revision
    Version = [string] (Get-RegistryValue $key 'DisplayVersion')
    Server = $kind -in 'ServerNT', 'LanmanNT'; Controller = $kind -eq 'LanmanNT'
  }
}

# Updates in Windows' own list, newest first: Id and the day. The day is stored as US text.
function Read-Update {
  $found = foreach ($update in Read-Cim Win32_QuickFixEngineering) {
    $day = $null
    try {
      $stored = $update.InstalledOn
      if ($stored -is [datetime]) { $day = $stored }
      elseif ($stored) { $day = [datetime]::Parse([string] $stored, [cultureinfo]::InvariantCulture) }
    }
    catch { $day = $null }
    if ($update.HotFixID -match '^KB\d+$') { @{ Id = $update.HotFixID; Day = $day } }
  }
  @($found | Sort-Object -Property { if ($_.Day) { $_.Day } else { [datetime]::MinValue } } -Descending)
}

# The five newest updates with their days, for a reading.
function Format-LastUpdate {
  @(Read-Update | Where-Object { $_.Day } | Select-Object -First 5 | ForEach-Object { '{0} {1}' -f $_.Id, (Format-Day $_.Day) })
}

# What protects this machine: registered products with their state, known drivers and services, filters of other makers in
# the network stack. The products carry the names that their makers gave them, which are hidden when names are to be hidden;
# the services and drivers are those of the list below and stay.
function Read-Protection {
  param($Context)
  $reading = [ordered]@{}
  foreach ($kind in 'AntiVirusProduct', 'FirewallProduct') {
    # Bits 12 to 15 of the state: 1 on, 2 paused, 3 expired, 0 off. Servers have no such list.
    $words = @{ 0 = 'off'; 1 = 'on'; 2 = 'paused'; 3 = 'expired' }
    $reading[$kind] = @(Read-Optional $reading $kind { Read-Cim $kind root\SecurityCenter2 } |
        ForEach-Object { '{0} ({1})' -f (Hide-Name $Context 'PROGRAM' $_.displayName), $words[[int] ([math]::Floor([long] $_.productState / 4096) % 16)] } | Select-Object -Unique)
  }
  $known = '^(' + (@(
      'WinDefend', 'WdFilter', 'Sense', 'CSFalconService', 'CSAgent', 'SentinelAgent', 'SentinelMonitor', 'ekrn', 'eamonm', 'epfwwfp', 'AVP\S*', 'klif', 'klwtp'
      'SAVService', 'Sophos\S*.*', 'SophosED', 'avast! Antivirus', 'aswSP', 'AVG Antivirus', 'avgSP', 'EPSecurityService', 'VSSERV', 'bdfwfpf', 'trufos'
      'mfemms', 'mfefire', 'mfehidk', 'mfewfpk', 'SepMasterService', 'SymEFASI', 'ntrtscan', 'tmlisten', 'ds_agent', 'tmcomm', 'tmwfp', 'cyserver', 'cyverak', 'tedrdrv'
      'CbDefense', 'carbonblackk', 'CylanceSvc', 'xagt', 'MBAMService', 'mwac', 'FA_Scheduler', 'fortishield', 'WRSVC', 'PSINProc', 'GDFwSvc', 'fshoster', 'fsulhoster'
      'ZSAService', 'ZSATunnel', 'RdpGuard.*', 'EvlWatcher', 'IPBAN', 'SyspeaceService', 'Cyberarms.*', 'RDPDefender', 'fail2ban', 'wail2ban', 'EventSentry.*'
    ) -join '|') + ')$'
  $reading.Services = @(Read-Optional $reading 'services' { Read-Cim Win32_Service } |
      Where-Object { $_.State -eq 'Running' -and $_.Name -match $known } | ForEach-Object { $_.Name } | Sort-Object)
  $reading.Drivers = @(Read-Optional $reading 'drivers' { Read-Cim Win32_SystemDriver } |
      Where-Object { $_.State -eq 'Running' -and $_.Name -match $known } | ForEach-Object { $_.Name } | Sort-Object)
  $reading.NetworkFilters = @(Read-Optional $reading 'network filters' { Read-Cim MSFT_NetAdapterBindingSettingData root\StandardCimv2 } |
      Where-Object { $_.Enabled -and $_.ComponentID -and $_.ComponentID -notmatch '^(ms|vms)_' } | ForEach-Object { Hide-Name $Context 'PROGRAM' $_.ComponentID } | Sort-Object -Unique)
  $reading
}

# What limits TLS 1.2 at one end, Server or Client: SCHANNEL (default, on, off, or off unless asked for), how many suites a
# cipher policy leaves, how many of them serve an RSA key in TLS 1.2, how many belong to TLS 1.3, and FIPS mode.
function Read-TlsSetting {
  param([string] $Side)
  $place = "HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\$Side"
  $enabled = Get-RegistryValue $place 'Enabled'
  $byDefault = Get-RegistryValue $place 'DisabledByDefault'
  $state = 'default'
  if ($null -ne $enabled) { $state = 'on' }
  if ($byDefault -eq 1) { $state = 'off unless asked for' }
  if ($enabled -eq 0 -and $null -ne $enabled) { $state = 'off' }
  $policy = Get-RegistryValue 'HKLM:\SOFTWARE\Policies\Microsoft\Cryptography\Configuration\SSL\00010002' 'Functions'
  $suites = @(@($policy) -join ',' -split ',' | ForEach-Object { $_.Trim() } | Where-Object { $_ })
  [ordered]@{
    Tls12             = $state
    CipherPolicy      = $suites.Count
    CipherPolicyRsa   = @($suites | Where-Object { $_ -match '_RSA_' -and $_ -notmatch '_NULL_' }).Count
    CipherPolicyTls13 = @($suites | Where-Object { $_ -match '^TLS_(AES|CHACHA20)_' }).Count
    Fips              = (Get-RegistryValue 'HKLM:\SYSTEM\CurrentControlSet\Control\Lsa\FIPSAlgorithmPolicy' 'Enabled') -eq 1
  }
}
