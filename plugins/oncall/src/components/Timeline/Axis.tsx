import { makeStyles } from '@material-ui/core/styles';
import { Span } from '../../lib/spans';
import { CalendarDay, daysOf, weeksOf } from '../../lib/timeline';
import { shareClock, Zones, zoneWords } from '../../lib/zones';
import { LABEL_WIDTH, pixelsOf, place } from './layout';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gridTemplateColumns: `${LABEL_WIDTH}px minmax(0, 1fr)`,
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
      fontWeight: theme.typography.fontWeightBold,
      color: theme.palette.text.primary,
      borderLeft: `2px solid ${theme.palette.text.secondary}`,
    },
    today: {
      fontWeight: theme.typography.fontWeightBold,
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.action.selected,
    },
    changed: {
      padding: '0 3px',
      borderRadius: 3,
      fontWeight: theme.typography.fontWeightBold,
      color: theme.palette.background.paper,
      backgroundColor: theme.palette.text.secondary,
    },
  }),
  { name: 'CallboardTimelineAxis' },
);

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What fits of a day's name: "Mon 23", "23", or nothing but Mondays. */
function dayText(day: CalendarDay, pixels: number): string | undefined {
  if (pixels >= 52) {
    return `${WEEKDAYS[day.weekday - 1]} ${day.day}`;
  }
  return pixels >= 22 || day.weekday === 1 ? String(day.day) : undefined;
}

function Days(props: {
  timeZone: string;
  title: string;
  inSight: Span;
  width: number;
  now: number;
}) {
  const { timeZone, title, inSight, width, now } = props;
  const classes = useStyles();
  return (
    <div className={classes.row}>
      <span className={classes.zone} title={title}>
        {title}
      </span>
      <div className={classes.plot}>
        {daysOf(timeZone, inSight).map(day => {
          const seen = {
            start: Math.max(day.start, inSight.start),
            end: Math.min(day.end, inSight.end),
          };
          const pixels = pixelsOf(seen, inSight, width);
          const isToday = day.start <= now && now < day.end;
          const hours = `${day.hours} h`;
          return (
            <span
              key={day.date}
              className={`${classes.tick} ${isToday ? classes.today : ''}`}
              style={place(seen, inSight)}
              title={
                day.shift === 0
                  ? day.date
                  : `${day.date} has ${day.hours} hours: the clocks change`
              }
            >
              {dayText(day, pixels)}
              {day.shift !== 0 && (
                <span className={classes.changed}>
                  {pixels >= 90 ? hours : day.hours}
                </span>
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** Weeks and days above the lanes: in the schedule's zone, and in yours where that is another one. */
export function Axis(props: {
  inSight: Span;
  width: number;
  zones: Zones;
  now: number;
}) {
  const { inSight, width, zones, now } = props;
  const classes = useStyles();
  const two =
    !shareClock(zones, inSight.start) || !shareClock(zones, inSight.end);
  return (
    <div aria-hidden="true">
      <div className={classes.row}>
        <span />
        <div className={classes.plot}>
          {weeksOf(daysOf(zones.theirs, inSight)).map(week => (
            <span
              key={week.start}
              className={`${classes.tick} ${classes.week}`}
              style={place(week, inSight)}
              title={`${week.title}, ${week.dates}`}
            >
              {pixelsOf(week, inSight, width) >= 150
                ? `${week.title} · ${week.dates}`
                : week.dates}
            </span>
          ))}
        </div>
      </div>
      <Days
        timeZone={zones.theirs}
        title={zoneWords(zones.theirs, inSight.start)}
        {...props}
      />
      {two && (
        <Days
          timeZone={zones.own}
          title={`yours: ${zoneWords(zones.own, inSight.start)}`}
          {...props}
        />
      )}
    </div>
  );
}
