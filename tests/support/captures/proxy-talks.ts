import { request } from './rdp-bytes.ts';
import { TcpTalk, type TalkShape } from './tcp-talk.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Open a connection through a SOCKS 5 proxy with a password, up to the request for Remote Desktop. */
export const socksTalk = (shape: TalkShape): TcpTalk =>
  new TcpTalk({ ...shape, serverPort: 1080 })
    .open()
    .client(Uint8Array.of(5, 2, 0, 2))
    .server(Uint8Array.of(5, 2))
    .client(Uint8Array.of(1, 1, 65, 1, 65))
    .server(Uint8Array.of(1, 0))
    .client(Uint8Array.of(5, 1, 0, 3, 1, 65, 0x0d, 0x3d))
    .server(Uint8Array.of(5, 0, 0, 1, 10, 0, 0, 1, 4, 0))
    .client(request());

/** Open a connection through an HTTP proxy, which may refuse it at first, up to the open tunnel. */
export function connectTalk(shape: TalkShape, refusal?: string): TcpTalk {
  const talk = new TcpTalk({ ...shape, serverPort: 8080 }).open();
  const ask = encode('CONNECT host:3389 HTTP/1.1\r\n\r\n');
  if (refusal !== undefined) talk.client(ask).server(encode(refusal));
  return talk.client(ask).server(encode('HTTP/1.1 200 OK\r\n\r\n'));
}
