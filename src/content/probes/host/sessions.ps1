# Reads the list of sessions and the limit. Its words for states are translated, so a state is told from the name of the
# session: none is disconnected, "rdp-...#N" or "console" is in use, one without a number listens.
function Read-SessionList {
  $ErrorActionPreference = 'Continue'
  foreach ($line in @(qwinsta.exe | ForEach-Object { [string] $_ })) {
    if ($line.Length -lt 3) { continue }
    $here = $line[0] -eq '>'
    $rest = $line.Substring(1)
    $name = ''
    if ($rest -match '^(\S+)\s+(.*)$') { $name = $Matches[1]; $rest = $Matches[2] } else { $rest = $rest.TrimStart() }
    # A user, or none, then the number of the session and the word for its state.
    if ($rest -notmatch '^(.*?)\s*(?<![^\s])(\d{1,10})\s+[^\s\d]\S*') { continue }
    @{ Here = $here; Name = $name; User = $Matches[1].Trim(); Id = [long] $Matches[2] }
  }
}

function Read-Probe {
  param($Context)
  if (-not (Get-Command -Name qwinsta.exe -ErrorAction SilentlyContinue)) { Skip-Probe 'this Windows has no qwinsta' }
  $all = @(Read-SessionList)
  # Every list has session 0, of the services. An error may have a number as well.
  if (@($all | Where-Object { $_.Id -eq 0 }).Count -eq 0) { Skip-Probe 'the sessions cannot be listed here' }
  $away = @($all | Where-Object { -not $_.Name -and $_.Id -ne 0 })
  $remote = @($all | Where-Object { $_.Name -match '#\d+$' })
  $console = @($all | Where-Object { $_.Name -eq 'console' -and $_.User })
  # SYSTEM carries the name of the machine with a dollar sign; it has no session of its own.
  $known = [bool] ($env:USERNAME -and $env:USERNAME -notmatch '\$$' -and $env:USERNAME -ne 'SYSTEM')
  $own = @($away | Where-Object { $known -and $_.User -eq $env:USERNAME })
  $reading = [ordered]@{ InUse = $remote.Count + $console.Count; Remote = $remote.Count; Disconnected = $away.Count; Listening = @($all | Where-Object { $_.Name -match '^rdp-' -and $_.Id -ge 65536 }).Count -gt 0 }
  if ($known) { $reading.User = Hide-Name $Context 'USER' $env:USERNAME }
  $reading.OwnDisconnected = $own.Count
  $reading.Unnamed = @($away | Where-Object { -not $_.User }).Count
  $reading.UserKnown = $known
  $reading.OthersRemote = @($remote | Where-Object { $_.User -and $_.User -ne $env:USERNAME }).Count
  # The session from which this is run is not one that keeps anybody out.
  $reading.RemoteElsewhere = @($remote | Where-Object { -not $_.Here }).Count
  $reading.InUseElsewhere = @(@($remote) + @($console) | Where-Object { -not $_.Here }).Count

  $limit = Get-RegistryValue 'HKLM:\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services' 'MaxInstanceCount'
  if ($null -eq $limit) { $limit = Get-RegistryValue 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp' 'MaxInstanceCount' }
  # -1 is how PowerShell shows 4294967295, which means no limit; so does 999999, the highest that the policy offers.
  if ($null -ne $limit -and [long] $limit -gt 0 -and [long] $limit -lt 999999) { $reading.Limit = [long] $limit }
  $reading.Server = (Get-RegistryValue 'HKLM:\SYSTEM\CurrentControlSet\Control\ProductOptions' 'ProductType') -ne 'WinNT'
  if ($reading.Server) {
    $setting = @(Read-Optional $reading 'settings of Remote Desktop' { Read-Cim Win32_TerminalServiceSetting root\cimv2\TerminalServices })[0]
    if ($setting) { $reading.SessionHost = [int] $setting.TerminalServerMode -eq 1 }
  }
  $reading
}

function Resolve-Probe {
  param($Reading)
  if ($null -ne $Reading.Limit -and $Reading.RemoteElsewhere -ge $Reading.Limit) { return 'limit-reached' }
  # Without the Session Host role a server has two sessions for administration. On a desktop the newcomer takes over.
  if ($Reading.Server -and $Reading.SessionHost -eq $false -and $Reading.InUseElsewhere -ge 2) { return 'limit-reached' }
  # A session that one left is normal. It counts while others get in.
  if ($Reading.OwnDisconnected -gt 0) { if ($Reading.OthersRemote -gt 0) { return 'own-stuck' } else { return } }
  if ($null -ne $Reading.Limit -and $Reading.Remote -ge $Reading.Limit) { return }
  if ($Reading.Server -and $Reading.SessionHost -ne $true -and $Reading.InUse -ge 2) { return }
  # Whose the disconnected ones are has to be known.
  if ($Reading.Disconnected -eq 0 -or ($Reading.UserKnown -and $Reading.Unnamed -eq 0)) { 'normal' }
}
