import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useNow } from '../../clock';
import {
  formatDuration,
  formatInstant,
  formatInstantInFull,
} from '../../format';
import { MarkGlyph } from './MarkGlyph';
import { TimeChartMark } from './types';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: theme.spacing(1, 2),
      maxWidth: 420,
      maxHeight: 320,
      overflowY: 'auto',
    },
    item: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(0.75, 0),
      overflowWrap: 'anywhere',
      '& > svg': { marginTop: 3 },
    },
  }),
  { name: 'CallboardChartMarkList' },
);

/** Marks with their time and where they lead. */
export function MarkList(props: { marks: readonly TimeChartMark[] }) {
  const classes = useStyles();
  const now = useNow();
  return (
    <ul className={classes.list}>
      {props.marks.map(mark => (
        <li key={mark.id} className={classes.item}>
          <MarkGlyph shape={mark.shape} />
          <div>
            <Typography variant="body2">
              {mark.url ? <Link to={mark.url}>{mark.title}</Link> : mark.title}
            </Typography>
            <Typography
              variant="caption"
              color="textSecondary"
              component="div"
              title={formatInstantInFull(mark.at)}
            >
              {mark.kind}, {formatInstant(mark.at, now)}
              {mark.end !== undefined &&
                `, took ${formatDuration((mark.end - mark.at) / 1000)}`}
            </Typography>
          </div>
        </li>
      ))}
    </ul>
  );
}
