/** Bytes of the header of a file, and of a chunk: fixed by the format (libevtx, “File header” and “Chunk”). */
export const FILE_HEADER_SIZE = 4096;
export const CHUNK_SIZE = 65_536;
export const CHUNK_HEADER_SIZE = 512;

/** Chunks read at once, about a mebibyte: few enough to keep memory low, enough to make reading a file quick. */
export const CHUNKS_PER_READ = 16;

/** Depth of elements, fragments within fragments included. Real events stay below 10. */
export const MAX_DEPTH = 32;

/** Values of one instance of a template. Real ones have at most 4,096, measured on 1,401 files. */
export const MAX_SUBSTITUTIONS = 8192;

/**
 * Elements, attributes and texts that the templates of a chunk may have in all. Each takes four bytes or more, so templates
 * that don’t overlap can’t have more; those that overlap would take the square of the time.
 */
export const MAX_TEMPLATE_PARTS = CHUNK_SIZE / 4;

/**
 * Work for the records of a chunk: one for each part visited, one for each byte of a value and for each character that
 * is put together. Real chunks need less than their size; six times that bounds those that refer to one value a
 * thousand times.
 */
export const MAX_CHUNK_WORK = 6 * CHUNK_SIZE;

/** Work for a fragment within another, whatever is in it, and for a value, whose bytes come on top. */
export const FRAGMENT_WORK = 8;
export const VALUE_WORK = 4;

/** Facts of one provider and id that a file yields: a flood of refused logons must not fill the memory. */
export const MAX_FACTS_PER_EVENT = 20_000;

/** Characters in the facts of one file, with FACT_COST for each fact: about 100 MB in memory. */
export const MAX_FACT_TEXT = 40_000_000;
export const FACT_COST = 300;

/** Logs whose span is kept. A file of forwarded events may hold those of some hundred computers. */
export const MAX_SPANS = 2000;
