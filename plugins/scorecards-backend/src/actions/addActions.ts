import { ReadService } from '../reads';
import { ActionContext } from './ActionContext';
import { addGetReportAction } from './addGetReportAction';
import { addGetResultsAction } from './addGetResultsAction';
import { addListChecksAction } from './addListChecksAction';

/** What assistants may call: the same service as the HTTP interface, for the same callers. */
export function addActions(
  options: ActionContext & { readService: ReadService; now: () => Date },
): void {
  addGetResultsAction(options, options.readService);
  addGetReportAction(options, options.readService);
  addListChecksAction(options, options.readService);
}
