import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { passwordFits } from './passwords.js';
import { SignInBackOff } from './sign-in-back-off.js';
import { UserAccountsRepository } from './user-accounts.repository.js';

/** Checks who signs in. An unknown account, a wrong password and a disabled account give one and the same answer. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: UserAccountsRepository,
    private readonly backOff: SignInBackOff,
  ) {}

  /**
   * @returns the id of the person.
   * @throws Problem SIGN_IN_REFUSED (401), SIGN_IN_BACK_OFF (429).
   */
  async execute(email: string, password: string, address: string): Promise<string> {
    const account = email.toLowerCase();
    await this.backOff.take(account, address);
    const found = await this.unitOfWork.run({ kind: 'public' }, () => this.accounts.findByEmail(account));
    const fits = await passwordFits(password, found?.passwordHash);
    if (!found || !fits || !found.active) throw new Problem('SIGN_IN_REFUSED');
    await this.backOff.forget(account, address);
    return found.id;
  }
}
