import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { AsOfSelect } from '../../DateSelect';
import { PastNote } from '../../PastNote';
import { CompareSelect } from './CompareSelect';
import { usePageState } from './PageState';
import { ScorecardSelect } from './ScorecardSelect';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'CallboardScorecardsHead' },
);

/** Which scorecard, as of when, and compared with when. */
export function PageHead(props: {
  /** Offers to look at all scorecards at once. */
  allScorecards?: boolean;
  /** Nothing is compared. */
  alone?: boolean;
  children?: ReactNode;
}) {
  const { allScorecards, alone, children } = props;
  const classes = useStyles();
  const { filters, change } = usePageState();
  const { today, at } = filters;
  return (
    <>
      <div className={classes.root} role="group" aria-label="What is shown">
        <ScorecardSelect all={allScorecards} />
        <AsOfSelect
          today={today}
          at={at}
          onChange={next => change({ at: next })}
        />
        {!alone && <CompareSelect />}
        {children}
      </div>
      {at && <PastNote at={at} onBack={() => change({ at: undefined })} />}
    </>
  );
}
