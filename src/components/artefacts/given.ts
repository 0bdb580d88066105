/** Material that a person gives to be read: files, a pasted text, or both. */
export interface Given {
  files: readonly File[];
  text: string;
}

/** The most files that are read at once: a folder of logs has fewer, a whole disk more. */
export const MAX_FILES = 100;

/** Return whether something dragged or pasted is files. Dragged text goes into the box by itself. */
export const holdsFiles = (data: DataTransfer | null): data is DataTransfer =>
  data?.types.includes('Files') === true;
