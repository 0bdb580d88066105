import { decode85 } from './base85.ts';
import { cannotOpen } from './cannot-open.ts';
import type { Contents } from './packed.ts';

// Unpacks the one-file edition and starts its code, which the policy of the document admits by its hash.

async function boot(): Promise<void> {
  const bytes = decode85(document.getElementById('packed')?.textContent ?? '');
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const { code, packed } = (await new Response(text).json()) as Contents;
  Object.assign(globalThis, { sitePacked: packed });
  const script = document.createElement('script');
  script.textContent = code;
  document.body.append(script);
}

void boot().catch(cannotOpen);
