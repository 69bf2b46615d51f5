import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { BookingsQuery } from '../data/bookings.query.js';
import type { Booking } from '../domain/booking.js';

/** One booking that the caller may see. */
@Injectable()
export class ShowBooking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: BookingsQuery,
  ) {}

  /** @throws Problem BOOKING_NOT_FOUND (404), also for another organisation's. */
  async execute(actor: Actor, bookingId: string): Promise<Booking> {
    const booking = await this.unitOfWork.run(scopeOf(actor), () => this.reader.find(actor.campusId, bookingId));
    if (!booking) throw new Problem('BOOKING_NOT_FOUND');
    return booking;
  }
}
