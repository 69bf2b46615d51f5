export { Allocate, type AllocationRequest } from './allocate.js';
export { AllocationEntity } from './allocation.entity.js';
export type { AllocationRow, BlockedSlot } from './allocations.repository.js';
export { CalendarModule } from './calendar.module.js';
export { CalendarReader } from './calendar-reader.js';
