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
  brothers sisters hermanos hat hats nut nuts libre pig pigs peppers roll rolls syndrome cake cakes
  `);

/** What stands before letters that are no body: "black ICE", "el tren ICE", "the other CIA", "el grupo OMS". */
export const THINGS_BEFORE_ACRONYM: ReadonlySet<string> = words(`
  black train tren trenes ticker stock band grupo club patronal rapper agent other otra otro dry
  `);

/** What may follow the name of a country without being part of it: "Israel Defense Minister", "China Premier". */
export const AFTER_STATE: ReadonlySet<string> = words(`
  prime foreign defense defence finance interior national supreme central border health trade economy deputy crown
  parliament government ambassador coach captain state military army navy police
  `);

/** Words before a name which make it part of another one. */
export const BEFORE_NAME: ReadonlySet<string> = words(`
  uss hms ss fort camp lake mount port cape saint santa san santo st ste estadio aeropuerto hospital calle avenida
  colegio escuela universidad parque puente avenue
  `);

/** "University of Ghana", "Banco de Venezuela": institutions with a place in their name. In both languages. */
export const NAMED_AFTER_PLACE: ReadonlySet<string> = words(`
  university universities college bank museum church cathedral diocese archdiocese bishop archbishop republic gulf
  gates sombrero conejillo parish parroquia universidad banco museo iglesia diócesis arzobispado golfo
  `);

/** Words before a country's name which make it another place or thing: New Mexico, Northern Ireland, Air France. */
export const BEFORE_COUNTRY: ReadonlySet<string> = words(`
  new nuevo nueva northern southern upper lower papua equatorial french air lake lago little inner gulf-of sea-of bay-of
  strait-of golfo-de golfo-del mar-de mar-del lago-de tour-de stade-de
  `);

/** Words after a country's name which do the same: Mexico City, South China Sea, Turkey Point. */
export const AFTER_COUNTRY: ReadonlySet<string> = words(`
  city sea street avenue road boulevard point canyon creek falls lake river county township beach heights springs
  airlines airways gooding pig pigs tech state southern
  `);

/** How a state of the U.S. is written behind a town ("Lebanon, Pa.", "Peru, Indiana"). */
export const STATE_BEHIND =
  /^, (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Vt|Va|Wash|W\.Va|Wis|Wyo)\.|^, (?:Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|North (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|South (?:Carolina|Dakota)|Tennessee|Texas|Vermont|Virginia|West Virginia|Wisconsin|Wyoming)\b/;

/** Given names of people in the news, English and Spanish: before a surname they make it somebody's. */
export const GIVEN_NAMES: ReadonlySet<string> = words(`
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

/** States of the United States, so that their courts and departments are not taken for the federal ones. */
export const US_STATES: ReadonlySet<string> = phrases(`
  alabama | alaska | arizona | arkansas | california | colorado | connecticut | delaware | florida | georgia | hawaii |
  idaho | illinois | indiana | iowa | kansas | kentucky | louisiana | maine | maryland | massachusetts | michigan |
  minnesota | mississippi | missouri | montana | nebraska | nevada | hampshire | jersey | mexico | york | carolina |
  dakota | ohio | oklahoma | oregon | pennsylvania | rhode island | tennessee | texas | utah | vermont | virginia |
  washington state | wisconsin | wyoming | state | state's | states | city | county | provincial | tribal | parish |
  estatal | texano | california's
  `);

/** Capitals by name (from the Factbook's list), but for those that towns of the United States are called after. */
export const CAPITALS: ReadonlySet<string> = phrases(`
  abu dhabi | abuja | accra | addis ababa | algiers | alofi | amman |
  amsterdam | ankara | antananarivo | apia | ashgabat | asmara | astana | asunción | avarua | baghdad | baku |
  bamako | bandar seri begawan | bangkok | bangui | banjul | beijing | beirut | belgrade | bern | bishkek |
  bissau | bogotá | brasília | bratislava | brazzaville | bridgetown | brussels | bucharest | budapest |
  buenos aires | cairo | canberra | caracas | colombo | conakry | copenhagen | dakar |
  damascus | dhaka | dili | dodoma | doha | dublin | dushanbe | freetown |
  funafuti | gaborone | gitega | grand turk | hanoi | harare | havana | helsinki |
  honiara | islamabad | jakarta | jerusalem | juba | kabul | kampala | kathmandu | khartoum | kigali |
  kinshasa | kuala lumpur | kyiv | la paz | libreville | lilongwe | lisbon | ljubljana | lome | london |
  luanda | lusaka | madrid | majuro | malabo | malé | managua | manila | maputo |
  maseru | mata-utu | mbabane | minsk | mogadishu | monrovia | montevideo | moroni | moscow | muscat |
  n'djamena | nairobi | nassau | new delhi | ngerulmud | niamey | nicosia | nouakchott |
  noumea | nuku'alofa | nuuk | oranjestad | oslo | ottawa | ouagadougou | palikir | papeete | paramaribo |
  philipsburg | phnom penh | podgorica | port louis | port moresby | port of spain | port-au-prince |
  port-vila | porto-novo | prague | praia | pretoria | pristina | pyongyang | quito | rabat | rangoon |
  reykjavik | riga | riyadh | saint helier | saint john's | saint peter port | saint-pierre | sanaa |
  santo domingo | sao tome | sarajevo | seoul | skopje | sofia | stockholm | suva | taipei | tallinn | tarawa |
  tashkent | tbilisi | tegucigalpa | tehran | the settlement | thimphu | tirana | tokyo | torshavn | tripoli |
  tunis | ulaanbaatar | vaduz | valletta | vienna | vientiane | vilnius | warsaw | wellington | west island |
  willemstad | windhoek | yamoussoukro | yaounde | yerevan | zagreb | paris | rome | berlin | athens |
  mexico city | panama city | guatemala city | moscú | pekín | bruselas | londres | roma | parís | berlín |
  atenas | bogotá | ciudad de méxico
  `);

/** Countries by name, both languages (from the Factbook's list), the United States left out. */
export const COUNTRIES: ReadonlySet<string> = phrases(`
  afganistán | afghanistan | akrotiri | albania | alemania | algeria | american samoa | andorra | angola | anguilla |
  antarctica | antigua and barbuda | antigua y barbuda | arabia saudita | argelia | argentina | armenia | aruba |
  australia | austria | azerbaijan | azerbaiyán | bahamas | bahrain | bahrein | bangladesh | barbados | belarus |
  belarús | belgium | belice | belize | benin | bermuda | bhutan | bhután | bolivia | bosnia and herzegovina | bosnia
  y herzegovina | botswana | bouvet island | brasil | brazil | british virgin islands | brunei | brunei darussalam |
  bulgaria | burkina faso | burma | burundi | bélgica | cabo verde | cambodia | camboya | cameroon | camerún | canada
  | canadá | cayman islands | central african republic | chad | chequia | chile | china | chipre | christmas island |
  clipperton island | cocos (keeling) islands | colombia | comoras | comoros | congo | cook islands | coral sea
  islands | costa rica | croacia | croatia | cuba | curacao | cyprus | czechia | côte d'ivoire | denmark | dhekelia |
  dinamarca | djibouti | dominica | drc | ecuador | egipto | egypt | el salvador | emiratos árabes unidos | equatorial
  guinea | eritrea | eslovaquia | eslovenia | españa | estonia | eswatini | ethiopia | etiopía | falkland islands |
  faroe islands | federación de rusia | fiji | filipinas | finland | finlandia | france | francia | french polynesia |
  gabon | gabón | gambia | georgia | germany | ghana | gibraltar | granada | grecia | greece | greenland | grenada |
  guam | guatemala | guernsey | guinea | guinea ecuatorial | guinea-bissau | guyana | haiti | haití | honduras | hong
  kong | hungary | hungría | iceland | india | indonesia | iran | iraq | ireland | irlanda | irán | islandia | islas
  cook ** | islas marshall | islas salomón | isle of man | israel | italia | italy | jamaica | jan mayen | japan |
  japón | jersey | jordan | jordania | kazajstán | kazakhstan | kenya | kirguistán | kiribati | kosovo | kuwait |
  kyrgyzstan | laos | latvia | lebanon | lesotho | letonia | liberia | libia | libya | liechtenstein | lithuania |
  lituania | luxembourg | luxemburgo | líbano | macau | macedonia del norte | madagascar | malasia | malawi | malaysia
  | maldivas | maldives | mali | malta | malí | marruecos | marshall islands | mauricio | mauritania | mauritius |
  mexico | micronesia | moldova | monaco | mongolia | montenegro | montserrat | morocco | mozambique | myanmar |
  méxico | mónaco | namibia | nauru | navassa island | nepal | netherlands | new caledonia | new zealand | nicaragua |
  niger | nigeria | niue | niue ** | norfolk island | north korea | north macedonia | noruega | norway | nueva
  zelandia | níger | oman | omán | pakistan | pakistán | palau | panama | panamá | papua new guinea | papua nueva
  guinea | paracel islands | paraguay | peru | perú | philippines | pitcairn islands | poland | polonia | portugal |
  puerto rico | qatar | república centroafricana | república de corea | república de moldova | república dominicana |
  república árabe siria | romania | rumania | russia | rwanda | saint barthelemy | saint lucia | saint martin | samoa
  | san marino | santa lucía | saudi arabia | senegal | serbia | seychelles | sierra leona | sierra leone | singapore
  | singapur | sint maarten | slovakia | slovenia | solomon islands | somalia | south africa | south korea | south
  sudan | spain | spratly islands | sri lanka | sudan | sudáfrica | sudán | sudán del sur | suecia | suiza | suriname
  | svalbard | sweden | switzerland | syria | tailandia | taiwan | tajikistan | tanzania | tayikistán | thailand | the
  bahamas | the dominican | the gambia | timor-leste | togo | tokelau | tonga | trinidad and tobago | trinidad y
  tabago | tunisia | turkey | turkmenistan | turkmenistán | tuvalu | túnez | ucrania | uganda | ukraine | united arab
  emirates | united kingdom | uruguay | uzbekistan | uzbekistán | vanuatu | venezuela | viet nam | vietnam | virgin
  islands | wake island | wallis and futuna | west bank | western sahara | yemen | zambia | zimbabwe |
  england | scotland | wales | britain | great britain | uk | u.k. | reino unido | inglaterra | escocia | holanda |
  africa | áfrica | asia | europe | europa | latin america | gaza | tibet | kurdistan | catalonia | cataluña | quebec | chechnya | european union | unión europea
  `);

/** Adjectives of nationality, both languages: "the Brazilian Supreme Court", "la Corte Suprema venezolana". */
export const NATIONALITIES: ReadonlySet<string> = phrases(`
  afghan | albanian | algerian | american samoan | andorran | angolan | anguillan | antiguan | argentine | armenian |
  aruban | australian | austrian | azerbaijani | bahamian | bahraini | bajan | bangladeshi | barbadian | barbudan |
  basotho | batswana | belarusian | belgian | belizean | beninese | bermudian | bhutanese | bissau-guinean | bolivian
  | bosnian | brazilian | british | bruneian | bulgarian | burkinabe | burmese | burundian | cabo verdean | cambodian
  | cameroonian | canadian | caymanian | central african | chadian | channel islander | chilean | chinese | christmas
  island | cocos islander | colombian | comoran | congo | congolese | cook islander | costa rican | croatian | cuban |
  curacaoan | cypriot | czech | danish | djiboutian | dominican | dutch | ecuadorian | egyptian | emirati |
  equatoguinean | equatorial guinean | eritrean | estonian | ethiopian | falkland island | faroese | fijian | finnish
  | french | french polynesian | futuna islander | futunan | gabonese | gambian | georgian | german | ghanaian |
  gibraltar | greek | greenlandic | grenadian | guamanian | guatemalan | guinean | guyanese | haitian | herzegovinian
  | honduran | hong kong | hungarian | icelandic | indian | indonesian | iranian | iraqi | irish | israeli | italian |
  ivoirian | jamaican | japanese | jordanian | kazakhstani | kenyan | kiribati | kittitian | korean | kosovan |
  kuwaiti | kyrgyzstani | lao | laotian | latvian | lebanese | liberian | libyan | liechtenstein | lithuanian |
  luxembourg | macedonian | malagasy | malawian | malaysian | maldivian | malian | maltese | manx | marshallese |
  mauritanian | mauritian | mexican | micronesian | moldovan | monacan | monegasque | mongolian | montenegrin |
  montserratian | moroccan | motswana | mozambican | namibian | nauruan | nepali | nevisian | new caledonian | new
  zealand | ni-vanuatu | nicaraguan | nigerian | nigerien | niuean | norfolk islander | norwegian | omani | pakistani
  | palauan | panamanian | paraguayan | peruvian | philippine | pitcairn islander | polish | portuguese | puerto rican
  | qatari | romanian | russian | rwandan | sahraouian | sahrawi | sahrawian | saint helenian | saint lucian | saint
  vincentian | salvadoran | sammarinese | samoan | sao tomean | saudi | saudi arabian | senegalese | serbian |
  seychellois | sierra leonean | singapore | slovak | slovenian | solomon islander | somali | south african | south
  sudanese | spanish | sri lankan | sudanese | surinamese | swati | swedish | swiss | syrian | taiwan | tajikistani |
  tanzanian | thai | timorese | tobagonian | togolese | tokelauan | tongan | trinidadian | tunisian | turkish |
  turkmenistani | tuvaluan | ugandan | ukrainian | uruguayan | uzbekistani | venezuelan | vietnamese | vincentian |
  virgin islander | wallis | wallisian | yemeni | zambian | zimbabwean |
  argentinian | scottish | welsh | english | bolivarian | palestinian | european | catalan | taiwanese | saudi |
  serb | congolese | arab | kurdish | emirati |
  salvadoreño | salvadoreña | venezolano | venezolana | mexicano | mexicana | colombiano | colombiana | guatemalteco |
  guatemalteca | hondureño | hondureña | nicaragüense | costarricense | panameño | panameña | cubano | cubana |
  dominicano | dominicana | haitiano | haitiana | peruano | peruana | chileno | chilena | argentino | argentina |
  boliviano | boliviana | ecuatoriano | ecuatoriana | paraguayo | paraguaya | uruguayo | uruguaya | brasileño |
  brasileña | español | española | francés | francesa | alemán | alemana | italiano | italiana | británico | británica |
  ruso | rusa | ucraniano | ucraniana | chino | china | japonés | japonesa | israelí | iraní | iraquí | turco | turca |
  indio | india | bolivariano | bolivariana | europeo | europea | canadiense | polaco | polaca | húngaro | húngara
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
  ['us-immigration-law', 'us-government', 'federal-agencies'].map((topic) => [
    topic,
    [
      ...['u.s.', 'united states', 'america', 'washington', 'trump', 'biden', 'obama', 'congress', 'republican'],
      ...['federal judge', 'supreme court', 'homeland security', 'border patrol', 'dhs', 'uscis', 'ice'],
      ...['texas', 'california', 'arizona', 'florida', 'new york', 'chicago', 'el paso', 'rio grande'],
      ...['estados unidos', 'estadounidense', 'ee.uu', 'ee. uu', 'ee uu', 'eeuu', 'nueva york'],
    ],
  ]),
);

/** Words that are said of games and of little else, in both languages. */
export const SPORT_WORDS_THAT_TELL =
  /(?<!\p{L})(?:world cup|gold cup|davis cup|grand slam|semi-?finals?|quarter-?finals?|goalkeepers?|midfielders?|hat-trick|penalty shoot-?out|group stage|kick-?off|fifa|uefa|concacaf|conmebol|t20|wickets?|innings|six nations|copa (?:américa|oro|del mundo)|mundial de fútbol|cuartos de final|octavos de final|semifinal(?:es)?|eliminatorias|mediocampista|centrocampista|goleador|tanda de penaltis)(?!\p{L})/u;

/** Words of games that mean other things too: two of them tell, or one beside a score. */
export const SPORT_WORDS =
  /(?<!\p{L})(?:match|goals?|coach|team|squad|tournament|qualifiers?|fixture|league|stadium|players?|champions?|victory|win|defeat|equali[sz]er|penalty|scored?|football|soccer|cricket|rugby|baseball|basketball|olympics?|medal|final|captain|striker|gol(?:es)?|entrenador|seleccionador|selección|equipo|jugador(?:es)?|torneo|partido|estadio|fútbol|béisbol|delantero|portero|arquero|victoria|derrota|empate|medalla|olímpicos)(?!\p{L})/gu;

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

/** The postal codes of the states by how news writes them, without dots: "az", "ariz", "nj", "new jersey". */
export const US_STATE_CODES: ReadonlyMap<string, string> = new Map(
  `
  al: ala, alabama | ak: alaska | az: ariz, arizona | ar: ark, arkansas | ca: cal, calif, california |
  co: colo, colorado | ct: conn, connecticut | de: del, delaware | fl: fla, florida | ga: georgia | hi: hawaii |
  id: idaho | il: ill, illinois | in: ind, indiana | ia: iowa | ks: kan, kansas | ky: kentucky | la: louisiana |
  me: maine | md: maryland | ma: mass, massachusetts | mi: mich, michigan | mn: minn, minnesota |
  ms: miss, mississippi | mo: missouri | mt: mont, montana | ne: neb, nebraska | nv: nev, nevada | nh: new hampshire |
  nj: new jersey | nm: new mexico | ny: new york | nc: north carolina | nd: north dakota | oh: ohio |
  ok: okla, oklahoma | or: ore, oregon | pa: penn, pennsylvania | ri: rhode island | sc: south carolina |
  sd: south dakota | tn: tenn, tennessee | tx: tex, texas | ut: utah | vt: vermont | va: virginia |
  wa: wash, washington | wv: wva, west virginia | wi: wis, wisconsin | wy: wyo, wyoming | dc: district |
  pr: puerto rico | gu: guam | vi: virgin islands | as: american samoa | mp: northern mariana
  `
    .split('|')
    .map((state) => state.trim().replace(/\s+/g, ' ').split(': '))
    .flatMap(([code = '', names = '']) => [code, ...names.split(', ')].map((name) => [name, code] as const)),
);

/** Whether a context word speaks for its entity alone: a name that is no commonplace. */
export function isStrongContext(word: string): boolean {
  const first = word[0] ?? '';
  return first !== first.toLowerCase() && !COMMON_CONTEXT.has(word.toLowerCase());
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

function phrases(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split('|')
      .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
      .filter(Boolean),
  );
}
