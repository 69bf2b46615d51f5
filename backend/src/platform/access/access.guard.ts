import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { rolePermissions } from '@campusline/shared';
import type { Request } from 'express';
import { Problem } from '../http/problem.js';
import { ACCESS_POLICY, type AccessPolicy } from './access.js';
import { ActorFinder } from './actor.js';

/** The one guard in front of every route. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorFinder,
  ) {}

  /** @throws Problem SESSION_REQUIRED (401) without a live session, FORBIDDEN (403) without the permission. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.get<AccessPolicy | undefined>(ACCESS_POLICY, context.getHandler());
    if (policy === undefined) throw new Problem('FORBIDDEN');
    if (policy === 'anonymous') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const userId = request.session?.userId;
    if (!userId) throw new Problem('SESSION_REQUIRED');
    // Read on each request: a disabled account or a changed role counts at once, in every process.
    const actor = await this.actors.find(userId);
    if (!actor) throw new Problem('SESSION_REQUIRED');
    if (policy !== 'signedIn' && !rolePermissions[actor.role].includes(policy)) throw new Problem('FORBIDDEN');
    request.actor = actor;
    if (!request.get('accept-language')) request.context.language = actor.language;
    return true;
  }
}
