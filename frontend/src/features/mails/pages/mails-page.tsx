import { Button } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/ui/empty-state';
import { LoadingRows } from '../../../components/ui/loading-rows';
import { Page } from '../../../components/ui/page';
import { ProblemNote } from '../../../components/ui/problem-note';
import { StatusBadge } from '../../../components/ui/status-badge';
import { useFormat } from '../../../lib/format';
import { useMails } from '../api/use-mails';
import { MailPane } from '../components/mail-pane';
import classes from './mails-page.module.css';

/** The mails that the demo would send: nothing leaves this machine, each can be read here. */
export function MailsPage() {
  const { t } = useTranslation('mails');
  const format = useFormat();
  const { mail: open, deel } = useSearch({ from: '/shell/mails' });
  const list = useMails();
  const mails = list.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <Page title={t('title')} meta={t('meta')} scroll="fixed">
      <div className={classes.split} data-reading={open === undefined ? undefined : true}>
        <div className={classes.list}>
          {list.isPending ? <LoadingRows rows={8} /> : null}
          {list.isError ? (
            <div className={classes.inset}>
              <ProblemNote problem={list.error} onRetry={() => void list.refetch()} />
            </div>
          ) : null}
          {list.isSuccess && mails.length === 0 ? <EmptyState>{t('empty')}</EmptyState> : null}
          <ul className={classes.items}>
            {mails.map(mail => (
              <li key={mail.id}>
                <Link
                  to="/mails"
                  search={{ mail: mail.id }}
                  className={classes.item}
                  data-open={mail.id === open || undefined}
                  aria-current={mail.id === open ? 'true' : undefined}
                  activeProps={{}}
                >
                  <span className={classes.line}>
                    <b>{mail.subject}</b>
                    {mail.hasCalendar ? (
                      <IconCalendar size={14} stroke={1.8} role="img" aria-label={t('hasCalendar')} />
                    ) : null}
                  </span>
                  <span className={classes.line}>
                    <span className={classes.to}>{mail.to}</span>
                    {mail.sentAt === null ? (
                      <StatusBadge tone="waiting">{t('waiting')}</StatusBadge>
                    ) : (
                      <span className="nowrap">{format.moment(mail.sentAt)}</span>
                    )}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          {list.hasNextPage ? (
            <div className={classes.inset}>
              <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('more')}
              </Button>
            </div>
          ) : null}
        </div>
        <div className={classes.reading}>
          {open === undefined ? (
            mails.length > 0 ? (
              <EmptyState>{t('choose')}</EmptyState>
            ) : null
          ) : (
            <MailPane key={open} id={open} part={deel} />
          )}
        </div>
      </div>
    </Page>
  );
}
