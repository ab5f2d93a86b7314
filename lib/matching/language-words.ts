import { phrases, words } from './word-list';

/**
 * Word lists that the rules ask. All in lower case, as they stand in running text.
 * Data, not code: a missing word is added here and nowhere else.
 */

/** Words that may stand before a surname without being another person's given name. */
export const BEFORE_SURNAME: ReadonlySet<string> = words(`
  president vice presidents former then acting interim candidate nominee elect chief justice associate judge judges
  magistrate senator sen sens representative rep reps congressman congresswoman congressmember rep-elect governor gov
  lieutenant lt secretary minister premier chancellor ambassador director commissioner administrator attorney general
  solicitor chair chairman chairwoman chairperson speaker leader whip deputy under assistant mr mrs ms miss dr prof
  professor sir king queen prince princess pope father rev mayor sheriff officer agent detective captain capt colonel col
  major sergeant sgt admiral adm commander spokesman spokeswoman spokesperson czar chairs boss lawyer lawyers attorneys
  prosecutor defendant plaintiff rancher businessman billionaire republican republicans democrat democrats gop
  conservative liberal independent american americans u.s us salvadoran venezuelan administration team campaign house
  white senate congress court supreme
  the a an and or but nor if when while as at by for from in into of off on onto over to under until up with without
  about after against along among around before behind below beneath beside besides between beyond despite during except
  inside like near outside since through throughout toward towards upon via within because although though unless
  whereas whether that this these those there here it its he she they we you i his her their our your my who whom whose
  what which where why how yes no not now only just even still also too again once both either neither each every all
  some any many most more much few several one two three four five six seven eight nine ten first second last next
  said says say told tells asked asks called calls calling thanks thank praised blamed accused sued urges urged wants did does do has have had is was were are be been
  will would can could may might must shall should let lets meet meets met see sees backs backed joins joined given
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december today tomorrow yesterday later earlier meanwhile however instead indeed perhaps
  opinion analysis exclusive live watch video photo photos read update updated breaking
  presidente presidenta expresidente vicepresidente vicepresidenta ministro ministra exministro secretario secretaria
  senador senadora diputado diputada juez jueza magistrado magistrada fiscal gobernador gobernadora alcalde alcaldesa
  canciller director directora embajador embajadora candidato candidata señor señora don doña el la los las un una y e o
  u pero ni si cuando mientras como a ante bajo con contra de del desde durante en entre hacia hasta para por según sin
  sobre tras que quien cuyo donde porque aunque no sí ya aún también más muy este esta ese esa su sus al lo le les se
  lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
  octubre noviembre diciembre hoy ayer mañana
  administración gobierno presidencia campaña justicia casa prime pm
  `);

/** What may follow a surname without being part of a name: "the Biden Justice Department", "Trump Republicans". */
export const BEHIND_SURNAME: ReadonlySet<string> = words(`
  cabinet department departments treasury pentagon state education energy labor commerce defense interior homeland
  transportation agriculture health environmental national federal supreme bureau office agency republicans democrats
  era covid covid-19 jr sr voters supporters gaza white twitter facebook instagram tuesday
  `);

/** Words after a name which make it part of another one: relatives, and things that are named after people or places. */
export const AFTER_NAME: ReadonlySet<string> = words(`
  jr sr ii iii iv junior senior tower towers organization university college school academy hotel hotels resort
  foundation airport airlines airways street avenue boulevard road plaza center centre park building library museum
  stadium arena bridge hospital institute prize award awards medal cup open fellowship scholarship clinic golf casino
  entertainment vodka steaks county township island islands river lake mountain mountains beach bay cathedral church
  theater theatre auditorium elementary high middle field ballpark square drive lane highway parkway expressway turnpike
  cards card train trains cream hockey skating rink pop cube cubes
  note notes houses homes sports national bank bancorp financial brewing brewery winery records studios pictures
  universidad colegio escuela hospital aeropuerto avenida calle estadio puente parque museo biblioteca premio copa
  `);

/** The same in small letters: "the Wright brothers", "Panama hats", "Brazil nuts", "a Cuba libre". */
export const NAMESAKE_THINGS: ReadonlySet<string> = words(`
  brothers sisters hermanos hat hats nut nuts libre pig pigs peppers roll rolls syndrome cake cakes fowl cow cows
  `);

/** What stands before letters that are no body: "black ICE", "el tren ICE", "the other CIA", "el grupo OMS". */
export const THINGS_BEFORE_ACRONYM: ReadonlySet<string> = words(`
  black train tren trenes ticker stock band grupo club patronal rapper agent other otra otro dry
  `);

/** Words before a name which make it part of another one. */
export const BEFORE_NAME: ReadonlySet<string> = words(`
  uss hms ss fort camp lake mount port cape saint santa san santo st ste estadio aeropuerto hospital calle avenida
  colegio escuela universidad parque puente avenue
  `);

/** Small words before a name which make it a street's or a school's: "la calle Perú", "el aeropuerto Kennedy". */
export const STREETS: ReadonlySet<string> = words(`
  calle calles avenida avenidas avda avd av jirón pasaje bulevar paseo plaza plazuela glorieta carretera autopista
  calzada esquina barrio colonia urbanización parque estadio cine teatro colegio liceo escuela hospital hotel farmacia
  aeropuerto puente
  `);

/** How a person is spoken to: behind it the name of a country is a surname. */
export const FORMS_OF_ADDRESS: ReadonlySet<string> = words(`
  don doña señor señora señorita sor
  `);

/** Given names of people in the news, English and Spanish: before a surname they make it somebody's. */
export const GIVEN_NAMES: ReadonlySet<string> = words(`
  martín maría jesús joaquín rubén félix héctor óscar víctor sebastián tomás julián nicolás germán fermín inés lucía sofía mónica verónica ángel ángela césar simón adrián darío mauricio ignacio gonzalo iván ramon felix tomas nicolas german rosario mercedes pilar mateo hernán damián fabián matías
  aaron adam adrian adolfo deandre francesca arie agustín alberto alvaro álvaro amalia armando arturo alan albert alejandro alex alexander alexandra alexis alfredo alice alicia allen alyssa amanda amber
  amy ana andrea andrew andrés angel angela ann anna anne annie anthony antonio april arthur ashley audrey austin barbara
  barron beatriz ben benjamin bernard beth betty beverly bill billy bob bobby bonnie brad bradley brandon brenda brett
  brian bruce bryan caleb cameron carl carla carlos carmen carol carolina caroline carolyn carrie casey catherine
  cecilia chad charles charlie charlotte chelsea cheryl chris christian christina christine christopher cindy claire
  clara claudia cody colin colleen connor corey courtney craig cristina crystal curtis cynthia daniel daniela danielle
  danny dave david dawn dean deborah debra dennis derek diana diane diego don donald donna doris dorothy doug douglas
  drew duncan dylan earl eddie edgar eduardo edward edwin eileen elaine elena eli elijah elizabeth ellen emily emma
  enrique eric erica erik erin ernest esteban ethan eugene eva evan evelyn fernando florence frances francis francisco
  frank fred frederick gabriel gabriela gary george gerald gerard gina glenn gloria gordon grace grant greg gregory
  guillermo gustavo hannah harold harry hayley heather hector helen henry herbert holly howard hugo hunter ian ibrajim
  irene isaac isabel isabella ivan ivanka jack jackie jacob jacqueline jaime jake james jamie jane janet janice jared
  jasmine jason javier jay jean jeff jeffrey jennifer jenny jeremy jerry jesse jessica jesus jill jim jimmy joan joanna
  joe joel johanna john johnny jon jonathan jordan jorge jose joseph josh joshua josé juan juana judith judy julia
  julian julie julio justin karen karim karina karl kate katherine kathleen kathryn kathy katie kayla keith kelly ken
  kenneth kevin kim kimberly kirk kristen kristin kurt kyle lara larry laura lauren laurie lawrence leah lee leo leon
  leonard leslie liam lillian linda lindsay lisa logan lois lori louis louise lucas lucia lucy luis luke lydia lynn
  manuel marc marcela marcus margaret maria mariana marie marilyn mario marion mark marsha martha martin mary matt
  matthew maureen maurice max megan melania melanie melissa michael michele michelle miguel mike miriam mitchell molly
  monica morgan nancy natalia natalie nathan nathaniel neil nicholas nick nicole nina nora norma norman oliver olivia
  omar oscar pablo pamela patricia patrick paul paula pedro peggy penny perry pete peter phil philip phillip phyllis
  rachel ralph ramón randall randy raul raymond raúl rebecca regina renee ricardo richard rick ricky rita rob robert
  roberto robin rodney rodrigo roger roland ron ronald rosa rose ross roy ruben russell ruth ryan sally sam samantha
  samuel sandra santiago sara sarah scott sean sebastian sergio seth shannon sharon shaun shawn sheila shelly sherry
  shirley sofia sophia sophie stacey stanley stella stephanie stephen steve steven stuart sue susan suzanne sylvia
  tamara tammy tanya tara ted teresa terry theodore theresa thomas tiffany tim timothy tina todd tom tommy tony tracy
  travis trevor troy tyler usha valeria valerie vanessa vera veronica victor victoria vincent virginia walter wanda
  warren wayne wendy will william willie xavier ximena yolanda zachary zoe
  `);

/**
 * Names that stand in half of all news about the United States: as context they say as little as an ordinary word.
 * In lower case.
 */
const COMMON_CONTEXT: ReadonlySet<string> = phrases(`
  american | americans | trump | biden | washington | congress | congreso | senate | house | president | justice |
  republican | democrat | united states | estados unidos | u.s. | us | state | cabinet | clarence | europe | africa |
  alabama | arizona | california | florida | georgia | hawaii | maryland | massachusetts | michigan | new york | ohio |
  oklahoma | oregon | north dakota | tennessee | texas | virginia | boston | manhattan | nashville | federal | european |
  european union | england | london | defense | war | interior | labor | commerce | education | energy | health | housing
  `);

/**
 * Topics whose words belong to one country ("asylum", "Energy Department"), and beginnings of words by which a text
 * speaks of it. Elsewhere the same words mean another law, another body.
 */
export const HOME_OF_TOPIC: ReadonlyMap<string, readonly string[]> = new Map(
  ['us-immigration-law', 'us-government', 'federal-agencies', 'congress'].map((topic) => [
    topic,
    [
      ...['u.s.', 'united states', 'america', 'washington', 'trump', 'biden', 'obama', 'congress', 'republican'],
      ...['federal judge', 'supreme court', 'homeland security', 'border patrol', 'dhs', 'uscis', 'ice'],
      ...['texas', 'california', 'arizona', 'florida', 'new york', 'chicago', 'el paso', 'rio grande'],
      ...['estados unidos', 'estadounidense', 'ee.uu', 'ee. uu', 'ee uu', 'eeuu', 'nueva york'],
    ],
  ]),
);

/** What common context words are in Spanish: editors write most of them in English, and pages come in both. */
export const CONTEXT_IN_SPANISH: ReadonlyMap<string, readonly string[]> = new Map(
  `
  white house: casa blanca | immigra: inmigra | immigration: inmigración, migratori | court: tribunal, corte |
  judge: juez, jueza | border: frontera, fronteriz | gang: pandilla, pandiller, mara | prison: prisión, cárcel |
  police: policía | president: presidente, presidenta | agents: agentes | lawyer: abogad | report: informe |
  rights: derechos | secretary: secretari | adviser: asesor | arrest: detuv, arrest | detention: detención, detenid |
  asylum: asilo | migrant: migrante | agency: agencia | flight: vuelo | tattoo: tatuaj | supreme court: corte suprema,
  tribunal supremo | attorney general: fiscal general | justice: justicia | congress: congreso | newspaper: periódico,
  diario | journalists: periodista | vaccine: vacuna | prosecutors: fiscal, fiscalía | refugee: refugiad |
  state department: departamento de estado | agreement: acuerdo | custody: custodia | raid: redada | terror: terror |
  federal: federal | party: partido | assembly: asamblea | minister: ministr | security: seguridad | program: programa |
  lawsuit: demanda | health: salud | energy: energía | education: educación | governor: gobernador | senator: senador |
  embassy: embajada | airport: aeropuerto | ice: ice | designat: design | removal: expulsi | deport: deport |
  inmates: reclus, intern | election: eleccion | military: militar | intelligence: inteligencia | tax: impuesto |
  disaster: desastre | budget: presupuesto | trade: comercio | oil: petróleo | un: onu | ruling: fallo | dhs: dhs |
  homeland security: seguridad nacional | correspondent: corresponsal | program: programa | crown: corona
  `
    .split('|')
    .map((pair) => pair.trim().replace(/\s+/g, ' ').split(': '))
    .map(([english = '', spanish = '']) => [english, spanish.split(', ')]),
);

/** Whether a context word speaks for its entity alone: a name that is no commonplace. */
export function isStrongContext(word: string): boolean {
  const first = word[0] ?? '';
  return first !== first.toLowerCase() && !COMMON_CONTEXT.has(word.toLowerCase());
}
