import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { AuthorizedOtlpService } from './AuthorizedOtlpService';
import {
  DefaultOtlpService,
  DefaultOtlpServiceOptions,
} from './DefaultOtlpService';
import { OtlpService } from './OtlpService';

/** The way in for OpenTelemetry metrics; authorizes its callers. */
export function createOtlp(
  options: DefaultOtlpServiceOptions & { authorizer: Authorizer },
): OtlpService {
  return AuthorizedOtlpService.create({
    service: DefaultOtlpService.create(options),
    authorizer: options.authorizer,
  });
}
