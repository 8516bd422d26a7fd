/** What extension pages ask the worker for planning. Types only. */
import type { StoredPast } from '../domain/planner/stored-past.ts';
import type { Zone } from '../domain/time.ts';
import type { Call } from './call.ts';

/** Extension pages to worker, about planning. */
export interface PlanCalls {
  /** What happened in so many (1 to 36) whole months before this one, counted over everything that is stored. */
  storedPast: Call<{ readonly months: number; readonly zone: Zone }, StoredPast>;
}
