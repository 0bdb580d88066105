// The kind of a page, by its address. Pages below one folder are drawn by one template, so `/codes/0x904-0x7/` is one of
// `/codes/*/` and `/troubleshoot/code/no-code/` one of `/troubleshoot/*/*/`. Each other page is a kind of its own. A page
// that holds the troubleshooter itself is of its kind, wherever it is.

/** @param address Path from the site's root, such as `/fixes/keep-host-awake/`. */
export function kindOf(address: string): string {
  const [first, ...rest] = address.split('/').filter((part) => part !== '');
  return first === undefined || rest.length === 0
    ? address
    : `/${[first, ...rest.map(() => '*')].join('/')}/`;
}

/** Return the kind of a page, by its content too. */
export const kindOfPage = (address: string, html: string): string =>
  html.includes('data-troubleshooter') ? '/troubleshoot/' : kindOf(address);
