// Derived from shared/openapi/openapi.json by "npm run openapi"; not written by hand.

export interface paths {
  '/api/v1/bookings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Bookings of the caller's organisation: upcoming by start, past and cancelled from the last. */
    get: operations['listBookings'];
    put?: never;
    /** Books a machine. Send an `Idempotency-Key`, so that sending again books once. */
    post: operations['createBooking'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bookings/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One booking. */
    get: operations['getBooking'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bookings/{id}/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The booking as a calendar file. */
    get: operations['getBookingCalendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bookings/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cancels a booking that has not begun. */
    post: operations['cancelBooking'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bookings/{id}/move': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives a booking other hours on its machine. */
    post: operations['moveBooking'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/bookings/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What asking for a slot would answer now: verdict, price, alternatives. Changes nothing. */
    post: operations['previewBooking'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/demo-accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The demo accounts with their password; 404 in production. */
    get: operations['listDemoAccounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Imports of the campus, newest first. */
    get: operations['listImports'];
    put?: never;
    /** Reads a file and tells, row by row, what importing it would change. Changes nothing. */
    post: operations['createImport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One import with its rows. */
    get: operations['getImport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/imports/{id}/apply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Carries out a dry run, once. Answers 409 IMPORT_PLAN_CHANGED, with the new version, when the campus changed meanwhile. */
    post: operations['applyImport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/machines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Machines by code. */
    get: operations['listMachines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/machines/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One machine. */
    get: operations['getMachine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/mails': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Mails, newest first: staff see those of the campus, everybody else their own. Demo mode only. */
    get: operations['listMails'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/mails/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One mail with its content. Demo mode only; somebody else's answers 404. */
    get: operations['getMail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in. */
    get: operations['getSession'];
    put?: never;
    /** Signs a person in; the session cookie is new, whatever came before. */
    post: operations['createSession'];
    /** Signs out; the session is gone in every process. */
    delete: operations['deleteSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What stands on the board between two moments; other tenants' bars say only that the place is taken. */
    get: operations['getTimeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process answers. */
    get: operations['getLiveness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process can do its work: the database answers. 503 otherwise. */
    get: operations['getReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AlternativeView: {
      endsAt: string;
      priceCents: number;
      startsAt: string;
    };
    ApplyImportRequest: {
      /** @description Version of the dry run that the person looked at. */
      version: number;
    };
    BookingDetails: {
      activityNature: string;
      /** @description Start with the set-up time before it. */
      blockedFrom: string;
      /** @description End with the clean-down time after it. */
      blockedTo: string;
      bookedBy: components['schemas']['NamedParty'];
      bookingKind: string;
      createdAt: string;
      endsAt: string;
      /** @description Cents per hour, VAT excluded. */
      hourlyRateCents: number;
      id: string;
      machine: components['schemas']['BookingMachine'];
      /** @description Whether the caller may move or cancel it now. */
      mayChange: boolean;
      /** @description Elapsed minutes. */
      minutes: number;
      organisation: components['schemas']['NamedParty'];
      /** @description Whether it belongs to the caller's organisation. */
      own: boolean;
      placeNumber: number | null;
      /** @description Cents, VAT excluded. */
      priceCents: number;
      purpose: string;
      resourceId: string | null;
      startsAt: string;
      /** @description State of booking-and-rates.md §8. */
      state: string;
      version: number;
    };
    BookingList: {
      items: components['schemas']['BookingDetails'][];
      nextCursor: string | null;
    };
    BookingMachine: {
      code: string;
      hall: string;
      id: string;
      name: components['schemas']['BookingMachineName'];
    };
    BookingMachineName: {
      en: string;
      nl: string;
    };
    BookingPreviewView: {
      alternatives: components['schemas']['AlternativeView'][];
      conflict: components['schemas']['ConflictView'] | null;
      hourlyRateCents: number;
      minutes: number;
      possible: boolean;
      priceCents: number;
      problem: components['schemas']['PreviewProblem'] | null;
    };
    CancelBookingRequest: {
      /** @description What the person wants to say, up to 500 characters. */
      reason?: string;
      /** @description The version that the person saw. */
      version: number;
    };
    CapabilityView: {
      name: string;
      unit: string;
      value: string;
    };
    ConflictView: {
      endsAt: string;
      startsAt: string;
    };
    CreateBookingRequest: {
      /**
       * @description `economic` or `nonEconomic`.
       * @enum {string}
       */
      activityNature: 'economic' | 'nonEconomic';
      /**
       * @description `pilot`, `contract`, `training`, `maintenance` or `internal`; the last two are for staff.
       * @enum {string}
       */
      bookingKind: 'pilot' | 'contract' | 'training' | 'maintenance' | 'internal';
      /** @description As `startsAt`; the slot is half-open. */
      endsAt: string;
      machineId: string;
      /** @description What the machine is used for, 1 to 200 characters. */
      purpose: string;
      /** @description Instant with offset, or a bare local time of the campus, such as `2026-11-25T13:00`. */
      startsAt: string;
    };
    DemoAccountList: {
      items: components['schemas']['DemoAccountView'][];
    };
    DemoAccountView: {
      email: string;
      name: string;
      organisationName: string;
      password: string;
      role: string;
    };
    FieldChangeView: {
      field: string;
      from: string | null;
      to: string;
    };
    HealthView: Record<string, never>;
    ImportCountsView: {
      change: number;
      create: number;
      refused: number;
      unchanged: number;
    };
    ImportList: {
      items: components['schemas']['ImportSummaryView'][];
      /** @description Hand it back as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    ImportNoteView: {
      code: string;
      message: string;
    };
    ImportRowView: {
      /** @enum {string} */
      action: 'create' | 'change' | 'unchanged' | 'refused';
      changes: components['schemas']['FieldChangeView'][];
      /** @description Code of the thing; empty when the row has none that can be read. */
      key: string;
      /** @description Line of a table (header = 1), or place in a list (first = 1). */
      position: number;
      problems: components['schemas']['RowProblemView'][];
    };
    ImportRunView: {
      appliedAt: string | null;
      counts: components['schemas']['ImportCountsView'];
      createdAt: string;
      fileName: string;
      /** @description `nemo` or `csv` for a machine park. */
      format: string;
      id: string;
      notes: components['schemas']['ImportNoteView'][];
      rows: components['schemas']['ImportRowView'][];
      /** @enum {string} */
      state: 'dryRun' | 'applied';
      subject: string;
      version: number;
    };
    ImportSummaryView: {
      appliedAt: string | null;
      counts: components['schemas']['ImportCountsView'];
      createdAt: string;
      fileName: string;
      /** @description `nemo` or `csv` for a machine park. */
      format: string;
      id: string;
      /** @enum {string} */
      state: 'dryRun' | 'applied';
      subject: string;
      version: number;
    };
    MachineList: {
      items: components['schemas']['MachineView'][];
      /** @description Hand it back as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    MachineView: {
      capabilities: components['schemas']['CapabilityView'][];
      category: string;
      cleanDownMinutes: number;
      code: string;
      description: components['schemas']['TextInTwoLanguages'];
      hall: string;
      /** @description Cents per hour, VAT excluded. */
      hourlyRateCents: number;
      id: string;
      inService: boolean;
      name: components['schemas']['TextInTwoLanguages'];
      openingHours: components['schemas']['OpeningHoursView'][];
      places: number;
      resources: components['schemas']['PlaceView'][];
      setupMinutes: number;
      version: number;
    };
    MailContentView: {
      /** @description Text of the `.ics` file, or null. */
      calendarBody: string | null;
      /** @description Moment of writing, ISO 8601 with `Z`. */
      createdAt: string;
      /** @description Whether an `.ics` file goes with it. */
      hasCalendar: boolean;
      /** @description Whole HTML document; show it only in a sandboxed frame. */
      htmlBody: string;
      id: string;
      /** @description `nl` or `en`: the language of the recipient. */
      language: string;
      /** @description Moment at which it left, ISO 8601 with `Z`; null while it waits. */
      sentAt: string | null;
      subject: string;
      textBody: string;
      /** @description Address of the person to whom it goes. */
      to: string;
    };
    MailList: {
      items: components['schemas']['MailView'][];
      /** @description Where the next page begins; null on the last one. */
      nextCursor: string | null;
    };
    MailView: {
      /** @description Moment of writing, ISO 8601 with `Z`. */
      createdAt: string;
      /** @description Whether an `.ics` file goes with it. */
      hasCalendar: boolean;
      id: string;
      /** @description `nl` or `en`: the language of the recipient. */
      language: string;
      /** @description Moment at which it left, ISO 8601 with `Z`; null while it waits. */
      sentAt: string | null;
      subject: string;
      /** @description Address of the person to whom it goes. */
      to: string;
    };
    MoveBookingRequest: {
      endsAt: string;
      startsAt: string;
      /** @description The version that the person saw. */
      version: number;
    };
    NamedParty: {
      id: string;
      name: string;
    };
    OpeningHoursView: {
      /** @description `HH:MM`; `24:00` is the end of the day. */
      closes: string;
      /** @description `HH:MM`. */
      opens: string;
      /** @description ISO weekday: 1 is Monday, 7 Sunday. */
      weekday: number;
    };
    PlaceView: {
      id: string;
      placeNumber: number;
    };
    PreviewBookingRequest: {
      /** @description The booking that would move there. */
      bookingId?: string;
      /**
       * @description `pilot` when left out.
       * @enum {string}
       */
      bookingKind?: 'pilot' | 'contract' | 'training' | 'maintenance' | 'internal';
      endsAt: string;
      machineId: string;
      startsAt: string;
    };
    PreviewProblem: {
      code: string;
      /** @description The sentence, in the caller's language. */
      detail: string;
      /** @description The field it is about. */
      field: string | null;
    };
    RowProblemView: {
      code: string;
      /** @description Column or field; empty when it is about the whole row. */
      field: string;
      message: string;
    };
    SessionCampus: {
      id: string;
      name: string;
      /** @description IANA name of the time zone in which local times are meant. */
      timeZone: string;
    };
    SessionOrganisation: {
      id: string;
      /** @description `operator`, `company` or `knowledgePartner`. */
      kind: string;
      name: string;
    };
    SessionUser: {
      email: string;
      id: string;
      /** @description `nl` or `en`. */
      language: string;
      name: string;
      /** @description Role, such as `company.member`. */
      role: string;
    };
    SessionView: {
      campus: components['schemas']['SessionCampus'];
      /** @description `demo` or `production`. */
      mode: string;
      /** @description The business clock's instant when this was answered. */
      now: string;
      organisation: components['schemas']['SessionOrganisation'];
      /** @description Names of what the person's role may do. */
      permissions: string[];
      user: components['schemas']['SessionUser'];
    };
    SignInRequest: {
      /** @description Work e-mail address, in any case. */
      email: string;
      /** @description Password; taken as it is typed. */
      password: string;
    };
    TextInTwoLanguages: {
      en: string;
      nl: string;
    };
    TimelineAllocation: {
      blockedFrom: string;
      blockedTo: string;
      /** @description Null for another tenant's booking: the board says "Bezet". */
      booking: components['schemas']['TimelineBooking'] | null;
      endsAt: string;
      holderKind: string;
      id: string;
      machineId: string;
      resourceId: string;
      startsAt: string;
    };
    TimelineBooking: {
      bookedBy: string;
      bookingKind: string;
      id: string;
      mayChange: boolean;
      organisationName: string;
      own: boolean;
      purpose: string;
      state: string;
      version: number;
    };
    TimelineView: {
      allocations: components['schemas']['TimelineAllocation'][];
      from: string;
      to: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listBookings: {
    parameters: {
      query?: {
        cursor?: string;
        /** @description Bookings per page, 1 to 200; 50 when left out. */
        limit?: number;
        /** @description `upcoming` (the default), `past` or `cancelled`. */
        view?: 'upcoming' | 'past' | 'cancelled';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingList'];
        };
      };
    };
  };
  createBooking: {
    parameters: {
      query?: never;
      header: {
        'idempotency-key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateBookingRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingDetails'];
        };
      };
    };
  };
  getBooking: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingDetails'];
        };
      };
    };
  };
  getBookingCalendar: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
    };
  };
  cancelBooking: {
    parameters: {
      query?: never;
      header: {
        'idempotency-key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CancelBookingRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingDetails'];
        };
      };
    };
  };
  moveBooking: {
    parameters: {
      query?: never;
      header: {
        'idempotency-key': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoveBookingRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingDetails'];
        };
      };
    };
  };
  previewBooking: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewBookingRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BookingPreviewView'];
        };
      };
    };
  };
  listDemoAccounts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemoAccountList'];
        };
      };
    };
  };
  listImports: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description Imports per page, 1 to 100; 50 when left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportList'];
        };
      };
    };
  };
  createImport: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
          /** @enum {string} */
          subject: 'machinePark';
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportRunView'];
        };
      };
    };
  };
  getImport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportRunView'];
        };
      };
    };
  };
  applyImport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplyImportRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportRunView'];
        };
      };
    };
  };
  listMachines: {
    parameters: {
      query?: {
        category?: string;
        cursor?: string;
        hall?: string;
        /** @description Machines per page, 1 to 500; 500 when left out. */
        limit?: number;
        /** @description Part of a code or of a name in either language. */
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MachineList'];
        };
      };
    };
  };
  getMachine: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MachineView'];
        };
      };
    };
  };
  listMails: {
    parameters: {
      query?: {
        /** @description `nextCursor` of the page before. */
        cursor?: string;
        /** @description How many at most, from 1 to 100. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailList'];
        };
      };
    };
  };
  getMail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailContentView'];
        };
      };
    };
  };
  getSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
    };
  };
  createSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
    };
  };
  deleteSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getTimeline: {
    parameters: {
      query: {
        /** @description Instant; the window is half-open and at most 42 days long. */
        from: string;
        hall?: string;
        /** @description Machine ids, separated by commas; all machines when left out. */
        machineIds?: string;
        to: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TimelineView'];
        };
      };
    };
  };
  getLiveness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthView'];
        };
      };
    };
  };
  getReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthView'];
        };
      };
    };
  };
}
