import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawFloors, withFloors } from './house/draw-floors.ts';
import { importsByRoom, readImports } from './house/read-imports.ts';
import { ROOT } from './machine/project.mjs';

// npm run house: writes the floors of the code, drawn from its imports, into docs/architecture.md.

const page = join(ROOT, 'docs/architecture.md');
const table = drawFloors(importsByRoom(readImports(ROOT)));
writeFileSync(page, withFloors(readFileSync(page, 'utf8'), table));
console.log(table);
