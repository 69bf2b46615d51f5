/** The roles of people (architecture.md §6). The public without a session has no role. */
export const roles = [
  'operator.admin',
  'operator.leasing',
  'operator.finance',
  'operator.grants',
  'operator.technician',
  'company.admin',
  'company.member',
  'company.finance',
  'partner.admin',
  'partner.engineer',
  'auditor',
] as const;

/** The role of a person in an organisation. */
export type Role = (typeof roles)[number];

/** What a role may be allowed to do; every route asks for one of these by name. */
export const permissions = [
  'machines.read',
  'machines.import',
  'timeline.read',
  'bookings.read',
  'bookings.request',
  'bookings.change',
  'bookings.changeOfColleagues',
  'bookings.requestStaffKinds',
  'mails.read',
  'mails.readAll',
] as const;

/** One thing that a role may do. */
export type Permission = (typeof permissions)[number];

const everybody = ['machines.read', 'timeline.read', 'mails.read'] as const satisfies readonly Permission[];
const booker = [
  ...everybody,
  'bookings.read',
  'bookings.request',
  'bookings.change',
] as const satisfies readonly Permission[];
const staff = [...everybody, 'bookings.read', 'mails.readAll'] as const satisfies readonly Permission[];

/**
 * What each role may do (privacy-and-security.md §5). A permission says what kind of thing; whose rows it reaches is
 * decided by the organisation of the person and by row-level security.
 */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  'operator.admin': [...permissions],
  'operator.leasing': staff,
  'operator.finance': staff,
  'operator.grants': staff,
  'operator.technician': [
    ...staff,
    'bookings.request',
    'bookings.change',
    'bookings.changeOfColleagues',
    'bookings.requestStaffKinds',
  ],
  'company.admin': [...booker, 'bookings.changeOfColleagues'],
  'company.member': booker,
  'company.finance': [...everybody, 'bookings.read'],
  'partner.admin': [...booker, 'bookings.changeOfColleagues'],
  'partner.engineer': booker,
  auditor: [],
};

/** Whether a role may do something. */
export function mayDo(role: Role, permission: Permission): boolean {
  return rolePermissions[role].includes(permission);
}

/** Whether a role belongs to the staff of the campus, the building company. */
export function isStaff(role: Role): boolean {
  return role.startsWith('operator.');
}

/** Whether a text names a role. */
export function isRole(text: unknown): text is Role {
  return roles.some(role => role === text);
}
