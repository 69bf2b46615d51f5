export { BookingEntity } from './data/booking.entity.js';
export { BookingsModule } from './bookings.module.js';
export type { Booking } from './domain/booking.js';
export { type BookingRequest, RequestBooking } from './use-cases/request-booking.js';
export { CancelBooking } from './use-cases/cancel-booking.js';
