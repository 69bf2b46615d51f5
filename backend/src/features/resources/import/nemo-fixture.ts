import type { ImportNote, ReadRow, StoredValue } from '../../../platform/import/import-subject.js';
import { ownField } from '../../../platform/import/reading/json-text.js';

const TOOL = 'NEMO.tool';

/** The fields of a NEMO tool that mean something here, and the name each gets in the raw row. */
const FIELDS = {
  name: 'name',
  visible: 'visible',
  parentTool: 'parent_tool',
  category: '_category',
  location: '_location',
  description: '_description',
  operational: '_operational',
} as const;

/** Most kinds of passed over records that the note names one by one. */
const MOST_KINDS_NAMED = 12;

function modelOf(entry: unknown): string | undefined {
  const model = ownField(entry, 'model');
  return typeof model === 'string' ? model : undefined;
}

/** Whether parsed JSON is a Django fixture of NEMO: a list in which at least one record is a NEMO model. */
export function isNemoFixture(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some(entry => modelOf(entry)?.startsWith('NEMO.') === true);
}

/** A parent as the fixture names it: by name, by a list with the name (natural key), or by number. */
function parentName(value: unknown): StoredValue {
  const named: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof named === 'string') return named;
  return typeof named === 'number' ? `#${named}` : null;
}

function rawTool(entry: unknown): StoredValue {
  const fields = ownField(entry, 'fields');
  const raw: Record<string, StoredValue> = {};
  for (const [name, key] of Object.entries(FIELDS)) {
    const value = ownField(fields, key);
    if (value === undefined) continue;
    if (name === 'parentTool') raw[name] = parentName(value);
    else if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' || value === null) {
      raw[name] = value;
    } else {
      // Kept as an empty list or object: enough to refuse the field for its type without storing the whole branch.
      raw[name] = Array.isArray(value) ? [] : {};
    }
  }
  return raw;
}

function passedOver(kinds: ReadonlyMap<string, number>): ImportNote[] {
  if (kinds.size === 0) return [];
  const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  const named = [...kinds].slice(0, MOST_KINDS_NAMED).map(([kind, count]) => `${kind} ${count}`);
  const list = named.join(', ') + (kinds.size > MOST_KINDS_NAMED ? ', …' : '');
  return [
    {
      code: 'otherRecordsPassedOver',
      text: {
        nl: `${total} records van een andere soort zijn overgeslagen: ${list}.`,
        en: `${total} records of another kind were passed over: ${list}.`,
      },
    },
  ];
}

/**
 * The tools of a NEMO fixture as raw rows; the position is the place of the record in the file, counted from 1.
 * Records of other models are counted in a note.
 */
export function readNemoFixture(fixture: readonly unknown[]): { rows: ReadRow[]; notes: ImportNote[] } {
  const rows: ReadRow[] = [];
  const others = new Map<string, number>();
  for (const [index, entry] of fixture.entries()) {
    const model = modelOf(entry);
    if (model === TOOL) {
      rows.push({ position: index + 1, raw: rawTool(entry) });
    } else {
      const kind = model !== undefined && /^[\w.]{1,60}$/.test(model) ? model : '?';
      others.set(kind, (others.get(kind) ?? 0) + 1);
    }
  }
  return { rows, notes: passedOver(others) };
}
