import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import './bar.css';
import { cursorOn, slotPeriod } from './board-cursor';
import { BoardBackdrop, HoverCard, SkeletonBars } from './board-layers';
import { BoardLegend } from './board-legend';
import type {
  BarAction,
  BoardGhost,
  BoardGroup,
  BoardItem,
  BoardTexts,
  LanePeriod,
  Proposal,
  Verdict,
} from './board-model';
import { type Density, HEADER_HEIGHT, LABEL_WIDTH } from './board-model';
import { layRows } from './board-rows';
import { BarMenu } from './bar-menu';
import { type BoardDay, buildScale, columnAt, extentOf, offsetAt, timeAt, type Zoom } from './geometry';
import { DragGhost, GhostLayer } from './ghost-layer';
import { GroupRow } from './group-row';
import { LaneRow } from './lane-row';
import classes from './timeline.module.css';
import { TimelineHeader } from './timeline-header';
import { useBoardCursor } from './use-board-cursor';
import { useBoardKeyboard } from './use-board-keyboard';
import { type BoardSpot, useBoardPointer } from './use-board-pointer';
import { revealPlace, useBoardView, visiblePart } from './use-board-view';
import { useHoverCard } from './use-hover-card';

/** What the board needs; times in epoch ms, everything in words comes in `texts`. */
export interface TimelineProps {
  readonly texts: BoardTexts;
  readonly zoom: Zoom;
  readonly days: readonly BoardDay[];
  readonly groups: readonly BoardGroup[];
  readonly nowMs: number;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
  /** False: nothing can be drawn on empty time. */
  readonly mayCreate: boolean;
  /** True while the items of this period are not known yet: rows and grid stay, grey bars stand in. */
  readonly loading: boolean;
  /** Shown below the header when there are no groups. */
  readonly empty: ReactNode;
  /** Answer to the last proposal, or null while it is awaited. */
  readonly verdict: Verdict | null;
  /** Text in the ghost while something new is drawn. */
  readonly newTitle: string;
  readonly ghosts: readonly BoardGhost[];
  /** Place to keep in sight, such as the draft of the drawer; a new value scrolls once. */
  readonly reveal: LanePeriod | null;
  /** Px that a drawer covers on the right. */
  readonly insetRight: number;
  readonly actionsFor: (item: BoardItem) => readonly BarAction[];
  /** A drag or keyboard move proposes this; null when it ended. */
  readonly onPropose: (proposal: Proposal | null) => void;
  readonly onDrop: (proposal: Proposal) => void;
  readonly onOpen: (item: BoardItem) => void;
  /** A click or Enter on an empty place. */
  readonly onStart: (period: LanePeriod) => void;
  readonly onGhost: (ghost: BoardGhost) => void;
}

interface OpenMenu {
  readonly item: BoardItem;
  readonly at: { readonly clientX: number; readonly clientY: number };
}

/** The planning board: lanes × time, with drawing, moving, keyboard and screen reader support (visual §5). */
export function Timeline(props: TimelineProps) {
  const { texts, groups, nowMs, density, insetRight, reveal, onPropose, onDrop, onOpen, onStart } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const view = useBoardView(scroller);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const rows = useMemo(() => layRows(groups, density, collapsed), [groups, density, collapsed]);
  const scale = useMemo(
    () => buildScale(props.zoom, props.days, Math.max(0, view.width - LABEL_WIDTH)),
    [props.zoom, props.days, view.width],
  );
  const { cursor, moveCursor } = useBoardCursor(scale, rows, nowMs, body);
  const cursorRow = cursor ? (rows.laneRow.get(cursor.laneId) ?? null) : null;

  const toggleGroup = useCallback((groupId: string) => {
    setCollapsed(before => {
      const after = new Set(before);
      if (!after.delete(groupId)) {
        after.add(groupId);
      }
      return after;
    });
  }, []);
  const propose = useCallback(
    (next: Proposal | null) => {
      setProposal(next);
      onPropose(next);
    },
    [onPropose],
  );
  const press = useCallback(
    ({ lane, item, ms }: BoardSpot) => {
      if (item) {
        moveCursor(cursorOn(item), true);
        onOpen(item);
      } else if (props.mayCreate) {
        moveCursor({ laneId: lane.id, ms, itemId: null }, false);
        onStart({ ...slotPeriod(lane, ms), laneId: lane.id });
      }
    },
    [moveCursor, onOpen, onStart, props.mayCreate],
  );
  const pointer = useBoardPointer({
    scale,
    rows,
    body,
    mayCreate: props.mayCreate,
    onPropose: propose,
    onDrop,
    onPress: press,
  });
  const openMenu = useCallback((item: BoardItem) => {
    const bar = body.current?.querySelector(`[data-item="${CSS.escape(item.id)}"]`)?.getBoundingClientRect();
    setMenu({ item, at: { clientX: bar?.left ?? 0, clientY: (bar?.bottom ?? 0) + 2 } });
  }, []);
  const keyboard = useBoardKeyboard({
    scale,
    rows,
    cursor,
    onCursor: next => moveCursor(next, true),
    onEnter: (lane, item, ms) => {
      if (item) {
        onOpen(item);
      } else if (props.mayCreate) {
        onStart({ ...slotPeriod(lane, ms), laneId: lane.id });
      }
    },
    onMenu: openMenu,
    onPropose: propose,
    onDrop,
  });
  const hover = useHoverCard(pointer.spotAt, pointer.dragging !== null || menu !== null);

  const virtualizer = useVirtualizer({
    count: rows.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: position => rows.rows[position]?.height ?? 0,
    overscan: 5,
    scrollMargin: HEADER_HEIGHT,
    rangeExtractor: range => {
      const first = Math.max(0, range.startIndex - range.overscan);
      const last = Math.min(range.count - 1, range.endIndex + range.overscan);
      const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, position) => first + position);
      // The row that holds the focus stays in the document, or scrolling would throw the keyboard out.
      return cursorRow === null || (cursorRow >= first && cursorRow <= last) ? shown : [...shown, cursorRow];
    },
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rows]);

  const rowOf = useCallback((laneId: string) => rows.rows[rows.laneRow.get(laneId) ?? -1] ?? null, [rows]);

  // Only a new place, week or drawer scrolls; a resize or a refetch must not pull the board away from the reader.
  const showPlace = useEffectEvent((place: LanePeriod) => {
    const row = rowOf(place.laneId);
    const extent = extentOf(scale, place);
    if (scroller.current && row && extent) {
      const column = columnAt(scale, Math.max(place.startMs, scale.fromMs));
      const dayLeft = column?.left ?? 0;
      const dayBeforeLeft = column ? (scale.columns[scale.columns.indexOf(column) - 1]?.left ?? dayLeft) : 0;
      const target = { ...extent, top: row.top, height: row.height, dayLeft, dayBeforeLeft };
      revealPlace(scroller.current, target, insetRight);
    }
  });
  const covered = insetRight > 0;
  const measured = view.width > 0;
  const ready = rows.rows.length > 0;
  useEffect(() => {
    if (reveal && measured && ready) {
      showPlace(reveal);
    }
  }, [reveal, covered, measured, ready, scale.fromMs]);

  const windowFromMs = timeAt(scale, view.windowLeft);
  const windowToMs = timeAt(scale, view.windowRight);
  const proposalRow = proposal ? rowOf(proposal.laneId) : null;
  const proposalItem =
    proposal && proposalRow?.kind === 'lane'
      ? (proposalRow.lane.items.periods.find(item => item.id === proposal.itemId) ?? null)
      : null;
  const anyWeekendOpen = useMemo(() => {
    const weekend = scale.columns.filter(column => column.weekend);
    return groups.some(group =>
      group.lanes.some(lane =>
        weekend.some(day => lane.open.some(open => open.startMs < day.endMs && open.endMs > day.startMs)),
      ),
    );
  }, [groups, scale]);
  const spoken = proposal ? texts.announce(proposal, props.verdict) : '';
  const nowShown = nowMs >= scale.fromMs && nowMs < scale.toMs;
  const hoverRow = hover.item ? rowOf(hover.item.laneId) : null;

  return (
    <div className={classes.board}>
      <div
        className={classes.grid}
        role="grid"
        tabIndex={-1}
        aria-label={texts.grid}
        aria-describedby="board-instructions"
        aria-rowcount={rows.rows.length + 1}
        aria-busy={props.loading}
        {...pointer.handlers}
        onPointerDown={event => {
          hover.press();
          pointer.handlers.onPointerDown(event);
        }}
        onPointerMove={event => {
          pointer.handlers.onPointerMove(event);
          hover.move(event);
        }}
        onPointerLeave={hover.leave}
        onContextMenu={event => {
          event.preventDefault();
          const item = pointer.spotAt(event.clientX, event.clientY)?.item;
          if (item && pointer.dragging === null) {
            moveCursor(cursorOn(item), true);
            setMenu({ item, at: { clientX: event.clientX, clientY: event.clientY } });
          }
        }}
        onKeyDown={keyboard.onKeyDown}
        onKeyUp={keyboard.onKeyUp}
        onBlur={keyboard.onBlur}
        onFocus={event => {
          // Assistive technology may focus a bar without any key; the cursor follows.
          const id = event.target.getAttribute('data-item');
          const lane = event.target.closest('[data-lane]')?.getAttribute('data-lane') ?? '';
          const row = id === null || id === cursor?.itemId ? null : rowOf(lane);
          const item = row?.kind === 'lane' ? row.lane.items.periods.find(one => one.id === id) : undefined;
          if (item) {
            moveCursor(cursorOn(item), false);
          }
        }}
      >
        <div ref={scroller} className={classes.scroller}>
          <TimelineHeader
            scale={scale}
            texts={texts}
            nowMs={nowMs}
            anyWeekendOpen={anyWeekendOpen}
            pill={proposal ? { period: proposal, tone: props.verdict?.tone ?? 'pending' } : null}
          />
          <div
            ref={body}
            role="rowgroup"
            className={classes.body}
            data-dragging={pointer.dragging !== null}
            style={{
              height: Math.max(rows.height, groups.length === 0 ? 160 : 0),
              width: LABEL_WIDTH + scale.width + insetRight,
            }}
          >
            {groups.length === 0 ? <div className={classes.empty}>{props.empty}</div> : null}
            {groups.length > 0 ? <BoardBackdrop scale={scale} height={rows.height} /> : null}
            {virtualizer.getVirtualItems().map(virtual => {
              const row = rows.rows[virtual.index];
              if (row?.kind === 'group') {
                return (
                  <GroupRow
                    key={`group ${row.group.id}`}
                    group={row.group}
                    rowIndex={virtual.index + 2}
                    top={row.top}
                    height={row.height}
                    scale={scale}
                    texts={texts}
                    collapsed={collapsed.has(row.group.id)}
                    onToggle={toggleGroup}
                  />
                );
              }
              return row ? (
                <LaneRow
                  key={row.lane.id}
                  lane={row.lane}
                  rowIndex={virtual.index + 2}
                  top={row.top}
                  height={row.height}
                  scale={scale}
                  texts={texts}
                  nowMs={nowMs}
                  windowFromMs={windowFromMs}
                  windowToMs={windowToMs}
                  cursor={cursor?.laneId === row.lane.id ? cursor : null}
                  liftedId={proposalItem?.laneId === row.lane.id ? proposalItem.id : null}
                />
              ) : null;
            })}
            {props.loading ? (
              <SkeletonBars
                scale={scale}
                rows={virtualizer.getVirtualItems().map(one => rows.rows[one.index] ?? null)}
              />
            ) : null}
            <GhostLayer scale={scale} rowOf={rowOf} ghosts={props.ghosts} onGhost={props.onGhost} />
            {nowShown && groups.length > 0 ? (
              <div aria-hidden className={classes.nowLine} style={{ left: LABEL_WIDTH + offsetAt(scale, nowMs) }} />
            ) : null}
            {proposal && proposalRow && scroller.current ? (
              <DragGhost
                scale={scale}
                row={proposalRow}
                proposal={proposal}
                item={proposalItem}
                verdict={props.verdict}
                texts={texts}
                title={proposalItem?.title ?? props.newTitle}
                view={visiblePart(scroller.current, insetRight)}
              />
            ) : null}
            {hover.item && hoverRow && scroller.current ? (
              <HoverCard
                scale={scale}
                row={hoverRow}
                item={hover.item}
                texts={texts}
                view={visiblePart(scroller.current, insetRight)}
              />
            ) : null}
          </div>
        </div>
      </div>
      <div id="board-instructions" hidden>
        {texts.instructions}
      </div>
      <div className="visually-hidden" role="status" aria-live="polite">
        {spoken}
      </div>
      {menu ? (
        <BarMenu
          label={texts.actions}
          at={menu.at}
          actions={props.actionsFor(menu.item)}
          onClose={() => setMenu(null)}
        />
      ) : null}
      <BoardLegend texts={texts} density={density} onDensity={props.onDensity} />
    </div>
  );
}
