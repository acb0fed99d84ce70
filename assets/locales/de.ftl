### quantalink, German. Same ids, order and arguments as en.ftl.
### Arguments are written { $name }. No sentence stands in the code.

## edit

# Any file.
edit-too-large = Die Datei ist größer als 64 MB; das ist keine Konfigurationsdatei. Sehen Sie nach, was es ist, und legen Sie die richtige Datei an diese Stelle.
edit-self-check = Die bearbeitete Datei war beim Gegenlesen nicht so, wie sie sein sollte; deshalb wurde nichts geschrieben. Das ist ein Fehler in quantalink: Melden Sie ihn bitte zusammen mit der Datei und bearbeiten Sie die Datei von Hand.
not-text = Zeile { $line } enthält ein Nullbyte, also ist dies keine Textdatei. Stellen Sie die Datei aus einer Sicherung wieder her oder entfernen Sie die Nullbytes.

# multipath.conf: why it is not edited.
multipath-no-dialect = Es ist nicht bekannt, welche multipath-tools diese Datei lesen. Geben Sie das Release mit --release an.
multipath-dialects-disagree = Zeile { $line } wird von verschiedenen Versionen der multipath-tools verschieden gelesen. Geben Sie das Release mit --release an oder schreiben Sie die Zeile so, dass alle Versionen sie gleich lesen.
multipath-lone-cr = Zeile { $line } endet nur mit einem Wagenrücklauf (CR); multipath-tools ab 0.8 sehen darin kein Zeilenende und verlieren, was folgt. Stellen Sie die Datei auf Unix-Zeilenenden um.
multipath-byte-order-mark = Die Datei beginnt mit einem Byte-Order-Mark (BOM); dadurch geht diesem multipath Zeile { $line } verloren. Speichern Sie die Datei ohne BOM.
multipath-line-too-long = Zeile { $line } ist länger als 1023 Byte; multipath liest den Rest als eigene Zeile. Kürzen oder teilen Sie die Zeile.
multipath-glued-close = Zeile { $line }: Dieses multipath erkennt eine schließende Klammer nicht, wenn direkt dahinter etwas steht; der Block bleibt offen. Setzen Sie die schließende Klammer in eine eigene Zeile.
multipath-glued-brace = Zeile { $line }: Dieses multipath erkennt eine Klammer ohne Leerzeichen zu ihren Nachbarn nicht; der Block geht verloren. Setzen Sie vor die Klammer ein Leerzeichen und dahinter nichts.
multipath-not-ascii-word = Zeile { $line } beginnt mit einem Zeichen, das nicht ASCII ist (vielleicht einem geschützten Leerzeichen); dieses multipath hält es für einen Teil des Schlüsselworts. Ersetzen Sie es durch ein normales Leerzeichen.
multipath-missing-value = Zeile { $line } hat ein Schlüsselwort ohne Wert; daran stürzt dieses multipath ab. Ergänzen Sie den Wert oder entfernen Sie die Zeile.
multipath-quoted-comment = Zeile { $line }: Dieses multipath hält ein # oder ! direkt nach einem Anführungszeichen für einen Kommentar oder findet nach dem Anführungszeichen nichts und lehnt dann die ganze Datei ab. Ändern Sie den Wert.
multipath-one-line-block = In Zeile { $line } steht noch etwas hinter der öffnenden Klammer; multipath übergeht es und lässt den Block offen. Setzen Sie jede Einstellung und die schließende Klammer in eine eigene Zeile.
multipath-open-not-alone = In Zeile { $line } beginnt ein Abschnitt, aber nach seinem Namen steht etwas anderes als eine öffnende Klammer. Lassen Sie in dieser Zeile nur den Namen und die Klammer stehen.
multipath-close-not-alone = In Zeile { $line } steht noch etwas hinter der schließenden Klammer; multipath übergeht das alles und liest die folgenden Blöcke falsch. Setzen Sie es in eine eigene Zeile.
multipath-brace-in-line = Zeile { $line } hat am Ende eine schließende Klammer, die multipath dort nicht erkennt. Setzen Sie die schließende Klammer in eine eigene Zeile.
multipath-unknown-block = In Zeile { $line } beginnt ein Block, den multipath nicht kennt; dessen schließende Klammer würde den umgebenden Block schließen, oder sein Inhalt würde gelesen, als gäbe es den Block nicht. Entfernen Sie den Block oder berichtigen Sie seinen Namen.
multipath-stray-close = In Zeile { $line } steht eine schließende Klammer, aber dort ist kein Block offen. Entfernen Sie sie oder suchen Sie weiter oben den Block, der zu früh geschlossen wird.
multipath-unclosed = Der Block, der in Zeile { $line } beginnt, ist bis Zeile { $next } nicht geschlossen. Ergänzen Sie seine schließende Klammer dort, wo sie hingehört.
multipath-last-line-unread = Zeile { $line } ist die letzte und hat kein Zeilenende; dieses multipath liest sie deshalb nicht. Sobald etwas angefügt wird, würde sie gelten. Schließen Sie sie mit einem Zeilenende ab oder entfernen Sie sie.
multipath-entry-all-devs = Zeile { $line } setzt all_devs im QuantaStor-Eintrag: Dieses multipath verwendet einen solchen Eintrag für kein Gerät, sondern überschreibt mit seinen Einstellungen und Namen alle zuvor gelesenen Einträge. Entfernen Sie diese Zeile.

# multipath.conf: what is changed, and why.
multipath-why-insert = Der Eintrag für OSNEXUS QuantaStor, nach dem letzten device-Eintrag (Zeile { $line }).
multipath-why-first = Der Eintrag für OSNEXUS QuantaStor, als erster im devices-Abschnitt von Zeile { $line }.
multipath-why-section = Ein devices-Abschnitt mit dem Eintrag für OSNEXUS QuantaStor; die Datei hat noch keinen solchen Abschnitt.
multipath-why-newline = Die letzte Zeile ({ $line }) bekommt ein Zeilenende, weil ältere Versionen von multipath sie sonst nicht lesen.
multipath-why-value = Zeile { $line }: { $key } muss { $new } sein, nicht „{ $old }“.
multipath-why-missing = Fehlt im QuantaStor-Eintrag von Zeile { $line }: { $keys }.
multipath-why-getuid = Zeile { $line }: getuid_callout ist diesem multipath nicht bekannt; es warnt bei jedem Aufruf und führt damit den Storage-Manager von XenServer in die Irre, oder es ruft ein Programm auf, das nicht da ist.
multipath-why-take-out = Der Eintrag für OSNEXUS, Zeilen { $line } bis { $last }, wird aus dieser Datei entfernt.

# multipath.conf: what was found and left as it is.
multipath-own-key-kept = Zeile { $line }: Die eigene Einstellung { $key } im QuantaStor-Eintrag bleibt erhalten.
multipath-product-pattern-kept = Zeile { $line }: Das product-Muster { $pattern } des Eintrags erfasst auch QUANTASTOR und bleibt.
multipath-entry-twice = QuantaStor hat zwei Einträge, in Zeile { $first } und in Zeile { $line }. Es gilt der in Zeile { $line }; entfernen Sie am besten den anderen.
multipath-later-entry-applies = Der Eintrag in Zeile { $line } gilt auch für QuantaStor und steht nach dem QuantaStor-Eintrag in Zeile { $ours }; deshalb haben seine Einstellungen Vorrang. Wenn das nicht gewollt ist, setzen Sie ihn davor.
multipath-sections-wiped = Dieses multipath verwirft alle früheren devices-Abschnitte, sobald es den in Zeile { $line } liest; der Eintrag kommt in diesen. Legen Sie die Abschnitte am besten zusammen.
multipath-device-outside = Der device-Block in Zeile { $line } steht außerhalb aller devices-Abschnitte; dort liest multipath ihn nicht.

## host

# What cannot be done, and nothing was tried
link-leads-out = Der Pfad { $path } führt bei { $link } aus dem Verzeichnis hinaus, das mit --root angegeben ist. Es wurde nichts gelesen oder geändert. Geben Sie mit --root das Verzeichnis an, in dem das ganze System liegt, oder berichtigen Sie den Link.
link-loop = Der Pfad { $path } ist eine Schleife aus symbolischen Links oder enthält mehr als 40 davon. Es wurde nichts geändert. Die Links zeigt: ls -l
no-right-to-read = Kein Recht, { $path } zu lesen. Es wurde nichts geändert. Starten Sie quantalink als root.
no-right-to-write = Kein Recht, in { $path } zu schreiben. Die alte Datei ist an ihrem Platz. Starten Sie quantalink als root; wenn Sie schon root sind, suchen Sie nach einem Schutz durch das Dateisystem oder SELinux.
read-only-filesystem = { $path } liegt auf einem Dateisystem, das schreibgeschützt eingehängt ist. Es wurde nichts geändert. Hängen Sie es beschreibbar ein (mount -o remount,rw) und versuchen Sie es erneut.
changed-since-plan = { $path } ist nicht mehr so wie beim Planen: Jemand anderes hat die Datei geändert. Sie blieb, wie sie ist. Planen Sie neu und sehen Sie sich den neuen Diff an.
hard-links = { $path } hat { $names ->
    [one] { $names } Namen
   *[other] { $names } Namen
} (harte Links); beim Ersetzen ginge die Verbindung zu den anderen verloren. Es wurde nichts geändert. Die anderen findet: find / -xdev -samefile FILE
mount-point = { $path } ist ein Einhängepunkt oder wird von einem Programm festgehalten und lässt sich nicht in einem Schritt ersetzen. Es wurde nichts geändert. Hängen Sie das Dateisystem dort aus und versuchen Sie es erneut.
immutable-file = { $path } ist gegen Änderungen geschützt (chattr +i oder +a). Es wurde nichts geändert. Klären Sie den Grund, heben Sie den Schutz mit chattr -i -a auf und versuchen Sie es erneut.
not-a-file = { $path } ist { $kind }, keine reguläre Datei. Es wurde nichts geändert. Sehen Sie es sich mit ls -l an, stellen Sie die Datei aus einer Sicherung oder ihrem Paket wieder her und versuchen Sie es erneut.
not-a-folder = { $path } ist kein Verzeichnis, dort wird aber eines gebraucht. Es wurde nichts geändert.
folder-missing = Das Verzeichnis { $path } gibt es nicht. Es wurde nichts geändert.
path-unusable = Der Pfad { $path } ist nicht verwendbar: Er muss mit einem Schrägstrich beginnen, darf kein Nullbyte enthalten und nicht länger sein, als das System erlaubt. Es wurde nichts geändert.
root-not-a-folder = Das mit --root angegebene Verzeichnis gibt es nicht, oder es ist kein Verzeichnis: { $path }. Es wurde nichts getan. Prüfen Sie den Pfad.
root-not-a-system = Das mit --root angegebene Verzeichnis enthält kein Verzeichnis etc: { $path }. Es wurde nichts getan. Anscheinend ist dort nichts eingehängt: Hängen Sie das System ein oder geben Sie mit --root das Verzeichnis an, in dem es liegt.
root-executes-nothing = Mit --root wird kein Programm ausgeführt und kein Daemon abgefragt.
no-such-program = Das Programm { $program } wurde in /sbin, /usr/sbin, /bin und /usr/bin nicht gefunden. Es wurde nichts ausgeführt.
lock-held = Ein anderer Lauf arbeitet auf diesem Host: Prozess { $pid }, { $command }, Beginn: { $since }, von: { $from }. Es wurde nichts geändert. Warten Sie, bis er endet, und versuchen Sie es erneut.
lock-held-unseen = Ein anderer Lauf arbeitet auf diesem Host; welcher, ist von hier aus nicht zu sehen. Es wurde nichts geändert. Warten Sie, bis er endet, und versuchen Sie es erneut; als root finden Sie ihn mit: fuser -v /etc

# What was tried and did not work, and left everything as it was
disk-full = Nicht genug freier Platz bei { $path }: { $detail } Die alte Datei ist an ihrem Platz. Schaffen Sie Platz und versuchen Sie es erneut.
disk-full-by-count = { $need } werden gebraucht, { $free } sind frei.
disk-full-by-system = Das System meldet, dass das Dateisystem oder die Quota voll ist.
attributes-not-kept = Die neue Datei für { $path } könnte von der alten nicht übernehmen: { $what }. Die alte Datei ist an ihrem Platz. Starten Sie quantalink als root oder ändern Sie die Datei von Hand.
attribute-all = Modus, Eigentümer oder erweiterte Attribute
attribute-owner = Eigentümer und Gruppe
attribute-mode = Zugriffsrechte (Modus)
stage-other-filesystem = Die temporäre Datei bei { $path } läge auf einem anderen Dateisystem als das Ziel; das Ersetzen ginge nicht in einem einzigen Schritt. Die alte Datei ist an ihrem Platz.
io-error = Das System meldete einen Fehler bei { $path }: { $error }. Die alte Datei ist an ihrem Platz. Prüfen Sie Datenträger und Kernel-Log (dmesg) und versuchen Sie es erneut.
temporary-file-foreign = { $path } ist im Weg: Dort legt quantalink seine temporäre Datei ab, und diese ist nicht von quantalink. Die alte Datei ist an ihrem Platz. Sehen Sie nach, was es ist, und verschieben Sie die Datei.
temporary-file-stays = Die temporäre Datei { $path } eines früheren Laufs lässt sich nicht entfernen. Sie schadet dort nicht. Entfernen Sie sie als root.
temporary-file-differs = Die temporäre Datei { $path } kam beim Gegenlesen nicht so zurück, wie sie geschrieben wurde. Die alte Datei ist an ihrem Platz. Prüfen Sie Datenträger und Kernel-Log (dmesg).
cancelled-before-change = Abgebrochen, bevor { $path } geändert wurde. Die Datei ist, wie sie war.
deadline-before-change = Die Zeit war abgelaufen, bevor { $path } geändert wurde. Die Datei ist, wie sie war. Versuchen Sie es erneut.
reading-given-up = Das Lesen von { $path } wurde abgebrochen, weil es zu lange dauerte oder abgebrochen wurde. Es wurde nichts geändert.
program-not-started = Das Programm { $program } ließ sich nicht starten: { $error }.
machine-tells-nothing = Dieser Rechner gibt keine Auskunft über System, Speicher und Prozesse.

# What may have happened
durability-unconfirmed = { $path } wurde geändert, aber das System konnte nicht bestätigen, dass die Änderung sicher auf dem Datenträger steht: { $error }. Prüfen Sie den Datenträger und dann die Datei, bevor Sie weitermachen.
removal-unconfirmed = { $path } wurde entfernt, aber das System konnte nicht bestätigen, dass das sicher auf dem Datenträger steht: { $error }. Prüfen Sie den Datenträger und dann, ob die Datei noch da ist.
folder-stays = Die Datei wurde entfernt, ihr leeres Verzeichnis { $path } aber ließ sich nicht entfernen: { $error }. Entfernen Sie das Verzeichnis von Hand.
replaced-but-differs = { $path } wurde ersetzt, aber jetzt steht dort nicht das Geschriebene: Jemand anderes hat die Datei im selben Moment geändert. Sehen Sie sich die Datei an, bevor Sie weitermachen.
replaced-but-unread = { $path } wurde ersetzt, ließ sich aber nicht gegenlesen. { $why }
program-timed-out = Das Programm { $program } wurde nicht rechtzeitig fertig. Es wurde beendet oder, wo das nicht geht, zurückgelassen; was es bis dahin getan hat, ist nicht bekannt.
cancelled = Das Programm { $program } wurde vor seinem Ende abgebrochen; was es bis dahin getan hat, ist nicht bekannt.
program-lost = Wie das Programm { $program } endete, ließ sich nicht feststellen: { $error }. Was es getan hat, ist nicht bekannt.
connection-lost = Der Host { $host } antwortet nicht mehr. Was er zuletzt getan hat, ist nicht bekannt. Verbinden Sie sich neu und sehen Sie nach.

# What is told beside a change
progress-writing = Der neue Inhalt von { $path } wird geschrieben.
progress-written = Der neue Inhalt von { $path } ist geschrieben und geprüft; jetzt ersetzt er den alten.
folder-open-to-all = Im Verzeichnis { $path } darf jeder schreiben, und es hat kein Sticky-Bit: Jeder kann dort Dateien ersetzen.
default-acl-not-applied = Das Verzeichnis { $path } hat eine Default-ACL. Die neue Datei hat Modus 0644 und keine ACL.
label-like-sibling = { $path } bekam den SELinux-Kontext einer Nachbardatei.

kind-file = eine Datei
kind-folder = ein Verzeichnis
kind-link = ein symbolischer Link
kind-fifo = ein FIFO (Named Pipe)
kind-device = ein Gerät
kind-socket = ein Socket
not-known = unbekannt

## core

# facts, plan, checks

# The answer file.
answers-unknown-key = { $file }{ $line ->
    [0] {""}
   *[other] , Zeile { $line }
}: Eine Antwort namens { $key } gibt es nicht. Gültig sind hier: { $valid }. Berichtigen Sie den Namen oder entfernen Sie die Antwort.
answers-invalid = { $file }{ $line ->
[0] {""}
   *[other] , Zeile { $line }
}: { $detail }. Berichtigen Sie das oder speichern Sie im Assistenten eine neue Antwortdatei.
answers-why-value = „{ $value }“ ist hier nicht gültig; gültig: { $valid }
answers-why-flag = Hier wird true oder false erwartet, ohne Anführungszeichen
answers-why-number = Hier wird eine ganze Zahl erwartet, ohne Vorzeichen und Anführungszeichen
answers-why-text = Hier wird ein Text in Anführungszeichen erwartet
answers-why-list = Hier wird eine Liste in eckigen Klammern erwartet
answers-why-deep = Zu viele Klammern sind gleichzeitig offen
answers-why-range = { $key } ist { $value }, möglich sind nur Werte von { $least } bis { $most }
answers-why-root = Die Knoten unter { $key } vertragen sich nicht mit --root, das ein einzelnes Verzeichnis ist
ask-not-valid = „{ $typed }“ ist hier keine Antwort. Gültig: { $valid }.

# Steps, changes and questions.
step-multipath-title = Multipath
step-multipath-about = Jeder XenServer-Knoten muss wissen, wie er die Pfade zu QuantaStor nutzen soll. Der Eintrag kommt in die Datei, die dieses Release liest, und zwar in der Form, die sein multipath versteht.
step-activate-title = Aktivierung
step-activate-about = multipathd liest seine Dateien nur auf Anweisung. Das Laden unterbricht keine bestehenden Pfade; benutzte Maps können aber ihre alten Einstellungen behalten, bis der Storage neu angehängt wird.
step-paths-title = Pfade zum Storage
step-paths-about = Prüft, ob die LUNs von QuantaStor über mehr als einen Pfad erreicht werden. Es wird nichts geändert.
change-multipath = QuantaStor in die Multipath-Konfiguration eintragen
change-multipath-cleanup = QuantaStor-Eintrag aus der Hauptdatei entfernen
change-activate = Neue Multipath-Konfiguration laden
ask-stanza = Welcher Eintrag?
ask-stanza-help = Der Eintrag der Anleitung enthält getuid_callout: richtig bis XenServer 6.5, schädlich ab 7.0. Die erste Wahl (auto) nimmt für jeden Knoten den passenden Eintrag.
ask-stanza-auto = Der passende für jedes Release
ask-stanza-guide = Die neun Einstellungen der Anleitung
ask-stanza-modern = Ohne getuid_callout
ask-cleanup = Ab 7.0 einen QuantaStor-Eintrag aus der Hauptdatei entfernen?
ask-cleanup-help = Ab 7.0 gehört der Eintrag in eine eigene Datei. Bleibt er in der Hauptdatei, gibt multipath Warnungen aus, die den Storage-Manager von XenServer in die Irre führen; ohne dieses Bereinigen wird ein solcher Knoten abgelehnt.
ask-activate = Auch die neue Konfiguration laden?
ask-activate-help = Nur wo das Release es erlaubt: multipathd reconfigure ab 7.0. Ein benutzter Host wird dafür außer Betrieb genommen, geräumt und danach wieder freigegeben; vor jedem Befehl werden Sie gefragt. Sonst gilt der Eintrag ab dem nächsten Start von multipathd.

# What is asked of a host, while it is.
gather-machine = { $host }: System, Speicher und freien Platz abfragen
gather-files = { $host }: Multipath-Dateien lesen
gather-tools = { $host }: Version von multipath abfragen
gather-test = { $host }: mit multipath -t abfragen, was multipath aus den Dateien liest
gather-loaded = { $host }: bei multipathd abfragen, was geladen ist

# Where facts come from, and why some are not known.
evidence-file = { $path }
evidence-absent = { $path } ist nicht vorhanden
evidence-machine = der Rechner selbst
evidence-command = Ausgabe von { $command }
fact-not-asked = Noch nicht abgefragt.
fact-no-answer = Der Host hat nicht rechtzeitig geantwortet. Prüfen Sie, ob er hängt, und versuchen Sie es erneut.
fact-not-a-file = { $path } ist keine lesbare Datei.
fact-nothing-executed = Mit --root wird kein Programm ausgeführt und kein Daemon abgefragt.
fact-command-failed = { $command } hat nicht wie erwartet geantwortet (Exit-Code { $code }): { $said }
fact-command-crashed = { $command } ist abgestürzt: Ein Signal hat es beendet, bevor es fertig war.

# Releases, and which file it is.
release-not-known = Das Release dieses Hosts ist nicht bekannt: /etc/xensource-inventory nennt keines, und auch die Dateien verraten es nicht. Die Hauptdatei wird an ihrem Platz bearbeitet, ohne getuid_callout; was irgendeine Version von multipath falsch lesen könnte, wird abgelehnt.
era-enabled = XenServer bis 5.6: Der Storage-Manager verlinkt /etc/multipath.conf auf /etc/multipath-enabled.conf, solange Multipathing an ist; deshalb kommt der Eintrag in diese Datei.
era-main = XenServer 5.6 FP1 bis 6.2: Der Eintrag kommt in /etc/multipath.conf, und zwar in den devices-Abschnitt.
era-main-without-link = XenServer bis 5.6, aber /etc/multipath.conf ist nicht der Link des Storage-Managers auf /etc/multipath-enabled.conf: multipath liest, was unter /etc/multipath.conf steht; deshalb kommt der Eintrag dorthin. Wenn der Storage-Manager seinen Link später setzt, führen Sie quantalink noch einmal aus.
era-links = XenServer 6.5: Der Eintrag kommt in die Datei, zu der /etc/multipath.conf führt. Auch der Storage-Manager bearbeitet diese Datei; hängen Sie daher währenddessen keinen Storage an.
era-drop-in = XenServer ab 7.0, XCP-ng: Der Eintrag kommt in eine eigene Datei in /etc/multipath/conf.d, weil Updates die Hauptdatei ersetzen. Rufen Sie nach einem Upgrade von einem ISO-Image quantalink verify auf: Beim Upgrade kann diese Datei verloren gehen.
era-drop-in-by-files = Das Inventar nennt keine brauchbare Version, aber Dateien und multipath-Programm zeigen, dass hier wie ab XenServer 7.0 auch Dateien in /etc/multipath/conf.d gelesen werden: Der Eintrag kommt dort in eine eigene Datei, weil Updates die Hauptdatei ersetzen.
era-linux = Keine dom0, sondern ein Linux, dessen multipath /etc/multipath/conf.d liest: Der Eintrag kommt dort in eine eigene Datei.
era-drop-in-there = XenServer ab 7.0, XCP-ng: Auch Dateien in /etc/multipath/conf.d werden gelesen, und eine davon hat schon einen QuantaStor-Eintrag. Dieser zählt; ein zweiter kommt nicht hinzu. Rufen Sie nach einem Upgrade von einem ISO-Image quantalink verify auf: Beim Upgrade kann diese Datei verloren gehen.
era-linux-there = Keine dom0, sondern ein Linux, dessen multipath /etc/multipath/conf.d liest; eine Datei dort hat schon einen QuantaStor-Eintrag. Dieser zählt; ein zweiter kommt nicht hinzu.
era-unknown = Das Release ist nicht bekannt: Der Eintrag kommt in /etc/multipath.conf, wie sie ist, in der Form, die alle Versionen von multipath verstehen.
era-unknown-confd = Das Release ist nicht bekannt, aber in /etc/multipath/conf.d steht schon ein QuantaStor-Eintrag: Dieser wird berichtigt, und in /etc/multipath.conf kommt keiner hinzu, weil zwei Einträge zu viel wären, wo beide Dateien gelesen werden.
enabled-file-not-read = /etc/multipath-enabled.conf ist vorhanden, aber { $release } liest sie nicht. Sie bleibt, wie sie ist; ein Eintrag darin hat keine Wirkung.
main-link-strange = { $path } ist ein Link auf { $to }. Ab 7.0 setzt kein XenServer einen solchen Link; er stammt aus einer Anleitung für alte Releases. Link und Ziel bleiben, wie sie sind. Stellen Sie den Link auf /etc/multipath.xenserver/multipath.conf wieder her; bis dahin werden die mitgelieferten Einstellungen dieses Release nicht gelesen.
main-link-old = { $path } ist ein Link auf { $to }. Ab 5.6 FP1 setzt kein XenServer einen solchen Link; er stammt aus einer Anleitung für ältere Releases. multipath liest die Datei, auf die er zeigt; deshalb kommt der Eintrag dorthin. Der Link bleibt, wie er ist.
link-replaced-by-file = { $path } ist eine Datei; dieses Release hat dort einen Link auf /etc/multipath.xenserver/multipath.conf. Das nächste Update des Pakets sm verschiebt sie mitsamt allen Änderungen darin. Übernehmen Sie, was Sie davon brauchen, nach /etc/multipath/conf.d und stellen Sie den Link wieder her.

# Why nothing is done.
stanza-harms-release = Der Eintrag der Anleitung mit getuid_callout schadet auf { $release }: multipath kennt dieses Schlüsselwort dort nicht oder ruft dafür ein Programm auf, das nicht da ist. Verwenden Sie --stanza auto.
main-file-missing = Bei { $path } liegt keine Datei (über Links: { $to }). Ohne sie setzt multipath ab XenServer 7.0 am Ende alle Geräte auf die Blacklist, und ältere Releases haben gar keine Einstellungen. quantalink erfindet keine Hauptdatei: Stellen Sie sie aus einer Sicherung oder aus ihrem Paket wieder her und versuchen Sie es erneut.
file-too-large = { $path } hat { $size }; eine Konfigurationsdatei über { $max } wird nicht gelesen. Sehen Sie nach, was es ist, und legen Sie die richtige Datei an diese Stelle.
dangling-link = { $path } ist ein Link auf { $to }, und dort ist nichts. Durch einen solchen Link wird nichts angelegt: Entfernen Sie den Link oder legen Sie sein Ziel an.
confd-other-filesystem = { $path } liegt auf einem anderen Dateisystem als { $stage }; dorthin lässt sich keine Datei in einem einzigen Schritt bringen. Es wurde nichts geändert. Hängen Sie es aus, legen Sie seine Dateien in ein Verzeichnis desselben Dateisystems und versuchen Sie es erneut; oder legen Sie den Eintrag dort von Hand an (quantalink guide zeigt ihn).
cleanup-declined = { $path } enthält einen QuantaStor-Eintrag, der dort auf diesem Release schadet, und das Entfernen wurde abgelehnt. Erlauben Sie das Bereinigen (cleanup = true in den Antworten) oder entfernen Sie den Eintrag von Hand.
cleanup-strange-link = { $path } ist die Datei aus einer alten Anleitung und wird hier nur wegen eines ungewöhnlichen Links gelesen: quantalink bearbeitet sie nicht. Entfernen Sie den QuantaStor-Eintrag darin von Hand oder stellen Sie den Link auf /etc/multipath.xenserver/multipath.conf wieder her.
entry-in-both = QuantaStor hat einen Eintrag in { $path } und einen weiteren in { $folder }. Welcher gilt, hängt vom Release ab, und das ist nicht bekannt. Es wurde nichts geändert. Stellen Sie das Release fest, behalten Sie den passenden Eintrag und entfernen Sie den anderen von Hand.
segfault-0-4-9-86 = { $path }, Zeile { $line }: Dieser Eintrag (vendor "{ $vendor }") gilt auch für QuantaStor und enthält no_path_retry, aber kein features. Das multipath von XenServer 7.5 und 7.6 stürzt ab, wenn dann eine Datei in conf.d einen Eintrag für QuantaStor hinzufügt. Ergänzen Sie in diesem Eintrag die Zeile features "0", fassen Sie seinen vendor enger oder entfernen Sie ihn.
confd-overrides = { $path }, Zeile { $line }: Dieser Eintrag (vendor "{ $vendor }") gilt auch für QuantaStor und wird nach dem QuantaStor-Eintrag gelesen; seine Einstellungen hätten Vorrang. Benennen Sie die Datei so um, dass sie im Alphabet früher kommt, oder fassen Sie ihren vendor enger.
confd-elsewhere = { $path }, Zeile { $line }: config_dir ist hier auf „{ $found }“ gesetzt; deshalb liest dieses multipath { $folder } nicht, wo der QuantaStor-Eintrag hingehört. Es wurde nichts geändert. Entfernen Sie diese Zeile von Hand und verschieben Sie, was multipath weiterhin lesen soll, nach { $folder }.
confd-link-to-main = { $path } ist ein Link auf { $to }: multipath liest den QuantaStor-Eintrag der Hauptdatei dort ein zweites Mal, und er gehört in eine eigene Datei. Es wurde nichts geändert. Nehmen Sie den Link aus dem Verzeichnis und versuchen Sie es dann erneut.
entry-overridden = { $path }, Zeile { $line }: Dieser Eintrag (vendor "{ $vendor }") gilt auch für QuantaStor und steht hinter dem QuantaStor-Eintrag; deshalb haben seine Einstellungen Vorrang. Setzen Sie ihn vor den QuantaStor-Eintrag oder fassen Sie seinen vendor enger.

# What should be known.
confd-stray-file = { $path } sieht nach einer liegen gebliebenen Kopie aus, aber dieses multipath liest dort jede Datei, deren Name „.conf“ enthält. Nehmen Sie sie aus dem Verzeichnis, wenn sie nicht gelten soll.
read-only-file = { $path } ist schreibgeschützt (Modus { $mode }). Die Datei wird trotzdem ersetzt; die neue hat denselben Modus.
confd-file-broken = { $path } wird von multipath gelesen, aber nicht so, wie es aussieht: { $why }
confd-entry-twice = { $path } enthält zwei QuantaStor-Einträge, in Zeile { $first } und in Zeile { $line }. Es gilt der in Zeile { $line }; multipath ab 0.8 beanstandet, dass es zwei sind. Entfernen Sie am besten den in Zeile { $first }.
confd-second-entry = Auch { $path } enthält einen QuantaStor-Eintrag; es gilt der in einer Datei, die später gelesen wird. Entfernen Sie am besten diesen hier.
blacklist-hides = { $path }, Zeile { $line }: Dieser Blacklist-Eintrag schließt die Geräte von QuantaStor aus, sodass multipath sie nicht benutzt. Entfernen Sie ihn, wenn das nicht gewollt ist.
overrides-win = { $path }, Zeile { $line }: Der Abschnitt overrides setzt { $key } für allen Storage auf „{ $found }“ und hat Vorrang vor jedem device-Eintrag; der Wert „{ $wanted }“ im QuantaStor-Eintrag bleibt wirkungslos. Verschieben Sie die Zeile in die device-Einträge, für die sie gedacht ist.
cleanup-why = Auf diesem Release steht der QuantaStor-Eintrag in einer eigenen Datei; der in { $path } wird entfernt, weil er mit dem nächsten Update verloren ginge und schaden kann.
cleanup-drops-key = Zeile { $line }: Die eigene Einstellung { $key } wird mit dem Eintrag entfernt. Wenn Sie sie noch brauchen, tragen Sie sie in die Datei in /etc/multipath/conf.d ein.
getuid-in-main = Der Eintrag in der Hauptdatei enthält getuid_callout: Bei jedem Aufruf gibt multipath deshalb eine Warnung aus, und der Storage-Manager von XenServer hält diese Ausgabe für eine Antwort.

# Loading the configuration.
activate-why = Der laufende multipathd übernimmt die neuen Dateien; bestehende Maps bleiben.
activate-loaded = Der laufende multipathd hat den Eintrag schon.
activate-not-reached = Nicht ausgeführt, weil die Dateien dieses Hosts abgelehnt werden.
activate-by-sm = XenServer 6.5 lädt die Konfiguration selbst, wenn es Storage anhängt: Trennen Sie das Storage Repository und hängen Sie es wieder an, oder starten Sie den Host im Wartungsmodus neu.
activate-by-command = Führen Sie { $command } auf dem Host aus, wenn gerade kein Storage angehängt wird, oder starten Sie ihn im Wartungsmodus neu.
daemon-not-running = multipathd läuft auf diesem Host nicht; er liest die Dateien, wenn XenServer ihn startet.

# Checks.
check-multipath-file-parses = multipath liest die Hauptdatei so, wie sie aussieht
check-multipath-entry = QuantaStor-Eintrag steht dort, wo dieses Release ihn liest
check-multipath-main-clean = Kein QuantaStor-Eintrag in der Hauptdatei
check-multipath-confd-clean = In conf.d steht nichts im Weg
check-multipath-link = /etc/multipath.conf ist noch ein Link
check-multipath-effective = multipath selbst zeigt den Eintrag genau einmal
check-multipath-messages = multipath beanstandet den Eintrag nicht
check-multipath-loaded = Der laufende multipathd hat den Eintrag
evidence-entries = { $path } wird vollständig gelesen: { $count ->
[one] ein device-Eintrag
   *[other] { $count } device-Einträge
}.
evidence-entry = { $path }, Zeilen { $line } bis { $last }: Der Eintrag ist vorhanden, mit den richtigen Werten.
evidence-main-clean = { $path } hat keinen QuantaStor-Eintrag.
evidence-confd = { $count ->
    [0] Aus /etc/multipath/conf.d wird keine Datei gelesen.
    [one] Aus /etc/multipath/conf.d wird eine Datei gelesen, und darin ist nichts im Weg.
   *[other] Aus /etc/multipath/conf.d werden { $count } Dateien gelesen, und darin ist nichts im Weg.
}
evidence-link = { $path } führt zu { $to }.
evidence-effective = Der geltende QuantaStor-Eintrag hat die richtigen Werte.
evidence-messages = { $count ->
[0] Keine Meldung.
[one] Eine Meldung zu etwas anderem.
   *[other] { $count } Meldungen, alle zu etwas anderem.
}
main-file-not-needed = { $path } ist nicht vorhanden, und dieses multipath braucht keine solche Datei.
entry-absent = { $path } hat keinen QuantaStor-Eintrag.
entry-absent-confd = Keine Datei in /etc/multipath/conf.d hat einen QuantaStor-Eintrag.
entry-differs = { $path }, Zeile { $line }: { $key } muss „{ $wanted }“ sein, ist aber „{ $found }“.
entry-lacks = { $path }, Zeile { $line }: Im Eintrag fehlt { $key }; der Wert muss „{ $wanted }“ sein.
entry-getuid = { $path }, Zeile { $line }: Der Eintrag enthält getuid_callout; das schadet auf diesem Release.
entry-in-main = { $path }, Zeile { $line }: In der Hauptdatei steht ein QuantaStor-Eintrag, der auf diesem Release nicht dorthin gehört.
effective-absent = Der QuantaStor-Eintrag ist nicht vorhanden.
effective-differs = { $key } muss „{ $wanted }“ sein, ist aber „{ $found }“.
effective-overridden = { $key } im QuantaStor-Eintrag bleibt wirkungslos: Der Abschnitt overrides setzt „{ $found }“, nötig ist „{ $wanted }“.
message-about-entry = multipath meldet: { $message }
next-plan = quantalink plan zeigt, was das behebt; rufen Sie danach quantalink apply auf.

# journal, engine, state

# The state folder.
state-not-writable = Das Statusverzeichnis ist nicht verwendbar: kein Recht, { $path } zu lesen und zu schreiben, oder sein Dateisystem ist schreibgeschützt ({ $why }). Starten Sie quantalink als root oder geben Sie mit --state-dir ein anderes Verzeichnis an.
state-disk-full = Für das Statusverzeichnis ist bei { $path } kein Platz mehr. Was dort nicht zuvor gesichert werden kann, wird nicht geändert. Schaffen Sie dort Platz oder geben Sie mit --state-dir ein anderes Verzeichnis an.
state-unsafe = Andere Benutzer könnten { $path } ändern ({ $why }), und davon hängt das Statusverzeichnis ab: Das Zurückrollen schreibt zurück, was es dort findet. Es wurde nichts geändert. Machen Sie es zu Ihrem Eigentum und entziehen Sie allen anderen das Schreibrecht (chown, chmod go-w; unter Windows: icacls) oder geben Sie mit --state-dir ein anderes Verzeichnis an.
state-not-folder = { $path } muss ein Verzeichnis sein, aber dort liegt etwas anderes. Es wurde nichts geändert. Verschieben Sie es oder geben Sie mit --state-dir ein anderes Verzeichnis an.
state-not-file = { $path } im Statusverzeichnis müsste eine reguläre Datei von quantalink sein, aber dort liegt etwas anderes, oder sie ist viel zu groß ({ $why }). Sie wurde nicht gelesen, und es wurde nichts geändert. Sehen Sie es sich mit ls -l an, verschieben Sie es und holen Sie die Datei aus einer Sicherung des Statusverzeichnisses zurück, falls es eine gibt.
state-failed = Das System meldete einen Fehler bei { $path } im Statusverzeichnis: { $why }. Prüfen Sie Datenträger und Kernel-Log (dmesg) und versuchen Sie es erneut.
blob-missing = Der alte Inhalt, der in { $path } aufbewahrt wurde, ist nicht mehr da und lässt sich nicht zurückschreiben. Es wurde nichts geändert. Holen Sie diese Datei aus einer Sicherung des Statusverzeichnisses zurück und versuchen Sie es erneut.
blob-damaged = Der alte Inhalt, der in { $path } aufbewahrt wurde, ist beschädigt: Er passt nicht zu seiner Prüfsumme. Er wurde nicht zurückgeschrieben, und es wurde nichts geändert. Holen Sie diese Datei aus einer Sicherung des Statusverzeichnisses zurück und versuchen Sie es erneut.
file-not-written = { $path } ließ sich nicht schreiben: { $why }. Was vorher dort war, ist unverändert. Wählen Sie einen anderen Ort oder machen Sie diesen beschreibbar.

# The journal.
journal-unreadable = Das Journal { $path } ist in Zeile { $line } nicht lesbar: { $why }. Der Lauf blieb unberührt. Solange er nicht lesbar ist, wird auf diesen Hosts kein älterer Lauf zurückgerollt und kein neuer begonnen, außer ein neuerer von ihnen ist lesbar. Holen Sie die Datei aus einer Sicherung zurück oder verschieben Sie ihr Verzeichnis, wenn Sie wissen, in welchem Zustand die Dateien des Laufs sind.
journal-newer = Das Journal { $path } stammt von einem neueren quantalink ({ $version }). Der Lauf blieb unberührt. Verwenden Sie dafür diese Version.

# Runs.
no-such-run = Einen Lauf { $run } gibt es in diesem Statusverzeichnis nicht. Es wurde nichts geändert. Die Läufe zeigt: quantalink runs
no-run-to-roll-back = Kein Lauf, der hier, mit dem angegebenen --root oder auf den angegebenen Knoten gemacht wurde, lässt sich zurückrollen. Es wurde nichts geändert. Die Läufe und ihr --root zeigt: quantalink runs
already-rolled-back = Der Lauf { $run } ist schon zurückgerollt. Es wurde nichts geändert. { $older }
older-run-stands = Der Lauf { $run } davor besteht noch; um auch ihn rückgängig zu machen, rollen Sie ihn unter seinem Namen zurück.
older-run-none = Es gibt keinen früheren Lauf, der zurückgerollt werden könnte.
older-run-elsewhere = Der Lauf { $run } davor hat auf anderen Hosts gearbeitet ({ $hosts }) und besteht noch; um auch ihn rückgängig zu machen, rollen Sie ihn unter seinem Namen zurück.
older-run-unknown = Ob ein Lauf davor noch besteht, ist nicht bekannt, weil sich nicht jedes Journal lesen lässt. Die Läufe zeigt: quantalink runs
newer-run-stands = Der Lauf { $newer } kam nach dem Lauf { $run } und besteht noch, deshalb lässt sich { $run } nicht zurückrollen. Es wurde nichts geändert. Rollen Sie erst { $newer } zurück.
run-of-other-root = Der Lauf { $run } hat mit { $root } gearbeitet, nicht mit { $here }. Es wurde nichts geändert. Wiederholen Sie den Befehl mit dem --root dieses Laufs. Einen Lauf der Übungsumgebung nimmt nur der Assistent wieder auf: quantalink demo --root { $root }
run-unfinished-before = Der Lauf { $run } ist nicht abgeschlossen, und Änderungen von ihm bestehen. Es wurde nichts geändert. Setzen Sie diesen Lauf erst fort oder rollen Sie ihn zurück.
run-at-work = Es ist schon ein Lauf im Gang. Warten Sie, bis er endet.
host-not-here = Der Host { $host } gehört zu diesem Lauf, wurde jetzt aber nicht genannt. Es wurde nichts geändert. Geben Sie alle Hosts des Laufs an (mit --leave-out die, die nicht angefasst werden sollen) oder schließen Sie ihn mit resume ab, das sie von selbst erreicht.
run-state-not-written = Das Journal des Laufs { $run } ließ sich nicht schreiben, deshalb wurde keine weitere Änderung begonnen. { $why } Der Stand jeder Änderung ist bei ihr angegeben. Beseitigen Sie die Ursache, dann setzen Sie den Lauf fort oder rollen ihn zurück.
put-back-failed = Eine Änderung des Laufs { $run } ist fehlgeschlagen, und eine frühere ließ sich nicht zurücknehmen. { $why } Beseitigen Sie die Ursache und rollen Sie den Lauf dann zurück.
rollback-stopped = Das Zurückrollen des Laufs { $run } wurde angehalten. { $why } Was bis dahin zurückgenommen wurde, bleibt so. Beseitigen Sie die Ursache und rollen Sie den Lauf dann noch einmal zurück.
undo-cut = Es ist nicht bekannt, ob dies zurückgenommen wurde. Rollen Sie den Lauf { $run } noch einmal zurück; dabei wird die Datei geprüft und der Rest erledigt.
changed-since-run = { $path } wurde nach dem Lauf { $run } von jemand anderem geändert ({ $what }), deshalb wurde nichts zurückgerollt. Sehen Sie sich die Datei an. Wenn Sie auf die Änderung verzichten können, stellen Sie den Stand wieder her, den der Lauf dort hinterlassen hatte, und wiederholen Sie dann das Zurückrollen.
changed-content = der Inhalt
changed-attributes = Modus, Eigentümer, ACL oder erweiterte Attribute
changed-by-third-hand = { $path } hat weder den Inhalt von vor dem Lauf { $run } noch den von danach: Jemand anderes hat die Datei geändert, während der Lauf unterbrochen war. Es wurde nichts verändert. { $old } Geben Sie der Datei einen der beiden Inhalte und wiederholen Sie dann den Befehl. Um sie so zu lassen und den Lauf zu vergessen, verschieben Sie { $folder }.
old-content-kept = Der alte Inhalt ist in { $path } aufbewahrt.
old-content-none = Vor dem Lauf gab es diese Datei nicht.
settled-made = { $path }: Die unterbrochene Änderung war schon ausgeführt.
settled-not-made = { $path }: Die unterbrochene Änderung war noch nicht ausgeführt.
plan-without-act = Der Plan sagt nicht, wie die Änderung { $change } auszuführen ist. Es wurde nichts geändert. Das ist ein Fehler in quantalink; bitte melden Sie ihn.
refused-without-reason = abgelehnt

# Loading.
load-failed = { $command } ist fehlgeschlagen ({ $code }): { $output } Die Dateien bleiben, wie sie sind; der laufende multipathd behält, was er geladen hatte. Sehen Sie sich seine Meldungen an, beseitigen Sie die Ursache und setzen Sie den Lauf { $run } fort.
exit-code = Exit-Code { $code }
ended-by-signal = durch ein Signal beendet
load-not-undone = { $host }: Die alten Dateien sind wieder da, aber multipathd benutzt noch die Konfiguration, die geladen wurde. Das wird nicht zurückgenommen. Um die alte zu laden, geben Sie auf diesem Host ein: { $command }
load-unsettled = Ob die Konfiguration vor der Unterbrechung des Laufs geladen wurde, ist nicht bekannt; sie noch einmal zu laden schadet nicht.

# The runner.
report-not-here = Es gibt keinen Bericht.
thread-not-started = Das System konnte keinen weiteren Thread starten: { $why }. Es wurde nichts geändert. Beenden Sie andere Programme und versuchen Sie es erneut.
program-mistake = Ein Fehler in quantalink hat diesen Befehl beendet: { $why }. Falls ein Lauf im Gang war, starten Sie quantalink neu: Es sagt, was nicht abgeschlossen ist. Bitte melden Sie diesen Fehler.

## practice

practice-not-built =
    Die Übungsumgebung ließ sich nicht aufbauen: { $path }: { $why }. Davon blieb nichts zurück. Wählen Sie mit der
    Umgebungsvariablen TMPDIR ein anderes Verzeichnis für temporäre Dateien und versuchen Sie es erneut.

## wizard

# The pages: title and help.
page-unfinished-title = Nicht abgeschlossener Lauf
page-start-title = Ausgangslage
page-plan-title = Geplante Änderungen
page-progress-title = Der Lauf
page-verification-title = Stimmt alles?
page-finish-title = Ergebnis

# What can be done on a page.
action-next = Weiter
action-next-look = Erst Hosts ansehen
action-next-check = Nur prüfen
action-back = Zurück
action-apply = Ausführen
action-refresh = Neu abfragen
action-roll-back = Lauf zurückrollen
action-resume = Lauf fortsetzen
action-stop = Am sicheren Punkt anhalten
action-save-report = Bericht speichern
action-save-answers = Antworten speichern
action-practice = Übungsumgebung öffnen
action-quit = Beenden
action-finish = Verlassen

# Questions over a page.
ask-quit = Den Assistenten verlassen?
ask-quit-at-work =
    Eine Änderung ist im Gang. Sie wird erst zu Ende geführt, und keine andere beginnt; dann endet der Assistent. Der
    Lauf lässt sich später fortsetzen oder zurückrollen.

ask-quit-practice = Das ist die Übungsumgebung: Nichts Echtes wurde geändert. Ihr Verzeichnis wird mit dem Ende des Assistenten entfernt; --keep oder --root behalten es.
ask-quit-practice-stays = Das ist die Übungsumgebung: Nichts Echtes wurde geändert. Ihr Verzeichnis bleibt erhalten: { $path }
ask-quit-undo = Später rückgängig machen mit: { $command }
ask-stop = Den Lauf anhalten?
ask-stop-safe =
    Die laufende Änderung wird erst zu Ende geführt. Was bis dahin getan ist, bleibt; der Lauf lässt sich später
    fortsetzen oder zurückrollen.
ask-roll-back = Den Lauf { $run } zurückrollen?
ask-roll-back-how =
    Jede Datei, die er geändert hat, bekommt Inhalt, Modus und Eigentümer von vorher zurück. Eine Datei, die seitdem
    jemand geändert hat, bleibt, wie sie ist, und wird genannt.
choice-stay = Nein, hier bleiben
choice-quit = Ja, verlassen
choice-go-on = Nein, weiterlaufen lassen
choice-stop = Ja, anhalten
choice-keep = Nein, so lassen
choice-roll-back = Ja, zurückrollen
choice-stop-here = Nein, hier anhalten
choice-yes-go-on = Ja, weitermachen

# The state of the hosts.
state-nothing = Auf keinem Host wurde etwas geändert.
state-stands = { $made ->
        [0] Vom Lauf { $run } ist keine Änderung geblieben.
        [one] Vom Lauf { $run } bleibt { $made } Änderung bestehen.
       *[other] Vom Lauf { $run } bleiben { $made } Änderungen bestehen.
    }
state-unfinished = Ein früherer Lauf, { $run }, ist nicht abgeschlossen. { $made ->
        [0] Es ist keine Änderung geblieben.
        [one] { $made } Änderung bleibt bestehen.
       *[other] { $made } Änderungen bleiben bestehen.
    }
state-so-far = { $made ->
        [0] Es wurde keine Änderung ausgeführt
        [one] { $made } Änderung wurde ausgeführt
       *[other] { $made } Änderungen wurden ausgeführt
    }{ $back ->
        [0] {""}
        [one] , { $back } wurde zurückgenommen
       *[other] , { $back } wurden zurückgenommen
    }{ $unsure ->
        [0] .
        [one] , und bei { $unsure } ist nicht bekannt, ob sie ausgeführt wurde: Sehen Sie sich diese Datei an.
       *[other] , und bei { $unsure } ist nicht bekannt, ob sie ausgeführt wurden: Sehen Sie sich diese Dateien an.
    }
run-complete = Der Lauf ist vollständig abgeschlossen.
run-only-by-hand =
    Zu erledigen waren nur noch die Schritte von Hand: { $done ->
        [0] Keinen davon haben Sie bestätigt,
       *[other] { $done } davon haben Sie bestätigt,
    } { $left ->
        [0] keiner ist mehr offen.
        [one] { $left } ist noch offen.
       *[other] { $left } sind noch offen.
    } Darüber wird kein Lauf aufgezeichnet; speichern Sie den Bericht, wenn Sie Ihre Antworten behalten wollen.
run-unfinished = Der Lauf ist nicht abgeschlossen: Einige seiner Änderungen wurden nicht ausgeführt.
run-rolled-back = Der Lauf wurde zurückgerollt. Was sich nicht ganz zurücknehmen ließ, steht bei der jeweiligen Änderung.
run-awaiting-confirm = Die Änderungen sind ausgeführt und warten auf „quantalink confirm“; ohne das werden sie zurückgenommen.

# Words in front of notices and changes.
level-info = Hinweis
level-warning = Achtung
level-error = Fehler
mark-pass = bestanden
mark-fail = FEHLER
mark-manual = von Hand
mark-skipped = übersprungen
mark-pending = offen
mark-done = schon erfolgt
mark-applied = ausgeführt
mark-failed = FEHLER
mark-unknown = UNKLAR
mark-rolled-back = zurückgerollt
mark-refused = ABGELEHNT
mark-working = läuft

# Hosts and changes.
wizard-host = { $host }: { $release } ({ $role })
wizard-role-node = dom0-Knoten
wizard-change-on = { $host }: { $change }
row-path = Datei: { $path }

# Page "unfinished".
unfinished-found = Ein auf diesen Hosts begonnener Lauf ist nicht abgeschlossen. Klären Sie ihn, bevor etwas anderes geändert wird.
unfinished-resume = Um die übrigen Änderungen auszuführen, wählen Sie „Lauf fortsetzen“ oder geben Sie ein:
unfinished-roll-back = Um den Lauf rückgängig zu machen, wählen Sie „Lauf zurückrollen“ oder geben Sie ein:
unfinished-roll-back-practice = Um den Lauf rückgängig zu machen, wählen Sie „Lauf zurückrollen“. Auf echten Hosts geht das auch jederzeit später mit:
run-roll-back-later = Um den Lauf rückgängig zu machen, gehen Sie weiter zur letzten Seite und wählen Sie „Lauf zurückrollen“, oder geben Sie ein:
run-roll-back-later-practice = Um den Lauf rückgängig zu machen, gehen Sie weiter zur letzten Seite und wählen Sie „Lauf zurückrollen“. Auf echten Hosts geht das auch jederzeit später mit:
unfinished-look = Oder sehen Sie sich erst an, in welchem Zustand die Hosts jetzt sind; das ändert nichts.
pair-run = Lauf
pair-started = Begonnen
pair-root = Root
pair-host = Host

# Page "start".
no-host-here = Dieser Rechner ist kein dom0-Knoten: Hier gibt es kein /etc/xensource-inventory.
no-host-what =
    Der Assistent arbeitet auf der dom0 eines XenServer- oder XCP-ng-Hosts. Für ein eingehängtes Image oder eine Kopie davon,
    oder um diesen Rechner als Knoten zu behandeln (ein einfaches Linux mit multipath-tools), starten Sie den Assistenten mit einem dieser Befehle neu:
no-host-practice = Oder öffnen Sie die Übungsumgebung: simulierte Knoten und ein simulierter StorageLink-Server in einem temporären Verzeichnis. An diesem Rechner wird nichts verändert.
looking = Hosts werden abgefragt
start-root = Alles hier betrifft den Verzeichnisbaum { $path }, nicht diesen Rechner. Arbeitsspeicher und freier Platz sind die des Rechners, von dem aus er gelesen wird.
start-about =
    Das sagen die Hosts über sich. Um es herauszufinden, wurde nichts geändert, und es wird nichts geändert, bevor Sie dem
    Plan zustimmen.
start-runs-unknown = Ob ein früherer Lauf noch nicht abgeschlossen ist, ließ sich nicht feststellen. Fragen Sie neu ab, bevor Sie weitermachen.
start-looked = Abgefragt am { $at }.
pair-main = multipath.conf
pair-enabled = multipath-enabled.conf
pair-dropins = Dateien in conf.d
pair-tools = multipath-tools
pair-system = System
pair-kernel = Kernel
pair-memory = Arbeitsspeicher
pair-free-etc = Frei in /etc
pair-free-state = Frei für Sicherungen
pair-daemon = multipathd
value-unknown = nicht bekannt: { $why }
value-not-told = nicht bekannt: Das System gibt keine Auskunft
value-memory = { $total }, davon { $free } verfügbar
file-absent = nicht vorhanden
file-dangling = ein Link auf { $path }, und dort ist nichts
file-too-big = { $path }, { $size }: zu groß für eine Konfiguration
file-other = { $path } ist keine reguläre Datei
file-plain = { $path }, { $size }, Modus { $mode }, Eigentümer { $owner }
file-linked = über Links: { $path }, { $size }, Modus { $mode }, Eigentümer { $owner }
dropins-no-folder = das Verzeichnis ist nicht vorhanden
dropins-count =
    { $count ->
        [0] keine
        [one] { $count } Datei
       *[other] { $count } Dateien
    }
daemon-not-asked = nicht abgefragt (in diesem Verzeichnis wird nichts ausgeführt)
daemon-unknown = nicht bekannt, ob er läuft
daemon-runs = läuft
daemon-stands = läuft nicht

# Page "plan".
plan-refused =
    { $refused ->
        [one] { $refused } Änderung wird abgelehnt
       *[other] { $refused } Änderungen werden abgelehnt
    }, deshalb geschieht auf keinem Host etwas. Die Gründe stehen unten.
plan-nothing = Nichts zu tun: Jeder Host ist, wie er sein soll, oder es bleibt nichts, was sich hier tun ließe.
plan-pending =
    { $pending ->
        [one] { $pending } Änderung wird ausgeführt
       *[other] { $pending } Änderungen werden ausgeführt
    }, wenn Sie zustimmen. Bis jetzt wurde nichts geändert.
plan-stale = Die letzte Abfrage der Hosts ist gescheitert, oder seitdem wurde eine Antwort geändert. Ausgeführt wird erst, wenn sie neu abgefragt sind.
plan-unfinished = Der Lauf { $run } ist nicht abgeschlossen. Setzen Sie ihn zuerst fort oder rollen Sie ihn zurück; dann lässt sich dieser Plan ausführen.
plan-host-nothing = Für diesen Host ist nichts geplant.
next-replace =
    Die Datei wird als Ganzes ersetzt und behält Modus ({ $mode }), Eigentümer ({ $owner }) und Attribute; ihr alter
    Inhalt wird vorher gesichert.
next-create = Die Datei wird mit Modus 0644 angelegt{ $folders }.
next-with-folders = {""}, ihr Verzeichnis auch, falls es fehlt
next-folder-is-there = {""}; ihr Verzeichnis ist schon da
next-load = Dieser Befehl wird ausgeführt: { $command }
next-manual = Das ist von Hand zu tun; das Programm übernimmt es nicht.
next-whole = Einmal begonnen, wird das zu Ende geführt oder zurückgenommen.
diff-size =
    { $places ->
        [one] { $places } Stelle
       *[other] { $places } Stellen
    }: { $added ->
        [one] { $added } Zeile neu
       *[other] { $added } Zeilen neu
    }, { $removed } entfernt, { $changed } geändert.

# Page "progress".
progress-apply = Die Änderungen werden ausgeführt.
progress-resume = Der Lauf wird fortgesetzt.
progress-roll-back = Der Lauf wird zurückgerollt.
progress-ended = Der Lauf ist beendet.
progress-back = Das Zurückrollen ist beendet.
progress-run = Lauf { $run }
progress-leaving = Die laufende Änderung wird zu Ende geführt; dann endet der Assistent.
progress-stopping = Die laufende Änderung wird zu Ende geführt; dann wird der Lauf angehalten.

# Page "verification".
checking = Alle Hosts werden geprüft
checks-none = Es wurde nichts geprüft. Fragen Sie neu ab.
checks-hold = Keine Prüfung ist fehlgeschlagen.
checks-failed =
    { $failed ->
        [one] { $failed } Prüfung ist fehlgeschlagen
       *[other] { $failed } Prüfungen sind fehlgeschlagen
    }. Was zu sehen war und was zu tun ist, steht bei jeder Prüfung.
checks-host = { $host }
count-pass = Bestanden
count-fail = Fehler
count-manual = Von Hand
count-skipped = Übersprungen

# Page "finish".
finish-nothing = In dieser Sitzung wurde nichts geändert.
finish-practice = Das war eine Übung: Nichts Echtes wurde geändert. Das Verzeichnis der Übungsumgebung wird mit dem Ende des Assistenten entfernt; --keep oder --root behalten es.
finish-practice-stays = Das war eine Übung: Nichts Echtes wurde geändert. Das Verzeichnis der Übungsumgebung bleibt erhalten: { $path }
finish-checks = Prüfungen
finish-files = Ablage
pair-state-dir = Läufe und Sicherungen
pair-report = Bericht
pair-answers = Antworten
value-not-saved = nicht gespeichert
notice-report-written = Der Bericht wurde in { $path } gespeichert und daneben als .md und .json.
notice-answers-written = Die Antworten wurden in { $path } gespeichert. Wieder verwenden mit: --answers FILE

# The log.
log-looking = Hosts werden abgefragt
log-checking = Alle Hosts werden geprüft
log-looked =
    { $hosts ->
        [one] { $hosts } Host hat geantwortet
       *[other] { $hosts } Hosts haben geantwortet
    }
log-started = Lauf { $run } beginnt
log-at-work = { $change }: { $what }
log-ended = { $change }: { $outcome }
log-ended-why = { $line }: { $why }
log-stopping = Angefordert: am nächsten sicheren Punkt anhalten
log-answer-yes = Antwort: ja, weitermachen
log-answer-no = Antwort: nein, hier anhalten
outcome-applied = ausgeführt
outcome-done = nichts zu tun
outcome-failed = fehlgeschlagen
outcome-unknown = unklar, ob ausgeführt
outcome-rolled-back = zurückgerollt
outcome-refused = abgelehnt
outcome-manual = von Hand
outcome-skipped = nicht ausgeführt

## plain

plain-title = == Schritt { $step } von { $steps }: { $title } ==
plain-practice = ÜBUNG: Alles hier ist simuliert. An diesem Rechner wird nichts verändert.
plain-notice = { $level }: { $text }
plain-diff = Änderungen an { $path } (- entfällt, + neu):
plain-no-newline = (die Datei endet hier ohne Zeilenende)
plain-field = { $label } [{ $value }]
plain-yes = ja
plain-no = nein
plain-yes-no = Geben Sie j (ja) oder n (nein) ein.
plain-not-now = { $action } (jetzt nicht möglich)
plain-progress = ... { $what }
plain-progress-part = ... { $what } ({ $part })
plain-prompt = Nummer oder Enter für „{ $default }“ ({ $keys }):
plain-prompt-none = Nummer ({ $keys }):
plain-choose = Nummer oder Enter für „{ $default }“ ({ $keys }):
plain-choose-one = Geben Sie eine Nummer von 1 bis { $count } ein oder drücken Sie Enter für die erste.
plain-value = Neuer Wert; Enter behält „{ $value }“ ({ $keys }):
plain-no-default = Enter bewirkt hier nichts. Geben Sie die Nummer der gewünschten Aktion ein.
plain-no-back = Von hier geht es jetzt nicht zurück.
plain-not-understood = Das ist keine der Nummern oben. Geben Sie eine davon ein oder ? für Hilfe.
plain-log-empty = Bisher ist nichts geschehen.
plain-log-line = { $at } { $text }
plain-end-of-input = Die Eingabe ist zu Ende, deshalb endet der Assistent hier. Es beginnt keine neue Änderung.
plain-told-to-end = Der Assistent wurde beendet (Strg-C oder ein Signal). Es beginnt keine neue Änderung, und was noch gefragt war, gilt als nicht erledigt.
plain-yes-end = Der Assistent ist durchlaufen.
plain-yes-stuck = Der Assistent endet hier mit Exit-Code { $code }: Jemand muss entscheiden oder nachsehen.

## tui

tui-step = Schritt { $now } von { $all }
tui-practice = ÜBUNG: Alles hier ist simuliert. An diesem Rechner wird nichts verändert.
tui-position = { $from }–{ $to } von { $all }
tui-notice = { $word }: { $text }
tui-too-small = Dieses Terminal hat { $columns } Spalten und { $rows } Zeilen. quantalink braucht mindestens { $need-columns } x { $need-rows }: Bitte vergrößern Sie das Fenster. Was im Gang ist, läuft weiter. Verlassen: vergrößern, dann F10; oder schließen.
tui-no-terminal = Hier lässt sich der Bildschirm nicht zeichnen: Ein- und Ausgabe müssen ein Terminal sein, das Steuersequenzen versteht. Verwenden Sie --plain.
tui-terminal-failed = Das Terminal ist nicht verwendbar: { $error }. Es wurde nichts getan. Verwenden Sie --plain.
tui-no-newline = (kein Zeilenende am Schluss)
tui-yes = ja
tui-no = nein
tui-key-more = mehr
tui-key-help = Hilfe
tui-key-log = Log
tui-key-quit = Ende
tui-key-close = schließen
tui-key-choose = wählen
tui-key-toggle = ändern
tui-key-sides = zweispaltig
tui-log-title = Log (Zeiten in UTC)
tui-log-empty = Bisher ist nichts geschehen.
tui-help-title = Hilfe
tui-help-do = was in der Tastenleiste steht: die Aktion oder Auswahl, die den Fokus hat
tui-help-back = zurück zur Seite davor, nichts geht verloren; schließt, was über der Seite liegt; beendet nie
tui-help-next = ergänzt einen Pfad beim Tippen; sonst Fokus auf das nächste Feld oder die nächste Aktion
tui-help-previous = Fokus auf das Feld oder die Aktion davor
tui-help-up = eine Zeile nach oben oder das Feld oder die Aktion darüber
tui-help-down = eine Zeile nach unten oder das Feld oder die Aktion darunter
tui-help-toggle = das Feld ändern, das den Fokus hat
tui-help-page-up = eine Seite nach oben
tui-help-page-down = eine Seite nach unten
tui-help-top = an den Anfang
tui-help-end = an das Ende
tui-help-left = zeigt, was von den Zeilen einer Datei links abgeschnitten ist
tui-help-right = zeigt, was von den Zeilen einer Datei rechts abgeschnitten ist
tui-help-sides = alte und neue Datei nebeneinander (ab 100 Spalten)
tui-help-refresh = die Hosts neu abfragen
tui-help-help = diese Seite
tui-help-log = was bisher geschah
tui-help-repaint = den Bildschirm neu zeichnen
tui-help-suspend = das Programm anhalten, „fg“ setzt es fort; nicht, solange Änderungen ausgeführt werden
tui-help-quit = fragt, ob Sie beenden wollen, und nennt den Zustand der Hosts
tui-help-notes = Solange eine Textzeile bearbeitet wird, sind Buchstaben Text: Verlassen Sie sie erst mit Tab oder benutzen Sie die Funktionstasten. Reagiert die Tastatur scheinbar nicht, ist vielleicht Rollen (Scroll Lock) an: Drücken Sie die Taste noch einmal. Manche Terminals behalten Funktionstasten für sich: Jede hat eine zweite Taste.
key-sign = { $key }
key-shift = Umschalt-{ $key }
key-alt = Alt-{ $key }
key-ctrl = Strg-{ $key }
key-enter = Enter
key-esc = Esc
key-tab = Tab
key-space = Leertaste
key-backspace = Rücktaste
key-delete = Entf
key-up = Auf
key-down = Ab
key-left = Links
key-right = Rechts
key-home = Pos1
key-end = Ende
key-page-up = BildAuf
key-page-down = BildAb

## cli

cli-about = Führt durch „QuantaStor StorageLink XenServer installieren“: zeigt jede Änderung als Diff, führt sie sicher aus, prüft sie und kann sie rückgängig machen. Ohne Befehl: der Assistent.
cli-after-help = Exit-Codes: 0 erledigt oder nichts zu tun; 1 fehlgeschlagen; 2 Änderungen stehen an (plan) oder eine Prüfung ist fehlgeschlagen (verify); 3 abgelehnt, es wurde nichts geändert; 64 falscher Aufruf.
cli-heading-usage = Aufruf
cli-heading-commands = Befehle
cli-heading-options = Optionen
cli-heading-arguments = Argumente

cli-cmd-demo = Der Assistent in einer Übungsumgebung: Knoten, StorageLink-Server, Gateway und Speichersystem, alles simuliert; an diesem Rechner wird nichts verändert
cli-cmd-plan = Anzeigen, was zu tun wäre
cli-cmd-apply = Ausführen, was plan zeigt
cli-cmd-verify = Prüfen, ob alles stimmt; ändert nichts
cli-cmd-rollback = Einen Lauf rückgängig machen
cli-cmd-resume = Einen unterbrochenen Lauf fortsetzen
cli-cmd-confirm = Einen mit --confirm-within ausgeführten Lauf beibehalten
cli-cmd-runs = Die hier bekannten Läufe auflisten, auch die nicht abgeschlossenen
cli-cmd-edit = Filter: gibt die bearbeitete Datei auf stdout aus; schreibt keine Datei
cli-cmd-edit-multipath = Der QuantaStor-Eintrag in einer multipath.conf
cli-cmd-edit-scsi-ids = Der QuantaStor-Eintrag in StorageLinks scsi_device_id_config.xml
cli-cmd-export = Der Plan der Knoten, um ihn mit anderen Mitteln auszurollen
cli-cmd-export-ansible = Als Rolle und Playbook für ansible-core
cli-cmd-export-sh = Als Shell-Skript je Knoten, die neuen Dateien darin enthalten
cli-cmd-guide = Die Anleitung als Text
cli-cmd-completions = Vervollständigung für eine Shell
cli-cmd-man = Die Handbuchseite, für man -l -

cli-arg-run = Welcher Lauf, etwa 20261120-1 [Vorgabe: der neueste mit demselben --root]
cli-arg-file = Die zu lesende Datei; keine oder - für stdin
cli-arg-dir = Das zu schreibende Verzeichnis; es darf noch nicht da sein oder muss leer sein
cli-arg-shell = Welche Shell

cli-opt-help = Diese Hilfe anzeigen
cli-opt-version = Die Version anzeigen
cli-opt-section = Nur dieser Abschnitt der Anleitung (mehrfach möglich) [Vorgabe: alle, die zu den Hosts passen]
cli-opt-root = DIR als / dieses Rechners nehmen, etwa ein eingehängtes Image; dann wird nichts ausgeführt. demo: die Übungsumgebung in DIR behalten und beim nächsten Mal dort fortfahren
cli-opt-release = Release, dessen Regeln und Eintrag gelten, etwa 5.6, 6.5, "xcp-ng 8.3", linux [Vorgabe: die heutigen]
cli-opt-stanza = auto: der passende für das Release; guide: die neun Einstellungen der Anleitung; modern: ohne getuid_callout
cli-opt-activate = Auch die neue Konfiguration laden, wo das Release es erlaubt
cli-opt-answers = TOML-Datei mit allem, was der Assistent fragt; Optionen haben Vorrang
cli-opt-state-dir = Wo Läufe, Journale und Sicherungen liegen [Vorgabe für root: /var/lib/quantalink]
cli-opt-diff = Auch die Diffs ausgeben (edit: den Diff anstelle der Datei)
cli-opt-yes = Dem Plan zustimmen, ohne gefragt zu werden
cli-opt-json = Ein JSON-Objekt auf stdout ausgeben
cli-opt-plain = Nummerierte Fragen in einfachen Zeilen statt Vollbild
cli-opt-keep = Das Verzeichnis der Übungsumgebung nicht entfernen
cli-opt-lang = Sprache [Vorgabe: nach LC_ALL, LC_MESSAGES, LANG]
cli-opt-ascii = Nur ASCII ausgeben
cli-opt-no-color = Ohne Farben
cli-opt-verbose = Ausführlicher: bei plan, was jede Zeile des Eintrags dort bewirkt; auf stderr, was ermittelt und getan wird
cli-opt-node = Ein dom0-Knoten über SSH (mehrfach möglich; local: dieser Rechner, ohne SSH)
cli-opt-pool = Alle Knoten des Pools, wie xe sie hier oder auf dem ersten --node nennt
cli-opt-parallel = Anzahl der Knoten gleichzeitig [Vorgabe: 8]
cli-opt-ssh-config = Wird an den SSH-Client weitergegeben
cli-opt-server = Wo StorageLink läuft: local (auf diesem Windows-Server), smb://[DOMAIN;]USER@HOST (über SMB, von Linux aus) oder manual: Die Schritte dort werden angezeigt und von Hand ausgeführt [Vorgabe: local unter Windows; manual, wo etwas vom Server angegeben ist; sonst keiner]
cli-opt-storagelink-dir = Der Server-Ordner von StorageLink, wo er nicht von selbst gefunden wird; bei manual: eine Kopie davon, deren XML-Datei bearbeitet wird
cli-opt-installer = Der heruntergeladene Adapter, osn_quantastor_csladapter.exe
cli-opt-installer-sha256 = Seine erwartete SHA-256-Summe
cli-opt-edition = Die Edition des Pools, wo sich die dom0 nicht abfragen lässt, etwa enterprise oder platinum
cli-opt-block = Der hinzuzufügende XML-Eintrag
cli-opt-version-at = Welche Zahl in der XML-Datei die Version ist
cli-opt-gateway = Das StorageLink-Gateway für die Prüfung [Vorgabe für den Port: 21605]
cli-opt-gateway-fingerprint = SHA-256-Fingerabdruck seines Zertifikats; ein Passwort wird an kein anderes gesendet
cli-opt-storage = Das QuantaStor-System [Vorgabe für den Port: 8153]
cli-opt-storage-user = Benutzer auf diesem System
cli-opt-storage-fingerprint = SHA-256-Fingerabdruck seines Zertifikats; ein Passwort wird an kein anderes gesendet
cli-opt-secrets = TOML-Datei mit den Passwörtern nodes, key (Passphrase Ihres SSH-Schlüssels), server, gateway und storage; sie wird abgelehnt, wenn nicht allein ihr Eigentümer sie lesen kann (Modus 0600)
cli-opt-password-fd = Eine Zeile aus diesem Dateideskriptor lesen (0: Standardeingabe): ein und dasselbe Passwort für Knoten, Server, Gateway und Speichersystem; für verschiedene: --secrets
cli-opt-confirm-within = Die alten Dateien wiederherstellen, wenn confirm nicht innerhalb dieser Zeit nach dem Lauf kommt (ab 10; nicht mit --activate)

usage-command = Einen Befehl „{ $command }“ gibt es nicht.{ $meant } Befehle: { $valid }.
usage-argument = „{ $argument }“ ist hier nicht bekannt.{ $meant }
usage-value = „{ $value }“ ist für { $argument } nicht gültig. Gültig: { $valid }.
usage-value-plain = „{ $value }“ ist für { $argument } nicht gültig.
usage-value-range = „{ $value }“ ist für { $argument } nicht gültig. Gültig: ganze Zahlen von { $least } bis { $most }.
usage-value-missing = { $argument } braucht einen Wert.
usage-missing = Am Ende des Befehls fehlt etwas: { $what }.
usage-twice = { $option } ist doppelt angegeben.
usage-conflict = { $one } und { $other } lassen sich nicht zusammen angeben.
usage-json-wizard = --json gibt es nur bei Befehlen; Assistent und Übungsumgebung haben kein JSON. Befehle: plan, apply, verify, rollback, resume, confirm, runs, export, edit.
usage-other = Die Befehlszeile ließ sich nicht lesen ({ $detail }).
usage-see-help = „{ $command } --help“ zeigt, was angegeben werden kann.

release-not-used = --release gilt nur für „edit multipath“ und bewirkt hier nichts: Das Release wird aus den Dateien des Hosts selbst ermittelt.
release-not-for-xml = { $option } gilt nur für „edit multipath“ und bewirkt hier nichts: Das XML von StorageLink wird nach seiner eigenen Form bearbeitet, unabhängig vom Release der Knoten.
output-failed = Die Ausgabe ließ sich nicht schreiben: { $detail }.
internal-error = In quantalink selbst ist bei { $place } ein Fehler aufgetreten. Es beginnt keine Änderung mehr. „quantalink runs“ zeigt, ob ein Lauf nicht abgeschlossen ist; „quantalink resume“ oder „quantalink rollback“ klärt ihn.

input-absent = Eine solche Datei gibt es nicht. Geben Sie eine vorhandene Datei an.
input-folder = Das ist ein Verzeichnis. Geben Sie eine Datei darin an.
input-special = Das ist keine reguläre Datei, sondern ein FIFO, ein Gerät oder ein Socket, und wird nicht geöffnet. Geben Sie eine reguläre Datei an.{ $instead }
input-special-stdin = {" "}„{ $command }“ liest die Standardeingabe.
input-no-rights = Kein Recht, diese Datei zu lesen ({ $detail }). Starten Sie quantalink als Benutzer, der das darf, etwa root.
input-loop = Die symbolischen Links dieses Pfads bilden eine Schleife ({ $detail }). Berichtigen Sie die Links.
input-too-big = Die Datei ist größer als { $limit } und wurde nicht gelesen. Geben Sie die richtige Datei an.
input-unreadable = Die Datei ließ sich nicht lesen: { $detail }.
edit-nothing = { $path }: nichts zu tun, der QuantaStor-Eintrag stimmt so.
edit-unchanged = { $path }: Es wurde nichts geändert.
release-unknown-name = Kein Release heißt „{ $release }“. Beispiele: 5.6, "5.6 fp1", 6.2, 6.5, 7.0, "xenserver 8", "xcp-ng 8.3", linux.

answers-not-text = Zeile { $line } der Antwortdatei ist kein UTF-8-Text. Speichern Sie die Datei als UTF-8.
no-host = Dieser Rechner ist weder ein XenServer- oder XCP-ng-Host (es gibt kein /etc/xensource-inventory) noch ein StorageLink-Server. { $instead }
section-does-not-fit = Der Abschnitt { $section } braucht einen StorageLink-Server, und hier ist keiner angegeben. Für einen, der über SMB erreichbar ist, fügen Sie --server "smb://USER@HOST" an; für einen, den nur Sie erreichen, „--server manual“: Seine Schritte werden dann angezeigt und dort von Hand ausgeführt.
state-no-default = Dieser Benutzer hat kein Verzeichnis, in dem Läufe liegen können. Geben Sie eines mit --state-dir DIR an.
state-inside-root = Das Verzeichnis für Läufe liegt innerhalb von --root { $root }; dort darf außer der Änderung selbst nichts geschrieben werden. Geben Sie mit --state-dir DIR ein anderes an.
needs-yes = Hier kann niemand gefragt werden, und --yes wurde nicht angegeben. Es wurde nichts geändert. Sehen Sie sich den Plan mit „quantalink plan --diff“ an und geben Sie dann denselben Befehl mit --yes ein.
needs-yes-resume = Hier kann niemand gefragt werden, und --yes wurde nicht angegeben. Es wurde nichts geändert. Um den unterbrochenen Lauf abzuschließen, geben Sie denselben Befehl mit --yes ein.
needs-yes-rollback = Hier kann niemand gefragt werden, und --yes wurde nicht angegeben. Es wurde nichts zurückgenommen. Um erst zu sehen, was zurückgenommen würde, geben Sie denselben Befehl an einem Terminal ein; um es zurückzunehmen, mit --yes.
not-agreed = Nicht zugestimmt. Es wurde nichts geändert.
answer-yes = j ja y yes
answer-no = n nein no
apply-ask = { $n ->
    [one] Diese Änderung ausführen? [j/N]
   *[other] Diese { $n } Änderungen ausführen? [j/N]
}
apply-settle-ask = Es bleibt nichts zu ändern. Den unterbrochenen Lauf { $run } abschließen? [j/N]
rollback-ask = Zurücknehmen, was dieser Lauf geändert hat? [j/N]
plan-to-apply = { $n ->
    [one] 1 Änderung steht an.
   *[other] { $n } Änderungen stehen an.
    } Zum Ausführen geben Sie ein: { $command }
plan-stopped = Abgelehnt, wie oben angegeben. Auf keinem Host wurde etwas geändert.
apply-nothing = Nichts zu tun.
apply-nothing-changed = Es wurde nichts geändert.
apply-interrupted = Vor der ersten Änderung abgebrochen. Es wurde nichts geändert. Geben Sie denselben Befehl noch einmal ein.
apply-done = { $n ->
    [one] Fertig: 1 Änderung im Lauf { $run } ausgeführt.
   *[other] Fertig: { $n } Änderungen im Lauf { $run } ausgeführt.
} Rückgängig machen mit: { $rollback }
apply-done-stays = { $n ->
    [one] Fertig: 1 Änderung im Lauf { $run } ausgeführt. Sie bleibt: Zurückrollen macht sie nicht rückgängig.
   *[other] Fertig: { $n } Änderungen im Lauf { $run } ausgeführt. Sie bleiben: Zurückrollen macht sie nicht rückgängig.
}
apply-cut = { $n ->
    [0] Der Lauf { $run } wurde unterbrochen. Es ist keine Änderung geblieben.
    [one] Der Lauf { $run } wurde unterbrochen. 1 Änderung wurde ausgeführt und bleibt bestehen.
   *[other] Der Lauf { $run } wurde unterbrochen. { $n } Änderungen wurden ausgeführt und bleiben bestehen.
    } Fortsetzen mit: { $resume } Zurücknehmen, was er geändert hat, mit: { $rollback }
apply-cut-unknown = Der Lauf { $run } wurde unterbrochen; bei mindestens einer Änderung ist nicht bekannt, ob sie ausgeführt wurde. { $n ->
    [0] Sonst ist keine Änderung geblieben.
    [one] Außerdem wurde 1 Änderung ausgeführt und bleibt bestehen.
   *[other] Außerdem wurden { $n } Änderungen ausgeführt und bleiben bestehen.
} Noch einmal nachsehen und fortsetzen mit: { $resume } Zurücknehmen, was er geändert hat, mit: { $rollback }
apply-put-back = Vom Lauf { $run } bleibt keine Änderung zurück. Die Ursache: { $why } Beseitigen Sie sie und geben Sie dann denselben Befehl noch einmal ein.
apply-takes-up = Der Lauf { $run } wurde unterbrochen und ist nicht abgeschlossen. Er wird hier wieder aufgenommen und nach dem Plan dieses Befehls abgeschlossen.
apply-takes-up-undone = Der Lauf { $run } ist nicht ganz zurückgerollt: Was er getan hat, besteht noch auf { $hosts }. Er wird hier wieder aufgenommen und nach dem Plan dieses Befehls abgeschlossen.
apply-closes-cut = Der Lauf { $run } wurde unterbrochen, und nichts von ihm besteht. Er wird geschlossen, und der Plan dieses Befehls wird ein eigener Lauf.
command-in-full = Mit den hier angegebenen Verzeichnissen geben Sie ein: { $command }
run-undoing-here = Das Zurückrollen von Lauf { $run } auf diesem Rechner ist im Gang oder nicht vollständig. Zum Abschließen geben Sie ein: { $command }
run-unfinished-here = Der Lauf { $run } dieses Rechners ist im Gang oder wurde unterbrochen. Wurde er unterbrochen, setzt apply ihn fort; um ihn mit den Antworten abzuschließen, mit denen er begonnen wurde, geben Sie ein: { $command }
rollback-done = Der Lauf { $run } ist zurückgerollt.
rollback-done-but = Der Lauf { $run } ist zurückgerollt, bis auf das oben Genannte.
rollback-cut = Der Lauf { $run } ist nicht ganz zurückgerollt. Um damit fortzufahren, geben Sie ein: { $command }
report-kept = Bericht: { $path }
report-not-due = Für diesen Befehl war nichts zu tun, deshalb wurde kein Bericht nach { $path } geschrieben.
report-not-kept = Der Bericht ließ sich nicht speichern ({ $why }). Der Lauf selbst ist davon nicht betroffen.
demo-kept = Die Übungsumgebung bleibt erhalten in { $path }
runs-line = { $run }  { $started }  { $state }  { $root }
runs-none = In { $path } sind keine Läufe bekannt.
runs-complete = abgeschlossen
runs-unfinished = NICHT ABGESCHLOSSEN
runs-rolled-back = zurückgerollt
runs-awaiting-confirm = wartet auf confirm

verify-sum = { $passed } bestanden, { $failed } fehlgeschlagen, { $manual } von Hand anzusehen, { $skipped } übersprungen.
report-title = quantalink, Lauf { $run }
report-written = Geschrieben am { $at } von quantalink { $version }.
report-changes = Änderungen
report-checks = Prüfungen
report-undo = Rückgängig machen
report-undo-nothing = Nichts rückgängig zu machen.
report-undo-stays = Zurückrollen macht nichts davon rückgängig: Was getan wurde, bleibt.

## guide

guide-title = QuantaStor StorageLink XenServer installieren
guide-about = Die drei Teile der Anleitung, Schritt für Schritt, und hinter jedem „>“, was quantalink dafür tut. Teil 1 erledigt es auf dem StorageLink-Server selbst oder von Linux aus über SMB („--server“), Teil 3 auf den Knoten über SSH („--pool“, „--node“), auf diesem Rechner oder unter --root. Was es nicht erreicht, beschreibt es Schritt für Schritt, zum Ausführen von Hand („--server manual“). Wo es von der Anleitung abweicht, steht der Grund dabei.
guide-part-1 = Der QuantaStor-Adapter für Citrix StorageLink
guide-part-2 = Korrektes Laden von StorageLink überprüfen
guide-part-3 = Die Multipath-Einstellungen
guide-licence-title = Lizenz prüfen
guide-licence = StorageLink braucht eine Enterprise- oder Platinum-Lizenz von Citrix XenServer. Mit Advanced oder dem kostenlosen XenServer lässt es sich nicht verwenden. Das StorageLink-Gateway unterstützt XenServer bis 5.6 FP1; 6.0 bis 6.2 haben StorageLink eingebaut, spätere Releases haben keines.
guide-licence-does = quantalink fragt die dom0, auf der es läuft, nach Edition, Release und restrict_storagelink; sonst gilt „--edition NAME“. Free, Advanced und Releases, die das Gateway nicht unterstützt, werden abgelehnt. Die Multipath-Einstellungen von Teil 3 brauchen keine Lizenz.
guide-stop-service-title = StorageLink-Dienst stoppen
guide-stop-service = Geben Sie auf dem StorageLink-Server in einer Administrator-Eingabeaufforderung „net stop storagelink“ ein oder stoppen Sie StorageLink unter „Dienste“ (services.msc). (Die Anleitung nennt eine Wartungskonsole in XenServer; es ist aber ein Dienst von Windows.) Solange er gestoppt ist, schlagen Start, Stopp und Snapshots von VMs auf StorageLink-Repositories fehl.
guide-stop-service-does = quantalink stoppt den Dienst und die von ihm abhängigen Dienste, wartet auf STOPPED und startet ihn nach jedem Fehler wieder; mit „--server manual“ sagt es, was einzugeben ist und was zu sehen sein muss. Gestoppt ist er nur, solange die Dateien geändert werden, nicht während der Adapter heruntergeladen wird.
guide-adapter-download-title = Adapter herunterladen
guide-adapter-download = Laden Sie den StorageLink-Adapter von OSNEXUS herunter: http://www.osnexus.com/trynow/ (Die Anleitung sagt schon hier „ausführen“ und nennt den Befehl erst später; ausgeführt wird er einmal, bei gestopptem Dienst.)
guide-adapter-download-does = quantalink zeigt die Adresse, auch als QR-Code, sowie Größe und SHA-256-Summe der Datei, die „--installer FILE“ nennt; mit „--installer-sha256 HEX“ vergleicht es sie.
guide-adapter-install-title = Adapter installieren
guide-adapter-install = Führen Sie bei gestopptem Dienst auf dem StorageLink-Server osn_quantastor_csladapter.exe aus.
guide-adapter-install-does = Auf dem Server selbst führt quantalink das Installationsprogramm aus und hält Ausgabe und Exit-Code im Bericht fest; über SMB und mit „--server manual“ wird der Schritt beschrieben und von Hand ausgeführt.
guide-scsi-ids-title = QuantaStor in die Geräteregeln eintragen
guide-scsi-ids = Fügen Sie in C:\Program Files\Citrix\StorageLink\Server\scsi_device_id_config.xml nach dem letzten Eintrag einen für Hersteller OSNEXUS und Produkt QUANTASTOR mit der Zahl 1 hinzu (die Anleitung zeigt nur OSNEXUS und QUANTASTOR1: Das XML um die Werte ist dort verloren gegangen, QUANTASTOR und 1 sind zusammengerückt) und erhöhen Sie die Versionsnummer am Anfang der Datei um eins, etwa von 2.0.0.4 auf 2.0.0.5. Die höhere Nummer zeigt StorageLink an, dass die neuen Geräteregeln auf die XenServer-Hosts zu bringen sind.
guide-scsi-ids-does = quantalink erkennt die Form an den vorhandenen Einträgen, fügt den neuen hinter dem letzten an, erhöht die Version und lässt jedes andere Byte, wie es ist: auf dem Server, in einer Kopie mit „--server manual --storagelink-dir COPY“ oder als Filter mit „quantalink edit scsi-ids“.
guide-start-service-title = StorageLink-Dienst wieder starten
guide-start-service = Geben Sie „net start storagelink“ ein.
guide-start-service-does = quantalink startet den Dienst und die von ihm abhängigen Dienste und beobachtet ihn, bis er RUNNING bleibt; läuft er nicht an, wird die alte Datei wiederhergestellt. Mit „--server manual“ wird der Schritt angezeigt und von Hand ausgeführt.
guide-adapter-listed-title = Adapter suchen
guide-adapter-listed = Melden Sie sich am Citrix StorageLink Manager an, wählen Sie links „Administration“ (Verwaltung) und suchen Sie in der Liste nach OS NEXUS QuantaStor.
guide-adapter-listed-does = „quantalink verify --gateway HOST“ fragt das StorageLink-Gateway selbst, sobald der Fingerabdruck seines Zertifikats und das Passwort angegeben sind; sonst sehen Sie selbst nach.
guide-credentials-title = Speichersystem hinzufügen
guide-credentials = Fügen Sie die Zugangsdaten des QuantaStor-Systems hinzu, damit StorageLink darauf selbst Volumes konfigurieren und zuweisen kann.
guide-credentials-does = quantalink prüft Adresse, Benutzer und Passwort am Speichersystem („--storage“, „--storage-user“) und führt durch den Manager; nur wenn die Antworten es so vorsehen, fügt es die Zugangsdaten über das Gateway hinzu.
guide-multipath-title = QuantaStor-Eintrag auf allen dom0-Knoten hinzufügen
guide-multipath = XenServer erreicht Storage über mehrere Pfade mit dem Device-Mapper-Multipath-Treiber von Linux (dmmp); dessen Konfiguration, multipath.conf, legt für jeden Hersteller fest, wie die Pfade benutzt werden und was beim Ausfall eines Pfades geschieht. QuantaStor braucht eigene Regeln. Die Anleitung fügt den Eintrag unten auf jedem dom0-Knoten in /etc/multipath-enabled.conf ein, nach dem letzten device-Eintrag. Diese Datei gibt es nur auf XenServer 5.0 bis 5.6. Von 5.6 FP1 bis 6.5 ist es /etc/multipath.conf. Ab 7.0 schadet der Eintrag der Anleitung: getuid_callout ist dort nicht mehr bekannt, jeder Aufruf von multipath gibt deshalb eine Warnung aus, und der Storage-Manager hält diese Ausgabe für eine Antwort; der richtige Ort ist dort eine eigene Datei in /etc/multipath/conf.d, ohne diese Zeile.
guide-multipath-does = quantalink ermittelt das Release, nimmt dafür die richtige Datei und den richtigen Eintrag und zeigt die Änderung als Diff: „quantalink plan --diff“ zeigt sie, „quantalink apply“ führt sie aus, „quantalink verify“ prüft sie, „quantalink rollback“ macht sie rückgängig. „quantalink“ ohne Befehl tut dasselbe als Assistent, und mit „quantalink demo“ können Sie vorher üben.
guide-stanza-guide = Der Eintrag der Anleitung, für XenServer 5.0 bis 6.5:
guide-stanza-modern = Der Eintrag für XenServer ab 7.0 und XCP-ng:

## The adapter section: hosts and services
no-server = Hier gibt es keinen StorageLink-Server. Geben Sie ihn mit --server an.
services-not-here = Dienste dieses Hosts können nicht abgefragt werden.
api-none = Hier gibt es kein Netzwerk.
no-service-stopped = Kein Dienst, den dieser Lauf gestoppt hat, ist noch gestoppt; es gibt nichts zu starten.

## The network interfaces

endpoint-empty = Es wurde keine Adresse angegeben. Geben Sie HOST oder HOST:PORT ein, etwa 192.168.1.20 oder storagelink.example.com.
endpoint-url = { $typed } ist keine Adresse der Form HOST oder HOST:PORT. Lassen Sie https://, Benutzer und Pfad weg.
endpoint-port = { $typed } endet nicht mit einem Port. Ein Port ist eine Zahl von 1 bis 65535; ohne Angabe gilt der übliche.
endpoint-brackets = { $typed } ist nicht lesbar. Geben Sie eine IPv6-Adresse vollständig und ohne Zone ein, mit Port als [ADRESSE]:PORT.
endpoint-host = { $typed } ist weder eine IP-Adresse noch ein Hostname. Ein Hostname besteht aus Buchstaben ohne Umlaute, Ziffern, „-“ und Punkten; bei anderen Namen geben Sie die Form mit xn-- ein.
api-cancelled = Die Anfrage an { $at } wurde abgebrochen, bevor eine Antwort kam. Dort wurde nichts geändert.
api-timed-out = { $at } hat nicht rechtzeitig geantwortet. Dort wurde nichts geändert. Prüfen Sie Adresse, Port und Firewall und versuchen Sie es erneut.
gateway-login-refused = Das StorageLink-Gateway unter { $at } lehnt den Benutzer { $user } mit diesem Passwort ab. Der Benutzer heißt immer „admin“; das Passwort wurde bei der Installation von StorageLink festgelegt. Es wurde nichts geändert. Geben Sie das Passwort erneut ein.
storage-login-refused = Das QuantaStor-System unter { $at } lehnt den Benutzer { $user } mit diesem Passwort ab. Ein Benutzer mit Mehr-Faktor-Authentifizierung kann sich hier nicht anmelden: Nehmen Sie einen ohne. Es wurde nichts geändert. Geben Sie Benutzer und Passwort erneut ein.
api-name-unknown = Der Name { $host } konnte nicht aufgelöst werden: { $why }. Prüfen Sie die Schreibweise oder geben Sie die IP-Adresse ein.
api-connect-refused = Unter { $at } lauscht nichts: Die Verbindung wurde abgelehnt. Prüfen Sie Adresse und Port und ob der Dienst dort läuft, und versuchen Sie es erneut.
api-connect-timed-out = { $at } ist nicht erreichbar: keine Antwort auf den Verbindungsversuch. Prüfen Sie Adresse, Netzwerk und Firewall und versuchen Sie es erneut.
api-unreachable = { $at } ist nicht erreichbar: { $why }. Prüfen Sie Adresse und Netzwerk und versuchen Sie es erneut.
api-closed = { $at } hat die Verbindung vor der Antwort geschlossen. Dort wurde nichts geändert. Versuchen Sie es erneut; bleibt es so, starten Sie den Dienst dort neu.
api-cut = Die Antwort von { $at } brach mittendrin ab. Dort wurde nichts geändert. Versuchen Sie es erneut.
api-failed = Die Verbindung zu { $at } ist fehlgeschlagen: { $why }. Dort wurde nichts geändert. Versuchen Sie es erneut.
api-too-big = Die Antwort von { $at } ist länger als alles, was hier erwartet wird, und wurde verworfen. Dort wurde nichts geändert. Prüfen Sie Adresse und Port.
api-no-http = { $at } antwortet nicht nach den Regeln von HTTP. Dort wurde nichts geändert. Prüfen Sie Adresse und Port.
api-redirected = { $at } verweist auf eine andere Stelle: „{ $to }“. Zugangsdaten werden nie weitergeschickt. Geben Sie Adresse und Port des Servers selbst ein.
api-status = { $at } lehnt die Anfrage mit HTTP-Status { $status } ab. Dort wurde nichts geändert. Prüfen Sie, ob Adresse und Port zum richtigen Dienst gehören.
tls-closed = { $at } hat die Verbindung während des TLS-Handshakes geschlossen. Entweder wird auf diesem Port kein TLS gesprochen oder nur in Versionen, die quantalink hier nicht spricht. Prüfen Sie den Port; stimmt er, führen Sie diesen Schritt von Hand im Programm des Servers aus oder starten Sie quantalink.exe auf dem StorageLink-Server: Es spricht auch ältere Versionen.
tls-timed-out = { $at } nimmt Verbindungen an, antwortet aber nicht auf den TLS-Handshake. Prüfen Sie den Port; stimmt er, starten Sie den Dienst dort neu und versuchen Sie es erneut.
tls-too-old = { $at } spricht nur TLS-Versionen vor 1.2; sie gelten nicht mehr als sicher, und quantalink spricht sie nur unter Windows. Starten Sie quantalink.exe auf dem StorageLink-Server, schalten Sie im Server TLS 1.2 ein oder führen Sie diesen Schritt von Hand im Programm des Servers aus, etwa im Citrix StorageLink Manager auf dem Windows-Server, und bestätigen Sie ihn hier.
tls-nothing-in-common = { $at } und quantalink haben kein gemeinsames Verschlüsselungsverfahren; wahrscheinlich kennt der Server nur veraltete. Starten Sie quantalink.exe auf dem StorageLink-Server, das mehr davon kennt, oder führen Sie diesen Schritt von Hand im Programm des Servers aus und bestätigen Sie ihn hier.
not-tls = { $at } spricht auf diesem Port kein TLS. Gesendet wurde dorthin nur der Anfang eines Handshakes. Prüfen Sie den Port.
tls-weak-key = Das Zertifikat von { $at } hat einen RSA-Schlüssel mit weniger als { $least } Bit; damit kann quantalink den Server nicht prüfen. Geben Sie dem Server ein neues Zertifikat oder führen Sie diesen Schritt von Hand in seinem Programm aus.
tls-not-proven = { $at } zeigt ein Zertifikat, besitzt aber dessen Schlüssel nicht: Möglicherweise sitzt jemand auf dem Weg zum Server dazwischen. Es wurde kein Passwort gesendet. Prüfen Sie Adresse und Netzwerk, bevor Sie es erneut versuchen.
tls-failed = Der TLS-Handshake mit { $at } ist fehlgeschlagen: { $why }. Es wurde kein Passwort gesendet. Prüfen Sie Adresse und Port und versuchen Sie es erneut.
certificate-unreadable = Das Zertifikat von { $at } ist nicht lesbar. Es wurde kein Passwort gesendet. Geben Sie dem Server ein neues Zertifikat oder führen Sie diesen Schritt von Hand in seinem Programm aus.
certificate-expired = Es ist am { $until } abgelaufen.
certificate-not-yet = Es gilt erst ab { $from }. Prüfen Sie die Uhren beider Rechner.
certificate-self-signed = Der Server hat es selbst ausgestellt: Nur der Fingerabdruck zeigt, ob es der richtige Server ist.
certificate-other-name = Es ist nicht für { $host } ausgestellt.
login-cannot-be-sent = Benutzer { $user } und dieses Passwort können nicht an { $at } gesendet werden: Ein Benutzername darf keinen Doppelpunkt enthalten, beide dürfen keine Steuerzeichen enthalten und zusammen höchstens 8 KiB lang sein. Geben Sie beide erneut ein.
credential-cannot-be-sent = Die Zugangsdaten enthalten ein Steuerzeichen, das die Schnittstelle des Gateways nicht übertragen kann. Es wurde nichts gesendet. Geben Sie Name, Benutzer und Passwort erneut ein oder fügen Sie die Zugangsdaten im Citrix StorageLink Manager hinzu.
gateway-fault = Das StorageLink-Gateway unter { $at } lehnt ab: „{ $words }“ ({ $code }). Sehen Sie im Log des Gateways nach oder führen Sie diesen Schritt im Citrix StorageLink Manager aus.
gateway-licence-refused = Das StorageLink-Gateway unter { $at } lehnt wegen der Lizenz ab: „{ $words }“. StorageLink erfordert XenServer Enterprise oder Platinum.
gateway-not-soap = { $at } antwortet, aber nicht als StorageLink-Gateway. Prüfen Sie Adresse und Port; der übliche Port des Gateways ist 21605.
gateway-add-unknown = Die Zugangsdaten wurden an das StorageLink-Gateway unter { $at } gesendet, aber ob es sie hinzugefügt hat, ist nicht bekannt: { $why } Senden Sie sie nicht noch einmal, bevor Sie nachgesehen haben: Geben Sie „quantalink verify“ ein oder sehen Sie im Citrix StorageLink Manager nach.
lost-cancelled = Die Anfrage wurde abgebrochen, bevor die Antwort kam.
lost-timed-out = Die Antwort kam nicht rechtzeitig.
lost-closed = Die Verbindung ging verloren, bevor die Antwort vollständig war.
lost-strange = Die Antwort war nicht zu verstehen.
lost-going = Das Gateway meldet, dass es noch daran arbeitet.
storage-error = Das QuantaStor-System unter { $at } lehnt ab: „{ $words }“. Dort wurde nichts geändert.
storage-not-json = { $at } antwortet, aber nicht als QuantaStor-System. Prüfen Sie Adresse und Port; der übliche Port der REST-Schnittstelle ist 8153.

## The steps of the adapter section
step-licence-title = Lizenz
step-licence-about = StorageLink braucht eine Enterprise- oder Platinum-Lizenz und XenServer bis 5.6 FP1.
step-stop-service-title = StorageLink stoppen
step-stop-service-about = Adapter und Geräteregeln werden geändert, während der Dienst StorageLink gestoppt ist.
step-adapter-download-title = Adapter holen
step-adapter-download-about = Das Installationsprogramm des QuantaStor-Adapters kommt von OSNEXUS; Größe und SHA-256-Summe werden vor dem Start angezeigt.
step-adapter-install-title = Adapter installieren
step-adapter-install-about = Das Installationsprogramm richtet den QuantaStor-Adapter in StorageLink ein. quantalink kann das nicht rückgängig machen.
step-scsi-ids-title = Geräteregeln
step-scsi-ids-about = scsi_device_id_config.xml bekommt einen Eintrag für QuantaStor, und die Version steigt, damit StorageLink die neuen Regeln auf die XenServer-Hosts bringt.
step-start-service-title = StorageLink starten
step-start-service-about = Der gestoppte Dienst wird wieder gestartet und beobachtet, bis er läuft.
step-adapter-listed-title = Adapter prüfen
step-adapter-listed-about = Das StorageLink-Gateway wird gefragt, ob es den Adapter OS NEXUS QuantaStor geladen hat.
step-credentials-title = Speichersystem
step-credentials-about = StorageLink braucht Adresse, Benutzer und Passwort Ihres QuantaStor-Systems.
change-licence = StorageLink-Lizenz prüfen
change-stop-service = Dienst StorageLink stoppen
change-adapter-install = QuantaStor-Adapter installieren
change-scsi-ids = QuantaStor in die Geräteregeln von StorageLink eintragen
change-start-service = Dienst StorageLink starten
back-stop-service = Dienst StorageLink wieder starten
back-start-service = Dienst StorageLink wieder stoppen
change-adapter-listed = Prüfen, ob StorageLink den Adapter auflistet
change-credentials = Speichersystem zu StorageLink hinzufügen
check-licence = Der Pool ist für StorageLink lizenziert
check-service-running = Der Dienst StorageLink läuft
check-scsi-ids = Die Geräteregeln enthalten den QuantaStor-Eintrag
check-adapter-listed = StorageLink listet OS NEXUS QuantaStor auf
check-credentials = StorageLink kennt das Speichersystem
check-storage-login = Das Speichersystem nimmt Benutzer und Passwort an
ask-edition = Für welche Edition ist der Pool lizenziert?
ask-edition-help = Nur nötig, wo sich die dom0 nicht abfragen lässt. XenCenter zeigt sie unter Tools, License Manager. Was ein Knoten selbst sagt, geht vor.
ask-edition-unknown = Unbekannt; Knoten abfragen
ask-edition-platinum = Platinum
ask-edition-enterprise = Enterprise
ask-edition-enterprise-xd = Enterprise (durch XenDesktop)
ask-edition-essentials = Essentials (5.0, 5.5)
ask-edition-advanced = Advanced
ask-edition-free = Kostenlose Edition
ask-edition-newer = Eine Edition ab 6.2
ask-storagelink-dir = Server-Ordner von StorageLink
ask-storagelink-dir-help = Nur nötig, wo er nicht von selbst gefunden wird. Er enthält scsi_device_id_config.xml.
ask-installer = Datei des Installationsprogramms
ask-installer-help = Der Pfad von osn_quantastor_csladapter.exe auf dem StorageLink-Server.
ask-installer-sha256 = Erwartete SHA-256-Summe
ask-installer-sha256-help = Optional: 64 Hexadezimalziffern aus einer Quelle, der Sie vertrauen. Jede andere Datei wird dann abgelehnt.
ask-vendor = Hersteller im Eintrag
ask-vendor-help = Die Anleitung nennt OSNEXUS; so melden sich die Geräte selbst.
ask-product = Produkt im Eintrag
ask-product-help = Die Anleitung nennt QUANTASTOR; so melden sich die Geräte selbst.
ask-number = Zahl im Eintrag
ask-number-help = Gilt, wo die Einträge der Datei ein drittes Feld mit einer Zahl haben. Die Anleitung nennt 1.
ask-block = Datei mit einem eigenen Eintrag
ask-block-help = Optional: das XML des Eintrags, etwa vom OSNEXUS-Support. Nötig, wo die Konfiguration keinen Eintrag als Muster hat.
ask-version-at = Stelle der Versionsnummer
ask-version-at-help = ZEILE:SPALTE, etwa 2:23. Nur nötig, wo mehr als eine Zahl die Version sein könnte.
ask-gateway = Adresse des StorageLink-Gateways
ask-gateway-help = HOST oder HOST:PORT; ohne Port gilt 21605. Leer: Sie sehen selbst im StorageLink Manager nach.
ask-gateway-fingerprint = Diesem Zertifikat des Gateways vertrauen?
ask-gateway-fingerprint-help = Vergleichen Sie den SHA-256-Fingerabdruck mit dem auf dem Server selbst. Nur dieses Zertifikat wird dann angenommen.
ask-gateway-password = Passwort des Gateway-Benutzers admin
ask-gateway-password-help = Es wurde bei der Installation von StorageLink festgelegt. Es gilt nur für diese Sitzung und wird nirgends gespeichert.
ask-storage = Adresse des QuantaStor-Systems
ask-storage-help = HOST oder HOST:PORT; ohne Port gilt 8153. Leer: Das System wird nicht abgefragt.
ask-storage-user = Benutzer auf dem QuantaStor-System
ask-storage-user-help = Der Benutzer, unter dem StorageLink dort Volumes anlegt.
ask-storage-fingerprint = Diesem Zertifikat des Speichersystems vertrauen?
ask-storage-fingerprint-help = Vergleichen Sie den SHA-256-Fingerabdruck mit dem auf dem Speichersystem selbst. Nur dieses Zertifikat wird dann angenommen.
ask-storage-password = Passwort dieses Benutzers
ask-storage-password-help = Es wird nur an das Zertifikat gesendet, dem Sie vertrauen, gilt nur für diese Sitzung und wird nirgends gespeichert.
ask-storage-name = Name des Speichersystems im Manager
ask-storage-name-help = Leer: seine Adresse.
ask-add-credentials = Zugangsdaten über das Gateway hinzufügen?
ask-add-credentials-help = Nein: Sie fügen sie im StorageLink Manager hinzu, Schritt für Schritt wie beschrieben. Ja: quantalink fügt sie hinzu und liest sie zurück.
ask-path-not-absolute = { $typed } ist kein vollständiger Pfad. Geben Sie ihn von Anfang an ein, etwa /srv/adapter.exe, unter Windows mit dem Laufwerk.
ask-not-sha256 = { $typed } ist keine SHA-256-Summe. Sie hat 64 Hexadezimalziffern, mit oder ohne Doppelpunkte dazwischen.
ask-not-a-place = { $typed } ist keine Stelle in einer Datei. Geben Sie ZEILE:SPALTE ein, beide ab 1, etwa 2:23.
edition-not-known = { $typed } ist keine hier bekannte Edition von XenServer. Gültig: { $valid }.
ask-fields = Werte für andere Felder des Eintrags
ask-fields-help = NAME=WERT, mehrere durch Semikolon getrennt, mit den Namen, wie sie oben stehen. Leer: wie gezeigt.
ask-not-fields = { $typed } hat nicht die Form NAME=WERT; mehrere trennen Sie durch Semikolon.
gather-service = { $host }: Dienst StorageLink und Server-Ordner prüfen
gather-block = { $host }: eigenen Eintrag lesen
gather-installer = { $host }: Installationsprogramm lesen, SHA-256-Summe bilden
gather-gateway = { $host }: StorageLink-Gateway abfragen
gather-storage = { $host }: QuantaStor-System abfragen
gather-licence = { $host }: Edition und Lizenz über xe abfragen
evidence-service = Dienst { $service }, laut Dienststeuerung
evidence-folder-named = wie von Ihnen angegeben
evidence-folder-service = laut Konfiguration des Dienstes { $service }
evidence-folder-usual = am üblichen Ort
evidence-asked = abgefragt { $at }
fact-not-named = Nicht angegeben.
named-file-missing = Die Datei { $path } gibt es nicht. Prüfen Sie den Pfad, oder lassen Sie ihn leer.
named-file-too-large = { $path } hat { $size }; mehr als { $max } wird hier nicht gelesen. Prüfen Sie, ob es die richtige Datei ist.
storagelink-dir-not-found = Der Server-Ordner von StorageLink wurde nicht gefunden; gesucht in: { $tried }. Es wurde nichts geändert. Geben Sie ihn mit --storagelink-dir an.
licence-no-dom0 = Das ist keine dom0 und hat keine Edition.
licence-no-uuid = { $path } enthält keine INSTALLATION_UUID, deshalb kann xe nicht gefragt werden.
licence-xe-says-nothing = xe nennt weder Edition noch Lizenz noch Version dieses Hosts.
licence-version-only = Version laut { $path }; die Edition ist nicht bekannt: { $why }
licence-fits = XenServer { $version } mit der Edition { $edition } ist für StorageLink lizenziert.
licence-desktop = XenServer { $version } mit der Edition { $edition } ist wie Enterprise lizenziert, aber StorageLink-Repositories werden zusammen mit XenDesktop nicht unterstützt.
licence-advanced = Die Edition { $edition } enthält StorageLink nicht: Es braucht eine Enterprise- oder Platinum-Lizenz.
licence-free = Die kostenlose Edition { $edition } enthält StorageLink nicht: Es braucht eine Enterprise- oder Platinum-Lizenz.
licence-restricted = XenServer { $version } hat die Edition { $edition }, aber seine Lizenz sperrt StorageLink (restrict_storagelink). Prüfen Sie die Lizenz in XenCenter; sie kann abgelaufen sein.
licence-integrated = Das StorageLink-Gateway unterstützt XenServer { $version } nicht: Dieses Release hat StorageLink eingebaut, und das nimmt keinen QuantaStor-Adapter an. Das Gateway unterstützt XenServer bis 5.6 FP1.
licence-removed = Version { $version } hat kein StorageLink mehr: Es wurde mit XenServer 6.5 entfernt. Das Gateway unterstützt XenServer bis 5.6 FP1.
licence-xcp-ng = XCP-ng hat kein StorageLink. Das Gateway unterstützt XenServer bis 5.6 FP1.
licence-newer = Die Edition { $edition } gibt es nur in Releases, die das StorageLink-Gateway nicht unterstützt. Es unterstützt XenServer bis 5.6 FP1.
licence-version-untold = Seine Version („{ $version }“) sagt nicht, ob StorageLink ihn unterstützt.
licence-edition-untold = XenServer { $version } nennt seine Edition nicht.
licence-edition-strange = XenServer { $version } nennt seine Edition „{ $edition }“, die es in diesem Release nicht gibt.
licence-by-answer = Edition { $edition }, nach Ihrer Angabe; es ließ sich kein Knoten fragen. Das Release ließ sich nicht prüfen: Das StorageLink-Gateway unterstützt nur XenServer bis 5.6 FP1.
licence-by-answer-desktop = Edition { $edition }, nach Ihrer Angabe: wie Enterprise lizenziert, aber StorageLink-Repositories werden zusammen mit XenDesktop nicht unterstützt. Das Release ließ sich nicht prüfen: Das Gateway unterstützt nur XenServer bis 5.6 FP1.
licence-of-node = { $node }: { $what }
licence-node = { $node }
licence-pool-lowest = Nicht jeder Knoten ist für StorageLink lizenziert. In einem Pool entscheidet die niedrigste Lizenz: Gehören diese Knoten zu einem Pool, funktioniert StorageLink dort nicht.
licence-nodes-win = Die Knoten selbst sagen etwas anderes, als Sie angegeben haben; es gilt, was sie sagen.
licence-unknown = Es ist nicht bekannt, ob der Pool für StorageLink lizenziert ist. Es wurde nichts geändert. Rufen Sie quantalink auf einem dom0-Knoten des Pools auf oder geben Sie die Edition mit --edition NAME an (XenCenter zeigt sie).
licence-multipath-open = Die Multipath-Einstellungen brauchen keine Lizenz: --section multipath führt nur diese aus.
licence-page = StorageLink darf nur mit einer Enterprise- oder Platinum-Lizenz verwendet werden; eine Advanced-Lizenz reicht nicht. Das StorageLink-Gateway unterstützt XenServer bis 5.6 FP1.
licence-allowed = StorageLink darf verwendet werden.
service-nothing-to-change = Es ist nichts zu ändern, wofür der Dienst gestoppt werden müsste.
service-vms-fail = Solange der Dienst gestoppt ist, schlagen Start, Stopp und Snapshots von VMs auf StorageLink-Repositories fehl.
service-stop-by-hand = Stoppen Sie auf dem StorageLink-Server den Dienst { $service } (net stop { $service } oder unter „Dienste“) und warten Sie, bis „sc query { $service }“ STOPPED zeigt.
service-was-stopped = Der Dienst { $service } ist schon gestoppt und bleibt es.
service-stopped-by-run = Der Dienst { $service } ist gestoppt: Der nicht abgeschlossene Lauf { $run } hat ihn gestoppt und nicht wieder gestartet.
service-others = Diese Dienste werden vorher gestoppt und danach wieder gestartet, weil sie ihn brauchen: { $others }
service-disabled = Der Dienst { $service } ist deaktiviert und kann nicht gestartet werden (Fehler 1058). Ändern Sie zuerst unter „Dienste“ seinen Starttyp.
service-not-installed = Auf diesem Rechner gibt es keinen Dienst { $service } (Fehler 1060). Es wurde nichts geändert.
service-in-between = Der Dienst { $service } ist im Zustand { $state }. Es wurde nichts geändert. Bringen Sie ihn auf RUNNING oder STOPPED und versuchen Sie es erneut.
service-stop-page = Adapter und Geräteregeln werden geändert, während der Dienst StorageLink gestoppt ist. Er wird erst beim Ausführen des Plans gestoppt, nicht jetzt, und danach wieder gestartet.
service-name = Name unter „Dienste“
service-state = Dienst { $service }
service-folder = Server-Ordner
service-stop-type = Geben Sie diesen Befehl in einer Administrator-Eingabeaufforderung auf dem StorageLink-Server ein.
service-stop-panel = Oder stoppen Sie StorageLink unter „Dienste“ (services.msc).
service-stop-wait = Warten Sie, bis er gestoppt ist: { $command } zeigt STOPPED.
service-started-again = Der Dienst { $service } wird wieder gestartet und beobachtet, bis er läuft.
service-start-not-reached = Er wird nicht gestartet, weil er nicht gestoppt werden kann.
service-runs = Der Dienst { $service } läuft.
service-left-stopped = Der Dienst { $service } war vorher gestoppt und bleibt es. Starten Sie ihn mit: { $command }
service-start-with-run = Wird der Lauf { $run } fortgesetzt oder zurückgerollt, startet er wieder.
service-not-stopped-here = Der Dienst { $service } wird von diesem Plan nicht gestoppt, also auch nicht gestartet.
service-start-by-hand = Starten Sie auf dem StorageLink-Server den Dienst wieder ({ $command }) und prüfen Sie, ob er RUNNING bleibt.
service-start-by-hand-copy = Bringen Sie die bearbeitete Kopie { $path } in den Server-Ordner von StorageLink zurück, solange der Dienst gestoppt ist; starten Sie ihn dann wieder ({ $command }) und prüfen Sie, ob er RUNNING bleibt.
service-start-by-hand-copied = Die Kopie { $path } hat den Eintrag schon; ob ihn auch die Datei im Server-Ordner von StorageLink hat, ist von hier aus nicht zu sehen. Falls Sie diese Kopie noch nicht dorthin zurückgebracht haben, tun Sie es jetzt, solange der Dienst gestoppt ist; starten Sie ihn dann wieder ({ $command }) und prüfen Sie, ob er RUNNING bleibt.
service-look = Prüfen Sie auf dem StorageLink-Server: { $command } muss RUNNING zeigen.
service-is = Der Dienst { $service } ist im Zustand { $state }.
service-exit = Er endete mit Fehler { $code }.
service-start-it = Starten Sie ihn: { $command }. Läuft er nicht an, sehen Sie in der Windows-Ereignisanzeige nach.
service-start-page = Ein Dienst, den der Plan stoppt, wird wieder gestartet. War er vorher gestoppt, bleibt er es.
download-page = Die Anleitung nennt für den StorageLink-Adapter ({ $program }) diese Adresse bei OSNEXUS. Ob er dort noch angeboten wird, ließ sich nicht feststellen; wenn nicht, fragen Sie den OSNEXUS-Support.
download-by-hand = Legen Sie es auf den StorageLink-Server; Sie starten es dort selbst.
installer-path = Datei
installer-size = Größe
installer-sha256 = SHA-256
installer-compare = Vergleichen Sie die SHA-256-Summe mit der von OSNEXUS, falls Sie sie haben. In quantalink ist kein Vergleichswert eingebaut.
installer-compared = Sie hat die SHA-256-Summe, die Sie erwarten.
installer-is = { $path }, { $size }, SHA-256 { $sha256 }
installer-empty = { $path } ist leer und also kein Installationsprogramm. Es wurde nichts gestartet. Laden Sie es erneut herunter.
installer-differs = { $path } hat die SHA-256-Summe { $found }, nicht wie erwartet { $wanted }. Die Datei wurde nicht gestartet. Laden Sie sie erneut von der richtigen Stelle herunter oder berichtigen Sie die angegebene Summe (--installer-sha256).
installer-not-exe = { $path } endet nicht auf .exe. Prüfen Sie, ob es das Installationsprogramm selbst ist und kein Archiv.
install-page = Das Installationsprogramm ({ $program }) läuft, während der Dienst gestoppt ist. Ausgabe und Exit-Code werden angezeigt und in den Bericht übernommen. Seine Optionen sind nicht dokumentiert; es öffnet vielleicht ein Fenster auf dem Server.
install-not-undone = Was das Installationsprogramm tut, kann quantalink nicht rückgängig machen.
install-done-here = Ein Installationsprogramm mit dieser SHA-256-Summe ist hier schon bis zum Ende gelaufen: { $sha256 }
install-listed = Das Gateway listet den Adapter schon auf: { $adapter }
install-by-hand = Starten Sie auf dem StorageLink-Server bei gestopptem Dienst { $program } und führen Sie die Installation bis zum Ende durch. Läuft der Dienst, stoppen Sie ihn vorher und starten Sie ihn danach wieder.
install-name-it = Ob der Adapter installiert ist, ist hier nicht bekannt. Laden Sie { $program } herunter und geben Sie an, wo es liegt (im Assistenten auf der Seite „Adapter holen“, im Befehl mit --installer); oder stoppen Sie den Dienst, führen Sie es selbst aus und starten Sie den Dienst wieder.
scsi-ids-missing = Die Datei { $path } gibt es nicht. Es wurde nichts geändert. Geben Sie den Ordner, der { $name } enthält, mit --storagelink-dir an.
scsi-ids-there = Der Eintrag für { $vendor } { $product } steht in der Datei.
scsi-ids-version = Die Version in Zeile { $line } steigt von { $from } auf { $to }.
scsi-ids-version-is = Die Version der Datei ist { $version }.
scsi-ids-model = Der Eintrag wird nach dem Muster des letzten (Zeile { $line }) angelegt.
scsi-ids-planned-anew = Das Installationsprogramm kann diese Datei neu schreiben. Danach wird die Änderung neu geplant; fällt sie dann anders aus, werden Sie gefragt.
scsi-ids-installer-first = Das Installationsprogramm kann diese Datei neu schreiben. Starten Sie es nach dieser Änderung, rufen Sie quantalink noch einmal auf.
scsi-ids-copy = { $path } ist eine Kopie: Es gilt nur, was auf dem StorageLink-Server steht.
scsi-ids-by-hand = Fügen Sie auf dem StorageLink-Server in { $path } hinter dem letzten Eintrag einen der gleichen Form mit { $vendor }, { $product } und, wo Einträge ein drittes Feld mit einer Zahl haben, { $number } ein; und erhöhen Sie den letzten Teil der Versionsnummer am Anfang der Datei um eins. Prüfen Sie, ob beides dasteht.
scsi-ids-entry-missing = { $path } enthält keinen Eintrag für { $vendor } { $product }. Ein Installationsprogramm oder ein Update kann die Datei neu geschrieben haben.
next-adapter = quantalink plan --section adapter zeigt, was das behebt; rufen Sie danach quantalink apply --section adapter auf.
scsi-ids-page = StorageLink erkennt Geräte anhand dieser Datei. Sie bekommt hinter dem letzten Eintrag einen für QuantaStor, und ihre Version steigt um eins: Daran erkennt StorageLink, dass es die neuen Regeln auf die XenServer-Hosts bringen muss.
scsi-ids-file = Datei
scsi-ids-hand-open = Öffnen Sie auf dem StorageLink-Server { $path } in einem Editor, der die Kodierung behält. Legen Sie vorher eine Kopie an.
scsi-ids-hand-copy = Kopieren Sie den letzten Eintrag mit allen Zeilen, und setzen Sie die Kopie direkt dahinter.
scsi-ids-hand-entry = Setzen Sie in der Kopie den Hersteller auf { $vendor }, das Produkt auf { $product } und, wo es ein drittes Feld mit einer Zahl gibt, dieses auf { $number }.
scsi-ids-hand-version = Erhöhen Sie am Anfang der Datei den letzten Teil der Versionsnummer um eins, etwa 2.0.0.4 auf 2.0.0.5. Speichern Sie die Datei.
scsi-ids-hand-or = Oder holen Sie die Datei aus dem Server-Ordner hierher und geben Sie ihren Ordner mit --storagelink-dir an: Dann wird sie hier bearbeitet, und Sie bringen sie zurück.
gateway-not-named = Es wurde keine Adresse des StorageLink-Gateways angegeben (--gateway).
gateway-needed = Die Zugangsdaten können nur über das Gateway hinzugefügt werden, dessen Adresse fehlt. Es wurde nichts geändert. Geben Sie sie mit --gateway an.
storage-not-named = Es wurde keine Adresse des QuantaStor-Systems angegeben (--storage).
storage-needed = Die Adresse des QuantaStor-Systems fehlt. Es wurde nichts geändert. Geben Sie sie mit --storage an.
storage-user-needed = Der Benutzer des QuantaStor-Systems fehlt. Es wurde nichts geändert. Geben Sie ihn mit --storage-user an.
secret-needed = Nicht angegeben: { $whose }. Geben Sie es im Assistenten ein oder mit --secrets FILE oder --password-fd FD an.
secret-of-gateway = das Passwort des Gateway-Benutzers admin
secret-of-storage = das Passwort des QuantaStor-Benutzers
certificate-not-trusted = Dem Zertifikat von { $at } wird noch nicht vertraut; es wurde kein Passwort gesendet. Vergleichen Sie seinen SHA-256-Fingerabdruck mit dem auf dem Server selbst. Vertrauen Sie ihm dann auf seiner Seite im Assistenten oder geben Sie den Fingerabdruck mit --gateway-fingerprint oder --storage-fingerprint an: { $fingerprint }
certificate-differs = { $at } zeigt ein anderes Zertifikat als das vertraute; es wurde nichts gesendet. Vertraut: { $pinned }. Gezeigt: { $fingerprint }. Klären Sie auf dem Server, warum; vertrauen Sie dem neuen nur, wenn es dort erneuert wurde.
certificate-subject = Ausgestellt für
certificate-issuer = Ausgestellt von
certificate-from = Gültig ab
certificate-until = Gültig bis
certificate-names = Für die Namen
certificate-fingerprint = SHA-256-Fingerabdruck
certificate-trusted = Sie vertrauen diesem Zertifikat.
certificate-compare = Vergleichen Sie den Fingerabdruck mit dem auf dem Server selbst, bevor Sie ihm vertrauen. Bis dahin wird kein Passwort gesendet.
adapter-look = Wählen Sie im Citrix StorageLink Manager links „Administration“ und suchen Sie { $adapter } in der Liste.
adapter-not-listed = Das Gateway listet { $adapter } nicht auf. Es listet { $count } auf: { $names }
adapter-is-listed = Das Gateway listet { $adapter } auf (ID { $id }, Version { $version }).
adapter-init-error = Der Adapter ist nicht initialisiert; das Gateway sagt: { $error }
adapter-not-initialised = Der Adapter ist nicht initialisiert, und das Gateway sagt nicht, warum.
adapter-look-at-log = Starten Sie den Dienst StorageLink neu und prüfen Sie noch einmal; bleibt es so, sehen Sie in seinem Log nach und installieren Sie den Adapter neu.
adapter-listed-page = Das Gateway selbst kann sagen, ob es den Adapter geladen hat. Es wird über seine eigene Schnittstelle abgefragt, und erst, wenn Sie seinem Zertifikat vertrauen.
manager-log-in = Melden Sie sich am Citrix StorageLink Manager an.
manager-administration = Wählen Sie links die Baumstruktur „Administration“ (Verwaltung).
manager-look-for = Suchen Sie { $adapter } in der Liste.
manager-credentials = Fügen Sie dort mit dem QuantaStor-Adapter die Zugangsdaten Ihres Speichersystems hinzu.
manager-credentials-values = Geben Sie Adresse, Benutzer und Passwort des QuantaStor-Systems an und prüfen Sie, ob es in der Liste steht.
credentials-by-hand = Fügen Sie im Citrix StorageLink Manager unter „Administration“ die Zugangsdaten des Speichersystems (Adresse: { $storage }, Benutzer: { $user }) mit dem QuantaStor-Adapter hinzu und prüfen Sie, ob es in der Liste steht.
credentials-there = StorageLink hat Zugangsdaten mit diesem Namen: { $name }, für { $address }, Benutzer { $user }.
credentials-other-user = Sie gelten für den Benutzer { $found }, nicht für { $user }. Sie bleiben, wie sie sind; ändern Sie sie im StorageLink Manager, wenn das nicht so gemeint ist.
credentials-missing = Das Gateway hat keine Zugangsdaten für { $storage }.
credentials-after-adapter = Das Gateway kann sie erst annehmen, wenn der Adapter da ist. Fragen Sie nach diesem Lauf die Hosts neu ab: Der nächste Plan fügt sie hinzu (auf der Befehlszeile mit --section verify).
credentials-no-adapter = Das Gateway listet { $adapter } nicht auf und kann dafür keine Zugangsdaten annehmen. Es wurde nichts geändert. Wenn der Plan den Adapter erst installiert, fügen Sie sie nach diesem Lauf hinzu; sonst führen Sie zuerst den Abschnitt adapter aus.
credentials-added = Unter dem Namen { $name }, für { $storage }, Benutzer { $user }. Das Speichersystem ({ $system }) hat Benutzer und Passwort angenommen.
credentials-stay = Einmal hinzugefügt, bleiben sie im Gateway: Zurückrollen entfernt sie nicht. Entfernen Sie sie im Citrix StorageLink Manager, wenn Sie sie nicht behalten wollen.
credentials-page = StorageLink braucht Adresse, Benutzer und Passwort Ihres Speichersystems. Sie werden zuerst am Speichersystem selbst geprüft. Das Passwort wird nur an das Zertifikat gesendet, dem Sie vertrauen, und nirgends gespeichert.
storage-is = Es ist { $name }, Version { $version }, Seriennummer { $serial }.

## The XML editor

xml-too-big = Die Datei ist größer als { $limit } und wurde nicht gelesen. Geben Sie die richtige Datei an.
xml-empty = Die Datei ist leer. Stellen Sie die Datei von StorageLink wieder her, aus einer Sicherung oder mit dessen Installationsprogramm.
xml-not-text = Zeile { $line }, Spalte { $column }: Hier stehen Bytes, die in der Kodierung der Datei kein Text sind. Geben Sie eine XML-Datei an oder speichern Sie sie in der Kodierung neu, die ihre erste Zeile nennt.
xml-encoding-not-known = Die Datei hat die Kodierung { $encoding }, die quantalink nicht schreibt. Bekannt sind UTF-8, UTF-16, ISO-8859-1 und US-ASCII. Bearbeiten Sie diese Datei von Hand.
xml-encoding-mismatch = Die erste Zeile nennt die Kodierung { $declared }, die Datei ist aber in { $found }. Speichern Sie die Datei so, dass beides übereinstimmt.
xml-not-xml-1-0 = Die Datei bezeichnet sich als XML { $version }. Hier wird nur XML 1.0 bearbeitet.
xml-declaration = Zeile { $line }, Spalte { $column }: Diese XML-Deklaration ist falsch oder steht nicht ganz am Anfang der Datei. Berichtigen Sie sie.
xml-bad-character = Zeile { $line }, Spalte { $column }: Das Zeichen { $code } ist in XML nicht erlaubt. Entfernen Sie es.
xml-text-outside = Zeile { $line }, Spalte { $column }: Hier steht Text außerhalb des Wurzelelements. Entfernen Sie ihn.
xml-truncated = Zeile { $line }, Spalte { $column }: Die Datei endet mitten in dem, was hier beginnt. Sie scheint abgeschnitten zu sein; holen Sie die ganze Datei aus einer Sicherung oder mit dem Installationsprogramm von StorageLink zurück.
xml-markup = Zeile { $line }, Spalte { $column }: Das ist kein gültiges XML. Berichtigen Sie die Stelle.
xml-not-closed = Das Element { $name }, das in Zeile { $line } beginnt, wird nicht geschlossen. Ist die Datei abgeschnitten, holen Sie die ganze zurück; sonst ergänzen Sie das End-Tag.
xml-no-root = Die Datei enthält kein XML-Element. Geben Sie die Datei von StorageLink an.
xml-two-roots = Zeile { $line }, Spalte { $column }: Hier beginnt ein zweites Wurzelelement; XML hat nur eines. Entfernen Sie es.
xml-tag = Zeile { $line }, Spalte { $column }: Dieses Tag ist kein gültiges XML. Berichtigen Sie es.
xml-prefix-unknown = Zeile { $line }, Spalte { $column }: Das Namensraum-Präfix { $prefix } ist nicht deklariert. Deklarieren oder entfernen Sie es.
xml-end-tag-alone = Zeile { $line }, Spalte { $column }: Dieses End-Tag schließt nichts. Entfernen Sie es.
xml-end-tag = Zeile { $line }, Spalte { $column }: Das End-Tag gehört zu { $found }, offen ist aber { $name } aus Zeile { $opened }. Berichtigen Sie die Tags.
xml-comment = Zeile { $line }, Spalte { $column }: In einem Kommentar dürfen keine zwei Bindestriche hintereinander stehen. Berichtigen Sie ihn.
xml-entity-unknown = Zeile { $line }, Spalte { $column }: Die Entität { $name } ist nicht bekannt. Schreiben Sie das Zeichen selbst oder seine Nummer.
xml-reference = Zeile { $line }, Spalte { $column }: Hier steht ein &, mit dem keine gültige Referenz beginnt. Schreiben Sie &amp;.
xml-attribute-twice = Zeile { $line }, Spalte { $column }: Das Attribut { $name } steht zweimal in diesem Tag. Entfernen Sie eines.
xml-doctype-entities = Zeile { $line }, Spalte { $column }: Der DOCTYPE deklariert Entitäten; der Text der Datei kann deshalb etwas anderes bedeuten, als dasteht. Bearbeiten Sie diese Datei von Hand.
xml-doctype-defaults = Zeile { $line }, Spalte { $column }: Der DOCTYPE gibt Attributen einen Wert, der bei den Elementen nicht steht; die Datei kann deshalb mehr besagen, als ihr Text zeigt. Bearbeiten Sie diese Datei von Hand.
xml-no-version = Vor dem ersten Eintrag steht keine Versionsnummer wie 2.0.0.4 als eigener Wert. { $count ->
    [0] Suchen Sie sie in der Datei, auch in Kommentaren, und geben Sie ihre Stelle mit --version-at LINE:COLUMN an.
   *[other] In Kommentaren, Texten oder längeren Werten gefunden: { $places }. Ist die Version darunter, geben Sie ihre Stelle mit --version-at LINE:COLUMN an; sonst suchen Sie sie im Rest der Datei.
}
xml-several-versions = Vor dem ersten Eintrag können mehrere Zahlen die Version sein: { $places }. Geben Sie die richtige mit --version-at LINE:COLUMN an.
xml-version-at-nothing = In Zeile { $line }, Spalte { $column } steht keine Zahl wie 2.0.0.4 im Wert eines Attributs, in einem Text oder in einem Kommentar. Geben Sie die Stelle ihrer ersten Ziffer an.
xml-version-in-entry = Die Zahl in Zeile { $line }, Spalte { $column } steht in dem Eintrag, der entfernt werden soll, und kann deshalb nicht die Version sein. Geben Sie mit --version-at eine andere an.
xml-no-entries = Die Datei hat keinen Eintrag mit Hersteller und Produkt, an dem sich die Form eines Eintrags erkennen ließe. Erfragen Sie den Eintrag bei OSNEXUS und geben Sie ihn mit --block FILE an.
xml-several-lists = An mehreren Stellen stehen Einträge mit Hersteller und Produkt (Zeilen { $lines }); wohin ein neuer gehört, ist nicht klar. Geben Sie den Eintrag mit --block FILE an: Er kommt hinter den letzten seines Namens.
xml-fields-unclear = Im Eintrag von Zeile { $line } ist nicht klar, welches Feld der Hersteller und welches das Produkt ist. Geben Sie den neuen Eintrag mit --block FILE an.
xml-field-unknown = Der Eintrag von Zeile { $line }, der als Vorlage dient, hat kein Feld { $name }. Verwenden Sie die Namen, die der Plan zeigt.
xml-field-fixed = Das Feld { $name } enthält den Hersteller oder das Produkt; dafür gibt es eigene Antworten (vendor, product). Nehmen Sie es aus den weiteren Feldern heraus.
xml-id-unknown = Im Eintrag von Zeile { $line } enthält das Feld { $name } den Wert „{ $value }“, der in jedem Eintrag anders ist und sich nicht erfinden lässt. Geben Sie den neuen Eintrag mit --block FILE an.
xml-wish = „{ $value }“ kann nicht der Wert von { $name } sein: leer, mit Leerzeichen am Rand oder mit Zeichen, die XML nicht erlaubt.
xml-block-not-text = Die Datei von --block ist kein UTF-8-Text. Speichern Sie sie als UTF-8.
xml-block-not-well-formed = Die Datei von --block ist nicht wohlgeformt, in ihrer Zeile { $line }: { $why }
xml-block-one-element = Die Datei von --block muss genau ein XML-Element enthalten und sonst nichts.
xml-block-other = Die Datei von --block enthält { $vendor } und { $product } nicht als ganze Werte von Feldern. Ohne sie käme der Eintrag bei jedem Lauf noch einmal hinzu. Nennt der Block ein anderes Produkt, etwa QUANTASTOR1, geben Sie es in den Antworten an (product im Abschnitt [adapter]) und führen Sie den Plan aus.
xml-block-not-encodable = Die Datei von --block enthält in Zeile { $line } das Zeichen { $sign } an einer Stelle, an der die Kodierung der StorageLink-Datei es nicht schreiben kann. Ersetzen Sie es.
xml-no-place = Das Wurzelelement ist ein leeres Tag; für den Eintrag ist kein Platz. Geben Sie die Datei von StorageLink an.
xml-why-entry = Der Eintrag für { $vendor } { $product }, nach dem letzten (Zeile { $line }).
xml-why-entry-inside = Der Eintrag für { $vendor } { $product }, im Element { $name }.
xml-why-version = Zeile { $line }: Die Version steigt von { $from } auf { $to }, damit StorageLink die neuen Regeln auf die XenServer-Hosts bringt.
xml-why-take-out = Der Eintrag für { $vendor } { $product } in Zeile { $line } wird entfernt.
xml-note-block-place = Kein Eintrag in der Datei zeigt, wohin ein neuer gehört: Der Block kommt an das Ende des Elements { $name }. Prüfen Sie, ob das passt.
xml-note-one-model = Es gibt nur einen Eintrag als Vorlage (Zeile { $line }). Sehen Sie sich den neuen Eintrag sorgfältig an.
xml-note-copied = Aus dem Eintrag von Zeile { $line } übernommen, obwohl sich die Einträge darin unterscheiden: { $fields }. Prüfen Sie, ob das passt.
xml-note-text-copied = Der Eintrag von Zeile { $line } hat zwischen seinen Elementen Text, den der neue Eintrag übernimmt: { $text }. Prüfen Sie, ob das passt.
xml-note-number-unclear = Mehrere Felder enthalten Zahlen ({ $names }); deshalb wurde keines auf die Zahl der Anleitung gesetzt. Sie sind übernommen.
xml-note-number-taken = { $name } ist in jedem Eintrag anders, und einer hat schon { $value }; der Eintrag der Anleitung hat { $value }. Falls StorageLink dort einen anderen Wert braucht, geben Sie ihn in den Antworten mit fields im Abschnitt [adapter] an.
xml-note-lone-passed = Auch Zeile { $line } enthält Hersteller und Produkt, steht aber allein; sie wurde nicht als Eintrag angesehen.
xml-note-number-differs = Der Eintrag in Zeile { $line } ist schon da; sein Feld { $name } ist { $value }, nicht { $wanted }. Er bleibt, wie er ist.
xml-note-vendor-there = Zeile { $line } hat einen Eintrag für { $vendor } mit einem anderen Produkt, { $product }. Er bleibt.
xml-note-vendor-alone = Zeile { $line } hat einen Eintrag für { $vendor }, der kein Produkt nennt. Er bleibt.
xml-note-version-longer = Die Version wird länger, von { $from } zu { $to }. Übernimmt StorageLink die neuen Regeln nicht, vergleicht es Versionen vielleicht als Text.
xml-note-rises-again = Die Version wird nie kleiner: Sie wird auf { $version } gesetzt.
xml-field-guide = { $name } = { $value } (SCSI-Inquiry-Zeichenkette)
xml-field-number = { $name } = { $value } (Zahl aus der Anleitung)
xml-field-counted = { $name } = { $value } (nächste Nummer)
xml-field-given = { $name } = { $value } (selbst angegeben)
xml-field-copied = { $name } = { $value } (aus dem letzten Eintrag übernommen)
xml-field-block = { $name } = { $value } (aus der Datei von --block)
usage-version-at = „{ $value }“ ist keine Stelle in einer Datei. Geben Sie Zeile und Spalte an, beide ab 1, etwa --version-at 2:24.
xml-too-many = Die Datei hat { $count } Einträge für { $vendor } { $product }. So viele können nicht gemeint sein; holen Sie die ganze Datei aus einer Sicherung oder mit dem Installationsprogramm von StorageLink zurück.

# Why steps are skipped.
skip-not-wanted = Diese Schritte werden übersprungen, weil ihr Abschnitt nicht unter den genannten ist:
skip-no-server = Diese Schritte werden übersprungen, weil kein StorageLink-Server angegeben ist. Führen Sie sie dort aus oder geben Sie ihn mit --server an:
skip-no-node = Diese Schritte werden übersprungen, weil kein dom0-Knoten da ist. Starten Sie quantalink dort oder geben Sie die Knoten mit --node an:
skip-left-out = Diese Schritte werden übersprungen, weil Sie ohne den StorageLink-Server weitermachen. Um sie wieder aufzunehmen, gehen Sie zur Seite mit der Lizenz zurück:

# Paths, passwords, certificates.
path-begin = Geben Sie erst den Anfang eines vollständigen Pfads ein, etwa /srv/ oder C:\.
path-no-folder = Auf dem Server gibt es keinen Ordner { $path }.
path-no-entry = Nichts in { $path } beginnt so.
path-many = { $found } Einträge beginnen so; die ersten { $shown } sind zu sehen.
pair-fingerprint = SHA-256
pin-another = Bisher galt ein anderes Zertifikat als vertrauenswürdig, mit dem SHA-256-Fingerabdruck { $fingerprint }. Klären Sie, wer es geändert hat, bevor Sie diesem vertrauen.
step-stale = Ihre Eingaben wurden noch nicht geprüft.

# Actions and choices.
action-start-service = Nur StorageLink starten
action-leave-out = Ohne StorageLink weiter
action-take-in = StorageLink wieder aufnehmen
action-next-see = Eingaben prüfen
action-next-without = Ohne StorageLink
action-next-licensed = Lizenz stimmt: weiter
action-test = Testen
action-by-hand = Schritte von Hand durchgehen
choice-not-done = Nein, nicht erledigt
choice-done = Ja, erledigt
choice-put-back = Alte Datei zurück
choice-leave-new = Neue Datei lassen

# What follows from a licence that is not right.
gate-shut = So geschieht auf dem StorageLink-Server nichts. Sie können ohne ihn weitermachen: Die Multipath-Einstellungen der Knoten brauchen keine Lizenz.
gate-shut-alone = So geschieht auf dem StorageLink-Server nichts, und sonst ist hier nichts zu tun. Wählen Sie unten die Edition, falls sie eine andere ist, oder verlassen Sie den Assistenten.
plan-left-out = Sie machen ohne den StorageLink-Server weiter: Die Abschnitte adapter und verify entfallen. Um sie wieder aufzunehmen, gehen Sie zur Seite mit der Lizenz zurück oder wählen Sie es auf der Seite mit dem Plan.

# What will be done to the server.
plan-service-stops = Während des Laufs ist StorageLink gestoppt. Wählen Sie eine Zeit, in der niemand VMs auf StorageLink-Repositories startet, stoppt oder Snapshots von ihnen macht.
plan-by-hand = Für das Programm ist nichts mehr zu tun. Einige Schritte bleiben Ihnen: Gehen Sie sie durch und geben Sie bei jedem an, ob er erledigt ist.
next-by-hand = Das tun Sie von Hand: Der Lauf wartet dort und fragt, ob es erledigt ist.
next-service-stop = Der Dienst { $service } wird gestoppt, und der Lauf wartet, bis er STOPPED meldet.
next-install = Es wird ausgeführt und sein Ende abgewartet, falls seine SHA-256-Summe dann noch dieselbe ist.
next-credentials = Das Gateway { $gateway } bekommt das Speichersystem { $storage } mit dem Benutzer { $user } unter dem Namen { $name } und wird gefragt, ob es dort steht.

# The server on the first page.
wizard-host-server = { $host }: der StorageLink-Server
service-none = nicht installiert
pair-service = Dienst StorageLink
pair-folder = Server-Ordner
pair-device-rules = Geräteregeln

# Runs.
unfinished-stopped = Der Dienst { $service } auf { $host } wurde von einem Lauf gestoppt und laut dessen Aufzeichnung nicht wieder gestartet; von selbst startet er nicht. Setzen Sie den Lauf fort, rollen Sie ihn zurück oder starten Sie nur den Dienst. Um ihn von Hand zu starten, geben Sie dort ein: { $command }
progress-start-service = Der Dienst wird gestartet.
progress-service-stopped = Der Dienst { $service } ist jetzt gestoppt. Der Lauf startet ihn wieder, bevor er endet.
ask-service-stopped = Der Dienst { $service } ist jetzt gestoppt. Er wird wieder gestartet, bevor der Lauf endet.
ask-changed-same = Der Eintrag und die Regel für die Version sind die des Plans; andere Zeilen der Datei weichen ab.
ask-changed-other = Das ist nicht die Änderung aus dem Plan: Sehen Sie sich jede Zeile an.
ask-by-hand = { $number }. { $line }
log-answer-done = Antwort: erledigt
log-answer-not-done = Antwort: nicht erledigt
log-answer-put-back = Antwort: alte Datei zurück
log-answer-leave = Antwort: neue Datei lassen

# The numbered front end.
plain-path = Geben Sie einen vollständigen Pfad ein. Geben Sie seinen Anfang und ? ein, um zu sehen, wie er weitergehen kann.
plain-secret = Die Eingabe wird nicht angezeigt.
plain-secret-none = hier nicht eingegeben
plain-secret-given = eingegeben, nicht angezeigt
plain-secret-shown = Diese Konsole zeigt, was eingegeben wird. Könnte es jemand sehen, drücken Sie Enter und geben Sie das Passwort mit --secrets FILE an.
plain-secret-value = Passwort; Enter lässt es, wie es ist:

## The practice server

# Services.
service-no-right = Kein Recht, den Dienst { $service } zu starten oder zu stoppen (Fehler 5). Er ist, wie er war. Starten Sie quantalink als Administrator.
service-has-dependents = Der Dienst { $service } kann nicht gestoppt werden, solange Dienste laufen, die ihn brauchen: { $dependents } (Fehler 1051). Er läuft noch. Stoppen Sie zuerst diese.
service-already-running = Der Dienst { $service } läuft bereits (Fehler 1056).
service-not-running = Der Dienst { $service } läuft nicht (Fehler 1062).
service-busy = Der Dienst { $service } nimmt zurzeit keinen Auftrag an (Fehler 1061). Warten Sie, sehen Sie unter „Dienste“ nach und versuchen Sie es erneut.
service-no-answer = Die Dienststeuerung hat zu { $service } nicht geantwortet. Ob der Auftrag ausgeführt wurde, ist nicht bekannt. Prüfen Sie den Dienst.

# The practice site.
practice-file-fails = Eine Datei der Übungsumgebung lässt sich nicht lesen oder schreiben: { $path }: { $why }. Es ist kein echter Rechner betroffen. Legen Sie eine neue Übungsumgebung in einem anderen Verzeichnis an.
practice-not-listening = Gateway und Speichersystem der Übungsumgebung können auf 127.0.0.1 nicht lauschen: { $why }. Es ist kein echter Rechner betroffen.
practice-folder-not-empty = { $path } ist nicht leer und enthält keine Übungsumgebung. Es wurde nichts darin geändert. Geben Sie ein neues oder leeres Verzeichnis an.
practice-not-there = In { $path } liegt keine Übungsumgebung.
practice-other-format = Die Übungsumgebung in { $path } wurde mit einer anderen Version von quantalink angelegt. Sie bleibt, wie sie ist. Legen Sie in einem anderen Verzeichnis eine neue an.
practice-runs-only-installer = Der Übungsserver führt nur das Übungsinstallationsprogramm aus: { $program } wurde nicht gestartet.
practice-installer-says = Das Installationsprogramm meldet: { $line }
practice-three-pools = Die Übungsumgebung hat einen StorageLink-Server und drei dom0-Knoten: XenServer 5.6, XenServer 6.5 und XCP-ng 8.3. Das StorageLink-Gateway unterstützt nur Pools bis XenServer 5.6 FP1; die anderen beiden sind für den Multipath-Teil da. Zum Üben sind die drei als ein Pool aufgeführt, was so verschiedene Releases nicht sein könnten.
practice-logins = Gateway: { $gateway }, Benutzer { $gateway-user }, Passwort { $gateway-password }. Speichersystem: { $storage }, Benutzer { $storage-user }, Passwort { $storage-password }. Beide sind auf diesem Rechner nur simuliert.
knob-unknown = Einen Übungsschalter „{ $word }“ gibt es nicht. Was jeder bewirkt, zeigt „quantalink demo --help“. Es gibt: { $all }

# What can go wrong on it.
knob-stop-slow = Der Dienst braucht 40 s zum Stoppen.
knob-stop-fails = Der Dienst lässt sich nicht stoppen.
knob-stop-ignored = Der Dienst nimmt den Auftrag zum Stoppen an und läuft weiter.
knob-stop-hangs = Der Dienst bleibt dauerhaft in STOP_PENDING.
knob-start-slow = Der Dienst braucht 40 s zum Starten.
knob-start-fails = Der Dienst startet nicht und bleibt STOPPED.
knob-start-fails-once = Der erste Start misslingt, der nächste gelingt.
knob-start-ignored = Der Dienst bleibt dauerhaft in START_PENDING.
knob-start-crashes = Der Dienst läuft einen Augenblick und stürzt ab.
knob-start-fails-on-new-xml = Mit einer geänderten XML-Datei startet der Dienst nicht.
knob-crashes-on-new-xml = Mit einer geänderten XML-Datei stürzt der Dienst kurz nach dem Start ab.
knob-service-missing = Der Dienst StorageLink ist nicht installiert.
knob-service-disabled = Der Dienst StorageLink ist deaktiviert.
knob-service-stopped = Der Dienst StorageLink ist von Anfang an gestoppt.
knob-service-no-answer = Aufträge an den Dienst werden ausgeführt, aber die Antwort geht verloren.
knob-dependent-stopped = Der von StorageLink abhängige Dienst ist von Anfang an gestoppt.
knob-no-rights = Kein Recht, auf dem Server Dateien und Dienste zu ändern.
knob-installer-fails = Das Installationsprogramm endet mit 1603 und installiert nichts.
knob-installer-reboot = Das Installationsprogramm endet mit 3010: fertig, Neustart nötig.
knob-installer-reboots = Das Installationsprogramm endet mit 1641: fertig, Neustart eingeleitet (der Übungsserver startet nicht neu).
knob-installer-rewrites = Das Installationsprogramm schreibt die XML-Datei mit höherer Version neu.
knob-installer-hangs = Das Installationsprogramm endet nie.
knob-xml-truncated = Die XML-Datei ist abgeschnitten.
knob-xml-two-versions = Zwei Zahlen in der XML-Datei können die Version sein.
knob-xml-no-entries = Die XML-Datei hat keinen Eintrag, an dem sich ihre Form ablesen lässt.
knob-xml-has-entry = Die XML-Datei hat den QuantaStor-Eintrag schon.
knob-xml-utf16 = Die XML-Datei ist in UTF-16 geschrieben.
knob-xml-shape-1 = Die XML-Datei in erfundener Form 1: Werte in Attributen.
knob-xml-shape-2 = Die XML-Datei in erfundener Form 2: Werte in Elementen (die übliche).
knob-xml-shape-3 = Die XML-Datei in erfundener Form 3: Version in einem Element, CRLF, Tabulatoren.
knob-xml-shape-4 = Die XML-Datei in erfundener Form 4: Byte-Order-Mark, Namen mit Präfix, Entitäten.
knob-xml-shape-5 = Die XML-Datei in erfundener Form 5: Hersteller und Produkt eine Ebene tiefer, keine Zahl.
knob-xml-shape-6 = Die XML-Datei in erfundener Form 6: benannte Felder.
knob-xml-shape-7 = Die XML-Datei in erfundener Form 7: alles in einer Zeile ohne Zeilenende.
knob-xml-shape-8 = Die XML-Datei in erfundener Form 8: keine Deklaration, Attribute über mehrere Zeilen, CDATA.
knob-gateway-down = Das Gateway ist nicht erreichbar.
knob-gateway-login = Das Gateway lehnt jedes Passwort ab.
knob-gateway-fault = Das Gateway antwortet mit einem SOAP-Fehler.
knob-gateway-html = Statt des Gateways antwortet eine Webseite.
knob-gateway-slow = Das Gateway braucht 20 s für eine Antwort.
knob-gateway-old-tls = Das Gateway spricht nur ein TLS vor 1.2.
knob-gateway-expired = Das Zertifikat des Gateways ist abgelaufen.
knob-gateway-self-signed = Das Zertifikat des Gateways ist selbst signiert.
knob-gateway-other-name = Das Zertifikat des Gateways gilt für einen anderen Namen.
knob-gateway-changes-certificate = Das Gateway zeigt nach der ersten Antwort ein anderes Zertifikat.
knob-adapter-not-initialised = Das Gateway listet den Adapter auf, konnte ihn aber nicht initialisieren.
knob-adapter-missing = Das Gateway listet den Adapter nicht auf, obwohl er installiert wurde.
knob-add-refused = Das Gateway nimmt keine neuen Zugangsdaten an.
knob-add-cut = Das Gateway nimmt neue Zugangsdaten an, und die Verbindung endet mitten in der Antwort.
knob-add-lost = Das Gateway behält neue Zugangsdaten nicht, und die Verbindung endet mitten in der Antwort.
knob-storage-down = Das Speichersystem ist nicht erreichbar.
knob-storage-login = Das Speichersystem lehnt jedes Passwort ab (Status 401).
knob-storage-login-200 = Das Speichersystem lehnt jedes Passwort ab (Status 200 und RestError).
knob-storage-html = Statt des Speichersystems antwortet eine Webseite.
knob-storage-slow = Das Speichersystem braucht 20 s für eine Antwort.
knob-storage-old-tls = Das Speichersystem spricht nur ein TLS vor 1.2.
knob-storage-expired = Das Zertifikat des Speichersystems ist abgelaufen.
knob-storage-self-signed = Das Zertifikat des Speichersystems ist selbst signiert.
knob-storage-other-name = Das Zertifikat des Speichersystems gilt für einen anderen Namen.
knob-storage-mfa = Das Speichersystem verlangt einen zweiten Faktor für die Anmeldung.
knob-edition-free = Der älteste Knoten hat die Edition free.
knob-edition-advanced = Der älteste Knoten hat die Edition advanced.
knob-edition-enterprise = Der älteste Knoten hat die Edition enterprise (die übliche).
knob-edition-platinum = Der älteste Knoten hat die Edition platinum.
knob-edition-unknown = Der älteste Knoten nennt seine Edition nicht.

## The screens of the adapter section

tui-key-complete = ergänzen
tui-qr-small = Das Fenster ist zu klein für den QR-Code dieser Adresse: Er braucht { $columns } Spalten und { $rows } Zeilen.
tui-qr-ascii = Kein QR-Code: Dieses Terminal wird nur mit ASCII-Zeichen benutzt.
tui-qr-long = Kein QR-Code: Die Adresse ist zu lang dafür.
tui-secret-kept = Für diese Sitzung ist ein Passwort hinterlegt. Tippen beginnt ein neues, die Rücktaste löscht es.
tui-paste-lines = Nichts eingefügt: Das Kopierte ist nicht genau eine Zeile reiner Text.
tui-paste-long = Nichts eingefügt: Es ist zu lang für dieses Feld.
tui-candidates-more = { $count ->
    [one] noch 1 weiterer: zum Anzeigen weitertippen
   *[other] noch { $count } weitere: zum Anzeigen weitertippen
}

## The screens of the adapter section

## The engine of the adapter section

service-on-its-way = Dienst { $service }: { $state }
service-last-seen = Zuletzt gesehen: { $state }.
service-unclear = Der Dienst { $service } auf { $host } erreichte in { $seconds } s keinen Endzustand, und was aus ihm wird, ist nicht bekannt. { $last } Sehen Sie dort nach: { $look } – zeigt das STOPPED, starten Sie ihn: { $start }
service-runs-again = Der Dienst { $service } sollte gestoppt werden und läuft nach { $seconds } s wieder. Er wurde nicht gestoppt.
service-ignores-stop = Der Dienst { $service } hat { $seconds } s lang nicht auf das Stoppen reagiert und läuft weiter.
service-not-started-after = { $why } Was gestoppt war, ließ sich nicht wieder starten: { $start }
service-came-and-went = Der Dienst { $service } lief an und beendete sich wieder, Exit-Code { $code }. Sehen Sie in der Windows-Ereignisanzeige nach.
service-did-not-start = Der Dienst { $service } ist nicht gestartet, Exit-Code { $code }. Sehen Sie in der Windows-Ereignisanzeige nach.
service-start-taken-up = Der nicht abgeschlossene Lauf hat den Dienst { $service } gestoppt, daher wird er wieder gestartet.
service-left-as-found = Der Dienst { $service } wurde von jemand anderem gestoppt, bevor dieser Lauf ihn erreichte, und bleibt gestoppt.
service-still-stopped = Der Dienst { $service } auf { $host } läuft nicht. { $why } { $file } Starten Sie den Dienst dort mit: { $command }
device-rules-untouched = Die Geräteregeln wurden nicht geändert.
device-rules-old = { $path } enthält die alten Geräteregeln.
device-rules-new = { $path } enthält die neuen Geräteregeln.
device-rules-unknown = Ob { $path } die alten oder die neuen Geräteregeln enthält, ist nicht bekannt.
error-and-also = { $first } { $second }
put-back-question = { $why } Die alten Geräteregeln wiederherstellen und den Dienst wieder starten?
version-raised-again = { $path }: StorageLink lief bereits mit den neuen Geräteregeln, daher wurde die alte Datei nicht wiederhergestellt. Der Eintrag wurde entfernt und die Version von { $from } auf { $to } erhöht.
service-reads-at-start = Der Dienst { $service } wurde von diesem Lauf weder gestoppt noch gestartet. Er liest die Geräteregeln beim nächsten Start.
copy-put-back = { $path } ist eine Kopie: Wenn Sie die bearbeitete schon in den Server-Ordner von StorageLink gebracht hatten, stoppen Sie den Dienst, bringen Sie auch diese dorthin und starten Sie den Dienst wieder.
copy-old-put-back = { $path } ist eine Kopie und hat wieder ihre alte, niedrigere Version. Wenn Sie die bearbeitete schon in den Server-Ordner von StorageLink gebracht hatten, bringen Sie diese nicht dorthin: Entfernen Sie den Eintrag aus der Datei dort, und erhöhen Sie deren Version.
settled-service = Dienst { $service }: { $state }. Damit ist die unterbrochene Änderung geklärt.
installer-runs = { $path } läuft. Es wird nicht unterbrochen.
installer-changed = { $path } ist nicht die Datei, auf der der Plan beruht. Sie wurde nicht ausgeführt. Prüfen Sie, woher sie kommt, und planen Sie neu.
installer-name = Der Name von { $path } ist kein gültiger Text, daher kann die Datei nicht ausgeführt werden. Benennen Sie sie um.
installer-ended = Das Installationsprogramm endete nach { $seconds } s mit { $code }.
installer-said = Ausgabe auf { $stream }: { $output }
installer-failed = Das Installationsprogramm { $path } ist fehlgeschlagen ({ $code }, { $seconds } s): { $output } Die Geräteregeln wurden nicht geändert. Beseitigen Sie die Ursache und führen Sie den Plan noch einmal aus.
installer-unknown = Wie das Installationsprogramm { $path } endete, ist nicht bekannt. { $why } Die Geräteregeln wurden nicht geändert. Prüfen Sie, ob es noch läuft und ob der Adapter installiert ist; dann setzen Sie den Lauf fort oder rollen ihn zurück.
installer-not-undone = Das Installationsprogramm { $path } wurde ausgeführt; das wird nicht rückgängig gemacht. Wenn Sie den Adapter nicht behalten wollen, deinstallieren Sie ihn in der Windows-Systemsteuerung unter „Programme“.
install-unsettled = Ob das Installationsprogramm vor der Unterbrechung des Laufs ausgeführt wurde, ist nicht bekannt; es wird noch einmal ausgeführt, wo der Plan es vorsieht.
reboot-needed = Das Installationsprogramm verlangt einen Neustart von Windows.
changed-by-installer = Das Installationsprogramm hat { $path } geändert, daher wurde die Änderung neu geplant. Die jetzt gezeigte Änderung vornehmen?
changed-by-installer-refused = Das Installationsprogramm hat { $path } geändert, und der neuen Änderung wurde nicht zugestimmt. Die Datei ist so, wie das Installationsprogramm sie hinterlassen hat. Planen Sie neu, um die Änderung zu sehen.
confirmed-by-hand = Vom Administrator bestätigt: von Hand erledigt.
credentials-differ = Das Gateway hat für diese Adresse jetzt andere Zugangsdaten: { $friendly }, { $address }, Benutzer { $user }. Prüfen Sie sie im Citrix StorageLink Manager.
credentials-not-there = Das Gateway hat die Zugangsdaten angenommen, listet sie aber nicht auf. Fügen Sie sie im Citrix StorageLink Manager hinzu.
credentials-not-read = Die Zugangsdaten wurden gesendet, aber das Gateway konnte nicht gefragt werden, ob es sie hat. { $why } Sehen Sie im Citrix StorageLink Manager nach.
credentials-unsettled = Ob die Zugangsdaten vor der Unterbrechung des Laufs hinzugefügt wurden, ist nicht bekannt; das Gateway wird noch einmal gefragt.
credentials-not-undone = Die Zugangsdaten { $friendly } für { $address } bleiben im Gateway. Entfernen Sie sie im Citrix StorageLink Manager, wenn Sie sie nicht behalten wollen.

## The commands of the adapter section

cli-opt-fail = In der Übungsumgebung diesen Fehler auslösen (mehrfach möglich); die Wörter stehen am Ende von „quantalink demo --help“
usage-value-why = Der Wert von { $argument } ist ungültig. { $why }
usage-path-text = Der Pfad von { $argument } ist kein UTF-8-Text, was für Antworten nötig ist: { $value }. Geben Sie Verzeichnis oder Datei über einen anderen Pfad an, etwa einen Link.
usage-only-demo = { $option } gilt nur für die Übungsumgebung: quantalink demo { $option } …
section-needs-node = Der Abschnitt { $section } braucht einen dom0-Knoten, und dieser Rechner ist keiner. Für Knoten, die über SSH erreicht werden, fügen Sie „--node HOST“ an. Um die Multipath-Konfiguration dieses Rechners dennoch zu bearbeiten, fügen Sie „--section multipath“ an.
server-local-is-windows = StorageLink läuft unter Windows, dieser Rechner nicht. Es wurde nichts geändert. Starten Sie quantalink auf dem Windows-Server oder geben Sie hier „--server manual“ an: Die Schritte dort werden dann angezeigt und von Hand ausgeführt.
secrets-file-special = Das ist keine reguläre Datei. Passwörter werden aus einer regulären Datei gelesen oder aus einem Deskriptor: --password-fd.
secrets-file-invalid = Die Datei mit den Passwörtern ist nicht verwendbar{ $line ->
        [0] {""}
       *[other] , wegen Zeile { $line }
    }. Was dort steht, wird nicht angezeigt. Es muss TOML von höchstens 64 KiB sein, mit diesen Schlüsseln, jeder ein Passwort in Anführungszeichen: { $valid }.
secrets-file-of-others = Die Datei mit den Passwörtern gehört einem anderen Benutzer (uid { $uid }), der sie lesen und ändern kann. Sie wurde nicht gelesen. Geben Sie als root ein: chown $USER { $path }
secrets-file-open-to-others = Die Datei mit den Passwörtern können andere Benutzer lesen oder ändern (Modus { $mode }). Sie wurde nicht gelesen. Geben Sie ein: chmod 600 { $path }
password-fd-closed = Der Dateideskriptor { $fd } ist nicht offen oder nicht lesbar. Öffnen Sie ihn für quantalink, etwa: quantalink … --password-fd 3 3< FILE
password-fd-empty = Der Dateideskriptor { $fd } lieferte kein Passwort: Gelesen wird eine Zeile Text von höchstens 64 KiB.
ask-password-gateway = Passwort von { $user } auf dem StorageLink-Gateway { $at } (wird nicht angezeigt; nur Enter: auslassen):
ask-password-storage = Passwort von { $user } auf dem QuantaStor-System { $at } (wird nicht angezeigt; nur Enter: auslassen):
manual-left = { $n ->
        [one] 1 Schritt bleibt von Hand zu tun, wie oben beschrieben.
       *[other] { $n } Schritte bleiben von Hand zu tun, wie oben beschrieben.
    } Danach prüfen mit: { $command }
cli-heading-knobs = Was --fail annimmt und was dann in der Übungsumgebung geschieht:
demo-other-knobs = Hier liegt schon eine Übungsumgebung, angelegt mit: { $knobs }. Es wurde nichts geändert. Lassen Sie --fail weg, um mit ihr fortzufahren, oder geben Sie ein anderes Verzeichnis an.
demo-no-knobs = nichts, das misslingt
undo-starts = Der Dienst { $service } wird wieder gestartet.
undo-stops = Der Dienst { $service } wird wieder gestoppt, wie er zuvor war.
undo-takes-out = Der Dienst { $service } lief schon mit der neuen Version, die nicht kleiner werden darf: Nur der Eintrag wird entfernt und die Version noch einmal erhöht.

## Walks over the practice site

credentials-after-start = Das Gateway antwortet nur, während sein Dienst läuft. Sobald er läuft, führen Sie quantalink noch einmal mit --section verify aus.

## command-line contract

install-compare-by-hand = Die SHA-256-Summe von { $program } muss { $sha256 } sein. Auf dem Server zeigt sie: certutil -hashfile FILE SHA256
password-fd-silent = Der Dateideskriptor { $fd } blieb { $seconds } s lang offen, ohne dass eine Textzeile kam. Es wurde nichts geändert. Sorgen Sie dafür, dass das Programm, das das Passwort hineinschreibt, eine Zeile schreibt oder endet, und geben Sie dann denselben Befehl noch einmal ein.
interrupted = Unterbrochen, bevor alle Hosts abgefragt waren. Es wurde nichts geändert, und über ihren Zustand ist damit nichts gesagt. Geben Sie denselben Befehl noch einmal ein.

## The shapes of StorageLink's XML
xml-lone-unclear = Zeile { $line } enthält den einzigen Hersteller und das einzige Produkt der Datei, innerhalb eines größeren Elements; wo ein Eintrag beginnt, ist nicht klar. Geben Sie den neuen Eintrag mit --block FILE an.
xml-note-group = Der Eintrag in Zeile { $line } enthält mehrere Produkte; der neue enthält eines, nach dem Muster des letzten.
xml-note-letters = Zeile { $line } hat einen Eintrag für { $vendor } { $product }: derselbe bis auf Groß- und Kleinschreibung, die SCSI aber unterscheidet. Er bleibt.

## Review of the engine

service-why-told = Der Grund steht oben.
device-rules-taken-out = Der Eintrag wurde wieder aus den Geräteregeln entfernt und ihre Version erhöht: { $path }
device-rules-by-others = Es gelten weder die alten noch die neuen Geräteregeln: Jemand anderes hat { $path } geändert oder entfernt, vielleicht das Installationsprogramm. Das kann der Grund sein, warum der Dienst nicht startet. Der alte Inhalt ist in { $kept } aufbewahrt und kann zurückkopiert werden.

## Mends of the pages

credentials-adapter-asked = Die ID von { $adapter } wird beim Gateway erfragt, sobald dessen Dienst wieder läuft.
gateway-asked-for-adapter = Warten, bis das Gateway { $adapter } als initialisiert auflistet
gateway-asked-for-credentials = Warten, bis das Gateway die Zugangsdaten auflistet
gateway-adapter-not-there = Das Gateway unter { $at } hat { $adapter } innerhalb von { $seconds } s nach dem Start seines Dienstes nicht als initialisiert aufgelistet. { $why } Es wurden keine Zugangsdaten hinzugefügt; was zuvor getan wurde, auch der Adapter, bleibt, wie es ist. Sehen Sie im Log von StorageLink nach und geben Sie dann ein: quantalink verify. Sobald der Adapter aufgelistet ist, führen Sie quantalink noch einmal mit --section verify aus.
ask-apply = Den Plan jetzt ausführen?
ask-apply-stops = Der Dienst { $service } auf { $host } wird für die Änderungen gestoppt und danach wieder gestartet, in der Regel innerhalb weniger Minuten.
choice-not-now = Jetzt nicht
choice-apply = Ja, Dienst stoppen und ausführen

service-gone = Der Dienst { $service } ist nicht mehr installiert. Er wurde weder gestoppt noch gestartet.

part-steps = { $done } von { $of }
part-seconds = { $done } s von { $of } s

## A first use, step by step

unfinished-resume-practice = Um die übrigen Änderungen auszuführen, wählen Sie „Lauf fortsetzen“. Auf echten Hosts geht das auch jederzeit später mit:
ask-roll-back-service =
    Wo er die Geräteregeln geändert hat, wird der Dienst { $service } dafür gestoppt und wieder gestartet. Währenddessen
    schlagen Start, Stopp und Snapshots von VMs auf StorageLink-Repositories fehl.
adapter-after-run = Wenn der Plan den Adapter erst installiert, wird das nach dem Lauf noch einmal gefragt.
scsi-ids-copy-after = Holen Sie die Kopie erst vom Server, nachdem dort das Installationsprogramm gelaufen ist: Es kann die Datei neu schreiben.
wizard-role-linux = dieser Rechner als Knoten
state-put-back = { $back ->
        [0] Keine Änderung wurde zurückgenommen
        [one] { $back } Änderung wurde zurückgenommen
       *[other] { $back } Änderungen wurden zurückgenommen
    }{ $made ->
        [0] .
        [one] , { $made } bleibt bestehen.
       *[other] , { $made } bleiben bestehen.
    }

## dom0: releases, traps and the storage manager's own lock

blacklist-property-missing = { $path }, Zeile { $line }: multipath nimmt dann nur Platten, die eine in blacklist_exceptions genannte Eigenschaft haben, und keine davon passt auf die Platten von QuantaStor. Fügen Sie dort die Zeile property "(SCSI_IDENT_|ID_WWN)" hinzu, wenn sie verwendet werden sollen.
change-multipath-confd-cleanup = getuid_callout aus einem älteren Eintrag in conf.d entfernen
confd-getuid = Der QuantaStor-Eintrag in { $path } enthält getuid_callout: Jeder Aufruf von multipath gibt deshalb eine Warnung aus, und der Storage-Manager von XenServer hält diese Ausgabe für eine Antwort. Die Zeile wird nicht gebraucht.
foreign-lock-held = Der Storage-Manager von XenServer arbeitet gerade an { $path }: Prozess { $pid }, { $command }, hält { $lock } und hat die Sperre { $seconds } Sekunden lang nicht freigegeben. Es wurde nichts geändert. Warten Sie, bis kein Storage Repository mehr angehängt wird, und versuchen Sie es erneut.
foreign-lock-held-unseen = Der Storage-Manager von XenServer arbeitet gerade an { $path }: { $lock } ist gesperrt und wurde { $seconds } Sekunden lang nicht freigegeben; von wem, ist von hier aus nicht zu sehen. Es wurde nichts geändert. Warten Sie, bis kein Storage Repository mehr angehängt wird, und versuchen Sie es erneut; als root finden Sie den Inhaber mit: fuser -v { $lock }
foreign-lock-not-a-file = { $lock } ist keine reguläre Datei, daher lässt sich die Sperre des Storage-Managers für { $path } nicht nehmen. Es wurde nichts geändert. Sehen Sie nach, was dort liegt, und versuchen Sie es erneut.
progress-foreign-lock = Warten, bis der Storage-Manager mit { $path } fertig ist

## xapi and licence
xe-word-broken = „{ $word }“ wird nicht an xe übergeben: Es enthält ein Zeilenende oder ist kein Text, und xapi hielte es für mehrere Wörter. Es wurde nichts geändert.
xe-uuid-broken = „{ $uuid }“ ist keine UUID von xapi und wird daher nicht an xe übergeben. Es wurde nichts geändert.
xapi-says-no = xapi lehnt „{ $command }“ ab: { $said }
xapi-order-lost = Die Verbindung zu xapi ging verloren, während „{ $command }“ lief: Der Befehl kann ausgeführt worden sein oder nicht. { $said }
xapi-no-answer = xapi hat auf „{ $command }“ nicht rechtzeitig geantwortet. Es wurde nicht länger gewartet.
xapi-answer-strange = Die Antwort von xapi auf „{ $command }“ ist nicht lesbar: { $said }
xapi-object-gone = Was „{ $command }“ abfragt, gibt es nicht mehr.
evidence-xapi = xapi, mit { $calls ->
        [one] einem Aufruf
       *[other] { $calls } Aufrufen
    } von xe abgefragt
xapi-no-dom0 = Das ist keine dom0 und hat keine xapi.
xapi-host-not-known = xapi kennt den Host { $uuid } nicht, den { $path } nennt.
xapi-pools = xapi nennt { $number } Pools; es müsste einer sein.
xapi-field-strange = xapi nennt „{ $field }“ von { $uuid } nicht oder gibt etwas Unerwartetes zurück.
gather-xapi-hosts = { $host }: Hosts des Pools und Multipathing bei xapi abfragen
gather-xapi-pool = { $host }: Hochverfügbarkeit und Upgrades bei xapi abfragen
gather-xapi-vms = { $host }: dort laufende VMs bei xapi abfragen
gather-xapi-storage = { $host }: dort angehängten Storage bei xapi abfragen
licence-pool-member = Der Host { $host } seines Pools hat die Edition { $edition }, die StorageLink nicht enthält. In einem Pool entscheidet die niedrigste Lizenz: StorageLink braucht Enterprise oder Platinum auf jedem Host.
licence-pool-restricted = Er hat die Edition { $edition }, aber sein Pool sperrt StorageLink (restrict_storagelink), obwohl keiner seiner Hosts eine niedrigere Edition nennt. Prüfen Sie die Lizenzen in XenCenter; eine kann abgelaufen sein.
licence-pool-strange = Der Host { $host } seines Pools nennt seine Edition „{ $edition }“, die es in diesem Release nicht gibt. In einem Pool entscheidet die niedrigste Lizenz.
licence-pool-unseen = { $node }: Die anderen Hosts seines Pools konnten nicht nach ihren Lizenzen gefragt werden: { $why } In einem Pool entscheidet die niedrigste Lizenz.
licence-by-answer-served = Edition { $edition }, nach Ihrer Angabe; kein Knoten nennt sie. Das Release, XenServer { $version }, wird vom StorageLink-Gateway unterstützt.
licence-by-answer-desktop-served = Edition { $edition }, nach Ihrer Angabe: wie Enterprise lizenziert, aber StorageLink-Repositories werden zusammen mit XenDesktop nicht unterstützt. Das Release, XenServer { $version }, wird vom StorageLink-Gateway unterstützt.

## Activation
change-activate-disable = Host außer Betrieb nehmen
change-activate-evacuate = Virtuelle Maschinen wegmigrieren
change-activate-unplug = QuantaStor-Storage trennen
change-activate-keys = Multipathing einschalten
change-activate-plug = QuantaStor-Storage wieder anhängen
change-activate-enable = Host wieder in Betrieb nehmen
ask-activate-live = Auch wo QuantaStor-LUNs in Benutzung sind?
ask-activate-live-help = Das Laden trennt die Storage Repositories auf QuantaStor vom Host und hängt sie wieder an. Ohne diese Zustimmung wird ein Host abgelehnt, auf dem LUNs in Benutzung sind.
activate-by-reboot = Auf diesem Release wird die Konfiguration nur durch einen Neustart geladen. Nehmen Sie den Host außer Betrieb und migrieren Sie seine virtuellen Maschinen weg ({ $disable }; { $evacuate }), geben Sie reboot ein und, wenn er wieder läuft: { $enable }
activate-xapi-silent = xapi hat nicht gesagt, in welchem Zustand dieser Host ist; ob Hochverfügbarkeit eingeschaltet ist und welche virtuellen Maschinen und welcher Storage benutzt werden, ist deshalb nicht bekannt: Es wird nichts geladen. { $why } Prüfen Sie, ob „xe host-list“ antwortet. Ohne --activate werden die Dateien trotzdem geschrieben; später laden mit: { $command }
activate-ha = In diesem Pool ist Hochverfügbarkeit eingeschaltet: Ein Host außer Betrieb könnte durch Fencing abgeschaltet werden. Schalten Sie sie erst aus ({ $off }) und danach wieder ein ({ $on }).
activate-upgrading = Im Pool läuft ein Rolling Upgrade. Schließen Sie es erst ab; Auskunft gibt: { $command }
activate-statefile = Der Heartbeat der Hochverfügbarkeit liegt auf dem Storage Repository { $sr }, also auf QuantaStor: Es darf nicht getrennt werden. Legen Sie den Heartbeat erst auf anderen Storage.
activate-nowhere = Auf dem Host laufen virtuelle Maschinen, und es gibt keinen anderen Host, auf den sie umziehen könnten: { $vms }. Fahren Sie sie erst herunter: { $command }
activate-nowhere-enabled = Auf dem Host laufen virtuelle Maschinen, und kein anderer Host des Pools ist in Betrieb: { $vms }. Nehmen Sie erst einen in Betrieb ({ $hosts }): { $command }
activate-vm-stuck = Die virtuelle Maschine { $vm } lässt sich nicht wegmigrieren; xapi meldet: { $why } Beseitigen Sie die Ursache oder fahren Sie die Maschine herunter: { $command }
activate-live = Auf diesem Host sind QuantaStor-LUNs in Benutzung (Storage Repositories: { $srs }; Maps: { $maps }). Das Laden trennt sie für eine Weile. Wenn das zulässig ist, stimmen Sie zu: im Assistenten oder mit „{ $setting }“ unter [multipath] in der Antwortdatei.
activate-live-unknown = Ob auf diesem Host QuantaStor-LUNs in Benutzung sind, ist nicht bekannt. { $why } Wenn trotzdem geladen werden darf, stimmen Sie zu: im Assistenten oder mit „{ $setting }“ unter [multipath] in der Antwortdatei.
activate-disable-why = { $host } wird außer Betrieb genommen: xapi startet dort keine virtuelle Maschine.
activate-evacuate-why = Diese virtuellen Maschinen ziehen auf andere Hosts des Pools um: { $vms }.
activate-evacuate-stay = Sie bleiben dort; nichts holt sie zurück.
activate-unplug-why = Diese Storage Repositories auf QuantaStor werden vom Host getrennt: { $srs }.
activate-keys-why = Für { $host } wird Multipathing eingeschaltet, mit Device Mapper als Handler.
activate-keys-others = Auch anderer SAN-Storage ist angehängt; er behält seine Pfade, bis er neu angehängt wird: { $srs }.
activate-pbd-unclear = Ob diese Storage Repositories auf QuantaStor liegen, ist nicht zu erkennen; sie bleiben angehängt: { $srs }. Ihre Maps behalten ihre Einstellungen, bis sie neu angehängt werden.
activate-plug-why = Diese Storage Repositories werden wieder angehängt: { $srs }.
activate-enable-why = { $host } wird wieder in Betrieb genommen.
activate-stays-disabled = { $host } war vorher außer Betrieb und bleibt es. Wieder in Betrieb nehmen mit: { $command }
activate-plug-taken-up = Dieser Lauf hatte diese PBDs getrennt, bevor er unterbrochen wurde; sie werden wieder angehängt: { $pbds }.
activate-enable-taken-up = Dieser Lauf hatte den Host { $host } außer Betrieb genommen, bevor der Lauf unterbrochen wurde; der Host wird wieder in Betrieb genommen.
activate-proceed = { $what } Jetzt ausführen?
ask-proceed-no = Wenn nicht, wird zurückgenommen, was davor in xapi getan wurde; die Dateien bleiben.
activate-declined = Sie haben abgelehnt; was davor in xapi getan wurde, ist zurückgenommen. Die Dateien bleiben, wie sie sind; sie stimmen. Setzen Sie den Lauf { $run } bei Gelegenheit fort oder rollen Sie ihn zurück.
activate-left-disabled = { $host }: Jemand anderes hat ihn außer Betrieb genommen; er bleibt so.
activate-evacuated = Diese virtuellen Maschinen laufen jetzt auf anderen Hosts und bleiben dort: { $vms }. Zurückholen mit: { $command }
xapi-order-given = Auftrag an xapi: { $command }
xapi-order-cut = Vor dem nächsten Auftrag angehalten.
xapi-vms-left = virtuelle Maschinen noch auf dem Host: { $left }
xapi-in-use-again = Der Host ist wieder in Benutzung: Dort laufen virtuelle Maschinen, oder jemand anderes hat seitdem Storage getrennt.
xapi-not-so = xapi meldet, es sei erledigt, aber davon ist nichts zu sehen. Um es von Hand zu versuchen, geben Sie ein: { $command }
xapi-unclear = Ob es ausgeführt wurde, ist nicht bekannt; vielleicht führt xapi es noch aus. { $why } Nachsehen mit: { $look } Von Hand ausführen mit: { $command }
xapi-settled-made = xapi meldet: ausgeführt.
xapi-settled-not-made = xapi meldet: nicht ausgeführt.
xapi-still-disabled = { $host } ist noch außer Betrieb. { $why } Wieder in Betrieb nehmen, dort mit: { $command }
xapi-still-unplugged = Storage von { $host } ist noch getrennt. { $why } Wieder anhängen, dort mit: { $command }
xapi-keys-not-back = Die Multipathing-Schlüssel von { $host } sind nicht wie vorher. { $why } Zurücksetzen, dort mit: { $command }
xapi-keys-changed = Jemand hat die Multipathing-Schlüssel von { $host } seit dem Lauf { $run } geändert; sie bleiben, wie sie sind.
xapi-left-disabled = { $host } ist außer Betrieb, und nichts nimmt ihn von selbst wieder in Betrieb. Von Hand dort mit: { $command }
xapi-left-unplugged = Storage von { $host } ist getrennt, und nichts hängt ihn von selbst wieder an. Von Hand dort mit: { $command }
run-holds = Das hat der Lauf { $run } so hinterlassen: { $what }
unfinished-taken = { $what } Der Lauf, der das getan hat, hat es nicht zurückgenommen. Setzen Sie den Lauf fort, rollen Sie ihn zurück oder geben Sie nur den Host frei.
progress-give-back = Der Host wird freigegeben: Was der Lauf in xapi geändert hat, wird zurückgenommen.
action-give-back = Nur den Host freigeben
next-xapi = Davor wird noch einmal gefragt; dann erhält xapi den Befehl: { $command }
undo-enables = Der Host wird wieder in Betrieb genommen.
undo-plugs = Diese PBDs werden wieder angehängt: { $pbds }.
undo-keys = Die Multipathing-Schlüssel werden auf den alten Stand gesetzt. Ist der Host wieder in Benutzung, bleiben sie, wie sie sind, und die Befehle zum Zurücksetzen werden angezeigt.
undo-vms-stay = Die virtuellen Maschinen bleiben, wo sie sind.
undo-given-back = Es ist nichts mehr zurückzunehmen: Das hat der Lauf selbst getan.

## Prüfung eines Knotens

gather-package = { $host }: installiertes Multipath-Paket abfragen
gather-paths = { $host }: Pfade zu QuantaStor prüfen
gather-maps = { $host }: Maps mit multipath -ll abfragen
fact-kernel-not-asked = Mit --root werden die Dateien des Kernels nicht abgefragt.
fact-no-sysfs = Der Kernel zeigt hier keine Platten: /sys/block gibt es nicht.
evidence-disks-some = Nur { $looked } von { $count } SCSI-Platten wurden untersucht.
evidence-more = { $count ->
    [one] Und ein weiterer Punkt.
   *[other] Und { $count } weitere Punkte.
}
next-command = Geben Sie als Nächstes ein: { $command }
next-verify-again = Bringen Sie das von Hand in Ordnung und rufen Sie dann quantalink verify erneut auf.
daemon-not-running-linux = multipathd läuft auf diesem Host nicht; er liest die Dateien, sobald er gestartet wird: systemctl start multipathd
effective-getuid = Der Eintrag enthält getuid_callout; das schadet auf diesem Release.
message-other = multipath meldet zu etwas anderem: { $message }
check-multipath-enabled = Multipathing ist in xapi eingeschaltet
check-quantastor-maps = Alle Pfade der Multipath-Maps von QuantaStor funktionieren
check-quantastor-paths = QuantaStor wird über mehr als einen Pfad erreicht
check-quantastor-alua = Was ALUA über die Pfade sagt
value-not-set = nicht gesetzt
evidence-keys = other-config des Hosts: multipathing ist { $multipathing }, multipathhandle ist { $handle }.
enabled-field-off = Das eigene Feld multipathing des Hosts ist false.
enabled-how = Schalten Sie es ein, während der Host im Wartungsmodus und sein Storage getrennt ist:
no-lun-attached = An diesem Host ist noch keine LUN von QuantaStor angehängt.
maps-abandoned = Tote Pfade lassen den Befehl hängen. Der Kernel selbst lässt sich noch abfragen.
maps-none-yet = { $count ->
    [one] Über der Platte von QuantaStor liegt noch keine Multipath-Map. XenServer legt sie an, wenn es ein Storage Repository mit eingeschaltetem Multipathing anhängt.
   *[other] Über den { $count } Platten von QuantaStor liegt noch keine Multipath-Map. XenServer legt sie an, wenn es ein Storage Repository mit eingeschaltetem Multipathing anhängt.
}
maps-none-linux = { $count ->
    [one] Über der Platte von QuantaStor liegt keine Multipath-Map.
   *[other] Über den { $count } Platten von QuantaStor liegt keine Multipath-Map.
}
evidence-map = { $map } ({ $wwid }): { $working } von { $total ->
    [one] { $total } Pfad in Ordnung.
   *[other] { $total } Pfaden in Ordnung.
}
map-no-path = { $map } hat keinen Pfad mehr.
map-one-path = { $map } hat nur einen Pfad.
map-path-failed = { $map }: Der Pfad über { $disk } ist ausgefallen ({ $dm } { $checker }).
pbd-no-map = Das Storage Repository { $sr } ist angehängt, aber über seiner LUN { $wwid } liegt keine Multipath-Map. Wenn keine VM darauf läuft, trennen Sie es und hängen es wieder an:
pbd-paths-lost = Storage Repository { $sr }: xapi zählt { $up } von { $most ->
    [one] { $most } Pfad als aktiv.
   *[other] { $most } Pfaden als aktiv.
}
pbd-paths-differ = Storage Repository { $sr }: xapi zählt { $up } von { $most ->
    [one] { $most } Pfad
   *[other] { $most } Pfaden
} als aktiv, multipath { $working }.
ways-unknown = { $count ->
    [one] Die Platte von QuantaStor ist weder über iSCSI noch über Fibre Channel zu sehen; ihre Pfade lassen sich hier nicht zählen.
   *[other] Die { $count } Platten von QuantaStor sind weder über iSCSI noch über Fibre Channel zu sehen; ihre Pfade lassen sich hier nicht zählen.
}
session-lost = Die iSCSI-Sitzung zu { $target } über { $portal } funktioniert nicht: { $state }.
port-lost = Der entfernte Fibre-Channel-Port { $port } funktioniert nicht: { $state }.
one-path-only = Nur ein Pfad: { $target } wird über { $portal } erreicht und über kein anderes Portal. Fügen Sie ein Portal in einem anderen Netzwerk hinzu.
one-port-only = Nur ein Pfad: QuantaStor wird über den entfernten Fibre-Channel-Port { $port } erreicht und über keinen anderen. Schließen Sie einen zweiten an.
evidence-session = { $target } über { $portal }: { $state }.
evidence-port = Entfernter Fibre-Channel-Port { $port }: { $state }.
alua-state = { $count ->
    [one] Ein Pfad meldet { $state }.
   *[other] { $count } Pfade melden { $state }.
}
alua-ignored = multibus nutzt alle Pfade gleich, was auch immer ALUA meldet. Wenn nicht alle optimiert sind, fragen Sie OSNEXUS, ob group_by_prio besser passt.
alua-handler = { $count ->
    [one] Eine Platte wird nach ALUA behandelt, aber dieser Kernel nennt den Zustand ihres Pfades nicht.
   *[other] { $count } Platten werden nach ALUA behandelt, aber dieser Kernel nennt die Zustände ihrer Pfade nicht.
}
alua-none = Die Platten melden keinen ALUA-Zustand.
fact-pair = { $name }: { $value }
pair-product = Produkt
pair-platform = Plattform
pair-uuid = UUID
pair-disabled = multipath-disabled.conf
pair-package = Multipath-Paket
pair-effective = Was multipath liest
pair-loaded = Was multipathd geladen hat
pair-selinux = SELinux
pair-xapi = Multipathing laut xapi
pair-disks = Platten von QuantaStor
pair-maps = Multipath-Maps darüber
pair-sessions = iSCSI-Sitzungen zu QuantaStor
pair-ports = Fibre-Channel-Ports zu QuantaStor
product-none = keine dom0: /etc/xensource-inventory gibt es nicht
product-is = { $brand } { $version }, Build { $build }
value-entries = QuantaStor-Einträge: { $count }; Meldungen: { $messages }
selinux-off = aus
selinux-enforcing = enforcing
selinux-permissive = permissive: es warnt nur
xapi-keys-on = eingeschaltet
xapi-keys-off = aus oder nur halb eingeschaltet

## What each line means
pair-file = Datei
pair-entry = Eintrag
file-through-link = { $link } -> { $path }
file-to-come = { $path } (neue Datei)
entry-guide = die neun Einstellungen der Anleitung
entry-modern = die Einstellungen der Anleitung ohne getuid_callout
entry-keeps-getuid = die Einstellungen der Anleitung; das vorhandene getuid_callout bleibt
step-terms = Was jede Zeile hier bewirkt
guide-file = { $path } (nicht benutzt)
guide-file-not-read = Die Anleitung nennt eine andere Datei, /etc/multipath-enabled.conf: Nur der Storage-Manager von XenServer 5.0 bis 5.6 hat sie benutzt. Hier wird sie nicht gelesen; ein Eintrag darin wäre wirkungslos.
line-there = { $line }
line-left-out = { $keyword } (nicht gesetzt)
line-names = vendor und product legen fest, für welche Geräte der Eintrag gilt: für die, die sich als OSNEXUS und QUANTASTOR melden. Beides sind reguläre Ausdrücke (POSIX ERE, Groß- und Kleinschreibung zählt), die an beliebiger Stelle des gemeldeten Namens passen dürfen.
line-names-both = vendor und product legen fest, für welche Geräte der Eintrag gilt: für die, die sich als OSNEXUS und QUANTASTOR melden. Beides sind reguläre Ausdrücke (POSIX ERE, Groß- und Kleinschreibung zählt), die an beliebiger Stelle des gemeldeten Namens passen dürfen. Einen Eintrag, dem eines von beiden fehlt, ignoriert dieses multipath.
line-getuid-default = getuid_callout ermittelt mit scsi_id über einen Pfad die WWID seiner LUN. Dieses multipath tut das auch ohne die Zeile; sie steht da, weil die Anleitung sie hat.
line-getuid-known = getuid_callout ermittelt mit scsi_id über einen Pfad die WWID seiner LUN. Das multipath von XenServer 6.5 kennt die Zeile noch; sie steht da, weil die Anleitung sie hat, und schadet dort nicht.
line-getuid-out-default = getuid_callout ist weggelassen, wie Sie es gewählt haben. Das ändert nichts: Der scsi_id-Aufruf der Anleitung ist bei diesem multipath der Standard.
line-getuid-out-known = getuid_callout ist weggelassen, wie Sie es gewählt haben: Das multipath von XenServer 6.5 kennt es zwar noch, ermittelt die WWID aber auch ohne die Zeile mit scsi_id.
line-getuid-out-invalid = getuid_callout ist weggelassen: Dieses multipath kennt es nicht mehr. Jeder Aufruf von multipath würde eine Warnung auf die Standardausgabe schreiben, und der Storage-Manager von XenServer richtet sich danach, ob etwas ausgegeben wurde: Er hielte jede LUN für eine, die schon über Multipathing angebunden ist, und ließe seine eigenen Prüfungen aus.
line-getuid-out-used = getuid_callout ist weggelassen: Dieses multipath würde es noch auf jedem Pfad ausführen, und zwar vor seinem eigenen Weg zur WWID. Scheitert der scsi_id-Aufruf der Anleitung, hat der Pfad keine WWID und die LUN keine Multipath-Map.
line-getuid-out-ignored = getuid_callout ist weggelassen: Ab Version 0.9 ignorieren es die multipath-tools und geben eine Meldung dazu aus.
line-getuid-out-later = getuid_callout ist weggelassen: Die multipath-tools 0.8 würden es auf jedem Pfad ausführen, und ohne Antwort von scsi_id bekäme die LUN keine Multipath-Map; ab 0.9 wird es mit einer Meldung ignoriert.
line-getuid-out-unknown = getuid_callout ist weggelassen: Bei einem alten multipath ist es ohnehin der Standard, bei einem neueren schadet es.
line-selector-default = path_selector "round-robin 0" schickt die I/Os reihum über die Pfade. Das ist auch hier der Standard. Die Anführungszeichen sind wegen des Leerzeichens im Wert nötig.
line-selector = path_selector "round-robin 0" schickt die I/Os reihum über die Pfade, wie es die Anleitung vorsieht; der Standard wäre hier service-time 0. Die Anführungszeichen sind wegen des Leerzeichens im Wert nötig.
line-selector-unknown = path_selector "round-robin 0" schickt die I/Os reihum über die Pfade, wie es die Anleitung vorsieht; neuere Versionen von multipath nähmen sonst service-time 0. Die Anführungszeichen sind wegen des Leerzeichens im Wert nötig.
line-multibus = path_grouping_policy multibus fasst alle Pfade zu einer LUN in einer Gruppe zusammen, sodass die I/Os alle Pfade nutzen.
line-multibus-alua = path_grouping_policy multibus fasst alle Pfade zu einer LUN in einer Gruppe zusammen, sodass die I/Os alle Pfade nutzen. Ab 0.9.6 bilden die multipath-tools die Gruppen selbst (detect_pgpolicy), wenn alle Pfade ALUA-Prioritäten haben; multibus ist dann wirkungslos.
line-failback = failback immediate heißt: zurück auf die bessere Pfadgruppe, sobald sie wieder funktioniert. Mit multibus gibt es nur eine Gruppe, daher ist die Zeile wirkungslos.
line-failback-shipped = failback immediate heißt: zurück auf die bessere Pfadgruppe, sobald sie wieder funktioniert. Mit multibus gibt es nur eine Gruppe, daher ist die Zeile wirkungslos, ebenso wie die 10 (Sekunden), die dieses Release als Standard mitbringt.
line-weight = rr_weight uniform gibt allen Pfaden dasselbe Gewicht. Das ist der Standard, die Zeile ändert also nichts.
line-min-io-used = rr_min_io 100: Nach 100 I/Os auf einem Pfad ist der nächste an der Reihe.
line-min-io-old-kernels = rr_min_io 100: Nach 100 I/Os auf einem Pfad ist der nächste an der Reihe, allerdings nur bei einem alten Device Mapper (dm-mpath vor 1.1.0). Bei neueren Kerneln zählt stattdessen rr_min_io_rq, ohne dass multipath das meldet.
line-min-io-unused = rr_min_io ist hier wirkungslos: Bei diesem Kernel zählt rr_min_io_rq. Die Zeile schadet aber auch nicht: multipath nimmt sie ohne Meldung hin, und sie bleibt, weil die Anleitung sie hat.
line-min-io-rq = rr_min_io_rq kommt nicht hinzu: Die Anleitung hat es nicht, und den Standardwert 1 nutzen auch aktuelle Einträge für andere Speichersysteme.
line-min-io-rq-unknown = rr_min_io_rq kommt nicht hinzu: Dieses multipath kennt es nicht.
line-checker = path_checker tur prüft einen Pfad mit dem SCSI-Befehl TEST UNIT READY, der keine Daten liest.
line-checker-directio = path_checker tur prüft einen Pfad mit dem SCSI-Befehl TEST UNIT READY, der keine Daten liest. Der Standard wäre hier directio; damit wird jedes Mal ein Block der LUN gelesen.
line-checker-default = path_checker tur prüft einen Pfad mit dem SCSI-Befehl TEST UNIT READY, der keine Daten liest. Das ist auch hier der Standard.
line-retry = no_path_retry kommt nicht hinzu: Die Anleitung hat es nicht. Was beim Ausfall aller Pfade geschieht, bestimmen daher die allgemeinen Einstellungen des Hosts.
line-retry-ten = no_path_retry kommt nicht hinzu: Es gilt, was im Abschnitt defaults steht; dieses Release bringt dort 10 mit. Sind alle Pfade ausgefallen, warten I/Os dann noch zehn Pfadprüfungen ab, bevor sie fehlschlagen.
line-retry-fail = no_path_retry kommt nicht hinzu: Sofern der Abschnitt defaults nichts anderes sagt, gilt auf diesem Release fail. Sind alle Pfade ausgefallen, schlagen I/Os dann sofort fehl.
line-retry-crash = no_path_retry kommt nicht hinzu: Sofern der Abschnitt defaults nichts anderes sagt, gilt auf diesem Release fail. Sind alle Pfade ausgefallen, schlagen I/Os dann sofort fehl. Außerdem kann das multipath von XenServer 7.5 und 7.6 wegen dieses Schlüsselworts abstürzen.
activate-how-reconfigure = Hier übernimmt ein laufender multipathd die neuen Dateien mit multipathd reconfigure. Er wird nie neu gestartet: Das würde benutzten Storage stören. Benutzte Maps können ihre alten Einstellungen behalten, bis ihr Storage neu angehängt wird.
activate-not-asked = Nicht gewählt: Der neue Eintrag gilt, sobald multipathd seine Dateien das nächste Mal liest, spätestens nach einem Neustart des Hosts.
activate-why-reboot = Hier lädt nur ein Neustart die Konfiguration. Der Storage-Manager dieser Releases verträgt kein Neuladen im laufenden Betrieb: In seinem eigenen Quelltext steht „Don't reconfigure!!“; Citrix riet dazu, den Host zu räumen, die Datei zu ändern und neu zu starten.
activate-why-reboot-unknown = Das Release ist nicht bekannt: Nur ein Neustart lädt die Konfiguration mit Sicherheit.
reboot-disable = { $command } – auf diesem Host startet keine VM mehr
reboot-evacuate = { $command } – seine VMs ziehen auf andere Hosts des Pools um; ohne Pool die VMs herunterfahren
reboot-reboot = { $command } – beim Start liest der Host die neue Konfiguration
reboot-enable = { $command } – danach: VMs dürfen wieder auf ihm laufen
pair-xapi-host = Host
pair-xapi-multipathing = Multipathing
pair-xapi-vms = Laufende VMs
pair-xapi-others = Andere Hosts im Pool
xapi-host-enabled = aktiviert
xapi-host-disabled = deaktiviert (Wartungsmodus)
xapi-multipathing-on = eingeschaltet
xapi-multipathing-off = nicht eingeschaltet
checks-on = { $host }: { $check }
report-hosts = Hosts
report-release = Release
report-fact = { $label }: { $value }

## Meanwhile: what came and went during an activation
activate-vms-came = Auf dem Host laufen virtuelle Maschinen, die beim Planen nicht da waren: { $vms }. Solange sie laufen, wird nichts geändert; was davor in xapi getan wurde, wird zurückgenommen. Setzen Sie den Lauf { $run } fort: Er wird neu geplant und nennt, welche davon wegmigriert werden.
xapi-pbds-gone = Diese Verbindungen des Hosts zum Storage gibt es nicht mehr, sie werden also nicht wieder angehängt: { $pbds }.
ways-all-lost = xapi hat diese Storage Repositories angehängt, der Kernel sieht aber weder eine QuantaStor-Platte noch eine iSCSI-Sitzung: { $srs }. Alle Pfade sind ausgefallen.
xapi-not-told = { $host }: xapi hat nicht gesagt, in welchem Zustand der Host ist. { $why } Es wurde nichts geändert. Prüfen Sie, ob dort „xe host-list“ antwortet, und geben Sie dann denselben Befehl noch einmal ein.

## dom0: releases, traps and the storage manager's own lock
foreign-lock-not-over-ssh = Auf diesem Release schützt der Storage-Manager von XenServer { $path } durch eine eigene Sperre ({ $lock }), die über SSH nur ein Python auf diesem Host nehmen kann, und dort ist keines. Es wurde nichts geändert. Starten Sie quantalink auf diesem Host selbst.

## Nodes over SSH
ssh-address-bad = { $address } ist keine Adresse eines Knotens. Es wurde nichts getan. Geben Sie sie als [USER@]HOST[:PORT] ein, eine IPv6-Adresse in eckigen Klammern: root@[fd00::1]:22
ssh-no-client = In /usr/bin, /bin, /usr/local/bin und /usr/sbin gibt es keinen SSH-Client. Es wurde nichts getan. Installieren Sie den Client von OpenSSH (openssh-client oder openssh-clients) und versuchen Sie es erneut.
ssh-not-started = Der SSH-Client konnte nicht gestartet werden: { $error }. Es wurde nichts geändert.
ssh-not-root = Die Anmeldung an { $host } erfolgt als { $user }, nicht als root. Dort wurde nichts geändert. Nur root darf die Dateien einer dom0 ändern: Geben Sie den Knoten als root@HOST an.
ssh-host-key-unknown = { $host } ist noch nicht bekannt. Der Hostschlüssel ist { $kind } { $fingerprint }. Dort wurde nichts getan. Vergleichen Sie ihn mit dem, was die Konsole des Knotens zeigt (ls /etc/ssh/*_key.pub | xargs -n1 ssh-keygen -lf). Nur wenn er übereinstimmt, nehmen Sie ihn an: auf der Seite des Knotens im Assistenten oder mit --host-key { $host }={ $fingerprint }
ssh-host-key-changed = WARNUNG: { $host } zeigt einen anderen Hostschlüssel als den hinterlegten. Entweder wurde der Knoten neu installiert, oder jemand sitzt zwischen Ihnen und dem Knoten. Dort wurde nichts getan und kein Passwort gesendet. Klären Sie, was zutrifft. Nur wenn der Knoten neu installiert wurde, entfernen Sie den alten Schlüssel mit: ssh-keygen -R HOST
ssh-host-key-revoked = WARNUNG: Der Hostschlüssel von { $host } ist in Ihrer Liste bekannter Hosts als widerrufen gekennzeichnet. Dort wurde nichts getan. Geben Sie dem Knoten einen neuen Hostschlüssel.
ssh-old-algorithms = { $host } und dieser SSH-Client haben kein gemeinsames Verfahren ({ $said }). Dort wurde nichts getan. Der SSH-Server von XenServer 6 und älter kennt nur Verfahren, die heute als schwach gelten; sie werden nur verwendet, wenn Sie es ausdrücklich erlauben: --allow-old-ssh
ssh-refused = { $host } lehnt die SSH-Verbindung ab: An diesem Port lauscht kein SSH-Server. Dort wurde nichts getan. Prüfen Sie den Port; auf der Konsole des Knotens hilft: systemctl status sshd (bei älteren Releases service sshd status).
ssh-switched-off = { $host } läuft, aber SSH ist dort abgeschaltet: Der Verwaltungsport antwortet, der SSH-Port nicht. Dort wurde nichts getan. Schalten Sie SSH bei XenServer 8 auf der Konsole des Pools ein mit: xe host-enable-ssh host=NAME
ssh-no-route = Zu { $host } führt kein Weg durch das Netzwerk ({ $said }). Dort wurde nichts getan. Prüfen Sie, ob der Knoten eingeschaltet ist, sowie seine Adresse und das Netzwerk.
ssh-timeout = { $host } hat nicht rechtzeitig geantwortet. Dort wurde nichts getan. Prüfen Sie, ob der Knoten eingeschaltet ist, sowie seine Adresse und Firewalls auf dem Weg.
ssh-no-answer = { $host } hat die Verbindung angenommen, aber seine Shell hat nicht rechtzeitig geantwortet. Dort wurde nichts geändert. Melden Sie sich von Hand mit ssh an und prüfen Sie, worauf die Anmeldeskripte warten.
ssh-name-unknown = Der Name { $host } ist nicht bekannt ({ $said }). Es wurde nichts getan. Prüfen Sie die Schreibweise, den Nameserver und Ihre SSH-Konfiguration.
ssh-auth-refused = { $host } weist die Anmeldung ab: { $said } Dort wurde nichts getan. Laden Sie Ihren Schlüssel mit ssh-add, kopieren Sie ihn mit ssh-copy-id root@HOST auf den Knoten und geben Sie den Knoten als root@HOST an, oder geben Sie ein Passwort an (Befehle: --secrets FILE oder --password-fd FD).
ssh-password-wrong = { $host } hat das Passwort nicht angenommen. Dort wurde nichts getan. Prüfen Sie Passwort und Anmeldenamen; nach mehreren Fehlversuchen sperrt ein Knoten die Anmeldung womöglich eine Zeit lang.
ssh-jump-asks = Auf dem Weg zu { $host } fragt ein Jumphost nach einem Passwort; quantalink antwortet nur dem Knoten selbst. Dort wurde nichts getan. Verwenden Sie für den Jumphost einen Schlüssel oder einen Agenten.
ssh-config-bad = Der SSH-Client nimmt seine Konfiguration für { $host } nicht an: { $said } Es wurde nichts getan. Berichtigen Sie diese Datei oder geben Sie mit --ssh-config eine andere an.
ssh-failed = Zu { $host } kommt keine SSH-Verbindung zustande. Der Client meldet: { $said } Dort wurde nichts geändert. Versuchen Sie es von Hand mit ssh, dann hier erneut.
ssh-no-shell = Die Anmeldung an { $host } ergibt keine brauchbare Shell. Sie meldet: { $said } Dort wurde nichts geändert. Die Anmeldung braucht eine POSIX-Shell, und die Anmeldeskripte dürfen sie nicht beenden.
ssh-node-lacks = Auf { $host } fehlt, was quantalink dort braucht: { $tools }. Dort wurde nichts geändert. Installieren Sie diese Werkzeuge auf dem Knoten oder führen Sie quantalink auf dem Knoten selbst aus.
ssh-cancelled = Abgebrochen, während { $host } abgefragt wurde. Dort wurde nichts geändert.
ssh-busy = { $host } hat nicht rechtzeitig geantwortet. Dort wurde nichts geändert. Versuchen Sie es erneut.
ssh-lost-reading = Die Verbindung zu { $host } ging verloren, während der Knoten abgefragt wurde. Dort wurde nichts geändert. Versuchen Sie es erneut.
ssh-lost-unchanged = Die Verbindung zu { $host } ging verloren, bevor { $path } geändert wurde. Nach dem Wiederverbinden zeigte sich: Die alte Datei ist an ihrem Platz. Versuchen Sie es erneut.
ssh-lost-before = Die Verbindung zu { $host } ging verloren, bevor { $path } geändert wurde, und lässt sich derzeit nicht wiederherstellen. { $why } Die alte Datei ist an ihrem Platz; höchstens eine wirkungslose temporäre Datei bleibt dort, die der nächste Lauf entfernt.
ssh-lost-and-changed = Die Verbindung zu { $host } ging verloren, während { $path } geändert wurde, und was dort jetzt steht, ist weder die alte noch die neue Datei: Jemand anderes hat sie geändert. Sehen Sie sich die Datei an, bevor Sie fortfahren.
ssh-answer-garbled = { $host } gibt eine Antwort, die quantalink nicht versteht. Dadurch wurde nichts geändert. Prüfen Sie, was die Anmeldeskripte des Knotens laufen lassen, und versuchen Sie es erneut.
attributes-tool-missing = { $path } hat Attribute, die sich auf diesem Knoten nicht erhalten lassen: Dort fehlt Folgendes: { $tools }. Es wurde nichts geändert. Installieren Sie dort die Pakete attr und acl oder ändern Sie die Datei von Hand.
attributes-unseen = Auf diesem Knoten gibt es kein getfattr: Ob { $path } außer dem SELinux-Kontext noch weitere erweiterte Attribute hatte, ließ sich nicht feststellen.
node-cannot-sync = Auf diesem Knoten gibt es kein Werkzeug, das eine einzelne Datei sofort auf den Datenträger schreibt: Ob { $path } einen Stromausfall in den nächsten Sekunden übersteht, ist nicht bestätigt.
node-cannot-sync-folder = Auf diesem Knoten gibt es kein Werkzeug, das ein einzelnes Verzeichnis sofort auf den Datenträger schreibt: Nach einem Stromausfall in den nächsten Sekunden zeigt { $path } womöglich wieder die alte Datei, unversehrt.
lock-is-a-folder = Auf { $host } gibt es kein flock: Die Sperre ist dort das Verzeichnis { $path }, das seinen Inhaber nennt. Ein Lauf auf dem Knoten selbst sieht sie nicht.

## Export
export-answer-not-carried = Die Antwortdatei setzt multipath.{ $key }, und dafür gibt es auf den Knoten keine Option: Eine Rolle kann es nicht mitnehmen. Es wurde nichts geschrieben. Lassen Sie diesen Schlüssel auf der Vorgabe oder geben Sie ein: quantalink export sh
export-folder-above-missing = Das übergeordnete Verzeichnis gibt es nicht. Es wurde nichts geschrieben. Legen Sie es zuerst an oder geben Sie ein anderes an.
export-folder-current = Es ist das Verzeichnis, in dem Sie sich befinden, und es würde durch ein neues ersetzt. Es wurde nichts geschrieben. Geben Sie ein neues Verzeichnis darin an, oder wechseln Sie in das übergeordnete und geben Sie es von dort aus an.
export-folder-in-use = Das Verzeichnis ist nicht leer, und darin wird nichts überschrieben. Es wurde nichts geschrieben. Geben Sie eines an, das noch nicht da oder leer ist.
export-needs-node = Exportiert wird der Abschnitt multipath von Knoten, und hier ist keiner. Es wurde nichts geschrieben. Geben Sie mit --root DIR einen an oder für diesen Rechner --section multipath.
export-node-name = Der Name des Knotens { $node } enthält Zeichen, die in einem Hostnamen nicht vorkommen; in einem Inventar könnten sie etwas auslösen. Es wurde nichts geschrieben. Geben Sie diesen Knoten mit seiner Adresse an.
export-not-a-folder = Unter diesem Namen liegt eine Datei. Es wurde nichts geschrieben. Geben Sie ein Verzeichnis an, das noch nicht da oder leer ist.
export-not-written = Das Verzeichnis konnte nicht geschrieben werden: { $detail }. Nichts davon blieb zurück. Prüfen Sie dort freien Platz und Rechte und geben Sie denselben Befehl noch einmal ein.
export-nothing-due = Auf keinem Knoten steht etwas an: Es wurde kein Skript geschrieben.
export-program-dynamic = Dieses Programm braucht Bibliotheken des Rechners, für den es gebaut wurde, und läuft auf den Knoten vielleicht nicht. Verwenden Sie die statische Fassung oder geben Sie eine mit der Variablen quantalink_program an.
export-program-windows = Dieses Programm läuft unter Windows, deshalb enthält die Rolle keines. Legen Sie vor der Verwendung das statische Linux-Programm als roles/quantalink/files/quantalink ab.
export-refused = Etwas wird abgelehnt: Es wurde nichts geschrieben.
export-without-guard = Die Antwortdatei setzt multipath.confirm-within, aber was exportiert wird, stellt die Dateien nicht von selbst wieder her. Es wurde nichts geschrieben. Entfernen Sie diesen Schlüssel aus der Datei, oder führen Sie die Änderungen aus mit: quantalink apply

## The StorageLink server itself, on Windows
not-administrator = Der Dienst StorageLink und die Dateien seines Server-Ordners lassen sich nur mit Administratorrechten ändern, und diese Konsole hat sie nicht. Es wurde nichts geändert. Öffnen Sie eine Eingabeaufforderung mit „Als Administrator ausführen“ und geben Sie den Befehl noch einmal ein.
windows-path-unusable = Der Pfad { $path } ist nicht verwendbar: Er muss mit einem Laufwerk oder einer Freigabe beginnen und für Windows zulässig sein. Es wurde nichts geändert.
windows-no-right-to-read = Kein Recht, { $path } zu lesen (Fehler 5). Es wurde nichts geändert. Führen Sie quantalink als Administrator aus.
windows-no-right-to-write = Kein Recht, { $path } zu ändern (Fehler 5). Die alte Datei ist an ihrem Platz. Führen Sie quantalink als Administrator aus; wenn Sie schon Administrator sind, prüfen Sie die Sicherheitseinstellungen der Datei und ihres Ordners und ob ein Programm sie festhält.
windows-write-protected = Der Datenträger von { $path } ist schreibgeschützt. Es wurde nichts geändert.
windows-virus-scanner = Ein Virenscanner verhindert, dass { $path } geöffnet wird (Fehler 225). Die alte Datei ist an ihrem Platz. Sehen Sie nach, was der Scanner meldet.
windows-io-error = Windows meldete einen Fehler bei { $path }: { $error }. Die alte Datei ist an ihrem Platz. Sehen Sie in der Windows-Ereignisanzeige nach und versuchen Sie es erneut.
file-in-use = Ein anderes Programm hält { $path } geöffnet und hat die Datei nicht freigegeben. Die alte Datei ist an ihrem Platz. Schließen Sie dieses Programm (Editor, Datensicherung, Virenscanner) und versuchen Sie es erneut.
progress-file-in-use = Warten, bis ein anderes Programm { $path } freigibt
replacement-cut = { $path } fehlt, weil das Ersetzen mittendrin abgebrochen wurde. Der alte Inhalt ist vollständig, in { $backup }. Geben Sie ein: quantalink resume --yes – das gibt der Datei als Erstes ihren Namen zurück.
backup-not-put-back = { $path } fehlt, und der alte Inhalt, vollständig in { $backup }, ließ sich nicht wieder unter diesen Namen legen: { $error }. Benennen Sie die Datei von Hand um und versuchen Sie es erneut.
backup-stays = Die Kopie { $path } der alten Datei konnte nicht entfernt werden. Sie schadet dort nicht; der nächste Lauf entfernt sie.
read-only-attribute = { $path } hat das Attribut „Schreibgeschützt“. Es wurde nichts geändert. Klären Sie den Grund, entfernen Sie das Attribut (attrib -r) und versuchen Sie es erneut.
replace-unknown = Ob { $path } ersetzt wurde, ist nicht bekannt: { $error }. Sehen Sie sich die Datei und in ihrem Ordner die Namen an, die mit .quantalink beginnen, bevor Sie weitermachen.
windows-replace-left = { $cut } (Meldung von Windows: { $error })
windows-attributes-differ = Die Attribute von { $path } sind nicht alle wie zuvor. Vergleichen Sie sie mit „attrib“.
windows-still-open = ein anderes Programm hat sie noch geöffnet
windows-no-program = { $program } ist kein Programm, das dieses Windows ausführen kann. Es wurde nicht gestartet.
program-runs-already = { $program } läuft schon, als Prozess { $pid }. Es wurde kein zweites Mal gestartet. Warten Sie, bis es beendet ist, und machen Sie dann weiter.
windows-no-program-data = Windows nennt seinen Ordner für Programmdaten nicht (%ProgramData%). Es wurde nichts geändert.
service-manager-said = Die Dienststeuerung hat den Auftrag für { $service } abgelehnt, Fehler { $code }: { $error }
root-not-on-windows = --root arbeitet auf dem Verzeichnisbaum einer dom0 mit seinen Links und Rechten; unter Windows gibt es das nicht. Es wurde nichts getan. Führen Sie quantalink dafür unter Linux aus.
password-fd-windows = Unter Windows kann ein Passwort nur über die Standardeingabe kommen: --password-fd 0, nicht { $fd }. Es wurde nichts getan.
installer-program = Laut eigener Versionsressource: { $company }, Version { $version }. { $signature }
installer-company = Firma (Angabe der Datei)
installer-version = Version (Angabe der Datei)
installer-signature = Signatur
installer-signed = Die Datei trägt eine Signatur; ob sie gültig ist, zeigen ihre Eigenschaften im Explorer.
installer-unsigned = Die Datei trägt keine Signatur.

## The StorageLink server over SMB
cli-opt-allow-smb1 = Mit --server smb://: mit einem Server, der nichts Neueres kennt, SMB1 sprechen. SMB1 verschlüsselt nicht und schützt nicht vor Fälschung.
secret-of-server = das Passwort des Kontos auf dem StorageLink-Server
ask-password-server = Passwort von { $user } auf dem StorageLink-Server { $at } (wird nicht angezeigt; nur Enter: auslassen):
smb-tool-missing = Um den StorageLink-Server über SMB zu erreichen, wird das Programm { $tool } gebraucht; es ist hier nicht installiert. Es wurde nichts geändert. Installieren Sie das Paket { $package } und versuchen Sie es erneut; oder führen Sie quantalink auf dem Windows-Server aus oder geben Sie --server manual an.
smb-rename-missing = Das installierte smbclient (Version { $version }) kann eine Datei nicht in einem Schritt durch eine andere ersetzen; dazu braucht es Samba ab 4.7. Ein Abbruch dazwischen ließe StorageLink ohne seine Geräteregeln zurück, deshalb wurde nichts geändert. Nehmen Sie einen Rechner mit neuerem Samba, führen Sie quantalink auf dem Windows-Server aus oder geben Sie --server manual an.
smb-rename-unsupported = Über SMB1 kann { $host } unterhalb des obersten Ordners einer Freigabe keine Datei in einem Schritt durch eine andere ersetzen ({ $said }), und bei zwei Schritten ließe ein Abbruch dazwischen StorageLink ohne seine Geräteregeln zurück. Es wurde nichts geändert. Geben Sie den Server-Ordner von StorageLink selbst frei und geben Sie ihn mit --storagelink-dir "\\{ $host }\SHARE" an, oder führen Sie quantalink auf dem Server selbst aus.
smb-password-unfit = Das Passwort für den StorageLink-Server lässt sich den Programmen von Samba nicht übergeben: Es beginnt mit einem Leerzeichen oder enthält einen Zeilenumbruch. Es wurde nichts versucht. Nehmen Sie ein Konto mit einem anderen Passwort.
smb-no-unnamed-file = Was die Programme von Samba lesen sollen, ließ sich nicht vorbereiten: { $error }. Es wurde nichts geändert. Prüfen Sie, ob /dev/shm oder /tmp voll ist, und versuchen Sie es erneut.
smb-logon-refused = { $host } weist den Benutzer { $user } mit diesem Passwort ab: { $said }. Es wird nicht noch einmal gesendet, damit das Konto nicht gesperrt wird. Prüfen Sie Benutzer, Domäne (--server "smb://DOMAIN;USER@HOST") und Passwort und versuchen Sie es erneut.
smb-account-unusable = { $host } kennt das Konto { $user }, lässt aber keine Anmeldung damit zu: { $said }. Es wird nicht noch einmal versucht. Lassen Sie das Konto auf der Windows-Seite entsperren oder aktivieren oder sein Passwort erneuern; versuchen Sie es dann erneut.
smb-unreachable = { $host } ist über SMB (Port 445) nicht erreichbar: { $said }. Es wurde nichts abgefragt. Prüfen Sie Name, Netzwerk und Firewall und versuchen Sie es erneut.
smb-lost = Die Verbindung zu { $host } ging mittendrin verloren: { $said }. Ob der letzte Auftrag ausgeführt wurde, muss geprüft werden. Geben Sie denselben Befehl noch einmal ein, sobald der Server erreichbar ist: Er sieht zuerst nach.
smb-no-answer = { $host } hat { $tool } nicht rechtzeitig geantwortet; der Versuch wurde abgebrochen. Ob der letzte Auftrag ausgeführt wurde, muss geprüft werden. Geben Sie denselben Befehl noch einmal ein: Er sieht zuerst nach.
smb-old-dialect = { $host } trennt die Verbindung bei jedem Dialekt ab SMB 2.02 ({ $said }); anscheinend kennt er nur SMB1, wie Windows Server 2003. SMB1 verschlüsselt nicht und schützt nicht vor Fälschung, deshalb wird es nicht ungefragt gesprochen. Wenn das in diesem Netzwerk vertretbar ist, fügen Sie --allow-smb1 an; sonst führen Sie quantalink auf dem Server selbst aus oder geben Sie --server manual an.
smb-no-dialect = { $host } trennt die Verbindung bei jedem Dialekt, auch bei SMB1: { $said }. Es wurde nichts geändert. Prüfen Sie auf dem Server, ob die Dateifreigabe eingeschaltet ist.
smb-server-says = { $host } lässt sich nicht abfragen: { $said }. Es wurde nichts geändert.
smb-no-such-share = Auf { $host } gibt es keine Freigabe { $share }. Es wurde nichts geändert. Wo die administrativen Freigaben abgeschaltet sind, geben Sie den Server-Ordner von StorageLink frei und geben Sie ihn mit --storagelink-dir "\\{ $host }\SHARE\FOLDER" an.
smb-share-denied = Das Konto { $user } darf die Freigabe { $share } auf { $host } nicht benutzen. Es wurde nichts geändert. Nehmen Sie ein Konto, das es darf, oder geben Sie mit --storagelink-dir "\\{ $host }\SHARE\FOLDER" eine andere Freigabe an.
smb-rights-filtered = { $host } nimmt das Konto { $user } an, lässt es aber nicht in { $share }. Entweder ist es dort kein Administrator, oder Windows filtert die Rechte lokaler Konten über das Netzwerk (UAC, LocalAccountTokenFilterPolicy), was quantalink nicht ändert. Nehmen Sie ein Domänenkonto, das dort Administrator ist, oder das integrierte Administratorkonto; oder geben Sie den Server-Ordner frei und geben Sie ihn mit --storagelink-dir "\\{ $host }\SHARE\FOLDER" an; oder führen Sie quantalink auf dem Server selbst aus.
smb-services-filtered = { $host } nimmt das Konto { $user } an, lässt es aber nicht an seine Dienststeuerung: { $said }. Entweder ist es dort kein Administrator, oder Windows filtert die Rechte lokaler Konten über das Netzwerk (UAC, LocalAccountTokenFilterPolicy), was quantalink nicht ändert. Nehmen Sie ein Domänenkonto, das dort Administrator ist, oder das integrierte Administratorkonto; oder führen Sie quantalink auf dem Server selbst aus.
smb-services-denied = Das Konto { $user } darf die Dienststeuerung von { $host } nicht benutzen: { $said }. Es wurde nichts geändert. Nehmen Sie ein Konto, das dort Administrator ist, oder führen Sie quantalink auf dem Server selbst aus.
smb-service-denied = Das Konto { $user } hat kein Recht, den Dienst { $service } auf { $host } zu starten oder zu stoppen: { $said }. Der Dienst ist, wie er war. Nehmen Sie ein Konto, das dort Administrator ist.
smb-service-has-dependents = Der Dienst { $service } auf { $host } lässt sich nicht stoppen, solange Dienste laufen, die ihn brauchen ({ $said }). Er läuft noch. Über SMB lassen sie sich nicht auflisten: Geben Sie dort „sc enumdepend { $service }“ ein, stoppen Sie sie und versuchen Sie es erneut; oder führen Sie quantalink auf dem Server selbst aus, das sie mit stoppt und startet.
smb-service-says = Die Dienststeuerung von { $host } meldet zu { $service }: { $said }. Sehen Sie dort unter „Dienste“ nach und versuchen Sie es erneut.
smb-read-denied = Das Konto { $user } darf { $path } nicht lesen: { $said }. Es wurde nichts geändert. Nehmen Sie ein Konto, das es darf.
smb-write-denied = Das Konto { $user } darf bei { $path } nicht schreiben: { $said }. Die alte Datei ist an ihrem Platz. Geben Sie diesem Konto an Freigabe und Ordner das Schreibrecht oder nehmen Sie eines, das es hat.
smb-share-full = Auf der Freigabe ist für { $path } nicht genug Platz frei: { $detail } Die alte Datei ist an ihrem Platz. Schaffen Sie auf dem Server Platz und versuchen Sie es erneut.
smb-in-use = Jemand hat { $path } geöffnet, oder die Datei ist geschützt: { $said }. Die alte Datei ist an ihrem Platz. Schließen Sie auf dem Server, was sie geöffnet hat (auch Virenscanner und die Werkzeuge von StorageLink), und versuchen Sie es erneut.
smb-file-error = Der Server konnte das mit { $path } nicht ausführen: { $said }. Die alte Datei ist an ihrem Platz.
smb-file-read-only = { $path } ist schreibgeschützt und blieb, wie sie war. Entfernen Sie das Attribut auf dem Server (attrib -r) und versuchen Sie es erneut.
smb-file-is-link = { $path } ist ein Link oder ein anderer Analysepunkt (Reparse Point), der anstelle seiner Datei ersetzt würde. Er blieb, wie er war. Geben Sie mit --storagelink-dir den Ordner an, in dem die Datei selbst liegt.
smb-upload-cut = Das Hochladen nach { $path } wurde abgebrochen: { $why } Die alte Datei ist an ihrem Platz.
smb-read-short = { $path } wurde nicht bis zum Ende gelesen oder hat sich dabei geändert. Es wurde nichts geändert. Versuchen Sie es erneut.
smb-read-back-differs = { $path } wurde nicht so zurückgelesen, wie es geschrieben wurde. Die alte Datei ist an ihrem Platz. Prüfen Sie den Datenträger des Servers und das Netzwerk und versuchen Sie es erneut.
smb-replacement-unclear = { $path } sollte ersetzt werden; wie das endete, ist nicht bekannt: { $why } Es ist entweder die alte oder die neue Datei, vollständig. Geben Sie denselben Befehl noch einmal ein, sobald der Server erreichbar ist: Er sieht zuerst nach.
smb-path-unfit = { $path } ist kein Pfad, der sich auf dem Windows-Server über SMB benutzen lässt. Geben Sie einen vollständigen Pfad wie C:\FOLDER\FILE oder \\HOST\SHARE\FILE an, ohne ; * ? " und ohne „..“.
smb-other-server = { $path } nennt einen anderen Server als { $host }, den von --server. Geben Sie beide Male denselben an.
smb-no-folder = Der Server-Ordner von StorageLink wurde auf { $host } nicht gefunden. Es wurde nichts geändert. Geben Sie ihn mit --storagelink-dir "C:\FOLDER" oder "\\{ $host }\SHARE\FOLDER" an.
smb-runs-no-programs = Über SMB lässt sich auf { $host } kein Programm ausführen, nur Dateien und Dienste sind erreichbar. Was dort laufen muss, wird von Hand gestartet.
smb-lease-lost = Die Lease { $path } gehört nicht mehr diesem Lauf. Jetziger Inhaber: { $holder }. Jemand anderes arbeitet an diesem Server oder hat die Datei entfernt. Es wurde keine weitere Änderung begonnen. Warten Sie, bis der andere Lauf beendet ist; setzen Sie dann diesen fort oder rollen Sie ihn zurück.
lock-held-lease = Ein anderer Lauf arbeitet an diesem Server: Prozess { $pid } auf { $machine } ({ $command }), seit { $since }. Es wurde nichts geändert. Versuchen Sie es erneut, wenn er beendet ist. Ist sein Rechner ausgefallen, läuft seine Lease { $path } in { $minutes } min von selbst ab.
lock-held-lease-unseen = Ein anderer Lauf scheint an diesem Server zu arbeiten: { $path } ist da und sagt nicht, von welchem Lauf. Es wurde nichts geändert. Versuchen Sie es in { $minutes } min erneut, wenn die Datei abgelaufen ist.
smb-backup-kept = Der alte Inhalt ist auch auf dem Server aufbewahrt: { $path }
smb-meta-differs = Attribute oder ACL von { $path } sind jetzt die, die der Ordner vorgibt, und nicht die von vorher. Vorher: { $was }. Jetzt: { $now }. Wo es darauf ankommt, setzen Sie sie auf dem Server.
smb-meta-none = nichts
smb-lacks-flush = Über SMB: Die Datei wird daneben abgelegt, zurückgelesen und in einem Schritt umbenannt, aber der Server wird nicht veranlasst, sie sofort auf seinen Datenträger zu schreiben. Der alte Inhalt ist hier und auf dem Server aufbewahrt.
smb-lacks-lease = Über SMB: Dass nur ein Lauf zugleich arbeitet, stellt eine Lease sicher, eine Datei auf der Freigabe, die zehn Minuten gilt und erneuert wird; das ist schwächer als eine Sperre.
smb-lacks-dependents = Über SMB: Dienste, die StorageLink brauchen, lassen sich nicht auflisten. Wo welche laufen, wird das Stoppen abgelehnt und nichts geändert.
smb-lacks-acl = Über SMB: Attribute und ACL der Datei werden verglichen und Unterschiede gemeldet, aber nicht wiederhergestellt.
smb-lacks-acl-unseen = Über SMB: Die ACL der Datei wird nicht einmal verglichen, da smbcacls hier nicht installiert ist (Paket { $package }).
smb-lacks-dialect = SMB1 ist für { $host } erlaubt: Was über das Netzwerk geht, kann unterwegs gelesen und gefälscht werden.
smb-lacks-encryption = { $host } verschlüsselt nicht: Was über das Netzwerk geht, ist signiert und kann unterwegs gelesen werden.

## Activation
activate-keys-stay = { $host }: Die Multipathing-Schlüssel wurden nicht zurückgesetzt, denn mit Multipathing angehängter Storage muss auch damit getrennt werden. Zum Zurücksetzen nehmen Sie den Host in den Wartungsmodus, trennen seinen Storage und geben dort ein: { $command }

## Review: what each line means
line-failback-alua = failback immediate heißt: zurück auf die bessere Pfadgruppe, sobald sie wieder funktioniert. Mit multibus gibt es nur eine Gruppe, daher ist die Zeile wirkungslos; sie zählt, wo die multipath-tools ab 0.9.6 die Gruppen selbst bilden.
line-getuid-out-noise = getuid_callout ist weggelassen: Dieses multipath kennt es nicht mehr. Jeder Aufruf von multipath würde eine Warnung auf die Standardausgabe schreiben, wo der Storage-Manager von XenServer nur die Antwort erwartet.
loaded-not-yet = Noch nicht geladen: multipathd arbeitet noch mit dem, was er vorher gelesen hat.
apply-not-loaded = Ein laufender multipathd kennt den neuen Eintrag noch nicht: Er gilt, sobald multipathd seine Dateien wieder liest, spätestens nach einem Neustart des Hosts. Wie jeder Host dahin kommt, zeigt: { $command }
tools-print-nothing = Das multipath dieses Release gibt nicht aus, was es aus den Dateien liest (es hat kein multipath -t); das lässt sich hier also nicht prüfen.

## Activation
smb-not-from-windows = Von Windows aus gibt es --server smb:// in dieser Version von quantalink nicht. Es wurde nichts geändert. Starten Sie es auf dem Server selbst (--server local) oder unter Linux.

## pool: whose secret

secret-of-nodes = das Passwort für die Anmeldung an den Knoten
secret-of-key = die Passphrase Ihres SSH-Schlüssels

## TLS by schannel
tls-neither = { $at } und quantalink fanden kein gemeinsames TLS, und auch der schannel von Windows nicht: { $why }. Es wurde kein Passwort gesendet. Prüfen Sie den Port und ob TLS 1.0 auf diesem Windows abgeschaltet wurde; oder führen Sie diesen Schritt von Hand im Programm des Servers aus und bestätigen Sie ihn hier.
tls-old-not-allowed = { $at } hat mit quantalink kein gemeinsames Verschlüsselungsverfahren; der schannel von Windows spricht { $version } mit ihm, mit schwächeren Verfahren, als quantalink selbst sie annähme, deshalb wurde kein Passwort gesendet. Wenn das in diesem Netzwerk vertretbar ist, fügen Sie --allow-old-tls an; sonst führen Sie diesen Schritt von Hand im Programm des Servers aus und bestätigen Sie ihn hier.
certificate-old-tls = Es wurde über { $version } durch den schannel von Windows gezeigt, weil der Server nichts kennt, was quantalink selbst annähme. Das ist schwächer; ein Passwort wird darüber nur mit --allow-old-tls gesendet.
certificate-weak-key = Sein RSA-Schlüssel hat nur { $bits } Bit; das gilt nicht mehr als sicher.
evidence-asked-old-tls = abgefragt { $at } über { $version } durch den schannel von Windows
cli-opt-allow-old-tls = Unter Windows: Passwörter an Gateway und Speichersystem auch über TLS 1.0 bis 1.2 durch den schannel von Windows senden, wenn sie nichts Besseres kennen. Das ist schwächer, als quantalink selbst es annähme.

## Windows: passwords, children of a program
secrets-file-owned-by = Die Datei mit den Passwörtern gehört { $who }; dieses Konto kann sie lesen und ändern. Sie wurde nicht gelesen. Geben Sie in einer Eingabeaufforderung (cmd) als Administrator ein: icacls { $path } /setowner "%USERNAME%"
secrets-file-granted-to = Die Zugriffsliste der Datei mit den Passwörtern erlaubt { $who } einen Zugriff. Sie wurde nicht gelesen. Geben Sie in einer Eingabeaufforderung (cmd) ein: icacls { $path } /reset & icacls { $path } /inheritance:r /grant:r "%USERNAME%:F"
secrets-file-unknown = Windows sagt nicht, wer die Datei mit den Passwörtern lesen kann ({ $error }). Sie wurde nicht gelesen. Legen Sie die Datei auf einem NTFS-Datenträger dieses Rechners ab, geben Sie die Passwörter im Assistenten ein oder übergeben Sie eines mit --password-fd 0.
windows-program-ended-late = Das Programm { $program } endete nicht rechtzeitig. Es wurde beendet, ebenso die Prozesse, die es gestartet hatte; was es einem Windows-Dienst wie Windows Installer übergeben hat, läuft möglicherweise noch. Was bis dahin geschah, ist nicht bekannt.
file-of-windows = { $path }, { $size }, Attribute { $attributes }
next-replace-windows = Die Datei wird als Ganzes ersetzt und behält Zugriffsliste, Attribute ({ $attributes }) und Datenströme; ihr alter Inhalt wird vorher gesichert.

## reach: the nodes of a pool
cli-opt-leave-out = Diesen Knoten auslassen (mehrfach möglich): sein Name im Plan oder seine Adresse, name-label oder uuid im Pool
cli-opt-host-key = Diesen neuen Hostschlüssel eines Knotens annehmen, wie ssh-keygen -l ihn zeigt (mehrfach möglich), etwa 10.0.0.5=SHA256:…
cli-opt-allow-old-ssh = Mit Knoten, die keine anderen kennen, alte SSH-Verfahren sprechen (XenServer 6 und älter)
nodes-connecting = Verbinden mit den Knoten …
nodes-not-from-windows = Knoten über SSH gibt es in dieser Version von quantalink für Windows nicht. Es wurde nichts geändert. Starten Sie es auf einem Knoten selbst oder unter Linux.
no-node-left = Alle Knoten sind ausgelassen, also ist nichts zu tun. Es wurde nichts geändert. Lassen Sie weniger aus (--leave-out).
node-left-out = ausgelassen
pool-empty = xe nennt keinen Host eines Pools.
pool-not-told = { $host } sagt nicht, welche Knoten der Pool hat. { $why } Es wurde nichts geändert. --pool braucht eine dom0, deren xapi läuft: Starten Sie quantalink dort oder geben Sie eine mit --node an.
member-down = { $host } ({ $name }) läuft nicht, oder der Pool erreicht seine xapi nicht: xapi hat keinen Kontakt zu ihm. Es wurde nicht versucht, ihn zu erreichen. Starten Sie ihn oder lassen Sie ihn aus.
member-disabled = xapi hat diesen Host deaktiviert: Er startet keine VMs (Wartungsmodus). Seine Dateien werden trotzdem bearbeitet.
member-address-bad = Der Pool gibt { $host } die Adresse „{ $address }“, die nicht erreichbar sein kann. Dort wurde nichts getan. Berichtigen Sie sie in xapi, geben Sie den Knoten mit --node an oder lassen Sie ihn aus.
leave-out-unknown = Es gibt keinen Knoten „{ $node }“, der ausgelassen werden könnte. Es wurde nichts geändert. Die Knoten sind: { $nodes }
leave-out-ambiguous = „{ $node }“ ist der Name mehrerer Knoten, und nur einer soll ausgelassen werden. Es wurde nichts geändert. Geben Sie seine Adresse oder UUID an. Die Knoten sind: { $nodes }
leave-out-unsure = „{ $node }“ soll ausgelassen werden, antwortet aber nicht; welcher Host des Pools das ist, ist daher nicht bekannt. Es wurde nichts geändert. Lassen Sie ihn stattdessen mit seiner Adresse oder UUID im Pool aus und nehmen Sie ihn aus --node heraus. Die Knoten sind: { $nodes }
ask-password-nodes = Passwort für die Anmeldung auf { $nodes } (wird nicht angezeigt; nur Enter: keines):
ask-password-node = { $host } nimmt dieses Passwort nicht an. Sein eigenes Passwort (wird nicht angezeigt; nur Enter: keines):
ask-host-key = Ist das der Schlüssel von { $host }, und soll er eingetragen werden? [j/N]
ssh-old-in-use = Dieser Knoten wird mit alten SSH-Verfahren erreicht, die heute als schwach gelten. Sie haben sie erlaubt.

## poolrig: many nodes in few words
hosts-alike = { $n } gleiche Knoten
hosts-and-more = { $names } und { $n ->
    [one] ein weiterer
   *[other] { $n } weitere
}
order-canary = Zuerst { $host } allein: Die anderen folgen erst, wenn dort alle Prüfungen bestanden sind.
order-rest = Dann { $n ->
        [one] ein weiterer Knoten
       *[other] { $n } Knoten, bis zu { $at-once } zugleich
    }.
order-rest-single = Dann { $n ->
        [one] ein weiterer Knoten
       *[other] { $n } Knoten, einer nach dem anderen
    }.
order-coordinator = Zuletzt { $host } (Koordinator des Pools).

## waves: the course of a run over several nodes
canary-looked-at = { $host } wurde vor allen anderen Knoten geändert und wird noch einmal geprüft.
canary-not-right = { $host } wurde vor allen anderen Knoten geändert und ist danach nicht in Ordnung: Die Prüfung { $check } schlägt fehl. { $evidence } Die alten Dateien sind wieder da, kein anderer Knoten wurde angetastet. Beseitigen Sie die Ursache und rufen Sie apply dann noch einmal auf.
canary-not-seen = { $host } wurde vor allen anderen Knoten geändert und ließ sich danach nicht prüfen. { $why } Die neuen Dateien liegen dort, kein anderer Knoten wurde angetastet. Sobald der Knoten antwortet, geben Sie ein: quantalink resume { $run }. Rückgängig machen mit: quantalink rollback { $run }.
nodes-stopped = Knoten: { $done } von { $all } fertig, { $failed } fehlgeschlagen ({ $names }), { $left } nicht angetastet oder nicht fertig. Um es mit diesen noch einmal zu versuchen und weiterzumachen, geben Sie ein: quantalink resume { $run }. Um ohne einen Knoten weiterzumachen, lassen Sie ihn aus und rufen Sie apply noch einmal auf. Um alle Knoten zurückzurollen: quantalink rollback { $run }.
left-out-unknown = { $host } wurde ausgelassen, und der Zustand der Datei dort ist nicht bekannt. Der Lauf { $run } ist erst abgeschlossen, wenn dieser Knoten antwortet und der Lauf fortgesetzt oder zurückgerollt wird.
run-host-in-the-way = Der Lauf { $run } wurde wegen { $host } nicht wieder aufgenommen. { $why } Es wurde keine Datei geändert. Beseitigen Sie die Ursache und wiederholen Sie den Befehl. Um ohne diesen Knoten weiterzumachen, geben Sie bei apply oder rollback zusätzlich --leave-out { $host } an.
rollback-without = Der Lauf { $run } wurde hier nicht zurückgerollt: { $hosts }. { $why } Was der Lauf dort getan hat, besteht noch. Sobald mit diesen Knoten gearbeitet werden kann, rollen Sie den Lauf noch einmal zurück: Das erledigt den Rest.

## nodesui: the wizard's pages for a pool
page-nodes-title = Die Knoten
page-node-title = Ein Knoten
nodes-about = Diese Knoten erhalten die Multipath-Einstellungen. Fügen Sie einen mit seiner Adresse hinzu oder nehmen Sie alle Hosts des Pools.
nodes-about-fixed = Diese Knoten erhalten die Multipath-Einstellungen.
nodes-stale = Die Liste wurde seit der letzten Abfrage der Knoten geändert, oder diese Abfrage ist gescheitert.
nodes-counts = { $all } Knoten: { $ready } bereit, { $trouble } mit Problemen, { $out } ausgelassen.
nodes-are-left-out = Ausgelassen und nicht geändert ({ $count }): { $names }
nodes-address-there = { $address } steht schon in der Liste.
names-more = { $names } und { $more ->
    [one] ein weiterer
   *[other] { $more } weitere
}
wizard-hosts-alike = { $count } gleiche Knoten: { $host } ({ $release })
ask-pool = Alle Hosts des Pools?
ask-pool-help = Der Knoten hier oder der erste der Liste wird gefragt, welche Hosts sein Pool hat.
ask-node-address = Noch ein Knoten über SSH
ask-node-address-help = [USER@]HOST[:PORT], wie der SSH-Client ihn kennt; eine IPv6-Adresse in eckigen Klammern.
ask-nodes-password = Passwort für die Anmeldung an den Knoten
ask-nodes-password-help = Für Knoten, die keinen Ihrer Schlüssel annehmen. Es bleibt nur im Arbeitsspeicher und wird nie gespeichert.
ask-nodes-passphrase = Passphrase Ihres SSH-Schlüssels
ask-nodes-passphrase-help = Wenn Ihr Schlüssel verschlüsselt ist und kein Agent ihn hält. Sie bleibt nur im Arbeitsspeicher und wird nie gespeichert.
ask-old-ssh = Alte SSH-Verfahren nutzen, wo ein Knoten keine anderen kennt?
ask-old-ssh-help = Der SSH-Server von XenServer bis 6 kennt nur Verfahren, die heute als schwach gelten. Neuere Knoten werden wie sonst erreicht.
column-node = Knoten
column-state = Zustand
column-pool-name = Name im Pool
column-release = Release
column-group = Plan
column-plan = Zu tun
column-changes = Änderungen
column-now = Jetzt
value-none = -
value-yes = ja
value-no = nein
node-coordinator = { $name } (Koordinator)
node-down = ausgefallen
node-disabled = deaktiviert
node-connected = verbunden
node-not-asked = noch nicht abgefragt
node-not-reached = nicht erreicht
node-key-unknown = Hostschlüssel unbekannt
node-key-accepted = Hostschlüssel angenommen
node-key-changed = HOSTSCHLÜSSEL ANDERS
node-login = Anmeldung abgelehnt
node-old-ssh = nur altes SSH
node-in-group = Gruppe { $group }
node-heading = Knoten { $node }
node-plan = Was dort geschehen wird
node-group = Sein Plan ist der von Gruppe { $group }.
node-run = Der Lauf dort
node-log = Log dieses Knotens, neueste zuerst (UTC)
node-log-at = { $at }
node-nothing-pending = nichts
node-pending =
    { $pending ->
        [one] { $pending } Änderung
       *[other] { $pending } Änderungen
    }
node-refused = { $refused } abgelehnt
node-changes = { $ended } von { $all }
pair-key-kind = Art des Hostschlüssels
pair-pool-name = Name im Pool
pair-pool-address = Adresse im Pool
pair-pool-coordinator = Koordinator
pair-pool-live = Kontakt zum Pool
pair-pool-enabled = Darf VMs starten
action-add-node = Knoten hinzufügen
action-leave-node-out = Knoten auslassen
action-take-node-in = Knoten wieder aufnehmen
action-key-accept = Hostschlüssel annehmen
action-key-forget = Hostschlüssel nicht annehmen
action-remove-node = Aus der Liste nehmen
action-go-on-without = Ohne fehlgeschlagene Knoten weiter
action-retry = Erneut versuchen
action-next-nodes = Knoten über SSH
no-host-nodes = Oder geben Sie hier Knoten an, die über SSH erreicht werden.
plan-order = In dieser Reihenfolge
plan-nodes = Die Knoten einzeln
wave-server = Zuerst
wave-server-how = { $names }, der StorageLink-Server
wave-canary = Ein Knoten allein
wave-canary-how = { $names }; er wird geprüft, bevor ein anderer Knoten an die Reihe kommt
wave-rest = Danach
wave-rest-how =
    { $count ->
        [1] { $names }
       *[other] { $count } Knoten, höchstens { $at-once } zugleich: { $names }
    }
wave-coordinator = Zuletzt
wave-coordinator-how = { $names }, der Koordinator des Pools
progress-counts = { $all } Knoten: { $done } fertig, { $working } in Arbeit, { $waiting } warten, { $failed } fehlgeschlagen.
checks-nodes = { $count } Knoten, Prüfung für Prüfung
checks-of-pass = { $count } bestanden: { $names }
checks-of-fail = { $count } FEHLER, siehe oben: { $names }
checks-of-manual = { $count } von Hand anzusehen: { $names }
checks-of-skipped = { $count } übersprungen: { $names }
tui-key-open = öffnen
tui-key-node-out = auslassen
tui-key-node-in = aufnehmen
plain-table-keys = n1 öffnet die erste Zeile, n2 die zweite.
plain-table-keys-turn = n1 öffnet die erste Zeile, n2 die zweite; x1 lässt den ersten Knoten aus oder nimmt ihn wieder auf.
practice-node-login = Der Übungsknoten { $node } nimmt das Passwort { $password } an.
knob-node-down = Der Knoten dom0-b ist ausgefallen.
knob-node-key-unknown = Der Hostschlüssel des Knotens dom0-b ist noch nicht bekannt.
knob-node-password = Der Knoten dom0-b verlangt ein Passwort.
unfinished-retry = Um das Fehlgeschlagene erneut zu versuchen und den Rest auszuführen, wählen Sie „Erneut versuchen“ oder geben Sie ein:
unfinished-retry-practice = Um das Fehlgeschlagene erneut zu versuchen und den Rest auszuführen, wählen Sie „Erneut versuchen“. Auf echten Hosts geht das auch jederzeit später mit:
unfinished-go-on-without = Um die fehlgeschlagenen Knoten so zu lassen und den Rest auszuführen, wählen Sie „Ohne fehlgeschlagene Knoten weiter“. Sie bleiben von da an ausgelassen.
pair-key-fingerprint = Fingerabdruck
progress-counts-ended = { $all } Knoten: { $done } fertig, { $failed } fehlgeschlagen, { $waiting } nicht begonnen.

## Wizard: the StorageLink server
no-host-server = Läuft StorageLink auf einem anderen Rechner, gehen Sie weiter: Nach der Seite der Knoten, die leer bleiben darf, kommt die Seite für diesen Server.
page-server-title = Der StorageLink-Server
server-about = Der Adapter-Abschnitt betrifft den Windows-Server, auf dem StorageLink läuft. Zum Nachsehen wird dort nichts geändert.
server-half-named = Geben Sie mindestens Server und Konto an.
server-agree = Ist SMB1 in diesem Netzwerk vertretbar, stimmen Sie unten zu.
ask-server = Wo läuft StorageLink?
ask-server-help = Der Server aus Teil 1 und 2 der Anleitung. Ohne ihn werden nur die Knoten eingerichtet.
ask-server-local = Auf diesem Rechner
ask-server-smb = Auf einem Windows-Server, über SMB erreicht
ask-server-manual = Auf einem Server, den nur ich erreiche: Schritte dort von Hand
ask-server-none = Nirgends oder nicht jetzt
ask-server-host = Server
ask-server-host-help = Sein Name oder seine IPv4-Adresse.
ask-server-domain = Domäne des Kontos
ask-server-domain-help = Leer: ein Konto des Servers selbst, etwa Administrator.
ask-server-user = Konto
ask-server-user-help = Ein Administrator auf diesem Server.
ask-server-password = Passwort dieses Kontos
ask-server-password-help = Es bleibt nur für diese Sitzung im Arbeitsspeicher und wird nirgends gespeichert. Ein abgelehntes wird nicht zweimal gesendet.
ask-server-share = Freigabe
ask-server-share-help = Leer: die administrative Freigabe des Laufwerks, etwa C$.
ask-server-folder = Server-Ordner von StorageLink
ask-server-folder-help = Leer: wie der Dienst ihn nennt, oder die Freigabe selbst. Sonst mit Laufwerk, oder wie er in der Freigabe liegt.
ask-server-smb1 = Mit diesem Server SMB1 sprechen?
ask-server-smb1-help = SMB1 verschlüsselt nicht und schützt nicht vor Fälschung: Was über das Netzwerk geht, ist unterwegs lesbar und änderbar.
ask-server-host-unfit = { $typed } ist weder Name noch IPv4-Adresse eines Servers. Geben Sie nur das ein, ohne Port, Freigabe oder Ordner.
ask-server-name-unfit = { $typed } ist kein Name eines Windows-Kontos oder einer Domäne.
ask-server-share-unfit = { $typed } ist kein Name einer Freigabe. Geben Sie nur den Namen ein, etwa StorageLink; der Ordner steht im nächsten Feld.
ask-server-folder-in-share = { $typed } nennt ein Laufwerk, gefragt ist aber ein Ordner der Freigabe. Geben Sie ihn so ein, wie er in der Freigabe liegt, oder lassen Sie die Freigabe leer.
file-on-windows = { $path }, { $size }
next-replace-on-windows = Die Datei wird als Ganzes ersetzt; ihr alter Inhalt wird vorher gesichert.
service-exit-untold = nicht angegeben

## guard: Dateien, die ohne Bestätigung zurückgeholt werden
confirm-within-planned = Wird automatisch zurückgenommen, wenn „quantalink confirm“ nicht innerhalb von { $seconds } Sekunden nach dem Lauf kommt.
confirm-within-range = { $seconds } Sekunden zum Bestätigen: Möglich sind { $least } bis { $most }. Es wurde nichts geändert.
confirm-within-and-activate = Dateien, die automatisch wiederhergestellt werden, und das Laden der neuen Konfiguration schließen sich aus: Eine geladene wird nicht zurückgenommen. Es wurde nichts geändert. Lassen Sie entweder confirm-within oder activate weg.
confirm-within-needs-live = Mit --root wird nichts ausgeführt; es gäbe nichts, das die Datei wiederherstellt. Es wurde nichts geändert. Lassen Sie --confirm-within weg.
guard-not-possible = { $host }: Dort lässt sich kein Wächter einrichten, der die Dateien wiederherstellt; es fehlt: { $tools }. Es wurde nichts geändert. Lassen Sie --confirm-within weg oder stellen Sie das Fehlende bereit.
guard-folder-unsafe = { $host }: { $path } ist kein Verzeichnis, das nur root ändern kann. Es wurde nichts geändert. Klären Sie, wer es angelegt hat, und entfernen Sie es oder entziehen Sie anderen die Rechte.
guard-of-other-run = { $host }: Dort wartet ein anderer Lauf für dieselbe Datei auf Bestätigung; sein Wächter liegt in { $path }. Diese Datei wurde nicht geändert. Bestätigen Sie den anderen Lauf dort, wo er begonnen wurde, oder rollen Sie ihn dort zurück; gibt es diesen Rechner nicht mehr, entfernen Sie das Verzeichnis.
guard-not-armed = { $host }: Der Wächter, der die Datei wiederherstellt, ließ sich nicht einrichten: { $why }. Die Datei wurde nicht geändert.
guard-unclear = { $host }: Der Wächter gab keine lesbare Antwort. „quantalink runs“ zeigt den Zustand des Laufs.
guard-not-under-lock = { $path }: Ein anderes Programm schreibt diese Datei unter einer Sperre ({ $lock }), die ein Wächter nicht nehmen kann. Es wurde nichts geändert. Lassen Sie --confirm-within weg.
guard-at-work = { $host }: Der Wächter stellt gerade Dateien wieder her. Versuchen Sie es in einer Minute erneut.
guard-keeps-less = Nicht alle Attribute von { $path } (ACL, SELinux-Kontext) ließen sich für den Wächter sichern: Stellt er die Datei wieder her, prüfen Sie sie.
guard-fired-early = { $host }: Die Zeit zum Bestätigen war abgelaufen, bevor diese Datei geschrieben wurde. Sie wurde nicht geändert. Geben Sie mit --confirm-within mehr Zeit.
guard-put-back = Wiederhergestellt, weil keine Bestätigung rechtzeitig kam: { $path }
guard-left-alone = { $host }: Die Zeit zum Bestätigen ist abgelaufen, aber die Datei blieb, wie sie ist, weil jemand anderes sie geändert hat: { $why }
guard-back-unlike = { $host }: Der Wächter hat die Dateien wiederhergestellt, aber nicht alle Attribute (ACL, SELinux-Kontext). Prüfen Sie diese.
guard-until = Wird zurückgenommen, wenn bis { $until } keine Bestätigung kommt.
guard-stands = Der Wächter auf { $host } nimmt dies { $seconds } Sekunden nach dem letzten Einrichten zurück, wenn der Lauf nicht fortgesetzt wird.
guard-not-asked = Der Wächter auf { $host } ließ sich nicht fragen: { $why } Er stellt die Dateien von selbst wieder her, wenn seine Zeit abgelaufen ist.
no-run-to-confirm = Hier wartet kein Lauf auf Bestätigung. Die Läufe zeigt: quantalink runs
confirm-put-back = Der Lauf { $run } ist schon zurückgerollt; es gibt nichts mehr zu bestätigen. Es wurde nichts geändert.
confirm-unfinished = Der Lauf { $run } ist nicht abgeschlossen und lässt sich nicht bestätigen. Es wurde nichts geändert. Setzen Sie ihn erst fort oder rollen Sie ihn zurück.
confirm-too-late = Die Bestätigung des Laufs { $run } kam zu spät: Der Wächter hatte die Dateien schon wiederhergestellt auf { $hosts }.
confirm-done = Der Lauf { $run } ist bestätigt: Die neuen Dateien bleiben. Rückgängig machen mit: { $rollback }
confirm-again = Der Lauf { $run } ist nicht auf jedem Knoten bestätigt. Um es erneut zu versuchen, geben Sie ein: { $command }
confirm-cut = Nicht alles vom Lauf { $run } ließ sich zurücknehmen. Um damit fortzufahren, geben Sie ein: { $command }
confirm-apply-again = Um die Änderungen noch einmal auszuführen, geben Sie ein: { $command }
run-put-back-meanwhile = Der Lauf { $run } wurde nicht rechtzeitig bestätigt, und die alten Dateien sind wiederhergestellt. Sonst wurde nichts geändert. Planen Sie neu: Die Hosts sind nicht mehr so, wie dieser Plan sie sah.
run-awaits-confirm = Der Lauf { $run } wartet auf demselben Host auf Bestätigung. Es wurde nichts geändert. Bestätigen Sie ihn erst oder rollen Sie ihn zurück.
run-put-back-unconfirmed = Der Lauf { $run } wurde nicht rechtzeitig bestätigt: Die alten Dateien sind wiederhergestellt.
run-put-back-in-part = { $hosts }: Der Lauf { $run } wurde dort nicht rechtzeitig bestätigt, und die alten Dateien sind wiederhergestellt.
run-waits-here = Der Lauf { $run } wird zurückgenommen, wenn er nicht bis { $until } bestätigt wird. Um ihn zu behalten, geben Sie ein: { $command }
resume-complete = Der Lauf { $run } ist abgeschlossen: Es gibt nichts fortzusetzen.
runs-until = {"    "}wird zurückgenommen, wenn nicht bestätigt bis { $until }
apply-awaits-confirm = { $n ->
    [one] 1 Änderung im Lauf { $run } ausgeführt.
   *[other] { $n } Änderungen im Lauf { $run } ausgeführt.
    } Die alten Dateien der Knoten werden wiederhergestellt, wenn bis { $until } keine Bestätigung kommt. Um die neuen zu behalten, geben Sie ein: { $confirm }
action-confirm = Bestätigen
progress-confirm = Der Lauf wird bestätigt.

## revp: the pool reviewed
guard-fired-in-run = { $hosts }: Die Zeit zum Bestätigen war vor dem Lauf { $run } zu Ende, und der Wächter hat die Dateien dort wiederhergestellt. Die anderen Knoten haben die neuen Dateien und stellen die alten ebenfalls wieder her, wenn der Lauf nicht rechtzeitig weitergeht. Zum Fortsetzen rufen Sie apply mit längerem --confirm-within noch einmal auf; um alle Knoten zurückzurollen, geben Sie ein: quantalink rollback { $run }
guard-left-out = Der Wächter auf { $hosts } wurde nicht gefragt, weil er jetzt nicht erreichbar ist. Er stellt die Dateien von selbst wieder her, wenn seine Zeit abgelaufen ist. Der Lauf { $run } ist erst zu Ende, wenn dieser Knoten antwortet. Geben Sie dann ein: quantalink resume { $run } oder: quantalink rollback { $run }

## pool: a stranger's first hour with several nodes
node-is-left-out = Ausgelassen, weder abgefragt noch geändert: { $host }
action-ask-nodes = Knoten abfragen
action-next-server = Weiter zum Server

## consoles: what a console can draw
letters-korean-console = Dies ist eine Linux-Textkonsole (TERM=linux). Sie hat keine koreanischen Zeichen, daher erscheint alles auf Englisch. Für Koreanisch melden Sie sich über SSH von einem Terminal aus an, das UTF-8 darstellt, etwa PuTTY.
letters-korean-ascii = Koreanisch lässt sich in ASCII nicht schreiben, daher erscheint alles auf Englisch. Für Koreanisch lassen Sie --ascii weg, auf einem Terminal, das UTF-8 darstellt, etwa PuTTY über SSH.
letters-korean-locale = Koreanisch lässt sich hier nicht schreiben, weil die Locale nicht UTF-8 ist; daher erscheint alles auf Englisch. Für Koreanisch melden Sie sich über SSH von einem Terminal aus an, das UTF-8 darstellt, etwa PuTTY, und setzen LC_ALL=ko_KR.UTF-8 oder LC_ALL=C.UTF-8.
tui-help-look = andere Darstellung: Farben, hoher Kontrast, ohne Farben

## Another language at any time
tui-help-language = die nächste Sprache: { $languages }. Nichts geht verloren
tui-language-not-drawn = Hier nicht wählbar: { $languages }. Dieser Bildschirm kann es nicht darstellen; über SSH, etwa mit PuTTY, geht es.
plain-languages = Andere Sprache, jederzeit: Geben Sie { $commands } ein.
plain-language-not-drawn = Koreanisch lässt sich hier nicht schreiben: nicht mit --ascii, nicht bei einer Locale ohne UTF-8 und nicht auf einer Linux-Textkonsole (TERM=linux). Für Koreanisch starten Sie ohne --ascii auf einem Terminal, das UTF-8 darstellt, etwa PuTTY über SSH, mit LC_ALL=C.UTF-8.
tui-key-again = neu
usage-not-text = Ein Wort der Befehlszeile ist kein UTF-8-Text, obwohl dort Text verlangt wird.
man-name = BEZEICHNUNG
man-synopsis = ÜBERSICHT
man-description = BESCHREIBUNG
man-version = VERSION

## Help
page-unfinished-purpose =
    Ein hier begonnener Lauf wurde nicht zu Ende geführt: Er wurde angehalten, etwas schlug fehl, oder das Programm oder
    der Rechner fiel aus. Hier entscheiden Sie, was aus ihm wird. Neue Änderungen gibt es erst, wenn das geklärt ist.
page-unfinished-effect =
    Die Seite selbst ändert nichts, auch „Erst Hosts ansehen“ nicht; Sie können hierher zurückkehren. „Lauf fortsetzen“
    prüft, welche Änderungen schon ausgeführt sind, und führt die übrigen aus. Mit „Lauf zurückrollen“ bekommt jede
    Datei, die der Lauf geändert hat, Inhalt, Modus und Eigentümer von vorher zurück. „Nur StorageLink starten“ startet,
    wo es angeboten wird, den Dienst und tut sonst nichts.
page-unfinished-risks =
    Jede Datei ist vollständig: entweder wie zuvor oder so, wie der Plan sie wollte. Eine Datei, die seitdem jemand
    anderes geändert hat, bleibt unberührt, und das wird gemeldet. Ein Dienst, der gestoppt zurückblieb, bleibt
    gestoppt, bis er hier oder von Ihnen gestartet wird.
page-start-purpose =
    Diese Seite zeigt, was jeder Host über sich sagt: ein Knoten sein Release, die Dateien, die seine multipath-tools lesen, und
    ob multipathd läuft; der StorageLink-Server seinen Dienst, seinen Server-Ordner und seine Geräteregeln. Darunter steht, was dort getan wird und warum. Ist kein Host zur Hand, steht hier, wie Sie einen
    angeben.
page-start-effect =
    Diese Seite ändert nichts. Es werden Dateien gelesen und Programme aufgerufen, die nur Auskunft geben; mit --root
    wird gar keines aufgerufen.
page-start-risks =
    Eine Datei kann sich nach dem Lesen ändern. Jede wird unmittelbar vor dem Ersetzen noch einmal gelesen; ist sie dann
    eine andere, wird die Änderung abgelehnt. Wenn etwas nicht so ist, wie Sie es kennen, sehen Sie auf dem Host nach
    und wählen Sie dann „Neu abfragen“.
page-nodes-purpose =
    Hier wählen Sie, auf welchen dom0-Knoten gearbeitet wird. Geben Sie die Adresse eines Knotens als [USER@]HOST[:PORT]
    ein und wählen Sie „Knoten hinzufügen“, oder lassen Sie den Pool seine Hosts nennen. Jede Zeile der Tabelle ist ein
    Knoten, der sich öffnen, auslassen und wieder aufnehmen lässt.
page-nodes-effect =
    Auf keinem Knoten wird etwas geändert. quantalink meldet sich über SSH an, liest und fragt, welche Hosts der Pool
    hat. Passwörter bleiben nur im Arbeitsspeicher. „Antworten speichern“ schreibt auf diesem Rechner eine Datei, ohne
    Passwörter.
page-nodes-risks =
    Ein Knoten kann unerreichbar sein, die Anmeldung ablehnen oder einen unbekannten Hostschlüssel zeigen. Er bleibt in
    der Tabelle, seine Seite sagt, was nicht stimmt, und auf keinem Knoten wird etwas geändert, bis das behoben oder der
    Knoten ausgelassen ist. Ein ausgelassener Knoten behält seine alten Einstellungen.
page-node-purpose =
    Alles, was über diesen einen Host bekannt ist: wie er im Pool steht, was er über sich sagt, was dort geschehen wird,
    wie weit ein Lauf ist, seine Prüfungen und seine Zeilen im Log, die neuesten zuerst. „Zurück“ führt zu der Seite,
    von der Sie kamen.
page-node-effect =
    Auf dem Host wird nichts geändert. Ihn auszulassen, ihn wieder aufzunehmen oder seinen Hostschlüssel anzunehmen
    ändert nur die Antworten dieser Sitzung.
page-node-risks =
    Ein unbekannter Hostschlüssel kann von jemandem stammen, der sich dazwischengeschaltet hat. Nehmen Sie ihn erst an,
    wenn sein Fingerabdruck mit dem übereinstimmt, den die Konsole des Knotens selbst zeigt.
page-server-purpose =
    Der Adapter-Teil der Anleitung betrifft den Windows-Server, auf dem Citrix StorageLink läuft. Hier geben Sie an,
    welcher das ist: einer, den quantalink über SMB (Port 445) erreicht, oder einer, auf dem Sie die Schritte von Hand
    ausführen. SMB braucht ein Konto, das dort Administrator ist: ein Domänenkonto oder das integrierte Konto
    Administrator, denn andere lokale Administratoren weist Windows über das Netzwerk ab. Ist die Freigabe C$ nicht
    offen, nennen Sie eine Freigabe, die den Server-Ordner enthält.
page-server-effect =
    Diese Seite ändert auf dem Server nichts. „Testen“ meldet sich dort an, fragt nach dem Dienst und liest die
    Geräteregeln. Das Passwort wird verdeckt eingegeben, bleibt nur für diese Sitzung im Arbeitsspeicher und wird
    nirgends gespeichert.
page-server-risks =
    Falsche Passwörter zählen als fehlgeschlagene Anmeldungen, und nach einigen kann der Server das Konto sperren.
    Spricht ein Server nur SMB1, ist die Verbindung dorthin ungeschützt: quantalink benutzt das nur, wenn Sie
    zustimmen.
page-licence-purpose =
    StorageLink darf nur mit einer Enterprise- oder Platinum-Lizenz benutzt werden, und das Gateway unterstützt
    XenServer nur bis 5.6 FP1. Diese Seite zeigt, was jeder Knoten zu seiner Lizenz sagt. Lässt sich kein Knoten
    abfragen, wählen Sie hier die Edition. „Lizenz stimmt: weiter“ bestätigt sie.
page-licence-effect =
    Diese Seite ändert nichts: Die Knoten werden nach Release und Edition gefragt.
page-licence-risks =
    Wird die Lizenz abgelehnt oder ist sie unbekannt, geschieht auf dem StorageLink-Server nichts; die
    Multipath-Einstellungen der Knoten brauchen keine Lizenz und lassen sich trotzdem vornehmen. Eine Edition, die Sie
    selbst wählen, wird nicht nachgeprüft.
page-stop-service-purpose =
    StorageLink liest seine Adapter und Geräteregeln beim Start und wird deshalb gestoppt, während sie geändert werden.
    Der Server-Ordner ergibt sich aus der Konfiguration des Dienstes; wo das nicht so ist, geben Sie ihn an.
page-stop-service-effect =
    Auf dieser Seite geschieht nichts. Haben Sie dem Plan zugestimmt, stoppt der Lauf auf dem StorageLink-Server den
    Dienst StorageLink und die Dienste, die ihn brauchen, und startet sie wieder, bevor er endet. Lassen sie sich von
    hier aus nicht stoppen, tun Sie es selbst, und der Lauf fragt, ob es erledigt ist.
page-stop-service-risks =
    Solange der Dienst gestoppt ist, schlagen Start, Stopp und Snapshots von VMs auf StorageLink-Repositories fehl.
    Lässt er sich nicht rechtzeitig stoppen, wird auf dem Server nichts geändert.
page-adapter-download-purpose =
    Das Installationsprogramm des Adapters kommt von OSNEXUS. Öffnen Sie die Adresse auf einem Rechner mit Browser,
    bringen Sie die Datei auf den StorageLink-Server und geben Sie hier ihren Pfad an. Größe und SHA-256-Summe der Datei
    werden gezeigt, damit Sie sie mit den Angaben von OSNEXUS vergleichen können.
page-adapter-download-effect =
    Es wird nichts geändert und nichts ausgeführt. quantalink selbst lädt nichts herunter: Es liest nur die Datei, die
    Sie angeben.
page-adapter-download-risks =
    Die Datei kann beschädigt oder eine andere sein, und OSNEXUS bietet sie vielleicht nicht mehr an. Wenn Sie eine
    SHA-256-Summe angeben, wird jede andere Datei abgelehnt; ohne sie müssen Sie selbst vergleichen.
page-adapter-install-purpose =
    Das Installationsprogramm richtet den QuantaStor-Adapter in StorageLink ein. Es wird nur einmal ausgeführt: Ist der
    Adapter schon da, ist hier nichts zu tun.
page-adapter-install-effect =
    Auf dieser Seite geschieht nichts. Im Lauf wird das Installationsprogramm auf dem StorageLink-Server gestartet,
    während der Dienst gestoppt ist; Ausgabe und Exit-Code kommen in den Bericht. Lassen sich von hier aus keine
    Programme starten, führen Sie es selbst aus, und der Lauf fragt, ob es erledigt ist.
page-adapter-install-risks =
    Was ein Installationsprogramm getan hat, kann quantalink nicht zurücknehmen. Es kann auf dem Server ein Fenster
    öffnen und dort warten. Ändert es selbst die Geräteregeln, zeigt der Lauf, was jetzt anders ist, und fragt, bevor er
    weitergeht.
page-scsi-ids-purpose =
    StorageLink erkennt Speichergeräte an den Einträgen in scsi_device_id_config.xml. Die Datei bekommt einen Eintrag
    für QuantaStor nach dem Muster des letzten, und ihre Version steigt um eins: Daran erkennt StorageLink, dass es die
    neuen Regeln auf die XenServer-Hosts bringen muss.
page-scsi-ids-effect =
    Auf dieser Seite geschieht nichts. Im Lauf wird der alte Inhalt gesichert und die Datei ersetzt, während der Dienst
    gestoppt ist: Nur die hier gezeigten Zeilen entfallen oder kommen hinzu, alle anderen Bytes bleiben. Lässt sich die
    Datei von hier aus nicht schreiben, nehmen Sie die Änderung wie beschrieben selbst vor.
page-scsi-ids-risks =
    Ist die Datei nicht zu verstehen, wird ihre Änderung abgelehnt: Geben Sie dann den Eintrag in einer eigenen Datei an
    oder sagen Sie, wo die Version steht. Läuft der Dienst mit der neuen Datei nicht an, bietet der Lauf an, die alte
    wiederherzustellen.
page-start-service-purpose =
    Der gestoppte Dienst wird samt den Diensten, die ihn brauchen, wieder gestartet und beobachtet, bis er läuft.
page-start-service-effect =
    Auf dieser Seite geschieht nichts. Im Lauf werden die Dienste gestartet, sobald die Änderungen auf dem Server
    ausgeführt sind. Ein Dienst, der schon vor dem Lauf gestoppt war, bleibt gestoppt.
page-start-service-risks =
    Läuft der Dienst mit den neuen Geräteregeln nicht an, fragt der Lauf, ob er die alten wiederherstellen und den
    Dienst damit neu starten soll. Bis er läuft, schlagen Start und Stopp von VMs auf StorageLink-Repositories fehl.
page-adapter-listed-purpose =
    Das StorageLink-Gateway wird gefragt, ob es den Adapter geladen hat. Geben Sie seine Adresse an, vergleichen Sie den
    Fingerabdruck seines Zertifikats mit dem auf dem Server, vertrauen Sie ihm und geben Sie das Passwort seines
    Benutzers „admin“ ein; testen Sie dann. Ohne Adresse sehen Sie selbst nach: im StorageLink Manager unter
    „Administration“.
page-adapter-listed-effect =
    Es wird nichts geändert: Das Gateway wird nur abgefragt. Das Passwort wird nur an das Zertifikat gesendet, dem Sie
    vertrauen, bleibt für diese Sitzung im Arbeitsspeicher und kommt nie in eine Datei.
page-adapter-listed-risks =
    Ein unbekanntes Zertifikat kann von jemandem stammen, der sich dazwischengeschaltet hat: Vergleichen Sie seinen
    Fingerabdruck, bevor Sie ihm vertrauen. Ist der Adapter nicht aufgelistet, ist das Installationsprogramm oder der
    Start des Dienstes fehlgeschlagen: Sehen Sie im Log von StorageLink nach.
page-credentials-purpose =
    Mit diesem Benutzer und Passwort legt StorageLink Volumes auf dem QuantaStor-System an. Geben Sie Adresse, Benutzer
    und Passwort an, vergleichen Sie den Fingerabdruck des Zertifikats, vertrauen Sie ihm und testen Sie: Dann steht
    fest, dass die Angaben stimmen.
page-credentials-effect =
    „Testen“ meldet sich nur am Speichersystem an. Nur auf Ihren Wunsch fügt der Lauf die Zugangsdaten über das Gateway
    hinzu. Sonst fügen Sie sie im StorageLink Manager hinzu, und der Lauf fragt, ob es erledigt ist. Das Passwort kommt
    nie in eine Datei.
page-credentials-risks =
    Hinzugefügte Zugangsdaten entfernt das Zurückrollen nicht: Entfernen Sie sie im StorageLink Manager. Ein unbekanntes
    Zertifikat kann von jemandem stammen, der sich dazwischengeschaltet hat; vergleichen Sie daher zuerst den
    Fingerabdruck.
page-multipath-purpose =
    Jeder Knoten muss wissen, wie er die Pfade zu QuantaStor nutzen soll. Für jeden nennt diese Seite die Datei, die den
    Eintrag bekommt, den Grund dafür und was jede Zeile beim multipath dieses Release bewirkt; fehlt im Eintrag eine
    Zeile der Anleitung, steht der Grund dabei. Die Fragen stehen am Ende; die üblichen Antworten sind für jedes Release
    richtig.
page-multipath-effect =
    Auf dieser Seite geschieht nichts. Im Lauf wird die Datei auf jedem Knoten so angelegt oder ersetzt, wie die Zeilen
    es zeigen; vorher wird ihr alter Inhalt gesichert. Ein laufender multipathd bleibt bei seiner alten Konfiguration,
    bis er die Dateien neu liest.
page-multipath-risks =
    Eine Datei, die nicht zu verstehen ist oder sich zwischendurch ändert, bleibt unberührt, und ihre Änderung wird
    abgelehnt. Ein Eintrag, der nicht zum Release passt, kann ab 7.0 schaden: Wählen Sie einen anderen als den üblichen
    nur, wenn Sie wissen, warum.
page-activate-purpose =
    Ein laufender multipathd behält seine alte Konfiguration, bis er die Dateien auf Anweisung neu liest oder der Host
    neu startet. Diese Seite sagt, wie jedes Release die neue Konfiguration übernimmt, und fragt, ob quantalink sie
    laden soll.
page-activate-effect =
    Auf dieser Seite geschieht nichts. Ohne Ihr Ja wird nichts geladen, und der Eintrag gilt ab dem nächsten Start von
    multipathd. Mit Ihrem Ja weist der Lauf ab 7.0 multipathd an, seine Dateien zu lesen. Ein benutzter Host wird dafür
    außer Betrieb genommen: Seine VMs ziehen auf andere Hosts um, Storage auf QuantaStor wird getrennt und wieder
    angehängt, und vor jedem Befehl werden Sie gefragt. XenServer bis 6.2 müssen Sie selbst neu starten.
page-activate-risks =
    Umgezogene VMs bleiben, wo sie sind, und der Pool hat währenddessen weniger Kapazität. Ist Hochverfügbarkeit
    eingeschaltet oder gibt es für VMs keinen anderen Host, wird das Laden mit Begründung abgelehnt. Benutzte Maps
    behalten womöglich ihre alten Einstellungen, bis ihr Storage neu angehängt wird.
page-plan-purpose =
    Diese Seite zeigt für jeden Host jede Änderung mit ihrer Datei und den Zeilen, die entfallen und hinzukommen.
    Geschrieben wird genau das, was hier steht.
page-plan-effect =
    Bis Sie „Ausführen“ wählen, wird nichts geändert; muss dafür ein Dienst gestoppt werden, wird noch einmal gefragt.
    Dann wird der alte Inhalt jeder Datei gesichert, und die Änderungen folgen in der gezeigten Reihenfolge. „Nur
    prüfen“ geht ohne Änderungen weiter. „Antworten speichern“ schreibt eine Datei für spätere Läufe, für die Option
    --answers FILE; ein Passwort steht nie darin.
page-plan-risks =
    Ändert sich eine Datei zwischendurch, wird ihre Änderung abgelehnt, und die Datei bleibt, wie sie ist. Wird irgendwo
    etwas abgelehnt, geschieht auf keinem Host etwas; die Begründung sagt, was im Weg steht.
page-progress-purpose =
    Jede Änderung des Laufs steht hier mit ihrem Stand und mit der Datei oder dem Befehl, um den es geht. Ist der Lauf
    beendet, sagt die Seite, wie er ausging.
page-progress-effect =
    Während des Laufs werden die Hosts so geändert, wie der Plan es vorsieht. Eine begonnene Änderung wird zu Ende
    geführt oder zurückgenommen, bevor etwas anderes geschieht; keine Datei ist je halb geschrieben. „Am sicheren Punkt
    anhalten“ beendet den Lauf nach der laufenden Änderung; was bis dahin getan ist, bleibt, und der Lauf lässt sich
    später fortsetzen oder zurückrollen.
page-progress-risks =
    Schlägt eine Änderung fehl, hält der Lauf an, und kein weiterer Host wird begonnen; die Seite sagt, was getan wurde
    und was als Nächstes einzugeben ist. Geht dieses Terminal verloren, wird die laufende Änderung abgeschlossen und
    keine neue begonnen.
page-verification-purpose =
    Jede Prüfung sieht auf dem Host selbst nach, nicht in dem, was dieses Programm sich gemerkt hat. „bestanden“ und
    „FEHLER“ sagen, was zu sehen war; bei „von Hand“ sehen Sie selbst nach; „übersprungen“ war nicht nötig oder lässt
    sich hier nicht prüfen, der Grund steht dabei.
page-verification-effect =
    Es wird nichts geändert: Dateien werden gelesen und Programme abgefragt. Das lässt sich jederzeit wiederholen, auch
    ohne den Assistenten: quantalink verify.
page-verification-risks =
    Schlägt eine Prüfung fehl, steht dabei, was zu sehen war; zurückgenommen wird deswegen nichts. Pfade und Maps eines
    Speichersystems erscheinen erst, wenn ein Storage Repository angehängt ist.
page-finish-purpose =
    Diese Seite sagt, was getan wurde, unter welchem Namen der Lauf aufbewahrt wird und wie er sich rückgängig machen
    lässt, jetzt oder später. Der Bericht enthält den Plan, was aus jeder Änderung wurde, und alle Prüfungen.
page-finish-effect =
    Auf keinem Host wird etwas geändert, es sei denn, Sie wählen es: „Lauf zurückrollen“ fragt nach, dann bekommt jede
    geänderte Datei Inhalt, Modus und Eigentümer von vorher zurück. „Bericht speichern“ und „Antworten speichern“
    schreiben je eine Textdatei auf diesem Rechner; ein Passwort steht in keiner.
page-finish-risks =
    Das Zurückrollen lässt eine Datei unberührt, die seitdem jemand geändert hat, und meldet das. Eine geladene
    Konfiguration bleibt geladen, bis der Daemon seine Dateien neu liest, und was ein Installationsprogramm getan hat,
    bleibt.
ask-apply-purpose =
    Der Plan stoppt einen Dienst. Bevor das geschieht, wird noch einmal gefragt.
ask-apply-effect =
    „Jetzt nicht“ ändert nichts und führt zum Plan zurück. „Ja“ führt den Plan sofort aus: Der Dienst wird gestoppt, die
    Änderungen werden ausgeführt, und der Dienst wird wieder gestartet.
ask-apply-risks =
    Solange der Dienst gestoppt ist, schlagen Start, Stopp und Snapshots von VMs auf StorageLink-Repositories fehl.
    Wählen Sie eine Zeit, in der das niemand braucht.
ask-quit-purpose =
    Hier wird gefragt, ob Sie den Assistenten verlassen wollen, und gesagt, in welchem Zustand die Hosts sind.
ask-quit-effect =
    Das Verlassen ändert nichts. Eine laufende Änderung wird zuerst abgeschlossen, und es beginnt keine neue. Eine
    Übungsumgebung wird am Ende entfernt, es sei denn, sie wurde mit --keep oder --root gestartet.
ask-quit-risks =
    Ein vorzeitig beendeter Lauf ist nicht abgeschlossen; der Assistent meldet ihn beim nächsten Start. Nicht
    gespeicherte Antworten gehen verloren.
ask-stop-purpose =
    Hier wird gefragt, ob der Lauf am nächsten sicheren Punkt anhalten soll.
ask-stop-effect =
    Nach einem Ja wird die laufende Änderung abgeschlossen, und es beginnt keine neue. Was getan ist, bleibt. Ein
    Dienst, den der Lauf gestoppt hat, wird wieder gestartet, bevor der Lauf endet.
ask-stop-risks =
    Der Lauf ist dann nicht abgeschlossen: Einige Änderungen sind ausgeführt, andere nicht. Er lässt sich später
    fortsetzen oder zurückrollen.
ask-roll-back-purpose =
    Hier wird gefragt, ob die Änderungen des Laufs rückgängig gemacht werden sollen.
ask-roll-back-effect =
    Nach einem Ja bekommt jede Datei, die der Lauf geändert hat, Inhalt, Modus und Eigentümer von vorher zurück. Hat er
    die Geräteregeln geändert, wird der Dienst StorageLink dafür gestoppt und wieder gestartet.
ask-roll-back-risks =
    Eine Datei, die seitdem jemand geändert hat, bleibt, wie sie ist, und das wird gemeldet. Was ein
    Installationsprogramm getan hat, hinzugefügte Zugangsdaten und eine geladene Konfiguration bleiben.
ask-manual-purpose =
    Diesen Schritt können nur Sie ausführen: Der Lauf wartet, bis Sie sagen, ob er erledigt ist.
ask-manual-effect =
    quantalink ändert für diesen Schritt nichts, was auch immer Sie antworten. Nach „Ja, erledigt“ geht der Lauf weiter.
    Nach „Nein, nicht erledigt“ bleibt der Schritt „von Hand“, und der Lauf geht ohne ihn weiter.
ask-manual-risks =
    Ihr Ja wird nicht nachgeprüft. Wurde der Schritt nicht ausgeführt, können spätere fehlschlagen oder wirkungslos
    bleiben.
ask-changed-purpose =
    Die Datei ist eine andere als im Plan, und damit ist es auch die Änderung. Sie wird hier gezeigt, damit Sie sie
    ansehen können, bevor sie ausgeführt wird.
ask-changed-effect =
    „Ja, weitermachen“ sichert die Datei, wie sie jetzt ist, und führt die hier gezeigte Änderung aus. „Nein, hier
    anhalten“ lässt die Datei, wie sie ist, und hält den Lauf an.
ask-changed-risks =
    Jemand oder etwas anderes hat die Datei geändert. Wenn Sie nicht wissen, was das war, halten Sie hier an und sehen
    Sie sich zuerst die Datei an.
ask-proceed-purpose =
    Der nächste Befehl an den Pool (xapi) wird gezeigt, bevor er gegeben wird.
ask-proceed-effect =
    Nach einem Ja wird genau dieser Befehl gegeben. Nach einem Nein wird zurückgenommen, was davor im Pool getan wurde;
    die Dateien bleiben, wie sie sind.
ask-proceed-risks =
    VMs, die auf einen anderen Host umgezogen sind, bleiben dort. Solange ein Host außer Betrieb ist, hat der Pool
    weniger Kapazität.
ask-put-back-purpose =
    Der Dienst läuft mit den neuen Geräteregeln nicht an.
ask-put-back-effect =
    „Alte Datei zurück“ stellt den alten Inhalt wieder her und startet den Dienst damit. „Neue Datei lassen“ ändert
    nichts weiter, und der Dienst bleibt, wie er ist.
ask-put-back-risks =
    Solange der Dienst nicht läuft, schlagen Start und Stopp von VMs auf StorageLink-Repositories fehl. Mit der alten
    Datei kennt StorageLink QuantaStor nicht.
help-purpose = Wozu das dient
help-effect = Was mit diesem Rechner geschieht
help-risks = Was schiefgehen kann
help-guide = Wortlaut der Anleitung
help-keys = Tasten
help-practice = Dies ist die Übungsumgebung: All das geschieht nur mit simulierten Hosts, und an diesem Rechner wird nichts verändert.
help-guide-none = Keiner: Die Anleitung sagt dazu nichts. quantalink hat es hinzugefügt.
help-guide-step = „{ $words }“: Schritt { $number } der Anleitung, im Teil „{ $part }“.
help-guide-part = „{ $words }“: Teil { $number } der Anleitung, „{ $part }“.
guide-words-1 = QuantaStor-Adapter für Citrix StorageLink installieren
guide-words-2 = Korrektes Laden von StorageLink überprüfen
guide-words-3 = XenServer-Multipath-Konfigurationseinstellungen installieren
guide-words-licence = für StorageLink korrekt lizenziert
guide-words-stop-service = Stoppen Sie den StorageLink-Service
guide-words-adapter-download = Laden Sie den StorageLink-Adapter
guide-words-adapter-install = den QuantaStor StorageLink-Adapter installieren
guide-words-scsi-ids = neuen Einheitenidentifikationsregeln
guide-words-start-service = für den Citrix StorageLink-Service einen Neustart
guide-words-adapter-listed = Eintrag für OS NEXUS QuantaStor
guide-words-credentials = Berechtigungsnachweise für das Speichersystem
guide-words-multipath = Regeln für den Multipath-Modus und das Failover
guide-words-nodes = auf allen XenServer-Knoten mit dem Namen dom0
guide-words-server = an der Eingabeaufforderung des Administrators
guide-words-verification = Korrektes Laden
plain-key = { $key } { $what }
plain-key-list = { $before }, { $next }
plain-key-none = keine
plain-key-back = zurück
plain-key-help = Hilfe
plain-key-log = Log
plain-key-quit = Ende
plain-key-empty = leeren
plain-empty = leer
plain-cell = { $column }: { $value }
plain-name = { $name }:
plain-help-numbers = Eine Nummer: ändert den Wert dieser Frage oder führt diese Aktion aus.
plain-help-choices = Eine Nummer: wählt diese Antwort.
plain-help-enter = was die unterste Zeile sagt
plain-help-back = zurück zur Seite davor, nichts geht verloren; bei einer Frage die erste Antwort; ein Wert bleibt, wie er ist
plain-help-empty = bei einem Wert: löscht ihn
plain-help-help = diese Hilfe; bei einem Wert die Hilfe dazu
plain-help-log = was bisher geschah
plain-help-again = dieselbe Seite oder Frage noch einmal von oben
plain-help-quit = fragt, ob Sie beenden wollen, und nennt den Zustand der Hosts

## Host keys of nodes
host-key-of-no-node = --host-key nennt „{ $node }“; das ist keiner der Knoten: { $nodes }

## Places that others can change, full file systems
program-of-others = { $program } ist installiert, aber andere als root und dieser Benutzer können { $path } ändern, wo es liegt. Es wurde nicht gestartet, und es wurde nichts geändert. Sehen Sie es sich mit ls -ld an, entziehen Sie allen anderen das Schreibrecht (chown root, chmod o-w) und versuchen Sie es erneut.
ssh-temp-of-others = Das Verzeichnis für temporäre Dateien liegt, wo andere etwas an seine Stelle setzen könnten: bei { $path }. Bei SSH laufen die Rückfragen des Clients über dieses Verzeichnis, deshalb wurde keine Verbindung versucht und nichts geändert. Nennen Sie ein anderes (export TMPDIR=/tmp) oder sichern Sie dieses (chmod +t) und versuchen Sie es erneut.
disk-full-by-files = Es ist Platz da, aber nicht für eine weitere Datei: Alle Inodes sind belegt, wie df -i zeigt.

## Reports
cli-opt-report = Einen Bericht in FILE schreiben, etwa für ein Änderungsticket: was gefunden, geplant, getan und gesehen wurde; die Endung bestimmt die Form: .html, .md oder .json. Eine vorhandene Datei wird nie überschrieben
report-title-look = quantalink, was gefunden wurde
report-who = Ausgeführt von
report-who-is = { $user } auf { $machine }
report-started = Begonnen
report-ended = Beendet
report-program = Version des Laufs
report-state = Stand des Laufs
report-value = { $value }
report-begun = Begonnen am { $at }
report-before = SHA-256 vorher: { $hash }
report-after = SHA-256 nachher: { $hash }
report-no-file = keine Datei
report-no-folder = Der Bericht lässt sich nicht schreiben: Das Verzeichnis { $path } gibt es nicht. Es wurde nichts getan. Legen Sie das Verzeichnis an oder geben Sie nach --report eine andere Datei an.
file-is-there = { $path } gibt es schon und wird nicht überschrieben. Es wurde nichts hineingeschrieben. Geben Sie eine andere Datei an oder verschieben Sie diese.
usage-report-command = --report gilt für diese Befehle: plan, apply, verify, resume, rollback. Der Assistent speichert seinen Bericht auf der letzten Seite.
usage-report-name = --report { $path }: Der Name bestimmt die Form des Berichts. Er muss auf .html, .md oder .json enden.

## Examples and the manual page
cli-heading-examples = Beispiele
cli-ex-demo = In einer Übungsumgebung kennenlernen; an diesem Rechner wird nichts verändert
cli-ex-wizard = Der Assistent, auf diesem Rechner
cli-ex-plan = Ansehen, was zu tun wäre, jede Änderung als Diff (Exit-Code 2: es ist etwas zu tun)
cli-ex-apply = Ausführen; beim zweiten Mal wird nichts geändert
cli-ex-rollback = Den neuesten Lauf zurückrollen
cli-ex-demo-root = Die Umgebung in einem Verzeichnis behalten und beim nächsten Mal damit weitermachen
cli-ex-demo-fail = Sehen, was geschieht, wenn etwas schiefgeht; die Wörter stehen am Ende von „quantalink demo --help“
cli-ex-demo-plain = Die ganze Anleitung ohne Tastendruck; was ein Passwort braucht, bleibt von Hand zu tun
cli-ex-plan-pool = Alle Hosts des Pools, wie xe auf diesem Knoten sie nennt, über SSH
cli-ex-root = Ein dort eingehängtes Image; es wird nichts ausgeführt
cli-ex-plan-report = Der Plan als Seite für das Änderungsticket; eine vorhandene Datei wird nie überschrieben
cli-ex-apply-report = Ausführen und den Bericht des Laufs schreiben
cli-ex-apply-pool = Erst ein Knoten, dann die anderen; alle nehmen es selbst zurück, wenn „quantalink confirm“ nicht binnen zehn Minuten kommt
cli-ex-apply-manual = Der StorageLink-Server von Hand: Seine Schritte werden genannt, und eine Kopie seines Server-Ordners wird hier bearbeitet
cli-ex-apply-smb = Der StorageLink-Server über SMB; das Passwort steht in einer Datei, die nur Sie lesen können
cli-ex-verify = Stimmt es noch? Ändert nichts, geeignet für cron und nach einem Upgrade (Exit-Code 2: nein)
cli-ex-verify-pool = Der ganze Pool, als ein Objekt für ein Programm
cli-ex-verify-gateway = Auch das StorageLink-Gateway fragen
cli-ex-rollback-run = Diesen Lauf zurückrollen und zeigen, was zurückgenommen wird
cli-ex-resume = Den neuesten unterbrochenen Lauf fortsetzen
cli-ex-confirm = Behalten, was mit --confirm-within ausgeführt wurde
cli-ex-runs = Was hier getan wurde und was nicht abgeschlossen ist
cli-ex-json = Dasselbe als ein Objekt für ein Programm
cli-ex-edit-diff = Die Änderung zeigen; es wird nichts geschrieben
cli-ex-edit-xml = Die bearbeitete Datei in eine andere schreiben
cli-ex-edit-release = Nach den Regeln dieses Release, von einer Datei in eine andere
cli-ex-export-sh = Ein Skript je Knoten, für alle, die mit anderen Mitteln verteilen
cli-ex-export-ansible = Eine Rolle und ein Playbook für Ansible
cli-ex-guide = Die Anleitung und was quantalink für jeden ihrer Schritte tut, auf Deutsch
cli-ex-completions = bash Befehle und Optionen ergänzen lassen
cli-ex-man = Die Handbuchseite lesen
man-commands = BEFEHLE
man-options = OPTIONEN
man-examples = BEISPIELE
man-exit = EXIT-STATUS
man-exit-0 = Erledigt; nichts zu tun; keine Prüfung fehlgeschlagen (von Hand anzusehende zählen nicht).
man-exit-1 = Nach einer ersten Änderung fehlgeschlagen, oder ein Fehler des Rechners; die Meldung sagt, was geändert wurde und was als Nächstes einzugeben ist.
man-exit-2 = plan: Änderungen stehen an. verify: Eine Prüfung ist fehlgeschlagen.
man-exit-3 = Abgelehnt: Eine Bedingung ist nicht erfüllt; es wurde nichts geändert.
man-exit-64 = Falscher Aufruf.
man-files = DATEIEN
man-file-state = Läufe, Journale, alte Inhalte und Berichte, für root; für andere im eigenen Statusverzeichnis.
man-file-enabled = Der Eintrag, bis XenServer 5.6.
man-file-multipath = Der Eintrag, von XenServer 5.6 FP1 bis 6.5; mitunter über Links.
man-file-drop-in = Der Eintrag, ab 7.0, auf XCP-ng und anderem Linux.
man-file-rules = Die Geräteregeln von StorageLink, in seinem Server-Ordner unter Windows.
man-file-inventory = Woran eine dom0 und ihr Release zu erkennen sind; wird nur gelesen.
man-env = UMGEBUNG
man-env-lang = Die Sprache, wenn --lang nicht angegeben ist: die erste davon, die gesetzt ist.
man-env-term = Was das Terminal zeichnen kann; „dumb“ heißt nummerierte Fragen.
man-env-no-color = Mit beliebigem Wert: ohne Farben, wie mit --no-color.

## a pool that stopped at a node
go-on-without = Um ohne { $names } weiterzumachen, geben Sie ein: { $command }

## the XML editor: entries that are not clear
xml-entry-inside = Ein Element für { $vendor } { $product } steht in einem anderen, das selbst der Eintrag sein kann (Zeile { $line }); welches der beiden gemeint ist, ist nicht klar. Es wurde nichts geändert. Nehmen Sie den Eintrag von Hand heraus.
xml-entry-left = Ohne den Eintrag für { $vendor } { $product } würden auch andere Namen zählen, und etwas anderes würde für einen solchen Eintrag gehalten (etwa Zeile { $line }). Es wurde nichts geändert. Nehmen Sie die Einträge von Hand heraus.

## First steps: what a new user types wrong
cli-cmd-help = Die Hilfe eines Befehls zeigen, wie BEFEHL --help
cli-arg-command = Der Befehl, etwa apply oder edit multipath
cli-ex-help = Was apply annimmt, mit Beispielen.
usage-meant = {" "}Meinten Sie { $word }?
plain-language-unknown = Eine Sprache „{ $word }“ gibt es hier nicht.
edit-is-xml = Das ist XML, keine multipath.conf. Es wurde nichts bearbeitet. Für die Geräteregeln von StorageLink geben Sie ein: quantalink edit scsi-ids
edit-is-multipath = Das ist kein XML. Es wurde nichts bearbeitet. Für eine multipath.conf geben Sie ein: quantalink edit multipath
demo-open-again = Um sie wieder zu öffnen, geben Sie ein: { $command }
nodes-stopped-back = Knoten: { $done } von { $all } fertig, { $failed } fehlgeschlagen ({ $names }), { $left } nicht angetastet. { $lasting ->
    [0] Es bleibt keine Änderung zurück.
   *[other] Was sich nicht zurücknehmen lässt, steht bei seiner Änderung.
 } Ist die Ursache beseitigt, geben Sie denselben Befehl noch einmal ein; um ohne einen Knoten weiterzumachen, mit --leave-out und seinem Namen.
report-undo-not-here = Nichts davon lässt sich hier rückgängig machen: In der Übungsumgebung geht das auf der letzten Seite des Assistenten, der den Lauf gemacht hat.
node-password-wrong = falsches Passwort
no-host-elsewhere = Um seine Multipath-Konfiguration dennoch zu bearbeiten, fügen Sie „--section multipath“ an; für Knoten über SSH „--node HOST“; für ein eingehängtes Image „--root DIR“; für einen StorageLink-Server, der über SMB erreichbar ist, --server "smb://USER@HOST", und „--server manual“ für einen, den nur Sie erreichen. Zum Üben geben Sie „quantalink demo“ ein.
no-host-windows = Starten Sie quantalink auf dem StorageLink-Server; für einen Server, den nur Sie erreichen, fügen Sie „--server manual“ an; für die Knoten des Pools starten Sie quantalink auf einem von ihnen oder auf einem Linux-Rechner; zum Üben geben Sie „quantalink demo“ ein.
section-needs-node-windows = Der Abschnitt { $section } betrifft dom0-Knoten, die von Windows aus nicht erreicht werden. Starten Sie quantalink auf einem Knoten selbst oder auf einem Linux-Rechner mit „--node HOST“.

## First steps: what a new user types wrong
value-release-unknown = Release nicht bekannt

## a new user at the server: Windows and SMB
credentials-by-hand-at = Fügen Sie im Citrix StorageLink Manager unter „Administration“ die Zugangsdaten des Speichersystems { $storage } mit dem QuantaStor-Adapter hinzu und prüfen Sie, ob es in der Liste steht.
credentials-by-hand-unnamed = Fügen Sie im Citrix StorageLink Manager unter „Administration“ die Zugangsdaten des Speichersystems mit dem QuantaStor-Adapter hinzu und prüfen Sie, ob es in der Liste steht.
server-nobody = Noch ist weder ein Knoten noch ein Server genannt, also geht es nicht weiter. Wählen Sie unten, wo StorageLink läuft, oder gehen Sie zurück und nennen Sie einen Knoten.
tui-not-suspended = Nicht angehalten: Eine Änderung ist im Gang. Strg-Z geht nach dem Lauf wieder.
sections-do-not-fit = Die Abschnitte { $sections } brauchen einen StorageLink-Server, und hier ist keiner angegeben. Für einen, der über SMB erreichbar ist, fügen Sie --server "smb://USER@HOST" an; für einen, den nur Sie erreichen, „--server manual“: Seine Schritte werden dann angezeigt und dort von Hand ausgeführt.
runs-this-machine = dieser Rechner
start-steps = Wozu die Schritte da sind
gate-unasked = Wählen Sie unten die Edition, für die der Pool lizenziert ist: Ohne sie geschieht auf dem StorageLink-Server nichts.
no-service-here = StorageLink ist auf diesem Rechner nicht installiert: Hier gibt es keinen Dienst StorageLink.
no-service-what = Der Assistent richtet den StorageLink-Server ein: Starten Sie ihn dort, in einer Eingabeaufforderung, die „Als Administrator“ geöffnet wurde. Die Multipath-Einstellungen der Knoten werden auf einer dom0 selbst vorgenommen oder von einem Linux-Rechner aus über SSH.
no-service-server = Läuft StorageLink auf einem Server, den nur Sie erreichen, gehen Sie weiter: Die nächste Seite fragt danach, und seine Schritte werden dann einzeln angezeigt.
server-nobody-windows = Noch ist kein Server genannt, also geht es nicht weiter. Wählen Sie unten, wo StorageLink läuft.

## One machine under two names
node-twice = { $host } und { $other } sind ein Rechner: Unter beiden Namen antwortet dasselbe laufende System. Unter dem Namen { $host } wurde nichts getan. Nennen Sie den Rechner nur einmal.
node-named-twice = zweimal genannt

## Rollback of a part of the nodes
rollback-left-out = Sie wurden ausgelassen (--leave-out).
rollback-not-without = { $host } kann beim Zurückrollen nicht ausgelassen werden: Was der Lauf { $run } dort getan hat, betrifft mehr als Dateien und muss zusammen mit dem Rest zurückgenommen werden. Es wurde nichts geändert. Rollen Sie ohne --leave-out { $host } zurück.
rollback-only-there = Was der Lauf { $run } getan hat, besteht nur noch auf diesen Knoten: { $hosts }. { $why } Es wurde nichts geändert. Sobald mit diesen Knoten gearbeitet werden kann, geben Sie ein: quantalink rollback { $run }
rollback-reaches-further = Der Lauf { $run } besteht auch auf Knoten oder Hosts, die nicht genannt wurden: { $hosts }. Es wurde nichts geändert. Um ihn überall rückgängig zu machen, geben Sie ein: { $command } Um ihn nur auf den genannten rückgängig zu machen, fügen Sie für jeden der anderen --leave-out hinzu.
runs-still-on = {"    "}nicht zurückgerollt auf: { $hosts }

## A node that does not answer
verify-silent = { $host }: keine der Prüfungen war möglich

## A run whose time is over
run-time-over-here = Die Frist zum Bestätigen des Laufs { $run } ist abgelaufen ({ $until }); wie er endete, ist noch nicht gemeldet. Damit seine Dateien sicher wiederhergestellt sind, geben Sie ein: { $command }
runs-time-over = {"    "}Frist zum Bestätigen abgelaufen ({ $until }); wie er endete, melden apply, confirm und rollback
