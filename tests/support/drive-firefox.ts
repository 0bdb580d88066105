import { firefox } from '@playwright/test';

/** A command of WebDriver BiDi that Playwright sends for each context, and that Firefox 153 does not know. */
const UNKNOWN = 'emulation.setMediaFeaturesOverride';

interface Session {
  send: (command: string, parameters: unknown) => Promise<unknown>;
}

/**
 * Let Playwright drive an installed Firefox by WebDriver BiDi. Playwright has that for tests of its own: an error about one
 * unknown command would end every test, so the command is not sent. Pages then see the colours and motion of the system.
 *
 * Not to be had this way with Playwright 1.65 and Firefox 153: `emulateMedia`, touch, pages without scripts, tagged PDFs, a
 * double click (each press counts as a first one), and going back to a page that the browser kept in memory. Sizes of a PDF
 * are taken for centimetres (`checklist-page.ts`).
 */
export function driveFirefox(): void {
  const launch = firefox.launch.bind(firefox);
  firefox.launch = async (options) => {
    const browser = await launch(options);
    const { _connection } = browser as unknown as {
      _connection: { toImpl: (of: unknown) => { _browserSession: Session } };
    };
    const session = _connection.toImpl(browser)._browserSession;
    const send = session.send.bind(session);
    session.send = (command, parameters) =>
      command === UNKNOWN ? Promise.resolve({}) : send(command, parameters);
    return browser;
  };
}
