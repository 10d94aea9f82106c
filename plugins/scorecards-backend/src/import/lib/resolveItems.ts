import {
  checkItem,
  ItemFault,
} from '@callboard/backstage-plugin-callboard-node';
import { ItemIssue } from '@callboard/backstage-plugin-scorecards-common';
import { ProjectedEntity } from '../../catalog';
import { CompiledVersion } from '../../documents';
import { codesOf } from './codesOf';
import { CheckedResult, importedResult } from './importedResult';
import { SentSpan } from './placeSpans';

/** A result of the past that is about something that exists. */
export interface ResolvedItem {
  /** Of the item in the batch. */
  index: number;
  entity: ProjectedEntity;
  version: CompiledVersion;
  span: SentSpan;
}

/** What is known of what items may name. */
export interface Known {
  /** By ref, those that the caller may see. */
  entities: ReadonlyMap<string, ProjectedEntity>;
  /** By ref. */
  versions: ReadonlyMap<string, CompiledVersion>;
}

/** The items that can be read, and why others cannot. */
export function checkItems(items: readonly unknown[]): {
  checked: { index: number; result: CheckedResult }[];
  errors: ItemIssue[];
} {
  const checked: { index: number; result: CheckedResult }[] = [];
  const errors: ItemIssue[] = [];
  items.forEach((item, index) => {
    const read = checkItem(importedResult, item);
    if ('fault' in read) {
      errors.push(issueOf(index, read.fault));
    } else {
      checked.push({ index, result: read.value });
    }
  });
  return { checked, errors };
}

/** What items name, as far as it exists. */
export function resolveItem(
  index: number,
  result: CheckedResult,
  { entities, versions }: Known,
): { item?: ResolvedItem; errors: ItemIssue[] } {
  const entity = entities.get(result.entityRef);
  if (!entity) {
    const message = `there is no entity ${result.entityRef}`;
    const fault = { path: 'entityRef', code: 'unknown-entity', message };
    return { errors: [issueOf(index, fault)] };
  }
  const version = versions.get(result.scorecard);
  if (!version) {
    const message = `there is no scorecard ${result.scorecard}`;
    const fault = { path: 'scorecard', code: 'unknown-scorecard', message };
    return { errors: [issueOf(index, fault)] };
  }
  const { codes, strays } = codesOf(version.compiled, result.statuses);
  const { from, to } = result;
  return {
    item: { index, entity, version, span: { from, to, codes } },
    errors: strays.map(stray => issueOf(index, stray)),
  };
}

function issueOf(index: number, fault: ItemFault): ItemIssue {
  return { index, ...fault };
}
