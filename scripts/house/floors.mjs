// @ts-check

/**
 * Rooms of the code and what each is for, floor by floor from the ground up. A room may import from itself and from the
 * floors below it: ESLint holds it to that, and `npm run house` writes this table into docs/architecture.md.
 *
 * @type {{ floor: string, rooms: Record<string, string> }[]}
 */
export const FLOORS = [
  {
    floor: 'ground',
    rooms: {
      'src/lib/domain':
        'ids, closed lists, the tree, the case and its outcomes, access, the safety rule, the base of addresses, memo',
      'src/lib/artefacts':
        'readers of logs, captures, archives and the output of commands: bytes or text to facts; imports nothing',
      'scripts/machine':
        'the machine that builds: Node, packages, browser, fonts, PowerShell; runs before anything is installed',
    },
  },
  {
    floor: 'rules of the domain',
    rooms: {
      'src/lib/schema': 'one zod schema for each kind of content, a line on every key',
      'src/lib/tree': 'walk, paths, validation of the tree; pure',
      'src/lib/engine':
        'beliefs from answers, order of fixes, the question worth asking, reasons; pure',
    },
  },
  {
    floor: 'model',
    rooms: { 'src/lib/model': 'the shape of the knowledge, and looking things up in it' },
  },
  {
    floor: 'words and drawing',
    rooms: {
      'src/lib/labels': 'the texts for the closed lists',
      'src/lib/identity': 'mark and colours as values',
      'src/lib/drawing': 'widths and lines of text in pictures',
    },
  },
  {
    floor: 'readers',
    rooms: {
      'src/lib/findings': 'reads what the diagnostic script wrote, pasted or as a file',
      'src/lib/ways':
        'the ways to carry out a fix: its body arranged, the undo of each, the way that is remembered',
      'src/lib/freshness': 'how old claims and reviews are on a day; pure',
      'src/lib/pictures': 'draws what is on the screen as SVG',
    },
  },
  {
    floor: 'backup',
    rooms: { 'src/lib/backup': 'commands for the folder in which fixes save what they replace' },
  },
  {
    floor: 'knowledge',
    rooms: {
      'src/lib/knowledge':
        'content files to one checked value; rules over the whole; public export',
    },
  },
  {
    floor: 'case',
    rooms: {
      'src/lib/case':
        'the case of one person: address, storage, situation, hand-over, and the model that the browser gets',
    },
  },
  {
    floor: 'views',
    rooms: {
      'src/lib/search': 'documents, index, query',
      'src/lib/flowchart': 'graph, layout and wiring of the flowchart',
      'src/lib/checklist': 'the sheet and what is left to do on it',
      'src/lib/script': 'puts the diagnostic script together from the probes',
      'src/lib/markdown': 'the Markdown version of every page, and llms.txt',
      'src/lib/share-cards': 'the picture that other sites show for a link',
      'src/lib/feed': 'the feed of changes',
      'src/lib/report': 'where mistakes are reported, and the text of a report',
      'src/lib/print': 'QR codes and the words beside them on paper',
    },
  },
  {
    floor: 'proposals',
    rooms: {
      'src/lib/proposals':
        'reads what a person types or pastes; the answers that it speaks for, to be confirmed',
      'src/lib/readings':
        'what the facts of artefacts mean: the table applied, attempts to connect, spans, masks',
    },
  },
  {
    floor: 'quality',
    rooms: { 'src/lib/quality': 'simulated cases, exact optimum, known cases, figures' },
  },
  {
    floor: 'workers',
    rooms: {
      'src/lib/workers': 'runs long jobs of the build, which need only the content, in threads',
    },
  },
  {
    floor: 'text',
    rooms: { 'src/components/text': 'inline code, commands, pictures: the smallest parts' },
  },
  {
    floor: 'bodies',
    rooms: { 'src/components/mdx': 'what authors may use in a body' },
  },
  {
    floor: 'shell',
    rooms: {
      'src/components/shell':
        'what frames every page: colours, type, contents, share data, keys, storing for offline',
    },
  },
  {
    floor: 'telling',
    rooms: {
      'src/components/tell': 'tells facts out of turn: the text box, proposed answers, all facts',
    },
  },
  {
    floor: 'entries',
    rooms: {
      'src/components/entry': 'parts of the pages of entries, codes and lists',
      'src/components/artefacts':
        'takes files and text, reads them in a worker, shows the attempts and the answers that they give',
      'src/components/quality': 'parts of the page on quality',
    },
  },
  {
    floor: 'features',
    rooms: {
      'src/components/troubleshooter': 'asks, suspects, suggests, hands over',
      'src/components/checklist': 'the sheet to print and tick',
      'src/components/search': 'search box, search page, looking up a code',
      'src/components/flowchart': 'the flowchart, and a case drawn into it',
    },
  },
  { floor: 'layouts', rooms: { 'src/layouts': 'the frame of a page' } },
  { floor: 'pages', rooms: { 'src/pages': 'routes' } },
  {
    floor: 'run time',
    rooms: { 'src/runtime': 'the service worker and the code of the one-file edition' },
  },
  {
    floor: 'build',
    rooms: {
      'src/build':
        'Astro hooks: content check, workers, headers and sitemap, PDFs, offline list, one-file edition',
    },
  },
  { floor: 'scripts', rooms: { scripts: 'commands for the terminal' } },
  { floor: 'tests', rooms: { tests: 'unit, component, built-site and browser tests' } },
];

/** Rooms by path, with the number of the floor: 0 is the ground. */
export const FLOOR_OF = new Map(
  FLOORS.flatMap(({ rooms }, floor) =>
    Object.keys(rooms).map((room) => /** @type {const} */ ([room, floor])),
  ),
);

/**
 * Return the room of a file, or null when it has none.
 *
 * @param {string} file Path from the project's root, such as `src/lib/tree/walk.ts`.
 * @returns {string | null}
 */
export function roomOf(file) {
  const rooms = [...FLOOR_OF.keys()].filter((room) => file.startsWith(`${room}/`));
  // `scripts/machine/x` is in `scripts/machine`, not in `scripts`.
  return rooms.sort((a, b) => b.length - a.length)[0] ?? null;
}
