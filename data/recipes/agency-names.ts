/**
 * Usual names of federal bodies that the table lacks, by row id of agencies.jsonl: what news agencies call them in
 * English and in Spanish. Names only; nothing here is a fact. `shared` are names that other bodies bear too: they are
 * looked for only near a word of the federal government.
 */
export type Names = { own?: readonly string[]; shared?: readonly string[] };

/** Usual names in English; a `title` stands on the card instead of the Register's heading. */
export const AGENCY_NAMES: Readonly<Record<string, Names & { title?: string }>> = {
  'alcohol-tobacco-firearms-and-explosives-bureau': {
    title: 'Bureau of Alcohol, Tobacco, Firearms and Explosives',
    own: ['Bureau of Alcohol, Tobacco, Firearms and Explosives', 'Bureau of Alcohol, Tobacco and Firearms'],
    shared: ['ATF'],
  },
  'air-force-department': { own: ['Department of the Air Force', 'U.S. Air Force', 'US Air Force'] },
  'army-department': { own: ['Department of the Army', 'U.S. Army', 'US Army'] },
  'census-bureau': { title: 'Census Bureau', own: ['Bureau of the Census'] },
  'comptroller-of-the-currency': { own: ['Office of the Comptroller of the Currency'] },
  'federal-deposit-insurance-corporation': { own: ['Federal Deposit Insurance Corp.'] },
  'interior-department': { title: 'Department of the Interior', shared: ['Department of the Interior'] },
  'judicial-conference-of-the-united-states': { shared: ['Judicial Conference'] },
  'labor-statistics-bureau': { title: 'Bureau of Labor Statistics', own: ['Bureau of Labor Statistics'] },
  'national-archives-and-records-administration': { shared: ['National Archives'] },
  'national-railroad-passenger-corporation': { own: ['Amtrak'] },
  'national-security-agency-central-security-service': {
    title: 'National Security Agency',
    own: ['National Security Agency'],
    shared: ['NSA'],
  },
  'navy-department': { own: ['Department of the Navy', 'U.S. Navy', 'US Navy'] },
  'smithsonian-institution': { shared: ['Smithsonian'] },
  'thrift-supervision-office': { title: 'Office of Thrift Supervision', own: ['Office of Thrift Supervision'] },
  'treasury-department': {
    title: 'Department of the Treasury',
    own: ['U.S. Treasury', 'US Treasury'],
    shared: ['Department of the Treasury'],
  },
};

export const AGENCY_NAMES_ES: Readonly<Record<string, Names>> = {
  'agency-for-international-development': {
    own: [
      'Agencia de Estados Unidos para el Desarrollo Internacional',
      'Agencia de los Estados Unidos para el Desarrollo Internacional',
      'Agencia Estadounidense para el Desarrollo Internacional',
    ],
  },
  'agriculture-department': of('Departamento de Agricultura'),
  'alcohol-tobacco-firearms-and-explosives-bureau': {
    own: ['Oficina de Alcohol, Tabaco, Armas de Fuego y Explosivos', 'Oficina de Alcohol, Tabaco y Armas de Fuego'],
  },
  'census-bureau': of('Oficina del Censo'),
  'coast-guard': of('Guardia Costera'),
  'commerce-department': of('Departamento de Comercio'),
  'consumer-financial-protection-bureau': {
    own: ['Oficina para la Protección Financiera del Consumidor', 'Oficina de Protección Financiera del Consumidor'],
  },
  'drug-enforcement-administration': {
    own: ['Administración para el Control de Drogas', 'Administración de Control de Drogas'],
  },
  'energy-department': of('Departamento de Energía'),
  'engineers-corps': { own: ['Cuerpo de Ingenieros del Ejército'], shared: ['Cuerpo de Ingenieros'] },
  'federal-aviation-administration': { own: ['Administración Federal de Aviación'] },
  'federal-deposit-insurance-corporation': { own: ['Corporación Federal de Seguro de Depósitos'] },
  'federal-trade-commission': { own: ['Comisión Federal de Comercio'] },
  'foreign-assets-control-office': of('Oficina de Control de Activos Extranjeros'),
  'geological-survey': { own: american('Servicio Geológico') },
  'housing-and-urban-development-department': of('Departamento de Vivienda y Desarrollo Urbano'),
  'immigration-and-naturalization-service': { own: ['Servicio de Inmigración y Naturalización'] },
  'interior-department': of('Departamento del Interior'),
  'international-trade-commission': { own: american('Comisión de Comercio Internacional') },
  'labor-department': of('Departamento de Trabajo', 'Departamento del Trabajo'),
  'library-of-congress': of('Biblioteca del Congreso'),
  'national-highway-traffic-safety-administration': {
    own: ['Administración Nacional de Seguridad del Tráfico en las Carreteras'],
  },
  'national-aeronautics-and-space-administration': {
    own: [
      'Administración Nacional de Aeronáutica y el Espacio',
      'Administración Nacional de la Aeronáutica y del Espacio',
    ],
  },
  'national-oceanic-and-atmospheric-administration': {
    own: [
      'Administración Nacional de Océanos y Atmósfera',
      'Administración Nacional Oceánica y Atmosférica',
      'Administración Oceánica y Atmosférica Nacional',
    ],
  },
  'national-park-service': of('Servicio de Parques Nacionales'),
  'national-transportation-safety-board': { own: ['Junta Nacional de Seguridad en el Transporte'] },
  'patent-and-trademark-office': { own: american('Oficina de Patentes y Marcas') },
  'peace-corps': { own: ['Cuerpo de Paz'] },
  'postal-service': { own: american('Servicio Postal') },
  'secret-service': { own: american('Servicio Secreto'), shared: ['Servicio Secreto'] },
  'securities-and-exchange-commission': {
    own: ['Comisión de Bolsa y Valores', 'Comisión del Mercado de Valores de Estados Unidos'],
  },
  'small-business-administration': of('Administración de Pequeños Negocios', 'Administración de Pequeñas Empresas'),
  'smithsonian-institution': { own: ['Instituto Smithsonian', 'Institución Smithsonian', 'Instituto Smithsoniano'] },
  'social-security-administration': { own: ['Administración del Seguro Social'] },
  'transportation-department': of('Departamento de Transporte'),
  'transportation-security-administration': { own: ['Administración de Seguridad en el Transporte'] },
  'treasury-department': {
    own: [...american('Departamento del Tesoro'), ...american('Tesoro')],
    shared: ['Departamento del Tesoro'],
  },
  'united-states-marshals-service': { own: ['Servicio de Alguaciles', 'Servicio de Alguaciles Federales'] },
};

/** A name that other countries' bodies bear, and with the country behind it. */
function of(...names: string[]): Names {
  return { own: names.flatMap(american), shared: names };
}

function american(name: string): string[] {
  return ['de Estados Unidos', 'de los Estados Unidos', 'de EE. UU.', 'de EE.UU.', 'estadounidense'].map(
    (end) => `${name} ${end}`,
  );
}
