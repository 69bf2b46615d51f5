import { Button, TextInput } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingRows } from '../../../components/ui/loading-rows';
import { Note } from '../../../components/ui/note';
import { ProblemNote } from '../../../components/ui/problem-note';
import { StatusBadge, type StatusTone } from '../../../components/ui/status-badge';
import { API_ROOT } from '../../../lib/api-client';
import { ApiProblem } from '../../../lib/api-problem';
import type { Booking, TimelineAllocation } from '../../../lib/api-types';
import { useFormat } from '../../../lib/format';
import { inLanguage } from '../../../lib/i18n';
import { useSubmissionKey } from '../../../lib/idempotency-key';
import { bookingQuery } from '../api/planning-queries';
import { useCancelBooking } from '../api/use-booking-changes';
import { shapeOf } from '../board-mapping';
import classes from './drawer.module.css';
import fields from './fields.module.css';
import { DrawerFrame } from './drawer-frame';

const TONES: Readonly<Record<ReturnType<typeof shapeOf>, StatusTone>> = {
  confirmed: 'confirmed',
  waiting: 'waiting',
  busy: 'running',
  past: 'finished',
  conflict: 'conflict',
  occupied: 'taken',
};

interface DetailDrawerProps {
  readonly bookingId: string;
  readonly nowMs: number;
  readonly phone: boolean;
  /** True when the drawer opens on the question to cancel. */
  readonly asking: boolean;
  readonly onMove: (booking: Booking) => void;
  readonly onClose: () => void;
}

/** Facts of a booking, and what may still be done with it. Cancelling is confirmed in place, with its verb. */
export function DetailDrawer({ bookingId, nowMs, phone, asking, onMove, onClose }: DetailDrawerProps) {
  const { t } = useTranslation('planning');
  const booking = useQuery(bookingQuery(bookingId));
  const [confirming, setConfirming] = useState(asking);
  const { data } = booking;
  const gone = booking.error instanceof ApiProblem && booking.error.status === 404;
  const changeable = data?.mayChange === true && data.state !== 'cancelled' && Date.parse(data.startsAt) > nowMs;
  return (
    <DrawerFrame
      title={t('detail.title')}
      phone={phone}
      onClose={onClose}
      footer={
        data && changeable && !confirming ? (
          <div className={classes.actions}>
            <Button variant="danger" onClick={() => setConfirming(true)}>
              {t('detail.cancel')}
            </Button>
            <Button onClick={() => onMove(data)} data-autofocus>
              {t('detail.move')}
            </Button>
          </div>
        ) : undefined
      }
    >
      {booking.isPending ? <LoadingRows rows={6} /> : null}
      {gone ? <Note tone="plain">{t('detail.notFound')}</Note> : null}
      {booking.isError && !gone && data === undefined ? (
        <ProblemNote problem={booking.error} onRetry={() => void booking.refetch()} />
      ) : null}
      {data ? (
        <>
          <Facts booking={data} nowMs={nowMs} />
          {confirming && changeable ? (
            <CancelQuestion booking={data} onKeep={() => setConfirming(false)} onDone={onClose} />
          ) : null}
        </>
      ) : null}
    </DrawerFrame>
  );
}

function Facts({ booking, nowMs }: { booking: Booking; nowMs: number }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const period = { startMs: Date.parse(booking.startsAt), endMs: Date.parse(booking.endsAt) };
  const shape = shapeOf({ ...booking, organisationName: booking.organisation.name, bookedBy: '' }, period, nowMs);
  const state =
    shape === 'busy' ? 'running' : shape === 'past' && booking.state === 'confirmed' ? 'over' : booking.state;
  const several = booking.blockedFrom !== booking.startsAt || booking.blockedTo !== booking.endsAt;
  return (
    <>
      <StatusBadge tone={TONES[shape]}>{sentence(t(`states.${state}`))}</StatusBadge>
      <p className={classes.purpose}>{booking.purpose}</p>
      <dl className={classes.facts}>
        <dt>{t('detail.when')}</dt>
        <dd>
          <b>{format.period(booking.startsAt, booking.endsAt)}</b>
          {several ? (
            <small>
              {t('detail.reservedText', {
                from: format.time(booking.blockedFrom),
                until: format.time(booking.blockedTo),
              })}
            </small>
          ) : null}
        </dd>
        <dt>{t('detail.duration')}</dt>
        <dd>{format.duration(booking.minutes)}</dd>
        <dt>{t('detail.machine')}</dt>
        <dd>
          {inLanguage(booking.machine.name)}
          <small>
            {booking.machine.code} · {booking.machine.hall}
            {booking.placeNumber !== null && booking.placeNumber > 1
              ? ` · ${t('detail.place', { number: booking.placeNumber })}`
              : ''}
          </small>
        </dd>
        <dt>{t('detail.kind')}</dt>
        <dd>
          {t(`kinds.${booking.bookingKind}`)}
          <small>{t(`natures.${booking.activityNature}`)}</small>
        </dd>
        <dt>{t('detail.by')}</dt>
        <dd>
          {booking.bookedBy.name}
          <small>{booking.organisation.name}</small>
        </dd>
        <dt>{t('detail.price')}</dt>
        <dd>
          <b>{format.money(booking.priceCents)}</b>
          <small>
            {format.duration(booking.minutes)} × {format.money(booking.hourlyRateCents)}
          </small>
        </dd>
        <dt>{t('detail.created')}</dt>
        <dd>{format.moment(booking.createdAt)}</dd>
      </dl>
      {booking.state === 'cancelled' ? null : (
        <a className={classes.ics} href={`${API_ROOT}/bookings/${encodeURIComponent(booking.id)}/calendar`} download>
          <IconCalendarPlus size={16} stroke={1.6} aria-hidden />
          {t('detail.calendar')}
        </a>
      )}
    </>
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function CancelQuestion({ booking, onKeep, onDone }: { booking: Booking; onKeep: () => void; onDone: () => void }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const cancel = useCancelBooking();
  const submission = useSubmissionKey();
  const [reason, setReason] = useState('');
  const keep = useRef<HTMLButtonElement>(null);
  // The safe answer has the focus, so a stray Enter cancels nothing.
  useEffect(() => keep.current?.focus(), []);
  return (
    <section className={classes.confirm} aria-labelledby="cancel-title">
      <h3 id="cancel-title">{t('detail.cancelTitle')}</h3>
      <p>{t('detail.cancelText', { period: format.period(booking.startsAt, booking.endsAt) })}</p>
      <TextInput
        className={fields.field}
        label={t('detail.cancelReason')}
        maxLength={200}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      {cancel.isError ? (
        <div className={fields.verdict}>
          <ProblemNote problem={cancel.error} />
        </div>
      ) : null}
      <div className={classes.confirmRow}>
        <Button variant="default" onClick={onKeep} ref={keep}>
          {t('detail.cancelKeep')}
        </Button>
        <Button
          variant="danger-filled"
          loading={cancel.isPending}
          onClick={() =>
            cancel.mutate(
              {
                id: booking.id,
                version: booking.version,
                reason,
                key: submission.keyFor([booking.id, booking.version, reason]),
              },
              { onSuccess: onDone },
            )
          }
        >
          {t('detail.cancelConfirm', { moment: format.moment(booking.startsAt) })}
        </Button>
      </div>
    </section>
  );
}

interface OccupiedDrawerProps {
  readonly allocation: TimelineAllocation;
  readonly machineName: string;
  readonly phone: boolean;
  readonly onBook: (() => void) | null;
  readonly onClose: () => void;
}

/** Another tenant's time: only that it is taken, and what to do instead. */
export function OccupiedDrawer({ allocation, machineName, phone, onBook, onClose }: OccupiedDrawerProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return (
    <DrawerFrame title={t('detail.occupiedTitle')} phone={phone} onClose={onClose}>
      <StatusBadge tone="taken">{t('board.occupied')}</StatusBadge>
      <p className={classes.purpose}>{machineName}</p>
      <p className={fields.field}>
        {t('detail.occupiedText', { period: format.period(allocation.startsAt, allocation.endsAt) })}
      </p>
      {onBook === null ? null : (
        <Button mt={16} variant="default" onClick={onBook} data-autofocus>
          {t('detail.bookHere')}
        </Button>
      )}
    </DrawerFrame>
  );
}
