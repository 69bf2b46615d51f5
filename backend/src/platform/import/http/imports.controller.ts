import {
  Body,
  Controller,
  createParamDecorator,
  type ExecutionContext,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Language } from '@campusline/shared';
import type { Request } from 'express';
import { memoryStorage } from 'multer';
import { Access } from '../../access/access.js';
import { type Actor, CurrentActor } from '../../access/actor.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Problem } from '../../http/problem.js';
import { MOST_FILE_BYTES } from '../reading/file-text.js';
import { ApplyImport } from '../use-cases/apply-import.js';
import { ListImports } from '../use-cases/list-imports.js';
import { PlanImport } from '../use-cases/plan-import.js';
import { ShowImport } from '../use-cases/show-import.js';
import { ApplyImportRequest, ImportList, ImportRunView, ListImportsQuery, PlanImportForm } from './import.dto.js';
import { importRunView, importSummaryView } from './import-view.js';

/** Language in which the request wants its answer. */
const RequestLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language => context.switchToHttp().getRequest<Request>().context.language,
);

/** One file of at most 10 MiB, kept in memory: nothing of a refused file touches the disk. */
const UPLOAD = {
  storage: memoryStorage(),
  limits: {
    fileSize: MOST_FILE_BYTES,
    files: 1,
    fields: 4,
    parts: 6,
    fieldNameSize: 100,
    fieldSize: 1_000,
    headerPairs: 50,
  },
};

/** The browser sends the file name as UTF-8 bytes, multer reads them as Latin-1; a name that is no UTF-8 stays as it came. */
function fileNameOf(file: Express.Multer.File): string {
  const bytes = Buffer.from(file.originalname, 'latin1');
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? file.originalname : text;
}

/** Imports: dry run, look, apply. */
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly planImport: PlanImport,
    private readonly applyImportRun: ApplyImport,
    private readonly listImportRuns: ListImports,
    private readonly showImport: ShowImport,
  ) {}

  /** Reads a file and tells, row by row, what importing it would change. Changes nothing. */
  @Post()
  @Access('machines.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'subject'],
      properties: { file: { type: 'string', format: 'binary' }, subject: { type: 'string', enum: ['machinePark'] } },
    },
  })
  @UseInterceptors(FileInterceptor('file', UPLOAD))
  async createImport(
    @CurrentActor() actor: Actor,
    @RequestLanguage() language: Language,
    @Body() form: PlanImportForm,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<ImportRunView> {
    if (!file) throw new Problem('REQUEST_NOT_VALID', { errors: [{ field: 'file', code: 'FIELD_REQUIRED' }] });
    const run = await this.planImport.execute(actor, form.subject, { name: fileNameOf(file), bytes: file.buffer });
    return importRunView(run, language);
  }

  /** Imports of the campus, newest first. */
  @Get()
  @Access('machines.import')
  async listImports(@CurrentActor() actor: Actor, @Query() query: ListImportsQuery): Promise<ImportList> {
    const { items, nextCursor } = await this.listImportRuns.execute(actor, query.limit ?? 50, query.cursor);
    return { items: items.map(importSummaryView), nextCursor };
  }

  /** One import with its rows. */
  @Get(':id')
  @Access('machines.import')
  async getImport(
    @CurrentActor() actor: Actor,
    @RequestLanguage() language: Language,
    @Param('id', IdPipe) id: string,
  ): Promise<ImportRunView> {
    return importRunView(await this.showImport.execute(actor, id), language);
  }

  /** Carries out a dry run, once. Answers 409 IMPORT_PLAN_CHANGED, with the new version, when the campus changed meanwhile. */
  @Post(':id/apply')
  @HttpCode(200)
  @Access('machines.import')
  async applyImport(
    @CurrentActor() actor: Actor,
    @RequestLanguage() language: Language,
    @Param('id', IdPipe) id: string,
    @Body() request: ApplyImportRequest,
  ): Promise<ImportRunView> {
    return importRunView(await this.applyImportRun.execute(actor, id, request.version), language);
  }
}
