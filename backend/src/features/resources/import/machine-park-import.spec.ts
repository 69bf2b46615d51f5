import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReadOutcome, ReadRow } from '../../../platform/import/import-subject.js';
import { storable } from '../../../platform/import/reading/storable.js';
import { describeWithKnowledge } from '../../../../../test/support/knowledge.js';
import { judgeMachineRow, type MachineFormat } from './judge-machine-row.js';
import { machineCodeFromName } from './machine-code.js';
import { type MachineFields, USUAL_DEFAULTS } from './machine-fields.js';
import { readMachinePark } from './machine-park-import.js';
import type { PresentMachine } from './machine-park.repository.js';
import { type Campus, planMachines } from './plan-machines.js';

const HEADER =
  'code;name_nl;name_en;hall;category;description_nl;description_en;capabilities;places;opening_hours;setup_minutes;clean_down_minutes;hourly_rate;in_service';

function park(content: string | Uint8Array): ReadOutcome {
  return readMachinePark({ name: 'park', bytes: typeof content === 'string' ? Buffer.from(content) : content });
}

/** Reads, stores and plans, as the dry run does. */
function plan(content: string | Uint8Array, campus: Partial<Campus> = {}) {
  const outcome = park(content);
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.code}`);
  const rows: ReadRow[] = outcome.rows.map(({ position, raw }) => ({
    position,
    raw: JSON.parse(JSON.stringify(storable(raw))) as ReadRow['raw'],
  }));
  const format = outcome.format as MachineFormat;
  const judged = rows.map(({ raw }) => judgeMachineRow(raw, format));
  return planMachines(rows, judged, format, {
    present: new Map(),
    heldPlaces: new Set(),
    defaults: USUAL_DEFAULTS,
    ...campus,
  });
}

function tool(fields: Record<string, unknown>): Record<string, unknown> {
  return {
    model: 'NEMO.tool',
    fields: {
      name: 'Sinter',
      visible: true,
      parent_tool: null,
      _category: 'Furnaces',
      _location: '215/A102',
      ...fields,
    },
  };
}

function nemo(...entries: unknown[]): string {
  return JSON.stringify(entries);
}

/** What the campus holds after a plan was applied. */
function applied(planned: ReturnType<typeof plan>): ReadonlyMap<string, PresentMachine> {
  return new Map(
    planned.rows.flatMap(({ row }) =>
      row
        ? [
            [
              row.code,
              {
                id: row.code,
                code: row.code,
                fields: row.wanted,
                resourceIds: Array.from({ length: row.wanted.places }, (_, index) => ({
                  id: `${row.code}/${index + 1}`,
                  placeNumber: index + 1,
                })),
              },
            ],
          ]
        : [],
    ),
  );
}

function wantedOf(planned: ReturnType<typeof plan>, index = 0): MachineFields | undefined {
  return planned.rows[index]?.row?.wanted;
}

describe('the code of a machine that has only a name', () => {
  it('is the name itself when that says all', () => {
    expect(machineCodeFromName('Hotplate 1')).toBe('HOTPLATE-1');
    expect(machineCodeFromName(' 790  RIE Nitride Left ')).toBe('790-RIE-NITRIDE-LEFT');
  });

  it('is cut at a word and stays different when names differ only in what was lost', () => {
    const names = [
      'Etcher (III-V)',
      'Etcher III/V',
      'Etcher III V',
      'Étcher III V',
      'A very long tool name one',
      'A very long tool name two',
    ];
    const codes = names.map(machineCodeFromName);
    expect(new Set(codes).size).toBe(names.length);
    expect(codes[4]).toMatch(/^A-VERY-LONG-[0-9A-Z]{4}$/);
  });

  it('is a usable code for any name, always the same, whatever capitals and spaces it is written with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), name => {
        const code = machineCodeFromName(name);
        expect(code).toMatch(/^[A-Z0-9][A-Z0-9-]{0,19}$/);
        expect(machineCodeFromName(`  ${name} `)).toBe(code);
      }),
    );
  });
});

describe('a NEMO fixture', () => {
  it('becomes machines with hall, category, room, state and plain text', () => {
    const planned = plan(
      nemo(
        tool({
          _category: 'Lithography/Spin-Develop',
          _operational: false,
          _description: 'One <br>\r\n<b>two</b> &amp; 1 < 2',
        }),
      ),
    );
    expect(planned.rows[0]).toMatchObject({ position: 1, key: 'SINTER', action: 'create', problems: [] });
    expect(wantedOf(planned)).toMatchObject({
      nameNl: 'Sinter',
      nameEn: 'Sinter',
      hall: '215',
      category: 'Lithography',
      descriptionNl: 'One\ntwo & 1 < 2',
      capabilities: [{ name: 'location', value: '215/A102', unit: '' }],
      inService: false,
      places: 1,
      hourlyRateCents: 5_000,
    });
  });

  it('tells which defaults it fills in and which records it passes over', () => {
    const outcome = park(nemo({ model: 'NEMO.area', fields: {} }, tool({}), 17, null, { model: 'NEMO.area' }));
    expect(outcome).toMatchObject({ kind: 'read', format: 'nemo', rows: [{ position: 2 }] });
    expect(outcome.kind === 'read' && outcome.notes[0]?.text.en).toBe(
      '4 records of another kind were passed over: NEMO.area 2, ? 2.',
    );
    const notes = plan(nemo(tool({}))).notes.map(({ text }) => text.nl);
    expect(notes).toContain('Standaardwaarde voor openingsuren bij 1 nieuwe machine(s): ma–vr 08:00–18:00.');
    expect(notes).toContain('Standaardwaarde voor uurtarief bij 1 nieuwe machine(s): € 50,00.');
    expect(notes).toHaveLength(5);
  });

  it('leaves out hidden tools and other names of a tool, with the reason', () => {
    const planned = plan(
      nemo(
        tool({ name: 'Hidden', visible: false }),
        tool({ name: 'Alias', parent_tool: ['Sinter'] }),
        tool({ name: 'Numbered alias', parent_tool: 3 }),
      ),
    );
    expect(planned.rows.map(({ action }) => action)).toEqual(['refused', 'refused', 'refused']);
    expect(planned.rows.map(({ problems }) => problems[0]?.field)).toEqual(['visible', 'parentTool', 'parentTool']);
    expect(planned.rows[1]?.problems[0]?.text?.en).toContain('“Sinter”');
  });

  it('keeps what was set in Campusline since the first import', () => {
    const first = plan(nemo(tool({})));
    const machine = applied(first).get('SINTER');
    if (!machine) throw new Error('no machine');
    const improved = {
      ...machine,
      fields: {
        ...machine.fields,
        nameNl: 'Sinteroven',
        hourlyRateCents: 9_500,
        capabilities: [...machine.fields.capabilities, { name: 'temperature', value: '1150', unit: '°C' }],
      },
    };
    const second = plan(nemo(tool({ _location: '215/B1' })), { present: new Map([['SINTER', improved]]) });
    expect(second.rows[0]?.changes).toEqual([
      {
        field: 'capabilities',
        from: 'location=215/A102|temperature=1150 °C',
        to: 'temperature=1150 °C|location=215/B1',
      },
    ]);
  });
});

describe('Campusline’s own table', () => {
  it('reads every column, with decimal comma, units and hours in words', () => {
    const planned = plan(
      `\uFEFF${HEADER}\r\na.01;Poederbedprinter;Powder bed printer;Hal A;Metaal-additief;"Regel 1\nregel ""2""";;hoogte=350 mm|materiaal=316L, Ti6Al4V;2;ma-vr 07:00-19:00; 15 ;30;62,5;nee\r\n`,
    );
    expect(planned.rows[0]).toMatchObject({ position: 2, key: 'A.01', action: 'create' });
    expect(wantedOf(planned)).toEqual({
      nameNl: 'Poederbedprinter',
      nameEn: 'Powder bed printer',
      hall: 'Hal A',
      category: 'Metaal-additief',
      descriptionNl: 'Regel 1\nregel "2"',
      descriptionEn: 'Regel 1\nregel "2"',
      capabilities: [
        { name: 'hoogte', value: '350', unit: 'mm' },
        { name: 'materiaal', value: '316L, Ti6Al4V', unit: '' },
      ],
      places: 2,
      openingHours: [1, 2, 3, 4, 5].map(weekday => ({ weekday, opens: '07:00', closes: '19:00' })),
      setupMinutes: 15,
      cleanDownMinutes: 30,
      hourlyRateCents: 6_250,
      inService: false,
    });
  });

  it('reads the same table with commas and its columns in another order', () => {
    const planned = plan('category,hall,code,name_en,hourly_rate\nCNC,Hal A,A.11,"5-axis, large","95,00"\n');
    expect(wantedOf(planned)).toMatchObject({ nameNl: '5-axis, large', hall: 'Hal A', hourlyRateCents: 9_500 });
  });

  it('names every field that cannot be used, with line and reason', () => {
    const planned = plan(
      `${HEADER}\nA 1;;;Hal A;CNC;;;breedte;101;ma-vr 18:00-08:00-12;-1;1441;1.250;misschien\n\nA.2;Naam;;;;;;;1,5;;;;x;\n;Naam;;Hal A;CNC;;;;;;;;;\nA.3;Naam;;Hal A;CNC;;;;;;;;;;overschot`,
    );
    expect(planned.rows.map(({ position, action }) => [position, action])).toEqual([
      [2, 'refused'],
      [4, 'refused'],
      [5, 'refused'],
      [6, 'refused'],
    ]);
    expect(planned.rows[0]?.problems.map(({ field, code }) => [field, code])).toEqual([
      ['code', 'FIELD_FORMAT'],
      ['opening_hours', 'IMPORT_ROW_HOURS_NOT_READABLE'],
      ['capabilities', 'FIELD_FORMAT'],
      ['places', 'FIELD_TOO_LARGE'],
      ['setup_minutes', 'FIELD_TOO_SMALL'],
      ['clean_down_minutes', 'FIELD_TOO_LARGE'],
      ['hourly_rate', 'FIELD_FORMAT'],
      ['in_service', 'FIELD_CHOICE'],
    ]);
    expect(planned.rows[1]?.problems.map(({ field }) => field)).toEqual(['places', 'hourly_rate']);
    expect(planned.rows[2]?.problems.map(({ code }) => code)).toEqual(['IMPORT_ROW_CODE_MISSING']);
    expect(planned.rows[3]?.problems[0]?.text?.nl).toContain('meer cellen');
  });

  it('asks name, hall and category of a new machine, nothing of a known one', () => {
    const known = applied(plan('code;name_nl;hall;category\nA.1;Oven;Hal A;Ovens\n'));
    const planned = plan('code;hourly_rate\nA.1;75\nA.2;75\n', { present: known });
    expect(planned.rows[0]).toMatchObject({
      action: 'change',
      changes: [
        { field: 'hourlyRateCents', from: { nl: '€ 50,00', en: '€50.00' }, to: { nl: '€ 75,00', en: '€75.00' } },
      ],
    });
    expect(planned.rows[1]?.problems.map(({ field }) => field)).toEqual(['name_nl', 'hall', 'category']);
  });

  it('refuses every row of a code that stands in the file twice, and names the places', () => {
    const planned = plan('code;name_nl;hall;category\nA.1;Een;H;C\nB.1;Twee;H;C\na.1;Drie;H;C\n');
    expect(planned.rows.map(({ action }) => action)).toEqual(['refused', 'create', 'refused']);
    expect(planned.rows[0]?.problems[0]).toMatchObject({ code: 'IMPORT_ROW_CODE_TWICE', field: 'code' });
    expect(planned.rows[2]?.problems[0]?.text?.en).toContain('at place 2, 4');
  });

  it('refuses to take a place away that is still booked, and takes a free one', () => {
    const table = (places: number) => `code;name_nl;hall;category;places\nA.1;Lasposten;H;C;${places}\n`;
    const present = applied(plan(table(3)));
    expect(plan(table(2), { present, heldPlaces: new Set(['A.1/3']) }).rows[0]).toMatchObject({
      action: 'refused',
      problems: [{ field: 'places' }],
    });
    expect(plan(table(2), { present, heldPlaces: new Set(['A.1/2']) }).rows[0]?.action).toBe('change');
  });

  it('says which column is missing or stands twice, and passes over unknown ones with a note', () => {
    expect(park('name_nl;hall\nX;Y\n')).toMatchObject({ code: 'IMPORT_FORMAT_UNKNOWN', errors: [{ field: 'code' }] });
    expect(park('code;hall;hall\nX;Y;Z\n')).toMatchObject({
      code: 'IMPORT_FORMAT_UNKNOWN',
      errors: [{ field: 'hall' }],
    });
    const outcome = park('code;kleur\nX;rood\n');
    expect(outcome.kind === 'read' && outcome.notes[0]?.text.nl).toContain('“kleur”');
  });
});

describe('files that are no machine park', () => {
  it.each([
    ['nothing', '', 'IMPORT_FILE_EMPTY'],
    ['only spaces', ' \r\n\t ', 'IMPORT_FILE_EMPTY'],
    ['only a mark', '\uFEFF', 'IMPORT_FILE_EMPTY'],
    ['only a header', `${HEADER}\n`, 'IMPORT_FILE_EMPTY'],
    ['UTF-16', Buffer.from('code;name_nl', 'utf16le'), 'IMPORT_FILE_NOT_READABLE'],
    ['Latin-1', Buffer.from('code;name_nl\nA;caf\xe9', 'latin1'), 'IMPORT_FILE_NOT_READABLE'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'IMPORT_FILE_NOT_READABLE'],
    ['broken JSON', '[{"model": "NEMO.tool",\n oops', 'IMPORT_FILE_NOT_READABLE'],
    ['JSON without end', '['.repeat(100_000), 'IMPORT_FILE_NOT_READABLE'],
    ['another object', '{"a": 1}', 'IMPORT_FORMAT_UNKNOWN'],
    ['another list', '[1, "NEMO.tool", null, []]', 'IMPORT_FORMAT_UNKNOWN'],
    ['a fixture without tools', '[{"model": "NEMO.area"}]', 'IMPORT_FILE_EMPTY'],
    ['a quote without end', `${HEADER}\n"A.1;x`, 'IMPORT_FILE_NOT_READABLE'],
    ['a table of something else', 'naam;leeftijd\nan;8', 'IMPORT_FORMAT_UNKNOWN'],
    ['line breaks only', `code\n${'\n'.repeat(200_000)}`, 'IMPORT_TOO_MANY_ROWS'],
    ['too many rows', `code\n${'A\n'.repeat(5_001)}`, 'IMPORT_TOO_MANY_ROWS'],
    ['too many bytes', Buffer.alloc(10 * 1024 * 1024 + 1, 65), 'IMPORT_FILE_TOO_LARGE'],
  ])('%s', (_, content, code) => {
    expect(park(content)).toMatchObject({ kind: 'refused', code });
  });

  it('names the line at which a file breaks', () => {
    expect(park(`${HEADER}\nA.1;x\n"B.1"oops;y`)).toMatchObject({ parameters: { line: 3 } });
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ unit: 'binary' }).map(text => Buffer.from(text)),
        ),
        bytes => {
          expect(['read', 'refused']).toContain(park(bytes).kind);
        },
      ),
    );
  });

  it('never throws on any value in the place of a tool, and every refused row has a reason', () => {
    const anything = fc.anything({ withNullPrototype: false, withObjectString: true, maxDepth: 3 });
    const odd = fc.record(
      {
        name: anything,
        visible: anything,
        parent_tool: anything,
        _category: anything,
        _location: anything,
        _description: anything,
        _operational: anything,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, anything), { minLength: 1, maxLength: 5 }), fieldSets => {
        const text = JSON.stringify(fieldSets.map(fields => ({ model: 'NEMO.tool', fields })));
        for (const row of plan(text).rows) expect(row.action === 'refused').toBe(row.problems.length > 0);
      }),
    );
  });

  it('takes keys such as __proto__ as data', () => {
    const planned = plan(
      '[{"model":"NEMO.tool","fields":{"name":"X","_location":"H","_category":"C","__proto__":{"visible":false}},"__proto__":{"a":1}}]',
    );
    expect(planned.rows[0]?.action).toBe('create');
  });
});

describe('applying a plan', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'B', '1', ' ', '-', ',', '.', 'é', '"', '=', '|'),
    maxLength: 12,
  });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('makes the second dry run of the same table unchanged, row by row', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 14, maxLength: 14 }), { minLength: 1, maxLength: 6 }), cells => {
        const table = `${HEADER}\nFIXED;a;b;c;d;;;;;;;;;\n${cells.map(row => row.map(quoted).join(';')).join('\n')}\n`;
        const first = plan(table);
        const second = plan(table, { present: applied(first) });
        for (const [index, row] of first.rows.entries()) {
          expect(second.rows[index]?.action).toBe(row.action === 'create' ? 'unchanged' : row.action);
        }
      }),
    );
  });
});

describeWithKnowledge('data/nemo/machine-park.json', 'the tools of a real fab', file => {
  it('are 137 machines with codes of their own, and unchanged the second time', () => {
    const bytes = fs.readFileSync(file);
    const first = plan(bytes);
    expect(first.rows.map(({ action }) => action)).toEqual(Array.from({ length: 137 }, () => 'create'));
    expect(new Set(first.rows.map(({ key }) => key)).size).toBe(137);
    expect(first.rows.find(({ key }) => key === 'SINTER')?.row?.wanted).toMatchObject({
      hall: 'NanoFab',
      inService: false,
    });
    const second = plan(bytes, { present: applied(first) });
    expect(new Set(second.rows.map(({ action }) => action))).toEqual(new Set(['unchanged']));
    expect(second.notes).toEqual([]);
  });
});
