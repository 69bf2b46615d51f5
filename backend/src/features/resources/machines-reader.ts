import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/http/problem.js';
import type { MachineDetails } from './machine-details.js';
import { MachinesQuery } from './machines.query.js';

/** Questions about machines that other features may ask, inside their own unit of work. */
@Injectable()
export class MachinesReader {
  constructor(private readonly machines: MachinesQuery) {}

  /** One machine of the campus. @throws Problem MACHINE_NOT_FOUND (404). */
  async machine(campusId: string, machineId: string): Promise<MachineDetails> {
    const machine = await this.machines.find(campusId, machineId);
    if (!machine) throw new Problem('MACHINE_NOT_FOUND');
    return machine;
  }

  /** Place id → machine id: of the machines named, of a hall, or of the whole campus. */
  async placesOf(
    campusId: string,
    choice: { machineIds?: readonly string[]; hall?: string },
  ): Promise<ReadonlyMap<string, string>> {
    const places = await this.machines.places(campusId, choice);
    return new Map(places.map(({ id, machineId }) => [id, machineId]));
  }
}
