import { makeStyles } from '@material-ui/core/styles';
import {
  FreshnessBadge,
  Views,
  ViewTabs,
} from '@callboard/backstage-plugin-callboard-react';
import { ResultPage } from '@callboard/backstage-plugin-scorecards-common';
import { freshnessOf } from '../../lib/freshnessOf';
import { standingLook } from '../../lib/words/standings';
import { AsOfSelect } from '../DateSelect';
import { Recheck } from './Recheck';

/** Tells the tabs of scorecards apart from others on the page. */
export const SCORECARD_TABS = 'entity-scorecards';

/** Letters of a title that a tab has room for. */
const LONGEST = 40;

const useStyles = makeStyles(
  theme => ({
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
    },
    grow: { flex: '1 1 0' },
  }),
  { name: 'CallboardEntityScorecardsHead' },
);

function short(title: string): string {
  return title.length > LONGEST ? `${title.slice(0, LONGEST)} …` : title;
}

function viewsOf({ items }: ResultPage): Views<string> | undefined {
  const views = items.map(item => {
    const levels = item.levels.map(({ level }) => level);
    const { label } = standingLook(levels, item.standing);
    return [item.scorecard, `${short(item.scorecardTitle)}: ${label}`] as const;
  });
  const [first, ...others] = views;
  return first && [first, ...others];
}

/** Which scorecard, as of which day; and to have everything checked again. */
export function TabHead(props: {
  entityRef: string;
  page: ResultPage;
  /** Ref; absent where the one that is asked for does not apply. */
  chosen: string | undefined;
  today: string;
  at: string | undefined;
  onChange: (change: Record<string, string | undefined>) => void;
  onChecked: () => void;
}) {
  const { entityRef, page, chosen, today, at, onChange, onChecked } = props;
  const classes = useStyles();
  const views = viewsOf(page);
  return (
    <div>
      <div className={classes.bar}>
        <AsOfSelect
          today={today}
          at={at}
          onChange={day => onChange({ at: day })}
        />
        <span className={classes.grow} />
        <FreshnessBadge freshness={freshnessOf(page)} />
        {!at && <Recheck entityRef={entityRef} onChecked={onChecked} />}
      </div>
      {views && (
        <ViewTabs
          id={SCORECARD_TABS}
          label="Scorecards of this entity"
          views={views}
          view={chosen ?? ''}
          onChange={scorecard => onChange({ scorecard })}
        />
      )}
    </div>
  );
}
