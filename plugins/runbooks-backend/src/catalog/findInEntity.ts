import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ANNOTATION_RUNBOOK_URL } from '@callboard/backstage-plugin-callboard-common';
import { PageLocator } from '../pages';
import { runbookUrlsOf } from './annotations';
import { Found } from './Found';

/** An address as an entity has it. */
interface Written {
  kind: 'link' | 'annotation';
  url: string;
  title?: string;
  place: string;
}

const isRunbook = (type: string | undefined, title: string | undefined) =>
  type?.trim().toLocaleLowerCase('en-US') === 'runbook' ||
  /runbook/i.test(title ?? '');

function addressesOf(entity: Entity): Written[] {
  const links = (entity.metadata.links ?? []).flatMap(
    ({ type, title, url }, index): Written[] =>
      isRunbook(type, title)
        ? [{ kind: 'link', url, title, place: `metadata.links[${index}]` }]
        : [],
  );
  const place = `metadata.annotations["${ANNOTATION_RUNBOOK_URL}"]`;
  const annotated = runbookUrlsOf(entity).map(
    (url): Written => ({ kind: 'annotation', url, place }),
  );
  return [...links, ...annotated];
}

/** The runbooks that an entity itself names: its links and its annotation. */
export function findInEntity(entity: Entity, locator: PageLocator): Found {
  const entityRef = stringifyEntityRef(entity);
  const found: Found = { uses: [], alerts: [], warnings: [] };
  for (const { kind, url, title, place } of addressesOf(entity)) {
    const located = locator.locate(url, { title });
    if ('problem' in located) {
      found.warnings.push(`${entityRef}: ${place}: ${located.problem}`);
    } else {
      found.uses.push({ ...located, entityRef, kind, url, title, place });
    }
  }
  return found;
}
