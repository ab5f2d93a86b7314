import type { Both } from './made';

const both = (en: string, es = en): Both => ({ en, es });

/** States, the District of Columbia and territories by the code of the tables. */
export const STATES: Readonly<Record<string, Both>> = {
  AL: both('Alabama'),
  AK: both('Alaska'),
  AZ: both('Arizona'),
  AR: both('Arkansas'),
  CA: both('California'),
  CO: both('Colorado'),
  CT: both('Connecticut'),
  DE: both('Delaware'),
  FL: both('Florida'),
  GA: both('Georgia'),
  HI: both('Hawaii', 'Hawái'),
  ID: both('Idaho'),
  IL: both('Illinois'),
  IN: both('Indiana'),
  IA: both('Iowa'),
  KS: both('Kansas'),
  KY: both('Kentucky'),
  LA: both('Louisiana', 'Luisiana'),
  ME: both('Maine'),
  MD: both('Maryland'),
  MA: both('Massachusetts'),
  MI: both('Michigan', 'Míchigan'),
  MN: both('Minnesota'),
  MS: both('Mississippi', 'Misisipi'),
  MO: both('Missouri', 'Misuri'),
  MT: both('Montana'),
  NE: both('Nebraska'),
  NV: both('Nevada'),
  NH: both('New Hampshire', 'Nuevo Hampshire'),
  NJ: both('New Jersey', 'Nueva Jersey'),
  NM: both('New Mexico', 'Nuevo México'),
  NY: both('New York', 'Nueva York'),
  NC: both('North Carolina', 'Carolina del Norte'),
  ND: both('North Dakota', 'Dakota del Norte'),
  OH: both('Ohio'),
  OK: both('Oklahoma'),
  OR: both('Oregon', 'Oregón'),
  PA: both('Pennsylvania', 'Pensilvania'),
  RI: both('Rhode Island'),
  SC: both('South Carolina', 'Carolina del Sur'),
  SD: both('South Dakota', 'Dakota del Sur'),
  TN: both('Tennessee', 'Tennessee'),
  TX: both('Texas'),
  UT: both('Utah'),
  VT: both('Vermont'),
  VA: both('Virginia'),
  WA: both('Washington'),
  WV: both('West Virginia', 'Virginia Occidental'),
  WI: both('Wisconsin'),
  WY: both('Wyoming'),
  DC: both('the District of Columbia', 'el Distrito de Columbia'),
  PR: both('Puerto Rico'),
  GU: both('Guam'),
  VI: both('the U.S. Virgin Islands', 'las Islas Vírgenes de EE. UU.'),
  AS: both('American Samoa', 'Samoa Americana'),
  MP: both('the Northern Mariana Islands', 'las Islas Marianas del Norte'),
};

/** Places that send a member without a vote: not states. */
export const NOT_STATES: ReadonlySet<string> = new Set(['DC', 'PR', 'GU', 'VI', 'AS', 'MP']);

/** A state's or territory's name; the code where it is unknown. */
export const stateName = (code: string): Both => STATES[code] ?? both(code);

const BY_NAME = new Map(Object.entries(STATES).map(([code, { en }]) => [en.replace(/^the /, ''), code]));
BY_NAME.set('Virgin Islands', 'VI');
BY_NAME.set('Washington D.C.', 'DC');

/** The code of a state that the tables name in full. */
export const stateCode = (name: string): string => BY_NAME.get(name) ?? name;
