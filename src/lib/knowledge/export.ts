import { SUCCESS_SHARE } from '../domain/success-share.ts';
import { claimsOf } from '../freshness/claims-of.ts';
import type { Entry, Knowledge } from '../model/knowledge.ts';
import { titleOf } from '../model/knowledge.ts';
import { PublicKnowledgeSchema, SCHEMA_VERSION, type PublicKnowledge } from './export-schema.ts';

const shared = (entry: Entry, knowledge: Knowledge) => ({
  id: entry.id,
  ...(entry.kind === 'check' ? { question: titleOf(entry) } : { title: titleOf(entry) }),
  url: entry.url,
  summary: entry.summary,
  verdict: entry.verdict,
  claims: entry.claims,
  sources: entry.sources,
  reviewed: entry.reviewed,
  volatile: claimsOf(entry.volatile, knowledge).map(
    ({ id: claimId, claim: text, checked, expires }) => ({
      id: claimId,
      claim: text,
      checked,
      expires,
    }),
  ),
});

/** Return the knowledge in its public form, checked against its own schema. */
export function publicKnowledge(knowledge: Knowledge): PublicKnowledge {
  return PublicKnowledgeSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    symptoms: knowledge.symptoms.map((symptom) => ({
      ...shared(symptom, knowledge),
      codes: symptom.codes,
      implies: symptom.implies,
      causes: symptom.causes,
    })),
    causes: knowledge.causes.map((cause) => ({
      ...shared(cause, knowledge),
      likelihood: cause.likelihood,
      prevent: cause.prevent,
      stage: cause.stage,
    })),
    checks: knowledge.checks.map((check) => ({
      ...shared(check, knowledge),
      where: check.where,
      minutes: check.minutes,
      answers: check.answers.map(({ id: answer, label, evidence }) => ({
        id: answer,
        label,
        evidence,
      })),
      probes: check.probes.map(({ role, elevated, answers }) => ({ role, elevated, answers })),
    })),
    fixes: knowledge.fixes.map((fix) => ({
      ...shared(fix, knowledge),
      treats: fix.treats.map(({ cause, success }) => ({ cause, success: SUCCESS_SHARE[success] })),
      where: fix.where,
      role: fix.role,
      admin: fix.admin,
      restart: fix.restart,
      outOfBand: fix.outOfBand,
      minutes: fix.minutes + fix.waiting,
      risk: fix.risk,
      undo: fix.undo,
      editions: fix.editions,
      ...(fix.instead !== undefined && { instead: fix.instead }),
    })),
    tree: { start: knowledge.tree.start, nodes: knowledge.tree.nodes },
    sources: knowledge.sources,
  });
}
