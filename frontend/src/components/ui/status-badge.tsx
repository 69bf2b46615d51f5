import {
  IconAlertTriangle,
  IconCheck,
  IconChecks,
  IconClock,
  IconLock,
  IconPlayerPlayFilled,
  IconSnowflake,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './status-badge.module.css';

/** The status set of the product: each has its own icon, shape and colour, so colour is never alone. */
export type StatusTone = 'confirmed' | 'waiting' | 'running' | 'finished' | 'conflict' | 'taken' | 'frozen';

const ICONS = {
  confirmed: IconCheck,
  waiting: IconClock,
  running: IconPlayerPlayFilled,
  finished: IconChecks,
  conflict: IconAlertTriangle,
  taken: IconLock,
  frozen: IconSnowflake,
} as const;

/** The icon that always goes with a status. */
export function StatusIcon({ tone, size = 14 }: { tone: StatusTone; size?: number }) {
  const Icon = ICONS[tone];
  return <Icon size={size} stroke={size <= 12 ? 2 : 1.8} aria-hidden />;
}

/** Status in words with its icon. Never upper case, never a pill. */
export function StatusBadge({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <StatusIcon tone={tone} />
      {children}
    </span>
  );
}
