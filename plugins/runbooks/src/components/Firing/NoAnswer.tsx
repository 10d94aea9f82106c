import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { StateChip } from '@callboard/backstage-plugin-callboard-react';
import { Alert } from '@callboard/backstage-plugin-runbooks-common';
import { PageLink } from '../PageLink';

const useStyles = makeStyles(
  theme => ({
    root: { margin: theme.spacing(0.25, 0) },
    loud: { fontWeight: 'bold' },
  }),
  { name: 'CallboardNoAnswer' },
);

/** An alert fires and no page answers it: said out loud, with what can be done now and what afterwards. */
export function NoAnswer(props: {
  alert: Alert;
  /** Whether there are other runbooks to look through. */
  hasOthers: boolean;
}) {
  const { alert, hasOthers } = props;
  const { runbookUrl, generatorUrl } = alert;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <div className={classes.loud}>
        <StateChip tone="bad" label="No runbook for this alert" />
      </div>
      {runbookUrl && (
        <Typography variant="body2">
          The alert itself names{' '}
          <PageLink page={{ id: runbookUrl, url: runbookUrl }} tab={undefined}>
            a page that is not known here
          </PageLink>
          .
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {generatorUrl && (
          <>
            Now:{' '}
            <PageLink
              page={{ id: generatorUrl, url: generatorUrl }}
              tab={undefined}
            >
              see what it measures
            </PageLink>
            .{' '}
          </>
        )}
        {hasOthers && 'Another runbook below may help. '}
        Afterwards: give its rule a runbook_url, or name the alert on a page.
      </Typography>
    </div>
  );
}
