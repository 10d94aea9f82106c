import { makeStyles } from '@material-ui/core/styles';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  ErrorNote,
  Section,
  useNow,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { chosenScorecard } from '../../lib/chosenScorecard';
import { dateOf, readDate } from '../../lib/page/dates';
import { useEntityResults } from '../../lib/useEntityResults';
import { NoScorecards } from '../NoScorecards';
import { PastNote } from '../PastNote';
import { Drills } from './Drills';
import { NotThatOne } from './NotThatOne';
import { ScorecardView } from './ScorecardView';
import { TabBones } from './TabBones';
import { TabHead } from './TabHead';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardEntityScorecards' },
);

/**
 * The tab "Scorecards" of an entity: every check of a scorecard with its evidence and history, now or on an earlier day, and
 * the drills of the entity. @public
 */
export function EntityScorecards() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const classes = useStyles();
  const [params, change] = useUrlParams();
  const today = dateOf(useNow(60));
  const asked = readDate(params.get('at'), today);
  const at = asked === today ? undefined : asked;
  const results = useEntityResults(entityRef, at);
  const { value, error, loading, loadedAt, refresh } = results;
  const items = value?.items ?? [];
  const wanted = params.get('scorecard') ?? undefined;
  const result = chosenScorecard(items, wanted);
  return (
    <div className={classes.root}>
      {error && (
        <ErrorNote
          action={`read the scorecards of ${entity.metadata.name}`}
          error={error}
          shownSince={value && loadedAt}
          onRetry={refresh}
        />
      )}
      {at && (
        <PastNote
          at={at}
          version={result?.version}
          onBack={() => change({ at: undefined })}
        />
      )}
      {loading && <TabBones />}
      {value && (items.length > 0 || at) && (
        <TabHead
          entityRef={entityRef}
          page={value}
          chosen={result?.scorecard}
          today={today}
          at={at}
          onChange={change}
          onChecked={refresh}
        />
      )}
      {value && items.length === 0 && (
        <Section title="Scorecards">
          {at ? (
            'No scorecard applied to it on this day.'
          ) : (
            <NoScorecards entity={entity} inFull />
          )}
        </Section>
      )}
      {wanted && items.length > 0 && !result && <NotThatOne asked={wanted} />}
      {result && (
        <ScorecardView
          key={result.scorecard}
          result={result}
          at={at}
          onChanged={refresh}
        />
      )}
      {value && !at && <Drills entityRef={entityRef} />}
    </div>
  );
}
