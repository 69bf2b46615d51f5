import { describe, expect, it } from '@jest/globals';
import { matchShortcut, pressedKeys } from './shortcuts';

const press = (key: string, held: Partial<{ ctrlKey: boolean; metaKey: boolean; altKey: boolean }> = {}) =>
  pressedKeys({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('pressedKeys', () => {
  it('reads Ctrl and Command as the same', () => {
    expect(press('K', { ctrlKey: true })).toBe('mod+k');
    expect(press('k', { metaKey: true })).toBe('mod+k');
  });

  it('reads a letter without regard to capitals', () => {
    expect(press('G')).toBe('g');
    expect(press('?')).toBe('?');
  });

  it('keeps Alt apart', () => {
    expect(press('ArrowLeft', { altKey: true })).toBe('alt+arrowleft');
  });
});

describe('matchShortcut', () => {
  const run = () => {};
  const shortcuts = [
    { keys: 'g p', label: 'planning', run },
    { keys: 'p', label: 'alone', run },
    { keys: 'enter', label: 'listed only' },
  ];

  it('prefers a sequence over its last letter', () => {
    expect(matchShortcut(shortcuts, 'p', 'g')?.label).toBe('planning');
  });

  it('takes the letter when no sequence was begun', () => {
    expect(matchShortcut(shortcuts, 'p', null)?.label).toBe('alone');
    expect(matchShortcut(shortcuts, 'p', 'x')?.label).toBe('alone');
  });

  it('never runs what is only listed', () => {
    expect(matchShortcut(shortcuts, 'enter', null)).toBeUndefined();
  });
});
