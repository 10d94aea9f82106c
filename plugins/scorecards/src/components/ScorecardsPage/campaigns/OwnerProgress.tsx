import Paper from '@material-ui/core/Paper';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatCount,
  ListTable,
  Proportions,
  Section,
  shortRef,
} from '@callboard/backstage-plugin-callboard-react';
import { CampaignOwner } from '@callboard/backstage-plugin-scorecards-common';
import { progressParts } from '../../../lib/words/campaigns';

/** How far each owner is, those with most open ones first. */
export function OwnerProgress(props: { owners: readonly CampaignOwner[] }) {
  const { owners } = props;
  if (owners.length === 0) {
    return null;
  }
  return (
    <Section title="By owner" frameless>
      <Paper>
        <ListTable
          label="Progress by owner"
          headers={['Owner', 'Services', 'Progress']}
          widths={['28%', '12%', '60%']}
          rows={owners.map(({ ownerRef, progress }) => ({
            key: ownerRef,
            cells: [
              ownerRef ? (
                <EntityRefLink entityRef={ownerRef} hideIcon />
              ) : (
                'nobody'
              ),
              formatCount(progress.entities),
              <Proportions
                name={`Progress of ${ownerRef ? shortRef(ownerRef) : 'nobody'}`}
                parts={progressParts(progress)}
              />,
            ],
          }))}
        />
      </Paper>
    </Section>
  );
}
