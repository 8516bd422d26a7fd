/** Work that must not overlap with other work of the same name, across all clients. */
const last = new Map<string, Promise<unknown>>();

/** Runs work when all earlier work of this name has ended, well or badly. */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
  last.set(name, mine);
  const ended = () => {
    if (last.get(name) === mine) last.delete(name);
  };
  mine.then(ended, ended);
  return mine;
}
