/** Errors as the failures the interface translates. */
import type { Failure, FailureCode } from './protocol.ts';

/** Thrown by a handler to answer with a failure. `detail` is shown beside its sentence; it names no person. */
export class Refusal extends Error {
  readonly code: FailureCode;
  readonly detail?: string;

  constructor(code: FailureCode, detail?: string) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}

const codes: Readonly<Record<FailureCode, true>> = {
  notAllowed: true,
  badMessage: true,
  notFound: true,
  invalidAgreement: true,
  agreementChanged: true,
  invalidBackup: true,
  invalidMends: true,
  quotaExceeded: true,
  databaseBlocked: true,
  databaseNewer: true,
  databaseFailed: true,
  permissionMissing: true,
  badSetting: true,
  unexpected: true,
};

/**
 * The failure an error stands for: its `code` where that is one of ours (a `Refusal`, a `StorageError`), else
 * `unexpected` with the error's kind.
 */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { code: 'unexpected' };
  const { code, detail } = error as Partial<Refusal>;
  if (typeof code !== 'string' || !Object.hasOwn(codes, code)) return { code: 'unexpected', detail: error.name };
  return typeof detail === 'string' ? { code, detail } : { code };
}
