const IPV4 = 0x0800;
const IPV6 = 0x86dd;
/** Types that announce a VLAN tag: 802.1Q, 802.1ad, and two that older switches use. */
const VLAN = [0x8100, 0x88a8, 0x9100, 0x9200];
const PPPOE = 0x8864;
/** Limit of tags before the packet: two are usual, more than four are a damaged frame. */
const MAX_TAGS = 4;

/** Place of the IP header in a frame; `other` where it carries something else, `unknown` where its link type is not known. */
export type IpPlace = number | 'other' | 'unknown';

/** Find the packet behind the Ethernet type at a place, behind tags if there are some. */
function skipTags(view: DataView, typeAt: number, packetAt: number, to: number): IpPlace {
  for (let tags = 0; tags <= MAX_TAGS && packetAt <= to; tags++) {
    const type = view.getUint16(typeAt);
    if (type === IPV4 || type === IPV6) return packetAt;
    if (type === PPPOE) return packetAt + 8 <= to ? packetAt + 8 : 'other';
    if (!VLAN.includes(type)) return 'other';
    typeAt = packetAt + 2;
    packetAt += 4;
  }
  return 'other';
}

/**
 * Find the IP header of a frame by the link type of its capture (<https://www.tcpdump.org/linktypes.html>): loopback of BSD
 * (0, 108), Ethernet (1), IP alone (12, 14, 101, 228, 229) and Linux’s “any” interface (113, 276).
 */
export function findIp(view: DataView, from: number, to: number, link: number): IpPlace {
  switch (link) {
    case 1:
      return skipTags(view, from + 12, from + 14, to);
    case 113:
      return skipTags(view, from + 14, from + 16, to);
    case 276:
      return skipTags(view, from, from + 20, to);
    case 0:
    case 108:
      return from + 4;
    case 12:
    case 14:
    case 101:
    case 228:
    case 229:
      return from;
    default:
      return 'unknown';
  }
}
