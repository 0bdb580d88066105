#!/usr/bin/env bash
# xrdp on Debian 12 gets a TLS key that its own user can't read: the package links the key of the group ssl-cert and never
# adds the user xrdp to that group. Whoever asks for TLS is then served standard RDP security without a word to the client.
# With FreeRDP that fails at the first encrypted message (“MAC checksum error” in the server's log), and the client says that
# the user logged off: ERRINFO_LOGOFF_BY_USER, 131. With a readable key the same client gets in.
set -euo pipefail
source "$(dirname "$0")/parts/pair.sh"

# Nobody runs the scripts of the package here: they are read for what they do to the key and the user.
script=$(dpkg-deb --info "$folder"/archives/xrdp_*.deb postinst)
grep -q 'ln -s /etc/ssl/private/ssl-cert-snakeoil.key /etc/xrdp/key.pem' <<<"$script"
added=$(grep -cE '(adduser|usermod|addgroup).*ssl-cert' <<<"$script" || true)
echo "the package adds its user to ssl-cert: $added time(s)"
[ "$added" = 0 ]

start_screen
make_keys
chown 0:64002 "$root/tmp/host/key.pem"
chmod 640 "$root/tmp/host/key.pem"
port=$(free_port)
start_xrdp "$port" security_layer=negotiate allow_channels=true
unreadable=$(sign_in /v:127.0.0.1:"$port" /u:person /p:word)
log=$(cat "$root/var/log/xrdp-$port.log")
chmod 644 "$root/tmp/host/key.pem"
readable=$(sign_in /v:127.0.0.1:"$port" /u:person /p:word)
echo "key not readable: $unreadable"
grep -E 'private key file /|selected|checksum' <<<"$log" | sed 's/^.*\] /server: /'
echo "key readable: $readable"
[ "$unreadable" = 'ERRINFO_LOGOFF_BY_USER [0x0001000C] exit: 131' ]
grep -q 'Cannot read private key file /tmp/host/key.pem: Permission denied' <<<"$log"
grep -qF 'requested [SSL|HYBRID|RDP], selected [RDP]' <<<"$log"
grep -q 'MAC checksum error' <<<"$log"
[ "$readable" = 'ERRCONNECT_CONNECT_CANCELLED [0x0002000B] exit: 0' ]
echo 'As recorded: a key that the user xrdp cannot read ends as “the user logged off” at the client.'
