# Reads whether this end has the CredSSP update of May 2018: by its build, and by the file that the update replaced.
function Read-Probe {
  param($Context)
  $build = Read-Build
  if ($build.Build -eq 0) { Skip-Probe 'Windows does not tell its build here' }
  $file = (Get-Item -LiteralPath (Join-Path $env:SystemRoot 'System32\TSpkg.dll') -ErrorAction SilentlyContinue).VersionInfo
  $reading = [ordered]@{ Build = $build.Text; Version = $build.Version }
  if ($file) { $reading.TSpkg = '{0}.{1}.{2}.{3}' -f $file.FileMajorPart, $file.FileMinorPart, $file.FileBuildPart, $file.FilePrivatePart }
  # By build, the revision of May 2018. That the file of the update and the build carry the same number is so from Windows 10 on.
  $since = @{ 7601 = 24117; 9200 = 22432; 9600 = 18999; 10240 = 17861; 14393 = 2248; 15063 = 1088; 16299 = 431; 17134 = 48 }
  if ($build.Build -ge 17763) { $reading.HasUpdate = $true }
  elseif ($since.ContainsKey($build.Build)) {
    $least = $since[$build.Build]
    $ofFile = $file -and $file.FileBuildPart -eq $build.Build
    if ($ofFile -and $file.FilePrivatePart -ge $least) { $reading.HasUpdate = $true }
    elseif ($build.Build -ge 10240 -and $build.Revision -ge $least) { $reading.HasUpdate = $true }
    # Version 1803 and the first of all have no row in Microsoft's table, so a lower number does not settle them.
    elseif ($ofFile -and $build.Build -notin 10240, 17134) { $reading.HasUpdate = $false }
  }
  # 0 strictest, 1 default, 2 unsafe. It matters only while an end is behind.
  $reading.OraclePolicy = Get-RegistryValue 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System\CredSSP\Parameters' 'AllowEncryptionOracle'
  $reading
}

function Resolve-Probe {
  param($Reading)
  # "Both" takes two ends; this one alone can only be the one that is behind.
  if ($Reading.HasUpdate -eq $false) { 'one-behind' }
}
