import type { ReactNode } from 'react';
import classes from './link-tabs.module.css';

/** Links that change the address, drawn as tabs: each list has its own address, so Back and a bookmark work. */
export function LinkTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {children}
    </nav>
  );
}
