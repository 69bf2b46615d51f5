import { useEffect } from 'react';
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** Parts of a screen: header of 48 px, optional filter bar of 40 px, body that scrolls, optional aside. */
export interface PageProps {
  /** Shown as the one h1 and, with the product's name, as the title of the tab. */
  title: string;
  /** Link to the list this screen belongs to, before the title. */
  crumb?: ReactNode;
  /** Second line of the header in grey, such as a period or a count. */
  meta?: ReactNode;
  /** Between title and actions, such as previous and next. */
  lead?: ReactNode;
  /** Right side of the header; one filled button at most. */
  actions?: ReactNode;
  filters?: ReactNode;
  aside?: ReactNode;
  /** `fixed`: the content scrolls by itself (the board). Default: the body scrolls. */
  scroll?: 'body' | 'fixed';
  children: ReactNode;
}

/** Frame of every screen inside the shell (visual/README.md §4). */
export function Page({ title, crumb, meta, lead, actions, filters, aside, scroll = 'body', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Campusline`;
  }, [title]);
  return (
    <div className={classes.page} data-print-flow>
      <header className={classes.header}>
        {crumb === undefined ? null : <div className={classes.crumb}>{crumb}</div>}
        <h1 className={classes.title}>{title}</h1>
        {lead}
        {meta === undefined ? null : <span className={classes.meta}>{meta}</span>}
        <span className={classes.space} />
        {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      </header>
      {filters === undefined ? null : (
        <div className={classes.filters} data-no-print>
          {filters}
        </div>
      )}
      <div className={classes.split} data-print-flow>
        <div className={scroll === 'body' ? classes.body : classes.fixed} data-print-flow>
          {children}
        </div>
        {aside === undefined ? null : <aside className={classes.aside}>{aside}</aside>}
      </div>
    </div>
  );
}
