# Says on the screen what is not part of the output.
function Write-Line {
  param([string] $Text = '')
  if (-not $Compact) { Write-Host $Text }
}

# Ends the script. A window into which it was pasted stays open. A probe that still hangs would keep a PowerShell that was
# started for a file (-File) from ending, so that one is ended as a whole.
function Exit-With {
  param([int] $Code, [switch] $Hung)
  $global:LASTEXITCODE = $Code
  if (-not $FromFile) { return }
  if ($Hung) {
    $words = [System.Environment]::GetCommandLineArgs()
    if ($words -match '^[-/]f(ile|il|i)?$' -and -not ($words -match '^[-/]noe')) { [System.Environment]::Exit($Code) }
  }
  exit $Code
}

# What is wrong with the parameters, one sentence each.
function Get-ParameterProblem {
  # In such a mode nothing below can be asked either.
  if ([string] $ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    return "This PowerShell is held in a restricted language mode by a policy, in which the probes cannot run: nothing has been checked. Make the checks by hand: $Site/checks/"
  }
  foreach ($one in $Unknown) { "'$one' is not a parameter of this script." }
  $number = 0
  if (-not [int]::TryParse($Port, [ref] $number) -or $number -lt 1 -or $number -gt 65535) { "-Port is a number from 1 to 65535, not '$Port'." }
  if (-not [int]::TryParse($Days, [ref] $number) -or $number -lt 1 -or $number -gt 90) { "-Days is a number from 1 to 90, not '$Days'." }
  if ($Role -notin 'Auto', 'Client', 'Host') { "-Role is Auto, Client or Host, not '$Role'." }
  if ($ComputerName -and ($ComputerName -notmatch '^[\w.:%\[\]-]{1,255}$' -or $ComputerName -match '^[^:]+:\d+$')) { '-ComputerName is a name or an address, without a port and without spaces.' }
  if ($Role -eq 'Client' -and -not $ComputerName) { '-Role Client needs -ComputerName: the host as you type it in Remote Desktop.' }
  if ($env:OS -ne 'Windows_NT' -and ($Role -eq 'Host' -or ($Role -eq 'Auto' -and (Test-IsHere $ComputerName)))) {
    '-ComputerName is needed on this system: the host as you type it in Remote Desktop. What a host is asked, only Windows can answer.'
  }
}

# The name of this machine; only Windows keeps it in the environment.
function Get-OwnName {
  if ($env:COMPUTERNAME) { $env:COMPUTERNAME } else { [System.Environment]::MachineName }
}

# Whether the names mean this machine.
function Test-IsHere {
  param([string] $Name)
  $own = Get-OwnName
  $Name -in '', '.', $own, "$own.$env:USERDNSDOMAIN"
}

# A fact as text, the same in every language.
function Format-Fact {
  param($Value)
  if ($null -eq $Value -or '' -eq [string] $Value) { return 'none' }
  if ($Value -is [datetime]) { return Format-Time $Value }
  if ($Value -is [bool]) { if ($Value) { return 'yes' } else { return 'no' } }
  if ($Value -is [array]) { return @($Value | ForEach-Object { Format-Fact $_ }) -join ', ' }
  if ($Value -is [System.IFormattable]) { return $Value.ToString($null, [cultureinfo]::InvariantCulture) }
  [string] $Value
}

# Runs inside the runspace of a probe: reads, applies the rule, and turns every error into a result.
$ProbeRunner = @'
param($Code, $Context)
$ErrorActionPreference = 'Stop'
try {
  . ([scriptblock]::Create($Code))
  $reading = Read-Probe $Context
  @{ Reading = $reading; Answer = (Resolve-Probe $reading | Select-Object -First 1) }
}
catch {
  $reason = Get-Refusal $_
  if ($reason -like 'failed: *') { @{ Failed = $reason -replace '^failed: ' } } else { @{ Skipped = $reason } }
}
'@

# A session state with the functions of this script, so that each probe can have a runspace of its own.
function Get-ProbeState {
  $state = [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault()
  foreach ($function in Get-Command -CommandType Function -ListImported | Where-Object { -not $_.ModuleName }) {
    $state.Commands.Add([System.Management.Automation.Runspaces.SessionStateFunctionEntry]::new($function.Name, $function.Definition))
  }
  $state
}

# Runs one probe with its own error boundary and time limit. One that hangs is left behind.
function Invoke-Probe {
  param($State, $Probe, $Context)
  $shell = [powershell]::Create($State)
  $null = $shell.AddScript($ProbeRunner).AddArgument([string] $Probe.Code).AddArgument($Context)
  $handle = $shell.BeginInvoke()
  if (-not $handle.AsyncWaitHandle.WaitOne($Probe.Seconds * 1000)) {
    $null = $shell.BeginStop($null, $null)
    $LeftBehind.Count++
    return @{ Failed = 'no result within {0} seconds' -f $Probe.Seconds }
  }
  try {
    $result = $shell.EndInvoke($handle) | Where-Object { $_ -is [hashtable] } | Select-Object -Last 1
    if ($result) { $result } else { @{ Failed = 'no result' } }
  }
  catch { @{ Failed = $_.Exception.Message } }
  finally { $shell.Dispose() }
}

# Whether this PowerShell is elevated, or a sentence's end why that is not known: whoami asks for the names of groups, and a
# domain controller that does not answer can hold it up for long.
function Read-Elevation {
  param($State, $Context)
  if ($env:OS -ne 'Windows_NT') { return $false }
  $code = {
    function Read-Probe { @{ Elevated = [bool] (@(& whoami.exe /groups) -match 'S-1-16-(12288|16384)') } }
    function Resolve-Probe { }
  }
  $result = Invoke-Probe $State @{ Code = $code; Seconds = 15 } $Context
  if ($null -ne $result.Reading) { return $result.Reading.Elevated }
  'failed: {0}{1}, so it is not known whether this PowerShell is elevated' -f $result.Failed, $result.Skipped
}

# A finding from what a probe has read. An answer that the check does not have is a fault of the probe.
function ConvertTo-Finding {
  param($Probe, $Result)
  $answer = [string] $Result.Answer
  if ($answer -and -not $Probe.Severity.ContainsKey($answer)) { throw "the probe gives the answer '$answer', which it does not declare" }
  $facts = @($Result.Reading.Keys | Where-Object { $_ -ne 'Evidence' } | ForEach-Object { '{0}: {1}' -f $_, (Format-Fact $Result.Reading[$_]) })
  $severity = 'information'
  if ($answer) { $severity = $Probe.Severity[$answer] }
  [ordered]@{
    check    = $Probe.Check
    answer   = $(if ($answer) { $answer } else { $null })
    severity = $severity
    reading  = $facts -join '; '
    evidence = @($Result.Reading['Evidence'] | Where-Object { $_ } | Select-Object -First 20 | ForEach-Object { [string] $_ })
  }
}

# Hides what is known by name, then every address and account identifier.
function Hide-Text {
  param($Context, [string] $Text)
  if (-not $Context.Redact) { return $Text }
  foreach ($name in @($Context.Hidden.Keys) | Sort-Object -Property Length -Descending) {
    $Text = [regex]::Replace($Text, '(?<![\w-])' + [regex]::Escape($name) + '(?![\w-])', $Context.Hidden[$name], 'IgnoreCase')
  }
  # The whole thumbprint of a certificate can be looked up; its beginning is enough to compare two of them.
  $Text = [regex]::Replace($Text, '(?<![0-9A-Fa-f])([0-9A-Fa-f]{8})[0-9A-Fa-f]{32}(?![0-9A-Fa-f])', '$1...')
  $kinds = @(
    @('SID', 'S-1-5-21(?:-\d+)+'),
    @('ADDRESS', '(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])'),
    @('ADDRESS', '(?<![\w:])(?:[0-9a-fA-F]{1,4}:){2,7}[0-9a-fA-F]{0,4}(?:%\w+)?(?![\w:])|(?<![\w:])(?:[0-9a-fA-F]{1,4}:){1,6}:(?:[0-9a-fA-F]{1,4}:?){0,6}(?:%\w+)?(?![\w:])')
  )
  foreach ($kind in $kinds) {
    foreach ($found in @([regex]::Matches($Text, $kind[1]) | ForEach-Object { $_.Value } | Select-Object -Unique)) {
      if ($found -match '^(0\.0\.0\.0|127\.0\.0\.1)$' -or $found -match '^\d{1,2}:\d\d:\d\d$') { continue }
      $Text = $Text.Replace($found, (Hide-Name $Context $kind[0] $found))
    }
  }
  $Text
}

# JSON in plain ASCII: no channel and no encoding can damage it.
function ConvertTo-PlainJson {
  param($Value, [switch] $Small)
  $text = ConvertTo-Json -InputObject $Value -Depth 6 -Compress:$Small
  [regex]::Replace($text, '[^\x00-\x7f]', { '\u{0:x4}' -f [int] [char] $args[0].Value })
}

# The findings as JSON of at most so many bytes: evidence goes first, then readings, the longest and the harmless first.
function ConvertTo-CompactJson {
  param($Findings, [int] $Bytes = 4000)
  $small = [ordered]@{}
  foreach ($key in $Findings.Keys) { $small[$key] = $Findings[$key] }
  foreach ($limit in 200, 120, 80, 40, 0) {
    $cut = { param($text, $most) if ($text.Length -le $most) { $text } elseif ($most -lt 4) { '' } else { $text.Substring(0, $most - 3) + '...' } }
    $small.findings = @($Findings.findings | ForEach-Object {
        $most = $limit
        if ($_.severity -eq 'information') { $most = [int] ($limit / 2) }
        [ordered]@{ check = $_.check; answer = $_.answer; severity = $_.severity; reading = (& $cut $_.reading $most); evidence = @() }
      })
    $small.notChecked = @($Findings.notChecked | ForEach-Object { [ordered]@{ check = $_.check; reason = (& $cut $_.reason ([math]::Max(20, $limit))) } })
    $text = ConvertTo-PlainJson $small -Small
    if ($text.Length -le $Bytes) { return $text }
  }
  $small.notChecked = @()
  $small.findings = @($small.findings | Where-Object { $_.answer })
  ConvertTo-PlainJson $small -Small
}

# The summary for the person at the screen: what is wrong first, what is well only as a number.
function Write-Summary {
  param($Findings)
  Write-Line
  Write-Line ('{0}  role {1}  computer {2}  {3}' -f $Findings.tool, $Findings.role, $Findings.computer, $Findings.when)
  $wrong = @($Findings.findings | Where-Object { $_.severity -ne 'information' } | Sort-Object -Property { $_.severity -ne 'error' }, check)
  foreach ($finding in $wrong) {
    $probe = $Probes | Where-Object { $_.Check -eq $finding.check -and $_.Role -eq $Findings.role } | Select-Object -First 1
    Write-Line
    Write-Line ('{0}  {1}' -f $finding.severity.ToUpperInvariant().PadRight(7), $probe.Question)
    Write-Line ('         Answer: {0}' -f $probe.Labels[$finding.answer])
    Write-Line ('         {0}' -f $finding.reading)
    foreach ($line in $finding.evidence | Select-Object -First 6) { Write-Line ('         {0}' -f $line) }
    Write-Line ('         {0}/checks/{1}/' -f $Site, $finding.check)
  }
  Write-Line
  $quiet = $Findings.findings.Count - $wrong.Count
  Write-Line ('{0} found wrong, {1} without a finding, {2} not checked.' -f $wrong.Count, $quiet, $Findings.notChecked.Count)
  foreach ($one in $Findings.notChecked) { Write-Line ('  not checked: {0}: {1}' -f $one.check, $one.reason) }
  Write-Line
  Write-Line ('Paste the findings into {0}/troubleshoot/ and they answer its questions.' -f $Site)
  Write-Line
}

# Runs every probe of the role and returns the findings.
function Get-Finding {
  param([string] $Side)
  $context = @{
    ComputerName = $ComputerName
    Port         = [int] $Port
    Since        = (Get-Date).AddDays(-[int] $Days)
    Days         = [int] $Days
    Elevated     = $false
    Redact       = [bool] $Redact
    Hidden       = [hashtable]::Synchronized(@{})
    Shared       = [hashtable]::Synchronized(@{})
  }
  $null = Hide-Name $context 'COMPUTER' (Get-OwnName)
  if (-not (Test-IsHere $ComputerName)) { $null = Hide-Name $context 'COMPUTER' $ComputerName }
  $null = Hide-Name $context 'USER' $(if ($env:USERNAME) { $env:USERNAME } else { [System.Environment]::UserName })
  $null = Hide-Name $context 'DOMAIN' $env:USERDOMAIN
  $null = Hide-Name $context 'DOMAIN' $env:USERDNSDOMAIN

  $findings = @()
  $notChecked = @()
  $state = Get-ProbeState
  $known = Read-Elevation $state $context
  $elevated = $known -eq $true -and $known -is [bool]
  $context.Elevated = $elevated
  $mine = @($Probes | Where-Object { $_.Role -eq $Side })
  foreach ($probe in $mine) {
    if (-not $Compact) { Write-Progress -Activity $Tool -Status $probe.Question -PercentComplete (100 * [array]::IndexOf($mine, $probe) / $mine.Count) }
    if ($probe.Elevated -and -not $elevated) { $result = @{ Skipped = $(if ($known -is [bool]) { 'needs an elevated PowerShell' } else { $known }) } }
    else { $result = Invoke-Probe $state $probe $context }
    if ($null -ne $result.Reading) {
      try { $findings += ConvertTo-Finding $probe $result }
      catch { $notChecked += [ordered]@{ check = $probe.Check; reason = 'failed: ' + $_.Exception.Message } }
    }
    elseif ($result.Skipped) { $notChecked += [ordered]@{ check = $probe.Check; reason = $result.Skipped } }
    else { $notChecked += [ordered]@{ check = $probe.Check; reason = 'failed: ' + $(if ($result.Failed) { $result.Failed } else { 'no reading' }) } }
  }
  if (-not $Compact) { Write-Progress -Activity $Tool -Completed }

  foreach ($finding in $findings) {
    $finding.reading = Hide-Text $context $finding.reading
    $finding.evidence = @($finding.evidence | ForEach-Object { Hide-Text $context $_ })
  }
  foreach ($one in $notChecked) { $one.reason = Hide-Text $context $one.reason }
  [ordered]@{
    schemaVersion = @SCHEMA@
    tool          = $Tool
    role          = $Side.ToLowerInvariant()
    computer      = Hide-Name $context 'COMPUTER' (Get-OwnName)
    target        = $(if ($Side -eq 'Client') { Hide-Text $context $ComputerName } else { $null })
    when          = Format-Time (Get-Date)
    days          = [int] $Days
    elevated      = $elevated
    powershell    = [string] $PSVersionTable.PSVersion
    findings      = $findings
    notChecked    = $notChecked
  }
}

$FromFile = [bool] $PSCommandPath
$LeftBehind = @{ Count = 0 }
# Azure's Run Command keeps only the last 4,096 bytes of what a script prints.
if ($PSCommandPath -like '*\Microsoft.CPlat.Core.RunCommandWindows\*') { $Compact = [switch] $true }
$problems = @(Get-ParameterProblem)
if ($problems.Count -gt 0) {
  foreach ($problem in $problems) { Write-Host $problem }
  Write-Host 'Get-Help .\Test-RemoteDesktop.ps1 -Full explains the parameters.'
  Exit-With 3
  return
}

$side = $Role
if ($side -eq 'Auto') { if (Test-IsHere $ComputerName) { $side = 'Host' } else { $side = 'Client' } }
$findings = Get-Finding $side
Write-Summary $findings

$code = 0
if (@($findings.findings | Where-Object { $_.severity -eq 'warning' }).Count -gt 0) { $code = 1 }
if (@($findings.findings | Where-Object { $_.severity -eq 'error' }).Count -gt 0) { $code = 2 }
if ($Compact) { $text = ConvertTo-CompactJson $findings } else { $text = ConvertTo-PlainJson $findings }

if ($OutFile) {
  try {
    $path = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutFile)
    [System.IO.File]::WriteAllText($path, $text, [System.Text.UTF8Encoding]::new($false))
    Write-Line "Findings written to $path"
  }
  catch {
    Write-Host "The findings could not be written to '$OutFile': $($_.Exception.Message)"
    $text
    $code = 3
  }
}
if ($PassThru) {
  # Not by way of the JSON: PowerShell 7 would turn its times into local ones.
  $findings.findings = @($findings.findings | ForEach-Object { [pscustomobject] $_ })
  $findings.notChecked = @($findings.notChecked | ForEach-Object { [pscustomobject] $_ })
  [pscustomobject] $findings
}
elseif (-not $OutFile) { $text }
Exit-With $code -Hung:($LeftBehind.Count -gt 0)
