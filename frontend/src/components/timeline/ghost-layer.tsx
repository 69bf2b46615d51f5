import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { BoardGhost, BoardItem, BoardTexts, Proposal, Tone, Verdict } from './board-model';
import { LABEL_WIDTH } from './board-model';
import type { BoardRow } from './board-rows';
import { type BoardScale, extentOf } from './geometry';
import classes from './ghost.module.css';

const ICONS = { good: IconCheck, waiting: IconClock, bad: IconAlertTriangle, pending: IconClock } as const;
const POPOVER_WIDTH = 296;
const GAP = 10;

/** Icon of a tone: a verdict is never told by colour alone. */
export function ToneIcon({ tone, size = 14 }: { tone: Tone; size?: number }) {
  const Icon = ICONS[tone];
  return <Icon size={size} stroke={1.8} aria-hidden />;
}

interface GhostLayerProps {
  readonly scale: BoardScale;
  readonly rowOf: (laneId: string) => BoardRow | null;
  readonly ghosts: readonly BoardGhost[];
  readonly onGhost: (ghost: BoardGhost) => void;
}

/**
 * The draft of the drawer and the alternatives A, B, C, over the bars and in their lane. Hidden from screen readers:
 * the same choices are buttons in the drawer.
 */
export function GhostLayer({ scale, rowOf, ghosts, onGhost }: GhostLayerProps) {
  return ghosts.map(ghost => {
    const row = rowOf(ghost.laneId);
    const extent = extentOf(scale, ghost);
    if (!row || !extent) {
      return null;
    }
    const offer = ghost.id.startsWith('offer');
    const place = {
      left: LABEL_WIDTH + extent.left - (offer ? 0 : 1),
      width: Math.max(extent.width, 12) + (offer ? 0 : 2),
      top: row.top + (offer ? 4 : 2),
      height: row.height - (offer ? 8 : 4),
    };
    return (
      <div
        key={ghost.id}
        aria-hidden
        data-board-control
        className={`${classes.ghost} ${classes.tone}`}
        data-tone={ghost.tone}
        data-offer={offer ? (ghost.chosen ? 'chosen' : 'true') : 'false'}
        data-narrow={extent.width < 60}
        data-settling
        style={place}
        onClick={offer ? () => onGhost(ghost) : undefined}
      >
        {!offer && ghost.tone === 'bad' ? <ToneIcon tone="bad" size={12} /> : null}
        {offer || extent.width >= 34 ? ghost.text : null}
      </div>
    );
  });
}

interface DragGhostProps {
  readonly scale: BoardScale;
  readonly row: BoardRow;
  readonly proposal: Proposal;
  readonly item: BoardItem | null;
  readonly verdict: Verdict | null;
  readonly texts: BoardTexts;
  readonly title: string;
  /** Part of the body that is on screen, in px of the body. */
  readonly view: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** What is dragged: ghost in the colour of the verdict, the dotted old place, the lit column and the popover. */
export function DragGhost({ scale, row, proposal, item, verdict, texts, title, view }: DragGhostProps) {
  const tone = verdict?.tone ?? 'pending';
  const extent = extentOf(scale, proposal);
  const was = item ? extentOf(scale, item) : null;
  const popover = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(150);
  useLayoutEffect(() => {
    setHeight(popover.current?.offsetHeight ?? 150);
  }, [verdict]);
  if (!extent) {
    return null;
  }
  const left = LABEL_WIDTH + extent.left;
  const below = row.top + row.height + GAP;
  const fitsBelow = below + height <= view.bottom;
  const wished = left + extent.width / 2 - POPOVER_WIDTH * 0.66;
  const popoverLeft = Math.min(Math.max(wished, view.left + LABEL_WIDTH + 8), view.right - POPOVER_WIDTH - 8);
  return (
    <div aria-hidden className={classes.tone} data-tone={tone}>
      {was ? (
        <div
          className={classes.was}
          style={{ left: LABEL_WIDTH + was.left, width: was.width, top: row.top + 4, height: row.height - 8 }}
        />
      ) : null}
      <div className={classes.beam} style={{ left, width: extent.width, height: row.top }} />
      <div
        className={`${classes.ghost} ${classes.tone}`}
        data-tone={tone}
        data-narrow={extent.width < 48}
        style={{ left: left - 1, width: Math.max(extent.width, 12) + 2, top: row.top + 2, height: row.height - 4 }}
      >
        {tone === 'bad' && extent.width >= 20 ? <ToneIcon tone="bad" size={12} /> : null}
        {extent.width >= 40 ? title : null}
      </div>
      <div
        ref={popover}
        className={`${classes.popover} ${classes.tone}`}
        data-tone={tone}
        style={{ left: popoverLeft, top: fitsBelow ? below : row.top - height - GAP }}
      >
        <div className={classes.head}>
          <div className={classes.when}>
            <b>{texts.period(proposal)}</b>
            <span>{texts.duration(proposal)}</span>
          </div>
          {verdict ? (
            <>
              <div className={classes.verdict}>
                <ToneIcon tone={tone} />
                <span>{verdict.title}</span>
              </div>
              {verdict.detail ? <div className={classes.detail}>{verdict.detail}</div> : null}
            </>
          ) : null}
        </div>
        {verdict?.price ? (
          <div className={classes.price}>
            <span>{texts.priceLabel}</span>
            {verdict.previousPrice && verdict.previousPrice !== verdict.price ? <s>{verdict.previousPrice}</s> : null}
            <b style={verdict.previousPrice && verdict.previousPrice !== verdict.price ? { marginLeft: 0 } : undefined}>
              {verdict.price}
            </b>
          </div>
        ) : null}
        <div className={classes.foot}>
          <span>
            <kbd>Esc</kbd> {texts.escape}
          </span>
          <span>{verdict?.release ?? ''}</span>
        </div>
      </div>
    </div>
  );
}
