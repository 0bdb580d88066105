# Event logs. The machine holds events as @{ Log; Provider; Id; At; Data; Times }: Id comes as Int32, the time as local time,
# Properties as objects with a Value, Message in the display language. Newest first, as Windows returns them.
function global:Get-WinEvent {
  [CmdletBinding()]
  param([hashtable] $FilterHashtable, [long] $MaxEvents = [long]::MaxValue, [switch] $Oldest)
  $log = $FilterHashtable.LogName
  Use-Mock "Get-WinEvent $log"
  $machine = Get-MockMachine
  if ($log -in $machine.LogsNotThere) {
    Write-Error -Message $machine.Words.NoLog -Category ObjectNotFound -ErrorId 'NoMatchingLogsFound,Microsoft.PowerShell.Commands.GetWinEventCommand'
    return
  }
  # A denied log, and any log while its service does not run, gives two errors: why, and that no log matches.
  $why = $machine.Broken["Get-WinEvent $log"]
  if ($why -in 'denied-log', 'no-service') {
    $inner = [System.InvalidOperationException]::new('The event log service is not available.')
    if ($why -eq 'denied-log') { $inner = [System.UnauthorizedAccessException]::new($machine.Words.Denied) }
    Write-Error -Exception ([System.Exception]::new('Could not retrieve information about the log.', $inner)) -Category NotSpecified -ErrorId 'LogInfoUnavailable,Microsoft.PowerShell.Commands.GetWinEventCommand'
    Write-Error -Message $machine.Words.NoLog -Category ObjectNotFound -ErrorId 'NoMatchingLogsFound,Microsoft.PowerShell.Commands.GetWinEventCommand'
    return
  }
  if ($log -eq 'Security' -and -not $machine.Elevated) {
    throw [System.UnauthorizedAccessException]::new($machine.Words.Denied)
  }
  $found = foreach ($event in $machine.Events) {
    if ($event.Log -ne $log) { continue }
    if ($FilterHashtable.ProviderName -and $event.Provider -notin @($FilterHashtable.ProviderName)) { continue }
    if ($FilterHashtable.Id -and $event.Id -notin @($FilterHashtable.Id)) { continue }
    $times = 1
    if ($event.Times) { $times = $event.Times }
    $every = 7
    if ($event.Every) { $every = $event.Every }
    # Those that nobody asked for need not be made.
    $most = [math]::Min($times, $MaxEvents)
    $first = if ($Oldest) { $times - $most } else { 0 }
    foreach ($index in $first..($first + $most - 1)) {
      $at = $event.At.AddSeconds(-$every * $index)
      if ($FilterHashtable.StartTime -and $at -lt $FilterHashtable.StartTime) { continue }
      [pscustomobject] @{
        PSTypeName = 'System.Diagnostics.Eventing.Reader.EventLogRecord'
        Id = [int] $event.Id; ProviderName = $event.Provider; LogName = $log
        TimeCreated = $at.ToLocalTime(); Message = $machine.Words.EventText
        Properties = @($event.Data | Where-Object { $null -ne $_ } | ForEach-Object { [pscustomobject] @{ Value = $_ } })
      }
    }
  }
  $found = @($found | Sort-Object -Property TimeCreated -Descending:(-not $Oldest) | Select-Object -First $MaxEvents)
  if ($found.Count -eq 0) {
    Write-Error -Message $machine.Words.NoEvents -Category ObjectNotFound -ErrorId 'NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand'
    return
  }
  $found
}
