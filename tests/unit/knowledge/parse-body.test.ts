import { describe, expect, it } from 'vitest';
import { parseBody, parseFile } from '../../../src/lib/knowledge/parse-body.ts';
import { endOf, isElement, nodesIn, startOf } from '../../../src/lib/model/body-nodes.ts';

const BODY = '\n## Steps 😀\n\n1. First:\n\n   <BackupFolder />\n\n```sh\n# no heading\n```\n';

describe('parseFile', () => {
  const { yaml, body, error } = parseFile(`---\ntitle: “é”\n---\n${BODY}`);

  it('takes front matter and body apart', () => {
    expect(yaml).toBe('title: “é”');
    expect(body.source).toBe(BODY);
    expect(error).toBeUndefined();
  });

  it('places every node in the text of the body', () => {
    const step = nodesIn(body.tree).find(isElement)!;
    expect(body.source.slice(startOf(step), endOf(step))).toBe('<BackupFolder />');
    const code = nodesIn(body.tree).find(({ type }) => type === 'code')!;
    expect(body.source.slice(startOf(code), endOf(code))).toBe('```sh\n# no heading\n```');
  });

  it('makes a tree that a thread can be given', () => {
    expect(structuredClone(body)).toEqual(body);
  });

  it('reads files with Windows line ends alike', () => {
    expect(parseFile(`---\ntitle: “é”\n---\n${BODY}`.replaceAll('\n', '\r\n')).body.source).toBe(
      BODY,
    );
  });

  it('says what MDX cannot read, and still has the front matter', () => {
    const broken = parseFile('---\ntitle: Fuse\n---\n\nRun ping <host> now.\n');
    expect(broken.yaml).toBe('title: Fuse');
    expect(broken.error).toMatch(/^5:10: Expected a closing tag/);
  });

  it('takes a text without front matter as a body', () => {
    expect(parseFile('## When\n')).toMatchObject({ yaml: '', body: { source: '## When\n' } });
    expect(parseBody('').tree.children).toEqual([]);
  });
});
