# The machine that all mocks describe: a hashtable, made by the file that MOCK_MACHINE names. A probe has a runspace of its
# own, so it is read anew in each.
function global:Get-MockMachine {
  if (-not $global:MockMachine) { $global:MockMachine = & $env:MOCK_MACHINE }
  $global:MockMachine
}

# A command that is broken on this machine: it throws, or never comes back.
function global:Use-Mock {
  param([string] $Command)
  $machine = Get-MockMachine
  switch ($machine.Broken[$Command]) {
    'throw' { throw [System.InvalidOperationException]::new("$Command is broken on this machine") }
    'hang' { [System.Threading.Thread]::Sleep(600000) }
    'invalid-class' { throw [System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new('Invalid class'), "HRESULT 0x80041010,$Command", 'MetadataError', $null) }
    'denied' { throw [System.UnauthorizedAccessException]::new('Access is denied.') }
  }
}

# The clock of the machine: a fixed moment, so that two runs give the same findings.
function global:Get-Date {
  [datetime]::new(2026, 11, 21, 9, 30, 0, [System.DateTimeKind]::Utc)
}

# Time before now, as the files of the machines write it.
function global:Ago {
  param([double] $Hours)
  (Get-Date).AddHours(-$Hours)
}

function global:whoami.exe {
  Use-Mock 'whoami.exe'
  $machine = Get-MockMachine
  # The label of the integrity level: 12288 is high, 8192 medium. Its name is in the display language, its SID is not.
  if ($machine.Elevated) { "$($machine.Words.HighLabel)   Label   S-1-16-12288" } else { "$($machine.Words.MediumLabel)   Label   S-1-16-8192" }
}
