import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CopyTextButton, Link } from '@backstage/core-components';
import { UnmappedEntity } from '@callboard/backstage-plugin-oncall-common';
import { sourceName } from '../../../lib/sources';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: { '& + &': { marginTop: theme.spacing(1) } },
    line: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      '& code': { overflowWrap: 'anywhere' },
    },
  }),
  { name: 'CallboardProposals' },
);

/** Schedules that could be meant, likeliest first: why, and the annotation to commit. */
export function Proposals(props: { service: UnmappedEntity }) {
  const { title: service, proposals } = props.service;
  const classes = useStyles();
  if (proposals.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        No schedule is called alike.
      </Typography>
    );
  }
  return (
    <ol className={classes.list} aria-label={`Proposals for ${service}`}>
      {proposals.map(
        ({ schedule, title, source, url, because, annotation }) => {
          const line = `${annotation.key}: ${annotation.value}`;
          return (
            <li key={schedule} className={classes.item}>
              <Typography variant="body2">
                {url ? <Link to={url}>{title}</Link> : title} of{' '}
                {sourceName(source)}, because {because}
              </Typography>
              <div className={classes.line}>
                <code>{line}</code>
                <CopyTextButton
                  text={line}
                  tooltipText="Copied"
                  aria-label={`Copy the annotation that maps ${service} to ${title}`}
                />
              </div>
            </li>
          );
        },
      )}
    </ol>
  );
}
