import type { APIRoute, GetStaticPaths } from 'astro';
import type { PictureDetail } from '../../../lib/case/details.ts';
import { checkDetail, fixDetail } from '../../../lib/case/details.ts';
import { isSuggestable } from '../../../lib/domain/suggestable.ts';
import { figureOf } from '../../../lib/pictures/pictures.ts';
import { loadKnowledge } from '../../../lib/knowledge/load.ts';
import { arrangeFix } from '../../../lib/ways/arrange.ts';
import { fixHtml } from '../../../components/entry/render-ways.ts';

export const getStaticPaths = (async () => {
  const { causes, checks, codes, fixes, pictures } = await loadKnowledge();
  return [
    ...checks.map((check) => ({
      params: { kind: 'checks', id: check.id },
      props: { detail: checkDetail(check, codes) },
    })),
    ...(await Promise.all(
      fixes.filter(isSuggestable).map(async (fix) => ({
        params: { kind: 'fixes', id: fix.id },
        props: { detail: fixDetail(fix, causes, arrangeFix(await fixHtml(fix), fix.id)) },
      })),
    )),
    ...pictures.map((picture) => ({
      params: { kind: 'pictures', id: picture.id },
      props: {
        detail: { html: figureOf(picture) } satisfies PictureDetail,
      },
    })),
  ];
}) satisfies GetStaticPaths;

/** Serve the long texts of one check or fix, or a picture, which the troubleshooter fetches before it shows them. */
export const GET: APIRoute = ({ props }) => Response.json(props['detail']);
