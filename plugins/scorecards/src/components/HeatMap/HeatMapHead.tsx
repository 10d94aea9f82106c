import { HeatMapProps } from './types';
import { HEAD_HEIGHT, useHeatStyles } from './useHeatStyles';

/** Pixels of a line of an upright title. */
const LINE_HEIGHT = 14;

/** Levels, and below them the titles of checks, upright so that fifty of them can be read. */
export function HeatMapHead(props: {
  map: HeatMapProps;
  starts: ReadonlySet<number>;
}) {
  const { map, starts } = props;
  const { corner, columns, groups, cellWidth, afterHeads = [], onColumn } = map;
  const classes = useHeatStyles();
  const top = groups ? HEAD_HEIGHT.groups : 0;
  const cornerClass = `${classes.corner} ${classes.sticky}`;
  const titleClass = `${classes.title} ${classes.sticky}`;
  return (
    <thead>
      {groups && (
        <tr role="row">
          <th role="columnheader" rowSpan={2} className={cornerClass}>
            <div className={classes.plain}>{corner}</div>
          </th>
          {groups.map(({ name, span }) => (
            <th
              key={name}
              role="columnheader"
              scope="colgroup"
              colSpan={span}
              title={name}
              className={`${classes.group} ${classes.sticky}`}
            >
              {name}
            </th>
          ))}
        </tr>
      )}
      <tr role="row" aria-rowindex={1}>
        {!groups && (
          <th role="columnheader" className={cornerClass}>
            <div className={classes.plain}>{corner}</div>
          </th>
        )}
        {columns.map((column, index) => (
          <th
            key={column.id}
            role="columnheader"
            scope="col"
            style={{ top }}
            className={`${titleClass} ${
              starts.has(index) ? classes.firstOfGroup : ''
            }`}
          >
            {onColumn ? (
              <button
                type="button"
                className={classes.upright}
                style={{
                  WebkitLineClamp: Math.floor(cellWidth / LINE_HEIGHT),
                }}
                title={`${column.title}. ${column.action ?? ''}`}
                onClick={() => onColumn(column)}
              >
                {column.title}
              </button>
            ) : (
              <div className={classes.plain}>{column.title}</div>
            )}
          </th>
        ))}
        {afterHeads.map(({ title }) => (
          <th
            key={title}
            role="columnheader"
            scope="col"
            style={{ top }}
            className={titleClass}
          >
            <div className={classes.plain}>{title}</div>
          </th>
        ))}
      </tr>
    </thead>
  );
}
