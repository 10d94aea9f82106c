import { componentEntity } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { FactSubject } from '../askProvider';

/** Components with ids from 1. */
export function subjects(count: number): FactSubject[] {
  return Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    entity: componentEntity(`service-${index + 1}`),
  }));
}
