# Functions for findings about programs of Debian 12: `source` it, it does nothing by itself. The programs are unpacked in
# a folder of their own with all they depend on, so that what is installed on this machine doesn't matter. Their pinned
# versions leave Debian's archive in time; apt then says so.

# Make the folder of this run, and remove it and end every program started here at the end.
begin() {
  [ "$(id -u)" = 0 ] || { echo 'Needs root, for chroot.' >&2; exit 2; }
  command -v apt-get node >/dev/null || { echo 'Needs Debian 12 and Node.' >&2; exit 2; }
  folder=$(mktemp -d)
  root=$folder/root
  trap end EXIT
}

end() {
  local started
  started=$(jobs -p)
  [ -z "$started" ] || { kill $started 2>/dev/null || true; wait $started 2>/dev/null || true; }
  rm -rf "$folder"
}

# Unpack packages, given as NAME=VERSION, with everything they depend on, in $root.
install_debian() {
  mkdir -p "$folder/archives/partial" "$root"/usr/{bin,sbin,lib,lib64} "$root/dev"
  for name in bin sbin lib lib64; do ln -s "usr/$name" "$root/$name"; done
  : >"$folder/status"
  apt-get -qq -y --download-only -o APT::Install-Recommends=0 -o APT::Sandbox::User=root -o Debug::NoLocking=1 \
    -o Dir::State::status="$folder/status" -o Dir::Cache::archives="$folder/archives" install dash coreutils "$@" >/dev/null || {
    echo "Needs Debian 12 with an archive that has $*: run apt-get update." >&2
    exit 2
  }
  for package in "$folder"/archives/*.deb; do dpkg-deb --fsys-tarfile "$package"; done |
    tar -x -i --keep-directory-symlink --no-same-owner -C "$root"
  mkdir -p -m 1777 "$root/tmp"
  mknod -m 666 "$root/dev/null" c 1 3
  mknod -m 666 "$root/dev/urandom" c 1 9
}

# Print the versions that were unpacked, one package a line.
versions() {
  for name in "$@"; do
    for package in "$folder/archives/${name}"_*.deb; do dpkg-deb --show "$package"; done
  done
}

# Run a program of $root as the process itself, so that `$!` is its id.
debian() {
  exec chroot "$root" /usr/bin/env -i HOME=/tmp PATH=/usr/sbin:/usr/bin DISPLAY="${DISPLAY:-}" "$@"
}

# Wait up to a minute until a command succeeds.
until_true() {
  for _ in $(seq 600); do
    if "$@"; then return; fi
    sleep 0.1
  done
  echo "Waited in vain for: $*" >&2
  exit 1
}

# Say whether somebody listens at a port, without a connection to it.
listens() {
  grep -qE ":$(printf %04X "$1") [0-9A-F]+:0000 0A" /proc/net/tcp /proc/net/tcp6 2>/dev/null
}

# Print a port that nobody listens at.
free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)) && listens "$port"; do :; done
  echo "$port"
}

# Start a screen without a monitor and point DISPLAY to it.
start_screen() {
  debian Xvfb -displayfd 3 -nolisten tcp 3>"$folder/display" >/dev/null 2>&1 &
  until_true test -s "$folder/display"
  DISPLAY=:$(cat "$folder/display")
  export DISPLAY
}

# Start xrdp at a port with settings of its own, given as lines of `[Globals]`.
start_xrdp() {
  local port=$1
  shift
  mkdir -p "$root/run/xrdp" "$root/var/log"
  {
    printf '%s\n' '[Globals]' "port=tcp://127.0.0.1:$port" 'fork=true' 'crypt_level=high' "$@"
    printf '%s\n' '[Logging]' 'LogFile=/var/log/xrdp.log' 'LogLevel=DEBUG' 'EnableSyslog=false' '[Xorg]' 'name=Xorg' 'lib=libxup.so'
  } >"$root/etc/xrdp/xrdp-$port.ini"
  debian xrdp --nodaemon --config "/etc/xrdp/xrdp-$port.ini" >"$folder/xrdp-$port.out" 2>&1 &
  until_true listens "$port"
}

# Connect with FreeRDP until it has signed in or was refused, print what it said and its exit code.
attempt() {
  local code=0
  (debian timeout 30 xfreerdp "$@" /cert:ignore +auth-only) >"$folder/attempt" 2>&1 </dev/null || code=$?
  cat "$folder/attempt"
  echo "exit: $code"
}
