import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { coreLog, HOST_ADDRESS, HOST_NAME, longLog, systemLog } from '../support/artefact-files.ts';
import { axeFindings } from '../support/axe.ts';
import { DIST } from '../support/built-site.ts';
import { dropFiles } from '../support/drop-files.ts';
import { OPEN_EVIDENCE } from '../support/findings-page.ts';
import { findings } from '../support/findings.ts';
import { serveSite } from '../../scripts/serve-site.ts';
import { visit } from '../support/visit.ts';
import { watch } from '../support/watch.ts';

const file = (name: string, content: Uint8Array | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
type Upload = ReturnType<typeof file>;
const LOGS = [file('System.evtx', systemLog()), file('RdpCoreTS.evtx', coreLog())];
const NETSTAT = '  TCP    0.0.0.0:3389           0.0.0.0:0              LISTENING       1044\n';
const SUSPECT = 'Unreadable certificate key';

const result = (page: Page) => page.locator('.evidence-result');
const front = (page: Page) => page.getByRole('article').filter({ hasText: 'Failed at TLS' });
const chooser = (page: Page) => page.getByLabel(/^Choose files/);
const give = (page: Page, ...files: Upload[]) => chooser(page).setInputFiles(files);

async function isWhole(page: Page): Promise<void> {
  await expect(result(page).getByRole('heading').first()).toHaveText(/^What you have answers \d/);
  await expect(result(page).getByRole('heading').first()).toBeFocused();
  await expect(front(page)).toContainText('The key of a server certificate could not be used');
  await expect(front(page)).toContainText('Failed at: TLS. Not reached: NLA, Session.');
  await expect(front(page)).toContainText('Schannel 36870, System.evtx, record 2');
  await expect(page.getByRole('region', { name: 'What the answers point to' })).toContainText(
    SUSPECT,
  );
}

test.describe('on the site', () => {
  let troubles: string[];
  test.beforeEach(async ({ page, baseURL }) => {
    troubles = await watch(page, String(baseURL));
  });
  test.afterEach(() => expect(troubles).toEqual([]));

  test(
    'a host’s logs become the attempt, the answers and the right suspect',
    { tag: '@browsers' },
    async ({ page }) => {
      await visit(page, '/logs/');
      await give(page, ...LOGS);
      await isWhole(page);
      await page.getByRole('link', { name: 'Continue with these answers' }).click();
      await expect(page).toHaveURL(/\/troubleshoot\/\?.*key-access=denied/);
      await expect(page).toHaveURL(/host-log=key-error/);
      const answers = page.getByRole('region', { name: 'Your answers' });
      await expect(answers.getByText('from your findings')).not.toHaveCount(0);
      await expect(page.locator('.suspects a').first()).toHaveText(SUSPECT);
    },
  );

  test(
    'they can be dropped on the home page and in the troubleshooter',
    { tag: '@browsers' },
    async ({ page }) => {
      for (const address of ['/', '/troubleshoot/', '/logs/']) {
        await visit(page, address);
        await dropFiles(page, ...LOGS);
        await isWhole(page);
      }
    },
  );

  test('the troubleshooter adds them to its case, and Back takes them back', async ({ page }) => {
    await visit(page, '/troubleshoot/?between=nothing');
    await page.getByRole('button', { name: OPEN_EVIDENCE }).click();
    await give(page, ...LOGS);
    await isWhole(page);
    await page.getByRole('checkbox', { name: /Can Windows read the certificate’s key/ }).uncheck();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL(/between=nothing/);
    await expect(page).toHaveURL(/host-log=key-error/);
    expect(page.url()).not.toContain('key-access');
    await page.goBack();
    await expect(page).toHaveURL('/troubleshoot/?between=nothing');
  });

  test('names and addresses are masked until somebody asks, on the page and in the copy', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit(page, '/logs/');
    await give(page, ...LOGS);
    await isWhole(page);
    const shown = (): Promise<string> => result(page).evaluate((one) => one.outerHTML);
    const copied = async (): Promise<string> => {
      await page.getByRole('button', { name: 'Copy as text' }).click();
      await expect(page.getByText('Copied.')).toBeVisible();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    for (const text of [await shown(), await copied()]) {
      expect(text).not.toContain(HOST_NAME);
      expect(text).not.toContain(HOST_ADDRESS);
    }
    await page.getByLabel('Show names and addresses').check();
    await expect(front(page)).toContainText(HOST_NAME);
    expect(await copied()).toContain(HOST_ADDRESS);
    await page.getByRole('link', { name: 'Continue with these answers' }).click();
    await expect(page.getByRole('region', { name: 'Your answers' })).toBeVisible();
    expect(page.url()).not.toContain(HOST_NAME);
  });

  test('no request leaves with what was given', async ({ page }) => {
    await visit(page, '/logs/');
    const requests: string[] = [];
    page.on('request', (request) => {
      requests.push(`${request.method()} ${request.url()}`);
      expect(request.postDataBuffer()).toBeNull();
    });
    await give(page, ...LOGS, file('secret.txt', 'user alice at 203.0.113.9'));
    await isWhole(page);
    await page.getByLabel('When did it fail?').fill('2026-11-28T09:12:00');
    await page.getByRole('link', { name: 'Continue with these answers' }).click();
    await expect(page.getByRole('region', { name: 'Your answers' })).toBeVisible();
    const own =
      /^GET http:\/\/localhost:\d+\/(_astro\/[\w.-]+|details\/[\w./-]+\.json|troubleshoot\/(\?[\w=&-]*)?|[\w-]+\.(svg|ico|webmanifest))$/;
    expect(requests.filter((one) => !own.test(one))).toEqual([]);
    expect(requests.length).toBeGreaterThan(3);
    const storage = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    for (const secret of [HOST_NAME, HOST_ADDRESS, 'alice', '203.0.113.9'])
      expect(storage).not.toContain(secret);
  });

  test('a file that is nothing known is named, with a way on, and keeps nothing back', async ({
    page,
  }) => {
    await visit(page, '/logs/');
    await give(
      page,
      file('empty.evtx', ''),
      file('holiday.jpg', new Uint8Array(5000).fill(217)),
      file('cut.evtx', systemLog().subarray(0, 5000)),
      ...LOGS,
    );
    await isWhole(page);
    const read = page.getByRole('region', { name: 'What was read' });
    for (const name of ['empty.evtx', 'holiday.jpg', 'cut.evtx', 'System.evtx', 'RdpCoreTS.evtx'])
      await expect(read.getByRole('listitem').filter({ hasText: name })).toHaveText(/\w{4}/);
  });

  test('only bad files are a list of what was read, and no error page', async ({ page }) => {
    await visit(page, '/logs/');
    await give(page, file('holiday.jpg', new Uint8Array(5000).fill(217)));
    await expect(result(page).getByRole('heading').first()).toBeFocused();
    await expect(page.getByRole('region', { name: 'What was read' })).toContainText('holiday.jpg');
    await page.getByRole('button', { name: 'Add more' }).click();
    await give(page, ...LOGS);
    await isWhole(page);
  });

  test('the findings of the script and pasted text go into the same panel', async ({ page }) => {
    await visit(page, '/troubleshoot/');
    await page.getByRole('button', { name: OPEN_EVIDENCE }).click();
    const expired = findings('host', { between: 'nothing' });
    await give(page, ...LOGS, file('findings.json', JSON.stringify(expired)));
    await isWhole(page);
    await expect(result(page)).toContainText('findings.json');
    await page.getByRole('button', { name: 'Add more' }).click();
    await page.getByLabel(/paste any text/).fill(NETSTAT);
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page.getByRole('region', { name: 'What was read' })).toContainText('Your text');
  });

  test('an output that is pasted where facts are told opens the panel', async ({ page }) => {
    await visit(page, '/troubleshoot/');
    await page.getByRole('button', { name: 'Tell us what you already know' }).click();
    await page.getByLabel(/^Paste the message/).fill(NETSTAT);
    await page.getByRole('button', { name: 'Find answers in it' }).click();
    await expect(result(page).getByRole('heading').first()).toBeFocused();
    await expect(page.getByRole('region', { name: 'What was read' })).toContainText('Your text');
  });

  test('reading can be cancelled, and another file read then', async ({ page }, info) => {
    // From the disk: to hand 40 MB to the browser takes longer than to read them.
    const long = info.outputPath('long.evtx');
    writeFileSync(long, longLog(40_000_000));
    await visit(page, '/logs/');
    await chooser(page).setInputFiles(long);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(chooser(page)).toBeVisible();
    await give(page, ...LOGS);
    await isWhole(page);
  });

  test('a form that is sent off empty says what to do, and turns to its box', async ({ page }) => {
    const box = page.getByLabel(/paste any text/);
    const said = page.locator('#evidence-problem');
    const isTold = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Read it' }).click();
      await expect(said).toHaveText(/^There is nothing in it\. Paste a text, or choose a file/);
      await expect(box).toBeFocused();
      await expect(box).toHaveAttribute('aria-invalid', 'true');
      await expect(box).toHaveAccessibleDescription(/nothing in it/);
    };
    await visit(page, '/logs/');
    await isTold();
    await box.fill(NETSTAT);
    await expect(said).toBeEmpty();
    await expect(box).toHaveAttribute('aria-invalid', 'false');
    await expect(box).toHaveAccessibleDescription('');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('button', { name: 'Add more' }).click();
    // The form of the panel, with something read already.
    await isTold();
    await give(page, ...LOGS);
    await isWhole(page);
  });

  test('closing brings back the page as it was', async ({ page }) => {
    await visit(page, '/logs/');
    await give(page, ...LOGS);
    await isWhole(page);
    await page.getByRole('button', { name: 'Use none of it' }).click();
    await expect(chooser(page)).toBeFocused();
    await expect(result(page)).toHaveCount(0);
  });

  test('answers join the case that is saved on this device, unless that is not wanted', async ({
    page,
  }) => {
    await page.addInitScript(() =>
      localStorage.setItem('reconnect:case:v1', '?between=vpn&key-access=readable'),
    );
    await visit(page, '/logs/');
    await give(page, ...LOGS);
    await expect(page.getByRole('group', { name: /certificate’s key/ })).toContainText(
      'You answered this.',
    );
    await page.getByLabel(/Add to the case that is saved/).uncheck();
    await page.getByRole('link', { name: 'Continue with these answers' }).click();
    await expect(page).toHaveURL(/key-access=denied/);
    expect(page.url()).not.toContain('between');
  });

  test('axe finds nothing in the result, and a phone does not scroll sideways', async ({
    page,
  }) => {
    await visit(page, '/logs/');
    await give(page, ...LOGS, file('holiday.jpg', new Uint8Array(500)));
    await isWhole(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('it prints without its tools', async ({ page }) => {
    await visit(page, '/logs/');
    await give(page, ...LOGS);
    await isWhole(page);
    await page.emulateMedia({ media: 'print' });
    await expect(front(page).locator('.track')).toBeVisible();
    await expect(page.getByLabel('When did it fail?')).toBeHidden();
    await expect(page.getByRole('heading', { name: /^On the remote computer/ })).toBeHidden();
  });
});

test.describe('with its service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('it reads without a network, and takes what another app shares', async ({ page }) => {
    const host = await serveSite();
    try {
      await visit(page, `${host.origin}/`);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await host.stop();
      await page.context().setOffline(true);
      await visit(page, `${host.origin}/logs/`);
      await give(page, ...LOGS);
      await isWhole(page);

      await visit(page, `${host.origin}/logs/`);
      await page.evaluate(
        (all) => {
          const form = document.createElement('form');
          Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: '/logs/' });
          const input = document.createElement('input');
          Object.assign(input, { type: 'file', name: 'files', multiple: true });
          const files = new DataTransfer();
          for (const [name, bytes] of all) files.items.add(new File([new Uint8Array(bytes)], name));
          input.files = files.files;
          form.append(input);
          document.body.append(form);
          form.submit();
        },
        LOGS.map(({ name, buffer }) => [name, [...buffer]] as const),
      );
      await isWhole(page);
      await expect(page).toHaveURL(/\/logs\/\?shared/);
      await page.reload();
      await expect(page.getByText('What you shared did not arrive')).toBeVisible();
    } finally {
      await host.stop();
    }
  });
});

test('the one-file edition reads them too', async ({ page }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) outside.push(request.url());
  });
  await page.goto(`${pathToFileURL(join(DIST, 'reconnect.html')).href}#/logs/`);
  await give(page, ...LOGS);
  await isWhole(page);
  await page.getByRole('link', { name: 'Continue with these answers' }).click();
  await expect(page).toHaveURL(/#\/troubleshoot\/\?.*key-access=denied/);
  await expect(page.locator('.suspects a').first()).toHaveText(SUSPECT);
  expect(outside).toEqual([]);
});
