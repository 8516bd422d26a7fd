/** What the schemas of calls have in common. */
import * as z from 'zod/mini';
import { isKnownZone } from '../domain/business-time/zone-clock.ts';

/** One schema for what goes in with each call of a table. */
export type SchemasOf<Calls extends { [Name in keyof Calls]: { in: unknown } }> = {
  readonly [Name in keyof Calls]: z.ZodMiniType<Calls[Name]['in']>;
};

/** An id made by a page, or one that the worker gave. */
export const idSchema = z.string().check(z.minLength(1), z.maxLength(100));

/** A name or a note. */
export const shortTextSchema = z.string().check(z.maxLength(200));

/** The address of a page. */
export const addressSchema = z.string().check(z.maxLength(8000));

/** A count. */
export const wholeSchema = z.number().check(z.multipleOf(1), z.gte(0));

/** A zone that this browser knows. */
export const zoneSchema = z.string().check(z.minLength(1), z.maxLength(100), z.refine(isKnownZone));
