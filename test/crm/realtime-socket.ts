import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { closeFrame, decodeFrame, encodeText } from './websocket-frames.ts';

/** A message of the Phoenix protocol that Supabase's realtime service speaks. */
interface PhoenixMessage {
  topic: string;
  event: string;
  ref: string;
  payload?: { config?: { postgres_changes?: object[] } };
}

/** The reply that keeps the client content: joins and heartbeats succeed, changes are never sent. */
function replyTo({ topic, event, ref, payload }: PhoenixMessage): string {
  const changes = payload?.config?.postgres_changes?.map((change, id) => ({ ...change, id }));
  const response = event === 'phx_join' ? { postgres_changes: changes } : {};
  return JSON.stringify({ topic, event: 'phx_reply', ref, payload: { status: 'ok', response } });
}

/**
 * Accepts the WebSocket that the CRM opens for live updates (`/realtime/v1/websocket`), so that it
 * neither logs errors nor tries again every few seconds. Other paths are refused.
 */
export function acceptRealtime(request: IncomingMessage, socket: Duplex): void {
  const key = request.headers['sec-websocket-key'];
  socket.on('error', () => socket.destroy());
  if (!key || !request.url?.startsWith('/realtime/v1/websocket')) {
    socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    return;
  }
  // The constant is RFC 6455's, the same for every WebSocket server.
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let pending: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (let frame = decodeFrame(pending); frame; frame = decodeFrame(pending)) {
      pending = pending.subarray(frame.size);
      if (frame.message.kind === 'close') socket.end(closeFrame);
      if (frame.message.kind === 'text')
        socket.write(encodeText(replyTo(JSON.parse(frame.message.text) as PhoenixMessage)));
    }
  });
}
