import type { CheckPlace, FixPlace, Restart, Risk } from '../domain/closed-lists.ts';
import type { EvidenceFix } from './evidence-model.ts';

/**
 * What the engine weighs, in minutes-equivalents. Minutes of work and of waiting come from the content; the charges
 * here are editorial, stated once, and say what a minute is worth giving up for.
 */

/** What can go wrong, as minutes: chance of harm times the time to put it right, coarsely. */
export const RISK_CHARGE: Record<Risk, number> = { none: 0, low: 2, medium: 10, high: 40 };

/** Everybody on the machine is interrupted. The time of the restart itself is in the content’s `waiting`. */
export const RESTART_CHARGE: Record<Restart, number> = { none: 0, service: 3, machine: 15 };

/** Getting another way in: walking to the console, or signing in where it can be managed. Paid once. */
export const WAY_IN_CHARGE: Record<FixPlace, number> = {
  client: 0,
  host: 10,
  portal: 5,
  network: 5,
};

/**
 * Handing over: writing the case up, waiting for someone, telling it again. Half a working day; not the price of what
 * they then do.
 */
export const ESCALATION_CHARGE = 240;

/** Share of people who cannot answer a check, by the place where it is made. */
export const UNKNOWN_RATE: Record<CheckPlace, number> = {
  anywhere: 0.1,
  client: 0.1,
  path: 0.25,
  host: 0.25,
  portal: 0.25,
};

/** Minutes-equivalents to try a fix once, without its way in and without taking it back. */
export const fixCost = (
  fix: Pick<EvidenceFix, 'minutes' | 'waiting' | 'risk' | 'restart'>,
): number => fix.minutes + fix.waiting + RISK_CHARGE[fix.risk] + RESTART_CHARGE[fix.restart];

/** The place whose way in a fix needs, if any. */
export const fixWayIn = (fix: Pick<EvidenceFix, 'outOfBand' | 'where'>): FixPlace | null =>
  fix.outOfBand && WAY_IN_CHARGE[fix.where] > 0 ? fix.where : null;

/** The place whose way in a check needs, if any. The program that refuses is none. */
export const checkWayIn = (where: CheckPlace): FixPlace | null =>
  where === 'host' || where === 'portal' ? where : null;
