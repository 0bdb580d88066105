import { flowchart } from '../flowchart/flowchart.ts';
import { measureQuality } from '../quality/measure.ts';

/** What may run in a thread of its own: functions of plain data, and long. */
export const TASKS = { flowchart, measureQuality };
export type TaskName = keyof typeof TASKS;
