#!/usr/bin/env bash
# Three readers of event logs miss events that are there, in two ways that logs are found in every day.
# A forwarded event is an element of its own instead of an instance of a template ([MS-EVEN6] allows both). @ts-evtx/core
# counts its record and gives an empty <Event/>, evtxexport of libevtx ends the whole file with an error and no event, and
# python-evtx raises an error. And a log copied from a running system is marked dirty, with a header that still counts the
# chunks of an earlier time: @ts-evtx/core then leaves out every later chunk, without a word, where libevtx and the chunks'
# own magic show them.
# Writes two logs of two chunks with ten events each, all checksums right, and reads them with @ts-evtx/core 1.1.1 (npm),
# libevtx-utils 20181227 and python3-evtx 0.6.1 (Debian 12).
set -euo pipefail
parts=$(cd "$(dirname "$0")/parts" && pwd)
source "$parts/debian.sh"
begin
install_debian libevtx-utils=20181227-2+b2 python3-evtx=0.6.1-2
versions libevtx-utils python3-evtx
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" @ts-evtx/core@1.1.1
cp "$parts/write_evtx.py" "$root/tmp/"
(debian python3 -c '
import sys
sys.path.insert(0, "/tmp")
from write_evtx import write
write("/tmp/closed.evtx", 2, 10, header_chunks=2, dirty=False)
write("/tmp/live.evtx", 2, 10, header_chunks=1, dirty=True)
')
cat >"$folder/read.mjs" <<'END'
import { EvtxFile } from '@ts-evtx/core';
for (const name of ['closed', 'live']) {
  const file = await EvtxFile.open(`${process.argv[2]}/${name}.evtx`);
  const events = [...file.records()].map((record) => record.renderXml());
  const empty = events.filter((xml) => xml === '<Event/>').length;
  console.log(`@ts-evtx/core, ${name}: ${events.length} of 20 records, ${empty} of them empty`);
}
END
found=$(cd "$folder" && node read.mjs "$root/tmp")
exported=$( (debian evtxexport /tmp/closed.evtx 2>&1) || true)
dumped=$( (debian evtx_dump.py /tmp/closed.evtx 2>&1) || true)
found+="
evtxexport, closed: $(grep -c '^Event number' <<<"$exported" || true) events, then: $(grep -o 'unable to export records' <<<"$exported" | head -n 1)
evtxinfo, live: $( (debian evtxinfo /tmp/live.evtx 2>/dev/null) | grep 'Number of records' | tr -s '\t ' ' ' | sed 's/^ //')
python-evtx, closed: $(tail -n 1 <<<"$dumped")"
echo "$found"
grep -qx '@ts-evtx/core, closed: 20 of 20 records, 20 of them empty' <<<"$found"
grep -qx '@ts-evtx/core, live: 10 of 20 records, 10 of them empty' <<<"$found"
grep -qx 'evtxexport, closed: 0 events, then: unable to export records' <<<"$found"
grep -qx 'evtxinfo, live: Number of records : 20' <<<"$found"
grep -q '^python-evtx, closed: AttributeError' <<<"$found"
echo 'As recorded: forwarded events come out empty or end the file, and a live copy loses its later chunks.'
