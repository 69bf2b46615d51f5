import { memo, useMemo } from 'react';
import type { Cursor } from './board-cursor';
import type { BoardItem, BoardLane, BoardTexts } from './board-model';
import { LABEL_WIDTH } from './board-model';
import {
  barText,
  closedExtents,
  drawLane,
  layersAt,
  maskOf,
  type PlacedBar,
  progressOf,
  stripBackground,
} from './bar-style';
import { type BoardScale, HOUR, MINUTE, offsetAt } from './geometry';
import classes from './timeline.module.css';

/** Pattern of closed time, the same as `.board-closed` in the legend. */
const HATCH = 'repeating-linear-gradient(135deg, var(--hatch) 0 1px, var(--sunken) 1px 6px)';
/** Width in px of lock and padding, and of one letter, of somebody else's bar: its one word shows whole or not at all. */
const SHORT_FRAME = 22;
const SHORT_LETTER = 6.4;
/** Width in px of the mark that shows the focus on an empty place. */
const SLOT_WIDTH = 26;

interface LaneRowProps {
  readonly lane: BoardLane;
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
  readonly scale: BoardScale;
  readonly texts: BoardTexts;
  readonly nowMs: number;
  readonly windowFromMs: number;
  readonly windowToMs: number;
  /** The cursor when it is on this lane. */
  readonly cursor: Cursor | null;
  /** Id of the item that is being dragged away from its place. */
  readonly liftedId: string | null;
}

interface BarProps {
  readonly bar: PlacedBar;
  readonly lane: BoardLane;
  readonly scale: BoardScale;
  readonly nowMs: number;
  readonly focused: boolean;
  readonly lifted: boolean;
}

function Bar({ bar, lane, scale, nowMs, focused, lifted }: BarProps) {
  const { item, extent } = bar;
  const text = barText(extent.width);
  const short = item.shape === 'occupied';
  const style: Record<string, string | number> = {
    left: LABEL_WIDTH + extent.left,
    width: Math.max(extent.width, 4),
  };
  if (item.shape === 'busy') {
    style['--done'] = `${progressOf(scale, item, nowMs)}%`;
  }
  return (
    <div
      role="gridcell"
      className={`bar ${text === 'colour' || (text === 'condensed' && !short) ? '' : 'bar-icon'} ${classes.bar}`}
      data-shape={item.shape}
      data-text={text}
      data-item={item.id}
      data-movable={item.movable}
      data-lifted={lifted}
      tabIndex={focused ? 0 : -1}
      aria-label={`${lane.name}, ${item.describe()}`}
      style={style}
    >
      {text === 'full' ||
      text === 'name' ||
      (text === 'condensed' && (!short || extent.width >= SHORT_FRAME + SHORT_LETTER * item.title.length)) ? (
        <span className={classes.text}>
          {item.title}
          {text === 'full' && !short && item.subline !== '' ? <small> {item.subline}</small> : null}
        </span>
      ) : null}
    </div>
  );
}

function isOpenAt(lane: BoardLane, ms: number): boolean {
  return lane.open.some(period => ms >= period.startMs && ms < period.endMs);
}

function cursorItem(lane: BoardLane, cursor: Cursor | null): BoardItem | null {
  return (cursor && lane.items.periods.find(item => item.id === cursor.itemId)) ?? null;
}

/** One machine: its heading and what happens on it. Patterns of a row are painted in one node each. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { lane, scale, texts, nowMs, cursor, windowFromMs, windowToMs } = props;
  const keepId = cursor?.itemId ?? props.liftedId;
  const drawing = useMemo(
    () => drawLane(scale, lane, windowFromMs, windowToMs, keepId),
    [scale, lane, windowFromMs, windowToMs, keepId],
  );
  const closed = useMemo(() => closedExtents(scale, lane.open), [scale, lane.open]);
  const area = { left: LABEL_WIDTH, width: scale.width };
  const onSlot = cursor !== null && cursorItem(lane, cursor) === null;
  const slotEnd = cursor ? cursor.ms + (scale.zoom === 'week' ? HOUR : 15 * MINUTE) : 0;
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex}
      className={classes.row}
      data-lane={lane.id}
      data-focus={cursor !== null}
      style={{ top: props.top, height: props.height }}
    >
      <div role="rowheader" className={classes.label} title={lane.name}>
        <span className="state-dot" data-state={lane.state} role="img" aria-label={lane.stateText} />
        <span className={classes.name}>{lane.name}</span>
        <span className={classes.code}>{lane.code}</span>
      </div>
      {closed.length > 0 ? (
        <div aria-hidden className={classes.closed} style={{ ...area, ...layersAt(HATCH, closed) }} />
      ) : null}
      {drawing.buffers.length > 0 ? (
        <div
          aria-hidden
          className={`board-buffer ${classes.buffers}`}
          style={{ ...area, maskImage: maskOf(drawing.buffers) }}
        />
      ) : null}
      {drawing.strip.length > 0 ? (
        <div
          aria-hidden
          className={classes.strip}
          style={{ ...area, backgroundImage: stripBackground(drawing.strip) }}
        />
      ) : null}
      {drawing.bars.map(bar => (
        <Bar
          key={bar.item.id}
          bar={bar}
          lane={lane}
          scale={scale}
          nowMs={bar.item.shape === 'busy' ? nowMs : 0}
          focused={cursor?.itemId === bar.item.id}
          lifted={props.liftedId === bar.item.id}
        />
      ))}
      {onSlot ? (
        <div
          role="gridcell"
          className={classes.slot}
          data-slot
          tabIndex={0}
          aria-label={texts.slot(lane, cursor.ms, isOpenAt(lane, cursor.ms))}
          style={{
            left: LABEL_WIDTH + offsetAt(scale, cursor.ms),
            width: Math.max(SLOT_WIDTH, offsetAt(scale, slotEnd) - offsetAt(scale, cursor.ms)),
          }}
        />
      ) : null}
    </div>
  );
});
