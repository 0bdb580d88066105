#!/usr/bin/env bash
# xfreerdp reads a connection file otherwise than people write it, in two ways. Saved as UTF-8 with a byte-order mark, as
# editors of Windows do, the file loses its first line without a word: the address if it stands there (“server hostname was not
# specified”), and any other setting silently. With no mark, or as UTF-16 with one, all lines count. And an IPv6 address that
# `/v:` takes in brackets is looked up as a name when it stands in the file, in brackets or not: ERRCONNECT_DNS_NAME_NOT_FOUND.
# Unpacks xfreerdp in a temporary folder and opens small files, with somebody who hangs up at both addresses of this machine.
set -euo pipefail
parts=$(dirname "$0")/parts
source "$parts/debian.sh"
source "$parts/ports.sh"
source "$parts/freerdp.sh"
begin
version=2.11.7+dfsg1-6~deb12u1
install_debian freerdp2-x11=$version xvfb
versions freerdp2-x11
start_screen
port=$(free_port)
node -e '
  const net = require("node:net");
  for (const address of ["127.0.0.1", "::1"])
    net.createServer((one) => one.once("data", () => one.destroy())).listen(Number(process.argv[1]), address);' "$port" &
until_true listens "$port"

# Open a file or an address and say how far that came.
open() {
  run_freerdp "$@" /u:person /p:word /cert:ignore >"$folder/all"
  if grep -q 'hostname was not specified' "$folder/all"; then echo 'no address'
  elif grep -q ERRCONNECT_DNS_NAME_NOT_FOUND "$folder/all"; then echo 'looked up as a name'
  elif grep -q ERRCONNECT_CONNECT_TRANSPORT_FAILED "$folder/all"; then echo 'connected'
  else cat "$folder/all"; fi
}
# Write a connection file: the mark of its encoding, then its lines.
write() {
  local mark=$1
  shift
  { printf "$mark"; printf '%s\r\n' "$@"; } >"$root/tmp/one.rdp"
}
address="full address:s:127.0.0.1:$port"
write '' "$address"
plain=$(open /tmp/one.rdp)
write '\xef\xbb\xbf' "$address"
marked=$(open /tmp/one.rdp)
write '\xef\xbb\xbf' 'redirectclipboard:i:0' "$address"
second=$(open /tmp/one.rdp)
printf '\ufeff%s\r\n' "$address" | iconv -f UTF-8 -t UTF-16LE >"$root/tmp/one.rdp"
wide=$(open /tmp/one.rdp)
by_option=$(open "/v:[::1]:$port")
write '' "full address:s:[::1]:$port"
brackets=$(open /tmp/one.rdp)
write '' 'full address:s:::1' "server port:i:$port"
bare=$(open /tmp/one.rdp)
found="UTF-8 without a mark: $plain
UTF-8 with a mark: $marked
the same, address in line 2: $second
UTF-16 with a mark: $wide
/v:[::1]: $by_option
[::1] in a file: $brackets
::1 in a file: $bare"
echo "$found"
diff - <(echo "$found") <<'END'
UTF-8 without a mark: connected
UTF-8 with a mark: no address
the same, address in line 2: connected
UTF-16 with a mark: connected
/v:[::1]: connected
[::1] in a file: looked up as a name
::1 in a file: looked up as a name
END
echo 'As recorded: a mark costs the first line, and no IPv6 address in a file is taken for one.'
