import { Entity } from '@backstage/catalog-model';
import { stringify } from 'yaml';

/** Annotations that the catalog puts onto what it reads. */
const OF_THE_CATALOG =
  /^backstage\.io\/(managed-by|orphan|source-|view-url|edit-url)/;

/** A document of the catalog as people would write it: without what the catalog added. */
export function toSource({ apiVersion, kind, metadata, spec }: Entity): string {
  const { name, namespace, title, description } = metadata;
  const { labels, annotations = {}, tags, links } = metadata;
  const written = Object.entries(annotations).filter(
    ([key]) => !OF_THE_CATALOG.test(key),
  );
  const orNothing = <T extends object>(value: T | undefined) =>
    value && Object.keys(value).length > 0 ? value : undefined;
  return stringify(
    {
      apiVersion,
      kind,
      metadata: {
        name,
        namespace: namespace === 'default' ? undefined : namespace,
        title,
        description,
        labels: orNothing(labels),
        annotations: orNothing(Object.fromEntries(written)),
        tags: orNothing(tags),
        links: orNothing(links),
      },
      spec,
    },
    // One that says the same twice is written out, not with anchors.
    { lineWidth: 110, aliasDuplicateObjects: false },
  );
}
