import satori, { type Font } from 'satori';
import { MARK } from '../identity/mark.ts';
import { VERDICT_SHAPES } from '../labels/verdict-shapes.ts';
import { CARD_HEIGHT, CARD_WIDTH, type Card } from './card.ts';

/** An element of a drawing, in the form that satori reads. */
interface Drawn {
  type: string;
  props: Record<string, unknown>;
}
type Style = Record<string, string | number>;
type Colours = (token: string) => string;

const EDGE = 72;
const INSIDE = CARD_WIDTH - 2 * EDGE;

const row = (style: Style, children: readonly Drawn[]): Drawn => ({
  type: 'div',
  props: { style: { display: 'flex', alignItems: 'center', ...style }, children },
});
const text = (style: Style, children: string): Drawn => ({
  type: 'div',
  props: { style, children },
});
const shape = (type: string, props: Record<string, unknown>): Drawn => ({ type, props });
const circle = ([cx, cy, r]: readonly [number, number, number], fill: string): Drawn =>
  shape('circle', { cx, cy, r, fill });
const picture = (
  [width, height]: readonly [number, number],
  viewBox: string,
  children: readonly Drawn[],
): Drawn => shape('svg', { width, height, viewBox, children });
const line = (d: string, width: number, stroke: string): Drawn =>
  shape('path', { d, stroke, 'stroke-width': width, 'stroke-linecap': 'round', fill: 'none' });

const mark = (colour: Colours): Drawn =>
  picture([78, 36], `0 0 ${MARK.width} ${MARK.height}`, [
    line(MARK.lines.join(''), MARK.lineWidth, colour('accent')),
    circle(MARK.gap, colour('signal')),
    ...MARK.ends.map((end) => circle(end, colour('accent'))),
  ]);

/** Draw the mark once more, as wide as the card: the way from you to the machine, and where it breaks. */
function way(brokenAt: number, colour: Colours): Drawn {
  const [first, last] = [20, INSIDE - 20];
  const gap = first + (last - first) * brokenAt;
  return picture([INSIDE, 40], `0 0 ${INSIDE} 40`, [
    line(`M${first} 20H${gap - 34}M${gap + 34} 20H${last}`, 10, colour('accent')),
    circle([gap, 20, 13], colour('signal')),
    circle([first, 20, 20], colour('accent')),
    circle([last, 20, 20], colour('accent')),
  ]);
}

const verdict = ({ mark, label }: NonNullable<Card['verdict']>, colour: Colours): Drawn[] => [
  picture([38, 38], '0 0 16 16', [
    shape('path', { d: VERDICT_SHAPES[mark], fill: colour(mark), 'fill-rule': 'evenodd' }),
  ]),
  text({ color: colour(mark) }, label),
];

/** Choose the size of a title: three lines must have room. */
const titleSize = ({ length }: string): number => (length < 32 ? 92 : length < 56 ? 80 : 66);

/**
 * Draw a card as an SVG in which all text is outlines, so that any machine makes the same picture of it.
 *
 * @param site Name of the site.
 */
export const drawCard = (
  card: Card,
  site: string,
  fonts: Font[],
  colour: Colours,
): Promise<string> =>
  satori(
    row(
      {
        flexDirection: 'column',
        alignItems: 'stretch',
        boxSizing: 'border-box',
        width: CARD_WIDTH,
        height: CARD_HEIGHT,
        padding: `56px ${EDGE}px 52px`,
        background: colour('paper'),
        color: colour('ink'),
      },
      [
        row({ justifyContent: 'space-between', fontSize: 34 }, [
          row({ gap: 20, fontWeight: 600, color: colour('accent') }, [
            mark(colour),
            text({}, site),
          ]),
          text({ color: colour('ink-soft') }, card.kind),
        ]),
        row({ flexGrow: 1, width: INSIDE }, [
          text(
            {
              display: 'block',
              fontSize: titleSize(card.title),
              fontWeight: 600,
              lineHeight: 1.1,
              letterSpacing: '-0.01em',
              textWrap: 'balance',
            },
            card.title,
          ),
        ]),
        row(
          { gap: 16, height: 56, marginBottom: 36, fontSize: 38, fontWeight: 600 },
          card.verdict ? verdict(card.verdict, colour) : [],
        ),
        way(card.brokenAt, colour),
      ],
    ),
    { width: CARD_WIDTH, height: CARD_HEIGHT, fonts },
  );
