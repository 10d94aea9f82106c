import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  formatCount,
  formatDuration,
  PlainRow,
  PlainTable,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import {
  ObjectiveExplanation,
  SourceCount,
} from '@callboard/backstage-plugin-slo-common';
import { eventsAddUp, slicesAddUp, slicesOf, sumOf } from '../../lib/adding';

const useStyles = makeStyles(
  theme => ({ table: { marginTop: theme.spacing(1) } }),
  { name: 'CallboardCounted' },
);

interface Row {
  good: number;
  total: number;
  observedSeconds: number;
}

function cells({ good, total, observedSeconds }: Row): string[] {
  return [
    formatCount(good),
    formatCount(total - good),
    formatCount(total),
    // Days would hide the minutes that make the sum come out.
    formatCount(observedSeconds / 3600),
  ];
}

const HEADERS = ['Good', 'Bad', 'Events', 'Hours watched'];

function BySource(props: { objective: ObjectiveExplanation }) {
  const { sources, excluded, good, total, observedSeconds } = props.objective;
  const rows = sources.map(
    (source: SourceCount): PlainRow => [
      source.source,
      source.source,
      ...cells(source),
    ],
  );
  const taken: PlainRow[] =
    excluded.total > 0 || excluded.observedSeconds > 0
      ? [
          [
            'not counted',
            'less what is excluded',
            ...cells(excluded).map(words => `−${words}`),
          ],
        ]
      : [];
  return (
    <PlainTable
      label="Counted by source"
      headers={['Source', ...HEADERS]}
      rows={[...rows, ...taken]}
      foot={['Sum', ...cells({ good, total, observedSeconds })]}
    />
  );
}

function ByDay(props: { objective: ObjectiveExplanation }) {
  const { days } = props.objective;
  const sliced = days.some(day => day.slices);
  const rows = days.map(
    (day): PlainRow => [
      day.day,
      day.day,
      ...cells(day),
      ...(sliced
        ? [
            formatCount(day.slices?.measured),
            formatCount(day.slices?.bad),
            formatCount(day.slices?.empty),
          ]
        : []),
    ],
  );
  const slices = slicesOf(days);
  return (
    <PlainTable
      label="Counted by day"
      headers={[
        'Day (UTC)',
        ...HEADERS,
        ...(sliced ? ['Slices', 'Bad slices', 'Empty slices'] : []),
      ]}
      rows={rows.reverse()}
      foot={[
        'Sum',
        ...cells(sumOf(days)),
        ...(sliced
          ? [slices.measured, slices.bad, slices.empty].map(formatCount)
          : []),
      ]}
    />
  );
}

const badWords = (bad: number, of: number, what: string) =>
  `${formatCount(bad)} bad of ${formatCount(of)} ${what}`;

/** Whether the sums are the numbers that were used: of events, and of slices where there are any. */
function Sums(props: { objective: ObjectiveExplanation }) {
  const { objective } = props;
  const { good, total, days, slices } = objective;
  const events = badWords(total - good, total, 'events');
  const used = slices && badWords(slices.bad, slices.measured, 'slices');
  const counted = slicesOf(days);
  return (
    <>
      <StateChip
        tone={eventsAddUp(objective) ? 'neutral' : 'warning'}
        label={
          eventsAddUp(objective)
            ? `The days add up: ${events}.`
            : `The days do not add up to what was used: ${events}.`
        }
      />
      {used && (
        <Typography variant="body2">
          {slicesAddUp(objective)
            ? `Their slices add up: ${used}.`
            : `They have ${badWords(
                counted.bad,
                counted.measured,
                'slices',
              )}, the figures use ${used}: the calculation says what else counts.`}
        </Typography>
      )}
    </>
  );
}

/** What was counted, by source and by day, each with a sum that can be held against the number on the screen. */
export function Counted(props: { objective: ObjectiveExplanation }) {
  const { objective } = props;
  const { bucketSeconds, revisions, bounds } = objective;
  const classes = useStyles();
  return (
    <>
      <BySource objective={objective} />
      <div className={classes.table}>
        <ByDay objective={objective} />
      </div>
      <Sums objective={objective} />
      {bounds && (
        <Typography variant="body2">
          The edge of the window falls into thinned data: between{' '}
          {formatCount(bounds.good[0])} and {formatCount(bounds.good[1])} good
          of {formatCount(bounds.total[0])} to {formatCount(bounds.total[1])}.
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {bucketSeconds &&
          `Counted in steps of ${formatDuration(bucketSeconds)}. `}
        {revisions
          ? `${formatCount(revisions)} counts were revised later.`
          : 'No count was revised later.'}
      </Typography>
    </>
  );
}
