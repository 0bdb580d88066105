import { decode85 } from './base85.ts';
import { cannotOpen } from './cannot-open.ts';
import { putFarRepeats } from './far-repeats.ts';
import type { Contents } from './packed.ts';

// Unpacks the one-file edition and starts its code. The policy of the document admits code and styles by their hashes.

async function boot(): Promise<void> {
  const bytes = decode85(document.getElementById('packed')?.textContent ?? '');
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const text = putFarRepeats(new Uint8Array(await new Response(unpacked).arrayBuffer()));
  const { code, packed, styles } = JSON.parse(new TextDecoder().decode(text)) as Contents;
  Object.assign(globalThis, { sitePacked: packed });
  for (const [name, css] of styles) {
    const style = document.createElement('style');
    style.dataset['name'] = name;
    style.textContent = css;
    document.head.append(style);
  }
  const script = document.createElement('script');
  script.textContent = code;
  document.body.append(script);
}

void boot().catch(cannotOpen);
