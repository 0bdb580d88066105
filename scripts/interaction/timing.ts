import type { Page } from '@playwright/test';
import { quantile } from '../quantile.ts';

/** Duration of one press or key, by the browser's own Event Timing, in milliseconds. */
export interface Interaction {
  /** The action, such as `Continue`. */
  kind: string;
  /** From the input to the next painted frame; the browser rounds it to 8. */
  duration: number;
  /** Of that, what event handlers took. */
  script: number;
}

/** The shortest duration that browsers report; what they do not report was shorter. */
const LEAST = 16;

interface Entry {
  start: number;
  duration: number;
  script: number;
}
interface Recorder extends Window {
  eventEntries: Entry[];
}

/** Make every later page of a tab record its event timings. Slow the tab's processor down. */
export async function startTiming(page: Page, slowdown: number): Promise<void> {
  await page.addInitScript((durationThreshold) => {
    const recorder = window as unknown as Recorder;
    recorder.eventEntries = [];
    const options = { type: 'event', buffered: true, durationThreshold };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & {
        interactionId?: number;
      })[])
        // Typing is an interaction too, but the input event carries no interaction id.
        if (entry.interactionId || entry.name === 'input')
          recorder.eventEntries.push({
            start: entry.startTime,
            duration: entry.duration,
            script: entry.processingEnd - entry.processingStart,
          });
    }).observe(options);
  }, LEAST);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** The interactions of one page: `act` for each of them, `take` before the page is left. */
export class Recording {
  readonly #page: Page;
  readonly #acts: { kind: string; start: number }[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** Do something and wait until its effects have been painted. */
  async act(kind: string, work: () => Promise<void>): Promise<void> {
    const start = await this.#page.evaluate(() => performance.now());
    this.#acts.push({ kind, start });
    await work();
    await this.#page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))),
        ),
    );
  }

  /** Name the last act, where only its result shows which it was. */
  name(kind: string): void {
    const last = this.#acts.at(-1);
    if (last) last.kind = kind;
  }

  /** Read the reports of the browser, one for each act: its longest event. */
  async take(): Promise<Interaction[]> {
    const entries = await this.#page.evaluate(() => (window as unknown as Recorder).eventEntries);
    return this.#acts.map(({ kind, start }, index) => {
      const end = this.#acts[index + 1]?.start ?? Infinity;
      const own = entries.filter((entry) => entry.start >= start && entry.start < end);
      return {
        kind,
        duration: Math.max(LEAST, ...own.map(({ duration }) => duration)),
        script: Math.max(0, ...own.map(({ script }) => script)),
      };
    });
  }
}

/** Build a row for each kind of interaction: milliseconds, and p95 in relation to that of the baseline. */
export function summary(
  interactions: readonly Interaction[],
  baseline: string,
): Record<string, Record<string, number>> {
  const byKind = Map.groupBy(interactions, ({ kind }) => kind);
  const p95 = (kind: string): number =>
    quantile(byKind.get(kind)?.map(({ duration }) => duration) ?? [], 0.95);
  const rows = [...byKind].map(([kind, own]) => {
    const durations = own.map(({ duration }) => duration);
    return [
      kind,
      {
        times: own.length,
        p50: quantile(durations, 0.5),
        p95: p95(kind),
        worst: Math.max(...durations),
        'script p95': Math.round(
          quantile(
            own.map(({ script }) => script),
            0.95,
          ),
        ),
        'p95 / baseline': Number((p95(kind) / p95(baseline)).toFixed(2)),
      },
    ] as const;
  });
  return Object.fromEntries(rows);
}
