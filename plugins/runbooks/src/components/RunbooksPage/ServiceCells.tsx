import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ClampedText,
  Proportions,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import { ServiceCoverage } from '@callboard/backstage-plugin-runbooks-common';
import { alertParts, pageCountWords } from '../../lib/overview/states';
import { COVERAGE_STATES } from '../../lib/states';

/** An entity by its title, who owns it and its tier. */
export function Entity(props: {
  entityRef: string;
  title?: string;
  ownerRef?: string;
  tier?: string;
}) {
  const { entityRef, title, ownerRef, tier } = props;
  return (
    <>
      <Typography variant="body2">
        <EntityRefLink entityRef={entityRef} title={title} hideIcon />
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {ownerRef ? (
          <EntityRefLink entityRef={ownerRef} hideIcon />
        ) : (
          'nobody owns it'
        )}
        {tier ? `, tier ${tier}` : ''}
      </Typography>
    </>
  );
}

/** The verdict, and the worst of it. */
export function Coverage(props: { service: ServiceCoverage }) {
  const { state, reason } = props.service;
  return (
    <>
      <StateChip {...COVERAGE_STATES[state]} />
      <ClampedText text={reason} lines={3} />
    </>
  );
}

/** Alerts that page, by whether they lead to a page that helps. */
export function PagingAlerts(props: { service: ServiceCoverage }) {
  const { counts, title } = props.service;
  const parts = alertParts(counts);
  return parts.length > 0 ? (
    <Proportions name={`Paging alerts of ${title}`} parts={parts} />
  ) : (
    <Typography variant="body2" color="textSecondary">
      none known
    </Typography>
  );
}

/** Pages by state, also those that no alert leads to. */
export function Pages(props: { service: ServiceCoverage }) {
  return (
    <Typography variant="body2">
      {pageCountWords(props.service.runbooks) || 'no page'}
    </Typography>
  );
}
