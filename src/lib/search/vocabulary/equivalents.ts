/**
 * Words and phrases that mean the same thing in this subject. The first of a group stands for all of them, in the index and
 * in a query. Write plain lower-case words: forms that differ only in their ending meet by themselves.
 */
export const EQUIVALENTS: readonly (readonly string[])[] = [
  // The product and its parts.
  ['rdp', 'remote desktop', 'remote desktop protocol', 'remote desktop connection'],
  ['termservice', 'remote desktop services', 'terminal services', 'termserv', 'term service'],
  ['sessionhost', 'session host', 'rdsh', 'rds', 'terminal server', 'rd session host'],
  ['gateway', 'rd gateway', 'rdg', 'rdgw', 'rdgateway', 'remote desktop gateway', 'ts gateway'],
  ['listener', 'listen', 'listening'],
  ['nla', 'network level authentication', 'network level auth'],
  ['credssp', 'credential security support provider'],
  ['machinekeys', 'machine keys', 'machine key'],
  ['windows', 'win'],

  // Certificates and encryption.
  ['certificate', 'cert', 'ssl cert', 'ssl certificate', 'tls certificate'],
  ['tls', 'ssl'],
  ['selfsigned', 'self signed'],
  ['expire', 'expiry', 'expiration', 'out of date', 'outdated certificate'],
  ['renew', 'renewal', 'reissue', 'autorenew', 'auto renew'],
  ['permission', 'acl', 'access right', 'file right', 'ntfs right'],
  ['corrupt', 'corruption', 'damage'],
  ['authenticate', 'auth'],
  ['securitylayer', 'security layer', 'security type', 'security mode', 'security protocol'],
  ['cipher', 'cipher suite', 'ciphersuite', 'rc4'],

  // People, accounts, licences.
  ['licence', 'license', 'licensing', 'licencing'],
  ['logon', 'login', 'log in', 'log on', 'log into', 'logging in', 'logging on', 'sign in', 'signin', 'sign on'],
  ['logoff', 'log off', 'log out', 'logout', 'sign out', 'signout', 'sign off'],
  ['password', 'passwd', 'passphrase', 'pwd'],
  ['bruteforce', 'brute force', 'brute forcing', 'password guessing', 'password spray', 'dictionary attack'],
  ['dos', 'ddos', 'denial of service'],
  ['dc', 'domain controller'],
  ['mfa', '2fa', 'two factor', 'multi factor'],

  // The network.
  ['antivirus', 'anti virus', 'av', 'anti malware', 'antimalware', 'virus scanner', 'virus protection'],
  ['ip', 'ip address'],
  ['hostname', 'host name', 'computer name', 'machine name', 'fqdn', 'netbios name'],
  ['portforward', 'port forward', 'port forwarding', 'port mapping', 'published port', 'nat rule', 'virtual server rule'],
  ['bastion', 'jump host', 'jump server', 'jumphost', 'jump box', 'jumpbox'],
  ['tunnel', 'tunnelling', 'tunneling', 'tunnelled', 'nat traversal'],
  ['wifi', 'wi fi', 'wireless', 'wlan'],
  ['lan', 'local network', 'internal network'],
  ['internet', 'wan', 'external network'],
  ['securitygroup', 'security group', 'network security group', 'nsg'],

  // What one sees.
  ['computer', 'pc', 'machine', 'workstation'],
  ['vm', 'vms', 'virtual machine'],
  ['mac', 'macos', 'os x', 'osx', 'macbook'],
  ['folder', 'directory'],
  ['restart', 'reboot'],
  ['update', 'patch', 'hotfix'],
  ['timeout', 'time out', 'timed out', 'timing out'],
  ['freeze', 'frozen', 'froze', 'hang', 'hung'],
  ['disconnect', 'drop', 'kicked off', 'kicked out', 'kick out', 'cut off'],
  ['intermittent', 'random', 'randomly', 'sporadic', 'sporadically', 'occasionally', 'now and then', 'unstable', 'flaky'],
  ['refuse', 'deny', 'denied', 'denial', 'reject'],
  ['sleep', 'asleep', 'standby', 'suspend', 'hibernate', 'hibernation'],
  ['blackscreen', 'black screen', 'blank screen'],
  ['gpo', 'group policy', 'gpedit', 'gpupdate'],
  ['clock', 'time skew', 'clock skew', 'time sync', 'time zone', 'timezone', 'system time', 'wrong time', 'wrong date'],
  ['firewall', 'fire wall'],
  ['smartcard', 'smart card'],
  ['hyperv', 'hyper v'],
];
