import { Injectable } from '@nestjs/common';
import { Temporal } from '@campusline/shared';

/** The one source of business instants (architecture.md §4, 5); tests and the demo campus put their own in its place. */
@Injectable()
export abstract class Clock {
  /** The business instant as a JavaScript date, for drivers that take nothing else. */
  abstract now(): Date;

  /** The business instant. */
  instant(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(this.now().getTime());
  }
}

/** The clock on the wall. */
@Injectable()
export class WallClock extends Clock {
  override now(): Date {
    return new Date();
  }
}
