import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PARTS } from '../../../scripts/machine/parts.mjs';
import { carryOut, makePlan, type Part, tellPlan } from '../../../scripts/machine/plan.mjs';

let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Machine with a kettle; a lamp can be bought, and there is no room for a piano. */
function house(lampWorks = true): { parts: Part[]; bought: string[] } {
  const bought: string[] = [];
  const parts: Part[] = [
    {
      name: 'a kettle',
      serves: 'tea',
      find: () => '/kitchen/kettle',
      way: () => ({ adds: 'a kettle from the shop', install: () => bought.push('kettle') }),
    },
    {
      name: 'a lamp',
      serves: 'reading',
      find: () => (bought.includes('lamp') && lampWorks ? '/desk/lamp' : undefined),
      way: () => ({ adds: 'a lamp from the shop', install: () => bought.push('lamp') }),
    },
    {
      name: 'a piano',
      serves: 'music',
      find: () => undefined,
      way: () => ({ lacks: 'there is no room' }),
    },
  ];
  return { parts, bought };
}

describe('the plan', () => {
  test('says what is there, what will be installed and what will be skipped, and changes nothing', async () => {
    const { parts, bought } = house();
    expect(tellPlan(await makePlan(parts))).toBe(
      [
        'There already: a kettle.',
        'Will install:  a lamp: a lamp from the shop.',
        'Will skip:     music. a piano: there is no room.',
      ].join('\n'),
    );
    expect(bought).toEqual([]);
  });

  test('is carried out as it was told', async () => {
    const { parts, bought } = house();
    const found: (string | undefined)[] = [];
    for (const step of await makePlan(parts)) found.push(await carryOut(step));
    expect(found).toEqual(['/kitchen/kettle', '/desk/lamp', undefined]);
    expect(bought).toEqual(['lamp']);
    expect(said).toEqual(['Installing a lamp …']);
  });

  test('names what goes without a part that could not be installed', async () => {
    for (const step of await makePlan(house(false).parts)) await carryOut(step);
    expect(said).toEqual(['Installing a lamp …', 'Not installed: a lamp, needed for reading.']);
  });

  test('installs nothing that came with an earlier step', async () => {
    const { parts, bought } = house();
    const plan = await makePlan(parts);
    bought.push('lamp');
    for (const step of plan) await carryOut(step);
    expect(bought).toEqual(['lamp']);
    expect(said).toEqual([]);
  });
});

describe('the parts of this project', () => {
  test('have names and jobs of their own', () => {
    for (const key of ['name', 'serves'] as const)
      expect(new Set(PARTS.map((part) => part[key])).size).toBe(PARTS.length);
  });

  test('each have a way that says in one line what it adds or lacks', () => {
    vi.stubEnv('PATH', '/no/such/folder');
    for (const { way } of PARTS) {
      const here = way();
      expect('install' in here ? here.adds : here.lacks).toMatch(/^\S.*[^.]$/);
    }
  });

  test('are planned without programs on the path', async () => {
    vi.stubEnv('PATH', '/no/such/folder');
    vi.stubEnv('PWSH', undefined);
    vi.stubEnv('XDG_CACHE_HOME', '/no/such/folder');
    const lines = tellPlan(await makePlan(PARTS));
    expect(lines).toContain(
      'Will skip:     the tests that run the script or parse commands. PowerShell: there is no dotnet to install it with.',
    );
    expect(lines).toMatch(/^Will (install|skip): .*xrdp/m);
    expect(lines).toMatch(/^Will skip: .*tshark/m);
  });
});
