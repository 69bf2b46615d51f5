import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../components/ui/status-badge';
import type { TimelineAllocation } from '../../../lib/api-types';
import { useFormat } from '../../../lib/format';
import classes from './coming-list.module.css';

/** What takes a machine, in order of time. A booking of another tenant shows as "Bezet" without a name. */
export function ComingList({ allocations }: { allocations: readonly TimelineAllocation[] }) {
  const { t } = useTranslation('machines');
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {allocations.map(({ id, startsAt, endsAt, booking }) => (
        <li key={id} className={classes.row}>
          <span className={classes.when}>{format.period(startsAt, endsAt)}</span>
          {booking === null ? (
            <StatusBadge tone="taken">{t('taken')}</StatusBadge>
          ) : (
            <>
              <span className={classes.what}>
                <Link to="/planning" search={{ boeking: booking.id }} className={classes.purpose}>
                  {booking.purpose}
                </Link>
                <span className="muted">{booking.own ? t('ours') : booking.organisationName}</span>
              </span>
              <StatusBadge tone={booking.state === 'checkedIn' ? 'running' : 'confirmed'}>
                {t(booking.state === 'checkedIn' ? 'running' : 'confirmed')}
              </StatusBadge>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
