import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** Nothing to show: one sentence of reason and one next step, left aligned in the place of the content. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty} role="status">
      <p>{children}</p>
      {action}
    </div>
  );
}
