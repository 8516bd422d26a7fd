import { useEffect, useRef } from 'preact/hooks';
import type { Lead } from '../../lib/domain/lead.ts';
import { hour, type Instant } from '../../lib/domain/time.ts';
import { useSidebar } from './sidebar-context.ts';

/** For so long what was worked out of a lead is right by the clock alone. */
const freshFor = hour;

/**
 * Asks for the lead anew when what is shown was worked out long ago, as after a night's sleep, or later than it is now,
 * as after the clock was set back: the agreement in force, a leave or the hours ahead may be others by then.
 */
export function useFresh(lead: Lead, now: Instant): void {
  const { session } = useSidebar();
  const known = useRef({ lead, at: now });
  useEffect(() => {
    if (known.current.lead !== lead) known.current = { lead, at: now };
    const age = now - known.current.at;
    if (age >= 0 && age < freshFor) return;
    // Asked once: the answer, or a failure, is a new beginning.
    known.current = { lead, at: now };
    session.refresh();
  }, [lead, now, session]);
}
