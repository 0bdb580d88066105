import { findProxyPrefix } from './proxy-prefix.ts';
import { readConnectionConfirm, readConnectionRequest, TPKT } from './read-negotiation.ts';
import { readTls, type TlsSide } from './read-tls.ts';
import { readX509 } from './read-x509.ts';
import type { Side, TcpConnection } from './tcp-connection.ts';

/** Ways in which a connection ended, or the last thing seen of it. */
export type ConnectionEnd =
  | 'no-answer'
  | 'refused'
  | 'accepted-only'
  | 'dropped-after-request'
  | 'negotiation-failed'
  | 'tls-alert'
  | 'dropped-in-tls'
  | 'tls-done'
  | 'dropped-after-tls'
  | 'standard-security'
  | 'not-rdp'
  | 'open'
  | 'incomplete';

/** Last stage of a connection that the capture shows. */
export type ConnectionStage =
  | 'syn'
  | 'accepted'
  | 'request'
  | 'confirm'
  | 'client-hello'
  | 'server-hello'
  | 'certificate'
  | 'encrypted'
  | 'data';

/** Judgement on one connection: the fields of its fact, and why it is to be doubted. */
export interface ConnectionJudgement {
  end: ConnectionEnd;
  stage: ConnectionStage;
  fields: Record<string, string>;
  doubts: string[];
}

/**
 * Bytes of data up to which a server that hangs up sent no screen: CredSSP, licence and capabilities take less, the first
 * picture takes more.
 */
const MAX_LOGON_BYTES = 16 * 1024;
/** Longest record of TLS 1.3 that can be an alert: 2 bytes, 1 for the type and 16 for the tag, with some padding. */
const MAX_ALERT_RECORD = 24;
/** Plain alerts that say only that the side hangs up: close_notify and user_canceled. */
const GOODBYES = [0, 90];

/** Tell whether the greeting is over: both sides encrypt. */
function isEncrypted(client: TlsSide, server: TlsSide): boolean {
  if (server.versions?.[0] === '1.3' && (client.changedCipher || client.encrypted.length > 0))
    return client.encrypted.some((length) => length > MAX_ALERT_RECORD);
  return client.encrypted.length > 0 && server.encrypted.length > 0;
}

function findAlert(client: TlsSide, server: TlsSide): { from: Side; number: number } | null {
  const sides: [Side, TlsSide][] = [
    ['client', client],
    ['server', server],
  ];
  // A server that greeted was answered by the client’s alert; one that did not sent its own.
  if (server.versions === null) sides.reverse();
  for (const [from, { alert }] of sides)
    if (alert?.fatal && !GOODBYES.includes(alert.number)) return { from, number: alert.number };
  return null;
}

function describeCertificate(bytes: Uint8Array, now: number): Record<string, string> {
  const found = readX509(bytes);
  if (!found) return {};
  const state = now < found.from ? 'not-yet' : now > found.to ? 'expired' : 'valid';
  return {
    certificateSubject: found.subject,
    certificateIssuer: found.issuer,
    certificateFrom: new Date(found.from).toISOString(),
    certificateTo: new Date(found.to).toISOString(),
    certificateState: state,
    certificateSelfSigned: found.selfSigned ? 'yes' : 'no',
  };
}

/** Judge what came before a byte of data: whether the server answered at all. */
function judgeSilent(connection: TcpConnection): [ConnectionEnd, ConnectionStage] {
  if (connection.synAck) return ['accepted-only', 'accepted'];
  if (connection.end?.by === 'server' && connection.end.reset) return ['refused', 'syn'];
  return [connection.syn && !connection.seen.server ? 'no-answer' : 'incomplete', 'syn'];
}

const END_OF_GAP = 'Frames or parts of them are missing, so it may have come further.';

/** Judge the greeting of TLS, which begins at a place of each direction. */
function judgeTls(
  connection: TcpConnection,
  places: Readonly<Record<Side, number>>,
  now: number,
  judgement: ConnectionJudgement,
): void {
  const { heads, end } = connection;
  const client = readTls(heads.client, places.client);
  const server = readTls(heads.server, places.server);
  if (client.versions) {
    judgement.stage = 'client-hello';
    judgement.fields['tlsOffered'] = client.versions.join(' ');
  }
  if (server.versions) {
    judgement.stage = 'server-hello';
    judgement.fields['tlsVersion'] = server.versions[0] ?? '';
  }
  if (server.certificate) {
    judgement.stage = 'certificate';
    Object.assign(judgement.fields, describeCertificate(server.certificate, now));
  }
  const alert = findAlert(client, server);
  const gap = client.gap || server.gap;
  if (alert) {
    judgement.end = 'tls-alert';
    judgement.fields['alert'] = String(alert.number);
    judgement.fields['alertFrom'] = alert.from;
  } else if (isEncrypted(client, server)) {
    const data = server.dataAt === null ? 0 : heads.server.sent - server.dataAt;
    judgement.stage = data > 0 && client.dataAt !== null ? 'data' : 'encrypted';
    judgement.end = end && data <= MAX_LOGON_BYTES ? 'dropped-after-tls' : 'tls-done';
  } else if (gap) {
    judgement.end = 'incomplete';
    judgement.doubts.push(END_OF_GAP);
  } else judgement.end = end ? 'dropped-in-tls' : 'open';
}

/** Judge one connection by the bytes that are known of it. `now` is the time of the connection, to judge a certificate. */
export function judgeConnection(connection: TcpConnection, now: number): ConnectionJudgement {
  const { heads, seen, end } = connection;
  const judgement: ConnectionJudgement = {
    end: 'incomplete',
    stage: 'accepted',
    fields: { proxy: '-', cookie: 'no' },
    doubts: [],
  };
  if (heads.client.sent === 0 && heads.server.sent === 0) {
    [judgement.end, judgement.stage] = judgeSilent(connection);
    return judgement;
  }
  const proxy = findProxyPrefix(heads);
  if (proxy) judgement.fields['proxy'] = proxy.kind;
  if (proxy?.after === null) {
    judgement.doubts.push('The proxy in between did not open the way, or the capture ends before.');
    return judgement;
  }
  const places = proxy?.after ?? { client: 0, server: 0 };
  const request = readConnectionRequest(heads.client, places.client);
  const confirm = readConnectionConfirm(heads.server, places.server);
  if (request) {
    judgement.stage = 'request';
    judgement.fields['cookie'] = request.cookie ? 'yes' : 'no';
    if (request.requested !== null) judgement.fields['requested'] = String(request.requested);
    places.client = request.end;
  }
  if (confirm) {
    judgement.stage = 'confirm';
    if (confirm.selected !== null) judgement.fields['selected'] = String(confirm.selected);
    if (confirm.failure !== null) judgement.fields['failure'] = String(confirm.failure);
    places.server = confirm.end;
    if (confirm.unclear === 'cut') judgement.doubts.push(END_OF_GAP);
    if (confirm.unclear === 'wrong length')
      judgement.doubts.push('The server’s answer gives a wrong length.');
  }
  if (!request && !confirm) {
    const tls = [readTls(heads.client, places.client), readTls(heads.server, places.server)];
    if (connection.syn && tls[0]?.begun) {
      judgeTls(connection, places, now, judgement);
      judgement.doubts.push(
        'TLS begins without a request of Remote Desktop, so it may be another program.',
      );
    } else if (connection.syn && heads.client.known(0) + heads.server.known(0) > 0)
      judgement.end =
        heads.client.known(0) > 0 || heads.client.sent === 0 ? 'not-rdp' : 'incomplete';
    else judgement.doubts.push('Its beginning is not in the capture.');
    return judgement;
  }
  if (!request && heads.client.known(0) > 0) {
    judgement.doubts.push('The client’s first bytes are not a request of Remote Desktop.');
    return judgement;
  }
  if (confirm?.unclear) return judgement;
  if (confirm?.failure) judgement.end = 'negotiation-failed';
  else if (confirm && !confirm.selected) {
    judgement.end = 'standard-security';
    if (heads.client.sent > places.client) judgement.stage = 'data';
  } else if (confirm) judgeTls(connection, places, now, judgement);
  else if (heads.server.sent > places.server && heads.server.at(places.server) !== TPKT) {
    judgement.end = heads.server.known(places.server) > 0 ? 'not-rdp' : 'incomplete';
    if (judgement.end === 'incomplete') judgement.doubts.push(END_OF_GAP);
  } else if (!seen.server) judgement.doubts.push('The capture has only one direction of it.');
  // Or it disconnected in words of X.224.
  else judgement.end = end ? 'dropped-after-request' : 'open';
  return judgement;
}
