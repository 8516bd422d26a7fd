export function missingTrytonPackages(): string[];
export function whyNoTryton(): string | null;
export function installedPackages(): string;
