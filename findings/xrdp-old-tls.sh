#!/usr/bin/env bash
# xrdp documents TLSv1 for `ssl_protocols`, and Debian 12's starts with it without a warning. Then nobody gets in: OpenSSL there
# signs no TLS 1.0 handshake, so the server ends each with alert 80, internal_error. That is not alert 70, protocol_version,
# or 40, handshake_failure, by which one looks for too old a TLS, and its log says “no suitable signature algorithm”, a word
# about certificates. The client's own name for it is ERRCONNECT_TLS_CONNECT_FAILED.
# Unpacks xfreerdp and xrdp in a temporary folder, lets xrdp offer TLS 1.0 alone, and reads the alert between them.
set -euo pipefail
source "$(dirname "$0")/parts/pair.sh"
start_screen
make_keys
server=$(free_port)
start_xrdp "$server" security_layer=tls ssl_protocols=TLSv1 allow_channels=true

# Pass connections on and write down each TLS alert, who sent it and its two numbers.
between=$(free_port)
node -e '
  const net = require("node:net");
  const [from, to] = process.argv.slice(1).map(Number);
  const watch = (one, who) => one.on("data", (bytes) => {
    for (let at = 0; at + 7 <= bytes.length && bytes[at] >= 20 && bytes[at] <= 23 && bytes[at + 1] === 3; at += 5 + bytes.readUInt16BE(at + 3))
      if (bytes[at] === 21) console.log(`${who} sends alert level ${bytes[at + 5]}, number ${bytes[at + 6]}`);
  });
  net.createServer((client) => {
    const host = net.connect(to, "127.0.0.1");
    watch(client, "client");
    watch(host, "server");
    const close = () => [client, host].forEach((end) => end.destroy());
    client.on("error", close).pipe(host).on("error", close).pipe(client);
  }).listen(from, "127.0.0.1");' "$between" "$server" >"$folder/alerts" &
until_true listens "$between"

end=$(sign_in /v:127.0.0.1:"$between" /u:person /p:word /sec:tls)
alerts=$(sort -u "$folder/alerts")
echo "$alerts"
echo "$end"
[ "$alerts" = 'server sends alert level 2, number 80' ]
[ "$end" = 'ERRCONNECT_TLS_CONNECT_FAILED [0x00020008] exit: 143' ]
log=$(grep -o 'no suitable signature algorithm' "$root/var/log/xrdp-$server.log" | sort -u)
echo "log of xrdp: $log"
[ "$log" = 'no suitable signature algorithm' ]
echo 'As recorded: TLS 1.0 is accepted as a setting, and every handshake ends as an internal error.'
