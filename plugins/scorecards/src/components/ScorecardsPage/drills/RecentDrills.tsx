import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ClampedText,
  EmptyState,
  formatDuration,
  formatInstantInFull,
  ListFrame,
  ListTable,
  Section,
  StateChip,
  usePages,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Drill,
  DrillPage,
  DueDrillQuery,
} from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { dateWords } from '../../../lib/page/dates';
import { DRILL_RESULTS, drillKindWords } from '../../../lib/words/drills';
import { SafeLink } from '../../SafeLink';
import { ListCsvButton } from '../frame/ListCsvButton';
import { usePageState } from '../frame/PageState';
import { ServiceName } from '../frame/ServiceName';
import { FollowUps } from './FollowUps';

/** Drills per page. */
const LIMIT = 20;

function What({ drill }: { drill: Drill }) {
  const { kind, title, at, recordedBy, source, link } = drill;
  const name = title || drillKindWords(kind);
  return (
    <>
      <Typography variant="body2">
        {link ? <SafeLink to={link}>{name}</SafeLink> : name}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        <span title={formatInstantInFull(at)}>{dateWords(at)}</span>, told by{' '}
        {source === 'portal' ? (
          <EntityRefLink entityRef={recordedBy} hideIcon />
        ) : (
          source
        )}
      </Typography>
    </>
  );
}

function Result({ drill }: { drill: Drill }) {
  const { result, hypothesis, summary, durationSeconds } = drill;
  return (
    <>
      <StateChip {...DRILL_RESULTS[result]} />
      <Typography variant="body2">{hypothesis}</Typography>
      {durationSeconds !== undefined && (
        <Typography variant="body2" color="textSecondary">
          recovered within {formatDuration(durationSeconds)}
        </Typography>
      )}
      {summary && <ClampedText text={summary} lines={3} />}
    </>
  );
}

/** What was tried, newest first, and what it left to do. */
export function RecentDrills(props: {
  query: DueDrillQuery;
  narrowed: boolean;
  /** Another number whenever one was recorded. */
  recorded: number;
}) {
  const { query, narrowed, recorded } = props;
  const scorecardsApi = useApi(scorecardsApiRef);
  const { changes } = usePageState();
  const drills = usePages<DrillPage>(
    `drills ${JSON.stringify(query)}`,
    (cursor, signal) =>
      scorecardsApi.listDrills(
        { ...query, limit: LIMIT, ...(cursor && { cursor }) },
        { signal },
      ),
    ({ id }: Drill) => id,
    { trigger: `${changes} ${recorded}`, everySeconds: 120 },
  );
  return (
    <Section
      title="What was tried"
      frameless
      age={<ListCsvButton name="drills" list={{ list: 'drills', query }} />}
    >
      <ListFrame
        resource={drills}
        of="drills"
        narrowed={narrowed}
        empty={
          <EmptyState title="No drill yet">
            Record a game day, a failover or a restore test: what you expected
            to hold, whether it did, and what is left to do. Pipelines can push
            theirs.
          </EmptyState>
        }
      >
        {page => (
          <ListTable
            label="Drills, newest first"
            busy={drills.refreshing}
            headers={['Service', 'Drill', 'Result', 'Follow-ups']}
            widths={['22%', '20%', '32%', '26%']}
            rows={page.items.map(drill => ({
              key: drill.id,
              cells: [
                <ServiceName {...drill} title={drill.entityTitle} />,
                <What drill={drill} />,
                <Result drill={drill} />,
                <FollowUps drill={drill} onSettled={drills.refresh} />,
              ],
            }))}
          />
        )}
      </ListFrame>
    </Section>
  );
}
