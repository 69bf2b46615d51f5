import { Clock } from '@campusline/backend';

/** The business clock of the seed: it is set to the moment at which somebody did something, and stays there. */
export class SeedClock extends Clock {
  private moment: Date;

  constructor(moment: Date) {
    super();
    this.moment = moment;
  }

  /** Sets the clock, also back: each booking of the demo has its own moment of request. */
  set(moment: Date): void {
    this.moment = moment;
  }

  override now(): Date {
    return this.moment;
  }
}
