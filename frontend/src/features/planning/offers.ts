import type { Alternative } from '../../lib/api-types';
import type { SlotDraft } from './slot-draft';
import type { Judgement } from './verdict';

/** Alternatives with the wished start for which they were offered. */
export interface Offers {
  readonly list: readonly Alternative[];
  readonly wishedMs: number;
  /** The machine and drawer they belong to. */
  readonly scope: string;
}

/** Position of the offer that the draft took over, or −1. */
export function chosenOffer(offers: Offers | null, draft: SlotDraft): number {
  return (
    offers?.list.findIndex(
      offer => Date.parse(offer.startsAt) === draft.startMs && Date.parse(offer.endsAt) === draft.endMs,
    ) ?? -1
  );
}

/**
 * The offers that are shown after a judgement. A conflict brings new ones; they stay while one of them is looked at,
 * and go when other hours are typed or another machine is chosen.
 * @returns the same object when nothing changed
 */
export function nextOffers(
  current: Offers | null,
  judgement: Judgement,
  draft: SlotDraft,
  scope: string | null,
): Offers | null {
  if (scope === null) {
    return null;
  }
  const kept = current?.scope === scope ? current : null;
  if (judgement.alternatives.length > 0) {
    const unchanged = kept?.list === judgement.alternatives && kept.wishedMs === draft.startMs;
    return unchanged ? kept : { list: judgement.alternatives, wishedMs: draft.startMs, scope };
  }
  return judgement.possible !== null && chosenOffer(kept, draft) < 0 ? null : kept;
}
