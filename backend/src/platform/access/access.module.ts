import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { DeclaredRoutes } from './declared-routes.js';
import { SessionPool } from './session-pool.js';

/** Deny by default: the guard in front of every route and the check that each route declares its policy. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [SessionPool, DeclaredRoutes, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [SessionPool],
})
export class AccessModule {}
