export { Allocate } from './allocate.js';
export { AllocationEntity } from './allocation.entity.js';
export { CalendarModule } from './calendar.module.js';
export { CalendarReader } from './calendar-reader.js';
