import {
  type Actor,
  ApplyImport,
  type Booking,
  CancelBooking,
  createApplication,
  DEMO_PASSWORD,
  demoAccounts,
  PlanImport,
  RegisterUser,
  RequestBooking,
  SetUpCampus,
  type Settings,
  UnitOfWork,
} from '@campusline/backend';
import { localDay } from '@campusline/shared';
import { demoMachineTable } from './machines.js';
import { type DemoPerson, type PlannedBooking, plannedBookings } from './planned-bookings.js';
import { SeedClock } from './seed-clock.js';

/** How the demo campus is filled. */
export interface SeedWish {
  settings: Settings;
  /** Told in a few words what is being done, for the person who waits. */
  onProgress?: (words: string) => void;
  /** The moment around which the demo weeks lie; the moment of the call when left out. */
  now?: Date;
}

const CAMPUS = 'FacThory';
const TIME_ZONE = 'Europe/Brussels';
const ORGANISATIONS = [
  { name: 'NV Mo-Thor', kind: 'operator' },
  { name: 'Aurelis Composites', kind: 'company' },
  { name: 'Voltreon', kind: 'company' },
] as const;

/** Every so many bookings are told to the person who waits. */
const TELL_EVERY = 25;

type Application = Awaited<ReturnType<typeof createApplication>>;

/**
 * Fills an empty database with the demo campus: organisations, people, machines and about eighty bookings around
 * today. Everything goes through the use cases of the product, in one transaction: after a crash nothing stands, and
 * the next start fills it again. Does nothing when a campus stands already.
 * @returns whether the campus was filled by this call.
 * @throws Error outside demo mode: a real campus gets no invented people.
 */
export async function seedDemoCampus({
  settings,
  onProgress = () => {},
  now = new Date(),
}: SeedWish): Promise<boolean> {
  if (settings.mode !== 'demo') throw new Error('The demo campus is for demo mode only.');
  const clock = new SeedClock(now);
  const app = await createApplication(settings, { clock, runsJobs: false, logLevel: 'error' });
  try {
    const unitOfWork = app.get(UnitOfWork, { strict: false });
    return await unitOfWork.run({ kind: 'campus', by: 'worker' }, async () => {
      // Two starts on one empty database: the second waits here and then finds the campus.
      await unitOfWork.query(`SELECT pg_advisory_xact_lock(hashtextextended('demo campus', 0))`);
      if (await app.get(SetUpCampus, { strict: false }).alreadyDone()) return false;
      await fill(app, unitOfWork, clock, now, onProgress);
      return true;
    });
  } finally {
    await app.close();
  }
}

async function fill(
  app: Application,
  unitOfWork: UnitOfWork,
  clock: SeedClock,
  now: Date,
  tell: (words: string) => void,
): Promise<void> {
  tell('organisations and people');
  const people = await registerPeople(app);
  tell('machines');
  const machineIds = await importMachines(app, unitOfWork, people.kristof);
  const planned = plannedBookings(localDay(now.getTime(), TIME_ZONE), now);
  tell(`${planned.length} bookings`);
  for (const [index, booking] of planned.entries()) {
    await book(app, clock, now, people[booking.person], machineIds, booking);
    if ((index + 1) % TELL_EVERY === 0) tell(`${index + 1} of ${planned.length} bookings`);
  }
  clock.set(now);
  await letTimePass(unitOfWork, now);
  await tellNobody(unitOfWork, now);
}

async function registerPeople(app: Application): Promise<Record<DemoPerson, Actor>> {
  const { campusId, organisationIds } = await app
    .get(SetUpCampus, { strict: false })
    .execute({ name: CAMPUS, timeZone: TIME_ZONE, organisations: ORGANISATIONS });
  const people = new Map<string, Actor>();
  for (const { email, name, role, language, organisationName } of demoAccounts) {
    const organisation = ORGANISATIONS.find(candidate => candidate.name === organisationName);
    const organisationId = organisationIds.get(organisationName);
    if (!organisation || !organisationId) throw new Error(`The demo campus has no organisation ${organisationName}.`);
    const userId = await app
      .get(RegisterUser, { strict: false })
      .execute({ organisationId, email, name, password: DEMO_PASSWORD, role, language });
    people.set(email.split('@')[0] ?? '', {
      userId,
      name,
      email,
      role,
      language,
      organisationId,
      organisationName,
      organisationKind: organisation.kind,
      campusId,
      campusName: CAMPUS,
      timeZone: TIME_ZONE,
    });
  }
  const person = (key: DemoPerson): Actor => {
    const actor = people.get(key);
    if (!actor) throw new Error(`The demo accounts lack ${key}.`);
    return actor;
  };
  return { lotte: person('lotte'), seppe: person('seppe'), kristof: person('kristof'), nadia: person('nadia') };
}

/** Brings the machines in through the import, dry run and all; answers code → machine id. */
async function importMachines(
  app: Application,
  unitOfWork: UnitOfWork,
  operator: Actor,
): Promise<ReadonlyMap<string, string>> {
  const file = { name: 'machines-demo.csv', bytes: Buffer.from(demoMachineTable()) };
  const run = await app.get(PlanImport, { strict: false }).execute(operator, 'machinePark', file);
  if (run.counts.refused > 0) {
    const refused = run.rows
      .filter(({ action }) => action === 'refused')
      .map(({ position, problems }) => ({ position, problems }));
    throw new Error(`The demo machines are refused: ${JSON.stringify(refused)}`);
  }
  await app.get(ApplyImport, { strict: false }).execute(operator, run.id, run.version);
  const rows = await unitOfWork.query<{ id: string; code: string }>(
    'SELECT id, code FROM machine WHERE campus_id = $1',
    [operator.campusId],
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** Requests one booking at the moment at which its person did, and calls it off an hour later where the story says so. */
async function book(
  app: Application,
  clock: SeedClock,
  now: Date,
  actor: Actor,
  machineIds: ReadonlyMap<string, string>,
  planned: PlannedBooking,
): Promise<void> {
  const machineId = machineIds.get(planned.code);
  if (!machineId) throw new Error(`The demo campus has no machine ${planned.code}.`);
  const { startsAt, endsAt, purpose, bookingKind, activityNature } = planned;
  const context = { requestId: 'demo-campus', idempotencyKey: undefined };
  clock.set(planned.requestedAt);
  const booking: Booking = await app
    .get(RequestBooking, { strict: false })
    .execute(actor, { machineId, startsAt, endsAt, purpose, bookingKind, activityNature }, context);
  if (!planned.cancelled) return;
  clock.set(new Date(Math.min(planned.requestedAt.getTime() + 3_600_000, now.getTime())));
  await app
    .get(CancelBooking, { strict: false })
    .execute(actor, { bookingId: booking.id, version: booking.version, reason: 'Planning schuift op.' }, context);
}

/**
 * Puts past and running bookings in the state they would have. Written directly: check-in and check-out have no use
 * case yet, and their rules could not run backwards in time anyway. One in nine bookings that ended was a no-show.
 */
async function letTimePass(unitOfWork: UnitOfWork, now: Date): Promise<void> {
  await unitOfWork.query(
    `WITH passed AS (
       SELECT id, row_number() OVER (ORDER BY ends_at, id) AS number FROM booking WHERE state = 'confirmed' AND ends_at <= $1)
     UPDATE booking b SET version = version + 1,
       state = CASE WHEN passed.number % 9 = 0 AND b.booking_kind <> 'maintenance' THEN 'noShow' ELSE 'completed' END
     FROM passed WHERE passed.id = b.id`,
    [now],
  );
  await unitOfWork.query(
    `UPDATE booking SET state = 'checkedIn', version = version + 1 WHERE state = 'confirmed' AND starts_at <= $1 AND ends_at > $1`,
    [now],
  );
}

/**
 * Marks the events of the seed as relayed before any relay can see them: they stay readable as history, and nobody
 * gets a confirmation for a booking that a story made.
 */
async function tellNobody(unitOfWork: UnitOfWork, now: Date): Promise<void> {
  await unitOfWork.query('UPDATE outbox SET relayed_at = $1 WHERE relayed_at IS NULL', [now]);
}
