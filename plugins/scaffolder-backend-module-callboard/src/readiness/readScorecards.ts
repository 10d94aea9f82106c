import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  readScorecardDocument,
  Scorecard,
  SCORECARD_KIND,
} from '@callboard/backstage-plugin-scorecards-common';
import { readLegalRef } from '../lib/readLegalRef';

/** Scorecards of the catalog, and those that cannot be read. */
export interface ReadScorecards {
  scorecards: Scorecard[];
  /** For people, by ref. */
  problems: string[];
}

/**
 * Scorecards that whoever runs the template may see.
 *
 * @param wanted - their refs or names; all of the catalog where it is left out
 * @throws InputError for what is no ref, NotFoundError for what is not in the catalog; both name them all
 */
export async function readScorecards(
  wanted: readonly string[] | undefined,
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<ReadScorecards> {
  const entities = wanted
    ? await readWanted(wanted, options)
    : await readAll(options);
  const read = entities.map(entity => ({
    ref: stringifyEntityRef(entity),
    ...readScorecardDocument(entity),
  }));
  return {
    scorecards: read
      .flatMap(({ scorecard }) => scorecard ?? [])
      .sort((a, b) => a.ref.localeCompare(b.ref)),
    problems: read.flatMap(({ ref, errors: [first] }) =>
      first ? [`${ref} cannot be read: ${first.path}: ${first.message}`] : [],
    ),
  };
}

async function readAll({
  catalog,
  credentials,
}: {
  catalog: CatalogService;
  credentials: BackstageCredentials;
}): Promise<Entity[]> {
  const { items } = await catalog.getEntities(
    { filter: { kind: SCORECARD_KIND } },
    { credentials },
  );
  return items;
}

async function readWanted(
  wanted: readonly string[],
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<Entity[]> {
  const { catalog, credentials } = options;
  const refs = wanted.map((text, index) => {
    const ref = readLegalRef(text, SCORECARD_KIND);
    if (ref?.kind.toLocaleLowerCase('en-US') !== 'scorecard') {
      throw new InputError(
        `scorecards[${index}]: expected the ref of a scorecard such as scorecard:default/name, found ${JSON.stringify(
          text,
        )}`,
      );
    }
    return stringifyEntityRef(ref);
  });
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs: refs },
    { credentials },
  );
  const missing = refs.filter((_, index) => !items[index]);
  if (missing.length > 0) {
    throw new NotFoundError(
      `scorecards: ${missing.join(
        ', ',
      )} not found in the catalog, or you may not see it`,
    );
  }
  return items.flatMap(entity => entity ?? []);
}
