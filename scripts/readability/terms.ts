/**
 * Words of the subject that the report counts as names: the screen and the field use them, so an easier word would only
 * send the reader looking. Everyday words ("connection", "session") count in full.
 */
export const TERMS: readonly string[] = [
  'computer',
  'Remote Desktop',
  'Windows',
  'certificate',
  'gateway',
  'bastion',
  'firewall',
  'listener',
  'registry',
  'administrator',
  'domain controller',
  'virtual machine',
  'licence server',
  'authentication',
  'antivirus',
  'PowerShell',
  'handshake',
  'cipher',
  'credentials',
  'encryption',
];
