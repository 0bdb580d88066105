import type { Locator, Page } from '@playwright/test';
import type { Interaction } from './timing.ts';
import { Recording } from './timing.ts';

/** Row of the button to which everything is compared. */
export const BASELINE = 'baseline: toggle a class';
const ROUNDS = 40;
/** Milliseconds for which a button is held down. Without them, painting the pressed button counts towards the release. */
const PRESS = 80;
/** Shortest time between two presses of one person, in milliseconds. */
const PAUSE = 400;
/** Fixes that are tried in a case before the next one begins. */
const FIXES = 3;

/** Press with the mouse alone: Playwright’s own click runs code in the page, which would be measured too. */
async function press(page: Page, target: Locator): Promise<() => Promise<void>> {
  await page.waitForTimeout(PAUSE);
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await target.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  return () => page.mouse.click(x + width / 2, y + height / 2, { delay: PRESS });
}

/** Press a button that toggles a class, on a page that has nothing else. */
export async function toggleClass(page: Page, origin: string): Promise<Interaction[]> {
  await page.route('**/baseline/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Baseline</title><style>.on { color: green }</style><button>Toggle</button>
        <script>document.querySelector('button').onclick = ({ target }) => target.classList.toggle('on')</script>`,
    }),
  );
  await page.goto(`${origin}/baseline/`);
  const recording = new Recording(page);
  for (let round = 0; round < ROUNDS; round += 1)
    await recording.act(BASELINE, await press(page, page.locator('button')));
  return recording.take();
}

/** Answer a case's questions, then report fixes as not helping and undo them. Any other question is answered “I don’t know”. */
export async function walkCase(
  page: Page,
  origin: string,
  answers: Readonly<Record<string, string>>,
): Promise<Interaction[]> {
  await page.goto(`${origin}/troubleshoot/`);
  const forward = page.getByRole('button', { name: 'Continue' });
  const failed = page.getByRole('button', { name: 'It didn’t' });
  const handedOver = page.getByRole('heading', { name: 'Hand this over' });
  const undone = page.getByRole('button', { name: 'I have undone it' });
  await page.waitForLoadState('networkidle');
  const recording = new Recording(page);
  for (let fixes = 0; fixes < FIXES;) {
    await forward.or(failed).or(undone).or(handedOver).first().waitFor();
    if (await forward.isVisible()) {
      const check = (await page.getByRole('radio').first().getAttribute('name')) ?? '';
      const radios = page.getByRole('radio');
      const given = radios.and(page.locator(`[value="${answers[check] ?? 'unknown'}"]`));
      // The question of what can be reached has no “I don’t know”: the last answer is the one in doubt.
      const answer = (await given.count()) > 0 ? given : radios.last();
      await recording.act('mark an answer', await press(page, answer));
      await recording.act('Continue', await press(page, forward));
      await forward.or(failed).or(undone).or(handedOver).first().waitFor();
      recording.name(`Continue to ${(await forward.isVisible()) ? 'the next question' : 'a fix'}`);
    } else if (await undone.isVisible())
      await recording.act('fix undone', await press(page, undone));
    else if (await handedOver.isVisible()) break;
    else {
      fixes += 1;
      await recording.act('fix did not help', await press(page, failed));
    }
  }
  return recording.take();
}
