import { Fragment } from 'react';
import classes from './keys.module.css';

const NAMES: Record<string, string> = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift', escape: 'Esc', enter: '↵' };

function shown(key: string): string {
  return NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** Keys as key caps: `mod+k` becomes Ctrl K, `g p` becomes G P. */
export function Keys({ keys }: { keys: string }) {
  const parts = keys === '+' ? ['+'] : keys.split(/[+ ]/).filter(part => part !== '');
  return (
    <span className={classes.keys}>
      {parts.map((part, position) => (
        <Fragment key={`${part}${position}`}>
          <kbd className={classes.key}>{shown(part)}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
