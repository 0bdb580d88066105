#!/usr/bin/env bash
# elkjs gives the points of an edge relative to the group that holds both its ends, not to the node whose list the edge is
# in: two edges of one list have two origins, and `container` of each edge names its own. And an edge between a group's
# child and a node outside gets no points at all, without an error, unless `elk.hierarchyHandling` is INCLUDE_CHILDREN.
# Installs elkjs 0.12.1 in a temporary folder and lays out three boxes, two of them in a group.
set -euo pipefail
version=0.12.1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" elkjs@"$version"
cat >"$folder/layout.cjs" <<'END'
const ELK = require('elkjs');
console.log(`version: ${require('elkjs/package.json').version}`);
const box = (id) => ({ id, width: 30, height: 30 });
const layOut = (layoutOptions) =>
  new ELK().layout({
    id: 'whole',
    layoutOptions: { 'elk.algorithm': 'layered', ...layoutOptions },
    children: [{ id: 'group', children: [box('a'), box('b')] }, box('c')],
    edges: [
      { id: 'within', sources: ['a'], targets: ['b'] },
      { id: 'across', sources: ['a'], targets: ['c'] },
    ],
  });
const main = async () => {
  const { children, edges } = await layOut({ 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' });
  const [group] = children;
  const rightOfA = group.children[0].x + 30;
  console.log(`group at x ${group.x}; right side of a at x ${rightOfA} in the group, ${group.x + rightOfA} in the whole`);
  for (const { id, container, sections } of edges)
    console.log(`${id}: container ${container}, starts at x ${sections[0].startPoint.x}`);
  console.log(`from the whole's corner: ${edges[0].sections[0].startPoint.x === rightOfA ? 'no' : 'yes'}, ${
    edges[1].sections[0].startPoint.x === group.x + rightOfA ? 'yes' : 'no'}`);
  const plain = await layOut({});
  for (const { id, sections } of plain.edges) console.log(`by default, ${id}: ${sections ? 'points' : 'no points'}`);
};
main();
END
found=$(node "$folder/layout.cjs")
echo "$found"
grep -qx "version: $version" <<<"$found"
grep -q '^within: container group' <<<"$found"
grep -q '^across: container whole' <<<"$found"
grep -qx "from the whole's corner: no, yes" <<<"$found"
grep -qx 'by default, within: points' <<<"$found"
grep -qx 'by default, across: no points' <<<"$found"
echo 'As recorded: edges of one list count from different corners, and one across a group is left out in silence.'
