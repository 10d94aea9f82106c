import {
  KeyboardEvent,
  MouseEvent,
  RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { CellPlace, moveTo } from '../../lib/heat/move';

function placeOf(target: EventTarget): CellPlace | undefined {
  const cell =
    target instanceof Element ? target.closest('[data-cell]') : undefined;
  const [row, column] = (cell?.getAttribute('data-cell') ?? '')
    .split('-')
    .map(Number);
  return row === undefined || column === undefined
    ? undefined
    : { row, column };
}

/**
 * Keys and clicks of a grid: one square at a time can be tabbed to, arrows move to others, Enter and a click open one.
 *
 * @param show - scrolls to a row, so that it is drawn
 */
export function useGridKeys(options: {
  frame: RefObject<HTMLElement>;
  size: { rows: number; columns: number; page: number };
  show: (row: number) => void;
  open: (place: CellPlace) => void;
}) {
  const { frame, size, show, open } = options;
  const [wanted, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  // Rows may have gone since.
  const active = {
    row: Math.min(wanted.row, Math.max(0, size.rows - 1)),
    column: Math.min(wanted.column, Math.max(0, size.columns - 1)),
  };
  // Where the focus is to go once that square is drawn; keys may come faster than it gets there.
  const due = useRef<CellPlace>();
  useEffect(() => {
    const cell =
      due.current &&
      frame.current?.querySelector<HTMLElement>(
        `[data-cell="${due.current.row}-${due.current.column}"]`,
      );
    if (cell) {
      due.current = undefined;
      cell.focus();
    }
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(place);
      return;
    }
    const next = moveTo(due.current ?? place, event, size);
    if (next) {
      event.preventDefault();
      due.current = next;
      show(next.row);
      setActive(next);
    }
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (place) {
      setActive(place);
      open(place);
    }
  };
  return { active, onKeyDown, onClick };
}
