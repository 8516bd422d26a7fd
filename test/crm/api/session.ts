import type { Json, Row } from '../database/json.ts';
import { signToken } from './access-token.ts';

/** Lifetime of an access token in seconds, Supabase's default. */
const lifetime = 3600;

/** A user as Supabase's auth API describes one. */
export type AuthUser = { [key: string]: Json } & { id: string; email: string };

/** A session as Supabase's client keeps it in localStorage. */
export interface Session {
  access_token: string;
  token_type: 'bearer';
  /** Seconds. */
  expires_in: number;
  /** Seconds since 1970. */
  expires_at: number;
  refresh_token: string;
  user: AuthUser;
}

/** The auth user behind a row of the CRM's sales table. */
export function authUser(sale: Row): AuthUser {
  return {
    id: String(sale.user_id),
    aud: 'authenticated',
    role: 'authenticated',
    email: String(sale.email),
    email_confirmed_at: sale.created_at ?? null,
    app_metadata: { provider: 'email', providers: ['email'] },
    user_metadata: { first_name: sale.first_name ?? null, last_name: sale.last_name ?? null },
    created_at: sale.created_at ?? null,
    updated_at: sale.updated_at ?? null,
  };
}

/** A fresh session for a row of the CRM's sales table. */
export function newSession(sale: Row, now: Date): Session {
  const user = authUser(sale);
  const expiresAt = Math.floor(now.getTime() / 1000) + lifetime;
  return {
    access_token: signToken({ role: 'authenticated', sub: user.id, email: user.email, exp: expiresAt }),
    token_type: 'bearer',
    expires_in: lifetime,
    expires_at: expiresAt,
    refresh_token: `refresh-${user.id}`,
    user,
  };
}
