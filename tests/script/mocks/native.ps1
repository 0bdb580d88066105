# Tools of Windows that write text, in the display language. The machine holds, by tool, its lines and its exit code.
function global:Write-NativeMock {
  param([string] $Tool)
  Use-Mock $Tool
  $given = (Get-MockMachine).Native[$Tool]
  if (-not $given) { $given = @{ Lines = @(); Code = 1 } }
  $global:LASTEXITCODE = $given.Code
  $given.Lines
}

function global:qwinsta.exe { Write-NativeMock 'qwinsta.exe' }
function global:nltest.exe { Write-NativeMock 'nltest.exe' }
function global:w32tm.exe { Write-NativeMock 'w32tm.exe' }
function global:powercfg.exe { Write-NativeMock 'powercfg.exe' }
