import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculatePrice } from './calculate-price.js';
import type { Price } from './price-lines.js';
import type { RateRow } from './rate-card.js';

/*
 * Proof P6, the part of prices (quality.md §1), against an arbiter of its own: it walks quarter hour by quarter hour
 * and reads the local clock with nothing but the rule of summer time (last Sundays of March and October, 01:00 UTC).
 */
const seed = process.env['SEED'] === undefined ? Date.now() % 2_147_483_647 : Number(process.env['SEED']);
const cases = 10_000;
const quarter = 900_000;
const hour = 3_600_000;
const dayLength = 24 * hour;

const sundays = new Map<number, number>();

/** Last Sunday of a month of 31 days, as days from 1 January 1970. */
function lastSunday(year: number, month: number): number {
  const key = year * 100 + month;
  let sunday = sundays.get(key);
  if (sunday === undefined) {
    const last = Math.floor(Date.UTC(year, month - 1, 31) / dayLength);
    sunday = last - ((last + 4) % 7);
    sundays.set(key, sunday);
  }
  return sunday;
}

function localOf(instant: number): { weekday: number; hour: number; monthAndDay: string; day: number } {
  const year = new Date(instant).getUTCFullYear();
  const [begin, end] = [lastSunday(year, 3) * dayLength + hour, lastSunday(year, 10) * dayLength + hour];
  const local = instant + (instant >= begin && instant < end ? 2 : 1) * hour;
  const day = Math.floor(local / dayLength);
  return {
    weekday: ((day + 3) % 7) + 1,
    hour: Math.floor((local % dayLength) / hour),
    monthAndDay: new Date(local).toISOString().slice(5, 10),
    day,
  };
}

/** Only holidays of a fixed date, so that the arbiter needs no Easter; the movable ones have their own test. */
const holidays = new Set(['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25']);

function surchargeAt(instant: number): number {
  const local = localOf(instant);
  if (local.weekday > 5 || holidays.has(local.monthAndDay)) return 50;
  return local.hour < 6 || local.hour >= 22 ? 25 : 0;
}

const ordinary = fc.integer({ min: Date.UTC(2000, 0, 2) / quarter, max: Date.UTC(2040, 11, 28) / quarter });
// Half of the starts lie within two days of a change of the clock, where the mistakes live.
const nearChange = fc
  .tuple(fc.integer({ min: 2000, max: 2040 }), fc.constantFrom(3, 10), fc.integer({ min: -192, max: 192 }))
  .map(([year, month, shift]) => (lastSunday(year, month) * dayLength + hour) / quarter + shift);
const start = fc.oneof(ordinary, nearChange).map(quarters => quarters * quarter);

const anyRate = fc
  .record({
    tenThousandths: fc.integer({ min: 0, max: 5_000_000 }),
    market: fc.integer({ min: 0, max: 5_000_000 }),
    incrementMinutes: fc.constantFrom(15, 30, 60),
    minIncrements: fc.integer({ min: 0, max: 4 }),
  })
  .map(
    ({ tenThousandths, market, incrementMinutes, minIncrements }): RateRow => ({
      id: 'row',
      machineId: 'M',
      category: 'sme',
      validFrom: '2000-01-01',
      validTo: null,
      unit: 'hour',
      unitPrice: euro(tenThousandths),
      marketPrice: euro(market),
      minMinutes: minIncrements * incrementMinutes,
      incrementMinutes,
      setupFee: '0.00',
      assistedPerHour: '0.00',
    }),
  );

function euro(tenThousandths: number): string {
  return `${Math.floor(tenThousandths / 10_000)}.${String(tenThousandths % 10_000).padStart(4, '0')}`;
}

function tenThousandthsOf(price: string): bigint {
  return BigInt(price.replace('.', ''));
}

function priceOf(rate: RateRow, from: number, to: number): Price {
  const result = calculatePrice({ rate, bookedFrom: from, bookedTo: to });
  if (!result.ok) {
    throw new Error(result.failure.code);
  }
  return result.value;
}

/** Unrounded: ten-thousandths of a euro × minutes × percent, as whole numbers. */
function exactOf(price: Price): bigint {
  return price.lines.reduce(
    (sum, line) =>
      line.trace.kind === 'machineTime'
        ? sum + tenThousandthsOf(line.unitPrice) * BigInt(line.trace.minutes) * (100n + BigInt(line.surchargePercent))
        : sum,
    0n,
  );
}

const movable = (from: number, to: number): boolean => {
  for (let at = from; at < to; at += hour) {
    if (localOf(at).weekday < 6 && movableDays().has(localOf(at).day)) return true;
  }
  return false;
};

/** Days of Easter Monday, Ascension and Whit Monday, by Gauss. */
const movableDays = (() => {
  let days: Set<number> | undefined;
  return () => {
    days ??= new Set(
      Array.from({ length: 41 }, (_, index) => 2000 + index).flatMap(year => {
        const d = (19 * (year % 19) + 24) % 30;
        const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
        const late = d === 29 && e === 6 ? 7 : d === 28 && e === 6 && year % 19 > 10 ? 7 : 0;
        const easter = Math.floor(Date.UTC(year, 2, 22) / dayLength) + d + e - late;
        return [easter + 1, easter + 39, easter + 50];
      }),
    );
    return days;
  };
})();

describe('P6 prices, Europe/Brussels 2000-2040', () => {
  process.stdout.write(`P6 prices: seed ${seed} (SEED=${seed} repeats it), ${cases} cases each\n`);

  it('price(a, b) + price(b, c) = price(a, c), unrounded, for whole increments above the minimum', () => {
    let changes = 0;
    fc.assert(
      fc.property(start, anyRate, fc.nat({ max: 96 }), fc.nat({ max: 96 }), (from, rate, first, second) => {
        const increment = rate.incrementMinutes * 60_000;
        const least = rate.minMinutes / rate.incrementMinutes;
        const middle = from + Math.max(1, least + (first % 48)) * increment;
        const to = middle + Math.max(1, least + (second % 48)) * increment;
        const [left, right, whole] = [priceOf(rate, from, middle), priceOf(rate, middle, to), priceOf(rate, from, to)];
        expect(exactOf(left) + exactOf(right)).toBe(exactOf(whole));
        expect([left, right, whole].every(({ trace }) => trace.addedMinutes === 0)).toBe(true);
        // Each line is rounded once, so the parts differ from the whole by at most half a cent a line.
        const lines = left.lines.length + right.lines.length + whole.lines.length;
        expect(Math.abs(left.netCents + right.netCents - whole.netCents) * 2).toBeLessThanOrEqual(lines);
        const offsets = new Set([from, to].map(at => localOf(at).hour - (Math.floor(at / hour) % 24)));
        changes += offsets.size > 1 ? 1 : 0;
      }),
      { seed, numRuns: cases },
    );
    expect(changes).toBeGreaterThan(500);
  });

  it('agrees with an arbiter that walks the quarter hours, and is never negative', () => {
    fc.assert(
      fc.property(start, anyRate, fc.integer({ min: 1, max: 128 }), (from, rate, quarters) => {
        const to = from + quarters * quarter;
        fc.pre(!movable(from, to + 4 * hour));
        const increment = BigInt(rate.incrementMinutes);
        const booked = BigInt(quarters * 15);
        const least = BigInt(rate.minMinutes);
        const charged = (((booked > least ? booked : least) + increment - 1n) / increment) * increment;
        const minutes = new Map<number, bigint>();
        for (let at = from; at < to; at += quarter) {
          const surcharge = surchargeAt(at);
          minutes.set(surcharge, (minutes.get(surcharge) ?? 0n) + 15n);
        }
        const last = surchargeAt(to - quarter);
        minutes.set(last, (minutes.get(last) ?? 0n) + charged - booked);
        const result = priceOf(rate, from, to);
        const told = new Map<number, bigint>();
        for (const { surchargePercent, trace } of result.lines) {
          const counted = trace.kind === 'machineTime' ? BigInt(trace.minutes) : 0n;
          told.set(Number(surchargePercent), (told.get(Number(surchargePercent)) ?? 0n) + counted);
        }
        expect([...told].sort(byKey)).toEqual([...minutes].sort(byKey));
        for (const { netCents, unitPrice, surchargePercent, trace } of result.lines) {
          const counted = trace.kind === 'machineTime' ? BigInt(trace.minutes) : 0n;
          // Ten-thousandths × minutes × percent over 60 × 100 × 100 is cents; half up.
          const exact = tenThousandthsOf(unitPrice) * counted * (100n + BigInt(surchargePercent));
          expect(BigInt(netCents)).toBe((2n * exact + 600_000n) / 1_200_000n);
          expect(netCents).toBeGreaterThanOrEqual(0);
        }
        expect(result.netCents).toBe(result.lines.reduce((sum, line) => sum + line.netCents, 0));
        expect(result.trace.billableMinutes).toBe(Number(charged));
      }),
      { seed, numRuns: cases },
    );
  });

  it('the time zone of the server changes no byte', () => {
    const zones = ['UTC', 'America/St_Johns', 'Pacific/Auckland'];
    const results = zones.map(zone => inZone(zone));
    expect(new Set(results.map(({ clock }) => clock)).size).toBe(zones.length);
    expect(new Set(results.map(({ digest }) => digest)).size).toBe(1);
    expect(results[0]?.digest).toBe(createHash('sha256').update(samples()).digest('hex'));
  });
});

function byKey([one]: readonly [number, bigint], [other]: readonly [number, bigint]): number {
  return one - other;
}

/** Prices over many days of many years, each through nights, changes of the clock and holidays. */
function samples(): string {
  const prices: Price[] = [];
  for (let from = Date.UTC(2000, 0, 1, 3, 15); from < Date.UTC(2041, 0, 1); from += 23 * dayLength + 7 * hour) {
    const result = calculatePrice({
      rate: sampleRate,
      bookedFrom: from,
      bookedTo: from + 41 * hour,
    });
    if (result.ok) prices.push(result.value);
  }
  return JSON.stringify(prices);
}

const sampleRate: RateRow = {
  id: 'row',
  machineId: 'M',
  category: 'sme',
  validFrom: '2000-01-01',
  validTo: null,
  unit: 'hour',
  unitPrice: '43.7519',
  marketPrice: '62.50',
  minMinutes: 60,
  incrementMinutes: 30,
  setupFee: '45.00',
  assistedPerHour: '65.00',
};

/** Lets a plain Node process read the TypeScript sources. */
const hooks = `
  import { readFile } from 'node:fs/promises';
  import typescript from ${JSON.stringify(pathToFileURL(createRequire(import.meta.url).resolve('typescript')).href)};
  export const resolve = (name, context, next) =>
    next(name.startsWith('.') && context.parentURL.endsWith('.ts') ? name.replace(/\\.js$/, '.ts') : name, context);
  export const load = async (url, context, next) => {
    if (!url.endsWith('.ts')) return next(url, context);
    const compilerOptions = { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2022 };
    const { outputText } = typescript.transpileModule(await readFile(new URL(url), 'utf8'), { compilerOptions });
    return { format: 'module', source: outputText, shortCircuit: true };
  };`;

/** The same samples in a process of another time zone. */
function inZone(zone: string): { digest: string; clock: string } {
  const source = new URL('./calculate-price.ts', import.meta.url).href;
  const program = `
    import { createHash } from 'node:crypto';
    import { register } from 'node:module';
    register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)});
    const { calculatePrice } = await import(${JSON.stringify(source)});
    const sampleRate = ${JSON.stringify(sampleRate)};
    const [dayLength, hour] = [${dayLength}, ${hour}];
    ${samples.toString()}
    const digest = createHash('sha256').update(samples()).digest('hex');
    console.log(JSON.stringify({ digest, clock: new Date(0).toString() }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  });
  return JSON.parse(output) as { digest: string; clock: string };
}
