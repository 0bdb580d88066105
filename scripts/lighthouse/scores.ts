export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Scores of one page by Lighthouse. */
export interface Scores {
  /** Path from the site's root. */
  page: string;
  /** 0 to 100; performance only where it was asked for. */
  scores: Partial<Record<Category, number>>;
  /** One line for each category below 100: what cost the points. */
  losses: string[];
}
