import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  EntityInfoCard,
  EntityRefLink,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { sourceTemplateOf } from '@callboard/backstage-plugin-callboard-common';
import {
  Part,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { CreatedService, createdService } from '../../lib/created';
import { upgradeOf } from '../../lib/upgrade';
import { useUpgradeTemplate, useUpgradeTerms } from '../../lib/useUpgradeTerms';
import { Drift } from '../Drift';
import { UpgradeButton } from '../UpgradeButton';

function Made(props: { service: CreatedService; hasUpgrade: boolean }) {
  const { service, hasUpgrade } = props;
  const { template, templateTitle, drift } = service;
  const upgrade = upgradeOf(service, useUpgradeTerms(hasUpgrade));
  return (
    <>
      <Typography variant="body2">
        {templateTitle ? (
          <EntityRefLink entityRef={template} title={templateTitle} />
        ) : (
          template
        )}
        {drift.version && `, version ${drift.version}`}
      </Typography>
      <div>
        <Drift drift={drift} />
      </div>
      {drift.state !== 'current' && (
        <div>
          <UpgradeButton title={service.title} upgrade={upgrade} />
        </div>
      )}
    </>
  );
}

/** Which template the entity whose page this is was made from, and whether there is a newer one. @public */
export function MadeFromCard() {
  const { entity } = useEntity();
  const catalogApi = useApi(catalogApiRef);
  const upgradeTemplate = useUpgradeTemplate();
  const source = sourceTemplateOf(entity);
  const resource = useEntityResource(
    `${source} ${upgradeTemplate}`,
    async () => {
      const { items } = await catalogApi.getEntitiesByRefs({
        entityRefs: [upgradeTemplate, ...(source ? [source] : [])],
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'metadata.annotations',
        ],
      });
      const [upgrade, template] = items;
      return { template, hasUpgrade: upgrade !== undefined };
    },
    { everySeconds: 300 },
  );
  return (
    <EntityInfoCard title="Made from">
      <Part
        resource={resource}
        action="read the template it was made from"
        name="the template it was made from"
        bones={[20, 20]}
        ageless
      >
        {({ template, hasUpgrade }) => (
          <Made
            service={createdService(entity, template)}
            hasUpgrade={hasUpgrade}
          />
        )}
      </Part>
    </EntityInfoCard>
  );
}
