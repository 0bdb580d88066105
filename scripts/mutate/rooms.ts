/** A room whose tests are measured: its folder and the tests that are given its mutants, those that notice most first. */
export interface MeasuredRoom {
  folder: string;
  tests: readonly string[];
}

export const MEASURED_ROOMS: Readonly<Record<string, MeasuredRoom>> = {
  domain: {
    folder: 'src/lib/domain',
    tests: ['domain', 'tree', 'engine', 'case', 'model', 'ways', 'labels'],
  },
  engine: { folder: 'src/lib/engine', tests: ['engine', 'case'] },
  tree: { folder: 'src/lib/tree', tests: ['tree', 'case', 'flowchart', 'checklist'] },
  case: { folder: 'src/lib/case', tests: ['case'] },
  findings: { folder: 'src/lib/findings', tests: ['findings', 'script', 'case'] },
  artefacts: { folder: 'src/lib/artefacts', tests: ['artefacts/whole', 'artefacts'] },
  readings: { folder: 'src/lib/readings', tests: ['readings'] },
};

/** Tests that walk thousands of cases: too slow to repeat for each mutant, so that a score is rather too low. */
export const SLOW_TESTS: readonly string[] = [
  'case/any-case.test.ts',
  'case/journeys.test.ts',
  'case/interview.test.ts',
  'case/handover-real.test.ts',
  'case/why-next.test.ts',
  'engine/simulate.test.ts',
  'evtx/evtx-mutations.test.ts',
  'capture/mutations.test.ts',
  'outputs/mutations.test.ts',
];
