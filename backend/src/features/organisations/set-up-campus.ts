import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { OrganisationKind } from './organisation.entity.js';
import { OrganisationsRepository } from './organisations.repository.js';

interface CampusSetUp {
  name: string;
  timeZone: string;
  organisations: readonly { name: string; kind: OrganisationKind }[];
}

/** What came of {@link SetUpCampus}: the ids under which things now stand. */
export interface CampusSetUpDone {
  campusId: string;
  /** Organisation name → id. */
  organisationIds: ReadonlyMap<string, string>;
}

/** Creates a campus with its first organisations; the seed and the first start of a real campus use it. */
@Injectable()
export class SetUpCampus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationsRepository,
  ) {}

  /** Writes all or nothing. */
  execute(setUp: CampusSetUp): Promise<CampusSetUpDone> {
    return this.unitOfWork.run({ kind: 'campus', by: 'worker' }, async () => {
      const campusId = uuidv7();
      await this.organisations.insertCampus({ id: campusId, name: setUp.name, timeZone: setUp.timeZone });
      const organisationIds = new Map<string, string>();
      for (const { name, kind } of setUp.organisations) {
        const id = uuidv7();
        await this.organisations.insertOrganisation({ id, campusId, name, kind });
        organisationIds.set(name, id);
      }
      return { campusId, organisationIds };
    });
  }

  /** Whether a campus stands already, so that a seed runs once. */
  alreadyDone(): Promise<boolean> {
    return this.unitOfWork.run(
      { kind: 'campus', by: 'worker' },
      async () => (await this.organisations.findCampus()) !== null,
    );
  }
}
