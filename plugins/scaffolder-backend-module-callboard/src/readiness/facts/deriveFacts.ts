import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_RUNBOOK_URL,
  ANNOTATION_RUNBOOKS,
} from '@callboard/backstage-plugin-callboard-common';
import { annotationValues } from '@callboard/backstage-plugin-oncall-node';
import {
  EntityFacts,
  scaffolderFacts,
  unknownFacts,
} from '@callboard/backstage-plugin-scorecards-common';
import { posix } from 'node:path';
import { createPathFilter } from '../../files/createPathFilter';
import { Surroundings } from '../readSurroundings';
import { catalogFacts } from './catalogFacts';
import { onCallFacts } from './onCallFacts';
import { readAlerts } from './readAlerts';
import { runbookFacts } from './runbookFacts';
import { leadsTo, runbookPages } from './runbookPages';
import { sloFacts } from './sloFacts';

/** What facts are derived from. */
export interface Workspace {
  entity: Entity;
  /** Path of the file that describes the entity. */
  entityFile: string;
  surroundings: Surroundings;
  /** Texts of YAML and Markdown files, by path. */
  texts: ReadonlyMap<string, string>;
  /** Paths of all files. */
  files: readonly string[];
  tierTargets: Readonly<Record<string, number>>;
  now: Date;
}

/**
 * What the portal will know of an entity once it is published, as far as its files tell. What only running can tell is
 * unknown, and so is whatever others push.
 */
export function deriveFacts(workspace: Workspace): EntityFacts {
  const { entity, entityFile, surroundings, tierTargets, now } = workspace;
  const folder = posix.dirname(entityFile);
  const below = (glob: string) => posix.join(folder, glob);
  const textsOf = (...globs: string[]) => {
    const isWanted = createPathFilter(globs.map(below));
    return new Map([...workspace.texts].filter(([path]) => isWanted(path)));
  };
  const alerts = readAlerts(entity, [
    ...textsOf('**/*.rules.{yaml,yml}').values(),
  ]);
  const named = annotationValues(
    entity.metadata.annotations?.[ANNOTATION_RUNBOOKS],
  );
  const pages = textsOf(...named);
  const elsewhere = addressesOf(entity).filter(
    address => ![...pages.keys()].some(path => leadsTo(address, path)),
  );
  return {
    catalog: catalogFacts(entity, surroundings, now),
    slo: sloFacts(
      entity,
      [...textsOf('slos/**/*.{yaml,yml}').values()],
      tierTargets,
    ),
    oncall: onCallFacts(entity, surroundings),
    runbooks: runbookFacts(
      runbookPages({ pages, alerts, files: new Set(workspace.files) }),
      elsewhere,
      alerts,
      now,
    ),
    incidents: unknownFacts('it has not run yet'),
    scaffolder: scaffolderFacts(entity, surroundings.template),
  };
}

/** Where the entity itself says its runbooks are. */
function addressesOf({ metadata }: Entity): string[] {
  const { links = [], annotations = {} } = metadata;
  const linked = links.filter(({ type, title }) =>
    /runbook/i.test(`${type} ${title}`),
  );
  return [
    ...new Set([
      ...linked.map(({ url }) => url),
      ...annotationValues(annotations[ANNOTATION_RUNBOOK_URL]),
    ]),
  ];
}
