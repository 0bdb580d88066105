#!/usr/bin/env bash
# In a tagged PDF that Chromium prints, a list of terms (`dl`) is no list: terms and meanings are NonStruct, which readers
# pass over, while `ul` is L and LI. A ticked checkbox is a nameless Form; its tick is written only as the attribute
# `checked` of the owner PrintField, and Poppler calls that a wrong attribute of a Form and leaves it out. So neither the
# list nor the tick reaches whoever reads the tree through Poppler.
# Prints a small page with the Chromium of this machine (seen with 156) and reads it with Poppler 22.12 of Debian 12.
set -euo pipefail
parts=$(dirname "$0")/parts
source "$parts/debian.sh"
command -v chromium >/dev/null || { echo 'Not run: there is no chromium here.' >&2; exit 0; }
begin
install_debian poppler-utils=22.12.0-2+deb12u3
versions poppler-utils
chromium --version 2>/dev/null
cat >"$folder/page.html" <<'END'
<!doctype html><html lang="en"><title>Page</title>
<dl><dt>Term</dt><dd>Meaning</dd></dl>
<ul><li>Item</li></ul>
<p><label><input type="checkbox" checked> Ticked</label></p>
<p><label><input type="checkbox"> Open</label></p>
END
timeout 120 chromium --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" --no-pdf-header-footer \
  --print-to-pdf="$root/tmp/page.pdf" "file://$folder/page.html" >"$folder/chromium" 2>&1
tree=$( (debian pdfinfo -struct-text /tmp/page.pdf) 2>"$folder/warnings" | sed 's/ (block)//; s/:$//')
echo "$tree"
sort "$folder/warnings" | uniq -c
# What comes before the list of items holds the list of terms.
terms=$(sed '/^ *L$/,$d' <<<"$tree")
grep -q '"Term"' <<<"$terms"
grep -q '"Meaning"' <<<"$terms"
[ "$(grep -oE '[A-Za-z0-9]+$' <<<"$terms" | sort -u | paste -sd,)" = Document,NonStruct ]
grep -qE '^ *LI$' <<<"$tree"
[ "$(grep -cE '^ *Form$' <<<"$tree")" = 2 ]
if grep -qi checked <<<"$tree"; then exit 1; fi
[ "$(grep -ac '/checked /on' "$root/tmp/page.pdf")" = 1 ]
grep -q "Wrong Attribute 'checked' in element Form" "$folder/warnings"
echo 'As recorded: a list of terms is no list, and the tick is written but not read.'
