import type { Knowledge } from '../model/knowledge.ts';

/** What may run in a thread of its own: functions from plain data to plain data, and long. Each loads only what it needs. */
export const TASKS = {
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
export type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
