/** Numbers of the protocols in IP. */
export const TCP = 6;
export const UDP = 17;

/** TCP or UDP in a frame. */
export interface IpPayload {
  protocol: typeof TCP | typeof UDP;
  /** Length of the addresses in bytes, 4 or 16, and their places in the view. */
  addressLength: 4 | 16;
  sourceAt: number;
  destinationAt: number;
  /** Place of the protocol’s header, and the end of what the capture has of it. */
  at: number;
  to: number;
  /** Place at which it would end if the capture had all of it. */
  wholeTo: number;
}

/** Reason why a frame gives neither: another protocol, a later fragment, or a header that can’t be right. */
export type IpRefusal = 'other' | 'fragment' | 'damaged';

/** Limit of extension headers before the payload: no sender uses more. */
const MAX_EXTENSIONS = 8;
const FRAGMENT = 44;
const AUTHENTICATION = 51;
/** Hop-by-hop, routing, destination, mobility, host identity and shim headers of IPv6 (RFC 7045). */
const EXTENSIONS = [0, 43, 60, 135, 139, 140];

const carries = (protocol: number): protocol is typeof TCP | typeof UDP =>
  protocol === TCP || protocol === UDP;

function readIpv4(view: DataView, at: number, to: number): IpPayload | IpRefusal {
  if (to - at < 20) return 'damaged';
  const header = (view.getUint8(at) & 15) * 4;
  // 0 where the network card cuts the data into segments after the capture saw it (segmentation offload).
  const total = view.getUint16(at + 2) || to - at;
  if (header < 20 || total < header) return 'damaged';
  const protocol = view.getUint8(at + 9);
  if (!carries(protocol)) return 'other';
  if (view.getUint16(at + 6) & 0x1fff) return 'fragment';
  const wholeTo = at + total;
  return {
    protocol,
    addressLength: 4,
    sourceAt: at + 12,
    destinationAt: at + 16,
    at: at + header,
    to: Math.min(to, wholeTo),
    wholeTo,
  };
}

function readIpv6(view: DataView, at: number, to: number): IpPayload | IpRefusal {
  if (to - at < 40) return 'damaged';
  const wholeTo = at + 40 + (view.getUint16(at + 4) || to - at - 40);
  let protocol = view.getUint8(at + 6);
  let next = at + 40;
  for (let count = 0; !carries(protocol); count++) {
    const isFragment = protocol === FRAGMENT;
    const isAuthentication = protocol === AUTHENTICATION;
    if (!isFragment && !isAuthentication && !EXTENSIONS.includes(protocol)) return 'other';
    if (count === MAX_EXTENSIONS || next + 8 > to) return 'damaged';
    if (isFragment && view.getUint16(next + 2) & 0xfff8) return 'fragment';
    protocol = view.getUint8(next);
    const units = view.getUint8(next + 1);
    next += isFragment ? 8 : isAuthentication ? (units + 2) * 4 : (units + 1) * 8;
  }
  return {
    protocol,
    addressLength: 16,
    sourceAt: at + 8,
    destinationAt: at + 24,
    at: next,
    to: Math.min(to, wholeTo),
    wholeTo,
  };
}

/** Read an IP header (RFC 791, RFC 8200) up to the TCP or UDP header behind it. */
export function readIp(view: DataView, at: number, to: number): IpPayload | IpRefusal {
  if (at >= to) return 'damaged';
  const version = view.getUint8(at) >> 4;
  if (version !== 4 && version !== 6) return 'other';
  return version === 4 ? readIpv4(view, at, to) : readIpv6(view, at, to);
}

/** Write an address as text: IPv4 with dots, IPv6 in the shortest form (RFC 5952). */
export function formatAddress(view: DataView, at: number, length: 4 | 16): string {
  if (length === 4) return [0, 1, 2, 3].map((index) => view.getUint8(at + index)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) =>
    view.getUint16(at + index * 2).toString(16),
  ).join(':');
  const zeros = groups.match(/\b0(?::0)+\b/g) ?? [];
  const longest = zeros.reduce((best, one) => (one.length > best.length ? one : best), '');
  if (longest === '') return groups;
  const place = groups.search(new RegExp(`(?<![^:])${longest}(?![^:])`));
  const before = groups.slice(0, place).replace(/:$/, '');
  const after = groups.slice(place + longest.length).replace(/^:/, '');
  return `${before}::${after}`;
}
