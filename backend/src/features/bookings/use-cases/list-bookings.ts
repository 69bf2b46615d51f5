import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { BookingsQuery, type BookingsView } from '../data/bookings.query.js';
import type { Booking } from '../domain/booking.js';

/** Which page of which list. */
export interface ListRequest {
  view: BookingsView;
  /** 1 to 200. */
  limit: number;
  cursor: string | undefined;
}

/** The bookings of the caller's organisation: upcoming by start, past and cancelled from the last. */
@Injectable()
export class ListBookings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: BookingsQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem REQUEST_NOT_VALID for a cursor that is none of ours. */
  execute(actor: Actor, request: ListRequest): Promise<{ items: Booking[]; nextCursor: string | null }> {
    const now = this.clock.now().toISOString();
    return this.unitOfWork.run(scopeOf(actor), () =>
      this.reader.list(actor.organisationId, request.view, now, request.limit, request.cursor),
    );
  }
}
