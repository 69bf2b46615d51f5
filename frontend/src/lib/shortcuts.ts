import { useEffect, useRef, useSyncExternalStore } from 'react';

/** One shortcut: `keys` as shown and matched, for instance `n`, `g p` (one after the other), `mod+k`. */
export interface Shortcut {
  keys: string;
  label: string;
  /** Left out when the keys are handled elsewhere, such as arrows on the board; then it is only listed. */
  run?: () => void;
}

/** Shortcuts of one part of the screen under its title. */
export interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

const STORED_SINGLE_KEYS = 'campusline.singleKeys';
const SEQUENCE_MILLISECONDS = 1200;

let groups: readonly ShortcutGroup[] = [];
let pending: { key: string; at: number } | null = null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True while shortcuts of a single letter are on (WCAG 2.1.4: they can be switched off). */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(STORED_SINGLE_KEYS) !== 'off';
  } catch {
    return true;
  }
}

/** Switches shortcuts of a single letter on or off in this browser. */
export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(STORED_SINGLE_KEYS, on ? 'on' : 'off');
  } catch {
    // Without storage the choice cannot be kept.
  }
  tell();
}

/** The choice about single letters, as React state. */
export function useSingleKeysOn(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn);
}

/** Every shortcut of what is on screen now, for the list behind `?`. */
export function useShortcutGroups(): readonly ShortcutGroup[] {
  return useSyncExternalStore(subscribe, () => groups);
}

/** True when the keys go to a field, so single letters are text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="combobox"], [role="textbox"]') !== null)
  );
}

/** What a key press means in the notation of {@link Shortcut.keys}, without sequences. */
export function pressedKeys(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return `mod+${key}`;
  return event.altKey ? `alt+${key}` : key;
}

/** Which shortcut a press means, given the press before it (for sequences such as `g p`). */
export function matchShortcut(
  shortcuts: readonly Shortcut[],
  pressed: string,
  before: string | null,
): Shortcut | undefined {
  const sequence =
    before === null ? undefined : shortcuts.find(item => item.run && item.keys === `${before} ${pressed}`);
  return sequence ?? shortcuts.find(item => item.run && item.keys === pressed);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat) return;
  const pressed = pressedKeys(event);
  const plain = !pressed.includes('+') || pressed === '+';
  if (plain && (isTyping(event.target) || !singleKeysOn())) return;
  // A dialog owns the keyboard while it is open; only combinations with Ctrl still work.
  if (plain && document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
  const before = pending !== null && event.timeStamp - pending.at < SEQUENCE_MILLISECONDS ? pending.key : null;
  // The group that was added last (a drawer over a page) wins.
  const all = groups.toReversed().flatMap(group => group.shortcuts);
  const match = matchShortcut(all, pressed, before);
  pending = plain && match === undefined ? { key: pressed, at: event.timeStamp } : null;
  if (match?.run === undefined) return;
  event.preventDefault();
  match.run();
}

/** Listens for the shortcuts; called once by the shell. Returns how to stop. */
export function listenForShortcuts(): () => void {
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** Offers shortcuts while the component is on screen; they also appear in the list behind `?`. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const signature = shortcuts.map(item => `${item.keys}:${item.label}:${item.run ? 1 : 0}`).join('|');
  useEffect(() => {
    const group: ShortcutGroup = {
      title,
      shortcuts: latest.current.map((item, position) =>
        item.run ? { ...item, run: () => latest.current[position]?.run?.() } : item,
      ),
    };
    groups = [...groups, group];
    tell();
    return () => {
      groups = groups.filter(other => other !== group);
      tell();
    };
    // `signature` stands for `shortcuts`: an array that is new on each render must not register again.
  }, [title, signature]);
}
