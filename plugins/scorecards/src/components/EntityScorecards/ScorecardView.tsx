import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  useEntityResource,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { EntityScorecard } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../api';
import { checkGroups } from '../../lib/checkGroups';
import { dateOf, daysBefore } from '../../lib/page/dates';
import { useScorecardsSignal } from '../../lib/useScorecardsSignal';
import { Announced } from './Announced';
import { LevelSection } from './LevelSection';
import { Summary } from './Summary';
import { SCORECARD_TABS } from './TabHead';

/** Days of history that are shown. */
const LOOK_BACK = 90;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardScorecardView' },
);

/** One scorecard of an entity: where it stands, then every check by level, then what is announced. */
export function ScorecardView(props: {
  result: EntityScorecard;
  /** UTC date; now where it is left out. */
  at: string | undefined;
  onChanged: () => void;
}) {
  const { result, at, onChanged } = props;
  const { entityRef, scorecard } = result;
  const classes = useStyles();
  const api = useApi(scorecardsApiRef);
  const trigger = useScorecardsSignal(entityRef);
  const today = dateOf(useNow(60));
  const from = daysBefore(at ?? today, LOOK_BACK);
  // A help: without it, all but the strips is shown.
  const history = useEntityResource(
    `history ${entityRef} ${scorecard} ${from} ${at}`,
    signal =>
      api.getHistory(
        { entityRef, scorecard, from, ...(at && { to: at }) },
        { signal },
      ),
    { trigger, everySeconds: 300 },
  );
  const { groups, announced } = checkGroups(result);
  return (
    <div
      role="tabpanel"
      id={`panel-${SCORECARD_TABS}`}
      aria-labelledby={`tab-${scorecard}-${SCORECARD_TABS}`}
      className={classes.root}
    >
      <Summary result={result} history={history} />
      {groups
        .filter(({ checks }) => checks.length > 0)
        .map(group => (
          <LevelSection
            key={group.level.level}
            group={group}
            result={result}
            history={history.value}
            readOnly={at !== undefined}
            onChanged={onChanged}
          />
        ))}
      {announced.length > 0 && <Announced checks={announced} />}
    </div>
  );
}
