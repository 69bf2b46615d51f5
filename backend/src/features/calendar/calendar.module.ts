import { Module } from '@nestjs/common';
import { Allocate } from './allocate.js';
import { AllocationsRepository } from './allocations.repository.js';
import { CalendarReader } from './calendar-reader.js';

/** Who holds which place when. */
@Module({ providers: [AllocationsRepository, Allocate, CalendarReader], exports: [Allocate, CalendarReader] })
export class CalendarModule {}
