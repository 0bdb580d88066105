import type { SiteData } from '../schema/site.ts';

/** Name the address of a site that is built without one, such as `https://storage.example`. */
export const defaultAddress = ({ storage }: Pick<SiteData, 'storage'>): string =>
  `https://${storage}.example`;
