import type { Tone, Verdict } from '../../components/timeline/board-model';
import type { Alternative, BookingPreview } from '../../lib/api-types';
import type { PreviewState } from './api/use-preview';

/** Words of a verdict, in the language of the interface. */
export interface VerdictWords {
  readonly pending: string;
  readonly free: string;
  readonly freeDetail: (setupMinutes: number, cleanDownMinutes: number) => string;
  readonly conflict: (startMs: number, endMs: number) => string;
  readonly conflictUnknown: string;
  readonly conflictDetail: string;
  readonly refused: string;
  readonly unknown: string;
  readonly money: (cents: number) => string;
}

/** The answer of the server as the interface tells it; `possible` is null while it is not known. */
export interface Judgement {
  readonly tone: Tone;
  readonly title: string;
  readonly detail: string | null;
  readonly possible: boolean | null;
  readonly alternatives: readonly Alternative[];
}

/** Code of the problem that the hours are taken; the only one for which other hours are offered. */
export const SLOT_TAKEN = 'BOOKING_SLOT_TAKEN';

/** A refusal of the server in words: which hours are in the way, or its own sentence about the rule. */
export function refusalOf(
  problem: { readonly code: string; readonly detail: string },
  conflict: BookingPreview['conflict'],
  alternatives: readonly Alternative[],
  words: VerdictWords,
): Judgement {
  const taken = problem.code === SLOT_TAKEN;
  const inTheWay = conflict
    ? words.conflict(Date.parse(conflict.startsAt), Date.parse(conflict.endsAt))
    : words.conflictUnknown;
  return {
    tone: 'bad',
    title: taken ? inTheWay : words.refused,
    detail: taken ? words.conflictDetail : problem.detail,
    possible: false,
    alternatives,
  };
}

/** What a preview means. A preview that failed says so and leaves the decision to the server. */
export function judgementOf(
  preview: PreviewState,
  buffers: { readonly setupMinutes: number; readonly cleanDownMinutes: number } | null,
  words: VerdictWords,
): Judgement {
  const { answer } = preview;
  if (answer === null) {
    const failed = preview.failure !== null && !preview.pending;
    return {
      tone: failed ? 'waiting' : 'pending',
      title: failed ? words.unknown : words.pending,
      detail: null,
      possible: null,
      alternatives: [],
    };
  }
  if (!answer.possible && answer.problem !== null) {
    return refusalOf(answer.problem, answer.conflict, answer.alternatives, words);
  }
  return {
    tone: 'good',
    title: words.free,
    detail: buffers ? words.freeDetail(buffers.setupMinutes, buffers.cleanDownMinutes) : null,
    possible: true,
    alternatives: [],
  };
}

/** The verdict for the popover beside a ghost. */
export function verdictOf(
  judgement: Judgement,
  preview: PreviewState,
  previousPrice: string | null,
  release: string,
  words: VerdictWords,
): Verdict {
  return {
    tone: judgement.tone,
    title: judgement.title,
    detail: judgement.detail,
    price: preview.answer === null ? null : words.money(preview.answer.priceCents),
    previousPrice,
    release,
  };
}
