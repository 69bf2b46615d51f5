import { Clock } from '@campusline/backend';

/** A business clock that stands still until a test moves it. */
export class TestClock extends Clock {
  private milliseconds: number;

  /** @param start ISO instant with offset, such as `2026-03-02T08:00:00+01:00`. */
  constructor(start: string) {
    super();
    this.milliseconds = TestClock.read(start);
  }

  override now(): Date {
    return new Date(this.milliseconds);
  }

  /** Sets the clock; back is allowed, since a test may want to look at a moment before. */
  set(instant: string): void {
    this.milliseconds = TestClock.read(instant);
  }

  /** Moves the clock on by this much elapsed time. */
  advance({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): void {
    this.milliseconds += ((days * 24 + hours) * 60 + minutes) * 60_000;
  }

  private static read(instant: string): number {
    const milliseconds = Date.parse(instant);
    if (Number.isNaN(milliseconds)) throw new Error(`"${instant}" is no instant.`);
    return milliseconds;
  }
}
