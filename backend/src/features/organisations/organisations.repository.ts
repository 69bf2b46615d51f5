import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CampusEntity } from './campus.entity.js';
import { OrganisationEntity } from './organisation.entity.js';

/** Stores campuses and organisations. */
@Injectable()
export class OrganisationsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insertCampus(campus: CampusEntity): Promise<void> {
    await this.unitOfWork.manager.insert(CampusEntity, campus);
  }

  async insertOrganisation(organisation: OrganisationEntity): Promise<void> {
    await this.unitOfWork.manager.insert(OrganisationEntity, organisation);
  }

  /** The first campus, or undefined before anything was set up. */
  findCampus(): Promise<CampusEntity | null> {
    return this.unitOfWork.manager.findOne(CampusEntity, { where: {}, order: { name: 'ASC' } });
  }

  /** The building company of a campus, which provides its machines. */
  findOperatorOf(campusId: string): Promise<OrganisationEntity | null> {
    return this.unitOfWork.manager.findOneBy(OrganisationEntity, { campusId, kind: 'operator' });
  }
}
