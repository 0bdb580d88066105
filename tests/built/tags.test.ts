import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { attributeIn, tagsIn } from '../../src/build/single/tags.ts';
import { builtFiles, readBuilt } from '../support/built-site.ts';

type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** List the tags that the parser sees, with a class each, in their order. */
function parsedTags(node: ParentNode): string[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const { startTag, endTag } = child.sourceCodeLocation ?? {};
    const css = child.attrs.find(({ name }) => name === 'class')?.value ?? '';
    const name = child.tagName.toLowerCase();
    return [
      ...(startTag ? [`${startTag.startOffset}-${startTag.endOffset} ${name} ${css}`] : []),
      ...parsedTags('content' in child ? child.content : child),
      ...(endTag ? [`${endTag.startOffset}-${endTag.endOffset} /${name} `] : []),
    ];
  });
}

test('the pattern finds the tags of every page where a parser of all HTML finds them', () => {
  const pages = builtFiles('.html').filter((file) => file !== 'reconnect.html');
  const different = pages.filter((file) => {
    const html = readBuilt(file);
    const found = tagsIn(html).map(
      (tag) =>
        `${tag.start}-${tag.end} ${tag.isEnd ? '/' : ''}${tag.name} ${attributeIn(tag, 'class')}`,
    );
    return (
      found.join('\n') !== parsedTags(parse(html, { sourceCodeLocationInfo: true })).join('\n')
    );
  });
  expect(different).toEqual([]);
});
