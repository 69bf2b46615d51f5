import { Module, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { PlaceUse, ResourcesModule } from '../resources/index.js';
import { Allocate } from './allocate.js';
import { AllocationsRepository } from './allocations.repository.js';
import { CalendarReader } from './calendar-reader.js';

/** Who holds which place when. */
@Module({
  imports: [ResourcesModule],
  providers: [AllocationsRepository, Allocate, CalendarReader],
  exports: [Allocate, CalendarReader],
})
export class CalendarModule implements OnModuleInit {
  constructor(
    private readonly placeUse: PlaceUse,
    private readonly calendar: CalendarReader,
    private readonly clock: Clock,
  ) {}

  /** Machines ask here before they give up a place: one that somebody still holds must stay. */
  onModuleInit(): void {
    this.placeUse.register(resourceIds => this.calendar.heldAfter(resourceIds, this.clock.now().toISOString()));
  }
}
