import type { Draw } from './drawing.ts';
import { TITLE, WIDTH } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const ROW = 24;

/** A tree or a menu at the left, its chosen line filled. Returns where its lines are. */
function pane(sheet: Sheet, width: number, bottom: number, rows: readonly Row[]): void {
  sheet.path(`M${width} ${TITLE}V${bottom - 1}`, 'rule-strong', 1);
  rows.forEach(({ words, inset = 0, chosen = false }, index) => {
    const y = TITLE + 10 + index * ROW;
    if (chosen) sheet.fill(6, y, width - 12, ROW, 'sunken', 3);
    sheet.text(12 + inset, y + ROW / 2, words, { room: width - 16 - inset, strong: chosen });
  });
}
interface Row {
  words: string;
  inset?: number;
  chosen?: boolean;
}
const rowTop = (index: number): number => TITLE + 10 + index * ROW;

/** One of the logs of Windows, the way to filter it, and the numbers to read. */
export const eventViewer =
  (log: 'System' | 'Security', events: readonly (readonly [string, string, string])[]): Draw =>
  (sheet) => {
    const left = 114;
    const bottom = 206;
    const logs = ['Application', 'Security', 'System'];
    sheet.window(0, bottom, 'Event Viewer');
    pane(sheet, left, bottom, [
      { words: 'Windows Logs' },
      ...logs.map((words) => ({ words, inset: 12, chosen: words === log })),
    ]);
    sheet.mark(4, rowTop(logs.indexOf(log) + 1) - 1, left - 10, ROW + 2, 1);
    const columns = [left + 7, left + 75, left + 138];
    const rooms = [67, 62, 62];
    const row = (y: number, cells: readonly string[], strong: boolean): void =>
      cells.forEach((words, index) => {
        sheet.text(columns[index] ?? 0, y, words, {
          room: rooms[index] ?? 0,
          ...(strong && { colour: 'ink-soft' }),
        });
      });
    row(TITLE + 22, ['Level', 'Time', 'Event ID'], true);
    sheet.path(`M${left} ${TITLE + 36}H${WIDTH - 1}`, 'rule-strong', 1);
    events.forEach((cells, index) => {
      row(TITLE + 52 + index * ROW, cells, false);
    });
    sheet.mark((columns[2] ?? 0) - 5, TITLE + 10, 66, 30 + events.length * ROW, 3);
    sheet.button(left + 10, bottom - 42, 'Filter Current Log…');
    sheet.mark(left + 5, bottom - 47, 160, 36, 2);
    return bottom;
  };

/** The certificate that the listener offers. */
export const certificates: Draw = (sheet) => {
  const left = 140;
  const bottom = 158;
  sheet.window(0, bottom, 'Certificates - Local Computer');
  pane(sheet, left, bottom, [
    { words: 'Personal' },
    { words: 'Remote Desktop' },
    { words: 'Certificates', inset: 12, chosen: true },
    { words: 'Trusted Root…' },
  ]);
  sheet.mark(4, rowTop(2) - 1, left - 10, ROW + 2, 1);
  const x = left + 14;
  sheet.text(x, TITLE + 22, 'Issued To', { colour: 'ink-soft', room: 120 });
  sheet.text(x, TITLE + 42, 'PC-NAME', { room: 120 });
  sheet.text(x, TITLE + 74, 'Expiration Date', { colour: 'ink-soft', room: 120 });
  sheet.text(x, TITLE + 97, '29/05/2027', { room: 120 });
  sheet.mark(x - 8, TITLE + 61, 142, 52, 2);
  return bottom;
};

/** The three services that have to run. */
export const services: Draw = (sheet) => {
  const names = [
    'Remote Desktop Configuration',
    'Remote Desktop Services',
    'Remote Desktop Services UserMode Port Redirector',
  ];
  const status = 240;
  let y = TITLE + 48;
  const rows = (on: Sheet): number => {
    y = TITLE + 48;
    for (const name of names) {
      on.text(status, y + 8, 'Running', { strong: true, room: 68 });
      y = on.paragraph(14, y, name, { room: status - 24 }) + 10;
    }
    return y;
  };
  const bottom = sheet.measure(rows) + 8;
  sheet.window(0, bottom, 'Services');
  sheet.text(14, TITLE + 20, 'Name', { colour: 'ink-soft', room: 100 });
  sheet.text(status, TITLE + 20, 'Status', { colour: 'ink-soft', room: 68 });
  sheet.path(`M1 ${TITLE + 36}H${WIDTH - 1}`, 'rule-strong', 1);
  rows(sheet);
  sheet.mark(status - 7, TITLE + 42, 76, bottom - TITLE - 50, 1);
  return bottom;
};

/** Where a gateway is named in Remote Desktop Connection. */
export const gatewaySettings: Draw = (sheet) => {
  const inner = 186;
  const bottom = 302;
  sheet.window(0, bottom, 'Remote Desktop Connection');
  sheet.text(16, TITLE + 22, 'General', { colour: 'ink-soft', room: 62 });
  sheet.text(88, TITLE + 22, 'Display', { colour: 'ink-soft', room: 60 });
  sheet.text(160, TITLE + 22, '…', { colour: 'ink-soft', room: 20 });
  sheet.text(196, TITLE + 22, 'Advanced', { strong: true, room: 88 });
  sheet.mark(188, TITLE + 8, 98, 28, 1);
  sheet.path(`M1 ${TITLE + 42}H${WIDTH - 1}`, 'rule-strong', 1);
  sheet.text(16, TITLE + 62, 'Connect from anywhere', { strong: true });
  sheet.text(16, TITLE + 82, 'Settings to connect through a gateway', { colour: 'ink-soft' });
  sheet.button(24, TITLE + 104, 'Settings…');
  sheet.mark(18, TITLE + 98, 102, 38, 2);
  sheet.path(`M70 ${TITLE + 140}v12m-6-6l6 6l6-6`, 'accent', 2.5);
  sheet.box(10, inner, WIDTH - 20, bottom - inner - 10, 'paper', 5);
  sheet.text(22, inner + 18, 'RD Gateway Server Settings', { strong: true, room: 276 });
  sheet.path(`M31 ${inner + 44}m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0`, 'ink');
  sheet.text(44, inner + 44, 'Use these settings:', { room: 250 });
  sheet.text(22, inner + 76, 'Server name:', { room: 92 });
  sheet.box(118, inner + 63, 170, 26, 'surface');
  sheet.mark(113, inner + 58, 180, 36, 3);
  return bottom;
};

/** The switch of Remote Desktop itself. */
export const settingsRemoteDesktop: Draw = (sheet) => {
  const bottom = 172;
  sheet.window(0, bottom, 'Settings');
  sheet.text(16, TITLE + 24, 'System › Remote Desktop', { strong: true });
  sheet.box(12, TITLE + 42, WIDTH - 24, 40, 'paper', 5);
  sheet.text(24, TITLE + 62, 'Remote Desktop', { room: 150 });
  sheet.text(216, TITLE + 62, 'On', { room: 26 });
  sheet.fill(248, TITLE + 52, 42, 20, 'accent', 10);
  sheet.fill(272, TITLE + 55, 14, 14, 'on-accent', 7);
  sheet.mark(207, TITLE + 46, 92, 32, 1);
  sheet.box(12, TITLE + 92, WIDTH - 24, 40, 'paper', 5);
  sheet.text(24, TITLE + 112, 'PC name', { colour: 'ink-soft', room: 150 });
  sheet.text(212, TITLE + 112, 'PC-NAME', { room: 76 });
  sheet.mark(203, TITLE + 96, 92, 32, 2);
  return bottom;
};

const MENU = ['Overview', 'Activity log', 'Connect', 'Run command', 'Serial console'];

/** The page of a virtual machine in a cloud portal. */
export const portal =
  (chosen: 'Overview' | 'Activity log'): Draw =>
  (sheet) => {
    const left = 132;
    const bottom = 172;
    sheet.window(0, bottom, 'Cloud portal: virtual machine');
    pane(
      sheet,
      left,
      bottom,
      MENU.map((words) => ({ words, chosen: words === chosen })),
    );
    sheet.mark(4, rowTop(MENU.indexOf(chosen)) - 1, left - 10, ROW + 2, 1);
    const x = left + 14;
    sheet.text(x, TITLE + 24, 'PC-NAME', { strong: true, room: 160 });
    if (chosen === 'Overview') {
      sheet.text(x + 6, TITLE + 62, 'Status: Running', { room: 140 });
      sheet.mark(x - 2, TITLE + 48, 148, 28, 2);
    } else {
      sheet.text(x + 6, TITLE + 56, '10:02 Restart', { room: 140 });
      sheet.text(x + 6, TITLE + 80, '09:40 Start', { room: 140 });
      sheet.text(x + 6, TITLE + 104, 'Yesterday: Stop', { room: 140 });
      sheet.mark(x - 2, TITLE + 42, 148, 78, 2);
    }
    return bottom;
  };
