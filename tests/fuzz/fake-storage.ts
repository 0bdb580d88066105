/** Storage of a browser, held in memory. */
export class FakeStorage {
  readonly entries = new Map<string, string>();

  getItem = (key: string): string | null => this.entries.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.entries.set(key, value);
  removeItem = (key: string): void => void this.entries.delete(key);
}

/** Put empty storages in place of those of the browser. */
export function emptyStorages(): { local: FakeStorage; session: FakeStorage } {
  const made = { local: new FakeStorage(), session: new FakeStorage() };
  for (const [name, value] of [
    ['localStorage', made.local],
    ['sessionStorage', made.session],
  ] as const)
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return made;
}
