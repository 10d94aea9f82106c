import { RequestHandler } from 'express';
import { isCounted, isFailure, isStream } from './classify';
import { TrafficCounter } from './TrafficCounter';

/** The portal's own HTTP traffic: the middleware that sees it and the counter it is kept in. */
export class PortalTraffic {
  readonly counter: TrafficCounter;
  readonly #now: () => number;

  /** @param now - epoch seconds */
  static create(now: () => number = () => Date.now() / 1000): PortalTraffic {
    return new PortalTraffic(now);
  }

  private constructor(now: () => number) {
    this.#now = now;
    this.counter = TrafficCounter.startingAt(now());
  }

  /**
   * To be put before everything else. A request whose caller hung up before the answer was there is not counted:
   * nobody knows whether it would have been good.
   */
  readonly middleware: RequestHandler = (req, res, next) => {
    if (isCounted(req)) {
      const { path } = req;
      const started = this.#now();
      res.once('finish', () => {
        const now = this.#now();
        this.counter.count(
          {
            failed: isFailure(path, res, req),
            seconds: isStream(res) ? undefined : now - started,
          },
          now,
        );
      });
    }
    next();
  };
}
