import jsqr from 'jsqr';

// The package is CommonJS with a default export of its own.
const decode = (typeof jsqr === 'function' ? jsqr : (jsqr as { default: unknown }).default) as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

/** Pixels of a module: decoders want to find edges. */
const SCALE = 4;

/** Read the text of a QR code that is drawn as rows of black modules, as `lib/print/qr.ts` draws them; null if unreadable. */
export function readQr(d: string, size: number): string | null {
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let py = Number(y) * SCALE; py < (Number(y) + 1) * SCALE; py += 1)
      for (let px = Number(x) * SCALE; px < (Number(x) + Number(length)) * SCALE; px += 1)
        pixels.fill(0, (py * side + px) * 4, (py * side + px) * 4 + 3);
  return decode(pixels, side, side)?.data ?? null;
}
