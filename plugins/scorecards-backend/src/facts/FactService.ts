import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  FactCatalogue,
  FactReceipt,
} from '@callboard/backstage-plugin-scorecards-common';

/** The facts that expressions may read, and those that are pushed. */
export interface FactService {
  /** By variable, with how reading each goes. */
  list(caller: Caller): Promise<FactCatalogue>;

  /**
   * Keeps facts and evaluates the entities concerned. Items are checked one by one: each is kept as far as it can be.
   * Doing so twice changes nothing.
   *
   * @param items - whatever was sent
   */
  push(items: readonly unknown[], caller: Caller): Promise<FactReceipt>;
}
