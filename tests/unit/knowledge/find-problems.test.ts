import { describe, expect, it } from 'vitest';
import { findProblems } from '../../../src/lib/knowledge/find-problems.ts';
import { parseBody } from '../../../src/lib/knowledge/parse-body.ts';
import type { RawContent } from '../../../src/lib/model/knowledge.ts';
import { formatProblems } from '../../../src/lib/knowledge/problem.ts';
import { RESERVED_IDS } from '../../../src/lib/domain/reserved-ids.ts';
import { sample } from './sample.ts';

const say = (change?: (raw: RawContent) => void): string[] =>
  findProblems(sample(change)).map(
    ({ file, field, value, message, fix }) => `${file} → ${field}: \`${value}\` ${message} ${fix}`,
  );
const nth = <Item>(items: Item[], index: number): Item => {
  const item = items[index];
  if (item === undefined) throw new Error('The sample is shorter than that.');
  return item;
};
const first = <Item>(items: Item[]): Item => nth(items, 0);

describe('findProblems', () => {
  it('finds nothing in sound content', () => {
    expect(say()).toEqual([]);
  });

  it.each(RESERVED_IDS)('reports the check id %s, which the address of a case uses', (id) => {
    const problems = say((raw) => {
      first(raw.checks).id = id;
      first(raw.symptoms).data.implies = { [id]: 'off' };
      for (const node of Object.values(raw.tree.nodes)) node.check = id;
      first(raw.checklist).items = [];
    });
    expect(problems).toEqual([
      `src/content/checks/${id}.mdx → id: \`${id}\` is a word that the address of a case uses itself (change, again, try, reach, now). Choose another id: rename the file.`,
    ]);
  });

  it('reports ids that are numbers, of any kind', () => {
    const problems = say((raw) => {
      const fix = nth(raw.fixes, 1);
      fix.id = '904';
    });
    expect(problems).toEqual([
      'src/content/fixes/904.mdx → id: `904` is a number, so the order of a case that holds it would be lost. Choose another id, with a letter in it: rename the file.',
    ]);
  });

  it('reports a dangling source and names the nearest', () => {
    expect(say((raw) => (first(raw.causes).data.sources = ['manual', 'manaul']))).toEqual([
      'src/content/causes/fuse.mdx → sources[1]: `manaul` is not a source. Write `manual` instead, or an id from src/content/sources.',
    ]);
  });

  it('reports a dangling source and document of a claim', () => {
    const claim = {
      documents: ['leaflett'],
      claim: 'Fuses blow',
      verdict: 'confirmed' as const,
      reason: 'Seen.',
      sources: ['x'],
    };
    expect(say((raw) => (first(raw.causes).data.claims = [claim]))).toEqual([
      'src/content/causes/fuse.mdx → claims[0].sources[0]: `x` is not a source. Use an id from src/content/sources.',
      'src/content/causes/fuse.mdx → claims[0].documents[0]: `leaflett` is not a document whose claims are judged. Use an id from src/content/documents.yaml.',
    ]);
  });

  it('reports a dangling stage of a cause, edition of a fix, and what a site names', () => {
    expect(say((raw) => (first(raw.causes).data.stage = 'paht'))).toEqual([
      'src/content/causes/fuse.mdx → stage: `paht` is not a stage. Write `path` instead, or an id from src/content/stages.yaml.',
    ]);
    expect(say((raw) => (first(raw.fixes).data.editions = ['prp']))).toEqual([
      'src/content/fixes/replace-fuse.mdx → editions[0]: `prp` is not an edition. Write `pro` instead, or an id from `editions` of src/content/site.yaml.',
    ]);
    expect(
      say((raw) => {
        raw.site.symptom = 'drak';
        raw.site.momentCheck = 'light-power';
        raw.site.codes = [{ code: 'e1', symptom: 'dark' }];
        raw.vocabulary.patterns = [{ pattern: '^x', class: 'lamp' }];
      }),
    ).toEqual([
      'src/content/site.yaml → momentCheck: `light-power` is not a check. Use an id from src/content/checks.',
      'src/content/site.yaml → symptom: `drak` is not a symptom. Write `dark` instead, or an id from src/content/symptoms.',
      'src/content/site.yaml → codes[0].code: `e1` is not a documented code. Use an id from src/content/codes.',
      'src/content/search.yaml → patterns[0].class: `lamp` is not a class of the vocabulary. Use an id from `classes` of src/content/search.yaml.',
    ]);
  });

  it('reports probes where there is no script, and a backup step where there is no folder', () => {
    expect(
      say((raw) => {
        delete raw.site.script;
        delete first(raw.checks).data.noProbe;
        first(raw.checks).data.probes = [
          { role: 'host', elevated: false, seconds: 5, answers: {} },
        ];
        raw.probes = [{ role: 'host', check: 'power-light', code: '' }];
      }),
    ).toEqual([
      'src/content/checks/power-light.mdx → probes: `1` are answers of a diagnostic script, which this site does not have. Describe the script under `script` in src/content/site.yaml, or remove the probes.',
    ]);
    expect(
      say((raw) => {
        raw.backupFolders = [];
        first(raw.fixes).body = parseBody(
          first(raw.fixes).body.source.replace('## Steps', '## Steps\n\n<BackupFolder />'),
        );
      }),
    ).toEqual([
      'src/content/fixes/replace-fuse.mdx → body: `<BackupFolder />` makes a folder that this knowledge base does not describe. Describe it in src/content/backup-folder.yaml, or take the step out.',
    ]);
  });

  it('reports a dangling cause of a symptom', () => {
    expect(say((raw) => (first(raw.symptoms).data.causes = ['fuze']))).toEqual([
      'src/content/symptoms/dark.mdx → causes[0]: `fuze` is not a cause. Write `fuse` instead, or an id from src/content/causes.',
    ]);
  });

  it('reports an implied answer that the check does not have', () => {
    expect(say((raw) => (first(raw.symptoms).data.implies = { 'power-light': 'offf' }))).toEqual([
      'src/content/symptoms/dark.mdx → implies.power-light: `offf` is not an answer of `power-light`. Write `off` instead, or an id from src/content/checks/power-light.mdx.',
    ]);
  });

  it('reports an implied check that does not exist', () => {
    expect(say((raw) => (first(raw.symptoms).data.implies = { 'power-lite': 'off' }))).toEqual([
      'src/content/symptoms/dark.mdx → implies: `power-lite` is not a check. Write `power-light` instead, or an id from src/content/checks.',
    ]);
  });

  it('reports a symptom code that is not documented', () => {
    expect(say((raw) => (first(raw.symptoms).data.codes = [{ code: '0xE2' }]))).toEqual([
      'src/content/symptoms/dark.mdx → codes[0].code: `0xe2` is not a documented code. Write `0xe1` instead, or an id from src/content/codes.',
    ]);
  });

  it('reports evidence about a cause that does not exist', () => {
    const [message] = say(
      (raw) => (nth(first(raw.checks).data.answers, 1).evidence = { gremlin: 'supports' }),
    );
    expect(message).toBe(
      'src/content/checks/power-light.mdx → answers[1].evidence: `gremlin` is not a cause. Use an id from src/content/causes.',
    );
  });

  it('reports a safer fix, a treated cause and an outdated check that do not exist', () => {
    expect(
      say((raw) => {
        const fix = first(raw.fixes).data;
        fix.treats.push({ cause: 'ghost', success: 'rarely' });
        fix.invalidates = ['light'];
        fix.instead = 'nothing';
      }),
    ).toEqual([
      'src/content/fixes/replace-fuse.mdx → treats[1].cause: `ghost` is not a cause. Use an id from src/content/causes.',
      'src/content/fixes/replace-fuse.mdx → invalidates[0]: `light` is not a check. Use an id from src/content/checks.',
      'src/content/fixes/replace-fuse.mdx → instead: `nothing` is not a fix. Use an id from src/content/fixes.',
    ]);
  });

  it('reports a change that names an entry which is not there', () => {
    const change = {
      kind: 'news' as const,
      id: 'new',
      date: '2026-01-31',
      title: 'A new fuse',
      text: 'It is thicker.',
    };
    expect(
      say((raw) => raw.changes.push({ ...change, entries: ['fixes/replace-fuse', 'causes/fuze'] })),
    ).toEqual([
      'src/content/changes.yaml → new.entries[1]: `fuze` is not a cause. Write `fuse` instead, or an id from src/content/causes.',
    ]);
  });

  it('reports duplicate ids', () => {
    expect(say((raw) => raw.sources.push(first(raw.sources)))).toEqual([
      'src/content/sources → id: `manual` is used twice. Give each its own id, or remove one.',
    ]);
    expect(
      say((raw) => first(raw.checks).data.answers.push({ id: 'on', label: 'Yes', evidence: {} })),
    ).toEqual([
      'src/content/checks/power-light.mdx → answers: `on` is used twice. Give each its own id, or remove one.',
    ]);
  });

  it('reports dangerous advice without a safer fix', () => {
    expect(say((raw) => delete nth(raw.fixes, 1).data.instead)).toEqual([
      'src/content/fixes/bridge-fuse.mdx → instead: `(missing)` is needed where the verdict is `dangerous`. Name the safer fix that people should use.',
    ]);
  });

  it('reports a safer fix that is dangerous itself', () => {
    expect(say((raw) => (nth(raw.fixes, 1).data.instead = 'bridge-fuse'))).toEqual([
      'src/content/fixes/bridge-fuse.mdx → instead: `bridge-fuse` offers a fix whose verdict is `dangerous`. Offer a safer fix.',
    ]);
  });

  it('reports a dangerous fix on the checklist', () => {
    expect(
      say((raw) => {
        nth(raw.fixes, 1).data.checklist = { do: 'Bridge the fuse', expect: 'Light' };
        first(raw.checklist).items.push({ fix: 'bridge-fuse' });
      }),
    ).toEqual([
      'src/content/checklist.yaml → host.items[1]: `bridge-fuse` offers a fix whose verdict is `dangerous`. Offer `replace-fuse` instead.',
    ]);
  });

  it('reports a checklist line whose entry has no words for it', () => {
    expect(say((raw) => first(raw.checklist).items.push({ fix: 'replace-fuse' }))).toEqual([
      'src/content/fixes/replace-fuse.mdx → checklist: `(missing)` is needed: the checklist names this entry in `host.items[1]`. Add `checklist` with `do` and `expect`, or take the entry off the checklist.',
    ]);
  });

  it('reports a source that nobody cites', () => {
    expect(say((raw) => raw.sources.push({ ...first(raw.sources), id: 'rumour' }))).toEqual([
      'src/content/sources → id: `rumour` is a source that nobody cites. Cite it in the entry that rests on it, or remove it.',
    ]);
  });

  it('reports a cause that only dangerous advice treats', () => {
    expect(say((raw) => raw.fixes.shift())).toContain(
      'src/content/causes/fuse.mdx → id: `fuse` is a cause that no fix treats which may be suggested. Add it to the `treats` of a fix, or write the fix.',
    );
  });

  it('reports a missing section and a placeholder in angle brackets', () => {
    expect(
      say((raw) => (first(raw.fixes).body = parseBody('## When\n\n## Steps\n\n`ping <host>`\n'))),
    ).toEqual([
      'src/content/fixes/replace-fuse.mdx → body: `How you know it worked` is a section that this body lacks. Add a heading `## How you know it worked`.',
      'src/content/fixes/replace-fuse.mdx → body: `<host>` is a placeholder in angle brackets, which a shell reads as redirection. Use a plain word in capitals, such as PC-NAME, and say what to fill in.',
    ]);
  });

  it('reads sections and placeholders as MDX does', () => {
    const body = (text: string): string[] =>
      say((raw) => (first(raw.fixes).body = parseBody(`## When\n\n## Steps\n\n${text}\n`))).map(
        (problem) => /`[^`]*`/.exec(problem)?.[0] ?? '',
      );
    const missing = '`How you know it worked`';
    expect(body('```md\n## How you know it worked\n```')).toEqual([missing]);
    expect(body('How you know it worked\n---')).toEqual([]);
    expect(body('1. Run:\n\n   ~~~sh\n   ping <pc name>\n   ~~~')).toEqual([
      missing,
      '`<pc name>`',
    ]);
    expect(body('Press <kbd>F8</kbd>, or write \\<host>.')).toEqual([
      missing,
      '`<kbd>`',
      '`<host>`',
    ]);
  });

  it('reports problems of the tree with its file and the nearest id', () => {
    expect(
      say((raw) =>
        Object.assign(raw.tree.nodes['light']?.next ?? {}, { off: { suspects: ['fues'] } }),
      ),
    ).toEqual([
      'src/content/trees/dark.yaml → nodes.light.next.off.suspects: `fues` is not a cause. Write `fuse` instead, or an id from src/content/causes.',
    ]);
  });

  it('reports all problems at once, grouped by file', () => {
    const problems = findProblems(
      sample((raw) => {
        first(raw.symptoms).data.causes = ['x'];
        first(raw.causes).data.events = ['y'];
      }),
    );
    expect(formatProblems(problems)).toMatchInlineSnapshot(`
      "2 problems in the content:

      src/content/causes/fuse.mdx → events[0]: \`y\` is not a documented code.
          Use an id from src/content/codes.

      src/content/symptoms/dark.mdx → causes[0]: \`x\` is not a cause.
          Use an id from src/content/causes.
      "
    `);
  });

  describe('about the way back', () => {
    const body =
      '## When\n\n## Steps\n\n### PowerShell\n\n### Command Prompt\n\n## How you know it worked\n';
    const undo = (steps: RawContent['fixes'][number]['data']['undo']['steps'], text = body) =>
      say((raw) => {
        first(raw.fixes).body = parseBody(text);
        first(raw.fixes).data.undo.steps = steps;
      });

    it('reports a way of the body without an undo', () => {
      expect(undo([{ ways: ['powershell'], do: 'Put it back.' }])).toEqual([
        'src/content/fixes/replace-fuse.mdx → undo.steps: `cmd` is a way of the body (Command Prompt) without an undo. Add a step with `ways: [cmd]`, or one without `ways`, which holds for all.',
      ]);
    });

    it('takes one step for all ways', () => {
      expect(undo([{ do: 'Put it back.' }])).toEqual([]);
    });

    it('reports an undo of a way that the body lacks', () => {
      expect(undo([{ do: 'Put it back.' }, { ways: ['clicks'], do: 'Click it back.' }])).toEqual([
        'src/content/fixes/replace-fuse.mdx → undo.steps[1].ways: `clicks` is not a way of this body. Its ways are powershell, cmd.',
      ]);
      const bare = '## When\n\n## Steps\n\n## How you know it worked\n';
      expect(undo([{ ways: ['clicks'], do: 'Click it back.' }], bare)).toEqual([
        'src/content/fixes/replace-fuse.mdx → undo.steps[0].ways: `clicks` is not a way of this body. Leave `ways` out: the body has no headings such as `### PowerShell`.',
      ]);
    });

    it('reports a command that the shell of its way cannot run', () => {
      expect(
        undo([{ ways: ['powershell', 'cmd'], do: 'Run it:', commands: { powershell: 'Do-It' } }]),
      ).toEqual([
        'src/content/fixes/replace-fuse.mdx → undo.steps[0].commands: `powershell` has no command for the way `cmd`. Add one under `cmd`, or write one that runs in both under `either`.',
      ]);
      expect(
        undo([{ ways: ['powershell', 'cmd'], do: 'Run it:', commands: { either: 'doit' } }]),
      ).toEqual([]);
    });
  });

  it('reports a title that tells people to do what nobody should', () => {
    const titled = (title: string): string[] =>
      say((raw) => {
        const { data } = nth(raw.fixes, 1);
        Object.assign(data, { title, verdict: 'dangerous', instead: first(raw.fixes).id });
      }).filter((text) => text.includes('title'));
    expect(titled('Bridge the fuse')).toEqual([
      'src/content/fixes/bridge-fuse.mdx → title: `Bridge the fuse` tells people to do what the verdict `dangerous` warns of. Begin the title with “Don’t”: it is also the text of search hits, lists and tabs.',
    ]);
    expect(titled('Don’t bridge the fuse')).toEqual([]);
  });

  it('reports a warning before the steps, where a page folds the text', () => {
    expect(
      say((raw) => {
        first(raw.fixes).body = parseBody(
          '## When\n\n<Warning>\n\nHot.\n\n</Warning>\n\n## Steps\n\n## How you know it worked\n',
        );
      }),
    ).toEqual([
      'src/content/fixes/replace-fuse.mdx → body: `<Warning>` is before the steps, where a page folds the text. Move it to the place in `## Steps` where it is needed.',
    ]);
  });

  describe('about the backup folder', () => {
    const steps = (text: string): string[] =>
      say((raw) => {
        first(raw.fixes).body = parseBody(
          `## When\n\n## Steps\n\n${text}\n\n## How you know it worked\n`,
        );
      });
    const code = (text: string, language = 'powershell'): string =>
      `\`\`\`${language}\n${text}\n\`\`\`\n`;
    const HOW =
      'Write `<BackupFolder />` on a line of its own before it (`<BackupFolder shell="cmd" />` under “Command Prompt”).';
    const FIX = 'src/content/fixes/replace-fuse.mdx';

    it('accepts a step that makes it first, in each way', () => {
      expect(
        steps(
          [
            '### PowerShell\n\n<BackupFolder />\n',
            code("'x' | Out-File C:\\Spares\\x.txt"),
            '### Command Prompt\n\n<BackupFolder shell="cmd" />\n',
            code('reg export HKLM\\X C:\\Spares\\x.reg', 'cmd'),
            '### If that is not enough\n',
            code('Get-Content C:\\Spares\\x.txt'),
          ].join('\n'),
        ),
      ).toEqual([]);
    });

    it('reports a block that saves there with no step before it', () => {
      const line = "'x' | Out-File C:\\Spares\\x.txt";
      expect(steps(`### PowerShell\n\n${code(line)}\n<BackupFolder />`)).toEqual([
        `${FIX} → body: \`${line}\` needs C:\\Spares, which no step before it in the same way makes. ${HOW}`,
      ]);
    });

    it('reports a way that relies on the step of another way', () => {
      const line = 'reg export HKLM\\X C:\\Spares\\x.reg';
      expect(
        steps(`### PowerShell\n\n<BackupFolder />\n\n### Command Prompt\n\n${code(line, 'cmd')}`),
      ).toEqual([
        `${FIX} → body: \`${line}\` needs C:\\Spares, which no step before it in the same way makes. ${HOW}`,
      ]);
    });

    it('reports a step for another shell than the way is for', () => {
      const line = 'reg export HKLM\\X C:\\Spares\\x.reg';
      expect(steps(`### Command Prompt\n\n<BackupFolder />\n\n${code(line, 'cmd')}`)).toHaveLength(
        1,
      );
    });

    it.each([
      'mkdir C:\\Spares -Force | Out-Null',
      'New-Item -ItemType Directory -Path C:\\Spares -Force',
      '[IO.Directory]::CreateDirectory("C:\\Spares")',
      "$b = 'C:\\Spares'; md $b",
    ])('reports another way to make it: %s', (line) => {
      expect(steps(`<BackupFolder />\n\n${code(line)}`)).toEqual([
        `${FIX} → body: \`${line}\` makes C:\\Spares in a way that leaves it open to every user. Take it out. ${HOW}`,
      ]);
    });

    it('reports another way to make it through a variable', () => {
      expect(steps(`<BackupFolder />\n\n${code("$b = 'C:\\Spares'\nmkdir $b -Force")}`)).toEqual([
        `${FIX} → body: \`mkdir $b -Force\` makes C:\\Spares in a way that leaves it open to every user. Take it out. ${HOW}`,
      ]);
    });

    it('reports a command within a sentence', () => {
      expect(steps('### By hand\n\nRun `gpresult /h C:\\Spares\\report.html`.')).toHaveLength(1);
    });

    it('reports a fix that names it and never makes it', () => {
      expect(
        say((raw) => (first(raw.fixes).data.undo.restores = ['A value (saved in C:\\Spares\\x)'])),
      ).toEqual([
        `${FIX} → frontmatter: \`C:\\Spares\` is named, but no step of the body makes it. ${HOW}`,
      ]);
    });
  });
});
