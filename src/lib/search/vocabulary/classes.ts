/** Names, separated by commas. */
const list = (names: string): readonly string[] => names.trim().split(/,\s*/);

/**
 * Names that people type and the kind of thing that each is. Whoever writes the name of a product means what products of
 * its kind do: a query for one VPN finds what is written about another. The same name may be of several kinds.
 */
export const CLASSES: Readonly<Record<string, readonly string[]>> = {
  tunnel: list(`
    tunnel, forwarder, bastion, portforward, reverse proxy, proxy, relay, passthrough, port proxy,
    portproxy, rustdesk, anydesk, teamviewer, meshcentral, ngrok, frp, frpc, frps, natfrp,
    sakurafrp, natapp, nps, cloudflared, cloudflare, chisel, localtonet, playit, pinggy, zrok,
    pagekite, inlets, rport, tacticalrmm, ssh, stunnel, socat, plink, haproxy, nginx, guacamole,
    myrtille, jumpserver, teleport, tp4a, pyrdp, cyberark, wallix, devolutions gateway, docker,
    podman, container, wsl, wsl2, vagrant, kubernetes
  `),
  vpn: list(`
    vpn, openvpn, wireguard, tailscale, headscale, zerotier, netbird, nebula, twingate, hamachi,
    softether, anyconnect, globalprotect, forticlient, fortinet, pulse secure, ivanti, netextender,
    sonicwall, zscaler, openconnect, nordvpn, expressvpn, protonvpn, mullvad, surfshark, ipsec,
    l2tp, pptp, sstp, ikev2, directaccess, meshnet, checkpoint, easyconnect, edgerouter, mikrotik
  `),
  'security-product': list(`
    antivirus, endpoint protection, endpoint security, edr, intrusion prevention, ips, kaspersky,
    avast, avg, avira, bitdefender, eset, nod32, mcafee, trellix, norton, symantec, sophos,
    trend micro, malwarebytes, crowdstrike, sentinelone, f secure, withsecure, webroot, panda,
    comodo, carbon black, cylance, g data, cortex xdr, defender, huorong, 360 safe, rdpguard, ipban,
    fail2ban, simplewall, tinywall, glasswire, zonealarm, portmaster, netlimiter, virus, malware,
    quarantine, bluekeep
  `),
  firewall: list(`
    firewall, securitygroup, inbound rule, windows defender firewall, simplewall, tinywall,
    glasswire, zonealarm, portmaster, comodo, ufw, iptables, pfsense, opnsense, fortigate,
    palo alto, network acl, allowlist, whitelist, geo block, geoblock, block, blocked port, harden
  `),
  'client-program': list(`
    mremoteng, mremote, remmina, freerdp, xfreerdp, wfreerdp, rdesktop, rdcman, royal ts, royalts,
    1remote, remote desktop manager, devolutions, mobaxterm, termius, parallels client, thincast,
    jump desktop, msrdc, microsoft remote desktop, windows app, rdclient, rd client, krdc, vinagre,
    gnome connections, multidesk, terminals, thin client, igel, thinpro, mac client, android client,
    ios client, ipad, iphone, android, mac, third party client, client program, default.rdp,
    rdp file
  `),
  'not-windows': list(`
    xrdp, gnome remote desktop, grd, krdp, ironrdp, weston, wayland, neutrinordp, ogon, xorgxrdp,
    linux, ubuntu, debian, fedora, rocky, centos, raspberry, virtualbox, vrde, freerdp shadow, kde,
    not windows, non windows
  `),
  'session-patch': list(`
    rdpwrap, rdp wrap, rdp wrapper, rdpwrapper, rdpwinst, rdpconf, superrdp, termsrv, termsrv.dll,
    rdp check, rdpcheck
  `),
  cloud: list(`
    azure, aws, ec2, amazon, lightsail, gcp, google cloud, compute engine, oracle cloud, alibaba,
    aliyun, huawei cloud, ecs, tencent, linode, vultr, hetzner, digitalocean, ovh, vps, cloud,
    portal
  `),
  attack: list(`
    attack, bruteforce, hack, hacker, hacked, hacking, botnet, dos, flood, ransomware, shodan,
    exposed, failed logons, many failed logons, password attempts, logon attempts, scanner
  `),
  licensing: list(`
    licence, cal, cals, rds cal, mslicensing, licence server, grace period, rd licensing
  `),
  name: list(`
    dns, hostname, name resolution, resolve, resolver, nslookup, magicdns, hosts file, flushdns,
    netbios, stale record
  `),
  'tls-policy': list(`
    cipher, schannel, tls 1.0, tls 1.1, tls 1.2, tls 1.3, tls version, tls 1, fips, iiscrypto,
    iis crypto, protocol version, securitylayer, ssl handshake, tls handshake, harden,
    cis benchmark, stig, minimum encryption
  `),
  logon: list(`
    nla, credssp, kerberos, ntlm, authentication error, authenticate, trust relationship,
    encryption oracle, oracle remediation, protected users, lsa, local security authority, spn
  `),
  account: list(`
    account, password expired, expired password, change password, password must be changed,
    account locked, locked out, lockout, account disabled, account expired, logon hours,
    remote desktop users, logon right, blank password, wrong password, incorrect password,
    must change password
  `),
  udp: list(`
    udp, mtu, fragmentation, packet size, rdpudp, shortpath
  `),
  regression: list(`
    cumulative update, windows update, patch tuesday, feature update, known issue, after update,
    recent update, uninstall update
  `),
  listener: list(`
    listener, rdptcp, rdp tcp, qwinsta, console session, already in use, port 3389,
    fdenytsconnections, port conflict, localhost, 127.0.0.1, 127.0.0.2
  `),
  path: list(`
    packet loss, latency, unstable, intermittent, mobile, satellite, wifi, vpn drops,
    vpn disconnects, keepalive
  `),
};
