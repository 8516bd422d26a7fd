import { type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ExchangeView, SentView } from '../../../lib/domain/exchange/views.ts';
import type { RecordPage } from '../../../lib/domain/record.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { knownNames, type SourceNames } from './source-names.ts';

/** What is drawn only where something is connected, and loaded only then. */
export interface ExchangeParts {
  readonly Sources: ComponentType<SourcesProps>;
  readonly Sent: ComponentType<SentProps>;
}

export interface SourcesProps {
  readonly now: Instant;
  /** Ids of what the rep said that has a place of its own on the page, where its state is told. */
  readonly shown?: readonly string[];
}

export interface SentProps {
  /** What became of one thing that was said, at each system. */
  readonly sent: readonly SentView[];
  readonly now: Instant;
  /** Without the time. */
  readonly brief?: boolean;
  /** What the rep can do about it here, and that it is sent as well. */
  readonly next?: 'undo' | 'change';
}

/** What the sidebar knows of the exchange with other systems about the person on show. */
export interface ExchangeShown {
  readonly page: RecordPage | null;
  readonly contactId?: string;
  /** Absent where nothing is connected, or nothing is known yet. */
  readonly view: ExchangeView | null;
  readonly names: SourceNames;
  readonly parts: ExchangeParts | null;
  /** Asks the worker for the view anew. */
  readonly ask: () => void;
}

/** Provided around the whole sidebar; where it is not, nothing is connected. */
export const ExchangeContext = createContext<ExchangeShown | null>(null);

const nothing: ExchangeShown = { page: null, view: null, names: knownNames(), parts: null, ask: () => {} };

/** The exchange about the person on show. */
export function useExchange(): ExchangeShown {
  return useContext(ExchangeContext) ?? nothing;
}
