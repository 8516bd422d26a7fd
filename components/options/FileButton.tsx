import type { IconNode } from 'lucide';
import { useId } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';

export interface FileButtonProps {
  readonly icon: IconNode;
  readonly label: string;
  readonly accept: string;
  readonly busy?: boolean;
  readonly onFile: (file: File) => void;
}

/** A file input under its visible label. The same file may be chosen again, after it was put right. */
export function FileButton({ icon, label, accept, busy = false, onFile }: FileButtonProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="label" for={id}>
        <Icon icon={icon} size={14} /> {label}
      </label>
      <input
        id={id}
        class="file-input"
        type="file"
        accept={accept}
        disabled={busy}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file) onFile(file);
          input.value = '';
        }}
      />
    </div>
  );
}
