import type { Browser } from '@playwright/test';
import { chromium } from '@playwright/test';
import { BROWSER_ARGUMENTS, ensureBrowser } from '../machine/browser.mjs';
import { freePort } from '../machine/project.mjs';

/** Time limit of one use, in milliseconds: many times what a page takes on a busy machine. */
const PATIENCE = 180_000;

/**
 * Chromium with a debugging port, one process after the other. In a run over hundreds of pages Lighthouse loses its connection
 * now and then, sometimes in a promise that is never awaited: the use is retried in a fresh process.
 */
export class Chromes {
  #browser: Browser | undefined;
  #port = 0;
  #lost: ((reason: Error) => void) | undefined;

  constructor() {
    process.on('unhandledRejection', (reason) => {
      const error = reason instanceof Error ? reason : new Error(String(reason));
      // Ignore events after a use has its result.
      if (this.#lost) this.#lost(error);
      else console.warn(`Between two pages: ${error.message}`);
    });
  }

  /**
   * Do something with a debugging port; if it fails or takes too long, once more.
   *
   * @throws {Error} What the second time failed with.
   */
  async use<Result>(work: (port: number) => Promise<Result>): Promise<Result> {
    try {
      return await this.#once(work);
    } catch (error) {
      console.warn(`Once more, in a fresh browser: ${(error as Error).message}`);
      await this.close();
      return await this.#once(work);
    }
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
  }

  async #once<Result>(work: (port: number) => Promise<Result>): Promise<Result> {
    const port = await this.#started();
    let timer: NodeJS.Timeout | undefined;
    const lost = new Promise<never>((_, reject) => {
      this.#lost = reject;
      timer = setTimeout(() => reject(new Error('No result in three minutes.')), PATIENCE);
    });
    try {
      return await Promise.race([work(port), lost]);
    } finally {
      clearTimeout(timer);
      this.#lost = undefined;
    }
  }

  async #started(): Promise<number> {
    if (this.#browser) return this.#port;
    this.#port = await freePort(9300);
    this.#browser = await chromium.launch({
      executablePath: await ensureBrowser(),
      args: [...BROWSER_ARGUMENTS, `--remote-debugging-port=${this.#port}`],
      handleSIGINT: false,
    });
    return this.#port;
  }
}
