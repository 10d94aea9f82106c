import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import { useNow } from '@callboard/backstage-plugin-callboard-react';
import { Duty } from '@callboard/backstage-plugin-oncall-common';
import { dividedAt, shiftKey } from '../../lib/duty';
import { ShiftLine } from './ShiftLine';

/** Shifts that are listed unless one asks for all. */
const FEW = 6;

const useStyles = makeStyles(
  { list: { margin: 0, padding: 0, listStyle: 'none' } },
  { name: 'CallboardShiftList' },
);

/** Shifts of somebody, those of now first. */
export function ShiftList(props: { label: string; duty: Duty; few?: number }) {
  const { label, duty, few = FEW } = props;
  const classes = useStyles();
  const now = useNow();
  const [all, setAll] = useState(false);
  const { current, coming } = dividedAt(duty.shifts, now);
  const shifts = [...current, ...coming];
  const more = shifts.length - few;
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {(all ? shifts : shifts.slice(0, few)).map(shift => (
          <ShiftLine key={shiftKey(shift)} duty={duty} shift={shift} />
        ))}
      </ul>
      {more > 0 && (
        <Button
          size="small"
          aria-expanded={all}
          onClick={() => setAll(before => !before)}
        >
          {all ? 'Show fewer' : `Show ${more} more`}
        </Button>
      )}
    </>
  );
}
