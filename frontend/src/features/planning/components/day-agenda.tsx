import { addLocalDays, formatDay, localDay } from '@campusline/shared';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardGroup, BoardItem, BoardLane, LanePeriod } from '../../../components/timeline/board-model';
import { type BoardDay, HOUR, MINUTE, type Period } from '../../../components/timeline/geometry';
import type { Machine, TimelineAllocation } from '../../../lib/api-types';
import { currentLanguage } from '../../../lib/i18n';
import { useSession } from '../../../lib/session';
import { type AgendaEntry, agendaOf } from '../agenda';
import { lanesOf } from '../board-mapping';
import { type PlanningFormat, usePlanningFormat } from '../use-board-texts';
import classes from './day-agenda.module.css';

interface DayStripProps {
  readonly week: readonly BoardDay[];
  readonly day: string;
  readonly allocations: readonly TimelineAllocation[];
  readonly onDay: (day: string) => void;
}

const WEEK = 7;
const MOST_DOTS = 4;

/** The seven days of the week, with a dot per own booking. */
export function DayStrip({ week, day, allocations, onDay }: DayStripProps) {
  const { t } = useTranslation('planning');
  const { timeZone } = useSession().campus;
  const language = currentLanguage();
  return (
    <nav className={classes.strip} aria-label={t('agenda.days')}>
      <button type="button" aria-label={t('previousWeek')} onClick={() => onDay(addLocalDays(day, -WEEK))}>
        <IconChevronLeft size={16} stroke={1.6} aria-hidden />
      </button>
      {week.map(one => {
        const count = allocations.filter(
          ({ booking, startsAt, endsAt }) =>
            booking?.own && Date.parse(startsAt) < one.endMs && Date.parse(endsAt) > one.startMs,
        ).length;
        const [weekday, number] = formatDay(one.startMs, language, timeZone).split(' ');
        const words = count === 0 ? t('agenda.noCount') : t('agenda.count', { count });
        return (
          <button
            key={one.date}
            type="button"
            aria-current={one.date === day ? 'date' : undefined}
            aria-label={`${formatDay(one.startMs, language, timeZone)}, ${words}`}
            data-weekend={one.weekend}
            onClick={() => onDay(one.date)}
          >
            <span>{weekday}</span> <b>{number}</b>
            <i aria-hidden style={{ width: Math.min(count, MOST_DOTS) * 7 }} />
          </button>
        );
      })}
      <button type="button" aria-label={t('nextWeek')} onClick={() => onDay(addLocalDays(day, WEEK))}>
        <IconChevronRight size={16} stroke={1.6} aria-hidden />
      </button>
    </nav>
  );
}

interface AgendaProps {
  readonly groups: readonly BoardGroup[];
  readonly machines: readonly Machine[];
  readonly day: BoardDay;
  readonly nowMs: number;
  readonly mayBook: boolean;
  readonly onOpen: (item: BoardItem) => void;
  readonly onStart: (period: LanePeriod) => void;
}

/** One day per machine: what takes it, until when it is free, and free time as an action (visual 03). */
export function DayAgenda(props: AgendaProps) {
  const { groups, machines, day, nowMs } = props;
  const buffersOf = useMemo(
    () => new Map(machines.flatMap(machine => lanesOf(machine).map(({ id }) => [id, machine] as const))),
    [machines],
  );
  const today = nowMs >= day.startMs && nowMs < day.endMs;
  return groups.flatMap(group =>
    group.lanes.map(lane => {
      const machine = buffersOf.get(lane.id);
      return (
        <LaneAgenda
          key={lane.id}
          lane={lane}
          hall={group.detail}
          entries={agendaOf(lane, day, nowMs, {
            setupMinutes: machine?.setupMinutes ?? 0,
            cleanDownMinutes: machine?.cleanDownMinutes ?? 0,
          })}
          today={today}
          {...props}
        />
      );
    }),
  );
}

interface LaneAgendaProps extends AgendaProps {
  readonly lane: BoardLane;
  readonly hall: string;
  readonly entries: readonly AgendaEntry[];
  readonly today: boolean;
}

function LaneAgenda({ lane, hall, entries, today, day, nowMs, mayBook, onOpen, onStart }: LaneAgendaProps) {
  const { t } = useTranslation('planning');
  const format = usePlanningFormat();
  const shown = entries.filter(entry => entry.kind === 'item' || mayBook);
  const closed = !lane.open.some(period => period.startMs < day.endMs && period.endMs > day.startMs);
  return (
    <section className={classes.machine} aria-label={lane.name}>
      <header>
        <span className="state-dot" data-state={lane.state} aria-hidden />
        <h2>{lane.name}</h2>
        <span className={classes.place}>
          {hall} · {lane.code}
        </span>
        <span className={classes.state} data-state={lane.state}>
          {today ? stateNow(lane, nowMs, day, format, t) : closed ? t('agenda.closed') : ''}
        </span>
      </header>
      {shown.map(entry =>
        entry.kind === 'item' ? (
          <Entry key={entry.item.id} item={entry.item} day={day} nowMs={nowMs} onOpen={onOpen} />
        ) : (
          <div key={entry.startMs} className={classes.line}>
            <div className={classes.time}>
              {entry.now ? <span>{t('agenda.now')}</span> : <b>{format.clock(entry.startMs)}</b>}
              {entry.now ? null : <span>{format.clock(entry.endMs)}</span>}
            </div>
            <button
              type="button"
              className={classes.free}
              onClick={() =>
                onStart({
                  laneId: lane.id,
                  startMs: entry.startMs,
                  endMs: Math.min(entry.endMs, entry.startMs + HOUR),
                })
              }
            >
              <IconPlus size={16} stroke={1.6} aria-hidden />
              {t(entry.now ? 'agenda.bookNow' : 'agenda.bookFrom', {
                duration: format.duration(entry),
              })}
            </button>
          </div>
        ),
      )}
    </section>
  );
}

type Translate = ReturnType<typeof useTranslation<'planning'>>['t'];

function stateNow(lane: BoardLane, nowMs: number, day: BoardDay, format: PlanningFormat, t: Translate): string {
  if (lane.state === 'fault') {
    return t('agenda.outOfService');
  }
  if (lane.state === 'busy') {
    return t('agenda.inUse');
  }
  const open = lane.open.find(period => period.startMs <= nowMs && period.endMs > nowMs);
  if (!open) {
    return t('agenda.closed');
  }
  const next = lane.items.periods.find(item => item.startMs > nowMs);
  const until = Math.min(open.endMs, next?.blockedFromMs ?? Number.POSITIVE_INFINITY);
  return until >= day.endMs ? t('agenda.freeAllDay') : t('agenda.freeUntil', { time: format.clock(until) });
}

interface EntryProps {
  readonly item: BoardItem;
  readonly day: Period;
  readonly nowMs: number;
  readonly onOpen: (item: BoardItem) => void;
}

function Entry({ item, day, nowMs, onOpen }: EntryProps) {
  const { t } = useTranslation('planning');
  const { timeZone } = useSession().campus;
  const format = usePlanningFormat();
  const language = currentLanguage();
  // A time on another day says which one.
  const clock = (ms: number): string =>
    localDay(ms, timeZone) === localDay(day.startMs, timeZone) || ms === day.endMs
      ? format.clock(ms)
      : `${formatDay(ms, language, timeZone).split(' ')[0]} ${format.clock(ms)}`;
  const done = Math.min(100, Math.max(0, ((nowMs - item.startMs) / (item.endMs - item.startMs)) * 100));
  const left = format.duration({ startMs: Math.floor(nowMs / MINUTE) * MINUTE, endMs: item.endMs });
  return (
    <div className={classes.line}>
      <div className={classes.time}>
        <b data-other-day={item.startMs < day.startMs}>{clock(item.startMs)}</b>
        <span>{clock(item.endMs)}</span>
      </div>
      <button
        type="button"
        className={`bar ${classes.entry}`}
        data-shape={item.shape}
        style={{ ['--done' as string]: `${done}%` }}
        onClick={() => onOpen(item)}
      >
        <span className="visually-hidden">{format.period(item)}, </span>
        <b className="bar-icon" data-shape={item.shape}>
          {item.title}
        </b>{' '}
        <small>
          {item.own ? `${t('agenda.you')} · ` : ''}
          {item.shape === 'busy' ? t('agenda.left', { duration: left }) : item.subline}
        </small>
      </button>
    </div>
  );
}
