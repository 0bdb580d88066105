import ts from 'typescript';
import type { Mutant } from './list-mutants.ts';

/** A mutant with the number by which the runner switches it on, from 1. */
export interface NumberedMutant extends Mutant {
  id: number;
}

interface Place {
  start: number;
  end: number;
  kind: 'expression' | 'block';
  mutants: NumberedMutant[];
}

// On the first line, so that line numbers stay. Worker threads know no runner and run the code as it is.
const HEAD =
  'const __is = globalThis.__isMutant ?? (() => false), __step = globalThis.__step ?? (() => {});';

/** Return the offsets behind the opening brace of each block that a loop or a function runs. */
function stepsOf(source: ts.SourceFile): Set<number> {
  const steps = new Set<number>();
  const visit = (node: ts.Node): void => {
    const body = (node as { body?: ts.Node; statement?: ts.Node }).body;
    const inner = ts.isIterationStatement(node, false) ? node.statement : body;
    if (inner && ts.isBlock(inner)) steps.add(inner.getStart(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return steps;
}

const changed = (code: string, { place, start, end, replacement }: NumberedMutant): string =>
  code.slice(place.start, start) + replacement + code.slice(end, place.end);

/**
 * Write a source file with all of its mutants in it. Each is off until `__isMutant(id)` says otherwise, so one load of a
 * file serves them all; `__step()` counts loops and calls, so that a mutant without an end can be stopped.
 */
export function instrument(file: string, code: string, mutants: readonly NumberedMutant[]): string {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const steps = stepsOf(source);
  const byRange = new Map<string, Place>();
  for (const start of steps) {
    const end = ts.forEachChild(source, function find(node): number | undefined {
      if (node.getStart(source) === start && ts.isBlock(node)) return node.end;
      return ts.forEachChild(node, find);
    });
    if (end !== undefined)
      byRange.set(`block ${start}`, { start, end, kind: 'block', mutants: [] });
  }
  for (const mutant of mutants) {
    const { start, end, kind } = mutant.place;
    const key = kind === 'block' ? `block ${start}` : `${start} ${end}`;
    const place = byRange.get(key) ?? { start, end, kind, mutants: [] };
    place.mutants.push(mutant);
    byRange.set(key, place);
  }
  const places = [...byRange.values()].sort((a, b) => a.start - b.start || b.end - a.end);

  let next = 0;
  const write = (from: number, to: number): string => {
    let text = '';
    let at = from;
    for (let place = places[next]; place && place.start < to; place = places[next]) {
      next += 1;
      text += code.slice(at, place.start) + wrap(place);
      at = place.end;
    }
    return text + code.slice(at, to);
  };
  const wrap = ({ start, end, kind, mutants: own }: Place): string => {
    if (kind === 'expression') {
      const others = own.map((mutant) => `__is(${mutant.id})?(${changed(code, mutant)}):`);
      return `(${others.join('')}(${write(start, end)}))`;
    }
    const inner = write(start + 1, end - 1);
    const step = steps.has(start) ? '__step();' : '';
    const off = own.map(({ id }) => `!__is(${id})`).join('&&');
    return off === '' ? `{${step}${inner}}` : `{${step}if(${off}){${inner}}}`;
  };
  return HEAD + write(0, code.length);
}
