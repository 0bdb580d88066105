import { findListedObjects } from '../outputs/powershell-list.ts';
import type { TextReader } from '../reader.ts';
import { splitLines } from '../text-lines.ts';
import { toToldResult, type ToldEvent } from './told-event.ts';

const wholeNumber = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;

const nonEmpty = (value: string | undefined): string | undefined =>
  value === '' ? undefined : value;

/** Read one object of `Get-WinEvent` or `Get-EventLog`, whose names are English in every language. */
function toEvent(values: ReadonlyMap<string, string>, line: number): ToldEvent[] {
  const provider = nonEmpty(values.get('ProviderName') ?? values.get('Source'));
  const id = wholeNumber(values.get('Id') ?? values.get('EventID'));
  const date = values.get('TimeCreated') ?? values.get('TimeGenerated');
  if (provider === undefined || id === undefined || id > 0xffff || date === undefined) return [];
  const optional = {
    channel: nonEmpty(values.get('LogName')),
    computer: nonEmpty(values.get('MachineName')),
    record: wholeNumber(values.get('RecordId') ?? values.get('Index')),
    process: wholeNumber(values.get('ProcessId')),
    activity: nonEmpty(values.get('ActivityId')?.replace(/[{}]/g, '').toLowerCase()),
  };
  const present = Object.fromEntries(
    Object.entries(optional).filter(([, value]) => value !== undefined),
  ) as Partial<ToldEvent>;
  return [{ provider, id, date, message: values.get('Message') ?? '', line, ...present }];
}

/** Read events that PowerShell wrote with `Get-WinEvent … | Format-List`, or with `Get-EventLog`. */
export const readListedEvents: TextReader = (text, context) => {
  if (!/^ ?(?:ProviderName|EventID) *:/m.test(text)) return null;
  const events = findListedObjects(splitLines(text)).flatMap(({ index, values }) =>
    toEvent(values, index),
  );
  return toToldResult(events, context);
};
