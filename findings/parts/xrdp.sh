# Functions that run the server xrdp. They need debian.sh and ports.sh.

# Number of the user that xrdp runs as, which no package has.
xrdp_user=64001

# Make the keys of xrdp: one for standard RDP security, and a certificate in /tmp/host for TLS.
make_keys() {
  mkdir -p "$root/tmp/host"
  {
    (debian xrdp-keygen xrdp auto)
    (debian openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=host -days 30 \
      -keyout /tmp/host/key.pem -out /tmp/host/cert.pem)
  } >"$folder/keys" 2>&1
  chown "$xrdp_user" "$root/etc/xrdp/rsakeys.ini" "$root/tmp/host/key.pem"
}

# Start xrdp at a port with more settings, given as lines of `[Globals]`.
start_xrdp() {
  local port=$1
  shift
  mkdir -p "$root/run/xrdp" "$root/var/log"
  chown "$xrdp_user" "$root/run/xrdp" "$root/var/log"
  {
    printf '%s\n' '[Globals]' "port=tcp://127.0.0.1:$port" 'fork=true' 'crypt_level=high' \
      'certificate=/tmp/host/cert.pem' 'key_file=/tmp/host/key.pem' "$@"
    printf '%s\n' '[Logging]' "LogFile=/var/log/xrdp-$port.log" 'LogLevel=INFO' 'EnableSyslog=false'
    printf '%s\n' '[Xorg]' 'name=Xorg' 'lib=libxup.so'
  } >"$root/etc/xrdp/xrdp-$port.ini"
  debian setpriv --reuid "$xrdp_user" --regid "$xrdp_user" --clear-groups \
    xrdp --nodaemon --config "/etc/xrdp/xrdp-$port.ini" >"$folder/xrdp-$port.out" 2>&1 &
  until_true listens "$port"
}
