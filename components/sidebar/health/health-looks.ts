/** How the states of a page and of its fields look and are called: each by its shape, its colour and its word. */
import { CircleCheck, CircleDashed, CircleX, Copy, EyeOff, type IconNode, OctagonAlert, TriangleAlert } from 'lucide';
import type { FieldHealth, FieldState, HealthLight } from '../../../lib/domain/page-health.ts';
import type { PageField } from '../../../lib/domain/record.ts';
import type { Tone } from '../../ui/StateBadge.tsx';

interface Look {
  readonly icon: IconNode;
  readonly tone: Tone;
}

/** By the light's colour. */
export const lightLooks: Readonly<Record<HealthLight, Look>> = {
  good: { icon: CircleCheck, tone: 'good' },
  doubtful: { icon: TriangleAlert, tone: 'warn' },
  bad: { icon: OctagonAlert, tone: 'bad' },
};

/** A field on the page at hand, or one that Baton does not look for there. */
export type ShownField = Omit<FieldHealth, 'state'> & { readonly state: FieldState | 'unasked' };

/** The order in which fields are shown; apart from the schema, because no page of the sidebar carries one. */
export const fieldOrder: readonly PageField[] = ['email', 'name', 'company', 'owner', 'stage'];

/** By what became of a field. */
export const fieldLooks: Readonly<Record<ShownField['state'], Look>> = {
  found: { icon: CircleCheck, tone: 'good' },
  missing: { icon: CircleX, tone: 'warn' },
  hidden: { icon: EyeOff, tone: 'idle' },
  ambiguous: { icon: Copy, tone: 'warn' },
  unasked: { icon: CircleDashed, tone: 'idle' },
};
