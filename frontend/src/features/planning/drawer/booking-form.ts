import { type ActivityNature, type BookingKind, bookingKinds, isStaffOnlyKind } from '@campusline/shared';

/** What a person fills in besides machine and time. */
export interface BookingForm {
  readonly purpose: string;
  readonly kind: BookingKind;
  readonly nature: ActivityNature;
}

/** Longest purpose the server takes, in characters. */
export const PURPOSE_LENGTH = 200;

/** The form as it opens; a knowledge partner works without customer by default (booking-and-rates.md C-3). */
export function emptyForm(organisationKind: 'operator' | 'company' | 'knowledgePartner'): BookingForm {
  return {
    purpose: '',
    kind: organisationKind === 'operator' ? 'internal' : 'pilot',
    nature: organisationKind === 'knowledgePartner' ? 'nonEconomic' : 'economic',
  };
}

/** Kinds this person may choose; maintenance and internal use are for staff. */
export function kindsFor(mayStaffKinds: boolean): readonly BookingKind[] {
  return bookingKinds.filter(kind => mayStaffKinds || !isStaffOnlyKind(kind));
}
