import { describe, expect, it } from '@jest/globals';
import { type InTransactionListener, ListenerRegistry } from './listener-registry.js';

const listener = (name: string, events: string[] = ['a.happened']): InTransactionListener => ({
  name,
  events,
  kind: 'inTransaction',
  handle: () => Promise.resolve(),
});

describe('ListenerRegistry', () => {
  it('finds the listeners of a type in order of registration', () => {
    const registry = new ListenerRegistry();
    registry.register(listener('second-name', ['a.happened', 'b.happened']));
    registry.register(listener('first-name'));
    expect(registry.listenersOf({ type: 'a.happened' }).map(({ name }) => name)).toEqual(['second-name', 'first-name']);
    expect(registry.listenersOf({ type: 'b.happened' }).map(({ name }) => name)).toEqual(['second-name']);
    expect(registry.names()).toEqual(['second-name', 'first-name']);
  });

  it('refuses a name that is taken or could not be part of a job id', () => {
    const registry = new ListenerRegistry();
    registry.register(listener('booking-mail'));
    expect(() => registry.register(listener('booking-mail'))).toThrow('Two listeners');
    for (const name of ['', 'Booking', 'a:b', 'a b', '1a'])
      expect(() => registry.register(listener(name))).toThrow('cannot name');
  });
});
