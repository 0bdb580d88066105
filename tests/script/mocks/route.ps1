# Names and routes of a client. The machine holds Dns and HostsFile by name, Routes by address, Adapters and IpInterfaces by index.
function global:Resolve-DnsName {
  [CmdletBinding()]
  param([Parameter(Position = 0)] [string] $Name, [switch] $DnsOnly, [switch] $NoHostsFile)
  Use-Mock 'Resolve-DnsName'
  $machine = Get-MockMachine
  $addresses = @($machine.Dns[$Name] | Where-Object { $_ })
  if (-not $NoHostsFile -and $machine.HostsFile -and $machine.HostsFile.ContainsKey($Name)) { $addresses = @($machine.HostsFile[$Name]) }
  if ($addresses.Count -eq 0) {
    Write-Error -Message "$Name : $($machine.Words.NoName)" -Category ResourceUnavailable -ErrorId 'DNS_ERROR_RCODE_NAME_ERROR,Microsoft.DnsClient.Commands.ResolveDnsName' -TargetObject $Name
    return
  }
  foreach ($address in $addresses) {
    $type = 'A'
    if ($address -match ':') { $type = 'AAAA' }
    [pscustomobject] @{ PSTypeName = "Microsoft.DnsClient.Commands.DnsRecord_$type"; Name = $Name; Type = $type; TTL = [int] 1200; Section = 'Answer'; IPAddress = $address }
  }
}

# Returns the source address and the route, as Windows does.
function global:Find-NetRoute {
  [CmdletBinding()]
  param([string] $RemoteIPAddress)
  Use-Mock 'Find-NetRoute'
  $route = (Get-MockMachine).Routes[$RemoteIPAddress]
  if (-not $route) {
    Write-Error -Message 'The network location cannot be reached.' -Category NotSpecified -ErrorId 'Windows System Error 1231,Find-NetRoute'
    return
  }
  [pscustomobject] @{ PSTypeName = 'Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_NetIPAddress'; InterfaceIndex = [uint32] $route.InterfaceIndex; IPAddress = '192.168.1.20' }
  [pscustomobject] @{ PSTypeName = 'Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_NetRoute'; InterfaceIndex = [uint32] $route.InterfaceIndex; NextHop = $route.NextHop; DestinationPrefix = '0.0.0.0/0' }
}

function global:Get-NetAdapter {
  [CmdletBinding()]
  param([uint32[]] $InterfaceIndex, [switch] $IncludeHidden)
  Use-Mock 'Get-NetAdapter'
  $found = @((Get-MockMachine).Adapters | Where-Object { $_ -and (-not $InterfaceIndex -or $_.InterfaceIndex -in $InterfaceIndex) })
  if ($found.Count -eq 0) {
    Write-Error -Message 'No MSFT_NetAdapter objects found.' -Category ObjectNotFound -ErrorId 'CmdletizationQuery_NotFound_InterfaceIndex,Get-NetAdapter'
    return
  }
  foreach ($one in $found) { [pscustomobject] (@{ PSTypeName = 'Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_NetAdapter' } + $one) }
}

function global:Get-NetIPInterface {
  [CmdletBinding()]
  param([uint32[]] $InterfaceIndex)
  Use-Mock 'Get-NetIPInterface'
  foreach ($one in (Get-MockMachine).IpInterfaces) { if ($one -in $InterfaceIndex) { [pscustomobject] @{ InterfaceIndex = [uint32] $one; AddressFamily = 'IPv4' } } }
}

# Of files with text only the hosts file.
function global:Get-Content {
  [CmdletBinding()]
  param([Parameter(Position = 0)] [string[]] $Path, [string[]] $LiteralPath)
  $place = @($LiteralPath + $Path | Where-Object { $_ })[0]
  if ($place -notmatch '^[A-Za-z]:\\') { return Microsoft.PowerShell.Management\Get-Content @PSBoundParameters }
  Use-Mock 'Get-Content'
  $entries = (Get-MockMachine).HostsFile
  '# Copyright (c) 1993-2009 Microsoft Corp.'
  '#      102.54.94.97     rhino.acme.com          # source server'
  if ($entries) { foreach ($name in $entries.Keys) { foreach ($address in $entries[$name]) { "$address`t$name   # added by hand" } } }
}
