import { Button } from '@mantine/core';
import { describeOpeningHours } from '@campusline/shared';
import { IconChevronLeft, IconPlus } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadingRows } from '../../../components/ui/loading-rows';
import { Note } from '../../../components/ui/note';
import { Page } from '../../../components/ui/page';
import { ProblemNote } from '../../../components/ui/problem-note';
import { StatusBadge } from '../../../components/ui/status-badge';
import type { Machine } from '../../../lib/api-types';
import { useFormat } from '../../../lib/format';
import { currentLanguage, inLanguage } from '../../../lib/i18n';
import { usePermission } from '../../../lib/session';
import { COMING_DAYS, useComingAllocations } from '../api/use-coming-allocations';
import { useMachine } from '../api/use-machine';
import { ComingList } from '../components/coming-list';
import classes from './machine-page.module.css';

/** One machine: what it can do, when it is open, what it costs and who has it in the coming days. */
export function MachinePage() {
  const { t } = useTranslation('machines');
  const { id } = useParams({ from: '/shell/machines/$id' });
  const machine = useMachine(id);
  const mayBook = usePermission('bookings.request');

  const back = (
    <Link to="/machines" className={classes.back}>
      <IconChevronLeft size={14} stroke={1.8} aria-hidden />
      {t('title')}
    </Link>
  );
  if (machine.isError) {
    return (
      <Page title={t('machine')} crumb={back}>
        <div className={classes.inset}>
          <ProblemNote problem={machine.error} onRetry={() => void machine.refetch()} />
        </div>
      </Page>
    );
  }
  if (machine.data === undefined) {
    return (
      <Page title={t('machine')} crumb={back}>
        <LoadingRows rows={6} />
      </Page>
    );
  }
  const { data } = machine;
  return (
    <Page
      title={inLanguage(data.name)}
      crumb={back}
      meta={
        <>
          {data.code} · {data.hall}
        </>
      }
      actions={
        mayBook && data.inService ? (
          <Button
            leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
            renderRoot={props => <Link to="/planning" search={{ machine: data.id, boek: 'nieuw' }} {...props} />}
          >
            {t('book')}
          </Button>
        ) : undefined
      }
      aside={<Facts machine={data} />}
    >
      <div className={classes.content}>
        {data.inService ? null : (
          <Note tone="error" title={t('outOfServiceTitle')}>
            {t('outOfServiceText')}
          </Note>
        )}
        {inLanguage(data.description) === '' ? null : (
          <p className={classes.description}>{inLanguage(data.description)}</p>
        )}
        <Capabilities machine={data} />
        <Coming machineId={data.id} />
      </div>
    </Page>
  );
}

function Capabilities({ machine }: { machine: Machine }) {
  const { t } = useTranslation('machines');
  if (machine.capabilities.length === 0) return null;
  return (
    <section>
      <h2>{t('capabilities')}</h2>
      <dl className={classes.capabilities}>
        {machine.capabilities.map(capability => (
          <div key={capability.name}>
            <dt>{capability.name}</dt>
            <dd>
              {capability.value} {capability.unit === '' ? null : <span className="muted">{capability.unit}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Coming({ machineId }: { machineId: string }) {
  const { t } = useTranslation('machines');
  const coming = useComingAllocations(machineId);
  return (
    <section>
      <h2>{t('coming', { days: COMING_DAYS })}</h2>
      {coming.isPending ? <LoadingRows rows={3} /> : null}
      {coming.isError ? <ProblemNote problem={coming.error} onRetry={() => void coming.refetch()} /> : null}
      {coming.isSuccess && coming.data.length === 0 ? (
        <p className="muted">{t('comingEmpty', { days: COMING_DAYS })}</p>
      ) : null}
      {coming.isSuccess && coming.data.length > 0 ? <ComingList allocations={coming.data} /> : null}
    </section>
  );
}

function Facts({ machine }: { machine: Machine }) {
  const { t } = useTranslation('machines');
  const format = useFormat();
  return (
    <div className={classes.facts}>
      {machine.inService ? (
        <StatusBadge tone="confirmed">{t('inService')}</StatusBadge>
      ) : (
        <StatusBadge tone="conflict">{t('outOfService')}</StatusBadge>
      )}
      <p className={classes.rate}>
        <span className={classes.figure}>{format.money(machine.hourlyRateCents)}</span> {t('perHourExclVat')}
      </p>
      <dl className={classes.factList}>
        <dt>{t('category')}</dt>
        <dd>{machine.category}</dd>
        <dt>{t('hall')}</dt>
        <dd>{machine.hall}</dd>
        <dt>{t('places')}</dt>
        <dd>{machine.places}</dd>
        <dt>{t('opening')}</dt>
        <dd>
          {describeOpeningHours(machine.openingHours, currentLanguage())
            .split(', ')
            .map(line => (
              <span key={line} className={classes.line}>
                {line}
              </span>
            ))}
        </dd>
        <dt>{t('setup')}</dt>
        <dd>{t('minutes', { count: machine.setupMinutes })}</dd>
        <dt>{t('cleanDown')}</dt>
        <dd>{t('minutes', { count: machine.cleanDownMinutes })}</dd>
      </dl>
      <p className={classes.rule}>{t('bufferRule')}</p>
    </div>
  );
}
