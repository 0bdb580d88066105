/**
 * Switch for a card of every entry. `SHARE_CARDS=site` in the environment of a build leaves them out, and the
 * entries of a kind share one: for very large knowledge bases, and for measuring a build without pictures.
 */
export const OWN_CARDS = process.env['SHARE_CARDS'] !== 'site';
