import { readFileSync } from 'node:fs';

/** Places that may name the repository: the environment of the build and the project's `package.json`. */
export interface RepositorySources {
  env: Readonly<Record<string, string | undefined>>;
  /** The key `repository` of `package.json`. */
  stated?: unknown;
}

/** `owner/name`, also behind `github:`; with SSH or `git+https`; with `.git` at the end. */
const SHORT = /^(?:github:)?(\w[\w.-]*\/\w[\w.-]*?)(?:\.git)?$/;
const SSH = /^(?:ssh:\/\/)?git@([\w.-]+)[:/]([\w./-]+?)(?:\.git)?$/;

function asWebAddress(text: string): string | undefined {
  const [, path] = SHORT.exec(text) ?? [];
  if (path !== undefined) return `https://github.com/${path}`;
  const [, host, rest] = SSH.exec(text) ?? [];
  if (host !== undefined) return `https://${host}/${rest}`;
  const url = URL.parse(text.replace(/^git\+/, ''));
  if (url?.protocol !== 'https:' || url.pathname.length < 2) return undefined;
  return `${url.origin}${url.pathname.replace(/(?:\.git)?\/*$/, '')}`;
}

/**
 * Return the web address of the repository to which mistakes are reported, without a slash at the end: `REPOSITORY`, else the
 * repository that GitHub Actions builds, else what `package.json` states. Undefined where none is known, or where what is given
 * is not an address.
 */
export function repositoryAddress({ env, stated }: RepositorySources): string | undefined {
  const server = env['GITHUB_SERVER_URL'];
  const built = env['GITHUB_REPOSITORY'];
  const inPackage =
    typeof stated === 'object' && stated !== null && 'url' in stated ? stated.url : stated;
  const given = [env['REPOSITORY'], server && built ? `${server}/${built}` : undefined, inPackage];
  const first = given.find((one): one is string => typeof one === 'string' && one.trim() !== '');
  return first === undefined ? undefined : asWebAddress(first.trim());
}

/** The repository of this build. */
export const REPOSITORY = repositoryAddress({
  env: process.env,
  stated: (JSON.parse(readFileSync('package.json', 'utf8')) as { repository?: unknown }).repository,
});
