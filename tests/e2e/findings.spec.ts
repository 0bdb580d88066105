import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { OPEN_EVIDENCE, openFindings, paste, pasteBox } from '../support/findings-page.ts';
import { findings } from '../support/findings.ts';
import { visit } from '../support/visit.ts';
import { watch } from '../support/watch.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const trail = (page: Page) => page.getByRole('region', { name: 'Your answers' });
const mark = (page: Page) => trail(page).getByText('from your findings');
const text = (value: unknown): string => JSON.stringify(value, null, 4);
const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});
const choose = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.getByLabel(/^Choose files/).setInputFiles(files);

const CLIENT = findings('client', { 'error-code': '0x904-0x7', between: 'nothing' });
const HOST = findings('host', { 'key-access': 'denied', 'certificate-state': 'valid' });

let troubles: string[];
test.beforeEach(async ({ page, baseURL }) => {
  troubles = await watch(page, String(baseURL));
});
test.afterEach(() => expect(troubles).toEqual([]));

test(
  'pasted findings fill answers in, and the walk jumps to the first open question',
  { tag: '@browsers' },
  async ({ page }) => {
    await openFindings(page);
    await paste(page, `The summary of the console\r\n${text(CLIENT)}\r\n${text(HOST)}`);
    await expect(heading(page)).toHaveText('What you have answers 4 questions');
    await expect(heading(page)).toBeFocused();
    await expect(page.getByText('client computer 1: reading of between')).toBeVisible();
    await expect(page).toHaveURL('/troubleshoot/');
    await goOn(page);
    await expect(heading(page)).toHaveText(/Can anyone else connect/);
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveURL(
      '/troubleshoot/?between=nothing&certificate-state=valid&error-code=0x904-0x7&key-access=denied',
    );
    await expect(mark(page)).toHaveCount(4);
    await expect(trail(page).getByText('reading of key-access')).toBeVisible();
  },
);

test('findings that leave nothing open lead to a fix', async ({ page }) => {
  await openFindings(page);
  const whole = {
    'other-client': 'all-fail',
    'host-log': 'key-error',
    ...Object.fromEntries(HOST.findings.map(({ check, answer }) => [check, answer])),
  };
  await paste(page, text(CLIENT) + text(findings('host', whole)));
  await goOn(page);
  await expect(page.getByRole('article')).toBeVisible();
  const why = page.locator('.suspects').first();
  await expect(why.getByText('from your findings').first()).toBeVisible();
});

test('the browser’s Back undoes them, and its Forward brings them back', async ({ page }) => {
  await openFindings(page, '/troubleshoot/?error-code=0x904-0x7');
  await paste(page, text(HOST));
  await goOn(page);
  await expect(page).toHaveURL(/key-access=denied/);
  await page.goBack();
  await expect(page).toHaveURL('/troubleshoot/?error-code=0x904-0x7');
  await expect(mark(page)).toHaveCount(0);
  await page.goForward();
  await expect(mark(page)).toHaveCount(2);
});

test('a reload keeps the marks; they are in no address and end with the tab', async ({ page }) => {
  await openFindings(page);
  await paste(page, text(CLIENT));
  await goOn(page);
  await expect(mark(page)).toHaveCount(2);
  await expect(page).toHaveURL(/\/troubleshoot\/\?./);
  expect(decodeURIComponent(page.url())).not.toContain('reading');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('reading');
  await page.reload();
  await expect(mark(page)).toHaveCount(2);
  const other = await page.context().newPage();
  await visit(other, page.url());
  await expect(trail(other)).toBeVisible();
  await expect(mark(other)).toHaveCount(0);
});

test('an answer that is changed loses its mark', async ({ page }) => {
  await openFindings(page);
  await paste(page, text(CLIENT));
  await goOn(page);
  await page.getByRole('button', { name: /^Change the answer to: How do you reach/ }).click();
  const question = page.getByRole('group', { name: /How do you reach/ });
  await expect(question.getByText('reading of between')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Directly/ })).toBeChecked();
  await page.getByRole('radio', { name: /^Through a VPN/ }).check();
  await goOn(page);
  await expect(page).toHaveURL(/between=vpn/);
  await expect(mark(page)).toHaveCount(1);
  await page.reload();
  await expect(mark(page)).toHaveCount(1);
});

test('an answer can be changed before it is taken', async ({ page }) => {
  await openFindings(page);
  await paste(page, text(CLIENT));
  await page.getByRole('button', { name: /^Change the answer to: How do you reach/ }).click();
  await page.getByRole('radio', { name: /^Through a VPN/ }).check();
  await expect(page.getByText('Your own answer, instead of what was found.')).toBeVisible();
  await goOn(page);
  await expect(page).toHaveURL(/between=vpn/);
  await expect(mark(page)).toHaveCount(1);
});

test('another case has no part in the marks', async ({ page }) => {
  await openFindings(page);
  await paste(page, text(CLIENT) + text(HOST));
  await goOn(page);
  await expect(mark(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page).toHaveURL('/troubleshoot/');
  await page.goBack();
  await expect(mark(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('radio', { name: /^0x904 with extended code 0x7/ }).check();
  await goOn(page);
  await expect(trail(page)).toBeVisible();
  await expect(mark(page)).toHaveCount(0);
  await visit(page, '/troubleshoot/?between=nothing&direct-route=works');
  await expect(trail(page)).toBeVisible();
  await expect(mark(page)).toHaveCount(0);
});

test('a file as Windows PowerShell writes it is read', async ({ page }) => {
  await openFindings(page);
  const written = Buffer.from(`\ufeff${text(CLIENT).replaceAll('\n', '\r\n')}`, 'utf16le');
  await choose(page, file('findings.json', written));
  await expect(heading(page)).toHaveText('What you have answers 2 questions');
});

test('files are read when they are dropped', async ({ page }) => {
  await openFindings(page);
  const drop = await page.evaluateHandle(
    (names) => {
      const transfer = new DataTransfer();
      for (const [name, content] of names)
        transfer.items.add(new File([String(content)], String(name)));
      return transfer;
    },
    [
      ['client.json', text(CLIENT)],
      ['host.txt', text(HOST)],
    ],
  );
  await page.locator('.evidence-form').dispatchEvent('drop', { dataTransfer: drop });
  await expect(heading(page)).toHaveText('What you have answers 4 questions');
});

test('client and host that disagree are shown, and nothing is taken before a choice', async ({
  page,
}) => {
  await openFindings(page);
  await choose(
    page,
    file('client.json', text(findings('client', { 'certificate-state': 'expired' }))),
    file('host.json', text(HOST)),
  );
  const choice = page.getByRole('group', { name: /certificate/ });
  await expect(choice.getByRole('radio')).toHaveCount(2);
  await expect(choice.getByRole('radio', { checked: true })).toHaveCount(0);
  await goOn(page);
  await expect(page).toHaveURL('/troubleshoot/?key-access=denied');

  await page.goBack();
  await page.getByRole('button', { name: OPEN_EVIDENCE }).click();
  await choose(
    page,
    file('client.json', text(findings('client', { 'certificate-state': 'expired' }))),
    file('host.json', text(HOST)),
  );
  await choice
    .getByRole('radio', { name: /expired or isn’t valid yet.*client computer \d/ })
    .check();
  await goOn(page);
  await expect(page).toHaveURL('/troubleshoot/?certificate-state=expired&key-access=denied');
  await expect(mark(page)).toHaveCount(2);
});

test('a given answer is kept, and what differs from it is shown', async ({ page }) => {
  await openFindings(page, '/troubleshoot/?error-code=0x904-0x7&between=vpn');
  await paste(page, text(CLIENT));
  await expect(heading(page)).toHaveText('What you have disagrees: choose an answer');
  await expect(page.getByText('The same as you answered (1)')).toBeVisible();
  const choice = page.getByRole('group', { name: /How do you reach/ });
  await expect(choice.getByText('You answered this.')).toBeVisible();
  await expect(choice.getByRole('radio', { checked: true })).toHaveCount(0);
  await goOn(page);
  await expect(page).toHaveURL('/troubleshoot/?between=vpn&error-code=0x904-0x7');
  await expect(trail(page).getByText('your findings agree')).toBeVisible();
});

test('the findings of the second machine can be added', async ({ page }) => {
  await openFindings(page);
  await paste(page, text(HOST));
  await expect(heading(page)).toHaveText('What you have answers 2 questions');
  await page.getByRole('button', { name: 'Add more' }).click();
  await expect(heading(page)).toBeFocused();
  await expect(pasteBox(page)).toHaveValue('');
  await paste(page, '{"tool":');
  await expect(page.getByRole('alert')).toContainText('incomplete');
  await paste(page, text(CLIENT));
  await expect(heading(page)).toHaveText('What you have answers 4 questions');
});

test('findings of another version are used as far as they are known, and the rest is listed', async ({
  page,
}) => {
  await openFindings(page);
  await paste(
    page,
    text({
      ...findings('host', { 'key-access': 'denied', 'flux-state': 'high', 'host-load': 'molten' }),
      schemaVersion: 2,
      advice: 'none',
      notChecked: [{ check: 'failed-logons', reason: 'needs elevation' }],
    }),
  );
  await expect(heading(page)).toHaveText('What you have answers 1 question');
  await page.getByText(/^Ignored/).click();
  for (const what of ['newer version', '“advice”', '“flux-state”', '“molten”'])
    await expect(page.getByText(what)).toBeVisible();
  await page.getByText(/^Not checked \(1\)/).click();
  await expect(page.getByText('needs elevation')).toBeVisible();
});

const whole = text(HOST);
const BAD: Record<string, [string, RegExp]> = {
  nothing: ['  \n', /nothing in it/],
  'truncated JSON': [whole.slice(0, 400), /incomplete/],
  'the summary without the JSON': [
    'Test-RemoteDesktop 1.0.0  role host  computer PC-HOST\n\n1 found wrong, 20 without a finding, 2 not checked.',
    /summary/,
  ],
  'a wrong form': [
    '{"tool":"Test-RemoteDesktop 1.0.0","schemaVersion":1,"findings":"none"}',
    /form/,
  ],
  'the JSON of another tool': [
    '{"tool":"Get-Weather","findings":[]}',
    /another tool, “Get-Weather”/,
  ],
};
for (const [name, [pasted, sentence]] of Object.entries(BAD))
  test(`${name} is answered with a sentence, and what was pasted stays`, async ({ page }) => {
    await openFindings(page);
    await paste(page, pasted);
    await expect(page.getByRole('alert')).toHaveText(sentence);
    expect((await pasteBox(page).inputValue()) === pasted).toBe(true);
    await expect(pasteBox(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(pasteBox(page)).toHaveAccessibleDescription(sentence);
    await expect(page).toHaveURL('/troubleshoot/');
    await paste(page, whole);
    await expect(heading(page)).toHaveText('What you have answers 2 questions');
  });

test('the error of a paste is right above its box, which is outlined, with the place', async ({
  page,
}) => {
  await openFindings(page);
  await paste(page, '{\n  "a": 1,\n  "b" 2\n}');
  await expect(page.getByRole('alert')).toContainText('line 3, character 7');
  const above = await page.getByRole('alert').boundingBox();
  const box = await pasteBox(page).boundingBox();
  const gap = (box?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0));
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThan(32);
  const colour = (element: Element): string => getComputedStyle(element).borderTopColor;
  const outlined = await pasteBox(page).evaluate(colour);
  await pasteBox(page).fill('Something else');
  await expect(pasteBox(page)).toHaveAttribute('aria-invalid', 'false');
  expect(await pasteBox(page).evaluate(colour)).not.toBe(outlined);
});

test('a file that is nothing known is named beside a good one, and keeps nothing back', async ({
  page,
}) => {
  await openFindings(page);
  await choose(page, file('photo.json', Buffer.alloc(3_000_000)), file('host.json', whole));
  await expect(heading(page)).toHaveText('What you have answers 2 questions');
  const read = page.getByRole('region', { name: 'What was read' });
  await expect(read).toContainText('photo.json');
  await expect(read).toContainText('host.json');
});

test('words of one’s own are proposed answers, as where facts are told', async ({ page }) => {
  await openFindings(page);
  await paste(page, 'It says error code 0x904, extended error code 0x7');
  await page.getByRole('button', { name: /^Use this ?: 0x904 with extended code 0x7/ }).click();
  await goOn(page);
  await expect(page).toHaveURL('/troubleshoot/?error-code=0x904-0x7');
});

test('hostile strings are text', async ({ page }) => {
  const evil =
    '</script><script>window.evil=1</script><img src=x onerror="window.evil=1">\u0000\u001b[2J\u202e';
  const hostile = text({
    ...findings('host', { 'key-access': 'denied', [evil]: evil, constructor: 'prototype' }),
    computer: evil,
  })
    .replace('reading of key-access', JSON.stringify(evil).slice(1, -1))
    .replace('{', '{"__proto__":{"evil":1},');
  await openFindings(page);
  await paste(page, hostile);
  // It is a name as well, and names are masked until somebody asks for them.
  await page.getByLabel('Show names and addresses').check();
  await expect(page.getByText('<script>window.evil=1</script>').first()).toBeVisible();
  await page.getByText(/^Ignored/).click();
  await expect(page.getByText('“__proto__”')).toBeVisible();
  await goOn(page);
  await expect(page).toHaveURL('/troubleshoot/?key-access=denied');
  await page.reload();
  await expect(mark(page)).toHaveCount(1);
  expect(await page.evaluate(() => 'evil' in window || 'evil' in {})).toBe(false);
});

test('damaged or missing storage costs the marks and nothing else', async ({ page }) => {
  await page.addInitScript(() => sessionStorage.setItem('reconnect:findings:v1', '[{"check":1},{'));
  await visit(page, '/troubleshoot/?key-access=denied');
  await expect(trail(page)).toBeVisible();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  await openFindings(page);
  await paste(page, whole);
  await goOn(page);
  await expect(mark(page)).toHaveCount(2);
});

test('everything works by keyboard, and closing leads back to where it began', async ({ page }) => {
  await visit(page, '/troubleshoot/');
  await page.getByRole('radio').nth(1).check();
  const trigger = page.getByRole('button', { name: OPEN_EVIDENCE });
  await trigger.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.getByRole('button', { name: 'Continue without' }).focus();
  await page.keyboard.press('Enter');
  await expect(trigger).toBeFocused();
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(pasteBox(page)).toBeFocused();
  await page.keyboard.insertText(whole);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('What you have answers 2 questions');
});

test('axe finds nothing in any of its states', async ({ page }) => {
  await openFindings(page);
  await paste(page, '{"tool":');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await paste(
    page,
    text({
      ...findings('host', { 'key-access': 'denied', 'certificate-state': 'valid', flux: 'x' }),
      notChecked: [{ check: 'failed-logons', reason: 'needs elevation' }],
    }) + text(findings('client', { 'certificate-state': 'expired', 'error-code': '0x904-0x7' })),
  );
  await page.getByText(/^Ignored/).click();
  await page.getByText(/^Not checked/).click();
  await page
    .getByRole('button', { name: /^Change the answer to/ })
    .first()
    .click();
  expect(await axeFindings(page)).toEqual([]);
  await goOn(page);
  await expect(mark(page)).toHaveCount(2);
  expect(await axeFindings(page)).toEqual([]);
  await page
    .getByRole('button', { name: /^Change/ })
    .first()
    .click();
  await expect(page.getByText('Change an answer')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});
