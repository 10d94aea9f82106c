import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { countWords } from '@callboard/backstage-plugin-callboard-react';
import { OwnedReport } from '../../lib/useOwnedReport';
import { OwnedBlock } from './OwnedBlock';

const useStyles = makeStyles(
  { list: { margin: 0, padding: 0, listStyle: 'none' } },
  { name: 'CallboardOwnedList' },
);

/** A block per scorecard. */
export function OwnedList(props: {
  report: OwnedReport;
  owner: string;
  /** Path of the page of scorecards, where the app has it. */
  page: string | undefined;
}) {
  const { report, owner, page } = props;
  const classes = useStyles();
  return (
    <>
      <ul className={classes.list} aria-label="Scorecards">
        {report.scorecards.map(one => (
          <OwnedBlock
            key={one.group.key}
            scorecard={one}
            owner={owner}
            page={page}
          />
        ))}
      </ul>
      {report.leftOut > 0 && (
        <Typography variant="body2" color="textSecondary">
          {countWords(report.leftOut, 'service')} that you may not see{' '}
          {report.leftOut === 1 ? 'is' : 'are'} not counted.
        </Typography>
      )}
    </>
  );
}
