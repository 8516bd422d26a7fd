import { createHmac, timingSafeEqual } from 'node:crypto';
import { PostgrestError } from '../postgrest/postgrest-error.ts';

/** What an access token says about who asks. */
export interface Claims {
  role: 'anon' | 'authenticated';
  /** End of validity in seconds since 1970. */
  exp: number;
  /** Id of the signed-in user. */
  sub?: string;
  email?: string;
}

// Fixed, so that a browser that signed in stays so when the server starts anew. It guards only invented data.
const secret = 'the sample CRM has no secrets';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const signature = (text: string): Buffer => createHmac('sha256', secret).update(text).digest();

/** A JSON Web Token (HS256) with the given claims. */
export function signToken(claims: Claims): string {
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${text}.${signature(text).toString('base64url')}`;
}

/**
 * Checks a token and returns its claims.
 * @throws PostgrestError 401 when it is malformed, forged or expired.
 */
export function readToken(token: string, now: Date): Claims {
  const [header = '', payload = '', signed = ''] = token.split('.');
  const expected = signature(`${header}.${payload}`);
  const given = Buffer.from(signed, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new PostgrestError(401, 'PGRST301', 'No suitable key or wrong key type');
  }
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  if (claims.exp * 1000 <= now.getTime()) throw new PostgrestError(401, 'PGRST303', 'JWT expired');
  return claims;
}

/** The public key that every request to the API carries. */
export const anonKey = signToken({ role: 'anon', exp: 4_102_444_800 });
