import { describe, expect, it } from 'vitest';
import { chosenContent } from '../../../src/lib/domain/content-folder.ts';

describe('the folder that content is read from', () => {
  it.each([
    [[], {}, 'src/content'],
    [['build', '--force', '--content', 'examples/printer'], {}, 'examples/printer'],
    [['build', '--content=./examples/printer/'], {}, 'examples/printer'],
    [['build', '--base', '/reconnect/', '--outDir', 'out'], {}, 'src/content'],
    [[], { CONTENT: 'examples/printer' }, 'examples/printer'],
    [[], { CONTENT: '' }, 'src/content'],
    [['--content', 'examples/mail'], { CONTENT: 'examples/printer' }, 'examples/mail'],
    [['--content', 'examples\\mail'], {}, 'examples/mail'],
  ])('arguments %j with environment %j choose %s', (args, env, folder) => {
    expect(chosenContent(args, env)).toBe(folder);
  });
});
