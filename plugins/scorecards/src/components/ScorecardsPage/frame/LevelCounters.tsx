import { useLocation, useNavigate } from 'react-router-dom';
import Typography from '@material-ui/core/Typography';
import { Counters } from '@callboard/backstage-plugin-callboard-react';
import { Report } from '@callboard/backstage-plugin-scorecards-common';
import { shortDate } from '../../../lib/page/dates';
import { pageSearch } from '../../../lib/page/links';
import {
  knownBefore,
  levelCounters,
  levelCounts,
} from '../../../lib/page/levelCounters';
import { usePageState } from './PageState';

/**
 * How many services stand at each level, and how many more or fewer than then. Choosing one lists exactly those that it
 * counts.
 */
export function LevelCounters(props: { report: Report | undefined }) {
  const { report } = props;
  const { filters, change, scorecards, scorecard } = usePageState();
  const { search } = useLocation();
  const navigate = useNavigate();
  const day = shortDate(filters.compareWith, filters.today);
  const levels =
    report?.levels ??
    scorecards.find(({ ref }) => ref === scorecard)?.levels ??
    [];
  const listed = new URLSearchParams(search).get('view') === 'services';
  return (
    <div>
      <Counters
        label="Services by level"
        counters={levelCounters(levels, report?.total)}
        counts={report && levelCounts(levels, report.total.levels)}
        chosen={listed ? filters.level : []}
        onChange={level =>
          listed
            ? change({ level, check: undefined, status: undefined })
            : navigate(
                pageSearch(search, { view: 'services', level: level[0] }),
              )
        }
      />
      {report && (
        <Typography variant="caption" color="textSecondary">
          {knownBefore(report.total)
            ? `In brackets: compared with ${day}.`
            : `Nothing is known of ${day}: no service that is shown was evaluated then.`}
        </Typography>
      )}
    </div>
  );
}
