/** How far around the name of a country the words of a game are looked for, in UTF-16 code units to either side. */
const AROUND = 160;
/** Room for what stands directly beside a team: "2-1 victory over the", " qualified". */
const BESIDE_TEAM = 28;

/** Words that are said of games and of little else, in both languages. */
const SPORT_WORDS_THAT_TELL =
  /(?<!\p{L})(?:world cup|gold cup|davis cup|grand slam|semi-?finals?|quarter-?finals?|goalkeepers?|midfielders?|hat-trick|penalty shoot-?out|group stage|kick-?off|fifa|uefa|concacaf|conmebol|t20|wickets?|innings|six nations|copa (?:américa|oro|del mundo)|mundial de fútbol|cuartos de final|octavos de final|semifinal(?:es)?|eliminatorias|mediocampista|centrocampista|goleador|tanda de penaltis)(?!\p{L})/u;

/** Words of games that mean other things too: two of them tell, or one beside a score. */
const SPORT_WORDS =
  /(?<!\p{L})(?:match|goals?|coach|team|squad|tournament|qualifiers?|fixture|league|stadium|players?|champions?|victory|win|defeat|equali[sz]er|penalty|scored?|football|soccer|cricket|rugby|baseball|basketball|olympics?|medal|final|captain|striker|gol(?:es)?|entrenador|seleccionador|selección|equipo|jugador(?:es)?|torneo|partido|estadio|fútbol|béisbol|delantero|portero|arquero|victoria|derrota|empate|medalla|olímpicos)(?!\p{L})/gu;

const SCORE = /\b\d{1,2}-\d{1,2}\b/;
/** "beat Colombia", "a semi-final against Australia", "2-1 over Japan", "venció a Honduras". */
const PLAYS_AGAINST =
  /(?:(?<!\p{L})(?:against|vs?\.?|versus|over|beat(?:s|en|ing)?(?: by)?|defeat(?:s|ed|ing)?(?: (?:by|to))?|fac(?:e|es|ed|ing)|host(?:s|ed|ing)?|edge[sd]?|stun(?:s|ned)|thrash(?:es|ed)?|los[et](?:s|ing)? to|(?:draw|drew|tied) with|contra|ante|frente a|(?:vence|venció|derrotó|ganó|goleó|eliminó|cayó|perdió|empató)(?: (?:a|ante|con|contra))?)|\d{1,2}-\d{1,2},?) (?:the )?$/u;
/** "Colombia beat", "England 2-1", "Venezuela's coach": said of a country, it is its team. */
const PLAYS =
  /^(?: (?:beat|lost|lose|loses|won|wins|win|drew|draws|play|plays|played|scored?|scores|qualified|qualifies|advanced?|face|faces|faced|vence|venció|ganó|perdió|empató|derrotó|juega|jugará|jugó|goleó|eliminó|avanzó|enfrenta|enfrentará|recibe|clasificó)(?!\p{L})| v(?:s|ersus)?(?!\p{L})|,? \d{1,2}(?=[-,:;.) ]|$)|'?s? (?:national (?:team|side)|coach|manager|captain|goalkeeper|keeper|striker|midfielder|defender|forward|squad|team|side|players?|fans|batsman|bowler|pitcher|quarterback)(?!\p{L}))/u;

/** "El Mónaco", "el jugador del Mónaco": with an article a club, or a country that has one; beside words of a game. */
const CLUB = /(?:^|[\s("“«])(?:el|del|al) $/u;

/**
 * Whether the name of a country stands for its team. Asked for words of a game around it and for its part in the game
 * right beside it, so that "the World Cup in Qatar" stays a place.
 */
export function isTeam(folded: string, start: number, end: number, blockStart: number, blockEnd: number): boolean {
  const before = folded.slice(Math.max(blockStart, start - BESIDE_TEAM), start);
  const behind = folded.slice(end, Math.min(blockEnd, end + BESIDE_TEAM));
  if (!PLAYS_AGAINST.test(before) && !PLAYS.test(behind) && !CLUB.test(before)) return false;
  const around = folded.slice(Math.max(blockStart, start - AROUND), Math.min(blockEnd, end + AROUND));
  if (SPORT_WORDS_THAT_TELL.test(around)) return true;
  const words = new Set(around.match(SPORT_WORDS));
  return words.size >= 2 || (words.size === 1 && SCORE.test(around));
}
