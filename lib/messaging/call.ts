/** A call: what goes in and what comes back. */
export interface Call<In, Out> {
  readonly in: In;
  readonly out: Out;
}
