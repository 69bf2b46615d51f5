import { memo } from 'react';
import { type BoardTexts, LABEL_WIDTH, type Proposal } from './board-model';
import { type BoardScale, type DayColumn, HOUR, offsetAt } from './geometry';
import ghostClasses from './ghost.module.css';
import classes from './timeline.module.css';

/** Real hours after dawn at which the week view writes the hour: 9 11 13 15 17. */
const WEEK_TICKS = [2, 4, 6, 8, 10] as const;

interface HeaderProps {
  readonly scale: BoardScale;
  readonly texts: BoardTexts;
  readonly nowMs: number;
  readonly anyWeekendOpen: boolean;
  readonly pill: { readonly period: Proposal; readonly tone: string } | null;
}

/** Hours to write in a column, as instants; in the day view every second hour, also through a clock change. */
function ticksOf(scale: BoardScale, column: DayColumn): number[] {
  if (scale.zoom === 'week') {
    return column.weekend || column.width < 100 ? [] : WEEK_TICKS.map(hours => column.dawnMs + hours * HOUR);
  }
  const hours = (column.endMs - column.startMs) / HOUR;
  return Array.from({ length: hours - 1 }, (_, position) => column.startMs + (position + 1) * HOUR);
}

/** Days, hours, the now pill and, while something is dragged, its time pill (visual §5). */
export const TimelineHeader = memo(function TimelineHeader({ scale, texts, nowMs, anyWeekendOpen, pill }: HeaderProps) {
  const nowShown = nowMs >= scale.fromMs && nowMs < scale.toMs;
  const firstWeekend = scale.columns.find(column => column.weekend);
  return (
    <div className={classes.header} role="row" aria-rowindex={1} style={{ width: LABEL_WIDTH + scale.width }}>
      <div className={classes.corner} role="columnheader">
        <b>{texts.laneHeading}</b>
        <span>{texts.laneCount}</span>
      </div>
      {scale.columns.map(column => {
        const today = nowMs >= column.startMs && nowMs < column.endMs;
        return (
          <div
            key={column.date}
            className={classes.day}
            role="columnheader"
            aria-label={texts.dayLabel(column)}
            data-today={today}
            data-narrow={column.width < 60}
            style={{ left: LABEL_WIDTH + column.left, width: column.width }}
          >
            <b>{texts.dayName(column)}</b>
            {today && column.width > 60 ? <i> {texts.today}</i> : null}
            {ticksOf(scale, column).map(ms => (
              <span key={ms} className={classes.tick} style={{ left: offsetAt(scale, ms) - column.left }}>
                {texts.hour(ms)}
              </span>
            ))}
            {column === firstWeekend && scale.zoom === 'week' && !anyWeekendOpen ? (
              <span className={classes.weekendNote}>{texts.weekendClosed}</span>
            ) : null}
          </div>
        );
      })}
      {pill ? (
        <div
          aria-hidden
          className={`${classes.timePill} ${ghostClasses.tone}`}
          data-tone={pill.tone}
          style={{
            left: LABEL_WIDTH + offsetAt(scale, pill.period.startMs),
            minWidth: offsetAt(scale, pill.period.endMs) - offsetAt(scale, pill.period.startMs),
          }}
        >
          {texts.clockRange(pill.period)}
        </div>
      ) : null}
      {nowShown ? (
        <div aria-hidden className={classes.nowPill} style={{ left: LABEL_WIDTH + offsetAt(scale, nowMs) }}>
          {texts.clock(nowMs)}
        </div>
      ) : null}
    </div>
  );
});
