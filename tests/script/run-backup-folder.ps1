# Runs the step that makes the backup folder against described folders. Nothing is created: what exists only on Windows is mocked.
# In: a JSON file {code, cases: [{name, sddl, attributes, fails}]}. Out: JSON [{name, asked, path, said, stopped}].
param([string] $File)

$in = Get-Content -LiteralPath $File -Raw | ConvertFrom-Json
$run = [scriptblock]::Create($in.code)

function New-Object {
  $made = [pscustomobject]@{ Asked = '' }
  Add-Member -InputObject $made -MemberType ScriptMethod -Name SetSecurityDescriptorSddlForm -Value { $this.Asked = $args[0]; $global:asked = $args[0] }
  $made
}

function New-Folder($security, $path) {
  $global:path = $path
  if ($case.fails -eq 'create') { throw [System.UnauthorizedAccessException]::new('Access is denied.') }
  [pscustomobject]@{ Attributes = [System.IO.FileAttributes] $case.attributes }
}

function Get-Acl {
  if ($case.fails -eq 'read') { Write-Error 'Cannot find path.'; return }
  $acl = [pscustomobject]@{}
  Add-Member -InputObject $acl -MemberType ScriptMethod -Name GetSecurityDescriptorSddlForm -Value {
    if ($args[0] -ne 'Owner, Access') { throw 'Asked for other sections.' }
    $case.sddl
  }
  $acl
}

$found = foreach ($case in $in.cases) {
  $global:asked = ''
  $global:path = ''
  $said = ''
  $stopped = ''
  try { $said = [string] (& $run) } catch { $stopped = $_.Exception.Message }
  [ordered]@{ name = $case.name; asked = $global:asked; path = $global:path; said = $said; stopped = $stopped }
}
ConvertTo-Json -InputObject @($found) -Compress
