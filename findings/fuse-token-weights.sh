#!/usr/bin/env bash
# The token search of fuse.js weighs a word of the query by how many texts hold it as a whole token, but then looks for it
# anywhere in the text, letter by letter and with errors. A word found only inside longer tokens is therefore weighed as
# if no text had it, which is the greatest weight there is. In Chinese and Japanese a sentence is one token, so what all
# texts say outweighs what one says, and the order is the reverse of that for the same texts with spaces. One letter left
# out does the same in English. Words of Intl.Segmenter as `tokenize` mend the Chinese order.
# Installs fuse.js 7.5.0 in a temporary folder and searches four messages in both languages.
set -euo pipefail
version=7.5.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" fuse.js@"$version"
cat >"$folder/search.cjs" <<'END'
const Fuse = require('fuse.js');
const english = ['remote connection refused', 'remote connection lost', 'remote connection slow', 'certificate expired'];
const chinese = ['远程连接被拒绝', '远程连接断开', '远程连接很慢', '证书已过期'];
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const words = (text) => [...segmenter.segment(text)].filter((one) => one.isWordLike).map((one) => one.segment);
const first = (name, texts, query, options) => {
  const [found] = new Fuse(texts, { useTokenSearch: true, threshold: 0.2, ...options }).search(query);
  console.log(`${name}: “${query}” finds first “${found?.item ?? 'nothing'}”`);
};
console.log(`version: ${Fuse.version}`);
first('English', english, 'remote connection certificate');
first('Chinese', chinese, '远程 连接 证书');
first('English, a letter left out', english, 'remote conection certificate');
first('Chinese without spaces', chinese, '远程连接证书');
first('Chinese in words', chinese, '远程连接证书', { tokenize: words });
END
found=$(node "$folder/search.cjs")
echo "$found"
grep -qx "version: $version" <<<"$found"
grep -q '^English: .*finds first “certificate expired”$' <<<"$found"
grep -q '^Chinese: .*finds first “远程连接被拒绝”$' <<<"$found"
grep -q '^English, a letter left out: .*finds first “remote connection refused”$' <<<"$found"
grep -q '^Chinese without spaces: .*finds first “nothing”$' <<<"$found"
grep -q '^Chinese in words: .*finds first “证书已过期”$' <<<"$found"
echo 'As recorded: a word inside a longer token weighs as much as one that no text has.'
