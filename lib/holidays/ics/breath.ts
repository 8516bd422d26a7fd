/** As long as a page may be busy in one go, in milliseconds: less than a frame. */
const longestGo = 12;

/** Lets a page answer in the middle of long work. */
export class Breath {
  #since = performance.now();

  /** Waits for the page's other tasks where the work has lasted long enough. */
  async due(): Promise<void> {
    if (performance.now() - this.#since < longestGo) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#since = performance.now();
  }
}
