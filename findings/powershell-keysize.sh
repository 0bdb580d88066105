#!/usr/bin/env bash
# PowerShell on Linux calls the property KeySize of a certificate's RSA key write-only, although .NET documents it as
# readable: the class behind it overrides only the setter, and PowerShell looks no further. The size has to be taken from
# the public parameters. Installs PowerShell 7.6.9 from NuGet in a temporary folder, makes a key in memory, reads it.
set -euo pipefail
version=7.6.9
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 NO_COLOR=1
dotnet tool install PowerShell --version "$version" --tool-path "$folder" >/dev/null
found=$("$folder/pwsh" -NoProfile -Command '
  $rsa = [System.Security.Cryptography.RSA]::Create(2048)
  $name = [System.Security.Cryptography.HashAlgorithmName]::SHA256
  $request = [System.Security.Cryptography.X509Certificates.CertificateRequest]::new("CN=host", $rsa, $name, [System.Security.Cryptography.RSASignaturePadding]::Pkcs1)
  $certificate = $request.CreateSelfSigned([datetimeoffset]::UtcNow.AddDays(-1), [datetimeoffset]::UtcNow.AddDays(1))
  $key = [System.Security.Cryptography.X509Certificates.RSACertificateExtensions]::GetRSAPublicKey($certificate)
  "version: $($PSVersionTable.PSVersion)"
  try { "KeySize: $($key.KeySize)" } catch { "KeySize: $($_.Exception.Message)" }
  "modulus: $(8 * $key.ExportParameters($false).Modulus.Length)"')
echo "$found"
grep -q "^version: $version$" <<<"$found"
grep -q 'write-only property' <<<"$found"
grep -q '^modulus: 2048$' <<<"$found"
echo 'As recorded: KeySize cannot be read, the public parameters can.'
