import type { Language } from '../kernel/language.js';
import { exactDecimal } from '../kernel/money.js';
import { formatDuration } from '../kernel/time-format.js';
import { type RateCategory, rateCategoryNames } from '../organisations/rate-category.js';
import type { PriceLine, PriceLineTrace } from './price-lines.js';
import { formatUnitPrice } from './unit-price.js';

type Words = Readonly<Record<Language, string>>;

const unitNames: Readonly<Record<string, Words>> = {
  hour: { nl: 'uur', en: 'hour' },
  day: { nl: 'dag', en: 'day' },
  piece: { nl: 'stuk', en: 'piece' },
  batch: { nl: 'batch', en: 'batch' },
};

const pluralNames: Readonly<Record<string, Words>> = {
  day: { nl: 'dagen', en: 'days' },
  piece: { nl: 'stuks', en: 'pieces' },
  batch: { nl: 'batches', en: 'batches' },
};

const subjects: Readonly<Record<PriceLine['kind'], Words>> = {
  machineTime: { nl: 'Machinetijd', en: 'Machine time' },
  quantity: { nl: 'Productie', en: 'Production' },
  setup: { nl: 'Eén insteltijd', en: 'One set-up' },
  assistance: { nl: 'Een operator', en: 'A technician' },
  consumable: { nl: 'Verbruik', en: 'Consumption' },
  training: { nl: 'Opleiding', en: 'Training' },
  cleaning: { nl: 'Schoonmaak', en: 'Cleaning' },
  waste: { nl: 'Afval', en: 'Waste' },
};

const bandNames: Readonly<Record<string, Words>> = {
  day: { nl: 'overdag', en: 'daytime' },
  night: { nl: 'nacht', en: 'night' },
  weekend: { nl: 'weekend', en: 'weekend' },
  holiday: { nl: 'feestdag', en: 'public holiday' },
};

/** Categories whose advantage counts as aid: those of undertakings (booking-and-rates.md C-4). */
const aidCategories: readonly RateCategory[] = ['startUp', 'sme', 'large'];

/**
 * Why a line costs what it costs, in sentences (visual/README.md §11): `Kmo betaalt € 80,00 per uur. De marktprijs is
 * € 110,00. Het verschil telt mee als de-minimissteun.` Surcharge, added minutes and tiers follow when they play a part.
 */
export function explainPriceLine(line: PriceLine, language: Language): string {
  return [
    whoPays(line, language),
    marketPrice(line, language),
    advantage(line, language),
    surcharge(line, language),
    particulars(line.trace, line, language),
  ]
    .filter(sentence => sentence !== '')
    .join(' ');
}

function whoPays({ kind, unit, unitPrice, trace }: PriceLine, language: Language): string {
  const price = formatUnitPrice(unitPrice, language);
  const who = rateCategoryNames[trace.category][language];
  const what = subjects[kind][language];
  const name = trace.kind === 'named' ? trace.name[language] : '';
  if (kind === 'machineTime' || kind === 'quantity') {
    return language === 'nl' ? `${who} betaalt ${price}${per(unit, 'nl')}.` : `${who} pays ${price}${per(unit, 'en')}.`;
  }
  return language === 'nl'
    ? `${name === '' ? what : name} kost ${price}${per(unit, 'nl')}.`
    : `${name === '' ? what : name} costs ${price}${per(unit, 'en')}.`;
}

function per(unit: string, language: Language): string {
  if (unit === 'once') {
    return '';
  }
  const name = Object.hasOwn(unitNames, unit) ? (unitNames[unit]?.[language] ?? unit) : unit;
  return ` per ${name}`;
}

function marketPrice({ kind, unitPrice, marketUnitPrice }: PriceLine, language: Language): string {
  const price = formatUnitPrice(marketUnitPrice, language);
  if (exactDecimal(unitPrice).equals(exactDecimal(marketUnitPrice))) {
    // What costs the same for everybody needs no market price to be understood.
    if (kind !== 'machineTime' && kind !== 'quantity') {
      return '';
    }
    return language === 'nl' ? 'Dat is de marktprijs.' : 'That is the market price.';
  }
  return language === 'nl' ? `De marktprijs is ${price}.` : `The market price is ${price}.`;
}

function advantage({ netCents, marketCents, trace }: PriceLine, language: Language): string {
  if (marketCents <= netCents || !aidCategories.includes(trace.category)) {
    return '';
  }
  return language === 'nl' ? 'Het verschil telt mee als de-minimissteun.' : 'The difference counts as de minimis aid.';
}

function surcharge({ surchargePercent, trace }: PriceLine, language: Language): string {
  if (trace.kind !== 'machineTime' || exactDecimal(surchargePercent).isZero()) {
    return '';
  }
  const and = language === 'nl' ? ' en ' : ' and ';
  const names = trace.bands.map(band =>
    Object.hasOwn(bandNames, band) ? (bandNames[band]?.[language] ?? band) : band,
  );
  const percent = language === 'nl' ? `${surchargePercent.replace('.', ',')} %` : `${surchargePercent}%`;
  return language === 'nl'
    ? `Toeslag voor ${names.join(and)}: ${percent}.`
    : `Surcharge for ${names.join(and)}: ${percent}.`;
}

function particulars(trace: PriceLineTrace, { unit }: PriceLine, language: Language): string {
  switch (trace.kind) {
    case 'machineTime':
      return addedMinutes(trace, language);
    case 'quantity':
      return tier(trace, unit, language);
    case 'setup':
    case 'assistance':
    case 'named':
      return '';
  }
}

function addedMinutes(trace: Extract<PriceLineTrace, { kind: 'machineTime' }>, language: Language): string {
  if (trace.addedMinutes === 0) {
    return '';
  }
  const added = formatDuration(trace.addedMinutes, language);
  const step = formatDuration(trace.incrementMinutes, language);
  const least = formatDuration(trace.minMinutes, language);
  if (language === 'nl') {
    const minimum = trace.minMinutes > 0 ? `, minstens ${least}` : '';
    return `Daarin zit ${added} afronding: tijd telt per ${step}${minimum}.`;
  }
  const minimum = trace.minMinutes > 0 ? `, at least ${least}` : '';
  return `It includes ${added} of rounding: time counts by ${step}${minimum}.`;
}

function tier(trace: Extract<PriceLineTrace, { kind: 'quantity' }>, unit: string, language: Language): string {
  if (trace.aboveQuantity === 0) {
    return '';
  }
  const above = String(trace.aboveQuantity).replace(/\B(?=(?:\d{3})+$)/g, language === 'nl' ? '.' : ',');
  const plural = pluralNames[unit]?.[language] ?? '';
  const whole = trace.tierMode === 'whole';
  if (language === 'nl') {
    return whole
      ? `Boven ${above} ${plural} geldt deze prijs voor alles.`
      : `Deze prijs geldt voor het deel boven ${above} ${plural}.`;
  }
  return whole
    ? `Above ${above} ${plural} this price holds for all of them.`
    : `This price holds for the part above ${above} ${plural}.`;
}
