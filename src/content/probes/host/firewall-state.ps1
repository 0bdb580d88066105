# Reads what Windows Firewall does with the listener's port on the active network profiles. The rules come as text from the
# registry ([MS-GPFAS] 2.2.2.19): that is all of them at once, in no language, where Get-NetFirewallRule can take a minute.

# A value from the first of several keys that has it.
function Get-FirstValue {
  param([string[]] $Places, [string] $Name)
  foreach ($place in $Places) {
    $found = Get-RegistryValue $place $Name
    if ($null -ne $found) { return $found }
  }
}

function Read-Probe {
  param($Context)
  $store = 'HKLM:\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy'
  $policy = 'HKLM:\SOFTWARE\Policies\Microsoft\WindowsFirewall'
  $port = Read-ListenerPort

  # Every rule that can be about this port: TCP or any protocol, inbound, for the service's own program or any program.
  $group = '@FirewallAPI.dll,-28752'
  $rules = @(foreach ($place in "$store\FirewallRules", "$store\Mdm\FirewallRules", "$policy\FirewallRules") {
      $key = Get-RegistryKey $place
      if ($null -eq $key -and $place -eq "$store\FirewallRules") { Skip-Probe 'the rules of Windows Firewall cannot be read here' }
      foreach ($value in @($key.PSObject.Properties | Where-Object { [string] $_.Value -match '^v\d+\.\d+\|.*\|Dir=In\|' -and [string] $_.Value -match '\|Active=TRUE\||@FirewallAPI\.dll,-28752\|' })) {
        $fields = @{}
        foreach ($field in ([string] $value.Value).Split('|')) {
          $at = $field.IndexOf('=')
          if ($at -gt 0) { $fields[$field.Substring(0, $at)] = @($fields[$field.Substring(0, $at)] | Where-Object { $_ }) + $field.Substring($at + 1) }
        }
        $action = @($fields['Action'])[0]
        if ($action -notin 'Allow', 'Block') { continue }
        # 6 is TCP, none is any. A rule for an app package, a user or another program is about something else.
        if ($fields.ContainsKey('Protocol') -and $fields['Protocol'][0] -notin '6', '256') { continue }
        if ($fields.ContainsKey('AppPkgId') -or $fields.ContainsKey('LUOwn')) { continue }
        if ($fields.ContainsKey('App') -and $fields['App'][0] -notmatch '\\svchost\.exe$') { continue }
        if ($fields.ContainsKey('Svc') -and $fields['Svc'][0] -notin 'termservice', '*') { continue }
        $numbers = @(@($fields['LPort']) + @($fields['LPort2_10']) | Where-Object { $_ })
        $covers = $numbers.Count -eq 0
        foreach ($number in $numbers) {
          if ($number -match '^(\d+)(?:-(\d+))?$') {
            $high = $Matches[1]
            if ($Matches[2]) { $high = $Matches[2] }
            if ([int] $Matches[1] -le $port -and [int] $high -ge $port) { $covers = $true }
          }
        }
        $embedded = @($fields['EmbedCtxt'])[0]
        if (-not $covers -and $embedded -ne $group) { continue }
        # Addresses, interfaces, users or IPsec that it is limited to.
        $limits = @($fields.Keys | Where-Object { $_ -match '^(RA|LA|IF|RPort|RMauth|RUAuth|LUAuth|Security|TTK|Platform)' }).Count -gt 0
        @{
          Name     = $value.Name; Policy = $place -like "$policy*"; Active = @($fields['Active'])[0] -eq 'TRUE'; Allow = $action -eq 'Allow'
          Group    = $embedded -eq $group; Covers = $covers; Limited = $limits
          Profiles = @($fields['Profile'] | Where-Object { $_ })
        }
      }
    })

  $categories = @(Read-IfThere 'the networks' { Get-NetConnectionProfile -ErrorAction Stop } | ForEach-Object { [string] $_.NetworkCategory } | Sort-Object -Unique)
  $reading = [ordered]@{}
  $reading.Port = $port
  $reading.ActiveProfiles = $categories
  foreach ($category in $categories) {
    # In rules and keys: Domain, Private or Public. Older keys call the private one Standard; the old policies mean all but the domain.
    $name = $category -replace 'Authenticated$'
    $own = $name + 'Profile'
    $stored = $own -replace '^Private', 'Standard'
    $old = 'StandardProfile'
    if ($name -eq 'Domain') { $old = $own }
    $places = "$policy\$own", "$policy\$old", "$store\$stored"
    # A policy may set aside the rules of the machine itself.
    $merge = (Get-RegistryValue "$policy\$own" 'AllowLocalPolicyMerge') -ne 0
    $valid = @($rules | Where-Object { $_.Active -and $_.Covers -and ($merge -or $_.Policy) })
    $mine = @($valid | Where-Object { $_.Profiles.Count -eq 0 -or $name -in $_.Profiles })
    $blocks = @($mine | Where-Object { -not $_.Allow })
    $allows = @($mine | Where-Object { $_.Allow })
    # The administrative template "Allow inbound Remote Desktop exceptions" has a place of its own.
    $template = Get-RegistryValue "$policy\$old\Services\RemoteDesktop" 'Enabled'
    $addresses = [string] (Get-RegistryValue "$policy\$old\Services\RemoteDesktop" 'RemoteAddresses')
    if ((Get-FirstValue $places 'EnableFirewall') -eq 0) { $state = 'firewall off' }
    elseif ((Get-FirstValue $places 'DoNotAllowExceptions') -eq 1) { $state = 'every rule ignored' }
    elseif (@($blocks | Where-Object { -not $_.Limited }).Count -gt 0) { $state = 'a rule blocks' }
    elseif ($blocks.Count -gt 0) { $state = 'a limited rule blocks' }
    elseif (@($allows | Where-Object { -not $_.Limited }).Count -gt 0) { $state = 'allowed' }
    elseif ((Get-FirstValue $places 'DefaultInboundAction') -eq 0) { $state = 'allowed' }
    elseif ($template -eq 1 -and $addresses -eq '*' -and $port -eq 3389) { $state = 'allowed' }
    elseif ($allows.Count -gt 0 -or $null -ne $template) { $state = 'allowed with limits' }
    elseif (@($valid | Where-Object { $_.Allow -and -not $_.Limited }).Count -gt 0) { $state = 'not in the rule' }
    else { $state = 'no rule' }
    $reading[$name] = $state
  }
  $reading.Evidence = @($rules | Where-Object { $_.Group -or ($_.Active -and $_.Covers) } | Select-Object -First 12 | ForEach-Object {
      $of = 'any profile'
      if ($_.Profiles.Count -gt 0) { $of = $_.Profiles -join ' ' }
      '{0}: {1}, {2}, {3}{4}{5}{6}' -f $_.Name, $(if ($_.Active) { 'on' } else { 'off' }), $(if ($_.Allow) { 'allow' } else { 'block' }), $of,
      $(if (-not $_.Covers) { ', other port' }), $(if ($_.Limited) { ', limited' }), $(if ($_.Policy) { ', by policy' })
    })
  $reading
}

function Resolve-Probe {
  param($Reading)
  $states = @(@($Reading.ActiveProfiles) | Where-Object { $_ } | ForEach-Object { $Reading[($_ -replace 'Authenticated$')] })
  if ($states.Count -eq 0) { return }
  $open = @($states | Where-Object { $_ -in 'allowed', 'firewall off' }).Count
  if ($open -eq $states.Count) { return 'host-allows' }
  # Where some networks are let in, or some addresses, it depends on the way the client comes.
  if ($open -gt 0 -or @($states | Where-Object { $_ -like '*limit*' }).Count -gt 0) { return }
  if ($states -contains 'not in the rule') { return 'wrong-profile' }
  'rule-off'
}
