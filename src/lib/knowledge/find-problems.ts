import type { Knowledge } from '../model/knowledge.ts';
import type { Problem } from './problem.ts';
import { backupFolderProblems } from './rules/backup-folder.ts';
import { bodyProblems } from './rules/bodies.ts';
import { coverageProblems } from './rules/coverage.ts';
import { duplicateProblems } from './rules/duplicates.ts';
import { idProblems } from './rules/ids.ts';
import { pictureProblems } from './rules/pictures.ts';
import { probeProblems } from './rules/probes.ts';
import { readingProblems } from './rules/readings.ts';
import { referenceProblems } from './rules/references.ts';
import { suggestionProblems } from './rules/suggestions.ts';
import { wiringProblems } from './rules/tree.ts';
import { undoProblems } from './rules/undo.ts';

/** List everything that is wrong with the knowledge as a whole, all at once; empty when it is sound. */
export function findProblems(knowledge: Knowledge): Problem[] {
  return [
    ...duplicateProblems(knowledge),
    ...idProblems(knowledge),
    ...referenceProblems(knowledge),
    ...suggestionProblems(knowledge),
    ...coverageProblems(knowledge),
    ...bodyProblems(knowledge),
    ...undoProblems(knowledge),
    ...backupFolderProblems(knowledge),
    ...wiringProblems(knowledge),
    ...probeProblems(knowledge),
    ...pictureProblems(knowledge),
    ...readingProblems(knowledge),
  ];
}
