import { phrases, words } from './word-list';

/**
 * Names of places, and words that make another name of one. All in lower case, as they stand in running text.
 * Data, not code: a missing word is added here and nowhere else.
 */

/** What may follow the name of a country without being part of it: "Israel Defense Minister", "China Premier". */
export const AFTER_STATE: ReadonlySet<string> = words(`
  prime foreign defense defence finance interior national supreme central border health trade economy deputy crown
  parliament government ambassador coach captain state military army navy police
  `);

/** "University of Ghana", "Banco de Venezuela": institutions with a place in their name. In both languages. */
export const NAMED_AFTER_PLACE: ReadonlySet<string> = words(`
  university universities college bank museum church cathedral diocese archdiocese bishop archbishop republic gulf
  gates sombrero conejillo parish parroquia universidad banco museo iglesia diócesis arzobispado golfo
  petróleos central correos ferrocarriles ciudad township borough alcaldía alcalde alcaldesa ayuntamiento concejo tigres leones águilas
  `);

/** Words before a country's name which make it another place or thing: New Mexico, Northern Ireland, Air France. */
export const BEFORE_COUNTRY: ReadonlySet<string> = words(`
  new nuevo nueva northern southern upper lower papua equatorial french air lake lago little inner greater south plan operation operación miss copa radio banco diario grupo hotel gulf-of sea-of bay-of
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

/** Countries after which towns are called: alone on a local page, the name means the town. */
export const TOWN_NAMES: ReadonlySet<string> = words(`
  lebanon poland peru angola norway denmark holland armenia líbano
  `);

/** What only a page on a place near by speaks of, in both languages. Without word borders, which would cost more. */
export const LOCAL_WORDS =
  / county|township|sheriff|selectmen|gov\. |high school|turnpike| route \d| avenue| street| rep\. |district includes|municipio|alcald[eí]|vereda|gobernación|quindío|tolima|carretera/;

/** Names by which a page speaks of the United States, in lower case. */
export const SPEAKS_OF_AMERICA =
  /u\.s\.|united states|america|washington|trump|biden|obama|white house|casa blanca|estados unidos|ee\. ?uu|estadounidense/;

/** Names of American bodies that other countries have bodies of, in lower case. */
export const BORNE_ABROAD =
  /^(?:the )?(?:(?:house of )?representatives|congress|senate|house|supreme court|court of appeals|coast guard|national guard|border (?:guard|patrol)|secret service|postal service|food and drug administration|environmental protection agency|securities and exchange commission|civil rights commission|human rights commission|election commission|joint chiefs(?: of staff)?|department of .+|bureau of immigration|congreso|senado|cámara de representantes|corte suprema|tribunal supremo|guardia nacional|guardia costera|departamento de .+|servicio .+)$/;

/** Cities abroad from which news is sent and which are no capitals. */
const OTHER_CITIES = phrases(`
  belfast | edinburgh | glasgow | cardiff | manchester | toronto | montreal | vancouver | sydney | melbourne |
  brisbane | perth | auckland | mumbai | kolkata | chennai | karachi | lahore | lagos | johannesburg | cape town |
  tel aviv | istanbul | shanghai | guangzhou | são paulo | sao paulo | rio de janeiro | geneva | ginebra | zurich |
  munich | frankfurt | hamburg | milan | barcelona | valencia | sevilla | bilbao | guadalajara | monterrey | tijuana |
  culiacán | medellín | cali | maracaibo | maracay | guayaquil | cusco | arequipa | rosario | córdoba | mendoza |
  valparaíso | concepción | lima | santiago | san josé | guatemala | panamá | la habana | san salvador
  `);

/** Whether a dateline ("BELFAST", "MADRID") is of a city outside of the United States. */
export const isForeignCity = (name: string) => CAPITALS.has(name) || OTHER_CITIES.has(name);

/** States of the United States, so that their courts and departments are not taken for the federal ones. */
export const US_STATES: ReadonlySet<string> = phrases(`
  nueva jersey | nueva york | nuevo méxico | nuevo hampshire | carolina del norte | carolina del sur | dakota del norte |
  dakota del sur | pensilvania | luisiana | misisipi | misuri | virginia occidental | oregón | hawái | tejas |
  alabama | alaska | arizona | arkansas | california | colorado | connecticut | delaware | florida | georgia | hawaii |
  idaho | illinois | indiana | iowa | kansas | kentucky | louisiana | maine | maryland | massachusetts | michigan |
  minnesota | mississippi | missouri | montana | nebraska | nevada | hampshire | jersey | mexico | york | carolina |
  dakota | ohio | oklahoma | oregon | pennsylvania | rhode island | tennessee | texas | utah | vermont | virginia |
  washington state | wisconsin | wyoming | state | state's | states | city | county | provincial | tribal | parish |
  estatal | texano | california's
  `);

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
  irak | ruanda | yibuti | surinam | curazao | benín | kenia | malaui | fiyi | zimbabue | lesoto | palaos | islas caimán |
  corea del norte | corea del sur | nueva zelanda | rusia | turquía | países bajos | arabia saudí | bielorrusia | siria | vaticano |
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
