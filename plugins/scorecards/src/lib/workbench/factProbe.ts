import { stringify } from 'yaml';
import {
  FactCatalogue,
  FactValue,
  Preview,
} from '@callboard/backstage-plugin-scorecards-common';

/** As many facts are asked about at once; scorecards have no more checks. */
const MOST = 500;

/** A scorecard that reads every fact, so that a preview of it tells what each is for an entity. */
export function factProbe({ items }: Pick<FactCatalogue, 'items'>): string {
  const names = items.flatMap(({ fields }) => fields.map(({ name }) => name));
  return stringify({
    apiVersion: 'callboard.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: { name: 'facts-of-an-entity' },
    spec: {
      owner: 'group:default/nobody',
      levels: ['read'],
      checks: names.slice(0, MOST).map((name, index) => ({
        id: `fact-${index}`,
        title: name,
        level: 'read',
        expression: `has(${name})`,
      })),
    },
  });
}

/** What each fact is, by name, of the preview of a {@link factProbe}. */
export function probedValues(
  preview: Pick<Preview, 'items'>,
): ReadonlyMap<string, FactValue> {
  const [item] = preview.items;
  const evidence = item?.checks?.flatMap(check => check.evidence ?? []) ?? [];
  return new Map(evidence.map(value => [value.fact, value]));
}
