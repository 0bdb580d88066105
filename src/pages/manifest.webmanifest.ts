import type { APIRoute } from 'astro';
import { BASE } from '../lib/domain/base.ts';
import { lightColours } from '../lib/identity/colours.ts';

/** What a system needs to know to install the site as an app. */
export const GET: APIRoute = () => {
  const colour = lightColours(process.cwd());
  return new Response(
    JSON.stringify({
      id: BASE,
      name: 'Reconnect: Remote Desktop error 0x904',
      short_name: 'Reconnect',
      description: 'Get back into your Windows machine, one question at a time.',
      lang: 'en-GB',
      start_url: `${BASE}troubleshoot/`,
      scope: BASE,
      display: 'standalone',
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
