// Derived from the DTO and controller classes by "npm run openapi"; not written by hand.

/** What the OpenAPI document needs to know about DTO classes and routes beyond their decorators. */
export const apiMetadata = async (): Promise<Record<string, unknown>> => {
  const t = {
    ['./features/identity/http/session.dto.js']: await import('./features/identity/http/session.dto.js'),
    ['./features/resources/http/machine.dto.js']: await import('./features/resources/http/machine.dto.js'),
  };
  return {
    '@nestjs/swagger': {
      models: [
        [
          import('./features/identity/http/session.dto.js'),
          {
            SignInRequest: {
              email: { required: true, type: () => String, description: 'Work e-mail address, in any case.' },
              password: { required: true, type: () => String, description: 'Password; taken as it is typed.' },
            },
            SessionUser: {
              id: { required: true, type: () => String },
              name: { required: true, type: () => String },
              email: { required: true, type: () => String },
              role: { required: true, type: () => String, description: 'Role, such as `company.member`.' },
              language: { required: true, type: () => String, description: '`nl` or `en`.' },
            },
            SessionOrganisation: {
              id: { required: true, type: () => String },
              name: { required: true, type: () => String },
              kind: { required: true, type: () => String, description: '`operator`, `company` or `knowledgePartner`.' },
            },
            SessionCampus: {
              id: { required: true, type: () => String },
              name: { required: true, type: () => String },
              timeZone: {
                required: true,
                type: () => String,
                description: 'IANA name of the time zone in which local times are meant.',
              },
            },
            SessionView: {
              user: { required: true, type: () => t['./features/identity/http/session.dto.js'].SessionUser },
              organisation: {
                required: true,
                type: () => t['./features/identity/http/session.dto.js'].SessionOrganisation,
              },
              campus: { required: true, type: () => t['./features/identity/http/session.dto.js'].SessionCampus },
              mode: { required: true, type: () => String, description: '`demo` or `production`.' },
              permissions: {
                required: true,
                type: () => [String],
                description: "Names of what the person's role may do.",
              },
              now: {
                required: true,
                type: () => String,
                description: "The business clock's instant when this was answered.",
              },
            },
            DemoAccountView: {
              email: { required: true, type: () => String },
              password: { required: true, type: () => String },
              name: { required: true, type: () => String },
              role: { required: true, type: () => String },
              organisationName: { required: true, type: () => String },
            },
            DemoAccountList: {
              items: { required: true, type: () => [t['./features/identity/http/session.dto.js'].DemoAccountView] },
            },
          },
        ],
        [
          import('./features/resources/http/machine.dto.js'),
          {
            TextInTwoLanguages: {
              nl: { required: true, type: () => String },
              en: { required: true, type: () => String },
            },
            CapabilityView: {
              name: { required: true, type: () => String },
              value: { required: true, type: () => String },
              unit: { required: true, type: () => String },
            },
            PlaceView: {
              id: { required: true, type: () => String },
              placeNumber: { required: true, type: () => Number },
            },
            OpeningHoursView: {
              weekday: { required: true, type: () => Number, description: 'ISO weekday: 1 is Monday, 7 Sunday.' },
              opens: { required: true, type: () => String, description: '`HH:MM`.' },
              closes: { required: true, type: () => String, description: '`HH:MM`; `24:00` is the end of the day.' },
            },
            MachineView: {
              id: { required: true, type: () => String },
              code: { required: true, type: () => String },
              name: { required: true, type: () => t['./features/resources/http/machine.dto.js'].TextInTwoLanguages },
              hall: { required: true, type: () => String },
              category: { required: true, type: () => String },
              description: {
                required: true,
                type: () => t['./features/resources/http/machine.dto.js'].TextInTwoLanguages,
              },
              capabilities: {
                required: true,
                type: () => [t['./features/resources/http/machine.dto.js'].CapabilityView],
              },
              places: { required: true, type: () => Number },
              resources: { required: true, type: () => [t['./features/resources/http/machine.dto.js'].PlaceView] },
              openingHours: {
                required: true,
                type: () => [t['./features/resources/http/machine.dto.js'].OpeningHoursView],
              },
              setupMinutes: { required: true, type: () => Number },
              cleanDownMinutes: { required: true, type: () => Number },
              hourlyRateCents: { required: true, type: () => Number, description: 'Cents per hour, VAT excluded.' },
              inService: { required: true, type: () => Boolean },
              version: { required: true, type: () => Number },
            },
            MachineList: {
              items: { required: true, type: () => [t['./features/resources/http/machine.dto.js'].MachineView] },
              nextCursor: {
                required: true,
                type: () => String,
                nullable: true,
                description: 'Hand it back as `cursor` for the next page; null on the last one.',
              },
            },
            ListMachinesQuery: {
              search: {
                required: false,
                type: () => String,
                description: 'Part of a code or of a name in either language.',
              },
              hall: { required: false, type: () => String },
              category: { required: false, type: () => String },
              limit: {
                required: false,
                type: () => Number,
                description: 'Machines per page, 1 to 500; 500 when left out.',
              },
              cursor: { required: false, type: () => String },
            },
          },
        ],
      ],
      controllers: [
        [
          import('./features/identity/http/session.controller.js'),
          {
            SessionController: {
              createSession: {
                summary: 'Signs a person in; the session cookie is new, whatever came before.',
                type: t['./features/identity/http/session.dto.js'].SessionView,
              },
              getSession: {
                summary: 'Who is signed in.',
                type: t['./features/identity/http/session.dto.js'].SessionView,
              },
              deleteSession: { summary: 'Signs out; the session is gone in every process.' },
            },
            DemoAccountsController: {
              listDemoAccounts: {
                summary: 'The demo accounts with their password; 404 in production.',
                type: t['./features/identity/http/session.dto.js'].DemoAccountList,
              },
            },
          },
        ],
        [
          import('./features/resources/http/machines.controller.js'),
          {
            MachinesController: {
              listMachines: {
                summary: 'Machines by code.',
                type: t['./features/resources/http/machine.dto.js'].MachineList,
              },
              getMachine: { summary: 'One machine.', type: t['./features/resources/http/machine.dto.js'].MachineView },
            },
          },
        ],
      ],
    },
  };
};
