import { useEffect, useState } from 'preact/hooks';
import { addressIn, fragmentOf, type ReportAddress } from './filter/filter-address.ts';

/** The page's address as it is read and changed. */
export interface HeldAddress {
  readonly address: ReportAddress;
  /** Changes what is named, as a step that the browser's back button takes back. */
  readonly change: (part: Partial<ReportAddress>) => void;
}

/** What the page's address names, now and after each change of it. */
export function useReportAddress(): HeldAddress {
  const [address, setAddress] = useState(() => addressIn(location.hash));
  useEffect(() => {
    const follow = (): void => setAddress(addressIn(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const change = (part: Partial<ReportAddress>): void => {
    // What was changed a moment ago stands in the address already, and here only after its event.
    const next = { ...addressIn(location.hash), ...part };
    location.hash = fragmentOf(next);
    setAddress(next);
  };
  return { address, change };
}
