import { IsOptional } from 'class-validator';
import { OptionalTextField, WholeNumberField } from '../../../platform/http/fields.js';

/** A text in both languages. */
export class TextInTwoLanguages {
  nl: string;
  en: string;
}

/** Something a machine can do, with its unit. */
export class CapabilityView {
  name: string;
  value: string;
  unit: string;
}

/** One bookable place of a machine. */
export class PlaceView {
  id: string;
  placeNumber: number;
}

/** Local hours in which a machine may be used. */
export class OpeningHoursView {
  /** ISO weekday: 1 is Monday, 7 Sunday. */
  weekday: number;
  /** `HH:MM`. */
  opens: string;
  /** `HH:MM`; `24:00` is the end of the day. */
  closes: string;
}

/** A machine as everybody on the campus sees it. */
export class MachineView {
  id: string;
  code: string;
  name: TextInTwoLanguages;
  hall: string;
  category: string;
  description: TextInTwoLanguages;
  capabilities: CapabilityView[];
  places: number;
  resources: PlaceView[];
  openingHours: OpeningHoursView[];
  setupMinutes: number;
  cleanDownMinutes: number;
  /** Cents per hour, VAT excluded. */
  hourlyRateCents: number;
  inService: boolean;
  version: number;
}

/** A page of machines. */
export class MachineList {
  items: MachineView[];
  /** Hand it back as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

/** Which machines to list. */
export class ListMachinesQuery {
  /** Part of a code or of a name in either language. */
  @OptionalTextField(100)
  search?: string;

  @OptionalTextField(100)
  hall?: string;

  @OptionalTextField(100)
  category?: string;

  /** Machines per page, 1 to 500; 500 when left out. */
  @IsOptional()
  @WholeNumberField(1, 500)
  limit?: number;

  @OptionalTextField(400)
  cursor?: string;
}
