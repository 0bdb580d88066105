import { readFileSync, writeFileSync } from 'node:fs';
import {
  type RunnerTask,
  type RunnerTestCase,
  type RunnerTestFile,
  type RunnerTestSuite,
  TestRunner,
  chai,
} from 'vitest';
import { createSwitch, type MutantSwitch } from './mutant-switch.ts';
import type { RunPlan, RunResult } from './run-plan.ts';

interface LoadedModule {
  id: string;
  importers: Set<string>;
  evaluated: boolean;
  promise?: unknown;
  exports?: unknown;
}

interface WorkerInternals {
  evaluatedModules: { idToModuleMap: Map<string, LoadedModule> };
}

// Taken before a test can replace the clock.
const { setTimeout, clearTimeout } = globalThis;

/** State of a run. */
interface Progress {
  plan: RunPlan;
  fileOf: Map<number, string>;
  result: RunResult;
  alive: Set<number>;
  covered: Set<number>;
  /** Mutants that ran while modules were loaded, or not at all where the code without mutants ran them. */
  toReload: Set<number>;
  mutantSwitch: MutantSwitch;
}

declare global {
  var __mutation: Progress | undefined;
}

function begin(): Progress {
  const plan = JSON.parse(readFileSync(process.env['MUTATION_PLAN'] ?? '', 'utf8')) as RunPlan;
  const fileOf = new Map(plan.mutants.map(({ id, file }) => [id, file]));
  return {
    plan,
    fileOf,
    result: { killed: {}, covered: [], slow: [], failing: [] },
    alive: new Set(fileOf.keys()),
    covered: new Set(),
    toReload: new Set(),
    mutantSwitch: createSwitch(),
  };
}

// Vitest loads this module for every test file, in one process.
const { plan, fileOf, result, alive, covered, toReload, mutantSwitch } = (globalThis.__mutation ??=
  begin());

/** Effort of a test without a mutant. */
interface Effort {
  milliseconds: number;
  steps: number;
}

// Generous, because a machine may be busy: these bounds only end what has no end.
const maxSteps = ({ steps }: Effort): number => 200_000 + 20 * steps;
const maxWait = ({ milliseconds }: Effort): number => 2000 + 20 * milliseconds;
const MAX_LOADING = 20_000;
const MAX_LOADING_STEPS = 5_000_000;
const UNKNOWN_EFFORT: Effort = { milliseconds: 100, steps: 50_000 };

/** Resolve to whether a run failed, at the latest when it takes far longer than it did without a mutant. */
async function fails(run: () => unknown, wait: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), wait);
  });
  try {
    const ended = (async () => {
      await run();
      return false;
    })();
    return await Promise.race([ended, late]);
  } catch {
    return true;
  } finally {
    clearTimeout(timer);
  }
}

const testsIn = (task: RunnerTask): RunnerTestCase[] =>
  task.type === 'suite' ? task.tasks.flatMap(testsIn) : [task];

const beforeEachOf = (suite: RunnerTestSuite): (() => unknown)[] =>
  TestRunner.getSuiteHooks(suite).beforeEach as unknown as (() => unknown)[];

const hooksOf = (test: RunnerTestCase): (() => unknown)[] => {
  const suites: RunnerTestSuite[] = [];
  for (let suite = test.suite; suite; suite = suite.suite) suites.unshift(suite);
  return suites.flatMap(beforeEachOf);
};

const isFile = (suite: RunnerTestSuite): suite is RunnerTestFile => 'filepath' in suite;

// A busy machine must not make tests slow, so only this process's own time counts.
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let testRunAgain: RunnerTestCase | undefined;

// A snapshot belongs to a test, and Vitest knows of none while a test is run again after its file.
const matchInline: unknown = Reflect.get(chai.Assertion.prototype, 'toMatchInlineSnapshot');
Object.defineProperty(chai.Assertion.prototype, 'toMatchInlineSnapshot', {
  configurable: true,
  get(this: object) {
    if (testRunAgain) chai.util.flag(this, 'vitest-test', testRunAgain);
    return matchInline;
  },
});

/**
 * A runner that gives each test every mutant that it reaches and that still lives. Nothing is loaded again for most
 * mutants; those that count while modules load get the modules that depend on them loaded again, at the end of each file.
 */
export default class MutantRunner extends TestRunner {
  // Vitest’s types keep it to itself, and only its map of modules can load a part of them again.
  readonly #worker = (this as unknown as { workerState: WorkerInternals }).workerState;
  readonly #checked = new Set<string>();
  /** Tests that fail when they are loaded again. */
  readonly #unfit = new Set<string>();
  readonly #efforts = new Map<string, Effort>();

  override async importFile(...args: Parameters<TestRunner['importFile']>): Promise<unknown> {
    mutantSwitch.start(0);
    const loaded: unknown = await super.importFile(...args);
    for (const id of mutantSwitch.reached) {
      toReload.add(id);
      covered.add(id);
    }
    return loaded;
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    // Reached by a hook, which does not run again with each mutant.
    for (const id of mutantSwitch.reached) {
      toReload.add(id);
      covered.add(id);
    }
    mutantSwitch.start(0);
    const start = spent();
    try {
      await run();
    } catch (error) {
      result.failing.push(test.fullName);
      throw error;
    }
    const effort = { milliseconds: spent() - start, steps: mutantSwitch.steps };
    this.#efforts.set(test.fullName, effort);
    const reached = [...mutantSwitch.reached];
    for (const id of reached) covered.add(id);
    mutantSwitch.start(0);
    const candidates = reached.filter((id) => alive.has(id));
    if (candidates.length === 0) return;
    if (effort.milliseconds > plan.maxTime) {
      result.slow.push(test.fullName);
      return;
    }
    for (const id of candidates) {
      const failed = await this.#tries(test, run, id, effort);
      if (!mutantSwitch.used) toReload.add(id);
      if (!failed) continue;
      // It counts only if the test passes again without it; otherwise it left something behind.
      if (await this.#tries(test, run, 0, effort)) {
        for (const left of candidates) if (alive.has(left)) toReload.add(left);
        result.failing.push(`${test.fullName} after mutant ${id}`);
        return;
      }
      alive.delete(id);
      result.killed[id] = test.fullName;
    }
    // The snapshots of the test are those of its last run.
    await this.#tries(test, run, 0, effort);
    mutantSwitch.start(0);
  }

  /** Run a test with a mutant; resolves to whether it fails. */
  async #tries(
    test: RunnerTestCase,
    run: () => unknown,
    id: number,
    effort: Effort,
  ): Promise<boolean> {
    this.onBeforeTryTask(test, { retry: 0, repeats: 0 });
    mutantSwitch.start(id, maxSteps(effort));
    const failed = await fails(run, maxWait(effort));
    return failed || mutantSwitch.stopped;
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    if (isFile(suite)) {
      for (const id of toReload) if (alive.has(id)) await this.#reload(suite, id);
      mutantSwitch.start(0);
      result.covered = [...covered];
      writeFileSync(plan.results, JSON.stringify(result));
    }
    await super.onAfterRunSuite(suite);
  }

  /** Forget the modules that depend on a file, in the form in which they are loaded. Returns whether the test file does. */
  #forget(file: string, testFile: string): boolean {
    const { idToModuleMap } = this.#worker.evaluatedModules;
    const waiting = [...idToModuleMap.keys()].filter((id) => id.endsWith(file));
    const seen = new Set(waiting);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      for (const importer of idToModuleMap.get(id)?.importers ?? [])
        if (!seen.has(importer)) {
          seen.add(importer);
          waiting.push(importer);
        }
    if (![...seen].some((id) => id.endsWith(testFile))) return false;
    for (const id of seen) {
      const module = idToModuleMap.get(id);
      if (module)
        Object.assign(module, { promise: undefined, exports: undefined, evaluated: false });
    }
    return true;
  }

  /** Run a test file with a mutant that is there while its modules load, and judge the mutant. */
  async #reload(file: RunnerTestFile, id: number): Promise<void> {
    const key = `${file.filepath} ${fileOf.get(id) ?? ''}`;
    for (;;) {
      const [killer] = await this.#runAgain(file, id, id);
      if (killer === undefined) return;
      // It counts only if the same test passes when it is loaded again without the mutant.
      if (!this.#checked.has(key)) {
        const failing = await this.#runAgain(file, id, 0);
        for (const test of failing) this.#unfit.add(test);
        this.#checked.add(key);
      }
      if (this.#unfit.has(killer)) continue;
      alive.delete(id);
      result.killed[id] = killer;
      return;
    }
  }

  /** Load what depends on the file of a mutant again and run the tests with it or without any; return the first that fails, or all. */
  async #runAgain(file: RunnerTestFile, of: number, id: number): Promise<string[]> {
    const source = fileOf.get(of) ?? '';
    const loading = `loading ${file.filepath}`;
    if (this.#unfit.has(loading) || !this.#forget(source, file.filepath)) return [];
    const collector = TestRunner.getCurrentSuite();
    collector.clear();
    mutantSwitch.start(id, MAX_LOADING_STEPS);
    let tests: RunnerTestCase[] = [];
    let hooks: (() => unknown)[] = [];
    const failing: string[] = [];
    const load = async (): Promise<void> => {
      await super.importFile(file.filepath, 'collect');
      const suite = await collector.collect(file);
      tests = testsIn(suite);
      hooks = beforeEachOf(suite);
    };
    if ((await fails(load, MAX_LOADING)) || mutantSwitch.stopped) failing.push(loading);
    for (const test of tests) {
      if (failing.length > 0 && id !== 0) break;
      const effort = this.#efforts.get(test.fullName) ?? UNKNOWN_EFFORT;
      if (test.mode !== 'run' || effort.milliseconds > plan.maxTime) continue;
      if (this.#unfit.has(test.fullName)) continue;
      const run = async (): Promise<void> => {
        for (const hook of [...hooks, ...hooksOf(test)]) await hook();
        await TestRunner.getTestFn(test)();
      };
      testRunAgain = test;
      if (await this.#tries(test, run, id, effort)) failing.push(test.fullName);
    }
    testRunAgain = undefined;
    collector.clear();
    this.#forget(source, file.filepath);
    mutantSwitch.start(0);
    return failing;
  }
}
