import { reportOf } from '../../lib/report/report.ts';
import { element } from './element.ts';
import { keySetting } from './key-setting.ts';

/** Milliseconds for which a button shows its result. */
const SAID_FOR = 4000;

const say = (text: string): void => {
  const status = document.querySelector('[data-page-status]');
  if (status) status.textContent = text;
};

/** Copy a text and say so on the button; if copying is refused, show the text to copy by hand. */
async function copyText(button: HTMLElement, text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    showText(text);
    return;
  }
  const label = button.textContent;
  button.textContent = done;
  say(done);
  setTimeout(() => (button.textContent = label), SAID_FOR);
}

/** Styles of a dialog. Here, and not in a style sheet that every page would load. */
const LOOK = `
.sheet {
  max-width: min(32rem, 100% - 2rem);
  padding: var(--space-5);
  border: 1px solid var(--rule-strong);
  border-radius: var(--radius);
  background: var(--surface);
  color: var(--ink);
}
.sheet textarea { width: 100%; }
.sheet > h2 { margin-top: 0; }`;
const look = new CSSStyleSheet();
look.replaceSync(LOOK);

/** Show a dialog, and remove any other. */
function show(title: string, ...content: Node[]): void {
  document.querySelector('dialog.sheet')?.remove();
  const close = element('button', { class: 'button quiet' }, 'Close');
  const form = element('form', { method: 'dialog' }, close);
  const heading = element('h2', { id: 'sheet-title' }, title);
  const sheet = element(
    'dialog',
    { class: 'sheet', 'aria-labelledby': heading.id },
    heading,
    ...content,
    form,
  );
  // A dialog gives the focus back to where it came from.
  sheet.addEventListener('close', () => sheet.remove());
  if (!document.adoptedStyleSheets.includes(look)) document.adoptedStyleSheets.push(look);
  document.body.append(sheet);
  sheet.showModal();
}

/** Show a text that could not be copied, selected. */
function showText(text: string): void {
  const field = element('textarea', { readonly: '', rows: '8', 'aria-label': 'Text to copy' });
  field.value = text;
  show('Copy this text', field);
  field.select();
}

/** Copy the full address of the page. */
export const copyLink = (button: HTMLElement): Promise<void> =>
  copyText(button, location.href, 'Link copied');

/** Copy a report about this page, for a site without a repository to send it to. */
export function copyReport(button: HTMLElement): Promise<void> {
  const { title, body } = reportOf(document.title, location.href.replace(/[?#].*/, ''));
  return copyText(
    button,
    `${title}\n\n${body}`,
    'Report copied. Send it to the person who runs this site.',
  );
}

const SHORTCUTS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/'], 'Search'],
  [['Ctrl', 'K'], 'Search, even while you are typing'],
  [['1', '…', '9'], 'Choose an answer'],
  [['Enter'], 'Continue with the chosen answer'],
  [['↓', '↑'], 'Move through search results'],
  [['Esc'], 'Close search results or this list'],
  [['?'], 'Show this list'],
];

/** List the keyboard shortcuts, with the setting that turns single keys off. */
export function showShortcuts(): void {
  const rows = SHORTCUTS.map(([keys, what]) =>
    element(
      'tr',
      {},
      element('td', {}, ...keys.flatMap((key) => [element('kbd', {}, key), ' '])),
      element('td', {}, what),
    ),
  );
  const table = element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, 'Keys'),
        element('th', { scope: 'col' }, 'What they do'),
      ),
    ),
    element('tbody', {}, ...rows),
  );
  const box = element('input', { type: 'checkbox' });
  const setting = element('p', {}, element('label', {}, box, ' Use single-key shortcuts'));
  show('Keyboard shortcuts', table, setting);
  if (!keySetting(box)) setting.remove();
}
