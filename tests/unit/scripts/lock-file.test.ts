import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Part of an entry of the lock file that names other packages. */
interface Locked {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/** Names that a package needs, wherever it is installed. */
const neededBy = (one: Locked): string[] => [
  ...Object.keys({ ...one.dependencies, ...one.optionalDependencies }),
  ...Object.keys(one.peerDependencies ?? {}).filter(
    (name) => one.peerDependenciesMeta?.[name]?.optional !== true,
  ),
];

test('the lock file names packages of every system, without which npm ci refuses it', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };
  /** Looks in the folder of a package and in those around it, as Node does. */
  const isLocked = (place: string, name: string): boolean => {
    if (`${place === '' ? '' : `${place}/`}node_modules/${name}` in packages) return true;
    return (
      place !== '' &&
      isLocked(place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))), name)
    );
  };
  const missing = Object.entries(packages).flatMap(([place, one]) =>
    neededBy(one).flatMap((name) => (isLocked(place, name) ? [] : [`${place} needs ${name}`])),
  );
  expect(missing).toEqual([]);
});
