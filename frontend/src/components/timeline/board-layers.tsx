import type { BoardItem, BoardTexts } from './board-model';
import { LABEL_WIDTH } from './board-model';
import type { BoardRow } from './board-rows';
import { type BoardScale, type DayColumn, extentOf, HOUR, NIGHT_WIDTH, offsetAt } from './geometry';
import ghostClasses from './ghost.module.css';
import classes from './timeline.module.css';

const HOUR_LINE = 'color-mix(in srgb, var(--line) 55%, transparent)';

/** Hour lines of one day as one CSS background: never a node per cell. */
function hourLines(scale: BoardScale, column: DayColumn): string {
  if (scale.zoom === 'week' && column.weekend) {
    return 'none';
  }
  const step = scale.zoom === 'week' ? 2 * HOUR : HOUR;
  const from = scale.zoom === 'week' ? column.dawnMs : column.startMs;
  const until = scale.zoom === 'week' ? column.duskMs : column.endMs;
  const stops: string[] = [];
  for (let ms = from + step; ms < until; ms += step) {
    const left = Math.round((offsetAt(scale, ms) - column.left) * 100) / 100;
    stops.push(`transparent ${left}px, ${HOUR_LINE} ${left}px ${left + 1}px, transparent ${left + 1}px`);
  }
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}

/** Day lines, hour lines and night columns behind the rows: three nodes per day. */
export function BoardBackdrop({ scale, height }: { scale: BoardScale; height: number }) {
  return (
    <div aria-hidden style={{ position: 'absolute', left: LABEL_WIDTH, top: 0, width: scale.width, height }}>
      {scale.columns.map(column => (
        <div
          key={column.date}
          className={classes.backdrop}
          style={{
            left: column.left,
            width: column.width,
            backgroundImage: hourLines(scale, column),
          }}
        />
      ))}
      {scale.stretches.map(stretch =>
        stretch.night ? (
          <div key={stretch.fromMs} className={classes.night} style={{ left: stretch.left, width: NIGHT_WIDTH }} />
        ) : null,
      )}
    </div>
  );
}

/** Shape of the grey bars that stand in while items load: offset and length as shares of a day. */
const SKELETON = [
  { day: 0, from: 0.1, length: 0.4 },
  { day: 1, from: 0.3, length: 0.5 },
  { day: 2, from: 0.05, length: 0.3 },
  { day: 3, from: 0.4, length: 0.45 },
  { day: 4, from: 0.2, length: 0.35 },
] as const;

/** Calm grey bars in the rows on screen while their items are on the way; no shimmer. */
export function SkeletonBars({ scale, rows }: { scale: BoardScale; rows: readonly (BoardRow | null)[] }) {
  return rows.flatMap((row, position) => {
    if (row?.kind !== 'lane') {
      return [];
    }
    return SKELETON.filter((_, bar) => (bar + position) % 3 !== 0).map(bar => {
      const column = scale.columns[scale.zoom === 'week' ? bar.day : 0];
      const width = scale.zoom === 'week' ? (column?.width ?? 0) : scale.width / 5;
      const left = scale.zoom === 'week' ? (column?.left ?? 0) : bar.day * width;
      return (
        <div
          key={`${row.lane.id} ${bar.day}`}
          aria-hidden
          className={classes.skeletonBar}
          style={{
            top: row.top + 4,
            height: row.height - 8,
            left: LABEL_WIDTH + left + bar.from * width,
            width: bar.length * width,
            bottom: 'auto',
          }}
        />
      );
    });
  });
}

interface HoverCardProps {
  readonly scale: BoardScale;
  readonly row: BoardRow;
  readonly item: BoardItem;
  readonly texts: BoardTexts;
  readonly view: { readonly left: number; readonly right: number; readonly bottom: number };
}

/** Full text of a bar: what, when and state in words. */
export function HoverCard({ scale, row, item, texts, view }: HoverCardProps) {
  const extent = extentOf(scale, item);
  if (!extent) {
    return null;
  }
  const below = row.top + row.height + 88 < view.bottom;
  const left = Math.max(LABEL_WIDTH + extent.left, view.left + LABEL_WIDTH + 8);
  return (
    <div
      aria-hidden
      className={`${ghostClasses.popover} ${ghostClasses.card}`}
      style={{
        left: Math.min(left, view.right - 290),
        top: below ? row.top + row.height + 4 : undefined,
        bottom: below ? undefined : `calc(100% - ${row.top - 4}px)`,
      }}
    >
      <b>{item.title}</b>
      <p>
        {texts.period(item)} · {texts.duration(item)}
      </p>
      {item.subline === '' ? null : <p>{item.subline}</p>}
    </div>
  );
}
