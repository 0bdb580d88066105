import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { drawFloors, withFloors } from '../../../scripts/house/draw-floors.ts';
import { houseRules } from '../../../scripts/house/eslint.mjs';
import { FLOOR_OF, roomOf } from '../../../scripts/house/floors.mjs';
import { findCircles, importsByRoom, readImports } from '../../../scripts/house/read-imports.ts';
import { ROOT } from '../../../scripts/machine/project.mjs';

const imports = readImports(ROOT);
const uses = importsByRoom(imports);

describe('the code as it is', () => {
  test('every file is in a room', () => {
    expect(imports.length).toBeGreaterThan(1000);
    const lost = imports.map(({ from }) => from).filter((file) => roomOf(file) === null);
    expect([...new Set(lost)]).toEqual([]);
  });

  test('no room imports from its own floor or above', () => {
    const upward = imports.filter(({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      if (room === null || other === null || room === other) return false;
      return FLOOR_OF.get(other)! >= FLOOR_OF.get(room)!;
    });
    expect(upward).toEqual([]);
  });

  test('no rooms import each other in a circle', () => {
    expect(findCircles(uses)).toEqual([]);
  });

  test('docs/architecture.md shows the floors as the imports draw them: `npm run house` writes them', () => {
    const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
    expect(page).toBe(withFloors(page, drawFloors(uses)));
  });
});

test('a circle is found and written as its way', () => {
  const circle = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['b'])],
  ]);
  expect(findCircles(circle)).toEqual([['b', 'c', 'b']]);
});

describe('the import rule', () => {
  const eslint = new ESLint({ cwd: ROOT, overrideConfigFile: true, overrideConfig: [houseRules] });
  const messagesFor = async (file: string, code: string): Promise<string[]> => {
    const [result] = await eslint.lintText(code, { filePath: join(ROOT, file) });
    return result!.messages.map(({ message }) => message);
  };

  test('refuses an import from a floor above and says where the thing belongs', async () => {
    const code = "import { BAND } from '../labels/scales.ts';\nexport const x = BAND;\n";
    const messages = await messagesFor('src/lib/domain/new.mjs', code);
    expect(messages).toEqual([
      expect.stringMatching(
        /^src\/lib\/domain may not import from src\/lib\/labels.*belong in src\/lib\/domain/s,
      ),
    ]);
  });

  test('refuses a view that imports another view', async () => {
    const code = "export { buildSheet } from '../checklist/build-sheet.ts';\n";
    expect(await messagesFor('src/lib/search/new.mjs', code)).toHaveLength(1);
  });

  test('admits imports from floors below and from the same room', async () => {
    const code =
      "export { memo } from '../domain/memo.ts';\nexport { buildSheet } from '../checklist/build-sheet.ts';\n";
    expect(await messagesFor('src/lib/checklist/new.mjs', code)).toEqual([]);
  });
});

test('every path of the code that a document names exists', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
  ];
  const named = documents
    .filter((name) => name.endsWith('.md'))
    .flatMap((document) =>
      [
        ...readFileSync(join(ROOT, document), 'utf8').matchAll(
          /(?<![\w/.-])((?:src\/)?(?:lib|components|build|runtime|layouts|pages|content|domain|engine|knowledge|labels|case|findings|search|schema)\/[\w./-]*[\w/])/g,
        ),
      ].map(([, path = '']) => ({ document, path })),
    );
  expect(named.length).toBeGreaterThan(50);
  const missing = named.filter(
    ({ path }) => !['', 'src', 'src/lib'].some((folder) => existsSync(join(ROOT, folder, path))),
  );
  expect(missing).toEqual([]);
});
