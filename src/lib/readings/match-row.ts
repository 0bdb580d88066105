import type { Fact } from '../artefacts/fact.ts';
import { compileCondition, type ConditionTest } from './compile-condition.ts';
import type { ReadingRow, ReadingTable } from './readings.ts';
import { fieldOf } from './values.ts';

/** A row of the table, ready to be compared with facts. */
export interface CompiledRow {
  row: ReadingRow;
  /** Place in the table. */
  index: number;
  /** Index of its stage; null where it has none. */
  stage: number | null;
  channels: readonly string[] | null;
  when: readonly [string, ConditionTest][];
  peer: readonly string[];
}

/** A table ready to be applied. */
export interface CompiledTable {
  /** List the rows that match a fact, in the order of the table. */
  rowsFor: (fact: Fact) => CompiledRow[];
  /** Write the name of a provider or a log in the form in which names are compared. */
  name: (name: string) => string;
  /** Shorten the name of a provider or a log to show it. */
  label: (name: string) => string;
  rows: readonly CompiledRow[];
}

const listed = <Item>(value: Item | readonly Item[]): readonly Item[] =>
  Array.isArray(value) ? (value as readonly Item[]) : [value as Item];

/** Make a function that writes names without case and without the text with which they may begin. */
export function nameReader(prefix = ''): (name: string) => string {
  const start = prefix.toLowerCase();
  return (name) => {
    const text = name.trim().toLowerCase();
    return text.startsWith(start) ? text.slice(start.length) : text;
  };
}

/** Make a function that leaves out the text with which names may begin, to show them. */
export const nameShortener =
  (prefix = ''): ((name: string) => string) =>
  (name) =>
    name.toLowerCase().startsWith(prefix.toLowerCase()) ? name.slice(prefix.length) : name;

/** List the names of the providers of a row and the ids of its facts. */
export const providersAndIds = ({
  provider,
  id,
}: Pick<ReadingRow, 'provider' | 'id'>): { providers: string[]; ids: (string | number)[] } => ({
  providers: [...listed(provider)],
  ids: [...listed<string | number>(id)],
});

/** Return whether a fact fulfils the conditions of a row whose provider and id it has. */
function fulfils(fact: Fact, row: CompiledRow, name: (text: string) => string): boolean {
  // A copied text may not name its log: then the provider alone has to do.
  if (row.channels && fact.channel !== undefined && !row.channels.includes(name(fact.channel)))
    return false;
  return row.when.every(([field, test]) => test(fieldOf(fact, field)));
}

/** Write an id in the form in which ids are compared. */
const idKey = (id: string | number): string => String(id).toLowerCase();

/** Make a table ready. A row with a pattern that is not a regular expression matches nothing. */
export function compileTable({ readings, stages, prefix }: ReadingTable): CompiledTable {
  const name = nameReader(prefix);
  const places = new Map(stages.map(({ id }, index) => [id, index]));
  const rows = readings.map((row, index): CompiledRow => ({
    row,
    index,
    stage: row.stage === undefined ? null : (places.get(row.stage) ?? null),
    channels: row.channel === undefined ? null : listed(row.channel).map(name),
    when: Object.entries(row.when ?? {}).map(([field, condition]) => [
      field,
      compileCondition(condition),
    ]),
    peer: row.peer === undefined ? [] : listed(row.peer),
  }));
  const byProvider = new Map<string, Map<string, CompiledRow[]>>();
  for (const one of rows) {
    const { providers, ids } = providersAndIds(one.row);
    for (const provider of new Set(providers.map(name))) {
      const byId = byProvider.get(provider) ?? new Map<string, CompiledRow[]>();
      byProvider.set(provider, byId);
      for (const id of new Set(ids.map(idKey))) byId.set(id, [...(byId.get(id) ?? []), one]);
    }
  }
  // Providers come again and again: their names are compared once each.
  const known = new Map<string, Map<string, CompiledRow[]> | undefined>();
  return {
    rows,
    name,
    label: nameShortener(prefix),
    rowsFor: (fact) => {
      const { provider, id } = fact;
      if (!known.has(provider)) known.set(provider, byProvider.get(name(provider)));
      return (
        known
          .get(provider)
          ?.get(idKey(id))
          ?.filter((row) => fulfils(fact, row, name)) ?? []
      );
    },
  };
}
