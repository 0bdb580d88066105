/** The switch that instrumented code asks. Mutant 0 is the code as it is. */
export interface MutantSwitch {
  /** Switch to a mutant, which may take so many loops and calls, and forget what was counted. */
  start: (id: number, maxSteps?: number) => void;
  /** Loops and calls since the start. */
  readonly steps: number;
  /** Mutants whose places ran since the start. */
  readonly reached: ReadonlySet<number>;
  /** True once the mutant ran since the start. */
  readonly used: boolean;
  /** True once the mutant took too many steps and was stopped. */
  readonly stopped: boolean;
}

declare global {
  var __isMutant: (id: number) => boolean;
  var __step: () => void;
}

/** Install a switch for the instrumented files of this thread. */
export function createSwitch(): MutantSwitch {
  let active = 0;
  let steps = 0;
  let limit = Infinity;
  let [used, stopped] = [false, false];
  let reached = new Set<number>();
  globalThis.__step = () => {
    steps += 1;
    if (active === 0 || steps <= limit) return;
    stopped = true;
    throw new Error('The mutant takes too many steps.');
  };
  globalThis.__isMutant = (id) => {
    if (active === 0) {
      reached.add(id);
      return false;
    }
    globalThis.__step();
    if (id !== active) return false;
    used = true;
    return true;
  };
  return {
    start: (id, maxSteps = Infinity) => {
      active = id;
      limit = maxSteps;
      steps = 0;
      [used, stopped] = [false, false];
      reached = new Set();
    },
    get steps() {
      return steps;
    },
    get reached() {
      return reached;
    },
    get used() {
      return used;
    },
    get stopped() {
      return stopped;
    },
  };
}
