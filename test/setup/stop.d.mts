/** A reason to stop that the person at the terminal can act on: one sentence, shown without a stack trace. */
export class Stop extends Error {}
