import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import table from '../../../components/ui/data-table.module.css';
import { StatusBadge } from '../../../components/ui/status-badge';
import type { Machine } from '../../../lib/api-types';
import { useFormat } from '../../../lib/format';
import { inLanguage } from '../../../lib/i18n';
import classes from './machine-table.module.css';

function State({ machine }: { machine: Machine }) {
  const { t } = useTranslation('machines');
  // Only what stands out gets a colour; a column of green says nothing.
  return machine.inService ? (
    <span className="muted">{t('inService')}</span>
  ) : (
    <StatusBadge tone="conflict">{t('outOfService')}</StatusBadge>
  );
}

/** Machines as a table; on a phone as rows of two lines. `stale` dims rows of the filter before. */
export function MachineTable({ machines, stale }: { machines: readonly Machine[]; stale: boolean }) {
  const { t } = useTranslation('machines');
  const format = useFormat();
  return (
    <div data-stale={stale || undefined} className={classes.wrap}>
      <table className={`${table.table} ${classes.table}`}>
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('code')}</th>
            <th scope="col">{t('machine')}</th>
            <th scope="col">{t('hall')}</th>
            <th scope="col">{t('category')}</th>
            <th scope="col" className={`${table.number} ${classes.wide}`}>
              {t('places')}
            </th>
            <th scope="col" className={`${table.number} ${classes.wide}`}>
              {t('buffers')}
            </th>
            <th scope="col" className={table.number}>
              {t('rate')}
            </th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {machines.map(machine => (
            <tr key={machine.id} className={classes.row}>
              <td className={`${table.nowrap} ${table.quiet}`}>{machine.code}</td>
              <td className={classes.nameCell}>
                <Link to="/machines/$id" params={{ id: machine.id }} className={classes.name}>
                  {inLanguage(machine.name)}
                </Link>
              </td>
              <td className={table.nowrap}>{machine.hall}</td>
              <td>{machine.category}</td>
              <td className={`${table.number} ${classes.wide}`}>{machine.places}</td>
              <td className={`${table.number} ${table.quiet} ${classes.wide}`}>
                {machine.setupMinutes} + {machine.cleanDownMinutes}
              </td>
              <td className={table.number}>{format.money(machine.hourlyRateCents)}</td>
              <td>
                <State machine={machine} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={classes.cards}>
        {machines.map(machine => (
          <li key={machine.id}>
            <Link to="/machines/$id" params={{ id: machine.id }} className={classes.card}>
              <span className={classes.cardText}>
                <b>{inLanguage(machine.name)}</b>
                <span className={classes.cardMeta}>
                  {machine.code} · {machine.hall} · {machine.category}
                </span>
              </span>
              <span className={classes.cardSide}>
                {machine.inService ? (
                  <span className="nowrap">{t('perHour', { amount: format.money(machine.hourlyRateCents) })}</span>
                ) : (
                  <State machine={machine} />
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
