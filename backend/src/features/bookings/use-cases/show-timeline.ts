import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type FieldFault, Problem } from '../../../platform/http/problem.js';
import { MachinesReader } from '../../resources/index.js';
import { TimelineQuery, type TimelineRow } from '../data/timeline.query.js';
import { readMoment, wire } from './read-slot.js';

/** Which part of the board. */
export interface TimelineRequest {
  from: string;
  to: string;
  machineIds: readonly string[] | undefined;
  hall: string | undefined;
}

/** The bars of the board, with the machine of each place. */
export interface Timeline {
  from: string;
  to: string;
  bars: (TimelineRow & { machineId: string })[];
}

/** Longest window in days: a month view with a week on either side. */
const LONGEST_DAYS = 42;

/** What the planning board shows between two moments. */
@Injectable()
export class ShowTimeline {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly machines: MachinesReader,
    private readonly timeline: TimelineQuery,
  ) {}

  /** @throws Problem REQUEST_NOT_VALID (400) for a window that is unreadable, empty or longer than 42 days. */
  async execute(actor: Actor, request: TimelineRequest): Promise<Timeline> {
    const faults: FieldFault[] = [];
    const from = readMoment('from', request.from, actor.timeZone, faults);
    const to = readMoment('to', request.to, actor.timeZone, faults);
    if (faults.length === 0 && to <= from) faults.push({ field: 'to', code: 'BOOKING_END_BEFORE_START' });
    if (faults.length === 0 && to - from > LONGEST_DAYS * 86_400_000) {
      faults.push({ field: 'to', code: 'FIELD_TOO_LARGE', parameters: { limit: LONGEST_DAYS } });
    }
    if (faults.length > 0) throw new Problem('REQUEST_NOT_VALID', { errors: faults });
    const bars = await this.unitOfWork.run(scopeOf(actor), async () => {
      const places = await this.machines.placesOf(actor.campusId, {
        ...(request.machineIds ? { machineIds: request.machineIds } : {}),
        ...(request.hall ? { hall: request.hall } : {}),
      });
      const rows = await this.timeline.bars([...places.keys()], wire(from), wire(to));
      return rows.map(row => ({ ...row, machineId: places.get(row.resourceId) ?? '' }));
    });
    return { from: wire(from), to: wire(to), bars };
  }
}
