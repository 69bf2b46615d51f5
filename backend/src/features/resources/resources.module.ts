import { Module } from '@nestjs/common';
import { MachinesController } from './http/machines.controller.js';
import { MachineParkModule } from './import/machine-park.module.js';
import { MachinesQuery } from './machines.query.js';
import { MachinesReader } from './machines-reader.js';

/** Machines and their places, and the import of a machine park. */
@Module({
  imports: [MachineParkModule],
  controllers: [MachinesController],
  providers: [MachinesQuery, MachinesReader],
  exports: [MachinesReader, MachineParkModule],
})
export class ResourcesModule {}
