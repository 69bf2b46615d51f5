import type { Language, Role } from '@campusline/shared';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A natural person with a sign-in, in one organisation. */
@Entity('user_account')
@Unique('user_account_email_unique', ['email'])
@Check('user_account_email_lower', 'email = lower(email)')
@Check('user_account_language_known', `language IN ('nl', 'en')`)
export class UserAccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'user_account_pk' })
  id: string;

  @ForeignKey('organisation', { name: 'user_account_organisation_fk' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** Lower case. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  /** argon2id, in PHC form. */
  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('text')
  role: Role;

  @Column('text', { default: 'nl' })
  language: Language;

  @Column('boolean', { default: true })
  active: boolean;
}
