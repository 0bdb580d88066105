import { addresses } from './addresses.ts';
import { ARTEFACT_SUBJECTS } from './artefact-subjects.ts';
import { given } from './given.ts';
import { found } from './found.ts';
import { editionAddresses, searches } from './other-addresses.ts';
import { stored } from './stored.ts';
import { byDamage, byGrammar, type FuzzSubject } from './subject.ts';
import { tabs } from './tabs.ts';
import { tellings } from './tellings.ts';
import { writtenLogs, writtenXml } from './written-events.ts';
import { writtenArchives, writtenCaptures, writtenTexts } from './written-files.ts';

/** Everything that reads what comes from outside. A new reader gets a line here, or in the list of readers of artefacts. */
export const FUZZ_SUBJECTS: readonly FuzzSubject[] = [
  byGrammar('addresses', addresses),
  byGrammar('edition', editionAddresses),
  byGrammar('stored', stored),
  byGrammar('tabs', tabs),
  byGrammar('findings', found),
  byGrammar('given', given),
  byGrammar('tellings', tellings),
  byGrammar('searches', searches),
  byGrammar('written-xml', writtenXml),
  byGrammar('written-logs', writtenLogs),
  byGrammar('written-captures', writtenCaptures),
  byGrammar('written-texts', writtenTexts),
  byGrammar('written-archives', writtenArchives),
  ...ARTEFACT_SUBJECTS.map(byDamage),
];
