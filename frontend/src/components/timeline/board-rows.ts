import { type BoardGroup, type BoardLane, DENSITY_HEIGHTS, type Density, GROUP_HEIGHT } from './board-model';

/** A row of the board from top to bottom: the heading of a group, or a lane; `top` and `height` in px. */
export type BoardRow =
  | { readonly kind: 'group'; readonly group: BoardGroup; readonly top: number; readonly height: number }
  | { readonly kind: 'lane'; readonly lane: BoardLane; readonly top: number; readonly height: number };

/** Rows with their place; lanes of a collapsed group are left out. */
export interface BoardRows {
  readonly rows: readonly BoardRow[];
  readonly laneRow: ReadonlyMap<string, number>;
  readonly height: number;
}

/** Places groups and lanes below each other. */
export function layRows(groups: readonly BoardGroup[], density: Density, collapsed: ReadonlySet<string>): BoardRows {
  const rows: BoardRow[] = [];
  const laneRow = new Map<string, number>();
  let top = 0;
  for (const group of groups) {
    rows.push({ kind: 'group', group, top, height: GROUP_HEIGHT });
    top += GROUP_HEIGHT;
    if (collapsed.has(group.id)) {
      continue;
    }
    for (const lane of group.lanes) {
      laneRow.set(lane.id, rows.length);
      rows.push({ kind: 'lane', lane, top, height: DENSITY_HEIGHTS[density] });
      top += DENSITY_HEIGHTS[density];
    }
  }
  return { rows, laneRow, height: top };
}

/** Row under a vertical offset in px from the top of the first row, or null below the last. */
export function rowAt(rows: readonly BoardRow[], offset: number): BoardRow | null {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle] as BoardRow;
    if (offset < row.top) {
      high = middle - 1;
    } else if (offset >= row.top + row.height) {
      low = middle + 1;
    } else {
      return row;
    }
  }
  return null;
}
