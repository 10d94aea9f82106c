import { useApi } from '@backstage/frontend-plugin-api';
import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_VIEW_URL,
  Entity,
} from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEntityResource } from '@callboard/backstage-plugin-callboard-react';
import { SafeLink } from '../SafeLink';

function sourceOf(entity: Entity | undefined): string | undefined {
  const { [ANNOTATION_EDIT_URL]: edit, [ANNOTATION_VIEW_URL]: view } =
    entity?.metadata.annotations ?? {};
  return edit ?? view;
}

/** Says where the document has to be committed to count. */
export function WhereToCommit(props: {
  /** Ref of the scorecard that it began with. */
  of: string | undefined;
}) {
  const { of } = props;
  const catalog = useApi(catalogApiRef);
  const entity = useEntityResource(
    `source of ${of}`,
    async () => (of === undefined ? undefined : catalog.getEntityByRef(of)),
    { everySeconds: 3600 },
  );
  const source = sourceOf(entity.value);
  if (source !== undefined) {
    return (
      <>
        Commit it to{' '}
        <SafeLink to={source}>the file that this scorecard comes from</SafeLink>
        ; it is in force as soon as the catalog has read it.
      </>
    );
  }
  return (
    <>
      {of === undefined
        ? 'Commit it as a file that the catalog reads, beside your catalog-info.yaml or as a location of its own'
        : 'Commit it to the file that this scorecard comes from'}
      ; it is in force as soon as the catalog has read it.
    </>
  );
}
