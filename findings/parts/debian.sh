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
