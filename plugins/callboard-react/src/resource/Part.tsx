import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useNow } from '../clock';
import { formatAgo, formatInstantInFull } from '../format';
import { ErrorNote, Skeleton } from '../notes';
import { EntityResource } from './useEntityResource';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      // Never wider than its place: a chart is drawn as wide as it finds it.
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
    },
    age: { justifySelf: 'end' },
  }),
  { name: 'CallboardPart' },
);

/**
 * A part of a page that is read by itself: bones while it loads, what failed and what is still shown, and how old it is.
 * @public
 */
export function Part<T>(props: {
  resource: EntityResource<T>;
  /** To complete "could not …". */
  action: string;
  /** Names it while it loads. */
  name: string;
  /** Heights of the bones, pixels. */
  bones?: number[];
  /** What is read says itself how old it is. */
  ageless?: boolean;
  children: (value: T) => ReactNode;
}) {
  const { resource, action, name, bones = [20, 160], children } = props;
  const { ageless = false } = props;
  const classes = useStyles();
  const now = useNow();
  const { value, error, loading, loadedAt } = resource;
  return (
    <div className={classes.root}>
      {error && (
        <ErrorNote
          action={action}
          error={error}
          shownSince={value === undefined ? undefined : loadedAt}
          onRetry={resource.refresh}
        />
      )}
      {loading && (
        <div role="status" aria-label={`Loading ${name}`}>
          {bones.map((height, i) => (
            <Skeleton key={i} height={height} />
          ))}
        </div>
      )}
      {value !== undefined && children(value)}
      {!ageless && loadedAt !== undefined && value !== undefined && (
        <Typography
          variant="caption"
          color="textSecondary"
          className={classes.age}
          title={formatInstantInFull(loadedAt)}
        >
          read {formatAgo(loadedAt, now)}
        </Typography>
      )}
    </div>
  );
}
