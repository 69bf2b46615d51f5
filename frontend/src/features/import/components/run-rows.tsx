import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import table from '../../../components/ui/data-table.module.css';
import { StatusBadge } from '../../../components/ui/status-badge';
import type { StatusTone } from '../../../components/ui/status-badge';
import type { ImportAction, ImportRow } from '../../../lib/api-types';
import { summaryOf, valueText } from '../import-rows';
import classes from './run-rows.module.css';

const TONES: Record<ImportAction, StatusTone> = {
  create: 'confirmed',
  change: 'waiting',
  unchanged: 'finished',
  refused: 'conflict',
};

/** Rows that are drawn at first; a park of thousands must not freeze the screen. */
const FIRST_ROWS = 200;

function Detail({ row }: { row: ImportRow }) {
  const { t } = useTranslation('import');
  if (row.action === 'refused') {
    return (
      <ul className={classes.lines}>
        {row.problems.map(problem => (
          <li key={`${problem.field}${problem.code}`} className={classes.problem}>
            {problem.field === '' ? null : <b>{t(`field.${problem.field}`, { defaultValue: problem.field })}: </b>}
            {problem.message}
          </li>
        ))}
      </ul>
    );
  }
  if (row.action === 'create') return <span className="second">{summaryOf(row)}</span>;
  if (row.action !== 'change') return null;
  return (
    <ul className={classes.lines}>
      {row.changes.map(change => (
        <li key={change.field} className={classes.change}>
          <span className="muted">{t(`field.${change.field}`, { defaultValue: change.field })}</span>
          <del>{valueText(change.from) || t('nothing')}</del>
          <IconArrowRight size={12} stroke={2} role="img" aria-label={t('becomes')} />
          <ins>{valueText(change.to) || t('nothing')}</ins>
        </li>
      ))}
    </ul>
  );
}

/** The rows of a run: place in the file, machine, what would happen, and why or what exactly. */
export function RunRows({ rows, applied }: { rows: readonly ImportRow[]; applied: boolean }) {
  const { t } = useTranslation('import');
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <>
      <table className={`${table.table} ${classes.table}`}>
        <caption className="visually-hidden">{t('rows')}</caption>
        <thead>
          <tr>
            <th scope="col" className={table.number}>
              {t('position')}
            </th>
            <th scope="col">{t('machine')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('detail')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(row => (
            <tr key={row.position}>
              <td className={`${table.number} ${table.quiet}`}>{row.position}</td>
              <td className={classes.key}>{row.key === '' ? <span className="muted">–</span> : row.key}</td>
              <td className={table.nowrap}>
                <StatusBadge tone={TONES[row.action]}>
                  {t(`action.${applied && row.action !== 'refused' ? 'applied' : 'dryRun'}.${row.action}`)}
                </StatusBadge>
              </td>
              <td>
                <Detail row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <div className={table.more}>
          <Button variant="default" onClick={() => setAll(true)}>
            {t('showAll', { count: rows.length })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
