import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  formatAgo,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { SourceStatus } from '@callboard/backstage-plugin-slo-common';
import { Section } from '../Section';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: { marginTop: theme.spacing(0.5), overflowWrap: 'anywhere' },
  }),
  { name: 'CallboardSloSources' },
);

function agesOf(source: SourceStatus, now: number): string {
  const ages: string[] = [];
  if (source.newestSampleEnd) {
    ages.push(`newest sample ${formatAgo(source.newestSampleEnd, now)}`);
  }
  if (source.lastAttempt && source.lastAttempt !== source.lastSuccess) {
    ages.push(`tried ${formatAgo(source.lastAttempt, now)}`);
  }
  if (source.lastSuccess) {
    ages.push(`last answered ${formatAgo(source.lastSuccess, now)}`);
  }
  return ages.join('; ') || 'no samples yet';
}

/** Where the samples come from, how old they are, and what went wrong lately. */
export function Sources(props: { sources: SourceStatus[] }) {
  const classes = useStyles();
  const now = useNow();
  return (
    <Section title="Sources">
      {props.sources.length === 0 && (
        <Typography variant="body2">
          No source has delivered samples yet.
        </Typography>
      )}
      <ul className={classes.list}>
        {props.sources.map(source => (
          <li key={source.name} className={classes.item}>
            <StateChip
              tone={source.error ? 'warning' : 'neutral'}
              label={source.name}
            />
            <Typography variant="body2" color="textSecondary">
              {agesOf(source, now)}
            </Typography>
            {source.error && (
              <Typography variant="body2">
                {source.error.message} ({source.error.code})
              </Typography>
            )}
            {source.warnings?.map(warning => (
              <Typography key={warning.code} variant="body2">
                {warning.message} ({warning.code})
              </Typography>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
