import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../components/ui/problem-note';
import { showDone } from '../../../components/ui/show-done';
import type { Booking } from '../../../lib/api-types';
import { useFormat } from '../../../lib/format';
import { useSubmissionKey } from '../../../lib/idempotency-key';
import { inLanguage } from '../../../lib/i18n';
import { useCancelBooking } from '../api/use-cancel-booking';
import classes from './cancel-dialog.module.css';

const LONGEST_REASON = 200;

/** Asks before cancelling and says what follows: who gets the hours, what it costs, who is told. */
export function CancelDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const cancel = useCancelBooking();
  const submission = useSubmissionKey();
  const [reason, setReason] = useState('');
  const machine = inLanguage(booking.machine.name);
  const when = format.period(booking.startsAt, booking.endsAt);
  return (
    <Modal
      opened
      onClose={onClose}
      title={<b>{t('cancelTitle')}</b>}
      size={440}
      closeButtonProps={{ 'aria-label': t('keep') }}
    >
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault();
          const told = reason.trim();
          const request = { booking, ...(told === '' ? {} : { reason: told }) };
          cancel.mutate(
            { ...request, key: submission.keyFor(request) },
            {
              onSuccess: () => {
                showDone(t('cancelled', { machine, when: format.moment(booking.startsAt) }));
                onClose();
              },
            },
          );
        }}
      >
        <p>
          <b>{machine}</b>, {when}
        </p>
        <p className="second">{t('cancelConsequence', { amount: format.money(booking.priceCents) })}</p>
        <TextInput
          label={t('reason')}
          value={reason}
          maxLength={LONGEST_REASON}
          onChange={event => setReason(event.currentTarget.value)}
        />
        {cancel.isError ? <ProblemNote problem={cancel.error} /> : null}
        <div className={classes.actions}>
          <Button variant="subtle" onClick={onClose} data-autofocus>
            {t('keep')}
          </Button>
          <Button type="submit" variant="danger-filled" loading={cancel.isPending}>
            {t('cancelConfirm')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
