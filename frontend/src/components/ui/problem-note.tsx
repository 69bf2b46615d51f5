import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../lib/api-problem';
import { Note } from './note';
import classes from './problem-note.module.css';

/** What went wrong in place: the server's sentence, what to do, and the request number to give to a colleague. */
export function ProblemNote({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('app');
  const known = problem instanceof ApiProblem ? problem : null;
  // Asking again helps when the server or the line failed, not when the answer was no.
  const mayPass = known === null || known.status === 0 || known.status === 429 || known.status >= 500;
  return (
    <Note tone="error" title={known === null ? t('problem.unexpected') : known.title}>
      {known !== null && known.detail !== known.title ? <span>{known.detail}</span> : null}
      {known?.requestId ? (
        <span className={classes.number}>
          {t('problem.requestNumber')} <span className="mono">{known.requestId}</span>
        </span>
      ) : null}
      {onRetry === undefined || !mayPass ? null : (
        <Button size="xs" variant="default" mt={6} onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      )}
    </Note>
  );
}
