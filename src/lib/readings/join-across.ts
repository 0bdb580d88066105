import { absorb, mayBeSame, type Draft } from './attempt-draft.ts';
import { lastBefore } from './join-by-time.ts';
import { JOIN } from './join-windows.ts';
import type { MachineRole } from './readings.ts';
import { writeLength } from './zone-time.ts';

/** Difference of time above which the clocks of two artefacts are said to differ, in milliseconds. */
const CLOCK = 2000;

/** Returns the part of the machine that saw an attempt; null where nothing shows it, or where several did. */
export type SideOf = (draft: Draft) => MachineRole | null;

/**
 * Join attempts that show the same address and port of the client: a captured connection and the events of the host. Those of
 * two hosts are two.
 *
 * @returns The attempts in the order in which they began, those joined once.
 */
export function joinByPort(drafts: readonly Draft[], sideOf: SideOf): Draft[] {
  const byPort = new Map<string, Draft[]>();
  const joined: Draft[] = [];
  for (const draft of [...drafts].sort((a, b) => a.from - b.from)) {
    const { peer } = draft;
    const key = peer === null || peer.port === null ? null : `${peer.address} ${peer.port}`;
    const those = key === null ? [] : (byPort.get(key) ?? []);
    const other = those.findLast(
      (one) =>
        draft.from - one.from <= JOIN.port &&
        [...draft.machines].every((machine) => !one.machines.has(machine)) &&
        (sideOf(draft) === null || sideOf(draft) !== sideOf(one)),
    );
    if (other) {
      const difference = Math.abs(draft.from - other.from);
      const clocks = `The two clocks differ by about ${writeLength(difference)}.`;
      absorb(other, draft, difference > CLOCK ? clocks : undefined);
      other.joinedBy = other.joinedBy === 'activity' ? 'activity' : 'connection';
      continue;
    }
    joined.push(draft);
    if (key !== null) {
      those.push(draft);
      byPort.set(key, those);
    }
  }
  return joined;
}

/**
 * Join attempts of a client with those of a host that began at the same time. Only where there is one of each: among many
 * attempts the time says nothing.
 *
 * @param drafts In the order in which they began.
 */
export function joinAcross(drafts: readonly Draft[], sideOf: SideOf): Draft[] {
  const hosts = drafts.filter((draft) => sideOf(draft) === 'host');
  const others = drafts.filter((draft) => sideOf(draft) === 'client');
  const near = (list: readonly Draft[], draft: Draft): Draft[] => {
    const found: Draft[] = [];
    const last = lastBefore(list, draft.from + JOIN.machines);
    for (let at = last; at >= 0 && found.length < 2; at -= 1) {
      const one = list[at];
      if (!one || one.from < draft.from - JOIN.machines) break;
      if (mayBeSame(one.peer, draft.peer)) found.push(one);
    }
    return found;
  };
  const gone = new Set<Draft>();
  for (const draft of others) {
    const [host, second] = near(hosts, draft);
    if (host === undefined || second !== undefined || near(others, host).length !== 1) continue;
    absorb(
      host,
      draft,
      'The artefacts of the two computers are joined by time alone, and their clocks may differ.',
    );
    gone.add(draft);
  }
  return drafts.filter((draft) => !gone.has(draft));
}
