const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `1997 Sep 2-4,9; Oct 1`: days of months of a year, each at the times given. */
function days(text: string, times = ['09:00']): string[] {
  const found: string[] = [];
  let year = '';
  let month = '';
  for (const word of text.split(/[;\s]+/)) {
    if (/^\d{4}$/.test(word)) {
      year = word;
    } else if (MONTHS.includes(word)) {
      month = String(MONTHS.indexOf(word) + 1).padStart(2, '0');
    } else {
      for (const part of word.split(',')) {
        const [first = 0, last = first] = part.split('-').map(Number);
        for (let day = first; day <= last; day += 1) {
          const date = `${year}-${month}-${String(day).padStart(2, '0')}`;
          found.push(...times.map(time => `${date} ${time}`));
        }
      }
    }
  }
  return found;
}

const SEP_2 = '19970902T090000';
const EVERY_DAY_OF_JANUARY = '1998 Jan 1-31 1999 Jan 1-31 2000 Jan 1-31';
const EVERY_20_MINUTES = Array.from(
  { length: 24 },
  (_, index) =>
    `${String(9 + Math.floor(index / 3)).padStart(2, '0')}:${
      ['00', '20', '40'][index % 3]
    }`,
);

/** Title, DTSTART, other lines, the occurrences the RFC lists; of endless ones those it lists, up to the last of them. */
export type Rfc5545Example = [string, string, string | string[], string[]];

/** The examples of RFC 5545 §3.8.5.3, in their order. */
export const RFC5545_EXAMPLES: Rfc5545Example[] = [
  [
    'daily for 10 occurrences',
    SEP_2,
    'RRULE:FREQ=DAILY;COUNT=10',
    days('1997 Sep 2-11'),
  ],
  [
    'daily until December 24, 1997',
    SEP_2,
    'RRULE:FREQ=DAILY;UNTIL=19971224T000000Z',
    days('1997 Sep 2-30; Oct 1-31; Nov 1-30; Dec 1-23'),
  ],
  [
    'every other day, forever',
    SEP_2,
    'RRULE:FREQ=DAILY;INTERVAL=2',
    days(
      '1997 Sep 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30; Oct 2,4,6,8,10,12,14,16,18,20,22,24,26,28,30; Nov 1,3,5,7,9,11,13,15,17,19,21,23,25,27,29; Dec 1,3',
    ),
  ],
  [
    'every 10 days, 5 occurrences',
    SEP_2,
    'RRULE:FREQ=DAILY;INTERVAL=10;COUNT=5',
    days('1997 Sep 2,12,22; Oct 2,12'),
  ],
  [
    'every day in January, for 3 years, yearly',
    '19980101T090000',
    'RRULE:FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    days(EVERY_DAY_OF_JANUARY),
  ],
  [
    'every day in January, for 3 years, daily',
    '19980101T090000',
    'RRULE:FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    days(EVERY_DAY_OF_JANUARY),
  ],
  [
    'weekly for 10 occurrences',
    SEP_2,
    'RRULE:FREQ=WEEKLY;COUNT=10',
    days('1997 Sep 2,9,16,23,30; Oct 7,14,21,28; Nov 4'),
  ],
  [
    'weekly until December 24, 1997',
    SEP_2,
    'RRULE:FREQ=WEEKLY;UNTIL=19971224T000000Z',
    days(
      '1997 Sep 2,9,16,23,30; Oct 7,14,21,28; Nov 4,11,18,25; Dec 2,9,16,23',
    ),
  ],
  [
    'every other week, forever',
    SEP_2,
    'RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    days(
      '1997 Sep 2,16,30; Oct 14,28; Nov 11,25; Dec 9,23 1998 Jan 6,20; Feb 3,17',
    ),
  ],
  [
    'weekly on Tuesday and Thursday for five weeks, until',
    SEP_2,
    'RRULE:FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    days('1997 Sep 2,4,9,11,16,18,23,25,30; Oct 2'),
  ],
  [
    'weekly on Tuesday and Thursday for five weeks, counted',
    SEP_2,
    'RRULE:FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
    days('1997 Sep 2,4,9,11,16,18,23,25,30; Oct 2'),
  ],
  [
    'every other week on Monday, Wednesday and Friday',
    '19970901T090000',
    'RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    days(
      '1997 Sep 1,3,5,15,17,19,29; Oct 1,3,13,15,17,27,29,31; Nov 10,12,14,24,26,28; Dec 8,10,12,22',
    ),
  ],
  [
    'every other week on Tuesday and Thursday',
    SEP_2,
    'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    days('1997 Sep 2,4,16,18,30; Oct 2,14,16'),
  ],
  [
    'monthly on the first Friday for 10 occurrences',
    '19970905T090000',
    'RRULE:FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    days(
      '1997 Sep 5; Oct 3; Nov 7; Dec 5 1998 Jan 2; Feb 6; Mar 6; Apr 3; May 1; Jun 5',
    ),
  ],
  [
    'monthly on the first Friday until December 24, 1997',
    '19970905T090000',
    'RRULE:FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
    days('1997 Sep 5; Oct 3; Nov 7; Dec 5'),
  ],
  [
    'every other month on the first and last Sunday',
    '19970907T090000',
    'RRULE:FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    days('1997 Sep 7,28; Nov 2,30 1998 Jan 4,25; Mar 1,29; May 3,31'),
  ],
  [
    'monthly on the second-to-last Monday',
    '19970922T090000',
    'RRULE:FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    days('1997 Sep 22; Oct 20; Nov 17; Dec 22 1998 Jan 19; Feb 16'),
  ],
  [
    'monthly on the third-to-the-last day, forever',
    '19970928T090000',
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=-3',
    days('1997 Sep 28; Oct 29; Nov 28; Dec 29 1998 Jan 29; Feb 26'),
  ],
  [
    'monthly on the 2nd and 15th',
    SEP_2,
    'RRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    days('1997 Sep 2,15; Oct 2,15; Nov 2,15; Dec 2,15 1998 Jan 2,15'),
  ],
  [
    'monthly on the first and last day',
    '19970930T090000',
    'RRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    days('1997 Sep 30; Oct 1,31; Nov 1,30; Dec 1,31 1998 Jan 1,31; Feb 1'),
  ],
  [
    'every 18 months on the 10th thru 15th',
    '19970910T090000',
    'RRULE:FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    days('1997 Sep 10-15 1999 Mar 10-13'),
  ],
  [
    'every Tuesday, every other month',
    SEP_2,
    'RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    days(
      '1997 Sep 2,9,16,23,30; Nov 4,11,18,25 1998 Jan 6,13,20,27; Mar 3,10,17,24,31',
    ),
  ],
  [
    'yearly in June and July',
    '19970610T090000',
    'RRULE:FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    days(
      '1997 Jun 10; Jul 10 1998 Jun 10; Jul 10 1999 Jun 10; Jul 10 2000 Jun 10; Jul 10 2001 Jun 10; Jul 10',
    ),
  ],
  [
    'every other year in January, February and March',
    '19970310T090000',
    'RRULE:FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    days(
      '1997 Mar 10 1999 Jan 10; Feb 10; Mar 10 2001 Jan 10; Feb 10; Mar 10 2003 Jan 10; Feb 10; Mar 10',
    ),
  ],
  [
    'every third year on the 1st, 100th and 200th day',
    '19970101T090000',
    'RRULE:FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    days(
      '1997 Jan 1; Apr 10; Jul 19 2000 Jan 1; Apr 9; Jul 18 2003 Jan 1; Apr 10; Jul 19 2006 Jan 1',
    ),
  ],
  [
    'every 20th Monday of the year, forever',
    '19970519T090000',
    'RRULE:FREQ=YEARLY;BYDAY=20MO',
    days('1997 May 19 1998 May 18 1999 May 17'),
  ],
  [
    'Monday of week number 20, forever',
    '19970512T090000',
    'RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    days('1997 May 12 1998 May 11 1999 May 17'),
  ],
  [
    'every Thursday in March, forever',
    '19970313T090000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
    days('1997 Mar 13,20,27 1998 Mar 5,12,19,26 1999 Mar 4,11,18,25'),
  ],
  [
    'every Thursday, but only during June, July and August, forever',
    '19970605T090000',
    'RRULE:FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
    days(
      '1997 Jun 5,12,19,26; Jul 3,10,17,24,31; Aug 7,14,21,28 1998 Jun 4,11,18,25; Jul 2,9,16,23,30; Aug 6,13,20,27 1999 Jun 3,10,17,24; Jul 1,8,15,22,29; Aug 5,12,19,26',
    ),
  ],
  [
    'every Friday the 13th, forever',
    SEP_2,
    [
      'EXDATE;TZID=America/New_York:19970902T090000',
      'RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    ],
    days('1998 Feb 13; Mar 13; Nov 13 1999 Aug 13 2000 Oct 13'),
  ],
  [
    'the first Saturday that follows the first Sunday, forever',
    '19970913T090000',
    'RRULE:FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    days(
      '1997 Sep 13; Oct 11; Nov 8; Dec 13 1998 Jan 10; Feb 7; Mar 7; Apr 11; May 9; Jun 13',
    ),
  ],
  [
    'every 4 years, the first Tuesday after a Monday in November',
    '19961105T090000',
    'RRULE:FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    days('1996 Nov 5 2000 Nov 7 2004 Nov 2'),
  ],
  [
    'the third instance into the month of Tuesday, Wednesday or Thursday',
    '19970904T090000',
    'RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    days('1997 Sep 4; Oct 7; Nov 6'),
  ],
  [
    'the second-to-last weekday of the month',
    '19970929T090000',
    'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    days('1997 Sep 29; Oct 30; Nov 27; Dec 30 1998 Jan 29; Feb 26; Mar 30'),
  ],
  [
    // As printed it ends at 17:00 UTC, which is 13:00 there; a verified erratum has 21:00 UTC.
    'every 3 hours from 9:00 AM to 5:00 PM',
    SEP_2,
    'RRULE:FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z',
    days('1997 Sep 2', ['09:00', '12:00', '15:00']),
  ],
  [
    'every 3 hours from 9:00 AM, as it is printed',
    SEP_2,
    'RRULE:FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z',
    days('1997 Sep 2', ['09:00', '12:00']),
  ],
  [
    'every 15 minutes for 6 occurrences',
    SEP_2,
    'RRULE:FREQ=MINUTELY;INTERVAL=15;COUNT=6',
    days('1997 Sep 2', ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15']),
  ],
  [
    'every hour and a half for 4 occurrences',
    SEP_2,
    'RRULE:FREQ=MINUTELY;INTERVAL=90;COUNT=4',
    days('1997 Sep 2', ['09:00', '10:30', '12:00', '13:30']),
  ],
  [
    'every 20 minutes from 9:00 AM to 4:40 PM, daily',
    SEP_2,
    'RRULE:FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40',
    days('1997 Sep 2-4', EVERY_20_MINUTES),
  ],
  [
    'every 20 minutes from 9:00 AM to 4:40 PM, minutely',
    SEP_2,
    'RRULE:FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16',
    days('1997 Sep 2-4', EVERY_20_MINUTES),
  ],
  [
    'a week that begins on Monday',
    '19970805T090000',
    'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    days('1997 Aug 5,10,19,24'),
  ],
  [
    'a week that begins on Sunday',
    '19970805T090000',
    'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    days('1997 Aug 5,17,19,31'),
  ],
  [
    'a date that does not exist',
    '20070115T090000',
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    days('2007 Jan 15,30; Feb 15; Mar 15,30'),
  ],
];
