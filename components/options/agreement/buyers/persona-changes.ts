/** What removing a persona, and taking that back, makes of the content that is for it. */
import type { Content } from '../../../../lib/domain/agreement/content-schema.ts';

/** The ids of the content that is for a persona. */
export function contentFor(content: readonly Content[], persona: string): string[] {
  return content.filter(({ personas = [] }) => personas.includes(persona)).map(({ id }) => id);
}

/** The content without a persona. What was for that one alone is for everybody then. */
export function withoutPersona(content: readonly Content[], persona: string): Content[] {
  return content.map((each) => {
    if (!each.personas?.includes(persona)) return each;
    const { personas, ...rest } = each;
    const left = personas.filter((id) => id !== persona);
    return left.length > 0 ? { ...rest, personas: left } : rest;
  });
}

/** The content, what has the `ids` being for a persona, too. */
export function withPersona(content: readonly Content[], persona: string, ids: readonly string[]): Content[] {
  return content.map((each) =>
    ids.includes(each.id) && !each.personas?.includes(persona)
      ? { ...each, personas: [...(each.personas ?? []), persona] }
      : each,
  );
}
