import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { type Language, type Role, isStaff } from '@campusline/shared';
import type { Request } from 'express';
import type { Scope } from '../database/unit-of-work.js';
import { Problem } from '../http/problem.js';

/** The person behind a request, as the database knows them at this moment. */
export interface Actor {
  userId: string;
  name: string;
  email: string;
  role: Role;
  language: Language;
  organisationId: string;
  organisationName: string;
  organisationKind: 'operator' | 'company' | 'knowledgePartner';
  campusId: string;
  campusName: string;
  timeZone: string;
}

declare module 'express-serve-static-core' {
  interface Request {
    actor?: Actor;
  }
}

/** Finds the actor of a signed-in request; the identity feature provides it. */
export abstract class ActorFinder {
  /** The active person with this id, or undefined when the account is gone or disabled. */
  abstract find(userId: string): Promise<Actor | undefined>;
}

/** Under which row-level security scope an actor's transactions run. */
export function scopeOf(actor: Actor): Scope {
  return isStaff(actor.role)
    ? { kind: 'campus', by: 'staff', userId: actor.userId }
    : { kind: 'organisation', organisationId: actor.organisationId, userId: actor.userId };
}

/** The actor of the request; only for routes whose policy asks for a session. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<Request>();
  if (!actor) throw new Problem('SESSION_REQUIRED');
  return actor;
});
