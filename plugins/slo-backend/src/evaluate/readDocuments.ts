import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  DocumentIssue,
  durationSeconds,
  isError,
  OpenSloDocument,
  parseOpenSlo,
  resolveSlo,
  SloDefinition,
  UsedDocument,
  ValidatedDocument,
} from '@callboard/backstage-plugin-slo-common';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { measuredIndicators } from '../definitions/measuredIndicators';

/** What came of reading documents that are in no catalog. */
export interface ReadDocuments {
  /** One per SLO document that has a name, in the order of the file; those that break rules are not `valid`. */
  slos: CatalogSlo[];
  errors: DocumentIssue[];
}

const refOf = (kind: string, namespace: string | undefined, name: string) =>
  stringifyEntityRef({ kind, namespace: namespace ?? 'default', name });

/** The service, where it is written as an entity ref; there is no catalog to look a mere name up. */
function writtenEntityRef(service: string): string | undefined {
  if (!service.includes(':')) {
    return undefined;
  }
  try {
    return stringifyEntityRef(parseEntityRef(service));
  } catch {
    return undefined;
  }
}

function readSlo(
  document: OpenSloDocument<'SLO'>,
  index: number,
  all: Map<string, ValidatedDocument>,
): CatalogSlo {
  const { namespace, name } = document.metadata;
  const used = new Map<string, UsedDocument>();
  const use = (kind: string, named: string) => {
    const ref = refOf(kind, namespace, named);
    used.set(ref, { ref, role: kind });
    return all.get(ref);
  };
  use('SLO', name);
  const { definition, issues } = resolveSlo({
    document,
    index,
    namespace: namespace ?? 'default',
    entityRef: writtenEntityRef(document.spec.service),
    lookup: use,
  });
  return {
    definition,
    windowSeconds: durationSeconds(definition.window.duration) ?? 0,
    issues: issues.filter(isError),
    valid: true,
    ...measuredIndicators(definition),
    documents: [...used.values()].filter(({ ref }) => all.has(ref)),
  };
}

/** An SLO of which nothing but the name can be used. */
function brokenSlo(document: ValidatedDocument, name: string): CatalogSlo {
  const definition: SloDefinition = {
    ref: refOf('SLO', document.namespace, name),
    title: name,
    budgetingMethod: 'Occurrences',
    window: { duration: '0d', isRolling: true },
    objectives: [],
    composite: false,
    missingDataIsBad: false,
  };
  const issues = document.issues.filter(isError);
  return {
    definition,
    windowSeconds: 0,
    issues,
    valid: false,
    digests: [],
    bucketSeconds: [],
  };
}

/**
 * The SLOs of a file of OpenSLO documents, with references among them. A document that breaks rules leaves its
 * neighbours alone. Never throws.
 */
export function readDocuments(yaml: string): ReadDocuments {
  const { documents, issues } = parseOpenSlo(yaml);
  const all = new Map(
    documents.flatMap(document =>
      document.kind && document.name && document.document
        ? [
            [
              refOf(document.kind, document.namespace, document.name),
              document,
            ] as const,
          ]
        : [],
    ),
  );
  const slos = new Map<string, CatalogSlo>();
  for (const { document, index } of documents) {
    if (document?.kind === 'SLO') {
      const slo = readSlo(document, index, all);
      slos.set(slo.definition.ref, slo);
    }
  }
  for (const document of documents) {
    if (!document.document && document.kind === 'SLO' && document.name) {
      const slo = brokenSlo(document, document.name);
      if (!slos.has(slo.definition.ref)) {
        slos.set(slo.definition.ref, slo);
      }
    }
  }
  const found = [...slos.values()];
  return {
    slos: found,
    errors: [
      ...issues.filter(isError),
      ...found.flatMap(slo => (slo.valid ? slo.issues : [])),
    ].map(({ document, path, code, message }) => ({
      document,
      path,
      code,
      message,
    })),
  };
}
