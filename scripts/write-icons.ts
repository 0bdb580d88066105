import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

// npm run icons: writes the icons in public/ from favicon.svg. Run it when the mark changes, and commit what it writes.

const folder = fileURLToPath(new URL('../public', import.meta.url));
const mark = readFileSync(join(folder, 'favicon.svg'), 'utf8');
/** For systems that cut their own shape: the ground to all edges, the mark well inside the circle that is never cut. */
const whole = mark
  .replace(/ rx="\d+"/, '')
  .replace(
    /(<rect[^>]*>)([\s\S]*)(<\/svg>)/,
    '$1<g transform="translate(3.2 3.2) scale(.8)">$2</g>$3',
  );
if (!whole.includes('scale(.8)') || whole.includes('rx='))
  throw new Error('favicon.svg has another form than expected.');

const png = (svg: string, size: number): Promise<Buffer> =>
  sharp(Buffer.from(svg), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();

/** Build an .ico file that holds one PNG. */
function ico(image: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // with one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits per pixel
  head.writeUInt32LE(image.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, image]);
}

const icons = {
  'favicon.ico': ico(await png(mark, 32), 32),
  'apple-touch-icon.png': await png(whole, 180),
  'icon-192.png': await png(mark, 192),
  'icon-512.png': await png(mark, 512),
  'icon-maskable-512.png': await png(whole, 512),
};
for (const [name, content] of Object.entries(icons)) {
  writeFileSync(join(folder, name), content);
  console.log(`${name}: ${content.length} bytes`);
}
