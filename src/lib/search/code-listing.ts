import { CODE_KINDS, codeHex, codeId } from '../domain/code-kinds.ts';
import type { CodeKind } from '../domain/code-kinds.ts';
import { codeTitle } from '../labels/code-title.ts';
import type { Listing } from './search-index.ts';

/**
 * The pages of codes, in columns: there are hundreds, and what is alike compresses best side by side. What follows from a
 * number is left out.
 */
export interface PackedCodes {
  /** For each code one digit: the place of its kind in the list of kinds. */
  kinds: string;
  numbers: number[];
  summaries: string[];
  /** For each code a line: its name, or nothing. */
  names: string;
  /** For each code a line: the ids of its causes, or nothing. */
  causes: string;
  /** Id and title of the codes, by place, that have others than their number gives them: events. */
  own: Record<number, readonly [id: string, title: string]>;
  /** Other numbers of a code, by place. */
  also: Record<number, number[]>;
}

type CodeListing = Listing & Required<Pick<Listing, 'code'>>;

const isCode = (listing: Listing): listing is CodeListing => listing.code !== undefined;

/** Work out the id and the title of a code that is not an event. */
const derived = (code: {
  kind: CodeKind;
  number: number;
}): readonly [id: string, title: string] => [
  codeId(code),
  codeTitle({ ...code, hex: codeHex(code.number) }),
];

/** Pack the codes at the end of a list of pages. */
export function packCodes(listings: readonly Listing[]): PackedCodes {
  const codes = listings.filter(isCode);
  const own: PackedCodes['own'] = {};
  const also: PackedCodes['also'] = {};
  codes.forEach(({ id, title, code }, place) => {
    if (code.kind === 'event' || derived(code).join() !== `${id},${title}`)
      own[place] = [id, title];
    if (code.also) also[place] = code.also;
  });
  return {
    kinds: codes.map(({ code }) => CODE_KINDS.indexOf(code.kind)).join(''),
    numbers: codes.map(({ code }) => code.number),
    summaries: codes.map(({ summary }) => summary),
    names: codes.map(({ code }) => code.name ?? '').join('\n'),
    causes: codes.map(({ causes = [] }) => causes.join(' ')).join('\n'),
    own,
    also,
  };
}

/** Unpack what `packCodes` packed. */
export function unpackCodes(packed: PackedCodes): Listing[] {
  const names = packed.names.split('\n');
  const causes = packed.causes.split('\n');
  return packed.numbers.map((number, place) => {
    const code = { kind: CODE_KINDS[Number(packed.kinds[place])] ?? 'disconnect', number };
    const [id, title] = packed.own[place] ?? derived(code);
    const also = packed.also[place];
    const name = names[place];
    return {
      kind: 'code',
      id,
      title,
      summary: packed.summaries[place] ?? '',
      code: { ...code, ...(also && { also }), ...(name && { name }) },
      ...(causes[place] && { causes: causes[place].split(' ') }),
    };
  });
}

/** List the pages of an index, in its order. */
export const listingsOf = ({
  entries,
  codes,
}: {
  entries: readonly Listing[];
  codes: PackedCodes;
}): Listing[] => [...entries, ...unpackCodes(codes)];
