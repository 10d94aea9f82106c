import { entityRef } from '@callboard/backstage-plugin-callboard-common';

/** Characters of a label that a problem repeats. */
const MAX_SHOWN = 100;

/** A label of alerts that names an entity: by its ref, or by its name where a kind is given. @public */
export interface EntityLabel {
  label: string;
  /** In lower case; without one the label holds an entity ref. */
  kind?: string;
  namespace: string;
}

/** Labels of alerts that an entity claims for itself by the annotation `grafana/alert-label-selector`. @public */
export interface AlertSelector {
  entityRef: string;
  /** All must be there with these values. */
  labels: Readonly<Record<string, string>>;
}

/** Which alerts entities claim by their annotations. @public */
export interface AlertClaims {
  /** Entity refs by the name of an alert (`prometheus.io/alert`). */
  alertNames: ReadonlyMap<string, readonly string[]>;
  selectors: readonly AlertSelector[];
}

/** What alerts may belong to. @public */
export interface AlertEntityOptions {
  /** The first that leads to an entity counts. */
  entityLabels: readonly EntityLabel[];
  /** Whether there is an entity of this ref. */
  byRef: (entityRef: string) => boolean;
  claims: AlertClaims;
}

/** Entities of an alert, or for people why there is none. @public */
export type AlertEntity = { entityRefs: string[] } | { problem: string };

/**
 * Which entities an alert belongs to: the one that its labels name, otherwise all that claim it by their annotations.
 * @public
 */
export function alertEntity(
  alert: { name: string; labels: Readonly<Record<string, string>> },
  { entityLabels, byRef, claims }: AlertEntityOptions,
): AlertEntity {
  const problems: string[] = [];
  const labels = new Map(Object.entries(alert.labels));
  for (const entityLabel of entityLabels) {
    const text = labels.get(entityLabel.label)?.trim();
    if (text) {
      const ref = readLabel(text, entityLabel);
      if (ref !== undefined && byRef(ref)) {
        return { entityRefs: [ref] };
      }
      problems.push(describe(text, entityLabel, ref));
    }
  }
  const claimed = findClaims(alert, claims).filter(byRef);
  if (claimed.length) {
    return { entityRefs: [...new Set(claimed)].sort() };
  }
  return { problem: problems.join('; ') || describeNothing(entityLabels) };
}

function readLabel(text: string, { kind, namespace }: EntityLabel) {
  const isName = kind !== undefined && !/[:/]/.test(text);
  if (kind !== undefined && !isName) {
    return undefined;
  }
  return entityRef(kind ?? 'component', namespace).safeParse(text).data;
}

function findClaims(
  { name, labels }: { name: string; labels: Readonly<Record<string, string>> },
  { alertNames, selectors }: AlertClaims,
): string[] {
  const byLabels = selectors.filter(selector => {
    const entries = Object.entries(selector.labels);
    return (
      entries.length > 0 &&
      entries.every(([label, value]) => labels[label] === value)
    );
  });
  return [
    ...(alertNames.get(name) ?? []),
    ...byLabels.map(selector => selector.entityRef),
  ];
}

function describe(text: string, { label, kind }: EntityLabel, ref?: string) {
  const says = `label ${label} is ${JSON.stringify(text.slice(0, MAX_SHOWN))}`;
  if (ref === undefined) {
    return `${says}, expected ${
      kind === undefined
        ? 'an entity ref such as component:default/name'
        : `the name of a ${kind}`
    }`;
  }
  return `${says}, and the catalog has no ${ref.slice(0, MAX_SHOWN)}`;
}

function describeNothing(entityLabels: readonly EntityLabel[]): string {
  const names = entityLabels.map(({ label }) => label).join(', ');
  return `none of the labels ${names} is there, and no entity claims the alert`;
}
