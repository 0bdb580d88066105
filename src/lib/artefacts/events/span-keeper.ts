import type { Span } from '../fact.ts';

/** Collects the times of records into the span of each log of each computer. */
export interface SpanKeeper {
  add: (computer: string | undefined, channel: string | undefined, time: number | null) => void;
  spans: () => Span[];
}

/** Limit on spans of one text: forwarded events come from some hundred computers at most. */
const MAX_SPANS = 4096;

export function keepSpans(): SpanKeeper {
  const byLog = new Map<string, Span>();
  return {
    add: (computer = '', channel = '', time) => {
      if (time === null) return;
      const key = `${channel}\n${computer}`;
      const span = byLog.get(key);
      if (span !== undefined) {
        span.from = Math.min(span.from, time);
        span.to = Math.max(span.to, time);
      } else if (byLog.size < MAX_SPANS)
        byLog.set(key, { computer, channel, from: time, to: time });
    },
    spans: () => [...byLog.values()],
  };
}
