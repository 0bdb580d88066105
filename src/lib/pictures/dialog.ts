import type { Draw } from './drawing.ts';
import { TITLE, WIDTH } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const FIRST = 'This computer can’t connect to the remote computer.';
const REST =
  'Try connecting again. If the problem continues, contact the owner of the remote computer or your network administrator.';

const TEXT = 50;
/** Height of the strip with the buttons. */
const STRIP = 42;

/** The message itself beside a plain cross. Returns its bottom. */
function message(sheet: Sheet, top: number, whole: boolean): number {
  const y = top + TITLE + 14;
  sheet.path(
    `M26 ${y + 12}m-12 0a12 12 0 1 0 24 0a12 12 0 1 0-24 0M21.500 ${y + 7.5}l9 9m0-9l-9 9`,
    'signal',
    2,
  );
  const bottom = sheet.paragraph(TEXT, y, FIRST, { strong: true });
  return whole ? sheet.paragraph(TEXT, bottom + 8, REST) : bottom;
}

/** The strip of buttons: the switch of the details and OK. Returns the box of the switch. */
function buttons(sheet: Sheet, y: number, open: boolean): void {
  sheet.fill(2, y, WIDTH - 4, STRIP, 'sunken');
  const middle = y + STRIP / 2;
  sheet.path(open ? `M20 ${middle + 2}l5-5 5 5` : `M20 ${middle - 2}l5 5 5-5`, 'ink');
  sheet.text(40, middle, open ? 'Hide details' : 'See details', { room: 96 });
  sheet.box(WIDTH - 78, middle - 13, 64, 26, 'surface');
  sheet.text(WIDTH - 56, middle, 'OK', { room: 40 });
}

const markSwitch = (sheet: Sheet, y: number, number: number): void =>
  sheet.mark(10, y + 6, 128, STRIP - 12, number);

function closed(sheet: Sheet, top: number, whole: boolean): number {
  const draw = (on: Sheet): number => message(on, top, whole) + 14;
  // Its height is known once its words are broken into lines.
  const strip = sheet.measure(draw);
  const bottom = strip + STRIP + 2;
  sheet.window(top, bottom, 'Remote Desktop Connection');
  draw(sheet);
  buttons(sheet, strip, false);
  markSwitch(sheet, strip, 1);
  return bottom;
}

function open(sheet: Sheet, top: number, extended: string, first: number): number {
  const draw = (on: Sheet): number => message(on, top, false) + 14;
  const strip = sheet.measure(draw);
  const details = strip + STRIP + 8;
  const bottom = details + 96;
  sheet.window(top, bottom, 'Remote Desktop Connection');
  draw(sheet);
  buttons(sheet, strip, true);
  sheet.text(22, details + 14, 'Error code: 0x904', { strong: true, room: 200 });
  sheet.mark(12, details + 1, 216, 26, first);
  sheet.text(22, details + 46, `Extended error code: ${extended}`, { strong: true, room: 200 });
  sheet.mark(12, details + 33, 216, 26, first + 1);
  sheet.text(22, details + 76, 'Timestamp (UTC): 11/29/26 10:15:42 AM', { colour: 'ink-soft' });
  return bottom;
}

/** The message as it comes up. */
export const dialogClosed: Draw = (sheet) => closed(sheet, 0, true);

/** The message with its details, and the two numbers to read. */
export const dialogOpen =
  (extended: string): Draw =>
  (sheet) =>
    open(sheet, 0, extended, 1);

/** One after the other. */
export const dialogBoth: Draw = (sheet) => {
  const middle = closed(sheet, 0, false);
  sheet.path(`M160 ${middle + 6}v20m-7-7l7 7l7-7`, 'accent', 2.5);
  return open(sheet, middle + 34, '0x7', 2);
};
