import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatAgo,
  formatInstantInFull,
  ListTable,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { CreatedService } from '../../lib/created';
import { upgradeOf, UpgradeTerms } from '../../lib/upgrade';
import { Drift } from '../Drift';
import { UpgradeButton } from '../UpgradeButton';

function Service({ service }: { service: CreatedService }) {
  const { ref, title, ownerRef } = service;
  return (
    <>
      <Typography variant="body2">
        <EntityRefLink entityRef={ref} title={title} hideIcon />
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {ownerRef ? (
          <EntityRefLink entityRef={ownerRef} hideIcon />
        ) : (
          'nobody owns it'
        )}
      </Typography>
    </>
  );
}

function Template({ service }: { service: CreatedService }) {
  const { template, templateTitle, drift, isRelated } = service;
  return (
    <>
      <Typography variant="body2">
        {templateTitle ? (
          <EntityRefLink entityRef={template} title={templateTitle} hideIcon />
        ) : (
          template
        )}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {drift.version ? `version ${drift.version}` : 'of unknown version'}
        {!isRelated && ', not related in the catalog'}
      </Typography>
    </>
  );
}

function Created({ at }: { at: string | undefined }) {
  const now = useNow(60);
  return at && Number.isFinite(Date.parse(at)) ? (
    <Typography variant="body2" title={formatInstantInFull(at)}>
      {formatAgo(at, now)}
    </Typography>
  ) : (
    <Typography variant="body2" color="textSecondary">
      not known
    </Typography>
  );
}

/** What templates made, in the order given. */
export function CreatedTable(props: {
  services: readonly CreatedService[];
  terms: UpgradeTerms;
  busy: boolean;
}) {
  const { services, terms, busy } = props;
  return (
    <ListTable
      label="Created services, furthest behind first"
      busy={busy}
      headers={[
        'Service',
        'Made from',
        'Drift',
        'Newest',
        'Created',
        'Upgrade',
      ]}
      widths={['24%', '24%', '22%', '10%', '12%', undefined]}
      rows={services.map(service => ({
        key: service.ref,
        cells: [
          <Service service={service} />,
          <Template service={service} />,
          <Drift drift={service.drift} />,
          service.drift.newest ?? 'not known',
          <Created at={service.createdAt} />,
          <UpgradeButton
            title={service.title}
            upgrade={upgradeOf(service, terms)}
          />,
        ],
      }))}
    />
  );
}
