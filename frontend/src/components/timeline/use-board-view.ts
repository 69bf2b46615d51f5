import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { HEADER_HEIGHT, LABEL_WIDTH } from './board-model';

/** Size of the part of the board that is on screen, in px. */
export interface BoardView {
  readonly width: number;
  readonly height: number;
  /** Left edge of the drawn window in px of the time area; moves in steps of half a screen. */
  readonly windowLeft: number;
  readonly windowRight: number;
}

/** Room in px for the focus ring between a revealed place and what covers the board. */
const CLEARANCE = 12;

/** Follows size and sideways scroll of the scroller; the drawn window is the screen plus one screen on each side. */
export function useBoardView(scroller: RefObject<HTMLElement | null>): BoardView {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [chunk, setChunk] = useState(0);
  const half = Math.max(200, (size.width - LABEL_WIDTH) / 2);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) {
      return;
    }
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element) {
      setChunk(Math.floor(element.scrollLeft / half));
    }
  }, [half, scroller]);

  useEffect(() => {
    const element = scroller.current;
    element?.addEventListener('scroll', onScroll, { passive: true });
    return () => element?.removeEventListener('scroll', onScroll);
  }, [onScroll, scroller]);

  return { ...size, windowLeft: (chunk - 2) * half, windowRight: (chunk + 5) * half };
}

/** The part of the body on screen now, in px of the body; what the drawer covers on the right is left out. */
export function visiblePart(scroller: HTMLElement, insetRight: number) {
  return {
    left: scroller.scrollLeft,
    right: scroller.scrollLeft + scroller.clientWidth - insetRight,
    top: scroller.scrollTop,
    bottom: scroller.scrollTop + scroller.clientHeight - HEADER_HEIGHT,
  };
}

/**
 * Scrolls so that an extent of the time area and a row lie clear of header, labels and drawer; does nothing when they
 * already do. Sideways it stops at the beginning of a day, so days are not cut.
 */
export function revealPlace(
  scroller: HTMLElement,
  place: { left: number; width: number; top: number; height: number; dayLeft: number; dayBeforeLeft: number },
  insetRight: number,
): void {
  const view = visiblePart(scroller, insetRight);
  const room = view.right - view.left - LABEL_WIDTH - CLEARANCE;
  let left = scroller.scrollLeft;
  if (place.left < left || place.left + Math.min(place.width, room) > left + room) {
    // The day before gives the place its context, when there is room for both.
    left = place.left + place.width - place.dayBeforeLeft <= room ? place.dayBeforeLeft : place.dayLeft;
  }
  let top = scroller.scrollTop;
  if (place.top < view.top) {
    top = Math.max(0, place.top - place.height);
  } else if (place.top + place.height > view.bottom) {
    top = place.top + 2 * place.height - (view.bottom - view.top);
  }
  if (left !== scroller.scrollLeft || top !== scroller.scrollTop) {
    // At once: a slow scroll would still be under way when the next hours are typed.
    scroller.scrollTo({ left, top });
  }
}
