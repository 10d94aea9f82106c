import { useMemo } from 'react';
import Paper from '@material-ui/core/Paper';
import {
  ListTable,
  Section,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { Report } from '@callboard/backstage-plugin-scorecards-common';
import { GROUPINGS } from '../../../lib/page/filters';
import { groupRows } from '../../../lib/page/tree';
import { usePageState } from '../frame/PageState';
import {
  GroupLevels,
  GroupName,
  GroupScore,
  GroupSize,
  Moved,
  WorstCheck,
} from './GroupCells';

/** Teams (or systems, domains, tiers), worst first, those below another one below it. */
export function GroupTable(props: { report: Report; busy: boolean }) {
  const { report, busy } = props;
  const { groups, levels } = report;
  const { filters, change } = usePageState();
  const [params] = useUrlParams();
  const folded = useMemo(() => new Set(params.getAll('folded')), [params]);
  const rows = useMemo(() => groupRows(groups, folded), [groups, folded]);
  // While the next grouping is read, the rows are still those of the one before.
  const groupBy =
    GROUPINGS.find(([name]) => name === report.groupBy)?.[0] ?? filters.groupBy;
  const word = GROUPINGS.find(([name]) => name === groupBy)?.[1] ?? 'group';
  const nested = rows.some(({ hasChildren }) => hasChildren);
  const fold = (key: string) =>
    change({
      folded: folded.has(key)
        ? [...folded].filter(one => one !== key)
        : [...folded, key],
    });
  return (
    <Section title={`By ${word}, worst first`} frameless>
      <Paper>
        <ListTable
          label={`By ${word}, worst first`}
          busy={busy}
          headers={[
            word.replace(/^./, first => first.toUpperCase()),
            'Services',
            'Levels',
            'Score',
            'Worst check',
            'Moved',
          ]}
          widths={['20%', '9%', '31%', '13%', '18%', '9%']}
          rows={rows.map(row => ({
            key: row.group.key,
            cells: [
              <GroupName
                row={row}
                groupBy={groupBy}
                nested={nested}
                folded={folded.has(row.group.key)}
                onFold={() => fold(row.group.key)}
              />,
              <GroupSize group={row.group} groupBy={groupBy} />,
              <GroupLevels
                group={row.group}
                groupBy={groupBy}
                levels={levels}
              />,
              <GroupScore group={row.group} />,
              <WorstCheck group={row.group} groupBy={groupBy} />,
              <Moved group={row.group} groupBy={groupBy} />,
            ],
          }))}
        />
      </Paper>
    </Section>
  );
}
