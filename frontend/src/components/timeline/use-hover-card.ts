import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { BoardItem } from './board-model';
import type { BoardSpot } from './use-board-pointer';

/** Time in ms a mouse rests on a bar before its card shows (the same as every tooltip). */
const OPEN_DELAY = 400;

/** Shows the full text of the bar below a resting mouse; a bar is often too narrow for it. */
export function useHoverCard(spotAt: (clientX: number, clientY: number) => BoardSpot | null, off: boolean) {
  const [item, setItem] = useState<BoardItem | null>(null);
  const over = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const leave = useCallback(() => {
    over.current = null;
    if (timer.current) {
      clearTimeout(timer.current);
      timer.current = null;
    }
    setItem(null);
  }, []);

  useEffect(() => leave, [leave]);

  const move = useCallback(
    (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || off || (event.target as Element).closest('[data-board-control]')) {
        if (over.current) {
          leave();
        }
        return;
      }
      const below = spotAt(event.clientX, event.clientY)?.item ?? null;
      if (below?.id === over.current) {
        return;
      }
      leave();
      if (below) {
        over.current = below.id;
        timer.current = setTimeout(() => setItem(below), OPEN_DELAY);
      }
    },
    [leave, off, spotAt],
  );

  /** A press asks for something else than the card; it stays away until the mouse comes back to the bar. */
  const press = useCallback(() => {
    if (timer.current) {
      clearTimeout(timer.current);
      timer.current = null;
    }
    setItem(null);
  }, []);

  return { item: off ? null : item, move, leave, press };
}
