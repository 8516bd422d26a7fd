/** From an address as people type or paste it to the pattern the browser grants, and back. */

/** The address as a URL; `null` for what is no web address. */
export function urlOf(address: string): URL | null {
  const text = address.trim();
  if (text === '' || /\s/.test(text)) return null;
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${isLocal(text) ? 'http' : 'https'}://${text}`;
  const url = URL.canParse(full) ? new URL(full) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const { hostname } = url;
  const plausible = hostname.includes('.') || hostname.includes(':') || isLocal(hostname);
  return plausible && !hostname.includes('*') ? url : null;
}

/** `https://crm.example/*` for `crm.example/contacts/1`; `null` for what is no web address. A pattern has no port. */
export function patternOf(address: string): string | null {
  const url = urlOf(address);
  return url && `${url.protocol}//${url.hostname}/*`;
}

/** The host in a pattern. */
export function hostOf(pattern: string): string {
  return /^[^:]+:\/\/([^/]+)/.exec(pattern)?.[1] ?? pattern;
}

/** A CRM on one's own machine hardly ever has a certificate. */
function isLocal(address: string): boolean {
  return /^(localhost|127\.0\.0\.1)(?=$|[:/])/i.test(address);
}
