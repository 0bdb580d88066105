# Reads on which way the packets to the host go: a forwarder on this computer, a VPN's adapter, the same network or the
# Internet. Only the first part of the way shows here.
function Read-Probe {
  param($Context)
  Skip-WithoutWindows
  $target = $Context.ComputerName.Trim('[', ']')
  $reading = [ordered]@{}
  $ip = $null
  if ([System.Net.IPAddress]::TryParse($target, [ref] $ip)) { $addresses = @($ip) }
  else {
    $addresses = @(Read-IfThere 'the names' { Resolve-DnsName -Name $target -ErrorAction Stop } | Where-Object { $_.IPAddress } | ForEach-Object { [System.Net.IPAddress]::Parse([string] $_.IPAddress) })
    if ($addresses.Count -eq 0 -and $target -match '(^|\.)localhost$') { $addresses = @([System.Net.IPAddress]::Loopback) }
    if ($addresses.Count -eq 0) { Skip-Probe 'the name has no address' }
  }
  $reading.Addresses = @($addresses | ForEach-Object { Hide-Name $Context 'ADDRESS' ([string] $_) })

  # Who listens on the port here: a forwarder, or this computer's own Remote Desktop.
  if (@($addresses | Where-Object { [System.Net.IPAddress]::IsLoopback($_) }).Count -gt 0) {
    $reading.Loopback = $true
    $listening = @(Read-Cim MSFT_NetTCPConnection root\StandardCimv2 |
        Where-Object { $_.State -eq 2 -and $_.LocalPort -eq $Context.Port })
    $reading.Listening = $listening.Count -gt 0
    $own = @(Read-Cim Win32_Service | Where-Object { $_.Name -eq 'TermService' -and $_.ProcessId })[0]
    $reading.OwnHost = [bool] ($own -and @($listening | Where-Object { $_.OwningProcess -eq $own.ProcessId }).Count -gt 0)
    if ($listening.Count -gt 0) {
      $ids = @($listening | ForEach-Object { $_.OwningProcess })
      $reading.Programs = @(Read-Optional $reading 'processes' { Read-Cim Win32_Process } | Where-Object { $_.ProcessId -in $ids } | ForEach-Object { Hide-Name $Context 'PROGRAM' $_.Name } | Sort-Object -Unique)
    }
    return $reading
  }

  $ways = foreach ($address in $addresses | Select-Object -First 4) {
    $route = Read-IfThere 'the routes' { Find-NetRoute -RemoteIPAddress ([string] $address) -ErrorAction Stop } | Where-Object { $_.NextHop } | Select-Object -First 1
    if (-not $route) { continue }
    $adapter = Read-IfThere 'the network adapters' { Get-NetAdapter -InterfaceIndex $route.InterfaceIndex -IncludeHidden -ErrorAction Stop } | Select-Object -First 1
    $type = 0
    if ($adapter) { $type = [int] $adapter.InterfaceType }
    $marks = '{0} {1}' -f $adapter.InterfaceDescription, $adapter.ComponentID
    # 23 PPP, 53 virtual as WireGuard makes it, 131 tunnel. A dial-up or built-in VPN connection is no adapter at all, but it
    # is an interface. Others pose as Ethernet and are known by the names of their drivers, which are not translated.
    $known = 'tap-windows|tap0901|wintun|wireguard|openvpn|ovpn|anyconnect|vpnva|pangp|fortinet|fortissl|ftsvnic|juniper|pulse secure|ivanti|sonicwall|' +
      'check point|zerotier|tailscale|nordlynx|netmotion|hamachi|softether|globalprotect|\bvpn\b'
    $through = 'adapter'
    if ($type -in 23, 53, 131 -or $marks -match $known) { $through = 'vpn' }
    elseif (-not $adapter) {
      $through = 'unknown'
      if (@(Read-IfThere 'the network interfaces' { Get-NetIPInterface -InterfaceIndex $route.InterfaceIndex -ErrorAction Stop }).Count -gt 0) { $through = 'vpn' }
    }
    $bytes = $address.GetAddressBytes()
    $place = 'public'
    if ($bytes.Length -eq 4) {
      if ($bytes[0] -eq 10 -or ($bytes[0] -eq 172 -and $bytes[1] -ge 16 -and $bytes[1] -le 31) -or ($bytes[0] -eq 192 -and $bytes[1] -eq 168) -or ($bytes[0] -eq 169 -and $bytes[1] -eq 254)) { $place = 'private' }
      # 100.64.0.0/10 belongs to providers and to some VPNs; the rest is no address of a host.
      elseif (($bytes[0] -eq 100 -and $bytes[1] -ge 64 -and $bytes[1] -le 127) -or $bytes[0] -eq 0 -or $bytes[0] -ge 224) { $place = 'shared' }
    }
    elseif ($address.IsIPv6LinkLocal -or ($bytes[0] -band 254) -eq 252) { $place = 'private' }
    elseif ($bytes[0] -lt 32 -or $bytes[0] -ge 64) { $place = 'shared' }
    $link = 'routed'
    if ([string] $route.NextHop -in '0.0.0.0', '::') { $link = 'on-link' }
    $reading.Adapter = [string] $adapter.InterfaceDescription
    '{0}, {1}, {2}' -f $through, $place, $link
  }
  $reading.Ways = @($ways | Select-Object -Unique)
  # A gateway that a policy names stands in between whatever the route is.
  $reading.GatewayPolicy = (Get-RegistryValue 'HKCU:\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services' 'UseProxy') -eq 1
  $reading
}

function Resolve-Probe {
  param($Reading)
  if ($Reading.Loopback) { if ($Reading.OwnHost) { return } else { return 'forwarder' } }
  $ways = @($Reading.Ways)
  if ($ways.Count -eq 0 -or $Reading.GatewayPolicy) { return }
  # All addresses of the name have to tell the same.
  if (@($ways | Where-Object { $_ -notmatch '^vpn' }).Count -eq 0) { return 'vpn' }
  if (@($ways | Where-Object { $_ -notmatch '^adapter, private, on-link$' }).Count -eq 0) { return 'nothing' }
  if (@($ways | Where-Object { $_ -notmatch '^adapter, public, routed$' }).Count -eq 0) { return 'internet' }
}
