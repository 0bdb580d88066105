#!/usr/bin/env bash
# One attempt of a person with xfreerdp is two TCP connections when it fails: the client tries the whole connection again
# by itself, with the same settings. `+auth-only` makes one. So a server's log or a capture of a single attempt shows two
# refusals, here of xrdp that serves TLS only, asked for standard RDP security.
set -euo pipefail
source "$(dirname "$0")/parts/pair.sh"
start_screen
make_keys
server=$(free_port)
start_xrdp "$server" security_layer=tls allow_channels=true
silent=$(free_port)
hang_up "$silent"

# Connect through a counter with some options and print how many connections that was and how it ended.
connect_through() {
  local port=$1
  shift
  : >"$folder/connections-$port"
  run_freerdp /v:127.0.0.1:"$port" /u:person /p:word /cert:ignore "$@" | names_and_code >"$folder/end"
  echo "$(grep -c connection "$folder/connections-$port") connection(s), $(cat "$folder/end")"
}
to_server=$(free_port)
count_connections "$to_server" "$server" "$folder/connections-$to_server"
to_silent=$(free_port)
count_connections "$to_silent" "$silent" "$folder/connections-$to_silent"
refused=$(connect_through "$to_server" /sec:rdp)
asked_only=$(connect_through "$to_server" /sec:rdp +auth-only)
hung_up=$(connect_through "$to_silent")
echo "refused: $refused"
echo "refused, sign-in only: $asked_only"
echo "hung up: $hung_up"
end='ERRCONNECT_CONNECT_TRANSPORT_FAILED [0x0002000D] exit: 147'
[ "$refused" = "2 connection(s), $end" ]
[ "$asked_only" = "1 connection(s), $end" ]
[ "$hung_up" = "2 connection(s), $end" ]
grep -c 'client did not request TLS' "$root/var/log/xrdp-$server.log" | grep -qx 3
echo 'As recorded: one attempt that fails is two connections, and two refusals in the log of the server.'
