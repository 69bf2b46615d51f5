import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AppModule } from './app.module.js';
import { apiMetadata } from './metadata.js';
import { WallClock } from './platform/clock/clock.js';
import { EXAMPLE_SECRET, type Settings } from './platform/settings/settings.js';

/** Describes every route of an application (architecture.md §5): `operationId` is the method's name, `x-access` its policy. */
export async function apiDocument(app: INestApplication): Promise<OpenAPIObject> {
  await SwaggerModule.loadPluginMetadata(apiMetadata as () => Promise<Record<string, never>>);
  const description = new DocumentBuilder()
    .setTitle('Campusline')
    .setDescription('Shared manufacturing campus: machines, bookings and what follows from them.')
    .setVersion('1')
    .addCookieAuth('campusline.sid')
    .build();
  return SwaggerModule.createDocument(app, description, { operationIdFactory: (_controller, method) => method });
}

/** Answers the document at `/api/openapi.json`. */
export function serveApiDocument(app: NestExpressApplication, document: OpenAPIObject): void {
  app.use('/api/openapi.json', (_request: Request, response: Response) => {
    response.json(document);
  });
}

/** The document without a database or a queue, for the committed copy and its drift check. */
export async function createOpenApiDocument(): Promise<OpenAPIObject> {
  const nowhere = 'postgres://nobody@127.0.0.1:1/nowhere';
  const settings: Settings = {
    mode: 'demo',
    port: 0,
    host: '127.0.0.1',
    dataFolder: '.campusline',
    databaseUrl: nowhere,
    databaseWorkerUrl: nowhere,
    databaseDirectUrl: nowhere,
    queueUrl: nowhere,
    publicUrl: 'http://localhost:3000',
    sessionSecret: EXAMPLE_SECRET,
    mail: { kind: 'folder', folder: '.campusline/outbox' },
    mailFrom: 'no-reply@campusline.example.test',
    rateLimitFactor: 1,
    poolSize: 1,
  };
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.forRoot({ settings, clock: new WallClock(), runsJobs: false, logLevel: 'silent' }),
    // Preview builds the module graph and creates nothing in it, so no database is asked for.
    { preview: true, logger: false, abortOnError: false },
  );
  app.setGlobalPrefix('api/v1', { exclude: ['health/{*any}'] });
  return apiDocument(app);
}
