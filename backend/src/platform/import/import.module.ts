import { Global, Module } from '@nestjs/common';
import { ImportRunsRepository } from './data/import-runs.repository.js';
import { ImportsController } from './http/imports.controller.js';
import { ImportSubjects } from './import-subjects.js';
import { ApplyImport } from './use-cases/apply-import.js';
import { ListImports } from './use-cases/list-imports.js';
import { PlanImport } from './use-cases/plan-import.js';
import { ShowImport } from './use-cases/show-import.js';

/** Files that come in: one mechanism; features register their subjects with {@link ImportSubjects}. */
@Global()
@Module({
  controllers: [ImportsController],
  providers: [ImportSubjects, ImportRunsRepository, PlanImport, ApplyImport, ListImports, ShowImport],
  exports: [ImportSubjects, PlanImport, ApplyImport, ListImports, ShowImport],
})
export class ImportModule {}
