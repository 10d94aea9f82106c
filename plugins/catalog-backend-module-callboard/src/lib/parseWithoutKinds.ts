import { Entity } from '@backstage/catalog-model';
import {
  CatalogProcessorParser,
  parseEntityYaml,
} from '@backstage/plugin-catalog-node';
import {
  isOpenSloApiVersion,
  isOpenSloKind,
  OpenSloKind,
} from '@callboard/backstage-plugin-slo-common';

/**
 * The catalog's own parser, less the OpenSLO documents of other kinds than these.
 *
 * It has to happen here: an entity that is emitted and then refused, by `catalog.rules` or a processor, is an error,
 * and an error keeps everything else in its location out.
 */
export function parseWithoutKinds(
  kinds: ReadonlySet<OpenSloKind>,
): CatalogProcessorParser {
  return async function* parse({ data, location }) {
    for (const result of parseEntityYaml(data, location)) {
      if (result.type !== 'entity' || !isLeftOut(result.entity, kinds)) {
        yield result;
      }
    }
  };
}

function isLeftOut(
  { apiVersion, kind }: Entity,
  kinds: ReadonlySet<OpenSloKind>,
): boolean {
  return (
    isOpenSloApiVersion(apiVersion) && isOpenSloKind(kind) && !kinds.has(kind)
  );
}
