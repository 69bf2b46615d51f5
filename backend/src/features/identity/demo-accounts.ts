import type { Language, Role } from '@campusline/shared';

/** One of the plainly fictional people of the demo campus. */
export interface DemoAccount {
  email: string;
  name: string;
  role: Role;
  language: Language;
  organisationName: string;
}

/** The one password of the demo people; production has neither them nor it. */
export const DEMO_PASSWORD = 'thorpark-demo';

/** Who can sign in on a demo campus, in the order in which the sign-in screen shows them. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    email: 'lotte@aurelis.example.test',
    name: 'Lotte Vranken',
    role: 'company.admin',
    language: 'nl',
    organisationName: 'Aurelis Composites',
  },
  {
    email: 'seppe@voltreon.example.test',
    name: 'Seppe Maes',
    role: 'company.member',
    language: 'nl',
    organisationName: 'Voltreon',
  },
  {
    email: 'kristof@mo-thor.example.test',
    name: 'Kristof Daniëls',
    role: 'operator.admin',
    language: 'nl',
    organisationName: 'NV Mo-Thor',
  },
  {
    email: 'nadia@mo-thor.example.test',
    name: 'Nadia Peeters',
    role: 'operator.technician',
    language: 'nl',
    organisationName: 'NV Mo-Thor',
  },
];
