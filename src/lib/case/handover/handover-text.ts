import { forCaller } from './caller.ts';
import type { HandoverFacts } from './handover-facts.ts';
import { forReceiver } from './receiver.ts';
import type { Format, Reader } from './text-section.ts';
import { write } from './write.ts';

/** Write the case as a text for a ticket or a mail. */
export const handoverText = (facts: HandoverFacts, reader: Reader, format: Format): string =>
  write(
    facts.open ? facts.model.site.handOver.open : facts.model.site.handOver.solved,
    (reader === 'receiver' ? forReceiver : forCaller)(facts),
    `Reopen this case: ${facts.link}`,
    format,
  );
