#!/usr/bin/env bash
# xfreerdp doesn't say that a certificate has expired. For a self-signed one that was over last year it gives the same
# reason as for one that is in force, “self-signed certificate”, and the same exit code; no date is in its words. So what
# the client says doesn't tell whether the host's certificate is too old.
# Unpacks xfreerdp and xrdp in a temporary folder and lets the client refuse both certificates.
set -euo pipefail
source "$(dirname "$0")/parts/pair.sh"
start_screen
make_keys
port=$(free_port)
start_xrdp "$port" security_layer=tls allow_channels=true

# Make the certificate of the key anew with two dates and print its end.
certify() {
  local host=$root/tmp/host
  printf '%s\n' '[ca]' 'default_ca=own' '[own]' 'database=/tmp/host/index' 'serial=/tmp/host/serial' \
    'new_certs_dir=/tmp/host' 'default_md=sha256' 'policy=any' '[any]' 'commonName=supplied' >"$host/ca.cnf"
  : >"$host/index"
  echo "$3" >"$host/serial"
  (debian openssl req -new -key /tmp/host/key.pem -subj /CN=127.0.0.1 -out /tmp/host/request.pem) >"$folder/request" 2>&1
  (debian openssl ca -batch -notext -selfsign -config /tmp/host/ca.cnf -keyfile /tmp/host/key.pem -startdate "$1" -enddate "$2" \
    -in /tmp/host/request.pem -out /tmp/host/cert.pem) >"$folder/ca" 2>&1
  (debian openssl x509 -in /tmp/host/cert.pem -noout -enddate)
}
# Connect, refuse what the client doubts, and print its reasons and how it ended.
refuse() {
  run_freerdp /v:127.0.0.1:"$port" /u:person /p:word /cert:deny +auth-only >"$folder/refused"
  grep -oiE 'self.signed certificate|expired|not yet valid|out of date' "$folder/refused" | sort -u || true
  names_and_code <"$folder/refused"
}
year=$(date -u +%Y)
dates_in_force=$(certify "$((year - 1))0101000000Z" "$((year + 1))1231000000Z" 01)
in_force=$(refuse | paste -sd' ')
dates_expired=$(certify "$((year - 2))0101000000Z" "$((year - 1))1231000000Z" 02)
expired=$(refuse | paste -sd' ')
echo "in force, $dates_in_force: $in_force"
echo "expired, $dates_expired: $expired"
grep -q "Dec 31 00:00:00 $((year - 1))" <<<"$dates_expired"
[ "$in_force" = 'self-signed certificate ERRCONNECT_TLS_CONNECT_FAILED [0x00020008] exit: 143' ]
[ "$expired" = "$in_force" ]
echo 'As recorded: an expired certificate is called self-signed, and no more.'
