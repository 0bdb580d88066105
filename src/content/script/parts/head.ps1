#requires -Version 5.1
<#
.SYNOPSIS
Looks for what makes Remote Desktop refuse with error code 0x904, extended error code 0x7. Reads only, changes nothing.

.DESCRIPTION
Runs one small probe for each check that a machine can answer. On the machine that refuses (role Host) it reads services,
listener, policies, certificate, key, firewall and event logs. On the machine that connects (role Client) it tries name,
port and certificate of the host, says why the host refuses, and reads its own settings and log. The client role also runs
in PowerShell 7 on macOS and Linux; what reads Windows itself is reported as not checked there.

The findings are JSON. Paste them into the troubleshooter at @SITE@/troubleshoot/ and they answer its questions. They
are read in the browser and sent nowhere.

The script writes nothing but the file that you name with -OutFile, and contacts nothing but the computer that you name
and, for its name, DNS.

.PARAMETER ComputerName
The host as you type it in Remote Desktop. Leave it out on the host itself.

.PARAMETER Port
The port to connect to. 3389 if you leave it out. On the host the port of its listener is read instead.

.PARAMETER Role
Host, Client or Auto. Auto is Client when -ComputerName names another machine, and Host otherwise.

.PARAMETER Days
How many days of the event logs are read: 1 to 90, 7 if you leave it out.

.PARAMETER OutFile
Where to write the findings. Without it they follow the summary on the output.

.PARAMETER Compact
Only the findings, in at most 4,000 bytes, for channels that cut long output such as a cloud run command.

.PARAMETER PassThru
Hands the findings on as an object instead of text.

.PARAMETER Redact
Replaces names of computers, users, accounts, newly installed services and programs, addresses and account identifiers by
numbered words, and shortens thumbprints, which can be looked up. Security products on this script's own list keep their names.

.EXAMPLE
.\Test-RemoteDesktop.ps1
On the host, in an elevated PowerShell.

.EXAMPLE
.\Test-RemoteDesktop.ps1 -ComputerName PC-NAME -OutFile findings.json
On the computer that cannot connect.

.NOTES
Exit code: 0 nothing wrong found, 1 a warning, 2 an error, 3 the parameters cannot be used.
What needs elevation is reported as not checked when you are not elevated.

.LINK
@SITE@/script/
#>
[CmdletBinding()]
param(
  [Parameter(Position = 0)] [string] $ComputerName = '',
  [string] $Port = '3389',
  [string] $Role = 'Auto',
  [string] $Days = '7',
  [string] $OutFile = '',
  [switch] $Compact,
  [switch] $PassThru,
  [switch] $Redact,
  [Parameter(ValueFromRemainingArguments = $true)] [object[]] $Unknown
)

$Tool = 'Test-RemoteDesktop @VERSION@'
$Site = '@SITE@'
