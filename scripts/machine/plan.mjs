// @ts-check

// Plans are told and then carried out: the same object, so that nothing is installed unannounced.

/**
 * A thing that tests need and may have to go without.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {string} serves Tests that it makes possible.
 * @property {() => string | undefined | Promise<string | undefined>} find Path or name of what is there.
 * @property {() => Way} way The way to get it here.
 */

/**
 * A way to get a part, or the reason why there is none.
 *
 * @typedef {{ adds: string, install: () => unknown } | { lacks: string }} Way
 */

/**
 * A part with what was found, or else the way to get it.
 *
 * @typedef {{ part: Part, found: string, way?: undefined } | { part: Part, found?: undefined, way: Way }} Step
 */

/**
 * Look at the machine and change nothing.
 *
 * @param {readonly Part[]} parts
 * @returns {Promise<Step[]>}
 * @throws {Error} When a setting of the environment names something that does not exist.
 */
export async function makePlan(parts) {
  /** @type {Step[]} */
  const steps = [];
  for (const part of parts) {
    const found = await part.find();
    steps.push(found === undefined ? { part, way: part.way() } : { part, found });
  }
  return steps;
}

/**
 * Say what a plan uses, installs and skips.
 *
 * @param {readonly Step[]} plan
 * @returns {string} Lines for the terminal.
 */
export function tellPlan(plan) {
  const there = plan.filter(({ found }) => found !== undefined).map(({ part }) => part.name);
  return [
    `There already: ${there.join(', ') || 'nothing'}.`,
    ...plan.flatMap(({ part, way }) => {
      if (!way) return [];
      return 'install' in way
        ? [`Will install:  ${part.name}: ${way.adds}.`]
        : [`Will skip:     ${part.serves}. ${part.name}: ${way.lacks}.`];
    }),
  ].join('\n');
}

/**
 * Carry out one step: install what is not there, and say so if that fails.
 *
 * @param {Step} step
 * @returns {Promise<string | undefined>} The part as `find` returns it then.
 */
export async function carryOut({ part, found, way }) {
  if (found !== undefined || !way || !('install' in way)) return found;
  // It may have come with an earlier step.
  const already = await part.find();
  if (already !== undefined) return already;
  console.log(`Installing ${part.name} …`);
  await way.install();
  const installed = await part.find();
  if (installed === undefined)
    console.log(`Not installed: ${part.name}, needed for ${part.serves}.`);
  return installed;
}
