import { isSuggestable } from '../domain/suggestable.ts';
import { BASE } from '../domain/base.ts';
import { titleOf, type Entry, type Knowledge } from '../model/knowledge.ts';
import { KIND } from '../labels/kinds.ts';
import { LOGS_TITLE } from '../labels/artefact-places.ts';
import { entryVerdict } from '../labels/verdicts.ts';
import { markdownUrl } from './markdown-address.ts';
import { bullets, section } from './pieces.ts';

/**
 * `llms.txt` (llmstxt.org): what a language model has to know of the site, with the Markdown of every entry.
 */
export function llms(knowledge: Knowledge, site: URL): string {
  const at = (path: string): string => new URL(path, site).href;
  const list = (entries: readonly Entry[]): string =>
    bullets(
      entries.map((entry) => {
        const verdict = entryVerdict(entry.kind, entry.verdict);
        return `[${titleOf(entry)}](${at(markdownUrl(entry))}): ${verdict ? `${verdict.label}. ` : ''}${entry.summary}`;
      }),
    );
  const { symptoms, causes, checks, fixes, artefacts, site: subject } = knowledge;
  const { name, purpose, script, codeLists } = subject;
  return `${[
    `# ${name}`,
    `> ${purpose}`,
    'Fixes and causes say how well they are documented. Every entry carries its sources and, where it changes anything, its risk and its undo. Name them when you pass a fix on. Ask for checks before you offer fixes: they only read. Nothing under “Advice to avoid” should be suggested; each entry there names what to do instead.',
    section(KIND.symptom.many, list(symptoms)),
    section(KIND.cause.many, list(causes)),
    section(KIND.check.many, list(checks)),
    section(KIND.fix.many, list(fixes.filter(isSuggestable))),
    section('Advice to avoid', list(fixes.filter((fix) => !isSuggestable(fix)))),
    section(
      'Optional',
      bullets([
        `[Open data](${at(`${BASE}knowledge.json`)}): everything but the prose, as JSON, with [its schema](${at(`${BASE}knowledge.schema.json`)})`,
        `[Troubleshooter](${at(`${BASE}troubleshoot/`)}): one question at a time, for people`,
        ...(artefacts.length > 0
          ? [
              `[${LOGS_TITLE}](${at(`${BASE}logs/`)}): which file to fetch on each machine, with the command, read in the browser`,
            ]
          : []),
        ...(script ? [`[Diagnostic script](${at(BASE + script.file)}): ${script.kind}`] : []),
        ...(codeLists ? [`[Codes](${at(`${BASE}codes/`)}): what each number means`] : []),
        `[Changes](${at(`${BASE}changes.atom`)}): an Atom feed`,
      ]),
    ),
  ].join('\n\n')}\n`;
}
