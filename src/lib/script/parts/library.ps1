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
  # An event whose text is damaged is an error too, and leaves the others alone.
  $found = @(Get-WinEvent -FilterHashtable $filter -MaxEvents $Most -ErrorAction SilentlyContinue -ErrorVariable problems)
  foreach ($problem in $(if ($found.Count -eq 0) { $problems })) {
    if ($problem.FullyQualifiedErrorId -match '^(NoMatchingEventsFound|NoMatchingLogsFound|NoMatchingProvidersFound|LogsAndProvidersDontOverlap)\b') { continue }
    if ($problem.Exception.InnerException -is [System.UnauthorizedAccessException]) { Skip-Probe "access to the log $Log is denied" }
    throw $problem
  }
  $found
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

# Whether this end has the CredSSP update of May 2018: by its build, and by the file that the update replaced.
function Read-PatchLevel {
  $build = Read-Build
  if ($build.Build -eq 0) { Skip-Probe 'Windows does not tell its build here' }
  $file = (Get-Item -LiteralPath (Join-Path $env:SystemRoot 'System32\TSpkg.dll') -ErrorAction SilentlyContinue).VersionInfo
  $reading = [ordered]@{ Build = $build.Text; Version = $build.Version }
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
          # By default Windows PowerShell may offer nothing newer than TLS 1.0. This offers what Remote Desktop does.
          $tls.AuthenticateAsClient($Address, $null, [System.Security.Authentication.SslProtocols] 'Tls, Tls11, Tls12', $false)
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
    elseif ($cause -is [System.ComponentModel.Win32Exception]) { $result.Trouble = 'error 0x{0:X8}' -f $cause.NativeErrorCode }
    else { $result.Trouble = $cause.GetType().Name }
  }
  finally { $socket.Dispose() }
  $result
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

# Updates in Windows' own list, newest first: Id, whether it is a security update, and the day. The day is stored as US text.
function Read-Update {
  $found = foreach ($update in Get-CimInstance -ClassName Win32_QuickFixEngineering -ErrorAction Stop) {
    $day = $null
    try {
      $stored = $update.InstalledOn
      if ($stored -is [datetime]) { $day = $stored }
      elseif ($stored) { $day = [datetime]::Parse([string] $stored, [cultureinfo]::InvariantCulture) }
    }
    catch { $day = $null }
    if ($update.HotFixID -match '^KB\d+$') { @{ Id = $update.HotFixID; Security = $update.Description -eq 'Security Update'; Day = $day } }
  }
  @($found | Sort-Object -Property { if ($_.Day) { $_.Day } else { [datetime]::MinValue } } -Descending)
}

# What protects this machine: registered products with their state, known drivers and services, filters of other makers in
# the network stack. The products carry the names that their makers gave them.
function Read-Protection {
  $reading = [ordered]@{}
  foreach ($kind in 'AntiVirusProduct', 'FirewallProduct') {
    # Bits 12 to 15 of the state: 1 on, 2 paused, 3 expired, 0 off. Servers have no such list.
    $words = @{ 0 = 'off'; 1 = 'on'; 2 = 'paused'; 3 = 'expired' }
    $reading[$kind] = @(Get-CimInstance -Namespace root\SecurityCenter2 -ClassName $kind -ErrorAction SilentlyContinue |
        ForEach-Object { '{0} ({1})' -f $_.displayName, $words[[int] ([math]::Floor([long] $_.productState / 4096) % 16)] } | Select-Object -Unique)
  }
  $known = '^(' + (@(
      'WinDefend', 'WdFilter', 'Sense', 'CSFalconService', 'CSAgent', 'SentinelAgent', 'SentinelMonitor', 'ekrn', 'eamonm', 'epfwwfp', 'AVP\S*', 'klif', 'klwtp'
      'SAVService', 'Sophos\S*.*', 'SophosED', 'avast! Antivirus', 'aswSP', 'AVG Antivirus', 'avgSP', 'EPSecurityService', 'VSSERV', 'bdfwfpf', 'trufos'
      'mfemms', 'mfefire', 'mfehidk', 'mfewfpk', 'SepMasterService', 'SymEFASI', 'ntrtscan', 'tmlisten', 'ds_agent', 'tmcomm', 'tmwfp', 'cyserver', 'cyverak', 'tedrdrv'
      'CbDefense', 'carbonblackk', 'CylanceSvc', 'xagt', 'MBAMService', 'mwac', 'FA_Scheduler', 'fortishield', 'WRSVC', 'PSINProc', 'GDFwSvc', 'fshoster', 'fsulhoster'
      'ZSAService', 'ZSATunnel', 'RdpGuard.*', 'EvlWatcher', 'IPBAN', 'SyspeaceService', 'Cyberarms.*', 'RDPDefender', 'fail2ban', 'wail2ban', 'EventSentry.*'
    ) -join '|') + ')$'
  $reading.Services = @(Get-CimInstance -ClassName Win32_Service -ErrorAction SilentlyContinue |
      Where-Object { $_.State -eq 'Running' -and $_.Name -match $known } | ForEach-Object { $_.Name } | Sort-Object)
  $reading.Drivers = @(Get-CimInstance -ClassName Win32_SystemDriver -ErrorAction SilentlyContinue |
      Where-Object { $_.State -eq 'Running' -and $_.Name -match $known } | ForEach-Object { $_.Name } | Sort-Object)
  $reading.NetworkFilters = @(Get-CimInstance -Namespace root\StandardCimv2 -ClassName MSFT_NetAdapterBindingSettingData -ErrorAction SilentlyContinue |
      Where-Object { $_.Enabled -and $_.ComponentID -and $_.ComponentID -notmatch '^(ms|vms)_' } | ForEach-Object { $_.ComponentID } | Sort-Object -Unique)
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
