import { useEffect } from 'preact/hooks';

/** The browser asks before the page is left. Only while there is something to lose: it costs the page its cache. */
export function useWarningOnLeaving(isAtRisk: boolean): void {
  useEffect(() => {
    if (!isAtRisk) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isAtRisk]);
}
