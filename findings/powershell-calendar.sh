#!/usr/bin/env bash
# PowerShell writes one and the same date in two calendars, depending on how it becomes text: inside a string it is always
# Gregorian, but `-f`, `Get-Date -Format` and even the Unix codes of `-UFormat` count years by the calendar of the user's
# culture, so 2026 is 2569 in Thai, 1448 in Arabic of Saudi Arabia and 1405 in Persian. With the round-trip code `o` it is
# Gregorian again. A log written with 'yyyy-MM-dd' can't be read back elsewhere.
# Installs PowerShell 7.6.9 from NuGet in a temporary folder and writes one date in four cultures.
set -euo pipefail
version=7.6.9
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 NO_COLOR=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0
dotnet tool install PowerShell --version "$version" --tool-path "$folder" >/dev/null
found=$("$folder/pwsh" -NoProfile -Command '
  "version: $($PSVersionTable.PSVersion)"
  $date = [datetime]::new(2026, 11, 29)
  foreach ($name in "en-GB", "th-TH", "ar-SA", "fa-IR") {
    [cultureinfo]::CurrentCulture = [cultureinfo]::new($name)
    $format = "{0:yyyy-MM-dd}" -f $date
    $get = Get-Date $date -Format "yyyy-MM-dd"
    $unix = Get-Date $date -UFormat "%Y-%m-%d"
    $trip = "{0:o}" -f $date
    "${name}: in a string $date, -f $format, -Format $get, -UFormat $unix, o $trip"
  }')
echo "$found"
grep -qx "version: $version" <<<"$found"
while read -r name day; do
  grep -qx "$name: in a string 11/29/2026 00:00:00, -f $day, -Format $day, -UFormat $day, o 2026-11-29T00:00:00.0000000" <<<"$found"
done <<END
en-GB 2026-11-29
th-TH 2569-11-29
ar-SA 1448-06-19
fa-IR 1405-09-08
END
echo 'As recorded: the calendar depends on the culture and on how the date becomes text.'
