import { formatPeriod, localDay } from '@campusline/shared';
import { useTranslation } from 'react-i18next';
import type { Alternative } from '../../../lib/api-types';
import { useFormat } from '../../../lib/format';
import { currentLanguage } from '../../../lib/i18n';
import { useSession } from '../../../lib/session';
import type { SlotDraft } from '../slot-draft';
import offerStyle from './offers.module.css';

/** Letters of the alternatives, the same in the drawer and on the board. */
export const OFFER_LETTERS = ['A', 'B', 'C'] as const;

interface OfferListProps {
  readonly offers: readonly Alternative[];
  /** The time that was asked for when the offers came. */
  readonly wishedMs: number;
  readonly draft: SlotDraft;
  readonly onPick: (offer: Alternative) => void;
}

/** Free moments near the wished one; each is also drawn on the board under its letter. */
export function OfferList({ offers, wishedMs, draft, onPick }: OfferListProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { timeZone } = useSession().campus;
  const first = offers.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
  const wishedDay = localDay(wishedMs, timeZone);
  return (
    <ul className={offerStyle.offers} aria-label={t('drawer.alternatives')}>
      {offers.map((offer, position) => {
        const startMs = Date.parse(offer.startsAt);
        const endMs = Date.parse(offer.endsAt);
        const sameDay = localDay(startMs, timeZone) === wishedDay;
        const reason = offer === first ? 'drawer.nextFree' : sameDay ? 'drawer.sameDay' : 'drawer.otherDay';
        const period = formatPeriod(startMs, endMs, currentLanguage(), timeZone);
        const price = format.money(offer.priceCents);
        return (
          <li key={offer.startsAt}>
            <button
              type="button"
              className={offerStyle.offer}
              aria-pressed={draft.startMs === startMs && draft.endMs === endMs}
              onClick={() => onPick(offer)}
            >
              <i>
                <span className="visually-hidden">{t('drawer.alternative')} </span>
                {OFFER_LETTERS[position]}
              </i>{' '}
              <span>
                <b>{period}</b> <small>{t(reason)}</small>
              </span>{' '}
              <b>{price}</b>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
