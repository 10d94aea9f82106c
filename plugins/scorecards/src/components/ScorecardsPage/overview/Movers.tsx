import { useApi } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import {
  ListTable,
  Part,
  Section,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { DifferencePage } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { EntityChange, movers } from '../../../lib/page/entityChanges';
import { selectionQuery } from '../../../lib/page/filters';
import { LevelMove } from '../frame/LevelMove';
import { usePageState } from '../frame/PageState';
import { PlaceLink } from '../frame/PlaceLink';
import { ServiceName } from '../frame/ServiceName';

/** Services listed at most. */
const MOST = 8;

/** Differences read at most: those of entities that moved most come first. */
const LIMIT = 200;

/** What made the difference, in a line or two. */
function Why({ change }: { change: EntityChange }) {
  const [first, ...others] = change.differences;
  return first ? (
    <Typography variant="body2">
      {first.checkTitle}: {first.reason}
      {others.length > 0 && ` (and ${others.length} more)`}
    </Typography>
  ) : null;
}

function MoverTable({ page }: { page: DifferencePage }) {
  const changes = movers(page.items, MOST);
  if (changes.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        No service changed its level.
      </Typography>
    );
  }
  return (
    <Paper>
      <ListTable
        label="Biggest movers"
        headers={['Service', 'Level', 'Why']}
        widths={['28%', '26%', '46%']}
        rows={changes.map(change => ({
          key: change.entityRef,
          cells: [
            <ServiceName {...change} title={change.entityTitle} />,
            <LevelMove change={change} />,
            <Why change={change} />,
          ],
        }))}
      />
    </Paper>
  );
}

/** The services whose level moved most since the day that is compared with, and why. */
export function Movers() {
  const scorecardsApi = useApi(scorecardsApiRef);
  const { filters, scorecard, changes } = usePageState();
  const { at, compareWith } = filters;
  const query = {
    scorecard,
    ...selectionQuery(filters),
    ...(at && { at }),
    compareWith,
    limit: LIMIT,
  };
  const differences = useEntityResource(
    `movers ${JSON.stringify(query)}`,
    signal => scorecardsApi.listDifferences(query, { signal }),
    { trigger: changes, keepPrevious: true, everySeconds: 120 },
  );
  return (
    <Section title="Biggest movers" frameless>
      <Part
        resource={differences}
        action="read what changed"
        name="what changed"
        bones={[44, 44, 44]}
        ageless
      >
        {page => <MoverTable page={page} />}
      </Part>
      <Typography variant="body2">
        <PlaceLink to={{ view: 'changes' }}>All changes</PlaceLink>
      </Typography>
    </Section>
  );
}
