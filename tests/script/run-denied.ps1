# Refuses every single thing that a probe reads on a described machine, one after the other, and keeps the probe's word:
# pwsh -NoProfile -File run-denied.ps1 SCRIPT MACHINE...
# Out: JSON [{machine, check, role, denied, answer, reading, notRead, reason}]; denied is '' for the run without a refusal.
$script, $machines = $args
. (Join-Path $PSScriptRoot 'as-windows.ps1')
# The functions and probes alone: what comes before the runner.
. ([scriptblock]::Create(((Microsoft.PowerShell.Management\Get-Content -LiteralPath $script -Raw) -split '#region Run')[0]))

$Touched = [ordered]@{}
# Commands as the mocks have them. A refused one writes an error and goes on, as those of Windows do: whoever silences errors
# gets nothing.
$Real = @{}
foreach ($name in 'Get-ItemProperty', 'Get-CimInstance', 'Get-WinEvent', 'Get-ChildItem', 'Get-Acl', 'Get-Item', 'Get-Content', 'Get-Process', 'Get-NetTCPConnection',
  'Get-NetUDPEndpoint', 'Get-NetConnectionProfile', 'Get-NetAdapter', 'Get-NetIPInterface', 'Find-NetRoute', 'Resolve-DnsName', 'qwinsta.exe', 'nltest.exe', 'w32tm.exe', 'powercfg.exe') {
  $Real[$name] = (Get-Command -Name $name -CommandType Function).ScriptBlock
  $body = if ($name -like '*.exe') {
    @'
$Touched['NAME'] = $true
if ($Denied -eq 'NAME') { $global:LASTEXITCODE = 5; return }
& $Real['NAME'] @args
'@
  } else {
    ($Real[$name].Ast.Body.ParamBlock.Attributes -join "`n") + "`n" + $Real[$name].Ast.Body.ParamBlock.Extent.Text + "`n" + @'
$thing = 'NAME'
if ('NAME' -in 'Get-ItemProperty', 'Get-Acl', 'Get-ChildItem', 'Get-Item') { $thing += ' ' + @($LiteralPath + $Path | Where-Object { $_ })[0] }
if ('NAME' -eq 'Get-CimInstance') { $thing += " $ClassName" }
if ('NAME' -eq 'Get-WinEvent') { $thing += ' ' + $FilterHashtable.LogName }
$Touched[$thing] = $true
if ($Denied -eq $thing) {
  Write-Error -Exception ([System.UnauthorizedAccessException]::new('Zugriff verweigert')) -Category PermissionDenied -ErrorId "System.UnauthorizedAccessException,NAME"
  return
}
& $Real['NAME'] @PSBoundParameters
'@
  }
  Set-Item -LiteralPath "function:global:$name" -Value ([scriptblock]::Create($body.Replace('NAME', $name)))
}

# The same as the script's own runner of a probe does.
function Invoke-One {
  param($Probe, $Context)
  $ErrorActionPreference = 'Stop'
  try {
    . ([scriptblock]::Create([string] $Probe.Code))
    $reading = Read-Probe $Context
    @{ answer = [string] (Resolve-Probe $reading | Select-Object -First 1); reading = $reading.Count; notRead = @($reading.NotRead | Where-Object { $_ }); reason = '' }
  }
  catch { @{ answer = ''; reading = 0; notRead = @(); reason = Get-Refusal $_ } }
}

$all = foreach ($file in $machines) {
  $env:MOCK_MACHINE = $file
  $global:MockMachine = $null
  $side = if ($file -like '*client*') { 'Client' } else { 'Host' }
  foreach ($probe in $Probes | Where-Object { $_.Role -eq $side }) {
    if ($probe.Check -in 'path-quality', 'tcp-reach', 'tcp-only-test') { continue }
    $Touched.Clear()
    $todo = @('')
    for ($at = 0; $at -lt $todo.Count; $at++) {
      $Denied = $todo[$at]
      $context = @{
        ComputerName = $(if ($probe.Role -eq 'Client') { 'localhost' } else { '' }); Port = 3389; Since = (Get-Date).AddDays(-7); Days = 7; Elevated = $true; Redact = $false
        Hidden = [hashtable]::Synchronized(@{}); Shared = [hashtable]::Synchronized(@{})
      }
      $said = Invoke-One $probe $context
      if ($at -eq 0) { $todo += @($Touched.Keys) }
      $said + @{ machine = [System.IO.Path]::GetFileNameWithoutExtension($file); check = $probe.Check; role = $probe.Role; denied = $Denied }
    }
  }
}
ConvertTo-Json -InputObject @($all) -Compress -Depth 4
