import { afterEach, expect, it, vi } from 'vitest';

/** A fresh copy of the module, as the configuration and the bundled pages have one each. */
const copy = async () => {
  vi.resetModules();
  return import('../../../src/lib/knowledge/checked-content.ts');
};
const root = process.cwd();

afterEach(async () => {
  (await copy()).forgetContent();
});

it('hands the same knowledge to every copy of the module in one process', async () => {
  const check = (await copy()).checkedContent(root);
  const page = (await copy()).checkedContent(`${root}/`);
  expect(page).toBe(check);
});

it('reads again once it is told to forget', async () => {
  const { checkedContent, forgetContent } = await copy();
  const before = checkedContent(root);
  forgetContent();
  expect(checkedContent(root)).not.toBe(before);
  expect(checkedContent(root)).toEqual(before);
});

it('writes the base into the addresses of entries', async () => {
  const { checkedContent } = await copy();
  const urls = [
    ...checkedContent(root, { base: '/reconnect/' }).knowledge!.causes.map(({ url }) => url),
  ];
  expect(urls.every((url) => url.startsWith('/reconnect/causes/'))).toBe(true);
  expect(checkedContent(root).knowledge?.causes[0]?.url).toMatch(/^\/causes\//);
});
