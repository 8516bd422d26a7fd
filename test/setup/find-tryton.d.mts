/** The Debian packages that are not installed. */
export function missingTrytonPackages(): string[];
/** Why Baton cannot be tried beside Tryton on this machine, in a sentence; `null` where it can. */
export function whyNoTryton(): string | null;
/** The versions of all of Tryton's packages that are installed, as text. */
export function installedPackages(): string;
