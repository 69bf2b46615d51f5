import { createApplication, readSettings, RegisterUser, SetUpCampus } from '@campusline/backend';
import { Caller } from './caller.mjs';

/** Password of the people of a proof. */
const PASSWORD = 'a proof has no secrets';

/**
 * @typedef {object} ProofCampus
 * @property {string} campusId
 * @property {ReadonlyMap<string, string>} organisationIds
 * @property {{ email: string, organisation: string, role: string }[]} people
 */

/**
 * Sets up a campus through the product's own use cases: an operator and companies, each with people.
 * @param {Record<string, string>} environment of the product.
 * @param {{ companies: number, peopleEach: number }} size
 * @returns {Promise<ProofCampus>}
 */
export async function setUpCampus(environment, { companies, peopleEach }) {
  const app = await createApplication(readSettings(environment), { runsJobs: false, logLevel: 'error' });
  try {
    const names = Array.from({ length: companies }, (_, index) => `Company ${index + 1}`);
    const { campusId, organisationIds } = await app.get(SetUpCampus, { strict: false }).execute({
      name: 'Proof Park',
      timeZone: 'Europe/Brussels',
      organisations: [{ name: 'Operator', kind: 'operator' }, ...names.map(name => ({ name, kind: 'company' }))],
    });
    const people = [{ email: 'operator@proof.example.test', organisation: 'Operator', role: 'operator.admin' }];
    for (const [index, organisation] of names.entries()) {
      for (let person = 1; person <= peopleEach; person += 1) {
        people.push({
          email: `person${person}@company${index + 1}.example.test`,
          organisation,
          role: person === 1 ? 'company.admin' : 'company.member',
        });
      }
    }
    const register = app.get(RegisterUser, { strict: false });
    for (const { email, organisation, role } of people) {
      await register.execute({
        organisationId: organisationIds.get(organisation),
        email,
        name: email.split('@')[0],
        role,
        language: 'en',
        password: PASSWORD,
      });
    }
    return { campusId, organisationIds, people };
  } finally {
    await app.close();
  }
}

/** Signs a person of the proof in. */
export function signIn(url, email) {
  return new Caller(url).signIn(email, PASSWORD);
}

/**
 * Brings machines in through the import mechanism: dry run, then apply.
 * @param {Caller} operator signed in as staff.
 * @param {{ code: string, places: number, hours: string, setup: number, cleanDown: number, hall?: string }[]} machines
 * @returns {Promise<any[]>} the machines as the API shows them, in the order of their codes.
 * @throws Error when a row is refused or a machine is missing.
 */
export async function importMachines(operator, machines) {
  const header = 'code;name_nl;name_en;hall;category;places;opening_hours;setup_minutes;clean_down_minutes;hourly_rate';
  const lines = machines.map(({ code, places, hours, setup, cleanDown, hall = 'Hall P' }) =>
    [code, `Machine ${code}`, `Machine ${code}`, hall, 'Milling', places, `"${hours}"`, setup, cleanDown, '87,35'].join(
      ';',
    ),
  );
  const plan = await operator.upload('/imports', 'proof.csv', `${header}\n${lines.join('\n')}\n`, {
    subject: 'machinePark',
  });
  if (plan.status !== 201 || plan.body.counts.create !== machines.length) {
    throw new Error(`The import answered ${plan.status}: ${JSON.stringify(plan.body).slice(0, 2_000)}`);
  }
  const applied = await operator.post(`/imports/${plan.body.id}/apply`, { version: plan.body.version });
  if (applied.status !== 200)
    throw new Error(`Applying answered ${applied.status}: ${JSON.stringify(applied.body).slice(0, 2_000)}`);
  const list = await operator.get('/machines?limit=500');
  const found = list.body.items.filter(({ code }) => machines.some(machine => machine.code === code));
  if (found.length !== machines.length)
    throw new Error(`${found.length} of ${machines.length} machines came out of the import.`);
  return found;
}
