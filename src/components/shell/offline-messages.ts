/** Message to the waiting worker: use the newer version. */
export const ACTIVATE = 'activate';
