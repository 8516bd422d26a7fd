/** Which origins the browser lets Baton talk to. */
import { useEffect, useState } from 'preact/hooks';
import { permissionOf } from '../../../lib/connectors/origins.ts';
import { browser } from '../../../lib/platform/browser.ts';

/** Those of the origins that are not granted, kept up to date; `null` until it is known. */
export function useNotGranted(origins: readonly string[]): readonly string[] | null {
  const [missing, setMissing] = useState<{ readonly of: string; readonly origins: readonly string[] } | null>(null);
  const asked = origins.join(' ');
  useEffect(() => {
    let current = true;
    const look = (): void => {
      void notGranted(origins).then((found) => {
        if (current) setMissing({ of: asked, origins: found });
      });
    };
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      current = false;
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [asked]);
  return missing?.of === asked ? missing.origins : null;
}

/** What came of asking for origins: those that were not granted before, or `null` where the user declined. */
export type Granted = readonly string[] | null;

/**
 * Asks the user by the browser's own question. Called within the click itself, and nothing is awaited before: the
 * browser asks at no other time. What was granted before is asked for first, so that it is answered of the time before.
 */
export async function requestOrigins(origins: readonly string[]): Promise<Granted> {
  if (origins.length === 0) return [];
  const before = notGranted(origins);
  const granted = await browser.permissions.request({ origins: patterns(origins) }).catch(() => false);
  return granted ? await before : null;
}

async function notGranted(origins: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: patterns([origin]) }).catch(() => false)),
  );
  return origins.filter((_, place) => !granted[place]);
}

function patterns(origins: readonly string[]): string[] {
  return [...new Set(origins.map(permissionOf))];
}
