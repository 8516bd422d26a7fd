/** What the parts of the agreement's schema have in common. */
import * as z from 'zod/mini';
import { grades } from '../qualification/grade.ts';

/** An id within the agreement: what rules name calendars, stages and reasons by. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9._-]{1,100}$/));

/** The longest name, in characters. */
export const longestText = 200;

/** A name or a label. */
export const shortTextSchema = z.string().check(z.minLength(1), z.maxLength(longestText));

/** A definition or a note. */
export const longTextSchema = z.string().check(z.maxLength(2000));

/** A grade of fit. */
export const gradeSchema = z.enum(grades);
