import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadingRows } from '../../../components/ui/loading-rows';
import { ProblemNote } from '../../../components/ui/problem-note';
import { useFormat } from '../../../lib/format';
import { useImportRuns } from '../api/use-import-runs';
import { countToApply } from '../import-rows';
import classes from './run-history.module.css';

/** Earlier runs; each opens its result again. */
export function RunHistory() {
  const { t } = useTranslation('import');
  const format = useFormat();
  const runs = useImportRuns();
  return (
    <section className={classes.history}>
      <h2>{t('history')}</h2>
      {runs.isPending ? <LoadingRows rows={3} /> : null}
      {runs.isError ? <ProblemNote problem={runs.error} onRetry={() => void runs.refetch()} /> : null}
      {runs.isSuccess && runs.data.length === 0 ? <p className="muted">{t('historyEmpty')}</p> : null}
      <ul className={classes.list}>
        {(runs.data ?? []).map(run => (
          <li key={run.id}>
            <Link to="/invoer" search={{ run: run.id }} activeOptions={{ includeSearch: true }} className={classes.run}>
              <b>{run.fileName}</b>
              <span className={classes.meta}>
                {run.state === 'applied'
                  ? t('historyApplied', {
                      count: countToApply(run.counts),
                      when: format.moment(run.appliedAt ?? run.createdAt),
                    })
                  : t('historyDryRun', { when: format.moment(run.createdAt) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
