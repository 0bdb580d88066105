import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/lib/knowledge/parse-body.ts';
import { absoluteLinks, plainMarkdown } from '../../../src/lib/markdown/plain-markdown.ts';

const site = new URL('https://lamp.test');
const plain = (mdx: string): string => plainMarkdown(parseBody(mdx), site, 'Warning', null);

describe('plainMarkdown', () => {
  it.each([
    [
      'a link',
      'See [the *fuse*](/fixes/fuse/).',
      'See [the *fuse*](https://lamp.test/fixes/fuse/).',
    ],
    ['a link with a title', '[a](/a/ "of /a/")', '[a](https://lamp.test/a/ "of /a/")'],
    ['an address as words', '[/a/](/a/)', '[/a/](https://lamp.test/a/)'],
    [
      'a link of a table',
      '| a |\n|---|\n| [b](/b/) |',
      '| a |\n|---|\n| [b](https://lamp.test/b/) |',
    ],
    ['a definition', '[a]\n\n[a]: /a/', '[a]\n\n[a]: https://lamp.test/a/'],
  ])('makes %s absolute', (_, mdx, markdown) => {
    expect(plain(mdx)).toBe(markdown);
  });

  it.each([
    ['another site', '[a](https://b.test/a/)'],
    ['inline code', 'Write `[a](/a/)`.'],
    ['a block', '1. Run:\n\n   ```md\n   # [a](/a/)\n   <Warning>\n   ```'],
    ['a block with other fences', '~~~md\n[a](/a/)\n~~~'],
  ])('leaves %s as it is written', (_, markdown) => {
    expect(plain(markdown)).toBe(markdown);
  });

  it('refuses an address that it cannot find as it is written', () => {
    expect(() => plain('[a](/a\\_b/)')).toThrow('without escapes');
  });

  it('quotes a warning, with what is in it', () => {
    expect(
      plain('One.\n\n<Warning>\n\nHot. See [a](/a/).\n\n```sh\n# b\n```\n\n</Warning>\n\nTwo.'),
    ).toBe(
      'One.\n\n> **Warning**\n>\n> Hot. See [a](https://lamp.test/a/).\n>\n> ```sh\n> # b\n> ```\n\nTwo.',
    );
  });

  it('quotes a warning in a list as far indented as it was', () => {
    expect(plain('1. One:\n\n   <Warning>\n\n   Hot.\n\n   Dry.\n\n   </Warning>')).toBe(
      '1. One:\n\n   > **Warning**\n   >\n   > Hot.\n   >\n   > Dry.',
    );
  });
});

it('absoluteLinks leaves code as it is', () => {
  expect(absoluteLinks('[a](/a/) `[a](/a/)`\n\n- b:\n\n  ```\n  [a](/a/)\n  ```\n', site)).toBe(
    '[a](https://lamp.test/a/) `[a](/a/)`\n\n- b:\n\n  ```\n  [a](/a/)\n  ```\n',
  );
});
