import { describeOpeningHours, formatMoney, type OpeningHours } from '@campusline/shared';
import type { ShownValue } from '../../../platform/import/import-subject.js';
import type { Capability } from '../machine.entity.js';

/** Everything an import can set on a machine. Minutes are whole, the rate is in euro cents per hour, VAT excluded. */
export interface MachineFields {
  readonly nameNl: string;
  readonly nameEn: string;
  readonly hall: string;
  readonly category: string;
  readonly descriptionNl: string;
  readonly descriptionEn: string;
  readonly capabilities: readonly Capability[];
  readonly places: number;
  readonly openingHours: readonly OpeningHours[];
  readonly setupMinutes: number;
  readonly cleanDownMinutes: number;
  readonly hourlyRateCents: number;
  readonly inService: boolean;
}

/** Name of a field of {@link MachineFields}. */
export type MachineField = keyof MachineFields;

/** The fields in the order in which a person reads them. */
export const MACHINE_FIELDS: readonly MachineField[] = [
  'nameNl',
  'nameEn',
  'hall',
  'category',
  'descriptionNl',
  'descriptionEn',
  'capabilities',
  'places',
  'openingHours',
  'setupMinutes',
  'cleanDownMinutes',
  'hourlyRateCents',
  'inService',
];

/** Limits of one-line texts, in characters. */
export const LONGEST = {
  name: 120,
  hall: 60,
  category: 80,
  description: 4_000,
  capabilityName: 60,
  capabilityValue: 120,
  capabilityUnit: 20,
} as const;

/** Limits of numbers; the database checks the same ranges. */
export const MOST = { capabilities: 50, places: 100, minutes: 1_440, hourlyRateCents: 10_000_000 } as const;

/** What a file says about one machine: only the fields it gives. */
export interface MachineDraft {
  readonly code: string;
  readonly given: Partial<MachineFields>;
  /** True when given capabilities are added to those the machine has, instead of taking their place. */
  readonly addsCapabilities: boolean;
}

/** What a new machine gets where its file is silent; every use of it is told in a note of the import. */
export interface MachineDefaults {
  readonly openingHours: readonly OpeningHours[];
  readonly hourlyRateCents: number;
}

/** Injection token of {@link MachineDefaults}. */
export const MACHINE_DEFAULTS = Symbol('machine defaults');

/** Monday to Friday 08:00-18:00, 50.00 euro per hour. */
export const USUAL_DEFAULTS: MachineDefaults = {
  openingHours: [1, 2, 3, 4, 5].map(weekday => ({ weekday, opens: '08:00', closes: '18:00' })),
  hourlyRateCents: 5_000,
};

function capabilityText({ name, value, unit }: Capability): string {
  return `${name}=${value}${unit ? ` ${unit}` : ''}`;
}

/** Most different opening hours whose words are remembered; a park has a handful. */
const MOST_HOURS_REMEMBERED = 200;
const wordsOfHours = new Map<string, ShownValue>();

/** Finding the words of a week costs more than the rest of a row, and thousands of machines share the same few weeks. */
function shownHours(openingHours: readonly OpeningHours[]): ShownValue {
  const key = openingHours.map(({ weekday, opens, closes }) => `${weekday}${opens}${closes}`).join();
  let words = wordsOfHours.get(key);
  if (words === undefined) {
    words = { nl: describeOpeningHours(openingHours, 'nl'), en: describeOpeningHours(openingHours, 'en') };
    if (wordsOfHours.size >= MOST_HOURS_REMEMBERED) wordsOfHours.clear();
    wordsOfHours.set(key, words);
  }
  return words;
}

/** One field as a person reads it. */
export function shownField(fields: MachineFields, field: MachineField): ShownValue {
  switch (field) {
    case 'capabilities':
      return fields.capabilities.map(capabilityText).join('|');
    case 'openingHours':
      return shownHours(fields.openingHours);
    case 'hourlyRateCents':
      return { nl: formatMoney(fields.hourlyRateCents, 'nl'), en: formatMoney(fields.hourlyRateCents, 'en') };
    case 'inService':
      return fields.inService ? { nl: 'ja', en: 'yes' } : { nl: 'nee', en: 'no' };
    case 'places':
    case 'setupMinutes':
    case 'cleanDownMinutes':
      return String(fields[field]);
    case 'nameNl':
    case 'nameEn':
    case 'hall':
    case 'category':
    case 'descriptionNl':
    case 'descriptionEn':
      return fields[field];
  }
}

/** Whether a field holds the same in both; what a person reads as equal is equal. */
export function sameField(one: MachineFields, other: MachineFields, field: MachineField): boolean {
  return JSON.stringify(shownField(one, field)) === JSON.stringify(shownField(other, field));
}

function withAdded(present: readonly Capability[], given: readonly Capability[]): Capability[] {
  const names = new Set(given.map(({ name }) => name));
  return [...present.filter(({ name }) => !names.has(name)), ...given];
}

/** A text given in one language goes for both, unless the other language has a text of its own already. */
function inBothLanguages(
  nl: string | undefined,
  en: string | undefined,
  present?: { nl: string; en: string },
): { nl: string; en: string } {
  const wasOneText = !present || present.nl === present.en;
  return {
    nl: nl ?? (en !== undefined && wasOneText ? en : (present?.nl ?? '')),
    en: en ?? (nl !== undefined && wasOneText ? nl : (present?.en ?? '')),
  };
}

/**
 * The machine as the file wants it: given fields over the present ones, or over the defaults when it is new. A field
 * that the file is silent about keeps its present value, so that work done in Campusline survives a second import.
 */
export function wantedFields(
  draft: MachineDraft,
  present: MachineFields | undefined,
  defaults: MachineDefaults,
): MachineFields {
  const { given } = draft;
  const name = inBothLanguages(given.nameNl, given.nameEn, present && { nl: present.nameNl, en: present.nameEn });
  const description = inBothLanguages(
    given.descriptionNl,
    given.descriptionEn,
    present && { nl: present.descriptionNl, en: present.descriptionEn },
  );
  return {
    nameNl: name.nl,
    nameEn: name.en,
    hall: given.hall ?? present?.hall ?? '',
    category: given.category ?? present?.category ?? '',
    descriptionNl: description.nl,
    descriptionEn: description.en,
    capabilities:
      given.capabilities && draft.addsCapabilities
        ? withAdded(present?.capabilities ?? [], given.capabilities)
        : (given.capabilities ?? present?.capabilities ?? []),
    places: given.places ?? present?.places ?? 1,
    openingHours: given.openingHours ?? present?.openingHours ?? defaults.openingHours,
    setupMinutes: given.setupMinutes ?? present?.setupMinutes ?? 0,
    cleanDownMinutes: given.cleanDownMinutes ?? present?.cleanDownMinutes ?? 0,
    hourlyRateCents: given.hourlyRateCents ?? present?.hourlyRateCents ?? defaults.hourlyRateCents,
    inService: given.inService ?? present?.inService ?? true,
  };
}

/** Fields whose default says something the operator should check. */
export const DEFAULTED_FIELDS: readonly MachineField[] = [
  'openingHours',
  'setupMinutes',
  'cleanDownMinutes',
  'hourlyRateCents',
  'places',
];
