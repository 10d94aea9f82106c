import { useApi } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  formatInstant,
  Part,
  PlainTable,
  StateChip,
  useEntityResource,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { runbooksApiRef } from '../../api';
import { historyLines } from '../../lib/historyLines';

/** How a page was, and who stood for it, newest first. */
export function HistoryPanel(props: { runbookId: string }) {
  const { runbookId } = props;
  const api = useApi(runbooksApiRef);
  const now = useNow();
  const history = useEntityResource(`history of ${runbookId}`, async signal => {
    const [spans, reviews] = await Promise.all([
      api.getHistory(runbookId, { signal }),
      api.listReviews(runbookId, { signal }),
    ]);
    return historyLines(spans.items, reviews.items);
  });
  return (
    <Part
      resource={history}
      action="read the history of the page"
      name="the history"
      bones={[18, 18, 18]}
    >
      {lines =>
        lines.length === 0 ? (
          <>Nothing is recorded yet.</>
        ) : (
          <PlainTable
            label="History"
            headers={['From', 'Until', 'What', 'State', 'Why']}
            rows={lines.map(
              ({ key, at, until, aspect, tone, label, reason, by }) => [
                key,
                formatInstant(at, now),
                until ? formatInstant(until, now) : '',
                aspect,
                <StateChip key="state" tone={tone} label={label} />,
                <>
                  {by && (
                    <EntityDisplayName entityRef={by} hideIcon disableTooltip />
                  )}
                  {by && reason && ': '}
                  {reason}
                </>,
              ],
            )}
          />
        )
      }
    </Part>
  );
}
