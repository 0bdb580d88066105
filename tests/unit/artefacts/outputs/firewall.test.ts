import { describe, expect, test } from 'vitest';
import {
  readFirewallProfiles,
  readFirewallRules,
} from '../../../../src/lib/artefacts/outputs/firewall.ts';
import { listFacts, textContext } from '../../../support/read-text.ts';

const FIELDS = ['enabled', 'direction', 'action', 'port', 'protocol', 'remote'];
const rules = (lines: readonly string[], end = '\n') =>
  listFacts(readFirewallRules(lines.join(end), textContext())?.facts ?? [], ...FIELDS);
const RULER = '-'.repeat(70);
/** Write a rule as netsh does, each label filled up to the column of the values. */
const rule = (...pairs: readonly (readonly [string, string])[]): string[] => [
  ...pairs.flatMap(([label, value], index) => [
    `${label}:`.padEnd(38) + value,
    ...(index === 0 ? [RULER] : []),
  ]),
  '',
];
const ENGLISH = (
  enabled: string,
  port: string,
  name = 'Remote Desktop - User Mode (TCP-In)',
  action = 'Allow',
) =>
  rule(
    ['Rule Name', name],
    ['Enabled', enabled],
    ['Direction', 'In'],
    ['Profiles', 'Domain,Private'],
    ['Grouping', ''],
    ['LocalIP', 'Any'],
    ['RemoteIP', '192.0.2.0/24'],
    ['Protocol', 'TCP'],
    ['LocalPort', port],
    ['RemotePort', 'Any'],
    ['Edge traversal', 'No'],
    ['Action', action],
  );

describe('netsh advfirewall firewall show rule', () => {
  test('gives what a rule for the port says', () => {
    expect(rules(ENGLISH('No', '3389'), '\r\n')).toEqual([
      'firewall/rule enabled=no direction=in action=allow port=3389 protocol=TCP remote=192.0.2.0/24',
    ]);
  });

  test.each([
    'RemoteDesktop-UserMode-In-TCP',
    'Remotedesktop - Benutzermodus (TCP eingehend)',
    'RDP (TCP-In)',
    'Bureau à distance - Mode utilisateur',
    'Escritorio remoto: modo usuario',
    'Área de Trabalho Remota',
    '远程桌面 - 用户模式',
    '@FirewallAPI.dll,-28752',
  ])('is known by its name “%s”, whatever its port', (name) => {
    expect(rules(ENGLISH('Yes', 'Any', name))).toHaveLength(1);
    expect(rules(ENGLISH('Yes', 'Any', 'Another program'))).toEqual([]);
  });

  test.each([
    [
      'German',
      [
        'Regelname',
        'Aktiviert',
        'Richtung',
        'Profile',
        'Gruppierung',
        'LokaleIP',
        'RemoteIP',
        'Protokoll',
        'Lokaler Port',
        'Remoteport',
        'Edgeausnahme',
        'Aktion',
      ],
      ['Ja', 'Eingehend', 'Nein', 'Blockieren'],
    ],
    [
      'French',
      [
        'Nom de la règle ',
        'Activé ',
        'Direction ',
        'Profiles ',
        'Groupement ',
        'LocalIP ',
        'RemoteIP ',
        'Protocole ',
        'LocalPort ',
        'RemotePort ',
        'Traversée latérale ',
        'Action ',
      ],
      ['Oui', 'Actif', 'Non', 'Bloquer'],
    ],
    [
      'Spanish',
      [
        'Nombre de regla',
        'Habilitada',
        'Dirección',
        'Perfiles',
        'Agrupamiento',
        'LocalIP',
        'RemoteIP',
        'Protocolo',
        'LocalPort',
        'RemotePort',
        'Cruce seguro del perímetro',
        'Acción',
      ],
      ['Sí', 'Dentro', 'No', 'Bloquear'],
    ],
    [
      'Portuguese',
      [
        'Nome da Regra',
        'Habilitado',
        'Direção',
        'Perfis',
        'Agrupamento',
        'LocalIP',
        'RemoteIP',
        'Protocolo',
        'LocalPort',
        'RemotePort',
        'Travessia da borda',
        'Ação',
      ],
      ['Sim', 'Entrada', 'Não', 'Bloquear'],
    ],
    [
      'Chinese',
      [
        '规则名称',
        '已启用',
        '方向',
        '配置文件',
        '分组',
        '本地 IP',
        '远程 IP',
        '协议',
        '本地端口',
        '远程端口',
        '边缘遍历',
        '操作',
      ],
      ['是', '入', '否', '阻止'],
    ],
  ])('in %s', (_, labels, [yes = '', inward = '', no = '', block = '']) => {
    const values = ['X', yes, inward, 'P', '', 'A', 'A', 'TCP', '3389', 'A', no, block];
    expect(
      rules(rule(...labels.map((label, index) => [label, values[index] ?? ''] as const))),
    ).toEqual([
      'firewall/rule enabled=yes direction=in action=block port=3389 protocol=TCP remote=A',
    ]);
  });

  test('leaves what it doesn’t know open, in a language without a source', () => {
    expect(rules(ENGLISH('No', '3389').map((line) => line.replace(/Allow$/, 'Zezwalaj')))).toEqual([
      'firewall/rule enabled=no direction=in action=unknown port=3389 protocol=TCP remote=192.0.2.0/24',
    ]);
  });

  test('keeps rules with the port in a list or with the name, and no others', () => {
    const text = [
      ...ENGLISH('Yes', '80,443', 'Web'),
      ...ENGLISH('Yes', '80,3380-3390', 'List', 'Block'),
      ...ENGLISH('Yes', '33890', 'Other'),
      ...ENGLISH('Yes', '3390', 'Remote Desktop elsewhere'),
      ...ENGLISH('Yes', 'Any', 'Any port'),
    ];
    const read = readFirewallRules(text.join('\n'), textContext());
    expect(read?.records).toBe(5);
    expect(read?.facts.map(({ fields }) => fields.name)).toEqual([
      'List',
      'Remote Desktop elsewhere',
    ]);
  });
});

test('rules of Get-NetFirewallRule are known by their group', () => {
  const text = [
    'Name                  : RemoteDesktop-UserMode-In-TCP',
    'DisplayName           : Remotedesktop - Benutzermodus (TCP eingehend)',
    'Description           : A text that goes on and',
    '                        on',
    'Group                 : @FirewallAPI.dll,-28752',
    'Enabled               : False',
    'Profile               : Domain, Private',
    'Direction             : Inbound',
    'Action                : Allow',
    '',
    'Name                  : Web',
    'DisplayName           : Web',
    'Enabled               : True',
    'Direction             : Inbound',
    'Action                : Allow',
  ];
  expect(rules(text)).toEqual([
    'firewall/rule enabled=no direction=in action=allow port=3389 protocol=TCP',
  ]);
});

test('rules of the registry are read as they are stored', () => {
  const line =
    '"RemoteDesktop-UserMode-In-TCP"="v2.31|Action=Allow|Active=FALSE|Dir=In|Protocol=6|LPort=3389|App=%SystemRoot%\\\\system32\\\\svchost.exe|EmbedCtxt=@FirewallAPI.dll,-28752|"';
  expect(rules([line])).toEqual([
    'firewall/rule enabled=no direction=in action=allow port=3389 protocol=TCP',
  ]);
  expect(
    rules([line.replace('3389', '443').replace('-28752', '-1').replace('Remote', '')]),
  ).toEqual([]);
});

describe('profiles', () => {
  const netsh = (heading: string, state: string) => [
    `${heading}:`,
    RULER,
    `State                                 ${state}`,
    'Firewall Policy                       BlockInbound,AllowOutbound',
    '',
  ];
  const profiles = (lines: readonly string[]) =>
    listFacts(
      readFirewallProfiles(lines.join('\n'), textContext())?.facts ?? [],
      'name',
      'state',
      'policy',
    );

  test('of netsh, by heading or by their order', () => {
    expect(
      profiles([
        ...netsh('Domain Profile Settings', 'ON'),
        ...netsh('Private Profile Settings', 'OFF'),
      ]),
    ).toEqual([
      'firewall/profile name=domain state=on policy=BlockInbound,AllowOutbound',
      'firewall/profile name=private state=off policy=BlockInbound,AllowOutbound',
    ]);
    expect(
      profiles(['A', 'B', 'C'].flatMap((heading) => netsh(heading, 'EIN'))).map((one) =>
        one.slice(0, 32),
      ),
    ).toEqual([
      'firewall/profile name=domain sta',
      'firewall/profile name=private st',
      'firewall/profile name=public sta',
    ]);
  });

  test('of French Windows, with a space before the colon', () => {
    expect(
      profiles([...netsh('Profil actuel ', 'ACTIF'), ...netsh('Profil actuel ', 'INACTIF')]),
    ).toEqual([
      'firewall/profile name=Profil actuel state=on policy=BlockInbound,AllowOutbound',
      'firewall/profile name=Profil actuel state=off policy=BlockInbound,AllowOutbound',
    ]);
  });

  test('of Get-NetFirewallProfile', () => {
    expect(
      profiles([
        'Name                  : Public',
        'Enabled               : True',
        'DefaultInboundAction  : Block',
      ]),
    ).toEqual(['firewall/profile name=public state=on policy=Block']);
  });
});

test.each([
  'Enable the rule Remote Desktop - User Mode (TCP-In) for port 3389.',
  `Remote Desktop\n${RULER}\nEnabled: Yes`,
  'BlockInbound,AllowOutbound is the default.',
  'DisplayName : Remote Desktop',
])('is not “%s”', (text) => {
  expect(readFirewallRules(text, textContext())).toBeNull();
  expect(readFirewallProfiles(text, textContext())).toBeNull();
});

test('each rule says whether another one lets TCP to the port through', () => {
  const others = (...texts: readonly string[][]) =>
    (readFirewallRules(texts.flat().join('\n'), textContext())?.facts ?? []).map(
      ({ fields }) => `${fields.enabled ?? ''} ${fields.another ?? ''}`,
    );
  const udp = ENGLISH('Yes', '3389').map((line) => line.replace(/TCP$/, 'UDP'));
  expect(others(ENGLISH('No', '3389'), ENGLISH('Yes', '3389'))).toEqual(['no yes', 'yes yes']);
  expect(others(ENGLISH('No', '3389'))).toEqual(['no no']);
  expect(others(ENGLISH('No', '3389'), udp)).toEqual(['no no', 'yes no']);
  expect(others(ENGLISH('No', '3389'), ENGLISH('Yes', '3389', 'Remote Desktop', 'Block'))).toEqual([
    'no no',
    'yes no',
  ]);
});

test('the rule that Windows brings has its port, though a list of rules has none', () => {
  const list = (name: string) =>
    rules([
      `Name          : ${name}`,
      'DisplayName   : Remote Desktop - User Mode (TCP-In)',
      'Enabled       : False',
      'Direction     : Inbound',
      'Action        : Allow',
    ]);
  expect(list('RemoteDesktop-UserMode-In-TCP')[0]).toContain('port=3389 protocol=TCP');
  expect(list('RemoteDesktop-Shadow-In-TCP')[0]).not.toContain('3389');
});

describe('a table of rules that PowerShell wrote', () => {
  const head = [
    'Name                          Enabled Direction Action',
    '----                          ------- --------- ------',
  ];
  test('is read, also without the spaces that aligned it', () => {
    const row = 'RemoteDesktop-UserMode-In-TCP False   Inbound   Allow';
    const read = rules([...head, row]);
    expect(read).toEqual([
      'firewall/rule enabled=no direction=in action=allow port=3389 protocol=TCP',
    ]);
    expect(rules([...head, row].map((line) => line.replace(/ +/g, ' ')))).toEqual(read);
  });
  test('may have cells of several words, and ends with an empty line', () => {
    const names = [
      'Enabled DisplayName                      Name                          Direction Action',
      '------- -----------                      ----                          --------- ------',
    ];
    const row =
      'True    Remote Desktop - User (TCP-In)   RemoteDesktop-UserMode-In-TCP Inbound   Allow';
    expect(rules([...names, row, '', row])).toHaveLength(1);
    expect(rules([...names, row])[0]).toContain('enabled=yes direction=in action=allow port=3389');
  });
});
