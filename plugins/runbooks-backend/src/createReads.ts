import { PageAccess } from './access';
import { FiringReader } from './alerts';
import { ChecklistReader } from './checklists';
import {
  AuthorizedContentService,
  ContentService,
  DefaultContentService,
} from './content';
import {
  AuthorizedCoverageService,
  CoverageService,
  DefaultCoverageService,
} from './alertCoverage';
import { Core } from './createCore';
import {
  AuthorizedDocumentService,
  DefaultDocumentService,
  DocumentService,
} from './documents';
import { Liveness } from './liveness';
import {
  AuthorizedRecheckService,
  DefaultRecheckService,
  RecheckService,
} from './recheck';
import {
  AuthorizedRunbookService,
  DefaultRunbookService,
  RunbookReader,
  RunbookService,
} from './runbooks';
import {
  AuthorizedSourceService,
  DefaultSourceService,
  SourceService,
} from './sources';

/** What tells of pages. The services authorize their callers. */
export interface Reads {
  runbookService: RunbookService;
  coverageService: CoverageService;
  contentService: ContentService;
  documentService: DocumentService;
  recheckService: RecheckService;
  sourceService: SourceService;
}

/** The read model. */
export function createReads(
  options: Core & {
    runbookReader: RunbookReader;
    firingReader: FiringReader;
    checklistReader: ChecklistReader;
    liveness: Liveness;
    now: () => Date;
  },
): Reads {
  const { authorizer } = options;
  const access = PageAccess.create(options);
  return {
    runbookService: AuthorizedRunbookService.create({
      service: DefaultRunbookService.create(options),
      authorizer,
    }),
    coverageService: AuthorizedCoverageService.create({
      service: DefaultCoverageService.create(options),
      authorizer,
    }),
    contentService: AuthorizedContentService.create({
      service: DefaultContentService.create({ ...options, access }),
      authorizer,
    }),
    documentService: AuthorizedDocumentService.create({
      service: DefaultDocumentService.create(options),
      authorizer,
    }),
    recheckService: AuthorizedRecheckService.create({
      service: DefaultRecheckService.create({ ...options, access }),
      authorizer,
    }),
    sourceService: AuthorizedSourceService.create({
      service: DefaultSourceService.create(options),
      authorizer,
    }),
  };
}
