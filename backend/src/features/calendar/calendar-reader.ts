import { Injectable } from '@nestjs/common';
import { type AllocationRow, AllocationsRepository } from './allocations.repository.js';

/** What stands on the calendar. */
@Injectable()
export class CalendarReader {
  constructor(private readonly allocations: AllocationsRepository) {}

  /** Active allocations of the places whose blocked time meets [from, to), by start of the blocked time; ISO instants. */
  busyPeriods(resourceIds: readonly string[], from: string, to: string): Promise<AllocationRow[]> {
    return this.allocations.busy(resourceIds, from, to);
  }

  /** Which of the places somebody holds at or after an instant. */
  heldAfter(resourceIds: readonly string[], instant: string): Promise<string[]> {
    return this.allocations.heldAfter(resourceIds, instant);
  }
}
