import type { PictureData } from '../schema/picture.ts';
import { dialogBoth, dialogClosed, dialogOpen } from './dialog.ts';
import type { Draw } from './drawing.ts';
import {
  certificates,
  eventViewer,
  gatewaySettings,
  portal,
  services,
  settingsRemoteDesktop,
} from './places.ts';
import type { PlacedText } from './sheet.ts';
import { Sheet, WIDTH } from './sheet.ts';

/** How each picture of src/content/pictures.yaml is drawn, by its id. */
const DRAWINGS = new Map<string, Draw>([
  ['dialog-closed', dialogClosed],
  ['dialog-open', dialogOpen('0x7')],
  ['dialog-open-0x0', dialogOpen('0x0')],
  ['dialog-both', dialogBoth],
  ['gateway-settings', gatewaySettings],
  [
    'event-viewer-system',
    eventViewer('System', [
      ['Error', '10:15:42', '36870'],
      ['Warning', '10:15:41', '1057'],
    ]),
  ],
  [
    'event-viewer-security',
    eventViewer('Security', [
      ['Failure', '10:15:42', '4625'],
      ['Failure', '10:15:40', '4625'],
    ]),
  ],
  ['certificates', certificates],
  ['services', services],
  ['settings-remote-desktop', settingsRemoteDesktop],
  ['portal-status', portal('Overview')],
  ['portal-activity', portal('Activity log')],
]);

/** Ids of the pictures that can be drawn. */
export const DRAWN: readonly string[] = [...DRAWINGS.keys()];

interface Drawn {
  svg: string;
  texts: readonly PlacedText[];
}

/** Draws a picture. Its size is in em, so that it grows with the reader's letters; narrow columns shrink it as a whole. */
export function drawPicture({ id, alt }: Pick<PictureData, 'id' | 'alt'>): Drawn {
  const sheet = new Sheet();
  const height = DRAWINGS.get(id)?.(sheet) ?? 0;
  const label = alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  // The ring's number of a mark at the right edge stays inside.
  const svg = `<svg role="img" aria-label="${label}" viewBox="-1 -1 ${WIDTH + 2} ${height + 2}" width="20em"><g font-size="13" fill="var(--ink)">${sheet.toString()}</g></svg>`;
  return { svg, texts: sheet.texts };
}

/** What a figure holds that shows a picture: the picture and its caption. */
export const figureOf = (picture: PictureData): string =>
  `${drawPicture(picture).svg}<figcaption class="meta">${picture.caption}</figcaption>`;
