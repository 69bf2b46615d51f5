import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/ui/empty-state';
import { LinkTabs } from '../../../components/ui/link-tabs';
import { Note } from '../../../components/ui/note';
import { ProblemNote } from '../../../components/ui/problem-note';
import { showDone } from '../../../components/ui/show-done';
import type { ImportRun } from '../../../lib/api-types';
import { useFormat } from '../../../lib/format';
import { useApplyImport } from '../api/use-apply-import';
import { ACTION_OF_FILTER, countToApply, rowsToShow } from '../import-rows';
import { ROW_FILTERS } from '../import-search';
import type { RowFilter } from '../import-search';
import { RunRows } from './run-rows';
import classes from './run-result.module.css';

/** What a run would do (or did): counts as a sentence, the rows, and one button that says how much it takes over. */
export function RunResult({ run, filter }: { run: ImportRun; filter: RowFilter | undefined }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const apply = useApplyImport();
  const { counts } = run;
  const toApply = countToApply(counts);
  const applied = run.state === 'applied';
  const rows = rowsToShow(run.rows, filter);
  const sentences: [count: number, text: string][] = [
    [counts.create, t(`sentence.${run.state}.create`, { count: counts.create })],
    [counts.change, t(`sentence.${run.state}.change`, { count: counts.change })],
    [counts.unchanged, t('sentence.unchanged', { count: counts.unchanged })],
    [counts.refused, t('sentence.refused', { count: counts.refused })],
  ];
  const told = sentences.filter(([count]) => count > 0).map(([, text]) => text);
  return (
    <section aria-labelledby="run-title">
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 id="run-title">
            {applied ? t('appliedTitle') : t('dryRunTitle')} <span className={classes.file}>{run.fileName}</span>
          </h2>
          <p className={classes.sentence} aria-live="polite">
            {told.length === 0 ? t('sentence.none') : `${told.join(', ')}.`}
          </p>
        </div>
        {!applied && toApply > 0 ? (
          <Button
            size="md"
            loading={apply.isPending}
            onClick={() =>
              apply.mutate(run, { onSuccess: done => showDone(t('done', { count: countToApply(done.counts) })) })
            }
          >
            {t('apply', { count: toApply })}
          </Button>
        ) : null}
        {applied ? (
          <Button
            variant="default"
            rightSection={<IconArrowRight size={14} stroke={1.8} aria-hidden />}
            renderRoot={props => <Link to="/machines" {...props} />}
          >
            {t('toMachines')}
          </Button>
        ) : null}
      </div>
      <div className={classes.notes}>
        {apply.isError ? <ProblemNote problem={apply.error} /> : null}
        {applied ? (
          <Note tone="done" title={t('appliedOn', { when: format.moment(run.appliedAt ?? run.createdAt) })} />
        ) : (
          <Note tone="plain">{toApply === 0 ? t('nothingToApply') : t('nothingWritten')}</Note>
        )}
        {run.notes.length === 0 ? null : (
          <Note tone="plain">
            <ul className={classes.told}>
              {run.notes.map(note => (
                <li key={`${note.code}${note.message}`}>{note.message}</li>
              ))}
            </ul>
          </Note>
        )}
      </div>
      <div className={classes.filters} data-no-print>
        <LinkTabs label={t('filter')}>
          <Link to="/invoer" search={{ run: run.id }} activeOptions={{ exact: true, includeSearch: true }}>
            {t('all')} <span className={classes.count}>{run.rows.length}</span>
          </Link>
          {ROW_FILTERS.map(choice => (
            <Link
              key={choice}
              to="/invoer"
              search={{ run: run.id, rijen: choice }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(`filters.${choice}`)} <span className={classes.count}>{counts[ACTION_OF_FILTER[choice]]}</span>
            </Link>
          ))}
        </LinkTabs>
      </div>
      {rows.length === 0 ? <EmptyState>{t('emptyFilter')}</EmptyState> : <RunRows rows={rows} applied={applied} />}
    </section>
  );
}
