import lighthouse from 'lighthouse';
import { quantile } from '../quantile.ts';
import type { Scores } from './scores.ts';
import { CATEGORIES } from './scores.ts';

/** What the categories other than performance do not need: slowed loading, waiting for silence, a picture of it all. */
const UNTIMED = {
  onlyCategories: CATEGORIES.filter((category) => category !== 'performance'),
  disableFullPageScreenshot: true,
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
} as const;
const TIMED = { onlyCategories: [...CATEGORIES] };

/**
 * Runs Lighthouse on one page, as on its phone.
 *
 * @param port Debugging port of a running Chromium.
 * @param runs How often performance is measured; its median counts, which other work on the machine disturbs least. 0
 *   leaves it out and takes a third of the time. Of the other categories the lowest score counts.
 * @throws {Error} When Lighthouse has no result.
 */
export async function measure(
  origin: string,
  page: string,
  port: number,
  runs: number,
): Promise<Scores> {
  const all: Scores[] = [];
  for (let run = 0; run < Math.max(1, runs); run += 1)
    all.push(await once(origin, page, port, runs > 0));
  const scores: Scores['scores'] = {};
  for (const category of CATEGORIES) {
    const values = all.flatMap((one) => one.scores[category] ?? []);
    if (values.length > 0)
      scores[category] = quantile(values, category === 'performance' ? 0.5 : 0);
  }
  const below = CATEGORIES.filter((category) => (scores[category] ?? 100) < 100);
  const losses = below.flatMap((category) => {
    const run = all.find((one) => one.scores[category] === scores[category]);
    return run?.losses.filter((loss) => loss.startsWith(`${page} ${category} `)) ?? [];
  });
  return { page, scores, losses };
}

async function once(origin: string, page: string, port: number, timed: boolean): Promise<Scores> {
  const flags = { port, logLevel: 'error' as const, ...(timed ? TIMED : UNTIMED) };
  const result = await lighthouse(origin + page, flags);
  if (!result || result.lhr.runtimeError)
    throw new Error(
      `Lighthouse has no result for ${page}: ${result?.lhr.runtimeError?.message ?? 'no reason given'}`,
    );
  const { categories, audits } = result.lhr;
  const scores: Scores['scores'] = {};
  const losses: string[] = [];
  for (const category of flags.onlyCategories) {
    const score = Math.round((categories[category]?.score ?? 0) * 100);
    scores[category] = score;
    if (score === 100) continue;
    const lost = (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const found = audits[id];
      return weight > 0 && found && found.score !== null && found.score < 1
        ? [`${found.title}${found.displayValue ? ` (${found.displayValue})` : ''}`]
        : [];
    });
    losses.push(`${page} ${category} ${score}: ${lost.join('; ')}`);
  }
  return { page, scores, losses };
}
