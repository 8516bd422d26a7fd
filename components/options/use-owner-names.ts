import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/client.ts';

/** The owners of leads that are owed something; none where they cannot be read, and a name can be written. */
export function useOwnerNames(): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = (): void =>
      void call('ownerNames', null).then((result) => {
        if (result.ok) setNames(result.value);
      });
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return names;
}
