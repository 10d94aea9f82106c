import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  countWords,
  EmptyState,
  formatInstantInFull,
  ListFrame,
  ListTable,
  Section,
  StateChip,
  useNow,
  usePages,
} from '@callboard/backstage-plugin-callboard-react';
import {
  DueDrill,
  DueDrillPage,
  DueDrillQuery,
} from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { dateWords } from '../../../lib/page/dates';
import { dueWords } from '../../../lib/page/due';
import { dueCountWords } from '../../../lib/page/dueCountWords';
import {
  DRILL_RESULTS,
  drillKindWords,
  DUE_STATES,
} from '../../../lib/words/drills';
import { ListCsvButton } from '../frame/ListCsvButton';
import { usePageState } from '../frame/PageState';
import { ServiceName } from '../frame/ServiceName';

/** Services and kinds per page. */
const LIMIT = 15;

function Due({ due }: { due: DueDrill }) {
  const { state, dueAt, reason } = due;
  const now = useNow(60);
  return (
    <>
      <StateChip {...DUE_STATES[state]} title={reason} />
      {dueAt && (
        <Typography variant="body2" title={formatInstantInFull(dueAt)}>
          due {dueWords(dueAt, now)}, {dateWords(dueAt)}
        </Typography>
      )}
      <Typography variant="caption" color="textSecondary" component="div">
        {reason}
      </Typography>
    </>
  );
}

function Last({ due }: { due: DueDrill }) {
  const { last, planned, openFollowUps = 0 } = due;
  return (
    <>
      {last ? (
        <StateChip
          tone={DRILL_RESULTS[last.result].tone}
          label={`${dateWords(last.at)}: ${DRILL_RESULTS[last.result].label}`}
          title={last.hypothesis}
        />
      ) : (
        <Typography variant="body2" color="textSecondary">
          none known
        </Typography>
      )}
      {planned && (
        <Typography variant="body2">
          planned for {dateWords(planned.at)}
        </Typography>
      )}
      {openFollowUps > 0 && (
        <Typography variant="body2">
          {countWords(openFollowUps, 'follow-up')} open
        </Typography>
      )}
    </>
  );
}

/** When the next drill of each kind is due, overdue ones first. */
export function DueDrills(props: {
  query: DueDrillQuery;
  narrowed: boolean;
  /** Another number whenever one was recorded. */
  recorded: number;
  onRecord: (drill: { entityRef: string; kind: string }) => void;
}) {
  const { query, narrowed, recorded, onRecord } = props;
  const scorecardsApi = useApi(scorecardsApiRef);
  const { changes } = usePageState();
  const due = usePages<DueDrillPage>(
    `due drills ${JSON.stringify(query)}`,
    (cursor, signal) =>
      scorecardsApi.listDueDrills(
        { ...query, limit: LIMIT, ...(cursor && { cursor }) },
        { signal },
      ),
    ({ entityRef, kind }: DueDrill) => `${entityRef} ${kind}`,
    { trigger: `${changes} ${recorded}`, everySeconds: 120 },
  );
  return (
    <Section
      title="What is due"
      frameless
      age={
        <ListCsvButton name="drills-due" list={{ list: 'drills/due', query }} />
      }
    >
      {due.value && (
        <Typography variant="body2" color="textSecondary">
          {dueCountWords(due.value.counts)}
        </Typography>
      )}
      <ListFrame
        resource={due}
        of="drills that are due"
        narrowed={narrowed}
        empty={
          <EmptyState title="No drill is asked for">
            How often a service has to try a failover, a restore or a game day
            is set by tier in the configuration of the scorecards plugin.
          </EmptyState>
        }
      >
        {page => (
          <ListTable
            label="Drills that are due, overdue first"
            busy={due.refreshing}
            headers={['Service', 'Kind', 'Due', 'Last', 'Record']}
            widths={['24%', '14%', '30%', '22%', '10%']}
            rows={page.items.map(one => ({
              key: `${one.entityRef} ${one.kind}`,
              cells: [
                <ServiceName {...one} title={one.entityTitle} />,
                drillKindWords(one.kind),
                <Due due={one} />,
                <Last due={one} />,
                <Button
                  size="small"
                  variant="outlined"
                  aria-label={`Record a drill of ${
                    one.entityTitle
                  }: ${drillKindWords(one.kind)}`}
                  onClick={() =>
                    onRecord({ entityRef: one.entityRef, kind: one.kind })
                  }
                >
                  Record
                </Button>,
              ],
            }))}
          />
        )}
      </ListFrame>
    </Section>
  );
}
