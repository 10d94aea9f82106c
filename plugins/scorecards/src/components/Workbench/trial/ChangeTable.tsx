import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ListFoot,
  ListTable,
  TextFilter,
} from '@callboard/backstage-plugin-callboard-react';
import { PreviewChange } from '@callboard/backstage-plugin-scorecards-common';
import { standingWords } from '../../../lib/words/standings';
import { isWay, wayOf, WAYS } from '../../../lib/workbench/standings';
import { ChoiceSelect } from '../../DateSelect';

const PAGE = 50;

const useStyles = makeStyles(
  theme => ({
    filters: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 0),
    },
  }),
  { name: 'CallboardChangeTable' },
);

/** Who would change level, from which to which; those that lose first. */
export function ChangeTable(props: { changes: readonly PreviewChange[] }) {
  const { changes } = props;
  const classes = useStyles();
  const [words, setWords] = useState('');
  const [way, setWay] = useState('');
  const [shown, setShown] = useState(PAGE);
  if (changes.length === 0) {
    return <Typography variant="body2">Nobody would change level.</Typography>;
  }
  const counted = Object.keys(WAYS)
    .filter(isWay)
    .map(
      name =>
        [name, changes.filter(one => wayOf(one) === name).length] as const,
    )
    .filter(([, count]) => count > 0);
  const found = changes.filter(
    one =>
      (way === '' || wayOf(one) === way) &&
      `${one.entityTitle} ${one.entityRef}`
        .toLocaleLowerCase('en-US')
        .includes(words.trim().toLocaleLowerCase('en-US')),
  );
  return (
    <div>
      <Typography variant="subtitle2" component="h3">
        Who would change level
      </Typography>
      <div className={classes.filters}>
        <ChoiceSelect
          label="Change"
          value={way}
          choices={[
            ['', `all (${changes.length})`],
            ...counted.map(
              ([name, count]) => [name, `${WAYS[name]} (${count})`] as const,
            ),
          ]}
          onChange={setWay}
        />
        <TextFilter
          value={words}
          name="Search services that would change"
          onChange={setWords}
        />
      </div>
      <ListTable
        label="Who would change level"
        headers={['Service', 'Today', 'With this', 'Change']}
        widths={['40%', '20%', '20%', '20%']}
        rows={found.slice(0, shown).map(one => ({
          key: one.entityRef,
          cells: [
            <EntityRefLink
              entityRef={one.entityRef}
              title={one.entityTitle}
              hideIcon
            />,
            standingWords(one.before) ?? 'not under it',
            standingWords(one.after) ?? 'not under it',
            WAYS[wayOf(one)],
          ],
        }))}
      />
      <ListFoot
        shown={Math.min(shown, found.length)}
        total={found.length}
        of="services"
        busy={false}
        onMore={found.length > shown ? () => setShown(shown + PAGE) : undefined}
      />
    </div>
  );
}
