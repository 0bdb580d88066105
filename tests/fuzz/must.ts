/** Throw where something does not hold. */
export function must(holds: boolean, fault: string): asserts holds {
  if (!holds) throw new Error(fault);
}

/** Throw where two values differ; the order of keys counts. */
export function mustEqual(one: unknown, other: unknown, fault: string): void {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  must(left === right, `${fault}: ${left} is not ${right}`);
}
