import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Proportions } from '@callboard/backstage-plugin-callboard-react';
import { EntityScorecard } from '@callboard/backstage-plugin-scorecards-common';
import { passedWords } from '../../lib/passedWords';
import { statusParts } from '../../lib/words/counts';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(4em, 1fr) auto',
      alignItems: 'center',
      gap: theme.spacing(0, 1.5),
      fontVariantNumeric: 'tabular-nums',
    },
  }),
  { name: 'CallboardResultBar' },
);

/** Checks that pass first, then the others, as a bar and in words: "14 of 17, 1 fails, 1 unknown". */
export function ResultBar(props: {
  result: Pick<EntityScorecard, 'scorecardTitle' | 'counts'>;
}) {
  const { scorecardTitle, counts } = props.result;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Proportions
        bare
        name={`Checks of ${scorecardTitle}`}
        parts={statusParts(counts).sort(
          (a, b) => Number(b.tone === 'good') - Number(a.tone === 'good'),
        )}
      />
      <Typography variant="body2" component="span">
        {passedWords(counts)}
      </Typography>
    </div>
  );
}
