import { FLOOR_OF, FLOORS } from './floors.mjs';

const short = (room: string): string => room.replace(/^src\/(lib\/)?/, '');

/**
 * Draw the floors as a Markdown table, the highest floor first, with what each room imports from and how many arrows
 * there are in all.
 *
 * @param uses Rooms that each room imports from, as `importsByRoom` reads them from the code.
 */
export function drawFloors(uses: ReadonlyMap<string, ReadonlySet<string>>): string {
  const all = [...uses].flatMap(([room, others]) => [...others].map((other) => [room, other]));
  const levelOf = (room: string | undefined): number => FLOOR_OF.get(room ?? '') ?? -1;
  const upward = all.filter(([room, other]) => levelOf(other) >= levelOf(room));
  const rows = FLOORS.flatMap(({ floor, rooms }) =>
    Object.entries(rooms).map(([room, job], index) => {
      const below = [...(uses.get(room) ?? [])]
        .sort((a, b) => levelOf(b) - levelOf(a) || a.localeCompare(b))
        .map(short)
        .join(' · ');
      return `| ${index === 0 ? floor : ''} | \`${room}\` | ${job} | ${room === 'tests' ? 'everything' : below} |`;
    }),
  );
  // Rooms of one floor keep their order, the floors are turned over: the ground is at the bottom.
  const floors = FLOORS.map(({ rooms }) => rows.splice(0, Object.keys(rooms).length)).reverse();
  return [
    `${FLOOR_OF.size} rooms on ${FLOORS.length} floors, ${all.length} arrows, ${upward.length} upward.`,
    '',
    '| floor | room | job | imports from |',
    '|---|---|---|---|',
    ...floors.flat(),
  ].join('\n');
}

/** Place of the table in docs/architecture.md. */
const PLACE = /(<!-- floors: npm run house -->\n)[\s\S]*?(\n<!-- \/floors -->)/;

/** Return the text of a page with the table in its place. Throws where it has no place for it. */
export function withFloors(page: string, table: string): string {
  if (!PLACE.test(page)) throw new Error('The page has no <!-- floors --> to put the table into.');
  return page.replace(PLACE, (_, start: string, end: string) => `${start}\n${table}\n${end}`);
}
