/** Sites, as browsers grant them: a scheme and a host, whatever the port. */
import * as z from 'zod/mini';

/** The site of an address, as `https://crm.example`; `null` for an address where Baton can never run. */
export function siteAt(url: URL): string | null {
  // A star is a host to URLs, and every host to browsers.
  return /^https?:$/.test(url.protocol) && /^[^*]+$/.test(url.hostname) ? `${url.protocol}//${url.hostname}` : null;
}

/** A site and nothing more: no port, no path, no pattern. */
export const siteSchema = z.string().check(
  z.maxLength(300),
  z.refine((site) => URL.canParse(site) && siteAt(new URL(site)) === site),
);
