import type { Booking } from '../../../lib/api-types';
import { inLanguage } from '../../../lib/i18n';
import type { BoardData } from '../use-board-data';
import type { useBookingDraft } from '../use-booking-draft';
import type { PlanningAddress } from '../use-planning-address';
import { BookingDrawer } from './booking-drawer';
import type { BookingForm } from './booking-form';
import { DetailDrawer, OccupiedDrawer } from './detail-drawer';

interface PlanningDrawerProps {
  readonly address: PlanningAddress;
  readonly data: BoardData;
  readonly draft: ReturnType<typeof useBookingDraft>;
  readonly moving: Booking | null;
  readonly form: BookingForm;
  readonly nowMs: number;
  readonly phone: boolean;
  readonly mayBook: boolean;
  readonly asking: boolean;
  readonly onForm: (form: BookingForm) => void;
  readonly onDone: () => void;
  readonly onBook: () => void;
  readonly onReschedule: (booking: Booking) => void;
}

/** The drawer that the address asks for: a new booking, other hours, the facts of one, or another tenant's time. */
export function PlanningDrawer(props: PlanningDrawerProps) {
  const { address, data, draft, moving, phone, nowMs } = props;
  const { search, change, closeDrawer } = address;
  // The drawer chooses its first focus once: it must know the machine of the address by then.
  if (data.machinesLoading) {
    return null;
  }
  if (search.boek === 'nieuw' || (search.boek === 'verzet' && moving !== null)) {
    return (
      <BookingDrawer
        moving={search.boek === 'verzet' ? moving : null}
        machines={data.machines}
        machine={draft.machine}
        draft={draft.draft}
        form={props.form}
        nowMs={nowMs}
        phone={phone}
        preview={draft.preview}
        judgement={draft.judgement}
        offers={draft.offers}
        onForm={props.onForm}
        onMachine={id => change({ machine: data.machines.find(one => one.id === id)?.code ?? id }, true)}
        onDraft={draft.setDraft}
        onRefused={draft.setRefusal}
        onDone={props.onDone}
        onClose={closeDrawer}
      />
    );
  }
  if (search.boeking === undefined) {
    return null;
  }
  const occupied = data.allocations.find(one => one.booking === null && one.id === search.boeking);
  if (occupied) {
    const machine = data.machines.find(one => one.id === occupied.machineId);
    return (
      <OccupiedDrawer
        allocation={occupied}
        machineName={machine ? inLanguage(machine.name) : ''}
        phone={phone}
        onBook={props.mayBook ? () => address.openDrawer({ boek: 'nieuw', machine: machine?.code }) : null}
        onClose={closeDrawer}
      />
    );
  }
  return (
    <DetailDrawer
      bookingId={search.boeking}
      nowMs={nowMs}
      phone={phone}
      asking={props.asking}
      onMove={props.onReschedule}
      onClose={closeDrawer}
    />
  );
}
