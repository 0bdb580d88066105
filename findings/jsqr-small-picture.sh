#!/usr/bin/env bash
# jsQR never reads a picture of 32 pixels or less a side, however clean. A code of 21 modules with a pixel for each and the
# quiet zone that the standard asks for is 29 pixels wide: nothing is found in it, and 33 pixels by more white alone are
# enough. Installs jsqr 1.4.0 and qrcode 1.5.4 in a temporary folder, draws one code and reads it with growing margins.
set -euo pipefail
version=1.4.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" jsqr@"$version" qrcode@1.5.4
cat >"$folder/read.cjs" <<'END'
const jsQR = require('jsqr');
const { size, data } = require('qrcode').create('0x904', { errorCorrectionLevel: 'L' }).modules;
console.log(`version: ${require('jsqr/package.json').version}`);
for (let side = size; side <= 40; side++) {
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const margin = Math.floor((side - size) / 2);
  data.forEach((dark, at) => {
    const first = 4 * ((Math.floor(at / size) + margin) * side + (at % size) + margin);
    if (dark) pixels.fill(0, first, first + 3);
  });
  console.log(`${side} pixels: ${jsQR(pixels, side, side)?.data ?? 'not read'}`);
}
END
found=$(node "$folder/read.cjs")
echo "$found"
grep -qx "version: $version" <<<"$found"
for side in $(seq 21 32); do grep -qx "$side pixels: not read" <<<"$found"; done
for side in $(seq 33 40); do grep -qx "$side pixels: 0x904" <<<"$found"; done
echo 'As recorded: nothing up to 32 pixels a side, the same code from 33 on.'
