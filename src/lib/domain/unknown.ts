/** Id of the answer “I don’t know”, which every check has. Ids are part of addresses. */
export const UNKNOWN_ANSWER = 'unknown';
