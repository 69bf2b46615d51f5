import { SecretField, TextField } from '../../../platform/http/fields.js';

/** What a person signs in with. */
export class SignInRequest {
  /** Work e-mail address, in any case. */
  @TextField(254, 3)
  email: string;

  /** Password; taken as it is typed. */
  @SecretField(256)
  password: string;
}

/** The person who is signed in. */
export class SessionUser {
  id: string;
  name: string;
  email: string;
  /** Role, such as `company.member`. */
  role: string;
  /** `nl` or `en`. */
  language: string;
}

/** The organisation for which the person acts. */
export class SessionOrganisation {
  id: string;
  name: string;
  /** `operator`, `company` or `knowledgePartner`. */
  kind: string;
}

/** The campus. */
export class SessionCampus {
  id: string;
  name: string;
  /** IANA name of the time zone in which local times are meant. */
  timeZone: string;
}

/** Who is signed in, for whom, and what they may do. */
export class SessionView {
  user: SessionUser;
  organisation: SessionOrganisation;
  campus: SessionCampus;
  /** `demo` or `production`. */
  mode: string;
  /** Names of what the person's role may do. */
  permissions: string[];
  /** The business clock's instant when this was answered. */
  now: string;
}

/** One fictional person of the demo campus. */
export class DemoAccountView {
  email: string;
  password: string;
  name: string;
  role: string;
  organisationName: string;
}

/** The fictional people of the demo campus. */
export class DemoAccountList {
  items: DemoAccountView[];
}
