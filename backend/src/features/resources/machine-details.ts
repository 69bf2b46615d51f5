import type { OpeningHours } from '@campusline/shared';
import type { Capability } from './machine.entity.js';

/** A machine with all that a booking has to know about it. */
export interface MachineDetails {
  id: string;
  campusId: string;
  /** Whose machine it is: the building company, until machines have owners of their own. */
  providerOrganisationId: string;
  code: string;
  name: { nl: string; en: string };
  hall: string;
  category: string;
  description: { nl: string; en: string };
  capabilities: Capability[];
  /** The bookable places, by number. */
  resources: { id: string; placeNumber: number }[];
  /** Local hours by ISO weekday, sorted. */
  openingHours: OpeningHours[];
  setupMinutes: number;
  cleanDownMinutes: number;
  /** Cents, VAT excluded. */
  hourlyRateCents: number;
  inService: boolean;
  version: number;
}
