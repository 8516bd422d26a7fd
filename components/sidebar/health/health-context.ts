import { createContext, type RefObject } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageHealth } from '../../../lib/domain/page-health.ts';
import type { PageField, RecordPage } from '../../../lib/domain/record.ts';

/** What was saved last, and what had stood there before. */
export interface SavedMend {
  readonly field: PageField;
  readonly before?: string;
}

/** How well the page on show is read, and whether the panel that tells of it is open. */
export interface ShownHealth {
  /** `null` until the worker has said, and where the page is no record's. */
  readonly health: PageHealth | null;
  readonly page: RecordPage | null;
  readonly isOpen: boolean;
  /** What the panel shall begin with pointing at; told once. */
  readonly takeWish: () => PageField | null;
  readonly saved: SavedMend | null;
  readonly noteSaved: (saved: SavedMend | null) => void;
  readonly light: RefObject<HTMLButtonElement | null>;
  /** Opens the panel; with a field, to point at it at once. */
  readonly open: (wish?: PageField) => void;
  /** Closes it, and gives the focus back to the light. */
  readonly close: () => void;
  /** Takes what the worker has answered to a change. */
  readonly took: (health: PageHealth | null) => void;
  readonly ask: () => void;
}

/** Provided once, around all screens: the panel stays open while a mend turns one screen into another. */
export const HealthContext = createContext<ShownHealth | null>(null);

/** `null` outside of a sidebar that knows. */
export function useHealth(): ShownHealth | null {
  return useContext(HealthContext);
}
