# Reads whether UDP is forbidden here, and how far UDP got. Whether it holds without UDP, only a trial tells.
function Read-Probe {
  param($Context)
  Skip-WithoutWindows
  $policy = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services'
  $reading = [ordered]@{ UdpForbidden = (Get-RegistryValue "$policy\Client" 'fClientDisableUDP') -eq 1 }
  # For this computer as a host: 1 only TCP, 2 either, 3 UDP with TCP.
  $reading.HostTransport = Get-RegistryValue $policy 'SelectTransport'
  # 1102 UDP starts, 1103 it works, 1104 it failed.
  $events = @(Read-EventIfAllowed $reading -Log 'Microsoft-Windows-TerminalServices-RDPClient/Operational' -Id 1102, 1103, 1104, 1105 -Since $Context.Since)
  $reading.UdpStarted = @($events | Where-Object { $_.Id -eq 1102 }).Count
  $reading.UdpWorked = @($events | Where-Object { $_.Id -eq 1103 }).Count
  $reading.UdpFailed = @($events | Where-Object { $_.Id -eq 1104 }).Count
  $reading.Evidence = @(Format-Event $events)
  $reading
}

function Resolve-Probe {
  param($Reading)
}
