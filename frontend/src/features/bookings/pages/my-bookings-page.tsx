import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/ui/empty-state';
import { LinkTabs } from '../../../components/ui/link-tabs';
import { LoadingRows } from '../../../components/ui/loading-rows';
import { Page } from '../../../components/ui/page';
import { ProblemNote } from '../../../components/ui/problem-note';
import type { Booking } from '../../../lib/api-types';
import { usePermission } from '../../../lib/session';
import { useMyBookings } from '../api/use-my-bookings';
import { BOOKING_VIEWS } from '../bookings-search';
import { BookingRow } from '../components/booking-row';
import { CancelDialog } from '../components/cancel-dialog';
import classes from './my-bookings-page.module.css';

/** Bookings of the organisation: the next one first, then what is over and what was cancelled. */
export function MyBookingsPage() {
  const { t } = useTranslation('bookings');
  const { lijst = 'komend' } = useSearch({ from: '/shell/mijn-boekingen' });
  const list = useMyBookings(lijst);
  const mayBook = usePermission('bookings.request');
  const [cancelling, setCancelling] = useState<Booking | null>(null);
  const bookings = list.data?.pages.flatMap(page => page.items) ?? [];

  const newBooking = mayBook ? (
    <Button
      leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
      renderRoot={props => <Link to="/planning" search={{ boek: 'nieuw' }} {...props} />}
    >
      {t('book')}
    </Button>
  ) : undefined;

  return (
    <Page
      title={t('title')}
      actions={newBooking}
      filters={
        <LinkTabs label={t('lists')}>
          {BOOKING_VIEWS.map(view => (
            <Link
              key={view}
              to="/mijn-boekingen"
              search={view === 'komend' ? {} : { lijst: view }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(`list.${view}`)}
            </Link>
          ))}
        </LinkTabs>
      }
    >
      {list.isPending ? <LoadingRows rows={6} /> : null}
      {list.isError ? (
        <div className={classes.inset}>
          <ProblemNote problem={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : null}
      {list.isSuccess && bookings.length === 0 ? (
        <EmptyState
          action={
            lijst === 'komend' ? (
              <Button variant="default" renderRoot={props => <Link to="/planning" {...props} />}>
                {t('emptyAction')}
              </Button>
            ) : undefined
          }
        >
          {t(`emptyList.${lijst}`)}
        </EmptyState>
      ) : null}
      {bookings.map((booking, position) => (
        <BookingRow
          key={booking.id}
          booking={booking}
          next={lijst === 'komend' && position === 0}
          onCancel={setCancelling}
        />
      ))}
      {list.hasNextPage ? (
        <div className={classes.inset}>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
      {cancelling === null ? null : <CancelDialog booking={cancelling} onClose={() => setCancelling(null)} />}
    </Page>
  );
}
