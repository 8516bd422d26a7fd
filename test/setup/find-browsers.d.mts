/** The two families of browsers Baton runs in. */
export type BrowserKind = 'chromium' | 'firefox';
export const browserVariables: Readonly<Record<BrowserKind, string>>;
export function findBrowser(kind: BrowserKind): string | null;
