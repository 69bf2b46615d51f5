import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { rolePermissions } from '@campusline/shared';
import type { Request } from 'express';
import { Access } from '../../../platform/access/access.js';
import { type Actor, ActorFinder, CurrentActor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/http/problem.js';
import { SETTINGS, type Settings } from '../../../platform/settings/settings.js';
import { DEMO_PASSWORD, demoAccounts } from '../demo-accounts.js';
import { SignIn } from '../sign-in.js';
import { DemoAccountList, SessionView, SignInRequest } from './session.dto.js';

/** Sign-in, sign-out and who is signed in. */
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly actors: ActorFinder,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Signs a person in; the session cookie is new, whatever came before. */
  @Post()
  @Access('anonymous')
  async createSession(@Body() body: SignInRequest, @Req() request: Request): Promise<SessionView> {
    const userId = await this.signIn.execute(body.email, body.password, request.ip ?? 'unknown');
    const actor = await this.actors.find(userId);
    if (!actor) throw new Problem('SIGN_IN_REFUSED');
    // A fresh session id: one that somebody planted before sign-in is worth nothing after it.
    await new Promise<void>((resolve, reject) => {
      request.session.regenerate(fault => (fault ? reject(fault as Error) : resolve()));
    });
    request.session.userId = userId;
    await new Promise<void>((resolve, reject) => {
      request.session.save(fault => (fault ? reject(fault as Error) : resolve()));
    });
    return this.view(actor);
  }

  /** Who is signed in. */
  @Get()
  @Access('signedIn')
  getSession(@CurrentActor() actor: Actor): SessionView {
    return this.view(actor);
  }

  /** Signs out; the session is gone in every process. */
  @Delete()
  @HttpCode(204)
  @Access('anonymous')
  async deleteSession(@Req() request: Request): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      request.session.destroy(fault => (fault ? reject(fault as Error) : resolve()));
    });
  }

  private view(actor: Actor): SessionView {
    return {
      user: { id: actor.userId, name: actor.name, email: actor.email, role: actor.role, language: actor.language },
      organisation: { id: actor.organisationId, name: actor.organisationName, kind: actor.organisationKind },
      campus: { id: actor.campusId, name: actor.campusName, timeZone: actor.timeZone },
      mode: this.settings.mode,
      permissions: [...rolePermissions[actor.role]],
      now: this.clock.now().toISOString(),
    };
  }
}

/** The people of the demo campus, for the sign-in screen. */
@Controller('demo-accounts')
export class DemoAccountsController {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** The demo accounts with their password; 404 in production. */
  @Get()
  @Access('anonymous')
  listDemoAccounts(): DemoAccountList {
    if (this.settings.mode !== 'demo') throw new Problem('NOT_FOUND');
    return {
      items: demoAccounts.map(({ email, name, role, organisationName }) => ({
        email,
        password: DEMO_PASSWORD,
        name,
        role,
        organisationName,
      })),
    };
  }
}
