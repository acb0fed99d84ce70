### quantalink, German. Same ids, order and arguments as en.ftl.
### Arguments are written { $name }. No sentence stands in the code.

## edit

# Any file.
edit-too-large = Die Datei ist größer als 64 MB; das ist keine Konfigurationsdatei. Nachsehen, was es ist, und die richtige Datei an diese Stelle legen.
edit-self-check = Die bearbeitete Datei war beim Gegenlesen nicht so, wie sie sein sollte; deshalb wurde nichts geschrieben. Das ist ein Fehler in quantalink: bitte mit der Datei melden und die Datei von Hand bearbeiten.
not-text = Zeile { $line } enthält ein Nullbyte, also ist dies keine Textdatei. Die Datei aus einer Sicherung wiederherstellen oder die Nullbytes entfernen.

# multipath.conf: why it is not edited.
multipath-no-dialect = Es ist nicht bekannt, welche multipath-tools diese Datei lesen. Das Release mit --release angeben.
multipath-dialects-disagree = Zeile { $line } wird von verschiedenen Versionen der multipath-tools verschieden gelesen. Das Release mit --release angeben oder die Zeile so schreiben, dass alle Versionen sie gleich lesen.
multipath-lone-cr = Zeile { $line } endet nur mit einem Wagenrücklauf (CR); multipath-tools ab 0.8 sehen darin kein Zeilenende und verlieren, was folgt. Die Datei auf Unix-Zeilenenden umstellen.
multipath-byte-order-mark = Die Datei beginnt mit einer Byte-Order-Marke; dadurch geht diesem multipath Zeile { $line } verloren. Die Datei ohne die Marke speichern.
multipath-line-too-long = Zeile { $line } ist länger als 1023 Byte; multipath liest den Rest als eigene Zeile. Die Zeile kürzen oder teilen.
multipath-glued-close = Zeile { $line }: Dieses multipath erkennt eine schließende Klammer nicht, wenn direkt dahinter etwas steht; der Block bleibt offen. Die schließende Klammer in eine eigene Zeile setzen.
multipath-glued-brace = Zeile { $line }: Dieses multipath erkennt eine Klammer ohne Leerzeichen zu ihren Nachbarn nicht; der Block geht verloren. Vor die Klammer ein Leerzeichen setzen und dahinter nichts.
multipath-not-ascii-word = Zeile { $line } beginnt mit einem Zeichen, das nicht ASCII ist (vielleicht einem geschützten Leerzeichen); dieses multipath hält es für einen Teil des Schlüsselworts. Durch ein normales Leerzeichen ersetzen.
multipath-missing-value = Zeile { $line } hat ein Schlüsselwort ohne Wert; daran stürzt dieses multipath ab. Den Wert ergänzen oder die Zeile entfernen.
multipath-quoted-comment = Zeile { $line }: Dieses multipath hält ein # oder ! direkt nach einem Anführungszeichen für einen Kommentar oder findet nach dem Anführungszeichen nichts und lehnt dann die ganze Datei ab. Den Wert ändern.
multipath-one-line-block = In Zeile { $line } steht noch etwas hinter der öffnenden Klammer; multipath überliest es und lässt den Block offen. Jede Einstellung und die schließende Klammer in eine eigene Zeile setzen.
multipath-open-not-alone = Zeile { $line } beginnt einen Abschnitt, aber nach seinem Namen steht etwas anderes als eine öffnende Klammer. In dieser Zeile nur den Namen und die Klammer lassen.
multipath-close-not-alone = In Zeile { $line } steht noch etwas hinter der schließenden Klammer; multipath überliest das alles und liest die folgenden Blöcke falsch. Es in eine eigene Zeile setzen.
multipath-brace-in-line = Zeile { $line } hat am Ende eine schließende Klammer, die multipath dort nicht erkennt. Die schließende Klammer in eine eigene Zeile setzen.
multipath-unknown-block = Zeile { $line } beginnt einen Block, den multipath nicht kennt; dessen schließende Klammer würde den Block darum herum schließen, oder sein Inhalt würde gelesen, als gäbe es den Block nicht. Den Block entfernen oder seinen Namen berichtigen.
multipath-stray-close = Zeile { $line } hat eine schließende Klammer, aber dort ist kein Block offen. Sie entfernen oder den Block darüber suchen, der zu früh geschlossen wird.
multipath-unclosed = Der Block, der in Zeile { $line } beginnt, ist vor Zeile { $next } nicht geschlossen. Seine schließende Klammer dort ergänzen, wo sie hingehört.
multipath-last-line-unread = Zeile { $line } ist die letzte und hat kein Zeilenende; dieses multipath liest sie deshalb nicht. Sobald etwas angefügt wird, würde sie gelten. Sie mit einem Zeilenende abschließen oder entfernen.

# multipath.conf: what is changed, and why.
multipath-why-insert = Der Eintrag für OSNEXUS QuantaStor, nach dem letzten device-Eintrag (Zeile { $line }).
multipath-why-first = Der Eintrag für OSNEXUS QuantaStor, als erster im devices-Abschnitt von Zeile { $line }.
multipath-why-section = Ein devices-Abschnitt mit dem Eintrag für OSNEXUS QuantaStor; die Datei hat noch keinen solchen Abschnitt.
multipath-why-newline = Die letzte Zeile, { $line }, bekommt ein Zeilenende, weil ältere Versionen von multipath sie sonst nicht lesen.
multipath-why-value = Zeile { $line }: { $key } muss { $new } sein, nicht "{ $old }".
multipath-why-missing = Fehlt im QuantaStor-Eintrag von Zeile { $line }: { $keys }.
multipath-why-getuid = Zeile { $line }: getuid_callout ist diesem multipath nicht bekannt; es warnt bei jedem Aufruf und führt damit den Storage-Manager von XenServer in die Irre, oder es ruft ein Programm auf, das nicht da ist.
multipath-why-take-out = Der Eintrag für OSNEXUS, Zeilen { $line } bis { $last }, wird aus dieser Datei entfernt.

# multipath.conf: what was found and left as it is.
multipath-own-key-kept = Zeile { $line }: Die Einstellung { $key } im QuantaStor-Eintrag ist eine eigene und bleibt.
multipath-product-pattern-kept = Zeile { $line }: Das product-Muster { $pattern } des Eintrags deckt auch QUANTASTOR ab und bleibt.
multipath-entry-twice = QuantaStor hat zwei Einträge, in Zeile { $first } und in Zeile { $line }. Der in Zeile { $line } gilt; am besten den anderen entfernen.
multipath-later-entry-applies = Der Eintrag in Zeile { $line } gilt auch für QuantaStor und steht nach dem QuantaStor-Eintrag von Zeile { $ours }; deshalb gewinnen seine Einstellungen. Wenn das nicht gewollt ist, ihn davor setzen.
multipath-sections-wiped = Dieses multipath vergisst alle früheren devices-Abschnitte, sobald es den in Zeile { $line } liest; der Eintrag kommt in diesen. Am besten die Abschnitte zusammenlegen.
multipath-device-outside = Der device-Block in Zeile { $line } steht außerhalb aller devices-Abschnitte; dort liest ihn multipath nicht.

## host

# What cannot be done, and nothing was tried
link-leads-out = Der Pfad { $path } führt bei { $link } aus dem Verzeichnis hinaus, das mit --root angegeben ist. Es wurde nichts gelesen oder geändert. Mit --root das Verzeichnis angeben, in dem das ganze System liegt, oder den Link berichtigen.
link-loop = Der Pfad { $path } ist eine Schleife aus symbolischen Links oder hat mehr als 40 davon. Es wurde nichts geändert. Die Links ansehen mit: ls -l
no-right-to-read = Kein Recht, { $path } zu lesen. Es wurde nichts geändert. quantalink als root starten.
no-right-to-write = Kein Recht, in { $path } zu schreiben. Die alte Datei ist an ihrem Platz. quantalink als root starten; wenn das schon so ist, nach einem Schutz durch das Dateisystem oder SELinux suchen.
read-only-filesystem = { $path } liegt auf einem Dateisystem, das nur lesbar eingehängt ist. Es wurde nichts geändert. Es beschreibbar einhängen, dann erneut versuchen.
changed-since-plan = { $path } ist nicht mehr so wie beim Planen: jemand anderes hat die Datei geändert. Sie wurde so gelassen. Neu planen und den neuen Diff ansehen.
hard-links = { $path } hat { $names ->
        [one] { $names } Namen
       *[other] { $names } Namen
    } (harte Links); beim Ersetzen ginge die Verbindung zu den anderen verloren. Es wurde nichts geändert. Die anderen finden mit: find / -xdev -samefile FILE
mount-point = { $path } ist ein Mountpoint oder wird von einem Programm festgehalten und lässt sich nicht in einem Schritt ersetzen. Es wurde nichts geändert. Aushängen, dann erneut versuchen.
immutable-file = { $path } ist gegen Änderungen geschützt (chattr +i oder +a). Es wurde nichts geändert. Den Grund klären; den Schutz mit chattr -i -a aufheben, dann erneut versuchen.
not-a-file = { $path } ist { $kind }, keine normale Datei. Es wurde nichts geändert.
not-a-folder = { $path } ist kein Verzeichnis, dort wird aber eines gebraucht. Es wurde nichts geändert.
folder-missing = Das Verzeichnis { $path } gibt es nicht. Es wurde nichts geändert.
path-unusable = Der Pfad { $path } ist nicht verwendbar: Er muss mit einem Schrägstrich beginnen, darf kein NUL-Byte enthalten und nicht länger sein, als das System erlaubt. Es wurde nichts geändert.
root-not-a-folder = Das mit --root angegebene Verzeichnis gibt es nicht, oder es ist kein Verzeichnis: { $path }. Es wurde nichts getan. Den Pfad prüfen.
root-not-a-system = Das mit --root angegebene Verzeichnis hat kein Verzeichnis etc: { $path }. Es wurde nichts getan. Anscheinend ist dort nichts eingehängt: Das System einhängen oder mit --root das Verzeichnis angeben, in dem es liegt.
root-executes-nothing = Mit --root wird kein Programm ausgeführt und kein Daemon gefragt.
no-such-program = Das Programm { $program } wurde in /sbin, /usr/sbin, /bin und /usr/bin nicht gefunden. Es wurde nichts ausgeführt.
lock-held = Ein anderer Lauf arbeitet auf diesem Host: Prozess { $pid }, { $command }, Beginn: { $since }, von: { $from }. Es wurde nichts geändert. Warten, bis er endet, dann erneut versuchen.
lock-held-unseen = Ein anderer Lauf arbeitet auf diesem Host; welcher, ist von hier nicht zu sehen. Es wurde nichts geändert. Warten, bis er endet, dann erneut versuchen; als root ist er zu finden mit: fuser -v /etc

# What was tried and did not work, and left everything as it was
disk-full = Nicht genug freier Platz bei { $path }: { $detail } Die alte Datei ist an ihrem Platz. Platz schaffen, dann erneut versuchen.
disk-full-by-count = { $need } werden gebraucht, { $free } sind frei.
disk-full-by-system = das System meldet, dass das Dateisystem oder die Quota voll ist.
attributes-not-kept = Die neue Datei für { $path } würde von der alten nicht behalten: { $what }. Die alte Datei ist an ihrem Platz. quantalink als root starten oder die Datei von Hand ändern.
attribute-all = Modus, Eigentümer oder erweiterte Attribute
attribute-owner = Eigentümer und Gruppe
attribute-mode = Zugriffsrechte (Modus)
stage-other-filesystem = Die temporäre Datei bei { $path } läge auf einem anderen Dateisystem als das Ziel; das Ersetzen wäre nicht ein einziger Schritt. Die alte Datei ist an ihrem Platz.
io-error = Das System meldete einen Fehler bei { $path }: { $error }. Die alte Datei ist an ihrem Platz. Datenträger und Kernel-Log (dmesg) prüfen, dann erneut versuchen.
temporary-file-foreign = { $path } ist im Weg: Dort legt quantalink seine temporäre Datei ab, und diese ist nicht von quantalink. Die alte Datei ist an ihrem Platz. Nachsehen, was es ist, und die Datei wegschieben.
temporary-file-stays = Die temporäre Datei { $path } eines früheren Laufs lässt sich nicht entfernen. Dort schadet sie nicht. Sie als root entfernen.
temporary-file-differs = Die temporäre Datei { $path } kam beim Gegenlesen nicht so zurück, wie sie geschrieben wurde. Die alte Datei ist an ihrem Platz. Datenträger und Kernel-Log (dmesg) prüfen.
cancelled-before-change = Abgebrochen, bevor { $path } geändert wurde. Die Datei ist, wie sie war.
deadline-before-change = Die Zeit lief ab, bevor { $path } geändert wurde. Die Datei ist, wie sie war. Erneut versuchen.
reading-given-up = Das Lesen von { $path } wurde aufgegeben: es dauerte zu lange oder wurde abgebrochen. Es wurde nichts geändert.
program-not-started = Das Programm { $program } ließ sich nicht starten: { $error }.
machine-tells-nothing = Dieser Rechner sagt nichts über System, Speicher und Prozesse.

# What may have happened
durability-unconfirmed = { $path } wurde geändert, aber das System konnte nicht bestätigen, dass das sicher auf dem Datenträger steht: { $error }. Den Datenträger prüfen, dann die Datei ansehen, bevor es weitergeht.
removal-unconfirmed = { $path } wurde entfernt, aber das System konnte nicht bestätigen, dass das sicher auf dem Datenträger steht: { $error }. Den Datenträger prüfen, dann nachsehen, ob die Datei da ist.
folder-stays = Die Datei wurde entfernt, ihr leeres Verzeichnis { $path } aber ließ sich nicht entfernen: { $error }. Das Verzeichnis von Hand entfernen.
replaced-but-differs = { $path } wurde ersetzt, aber was jetzt dort steht, ist nicht das Geschriebene: jemand anderes hat die Datei im selben Moment geändert. Die Datei ansehen, bevor es weitergeht.
replaced-but-unread = { $path } wurde ersetzt, ließ sich aber nicht gegenlesen. { $why }
program-timed-out = Das Programm { $program } wurde nicht rechtzeitig fertig. Es wurde beendet oder, wo das nicht geht, zurückgelassen; was es bis dahin getan hat, ist nicht bekannt.
cancelled = Das Programm { $program } wurde vor seinem Ende abgebrochen; was es bis dahin getan hat, ist nicht bekannt.
program-lost = Das Ende des Programms { $program } war nicht zu sehen: { $error }. Was es getan hat, ist nicht bekannt.
connection-lost = Der Host { $host } antwortet nicht mehr. Was er zuletzt getan hat, ist nicht bekannt. Neu verbinden und nachsehen.

# What is told beside a change
progress-writing = Schreibt den neuen Inhalt von { $path }.
progress-written = Der neue Inhalt von { $path } ist geschrieben und geprüft; jetzt ersetzt er den alten.
folder-open-to-all = Im Verzeichnis { $path } darf jeder schreiben, und es hat kein Sticky-Bit: jeder kann dort Dateien ersetzen.
default-acl-not-applied = Das Verzeichnis { $path } hat eine Default-ACL. Die neue Datei hat Modus 0644 und keine ACL.
label-like-sibling = { $path } bekam den SELinux-Kontext einer Datei daneben.

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
}: Eine Antwort namens { $key } gibt es nicht. Gültig sind hier: { $valid }. Den Namen berichtigen oder die Antwort entfernen.
answers-invalid = { $file }{ $line ->
    [0] {""}
   *[other] , Zeile { $line }
}: { $detail }. Berichtigen oder im Assistenten eine neue Antwortdatei speichern.
ask-not-valid = „{ $typed }“ ist hier keine Antwort. Gültig: { $valid }.

# Steps, changes and questions.
step-multipath-title = Multipath
step-multipath-about = Jeder XenServer-Knoten muss wissen, wie er die Pfade zu QuantaStor nutzen soll. Der Eintrag kommt in die Datei, die dieses Release liest, in der Form, die sein multipath versteht.
step-activate-title = Aktivierung
step-activate-about = multipathd liest seine Dateien nur auf Anweisung. Das Laden trennt keine bestehenden Pfade; benutzte Maps können aber ihre alten Einstellungen behalten, bis der Storage neu angehängt wird.
step-paths-title = Pfade zum Storage
step-paths-about = Ob die LUNs von QuantaStor über mehr als einen Pfad erreicht werden. Es wird nichts geändert.
change-multipath = QuantaStor in die Multipath-Konfiguration eintragen
change-multipath-cleanup = QuantaStor-Eintrag aus der Hauptdatei nehmen
change-activate = Neue Multipath-Konfiguration laden
ask-stanza = Welcher Eintrag?
ask-stanza-help = Der Eintrag der Anleitung enthält getuid_callout: richtig bis XenServer 6.2, unnötig auf 6.5, schädlich ab 7.0. Die erste Wahl (auto) nimmt für jeden Knoten den passenden Eintrag.
ask-stanza-auto = Den passenden für jedes Release
ask-stanza-guide = Die neun Einstellungen der Anleitung
ask-stanza-modern = Ohne getuid_callout
ask-cleanup = Ab 7.0 einen QuantaStor-Eintrag aus der Hauptdatei nehmen?
ask-cleanup-help = Ab 7.0 gehört der Eintrag in eine eigene Datei. Bleibt er in der Hauptdatei, gibt multipath Warnungen aus, die den Storage-Manager von XenServer in die Irre führen; ohne dieses Aufräumen wird ein solcher Knoten abgelehnt.
ask-activate = Auch die neue Konfiguration laden?
ask-activate-help = Nur wo das Release es erlaubt: multipathd reconfigure ab 7.0. Ein Host in Benutzung wird dafür außer Betrieb genommen, geräumt und danach wieder freigegeben; vor jedem Schritt wird gefragt. Sonst gilt der Eintrag ab dem nächsten Start von multipathd.

# What is asked of a host, while it is.
gather-machine = { $host }: System, Speicher und freien Platz abfragen
gather-files = { $host }: Multipath-Dateien lesen
gather-tools = { $host }: Version von multipath abfragen
gather-test = { $host }: multipath fragen, was es aus den Dateien macht (multipath -t)
gather-loaded = { $host }: multipathd fragen, was er geladen hat

# Where facts come from, and why some are not known.
evidence-file = { $path }
evidence-absent = { $path } ist nicht da
evidence-machine = der Rechner selbst
evidence-command = Ausgabe von { $command }
fact-not-asked = Noch nicht abgefragt.
fact-no-answer = Der Host hat nicht rechtzeitig geantwortet. Nachsehen, ob er hängt, und erneut versuchen.
fact-not-a-file = { $path } ist keine lesbare Datei.
fact-nothing-executed = Mit --root wird kein Programm ausgeführt und kein Daemon gefragt.
fact-command-failed = { $command } hat nicht wie erwartet geantwortet (Exit-Code { $code }): { $said }

# Releases, and which file it is.
release-not-known = Das Release dieses Hosts ist nicht bekannt: /etc/xensource-inventory nennt keines, und die Dateien verraten es nicht. Die Hauptdatei wird an ihrem Platz bearbeitet, ohne getuid_callout; was irgendeine Version von multipath falsch lesen könnte, wird abgelehnt.
era-enabled = XenServer bis 5.6: Der Storage-Manager verlinkt /etc/multipath.conf auf /etc/multipath-enabled.conf, solange Multipathing an ist; deshalb kommt der Eintrag in diese Datei.
era-main = XenServer 5.6 FP1 bis 6.2: Der Eintrag kommt in /etc/multipath.conf, in den devices-Abschnitt.
era-main-without-link = XenServer bis 5.6, aber /etc/multipath.conf ist nicht der Link des Storage-Managers auf /etc/multipath-enabled.conf: multipath liest, was unter /etc/multipath.conf steht; deshalb kommt der Eintrag dorthin. Setzt der Storage-Manager seinen Link später, quantalink noch einmal ausführen.
era-links = XenServer 6.5: Der Eintrag kommt in die Datei, zu der /etc/multipath.conf führt. Auch der Storage-Manager bearbeitet diese Datei, daher währenddessen keinen Storage anhängen.
era-drop-in = XenServer ab 7.0, XCP-ng: Der Eintrag kommt in eine eigene Datei in /etc/multipath/conf.d, weil Updates die Hauptdatei ersetzen. Nach einem Upgrade von einem ISO-Image quantalink verify aufrufen: Beim Upgrade kann diese Datei verloren gehen.
era-drop-in-by-files = Das Inventar nennt keine brauchbare Version, aber Dateien und multipath-Programm zeigen, dass hier wie ab XenServer 7.0 auch Dateien in /etc/multipath/conf.d gelesen werden: Der Eintrag kommt dort in eine eigene Datei, weil Updates die Hauptdatei ersetzen.
era-linux = Keine dom0, sondern ein Linux, dessen multipath /etc/multipath/conf.d liest: Der Eintrag kommt dort in eine eigene Datei.
era-unknown = Das Release ist nicht bekannt: Der Eintrag kommt in /etc/multipath.conf, so wie sie ist, in der Form, die alle Versionen von multipath verstehen.
era-unknown-confd = Das Release ist nicht bekannt, aber in /etc/multipath/conf.d steht schon ein QuantaStor-Eintrag: Dieser wird berichtigt, und in /etc/multipath.conf kommt keiner dazu, weil zwei zu viel wären, wo beide gelesen werden.
enabled-file-not-read = /etc/multipath-enabled.conf ist da, aber { $release } liest sie nicht. Sie bleibt, wie sie ist; ein Eintrag darin hat keine Wirkung.
main-link-strange = { $path } ist ein Link auf { $to }. Ab 7.0 setzt kein XenServer einen solchen Link; er stammt aus einer Anleitung für alte Releases. Link und Ziel bleiben, wie sie sind. Den Link auf /etc/multipath.xenserver/multipath.conf wiederherstellen; bis dahin werden die mitgelieferten Einstellungen dieses Release nicht gelesen.
link-replaced-by-file = { $path } ist eine Datei; dieses Release hat dort einen Link auf /etc/multipath.xenserver/multipath.conf. Das nächste Update des Pakets sm schiebt sie weg, mit jeder Änderung darin. Was davon gebraucht wird, nach /etc/multipath/conf.d verschieben und den Link wiederherstellen.

# Why nothing is done.
stanza-harms-release = Der Eintrag der Anleitung mit getuid_callout schadet auf { $release }: multipath kennt dieses Schlüsselwort dort nicht oder ruft dafür ein Programm auf, das nicht da ist. --stanza auto verwenden.
main-file-missing = Bei { $path } liegt keine Datei (über Links: { $to }). Ohne sie setzt multipath ab XenServer 7.0 am Ende alle Geräte auf die Blacklist, und ältere Releases haben gar keine Einstellungen. quantalink erfindet keine Hauptdatei: sie aus einer Sicherung oder aus ihrem Paket wiederherstellen, dann erneut versuchen.
file-too-large = { $path } hat { $size }; eine Konfigurationsdatei über { $max } wird nicht gelesen. Nachsehen, was es ist, und die richtige Datei an diese Stelle legen.
dangling-link = { $path } ist ein Link auf { $to }, und dort ist nichts. Durch einen solchen Link wird nichts angelegt: den Link entfernen oder sein Ziel anlegen.
confd-other-filesystem = { $path } liegt auf einem anderen Dateisystem als { $stage }; dorthin lässt sich keine Datei in einem einzigen Schritt bringen. Es wurde nichts geändert. Es aushängen und die Dateien in einem Verzeichnis desselben Dateisystems halten, dann erneut versuchen; oder den Eintrag dort von Hand anlegen (quantalink guide zeigt ihn).
cleanup-declined = { $path } hat einen QuantaStor-Eintrag, der dort auf diesem Release schadet, und das Entfernen wurde abgelehnt. Das Aufräumen erlauben (cleanup = true in den Antworten) oder den Eintrag von Hand entfernen.
cleanup-strange-link = { $path } ist die Datei einer alten Anleitung und wird hier nur wegen eines fremden Links gelesen: quantalink bearbeitet sie nicht. Den QuantaStor-Eintrag darin von Hand entfernen oder den Link auf /etc/multipath.xenserver/multipath.conf wiederherstellen.
entry-in-both = QuantaStor hat einen Eintrag in { $path } und einen weiteren in { $folder }. Welcher gilt, hängt vom Release ab, und das ist nicht bekannt. Es wurde nichts geändert. Das Release feststellen, den passenden Eintrag behalten und den anderen von Hand entfernen.
segfault-0-4-9-86 = { $path }, Zeile { $line }: Dieser Eintrag (vendor "{ $vendor }") gilt auch für QuantaStor und hat no_path_retry, aber kein features. Das multipath von XenServer 7.5 und 7.6 stürzt ab, wenn dann eine Datei in conf.d einen Eintrag für QuantaStor hinzufügt. Den Eintrag um die Zeile features "0" ergänzen, seinen vendor enger fassen oder ihn entfernen.
confd-overrides = { $path }, Zeile { $line }: Dieser Eintrag (vendor "{ $vendor }") gilt auch für QuantaStor und wird nach dem QuantaStor-Eintrag gelesen; seine Einstellungen würden gewinnen. Die Datei so umbenennen, dass sie im Alphabet früher kommt, oder ihren vendor enger fassen.
entry-overridden = { $path }, Zeile { $line }: Dieser Eintrag (vendor "{ $vendor }") gilt auch für QuantaStor und steht hinter dem QuantaStor-Eintrag; deshalb gewinnen seine Einstellungen. Ihn vor den QuantaStor-Eintrag setzen oder seinen vendor enger fassen.

# What should be known.
confd-stray-file = { $path } sieht nach einer liegen gebliebenen Kopie aus, aber dieses multipath liest dort jede Datei, deren Name ".conf" enthält. Sie aus dem Verzeichnis nehmen, wenn sie nicht gelten soll.
confd-file-broken = { $path } wird von multipath gelesen, aber nicht so, wie es aussieht: { $why }
confd-second-entry = Auch { $path } hat einen QuantaStor-Eintrag; es gilt der in einer Datei, die später gelesen wird. Am besten diesen hier entfernen.
blacklist-hides = { $path }, Zeile { $line }: Dieser Blacklist-Eintrag verbirgt die Geräte von QuantaStor, sodass multipath sie nicht benutzt. Ihn entfernen, wenn das nicht gewollt ist.
cleanup-why = Auf diesem Release steht der QuantaStor-Eintrag in einer eigenen Datei; der in { $path } wird entfernt, weil er mit dem nächsten Update verloren ginge und schaden kann.
cleanup-drops-key = Zeile { $line }: Die eigene Einstellung { $key } wird mit dem Eintrag entfernt. Wenn sie noch gebraucht wird, in die Datei in /etc/multipath/conf.d eintragen.
getuid-in-main = Der Eintrag in der Hauptdatei enthält getuid_callout: bei jedem Aufruf gibt multipath deshalb eine Warnung aus, und der Storage-Manager von XenServer hält diese Ausgabe für eine Antwort.

# Loading the configuration.
activate-why = Der laufende multipathd übernimmt die neuen Dateien; bestehende Maps bleiben.
activate-loaded = Der laufende multipathd hat den Eintrag schon.
activate-not-reached = Nicht ausgeführt, weil die Dateien dieses Hosts abgelehnt werden.
activate-by-sm = XenServer 6.5 lädt die Konfiguration selbst, wenn es Storage anhängt: das Storage Repository abhängen und wieder anhängen oder den Host im Wartungsmodus neu starten.
activate-by-command = { $command } auf dem Host ausführen, wenn gerade kein Storage angehängt wird, oder ihn im Wartungsmodus neu starten.
daemon-not-running = multipathd läuft auf diesem Host nicht; er liest die Dateien, wenn XenServer ihn startet.

# Checks.
check-multipath-file-parses = Hauptdatei wird gelesen, wie sie aussieht
check-multipath-entry = Der QuantaStor-Eintrag steht, wo dieses Release ihn liest
check-multipath-main-clean = Kein QuantaStor-Eintrag in der Hauptdatei
check-multipath-confd-clean = In conf.d ist nichts im Weg
check-multipath-link = /etc/multipath.conf ist noch ein Link
check-multipath-effective = multipath selbst zeigt den Eintrag einmal
check-multipath-messages = multipath beanstandet den Eintrag nicht
check-multipath-loaded = Der laufende multipathd hat den Eintrag
evidence-entries = { $path } wird ohne Verlust gelesen: { $count ->
    [one] ein device-Eintrag
   *[other] { $count } device-Einträge
}.
evidence-entry = { $path }, Zeilen { $line } bis { $last }: Der Eintrag ist da, mit den richtigen Werten.
evidence-main-clean = { $path } hat keinen QuantaStor-Eintrag.
evidence-confd = { $count ->
    [0] Aus /etc/multipath/conf.d wird keine Datei gelesen.
    [one] Aus /etc/multipath/conf.d wird eine Datei gelesen, und darin ist nichts im Weg.
   *[other] Aus /etc/multipath/conf.d werden { $count } Dateien gelesen, und darin ist nichts im Weg.
}
evidence-link = { $path } führt zu { $to }.
evidence-effective = Der Eintrag ist einmal da, mit den richtigen Werten.
evidence-messages = { $count ->
    [0] Keine Meldung.
    [one] Eine Meldung, über etwas anderes.
   *[other] { $count } Meldungen, alle über etwas anderes.
}
main-file-not-needed = { $path } ist nicht da, und dieses multipath braucht keine.
entry-absent = { $path } hat keinen QuantaStor-Eintrag.
entry-absent-confd = Keine Datei in /etc/multipath/conf.d hat einen QuantaStor-Eintrag.
entry-differs = { $path }, Zeile { $line }: { $key } muss "{ $wanted }" sein und ist "{ $found }".
entry-lacks = { $path }, Zeile { $line }: Dem Eintrag fehlt { $key }; der Wert muss "{ $wanted }" sein.
entry-getuid = { $path }, Zeile { $line }: Der Eintrag enthält getuid_callout; das schadet auf diesem Release.
entry-in-main = { $path }, Zeile { $line }: In der Hauptdatei steht ein QuantaStor-Eintrag; auf diesem Release gehört er nicht dorthin.
effective-count = { $count ->
    [0] Der QuantaStor-Eintrag ist nicht da.
    [one] Der QuantaStor-Eintrag ist einmal da.
   *[other] Der QuantaStor-Eintrag ist { $count }-mal da.
}
effective-differs = { $key } muss "{ $wanted }" sein und ist "{ $found }".
message-about-entry = multipath meldet: { $message }
next-plan = quantalink plan zeigt, was das behebt; dann quantalink apply aufrufen.

# journal, engine, state

# The state folder.
state-not-writable = Das Statusverzeichnis ist nicht verwendbar: kein Recht, { $path } zu lesen und zu schreiben, oder sein Dateisystem ist nur lesbar ({ $why }). quantalink als root starten oder mit --state-dir ein anderes Verzeichnis angeben.
state-disk-full = Für das Statusverzeichnis ist bei { $path } kein Platz mehr. Der alte Inhalt der Dateien ließ sich nicht aufheben, deshalb wurde keine weitere Änderung begonnen. Dort Platz schaffen oder mit --state-dir ein anderes Verzeichnis angeben.
state-unsafe = Andere Benutzer könnten ändern, was im Statusverzeichnis { $path } liegt ({ $why }), und ein Rollback schreibt zurück, was es dort findet. Es wurde nichts geändert. Das Verzeichnis übernehmen und allen anderen das Schreibrecht nehmen (chown, chmod go-w; unter Windows: icacls) oder mit --state-dir ein anderes Verzeichnis angeben.
state-not-folder = { $path } wird als Verzeichnis gebraucht, aber dort ist etwas anderes. Es wurde nichts geändert. Es wegschieben oder mit --state-dir ein anderes Verzeichnis angeben.
state-not-file = { $path } im Statusverzeichnis müsste eine gewöhnliche Datei von quantalink sein, aber dort ist etwas anderes, oder sie ist viel zu groß ({ $why }). Sie wurde nicht gelesen, und nichts wurde geändert. Mit ls -l ansehen, wegschieben und, falls vorhanden, die Datei aus einer Sicherung des Statusverzeichnisses zurückholen.
state-failed = Das System meldete einen Fehler bei { $path } im Statusverzeichnis: { $why }. Datenträger und Kernel-Log (dmesg) prüfen, dann erneut versuchen.
blob-missing = Der alte Inhalt, der in { $path } aufgehoben wurde, ist nicht mehr da und lässt sich nicht zurückspielen. Es wurde nichts geändert. Diese Datei aus einer Sicherung des Statusverzeichnisses zurückholen, dann erneut versuchen.
blob-damaged = Der alte Inhalt, der in { $path } aufgehoben wurde, ist beschädigt: Er passt nicht zu seiner Prüfsumme. Er wurde nicht zurückgespielt, und nichts wurde geändert. Diese Datei aus einer Sicherung des Statusverzeichnisses zurückholen, dann erneut versuchen.
file-not-written = { $path } ließ sich nicht schreiben: { $why }. Was vorher dort war, ist unverändert. Einen anderen Ort wählen oder diesen beschreibbar machen.

# The journal.
journal-unreadable = Das Journal { $path } ist ab Zeile { $line } nicht lesbar: { $why }. Der Lauf wurde nicht angerührt; andere Läufe sind verwendbar. Die Datei aus einer Sicherung zurückholen oder ihr Verzeichnis wegschieben, wenn bekannt ist, wie die Dateien des Laufs stehen.
journal-newer = Das Journal { $path } stammt von einem neueren quantalink ({ $version }). Der Lauf wurde nicht angerührt. Dafür diese Version verwenden.

# Runs.
no-such-run = Einen Lauf { $run } gibt es in diesem Statusverzeichnis nicht. Es wurde nichts geändert. Die Läufe auflisten mit: quantalink runs
no-run-to-roll-back = Kein Lauf, der hier oder auf dem angegebenen --root gemacht wurde, lässt sich zurückrollen. Es wurde nichts geändert. Die Läufe und wo sie stehen auflisten mit: quantalink runs
already-rolled-back = Der Lauf { $run } ist schon zurückgerollt. Es wurde nichts geändert. { $older }
older-run-stands = Der Lauf { $run } davor besteht noch; um auch ihn rückgängig zu machen, ihn unter seinem Namen zurückrollen.
older-run-none = Davor besteht kein Lauf mehr.
newer-run-stands = Der Lauf { $newer } kam nach dem Lauf { $run } und besteht noch, deshalb lässt sich { $run } nicht zurückrollen. Es wurde nichts geändert. Erst { $newer } zurückrollen.
run-of-other-root = Der Lauf { $run } hat auf { $root } gearbeitet, nicht auf { $here }. Es wurde nichts geändert. Wiederholen Sie den Befehl mit dem --root dieses Laufs. Einen Lauf der Übungsumgebung nimmt nur der Assistent auf: quantalink demo --root { $root }
run-unfinished-before = Der Lauf { $run } ist nicht abgeschlossen, und Änderungen von ihm bestehen. Es wurde nichts geändert. Diesen Lauf erst fortsetzen oder zurückrollen.
run-at-work = Ein Lauf ist schon im Gang. Warten, bis er endet.
host-not-here = Der Host { $host } gehört zu diesem Lauf, wurde jetzt aber nicht genannt. Es wurde nichts geändert. Alle Hosts des Laufs angeben, oder ihn mit resume abschließen, das sie selbst erreicht.
run-state-not-written = Das Journal des Laufs { $run } ließ sich nicht schreiben, deshalb wurde keine weitere Änderung begonnen. { $why } Wie jede Änderung steht, ist bei ihr angegeben. Die Ursache beseitigen, dann den Lauf fortsetzen oder zurückrollen.
put-back-failed = Eine Änderung des Laufs { $run } ist gescheitert, und eine frühere ließ sich nicht zurücknehmen. { $why } Die Ursache beseitigen, dann den Lauf zurückrollen.
rollback-stopped = Das Zurückrollen des Laufs { $run } wurde angehalten. { $why } Was bis dahin zurückgenommen wurde, bleibt so. Die Ursache beseitigen, dann den Lauf noch einmal zurückrollen.
undo-cut = Es ist nicht bekannt, ob dies zurückgenommen wurde. Den Lauf { $run } noch einmal zurückrollen; dabei wird die Datei angesehen und der Rest erledigt.
changed-since-run = { $path } wurde nach dem Lauf { $run } von jemand anderem geändert ({ $what }), deshalb wurde nichts zurückgerollt. Die Datei ansehen. Wenn die Änderung verzichtbar ist, den Stand wiederherstellen, den der Lauf dort hinterlassen hatte, dann das Zurückrollen wiederholen.
changed-content = der Inhalt
changed-attributes = Modus, Eigentümer, ACL oder erweiterte Attribute
changed-by-third-hand = { $path } hat weder den Inhalt von vor dem Lauf { $run } noch den von danach: jemand anderes hat die Datei geändert, während der Lauf unterbrochen war. Es wurde nichts angerührt. { $old } Der Datei einen der beiden Inhalte geben, dann den Befehl wiederholen. Um sie so zu lassen und den Lauf zu vergessen, { $folder } wegschieben.
old-content-kept = Der alte Inhalt ist in { $path } aufgehoben.
old-content-none = Vor dem Lauf gab es diese Datei nicht.
settled-made = { $path }: Die unterbrochene Änderung war schon ausgeführt.
settled-not-made = { $path }: Die unterbrochene Änderung war noch nicht ausgeführt.
plan-without-act = Der Plan sagt nicht, wie die Änderung { $change } auszuführen ist. Es wurde nichts geändert. Das ist ein Fehler in quantalink; bitte melden.
refused-without-reason = abgelehnt

# Loading.
load-failed = { $command } ist gescheitert ({ $code }): { $output } Die Dateien bleiben, wie sie sind; der laufende multipathd behält, was er geladen hatte. Seine Meldungen ansehen, die Ursache beseitigen und den Lauf { $run } fortsetzen.
exit-code = Exit-Code { $code }
ended-by-signal = durch ein Signal beendet
load-not-undone = { $host }: Die alten Dateien sind wieder da, aber multipathd benutzt noch die Konfiguration, die geladen wurde. Das wird nicht zurückgenommen. Um die alte zu laden, auf diesem Host eingeben: { $command }
load-unsettled = Ob die Konfiguration vor der Unterbrechung des Laufs geladen wurde, ist nicht bekannt; sie noch einmal zu laden schadet nicht.

# The runner.
report-not-here = Es gibt keinen Bericht zu schreiben.
thread-not-started = Das System konnte keinen weiteren Thread starten: { $why }. Es wurde nichts geändert. Andere Programme beenden, dann erneut versuchen.
program-mistake = Ein Fehler in quantalink hat diesen Befehl angehalten: { $why }. Falls ein Lauf im Gang war, quantalink neu starten: es sagt, was nicht abgeschlossen ist. Bitte melden.

## practice

practice-not-built =
    Die Übungsumgebung ließ sich nicht aufbauen: { $path }: { $why }. Davon blieb nichts zurück. Mit der
    Umgebungsvariablen TMPDIR ein anderes Verzeichnis für temporäre Dateien wählen und erneut versuchen.

## wizard

# The pages: title and help.
page-unfinished-title = Nicht abgeschlossener Lauf
page-unfinished-help =
    Ein hier begonnener Lauf kam nicht an sein Ende: Er wurde angehalten, etwas ist gescheitert, oder das Programm oder
    der Rechner ist ausgefallen. Jede Datei ist heil: entweder wie zuvor oder so, wie der Plan es wollte.

    „Lauf fortsetzen“ sieht nach, welche seiner Änderungen schon ausgeführt sind, und führt dann die übrigen
    aus. „Lauf zurückrollen“ gibt jeder Datei, die er geändert hat, Inhalt, Modus und Eigentümer von vorher zurück,
    sofern niemand sonst sie seitdem geändert hat. „Erst Hosts ansehen“ ändert nichts; danach geht es zurück auf
    diese Seite. Neue Änderungen gibt es erst, wenn dieser Lauf geklärt ist.
page-start-title = Ausgangslage
page-start-help =
    Diese Seite zeigt, was jeder Host über sich sagt: sein Release, die Dateien, die seine multipath-tools lesen, deren
    Version, Speicher und freier Platz, und ob multipathd läuft. Um das herauszufinden, wurde nichts geändert.

    Das Release bestimmt, in welche Datei der QuantaStor-Eintrag gehört und was er enthalten darf. Was auf jedem Host
    getan wird, steht unter seinen Angaben und Zeile für Zeile auf der Seite mit dem Plan. Wenn etwas nicht so ist, wie
    Sie es kennen, auf dem Host nachsehen und dann von hier neu abfragen.
page-plan-title = Geplante Änderungen
page-plan-help =
    Diese Seite zeigt für jeden Host alle Änderungen mit ihrer Datei und die Zeilen, die gehen und kommen. Geschrieben
    wird genau, was hier steht: Ändert sich eine Datei dazwischen, wird ihre Änderung abgelehnt und die Datei bleibt,
    wie sie ist.

    Vor dem Ersetzen einer Datei wird ihr alter Inhalt gesichert, damit sich der Lauf zurückrollen lässt. Wird
    irgendwo etwas abgelehnt, geschieht auf keinem Host etwas; der Grund sagt, was im Weg steht. „Nur prüfen“ geht
    weiter, ohne etwas zu ändern.

    Die Antworten lassen sich in einer Datei speichern. Spätere Läufe nehmen sie mit der Option --answers FILE, hier
    oder auf einem anderen Host. Ein Passwort steht nie darin.
page-progress-title = Der Lauf
page-progress-help =
    Jede Änderung steht hier mit ihrem Stand und mit der Datei oder dem Befehl, an dem sie arbeitet. Eine begonnene
    Änderung wird zu Ende geführt oder zurückgenommen, bevor etwas anderes geschieht; keine Datei ist je halb
    geschrieben.

    „Am sicheren Punkt stoppen“ beendet den Lauf nach der laufenden Änderung. Was bis dahin getan ist, bleibt, und der
    Lauf lässt sich später fortsetzen oder zurückrollen. Verschwindet dieses Terminal, beginnt keine neue Änderung.
page-verification-title = Stimmt alles?
page-verification-help =
    Jede Prüfung sieht auf dem Host selbst nach, nicht in dem, was dieses Programm sich gemerkt hat. „bestanden“ und
    „FEHLER“ sagen, was zu sehen war; „von Hand“ müssen Sie selbst ansehen; „übersprungen“ war nicht nötig oder ist
    hier nicht zu sehen, mit dem Grund dazu.

    Prüfen ändert nichts und lässt sich jederzeit wiederholen, auch ohne Assistenten: quantalink verify. Pfade und Maps
    eines Storage-Systems erscheinen erst, wenn ein Storage Repository angehängt ist.
page-finish-title = Ergebnis
page-finish-help =
    Diese Seite sagt, was getan wurde, unter welchem Namen der Lauf aufgehoben ist und wie er sich rückgängig machen
    lässt, jetzt oder später. Der Bericht enthält den Plan, was aus jeder Änderung wurde, und alle Prüfungen; er ist
    eine einfache Textdatei (Markdown) zum Aufheben oder Verschicken.

    Das Zurückrollen gibt jeder geänderten Datei Inhalt, Modus und Eigentümer von vorher zurück. Für eine Datei, die
    seitdem jemand geändert hat, wird es abgelehnt und gemeldet. Eine geladene Konfiguration bleibt geladen, bis der
    Daemon seine Dateien wieder liest.

# What can be done on a page.
action-next = Weiter
action-next-look = Erst Hosts ansehen
action-next-check = Nur prüfen
action-back = Zurück
action-apply = Ausführen
action-refresh = Neu abfragen
action-roll-back = Lauf zurückrollen
action-resume = Lauf fortsetzen
action-stop = Am sicheren Punkt stoppen
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

ask-quit-practice = Die Übungsumgebung wird am Ende entfernt, es sei denn, sie wurde mit --keep oder --root gestartet.
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
choice-go-on = Nein, weiterlaufen
choice-stop = Ja, anhalten
choice-keep = Nein, so lassen
choice-roll-back = Ja, zurückrollen
choice-stop-here = Nein, hier anhalten
choice-yes-go-on = Ja, weitermachen

# The state of the hosts.
state-nothing = Auf keinem Host wurde etwas geändert.
state-so-far =
    { $made ->
        [0] Es wurde keine Änderung ausgeführt
        [one] { $made } Änderung wurde ausgeführt
       *[other] { $made } Änderungen wurden ausgeführt
    }{ $back ->
        [0] {""}
        [one] , { $back } wurde zurückgenommen
       *[other] , { $back } wurden zurückgenommen
    }{ $unsure ->
        [0] .
        [one] , und bei { $unsure } ist nicht bekannt, ob sie geschehen ist: diese Datei ansehen.
       *[other] , und bei { $unsure } ist nicht bekannt, ob sie geschehen sind: diese Dateien ansehen.
    }
run-complete = Der Lauf ist vollständig.
run-unfinished = Der Lauf ist nicht abgeschlossen: einige seiner Änderungen wurden nicht ausgeführt.
run-rolled-back = Der Lauf wurde zurückgerollt. Was sich nicht ganz zurückstellen ließ, steht bei seiner Änderung.
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
mark-failed = GESCHEITERT
mark-unknown = UNKLAR
mark-rolled-back = zurückgerollt
mark-refused = ABGELEHNT
mark-working = läuft

# Hosts and changes.
wizard-host = { $host }: { $release } ({ $role })
wizard-role-node = ein dom0-Knoten
wizard-change-on = { $host }: { $change }
row-path = Datei: { $path }

# Page "unfinished".
unfinished-found = Ein auf diesen Hosts begonnener Lauf ist nicht abgeschlossen. Ihn erst klären, bevor anderes geändert wird.
unfinished-resume = Um die übrigen Änderungen auszuführen, „Lauf fortsetzen“ wählen oder eingeben:
unfinished-roll-back = Um den Lauf rückgängig zu machen, „Lauf zurückrollen“ wählen oder eingeben:
unfinished-roll-back-practice =
    Um den Lauf rückgängig zu machen, „Lauf zurückrollen“ wählen. Auf echten Hosts geht das auch jederzeit später mit:
unfinished-look = Oder erst ansehen, wie es jetzt um die Hosts steht; das ändert nichts.
pair-run = Lauf
pair-started = Begonnen
pair-root = Root
pair-host = Host

# Page "start".
no-host-here = Dieser Rechner ist kein dom0-Knoten: hier gibt es kein /etc/xensource-inventory.
no-host-what = 
    Der Assistent arbeitet auf einem XenServer- oder XCP-ng-dom0. Für ein eingehängtes Image oder eine Kopie davon, oder um
    diesen Rechner als Knoten zu behandeln (ein einfaches Linux mit multipath-tools), den Assistenten mit einem dieser
    Befehle neu aufrufen:
no-host-practice = Oder die Übungsumgebung öffnen: nachgestellte Knoten und ein nachgestellter StorageLink-Server in einem temporären Verzeichnis. Auf diesem Rechner wird nichts angerührt.
looking = Hosts werden abgefragt
start-root = Alles hier betrifft den Verzeichnisbaum { $path }, nicht diesen Rechner. Speicher und freier Platz sind die des Rechners, der ihn betrachtet.
start-about =
    Das sagen die Hosts über sich. Um es herauszufinden, wurde nichts geändert, und nichts wird geändert, bevor Sie dem
    Plan zustimmen.
start-runs-unknown = Ob ein früherer Lauf nicht abgeschlossen ist, ließ sich nicht feststellen. Neu abfragen, bevor es weitergeht.
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
value-not-told = nicht bekannt: das System sagt es nicht
value-memory = { $total }, davon { $free } verfügbar
file-absent = nicht da
file-dangling = ein Link auf { $path }, und dort ist nichts
file-too-big = { $path }, { $size }: zu groß für eine Konfiguration
file-other = { $path } ist keine normale Datei
file-plain = { $path }, { $size }, Modus { $mode }, Eigentümer { $owner }
file-linked = über Links: { $path }, { $size }, Modus { $mode }, Eigentümer { $owner }
dropins-no-folder = das Verzeichnis ist nicht da
dropins-count =
    { $count ->
        [0] keine
        [one] { $count } Datei
       *[other] { $count } Dateien
    }
daemon-not-asked = nicht gefragt: in diesem Verzeichnis wird nichts ausgeführt
daemon-unknown = nicht bekannt, ob er läuft
daemon-runs = läuft
daemon-stands = läuft nicht

# Page "plan".
plan-refused =
    { $refused ->
        [one] { $refused } Änderung wird abgelehnt
       *[other] { $refused } Änderungen werden abgelehnt
    }, deshalb geschieht auf keinem Host etwas. Die Gründe stehen unten.
plan-nothing = Nichts zu tun: jeder Host ist, wie er sein soll, oder lässt nichts übrig, was hier zu tun wäre.
plan-pending =
    { $pending ->
        [one] { $pending } Änderung wird ausgeführt
       *[other] { $pending } Änderungen werden ausgeführt
    }, wenn Sie zustimmen. Bis jetzt wurde nichts geändert.
plan-unfinished = Der Lauf { $run } ist nicht abgeschlossen. Ihn erst fortsetzen oder zurückrollen; dann lässt sich dieser Plan ausführen.
plan-host-nothing = Für diesen Host ist nichts geplant.
next-replace =
    Die Datei wird als Ganzes ersetzt und behält Modus ({ $mode }), Eigentümer ({ $owner }) und Attribute; ihr alter
    Inhalt wird vorher gesichert.
next-create = Die Datei wird mit Modus 0644 angelegt{ $folders }.
next-with-folders = {""}, ihr Verzeichnis auch, falls es fehlt
next-folder-is-there = {""}; ihr Verzeichnis ist schon da
next-load = Dieser Befehl wird ausgeführt: { $command }
next-manual = Das ist von Hand zu tun; das Programm tut es nicht.
next-whole = Einmal begonnen, wird es zu Ende geführt oder zurückgenommen.
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
progress-stopping = Die laufende Änderung wird zu Ende geführt; dann hält der Lauf an.

# Page "verification".
checking = Alle Hosts werden geprüft
checks-none = Es wurde nichts geprüft. Neu abfragen.
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
finish-practice = Das war eine Übung: Das Verzeichnis der Übungsumgebung verschwindet mit dem Ende des Assistenten, außer mit --keep oder --root.
finish-checks = Prüfungen
finish-files = Ablage
pair-state-dir = Läufe und Sicherungen
pair-report = Bericht
pair-answers = Antworten
value-not-saved = nicht gespeichert
notice-report-written = Der Bericht wurde nach { $path } geschrieben.
notice-answers-written = Die Antworten wurden nach { $path } geschrieben. Wieder verwenden mit: --answers FILE

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
outcome-failed = gescheitert
outcome-unknown = unklar, ob es geschehen ist
outcome-rolled-back = zurückgerollt
outcome-refused = abgelehnt
outcome-manual = von Hand zu tun
outcome-skipped = nicht ausgeführt

## plain

plain-title = == Schritt { $step } von { $steps }: { $title } ==
plain-practice = ÜBUNG: alles hier ist nachgestellt. Auf diesem Rechner wird nichts angerührt.
plain-notice = { $level }: { $text }
plain-diff = Änderungen an { $path }:
plain-no-newline = (die Datei endet hier ohne Zeilenende)
plain-field = { $label } [{ $value }]
plain-yes = ja
plain-no = nein
plain-yes-no = j (ja) oder n (nein) eingeben.
plain-not-now = { $action } (jetzt nicht möglich)
plain-progress = ... { $what }
plain-progress-part = ... { $what } ({ $part })
plain-prompt = Nummer, oder Enter für „{ $default }“ (b zurück, ? Hilfe, l Log, q Ende):
plain-prompt-none = Nummer (b zurück, ? Hilfe, l Log, q Ende):
plain-choose = Nummer, oder Enter für „{ $default }“:
plain-choose-one = Eine Nummer von 1 bis { $count } eingeben, oder Enter für die erste.
plain-value = Neuer Wert, oder Enter, um „{ $value }“ zu behalten:
plain-no-default = Enter tut hier nichts. Die Nummer des Gewünschten eingeben.
plain-no-back = Von hier geht es jetzt nicht zurück.
plain-not-understood = Das ist keine der Nummern oben. Eine davon eingeben, oder ? für Hilfe.
plain-keys =
    Die Nummer einer Frage eingeben, um ihren Wert zu ändern, oder die Nummer einer Aktion, um sie auszuführen. Enter
    tut, was die unterste Zeile sagt. b oder < geht zurück und verliert nichts, l zeigt, was bisher geschah, q fragt, ob
    der Assistent enden soll.
plain-log-empty = Bisher ist nichts geschehen.
plain-log-line = { $at } { $text }
plain-end-of-input = Die Eingabe ist zu Ende, also endet der Assistent hier. Es beginnt keine neue Änderung.
plain-yes-end = Der Weg durch den Assistenten ist zu Ende.
plain-yes-stuck = Der Assistent endet hier mit Exit-Code { $code }: jemand muss entscheiden oder nachsehen.

## tui

tui-step = Schritt { $now } von { $all }
tui-practice = ÜBUNG: alles hier ist nachgestellt. Auf diesem Rechner wird nichts angerührt.
tui-position = { $from }-{ $to } von { $all }
tui-notice = { $word }: { $text }
tui-too-small = Dieses Terminal hat { $columns } Spalten und { $rows } Zeilen. quantalink braucht mindestens { $need-columns } x { $need-rows }: bitte das Fenster vergrößern. Was im Gang ist, läuft weiter.
tui-no-terminal = Hier lässt sich der Bildschirm nicht zeichnen: Ein- und Ausgabe müssen ein Terminal sein, das Steuersequenzen versteht. --plain verwenden.
tui-terminal-failed = Das Terminal ist nicht verwendbar: { $error }. Es wurde nichts getan. --plain verwenden.
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
tui-help-keys = Tasten
tui-help-do = was die Tastenleiste sagt: die Aktion oder Auswahl, die den Fokus hat
tui-help-back = zurück zur Seite davor, nichts geht verloren; schließt, was über der Seite liegt; beendet nie
tui-help-next = ergänzt einen Pfad beim Tippen; sonst Fokus auf das nächste Feld oder die nächste Aktion
tui-help-previous = Fokus auf das Feld oder die Aktion davor
tui-help-up = eine Zeile hoch, oder das Feld oder die Aktion darüber
tui-help-down = eine Zeile runter, oder das Feld oder die Aktion darunter
tui-help-toggle = das Feld ändern, das den Fokus hat
tui-help-page-up = eine Bildschirmseite hoch
tui-help-page-down = eine Bildschirmseite runter
tui-help-top = an den Anfang
tui-help-end = an das Ende
tui-help-left = zeigen, was bei den Zeilen einer Datei links abgeschnitten ist
tui-help-right = zeigen, was bei den Zeilen einer Datei rechts abgeschnitten ist
tui-help-sides = alte und neue Datei nebeneinander (ab 100 Spalten)
tui-help-refresh = die Hosts neu abfragen
tui-help-help = diese Seite
tui-help-log = was bisher geschah
tui-help-repaint = den Bildschirm neu zeichnen
tui-help-suspend = das Programm eine Weile anhalten, „fg“ setzt es fort; nicht, solange Änderungen ausgeführt werden
tui-help-quit = fragt, ob beendet werden soll, und sagt, in welchem Zustand die Hosts sind
tui-help-notes = Solange eine Textzeile bearbeitet wird, sind Buchstaben Text: sie erst mit Tab verlassen oder die Funktionstasten benutzen. Reagiert die Tastatur scheinbar nicht, kann Rollen (Scroll Lock) an sein: die Taste noch einmal drücken. Manche Terminals behalten Funktionstasten für sich: jede hat eine zweite Taste.
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
key-up = Hoch
key-down = Runter
key-left = Links
key-right = Rechts
key-home = Pos1
key-end = Ende
key-page-up = BildAuf
key-page-down = BildAb

## cli

cli-about = Führt durch „QuantaStor StorageLink XenServer installieren“: zeigt jede Änderung als Diff, führt sie sicher aus, prüft sie und kann sie rückgängig machen. Ohne Befehl: der Assistent.
cli-after-help = Exit-Codes: 0 erledigt oder nichts zu tun; 1 gescheitert; 2 Änderungen stehen an (plan) oder eine Prüfung ist fehlgeschlagen (verify); 3 abgelehnt, nichts wurde geändert; 64 falscher Aufruf.
cli-heading-usage = Aufruf
cli-heading-commands = Befehle
cli-heading-options = Optionen
cli-heading-arguments = Argumente

cli-cmd-demo = Der Assistent auf einer Übungsumgebung: Knoten, StorageLink-Server, Gateway und Speichersystem, alle nachgestellt; auf diesem Rechner wird nichts angerührt
cli-cmd-plan = Zeigen, was zu tun wäre
cli-cmd-apply = Tun, was plan zeigt
cli-cmd-verify = Prüfen, ob alles stimmt; ändert nichts
cli-cmd-rollback = Einen Lauf rückgängig machen
cli-cmd-resume = Einen unterbrochenen Lauf fortsetzen
cli-cmd-confirm = Einen mit --confirm-within ausgeführten Lauf behalten
cli-cmd-runs = Die hier bekannten Läufe auflisten, mit dem, was nicht abgeschlossen ist
cli-cmd-edit = Filter: die bearbeitete Datei auf stdout; keine Datei wird geschrieben
cli-cmd-edit-multipath = Der QuantaStor-Eintrag in einer multipath.conf
cli-cmd-edit-scsi-ids = Der QuantaStor-Eintrag in scsi_device_id_config.xml von StorageLink
cli-cmd-export = Der Plan der Knoten zum Ausrollen mit anderen Mitteln
cli-cmd-export-ansible = Als Rolle und Playbook für ansible-core
cli-cmd-export-sh = Als Shell-Skript je Knoten, mit den neuen Dateien darin
cli-cmd-guide = Die Anleitung als Text
cli-cmd-completions = Vervollständigung für eine Shell
cli-cmd-man = Die Handbuchseite, für man -l -

cli-arg-run = Welcher Lauf, etwa 20261120-1 [Vorgabe: der neueste mit demselben --root]
cli-arg-file = Die zu lesende Datei; keine oder - für stdin
cli-arg-dir = Das Verzeichnis, das geschrieben wird; es darf nicht da sein oder muss leer sein
cli-arg-shell = Welche Shell

cli-opt-help = Diese Hilfe zeigen
cli-opt-version = Die Version zeigen
cli-opt-section = Nur dieser Abschnitt der Anleitung (mehrfach möglich) [Vorgabe: die, die zu den Hosts passen]
cli-opt-root = DIR statt / dieses Rechners nehmen, etwa ein eingehängtes Image; dann wird nichts ausgeführt. demo: die Übungsumgebung in DIR behalten und beim nächsten Mal dort fortfahren
cli-opt-release = Release, dessen Regeln und Eintrag gelten, etwa 5.6, 6.5, "xcp-ng 8.3", linux [Vorgabe: heutige]
cli-opt-stanza = auto: der passende für das Release; guide: die neun Einstellungen der Anleitung; modern: ohne getuid_callout
cli-opt-activate = Auch die neue Konfiguration laden, wo das Release es erlaubt
cli-opt-answers = TOML-Datei mit allem, was der Assistent fragt; Optionen gehen vor
cli-opt-state-dir = Wo Läufe, Journale und Sicherungen liegen [Vorgabe für root: /var/lib/quantalink]
cli-opt-diff = Auch die Diffs ausgeben (edit: den Diff anstelle der Datei)
cli-opt-yes = Dem zustimmen, was der Plan zeigt
cli-opt-json = Ein JSON-Objekt auf stdout ausgeben
cli-opt-plain = Nummerierte Fragen in einfachen Zeilen statt Vollbild
cli-opt-keep = Das Verzeichnis der Übungsumgebung stehen lassen
cli-opt-lang = Sprache [Vorgabe: nach LC_ALL, LC_MESSAGES, LANG]
cli-opt-ascii = Nur ASCII ausgeben
cli-opt-no-color = Keine Farben
cli-opt-verbose = Mehr sagen: bei plan, was jede Zeile des Eintrags dort bewirkt; auf stderr, was ermittelt wurde und was geschieht
cli-opt-node = Ein dom0-Knoten über SSH (mehrfach möglich; local: dieser Rechner, ohne SSH)
cli-opt-pool = Alle Knoten des Pools, wie xe sie hier oder auf dem ersten --node nennt
cli-opt-parallel = Wie viele Knoten gleichzeitig [ohne Angabe: 8]
cli-opt-ssh-config = Geht an den SSH-Client
cli-opt-server = Wo StorageLink läuft: local (auf diesem Windows-Server), smb://[DOMAIN;]USER@HOST (über SMB, von Linux aus) oder manual: die Schritte dort werden genannt und von Hand ausgeführt [Vorgabe: local unter Windows; manual, wo etwas vom Server angegeben ist; sonst keiner]
cli-opt-storagelink-dir = Das Verzeichnis Server von StorageLink, wo es nicht von selbst gefunden wird; bei manual: eine Kopie davon, deren XML bearbeitet wird
cli-opt-installer = Der heruntergeladene Adapter, osn_quantastor_csladapter.exe
cli-opt-installer-sha256 = Seine erwartete SHA-256-Summe
cli-opt-edition = Die Edition des Pools, wo sich dom0 nicht fragen lässt, etwa enterprise oder platinum
cli-opt-block = Der XML-Eintrag, der hinzukommt
cli-opt-version-at = Welche Zahl in der XML-Datei die Version ist
cli-opt-gateway = Das StorageLink-Gateway für die Prüfung [Vorgabe für den Port: 21605]
cli-opt-gateway-fingerprint = SHA-256 seines Zertifikats; kein Passwort wird an ein anderes gesendet
cli-opt-storage = Das QuantaStor-System [Vorgabe für den Port: 8153]
cli-opt-storage-user = Benutzer dort
cli-opt-storage-fingerprint = SHA-256 seines Zertifikats; kein Passwort wird an ein anderes gesendet
cli-opt-secrets = TOML-Datei mit den Passwörtern nodes, key (Passphrase Ihres SSH-Schlüssels), server, gateway und storage; sie wird abgelehnt, wenn nicht allein ihr Eigentümer sie lesen kann (Modus 0600)
cli-opt-password-fd = Eine Zeile aus diesem Dateideskriptor lesen (0: Standardeingabe): das Passwort, für Knoten, Server, Gateway und Speichersystem dasselbe; für verschiedene: --secrets
cli-opt-confirm-within = Die alten Dateien zurückholen, wenn confirm nicht in dieser Zeit nach dem Lauf kommt (ab 10; nicht mit --activate)

usage-command = Einen Befehl „{ $command }“ gibt es nicht. Befehle: { $valid }.
usage-argument = „{ $argument }“ ist hier nicht bekannt.
usage-value = „{ $value }“ ist für { $argument } nicht gültig. Gültig: { $valid }.
usage-value-plain = „{ $value }“ ist für { $argument } nicht gültig.
usage-value-missing = { $argument } braucht einen Wert.
usage-missing = Es fehlt etwas: { $what }.
usage-twice = { $option } ist doppelt angegeben.
usage-conflict = { $one } und { $other } gehen nicht zusammen.
usage-json-wizard = --json ist für Befehle; der Assistent und die Übungsumgebung haben kein JSON. Befehle: plan, apply, verify, rollback, resume, runs, edit.
usage-other = Die Befehlszeile ließ sich nicht lesen ({ $detail }).
usage-see-help = „quantalink --help“ zeigt alle Befehle und Optionen.

release-not-used = --release gilt nur für „edit“ und bewirkt hier nichts: Das Release wird aus den Dateien des Hosts selbst ermittelt.
output-failed = Die Ausgabe ließ sich nicht schreiben: { $detail }.
internal-error = In quantalink selbst ging bei { $place } etwas schief. Es beginnt keine Änderung mehr. „quantalink runs“ zeigt, ob ein Lauf nicht abgeschlossen ist; „quantalink resume“ oder „quantalink rollback“ klärt ihn.

input-absent = Eine solche Datei gibt es nicht ({ $detail }). Eine vorhandene Datei angeben.
input-folder = Das ist ein Verzeichnis. Eine Datei darin angeben.
input-special = Das ist keine normale Datei, sondern ein FIFO, ein Gerät oder ein Socket, und wird nicht geöffnet. Eine normale Datei angeben; „quantalink edit multipath -“ liest die Standardeingabe.
input-no-rights = Kein Recht, diese Datei zu lesen ({ $detail }). quantalink als Benutzer starten, der das darf, etwa root.
input-loop = Die symbolischen Links dieses Pfads bilden eine Schleife ({ $detail }). Die Links berichtigen.
input-too-big = Die Datei ist größer als { $limit } und wurde nicht gelesen. Die richtige Datei angeben.
input-unreadable = Die Datei ließ sich nicht lesen: { $detail }.
edit-nothing = { $path }: nichts zu tun, der QuantaStor-Eintrag stimmt so.
release-unknown-name = Kein Release heißt „{ $release }“. Beispiele: 5.6, "5.6 fp1", 6.2, 6.5, 7.0, "xenserver 8", "xcp-ng 8.3", linux.

answers-not-text = Zeile { $line } der Antwortdatei ist kein UTF-8-Text. Die Datei als UTF-8 speichern.
no-host = Dieser Rechner ist weder ein XenServer- oder XCP-ng-Host (es gibt kein /etc/xensource-inventory) noch ein StorageLink-Server. Um seine Multipath-Konfiguration dennoch zu bearbeiten, „--section multipath“ anfügen; für ein eingehängtes Image „--root DIR“; für einen StorageLink-Server, der über SMB erreichbar ist, --server "smb://USER@HOST", und „--server manual“ für einen, den nur Sie erreichen; zum Üben „quantalink demo“ eingeben.
section-does-not-fit = Der Abschnitt { $section } braucht einen StorageLink-Server, und hier ist keiner zur Hand. Für einen, der über SMB erreichbar ist, --server "smb://USER@HOST" anfügen; für einen, den nur Sie erreichen, „--server manual“: Seine Schritte werden dann genannt und dort von Hand ausgeführt.
state-no-default = Dieser Benutzer hat kein Verzeichnis, in dem Läufe liegen können. Eines mit --state-dir DIR angeben.
state-inside-root = Das Verzeichnis für Läufe liegt innerhalb von --root { $root }; dort darf nichts außer der Änderung selbst geschrieben werden. Mit --state-dir DIR ein anderes angeben.
needs-yes = Hier lässt sich niemand fragen, und --yes wurde nicht angegeben. Es wurde nichts geändert. Den Plan mit „quantalink plan --diff“ ansehen, dann denselben Befehl mit --yes eingeben.
needs-yes-resume = Hier lässt sich niemand fragen, und --yes wurde nicht angegeben. Es wurde nichts geändert. Um den unterbrochenen Lauf abzuschließen, denselben Befehl mit --yes eingeben.
needs-yes-rollback = Hier lässt sich niemand fragen, und --yes wurde nicht angegeben. Es wurde nichts zurückgenommen. Um erst zu sehen, was zurückgenommen würde, denselben Befehl an einem Terminal eingeben; um es zurückzunehmen, ihn mit --yes eingeben.
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
} Um sie auszuführen, eingeben: { $command }
plan-stopped = Abgelehnt, wie oben angegeben. Auf keinem Host wurde etwas geändert.
apply-nothing = Nichts zu tun.
apply-nothing-changed = Es wurde nichts geändert.
apply-done = { $n ->
    [one] Fertig: 1 Änderung im Lauf { $run } ausgeführt.
   *[other] Fertig: { $n } Änderungen im Lauf { $run } ausgeführt.
} Rückgängig machen mit: { $rollback }
apply-cut = { $n ->
    [0] Der Lauf { $run } wurde unterbrochen. Es ist keine Änderung geblieben.
    [one] Der Lauf { $run } wurde unterbrochen. 1 Änderung wurde ausgeführt und bleibt bestehen.
   *[other] Der Lauf { $run } wurde unterbrochen. { $n } Änderungen wurden ausgeführt und bleiben bestehen.
} Um ihn fortzusetzen, eingeben: { $resume } Um zurückzunehmen, was er geändert hat, eingeben: { $rollback }
apply-put-back = Vom Lauf { $run } bleibt nichts geändert. Die Ursache: { $why } Sie beseitigen, dann denselben Befehl noch einmal eingeben.
apply-takes-up = Der Lauf { $run } wurde unterbrochen und ist nicht abgeschlossen. Er wird hier aufgenommen und nach dem Plan dieses Befehls abgeschlossen.
command-in-full = Mit den hier angegebenen Verzeichnissen eingeben: { $command }
run-undoing-here = Das Zurückrollen von Lauf { $run } auf diesem Rechner ist im Gange oder wurde abgebrochen. Zum Beenden eingeben: { $command }
run-unfinished-here = Der Lauf { $run } dieses Rechners ist im Gang oder wurde unterbrochen. Wurde er unterbrochen, setzt apply ihn fort; um ihn mit den Antworten abzuschließen, mit denen er begonnen wurde, eingeben: { $command }
rollback-done = Der Lauf { $run } ist zurückgerollt.
rollback-cut = Der Lauf { $run } ist nicht ganz zurückgerollt. Um damit fortzufahren, eingeben: { $command }
report-kept = Bericht: { $path }
report-not-kept = Der Bericht ließ sich nicht aufheben ({ $why }). Der Lauf selbst ist davon nicht betroffen.
demo-kept = Die Übungsumgebung bleibt in { $path }
runs-line = { $run }  { $started }  { $state }  { $root }
runs-none = In { $path } sind keine Läufe bekannt.
runs-complete = vollständig
runs-unfinished = UNFERTIG
runs-rolled-back = zurückgerollt
runs-awaiting-confirm = wartet auf confirm

verify-sum = { $passed } bestanden, { $failed } fehlgeschlagen, { $manual } von Hand anzusehen, { $skipped } übersprungen.
report-title = quantalink, Lauf { $run }
report-written = Geschrieben { $at } von quantalink { $version }.
report-changes = Änderungen
report-checks = Prüfungen
report-undo = Rückgängig machen
report-undo-nothing = Es gibt nichts rückgängig zu machen.

## guide

guide-title = QuantaStor StorageLink XenServer installieren
guide-about = Die drei Teile der Anleitung, Schritt für Schritt, und hinter jedem „>“, was quantalink dafür tut. Diese Version erledigt Teil 3, auf diesem Rechner oder unter --root; die Teile 1 und 2 folgen in späteren Versionen und sind vorerst von Hand zu erledigen, wie beschrieben.
guide-part-1 = Der QuantaStor-Adapter für Citrix StorageLink
guide-part-2 = Korrektes Laden von StorageLink überprüfen
guide-part-3 = Die Multipath-Einstellungen
guide-licence-title = Lizenz prüfen
guide-licence = StorageLink braucht eine Enterprise- oder Platinum-Lizenz von Citrix XenServer. Mit Advanced oder dem freien XenServer lässt es sich nicht verwenden. Das StorageLink-Gateway bedient XenServer bis 5.6 FP1; 6.0 bis 6.2 haben StorageLink eingebaut, spätere Releases haben keines.
guide-licence-does = quantalink fragt dom0 nach Edition, Version und restrict_storagelink, wo es dort läuft, sonst gilt „--edition NAME“; Free, Advanced und Versionen, die das Gateway nicht bedient, werden abgelehnt. Die Multipath-Einstellungen von Teil 3 brauchen keine Lizenz.
guide-stop-service-title = StorageLink-Service stoppen
guide-stop-service = Auf dem StorageLink-Server an der Eingabeaufforderung des Administrators „net stop storagelink“ eingeben oder StorageLink in der Windows-Diensteverwaltung stoppen. Solange er gestoppt ist, scheitern auf StorageLink-Storage-Repositorys das Starten und Stoppen von VMs und Snapshots.
guide-stop-service-does = Mit „--server manual“ nennt quantalink, was auf dem Server einzugeben ist und was zu sehen sein muss; auf der Übungsumgebung („quantalink demo“) stoppt es den Dienst, wartet auf STOPPED und startet ihn nach jedem Fehler wieder.
guide-adapter-download-title = Adapter herunterladen
guide-adapter-download = Den StorageLink-Adapter von OSNEXUS holen: http://www.osnexus.com/trynow/
guide-adapter-download-does = quantalink zeigt die Adresse, auch als QR-Code, sowie Größe und SHA-256 der Datei, die „--installer FILE“ nennt; mit „--installer-sha256 HEX“ vergleicht es sie.
guide-adapter-install-title = Adapter installieren
guide-adapter-install = Bei gestopptem Service auf dem StorageLink-Server osn_quantastor_csladapter.exe ausführen.
guide-adapter-install-does = Mit „--server manual“ wird es genannt und von Hand ausgeführt; auf der Übungsumgebung führt quantalink das Übungs-Installationsprogramm aus und hält Ausgabe und Exit-Code im Bericht fest.
guide-scsi-ids-title = QuantaStor in die Geräteregeln eintragen
guide-scsi-ids = In C:\Program Files\Citrix\StorageLink\Server\scsi_device_id_config.xml nach dem letzten Eintrag einen Eintrag für OSNEXUS und QUANTASTOR mit einer 1 hinzufügen und die Versionsnummer am Anfang der Datei um eins erhöhen, etwa von 2.0.0.4 auf 2.0.0.5. Die höhere Nummer zeigt StorageLink an, dass die neuen Geräteregeln auf die XenServer-Hosts zu bringen sind.
guide-scsi-ids-does = quantalink lernt die Form aus den vorhandenen Einträgen, fügt den neuen hinter dem letzten an, erhöht die Version und lässt jedes andere Byte, wie es ist: in einer Kopie mit „--server manual --storagelink-dir COPY“ oder als Filter mit „quantalink edit scsi-ids“.
guide-start-service-title = StorageLink-Service wieder starten
guide-start-service = „net start storagelink“ eingeben.
guide-start-service-does = Mit „--server manual“ wird es genannt und von Hand ausgeführt; auf der Übungsumgebung startet quantalink den Dienst und beobachtet ihn, bis er RUNNING bleibt; kommt er nicht hoch, wird die alte Datei zurückgelegt.
guide-adapter-listed-title = Nach dem Adapter sehen
guide-adapter-listed = Bei Citrix StorageLink Manager anmelden, links „Administration“ (Verwaltung) wählen und in der Liste nach OS NEXUS QuantaStor suchen.
guide-adapter-listed-does = „quantalink verify --gateway HOST“ fragt das StorageLink-Gateway selbst, sobald der Fingerabdruck seines Zertifikats und das Passwort angegeben sind; sonst sieht der Administrator nach.
guide-credentials-title = Speichersystem hinzufügen
guide-credentials = Die Berechtigungsnachweise des QuantaStor-Systems hinzufügen, sodass StorageLink darauf Speicherdatenträger konfigurieren und zuordnen kann.
guide-credentials-does = quantalink prüft Adresse, Benutzer und Passwort am Speichersystem („--storage“, „--storage-user“) und führt durch den Manager; nur wo die Antworten es sagen, fügt es die Anmeldedaten über das Gateway hinzu.
guide-multipath-title = QuantaStor-Eintrag auf allen dom0-Knoten hinzufügen
guide-multipath = XenServer erreicht Storage über mehrere Pfade mit dem Device-Mapper-Multipath-Treiber; dessen Konfiguration enthält Regeln für jeden Hersteller. Die Anleitung fügt den Eintrag unten auf jedem dom0-Knoten in /etc/multipath-enabled.conf ein, nach dem letzten device-Eintrag. Diese Datei gibt es nur auf XenServer 5.0 bis 5.6. Von 5.6 FP1 bis 6.5 ist es /etc/multipath.conf. Ab 7.0 schadet der Eintrag der Anleitung: getuid_callout ist dort nicht mehr bekannt, jeder Aufruf von multipath gibt deshalb eine Warnung aus, und der Storage-Manager hält diese Ausgabe für eine Antwort; der richtige Ort ist dort eine eigene Datei in /etc/multipath/conf.d, ohne diese Zeile.
guide-multipath-does = quantalink erkennt das Release, nimmt die richtige Datei und den richtigen Eintrag dafür und zeigt die Änderung als Diff: „quantalink plan --diff“ zeigt sie, „quantalink apply“ führt sie aus, „quantalink verify“ prüft sie, „quantalink rollback“ macht sie rückgängig. „quantalink“ ohne Befehl tut dasselbe als Assistent, und „quantalink demo“ lässt vorher üben.
guide-stanza-guide = Der Eintrag der Anleitung, für XenServer 5.0 bis 6.2:
guide-stanza-modern = Der Eintrag für XenServer ab 6.5 und XCP-ng:

## The adapter section: hosts and services
no-server = Hier gibt es keinen StorageLink-Server. Nennen Sie ihn mit --server.
services-not-here = Dienste dieses Hosts können nicht abgefragt werden.
api-none = Hier gibt es kein Netzwerk.
no-service-stopped = Kein Dienst, den dieser Lauf beendet hat, ist noch beendet; es gibt nichts zu starten.

## The network interfaces

endpoint-empty = Es wurde keine Adresse angegeben. HOST oder HOST:PORT eingeben, etwa 192.168.1.20 oder storagelink.example.com.
endpoint-url = { $typed } ist keine Adresse der Form HOST oder HOST:PORT. https://, Benutzer und Pfad weglassen.
endpoint-port = { $typed } endet nicht mit einem Port. Ein Port ist eine Zahl von 1 bis 65535; ohne Angabe gilt der übliche.
endpoint-brackets = { $typed } ist nicht lesbar. Eine IPv6-Adresse vollständig und ohne Zone eingeben, mit Port als [ADRESSE]:PORT.
endpoint-host = { $typed } ist weder eine IP-Adresse noch ein Hostname. Ein Hostname besteht aus Buchstaben ohne Umlaute, Ziffern, "-" und Punkten; für andere Namen die Form mit xn-- eingeben.
api-cancelled = Die Anfrage an { $at } wurde abgebrochen, bevor eine Antwort kam. Dort wurde nichts geändert.
api-timed-out = { $at } hat nicht rechtzeitig geantwortet. Dort wurde nichts geändert. Adresse, Port und Firewall prüfen, dann erneut versuchen.
gateway-login-refused = Das StorageLink-Gateway unter { $at } lehnt den Benutzer { $user } mit diesem Passwort ab. Der Benutzer heißt immer "admin"; das Passwort wurde bei der Installation von StorageLink festgelegt. Es wurde nichts geändert. Das Passwort erneut eingeben.
storage-login-refused = Das QuantaStor-System unter { $at } lehnt den Benutzer { $user } mit diesem Passwort ab. Ein Benutzer mit Mehr-Faktor-Authentifizierung kann sich hier nicht anmelden: einen Benutzer ohne sie nehmen. Es wurde nichts geändert. Benutzer und Passwort erneut eingeben.
api-name-unknown = Der Name { $host } konnte nicht aufgelöst werden: { $why }. Schreibweise prüfen oder die IP-Adresse eingeben.
api-connect-refused = Unter { $at } nimmt nichts Verbindungen an: Die Verbindung wurde abgelehnt. Adresse und Port prüfen, und ob der Dienst dort läuft, dann erneut versuchen.
api-connect-timed-out = { $at } ist nicht erreichbar: keine Antwort auf den Verbindungsversuch. Adresse, Netzwerk und Firewall prüfen, dann erneut versuchen.
api-unreachable = { $at } ist nicht erreichbar: { $why }. Adresse und Netzwerk prüfen, dann erneut versuchen.
api-closed = { $at } hat die Verbindung vor der Antwort geschlossen. Dort wurde nichts geändert. Erneut versuchen; bleibt es so, den Dienst dort neu starten.
api-cut = Die Antwort von { $at } brach mittendrin ab. Dort wurde nichts geändert. Erneut versuchen.
api-failed = Die Verbindung zu { $at } ist gescheitert: { $why }. Dort wurde nichts geändert. Erneut versuchen.
api-too-big = Die Antwort von { $at } ist länger als alles, was hier erwartet wird, und wurde verworfen. Dort wurde nichts geändert. Adresse und Port prüfen.
api-no-http = { $at } antwortet nicht nach den Regeln von HTTP. Dort wurde nichts geändert. Adresse und Port prüfen.
api-redirected = { $at } verweist auf eine andere Stelle: "{ $to }". Anmeldedaten werden nie weitergeschickt. Adresse und Port des Servers selbst eingeben.
api-status = { $at } lehnt die Anfrage mit HTTP-Status { $status } ab. Dort wurde nichts geändert. Prüfen, ob Adresse und Port zum richtigen Dienst gehören.
tls-closed = { $at } hat die Verbindung während des TLS-Handshakes geschlossen. Entweder wird auf diesem Port kein TLS gesprochen oder nur Versionen, die quantalink hier nicht spricht. Den Port prüfen; stimmt er, diesen Schritt von Hand im Programm des Servers ausführen, oder quantalink.exe auf dem StorageLink-Server starten: es spricht auch ältere Versionen.
tls-timed-out = { $at } nimmt Verbindungen an, antwortet aber nicht auf den TLS-Handshake. Den Port prüfen; stimmt er, den Dienst dort neu starten und erneut versuchen.
tls-too-old = { $at } spricht nur TLS-Versionen vor 1.2; sie gelten nicht mehr als sicher, und quantalink spricht sie nur unter Windows. quantalink.exe auf dem StorageLink-Server starten, im Server TLS 1.2 einschalten, oder diesen Schritt von Hand im Programm des Servers ausführen, etwa im Citrix StorageLink Manager auf dem Windows-Server, und hier bestätigen.
tls-nothing-in-common = { $at } und quantalink haben kein gemeinsames Verschlüsselungsverfahren; wahrscheinlich kennt der Server nur veraltete. quantalink.exe auf dem StorageLink-Server starten, das mehr davon kennt, oder diesen Schritt von Hand im Programm des Servers ausführen und hier bestätigen.
not-tls = { $at } spricht auf diesem Port kein TLS. Gesendet wurde dorthin nur der Anfang eines Handshakes. Den Port prüfen.
tls-weak-key = Das Zertifikat von { $at } hat einen RSA-Schlüssel mit weniger als { $least } Bit; damit kann quantalink den Server nicht prüfen. Dem Server ein neues Zertifikat geben oder diesen Schritt von Hand in seinem Programm ausführen.
tls-not-proven = { $at } zeigt ein Zertifikat, besitzt aber dessen Schlüssel nicht: Möglicherweise sitzt jemand zwischen hier und dem Server. Es wurde kein Passwort gesendet. Adresse und Netzwerk prüfen, bevor Sie es erneut versuchen.
tls-failed = Der TLS-Handshake mit { $at } ist gescheitert: { $why }. Es wurde kein Passwort gesendet. Adresse und Port prüfen, dann erneut versuchen.
certificate-unreadable = Das Zertifikat von { $at } ist nicht lesbar. Es wurde kein Passwort gesendet. Dem Server ein neues Zertifikat geben oder diesen Schritt von Hand in seinem Programm ausführen.
certificate-expired = Es ist seit { $until } abgelaufen.
certificate-not-yet = Es gilt erst ab { $from }. Die Uhren beider Maschinen prüfen.
certificate-self-signed = Der Server hat es selbst ausgestellt: Nur der Fingerabdruck zeigt, ob es der richtige Server ist.
certificate-other-name = Es ist nicht für { $host } ausgestellt.
login-cannot-be-sent = Benutzer { $user } und dieses Passwort können nicht an { $at } gesendet werden: Ein Benutzername darf keinen Doppelpunkt enthalten, beide dürfen keine Steuerzeichen enthalten und zusammen höchstens 8 KiB lang sein. Beide erneut eingeben.
credential-cannot-be-sent = Die Zugangsdaten enthalten ein Steuerzeichen, das die Schnittstelle des Gateways nicht übertragen kann. Es wurde nichts gesendet. Name, Benutzer und Passwort erneut eingeben oder die Zugangsdaten im Citrix StorageLink Manager hinzufügen.
gateway-fault = Das StorageLink-Gateway unter { $at } lehnt ab: "{ $words }" ({ $code }). Das Protokoll des Gateways ansehen oder diesen Schritt im Citrix StorageLink Manager ausführen.
gateway-licence-refused = Das StorageLink-Gateway unter { $at } lehnt wegen einer Lizenz ab: "{ $words }". StorageLink erfordert XenServer Enterprise oder Platinum.
gateway-not-soap = { $at } antwortet, aber nicht als StorageLink-Gateway. Adresse und Port prüfen; der übliche Port des Gateways ist 21605.
gateway-add-unknown = Die Zugangsdaten wurden an das StorageLink-Gateway unter { $at } gesendet, aber ob es sie hinzugefügt hat, ist nicht bekannt: { $why } Nicht erneut senden, bevor nachgesehen wurde: "quantalink verify" eingeben oder im Citrix StorageLink Manager nachsehen.
lost-cancelled = Die Anfrage wurde abgebrochen, bevor die Antwort kam.
lost-timed-out = Die Antwort kam nicht rechtzeitig.
lost-closed = Die Verbindung ging verloren, bevor die Antwort vollständig war.
lost-strange = Die Antwort war nicht zu verstehen.
lost-going = Das Gateway meldet, dass es noch daran arbeitet.
storage-error = Das QuantaStor-System unter { $at } lehnt ab: "{ $words }". Dort wurde nichts geändert.
storage-not-json = { $at } antwortet, aber nicht als QuantaStor-System. Adresse und Port prüfen; der übliche Port der REST-Schnittstelle ist 8153.

## The steps of the adapter section
step-licence-title = Lizenz
step-licence-about = StorageLink braucht eine Enterprise- oder Platinum-Lizenz und XenServer 5.6 FP1 oder älter.
step-stop-service-title = StorageLink beenden
step-stop-service-about = Adapter und Geräteregeln werden geändert, während der Dienst StorageLink beendet ist.
step-adapter-download-title = Adapter holen
step-adapter-download-about = Das Installationsprogramm des QuantaStor-Adapters kommt von OSNEXUS; Größe und SHA-256 werden vor dem Start gezeigt.
step-adapter-install-title = Adapter installieren
step-adapter-install-about = Das Installationsprogramm richtet den QuantaStor-Adapter in StorageLink ein. quantalink kann das nicht rückgängig machen.
step-scsi-ids-title = Geräteregeln
step-scsi-ids-about = scsi_device_id_config.xml bekommt einen Eintrag für QuantaStor, und die Version steigt, damit StorageLink die neuen Regeln auf die XenServer-Hosts bringt.
step-start-service-title = StorageLink starten
step-start-service-about = Der beendete Dienst wird wieder gestartet und beobachtet, bis er läuft.
step-adapter-listed-title = Adapter prüfen
step-adapter-listed-about = Das StorageLink-Gateway wird gefragt, ob es den Adapter OS NEXUS QuantaStor geladen hat.
step-credentials-title = Speichersystem
step-credentials-about = StorageLink braucht Adresse, Benutzer und Passwort Ihres QuantaStor-Systems.
change-licence = StorageLink-Lizenz prüfen
change-stop-service = Dienst StorageLink beenden
change-adapter-install = QuantaStor-Adapter installieren
change-scsi-ids = QuantaStor in die Geräteregeln von StorageLink eintragen
change-start-service = Dienst StorageLink starten
change-adapter-listed = Nachsehen, ob StorageLink den Adapter führt
change-credentials = Speichersystem zu StorageLink hinzufügen
check-licence = Der Pool ist für StorageLink lizenziert
check-service-running = Der Dienst StorageLink läuft
check-scsi-ids = Die Geräteregeln enthalten den QuantaStor-Eintrag
check-adapter-listed = StorageLink führt OS NEXUS QuantaStor
check-credentials = StorageLink kennt das Speichersystem
check-storage-login = Das Speichersystem nimmt Benutzer und Passwort an
ask-edition = Für welche Edition ist der Pool lizenziert?
ask-edition-help = Nur nötig, wo dom0 nicht gefragt werden kann. XenCenter zeigt sie unter Tools, License Manager. Was ein Knoten selbst sagt, geht vor.
ask-edition-unknown = Nicht bekannt; Knoten fragen
ask-edition-platinum = Platinum
ask-edition-enterprise = Enterprise
ask-edition-enterprise-xd = Enterprise (durch XenDesktop)
ask-edition-essentials = Essentials (5.0, 5.5)
ask-edition-advanced = Advanced
ask-edition-free = Kostenlose Edition
ask-edition-newer = Eine Edition ab 6.2
ask-storagelink-dir = Ordner Server von StorageLink
ask-storagelink-dir-help = Nur nötig, wo er nicht von selbst gefunden wird. Er enthält scsi_device_id_config.xml.
ask-installer = Datei des Installationsprogramms
ask-installer-help = Der Pfad von osn_quantastor_csladapter.exe auf dem StorageLink-Server.
ask-installer-sha256 = SHA-256, den sie haben muss
ask-installer-sha256-help = Freiwillig: 64 Hexadezimalziffern aus einer Quelle, der Sie vertrauen. Eine andere Datei wird dann abgelehnt.
ask-vendor = Hersteller im Eintrag
ask-vendor-help = Die Anleitung sagt OSNEXUS, wie die Geräte sich selbst nennen.
ask-product = Produkt im Eintrag
ask-product-help = Die Anleitung sagt QUANTASTOR, wie die Geräte sich selbst nennen.
ask-number = Zahl im Eintrag
ask-number-help = Gilt, wo die Einträge der Datei ein drittes Feld mit einer Zahl haben. Die Anleitung sagt 1.
ask-block = Datei mit einem eigenen Eintrag
ask-block-help = Freiwillig: das XML des Eintrags, etwa vom OSNEXUS-Support. Nötig, wo die Konfiguration keinen Eintrag als Muster hat.
ask-version-at = Stelle der Versionsnummer
ask-version-at-help = ZEILE:SPALTE, etwa 2:23. Nur nötig, wo mehr als eine Zahl die Version sein könnte.
ask-gateway = Adresse des StorageLink-Gateways
ask-gateway-help = HOST oder HOST:PORT; ohne Port gilt 21605. Leer: Sie sehen selbst in StorageLink Manager nach.
ask-gateway-fingerprint = Diesem Zertifikat des Gateways vertrauen?
ask-gateway-fingerprint-help = Den SHA-256-Fingerabdruck mit dem auf dem Server selbst vergleichen. Nur dieses Zertifikat wird dann angenommen.
ask-gateway-password = Passwort des Gateway-Benutzers admin
ask-gateway-password-help = Es wurde bei der Installation von StorageLink gesetzt. Es bleibt nur für diese Sitzung und wird nirgends gespeichert.
ask-storage = Adresse des QuantaStor-Systems
ask-storage-help = HOST oder HOST:PORT; ohne Port gilt 8153. Leer: Es wird nicht gefragt.
ask-storage-user = Benutzer auf dem QuantaStor-System
ask-storage-user-help = Der Benutzer, mit dem StorageLink dort Volumes anlegt.
ask-storage-fingerprint = Diesem Zertifikat des Speichersystems vertrauen?
ask-storage-fingerprint-help = Den SHA-256-Fingerabdruck mit dem auf dem Speichersystem selbst vergleichen. Nur dieses Zertifikat wird dann angenommen.
ask-storage-password = Passwort dieses Benutzers
ask-storage-password-help = Es wird nur an das Zertifikat gesendet, dem Sie vertrauen, bleibt nur für diese Sitzung und wird nirgends gespeichert.
ask-storage-name = Name des Speichersystems im Manager
ask-storage-name-help = Leer: seine Adresse.
ask-add-credentials = Zugangsdaten über das Gateway hinzufügen?
ask-add-credentials-help = Nein: Sie fügen sie in StorageLink Manager hinzu, Schritt für Schritt wie beschrieben. Ja: quantalink fügt sie hinzu und liest sie zurück.
ask-path-not-absolute = { $typed } ist kein vollständiger Pfad. Geben Sie ihn von Anfang an ein, etwa /srv/adapter.exe, unter Windows mit dem Laufwerk.
ask-not-sha256 = { $typed } ist kein SHA-256. Er hat 64 Hexadezimalziffern, mit oder ohne Doppelpunkte dazwischen.
ask-not-a-place = { $typed } ist keine Stelle in einer Datei. ZEILE:SPALTE eingeben, beide ab 1, etwa 2:23.
edition-not-known = { $typed } ist keine hier bekannte Edition von XenServer. Gültig: { $valid }.
ask-fields = Werte für andere Felder des Eintrags
ask-fields-help = NAME=WERT, mehrere durch Semikolon getrennt, mit den Namen, wie sie oben stehen. Leer: wie gezeigt.
ask-not-fields = { $typed } hat nicht die Form NAME=WERT; mehrere werden durch Semikolon getrennt.
gather-service = { $host }: Dienst StorageLink und seinen Ordner ansehen
gather-block = { $host }: den eigenen Eintrag lesen
gather-installer = { $host }: Installationsprogramm für seinen SHA-256 lesen
gather-gateway = { $host }: StorageLink-Gateway fragen
gather-storage = { $host }: QuantaStor-System fragen
gather-licence = { $host }: xe nach Edition und Lizenz fragen
evidence-service = Dienst { $service }, laut Dienststeuerung
evidence-folder-named = wie von Ihnen angegeben
evidence-folder-service = laut Konfiguration des Dienstes { $service }
evidence-folder-usual = am üblichen Ort
evidence-asked = { $at } gefragt
fact-not-named = Nicht angegeben.
named-file-missing = Die Datei { $path } gibt es nicht. Prüfen Sie den Pfad, oder lassen Sie ihn leer.
named-file-too-large = { $path } hat { $size }; mehr als { $max } wird hier nicht gelesen. Prüfen Sie, ob es die richtige Datei ist.
storagelink-dir-not-found = Der Ordner Server von StorageLink wurde nicht gefunden; versucht: { $tried }. Nichts wurde geändert. Nennen Sie ihn mit --storagelink-dir.
licence-no-dom0 = Das ist keine dom0 und hat keine Edition.
licence-no-uuid = { $path } enthält keine INSTALLATION_UUID, deshalb kann xe nicht gefragt werden.
licence-xe-says-nothing = xe nennt weder Edition noch Lizenz noch Version dieses Hosts.
licence-version-only = Version laut { $path }; die Edition ist nicht bekannt: { $why }
licence-fits = XenServer { $version } mit der Edition { $edition } ist für StorageLink lizenziert.
licence-desktop = XenServer { $version } mit der Edition { $edition } ist wie Enterprise lizenziert, aber StorageLink-Repositories werden zusammen mit XenDesktop nicht unterstützt.
licence-advanced = Die Edition { $edition } enthält StorageLink nicht: Es braucht eine Enterprise- oder Platinum-Lizenz.
licence-free = Die kostenlose Edition { $edition } enthält StorageLink nicht: Es braucht eine Enterprise- oder Platinum-Lizenz.
licence-restricted = XenServer { $version } hat die Edition { $edition }, aber seine Lizenz sperrt StorageLink (restrict_storagelink). Sehen Sie sich die Lizenz in XenCenter an; sie kann abgelaufen sein.
licence-integrated = Das StorageLink-Gateway bedient XenServer { $version } nicht: Dieses hat StorageLink eingebaut, und das nimmt keinen QuantaStor-Adapter. Das Gateway bedient 5.6 FP1 und älter.
licence-removed = Version { $version } hat kein StorageLink mehr: Es wurde mit XenServer 6.5 entfernt. Das Gateway bedient 5.6 FP1 und älter.
licence-xcp-ng = XCP-ng hat kein StorageLink. Das Gateway bedient XenServer 5.6 FP1 und älter.
licence-newer = Die Edition { $edition } gibt es nur in Releases, die das StorageLink-Gateway nicht bedient. Es bedient XenServer 5.6 FP1 und älter.
licence-version-untold = Seine Version („{ $version }“) sagt nicht, ob StorageLink ihn bedient.
licence-edition-untold = XenServer { $version } nennt seine Edition nicht.
licence-edition-strange = XenServer { $version } nennt seine Edition „{ $edition }“, die es in diesem Release nicht gibt.
licence-by-answer = Edition { $edition }, wie Sie sagen; kein Knoten konnte gefragt werden. Das Release war nicht zu sehen: Das StorageLink-Gateway bedient nur XenServer 5.6 FP1 und älter.
licence-by-answer-desktop = Edition { $edition }, wie Sie sagen: wie Enterprise lizenziert, aber StorageLink-Repositories werden zusammen mit XenDesktop nicht unterstützt. Das Release war nicht zu sehen: Das Gateway bedient nur XenServer 5.6 FP1 und älter.
licence-of-node = { $node }: { $what }
licence-node = { $node }
licence-pool-lowest = Nicht jeder Knoten ist für StorageLink lizenziert. In einem Pool entscheidet die niedrigste Lizenz: Gehören diese Knoten zu einem Pool, funktioniert StorageLink dort nicht.
licence-nodes-win = Die Knoten selbst sagen etwas anderes als Ihre Antwort; es gilt, was sie sagen.
licence-unknown = Es ist nicht bekannt, ob der Pool für StorageLink lizenziert ist. Nichts wurde geändert. Rufen Sie quantalink auf einem dom0-Knoten des Pools auf, oder nennen Sie die Edition mit --edition NAME (XenCenter zeigt sie).
licence-multipath-open = Die Multipath-Einstellungen brauchen keine Lizenz: --section multipath macht nur diese.
licence-page = StorageLink darf nur mit einer Enterprise- oder Platinum-Lizenz benutzt werden; eine Advanced-Lizenz reicht nicht. Das StorageLink-Gateway bedient XenServer 5.6 FP1 und älter.
licence-allowed = StorageLink darf benutzt werden.
service-nothing-to-change = Nichts ist zu ändern, wofür der Dienst beendet werden müsste.
service-vms-fail = Solange der Dienst beendet ist, schlagen Start, Stopp und Snapshots von VMs auf StorageLink-Storage-Repositories fehl.
service-stop-by-hand = Beenden Sie auf dem StorageLink-Server den Dienst { $service } (net stop { $service } oder Systemsteuerung „Dienste“), und warten Sie, bis „sc query { $service }“ STOPPED zeigt.
service-was-stopped = Der Dienst { $service } ist schon beendet und bleibt es.
service-others = Werden vorher beendet und danach wieder gestartet, weil sie ihn brauchen: { $others }
service-disabled = Der Dienst { $service } ist deaktiviert und kann nicht gestartet werden (Fehler 1058). Zuerst in der Diensteverwaltung seinen Starttyp ändern.
service-not-installed = Auf diesem Rechner gibt es keinen Dienst { $service } (Fehler 1060). Es wurde nichts geändert.
service-in-between = Der Dienst { $service } ist im Zustand { $state }. Nichts wurde geändert. Bringen Sie ihn auf RUNNING oder STOPPED, dann erneut versuchen.
service-stop-page = Adapter und Geräteregeln werden geändert, während der Dienst StorageLink beendet ist. Er wird erst beim Ausführen des Plans beendet, nicht jetzt, und danach wieder gestartet.
service-name = Name unter „Dienste“
service-state = Dienst { $service }
service-folder = Ordner Server
service-stop-type = Geben Sie diesen Befehl in einer Administrator-Eingabeaufforderung auf dem StorageLink-Server ein.
service-stop-panel = Oder beenden Sie StorageLink unter „Dienste“ (services.msc).
service-stop-wait = Warten Sie, bis er beendet ist: { $command } zeigt STOPPED.
service-started-again = Der Dienst { $service } wird wieder gestartet und beobachtet, bis er läuft.
service-start-not-reached = Er wird nicht gestartet, weil er nicht beendet werden kann.
service-runs = Der Dienst { $service } läuft.
service-left-stopped = Der Dienst { $service } war vorher beendet und bleibt es. Zum Starten eingeben: { $command }
service-not-stopped-here = Der Dienst { $service } wird von diesem Plan nicht beendet, also auch nicht gestartet.
service-start-by-hand = Starten Sie auf dem StorageLink-Server den Dienst wieder ({ $command }), und sehen Sie nach, dass er RUNNING bleibt.
service-start-by-hand-copy = Bringen Sie die bearbeitete Kopie { $path } in den Ordner Server von StorageLink zurück, solange der Dienst beendet ist; starten Sie ihn dann wieder ({ $command }), und sehen Sie nach, dass er RUNNING bleibt.
service-look = Sehen Sie auf dem StorageLink-Server nach: { $command } muss RUNNING zeigen.
service-is = Der Dienst { $service } ist im Zustand { $state }.
service-exit = Er endete mit Fehler { $code }.
service-start-it = Starten Sie ihn: { $command }. Läuft er nicht an, sehen Sie in die Windows-Ereignisanzeige.
service-start-page = Ein Dienst, den der Plan beendet, wird wieder gestartet. War er vorher beendet, bleibt er es.
download-page = Die Anleitung nennt für den StorageLink-Adapter ({ $program }) diese Adresse bei OSNEXUS. Ob er dort noch angeboten wird, ließ sich nicht feststellen; wenn nicht, fragen Sie den OSNEXUS-Support.
download-by-hand = Legen Sie es auf den StorageLink-Server; Sie starten es dort selbst.
installer-path = Datei
installer-size = Größe
installer-sha256 = SHA-256
installer-compare = Vergleichen Sie den SHA-256 mit einem von OSNEXUS, falls Sie einen haben. In quantalink ist kein Vergleichswert eingebaut.
installer-compared = Sie hat den SHA-256, den Sie erwarten.
installer-is = { $path }, { $size }, SHA-256 { $sha256 }
installer-empty = { $path } ist leer und also kein Installationsprogramm. Nichts wurde gestartet. Laden Sie es erneut herunter.
installer-differs = { $path } hat den SHA-256 { $found }, nicht wie erwartet { $wanted }. Sie wurde nicht gestartet. Laden Sie sie erneut von der richtigen Stelle, oder berichtigen Sie --installer-sha256.
installer-not-exe = { $path } endet nicht auf .exe. Sehen Sie nach, ob es das Installationsprogramm selbst ist und kein Archiv.
install-page = Das Installationsprogramm ({ $program }) läuft, während der Dienst beendet ist. Ausgabe und Exit-Code werden gezeigt und im Bericht behalten. Seine Optionen sind nicht dokumentiert; es kann auf dem Server ein Fenster öffnen.
install-not-undone = Was das Installationsprogramm tut, kann quantalink nicht rückgängig machen.
install-done-here = Ein Installationsprogramm mit diesem SHA-256 ist hier schon bis zum Ende gelaufen: { $sha256 }
install-listed = Das Gateway führt den Adapter schon: { $adapter }
install-by-hand = Starten Sie auf dem StorageLink-Server bei beendetem Dienst { $program }, und führen Sie es bis zum Ende durch.
install-name-it = Ob der Adapter installiert ist, ist hier nicht bekannt. Laden Sie { $program } herunter und nennen Sie es mit --installer; oder beenden Sie den Dienst, starten Sie es selbst und danach wieder den Dienst.
scsi-ids-missing = Die Datei { $path } gibt es nicht. Nichts wurde geändert. Nennen Sie den Ordner mit { $name } mit --storagelink-dir.
scsi-ids-there = Der Eintrag für { $vendor } { $product } steht in der Datei.
scsi-ids-version = Die Version in Zeile { $line } steigt von { $from } auf { $to }.
scsi-ids-version-is = Die Version der Datei ist { $version }.
scsi-ids-model = Der Eintrag wird nach dem Muster des letzten gemacht, in Zeile { $line }.
scsi-ids-planned-anew = Das Installationsprogramm kann diese Datei neu schreiben. Danach wird die Änderung neu geplant; ist sie eine andere geworden, werden Sie gefragt.
scsi-ids-installer-first = Das Installationsprogramm kann diese Datei neu schreiben. Starten Sie es nach dieser Änderung, führen Sie quantalink noch einmal aus.
scsi-ids-copy = { $path } ist eine Kopie: Es gilt nur, was auf dem StorageLink-Server steht.
scsi-ids-by-hand = Auf dem StorageLink-Server in { $path }: hinter dem letzten Eintrag einen der gleichen Form mit { $vendor }, { $product } und, wo Einträge ein drittes Feld mit einer Zahl haben, { $number } einfügen; und den letzten Teil der Versionsnummer am Anfang der Datei um eins erhöhen. Sehen Sie nach, dass beides dasteht.
scsi-ids-entry-missing = { $path } enthält keinen Eintrag für { $vendor } { $product }. Ein Installationsprogramm oder ein Update kann die Datei neu geschrieben haben.
next-adapter = quantalink plan --section adapter zeigt, was es behebt; danach quantalink apply --section adapter ausführen.
scsi-ids-page = StorageLink erkennt Geräte durch diese Datei. Sie bekommt hinter dem letzten einen Eintrag für QuantaStor, und ihre Version steigt um eins: Daran erkennt StorageLink, dass es die neuen Regeln auf die XenServer-Hosts bringen muss.
scsi-ids-file = Datei
scsi-ids-hand-open = Öffnen Sie auf dem StorageLink-Server { $path } in einem Editor, der die Kodierung behält. Legen Sie vorher eine Kopie an.
scsi-ids-hand-copy = Kopieren Sie den letzten Eintrag mit allen Zeilen, und setzen Sie die Kopie direkt dahinter.
scsi-ids-hand-entry = Setzen Sie in der Kopie den Hersteller auf { $vendor }, das Produkt auf { $product } und, wo es ein drittes Feld mit einer Zahl gibt, dieses auf { $number }.
scsi-ids-hand-version = Erhöhen Sie am Anfang der Datei den letzten Teil der Versionsnummer um eins, etwa 2.0.0.4 auf 2.0.0.5. Speichern Sie die Datei.
scsi-ids-hand-or = Oder holen Sie die Datei hierher und nennen ihren Ordner mit --storagelink-dir: Dann wird sie hier bearbeitet, und Sie bringen sie zurück.
gateway-not-named = Es wurde keine Adresse des StorageLink-Gateways angegeben (--gateway).
gateway-needed = Die Zugangsdaten können nur über das Gateway hinzugefügt werden, dessen Adresse fehlt. Nichts wurde geändert. Nennen Sie sie mit --gateway.
storage-not-named = Es wurde keine Adresse des QuantaStor-Systems angegeben (--storage).
storage-needed = Die Adresse des QuantaStor-Systems fehlt. Nichts wurde geändert. Nennen Sie sie mit --storage.
storage-user-needed = Der Benutzer des QuantaStor-Systems fehlt. Nichts wurde geändert. Nennen Sie ihn mit --storage-user.
secret-needed = Nicht angegeben: { $whose }. Geben Sie es im Assistenten ein, oder mit --secrets FILE oder --password-fd FD.
secret-of-gateway = das Passwort des Gateway-Benutzers admin
secret-of-storage = das Passwort des QuantaStor-Benutzers
certificate-not-trusted = Dem Zertifikat von { $at } wird noch nicht vertraut; es wurde kein Passwort gesendet. Vergleichen Sie seinen SHA-256-Fingerabdruck mit dem auf jenem Server. Vertrauen Sie ihm dann auf seiner Seite im Assistenten, oder geben Sie ihn mit --gateway-fingerprint oder --storage-fingerprint an: { $fingerprint }
certificate-differs = { $at } zeigt ein anderes Zertifikat als das vertraute; es wurde nichts gesendet. Vertraut: { $pinned }. Gezeigt: { $fingerprint }. Klären Sie auf jenem Server, warum; vertrauen Sie dem neuen nur, wenn es dort erneuert wurde.
certificate-subject = Ausgestellt für
certificate-issuer = Ausgestellt von
certificate-from = Gültig ab
certificate-until = Gültig bis
certificate-names = Für die Namen
certificate-fingerprint = SHA-256-Fingerabdruck
certificate-trusted = Sie vertrauen diesem Zertifikat.
certificate-compare = Vergleichen Sie den Fingerabdruck mit dem auf dem Server selbst, bevor Sie ihm vertrauen. Bis dahin wird kein Passwort gesendet.
adapter-look = Wählen Sie in Citrix StorageLink Manager links „Administration“, und suchen Sie { $adapter } in der Liste.
adapter-not-listed = Das Gateway führt { $adapter } nicht. Es führt { $count }: { $names }
adapter-is-listed = Das Gateway führt { $adapter } (Id { $id }, Version { $version }).
adapter-init-error = Der Adapter ist nicht initialisiert; das Gateway sagt: { $error }
adapter-not-initialised = Der Adapter ist nicht initialisiert, und das Gateway sagt nicht warum.
adapter-look-at-log = Starten Sie den Dienst StorageLink neu und sehen Sie noch einmal nach; bleibt es so, sehen Sie in sein Protokoll, und installieren Sie den Adapter neu.
adapter-listed-page = Das Gateway selbst kann sagen, ob es den Adapter geladen hat. Es wird über seine eigene Schnittstelle gefragt, und erst wenn Sie seinem Zertifikat vertrauen.
manager-log-in = Melden Sie sich bei Citrix StorageLink Manager an.
manager-administration = Wählen Sie links die Baumstruktur „Administration“ (Verwaltung).
manager-look-for = Suchen Sie { $adapter } in der Liste.
manager-credentials = Fügen Sie dort die Zugangsdaten Ihres Speichersystems hinzu, mit dem QuantaStor-Adapter.
manager-credentials-values = Geben Sie Adresse, Benutzer und Passwort des QuantaStor-Systems an, und sehen Sie nach, dass es in der Liste steht.
credentials-by-hand = Fügen Sie in Citrix StorageLink Manager unter „Administration“ die Zugangsdaten des Speichersystems (Adresse: { $storage }, Benutzer: { $user }) mit dem QuantaStor-Adapter hinzu, und sehen Sie nach, dass es in der Liste steht.
credentials-there = StorageLink hat Zugangsdaten dieses Namens: { $name }, für { $address }, Benutzer { $user }.
credentials-other-user = Sie gelten für den Benutzer { $found }, nicht { $user }. Sie bleiben, wie sie sind; ändern Sie sie in StorageLink Manager, wenn das nicht gemeint ist.
credentials-missing = Das Gateway hat keine Zugangsdaten für { $storage }.
credentials-after-adapter = Das Gateway kann sie erst annehmen, wenn der Adapter da ist. Fragen Sie nach diesem Lauf die Hosts neu ab: der nächste Plan fügt sie hinzu (auf der Befehlszeile mit --section verify).
credentials-no-adapter = Das Gateway führt { $adapter } nicht und kann dafür keine Zugangsdaten annehmen. Nichts wurde geändert. Wenn der Plan den Adapter erst installiert, fügen Sie sie nach diesem Lauf hinzu; sonst führen Sie zuerst den Abschnitt adapter aus.
credentials-added = Unter dem Namen { $name }, für { $storage }, Benutzer { $user }. Das Speichersystem ({ $system }) hat Benutzer und Passwort angenommen.
credentials-page = StorageLink braucht Adresse, Benutzer und Passwort Ihres Speichersystems. Sie werden zuerst am Speichersystem selbst geprüft. Das Passwort geht nur an das Zertifikat, dem Sie vertrauen, und wird nirgends gespeichert.
storage-is = Es ist { $name }, Version { $version }, Seriennummer { $serial }.

## The XML editor

xml-too-big = Die Datei ist größer als { $limit } und wurde nicht gelesen. Die richtige Datei angeben.
xml-empty = Die Datei ist leer. Die Datei von StorageLink wiederherstellen, aus einer Sicherung oder mit dessen Installationsprogramm.
xml-not-text = Zeile { $line }, Spalte { $column }: Hier stehen Bytes, die in der Kodierung der Datei kein Text sind. Eine XML-Datei angeben oder sie in der Kodierung neu speichern, die ihre erste Zeile nennt.
xml-encoding-not-known = Die Datei hat die Kodierung { $encoding }, die quantalink nicht schreibt. Bekannt sind UTF-8, UTF-16, ISO-8859-1 und US-ASCII. Diese Datei von Hand bearbeiten.
xml-encoding-mismatch = Die erste Zeile nennt die Kodierung { $declared }, die Datei ist aber in { $found }. Die Datei so speichern, dass beides übereinstimmt.
xml-not-xml-1-0 = Die Datei bezeichnet sich als XML { $version }. Hier wird nur XML 1.0 bearbeitet.
xml-declaration = Zeile { $line }, Spalte { $column }: Diese XML-Deklaration ist falsch oder steht nicht ganz am Anfang der Datei. Sie berichtigen.
xml-bad-character = Zeile { $line }, Spalte { $column }: Das Zeichen { $code } ist in XML nicht erlaubt. Es entfernen.
xml-text-outside = Zeile { $line }, Spalte { $column }: Hier steht Text außerhalb des Wurzelelements. Ihn entfernen.
xml-truncated = Zeile { $line }, Spalte { $column }: Die Datei endet mitten in dem, was hier beginnt. Sie scheint abgeschnitten zu sein; die ganze Datei aus einer Sicherung oder mit dem Installationsprogramm von StorageLink holen.
xml-markup = Zeile { $line }, Spalte { $column }: Das ist kein gültiges XML. Die Stelle berichtigen.
xml-not-closed = Das Element { $name }, das in Zeile { $line } beginnt, wird nicht geschlossen. Ist die Datei abgeschnitten, die ganze holen; sonst das End-Tag ergänzen.
xml-no-root = Die Datei enthält kein XML-Element. Die Datei von StorageLink angeben.
xml-two-roots = Zeile { $line }, Spalte { $column }: Hier beginnt ein zweites Wurzelelement; XML hat nur eines. Es entfernen.
xml-tag = Zeile { $line }, Spalte { $column }: Dieses Tag ist kein gültiges XML. Es berichtigen.
xml-prefix-unknown = Zeile { $line }, Spalte { $column }: Das Namensraum-Präfix { $prefix } ist nicht deklariert. Es deklarieren oder entfernen.
xml-end-tag-alone = Zeile { $line }, Spalte { $column }: Dieses End-Tag schließt nichts. Es entfernen.
xml-end-tag = Zeile { $line }, Spalte { $column }: Das End-Tag gehört zu { $found }, offen ist aber { $name } aus Zeile { $opened }. Die Tags berichtigen.
xml-comment = Zeile { $line }, Spalte { $column }: In einem Kommentar dürfen keine zwei Bindestriche hintereinander stehen. Ihn berichtigen.
xml-entity-unknown = Zeile { $line }, Spalte { $column }: Die Entität { $name } ist nicht bekannt. Das Zeichen selbst oder seine Nummer schreiben.
xml-reference = Zeile { $line }, Spalte { $column }: Hier steht ein &, mit dem keine gültige Referenz beginnt. &amp; schreiben.
xml-attribute-twice = Zeile { $line }, Spalte { $column }: Das Attribut { $name } steht zweimal in diesem Tag. Eines entfernen.
xml-doctype-entities = Zeile { $line }, Spalte { $column }: Der DOCTYPE deklariert Entitäten; der Text der Datei kann deshalb etwas anderes bedeuten, als dasteht. Diese Datei von Hand bearbeiten.
xml-no-version = Vor dem ersten Eintrag steht keine Versionsnummer wie 2.0.0.4. Sie in der Datei suchen und ihre Stelle mit --version-at LINE:COLUMN angeben.
xml-several-versions = Vor dem ersten Eintrag können mehrere Zahlen die Version sein: { $places }. Die richtige mit --version-at LINE:COLUMN angeben.
xml-version-at-nothing = In Zeile { $line }, Spalte { $column } steht keine Zahl wie 2.0.0.4 als Wert eines Attributs oder Elements. Die Stelle ihrer ersten Ziffer angeben.
xml-version-in-entry = Die Zahl in Zeile { $line }, Spalte { $column } steht in dem Eintrag, der entfernt werden soll, und kann deshalb nicht die Version sein. Mit --version-at eine andere angeben.
xml-no-entries = Die Datei hat keinen Eintrag mit Hersteller und Produkt, an dem sich die Form eines Eintrags erkennen ließe. Den Eintrag bei OSNEXUS erfragen und mit --block FILE angeben.
xml-several-lists = An mehreren Stellen stehen Einträge mit Hersteller und Produkt (Zeilen { $lines }); zu welcher ein neuer gehört, ist nicht klar. Den Eintrag mit --block FILE angeben: Er kommt hinter den letzten seines Namens.
xml-fields-unclear = Im Eintrag von Zeile { $line } ist nicht klar, welches Feld der Hersteller und welches das Produkt ist. Den neuen Eintrag mit --block FILE angeben.
xml-field-unknown = Der Eintrag von Zeile { $line }, der als Vorlage dient, hat kein Feld { $name }. Die Namen verwenden, die der Plan zeigt.
xml-id-unknown = Im Eintrag von Zeile { $line } enthält das Feld { $name } den Wert „{ $value }“, der in jedem Eintrag anders ist und sich nicht erfinden lässt. Den neuen Eintrag mit --block FILE angeben.
xml-wish = „{ $value }“ kann nicht der Wert von { $name } sein: leer, mit Leerzeichen am Rand oder mit Zeichen, die XML nicht erlaubt.
xml-block-not-text = Die Datei von --block ist kein UTF-8-Text. Sie als UTF-8 speichern.
xml-block-not-well-formed = Die Datei von --block ist nicht wohlgeformt, in ihrer Zeile { $line }: { $why }
xml-block-one-element = Die Datei von --block muss genau ein XML-Element enthalten und nichts daneben.
xml-block-other = Die Datei von --block enthält { $vendor } und { $product } nicht als ganze Werte von Feldern. Ohne sie käme der Eintrag bei jedem Lauf noch einmal hinzu.
xml-block-not-encodable = Die Datei von --block enthält in Zeile { $line } das Zeichen { $sign } an einer Stelle, an der die Kodierung der StorageLink-Datei es nicht schreiben kann. Es ersetzen.
xml-no-place = Das Wurzelelement ist ein leeres Tag; für den Eintrag ist kein Platz. Die Datei von StorageLink angeben.
xml-why-entry = Der Eintrag für { $vendor } { $product }, nach dem letzten (Zeile { $line }).
xml-why-version = Zeile { $line }: Die Version steigt von { $from } auf { $to }, damit StorageLink die neuen Regeln auf die XenServer-Hosts bringt.
xml-why-take-out = Der Eintrag für { $vendor } { $product } in Zeile { $line } wird entfernt.
xml-note-one-model = Es gibt nur einen Eintrag als Vorlage (Zeile { $line }). Den neuen Eintrag sorgfältig ansehen.
xml-note-copied = Aus dem Eintrag von Zeile { $line } übernommen, obwohl sich die Einträge darin unterscheiden: { $fields }. Prüfen, ob das passt.
xml-note-number-unclear = Mehrere Felder enthalten Zahlen ({ $names }); deshalb wurde keines auf die Zahl der Anleitung gesetzt. Sie sind übernommen.
xml-note-lone-passed = Auch Zeile { $line } enthält Hersteller und Produkt, steht aber allein; sie wurde nicht als Eintrag angesehen.
xml-note-number-differs = Der Eintrag in Zeile { $line } ist schon da; sein Feld { $name } ist { $value }, nicht { $wanted }. Er bleibt, wie er ist.
xml-note-vendor-there = Zeile { $line } hat einen Eintrag für { $vendor } mit einem anderen Produkt, { $product }. Er bleibt.
xml-note-version-longer = Die Version wird länger, von { $from } zu { $to }. Übernimmt StorageLink die neuen Regeln nicht, vergleicht es Versionen vielleicht als Text.
xml-note-rises-again = Die Version sinkt nie: Sie wird { $version }.
xml-field-guide = { $name } = { $value } (Zeichenkette der SCSI-Inquiry)
xml-field-number = { $name } = { $value } (Zahl der Anleitung)
xml-field-counted = { $name } = { $value } (nächste Nummer)
xml-field-given = { $name } = { $value } (selbst angegeben)
xml-field-copied = { $name } = { $value } (aus dem letzten Eintrag übernommen)
xml-field-block = { $name } = { $value } (aus der Datei von --block)
usage-version-at = „{ $value }“ ist keine Stelle in einer Datei. Zeile und Spalte angeben, beide ab 1, etwa --version-at 2:24.
xml-too-many = Die Datei hat { $count } Einträge für { $vendor } { $product }. So viele können nicht gemeint sein; die Datei aus einer Sicherung oder mit dem Installationsprogramm von StorageLink holen.

## The pages of the adapter section

# Help of the steps' pages.
page-licence-help =
    StorageLink darf nur mit einer Enterprise- oder Platinum-Lizenz verwendet werden, und das Gateway bedient XenServer
    5.6 FP1 und ältere. Diese Seite zeigt, was jeder Knoten zu seiner Lizenz sagt. Lässt sich kein Knoten fragen, unten
    die Edition wählen.

    „Lizenz stimmt: weiter“ bestätigt sie. Wird die Lizenz abgelehnt oder ist sie unbekannt, geschieht auf dem
    StorageLink-Server nichts; die Multipath-Einstellungen der Knoten brauchen keine Lizenz und gehen trotzdem.
page-stop-service-help =
    StorageLink liest seine Adapter und Geräteregeln beim Start und wird deshalb angehalten, während sie sich ändern. Auf
    dieser Seite geschieht nichts: Der Dienst wird erst angehalten, wenn Sie dem Plan zugestimmt haben, und im selben Lauf
    wieder gestartet.

    Solange er steht, scheitern Start und Stopp von VMs und Snapshots auf StorageLink-Repositories. Der Server-Ordner
    ergibt sich aus der Konfiguration des Dienstes; nennen Sie ihn, wo das nicht so ist.
page-adapter-download-help =
    Das Installationsprogramm kommt von OSNEXUS. Öffnen Sie die Adresse auf einem Rechner mit Browser, bringen Sie die
    Datei auf den StorageLink-Server und geben Sie hier ihren Pfad an; er lässt sich beim Tippen vervollständigen.

    Größe und SHA-256 der Datei werden gezeigt, damit Sie sie mit den Angaben von OSNEXUS vergleichen können. Ist eine
    SHA-256 angegeben, wird jede andere Datei abgelehnt. Auf dieser Seite wird nichts ausgeführt.
page-adapter-install-help =
    Das Installationsprogramm baut den Adapter in StorageLink ein. Es läuft, während der Dienst steht; Ausgabe und
    Exit-Code kommen in den Bericht. Es läuft nur einmal: Ist der Adapter schon da, ist hier nichts zu tun.

    Was ein Installationsprogramm getan hat, kann quantalink nicht zurücknehmen. Lassen sich von hier keine Programme
    starten, führen Sie es selbst aus, und der Lauf fragt, ob es erledigt ist.
page-scsi-ids-help =
    StorageLink kennt Speichergeräte aus den Einträgen dieser Datei. Der neue Eintrag entsteht nach dem Bild des letzten,
    und die Version am Anfang der Datei steigt um eins; daran erkennt StorageLink, dass es die neuen Regeln auf die
    XenServer-Hosts bringen muss.

    Die Zeilen, die gehen und kommen, stehen unten; alle anderen Bytes bleiben. Lässt sich die Datei nicht verstehen,
    geben Sie den Eintrag in einer eigenen Datei an oder sagen Sie, wo die Version steht.
page-start-service-help =
    Der angehaltene Dienst wird wieder gestartet, mit denen, die ihn brauchen, und beobachtet, bis er läuft. Ein Dienst,
    der schon vor dem Lauf stand, bleibt stehen.

    Kommt er mit den neuen Geräteregeln nicht hoch, fragt der Lauf, ob die alten zurückkommen und er damit neu
    gestartet werden soll. Auf dieser Seite geschieht nichts.
page-adapter-listed-help =
    Das StorageLink-Gateway wird nach seinen Adaptern gefragt. Geben Sie seine Adresse an, vergleichen Sie den
    Fingerabdruck seines Zertifikats mit dem auf dem Server, vertrauen Sie ihm und geben Sie das Passwort seines Benutzers
    „admin“ ein. Dann testen.

    Ohne Adresse sehen Sie selbst nach: im StorageLink Manager unter „Administration“. Das Passwort bleibt nur für diese
    Sitzung; es kommt nie in eine Datei.
page-credentials-help =
    Mit diesem Benutzer und Passwort legt StorageLink Volumes auf dem QuantaStor-System an. Geben Sie Adresse, Benutzer
    und Passwort an, vergleichen Sie den Fingerabdruck des Zertifikats, vertrauen Sie ihm und testen Sie: Dann steht fest,
    dass sie stimmen.

    Eingetragen werden sie von Ihnen im StorageLink Manager, Schritt für Schritt wie beschrieben, oder auf Wunsch von
    quantalink über das Gateway. Das Passwort bleibt nur für diese Sitzung; es kommt nie in eine Datei.

# Why steps are skipped.
skip-not-wanted = Diese Schritte werden übersprungen, weil ihr Abschnitt nicht unter den genannten ist:
skip-no-server = Diese Schritte werden übersprungen, weil hier kein StorageLink-Server erreichbar ist. Führen Sie sie dort aus oder nennen Sie ihn mit --server:
skip-no-node = Diese Schritte werden übersprungen, weil hier kein dom0-Knoten ist. Starten Sie quantalink dort oder nennen Sie die Knoten mit --node:
skip-left-out = Diese Schritte werden übersprungen, weil Sie ohne den StorageLink-Server weitermachen. Um sie wieder aufzunehmen, zur Seite mit der Lizenz zurückgehen:

# Paths, passwords, certificates.
path-begin = Erst den Anfang eines vollständigen Pfads eingeben, etwa /srv/ oder C:\.
path-no-folder = Auf dem Server gibt es keinen Ordner { $path }.
path-no-entry = In { $path } beginnt nichts so.
path-many = { $found } Einträge beginnen so; die ersten { $shown } sind zu sehen.
pair-fingerprint = SHA-256
pin-another = Bisher galt ein anderes Zertifikat als vertrauenswürdig, mit der SHA-256 { $fingerprint }. Klären Sie, wer es geändert hat, bevor Sie diesem vertrauen.
step-stale = Ihre Eingaben wurden noch nicht nachgesehen.

# Actions and choices.
action-start-service = Nur StorageLink starten
action-leave-out = Ohne StorageLink weiter
action-take-in = StorageLink wieder aufnehmen
action-next-see = Eingaben nachsehen
action-next-without = Ohne StorageLink
action-next-licensed = Lizenz stimmt: weiter
action-test = Testen
action-by-hand = Schritte von Hand durchgehen
choice-not-done = Nein, nicht erledigt
choice-done = Ja, erledigt
choice-put-back = Alte Datei zurück
choice-leave-new = Neue Datei lassen

# What follows from a licence that is not right.
gate-shut = So geschieht auf dem StorageLink-Server nichts. Sie können ohne ihn weitermachen: die Multipath-Einstellungen der Knoten brauchen keine Lizenz.
gate-shut-alone = So geschieht auf dem StorageLink-Server nichts, und sonst ist hier nichts zu tun. Wählen Sie unten die Edition, falls sie eine andere ist, oder verlassen Sie den Assistenten.
plan-left-out = Sie machen ohne den StorageLink-Server weiter: die Abschnitte adapter und verify bleiben weg. Um sie wieder aufzunehmen, zur Seite mit der Lizenz zurückgehen oder es auf der Seite mit dem Plan wählen.

# What will be done to the server.
plan-service-stops = Während des Laufs steht StorageLink. Wählen Sie eine Zeit, in der niemand VMs auf StorageLink-Speicher startet, stoppt oder Snapshots von ihnen macht.
plan-by-hand = Für das Programm ist nichts mehr zu tun. Einige Schritte sind Ihre: Gehen Sie sie durch und sagen Sie bei jedem, ob er erledigt ist.
next-by-hand = Das tun Sie von Hand: der Lauf wartet dort und fragt, ob es erledigt ist.
next-service-stop = Der Dienst { $service } wird angehalten, und der Lauf wartet, bis er STOPPED meldet.
next-install = Es wird ausgeführt und abgewartet, falls sein SHA-256 dann noch derselbe ist.
next-credentials = Das Gateway { $gateway } bekommt das Storage-System { $storage } mit dem Benutzer { $user } unter dem Namen { $name } und wird gefragt, ob es dort steht.

# The server on the first page.
wizard-host-server = { $host }: der StorageLink-Server
service-none = nicht installiert
pair-service = Dienst StorageLink
pair-folder = Server-Ordner
pair-device-rules = Geräteregeln

# Runs.
unfinished-stopped = Der Dienst { $service } auf { $host } steht, und nichts startet ihn von selbst: der Lauf, der ihn angehalten hat, hat ihn nicht wieder gestartet. Den Lauf fortsetzen, zurückrollen oder nur den Dienst starten. Zum Starten von Hand dort eingeben: { $command }
progress-start-service = Der Dienst wird gestartet.
progress-service-stopped = Der Dienst { $service } steht jetzt. Der Lauf startet ihn wieder, bevor er endet.
ask-service-stopped = Der Dienst { $service } steht jetzt. Er wird wieder gestartet, bevor der Lauf endet.
ask-changed-same = Der Eintrag und die Regel für die Version sind die des Plans; andere Zeilen der Datei sind verschieden.
ask-changed-other = Das ist nicht die Änderung des Plans: jede Zeile ansehen.
ask-by-hand = { $number }. { $line }
log-answer-done = Antwort: erledigt
log-answer-not-done = Antwort: nicht erledigt
log-answer-put-back = Antwort: alte Datei zurück
log-answer-leave = Antwort: neue Datei lassen

# The numbered front end.
plain-path = Einen vollständigen Pfad eingeben. Sein Anfang und ? zeigen, wie er weitergehen kann.
plain-secret = Die Eingabe wird nicht angezeigt.
plain-secret-none = hier nicht eingegeben
plain-secret-given = eingegeben, nicht angezeigt
plain-secret-shown = Diese Konsole zeigt, was eingegeben wird. Könnte es jemand sehen, Enter drücken und das Passwort mit --secrets FILE angeben.
plain-secret-value = Passwort, oder Enter, um es so zu lassen:

## The practice server

# Services.
service-no-right = Kein Recht, den Dienst { $service } zu starten oder anzuhalten (Fehler 5). Er ist, wie er war. quantalink als Administrator starten.
service-has-dependents = Der Dienst { $service } kann nicht angehalten werden, solange Dienste laufen, die ihn brauchen: { $dependents } (Fehler 1051). Er läuft noch. Zuerst diese anhalten.
service-already-running = Der Dienst { $service } läuft bereits (Fehler 1056).
service-not-running = Der Dienst { $service } läuft nicht (Fehler 1062).
service-busy = Der Dienst { $service } nimmt zurzeit keinen Auftrag an (Fehler 1061). Warten, in der Diensteverwaltung nachsehen und noch einmal versuchen.
service-no-answer = Die Dienstverwaltung hat zu { $service } nicht geantwortet. Ob der Auftrag ausgeführt wurde, ist nicht bekannt. Den Dienst ansehen.

# The practice site.
practice-file-fails = Eine Datei der Übungsumgebung lässt sich nicht lesen oder schreiben: { $path }: { $why }. Kein wirklicher Rechner ist betroffen. Eine neue Übungsumgebung in einem anderen Verzeichnis anlegen.
practice-not-listening = Gateway und Speichersystem der Übungsumgebung können auf 127.0.0.1 nicht lauschen: { $why }. Kein wirklicher Rechner ist betroffen.
practice-folder-not-empty = { $path } ist nicht leer und enthält keine Übungsumgebung. Es wurde nichts darin geändert. Ein neues oder leeres Verzeichnis angeben.
practice-not-there = In { $path } liegt keine Übungsumgebung.
practice-other-format = Die Übungsumgebung in { $path } wurde mit einer anderen Version von quantalink angelegt. Sie bleibt, wie sie ist. In einem anderen Verzeichnis eine neue anlegen.
practice-runs-only-installer = Der Übungsserver führt nur das Übungsinstallationsprogramm aus: { $program } wurde nicht gestartet.
practice-installer-says = Das Installationsprogramm meldet: { $line }
practice-three-pools = Die Übungsumgebung hat einen StorageLink-Server und drei dom0-Knoten: XenServer 5.6, XenServer 6.5 und XCP-ng 8.3. Das StorageLink-Gateway bedient nur Pools bis XenServer 5.6 FP1; die anderen beiden sind für den Multipath-Teil da. Zum Üben stehen die drei als ein Pool in der Liste, was so verschiedene Versionen nicht sein könnten.
practice-logins = Gateway: { $gateway }, Benutzer { $gateway-user }, Passwort { $gateway-password }. Speichersystem: { $storage }, Benutzer { $storage-user }, Passwort { $storage-password }. Beide sind Attrappen auf diesem Rechner.
knob-unknown = Einen Übungsschalter "{ $word }" gibt es nicht. Es gibt: { $all }

# What can go wrong on it.
knob-stop-slow = Der Dienst braucht 40 s zum Anhalten.
knob-stop-fails = Der Dienst lehnt das Anhalten ab.
knob-stop-ignored = Der Dienst nimmt den Auftrag zum Anhalten an und läuft weiter.
knob-stop-hangs = Der Dienst bleibt für immer in STOP_PENDING.
knob-start-slow = Der Dienst braucht 40 s zum Starten.
knob-start-fails = Der Dienst startet nicht und bleibt STOPPED.
knob-start-fails-once = Der erste Start misslingt, der nächste gelingt.
knob-start-ignored = Der Dienst bleibt für immer in START_PENDING.
knob-start-crashes = Der Dienst läuft einen Augenblick und stürzt ab.
knob-start-fails-on-new-xml = Mit einer geänderten XML-Datei startet der Dienst nicht.
knob-crashes-on-new-xml = Mit einer geänderten XML-Datei stürzt der Dienst kurz nach dem Start ab.
knob-service-missing = Der Dienst StorageLink ist nicht installiert.
knob-service-disabled = Der Dienst StorageLink ist deaktiviert.
knob-service-stopped = Der Dienst StorageLink ist von Anfang an angehalten.
knob-service-no-answer = Aufträge an den Dienst werden ausgeführt, aber die Antwort geht verloren.
knob-dependent-stopped = Der von StorageLink abhängige Dienst ist von Anfang an angehalten.
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
knob-adapter-not-initialised = Das Gateway führt den Adapter auf, konnte ihn aber nicht initialisieren.
knob-adapter-missing = Das Gateway führt den Adapter nicht auf, obwohl er installiert wurde.
knob-add-refused = Das Gateway nimmt keine neuen Anmeldedaten an.
knob-add-cut = Das Gateway nimmt neue Anmeldedaten an, und die Verbindung endet mitten in der Antwort.
knob-add-lost = Das Gateway behält neue Anmeldedaten nicht, und die Verbindung endet mitten in der Antwort.
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
knob-edition-unknown = Der älteste Knoten sagt seine Edition nicht.

## The screens of the adapter section

tui-key-complete = ergänzen
tui-qr-small = Das Fenster ist zu klein für den QR-Code dieser Adresse: Er braucht { $columns } Spalten und { $rows } Zeilen.
tui-qr-ascii = Kein QR-Code: Dieses Terminal wird nur mit ASCII-Zeichen benutzt.
tui-qr-long = Kein QR-Code: Die Adresse ist zu lang dafür.
tui-secret-kept = Für diese Sitzung ist ein Kennwort gemerkt. Tippen beginnt ein neues, die Rücktaste vergisst es.
tui-paste-lines = Nichts eingefügt: Das Kopierte ist nicht eine einzelne Zeile reinen Textes.
tui-paste-long = Nichts eingefügt: Es ist zu lang für dieses Feld.
tui-candidates-more = { $count ->
    [one] noch 1 weiterer: zum Anzeigen weitertippen
   *[other] noch { $count } weitere: zum Anzeigen weitertippen
}

## The screens of the adapter section

## The engine of the adapter section

service-on-its-way = Dienst { $service }: { $state }
service-last-seen = Zuletzt gesehen: { $state }.
service-unclear = Der Dienst { $service } auf { $host } kam in { $seconds } s zu keinem Ende, und was aus ihm wird, ist nicht bekannt. { $last } Dort nachsehen: { $look } - zeigt es STOPPED, starten Sie ihn: { $start }
service-runs-again = Der Dienst { $service } sollte beendet werden und läuft nach { $seconds } s wieder. Er wurde nicht beendet.
service-ignores-stop = Der Dienst { $service } hat in { $seconds } s nicht auf das Beenden reagiert und läuft weiter.
service-came-and-went = Der Dienst { $service } lief an und wurde wieder beendet, Exitcode { $code }. Sehen Sie ins Windows-Ereignisprotokoll.
service-did-not-start = Der Dienst { $service } ist nicht gestartet, Exitcode { $code }. Sehen Sie ins Windows-Ereignisprotokoll.
service-start-taken-up = Der unfertige Lauf hat den Dienst { $service } beendet, daher wird er wieder gestartet.
service-left-as-found = Der Dienst { $service } wurde von jemand anderem beendet, bevor dieser Lauf zu ihm kam, und bleibt beendet.
service-still-stopped = Der Dienst { $service } auf { $host } läuft nicht. { $why } { $file } Zum Starten dort eingeben: { $command }
device-rules-untouched = Die Geräteregeln wurden nicht geändert.
device-rules-old = Es gelten die alten Geräteregeln: { $path }
device-rules-new = Es gelten die neuen Geräteregeln: { $path }
device-rules-unknown = Ob die alten oder die neuen Geräteregeln gelten, ist nicht bekannt: { $path }
error-and-also = { $first } { $second }
put-back-question = { $why } Die alten Geräteregeln zurückholen und den Dienst wieder starten?
version-raised-again = { $path }: StorageLink lief bereits mit den neuen Geräteregeln, daher wurde die alte Datei nicht zurückgeholt. Der Eintrag wurde entfernt und die Version von { $from } auf { $to } erhöht.
service-reads-at-start = Der Dienst { $service } wurde von diesem Lauf weder beendet noch gestartet. Er liest die Geräteregeln beim nächsten Start.
settled-service = Dienst { $service }: { $state }. Damit ist die abgebrochene Änderung geklärt.
installer-runs = { $path } läuft. Es wird nicht unterbrochen.
installer-changed = { $path } ist nicht die Datei, die der Plan gesehen hat. Sie wurde nicht ausgeführt. Prüfen Sie, woher sie kommt, und planen Sie neu.
installer-name = Der Name von { $path } ist kein gültiger Text, daher kann die Datei nicht ausgeführt werden. Benennen Sie sie um.
installer-ended = Das Installationsprogramm endete nach { $seconds } s mit { $code }.
installer-said = Ausgabe auf { $stream }: { $output }
installer-failed = Das Installationsprogramm { $path } ist gescheitert ({ $code }, { $seconds } s): { $output } Die Geräteregeln wurden nicht geändert. Beseitigen Sie die Ursache und wenden Sie den Plan noch einmal an.
installer-unknown = Wie das Installationsprogramm { $path } endete, ist nicht bekannt. { $why } Die Geräteregeln wurden nicht geändert. Prüfen Sie, ob es noch läuft und ob der Adapter installiert ist; dann setzen Sie den Lauf fort oder nehmen ihn zurück.
installer-not-undone = Das Installationsprogramm { $path } wurde ausgeführt; das wird nicht rückgängig gemacht. Deinstallieren Sie den Adapter in der Windows-Systemsteuerung unter Programme, wenn Sie ihn nicht behalten wollen.
install-unsettled = Ob das Installationsprogramm vor dem Abbruch des Laufs ausgeführt wurde, ist nicht bekannt; es wird noch einmal ausgeführt, wo der Plan es vorsieht.
reboot-needed = Das Installationsprogramm verlangt einen Neustart von Windows.
changed-by-installer = Das Installationsprogramm hat { $path } geändert, daher wurde die Änderung neu geplant. Die jetzt gezeigte Änderung vornehmen?
changed-by-installer-refused = Das Installationsprogramm hat { $path } geändert, und der neuen Änderung wurde nicht zugestimmt. Die Datei ist so, wie das Installationsprogramm sie hinterlassen hat. Planen Sie neu, um die Änderung zu sehen.
confirmed-by-hand = Vom Administrator als von Hand erledigt bestätigt.
credentials-differ = Das Gateway hat für diese Adresse jetzt andere Anmeldedaten: { $friendly }, { $address }, Benutzer { $user }. Prüfen Sie sie im Citrix StorageLink Manager.
credentials-not-there = Das Gateway hat die Anmeldedaten angenommen, führt sie aber nicht auf. Fügen Sie sie im Citrix StorageLink Manager hinzu.
credentials-not-read = Die Anmeldedaten wurden gesendet, aber das Gateway konnte nicht gefragt werden, ob es sie hat. { $why } Sehen Sie im Citrix StorageLink Manager nach.
credentials-unsettled = Ob die Anmeldedaten vor dem Abbruch des Laufs hinzugefügt wurden, ist nicht bekannt; das Gateway wird noch einmal gefragt.
credentials-not-undone = Die Anmeldedaten { $friendly } für { $address } bleiben im Gateway. Entfernen Sie sie im Citrix StorageLink Manager, wenn Sie sie nicht behalten wollen.

## The commands of the adapter section

cli-opt-fail = Das auf der Übungsumgebung misslingen lassen (wiederholbar); die Wörter stehen am Ende von „quantalink demo --help“
usage-value-why = Der Wert von { $argument } ist ungültig. { $why }
usage-path-text = Der Pfad von { $argument } ist kein UTF-8-Text, wie es Antworten sein müssen: { $value }. Verzeichnis oder Datei über einen anderen Pfad angeben, etwa einen Link.
usage-only-demo = { $option } ist für die Übungsumgebung: quantalink demo { $option } …
section-needs-node = Der Abschnitt { $section } braucht einen dom0-Knoten, und dieser Rechner ist keiner. Um seine Multipath-Konfiguration dennoch zu bearbeiten, „--section multipath“ anfügen.
server-local-is-windows = StorageLink läuft unter Windows, dieser Rechner nicht. Es wurde nichts geändert. quantalink auf dem Windows-Server starten oder hier „--server manual“ angeben: die Schritte dort werden dann genannt und von Hand ausgeführt.
secrets-file-special = Das ist keine reguläre Datei. Passwörter werden aus einer regulären Datei gelesen oder aus einem Deskriptor: --password-fd.
secrets-file-invalid =
    Die Datei mit den Passwörtern ist nicht zu gebrauchen{ $line ->
        [0] {""}
       *[other] , wegen Zeile { $line }
    }. Was dort steht, wird nicht gezeigt. Es muss TOML von höchstens 64 KiB sein, mit diesen Schlüsseln, jeder ein Passwort in Anführungszeichen: { $valid }.
secrets-file-of-others = Die Datei mit den Passwörtern gehört einem anderen Benutzer (uid { $uid }), der sie lesen und ändern kann. Sie wurde nicht gelesen. Als root eingeben: chown $USER { $path }
secrets-file-open-to-others = Die Datei mit den Passwörtern können andere Benutzer lesen oder ändern (Modus { $mode }). Sie wurde nicht gelesen. Eingeben: chmod 600 { $path }
password-fd-closed = Der Dateideskriptor { $fd } ist nicht offen oder nicht lesbar. Für quantalink öffnen, etwa: quantalink … --password-fd 3 3< FILE
password-fd-empty = Der Dateideskriptor { $fd } lieferte kein Passwort: gelesen wird eine Zeile Text von höchstens 64 KiB.
ask-password-gateway = Passwort von { $user } auf dem StorageLink-Gateway { $at } (wird nicht gezeigt; nur Eingabetaste: weglassen):
ask-password-storage = Passwort von { $user } auf dem QuantaStor-System { $at } (wird nicht gezeigt; nur Eingabetaste: weglassen):
manual-left =
    { $n ->
        [one] 1 Schritt bleibt von Hand zu tun, wie oben genannt.
       *[other] { $n } Schritte bleiben von Hand zu tun, wie oben genannt.
    } Danach prüfen mit: { $command }
cli-heading-knobs = Was --fail annimmt, und was es auf der Übungsumgebung bewirkt:
demo-other-knobs = Hier steht schon eine Übungsumgebung, und sie wurde angelegt mit: { $knobs }. Es wurde nichts geändert. --fail weglassen, um mit ihr fortzufahren, oder ein anderes Verzeichnis angeben.
demo-no-knobs = nichts, was misslingt
undo-starts = Der Dienst { $service } wird wieder gestartet.
undo-stops = Der Dienst { $service } wird wieder gestoppt, wie er zuvor war.
undo-takes-out = Der Dienst { $service } lief schon mit der neuen Version, die nicht sinken darf: nur der Eintrag wird herausgenommen und die Version noch einmal erhöht.

## Walks over the practice site

credentials-after-start = Das Gateway antwortet nur, während sein Dienst läuft. Führen Sie quantalink dann noch einmal mit --section verify aus.

## command-line contract

install-compare-by-hand = Der SHA-256 von { $program } muss { $sha256 } sein. Auf dem Server zeigt ihn: certutil -hashfile DATEI SHA256
password-fd-silent = Der Dateideskriptor { $fd } blieb { $seconds } s lang offen, ohne dass eine Textzeile kam. Nichts wurde geändert. Sorgen Sie dafür, dass das Programm, das das Passwort hineinschreibt, eine Zeile schreibt oder endet, und geben Sie dann denselben Befehl noch einmal ein.
interrupted = Unterbrochen, bevor alle Hosts angesehen waren. Nichts wurde geändert, und über ihren Zustand ist damit nichts gesagt. Geben Sie denselben Befehl noch einmal ein.

## The shapes of StorageLink's XML
xml-lone-unclear = Zeile { $line } enthält den einzigen Hersteller und das einzige Produkt der Datei, innerhalb eines größeren Elements; wo ein Eintrag beginnt, ist nicht klar. Den neuen Eintrag mit --block FILE angeben.
xml-note-group = Der Eintrag in Zeile { $line } enthält mehrere Produkte; der neue enthält eines, nach dem Vorbild des letzten.
xml-note-letters = Zeile { $line } hat einen Eintrag für { $vendor } { $product }: bis auf Groß- und Kleinschreibung derselbe, und SCSI unterscheidet sie. Er bleibt.

## Review of the engine

service-why-told = Der Grund steht weiter oben.
device-rules-taken-out = Der Eintrag wurde wieder aus den Geräteregeln genommen und ihre Version erhöht: { $path }
device-rules-by-others = Es gelten weder die alten noch die neuen Geräteregeln: Jemand anderes hat { $path } geändert oder entfernt, vielleicht das Installationsprogramm. Das kann der Grund sein, warum der Dienst nicht startet. Der alte Inhalt liegt in { $kept } und kann zurückkopiert werden.

## Mends of the pages

credentials-adapter-asked = Die Kennung von { $adapter } wird beim Gateway erfragt, sobald dessen Dienst wieder gestartet ist.
gateway-asked-for-adapter = Warten, bis das Gateway { $adapter } als initialisiert führt
gateway-adapter-not-there = Das Gateway unter { $at } führte { $adapter } { $seconds } s nach dem Start seines Dienstes noch nicht als initialisiert. { $why } Es wurden keine Zugangsdaten hinzugefügt; was zuvor getan wurde, auch der Adapter, bleibt, wie es ist. Sehen Sie im Protokoll von StorageLink nach, und geben Sie dann ein: quantalink verify. Sobald der Adapter geführt wird, führen Sie quantalink noch einmal mit --section verify aus.
ask-apply = Den Plan jetzt ausführen?
ask-apply-stops = Der Dienst { $service } auf { $host } wird für seine Änderungen beendet und danach wieder gestartet: in der Regel binnen weniger Minuten.
choice-not-now = Jetzt nicht
choice-apply = Ja, den Dienst beenden und ausführen

service-gone = Der Dienst { $service } ist nicht mehr installiert. Er wurde weder beendet noch gestartet.

part-steps = { $done } von { $of }
part-seconds = { $done } s von { $of } s

## A first use, step by step

unfinished-resume-practice =
    Um die übrigen Änderungen auszuführen, „Lauf fortsetzen“ wählen. Auf echten Hosts geht das auch jederzeit später mit:
ask-roll-back-service =
    Wo er die Geräteregeln geändert hat, wird der Dienst { $service } dafür beendet und wieder gestartet. Währenddessen
    schlagen Start, Stopp und Snapshots von VMs auf StorageLink-Storage-Repositories fehl.
adapter-after-run = Wenn der Plan den Adapter erst installiert, wird das nach dem Lauf noch einmal gefragt.
scsi-ids-copy-after =
    Holen Sie die Kopie erst vom Server, nachdem dort das Installationsprogramm gelaufen ist: es kann die Datei neu schreiben.
wizard-role-linux = dieser Rechner als Knoten
state-put-back =
    { $back ->
        [0] Keine Änderung wurde zurückgestellt
        [one] { $back } Änderung wurde zurückgestellt
       *[other] { $back } Änderungen wurden zurückgestellt
    }{ $made ->
        [0] .
        [one] , { $made } bleibt bestehen.
       *[other] , { $made } bleiben bestehen.
    }

## dom0: releases, traps and the storage manager's own lock

blacklist-property-missing = { $path }, Zeile { $line }: multipath nimmt dann nur Platten, die eine in blacklist_exceptions genannte Eigenschaft haben, und keine davon passt auf die Platten von QuantaStor. Fügen Sie dort die Zeile property "(SCSI_IDENT_|ID_WWN)" hinzu, wenn sie verwendet werden sollen.
change-multipath-confd-cleanup = getuid_callout aus einem älteren Eintrag in conf.d nehmen
confd-getuid = Der QuantaStor-Eintrag in { $path } enthält getuid_callout: Jeder Aufruf von multipath gibt deshalb eine Warnung aus, und der Storage-Manager von XenServer hält diese Ausgabe für eine Antwort. Die Zeile wird nicht gebraucht.
foreign-lock-held = Der Storage-Manager von XenServer arbeitet gerade an { $path }: { $lock } wird von Prozess { $pid }, { $command }, gehalten und wurde binnen { $seconds } Sekunden nicht freigegeben. Nichts wurde geändert. Warten Sie, bis kein Storage Repository mehr angehängt wird, und versuchen Sie es erneut.
foreign-lock-held-unseen = Der Storage-Manager von XenServer arbeitet gerade an { $path }: { $lock } wird gehalten und wurde binnen { $seconds } Sekunden nicht freigegeben; von wem, ist von hier aus nicht zu sehen. Nichts wurde geändert. Warten Sie, bis kein Storage Repository mehr angehängt wird, und versuchen Sie es erneut; als root finden Sie den Inhaber mit: fuser -v { $lock }
foreign-lock-not-a-file = { $lock } ist keine reguläre Datei, daher lässt sich die Sperre des Storage-Managers für { $path } nicht nehmen. Nichts wurde geändert. Sehen Sie nach, was dort liegt, und versuchen Sie es erneut.
progress-foreign-lock = Es wird gewartet, bis der Storage-Manager mit { $path } fertig ist

## xapi and licence
xe-word-broken = "{ $word }" wird nicht an xe übergeben: Es enthält ein Zeilenende oder ist kein Text, und xapi hielte es für mehrere Wörter. Es wurde nichts geändert.
xe-uuid-broken = "{ $uuid }" ist keine uuid von xapi und wird daher nicht an xe übergeben. Es wurde nichts geändert.
xapi-says-no = xapi lehnt "{ $command }" ab: { $said }
xapi-order-lost = Die Verbindung zu xapi ging verloren, während "{ $command }" lief: Der Befehl kann ausgeführt worden sein oder nicht. { $said }
xapi-no-answer = xapi hat auf "{ $command }" nicht rechtzeitig geantwortet. Es wurde nicht länger gewartet.
xapi-answer-strange = Die Antwort von xapi auf "{ $command }" ist nicht lesbar: { $said }
xapi-object-gone = Was "{ $command }" erfragt, gibt es nicht mehr.
evidence-xapi = xapi, mit { $calls ->
        [one] einem Aufruf
       *[other] { $calls } Aufrufen
    } von xe gefragt
xapi-no-dom0 = Es ist keine dom0 und hat kein xapi.
xapi-host-not-known = xapi kennt den Host { $uuid } nicht, den { $path } nennt.
xapi-pools = xapi nennt { $number } Pools; es müsste einer sein.
xapi-field-strange = xapi nennt "{ $field }" von { $uuid } nicht oder nennt etwas Unerwartetes.
gather-xapi-hosts = { $host }: xapi nach den Hosts des Pools und nach Multipathing fragen
gather-xapi-pool = { $host }: xapi nach Hochverfügbarkeit und Upgrades fragen
gather-xapi-vms = { $host }: xapi nach den dort laufenden VMs fragen
gather-xapi-storage = { $host }: xapi nach dem dort angehängten Storage fragen
licence-pool-member = Der Host { $host } seines Pools hat die Edition { $edition }, die StorageLink nicht enthält. In einem Pool entscheidet die niedrigste Lizenz: StorageLink braucht Enterprise oder Platinum auf jedem Host.
licence-pool-restricted = Er hat die Edition { $edition }, aber sein Pool schränkt StorageLink ein (restrict_storagelink), obwohl keiner seiner Hosts eine niedrigere Edition nennt. Sehen Sie die Lizenzen in XenCenter an; eine kann abgelaufen sein.
licence-pool-strange = Der Host { $host } seines Pools nennt seine Edition "{ $edition }", die es in diesem Release nicht gibt. In einem Pool entscheidet die niedrigste Lizenz.
licence-pool-unseen = { $node }: Die anderen Hosts seines Pools konnten nicht nach ihren Lizenzen gefragt werden: { $why } In einem Pool entscheidet die niedrigste Lizenz.
licence-by-answer-served = Edition { $edition }, wie Sie sagen; kein Knoten nennt sie. Sein Release, XenServer { $version }, bedient das StorageLink-Gateway.
licence-by-answer-desktop-served = Edition { $edition }, wie Sie sagen: wie Enterprise lizenziert, aber StorageLink-Repositories werden zusammen mit XenDesktop nicht unterstützt. Sein Release, XenServer { $version }, bedient das StorageLink-Gateway.

## Activation
change-activate-disable = Host außer Betrieb nehmen
change-activate-evacuate = Virtuelle Maschinen wegmigrieren
change-activate-unplug = QuantaStor-Speicher trennen
change-activate-keys = Multipathing einschalten
change-activate-plug = QuantaStor-Speicher wieder verbinden
change-activate-enable = Host wieder in Betrieb nehmen
ask-activate-live = Auch wo QuantaStor-LUNs in Benutzung sind?
ask-activate-live-help = Das Laden trennt die Storage Repositories auf QuantaStor vom Host und verbindet sie wieder. Ohne diese Zustimmung wird ein Host abgelehnt, auf dem LUNs in Benutzung sind.
activate-by-reboot = Auf diesem Release wird die Konfiguration nur durch einen Neustart geladen. Den Host außer Betrieb nehmen und seine virtuellen Maschinen wegmigrieren ({ $disable }; { $evacuate }), reboot eingeben, und wenn er wieder läuft: { $enable }
activate-xapi-silent = xapi hat nicht gesagt, wie es um diesen Host steht; ob Hochverfügbarkeit eingeschaltet ist und welche virtuellen Maschinen und Speicher benutzt werden, weiß deshalb niemand: es wird nichts geladen. { $why } Prüfen, ob "xe host-list" antwortet. Ohne --activate werden die Dateien trotzdem geschrieben; später laden mit: { $command }
activate-ha = In diesem Pool ist Hochverfügbarkeit eingeschaltet: ein Host außer Betrieb könnte durch Fencing abgeschaltet werden. Erst ausschalten ({ $off }), danach wieder einschalten ({ $on }).
activate-upgrading = Im Pool läuft ein Rolling Upgrade. Es erst abschließen; darüber gibt Auskunft: { $command }
activate-statefile = Der Heartbeat der Hochverfügbarkeit liegt auf dem Storage Repository { $sr }, also auf QuantaStor: es darf nicht getrennt werden. Den Heartbeat erst auf anderen Speicher legen.
activate-nowhere = Auf dem Host laufen virtuelle Maschinen, und er steht allein; sie können nirgendwohin: { $vms }. Erst herunterfahren: { $command }
activate-nowhere-enabled = Auf dem Host laufen virtuelle Maschinen, und kein anderer Host des Pools ist in Betrieb: { $vms }. Erst einen in Betrieb nehmen ({ $hosts }): { $command }
activate-vm-stuck = Die virtuelle Maschine { $vm } lässt sich nicht wegmigrieren; xapi sagt: { $why } Die Ursache beseitigen oder die Maschine herunterfahren: { $command }
activate-live = Auf diesem Host sind QuantaStor-LUNs in Benutzung (Storage Repositories: { $srs }; Maps: { $maps }). Das Laden trennt sie für eine Weile. Wenn das sein darf, zustimmen: im Assistenten oder mit "{ $setting }" unter [multipath] in der Antwortdatei.
activate-live-unknown = Ob auf diesem Host QuantaStor-LUNs in Benutzung sind, ist nicht bekannt. { $why } Wenn trotzdem geladen werden darf, zustimmen: im Assistenten oder mit "{ $setting }" unter [multipath] in der Antwortdatei.
activate-disable-why = { $host } wird außer Betrieb genommen: xapi startet dort keine virtuelle Maschine.
activate-evacuate-why = Diese virtuellen Maschinen ziehen auf andere Hosts des Pools um: { $vms }.
activate-evacuate-stay = Sie bleiben dort; nichts holt sie zurück.
activate-unplug-why = Diese Storage Repositories auf QuantaStor werden vom Host getrennt: { $srs }.
activate-keys-why = Für { $host } wird Multipathing eingeschaltet, mit Device Mapper als Handler.
activate-keys-others = Auch anderer SAN-Speicher ist verbunden; er behält seine Pfade, bis er neu verbunden wird: { $srs }.
activate-pbd-unclear = Ob diese Storage Repositories auf QuantaStor liegen, ist nicht zu erkennen; sie bleiben verbunden: { $srs }. Ihre Maps behalten ihre Einstellungen, bis sie neu verbunden werden.
activate-plug-why = Diese Storage Repositories werden wieder verbunden: { $srs }.
activate-enable-why = { $host } wird wieder in Betrieb genommen.
activate-stays-disabled = { $host } war vorher außer Betrieb und bleibt es. Um ihn in Betrieb zu nehmen, eingeben: { $command }
activate-plug-taken-up = Dieser Lauf hatte diese PBDs getrennt, bevor er unterbrochen wurde; sie werden wieder verbunden: { $pbds }.
activate-enable-taken-up = Dieser Lauf hatte den Host { $host } außer Betrieb genommen, bevor er unterbrochen wurde; er wird wieder in Betrieb genommen.
activate-proceed = { $what } Jetzt ausführen?
ask-proceed-no = Wenn nicht, wird zurückgenommen, was davor in xapi getan wurde; die Dateien bleiben.
activate-declined = Abgelehnt; was davor in xapi getan wurde, ist zurückgenommen. Die Dateien bleiben, wie sie sind; sie stimmen. Den Lauf { $run } bei Gelegenheit abschließen oder zurückrollen.
activate-left-disabled = { $host }: jemand anders hat ihn außer Betrieb genommen; er bleibt so.
activate-evacuated = Diese virtuellen Maschinen laufen jetzt auf anderen Hosts und bleiben dort: { $vms }. Zum Zurückholen eingeben: { $command }
xapi-order-given = Auftrag an xapi: { $command }
xapi-order-cut = Vor dem nächsten Auftrag angehalten.
xapi-vms-left = virtuelle Maschinen noch auf dem Host: { $left }
xapi-in-use-again = Der Host ist wieder in Benutzung: virtuelle Maschinen laufen dort, oder jemand anders hat seitdem Speicher getrennt.
xapi-not-so = xapi meldet, es sei getan, aber zu sehen ist davon nichts. Um es von Hand zu versuchen, eingeben: { $command }
xapi-unclear = Ob es geschehen ist, weiß niemand; xapi tut es vielleicht noch. { $why } Zum Nachsehen eingeben: { $look } Um es von Hand zu tun, eingeben: { $command }
xapi-settled-made = xapi sagt: es ist geschehen.
xapi-settled-not-made = xapi sagt: es ist nicht geschehen.
xapi-still-disabled = { $host } ist noch außer Betrieb. { $why } Um ihn in Betrieb zu nehmen, dort eingeben: { $command }
xapi-still-unplugged = Speicher von { $host } ist noch getrennt. { $why } Zum Verbinden dort eingeben: { $command }
xapi-keys-not-back = Die Multipathing-Schlüssel von { $host } sind nicht wie vorher. { $why } Um sie zu setzen, dort eingeben: { $command }
xapi-keys-changed = Jemand hat die Multipathing-Schlüssel von { $host } seit dem Lauf { $run } geändert; sie werden nicht angefasst.
xapi-left-disabled = { $host } ist außer Betrieb, und nichts nimmt ihn von selbst wieder in Betrieb. Von Hand dort eingeben: { $command }
xapi-left-unplugged = Speicher von { $host } ist getrennt, und nichts verbindet ihn von selbst. Von Hand dort eingeben: { $command }
run-holds = Der Lauf { $run } hat das so hinterlassen: { $what }
unfinished-taken = { $what } Der Lauf, der das getan hat, hat es nicht zurückgenommen. Den Lauf fortsetzen, zurückrollen oder nur den Host freigeben.
progress-give-back = Der Host wird freigegeben: Was der Lauf in xapi geändert hat, wird zurückgenommen.
action-give-back = Nur den Host freigeben
next-xapi = Davor wird noch einmal gefragt; dann erhält xapi den Befehl: { $command }
undo-enables = Der Host wird wieder in Betrieb genommen.
undo-plugs = Diese PBDs werden wieder verbunden: { $pbds }.
undo-keys = Die Multipathing-Schlüssel werden wie vorher gesetzt. Ist der Host wieder in Betrieb, bleiben sie, wie sie sind, und die Befehle zum Zurücksetzen werden genannt.
undo-vms-stay = Die virtuellen Maschinen bleiben, wo sie sind.
undo-given-back = Nichts mehr zurückzunehmen: das hat der Lauf selbst getan.

## Prüfung eines Knotens

gather-package = { $host }: installiertes Multipath-Paket abfragen
gather-paths = { $host }: Pfade zu QuantaStor ansehen
gather-maps = { $host }: multipath nach seinen Maps fragen (multipath -ll)
fact-kernel-not-asked = Mit --root werden die Dateien des Kernels nicht gelesen.
fact-no-sysfs = Der Kernel zeigt hier keine Platten: /sys/block gibt es nicht.
evidence-disks-some = Nur { $looked } von { $count } SCSI-Platten wurden angesehen.
evidence-more = Und { $count } weitere.
next-command = Als Nächstes eingeben: { $command }
next-verify-again = Von Hand in Ordnung bringen, dann quantalink verify erneut aufrufen.
daemon-not-running-linux = multipathd läuft auf diesem Host nicht; er liest die Dateien, sobald er gestartet wird: systemctl start multipathd
effective-getuid = Der Eintrag enthält getuid_callout, was bei dieser Version schadet.
message-other = multipath meldet zu etwas anderem: { $message }
check-multipath-enabled = Multipathing ist in xapi eingeschaltet
check-quantastor-maps = Alle Pfade der Multipath-Maps von QuantaStor funktionieren
check-quantastor-paths = QuantaStor wird über mehr als einen Pfad erreicht
check-quantastor-alua = Was ALUA über die Pfade sagt
value-not-set = nicht gesetzt
evidence-keys = other-config des Hosts: multipathing ist { $multipathing }, multipathhandle ist { $handle }.
enabled-field-off = Das eigene Feld multipathing des Hosts ist false.
enabled-how = Einschalten, während der Host im Wartungsmodus und sein Storage getrennt ist:
no-lun-attached = An diesem Host hängt noch keine LUN von QuantaStor.
maps-abandoned = Tote Pfade lassen es hängen. Der Kernel selbst kann noch gefragt werden.
maps-none-yet = { $count ->
    [one] Über der Platte von QuantaStor liegt noch keine Multipath-Map. XenServer legt sie an, wenn er ein Storage Repository mit eingeschaltetem Multipathing anhängt.
   *[other] Über den { $count } Platten von QuantaStor liegt noch keine Multipath-Map. XenServer legt sie an, wenn er ein Storage Repository mit eingeschaltetem Multipathing anhängt.
}
maps-none-linux = { $count ->
    [one] Über der Platte von QuantaStor liegt keine Multipath-Map.
   *[other] Über den { $count } Platten von QuantaStor liegt keine Multipath-Map.
}
evidence-map = { $map } ({ $wwid }): { $working } von { $total } Pfaden funktionieren.
map-no-path = { $map } hat keinen Pfad mehr.
map-one-path = { $map } hat nur einen Pfad.
map-path-failed = { $map }: der Pfad über { $disk } ist ausgefallen ({ $dm } { $checker }).
pbd-no-map = Das Storage Repository { $sr } ist angehängt, aber über seiner LUN { $wwid } liegt keine Multipath-Map. Wenn keine VM darauf läuft, trennen und wieder anhängen:
pbd-paths-lost = Storage Repository { $sr }: xapi zählt { $up } von { $most } Pfaden als aktiv.
pbd-paths-differ = Storage Repository { $sr }: xapi zählt { $up } von { $most } Pfaden als aktiv, multipath { $working }.
ways-unknown = { $count ->
    [one] Die Platte von QuantaStor ist weder über iSCSI noch über Fibre Channel zu sehen; ihre Pfade lassen sich hier nicht zählen.
   *[other] Die { $count } Platten von QuantaStor sind weder über iSCSI noch über Fibre Channel zu sehen; ihre Pfade lassen sich hier nicht zählen.
}
session-lost = Die iSCSI-Sitzung zu { $target } über { $portal } funktioniert nicht: { $state }.
port-lost = Der entfernte Fibre-Channel-Port { $port } funktioniert nicht: { $state }.
one-path-only = Nur ein Pfad: { $target } wird über { $portal } erreicht und über kein anderes Portal. Ein Portal in einem anderen Netz hinzufügen.
one-port-only = Nur ein Pfad: QuantaStor wird über den entfernten Fibre-Channel-Port { $port } erreicht und über keinen anderen. Einen zweiten anschließen.
evidence-session = { $target } über { $portal }: { $state }.
evidence-port = Entfernter Fibre-Channel-Port { $port }: { $state }.
alua-state = { $count ->
    [one] Ein Pfad meldet { $state }.
   *[other] { $count } Pfade melden { $state }.
}
alua-ignored = multibus nutzt alle Pfade gleich, was auch immer ALUA sagt. Wo nicht alle optimiert sind, OSNEXUS fragen, ob group_by_prio besser passt.
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
line-getuid-known = getuid_callout ermittelt mit scsi_id über einen Pfad die WWID seiner LUN. Das multipath von XenServer 6.5 kennt die Zeile noch: Sie schadet dort nicht und ist auch nicht nötig.
line-getuid-out-default = getuid_callout fehlt, wie Sie es gewählt haben. Das ändert nichts: Der scsi_id-Aufruf der Anleitung ist bei diesem multipath der Standard.
line-getuid-out-known = getuid_callout fehlt: Das multipath von XenServer 6.5 kennt es zwar noch, ermittelt die WWID aber auch ohne die Zeile mit scsi_id.
line-getuid-out-invalid = getuid_callout fehlt: Dieses multipath kennt es nicht mehr. Jeder Aufruf von multipath würde eine Warnung auf die Standardausgabe schreiben, und der Storage-Manager von XenServer richtet sich danach, ob etwas ausgegeben wurde: Er hielte jede LUN für eine, die schon über Multipathing angebunden ist, und ließe seine eigenen Prüfungen aus.
line-getuid-out-used = getuid_callout fehlt: Dieses multipath würde es noch auf jedem Pfad ausführen, und zwar vor seinem eigenen Weg zur WWID. Scheitert der scsi_id-Aufruf der Anleitung, hat der Pfad keine WWID und die LUN keine Multipath-Map.
line-getuid-out-ignored = getuid_callout fehlt: Ab Version 0.9 ignorieren es die multipath-tools und geben eine Meldung dazu aus.
line-getuid-out-later = getuid_callout fehlt: Die multipath-tools 0.8 würden es auf jedem Pfad ausführen, und ohne Antwort von scsi_id bekäme die LUN keine Multipath-Map; ab 0.9 wird es mit einer Meldung ignoriert.
line-getuid-out-unknown = getuid_callout fehlt: Bei einem alten multipath ist es ohnehin der Standard, bei einem neueren schadet es.
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
page-multipath-help =
    Diese Seite nennt für jeden Knoten die Datei, in die der QuantaStor-Eintrag kommt, und den Grund dafür, ferner die
    Änderung selbst und was jede Zeile des Eintrags beim multipath dieses Release bewirkt. Fehlt im Eintrag eine Zeile der
    Anleitung, steht der Grund dabei.

    Die Fragen stehen am Ende (Tab führt dorthin); ihre üblichen Antworten sind für jedes Release richtig. Geschrieben wird
    nichts, bevor Sie dem Plan zugestimmt haben.
page-activate-help =
    Ein laufender multipathd behält seine alte Konfiguration, bis er die Dateien auf Anweisung neu liest oder der Host neu
    startet. Diese Seite sagt, wie dieses Release die neue Konfiguration übernimmt. XenServer bis 6.2 muss neu gestartet
    werden; ab 7.0 lässt sie sich im laufenden Betrieb laden.

    Geladen wird sie nur, wenn Sie es hier sagen; was dabei ringsum geschieht, wird Schritt für Schritt abgefragt.
activate-how-reconfigure = Hier übernimmt ein laufender multipathd die neuen Dateien durch multipathd reconfigure. Er wird nie neu gestartet: Das würde Storage stören, der in Gebrauch ist. Benutzte Maps können ihre alten Einstellungen behalten, bis ihr Storage neu angehängt wird.
activate-not-asked = Nicht verlangt: Der neue Eintrag gilt, sobald multipathd seine Dateien das nächste Mal liest, spätestens nach einem Neustart des Hosts.
activate-why-reboot = Hier lädt nur ein Neustart die Konfiguration. Der Storage-Manager dieser Releases verträgt kein Neuladen im laufenden Betrieb: In seinem eigenen Quelltext steht „Don't reconfigure!!“; Citrix riet dazu, den Host zu räumen, die Datei zu ändern und ihn neu zu starten.
activate-why-reboot-unknown = Das Release ist nicht bekannt: Nur ein Neustart lädt die Konfiguration mit Sicherheit.
reboot-disable = { $command } - auf diesem Host startet keine VM mehr
reboot-evacuate = { $command } - seine VMs ziehen auf andere Hosts des Pools um; ohne Pool die VMs herunterfahren
reboot-reboot = { $command } - beim Start liest der Host die neue Konfiguration
reboot-enable = { $command } - danach: VMs dürfen wieder auf ihm laufen
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
activate-vms-came = Auf dem Host laufen virtuelle Maschinen, die beim Planen nicht da waren: { $vms }. Unter ihnen wird nichts geändert; was davor in xapi getan wurde, wird zurückgenommen. Den Lauf { $run } abschließen: Er wird neu geplant und nennt, welche davon verschoben werden.
xapi-pbds-gone = Diese Verbindungen des Hosts zum Speicher gibt es nicht mehr, also hängt sie niemand wieder ein: { $pbds }.
ways-all-lost = Diese Speicher-Repositorys hat xapi eingehängt, der Kernel sieht aber weder eine QuantaStor-Platte noch eine iSCSI-Sitzung: { $srs }. Alle Pfade sind verloren.
xapi-not-told = { $host }: xapi hat nicht gesagt, wie der Host steht. { $why } Nichts wurde geändert. Nachsehen, ob dort „xe host-list“ antwortet, dann denselben Befehl noch einmal eingeben.

## dom0: releases, traps and the storage manager's own lock
foreign-lock-not-over-ssh = Bei dieser Version schützt der Storage-Manager von XenServer { $path } durch eine eigene Sperre ({ $lock }), die über SSH nur ein Python auf diesem Host nehmen kann, und dort ist keines. Nichts wurde geändert. Starten Sie quantalink auf diesem Host selbst.

## Nodes over SSH
ssh-address-bad = { $address } ist keine Adresse eines Knotens. Es wurde nichts getan. Geben Sie sie als [USER@]HOST[:PORT] ein, eine IPv6-Adresse in eckigen Klammern: root@[fd00::1]:22
ssh-no-client = In /usr/bin, /bin, /usr/local/bin und /usr/sbin gibt es keinen SSH-Client. Es wurde nichts getan. Installieren Sie den Client von OpenSSH (openssh-client oder openssh-clients) und versuchen Sie es erneut.
ssh-not-started = Der SSH-Client konnte nicht gestartet werden: { $error }. Es wurde nichts geändert.
ssh-not-root = Die Anmeldung an { $host } ist { $user }, nicht root. Dort wurde nichts geändert. Nur root darf die Dateien eines dom0 ändern: Geben Sie den Knoten als root@HOST an.
ssh-host-key-unknown = { $host } ist noch nicht bekannt. Der Hostschlüssel ist { $kind } { $fingerprint }. Dort wurde nichts getan. Vergleichen Sie ihn mit dem, was die Konsole des Knotens zeigt (ssh-keygen -l -f /etc/ssh/ssh_host_*_key.pub), und akzeptieren Sie ihn nur, wenn er übereinstimmt.
ssh-host-key-changed = WARNUNG: { $host } zeigt einen anderen Hostschlüssel als den hinterlegten. Entweder wurde der Knoten neu installiert, oder jemand steht zwischen Ihnen und dem Knoten. Dort wurde nichts getan und kein Passwort gesendet. Klären Sie das. Nur wenn der Knoten neu installiert wurde, entfernen Sie den alten Schlüssel mit: ssh-keygen -R HOST
ssh-host-key-revoked = WARNUNG: Der Hostschlüssel von { $host } ist in Ihrer Liste bekannter Hosts als widerrufen gekennzeichnet. Dort wurde nichts getan. Geben Sie dem Knoten einen neuen Hostschlüssel.
ssh-old-algorithms = { $host } und dieser SSH-Client haben kein gemeinsames Verfahren ({ $said }). Dort wurde nichts getan. Der SSH-Server von XenServer 6 und älter kennt nur Verfahren, die heute als schwach gelten; sie werden nur verwendet, wenn Sie es ausdrücklich erlauben: --allow-old-ssh
ssh-refused = { $host } lehnt die SSH-Verbindung ab: An diesem Port wartet kein SSH-Server. Dort wurde nichts getan. Prüfen Sie den Port; sehen Sie auf der Konsole des Knotens nach mit: systemctl status sshd (bei älteren Versionen service sshd status).
ssh-switched-off = { $host } läuft, aber SSH ist dort abgeschaltet: Der Verwaltungsport antwortet, der SSH-Port nicht. Dort wurde nichts getan. Schalten Sie es bei XenServer 8 auf der Konsole des Pools ein mit: xe host-enable-ssh host=NAME
ssh-no-route = Zu { $host } führt kein Weg durch das Netz ({ $said }). Dort wurde nichts getan. Prüfen Sie, ob der Knoten eingeschaltet ist, sowie seine Adresse und das Netz.
ssh-timeout = { $host } hat nicht rechtzeitig geantwortet. Dort wurde nichts getan. Prüfen Sie, ob der Knoten eingeschaltet ist, seine Adresse und Firewalls auf dem Weg.
ssh-no-answer = { $host } hat die Verbindung angenommen, aber seine Shell hat nicht rechtzeitig geantwortet. Dort wurde nichts geändert. Melden Sie sich von Hand mit ssh an und sehen Sie nach, worauf die Anmeldeskripte warten.
ssh-name-unknown = Der Name { $host } ist nicht bekannt ({ $said }). Es wurde nichts getan. Prüfen Sie die Schreibweise, den Nameserver und Ihre SSH-Konfiguration.
ssh-auth-refused = { $host } lässt Sie nicht hinein: { $said } Dort wurde nichts getan. Laden Sie Ihren Schlüssel mit ssh-add, kopieren Sie ihn mit ssh-copy-id root@HOST auf den Knoten, oder geben Sie ein Passwort an (Befehle: --secrets FILE oder --password-fd FD).
ssh-password-wrong = { $host } hat das Passwort nicht angenommen. Dort wurde nichts getan. Prüfen Sie Passwort und Anmeldenamen; nach mehreren falschen sperrt ein Knoten die Anmeldung womöglich eine Zeit lang.
ssh-jump-asks = Auf dem Weg zu { $host } fragt ein Sprunghost nach einem Passwort; quantalink antwortet nur dem Knoten selbst. Dort wurde nichts getan. Verwenden Sie für den Sprunghost einen Schlüssel oder einen Agenten.
ssh-config-bad = Der SSH-Client nimmt seine Konfiguration für { $host } nicht an: { $said } Es wurde nichts getan. Berichtigen Sie diese Datei, oder nennen Sie mit --ssh-config eine andere.
ssh-failed = Zu { $host } kommt keine SSH-Verbindung zustande. Der Client sagt: { $said } Dort wurde nichts geändert. Versuchen Sie es von Hand mit ssh, dann erneut hier.
ssh-no-shell = Die Anmeldung an { $host } ergibt keine brauchbare Shell. Sie sagt: { $said } Dort wurde nichts geändert. Die Anmeldung braucht eine POSIX-Shell, und ihre Anmeldeskripte dürfen sie nicht beenden.
ssh-node-lacks = Auf { $host } fehlt, was quantalink dort braucht: { $tools }. Dort wurde nichts geändert. Installieren Sie diese Werkzeuge auf dem Knoten, oder führen Sie quantalink auf dem Knoten selbst aus.
ssh-cancelled = Abgebrochen, während { $host } gefragt wurde. Dort wurde nichts geändert.
ssh-busy = { $host } hat nicht rechtzeitig geantwortet. Dort wurde nichts geändert. Versuchen Sie es erneut.
ssh-lost-reading = Die Verbindung zu { $host } ging verloren, während er gefragt wurde. Dort wurde nichts geändert. Versuchen Sie es erneut.
ssh-lost-unchanged = Die Verbindung zu { $host } ging verloren, bevor { $path } geändert wurde. Sie wurde neu hergestellt und nachgesehen: Die alte Datei ist an ihrem Platz. Versuchen Sie es erneut.
ssh-lost-before = Die Verbindung zu { $host } ging verloren, bevor { $path } geändert wurde, und derzeit führt kein Weg zurück. { $why } Die alte Datei ist an ihrem Platz; höchstens eine wirkungslose temporäre Datei bleibt dort, die der nächste Lauf entfernt.
ssh-lost-and-changed = Die Verbindung zu { $host } ging verloren, während { $path } geändert wurde, und was dort jetzt steht, ist weder die alte noch die neue Datei: Jemand anders hat sie geändert. Sehen Sie sich die Datei an, bevor Sie fortfahren.
ssh-answer-garbled = { $host } antwortet etwas, das quantalink nicht versteht. Dadurch wurde nichts geändert. Sehen Sie nach, was die Anmeldeskripte des Knotens laufen lassen, und versuchen Sie es erneut.
attributes-tool-missing = { $path } hat Attribute, die auf diesem Knoten nicht erhalten werden können: Dort fehlt { $tools }. Es wurde nichts geändert. Installieren Sie dort die Pakete attr und acl, oder ändern Sie die Datei von Hand.
attributes-unseen = Auf diesem Knoten gibt es kein getfattr: Ob { $path } außer dem SELinux-Kontext noch erweiterte Attribute hatte, war nicht zu sehen.
node-cannot-sync = Auf diesem Knoten gibt es kein Werkzeug, das eine einzelne Datei auf den Datenträger schreibt: Ob { $path } einen Stromausfall in den nächsten Sekunden übersteht, ist nicht bestätigt.
node-cannot-sync-folder = Auf diesem Knoten gibt es kein Werkzeug, das einen einzelnen Ordner auf den Datenträger schreibt: Nach einem Stromausfall in den nächsten Sekunden zeigt { $path } womöglich wieder die alte Datei, unversehrt.
lock-is-a-folder = Auf { $host } gibt es kein flock: Die Sperre ist dort der Ordner { $path }, der ihren Inhaber nennt. Ein Lauf auf dem Knoten selbst sieht sie nicht.

## Export
export-answer-not-carried = Die Antwortdatei setzt multipath.{ $key }, und keine Option sagt das den Knoten: Eine Rolle kann es nicht mitnehmen. Es wurde nichts geschrieben. Diesen Schlüssel beim Standard lassen oder eingeben: quantalink export sh
export-folder-above-missing = Das Verzeichnis darüber ist nicht da. Es wurde nichts geschrieben. Es zuerst anlegen oder ein anderes nennen.
export-folder-in-use = Das Verzeichnis ist nicht leer, und darin wird nichts überschrieben. Es wurde nichts geschrieben. Eines nennen, das nicht da oder leer ist.
export-needs-node = Exportiert wird der Abschnitt multipath von Knoten, und hier ist keiner. Es wurde nichts geschrieben. Mit --root DIR einen nennen oder für diesen Rechner --section multipath angeben.
export-node-name = Der Name des Knotens { $node } enthält Zeichen, die kein Hostname hat; in einem Inventar könnten sie wirken. Es wurde nichts geschrieben. Diesen Knoten mit seiner Adresse nennen.
export-not-a-folder = Unter diesem Namen liegt eine Datei. Es wurde nichts geschrieben. Ein Verzeichnis nennen, das nicht da oder leer ist.
export-not-written = Das Verzeichnis konnte nicht geschrieben werden: { $detail }. Nichts davon blieb zurück. Freien Platz und Rechte dort prüfen und denselben Befehl noch einmal eingeben.
export-nothing-due = Auf keinem Knoten steht etwas an: Es wurde kein Skript geschrieben.
export-program-dynamic = Dieses Programm braucht Bibliotheken des Rechners, für den es gebaut wurde, und läuft auf den Knoten vielleicht nicht. Die statische Fassung verwenden oder eine mit der Variablen quantalink_program nennen.
export-program-windows = Dieses Programm läuft unter Windows, deshalb enthält die Rolle keines. Vor der Verwendung das statische Linux-Programm als roles/quantalink/files/quantalink ablegen.
export-refused = Etwas wird abgelehnt: Es wurde nichts geschrieben.

## The StorageLink server itself, on Windows
not-administrator = Der Dienst StorageLink und die Dateien seines Server-Ordners lassen sich nur mit Administratorrechten ändern, und diese Konsole hat sie nicht. Es wurde nichts geändert. Eine Eingabeaufforderung mit „Als Administrator ausführen“ öffnen und den Befehl noch einmal eingeben.
windows-path-unusable = Der Pfad { $path } ist nicht verwendbar: er muss mit einem Laufwerk oder einer Freigabe beginnen und einer sein, den Windows annimmt. Es wurde nichts geändert.
windows-no-right-to-read = Kein Recht, { $path } zu lesen (Fehler 5). Es wurde nichts geändert. quantalink als Administrator ausführen.
windows-no-right-to-write = Kein Recht, { $path } zu ändern (Fehler 5). Die alte Datei steht an ihrem Platz. quantalink als Administrator ausführen; wer es schon ist, prüfe die Sicherheitseinstellungen der Datei und ihres Ordners und ob ein Programm sie festhält.
windows-write-protected = Der Datenträger von { $path } ist schreibgeschützt. Es wurde nichts geändert.
windows-virus-scanner = Ein Virenscanner verhindert, dass { $path } geöffnet wird (Fehler 225). Die alte Datei steht an ihrem Platz. Nachsehen, was der Scanner meldet.
windows-io-error = Windows meldet einen Fehler bei { $path }: { $error }. Die alte Datei steht an ihrem Platz. Im Windows-Ereignisprotokoll nachsehen, dann noch einmal versuchen.
file-in-use = Ein anderes Programm hält { $path } geöffnet und hat die Datei nicht freigegeben. Die alte Datei steht an ihrem Platz. Dieses Programm schließen (Editor, Datensicherung, Virenscanner), dann noch einmal versuchen.
progress-file-in-use = Warten, bis ein anderes Programm { $path } freigibt
replacement-cut = { $path } fehlt, weil eine Ersetzung mittendrin abgebrochen wurde. Der alte Inhalt ist vollständig, in { $backup }. Eingeben: quantalink resume --yes - das gibt der Datei als Erstes ihren Namen zurück.
backup-not-put-back = { $path } fehlt, und der alte Inhalt, vollständig in { $backup }, konnte diesen Namen nicht zurückbekommen: { $error }. Die Datei von Hand umbenennen, dann noch einmal versuchen.
backup-stays = Die Kopie { $path } der alten Datei konnte nicht entfernt werden. Sie schadet dort nicht; der nächste Lauf entfernt sie.
read-only-attribute = { $path } hat das Attribut „Schreibgeschützt“. Es wurde nichts geändert. Herausfinden, warum; das Attribut entfernen (attrib -r), dann noch einmal versuchen.
replace-unknown = Ob { $path } ersetzt wurde, ist nicht bekannt: { $error }. Vor dem Weitermachen die Datei ansehen, und in ihrem Ordner die Namen, die mit .quantalink beginnen.
windows-replace-left = { $cut } (Meldung von Windows: { $error })
windows-attributes-differ = Die Attribute von { $path } sind nicht alle wie zuvor. Mit „attrib“ vergleichen.
windows-still-open = ein anderes Programm hat sie noch geöffnet
windows-no-program = { $program } ist kein Programm, das dieses Windows ausführen kann. Es wurde nicht gestartet.
program-runs-already = { $program } läuft schon, als Prozess { $pid }. Es wurde kein zweites Mal gestartet. Warten, bis es beendet ist, dann fortfahren.
windows-no-program-data = Windows nennt seinen Ordner für Programmdaten nicht (%ProgramData%). Es wurde nichts geändert.
service-manager-said = Die Dienstverwaltung hat den Auftrag für { $service } abgelehnt, Fehler { $code }: { $error }
root-not-on-windows = --root arbeitet auf dem Dateibaum eines dom0 mit seinen Links und Rechten; unter Windows gibt es das nicht. Es wurde nichts getan. quantalink dafür unter Linux ausführen.
password-fd-windows = Unter Windows kann ein Passwort nur über die Standardeingabe kommen: --password-fd 0, nicht { $fd }. Es wurde nichts getan.
installer-program = Laut eigener Versionsressource: { $company }, Version { $version }. { $signature }
installer-company = Firma (Angabe der Datei)
installer-version = Version (Angabe der Datei)
installer-signature = Signatur
installer-signed = Sie trägt eine Signatur; ob die gültig ist, sagen ihre Eigenschaften im Explorer.
installer-unsigned = Sie trägt keine Signatur.

## The StorageLink server over SMB
cli-opt-allow-smb1 = Mit --server smb://: mit einem Server, der nichts Neueres kennt, SMB1 sprechen. Es verschlüsselt nicht und schützt nicht vor Fälschung.
secret-of-server = das Passwort des Kontos auf dem StorageLink-Server
ask-password-server = Passwort von { $user } auf dem StorageLink-Server { $at } (wird nicht gezeigt; nur Enter: auslassen):
smb-tool-missing = Um den StorageLink-Server über SMB zu erreichen, braucht es das Programm { $tool }; es ist hier nicht installiert. Nichts wurde geändert. Installieren Sie das Paket { $package } und versuchen Sie es noch einmal; oder führen Sie quantalink auf dem Windows-Server aus, oder geben Sie --server manual an.
smb-rename-missing = Das installierte smbclient (Version { $version }) kann eine Datei nicht in einem Schritt über eine andere legen; dazu braucht es Samba 4.7 oder neuer. Ein Abbruch dazwischen ließe StorageLink ohne seine Geräteregeln zurück, deshalb wurde nichts geändert. Nehmen Sie eine Maschine mit neuerem Samba, führen Sie quantalink auf dem Windows-Server aus, oder geben Sie --server manual an.
smb-rename-unsupported = Über SMB1 kann { $host } unterhalb des Anfangs einer Freigabe keine Datei in einem Schritt über eine andere legen ({ $said }), und bei zwei Schritten ließe ein Abbruch dazwischen StorageLink ohne seine Geräteregeln zurück. Nichts wurde geändert. Geben Sie den Ordner Server von StorageLink selbst frei und nennen Sie ihn mit --storagelink-dir "\\{ $host }\SHARE", oder führen Sie quantalink auf jenem Server aus.
smb-password-unfit = Das Passwort für den StorageLink-Server lässt sich den Programmen von Samba nicht übergeben: Es beginnt mit einem Leerzeichen oder enthält einen Zeilenumbruch. Nichts wurde versucht. Nehmen Sie ein Konto mit einem anderen Passwort.
smb-no-unnamed-file = Was die Programme von Samba lesen sollen, ließ sich nicht vorbereiten: { $error }. Nichts wurde geändert. Prüfen Sie, ob /dev/shm oder /tmp voll ist, und versuchen Sie es noch einmal.
smb-logon-refused = { $host } weist den Benutzer { $user } mit diesem Passwort ab: { $said }. Es wird nicht noch einmal gesendet, damit das Konto nicht gesperrt wird. Prüfen Sie Benutzer, Domäne (--server "smb://DOMAIN;USER@HOST") und Passwort und versuchen Sie es noch einmal.
smb-account-unusable = { $host } kennt das Konto { $user } und lässt es sich nicht anmelden: { $said }. Es wird nicht noch einmal versucht. Lassen Sie das Konto auf der Windows-Seite entsperren oder aktivieren oder sein Passwort erneuern; versuchen Sie es dann noch einmal.
smb-unreachable = { $host } ist über SMB (Port 445) nicht zu erreichen: { $said }. Nichts wurde angefragt. Prüfen Sie Name, Netz und Firewall und versuchen Sie es noch einmal.
smb-lost = Die Verbindung zu { $host } ging mittendrin verloren: { $said }. Ob der letzte Auftrag ausgeführt wurde, muss nachgesehen werden. Geben Sie denselben Befehl noch einmal ein, sobald der Server zu erreichen ist: Er sieht zuerst nach.
smb-no-answer = { $host } hat { $tool } nicht rechtzeitig geantwortet; es wurde aufgegeben. Ob der letzte Auftrag ausgeführt wurde, muss nachgesehen werden. Geben Sie denselben Befehl noch einmal ein: Er sieht zuerst nach.
smb-old-dialect = { $host } legt bei jedem Dialekt ab SMB 2.02 auf ({ $said }); es scheint nur SMB1 zu kennen, wie Windows Server 2003. SMB1 verschlüsselt nicht und schützt nicht vor Fälschung, deshalb wird es nicht ungefragt gesprochen. Wenn das in diesem Netz hinnehmbar ist, geben Sie --allow-smb1 dazu; sonst führen Sie quantalink auf jenem Server aus, oder geben Sie --server manual an.
smb-no-dialect = { $host } legt bei jedem Dialekt auf, auch bei SMB1: { $said }. Nichts wurde geändert. Prüfen Sie auf dem Server, ob die Dateifreigabe eingeschaltet ist.
smb-server-says = { $host } lässt sich nicht fragen: { $said }. Nichts wurde geändert.
smb-no-such-share = Auf { $host } gibt es keine Freigabe { $share }. Nichts wurde geändert. Wo die administrativen Freigaben abgeschaltet sind, geben Sie den Ordner Server von StorageLink frei und nennen Sie ihn mit --storagelink-dir "\\{ $host }\SHARE\FOLDER".
smb-share-denied = Das Konto { $user } darf die Freigabe { $share } auf { $host } nicht benutzen. Nichts wurde geändert. Nehmen Sie ein Konto, das es darf, oder nennen Sie eine andere Freigabe mit --storagelink-dir "\\{ $host }\SHARE\FOLDER".
smb-rights-filtered = { $host } nimmt das Konto { $user } an und lässt es nicht in { $share }. Entweder ist es dort kein Administrator, oder Windows filtert die Rechte lokaler Konten über das Netz (UAC, LocalAccountTokenFilterPolicy), was quantalink nicht ändert. Nehmen Sie ein Domänenkonto, das dort Administrator ist, oder den eingebauten Administrator; oder geben Sie den Ordner Server frei und nennen Sie ihn mit --storagelink-dir "\\{ $host }\SHARE\FOLDER"; oder führen Sie quantalink auf jenem Server aus.
smb-services-filtered = { $host } nimmt das Konto { $user } an und öffnet ihm seine Dienststeuerung nicht: { $said }. Entweder ist es dort kein Administrator, oder Windows filtert die Rechte lokaler Konten über das Netz (UAC, LocalAccountTokenFilterPolicy), was quantalink nicht ändert. Nehmen Sie ein Domänenkonto, das dort Administrator ist, oder den eingebauten Administrator; oder führen Sie quantalink auf jenem Server aus.
smb-services-denied = Das Konto { $user } darf die Dienststeuerung von { $host } nicht benutzen: { $said }. Nichts wurde geändert. Nehmen Sie ein Konto, das dort Administrator ist, oder führen Sie quantalink auf jenem Server aus.
smb-service-denied = Das Konto { $user } hat kein Recht, den Dienst { $service } auf { $host } zu starten oder zu beenden: { $said }. Der Dienst ist, wie er war. Nehmen Sie ein Konto, das dort Administrator ist.
smb-service-has-dependents = Der Dienst { $service } auf { $host } lässt sich nicht beenden, solange Dienste laufen, die ihn brauchen ({ $said }). Er läuft noch. Über SMB lassen sie sich nicht auflisten: Geben Sie dort "sc enumdepend { $service }" ein, beenden Sie sie und versuchen Sie es noch einmal; oder führen Sie quantalink auf jenem Server aus, das sie mit beendet und startet.
smb-service-says = Die Dienststeuerung von { $host } sagt zu { $service }: { $said }. Sehen Sie dort in der Diensteverwaltung nach und versuchen Sie es noch einmal.
smb-read-denied = Das Konto { $user } darf { $path } nicht lesen: { $said }. Nichts wurde geändert. Nehmen Sie ein Konto, das es darf.
smb-write-denied = Das Konto { $user } darf bei { $path } nicht schreiben: { $said }. Die alte Datei ist an ihrem Platz. Geben Sie diesem Konto an Freigabe und Ordner das Recht zu schreiben, oder nehmen Sie eines, das es hat.
smb-share-full = Auf der Freigabe ist für { $path } nicht genug frei: { $detail } Die alte Datei ist an ihrem Platz. Schaffen Sie auf dem Server Platz und versuchen Sie es noch einmal.
smb-in-use = { $path } ist von jemandem geöffnet oder geschützt: { $said }. Die alte Datei ist an ihrem Platz. Schließen Sie auf dem Server, was sie offen hat (auch Virenscanner und die Werkzeuge von StorageLink), und versuchen Sie es noch einmal.
smb-file-error = Der Server konnte das mit { $path } nicht tun: { $said }. Die alte Datei ist an ihrem Platz.
smb-file-read-only = { $path } ist schreibgeschützt und wurde so gelassen. Nehmen Sie das Attribut auf dem Server weg (attrib -r) und versuchen Sie es noch einmal.
smb-file-is-link = { $path } ist eine Verknüpfung oder ein anderer Analysepunkt, der anstelle seiner Datei ersetzt würde. Er wurde so gelassen. Nennen Sie mit --storagelink-dir den Ordner, in dem die Datei selbst liegt.
smb-upload-cut = Das Hochladen nach { $path } wurde abgebrochen: { $why } Die alte Datei ist an ihrem Platz.
smb-read-short = { $path } wurde nicht bis zum Ende gelesen oder hat sich dabei geändert. Nichts wurde geändert. Versuchen Sie es noch einmal.
smb-read-back-differs = { $path } wurde nicht so zurückgelesen, wie es geschrieben wurde. Die alte Datei ist an ihrem Platz. Prüfen Sie den Datenträger des Servers und das Netz und versuchen Sie es noch einmal.
smb-replacement-unclear = { $path } sollte ersetzt werden, und wie das endete, ist nicht bekannt: { $why } Es ist die alte oder die neue Datei, ganz. Geben Sie denselben Befehl noch einmal ein, sobald der Server zu erreichen ist: Er sieht zuerst nach.
smb-path-unfit = { $path } ist kein Pfad, der sich auf dem Windows-Server über SMB benutzen lässt. Nehmen Sie einen vollen Pfad wie C:\FOLDER\FILE oder \\HOST\SHARE\FILE, ohne ; * ? " und ohne "..".
smb-other-server = { $path } nennt einen anderen Server als { $host }, den von --server. Nennen Sie beide gleich.
smb-no-folder = Der Ordner Server von StorageLink wurde auf { $host } nicht gefunden. Nichts wurde geändert. Nennen Sie ihn mit --storagelink-dir "C:\FOLDER" oder "\\{ $host }\SHARE\FOLDER".
smb-runs-no-programs = Über SMB lässt sich auf { $host } kein Programm ausführen, nur Dateien und Dienste sind zu erreichen. Was dort laufen muss, wird von Hand getan.
smb-lease-lost = Die Sperre auf Zeit { $path } gehört nicht mehr diesem Lauf; sie nennt { $holder }. Jemand anderes arbeitet an diesem Server oder hat die Datei entfernt. Keine weitere Änderung wurde begonnen. Warten Sie, bis jener Lauf beendet ist, und beenden Sie dann diesen oder nehmen Sie ihn zurück.
lock-held-lease = Ein anderer Lauf arbeitet an diesem Server: Prozess { $pid } auf { $machine } ({ $command }), seit { $since }. Nichts wurde geändert. Versuchen Sie es noch einmal, wenn er beendet ist. Ist seine Maschine ausgefallen, läuft seine Sperre auf Zeit { $path } in { $minutes } min von selbst ab.
lock-held-lease-unseen = Ein anderer Lauf scheint an diesem Server zu arbeiten: { $path } ist da und sagt nicht, wem es gehört. Nichts wurde geändert. Versuchen Sie es in { $minutes } min noch einmal, wenn es abgelaufen ist.
smb-backup-kept = Der alte Inhalt ist auch auf dem Server aufgehoben: { $path }
smb-meta-differs = Attribute oder ACL von { $path } sind jetzt die, die der Ordner gibt, und nicht die von vorher. Waren: { $was }. Sind: { $now }. Wo es darauf ankommt, setzen Sie sie auf dem Server.
smb-meta-none = nichts
smb-lacks-flush = Über SMB: Die Datei wird daneben gelegt, zurückgelesen und in einem Schritt umbenannt, aber der Server wird nicht dazu gebracht, sie sofort auf seinen Datenträger zu schreiben. Der alte Inhalt ist hier und auf dem Server aufgehoben.
smb-lacks-lease = Über SMB: Dass nur ein Lauf zugleich arbeitet, hält eine Sperre auf Zeit, eine Datei auf der Freigabe, die zehn Minuten gilt und erneuert wird; das ist schwächer als eine Sperre.
smb-lacks-dependents = Über SMB: Dienste, die StorageLink brauchen, lassen sich nicht auflisten. Wo welche laufen, wird das Beenden abgelehnt und nichts geändert.
smb-lacks-acl = Über SMB: Attribute und ACL der Datei werden verglichen und Unterschiede gesagt, nicht wiederhergestellt.
smb-lacks-acl-unseen = Über SMB: Die ACL der Datei wird nicht einmal verglichen, da smbcacls hier nicht installiert ist (Paket { $package }).
smb-lacks-dialect = SMB1 ist für { $host } erlaubt: Was über das Netz geht, kann unterwegs gelesen und gefälscht werden.
smb-lacks-encryption = { $host } verschlüsselt nicht: Was über das Netz geht, ist signiert und kann unterwegs gelesen werden.

## Activation
activate-keys-stay = { $host }: die Multipathing-Schlüssel wurden nicht zurückgesetzt, denn mit Multipathing verbundener Speicher muss auch damit getrennt werden. Zum Zurücksetzen den Host in den Wartungsmodus nehmen, seinen Speicher trennen und dort eingeben: { $command }

## Review: what each line means
line-failback-alua = failback immediate heißt: zurück auf die bessere Pfadgruppe, sobald sie wieder funktioniert. Mit multibus gibt es nur eine Gruppe, daher ist die Zeile wirkungslos; sie zählt, wo die multipath-tools ab 0.9.6 die Gruppen selbst bilden.
line-getuid-out-noise = getuid_callout fehlt: Dieses multipath kennt es nicht mehr. Jeder Aufruf von multipath würde eine Warnung auf die Standardausgabe schreiben, wo der Storage-Manager von XenServer nur die Antwort erwartet.
loaded-not-yet = Noch nicht geladen: multipathd arbeitet noch mit dem, was er vorher gelesen hat.
apply-not-loaded = Ein laufender multipathd kennt den neuen Eintrag noch nicht: Er gilt, sobald multipathd seine Dateien wieder liest, spätestens nach einem Neustart des Hosts. Wie jeder Host dahin kommt, zeigt: { $command }
tools-print-nothing = Das multipath dieses Release gibt nicht aus, was es aus den Dateien liest (es hat kein multipath -t); das lässt sich hier also nicht prüfen.

## Activation
smb-not-from-windows = Von Windows aus gibt es --server smb:// in dieser Version von quantalink nicht. Es wurde nichts geändert. Starten Sie es auf dem Server selbst (--server local) oder unter Linux.

## pool: whose secret

secret-of-nodes = das Passwort der Anmeldung an den Knoten
secret-of-key = die Passphrase Ihres SSH-Schlüssels

## TLS by schannel
tls-neither = { $at } und quantalink fanden kein gemeinsames TLS, und auch der schannel von Windows nicht: { $why }. Es wurde kein Passwort gesendet. Den Port prüfen und ob TLS 1.0 auf diesem Windows abgeschaltet wurde; oder diesen Schritt von Hand im Programm des Servers ausführen und hier bestätigen.
tls-old-not-allowed = { $at } hat mit quantalink kein gemeinsames Verschlüsselungsverfahren; der schannel von Windows spricht { $version } mit ihm, mit schwächeren Verfahren, als quantalink selbst sie annähme, deshalb wurde kein Passwort gesendet. Wenn das in diesem Netz hinnehmbar ist, geben Sie --allow-old-tls dazu; sonst diesen Schritt von Hand im Programm des Servers ausführen und hier bestätigen.
certificate-old-tls = Es wurde über { $version } gezeigt, gesprochen vom schannel von Windows, weil der Server nichts kennt, was quantalink selbst annähme. Das ist schwächer; ein Passwort wird darüber nur mit --allow-old-tls gesendet.
certificate-weak-key = Sein RSA-Schlüssel hat nur { $bits } Bit; das gilt nicht mehr als sicher.
evidence-asked-old-tls = { $at } gefragt, über { $version }, gesprochen vom schannel von Windows
cli-opt-allow-old-tls = Unter Windows: Passwörter an Gateway und Speichersystem auch über TLS 1.0 bis 1.2 durch den schannel von Windows senden, wenn sie nichts Besseres kennen. Das ist schwächer, als quantalink selbst es annähme.

## Windows: passwords, children of a program
secrets-file-owned-by = Die Datei mit den Passwörtern gehört { $who }; dieses Konto kann sie lesen und ändern. Sie wurde nicht gelesen. In einer Eingabeaufforderung (cmd) als Administrator eingeben: icacls { $path } /setowner "%USERNAME%"
secrets-file-granted-to = Die Zugriffsliste der Datei mit den Passwörtern erlaubt { $who } einen Zugriff. Sie wurde nicht gelesen. In einer Eingabeaufforderung (cmd) eingeben: icacls { $path } /reset & icacls { $path } /inheritance:r /grant:r "%USERNAME%:F"
secrets-file-unknown = Windows sagt nicht, wer die Datei mit den Passwörtern lesen kann ({ $error }). Sie wurde nicht gelesen. Die Datei auf einem NTFS-Datenträger dieses Rechners ablegen, die Passwörter im Assistenten eingeben oder eines mit --password-fd 0 übergeben.
windows-program-ended-late = Das Programm { $program } endete nicht rechtzeitig. Es wurde beendet, ebenso die Prozesse, die es gestartet hatte; was es einem Windows-Dienst wie Windows Installer übergeben hat, läuft möglicherweise noch. Was bis dahin geschah, ist nicht bekannt.
file-of-windows = { $path }, { $size }, Attribute { $attributes }
next-replace-windows = Die Datei wird als Ganzes ersetzt und behält Zugriffsliste, Attribute ({ $attributes }) und Datenströme; ihr alter Inhalt wird vorher gesichert.

## reach: the nodes of a pool
cli-opt-leave-out = Diesen Knoten nicht anrühren (mehrfach möglich): sein Name im Plan oder seine Adresse, name-label oder uuid im Pool
cli-opt-host-key = Diesen neuen Hostschlüssel eines Knotens annehmen, wie ssh-keygen -l ihn zeigt (mehrfach möglich), etwa 10.0.0.5=SHA256:…
cli-opt-allow-old-ssh = Mit Knoten, die keine anderen kennen, alte SSH-Verfahren sprechen (XenServer 6 und älter)
nodes-connecting = Verbindungen zu den Knoten werden hergestellt …
nodes-not-from-windows = Knoten über SSH gibt es in dieser Version von quantalink für Windows nicht. Es wurde nichts geändert. Starten Sie es auf einem Knoten selbst oder unter Linux.
no-node-left = Alle Knoten sind ausgelassen, also ist nichts zu tun. Es wurde nichts geändert. Lassen Sie weniger aus (--leave-out).
node-left-out = ausgelassen
node-in-the-way = Mit { $host } kann nicht gearbeitet werden, und solange er dabei sein soll, wird auch kein anderer Knoten geändert: { $why } Um ohne ihn weiterzumachen: --leave-out { $host }
pool-empty = xe nennt keinen Host eines Pools.
pool-not-told = { $host } sagt nicht, welche Knoten der Pool hat. { $why } Es wurde nichts geändert. --pool braucht einen dom0, dessen xapi läuft: Starten Sie quantalink dort, oder nennen Sie einen mit --node.
member-down = { $host } ({ $name }) läuft nicht, oder der Pool erreicht seine xapi nicht: xapi hört nichts von ihm. Es wurde nicht versucht, ihn zu erreichen. Starten Sie ihn, oder lassen Sie ihn aus.
member-disabled = xapi hat diesen Host deaktiviert: Er startet keine VMs (Wartungsmodus). An seinen Dateien wird trotzdem gearbeitet.
member-address-bad = Der Pool gibt { $host } die Adresse „{ $address }“, die keine erreichbare ist. Dort wurde nichts getan. Berichtigen Sie sie in xapi, nennen Sie den Knoten mit --node, oder lassen Sie ihn aus.
leave-out-unknown = Es gibt keinen Knoten „{ $node }“, der ausgelassen werden könnte. Es wurde nichts geändert. Die Knoten sind: { $nodes }
leave-out-ambiguous = „{ $node }“ ist der Name mehrerer Knoten, und nur einer soll ausgelassen werden. Es wurde nichts geändert. Nennen Sie seine Adresse oder uuid. Die Knoten sind: { $nodes }
leave-out-unsure = „{ $node }“ soll ausgelassen werden, antwortet aber nicht; welcher Host des Pools er ist, ist daher nicht bekannt. Es wurde nichts geändert. Lassen Sie ihn stattdessen mit seiner Adresse oder uuid im Pool aus, und nehmen Sie ihn aus --node heraus. Die Knoten sind: { $nodes }
ask-password-nodes = Passwort der Anmeldung auf { $nodes } (wird nicht gezeigt; nur Enter: keines):
ask-password-node = { $host } nimmt dieses Passwort nicht an. Sein eigenes Passwort (wird nicht gezeigt; nur Enter: keines):
ask-host-key = Ist das der Schlüssel von { $host }, und soll er eingetragen werden? [j/N]
ssh-old-in-use = Dieser Knoten wird mit alten SSH-Verfahren erreicht, die heute als schwach gelten. Sie haben sie erlaubt.

## poolrig: many nodes in few words
hosts-alike = { $n } gleiche Knoten
hosts-and-more = { $names } und { $n } weitere
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
canary-looked-at = { $host } wurde vor allen anderen Knoten geändert und wird noch einmal angesehen.
canary-not-right = { $host } wurde vor allen anderen Knoten geändert und ist danach nicht in Ordnung: die Prüfung { $check } schlägt fehl. { $evidence } Die alten Dateien sind wieder da, kein anderer Knoten wurde angerührt. Die Ursache beseitigen, dann noch einmal anwenden.
canary-not-seen = { $host } wurde vor allen anderen Knoten geändert und ließ sich danach nicht ansehen. { $why } Die neuen Dateien stehen dort, kein anderer Knoten wurde angerührt. Sobald der Knoten antwortet, eingeben: quantalink resume { $run }. Um das Getane zurückzunehmen: quantalink rollback { $run }.
nodes-stopped = Knoten: { $done } von { $all } fertig, { $failed } gescheitert ({ $names }), { $left } nicht angerührt oder nicht fertig. Um diese noch einmal zu versuchen und weiterzumachen, eingeben: quantalink resume { $run }. Um ohne einen Knoten weiterzumachen, ihn auslassen und noch einmal anwenden. Um alle Knoten zurückzusetzen: quantalink rollback { $run }.
left-out-unknown = { $host } wurde ausgelassen, und wie die Datei dort steht, ist nicht bekannt. Der Lauf { $run } ist erst vollständig, wenn dieser Knoten antwortet und der Lauf fortgesetzt oder zurückgerollt wird.
run-host-in-the-way = Der Lauf { $run } wurde wegen { $host } nicht aufgenommen. { $why } Es wurde keine Datei geändert. Die Ursache beseitigen und den Befehl wiederholen, oder diesen Knoten auslassen und noch einmal anwenden.
rollback-without = Der Lauf { $run } wurde hier nicht zurückgerollt: { $hosts }. { $why } Was der Lauf dort getan hat, steht noch. Sobald diese Knoten antworten, eingeben: quantalink rollback { $run }.

## nodesui: the wizard's pages for a pool
page-nodes-title = Die Knoten
page-nodes-help =
    Hier wählen Sie, auf welchen dom0-Knoten gearbeitet wird. Die Adresse eines Knotens als [USER@]HOST[:PORT] eingeben und
    „Knoten hinzufügen“ wählen; oder den Pool fragen: Mit „alle Hosts des Pools“ fragt quantalink den Knoten hier oder
    den ersten der Liste, welche Hosts sein Pool hat.

    Jede Zeile der Tabelle ist ein Knoten. Enter öffnet seine eigene Seite mit allem, was von ihm bekannt ist; die
    Leertaste lässt ihn aus oder nimmt ihn wieder auf. Ein Knoten mit Problem bleibt in der Tabelle: Seine Seite sagt, was
    ihm fehlt und was zu tun ist. Hier wird auf keinem Knoten etwas geändert.

    Passwörter bleiben nur im Arbeitsspeicher und werden erfragt, wo ein Knoten sonst niemanden einlässt.
page-node-title = Ein Knoten
page-node-help =
    Alles, was von diesem einen Host bekannt ist: wie er im Pool steht, was er von sich sagt, was auf ihm geschehen wird,
    wie weit ein Lauf dort ist, seine Prüfungen und seine Zeilen im Log, die neuesten zuerst. Zurück führt zu der Seite,
    von der Sie kamen.

    Ein noch unbekannter Hostschlüssel wird mit seinem Fingerabdruck gezeigt. Erst annehmen, wenn er mit dem
    übereinstimmt, was die Konsole des Knotens selbst zeigt.
nodes-about = Diese Knoten erhalten die Multipath-Einstellungen. Einen über seine Adresse hinzufügen oder alle Hosts des Pools nehmen.
nodes-about-fixed = Diese Knoten erhalten die Multipath-Einstellungen.
nodes-stale = Die Liste wurde geändert, und die Knoten wurden seitdem nicht abgefragt.
nodes-counts = { $all } Knoten: { $ready } bereit, { $trouble } mit Problem, { $out } ausgelassen.
nodes-are-left-out = Ausgelassen und nicht geändert ({ $count }): { $names }
nodes-address-there = { $address } steht schon in der Liste.
names-more = { $names } und { $more } weitere
wizard-hosts-alike = { $count } gleiche Knoten: { $host } ({ $release })
ask-pool = Alle Hosts des Pools?
ask-pool-help = Der Knoten hier oder der erste der Liste wird gefragt, welche Hosts sein Pool hat.
ask-node-address = Noch ein Knoten über SSH
ask-node-address-help = [USER@]HOST[:PORT], wie der SSH-Client ihn kennt; eine IPv6-Adresse in eckigen Klammern.
ask-nodes-password = Passwort des Logins auf den Knoten
ask-nodes-password-help = Für Knoten, die keinen Ihrer Schlüssel annehmen. Es bleibt nur im Arbeitsspeicher und wird nie gespeichert.
ask-nodes-passphrase = Passphrase Ihres SSH-Schlüssels
ask-nodes-passphrase-help = Wenn Ihr Schlüssel gesperrt ist und kein Agent ihn hält. Sie bleibt nur im Arbeitsspeicher und wird nie gespeichert.
ask-old-ssh = Alte SSH-Verfahren nutzen, wo ein Knoten keine anderen kennt?
ask-old-ssh-help = Der SSH-Server von XenServer 6 und älter kennt nur Verfahren, die heute als schwach gelten. Neuere Knoten werden wie sonst erreicht.
column-node = Knoten
column-state = Zustand
column-pool-name = Name im Pool
column-release = Version
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
node-login = Login abgelehnt
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
node-changes = { $ended } von { $all } Änderungen
pair-key-kind = Art des Hostschlüssels
pair-pool-name = Name im Pool
pair-pool-address = Adresse im Pool
pair-pool-coordinator = Koordinator
pair-pool-live = Der Pool hört von ihm
pair-pool-enabled = Darf VMs starten
action-add-node = Knoten hinzufügen
action-leave-node-out = Knoten auslassen
action-take-node-in = Knoten wieder aufnehmen
action-key-accept = Hostschlüssel annehmen
action-key-forget = Hostschlüssel nicht annehmen
action-remove-node = Aus der Liste nehmen
action-go-on-without = Ohne die fehlgeschlagenen Knoten weiter
action-retry = Noch einmal versuchen
action-next-nodes = Knoten über SSH
no-host-nodes = Oder hier Knoten nennen, die über SSH erreicht werden.
plan-order = In dieser Reihenfolge
plan-nodes = Die Knoten einzeln
wave-server = Zuerst
wave-server-how = { $names }, der StorageLink-Server
wave-canary = Ein Knoten allein
wave-canary-how = { $names }; er wird geprüft, ehe ein anderer Knoten an der Reihe ist
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
practice-node-login = Der Übungsknoten { $node } nimmt das Passwort { $password }.
knob-node-down = Der Knoten dom0-b ist ausgefallen.
knob-node-key-unknown = Der Hostschlüssel des Knotens dom0-b ist noch nicht bekannt.
knob-node-password = Der Knoten dom0-b verlangt ein Passwort.
unfinished-retry = Um das Fehlgeschlagene noch einmal zu versuchen und den Rest auszuführen, „Noch einmal versuchen“ wählen oder eingeben:
unfinished-retry-practice = Um das Fehlgeschlagene noch einmal zu versuchen und den Rest auszuführen, „Noch einmal versuchen“ wählen. Auf echten Hosts geht das auch jederzeit später mit:
unfinished-go-on-without = Um die fehlgeschlagenen Knoten zu lassen, wie sie sind, und den Rest auszuführen, „Ohne die fehlgeschlagenen Knoten weiter“ wählen. Sie bleiben von da an ausgelassen.
pair-key-fingerprint = Fingerabdruck
progress-counts-ended = { $all } Knoten: { $done } fertig, { $failed } fehlgeschlagen, { $waiting } nicht begonnen.

## Wizard: the StorageLink server
no-host-server = Läuft StorageLink auf einem anderen Rechner, gehen Sie weiter: Nach der Seite der Knoten, die leer bleiben darf, kommt die Seite für jenen Server.
page-server-title = Der StorageLink-Server
page-server-help =
    Der Adapter-Abschnitt der Anleitung spielt auf dem Windows-Server, auf dem Citrix StorageLink läuft. Von einer
    Linux-Konsole aus erreicht quantalink ihn über SMB (Port 445): Es stoppt und startet den Dienst und bearbeitet dort die
    XML-Datei. Das Installationsprogramm führen Sie dort von Hand aus und bestätigen es.

    Nennen Sie den Server und ein Konto, das dort Administrator ist: ein Domänenkonto oder den eingebauten Administrator.
    Andere lokale Administratoren hält Windows über das Netz fern. Das Passwort wird verdeckt eingegeben, bleibt nur für
    diese Sitzung im Speicher und wird nirgends gespeichert.

    Ist die administrative Freigabe C$ nicht offen, nennen Sie eine Freigabe mit dem Ordner Server. "Von Hand" führt durch
    dieselben Schritte, die Sie dort selbst erledigen.
server-about = Der Adapter-Abschnitt spielt auf dem Windows-Server, auf dem StorageLink läuft. Zum Nachsehen wird nichts geändert.
server-half-named = Nennen Sie mindestens Server und Konto.
server-agree = Ist SMB1 in diesem Netz hinnehmbar, stimmen Sie unten zu.
ask-server = Wo läuft StorageLink?
ask-server-help = Der Server der Teile 1 und 2 der Anleitung. Ohne ihn werden nur die Knoten eingerichtet.
ask-server-local = Auf diesem Rechner
ask-server-smb = Auf einem Windows-Server, über SMB erreicht
ask-server-manual = Auf einem Server, den nur ich erreiche: Schritte dort von Hand
ask-server-none = Nirgends, oder nicht jetzt
ask-server-host = Server
ask-server-host-help = Sein Name oder seine IPv4-Adresse.
ask-server-domain = Domäne des Kontos
ask-server-domain-help = Leer: ein Konto des Servers selbst, etwa Administrator.
ask-server-user = Konto
ask-server-user-help = Ein Administrator auf jenem Server.
ask-server-password = Passwort dieses Kontos
ask-server-password-help = Es bleibt nur für diese Sitzung im Speicher und wird nirgends gespeichert. Ein abgelehntes wird nicht zweimal gesendet.
ask-server-share = Freigabe
ask-server-share-help = Leer: die administrative Freigabe des Laufwerks, etwa C$.
ask-server-folder = Ordner Server von StorageLink
ask-server-folder-help = Leer: wie der Dienst ihn nennt, oder die Freigabe selbst. Sonst mit Laufwerk, oder wie er in der Freigabe liegt.
ask-server-smb1 = Mit diesem Server SMB1 sprechen?
ask-server-smb1-help = SMB1 verschlüsselt nicht und schützt nicht vor Fälschung: Was über das Netz geht, ist unterwegs lesbar und änderbar.
ask-server-host-unfit = { $typed } ist weder Name noch IPv4-Adresse eines Servers. Geben Sie ihn allein ein, ohne Port, Freigabe oder Ordner.
ask-server-name-unfit = { $typed } ist kein Name eines Windows-Kontos oder einer Domäne.
ask-server-share-unfit = { $typed } ist kein Name einer Freigabe. Geben Sie ihn allein ein, etwa StorageLink; der Ordner steht im nächsten Feld.
ask-server-folder-in-share = { $typed } nennt ein Laufwerk, gefragt ist ein Ordner der Freigabe. Geben Sie ihn ein, wie er in der Freigabe liegt, oder lassen Sie die Freigabe leer.
file-on-windows = { $path }, { $size }
next-replace-on-windows = Die Datei wird als Ganzes ersetzt; ihr alter Inhalt wird vorher gesichert.
service-exit-untold = nicht genannt

## guard: Dateien, die ohne Bestätigung zurückgeholt werden
confirm-within-planned = Wird von selbst zurückgeholt, wenn „quantalink confirm“ nicht innerhalb von { $seconds } Sekunden nach dem Lauf kommt.
confirm-within-range = { $seconds } Sekunden zum Bestätigen: möglich sind { $least } bis { $most }. Es wurde nichts geändert.
confirm-within-and-activate = Dateien, die von selbst zurückgeholt werden, passen nicht zum Laden der neuen Konfiguration: Eine geladene wird nicht zurückgeholt. Es wurde nichts geändert. Entweder confirm-within oder activate weglassen.
confirm-within-needs-live = Unter --root wird nichts ausgeführt; niemand wäre da, der die Datei zurückholt. Es wurde nichts geändert. --confirm-within weglassen.
guard-not-possible = { $host }: Dort lässt sich kein Wächter einrichten, der die Dateien zurückholt; es fehlt: { $tools }. Es wurde nichts geändert. --confirm-within weglassen oder das Fehlende bereitstellen.
guard-folder-unsafe = { $host }: { $path } ist kein Verzeichnis, das nur root ändern kann. Es wurde nichts geändert. Nachsehen, wer es angelegt hat, und es entfernen oder anderen die Rechte nehmen.
guard-of-other-run = { $host }: Dort wartet ein anderer Lauf für dieselbe Datei auf Bestätigung; sein Wächter liegt in { $path }. Diese Datei wurde nicht geändert. Jenen Lauf dort bestätigen oder zurückrollen, wo er begonnen wurde; gibt es jenen Rechner nicht mehr, das Verzeichnis entfernen.
guard-not-armed = { $host }: Der Wächter, der die Datei zurückholt, ließ sich nicht einrichten: { $why }. Die Datei wurde nicht geändert.
guard-unclear = { $host }: Der Wächter gab keine lesbare Antwort. Mit „quantalink runs“ nachsehen, wie es um den Lauf steht.
guard-not-under-lock = { $path }: Ein anderes Programm schreibt diese Datei unter einer Sperre ({ $lock }), die ein Wächter nicht nehmen kann. Es wurde nichts geändert. --confirm-within weglassen.
guard-at-work = { $host }: Der Wächter holt gerade Dateien zurück. In einer Minute noch einmal versuchen.
guard-keeps-less = Nicht alle Attribute von { $path } (ACL, SELinux-Kontext) ließen sich für den Wächter aufheben: Holt er die Datei zurück, diese prüfen.
guard-fired-early = { $host }: Die Zeit zum Bestätigen war vorbei, bevor diese Datei geschrieben wurde. Sie wurde nicht geändert. Mit --confirm-within mehr Zeit geben.
guard-put-back = Zurückgeholt, weil keine Bestätigung rechtzeitig kam: { $path }
guard-left-alone = { $host }: Die Zeit zum Bestätigen ist vorbei, aber die Datei blieb, wie sie ist, weil jemand anderes sie geändert hat: { $why }
guard-back-unlike = { $host }: Der Wächter hat die Dateien zurückgeholt, aber nicht alle Attribute (ACL, SELinux-Kontext). Diese prüfen.
guard-until = Wird zurückgeholt, wenn bis { $until } keine Bestätigung kommt.
guard-stands = Der Wächter auf { $host } holt dies { $seconds } Sekunden nach dem letzten Einrichten zurück, wenn der Lauf nicht fortgesetzt wird.
guard-not-asked = Der Wächter auf { $host } war nicht zu erreichen: { $why } Er holt die Dateien von selbst zurück, wenn seine Zeit vorbei ist.
no-run-to-confirm = Hier wartet kein Lauf auf Bestätigung. Die Läufe zeigt: quantalink runs
confirm-put-back = Der Lauf { $run } ist schon zurückgerollt; es gibt nichts mehr zu bestätigen. Es wurde nichts geändert.
confirm-unfinished = Der Lauf { $run } ist nicht abgeschlossen und lässt sich nicht bestätigen. Es wurde nichts geändert. Ihn erst fortsetzen oder zurückrollen.
confirm-too-late = Die Bestätigung des Laufs { $run } kam zu spät: Der Wächter hatte die Dateien schon zurückgeholt auf { $hosts }.
confirm-done = Der Lauf { $run } ist bestätigt: Die neuen Dateien bleiben. Rückgängig machen mit: { $rollback }
confirm-again = Der Lauf { $run } ist nicht auf jedem Knoten bestätigt. Um es noch einmal zu versuchen, eingeben: { $command }
confirm-cut = Nicht alles vom Lauf { $run } ließ sich zurückholen. Um damit fortzufahren, eingeben: { $command }
confirm-apply-again = Um die Änderungen noch einmal auszuführen, eingeben: { $command }
run-put-back-meanwhile = Der Lauf { $run } wurde nicht rechtzeitig bestätigt, und seine Dateien sind zurückgeholt. Sonst wurde nichts geändert. Noch einmal planen: Die Hosts sind nicht mehr so, wie dieser Plan sie sah.
run-awaits-confirm = Der Lauf { $run } wartet auf demselben Host auf Bestätigung. Es wurde nichts geändert. Jenen Lauf erst bestätigen oder zurückrollen.
run-put-back-unconfirmed = Der Lauf { $run } wurde nicht rechtzeitig bestätigt: Seine Dateien sind zurückgeholt.
run-waits-here = Der Lauf { $run } wird zurückgeholt, wenn er nicht bis { $until } bestätigt wird. Um ihn zu behalten, eingeben: { $command }
runs-until =     wird zurückgeholt, wenn nicht bestätigt bis { $until }
apply-awaits-confirm = { $n ->
    [one] 1 Änderung im Lauf { $run } ausgeführt.
   *[other] { $n } Änderungen im Lauf { $run } ausgeführt.
} Die Dateien der Knoten werden zurückgeholt, wenn bis { $until } keine Bestätigung kommt. Um sie zu behalten, eingeben: { $confirm }
action-confirm = Bestätigen
progress-confirm = Der Lauf wird bestätigt.

## revp: the pool reviewed
guard-fired-in-run = { $hosts }: Die Zeit zum Bestätigen war vor dem Lauf { $run } zu Ende, und der Wächter hat die Dateien dort zurückgeholt. Die anderen Knoten haben die neuen Dateien und holen die alten ebenfalls zurück, wenn der Lauf nicht rechtzeitig weitergeht. Zum Fortsetzen apply mit längerem --confirm-within wiederholen; um alle Knoten zurückzurollen, eingeben: quantalink rollback { $run }
guard-left-out = Der Wächter auf { $hosts } wurde nicht gefragt, weil der Knoten jetzt nicht erreichbar ist. Er holt die Dateien von selbst zurück, wenn seine Zeit vorbei ist. Lauf { $run } ist erst zu Ende, wenn dieser Knoten antwortet. Dann eingeben: quantalink resume { $run } oder: quantalink rollback { $run }

## pool: a stranger's first hour with several nodes
node-is-left-out = Ausgelassen, weder gefragt noch geändert: { $host }
host-key-option = Um den Schlüssel von { $host } nach dem Vergleich anzunehmen, ergänzen Sie: --host-key { $host }={ $fingerprint }
action-ask-nodes = Knoten abfragen
action-next-server = Weiter zum Server

## Host keys of nodes
host-key-of-no-node = --host-key nennt „{ $node }“, und das ist keiner der Knoten: { $nodes }
