import { IconAlertTriangle, IconCheck, IconClock, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './note.module.css';

/** error: red · warning: orange · done: green · lamp: deadline or internal · plain: grey. */
export type NoteTone = 'error' | 'warning' | 'done' | 'lamp' | 'plain';

const ICONS = {
  error: IconAlertTriangle,
  warning: IconClock,
  done: IconCheck,
  lamp: IconInfoCircle,
  plain: IconInfoCircle,
} as const;

/** A short message in the place it is about. An error is spoken at once, the rest when the reader is ready. */
export function Note({ tone, title, children }: { tone: NoteTone; title?: ReactNode; children?: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <div className={classes.note} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <div className={classes.text}>
        {title === undefined ? null : <b>{title}</b>}
        {children}
      </div>
    </div>
  );
}
