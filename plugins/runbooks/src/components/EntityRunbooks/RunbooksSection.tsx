import { makeStyles } from '@material-ui/core/styles';
import {
  Counters,
  Section,
  TextFilter,
} from '@callboard/backstage-plugin-callboard-react';
import { RunbookPage } from '@callboard/backstage-plugin-runbooks-common';
import { STATE_COUNTERS, useRunbookFilters } from '../../lib/useRunbookFilters';
import { PagedRows } from './PagedRows';
import { RunbookRows } from './RunbookRows';

/** With fewer runbooks than this nobody needs a filter. */
const WORTH_FILTERING = 8;
/** More runbooks than this are read page by page. */
const SHOWN = 20;

const useStyles = makeStyles(
  theme => ({
    filters: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardRunbooksSectionFilters' },
);

/** All runbooks of an entity; of many, those that are asked for. */
export function RunbooksSection(props: {
  entityRef: string;
  found: RunbookPage;
  tab: string | undefined;
  onChanged: () => void;
}) {
  const { entityRef, found, tab, onChanged } = props;
  const { items, totalItems, counts } = found;
  const classes = useStyles();
  const filters = useRunbookFilters();
  const { state, text, isNarrowed, setState, setText } = filters;
  return (
    <Section title={`Runbooks (${totalItems})`}>
      {(totalItems >= WORTH_FILTERING || isNarrowed) && (
        <div
          role="search"
          aria-label="Filter runbooks"
          className={classes.filters}
        >
          <Counters
            label="Filter by state"
            counters={STATE_COUNTERS}
            counts={counts}
            chosen={state}
            onChange={setState}
          />
          <TextFilter
            name="Search runbooks"
            placeholder="title, alert, address"
            value={text}
            onChange={setText}
          />
        </div>
      )}
      {isNarrowed || totalItems > SHOWN ? (
        <PagedRows
          entityRef={entityRef}
          filters={{ state, text }}
          limit={SHOWN}
          tab={tab}
          onChanged={onChanged}
        />
      ) : (
        <RunbookRows items={items} tab={tab} onChanged={onChanged} />
      )}
    </Section>
  );
}
