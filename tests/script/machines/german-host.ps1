# A German Windows in a domain whose certificate key NETWORK SERVICE cannot read. Everything that Windows translates is German.
$machine = & (Microsoft.PowerShell.Management\Join-Path $PSScriptRoot 'unreadable-key.ps1')
$machine.Words = @{
  HighLabel = 'Mandatory Label\Hohe Verbindlichkeitsstufe'; MediumLabel = 'Mandatory Label\Mittlere Verbindlichkeitsstufe'
  NoLog = 'Auf dem Computer "localhost" ist kein Ereignisprotokoll vorhanden, das den Angaben entspricht.'
  NoEvents = 'Es wurden keine Ereignisse gefunden, die den angegebenen Auswahlkriterien entsprechen.'
  Denied = 'Es wurde versucht, einen nicht autorisierten Vorgang auszuführen.'; EventText = 'Ein Text auf Deutsch.'
}
$names = @{
  TermService = 'Remotedesktopdienste'; SessionEnv = 'Remotedesktopkonfiguration'; UmRdpService = 'Anschlussumleitung für Remotedesktopdienst im Benutzermodus'
  KeyIso = 'CNG-Schlüsselisolation'; CryptSvc = 'Kryptografiedienste'
}
foreach ($service in $machine.Cim.Win32_Service) {
  $service.DisplayName = $names[$service.Name]
  $service.StartName = $service.StartName -replace '^NT Authority\\NetworkService$', 'NT-AUTORITÄT\NETZWERKDIENST'
}
$machine.Cim.Win32_OperatingSystem[0].OSLanguage = [uint32] 1031
$machine.Cim.Win32_ComputerSystem[0].PartOfDomain = $true
$machine.Cim.Win32_ComputerSystem[0].Domain = 'beispiel.example'
$machine.Cim.Win32_ComputerSystem[0].DomainRole = [uint16] 1
$machine.Native = @{
  'qwinsta.exe' = @{ Code = 0; Lines = @(
      ' SITZUNGSNAME      BENUTZERNAME             ID  STATUS  TYP         GERÄT '
      ' services                                    0  Getr.                       '
      '>console           alex                      1  Aktiv                       '
      '                   jörg müller               3  Getr.                       '
      ' rdp-tcp                                 65536  Abhören                     '
    )
  }
  'nltest.exe' = @{ Code = 0; Lines = @(
      'Kennzeichen: 30 HAS_IP  HAS_TIMESERV ', 'Vertrauenswürdiger Domänencontrollername \\dc1.beispiel.example '
      'Verbindungsstatus des vertrauenswürdigen Domänencontrollers Status = 0 0x0 NERR_Success', 'Der Befehl wurde ausgeführt.'
    )
  }
  'w32tm.exe' = @{ Code = 0; Lines = @(
      'Sprungindikator: 0(keine Warnung)', 'Stratum: 3 (Sekundärreferenz - synchr. über (S)NTP)', 'Präzision: -23 (119.209ns pro Tick)'
      'Stammverzögerung: 0.0156412s', 'Stammabweichung: 0.0459876s', 'Referenz-ID: 0xC0000205 (Quell-IP:  192.0.2.5)'
      'Letzte erfolgr. Synchronisierungszeit: 21.11.2026 10:12:14', 'Quelle: dc1.beispiel.example ', 'Abrufintervall: 10 (1024s)', ''
      'Phasendifferenz: -0.0021044s', 'Taktfrequenz: 0.0156250s', 'Statuscomputer: 2 (Synchronisierung)', 'Zeitquellenkennzeichen: 0 (Kein)', 'Serverrolle: 0 (Kein)'
      'Letzter Synchronisierungsfehler: 0 (Der Befehl wurde erfolgreich ausgeführt.)', 'Zeit seit der letzten erfolgr. Synchronisierung: 1066.4437291s', ''
    )
  }
  'powercfg.exe' = @{ Code = 0; Lines = @(
      'GUID des Energieschemas: 381b4222-f694-41f0-9685-ff5bb260df2e  (Ausbalanciert)', '  GUID-Alias: SCHEME_BALANCED'
      '  GUID der Untergruppe: 238c9fa8-0aad-41ed-83f4-97be242c8f20  (Energie sparen)', '    GUID-Alias: SUB_SLEEP'
      '    GUID der Energieeinstellung: 29f6c1db-86da-48c5-9fdb-f2b67b1f44da  (Deaktivierung nach)', '      GUID-Alias: STANDBYIDLE'
      '      Minimal mögliche Einstellung: 0x00000000', '      Maximal mögliche Einstellung: 0xffffffff', '      Schrittweite der möglichen Einstellungen: 0x00000001'
      '      Einheiten der möglichen Einstellungen: Sekunden', '    Index der aktuellen Wechselstromeinstellung: 0x00000708', '    Index der aktuellen Gleichstromeinstellung: 0x00000384', ''
    )
  }
}
$machine
