import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Booking } from '../domain/booking.js';

/** A new booking with the ids behind its names. */
export interface NewBooking extends Booking {
  providerOrganisationId: string;
}

/** Writes bookings. */
@Injectable()
export class BookingsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(booking: NewBooking): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO booking (id, campus_id, organisation_id, provider_organisation_id, machine_id, user_id, purpose, booking_kind,
         activity_nature, state, starts_at, ends_at, hourly_rate_cents, price_cents, version, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        booking.id,
        booking.campusId,
        booking.organisation.id,
        booking.providerOrganisationId,
        booking.machine.id,
        booking.bookedBy.id,
        booking.purpose,
        booking.bookingKind,
        booking.activityNature,
        booking.state,
        booking.startsAt,
        booking.endsAt,
        booking.hourlyRateCents,
        booking.priceCents,
        booking.version,
        booking.createdAt,
      ],
    );
  }

  /** Locks a booking against other changes until the transaction ends; false when the caller may not see it. */
  async lock(bookingId: string): Promise<boolean> {
    const rows = await this.unitOfWork.query('SELECT id FROM booking WHERE id = $1 FOR NO KEY UPDATE', [bookingId]);
    return rows.length > 0;
  }

  /** Writes a moved booking's slot and price; its version goes up by one. */
  async updateSlot(booking: Booking): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE booking SET starts_at = $2, ends_at = $3, hourly_rate_cents = $4, price_cents = $5, state = $6, version = version + 1 WHERE id = $1`,
      [booking.id, booking.startsAt, booking.endsAt, booking.hourlyRateCents, booking.priceCents, booking.state],
    );
  }

  /** Writes a cancellation; the version goes up by one. */
  async updateCancelled(bookingId: string, cancelledAt: string, reason: string | null): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE booking SET state = 'cancelled', cancelled_at = $2, cancel_reason = $3, version = version + 1 WHERE id = $1`,
      [bookingId, cancelledAt, reason],
    );
  }
}
