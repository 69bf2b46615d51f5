import { Module } from '@nestjs/common';
import { OrganisationsRepository } from './organisations.repository.js';
import { SetUpCampus } from './set-up-campus.js';

/** Campuses and the organisations on them. */
@Module({ providers: [OrganisationsRepository, SetUpCampus], exports: [SetUpCampus] })
export class OrganisationsModule {}
