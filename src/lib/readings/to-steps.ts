import type { Fact } from '../artefacts/fact.ts';
import type { StepFact } from './attempt-draft.ts';
import type { CompiledRow } from './match-row.ts';
import { orderFacts } from './order-facts.ts';
import { peerOf } from './peer.ts';
import { machineKey } from './role.ts';

/** Fields of a captured connection, in which the client’s end is where the row names none. */
const PEER_FIELDS = ['client', 'clientPort'];

/** A fact with the rows that it matches, in the order of the table. */
export interface MatchedFact {
  fact: Fact;
  rows: readonly CompiledRow[];
}

/** Return the row by which a fact is a step: one that ends an attempt before others, then the farthest stage. */
function stepRow(rows: readonly CompiledRow[]): CompiledRow | undefined {
  const weight = ({ row, stage }: CompiledRow): number =>
    (row.ends === undefined ? 0 : 100) + (stage ?? -1);
  let best: CompiledRow | undefined;
  for (const one of rows)
    if (
      (one.row.ends !== undefined || one.stage !== null || one.row.begins) &&
      (best === undefined || weight(one) > weight(best))
    )
      best = one;
  return best;
}

/** List the facts that are steps of attempts, in the order in which they happened. */
export const toSteps = (matched: readonly MatchedFact[]): StepFact[] =>
  orderFacts(
    matched.flatMap(({ fact, rows }) => {
      const row = stepRow(rows);
      return row === undefined ? [] : [{ fact, row }];
    }),
  ).map(({ item: { fact, row }, order }) => ({
    fact,
    order,
    row,
    machine: machineKey(fact.computer),
    peer: peerOf(fact, row.peer.length > 0 ? row.peer : PEER_FIELDS),
  }));
