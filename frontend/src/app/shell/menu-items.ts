import { IconCalendarCheck, IconEngine, IconLayoutList, IconMailForward, IconTableImport } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Session } from '../../lib/api-types';

/** One item of the menu. */
export interface MenuItem {
  to: '/planning' | '/mijn-boekingen' | '/machines' | '/invoer' | '/mails';
  /** Key of the text in the shell's locale. */
  label: 'menu.planning' | 'menu.bookings' | 'menu.machines' | 'menu.import' | 'menu.mails';
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  group: 'main' | 'operator' | 'demo';
  /** Whether this person sees the item. */
  seenBy: (session: Pick<Session, 'permissions' | 'mode'>) => boolean;
}

const ITEMS: readonly MenuItem[] = [
  {
    to: '/planning',
    label: 'menu.planning',
    icon: IconLayoutList,
    group: 'main',
    seenBy: session => session.permissions.includes('timeline.read'),
  },
  {
    to: '/mijn-boekingen',
    label: 'menu.bookings',
    icon: IconCalendarCheck,
    group: 'main',
    seenBy: session => session.permissions.includes('bookings.read'),
  },
  {
    to: '/machines',
    label: 'menu.machines',
    icon: IconEngine,
    group: 'main',
    seenBy: session => session.permissions.includes('machines.read'),
  },
  {
    to: '/invoer',
    label: 'menu.import',
    icon: IconTableImport,
    group: 'operator',
    seenBy: session => session.permissions.includes('machines.import'),
  },
  {
    to: '/mails',
    label: 'menu.mails',
    icon: IconMailForward,
    group: 'demo',
    seenBy: session => session.mode === 'demo' && session.permissions.includes('mails.read'),
  },
];

/** The items that this person sees, in the order of the menu. Only pages that exist are listed. */
export function menuItemsFor(session: Pick<Session, 'permissions' | 'mode'>): readonly MenuItem[] {
  return ITEMS.filter(item => item.seenBy(session));
}

/** Two letters for a name: first letters of the first and last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return (first.charAt(0) + (last === '' ? first.charAt(1) : last.charAt(0))).toUpperCase();
}
