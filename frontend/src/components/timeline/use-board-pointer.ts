import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type BoardItem, type BoardLane, LABEL_WIDTH, type Proposal } from './board-model';
import { type BoardRows, rowAt } from './board-rows';
import {
  type Drag,
  DRAG_THRESHOLD,
  dragKindOn,
  dragTo,
  isUnchanged,
  LONG_PRESS,
  SWIPE_THRESHOLD,
  touchPeriod,
} from './drag';
import { type BoardScale, periodAt, timeAt } from './geometry';

/** What is under the pointer. */
export interface BoardSpot {
  readonly lane: BoardLane;
  /** Instant in epoch ms, not snapped. */
  readonly ms: number;
  /** Px from the left edge of the time area. */
  readonly offset: number;
  readonly item: BoardItem | null;
}

interface PointerOptions {
  readonly scale: BoardScale;
  readonly rows: BoardRows;
  readonly body: RefObject<HTMLElement | null>;
  readonly mayCreate: boolean;
  readonly onPropose: (proposal: Proposal | null) => void;
  readonly onDrop: (proposal: Proposal) => void;
  readonly onPress: (spot: BoardSpot, at: { clientX: number; clientY: number }) => void;
}

/** A press that may still become a drag, a click, a long press or a swipe. */
interface Press {
  readonly pointerId: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly touch: boolean;
  readonly spot: BoardSpot;
  timer: ReturnType<typeof setTimeout> | null;
}

const VIBRATION = 12;

/**
 * Mouse, pen and finger on the board. A mouse drags at once; a finger must rest 350 ms first, so a swipe scrolls.
 * Esc cancels; letting go drops. All coordinates follow the body element, so scrolling needs no bookkeeping.
 */
export function useBoardPointer(options: PointerOptions) {
  const latest = useRef(options);
  latest.current = options;
  const press = useRef<Press | null>(null);
  const drag = useRef<Drag | null>(null);
  const proposal = useRef<Proposal | null>(null);
  const [dragging, setDragging] = useState<Drag | null>(null);

  const spotAt = useCallback((clientX: number, clientY: number): BoardSpot | null => {
    const { body, scale, rows } = latest.current;
    const box = body.current?.getBoundingClientRect();
    if (!box) {
      return null;
    }
    const offset = clientX - box.left - LABEL_WIDTH;
    const row = rowAt(rows.rows, clientY - box.top);
    if (row?.kind !== 'lane' || offset < 0 || offset > scale.width) {
      return null;
    }
    return { lane: row.lane, offset, ms: timeAt(scale, offset), item: periodAt(scale, row.lane.items, offset) };
  }, []);

  const forget = useCallback(() => {
    if (press.current?.timer) {
      clearTimeout(press.current.timer);
    }
    press.current = null;
    if (drag.current) {
      drag.current = null;
      proposal.current = null;
      setDragging(null);
      latest.current.onPropose(null);
    }
  }, []);

  const propose = useCallback((next: Proposal) => {
    const last = proposal.current;
    if (last?.startMs === next.startMs && last.endMs === next.endMs) {
      return;
    }
    proposal.current = next;
    latest.current.onPropose(next);
  }, []);

  const lift = useCallback(
    (from: Press): boolean => {
      const { spot, touch } = from;
      const { scale, mayCreate } = latest.current;
      if (spot.item ? !spot.item.movable : !mayCreate) {
        return false;
      }
      // A finger covers an edge of 6 px, so touch always moves the whole.
      const kind = spot.item ? (touch ? 'move' : dragKindOn(scale, spot.item, spot.offset)) : 'create';
      drag.current = { kind, laneId: spot.lane.id, item: spot.item, grabMs: spot.ms };
      setDragging(drag.current);
      latest.current.body.current?.setPointerCapture(from.pointerId);
      const first =
        spot.item || !touch
          ? dragTo(drag.current, spot.ms)
          : { ...touchPeriod(spot.ms), laneId: spot.lane.id, itemId: null };
      propose(first);
      return true;
    },
    [propose],
  );

  const onPointerDown = useCallback(
    (event: ReactPointerEvent<HTMLElement>) => {
      if (event.button !== 0 || press.current || (event.target as Element).closest('[data-board-control]')) {
        return;
      }
      const spot = spotAt(event.clientX, event.clientY);
      if (!spot) {
        return;
      }
      const touch = event.pointerType === 'touch';
      const started: Press = {
        pointerId: event.pointerId,
        clientX: event.clientX,
        clientY: event.clientY,
        touch,
        spot,
        timer: null,
      };
      if (touch) {
        started.timer = setTimeout(() => {
          if (press.current === started && lift(started)) {
            navigator.vibrate?.(VIBRATION);
          }
        }, LONG_PRESS);
      }
      press.current = started;
    },
    [lift, spotAt],
  );

  const onPointerMove = useCallback(
    (event: ReactPointerEvent<HTMLElement>) => {
      const started = press.current;
      if (!started || event.pointerId !== started.pointerId) {
        return;
      }
      const distance = Math.hypot(event.clientX - started.clientX, event.clientY - started.clientY);
      if (!drag.current) {
        if (started.touch) {
          if (distance > SWIPE_THRESHOLD) {
            forget();
          }
          return;
        }
        if (distance < DRAG_THRESHOLD || !lift(started)) {
          return;
        }
      }
      const box = latest.current.body.current?.getBoundingClientRect();
      if (!box || !drag.current || (started.touch && distance <= SWIPE_THRESHOLD)) {
        return;
      }
      propose(dragTo(drag.current, timeAt(latest.current.scale, event.clientX - box.left - LABEL_WIDTH)));
    },
    [forget, lift, propose],
  );

  const onPointerUp = useCallback(
    (event: ReactPointerEvent<HTMLElement>) => {
      const started = press.current;
      if (!started || event.pointerId !== started.pointerId) {
        return;
      }
      const dropped = proposal.current;
      const moved = drag.current?.item ?? null;
      const wasDrag = drag.current !== null;
      forget();
      if (wasDrag && dropped) {
        if (!moved || !isUnchanged(dropped, moved)) {
          latest.current.onDrop(dropped);
        }
        return;
      }
      const distance = Math.hypot(event.clientX - started.clientX, event.clientY - started.clientY);
      if (distance <= SWIPE_THRESHOLD) {
        latest.current.onPress(started.spot, { clientX: event.clientX, clientY: event.clientY });
      }
    },
    [forget],
  );

  useEffect(() => {
    const element = latest.current.body.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && drag.current) {
        event.preventDefault();
        event.stopPropagation();
        forget();
      }
    };
    // A lifted bar must not scroll the page; the browser only listens to that from a listener that is not passive.
    const onTouchMove = (event: TouchEvent) => {
      if (drag.current && event.cancelable) {
        event.preventDefault();
      }
    };
    window.addEventListener('keydown', onKeyDown, true);
    element?.addEventListener('touchmove', onTouchMove, { passive: false });
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      element?.removeEventListener('touchmove', onTouchMove);
      forget();
    };
  }, [forget]);

  return { dragging, spotAt, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: forget } };
}
