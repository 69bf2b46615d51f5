import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/shortcuts';
import type { BoardItem, LanePeriod } from '../../components/timeline/board-model';
import type { Booking } from '../../lib/api-types';
import { usePermission, useSession } from '../../lib/session';
import { bookingQuery } from './api/planning-queries';
import { lanesOf } from './board-mapping';
import { BoardScreen } from './components/board-screen';
import { PhoneScreen } from './components/phone-screen';
import { emptyForm } from './drawer/booking-form';
import { PlanningDrawer } from './drawer/planning-drawer';
import { momentToSearch } from './slot-draft';
import { useBoardData } from './use-board-data';
import { useBookingDraft } from './use-booking-draft';
import { useNow } from './use-now';
import { usePlanningAddress } from './use-planning-address';
import { useVerdictWords } from './use-verdict-words';

/** The planning: a board per machine, a day agenda on a phone, and the drawers over both. */
export function PlanningPage() {
  const { t } = useTranslation('planning');
  const session = useSession();
  const { timeZone } = session.campus;
  const mayBook = usePermission('bookings.request');
  const nowMs = useNow();
  const phone = useMediaQuery('(max-width: 767px)', window.innerWidth < 768, { getInitialValueInEffect: false });
  const address = usePlanningAddress(nowMs, phone);
  const { search, openDrawer } = address;
  const words = useVerdictWords();
  const [form, setForm] = useState(() => emptyForm(session.organisation.kind));
  const [cancelling, setCancelling] = useState<string | null>(null);
  const data = useBoardData(address.day, address.days, nowMs, {
    onlyMine: search.mijn === 'ja',
    ...(search.hal === undefined ? {} : { hall: search.hal }),
    ...(search.categorie === undefined ? {} : { category: search.categorie }),
    ...(search.zoek === undefined ? {} : { search: search.zoek }),
  });

  const movingId = search.boek === 'verzet' ? (search.boeking ?? null) : null;
  const moving = useQuery({ ...bookingQuery(movingId ?? ''), enabled: movingId !== null }).data ?? null;
  const draft = useBookingDraft({
    address,
    machines: data.machines,
    moving: movingId === null ? null : moving,
    nowMs,
    words,
    draftText: moving?.purpose ?? form.purpose,
  });

  const codeOf = useMemo(() => {
    const codes = new Map(
      data.machines.flatMap(machine => lanesOf(machine).map(({ id }) => [id, machine.code] as const)),
    );
    return (laneId: string) => codes.get(laneId);
  }, [data.machines]);

  const start = useCallback(
    (period: LanePeriod) =>
      openDrawer({
        boek: 'nieuw',
        machine: codeOf(period.laneId),
        van: momentToSearch(period.startMs, timeZone),
        tot: momentToSearch(period.endMs, timeZone),
      }),
    [codeOf, openDrawer, timeZone],
  );
  const startEmpty = useCallback(() => openDrawer({ boek: 'nieuw' }), [openDrawer]);
  const open = useCallback(
    (item: Pick<BoardItem, 'id'>) => {
      setCancelling(null);
      openDrawer({ boeking: item.id });
    },
    [openDrawer],
  );
  const askCancel = useCallback(
    (item: Pick<BoardItem, 'id'>) => {
      setCancelling(item.id);
      openDrawer({ boeking: item.id });
    },
    [openDrawer],
  );
  const reschedule = useCallback(
    (booking: Pick<Booking, 'id'>, period?: { startMs: number; endMs: number }) =>
      openDrawer({
        boek: 'verzet',
        boeking: booking.id,
        ...(period
          ? { van: momentToSearch(period.startMs, timeZone), tot: momentToSearch(period.endMs, timeZone) }
          : {}),
      }),
    [openDrawer, timeZone],
  );

  // Until then the form survives closing the drawer, so a stray Esc loses nothing that was typed.
  const finish = () => {
    setForm(before => ({ ...before, purpose: '' }));
    address.closeDrawer();
  };

  useShortcuts(t('keys.group'), [
    ...(mayBook ? [{ keys: 'n', label: t('keys.new'), run: startEmpty }] : []),
    { keys: 't', label: t('keys.today'), run: () => address.change({ datum: undefined }) },
    { keys: 'd', label: t('keys.day'), run: () => address.change({ view: 'dag' }) },
    { keys: 'w', label: t('keys.week'), run: () => address.change({ view: undefined }) },
    { keys: '[', label: t('keys.previous'), run: () => address.turn(-1) },
    { keys: ']', label: t('keys.next'), run: () => address.turn(1) },
    { keys: '← → ↑ ↓', label: t('keys.arrows') },
    { keys: 'enter', label: t('keys.enter') },
    { keys: 'alt+← →', label: t('keys.altArrows') },
    { keys: 'alt+shift+← →', label: t('keys.altShiftArrows') },
    { keys: '.', label: t('keys.menu') },
    { keys: 'escape', label: t('keys.close') },
  ]);

  const drawerOpen = draft.open || search.boeking !== undefined;
  const shared = { address, data, nowMs, mayBook, onOpen: open, onStart: start, onBook: mayBook ? startEmpty : null };
  return (
    <>
      {phone ? (
        <PhoneScreen {...shared} />
      ) : (
        <BoardScreen
          {...shared}
          draft={draft}
          words={words}
          drawerOpen={drawerOpen}
          onReschedule={reschedule}
          onCancel={askCancel}
        />
      )}
      {drawerOpen ? (
        <PlanningDrawer
          key={draft.open ? (movingId ?? 'new') : search.boeking}
          address={address}
          data={data}
          draft={draft}
          moving={movingId === null ? null : moving}
          form={form}
          nowMs={nowMs}
          phone={phone}
          mayBook={mayBook}
          asking={cancelling === search.boeking}
          onForm={setForm}
          onDone={finish}
          onBook={startEmpty}
          onReschedule={reschedule}
        />
      ) : null}
    </>
  );
}
