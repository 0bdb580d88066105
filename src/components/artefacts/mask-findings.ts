import type { MachineFindings } from '../../lib/findings/findings.ts';
import type { Mask } from '../../lib/readings/mask.ts';

/** List the machines that findings name: the one that was looked at, and the one it was asked to reach. */
export const machinesOf = ({
  computer,
  target,
}: Pick<MachineFindings, 'computer' | 'target'>): { computer: string; role: null }[] =>
  [computer, target ?? '']
    .filter((name) => name !== '')
    .map((name) => ({ computer: name, role: null }));

/** Mask names and addresses in all texts of findings: the script writes them as it finds them. */
export const maskFindings = (
  { computer, target, findings, notChecked, ...rest }: MachineFindings,
  { text }: Pick<Mask, 'text'>,
): MachineFindings => ({
  ...rest,
  computer: text(computer),
  target: target === null ? null : text(target),
  findings: findings.map(({ reading, evidence, ...one }) => ({
    ...one,
    reading: text(reading),
    evidence: evidence.map(text),
  })),
  notChecked: notChecked.map(({ reason, ...one }) => ({ ...one, reason: text(reason) })),
});
