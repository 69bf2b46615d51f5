import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../components/ui/status-badge';
import { API_ROOT } from '../../../lib/api-client';
import type { Booking } from '../../../lib/api-types';
import { useFormat } from '../../../lib/format';
import { inLanguage } from '../../../lib/i18n';
import { serverNow } from '../../../lib/server-clock';
import { usePermission } from '../../../lib/session';
import { shownStatus, toneOf } from '../booking-status';
import classes from './booking-row.module.css';

/** One booking with what may be done with it. `next` sets off the first one that comes. */
export function BookingRow({
  booking,
  next = false,
  onCancel,
}: {
  booking: Booking;
  next?: boolean;
  onCancel: (booking: Booking) => void;
}) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const mayBook = usePermission('bookings.request');
  const status = shownStatus(booking, serverNow());
  const machine = inLanguage(booking.machine.name);
  const open = status === 'confirmed' || status === 'running' || status === 'requested';
  const about = t('about', { machine, when: format.moment(booking.startsAt) });
  return (
    <article className={classes.row} data-next={next || undefined} aria-label={about}>
      <div className={classes.when}>
        {next ? <span className={classes.nextLabel}>{t('nextUp')}</span> : null}
        <span className={classes.period}>{format.period(booking.startsAt, booking.endsAt)}</span>
        <span className={classes.quiet}>{format.duration(booking.minutes)}</span>
      </div>
      <div className={classes.what}>
        <span>
          <Link to="/machines/$id" params={{ id: booking.machine.id }} className={classes.machine}>
            {machine}
          </Link>{' '}
          <span className={classes.quiet}>
            {booking.machine.code} · {booking.machine.hall}
          </span>
        </span>
        <span className={classes.purpose}>
          {booking.purpose}{' '}
          <span className={classes.quiet}>
            {t(`kind.${booking.bookingKind}`)} · {booking.bookedBy.name}
          </span>
        </span>
      </div>
      <div className={classes.side}>
        <StatusBadge tone={toneOf(status)}>{t(`status.${status}`)}</StatusBadge>
        <span className={classes.price}>
          {status === 'cancelled' ? <del>{format.money(booking.priceCents)}</del> : format.money(booking.priceCents)}
        </span>
      </div>
      <div className={classes.actions} data-no-print>
        {open && booking.mayChange ? (
          <>
            <Button
              size="xs"
              variant="default"
              aria-label={`${t('move')}: ${about}`}
              renderRoot={props => <Link to="/planning" search={{ boeking: booking.id }} {...props} />}
            >
              {t('move')}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              aria-label={`${t('cancel')}: ${about}`}
              onClick={() => onCancel(booking)}
            >
              {t('cancel')}
            </Button>
          </>
        ) : null}
        {open ? (
          <Button
            size="xs"
            variant="subtle"
            component="a"
            href={`${API_ROOT}/bookings/${booking.id}/calendar`}
            download
            aria-label={`${t('calendar')}: ${about}`}
            leftSection={<IconCalendarPlus size={14} stroke={1.8} aria-hidden />}
          >
            {t('calendar')}
          </Button>
        ) : null}
        {!open && mayBook ? (
          <Button
            size="xs"
            variant="default"
            aria-label={`${t('again')}: ${machine}`}
            renderRoot={props => (
              <Link to="/planning" search={{ machine: booking.machine.id, boek: 'nieuw' }} {...props} />
            )}
          >
            {t('again')}
          </Button>
        ) : null}
      </div>
    </article>
  );
}
