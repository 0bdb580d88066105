import fc from 'fast-check';
import type { ArtefactSubject } from './artefact-subjects.ts';
import { mutate, findUsed } from './mutate.ts';
import { createRandom } from './random.ts';

/** One input, made from a seed. */
export interface Trial {
  /** Length of the input. */
  bytes: number;
  /** Read the input. Throws where the reader throws, or where what it returns is wrong. */
  run: () => unknown;
}

/** Something that reads what comes from outside, to be tried with hostile input. */
export interface FuzzSubject {
  /** Name for `--only`. */
  name: string;
  /** Prepare once, and return the function that makes the trial of a seed. */
  prepare: () => (seed: number) => Trial;
  /** Find the smallest input that fails as that of a seed does, as text. */
  shrink?: (seed: number) => Promise<string>;
}

/** Samples whose places that hold something are known. */
type Prepared = readonly { bytes: Uint8Array; used: Uint32Array }[];

/** Prepare the samples of a reader: places that hold something are found once. */
export const prepareSamples = ({ samples }: Pick<ArtefactSubject, 'samples'>): Prepared =>
  samples().map((bytes) => ({ bytes, used: findUsed(bytes) }));

/** Return the damaged input of one run, which its seed alone decides. */
export function inputOf(samples: Prepared, seed: number): Uint8Array {
  const random = createRandom(seed);
  const { bytes, used } = random.pick(samples);
  return mutate(bytes, used, random);
}

/** Make a subject of a reader of bytes: whole samples are damaged. */
export const byDamage = (subject: ArtefactSubject): FuzzSubject => ({
  name: subject.name,
  prepare: () => {
    const samples = prepareSamples(subject);
    return (seed) => {
      const bytes = inputOf(samples, seed);
      return { bytes: bytes.length, run: () => subject.read(bytes) };
    };
  },
});

/** Input by a grammar, and what has to hold for it. */
export interface Property<Input> {
  input: fc.Arbitrary<Input>;
  /** Returns the bytes that are read, where the input only describes them; those of the input as JSON otherwise. */
  sizeOf?: (input: Input) => number;
  /** Throws where something does not hold. */
  check: (input: Input) => unknown;
}

/** Make a subject of a property. `make` does what is slow, once. */
export function byGrammar<Input>(name: string, make: () => Property<Input>): FuzzSubject {
  let made: Property<Input> | undefined;
  const property = (): Property<Input> => (made ??= make());
  return {
    name,
    prepare: () => {
      const { input, check, sizeOf = (one) => JSON.stringify(one).length } = property();
      return (seed) => {
        let one!: Input;
        fc.check(
          fc.property(input, (value) => {
            one = value;
          }),
          { seed, numRuns: 1 },
        );
        return { bytes: sizeOf(one), run: () => check(one) };
      };
    },
    shrink: async (seed) => {
      const { input, check } = property();
      const { counterexample } = await fc.check(
        fc.asyncProperty(input, async (value) => {
          await check(value);
        }),
        { seed, numRuns: 1 },
      );
      return JSON.stringify(counterexample?.[0]);
    },
  };
}
