import { Caller } from '@callboard/backstage-plugin-callboard-node';

/** Has pages checked again, for whoever has just mended one. */
export interface RecheckService {
  /**
   * Makes a page due now: the next round of checks takes it, or of reading where it is read.
   *
   * @throws NotFoundError for a page that the caller does not see, NotAllowedError
   */
  recheck(id: string, caller: Caller): Promise<void>;
}
