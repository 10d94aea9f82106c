import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { StateChip } from '@callboard/backstage-plugin-callboard-react';
import {
  QualityFinding,
  Runbook,
} from '@callboard/backstage-plugin-runbooks-common';
import { QUALITY_STATES } from '../../lib/states';
import { PageLink } from '../PageLink';

const useStyles = makeStyles(
  theme => ({
    summary: {
      cursor: 'pointer',
      fontSize: theme.typography.caption.fontSize,
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    list: {
      margin: theme.spacing(0.5, 0, 0),
      paddingLeft: theme.spacing(2.5),
      fontSize: theme.typography.caption.fontSize,
    },
  }),
  { name: 'CallboardQualityFact' },
);

function placeOf({ line, anchor }: QualityFinding): string | undefined {
  return line === undefined ? anchor : `line ${line}`;
}

/** Whether a page says what is needed; opened, what it lacks and where. */
export function QualityFact(props: {
  runbook: Runbook;
  tab: string | undefined;
}) {
  const { runbook, tab } = props;
  const { state, reason, findings } = runbook.quality;
  const classes = useStyles();
  const { tone, label } = QUALITY_STATES[state];
  const count =
    findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  return (
    <>
      <StateChip tone={tone} label={label} title={reason} />
      {state === 'unknown' && (
        <Typography variant="caption" color="textSecondary" component="div">
          {reason}
        </Typography>
      )}
      {findings.length > 0 && (
        <details>
          <summary className={classes.summary}>{count}</summary>
          <ul className={classes.list} aria-label="What it lacks">
            {findings.map(finding => {
              const { code, message, line, anchor } = finding;
              const place = placeOf(finding);
              return (
                <li key={`${code} ${line} ${anchor} ${message}`}>
                  {message}
                  {place && (
                    <>
                      {' '}
                      (
                      <PageLink page={runbook} anchor={anchor} tab={tab}>
                        {place}
                      </PageLink>
                      )
                    </>
                  )}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}
