import { makeStyles } from '@material-ui/core/styles';
import {
  CheckResult,
  EntityScorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import { HistorySpan, Stretch } from '../../lib/historyParts';
import { CheckDetail } from '../CheckDetail';
import { HistoryTable } from '../HistoryStrip';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
      padding: theme.spacing(1.5, 2),
      borderLeft: `3px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'CallboardOpenedCheck' },
);

/** A check opened in place: its evidence, its exception, and how it went. */
export function OpenedCheck(props: {
  check: CheckResult;
  result: Pick<EntityScorecard, 'entityRef' | 'scorecard'>;
  /** Newest first. */
  spans: readonly HistorySpan[];
  /** Absent while the history is not known. */
  stretch: Stretch | undefined;
  readOnly: boolean;
  onChanged: () => void;
}) {
  const { check, result, spans, stretch, readOnly, onChanged } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <CheckDetail
        result={check}
        entityRef={result.entityRef}
        scorecard={result.scorecard}
        readOnly={readOnly}
        onChanged={onChanged}
      />
      {stretch && spans.length > 0 && (
        <HistoryTable
          label={`History of ${check.title}`}
          spans={spans}
          stretch={stretch}
        />
      )}
    </div>
  );
}
