/**
 * Whether what stands on a page may be taken for the record that the address names. After a move inside a CRM the
 * former record may stand there for a while, on a slow server for a long one; then the page is nobody's.
 */

/** What may still stand on the page of what it showed before. */
export interface Former {
  /** The addresses of it that are known; none on a fresh page. */
  readonly emails: readonly string[];
  /** Whether there may be others: the tab moved on before a record was read, and that one may yet be drawn. */
  readonly unread: boolean;
  /** The address by which this same record was read when the tab showed it last. */
  readonly own?: string | undefined;
}

/** Of a fresh page. */
export const nothingFormer: Former = { emails: [], unread: false };

/** What the page gives to judge by. */
export interface Evidence {
  /** The address that stands there. */
  readonly email: string | undefined;
  /** The page itself names the record. */
  readonly certain: boolean;
  /** What tells who it is, the address or else the name, came or was drawn anew since the move. */
  readonly drawn: boolean;
  /** The name that stood there at the move does so no longer, or none did. */
  readonly renamed: boolean;
  /** The page stands still. */
  readonly still: boolean;
  /** The CRM's patience is over. */
  readonly late: boolean;
}

/** `likely`: may be shown, and still be corrected. */
export type Belief = 'sure' | 'likely' | 'no';

/** Judges a page by what is known of the former one. */
export function mayBelieve(evidence: Evidence, { emails, unread, own }: Former): Belief {
  const { email, certain, drawn, renamed, still, late } = evidence;
  if (email !== undefined && (email === own || (!emails.includes(email) && (certain || !unread)))) return 'sure';
  // What may be the former one's: by the page's own word, or drawn since and standing still.
  if (still && (certain || (drawn && (late || (renamed && !unread))))) return 'likely';
  return 'no';
}
