import { localOffset } from '@campusline/shared';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingPreview, Machine } from '../../../lib/api-types';
import { useFormat } from '../../../lib/format';
import { currentLanguage } from '../../../lib/i18n';
import { useSession } from '../../../lib/session';
import type { SlotDraft } from '../slot-draft';
import offerStyle from './offers.module.css';

interface PriceLinesProps {
  readonly preview: BookingPreview | null;
  readonly machine: Machine | null;
  readonly draft: SlotDraft;
  /** Formatted price before the move, or null for a new booking. */
  readonly oldPrice: string | null;
}

/** The estimate with its line; "waarom?" opens the formula in place (visual §1, principle 5). */
export function PriceLines({ preview, machine, draft, oldPrice }: PriceLinesProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { timeZone } = useSession().campus;
  const [open, setOpen] = useState(false);
  const id = useId();
  const number = new Intl.NumberFormat(currentLanguage() === 'nl' ? 'nl-BE' : 'en-GB', { maximumFractionDigits: 2 });
  const change = localOffset(draft.endMs, timeZone) - localOffset(draft.startMs, timeZone);
  return (
    <section className={offerStyle.price} aria-live="polite">
      <div className={offerStyle.priceHead}>
        <h3>{t('drawer.estimate')}</h3>
        <span>{t('drawer.estimateMeta')}</span>
      </div>
      <div className={offerStyle.line}>
        {t('drawer.machineTime')}
        {preview === null ? null : (
          <span>
            {t('drawer.hoursTimesRate', {
              hours: number.format(preview.minutes / 60),
              rate: format.money(preview.hourlyRateCents),
            })}
          </span>
        )}
        {preview === null ? null : (
          <button
            type="button"
            className={offerStyle.why}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {t('drawer.why')}
          </button>
        )}
        <b style={{ fontWeight: 400 }}>{preview === null ? '–' : format.money(preview.priceCents)}</b>
      </div>
      <div id={id} hidden={!open || preview === null} className={offerStyle.formula}>
        {preview === null
          ? null
          : t('drawer.formula', {
              minutes: preview.minutes,
              rate: format.money(preview.hourlyRateCents),
              price: format.money(preview.priceCents),
              setup: machine?.setupMinutes ?? 0,
              cleanDown: machine?.cleanDownMinutes ?? 0,
            })}
        {change === 0
          ? null
          : ` ${t('drawer.formulaHours', {
              day: format.day(new Date(draft.endMs).toISOString()),
              change: t(change > 0 ? 'drawer.changeForward' : 'drawer.changeBack'),
            })}`}
      </div>
      <div className={offerStyle.total} data-pending={preview === null}>
        <span>
          {t('drawer.exclVat')}. {t('drawer.vatLater')}
          {oldPrice === null ? null : ` (${t('drawer.oldPrice', { price: oldPrice })})`}
        </span>
        <b>{preview === null ? '–' : format.money(preview.priceCents)}</b>
      </div>
    </section>
  );
}
