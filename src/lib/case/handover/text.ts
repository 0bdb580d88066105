import { forCaller } from './caller.ts';
import type { HandoverFacts } from './facts.ts';
import { forReceiver } from './receiver.ts';
import type { Format, Reader } from './document.ts';
import { write } from './write.ts';

const OPEN = 'Remote Desktop does not connect';
const SOLVED = 'Remote Desktop connects again';

/** Writes the case as a text for a ticket or a mail. */
export const handoverText = (facts: HandoverFacts, reader: Reader, format: Format): string =>
  write(
    facts.open ? OPEN : SOLVED,
    (reader === 'receiver' ? forReceiver : forCaller)(facts),
    `Reopen this case: ${facts.link}`,
    format,
  );
