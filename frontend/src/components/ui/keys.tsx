import classes from './keys.module.css';

const NAMES: Record<string, string> = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift', escape: 'Esc', enter: '↵' };

function shown(key: string): string {
  return NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** Key caps in the notation of a shortcut: `mod+k` is one cap "Ctrl K", `g p` are two, pressed one after the other. */
export function Keys({ keys }: { keys: string }) {
  const presses = keys.split(' ').filter(press => press !== '');
  return (
    <span className={classes.keys}>
      {presses.map(press => (
        <kbd key={press} className={classes.key}>
          {press === '+' ? press : press.split('+').map(shown).join(' ')}
        </kbd>
      ))}
    </span>
  );
}
