import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityChange } from '../../../lib/page/entityChanges';
import { signed, standingWords } from '../../../lib/words/standings';

const useStyles = makeStyles(
  { root: { whiteSpace: 'nowrap' } },
  { name: 'CallboardLevelMove' },
);

/** From which level to which: "silver → gold (+1)". */
export function LevelMove(props: {
  change: Pick<EntityChange, 'standingBefore' | 'standingAfter' | 'moved'>;
}) {
  const { standingBefore, standingAfter, moved } = props.change;
  const classes = useStyles();
  const before = standingWords(standingBefore) ?? 'not there';
  const after = standingWords(standingAfter) ?? 'gone';
  return (
    <Typography variant="body2" className={classes.root}>
      {before === after ? (
        `stays ${after}`
      ) : (
        <>
          {before} → {after}
          {moved !== 0 && ` (${signed(moved)})`}
        </>
      )}
    </Typography>
  );
}
