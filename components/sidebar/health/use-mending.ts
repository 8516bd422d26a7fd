import { useEffect, useRef, useState } from 'preact/hooks';
import type { FieldHealth, PickedPlace } from '../../../lib/domain/page-health.ts';
import type { PageField } from '../../../lib/domain/record.ts';
import { call } from '../../../lib/messaging/client.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';
import type { ShownHealth } from './health-context.ts';

/** Pointing, saving and taking back. */
export interface Mending {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly saved: ShownHealth['saved'];
  /** Lets the user point at a field on the page, or with `null` calls it off. */
  readonly point: (field: PageField | null) => Promise<void>;
  readonly save: (picked: PickedPlace) => Promise<void>;
  /** Takes a mend back; the one just saved gives way to what stood there before. */
  readonly undo: (field: PageField) => Promise<void>;
}

/** Changes to how the page is read; what the page then shows comes with the next answer on its health. */
export function useMending(shown: ShownHealth): Mending {
  const { health, page, saved, noteSaved } = shown;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const current = useRef(shown);
  current.current = shown;

  async function run(change: () => Promise<Failure | null>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    const failed = await change();
    setBusy(false);
    setFailure(failed);
    return failed === null;
  }

  async function put(field: PageField, selector: string): Promise<Failure | null> {
    if (!page) return null;
    const result = await call('saveMend', { page, field, selector });
    if (!result.ok) return result.failure;
    current.current.took(result.value);
    return null;
  }

  async function remove(field: PageField): Promise<Failure | null> {
    if (!health) return null;
    const { site, crm, object } = health;
    const result = await call('removeMend', { place: { site, crm: crm.id, object, field } });
    if (!result.ok) return result.failure;
    current.current.ask();
    return null;
  }

  async function point(field: PageField | null): Promise<void> {
    await run(async () => {
      const result = await call('pickField', { field });
      if (!result.ok) return result.failure;
      current.current.ask();
      return null;
    });
  }

  // Whoever leaves the panel points at nothing any more.
  const isPicking = useRef(false);
  isPicking.current = health?.picking !== undefined;
  useEffect(() => () => void (isPicking.current && call('pickField', { field: null })), []);

  return {
    busy,
    failure,
    saved,
    point,
    async save({ field, selector }) {
      const mend = fieldOf(health?.fields ?? [], field)?.mend;
      const before = mend?.from === 'user' && mend.selector !== selector ? mend.selector : undefined;
      if (await run(() => put(field, selector))) noteSaved({ field, ...(before !== undefined && { before }) });
    },
    async undo(field) {
      const before = saved?.field === field ? saved.before : undefined;
      if (await run(() => (before === undefined ? remove(field) : put(field, before)))) noteSaved(null);
    },
  };
}

function fieldOf(fields: readonly FieldHealth[], field: PageField): FieldHealth | undefined {
  return fields.find((each) => each.field === field);
}
