/** What the sidebar loads once it knows that something is connected. */
import { Sent } from './Sent.tsx';
import { Sources } from './Sources.tsx';

/** All of it. */
export const parts = { Sources, Sent };
