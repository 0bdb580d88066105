import { readFileSync } from 'node:fs';
import { knowledgeFromDisk } from '../src/lib/knowledge/from-disk.ts';
import { ROOT } from './machine/project.mjs';
import { decodeFindings } from '../src/lib/findings/decode.ts';
import { readFindings } from '../src/lib/findings/read-findings.ts';

// npm run script:read -- FILE ...: reads findings as the troubleshooter does, lists them, and fails when a file cannot be
// read or a probe has failed. A probe that needs elevation, or reads something that this machine lacks, does not fail.

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Name the files of findings: npm run script:read -- findings.json');
  process.exit(2);
}
const { site } = knowledgeFromDisk(ROOT);
let failed = 0;
for (const file of files) {
  const decoded = decodeFindings(readFileSync(file));
  const read = decoded.ok ? readFindings(decoded.text, site.script?.file ?? '') : decoded;
  if (!read.ok) {
    console.error(`${file}: ${read.sentence}`);
    failed += 1;
    continue;
  }
  for (const { role, computer, findings, notChecked } of read.findings) {
    console.log(`${file}: ${role} ${computer}`);
    for (const { check, answer, severity, reading } of findings)
      console.log(`  ${severity.padEnd(11)} ${check}: ${answer ?? 'no answer'} (${reading})`);
    for (const { check, reason } of notChecked) {
      console.log(`  not checked ${check}: ${reason}`);
      if (reason.startsWith('failed')) failed += 1;
    }
  }
}
if (failed > 0) console.error(`${failed} failed.`);
process.exitCode = failed > 0 ? 1 : 0;
