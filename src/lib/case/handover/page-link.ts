/**
 * Return the full address of a page of the same edition. In the one-file edition the address of a page is behind the `#`:
 * `file:///C:/site.html#/troubleshoot/` and `/fixes/x/` give `file:///C:/site.html#/fixes/x/`.
 *
 * @param link Full address of the case.
 * @param url Site-relative address of the page.
 */
export function pageLink(link: string, url: string): string {
  const edition = link.indexOf('#/');
  if (edition >= 0) return link.slice(0, edition + 1) + url;
  return URL.canParse(url, link) ? new URL(url, link).href : url;
}
