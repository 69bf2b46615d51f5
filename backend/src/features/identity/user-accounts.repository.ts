import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { UserAccountEntity } from './user-account.entity.js';

/** Stores user accounts. */
@Injectable()
export class UserAccountsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(account: UserAccountEntity): Promise<void> {
    await this.unitOfWork.manager.insert(UserAccountEntity, account);
  }

  findByEmail(email: string): Promise<UserAccountEntity | null> {
    return this.unitOfWork.manager.findOneBy(UserAccountEntity, { email: email.toLowerCase() });
  }
}
