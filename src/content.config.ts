import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { CONTENT } from './lib/domain/content-folder.ts';
import { readRecords } from './lib/knowledge/read.ts';
import { ENTRY_SCHEMAS, LIST_SCHEMAS, TreeSchema } from './lib/schema/kinds.ts';

/** A loader whose entries bring no module of their body each: `bodies.ts` imports them, and the bundler has half the work. */
const withoutBodies = (loader: Loader): Loader => ({
  ...loader,
  load: (context) =>
    loader.load({
      ...context,
      store: {
        ...context.store,
        set: ({ deferredRender: _deferred, ...entry }) => context.store.set(entry),
      },
    }),
});

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it carries the schema's type to the collection
const entries = <Kind extends keyof typeof ENTRY_SCHEMAS>(kind: Kind) =>
  defineCollection({
    loader: withoutBodies(glob({ pattern: '*.mdx', base: `./${CONTENT}/${kind}` })),
    schema: ENTRY_SCHEMAS[kind],
  });

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it carries the schema's type to the collection
const list = <Name extends keyof typeof LIST_SCHEMAS>(name: Name) =>
  defineCollection({
    loader: () => readRecords(process.cwd(), name),
    schema: LIST_SCHEMAS[name],
  });

export const collections = {
  symptoms: entries('symptoms'),
  causes: entries('causes'),
  checks: entries('checks'),
  fixes: entries('fixes'),
  trees: defineCollection({
    loader: glob({ pattern: '*.yaml', base: `./${CONTENT}/trees` }),
    schema: TreeSchema,
  }),
  codes: list('codes'),
  pairs: list('pairs'),
  sources: list('sources'),
  documents: list('documents'),
  stages: list('stages'),
  pictures: list('pictures'),
  checklist: list('checklist'),
  changes: list('changes'),
  volatile: list('volatile'),
  backupFolders: list('backupFolders'),
};
