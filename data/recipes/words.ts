/**
 * Word lists that the alias rules ask. Data, not code: a word that makes wrong cards is added here and nowhere else.
 * The lists of surnames that are words or given names were made by comparing the surnames of the tables with English
 * and Spanish dictionaries and with lists of given names; compare again when a table brings many new people.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** The most common family names of the United States, and names of places and of several famous people. */
const COMMON_SURNAMES = words(`
  Adams Aguilar Alexander Allen Alvarado Alvarez Anderson Andrews Armstrong Arnold Austin Bailey Baker Banks
  Barnes Bell Bennett Berry Bishop Black Bowman Boyd Bradley Brooks Brown Bryant Burke Burns Burton Bush
  Butler Campbell Carlson Carpenter Carr Carroll Carter Castillo Castro Chapman Chavez Chen Clark Cleveland
  Clinton Cole Coleman Collins Contreras Cook Cooper Cox Crawford Cruz Cunningham Daniels Davis Day Dean
  Delgado Diaz Dixon Dominguez Duncan Dunn Edwards Elliott Ellis Espinoza Estrada Evans Ferguson Fernandez
  Fields Fisher Flores Ford Foster Fowler Fox Franklin Freeman Fuller Garcia Gardner Garrett Garza George
  Gibson Gilbert Gomez Gonzales Gonzalez Gordon Graham Grant Gray Green Greene Griffin Guerrero Gutierrez
  Guzman Hall Hamilton Hansen Hanson Harper Harris Harrison Hart Harvey Hawkins Hayes Henderson Henry
  Hernandez Herrera Hicks Hill Hoffman Holmes Howard Howell Hudson Hughes Hunt Hunter Jackson Jacobs James
  Jefferson Jenkins Jensen Jimenez Johnson Johnston Jones Jordan Kelley Kelly Kennedy Kim King Knight Lane
  Larson Lawrence Lawson Le Lee Lewis Li Lincoln Little Long Lopez Lucas Luna Lynch Madison Maldonado Marquez
  Marshall Martin Martinez Mason Matthews McCoy McDonald Medina Mejia Mendez Mendoza Meyer Miller Mills
  Mitchell Monroe Montgomery Moore Morales Moreno Morgan Morris Morrison Munoz Murphy Murray Myers Nelson
  Nguyen Nichols Nunez Obrien Oliver Olson Ortega Ortiz Owens Padilla Palmer Park Parker Patel Patterson Payne
  Pena Perez Perkins Perry Peters Peterson Phillips Pierce Porter Powell Price Ramirez Ramos Ray Reed Reid
  Reyes Reynolds Rice Richards Richardson Riley Rios Rivera Roberts Robertson Robinson Rodriguez Rogers Rojas
  Romero Roosevelt Rose Ross Ruiz Russell Ryan Salazar Sanchez Sanders Sandoval Santiago Santos Schmidt
  Schultz Scott Shaw Silva Simmons Simpson Sims Singh Smith Snyder Soto Spencer Stephens Stevens Stewart Stone
  Sullivan Taylor Thomas Thompson Torres Tran Tucker Turner Tyler Valdez Vargas Vasquez Vega Wagner Walker
  Wallace Walsh Wang Ward Warren Washington Watkins Watson Weaver Webb Weber Welch Wells West Wheeler White
  Williams Williamson Willis Wilson Wong Wood Woods Wright Yang Young
`);

/** Surnames in the tables that are also given names: "Paul said" may be about anybody. */
const GIVEN_NAMES = words(`
  Arthur Bean Bell Bera Blackburn Britt Carey Carl Carr Carter Casey Cassidy Clark Cole Courtney Craig Cruz
  Dean Ernst Fitch Gay Gerry Gill Graham Grant Gray Heinrich Hudson Humphrey Issa Jackson James Jennings
  Jordan Joyce Kelly Kennedy Kiley Kim Landry Lee Luke Luna Mackenzie Madison McKinley Moreno Norman Omar Paul
  Payne Perry Raoul Reed Riley Rose Ross Roy Scott Shaheen Shelby Simon Taylor Titus Tyler Wallace Warren
`);

/** Surnames in the tables that are also English or Spanish words, or places. */
const WORD_SURNAMES = words(`
  Allen Amo Bacon Banks Bass Bennet Bice Biggs Bird Bishop Blunt Booker Boozer Bowman Brooks Brown Buck
  Burgess Burr Bush Bustos Butler Carper Cartwright Casar Case Castor Castro Cleaver Cline Cloud Cohen Collins
  Comer Coons Cooper Correa Costa Cotton Cox Crane Crank Crenshaw Crow Curtis Daines Dallas Davenport Delgado
  Dexter Downing Duarte Emmer Escobar Estes Fields Figures Fine Fletcher Flood Flores Ford Foster Franklin
  Frey Frost Fry Fuller Gallego Garcia Garner Golden Good Gore Granger Graves Green Griffin Guest Harder Heck
  Hern Hice Hill Hoover Howe Hoyle Hunt Jack Jester Johnson Jones Juras Justice Kemp Kind King Labrador Lamb
  Landsman Levin Lieu Little Lombardo Long Lucas Lynch Mace Manning Marshall Mast Matos Mayes Mejia Meng
  Miller Mills Moody Morales Moran Morelle Murphy Murray Napolitano Neal Nelson Nickel Ogles Padilla Palazzo
  Pallone Palmer Pate Patrick Pence Peters Pierce Pillen Polis Polk Porter Portman Posey Price Primavera Read
  Reeves Rice Rivas Rodriguez Rogers Rosen Rounds Rubio Rush Rutherford Salinas Sanders Santos Sasse Self
  Sessions Sires Smith Soto Steel Steil Stevens Stivers Strong Sykes Tester Tiffany Tong Torres Tressel Trone
  Turner Underwood Vargas Vela Waltz Warner Waters Weber Webster Welch Wheeler Wicker Wild Williams Young
  Zinke Houston Washington Frankfort
`);

/** Whether a surname is rare enough to mean a person without the given name, after the full name has been read. */
export function isTelling(surname: string): boolean {
  const plain = surname.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.length >= 4 && ![COMMON_SURNAMES, GIVEN_NAMES, WORD_SURNAMES].some((list) => list.has(plain));
}

/** Abbreviations of agencies that are words, names or something better known. They are never looked for. */
export const WORD_ABBREVIATIONS = words(`
  ACTION ANTITRUST AO APA APPAL ARC ARCTIC ARS ARTS BIS BOR CITA CODEX DIS DISA DOC DOD DOE DOL DOS DOT EAS ED EPA ERS
  ETA FAR FAS HOPE HOUSE ICE INS ITA MISS NE NEA NEIGHBOR NIL NPR OA OO PACIFIC PRES RISC RITA RUS SAINT SEPA TA USA
  VA VETS MMS AMS AMC CMS CIR CIS PRC CCC CPC RMA RBS RHS RTB FPI FRS FRA ITC ICC MCC LSC LOC PSC BRB SSS NCD NCB
  NCS NSA NBS NSC NEC CSB CRC CRB CRJ CFA ACF ATA PHS SJI BIA BOP COE SBA STB DMA DIA DCIS BPA CIA ARC IHS HST OST OTS
`);
