import { Button } from '@mantine/core';
import { IconCalendarPlus, IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkTabs } from '../../../components/ui/link-tabs';
import { LoadingRows } from '../../../components/ui/loading-rows';
import { ProblemNote } from '../../../components/ui/problem-note';
import type { Mail } from '../../../lib/api-types';
import { useFormat } from '../../../lib/format';
import { useMail } from '../api/use-mail';
import type { MailsSearch } from '../mails-search';
import classes from './mail-pane.module.css';

/** Address of a calendar file that lives in this page only; freed when another mail opens. */
function useCalendarFile(calendar: string | null): string | null {
  const address = useMemo(
    () => (calendar === null ? null : URL.createObjectURL(new Blob([calendar], { type: 'text/calendar' }))),
    [calendar],
  );
  useEffect(() => () => (address === null ? undefined : URL.revokeObjectURL(address)), [address]);
  return address;
}

/** The same document with every link opening in a tab of its own. */
function withLinksBeside(html: string): string {
  return html.replace(/<head>/i, '<head><base target="_blank">');
}

function Content({ mail, part }: { mail: Mail; part: MailsSearch['deel'] }) {
  const { t } = useTranslation('mails');
  if (part === 'agenda' && mail.calendarBody !== null) return <pre className={classes.plain}>{mail.calendarBody}</pre>;
  if (part === 'tekst') return <pre className={classes.plain}>{mail.textBody}</pre>;
  // No scripts, no forms, an origin of its own; a link of the mail opens beside the page, as in a mail program.
  return (
    <iframe
      className={classes.frame}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={withLinksBeside(mail.htmlBody)}
      title={t('bodyOf', { subject: mail.subject })}
    />
  );
}

/** One mail to read: as the receiver sees it, as text, and its calendar file. */
export function MailPane({ id, part }: { id: string; part: MailsSearch['deel'] }) {
  const { t } = useTranslation('mails');
  const format = useFormat();
  const mail = useMail(id);
  const file = useCalendarFile(mail.data?.calendarBody ?? null);
  if (mail.isError) {
    return (
      <div className={classes.inset}>
        <ProblemNote problem={mail.error} onRetry={() => void mail.refetch()} />
      </div>
    );
  }
  if (mail.data === undefined) return <LoadingRows rows={6} />;
  const { data } = mail;
  return (
    <article className={classes.pane} aria-label={data.subject}>
      <div className={classes.head}>
        <Link to="/mails" search={{}} className={classes.back}>
          <IconChevronLeft size={16} stroke={1.6} aria-hidden />
          {t('title')}
        </Link>
        <h2>{data.subject}</h2>
        <p className={classes.meta}>
          {t('to')} {data.to}, {format.moment(data.sentAt ?? data.createdAt)}
        </p>
      </div>
      <div className={classes.parts}>
        <LinkTabs label={t('parts')}>
          <Link to="/mails" search={{ mail: id }} activeOptions={{ exact: true, includeSearch: true }}>
            {t('html')}
          </Link>
          <Link to="/mails" search={{ mail: id, deel: 'tekst' }} activeOptions={{ exact: true, includeSearch: true }}>
            {t('text')}
          </Link>
          {data.calendarBody === null ? null : (
            <Link
              to="/mails"
              search={{ mail: id, deel: 'agenda' }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t('calendar')}
            </Link>
          )}
        </LinkTabs>
        {file === null ? null : (
          <Button
            size="xs"
            variant="default"
            component="a"
            href={file}
            download="campusline.ics"
            leftSection={<IconCalendarPlus size={14} stroke={1.8} aria-hidden />}
          >
            {t('download')}
          </Button>
        )}
      </div>
      <Content mail={data} part={part} />
    </article>
  );
}
