/** Lets one at a time do something; who comes meanwhile waits, first come, first served. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    // One that fails does not keep the next from its turn.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
