/** Replies of the stand-in of HubSpot, in the shapes of its documentation. */
import type { Belonging, HubspotPerson } from './hubspot-people.ts';
import type { Answer } from './service.ts';

const now = '2026-11-20T12:00:00.000Z';

/** A record with the properties that were asked for; those it has no value of are null. */
export function record({ id, properties }: Belonging, names: readonly string[]) {
  const asked = Object.fromEntries(names.map((name) => [name, properties[name] ?? null]));
  return { id, properties: { ...asked, hs_object_id: id }, createdAt: now, updatedAt: now, archived: false };
}

/** Ids of what belongs to somebody, a page of them. */
export function idsPage(person: HubspotPerson, kind: string, from: number, size: number) {
  const ids = (person.belongings[kind] ?? []).map(({ id }) => ({ id, type: `contact_to_${kind.slice(0, -1)}` }));
  return page(ids, from, size);
}

/** A page of a list, with where to go on. */
export function page(all: readonly unknown[], from: number, size: number) {
  const next = from + size;
  return {
    results: all.slice(from, next),
    ...(next < all.length && { paging: { next: { after: String(next), link: '' } } }),
  };
}

/** A success. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** What is left in the window of ten seconds stands in each reply. */
export function limits(answer: Answer): Answer {
  const headers = {
    'x-hubspot-ratelimit-max': '100',
    'x-hubspot-ratelimit-remaining': '88',
    'x-hubspot-ratelimit-interval-milliseconds': '10000',
    'x-hubspot-ratelimit-daily': '250000',
    'x-hubspot-ratelimit-daily-remaining': '249000',
  };
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

/** An error as HubSpot words it. */
export function failed(status: number, category: string, message: string, more: Record<string, unknown> = {}): Answer {
  return {
    status,
    body: { status: 'error', message, correlationId: '4f2071b3-0000-4000-8000-000000000000', category, ...more },
  };
}

/** The token lacks scopes, or the plan does. */
export function lacking(...requiredGranularScopes: string[]): Answer {
  return failed(403, 'MISSING_SCOPES', "This app hasn't been granted all required scopes to make this call.", {
    errors: [{ message: 'One or more of the following scopes are required.', context: { requiredGranularScopes } }],
  });
}

/** No such record. */
export function missing(): Answer {
  return failed(404, 'OBJECT_NOT_FOUND', 'resource not found');
}

/** What was sent cannot be used. */
export function invalid(message: string): Answer {
  return failed(400, 'VALIDATION_ERROR', message);
}
