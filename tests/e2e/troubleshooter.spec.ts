import { expect, test } from '@playwright/test';
import { answer, answerToKeyFix } from '../support/answer.ts';
import { wake } from '../support/visit.ts';

/** Until then an answer can be marked and is kept, but no step is prerendered for it. */

test.describe('the troubleshooter', () => {
  test(
    'leads from the first question to the fix for an unreadable key',
    { tag: '@browsers' },
    async ({ page }) => {
      await page.goto('/troubleshoot/');
      await answer(page, /^0x904 with extended code 0x7/);
      await answerToKeyFix(page);
      const card = page.getByRole('article');
      await expect(card.getByText(/^Can be undone in/)).toBeVisible();
      await expect(card.getByText(/risk$/)).toBeVisible();
      await expect(page.getByRole('heading', { name: /Suspects/ })).toBeVisible();
      await expect(
        page.getByText(/Certificate’s key: .*has no entry or is denied/).first(),
      ).toBeVisible();
    },
  );

  test('keeps the whole case in the address', async ({ page }) => {
    await page.goto('/troubleshoot/');
    await answer(page, /^0x904 with extended code 0x7/);
    await answer(page, /^Through a VPN/);
    await expect(page).toHaveURL('/troubleshoot/?between=vpn&error-code=0x904-0x7');
    const question = await page.getByRole('heading', { level: 1 }).textContent();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question ?? '');
  });

  test('moves the focus to the heading of each new question', async ({ page }) => {
    await page.goto('/troubleshoot/');
    await answer(page, /^0x904 with extended code 0x7/);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: /How do you reach/ })).toBeAttached();
  });

  test('does not move on without an answer and says why', async ({ page }) => {
    await page.goto('/troubleshoot/');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert')).toContainText('Choose an answer');
    await expect(page.getByRole('radio').first()).toBeFocused();
  });

  test('does not move on when an answer is only marked', async ({ page }) => {
    await page.goto('/troubleshoot/');
    await page.getByRole('radio', { name: /^0x904 with extended/ }).check();
    await expect(page).toHaveURL('/troubleshoot/');
  });

  test('prerenders the question that an answer leads to, out of sight and reach', async ({
    page,
  }) => {
    await page.goto('/troubleshoot/');
    await wake(page);
    const prerendered = page.locator('[data-prerendered="ready"] h1');
    await page.getByRole('radio', { name: /^No code/ }).check();
    await expect(prerendered).toHaveCount(1);
    const other = await prerendered.textContent();
    await page.getByRole('radio', { name: /^0x904 with extended/ }).check();
    await expect(prerendered).not.toHaveText(other ?? '');
    const next = await prerendered.textContent();

    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(1);
    await page.getByRole('button', { name: 'Continue' }).focus();
    const beyond = page.getByRole('link', { name: 'More about this check' });
    while (!(await beyond.evaluate((box) => box === document.activeElement))) {
      await page.keyboard.press('Tab');
      await expect(page.locator('[data-prerendered] :focus')).toHaveCount(0);
    }

    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(next ?? '');
    await expect(prerendered).toHaveCount(0);
  });

  test('shows the next question before anything is drawn again, and the next press builds on it', async ({
    page,
  }) => {
    await page.goto('/troubleshoot/');
    await wake(page);
    await page.getByRole('radio', { name: /^0x904 with extended/ }).check();
    await expect(page.locator('[data-prerendered="ready"] h1')).toHaveText(/How do you reach/);
    await page.evaluate(() => {
      // Work after the next frame waits for ever.
      window.requestAnimationFrame = () => 0;
      document.querySelector<HTMLButtonElement>('.question .button')?.click();
    });
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(/How do you reach/);
    await expect(heading).toBeFocused();
    await expect(page).toHaveURL('/troubleshoot/');
    await page.getByRole('radio', { name: /^Through a VPN/ }).check();
    await expect(page).toHaveURL(/error-code=0x904-0x7$/);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(heading).toHaveText(/Which error code/);
  });

  test('prerenders the step for when a fix does not help', async ({ page }) => {
    await page.goto(
      '/troubleshoot/?error-code=0x904-0x7&between=nothing&other-client=all-fail&host-log=limit-reached&now=fixes',
    );
    const prerendered = page.locator('[data-prerendered="ready"] h1');
    await expect(prerendered).toHaveCount(1);
    const next = (await prerendered.textContent()) ?? '';
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).not.toHaveText(next);
    await page.getByRole('button', { name: 'It didn’t' }).click();
    await expect(heading).toHaveText(next);
    await expect(heading).toBeFocused();
  });

  test('undoes one fix after the other where a link brings several', async ({ page }) => {
    await page.goto(
      '/troubleshoot/?error-code=0x904-0x7&between=nothing&fix.raise-connection-limit=failed&fix.set-security-layer-in-registry=failed',
    );
    const undone: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      const which = page.getByText('It didn’t help: ').filter({ visible: true });
      await expect(which).toHaveCount(1);
      undone.push((await which.textContent()) ?? '');
      await expect(page.locator('[data-prerendered="ready"] h1')).toHaveCount(1);
      await page.getByRole('button', { name: 'I have undone it' }).click();
      await expect(page).toHaveURL(
        round === 0 ? /=undone.*=failed|=failed.*=undone/ : /=undone.*=undone/,
      );
    }
    expect(new Set(undone).size).toBe(2);
    await expect(page.getByText('Undo it before you go on').filter({ visible: true })).toHaveCount(
      0,
    );
  });

  test('takes a double click for one press', async ({ page }) => {
    await page.goto('/troubleshoot/');
    await wake(page);
    await page.getByRole('radio', { name: /^0x904 with extended/ }).check();
    await expect(page.locator('[data-prerendered="ready"] h1')).toHaveCount(1);
    await page.getByRole('button', { name: 'Continue' }).dblclick();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/How do you reach/);
    await expect(page.getByRole('alert')).toHaveCount(0);

    await page.goto(
      '/troubleshoot/?error-code=0x904-0x7&between=nothing&other-client=all-fail&host-log=limit-reached&now=fixes',
    );
    await expect(page.locator('[data-prerendered="ready"] h1')).toHaveCount(1);
    await page.getByRole('button', { name: 'Can’t do this' }).dblclick();
    await expect(page).toHaveURL(/fix\.[^&]*=skipped/);
    expect(page.url().match(/fix\./g)).toHaveLength(1);
  });

  test('keeps a step after which the page is left at once', async ({ page }) => {
    await page.goto('/troubleshoot/');
    await page.getByRole('radio', { name: /^0x904 with extended/ }).check();
    await page.evaluate(() => {
      // Left before the next frame, so none comes.
      window.requestAnimationFrame = () => 0;
      document.querySelector<HTMLButtonElement>('.question .button')?.click();
      location.href = '/about/';
    });
    await expect(page).toHaveURL('/about/');
    await page.goto('/troubleshoot/');
    await page.getByRole('link', { name: 'Continue where you left off' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/How do you reach/);
  });

  test('keeps later answers when an early one is changed', async ({ page }) => {
    await page.goto('/troubleshoot/?error-code=0x904-0x7&between=vpn&direct-route=works');
    await page.getByRole('button', { name: /^Change the answer to: How do you reach/ }).click();
    await expect(page.getByRole('radio', { name: /^Through a VPN/ })).toBeChecked();
    await answer(page, /tunnel, bastion/i);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/between=forwarder&direct-route=works/);
    await expect(page.getByRole('article')).toBeVisible();
  });

  test(
    'goes back by its own button and by the browser’s',
    { tag: '@browsers' },
    async ({ page }) => {
      await page.goto('/troubleshoot/');
      await answer(page, /^0x904 with extended code 0x7/);
      await answer(page, /^Through a VPN/);
      await page.getByRole('button', { name: 'Back' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/How do you reach/);
      await expect(page).toHaveURL('/troubleshoot/?error-code=0x904-0x7');
      await page.goBack();
      await expect(page).toHaveURL(/between=vpn/);
      await page.goBack();
      await page.goBack();
      await expect(page).toHaveURL('/troubleshoot/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Which error code/);
    },
  );

  test('goes back one step where that step is not in the history yet', async ({ page }) => {
    await page.goto('/troubleshoot/');
    await answer(page, /^0x904 with extended code 0x7/);
    await answer(page, /^Through a VPN/);
    await expect(page).toHaveURL(/between=vpn/);
    const question = 'Does it work without the VPN, tunnel or gateway?';
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
    await page.getByRole('button', { name: 'Back', exact: true }).evaluate((back: HTMLElement) => {
      // The frame after which the step would come into the history.
      const next = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = () => 0;
      back.click();
      window.requestAnimationFrame = next;
      history.back();
    });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
    await expect(page).toHaveURL('/troubleshoot/?between=vpn&error-code=0x904-0x7');
    await page.goBack();
    await expect(page).toHaveURL('/troubleshoot/?error-code=0x904-0x7');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/How do you reach/);
  });

  test(
    'goes from fix to fix to escalation, and never ends blind',
    { tag: '@browsers' },
    async ({ page }) => {
      await page.goto(
        '/troubleshoot/?error-code=0x904-0x7&between=nothing&other-client=all-fail&host-log=limit-reached&now=fixes',
      );
      const titles: string[] = [];
      for (;;) {
        const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
        if (heading.includes('Hand this over')) break;
        expect(titles).not.toContain(heading);
        titles.push(heading);
        await page
          .getByRole('button', { name: titles.length % 2 ? 'It didn’t' : 'Can’t do this' })
          .click();
        await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading);
        const undone = page.getByRole('button', { name: 'I have undone it' });
        if (await undone.isVisible()) await undone.click();
        while (await page.locator('.question').getByRole('radio').first().isVisible()) {
          if ((await page.getByRole('radio', { checked: true }).count()) === 0)
            await page.getByRole('radio').last().check();
          const again = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
          await page.getByRole('button', { name: 'Continue' }).click();
          await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(again);
        }
      }
      expect(titles.length).toBeGreaterThan(0);
      await expect(page.getByRole('region', { name: 'Summary of your case' })).toContainText(
        /Next step[\s\S]*Suspects[\s\S]*Answers[\s\S]*Tried[\s\S]*Reopen this case: http/,
      );
    },
  );

  test('shows the steps of a fix without leaving the case', async ({ page }) => {
    await page.goto(
      '/troubleshoot/?error-code=0x904-0x7&between=nothing&other-client=all-fail&host-log=limit-reached&now=fixes',
    );
    await expect(page.locator('.fix-steps .command').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'How you know it worked' })).toBeVisible();
  });

  test('ends when a fix worked', { tag: '@browsers' }, async ({ page }) => {
    await page.goto(
      '/troubleshoot/?error-code=0x904-0x7&between=nothing&other-client=all-fail&host-log=limit-reached&now=fixes',
    );
    await page.getByRole('button', { name: 'It worked' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are back in');
  });

  test('starts again, and the browser’s Back brings the case back', async ({ page }) => {
    await page.goto('/troubleshoot/?error-code=0x904-0x7&between=vpn');
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect(page).toHaveURL('/troubleshoot/');
    await page.goBack();
    await expect(page).toHaveURL(/between=vpn/);
  });

  test('offers the case that was left on this device', async ({ page }) => {
    await page.goto('/troubleshoot/?error-code=0x904-0x7');
    await answer(page, /^Through a VPN/);
    await page.goto('/troubleshoot/');
    await page.getByRole('link', { name: 'Continue where you left off' }).click();
    await expect(page).toHaveURL(/between=vpn/);
    await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
    await expect(page.getByRole('link', { name: /left off|your own case/ })).toHaveCount(0);
  });

  test('offers it as well to somebody who starts once more at the home page', async ({ page }) => {
    await page.goto('/troubleshoot/?error-code=0x904-0x7');
    await answer(page, /^Through a VPN/);
    await page.goto('/');
    await page.getByRole('link', { name: 'Find my fix' }).click();
    await page.getByRole('link', { name: 'Continue where you left off' }).click();
    await expect(page).toHaveURL(/between=vpn/);
  });

  test('keeps the own case of this device while somebody’s link is only looked at', async ({
    page,
  }) => {
    await page.goto('/troubleshoot/?error-code=0x904-0x7');
    await answer(page, /^Through a VPN/);
    const link = '/troubleshoot/?error-code=0x904-0x7&between=nothing';
    await page.goto(link);
    await expect(page.getByText('You have your own case on this device.')).toBeVisible();
    await page.goto(link);
    await page.getByRole('link', { name: 'Open your own case' }).click();
    await expect(page).toHaveURL('/troubleshoot/?between=vpn&error-code=0x904-0x7');

    await page.goto(link);
    await answer(page, /nothing connects/);
    await page.goto('/troubleshoot/');
    await page.getByRole('link', { name: 'Continue where you left off' }).click();
    await expect(page).toHaveURL(/between=nothing/);
  });

  test('loses nothing that was marked before hydration', async ({ page }) => {
    let comeAlive = (): void => undefined;
    const alive = new Promise<void>((resolve) => (comeAlive = resolve));
    await page.route('**/*.js', async (route) => {
      await alive;
      await route.continue();
    });
    await page.goto('/troubleshoot/', { waitUntil: 'commit' });
    await page.getByRole('radio', { name: /^0x904 with extended code 0x7/ }).check();
    comeAlive();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL('/troubleshoot/?error-code=0x904-0x7');
  });

  test('leads to the page of another code and goes on with its causes', async ({ page }) => {
    await page.goto('/troubleshoot/?error-code=another-code&message-kind=console-session');
    // Questions go on past the tree for as long as one saves time.
    await page.getByRole('button', { name: 'Show me what to try now' }).click();
    await expect(page).toHaveURL(/&now=fixes$/);
    // The best one is at the host.
    await answer(page, /I can sit at it/);
    await expect(
      page.getByRole('paragraph').filter({ hasText: 'This is another error: 0x708' }),
    ).toBeVisible();
    await expect(page.getByRole('link', { name: 'All about 0x708' })).toHaveAttribute(
      'href',
      '/codes/0x708/',
    );
    await expect(page.getByRole('article')).toBeVisible();
  });

  test('starts past what a symptom implies', async ({ page }) => {
    await page.goto('/symptoms/error-0x904-0x7/');
    const ways = page.getByRole('link', { name: 'Troubleshoot from here' });
    // At the head of the page and at its end.
    await expect(ways).toHaveCount(2);
    await ways.first().click();
    await expect(page).toHaveURL('/troubleshoot/?error-code=0x904-0x7');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/How do you reach/);
  });
});
