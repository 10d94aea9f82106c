import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Runbook } from '@callboard/backstage-plugin-runbooks-common';
import { ChangedFact } from './ChangedFact';
import { PageFact } from './PageFact';
import { QualityFact } from './QualityFact';
import { ReviewFact } from './ReviewFact';
import { SourcesFact } from './SourcesFact';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(13em, 1fr))',
      gap: theme.spacing(1, 3),
      margin: 0,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      lineHeight: theme.typography.body2.lineHeight,
      '& > div': { minWidth: 0 },
      '& dt': {
        color: theme.palette.text.secondary,
        fontSize: theme.typography.caption.fontSize,
      },
      '& dd': { margin: 0 },
    },
  }),
  { name: 'CallboardRunbookFacts' },
);

/** Whether a page is there, when it changed, who stands for it, what it lacks, and where it is named. */
export function Facts(props: { runbook: Runbook; tab: string | undefined }) {
  const { runbook, tab } = props;
  const classes = useStyles();
  const facts: [name: string, fact: ReactNode][] = [
    ['Page', <PageFact liveness={runbook.liveness} />],
    ['Last change', <ChangedFact freshness={runbook.freshness} />],
    ['Last review', <ReviewFact freshness={runbook.freshness} />],
    ['Content', <QualityFact runbook={runbook} tab={tab} />],
    ['Named by', <SourcesFact uses={runbook.uses} />],
  ];
  return (
    <dl className={classes.root}>
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
