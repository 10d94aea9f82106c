import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CheckResult } from '@callboard/backstage-plugin-scorecards-common';
import { Section } from '@callboard/backstage-plugin-callboard-react';
import { announcedWords } from '../../lib/announcedWords';
import { Evidence } from '../CheckDetail';
import { FixLink } from '../FixLink';
import { StatusMark } from '../StatusMark';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    check: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardAnnounced' },
);

/** Checks that do not count yet, with what they would say today: time to mend things before they do. */
export function Announced(props: { checks: CheckResult[] }) {
  const classes = useStyles();
  return (
    <Section title="Announced">
      <ul className={classes.list}>
        {props.checks.map(check => (
          <li key={check.id} className={classes.check}>
            <Typography variant="subtitle2" component="h3">
              {check.announced && (
                <StatusMark status={check.announced.status} />
              )}{' '}
              {check.title} ({check.level})
            </Typography>
            <Typography variant="body2">{announcedWords(check)}</Typography>
            {check.why && (
              <Typography variant="body2" color="textSecondary">
                {check.why}
              </Typography>
            )}
            {check.fix && check.announced?.status !== 'pass' && (
              <FixLink fix={check.fix} of={check.title} />
            )}
            <Evidence result={check} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
