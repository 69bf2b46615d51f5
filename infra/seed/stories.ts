import type { ActivityNature, BookingKind } from '@campusline/shared';
import type { DemoPerson } from './planned-bookings.js';

/** A booking that stands on every demo campus, placed from Monday of this week or from today. */
interface FixedBooking {
  code: string;
  person: DemoPerson;
  /** Days after Monday of this week; negative is last week. */
  day: number;
  /** Days after today, for what must be running or near whatever the weekday; goes before `day`. */
  fromToday?: number;
  /** Local hour at which it starts, quarters as fractions: 8.5 is half past eight. */
  start: number;
  hours: number;
  purpose: string;
  bookingKind: BookingKind;
  activityNature?: ActivityNature;
  cancelled?: boolean;
}

/** Purposes that chance picks from. */
interface Purpose {
  purpose: string;
  bookingKind: BookingKind;
}

/** The story of the demo weeks: a bracket from print to measurement, a battery housing, upkeep by the technician. */
export const fixedBookings: readonly FixedBooking[] = [
  // Running now, whatever the day.
  {
    code: 'L3.2',
    person: 'seppe',
    day: 0,
    fromToday: -1,
    start: 15,
    hours: 45,
    purpose: 'Vochtproef accudeksel',
    bookingKind: 'pilot',
  },
  {
    code: 'L3.1',
    person: 'seppe',
    day: 0,
    fromToday: -2,
    start: 9,
    hours: 96,
    purpose: 'Levensduur module 2',
    bookingKind: 'pilot',
    activityNature: 'nonEconomic',
  },
  {
    code: 'L3.1',
    person: 'lotte',
    day: 0,
    fromToday: -1,
    start: 13,
    hours: 40,
    purpose: 'Ontlaadtest drone-pack',
    bookingKind: 'pilot',
  },

  // Last week.
  {
    code: 'A.01',
    person: 'lotte',
    day: -7,
    start: 9,
    hours: 26,
    purpose: 'Steunvoet, proefprint',
    bookingKind: 'pilot',
  },
  {
    code: 'A.03',
    person: 'lotte',
    day: -5,
    start: 9,
    hours: 1.5,
    purpose: 'Steunvoet ontpoederen',
    bookingKind: 'pilot',
  },
  {
    code: 'L2.1',
    person: 'lotte',
    day: -4,
    start: 10,
    hours: 2.25,
    purpose: 'Steunvoet opmeten',
    bookingKind: 'pilot',
  },
  {
    code: 'B.21',
    person: 'lotte',
    day: -6,
    start: 16,
    hours: 14,
    purpose: 'Schaaldeel uitharden',
    bookingKind: 'contract',
  },
  { code: 'L1.1', person: 'seppe', day: -5, start: 8, hours: 4, purpose: 'Stuurkaart, nulreeks', bookingKind: 'pilot' },
  { code: 'A.11', person: 'nadia', day: -3, start: 13, hours: 3, purpose: 'Spil nazien', bookingKind: 'maintenance' },

  // This week.
  {
    code: 'A.01',
    person: 'lotte',
    day: 1,
    start: 8.5,
    hours: 25,
    purpose: 'Steunvoet reeks C printen',
    bookingKind: 'contract',
  },
  {
    code: 'A.03',
    person: 'lotte',
    day: 2,
    start: 11,
    hours: 1.5,
    purpose: 'Reeks C ontpoederen',
    bookingKind: 'contract',
  },
  {
    code: 'A.05',
    person: 'lotte',
    day: 2,
    start: 14,
    hours: 16,
    purpose: 'Reeks C ontspannen',
    bookingKind: 'contract',
  },
  {
    code: 'A.11',
    person: 'lotte',
    day: 3,
    start: 13,
    hours: 4.5,
    purpose: 'Reeks C vlakken frezen',
    bookingKind: 'contract',
  },
  {
    code: 'L2.1',
    person: 'lotte',
    day: 4,
    start: 9,
    hours: 2.5,
    purpose: 'Reeks C meetrapport',
    bookingKind: 'contract',
  },
  { code: 'A.02', person: 'seppe', day: 0, start: 9, hours: 22, purpose: 'Koelblok titaan', bookingKind: 'pilot' },
  {
    code: 'A.02',
    person: 'seppe',
    day: 3,
    start: 8,
    hours: 9,
    purpose: 'Koelblok, tweede versie',
    bookingKind: 'pilot',
  },
  {
    code: 'L1.1',
    person: 'seppe',
    day: 1,
    start: 8,
    hours: 4,
    purpose: 'Stuurkaart reeks 1 plaatsen',
    bookingKind: 'contract',
  },
  {
    code: 'L1.2',
    person: 'seppe',
    day: 1,
    start: 13,
    hours: 2,
    purpose: 'Stuurkaart reeks 1 solderen',
    bookingKind: 'contract',
  },
  {
    code: 'L1.3',
    person: 'seppe',
    day: 2,
    start: 8,
    hours: 3,
    purpose: 'Connectoren solderen',
    bookingKind: 'contract',
  },
  {
    code: 'L1.4',
    person: 'seppe',
    day: 2,
    start: 13,
    hours: 1.5,
    purpose: 'Stuurkaart reeks 1 nakijken',
    bookingKind: 'contract',
  },
  {
    code: 'B.02',
    person: 'seppe',
    day: 2,
    start: 9,
    hours: 3,
    purpose: 'Behuizing sluiten met cobot',
    bookingKind: 'pilot',
  },
  {
    code: 'B.02',
    person: 'lotte',
    day: 2,
    start: 10,
    hours: 4,
    purpose: 'Grijper uitproberen',
    bookingKind: 'pilot',
    activityNature: 'nonEconomic',
  },
  {
    code: 'B.13',
    person: 'lotte',
    day: 1,
    start: 9,
    hours: 3,
    purpose: 'Opleiding TIG-lassen',
    bookingKind: 'training',
    activityNature: 'nonEconomic',
  },
  {
    code: 'B.13',
    person: 'seppe',
    day: 1,
    start: 9.5,
    hours: 4,
    purpose: 'Frame testrek lassen',
    bookingKind: 'contract',
  },
  {
    code: 'L2.2',
    person: 'nadia',
    day: 4,
    start: 8,
    hours: 4,
    purpose: 'Kalibratie met referentiebol',
    bookingKind: 'maintenance',
  },
  {
    code: 'A.05',
    person: 'nadia',
    day: 0,
    start: 9,
    hours: 5,
    purpose: 'Thermokoppels vervangen',
    bookingKind: 'maintenance',
  },
  {
    code: 'B.01',
    person: 'kristof',
    day: 3,
    start: 14,
    hours: 2,
    purpose: 'Demonstratie voor bezoekers',
    bookingKind: 'internal',
    activityNature: 'nonEconomic',
  },
  {
    code: 'B.11',
    person: 'seppe',
    day: 5,
    start: 8.5,
    hours: 3,
    purpose: 'Platen testrek snijden',
    bookingKind: 'contract',
  },

  // The weeks after.
  {
    code: 'A.01',
    person: 'seppe',
    day: 7,
    start: 9,
    hours: 30,
    purpose: 'Warmtewisselaar 1 op 1',
    bookingKind: 'pilot',
  },
  {
    code: 'B.21',
    person: 'lotte',
    day: 8,
    start: 15,
    hours: 16,
    purpose: 'Schaaldeel, reeks van vier',
    bookingKind: 'contract',
  },
  {
    code: 'B.23',
    person: 'lotte',
    day: 9,
    start: 12,
    hours: 5,
    purpose: 'Schaaldeel trimmen',
    bookingKind: 'contract',
  },
  {
    code: 'L2.2',
    person: 'seppe',
    day: 8,
    start: 9,
    hours: 3,
    purpose: 'Koelblok op poriën nakijken',
    bookingKind: 'pilot',
  },
  {
    code: 'A.12',
    person: 'nadia',
    day: 10,
    start: 7,
    hours: 4,
    purpose: 'Olie en filters',
    bookingKind: 'maintenance',
  },
  {
    code: 'L3.1',
    person: 'seppe',
    day: 14,
    start: 9,
    hours: 120,
    purpose: 'Levensduur module 3',
    bookingKind: 'pilot',
  },
  { code: 'A.02', person: 'lotte', day: 15, start: 10, hours: 24, purpose: 'Scharnier titaan', bookingKind: 'pilot' },

  // Called off.
  {
    code: 'L2.3',
    person: 'lotte',
    day: 8,
    start: 9,
    hours: 3,
    purpose: 'Mal scannen',
    bookingKind: 'pilot',
    cancelled: true,
  },
  {
    code: 'B.12',
    person: 'seppe',
    day: 9,
    start: 13,
    hours: 2,
    purpose: 'Deksels plooien',
    bookingKind: 'contract',
    cancelled: true,
  },
  {
    code: 'A.14',
    person: 'lotte',
    day: 11,
    start: 8,
    hours: 4,
    purpose: 'Stempel vonken',
    bookingKind: 'pilot',
    cancelled: true,
  },
];

const OF_COMPANIES: Readonly<Record<string, readonly string[]>> = {
  'Metaal-additief': ['Proefstaven', 'Houder versie 4', 'Rooster fijne structuur'],
  Verspaning: ['Spanmal', 'Flens nabewerken', 'Matrijsdeel'],
  Robotcel: ['Lasparameters zoeken', 'Pick-and-place uitproberen'],
  'Plaat en lassen': ['Beugels', 'Kast testopstelling', 'Onderstel'],
  Composiet: ['Testpanelen', 'Spant inleggen', 'Kernmateriaal vergelijken'],
  'Elektronica-assemblage': ['Sensorkaart', 'Herstelling prototypes', 'Voedingskaart'],
  Metrologie: ['Nulmeting', 'Vergelijking met CAD', 'Controle onderaanneming'],
  'Batterij en duurtest': ['Celselectie', 'Temperatuurcyclus', 'Laadprofiel'],
};

/** What this person does on machines of this category. */
export function purposesOf(person: DemoPerson, category: string): readonly Purpose[] {
  if (person === 'nadia' || person === 'kristof') {
    return [
      { purpose: 'Klein onderhoud', bookingKind: 'maintenance' },
      { purpose: 'Veiligheidscontrole', bookingKind: 'maintenance' },
    ];
  }
  const own = (OF_COMPANIES[category] ?? []).flatMap((purpose): Purpose[] => [
    { purpose, bookingKind: 'pilot' },
    { purpose, bookingKind: 'contract' },
  ]);
  return [...own, { purpose: 'Opleiding nieuwe collega', bookingKind: 'training' }];
}
