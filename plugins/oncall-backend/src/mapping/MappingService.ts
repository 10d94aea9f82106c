import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { MappingPage } from '@callboard/backstage-plugin-oncall-common';
import { MappingRequest } from './parseMappingRequest';

/** Finds services without a schedule of their own, and what they could be mapped to. */
export interface MappingService {
  /** Those without any schedule first, then those with one of their owner's; by tier, then by title. */
  list(request: MappingRequest, caller: Caller): Promise<MappingPage>;
}
