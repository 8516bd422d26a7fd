/**
 * Signatures of Standard Webhooks (https://www.standardwebhooks.com): whoever receives a message can tell that it comes
 * from here, that nobody changed it, and that it is no old one sent again.
 */
import type { Instant } from '../../domain/time.ts';
import { ConnectorError } from '../connector-error.ts';

const prefix = 'whsec_';

/**
 * The headers beside `webhook-id`: when it was sent, and the signature, where there is a secret. Throws `badSetting`
 * where the secret is none.
 */
export async function webhookHeaders(
  id: string,
  body: string,
  sentAt: Instant,
  secret: string | undefined,
): Promise<Readonly<Record<string, string>>> {
  const timestamp = String(Math.floor(sentAt / 1000));
  if (!secret) return { 'webhook-timestamp': timestamp };
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytesOf(secret.trim()), algorithm, false, ['sign']);
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, signed));
  return { 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${btoa(String.fromCharCode(...signature))}` };
}

function bytesOf(secret: string): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(secret.startsWith(prefix) ? secret.slice(prefix.length) : secret);
    if (binary !== '') return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    // Not Base64: said below.
  }
  throw new ConnectorError({ code: 'badSetting', field: 'signingSecret' });
}
