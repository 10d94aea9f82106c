import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  formatInstant,
  formatInstantInFull,
  ListTable,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Difference } from '@callboard/backstage-plugin-scorecards-common';
import { byEntity } from '../../../lib/page/entityChanges';
import { changeWords } from '../../../lib/words/causes';
import { statusWords } from '../../../lib/words/statuses';
import { LevelMove } from '../frame/LevelMove';
import { ServiceName } from '../frame/ServiceName';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(1),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    move: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
    },
  }),
  { name: 'CallboardChangeTable' },
);

function Change({ difference }: { difference: Difference }) {
  const { checkTitle, level, before, after, cause, reason, at } = difference;
  const classes = useStyles();
  const now = useNow(60);
  return (
    <li>
      <Typography variant="body2" component="span" className={classes.move}>
        <strong>{checkTitle}</strong> ({level}):
        <StateChip {...statusWords(before)} />→
        <StateChip {...statusWords(after)} />
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {changeWords(cause, reason)},{' '}
        <time dateTime={at} title={formatInstantInFull(at)}>
          {formatInstant(at, now)}
        </time>
      </Typography>
    </li>
  );
}

/** What changed, by service. */
export function ChangeTable(props: {
  differences: readonly Difference[];
  busy: boolean;
}) {
  const { differences, busy } = props;
  const classes = useStyles();
  const changes = useMemo(() => byEntity(differences), [differences]);
  return (
    <ListTable
      label="Changes by service"
      busy={busy}
      headers={['Service', 'Level', 'What changed, and why']}
      widths={['24%', '20%', '56%']}
      rows={changes.map(change => ({
        key: change.entityRef,
        cells: [
          <ServiceName {...change} title={change.entityTitle} />,
          <LevelMove change={change} />,
          <ul className={classes.list}>
            {change.differences.map(difference => (
              <Change key={difference.check} difference={difference} />
            ))}
          </ul>,
        ],
      }))}
    />
  );
}
