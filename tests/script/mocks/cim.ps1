# CIM classes. The machine holds, by class, a list of instances; -Filter knows the one form that the probes use.
function global:Get-CimInstance {
  [CmdletBinding()]
  param([string] $Namespace = 'root/cimv2', [Parameter(Position = 0)] [string] $ClassName, [string] $Filter, [string[]] $Property)
  Use-Mock "Get-CimInstance $ClassName"
  $instances = (Get-MockMachine).Cim[$ClassName]
  if ($null -eq $instances) {
    Write-Error -Message "Invalid class $ClassName" -Category MetadataError -ErrorId 'HRESULT 0x80041010,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand'
    return
  }
  foreach ($instance in $instances) {
    if ($Filter -match "^(\w+)\s*=\s*'?([^']*)'?$" -and [string] $instance[$Matches[1]] -ne $Matches[2]) { continue }
    # The type's name comes last: PowerShell has properties of its own for some classes, which would be in the way.
    $object = [pscustomobject] $instance
    $object.PSObject.TypeNames.Insert(0, "Microsoft.Management.Infrastructure.CimInstance#$($Namespace -replace '\\', '/')/$ClassName")
    $object
  }
}
