# Makes this session look like one on Windows, with the mocks in the place of its commands: dot-source it.
$env:OS = 'Windows_NT'
$env:ProgramData = 'C:\ProgramData'
$env:SystemRoot = 'C:\Windows'
$env:COMPUTERNAME = 'OFFICE-PC'
$env:USERNAME = 'alex'
foreach ($file in Get-ChildItem -LiteralPath (Join-Path $PSScriptRoot 'mocks') -Filter '*.ps1') { . $file.FullName }
