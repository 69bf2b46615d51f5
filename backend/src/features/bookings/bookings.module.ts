import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { ResourcesModule } from '../resources/index.js';
import { BookedByQuery } from './data/booked-by.query.js';
import { BookingsQuery } from './data/bookings.query.js';
import { BookingsRepository } from './data/bookings.repository.js';
import { TimelineQuery } from './data/timeline.query.js';
import { BookingsController } from './http/bookings.controller.js';
import { TimelineController } from './http/timeline.controller.js';
import { BookingCalendar } from './use-cases/booking-calendar.js';
import { CancelBooking } from './use-cases/cancel-booking.js';
import { ListBookings } from './use-cases/list-bookings.js';
import { MoveBooking } from './use-cases/move-booking.js';
import { PreviewBooking } from './use-cases/preview-booking.js';
import { RefusedSlot } from './use-cases/refused-slot.js';
import { RequestBooking } from './use-cases/request-booking.js';
import { ShowBooking } from './use-cases/show-booking.js';
import { ShowTimeline } from './use-cases/show-timeline.js';

/** A machine, for a slot. */
@Module({
  imports: [ResourcesModule, CalendarModule],
  controllers: [BookingsController, TimelineController],
  providers: [
    BookingsRepository,
    BookingsQuery,
    BookedByQuery,
    TimelineQuery,
    RefusedSlot,
    ListBookings,
    ShowBooking,
    RequestBooking,
    PreviewBooking,
    MoveBooking,
    CancelBooking,
    BookingCalendar,
    ShowTimeline,
  ],
  exports: [RequestBooking, CancelBooking],
})
export class BookingsModule {}
