import type { Knowledge } from '../model/knowledge.ts';

/**
 * Jobs that may run in a thread of their own: functions from plain data to plain data, and long. Each imports its code
 * itself, so that a thread loads only what it runs.
 */
export const JOBS = {
  flowchart: async (knowledge: Knowledge) =>
    (await import('../flowchart/flowchart.ts')).flowchart(knowledge),
  highlight: async (code: string) => (await import('../script/highlight.ts')).highlight(code),
  measureQuality: async (knowledge: Knowledge) =>
    (await import('../quality/measure.ts')).measureQuality(knowledge),
  searchIndex: async (knowledge: Knowledge) =>
    (await import('../search/build-index.ts')).searchIndex(knowledge),
  staticEnds: async (knowledge: Knowledge) =>
    (await import('../case/static-ends.ts')).staticEnds(knowledge),
};
export type Jobs = typeof JOBS;
export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type JobOutput<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;
/** Jobs that need nothing but the knowledge, so that they can start before a page asks for them. */
export type KnowledgeJobName = {
  [Name in JobName]: JobInput<Name> extends Knowledge ? Name : never;
}[JobName];
