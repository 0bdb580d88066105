/** Message to the service worker: hand over what was shared with the site. It answers on the port that comes along. */
export const TAKE_SHARED = 'take shared';
/** Key of an address to which something was shared. */
export const SHARED_KEY = 'shared';
