import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FAMILIES, onlyFamily } from '../../../scripts/machine/fonts.mjs';

describe('a browser with one family of fonts', () => {
  test.each(FAMILIES.map((family) => [family.name, family] as const))(
    'gets %s from a configuration of its own, and no folder of another family',
    (_, family) => {
      const config = readFileSync(onlyFamily(family).FONTCONFIG_FILE ?? '', 'utf8');
      expect(config).toContain(`<string>${family.sans}</string>`);
      expect(config).toContain(`<string>${family.mono}</string>`);
      expect(config.match(/<dir>/g)).toHaveLength(1);
    },
  );
});
