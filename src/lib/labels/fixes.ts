import type { Outcome } from '../domain/case.ts';
import type { SiteData } from '../schema/site.ts';
import type { FixPlace, Restart, Risk, Role, Success } from '../domain/closed-lists.ts';
import { fixTime } from './fix-time.ts';

/** Texts for how often a fix helps. */
export const SUCCESS: Record<Success, string> = {
  usually: 'usually helps',
  often: 'often helps',
  sometimes: 'sometimes helps',
  rarely: 'rarely helps',
};

export const FIX_PLACE: Record<FixPlace, string> = {
  client: 'On the client computer',
  host: 'On the remote computer (host)',
  portal: 'In the cloud portal',
  network: 'On the network',
};

export const ROLE: Record<Role, string> = {
  user: 'You',
  'help-desk': 'Help desk',
  administrator: 'Administrator',
};

export const RESTART: Record<Restart, string> = {
  none: 'Nothing restarts',
  service: 'A service restarts',
  machine: 'The computer restarts',
};

export const RISK: Record<Risk, string> = {
  none: 'No risk',
  low: 'Low risk',
  medium: 'Medium risk',
  high: 'High risk',
};

/** Name the systems on which a fix works. */
export const editionNames = (
  editions: readonly string[],
  site: Pick<SiteData, 'editions'>,
): string =>
  editions.map((id) => site.editions.find((one) => one.id === id)?.label ?? id).join(', ');

/** Return who carries out a fix, such as “Administrator, elevated”. */
export const fixRole = ({ role, admin }: { role: Role; admin: boolean }): string =>
  ROLE[role] + (admin ? ', elevated' : '');

/** Return the facts of a fix for one line: time, risk, place, person and what restarts. */
export const fixFacts = (fix: {
  minutes: number;
  waiting: number;
  risk: Risk;
  where: FixPlace;
  role: Role;
  admin: boolean;
  restart: Restart;
}): string[] => [
  fixTime(fix),
  RISK[fix.risk],
  FIX_PLACE[fix.where],
  fixRole(fix),
  ...(fix.restart === 'none' ? [] : [RESTART[fix.restart]]),
];

/** Outcome of a fix. */
export const OUTCOME: Record<Outcome, string> = {
  worked: 'worked',
  remains: 'helped, but another problem remains',
  failed: 'did not help',
  undone: 'did not help, undone',
  kept: 'did not help, left in place',
  skipped: 'could not be done',
};
