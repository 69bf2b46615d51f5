export { DEMO_PASSWORD, type DemoAccount, demoAccounts } from './demo-accounts.js';
export { IdentityModule } from './identity.module.js';
export { RegisterUser } from './register-user.js';
export { UserAccountEntity } from './user-account.entity.js';
