import type { Fact } from '../fact.ts';
import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toFact, toResult } from '../text-lines.ts';

/** Limit of characters of a row; qwinsta and quser write about 90. */
const MAX_ROW = 200;
/** Listeners have ids from here on; sessions count from 0. */
const FIRST_LISTENER = 65_536;
/** Names of sessions that every Windows has and translates none of. */
const NAMED = /^(services|console|rdp-tcp(?:[-#]\w+)?|rdp-sxs[\w-]*(?:#\d+)?|ica-[\w#-]+)$/i;
/** Row of qwinsta: mark, session and user, id, up to three words for state, type and device. */
const ROW = /^([ >]?)(.{0,90}?)\s+(\d{1,10})(?:\s+(\S+(?:\s+\S+){0,2}))?$/;
/** Row of quser: mark, user, session, id, state, idle time, time of logon. */
const USER_ROW =
  /^([ >]?)(\S.{0,60}?)\s+(?:(console|rdp-\S+|ica-\S+)\s+)?(\d{1,5})\s{1,4}(\S+)\s+(\.|[\d+:]+|\p{L}+)\s+(\d{1,4}[./-].*\d.*)$/iu;

interface Row {
  index: number;
  current: boolean;
  name: string;
  user: string;
  id: number;
  raw: string;
}

const readRow = (line: string, index: number): Row | null => {
  const [mark = '', left = '', id = '', rest = ''] =
    (line.length <= MAX_ROW ? groupsOf(ROW, line) : null) ?? [];
  if (left.trim() === '') return null;
  // A row without a session begins with spaces up to the column of the users.
  const parts = left.trim().split(/\s+/);
  const unnamed = /^\s/.test(left) && !NAMED.test(parts[0] ?? '');
  const name = unnamed ? '' : (parts.shift() ?? '');
  return {
    index,
    current: mark === '>',
    name,
    user: parts.join(' '),
    id: Number(id),
    raw: rest.split(/\s+/)[0] ?? '',
  };
};

/** Check whether a row may begin a table: an own name of Windows, and gaps as only a table has them. */
const isAnchor = ({ name, id, raw, user }: Row, line: string): boolean =>
  NAMED.test(name) &&
  raw !== '' &&
  (/\s{3,}\d/.test(line) || (id >= FIRST_LISTENER && user === ''));

/** State of a session: by the English word, in other languages by whether it has a user and a session name. */
const sessionState = ({ name, user, raw }: Row): string => {
  if (/^(active|shadow)$/i.test(raw)) return 'active';
  if (/^disc$/i.test(raw)) return 'disconnected';
  if (user === '' || /^(conn|connq|idle|init|reset|down)$/i.test(raw)) return 'other';
  return name === '' ? 'disconnected' : 'active';
};

const listenerState = (raw: string): string => {
  if (/^down$/i.test(raw)) return 'down';
  return /^(active|disc|conn|connq|idle|init|reset|shadow)$/i.test(raw) ? 'other' : 'listening';
};

const summaryOf = (sessions: readonly Row[], listening: string): Record<string, string> => {
  const count = (state: string): string =>
    String(sessions.filter((row) => row.user !== '' && sessionState(row) === state).length);
  return { listening, active: count('active'), disconnected: count('disconnected') };
};

const sessionFields = (row: Row): Record<string, string> => ({
  name: row.name,
  user: row.user,
  id: String(row.id),
  state: sessionState(row),
  raw: row.raw,
  current: row.current ? 'yes' : 'no',
});

/**
 * Read `qwinsta` and `query session`, in any language: the words of the table are translated, but the names `services`,
 * `console` and `rdp-tcp`, the ids and the columns are not. A listener is a row with an id of 65536 or more and no user.
 */
export const readSessions: TextReader = (text, context) => {
  if (!/\b(rdp-tcp|console|services)\b/i.test(text)) return null;
  const lines = splitLines(text);
  const facts: Fact[] = [];
  let records = 0;
  for (let index = 0; index < lines.length; index++) {
    const first = readRow(lines[index] ?? '', index);
    if (first === null || !isAnchor(first, lines[index] ?? '')) continue;
    const rows = [first];
    while (index + 1 < lines.length) {
      const row = readRow(lines[index + 1] ?? '', index + 1);
      if (row === null) break;
      rows.push(row);
      index++;
    }
    records += rows.length;
    const listeners = rows.filter(({ id, user }) => id >= FIRST_LISTENER && user === '');
    const sessions = rows.filter((row) => !listeners.includes(row));
    for (const row of listeners) {
      const state = listenerState(row.raw);
      const fields = { name: row.name, state, raw: row.raw, id: String(row.id) };
      const guessed = state === 'listening' && !/^listen$/i.test(row.raw);
      const doubt = {
        doubt: `The state “${row.raw}” is in a language that is not known here; a listener of this id usually listens.`,
      };
      facts.push(
        toFact(context, 'qwinsta', 'listener', row.index, fields, guessed ? doubt : undefined),
      );
    }
    for (const row of sessions)
      facts.push(toFact(context, 'qwinsta', 'session', row.index, sessionFields(row)));
    const ours = listeners.filter(({ name }) => /^rdp-tcp/i.test(name));
    const listens = ours.some(({ raw }) => listenerState(raw) === 'listening');
    // Only a whole table, which has the session of the services, can say that there is no listener.
    const whole = ours.length > 0 || rows.some(({ name, id }) => id === 0 && name !== '');
    const listening = listens ? 'yes' : whole ? 'no' : 'unknown';
    facts.push(toFact(context, 'qwinsta', 'summary', first.index, summaryOf(sessions, listening)));
  }
  return toResult('qwinsta', { facts, records });
};

/** Read `quser` and `query user`: rows that end with the time of a logon. It has no listeners. */
export const readUsers: TextReader = (text, context) => {
  if (!/\d[./-]\d{1,2}[./-]\d/.test(text)) return null;
  const lines = splitLines(text);
  const rows: Row[] = [];
  lines.forEach((line, index) => {
    if (line.length > MAX_ROW || !/\d[./-]\d/.test(line)) return;
    const [mark = '', user = '', name = '', id = '', raw = '', idle = ''] =
      groupsOf(USER_ROW, line) ?? [];
    if (user === '' || !/\s{3,}\d/.test(line)) return;
    // Without a session there is only the gap of its column; a list of files has words there.
    if (name === '' && !new RegExp(`\\s{6,}${id}\\s`).test(line)) return;
    if (!/^(\.|none|[\d+:]+|\p{L}{2,8})$/iu.test(idle)) return;
    rows.push({ index, current: mark === '>', name, user: user.trim(), id: Number(id), raw });
  });
  const [first] = rows;
  if (first === undefined) return null;
  // One row in the shape may be another table; two, a named session or the mark are not.
  if (rows.length < 2 && first.name === '' && !first.current) return null;
  const facts = rows.map((row) =>
    toFact(context, 'qwinsta', 'session', row.index, sessionFields(row)),
  );
  facts.push(toFact(context, 'qwinsta', 'summary', first.index, summaryOf(rows, 'unknown')));
  return toResult('quser', { facts, records: rows.length });
};
