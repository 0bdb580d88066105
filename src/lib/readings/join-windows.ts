/**
 * Stretches of time within which facts are taken to be of one attempt, in milliseconds. Each is a judgement: too long joins
 * two attempts, too short tears one up.
 */
export const JOIN = {
  /**
   * The longest silence within an attempt whose facts share nothing but the time: a person types a password at the host’s own
   * sign-in screen.
   */
  gap: 30_000,
  /** Reach of an attempt, before its first and after its last step, for facts without a key: logs are written a little apart. */
  reach: 2000,
  /** Difference of time at which an event and a captured connection with the same address and port are still the same: ports come again after some minutes, clocks are minutes off. */
  port: 300_000,
  /** Difference of time between the logs of two computers that keep their clocks in step, with the time to find the address. */
  machines: 10_000,
  /** The longest session after which its end is still given to it where a process tells it: a working day. */
  session: 43_200_000,
  /** Time in which a client that was refused comes back by itself. */
  again: 2000,
} as const;
