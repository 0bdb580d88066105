/** Say in the page that the file cannot be opened. */
export function cannotOpen(error: unknown): void {
  document
    .querySelector('main')
    ?.replaceChildren(
      `This browser cannot open the file: it needs one from 2023 or later. (${String(error)})`,
    );
}
