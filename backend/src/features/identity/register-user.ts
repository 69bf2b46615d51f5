import { Injectable } from '@nestjs/common';
import type { Language, Role } from '@campusline/shared';
import { v7 as uuidv7 } from 'uuid';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { hashPassword } from './passwords.js';
import { UserAccountsRepository } from './user-accounts.repository.js';

interface Registration {
  organisationId: string;
  email: string;
  name: string;
  password: string;
  role: Role;
  language: Language;
}

/** Gives a person an account in an organisation; the seed uses it, invitations will. */
@Injectable()
export class RegisterUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: UserAccountsRepository,
  ) {}

  /** @returns the id of the new person. Refused by `user_account_email_unique` when the address is taken. */
  async execute(registration: Registration): Promise<string> {
    const { password, email, ...rest } = registration;
    const passwordHash = await hashPassword(password);
    const id = uuidv7();
    await this.unitOfWork.run({ kind: 'campus', by: 'worker' }, () =>
      this.accounts.insert({ id, ...rest, email: email.toLowerCase(), passwordHash, active: true }),
    );
    return id;
  }
}
