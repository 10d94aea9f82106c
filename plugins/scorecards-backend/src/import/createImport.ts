import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { AuthorizedImportService } from './AuthorizedImportService';
import {
  DefaultImportService,
  ImportServiceOptions,
} from './DefaultImportService';
import { ImportService } from './ImportService';

/** Importing results of the past, for those who may. */
export function createImport(
  options: ImportServiceOptions & { authorizer: Authorizer },
): { importService: ImportService } {
  return {
    importService: AuthorizedImportService.create({
      service: DefaultImportService.create(options),
      authorizer: options.authorizer,
    }),
  };
}
