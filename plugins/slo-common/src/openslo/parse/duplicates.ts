import { ValidatedDocument } from '../validate';

/**
 * Reports every document whose kind, namespace and name stand earlier in the file; the first one stays as it is.
 * Like the catalog, it compares without regard to case.
 */
export function reportDuplicates(
  documents: ValidatedDocument[],
): ValidatedDocument[] {
  const seen = new Map<string, number>();
  return documents.map(document => {
    const { kind, namespace = 'default', name, index } = document;
    if (!kind || !name) {
      return document;
    }
    const id = `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, index);
      return document;
    }
    return {
      ...document,
      document: undefined,
      issues: [
        ...document.issues,
        {
          document: index,
          path: 'metadata.name',
          code: 'duplicate-name',
          message: `expected a name of its own, found ${id} in document ${first} already`,
          severity: 'error',
        },
      ],
    };
  });
}
