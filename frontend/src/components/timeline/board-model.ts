import type { ReactNode } from 'react';
import type { Period, PeriodIndex } from './geometry';

/**
 * Shape of a bar; each has its own icon and pattern besides its colour (visual §2).
 * `occupied` is somebody else's time, shown without any detail.
 */
export type BarShape = 'confirmed' | 'waiting' | 'busy' | 'past' | 'conflict' | 'occupied';

/** Tone of a verdict while dragging or typing; `pending` means that the answer is on its way. */
export type Tone = 'good' | 'waiting' | 'bad' | 'pending';

/** State of a lane's status dot: ring, disc, diamond, hatched square. */
export type LaneState = 'free' | 'busy' | 'fault' | 'closed';

/** One bar on the board; times in epoch ms. */
export interface BoardItem extends Period {
  readonly id: string;
  readonly laneId: string;
  /** Start of the reserved time including preparation; at most `startMs`. */
  readonly blockedFromMs: number;
  /** End of the reserved time including cleaning; at least `endMs`. */
  readonly blockedToMs: number;
  readonly shape: BarShape;
  readonly title: string;
  readonly subline: string;
  /** Own items stand out and stay drawn when a row is too crowded for every bar. */
  readonly own: boolean;
  /** May be dragged and moved with the keyboard. */
  readonly movable: boolean;
  /**
   * Everything in words: who, when, state. The board adds the name of the lane. Asked for drawn items only: putting
   * ten thousand periods into words takes longer than drawing them.
   */
  readonly describe: () => string;
}

/** One row of the board. */
export interface BoardLane {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly state: LaneState;
  /** State in words, for the row header. */
  readonly stateText: string;
  readonly items: PeriodIndex<BoardItem>;
  /** Periods in which the lane can be used, sorted; everything else is drawn closed. */
  readonly open: readonly Period[];
}

/** A headed group of lanes with its load per day (0…1, null when nothing is open that day). */
export interface BoardGroup {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly load: readonly (number | null)[];
  readonly lanes: readonly BoardLane[];
}

/** A period on a lane: what is dragged, drafted or asked about. */
export interface LanePeriod extends Period {
  readonly laneId: string;
}

/** Something drawn over the bars that is not (yet) an item: the draft of the drawer, alternatives A, B, C. */
export interface BoardGhost extends LanePeriod {
  readonly id: string;
  readonly tone: Tone;
  readonly text: string;
  /** Dashed outline for an offer, solid for what is chosen. */
  readonly chosen: boolean;
}

/** What a drag or a keyboard move proposes. */
export interface Proposal extends LanePeriod {
  /** The item that is moved, or null when a new one is drawn. */
  readonly itemId: string | null;
}

/** The answer to a proposal, shown in the popover beside the ghost. */
export interface Verdict {
  readonly tone: Tone;
  /** In words: "Kan", "Conflict: bezet van 08:00 tot 13:00". */
  readonly title: string;
  readonly detail: string | null;
  /** Formatted price, or null while it is not known. */
  readonly price: string | null;
  readonly previousPrice: string | null;
  /** What letting go does. */
  readonly release: string;
}

/** One entry of the menu of a bar. */
export interface BarAction {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly danger: boolean;
  readonly run: () => void;
}

/** Every sentence and label the board needs, so that it stays free of the product's words. */
export interface BoardTexts {
  readonly grid: string;
  readonly instructions: string;
  readonly laneHeading: string;
  readonly laneCount: string;
  readonly occupied: string;
  readonly priceLabel: string;
  readonly escape: string;
  readonly actions: string;
  readonly legend: string;
  readonly density: string;
  readonly densities: Readonly<Record<Density, string>>;
  readonly shapes: Readonly<Record<BarShape | 'buffer' | 'closed', string>>;
  readonly today: string;
  readonly weekendClosed: string;
  /** "di 24" */
  readonly dayName: (column: Period) => string;
  /** "dinsdag 24 november" */
  readonly dayLabel: (column: Period) => string;
  /** "9" */
  readonly hour: (ms: number) => string;
  /** "10:40" */
  readonly clock: (ms: number) => string;
  /** "14:00–19:00" */
  readonly clockRange: (period: Period) => string;
  /** "do 26 nov, 14:00 – 19:00" */
  readonly period: (period: Period) => string;
  /** "5 u" */
  readonly duration: (period: Period) => string;
  readonly percent: (ratio: number) => string;
  /** Label of an empty place: lane, time, free or closed. */
  readonly slot: (lane: BoardLane, ms: number, open: boolean) => string;
  /** Spoken after a change of period: "do 26 nov, 14:00 – 19:00. Kan." */
  readonly announce: (period: Period, verdict: Verdict | null) => string;
}

/** Row heights in px by density. */
export const DENSITY_HEIGHTS = { compact: 28, normal: 36, wide: 44 } as const;
/** Height of a row: compact 28, normal 36, wide 44 px (visual §5). */
export type Density = keyof typeof DENSITY_HEIGHTS;
/** Height in px of the heading row of a group. */
export const GROUP_HEIGHT = 26;
/** Width in px of the label column. */
export const LABEL_WIDTH = 208;
/** Height in px of the header. */
export const HEADER_HEIGHT = 44;
