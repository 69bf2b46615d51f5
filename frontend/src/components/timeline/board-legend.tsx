import { SegmentedControl, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconBaselineDensityLarge, IconBaselineDensityMedium, IconBaselineDensitySmall } from '@tabler/icons-react';
import { type BarShape, type BoardTexts, DENSITY_HEIGHTS, type Density } from './board-model';
import classes from './board-legend.module.css';

const SHAPES: readonly BarShape[] = ['confirmed', 'waiting', 'busy', 'past', 'conflict', 'occupied'];
const DENSITIES = Object.keys(DENSITY_HEIGHTS) as Density[];
const ICONS = {
  compact: IconBaselineDensitySmall,
  normal: IconBaselineDensityMedium,
  wide: IconBaselineDensityLarge,
} as const;

interface LegendProps {
  readonly texts: BoardTexts;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}

/** Footer of 34 px: every shape with its name, and the density of the rows (visual §5). */
export function BoardLegend({ texts, density, onDensity }: LegendProps) {
  return (
    <footer className={classes.footer}>
      <ul className={classes.list} aria-label={texts.legend}>
        {SHAPES.map(shape => (
          <li key={shape}>
            <i className="bar bar-icon" data-shape={shape} aria-hidden />
            {texts.shapes[shape]}
          </li>
        ))}
        <li>
          <i className="board-buffer" aria-hidden />
          {texts.shapes.buffer}
        </li>
        <li>
          <i className={`board-closed ${classes.closed}`} aria-hidden />
          {texts.shapes.closed}
        </li>
      </ul>
      <SegmentedControl
        className={classes.density}
        aria-label={texts.density}
        size="xs"
        value={density}
        onChange={value => onDensity(value as Density)}
        data={DENSITIES.map(value => {
          const Icon = ICONS[value];
          return {
            value,
            label: (
              <Tooltip label={texts.densities[value]}>
                <span className={classes.icon}>
                  <Icon size={14} stroke={1.8} aria-hidden />
                  <VisuallyHidden>{texts.densities[value]}</VisuallyHidden>
                </span>
              </Tooltip>
            ),
          };
        })}
      />
    </footer>
  );
}
