import { makeStyles } from '@material-ui/core/styles';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      margin: theme.spacing(0.25, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
    mark: {
      padding: theme.spacing(0, 0.75),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.caption.fontSize,
      lineHeight: 1.6,
      color: theme.palette.text.secondary,
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'CallboardSloMarks' },
);

function marksOf(status: SloStatus): [words: string, title: string][] {
  const marks: [string, string][] = [];
  if (status.region) {
    marks.push([status.region, 'The region this SLO is about']);
  }
  if (status.composite) {
    marks.push(['composite', 'Its objectives are weighed into one verdict']);
  }
  if (status.estimate) {
    marks.push([
      'estimate',
      'The budget counts on events that are still to come until the window ends',
    ]);
  }
  if (status.withoutExclusions) {
    marks.push(['exclusions', 'Some time of the window is not counted']);
  }
  return marks;
}

/** What has to be known of an SLO to read its figures right: region, composite, estimate, exclusions. */
export function SloMarks(props: { status: SloStatus }) {
  const classes = useStyles();
  const marks = marksOf(props.status);
  return marks.length > 0 ? (
    <ul className={classes.root} aria-label="To be read as">
      {marks.map(([words, title]) => (
        <li key={words} className={classes.mark} title={title}>
          {words}
        </li>
      ))}
    </ul>
  ) : null;
}
