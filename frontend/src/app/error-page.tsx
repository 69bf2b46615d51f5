import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../components/ui/problem-note';
import classes from './plain-page.module.css';

/** A page that could not be shown. The menu stays when the fault is inside the shell. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('errorPage.title')}</h1>
      <ProblemNote problem={error} />
      <div className={classes.actions}>
        <Button
          onClick={() => {
            reset();
            window.location.reload();
          }}
        >
          {t('errorPage.reload')}
        </Button>
        <Button variant="default" component="a" href="/">
          {t('notFound.action')}
        </Button>
      </div>
    </div>
  );
}
