import { evidenceFor } from '../engine/evidence-for.ts';
import { isSuggestable } from '../domain/suggestable.ts';
import { fixesFor } from '../engine/fixes-for.ts';
import { BASE } from '../domain/base.ts';
import type { Cause, Check, Entry, Fix, Knowledge, Symptom } from '../model/knowledge.ts';
import type { UndoStep } from '../schema/fix.ts';
import { commandsOf, groupHeading, undoGroups, undoText } from '../ways/undo.ts';
import { SAYS_NOTHING, byStrength } from '../labels/by-strength.ts';
import { HEADING, treatsHeading } from '../labels/headings.ts';
import { FIX_PLACE, RISK, SUCCESS } from '../labels/fixes.ts';
import { fixTime } from '../labels/fix-time.ts';
import { EFFECT } from '../labels/labels.ts';
import { WRITE_DOWN, undoHeading } from '../labels/undo-labels.ts';
import { bullets, fenced, linkTo, numbered, section } from './pieces.ts';

const LANGUAGE = { powershell: 'powershell', cmd: 'cmd', shell: 'sh' } as const;

const symptomSigns = ({ phrases, codes }: Symptom): string[] => [
  bullets(phrases.map((phrase) => `“${phrase}”`)),
  bullets(
    codes.map(
      ({ code, extended }) =>
        `[${code}](${BASE}codes/${code.toLowerCase()}/)${extended === undefined ? '' : ` with extended [${extended}](${BASE}codes/extended-${extended.toLowerCase()}/)`}`,
    ),
  ),
];

const symptomCauses = (symptom: Symptom, { causes }: Knowledge): string =>
  numbered(symptom.causes.flatMap((id) => causes.filter((cause) => cause.id === id).map(linkTo)));

const causeFixes = (cause: Cause, { fixes }: Knowledge): string =>
  bullets(
    fixesFor(cause.id, fixes).map(
      ({ fix, success }) =>
        `${linkTo(fix)}: ${SUCCESS[success]}, ${FIX_PLACE[fix.where].toLowerCase()}, ${fixTime(fix)}, ${RISK[fix.risk.level].toLowerCase()}`,
    ),
  );

const causeEvidence = (cause: Cause, { checks }: Knowledge): string =>
  bullets(
    evidenceFor(cause.id, checks).map(
      ({ check, answer, strength }) =>
        `${linkTo(check)} “${answer.label}”: ${EFFECT[strength].toLowerCase()}`,
    ),
  );

const ways = ({ how }: Check): string =>
  numbered(
    how.map(({ tool, on, do: action, read }) =>
      tool === 'look' || tool === 'gui'
        ? `${on}: ${action}\n\n${read}`
        : `${on}:\n\n${fenced(action, LANGUAGE[tool])}\n\n${read}`,
    ),
  );

const answers = (check: Check, { causes }: Knowledge): string =>
  bullets(
    check.answers.map((answer) => {
      const said = byStrength(answer, causes).map(
        (group) => `${group.label} ${group.causes.map(linkTo).join(', ')}`,
      );
      return `**${answer.label}** ${said.join('; ') || SAYS_NOTHING}`;
    }),
  );

const undoStep = (step: UndoStep): string =>
  [
    undoText(step),
    ...commandsOf(step).map(({ shell, run }) =>
      fenced(run, shell === 'either' ? LANGUAGE.powershell : LANGUAGE[shell]),
    ),
  ].join('\n\n');

function undo({ undo: { restores, steps } }: Fix): string {
  const groups = undoGroups(steps);
  return [
    ...(restores.length > 0 ? [WRITE_DOWN, bullets(restores)] : []),
    ...groups.flatMap((group) => {
      const heading = groupHeading(group, groups);
      const written = group.steps.map(undoStep);
      return [
        ...(heading === '' ? [] : [`### ${heading}`]),
        written.length === 1 ? written.join() : numbered(written),
      ];
    }),
  ].join('\n\n');
}

const treats = (fix: Fix, { causes }: Knowledge): string =>
  bullets(
    fix.treats.flatMap(({ cause: id, success }) =>
      causes
        .filter((cause) => cause.id === id)
        .map((cause) => linkTo(cause) + (isSuggestable(fix) ? `: ${SUCCESS[success]}` : '')),
    ),
  );

/** Parts above the body, by kind of entry. */
export function beforeBody(entry: Entry, knowledge: Knowledge): string[] {
  if (entry.kind === 'symptom') return symptomSigns(entry);
  if (entry.kind === 'cause') return [section(HEADING.fixes, causeFixes(entry, knowledge))];
  if (entry.kind === 'check') return [section(HEADING.how, ways(entry))];
  return [];
}

/** Parts below the body, by kind of entry. */
export function afterBody(entry: Entry, knowledge: Knowledge): string[] {
  switch (entry.kind) {
    case 'symptom':
      return [section(HEADING.causes, symptomCauses(entry, knowledge))];
    case 'cause':
      return [
        section(HEADING.prevent, entry.prevent),
        section(HEADING.evidence, causeEvidence(entry, knowledge)),
      ];
    case 'check':
      return [section(HEADING.answers, answers(entry, knowledge))];
    case 'fix':
      return [
        section(undoHeading(entry), undo(entry)),
        section(treatsHeading(entry), treats(entry, knowledge)),
      ];
  }
}
