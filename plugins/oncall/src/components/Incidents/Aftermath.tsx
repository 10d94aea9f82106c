import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  formatRatio,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import { Incident } from '@callboard/backstage-plugin-oncall-common';

const useStyles = makeStyles(
  { list: { margin: 0, padding: 0, listStyle: 'none' } },
  { name: 'CallboardAftermath' },
);

/** What of error budgets an incident cost, the dearest first. */
export function Cost(props: { incident: Incident }) {
  const { budgetCost } = props.incident;
  const classes = useStyles();
  return budgetCost.length === 0 ? (
    <Typography variant="body2" color="textSecondary">
      not known
    </Typography>
  ) : (
    <ul className={classes.list}>
      {budgetCost.map(({ slo, title, spent }) => (
        <li key={slo}>
          <Typography variant="body2">
            {formatRatio(spent)} of {title}
          </Typography>
        </li>
      ))}
    </ul>
  );
}

/** The postmortem, or that one is due, and the work that is left. */
export function Aftermath(props: { incident: Incident }) {
  const { postmortemUrl, postmortemDue, followUps } = props.incident;
  const classes = useStyles();
  const open = followUps.filter(({ done }) => !done);
  const done = followUps.length - open.length;
  return (
    <>
      {postmortemUrl && (
        <Typography variant="body2">
          <Link to={postmortemUrl}>Postmortem</Link>
        </Typography>
      )}
      {postmortemDue && (
        <StateChip
          tone="warning"
          label="postmortem due"
          title="It cost more than 20 % of an error budget."
        />
      )}
      {open.length > 0 && (
        <ul className={classes.list} aria-label="Open follow-ups">
          {open.map(({ title, url }) => (
            <li key={title}>
              <Typography variant="body2">
                to do: {url ? <Link to={url}>{title}</Link> : title}
              </Typography>
            </li>
          ))}
        </ul>
      )}
      {done > 0 && (
        <Typography variant="body2" color="textSecondary">
          {done} follow-up{done > 1 && 's'} done
        </Typography>
      )}
      {!postmortemUrl && !postmortemDue && followUps.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          none
        </Typography>
      )}
    </>
  );
}
