# Reads with which reasons the connections of Windows' own client ended. The log has the first number of the message only.
function Read-Probe {
  param($Context)
  Skip-WithoutWindows
  $log = 'Microsoft-Windows-TerminalServices-RDPClient/Operational'
  # 1024 an attempt, 1025 connected, 1026 the end with its reason, 1029 the account, 1102 and 1105 the transport.
  $events = @(Read-Event -Log $log -Id 1024, 1025, 1026, 1029, 1102, 1105 -Since $Context.Since)
  $ends = @($events | Where-Object { $_.Id -eq 1026 } | ForEach-Object {
      # A name, the value and a level: the value is the number among them.
      $number = $_.Properties | ForEach-Object { [string] $_.Value } | Where-Object { $_ -match '^\d+$' } | Select-Object -First 1
      if ($null -ne $number) { @{ At = $_.TimeCreated; Reason = [long] $number } }
    })
  $reading = [ordered]@{ Attempts = @($events | Where-Object { $_.Id -eq 1024 }).Count; Connected = @($events | Where-Object { $_.Id -eq 1025 }).Count }
  if ($ends.Count -gt 0) {
    $reading.LastReason = '{0} (0x{0:X})' -f $ends[0].Reason
    $reading.LastEnd = $ends[0].At
    $reading.Reasons = @($ends | Group-Object -Property { $_.Reason } | Sort-Object -Property Count -Descending | Select-Object -First 6 |
        ForEach-Object { '{0} (0x{0:X}): {1}' -f [long] $_.Name, $_.Count })
  }
  $file = (Read-Optional $reading 'mstsc.exe' { Read-IfThere 'the file' { Get-Item -LiteralPath (Join-Path $env:SystemRoot 'System32\mstsc.exe') -ErrorAction Stop } }).VersionInfo
  if ($file) { $reading.Client = '{0}.{1}.{2}.{3}' -f $file.FileMajorPart, $file.FileMinorPart, $file.FileBuildPart, $file.FilePrivatePart }
  $reading.Evidence = @(Format-Event $events)
  $reading
}

function Resolve-Probe {
  param($Reading)
}
