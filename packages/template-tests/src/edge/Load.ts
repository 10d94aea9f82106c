import { RunningEdge } from './RunningEdge';

/** Clients that ask one request after the other until they are told to stop. */
export class Load {
  readonly statuses: Record<string, number> = {};
  readonly bodies: Record<string, number> = {};
  #isOn = true;
  #clients: Promise<void>[] = [];

  private constructor() {}

  static start(edge: RunningEdge, clients = 4): Load {
    const load = new Load();
    load.#clients = Array.from({ length: clients }, () => load.#ask(edge));
    return load;
  }

  async #ask(edge: RunningEdge) {
    while (this.#isOn) {
      const seen = await edge
        .fetch('/slow/20')
        .catch(error => ({ status: String(error), body: '' }));
      this.statuses[seen.status] = (this.statuses[seen.status] ?? 0) + 1;
      this.bodies[seen.body] = (this.bodies[seen.body] ?? 0) + 1;
    }
  }

  /** Ends it when all clients have had their last answer. */
  async stop() {
    this.#isOn = false;
    await Promise.all(this.#clients);
    return this;
  }
}
