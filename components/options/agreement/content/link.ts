/** Links that may be sent to buyers. */

/** Whether a text is an address by https that a browser could open. */
export function isLink(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' && hostname.includes('.');
}

/** A link as it was typed, with `https://` before it where it begins with a host: "firma.example/guide". */
export function completeLink(text: string): string {
  const typed = text.trim();
  return /^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(typed) ? `https://${typed}` : typed;
}

/** The host of a link: "firma.example"; nothing for what is no link. */
export function hostOf(url: string | undefined): string {
  return url !== undefined && isLink(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
