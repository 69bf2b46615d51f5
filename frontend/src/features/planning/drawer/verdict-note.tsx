import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Judgement } from '../verdict';
import fields from './fields.module.css';

const ICONS = { good: IconCheck, waiting: IconClock, bad: IconAlertTriangle, pending: IconClock } as const;

/** The verdict of the server on the wished time, in words; spoken when it changes. */
export function VerdictNote({ judgement }: { judgement: Judgement }) {
  const { t } = useTranslation('planning');
  const Icon = ICONS[judgement.tone];
  const offers = judgement.alternatives.length > 0;
  return (
    <div className={fields.verdict} role="status">
      <div className={fields.verdictGood} data-tone={judgement.tone}>
        <Icon size={16} stroke={1.6} aria-hidden />
        <div>
          <b>{/[.…]$/.test(judgement.title) ? judgement.title : `${judgement.title}.`}</b>
          {judgement.detail === null ? null : (
            <>
              {judgement.tone === 'bad' ? <br /> : ' '}
              {judgement.detail}
            </>
          )}
          {offers ? ` ${t('verdict.pick')}` : null}
        </div>
      </div>
    </div>
  );
}
