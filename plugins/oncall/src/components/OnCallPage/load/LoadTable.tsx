import Typography from '@material-ui/core/Typography';
import {
  LoadOfPerson,
  LoadReport,
} from '@callboard/backstage-plugin-oncall-common';
import {
  countWords,
  ListTable,
} from '@callboard/backstage-plugin-callboard-react';
import { hoursWords } from '../../../lib/figures';
import { personOf } from '../../../lib/people';
import { PersonName } from '../../Person';
import { HourBars } from './HourBars';

/** What the shifts of somebody are like. */
function Shifts(props: { load: LoadOfPerson }) {
  const { shifts, longestHours, backToBack } = props.load;
  return (
    <>
      <Typography variant="body2">{countWords(shifts, 'shift')}</Typography>
      <Typography variant="body2" color="textSecondary">
        longest {hoursWords(longestHours)}
      </Typography>
      {backToBack > 0 && (
        <Typography variant="body2">{backToBack} back to back</Typography>
      )}
    </>
  );
}

function Pages(props: { load: LoadOfPerson }) {
  const { pages, offHoursPages } = props.load;
  return pages === undefined ? (
    <Typography variant="body2" color="textSecondary">
      not known
    </Typography>
  ) : (
    <>
      <Typography variant="body2">{pages}</Typography>
      {offHoursPages !== undefined && (
        <Typography variant="body2" color="textSecondary">
          {offHoursPages} off hours
        </Typography>
      )}
    </>
  );
}

/** Load per person; bars are to the scale of whoever has most. */
export function LoadTable(props: { report: LoadReport; busy: boolean }) {
  const { report, busy } = props;
  const { items, people } = report;
  const most = Math.max(...items.map(({ hours }) => hours));
  return (
    <ListTable
      label="Load per person, most hours first"
      busy={busy}
      widths={['24%', '46%']}
      headers={['Person', 'Hours on call', 'Shifts', 'Pages']}
      rows={items.map(load => ({
        key: load.user,
        cells: [
          <>
            <Typography variant="body2">
              <PersonName person={personOf(people, load.user)} />
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {load.timeZone}
            </Typography>
          </>,
          <HourBars load={load} most={most} />,
          <Shifts load={load} />,
          <Pages load={load} />,
        ],
      }))}
    />
  );
}
