import { sourceOfBlob } from '../../../lib/artefacts/byte-sources.ts';
import { emptyFile } from '../../../lib/artefacts/empty-file.ts';
import type { Fact } from '../../../lib/artefacts/fact.ts';
import type { ByteSource, ReadContext, ReadFile } from '../../../lib/artefacts/reader.ts';
import { MAX_BYTES, decodeFindings } from '../../../lib/findings/decode.ts';
import type { MachineFindings } from '../../../lib/findings/findings.ts';
import type { ReadFindings } from '../../../lib/findings/read-findings.ts';
import { areMeantAsFindings, readFindings } from '../../../lib/findings/read-findings.ts';
import type { Judged, ReadingTable } from '../../../lib/readings/readings.ts';
import type { Given } from '../given.ts';
import { MAX_FILES } from '../given.ts';
import { NOTHING_GIVEN, holdsNothing } from '../nothing-given.ts';
import type { ReadProgress, EvidenceReading, ReadReport } from './evidence-reading.ts';

/** Readers and judge, as a value: tests replace them. */
export interface SessionTools {
  readArtefact: (source: ByteSource, context: ReadContext) => Promise<ReadFile[]>;
  readText: (text: string, context: ReadContext) => ReadFile[] | Promise<ReadFile[]>;
  judge: (files: readonly ReadFile[], failedAt: number | null) => Judged;
  wants: (provider: string, id: number) => boolean;
  /** Return whether the table tells what a fact means. */
  knows: (fact: Fact) => boolean;
}

/** Settings of a session: the table that judges, and the name of the script whose findings are read too. */
export interface Setup {
  table: ReadingTable;
  /** File name of the script; null where the site has none. */
  script: string | null;
}

/** Reads what is given, one after the other, and judges all of it together. */
export interface Session {
  take: (
    given: Given,
    onProgress: (progress: ReadProgress) => void,
    signal: AbortSignal,
  ) => Promise<EvidenceReading>;
  /** Judge again, for an attempt at a time in milliseconds since 1970; null where it is not known. */
  judgeAt: (failedAt: number | null) => EvidenceReading;
}

/** Name of a pasted text in lists. */
export const PASTED = 'Your text';

/** Return whether a reader knew what a text is. */
const isKnown = ({ facts, records, kind }: ReadFile): boolean =>
  facts.length > 0 || records > 0 || !['unknown', 'text', ''].includes(kind);

/** Create a session. All that it learns ends with it. */
export function createSession({ script }: Setup, tools: SessionTools): Session {
  const read: ReadFile[] = [];
  const findings: MachineFindings[] = [];
  const prose: string[] = [];
  let failedAt: number | null = null;
  let refused: string | null = null;

  const report = ({ facts, spans: _, ...file }: ReadFile): ReadReport => ({
    ...file,
    facts: facts.length,
    says: facts.some(tools.knows),
  });
  const judgeAll = (): EvidenceReading => ({
    files: read.map(report),
    judged: tools.judge(read, failedAt),
    findings,
    prose,
    refused,
  });

  const keepFindings = (file: string, found: Extract<ReadFindings, { ok: true }>): void => {
    findings.push(...found.findings);
    read.push({
      ...emptyFile(file, null),
      kind: 'findings',
      records: found.findings.reduce((sum, one) => sum + one.findings.length, 0),
      notes: found.findings.map(({ role, when }) =>
        [role ?? 'one machine', when === '' ? '' : `${when.slice(0, 16).replace('T', ' ')} UTC`]
          .filter((part) => part !== '')
          .join(', '),
      ),
    });
  };

  async function takeFile(file: File, context: ReadContext): Promise<void> {
    const small =
      file.size <= MAX_BYTES ? decodeFindings(new Uint8Array(await file.arrayBuffer())) : null;
    // Bytes of another kind leave marks where they could not be decoded.
    const text = small?.ok && !small.text.includes('\ufffd') ? small.text : '';
    const found = script === null || text === '' ? null : readFindings(text, script);
    if (found?.ok) {
      keepFindings(file.name, found);
      return;
    }
    const files = await tools.readArtefact(sourceOfBlob(file), context);
    // A short text that no reader knows may be somebody’s own words.
    if (text !== '' && files.every((one) => one.kind === 'text' && !isKnown(one))) prose.push(text);
    read.push(
      ...(files.length > 0
        ? files
        : [emptyFile(file.name, 'There is nothing in it that can be read.')]),
    );
  }

  async function takeText(text: string, context: ReadContext): Promise<void> {
    const found = script === null ? null : readFindings(text, script);
    if (found?.ok) {
      keepFindings(context.name, found);
      return;
    }
    const files = (await tools.readText(text, context)).filter(isKnown);
    if (files.length > 0) read.push(...files);
    else if (script !== null && found && areMeantAsFindings(text, script)) refused = found.sentence;
    else prose.push(text);
  }

  return {
    async take({ files, text }, onProgress, signal) {
      const taken = files.slice(0, MAX_FILES);
      const all = taken.reduce((sum, { size }) => sum + size, 0) + text.length || 1;
      let before = 0;
      const contextOf = (name: string, size: number): ReadContext => ({
        name,
        now: Date.now(),
        wants: tools.wants,
        onProgress: (share) => onProgress({ share: (before + share * size) / all, file: name }),
        signal,
      });
      for (const file of taken) {
        onProgress({ share: before / all, file: file.name });
        try {
          await takeFile(file, contextOf(file.name, file.size));
        } catch (error) {
          if (signal.aborted) throw error;
          read.push(emptyFile(file.name, 'The browser could not open it. Choose the file again.'));
        }
        before += file.size;
      }
      if (files.length > MAX_FILES)
        read.push(
          emptyFile(
            `${files.length - MAX_FILES} more files`,
            `The first ${MAX_FILES} were read. Give the others separately.`,
          ),
        );
      refused = holdsNothing({ files, text }) ? NOTHING_GIVEN : null;
      if (text.trim() !== '') await takeText(text, contextOf(PASTED, text.length));
      return judgeAll();
    },
    judgeAt(at) {
      failedAt = at;
      return judgeAll();
    },
  };
}
