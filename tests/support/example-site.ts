import { fileURLToPath } from 'node:url';

/** Folder of the second knowledge base, from the project's root. */
export const EXAMPLE = 'examples/openssh-publickey';

/** Folder of the site that `npm run build:example` writes of it, with a slash at the end. */
export const EXAMPLE_SITE = fileURLToPath(new URL('../../test-results/example/', import.meta.url));
