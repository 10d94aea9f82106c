import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  PlainTable,
  Proportion,
  Proportions,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import { Preview } from '@callboard/backstage-plugin-scorecards-common';
import { levelParts, signed, standingLook } from '../../../lib/words/standings';
import {
  countsBefore,
  standingChanges,
} from '../../../lib/workbench/standings';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(22em, 100%), 1fr))',
      alignItems: 'start',
      gap: theme.spacing(2),
    },
    bars: { display: 'grid', gap: theme.spacing(1.5) },
  }),
  { name: 'CallboardStandingTable' },
);

function Bar(props: { name: string; parts: Proportion[] }) {
  return (
    <div>
      <Typography variant="caption" color="textSecondary" aria-hidden="true">
        {props.name}
      </Typography>
      <Proportions {...props} />
    </div>
  );
}

/** How many stand where today, and how many would with the document. */
export function StandingTable(props: { preview: Preview }) {
  const { preview } = props;
  const { levels, total } = preview;
  const classes = useStyles();
  const changes = standingChanges(preview);
  // Levels that the document does not have any more still hold those of today.
  const gone = changes.map(({ standing }) => standing).slice(levels.length + 2);
  const before = levelParts([...levels, ...gone], countsBefore(changes));
  const after = levelParts(levels, total);
  return (
    <div className={classes.root}>
      <PlainTable
        label="How many stand where"
        headers={['Stands at', 'Today', 'With this', 'Change']}
        rows={changes.map(one => {
          const { tone, label } = standingLook(levels, one.standing);
          return [
            one.standing,
            <StateChip key="standing" tone={tone} label={label} />,
            one.before,
            one.after,
            signed(one.after - one.before),
          ];
        })}
      />
      <div className={classes.bars}>
        {before.length > 0 && <Bar name="Today" parts={before} />}
        {after.length > 0 && <Bar name="With this" parts={after} />}
      </div>
    </div>
  );
}
