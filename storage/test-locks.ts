/** `navigator.locks` for tests: whoever asks for a name waits until those before have let go of it. */
export class TestLocks {
  readonly #last = new Map<string, Promise<unknown>>();

  request<T>(name: string, act: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name) ?? Promise.resolve();
    const turn = before.then(act);
    this.#last.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  }
}
