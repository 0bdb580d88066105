/** A report of a mistake on a page, which its sender completes. */
export interface Report {
  title: string;
  body: string;
}

/**
 * Write the text of a report about a page.
 *
 * @param page Its title.
 * @param address Its address, without a query: what somebody answered is nobody else's business.
 */
export const reportOf = (page: string, address: string): Report => ({
  title: `Mistake on “${page}”`,
  body: `Page: ${address}\n\nWhat is wrong:\n\nWhat would be right, and how you know (a source, if there is one):\n`,
});

/** Return the address of the form for a new issue, filled in. Nothing is sent before its sender presses the button there. */
export const issueUrl = (repository: string, { title, body }: Report): string =>
  `${repository}/issues/new?${new URLSearchParams({ title, body }).toString()}`;
