# Leaves a probe: what it asks cannot be read here. The reason is shown.
function Skip-Probe {
  param([string] $Reason)
  throw [System.OperationCanceledException]::new($Reason)
}

# A value of the registry, or nothing when the key or the value is not there.
function Get-RegistryValue {
  param([string] $Path, [string] $Name)
  $key = Get-ItemProperty -LiteralPath $Path -ErrorAction SilentlyContinue
  if ($null -ne $key) { $key.$Name }
}

# Events since a time, newest first. No such events and no such log are the same: none. Ids, never texts.
function Read-Event {
  param([string] $Log, [string] $Provider, [int[]] $Id, [datetime] $Since, [int] $Most = 1000)
  $filter = @{ LogName = $Log; StartTime = $Since }
  if ($Provider) { $filter.ProviderName = $Provider }
  if ($Id) { $filter.Id = $Id }
  try { Get-WinEvent -FilterHashtable $filter -MaxEvents $Most -ErrorAction Stop }
  catch {
    if ($_.FullyQualifiedErrorId -notmatch '^(NoMatchingEventsFound|NoMatchingLogsFound|NoMatchingProvidersFound)\b') { throw }
  }
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

# Opens a port. Returns the socket, or the name of the error: HostNotFound, ConnectionRefused, TimedOut and so on.
function Connect-Port {
  param([string] $Address, [int] $Port, [int] $Seconds = 5)
  $client = [System.Net.Sockets.TcpClient]::new()
  try {
    $wait = $client.BeginConnect($Address, $Port, $null, $null)
    if (-not $wait.AsyncWaitHandle.WaitOne($Seconds * 1000)) { $client.Dispose(); return 'TimedOut' }
    $client.EndConnect($wait)
    $client.ReceiveTimeout = $Seconds * 1000
    $client.SendTimeout = $Seconds * 1000
    $client
  }
  catch {
    $client.Dispose()
    $cause = $_.Exception
    while ($cause.InnerException -and $cause -isnot [System.Net.Sockets.SocketException]) { $cause = $cause.InnerException }
    if ($cause -is [System.Net.Sockets.SocketException]) { [string] $cause.SocketErrorCode } else { throw }
  }
}

# Begins a Remote Desktop connection as a client does ([MS-RDPBCGR] 2.2.1.1: X.224 request that offers TLS and CredSSP),
# starts TLS if the host agrees, reads its certificate and hangs up. No account is used. Returns the step reached (port,
# answer, tls), what went wrong there, the protocol chosen (0 Standard RDP Security, 1 TLS, 2 CredSSP) and the certificate.
function Read-TlsOffer {
  param([string] $Address, [int] $Port)
  $socket = Connect-Port $Address $Port
  if ($socket -is [string]) { return @{ Step = 'port'; Trouble = $socket; Protocol = $null; Certificate = $null; Tls = '' } }
  $result = @{ Step = 'answer'; Trouble = ''; Protocol = $null; Certificate = $null; Tls = '' }
  try {
    $stream = $socket.GetStream()
    [byte[]] $request = 3, 0, 0, 19, 14, 224, 0, 0, 0, 0, 0, 1, 0, 8, 0, 3, 0, 0, 0
    $stream.Write($request, 0, $request.Length)
    $answer = [byte[]]::new(512)
    $count = $stream.Read($answer, 0, $answer.Length)
    if ($count -eq 0) { $result.Trouble = 'closed without an answer' }
    elseif ($answer[0] -ne 3 -or $count -lt 11 -or $answer[5] -ne 208) { $result.Trouble = 'the answer is not Remote Desktop' }
    elseif ($count -lt 19) { $result.Protocol = 0 }
    elseif ($answer[11] -eq 3) { $result.Trouble = 'refused, negotiation failure code {0}' -f $answer[15] }
    else {
      $result.Protocol = [int] $answer[15]
      if ($result.Protocol -ne 0) {
        $result.Step = 'tls'
        $tls = [System.Net.Security.SslStream]::new($stream, $false, { $true })
        try {
          $tls.AuthenticateAsClient($Address)
          $result.Tls = [string] $tls.SslProtocol
          $result.Certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($tls.RemoteCertificate)
        }
        finally { $tls.Dispose() }
      }
    }
  }
  catch {
    $cause = $_.Exception
    while ($cause.InnerException) { $cause = $cause.InnerException }
    if ($cause -is [System.Net.Sockets.SocketException]) { $result.Trouble = [string] $cause.SocketErrorCode }
    else { $result.Trouble = $cause.GetType().Name }
  }
  finally { $socket.Dispose() }
  $result
}
