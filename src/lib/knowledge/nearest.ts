/** Count the edits (Levenshtein distance) between two short strings. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      current.push(
        Math.min(
          (previous[j] ?? 0) + 1,
          (current[j - 1] ?? 0) + 1,
          (previous[j - 1] ?? 0) + change,
        ),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Find the known id closest to a mistyped one, or undefined when none is near (more than half of it would change). */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.floor(wrong.length / 2) + 1;
  for (const id of known) {
    const cost = distance(wrong, id);
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}

/** Suggest the nearest id, as “Write `x` instead.”, or a sentence that says where the valid ones are. */
export function suggest(wrong: string, known: Iterable<string>, where: string): string {
  const hit = nearest(wrong, known);
  return hit === undefined
    ? `Use an id from ${where}.`
    : `Write \`${hit}\` instead, or an id from ${where}.`;
}
