const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Read the day as which content is judged: `TODAY=YYYY-MM-DD` of the environment, for tests and for building an old
 * state of the content on purpose, and the present day (UTC) otherwise. The only place that asks for it.
 *
 * @throws Error when `TODAY` is not a day.
 */
export function today(
  environment: Readonly<Record<string, string | undefined>>,
  now = new Date(),
): string {
  const given = environment['TODAY'];
  if (given === undefined || given === '') return now.toISOString().slice(0, 10);
  const day = new Date(`${given}T00:00:00Z`);
  // A day such as 31 February rolls over, so that it does not read as it was written.
  if (!DAY.test(given) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== given)
    throw new Error(`TODAY is \`${given}\`. Write a day such as TODAY=2026-11-29.`);
  return given;
}
