/**
 * Word lists that the rules ask. All in lower case, as they stand in running text.
 * Data, not code: a missing word is added here and nowhere else.
 */

/** Words that may stand before a surname without being another person's given name. */
export const BEFORE_SURNAME: ReadonlySet<string> = new Set(
  `
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
  `.split(/\s+/),
);

/** Words after a name which make it part of another one: relatives, and things that are named after people. */
export const AFTER_NAME: ReadonlySet<string> = new Set(
  `
  jr sr ii iii iv junior senior tower towers organization university college school hotel hotels resort foundation media
  airport street avenue boulevard road plaza center centre park building library museum stadium arena bridge hospital
  institute prize award medal cup fellowship scholarship clinic golf casino entertainment national vodka steaks county
  city township island river lake mountain beach
  `.split(/\s+/),
);

/** Words before a country's name which make it another place or thing: New Mexico, Northern Ireland, Air France. */
export const BEFORE_COUNTRY: ReadonlySet<string> = new Set(
  `new nuevo nueva northern air lake lago little inner gulf-of sea-of bay-of strait-of golfo-de golfo-del mar-de mar-del
  lago-de tour-de stade-de`.split(/\s+/),
);

/** Words after a country's name which do the same: Mexico City, South China Sea, Turkey Point. */
export const AFTER_COUNTRY: ReadonlySet<string> = new Set(
  `city sea street avenue road boulevard point canyon creek falls lake river county township beach heights springs
  airlines airways gooding pig pigs tech state southern`.split(/\s+/),
);

/** How a state of the U.S. is written behind a town ("Lebanon, Pa.", "Peru, Indiana"). */
export const STATE_BEHIND =
  /^, (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Vt|Va|Wash|W\.Va|Wis|Wyo)\.|^, (?:Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|North (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|South (?:Carolina|Dakota)|Tennessee|Texas|Vermont|Virginia|West Virginia|Wisconsin|Wyoming)\b/;
