import type { FaultCode, FaultText, Wording } from './faults';

/** Words that the service fills in. */
const WORDS: Record<string, string> = {
  "a card's title": 'der Titel einer Karte',
  "a deck's name": 'der Name eines Stapels',
  "an import's name": 'der Name dessen, was eingelesen wird',
  "a source's name": 'der Name einer Quelle',
  'a string': 'ein Text',
  'an array': 'eine Liste',
  'an array of strings': 'eine Liste von Texten',
  'an array of whole numbers': 'eine Liste ganzer Zahlen',
  'a number': 'eine Zahl',
};
const word = (english: string) => WORDS[english] ?? english;

/** With the arguments in the order of the service's own sentence. */
const SENTENCES: Record<FaultCode, (...it: string[]) => string> = {
  'archive-inside': () => 'das ist ein Archiv unter anderen Dateien; lies es für sich ein',
  'bad-braces': (it, inside) =>
    `\`${it}\` bedeutet in {${inside}} nichts; schreib eine #id und beliebig viele .tags`,
  'bad-check-type': () => '`type` muss tests, output oder values sein',
  'bad-deck-name': () =>
    'der Name des Stapels hat einen leeren Teil oder eine geschweifte Klammer; schreib ihn wie Python::Strings',
  'bad-id': (it) =>
    `\`${it}\` kann nicht die Id einer Karte sein; nimm Buchstaben, Ziffern und dazwischen . _ -, höchstens 128`,
  'bad-option': (it) => `\`${it}\` bedeutet hier nichts; schreib zum Beispiel faulty=3,5-6`,
  'bad-parameter-name': (it) =>
    `\`${it}\` kann nicht der Name eines Parameters sein; nimm Buchstaben, Ziffern und _`,
  'bad-path': (it) =>
    `\`${it}\` kann nicht der Pfad einer Datei sein; nimm Buchstaben, Ziffern, _ + @ . - und / zwischen Ordnern, wie leap.py`,
  'bad-range': (it) => `\`${it}\` ist kein Bereich von Zeilen; schreib die kleinere zuerst`,
  'bad-section-type': () => '`type` muss write, fix, output, cloze, review oder basic sein',
  'bad-tag': (it) =>
    `\`${it}\` kann kein Stichwort sein; lass Leerzeichen, geschweifte Klammern und Anführungszeichen weg`,
  'bad-tolerance': () => 'eine Toleranz muss eine Zahl über 0 sein',
  'begins-card': (it) =>
    `\`${it}\` würde eine andere Karte beginnen; ein Abschnitt beginnt mit ###, wie ### Write, eine Überschrift in einem Text braucht fünf #`,
  'begins-deck': (it) =>
    `\`${it}\` würde einen anderen Stapel beginnen; ein Abschnitt beginnt mit ###, wie ### Write, eine Überschrift in einem Text braucht fünf #`,
  'block-misplaced': (it, kind, takes) =>
    `ein Block \`${it}\` hat unter ### ${kind} keinen Platz; dort stehen ${takes}`,
  'block-missing': (kind, it, example) =>
    `### ${kind} braucht einen Block \`${it}\`; beginn ihn mit \`\`\`${example}`,
  'block-needs-file-name': (it) =>
    `der Block \`${it}\` braucht den Namen der Datei, wie \`\`\`python ${it} leap.py`,
  'block-not-closed': (fence) => `der Block wird nie geschlossen; beende ihn mit einer Zeile ${fence}`,
  'block-twice': (it) => `der Abschnitt hat einen zweiten Block \`${it}\`; behalte einen`,
  'card-in-two-files': (it, file) => `die Karte \`${it}\` ist auch in ${file}; behalte eine davon`,
  'compares-nothing': () => 'die Zeile vergleicht nichts; schreib zum Beispiel: leap(1900)  # => False',
  'deck-has-no-id': () => 'ein Stapel hat keine Id; sein Name ist seine Id',
  'empty-blank': () => 'eine Lücke verbirgt nichts; schreib, was verborgen wird, als {{verborgen}}',
  'empty-side': () => 'ein Vergleich hat eine leere Seite',
  'exercise-broken': () => 'die Übung ist fehlerhaft',
  'exercise-file': (place) => place ?? '',
  'exercise-no-card': () => 'aus der Übung kann keine Karte werden',
  'exercise-no-example': (it) => `es fehlt eine Beispiellösung zu \`${it}\``,
  'exercise-no-file': (it) => `es fehlt \`${it}\``,
  'exercise-no-json': (it, why) => `\`${it}\` ist kein JSON: ${why}`,
  'exercise-no-language': (all) =>
    `das ist in keiner Sprache, deren Tracks eingelesen werden können; es gibt ${all}`,
  'exercise-no-tests': (language) => `sie hat keine Tests in ${language}`,
  'faulty-line-outside': (line, last) =>
    `Zeile ${line} kann nicht fehlerhaft sein: der Ausschnitt hat die Zeilen 1 bis ${last}`,
  'faulty-names-no-lines': (it) => `\`${it}\` nennt keine Zeilen; schreib zum Beispiel faulty=3,5-6`,
  'file-too-large': (it, size) =>
    `die Datei \`${it}\` darin ist größer als ${size}; lass sie weg, oder erhöhe imports.max-file-size in den Einstellungen des Dienstes`,
  'file-twice': (it) => `die Datei \`${it}\` ist zweimal da; gib jeder einen eigenen Namen`,
  'files-too-large': (size) =>
    `seine Dateien sind zusammen größer als ${size}; lies es in Teilen ein, oder erhöhe imports.max-size in den Einstellungen des Dienstes`,
  'folder-link': (it) => `\`${it}\` ist ein Verweis oder keine Datei; leg die Datei selbst dorthin`,
  'half-character': () => 'ein Text enthält ein halbes Zeichen; schreib es neu',
  'id-twice': (it, line, title) =>
    `die Id \`${it}\` ist auch die der Karte in Zeile ${line}; gib dieser eine eigene: ## ${title} {#andere-id}`,
  'json-at': (it) => `\`${it}\``,
  'json-broken': (why) => `die Datei ist kein JSON: ${why}`,
  'json-card': (index) => `cards[${index}]`,
  'json-card-no-object': () => 'die Karte muss ein Objekt sein',
  'json-cards-no-array': () => '`cards` muss eine Liste sein',
  'json-expected': (it, what) => `bei \`${it}\` wird erwartet: ${word(what ?? '')}`,
  'json-id-twice': (it, first) => `die Id \`${it}\` ist auch die von cards[${first}]; gib ihr eine andere`,
  'json-no-deck': () =>
    'die Datei ist kein Stapel; sie muss ein Objekt mit "format": "cachehit" und "version": 1 sein',
  'json-no-object': (it) => `\`${it}\` muss ein Objekt sein`,
  'json-unknown-member': (it, names) => `\`${it}\` ist unbekannt; es gibt ${names}`,
  'long-deck-name': (most) => `der Name des Stapels ist länger als ${most} Zeichen; kürz ihn`,
  'many-checks': () =>
    'die Antwort wird auf mehrere Arten geprüft; gib dem Abschnitt eines davon: Blöcke `tests`, Blöcke `output`, einen Block `values`',
  'no-answer': () => 'der Abschnitt hat keine Antwort; schreib eine unter #### Answer',
  'no-blank': () => 'der Text hat keine Lücke; schreib, was verborgen wird, als {{verborgen}}',
  'no-card': () => 'die Datei hat keine Karte; beginn eine mit einer Überschrift wie ## Titel',
  'no-check': () =>
    'nichts prüft die Antwort; gib dem Abschnitt eines davon: Blöcke `tests`, Blöcke `output`, einen Block `values`',
  'no-deck-inside': () =>
    'darin ist kein Stapel; ein Stapel ist eine Markdown-Datei (.md), CacheHits eigenes JSON (.json) oder ein Track von Exercism',
  'no-expected-output': () => 'es fehlt die erwartete Ausgabe',
  'no-faulty-code': () => 'der Abschnitt hat kein fehlerhaftes Programm, mit dem man beginnt',
  'no-faulty-line': () => 'keine Zeile ist als fehlerhaft genannt; schreib zum Beispiel faulty=3',
  'no-language': (it) =>
    `\`${it}\` ist keine Sprache; schreib sie wie in den Einstellungen des Dienstes, zum Beispiel python`,
  'no-number': (it) => `\`${it}\` ist keine Zahl; schreib eine Toleranz wie 3.14 ± 0.01`,
  'no-output-after': (it) => `auf das letzte \`${it}\` folgt kein Block \`output\``,
  'no-parameter-name': () => 'die Parameter haben keinen Namen',
  'no-parameter-row': () => 'die Parameter haben keine Zeile mit Werten',
  'no-part': (it, kind) =>
    `\`#### ${it}\` ist kein Teil von ### ${kind}; eine Überschrift in einem Text braucht fünf #`,
  'no-program': () => 'der Abschnitt hat kein Programm',
  'no-prompt-to-fix': () => 'der Abschnitt sagt nicht, was das Programm tun soll',
  'no-prompt-to-write': () => 'der Abschnitt sagt nicht, was zu schreiben ist',
  'no-question': () => 'der Abschnitt hat keine Frage',
  'no-role': (it, all) => `\`${it}\` ist keine Rolle eines Blocks; es gibt ${all}`,
  'no-section': () => 'die Karte fragt nichts; gib ihr einen Abschnitt, wie ### Write',
  'no-section-name': (it, all) =>
    `\`### ${it}\` ist kein Abschnitt; es gibt ${all}; eine Überschrift in einem Text braucht fünf #`,
  'no-snippet': () => 'der Abschnitt hat keinen Ausschnitt',
  'no-solution': () => 'der Abschnitt hat keine Lösung',
  'no-tests': () => 'es gibt keine Tests',
  'no-title': () => 'die Karte hat keinen Titel; schreib eine Zeile, die sie benennt',
  'no-values': () => 'es gibt keine Werte zu vergleichen',
  'no-zip': () => 'es ist kein Zip, oder nicht alles davon ist da; pack oder lade es noch einmal',
  'not-one-line': (what) => `${word(what ?? '')} muss eine Zeile ohne Steuerzeichen sein`,
  'not-utf8': (byte) => `das Byte 0x${byte} ist kein UTF-8; speichere die Datei mit der Kodierung UTF-8`,
  'nul-in-file': () =>
    'das Zeichen U+0000 steht in keinem Text; ist das eine Textdatei mit der Kodierung UTF-8?',
  'nul-in-text': () => 'ein Text enthält das Zeichen U+0000, das nicht bewahrt werden kann; entferne es',
  'other-version': (its, ours) => `die Datei hat Version ${its}; dieses Programm liest Version ${ours}`,
  'outside-cards': () => 'das gehört zu keiner Karte; beginn davor eine mit einer Überschrift wie ## Titel',
  'outside-sections': () => 'das steht in keinem Abschnitt; beginn davor einen, wie ### Write',
  'parameter-twice': (it) => `den Parameter \`${it}\` gibt es zweimal`,
  'parameters-no-array': () => 'ein Block `parameters` muss eine JSON-Liste von Objekten enthalten',
  'parameters-no-table': () =>
    'Parameter sind eine Tabelle aus Namen, einer Linie wie |---| und mindestens einer Zeile mit Werten',
  'parameters-twice': () => 'die Karte hat ein zweites ### Parameters; behalte eines',
  'part-twice': (it) => `der Abschnitt hat ein zweites #### ${it}; behalte eines`,
  'path-absolute': (it) =>
    `der Pfad \`${it}\` geht nicht: er ist absolut; beginn ihn mit dem Namen einer Datei oder eines Ordners`,
  'path-backslash': (it) =>
    `der Pfad \`${it}\` geht nicht: er enthält einen umgekehrten Schrägstrich; schreib / zwischen Ordner`,
  'path-control': (it) => `der Pfad \`${it}\` geht nicht: er enthält ein Steuerzeichen; benenn die Datei um`,
  'path-empty-part': (it) =>
    `der Pfad \`${it}\` geht nicht: er enthält einen leeren Teil, . oder ..; lass das weg`,
  'path-long': (it, most) => `der Pfad \`${it}\` geht nicht: er ist länger als ${most} Zeichen; kürz ihn`,
  'path-twice': () => 'es gibt zwei Dateien mit diesem Pfad; behalte eine davon',
  'quoted-no-array': (it) => `ein Block \`${it}\` mit quoted muss eine JSON-Liste enthalten`,
  'quoted-no-json': (why) => `der Block mit quoted ist kein JSON: ${why}`,
  'quoted-no-string': () => 'ein Block mit quoted muss einen JSON-Text enthalten, wie "5"',
  'row-makes-no-card': (row) => `Zeile ${row} der Parameter ergibt keine Karte`,
  'row-without-bars': (it) => `die Zeile \`${it}\` muss mit einem Strich | beginnen und enden`,
  'search-field': (it) =>
    `nach \`${it}\` kann nicht gesucht werden; es gibt deck:, tag:, lang:, is: und text:, und Anführungszeichen um etwas, das selbst einen Doppelpunkt hat`,
  'search-long': (most) => `eine Suche kann höchstens ${most} Zeichen haben`,
  'search-standing': (it, all) => `nach \`is:${it}\` kann nicht gesucht werden; es gibt ${all}`,
  'search-terms': (most) => `eine Suche kann höchstens ${most} Bedingungen haben`,
  'starter-is-solution': () => 'Anfang und Lösung sind gleich; nimm die Antwort aus dem Anfang heraus',
  'too-many-files': (most) =>
    `es enthält mehr als ${most} Dateien und Ordner; lies es in Teilen ein, oder erhöhe imports.max-files in den Einstellungen des Dienstes`,
  'track-no-exercise': () => 'der Track hat keine Übung, die eingelesen werden kann',
  'track-no-language': (it, all) =>
    `der Track \`${it}\` ist in keiner Sprache, deren Tracks eingelesen werden können; es gibt ${all}`,
  'two-languages': (starter, solution) =>
    `der Anfang ist in ${starter} und die Lösung in ${solution}; schreib beide in einer Sprache`,
  'uneven-parameters': (names) => `jede Zeile der Parameter muss einen Wert haben für ${names}`,
  'uneven-row': (it, values, names) =>
    `die Zeile \`${it}\` hat ${values} Werte für ${names} Namen; schreib \\| für einen Strich in einem Wert`,
  'unpacks-too-large': (most) =>
    `ausgepackt ist es mehr als ${most}-mal so groß, wie bei schädlichen Archiven; lies die Dateien unverpackt ein, oder erhöhe imports.max-ratio in den Einstellungen des Dienstes`,
  'unused-parameter': (it) =>
    `der Parameter \`${it}\` steht nirgends; schreib \${${it}} dorthin, wo seine Werte stehen sollen, oder entferne ihn`,
  'watched-link': () =>
    'das ist ein Verweis oder keine Datei, und Verweisen wird nicht gefolgt; leg die Datei selbst in den Ordner',
  'watched-too-large': () =>
    'die Datei ist zu groß; teil sie, oder erhöhe imports.max-upload in den Einstellungen des Dienstes',
  'zip-checksum': (it) =>
    `\`${it}\` darin ist beschädigt: die Prüfsumme stimmt nicht; pack oder lade es noch einmal`,
  'zip-contradicts': () => 'seine Teile widersprechen sich; pack oder lade es noch einmal',
  'zip-encrypted': (it) => `\`${it}\` darin ist verschlüsselt; pack es ohne Passwort`,
  'zip-link': (it) => `\`${it}\` darin ist ein Verweis oder keine Datei; pack die Datei selbst`,
  'zip-method': (it) =>
    `\`${it}\` darin ist auf unbekannte Weise gepackt; pack es als gewöhnliches Zip (deflate)`,
  'zip-name-not-utf8': (it) =>
    `der Name einer Datei darin, ${it}, ist kein UTF-8; gib ihr einen Namen aus einfachen Buchstaben und pack es neu`,
  'zip-name-twice': (it) => `es enthält \`${it}\` zweimal; pack es neu`,
  'zip-part-broken': (it) =>
    `\`${it}\` darin ist beschädigt: es lässt sich nicht auspacken; pack oder lade es noch einmal`,
  'zip-part-long': (it) =>
    `\`${it}\` darin ist beschädigt: es ist größer als angegeben; pack oder lade es noch einmal`,
  'zip-part-short': (it) =>
    `\`${it}\` darin ist beschädigt: es ist kleiner als angegeben; pack oder lade es noch einmal`,
  'zip-part-too-large': () => 'ein Teil davon ist nach eigener Angabe größer als 2 GB; lies es in Teilen ein',
};

function say({ message, code, arguments: filled = [], because }: Wording): string {
  // A code that this page does not know yet comes from a newer service.
  const sentence = code && (SENTENCES as Partial<typeof SENTENCES>)[code];
  if (!sentence) return message;
  return sentence(...filled) + (because ? `: ${say(because)}` : '');
}

export const text: FaultText = { say };
