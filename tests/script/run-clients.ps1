# Runs the script as a client of each port, one after the other in one PowerShell: pwsh -NoProfile -File run-clients.ps1 SCRIPT PORT ...
# Out: JSON [{port, exit, summary, findings}].
$script, $ports = $args
$runs = foreach ($port in $ports) {
  $said = @()
  $out = @(& $script -ComputerName 127.0.0.1 -Port $port 6>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.InformationRecord]) { $said += [string] $_ } else { $_ } })
  [ordered]@{ port = [int] $port; exit = $LASTEXITCODE; summary = $said -join "`n"; findings = $out -join "`n" }
}
ConvertTo-Json -InputObject @($runs) -Depth 4 -Compress
