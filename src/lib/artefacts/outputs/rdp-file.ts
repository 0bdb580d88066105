import type { TextReader } from '../reader.ts';
import { groupsOf, splitLines, toFact, toResult } from '../text-lines.ts';

/** Line of an .rdp file: name, type (text, number, binary), value. */
const SETTING = /^([a-z][a-z0-9 _-]{1,60}):([isb]):(.*)$/i;
/** Settings one of which every .rdp file has. */
const KNOWN =
  /^(full address|alternate full address|server port|screen mode id|gatewayhostname|authentication level|enablecredsspsupport|prompt for credentials|session bpp|redirectclipboard|autoreconnection enabled|negotiate security layer|loadbalanceinfo|workspace id)$/i;
/** Settings that hold names, passwords, tokens or what a person types: never a value. */
const SECRET =
  /user ?name|password|domain$|token|cookie|signature|cmdline|certificate|alternate shell|pcb/i;

/**
 * Read an .rdp file: `key:type:value` on each line
 * (https://learn.microsoft.com/azure/virtual-desktop/rdp-properties). User names, passwords and tokens are only `present`.
 */
export const readRdpFile: TextReader = (text, context) => {
  if (!/:[isb]:/i.test(text)) return null;
  const lines = splitLines(text);
  const settings = lines.flatMap((line, index) => {
    const setting = groupsOf(SETTING, line);
    return setting === null ? [] : [{ index, setting }];
  });
  const known = settings.filter(({ setting: [key = ''] }) => KNOWN.test(key));
  if (known.length < 2 && !(known.length === 1 && settings.length === lines.filter(Boolean).length))
    return null;
  const facts = settings.map(({ index, setting: [key = '', type = '', value = ''] }) => {
    const name = key.toLowerCase();
    const hidden = type.toLowerCase() === 'b' || SECRET.test(name);
    return toFact(context, 'rdp-file', 'setting', index, {
      key: name,
      value: hidden && value.trim() !== '' ? 'present' : value.trim(),
    });
  });
  return toResult('rdp-file', { facts });
};
