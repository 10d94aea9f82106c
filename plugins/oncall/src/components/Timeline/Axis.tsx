import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { holds, Span } from '../../lib/spans';
import { CalendarDay, CalendarWeek, daysOf, weeksOf } from '../../lib/timeline';
import {
  cityOf,
  dayIn,
  shareClock,
  shortZoneWords,
  timeIn,
  Zones,
  zoneWords,
} from '@callboard/backstage-plugin-callboard-react';
import { COLUMNS, isDense, pixelsOf, place } from './layout';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gridTemplateColumns: COLUMNS,
      height: 22,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.caption.fontSize,
      color: theme.palette.text.secondary,
    },
    zone: {
      alignSelf: 'center',
      overflow: 'hidden',
      paddingRight: theme.spacing(1),
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    plot: { position: 'relative', minWidth: 0 },
    tick: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      display: 'flex',
      alignItems: 'center',
      gap: 4,
      boxSizing: 'border-box',
      paddingLeft: 4,
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      borderLeft: `1px solid ${theme.palette.divider}`,
    },
    week: {
      fontWeight: 'bold',
      color: theme.palette.text.primary,
      borderLeft: `2px solid ${theme.palette.text.secondary}`,
    },
    today: {
      fontWeight: 'bold',
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.action.selected,
    },
    changed: {
      padding: '0 3px',
      borderRadius: 3,
      fontWeight: 'bold',
      color: theme.palette.background.paper,
      backgroundColor: theme.palette.text.secondary,
    },
  }),
  { name: 'CallboardTimelineAxis' },
);

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What fits of a day's name beside how many hours it has, where that is not 24. */
function dayTexts(day: CalendarDay, pixels: number): [string?, string?] {
  const full = `${WEEKDAYS[day.weekday - 1]} ${day.day}`;
  if (day.shift === 0) {
    return [pixels >= 52 ? full : String(day.day)];
  }
  const hours = `${day.hours}h`;
  if (pixels >= 84) {
    return [full, hours];
  }
  return pixels >= 50 ? [String(day.day), hours] : [undefined, hours];
}

function Row(props: { name: string; title: string; children: ReactNode }) {
  const { name, title, children } = props;
  const classes = useStyles();
  return (
    <div className={classes.row}>
      <span className={classes.zone} title={title}>
        {name}
      </span>
      <div className={classes.plot}>{children}</div>
    </div>
  );
}

function Days(props: {
  timeZone: string;
  name: string;
  inSight: Span;
  width: number;
  now: number;
}) {
  const { timeZone, name, inSight, width, now } = props;
  const classes = useStyles();
  return (
    <Row name={name} title={zoneWords(timeZone, inSight.start)}>
      {daysOf(timeZone, inSight).map(day => {
        const seen = {
          start: Math.max(day.start, inSight.start),
          end: Math.min(day.end, inSight.end),
        };
        const [text, hours] = dayTexts(day, pixelsOf(seen, inSight, width));
        return (
          <span
            key={day.date}
            className={`${classes.tick} ${
              holds(day, now) ? classes.today : ''
            }`}
            style={place(seen, inSight)}
            title={
              hours
                ? `${day.date} has ${day.hours} hours: the clocks change`
                : day.date
            }
          >
            {text}
            {hours && <span className={classes.changed}>{hours}</span>}
          </span>
        );
      })}
    </Row>
  );
}

/** Where days have no room: what your clock shows when their weeks begin. */
function WeekStarts(props: {
  weeks: readonly Span[];
  name: string;
  zones: Zones;
  inSight: Span;
  width: number;
}) {
  const { weeks, name, zones, inSight, width } = props;
  const classes = useStyles();
  return (
    <Row name={name} title={zoneWords(zones.own, inSight.start)}>
      {weeks.map(week => {
        const day = dayIn(zones.own, week.start);
        const time = timeIn(zones.own, week.start);
        return (
          <span
            key={week.start}
            className={classes.tick}
            style={place(week, inSight)}
            title={`${day}, ${time} in your zone`}
          >
            {pixelsOf(week, inSight, width) >= 76
              ? `${day.slice(0, 3)} ${time}`
              : time}
          </span>
        );
      })}
    </Row>
  );
}

/** What fits of a week's name. */
function weekText(
  { title, dates, first }: CalendarWeek,
  pixels: number,
): string {
  if (pixels >= 150) {
    return `${title} · ${dates}`;
  }
  return pixels >= 110 ? dates : first;
}

/** Weeks and days above the lanes: in the schedule's zone, and in yours where that is another one. */
export function Axis(props: {
  inSight: Span;
  width: number;
  zones: Zones;
  now: number;
}) {
  const { inSight, width, zones } = props;
  const classes = useStyles();
  // Beside little room the offset is left to the title.
  const zoneName = (zone: string) =>
    width < 600 ? cityOf(zone) : shortZoneWords(zone, inSight.start);
  const two =
    !shareClock(zones, inSight.start) || !shareClock(zones, inSight.end);
  const weeks = weeksOf(daysOf(zones.theirs, inSight));
  const theirs = zoneName(zones.theirs);
  const yours = `your ${zoneName(zones.own)}`;
  const dense = isDense(inSight, width);
  return (
    <div aria-hidden="true">
      <Row
        name={dense ? theirs : ''}
        title={zoneWords(zones.theirs, inSight.start)}
      >
        {weeks.map(week => (
          <span
            key={week.start}
            className={`${classes.tick} ${classes.week}`}
            style={place(week, inSight)}
            title={`${week.title}, ${week.dates}`}
          >
            {weekText(week, pixelsOf(week, inSight, width))}
          </span>
        ))}
      </Row>
      {!dense && <Days {...props} timeZone={zones.theirs} name={theirs} />}
      {two && !dense && <Days {...props} timeZone={zones.own} name={yours} />}
      {two && dense && <WeekStarts {...props} weeks={weeks} name={yours} />}
    </div>
  );
}
