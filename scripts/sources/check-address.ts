import { parse } from 'parse5';

/** Outcome of asking for an address. `refused` says nothing of the page: hosts turn away programs and slow them down. */
export type Outcome = 'found' | 'gone' | 'moved' | 'no-fragment' | 'refused' | 'unreachable';

/** An address that was asked for. */
export interface Asked {
  address: string;
  outcome: Outcome;
  /** The answer in words: its status, where it moved, or the error. */
  detail: string;
}

/** Limits of one request. */
export interface Limits {
  /** Milliseconds for one attempt. */
  timeout: number;
  /** Attempts while there is no answer, or one that asks for patience. */
  attempts: number;
  /** Milliseconds before the second attempt; doubled before each further one. */
  pause: number;
}

export const USUAL_LIMITS: Limits = { timeout: 30_000, attempts: 3, pause: 2_000 };

const GONE = new Set([404, 410]);
/** Answers after which another attempt may succeed. */
const PATIENCE = new Set([408, 425, 429, 500, 502, 503, 504]);

interface Node {
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  content?: Node;
}

/** Return whether an element of a page can be the target of a fragment. */
function hasTarget(node: Node, names: ReadonlySet<string>): boolean {
  if (node.attrs?.some(({ name, value }) => (name === 'id' || name === 'name') && names.has(value)))
    return true;
  return [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])].some((child) =>
    hasTarget(child, names),
  );
}

/** Return the names that a fragment may have in a page; none where it is an instruction to the browser or to a script. */
function targetNames(fragment: string): Set<string> {
  const plain = fragment.replace(/:~:.*/s, '');
  if (plain === '' || /^[!/?]/.test(plain)) return new Set();
  let decoded = plain;
  try {
    decoded = decodeURIComponent(plain);
  } catch {
    // A percent sign that encodes nothing is meant as it is written.
  }
  // GitHub puts a prefix before the names that come from the text.
  return new Set([plain, decoded, `user-content-${decoded}`, decoded.toLowerCase()]);
}

const isLineOfCode = (url: URL): boolean => /^#L\d+(-L\d+)?$/.test(url.hash);

async function ask(url: URL, limits: Limits): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    let failure: Error | undefined;
    try {
      const response = await fetch(url, {
        redirect: 'follow',
        signal: AbortSignal.timeout(limits.timeout),
        headers: { accept: 'text/html,*/*;q=0.8', 'user-agent': 'Mozilla/5.0 (link check)' },
      });
      if (attempt >= limits.attempts || !PATIENCE.has(response.status)) return response;
      await response.body?.cancel();
    } catch (error) {
      failure = error as Error;
    }
    if (failure && attempt >= limits.attempts) throw failure;
    await new Promise((resolve) => setTimeout(resolve, limits.pause * 2 ** (attempt - 1)));
  }
}

/** Return whether two addresses name one page: hosts add a slash, a language or `www`: that is not a move. */
function isSamePage(from: URL, to: URL): boolean {
  const bare = ({ hostname, pathname }: URL): string =>
    hostname.replace(/^www\./, '') +
    pathname
      .replace(/^\/[a-z]{2}-[a-z]{2}(?=\/)/i, '')
      .replace(/\/$/, '')
      .toLowerCase();
  return bare(from) === bare(to);
}

/**
 * Ask for a web address as a reader would.
 *
 * @param address With its fragment, which has to be in the page where the page is HTML.
 */
export async function checkAddress(address: string, limits = USUAL_LIMITS): Promise<Asked> {
  const asked = (outcome: Outcome, detail: string): Asked => ({ address, outcome, detail });
  const url = new URL(address);
  let response: Response;
  try {
    response = await ask(url, limits);
  } catch (error) {
    const { message, cause } = error as Error;
    return asked('unreachable', cause instanceof Error ? cause.message : message);
  }
  const { status } = response;
  if (!response.ok) {
    await response.body?.cancel();
    return asked(GONE.has(status) ? 'gone' : 'refused', String(status));
  }
  const names = isLineOfCode(url) ? new Set<string>() : targetNames(url.hash.slice(1));
  const isPage = /html/.test(response.headers.get('content-type') ?? '');
  let text = '';
  try {
    if (isPage && names.size > 0) text = await response.text();
    else await response.body?.cancel();
  } catch (error) {
    return asked('unreachable', (error as Error).message);
  }
  if (text !== '' && !hasTarget(parse(text) as Node, names))
    return asked('no-fragment', `the page has no ${url.hash}`);
  if (response.redirected && !isSamePage(url, new URL(response.url)))
    return asked('moved', `to ${response.url}`);
  return asked('found', String(status));
}
