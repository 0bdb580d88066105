import { groupsOf } from '../text-lines.ts';

/** One object that PowerShell wrote as a list, `Name : value` on each line. */
export interface ListedObject {
  /** Index of its first line, from 0. */
  index: number;
  /** Values by name as written; those that go over several lines joined by a line end. */
  values: ReadonlyMap<string, string>;
}

/** Line of a list: a name, the colons of one object below each other, a value. */
const LISTED = /^ ?([A-Za-z][\w ]{0,60}?) *: ?(.*)$/;

/**
 * Find the objects that Format-List wrote. PowerShell puts a space before each colon and the colons of an object in one
 * column; that distinguishes them from sentences. Longer values go on below, indented to the value.
 */
export const findListedObjects = (lines: readonly string[]): ListedObject[] => {
  const objects: ListedObject[] = [];
  let values = new Map<string, string>();
  let start = 0;
  let column = -1;
  let name = '';
  const close = (): void => {
    if (values.size > 1) objects.push({ index: start, values });
    values = new Map();
    column = -1;
  };
  lines.forEach((line, index) => {
    const at = line.indexOf(' :') + 1;
    const [key = '', value = ''] = (at > 0 ? groupsOf(LISTED, line) : null) ?? [];
    if (key !== '' && line.indexOf(':') === at && (column < 0 || column === at)) {
      if (values.has(key)) close();
      if (column < 0) start = index;
      column = at;
      name = key;
      values.set(key, value.trim());
    } else if (column >= 0 && line.trim() !== '' && line.search(/\S/) >= column + 1) {
      values.set(name, `${values.get(name) ?? ''}\n${line.trim()}`);
    } else close();
  });
  close();
  return objects;
};
