// Derived from the DTO and controller classes by "npm run openapi"; not written by hand.

/** What the OpenAPI document needs to know about DTO classes and routes beyond their decorators. */
export const apiMetadata = async (): Promise<Record<string, unknown>> => {
  const t = {
    ['./features/bookings/http/booking.dto.js']: await import('./features/bookings/http/booking.dto.js'),
    ['./features/identity/http/session.dto.js']: await import('./features/identity/http/session.dto.js'),
    ['./features/notifications/http/mails.dto.js']: await import('./features/notifications/http/mails.dto.js'),
    ['./features/resources/http/machine.dto.js']: await import('./features/resources/http/machine.dto.js'),
    ['./platform/health/health.controller.js']: await import('./platform/health/health.controller.js'),
    ['./platform/import/http/import.dto.js']: await import('./platform/import/http/import.dto.js'),
  };
  return {
    '@nestjs/swagger': {
      models: [
        [
          import('./features/bookings/http/booking.dto.js'),
          {
            CreateBookingRequest: {
              machineId: { required: true, type: () => String },
              startsAt: {
                required: true,
                type: () => String,
                description: 'Instant with offset, or a bare local time of the campus, such as `2026-11-25T13:00`.',
              },
              endsAt: { required: true, type: () => String, description: 'As `startsAt`; the slot is half-open.' },
              purpose: {
                required: true,
                type: () => String,
                description: 'What the machine is used for, 1 to 200 characters.',
              },
              bookingKind: {
                required: true,
                description:
                  '`pilot`, `contract`, `training`, `maintenance` or `internal`; the last two are for staff.',
                enum: ['pilot', 'contract', 'training', 'maintenance', 'internal'],
              },
              activityNature: {
                required: true,
                description: '`economic` or `nonEconomic`.',
                enum: ['economic', 'nonEconomic'],
              },
            },
            PreviewBookingRequest: {
              machineId: { required: true, type: () => String },
              startsAt: { required: true, type: () => String },
              endsAt: { required: true, type: () => String },
              bookingKind: {
                required: false,
                description: '`pilot` when left out.',
                enum: ['pilot', 'contract', 'training', 'maintenance', 'internal'],
              },
              bookingId: { required: false, type: () => String, description: 'The booking that would move there.' },
            },
            MoveBookingRequest: {
              startsAt: { required: true, type: () => String },
              endsAt: { required: true, type: () => String },
              version: { required: true, type: () => Number, description: 'The version that the person saw.' },
            },
            CancelBookingRequest: {
              version: { required: true, type: () => Number, description: 'The version that the person saw.' },
              reason: {
                required: false,
                type: () => String,
                description: 'What the person wants to say, up to 500 characters.',
              },
            },
            ListBookingsQuery: {
              view: {
                required: false,
                description: '`upcoming` (the default), `past` or `cancelled`.',
                enum: ['upcoming', 'past', 'cancelled'],
              },
              limit: {
                required: false,
                type: () => Number,
                description: 'Bookings per page, 1 to 200; 50 when left out.',
              },
              cursor: { required: false, type: () => String },
            },
            TimelineQueryRequest: {
              from: {
                required: true,
                type: () => String,
                description: 'Instant; the window is half-open and at most 42 days long.',
              },
              to: { required: true, type: () => String },
              machineIds: {
                required: false,
                type: () => String,
                description: 'Machine ids, separated by commas; all machines when left out.',
              },
              hall: { required: false, type: () => String },
            },
            BookingMachineName: {
              nl: { required: true, type: () => String },
              en: { required: true, type: () => String },
            },
            BookingMachine: {
              id: { required: true, type: () => String },
              code: { required: true, type: () => String },
              name: { required: true, type: () => t['./features/bookings/http/booking.dto.js'].BookingMachineName },
              hall: { required: true, type: () => String },
            },
            NamedParty: { id: { required: true, type: () => String }, name: { required: true, type: () => String } },
            BookingDetails: {
              id: { required: true, type: () => String },
              machine: { required: true, type: () => t['./features/bookings/http/booking.dto.js'].BookingMachine },
              resourceId: { required: true, type: () => String, nullable: true },
              placeNumber: { required: true, type: () => Number, nullable: true },
              organisation: { required: true, type: () => t['./features/bookings/http/booking.dto.js'].NamedParty },
              bookedBy: { required: true, type: () => t['./features/bookings/http/booking.dto.js'].NamedParty },
              own: {
                required: true,
                type: () => Boolean,
                description: "Whether it belongs to the caller's organisation.",
              },
              purpose: { required: true, type: () => String },
              bookingKind: { required: true, type: () => String },
              activityNature: { required: true, type: () => String },
              state: { required: true, type: () => String, description: 'State of booking-and-rates.md \u00A78.' },
              startsAt: { required: true, type: () => String },
              endsAt: { required: true, type: () => String },
              blockedFrom: { required: true, type: () => String, description: 'Start with the set-up time before it.' },
              blockedTo: { required: true, type: () => String, description: 'End with the clean-down time after it.' },
              minutes: { required: true, type: () => Number, description: 'Elapsed minutes.' },
              hourlyRateCents: { required: true, type: () => Number, description: 'Cents per hour, VAT excluded.' },
              priceCents: { required: true, type: () => Number, description: 'Cents, VAT excluded.' },
              version: { required: true, type: () => Number },
              createdAt: { required: true, type: () => String },
              mayChange: {
                required: true,
                type: () => Boolean,
                description: 'Whether the caller may move or cancel it now.',
              },
            },
            BookingList: {
              items: { required: true, type: () => [t['./features/bookings/http/booking.dto.js'].BookingDetails] },
              nextCursor: { required: true, type: () => String, nullable: true },
            },
            ConflictView: {
              startsAt: { required: true, type: () => String },
              endsAt: { required: true, type: () => String },
            },
            AlternativeView: {
              startsAt: { required: true, type: () => String },
              endsAt: { required: true, type: () => String },
              priceCents: { required: true, type: () => Number },
            },
            PreviewProblem: {
              code: { required: true, type: () => String },
              detail: { required: true, type: () => String, description: "The sentence, in the caller's language." },
              field: { required: true, type: () => String, nullable: true, description: 'The field it is about.' },
            },
            BookingPreviewView: {
              possible: { required: true, type: () => Boolean },
              problem: {
                required: true,
                type: () => t['./features/bookings/http/booking.dto.js'].PreviewProblem,
                nullable: true,
              },
              conflict: {
                required: true,
                type: () => t['./features/bookings/http/booking.dto.js'].ConflictView,
                nullable: true,
              },
              alternatives: {
                required: true,
                type: () => [t['./features/bookings/http/booking.dto.js'].AlternativeView],
              },
              minutes: { required: true, type: () => Number },
              hourlyRateCents: { required: true, type: () => Number },
              priceCents: { required: true, type: () => Number },
            },
            TimelineBooking: {
              id: { required: true, type: () => String },
              state: { required: true, type: () => String },
              own: { required: true, type: () => Boolean },
              purpose: { required: true, type: () => String },
              organisationName: { required: true, type: () => String },
              bookedBy: { required: true, type: () => String },
              bookingKind: { required: true, type: () => String },
              version: { required: true, type: () => Number },
              mayChange: { required: true, type: () => Boolean },
            },
            TimelineAllocation: {
              id: { required: true, type: () => String },
              resourceId: { required: true, type: () => String },
              machineId: { required: true, type: () => String },
              holderKind: { required: true, type: () => String },
              startsAt: { required: true, type: () => String },
              endsAt: { required: true, type: () => String },
              blockedFrom: { required: true, type: () => String },
              blockedTo: { required: true, type: () => String },
              booking: {
                required: true,
                type: () => t['./features/bookings/http/booking.dto.js'].TimelineBooking,
                nullable: true,
                description: 'Null for another tenant\'s booking: the board says "Bezet".',
              },
            },
            TimelineView: {
              from: { required: true, type: () => String },
              to: { required: true, type: () => String },
              allocations: {
                required: true,
                type: () => [t['./features/bookings/http/booking.dto.js'].TimelineAllocation],
              },
            },
          },
        ],
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
          import('./features/notifications/http/mails.dto.js'),
          {
            MailListQuery: {
              limit: { required: false, type: () => Number, description: 'How many at most, from 1 to 100.' },
              cursor: {
                required: false,
                type: () => String,
                description: '`nextCursor` of the page before.',
                maxLength: 200,
              },
            },
            MailView: {
              id: { required: true, type: () => String },
              to: { required: true, type: () => String, description: 'Address of the person to whom it goes.' },
              subject: { required: true, type: () => String },
              language: {
                required: true,
                type: () => String,
                description: '`nl` or `en`: the language of the recipient.',
              },
              createdAt: { required: true, type: () => String, description: 'Moment of writing, ISO 8601 with `Z`.' },
              sentAt: {
                required: true,
                type: () => String,
                nullable: true,
                description: 'Moment at which it left, ISO 8601 with `Z`; null while it waits.',
              },
              hasCalendar: { required: true, type: () => Boolean, description: 'Whether an `.ics` file goes with it.' },
            },
            MailContentView: {
              textBody: { required: true, type: () => String },
              htmlBody: {
                required: true,
                type: () => String,
                description: 'Whole HTML document; show it only in a sandboxed frame.',
              },
              calendarBody: {
                required: true,
                type: () => String,
                nullable: true,
                description: 'Text of the `.ics` file, or null.',
              },
            },
            MailList: {
              items: { required: true, type: () => [t['./features/notifications/http/mails.dto.js'].MailView] },
              nextCursor: {
                required: true,
                type: () => String,
                nullable: true,
                description: 'Where the next page begins; null on the last one.',
              },
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
        [
          import('./platform/import/http/import.dto.js'),
          {
            PlanImportForm: {
              subject: { required: true, type: () => String, description: 'What the file holds: `machinePark`.' },
            },
            ApplyImportRequest: {
              version: {
                required: true,
                type: () => Number,
                description: 'Version of the dry run that the person looked at.',
              },
            },
            ListImportsQuery: {
              limit: {
                required: false,
                type: () => Number,
                description: 'Imports per page, 1 to 100; 50 when left out.',
              },
              cursor: { required: false, type: () => String, description: '`nextCursor` of the page before.' },
            },
            ImportCountsView: {
              create: { required: true, type: () => Number },
              change: { required: true, type: () => Number },
              unchanged: { required: true, type: () => Number },
              refused: { required: true, type: () => Number },
            },
            FieldChangeView: {
              field: { required: true, type: () => String },
              from: { required: true, type: () => String, nullable: true },
              to: { required: true, type: () => String },
            },
            RowProblemView: {
              code: { required: true, type: () => String },
              field: {
                required: true,
                type: () => String,
                description: 'Column or field; empty when it is about the whole row.',
              },
              message: { required: true, type: () => String },
            },
            ImportRowView: {
              position: {
                required: true,
                type: () => Number,
                description: 'Line of a table (header = 1), or place in a list (first = 1).',
              },
              key: {
                required: true,
                type: () => String,
                description: 'Code of the thing; empty when the row has none that can be read.',
              },
              action: { required: true, enum: ['create', 'change', 'unchanged', 'refused'] },
              changes: { required: true, type: () => [t['./platform/import/http/import.dto.js'].FieldChangeView] },
              problems: { required: true, type: () => [t['./platform/import/http/import.dto.js'].RowProblemView] },
            },
            ImportNoteView: {
              code: { required: true, type: () => String },
              message: { required: true, type: () => String },
            },
            ImportSummaryView: {
              id: { required: true, type: () => String },
              subject: { required: true, type: () => String },
              fileName: { required: true, type: () => String },
              format: { required: true, type: () => String, description: '`nemo` or `csv` for a machine park.' },
              state: { required: true, enum: ['dryRun', 'applied'] },
              counts: { required: true, type: () => t['./platform/import/http/import.dto.js'].ImportCountsView },
              createdAt: { required: true, type: () => String },
              appliedAt: { required: true, type: () => String, nullable: true },
              version: { required: true, type: () => Number },
            },
            ImportRunView: {
              rows: { required: true, type: () => [t['./platform/import/http/import.dto.js'].ImportRowView] },
              notes: { required: true, type: () => [t['./platform/import/http/import.dto.js'].ImportNoteView] },
            },
            ImportList: {
              items: { required: true, type: () => [t['./platform/import/http/import.dto.js'].ImportSummaryView] },
              nextCursor: {
                required: true,
                type: () => String,
                nullable: true,
                description: 'Hand it back as `cursor` for the next page; null on the last one.',
              },
            },
          },
        ],
      ],
      controllers: [
        [
          import('./features/bookings/http/bookings.controller.js'),
          {
            BookingsController: {
              listBookings: {
                summary: "Bookings of the caller's organisation: upcoming by start, past and cancelled from the last.",
                type: t['./features/bookings/http/booking.dto.js'].BookingList,
              },
              getBooking: {
                summary: 'One booking.',
                type: t['./features/bookings/http/booking.dto.js'].BookingDetails,
              },
              getBookingCalendar: { summary: 'The booking as a calendar file.', type: String },
              createBooking: {
                summary: 'Books a machine. Send an `Idempotency-Key`, so that sending again books once.',
                type: t['./features/bookings/http/booking.dto.js'].BookingDetails,
              },
              previewBooking: {
                summary: 'What asking for a slot would answer now: verdict, price, alternatives. Changes nothing.',
                type: t['./features/bookings/http/booking.dto.js'].BookingPreviewView,
              },
              moveBooking: {
                summary: 'Gives a booking other hours on its machine.',
                type: t['./features/bookings/http/booking.dto.js'].BookingDetails,
              },
              cancelBooking: {
                summary: 'Cancels a booking that has not begun.',
                type: t['./features/bookings/http/booking.dto.js'].BookingDetails,
              },
            },
          },
        ],
        [
          import('./features/bookings/http/timeline.controller.js'),
          {
            TimelineController: {
              getTimeline: {
                summary:
                  "What stands on the board between two moments; other tenants' bars say only that the place is taken.",
                type: t['./features/bookings/http/booking.dto.js'].TimelineView,
              },
            },
          },
        ],
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
          import('./features/notifications/http/mails.controller.js'),
          {
            MailsController: {
              listMails: {
                summary:
                  'Mails, newest first: staff see those of the campus, everybody else their own. Demo mode only.',
                type: t['./features/notifications/http/mails.dto.js'].MailList,
              },
              getMail: {
                summary: "One mail with its content. Demo mode only; somebody else's answers 404.",
                type: t['./features/notifications/http/mails.dto.js'].MailContentView,
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
        [
          import('./platform/health/health.controller.js'),
          {
            HealthController: {
              getLiveness: {
                summary: 'The process answers.',
                type: t['./platform/health/health.controller.js'].HealthView,
              },
              getReadiness: {
                summary: 'The process can do its work: the database answers. 503 otherwise.',
                type: t['./platform/health/health.controller.js'].HealthView,
              },
            },
          },
        ],
        [
          import('./platform/import/http/imports.controller.js'),
          {
            ImportsController: {
              createImport: {
                summary: 'Reads a file and tells, row by row, what importing it would change. Changes nothing.',
                type: t['./platform/import/http/import.dto.js'].ImportRunView,
              },
              listImports: {
                summary: 'Imports of the campus, newest first.',
                type: t['./platform/import/http/import.dto.js'].ImportList,
              },
              getImport: {
                summary: 'One import with its rows.',
                type: t['./platform/import/http/import.dto.js'].ImportRunView,
              },
              applyImport: {
                summary:
                  'Carries out a dry run, once. Answers 409 IMPORT_PLAN_CHANGED, with the new version, when the campus changed meanwhile.',
                type: t['./platform/import/http/import.dto.js'].ImportRunView,
              },
            },
          },
        ],
      ],
    },
  };
};
