### quantalink, French. One section per room; ids are stable (reasons and errors of the JSON output).
### Arguments are written { $name }. No sentence stands in the code.

## edit

# Any file.
edit-too-large = Le fichier dépasse 64 Mo ; ce n'est pas un fichier de configuration. Vérifiez ce que c'est et mettez le bon fichier à sa place.
edit-self-check = Le fichier modifié, une fois relu, n'était pas celui attendu ; rien n'a donc été écrit. C'est un défaut de quantalink : signalez-le en joignant le fichier, et modifiez ce fichier à la main.
not-text = La ligne { $line } contient un octet nul : ce n'est pas un fichier texte. Restaurez le fichier depuis une sauvegarde, ou retirez les octets nuls.

# multipath.conf: why it is not edited.
multipath-no-dialect = On ne sait pas quelle version de multipath-tools lit ce fichier. Indiquez la version du système avec --release.
multipath-dialects-disagree = La ligne { $line } est lue différemment selon la version de multipath-tools. Indiquez la version du système avec --release, ou réécrivez cette ligne pour que toutes la lisent de la même façon.
multipath-lone-cr = La ligne { $line } se termine par un retour chariot seul ; multipath-tools 0.8 et suivants n'y voient pas une fin de ligne et perdent la suite. Convertissez le fichier aux fins de ligne Unix.
multipath-byte-order-mark = Le fichier commence par un indicateur d'ordre des octets (BOM), à cause duquel ce multipath perd la ligne { $line }. Enregistrez le fichier sans BOM.
multipath-line-too-long = La ligne { $line } dépasse 1023 octets ; multipath lit le reste comme une ligne à part. Raccourcissez-la ou scindez-la.
multipath-glued-close = Ligne { $line } : ce multipath ne voit pas une accolade fermante directement suivie d'autre chose, et le bloc reste ouvert. Mettez l'accolade fermante seule sur sa ligne.
multipath-glued-brace = Ligne { $line } : ce multipath ne voit pas une accolade collée à ce qui l'entoure, et le bloc est perdu. Mettez une espace avant l'accolade et rien après.
multipath-not-ascii-word = La ligne { $line } commence par un caractère non ASCII (peut-être une espace insécable), que ce multipath prend pour une partie du mot-clé. Remplacez-le par une espace ordinaire.
multipath-missing-value = La ligne { $line } contient un mot-clé sans valeur, ce qui fait planter ce multipath. Ajoutez la valeur ou retirez la ligne.
multipath-quoted-comment = Ligne { $line } : ce multipath prend un # ou un ! placé juste après un guillemet pour un commentaire, ou ne trouve rien après le guillemet, et rejette alors tout le fichier. Changez la valeur.
multipath-one-line-block = La ligne { $line } contient autre chose après l'accolade ouvrante ; multipath l'ignore et laisse le bloc ouvert. Mettez chaque paramètre et l'accolade fermante sur une ligne à part.
multipath-open-not-alone = La ligne { $line } ouvre une section, mais son nom est suivi d'autre chose que d'une accolade ouvrante. N'écrivez sur cette ligne que le nom et l'accolade.
multipath-close-not-alone = La ligne { $line } contient autre chose après l'accolade fermante ; multipath ignore tout cela et lit mal les blocs suivants. Mettez cette suite sur une ligne à part.
multipath-brace-in-line = La ligne { $line } se termine par une accolade fermante, que multipath ne voit pas à cet endroit. Mettez l'accolade fermante seule sur sa ligne.
multipath-unknown-block = La ligne { $line } ouvre un bloc que multipath ne connaît pas ; son accolade fermante fermerait le bloc qui l'entoure, ou son contenu serait lu comme si le bloc n'existait pas. Retirez le bloc ou corrigez son nom.
multipath-stray-close = La ligne { $line } contient une accolade fermante, mais aucun bloc n'y est ouvert. Retirez-la, ou cherchez plus haut le bloc fermé trop tôt.
multipath-unclosed = Le bloc ouvert à la ligne { $line } n'est toujours pas fermé à la ligne { $next }. Ajoutez son accolade fermante au bon endroit.
multipath-last-line-unread = La ligne { $line }, la dernière, n'a pas de saut de ligne final : ce multipath ne la lit pas, et tout ajout au fichier la rendrait active. Achevez-la par un saut de ligne ou retirez-la.
multipath-entry-all-devs = La ligne { $line } active all_devs dans l'entrée QuantaStor : ce multipath n'utilise jamais une telle entrée pour un périphérique, mais écrit ses paramètres et ses noms par-dessus toutes les entrées lues avant elle. Retirez cette ligne.

# multipath.conf: what is changed, and why.
multipath-why-insert = Entrée pour OSNEXUS QuantaStor, après la dernière entrée device (ligne { $line }).
multipath-why-first = Entrée pour OSNEXUS QuantaStor, en tête de la section devices de la ligne { $line }.
multipath-why-section = Section devices avec l'entrée OSNEXUS QuantaStor ; le fichier n'en a pas encore.
multipath-why-newline = La ligne { $line }, la dernière, reçoit un saut de ligne, car les anciennes versions de multipath ne la lisent pas sans lui.
multipath-why-value = Ligne { $line } : { $key } doit valoir { $new }, et non « { $old } ».
multipath-why-missing = Manque dans l'entrée QuantaStor de la ligne { $line } : { $keys }.
multipath-why-getuid = Ligne { $line } : ce multipath ne connaît pas getuid_callout ; il émet à chaque appel un avertissement qui trompe le gestionnaire de stockage de XenServer, ou appelle un programme absent.
multipath-why-take-out = L'entrée pour OSNEXUS, lignes { $line } à { $last }, est retirée de ce fichier.

# multipath.conf: what was found and left as it is.
multipath-own-key-kept = Ligne { $line } : le paramètre { $key } de l'entrée QuantaStor a été ajouté par vous et reste en place.
multipath-product-pattern-kept = Ligne { $line } : le motif product { $pattern } de l'entrée couvre aussi QUANTASTOR et reste en place.
multipath-entry-twice = QuantaStor a deux entrées, aux lignes { $first } et { $line }. C'est celle de la ligne { $line } qui compte ; envisagez de retirer l'autre.
multipath-later-entry-applies = L'entrée de la ligne { $line } s'applique aussi à QuantaStor et vient après l'entrée QuantaStor de la ligne { $ours } ; ses paramètres l'emportent. Placez-la avant si ce n'est pas voulu.
multipath-sections-wiped = Ce multipath oublie toutes les sections devices précédentes quand il lit celle de la ligne { $line } ; l'entrée va dans celle-là. Envisagez de réunir les sections.
multipath-device-outside = Le bloc device de la ligne { $line } se trouve hors de toute section devices, là où multipath ne le lit pas.

## host

# What cannot be done, and nothing was tried
link-leads-out = Le chemin { $path } sort du répertoire donné avec --root, à { $link }. Rien n'a été lu ni modifié. Donnez à --root le répertoire qui contient tout le système, ou corrigez le lien.
link-loop = Le chemin { $path } est une boucle de liens symboliques, ou en compte plus de 40. Rien n'a été modifié. Examinez les liens avec : ls -l
no-right-to-read = Droits insuffisants pour lire { $path }. Rien n'a été modifié. Lancez quantalink en tant que root.
no-right-to-write = Droits insuffisants pour écrire dans { $path }. L'ancien fichier est en place. Lancez quantalink en tant que root ; si vous êtes déjà root, cherchez une protection du système de fichiers ou de SELinux.
read-only-filesystem = { $path } se trouve sur un système de fichiers monté en lecture seule. Rien n'a été modifié. Montez-le en lecture-écriture (mount -o remount,rw), puis réessayez.
changed-since-plan = { $path } n'est plus tel qu'au moment du plan : quelqu'un d'autre l'a modifié. Il a été laissé tel quel. Refaites un plan et regardez le nouveau diff.
hard-links = { $path } a { $names ->
        [one] { $names } nom
       *[other] { $names } noms
    } (liens physiques) ; le remplacer le séparerait des autres. Rien n'a été modifié. Trouvez les autres avec : find / -xdev -samefile FILE
mount-point = { $path } est un point de montage, ou un programme le retient ; il ne peut pas être remplacé d'un seul coup. Rien n'a été modifié. Démontez-le, puis réessayez.
immutable-file = { $path } est protégé contre les modifications (chattr +i ou +a). Rien n'a été modifié. Cherchez-en la raison ; levez la protection avec chattr -i -a, puis réessayez.
not-a-file = { $path } est { $kind }, pas un fichier. Rien n'a été modifié. Examinez-le avec ls -l, rétablissez le fichier depuis une sauvegarde ou son paquet, puis réessayez.
not-a-folder = { $path } n'est pas un répertoire, alors qu'il en faut un à cet endroit. Rien n'a été modifié.
folder-missing = Le répertoire { $path } n'existe pas. Rien n'a été modifié.
path-unusable = Le chemin { $path } est inutilisable : il doit commencer par une barre oblique, ne contenir aucun octet nul et ne pas dépasser la longueur admise par le système. Rien n'a été modifié.
root-not-a-folder = Le répertoire donné avec --root n'existe pas ou n'est pas un répertoire : { $path }. Rien n'a été fait. Vérifiez le chemin.
root-not-a-system = Le répertoire donné avec --root ne contient pas de répertoire etc : { $path }. Rien n'a été fait. Il semble que rien n'y soit monté : montez le système, ou donnez à --root le répertoire qui le contient.
root-executes-nothing = Avec --root, aucun programme n'est exécuté et aucun démon n'est interrogé.
no-such-program = Le programme { $program } est introuvable dans /sbin, /usr/sbin, /bin et /usr/bin. Rien n'a été exécuté.
lock-held = Une autre exécution est en cours sur cet hôte : processus { $pid }, commande : { $command }, début : { $since }, lancée depuis : { $from }. Rien n'a été modifié. Attendez sa fin, puis réessayez.
lock-held-unseen = Une autre exécution est en cours sur cet hôte ; impossible de voir d'ici laquelle. Rien n'a été modifié. Attendez sa fin, puis réessayez ; trouvez-la, en tant que root, avec : fuser -v /etc

# What was tried and did not work, and left everything as it was
disk-full = Pas assez de place pour { $path } : { $detail } L'ancien fichier est en place. Libérez de la place, puis réessayez.
disk-full-by-count = { $need } nécessaires, { $free } libres.
disk-full-by-system = selon le système, le disque ou le quota est plein.
attributes-not-kept = Le nouveau fichier { $path } perdrait ceci de l'ancien : { $what }. L'ancien fichier est en place. Lancez quantalink en tant que root, ou modifiez le fichier à la main.
attribute-all = mode, propriétaire ou attributs étendus
attribute-owner = propriétaire et groupe
attribute-mode = bits de permission
stage-other-filesystem = Le fichier temporaire { $path } se trouverait sur un autre système de fichiers que la cible, et le remplacement ne se ferait pas d'un seul coup. L'ancien fichier est en place.
io-error = Le système a signalé une erreur sur { $path } : { $error }. L'ancien fichier est en place. Vérifiez le disque et le journal du noyau (dmesg), puis réessayez.
temporary-file-foreign = { $path } gêne : quantalink y crée son fichier temporaire, et ce fichier-ci n'est pas le sien. L'ancien fichier est en place. Examinez-le et déplacez-le.
temporary-file-stays = Le fichier temporaire { $path } d'une exécution antérieure ne peut pas être supprimé. Il est sans danger. Supprimez-le en tant que root.
temporary-file-differs = Le fichier temporaire { $path }, relu, n'est pas celui qui a été écrit. L'ancien fichier est en place. Vérifiez le disque et le journal du noyau (dmesg).
cancelled-before-change = Interrompu avant la modification de { $path }. Le fichier est tel qu'il était.
deadline-before-change = Le délai a expiré avant la modification de { $path }. Le fichier est tel qu'il était. Réessayez.
reading-given-up = La lecture de { $path } a été abandonnée : trop longue, ou interrompue. Rien n'a été modifié.
program-not-started = Le programme { $program } n'a pas pu être lancé : { $error }.
machine-tells-nothing = Cette machine n'indique rien sur son système, sa mémoire ni ses processus.

# What may have happened
durability-unconfirmed = { $path } a été modifié, mais le système n'a pas pu confirmer que c'est bien écrit sur le disque : { $error }. Vérifiez le disque, puis examinez le fichier avant de continuer.
removal-unconfirmed = { $path } a été supprimé, mais le système n'a pas pu confirmer que c'est bien écrit sur le disque : { $error }. Vérifiez le disque, puis vérifiez si le fichier existe encore.
folder-stays = Le fichier a été supprimé, mais pas son répertoire vide { $path } : { $error }. Supprimez le répertoire à la main.
replaced-but-differs = { $path } a été remplacé, mais ce qui s'y trouve maintenant n'est pas ce qui a été écrit : quelqu'un d'autre l'a modifié au même moment. Examinez le fichier avant de continuer.
replaced-but-unread = { $path } a été remplacé, mais n'a pas pu être relu. { $why }
program-timed-out = Le programme { $program } ne s'est pas terminé à temps. Il a été arrêté, ou abandonné là où on ne peut l'arrêter ; ce qu'il a fait jusque-là reste inconnu.
cancelled = Le programme { $program } a été interrompu avant sa fin ; ce qu'il a fait jusque-là reste inconnu.
program-lost = La fin du programme { $program } n'a pas pu être observée : { $error }. Ce qu'il a fait reste inconnu.
connection-lost = L'hôte { $host } ne répond plus. Sa dernière action reste inconnue. Reconnectez-vous et vérifiez.

# What is told beside a change
progress-writing = Écriture du nouveau contenu de { $path }.
progress-written = Le nouveau contenu de { $path } est écrit et vérifié ; il prend maintenant la place de l'ancien.
folder-open-to-all = Tout le monde peut écrire dans le répertoire { $path }, qui n'a pas de sticky bit : n'importe qui peut y remplacer des fichiers.
default-acl-not-applied = Le répertoire { $path } a une ACL par défaut. Le nouveau fichier a le mode 0644 et aucune ACL.
label-like-sibling = { $path } a reçu le contexte SELinux d'un fichier voisin.

kind-file = un fichier
kind-folder = un répertoire
kind-link = un lien symbolique
kind-fifo = une FIFO (tube nommé)
kind-device = un périphérique
kind-socket = un socket
not-known = inconnu

## core

# facts, plan, checks

# The answer file.
answers-unknown-key = { $file }{ $line ->
    [0] {""}
   *[other] , ligne { $line }
} : il n'y a pas de réponse nommée { $key }. Noms admis ici : { $valid }. Corrigez le nom, ou retirez-le.
answers-invalid = { $file }{ $line ->
    [0] {""}
   *[other] , ligne { $line }
} : { $detail }. Corrigez, ou enregistrez un nouveau fichier de réponses dans l'assistant.
answers-why-value = « { $value } » n'est pas admis ici ; valeurs admises : { $valid }
answers-why-flag = true ou false est attendu ici, sans guillemets
answers-why-number = un nombre entier est attendu ici, sans signe ni guillemets
answers-why-text = un texte entre guillemets est attendu ici
answers-why-list = une liste entre crochets est attendue ici
answers-why-deep = trop de crochets ou d'accolades sont ouverts à la fois
answers-why-range = { $key } vaut { $value }, alors que seules les valeurs de { $least } à { $most } sont possibles
answers-why-root = les nœuds sous { $key } ne vont pas avec --root, qui désigne un seul répertoire
ask-not-valid = « { $typed } » n'est pas une réponse ici. Réponses admises : { $valid }.

# Steps, changes and questions.
step-multipath-title = Chemins multiples
step-multipath-about = Chaque nœud XenServer doit savoir utiliser les chemins vers QuantaStor. L'entrée va dans le fichier que lit cette version, sous la forme que comprend son multipath.
step-activate-title = Activation
step-activate-about = multipathd ne lit ses fichiers que sur demande. Le chargement ne coupe pas les chemins existants, mais les périphériques multipath en service peuvent garder leurs anciens paramètres jusqu'à ce que le stockage soit rattaché.
step-paths-title = Chemins vers le stockage
step-paths-about = Vérifie que les LUN de QuantaStor sont accessibles par plus d'un chemin. Rien n'est modifié.
change-multipath = Ajouter QuantaStor à la configuration multipath
change-multipath-cleanup = Retirer l'entrée QuantaStor du fichier principal
change-activate = Charger la nouvelle configuration multipath
ask-stanza = Quelle entrée ?
ask-stanza-help = L'entrée du guide contient getuid_callout : correct jusqu'à XenServer 6.5, nuisible à partir de 7.0. Le premier choix (auto) prend la bonne entrée pour chaque nœud.
ask-stanza-auto = La bonne pour chaque version
ask-stanza-guide = Les neuf paramètres du guide
ask-stanza-modern = Sans getuid_callout
ask-cleanup = Retirer une entrée QuantaStor du fichier principal à partir de 7.0 ?
ask-cleanup-help = Sur ces versions, l'entrée va dans un fichier à part. Laissée dans le fichier principal, elle fait émettre à multipath des avertissements qui trompent le gestionnaire de stockage de XenServer ; sans ce nettoyage, un tel nœud est refusé.
ask-activate = Charger aussi la nouvelle configuration ?
ask-activate-help = Seulement là où la version le permet : multipathd reconfigure à partir de 7.0. Un hôte utilisé est pour cela mis hors service, vidé, puis remis en service ; chaque commande est soumise à votre accord. Sans cela, l'entrée prend effet au prochain démarrage de multipathd.

# What is asked of a host, while it is.
gather-machine = { $host } : lecture du système, de la mémoire et de l'espace libre
gather-files = { $host } : lecture des fichiers multipath
gather-tools = { $host } : lecture de la version de multipath
gather-test = { $host } : interprétation des fichiers par multipath (multipath -t)
gather-loaded = { $host } : lecture de ce que multipathd a chargé

# Where facts come from, and why some are not known.
evidence-file = { $path }
evidence-absent = { $path } est absent
evidence-machine = la machine elle-même
evidence-command = sortie de { $command }
fact-not-asked = Pas encore demandé.
fact-no-answer = L'hôte n'a pas répondu à temps. Vérifiez s'il est bloqué, puis réessayez.
fact-not-a-file = { $path } n'est pas un fichier lisible.
fact-nothing-executed = Avec --root, aucun programme n'est exécuté et aucun démon n'est interrogé.
fact-command-failed = { $command } n'a pas répondu comme prévu (code de sortie { $code }) : { $said }
fact-command-crashed = { $command } s'est arrêté brutalement : un signal l'a interrompu avant la fin.

# Releases, and which file it is.
release-not-known = La version de cet hôte n'est pas connue : /etc/xensource-inventory n'en indique aucune, et les fichiers ne la révèlent pas. Le fichier principal est modifié sur place, sans getuid_callout, et tout ce que n'importe quelle version de multipath pourrait mal lire est refusé.
era-enabled = XenServer jusqu'à 5.6 : le gestionnaire de stockage fait pointer /etc/multipath.conf vers /etc/multipath-enabled.conf tant que les chemins multiples sont activés ; l'entrée va donc dans ce fichier.
era-main = XenServer 5.6 FP1 à 6.2 : l'entrée va dans /etc/multipath.conf, dans sa section devices.
era-main-without-link = XenServer jusqu'à 5.6, mais /etc/multipath.conf n'est pas le lien du gestionnaire de stockage vers /etc/multipath-enabled.conf : multipath lit ce qui se trouve dans /etc/multipath.conf, et c'est là que va l'entrée. Si le gestionnaire de stockage crée son lien plus tard, relancez quantalink.
era-links = XenServer 6.5 : l'entrée va dans le fichier vers lequel mène /etc/multipath.conf. Le gestionnaire de stockage modifie aussi ce fichier : n'attachez pas de stockage pendant ce temps.
era-drop-in = XenServer 7.0 et suivants, XCP-ng : l'entrée va dans un fichier à part dans /etc/multipath/conf.d, car les mises à jour remplacent le fichier principal. Après une mise à niveau depuis une image ISO, lancez quantalink verify : la mise à niveau peut supprimer ce fichier.
era-drop-in-by-files = L'inventaire n'indique aucune version exploitable, mais les fichiers et l'outil multipath montrent que /etc/multipath/conf.d est lu ici, comme à partir de XenServer 7.0 : l'entrée y va dans un fichier à part, car les mises à jour remplacent le fichier principal.
era-linux = Ce n'est pas un dom0, mais un Linux dont le multipath lit /etc/multipath/conf.d : l'entrée y va dans un fichier à part.
era-drop-in-there = XenServer 7.0 et suivants, XCP-ng : les fichiers de /etc/multipath/conf.d sont lus aussi, et l'un d'eux contient déjà une entrée QuantaStor. C'est elle qui compte ; aucune autre n'est ajoutée. Après une mise à niveau depuis une image ISO, lancez quantalink verify : la mise à niveau peut supprimer ce fichier.
era-linux-there = Ce n'est pas un dom0, mais un Linux dont le multipath lit /etc/multipath/conf.d, où un fichier contient déjà une entrée QuantaStor. C'est elle qui compte ; aucune autre n'est ajoutée.
era-unknown = La version n'est pas connue : l'entrée va dans /etc/multipath.conf tel qu'il est, sous la forme que toutes les versions de multipath comprennent.
era-unknown-confd = La version n'est pas connue, mais une entrée QuantaStor se trouve déjà dans /etc/multipath/conf.d : c'est elle qui est corrigée, et aucune n'est ajoutée à /etc/multipath.conf, car deux entrées feraient doublon là où les deux fichiers sont lus.
enabled-file-not-read = /etc/multipath-enabled.conf existe, mais { $release } ne le lit pas. Il est laissé tel quel ; une entrée placée là est sans effet.
main-link-strange = { $path } est un lien vers { $to }. Aucun XenServer à partir de 7.0 ne crée un tel lien ; il vient d'un guide destiné à d'anciennes versions. Le lien et sa cible sont laissés tels quels. Rétablissez le lien vers /etc/multipath.xenserver/multipath.conf ; d'ici là, les paramètres fournis avec cette version ne sont pas lus.
main-link-old = { $path } est un lien vers { $to }. Aucun XenServer à partir de 5.6 FP1 ne crée un tel lien ; il vient d'un guide destiné à des versions plus anciennes. multipath lit le fichier vers lequel il mène : l'entrée y va donc, et le lien est laissé tel quel.
link-replaced-by-file = { $path } est un fichier, là où cette version a un lien vers /etc/multipath.xenserver/multipath.conf. La prochaine mise à jour du paquet sm l'écartera, avec toutes ses modifications. Déplacez dans /etc/multipath/conf.d ce dont vous avez besoin et rétablissez le lien.

# Why nothing is done.
stanza-harms-release = L'entrée du guide avec getuid_callout est nuisible sur { $release } : multipath n'y connaît pas ce mot-clé, ou lance pour lui un programme absent. Utilisez --stanza auto.
main-file-missing = Il n'y a pas de fichier { $path } (liens suivis : { $to }). Sans lui, le multipath de XenServer 7.0 et suivants finit par mettre tous les périphériques en liste noire, et les versions plus anciennes n'ont aucun paramètre. quantalink n'en crée pas un de toutes pièces : restaurez-le depuis une sauvegarde ou depuis son paquet, puis réessayez.
file-too-large = { $path } fait { $size } ; un fichier de configuration de plus de { $max } n'est pas lu. Vérifiez ce que c'est et mettez le bon fichier à sa place.
dangling-link = { $path } est un lien vers { $to }, qui n'existe pas. Rien n'est créé à travers un tel lien : retirez le lien, ou créez sa cible.
confd-other-filesystem = { $path } se trouve sur un autre système de fichiers que { $stage } : aucun fichier ne peut y être mis en une seule étape. Rien n'a été modifié. Démontez-le et gardez ses fichiers dans un répertoire du même système de fichiers, puis réessayez ; ou ajoutez l'entrée à la main (quantalink guide la montre).
cleanup-declined = { $path } contient une entrée QuantaStor, nuisible à cet endroit sur cette version, et vous avez refusé son retrait. Autorisez le nettoyage (cleanup = true dans les réponses), ou retirez l'entrée à la main.
cleanup-strange-link = { $path } est le fichier d'un ancien guide, lu ici seulement à cause d'un lien inhabituel : quantalink ne le modifie pas. Retirez-en l'entrée QuantaStor à la main, ou rétablissez le lien vers /etc/multipath.xenserver/multipath.conf.
entry-in-both = QuantaStor a une entrée dans { $path } et une autre dans { $folder }. Laquelle compte dépend de la version, qui n'est pas connue. Rien n'a été modifié. Déterminez la version, gardez l'entrée qui convient et retirez l'autre à la main.
segfault-0-4-9-86 = { $path }, ligne { $line } : cette entrée (vendor "{ $vendor }") s'applique aussi à QuantaStor et a no_path_retry mais pas features. Le multipath de XenServer 7.5 et 7.6 plante si un fichier de conf.d ajoute ensuite une entrée pour QuantaStor. Ajoutez à cette entrée une ligne features "0", restreignez son vendor, ou retirez-la.
confd-overrides = { $path }, ligne { $line } : cette entrée (vendor "{ $vendor }") s'applique aussi à QuantaStor et est lue après l'entrée QuantaStor ; ses paramètres l'emporteraient. Renommez ce fichier pour qu'il vienne plus tôt dans l'alphabet, ou restreignez son vendor.
confd-elsewhere = { $path }, ligne { $line } : config_dir y vaut « { $found } », et ce multipath ne lit donc pas { $folder }, où l'entrée QuantaStor a sa place. Rien n'a été modifié. Retirez cette ligne à la main, et déplacez vers { $folder } ce que multipath doit continuer à lire.
confd-link-to-main = { $path } est un lien vers { $to } : multipath y lit une seconde fois l'entrée QuantaStor du fichier principal, alors qu'elle doit avoir son propre fichier. Rien n'a été modifié. Retirez le lien du répertoire, puis réessayez.
entry-overridden = { $path }, ligne { $line } : cette entrée (vendor "{ $vendor }") s'applique aussi à QuantaStor et se trouve après l'entrée QuantaStor ; ses paramètres l'emportent. Placez-la avant l'entrée QuantaStor, ou restreignez son vendor.

# What should be known.
confd-stray-file = { $path } ressemble à une copie oubliée, mais ce multipath y lit tout fichier dont le nom contient « .conf ». Sortez-le du répertoire s'il ne doit pas être pris en compte.
read-only-file = { $path } est en lecture seule (mode { $mode }). Le fichier est tout de même remplacé, et le nouveau a le même mode.
confd-file-broken = multipath lit { $path }, mais pas tel qu'il apparaît : { $why }
confd-entry-twice = { $path } contient deux entrées QuantaStor, aux lignes { $first } et { $line }. C'est celle de la ligne { $line } qui compte, et multipath, à partir de 0.8, signale le doublon. Envisagez de retirer celle de la ligne { $first }.
confd-second-entry = { $path } contient aussi une entrée QuantaStor ; celle qui compte est dans un fichier lu plus tard. Envisagez de retirer celle-ci.
blacklist-hides = { $path }, ligne { $line } : cette entrée de liste noire masque les périphériques QuantaStor, et multipath ne les utilisera pas. Retirez-la si ce n'est pas voulu.
overrides-win = { $path }, ligne { $line } : la section overrides fixe { $key } à « { $found } » pour tous les stockages et l'emporte sur toute entrée device ; la valeur « { $wanted } » de l'entrée QuantaStor reste sans effet. Déplacez cette ligne dans les entrées device qu'elle concerne.
cleanup-why = Sur cette version, l'entrée QuantaStor a son fichier à elle ; celle de { $path } est retirée, car elle serait perdue à la prochaine mise à jour et peut nuire.
cleanup-drops-key = Ligne { $line } : votre paramètre { $key } disparaît avec l'entrée. Ajoutez-le au fichier de /etc/multipath/conf.d si vous le voulez encore.
getuid-in-main = L'entrée du fichier principal contient getuid_callout : chaque appel de multipath émet un avertissement à ce sujet, et le gestionnaire de stockage de XenServer prend cette sortie pour une réponse.

# Loading the configuration.
activate-why = Le multipathd actif prend en compte les nouveaux fichiers ; les périphériques multipath existants restent en place.
activate-loaded = Le multipathd actif a déjà l'entrée.
activate-not-reached = Non fait, car les fichiers de cet hôte sont refusés.
activate-by-sm = XenServer 6.5 charge lui-même la configuration quand il attache du stockage : détachez et rattachez le référentiel de stockage, ou redémarrez l'hôte en mode maintenance.
activate-by-command = Lancez { $command } sur l'hôte quand aucun stockage n'est en cours d'attachement, ou redémarrez-le en mode maintenance.
daemon-not-running = multipathd n'est pas actif sur cet hôte ; il lira les fichiers quand XenServer le démarrera.

# Checks.
check-multipath-file-parses = Le fichier principal est lu tel qu'il apparaît
check-multipath-entry = L'entrée QuantaStor est là où cette version la lit
check-multipath-main-clean = Pas d'entrée QuantaStor dans le fichier principal
check-multipath-confd-clean = Rien ne gêne dans conf.d
check-multipath-link = /etc/multipath.conf est toujours un lien
check-multipath-effective = multipath lui-même affiche l'entrée une fois
check-multipath-messages = multipath n'a rien à redire à l'entrée
check-multipath-loaded = Le multipathd actif a l'entrée
evidence-entries = { $path } est lu sans perte : { $count ->
    [one] { $count } entrée device
   *[other] { $count } entrées device
}.
evidence-entry = { $path }, lignes { $line } à { $last } : l'entrée est présente, avec les bonnes valeurs.
evidence-main-clean = { $path } n'a pas d'entrée QuantaStor.
evidence-confd = { $count ->
    [0] Aucun fichier de /etc/multipath/conf.d n'est lu.
    [one] Un fichier de /etc/multipath/conf.d est lu, et rien n'y gêne.
   *[other] { $count } fichiers de /etc/multipath/conf.d sont lus, et rien n'y gêne.
}
evidence-link = { $path } mène à { $to }.
evidence-effective = L'entrée QuantaStor qui compte a les bonnes valeurs.
evidence-messages = { $count ->
    [0] Aucun message.
    [one] Un message, sur un autre sujet.
   *[other] { $count } messages, tous sur un autre sujet.
}
main-file-not-needed = { $path } est absent, et ce multipath n'en a pas besoin.
entry-absent = { $path } n'a pas d'entrée QuantaStor.
entry-absent-confd = Aucun fichier de /etc/multipath/conf.d n'a d'entrée QuantaStor.
entry-differs = { $path }, ligne { $line } : { $key } devrait valoir « { $wanted } » et vaut « { $found } ».
entry-lacks = { $path }, ligne { $line } : il manque { $key } à l'entrée ; sa valeur devrait être « { $wanted } ».
entry-getuid = { $path }, ligne { $line } : l'entrée contient getuid_callout, nuisible sur cette version.
entry-in-main = { $path }, ligne { $line } : une entrée QuantaStor se trouve dans le fichier principal, où elle n'a pas sa place sur cette version.
effective-absent = L'entrée QuantaStor est absente.
effective-differs = { $key } devrait valoir « { $wanted } » et vaut « { $found } ».
effective-overridden = { $key } de l'entrée QuantaStor reste sans effet : la section overrides le fixe à « { $found } », or il devrait valoir « { $wanted } ».
message-about-entry = Message de multipath : { $message }
next-plan = Lancez quantalink plan pour voir ce qui y remédierait, puis quantalink apply.

# journal, engine, state

# The state folder.
state-not-writable = Le répertoire d'état est inutilisable : pas le droit de lire et écrire dans { $path }, ou son système de fichiers est en lecture seule ({ $why }). Lancez quantalink en tant que root, ou donnez un autre répertoire avec --state-dir.
state-disk-full = Plus de place pour le répertoire d'état, à { $path }. Ce qui ne peut pas d'abord y être conservé n'est pas modifié. Libérez-y de la place, ou donnez un autre répertoire avec --state-dir.
state-unsafe = D'autres utilisateurs pourraient modifier { $path } ({ $why }), et le répertoire d'état en dépend : une annulation réécrit ce qu'elle y trouve. Rien n'a été modifié. Prenez-en la propriété et retirez à tous les autres le droit d'écriture (chown, chmod go-w ; sous Windows : icacls), ou donnez un autre répertoire avec --state-dir.
state-not-folder = { $path } doit être un répertoire, mais il s'y trouve autre chose. Rien n'a été modifié. Déplacez-le, ou donnez un autre répertoire avec --state-dir.
state-not-file = { $path }, dans le répertoire d'état, doit être un fichier ordinaire de quantalink, mais il s'y trouve autre chose, ou il est bien trop gros ({ $why }). Il n'a pas été lu et rien n'a été modifié. Examinez-le avec ls -l, déplacez-le et, si vous en avez une, restaurez le fichier depuis une sauvegarde du répertoire d'état.
state-failed = Le système a signalé une erreur sur { $path } dans le répertoire d'état : { $why }. Vérifiez le disque et le journal du noyau (dmesg), puis réessayez.
blob-missing = L'ancien contenu conservé dans { $path } n'y est plus et ne peut donc être remis en place. Rien n'a été modifié. Restaurez ce fichier depuis une sauvegarde du répertoire d'état, puis réessayez.
blob-damaged = L'ancien contenu conservé dans { $path } est endommagé : il ne correspond pas à sa somme de contrôle. Il n'a pas été remis en place, et rien n'a été modifié. Restaurez ce fichier depuis une sauvegarde du répertoire d'état, puis réessayez.
file-not-written = { $path } n'a pas pu être écrit : { $why }. Ce qui s'y trouvait est inchangé. Choisissez un autre emplacement, ou rendez celui-ci accessible en écriture.

# The journal.
journal-unreadable = Le journal { $path } est illisible à la ligne { $line } : { $why }. L'exécution n'a pas été touchée. Tant qu'elle reste illisible, aucune exécution antérieure n'est annulée sur ces hôtes et aucune nouvelle n'y commence, sauf si une plus récente est lisible. Restaurez le fichier depuis une sauvegarde, ou déplacez son répertoire si vous connaissez l'état des fichiers concernés.
journal-newer = Le journal { $path } a été écrit par un quantalink plus récent ({ $version }). L'exécution n'a pas été touchée. Utilisez cette version pour la traiter.

# Runs.
no-such-run = Il n'y a pas d'exécution { $run } dans ce répertoire d'état. Rien n'a été modifié. Listez les exécutions avec : quantalink runs
no-run-to-roll-back = Aucune exécution faite ici, ou sur le --root ou les nœuds donnés, ne peut être annulée. Rien n'a été modifié. Listez les exécutions et leurs racines avec : quantalink runs
already-rolled-back = L'exécution { $run } est déjà annulée. Rien n'a été modifié. { $older }
older-run-stands = L'exécution { $run }, antérieure, est toujours en place ; pour l'annuler aussi, indiquez-la par son nom.
older-run-none = Il n'y a pas d'exécution antérieure à annuler.
older-run-elsewhere = L'exécution { $run }, antérieure, a porté sur d'autres hôtes ({ $hosts }) et est toujours en place ; pour l'annuler aussi, indiquez-la par son nom.
older-run-unknown = On ne sait pas si une exécution antérieure est toujours en place, car certains journaux ne peuvent pas être lus. Listez les exécutions avec : quantalink runs
newer-run-stands = L'exécution { $newer }, postérieure à l'exécution { $run }, est toujours en place ; { $run } ne peut donc pas être annulée. Rien n'a été modifié. Annulez d'abord { $newer }.
run-of-other-root = L'exécution { $run } portait sur { $root }, pas sur { $here }. Rien n'a été modifié. Répétez la commande avec le --root de cette exécution. Une exécution d'un site d'essai n'est reprise que par l'assistant : quantalink demo --root { $root }
run-unfinished-before = L'exécution { $run } est inachevée et certaines de ses modifications sont en place. Rien n'a été modifié. Reprenez-la d'abord, ou annulez-la.
run-at-work = Une exécution est déjà en cours. Attendez sa fin.
host-not-here = L'hôte { $host } fait partie de cette exécution mais n'a pas été indiqué cette fois. Rien n'a été modifié. Indiquez tous les hôtes de l'exécution (avec --leave-out ceux qu'il ne faut pas toucher), ou terminez-la avec resume, qui les joint lui-même.
run-state-not-written = Le journal de l'exécution { $run } n'a pas pu être écrit ; aucune autre modification n'a donc été commencée. { $why } L'état de chaque modification est indiqué. Supprimez la cause, puis reprenez l'exécution ou annulez-la.
put-back-failed = Une modification de l'exécution { $run } a échoué, et une modification précédente n'a pas pu être annulée. { $why } Supprimez la cause, puis annulez l'exécution.
rollback-stopped = L'annulation de l'exécution { $run } s'est arrêtée. { $why } Ce qui a déjà été remis en place le reste. Supprimez la cause, puis relancez l'annulation de l'exécution.
undo-cut = On ne sait pas si ceci a été remis en place. Relancez l'annulation de l'exécution { $run } : elle examine le fichier et termine le travail.
changed-since-run = { $path } a été modifié par quelqu'un d'autre après l'exécution { $run } ({ $what }) ; rien n'a donc été annulé. Examinez le fichier. Si cette modification peut être abandonnée, remettez ce que l'exécution y avait laissé, puis répétez l'annulation.
changed-content = son contenu
changed-attributes = son mode, son propriétaire, son ACL ou ses attributs étendus
changed-by-third-hand = { $path } n'a ni le contenu d'avant l'exécution { $run } ni celui d'après : quelqu'un d'autre l'a modifié pendant que l'exécution était interrompue. Rien n'a été touché. { $old } Donnez au fichier l'un des deux contenus, puis répétez la commande. Pour le garder tel quel et oublier l'exécution, déplacez { $folder }.
old-content-kept = Son ancien contenu est conservé dans { $path }.
old-content-none = Avant l'exécution, ce fichier n'existait pas.
settled-made = { $path } : la modification interrompue avait été faite.
settled-not-made = { $path } : la modification interrompue n'avait pas été faite.
plan-without-act = Le plan n'indique pas comment faire la modification { $change }. Rien n'a été modifié. C'est une erreur de quantalink ; signalez-la.
refused-without-reason = refusé

# Loading.
load-failed = { $command } a échoué ({ $code }) : { $output } Les fichiers restent tels quels ; le multipathd actif garde ce qu'il avait chargé. Lisez ses messages, supprimez la cause et reprenez l'exécution { $run }.
exit-code = code de sortie { $code }
ended-by-signal = interrompu par un signal
load-not-undone = { $host } : les anciens fichiers sont de retour, mais multipathd utilise encore la configuration chargée. Ce chargement n'est pas annulé. Pour charger l'ancienne, tapez sur cet hôte : { $command }
load-unsettled = On ne sait pas si la configuration a été chargée avant l'interruption de l'exécution ; la recharger est sans risque.

# The runner.
report-not-here = Il n'y a pas de rapport à écrire.
thread-not-started = Le système n'a pas pu lancer un autre thread : { $why }. Rien n'a été modifié. Fermez d'autres programmes, puis réessayez.
program-mistake = quantalink a commis une erreur et arrêté cette commande : { $why }. Si une exécution était en cours, relancez quantalink : il indiquera ce qui est inachevé. Signalez ce problème.

## practice

practice-not-built =
    Le site d'essai n'a pas pu être construit : { $path } : { $why }. Il n'en reste rien. Choisissez un autre
    répertoire pour les fichiers temporaires avec la variable d'environnement TMPDIR et réessayez.

## wizard

# The pages: title and help.
page-unfinished-title = Une exécution est inachevée
page-start-title = État des lieux
page-plan-title = Ce qui sera fait
page-progress-title = L'exécution
page-verification-title = Tout est en place ?
page-finish-title = Ce qui a été fait

# What can be done on a page.
action-next = Suivant
action-next-look = Voir d'abord les hôtes
action-next-check = Vérifier seulement
action-back = Retour
action-apply = Appliquer
action-refresh = Actualiser
action-roll-back = Annuler l'exécution
action-resume = Achever l'exécution
action-stop = Arrêter au prochain point sûr
action-save-report = Enregistrer le rapport
action-save-answers = Enregistrer les réponses
action-practice = Ouvrir le site d'essai
action-quit = Quitter
action-finish = Terminer

# Questions over a page.
ask-quit = Quitter l'assistant ?
ask-quit-at-work =
    Une modification est en cours. Elle est d'abord menée à terme, et aucune autre ne commence ; ensuite l'assistant
    s'arrête. L'exécution peut être achevée ou annulée plus tard.
ask-quit-practice = Ceci est le site d'essai : rien de réel n'a été modifié. Son répertoire disparaît à la fermeture de l'assistant ; --keep ou --root le conservent.
ask-quit-practice-stays = Ceci est le site d'essai : rien de réel n'a été modifié. Son répertoire est conservé : { $path }
ask-quit-undo = Pour l'annuler plus tard, tapez : { $command }
ask-stop = Arrêter l'exécution ?
ask-stop-safe =
    La modification en cours est d'abord menée à terme. Ce qui a été fait jusque-là reste ; l'exécution peut être
    achevée ou annulée plus tard.
ask-roll-back = Annuler l'exécution { $run } et rétablir l'état d'avant ?
ask-roll-back-how =
    Chaque fichier qu'elle a modifié retrouve son ancien contenu, son mode et son propriétaire. Un fichier que
    quelqu'un a modifié depuis est laissé intact, et nommé.
choice-stay = Non, rester ici
choice-quit = Oui, quitter
choice-go-on = Non, continuer
choice-stop = Oui, arrêter
choice-keep = Non, laisser tel quel
choice-roll-back = Oui, l'annuler
choice-stop-here = Non, arrêter ici
choice-yes-go-on = Oui, continuer

# The state of the hosts.
state-nothing = Rien n'a été modifié sur aucun hôte.
state-stands =
    { $made ->
        [0] Aucune modification de l'exécution { $run } ne subsiste.
        [one] { $made } modification de l'exécution { $run } subsiste.
       *[other] { $made } modifications de l'exécution { $run } subsistent.
    }
state-unfinished =
    Une exécution antérieure, { $run }, est inachevée. { $made ->
        [0] Rien n'en subsiste.
        [one] { $made } modification en subsiste.
       *[other] { $made } modifications en subsistent.
    }
state-so-far =
    { $made ->
        [0] Aucune modification n'a été faite
        [one] { $made } modification a été faite
       *[other] { $made } modifications ont été faites
    }{ $back ->
        [0] {""}
        [one] , { $back } a été annulée
       *[other] , { $back } ont été annulées
    }{ $unsure ->
        [0] .
        [one] , et pour { $unsure } on ne sait pas si elle a eu lieu : examinez ce fichier.
       *[other] , et pour { $unsure } on ne sait pas si elles ont eu lieu : examinez ces fichiers.
    }
run-complete = L'exécution est allée à son terme.
run-only-by-hand =
    Il ne restait que les étapes manuelles : { $done ->
        [0] vous n'en avez confirmé aucune,
       *[other] vous en avez confirmé { $done },
    } { $left ->
        [0] aucune ne reste à faire.
       *[other] { $left } à faire encore.
    } Aucune exécution n'en est conservée ; enregistrez le rapport pour garder vos réponses.
run-unfinished = L'exécution n'est pas allée à son terme : certaines de ses modifications n'ont pas été faites.
run-rolled-back = L'exécution a été annulée. Ce qui n'a pas pu être rétabli est indiqué sous la modification concernée.
run-awaiting-confirm = Les modifications sont faites et attendent « quantalink confirm » ; sans cela, elles seront annulées.

# Words in front of notices and changes.
level-info = Note
level-warning = Attention
level-error = Erreur
mark-pass = réussi
mark-fail = ÉCHEC
mark-manual = manuel
mark-skipped = omis
mark-pending = à faire
mark-done = déjà fait
mark-applied = appliqué
mark-failed = ÉCHEC
mark-unknown = INCONNU
mark-rolled-back = annulé
mark-refused = REFUSÉ
mark-working = en cours

# Hosts and changes.
wizard-host = { $host } : { $release } ({ $role })
wizard-role-node = un nœud dom0
wizard-change-on = { $host } : { $change }
row-path = Fichier : { $path }

# Page "unfinished".
unfinished-found = Une exécution commencée sur ces hôtes est inachevée. Réglez-la avant toute autre modification.
unfinished-resume = Pour faire le reste de ses modifications, choisissez « Achever l'exécution » ou tapez :
unfinished-roll-back = Pour défaire ce qu'elle a fait, choisissez « Annuler l'exécution » ou tapez :
unfinished-roll-back-practice =
    Pour défaire ce qu'elle a fait, choisissez « Annuler l'exécution ». Sur de vrais hôtes, vous pouvez le faire à tout
    moment plus tard en tapant :
run-roll-back-later = Pour défaire ce qu'elle a fait, allez à la dernière page et choisissez « Annuler l'exécution », ou tapez :
run-roll-back-later-practice = Pour défaire ce qu'elle a fait, allez à la dernière page et choisissez « Annuler l'exécution ». Sur de vrais hôtes, vous pouvez le faire à tout moment plus tard en tapant :
unfinished-look = Pour voir d'abord l'état actuel des hôtes, examinez-les ; cela ne modifie rien.
pair-run = Exécution
pair-started = Début
pair-root = Racine
pair-host = Hôte

# Page "start".
no-host-here = Cette machine n'est pas un nœud dom0 : il n'y a pas de /etc/xensource-inventory ici.
no-host-what = 
    L'assistant travaille sur un dom0 XenServer ou XCP-ng. Pour travailler sur une image montée ou une copie, ou pour
    traiter cette machine comme un nœud (un simple Linux avec multipath-tools), relancez-le avec l'une de ces commandes :
no-host-practice = Ou ouvrez le site d'essai : des nœuds et un serveur StorageLink fictifs dans un répertoire temporaire. Rien sur cette machine n'est touché.
looking = Examen des hôtes
start-root = Tout ce qui suit concerne l'arborescence { $path }, pas cette machine. La mémoire et l'espace libre sont ceux de la machine qui l'examine.
start-about =
    Voici ce que les hôtes indiquent. Rien n'a été modifié pour le savoir, et rien ne le sera avant votre accord sur
    le plan.
start-runs-unknown = Impossible de savoir si une exécution antérieure est inachevée. Actualisez avant de continuer.
start-looked = Examiné le { $at }.
pair-main = multipath.conf
pair-enabled = multipath-enabled.conf
pair-dropins = Fichiers de conf.d
pair-tools = multipath-tools
pair-system = Système
pair-kernel = Noyau
pair-memory = Mémoire
pair-free-etc = Espace libre dans /etc
pair-free-state = Place pour sauvegardes
pair-daemon = multipathd
value-unknown = inconnu : { $why }
value-not-told = inconnu : le système ne l'indique pas
value-memory = { $total }, dont { $free } disponibles
file-absent = absent
file-dangling = lien vers { $path }, qui n'existe pas
file-too-big = { $path }, { $size } : trop gros pour une configuration
file-other = { $path } n'est pas un fichier ordinaire
file-plain = { $path }, { $size }, mode { $mode }, propriétaire { $owner }
file-linked = par des liens : { $path }, { $size }, mode { $mode }, propriétaire { $owner }
dropins-no-folder = répertoire absent
dropins-count =
    { $count ->
        [0] aucun
        [one] { $count } fichier
       *[other] { $count } fichiers
    }
daemon-not-asked = non interrogé : rien n'est exécuté dans ce répertoire
daemon-unknown = on ne sait pas s'il est actif
daemon-runs = actif
daemon-stands = inactif

# Page "plan".
plan-refused =
    { $refused ->
        [one] { $refused } modification est refusée
       *[other] { $refused } modifications sont refusées
    } ; rien ne sera donc fait, sur aucun hôte. Les raisons figurent ci-dessous.
plan-nothing = Rien à faire : chaque hôte est conforme, ou il n'y a rien qui puisse y être fait d'ici.
plan-pending =
    { $pending ->
        [one] { $pending } modification sera faite
       *[other] { $pending } modifications seront faites
    } avec votre accord. Rien n'a été modifié jusqu'ici.
plan-stale = Le dernier examen des hôtes a échoué, ou une réponse a changé depuis. Rien n'est appliqué avant un nouvel examen.
plan-unfinished = L'exécution { $run } est inachevée. Achevez-la ou annulez-la d'abord ; ce plan pourra ensuite être appliqué.
plan-host-nothing = Rien n'est prévu pour cet hôte.
next-replace =
    Le fichier est remplacé en entier et garde son mode ({ $mode }), son propriétaire ({ $owner }) et ses
    attributs ; son ancien contenu est d'abord sauvegardé.
next-create = Le fichier est créé avec le mode 0644{ $folders }.
next-with-folders = {""}, ainsi que son répertoire s'il n'existe pas
next-folder-is-there = {""} ; son répertoire existe déjà
next-load = Cette commande est lancée : { $command }
next-manual = À faire vous-même, à la main ; le programme ne le fait pas.
next-whole = Une fois commencée, elle est terminée ou annulée.
diff-size =
    { $places ->
        [one] { $places } endroit
       *[other] { $places } endroits
    } : { $added ->
        [one] { $added } ligne ajoutée
       *[other] { $added } lignes ajoutées
    }, { $removed ->
        [one] { $removed } supprimée
       *[other] { $removed } supprimées
    }, { $changed ->
        [one] { $changed } modifiée
       *[other] { $changed } modifiées
    }.

# Page "progress".
progress-apply = Les modifications sont en cours.
progress-resume = L'exécution inachevée reprend.
progress-roll-back = L'annulation de l'exécution est en cours.
progress-ended = L'exécution a pris fin.
progress-back = L'annulation de l'exécution est terminée.
progress-run = Exécution { $run }
progress-leaving = La modification en cours est menée à terme ; ensuite l'assistant s'arrête.
progress-stopping = La modification en cours est menée à terme ; ensuite l'exécution s'arrête.

# Page "verification".
checking = Contrôle de chaque hôte
checks-none = Rien n'a été contrôlé. Actualisez.
checks-hold = Aucun contrôle n'a échoué.
checks-failed =
    { $failed ->
        [one] { $failed } contrôle a échoué
       *[other] { $failed } contrôles ont échoué
    }. Chaque contrôle indique ce qui a été constaté et ce qu'il faut faire.
checks-host = { $host }
count-pass = Réussis
count-fail = Échecs
count-manual = Manuels
count-skipped = Omis

# Page "finish".
finish-nothing = Rien n'a été modifié dans cette session.
finish-practice = C'était un exercice : rien de réel n'a été modifié. Le répertoire du site d'essai disparaît à la fermeture de l'assistant ; --keep ou --root le conservent.
finish-practice-stays = C'était un exercice : rien de réel n'a été modifié. Le répertoire du site d'essai est conservé : { $path }
finish-checks = Contrôles
finish-files = Où tout est conservé
pair-state-dir = Exécutions, sauvegardes
pair-report = Rapport
pair-answers = Réponses
value-not-saved = aucun fichier
notice-report-written = Le rapport est enregistré dans { $path } et, à côté, en .md et .json.
notice-answers-written = Les réponses sont enregistrées dans { $path }. Pour les réutiliser : --answers FILE

# The log.
log-looking = Examen des hôtes
log-checking = Contrôle de chaque hôte
log-looked =
    { $hosts ->
        [one] { $hosts } hôte a répondu
       *[other] { $hosts } hôtes ont répondu
    }
log-started = L'exécution { $run } commence
log-at-work = { $change } : { $what }
log-ended = { $change } : { $outcome }
log-ended-why = { $line } : { $why }
log-stopping = Arrêt demandé au prochain point sûr
log-answer-yes = Réponse : oui, continuer
log-answer-no = Réponse : non, arrêter ici
outcome-applied = appliqué
outcome-done = rien à faire
outcome-failed = échec
outcome-unknown = on ne sait pas si cela a eu lieu
outcome-rolled-back = annulé
outcome-refused = refusé
outcome-manual = à la main
outcome-skipped = non fait

## plain

plain-title = == Étape { $step } sur { $steps } : { $title } ==
plain-practice = SITE D'ESSAI : tout est fictif ici. Rien sur cette machine n'est touché.
plain-notice = { $level } : { $text }
plain-diff = Modifications de { $path } (- retiré, + ajouté) :
plain-no-newline = (le fichier se termine ici, sans saut de ligne)
plain-field = { $label } [{ $value }]
plain-yes = oui
plain-no = non
plain-yes-no = Tapez o (oui) ou n (non).
plain-not-now = { $action } (pas possible maintenant)
plain-progress = ... { $what }
plain-progress-part = ... { $what } ({ $part })
plain-prompt = Numéro, ou Entrée pour « { $default } » ({ $keys }) :
plain-prompt-none = Numéro ({ $keys }) :
plain-choose = Numéro, ou Entrée pour « { $default } » ({ $keys }) :
plain-choose-one = Tapez un numéro de 1 à { $count }, ou appuyez sur Entrée pour le premier.
plain-value = Nouvelle valeur, ou Entrée pour garder « { $value } » ({ $keys }) :
plain-no-default = Entrée n'a pas d'effet ici. Tapez le numéro de ce que vous voulez.
plain-no-back = Aucun retour possible d'ici pour l'instant.
plain-not-understood = Ce n'est aucun des numéros ci-dessus. Tapez l'un d'eux, ou ? pour l'aide.
plain-log-empty = Il ne s'est encore rien passé.
plain-log-line = { $at } { $text }
plain-end-of-input = L'entrée standard est terminée ; l'assistant s'arrête donc ici. Aucune nouvelle modification ne commence.
plain-told-to-end = L'assistant a reçu l'ordre de s'arrêter (Ctrl-C ou un signal) et se termine ici. Aucune nouvelle modification ne commence, et une question restée ouverte compte comme non faite.
plain-yes-end = Le parcours de l'assistant est terminé.
plain-yes-stuck = L'assistant s'arrête ici avec le code de sortie { $code } : quelqu'un doit décider ou vérifier.

## tui

tui-step = étape { $now } sur { $all }
tui-practice = SITE D'ESSAI : tout est fictif ici. Rien sur cette machine n'est touché.
tui-position = { $from }-{ $to } sur { $all }
tui-notice = { $word } : { $text }
tui-too-small = Ce terminal a { $columns } colonnes et { $rows } lignes. quantalink en demande au moins { $need-columns } x { $need-rows } : agrandissez la fenêtre. Ce qui est en cours continue. Pour quitter : agrandissez-la, puis F10 ; ou fermez-la.
tui-no-terminal = L'affichage plein écran est impossible ici : l'entrée et la sortie doivent être un terminal qui comprend les séquences de contrôle. Utilisez --plain.
tui-terminal-failed = Le terminal est inutilisable : { $error }. Rien n'a été fait. Utilisez --plain.
tui-no-newline = (pas de saut de ligne final)
tui-yes = oui
tui-no = non
tui-key-more = suite
tui-key-help = aide
tui-key-log = journal
tui-key-quit = quitter
tui-key-close = fermer
tui-key-choose = choisir
tui-key-toggle = changer
tui-key-sides = côte à côte
tui-log-title = Journal (heures UTC)
tui-log-empty = Il ne s'est encore rien passé.
tui-help-title = Aide
tui-help-do = ce qu'indique la barre de touches : l'action ou le choix qui a le focus
tui-help-back = page précédente, rien n'est perdu ; ferme ce qui recouvre la page ; ne quitte jamais
tui-help-next = complète un chemin pendant la saisie ; sinon focus sur le champ ou l'action qui suit
tui-help-previous = focus sur le champ ou l'action qui précède
tui-help-up = une ligne plus haut, ou le champ ou l'action au-dessus
tui-help-down = une ligne plus bas, ou le champ ou l'action au-dessous
tui-help-toggle = changer le champ qui a le focus
tui-help-page-up = un écran plus haut
tui-help-page-down = un écran plus bas
tui-help-top = au début
tui-help-end = à la fin
tui-help-left = voir ce qui est coupé à gauche des lignes d'un fichier
tui-help-right = voir ce qui est coupé à droite des lignes d'un fichier
tui-help-sides = ancien et nouveau fichier côte à côte (à partir de 100 colonnes)
tui-help-refresh = examiner à nouveau les hôtes
tui-help-help = cette page
tui-help-log = ce qui s'est passé jusqu'ici
tui-help-repaint = redessiner l'écran
tui-help-suspend = suspendre le programme, « fg » le relance ; pas pendant les modifications
tui-help-quit = demande s'il faut quitter, et indique dans quel état sont les hôtes
tui-help-notes = Pendant la saisie d'une ligne de texte, les lettres sont du texte : sortez-en d'abord avec Tab, ou utilisez les touches de fonction. Si le clavier ne répond plus, Arrêt défil est peut-être actif : appuyez de nouveau sur cette touche. Certains terminaux gardent des touches de fonction pour eux : chacune a un équivalent.
key-sign = { $key }
key-shift = Maj-{ $key }
key-alt = Alt-{ $key }
key-ctrl = Ctrl-{ $key }
key-enter = Entrée
key-esc = Échap
key-tab = Tab
key-space = Espace
key-backspace = Ret.arr
key-delete = Suppr
key-up = Haut
key-down = Bas
key-left = Gauche
key-right = Droite
key-home = Début
key-end = Fin
key-page-up = PgPréc
key-page-down = PgSuiv

## cli

cli-about = Accompagne l'administrateur tout au long du guide « Installation de QuantaStor StorageLink XenServer » : montre chaque modification sous forme de diff, l'applique sans risque, la contrôle et peut l'annuler. Sans commande : l'assistant.
cli-after-help = Codes de sortie : 0 fait ou rien à faire ; 1 échec ; 2 des modifications sont en attente (plan) ou un contrôle a échoué (verify) ; 3 refusé, rien n'a été modifié ; 64 syntaxe incorrecte.
cli-heading-usage = Syntaxe{" "}
cli-heading-commands = Commandes{" "}
cli-heading-options = Options{" "}
cli-heading-arguments = Arguments{" "}

cli-cmd-demo = L'assistant sur un site d'essai : nœuds, serveur StorageLink, passerelle et système de stockage, tous fictifs ; rien sur cette machine n'est touché
cli-cmd-plan = Montrer ce qui serait fait
cli-cmd-apply = Faire ce que montre plan
cli-cmd-verify = Contrôler que tout est en place ; ne modifie rien
cli-cmd-rollback = Annuler une exécution
cli-cmd-resume = Achever une exécution interrompue
cli-cmd-confirm = Garder une exécution appliquée avec --confirm-within
cli-cmd-runs = Lister les exécutions connues ici, et ce qui est inachevé
cli-cmd-edit = Filtres : le fichier modifié sur stdout ; aucun fichier n'est écrit
cli-cmd-edit-multipath = L'entrée QuantaStor dans un multipath.conf
cli-cmd-edit-scsi-ids = L'entrée QuantaStor dans le scsi_device_id_config.xml de StorageLink
cli-cmd-export = Le plan des nœuds, pour un déploiement par d'autres moyens
cli-cmd-export-ansible = Sous forme de rôle et de playbook pour ansible-core
cli-cmd-export-sh = Sous forme de script shell par nœud, nouveaux fichiers compris
cli-cmd-guide = Le guide en texte brut
cli-cmd-completions = Complétions pour un shell
cli-cmd-man = La page de manuel, pour man -l -

cli-arg-run = Quelle exécution, par exemple 20261120-1 [par défaut : la plus récente du même --root]
cli-arg-file = Le fichier à lire ; aucun ou - pour stdin
cli-arg-dir = Le répertoire à écrire ; il doit être absent ou vide
cli-arg-shell = Quel shell

cli-opt-help = Afficher cette aide
cli-opt-version = Afficher la version
cli-opt-section = Seulement cette section du guide (répétable) [par défaut : celles qui conviennent aux hôtes présents]
cli-opt-root = Prendre DIR pour le / de cette machine, par exemple une image montée ; rien n'est alors exécuté. demo : garder le site d'essai dans DIR et le reprendre la fois suivante
cli-opt-release = Version dont appliquer les règles et l'entrée, par exemple 5.6, 6.5, "xcp-ng 8.3", linux [par défaut : l'actuelle]
cli-opt-stanza = auto : celle qui convient à la version ; guide : les neuf paramètres du guide ; modern : sans getuid_callout
cli-opt-activate = Charger aussi la nouvelle configuration, là où la version le permet
cli-opt-answers = Fichier TOML avec tout ce que demande l'assistant ; les options priment
cli-opt-state-dir = Où sont conservés exécutions, journaux et sauvegardes [par défaut pour root : /var/lib/quantalink]
cli-opt-diff = Afficher aussi les diffs (edit : afficher le diff à la place du fichier)
cli-opt-yes = Accepter ce que montre le plan
cli-opt-json = Écrire un seul objet JSON sur stdout
cli-opt-plain = Questions numérotées en mode ligne, sans plein écran
cli-opt-keep = Laisser en place le répertoire du site d'essai
cli-opt-lang = Langue [par défaut : selon LC_ALL, LC_MESSAGES, LANG]
cli-opt-ascii = N'afficher que de l'ASCII
cli-opt-no-color = Sans couleurs
cli-opt-verbose = En dire plus : avec plan, ce que signifie chaque ligne de l'entrée ; sur stderr, ce qui a été trouvé et ce qui est fait
cli-opt-node = Un nœud dom0 par SSH (répétable ; local : cette machine, sans SSH)
cli-opt-pool = Tous les nœuds du pool, tels que xe les indique ici ou sur le premier --node
cli-opt-parallel = Combien de nœuds à la fois [par défaut : 8]
cli-opt-ssh-config = Transmis au client SSH
cli-opt-server = Où fonctionne StorageLink : local (sur ce serveur Windows), smb://[DOMAIN;]USER@HOST (par SMB, depuis Linux) ou manual : les étapes sont indiquées, et à faire à la main [par défaut : local sous Windows ; manual si une option du serveur est donnée ; sinon aucun]
cli-opt-storagelink-dir = Le dossier Server de StorageLink, s'il n'est pas trouvé automatiquement ; avec manual : une copie de ce dossier, dont le XML est modifié
cli-opt-installer = L'adaptateur téléchargé, osn_quantastor_csladapter.exe
cli-opt-installer-sha256 = Son SHA-256 attendu
cli-opt-edition = L'édition du pool, si dom0 ne peut pas être interrogé, par exemple enterprise ou platinum
cli-opt-block = L'entrée XML à ajouter
cli-opt-version-at = Quel nombre du XML est la version
cli-opt-gateway = La passerelle StorageLink, pour la vérification [port par défaut : 21605]
cli-opt-gateway-fingerprint = SHA-256 de son certificat ; aucun mot de passe n'est envoyé à un autre
cli-opt-storage = Le système QuantaStor [port par défaut : 8153]
cli-opt-storage-user = L'utilisateur sur ce système
cli-opt-storage-fingerprint = SHA-256 de son certificat ; aucun mot de passe n'est envoyé à un autre
cli-opt-secrets = Fichier TOML avec les mots de passe nodes, key (phrase de passe de votre clé SSH), server, gateway et storage ; refusé si d'autres que son propriétaire peuvent le lire (mode 0600)
cli-opt-password-fd = Lire une ligne sur ce descripteur de fichier (0 : entrée standard) : le mot de passe, le même pour les nœuds, le serveur, la passerelle et le système de stockage ; pour des mots de passe différents : --secrets
cli-opt-confirm-within = Remettre les fichiers en place à défaut de confirm dans ce délai après l'exécution (10 au moins ; pas avec --activate)

usage-command = Il n'y a pas de commande « { $command } ».{ $meant } Commandes : { $valid }.
usage-argument = « { $argument } » n'est pas reconnu ici.{ $meant }
usage-value = « { $value } » n'est pas une valeur admise pour { $argument }. Valeurs admises : { $valid }.
usage-value-plain = « { $value } » n'est pas une valeur admise pour { $argument }.
usage-value-range = « { $value } » n'est pas une valeur admise pour { $argument }. Valeurs admises : nombres entiers de { $least } à { $most }.
usage-value-missing = Il faut une valeur pour { $argument }.
usage-missing = Il manque quelque chose à la fin de la commande : { $what }.
usage-twice = { $option } figure deux fois.
usage-conflict = { $one } et { $other } ne peuvent pas être donnés ensemble.
usage-json-wizard = --json ne vaut que pour les commandes ; l'assistant et le site d'essai n'ont pas de JSON. Commandes : plan, apply, verify, rollback, resume, confirm, runs, export, edit.
usage-other = La ligne de commande n'a pas pu être lue ({ $detail }).
usage-see-help = Tapez « { $command } --help » pour voir ce qui peut être indiqué.

release-not-used = --release ne vaut que pour « edit multipath » et n'a pas d'effet ici : la version est lue dans les fichiers de l'hôte.
release-not-for-xml = { $option } ne vaut que pour « edit multipath » et n'a pas d'effet ici : le XML de StorageLink est modifié d'après sa propre forme, quelle que soit la version des nœuds.
output-failed = La sortie n'a pas pu être écrite : { $detail }.
internal-error = Erreur interne de quantalink ({ $place }). Aucune nouvelle modification ne commence. Tapez « quantalink runs » pour voir si une exécution est inachevée, et « quantalink resume » ou « quantalink rollback » pour la régler.

input-absent = Ce fichier n'existe pas. Indiquez un fichier existant.
input-folder = Il s'agit d'un répertoire. Indiquez un fichier qui s'y trouve.
input-special = Ce n'est pas un fichier ordinaire, mais une FIFO, un périphérique ou un socket : il n'est pas ouvert. Indiquez un fichier ordinaire.{ $instead }
input-special-stdin = {" "}« { $command } » lit l'entrée standard.
input-no-rights = Droits insuffisants pour lire ce fichier ({ $detail }). Lancez quantalink sous un utilisateur qui les a, comme root.
input-loop = Les liens symboliques de ce chemin forment une boucle ({ $detail }). Corrigez les liens.
input-too-big = Le fichier dépasse { $limit } et n'a pas été lu. Indiquez le bon fichier.
input-unreadable = Le fichier n'a pas pu être lu : { $detail }.
edit-nothing = { $path } : rien à faire, l'entrée QuantaStor est correcte telle quelle.
edit-unchanged = { $path } : rien n'a été modifié.
release-unknown-name = Aucune version ne s'appelle « { $release } ». Exemples : 5.6, "5.6 fp1", 6.2, 6.5, 7.0, "xenserver 8", "xcp-ng 8.3", linux.

answers-not-text = La ligne { $line } du fichier de réponses n'est pas du texte UTF-8. Enregistrez le fichier en UTF-8.
no-host = Cette machine n'est ni un hôte XenServer ou XCP-ng (il n'y a pas de /etc/xensource-inventory) ni un serveur StorageLink. { $instead }
section-does-not-fit = La section { $section } demande un serveur StorageLink, et il n'y en a pas ici. Pour un serveur accessible par SMB, ajoutez --server "smb://USER@HOST" ; pour un serveur que vous seul atteignez, ajoutez « --server manual » : ses étapes sont alors indiquées, et vous les faites là-bas à la main.
state-no-default = Cet utilisateur n'a pas de répertoire où conserver les exécutions. Indiquez-en un avec --state-dir DIR.
state-inside-root = Le répertoire des exécutions se trouve dans --root { $root }, où rien d'autre que la modification elle-même ne doit être écrit. Indiquez-en un autre avec --state-dir DIR.
needs-yes = Personne ne peut répondre ici, et --yes n'a pas été donné. Rien n'a été modifié. Regardez le plan avec « quantalink plan --diff », puis tapez la même commande avec --yes.
needs-yes-resume = Personne ne peut répondre ici, et --yes n'a pas été donné. Rien n'a été modifié. Pour régler et achever l'exécution interrompue, tapez la même commande avec --yes.
needs-yes-rollback = Personne ne peut répondre ici, et --yes n'a pas été donné. Rien n'a été remis en place. Pour voir d'abord ce qui serait remis en place, tapez la même commande dans un terminal ; pour le remettre en place, tapez-la avec --yes.
not-agreed = Accord non donné. Rien n'a été modifié.
answer-yes = o oui y yes
answer-no = n non no
apply-ask = { $n ->
    [one] Faire cette modification ? [o/N]
   *[other] Faire ces { $n } modifications ? [o/N]
}
apply-settle-ask = Il ne reste rien à modifier. Clore l'exécution { $run }, qui a été interrompue ? [o/N]
rollback-ask = Remettre en place ce que cette exécution a modifié ? [o/N]
plan-to-apply = { $n ->
    [one] { $n } modification est en attente.
   *[other] { $n } modifications sont en attente.
} Pour appliquer, tapez : { $command }
plan-stopped = Refusé, comme indiqué plus haut. Rien n'a été modifié sur aucun hôte.
apply-nothing = Rien à faire.
apply-nothing-changed = Rien n'a été modifié.
apply-interrupted = Interrompu avant la première modification. Rien n'a été modifié. Tapez de nouveau la même commande.
apply-done = { $n ->
    [one] Terminé : { $n } modification faite lors de l'exécution { $run }.
   *[other] Terminé : { $n } modifications faites lors de l'exécution { $run }.
} Pour annuler, tapez : { $rollback }
apply-done-stays = { $n ->
    [one] Terminé : { $n } modification faite lors de l'exécution { $run }. Elle reste : annuler l'exécution ne la retire pas.
   *[other] Terminé : { $n } modifications faites lors de l'exécution { $run }. Elles restent : annuler l'exécution ne les retire pas.
}
apply-cut = { $n ->
    [0] L'exécution { $run } a été interrompue. Aucune modification ne subsiste.
    [one] L'exécution { $run } a été interrompue. { $n } modification a été faite et subsiste.
   *[other] L'exécution { $run } a été interrompue. { $n } modifications ont été faites et subsistent.
} Pour l'achever, tapez : { $resume } Pour remettre en place ce qu'elle a modifié, tapez : { $rollback }
apply-cut-unknown = L'exécution { $run } a été interrompue ; pour au moins une de ses modifications, on ne sait pas si elle a été faite. { $n ->
    [0] Aucune autre modification ne subsiste.
    [one] { $n } autre modification a été faite et subsiste.
   *[other] { $n } autres modifications ont été faites et subsistent.
} Pour vérifier de nouveau et l'achever, tapez : { $resume } Pour remettre en place ce qu'elle a modifié, tapez : { $rollback }
apply-put-back = Aucune modification de l'exécution { $run } ne subsiste. Cause : { $why } Supprimez-la, puis tapez de nouveau la même commande.
apply-takes-up = L'exécution { $run } a été interrompue et reste inachevée. Elle est reprise ici et achevée selon le plan de cette commande.
apply-takes-up-undone = L'exécution { $run } n'est pas entièrement annulée : ce qu'elle a fait est encore en place sur { $hosts }. Elle est reprise ici et achevée selon le plan de cette commande.
apply-closes-cut = L'exécution { $run } a été interrompue et rien de ce qu'elle a fait n'est en place. Elle est close, et le plan de cette commande devient une exécution à part.
command-in-full = Avec les répertoires donnés ici, tapez : { $command }
run-undoing-here = L'annulation de l'exécution { $run } sur cette machine est en cours ou incomplète. Pour l'achever, tapez : { $command }
run-unfinished-here = L'exécution { $run } de cette machine est en cours ou a été interrompue. Si elle a été interrompue, apply la reprend ; pour l'achever avec ses réponses d'origine, tapez : { $command }
rollback-done = L'exécution { $run } est annulée.
rollback-done-but = L'exécution { $run } est annulée, sauf ce qui est indiqué ci-dessus.
rollback-cut = L'exécution { $run } n'est pas entièrement annulée. Pour continuer, tapez : { $command }
report-kept = Rapport : { $path }
report-not-due = Cette commande n'avait rien à faire : aucun rapport n'a été écrit dans { $path }.
report-not-kept = Le rapport n'a pas pu être conservé ({ $why }). L'exécution elle-même n'est pas affectée.
demo-kept = Le site d'essai est conservé dans { $path }
runs-line = { $run }  { $started }  { $state }  { $root }
runs-none = Aucune exécution connue dans { $path }.
runs-complete = terminée
runs-unfinished = INACHEVÉE
runs-rolled-back = annulée
runs-awaiting-confirm = à confirmer

verify-sum = { $passed ->
    [one] { $passed } réussi
   *[other] { $passed } réussis
}, { $failed } en échec, { $manual } à vérifier vous-même, { $skipped } omis.
report-title = quantalink, exécution { $run }
report-written = Écrit le { $at } par quantalink { $version }.
report-changes = Modifications
report-checks = Contrôles
report-undo = Comment annuler
report-undo-nothing = Il n'y a rien à annuler.
report-undo-stays = Annuler l'exécution n'en retire rien : ce qui a été fait reste en place.

## guide

guide-title = Installation de QuantaStor StorageLink XenServer
guide-about = Les trois parties du guide, étape par étape, et après chaque « > » ce que quantalink fait pour cette étape. La partie 1, il la fait sur le serveur StorageLink lui-même, ou depuis Linux par SMB (« --server ») ; la partie 3, sur les nœuds par SSH (« --pool », « --node »), sur cette machine ou avec --root. Ce qu'il ne peut pas atteindre, il l'indique étape par étape, à faire à la main (« --server manual »). Là où il s'écarte du guide, c'est signalé avec la raison.
guide-part-1 = L'adaptateur QuantaStor pour Citrix StorageLink
guide-part-2 = Vérification du chargement de StorageLink
guide-part-3 = Les paramètres de chemins multiples (multi-accès)
guide-licence-title = Vérifier la licence
guide-licence = StorageLink demande une licence Citrix XenServer Enterprise ou Platinum. Avec Advanced ou le XenServer gratuit, il n'est pas utilisable. La passerelle StorageLink prend en charge XenServer 5.6 FP1 et antérieurs ; 6.0 à 6.2 intègrent StorageLink, les versions suivantes n'en ont pas.
guide-licence-does = quantalink demande à dom0 l'édition, la version et restrict_storagelink s'il y tourne, sinon il prend « --edition NAME » ; Free, Advanced et les versions que la passerelle ne prend pas en charge sont refusées. Les paramètres multipath de la partie 3 ne demandent aucune licence.
guide-stop-service-title = Arrêter le service StorageLink
guide-stop-service = Sur le serveur StorageLink, tapez « net stop storagelink » à l'invite de l'administrateur, ou arrêtez StorageLink dans le panneau Services. (Le guide dit « dans XenServer » ; c'est un service Windows, il s'agit donc du panneau de Windows.) Tant qu'il est arrêté, le démarrage et l'arrêt des VM ainsi que la prise d'instantanés échouent sur les référentiels de stockage StorageLink.
guide-stop-service-does = quantalink arrête le service et ceux qui en dépendent, attend l'état STOPPED et le redémarre après tout échec ; avec « --server manual », il indique ce qu'il faut taper et ce qui doit s'afficher. Le service n'est arrêté que pendant la modification des fichiers, pas pendant le téléchargement de l'adaptateur.
guide-adapter-download-title = Télécharger l'adaptateur
guide-adapter-download = Téléchargez l'adaptateur StorageLink chez OSNEXUS : http://www.osnexus.com/trynow/ (Le guide dit ici « téléchargez et exécutez » et ne donne la commande que à l'étape suivante ; on ne l'exécute qu'une seule fois, service arrêté.)
guide-adapter-download-does = quantalink montre l'adresse, aussi en code QR, ainsi que la taille et le SHA-256 du fichier désigné par « --installer FILE » ; avec « --installer-sha256 HEX », il les compare.
guide-adapter-install-title = Exécuter le programme d'installation
guide-adapter-install = Une fois le service arrêté, exécutez osn_quantastor_csladapter.exe sur le serveur StorageLink.
guide-adapter-install-does = Sur le serveur lui-même, quantalink lance le programme d'installation et garde ses messages et son code de sortie dans le rapport ; par SMB et avec « --server manual », il indique comment faire, et l'étape est faite à la main.
guide-scsi-ids-title = Ajouter QuantaStor aux règles d'identification
guide-scsi-ids = Dans C:\Program Files\Citrix\StorageLink\Server\scsi_device_id_config.xml, ajoutez après la dernière entrée une entrée pour le fournisseur OSNEXUS et le produit QUANTASTOR avec le numéro 1 (le guide n'imprime que OSNEXUS et QUANTASTOR1 : le XML autour des valeurs y est perdu, et QUANTASTOR et 1 y sont collés), et augmentez d'une unité le numéro de version au début du fichier, par exemple de 2.0.0.4 à 2.0.0.5. Le numéro plus élevé indique à StorageLink de porter les nouvelles règles d'identification sur les hôtes XenServer.
guide-scsi-ids-does = quantalink déduit la forme des entrées déjà présentes, ajoute la nouvelle après la dernière, augmente la version et laisse tous les autres octets tels quels ; il le fait sur le serveur, dans une copie avec « --server manual --storagelink-dir COPY », ou comme filtre avec « quantalink edit scsi-ids ».
guide-start-service-title = Redémarrer le service StorageLink
guide-start-service = Tapez « net start storagelink ».
guide-start-service-does = quantalink démarre le service et ceux qui en dépendent, et le surveille jusqu'à ce qu'il reste à l'état RUNNING ; s'il ne démarre pas, l'ancien fichier est remis en place. Avec « --server manual », l'étape est indiquée et faite à la main.
guide-adapter-listed-title = Rechercher l'adaptateur
guide-adapter-listed = Connectez-vous à Citrix StorageLink Manager, sélectionnez « Administration » sur la gauche, et recherchez OS NEXUS QuantaStor dans la liste.
guide-adapter-listed-does = « quantalink verify --gateway HOST » interroge la passerelle StorageLink elle-même, une fois donnés l'empreinte de son certificat et le mot de passe ; sinon l'administrateur vérifie lui-même.
guide-credentials-title = Ajouter le système de stockage
guide-credentials = Ajoutez les identifiants (« données d'identification » dans le guide) de votre système QuantaStor, pour que StorageLink puisse de lui-même y configurer et allouer des volumes de stockage.
guide-credentials-does = quantalink teste adresse, utilisateur et mot de passe auprès du système de stockage (« --storage », « --storage-user ») et vous guide dans le Manager ; il n'ajoute les identifiants par la passerelle que si les réponses le disent.
guide-multipath-title = Ajouter l'entrée QuantaStor sur chaque nœud dom0
guide-multipath = XenServer atteint le stockage par plusieurs chemins grâce au pilote multipath de device-mapper de Linux (dmmp) ; sa configuration, multipath.conf, fixe pour chaque fournisseur comment les chemins sont utilisés et ce qui se passe quand l'un d'eux tombe en panne. QuantaStor a besoin de ses propres règles. Le guide ajoute l'entrée ci-dessous à /etc/multipath-enabled.conf sur chaque nœud dom0, après la dernière entrée device. Ce fichier n'existe que sur XenServer 5.0 à 5.6. De 5.6 FP1 à 6.5, c'est /etc/multipath.conf. À partir de la version 7.0, l'entrée du guide est nuisible : getuid_callout n'y est plus connu, chaque appel de multipath émet un avertissement à cause de lui, et le gestionnaire de stockage prend cette sortie pour une réponse ; la bonne place y est un fichier à part dans /etc/multipath/conf.d, sans cette ligne.
guide-multipath-does = quantalink trouve la version, choisit le fichier et l'entrée qui lui conviennent, et montre la modification sous forme de diff : « quantalink plan --diff » la montre, « quantalink apply » la fait, « quantalink verify » la contrôle, « quantalink rollback » l'annule. « quantalink » sans commande fait de même avec un assistant, et « quantalink demo » permet de s'exercer d'abord.
guide-stanza-guide = L'entrée du guide, pour XenServer 5.0 à 6.5 :
guide-stanza-modern = L'entrée pour XenServer 7.0 et suivants et XCP-ng :

## The adapter section: hosts and services
no-server = Il n'y a pas de serveur StorageLink ici. Indiquez-le avec --server.
services-not-here = Les services de cet hôte ne peuvent pas être interrogés.
api-none = Il n'y a pas de réseau ici.
no-service-stopped = Aucun service arrêté par cette exécution n'est encore arrêté ; il n'y a rien à démarrer.

## The network interfaces

endpoint-empty = Aucune adresse n'a été donnée. Saisissez HOST ou HOST:PORT, par exemple 192.168.1.20 ou storagelink.example.com.
endpoint-url = { $typed } n'est pas une adresse de la forme HOST ou HOST:PORT. Omettez https://, l'utilisateur et le chemin.
endpoint-port = { $typed } ne se termine pas par un port. Un port est un nombre de 1 à 65535 ; à défaut, le port habituel est utilisé.
endpoint-brackets = { $typed } n'est pas lisible. Saisissez une adresse IPv6 complète, sans zone, et avec un port sous la forme [ADRESSE]:PORT.
endpoint-host = { $typed } n'est ni une adresse IP ni un nom d'hôte. Un nom d'hôte se compose de lettres sans accent, de chiffres, de « - » et de points ; pour un autre nom, saisissez sa forme xn--.
api-cancelled = La requête à { $at } a été interrompue avant toute réponse. Rien n'y a été modifié.
api-timed-out = { $at } n'a pas répondu à temps. Rien n'y a été modifié. Vérifiez l'adresse, le port et le pare-feu, puis réessayez.
gateway-login-refused = La passerelle StorageLink à l'adresse { $at } refuse l'utilisateur { $user } avec ce mot de passe. L'utilisateur est toujours « admin » ; le mot de passe a été défini à l'installation de StorageLink. Rien n'a été modifié. Saisissez de nouveau le mot de passe.
storage-login-refused = Le système QuantaStor à l'adresse { $at } refuse l'utilisateur { $user } avec ce mot de passe. Un utilisateur soumis à l'authentification multifacteur ne peut pas se connecter ici : prenez-en un qui ne l'est pas. Rien n'a été modifié. Saisissez de nouveau l'utilisateur et le mot de passe.
api-name-unknown = Le nom { $host } n'a pas pu être résolu : { $why }. Vérifiez l'orthographe ou saisissez l'adresse IP.
api-connect-refused = Rien n'écoute à l'adresse { $at } : la connexion a été refusée. Vérifiez l'adresse et le port, et que le service y fonctionne, puis réessayez.
api-connect-timed-out = { $at } est injoignable : aucune réponse à la tentative de connexion. Vérifiez l'adresse, le réseau et le pare-feu, puis réessayez.
api-unreachable = { $at } est injoignable : { $why }. Vérifiez l'adresse et le réseau, puis réessayez.
api-closed = { $at } a fermé la connexion avant de répondre. Rien n'y a été modifié. Réessayez ; si cela persiste, redémarrez-y le service.
api-cut = La réponse du serveur { $at } s'est interrompue en cours de route. Rien n'y a été modifié. Réessayez.
api-failed = La connexion à { $at } a échoué : { $why }. Rien n'y a été modifié. Réessayez.
api-too-big = La réponse du serveur { $at } est plus longue que prévu et a été abandonnée. Rien n'y a été modifié. Vérifiez l'adresse et le port.
api-no-http = { $at } ne répond pas selon les règles de HTTP. Rien n'y a été modifié. Vérifiez l'adresse et le port.
api-redirected = { $at } renvoie ailleurs : « { $to } ». Les identifiants ne sont jamais transmis à un autre serveur. Saisissez l'adresse et le port du serveur lui-même.
api-status = { $at } refuse la requête avec le statut HTTP { $status }. Rien n'y a été modifié. Vérifiez que l'adresse et le port sont ceux du bon service.
tls-closed = { $at } a fermé la connexion pendant la négociation TLS. Soit ce port ne parle pas TLS, soit il n'accepte que des versions que quantalink ne connaît pas ici. Vérifiez le port ; s'il est correct, faites cette étape à la main dans le programme du serveur, ou lancez quantalink.exe sur le serveur StorageLink : il connaît aussi des versions plus anciennes.
tls-timed-out = { $at } accepte les connexions mais ne répond pas à la négociation TLS. Vérifiez le port ; s'il est correct, redémarrez-y le service et réessayez.
tls-too-old = { $at } n'accepte que des versions de TLS antérieures à 1.2, qui ne sont plus sûres et que quantalink n'utilise que sous Windows. Lancez quantalink.exe sur le serveur StorageLink, activez TLS 1.2 dans le serveur, ou faites cette étape à la main dans le programme du serveur, par exemple Citrix StorageLink Manager sur le serveur Windows, et confirmez-la ici.
tls-nothing-in-common = { $at } et quantalink n'ont aucune méthode de chiffrement en commun ; le serveur n'en a sans doute que d'obsolètes. Lancez quantalink.exe sur le serveur StorageLink, qui en connaît davantage, ou faites cette étape à la main dans le programme du serveur et confirmez-la ici.
not-tls = { $at } ne parle pas TLS sur ce port. Seul le début d'une négociation y a été envoyé. Vérifiez le port.
tls-weak-key = Le certificat du serveur { $at } a une clé RSA de moins de { $least } bits, avec laquelle quantalink ne peut pas vérifier le serveur. Donnez au serveur un nouveau certificat ou faites cette étape à la main dans son programme.
tls-not-proven = { $at } présente un certificat mais n'en possède pas la clé : quelqu'un se trouve peut-être entre ici et le serveur. Aucun mot de passe n'a été envoyé. Vérifiez l'adresse et le réseau avant de réessayer.
tls-failed = La négociation TLS avec { $at } a échoué : { $why }. Aucun mot de passe n'a été envoyé. Vérifiez l'adresse et le port, puis réessayez.
certificate-unreadable = Le certificat du serveur { $at } est illisible. Aucun mot de passe n'a été envoyé. Donnez au serveur un nouveau certificat ou faites cette étape à la main dans son programme.
certificate-expired = Il a expiré le { $until }.
certificate-not-yet = Il n'est pas valide avant le { $from }. Vérifiez l'horloge des deux machines.
certificate-self-signed = Le serveur l'a émis lui-même : seule son empreinte indique s'il s'agit du bon serveur.
certificate-other-name = Il n'a pas été émis pour { $host }.
login-cannot-be-sent = L'utilisateur { $user } et ce mot de passe ne peuvent pas être envoyés à { $at } : un nom d'utilisateur ne doit pas contenir de deux-points, aucun des deux ne doit contenir de caractère de contrôle, et ensemble ils ne doivent pas dépasser 8 Kio. Saisissez-les de nouveau.
credential-cannot-be-sent = Les identifiants contiennent un caractère de contrôle que l'interface de la passerelle ne peut pas transmettre. Rien n'a été envoyé. Saisissez de nouveau le nom, l'utilisateur et le mot de passe, ou ajoutez les identifiants dans Citrix StorageLink Manager.
gateway-fault = La passerelle StorageLink à l'adresse { $at } refuse : « { $words } » ({ $code }). Consultez le journal de la passerelle ou faites cette étape dans Citrix StorageLink Manager.
gateway-licence-refused = La passerelle StorageLink à l'adresse { $at } refuse pour une question de licence : « { $words } ». StorageLink exige XenServer Enterprise ou Platinum.
gateway-not-soap = { $at } répond, mais pas comme une passerelle StorageLink. Vérifiez l'adresse et le port ; le port habituel de la passerelle est 21605.
gateway-add-unknown = Les identifiants ont été envoyés à la passerelle StorageLink à l'adresse { $at }, mais on ne sait pas si elle les a ajoutés : { $why } Ne les renvoyez pas avant d'avoir vérifié : tapez « quantalink verify » ou vérifiez dans Citrix StorageLink Manager.
lost-cancelled = La requête a été interrompue avant l'arrivée de la réponse.
lost-timed-out = La réponse n'est pas arrivée à temps.
lost-closed = La connexion a été perdue avant que la réponse soit complète.
lost-strange = La réponse n'a pas pu être comprise.
lost-going = La passerelle indique qu'elle y travaille encore.
storage-error = Le système QuantaStor à l'adresse { $at } refuse : « { $words } ». Rien n'y a été modifié.
storage-not-json = { $at } répond, mais pas comme un système QuantaStor. Vérifiez l'adresse et le port ; le port habituel de son interface REST est 8153.

## The steps of the adapter section
step-licence-title = Licence
step-licence-about = StorageLink exige une licence Enterprise ou Platinum, et XenServer 5.6 FP1 ou antérieur.
step-stop-service-title = Arrêter StorageLink
step-stop-service-about = L'adaptateur et les règles d'identification sont modifiés pendant que le service StorageLink est arrêté.
step-adapter-download-title = Obtenir l'adaptateur
step-adapter-download-about = Le programme d'installation de l'adaptateur QuantaStor vient d'OSNEXUS ; sa taille et son SHA-256 sont affichés avant son lancement.
step-adapter-install-title = Installer l'adaptateur
step-adapter-install-about = Le programme d'installation met l'adaptateur QuantaStor dans StorageLink. quantalink ne peut pas l'annuler.
step-scsi-ids-title = Identification SCSI
step-scsi-ids-about = scsi_device_id_config.xml reçoit une entrée pour QuantaStor et sa version augmente, afin que StorageLink porte les nouvelles règles sur les hôtes XenServer.
step-start-service-title = Démarrer StorageLink
step-start-service-about = Le service arrêté est redémarré et surveillé jusqu'à ce qu'il fonctionne.
step-adapter-listed-title = Vérifier l'adaptateur
step-adapter-listed-about = On demande à la passerelle StorageLink si elle a chargé l'adaptateur OS NEXUS QuantaStor.
step-credentials-title = Système de stockage
step-credentials-about = StorageLink a besoin de l'adresse, de l'utilisateur et du mot de passe de votre système QuantaStor.
change-licence = Vérifier la licence StorageLink
change-stop-service = Arrêter le service StorageLink
change-adapter-install = Installer l'adaptateur QuantaStor
change-scsi-ids = Ajouter QuantaStor aux règles d'identification de StorageLink
change-start-service = Démarrer le service StorageLink
back-stop-service = Redémarrer le service StorageLink
back-start-service = Arrêter de nouveau le service StorageLink
change-adapter-listed = Vérifier que StorageLink répertorie l'adaptateur
change-credentials = Ajouter le système de stockage à StorageLink
check-licence = Le pool dispose d'une licence pour StorageLink
check-service-running = Le service StorageLink est démarré
check-scsi-ids = Les règles d'identification ont l'entrée QuantaStor
check-adapter-listed = StorageLink répertorie OS NEXUS QuantaStor
check-credentials = StorageLink connaît le système de stockage
check-storage-login = Le système de stockage accepte l'utilisateur et le mot de passe
ask-edition = De quelle édition le pool a-t-il la licence ?
ask-edition-help = Utile seulement si dom0 ne peut pas être interrogé. XenCenter l'affiche sous Tools, License Manager. Ce qu'indique un nœud prime.
ask-edition-unknown = Inconnue ; interroger les nœuds
ask-edition-platinum = Platinum
ask-edition-enterprise = Enterprise
ask-edition-enterprise-xd = Enterprise (via XenDesktop)
ask-edition-essentials = Essentials (5.0, 5.5)
ask-edition-advanced = Advanced
ask-edition-free = Gratuite
ask-edition-newer = Une édition de la version 6.2 ou ultérieure
ask-storagelink-dir = Dossier Server de StorageLink
ask-storagelink-dir-help = Utile seulement s'il n'est pas trouvé automatiquement. Il contient scsi_device_id_config.xml.
ask-installer = Fichier du programme d'installation
ask-installer-help = Chemin du fichier osn_quantastor_csladapter.exe sur le serveur StorageLink.
ask-installer-sha256 = SHA-256 attendu
ask-installer-sha256-help = Facultatif : 64 chiffres hexadécimaux d'une source de confiance. Tout autre fichier est alors refusé.
ask-vendor = Fournisseur de l'entrée
ask-vendor-help = OSNEXUS selon le guide : le nom sous lequel les périphériques s'annoncent.
ask-product = Produit de l'entrée
ask-product-help = QUANTASTOR selon le guide : le nom sous lequel les périphériques s'annoncent.
ask-number = Nombre de l'entrée
ask-number-help = Utile si les entrées du fichier ont un troisième champ, numérique. 1 selon le guide.
ask-block = Fichier contenant votre propre entrée
ask-block-help = Facultatif : le XML de l'entrée, par exemple celui que fournit le support OSNEXUS. Nécessaire si la configuration n'a aucune entrée pouvant servir de modèle.
ask-version-at = Position du numéro de version
ask-version-at-help = LIGNE:COLONNE, par exemple 2:23. Utile seulement si plusieurs nombres peuvent être la version.
ask-gateway = Adresse de la passerelle StorageLink
ask-gateway-help = HOST ou HOST:PORT ; sans port, c'est 21605. Vide : vous vérifiez vous-même dans StorageLink Manager.
ask-gateway-fingerprint = Approuver ce certificat de la passerelle ?
ask-gateway-fingerprint-help = Comparez l'empreinte SHA-256 avec celle du serveur lui-même. Seul ce certificat sera alors accepté.
ask-gateway-password = Mot de passe de l'utilisateur admin de la passerelle
ask-gateway-password-help = Il a été défini à l'installation de StorageLink. Il n'est gardé que pour cette session et n'est écrit nulle part.
ask-storage = Adresse du système QuantaStor
ask-storage-help = HOST ou HOST:PORT ; sans port, c'est 8153. Vide : il n'est pas interrogé.
ask-storage-user = Utilisateur du système QuantaStor
ask-storage-user-help = L'utilisateur avec lequel StorageLink y alloue des volumes.
ask-storage-fingerprint = Approuver ce certificat du système de stockage ?
ask-storage-fingerprint-help = Comparez l'empreinte SHA-256 avec celle du système de stockage lui-même. Seul ce certificat sera alors accepté.
ask-storage-password = Mot de passe de cet utilisateur
ask-storage-password-help = Il n'est envoyé qu'au serveur dont vous avez approuvé le certificat, n'est gardé que pour cette session et n'est écrit nulle part.
ask-storage-name = Nom du système de stockage dans le Manager
ask-storage-name-help = Vide : son adresse.
ask-add-credentials = Ajouter les identifiants par la passerelle ?
ask-add-credentials-help = Non : vous les ajoutez dans StorageLink Manager, pas à pas comme indiqué. Oui : quantalink les ajoute et les relit.
ask-path-not-absolute = { $typed } n'est pas un chemin complet. Tapez-le depuis le début, par exemple /srv/adapter.exe, ou avec son lecteur sous Windows.
ask-not-sha256 = { $typed } n'est pas un SHA-256. Un SHA-256 compte 64 chiffres hexadécimaux, avec ou sans deux-points entre eux.
ask-not-a-place = { $typed } n'est pas une position dans un fichier. Tapez LIGNE:COLONNE, toutes deux à partir de 1, par exemple 2:23.
edition-not-known = { $typed } n'est pas une édition de XenServer connue ici. Valeurs admises : { $valid }.
ask-fields = Valeurs pour d'autres champs de l'entrée
ask-fields-help = NOM=VALEUR, plusieurs séparés par un point-virgule, avec les noms affichés ci-dessus. Vide : comme affiché.
ask-not-fields = { $typed } n'est pas de la forme NOM=VALEUR ; séparez-en plusieurs par un point-virgule.
gather-service = { $host } : examen du service StorageLink et de son dossier
gather-block = { $host } : lecture de l'entrée que vous fournissez
gather-installer = { $host } : lecture du programme d'installation pour son SHA-256
gather-gateway = { $host } : interrogation de la passerelle StorageLink
gather-storage = { $host } : interrogation du système QuantaStor
gather-licence = { $host } : interrogation de xe sur l'édition et la licence
evidence-service = service { $service }, d'après le gestionnaire de services
evidence-folder-named = comme vous l'avez indiqué
evidence-folder-service = d'après la configuration du service { $service }
evidence-folder-usual = à sa place habituelle
evidence-asked = serveur { $at } interrogé
fact-not-named = Non indiqué.
named-file-missing = Le fichier { $path } n'existe pas. Vérifiez le chemin, ou laissez-le vide.
named-file-too-large = { $path } fait { $size } ; plus de { $max } ne se lit pas ici. Vérifiez que c'est le bon fichier.
storagelink-dir-not-found = Le dossier Server de StorageLink n'a pas été trouvé ; essayés : { $tried }. Rien n'a été modifié. Indiquez-le avec --storagelink-dir.
licence-no-dom0 = Ce n'est pas un dom0 ; il n'a pas d'édition.
licence-no-uuid = { $path } n'a pas d'INSTALLATION_UUID ; xe ne peut pas être interrogé.
licence-xe-says-nothing = xe n'indique ni l'édition, ni la licence, ni la version de cet hôte.
licence-version-only = version d'après { $path } ; l'édition n'est pas connue : { $why }
licence-fits = XenServer { $version }, édition { $edition } : la licence permet StorageLink.
licence-desktop = XenServer { $version }, édition { $edition } : même licence qu'Enterprise, mais les référentiels StorageLink ne sont pas pris en charge avec XenDesktop.
licence-advanced = L'édition { $edition } ne comprend pas StorageLink : il faut une licence Enterprise ou Platinum.
licence-free = L'édition { $edition }, gratuite, ne comprend pas StorageLink : il faut une licence Enterprise ou Platinum.
licence-restricted = XenServer { $version } est en édition { $edition }, mais sa licence restreint StorageLink (restrict_storagelink). Vérifiez la licence dans XenCenter ; elle a peut-être expiré.
licence-integrated = La passerelle StorageLink ne prend pas en charge XenServer { $version } : StorageLink y est intégré et n'accepte pas d'adaptateur QuantaStor. La passerelle prend en charge 5.6 FP1 et antérieurs.
licence-removed = La version { $version } ne comprend plus StorageLink : il a été retiré avec XenServer 6.5. La passerelle prend en charge 5.6 FP1 et antérieurs.
licence-xcp-ng = XCP-ng ne comprend pas StorageLink. La passerelle prend en charge XenServer 5.6 FP1 et antérieurs.
licence-newer = L'édition { $edition } n'existe que dans des versions que la passerelle StorageLink ne prend pas en charge. Elle prend en charge XenServer 5.6 FP1 et antérieurs.
licence-version-untold = Sa version (« { $version } ») ne permet pas de savoir si StorageLink la prend en charge.
licence-edition-untold = XenServer { $version } n'indique pas son édition.
licence-edition-strange = XenServer { $version } indique l'édition « { $edition } », qui n'existe pas dans cette version.
licence-by-answer = Édition { $edition }, d'après votre réponse ; aucun nœud n'a pu être interrogé. La version n'a pas pu être vérifiée : la passerelle StorageLink ne prend en charge que XenServer 5.6 FP1 et antérieurs.
licence-by-answer-desktop = Édition { $edition }, d'après votre réponse : même licence qu'Enterprise, mais les référentiels StorageLink ne sont pas pris en charge avec XenDesktop. La version n'a pas pu être vérifiée : la passerelle ne prend en charge que XenServer 5.6 FP1 et antérieurs.
licence-of-node = { $node } : { $what }
licence-node = { $node }
licence-pool-lowest = Les nœuds n'ont pas tous une licence pour StorageLink. Dans un pool, la licence la plus basse décide : si ces nœuds sont d'un même pool, StorageLink n'y fonctionnera pas.
licence-nodes-win = Les nœuds eux-mêmes contredisent votre réponse ; c'est ce qu'ils indiquent qui compte.
licence-unknown = On ne sait pas si le pool dispose d'une licence pour StorageLink. Rien n'a été modifié. Lancez quantalink sur un nœud dom0 du pool, ou indiquez l'édition avec --edition NAME (XenCenter l'affiche).
licence-multipath-open = Les paramètres multipath n'exigent pas de licence : --section multipath ne modifie que ceux-là.
licence-page = StorageLink ne s'utilise qu'avec une licence Enterprise ou Platinum ; une licence Advanced ne suffit pas. La passerelle StorageLink prend en charge XenServer 5.6 FP1 et antérieurs.
licence-allowed = StorageLink peut être utilisé.
service-nothing-to-change = Aucune modification à faire n'exige l'arrêt du service.
service-vms-fail = Tant que le service est arrêté, le démarrage, l'arrêt et les instantanés des VM échouent sur les référentiels de stockage StorageLink.
service-stop-by-hand = Sur le serveur StorageLink, arrêtez le service { $service } (net stop { $service }, ou le panneau Services), et attendez que « sc query { $service } » affiche STOPPED.
service-was-stopped = Le service { $service } est déjà arrêté et le restera.
service-stopped-by-run = Le service { $service } est arrêté : l'exécution { $run }, inachevée, l'a arrêté et ne l'a pas redémarré.
service-others = Arrêtés avant lui et redémarrés après, car ils en dépendent : { $others }
service-disabled = Le service { $service } est désactivé et ne peut pas être démarré (erreur 1058). Changez d'abord son type de démarrage dans la console des services.
service-not-installed = Il n'y a pas de service { $service } sur cette machine (erreur 1060). Rien n'a été modifié.
service-in-between = Le service { $service } est dans l'état { $state }. Rien n'a été modifié. Amenez-le à RUNNING ou STOPPED, puis réessayez.
service-stop-page = L'adaptateur et les règles d'identification sont modifiés pendant que le service StorageLink est arrêté. Il le sera lors de l'application du plan, pas maintenant, puis sera redémarré.
service-name = Nom dans « Services »
service-state = Service { $service }
service-folder = Dossier Server
service-stop-type = Tapez cette commande dans une invite de commandes d'administrateur sur le serveur StorageLink.
service-stop-panel = Ou arrêtez StorageLink dans le panneau Services (services.msc).
service-stop-wait = Attendez qu'il soit arrêté : { $command } affiche STOPPED.
service-started-again = Le service { $service } est redémarré et surveillé jusqu'à ce qu'il fonctionne.
service-start-not-reached = Il n'est pas démarré, car il ne peut pas être arrêté.
service-runs = Le service { $service } est démarré.
service-left-stopped = Le service { $service } était arrêté avant et le reste. Pour le démarrer, tapez : { $command }
service-start-with-run = Achever ou annuler l'exécution { $run } le redémarre.
service-not-stopped-here = Le service { $service } n'est pas arrêté par ce plan, donc pas démarré non plus.
service-start-by-hand = Sur le serveur StorageLink, redémarrez le service ({ $command }), et vérifiez qu'il reste RUNNING.
service-start-by-hand-copy = Remettez la copie modifiée { $path } dans le dossier Server de StorageLink pendant que le service est arrêté ; puis redémarrez le service ({ $command }), et vérifiez qu'il reste RUNNING.
service-start-by-hand-copied = La copie { $path } contient déjà l'entrée ; on ne peut pas voir d'ici si le fichier du dossier Server de StorageLink la contient aussi. Si vous n'y avez pas encore remis cette copie, faites-le maintenant, pendant que le service est arrêté ; puis redémarrez le service ({ $command }), et vérifiez qu'il reste RUNNING.
service-look = Vérifiez sur le serveur StorageLink : { $command } doit afficher RUNNING.
service-is = Le service { $service } est dans l'état { $state }.
service-exit = Il s'est terminé avec l'erreur { $code }.
service-start-it = Démarrez-le : { $command }. S'il ne démarre pas, consultez le journal des événements Windows.
service-start-page = Un service que le plan arrête est redémarré. S'il était arrêté avant, il le reste.
download-page = Le guide indique cette adresse d'OSNEXUS pour télécharger l'adaptateur StorageLink ({ $program }). Il n'a pas pu être confirmé qu'il y est encore proposé ; si ce n'est pas le cas, adressez-vous au support OSNEXUS.
download-by-hand = Mettez-le sur le serveur StorageLink ; vous l'y lancerez vous-même.
installer-path = Fichier
installer-size = Taille
installer-sha256 = SHA-256
installer-compare = Comparez le SHA-256 avec celui d'OSNEXUS, si vous l'avez. quantalink ne contient pas de valeur de référence.
installer-compared = Son SHA-256 est celui que vous attendez.
installer-is = { $path }, { $size }, SHA-256 { $sha256 }
installer-empty = { $path } est vide ; ce n'est pas un programme d'installation. Rien n'a été lancé. Téléchargez-le de nouveau.
installer-differs = { $path } a le SHA-256 { $found }, et non { $wanted } comme attendu. Il n'a pas été lancé. Téléchargez-le de nouveau à la bonne adresse, ou corrigez --installer-sha256.
installer-not-exe = { $path } ne se termine pas par .exe. Vérifiez que c'est bien le programme d'installation et non une archive.
install-page = Le programme d'installation ({ $program }) s'exécute pendant que le service est arrêté. Ses messages et son code de sortie sont affichés et gardés dans le rapport. Ses options propres ne sont pas documentées ; il peut donc ouvrir une fenêtre sur le serveur.
install-not-undone = Ce que fait le programme d'installation ne peut pas être annulé par quantalink.
install-done-here = Un programme d'installation avec ce SHA-256 a déjà été exécuté ici jusqu'au bout : { $sha256 }
install-listed = La passerelle répertorie déjà l'adaptateur : { $adapter }
install-by-hand = Sur le serveur StorageLink, le service étant arrêté, lancez { $program } et suivez-le jusqu'au bout. Si le service est en marche, arrêtez-le avant et redémarrez-le après.
install-name-it = On ne sait pas ici si l'adaptateur est installé. Téléchargez { $program } et indiquez-le (dans l'assistant à la page « Obtenir l'adaptateur », dans une commande avec --installer) ; ou arrêtez le service, lancez-le vous-même et redémarrez le service.
scsi-ids-missing = Le fichier { $path } n'existe pas. Rien n'a été modifié. Indiquez avec --storagelink-dir le dossier qui contient { $name }.
scsi-ids-there = L'entrée pour { $vendor } { $product } figure dans le fichier.
scsi-ids-version = La version de la ligne { $line } passe de { $from } à { $to }.
scsi-ids-version-is = La version du fichier est { $version }.
scsi-ids-model = L'entrée est faite sur le modèle de la dernière (ligne { $line }).
scsi-ids-planned-anew = Le programme d'installation peut réécrire ce fichier. La modification est replanifiée après lui ; si elle a changé, votre accord est demandé.
scsi-ids-installer-first = Le programme d'installation peut réécrire ce fichier. Si vous le lancez après cette modification, relancez quantalink.
scsi-ids-copy = { $path } est une copie : seul compte le fichier du serveur StorageLink.
scsi-ids-by-hand = Sur le serveur StorageLink, dans { $path } : après la dernière entrée, ajoutez-en une de même forme avec { $vendor }, { $product } et, si les entrées ont un troisième champ, numérique, { $number } ; et augmentez d'une unité la dernière partie du numéro de version au début du fichier. Vérifiez que les deux s'y trouvent.
scsi-ids-entry-missing = { $path } n'a pas d'entrée pour { $vendor } { $product }. Un programme d'installation ou une mise à jour a pu réécrire le fichier.
next-adapter = Lancez quantalink plan --section adapter pour voir ce qui y remédierait, puis quantalink apply --section adapter.
scsi-ids-page = StorageLink reconnaît les périphériques par ce fichier. Il reçoit une entrée pour QuantaStor après la dernière, et sa version augmente d'une unité : StorageLink sait ainsi qu'il doit porter les nouvelles règles sur les hôtes XenServer.
scsi-ids-file = Fichier
scsi-ids-hand-open = Sur le serveur StorageLink, ouvrez { $path } dans un éditeur qui garde son encodage. Gardez d'abord une copie.
scsi-ids-hand-copy = Copiez la dernière entrée avec toutes ses lignes, et placez la copie juste après elle.
scsi-ids-hand-entry = Dans la copie, remplacez le fournisseur par { $vendor }, le produit par { $product } et, s'il y a un troisième champ, numérique, sa valeur par { $number }.
scsi-ids-hand-version = Au début du fichier, augmentez d'une unité la dernière partie du numéro de version, par exemple 2.0.0.4 devient 2.0.0.5. Enregistrez le fichier.
scsi-ids-hand-or = Ou apportez le fichier ici et indiquez son dossier avec --storagelink-dir : il est alors modifié ici, et vous le remettez en place.
gateway-not-named = Aucune adresse de la passerelle StorageLink n'a été donnée (--gateway).
gateway-needed = Les identifiants ne peuvent être ajoutés que par la passerelle, dont l'adresse manque. Rien n'a été modifié. Indiquez-la avec --gateway.
storage-not-named = Aucune adresse du système QuantaStor n'a été donnée (--storage).
storage-needed = L'adresse du système QuantaStor manque. Rien n'a été modifié. Indiquez-la avec --storage.
storage-user-needed = L'utilisateur du système QuantaStor manque. Rien n'a été modifié. Indiquez-le avec --storage-user.
secret-needed = Il manque { $whose }. À saisir dans l'assistant, ou à donner avec --secrets FILE ou --password-fd FD.
secret-of-gateway = le mot de passe de l'utilisateur admin de la passerelle
secret-of-storage = le mot de passe de l'utilisateur QuantaStor
certificate-not-trusted = Le certificat du serveur { $at } n'est pas encore approuvé ; aucun mot de passe n'a été envoyé. Comparez son empreinte SHA-256 avec celle de ce serveur. Approuvez-le ensuite sur sa page dans l'assistant, ou donnez l'empreinte avec --gateway-fingerprint ou --storage-fingerprint : { $fingerprint }
certificate-differs = { $at } présente un autre certificat que celui approuvé ; rien n'a été envoyé. Approuvé : { $pinned }. Présenté : { $fingerprint }. Cherchez-en la raison sur ce serveur ; n'approuvez le nouveau que s'il y a été renouvelé.
certificate-subject = Délivré à
certificate-issuer = Délivré par
certificate-from = Valide à partir du
certificate-until = Valide jusqu'au
certificate-names = Pour les noms
certificate-fingerprint = Empreinte SHA-256
certificate-trusted = Vous avez approuvé ce certificat.
certificate-compare = Avant d'approuver ce certificat, comparez son empreinte avec celle du serveur lui-même. D'ici là, aucun mot de passe n'est envoyé.
adapter-look = Dans Citrix StorageLink Manager, sélectionnez « Administration » à gauche et cherchez { $adapter } dans la liste.
adapter-not-listed = La passerelle ne répertorie pas { $adapter }. Elle en répertorie { $count } : { $names }
adapter-is-listed = La passerelle répertorie { $adapter } (id { $id }, version { $version }).
adapter-init-error = L'adaptateur n'est pas initialisé ; message de la passerelle : { $error }
adapter-not-initialised = L'adaptateur n'est pas initialisé, et la passerelle n'en indique pas la raison.
adapter-look-at-log = Redémarrez le service StorageLink et vérifiez de nouveau ; si rien ne change, consultez son journal, puis réinstallez l'adaptateur.
adapter-listed-page = La passerelle elle-même peut dire si elle a chargé l'adaptateur. Elle est interrogée par sa propre interface, et seulement une fois son certificat approuvé.
manager-log-in = Connectez-vous à Citrix StorageLink Manager.
manager-administration = Sélectionnez l'arborescence « Administration » à gauche.
manager-look-for = Cherchez { $adapter } dans la liste.
manager-credentials = Ajoutez-y les identifiants de votre système de stockage, avec l'adaptateur QuantaStor.
manager-credentials-values = Donnez l'adresse, l'utilisateur et le mot de passe du système QuantaStor, et vérifiez qu'il est dans la liste.
credentials-by-hand = Dans Citrix StorageLink Manager, sous « Administration », ajoutez les identifiants du système de stockage (adresse : { $storage }, utilisateur : { $user }) avec l'adaptateur QuantaStor, et vérifiez qu'il est dans la liste.
credentials-there = StorageLink a des identifiants sous ce nom : { $name }, pour { $address }, utilisateur { $user }.
credentials-other-user = Ils concernent l'utilisateur { $found }, et non { $user }. Ils restent tels quels ; modifiez-les dans StorageLink Manager si ce n'est pas voulu.
credentials-missing = La passerelle n'a pas d'identifiants pour { $storage }.
credentials-after-adapter = La passerelle ne peut pas les recevoir avant que l'adaptateur soit là. Après cette exécution, examinez de nouveau les hôtes : le plan suivant les ajoute (en ligne de commande avec --section verify).
credentials-no-adapter = La passerelle ne répertorie pas { $adapter } ; elle ne peut pas recevoir d'identifiants pour lui. Rien n'a été modifié. Si le plan doit encore installer l'adaptateur, ajoutez-les après cette exécution ; sinon appliquez d'abord la section adapter.
credentials-added = Sous le nom { $name }, pour { $storage }, utilisateur { $user }. Le système de stockage ({ $system }) a accepté l'utilisateur et le mot de passe.
credentials-stay = Une fois ajoutés, ils restent dans la passerelle : annuler l'exécution ne les retire pas. Supprimez-les dans Citrix StorageLink Manager si vous ne voulez pas les garder.
credentials-page = StorageLink a besoin de l'adresse, de l'utilisateur et du mot de passe de votre système de stockage. Les identifiants sont d'abord essayés sur le système de stockage. Le mot de passe n'est envoyé qu'au serveur dont vous avez approuvé le certificat, et n'est gardé nulle part.
storage-is = C'est { $name }, version { $version }, numéro de série { $serial }.

## The XML editor

xml-too-big = Le fichier dépasse { $limit } et n'a pas été lu. Indiquez le bon fichier.
xml-empty = Le fichier est vide. Remettez le fichier de StorageLink en place, depuis une sauvegarde ou avec son programme d'installation.
xml-not-text = Ligne { $line }, colonne { $column } : ces octets ne sont pas du texte dans l'encodage du fichier. Indiquez un fichier XML, ou enregistrez-le dans l'encodage que nomme sa première ligne.
xml-encoding-not-known = Le fichier est dans l'encodage { $encoding }, que quantalink n'écrit pas. UTF-8, UTF-16, ISO-8859-1 et US-ASCII sont connus. Modifiez ce fichier à la main.
xml-encoding-mismatch = La première ligne nomme l'encodage { $declared }, mais le fichier est en { $found }. Enregistrez le fichier pour que les deux concordent.
xml-not-xml-1-0 = Le fichier se déclare en XML { $version }. Seul XML 1.0 est modifié ici.
xml-declaration = Ligne { $line }, colonne { $column } : cette déclaration XML est fausse, ou n'est pas au tout début du fichier. Corrigez-la.
xml-bad-character = Ligne { $line }, colonne { $column } : le caractère { $code } est interdit en XML. Retirez-le.
xml-text-outside = Ligne { $line }, colonne { $column } : il y a du texte hors de l'élément racine. Retirez-le.
xml-truncated = Ligne { $line }, colonne { $column } : le fichier se termine au milieu de ce qui commence ici. Il semble tronqué ; reprenez-le entier, depuis une sauvegarde ou avec le programme d'installation de StorageLink.
xml-markup = Ligne { $line }, colonne { $column } : ce n'est pas du XML valide. Corrigez-le.
xml-not-closed = L'élément { $name } qui commence à la ligne { $line } n'est pas fermé. Si le fichier est tronqué, reprenez-le entier ; sinon, ajoutez la balise de fin.
xml-no-root = Le fichier ne contient aucun élément XML. Indiquez le fichier de StorageLink.
xml-two-roots = Ligne { $line }, colonne { $column } : un second élément racine commence ici ; XML n'en a qu'un. Retirez-le.
xml-tag = Ligne { $line }, colonne { $column } : cette balise n'est pas du XML valide. Corrigez-la.
xml-prefix-unknown = Ligne { $line }, colonne { $column } : le préfixe d'espace de noms { $prefix } n'est pas déclaré. Déclarez-le ou retirez-le.
xml-end-tag-alone = Ligne { $line }, colonne { $column } : cette balise de fin ne ferme rien. Retirez-la.
xml-end-tag = Ligne { $line }, colonne { $column } : la balise de fin est celle de { $found }, mais c'est { $name } de la ligne { $opened } qui est ouvert. Corrigez les balises.
xml-comment = Ligne { $line }, colonne { $column } : deux tirets de suite sont interdits dans un commentaire. Corrigez-le.
xml-entity-unknown = Ligne { $line }, colonne { $column } : l'entité { $name } n'est pas connue. Écrivez le caractère lui-même ou son numéro.
xml-reference = Ligne { $line }, colonne { $column } : un & ne commence ici aucune référence valide. Écrivez &amp;.
xml-attribute-twice = Ligne { $line }, colonne { $column } : l'attribut { $name } figure deux fois dans cette balise. Retirez-en un.
xml-doctype-entities = Ligne { $line }, colonne { $column } : le DOCTYPE déclare des entités, si bien que le texte du fichier peut signifier autre chose que ce qu'il dit. Modifiez ce fichier à la main.
xml-doctype-defaults = Ligne { $line }, colonne { $column } : le DOCTYPE donne à des attributs une valeur que les éléments n'affichent pas, si bien que le fichier peut en dire plus que son texte ne montre. Modifiez ce fichier à la main.
xml-no-version = Aucun numéro de version, tel que 2.0.0.4, ne précède la première entrée comme valeur à part. { $count ->
    [0] Cherchez-le dans le fichier, y compris dans les commentaires, et indiquez sa position avec --version-at LINE:COLUMN.
   *[other] Trouvé dans des commentaires, des textes ou des valeurs plus longues : { $places }. Si la version en fait partie, indiquez sa position avec --version-at LINE:COLUMN ; sinon, cherchez-la dans le reste du fichier.
}
xml-several-versions = Plusieurs nombres avant la première entrée peuvent être la version : { $places }. Indiquez le bon avec --version-at LINE:COLUMN.
xml-version-at-nothing = À la ligne { $line }, colonne { $column }, il n'y a pas de nombre tel que 2.0.0.4 dans la valeur d'un attribut, dans un texte ou dans un commentaire. Indiquez la position de son premier chiffre.
xml-version-in-entry = Le nombre de la ligne { $line }, colonne { $column }, se trouve dans l'entrée à retirer et ne peut donc pas être la version. Indiquez-en un autre avec --version-at.
xml-no-entries = Le fichier n'a aucune entrée avec un fournisseur et un produit qui puisse servir de modèle. Demandez l'entrée à OSNEXUS et donnez-la avec --block FILE.
xml-several-lists = Plusieurs endroits contiennent des entrées avec un fournisseur et un produit (lignes { $lines }), et on ne sait pas auquel en rattacher une nouvelle. Donnez l'entrée avec --block FILE : elle ira après la dernière de son nom.
xml-fields-unclear = Dans l'entrée de la ligne { $line }, on ne sait pas quel champ est le fournisseur et lequel est le produit. Donnez la nouvelle entrée avec --block FILE.
xml-field-unknown = L'entrée de la ligne { $line }, qui sert de modèle, n'a pas de champ { $name }. Prenez les noms que montre le plan.
xml-field-fixed = Le champ { $name } contient le fournisseur ou le produit, qui ont leurs propres réponses (vendor, product). Retirez-le des autres champs.
xml-id-unknown = Dans l'entrée de la ligne { $line }, le champ { $name } contient « { $value } », qui diffère dans chaque entrée et ne s'invente pas. Donnez la nouvelle entrée avec --block FILE.
xml-wish = « { $value } » ne peut pas être la valeur du champ { $name } : elle est vide, bordée de blancs ou contient des caractères interdits en XML.
xml-block-not-text = Le fichier de --block n'est pas du texte UTF-8. Enregistrez-le en UTF-8.
xml-block-not-well-formed = Le fichier de --block n'est pas bien formé (ligne { $line }) : { $why }
xml-block-one-element = Le fichier de --block doit contenir un seul élément XML et rien à côté.
xml-block-other = Le fichier de --block ne contient pas { $vendor } et { $product } comme valeurs entières de champs. Sans elles, l'entrée serait ajoutée de nouveau à chaque fois. Si le bloc nomme un autre produit, par exemple QUANTASTOR1, indiquez-le dans les réponses (product de la section [adapter]) et appliquez le plan.
xml-block-not-encodable = Le fichier de --block contient, à la ligne { $line }, le caractère { $sign } à un endroit où l'encodage du fichier de StorageLink ne peut pas l'écrire. Remplacez-le.
xml-no-place = L'élément racine est une balise vide ; il n'y a pas de place pour l'entrée. Indiquez le fichier de StorageLink.
xml-why-entry = Entrée pour { $vendor } { $product }, après la dernière (ligne { $line }).
xml-why-entry-inside = Entrée pour { $vendor } { $product }, dans l'élément { $name }.
xml-why-version = Ligne { $line } : la version passe de { $from } à { $to }, pour que StorageLink porte les nouvelles règles sur les hôtes XenServer.
xml-why-take-out = L'entrée pour { $vendor } { $product } de la ligne { $line } est retirée.
xml-note-block-place = Aucune entrée du fichier n'indique où en placer une nouvelle : le bloc est ajouté à la fin de l'élément { $name }. Vérifiez que cela convient.
xml-note-one-model = Une seule entrée peut servir de modèle (ligne { $line }). Examinez la nouvelle entrée avec soin.
xml-note-copied = Copié de l'entrée de la ligne { $line }, bien que les entrées y diffèrent : { $fields }. Vérifiez que cela convient.
xml-note-text-copied = L'entrée de la ligne { $line } contient entre ses éléments du texte que la nouvelle entrée reprend : { $text }. Vérifiez que cela convient.
xml-note-number-unclear = Plusieurs champs contiennent des nombres ({ $names }) ; aucun n'a donc reçu le nombre du guide. Ils sont copiés.
xml-note-number-taken = { $name } diffère dans chaque entrée, et l'une a déjà { $value } ; l'entrée du guide a { $value }. Si StorageLink a besoin d'une autre valeur à cet endroit, indiquez-la avec fields dans la section [adapter] des réponses.
xml-note-lone-passed = La ligne { $line } contient aussi un fournisseur et un produit, mais elle est seule ; elle n'a pas été prise pour une entrée.
xml-note-number-differs = L'entrée de la ligne { $line } est déjà là ; son champ { $name } vaut { $value }, non { $wanted }. Elle reste telle quelle.
xml-note-vendor-there = La ligne { $line } a une entrée pour { $vendor } avec un autre produit, { $product }. Elle reste.
xml-note-vendor-alone = La ligne { $line } a une entrée pour { $vendor } qui n'indique aucun produit. Elle reste.
xml-note-version-longer = La version s'allonge, de { $from } à { $to }. Si StorageLink n'applique pas les nouvelles règles, il compare peut-être les versions comme du texte.
xml-note-rises-again = La version ne baisse jamais : elle devient { $version }.
xml-field-guide = { $name } = { $value } (chaîne SCSI inquiry)
xml-field-number = { $name } = { $value } (nombre du guide)
xml-field-counted = { $name } = { $value } (numéro suivant)
xml-field-given = { $name } = { $value } (indiqué par vous)
xml-field-copied = { $name } = { $value } (copié de la dernière entrée)
xml-field-block = { $name } = { $value } (du fichier de --block)
usage-version-at = « { $value } » n'est pas une position dans un fichier. Tapez la ligne et la colonne, comptées à partir de 1, par exemple --version-at 2:24.
xml-too-many = Le fichier a { $count } entrées pour { $vendor } { $product }. Un tel nombre ne peut pas être voulu ; reprenez le fichier entier, depuis une sauvegarde ou avec le programme d'installation de StorageLink.

## The pages of the adapter section

# Help of the steps' pages.
# Why steps are skipped.
skip-not-wanted = Ces étapes sont omises, car leur section n'est pas de celles qui ont été demandées :
skip-no-server = Ces étapes sont omises, car aucun serveur StorageLink n'est accessible ici. Faites-les là-bas, ou indiquez-le avec --server :
skip-no-node = Ces étapes sont omises, car aucun nœud dom0 n'est accessible ici. Lancez quantalink là-bas, ou indiquez les nœuds avec --node :
skip-left-out = Ces étapes sont omises, car vous continuez sans le serveur StorageLink. Pour les réintégrer, revenez à la page de la licence :

# Paths, passwords, certificates.
path-begin = Tapez d'abord le début d'un chemin complet, tel que /srv/ ou C:\.
path-no-folder = Il n'y a pas de dossier { $path } sur le serveur.
path-no-entry = Rien dans { $path } ne commence ainsi.
path-many = { $found } entrées commencent ainsi ; seules les { $shown } premières sont affichées.
pair-fingerprint = SHA-256
pin-another = Un autre certificat était approuvé jusqu'ici, avec le SHA-256 { $fingerprint }. Demandez qui l'a changé avant d'approuver celui-ci.
step-stale = Votre saisie n'a pas encore été vérifiée.

# Actions and choices.
action-start-service = Démarrer StorageLink seulement
action-leave-out = Continuer sans StorageLink
action-take-in = Réintégrer StorageLink
action-next-see = Vérifier la saisie
action-next-without = Sans StorageLink
action-next-licensed = Licence valable
action-test = Tester
action-by-hand = Parcourir les étapes manuelles
choice-not-done = Non, pas fait
choice-done = Oui, c'est fait
choice-put-back = Remettre l'ancien fichier
choice-leave-new = Laisser le nouveau

# What follows from a licence that is not right.
gate-shut = Dans ces conditions, rien n'est fait sur le serveur StorageLink. Vous pouvez continuer sans lui : les paramètres multipath des nœuds ne demandent pas de licence.
gate-shut-alone = Dans ces conditions, rien n'est fait sur le serveur StorageLink, et il n'y a rien d'autre à faire ici. Choisissez l'édition ci-dessous s'il s'agit d'une autre, ou quittez l'assistant.
plan-left-out = Vous continuez sans le serveur StorageLink : les sections adapter et verify sont omises. Pour les réintégrer, revenez à la page de la licence ou faites-le sur la page du plan.

# What will be done to the server.
plan-service-stops = StorageLink est arrêté pendant l'exécution. Choisissez un moment où personne ne démarre de VM, n'en arrête ni ne prend d'instantané sur le stockage StorageLink.
plan-by-hand = Il ne reste rien à faire au programme. Certaines étapes vous reviennent : parcourez-les, et indiquez pour chacune si elle est faite.
next-by-hand = À faire à la main : l'exécution s'y arrête et vous demande si c'est fait.
next-service-stop = Le service { $service } est arrêté, et l'exécution attend l'état STOPPED.
next-install = Il est lancé, et sa fin attendue, si son SHA-256 n'a pas changé d'ici là.
next-credentials = Le système de stockage { $storage } est ajouté à la passerelle { $gateway } avec l'utilisateur { $user }, sous le nom { $name } ; on vérifie ensuite qu'elle l'a.

# The server on the first page.
wizard-host-server = { $host } : le serveur StorageLink
service-none = non installé
pair-service = Service de StorageLink
pair-folder = Dossier Server
pair-device-rules = Règles d'identification

# Runs.
unfinished-stopped = Le service { $service } sur { $host } a été arrêté par une exécution et, d'après ce qu'elle a consigné, pas redémarré ; rien d'autre ne le redémarrera. Achevez l'exécution, annulez-la, ou démarrez seulement le service. Pour le démarrer à la main, tapez sur place : { $command }
progress-start-service = Le service est en cours de démarrage.
progress-service-stopped = Le service { $service } est arrêté en ce moment. L'exécution le redémarre avant de se terminer.
ask-service-stopped = Le service { $service } est arrêté en ce moment. Il est redémarré avant la fin de l'exécution.
ask-changed-same = L'entrée et la règle de la version sont celles du plan ; d'autres lignes du fichier diffèrent.
ask-changed-other = Ce n'est pas la modification du plan : examinez chaque ligne.
ask-by-hand = { $number }. { $line }
log-answer-done = Réponse : c'est fait
log-answer-not-done = Réponse : pas fait
log-answer-put-back = Réponse : remettre l'ancien fichier
log-answer-leave = Réponse : laisser le nouveau fichier

# The numbered front end.
plain-path = Tapez un chemin complet. Tapez-en le début suivi de ? pour voir les suites possibles.
plain-secret = Ce que vous tapez n'est pas affiché.
plain-secret-none = non saisi ici
plain-secret-given = saisi, non affiché
plain-secret-shown = Cette console affiche ce qui est tapé. Si quelqu'un peut le voir, appuyez sur Entrée et donnez le mot de passe avec --secrets FILE.
plain-secret-value = Mot de passe, ou Entrée pour le laisser tel quel :

## The practice server

# Services.
service-no-right = Droits insuffisants pour démarrer ou arrêter le service { $service } (erreur 5). Son état n'a pas changé. Lancez quantalink en tant qu'administrateur.
service-has-dependents = Le service { $service } ne peut pas être arrêté tant que des services qui en dépendent sont démarrés : { $dependents } (erreur 1051). Il fonctionne encore. Arrêtez d'abord ces services.
service-already-running = Le service { $service } est déjà démarré (erreur 1056).
service-not-running = Le service { $service } n'est pas démarré (erreur 1062).
service-busy = Le service { $service } n'accepte aucune commande en ce moment (erreur 1061). Attendez, vérifiez son état dans la console des services, puis réessayez.
service-no-answer = Le gestionnaire de services n'a pas répondu au sujet du service { $service }. On ne sait pas si la commande a été exécutée. Vérifiez l'état du service.

# The practice site.
practice-file-fails = Un fichier du site d'essai ne peut être ni lu ni écrit : { $path } : { $why }. Aucune machine réelle n'est concernée. Construisez un nouveau site d'essai dans un autre répertoire.
practice-not-listening = La passerelle et le système de stockage fictifs ne peuvent pas écouter sur 127.0.0.1 : { $why }. Aucune machine réelle n'est concernée.
practice-folder-not-empty = { $path } n'est pas vide et ne contient pas de site d'essai. Rien n'y a été modifié. Indiquez un nouveau répertoire ou un répertoire vide.
practice-not-there = Il n'y a pas de site d'essai dans { $path }.
practice-other-format = Le site d'essai dans { $path } a été construit par une autre version de quantalink. Il est resté tel quel. Construisez-en un nouveau dans un autre répertoire.
practice-runs-only-installer = Le serveur fictif n'exécute que le programme d'installation fictif : { $program } n'a pas été lancé.
practice-installer-says = Le programme d'installation affiche : { $line }
practice-three-pools = Le site d'essai a un serveur StorageLink et trois nœuds dom0 : XenServer 5.6, XenServer 6.5 et XCP-ng 8.3. La passerelle StorageLink ne prend en charge que les pools jusqu'à XenServer 5.6 FP1 ; les deux autres nœuds servent à la section multipath. Pour l'exercice, les trois figurent comme un seul pool, ce qui serait impossible avec des versions si différentes.
practice-logins = Passerelle : { $gateway }, utilisateur { $gateway-user }, mot de passe { $gateway-password }. Système de stockage : { $storage }, utilisateur { $storage-user }, mot de passe { $storage-password }. Les deux sont fictifs et se trouvent sur cette machine.
knob-unknown = Il n'y a pas de réglage d'essai « { $word } ». « quantalink demo --help » dit ce que fait chacun. Réglages possibles : { $all }

# What can go wrong on it.
knob-stop-slow = Le service met 40 s à s'arrêter.
knob-stop-fails = Le service refuse de s'arrêter.
knob-stop-ignored = Le service accepte la commande d'arrêt mais continue de fonctionner.
knob-stop-hangs = Le service reste indéfiniment à l'état STOP_PENDING.
knob-start-slow = Le service met 40 s à démarrer.
knob-start-fails = Le service ne démarre pas et reste à l'état STOPPED.
knob-start-fails-once = Le premier démarrage échoue, le suivant réussit.
knob-start-ignored = Le service reste indéfiniment à l'état START_PENDING.
knob-start-crashes = Le service fonctionne un instant puis plante.
knob-start-fails-on-new-xml = Le service ne démarre pas avec un fichier XML modifié.
knob-crashes-on-new-xml = Le service plante peu après avoir démarré avec un fichier XML modifié.
knob-service-missing = Le service StorageLink n'est pas installé.
knob-service-disabled = Le service StorageLink est désactivé.
knob-service-stopped = Le service StorageLink est arrêté dès le début.
knob-service-no-answer = Les commandes données au service sont exécutées, mais leur réponse se perd.
knob-dependent-stopped = Le service qui dépend de StorageLink est arrêté dès le début.
knob-no-rights = Droits insuffisants pour modifier fichiers et services sur le serveur.
knob-installer-fails = Le programme d'installation se termine par 1603 et n'installe rien.
knob-installer-reboot = Le programme d'installation se termine par 3010 : terminé, redémarrage nécessaire.
knob-installer-reboots = Le programme d'installation se termine par 1641 : terminé, redémarrage lancé (le serveur fictif ne redémarre pas).
knob-installer-rewrites = Le programme d'installation réécrit le fichier XML avec une version plus haute.
knob-installer-hangs = Le programme d'installation ne se termine jamais.
knob-xml-truncated = Le fichier XML est tronqué.
knob-xml-two-versions = Deux nombres du fichier XML peuvent être sa version.
knob-xml-no-entries = Le fichier XML n'a aucune entrée pouvant servir de modèle.
knob-xml-has-entry = Le fichier XML contient déjà l'entrée QuantaStor.
knob-xml-utf16 = Le fichier XML est écrit en UTF-16.
knob-xml-shape-1 = Le fichier XML sous la forme inventée 1 : valeurs en attributs.
knob-xml-shape-2 = Le fichier XML sous la forme inventée 2 : valeurs en éléments (la forme habituelle).
knob-xml-shape-3 = Le fichier XML sous la forme inventée 3 : version dans un élément, CRLF, tabulations.
knob-xml-shape-4 = Le fichier XML sous la forme inventée 4 : indicateur d'ordre des octets (BOM), noms préfixés, entités.
knob-xml-shape-5 = Le fichier XML sous la forme inventée 5 : fournisseur et produit un niveau plus bas, pas de nombre.
knob-xml-shape-6 = Le fichier XML sous la forme inventée 6 : champs nommés.
knob-xml-shape-7 = Le fichier XML sous la forme inventée 7 : tout sur une ligne sans fin de ligne.
knob-xml-shape-8 = Le fichier XML sous la forme inventée 8 : sans déclaration, attributs sur plusieurs lignes, CDATA.
knob-gateway-down = La passerelle est injoignable.
knob-gateway-login = La passerelle refuse tous les mots de passe.
knob-gateway-fault = La passerelle répond par une erreur SOAP.
knob-gateway-html = Une page web répond à la place de la passerelle.
knob-gateway-slow = La passerelle met 20 s à répondre.
knob-gateway-old-tls = La passerelle n'accepte qu'une version de TLS antérieure à 1.2.
knob-gateway-expired = Le certificat de la passerelle a expiré.
knob-gateway-self-signed = Le certificat de la passerelle est autosigné.
knob-gateway-other-name = Le certificat de la passerelle est établi pour un autre nom.
knob-gateway-changes-certificate = La passerelle présente un autre certificat après sa première réponse.
knob-adapter-not-initialised = La passerelle répertorie l'adaptateur, mais n'a pas pu l'initialiser.
knob-adapter-missing = La passerelle ne répertorie pas l'adaptateur, bien qu'il ait été installé.
knob-add-refused = La passerelle refuse de nouveaux identifiants.
knob-add-cut = La passerelle accepte de nouveaux identifiants, et la connexion est coupée au milieu de sa réponse.
knob-add-lost = La passerelle ne garde pas les nouveaux identifiants, et la connexion est coupée au milieu de sa réponse.
knob-storage-down = Le système de stockage est injoignable.
knob-storage-login = Le système de stockage refuse tous les mots de passe (statut 401).
knob-storage-login-200 = Le système de stockage refuse tous les mots de passe (statut 200 et RestError).
knob-storage-html = Une page web répond à la place du système de stockage.
knob-storage-slow = Le système de stockage met 20 s à répondre.
knob-storage-old-tls = Le système de stockage n'accepte qu'une version de TLS antérieure à 1.2.
knob-storage-expired = Le certificat du système de stockage a expiré.
knob-storage-self-signed = Le certificat du système de stockage est autosigné.
knob-storage-other-name = Le certificat du système de stockage est établi pour un autre nom.
knob-storage-mfa = Le système de stockage exige un second facteur pour la connexion.
knob-edition-free = Le nœud le plus ancien est en édition free.
knob-edition-advanced = Le nœud le plus ancien est en édition advanced.
knob-edition-enterprise = Le nœud le plus ancien est en édition enterprise (l'édition habituelle).
knob-edition-platinum = Le nœud le plus ancien est en édition platinum.
knob-edition-unknown = Le nœud le plus ancien n'indique pas son édition.

## The screens of the adapter section

tui-key-complete = compléter
tui-qr-small = La fenêtre est trop petite pour le code QR de cette adresse : il lui faut { $columns } colonnes et { $rows } lignes.
tui-qr-ascii = Pas de code QR : ce terminal n'affiche que des caractères ASCII.
tui-qr-long = Pas de code QR : l'adresse est trop longue.
tui-secret-kept = Un mot de passe est gardé pour cette session. La saisie en commence un nouveau, Ret.arr l'efface.
tui-paste-lines = Rien n'a été collé : le texte copié n'est pas une simple ligne de texte.
tui-paste-long = Rien n'a été collé : c'est trop long pour ce champ.
tui-candidates-more = { $count ->
    [one] encore 1 : continuez à taper pour le voir
   *[other] encore { $count } : continuez à taper pour les voir
}

## The screens of the adapter section

## The engine of the adapter section

service-on-its-way = Service { $service } : { $state }
service-last-seen = Dernier état vu : { $state }.
service-unclear = Le service { $service } sur { $host } n'a atteint aucun état stable en { $seconds } s, et on ne sait pas ce qu'il devient. { $last } Vérifiez sur place : { $look } - dès que STOPPED s'affiche, démarrez-le : { $start }
service-runs-again = Le service { $service } devait s'arrêter et fonctionne de nouveau après { $seconds } s. Il n'a pas été arrêté.
service-ignores-stop = Le service { $service } n'a pas réagi à l'arrêt en { $seconds } s et fonctionne toujours.
service-not-started-after = { $why } Ce qui avait été arrêté n'a pas pu être redémarré : { $start }
service-came-and-went = Le service { $service } a démarré puis s'est arrêté, code de sortie { $code }. Consultez le journal des événements Windows.
service-did-not-start = Le service { $service } n'a pas démarré, code de sortie { $code }. Consultez le journal des événements Windows.
service-start-taken-up = L'exécution inachevée a arrêté le service { $service } ; il est donc redémarré.
service-left-as-found = Le service { $service } a été arrêté par quelqu'un d'autre avant que cette exécution en arrive là ; il reste arrêté.
service-still-stopped = Le service { $service } sur { $host } n'est pas démarré. { $why } { $file } Pour le démarrer, tapez sur place : { $command }
device-rules-untouched = Les règles d'identification n'ont pas été modifiées.
device-rules-old = { $path } contient les anciennes règles d'identification.
device-rules-new = { $path } contient les nouvelles règles d'identification.
device-rules-unknown = On ne sait pas si { $path } contient les anciennes ou les nouvelles règles d'identification.
error-and-also = { $first } { $second }
put-back-question = { $why } Remettre les anciennes règles d'identification et redémarrer le service ?
version-raised-again = { $path } : StorageLink a déjà fonctionné avec les nouvelles règles ; l'ancien fichier n'a donc pas été remis en place. L'entrée a été retirée et la version est passée de { $from } à { $to }.
service-reads-at-start = Le service { $service } n'a été ni arrêté ni démarré par cette exécution. Il lira les règles d'identification à son prochain démarrage.
copy-put-back = { $path } est une copie : si vous aviez déjà placé la copie modifiée dans le dossier Server de StorageLink, arrêtez le service, remplacez-la par celle-ci, puis redémarrez le service.
copy-old-put-back = { $path } est une copie, de nouveau dans son ancienne version, inférieure. Si vous aviez déjà placé la copie modifiée dans le dossier Server de StorageLink, n'y placez pas celle-ci : retirez l'entrée du fichier qui s'y trouve et augmentez-en la version.
settled-service = Service { $service } : { $state }. Le sort de la modification interrompue est ainsi établi.
installer-runs = { $path } est en cours d'exécution. Il n'est pas interrompu.
installer-changed = { $path } n'est pas le fichier vu lors du plan. Il n'a pas été exécuté. Vérifiez d'où il vient, puis refaites le plan.
installer-name = Le nom { $path } n'est pas un texte valide ; le fichier ne peut donc pas être exécuté. Renommez-le.
installer-ended = Fin du programme d'installation au bout de { $seconds } s : { $code }.
installer-said = Sortie { $stream } : { $output }
installer-failed = Le programme d'installation { $path } a échoué ({ $code }, { $seconds } s) : { $output } Les règles d'identification n'ont pas été modifiées. Supprimez la cause, puis appliquez de nouveau.
installer-unknown = On ne sait pas comment le programme d'installation { $path } s'est terminé. { $why } Les règles d'identification n'ont pas été modifiées. Vérifiez s'il s'exécute encore et si l'adaptateur est installé, puis reprenez l'exécution ou annulez-la.
installer-not-undone = Le programme d'installation { $path } a été exécuté, et cela n'est pas annulé. Désinstallez l'adaptateur sous Programmes dans le Panneau de configuration de Windows si vous ne voulez pas le garder.
install-unsettled = On ne sait pas si le programme d'installation a été exécuté avant l'interruption ; il sera exécuté de nouveau si le plan le prévoit.
reboot-needed = Le programme d'installation demande un redémarrage de Windows.
changed-by-installer = Le programme d'installation a modifié { $path } ; la modification a donc été replanifiée. Faire la modification affichée à présent ?
changed-by-installer-refused = Le programme d'installation a modifié { $path }, et la nouvelle modification n'a pas été acceptée. Le fichier est tel que le programme d'installation l'a laissé. Refaites le plan pour voir la modification.
confirmed-by-hand = Confirmé par l'administrateur comme fait à la main.
credentials-differ = La passerelle a maintenant d'autres identifiants pour cette adresse : { $friendly }, { $address }, utilisateur { $user }. Vérifiez-les dans Citrix StorageLink Manager.
credentials-not-there = La passerelle a accepté les identifiants mais ne les répertorie pas. Ajoutez-les dans Citrix StorageLink Manager.
credentials-not-read = Les identifiants ont été envoyés, mais la passerelle n'a pas pu dire si elle les a. { $why } Vérifiez dans Citrix StorageLink Manager.
credentials-unsettled = On ne sait pas si les identifiants ont été ajoutés avant l'interruption ; la passerelle sera interrogée de nouveau.
credentials-not-undone = Les identifiants { $friendly } pour { $address } restent dans la passerelle. Supprimez-les dans Citrix StorageLink Manager si vous ne voulez pas les garder.

## The commands of the adapter section

cli-opt-fail = Faire échouer ceci sur le site d'essai (répétable) ; la liste est à la fin de « quantalink demo --help »
usage-value-why = La valeur de { $argument } n'est pas valable. { $why }
usage-path-text = Le chemin de { $argument } n'est pas du texte UTF-8, exigé pour les réponses : { $value }. Désignez le répertoire ou le fichier par un autre chemin, par exemple un lien.
usage-only-demo = { $option } ne vaut que pour le site d'essai : quantalink demo { $option } …
section-needs-node = La section { $section } demande un nœud dom0, et cette machine n'en est pas un. Pour des nœuds joints par SSH, ajoutez « --node HOST ». Pour travailler quand même sur la configuration multipath de cette machine, ajoutez « --section multipath ».
server-local-is-windows = StorageLink fonctionne sous Windows, et cette machine n'est pas sous Windows. Rien n'a été modifié. Lancez quantalink sur le serveur Windows, ou donnez ici « --server manual » : les étapes sont alors indiquées, et vous les faites là-bas à la main.
secrets-file-special = Ce n'est pas un fichier ordinaire. Les mots de passe sont lus dans un fichier ordinaire ou sur un descripteur : --password-fd.
secrets-file-invalid =
    Le fichier de mots de passe n'est pas utilisable{ $line ->
        [0] {""}
       *[other] , à cause de la ligne { $line }
    }. Ce qui s'y trouve n'est pas affiché. C'est du TOML de 64 Kio au plus, avec ces clés, chacune suivie d'un mot de passe entre guillemets : { $valid }.
secrets-file-of-others = Le fichier de mots de passe appartient à un autre utilisateur (uid { $uid }), qui peut le lire et le modifier. Il n'a pas été lu. En tant que root, tapez : chown $USER { $path }
secrets-file-open-to-others = Le fichier de mots de passe peut être lu ou modifié par d'autres utilisateurs (mode { $mode }). Il n'a pas été lu. Tapez : chmod 600 { $path }
password-fd-closed = Le descripteur de fichier { $fd } n'est pas ouvert, ou ne peut pas être lu. Ouvrez-le pour quantalink, par exemple : quantalink … --password-fd 3 3< FILE
password-fd-empty = Le descripteur de fichier { $fd } n'a donné aucun mot de passe : une ligne de texte y est lue, de 64 Kio au plus.
ask-password-gateway = Mot de passe de l'utilisateur { $user } sur la passerelle StorageLink { $at } (non affiché ; Entrée seule : aucun) :
ask-password-storage = Mot de passe de l'utilisateur { $user } sur le système QuantaStor { $at } (non affiché ; Entrée seule : aucun) :
manual-left =
    { $n ->
        [one] 1 étape reste à faire à la main, comme indiqué ci-dessus.
       *[other] { $n } étapes restent à faire à la main, comme indiqué ci-dessus.
    } Vérifiez ensuite avec : { $command }
cli-heading-knobs = Ce que --fail accepte, et son effet sur le site d'essai :
demo-other-knobs = Un site d'essai se trouve déjà ici, et il a été créé avec : { $knobs }. Rien n'a été modifié. Omettez --fail pour y continuer, ou indiquez un autre répertoire.
demo-no-knobs = rien qui échoue
undo-starts = Le service { $service } est redémarré.
undo-stops = Le service { $service } est de nouveau arrêté, comme il l'était avant.
undo-takes-out = Le service { $service } a déjà fonctionné avec la nouvelle version, qui ne doit pas diminuer : seule l'entrée est retirée, et la version est augmentée encore une fois.

## Walks over the practice site

credentials-after-start = La passerelle ne répond que lorsque son service est démarré. Relancez alors quantalink avec --section verify.

## command-line contract

install-compare-by-hand = Le SHA-256 du fichier { $program } doit être { $sha256 }. Sur le serveur, il s'affiche avec : certutil -hashfile FILE SHA256
password-fd-silent = Le descripteur de fichier { $fd } est resté ouvert { $seconds } s sans ligne de texte. Rien n'a été modifié. Veillez à ce que le programme qui y écrit le mot de passe écrive une ligne ou se termine, puis retapez la même commande.
interrupted = Interrompu avant la fin de l'examen des hôtes. Rien n'a été modifié, et leur état n'est pas indiqué. Retapez la même commande.

## The shapes of StorageLink's XML
xml-lone-unclear = La ligne { $line } contient le seul fournisseur et le seul produit du fichier, à l'intérieur d'un élément plus grand, et on ne sait pas où commence une entrée. Donnez la nouvelle entrée avec --block FILE.
xml-note-group = L'entrée de la ligne { $line } contient plusieurs produits ; la nouvelle en contient un, sur le modèle du dernier.
xml-note-letters = La ligne { $line } a une entrée pour { $vendor } { $product } : la même, à la casse près, et SCSI distingue majuscules et minuscules. Elle reste.

## Review of the engine

service-why-told = La raison est indiquée ci-dessus.
device-rules-taken-out = L'entrée a été retirée des règles d'identification et leur version augmentée : { $path }
device-rules-by-others = Ni les anciennes ni les nouvelles règles d'identification ne sont en place : quelqu'un d'autre a modifié ou supprimé { $path }, peut-être le programme d'installation. C'est peut-être pour cela que le service ne démarre pas. L'ancien contenu est conservé dans { $kept } ; il peut être recopié.

## Mends of the pages

credentials-adapter-asked = L'id de l'adaptateur { $adapter } est demandé à la passerelle une fois son service redémarré.
gateway-asked-for-adapter = Attente que la passerelle répertorie { $adapter } comme initialisé
gateway-asked-for-credentials = Attente que la passerelle répertorie les identifiants
gateway-adapter-not-there = La passerelle à l'adresse { $at } n'a pas répertorié { $adapter } comme initialisé dans les { $seconds } s suivant le démarrage de son service. { $why } Aucun identifiant n'a été ajouté ; ce qui a été fait auparavant, adaptateur compris, reste en l'état. Consultez le journal de StorageLink, puis tapez : quantalink verify. Une fois l'adaptateur répertorié, relancez quantalink avec --section verify.
ask-apply = Appliquer le plan maintenant ?
ask-apply-stops = Le service { $service } sur { $host } est arrêté le temps de ses modifications, puis redémarré : en général, pour quelques minutes.
choice-not-now = Pas maintenant
choice-apply = Oui, arrêter le service et appliquer

service-gone = Le service { $service } n'est plus installé. Il n'a été ni arrêté ni démarré.

part-steps = { $done } sur { $of }
part-seconds = { $done } s sur { $of } s

## A first use, step by step

unfinished-resume-practice =
    Pour faire le reste de ses modifications, choisissez « Achever l'exécution ». Sur de vrais hôtes, vous pouvez le
    faire à tout moment plus tard en tapant :
ask-roll-back-service =
    Là où elle a modifié les règles d'identification, le service { $service } est arrêté le temps de les rétablir,
    puis redémarré. Pendant ce temps, le démarrage, l'arrêt et les instantanés des VM sur les référentiels de
    stockage StorageLink échouent.
adapter-after-run = Si le plan doit encore installer l'adaptateur, la question est posée de nouveau après l'exécution.
scsi-ids-copy-after =
    Ne copiez le fichier du serveur qu'après y avoir exécuté le programme d'installation : il peut réécrire le
    fichier.
wizard-role-linux = cette machine comme nœud
state-put-back =
    { $back ->
        [0] Aucune modification n'a été annulée
        [one] { $back } modification a été annulée
       *[other] { $back } modifications ont été annulées
    }{ $made ->
        [0] .
        [one] , { $made } reste en place.
       *[other] , { $made } restent en place.
    }

## dom0: releases, traps and the storage manager's own lock

blacklist-property-missing = { $path }, ligne { $line } : multipath n'utilise alors que les disques qui ont une propriété citée dans blacklist_exceptions, et aucune ne convient aux disques de QuantaStor. Ajoutez-y une ligne property "(SCSI_IDENT_|ID_WWN)" s'ils doivent être utilisés.
change-multipath-confd-cleanup = Retirer getuid_callout d'une ancienne entrée de conf.d
confd-getuid = L'entrée QuantaStor de { $path } contient getuid_callout : chaque appel de multipath affiche un avertissement à cause de lui, et le gestionnaire de stockage de XenServer prend cette sortie pour une réponse. Cette ligne est inutile.
foreign-lock-held = Le gestionnaire de stockage de XenServer travaille en ce moment sur { $path } : { $lock } est tenu par le processus { $pid }, { $command }, et n'a pas été libéré en { $seconds } secondes. Rien n'a été modifié. Attendez qu'aucun référentiel de stockage ne soit plus en cours d'attachement, puis réessayez.
foreign-lock-held-unseen = Le gestionnaire de stockage de XenServer travaille en ce moment sur { $path } : { $lock } est tenu et n'a pas été libéré en { $seconds } secondes ; impossible de voir d'ici par qui. Rien n'a été modifié. Attendez qu'aucun référentiel de stockage ne soit plus en cours d'attachement, puis réessayez ; trouvez le détenteur, en tant que root, avec : fuser -v { $lock }
foreign-lock-not-a-file = { $lock } n'est pas un fichier ordinaire : le verrou du gestionnaire de stockage pour { $path } ne peut pas être pris. Rien n'a été modifié. Examinez ce qui s'y trouve, puis réessayez.
progress-foreign-lock = Attente de la fin du travail du gestionnaire de stockage sur { $path }

## xapi and licence
xe-word-broken = « { $word } » n'est pas transmis à xe : il contient une fin de ligne ou n'est pas du texte valide, et xapi le prendrait pour plusieurs mots. Rien n'a été modifié.
xe-uuid-broken = « { $uuid } » n'est pas un uuid de xapi et n'est donc pas transmis à xe. Rien n'a été modifié.
xapi-says-no = xapi refuse « { $command } » : { $said }
xapi-order-lost = La connexion à xapi a été perdue pendant « { $command } » : la commande a pu être exécutée ou non. { $said }
xapi-no-answer = xapi n'a pas répondu à temps à « { $command } ». L'attente a été abandonnée.
xapi-answer-strange = La réponse de xapi à « { $command } » est illisible : { $said }
xapi-object-gone = L'objet que demande « { $command } » n'existe plus.
evidence-xapi = xapi, interrogé par { $calls ->
        [one] un appel
       *[other] { $calls } appels
    } à xe
xapi-no-dom0 = Ce n'est pas un dom0 et il n'a pas de xapi.
xapi-host-not-known = xapi ne connaît pas l'hôte { $uuid } indiqué dans { $path }.
xapi-pools = Nombre de pools selon xapi : { $number } ; il devrait y en avoir un.
xapi-field-strange = xapi n'indique pas « { $field } » pour { $uuid }, ou indique autre chose que prévu.
gather-xapi-hosts = { $host } : interrogation de xapi sur les hôtes du pool et les chemins multiples
gather-xapi-pool = { $host } : interrogation de xapi sur la haute disponibilité et les mises à niveau
gather-xapi-vms = { $host } : interrogation de xapi sur les VM qui y fonctionnent
gather-xapi-storage = { $host } : interrogation de xapi sur le stockage qui y est attaché
licence-pool-member = L'hôte { $host } de son pool est en édition { $edition }, qui ne comprend pas StorageLink. Dans un pool, la licence la plus basse décide : StorageLink exige Enterprise ou Platinum sur chaque hôte.
licence-pool-restricted = Il est en édition { $edition }, mais son pool restreint StorageLink (restrict_storagelink), alors qu'aucun hôte de ce pool n'indique une édition plus basse. Vérifiez les licences dans XenCenter ; l'une d'elles a peut-être expiré.
licence-pool-strange = L'hôte { $host } de son pool indique l'édition « { $edition } », qui n'existe pas dans cette version. Dans un pool, la licence la plus basse décide.
licence-pool-unseen = { $node } : les autres hôtes de son pool n'ont pas pu être interrogés sur leur licence : { $why } Dans un pool, la licence la plus basse décide.
licence-by-answer-served = Édition { $edition }, d'après votre réponse ; aucun nœud ne l'indique. Sa version, XenServer { $version }, est prise en charge par la passerelle StorageLink.
licence-by-answer-desktop-served = Édition { $edition }, d'après votre réponse : même licence qu'Enterprise, mais les référentiels StorageLink ne sont pas pris en charge avec XenDesktop. Sa version, XenServer { $version }, est prise en charge par la passerelle StorageLink.

## Activation
change-activate-disable = Mettre l'hôte hors service
change-activate-evacuate = Déplacer les machines virtuelles
change-activate-unplug = Détacher le stockage QuantaStor
change-activate-keys = Activer les chemins multiples
change-activate-plug = Rattacher le stockage QuantaStor
change-activate-enable = Remettre l'hôte en service
ask-activate-live = Même si des LUN QuantaStor sont utilisés ?
ask-activate-live-help = Le chargement détache de l'hôte les référentiels de stockage QuantaStor, puis les rattache. Sans cet accord, un hôte dont des LUN sont utilisés est refusé.
activate-by-reboot = Sur cette version, la configuration n'est chargée que par un redémarrage. Mettez l'hôte hors service et déplacez ses machines virtuelles ({ $disable } ; { $evacuate }), tapez reboot, puis, une fois l'hôte redémarré : { $enable }
activate-xapi-silent = xapi n'a pas indiqué l'état de cet hôte : on ne sait pas si la haute disponibilité est active, ni quelles machines virtuelles et quel stockage sont utilisés. Rien n'est chargé. { $why } Vérifiez si « xe host-list » répond. Sans --activate, les fichiers sont écrits quand même ; chargez-les plus tard avec : { $command }
activate-ha = La haute disponibilité est active dans ce pool : un hôte mis hors service pourrait être isolé (fencing). Désactivez-la ({ $off }), et réactivez-la ensuite ({ $on }).
activate-upgrading = Une mise à niveau progressive du pool est en cours. Achevez-la d'abord ; pour la voir : { $command }
activate-statefile = La pulsation (heartbeat) de la haute disponibilité se trouve sur le référentiel { $sr }, sur QuantaStor : ce référentiel ne doit pas être détaché. Déplacez d'abord la pulsation vers un autre stockage.
activate-nowhere = Ces machines virtuelles tournent sur l'hôte, qui est seul ; elles ne peuvent être déplacées nulle part : { $vms }. Arrêtez-les d'abord : { $command }
activate-nowhere-enabled = Ces machines virtuelles tournent sur l'hôte, et aucun autre hôte du pool n'est en service : { $vms }. Mettez-en un en service d'abord ({ $hosts }) : { $command }
activate-vm-stuck = La machine virtuelle { $vm } ne peut pas être déplacée ; message de xapi : { $why } Supprimez la cause, ou arrêtez-la : { $command }
activate-live = Des LUN QuantaStor sont utilisés sur cet hôte (référentiels : { $srs } ; périphériques multipath : { $maps }). Le chargement les détache momentanément. Si vous l'acceptez, indiquez-le : dans l'assistant, ou par « { $setting } » sous [multipath] dans le fichier de réponses.
activate-live-unknown = On ne sait pas si des LUN QuantaStor sont utilisés sur cet hôte. { $why } Si la configuration peut être chargée quand même, indiquez-le : dans l'assistant, ou par « { $setting } » sous [multipath] dans le fichier de réponses.
activate-disable-why = { $host } est mis hors service : xapi n'y démarre aucune machine virtuelle.
activate-evacuate-why = Ces machines virtuelles passent sur d'autres hôtes du pool : { $vms }.
activate-evacuate-stay = Elles y restent ; rien ne les ramène.
activate-unplug-why = Ces référentiels de stockage QuantaStor sont détachés de l'hôte : { $srs }.
activate-keys-why = Les chemins multiples sont activés pour { $host }, avec device mapper comme gestionnaire.
activate-keys-others = D'autres stockages SAN sont aussi attachés et gardent leurs chemins tels quels jusqu'à ce qu'ils soient rattachés : { $srs }.
activate-pbd-unclear = On ne peut pas dire si ces référentiels sont sur QuantaStor ; ils restent attachés : { $srs }. Leurs périphériques multipath gardent leurs paramètres jusqu'à ce qu'ils soient rattachés.
activate-plug-why = Ces référentiels de stockage sont rattachés : { $srs }.
activate-enable-why = { $host } est remis en service.
activate-stays-disabled = { $host } était déjà hors service et le reste. Pour le remettre en service, tapez : { $command }
activate-plug-taken-up = Cette exécution avait débranché (unplug) ces PBD avant d'être interrompue ; ils sont rebranchés : { $pbds }.
activate-enable-taken-up = Cette exécution avait mis l'hôte { $host } hors service avant d'être interrompue ; il est remis en service.
activate-proceed = { $what } Le faire maintenant ?
ask-proceed-no = Sinon, ce qui a déjà été fait dans xapi est annulé ; les fichiers restent.
activate-declined = Vous avez refusé ; ce qui avait déjà été fait dans xapi a été annulé. Les fichiers restent tels quels ; ils sont corrects. Achevez l'exécution { $run } quand cela vous convient, ou annulez-la.
activate-left-disabled = { $host } : quelqu'un d'autre l'a mis hors service ; il le reste.
activate-evacuated = Ces machines virtuelles tournent maintenant sur d'autres hôtes et y restent : { $vms }. Pour les ramener, tapez : { $command }
xapi-order-given = Commande donnée à xapi : { $command }
xapi-order-cut = Arrêté avant la commande suivante.
xapi-vms-left = machines virtuelles encore sur l'hôte : { $left }
xapi-in-use-again = L'hôte est de nouveau utilisé : des machines virtuelles y tournent, ou quelqu'un d'autre a détaché du stockage entre-temps.
xapi-not-so = Selon xapi, c'est fait, mais rien ne le montre. Pour essayer à la main, tapez : { $command }
xapi-unclear = On ne sait pas si cela a été fait ; xapi peut encore le faire. { $why } Pour vérifier, tapez : { $look } Pour le faire à la main, tapez : { $command }
xapi-settled-made = Selon xapi, c'est fait.
xapi-settled-not-made = Selon xapi, ce n'est pas fait.
xapi-still-disabled = { $host } est encore hors service. { $why } Pour le remettre en service, tapez sur place : { $command }
xapi-still-unplugged = L'hôte { $host } a encore du stockage détaché. { $why } Pour le rattacher, tapez sur place : { $command }
xapi-keys-not-back = Les clés de chemins multiples de l'hôte { $host } ne sont pas comme avant. { $why } Pour les remettre, tapez sur place : { $command }
xapi-keys-changed = Quelqu'un a modifié les clés de chemins multiples de l'hôte { $host } depuis l'exécution { $run } ; elles sont laissées telles quelles.
xapi-left-disabled = { $host } est hors service et ne sera pas remis en service automatiquement. À la main, tapez sur place : { $command }
xapi-left-unplugged = L'hôte { $host } a du stockage détaché, qui ne sera pas rattaché automatiquement. À la main, tapez sur place : { $command }
run-holds = L'exécution { $run } a laissé ceci : { $what }
unfinished-taken = { $what } L'exécution qui l'a fait n'est pas revenue en arrière. Achevez-la, annulez-la, ou libérez seulement l'hôte.
progress-give-back = L'hôte est libéré : ce que l'exécution a changé dans xapi est annulé.
action-give-back = Libérer seulement l'hôte
next-xapi = Votre accord est demandé encore une fois ; commande donnée ensuite à xapi : { $command }
undo-enables = L'hôte est remis en service.
undo-plugs = Ces PBD sont rebranchés : { $pbds }.
undo-keys = Les clés de chemins multiples sont remises comme avant. Si l'hôte est de nouveau utilisé, elles restent telles quelles et les commandes pour les remettre sont indiquées.
undo-vms-stay = Les machines virtuelles restent où elles sont.
undo-given-back = Plus rien à annuler : l'exécution a déjà libéré l'hôte elle-même.

## Vérification d'un nœud

gather-package = { $host } : recherche du paquet multipath installé
gather-paths = { $host } : examen des chemins vers QuantaStor
gather-maps = { $host } : interrogation de multipath sur ses périphériques (multipath -ll)
fact-kernel-not-asked = Avec --root, les fichiers du noyau ne sont pas lus.
fact-no-sysfs = Le noyau n'indique aucun disque ici : /sys/block n'existe pas.
evidence-disks-some = Seuls { $looked } disques SCSI sur { $count } ont été examinés.
evidence-more = Et { $count } de plus.
next-command = Tapez ensuite : { $command }
next-verify-again = Corrigez cela à la main, puis relancez quantalink verify.
daemon-not-running-linux = multipathd n'est pas actif sur cet hôte ; il lira les fichiers à son démarrage : systemctl start multipathd
effective-getuid = L'entrée contient getuid_callout, nuisible sur cette version.
message-other = Message de multipath, à propos d'autre chose : { $message }
check-multipath-enabled = Les chemins multiples sont activés dans xapi
check-quantastor-maps = Tous les chemins des périphériques multipath de QuantaStor fonctionnent
check-quantastor-paths = QuantaStor est accessible par plus d'un chemin
check-quantastor-alua = Ce qu'indique ALUA pour les chemins
value-not-set = non défini
evidence-keys = other-config de l'hôte : multipathing : { $multipathing } ; multipathhandle : { $handle }.
enabled-field-off = Le champ multipathing propre à l'hôte vaut false.
enabled-how = À activer pendant que l'hôte est en mode maintenance et son stockage détaché :
no-lun-attached = Aucun LUN de QuantaStor n'est encore attaché à cet hôte.
maps-abandoned = Des chemins morts le bloquent. Le noyau, lui, peut encore répondre.
maps-none-yet = { $count ->
    [one] Aucun périphérique multipath ne couvre encore le disque de QuantaStor. XenServer le crée lorsqu'il attache un référentiel de stockage avec les chemins multiples activés.
   *[other] Aucun périphérique multipath ne couvre encore les { $count } disques de QuantaStor. XenServer le crée lorsqu'il attache un référentiel de stockage avec les chemins multiples activés.
}
maps-none-linux = { $count ->
    [one] Aucun périphérique multipath ne couvre le disque de QuantaStor.
   *[other] Aucun périphérique multipath ne couvre les { $count } disques de QuantaStor.
}
evidence-map = { $map } ({ $wwid }) : chemins en fonctionnement : { $working } sur { $total }.
map-no-path = { $map } n'a plus aucun chemin.
map-one-path = { $map } n'a qu'un seul chemin.
map-path-failed = { $map } : le chemin par { $disk } est en panne ({ $dm } { $checker }).
pbd-no-map = Le référentiel de stockage { $sr } est attaché, mais aucun périphérique multipath ne couvre son LUN { $wwid }. Si aucune VM n'y tourne, détachez-le et rattachez-le :
pbd-paths-lost = Référentiel de stockage { $sr } : chemins actifs selon xapi : { $up } sur { $most }.
pbd-paths-differ = Référentiel de stockage { $sr } : chemins actifs selon xapi : { $up } sur { $most } ; selon multipath : { $working }.
ways-unknown = { $count ->
    [one] Le disque de QuantaStor n'est vu ni par iSCSI ni par Fibre Channel ; ses chemins ne peuvent pas être comptés ici.
   *[other] Les { $count } disques de QuantaStor ne sont vus ni par iSCSI ni par Fibre Channel ; leurs chemins ne peuvent pas être comptés ici.
}
session-lost = La session iSCSI vers { $target } par { $portal } ne fonctionne pas : { $state }.
port-lost = Le port Fibre Channel distant { $port } ne fonctionne pas : { $state }.
one-path-only = Un seul chemin : { $target } est accessible par { $portal } et par aucun autre portail. Ajoutez un portail sur un autre réseau.
one-port-only = Un seul chemin : QuantaStor est accessible par le port Fibre Channel distant { $port } et par aucun autre. Raccordez-en un second.
evidence-session = { $target } par { $portal } : { $state }.
evidence-port = Port Fibre Channel distant { $port } : { $state }.
alua-state = { $count ->
    [one] Un chemin indique { $state }.
   *[other] { $count } chemins indiquent { $state }.
}
alua-ignored = multibus utilise tous les chemins de la même façon, quoi qu'indique ALUA. Si tous ne sont pas optimisés, demandez à OSNEXUS si group_by_prio convient mieux.
alua-handler = { $count ->
    [one] Un disque est géré selon ALUA, mais ce noyau n'indique pas l'état de son chemin.
   *[other] { $count } disques sont gérés selon ALUA, mais ce noyau n'indique pas l'état de leurs chemins.
}
alua-none = Les disques n'indiquent aucun état ALUA.
fact-pair = { $name } : { $value }
pair-product = Produit
pair-platform = Plateforme
pair-uuid = UUID
pair-disabled = multipath-disabled.conf
pair-package = Paquet multipath
pair-effective = Ce que multipath lit
pair-loaded = Ce que multipathd a chargé
pair-selinux = SELinux
pair-xapi = Chemins multiples dans xapi
pair-disks = Disques de QuantaStor
pair-maps = Leurs périphériques multipath
pair-sessions = Sessions iSCSI vers QuantaStor
pair-ports = Ports Fibre Channel vers QuantaStor
product-none = pas un dom0 : /etc/xensource-inventory n'existe pas
product-is = { $brand } { $version }, build { $build }
value-entries = entrées QuantaStor : { $count } ; messages : { $messages }
selinux-off = désactivé
selinux-enforcing = enforcing
selinux-permissive = permissive : avertit seulement
xapi-keys-on = activés
xapi-keys-off = désactivés, ou à moitié seulement

## What each line means
pair-file = Fichier
pair-entry = Entrée
file-through-link = { $link } -> { $path }
file-to-come = { $path } (nouveau fichier)
entry-guide = les neuf paramètres du guide
entry-modern = les paramètres du guide, sans getuid_callout
entry-keeps-getuid = les paramètres du guide ; getuid_callout, déjà présent, reste
step-terms = Ce que fait ici chaque ligne
guide-file = { $path } (non utilisé)
guide-file-not-read = Le guide désigne un autre fichier, /etc/multipath-enabled.conf : seul le gestionnaire de stockage de XenServer 5.0 à 5.6 s'en servait. Ici, rien ne le lit, et une entrée y serait sans effet.
line-there = { $line }
line-left-out = { $keyword } (absent)
line-names = vendor et product indiquent à quels périphériques s'applique l'entrée : ceux qui s'annoncent comme OSNEXUS et QUANTASTOR. Ce sont des expressions régulières (POSIX ERE, sensibles à la casse) qui peuvent correspondre à n'importe quelle partie du nom annoncé.
line-names-both = vendor et product indiquent à quels périphériques s'applique l'entrée : ceux qui s'annoncent comme OSNEXUS et QUANTASTOR. Ce sont des expressions régulières (POSIX ERE, sensibles à la casse) qui peuvent correspondre à n'importe quelle partie du nom annoncé. Ce multipath ignore une entrée où l'un des deux manque.
line-getuid-default = getuid_callout lance scsi_id sur un chemin pour connaître le WWID de son LUN. Ce multipath fait de même par défaut ; la ligne est là parce que le guide la contient.
line-getuid-known = getuid_callout lance scsi_id sur un chemin pour connaître le WWID de son LUN. Le multipath de XenServer 6.5 connaît encore cette ligne ; elle est là parce que le guide la contient, et y est sans danger.
line-getuid-out-default = getuid_callout est omis, comme vous l'avez choisi. Cela ne change rien : l'appel de scsi_id que donne le guide est la valeur par défaut de ce multipath.
line-getuid-out-known = getuid_callout est omis, comme vous l'avez choisi : le multipath de XenServer 6.5 le connaît encore, mais obtient le WWID par scsi_id même sans cette ligne.
line-getuid-out-invalid = getuid_callout est omis : ce multipath ne le connaît plus. Chaque appel de multipath écrirait un avertissement sur la sortie standard, et le gestionnaire de stockage de XenServer se fie au simple fait que quelque chose a été écrit : il croirait que chaque LUN a déjà son périphérique multipath et sauterait ses propres contrôles.
line-getuid-out-used = getuid_callout est omis : ce multipath l'exécuterait encore sur chaque chemin, avant son propre moyen de connaître le WWID. Si l'appel de scsi_id que donne le guide échouait, le chemin n'aurait pas de WWID, et le LUN pas de périphérique multipath.
line-getuid-out-ignored = getuid_callout est omis : à partir de 0.9, multipath-tools l'ignore et affiche un message à ce sujet.
line-getuid-out-later = getuid_callout est omis : multipath-tools 0.8 l'exécuterait sur chaque chemin et, sans réponse de scsi_id, le LUN n'aurait pas de périphérique multipath ; à partir de 0.9, il est ignoré avec un message.
line-getuid-out-unknown = getuid_callout est omis : avec un multipath ancien, c'est de toute façon la valeur par défaut ; avec un multipath plus récent, il est nuisible.
line-selector-default = path_selector "round-robin 0" envoie les E/S par chaque chemin à tour de rôle. C'est aussi la valeur par défaut ici. Les guillemets sont nécessaires à cause de l'espace dans la valeur.
line-selector = path_selector "round-robin 0" envoie les E/S par chaque chemin à tour de rôle, comme le veut le guide ; la valeur par défaut serait ici service-time 0. Les guillemets sont nécessaires à cause de l'espace dans la valeur.
line-selector-unknown = path_selector "round-robin 0" envoie les E/S par chaque chemin à tour de rôle, comme le veut le guide ; des versions plus récentes de multipath prendraient par défaut service-time 0. Les guillemets sont nécessaires à cause de l'espace dans la valeur.
line-multibus = path_grouping_policy multibus met tous les chemins d'un LUN dans un seul groupe : les E/S les utilisent tous.
line-multibus-alua = path_grouping_policy multibus met tous les chemins d'un LUN dans un seul groupe : les E/S les utilisent tous. À partir de 0.9.6, multipath-tools forme lui-même les groupes (detect_pgpolicy) si tous les chemins ont des priorités ALUA ; multibus est alors sans effet.
line-failback = failback immediate signifie : retour au meilleur groupe de chemins dès qu'il fonctionne à nouveau. Avec multibus, il n'y a qu'un groupe ; la ligne est donc sans effet.
line-failback-shipped = failback immediate signifie : retour au meilleur groupe de chemins dès qu'il fonctionne à nouveau. Avec multibus, il n'y a qu'un groupe ; la ligne est donc sans effet, tout comme le 10 (secondes) que cette version fournit par défaut.
line-weight = rr_weight uniform donne le même poids à tous les chemins. C'est la valeur par défaut : la ligne ne change rien.
line-min-io-used = rr_min_io 100 : après 100 E/S sur un chemin, c'est le tour du suivant.
line-min-io-old-kernels = rr_min_io 100 : après 100 E/S sur un chemin, c'est le tour du suivant, mais seulement avec un device mapper ancien (dm-mpath avant 1.1.0). Les noyaux plus récents suivent rr_min_io_rq, sans que multipath le signale.
line-min-io-unused = rr_min_io est sans effet ici : avec ce noyau, c'est rr_min_io_rq qui compte. La ligne ne nuit pas non plus : multipath l'accepte sans message, et elle reste parce que le guide la contient.
line-min-io-rq = rr_min_io_rq n'est pas ajouté : le guide ne le contient pas, et sa valeur par défaut, 1, est aussi celle des entrées actuelles pour d'autres systèmes de stockage.
line-min-io-rq-unknown = rr_min_io_rq n'est pas ajouté : ce multipath ne le connaît pas.
line-checker = path_checker tur teste un chemin par la commande SCSI TEST UNIT READY, qui ne lit aucune donnée.
line-checker-directio = path_checker tur teste un chemin par la commande SCSI TEST UNIT READY, qui ne lit aucune donnée. La valeur par défaut serait ici directio, qui lit chaque fois un bloc du LUN.
line-checker-default = path_checker tur teste un chemin par la commande SCSI TEST UNIT READY, qui ne lit aucune donnée. C'est aussi la valeur par défaut ici.
line-retry = no_path_retry n'est pas ajouté : le guide ne le contient pas. Ce qui se passe quand tous les chemins sont perdus dépend donc des paramètres généraux de l'hôte.
line-retry-ten = no_path_retry n'est pas ajouté : la section defaults s'applique, et cette version y fournit 10. Quand tous les chemins sont perdus, les E/S attendent alors encore dix tests des chemins avant d'échouer.
line-retry-fail = no_path_retry n'est pas ajouté : sauf mention contraire dans la section defaults, fail s'applique sur cette version. Quand tous les chemins sont perdus, les E/S échouent alors aussitôt.
line-retry-crash = no_path_retry n'est pas ajouté : sauf mention contraire dans la section defaults, fail s'applique sur cette version. Quand tous les chemins sont perdus, les E/S échouent alors aussitôt. De plus, ce mot-clé peut faire planter le multipath de XenServer 7.5 et 7.6.
activate-how-reconfigure = Ici, un multipathd actif prend en compte les nouveaux fichiers par multipathd reconfigure. Il n'est jamais redémarré : cela perturberait le stockage en service. Les périphériques multipath en service peuvent garder leurs anciens paramètres jusqu'à ce que leur stockage soit rattaché.
activate-not-asked = Non demandé : la nouvelle entrée prendra effet dès que multipathd relira ses fichiers, au plus tard après un redémarrage de l'hôte.
activate-why-reboot = Ici, seul un redémarrage charge la configuration. Le gestionnaire de stockage de ces versions ne tolère pas de rechargement à chaud : on lit dans son propre code « Don't reconfigure!! » ; Citrix conseillait d'évacuer l'hôte, de modifier le fichier et de redémarrer.
activate-why-reboot-unknown = La version n'est pas connue : seul un redémarrage charge la configuration à coup sûr.
reboot-disable = { $command } - plus aucune VM ne démarre sur cet hôte
reboot-evacuate = { $command } - ses VM passent sur d'autres hôtes du pool ; sans pool, arrêtez-les
reboot-reboot = { $command } - l'hôte lit la nouvelle configuration au démarrage
reboot-enable = { $command } - une fois l'hôte redémarré : des VM peuvent à nouveau y tourner
pair-xapi-host = Hôte
pair-xapi-multipathing = Chemins multiples
pair-xapi-vms = VM actives
pair-xapi-others = Autres hôtes du pool
xapi-host-enabled = activé
xapi-host-disabled = désactivé (mode maintenance)
xapi-multipathing-on = activés
xapi-multipathing-off = non activés
checks-on = { $host } : { $check }
report-hosts = Hôtes
report-release = Version
report-fact = { $label } : { $value }

## Meanwhile: what came and went during an activation
activate-vms-came = Des machines virtuelles absentes lors du plan tournent sur l'hôte : { $vms }. Rien n'est modifié tant qu'elles tournent, et ce qui avait déjà été fait dans xapi est annulé. Achevez l'exécution { $run } : elle est replanifiée et indique lesquelles seront déplacées.
xapi-pbds-gone = Ces connexions de l'hôte au stockage n'existent plus ; rien ne les rattache donc : { $pbds }.
ways-all-lost = Selon xapi, ces référentiels de stockage sont attachés, mais le noyau ne voit ni disque QuantaStor ni session iSCSI : { $srs }. Tous les chemins sont perdus.
xapi-not-told = { $host } : xapi n'a pas indiqué l'état de l'hôte. { $why } Rien n'a été modifié. Vérifiez si « xe host-list » y répond, puis tapez de nouveau la même commande.

## dom0: releases, traps and the storage manager's own lock
foreign-lock-not-over-ssh = Dans cette version, le gestionnaire de stockage de XenServer protège { $path } par son propre verrou ({ $lock }), que, par SSH, seul un Python installé sur cet hôte peut prendre ; il n'y en a pas. Rien n'a été modifié. Lancez quantalink sur cet hôte même.

## Nodes over SSH
ssh-address-bad = { $address } n'est pas l'adresse d'un nœud. Rien n'a été fait. Saisissez-la sous la forme [USER@]HOST[:PORT], une adresse IPv6 entre crochets : root@[fd00::1]:22
ssh-no-client = Aucun client SSH dans /usr/bin, /bin, /usr/local/bin ou /usr/sbin. Rien n'a été fait. Installez le client d'OpenSSH (openssh-client ou openssh-clients), puis réessayez.
ssh-not-started = Le client SSH n'a pas pu être lancé : { $error }. Rien n'a été modifié.
ssh-not-root = La session sur { $host } est celle de l'utilisateur { $user }, pas de root. Rien n'y a été modifié. Seul root peut modifier les fichiers d'un dom0 : indiquez le nœud sous la forme root@HOST.
ssh-host-key-unknown = { $host } n'est pas encore connu. Sa clé d'hôte est { $kind } { $fingerprint }. Rien n'y a été fait. Comparez-la avec ce qu'affiche la console du nœud lui-même (ls /etc/ssh/*_key.pub | xargs -n1 ssh-keygen -lf). Si elle est identique, et seulement alors, acceptez-la : sur la page du nœud dans l'assistant, ou avec --host-key { $host }={ $fingerprint }
ssh-host-key-changed = ATTENTION : { $host } présente une autre clé d'hôte que celle qui est enregistrée. Soit le nœud a été réinstallé, soit quelqu'un s'interpose entre vous et le nœud. Rien n'y a été fait, et aucun mot de passe n'a été envoyé. Tirez cela au clair. Si et seulement si le nœud a été réinstallé, retirez l'ancienne clé avec : ssh-keygen -R HOST
ssh-host-key-revoked = ATTENTION : la clé d'hôte du nœud { $host } est marquée comme révoquée dans votre liste d'hôtes connus. Rien n'y a été fait. Donnez une nouvelle clé d'hôte au nœud.
ssh-old-algorithms = { $host } et ce client SSH n'ont aucun algorithme en commun ({ $said }). Rien n'y a été fait. Le serveur SSH de XenServer 6 et antérieur ne connaît que des algorithmes aujourd'hui jugés faibles ; ils ne sont utilisés que si vous l'autorisez expressément : --allow-old-ssh
ssh-refused = { $host } refuse la connexion SSH : aucun serveur SSH n'écoute sur ce port. Rien n'y a été fait. Vérifiez le port ; sur la console du nœud, vérifiez avec : systemctl status sshd (service sshd status sur les versions antérieures).
ssh-switched-off = { $host } fonctionne, mais SSH y est désactivé : son port de gestion répond, son port SSH non. Rien n'y a été fait. Sur XenServer 8, activez-le depuis la console du pool avec : xe host-enable-ssh host=NAME
ssh-no-route = Aucun chemin réseau ne mène à { $host } ({ $said }). Rien n'y a été fait. Vérifiez que le nœud est allumé, ainsi que son adresse et le réseau.
ssh-timeout = { $host } n'a pas répondu à temps. Rien n'y a été fait. Vérifiez que le nœud est allumé, son adresse et les pare-feu sur le chemin.
ssh-no-answer = { $host } a accepté la connexion, mais son shell n'a pas répondu à temps. Rien n'y a été modifié. Connectez-vous à la main avec ssh et voyez ce qu'attendent ses scripts de connexion.
ssh-name-unknown = Le nom { $host } est inconnu ({ $said }). Rien n'a été fait. Vérifiez son orthographe, le serveur de noms et votre configuration SSH.
ssh-auth-refused = { $host } vous refuse l'accès : { $said } Rien n'y a été fait. Chargez votre clé avec ssh-add, copiez-la sur le nœud avec ssh-copy-id root@HOST et indiquez le nœud sous la forme root@HOST, ou donnez un mot de passe (en ligne de commande : --secrets FILE ou --password-fd FD).
ssh-password-wrong = { $host } n'a pas accepté le mot de passe. Rien n'y a été fait. Vérifiez le mot de passe et l'utilisateur ; après plusieurs erreurs, un nœud peut bloquer la connexion pendant un certain temps.
ssh-jump-asks = En route vers { $host }, un hôte de rebond demande un mot de passe ; quantalink ne répond qu'au nœud lui-même. Rien n'y a été fait. Utilisez une clé ou un agent pour l'hôte de rebond.
ssh-config-bad = Le client SSH n'accepte pas sa configuration pour { $host } : { $said } Rien n'a été fait. Corrigez ce fichier, ou indiquez-en un autre avec --ssh-config.
ssh-failed = Aucune connexion SSH avec { $host }. Message du client : { $said } Rien n'y a été modifié. Essayez à la main avec ssh, puis de nouveau ici.
ssh-no-shell = La session sur { $host } ne donne pas de shell utilisable. Message reçu : { $said } Rien n'y a été modifié. Il faut un shell POSIX, et ses scripts de connexion ne doivent pas mettre fin à la session.
ssh-node-lacks = Il manque sur { $host } ce dont quantalink a besoin : { $tools }. Rien n'y a été modifié. Installez ces outils sur le nœud, ou lancez quantalink sur le nœud lui-même.
ssh-cancelled = Interrompu pendant l'interrogation du nœud { $host }. Rien n'y a été modifié.
ssh-busy = { $host } n'a pas répondu à temps. Rien n'y a été modifié. Réessayez.
ssh-lost-reading = La connexion avec { $host } a été perdue pendant son interrogation. Rien n'y a été modifié. Réessayez.
ssh-lost-unchanged = La connexion avec { $host } a été perdue avant la modification de { $path }. Elle a été rétablie pour vérifier : l'ancien fichier est en place. Réessayez.
ssh-lost-before = La connexion avec { $host } a été perdue avant la modification de { $path }, et elle ne peut pas être rétablie pour l'instant. { $why } L'ancien fichier est en place ; il y reste tout au plus un fichier temporaire inerte, que la prochaine exécution supprimera.
ssh-lost-and-changed = La connexion avec { $host } a été perdue pendant la modification de { $path }, et ce qui s'y trouve n'est ni l'ancien ni le nouveau fichier : quelqu'un d'autre l'a modifié. Examinez le fichier avant de continuer.
ssh-answer-garbled = { $host } répond quelque chose que quantalink ne comprend pas. Rien n'a été modifié de ce fait. Voyez ce que les scripts de connexion du nœud laissent en cours d'exécution, puis réessayez.
attributes-tool-missing = { $path } a des attributs qui ne peuvent pas être conservés sur ce nœud : il y manque { $tools }. Rien n'a été modifié. Installez-y les paquets attr et acl, ou modifiez le fichier à la main.
attributes-unseen = Ce nœud n'a pas getfattr : impossible de voir si { $path } avait des attributs étendus autres que son contexte SELinux.
node-cannot-sync = Ce nœud n'a aucun outil qui écrive un fichier isolé sur le disque : rien ne confirme que le fichier { $path } survivrait à une coupure de courant dans les secondes qui viennent.
node-cannot-sync-folder = Ce nœud n'a aucun outil qui écrive un répertoire isolé sur le disque : après une coupure de courant dans les secondes qui viennent, { $path } peut de nouveau contenir l'ancien fichier, entier.
lock-is-a-folder = { $host } n'a pas flock : le verrou y est le répertoire { $path }, qui indique son détenteur. Une exécution sur le nœud lui-même ne le voit pas.

## Export
export-answer-not-carried = Le fichier de réponses définit multipath.{ $key }, et aucune option ne le transmet aux nœuds : un rôle ne peut pas le porter. Rien n'a été écrit. Laissez cette clé à sa valeur par défaut, ou tapez : quantalink export sh
export-folder-above-missing = Le répertoire parent n'existe pas. Rien n'a été écrit. Créez-le d'abord, ou indiquez-en un autre.
export-folder-current = C'est le répertoire dans lequel vous vous trouvez, et il serait remplacé par un nouveau. Rien n'a été écrit. Indiquez un nouveau répertoire à l'intérieur, ou passez dans le répertoire parent et indiquez-le de là.
export-folder-in-use = Le répertoire n'est pas vide, et rien n'y sera écrasé. Rien n'a été écrit. Indiquez un répertoire absent ou vide.
export-needs-node = L'export porte sur la section multipath des nœuds, et il n'y en a aucun ici. Rien n'a été écrit. Indiquez-en un avec --root DIR, ou donnez --section multipath pour cette machine.
export-node-name = Le nom du nœud { $node } contient des caractères qu'aucun nom d'hôte n'a ; dans un inventaire, ils pourraient avoir un effet. Rien n'a été écrit. Désignez ce nœud par son adresse.
export-not-a-folder = Un fichier porte déjà ce nom. Rien n'a été écrit. Indiquez un répertoire absent ou vide.
export-not-written = Le répertoire n'a pas pu être écrit : { $detail }. Il n'en reste rien. Vérifiez l'espace libre et les droits à cet endroit, puis tapez de nouveau la même commande.
export-nothing-due = Il n'y a rien à faire sur aucun nœud : aucun script n'a été écrit.
export-program-dynamic = Ce programme a besoin des bibliothèques de la machine pour laquelle il a été construit, et pourrait ne pas fonctionner sur les nœuds. Utilisez la version statique, ou indiquez-en une avec la variable quantalink_program.
export-program-windows = Ce programme fonctionne sous Windows ; le rôle ne contient donc pas de programme. Avant de l'utiliser, placez le programme Linux statique dans roles/quantalink/files/quantalink.
export-refused = Quelque chose est refusé : rien n'a été écrit.
export-without-guard = Le fichier de réponses définit multipath.confirm-within, et ce qui est exporté ne remet pas les fichiers en place de lui-même. Rien n'a été écrit. Retirez cette clé du fichier, ou faites les changements avec : quantalink apply

## The StorageLink server itself, on Windows
not-administrator = Le service StorageLink et les fichiers de son dossier Server ne peuvent être modifiés qu'avec les droits d'administrateur, et cette console ne les a pas. Rien n'a été modifié. Ouvrez une invite de commandes par « Exécuter en tant qu'administrateur », puis retapez la commande.
windows-path-unusable = Le chemin { $path } n'est pas utilisable : il doit commencer par un lecteur ou un partage, et être accepté par Windows. Rien n'a été modifié.
windows-no-right-to-read = Droits insuffisants pour lire { $path } (erreur 5). Rien n'a été modifié. Lancez quantalink en tant qu'administrateur.
windows-no-right-to-write = Droits insuffisants pour modifier { $path } (erreur 5). L'ancien fichier est en place. Lancez quantalink en tant qu'administrateur ; si vous l'êtes, voyez les paramètres de sécurité du fichier et de son dossier, et vérifiez si un programme le retient.
windows-write-protected = Le support de { $path } est protégé en écriture. Rien n'a été modifié.
windows-virus-scanner = Un antivirus empêche d'ouvrir { $path } (erreur 225). L'ancien fichier est en place. Voyez ce que l'antivirus signale.
windows-io-error = Windows signale une erreur sur { $path } : { $error }. L'ancien fichier est en place. Consultez le journal des événements Windows, puis réessayez.
file-in-use = Un autre programme garde { $path } ouvert et ne l'a pas libéré. L'ancien fichier est en place. Fermez ce programme (éditeur, sauvegarde, antivirus), puis réessayez.
progress-file-in-use = Attente qu'un autre programme libère { $path }
replacement-cut = { $path } manque, car un remplacement a été interrompu en cours de route. Son ancien contenu est entier, dans { $backup }. Tapez : quantalink resume --yes - le fichier retrouve d'abord son nom.
backup-not-put-back = { $path } manque, et son ancien contenu, entier dans { $backup }, n'a pas pu retrouver ce nom : { $error }. Renommez le fichier à la main, puis réessayez.
backup-stays = La copie { $path } de l'ancien fichier n'a pas pu être supprimée. Elle est sans danger ; la prochaine exécution la supprime.
read-only-attribute = { $path } a l'attribut lecture seule. Rien n'a été modifié. Cherchez-en la raison ; retirez l'attribut (attrib -r), puis réessayez.
replace-unknown = On ne sait pas si { $path } a été remplacé : { $error }. Avant de continuer, examinez le fichier et, dans son dossier, les noms qui commencent par .quantalink.
windows-replace-left = { $cut } (message de Windows : { $error })
windows-attributes-differ = Les attributs de { $path } ne sont pas tous comme avant. Comparez-les avec « attrib ».
windows-still-open = un autre programme le garde encore ouvert
windows-no-program = { $program } n'est pas un programme que ce Windows puisse exécuter. Il n'a pas été lancé.
program-runs-already = { $program } est déjà en cours d'exécution (processus { $pid }). Il n'a pas été lancé une seconde fois. Attendez sa fin, puis continuez.
windows-no-program-data = Windows n'indique pas son dossier de données des programmes (%ProgramData%). Rien n'a été modifié.
service-manager-said = Le gestionnaire de services a refusé la commande pour le service { $service }, erreur { $code } : { $error }
root-not-on-windows = --root porte sur l'arborescence d'un dom0, avec ses liens et ses droits, et n'existe pas sous Windows. Rien n'a été fait. Lancez quantalink sous Linux pour cela.
password-fd-windows = Sous Windows, un mot de passe ne peut être donné que sur l'entrée standard : --password-fd 0, pas { $fd }. Rien n'a été fait.
installer-program = D'après sa propre ressource de version : société : { $company } ; version : { $version }. { $signature }
installer-company = Société (selon le fichier)
installer-version = Version (selon le fichier)
installer-signature = Signature
installer-signed = Il porte une signature ; ses propriétés dans l'Explorateur disent si elle est valide.
installer-unsigned = Il ne porte pas de signature.

## The StorageLink server over SMB
cli-opt-allow-smb1 = Avec --server smb:// : utiliser SMB1 avec un serveur qui ne connaît rien de plus récent. Il ne chiffre pas et ne protège pas contre la falsification.
secret-of-server = le mot de passe du compte sur le serveur StorageLink
ask-password-server = Mot de passe de l'utilisateur { $user } sur le serveur StorageLink { $at } (non affiché ; Entrée seule : aucun) :
smb-tool-missing = Le programme { $tool } est nécessaire pour atteindre le serveur StorageLink par SMB et n'est pas installé ici. Rien n'a été modifié. Installez le paquet { $package } et réessayez ; ou lancez quantalink sur le serveur Windows, ou donnez --server manual.
smb-rename-missing = Le smbclient installé (version { $version }) ne sait pas mettre un fichier à la place d'un autre en une seule étape ; il faut Samba 4.7 ou plus récent. Un arrêt brutal entre les deux laisserait StorageLink sans ses règles d'identification : rien n'a donc été modifié. Utilisez une machine avec un Samba plus récent, lancez quantalink sur le serveur Windows, ou donnez --server manual.
smb-rename-unsupported = Par SMB1, { $host } ne sait pas mettre un fichier à la place d'un autre en une seule étape au-dessous de la racine d'un partage ({ $said }), et en deux étapes un arrêt brutal entre les deux laisserait StorageLink sans ses règles d'identification. Rien n'a été modifié. Partagez le dossier Server de StorageLink lui-même et indiquez-le avec --storagelink-dir "\\{ $host }\SHARE", ou lancez quantalink sur ce serveur.
smb-password-unfit = Le mot de passe du serveur StorageLink ne peut pas être transmis aux outils de Samba : il commence par une espace ou contient un saut de ligne. Rien n'a été tenté. Utilisez un compte avec un autre mot de passe.
smb-no-unnamed-file = Ce que les outils de Samba doivent lire n'a pas pu être préparé : { $error }. Rien n'a été modifié. Vérifiez si /dev/shm ou /tmp est plein, puis réessayez.
smb-logon-refused = { $host } refuse l'utilisateur { $user } avec ce mot de passe : { $said }. Il n'est pas renvoyé, pour que le compte ne soit pas verrouillé. Vérifiez l'utilisateur, le domaine (--server "smb://DOMAIN;USER@HOST") et le mot de passe, puis réessayez.
smb-account-unusable = { $host } connaît le compte { $user } mais ne le laisse pas ouvrir de session : { $said }. Aucune autre tentative n'est faite. Faites déverrouiller ou activer le compte, ou renouveler son mot de passe, côté Windows ; puis réessayez.
smb-unreachable = { $host } n'est pas joignable par SMB (port 445) : { $said }. Rien ne lui a été demandé. Vérifiez le nom, le réseau et le pare-feu, puis réessayez.
smb-lost = La connexion à { $host } a été perdue en cours de route : { $said }. Il reste à vérifier si la dernière commande a été exécutée. Relancez la même commande dès que le serveur est joignable : elle commence par vérifier.
smb-no-answer = { $host } n'a pas répondu à temps à { $tool }, qui a été abandonné. Il reste à vérifier si la dernière commande a été exécutée. Relancez la même commande : elle commence par vérifier.
smb-old-dialect = { $host } rompt la connexion à chaque dialecte à partir de SMB 2.02 ({ $said }) ; il semble ne connaître que SMB1, comme Windows Server 2003. SMB1 ne chiffre pas et ne protège pas contre la falsification : il n'est donc pas utilisé sans accord. Si c'est acceptable sur ce réseau, ajoutez --allow-smb1 ; sinon lancez quantalink sur ce serveur, ou donnez --server manual.
smb-no-dialect = { $host } rompt la connexion à chaque dialecte, SMB1 compris : { $said }. Rien n'a été modifié. Vérifiez sur le serveur que le partage de fichiers est activé.
smb-server-says = { $host } ne peut pas être interrogé : { $said }. Rien n'a été modifié.
smb-no-such-share = Il n'y a pas de partage { $share } sur { $host }. Rien n'a été modifié. Si les partages administratifs sont désactivés, partagez le dossier Server de StorageLink et indiquez-le avec --storagelink-dir "\\{ $host }\SHARE\FOLDER".
smb-share-denied = Le compte { $user } n'a pas accès au partage { $share } sur { $host }. Rien n'a été modifié. Utilisez un compte qui y a accès, ou indiquez un autre partage avec --storagelink-dir "\\{ $host }\SHARE\FOLDER".
smb-rights-filtered = { $host } accepte le compte { $user } mais lui refuse l'accès à { $share }. Ou bien il n'y est pas administrateur, ou bien Windows filtre les droits des comptes locaux sur le réseau (UAC, LocalAccountTokenFilterPolicy), ce que quantalink ne change pas. Utilisez un compte de domaine qui y est administrateur, ou l'Administrateur intégré ; ou partagez le dossier Server et indiquez-le avec --storagelink-dir "\\{ $host }\SHARE\FOLDER" ; ou lancez quantalink sur ce serveur.
smb-services-filtered = { $host } accepte le compte { $user } mais ne lui ouvre pas son gestionnaire de services : { $said }. Ou bien il n'y est pas administrateur, ou bien Windows filtre les droits des comptes locaux sur le réseau (UAC, LocalAccountTokenFilterPolicy), ce que quantalink ne change pas. Utilisez un compte de domaine qui y est administrateur, ou l'Administrateur intégré ; ou lancez quantalink sur ce serveur.
smb-services-denied = Le compte { $user } n'a pas accès au gestionnaire de services du serveur { $host } : { $said }. Rien n'a été modifié. Utilisez un compte qui y est administrateur, ou lancez quantalink sur ce serveur.
smb-service-denied = Le compte { $user } n'a pas le droit de démarrer ou d'arrêter le service { $service } sur { $host } : { $said }. L'état du service n'a pas changé. Utilisez un compte qui y est administrateur.
smb-service-has-dependents = Le service { $service } sur { $host } ne peut pas être arrêté tant que des services qui en dépendent sont démarrés ({ $said }). Il fonctionne toujours. Par SMB, ils ne peuvent pas être énumérés : tapez là-bas « sc enumdepend { $service } », arrêtez-les et réessayez ; ou lancez quantalink sur ce serveur, qui les arrête et les redémarre aussi.
smb-service-says = Message du gestionnaire de services du serveur { $host } au sujet du service { $service } : { $said }. Vérifiez son état là-bas dans la console des services, puis réessayez.
smb-read-denied = Le compte { $user } n'a pas le droit de lire { $path } : { $said }. Rien n'a été modifié. Utilisez un compte qui a ce droit.
smb-write-denied = Le compte { $user } n'a pas le droit d'écrire dans { $path } : { $said }. L'ancien fichier est en place. Donnez à ce compte le droit d'écriture sur le partage et le dossier, ou utilisez un compte qui l'a.
smb-share-full = Pas assez d'espace libre sur le partage pour { $path } : { $detail } L'ancien fichier est en place. Libérez de la place sur le serveur, puis réessayez.
smb-in-use = { $path } est ouvert par quelqu'un, ou protégé : { $said }. L'ancien fichier est en place. Fermez sur le serveur ce qui le garde ouvert (antivirus et outils de StorageLink compris), puis réessayez.
smb-file-error = Le serveur n'a pas pu faire cela avec { $path } : { $said }. L'ancien fichier est en place.
smb-file-read-only = { $path } est en lecture seule. Il a été laissé tel quel. Retirez l'attribut sur le serveur (attrib -r), puis réessayez.
smb-file-is-link = { $path } est un lien ou un autre point d'analyse, qui serait remplacé au lieu de son fichier. Il a été laissé tel quel. Indiquez avec --storagelink-dir le dossier où se trouve le fichier lui-même.
smb-upload-cut = L'envoi vers { $path } a été interrompu : { $why } L'ancien fichier est en place.
smb-read-short = { $path } n'a pas été lu jusqu'au bout, ou a changé pendant la lecture. Rien n'a été modifié. Réessayez.
smb-read-back-differs = { $path } n'a pas été relu tel qu'il a été écrit. L'ancien fichier est en place. Vérifiez le disque du serveur et le réseau, puis réessayez.
smb-replacement-unclear = { $path } devait être remplacé, et on ne sait pas comment cela s'est terminé : { $why } C'est l'ancien ou le nouveau fichier, entier. Relancez la même commande dès que le serveur est joignable : elle commence par vérifier.
smb-path-unfit = { $path } n'est pas un chemin utilisable par SMB sur le serveur Windows. Utilisez un chemin complet comme C:\FOLDER\FILE ou \\HOST\SHARE\FILE, sans ; * ? " et sans « .. ».
smb-other-server = { $path } désigne un autre serveur que celui de --server, { $host }. Donnez le même nom aux deux.
smb-no-folder = Le dossier Server de StorageLink n'a pas été trouvé sur { $host }. Rien n'a été modifié. Indiquez-le avec --storagelink-dir "C:\FOLDER", ou "\\{ $host }\SHARE\FOLDER".
smb-runs-no-programs = Par SMB, aucun programme ne peut être exécuté sur { $host } ; seuls les fichiers et les services sont joignables. Ce qui doit y être exécuté se fait à la main.
smb-lease-lost = Le bail { $path } n'est plus celui de cette exécution. Détenteur actuel : { $holder }. Quelqu'un d'autre travaille sur ce serveur, ou a supprimé le fichier. Aucune autre modification n'a été commencée. Attendez la fin de l'autre exécution, puis terminez ou annulez celle-ci.
lock-held-lease = Une autre exécution est en cours sur ce serveur : processus { $pid } sur { $machine } ({ $command }), depuis { $since }. Rien n'a été modifié. Réessayez quand elle sera terminée. Si sa machine est tombée en panne, son bail { $path } expire de lui-même dans { $minutes } min.
lock-held-lease-unseen = Une autre exécution semble en cours sur ce serveur : { $path } existe mais n'indique pas à qui il appartient. Rien n'a été modifié. Réessayez dans { $minutes } min, quand il aura expiré.
smb-backup-kept = L'ancien contenu est aussi conservé sur le serveur : { $path }
smb-meta-differs = Les attributs ou l'ACL de { $path } sont maintenant ceux qui viennent de son dossier, et non ceux d'avant. Avant : { $was }. Maintenant : { $now }. Si cela importe, rétablissez-les sur le serveur.
smb-meta-none = rien
smb-lacks-flush = Par SMB : le fichier est déposé à côté, relu et renommé en une seule étape, mais le serveur n'est pas forcé de l'écrire aussitôt sur son disque. L'ancien contenu est conservé ici et sur le serveur.
smb-lacks-lease = Par SMB : un bail (fichier du partage, valable dix minutes et renouvelé) assure qu'une seule exécution a lieu à la fois ; c'est plus faible qu'un verrou.
smb-lacks-dependents = Par SMB : les services qui dépendent de StorageLink ne peuvent pas être énumérés. Si l'un d'eux est démarré, l'arrêt est refusé et rien n'est modifié.
smb-lacks-acl = Par SMB : les attributs et l'ACL du fichier sont comparés et les différences signalées, mais rien n'est rétabli.
smb-lacks-acl-unseen = Par SMB : l'ACL du fichier n'est même pas comparée, car smbcacls n'est pas installé ici (paquet { $package }).
smb-lacks-dialect = SMB1 est permis pour { $host } : ce qui passe par le réseau peut être lu et falsifié en chemin.
smb-lacks-encryption = { $host } ne chiffre pas : ce qui passe par le réseau est signé et peut être lu en chemin.

## Activation
activate-keys-stay = { $host } : les clés de chemins multiples n'ont pas été remises comme avant, car un stockage attaché avec les chemins multiples activés doit être détaché dans le même état. Pour les remettre, passez l'hôte en mode maintenance, détachez son stockage et tapez sur place : { $command }

## Review: what each line means
line-failback-alua = failback immediate signifie : retour au meilleur groupe de chemins dès qu'il fonctionne à nouveau. Avec multibus, il n'y a qu'un groupe ; la ligne est donc sans effet. Elle compte là où multipath-tools, à partir de 0.9.6, forme lui-même les groupes.
line-getuid-out-noise = getuid_callout est omis : ce multipath ne le connaît plus. Chaque appel de multipath écrirait un avertissement sur la sortie standard, où le gestionnaire de stockage de XenServer n'attend que la réponse.
loaded-not-yet = Pas encore chargé : multipathd travaille encore avec ce qu'il a lu auparavant.
apply-not-loaded = Un multipathd actif ne connaît pas encore la nouvelle entrée : elle prendra effet dès que multipathd relira ses fichiers, au plus tard après un redémarrage de l'hôte. Pour savoir comment faire sur chaque hôte, tapez : { $command }
tools-print-nothing = Le multipath de cette version n'affiche pas ce qu'il tire des fichiers (il n'a pas multipath -t) : cela ne peut pas être vérifié ici.

## Activation
smb-not-from-windows = Depuis Windows, --server smb:// n'existe pas dans cette version de quantalink. Rien n'a été modifié. Lancez-le sur le serveur lui-même (--server local) ou sous Linux.

## pool: whose secret

secret-of-nodes = le mot de passe de connexion aux nœuds
secret-of-key = la phrase de passe de votre clé SSH

## TLS by schannel
tls-neither = { $at } et quantalink n'ont trouvé aucune version de TLS en commun, et le schannel de Windows non plus : { $why }. Aucun mot de passe n'a été envoyé. Vérifiez le port, et si TLS 1.0 a été désactivé sur ce Windows ; ou faites cette étape à la main dans le programme du serveur et confirmez-la ici.
tls-old-not-allowed = { $at } n'a aucun chiffrement en commun avec quantalink ; le schannel de Windows utilise { $version } avec lui, par des méthodes plus faibles que celles que quantalink accepterait lui-même : aucun mot de passe n'a donc été envoyé. Si c'est acceptable sur ce réseau, ajoutez --allow-old-tls ; sinon faites cette étape à la main dans le programme du serveur et confirmez-la ici.
certificate-old-tls = Il a été présenté en { $version }, par le schannel de Windows, car le serveur ne connaît rien que quantalink accepterait lui-même. C'est plus faible ; un mot de passe n'y passe qu'avec --allow-old-tls.
certificate-weak-key = Sa clé RSA n'a que { $bits } bits, ce qui n'est plus sûr.
evidence-asked-old-tls = serveur { $at } interrogé en { $version }, par le schannel de Windows
cli-opt-allow-old-tls = Sous Windows : envoyer les mots de passe à la passerelle et au système de stockage même en TLS 1.0 à 1.2, par le schannel de Windows, s'ils ne connaissent rien de mieux. C'est plus faible que ce que quantalink accepterait lui-même.

## Windows: passwords, children of a program
secrets-file-owned-by = Le fichier de mots de passe appartient à { $who }, qui peut le lire et le modifier. Il n'a pas été lu. Dans une invite de commandes (cmd) d'administrateur, tapez : icacls { $path } /setowner "%USERNAME%"
secrets-file-granted-to = La liste d'accès du fichier de mots de passe accorde des droits à { $who }. Il n'a pas été lu. Dans une invite de commandes (cmd), tapez : icacls { $path } /reset & icacls { $path } /inheritance:r /grant:r "%USERNAME%:F"
secrets-file-unknown = Windows ne dit pas qui peut lire le fichier de mots de passe ({ $error }). Il n'a pas été lu. Placez-le sur un volume NTFS de cette machine, saisissez les mots de passe dans l'assistant, ou donnez-en un avec --password-fd 0.
windows-program-ended-late = Le programme { $program } ne s'est pas terminé à temps. Il a été arrêté, ainsi que les processus qu'il avait lancés ; ce qu'il a confié à un service de Windows, tel que Windows Installer, est peut-être encore en cours. On ne sait pas ce qui a été fait jusque-là.
file-of-windows = { $path }, { $size }, attributs { $attributes }
next-replace-windows = Le fichier est remplacé en entier et garde sa liste d'accès, ses attributs ({ $attributes }) et ses flux ; son ancien contenu est d'abord sauvegardé.

## reach: the nodes of a pool
cli-opt-leave-out = Exclure ce nœud (répétable) : son nom dans le plan, ou son adresse, name-label ou uuid dans le pool
cli-opt-host-key = Accepter cette nouvelle clé d'hôte d'un nœud, telle que ssh-keygen -l l'affiche (répétable), par exemple 10.0.0.5=SHA256:…
cli-opt-allow-old-ssh = Utiliser d'anciens algorithmes SSH avec les nœuds qui n'en connaissent pas d'autres (XenServer 6 et antérieur)
nodes-connecting = Connexion aux nœuds …
nodes-not-from-windows = Les nœuds par SSH n'existent pas dans cette version de quantalink pour Windows. Rien n'a été modifié. Lancez-le sur un nœud lui-même, ou sous Linux.
no-node-left = Tous les nœuds sont exclus ; il n'y a donc rien à faire. Rien n'a été modifié. Excluez-en moins (--leave-out).
node-left-out = exclu
pool-empty = xe n'indique aucun hôte dans un pool.
pool-not-told = { $host } n'indique pas quels nœuds compte son pool. { $why } Rien n'a été modifié. --pool a besoin d'un dom0 dont xapi fonctionne : lancez quantalink sur un tel hôte, ou indiquez-en un avec --node.
member-down = { $host } ({ $name }) est arrêté, ou son xapi n'est pas joignable depuis le pool : xapi n'en a aucune nouvelle. Aucune connexion n'a été tentée. Démarrez-le, ou excluez-le.
member-disabled = xapi a désactivé cet hôte : il ne démarre aucune VM (mode maintenance). Ses fichiers sont traités malgré tout.
member-address-bad = Le pool donne à { $host } l'adresse « { $address } », qui ne peut pas être jointe. Rien n'y a été fait. Corrigez-la dans xapi, indiquez le nœud avec --node, ou excluez-le.
leave-out-unknown = Il n'y a pas de nœud « { $node } » à exclure. Rien n'a été modifié. Les nœuds sont : { $nodes }
leave-out-ambiguous = « { $node } » est le nom de plusieurs nœuds, et un seul doit être exclu. Rien n'a été modifié. Indiquez son adresse ou son uuid. Les nœuds sont : { $nodes }
leave-out-unsure = « { $node } » doit être exclu mais ne répond pas ; on ne peut donc pas savoir de quel hôte du pool il s'agit. Rien n'a été modifié. Excluez-le plutôt par son adresse ou son uuid dans le pool, et retirez-le de --node. Les nœuds sont : { $nodes }
ask-password-nodes = Mot de passe de connexion à { $nodes } (non affiché ; Entrée seule : aucun) :
ask-password-node = { $host } n'accepte pas ce mot de passe. Son propre mot de passe (non affiché ; Entrée seule : aucun) :
ask-host-key = Est-ce bien la clé du nœud { $host }, et faut-il l'enregistrer ? [o/N]
ssh-old-in-use = La connexion à ce nœud utilise d'anciens algorithmes SSH, aujourd'hui jugés faibles. Vous les avez autorisés.

## poolrig: many nodes in few words
hosts-alike = { $n } nœuds identiques
hosts-and-more = { $names } et { $n } de plus
order-canary = D'abord { $host } seul : les autres ne suivent qu'une fois ses contrôles réussis.
order-rest = Ensuite { $n ->
        [one] un autre nœud
       *[other] { $n } nœuds, { $at-once } au plus à la fois
    }.
order-rest-single = Ensuite { $n ->
        [one] un autre nœud
       *[other] { $n } nœuds, l'un après l'autre
    }.
order-coordinator = En dernier { $host } (coordinateur du pool).

## waves: the course of a run over several nodes
canary-looked-at = { $host } a été modifié avant tous les autres nœuds et va être examiné de nouveau.
canary-not-right = { $host } a été modifié avant tous les autres nœuds et n'est pas conforme ensuite : le contrôle { $check } échoue. { $evidence } Ses fichiers ont été remis en place, aucun autre nœud n'a été touché. Supprimez la cause, puis appliquez à nouveau.
canary-not-seen = { $host } a été modifié avant tous les autres nœuds et n'a pas pu être examiné ensuite. { $why } Ses nouveaux fichiers sont en place, aucun autre nœud n'a été touché. Dès qu'il répondra, tapez : quantalink resume { $run }. Pour annuler ce qui a été fait : quantalink rollback { $run }.
nodes-stopped = Nœuds terminés : { $done } sur { $all } ; en échec : { $failed } ({ $names }) ; non touchés ou non terminés : { $left }. Pour réessayer et continuer, tapez : quantalink resume { $run }. Pour continuer sans un nœud, excluez-le et appliquez à nouveau. Pour annuler sur tous les nœuds : quantalink rollback { $run }.
left-out-unknown = { $host } a été exclu, et l'état de son fichier est inconnu. L'exécution { $run } ne sera terminée que lorsque ce nœud répondra et que vous l'aurez reprise ou annulée.
run-host-in-the-way = L'exécution { $run } n'a pas été reprise à cause de l'hôte { $host }. { $why } Aucun fichier n'a été modifié. Supprimez la cause et répétez la commande. Pour continuer sans ce nœud, ajoutez --leave-out { $host } à apply ou à rollback.
rollback-without = L'exécution { $run } n'a pas été annulée sur : { $hosts }. { $why } Ce qu'elle y a fait est encore en place. Dès qu'il sera possible de travailler sur ces nœuds, relancez l'annulation de l'exécution : elle fera le reste.

## nodesui: the wizard's pages for a pool
page-nodes-title = Les nœuds
page-node-title = Un nœud
nodes-about = Ces nœuds reçoivent les paramètres multipath. Ajoutez-en un par son adresse, ou prenez tous les hôtes du pool.
nodes-about-fixed = Ces nœuds reçoivent les paramètres multipath.
nodes-stale = La liste a changé depuis le dernier examen des nœuds, ou cet examen a échoué.
nodes-counts =
    { $all ->
        [one] { $all } nœud
       *[other] { $all } nœuds
    } ; prêts : { $ready }, en difficulté : { $trouble }, exclus : { $out }.
nodes-are-left-out = Exclus, non modifiés ({ $count }) : { $names }
nodes-address-there = { $address } est déjà dans la liste.
names-more = { $names } et { $more } de plus
wizard-hosts-alike = { $count } nœuds identiques : { $host } ({ $release })
ask-pool = Tous les hôtes du pool ?
ask-pool-help = Le nœud présent, ou le premier de la liste, est interrogé sur les hôtes de son pool.
ask-node-address = Ajouter un nœud par SSH
ask-node-address-help = [USER@]HOST[:PORT], sous le nom que connaît le client SSH ; une adresse IPv6 entre crochets.
ask-nodes-password = Mot de passe de connexion aux nœuds
ask-nodes-password-help = Pour les nœuds qui n'acceptent aucune de vos clés. Il n'est gardé qu'en mémoire, jamais enregistré.
ask-nodes-passphrase = Phrase de passe de votre clé SSH
ask-nodes-passphrase-help = Si votre clé est verrouillée et qu'aucun agent ne la détient. Elle n'est gardée qu'en mémoire, jamais enregistrée.
ask-old-ssh = Utiliser d'anciens algorithmes SSH là où un nœud n'en connaît pas d'autres ?
ask-old-ssh-help = Le serveur SSH de XenServer 6 et antérieurs ne connaît que des algorithmes aujourd'hui jugés faibles. Les nœuds plus récents sont joints comme d'ordinaire.
column-node = Nœud
column-state = État
column-pool-name = Nom dans le pool
column-release = Version
column-group = Plan
column-plan = À faire
column-changes = Modifications
column-now = En cours
value-none = -
value-yes = oui
value-no = non
node-coordinator = { $name } (coordinateur)
node-down = arrêté
node-disabled = désactivé
node-connected = connecté
node-not-asked = pas encore examiné
node-not-reached = injoignable
node-key-unknown = clé d'hôte inconnue
node-key-accepted = clé d'hôte acceptée
node-key-changed = CLÉ D'HÔTE CHANGÉE
node-login = connexion refusée
node-old-ssh = ancien SSH seulement
node-in-group = groupe { $group }
node-heading = Nœud { $node }
node-plan = Ce qui y sera fait
node-group = Son plan est celui du groupe { $group }.
node-run = L'exécution sur ce nœud
node-log = Journal de ce nœud, le plus récent d'abord (UTC)
node-log-at = { $at }
node-nothing-pending = rien
node-pending =
    { $pending ->
        [one] { $pending } modification
       *[other] { $pending } modifications
    }
node-refused = refus : { $refused }
node-changes = { $ended } sur { $all }
pair-key-kind = Type de clé d'hôte
pair-pool-name = Nom dans le pool
pair-pool-address = Adresse dans le pool
pair-pool-coordinator = Coordinateur
pair-pool-live = Le pool a de ses nouvelles
pair-pool-enabled = Peut démarrer des VM
action-add-node = Ajouter ce nœud
action-leave-node-out = Exclure ce nœud
action-take-node-in = Réintégrer ce nœud
action-key-accept = Accepter cette clé d'hôte
action-key-forget = Ne pas accepter la clé d'hôte
action-remove-node = Le retirer de la liste
action-go-on-without = Continuer sans les nœuds en échec
action-retry = Réessayer
action-next-nodes = Nœuds par SSH
no-host-nodes = Ou indiquez ici des nœuds joignables par SSH.
plan-order = Dans cet ordre
plan-nodes = Les nœuds un par un
wave-server = D'abord
wave-server-how = { $names }, le serveur StorageLink
wave-canary = Un seul nœud
wave-canary-how = { $names } ; il est contrôlé avant toute action sur un autre nœud
wave-rest = Ensuite
wave-rest-how =
    { $count ->
        [1] { $names }
       *[other] { $count } nœuds, au plus { $at-once } à la fois : { $names }
    }
wave-coordinator = En dernier
wave-coordinator-how = { $names }, le coordinateur du pool
progress-counts =
    { $all ->
        [one] { $all } nœud
       *[other] { $all } nœuds
    } ; terminés : { $done }, en cours : { $working }, en attente : { $waiting }, en échec : { $failed }.
checks-nodes = { $count } nœuds, contrôle par contrôle
checks-of-pass = Réussis ({ $count }) : { $names }
checks-of-fail = ÉCHEC ({ $count }), voir plus haut : { $names }
checks-of-manual = À vérifier vous-même ({ $count }) : { $names }
checks-of-skipped = Omis ({ $count }) : { $names }
tui-key-open = ouvrir
tui-key-node-out = exclure
tui-key-node-in = inclure
plain-table-keys = n1 ouvre la première ligne, n2 la deuxième.
plain-table-keys-turn = n1 ouvre la première ligne, n2 la deuxième ; x1 exclut le premier nœud ou le réintègre.
practice-node-login = Le nœud d'essai { $node } accepte le mot de passe { $password }.
knob-node-down = Le nœud dom0-b est arrêté.
knob-node-key-unknown = La clé d'hôte du nœud dom0-b n'est pas encore connue.
knob-node-password = Le nœud dom0-b demande un mot de passe.
unfinished-retry = Pour réessayer ce qui a échoué et faire le reste, choisissez « Réessayer » ou tapez :
unfinished-retry-practice = Pour réessayer ce qui a échoué et faire le reste, choisissez « Réessayer ». Sur de vrais hôtes, vous pouvez le faire à tout moment plus tard en tapant :
unfinished-go-on-without = Pour laisser tels quels les nœuds en échec et faire le reste, choisissez « Continuer sans les nœuds en échec ». Ils restent ensuite exclus.
pair-key-fingerprint = Empreinte
progress-counts-ended =
    { $all ->
        [one] { $all } nœud
       *[other] { $all } nœuds
    } ; terminés : { $done }, en échec : { $failed }, non commencés : { $waiting }.

## Wizard: the StorageLink server
no-host-server = Si StorageLink fonctionne sur une autre machine, continuez : après la page des nœuds, qui peut rester vide, vient celle qui concerne ce serveur.
page-server-title = Le serveur StorageLink
server-about = La section adapter se déroule sur le serveur Windows qui exécute StorageLink. L'examiner ne modifie rien.
server-half-named = Indiquez au moins le serveur et le compte.
server-agree = Si SMB1 est acceptable sur ce réseau, donnez votre accord ci-dessous.
ask-server = Où fonctionne StorageLink ?
ask-server-help = Le serveur des parties 1 et 2 du guide. Sans lui, seuls les nœuds sont configurés.
ask-server-local = Sur cette machine
ask-server-smb = Sur un serveur Windows atteint par SMB
ask-server-manual = Sur un serveur que moi seul atteins (à la main)
ask-server-none = Nulle part, ou pas maintenant
ask-server-host = Serveur
ask-server-host-help = Son nom ou son adresse IPv4.
ask-server-domain = Domaine du compte
ask-server-domain-help = Vide : un compte du serveur lui-même, comme Administrateur.
ask-server-user = Compte
ask-server-user-help = Un administrateur de ce serveur.
ask-server-password = Mot de passe de ce compte
ask-server-password-help = Il n'est gardé en mémoire que pour cette session et n'est écrit nulle part. S'il est refusé, il n'est pas renvoyé.
ask-server-share = Partage
ask-server-share-help = Vide : le partage administratif du lecteur, comme C$.
ask-server-folder = Dossier Server de StorageLink
ask-server-folder-help = Vide : celui qu'indique le service, ou le partage lui-même. Sinon, le chemin avec son lecteur, ou tel qu'il est dans le partage.
ask-server-smb1 = Utiliser SMB1 avec ce serveur ?
ask-server-smb1-help = SMB1 ne chiffre pas et ne protège pas contre la falsification : ce qui passe sur le réseau peut être lu et modifié en chemin.
ask-server-host-unfit = { $typed } n'est ni un nom ni une adresse IPv4 de serveur. Tapez-le seul, sans port, partage ni dossier.
ask-server-name-unfit = { $typed } n'est pas un nom de compte ou de domaine Windows.
ask-server-share-unfit = { $typed } n'est pas un nom de partage. Tapez-le seul, comme StorageLink ; le dossier va dans le champ suivant.
ask-server-folder-in-share = { $typed } contient un lecteur, alors qu'un dossier du partage est demandé. Tapez-le tel qu'il est dans le partage, ou laissez le partage vide.
file-on-windows = { $path }, { $size }
next-replace-on-windows = Le fichier est remplacé en entier ; son ancien contenu est d'abord sauvegardé.
service-exit-untold = non communiqué

## guard : fichiers remis en place sans confirmation
confirm-within-planned = Remis en place automatiquement à défaut de « quantalink confirm » dans les { $seconds } secondes qui suivent l'exécution.
confirm-within-range = { $seconds } secondes pour confirmer : la valeur doit être comprise entre { $least } et { $most }. Rien n'a été modifié.
confirm-within-and-activate = La remise en place automatique des fichiers est incompatible avec le chargement de la nouvelle configuration : une configuration chargée n'est pas remise en place. Rien n'a été modifié. Omettez confirm-within ou activate.
confirm-within-needs-live = Avec --root, rien n'est exécuté : personne ne serait là pour remettre le fichier en place. Rien n'a été modifié. Omettez --confirm-within.
guard-not-possible = { $host } : impossible d'y installer le garde-fou qui remettrait les fichiers en place ; il manque : { $tools }. Rien n'a été modifié. Omettez --confirm-within, ou installez ce qui manque.
guard-folder-unsafe = { $host } : { $path } n'est pas un répertoire que seul root puisse modifier. Rien n'a été modifié. Cherchez qui l'a créé, et supprimez-le ou retirez leurs droits aux autres.
guard-of-other-run = { $host } : une autre exécution y attend d'être confirmée pour le même fichier ; son garde-fou est dans { $path }. Ce fichier n'a pas été modifié. Confirmez ou annulez cette exécution là où elle a commencé ; si cette machine n'existe plus, supprimez le répertoire.
guard-not-armed = { $host } : le garde-fou qui remet le fichier en place n'a pas pu être armé : { $why }. Le fichier n'a pas été modifié.
guard-unclear = { $host } : le garde-fou n'a pas donné de réponse lisible. Tapez « quantalink runs » pour voir où en est l'exécution.
guard-not-under-lock = { $path } : un autre programme réécrit ce fichier sous un verrou ({ $lock }) qu'un garde-fou ne peut pas prendre. Rien n'a été modifié. Omettez --confirm-within.
guard-at-work = { $host } : le garde-fou est en train de remettre des fichiers en place. Réessayez dans une minute.
guard-keeps-less = Les attributs de { $path } (ACL, contexte SELinux) n'ont pas tous pu être conservés pour le garde-fou : s'il remet le fichier en place, vérifiez-les.
guard-fired-early = { $host } : le délai de confirmation était écoulé avant l'écriture de ce fichier. Il n'a pas été modifié. Accordez plus de temps avec --confirm-within.
guard-put-back = Remis en place, faute de confirmation à temps : { $path }
guard-left-alone = { $host } : le délai de confirmation est écoulé, mais le fichier a été laissé tel quel, car quelqu'un d'autre l'a modifié : { $why }
guard-back-unlike = { $host } : le garde-fou a remis les fichiers en place, mais pas tous les attributs (ACL, contexte SELinux). Vérifiez-les.
guard-until = Remis en place, sauf confirmation avant { $until }.
guard-stands = Le garde-fou sur { $host } remet ceci en place { $seconds } secondes après son dernier réarmement, sauf si l'exécution est reprise.
guard-not-asked = Le garde-fou sur { $host } n'a pas pu être interrogé : { $why } Il remettra les fichiers en place de lui-même à l'expiration du délai.
no-run-to-confirm = Aucune exécution n'attend ici d'être confirmée. Pour voir les exécutions, tapez : quantalink runs
confirm-put-back = L'exécution { $run } est déjà annulée ; il n'y a plus rien à confirmer. Rien n'a été modifié.
confirm-unfinished = L'exécution { $run } est inachevée et ne peut pas être confirmée. Rien n'a été modifié. Reprenez-la d'abord, ou annulez-la.
confirm-too-late = La confirmation de l'exécution { $run } est arrivée trop tard : le garde-fou avait remis les fichiers en place sur { $hosts }.
confirm-done = L'exécution { $run } est confirmée : les nouveaux fichiers restent. Pour annuler, tapez : { $rollback }
confirm-again = L'exécution { $run } n'est pas confirmée sur tous les nœuds. Pour réessayer, tapez : { $command }
confirm-cut = Les modifications de l'exécution { $run } n'ont pas toutes pu être annulées. Pour continuer, tapez : { $command }
confirm-apply-again = Pour refaire les modifications, tapez : { $command }
run-put-back-meanwhile = L'exécution { $run } n'a pas été confirmée à temps, et les anciens fichiers sont rétablis. Rien d'autre n'a été modifié. Refaites le plan : les hôtes ne sont plus dans l'état que ce plan a vu.
run-awaits-confirm = L'exécution { $run } attend d'être confirmée sur le même hôte. Rien n'a été modifié. Confirmez-la d'abord, ou annulez-la.
run-put-back-unconfirmed = L'exécution { $run } n'a pas été confirmée à temps : les anciens fichiers sont rétablis.
run-put-back-in-part = { $hosts } : l'exécution { $run } n'y a pas été confirmée à temps, et les anciens fichiers y sont rétablis.
run-waits-here = L'exécution { $run } sera annulée, sauf confirmation avant { $until }. Pour la garder, tapez : { $command }
resume-complete = L'exécution { $run } est terminée : il n'y a rien à achever.
runs-until = {"    "}annulée, sauf confirmation avant { $until }
apply-awaits-confirm = { $n ->
    [one] { $n } modification faite lors de l'exécution { $run }.
   *[other] { $n } modifications faites lors de l'exécution { $run }.
} Les anciens fichiers sont rétablis, sauf confirmation avant { $until }. Pour garder les nouveaux, tapez : { $confirm }
action-confirm = Confirmer
progress-confirm = La confirmation est en cours.

## revp: the pool reviewed
guard-fired-in-run = { $hosts } : le délai de confirmation a expiré avant la fin de l'exécution { $run }, et le garde-fou y a remis les fichiers en place. Les autres nœuds ont les nouveaux fichiers et remettront aussi les anciens en place si l'exécution ne reprend pas à temps. Pour continuer, relancez apply avec un --confirm-within plus long ; pour annuler sur tous les nœuds, tapez : quantalink rollback { $run }
guard-left-out = Le garde-fou sur { $hosts } n'a pas été interrogé, car le nœud n'est pas joignable. Il remettra les fichiers en place de lui-même à l'expiration du délai. L'exécution { $run } ne sera pas terminée tant que ce nœud ne répondra pas. Tapez alors : quantalink resume { $run } ou : quantalink rollback { $run }

## pool: a stranger's first hour with several nodes
node-is-left-out = Exclu, ni interrogé ni modifié : { $host }
action-ask-nodes = Interroger les nœuds
action-next-server = Vers le serveur

## consoles: what a console can draw
letters-korean-console = Cette console est une console texte Linux (TERM=linux). Elle n'a pas de lettres coréennes ; tout est donc affiché en anglais. Pour le coréen, connectez-vous par SSH depuis un terminal UTF-8 tel que PuTTY.
letters-korean-ascii = Le coréen ne peut pas s'écrire en ASCII ; tout est donc affiché en anglais. Pour le coréen, omettez --ascii sur un terminal UTF-8, tel que PuTTY par SSH.
letters-korean-locale = Le coréen ne peut pas s'écrire ici, car la locale n'est pas en UTF-8 : tout est affiché en anglais. Pour le coréen, connectez-vous par SSH depuis un terminal UTF-8 tel que PuTTY et définissez LC_ALL=ko_KR.UTF-8 ou LC_ALL=C.UTF-8.
tui-help-look = autre aspect : couleurs, contraste élevé, sans couleurs

## Another language at any time
tui-help-language = la langue suivante : { $languages }. Rien n'est perdu
tui-language-not-drawn = Non disponible ici : { $languages }. Cet écran ne peut pas l'afficher ; par SSH, par exemple avec PuTTY, c'est possible.
plain-languages = Pour changer de langue à tout moment, tapez { $commands }.
plain-language-not-drawn = Le coréen ne peut pas s'écrire ici : ni avec --ascii, ni avec une locale autre qu'UTF-8, ni sur une console texte Linux (TERM=linux). Pour le coréen, démarrez sans --ascii sur un terminal UTF-8, tel que PuTTY par SSH, avec LC_ALL=C.UTF-8.
tui-key-again = revoir
usage-not-text = Un mot de la ligne de commande n'est pas du texte UTF-8, alors qu'un texte y est attendu.
man-name = NOM
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-version = VERSION

## Help
page-unfinished-purpose =
    Une exécution commencée ici n'est pas allée à son terme : elle a été arrêtée, quelque chose a échoué, ou bien le
    programme ou la machine s'est arrêté. Décidez ici de ce qu'elle devient. Aucune nouvelle modification n'est faite
    avant que ce soit réglé.
page-unfinished-effect =
    La page elle-même ne change rien, « Voir d'abord les hôtes » non plus ; vous pouvez revenir ici. « Achever
    l'exécution » vérifie lesquelles de ses modifications ont été faites, puis fait les autres. « Annuler l'exécution » rend à
    chaque fichier qu'elle a modifié son contenu, son mode et son propriétaire antérieurs. « Démarrer StorageLink
    seulement », s'il est proposé, démarre le service et ne fait rien d'autre.
page-unfinished-risks =
    Chaque fichier est complet : soit tel qu'il était, soit tel que le plan le voulait. Un fichier que quelqu'un d'autre
    a modifié depuis n'est pas touché, et c'est signalé. Un service laissé arrêté le reste jusqu'à ce qu'il soit
    démarré, ici ou par vous.
page-start-purpose =
    Cette page montre ce que chaque hôte indique sur lui-même : un nœud sa version, les fichiers que lisent ses outils
    multipath, et si multipathd est actif ; le serveur StorageLink son service, son dossier Server et ses règles
    d'identification. Au-dessous figure ce qui y sera fait, et pourquoi. Si aucun hôte n'est
    disponible, elle explique comment en désigner un.
page-start-effect =
    Cette page ne modifie rien. Des fichiers sont lus, et les programmes lancés ne font que donner des informations ;
    avec --root, aucun n'est lancé.
page-start-risks =
    Un fichier peut changer après avoir été lu. Chacun est relu juste avant d'être remplacé, et la modification est
    refusée s'il n'est plus le même. Si quelque chose n'est pas tel que vous le connaissez, vérifiez sur l'hôte, puis
    choisissez « Actualiser ».
page-nodes-purpose =
    Choisissez ici les nœuds dom0 à traiter. Tapez l'adresse d'un nœud sous la forme [USER@]HOST[:PORT] et choisissez
    « Ajouter ce nœud », ou laissez le pool indiquer ses hôtes. Chaque ligne du tableau est un nœud : on peut l'ouvrir,
    l'exclure et le réintégrer.
page-nodes-effect =
    Rien n'est modifié sur aucun nœud. quantalink se connecte par SSH, lit, et demande quels hôtes le pool comporte. Les
    mots de passe ne sont gardés qu'en mémoire. « Enregistrer les réponses » écrit un fichier sur cette machine, sans
    mot de passe.
page-nodes-risks =
    Un nœud peut être injoignable, vous refuser l'accès ou présenter une clé d'hôte inconnue. Il reste dans le tableau,
    sa page indique ce qui ne va pas, et rien n'est modifié sur aucun nœud tant que ce n'est pas réglé ou que le nœud
    n'est pas exclu. Un nœud exclu garde ses anciens paramètres.
page-node-purpose =
    Tout ce que l'on sait de cet hôte : sa situation dans le pool, ce qu'il a indiqué sur lui-même, ce qui y sera fait,
    où en est une exécution, ses contrôles et ses lignes du journal, les plus récentes d'abord. Retour ramène à la page
    d'où vous venez.
page-node-effect =
    Rien n'est modifié sur l'hôte. L'exclure, le réintégrer ou accepter sa clé d'hôte ne change que les réponses de
    cette session.
page-node-risks =
    Une clé d'hôte inconnue peut venir d'un tiers qui s'interpose. Ne l'acceptez qu'après avoir comparé son empreinte
    avec celle qu'affiche la console du nœud lui-même.
page-server-purpose =
    La partie du guide sur l'adaptateur se déroule sur le serveur Windows qui exécute Citrix StorageLink. Indiquez ici
    lequel : un serveur que quantalink atteint par SMB (port 445), ou un serveur sur lequel vous faites les étapes à la
    main. SMB demande un compte qui y est administrateur : un compte de domaine ou le compte Administrateur intégré, car
    Windows refuse aux autres administrateurs locaux l'accès par le réseau. Si le partage C$ n'est pas ouvert, indiquez
    un partage qui contient le dossier Server.
page-server-effect =
    Cette page ne modifie rien sur le serveur. « Tester » s'y connecte, interroge le service et lit les règles
    d'identification. Le mot de passe se tape sans s'afficher, n'est gardé en mémoire que pour cette session et n'est
    écrit nulle part.
page-server-risks =
    Les mots de passe erronés comptent comme des échecs de connexion, et le serveur peut verrouiller le compte après
    quelques-uns. Avec un serveur qui ne parle que SMB1, rien n'est protégé en chemin : quantalink n'utilise SMB1 que si
    vous l'acceptez.
page-licence-purpose =
    StorageLink ne peut être utilisé qu'avec une licence Enterprise ou Platinum, et la passerelle prend en charge
    XenServer 5.6 FP1 et les versions antérieures. Cette page montre ce que chaque nœud indique de sa licence. Si aucun
    nœud ne peut être interrogé, choisissez l'édition ici. « Licence valable » confirme la licence.
page-licence-effect =
    Cette page ne modifie rien : on demande aux nœuds leur version et leur édition.
page-licence-risks =
    Si la licence est refusée ou inconnue, rien n'est fait sur le serveur StorageLink ; les paramètres multipath des
    nœuds ne demandent pas de licence et peuvent être modifiés malgré tout. Une édition que vous choisissez vous-même
    n'est pas vérifiée.
page-stop-service-purpose =
    StorageLink lit ses adaptateurs et ses règles d'identification à son démarrage ; il est donc arrêté pendant leur
    modification. Le dossier Server est trouvé d'après la configuration du service ; s'il ne l'est pas, indiquez-le.
page-stop-service-effect =
    Rien ne se passe sur cette page. Une fois que vous avez accepté le plan, l'exécution arrête sur le serveur
    StorageLink le service StorageLink et les services qui en dépendent, et les redémarre avant de se terminer. S'ils ne
    peuvent pas être arrêtés d'ici, c'est à vous de le faire, et l'exécution demande si c'est fait.
page-stop-service-risks =
    Tant que le service est arrêté, le démarrage et l'arrêt des VM ainsi que la prise d'instantanés échouent sur les
    référentiels de stockage StorageLink. S'il ne s'arrête pas à temps, rien n'est modifié sur le serveur.
page-adapter-download-purpose =
    Le programme d'installation de l'adaptateur vient d'OSNEXUS. Ouvrez l'adresse sur une machine dotée d'un navigateur,
    copiez le fichier sur le serveur StorageLink et indiquez ici son chemin. La taille et le SHA-256 du fichier sont
    affichés, pour que vous puissiez les comparer à ceux qu'indique OSNEXUS.
page-adapter-download-effect =
    Rien n'est modifié et rien n'est lancé. quantalink lui-même ne télécharge rien : il ne fait que lire le fichier que
    vous indiquez.
page-adapter-download-risks =
    Le fichier peut être endommagé ou ne pas être le bon, et OSNEXUS ne le propose peut-être plus. Si vous indiquez un
    SHA-256, tout autre fichier est refusé ; sinon, c'est à vous de comparer.
page-adapter-install-purpose =
    Le programme d'installation met l'adaptateur QuantaStor dans StorageLink. Il n'est lancé qu'une seule fois : si
    l'adaptateur est déjà là, cette étape n'a rien à faire.
page-adapter-install-effect =
    Rien ne se passe sur cette page. Lors de l'exécution, le programme d'installation est lancé sur le serveur
    StorageLink pendant que le service est arrêté ; ses messages et son code de sortie sont gardés dans le rapport. Si
    aucun programme ne peut être lancé d'ici, vous le lancez vous-même, et l'exécution demande si c'est fait.
page-adapter-install-risks =
    Ce qu'a fait un programme d'installation, quantalink ne peut pas l'annuler. Ce programme peut ouvrir une fenêtre sur
    le serveur et y rester en attente. S'il modifie lui-même les règles d'identification, l'exécution montre ce qui a
    changé et demande avant de continuer.
page-scsi-ids-purpose =
    StorageLink connaît les périphériques de stockage par les entrées de scsi_device_id_config.xml. Le fichier reçoit
    une entrée pour QuantaStor sur le modèle de la dernière, et sa version augmente d'une unité : StorageLink sait ainsi
    qu'il doit porter les nouvelles règles sur les hôtes XenServer.
page-scsi-ids-effect =
    Rien ne se passe sur cette page. Lors de l'exécution, pendant que le service est arrêté, l'ancien contenu est
    sauvegardé et le fichier remplacé : seules changent les lignes montrées ici, retirées ou ajoutées, et tous les
    autres octets restent. Si le fichier ne peut pas être écrit d'ici, vous faites la modification comme indiqué.
page-scsi-ids-risks =
    Si le fichier n'est pas compris, sa modification est refusée : donnez alors l'entrée dans votre propre fichier, ou
    indiquez où se trouve la version. Si le service ne démarre pas avec le nouveau fichier, l'exécution propose de
    remettre l'ancien.
page-start-service-purpose =
    Le service arrêté est redémarré, avec ceux qui en dépendent, et surveillé jusqu'à ce qu'il fonctionne.
page-start-service-effect =
    Rien ne se passe sur cette page. Lors de l'exécution, les services sont démarrés dès que les modifications sont
    faites sur le serveur. Un service qui était arrêté avant l'exécution le reste.
page-start-service-risks =
    Si le service ne démarre pas avec les nouvelles règles d'identification, l'exécution demande s'il faut remettre les
    anciennes et le redémarrer. Tant qu'il ne fonctionne pas, le démarrage et l'arrêt des VM échouent sur les
    référentiels de stockage StorageLink.
page-adapter-listed-purpose =
    On demande à la passerelle StorageLink si elle a chargé l'adaptateur. Indiquez son adresse, comparez l'empreinte de
    son certificat avec celle relevée sur le serveur, approuvez-le et tapez le mot de passe de son utilisateur
    « admin » ; puis testez. Sans adresse, vérifiez vous-même : dans StorageLink Manager, sous « Administration ».
page-adapter-listed-effect =
    Rien n'est modifié : la passerelle est seulement interrogée. Le mot de passe n'est envoyé qu'au serveur dont vous
    avez approuvé le certificat, n'est gardé en mémoire que pour cette session et n'est jamais écrit dans un fichier.
page-adapter-listed-risks =
    Un certificat inconnu peut venir d'un tiers qui s'interpose : comparez son empreinte avant de l'approuver. Si
    l'adaptateur n'est pas répertorié, le programme d'installation ou le démarrage du service a échoué : consultez le
    journal de StorageLink.
page-credentials-purpose =
    StorageLink alloue des volumes sur le système QuantaStor avec cet utilisateur et ce mot de passe. Indiquez adresse,
    utilisateur et mot de passe, comparez l'empreinte du certificat, approuvez-le et testez : vous saurez alors s'ils
    sont valables.
page-credentials-effect =
    « Tester » ne fait que se connecter au système de stockage. L'exécution n'ajoute les identifiants par la passerelle
    que si vous en décidez ainsi. Sinon, vous les ajoutez dans StorageLink Manager, et l'exécution demande si c'est
    fait. Le mot de passe n'est jamais écrit dans un fichier.
page-credentials-risks =
    Annuler l'exécution ne retire pas les identifiants ajoutés : retirez-les dans StorageLink Manager. Un certificat
    inconnu peut venir d'un tiers qui s'interpose ; comparez donc d'abord son empreinte.
page-multipath-purpose =
    Chaque nœud doit savoir comment utiliser les chemins vers QuantaStor. Pour chacun, cette page indique quel fichier
    reçoit l'entrée et pourquoi, et ce que signifie chaque ligne pour le multipath de cette version ; une ligne du guide
    absente de l'entrée est citée avec la raison. Les questions sont à la fin ; leurs réponses habituelles conviennent à
    chaque version.
page-multipath-effect =
    Rien ne se passe sur cette page. Lors de l'exécution, le fichier est créé ou remplacé sur chaque nœud comme le
    montrent les lignes ; son ancien contenu est d'abord sauvegardé. Un multipathd actif garde son ancienne
    configuration jusqu'à ce qu'il relise les fichiers.
page-multipath-risks =
    Un fichier qui n'est pas compris, ou qui change entre-temps, n'est pas touché, et sa modification est refusée. Une
    entrée qui ne convient pas à la version peut être nuisible à partir de 7.0 : ne renoncez à l'entrée habituelle que
    si vous savez pourquoi.
page-activate-purpose =
    Un multipathd actif garde son ancienne configuration jusqu'à ce qu'on lui demande de relire ses fichiers ou que
    l'hôte redémarre. Cette page indique comment chaque version prend en compte la nouvelle configuration, et demande si
    quantalink doit la charger.
page-activate-effect =
    Rien ne se passe sur cette page. Sans votre accord, rien n'est chargé, et l'entrée prend effet au prochain démarrage
    de multipathd. Avec votre accord, à partir de 7.0, l'exécution demande à multipathd de relire ses fichiers. Un dom0
    utilisé est pour cela mis hors service : ses VM passent sur d'autres hôtes, le stockage sur QuantaStor est détaché
    puis rattaché, et votre accord est demandé avant chaque commande. Jusqu'à XenServer 6.2, c'est à vous de redémarrer
    l'hôte.
page-activate-risks =
    Les VM déplacées restent où elles sont, et le pool a moins de capacité entre-temps. Si la haute disponibilité est
    active, ou si des VM ne peuvent aller nulle part, le chargement est refusé et la raison indiquée. Les périphériques
    multipath en service peuvent garder leurs anciens paramètres jusqu'à ce que leur stockage soit rattaché.
page-plan-purpose =
    Pour chaque hôte, cette page énumère toutes les modifications avec leur fichier, ainsi que les lignes retirées et
    ajoutées. Ce qui sera écrit est exactement ce qui est montré ici.
page-plan-effect =
    Rien n'est modifié tant que vous n'avez pas choisi « Appliquer » ; si un service doit être arrêté, on vous le
    demande encore une fois. L'ancien contenu de chaque fichier est alors sauvegardé, et les modifications se font dans
    l'ordre indiqué. « Vérifier seulement » continue sans rien modifier. « Enregistrer les réponses » écrit un fichier
    pour des exécutions ultérieures, avec l'option --answers FILE ; il ne contient jamais de mot de passe.
page-plan-risks =
    Si un fichier change entre-temps, sa modification est refusée et le fichier n'est pas touché. Si quoi que ce soit
    est refusé, rien n'est fait sur aucun hôte ; la raison indique ce qui s'y oppose.
page-progress-purpose =
    Chaque modification de l'exécution est montrée avec son avancement et le fichier ou la commande en question. Une
    fois l'exécution terminée, la page indique comment elle s'est terminée.
page-progress-effect =
    Pendant l'exécution, les hôtes sont modifiés selon le plan. Une modification commencée est achevée ou annulée avant
    toute autre chose ; un fichier n'est jamais écrit à moitié. « Arrêter au prochain point sûr » met fin à l'exécution
    après la modification en cours ; ce qui a été fait jusque-là reste, et l'exécution peut être achevée ou annulée plus
    tard.
page-progress-risks =
    Si une modification échoue, l'exécution s'arrête et aucun autre hôte n'est entamé ; la page indique ce qui a été
    fait et ce qu'il faut taper ensuite. Si ce terminal se ferme, la modification en cours est achevée et aucune
    nouvelle ne commence.
page-verification-purpose =
    Chaque contrôle examine l'hôte lui-même, et non ce que ce programme a retenu. « réussi » et « ÉCHEC » indiquent ce
    qui a été constaté ; « manuel » est à vérifier par vous-même ; « omis » était inutile ou ne peut pas être vérifié
    ici, avec la raison.
page-verification-effect =
    Rien n'est modifié : des fichiers sont lus et des programmes interrogés. Vous pouvez recommencer à tout moment, même
    sans l'assistant : quantalink verify.
page-verification-risks =
    Un contrôle en échec est signalé avec ce qui a été constaté ; rien n'est annulé pour autant. Les chemins et les
    périphériques multipath d'un système de stockage n'apparaissent qu'une fois un référentiel de stockage attaché.
page-finish-purpose =
    Cette page indique ce qui a été fait, sous quel nom l'exécution est conservée et comment l'annuler, maintenant ou
    plus tard. Le rapport contient le plan, le sort de chaque modification et tous les contrôles.
page-finish-effect =
    Rien n'est modifié sur un hôte sans votre choix : « Annuler l'exécution » demande confirmation, puis rend à chaque fichier
    modifié son contenu, son mode et son propriétaire antérieurs. « Enregistrer le rapport » et « Enregistrer les
    réponses » écrivent chacun un fichier texte sur cette machine ; aucun ne contient de mot de passe.
page-finish-risks =
    L'annulation ne touche pas à un fichier que quelqu'un a modifié depuis, et le signale. Une configuration
    chargée le reste jusqu'à ce que le démon relise ses fichiers, et ce qu'a fait un programme d'installation reste en
    place.
ask-apply-purpose =
    Le plan arrête un service. Avant cela, votre confirmation est demandée encore une fois.
ask-apply-effect =
    « Pas maintenant » ne change rien et ramène au plan. « Oui » exécute le plan aussitôt : le service est arrêté, les
    modifications sont faites, et le service est redémarré.
ask-apply-risks =
    Tant que le service est arrêté, le démarrage et l'arrêt des VM ainsi que la prise d'instantanés échouent sur les
    référentiels de stockage StorageLink. Choisissez un moment où personne n'en a besoin.
ask-quit-purpose =
    On vous demande s'il faut quitter l'assistant et on vous indique dans quel état sont les hôtes.
ask-quit-effect =
    Quitter ne modifie rien. Une modification en cours est d'abord achevée, et aucune autre ne commence. Un site d'essai
    est supprimé à la fin, sauf s'il a été lancé avec --keep ou --root.
ask-quit-risks =
    Une exécution interrompue reste inachevée ; l'assistant la signale à son prochain démarrage. Les réponses non
    enregistrées sont perdues.
ask-stop-purpose =
    On vous demande si l'exécution doit s'arrêter au prochain point sûr.
ask-stop-effect =
    Si vous répondez oui, la modification en cours est achevée et aucune autre ne commence. Ce qui a été fait reste. Un
    service que l'exécution a arrêté est redémarré avant qu'elle se termine.
ask-stop-risks =
    L'exécution est alors inachevée : certaines modifications sont faites, d'autres non. Elle peut être achevée ou
    annulée plus tard.
ask-roll-back-purpose =
    On vous demande si les modifications de l'exécution doivent être annulées.
ask-roll-back-effect =
    Si vous répondez oui, chaque fichier qu'elle a modifié retrouve son contenu, son mode et son propriétaire
    antérieurs. Si elle a modifié les règles d'identification, le service StorageLink est arrêté pour cela, puis
    redémarré.
ask-roll-back-risks =
    Un fichier que quelqu'un a modifié depuis est laissé tel quel, et c'est signalé. Ce qu'a fait un programme
    d'installation, les identifiants ajoutés et une configuration chargée restent en place.
ask-manual-purpose =
    Vous seul pouvez faire cette étape : l'exécution attend que vous disiez si elle est faite.
ask-manual-effect =
    quantalink ne modifie rien pour cette étape, quelle que soit votre réponse. Après « Oui, c'est fait », l'exécution
    continue. Après « Non, pas fait », l'étape reste à l'état « manuel », et l'exécution continue sans elle.
ask-manual-risks =
    Votre réponse n'est pas vérifiée. Si l'étape n'a pas été faite, les suivantes peuvent échouer ou rester sans effet.
ask-changed-purpose =
    Le fichier n'est plus celui du plan ; la modification est donc différente elle aussi. Elle est montrée ici pour que
    vous l'examiniez avant qu'elle soit faite.
ask-changed-effect =
    « Oui, continuer » sauvegarde le fichier tel qu'il est maintenant et fait la modification montrée ici. « Non,
    arrêter ici » laisse le fichier tel quel et arrête l'exécution.
ask-changed-risks =
    Quelqu'un ou quelque chose d'autre a modifié le fichier. Si vous n'en connaissez pas la cause, arrêtez ici et
    examinez d'abord le fichier.
ask-proceed-purpose =
    La prochaine commande destinée au pool (xapi) est montrée avant d'être donnée.
ask-proceed-effect =
    Si vous répondez oui, c'est exactement cette commande qui est donnée. Si vous répondez non, ce qui a déjà été fait
    dans le pool est annulé ; les fichiers restent tels quels.
ask-proceed-risks =
    Les VM passées sur un autre hôte y restent. Tant qu'un hôte est hors service, le pool a moins de capacité.
ask-put-back-purpose =
    Le service ne démarre pas avec les nouvelles règles d'identification.
ask-put-back-effect =
    « Remettre l'ancien fichier » remet l'ancien contenu et démarre le service avec lui. « Laisser le nouveau » ne
    change plus rien, et le service reste tel quel.
ask-put-back-risks =
    Tant que le service ne fonctionne pas, le démarrage et l'arrêt des VM échouent sur les référentiels de stockage
    StorageLink. Avec l'ancien fichier, StorageLink ne connaît pas QuantaStor.
help-purpose = À quoi cela sert
help-effect = Ce qui va se passer sur cette machine
help-risks = Ce qui peut mal se passer
help-guide = Ce que dit le guide
help-keys = Touches
help-practice = Ceci est le site d'essai : tout cela n'arrive qu'à des hôtes fictifs, et rien n'est touché sur cette machine.
help-guide-none = Rien : le guide n'en parle pas. C'est un ajout de quantalink.
help-guide-step = « { $words } » : étape { $number } du guide, dans la partie « { $part } ».
help-guide-part = « { $words } » : partie { $number } du guide, « { $part } ».
guide-words-1 = Installation de QuantaStor Adapter for Citrix StorageLink
guide-words-2 = Vérification du chargement de StorageLink
guide-words-3 = Installation des paramètres de configuration multi-accès XenServer
guide-words-licence = correctement concédée sous licence pour StorageLink
guide-words-stop-service = Arrêtez le service StorageLink
guide-words-adapter-download = Téléchargez et exécutez l'adaptateur StorageLink
guide-words-adapter-install = installer l'adaptateur QuantaStor StorageLink
guide-words-scsi-ids = nouvelles règles d'identification d'unité
guide-words-start-service = Redémarrez le service Citrix StorageLink
guide-words-adapter-listed = recherchez OS NEXUS QuantaStor
guide-words-credentials = données d'identification de système de stockage
guide-words-multipath = le mode multi-accès et les règles de basculement
guide-words-nodes = chacun des noeuds XenServer dom0
guide-words-server = à l'invite de l'administrateur
guide-words-verification = Vérification du chargement
plain-key = { $key } { $what }
plain-key-list = { $before }, { $next }
plain-key-none = aucune
plain-key-back = retour
plain-key-help = aide
plain-key-log = journal
plain-key-quit = quitter
plain-key-empty = vider
plain-empty = vide
plain-cell = { $column } : { $value }
plain-name = { $name } :
plain-help-numbers = Un numéro : modifie la réponse à cette question, ou lance cette action.
plain-help-choices = Un numéro : sélectionne ce choix.
plain-help-enter = ce qu'indique la ligne du bas
plain-help-back = revient à la page précédente, rien n'est perdu ; pour une question, prend le premier choix ; pour une valeur, la laisse telle quelle
plain-help-empty = pour une valeur : l'efface
plain-help-help = cette aide ; pour une valeur, celle de la valeur
plain-help-log = ce qui s'est passé jusqu'ici
plain-help-again = la même page ou la même question encore une fois, depuis le haut
plain-help-quit = demande s'il faut quitter, et indique dans quel état sont les hôtes

## Host keys of nodes
host-key-of-no-node = --host-key indique « { $node } », qui ne figure pas parmi les nœuds : { $nodes }

## Places that others can change, full file systems
program-of-others = { $program } est installé, mais d'autres que root et cet utilisateur peuvent modifier { $path }, où il se trouve. Il n'a pas été lancé, et rien n'a été modifié. Examinez-le avec ls -ld, retirez à tous les autres le droit d'écriture (chown root, chmod o-w), puis réessayez.
ssh-temp-of-others = Le répertoire des fichiers temporaires se trouve là où d'autres pourraient mettre autre chose à sa place : à { $path }. Avec SSH, les questions du client y passent ; aucune connexion n'a donc été tentée, et rien n'a été modifié. Indiquez-en un autre (export TMPDIR=/tmp) ou corrigez celui-ci (chmod +t), puis réessayez.
disk-full-by-files = il reste de la place, mais pas pour un fichier de plus : tous les inodes sont utilisés, comme le montre df -i.

## Reports
cli-opt-report = Écrire un rapport dans FILE, par exemple pour un ticket de changement : ce qui a été trouvé, prévu, fait et constaté ; la fin du nom donne la forme : .html, .md ou .json. Un fichier existant n'est jamais remplacé
report-title-look = quantalink, ce qui a été trouvé
report-who = Exécuté par
report-who-is = { $user } sur { $machine }
report-started = Début
report-ended = Fin
report-program = Version de l'exécution
report-state = État de l'exécution
report-value = { $value }
report-begun = Début : { $at }
report-before = SHA-256 avant : { $hash }
report-after = SHA-256 après : { $hash }
report-no-file = aucun fichier
report-no-folder = Impossible d'écrire le rapport : le répertoire { $path } n'existe pas. Rien n'a été fait. Créez le répertoire ou indiquez un autre fichier après --report.
file-is-there = { $path } existe déjà et n'est pas remplacé. Rien n'y a été écrit. Indiquez un autre fichier ou déplacez celui-ci.
usage-report-command = --report vaut pour ces commandes : plan, apply, verify, resume, rollback. L'assistant enregistre son rapport sur sa dernière page.
usage-report-name = --report { $path } : le nom donne la forme du rapport. Terminez-le par .html, .md ou .json.

## Examples and the manual page
cli-heading-examples = Exemples{" "}
cli-ex-demo = S'exercer sur un site d'essai ; rien sur cette machine n'est touché
cli-ex-wizard = L'assistant, sur cette machine
cli-ex-plan = Voir ce qui serait fait, chaque modification sous forme de diff (code de sortie 2 : il y a à faire)
cli-ex-apply = Le faire ; une seconde fois, rien n'est modifié
cli-ex-rollback = Annuler la dernière exécution
cli-ex-demo-root = Garder le site dans un répertoire et le reprendre la fois suivante
cli-ex-demo-fail = Voir ce qui se passe en cas d'incident ; les mots figurent à la fin de « quantalink demo --help »
cli-ex-demo-plain = Tout le guide sans toucher au clavier ; ce qui demande un mot de passe reste à faire à la main
cli-ex-plan-pool = Tous les hôtes du pool, tels que xe les énumère sur ce nœud, par SSH
cli-ex-root = Une image montée à cet endroit ; rien n'est exécuté
cli-ex-plan-report = Le plan sous forme de page pour le ticket de changement ; un fichier existant n'est jamais remplacé
cli-ex-apply-report = Le faire, et écrire le rapport de l'exécution
cli-ex-apply-pool = D'abord un nœud, puis les autres ; tous reviennent d'eux-mêmes en arrière si « quantalink confirm » ne vient pas dans les dix minutes
cli-ex-apply-manual = Le serveur StorageLink à la main : ses étapes sont indiquées, et une copie de son dossier Server est modifiée ici
cli-ex-apply-smb = Le serveur StorageLink par SMB ; le mot de passe figure dans un fichier que vous seul pouvez lire
cli-ex-verify = Est-ce toujours en place ? Ne modifie rien, convient à cron et après une mise à niveau (code de sortie 2 : non)
cli-ex-verify-pool = Tout le pool, sous forme d'un objet pour un programme
cli-ex-verify-gateway = Interroger aussi la passerelle StorageLink
cli-ex-rollback-run = Annuler cette exécution et montrer ce qui est remis en place
cli-ex-resume = Achever la dernière exécution interrompue
cli-ex-confirm = Conserver ce qui a été fait avec --confirm-within
cli-ex-runs = Ce qui a été fait ici et ce qui est inachevé
cli-ex-json = La même chose sous forme d'un objet pour un programme
cli-ex-edit-diff = Montrer la modification ; rien n'est écrit
cli-ex-edit-xml = Écrire le fichier modifié dans un autre
cli-ex-edit-release = Selon les règles de cette version, d'un fichier à un autre
cli-ex-export-sh = Un script par nœud, pour qui déploie par d'autres moyens
cli-ex-export-ansible = Un rôle et un playbook pour Ansible
cli-ex-guide = Le guide et ce que fait quantalink à chacune de ses étapes, en allemand
cli-ex-completions = Laisser bash compléter commandes et options
cli-ex-man = Lire la page de manuel
man-commands = COMMANDES
man-options = OPTIONS
man-examples = EXEMPLES
man-exit = CODE DE SORTIE
man-exit-0 = Fait ; rien à faire ; aucun contrôle en échec (ceux à faire à la main ne comptent pas).
man-exit-1 = Échec après une première modification, ou erreur de la machine ; le message dit ce qui a été modifié et quoi taper ensuite.
man-exit-2 = plan : des modifications sont en attente. verify : un contrôle a échoué.
man-exit-3 = Refusé : une condition n'est pas remplie ; rien n'a été modifié.
man-exit-64 = Syntaxe incorrecte.
man-files = FICHIERS
man-file-state = Exécutions, journaux, anciens contenus et rapports, pour root ; pour les autres dans leur propre répertoire d'état.
man-file-enabled = L'entrée, jusqu'à XenServer 5.6.
man-file-multipath = L'entrée, de XenServer 5.6 FP1 à 6.5 ; parfois par des liens.
man-file-drop-in = L'entrée, à partir de 7.0, sur XCP-ng et les autres Linux.
man-file-rules = Les règles d'identification de StorageLink, dans son dossier Server sous Windows.
man-file-inventory = Ce qui fait reconnaître un dom0 et sa version ; seulement lu.
man-env = ENVIRONNEMENT
man-env-lang = La langue, sans --lang : la première de ces variables qui est définie.
man-env-term = Ce que le terminal sait dessiner ; « dumb » signifie des questions numérotées.
man-env-no-color = Définie à une valeur quelconque : sans couleurs, comme avec --no-color.

## a pool that stopped at a node
go-on-without = Pour continuer sans { $names }, tapez : { $command }

## the XML editor: entries that are not clear
xml-entry-inside = Un élément pour { $vendor } { $product } se trouve dans un autre qui peut être lui-même l'entrée (ligne { $line }), et on ne sait pas lequel des deux est visé. Rien n'a été modifié. Retirez l'entrée à la main.
xml-entry-left = Sans l'entrée pour { $vendor } { $product }, d'autres noms compteraient aussi, et autre chose serait pris pour une telle entrée (vers la ligne { $line }). Rien n'a été modifié. Retirez les entrées à la main.

## First steps: what a new user types wrong
cli-cmd-help = Afficher l'aide d'une commande, comme COMMANDE --help
cli-arg-command = La commande, par exemple apply ou edit multipath
cli-ex-help = Ce que prend apply, avec des exemples.
usage-meant = {" "}Vouliez-vous dire { $word } ?
plain-language-unknown = Il n'y a pas de langue « { $word } » ici.
edit-is-xml = C'est du XML, pas un multipath.conf. Rien n'a été modifié. Pour les règles d'identification de StorageLink, tapez : quantalink edit scsi-ids
edit-is-multipath = Ce n'est pas du XML. Rien n'a été modifié. Pour un multipath.conf, tapez : quantalink edit multipath
demo-open-again = Pour le rouvrir, tapez : { $command }
nodes-stopped-back = Nœuds terminés : { $done } sur { $all } ; en échec : { $failed } ({ $names }) ; non touchés : { $left }. { $lasting ->
    [0] Rien ne reste modifié.
   *[other] Ce qui ne peut pas être rétabli est indiqué sous la modification concernée.
 } Une fois la cause supprimée, tapez à nouveau la même commande ; pour continuer sans un nœud, ajoutez --leave-out et son nom.
report-undo-not-here = Rien ne l'annule ici : sur le site d'essai, cela se fait sur la dernière page de l'assistant qui a mené l'exécution.
node-password-wrong = mot de passe erroné
no-host-elsewhere = Pour travailler quand même sur sa configuration multipath, ajoutez « --section multipath » ; pour des nœuds par SSH, ajoutez « --node HOST » ; pour une image montée, ajoutez « --root DIR » ; pour un serveur StorageLink accessible par SMB, ajoutez --server "smb://USER@HOST", et « --server manual » pour un serveur que vous seul atteignez ; pour vous exercer, tapez « quantalink demo ».
no-host-windows = Lancez quantalink sur le serveur StorageLink ; pour un serveur que vous seul atteignez, ajoutez « --server manual » ; pour les nœuds du pool, lancez quantalink sur l'un d'eux ou sur une machine Linux ; pour vous exercer, tapez « quantalink demo ».
section-needs-node-windows = La section { $section } concerne les nœuds dom0, qui ne sont pas joints depuis Windows. Lancez quantalink sur un nœud lui-même, ou sur une machine Linux avec « --node HOST ».

## First steps: what a new user types wrong
value-release-unknown = version inconnue

## a new user at the server: Windows and SMB
credentials-by-hand-at = Dans Citrix StorageLink Manager, sous « Administration », ajoutez les identifiants du système de stockage { $storage } avec l'adaptateur QuantaStor, et vérifiez qu'il est dans la liste.
credentials-by-hand-unnamed = Dans Citrix StorageLink Manager, sous « Administration », ajoutez les identifiants du système de stockage avec l'adaptateur QuantaStor, et vérifiez qu'il est dans la liste.
server-nobody = Ni nœud ni serveur n'est encore nommé : il n'y a rien avec quoi continuer. Choisissez ci-dessous où StorageLink s'exécute, ou revenez en arrière et nommez un nœud.
tui-not-suspended = Pas suspendu : modification en cours. Ctrl-Z possible après l'exécution.
sections-do-not-fit = Les sections { $sections } demandent un serveur StorageLink, et il n'y en a pas ici. Pour un serveur accessible par SMB, ajoutez --server "smb://USER@HOST" ; pour un serveur que vous seul atteignez, ajoutez « --server manual » : ses étapes sont alors indiquées, et vous les faites là-bas à la main.
runs-this-machine = cette machine
start-steps = À quoi servent les étapes
gate-unasked = Choisissez ci-dessous l'édition pour laquelle le pool a une licence : sans elle, rien n'est fait sur le serveur StorageLink.
no-service-here = StorageLink n'est pas installé sur cette machine : il n'y a pas de service StorageLink ici.
no-service-what = L'assistant configure le serveur StorageLink : lancez-le là-bas, dans une invite de commandes ouverte « en tant qu'administrateur ». Les paramètres multipath des nœuds se règlent sur un dom0 même, ou depuis une machine Linux par SSH.
no-service-server = Si StorageLink s'exécute sur un serveur que vous seul atteignez, continuez : la page suivante le demande, et ses étapes sont alors indiquées une à une.
server-nobody-windows = Aucun serveur n'est encore nommé : il n'y a rien avec quoi continuer. Choisissez ci-dessous où StorageLink s'exécute.

## One machine under two names
node-twice = { $host } et { $other } sont une seule machine : le même système en cours d'exécution répond sous les deux noms. Rien n'a été fait sous le nom { $host }. Indiquez la machine une seule fois.
node-named-twice = indiqué deux fois

## Rollback of a part of the nodes
rollback-left-out = Ils ont été exclus (--leave-out).
rollback-not-without = { $host } ne peut pas être exclu de cette annulation : ce que l'exécution { $run } y a fait dépasse les fichiers et doit être annulé avec le reste. Rien n'a été modifié. Relancez l'annulation sans --leave-out { $host }.
rollback-only-there = Ce que l'exécution { $run } a fait n'est en place que sur ces nœuds : { $hosts }. { $why } Rien n'a été modifié. Dès qu'il sera possible de travailler sur ces nœuds, tapez : quantalink rollback { $run }
rollback-reaches-further = L'exécution { $run } est aussi en place sur des nœuds ou des hôtes qui n'ont pas été indiqués : { $hosts }. Rien n'a été modifié. Pour l'annuler partout, tapez : { $command } Pour ne l'annuler que sur ceux qui ont été indiqués, ajoutez --leave-out pour chacun des autres.
runs-still-on = {"    "}pas annulée sur : { $hosts }

## A node that does not answer
verify-silent = { $host } : aucun contrôle n'a pu être fait

## A run whose time is over
run-time-over-here = Le délai de confirmation de l'exécution { $run } a expiré ({ $until }) ; son issue n'est pas encore connue. Pour vous assurer que ses fichiers sont remis en place, tapez : { $command }
runs-time-over = {"    "}délai de confirmation expiré ({ $until }) ; apply, confirm et rollback en indiquent l'issue
