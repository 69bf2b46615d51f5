import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { calendarFile } from '../../../platform/calendar-file/calendar-file.js';
import { Clock } from '../../../platform/clock/clock.js';
import { SETTINGS, type Settings } from '../../../platform/settings/settings.js';
import { ShowBooking } from './show-booking.js';

/** A booking as a calendar file that any calendar opens. */
@Injectable()
export class BookingCalendar {
  constructor(
    private readonly showBooking: ShowBooking,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws Problem BOOKING_NOT_FOUND (404). */
  async execute(actor: Actor, bookingId: string): Promise<string> {
    const booking = await this.showBooking.execute(actor, bookingId);
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
      organizer: { name: actor.campusName, email: this.settings.mailFrom.replace(/^.*<([^>]+)>.*$/, '$1') },
      attendee: { name: actor.name, email: actor.email },
    });
  }
}
