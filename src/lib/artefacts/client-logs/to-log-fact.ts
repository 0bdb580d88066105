import type { Fact } from '../fact.ts';
import type { ReadContext } from '../reader.ts';
import { toFact } from '../text-lines.ts';
import { readLineTime } from './line-times.ts';
import { maskLine } from './mask-line.ts';

/** Make the fact of a line of a client's log: its time, the line masked, a code. */
export const toLogFact = (
  context: ReadContext,
  provider: string,
  id: string,
  index: number,
  line: string,
  fields: Readonly<Record<string, string>>,
  doubt?: string,
): Fact => {
  const at = readLineTime(line, context.now);
  const doubts = [doubt, at.doubt].filter((one) => one !== undefined);
  return toFact(
    context,
    provider,
    id,
    index,
    { ...fields, line: maskLine(line) },
    { time: at.time, ...(doubts.length > 0 ? { doubt: doubts.join(' ') } : {}) },
  );
};
