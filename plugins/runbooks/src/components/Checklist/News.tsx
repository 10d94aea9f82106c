import { useEffect, useRef, useState } from 'react';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { ChecklistEvent } from '@callboard/backstage-plugin-runbooks-common';
import { eventWords, newsOf } from '../../lib/checklist/eventWords';

const useStyles = makeStyles(
  {
    hidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
    },
  },
  { name: 'CallboardChecklistNews' },
);

function Line({ event }: { event: ChecklistEvent }) {
  const { primaryTitle } = useEntityPresentation(event.by);
  return (
    <span>
      {primaryTitle} {eventWords(event)}.{' '}
    </span>
  );
}

/** Tells screen readers what others did since it was told last. */
export function News(props: {
  events: readonly ChecklistEvent[];
  /** Items that this reader changed. */
  own: ReadonlySet<string>;
}) {
  const { events, own } = props;
  const classes = useStyles();
  const known = useRef(events.length);
  const [news, setNews] = useState<ChecklistEvent[]>([]);
  useEffect(() => {
    const found = newsOf(events, known.current, own);
    known.current = Math.max(known.current, events.length);
    if (found.length > 0) {
      setNews(found);
    }
  }, [events, own]);
  return (
    <div className={classes.hidden} role="log" aria-live="polite">
      {news.map((event, index) => (
        <Line key={`${event.at} ${index}`} event={event} />
      ))}
    </div>
  );
}
