import type { Language } from './language.js';
import { alwaysOpen, joinRows, type OpeningHours } from './opening-hours.js';
import { type Result, refuse, succeed } from './result.js';
import { weekdayName } from './time-format.js';

/** Why a text of opening hours was refused, and the part that is to blame (empty when it is the whole). */
export interface OpeningHoursRefusal {
  readonly reason: 'empty' | 'tooLong' | 'day' | 'time' | 'noTimes' | 'order' | 'overlap';
  readonly part: string;
}

const longestText = 500;

const dayNames: ReadonlyMap<string, readonly number[]> = new Map(
  [
    ['ma maandag mo mon monday', [1]],
    ['di dinsdag tu tue tues tuesday', [2]],
    ['wo woensdag we wed wednesday', [3]],
    ['do donderdag th thu thur thurs thursday', [4]],
    ['vr vrijdag fr fri friday', [5]],
    ['za zaterdag sa sat saturday', [6]],
    ['zo zondag su sun sunday', [7]],
    ['werkdagen weekdays', [1, 2, 3, 4, 5]],
    ['weekend weekends', [6, 7]],
    ['dagelijks daily', [1, 2, 3, 4, 5, 6, 7]],
  ].flatMap(([names, days]) =>
    String(names)
      .split(' ')
      .map(name => [name, days as number[]] as const),
  ),
);

// A comma parts two groups of days only between a time and a day; between days or times it joins.
const partBorder = /[;\n]|(?<=\d[uh]?)\s*,\s*(?=[a-z])/;
const timeText = String.raw`\d{1,2}(?:[:.uh]\d{2}|\s?[uh])?`;
const timesPattern = new RegExp(String.raw`(${timeText})\s*(?:-|tot|to|until)\s*(${timeText})`, 'g');

/**
 * Reads opening hours as people write them, in Dutch or English: `ma-vr 08:00-18:00; za 09:00-12:00`,
 * `mon, wed 8:00-12:00, 13:00-17:00`, `zo gesloten`, `24/7`. Parts are separated by `;`, a new line, or a comma before a day. Hours past
 * midnight (`vr 22:00-06:00`) become a row up to `24:00` and one of the next day. Answers the rows in their normal
 * form, or the part that could not be read.
 */
export function readOpeningHours(text: string): Result<OpeningHours[], OpeningHoursRefusal> {
  if (text.length > longestText) {
    return refuse({ reason: 'tooLong', part: '' });
  }
  const plain = text.normalize('NFKC').replace(/[–—−]/g, '-').trim().toLowerCase();
  if (plain === '') {
    return refuse({ reason: 'empty', part: '' });
  }
  if (/^(?:24\s*(?:\/|x)\s*7|altijd open|always open)$/.test(plain)) {
    return succeed([...alwaysOpen]);
  }
  const rows: OpeningHours[] = [];
  const parts = plain
    .split(partBorder)
    .map(part => part.trim())
    .filter(part => part !== '');
  for (const part of parts) {
    const read = readPart(part);
    if (!read.ok) {
      return read;
    }
    const clash = read.value.find(row => rows.some(other => clashes(row, other)));
    if (clash !== undefined) {
      return refuse({ reason: 'overlap', part });
    }
    rows.push(...read.value);
  }
  return succeed(joinRows(rows));
}

/** Opening hours in words: `ma–vr 08:00–18:00, za 09:00–12:00`; `altijd open` and `gesloten` at the ends of the scale. */
export function describeOpeningHours(rows: readonly OpeningHours[], language: Language): string {
  const groups: { first: number; last: number; times: string }[] = [];
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const times = joinRows(rows.filter(row => row.weekday === weekday))
      .map(row => `${row.opens}–${row.closes}`)
      .join(language === 'nl' ? ' en ' : ' and ');
    const group = groups.at(-1);
    if (group !== undefined && group.times === times) {
      group.last = weekday;
    } else {
      groups.push({ first: weekday, last: weekday, times });
    }
  }
  const open = groups.filter(group => group.times !== '');
  if (open.length === 0) {
    return language === 'nl' ? 'gesloten' : 'closed';
  }
  if (open[0]?.last === 7 && open[0].first === 1 && open[0].times === '00:00–24:00') {
    return language === 'nl' ? 'altijd open' : 'always open';
  }
  return open
    .map(({ first, last, times }) => {
      const days =
        first === last
          ? weekdayName(first, language)
          : `${weekdayName(first, language)}–${weekdayName(last, language)}`;
      return `${days} ${times}`;
    })
    .join(', ');
}

function readPart(part: string): Result<OpeningHours[], OpeningHoursRefusal> {
  const firstDigit = part.search(/\d/);
  const closed = /^(.*?)[\s:]*(?:gesloten|closed)$/.exec(part);
  const dayText = closed?.[1] ?? (firstDigit === -1 ? part : part.slice(0, firstDigit));
  const days = readDays(dayText);
  if (days === undefined) {
    return refuse({ reason: 'day', part });
  }
  if (closed !== null) {
    return succeed([]);
  }
  if (firstDigit === -1) {
    return refuse({ reason: 'noTimes', part });
  }
  const timesText = part.slice(firstDigit);
  // What is left beside the time ranges may only join them.
  if (!/^(?:[\s,&+]|en|and)*$/.test(timesText.replace(timesPattern, ''))) {
    return refuse({ reason: 'time', part });
  }
  const rows: OpeningHours[] = [];
  for (const [, opensText = '', closesText = ''] of timesText.matchAll(timesPattern)) {
    const opens = readTime(opensText);
    const closes = readTime(closesText);
    if (opens === undefined || closes === undefined || opens === '24:00') {
      return refuse({ reason: 'time', part });
    }
    if (opens === closes) {
      return refuse({ reason: 'order', part });
    }
    for (const row of days.flatMap(weekday => rowsOf(weekday, opens, closes))) {
      if (rows.some(other => clashes(row, other))) {
        return refuse({ reason: 'overlap', part });
      }
      rows.push(row);
    }
  }
  return rows.length === 0 ? refuse({ reason: 'noTimes', part }) : succeed(rows);
}

/** The days that a text names, or undefined when one of them is not known. No text at all means every day. */
function readDays(text: string): number[] | undefined {
  const plain = text
    .replace(/[.:]/g, ' ')
    .replace(/\b(?:elke dag|every day)\b/g, 'daily')
    .trim();
  if (plain === '') {
    return [1, 2, 3, 4, 5, 6, 7];
  }
  const days = new Set<number>();
  for (const item of plain
    .split(/,|&|\+|\ben\b|\band\b/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '')) {
    const ends = item.split(/\s*(?:-|\btot\b|\bt\/m\b|\bto\b)\s*/).map(name => dayNames.get(name.trim()));
    const [first, last] = ends;
    if (first === undefined || ends.length > 2 || (ends.length === 2 && last === undefined)) {
      return undefined;
    }
    for (const day of last === undefined ? first : daysFromTo(first, last)) {
      days.add(day);
    }
  }
  return days.size === 0 ? undefined : [...days].sort((one, other) => one - other);
}

/** The days from one to another through the week, past Sunday when the last comes before the first. */
function daysFromTo(first: readonly number[], last: readonly number[]): number[] {
  const start = first[0] ?? 1;
  const end = last.at(-1) ?? 7;
  const length = ((end - start + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((start - 1 + index) % 7) + 1);
}

function readTime(text: string): string | undefined {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[:.uh](\d{2})|\s?[uh])?$/.exec(text) ?? [];
  const hour = Number(hours);
  const minute = Number(minutes);
  if (hours === '' || minute > 59 || hour > 24 || (hour === 24 && minute > 0)) {
    return undefined;
  }
  return `${hours.padStart(2, '0')}:${minutes}`;
}

function rowsOf(weekday: number, opens: string, closes: string): OpeningHours[] {
  if (opens < closes) {
    return [{ weekday, opens, closes }];
  }
  const evening = { weekday, opens, closes: '24:00' };
  return closes === '00:00' ? [evening] : [evening, { weekday: (weekday % 7) + 1, opens: '00:00', closes }];
}

function clashes(one: OpeningHours, other: OpeningHours): boolean {
  return one.weekday === other.weekday && one.opens < other.closes && other.opens < one.closes;
}
