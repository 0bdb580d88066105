import type { UndoStep } from '../schema/fix.ts';
import type { Shell, Way } from '../domain/closed-lists.ts';
import { WAYS } from '../domain/closed-lists.ts';
import { WAY } from '../labels/labels.ts';

/** A command with the shell in which it runs. */
export interface UndoCommand {
  shell: Shell;
  run: string;
}

/** The commands of a step that fit a way; all of them for no way in particular. */
export function commandsOf({ commands = {} }: UndoStep, way: Way | null = null): UndoCommand[] {
  const all = Object.entries(commands).map(([shell, run]) => ({ shell: shell as Shell, run }));
  const own = all.filter(({ shell }) => shell === way);
  if (own.length > 0) return own;
  // A person who used neither shell needs one of them.
  return way === null ? all : all.slice(0, 1);
}

/** The ways after which a command of a step is needed, as an attribute; undefined where it is needed after all. */
export function commandAfter(step: UndoStep, wanted: Shell): string | undefined {
  const ways = WAYS.filter((way) => commandsOf(step, way).some(({ shell }) => shell === wanted));
  return ways.length < WAYS.length ? ways.join(' ') : undefined;
}

/** The steps that are needed after one way. */
export const undoAfter = (steps: readonly UndoStep[], way: Way | null): UndoStep[] =>
  way === null ? [...steps] : steps.filter(({ ways }) => ways === undefined || ways.includes(way));

/** Steps that follow each other and are needed after the same ways. */
export interface UndoGroup {
  /** Empty for steps that are needed after every way. */
  ways: Way[];
  steps: UndoStep[];
}

/** The steps as a page lists them, in their order. */
export function undoGroups(steps: readonly UndoStep[]): UndoGroup[] {
  const groups: UndoGroup[] = [];
  for (const step of steps) {
    const ways = step.ways ?? [];
    const last = groups.at(-1);
    if (last && last.ways.join() === ways.join()) last.steps.push(step);
    else groups.push({ ways, steps: [step] });
  }
  return groups;
}

/** “After PowerShell or Command Prompt”; steps of every way have no heading of their own where nothing else has. */
export function groupHeading({ ways }: UndoGroup, groups: readonly UndoGroup[]): string {
  if (ways.length > 0) return `After ${ways.map((way) => WAY[way]).join(' or ')}`;
  return groups.length > 1 ? 'Whichever way you used' : '';
}

/** Return the text of a step, without its commands. */
export const undoText = ({ when, do: text }: UndoStep): string =>
  when === undefined ? text : `${when}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
