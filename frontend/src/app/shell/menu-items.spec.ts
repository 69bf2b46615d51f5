import { describe, expect, it } from '@jest/globals';
import { rolePermissions } from '@campusline/shared';
import { initialsOf, menuItemsFor } from './menu-items';

const places = (role: keyof typeof rolePermissions, mode: 'demo' | 'production') =>
  menuItemsFor({ permissions: [...rolePermissions[role]], mode }).map(item => item.to);

describe('menuItemsFor', () => {
  it('shows the import to the administrator of the campus only', () => {
    expect(places('operator.admin', 'demo')).toEqual([
      '/planning',
      '/mijn-boekingen',
      '/machines',
      '/invoer',
      '/mails',
    ]);
    expect(places('company.admin', 'demo')).toEqual(['/planning', '/mijn-boekingen', '/machines', '/mails']);
    expect(places('operator.technician', 'demo')).not.toContain('/invoer');
  });

  it('hides the outgoing mails outside the demo', () => {
    expect(places('operator.admin', 'production')).not.toContain('/mails');
  });

  it('shows nothing to a role without permissions', () => {
    expect(places('auditor', 'demo')).toEqual([]);
  });
});

describe('initialsOf', () => {
  it.each([
    ['Lotte Vranken', 'LV'],
    ['NV Mo-Thor', 'NM'],
    ['Nadia El Amrani', 'NA'],
    ['Voltreon', 'VO'],
    ['', ''],
  ])('writes %j as %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
