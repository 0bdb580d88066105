import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { REACH_QUESTION, reachAnswers } from '../../src/lib/labels/reach-question.ts';
import { builtKnowledge } from '../support/built-site.ts';
import { openFindings, paste } from '../support/findings-page.ts';

const FOLDER = fileURLToPath(new URL('../script/', import.meta.url));
const RECORDS = join(FOLDER, 'recorded');
/**
 * Expected result for a machine: the cause that is suspected first; or a cause for which the findings are a reason, where they
 * are worth knowing and still do not explain the error; or null, where nothing is wrong with it.
 */
type Expected = string | { 'reason-for': string } | null;
const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<
  string,
  Expected
>;
const knowledge = builtKnowledge();

const wording = (expected: Expected): string =>
  expected === null
    ? 'continues'
    : typeof expected === 'string'
      ? `leads to ${expected}`
      : `speaks for ${expected['reason-for']}`;

for (const [machine, expected] of Object.entries(EXPECTED))
  test(`what the script found on ${machine} ${wording(expected)}`, async ({ page }) => {
    const record = join(RECORDS, `${machine}.json`);
    expect(existsSync(record), `${machine} has no record: npm run script:record`).toBe(true);
    const heading = page.getByRole('heading', { level: 1 });
    await openFindings(page);
    await paste(page, readFileSync(record, 'utf8'));
    await expect(heading).toHaveText(/^What you have answers/);
    await expect(page.getByText(/^Ignored/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(heading).toBeFocused();

    // Prerendered questions are not asked yet.
    const form = page.locator('.step:not([data-prerendered]) form.question');
    const asked = new Set<string>();
    for (;;) {
      await expect(heading).not.toHaveText('One moment…');
      if ((await form.count()) === 0) break;
      const question = (await heading.textContent()) ?? '';
      expect(asked, 'a question is asked twice').not.toContain(question);
      asked.add(question);
      const check = knowledge.checks.find((one) => one.question === question);
      const answers = question === REACH_QUESTION ? reachAnswers('') : check?.answers;
      const unknown = question === REACH_QUESTION ? 'unsure' : 'unknown';
      expect(answers?.map(({ id }) => id)).toContain(unknown);
      await form.locator(`input[type="radio"][value="${unknown}"]`).check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(heading).not.toHaveText(question);
    }
    await expect(page.getByRole('article').or(page.getByText('Hand this over'))).not.toHaveCount(0);
    if (expected === null) return;
    const cause = typeof expected === 'string' ? expected : expected['reason-for'];
    const title = knowledge.causes.find(({ id }) => id === cause)?.title;
    expect(title, `${cause} is not a cause`).toBeDefined();
    const link = page.locator('.suspects > li > a');
    if (typeof expected === 'string') await expect(link.first()).toHaveText(title!);
    else {
      const suspect = page
        .locator('.suspects > li')
        .filter({ has: page.getByRole('link', { name: title!, includeHidden: true }) });
      const reasons = suspect.getByRole('list', { name: 'For it', includeHidden: true });
      await expect(reasons.getByText('from your findings')).not.toHaveCount(0);
    }
  });

test('every recorded machine is in the table', () => {
  const recorded = existsSync(RECORDS)
    ? readdirSync(RECORDS)
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.replace(/\.json$/, ''))
    : [];
  expect(recorded.filter((machine) => !Object.hasOwn(EXPECTED, machine))).toEqual([]);
});
