import { Controller, Get, Query } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Access } from '../../../platform/access/access.js';
import { type Actor, CurrentActor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/http/problem.js';
import { ShowTimeline } from '../use-cases/show-timeline.js';
import { TimelineQueryRequest, TimelineView } from './booking.dto.js';
import { timelineView } from './booking-view.js';

function readIds(text: string | undefined): string[] | undefined {
  if (text === undefined || text === '') return undefined;
  const ids = text.split(',');
  if (ids.length > 500 || !ids.every(id => isUUID(id))) {
    throw new Problem('REQUEST_NOT_VALID', { errors: [{ field: 'machineIds', code: 'FIELD_FORMAT' }] });
  }
  return ids;
}

/** The planning board's data. */
@Controller('timeline')
export class TimelineController {
  constructor(
    private readonly showTimeline: ShowTimeline,
    private readonly clock: Clock,
  ) {}

  /** What stands on the board between two moments; other tenants' bars say only that the place is taken. */
  @Get()
  @Access('timeline.read')
  async getTimeline(@CurrentActor() actor: Actor, @Query() query: TimelineQueryRequest): Promise<TimelineView> {
    const timeline = await this.showTimeline.execute(actor, {
      from: query.from,
      to: query.to,
      machineIds: readIds(query.machineIds),
      hall: query.hall || undefined,
    });
    return timelineView(timeline, actor, this.clock.now().getTime());
  }
}
