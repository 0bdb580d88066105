/** Values as versions of this site have stored them: a form that was written once is read for ever. */
export interface StoredVersion {
  /** The first commit that wrote this form. */
  since: string;
  storage: 'local' | 'session';
  /** Key without the prefix of the site. */
  key: 'case:v1' | 'cases:v1' | 'findings:v1' | 'checklist:v1' | 'way:v1' | 'slash-key';
  value: string;
}

/** Every form of every key that was ever stored. */
export const STORED_VERSIONS: readonly StoredVersion[] = [
  // Everything sorted, fixes among the answers.
  {
    since: 'b74d62c',
    storage: 'local',
    key: 'case:v1',
    value:
      '?between=vpn&error-code=0x904-0x7&fix.connect-by-ip-address=failed&fix.keep-host-awake=worked',
  },
  // The places within reach as a list; checks to make again.
  {
    since: '8c9a8bf',
    storage: 'local',
    key: 'case:v1',
    value:
      '?error-code=0x904-0x7&host-log=key-error&fix.connect-by-ip-address=undone&reach=client.portal&again=host-log',
  },
  // Fixes in the order of trial, after the answers.
  {
    since: '8cf1d97',
    storage: 'local',
    key: 'case:v1',
    value:
      '?between=vpn&error-code=0x904-0x7&fix.keep-host-awake=undone&fix.connect-by-ip-address=kept&reach=client',
  },
  // An answer in the place of the list.
  {
    since: '79116e7',
    storage: 'local',
    key: 'case:v1',
    value: '?error-code=0x904-0x7&key-access=denied&reach=by-portal',
  },
  // The wish for fixes.
  {
    since: 'eb8f878',
    storage: 'local',
    key: 'case:v1',
    value: '?between=nothing&error-code=0x904-0x7&fix.connect-by-ip-address=skipped&now=fixes',
  },
  // The cases of other tabs and of earlier visits, a line each.
  {
    since: 'a3d5f7d',
    storage: 'local',
    key: 'cases:v1',
    value:
      '?error-code=0x904-0x7&host-log=key-error\n?between=vpn&error-code=0x904-0x7&fix.connect-by-ip-address=undone',
  },
  {
    since: '4b639d2',
    storage: 'session',
    key: 'findings:v1',
    value:
      '[{"check":"key-access","answer":"denied","on":"host PC-1","reading":"owner: none","agreed":false},{"check":"host-log","answer":"key-error","on":"host PC-1","reading":"","agreed":true}]',
  },
  {
    since: '8c9a8bf',
    storage: 'local',
    key: 'checklist:v1',
    value: '["check-host-log","fix-keep-host-awake","codes-and-time"]',
  },
  { since: '40c1df4', storage: 'local', key: 'way:v1', value: 'powershell' },
  { since: '40c1df4', storage: 'local', key: 'way:v1', value: 'clicks' },
  { since: '40c1df4', storage: 'local', key: 'way:v1', value: 'cmd' },
  { since: '97d8a51', storage: 'local', key: 'slash-key', value: 'off' },
];
