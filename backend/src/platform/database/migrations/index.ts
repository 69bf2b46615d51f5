export { FirstBooking1795000000001 } from './0001-first-booking.js';
