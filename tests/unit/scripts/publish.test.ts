import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../../deploy/publish.sh', import.meta.url));
const DAY_MS = 86_400_000;

let folder = '';
let place = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  place = join(folder, 'site');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Write a built site whose page names one file of code. */
function build(name: string, code: string): string {
  const dist = join(folder, name);
  for (const [file, text] of Object.entries({
    'index.html': `<script src="/_astro/${code}"></script>`,
    '404.html': 'not found',
    [`_astro/${code}`]: code,
  })) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), text);
  }
  return dist;
}

const publish = (parameters: readonly string[], path = process.env['PATH'] ?? '') =>
  spawnSync('sh', [SCRIPT, ...parameters], {
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  });
const served = (file: string): string => readFileSync(join(place, file), 'utf8');
const code = (): string[] => readdirSync(join(place, '_astro')).sort();

// `mv -T` is of GNU and BusyBox.
describe.runIf(process.platform === 'linux')(
  'publishing into a folder that a server serves',
  () => {
    test('turns the link and keeps the code of the pages before', () => {
      expect(publish([build('one', 'a.11111111.js'), place]).status).toBe(0);
      expect(publish([build('two', 'b.22222222.js'), place]).status).toBe(0);
      expect(served('index.html')).toContain('b.22222222.js');
      expect(code()).toEqual(['a.11111111.js', 'b.22222222.js']);
      expect(publish([build('three', 'c.33333333.js'), place]).status).toBe(0);
      expect(code()).toEqual(['a.11111111.js', 'b.22222222.js', 'c.33333333.js']);
    });

    test('drops code 30 days after the last release that had it, however old the file', () => {
      const old = new Date(Date.now() - 90 * DAY_MS);
      const one = build('one', 'a.11111111.js');
      utimesSync(join(one, '_astro/a.11111111.js'), old, old);
      publish([one, place]);
      publish([build('two', 'b.22222222.js'), place]);
      expect(code()).toContain('a.11111111.js');
      utimesSync(join(place, '_astro/a.11111111.js'), old, old);
      publish([build('three', 'c.33333333.js'), place]);
      expect(code()).toEqual(['b.22222222.js', 'c.33333333.js']);
    });

    test.each(['cp', 'find', 'ln', 'mv'])('leaves the site as it was where %s fails', (command) => {
      publish([build('one', 'a.11111111.js'), place]);
      const before = readlinkSync(place);
      const programs = join(folder, 'programs');
      mkdirSync(programs);
      writeFileSync(join(programs, command), '#!/bin/sh\nexit 1\n');
      chmodSync(join(programs, command), 0o755);
      const two = build('two', 'b.22222222.js');
      const failed = publish([two, place], `${programs}${delimiter}${process.env['PATH'] ?? ''}`);
      expect(failed.status).not.toBe(0);
      expect(readlinkSync(place)).toBe(before);
      expect(served('index.html')).toContain('a.11111111.js');
      // Leavings of a failed attempt are in nobody’s way.
      expect(publish([two, place]).status).toBe(0);
      expect(served('index.html')).toContain('b.22222222.js');
    });

    test('keeps three releases', () => {
      for (const name of ['1', '2', '3', '4', '5'])
        publish([build(name, `${name}.${name.repeat(8)}.js`), place]);
      expect(readdirSync(`${place}.releases`)).toHaveLength(3);
      expect(served('index.html')).toContain('5.55555555.js');
    });

    test('puts a site that was built for a path there, and its error page at the root too', () => {
      const one = build('one', 'a.11111111.js');
      expect(publish([one, place, '/reconnect/']).status).toBe(0);
      publish([build('two', 'b.22222222.js'), place, '/reconnect/']);
      expect(served('reconnect/index.html')).toContain('b.22222222.js');
      expect(served('404.html')).toBe('not found');
      expect(existsSync(join(place, 'reconnect/_astro/a.11111111.js'))).toBe(true);
    });

    test('refuses what it cannot do, and says why', () => {
      const one = build('one', 'a.11111111.js');
      expect(publish([one]).stderr).toContain('usage');
      expect(publish([join(folder, 'none'), place]).stderr).toContain('npm run build');
      expect(publish([one, place, 'reconnect']).stderr).toContain('Begin and end it with a slash');
      mkdirSync(place);
      expect(publish([one, place]).stderr).toContain('Move it away');
      rmSync(place, { recursive: true });
      mkdirSync(`${place}.releases/.lock`, { recursive: true });
      expect(publish([one, place]).stderr).toContain('another release is under way');
      expect(existsSync(`${place}.releases/.lock`)).toBe(true);
    });
  },
);
