import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useHealth } from './health-context.ts';

let loaded: ComponentType | undefined;

/** Where the panel stands once the light was pressed. It is loaded only then: hardly anybody needs it on most days. */
export function HealthSlot() {
  const shown = useHealth();
  const isOpen = shown?.isOpen ?? false;
  const [Panel, setPanel] = useState(() => loaded);
  useEffect(() => {
    if (!isOpen || Panel) return;
    void import('./HealthPanel.tsx').then(({ HealthPanel }) => {
      loaded = HealthPanel;
      setPanel(() => HealthPanel);
    });
  }, [isOpen, Panel]);
  return isOpen && Panel ? <Panel /> : null;
}
