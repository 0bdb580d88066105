import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Copied } from './multiply.ts';
import { asYaml, KINDS } from './multiply.ts';
import { runMeasured } from './run.ts';

const VERSIONS = { astro: '7.3.5', '@astrojs/starlight': '0.42.4', sharp: '0.34.5' };

/** Installs Starlight into its own folder, once. */
export async function installStarlight(folder: string): Promise<void> {
  if (existsSync(join(folder, 'node_modules/@astrojs/starlight/package.json'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: VERSIONS }),
  );
  await runMeasured('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], folder);
}

/** Return the body without the elements that only this site's components know. Their names begin with a capital. */
const plain = (body: string): string => body.replace(/<\/?[A-Z][A-Za-z]*\b[^>]*>/g, '\n');

/** Write the same entries as a Starlight site with its defaults: sidebar by folder, closed groups, its own search. */
export function writeStarlight(folder: string, entries: readonly Copied[]): void {
  const docs = join(folder, 'src/content/docs');
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  rmSync(join(folder, 'node_modules/.astro'), { recursive: true, force: true });
  rmSync(join(folder, '.astro'), { recursive: true, force: true });
  for (const kind of KINDS) mkdirSync(join(docs, kind), { recursive: true });
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    [
      "import { defineCollection } from 'astro:content';",
      "import { docsLoader } from '@astrojs/starlight/loaders';",
      "import { docsSchema } from '@astrojs/starlight/schema';",
      'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };',
      '',
    ].join('\n'),
  );
  const sidebar = KINDS.map((kind) => ({
    label: kind,
    collapsed: true,
    items: [{ autogenerate: { directory: kind } }],
  }));
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    [
      "import { defineConfig } from 'astro/config';",
      "import starlight from '@astrojs/starlight';",
      `export default defineConfig({ site: 'https://bench.example', integrations: [starlight({ title: 'Bench', sidebar: ${JSON.stringify(sidebar)} })] });`,
      '',
    ].join('\n'),
  );
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Bench\n---\n\nStart here.\n');
  for (const { kind, id, data, body } of entries)
    writeFileSync(
      join(docs, kind, `${id}.mdx`),
      `---\n${asYaml({ title: data['title'] ?? data['question'], description: data['summary'] })}---\n\n${String(data['summary'])}\n${plain(body)}`,
    );
}
