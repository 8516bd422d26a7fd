/** What the worker's handlers work with, handed in so that tests stand in for the browser. */
import type { CrmBook } from '../crm/crm-book.ts';
import type { AgreementText } from '../domain/agreement/default-texts.ts';
import type { Instant, Zone } from '../domain/time.ts';
import type { Database } from '../storage/schema.ts';

/** The worker's surroundings. */
export interface Workspace {
  /** The database, opened on first use. */
  readonly database: () => Promise<Database>;
  /** The CRMs that Baton knows, read on first use. */
  readonly crms: () => Promise<CrmBook>;
  readonly now: () => Instant;
  /** The user's own zone. */
  readonly zone: () => Zone;
  /** The texts of the agreement Baton ships. */
  readonly text: AgreementText;
  /** Tells pages and content scripts that these contacts changed; with none named, any of them. Called once stored. */
  readonly announce: (contactIds: readonly string[]) => void;
  /** What a rep said waits to be sent to another system. Called once stored. */
  readonly queued?: () => void;
  /** Tells pages that a rep said something of a contact, or took it back, whatever other systems are told. */
  readonly said?: (contactId: string) => void;
  /** Tells pages that another agreement is in force. */
  readonly announceAgreement: () => void;
}
