import { Caller, PageCursor } from '@callboard/backstage-plugin-callboard-node';
import {
  AlertPage,
  AlertReceipt,
} from '@callboard/backstage-plugin-runbooks-common';
import { FiringFilter } from './FiringStore';

/** Which alerts to list, and which part of them. */
export interface AlertListRequest extends FiringFilter {
  limit: number;
  /** Where the previous page ended. */
  after?: PageCursor;
}

/** What an Alertmanager pushes. */
export interface PushedAlerts {
  /** The receiver of its configuration. */
  receiver: string;
  /** Not looked at yet. */
  alerts: unknown[];
  /** How many it left out because there were too many. */
  leftOut: number;
}

/** What fires. */
export interface AlertService {
  /** Newest first, one item per alert and entity that the caller may see; of several sources' words the one that counts. */
  list(request: AlertListRequest, caller: Caller): Promise<AlertPage>;

  /** Keeps what is acceptable and says what was not. The same alerts again change nothing. */
  receive(pushed: PushedAlerts, caller: Caller): Promise<AlertReceipt>;
}
