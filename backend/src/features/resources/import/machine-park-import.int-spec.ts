import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { describeWithKnowledge } from '../../../../../test/support/knowledge.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { DatabaseModule } from '../../../platform/database/database.module.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ImportModule } from '../../../platform/import/import.module.js';
import type { ImportRun } from '../../../platform/import/import-run.js';
import { ApplyImport } from '../../../platform/import/use-cases/apply-import.js';
import { ListImports } from '../../../platform/import/use-cases/list-imports.js';
import { PlanImport } from '../../../platform/import/use-cases/plan-import.js';
import { ShowImport } from '../../../platform/import/use-cases/show-import.js';
import { readSettings } from '../../../platform/settings/settings.js';
import { MachineParkModule } from './machine-park.module.js';
import { MachineParkRepository } from './machine-park.repository.js';
import { PlaceUse } from './place-use.js';

const HEADER = 'code;name_nl;hall;category;places;opening_hours;hourly_rate';

class FixedClock extends Clock {
  override now(): Date {
    return new Date('2026-11-24T09:40:00Z');
  }
}

@Global()
@Module({ providers: [{ provide: Clock, useClass: FixedClock }], exports: [Clock] })
class ClockModule {}

let database: TestDatabase;
let app: TestingModule;
let unitOfWork: UnitOfWork;
/** Set by a test to break the step in which places are added. */
let breakPlaces: Error | undefined;

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = readSettings({ DATABASE_URL: database.apiUrl, DATABASE_WORKER_URL: database.workerUrl });
  app = await Test.createTestingModule({
    imports: [DatabaseModule.forRoot(settings, []), ClockModule, ImportModule, MachineParkModule],
  }).compile();
  await app.init();
  unitOfWork = app.get(UnitOfWork);
  const machines = app.get(MachineParkRepository);
  const addPlaces = machines.addPlaces.bind(machines);
  machines.addPlaces = async (campusId, places) => {
    await addPlaces(campusId, places);
    if (breakPlaces) throw breakPlaces;
  };
  app.get(PlaceUse).register(async resourceIds => {
    const held = await unitOfWork.query<{ id: string }>(
      `SELECT DISTINCT resource_id AS id FROM allocation WHERE active AND ends_at > '2026-11-24T09:40:00Z' AND resource_id = ANY ($1)`,
      [resourceIds],
    );
    return held.map(({ id }) => id);
  });
});

afterAll(async () => {
  await app?.close();
  await database?.drop();
});

/** Runs SQL as a job of the campus. */
function sql<Row>(text: string, parameters: unknown[] = []): Promise<Row[]> {
  return unitOfWork.run({ kind: 'campus', by: 'worker' }, () => unitOfWork.query<Row>(text, parameters));
}

/** A campus of its own with one operator, so that tests do not see each other's machines. */
async function newOperator(): Promise<Actor> {
  const [campusId, organisationId, userId] = [randomUUID(), randomUUID(), randomUUID()];
  await sql('INSERT INTO campus (id, name) VALUES ($1, $2)', [campusId, 'Test campus']);
  await sql(`INSERT INTO organisation (id, campus_id, name, kind) VALUES ($1, $2, 'Operator', 'operator')`, [
    organisationId,
    campusId,
  ]);
  await sql(
    `INSERT INTO user_account (id, organisation_id, email, name, password_hash, role) VALUES ($1, $2, $3, 'Operator', 'none', 'operator.admin')`,
    [userId, organisationId, `${userId}@example.test`],
  );
  return {
    userId,
    name: 'Operator',
    email: `${userId}@example.test`,
    role: 'operator.admin',
    language: 'nl',
    organisationId,
    organisationName: 'Operator',
    organisationKind: 'operator',
    campusId,
    campusName: 'Test campus',
    timeZone: 'Europe/Brussels',
  };
}

let actor: Actor;
beforeEach(async () => {
  breakPlaces = undefined;
  actor = await newOperator();
});

function plan(content: string | Uint8Array, by: Actor = actor, subject = 'machinePark'): Promise<ImportRun> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return app.get(PlanImport).execute(by, subject, { name: 'park.csv', bytes });
}

function apply(run: Pick<ImportRun, 'id' | 'version'>, by: Actor = actor): Promise<ImportRun> {
  return app.get(ApplyImport).execute(by, run.id, run.version);
}

function show(run: ImportRun, by: Actor = actor): Promise<ImportRun> {
  return app.get(ShowImport).execute(by, run.id);
}

async function table(...lines: string[]): Promise<ImportRun> {
  return plan([HEADER, ...lines].join('\n'));
}

interface MachineRow {
  code: string;
  hall: string;
  version: number;
  cents: string;
  places: number[] | null;
  hours: string | null;
}

function machines(): Promise<MachineRow[]> {
  return sql(
    `SELECT code, hall, version, hourly_rate_cents AS cents,
       (SELECT array_agg(place_number ORDER BY place_number) FROM resource r WHERE r.machine_id = m.id AND r.active) AS places,
       (SELECT string_agg(weekday || ' ' || left(opens::text, 5) || '-' || left(closes::text, 5), ', ' ORDER BY weekday, opens)
          FROM opening_hours o WHERE o.machine_id = m.id) AS hours
     FROM machine m WHERE campus_id = $1 ORDER BY code`,
    [actor.campusId],
  );
}

describe('a dry run', () => {
  it('changes nothing and stores what it saw', async () => {
    const run = await table('A.1;Oven;Hal A;Ovens;2;24/7;12,50', 'A 2;Fout;Hal A;Ovens;;;');
    expect(run).toMatchObject({
      state: 'dryRun',
      version: 1,
      counts: { create: 1, change: 0, unchanged: 0, refused: 1 },
    });
    expect(await machines()).toEqual([]);
    expect(await show(run)).toEqual(run);
  });

  it('lists the campus’s own imports only, newest first, page by page', async () => {
    const runs = [await table('A.1;a;b;c;;;'), await table('A.2;a;b;c;;;'), await table('A.3;a;b;c;;;')];
    const other = await newOperator();
    const list = app.get(ListImports);
    const first = await list.execute(actor, 2, undefined);
    expect(first.items.map(({ id }) => id)).toEqual([runs[2]?.id, runs[1]?.id]);
    const second = await list.execute(actor, 2, first.nextCursor ?? undefined);
    expect(second).toMatchObject({ items: [{ id: runs[0]?.id }], nextCursor: null });
    expect(await list.execute(other, 2, undefined)).toEqual({ items: [], nextCursor: null });
    await expect(show(runs[0] as ImportRun, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(apply(runs[0] as ImportRun, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is for those who may import', async () => {
    await expect(plan(`${HEADER}\nA.1;a;b;c;;;`, { ...actor, role: 'company.admin' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(plan('x', actor, 'constructor')).rejects.toMatchObject({
      code: 'REQUEST_NOT_VALID',
      errors: [{ field: 'subject' }],
    });
  });

  it('stores whatever a file holds and gets it back', async () => {
    const nasty = [
      '\\u0000',
      '\\ud800',
      '\\uFFFF',
      '\\u202e',
      '"',
      '\\\\',
      "'; DROP TABLE machine; --",
      '=1+1',
      '<script>',
    ];
    const tools = nasty.map(
      text =>
        `{"model":"NEMO.tool","fields":{"name":"A${text.replace('"', '\\"')}","_location":"H","_category":"C","x":1e999}}`,
    );
    const run = await plan(
      `[${tools.join(',')}, {"model":"NEMO.tool","fields":null}, {"model":"NEMO.tool"}, {"model":"NEMO.tool","fields":{"name":"${'x'.repeat(200_000)}"}}]`,
    );
    expect(await show(run)).toEqual(run);
    expect(run.rows.map(({ action }) => action)).toEqual([
      'refused',
      'refused',
      ...Array.from({ length: 7 }, () => 'create'),
      'refused',
      'refused',
      'refused',
    ]);
    expect(run.rows.at(-1)?.problems).toEqual([{ code: 'FIELD_TOO_LONG', field: 'name', parameters: { limit: 120 } }]);
    await apply(run);
    expect(await machines()).toHaveLength(7);
  });
});

describe('applying', () => {
  it('does what the dry run said, leaves refused rows out, and finds nothing to do afterwards', async () => {
    const run = await table(
      'A.1;Oven;Hal A;Ovens;2;ma-vr 07:00-12:00, 13:00-19:00;12,50',
      'A.2;;Hal A;Ovens;;;',
      'A.3;Pers;Hal B;Persen;;24/7;',
    );
    const done = await apply(run);
    expect(done).toMatchObject({
      state: 'applied',
      version: 2,
      appliedAt: new Date('2026-11-24T09:40:00Z'),
      counts: run.counts,
    });
    expect(await show(run)).toEqual(done);
    expect(done.rows[1]).toMatchObject({ action: 'refused', problems: [{ code: 'IMPORT_ROW_NAME_MISSING' }] });
    expect(await machines()).toEqual([
      {
        code: 'A.1',
        hall: 'Hal A',
        version: 1,
        cents: '1250',
        places: [1, 2],
        hours: [1, 2, 3, 4, 5].map(day => `${day} 07:00-12:00, ${day} 13:00-19:00`).join(', '),
      },
      expect.objectContaining({
        code: 'A.3',
        cents: '5000',
        places: [1],
        hours: [1, 2, 3, 4, 5, 6, 7].map(day => `${day} 00:00-24:00`).join(', '),
      }),
    ]);
    const again = await table(
      'A.1;Oven;Hal A;Ovens;2;ma-vr 07:00-12:00, 13:00-19:00;12,50',
      'A.2;;Hal A;Ovens;;;',
      'A.3;Pers;Hal B;Persen;;24/7;',
    );
    expect(again.counts).toEqual({ create: 0, change: 0, unchanged: 2, refused: 1 });
    await expect(apply(again)).rejects.toMatchObject({ code: 'IMPORT_NOTHING_TO_APPLY' });
  });

  it('changes what differs, keeps the places’ ids, and brings a retired place back', async () => {
    const ids = () =>
      sql<{ id: string }>(
        'SELECT r.id FROM resource r JOIN machine m ON m.id = r.machine_id WHERE m.campus_id = $1 ORDER BY place_number',
        [actor.campusId],
      );
    await apply(await table('A.1;Lasposten;Hal A;Lassen;3;24/7;10'));
    const before = await ids();
    const fewer = await table('A.1;Lasposten;Hal B;Lassen;1;za 08:00-12:00;10');
    expect(fewer.rows[0]?.changes.map(({ field }) => field)).toEqual(['hall', 'places', 'openingHours']);
    await apply(fewer);
    expect(await machines()).toEqual([
      { code: 'A.1', hall: 'Hal B', version: 2, cents: '1000', places: [1], hours: '6 08:00-12:00' },
    ]);
    await apply(await table('A.1;Lasposten;Hal B;Lassen;3;za 08:00-12:00;10'));
    expect((await machines())[0]?.places).toEqual([1, 2, 3]);
    expect(await ids()).toEqual(before);
  });

  it('refuses to take a booked place away; a past booking does not count', async () => {
    await apply(await table('A.1;Lasposten;Hal A;Lassen;2;24/7;10'));
    const allocate = (from: string, to: string) =>
      sql(
        `INSERT INTO allocation (id, campus_id, resource_id, holder_kind, holder_id, starts_at, ends_at, blocked_from, blocked_to)
         SELECT gen_random_uuid(), r.campus_id, r.id, 'booking', gen_random_uuid(), $2::timestamptz, $3::timestamptz, $2::timestamptz, $3::timestamptz
         FROM resource r WHERE r.campus_id = $1 AND r.place_number = 2`,
        [actor.campusId, from, to],
      );
    await allocate('2026-11-23T09:00Z', '2026-11-23T10:00Z');
    const shrink = await table('A.1;Lasposten;Hal A;Lassen;1;24/7;10');
    expect(shrink.counts.change).toBe(1);
    await allocate('2026-11-25T09:00Z', '2026-11-25T10:00Z');
    await expect(apply(shrink)).rejects.toMatchObject({
      code: 'IMPORT_PLAN_CHANGED',
      extension: { version: 2, counts: { refused: 1 } },
    });
    expect((await show(shrink)).rows[0]).toMatchObject({ action: 'refused', problems: [{ field: 'places' }] });
    expect((await machines())[0]?.places).toEqual([1, 2]);
  });

  it('applies once, however often and however simultaneously it is asked', async () => {
    const run = await table('A.1;Oven;Hal A;Ovens;;;', 'A.2;Oven;Hal A;Ovens;;;');
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => apply(run)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'IMPORT_ALREADY_APPLIED' });
    }
    expect((await machines()).map(({ code, version, places }) => [code, version, places])).toEqual([
      ['A.1', 1, [1]],
      ['A.2', 1, [1]],
    ]);
  });

  it('lets two runs over the same machines follow each other: the second sees that its plan no longer holds', async () => {
    const [one, two] = [await table('A.1;Oven;Hal A;Ovens;;;10'), await table('A.1;Oven;Hal B;Ovens;;;10')];
    const answers = await Promise.allSettled([apply(one), apply(two)]);
    const refused = answers.find(answer => answer.status === 'rejected');
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(refused?.reason).toMatchObject({ code: 'IMPORT_PLAN_CHANGED' });
    const loser = answers[0]?.status === 'rejected' ? one : two;
    const renewed = await show(loser);
    expect(renewed).toMatchObject({ state: 'dryRun', version: 2, counts: { create: 0, change: 1 } });
    expect(renewed.rows[0]?.changes.map(({ field }) => field)).toEqual(['hall']);
    await expect(apply(loser)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await apply(renewed)).toMatchObject({ state: 'applied', version: 3 });
  });

  it('leaves nothing behind when it breaks in the middle, and can be applied afterwards', async () => {
    const run = await table('A.1;Oven;Hal A;Ovens;3;24/7;10');
    breakPlaces = new Error('the disk is full');
    await expect(apply(run)).rejects.toThrow('the disk is full');
    expect(await machines()).toEqual([]);
    expect(await sql('SELECT 1 FROM resource WHERE campus_id = $1', [actor.campusId])).toEqual([]);
    expect(await show(run)).toEqual(run);
    breakPlaces = undefined;
    await apply(run);
    expect(await machines()).toHaveLength(1);
  });

  it('takes five thousand machines in one go', async () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, index) => `M.${index};Machine ${index};Hal A;Reeks;1;ma-zo 06:00-22:00;10`,
    );
    const run = await table(...lines);
    expect(run.counts.create).toBe(5_000);
    await apply(run);
    expect((await table(...lines)).counts).toEqual({ create: 0, change: 0, unchanged: 5_000, refused: 0 });
  });
});

describeWithKnowledge('data/nemo/machine-park.json', 'the tools of a real fab', file => {
  it('all 137 go in, and the second dry run finds nothing to change', async () => {
    const bytes = fs.readFileSync(file);
    const run = await plan(bytes);
    expect(run).toMatchObject({ format: 'nemo', counts: { create: 137, change: 0, unchanged: 0, refused: 0 } });
    expect(run.notes[0]).toMatchObject({ origin: 'file', code: 'otherRecordsPassedOver' });
    await apply(run);
    expect(await machines()).toHaveLength(137);
    expect((await plan(bytes)).counts).toEqual({ create: 0, change: 0, unchanged: 137, refused: 0 });
  });
});
