import { Entity } from '@backstage/catalog-model';
import { expectedFound } from '@callboard/backstage-plugin-callboard-common';
import { OpenSloIssue } from '../issues';
import { wordsOf } from '../references';

/** What an SLO says it measures. @public */
export interface WrittenService {
  /** `spec.service`, or `spec.serviceRef` in v2alpha. */
  path: string;
  /** An entity ref, or the name of a Component or System. */
  name: string;
}

/** The service as an SLO entity names it, also where the document breaks other rules. @public */
export function writtenService(slo: Entity): WrittenService | undefined {
  const keys = [wordsOf(slo.apiVersion).service, 'service'];
  for (const key of keys) {
    const name = slo.spec?.[key];
    if (typeof name === 'string' && name !== '') {
      return { path: `spec.${key}`, name };
    }
  }
  return undefined;
}

/** That a service names nothing in the catalog. @public */
export function serviceNotFound(service: WrittenService): OpenSloIssue {
  return {
    document: 0,
    path: service.path,
    code: 'service-not-found',
    message: expectedFound(
      'an entity ref, or the name of a Component or System, of the catalog',
      service.name,
    ),
    severity: 'error',
  };
}
