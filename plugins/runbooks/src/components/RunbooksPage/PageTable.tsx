import Typography from '@material-ui/core/Typography';
import {
  ClampedText,
  countWords,
  FreshnessBadge,
  ListTable,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Runbook } from '@callboard/backstage-plugin-runbooks-common';
import { placeOf } from '../../lib/overview/place';
import { reviewWords, stateWordsOf } from '../../lib/pageWords';
import { OpenPage } from './OpenPage';
import { Entity } from './ServiceCells';

function Page({ page }: { page: Runbook }) {
  const paging = page.alerts.filter(alert => alert.paging).length;
  return (
    <>
      <Typography variant="body2">
        <OpenPage page={page} entityRef={page.entityRef} />
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {placeOf(page)}
        {paging > 0 && `, answers ${countWords(paging, 'paging alert')}`}
      </Typography>
    </>
  );
}

function State({ page }: { page: Runbook }) {
  const { asOf, stale = false, reason } = page;
  return (
    <>
      <StateChip {...stateWordsOf(page, useNow())} />
      {reason && <ClampedText text={reason} />}
      <FreshnessBadge
        freshness={{
          asOf,
          stale,
          reason: stale ? 'a check was due and did not happen' : undefined,
        }}
      />
    </>
  );
}

function Review({ page }: { page: Runbook }) {
  const { freshness } = page;
  return (
    <>
      <Typography variant="body2">
        {reviewWords(freshness, useNow())}
      </Typography>
      <ClampedText text={freshness.reason} />
    </>
  );
}

/** Pages in the order given. */
export function PageTable(props: { pages: readonly Runbook[]; busy: boolean }) {
  const { pages, busy } = props;
  return (
    <ListTable
      label="Pages, those that need attention most first"
      busy={busy}
      headers={['Page', 'State', 'Of', 'Last review']}
      widths={['30%', '28%', '20%', '22%']}
      rows={pages.map(page => ({
        key: `${page.id} ${page.entityRef}`,
        cells: [
          <Page page={page} />,
          <State page={page} />,
          <Entity {...page} title={page.entityTitle} />,
          <Review page={page} />,
        ],
      }))}
    />
  );
}
