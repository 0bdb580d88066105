import type { APIRoute, GetStaticPaths } from 'astro';
import type { Card } from '../../lib/share-cards/card.ts';
import { entryCard } from '../../lib/share-cards/entry-card.ts';
import { cardImages } from '../../lib/share-cards/image.ts';
import { mainCards, siteCard } from '../../lib/share-cards/main-cards.ts';
import { OWN_CARDS } from '../../lib/share-cards/own-cards.ts';
import { entriesOf } from '../../lib/model/file-of.ts';
import { loadKnowledge } from '../../lib/knowledge/load.ts';

const knowledge = await loadKnowledge();
const images = cardImages(process.cwd(), knowledge.site.name);

export const getStaticPaths = (async () => {
  const entries = OWN_CARDS ? entriesOf(knowledge) : [];
  const cards = [
    siteCard(knowledge.site),
    ...mainCards(knowledge.site),
    ...entries.map((entry) => entryCard(entry, knowledge)),
  ];
  if (import.meta.env.PROD) await images.prepare(cards);
  return cards.map((card) => ({ params: { name: card.name }, props: { card } }));
}) satisfies GetStaticPaths;

/** Serve the picture that other sites show beside a link to this site. */
export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await images.image(props['card'] as Card)), {
    headers: { 'content-type': 'image/png' },
  });
