import { Module } from '@nestjs/common';
import { MACHINE_DEFAULTS, USUAL_DEFAULTS } from './machine-fields.js';
import { MachineParkImport } from './machine-park-import.js';
import { MachineParkRepository } from './machine-park.repository.js';
import { PlaceUse } from './place-use.js';

/** Import of a machine park. Other defaults for new machines: override {@link MACHINE_DEFAULTS}. */
@Module({
  providers: [
    MachineParkRepository,
    MachineParkImport,
    PlaceUse,
    { provide: MACHINE_DEFAULTS, useValue: USUAL_DEFAULTS },
  ],
  exports: [PlaceUse],
})
export class MachineParkModule {}
