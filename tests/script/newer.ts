import type { Walked } from './pwsh.ts';

/** Parameters that Windows PowerShell 5.1 does not know, by command. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  'convertfrom-json': ['AsHashtable', 'Depth', 'NoEnumerate', 'DateKind'],
  'convertto-json': ['AsArray', 'EnumsAsStrings', 'EscapeHandling'],
  'foreach-object': ['Parallel', 'ThrottleLimit', 'AsJob', 'TimeoutSeconds'],
  'get-content': ['AsByteStream'],
  'set-content': ['AsByteStream'],
  'get-date': ['AsUTC', 'UnixTimeSeconds'],
  'split-path': ['LeafBase', 'Extension'],
  'sort-object': ['Top', 'Bottom', 'Stable'],
  'select-string': ['NoEmphasis', 'Raw', 'Culture'],
  'test-connection': ['TargetName', 'TcpPort', 'MtuSize', 'Traceroute', 'Ping', 'Repeat', 'IPv4'],
  'invoke-webrequest': ['SkipCertificateCheck', 'SkipHttpErrorCheck', 'MaximumRetryCount', 'Form'],
  'invoke-restmethod': ['SkipCertificateCheck', 'SkipHttpErrorCheck', 'MaximumRetryCount', 'Form'],
  'get-childitem': ['FollowSymlink'],
  'start-process': ['Environment'],
  'join-path': ['Extension'],
  'measure-object': ['AllStats', 'StandardDeviation'],
  'format-list': ['RepeatHeader'],
  'get-service': ['UserName'],
};

/** Commands that Windows PowerShell 5.1 does not have. */
const COMMANDS: readonly string[] = [
  'join-string',
  'get-error',
  'test-json',
  'remove-service',
  'get-uptime',
  'convertfrom-markdown',
  'show-markdown',
  'start-threadjob',
  'remove-alias',
];

/** Commands that PowerShell 7 no longer has. */
const OLDER: readonly string[] = [
  'get-wmiobject',
  'invoke-wmimethod',
  'set-wmiinstance',
  'get-eventlog',
  'clear-eventlog',
  'export-console',
  'get-transaction',
  'new-webserviceproxy',
];

/** Name the features in a text that one of the two editions lacks; empty when both can run it. */
export function editionFaults({ commands, newer }: Walked): string[] {
  return [
    ...newer.map((syntax) => `${syntax} is newer than Windows PowerShell 5.1`),
    ...commands.flatMap(({ name, parameters }) => {
      const command = name.toLowerCase();
      const faults = parameters
        .filter((given) =>
          PARAMETERS[command]?.some((newerOne) => newerOne.toLowerCase() === given.toLowerCase()),
        )
        .map((given) => `${name} -${given} is newer than Windows PowerShell 5.1`);
      if (COMMANDS.includes(command)) faults.push(`${name} is newer than Windows PowerShell 5.1`);
      if (OLDER.includes(command)) faults.push(`${name} is not in PowerShell 7`);
      return faults;
    }),
  ];
}
