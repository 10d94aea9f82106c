import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { CheckResult } from '@callboard/backstage-plugin-scorecards-common';
import { FixLink } from '../FixLink';
import { Evidence } from './Evidence';
import { Verdict } from './Verdict';
import { WaiverPart } from './WaiverPart';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardCheckDetail' },
);

/** All that is known of a check of an entity: the verdict with its facts, why it is asked, how to pass it, its exception. */
export function CheckDetail(props: {
  /** With evidence. */
  result: CheckResult;
  entityRef: string;
  /** Ref. */
  scorecard: string;
  /** A waiver was asked for, decided or withdrawn. */
  onChanged?: () => void;
  /** Of the past: nothing can be done about it. */
  readOnly?: boolean;
}) {
  const { result, entityRef, scorecard, onChanged, readOnly = false } = props;
  const { title, why, fix, status, ownerRef } = result;
  const classes = useStyles();
  const isOpen = status === 'fail' || status === 'unknown';
  return (
    <div className={classes.root}>
      <Verdict result={result} />
      {why && (
        <Typography variant="body2">
          <strong>Why it is asked:</strong> {why}
        </Typography>
      )}
      <Evidence result={result} />
      {fix && status !== 'pass' && (
        <Typography variant="body2" component="div">
          <strong>How to pass:</strong> <FixLink fix={fix} of={title} />
        </Typography>
      )}
      {ownerRef && (
        <Typography variant="body2" color="textSecondary">
          Answers for this check:{' '}
          <EntityDisplayName entityRef={ownerRef} hideIcon disableTooltip />
        </Typography>
      )}
      {!readOnly && (isOpen || status === 'waived') && (
        <WaiverPart
          entityRef={entityRef}
          scorecard={scorecard}
          check={result}
          onChanged={onChanged}
        />
      )}
    </div>
  );
}
