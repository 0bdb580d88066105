# Runs the script on described machines in one PowerShell, each time in a session that knows nothing of the others:
# pwsh -NoProfile -File run-sessions.ps1 SCRIPT
# In: JSON {machine, port, parameters}, one a line. Out: for each a line of JSON {status, stdout, stderr}.
$script = $args[0]
$mocked = Join-Path $PSScriptRoot 'run-mocked.ps1'
while ($null -ne ($line = [Console]::In.ReadLine())) {
  $given = ConvertFrom-Json -InputObject $line
  $env:MOCK_PORT = $given.port
  $shell = [powershell]::Create()
  try {
    # Arrays are passed by position, as a command line is.
    $null = $shell.AddScript('param($run, $list) & $run @list 6>&1 | ForEach-Object { [string] $_ }').AddArgument($mocked).AddArgument(@($script, $given.machine) + @($given.parameters))
    $said = @($shell.Invoke()) -join "`n"
    $run = [ordered]@{
      status = $shell.Runspace.SessionStateProxy.GetVariable('LASTEXITCODE')
      stdout = "$said`n"
      stderr = @($shell.Streams.Error | ForEach-Object { [string] $_ }) -join "`n"
    }
    [Console]::Out.WriteLine((ConvertTo-Json -InputObject $run -Compress))
  } finally {
    $shell.Dispose()
  }
}
