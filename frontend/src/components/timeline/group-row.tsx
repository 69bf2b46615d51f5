import { IconChevronDown } from '@tabler/icons-react';
import { memo } from 'react';
import type { BoardGroup, BoardTexts } from './board-model';
import { LABEL_WIDTH } from './board-model';
import type { BoardScale } from './geometry';
import classes from './timeline.module.css';

interface GroupRowProps {
  readonly group: BoardGroup;
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
  readonly scale: BoardScale;
  readonly texts: BoardTexts;
  readonly collapsed: boolean;
  readonly onToggle: (groupId: string) => void;
}

/** Heading of a group with its load per day: a bar of 3 px and the percentage (visual §5). */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { group, scale, texts } = props;
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex}
      className={`${classes.row} ${classes.group}`}
      style={{ top: props.top, height: props.height }}
    >
      <div role="rowheader" className={classes.groupLabel} data-board-control>
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={!props.collapsed}
          onClick={() => props.onToggle(group.id)}
          title={`${group.name} · ${group.detail}`}
        >
          <IconChevronDown size={12} stroke={2} aria-hidden />
          <span>
            {group.name} <i>{group.detail}</i>
          </span>
        </button>
      </div>
      {scale.columns.map((column, position) => {
        const load = group.load[position] ?? null;
        if (load === null || column.width < 60) {
          return null;
        }
        return (
          <div
            key={column.date}
            role="gridcell"
            className={classes.load}
            style={{ left: LABEL_WIDTH + column.left, width: column.width, ['--share' as string]: Math.min(load, 1) }}
          >
            <span>{texts.percent(load)}</span>
          </div>
        );
      })}
    </div>
  );
});
