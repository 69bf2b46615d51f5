import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Access } from './access.js';
import { DeclaredRoutes } from './declared-routes.js';

@Controller('declared')
class DeclaredController {
  @Get()
  @Access('signedIn')
  show(): string {
    return 'shown';
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  show(): string {
    return 'shown';
  }
}

@Module({ imports: [DiscoveryModule], controllers: [DeclaredController], providers: [DeclaredRoutes] })
class DeclaredModule {}

@Module({ imports: [DeclaredModule], controllers: [ForgottenController] })
class ForgottenModule {}

const quiet = { logger: false, abortOnError: false } as const;

describe('a route without a declared policy', () => {
  it('stops the start and is named', async () => {
    await expect(NestFactory.createApplicationContext(ForgottenModule, quiet)).rejects.toThrow(
      /Routes without an access policy: GET ForgottenController\.show/,
    );
  });

  it('is the only reason: with every policy declared the start goes on', async () => {
    const context = await NestFactory.createApplicationContext(DeclaredModule, quiet);
    await context.close();
  });
});
