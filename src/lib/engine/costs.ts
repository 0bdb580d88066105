import type { CheckPlace, FixPlace, Restart, Risk } from '../domain/closed-lists.ts';
import type { EvidenceFix } from './evidence-model.ts';

/**
 * The costs that the engine weighs, in minutes-equivalents. Minutes of work and of waiting come from the content; the
 * charges here are editorial estimates.
 */

/** Charge for risk: chance of harm times the minutes to repair it, roughly. */
export const RISK_CHARGE: Record<Risk, number> = { none: 0, low: 2, medium: 10, high: 40 };

/** Charge for interrupting everybody on the machine. The time of the restart itself is in the content’s `waiting`. */
export const RESTART_CHARGE: Record<Restart, number> = { none: 0, service: 3, machine: 15 };

/** Charge for access other than through the refused connection: walking to the console, or signing in to a portal. Paid once. */
export const ACCESS_CHARGE: Record<FixPlace, number> = {
  client: 0,
  host: 10,
  portal: 5,
  network: 5,
};

/** Charge for handing over: writing the case up, waiting for someone, explaining it. Half a working day, without their work. */
export const ESCALATION_CHARGE = 240;

/** Share of people who cannot answer a check, by the place where it is made. */
export const UNKNOWN_RATE: Record<CheckPlace, number> = {
  anywhere: 0.1,
  client: 0.1,
  path: 0.25,
  host: 0.25,
  portal: 0.25,
};

/** Compute the minutes-equivalents to try a fix once, without its access and its undo. */
export const fixCost = (
  fix: Pick<EvidenceFix, 'minutes' | 'waiting' | 'risk' | 'restart'>,
): number => fix.minutes + fix.waiting + RISK_CHARGE[fix.risk] + RESTART_CHARGE[fix.restart];

/** Return the place to which a fix needs other access, if any. */
export const fixAccess = (fix: Pick<EvidenceFix, 'outOfBand' | 'where'>): FixPlace | null =>
  fix.outOfBand && ACCESS_CHARGE[fix.where] > 0 ? fix.where : null;

/** Return the place to which a check needs other access, if any: the usual connection is the one that is refused. */
export const checkAccess = (where: CheckPlace): FixPlace | null =>
  where === 'host' || where === 'portal' ? where : null;
