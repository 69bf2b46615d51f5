/** What a booking is for. */
export const bookingKinds = ['pilot', 'contract', 'training', 'maintenance', 'internal'] as const;

/** What a booking is for. */
export type BookingKind = (typeof bookingKinds)[number];

/** Kinds that only staff of the campus may book. */
export const staffOnlyKinds: readonly BookingKind[] = ['maintenance', 'internal'];

/** Whether the work is an economic activity (booking-and-rates.md C-3). */
export const activityNatures = ['economic', 'nonEconomic'] as const;

/** Whether the work is an economic activity (booking-and-rates.md C-3). */
export type ActivityNature = (typeof activityNatures)[number];

/** Whether a kind is reserved for staff of the campus. */
export function isStaffOnlyKind(kind: BookingKind): boolean {
  return staffOnlyKinds.includes(kind);
}
