import { Button } from '@mantine/core';
import { IconArrowsHorizontal, IconEye, IconTrash } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarAction, BoardGhost, BoardItem, LanePeriod, Proposal } from '../../../components/timeline/board-model';
import { Timeline } from '../../../components/timeline/timeline';
import { EmptyState } from '../../../components/ui/empty-state';
import { Page } from '../../../components/ui/page';
import { ProblemNote } from '../../../components/ui/problem-note';
import { priceForMinutes } from '@campusline/shared';
import { showProblem } from '../api/show-problem';
import { useMoveBooking } from '../api/use-booking-changes';
import { usePreview } from '../api/use-preview';
import { lanesOf } from '../board-mapping';
import { DRAWER_WIDTH } from '../drawer/drawer-frame';
import type { BoardData } from '../use-board-data';
import { useBoardTexts, usePlanningFormat } from '../use-board-texts';
import type { useBookingDraft } from '../use-booking-draft';
import { useDensity } from '../use-density';
import type { PlanningAddress } from '../use-planning-address';
import { judgementOf, verdictOf, type VerdictWords } from '../verdict';
import { PlanningFilters } from './planning-filters';
import { PeriodControls, PlanningActions } from './planning-header';
import classes from './planning.module.css';

const MINUTE = 60_000;

interface BoardScreenProps {
  readonly address: PlanningAddress;
  readonly data: BoardData;
  readonly draft: ReturnType<typeof useBookingDraft>;
  readonly words: VerdictWords;
  readonly nowMs: number;
  readonly mayBook: boolean;
  readonly drawerOpen: boolean;
  readonly onOpen: (item: BoardItem) => void;
  readonly onStart: (period: LanePeriod) => void;
  readonly onBook: (() => void) | null;
  readonly onReschedule: (item: { readonly id: string }, period?: { startMs: number; endMs: number }) => void;
  readonly onCancel: (item: BoardItem) => void;
}

/** Header, filters and board on anything wider than a phone. */
export function BoardScreen(props: BoardScreenProps) {
  const { address, data, draft, words, nowMs, onOpen, onReschedule, onCancel, onStart } = props;
  const { search, change } = address;
  const { t } = useTranslation('planning');
  const format = usePlanningFormat();
  const [density, setDensity] = useDensity();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const { mutate: moveBooking } = useMoveBooking();

  const machineOfLane = useMemo(
    () => new Map(data.machines.flatMap(machine => lanesOf(machine).map(({ id }) => [id, machine] as const))),
    [data.machines],
  );
  const bookings = useMemo(
    () => new Map(data.allocations.flatMap(one => (one.booking ? [[one.booking.id, one] as const] : []))),
    [data.allocations],
  );
  const filtered =
    search.hal !== undefined ||
    search.categorie !== undefined ||
    search.zoek !== undefined ||
    search.mijn !== undefined;
  const shownCount = data.groups.reduce((sum, group) => sum + group.lanes.length, 0);
  const texts = useBoardTexts(
    data.machinesLoading
      ? ''
      : filtered
        ? t('board.countOf', { shown: shownCount, all: machineOfLane.size })
        : t('board.countAll', { shown: t('board.count', { count: machineOfLane.size }) }),
  );

  const proposedMachine = proposal ? machineOfLane.get(proposal.laneId) : undefined;
  const question = useMemo(
    () =>
      proposal && proposedMachine
        ? {
            machineId: proposedMachine.id,
            startMs: proposal.startMs,
            endMs: proposal.endMs,
            bookingId: proposal.itemId,
          }
        : null,
    [proposal, proposedMachine],
  );
  const preview = usePreview(question);
  const verdict = useMemo(() => {
    if (question === null || !proposedMachine) {
      return null;
    }
    const judgement = judgementOf(preview, proposedMachine, words);
    const before = proposal?.itemId ? bookings.get(proposal.itemId) : undefined;
    const previous = before
      ? words.money(
          priceForMinutes(
            (Date.parse(before.endsAt) - Date.parse(before.startsAt)) / MINUTE,
            proposedMachine.hourlyRateCents,
          ),
        )
      : null;
    const release =
      judgement.possible === false
        ? t(judgement.alternatives.length > 0 ? 'board.releaseAsk' : 'board.releaseChange')
        : t(proposal?.itemId ? 'board.releaseMove' : 'board.releaseBook');
    return verdictOf(judgement, preview, previous, release, words);
  }, [question, proposedMachine, preview, words, proposal, bookings, t]);
  // A drop ends the proposal first, so what was known of it is kept here.
  const known = useRef<{ proposal: Proposal; refused: boolean } | null>(null);
  if (proposal !== null) {
    known.current = { proposal, refused: verdict?.tone === 'bad' };
  }

  const drop = useCallback(
    (dropped: Proposal) => {
      if (dropped.itemId === null) {
        onStart(dropped);
        return;
      }
      const allocation = bookings.get(dropped.itemId);
      const sure = known.current;
      const refused =
        sure?.refused && sure.proposal.startMs === dropped.startMs && sure.proposal.endMs === dropped.endMs;
      if (!allocation?.booking || refused) {
        // The drawer shows the conflict and the alternatives; nothing is sent that is known to fail.
        onReschedule({ id: dropped.itemId }, dropped);
        return;
      }
      moveBooking(
        {
          bookingId: dropped.itemId,
          version: allocation.booking.version,
          startsAt: new Date(dropped.startMs).toISOString(),
          endsAt: new Date(dropped.endMs).toISOString(),
        },
        { onError: error => showProblem(error, reason => t('drawer.moveFailed', { reason })) },
      );
    },
    [bookings, moveBooking, onReschedule, onStart, t],
  );

  const actionsFor = useCallback(
    (item: BoardItem): BarAction[] => [
      {
        id: 'view',
        label: t('detail.view'),
        icon: <IconEye size={16} stroke={1.6} />,
        danger: false,
        run: () => onOpen(item),
      },
      ...(item.movable
        ? [
            {
              id: 'move',
              label: t('detail.move'),
              icon: <IconArrowsHorizontal size={16} stroke={1.6} />,
              danger: false,
              run: () => onReschedule(item),
            },
            {
              id: 'cancel',
              label: t('detail.cancel'),
              icon: <IconTrash size={16} stroke={1.6} />,
              danger: true,
              run: () => onCancel(item),
            },
          ]
        : []),
    ],
    [t, onOpen, onCancel, onReschedule],
  );

  const opened = search.boeking === undefined ? undefined : bookings.get(search.boeking);
  const { laneId, setDraft } = draft;
  const { startMs, endMs } = draft.draft;
  const reveal = useMemo((): LanePeriod | null => {
    if (draft.open) {
      return laneId === null ? null : { laneId, startMs, endMs };
    }
    return opened
      ? { laneId: opened.resourceId, startMs: Date.parse(opened.startsAt), endMs: Date.parse(opened.endsAt) }
      : null;
  }, [draft.open, laneId, startMs, endMs, opened]);

  const pickGhost = useCallback((ghost: BoardGhost) => setDraft(ghost), [setDraft]);
  const old = data.updatedMs > 0 && data.failure !== null;
  const clear = () => change({ hal: undefined, categorie: undefined, zoek: undefined, mijn: undefined }, true);
  const empty = data.machinesLoading ? null : filtered ? (
    <EmptyState
      action={
        <Button size="xs" variant="default" onClick={clear}>
          {t('empty.clear')}
        </Button>
      }
    >
      {t(search.mijn === 'ja' ? 'empty.filteredMine' : 'empty.filtered')}
    </EmptyState>
  ) : data.failure === null ? (
    <EmptyState>{t('empty.none')}</EmptyState>
  ) : null;

  return (
    <Page
      title={t('title')}
      lead={<PeriodControls address={address} />}
      actions={<PlanningActions address={address} onBook={props.onBook} />}
      filters={
        <PlanningFilters
          address={address}
          machines={data.machines}
          stale={old ? t('stale', { time: format.clock(data.updatedMs) }) : ''}
        />
      }
      scroll="fixed"
    >
      {data.failure !== null ? (
        <div className={classes.failure}>
          <ProblemNote problem={data.failure} onRetry={data.retry} />
        </div>
      ) : null}
      <Timeline
        texts={texts}
        zoom={address.zoom}
        days={address.days}
        groups={data.groups}
        nowMs={nowMs}
        density={density}
        onDensity={setDensity}
        mayCreate={props.mayBook}
        loading={data.machinesLoading || (data.loading && data.failure === null)}
        empty={empty}
        verdict={verdict}
        newTitle={t('board.newBooking')}
        ghosts={draft.ghosts}
        reveal={reveal}
        insetRight={props.drawerOpen ? DRAWER_WIDTH : 0}
        actionsFor={actionsFor}
        onPropose={setProposal}
        onDrop={drop}
        onOpen={onOpen}
        onStart={onStart}
        onGhost={pickGhost}
      />
    </Page>
  );
}
