/** Finding one's way in a list of hundreds. */
import type { Content } from '../../../../lib/domain/agreement/content-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import { formatLanguage } from '../../../../lib/platform/format.ts';

/** Whether its last day is over. */
export function isExpired({ validUntil }: Content, today: PlainDay): boolean {
  return validUntil !== undefined && validUntil < today;
}

/** The names of the stages something is for; none where it is for all. */
export function stageNames({ stages }: Content, agreement: Agreement): string[] {
  return stages.map((id) => agreement.stages.find((stage) => stage.id === id)?.name ?? id);
}

/** The names of the personas something is for; none where it is for all. */
export function personaNames({ personas = [] }: Content, agreement: Agreement): string[] {
  return personas.map((id) => agreement.personas.find((persona) => persona.id === id)?.name ?? id);
}

/** Whether every word that is looked for stands somewhere in what is known of it, whatever the case. */
export function isFound(content: Content, agreement: Agreement, sought: string): boolean {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { title, url = '', about = '', language } = content;
  const known = [
    title,
    url,
    about,
    language === undefined ? '' : formatLanguage(language),
    ...stageNames(content, agreement),
    ...personaNames(content, agreement),
  ];
  const text = known.join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
