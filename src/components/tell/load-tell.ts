import { loadTextReader } from './load-text-reader.ts';
import { Tell } from './Tell.tsx';

/** Load what is needed to tell facts: one file and its table, when somebody wants to. */
export const loadTell = async () => ({ Tell, ...(await loadTextReader()) });
