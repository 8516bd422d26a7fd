/** A way in which a page may change overnight. */
import type { PageFacts, PageField } from '../../../lib/domain/record.ts';

/** What is known of a page beforehand. */
export interface RecordOnPage {
  /** What is read from it as it is. */
  readonly facts: PageFacts;
  /** Further values that are the record's own, such as a second address. */
  readonly alsoOwn: readonly string[];
  /** The record's id, as the address has it. */
  readonly id: string;
  /** Selectors of elements around the record, the smallest first. */
  readonly around: readonly string[];
  /** Whether the page says which record it shows. */
  readonly tellsId: boolean;
}

export interface Mutation {
  /** In the words of a test. */
  readonly name: string;
  /** Changes the page in place. */
  apply(document: Document, record: RecordOnPage): void;
  /** Everything is still to be found afterwards. Otherwise "not found" is an answer too. */
  readonly harmless?: true;
  /** What a value of the record may be read as afterwards, beside what it was. */
  readonly becomes?: (value: string, field: PageField) => string;
  /** Pages on which it means something. Left out: all. */
  readonly when?: (record: RecordOnPage) => boolean;
}

/** Somebody else, of whom nothing may ever be read. */
export const stranger = {
  email: 'wrong.person@stranger.example',
  name: 'Wrong Person',
  company: 'Stranger Ltd',
  owner: 'Wilma Wrong',
  stage: 'Estranged',
} as const satisfies Required<PageFacts>;
