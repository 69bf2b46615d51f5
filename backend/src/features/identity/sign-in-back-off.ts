import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../../platform/http/problem.js';
import { SessionPool } from '../../platform/access/session-pool.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';

/** Failed sign-ins allowed per account in a quarter of an hour, and per address. */
const PER_ACCOUNT = 8;
const PER_ADDRESS = 60;
const WINDOW_SECONDS = 900;

/** IPv6 visitors own a whole /64, so the limit counts that. */
function addressKey(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
}

/** Slows down guessing: failed sign-ins count per account and per address, in PostgreSQL, for all processes. */
@Injectable()
export class SignInBackOff {
  private readonly account: RateLimiterPostgres;
  private readonly address: RateLimiterPostgres;

  constructor(sessionPool: SessionPool, @Inject(SETTINGS) settings: Settings) {
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        storeClient: sessionPool.pool,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        // Rows that expired an hour ago are removed every five minutes.
        clearExpiredByTimeout: true,
        keyPrefix,
        points: points * settings.rateLimitFactor,
        duration: WINDOW_SECONDS,
      });
    this.account = limiter('sign-in-account', PER_ACCOUNT);
    this.address = limiter('sign-in-address', PER_ADDRESS);
  }

  /** Takes a point before the password is looked at, so that parallel guesses count too. @throws Problem SIGN_IN_BACK_OFF (429). */
  async take(email: string, address: string): Promise<void> {
    try {
      await this.account.consume(email);
      await this.address.consume(addressKey(address));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new Problem('SIGN_IN_BACK_OFF', { parameters: { seconds }, retryAfterSeconds: seconds });
    }
  }

  /** Gives the points back after a sign-in that succeeded. */
  async forget(email: string, address: string): Promise<void> {
    await this.account.delete(email);
    await this.address.reward(addressKey(address));
  }
}
