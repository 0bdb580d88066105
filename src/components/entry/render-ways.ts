import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import FixBody from './FixBody.astro';
import type { Fix } from '../../lib/model/knowledge.ts';

let container: Promise<AstroContainer> | undefined;
const rendered = new Map<string, Promise<string>>();

const render = async (fix: Fix): Promise<string> => {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  // The linter does not read what Astro components are.
  return (await container).renderToString(FixBody as AstroComponentFactory, { props: { fix } });
};

/** Render the body of a fix as HTML. Rendered once: its page and its card both need it. */
export function fixHtml(fix: Fix): Promise<string> {
  const cached = rendered.get(fix.id);
  if (cached) return cached;
  const html = render(fix);
  rendered.set(fix.id, html);
  return html;
}
