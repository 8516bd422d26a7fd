import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { useHealth } from './health-context.ts';
import { lightLooks } from './health-looks.ts';
import './health-light.css';

/** One small sign of how well the page is read; a press tells more. */
export function HealthLight() {
  const shown = useHealth();
  // What is still being drawn is not judged yet.
  if (!shown?.health || (shown.health.reading && !shown.isOpen)) return null;
  const { health, isOpen, light, open, close } = shown;
  const { icon, tone } = lightLooks[health.light];
  const name = t(`health_light_${health.light}`);
  return (
    <span class={`health-light health-light-${tone}`}>
      <Button
        look="quiet"
        icon={icon}
        inner={light}
        aria-label={name}
        title={name}
        aria-expanded={isOpen}
        aria-controls={isOpen ? 'health' : undefined}
        onClick={isOpen ? close : () => open()}
      />
    </span>
  );
}
