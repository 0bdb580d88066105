#!/bin/sh
# Publish a built site into a folder that a server serves, all at once:
#
#   deploy/publish.sh DIST PLACE [BASE]
#
# DIST is the built site. PLACE is the folder that the server serves: a link to one of the releases in PLACE.releases, which
# this script turns to the new one in one step. BASE is the path of a site that was built for one, such as /reconnect/.
#
# Scripts and styles of earlier releases are carried over for 30 days after the last release that had them, because pages that
# are open still ask for them. A step that fails leaves the link as it was. Three releases are kept; to go back to one, turn
# the link, in the folder above: ln -s PLACE.releases/RELEASE PLACE.next && mv -T PLACE.next PLACE
set -eu

KEPT_DAYS=30
KEPT_RELEASES=3

fail() {
  echo "publish: $1" >&2
  exit 1
}

[ $# -ge 2 ] || fail 'usage: publish.sh DIST PLACE [BASE]'
dist=${1%/}
place=${2%/}
base=${3:-/}
case "$base" in
  /*/ | /) ;;
  *) fail "BASE is \"$base\". Begin and end it with a slash, such as /reconnect/." ;;
esac
[ -f "$dist/index.html" ] || fail "$dist holds no built site: run \`npm run build\` first."
if [ -e "$place" ] && [ ! -L "$place" ]; then
  fail "$place is a folder or file of its own. Move it away: it becomes a link to a release."
fi

mkdir -p "$place.releases"
releases=$(cd "$place.releases" && pwd)
lock="$releases/.lock"
mkdir "$lock" 2>/dev/null ||
  fail "another release is under way. If none is, remove $lock and try again."
next="$releases/.next"
trap 'rm -rf "$next" "$lock"' EXIT
trap 'exit 1' HUP INT TERM

rm -rf "$next"
mkdir -p "$next$base"
cp -R "$dist/." "$next$base"
# Below a path, errors are answered from the root of the host.
[ "$base" = / ] || cp "$dist/404.html" "$next/404.html"

# The time of a file of code is that of the last release that had it.
find "$next$base" -path '*/_astro/*' -type f -exec touch {} +
old="$place$base"
if [ -d "${old}_astro" ]; then
  (cd "${old}_astro" && find . -type f -mtime "-$KEPT_DAYS") | while IFS= read -r file; do
    [ -e "$next${base}_astro/$file" ] && continue
    mkdir -p "$(dirname "$next${base}_astro/$file")"
    cp -p "${old}_astro/$file" "$next${base}_astro/$file"
  done
fi

release="$(date -u +%Y%m%dT%H%M%SZ)-$$"
mv "$next" "$releases/$release"
ln -sfn "$(basename "$place").releases/$release" "$place.next"
# A rename replaces the link in one step: a server sees the old release or the new one. `mv -T` is of GNU and BusyBox.
mv -T "$place.next" "$place"

# Names begin with the time, so the oldest come first.
count=$(find "$releases" -mindepth 1 -maxdepth 1 -type d -name '2*' | wc -l)
find "$releases" -mindepth 1 -maxdepth 1 -type d -name '2*' | sort | while IFS= read -r one; do
  [ "$count" -gt "$KEPT_RELEASES" ] || break
  rm -rf "$one"
  count=$((count - 1))
done
echo "$place is now release $release"
