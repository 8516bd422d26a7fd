/** Starts Baton on a page. */
export function startPageSession(): void {}
