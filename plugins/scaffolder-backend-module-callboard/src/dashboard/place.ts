import { Panel, PanelContent } from './grafana';

const COLUMNS = 24;

/** A panel and how much room it wants, in columns and lines of the grid. */
export interface Sized {
  panel: PanelContent;
  w: number;
  h: number;
}

/** Puts panels side by side as long as there is room, then below; ids count from 1. */
export function place(sized: Sized[]): Panel[] {
  let x = 0;
  let y = 0;
  let lineHeight = 0;
  return sized.map(({ panel, w, h }, index) => {
    if (x + w > COLUMNS) {
      x = 0;
      y += lineHeight;
      lineHeight = 0;
    }
    const gridPos = { x, y, w, h };
    x += w;
    lineHeight = Math.max(lineHeight, h);
    return { id: index + 1, gridPos, ...panel };
  });
}
