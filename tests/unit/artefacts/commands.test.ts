import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Evaluated } from '../../../scripts/artefacts/evaluate-file.ts';
import { ROOT } from '../../../scripts/machine/project.mjs';
import { writeEventXml } from '../../support/event-xml.ts';
import { writeZip } from '../../support/zip-file.ts';

let folder = '';
const event = writeEventXml({
  id: 36870,
  body: "<EventData><Data Name='Type'>server</Data><Data Name='ErrorCode'>0x8009030D</Data></EventData>",
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'artefacts-'));
  mkdirSync(join(folder, 'deeper'));
  writeFileSync(join(folder, 'deeper', 'System.xml'), event);
  writeFileSync(join(folder, 'all.zip'), writeZip([{ path: 'HOST\\System.xml', bytes: event }]));
  writeFileSync(join(folder, 'photo.png'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'scripts', script), ...args], { encoding: 'utf8' });

describe('eval:artefacts', () => {
  test('prints one row for each file of a folder and its subfolders', () => {
    const { stdout, status } = run('eval-artefacts.ts', folder);
    expect(status).toBe(0);
    const rows = JSON.parse(stdout) as Evaluated[];
    expect(rows.map(({ file, kind, records, error }) => [file, kind, records, error])).toEqual([
      ['all.zip', 'zip', 1, null],
      ['deeper/System.xml', 'event-xml', 1, null],
      ['photo.png', 'picture', 0, null],
    ]);
    for (const row of rows)
      expect(Object.keys(row)).toEqual([
        'file',
        'kind',
        'records',
        'unreadable',
        'facts',
        'answers',
        'seconds',
        'error',
      ]);
    const answer = { check: 'key-access', answer: 'denied' };
    expect(rows[1]!.answers).toContainEqual({
      ...answer,
      from: 'record 77 of System.xml',
      certainty: expect.any(String) as string,
    });
    expect(rows[0]!.answers).toContainEqual(
      expect.objectContaining({ ...answer, from: 'record 77 of all.zip/HOST/System.xml' }),
    );
    expect(rows[1]!.facts[0]!.computer).toBe('host.example');
  });

  test('masks where it is asked to, and refuses a folder that is not there', () => {
    const { stdout } = run('eval-artefacts.ts', folder, '--mask');
    expect(stdout).not.toContain('host.example');
    expect(run('eval-artefacts.ts', join(folder, 'none')).status).toBe(2);
    expect(run('eval-artefacts.ts').status).toBe(2);
  });
});

describe.each(['eval-artefacts.ts --mask', 'read-artefacts.ts --json'])('%s', (command) => {
  test('hides a name that only a later fact tells to be one', () => {
    const place = join(folder, 'deeper', 'names');
    mkdirSync(place);
    const texts = ['wendelin asked', 'LAB\\wendelin left'].map((text) =>
      writeEventXml({ id: 36870, body: `<EventData><Data Name='Text'>${text}</Data></EventData>` }),
    );
    writeFileSync(join(place, 'one.xml'), texts.join('\n'));
    const [script = '', ...options] = command.split(' ');
    const of = script.startsWith('read') ? join(place, 'one.xml') : place;
    const { stdout } = run(script, of, ...options);
    rmSync(place, { recursive: true });
    expect(stdout).toContain('user 1 asked');
    expect(stdout).not.toContain('wendelin');
  });
});

describe('read-artefacts', () => {
  test('prints answers with their records, masked unless asked', () => {
    const file = join(folder, 'deeper', 'System.xml');
    const people = run('read-artefacts.ts', file);
    expect(people.status).toBe(0);
    expect(people.stdout).toMatch(/^System\.xml: event-xml, 1 records, 0 unreadable, 1 facts/);
    expect(people.stdout).toMatch(/key-access: denied[^]*Schannel 36870, System\.xml, record 77/);
    const json = run('read-artefacts.ts', file, '--json');
    expect(json.stdout).not.toContain('host.example');
    expect(JSON.parse(json.stdout)).toMatchObject({
      files: [{ file: 'System.xml', kind: 'event-xml', facts: 1 }],
      facts: [{ provider: 'Schannel', id: 36870 }],
    });
    expect(run('read-artefacts.ts', file, '--json', '--reveal').stdout).toContain('host.example');
  });

  test('fails where a file cannot be read or none is named', () => {
    expect(run('read-artefacts.ts', join(folder, 'none.evtx')).status).toBe(1);
    expect(run('read-artefacts.ts').status).toBe(2);
  });
});
