import { CircleAlert, CircleCheck } from 'lucide';
import { useId } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';

/** How something went, in one sentence. */
export interface Outcome {
  readonly tone: 'good' | 'bad' | 'plain';
  readonly text: string;
}

/**
 * Says beside a control what came of using it, to eyes and ears alike. Always in the page, so that a change is
 * spoken; it keeps the height of a line, so that nothing moves. It is named by its own text, which is all there is
 * to call it.
 */
export function Status({ outcome }: { readonly outcome: Outcome | null }) {
  const id = useId();
  return (
    <p role="status" id={id} aria-labelledby={id} class={`status status-${outcome?.tone ?? 'plain'}`}>
      {outcome && outcome.tone !== 'plain' && (
        <Icon icon={outcome.tone === 'good' ? CircleCheck : CircleAlert} size={14} />
      )}
      {outcome?.text}
    </p>
  );
}
