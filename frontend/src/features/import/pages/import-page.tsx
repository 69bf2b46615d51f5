import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadingRows } from '../../../components/ui/loading-rows';
import { Page } from '../../../components/ui/page';
import { ProblemNote } from '../../../components/ui/problem-note';
import { useImportRun } from '../api/use-import-run';
import { useStartImport } from '../api/use-start-import';
import { FileDrop } from '../components/file-drop';
import { RunHistory } from '../components/run-history';
import { RunResult } from '../components/run-result';
import classes from './import-page.module.css';

/** Takes a machine park in: a file, a dry run that says what would change, and only then the change itself. */
export function ImportPage() {
  const { t } = useTranslation('import');
  const search = useSearch({ from: '/shell/invoer' });
  const navigate = useNavigate({ from: '/invoer' });
  const start = useStartImport();
  const run = useImportRun(search.run);
  return (
    <Page title={t('title')} meta={t('meta')} aside={<RunHistory />}>
      <div className={classes.drop}>
        <FileDrop
          busy={start.isPending}
          onFile={file => start.mutate(file, { onSuccess: made => void navigate({ search: { run: made.id } }) })}
        />
        {start.isError ? <ProblemNote problem={start.error} /> : null}
      </div>
      {search.run !== undefined && run.isPending ? <LoadingRows rows={10} /> : null}
      {run.isError ? (
        <div className={classes.drop}>
          <ProblemNote problem={run.error} onRetry={() => void run.refetch()} />
        </div>
      ) : null}
      {run.data === undefined ? null : <RunResult key={run.data.id} run={run.data} filter={search.rijen} />}
    </Page>
  );
}
