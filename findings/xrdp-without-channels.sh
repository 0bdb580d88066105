#!/usr/bin/env bash
# xrdp documents `allow_channels=false` as a switch for virtual channels. With it, FreeRDP doesn't get in at all: xrdp
# answers a request for channels with none, FreeRDP takes the wrong number for a broken connection and ends with
# ERRCONNECT_CONNECT_TRANSPORT_FAILED, 147, after TLS is up. The same happens when the line is missing from xrdp.ini.
set -euo pipefail
source "$(dirname "$0")/parts/pair.sh"
start_screen
make_keys

# Sign in at a port and print how it ended and what was said of channels and of TLS.
end_at() {
  sign_in /v:127.0.0.1:"$1" /u:person /p:word
  grep -oE 'requested [0-9]+ channels, got [0-9]+' "$folder/said" || true
  grep -oE 'TLS connection established' "$root/var/log/xrdp-$1.log"
}
port=$(free_port)
start_xrdp "$port" security_layer=tls allow_channels=false
off=$(end_at "$port")
port=$(free_port)
start_xrdp "$port" security_layer=tls
missing=$(end_at "$port")
port=$(free_port)
start_xrdp "$port" security_layer=tls allow_channels=true
on=$(end_at "$port")
printf 'off: %s\n' "$off"
printf 'missing: %s\n' "$missing"
printf 'on: %s\n' "$on"
for end in "$off" "$missing"; do
  grep -qxF 'ERRCONNECT_CONNECT_TRANSPORT_FAILED [0x0002000D] exit: 147' <<<"$end"
  grep -qE 'requested [1-9][0-9]* channels, got 0' <<<"$end"
  grep -q 'TLS connection established' <<<"$end"
done
grep -qxF 'ERRCONNECT_CONNECT_CANCELLED [0x0002000B] exit: 0' <<<"$on"
echo 'As recorded: without channels FreeRDP does not get in.'
