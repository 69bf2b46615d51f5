import { type ExactDecimal, exactDecimal } from '../kernel/money.js';
import type { LocalDay } from '../kernel/time.js';

/** A link of ownership or control (state-aid.md §5). The days are included; `validTo` is `null` for no end. */
export interface OwnershipLink {
  readonly parentId: string;
  readonly childId: string;
  /** `votes`: by share; `board`: may appoint or remove its majority; `contract`: dominant influence; `agreement`: the majority of votes by agreement. */
  readonly kind: 'votes' | 'board' | 'contract' | 'agreement';
  /** Share of the votes in percent as decimal text, for `votes`; for the other kinds it plays no part. */
  readonly percent: string | null;
  readonly validFrom: LocalDay;
  readonly validTo: LocalDay | null;
}

/** What the rules ask about a party. One that is not listed counts as an enterprise of the same State, which is prudent: it makes the group larger. */
export interface AidParty {
  readonly id: string;
  /** Natural persons and public owners link nobody (state-aid.md §5). */
  readonly kind: 'enterprise' | 'naturalPerson' | 'publicOwner';
  /** Member State by its two letters. */
  readonly country: string;
}

/** The Member State whose ceiling counts. */
const homeCountry = 'BE';

/**
 * The single undertakings of a day: every group of enterprises that control ties together, directly or through others,
 * with at least two members; members and groups in order of their ids (state-aid.md §5, SU-1). A firm in no group is
 * an undertaking alone. Votes that members of one group hold together count together. A minority holding, a natural
 * person, a public owner and a link across a border do not tie. Throws `RangeError` for a `votes` link without
 * readable percent.
 */
export function singleUndertakings(
  links: readonly OwnershipLink[],
  parties: readonly AidParty[],
  day: LocalDay,
): readonly (readonly string[])[] {
  const byId = new Map(parties.map(party => [party.id, party]));
  const ties = links.filter(link => holdsOn(link, day) && canTie(link, byId));
  const groups = new Groups();
  for (const { kind, parentId, childId } of ties) {
    if (kind !== 'votes') {
      groups.join(parentId, childId);
    }
  }
  joinByVotes(
    ties.filter(({ kind }) => kind === 'votes'),
    groups,
  );
  return groups.all();
}

/** The single undertaking of an organisation on a day: the ids of all its members in order, its own included; alone when nothing ties it. */
export function singleUndertakingOf(
  organisationId: string,
  links: readonly OwnershipLink[],
  parties: readonly AidParty[],
  day: LocalDay,
): readonly string[] {
  return singleUndertakings(links, parties, day).find(group => group.includes(organisationId)) ?? [organisationId];
}

/** Joins until nothing changes: each firm that a group comes to hold may give that group the majority of another. */
function joinByVotes(votes: readonly OwnershipLink[], groups: Groups): void {
  for (let changed = true; changed; ) {
    changed = false;
    const held = new Map<string, { parentId: string; childId: string; percent: ExactDecimal }>();
    for (const { parentId, childId, percent } of votes) {
      const key = JSON.stringify([groups.rootOf(parentId), childId]);
      const share = exactDecimal(percent ?? '');
      const sum = held.get(key);
      held.set(key, { parentId, childId, percent: sum === undefined ? share : sum.percent.plus(share) });
    }
    for (const { parentId, childId, percent } of held.values()) {
      if (percent.greaterThan(50) && groups.join(parentId, childId)) {
        changed = true;
      }
    }
  }
}

function holdsOn({ validFrom, validTo }: OwnershipLink, day: LocalDay): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

function canTie({ parentId, childId }: OwnershipLink, byId: ReadonlyMap<string, AidParty>): boolean {
  const [parent, child] = [byId.get(parentId), byId.get(childId)];
  const enterprises = [parent, child].every(party => party === undefined || party.kind === 'enterprise');
  return enterprises && (parent?.country ?? homeCountry) === (child?.country ?? homeCountry);
}

/** Sets of ids that grow by joining. */
class Groups {
  readonly #parents = new Map<string, string>();

  rootOf(id: string): string {
    let root = id;
    for (let above = this.#parents.get(root); above !== undefined; above = this.#parents.get(root)) {
      root = above;
    }
    return root;
  }

  /** Joins the groups of two ids; whether that changed anything. */
  join(one: string, other: string): boolean {
    const [oneRoot, otherRoot] = [this.rootOf(one), this.rootOf(other)];
    if (oneRoot === otherRoot) {
      return false;
    }
    this.#parents.set(otherRoot, oneRoot);
    return true;
  }

  all(): string[][] {
    const members = new Map<string, string[]>();
    const ids = new Set([...this.#parents.keys(), ...this.#parents.values()]);
    for (const id of [...ids].sort()) {
      const root = this.rootOf(id);
      members.set(root, [...(members.get(root) ?? []), id]);
    }
    return [...members.values()];
  }
}
