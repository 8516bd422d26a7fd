/** The attributes of people that administrators named: found by their title or slug. */
import type { Client } from '../client/client.ts';
import { type AttributeReply, attributesReply } from './replies.ts';

/** Attributes by name. */
export interface Attributes {
  named(name: string | undefined): AttributeReply | undefined;
}

/** No attributes. */
export const noAttributes: Attributes = { named: () => undefined };

/** Reads the attributes of people, where one of these names is given at all. */
export async function readAttributes(client: Client, names: readonly (string | undefined)[]): Promise<Attributes> {
  if (!names.some((name) => name?.trim())) return noAttributes;
  const { data } = await client.get('/objects/people/attributes', attributesReply, { limit: 500 });
  const own = data.filter(({ is_archived }) => is_archived !== true);
  return {
    named(name = '') {
      const wanted = name.trim().toLowerCase();
      if (wanted === '') return undefined;
      return (
        own.find(({ api_slug }) => api_slug.toLowerCase() === wanted) ??
        own.find(
          ({ title }) =>
            String(title ?? '')
              .trim()
              .toLowerCase() === wanted,
        )
      );
    },
  };
}
