# Files, folders and the certificate store. The machine holds, by folder, the names in it; by path, the security descriptor;
# by certificate store, real certificates with Windows' note HasPrivateKey.
function global:Get-ChildItem {
  [CmdletBinding()]
  param([Parameter(Position = 0)] [string[]] $Path, [string[]] $LiteralPath, [string] $Filter, [switch] $Force)
  $place = @($LiteralPath + $Path | Where-Object { $_ })[0]
  if ($place -notmatch '^(Cert:|[A-Za-z]:\\)') { return Microsoft.PowerShell.Management\Get-ChildItem @PSBoundParameters }
  Use-Mock 'Get-ChildItem'
  $machine = Get-MockMachine
  if ($place -like 'Cert:*') { return $machine.Certificates[$place] }
  if (-not $machine.Folders.ContainsKey($place)) {
    Write-Error -Message "Cannot find path '$place' because it does not exist." -Category ObjectNotFound -ErrorId 'PathNotFound'
    return
  }
  foreach ($name in $machine.Folders[$place]) {
    if ($Filter -and $name -notlike $Filter) { continue }
    [pscustomobject] @{ PSTypeName = 'System.IO.FileInfo'; Name = $name; FullName = "$place\$name" }
  }
}

function global:Get-Acl {
  [CmdletBinding()]
  param([Parameter(Position = 0)] [string[]] $Path, [string[]] $LiteralPath)
  Use-Mock 'Get-Acl'
  $place = @($LiteralPath + $Path | Where-Object { $_ })[0]
  $sddl = (Get-MockMachine).Acl[$place]
  if ($null -eq $sddl) { throw [System.UnauthorizedAccessException]::new('Attempted to perform an unauthorized operation.') }
  [pscustomobject] @{ PSTypeName = 'System.Security.AccessControl.FileSecurity'; Sddl = $sddl; Path = $place }
}

# On Linux Join-Path would use a slash.
function global:Join-Path {
  param([Parameter(Position = 0)] [string] $Path, [Parameter(Position = 1)] [string] $ChildPath)
  if ($Path -match '^[A-Za-z]:') { $Path.TrimEnd('\') + '\' + $ChildPath } else { Microsoft.PowerShell.Management\Join-Path $Path $ChildPath }
}
