export { CampusEntity } from './campus.entity.js';
export { OrganisationEntity, type OrganisationKind } from './organisation.entity.js';
export { OrganisationsModule } from './organisations.module.js';
export { type CampusSetUpDone, SetUpCampus } from './set-up-campus.js';
