import { Inject, Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../../platform/access/actor.js';
import { calendarFile } from '../../../platform/calendar-file/calendar-file.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { SETTINGS, type Settings } from '../../../platform/settings/settings.js';
import { BookingsQuery } from '../data/bookings.query.js';

/** A booking as a calendar file that any calendar opens. */
@Injectable()
export class BookingCalendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: BookingsQuery,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws Problem BOOKING_NOT_FOUND (404). */
  async execute(actor: Actor, bookingId: string): Promise<string> {
    const booking = await this.unitOfWork.run(scopeOf(actor), () => this.reader.find(actor.campusId, bookingId));
    if (!booking) throw new Problem('BOOKING_NOT_FOUND');
    const machine = booking.machine.name[actor.language];
    return calendarFile({
      purpose: booking.state === 'cancelled' ? 'cancel' : 'publish',
      id: booking.id,
      sequence: booking.version,
      startsAt: booking.startsAt,
      endsAt: booking.endsAt,
      stampedAt: this.clock.now().toISOString(),
      summary: `${machine}: ${booking.purpose}`,
      location: `${booking.machine.hall}, ${booking.machine.code}`,
      description: booking.purpose,
      url: `${this.settings.publicUrl}/planning?boeking=${booking.id}`,
      organizer: { name: actor.campusName, email: 'no-reply@campusline.example.test' },
      attendee: { name: actor.name, email: actor.email },
    });
  }
}
