import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './plain-page.module.css';

/** There is nothing at this address. */
export function NotFoundPage() {
  const { t } = useTranslation('app');
  useEffect(() => {
    document.title = `${t('notFound.title')} · Campusline`;
  }, [t]);
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>{t('notFound.title')}</h1>
      <p className="second">{t('notFound.text')}</p>
      <Button component={Link} to="/">
        {t('notFound.action')}
      </Button>
    </main>
  );
}
