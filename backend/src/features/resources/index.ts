export type { MachineDetails } from './machine-details.js';
export { PlaceUse } from './import/place-use.js';
export { MachineEntity } from './machine.entity.js';
export { MachinesReader } from './machines-reader.js';
export { OpeningHoursEntity } from './opening-hours.entity.js';
export { ResourceEntity } from './resource.entity.js';
export { ResourcesModule } from './resources.module.js';
