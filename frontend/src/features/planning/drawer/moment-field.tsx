import { NativeSelect, Popover } from '@mantine/core';
import '@mantine/dates/styles.layer.css';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/nl';
import { formatDay, type LocalDay, localDay, readLocal, timeProblemTexts } from '@campusline/shared';
import { IconAlertTriangle, IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../lib/i18n';
import { useSession } from '../../../lib/session';
import { bothOccurrences, endDay, instantAt, later } from '../slot-draft';
import { readWrittenMoment } from '../written-moment';
import fields from './fields.module.css';

const QUARTER = 15 * 60_000;

interface MomentFieldProps {
  readonly label: string;
  /** Value in epoch ms. */
  readonly ms: number;
  /** Where "+2u" counts from; the value itself when left out. */
  readonly shiftFromMs?: number;
  /** Start of the period when this is its end, so that midnight reads 24:00. */
  readonly afterMs?: number;
  readonly nowMs: number;
  readonly error: string | null;
  /** True when the server refuses this moment; the reason stands in the verdict. */
  readonly flagged: boolean;
  /** A moment that was understood. */
  readonly onChange: (ms: number) => void;
  /** What is typed cannot be taken, in words; null when it is in order again. */
  readonly onFault: (fault: string | null) => void;
  /** Takes the focus when the drawer opens. */
  readonly first?: boolean;
}

/** Quarter hours of a day, for the list beside the calendar. */
const QUARTERS = Array.from({ length: 96 }, (_, position) => {
  const hour = String(Math.floor(position / 4)).padStart(2, '0');
  return `${hour}:${String((position % 4) * 15).padStart(2, '0')}`;
});

/**
 * Day and time in one frame. Either half takes everything a person types (`24/11 9u`, `9:00`, `+2u`); the arrows step
 * by a quarter; the calendar is the way with a pointer alone. What is skipped by the clock is refused in words, never
 * shifted (booking-and-rates.md D-2); an hour that occurs twice is asked about (D-3).
 */
export function MomentField(props: MomentFieldProps) {
  const { label, ms, nowMs, error, onChange, onFault } = props;
  const { t } = useTranslation('planning');
  const { timeZone } = useSession().campus;
  const language = currentLanguage();
  const [text, setText] = useState<{ half: 'day' | 'time'; value: string } | null>(null);
  const [open, setOpen] = useState(false);
  const before = useRef(ms);
  const id = useId();
  const shown =
    props.afterMs === undefined
      ? { day: localDay(ms, timeZone), time: endDay(ms, Number.POSITIVE_INFINITY, timeZone).time }
      : endDay(ms, props.afterMs, timeZone);

  const take = (day: LocalDay, time: string): void => {
    const instant = instantAt(day, time, timeZone);
    if (typeof instant === 'number') {
      onFault(null);
      onChange(instant);
    } else if (instant === null) {
      onFault(t('drawer.momentUnreadable'));
    } else {
      onFault(timeProblemTexts.TIME_SKIPPED.detail[language]({ firstPossible: instant.firstPossible }));
    }
  };

  const read = (value: string, half: 'day' | 'time'): void => {
    const typed = readWrittenMoment(value, {
      day: localDay(before.current, timeZone),
      time: shown.time === '24:00' ? '00:00' : shown.time,
      today: localDay(nowMs, timeZone),
      numberIs: half === 'day' ? 'day' : 'hour',
    });
    if (typed === null) {
      onFault(t('drawer.momentUnreadable'));
    } else if (typed.kind === 'shift') {
      onFault(null);
      onChange(later(props.shiftFromMs ?? before.current, typed, timeZone));
    } else {
      take(typed.day, typed.time);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const steps = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (steps !== 0 && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      const day = event.currentTarget.dataset['half'] === 'day';
      setText(null);
      onFault(null);
      onChange(day ? later(ms, { days: steps, minutes: 0 }, timeZone) : Math.round(ms / QUARTER + steps) * QUARTER);
    }
  };

  const half = (name: 'day' | 'time', value: string) => (
    <input
      type="text"
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      data-half={name}
      data-autofocus={name === 'time' && props.first ? true : undefined}
      aria-label={t(name === 'day' ? 'drawer.day' : 'drawer.time', { field: label })}
      aria-invalid={error !== null}
      aria-describedby={error === null ? undefined : id}
      value={text?.half === name ? text.value : value}
      onFocus={event => {
        before.current = ms;
        event.currentTarget.select();
      }}
      onChange={event => {
        setText({ half: name, value: event.currentTarget.value });
        read(event.currentTarget.value, name);
      }}
      // What could not be read stays as typed, with the reason below it.
      onBlur={() => (error === null ? setText(null) : undefined)}
      onKeyDown={onKeyDown}
    />
  );

  const occurrences = bothOccurrences(ms, timeZone);
  return (
    <div className={fields.contents}>
      <div>
        <span className={fields.label}>{label}</span>
        <div className={fields.moment} data-error={error !== null || props.flagged} role="group" aria-label={label}>
          {half('day', formatDay(shown.day, language))}
          {half('time', shown.time)}
          <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
            <Popover.Target>
              <button
                type="button"
                aria-label={t('drawer.pick', { field: label })}
                data-expanded={open}
                onClick={() => setOpen(!open)}
              >
                <IconCalendar size={14} stroke={1.8} aria-hidden />
              </button>
            </Popover.Target>
            <Popover.Dropdown>
              <div className={fields.picker}>
                <DatePicker
                  locale={language}
                  value={shown.day}
                  defaultDate={shown.day}
                  firstDayOfWeek={1}
                  withWeekNumbers
                  onChange={day => {
                    if (day !== null) {
                      setText(null);
                      take(day, shown.time === '24:00' ? '00:00' : shown.time);
                    }
                  }}
                />
                <NativeSelect
                  aria-label={t('drawer.time', { field: label })}
                  value={shown.time === '24:00' ? '00:00' : shown.time}
                  data={QUARTERS.filter(time => readLocal(localDay(ms, timeZone), time, timeZone).kind !== 'skipped')}
                  onChange={event => {
                    setText(null);
                    take(localDay(ms, timeZone), event.currentTarget.value);
                  }}
                />
              </div>
            </Popover.Dropdown>
          </Popover>
        </div>
      </div>
      {error === null ? null : (
        <div className={`${fields.error} ${fields.below}`} id={id} role="alert">
          <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
          {error}
        </div>
      )}
      {occurrences === null ? null : (
        <fieldset className={`${fields.twice} ${fields.below}`}>
          <legend>{t('drawer.twice')}</legend>
          {occurrences.map((occurrence, position) => (
            <label key={occurrence.ms}>
              <input type="radio" checked={occurrence.ms === ms} onChange={() => onChange(occurrence.ms)} />
              {t(position === 0 ? 'drawer.twiceFirst' : 'drawer.twiceSecond', { offset: occurrence.offset })}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
