# Open ports, processes and networks. The machine holds Tcp and Udp as @{ LocalAddress; LocalPort; OwningProcess }, Processes by
# id, Networks. Ports come as UInt16 and process ids as UInt32. State and NetworkCategory are enumerations with English names
# on every Windows; here they are those names.
function global:Get-NetTCPConnection {
  [CmdletBinding()]
  param([string[]] $State, [uint16[]] $LocalPort)
  Use-Mock 'Get-NetTCPConnection'
  $found = @((Get-MockMachine).Tcp | Where-Object { $_ -and (-not $LocalPort -or $_.LocalPort -in $LocalPort) -and (-not $State -or 'Listen' -in $State) })
  if ($found.Count -eq 0) {
    Write-Error -Message 'No matching MSFT_NetTCPConnection objects found.' -Category ObjectNotFound -ErrorId 'CmdletizationQuery_NotFound,Get-NetTCPConnection'
    return
  }
  foreach ($one in $found) {
    [pscustomobject] @{
      PSTypeName = 'Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_NetTCPConnection'; LocalAddress = $one.LocalAddress
      LocalPort = [uint16] $one.LocalPort; State = 'Listen'; OwningProcess = [uint32] $one.OwningProcess
    }
  }
}

function global:Get-NetUDPEndpoint {
  [CmdletBinding()]
  param([uint16[]] $LocalPort)
  Use-Mock 'Get-NetUDPEndpoint'
  foreach ($one in (Get-MockMachine).Udp) {
    if ($LocalPort -and $one.LocalPort -notin $LocalPort) { continue }
    [pscustomobject] @{
      PSTypeName = 'Microsoft.Management.Infrastructure.CimInstance#ROOT/StandardCimv2/MSFT_NetUDPEndpoint'; LocalAddress = $one.LocalAddress
      LocalPort = [uint16] $one.LocalPort; OwningProcess = [uint32] $one.OwningProcess
    }
  }
}

function global:Get-Process {
  [CmdletBinding()]
  param([int[]] $Id)
  Use-Mock 'Get-Process'
  foreach ($one in $Id) {
    $name = (Get-MockMachine).Processes[$one]
    if ($name) { [pscustomobject] @{ PSTypeName = 'System.Diagnostics.Process'; Id = $one; ProcessName = $name } }
    else { Write-Error -Message "Cannot find a process with the process identifier $one." -Category ObjectNotFound -ErrorId 'NoProcessFoundForGivenId,Microsoft.PowerShell.Commands.GetProcessCommand' }
  }
}

function global:Get-NetConnectionProfile {
  [CmdletBinding()]
  param()
  Use-Mock 'Get-NetConnectionProfile'
  $networks = @((Get-MockMachine).Networks | Where-Object { $_ })
  if ($networks.Count -eq 0) {
    Write-Error -Message 'No matching MSFT_NetConnectionProfile objects found.' -Category ObjectNotFound -ErrorId 'CmdletizationQuery_NotFound,Get-NetConnectionProfile'
    return
  }
  foreach ($one in $networks) {
    [pscustomobject] (@{ PSTypeName = 'Microsoft.Management.Infrastructure.CimInstance#root/StandardCimv2/MSFT_NetConnectionProfile' } + $one)
  }
}
