import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { precache, worthStoring } from '../../../src/runtime/offline/precache.ts';

const FILES = [
  'checks/a/index.html',
  'fixes/a/index.html',
  'flowchart/a/index.html',
  'index.html',
  'troubleshoot/index.html',
  '_astro/Page.abc.css',
  'languages.json',
  'search.json',
];

describe('what is stored ahead', () => {
  test('comes in the order in which it is needed', () => {
    expect(worthStoring(FILES)).toEqual([
      '_astro/Page.abc.css',
      'index.html',
      'troubleshoot/index.html',
      'languages.json',
      'search.json',
      'flowchart/a/index.html',
      'fixes/a/index.html',
      'checks/a/index.html',
    ]);
  });

  test('leaves out what is stored when visited, and downloads', () => {
    const others = [
      '404.html',
      'codes/0x904/index.html',
      'troubleshoot/message/index.html',
      'troubleshoot/message/other/index.html',
      'script/index.html',
      'whole-flowchart/index.html',
      'print/flowchart-a4.pdf',
      'cards/home.png',
      'fixes/a.md',
      'knowledge.json',
      'reconnect.html',
      'sw.js',
      'Test-RemoteDesktop.ps1',
    ];
    expect(worthStoring(others)).toEqual([]);
  });

  test('ends where the budget ends; a hashed name needs no revision', () => {
    const dist = mkdtempSync(join(tmpdir(), 'precache-'));
    for (const file of FILES) {
      mkdirSync(dirname(join(dist, file)), { recursive: true });
      writeFileSync(join(dist, file), file);
    }
    const all = precache(dist);
    expect(all.left).toBe(0);
    expect(all.entries.map(({ url }) => url).slice(0, 3)).toEqual([
      '_astro/Page.abc.css',
      './',
      'troubleshoot/',
    ]);
    expect(all.entries.map(({ revision }) => revision === null)[0]).toBe(true);
    const part = precache(dist, all.bytes - 1);
    expect(part).toMatchObject({ left: 1, entries: all.entries.slice(0, -1) });
  });
});
