# Runs the script as though on a Windows machine: pwsh -NoProfile -File run-mocked.ps1 SCRIPT MACHINE [parameters of the script]
$script, $machine, $rest = $args
$env:MOCK_MACHINE = $machine
$env:USERDOMAIN = 'EXAMPLE'
$env:USERDNSDOMAIN = ''
. (Join-Path $PSScriptRoot 'as-windows.ps1')
# Splatting an array passes everything by position, so parameters are bound through one line of text.
$line = @($rest | Where-Object { $null -ne $_ } | ForEach-Object { if ($_ -match '^-[A-Za-z]+$') { $_ } else { "'" + $_.Replace("'", "''") + "'" } }) -join ' '
Invoke-Expression "& '$script' $line"
exit $LASTEXITCODE
