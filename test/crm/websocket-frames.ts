/** A WebSocket message: text, or a request to close. */
export interface Message {
  kind: 'text' | 'close' | 'other';
  text: string;
}

/** Encodes a text message from server to client. */
export function encodeText(text: string): Buffer {
  const payload = Buffer.from(text);
  const length = payload.length;
  if (length < 126) return Buffer.concat([Buffer.from([0x81, length]), payload]);
  const header = Buffer.from([0x81, 126, 0, 0]);
  if (length > 0xffff) throw new RangeError('The message is longer than 64 KiB');
  header.writeUInt16BE(length, 2);
  return Buffer.concat([header, payload]);
}

/** The close message from server to client. */
export const closeFrame: Buffer = Buffer.from([0x88, 0]);

/**
 * Decodes the first message from client to server (RFC 6455: always masked, here never fragmented).
 * @returns the message and the number of bytes it takes, or null while bytes are missing.
 */
export function decodeFrame(bytes: Buffer): { message: Message; size: number } | null {
  if (bytes.length < 6) return null;
  const opcode = bytes.readUInt8(0) & 0x0f;
  const short = bytes.readUInt8(1) & 0x7f;
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < start + 4) return null;
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  const size = start + 4 + length;
  if (bytes.length < size) return null;
  const mask = bytes.subarray(start, start + 4);
  const payload = bytes.subarray(start + 4, size).map((byte, i) => byte ^ (mask[i % 4] ?? 0));
  const kind = opcode === 1 ? 'text' : opcode === 8 ? 'close' : 'other';
  return { message: { kind, text: Buffer.from(payload).toString() }, size };
}
