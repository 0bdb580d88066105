# TermService runs under an account of the domain and cannot log on (1069); a company's own service was installed. Nothing listens.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'stopped-service.ps1')
$term = @($machine.Cim.Win32_Service | Where-Object { $_.Name -eq 'TermService' })[0]
$term.StartMode = 'Manual'
$term.StartName = 'EXAMPLE\svc-remote'
$term.ExitCode = [uint32] 1069
$machine.Events += @(
  @{ Log = 'System'; Provider = 'Service Control Manager'; Id = 7000; At = (Ago 2); Data = @('TermService', '%%1069') }
  @{ Log = 'System'; Provider = 'Service Control Manager'; Id = 7045; At = (Ago 20); Data = @('Smith and Sons Inventory', 'C:\inventory\agent.exe') }
)
$machine
