/** Values that the text of an event holds, by the names that its data has in the log. */
interface MessageRow {
  provider: RegExp;
  ids: readonly number[];
  /** Each gives the fields of its named groups; `n0` is the first value of an event without names. */
  patterns: readonly RegExp[];
}

const CLIENT = /ClientActiveXCore$|RDPClient$/i;
const LSM = /LocalSessionManager$/i;
const RCM = /RemoteConnectionManager$|^TermService$/i;
const RDP = /RdpCoreTS$/i;
const SCHANNEL = /^Schannel$/i;
const AUDIT = /security.auditing\.?$/i;
const SERVICES = /^Service Control Manager$/i;

const HEX = '0x[0-9a-f]{8}';
const SIDE = /(?<Type>client|server)/i;
const LISTENER = /(?<listenerName>RDP-\w+)/i;

/** Three lines `label: value` below each other, the second a number where `middle` says so. */
const threeLines = (first: string, middle: string, value: string, last: string): RegExp =>
  new RegExp(
    `:[ \\t]*(?<${first}>[^\\r\\n]*)[\\r\\n]+[^\\r\\n:]+:[ \\t]*(?<${middle}>${value})[ \\t]*(?:[\\r\\n]+[^\\r\\n:]+:[ \\t]*(?<${last}>[^\\r\\n]+))?\\s*$`,
  );

/**
 * Values by their place and shape, so that most are found in every language: the last number, the number in hexadecimal, the
 * address. Only those that decide something. The texts are those of the providers’ message tables, English ones at
 * https://github.com/libyal/winevt-kb (ERRINFO numbers, alerts and status codes are the same in all languages).
 */
const ROWS: readonly MessageRow[] = [
  { provider: SCHANNEL, ids: [36887], patterns: [/(?<AlertDesc>\d{1,3})\D*$/] },
  {
    provider: SCHANNEL,
    ids: [36888],
    patterns: [/(?<![.\d])(?<AlertDesc>\d{1,3})\D+(?<ErrorState>\d{1,6})\D*$/],
  },
  {
    provider: SCHANNEL,
    ids: [36870],
    patterns: [SIDE, new RegExp(`(?<ErrorCode>${HEX})`, 'i')],
  },
  { provider: SCHANNEL, ids: [36871], patterns: [SIDE, /(?<ErrorState>\d{3,6})\D*$/] },
  { provider: SCHANNEL, ids: [36869, 36872], patterns: [SIDE] },
  { provider: CLIENT, ids: [1003, 1026], patterns: [/(?<Value>\d+)\D*$/] },
  { provider: CLIENT, ids: [1001, 1024], patterns: [/\((?<Value>[^()]*)\)\s*$/] },
  {
    provider: CLIENT,
    ids: [226],
    patterns: [/^\s*(?<StateTransitionName>\w+)/, new RegExp(`(?<ErrorCode>${HEX})`, 'i')],
  },
  {
    provider: LSM,
    ids: [21, 22, 23, 24, 25],
    patterns: [threeLines('User', 'SessionID', '\\d+', 'Address')],
  },
  { provider: LSM, ids: [40], patterns: [/(?<Session>\d+)\D+(?<Reason>\d+)\D*$/] },
  { provider: LSM, ids: [39], patterns: [/(?<TargetSession>\d+)\D+(?<Source>\d+)\D*$/] },
  {
    provider: RCM,
    ids: [1149],
    patterns: [threeLines('Param1', 'Param2', '[^\\r\\n]*?', 'Param3')],
  },
  { provider: RCM, ids: [258, 259, 260, 261, 262], patterns: [LISTENER] },
  {
    provider: RCM,
    ids: [1057, 1058],
    patterns: [/status\s+code\s+was\s+(?<n0>\S[^]{0,200}?)[.\s]*$/i],
  },
  {
    provider: RDP,
    ids: [131],
    patterns: [/(?<ConnType>TCP|UDP)/, /(?<ClientIP>(?:\[[\da-f:.%]+\]|\d+(?:\.\d+){3}):\d+)/i],
  },
  {
    provider: RDP,
    ids: [139, 140],
    patterns: [
      new RegExp(`(?<ResultCode>${HEX})`, 'i'),
      /(?<IPString>\d+(?:\.\d+){3}|(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4})/i,
    ],
  },
  { provider: RDP, ids: [102, 103], patterns: [/(?<ReasonCode>\d+)\D*$/] },
  { provider: RDP, ids: [142, 143], patterns: [/(?<error>\d+)\D*$/] },
  {
    provider: RDP,
    ids: [226],
    patterns: [/^\s*(?<StateTransition>\w+)/, new RegExp(`(?<ErrorCode>${HEX})`, 'i')],
  },
  {
    provider: AUDIT,
    ids: [4624, 4625],
    patterns: [
      /:[ \t]+(?<LogonType>\d{1,2})[ \t]*(?:[\r\n]|$)/,
      /(?<Status>0xC0[\da-f]{6})[\s\S]*?(?<SubStatus>0x(?:C0[\da-f]{6}|0)\b)/i,
      /:[ \t]+(?<IpAddress>\d+(?:\.\d+){3})[ \t]*(?:[\r\n]|$)/,
    ],
  },
  { provider: /^TermDD$/i, ids: [56], patterns: [/(?<n1>\d+(?:\.\d+){3})/] },
  {
    provider: SERVICES,
    ids: [7000, 7001, 7022, 7023, 7024, 7031, 7034],
    patterns: [/^\s*The (?<param1>.+?) service /],
  },
];

/**
 * Take the values out of the text of an event; `missing` where it has a row and none was found, as in a language whose
 * wording differs. The text itself is not kept: it may hold names.
 */
export function readMessageValues(
  provider: string,
  id: number,
  message: string,
): { fields: Record<string, string>; missing: boolean } {
  const fields: Record<string, string> = {};
  const row = ROWS.find((one) => one.ids.includes(id) && one.provider.test(provider));
  for (const pattern of row?.patterns ?? [])
    for (const [name, value] of Object.entries(pattern.exec(message)?.groups ?? {}))
      // Groups that took no part are undefined, whatever their type says.
      if ((value as string | undefined) !== undefined)
        fields[/^n\d$/.test(name) ? name.slice(1) : name] = value
          .trim()
          .replace(/\s*[\r\n]\s*/g, ' ');
  return { fields, missing: row !== undefined && Object.keys(fields).length === 0 };
}
