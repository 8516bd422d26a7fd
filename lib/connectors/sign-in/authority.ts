import type { Settings } from '../origins.ts';

/** Where and as whom one signs in. */
export interface Authority {
  /** Its name for itself: an origin. */
  readonly issuer: string;
  /** The page on which the user signs in. */
  readonly authorize: string;
  /** Where codes and refresh tokens become access tokens. */
  readonly token: string;
  /** Where the tab arrives: an address of the vendor's own that was registered for the client. */
  readonly callback: string;
  readonly clientId: string;
  /** Scopes, with a space between them. */
  readonly scope: string;
}

/** The authority for what the user entered. Throws `badSetting` where something is missing. */
export type CodeFlow = (settings: Settings) => Authority;
