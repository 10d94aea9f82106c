import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  isError,
  parseOpenSlo,
  ResolvedSlo,
  resolveSlo,
  SloDefinition,
  ValidatedDocument,
} from '@callboard/backstage-plugin-slo-common';

/** Texts of files by their path. */
export type Texts = ReadonlyMap<string, string>;

/** More problems than this are not told at once. */
const MOST_PROBLEMS = 20;

/**
 * The SLOs in OpenSLO files, with what they refer to within the same files.
 *
 * @param ownerRef - of the service they are about
 * @throws InputError with path of file and property where a document breaks a rule
 */
export function readSlos(texts: Texts, ownerRef?: string): SloDefinition[] {
  const problems: string[] = [];
  const documents = [...texts].flatMap(([path, text]) => {
    const parsed = parseOpenSlo(text);
    for (const issue of parsed.issues.filter(isError)) {
      problems.push(`${path}: ${issue.path || 'file'}: ${issue.message}`);
    }
    return parsed.documents.map(validated => ({ path, validated }));
  });
  const all = documents.map(({ validated }) => validated);
  const definitions = documents.flatMap(({ path, validated }) => {
    const resolved = resolve(validated, all, ownerRef);
    for (const issue of resolved?.issues.filter(isError) ?? []) {
      problems.push(`${path}: ${issue.path}: ${issue.message}`);
    }
    return resolved?.definition ?? [];
  });
  if (problems.length > 0) {
    throw new InputError(problems.slice(0, MOST_PROBLEMS).join('\n'));
  }
  return definitions;
}

function resolve(
  { document, index }: ValidatedDocument,
  all: ValidatedDocument[],
  ownerRef: string | undefined,
): ResolvedSlo | undefined {
  if (document?.kind !== 'SLO') return undefined;
  const namespace = document.metadata.namespace ?? 'default';
  return resolveSlo({
    document,
    index,
    entityRef: serviceRef(document.spec.service, namespace),
    ownerRef,
    lookup: (kind, name) =>
      all.find(found => found.kind === kind && found.name === name),
  });
}

/** The repository is not in the catalog yet, so that a bare name is taken for that of a component. */
function serviceRef(service: string, defaultNamespace: string): string {
  return stringifyEntityRef(
    parseEntityRef(service, { defaultKind: 'component', defaultNamespace }),
  );
}
