/** What can be typed into a search box. */
export const SEARCH_HINT =
  'Type what you see, in your words. Error codes (0x904, 904 or 2308), event ids, services and commands work too, ' +
  'and so does a whole message, pasted.';
