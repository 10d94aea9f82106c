import { CoverageService } from '../alertCoverage';
import { ContentService } from '../content';
import { RunbookService } from '../runbooks';
import { ActionContext } from './ActionContext';
import { addGetRunbookContentAction } from './addGetRunbookContentAction';
import { addGetRunbooksAction } from './addGetRunbooksAction';
import { addListCoverageAction } from './addListCoverageAction';

/** What assistants may call: the same services as the HTTP interface, for the same callers. */
export function addActions(
  options: ActionContext & {
    runbookService: RunbookService;
    contentService: ContentService;
    coverageService: CoverageService;
  },
): void {
  addGetRunbooksAction(options, options.runbookService);
  addGetRunbookContentAction(options, options.contentService);
  addListCoverageAction(options, options.coverageService);
}
