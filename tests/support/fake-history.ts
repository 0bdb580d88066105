import { vi } from 'vitest';

const ORIGIN = 'https://site.test';

/**
 * History of a tab in the place of the browser’s: going back and forward takes a task, as in a browser, and then fires
 * `popstate`. It lives longer than the page, so a test can reload.
 */
export class FakeHistory {
  readonly entries: { address: string; state: unknown }[];
  private index = 0;

  constructor(address: string) {
    this.entries = [{ address, state: null }];
    const url = (): URL => new URL(this.address, ORIGIN);
    vi.stubGlobal('history', this);
    vi.stubGlobal('location', {
      get pathname() {
        return url().pathname;
      },
      get search() {
        return url().search;
      },
    });
  }

  get address(): string {
    return this.entries[this.index]!.address;
  }

  get state(): unknown {
    return this.entries[this.index]!.state;
  }

  get addresses(): string[] {
    return this.entries.map(({ address }) => address);
  }

  pushState(state: unknown, _title: string, address: string): void {
    this.entries.splice(this.index + 1, Infinity, { address, state });
    this.index += 1;
  }

  replaceState(state: unknown, _title: string, address: string): void {
    this.entries[this.index] = { address, state };
  }

  back(): void {
    this.travel(-1);
  }

  forward(): void {
    this.travel(1);
  }

  private travel(distance: number): void {
    setTimeout(() => {
      if (!this.entries[this.index + distance]) return;
      this.index += distance;
      const { state } = this.entries[this.index]!;
      dispatchEvent(new PopStateEvent('popstate', { state }));
    });
  }
}
