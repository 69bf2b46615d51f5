import { defineJob } from './platform/jobs/job-definition.js';
import type { EventJob } from './platform/outbox/domain-event.js';

/** The queues: at most five, one for each kind of work that must not wait for another. */
const mail = { name: 'mail', concurrency: 4 } as const;

/**
 * Every background job of the product. Each is started by the outbox or by a schedule, never by a use case, and is safe
 * to run twice. After the last attempt the outbox sends it again, until its receipt is there.
 *
 * | Job               | Started by                            | Does                                         |
 * | ----------------- | ------------------------------------- | -------------------------------------------- |
 * | `sendBookingMail` | booking confirmed, moved or cancelled | tells who booked, with the calendar entry    |
 */
export const jobTable = {
  sendBookingMail: defineJob<EventJob>({ name: 'sendBookingMail', queue: mail, attempts: 6, firstRetrySeconds: 5 }),
};
