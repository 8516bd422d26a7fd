/** Why the store did not do what it was asked, in the protocol's words. */

/** Codes that a `Failure` may have, too. */
export type StorageErrorCode = 'notFound' | 'quotaExceeded' | 'databaseBlocked' | 'databaseNewer' | 'databaseFailed';

/** Thrown by everything in this folder, and nothing else is. Its message names no person. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'StorageError';
    this.code = code;
  }
}

const codesByName: Readonly<Record<string, StorageErrorCode>> = {
  QuotaExceededError: 'quotaExceeded',
  VersionError: 'databaseNewer',
};

/** The browser's own error in the store's words; errors that are not the browser's are given back as they are. */
export function storageErrorOf(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  return new StorageError(codesByName[error.name] ?? 'databaseFailed', error);
}
