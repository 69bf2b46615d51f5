import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access } from '../../../platform/access/access.js';
import { type Actor, CurrentActor, scopeOf } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { Problem } from '../../../platform/http/problem.js';
import type { MachineDetails } from '../machine-details.js';
import { MachinesQuery } from '../machines.query.js';
import { ListMachinesQuery, MachineList, MachineView } from './machine.dto.js';

function machineView(machine: MachineDetails): MachineView {
  const { campusId: _campus, providerOrganisationId: _provider, ...view } = machine;
  return { ...view, places: machine.resources.length };
}

/** The machine park. */
@Controller('machines')
export class MachinesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly machines: MachinesQuery,
  ) {}

  /** Machines by code. */
  @Get()
  @Access('machines.read')
  async listMachines(@CurrentActor() actor: Actor, @Query() query: ListMachinesQuery): Promise<MachineList> {
    const { items, nextCursor } = await this.unitOfWork.run(scopeOf(actor), () =>
      this.machines.list(actor.campusId, { ...query, limit: query.limit ?? 500 }),
    );
    return { items: items.map(machineView), nextCursor };
  }

  /** One machine. */
  @Get(':id')
  @Access('machines.read')
  async getMachine(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MachineView> {
    const machine = await this.unitOfWork.run(scopeOf(actor), () => this.machines.find(actor.campusId, id));
    if (!machine) throw new Problem('MACHINE_NOT_FOUND');
    return machineView(machine);
  }
}
