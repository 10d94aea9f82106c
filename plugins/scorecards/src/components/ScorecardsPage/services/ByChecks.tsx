import { useMemo } from 'react';
import { ResultPage } from '@callboard/backstage-plugin-scorecards-common';
import { checkCell } from '../../../lib/heat/cells';
import {
  checkColumns,
  codeReader,
  columnGroups,
} from '../../../lib/heat/columns';
import { usualFirst } from '../../../lib/heat/usualFirst';
import { HeatMap } from '../../HeatMap';
import { usePageState } from '../frame/PageState';
import { HeatLegend } from './HeatLegend';
import { ServiceHead } from './ServiceHead';

/** What a heat map of services is drawn from. */
export interface ServiceMapProps {
  page: ResultPage;
  /** Of the scorecard, lowest first. */
  levels: readonly string[];
  busy: boolean;
  /** Reads more services; absent where all are read. */
  onEnd: (() => void) | undefined;
}

/** Pixels of a square: wider where there are few. */
const CELL = { usual: 32, few: 44 };

/** Services by checks, these by level. */
export function ByChecks(props: ServiceMapProps) {
  const { page, levels, busy, onEnd } = props;
  const { filters, change } = usePageState();
  const map = useMemo(() => {
    const legends = usualFirst(page);
    const checks = checkColumns(legends);
    const codeOf = codeReader(legends);
    return {
      groups: columnGroups(checks),
      columns: checks.map(({ id, title }) => ({
        id,
        title,
        action: 'List the services that fail it',
      })),
      rows: page.items.map(service => ({
        key: service.entityRef,
        title: service.entityTitle,
        head: <ServiceHead service={service} levels={levels} />,
        cells: checks.map(({ id }) => checkCell(codeOf(service, id))),
      })),
    };
  }, [page, levels]);
  return (
    <>
      <HeatMap
        {...map}
        label="Services by checks"
        corner="Service"
        totalRows={page.totalItems}
        cellWidth={map.columns.length > 20 ? CELL.usual : CELL.few}
        busy={busy}
        onOpen={(row, column) =>
          change({
            open: row.key,
            openCheck: column.id,
            openLevel: undefined,
          })
        }
        onColumn={({ id }) =>
          change(
            filters.check.includes(id)
              ? { check: undefined, status: undefined }
              : { check: id, status: 'fail' },
          )
        }
        onEnd={onEnd}
      />
      <HeatLegend />
    </>
  );
}
