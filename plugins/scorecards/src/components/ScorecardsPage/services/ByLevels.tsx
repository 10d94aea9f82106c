import { useMemo } from 'react';
import { levelCell } from '../../../lib/heat/cells';
import { scoreWords } from '../../../lib/words/counts';
import { HeatMap } from '../../HeatMap';
import { usePageState } from '../frame/PageState';
import { ServiceMapProps } from './ByChecks';
import { ServiceHead } from './ServiceHead';

const AFTER = [
  { title: 'Score', width: 170 },
  { title: 'Next best fix', width: 400 },
];

/** Pixels of a square. */
const CELL = 104;

/** Services by levels, with the score and what brings most. */
export function ByLevels(props: ServiceMapProps) {
  const { page, levels, busy, onEnd } = props;
  const { change } = usePageState();
  const map = useMemo(
    () => ({
      columns: levels.map(level => ({ id: level, title: level })),
      rows: page.items.map(service => {
        const { nextFix } = service;
        return {
          key: service.entityRef,
          title: service.entityTitle,
          head: <ServiceHead service={service} levels={levels} />,
          cells: levels.map(name => {
            const level = service.levels.find(one => one.level === name);
            return level && levelCell(level);
          }),
          after: [
            scoreWords(service.score),
            nextFix ? (
              <span title={`${nextFix.title}: ${nextFix.gain}`}>
                {nextFix.title}
              </span>
            ) : (
              'nothing left to fix'
            ),
          ],
        };
      }),
    }),
    [page, levels],
  );
  return (
    <HeatMap
      {...map}
      label="Services by levels"
      corner="Service"
      afterHeads={AFTER}
      totalRows={page.totalItems}
      cellWidth={CELL}
      busy={busy}
      onOpen={(row, column) =>
        change({ open: row.key, openCheck: undefined, openLevel: column.id })
      }
      onEnd={onEnd}
    />
  );
}
