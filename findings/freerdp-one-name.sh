#!/usr/bin/env bash
# xfreerdp has one name and one exit code for three faults: a port where nobody listens, a server that takes the connection
# and hangs up, and a wrong password over NLA against FreeRDP's own server. Each is ERRCONNECT_CONNECT_TRANSPORT_FAILED and
# 147, although ERRCONNECT_CONNECT_FAILED and ERRCONNECT_LOGON_FAILURE exist. The right password, asked only to sign in,
# ends in 0 with ERRCONNECT_CONNECT_CANCELLED in the log. So neither the name nor the code tells which of them it was.
set -euo pipefail
parts=$(dirname "$0")/parts
source "$parts/debian.sh"
source "$parts/ports.sh"
source "$parts/freerdp.sh"
begin
version=2.11.7+dfsg1-6~deb12u1
install_debian freerdp2-x11=$version freerdp2-shadow-x11=$version xvfb openssl
versions freerdp2-x11 freerdp2-shadow-x11
start_screen

closed=$(free_port)
hangs_up=$(free_port)
hang_up "$hangs_up"
with_nla=$(free_port)
hash=$(printf right | iconv -t UTF-16LE | (debian openssl dgst -md4 -provider legacy -provider default -r) | cut -d' ' -f1)
echo "person:::$hash:::" >"$root/tmp/SAM"
debian freerdp-shadow-cli /bind-address:127.0.0.1 /port:"$with_nla" /sec:nla /sam-file:/tmp/SAM >/dev/null 2>&1 &
until_true listens "$with_nla"

found="closed port: $(sign_in /v:127.0.0.1:"$closed" /u:person /p:right)
hung up: $(sign_in /v:127.0.0.1:"$hangs_up" /u:person /p:right)
wrong password: $(sign_in /v:127.0.0.1:"$with_nla" /u:person /p:wrong)
right password: $(sign_in /v:127.0.0.1:"$with_nla" /u:person /p:right)"
echo "$found"
same='ERRCONNECT_CONNECT_TRANSPORT_FAILED [0x0002000D] exit: 147'
grep -qxF "closed port: $same" <<<"$found"
grep -qxF "hung up: $same" <<<"$found"
grep -qxF "wrong password: $same" <<<"$found"
grep -qxF 'right password: ERRCONNECT_CONNECT_CANCELLED [0x0002000B] exit: 0' <<<"$found"
echo 'As recorded: three faults, one name and code; a sign-in that worked is logged as cancelled.'
