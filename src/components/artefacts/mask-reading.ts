import { createMask, type Mask } from '../../lib/readings/mask.ts';
import type { ReadingTable } from '../../lib/readings/readings.ts';
import { machinesOf, maskFindings } from './mask-findings.ts';
import type { EvidenceReading } from './reading/evidence-reading.ts';

/** Make a mask for all that was read. Names that its texts hold are given before any text is shown. */
export function maskReading(
  { judged, findings }: Pick<EvidenceReading, 'judged' | 'findings'>,
  table: ReadingTable,
  options: { reveal?: boolean } = {},
): Mask {
  const computers = [...judged.computers, ...findings.flatMap(machinesOf)];
  const mask = createMask({ ...judged, computers }, table, options);
  for (const one of findings) maskFindings(one, mask);
  return mask;
}
