import { localDay } from '@campusline/shared';
import { useCallback, useMemo, useState } from 'react';
import type { BoardGhost } from '../../components/timeline/board-model';
import { HOUR } from '../../components/timeline/geometry';
import type { Booking, Machine } from '../../lib/api-types';
import type { ApiProblem } from '../../lib/api-problem';
import { useSession } from '../../lib/session';
import { usePreview } from './api/use-preview';
import { lanesOf } from './board-mapping';
import { OFFER_LETTERS } from './drawer/offer-list';
import { chosenOffer, nextOffers, type Offers } from './offers';
import { instantAt, momentFromSearch, momentToSearch, nextQuarter, type SlotDraft } from './slot-draft';
import type { PlanningAddress } from './use-planning-address';
import { judgementOf, refusalOf, type VerdictWords } from './verdict';

/** Local time at which a new booking starts on a day that is not today. */
const MORNING = '09:00';

interface DraftOptions {
  readonly address: PlanningAddress;
  readonly machines: readonly Machine[];
  readonly moving: Booking | null;
  readonly nowMs: number;
  readonly words: VerdictWords;
  readonly draftText: string;
}

/** The wished hours of the open drawer, what the server says of them, and how both are drawn on the board. */
export function useBookingDraft({ address, machines, moving, nowMs, words, draftText }: DraftOptions) {
  const { search, change, day, today } = address;
  const { timeZone } = useSession().campus;
  const open = search.boek !== undefined;
  const machine = useMemo(
    () =>
      moving
        ? (machines.find(one => one.id === moving.machine.id) ?? null)
        : (machines.find(one => one.id === search.machine || one.code === search.machine) ?? null),
    [machines, moving, search.machine],
  );

  const fromSearch = momentFromSearch(search.van, timeZone);
  const untilSearch = momentFromSearch(search.tot, timeZone);
  // While nothing is typed the earliest start moves along with the clock: a start in the past cannot be booked.
  const soonMs = nextQuarter(nowMs);
  const draft = useMemo((): SlotDraft => {
    const morning = instantAt(day, MORNING, timeZone);
    const usual = day === today || typeof morning !== 'number' ? soonMs : morning;
    const startMs = fromSearch ?? (moving ? Date.parse(moving.startsAt) : usual);
    const length = moving ? Date.parse(moving.endsAt) - Date.parse(moving.startsAt) : HOUR;
    return { startMs, endMs: untilSearch ?? startMs + length };
  }, [fromSearch, untilSearch, moving, day, today, timeZone, soonMs]);

  const movedNowhere =
    moving !== null && draft.startMs === Date.parse(moving.startsAt) && draft.endMs === Date.parse(moving.endsAt);
  const asks = open && machine !== null && (search.boek === 'nieuw' || moving !== null) && !movedNowhere;
  const question = useMemo(
    () => (asks && machine ? { machineId: machine.id, ...draft, bookingId: moving?.id ?? null } : null),
    [asks, machine, draft, moving],
  );
  const preview = usePreview(question);

  const about = JSON.stringify(question);
  const [refused, setRefused] = useState<{ problem: ApiProblem; about: string } | null>(null);
  const refusal = refused?.about === about ? refused.problem : null;
  const setRefusal = useCallback(
    (problem: ApiProblem | null) => setRefused(problem === null ? null : { problem, about }),
    [about],
  );
  const judgement = useMemo(() => {
    if (refusal !== null && (refusal.conflict !== null || refusal.alternatives.length > 0)) {
      return refusalOf(refusal, refusal.conflict, refusal.alternatives, words);
    }
    return judgementOf(preview, machine, words);
  }, [refusal, preview, machine, words]);

  const [offers, setOffers] = useState<Offers | null>(null);
  const shownOffers = nextOffers(offers, judgement, draft, open ? (machine?.id ?? null) : null);
  if (shownOffers !== offers) {
    setOffers(shownOffers);
  }
  const chosen = chosenOffer(offers, draft);

  const laneId = machine ? (moving?.resourceId ?? lanesOf(machine)[0]?.id ?? null) : null;
  const ghosts = useMemo((): BoardGhost[] => {
    if (!open || laneId === null) {
      return [];
    }
    const list: BoardGhost[] = (offers?.list ?? []).map((offer, position) => ({
      id: `offer ${position}`,
      laneId,
      startMs: Date.parse(offer.startsAt),
      endMs: Date.parse(offer.endsAt),
      tone: 'good',
      text: OFFER_LETTERS[position] ?? '',
      chosen: position === chosen,
    }));
    if (chosen < 0 && draft.endMs > draft.startMs) {
      list.push({ id: 'draft', laneId, ...draft, tone: judgement.tone, text: draftText, chosen: true });
    }
    return list;
  }, [open, laneId, offers, chosen, draft, judgement.tone, draftText]);

  const setDraft = useCallback(
    (next: SlotDraft) => {
      const shown = address.days.some(one => one.startMs <= next.startMs && one.endMs > next.startMs);
      change(
        {
          van: momentToSearch(next.startMs, timeZone),
          tot: momentToSearch(next.endMs, timeZone),
          // The board turns to where the wished hours are.
          ...(shown ? {} : { datum: localDay(next.startMs, timeZone) }),
        },
        true,
      );
    },
    [address.days, change, timeZone],
  );

  return { open, machine, laneId, draft, preview, judgement, offers, ghosts, setDraft, setRefusal };
}
