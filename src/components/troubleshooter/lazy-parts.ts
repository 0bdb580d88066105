// Parts of the troubleshooter that the first question does without: one file, loaded once an answer is marked.
export { createGuide } from '../../lib/case/create-guide.ts';
export { readModel } from '../../lib/case/serialize.ts';
export { stagesOf } from '../../lib/case/stages.ts';
export { Apart } from './Apart.tsx';
export { LaterStep } from './LaterStep.tsx';
export { Ledger } from './Ledger.tsx';
export { Stages } from './Stages.tsx';
export { Suspects } from './Suspects.tsx';
export { Work } from './Work.tsx';
