import type { Fact } from '../fact.ts';
import type { ReadContext, TextReader } from '../reader.ts';
import { groupsOf, splitLines, toFact, toResult } from '../text-lines.ts';

/** Numbers of `w32tm /query /status`, line by line; the labels are translated, the order and the numbers are not. */
const LEAP = /^\S.{0,60}?\s?[:：]\s*([0-3]) ?\(/;
const STRATUM = /^\S.{0,60}?\s?[:：]\s*(\d{1,2}) ?\(/;
const PRECISION = /^\S.{0,60}?\s?[:：]\s*-?\d{1,3} ?\(/;
const REFERENCE = /[:：]\s*0x([0-9a-f]{8})\b/i;
/** Offset that `/verbose` adds. */
const PHASE = /^\S[^:：]{0,60}[:：]\s*(-?\d{1,10}[.,]\d{1,9})s$/;
/** Reference that means the own clock, `LOCL`. */
const OWN_CLOCK = /^(4c4f434c|00000000)$/i;
/** Sample of `/stripchart`: time, then the offset, with `o:` unless only data was asked for. */
const SAMPLE = /^\d{1,2}:\d{2}:\d{2}(?:,| d:\S{1,20} o:)\s*([+-]\d{1,10}[.,]\d{1,9})s\b/;
/** Offset that `/monitor` writes for a computer. */
const MONITORED = /^\s+NTP: ([+-]\d{1,10}[.,]\d{1,9})s\b/;
/** Code for a service that is not started. */
const NOT_STARTED = /0x80070426/i;

const seconds = (written: string): string => String(Number(written.replace(',', '.')));
const valueOf = (line: string): string => /^.{1,80}?[:：]\s*(.*)$/.exec(line)?.[1]?.trim() ?? '';

const readStatus = (lines: readonly string[], context: ReadContext): Fact[] =>
  lines.flatMap((line, index) => {
    const [leap] = groupsOf(LEAP, line) ?? [];
    const [stratum] = groupsOf(STRATUM, lines[index + 1] ?? '') ?? [];
    if (leap === undefined || stratum === undefined || !PRECISION.test(lines[index + 2] ?? ''))
      return [];
    const rest = lines.slice(index + 3, index + 20);
    const [reference] = rest.slice(0, 4).flatMap((next) => groupsOf(REFERENCE, next) ?? []);
    if (reference === undefined) return [];
    const at = rest.findIndex((next) => REFERENCE.test(next));
    const source = valueOf(rest[at + 2] ?? '');
    // With /verbose the offset follows below an empty line.
    const [phase] = rest.slice(at + 4, at + 6).flatMap((next) => groupsOf(PHASE, next) ?? []);
    const right = leap !== '3' && stratum !== '0' && !OWN_CLOCK.test(reference);
    return [
      toFact(context, 'time-service', 'status', index, {
        source,
        stratum,
        synchronised: right ? 'yes' : 'no',
        offsetSeconds: phase === undefined ? '' : seconds(phase),
      }),
    ];
  });

/** Read the samples of `/stripchart`: the last one, below the line that names the other clock. */
const readStripchart = (lines: readonly string[], context: ReadContext): Fact[] => {
  const samples = lines.flatMap((line, index) => {
    const [offset] = groupsOf(SAMPLE, line) ?? [];
    return offset === undefined ? [] : [{ index, offset }];
  });
  const latest = samples.at(-1);
  const [first] = samples;
  if (latest === undefined || first === undefined) return [];
  const above = lines.slice(Math.max(0, first.index - 4), first.index);
  const [source] = above.flatMap((line) => groupsOf(/(\S+) \[[^\]]{1,60}:123\]/, line) ?? []);
  if (source === undefined && samples.length < 2) return [];
  return [
    toFact(context, 'time-service', 'status', latest.index, {
      source: source ?? '',
      offsetSeconds: seconds(latest.offset),
      stratum: '',
      synchronised: '',
    }),
  ];
};

const readMonitor = (lines: readonly string[], context: ReadContext): Fact[] =>
  lines.flatMap((line, index) => {
    const [offset] = groupsOf(MONITORED, line) ?? [];
    if (offset === undefined) return [];
    const above = lines.slice(Math.max(0, index - 2), index);
    const [source] = above.flatMap(
      (next) =>
        groupsOf(
          /^(\S{1,100})\s.{0,80}?\[[^\]]{1,60}:123\]:?$|^([^\s[]{1,100})\[[^\]]{1,60}:123\]:?$/,
          next,
        ) ?? [],
    );
    if (source === undefined) return [];
    const stratum = /^\s+\S+: (\d{1,2})$/.exec(lines[index + 2] ?? '')?.[1] ?? '';
    return [
      toFact(context, 'time-service', 'status', index, {
        source,
        offsetSeconds: seconds(offset),
        stratum,
        synchronised: '',
      }),
    ];
  });

const readStopped = (lines: readonly string[], context: ReadContext): Fact[] =>
  lines.flatMap((line, index) =>
    NOT_STARTED.test(line) && /w32tm/i.test(lines.slice(Math.max(0, index - 2), index).join(' '))
      ? [
          toFact(context, 'time-service', 'status', index, {
            source: '',
            offsetSeconds: '',
            stratum: '',
            synchronised: 'no',
          }),
        ]
      : [],
  );

/** Read `w32tm /query /status`, `/stripchart` and `/monitor`, in any language: offsets are in seconds. */
export const readTimeService: TextReader = (text, context) => {
  if (!/0x[0-9a-f]{8}|:123\]|\ds\b/i.test(text)) return null;
  const lines = splitLines(text);
  const facts = [readStatus, readStripchart, readMonitor, readStopped].flatMap((read) =>
    read(lines, context),
  );
  return toResult('w32tm', { facts });
};
