# The registry; a key whose values are 'denied' may not be read. On Windows Get-ItemProperty returns the values of a key as properties, DWORDs as Int32, and the key's places.
function global:Get-ItemProperty {
  [CmdletBinding()]
  param([Parameter(Position = 0)] [string[]] $Path, [string[]] $LiteralPath, [string[]] $Name)
  Use-Mock 'Get-ItemProperty'
  $key = @($LiteralPath + $Path | Where-Object { $_ })[0]
  $values = (Get-MockMachine).Registry[$key]
  if ($values -eq 'denied') {
    Write-Error -Exception ([System.Security.SecurityException]::new('Requested registry access is not allowed.')) -Category PermissionDenied -ErrorId 'System.Security.SecurityException,Microsoft.PowerShell.Commands.GetItemPropertyCommand' -TargetObject $key
    return
  }
  if ($null -eq $values) {
    Write-Error -Message "Cannot find path '$key' because it does not exist." -Category ObjectNotFound -ErrorId 'PathNotFound' -TargetObject $key
    return
  }
  $object = [pscustomobject] $values
  $object | Add-Member -NotePropertyName PSPath -NotePropertyValue "Microsoft.PowerShell.Core\Registry::$key"
  $object | Add-Member -NotePropertyName PSDrive -NotePropertyValue 'HKLM'
  $object
}
