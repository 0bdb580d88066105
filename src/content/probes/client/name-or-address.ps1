# Reads where the name leads: by the hosts file, by DNS, and for the client itself.

# Reads what the hosts file says of a name, and what DNS says.
function Read-Source {
  param($Context, [string] $Target, $Reading)
  $ip = $null
  $lines = @(Read-Optional $Reading 'hosts file' { Read-IfThere 'the file' { Get-Content -LiteralPath (Join-Path $env:SystemRoot 'System32\drivers\etc\hosts') -ErrorAction Stop } })
  $inFile = @($lines | ForEach-Object {
      $words = @(([string] $_ -split '#')[0] -split '\s+' | Where-Object { $_ })
      if ($words.Count -ge 2 -and @($words | Select-Object -Skip 1) -contains $target -and [System.Net.IPAddress]::TryParse($words[0], [ref] $ip)) { [string] $ip }
    } | Select-Object -Unique)
  # Only what DNS says, without the file and without asking the neighbours.
  $inDns = @()
  $trouble = ''
  try {
    $inDns = @(Resolve-DnsName -Name $target -DnsOnly -NoHostsFile -ErrorAction Stop | Where-Object { $_.IPAddress } | ForEach-Object { [string] $_.IPAddress } | Select-Object -Unique)
  }
  catch { $trouble = ($_.FullyQualifiedErrorId -split ',')[0] }
  $reading.HostsFile = @($inFile | ForEach-Object { Hide-Name $Context 'ADDRESS' $_ })
  $reading.Dns = @($inDns | ForEach-Object { Hide-Name $Context 'ADDRESS' $_ })
  # DNS_ERROR_RCODE_NAME_ERROR: the name does not exist. Anything else: no answer.
  if ($trouble -match '^[A-Z_]+$') { $reading.DnsTrouble = $trouble }
  # Addresses of the file that DNS does not have, among addresses of the same kind.
  $reading.FileDiffers = @($inFile | Where-Object {
      $kind = $_ -match ':'
      $same = @($inDns | Where-Object { ($_ -match ':') -eq $kind })
      $_ -notmatch '^127\.|^::1$' -and $same.Count -gt 0 -and $_ -notin $same
    }).Count -gt 0
}

function Read-Probe {
  param($Context)
  $target = $Context.ComputerName.Trim('[', ']')
  $ip = $null
  if ([System.Net.IPAddress]::TryParse($target, [ref] $ip)) { return [ordered]@{ Typed = 'an address' } }
  $reading = [ordered]@{ Typed = 'a name' }
  $target = $target.TrimEnd('.')

  # The file and DNS apart from each other can only be read with Windows' own commands.
  if ($env:OS -eq 'Windows_NT') {
    Read-Source $Context $target $reading
  }

  # What the client gets, by every way that the system has.
  $reading.Found = $true
  $socket = Connect-Port $target $Context.Port
  if ($socket -is [string]) {
    $reading.Port = $socket
    if ($socket -in 'HostNotFound', 'NoData') { $reading.Found = $false }
  }
  else {
    $reading.Port = 'open'
    $socket.Dispose()
  }
  $reading
}

function Resolve-Probe {
  param($Reading)
  if ($Reading.Typed -ne 'a name') { return }
  if (-not $Reading.Found) { return 'wrong-address' }
  # An entry that somebody made on purpose, for a VPN say, leads to a port that answers.
  if ($Reading.FileDiffers -and $Reading.Port -ne 'open') { return 'wrong-address' }
}
