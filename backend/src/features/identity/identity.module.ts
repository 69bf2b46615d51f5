import { Global, Module } from '@nestjs/common';
import { ActorFinder } from '../../platform/access/actor.js';
import { ActorQuery } from './actor.query.js';
import { DemoAccountsController, SessionController } from './http/session.controller.js';
import { RegisterUser } from './register-user.js';
import { SignIn } from './sign-in.js';
import { SignInBackOff } from './sign-in-back-off.js';
import { UserAccountsRepository } from './user-accounts.repository.js';

/** People, sign-in and roles. Global because the guard in front of every route asks it who the caller is. */
@Global()
@Module({
  controllers: [SessionController, DemoAccountsController],
  providers: [
    UserAccountsRepository,
    SignIn,
    SignInBackOff,
    RegisterUser,
    { provide: ActorFinder, useClass: ActorQuery },
  ],
  exports: [ActorFinder, RegisterUser],
})
export class IdentityModule {}
