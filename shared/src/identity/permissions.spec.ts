import { describe, expect, it } from '@jest/globals';
import { isRole, isStaff, mayDo, permissions, rolePermissions, roles } from './permissions.js';

describe('permissions', () => {
  it.each(roles)('%s has known permissions, each once', role => {
    const granted = rolePermissions[role];
    expect(new Set(granted).size).toBe(granted.length);
    expect(granted.filter(permission => !permissions.includes(permission))).toEqual([]);
  });

  it('every permission belongs to some role', () => {
    expect(permissions.filter(permission => !roles.some(role => mayDo(role, permission)))).toEqual([]);
  });

  it('only the administrator of the operator imports machines', () => {
    expect(roles.filter(role => mayDo(role, 'machines.import'))).toEqual(['operator.admin']);
  });

  it('only staff book maintenance, and only staff read the mail of others', () => {
    for (const permission of ['bookings.requestStaffKinds', 'mails.readAll'] as const) {
      expect(roles.filter(role => mayDo(role, permission) && !isStaff(role))).toEqual([]);
    }
  });

  it('a member books, finance of a company only reads, an auditor does neither', () => {
    expect([
      mayDo('company.member', 'bookings.request'),
      mayDo('company.member', 'bookings.changeOfColleagues'),
    ]).toEqual([true, false]);
    expect([mayDo('company.finance', 'bookings.read'), mayDo('company.finance', 'bookings.request')]).toEqual([
      true,
      false,
    ]);
    expect(rolePermissions.auditor).toEqual([]);
  });

  it('knows staff and roles', () => {
    expect(roles.filter(isStaff)).toEqual(roles.filter(role => role.startsWith('operator')));
    expect(['operator.admin', 'constructor', '', undefined].map(isRole)).toEqual([true, false, false, false]);
  });
});
