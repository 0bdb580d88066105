import type { Browser, Page, Request } from '@playwright/test';
import { onPhone } from '../interaction/phone.ts';

/** Bytes in a second of 1.6 Mbit/s, and milliseconds there and back: Lighthouse’s slow 4G. */
const NETWORK = { throughput: 1_600_000 / 8, latency: 150 };
const SLOWDOWN = 4;

/** View of a document at a time (milliseconds since 1970, by the browser's clock). */
interface Seen {
  at: number;
  /** Text of the level-1 heading that is visible. */
  heading: string;
  /** There is an answer that can be marked. */
  answerable: boolean;
}

/** Times of one first visit, in milliseconds. */
export interface FirstQuestion {
  /** From the press on the link to the first frame with text. */
  painted: number;
  /** From the press on the link to the frame in which the question and its answers are there. */
  answerable: number;
  /** From the press on the link to the next question, for somebody who answers at once. */
  answered: number;
}

/** Watch, in every document of a tab, which heading is visible and whether there are answers. */
async function watchHeadings(page: Page): Promise<{ seen: Seen[]; presses: number[] }> {
  const seen: Seen[] = [];
  const presses: number[] = [];
  await page.exposeFunction('tellSeen', (one: Seen) => void seen.push(one));
  await page.exposeFunction('tellPress', (at: number) => void presses.push(at));
  await page.addInitScript(() => {
    const recorder = window as unknown as {
      tellSeen: (one: Seen) => void;
      tellPress: (at: number) => void;
    };
    const clock = (at = performance.now()): number => performance.timeOrigin + at;
    addEventListener('click', ({ timeStamp }) => recorder.tellPress(clock(timeStamp)), true);
    let last = '';
    const look = (): void => {
      const shown = [...document.querySelectorAll('h1')].find((one) => one.checkVisibility());
      const answer = document.querySelector('input[type=radio]')?.closest('label');
      const heading = shown?.textContent.trim() ?? '';
      const answerable = answer?.checkVisibility() ?? false;
      if (heading !== '' && `${heading}${answerable}` !== last) {
        last = `${heading}${answerable}`;
        // The frame that is drawn now shows it.
        recorder.tellSeen({ at: clock(), heading, answerable });
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return { seen, presses };
}

async function until<Value>(page: Page, find: () => Value | undefined): Promise<Value> {
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    await page.waitForTimeout(5);
  }
}

/** Open the home page on a slow phone for the first time, follow “Find my fix”, and answer the question at once. */
export const timeFirstQuestion = (browser: Browser, origin: string): Promise<FirstQuestion> =>
  onPhone(browser, async (page) => {
    const { seen, presses } = await watchHeadings(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: NETWORK.latency,
      downloadThroughput: NETWORK.throughput,
      uploadThroughput: NETWORK.throughput,
    });
    await page.goto(`${origin}/`);
    await page.waitForLoadState('networkidle');
    const middle = async (name: string, role: 'link' | 'button'): Promise<[number, number]> => {
      const target = page.getByRole(role, { name }).first();
      await target.scrollIntoViewIfNeeded();
      const box = await target.boundingBox();
      if (!box) throw new Error(`“${name}” is not on the screen.`);
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    // With the mouse alone: Playwright’s own click waits for more.
    await page.mouse.click(...(await middle('Find my fix', 'link')));
    const start = await until(page, () => presses[0]);
    const question = await until(page, () =>
      seen.find(({ at, answerable }) => at > start && answerable),
    );
    const painted = await page.evaluate(async () => {
      for (;;) {
        const [first] = performance.getEntriesByName('first-contentful-paint');
        if (first) return performance.timeOrigin + first.startTime;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    const answer = page.getByRole('radio').first();
    const box = await answer.boundingBox();
    if (!box) throw new Error('The question has no answer on the screen.');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.click(...(await middle('Continue', 'button')));
    const next = await until(page, () =>
      seen.find(
        ({ at, answerable, heading }) =>
          at > question.at && answerable && heading !== question.heading,
      ),
    );
    return {
      painted: painted - start,
      // A frame begins before it is painted.
      answerable: Math.max(question.at, painted) - start,
      answered: next.at - start,
    };
  });

/** Add up what a first visit to a page transfers until the network is idle, bodies only, in bytes. */
export const weighFirstVisit = (
  browser: Browser,
  origin: string,
  address: string,
): Promise<number> =>
  onPhone(browser, async (page) => {
    const finished: Request[] = [];
    page.on('requestfinished', (request) => finished.push(request));
    await page.goto(origin + address, { waitUntil: 'networkidle' });
    const sizes = await Promise.all(finished.map((request) => request.sizes()));
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  });
