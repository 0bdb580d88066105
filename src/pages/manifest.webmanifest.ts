import type { APIRoute } from 'astro';
import { BASE } from '../lib/domain/base.ts';
import { loadKnowledge } from '../lib/knowledge/load.ts';
import { lightColours } from '../lib/identity/colours.ts';

/** Serve the manifest, which lets a system install the site as an app. */
export const GET: APIRoute = async () => {
  const { site, artefacts } = await loadKnowledge();
  const colour = lightColours(process.cwd());
  return new Response(
    JSON.stringify({
      id: BASE,
      name: site.pages.app.title ?? site.name,
      short_name: site.name,
      description: site.pages.app.description,
      lang: 'en-GB',
      start_url: `${BASE}troubleshoot/`,
      scope: BASE,
      display: 'standalone',
      // The service worker takes what is shared; it never reaches the server.
      ...(artefacts.length > 0 && {
        share_target: {
          action: `${BASE}logs/`,
          method: 'POST',
          enctype: 'multipart/form-data',
          params: {
            title: 'title',
            text: 'text',
            url: 'url',
            files: [{ name: 'files', accept: ['*/*'] }],
          },
        },
      }),
      background_color: colour('paper'),
      theme_color: colour('paper'),
      icons: [
        { src: `${BASE}favicon.svg`, sizes: 'any', type: 'image/svg+xml' },
        { src: `${BASE}icon-192.png`, sizes: '192x192', type: 'image/png' },
        { src: `${BASE}icon-512.png`, sizes: '512x512', type: 'image/png' },
        {
          src: `${BASE}icon-maskable-512.png`,
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
};
