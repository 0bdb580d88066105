import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { pageGroups } from '../support/page-groups.ts';
import { visit } from '../support/visit.ts';

test.describe('axe finds nothing to report, in light and dark, on', () => {
  for (const { name, pages } of pageGroups())
    test(name, async ({ page }) => {
      const findings: string[] = [];
      for (const address of pages) {
        await visit(page, address);
        findings.push(...(await axeFindings(page)));
      }
      expect(findings).toEqual([]);
    });
});
