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
      // One row on a usual screen: what is looked at should stand above the fold.
      '& .MuiInputBase-root, & .MuiInputLabel-root': {
        fontSize: theme.typography.body2.fontSize,
      },
      '& .MuiFormControl-root': { maxWidth: 190 },
      '& > [role=search]': { flex: '1 1 auto' },
    },
  }),
  { name: 'CallboardScorecardsHead' },
);

/** Which scorecard, as of when, compared with when, and which services. */
export function PageHead(props: {
  /** Offers to look at all scorecards at once. */
  allScorecards?: boolean;
  /** Nothing is compared. */
  alone?: boolean;
  /** More to choose. */
  children?: ReactNode;
  /** What narrows the services. */
  bar: ReactNode;
}) {
  const { allScorecards, alone, children, bar } = props;
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
        {bar}
      </div>
      {at && <PastNote at={at} onBack={() => change({ at: undefined })} />}
    </>
  );
}
