import lighthouse from 'lighthouse';
import { quantile } from '../quantile.ts';
import type { Category, Scores } from './scores.ts';
import { CATEGORIES } from './scores.ts';

/** Settings for categories without timings: no throttling, no waiting for an idle network. */
const UNTIMED = {
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
} as const;

/**
 * Run Lighthouse on one page, with its settings for a phone.
 *
 * @param port Debugging port of a running Chromium.
 * @param runs How often performance is measured; its median counts, which other work on the machine disturbs least. 0
 *   leaves it out and takes a third of the time. Of the other categories the lowest score counts.
 * @param others Whether to measure the other categories.
 * @throws {Error} When Lighthouse has no result.
 */
export async function measure(
  origin: string,
  page: string,
  port: number,
  runs: number,
  others: boolean,
): Promise<Scores> {
  const categories = CATEGORIES.filter((one) => (one === 'performance' ? runs > 0 : others));
  const all: Scores[] = [];
  for (let run = 0; run < Math.max(1, runs); run += 1)
    all.push(await once(origin + page, page, port, categories));
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

async function once(
  address: string,
  page: string,
  port: number,
  categories: readonly Category[],
): Promise<Scores> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: [...categories],
    disableFullPageScreenshot: true,
    ...(categories.includes('performance') ? {} : UNTIMED),
  });
  if (!result || result.lhr.runtimeError)
    throw new Error(
      `Lighthouse has no result for ${page}: ${result?.lhr.runtimeError?.message ?? 'no reason given'}`,
    );
  const { categories: results, audits } = result.lhr;
  const scores: Scores['scores'] = {};
  const losses: string[] = [];
  for (const category of categories) {
    const score = Math.round((results[category]?.score ?? 0) * 100);
    scores[category] = score;
    if (score === 100) continue;
    const failed = (results[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      return weight > 0 && audit && audit.score !== null && audit.score < 1
        ? [`${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`]
        : [];
    });
    losses.push(`${page} ${category} ${score}: ${failed.join('; ')}`);
  }
  return { page, scores, losses };
}
