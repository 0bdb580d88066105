# In a domain; every tool refuses, in German, and some say so with a number and without an exit code.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'healthy-host.ps1')
$machine.Cim.Win32_ComputerSystem[0].PartOfDomain = $true
$machine.Cim.Win32_ComputerSystem[0].Domain = 'beispiel.example'
$machine.Cim.Win32_ComputerSystem[0].DomainRole = [uint16] 1
$machine.Native = @{
  'qwinsta.exe' = @{ Code = 0; Lines = @('Fehler 1722 beim Abrufen der Sitzungsnamen: Der RPC-Server ist nicht verfügbar.') }
  'nltest.exe' = @{ Code = 0; Lines = @('Fehler bei I_NetLogonControl: Status = 1789 0x6fd ERROR_TRUSTED_RELATIONSHIP_FAILURE') }
  'w32tm.exe' = @{ Code = 0; Lines = @('Folgender Fehler ist aufgetreten: Der Dienst wurde nicht gestartet. (0x80070426)') }
  'powercfg.exe' = @{ Code = 0; Lines = @('Der Vorgang kann nicht ausgeführt werden: 0x0000065b', 'Funktionsfehler bei der Ausführung: 0x80070005') }
}
$machine
