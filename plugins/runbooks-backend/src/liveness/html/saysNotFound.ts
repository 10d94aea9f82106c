/**
 * What a title is made of besides the page's own name: "Page not found | Wiki", "404 – Not Found · GitLab".
 * A hyphen counts only between spaces.
 */
const SEPARATORS = /\s+[-–—·•»:]\s+|\s*[|:»]\s*|[!?.]+(?:\s+|$)/;

const PAGE =
  '(?:page|file|document|article|content|resource|url|link|address|site|wiki page|repository|project|seite|datei|' +
  'dokument|artikel|inhalt|adresse|fichier|contenu|adresse|página|pagina|archivo|documento|artículo|contenido|recurso)';
const THE =
  '(?:(?:the|this|that|your|die|diese|der|dieser|das|dieses|la|le|cette|ce|cet|el|esta|este|requested|angeforderte|gesuchte)\\s+)*';
const SUBJECT = `${THE}${PAGE}(?:\\s+(?:you|that you|demandée|recherchée|solicitada|que)\\b.*?)?`;

/** Each must be the whole of a part: "404 errors on checkout" is a runbook. */
const PHRASES = [
  '(?:http\\s+|error\\s+|fehler\\s+|erreur\\s+|status\\s+)*404(?:\\s+(?:error|page|fehler|erreur))?',
  '(?:404\\s+)?(?:error\\s+)?not found',
  '404\\s+.*\\bnot found',
  `${SUBJECT}\\s+(?:was |is |could |can |has |cannot )?(?:not |not be |be |no longer be |n.t be )?(?:found|be found)`,
  `${SUBJECT}\\s+(?:can.t|cannot|couldn.t|could not|can not) be (?:found|displayed)`,
  `${SUBJECT}\\s+(?:does ?n.t|does not|do ?n.t|do not|no longer|never) exists?(?:\\s+anymore)?`,
  `${SUBJECT}\\s+(?:is ?n.t|is not|is no longer) (?:available|here)(?:\\s+anymore)?`,
  `(?:we\\s+)?(?:can.t|cannot|couldn.t|could not) find ${SUBJECT}`,
  `${SUBJECT}\\s+(?:has been|was) (?:deleted|removed)`,
  'nothing (?:was )?found(?: here)?',
  'nicht gefunden',
  `${SUBJECT}\\s+(?:wurde |konnte )?nicht (?:gefunden|gefunden werden)`,
  `${SUBJECT}\\s+(?:existiert nicht|gibt es nicht|ist nicht (?:mehr )?verfügbar)(?:\\s+mehr)?`,
  `${SUBJECT}\\s+(?:est )?(?:introuvable|non trouvée?|n.existe (?:pas|plus)|n.a pas été trouvée?|n.est plus disponible)`,
  `${SUBJECT}\\s+(?:no (?:se ha |fue |ha sido )?(?:encontrad[ao]|existe|disponible|se encuentra|se encontró)|no está disponible|ya no existe)`,
  `no (?:se )?(?:encontró|encontramos|ha encontrado|pudo encontrar) ${SUBJECT}`,
];

const NOT_FOUND = new RegExp(`^(?:${PHRASES.join('|')})$`, 'iu');
const EXCLAMATION =
  /^(?:oops|ooops|sorry|uh.?oh|hoppla|entschuldigung|désolé|oups|lo sentimos|ups)[\s,]*/iu;

/**
 * Whether a title or heading says that there is no such page, in English, German, French or Spanish: servers that answer
 * 200 to everything say so only to people.
 */
export function saysNotFound(title: string): boolean {
  return title
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .split(SEPARATORS)
    .map(part => part.trim().replace(EXCLAMATION, ''))
    .some(part => part.length <= 120 && NOT_FOUND.test(part));
}
