# Reads memory, processor and TCP ports, and the events of Windows when they run out.
function Read-Share {
  param($Part, $Whole)
  if ([double] $Whole -gt 0) { [math]::Round(100 * [double] $Part / [double] $Whole, 1) }
}

function Read-Probe {
  param($Context)
  $system = @(Read-Cim Win32_OperatingSystem)[0]
  if (-not $system) { Skip-Probe 'Windows gives no memory figures here' }
  $reading = [ordered]@{}
  $reading.FreeMemoryPercent = Read-Share $system.FreePhysicalMemory $system.TotalVisibleMemorySize
  # What may still be promised to programs: memory and page file together.
  $reading.FreeCommitPercent = Read-Share $system.FreeVirtualMemory $system.TotalVirtualMemorySize
  $loads = @(Read-Optional $reading 'processor' { Read-Cim Win32_Processor } | Where-Object { $null -ne $_.LoadPercentage } | ForEach-Object { [int] $_.LoadPercentage })
  if ($loads.Count -gt 0) { $reading.ProcessorPercent = [math]::Round(($loads | Measure-Object -Average).Average) }

  $first = 49152
  $count = 16384
  $range = Read-Optional $reading 'port range' { Read-Cim MSFT_NetTCPSetting root\StandardCimv2 } | Where-Object { $_.DynamicPortRangeNumberOfPorts } | Select-Object -First 1
  if ($range) {
    $first = [int] $range.DynamicPortRangeStartPort
    $count = [int] $range.DynamicPortRangeNumberOfPorts
  }
  $connections = @(Read-Optional $reading 'ports' { Read-Cim MSFT_NetTCPConnection root\StandardCimv2 })
  if ($connections.Count -gt 0) {
    $used = @{}
    foreach ($one in $connections) { if ($one.LocalPort -ge $first -and $one.LocalPort -lt $first + $count) { $used[[int] $one.LocalPort] = $true } }
    $reading.UsedPorts = $used.Count
    $reading.Ports = $count
    $reading.UsedPortsPercent = Read-Share $used.Count $count
  }

  # 2004: memory. 2019 and 2020: kernel memory. 4227: no port for one destination. 4231: no port at all. Before the last start they are history.
  $events = @(Read-EventIfAllowed $reading -Log System -Id 2004, 2019, 2020, 4227, 4231 -Since $Context.Since |
      Where-Object { $_.ProviderName -match '^(Microsoft-Windows-Resource-Exhaustion-Detector|Srv|Tcpip)$' })
  $day = (Get-Date).ToUniversalTime().AddHours(-24)
  $boot = $system.LastBootUpTime.ToUniversalTime()
  $fresh = @($events | Where-Object { $_.TimeCreated.ToUniversalTime() -ge $day -and $_.TimeCreated.ToUniversalTime() -ge $boot })
  $reading.RanOutToday = @($fresh | Where-Object { $_.Id -ne 4227 }).Count
  $reading.RanOutEvents = $events.Count
  $reading.Evidence = @(Format-Event $events)
  $reading
}

function Resolve-Probe {
  param($Reading)
  # Windows lets its page file grow from about 90 percent of the commit limit; with 5 left it could not, and requests fail.
  if ($null -ne $Reading.FreeCommitPercent -and $Reading.FreeCommitPercent -lt 5) { return 'exhausted' }
  # Nine of ten dynamic ports in use leave too few for ports that wait out their time.
  if ($Reading.UsedPortsPercent -ge 90) { return 'exhausted' }
  if ($Reading.RanOutToday -gt 0) { return 'exhausted' }
  # What could not be read may be what ran out.
  if ($Reading.NotRead) { return }
  # One look at the processor cannot show that it is at its ceiling for minutes, but it can show that it is not.
  if ($Reading.RanOutEvents -eq 0 -and $Reading.FreeCommitPercent -ge 10 -and $Reading.FreeMemoryPercent -ge 5 -and
    $null -ne $Reading.ProcessorPercent -and $Reading.ProcessorPercent -lt 90 -and
    $null -ne $Reading.UsedPortsPercent -and $Reading.UsedPortsPercent -lt 50) { 'normal' }
}
