import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { builtKnowledge } from '../support/built-site.ts';
import { openFindings, paste } from '../support/findings.ts';

const FOLDER = fileURLToPath(new URL('../script/', import.meta.url));
const RECORDS = join(FOLDER, 'recorded');
/** Machine to the cause that must be suspected first, or null where nothing is wrong with it. */
const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<
  string,
  string | null
>;
const knowledge = builtKnowledge();

for (const [machine, cause] of Object.entries(EXPECTED))
  test(`what the script found on ${machine} leads to ${cause ?? 'a way on'}`, async ({ page }) => {
    const record = join(RECORDS, `${machine}.json`);
    expect(existsSync(record), `${machine} has no record: npm run script:record`).toBe(true);
    const heading = page.getByRole('heading', { level: 1 });
    await openFindings(page);
    await paste(page, readFileSync(record, 'utf8'));
    await expect(heading).toHaveText(/^Your findings answer/);
    await expect(page.getByText(/^Left aside/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(heading).toBeFocused();

    const form = page.locator('form.question');
    const asked = new Set<string>();
    for (;;) {
      await expect(heading).not.toHaveText('One moment…');
      if ((await form.count()) === 0) break;
      const question = (await heading.textContent()) ?? '';
      expect(asked, 'a question is asked twice').not.toContain(question);
      asked.add(question);
      const check = knowledge.checks.find((one) => one.question === question);
      expect(check?.answers.map(({ id }) => id)).toContain('unknown');
      await form.locator('input[value="unknown"]').check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(heading).not.toHaveText(question);
    }
    await expect(page.getByRole('article').or(page.getByText('Hand this over'))).not.toHaveCount(0);
    if (cause === null) return;
    const title = knowledge.causes.find(({ id }) => id === cause)?.title;
    expect(title, `${cause} is no cause`).toBeDefined();
    await expect(page.locator('.suspects').first().getByRole('link').first()).toHaveText(title!);
  });

test('every recorded machine is in the table', () => {
  const recorded = existsSync(RECORDS)
    ? readdirSync(RECORDS)
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.replace(/\.json$/, ''))
    : [];
  expect(recorded.filter((machine) => !Object.hasOwn(EXPECTED, machine))).toEqual([]);
});
