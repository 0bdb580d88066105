# Reads state, start type and account of the services that Remote Desktop needs.
function Read-Probe {
  param($Context)
  $names = 'TermService', 'SessionEnv', 'UmRdpService', 'KeyIso', 'CryptSvc'
  $services = @(Read-Cim Win32_Service | Where-Object { $_.Name -in $names })
  if ($services.Count -eq 0) { Skip-Probe 'Windows does not list its services here' }
  $reading = [ordered]@{}
  foreach ($name in $names) {
    $service = $services | Where-Object { $_.Name -eq $name }
    if ($service) { $reading[$name] = '{0}, {1}' -f $service.State, $service.StartMode }
    else { $reading[$name] = 'missing' }
  }
  $term = $services | Where-Object { $_.Name -eq 'TermService' }
  if ($term) {
    # An account of Windows itself names nobody.
    $reading.AccountOfWindows = [string] $term.StartName -match '^NT[ -]' -and $term.StartName -notmatch 'Local'
    $reading.Account = $term.StartName
    if ($term.StartName -notmatch '^(NT[ -].*|localsystem)$') {
      $reading.Account = Hide-Name $Context 'ACCOUNT' $term.StartName
      # The name without its domain may stand elsewhere.
      $null = Hide-Name $Context 'ACCOUNT' (@($term.StartName -split '[\\@]' | Where-Object { $_ -and $_ -ne '.' })[-1])
    }
    $reading.ExitCode = [long] $term.ExitCode
  }
  # Service Control Manager: 7000, 7001 and 7009 could not start, 7023, 7024, 7031 and 7034 ended. Their first datum is a name.
  $events = @(Read-EventIfAllowed $reading -Log System -Provider 'Service Control Manager' -Id 7000, 7001, 7009, 7023, 7024, 7031, 7034 -Since $Context.Since |
      Where-Object { @($_.Properties | ForEach-Object { [string] $_.Value }) -match 'TermService|SessionEnv|UmRdpService' })
  $reading.Evidence = @(Format-Event $events)
  $reading
}

function Resolve-Probe {
  param($Reading)
  # The account is stored as "NT AUTHORITY\NetworkService", spelled in some way, whatever the display language.
  if ($Reading.Account -and -not $Reading.AccountOfWindows) { return 'will-not-start' }
  # 1077: not started since the last boot. 0: ended by itself or by someone. Anything else is the error of its last start.
  if ($Reading.TermService -notmatch '^Running' -and $Reading.ExitCode -notin 0, 1077, $null) { return 'will-not-start' }
  foreach ($name in 'TermService', 'SessionEnv') { if ($Reading[$name] -notmatch '^Running') { return 'stopped' } }
  # The others start when they are needed, so only a disabled or missing one is a fault.
  foreach ($name in 'UmRdpService', 'KeyIso', 'CryptSvc') { if ($Reading[$name] -match ', Disabled$|^missing$') { return 'stopped' } }
  'running'
}
