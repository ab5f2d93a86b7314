import { makeAgencies } from './agencies';
import { makeBodies, makeCommittees, makeFormer, makeMembers } from './congress';
import { makeCountries } from './countries';
import { makeCourts } from './courts';
import type { Made } from './made';
import { makePresidents } from './presidents';
import type { Tables } from './rows';
import { makeExecutives } from './state-executives';

/** Every entity that the tables make, in a fixed order. */
export function makeAll(tables: Tables): Made[] {
  const members = tables['congress-members'];
  return [
    ...makeCountries(tables.countries),
    ...(members.rows.length > 0 ? makeBodies(members) : []),
    ...makeMembers(members),
    ...makeFormer(tables['congress-former']),
    ...makeCommittees(tables['congress-committees']),
    ...makePresidents(tables.presidents),
    ...makeExecutives(tables['state-executives']),
    ...makeAgencies(tables.agencies),
    ...makeCourts(tables.courts),
  ];
}
