# Versions of files. The machine holds them by path, as text; the parts come as Int32.
function global:Get-Item {
  [CmdletBinding()]
  param([Parameter(Position = 0)] [string[]] $Path, [string[]] $LiteralPath)
  $place = @($LiteralPath + $Path | Where-Object { $_ })[0]
  if ($place -notmatch '^[A-Za-z]:\\') { return Microsoft.PowerShell.Management\Get-Item @PSBoundParameters }
  Use-Mock 'Get-Item'
  $version = (Get-MockMachine).Versions[$place]
  if (-not $version) {
    Write-Error -Message "Cannot find path '$place' because it does not exist." -Category ObjectNotFound -ErrorId 'PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand'
    return
  }
  $parts = @($version -split '\.' | ForEach-Object { [int] $_ })
  [pscustomobject] @{
    FullName = $place
    VersionInfo = [pscustomobject] @{
      FileVersion = "$version (WinBuild.160101.0800)"
      FileMajorPart = $parts[0]; FileMinorPart = $parts[1]; FileBuildPart = $parts[2]; FilePrivatePart = $parts[3]
    }
  }
}
