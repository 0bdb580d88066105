import { BASE } from '../domain/base.ts';
import type { NodeId } from '../domain/tree.ts';

/** Page of the flowchart: the overview, and a place for every part. */
export const FLOWCHART_URL = `${BASE}flowchart/`;

/** Page with every part, to print and to search. */
export const WHOLE_URL = `${BASE}whole-flowchart/`;

/** File with the wiring of the whole tree. */
export const WIRING_URL = `${BASE}details/flowchart.json`;

/** Id of the list, on each of these pages. */
export const LIST_ID = 'as-a-list';

/** Return the id of a part, by the question at its root: the same on every page that has it. */
export const anchor = (node: NodeId): string => `part-${node}`;

/** Return the address of the page of an area: a branch of the overview, with all its parts. */
export const areaUrl = (area: NodeId): string => `${FLOWCHART_URL}${area}/`;
