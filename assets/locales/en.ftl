### quantalink, English. One section per room; ids are stable (reasons and errors of the JSON output).
### Arguments are written { $name }. No sentence stands in the code.

## edit

# Any file.
edit-too-large = The file is larger than 64 MB; that is no configuration file. Look at what it is and put the right file in its place.
edit-self-check = The edited file, read back, was not what it was meant to be, so nothing was written. This is a defect of quantalink: please report it with the file, and edit the file by hand.
not-text = Line { $line } holds a zero byte, so this is no text file. Restore the file from a backup, or take the zero bytes out.

# multipath.conf: why it is not edited.
multipath-no-dialect = It is not known which multipath-tools read this file. Name the release with --release.
multipath-dialects-disagree = Line { $line } is read differently by different versions of multipath-tools. Name the release with --release, or write that line so that all versions agree.
multipath-lone-cr = Line { $line } ends in a carriage return alone; multipath-tools 0.8 and later do not take that for the end of a line and lose what follows. Convert the file to Unix line ends.
multipath-byte-order-mark = The file begins with a byte-order mark, for which this multipath loses line { $line }. Save the file without it.
multipath-line-too-long = Line { $line } is longer than 1023 bytes; multipath reads the rest of it as a line of its own. Shorten it or cut it in two.
multipath-glued-close = Line { $line }: this multipath does not see a closing brace that has something right behind it, so the block stays open. Put the closing brace on a line of its own.
multipath-glued-brace = Line { $line }: this multipath does not see a brace without a blank between it and its neighbours, so the block is lost. Put a blank in front of the brace and nothing behind it.
multipath-not-ascii-word = Line { $line } begins with a character that is not ASCII (perhaps a non-breaking space), which this multipath takes for a part of the keyword. Replace it by a plain space.
multipath-missing-value = Line { $line } has a keyword without a value, on which this multipath crashes. Add the value or take the line out.
multipath-quoted-comment = Line { $line }: this multipath takes a # or ! right behind a quote for a comment, or finds nothing behind the quote, and then refuses the whole file. Change the value.
multipath-one-line-block = Line { $line } has more behind its opening brace; multipath ignores that and leaves the block open. Put each setting and the closing brace on a line of its own.
multipath-open-not-alone = Line { $line } opens a section, but something else than an opening brace follows its name. Write only the name and the brace on that line.
multipath-close-not-alone = Line { $line } has more behind its closing brace; multipath ignores all of it, so the blocks that follow are misread. Put it on a line of its own.
multipath-brace-in-line = Line { $line } has a closing brace at its end, which multipath does not see there. Put the closing brace on a line of its own.
multipath-unknown-block = Line { $line } opens a block that multipath does not know; its closing brace would close the block around it, or what stands in it would be read as if the block were not there. Take the block out or correct its name.
multipath-stray-close = Line { $line } has a closing brace, but no block is open there. Take it out, or find the block above that is closed too early.
multipath-unclosed = The block that is opened on line { $line } is not closed by line { $next }. Add its closing brace where it belongs.
multipath-last-line-unread = Line { $line } is the last one and has no newline, so this multipath does not read it; adding to the file would make it count. End it with a newline or take it out.
multipath-entry-all-devs = Line { $line } sets all_devs in the QuantaStor entry: this multipath never uses such an entry for a device, but writes its settings and its names over all entries read before it. Take that line out.

# multipath.conf: what is changed, and why.
multipath-why-insert = The entry for OSNEXUS QuantaStor, behind the last device entry (line { $line }).
multipath-why-first = The entry for OSNEXUS QuantaStor, as the first one of the devices section of line { $line }.
multipath-why-section = A devices section with the entry for OSNEXUS QuantaStor; the file has no such section yet.
multipath-why-newline = Line { $line }, the last one, gets a newline, because older versions of multipath do not read it without.
multipath-why-value = Line { $line }: { $key } is to be { $new }, not "{ $old }".
multipath-why-missing = Missing in the QuantaStor entry of line { $line }: { $keys }.
multipath-why-getuid = Line { $line }: getuid_callout is not known to this multipath; it warns at every call, by which XenServer's storage manager is misled, or calls a program that is not there.
multipath-why-take-out = The entry for OSNEXUS, lines { $line } to { $last }, goes out of this file.

# multipath.conf: what was found and left as it is.
multipath-own-key-kept = Line { $line }: the setting { $key } in the QuantaStor entry is your own and stays.
multipath-product-pattern-kept = Line { $line }: the entry's product pattern { $pattern } covers QUANTASTOR too and stays.
multipath-entry-twice = QuantaStor has two entries, on line { $first } and on line { $line }. The one on line { $line } counts; consider taking the other one out.
multipath-later-entry-applies = The entry on line { $line } also applies to QuantaStor and comes after the QuantaStor entry of line { $ours }, so its settings win. Move it in front if that is not wanted.
multipath-sections-wiped = This multipath forgets all earlier devices sections when it reads the one on line { $line }; the entry goes into that one. Consider joining the sections.
multipath-device-outside = The device block on line { $line } stands outside of every devices section, where multipath does not read it.

## host

# What cannot be done, and nothing was tried
link-leads-out = The path { $path } leads out of the folder given with --root, at { $link }. Nothing was read or changed. Give --root the folder that holds the whole system, or correct the link.
link-loop = The path { $path } is a loop of symbolic links, or has more than 40 of them. Nothing was changed. Look at the links with: ls -l
no-right-to-read = No right to read { $path }. Nothing was changed. Run quantalink as root.
no-right-to-write = No right to write in { $path }. The old file is in place. Run quantalink as root; if you are root, look for protection by the file system or by SELinux.
read-only-filesystem = { $path } lies on a file system that is mounted read-only. Nothing was changed. Mount it read-write (mount -o remount,rw), then try again.
changed-since-plan = { $path } is not what it was when the plan was made: someone else changed it. It was left as it is. Make a new plan and look at the new difference.
hard-links = { $path } has { $names ->
        [one] { $names } name
       *[other] { $names } names
    } (hard links); replacing it would cut it off from the others. Nothing was changed. Find the others with: find / -xdev -samefile FILE
mount-point = { $path } is a mount point, or a program holds it in place, and cannot be replaced in one step. Nothing was changed. Unmount it, then try again.
immutable-file = { $path } is protected against changes (chattr +i or +a). Nothing was changed. Find out why; take the protection off with chattr -i -a, then try again.
not-a-file = { $path } is { $kind }, not a file. Nothing was changed. Look at it with ls -l, bring the file back from a backup or its package, then try again.
not-a-folder = { $path } is not a folder, but a folder is needed there. Nothing was changed.
folder-missing = The folder { $path } does not exist. Nothing was changed.
path-unusable = The path { $path } cannot be used: it must begin with a slash, hold no NUL byte, and be no longer than the system allows. Nothing was changed.
root-not-a-folder = The folder given with --root does not exist or is no folder: { $path }. Nothing was done. Check the path.
root-not-a-system = The folder given with --root has no folder etc: { $path }. Nothing was done. It looks as if nothing is mounted there: mount the system, or give --root the folder that holds it.
root-executes-nothing = Under --root no program is run and no daemon asked.
no-such-program = The program { $program } was not found in /sbin, /usr/sbin, /bin or /usr/bin. Nothing was run.
lock-held = Another run works on this host: process { $pid }, { $command }, since { $since }, from { $from }. Nothing was changed. Wait until it ends, then try again.
lock-held-unseen = Another run works on this host; which one cannot be seen from here. Nothing was changed. Wait until it ends, then try again; as root, find it with: fuser -v /etc

# What was tried and did not work, and left everything as it was
disk-full = Not enough free space at { $path }: { $detail } The old file is in place. Make room, then try again.
disk-full-by-count = { $need } are needed, { $free } are free.
disk-full-by-system = the system says that the disk or the quota is full.
attributes-not-kept = The new file for { $path } would not keep this of the old one: { $what }. The old file is in place. Run quantalink as root, or change the file by hand.
attribute-all = mode, owner or extended attributes
attribute-owner = owner and group
attribute-mode = permission bits
stage-other-filesystem = The temporary file at { $path } would lie on another file system than the target, so the replacement would not be one step. The old file is in place.
io-error = The system reported an error at { $path }: { $error }. The old file is in place. Check the disk and the kernel log (dmesg), then try again.
temporary-file-foreign = { $path } is in the way: quantalink keeps its temporary file there, and this one is not from quantalink. The old file is in place. Look at it, and move it away.
temporary-file-stays = The temporary file { $path } of an earlier run cannot be removed. It does no harm there. Remove it as root.
temporary-file-differs = The temporary file { $path } was not read back as it was written. The old file is in place. Check the disk and the kernel log (dmesg).
cancelled-before-change = Cancelled before { $path } was changed. The file is as it was.
deadline-before-change = The time ran out before { $path } was changed. The file is as it was. Try again.
reading-given-up = Reading { $path } was given up: it took too long, or was cancelled. Nothing was changed.
program-not-started = The program { $program } could not be started: { $error }.
machine-tells-nothing = This machine does not say anything about its system, memory and processes.

# What may have happened
durability-unconfirmed = { $path } was changed, but the system could not confirm that this is safely on disk: { $error }. Check the disk, then look at the file before you go on.
removal-unconfirmed = { $path } was removed, but the system could not confirm that this is safely on disk: { $error }. Check the disk, and whether the file is still there.
folder-stays = The file was removed, but its empty folder { $path } could not be: { $error }. Remove the folder by hand.
replaced-but-differs = { $path } was replaced, but what stands there now is not what was written: someone else changed it at the same moment. Look at the file before you go on.
replaced-but-unread = { $path } was replaced, but could not be read back. { $why }
program-timed-out = The program { $program } did not end in time. It was stopped, or left behind where it cannot be stopped; what it did until then is not known.
cancelled = The program { $program } was cancelled before its end; what it did until then is not known.
program-lost = The end of the program { $program } could not be seen: { $error }. What it did is not known.
connection-lost = The host { $host } no longer answers. What it did last is not known. Connect again and look.

# What is told beside a change
progress-writing = Writing the new content of { $path }.
progress-written = The new content of { $path } is written and checked; it now takes the place of the old one.
folder-open-to-all = Everybody may write in the folder { $path }, which has no sticky bit: anyone can replace files there.
default-acl-not-applied = The folder { $path } has a default ACL. The new file has mode 0644 and no ACL.
label-like-sibling = { $path } got the SELinux context of a file beside it.

kind-file = a file
kind-folder = a folder
kind-link = a symbolic link
kind-fifo = a FIFO (named pipe)
kind-device = a device
kind-socket = a socket
not-known = unknown

## core

# facts, plan, checks

# The answer file.
answers-unknown-key = { $file }{ $line ->
    [0] {""}
   *[other] , line { $line }
}: there is no answer called { $key }. Valid here: { $valid }. Correct the name, or take it out.
answers-invalid = { $file }{ $line ->
    [0] {""}
   *[other] , line { $line }
}: { $detail }. Correct it, or save a new answer file in the wizard.
answers-why-value = "{ $value }" is not valid here; valid: { $valid }
answers-why-flag = true or false is expected here, without quotation marks
answers-why-number = a whole number is expected here, without sign and quotation marks
answers-why-text = a text in quotation marks is expected here
answers-why-list = a list in square brackets is expected here
answers-why-deep = too many brackets are open at once
answers-why-range = { $key } is { $value }, and only values from { $least } to { $most } are possible
answers-why-root = the nodes under { $key } do not go together with --root, which is one folder
ask-not-valid = "{ $typed }" is no answer here. Valid: { $valid }.

# Steps, changes and questions.
step-multipath-title = Multipath
step-multipath-about = Each XenServer node must know how to use the paths to QuantaStor. The entry goes into the file that this release reads, in the form that its multipath understands.
step-activate-title = Activation
step-activate-about = multipathd reads its files only when it is told to. Loading does not cut existing paths, but maps in use may keep their old settings until the storage is attached again.
step-paths-title = Paths to the storage
step-paths-about = Whether QuantaStor's LUNs are reached over more than one path. Nothing is changed.
change-multipath = Add QuantaStor to the multipath configuration
change-multipath-cleanup = Take the QuantaStor entry out of the main file
change-activate = Load the new multipath configuration
ask-stanza = Which entry?
ask-stanza-help = The guide's own entry has getuid_callout: right up to XenServer 6.5, harmful on 7.0 and later. The first choice (auto) takes the right entry for each node.
ask-stanza-auto = The right one for each release
ask-stanza-guide = The guide's own nine settings
ask-stanza-modern = Without getuid_callout
ask-cleanup = Take a QuantaStor entry out of the main file on 7.0 and later?
ask-cleanup-help = There the entry belongs in a file of its own. Left in the main file, it makes multipath print warnings by which XenServer's storage manager is misled; without this clean-up such a node is refused.
ask-activate = Also load the new configuration?
ask-activate-help = Only where the release allows it: multipathd reconfigure on 7.0 and later. A dom0 in use is taken out of service for it, emptied, and given back; you are asked before each command. Without it the entry counts from the next start of multipathd.

# What is asked of a host, while it is.
gather-machine = { $host }: asking the machine for system, memory and free space
gather-files = { $host }: reading the multipath files
gather-tools = { $host }: asking multipath for its version
gather-test = { $host }: asking multipath what it makes of the files (multipath -t)
gather-loaded = { $host }: asking multipathd what it has loaded

# Where facts come from, and why some are not known.
evidence-file = { $path }
evidence-absent = { $path } is not there
evidence-machine = the machine itself
evidence-command = output of { $command }
fact-not-asked = Not asked yet.
fact-no-answer = The host did not answer in time. Check whether it hangs, and try again.
fact-not-a-file = { $path } is no file that could be read.
fact-nothing-executed = Under --root no program is run and no daemon is asked.
fact-command-failed = { $command } did not answer as expected (exit code { $code }): { $said }
fact-command-crashed = { $command } crashed: a signal ended it before it was done.

# Releases, and which file it is.
release-not-known = The release of this host is not known: /etc/xensource-inventory does not name one, and the files do not tell. The main file is edited in place, without getuid_callout, and whatever any version of multipath could misread is refused.
era-enabled = XenServer up to 5.6: the storage manager links /etc/multipath.conf to /etc/multipath-enabled.conf while multipathing is on, so the entry goes into that file.
era-main = XenServer 5.6 FP1 to 6.2: the entry goes into /etc/multipath.conf, inside its devices section.
era-main-without-link = XenServer up to 5.6, but /etc/multipath.conf is not the storage manager's link to /etc/multipath-enabled.conf: multipath reads what stands at /etc/multipath.conf, so the entry goes there. Should the storage manager set its link later, run quantalink again.
era-links = XenServer 6.5: the entry goes into the file that /etc/multipath.conf leads to. The storage manager edits this file too, so do not attach storage meanwhile.
era-drop-in = XenServer 7.0 and later, XCP-ng: the entry goes into a file of its own in /etc/multipath/conf.d, because updates replace the main file. After an upgrade from an ISO image run quantalink verify: the upgrade may drop that file.
era-drop-in-by-files = The inventory names no usable version, but the files and the multipath tool show that files in /etc/multipath/conf.d are read here, as from XenServer 7.0 on: the entry goes into a file of its own there, because updates replace the main file.
era-linux = No dom0, but a Linux whose multipath reads /etc/multipath/conf.d: the entry goes into a file of its own there.
era-drop-in-there = XenServer 7.0 and later, XCP-ng: files in /etc/multipath/conf.d are read too, and one of them has a QuantaStor entry already. That one counts; no second one is made. After an upgrade from an ISO image run quantalink verify: the upgrade may drop that file.
era-linux-there = No dom0, but a Linux whose multipath reads /etc/multipath/conf.d, where a file has a QuantaStor entry already. That one counts; no second one is made.
era-unknown = The release is not known: the entry goes into /etc/multipath.conf as it is, in the form that all versions of multipath understand.
era-unknown-confd = The release is not known, but a QuantaStor entry already stands in /etc/multipath/conf.d: that one is put right, and none is added to /etc/multipath.conf, because two would be too many wherever both are read.
enabled-file-not-read = /etc/multipath-enabled.conf is there, but { $release } does not read it. It is left as it is; an entry in it has no effect.
main-link-strange = { $path } is a link to { $to }. No XenServer from 7.0 on sets such a link; it comes from a guide for old releases. The link and its target are left as they are. Restore the link to /etc/multipath.xenserver/multipath.conf; until then the settings that this release ships are not read.
main-link-old = { $path } is a link to { $to }. No XenServer from 5.6 FP1 on sets such a link; it comes from a guide for older releases. multipath reads the file that it leads to, so the entry goes there; the link stays as it is.
link-replaced-by-file = { $path } is a file, where this release has a link to /etc/multipath.xenserver/multipath.conf. The next update of the package sm moves it away, with every edit in it. Move what you need from it into /etc/multipath/conf.d and restore the link.

# Why nothing is done.
stanza-harms-release = The guide's entry with getuid_callout does harm on { $release }: multipath does not know that keyword there, or runs a program for it that is not there. Use --stanza auto.
main-file-missing = There is no file at { $path } (after links: { $to }). Without it multipath of XenServer 7.0 and later ends up blacklisting all devices, and older releases have no settings at all. quantalink does not invent a main file: restore it from a backup or from its package, then try again.
file-too-large = { $path } has { $size }; a configuration file of more than { $max } is not read. Look at what it is and put the right file in its place.
dangling-link = { $path } is a link to { $to }, where nothing is. Nothing is created through such a link: take the link out, or create its target.
confd-other-filesystem = { $path } lies on another file system than { $stage }, so that no file can be put there in one step. Nothing was changed. Unmount it and keep its files in a folder of the same file system, then try again; or put the entry there by hand (quantalink guide shows it).
cleanup-declined = { $path } has a QuantaStor entry, which does harm there on this release, and taking it out was declined. Allow the clean-up (cleanup = true in the answers), or take the entry out by hand.
cleanup-strange-link = { $path } is an old guide's file, read here only because of a strange link: quantalink does not edit it. Take the QuantaStor entry out of it by hand, or restore the link to /etc/multipath.xenserver/multipath.conf.
entry-in-both = QuantaStor has an entry in { $path } and another one in { $folder }. Which one counts depends on the release, and that is not known. Nothing was changed. Find out the release, keep the entry that belongs there and take the other one out by hand.
segfault-0-4-9-86 = { $path }, line { $line }: this entry (vendor "{ $vendor }") also applies to QuantaStor and has no_path_retry but no features. The multipath of XenServer 7.5 and 7.6 crashes when a file in conf.d then adds an entry for QuantaStor. Add a line features "0" to that entry, make its vendor narrower, or take it out.
confd-overrides = { $path }, line { $line }: this entry (vendor "{ $vendor }") applies to QuantaStor too and is read after the QuantaStor entry, so its settings would win. Rename that file so that it comes earlier in the alphabet, or make its vendor narrower.
confd-elsewhere = { $path }, line { $line }: config_dir is set to "{ $found }" here, so this multipath does not read { $folder }, where the QuantaStor entry belongs. Nothing was changed. Take that line out by hand, and move what multipath must go on reading to { $folder }.
confd-link-to-main = { $path } is a link to { $to }: multipath reads the QuantaStor entry of the main file a second time there, and it must stand in a file of its own. Nothing was changed. Take the link out of the folder, then try again.
entry-overridden = { $path }, line { $line }: this entry (vendor "{ $vendor }") applies to QuantaStor too and stands behind the QuantaStor entry, so its settings win. Move it in front of the QuantaStor entry, or make its vendor narrower.

# What should be known.
confd-stray-file = { $path } looks like a left-over copy, but this multipath reads every file there whose name contains ".conf". Move it out of the folder if it is not meant to count.
read-only-file = { $path } is read-only (mode { $mode }). It is replaced all the same, and the new one has the same mode.
confd-file-broken = { $path } is read by multipath, but not as it looks: { $why }
confd-entry-twice = { $path } has two QuantaStor entries, on line { $first } and on line { $line }. The one on line { $line } counts, and multipath 0.8 and later complains of two. Consider taking the one on line { $first } out.
confd-second-entry = { $path } has a QuantaStor entry too; a file that is read later has the one that counts. Consider taking this one out.
blacklist-hides = { $path }, line { $line }: this blacklist entry hides QuantaStor's devices, so that multipath will not use them. Take it out if that is not wanted.
overrides-win = { $path }, line { $line }: the overrides section sets { $key } to "{ $found }" for all storage, ahead of every device entry, so the QuantaStor entry's "{ $wanted }" has no effect. Move that line into the device entries that it is meant for.
cleanup-why = On this release the QuantaStor entry stands in a file of its own; the one in { $path } goes out, because it would be lost with the next update and may do harm.
cleanup-drops-key = Line { $line }: the setting { $key } of your own goes out with the entry. Add it to the file in /etc/multipath/conf.d if you still want it.
getuid-in-main = The entry in the main file has getuid_callout: every call of multipath prints a warning for it, and XenServer's storage manager takes that output for an answer.

# Loading the configuration.
activate-why = The running multipathd takes over the new files; existing maps stay.
activate-loaded = The running multipathd has the entry already.
activate-not-reached = Not done, because the files of this host are refused.
activate-by-sm = XenServer 6.5 loads the configuration itself when it attaches storage: detach and attach the storage repository, or reboot the host in maintenance mode.
activate-by-command = Run { $command } on the host when no storage is being attached, or reboot it in maintenance mode.
daemon-not-running = multipathd does not run on this host; it reads the files when XenServer starts it.

# Checks.
check-multipath-file-parses = The main file is read as it looks
check-multipath-entry = The QuantaStor entry stands where this release reads it
check-multipath-main-clean = No QuantaStor entry in the main file
check-multipath-confd-clean = Nothing in conf.d is in the way
check-multipath-link = /etc/multipath.conf is still a link
check-multipath-effective = multipath itself shows the entry once
check-multipath-messages = multipath has nothing to say against the entry
check-multipath-loaded = The running multipathd has the entry
evidence-entries = { $path } is read without loss: { $count ->
    [one] one device entry
   *[other] { $count } device entries
}.
evidence-entry = { $path }, lines { $line } to { $last }: the entry is there, with the right values.
evidence-main-clean = { $path } has no QuantaStor entry.
evidence-confd = { $count ->
    [0] No file is read from /etc/multipath/conf.d.
    [one] One file is read from /etc/multipath/conf.d, and nothing in it is in the way.
   *[other] { $count } files are read from /etc/multipath/conf.d, and nothing in them is in the way.
}
evidence-link = { $path } leads to { $to }.
evidence-effective = The QuantaStor entry that counts has the right values.
evidence-messages = { $count ->
    [0] No message.
    [one] One message, about something else.
   *[other] { $count } messages, all about something else.
}
main-file-not-needed = { $path } is not there, and this multipath needs none.
entry-absent = { $path } has no QuantaStor entry.
entry-absent-confd = No file in /etc/multipath/conf.d has a QuantaStor entry.
entry-differs = { $path }, line { $line }: { $key } should be "{ $wanted }" and is "{ $found }".
entry-lacks = { $path }, line { $line }: the entry lacks { $key }, which should be "{ $wanted }".
entry-getuid = { $path }, line { $line }: the entry has getuid_callout, which does harm on this release.
entry-in-main = { $path }, line { $line }: a QuantaStor entry stands in the main file, where it does not belong on this release.
effective-absent = The QuantaStor entry is not there.
effective-differs = { $key } should be "{ $wanted }" and is "{ $found }".
effective-overridden = { $key } of the QuantaStor entry has no effect: the overrides section sets it to "{ $found }", and it should be "{ $wanted }".
message-about-entry = multipath says: { $message }
next-plan = Run quantalink plan to see what would fix it, then quantalink apply.

# journal, engine, state

# The state folder.
state-not-writable = The state folder cannot be used: no right to read and write { $path }, or its file system is read-only ({ $why }). Run quantalink as root, or give another folder with --state-dir.
state-disk-full = No space is left for the state folder, at { $path }. What cannot be kept there first is not changed. Make room there, or give another folder with --state-dir.
state-unsafe = Other users could change { $path } ({ $why }), and what quantalink keeps in the state folder depends on it: a rollback writes back what it finds there. Nothing was changed. Make it your own and take the right to write from all others (chown, chmod go-w; on Windows: icacls), or give another folder with --state-dir.
state-not-folder = { $path } is needed as a folder, but something else is there. Nothing was changed. Move it away, or give another folder with --state-dir.
state-not-file = { $path } in the state folder is needed as a regular file of ours, but something else is there, or it is far too big ({ $why }). It was not read, and nothing was changed. Look at it with ls -l, move it away, and bring the file back from a backup of the state folder if you have one.
state-failed = The system reported an error at { $path } in the state folder: { $why }. Check the disk and the kernel log (dmesg), then try again.
blob-missing = The old content that was kept in { $path } is not there any more, so it cannot be put back. Nothing was changed. Bring that file back from a backup of the state folder, then try again.
blob-damaged = The old content that was kept in { $path } is damaged: it does not match its checksum. It was not put back, and nothing was changed. Bring that file back from a backup of the state folder, then try again.
file-not-written = { $path } could not be written: { $why }. What was there before is unchanged. Choose another place, or make this one writable.

# The journal.
journal-unreadable = The journal { $path } cannot be read at line { $line }: { $why }. The run was not touched. Until it can be read, no older run on these hosts is rolled back and no new one is begun, unless a newer run of theirs can be read. Bring the file back from a backup, or move its folder away if you know how its files stand.
journal-newer = The journal { $path } was written by a newer quantalink ({ $version }). The run was not touched. Use that version for it.

# Runs.
no-such-run = There is no run { $run } in this state folder. Nothing was changed. List the runs with: quantalink runs
no-run-to-roll-back = No run that was made here, or on the --root or the nodes that were given, can be rolled back. Nothing was changed. List the runs and their roots with: quantalink runs
already-rolled-back = The run { $run } is rolled back already. Nothing was changed. { $older }
older-run-stands = The run { $run } before it still stands; to undo that one too, roll it back by its name.
older-run-none = There is no earlier run that could be rolled back.
older-run-elsewhere = The run { $run } before it worked on other hosts ({ $hosts }) and still stands; to undo that one too, roll it back by its name.
older-run-unknown = Whether a run before it still stands is not known, because not every journal can be read. List the runs with: quantalink runs
newer-run-stands = The run { $newer } was made after the run { $run } and still stands, so { $run } cannot be rolled back. Nothing was changed. Roll { $newer } back first.
run-of-other-root = The run { $run } worked on { $root }, not on { $here }. Nothing was changed. Repeat the command with the --root it was made with. If it was made on a practice site, only the wizard takes it up: quantalink demo --root { $root }
run-unfinished-before = The run { $run } is unfinished, and changes of it stand. Nothing was changed. First resume that run, or roll it back.
run-at-work = A run is at work already. Wait until it ends.
host-not-here = The host { $host } belongs to this run but was not named now. Nothing was changed. Name all hosts of the run (with --leave-out those that are to be left alone), or finish it with resume, which reaches them by itself.
run-state-not-written = The journal of run { $run } could not be written, so no further change was begun. { $why } The state of each change is shown. Remove the cause, then resume the run or roll it back.
put-back-failed = A change of run { $run } failed, and a change made before it could not be put back. { $why } Remove the cause, then roll the run back.
rollback-stopped = The rollback of run { $run } stopped. { $why } What was put back until then stays so. Remove the cause, then roll the run back again.
undo-cut = It is not known whether this was put back. Roll the run { $run } back again; that looks at the file and finishes it.
changed-since-run = { $path } was changed by someone else after the run { $run } ({ $what }), so nothing was rolled back. Look at the file. If the change is yours to drop, put back what the run had left there, then repeat the rollback.
changed-content = its content
changed-attributes = its mode, owner, ACL or extended attributes
changed-by-third-hand = { $path } has neither the content from before run { $run } nor the one from after it: someone else changed it while the run was cut. Nothing was touched. { $old } Give the file one of the two contents, then repeat the command. To keep it as it is and forget the run, move { $folder } away.
old-content-kept = Its old content is kept in { $path }.
old-content-none = Before the run this file did not exist.
settled-made = { $path }: the interrupted change had been made.
settled-not-made = { $path }: the interrupted change had not been made.
plan-without-act = The plan does not say how to make the change { $change }. Nothing was changed. This is a mistake in quantalink; please report it.
refused-without-reason = refused

# Loading.
load-failed = { $command } failed ({ $code }): { $output } The files stay as they are; the running multipathd keeps what it had loaded. Look at its messages, remove the cause, and resume the run { $run }.
exit-code = exit code { $code }
ended-by-signal = ended by a signal
load-not-undone = { $host }: the old files are back, but multipathd still has the configuration in use that was loaded. That is not undone. To load the old one, type on that host: { $command }
load-unsettled = Whether the configuration was loaded before the run was cut is not known; loading it once more does no harm.

# The runner.
report-not-here = There is no report to write.
thread-not-started = The system could not start another thread: { $why }. Nothing was changed. Close other programs, then try again.
program-mistake = quantalink made a mistake and stopped this command: { $why }. If a run was at work, start quantalink again: it says what is unfinished. Please report this.

## practice

practice-not-built =
    The practice site could not be built: { $path }: { $why }. Nothing of it was left behind. Choose another folder for
    temporary files with the environment variable TMPDIR and try again.

## wizard

# The pages: title and help.
page-unfinished-title = An earlier run is unfinished
page-start-title = Where we are
page-plan-title = What will be done
page-progress-title = The run
page-verification-title = Does it hold?
page-finish-title = What was done

# What can be done on a page.
action-next = Next
action-next-look = Look at the hosts first
action-next-check = Check only, change nothing
action-back = Back
action-apply = Apply these changes
action-refresh = Look again
action-roll-back = Roll the run back
action-resume = Finish the run
action-stop = Stop at the next safe point
action-save-report = Save the report
action-save-answers = Save the answers
action-practice = Open the practice site
action-quit = Quit
action-finish = Leave the wizard

# Questions over a page.
ask-quit = Leave the wizard?
ask-quit-at-work =
    A change is at work. It is completed first, and no other one begins; then the wizard ends. The run can be finished or
    rolled back later.
ask-quit-practice = This is the practice site: nothing real was changed. Its folder goes when the wizard ends; --keep or --root keep it.
ask-quit-practice-stays = This is the practice site: nothing real was changed. Its folder stays: { $path }
ask-quit-undo = To undo it later, type: { $command }
ask-stop = Stop the run?
ask-stop-safe =
    The change in hand is completed first. What was done until then stays; the run can be finished or rolled back later.
ask-roll-back = Roll back the run { $run }?
ask-roll-back-how =
    Every file that it changed gets its old content, mode and owner back. A file that somebody changed since is left
    alone, and named.
choice-stay = No, stay here
choice-quit = Yes, leave
choice-go-on = No, let it go on
choice-stop = Yes, stop
choice-keep = No, leave it as it is
choice-roll-back = Yes, roll it back
choice-stop-here = No, stop here
choice-yes-go-on = Yes, go on

# The state of the hosts.
state-nothing = Nothing was changed on any host.
state-stands =
    { $made ->
        [0] No change of run { $run } stands.
        [one] { $made } change of run { $run } stands.
       *[other] { $made } changes of run { $run } stand.
    }
state-unfinished =
    An earlier run, { $run }, is unfinished. { $made ->
        [0] Nothing of it stands.
        [one] { $made } change of it stands.
       *[other] { $made } changes of it stand.
    }
state-so-far =
    { $made ->
        [0] No change was made
        [one] { $made } change was made
       *[other] { $made } changes were made
    }{ $back ->
        [0] {""}
        [one] , { $back } was put back
       *[other] , { $back } were put back
    }{ $unsure ->
        [0] .
        [one] , and of { $unsure } it is not known whether it happened: look at that file.
       *[other] , and of { $unsure } it is not known whether they happened: look at those files.
    }
run-complete = The run is complete.
run-only-by-hand =
    Nothing was left to do but the steps by hand: { $done ->
        [0] you have confirmed none of them,
       *[other] you have confirmed { $done } of them,
    } { $left ->
        [0] none is open.
       *[other] { $left } still to be done.
    } No run is kept of this; save the report to keep your answers.
run-unfinished = The run is not complete: some of its changes were not made.
run-rolled-back = The run was rolled back. What could not be put back as it was is shown with its change.
run-awaiting-confirm = The changes were made and wait for "quantalink confirm"; without it they are put back.

# Words in front of notices and changes.
level-info = Note
level-warning = Attention
level-error = Error
mark-pass = passed
mark-fail = FAILED
mark-manual = by hand
mark-skipped = skipped
mark-pending = to do
mark-done = done already
mark-applied = applied
mark-failed = FAILED
mark-unknown = NOT KNOWN
mark-rolled-back = rolled back
mark-refused = REFUSED
mark-working = at work

# Hosts and changes.
wizard-host = { $host }: { $release } ({ $role })
wizard-role-node = a dom0 node
wizard-change-on = { $host }: { $change }
row-path = File: { $path }

# Page "unfinished".
unfinished-found = A run that was begun on these hosts is unfinished. Settle it before anything else is changed.
unfinished-resume = To make the rest of its changes, choose "Finish the run" or type:
unfinished-roll-back = To undo what it did, choose "Roll the run back" or type:
unfinished-roll-back-practice =
    To undo what it did, choose "Roll the run back". On real hosts you can do it at any later time by typing:
run-roll-back-later = To undo what it did, go on to the last page and choose "Roll the run back", or type:
run-roll-back-later-practice = To undo what it did, go on to the last page and choose "Roll the run back". On real hosts you can do it at any later time by typing:
unfinished-look = To see first how the hosts are now, look at them; that changes nothing.
pair-run = Run
pair-started = Begun
pair-root = Root
pair-host = Host

# Page "start".
no-host-here = This machine is no dom0 node: there is no /etc/xensource-inventory here.
no-host-what = 
    The wizard works on a XenServer or XCP-ng dom0. To work on a mounted image or a copy of one, or to treat this machine as
    a node (a plain Linux with multipath-tools), start it again with one of these:
no-host-practice = Or open the practice site: pretend nodes and a pretend StorageLink server in a temporary folder. Nothing on this machine is touched.
looking = Looking at the hosts
start-root = Everything here is about the tree { $path }, not about this machine. Memory and free space are those of the machine that looks at it.
start-about =
    This is what the hosts say about themselves. Nothing was changed to find it out, and nothing will be before you agree
    to the plan.
start-runs-unknown = It could not be read whether an earlier run is unfinished. Look again before you go on.
start-looked = Looked at on { $at }.
pair-main = multipath.conf
pair-enabled = multipath-enabled.conf
pair-dropins = Files in conf.d
pair-tools = multipath-tools
pair-system = System
pair-kernel = Kernel
pair-memory = Memory
pair-free-etc = Free space in /etc
pair-free-state = Free space for backups
pair-daemon = multipathd
value-unknown = not known: { $why }
value-not-told = not known: the system does not say
value-memory = { $total }, { $free } available
file-absent = not there
file-dangling = a link that leads to { $path }, which is not there
file-too-big = { $path }, { $size }: too large to be a configuration
file-other = { $path } is no regular file
file-plain = { $path }, { $size }, mode { $mode }, owner { $owner }
file-linked = by links to { $path }, { $size }, mode { $mode }, owner { $owner }
dropins-no-folder = the folder is not there
dropins-count =
    { $count ->
        [0] none
        [one] { $count } file
       *[other] { $count } files
    }
daemon-not-asked = not asked: nothing is executed in this folder
daemon-unknown = not known whether it runs
daemon-runs = runs
daemon-stands = does not run

# Page "plan".
plan-refused =
    { $refused ->
        [one] { $refused } change is refused
       *[other] { $refused } changes are refused
    }, so nothing will be done on any host. The reasons stand below.
plan-nothing = Nothing to do: every host is as it should be, or leaves nothing that could be done here.
plan-pending =
    { $pending ->
        [one] { $pending } change will be made
       *[other] { $pending } changes will be made
    } if you agree. Nothing was changed until now.
plan-stale = The last look at the hosts failed, or an answer was changed since. Nothing is applied before they are looked at again.
plan-unfinished = The run { $run } is unfinished. Finish it or roll it back first; then this plan can be applied.
plan-host-nothing = Nothing is planned for this host.
next-replace =
    The file is replaced as a whole and keeps its mode ({ $mode }), owner ({ $owner }) and attributes; its old content is
    saved first.
next-create = The file is created with mode 0644{ $folders }.
next-with-folders = {""}, and its folder if that is not there
next-folder-is-there = {""}; its folder is there already
next-load = This command is run: { $command }
next-manual = This is for you to do by hand; the program does not do it.
next-whole = Once begun, it is finished or put back.
diff-size =
    { $places ->
        [one] { $places } place
       *[other] { $places } places
    }: { $added ->
        [one] { $added } line added
       *[other] { $added } lines added
    }, { $removed } removed, { $changed } changed.

# Page "progress".
progress-apply = The changes are being made.
progress-resume = The run is being finished.
progress-roll-back = The run is being rolled back.
progress-ended = The run has ended.
progress-back = The rollback has ended.
progress-run = Run { $run }
progress-leaving = The change in hand is completed; then the wizard ends.
progress-stopping = The change in hand is completed; then the run stops.

# Page "verification".
checking = Checking every host
checks-none = Nothing was checked. Look again.
checks-hold = No check failed.
checks-failed =
    { $failed ->
        [one] { $failed } check failed
       *[other] { $failed } checks failed
    }. What was seen and what to do stands with each check.
checks-host = { $host }
count-pass = Passed
count-fail = Failed
count-manual = By hand
count-skipped = Skipped

# Page "finish".
finish-nothing = Nothing was changed in this session.
finish-practice = This was practice: nothing real was changed. The folder of the practice site goes when the wizard ends; --keep or --root keep it.
finish-practice-stays = This was practice: nothing real was changed. The folder of the practice site stays: { $path }
finish-checks = Checks
finish-files = Where things are kept
pair-state-dir = Runs and backups
pair-report = Report
pair-answers = Answers
value-not-saved = not saved
notice-report-written = The report was written to { $path }, and beside it as .md and .json.
notice-answers-written = The answers were written to { $path }. Use them again with: --answers FILE

# The log.
log-looking = Looking at the hosts
log-checking = Checking every host
log-looked =
    { $hosts ->
        [one] { $hosts } host has answered
       *[other] { $hosts } hosts have answered
    }
log-started = Run { $run } begins
log-at-work = { $change }: { $what }
log-ended = { $change }: { $outcome }
log-ended-why = { $line }: { $why }
log-stopping = Asked to stop at the next safe point
log-answer-yes = Answered: yes, go on
log-answer-no = Answered: no, stop here
outcome-applied = applied
outcome-done = nothing to do
outcome-failed = failed
outcome-unknown = not known whether it happened
outcome-rolled-back = rolled back
outcome-refused = refused
outcome-manual = by hand
outcome-skipped = not done

## plain

plain-title = == Step { $step } of { $steps }: { $title } ==
plain-practice = PRACTICE SITE: everything here is pretend. Nothing on this machine is touched.
plain-notice = { $level }: { $text }
plain-diff = Changes to { $path } (- removed, + added):
plain-no-newline = (the file ends here without a newline)
plain-field = { $label } [{ $value }]
plain-yes = yes
plain-no = no
plain-yes-no = Type y (yes) or n (no).
plain-not-now = { $action } (not possible now)
plain-progress = ... { $what }
plain-progress-part = ... { $what } ({ $part })
plain-prompt = Number, or Enter for "{ $default }" ({ $keys }):
plain-prompt-none = Number ({ $keys }):
plain-choose = Number, or Enter for "{ $default }" ({ $keys }):
plain-choose-one = Type a number from 1 to { $count }, or press Enter for the first.
plain-value = New value, or Enter to keep "{ $value }" ({ $keys }):
plain-no-default = Enter does nothing here. Type the number of what you want.
plain-no-back = There is no way back from here now.
plain-not-understood = This is none of the numbers above. Type one of them, or ? for help.
plain-log-empty = Nothing has happened yet.
plain-log-line = { $at } { $text }
plain-end-of-input = The input has ended, so the wizard ends here. No new change begins.
plain-told-to-end = The wizard was told to end (Ctrl-C or a signal), so it ends here. No new change begins, and a question that stood open counts as not done.
plain-yes-end = The end of the wizard is reached.
plain-yes-stuck = The wizard ends here with exit code { $code }: somebody has to decide or to look.

## tui

tui-step = step { $now } of { $all }
tui-practice = PRACTICE SITE: everything here is pretend. Nothing on this machine is touched.
tui-position = { $from }-{ $to } of { $all }
tui-notice = { $word }: { $text }
tui-too-small = This terminal has { $columns } columns and { $rows } rows. quantalink needs at least { $need-columns } x { $need-rows }: please enlarge the window. What is at work goes on. To leave: enlarge it, then F10; or close it.
tui-no-terminal = The screen cannot be drawn here: input and output must be a terminal that understands control sequences. Use --plain.
tui-terminal-failed = The terminal cannot be used: { $error }. Nothing was done. Use --plain.
tui-no-newline = (no newline at end)
tui-yes = yes
tui-no = no
tui-key-more = more
tui-key-help = help
tui-key-log = log
tui-key-quit = quit
tui-key-close = close
tui-key-choose = choose
tui-key-toggle = change
tui-key-sides = side by side
tui-log-title = Log (times are UTC)
tui-log-empty = Nothing happened yet.
tui-help-title = Help
tui-help-do = what the key bar says: the action or choice that has the focus
tui-help-back = back to the page before, nothing is lost; closes what lies over the page; never quits
tui-help-next = completes a path as it is typed; else focus on the next field or action
tui-help-previous = focus on the field or action before
tui-help-up = one line up, or the field or action above
tui-help-down = one line down, or the field or action below
tui-help-toggle = change the field that has the focus
tui-help-page-up = one screen up
tui-help-page-down = one screen down
tui-help-top = to the top
tui-help-end = to the end
tui-help-left = see what is cut off at the left of a file's lines
tui-help-right = see what is cut off at the right of a file's lines
tui-help-sides = old and new file side by side (from 100 columns on)
tui-help-refresh = look at the hosts again
tui-help-help = this page
tui-help-log = what happened so far
tui-help-repaint = draw the screen anew
tui-help-suspend = stop the program for a while, "fg" continues it; not while changes are made
tui-help-quit = asks whether to quit, and says what state the hosts are in
tui-help-notes = While a line of text is edited, letters are text: leave it with Tab first, or use the function keys. A keyboard that seems dead may have Scroll Lock on: press it once more. Some terminals keep function keys for themselves: each has a second key.
key-sign = { $key }
key-shift = Shift-{ $key }
key-alt = Alt-{ $key }
key-ctrl = Ctrl-{ $key }
key-enter = Enter
key-esc = Esc
key-tab = Tab
key-space = Space
key-backspace = Backspace
key-delete = Del
key-up = Up
key-down = Down
key-left = Left
key-right = Right
key-home = Home
key-end = End
key-page-up = PgUp
key-page-down = PgDn

## cli

cli-about = Takes an administrator through "Installing QuantaStor StorageLink XenServer": shows every edit as a diff, makes it safely, checks it, and can undo it. Without a command: the wizard.
cli-after-help = Exit codes: 0 done or nothing to do; 1 failed; 2 changes are pending (plan) or a check failed (verify); 3 refused, nothing was changed; 64 wrong usage.
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments

cli-cmd-demo = The wizard on a practice site: nodes, a StorageLink server, its gateway and a storage system, all pretended; nothing on this machine is touched
cli-cmd-plan = Show what would be done
cli-cmd-apply = Do what plan shows
cli-cmd-verify = Check that it holds; changes nothing
cli-cmd-rollback = Undo a run
cli-cmd-resume = Finish a run that was interrupted
cli-cmd-confirm = Keep a run that was applied with --confirm-within
cli-cmd-runs = List the runs known here, with what is unfinished
cli-cmd-edit = Filters: the edited file on stdout; no file is written
cli-cmd-edit-multipath = The QuantaStor entry in a multipath.conf
cli-cmd-edit-scsi-ids = The QuantaStor entry in StorageLink's scsi_device_id_config.xml
cli-cmd-export = The plan of the nodes, for other means of rolling out
cli-cmd-export-ansible = As a role and a playbook for ansible-core
cli-cmd-export-sh = As a shell script for each node, with the new files in it
cli-cmd-guide = The guide as text
cli-cmd-completions = Completions for a shell
cli-cmd-man = The manual page, for man -l -

cli-arg-run = Which run, such as 20261120-1 [default: the newest of the same --root]
cli-arg-file = The file to read; none or - for stdin
cli-arg-dir = The folder to write; it must be absent or empty
cli-arg-shell = Which shell

cli-opt-help = Show this help
cli-opt-version = Show the version
cli-opt-section = Only this section of the guide (repeatable) [default: those that fit the hosts at hand]
cli-opt-root = Take DIR for this machine's /, such as a mounted image; nothing is executed then. demo: keep the practice site in DIR and go on with it next time
cli-opt-release = The release whose rules and entry apply, such as 5.6, 6.5, "xcp-ng 8.3", linux [default: today's]
cli-opt-stanza = auto: the right one for the release; guide: the guide's own nine settings; modern: without getuid_callout
cli-opt-activate = Also load the new configuration, where the release allows it
cli-opt-answers = TOML file with everything the wizard asks; options beat it
cli-opt-state-dir = Where runs, journals and backups are kept [default for root: /var/lib/quantalink]
cli-opt-diff = Print the diffs too (edit: print the diff in place of the file)
cli-opt-yes = Agree to what the plan shows
cli-opt-json = Print one JSON object on stdout
cli-opt-plain = Numbered questions on plain lines instead of the full screen
cli-opt-keep = Leave the practice site's folder in place
cli-opt-lang = Language [default: by LC_ALL, LC_MESSAGES, LANG]
cli-opt-ascii = Print ASCII only
cli-opt-no-color = No colours
cli-opt-verbose = Tell more: with plan, what each line of the entry means there; on stderr, what was found out and what is done
cli-opt-node = A dom0 node over SSH (repeatable; local: this machine, without SSH)
cli-opt-pool = All nodes of the pool, as xe lists them here or on the first --node
cli-opt-parallel = How many nodes at once [default: 8]
cli-opt-ssh-config = Handed to the SSH client
cli-opt-server = Where StorageLink runs: local (on that Windows server), smb://[DOMAIN;]USER@HOST (over SMB, from Linux), or manual: the steps there are told, and done by hand [default: local on Windows; manual where something of the server is given; else none]
cli-opt-storagelink-dir = StorageLink's Server folder, where it is not found by itself; with manual: a copy of it, whose XML is edited
cli-opt-installer = The downloaded adapter, osn_quantastor_csladapter.exe
cli-opt-installer-sha256 = Its expected SHA-256
cli-opt-edition = The pool's edition, where dom0 cannot be asked, such as enterprise or platinum
cli-opt-block = The XML entry to add
cli-opt-version-at = Which number in the XML is the version
cli-opt-gateway = The StorageLink gateway, to verify by [default port: 21605]
cli-opt-gateway-fingerprint = SHA-256 of its certificate; no password is sent to any other
cli-opt-storage = The QuantaStor system [default port: 8153]
cli-opt-storage-user = User there
cli-opt-storage-fingerprint = SHA-256 of its certificate; no password is sent to any other
cli-opt-secrets = TOML file with the passwords nodes, key (passphrase of your SSH key), server, gateway and storage; refused unless its owner alone can read it (mode 0600)
cli-opt-password-fd = Read one line from this file descriptor (0: standard input): the password, for nodes, server, gateway and storage system alike; for different ones: --secrets
cli-opt-confirm-within = Put the files back unless confirm comes within that time after the run (10 or more; not with --activate)

usage-command = There is no command "{ $command }".{ $meant } Commands: { $valid }.
usage-argument = "{ $argument }" is not known here.{ $meant }
usage-value = "{ $value }" is not valid for { $argument }. Valid: { $valid }.
usage-value-plain = "{ $value }" is not valid for { $argument }.
usage-value-range = "{ $value }" is not valid for { $argument }. Valid: whole numbers from { $least } to { $most }.
usage-value-missing = { $argument } needs a value.
usage-missing = Something is missing at the end of the command: { $what }.
usage-twice = { $option } is given twice.
usage-conflict = { $one } and { $other } cannot be given together.
usage-json-wizard = --json is for commands; the wizard and the practice site have no JSON. Commands: plan, apply, verify, rollback, resume, confirm, runs, export, edit.
usage-other = The command line could not be read ({ $detail }).
usage-see-help = Type "{ $command } --help" for what can be given.

release-not-used = --release is for "edit multipath" alone and has no effect here: the release is found in the host's own files.
release-not-for-xml = { $option } is for "edit multipath" alone and has no effect here: StorageLink's XML is edited by its own form, whatever release the nodes have.
output-failed = The output could not be written: { $detail }.
internal-error = quantalink itself went wrong at { $place }. No change begins any more. Type "quantalink runs" to see whether a run is unfinished, and "quantalink resume" or "quantalink rollback" to settle it.

input-absent = There is no such file. Name one that is there.
input-folder = This is a folder. Name a file in it.
input-special = This is not a regular file but a FIFO, a device or a socket, which is not opened. Name a regular file.{ $instead }
input-special-stdin = {" "}"{ $command }" reads its standard input.
input-no-rights = No right to read this file ({ $detail }). Run quantalink as a user who may, such as root.
input-loop = The symbolic links of this path form a loop ({ $detail }). Fix the links.
input-too-big = The file is larger than { $limit } and was not read. Name the right file.
input-unreadable = The file could not be read: { $detail }.
edit-nothing = { $path }: nothing to do, the QuantaStor entry is right as it is.
edit-unchanged = { $path }: nothing was changed.
release-unknown-name = No release is called "{ $release }". Examples: 5.6, "5.6 fp1", 6.2, 6.5, 7.0, "xenserver 8", "xcp-ng 8.3", linux.

answers-not-text = Line { $line } of the answer file is not UTF-8 text. Save the file as UTF-8.
no-host = This machine is neither a XenServer or XCP-ng host (there is no /etc/xensource-inventory) nor a StorageLink server. { $instead }
section-does-not-fit = Section { $section } needs a StorageLink server, and none is at hand here. For one that can be reached over SMB, add --server "smb://USER@HOST"; for one that only you reach, add "--server manual": its steps are then told, and done there by hand.
state-no-default = This user has no folder to keep runs in. Name one with --state-dir DIR.
state-inside-root = The folder for runs lies inside of --root { $root }, where nothing but the change itself may be written. Name another one with --state-dir DIR.
needs-yes = Nobody can be asked here, and --yes was not given. Nothing was changed. Look at the plan with "quantalink plan --diff", then type the same command with --yes.
needs-yes-resume = Nobody can be asked here, and --yes was not given. Nothing was changed. To settle and finish the run that was cut, type the same command with --yes.
needs-yes-rollback = Nobody can be asked here, and --yes was not given. Nothing was put back. To see first what would be put back, type the same command on a terminal; to put it back, type it with --yes.
not-agreed = Not agreed. Nothing was changed.
answer-yes = y yes
answer-no = n no
apply-ask = { $n ->
    [one] Make this change? [y/N]
   *[other] Make these { $n } changes? [y/N]
}
apply-settle-ask = Nothing is left to be changed. Close run { $run }, which was cut? [y/N]
rollback-ask = Put back what this run changed? [y/N]
plan-to-apply = { $n ->
    [one] 1 change is pending.
   *[other] { $n } changes are pending.
} To make it so, type: { $command }
plan-stopped = Refused, as told above. Nothing was changed on any host.
apply-nothing = Nothing to do.
apply-nothing-changed = Nothing was changed.
apply-interrupted = Interrupted before the first change. Nothing was changed. Type the same command again.
apply-done = { $n ->
    [one] Done: 1 change made in run { $run }.
   *[other] Done: { $n } changes made in run { $run }.
} To undo it, type: { $rollback }
apply-done-stays = { $n ->
    [one] Done: 1 change made in run { $run }. It stays: a rollback does not undo it.
   *[other] Done: { $n } changes made in run { $run }. They stay: a rollback does not undo them.
}
apply-cut = { $n ->
    [0] Run { $run } was interrupted. Nothing stands changed.
    [one] Run { $run } was interrupted. 1 change was made and stands.
   *[other] Run { $run } was interrupted. { $n } changes were made and stand.
} To finish it, type: { $resume } To put back what it changed, type: { $rollback }
apply-cut-unknown = Run { $run } was interrupted; of at least one of its changes it is not known whether it was made. { $n ->
    [0] Nothing else stands changed.
    [one] 1 other change was made and stands.
   *[other] { $n } other changes were made and stand.
} To look again and finish it, type: { $resume } To put back what it changed, type: { $rollback }
apply-put-back = Run { $run } left nothing changed. The cause: { $why } Fix it, then type the same command again.
apply-takes-up = Run { $run } was interrupted and is unfinished. It is taken up here and finished by the plan of this command.
apply-takes-up-undone = The rollback of run { $run } is not complete: what the run did still stands on { $hosts }. The run is taken up here and finished by the plan of this command.
apply-closes-cut = Run { $run } was interrupted, and nothing of it stands. It is closed, and the plan of this command is a run of its own.
command-in-full = With the folders given here, type: { $command }
run-undoing-here = The rollback of run { $run } of this machine is at work or not complete. To finish it, type: { $command }
run-unfinished-here = Run { $run } of this machine is at work or was interrupted. If it was interrupted, apply takes it up; to finish it with the answers that it was begun with, type: { $command }
rollback-done = Run { $run } is put back.
rollback-done-but = Run { $run } is put back, but for what is named above.
rollback-cut = Run { $run } is not put back as a whole. To go on with that, type: { $command }
report-kept = Report: { $path }
report-not-due = This command had nothing to do, so no report was written to { $path }.
report-not-kept = The report could not be kept ({ $why }). The run itself is not touched by that.
demo-kept = The practice site is kept in { $path }
runs-line = { $run }  { $started }  { $state }  { $root }
runs-none = No runs are known in { $path }.
runs-complete = complete
runs-unfinished = UNFINISHED
runs-rolled-back = rolled back
runs-awaiting-confirm = waits for confirm

verify-sum = { $passed } passed, { $failed } failed, { $manual } to be looked at by hand, { $skipped } skipped.
report-title = quantalink, run { $run }
report-written = Written { $at } by quantalink { $version }.
report-changes = Changes
report-checks = Checks
report-undo = How to undo it
report-undo-nothing = There is nothing to undo.
report-undo-stays = A rollback undoes nothing of it: what was done stays.

## guide

guide-title = Installing QuantaStor StorageLink XenServer
guide-about = The three parts of the guide, step by step, and behind each ">" what quantalink does for it. Part 1 it does on the StorageLink server itself, or from Linux over SMB ("--server"); part 3 on the nodes over SSH ("--pool", "--node"), on this machine, or under --root. What it cannot reach it tells step by step, to be done by hand ("--server manual"). Where it does something else than the guide, that is said with the reason.
guide-part-1 = The QuantaStor adapter for Citrix StorageLink
guide-part-2 = Verify that StorageLink has loaded it
guide-part-3 = The multipath settings
guide-licence-title = Check the licence
guide-licence = StorageLink needs a Citrix XenServer Enterprise or Platinum licence. With Advanced or free XenServer it cannot be used. The StorageLink gateway serves XenServer 5.6 FP1 and older; 6.0 to 6.2 have StorageLink built in, later releases have none.
guide-licence-does = quantalink asks dom0 for edition, release and restrict_storagelink where it runs there, else it takes "--edition NAME"; free, Advanced and releases that the gateway does not serve are refused. The multipath settings of part 3 need no licence.
guide-stop-service-title = Stop the StorageLink service
guide-stop-service = On the StorageLink server type "net stop storagelink" at an administrator's command prompt, or stop StorageLink in the Services panel. (The guide says "in XenServer"; it is a service of Windows, so it is Windows' panel.) While it is stopped, starting and stopping VMs and taking snapshots on StorageLink storage repositories fail.
guide-stop-service-does = quantalink stops the service and those that depend on it, waits until it is STOPPED, and starts it again after any failure; with "--server manual" it tells what to type and what has to be seen. It is stopped only while the files are changed, not while the adapter is downloaded.
guide-adapter-download-title = Download the adapter
guide-adapter-download = Get the StorageLink adapter from OSNEXUS: http://www.osnexus.com/trynow/ (The guide says "download and run" here and tells the command only one step on; it is run once, with the service stopped.)
guide-adapter-download-does = quantalink shows the address, also as a QR code, and the size and SHA-256 of the file that "--installer FILE" names; with "--installer-sha256 HEX" it compares them.
guide-adapter-install-title = Run the adapter's installer
guide-adapter-install = With the service stopped run osn_quantastor_csladapter.exe on the StorageLink server.
guide-adapter-install-does = On the server itself quantalink runs it and keeps its output and exit code in the report; over SMB and with "--server manual" it tells how, and it is run by hand.
guide-scsi-ids-title = Add QuantaStor to the device rules
guide-scsi-ids = In C:\Program Files\Citrix\StorageLink\Server\scsi_device_id_config.xml after the last entry add one for vendor OSNEXUS and product QUANTASTOR with the number 1 (the guide prints only OSNEXUS and QUANTASTOR1: the XML around the values is lost there, and QUANTASTOR and 1 run together), and raise the version number at the beginning of the file by one, such as 2.0.0.4 to 2.0.0.5. The higher number tells StorageLink to bring the new device rules to the XenServer hosts.
guide-scsi-ids-does = quantalink learns the form from the entries that stand in the file, adds the new one behind the last, raises the version, and leaves every other byte as it is; it does so on the server, in a copy with "--server manual --storagelink-dir COPY", or as a filter with "quantalink edit scsi-ids".
guide-start-service-title = Start the StorageLink service again
guide-start-service = Type "net start storagelink".
guide-start-service-does = quantalink starts the service and what depends on it, and watches until it stays RUNNING; if it does not come up, the old file is put back. With "--server manual" it is told, and done by hand.
guide-adapter-listed-title = Look for the adapter
guide-adapter-listed = Log in to Citrix StorageLink Manager, choose "Administration" at the left, and look for OS NEXUS QuantaStor in the list.
guide-adapter-listed-does = "quantalink verify --gateway HOST" asks the StorageLink gateway itself, once the fingerprint of its certificate and the password were given; else the admin looks.
guide-credentials-title = Add the storage system
guide-credentials = Add the credentials of your QuantaStor system, so that StorageLink can configure and allocate storage volumes on it by itself.
guide-credentials-does = quantalink tests address, user and password against the storage system ("--storage", "--storage-user") and guides through the Manager; only where the answers say so it adds the credentials through the gateway.
guide-multipath-title = Add the QuantaStor entry on every dom0 node
guide-multipath = XenServer reaches storage over several paths by Linux' device-mapper multipath driver (dmmp), and its configuration, multipath.conf, holds for each vendor how paths are used and what happens when one fails. QuantaStor needs rules of its own. The guide adds the entry below to /etc/multipath-enabled.conf on each dom0 node, after the last device entry. That file exists only on XenServer 5.0 to 5.6. From 5.6 FP1 to 6.5 the file is /etc/multipath.conf. From 7.0 on the guide's own entry does harm: getuid_callout is no longer known there, every call of multipath prints a warning because of it, and the storage manager takes that output for an answer; the right place there is a file of its own in /etc/multipath/conf.d, without that line.
guide-multipath-does = quantalink finds the release, takes the right file and the right entry for it, and shows the edit as a diff: "quantalink plan --diff" shows it, "quantalink apply" makes it, "quantalink verify" checks it, "quantalink rollback" undoes it. "quantalink" without a command does the same as a wizard, and "quantalink demo" lets you practise first.
guide-stanza-guide = The guide's own entry, for XenServer 5.0 to 6.5:
guide-stanza-modern = The entry for XenServer 7.0 and later and XCP-ng:

## The adapter section: hosts and services
no-server = There is no StorageLink server here. Name it with --server.
services-not-here = Services of this host cannot be asked for.
api-none = There is no network here.
no-service-stopped = No service that this run stopped is still stopped; there is nothing to start.

## The network interfaces

endpoint-empty = No address was given. Type HOST or HOST:PORT, such as 192.168.1.20 or storagelink.example.com.
endpoint-url = { $typed } is not an address in the form HOST or HOST:PORT. Leave out https://, the user and the path.
endpoint-port = { $typed } does not end in a port. A port is a number from 1 to 65535; without it the usual one is taken.
endpoint-brackets = { $typed } cannot be read. Type an IPv6 address in full, without a zone, and with a port as [ADDRESS]:PORT.
endpoint-host = { $typed } is neither an IP address nor a host name. A host name has letters, digits, "-" and dots; type the xn-- form of a name with other letters.
api-cancelled = The request to { $at } was cancelled before an answer came. Nothing was changed there.
api-timed-out = { $at } did not answer in time. Nothing was changed there. Check the address, the port and the firewall, then try again.
gateway-login-refused = The StorageLink gateway at { $at } refuses user { $user } with this password. The user is always "admin"; the password is the one that was set when StorageLink was installed. Nothing was changed. Type the password again.
storage-login-refused = The QuantaStor system at { $at } refuses user { $user } with this password. A user with multi-factor authentication cannot log in here: take one without it. Nothing was changed. Type user and password again.
api-name-unknown = The name { $host } could not be looked up: { $why }. Check the spelling, or type the IP address.
api-connect-refused = Nothing listens at { $at }: the connection was refused. Check address and port, and whether the service runs there, then try again.
api-connect-timed-out = { $at } cannot be reached: no answer to the connection attempt. Check the address, the network and the firewall, then try again.
api-unreachable = { $at } cannot be reached: { $why }. Check the address and the network, then try again.
api-closed = { $at } closed the connection before it answered. Nothing was changed there. Try again; if it stays so, restart the service there.
api-cut = The answer from { $at } broke off in the middle. Nothing was changed there. Try again.
api-failed = The connection to { $at } failed: { $why }. Nothing was changed there. Try again.
api-too-big = The answer from { $at } is longer than anything expected here and was dropped. Nothing was changed there. Check address and port.
api-no-http = { $at } does not answer as HTTP asks for. Nothing was changed there. Check address and port.
api-redirected = { $at } sends elsewhere: "{ $to }". A login is never sent on. Type the address and port of the server itself.
api-status = { $at } refuses the request with HTTP status { $status }. Nothing was changed there. Check that address and port are those of the right service.
tls-closed = { $at } closed the connection during the TLS handshake. Either it does not speak TLS on this port, or only versions that quantalink does not speak here. Check the port; if it is right, do this step by hand in the server's own program, or run quantalink.exe on the StorageLink server: it speaks older versions too.
tls-timed-out = { $at } accepts connections but does not answer the TLS handshake. Check the port; if it is right, restart the service there and try again.
tls-too-old = { $at } only speaks TLS versions before 1.2, which are no longer safe and which quantalink speaks on Windows alone. Run quantalink.exe on the StorageLink server, switch on TLS 1.2 in the server, or do this step by hand in the server's own program, such as Citrix StorageLink Manager on the Windows server, and confirm it here.
tls-nothing-in-common = { $at } and quantalink have no encryption method in common; the server probably only has outdated ones. Run quantalink.exe on the StorageLink server, which knows more of them, or do this step by hand in the server's own program and confirm it here.
not-tls = { $at } does not speak TLS on this port. Nothing but the beginning of a handshake was sent there. Check the port.
tls-weak-key = The certificate of { $at } has an RSA key of less than { $least } bits, with which quantalink cannot check the server. Give the server a new certificate, or do this step by hand in its own program.
tls-not-proven = { $at } shows a certificate but does not hold its key: somebody may be between here and the server. No password was sent. Check the address and the network before you try again.
tls-failed = The TLS handshake with { $at } failed: { $why }. No password was sent. Check address and port, then try again.
certificate-unreadable = The certificate of { $at } cannot be read. No password was sent. Give the server a new certificate, or do this step by hand in its own program.
certificate-expired = It expired on { $until }.
certificate-not-yet = It is not valid before { $from }. Check the clocks of both machines.
certificate-self-signed = The server issued it itself: only its fingerprint tells whether it is the right server.
certificate-other-name = It was not issued for { $host }.
login-cannot-be-sent = User { $user } and this password cannot be sent to { $at }: a user name must not contain a colon, neither may contain control characters, and together they may have at most 8 KiB. Type them again.
credential-cannot-be-sent = The credentials contain a control character that the gateway's interface cannot carry. Nothing was sent. Type name, user and password again, or add the credentials in Citrix StorageLink Manager.
gateway-fault = The StorageLink gateway at { $at } refuses: "{ $words }" ({ $code }). Look at the gateway's log, or do this step in Citrix StorageLink Manager.
gateway-licence-refused = The StorageLink gateway at { $at } refuses because of a licence: "{ $words }". StorageLink needs XenServer Enterprise or Platinum.
gateway-not-soap = { $at } answers, but not as a StorageLink gateway. Check address and port; the usual port of the gateway is 21605.
gateway-add-unknown = The credentials were sent to the StorageLink gateway at { $at }, but it is not known whether it added them: { $why } Do not send them again before you have looked: type "quantalink verify", or look in Citrix StorageLink Manager.
lost-cancelled = The request was cancelled before the answer came.
lost-timed-out = The answer did not come in time.
lost-closed = The connection was lost before the answer was complete.
lost-strange = The answer could not be understood.
lost-going = The gateway says that it is still working on it.
storage-error = The QuantaStor system at { $at } refuses: "{ $words }". Nothing was changed there.
storage-not-json = { $at } answers, but not as a QuantaStor system. Check address and port; the usual port of its REST interface is 8153.

## The steps of the adapter section
step-licence-title = Licence
step-licence-about = StorageLink needs an Enterprise or Platinum licence, and XenServer 5.6 FP1 or older.
step-stop-service-title = Stop StorageLink
step-stop-service-about = The adapter and the device rules are changed while the StorageLink service is stopped.
step-adapter-download-title = Get the adapter
step-adapter-download-about = The installer of the QuantaStor adapter comes from OSNEXUS; its size and SHA-256 are shown before it is run.
step-adapter-install-title = Run the installer
step-adapter-install-about = The installer puts the QuantaStor adapter into StorageLink. It cannot be undone by quantalink.
step-scsi-ids-title = Device rules
step-scsi-ids-about = scsi_device_id_config.xml gets an entry for QuantaStor, and its version rises, so that StorageLink brings the new rules to the XenServer hosts.
step-start-service-title = Start StorageLink
step-start-service-about = The service that was stopped is started again and watched until it runs.
step-adapter-listed-title = Look for the adapter
step-adapter-listed-about = The StorageLink gateway is asked whether it has loaded the adapter OS NEXUS QuantaStor.
step-credentials-title = Storage system
step-credentials-about = StorageLink needs the address, the user and the password of your QuantaStor system.
change-licence = Check the StorageLink licence
change-stop-service = Stop the service StorageLink
change-adapter-install = Install the QuantaStor adapter
change-scsi-ids = Add QuantaStor to StorageLink's device rules
change-start-service = Start the service StorageLink
back-stop-service = Start the service StorageLink again
back-start-service = Stop the service StorageLink again
change-adapter-listed = See that StorageLink lists the adapter
change-credentials = Add the storage system to StorageLink
check-licence = The pool is licensed for StorageLink
check-service-running = The service StorageLink runs
check-scsi-ids = The device rules have the QuantaStor entry
check-adapter-listed = StorageLink lists OS NEXUS QuantaStor
check-credentials = StorageLink has the storage system
check-storage-login = The storage system takes user and password
ask-edition = Which edition is the pool licensed for?
ask-edition-help = Only needed where dom0 cannot be asked. XenCenter shows it under Tools, License Manager. What a node says about itself counts first.
ask-edition-unknown = Not known; ask the nodes
ask-edition-platinum = Platinum
ask-edition-enterprise = Enterprise
ask-edition-enterprise-xd = Enterprise (by XenDesktop)
ask-edition-essentials = Essentials (5.0, 5.5)
ask-edition-advanced = Advanced
ask-edition-free = Free
ask-edition-newer = An edition of 6.2 or later
ask-storagelink-dir = StorageLink's Server folder
ask-storagelink-dir-help = Only needed where it is not found by itself. It holds scsi_device_id_config.xml.
ask-installer = The installer's file
ask-installer-help = The path of osn_quantastor_csladapter.exe on the StorageLink server.
ask-installer-sha256 = SHA-256 that it must have
ask-installer-sha256-help = Optional: 64 hexadecimal digits from a source that you trust. Another file is then refused.
ask-vendor = Vendor of the entry
ask-vendor-help = The guide says OSNEXUS, as the devices name themselves.
ask-product = Product of the entry
ask-product-help = The guide says QUANTASTOR, as the devices name themselves.
ask-number = Number of the entry
ask-number-help = Used where the entries of the file have a third, numeric field. The guide says 1.
ask-block = File with an entry of your own
ask-block-help = Optional: the XML of the entry, such as OSNEXUS support gives it. Needed where the configuration has no entry to learn from.
ask-version-at = Place of the version number
ask-version-at-help = LINE:COLUMN, such as 2:23. Only needed where more than one number could be the version.
ask-gateway = Address of the StorageLink gateway
ask-gateway-help = HOST or HOST:PORT; without a port it is 21605. Empty: you look in StorageLink Manager yourself.
ask-gateway-fingerprint = Trust this certificate of the gateway?
ask-gateway-fingerprint-help = Compare the SHA-256 fingerprint with the one on the server itself. Only this certificate is then accepted.
ask-gateway-password = Password of the gateway's user admin
ask-gateway-password-help = It was set when StorageLink was installed. It is kept for this session only and written nowhere.
ask-storage = Address of the QuantaStor system
ask-storage-help = HOST or HOST:PORT; without a port it is 8153. Empty: it is not asked.
ask-storage-user = User on the QuantaStor system
ask-storage-user-help = The user as whom StorageLink allocates volumes there.
ask-storage-fingerprint = Trust this certificate of the storage system?
ask-storage-fingerprint-help = Compare the SHA-256 fingerprint with the one on the storage system itself. Only this certificate is then accepted.
ask-storage-password = Password of this user
ask-storage-password-help = It is sent only to the certificate that you trust, kept for this session only and written nowhere.
ask-storage-name = Name of the storage system in the Manager
ask-storage-name-help = Empty: its address.
ask-add-credentials = Add the credentials through the gateway?
ask-add-credentials-help = No: you add them in StorageLink Manager, step by step as told. Yes: quantalink adds them and reads them back.
ask-path-not-absolute = { $typed } is no full path. Type it from its beginning, such as /srv/adapter.exe, or with its drive on Windows.
ask-not-sha256 = { $typed } is no SHA-256. It has 64 hexadecimal digits, with or without colons between them.
ask-not-a-place = { $typed } is no place in a file. Type LINE:COLUMN, both from 1, such as 2:23.
edition-not-known = { $typed } is no edition of XenServer that is known here. Valid: { $valid }.
ask-fields = Values for other fields of the entry
ask-fields-help = NAME=VALUE, several apart by a semicolon, with the names as they are shown above. Empty: as they are shown.
ask-not-fields = { $typed } is not in the form NAME=VALUE; several are put apart by a semicolon.
gather-service = { $host }: looking at the service StorageLink and its folder
gather-block = { $host }: reading the entry of your own
gather-installer = { $host }: reading the installer for its SHA-256
gather-gateway = { $host }: asking the StorageLink gateway
gather-storage = { $host }: asking the QuantaStor system
gather-licence = { $host }: asking xe for edition and licence
evidence-service = service { $service }, by the service manager
evidence-folder-named = as you named it
evidence-folder-service = by the configuration of the service { $service }
evidence-folder-usual = where it usually is
evidence-asked = asked { $at }
fact-not-named = None was named.
named-file-missing = There is no file { $path }. Check the path, or leave it empty.
named-file-too-large = { $path } has { $size }; more than { $max } is not read here. Check that it is the right file.
storagelink-dir-not-found = StorageLink's Server folder was not found; tried: { $tried }. Nothing was changed. Name it with --storagelink-dir.
licence-no-dom0 = It is no dom0 and has no edition.
licence-no-uuid = { $path } has no INSTALLATION_UUID, so xe cannot be asked.
licence-xe-says-nothing = xe does not tell edition, licence or version of this host.
licence-version-only = version by { $path }; the edition is not known: { $why }
licence-fits = XenServer { $version } with edition { $edition } is licensed for StorageLink.
licence-desktop = XenServer { $version } with edition { $edition } is licensed like Enterprise, but StorageLink repositories are not supported together with XenDesktop.
licence-advanced = The edition { $edition } does not include StorageLink: it needs an Enterprise or Platinum licence.
licence-free = The edition { $edition }, which is free of charge, does not include StorageLink: it needs an Enterprise or Platinum licence.
licence-restricted = XenServer { $version } has the edition { $edition }, but its licence restricts StorageLink (restrict_storagelink). Look at the licence in XenCenter; it may have expired.
licence-integrated = StorageLink's gateway does not serve XenServer { $version }: it has StorageLink built in, which takes no QuantaStor adapter. The gateway serves 5.6 FP1 and older.
licence-removed = Version { $version } has no StorageLink any more: it was removed with XenServer 6.5. The gateway serves 5.6 FP1 and older.
licence-xcp-ng = XCP-ng has no StorageLink. The gateway serves XenServer 5.6 FP1 and older.
licence-newer = The edition { $edition } exists only in releases that StorageLink's gateway does not serve. It serves XenServer 5.6 FP1 and older.
licence-version-untold = Its version ("{ $version }") does not tell whether StorageLink serves it.
licence-edition-untold = XenServer { $version } does not tell its edition.
licence-edition-strange = XenServer { $version } calls its edition "{ $edition }", which this release does not have.
licence-by-answer = Edition { $edition }, as you say; no node could be asked. The release could not be looked at: StorageLink's gateway serves XenServer 5.6 FP1 and older only.
licence-by-answer-desktop = Edition { $edition }, as you say: licensed like Enterprise, but StorageLink repositories are not supported together with XenDesktop. The release could not be looked at: the gateway serves XenServer 5.6 FP1 and older only.
licence-of-node = { $node }: { $what }
licence-node = { $node }
licence-pool-lowest = Not every node is licensed for StorageLink. Within one pool the lowest licence decides: if these nodes are of one pool, StorageLink will not work there.
licence-nodes-win = The nodes themselves say otherwise than your answer; what they say counts.
licence-unknown = It is not known whether the pool is licensed for StorageLink. Nothing was changed. Run quantalink on a dom0 node of the pool, or name the edition with --edition NAME (XenCenter shows it).
licence-multipath-open = The multipath settings need no licence: --section multipath makes only those.
licence-page = StorageLink may only be used with an Enterprise or Platinum licence; an Advanced licence is not enough. The StorageLink gateway serves XenServer 5.6 FP1 and older.
licence-allowed = StorageLink may be used.
service-nothing-to-change = Nothing is to be changed for which the service would have to be stopped.
service-vms-fail = While the service is stopped, starting and stopping VMs and taking snapshots on StorageLink storage repositories fail.
service-stop-by-hand = On the StorageLink server stop the service { $service } (net stop { $service }, or the Services panel), and wait until "sc query { $service }" shows STOPPED.
service-was-stopped = The service { $service } is stopped already, and will be left stopped.
service-stopped-by-run = The service { $service } is stopped: run { $run }, which is unfinished, stopped it and has not started it again.
service-others = Stopped before it and started again after it, because they need it: { $others }
service-disabled = The service { $service } is disabled and cannot be started (error 1058). Change its start type in the services console first.
service-not-installed = There is no service { $service } on this machine (error 1060). Nothing was changed.
service-in-between = The service { $service } is in the state { $state }. Nothing was changed. Bring it to RUNNING or STOPPED, then try again.
service-stop-page = The adapter and the device rules are changed while the StorageLink service is stopped. It is stopped when the plan is carried out, not now, and started again afterwards.
service-name = Name in the Services panel
service-state = Service { $service }
service-folder = Server folder
service-stop-type = Type that command at an administrator's command prompt on the StorageLink server.
service-stop-panel = Or stop StorageLink in the Services panel (services.msc).
service-stop-wait = Wait until it is stopped: { $command } shows STOPPED.
service-started-again = The service { $service } is started again, and watched until it runs.
service-start-not-reached = It is not started, because it cannot be stopped.
service-runs = The service { $service } runs.
service-left-stopped = The service { $service } was stopped before, and is left stopped. To start it, type: { $command }
service-start-with-run = To finish run { $run }, or to roll it back, starts it.
service-not-stopped-here = The service { $service } is not stopped by this plan, so it is not started either.
service-start-by-hand = On the StorageLink server start the service again ({ $command }), and see that it stays RUNNING.
service-start-by-hand-copy = Bring the edited copy { $path } back to StorageLink's Server folder while the service is stopped; then start the service again ({ $command }), and see that it stays RUNNING.
service-start-by-hand-copied = The copy { $path } has the entry already; that StorageLink's Server folder has it too is not to be seen from here. Unless you have brought this copy back there, do so now, while the service is stopped; then start the service again ({ $command }), and see that it stays RUNNING.
service-look = Look on the StorageLink server: { $command } must show RUNNING.
service-is = The service { $service } is in the state { $state }.
service-exit = It ended with error { $code }.
service-start-it = Start it: { $command }. If it does not come up, look at the Windows event log.
service-start-page = A service that the plan stops is started again. One that was stopped before is left stopped.
download-page = The guide says to get the StorageLink adapter ({ $program }) from OSNEXUS at this address. Whether it is still offered there could not be confirmed; if it is not, ask OSNEXUS support.
download-by-hand = Put it on the StorageLink server; you run it there yourself.
installer-path = File
installer-size = Size
installer-sha256 = SHA-256
installer-compare = Compare the SHA-256 with one from OSNEXUS, if you have it. No reference value is built into quantalink.
installer-compared = It has the SHA-256 that you expect.
installer-is = { $path }, { $size }, SHA-256 { $sha256 }
installer-empty = { $path } is empty, so it is no installer. Nothing was run. Download it again.
installer-differs = { $path } has the SHA-256 { $found }, not { $wanted } as expected. It was not run. Download it again from the right place, or correct the SHA-256 that you gave (--installer-sha256).
installer-not-exe = { $path } does not end in .exe. Check whether it is the installer itself, and not an archive.
install-page = The installer ({ $program }) runs while the service is stopped. Its output and exit code are shown and kept in the report. Its own options are not documented, so it may open a window on the server.
install-not-undone = What the installer does cannot be undone by quantalink.
install-done-here = An installer with this SHA-256 has been run here to its end: { $sha256 }
install-listed = The gateway lists the adapter already: { $adapter }
install-by-hand = On the StorageLink server, while the service is stopped, run { $program } and follow it to its end. If the service runs, stop it before and start it afterwards.
install-name-it = Whether the adapter is installed is not known here. Download { $program } and name it (in the wizard on the page "Get the adapter", in a command with --installer); or stop the service, run it yourself and start the service again.
scsi-ids-missing = There is no file { $path }. Nothing was changed. Name the folder that holds { $name } with --storagelink-dir.
scsi-ids-there = The entry for { $vendor } { $product } stands in the file.
scsi-ids-version = The version of line { $line } rises from { $from } to { $to }.
scsi-ids-version-is = The file's version is { $version }.
scsi-ids-model = The entry is made in the image of the last one, which is in line { $line }.
scsi-ids-planned-anew = The installer may rewrite this file. The edit is planned anew after it; if it has become another one, you are asked.
scsi-ids-installer-first = The installer may rewrite this file. If you run it after this edit, run quantalink again.
scsi-ids-copy = { $path } is a copy: only what stands on the StorageLink server counts.
scsi-ids-by-hand = On the StorageLink server, in { $path }: behind the last entry add one of the same form with { $vendor }, { $product } and, where entries have a third, numeric field, { $number }; and raise the last part of the version number at the beginning of the file by one. Check that both stand there.
scsi-ids-entry-missing = { $path } has no entry for { $vendor } { $product }. An installer or an update may have written the file anew.
next-adapter = Run quantalink plan --section adapter to see what would fix it, then quantalink apply --section adapter.
scsi-ids-page = StorageLink knows devices by this file. It gets an entry for QuantaStor behind the last one, and its version rises by one: that tells StorageLink to bring the new rules to the XenServer hosts.
scsi-ids-file = File
scsi-ids-hand-open = On the StorageLink server open { $path } in an editor that keeps its encoding. Keep a copy first.
scsi-ids-hand-copy = Copy the last entry with all its lines, and put the copy right behind it.
scsi-ids-hand-entry = In the copy set the vendor to { $vendor }, the product to { $product } and, where there is a third, numeric field, that to { $number }.
scsi-ids-hand-version = At the beginning of the file raise the last part of the version number by one, such as 2.0.0.4 to 2.0.0.5. Save the file.
scsi-ids-hand-or = Or bring the Server folder's file here and name its folder with --storagelink-dir: then it is edited here, and you take it back.
gateway-not-named = No address of the StorageLink gateway was given (--gateway).
gateway-needed = The credentials can only be added through the gateway, whose address was not given. Nothing was changed. Name it with --gateway.
storage-not-named = No address of the QuantaStor system was given (--storage).
storage-needed = The address of the QuantaStor system was not given. Nothing was changed. Name it with --storage.
storage-user-needed = The user of the QuantaStor system was not given. Nothing was changed. Name it with --storage-user.
secret-needed = Not given: { $whose }. Type it in the wizard, or give it with --secrets FILE or --password-fd FD.
secret-of-gateway = the password of the gateway's user admin
secret-of-storage = the password of the QuantaStor user
certificate-not-trusted = The certificate of { $at } is not trusted yet, so no password was sent. Compare its SHA-256 fingerprint with the one on that server. Then trust it on its page in the wizard, or give it with --gateway-fingerprint or --storage-fingerprint: { $fingerprint }
certificate-differs = { $at } shows another certificate than the trusted one, so nothing was sent. Trusted: { $pinned }. Shown: { $fingerprint }. Find out on that server why; trust the new one only if it was renewed there.
certificate-subject = Issued to
certificate-issuer = Issued by
certificate-from = Valid from
certificate-until = Valid until
certificate-names = For the names
certificate-fingerprint = SHA-256 fingerprint
certificate-trusted = You trust this certificate.
certificate-compare = Compare the fingerprint with the one on the server itself before you trust it. Until then no password is sent.
adapter-look = In Citrix StorageLink Manager choose "Administration" at the left and look for { $adapter } in the list.
adapter-not-listed = The gateway does not list { $adapter }. It lists { $count }: { $names }
adapter-is-listed = The gateway lists { $adapter } (id { $id }, version { $version }).
adapter-init-error = The adapter is not initialised; the gateway says: { $error }
adapter-not-initialised = The adapter is not initialised, and the gateway does not say why.
adapter-look-at-log = Restart the StorageLink service and look again; if it stays so, look at its log, and install the adapter anew.
adapter-listed-page = The gateway itself can say whether it has loaded the adapter. It is asked over its own interface, and only once you trust its certificate.
manager-log-in = Log in to Citrix StorageLink Manager.
manager-administration = Choose the "Administration" tree at the left.
manager-look-for = Look for { $adapter } in the list.
manager-credentials = Add your storage system's credentials there, with the QuantaStor adapter.
manager-credentials-values = Give the address, the user and the password of the QuantaStor system, and see that it is listed.
credentials-by-hand = In Citrix StorageLink Manager, under "Administration", add the credentials of the storage system (address: { $storage }, user: { $user }) with the QuantaStor adapter, and see that it is listed.
credentials-there = StorageLink has credentials of this name: { $name }, for { $address }, user { $user }.
credentials-other-user = They are for the user { $found }, not { $user }. They were left as they are; change them in StorageLink Manager if that is not meant.
credentials-missing = The gateway holds no credentials for { $storage }.
credentials-after-adapter = The gateway cannot take them before the adapter is there. After this run look at the hosts again: the next plan adds them (on the command line with --section verify).
credentials-no-adapter = The gateway does not list { $adapter }, so it cannot take credentials for it. Nothing was changed. Where the plan still installs the adapter, add them after that run; else carry out section adapter first.
credentials-added = Under the name { $name }, for { $storage }, user { $user }. The storage system ({ $system }) has accepted user and password.
credentials-stay = Once added, they stay in the gateway: no rollback takes them out. Remove them in Citrix StorageLink Manager if you do not want to keep them.
credentials-page = StorageLink needs your storage system's address, user and password. They are tried on the storage system itself first. The password is sent only to the certificate that you trust, and kept nowhere.
storage-is = It is { $name }, version { $version }, serial number { $serial }.

## The XML editor

xml-too-big = The file is larger than { $limit } and was not read. Name the right file.
xml-empty = The file is empty. Put StorageLink's own file back, from a backup or by its installer.
xml-not-text = Line { $line }, column { $column }: here are bytes that are no text in the file's encoding. Name an XML file, or save it anew in the encoding that its first line names.
xml-encoding-not-known = The file is in the encoding { $encoding }, which quantalink does not write. UTF-8, UTF-16, ISO-8859-1 and US-ASCII are known. Edit this file by hand.
xml-encoding-mismatch = The first line names the encoding { $declared }, but the file is in { $found }. Save the file so that both agree.
xml-not-xml-1-0 = The file says that it is XML { $version }. Only XML 1.0 is edited here.
xml-declaration = Line { $line }, column { $column }: this XML declaration is wrong, or not at the very beginning of the file. Fix it.
xml-bad-character = Line { $line }, column { $column }: the character { $code } may not stand in XML. Remove it.
xml-text-outside = Line { $line }, column { $column }: text stands outside of the root element. Remove it.
xml-truncated = Line { $line }, column { $column }: the file ends inside of what begins here. It seems to be cut; get it whole, from a backup or by StorageLink's installer.
xml-markup = Line { $line }, column { $column }: this is not valid XML. Fix it.
xml-not-closed = The element { $name } that begins in line { $line } is not closed. If the file is cut, get it whole; else add the end tag.
xml-no-root = The file holds no XML element. Name StorageLink's own file.
xml-two-roots = Line { $line }, column { $column }: a second root element begins here; XML has one. Remove it.
xml-tag = Line { $line }, column { $column }: this tag is not valid XML. Fix it.
xml-prefix-unknown = Line { $line }, column { $column }: the namespace prefix { $prefix } is not declared. Declare it or remove it.
xml-end-tag-alone = Line { $line }, column { $column }: this end tag closes nothing. Remove it.
xml-end-tag = Line { $line }, column { $column }: the end tag is for { $found }, but { $name } of line { $opened } is open. Fix the tags.
xml-comment = Line { $line }, column { $column }: two hyphens may not stand inside of a comment. Fix it.
xml-entity-unknown = Line { $line }, column { $column }: the entity { $name } is not known. Write the character itself or its number.
xml-reference = Line { $line }, column { $column }: an & stands here that begins no valid reference. Write &amp;.
xml-attribute-twice = Line { $line }, column { $column }: the attribute { $name } stands in this tag twice. Remove one.
xml-doctype-entities = Line { $line }, column { $column }: the DOCTYPE declares entities, so that the file's text may mean something else than it says. Edit this file by hand.
xml-doctype-defaults = Line { $line }, column { $column }: the DOCTYPE gives attributes a value where the elements do not show it, so that the file may say more than its text shows. Edit this file by hand.
xml-no-version = No version number, such as 2.0.0.4, stands before the first entry as a value of its own. { $count ->
    [0] Look for it in the file, in comments too, and name its place with --version-at LINE:COLUMN.
   *[other] Found in comments, texts or longer values: { $places }. If the version is among them, name its place with --version-at LINE:COLUMN; else look for it in the rest of the file.
}
xml-several-versions = Several numbers before the first entry may be the version: { $places }. Name the right one with --version-at LINE:COLUMN.
xml-version-at-nothing = In line { $line }, column { $column } stands no number such as 2.0.0.4, in the value of an attribute, in a text or in a comment. Name the place of its first digit.
xml-version-in-entry = The number in line { $line }, column { $column } stands inside of the entry that is to go, so it cannot be the version. Name another one with --version-at.
xml-no-entries = The file has no entry with a vendor and a product to learn the form of an entry from. Ask OSNEXUS for the entry and give it with --block FILE.
xml-several-lists = Several places hold entries with a vendor and a product (lines { $lines }), and it is not clear to which a new one belongs. Give the entry with --block FILE: it goes behind the last one of its name.
xml-fields-unclear = In the entry of line { $line } it is not clear which field is the vendor and which the product. Give the new entry with --block FILE.
xml-field-unknown = The entry of line { $line }, which is the model, has no field { $name }. Take the names that the plan shows.
xml-field-fixed = The field { $name } holds the vendor or the product, which have answers of their own (vendor, product). Take it out of the other fields.
xml-id-unknown = In the entry of line { $line } the field { $name } holds "{ $value }", which is different in every entry and cannot be made up. Give the new entry with --block FILE.
xml-wish = "{ $value }" cannot be the value of { $name }: it is empty, or has blanks around it or characters that XML does not allow.
xml-block-not-text = The file of --block is not UTF-8 text. Save it as UTF-8.
xml-block-not-well-formed = The file of --block is not well formed, in its line { $line }: { $why }
xml-block-one-element = The file of --block must hold one XML element and nothing beside it.
xml-block-other = The file of --block does not hold { $vendor } and { $product } as whole values of fields. Without them the entry would be added again at every run. Where the block names another product, QUANTASTOR1 say, name it in the answers (product in the section [adapter]) and apply the plan.
xml-block-not-encodable = The file of --block holds the character { $sign } in line { $line } at a place where the encoding of StorageLink's file cannot write it. Replace it.
xml-no-place = The root element is an empty tag, so there is no place for the entry. Name StorageLink's own file.
xml-why-entry = The entry for { $vendor } { $product }, behind the last one (line { $line }).
xml-why-entry-inside = The entry for { $vendor } { $product }, in the element { $name }.
xml-why-version = Line { $line }: the version rises from { $from } to { $to }, so that StorageLink brings the new rules to the XenServer hosts.
xml-why-take-out = The entry for { $vendor } { $product } of line { $line } is taken out.
xml-note-block-place = No entry in the file tells where a new one belongs: the block goes to the end of the element { $name }. See whether that fits.
xml-note-one-model = There is only one entry to learn from (line { $line }). Look at the new entry with care.
xml-note-copied = Copied from the entry of line { $line }, though entries differ in it: { $fields }. See whether that fits.
xml-note-text-copied = The entry of line { $line } has text between its elements, which the new entry takes over: { $text }. See whether that fits.
xml-note-number-unclear = Several fields hold numbers ({ $names }), so none of them was set to the guide's number. They are copied.
xml-note-number-taken = No two entries have the same { $name }, and one has { $value } already; the guide's own entry has { $value }. Should StorageLink need another value there, give it with fields in the section [adapter] of the answers.
xml-note-lone-passed = Line { $line } also holds a vendor and a product, but stands alone; it was not taken for an entry.
xml-note-number-differs = The entry of line { $line } is there already; its { $name } is { $value }, not { $wanted }. It was left as it is.
xml-note-vendor-there = Line { $line } has an entry for { $vendor } with another product, { $product }. It stays.
xml-note-vendor-alone = Line { $line } has an entry for { $vendor } that names no product. It stays.
xml-note-version-longer = The version gets longer, from { $from } to { $to }. If StorageLink does not take over the new rules, it may compare versions as text.
xml-note-rises-again = The version never goes down: it becomes { $version }.
xml-field-guide = { $name } = { $value } (the SCSI inquiry string)
xml-field-number = { $name } = { $value } (the guide's number)
xml-field-counted = { $name } = { $value } (the next number)
xml-field-given = { $name } = { $value } (given by you)
xml-field-copied = { $name } = { $value } (copied from the last entry)
xml-field-block = { $name } = { $value } (from the file of --block)
usage-version-at = "{ $value }" is no place in a file. Type line and column, both from 1, such as --version-at 2:24.
xml-too-many = The file has { $count } entries for { $vendor } { $product }. So many cannot be meant; get the file whole, from a backup or by StorageLink's installer.

# Why steps are skipped.
skip-not-wanted = These steps are skipped, because their section is not among those that were named:
skip-no-server = These steps are skipped, because there is no StorageLink server at hand. Do them there, or name it with --server:
skip-no-node = These steps are skipped, because there is no dom0 node at hand. Run quantalink there, or name the nodes with --node:
skip-left-out = These steps are skipped, because you go on without the StorageLink server. To take them in again, go back to the page of the licence:

# Paths, passwords, certificates.
path-begin = Type the beginning of a full path first, such as /srv/ or C:\.
path-no-folder = There is no folder { $path } on the server.
path-no-entry = Nothing in { $path } begins so.
path-many = { $found } entries begin so; the first { $shown } are shown.
pair-fingerprint = SHA-256
pin-another = Another certificate was trusted before, with the SHA-256 { $fingerprint }. Ask who changed it before you trust this one.
step-stale = What you entered was not looked at yet.

# Actions and choices.
action-start-service = Only start StorageLink
action-leave-out = Go on without StorageLink
action-take-in = Take StorageLink in again
action-next-see = Look at what was entered
action-next-without = Go on without StorageLink
action-next-licensed = The licence is right: go on
action-test = Test
action-by-hand = Go through the steps by hand
choice-not-done = No, it is not done
choice-done = Yes, it is done
choice-put-back = Put the old file back
choice-leave-new = Leave the new file

# What follows from a licence that is not right.
gate-shut = Nothing is done on the StorageLink server like this. You can go on without it: the multipath settings of the nodes need no licence.
gate-shut-alone = Nothing is done on the StorageLink server like this, and nothing else is to be done here. Choose the edition below if it is another one, or leave the wizard.
plan-left-out = You go on without the StorageLink server: sections adapter and verify are left out. To take them in again, go back to the page of the licence or choose it on the page with the plan.

# What will be done to the server.
plan-service-stops = StorageLink is stopped during the run. Choose a time when nobody starts, stops or snapshots VMs on StorageLink storage.
plan-by-hand = Nothing is left for the program to do. Some steps are yours: go through them, and say of each whether it is done.
next-by-hand = You do this by hand: the run waits there and asks whether it is done.
next-service-stop = The service { $service } is stopped, and the run waits until it is STOPPED.
next-install = It is run and waited for, if its SHA-256 is then still the same.
next-credentials = The gateway { $gateway } gets the storage system { $storage } with user { $user }, under the name { $name }, and is asked whether it has it.

# The server on the first page.
wizard-host-server = { $host }: the StorageLink server
service-none = not installed
pair-service = Service StorageLink
pair-folder = Server folder
pair-device-rules = Device rules

# Runs.
unfinished-stopped = The service { $service } on { $host } was stopped by a run and, as far as its record goes, not started again; nothing else starts it. Finish the run, roll it back, or only start the service. To start it by hand, type there: { $command }
progress-start-service = The service is being started.
progress-service-stopped = The service { $service } is stopped now. The run starts it again before it ends.
ask-service-stopped = The service { $service } is stopped now. It is started again before the run ends.
ask-changed-same = The entry and the rule for the version are those of the plan; other lines of the file are different.
ask-changed-other = This is not the edit of the plan: look at each line.
ask-by-hand = { $number }. { $line }
log-answer-done = Answered: it is done
log-answer-not-done = Answered: it is not done
log-answer-put-back = Answered: put the old file back
log-answer-leave = Answered: leave the new file

# The numbered front end.
plain-path = Type a full path. Type its beginning and ? to see what it can go on with.
plain-secret = What you type is not shown.
plain-secret-none = not typed here
plain-secret-given = typed, not shown
plain-secret-shown = This console shows what is typed. If somebody could see it, press Enter and give the password with --secrets FILE.
plain-secret-value = Password, or Enter to leave it as it is:

## The practice server

# Services.
service-no-right = No right to start or stop the service { $service } (error 5). It is as it was. Run quantalink as an administrator.
service-has-dependents = The service { $service } cannot be stopped while services run that need it: { $dependents } (error 1051). It still runs. Stop those first.
service-already-running = The service { $service } runs already (error 1056).
service-not-running = The service { $service } does not run (error 1062).
service-busy = The service { $service } accepts no command now (error 1061). Wait, look at it in the services console, and try again.
service-no-answer = The service manager did not answer about { $service }. Whether the command was carried out is not known. Look at the service.

# The practice site.
practice-file-fails = A file of the practice site cannot be read or written: { $path }: { $why }. No real machine is concerned. Build a new practice site in another folder.
practice-not-listening = The practice gateway and storage system cannot listen on 127.0.0.1: { $why }. No real machine is concerned.
practice-folder-not-empty = { $path } is not empty and holds no practice site. Nothing was changed in it. Name a new or an empty folder.
practice-not-there = There is no practice site in { $path }.
practice-other-format = The practice site in { $path } was built by another version of quantalink. It was left as it is. Build a new one in another folder.
practice-runs-only-installer = The practice server runs nothing but the practice installer: { $program } was not run.
practice-installer-says = The installer says: { $line }
practice-three-pools = The practice site has one StorageLink server and three dom0 nodes: XenServer 5.6, XenServer 6.5 and XCP-ng 8.3. The StorageLink gateway serves pools of XenServer 5.6 FP1 and older only; the other two are there for the multipath section. For practising, the three are listed as one pool, which such different releases could not be.
practice-logins = Gateway: { $gateway }, user { $gateway-user }, password { $gateway-password }. Storage system: { $storage }, user { $storage-user }, password { $storage-password }. Both are pretend ones on this machine.
knob-unknown = There is no practice knob "{ $word }". What each does tells "quantalink demo --help". There are: { $all }

# What can go wrong on it.
knob-stop-slow = The service takes 40 s to stop.
knob-stop-fails = The service refuses to stop.
knob-stop-ignored = The service accepts the stop command and goes on running.
knob-stop-hangs = The service stays in STOP_PENDING for ever.
knob-start-slow = The service takes 40 s to start.
knob-start-fails = The service does not start and stays STOPPED.
knob-start-fails-once = The first start fails, the next one succeeds.
knob-start-ignored = The service stays in START_PENDING for ever.
knob-start-crashes = The service runs for a moment and crashes.
knob-start-fails-on-new-xml = The service does not start on an edited XML file.
knob-crashes-on-new-xml = The service crashes soon after it has started on an edited XML file.
knob-service-missing = The StorageLink service is not installed.
knob-service-disabled = The StorageLink service is disabled.
knob-service-stopped = The StorageLink service is stopped from the beginning.
knob-service-no-answer = Orders to the service are carried out, but their answer is lost.
knob-dependent-stopped = The service that depends on StorageLink is stopped from the beginning.
knob-no-rights = No right to change files and services on the server.
knob-installer-fails = The installer ends with 1603 and installs nothing.
knob-installer-reboot = The installer ends with 3010: done, a reboot is needed.
knob-installer-reboots = The installer ends with 1641: done, and a reboot was begun (the practice server does not reboot).
knob-installer-rewrites = The installer rewrites the XML file with a higher version.
knob-installer-hangs = The installer never ends.
knob-xml-truncated = The XML file is cut off.
knob-xml-two-versions = Two numbers in the XML file may be its version.
knob-xml-no-entries = The XML file has no entry to learn its form by.
knob-xml-has-entry = The XML file already has the QuantaStor entry.
knob-xml-utf16 = The XML file is written in UTF-16.
knob-xml-shape-1 = The XML file in invented shape 1: values in attributes.
knob-xml-shape-2 = The XML file in invented shape 2: values in elements (the usual one).
knob-xml-shape-3 = The XML file in invented shape 3: the version in an element, CRLF, tabs.
knob-xml-shape-4 = The XML file in invented shape 4: byte-order mark, prefixed names, entities.
knob-xml-shape-5 = The XML file in invented shape 5: vendor and product one level deeper, no number.
knob-xml-shape-6 = The XML file in invented shape 6: fields told by name.
knob-xml-shape-7 = The XML file in invented shape 7: all in one line without an end.
knob-xml-shape-8 = The XML file in invented shape 8: no declaration, attributes over several lines, CDATA.
knob-gateway-down = The gateway cannot be reached.
knob-gateway-login = The gateway refuses every password.
knob-gateway-fault = The gateway answers with a SOAP fault.
knob-gateway-html = In place of the gateway a web page answers.
knob-gateway-slow = The gateway takes 20 s to answer.
knob-gateway-old-tls = The gateway speaks only a TLS older than 1.2.
knob-gateway-expired = The gateway's certificate has expired.
knob-gateway-self-signed = The gateway's certificate is signed by itself.
knob-gateway-other-name = The gateway's certificate is for another name.
knob-gateway-changes-certificate = The gateway shows another certificate after its first answer.
knob-adapter-not-initialised = The gateway lists the adapter, but could not initialise it.
knob-adapter-missing = The gateway does not list the adapter, though it was installed.
knob-add-refused = The gateway refuses to take new credentials.
knob-add-cut = The gateway takes new credentials, and the connection ends in the middle of its answer.
knob-add-lost = The gateway does not keep new credentials, and the connection ends in the middle of its answer.
knob-storage-down = The storage system cannot be reached.
knob-storage-login = The storage system refuses every password (status 401).
knob-storage-login-200 = The storage system refuses every password (status 200 and RestError).
knob-storage-html = In place of the storage system a web page answers.
knob-storage-slow = The storage system takes 20 s to answer.
knob-storage-old-tls = The storage system speaks only a TLS older than 1.2.
knob-storage-expired = The storage system's certificate has expired.
knob-storage-self-signed = The storage system's certificate is signed by itself.
knob-storage-other-name = The storage system's certificate is for another name.
knob-storage-mfa = The storage system wants a second factor for the login.
knob-edition-free = The oldest node has the edition free.
knob-edition-advanced = The oldest node has the edition advanced.
knob-edition-enterprise = The oldest node has the edition enterprise (the usual one).
knob-edition-platinum = The oldest node has the edition platinum.
knob-edition-unknown = The oldest node does not tell its edition.

## The screens of the adapter section

tui-key-complete = complete
tui-qr-small = The window is too small for the QR code of this address: it needs { $columns } columns and { $rows } rows.
tui-qr-ascii = No QR code: this terminal is used with ASCII signs only.
tui-qr-long = No QR code: the address is too long for one.
tui-secret-kept = A password is kept for this session. Typing begins a new one, Backspace forgets it.
tui-paste-lines = Nothing was pasted: what was copied is not one line of plain text.
tui-paste-long = Nothing was pasted: it is too long for this field.
tui-candidates-more = { $count ->
    [one] 1 more: type on to see it
   *[other] { $count } more: type on to see them
}

## The screens of the adapter section

## The engine of the adapter section

service-on-its-way = Service { $service }: { $state }
service-last-seen = Last seen: { $state }.
service-unclear = The service { $service } on { $host } did not come to an end within { $seconds } s, and it is not known what becomes of it. { $last } Look at it there: { $look } - once it shows STOPPED, start it: { $start }
service-runs-again = The service { $service } was about to stop, and runs again after { $seconds } s. It was not stopped.
service-ignores-stop = The service { $service } did not react to the stop within { $seconds } s and still runs.
service-not-started-after = { $why } What was stopped could not be started again: { $start }
service-came-and-went = The service { $service } came up and stopped again, exit code { $code }. Look at the Windows event log.
service-did-not-start = The service { $service } did not start, exit code { $code }. Look at the Windows event log.
service-start-taken-up = The unfinished run has stopped the service { $service }, so it is started again.
service-left-as-found = The service { $service } was stopped by someone else before this run came to it, and is left stopped.
service-still-stopped = The service { $service } on { $host } does not run. { $why } { $file } To start it, type there: { $command }
device-rules-untouched = The device rules were not changed.
device-rules-old = { $path } has the old device rules.
device-rules-new = { $path } has the new device rules.
device-rules-unknown = It is not known whether { $path } has the old or the new device rules.
error-and-also = { $first } { $second }
put-back-question = { $why } Put the old device rules back and start the service again?
version-raised-again = { $path }: StorageLink has run on the new device rules, so the old file was not put back. The entry was taken out, and the version raised from { $from } to { $to }.
service-reads-at-start = The service { $service } was neither stopped nor started by this run. It reads the device rules when it is started the next time.
copy-put-back = { $path } is a copy: if you had brought the edited one to StorageLink's Server folder, stop the service, bring this one there too, and start the service again.
copy-old-put-back = { $path } is a copy and has its old, lower version again. If you had brought the edited one to StorageLink's Server folder, do not bring this one there: take the entry out of the file there, and raise its version.
settled-service = Service { $service }: { $state }. The change that was cut is settled by that.
installer-runs = { $path } is running. It is not interrupted.
installer-changed = { $path } is not the file that the plan saw. It was not run. Look where it comes from, then plan again.
installer-name = The name of { $path } is not valid text, so it cannot be run. Rename the file.
installer-ended = The installer ended with { $code } after { $seconds } s.
installer-said = Its { $stream }: { $output }
installer-failed = The installer { $path } failed ({ $code }, { $seconds } s): { $output } The device rules were not changed. Remove the cause, then apply again.
installer-unknown = It is not known how the installer { $path } ended. { $why } The device rules were not changed. Check whether it still runs and whether the adapter is installed, then resume the run or roll it back.
installer-not-undone = The installer { $path } was run, and that is not undone. Uninstall the adapter under Programs in the Windows Control Panel if you do not want to keep it.
install-unsettled = Whether the installer was run before the run was cut is not known; it is run once more where the plan says so.
reboot-needed = The installer asks for a restart of Windows.
changed-by-installer = The installer has changed { $path }, so the edit is planned anew. Make the edit that is shown now?
changed-by-installer-refused = The installer has changed { $path }, and the new edit was not agreed to. The file is as the installer left it. Plan again to see the edit.
confirmed-by-hand = Confirmed by the admin as done by hand.
credentials-differ = The gateway now holds other credentials for this address: { $friendly }, { $address }, user { $user }. Look at them in Citrix StorageLink Manager.
credentials-not-there = The gateway accepted the credentials but does not list them. Add them in Citrix StorageLink Manager.
credentials-not-read = The credentials were sent, but the gateway could not be asked whether it has them. { $why } Look in Citrix StorageLink Manager.
credentials-unsettled = Whether the credentials were added before the run was cut is not known; the gateway is asked again.
credentials-not-undone = The credentials { $friendly } for { $address } stay in the gateway. Remove them in Citrix StorageLink Manager if you do not want to keep them.

## The commands of the adapter section

cli-opt-fail = Let this go wrong on the practice site (repeatable); the words stand at the end of "quantalink demo --help"
usage-value-why = The value of { $argument } is not valid. { $why }
usage-path-text = The path of { $argument } is not UTF-8 text, which answers have to be: { $value }. Name the folder or file by another path, such as a link.
usage-only-demo = { $option } is for the practice site: quantalink demo { $option } …
section-needs-node = Section { $section } needs a dom0 node, and this machine is none. For nodes that are reached over SSH, add "--node HOST". To work on this machine's multipath configuration all the same, add "--section multipath".
server-local-is-windows = StorageLink runs on Windows, and this machine does not. Nothing was changed. Run quantalink on the Windows server, or give "--server manual" here: the steps there are then told, and done by hand.
secrets-file-special = This is no regular file. Passwords are read from a regular file, or from a descriptor: --password-fd.
secrets-file-invalid =
    The file of passwords cannot be used{ $line ->
        [0] {""}
       *[other] , because of line { $line }
    }. What stands there is not shown. It is TOML of at most 64 KiB with these keys, each a password in quotes: { $valid }.
secrets-file-of-others = The file of passwords belongs to another user (uid { $uid }), who can read and change it. It was not read. As root, type: chown $USER { $path }
secrets-file-open-to-others = The file of passwords can be read or changed by other users (mode { $mode }). It was not read. Type: chmod 600 { $path }
password-fd-closed = File descriptor { $fd } is not open, or cannot be read. Open it for quantalink, such as: quantalink … --password-fd 3 3< FILE
password-fd-empty = File descriptor { $fd } gave no password: one line of text is read from it, of at most 64 KiB.
ask-password-gateway = Password of { $user } on the StorageLink gateway { $at } (not shown; Enter alone: leave it out):
ask-password-storage = Password of { $user } on the QuantaStor system { $at } (not shown; Enter alone: leave it out):
manual-left =
    { $n ->
        [one] 1 step is left to do by hand, as told above.
       *[other] { $n } steps are left to do by hand, as told above.
    } Then check with: { $command }
cli-heading-knobs = What --fail takes, and what it does on the practice site:
demo-other-knobs = A practice site stands here already, and it was made with: { $knobs }. Nothing was changed. Leave --fail out to go on with it, or name another folder.
demo-no-knobs = nothing that goes wrong
undo-starts = The service { $service } is started again.
undo-stops = The service { $service } is stopped again, as it was before.
undo-takes-out = The service { $service } has been running on the new version, which must not go down: only the entry is taken out, and the version raised again.

## Walks over the practice site

credentials-after-start = The gateway answers only while its service runs. Once it does, run quantalink again with --section verify.

## command-line contract

install-compare-by-hand = The SHA-256 of { $program } must be { $sha256 }. On the server it is shown by: certutil -hashfile FILE SHA256
password-fd-silent = File descriptor { $fd } stayed open for { $seconds } s without a line of text. Nothing was changed. See that the program that writes the password into it ends or writes a line, then type the same command again.
interrupted = Interrupted before all hosts were looked at. Nothing was changed, and nothing is said of how they stand. Type the same command again.

## The shapes of StorageLink's XML
xml-lone-unclear = Line { $line } holds the only vendor and product of the file, inside of a larger element, and it is not clear where an entry begins. Give the new entry with --block FILE.
xml-note-group = The entry of line { $line } holds several products; the new one holds one, in the image of the last of them.
xml-note-letters = Line { $line } has an entry for { $vendor } { $product }: the same but for capital and small letters, which SCSI tells apart. It stays.

## Review of the engine

service-why-told = Why is told above.
device-rules-taken-out = The entry was taken out of the device rules again, and their version raised: { $path }
device-rules-by-others = The device rules are neither the old nor the new ones: someone else changed or removed { $path }, perhaps the installer. They may be why the service does not start. Their old content is kept in { $kept }; it can be copied back.

## Mends of the pages

credentials-adapter-asked = The id of { $adapter } is asked of the gateway once its service has started again.
gateway-asked-for-adapter = Waiting until the gateway lists { $adapter } as initialised
gateway-asked-for-credentials = Waiting until the gateway lists the credentials
gateway-adapter-not-there = The gateway at { $at } did not list { $adapter } as initialised within { $seconds } s of the start of its service. { $why } No credentials were added; what was done before, the adapter included, stays as it is. Look at the log of StorageLink, then type: quantalink verify. Once the adapter is listed, run quantalink again with --section verify.
ask-apply = Carry out the plan now?
ask-apply-stops = The service { $service } on { $host } is stopped for its changes and started again after them: as a rule within a few minutes.
choice-not-now = Not now
choice-apply = Yes, stop the service and apply

service-gone = The service { $service } is not installed any more. It was neither stopped nor started.

part-steps = { $done } of { $of }
part-seconds = { $done } s of { $of } s

## A first use, step by step

unfinished-resume-practice =
    To make the rest of its changes, choose "Finish the run". On real hosts you can do it at any later time by typing:
ask-roll-back-service =
    Where it changed the device rules, the service { $service } is stopped for that and started again. Meanwhile starting and
    stopping VMs and taking snapshots on StorageLink storage repositories fail.
adapter-after-run = Where the plan still installs the adapter, this is asked again after the run.
scsi-ids-copy-after = Take the copy from the server only after the installer has run there: the installer may rewrite the file.
wizard-role-linux = this machine as a node
state-put-back =
    { $back ->
        [0] No change was put back
        [one] { $back } change was put back
       *[other] { $back } changes were put back
    }{ $made ->
        [0] .
        [one] , { $made } stays as it was made.
       *[other] , { $made } stay as they were made.
    }

## dom0: releases, traps and the storage manager's own lock

blacklist-property-missing = { $path }, line { $line }: multipath then uses only disks that have a property named in blacklist_exceptions, and none of these fits QuantaStor's disks. Add a line property "(SCSI_IDENT_|ID_WWN)" there if they are to be used.
change-multipath-confd-cleanup = Take getuid_callout out of an older entry in conf.d
confd-getuid = The QuantaStor entry in { $path } has getuid_callout: every call of multipath prints a warning for it, and XenServer's storage manager takes that output for an answer. The line is not needed.
foreign-lock-held = XenServer's storage manager is just working on { $path }: { $lock } is held by process { $pid }, { $command }, and was not released within { $seconds } seconds. Nothing was changed. Wait until no storage repository is being attached, then try again.
foreign-lock-held-unseen = XenServer's storage manager is just working on { $path }: { $lock } is held, and was not released within { $seconds } seconds; by whom cannot be seen from here. Nothing was changed. Wait until no storage repository is being attached, then try again; as root, find the holder with: fuser -v { $lock }
foreign-lock-not-a-file = { $lock } is no regular file, so the storage manager's lock for { $path } cannot be taken. Nothing was changed. Look at what stands there, then try again.
progress-foreign-lock = Waiting until the storage manager has finished with { $path }

## xapi and licence
xe-word-broken = "{ $word }" is not handed to xe: it holds a line end or is no text, and xapi would take it for several words. Nothing was changed.
xe-uuid-broken = "{ $uuid }" is no uuid of xapi, so it is not handed to xe. Nothing was changed.
xapi-says-no = xapi refuses "{ $command }": { $said }
xapi-order-lost = The connection to xapi was lost while "{ $command }" was at work: it may have been done or not. { $said }
xapi-no-answer = xapi did not answer "{ $command }" in time. It was not waited for any longer.
xapi-answer-strange = What xapi answers to "{ $command }" cannot be read: { $said }
xapi-object-gone = What "{ $command }" asks for is not there any more.
evidence-xapi = xapi, asked in { $calls ->
        [one] one call
       *[other] { $calls } calls
    } of xe
xapi-no-dom0 = It is no dom0 and has no xapi.
xapi-host-not-known = xapi does not know the host { $uuid } that { $path } names.
xapi-pools = xapi names { $number } pools; there should be one.
xapi-field-strange = xapi does not tell "{ $field }" of { $uuid }, or tells something else than it should.
gather-xapi-hosts = { $host }: asking xapi for the hosts of the pool and for multipathing
gather-xapi-pool = { $host }: asking xapi for high availability and upgrades
gather-xapi-vms = { $host }: asking xapi for the VMs that run there
gather-xapi-storage = { $host }: asking xapi for the storage that is attached there
licence-pool-member = The host { $host } of its pool has the edition { $edition }, which does not include StorageLink. Within a pool the lowest licence decides: StorageLink needs Enterprise or Platinum on every host.
licence-pool-restricted = It has the edition { $edition }, but its pool restricts StorageLink (restrict_storagelink), although no host of it tells a lower edition. Look at the licences in XenCenter; one may have expired.
licence-pool-strange = The host { $host } of its pool calls its edition "{ $edition }", which this release does not have. Within a pool the lowest licence decides.
licence-pool-unseen = { $node }: the other hosts of its pool could not be asked for their licences: { $why } Within a pool the lowest licence decides.
licence-by-answer-served = Edition { $edition }, as you say; no node tells it. Its release, XenServer { $version }, is one that StorageLink's gateway serves.
licence-by-answer-desktop-served = Edition { $edition }, as you say: licensed like Enterprise, but StorageLink repositories are not supported together with XenDesktop. Its release, XenServer { $version }, is one that StorageLink's gateway serves.

## Activation
change-activate-disable = Take the host out of service
change-activate-evacuate = Move the virtual machines away
change-activate-unplug = Detach the QuantaStor storage
change-activate-keys = Switch multipathing on
change-activate-plug = Attach the QuantaStor storage again
change-activate-enable = Put the host back into service
ask-activate-live = Also where QuantaStor LUNs are in use?
ask-activate-live-help = Loading detaches the storage repositories on QuantaStor from the host and attaches them again. Without this, a host on which LUNs are in use is refused.
activate-by-reboot = On this release the configuration is loaded by a reboot only. Take the host out of service and move its virtual machines away ({ $disable }; { $evacuate }), type reboot, and when it is up again: { $enable }
activate-xapi-silent = xapi did not say how this host stands, so nobody can tell whether high availability is on, or which virtual machines and storage are in use: nothing is loaded. { $why } Check whether "xe host-list" answers. Without --activate the files are written all the same; load them later with: { $command }
activate-ha = High availability is on in this pool: a host that is taken out of service could be fenced. Switch it off ({ $off }), and on again afterwards ({ $on }).
activate-upgrading = A rolling upgrade of the pool is on its way. Finish it first; this tells of it: { $command }
activate-statefile = The heartbeat of high availability lies on the storage repository { $sr }, which is on QuantaStor: it must not be detached. Move the heartbeat to other storage first.
activate-nowhere = These virtual machines run on the host, and it stands alone: there is nowhere to move them to: { $vms }. Shut them down first: { $command }
activate-nowhere-enabled = These virtual machines run on the host, and no other host of the pool is in service: { $vms }. Enable one first ({ $hosts }): { $command }
activate-vm-stuck = The virtual machine { $vm } cannot be moved away; xapi says: { $why } Remove the cause, or shut it down: { $command }
activate-live = QuantaStor LUNs are in use on this host (storage repositories: { $srs }; maps: { $maps }). Loading detaches them for a while. If that may be, say so: in the wizard, or with "{ $setting }" under [multipath] in the answer file.
activate-live-unknown = Whether QuantaStor LUNs are in use on this host is not known. { $why } If the configuration may be loaded even so, say so: in the wizard, or with "{ $setting }" under [multipath] in the answer file.
activate-disable-why = { $host } is taken out of service: xapi starts no virtual machine there.
activate-evacuate-why = These virtual machines move to other hosts of the pool: { $vms }.
activate-evacuate-stay = They stay there; nothing moves them back.
activate-unplug-why = These storage repositories on QuantaStor are detached from the host: { $srs }.
activate-keys-why = Multipathing is switched on for { $host }, with device mapper as its handler.
activate-keys-others = Other SAN storage is attached too and keeps its paths as they are until it is attached again: { $srs }.
activate-pbd-unclear = Whether these storage repositories are on QuantaStor cannot be told, so they stay attached: { $srs }. Their maps keep their settings until they are attached again.
activate-plug-why = These storage repositories are attached again: { $srs }.
activate-enable-why = { $host } is put back into service.
activate-stays-disabled = { $host } was out of service before and stays so. To put it back into service, type: { $command }
activate-plug-taken-up = This run had unplugged these PBDs before it was cut; they are plugged again: { $pbds }.
activate-enable-taken-up = This run had taken the host { $host } out of service before it was cut; it is put back into service.
activate-proceed = { $what } Do it now?
ask-proceed-no = If not, what was done in xapi before it is taken back; the files stay.
activate-declined = You said no to this, so what was done in xapi before it was taken back. The files stay as they are; they are right. Finish the run { $run } when it suits, or roll it back.
activate-left-disabled = { $host }: somebody else took it out of service; it is left so.
activate-evacuated = These virtual machines run on other hosts now and stay there: { $vms }. To move them back, type: { $command }
xapi-order-given = xapi is told: { $command }
xapi-order-cut = Stopped before the next command.
xapi-vms-left = virtual machines still on the host: { $left }
xapi-in-use-again = The host is in use again: virtual machines run on it, or somebody else has detached storage since.
xapi-not-so = xapi says that it is done, but it is not seen to be so. To try it by hand, type: { $command }
xapi-unclear = Nobody can say whether it was done; xapi may still do it. { $why } To look, type: { $look } To do it by hand, type: { $command }
xapi-settled-made = xapi says: it was done.
xapi-settled-not-made = xapi says: it was not done.
xapi-still-disabled = { $host } is still out of service. { $why } To put it back into service, type there: { $command }
xapi-still-unplugged = Storage of { $host } is still detached. { $why } To attach it, type there: { $command }
xapi-keys-not-back = The multipathing keys of { $host } are not as they were. { $why } To set them, type there: { $command }
xapi-keys-changed = Somebody has changed the multipathing keys of { $host } since run { $run }; they are not touched.
xapi-left-disabled = { $host } is out of service, and nothing puts it back by itself. By hand, type there: { $command }
xapi-left-unplugged = Storage of { $host } is detached, and nothing attaches it by itself. By hand, type there: { $command }
run-holds = Run { $run } left this: { $what }
unfinished-taken = { $what } The run that did it has not taken it back. Finish the run, roll it back, or only release the host.
progress-give-back = The host is being released: the run's changes in xapi are undone.
action-give-back = Only release the host
next-xapi = You are asked once more; then xapi is told: { $command }
undo-enables = The host is put back into service.
undo-plugs = These PBDs are plugged again: { $pbds }.
undo-keys = The multipathing keys are set as they were. Where the host is in use again, they stay as they are, and the commands that set them back are shown.
undo-vms-stay = The virtual machines stay where they are.
undo-given-back = Nothing is left to undo: the run itself gave it back.

## Verification of a node

gather-package = { $host }: asking which package of multipath is installed
gather-paths = { $host }: looking at the paths to QuantaStor
gather-maps = { $host }: asking multipath for its maps (multipath -ll)
fact-kernel-not-asked = Under --root the kernel's own files are not asked.
fact-no-sysfs = The kernel shows no disks here: there is no /sys/block.
evidence-disks-some = Only { $looked } of { $count } SCSI disks were looked at.
evidence-more = And { $count } more.
next-command = Next, type: { $command }
next-verify-again = Put this right by hand, then run quantalink verify again.
daemon-not-running-linux = multipathd does not run on this host; it reads the files when it is started: systemctl start multipathd
effective-getuid = The entry has getuid_callout, which does harm on this release.
message-other = multipath says, about something else: { $message }
check-multipath-enabled = Multipathing is switched on in xapi
check-quantastor-maps = All paths of QuantaStor's multipath maps work
check-quantastor-paths = QuantaStor is reached by more than one path
check-quantastor-alua = What ALUA says of the paths
value-not-set = not set
evidence-keys = other-config of the host: multipathing is { $multipathing }, multipathhandle is { $handle }.
enabled-field-off = The host's own field multipathing is false.
enabled-how = Switch it on while the host is in maintenance mode and its storage is detached:
no-lun-attached = No QuantaStor LUN is attached to this host yet.
maps-abandoned = Dead paths make it hang. The kernel itself can still be asked.
maps-none-yet = { $count ->
    [one] No multipath map stands over QuantaStor's disk yet. XenServer makes it when it attaches a storage repository with multipathing on.
   *[other] No multipath map stands over QuantaStor's { $count } disks yet. XenServer makes it when it attaches a storage repository with multipathing on.
}
maps-none-linux = { $count ->
    [one] No multipath map stands over QuantaStor's disk.
   *[other] No multipath map stands over QuantaStor's { $count } disks.
}
evidence-map = { $map } ({ $wwid }): { $working } of { $total ->
    [one] { $total } path works.
   *[other] { $total } paths work.
}
map-no-path = { $map } has no path left.
map-one-path = { $map } has one path only.
map-path-failed = { $map }: the path by { $disk } has failed ({ $dm } { $checker }).
pbd-no-map = The storage repository { $sr } is attached, but no multipath map stands over its LUN { $wwid }. Without running VMs on it, detach and attach it:
pbd-paths-lost = Storage repository { $sr }: xapi counts { $up } of { $most ->
    [one] { $most } path as up.
   *[other] { $most } paths as up.
}
pbd-paths-differ = Storage repository { $sr }: xapi counts { $up } of { $most ->
    [one] { $most } path
   *[other] { $most } paths
} as up, multipath { $working }.
ways-unknown = { $count ->
    [one] QuantaStor's disk is seen neither over iSCSI nor over Fibre Channel, so its paths cannot be counted here.
   *[other] QuantaStor's { $count } disks are seen neither over iSCSI nor over Fibre Channel, so their paths cannot be counted here.
}
session-lost = The iSCSI session to { $target } by { $portal } does not work: { $state }.
port-lost = The Fibre Channel remote port { $port } does not work: { $state }.
one-path-only = One path only: { $target } is reached by { $portal } and by no other portal. Add a portal on another network.
one-port-only = One path only: QuantaStor is reached by the Fibre Channel remote port { $port } and by no other. Connect a second one.
evidence-session = { $target } by { $portal }: { $state }.
evidence-port = Fibre Channel remote port { $port }: { $state }.
alua-state = { $count ->
    [one] One path reports { $state }.
   *[other] { $count } paths report { $state }.
}
alua-ignored = multibus uses all paths alike, whatever ALUA says. Where not all are optimized, ask OSNEXUS whether group_by_prio fits better.
alua-handler = { $count ->
    [one] One disk is handled by ALUA, but this kernel does not tell the state of its path.
   *[other] { $count } disks are handled by ALUA, but this kernel does not tell the states of their paths.
}
alua-none = The disks report no ALUA state.
fact-pair = { $name }: { $value }
pair-product = Product
pair-platform = Platform
pair-uuid = Uuid
pair-disabled = multipath-disabled.conf
pair-package = Package of multipath
pair-effective = What multipath reads
pair-loaded = What multipathd has loaded
pair-selinux = SELinux
pair-xapi = Multipathing in xapi
pair-disks = QuantaStor's disks
pair-maps = Multipath maps over them
pair-sessions = iSCSI sessions to QuantaStor
pair-ports = Fibre Channel ports to QuantaStor
product-none = no dom0: /etc/xensource-inventory is not there
product-is = { $brand } { $version }, build { $build }
value-entries = QuantaStor entries: { $count }; messages: { $messages }
selinux-off = off
selinux-enforcing = enforcing
selinux-permissive = permissive: it only warns
xapi-keys-on = on
xapi-keys-off = off, or only half on

## What each line means
pair-file = File
pair-entry = Entry
file-through-link = { $link } -> { $path }
file-to-come = { $path } (a new file)
entry-guide = the guide's own nine settings
entry-modern = the guide's settings without getuid_callout
entry-keeps-getuid = the guide's settings; its getuid_callout, already there, stays
step-terms = What each line means here
guide-file = { $path } (not used)
guide-file-not-read = The guide names another file, /etc/multipath-enabled.conf: only the storage manager of XenServer 5.0 to 5.6 used it. Nothing reads it here, so an entry in it would have no effect.
line-there = { $line }
line-left-out = { $keyword } (not set)
line-names = vendor and product say which devices the entry is for: those that report OSNEXUS and QUANTASTOR. Both are regular expressions (POSIX ERE, capital and small letters count) and may match any part of the reported name.
line-names-both = vendor and product say which devices the entry is for: those that report OSNEXUS and QUANTASTOR. Both are regular expressions (POSIX ERE, capital and small letters count) and may match any part of the reported name. This multipath ignores an entry that lacks one of them.
line-getuid-default = getuid_callout runs scsi_id on a path to learn the WWID of its LUN. This multipath does the same by default; the line stands there because the guide has it.
line-getuid-known = getuid_callout runs scsi_id on a path to learn the WWID of its LUN. The multipath of XenServer 6.5 still knows the line; it stands there because the guide has it, and does no harm here.
line-getuid-out-default = getuid_callout is left out, as you chose. That changes nothing: the guide's call of scsi_id is the default of this multipath.
line-getuid-out-known = getuid_callout is left out, as you chose: the multipath of XenServer 6.5 still knows it, but learns the WWID by scsi_id without the line too.
line-getuid-out-invalid = getuid_callout is left out: this multipath no longer knows it. Each call of multipath would print a warning to standard output, and XenServer's storage manager judges by whether anything was printed: it would take every LUN for one that is already multipathed, and skip its own checks.
line-getuid-out-used = getuid_callout is left out: this multipath would still run it on each path, before its own way to learn the WWID. Should the guide's call of scsi_id fail, the path would have no WWID, and the LUN no multipath map.
line-getuid-out-ignored = getuid_callout is left out: from 0.9 on, multipath-tools ignore it and print a message about it.
line-getuid-out-later = getuid_callout is left out: multipath-tools 0.8 would run it on each path, and without an answer from scsi_id the LUN would have no multipath map; from 0.9 on it is ignored with a message.
line-getuid-out-unknown = getuid_callout is left out: where multipath is old, it is the default anyway; where multipath is newer, it does harm.
line-selector-default = path_selector "round-robin 0" sends I/O over the paths in turn. It is the default here as well. The quotes are needed because of the blank in the value.
line-selector = path_selector "round-robin 0" sends I/O over the paths in turn, as the guide wants it; the default here would be service-time 0. The quotes are needed because of the blank in the value.
line-selector-unknown = path_selector "round-robin 0" sends I/O over the paths in turn, as the guide wants it; newer versions of multipath would take service-time 0 by default. The quotes are needed because of the blank in the value.
line-multibus = path_grouping_policy multibus puts all paths to a LUN into one group, so that I/O uses all of them.
line-multibus-alua = path_grouping_policy multibus puts all paths to a LUN into one group, so that I/O uses all of them. From 0.9.6 on, multipath-tools form the groups themselves (detect_pgpolicy) where all paths have ALUA priorities; multibus has no effect then.
line-failback = failback immediate means: back to the better group of paths as soon as it works again. With multibus there is only one group, so the line has no effect.
line-failback-shipped = failback immediate means: back to the better group of paths as soon as it works again. With multibus there is only one group, so the line has no effect, nor has the 10 (seconds) that this release ships as its default.
line-weight = rr_weight uniform gives all paths the same weight. That is the default, so the line changes nothing.
line-min-io-used = rr_min_io 100: after 100 I/Os on one path it is the next one's turn.
line-min-io-old-kernels = rr_min_io 100: after 100 I/Os on one path it is the next one's turn, but only with an old device mapper (dm-mpath before 1.1.0). Newer kernels go by rr_min_io_rq instead; multipath does not mention that.
line-min-io-unused = rr_min_io has no effect here: with this kernel rr_min_io_rq counts. The line does no harm either: multipath accepts it without a message, and it stays because the guide has it.
line-min-io-rq = rr_min_io_rq is not added: the guide does not have it, and its default, 1, is what current entries for other storage systems use too.
line-min-io-rq-unknown = rr_min_io_rq is not added: this multipath does not know it.
line-checker = path_checker tur tests a path with the SCSI command TEST UNIT READY, which reads no data.
line-checker-directio = path_checker tur tests a path with the SCSI command TEST UNIT READY, which reads no data. The default here would be directio, which reads a block of the LUN each time.
line-checker-default = path_checker tur tests a path with the SCSI command TEST UNIT READY, which reads no data. It is the default here as well.
line-retry = no_path_retry is not added: the guide does not have it, so what happens once all paths have failed is up to the host's general settings.
line-retry-ten = no_path_retry is not added: what the defaults section says holds, and this release ships 10 there. Once all paths have failed, I/O then waits for ten more tests of the paths before it fails.
line-retry-fail = no_path_retry is not added: unless the defaults section sets it, fail holds on this release. Once all paths have failed, I/O then fails at once.
line-retry-crash = no_path_retry is not added: unless the defaults section sets it, fail holds on this release. Once all paths have failed, I/O then fails at once. Besides, the multipath of XenServer 7.5 and 7.6 can crash over this keyword.
activate-how-reconfigure = Here a running multipathd takes the new files over by multipathd reconfigure. It is never restarted: that would disturb storage in use. Maps in use may keep their old settings until their storage is attached again.
activate-not-asked = Not asked for: the new entry counts once multipathd reads its files the next time, at the latest after a reboot.
activate-why-reboot = Only a reboot loads the configuration here. The storage manager of these releases does not cope with a reload while it runs: its own code says "Don't reconfigure!!"; Citrix's advice was to evacuate the host, edit the file and reboot.
activate-why-reboot-unknown = The release is not known: only a reboot is sure to load the configuration.
reboot-disable = { $command } - no VM is started on this host any more
reboot-evacuate = { $command } - its VMs move to other hosts of the pool; without a pool, shut them down
reboot-reboot = { $command } - the host reads the new configuration as it starts
reboot-enable = { $command } - once it is back: VMs may run on it again
pair-xapi-host = Host
pair-xapi-multipathing = Multipathing
pair-xapi-vms = Running VMs
pair-xapi-others = Other hosts in the pool
xapi-host-enabled = enabled
xapi-host-disabled = disabled (maintenance mode)
xapi-multipathing-on = switched on
xapi-multipathing-off = not switched on
checks-on = { $host }: { $check }
report-hosts = Hosts
report-release = Release
report-fact = { $label }: { $value }

## Meanwhile: what came and went during an activation
activate-vms-came = Virtual machines run on the host that were not there when this was planned: { $vms }. Nothing is changed under them, and what was done in xapi before is taken back. Finish the run { $run }: it is planned anew, and tells which of them move away.
xapi-pbds-gone = These connections of the host to storage are not there any more, so nothing attaches them: { $pbds }.
ways-all-lost = xapi has these storage repositories attached, but the kernel sees neither a QuantaStor disk nor an iSCSI session: { $srs }. All paths are lost.
xapi-not-told = { $host }: xapi did not say how the host stands. { $why } Nothing was changed. Check whether "xe host-list" answers there, then type the same command again.

## dom0: releases, traps and the storage manager's own lock
foreign-lock-not-over-ssh = On this release XenServer's storage manager guards { $path } by a lock of its own ({ $lock }), which over SSH only a python on that host can take, and it has none. Nothing was changed. Run quantalink on that host itself.

## Nodes over SSH
ssh-address-bad = { $address } is no address of a node. Nothing was done. Type it as [USER@]HOST[:PORT], an IPv6 address in brackets: root@[fd00::1]:22
ssh-no-client = There is no SSH client in /usr/bin, /bin, /usr/local/bin or /usr/sbin. Nothing was done. Install OpenSSH's client (openssh-client or openssh-clients), then try again.
ssh-not-started = The SSH client could not be started: { $error }. Nothing was changed.
ssh-not-root = The login on { $host } is { $user }, not root. Nothing was changed there. Only root may change a dom0's files: give the node as root@HOST.
ssh-host-key-unknown = { $host } is not known yet. Its host key is { $kind } { $fingerprint }. Nothing was done there. Compare it with what the node's own console shows (ls /etc/ssh/*_key.pub | xargs -n1 ssh-keygen -lf). Only if it is the same, accept it: on its page in the wizard, or with --host-key { $host }={ $fingerprint }
ssh-host-key-changed = WARNING: { $host } shows another host key than the one on record. Either the node was installed anew, or somebody stands between you and the node. Nothing was done there, and no password was sent. Find out which. Only if the node was installed anew, remove the old key with: ssh-keygen -R HOST
ssh-host-key-revoked = WARNING: the host key of { $host } is marked as revoked in your list of known hosts. Nothing was done there. Give the node a new host key.
ssh-old-algorithms = { $host } and this SSH client have no algorithm in common ({ $said }). Nothing was done there. The SSH server of XenServer 6 and older only knows algorithms that count as weak today; they are used only if you explicitly allow it: --allow-old-ssh
ssh-refused = { $host } refuses the SSH connection: no SSH server listens on that port. Nothing was done there. Check the port; on the node's console, look with: systemctl status sshd (service sshd status on older releases).
ssh-switched-off = { $host } is up, but SSH is switched off there: its management port answers, its SSH port does not. Nothing was done there. On XenServer 8, switch it on from the pool's console with: xe host-enable-ssh host=NAME
ssh-no-route = There is no way through the network to { $host } ({ $said }). Nothing was done there. Check that the node is switched on, and its address and the network.
ssh-timeout = { $host } did not answer in time. Nothing was done there. Check that the node is switched on, its address, and firewalls on the way.
ssh-no-answer = { $host } took the connection, but its shell did not answer before the time was over. Nothing was changed there. Log in with ssh by hand and look at what its login scripts wait for.
ssh-name-unknown = The name { $host } is not known ({ $said }). Nothing was done. Check how it is written, the name server, and your SSH configuration.
ssh-auth-refused = { $host } does not let you in: { $said } Nothing was done there. Load your key with ssh-add, copy it to the node with ssh-copy-id root@HOST and name the node as root@HOST, or give a password (commands: --secrets FILE or --password-fd FD).
ssh-password-wrong = { $host } did not take the password. Nothing was done there. Check the password and the login; after several wrong ones a node may lock the login for a while.
ssh-jump-asks = On the way to { $host } a jump host asks for a password; quantalink answers only the node itself. Nothing was done there. Use a key or an agent for the jump host.
ssh-config-bad = The SSH client does not accept its configuration for { $host }: { $said } Nothing was done. Fix that file, or name another one with --ssh-config.
ssh-failed = There is no SSH connection to { $host }. The client says: { $said } Nothing was changed there. Try it by hand with ssh, then again here.
ssh-no-shell = The login on { $host } gives no usable shell. It says: { $said } Nothing was changed there. The login needs a POSIX shell, and its login scripts must not end it.
ssh-node-lacks = { $host } lacks what quantalink needs there: { $tools }. Nothing was changed there. Install these tools on the node, or run quantalink on the node itself.
ssh-cancelled = Cancelled while { $host } was asked. Nothing was changed there.
ssh-busy = { $host } did not answer in time. Nothing was changed there. Try again.
ssh-lost-reading = The connection to { $host } was lost while it was asked. Nothing was changed there. Try again.
ssh-lost-unchanged = The connection to { $host } was lost before { $path } was changed. It was made again to look: the old file is in place. Try again.
ssh-lost-before = The connection to { $host } was lost before { $path } was changed, and there is no way back to it now. { $why } The old file is in place; at most an inert temporary file stays there, which the next run takes away.
ssh-lost-and-changed = The connection to { $host } was lost while { $path } was changed, and what stands there now is neither the old nor the new file: someone else changed it. Look at the file before you go on.
ssh-answer-garbled = { $host } answers something that quantalink does not understand. Nothing was changed by that. Look at what the node's login scripts leave running, then try again.
attributes-tool-missing = { $path } has attributes that cannot be kept on this node: it lacks { $tools }. Nothing was changed. Install the packages attr and acl there, or change the file by hand.
attributes-unseen = This node has no getfattr: whether { $path } had extended attributes beyond its SELinux context could not be seen.
node-cannot-sync = This node has no tool that brings a single file to disk: whether { $path } outlives a power loss within the next seconds is not confirmed.
node-cannot-sync-folder = This node has no tool that brings a single folder to disk: after a power loss within the next seconds, { $path } may show the old file again, whole.
lock-is-a-folder = { $host } has no flock: the lock is the folder { $path } there, which names its holder. A run on the node itself does not see it.

## Export
export-answer-not-carried = The answer file sets multipath.{ $key }, and no option says that to the nodes: a role cannot carry it. Nothing was written. Leave that key at its default, or use: quantalink export sh
export-folder-above-missing = The folder above it is not there. Nothing was written. Make it first, or name another one.
export-folder-current = It is the folder that you stand in, and it would be replaced by a new one. Nothing was written. Name a new folder in it, or go to the folder above it and name it from there.
export-folder-in-use = The folder is not empty, and nothing in it is overwritten. Nothing was written. Name one that is absent or empty.
export-needs-node = What is exported is the section multipath of nodes, and there is none here. Nothing was written. Name one with --root DIR, or give --section multipath for this machine.
export-node-name = The name of the node { $node } holds characters that no host name has; an inventory could interpret them. Nothing was written. Name that node by its address.
export-not-a-folder = A file of that name is there. Nothing was written. Name a folder that is absent or empty.
export-not-written = The folder could not be written: { $detail }. Nothing of it was left behind. Look for free space and rights there, then type the same command again.
export-nothing-due = Nothing is due on any node: no script was written.
export-program-dynamic = This program needs libraries of the machine that it was built for, and may not run on the nodes. Use the static build, or name one with the variable quantalink_program.
export-program-windows = This program runs on Windows, so the role holds none. Put the static Linux program into roles/quantalink/files/quantalink before you use it.
export-refused = Something is refused: nothing was written.
export-without-guard = The answer file sets multipath.confirm-within, and what is exported runs without anything that puts the files back by itself. Nothing was written. Take that key out of the file, or make the changes with: quantalink apply

## The StorageLink server itself, on Windows
not-administrator = The service StorageLink and the files of its Server folder can only be changed with an administrator's rights, and this console does not have them. Nothing was changed. Open a command prompt with "Run as administrator", then type the command again.
windows-path-unusable = The path { $path } cannot be used: it must begin with a drive or a share, and be one that Windows takes. Nothing was changed.
windows-no-right-to-read = No right to read { $path } (error 5). Nothing was changed. Run quantalink as an administrator.
windows-no-right-to-write = No right to change { $path } (error 5). The old file is in place. Run quantalink as an administrator; if you are one, look at the security settings of the file and its folder, and for a program that holds it.
windows-write-protected = The medium of { $path } is write-protected. Nothing was changed.
windows-virus-scanner = A virus scanner keeps { $path } from being opened (error 225). The old file is in place. Look at what the scanner reports.
windows-io-error = Windows reported an error at { $path }: { $error }. The old file is in place. Look at the Windows event log, then try again.
file-in-use = Another program has { $path } open and did not let go of it. The old file is in place. Close that program (an editor, a backup, a virus scanner), then try again.
progress-file-in-use = Waiting until another program lets go of { $path }
replacement-cut = { $path } is missing, because a replacement was cut in the middle. Its old content is whole, in { $backup }. Type: quantalink resume --yes - that gives the file its name back before anything else.
backup-not-put-back = { $path } is missing, and its old content, whole in { $backup }, could not be given that name back: { $error }. Rename the file by hand, then try again.
backup-stays = The copy { $path } of the old file could not be removed. It does no harm there; the next run removes it.
read-only-attribute = { $path } has the read-only attribute. Nothing was changed. Find out why; take the attribute off (attrib -r), then try again.
replace-unknown = Whether { $path } was replaced is not known: { $error }. Look at the file, and in its folder at the names that begin with .quantalink, before you go on.
windows-replace-left = { $cut } (Windows said: { $error })
windows-attributes-differ = The attributes of { $path } are not all as they were before. Compare them with "attrib".
windows-still-open = another program has it open still
windows-no-program = { $program } is no program that this Windows can run. It was not started.
program-runs-already = { $program } runs already, as process { $pid }. It was not started a second time. Wait until it has ended, then go on.
windows-no-program-data = Windows does not name its folder for the data of programs (%ProgramData%). Nothing was changed.
service-manager-said = The service manager refused the command for { $service }, error { $code }: { $error }
root-not-on-windows = --root works on the tree of a dom0, with its links and modes, and is not there on Windows. Nothing was done. Run quantalink on Linux for that.
password-fd-windows = On Windows a password can only be given on standard input: --password-fd 0, not { $fd }. Nothing was done.
installer-program = By its own version resource: { $company }, version { $version }. { $signature }
installer-company = Company (told by the file)
installer-version = Version (told by the file)
installer-signature = Signature
installer-signed = It carries a signature; whether that is valid, its properties in the Explorer tell.
installer-unsigned = It carries no signature.

## The StorageLink server over SMB
cli-opt-allow-smb1 = With --server smb://: speak SMB1 with a server that knows nothing newer. It neither encrypts nor holds against forgery.
secret-of-server = the password of the account on the StorageLink server
ask-password-server = Password of { $user } on the StorageLink server { $at } (not shown; Enter alone: leave it out):
smb-tool-missing = The program { $tool } is needed to reach the StorageLink server over SMB, and is not installed here. Nothing was changed. Install the package { $package }, then try again; or run quantalink on the Windows server, or give --server manual.
smb-rename-missing = The installed smbclient (version { $version }) cannot put one file over another in one step; that needs Samba 4.7 or later. A kill in between would leave StorageLink without its device rules, so nothing was changed. Use a machine with a newer Samba, run quantalink on the Windows server, or give --server manual.
smb-rename-unsupported = Over SMB1 { $host } cannot put one file over another in one step below the top of a share ({ $said }), and in two steps a kill in between would leave StorageLink without its device rules. Nothing was changed. Share StorageLink's Server folder itself and name it with --storagelink-dir "\\{ $host }\SHARE", or run quantalink on that server.
smb-password-unfit = The password for the StorageLink server cannot be handed to Samba's tools: it begins with a blank or holds a line break. Nothing was tried. Use an account with another password.
smb-no-unnamed-file = What Samba's tools are to read could not be prepared: { $error }. Nothing was changed. Look for a full /dev/shm or /tmp, then try again.
smb-logon-refused = { $host } refuses user { $user } with this password: { $said }. It is not sent again, so that the account is not locked. Check user, domain (--server "smb://DOMAIN;USER@HOST") and password, then try again.
smb-account-unusable = { $host } knows the account { $user } and does not let it log on: { $said }. It is not tried again. Have the account unlocked or enabled, or its password renewed, on the Windows side; then try again.
smb-unreachable = { $host } cannot be reached over SMB (port 445): { $said }. Nothing was asked of it. Check name, network and firewall, then try again.
smb-lost = The connection to { $host } was lost in the middle: { $said }. Whether the last command was carried out has to be looked at. Run the same command again once the server can be reached: it looks first.
smb-no-answer = { $host } did not answer { $tool } in time; it was given up. Whether the last command was carried out has to be looked at. Run the same command again: it looks first.
smb-old-dialect = { $host } hangs up on every dialect from SMB 2.02 on ({ $said }); it seems to know only SMB1, as Windows Server 2003 does. SMB1 neither encrypts nor holds against forgery, so it is not spoken unasked. If that is acceptable on this network, add --allow-smb1; else run quantalink on that server, or give --server manual.
smb-no-dialect = { $host } hangs up on every dialect, SMB1 too: { $said }. Nothing was changed. Check on the server that file sharing is switched on.
smb-server-says = { $host } cannot be asked: { $said }. Nothing was changed.
smb-no-such-share = There is no share { $share } on { $host }. Nothing was changed. Where the administrative shares are switched off, share StorageLink's Server folder and name it with --storagelink-dir "\\{ $host }\SHARE\FOLDER".
smb-share-denied = The account { $user } may not use the share { $share } on { $host }. Nothing was changed. Use an account that may, or name another share with --storagelink-dir "\\{ $host }\SHARE\FOLDER".
smb-rights-filtered = { $host } accepts the account { $user } and keeps it out of { $share }. Either it is no administrator there, or Windows filters the rights of local accounts over the network (UAC, LocalAccountTokenFilterPolicy), which quantalink does not change. Use a domain account that is an administrator there, or the built-in Administrator; or share the Server folder and name it with --storagelink-dir "\\{ $host }\SHARE\FOLDER"; or run quantalink on that server.
smb-services-filtered = { $host } accepts the account { $user } and does not open its service manager to it: { $said }. Either it is no administrator there, or Windows filters the rights of local accounts over the network (UAC, LocalAccountTokenFilterPolicy), which quantalink does not change. Use a domain account that is an administrator there, or the built-in Administrator; or run quantalink on that server.
smb-services-denied = The account { $user } may not use the service manager of { $host }: { $said }. Nothing was changed. Use an account that is an administrator there, or run quantalink on that server.
smb-service-denied = The account { $user } has no right to start or stop the service { $service } on { $host }: { $said }. The service is as it was. Use an account that is an administrator there.
smb-service-has-dependents = The service { $service } on { $host } cannot be stopped while services run that need it ({ $said }). It still runs. Over SMB they cannot be listed: type there "sc enumdepend { $service }", stop them, and try again; or run quantalink on that server, which stops and starts them too.
smb-service-says = The service manager of { $host } says of { $service }: { $said }. Look at the service in the services console there, then try again.
smb-read-denied = The account { $user } may not read { $path }: { $said }. Nothing was changed. Use an account that may.
smb-write-denied = The account { $user } may not write at { $path }: { $said }. The old file is in place. Give the share and the folder the right to write for this account, or use an account that has it.
smb-share-full = Not enough free space on the share for { $path }: { $detail } The old file is in place. Make room on the server, then try again.
smb-in-use = Somebody has { $path } open, or it is protected: { $said }. The old file is in place. Close what has it open on the server (a virus scanner and StorageLink's own tools too), then try again.
smb-file-error = The server could not do that with { $path }: { $said }. The old file is in place.
smb-file-read-only = { $path } is read-only. It was left as it is. Take the attribute off on the server (attrib -r), then try again.
smb-file-is-link = { $path } is a link or another reparse point, which would be replaced in the place of its file. It was left as it is. Name the folder where the file itself lies with --storagelink-dir.
smb-upload-cut = The upload to { $path } was cut: { $why } The old file is in place.
smb-read-short = { $path } was not read to its end, or changed while it was read. Nothing was changed. Try again.
smb-read-back-differs = { $path } was not read back as it was written. The old file is in place. Check the server's disk and the network, then try again.
smb-replacement-unclear = { $path } was to be replaced, and how that ended is not known: { $why } It is the old or the new file, whole. Run the same command again once the server can be reached: it looks first.
smb-path-unfit = { $path } is no path that can be used on the Windows server over SMB. Use a full path such as C:\FOLDER\FILE or \\HOST\SHARE\FILE, without ; * ? " and without "..".
smb-other-server = { $path } names another server than { $host }, the one of --server. Name both alike.
smb-no-folder = StorageLink's Server folder was not found on { $host }. Nothing was changed. Name it with --storagelink-dir "C:\FOLDER", or "\\{ $host }\SHARE\FOLDER".
smb-runs-no-programs = Over SMB no program can be run on { $host }, only files and services be reached. What has to run there is done by hand.
smb-lease-lost = The lease { $path } is not this run's any more; it names { $holder }. Somebody else works on this server, or has removed the file. No further change was begun. Wait until that run has ended, then finish or undo this one.
lock-held-lease = Another run works on this server: process { $pid } on { $machine } ({ $command }), since { $since }. Nothing was changed. Try again when it has ended. If its machine has died, its lease { $path } runs out by itself in { $minutes } min.
lock-held-lease-unseen = Another run seems to work on this server: { $path } is there and does not say whose it is. Nothing was changed. Try again in { $minutes } min, when it has run out.
smb-backup-kept = The old content is kept on the server too: { $path }
smb-meta-differs = Attributes or ACL of { $path } are now those that its folder gives, and not what they were. Were: { $was }. Are: { $now }. Where it matters, set them on the server.
smb-meta-none = nothing
smb-lacks-flush = Over SMB: the file is put beside, read back and renamed in one step, but the server is not made to write it to its disk at once. The old content is kept here and on the server.
smb-lacks-lease = Over SMB: one run at a time is held by a lease, a file on the share that counts for ten minutes and is renewed, which is weaker than a lock.
smb-lacks-dependents = Over SMB: services that need StorageLink cannot be listed. Where some run, the stop is refused and nothing is changed.
smb-lacks-acl = Over SMB: attributes and ACL of the file are compared and differences told, not restored.
smb-lacks-acl-unseen = Over SMB: the file's ACL is not even compared, since smbcacls is not installed here (package { $package }).
smb-lacks-dialect = SMB1 is allowed for { $host }: what goes over the network can be read and forged on the way.
smb-lacks-encryption = { $host } does not encrypt: what goes over the network is signed, and can be read on the way.

## Activation
activate-keys-stay = { $host }: the multipathing keys were not set back, because storage attached with multipathing must be detached with it. To set them back, put the host into maintenance mode, detach its storage, and type there: { $command }

## Review: what each line means
line-failback-alua = failback immediate means: back to the better group of paths as soon as it works again. With multibus there is only one group, so the line has no effect; it counts where multipath-tools, from 0.9.6 on, form the groups themselves.
line-getuid-out-noise = getuid_callout is left out: this multipath no longer knows it. Each call of multipath would print a warning to standard output, where XenServer's storage manager expects nothing but the answer.
loaded-not-yet = Not loaded yet: multipathd still works with what it read before.
apply-not-loaded = A running multipathd does not know the new entry yet: it counts once multipathd reads its files again, at the latest after a reboot. To see how each host gets there, type: { $command }
tools-print-nothing = The multipath of this release does not print what it makes of the files (it has no multipath -t), so that cannot be checked here.

## Activation
smb-not-from-windows = From Windows, --server smb:// is not in this version of quantalink. Nothing was changed. Run it on the server itself (--server local), or on Linux.

## pool: whose secret

secret-of-nodes = the password of the login on the nodes
secret-of-key = the passphrase of your SSH key

## TLS by schannel
tls-neither = { $at } and quantalink found no TLS in common, and neither did Windows' schannel: { $why }. No password was sent. Check the port, and whether TLS 1.0 was switched off on this Windows; or do this step by hand in the server's own program and confirm it here.
tls-old-not-allowed = { $at } has no encryption in common with quantalink; Windows' schannel speaks { $version } with it, by methods that are weaker than quantalink itself would take, so no password was sent. If that is acceptable on this network, add --allow-old-tls; else do this step by hand in the server's own program and confirm it here.
certificate-old-tls = It was shown over { $version }, spoken by Windows' schannel, because the server knows nothing that quantalink itself would take. That is weaker; a password is sent over it only with --allow-old-tls.
certificate-weak-key = Its RSA key has only { $bits } bits, which is no longer safe.
evidence-asked-old-tls = asked { $at } over { $version }, spoken by Windows' schannel
cli-opt-allow-old-tls = On Windows: send passwords to gateway and storage system also over TLS 1.0 to 1.2 by Windows' schannel, where they know nothing better. It is weaker than what quantalink itself would take.

## Windows: passwords, children of a program
secrets-file-owned-by = The file of passwords belongs to { $who }, who can read and change it. It was not read. In a command prompt (cmd) of an administrator, type: icacls { $path } /setowner "%USERNAME%"
secrets-file-granted-to = The access list of the file of passwords grants something to { $who }. It was not read. In a command prompt (cmd), type: icacls { $path } /reset & icacls { $path } /inheritance:r /grant:r "%USERNAME%:F"
secrets-file-unknown = Windows does not say who can read the file of passwords ({ $error }). It was not read. Keep it on an NTFS volume of this machine, type the passwords in the wizard, or give one with --password-fd 0.
windows-program-ended-late = The program { $program } did not end in time. It was ended, and so were the processes that it had started; what it handed over to a service of Windows, such as Windows Installer, may still be at work. What was done until then is not known.
file-of-windows = { $path }, { $size }, attributes { $attributes }
next-replace-windows = The file is replaced as a whole and keeps its access list, attributes ({ $attributes }) and streams; its old content is saved first.

## reach: the nodes of a pool
cli-opt-leave-out = Leave this node alone (repeatable): its name in the plan, or its address, name-label or uuid in the pool
cli-opt-host-key = Accept this new host key of a node, as ssh-keygen -l shows it (repeatable), such as 10.0.0.5=SHA256:…
cli-opt-allow-old-ssh = Speak old SSH algorithms with nodes that know no others (XenServer 6 and older)
nodes-connecting = Connecting to the nodes …
nodes-not-from-windows = Nodes over SSH are not in this version of quantalink for Windows. Nothing was changed. Run it on a node itself, or on Linux.
no-node-left = All nodes are left out, so there is nothing to do. Nothing was changed. Leave fewer out (--leave-out).
node-left-out = left out
pool-empty = xe lists no host of a pool.
pool-not-told = { $host } does not tell which nodes its pool has. { $why } Nothing was changed. --pool needs a dom0 whose xapi runs: run quantalink there, or name one with --node.
member-down = { $host } ({ $name }) is down, or its xapi is not reached by the pool: xapi hears nothing from it. It was not contacted. Start it, or leave it out.
member-disabled = xapi has disabled this host: it starts no VMs (maintenance mode). Its files are worked on all the same.
member-address-bad = The pool gives { $host } the address "{ $address }", which is none that can be reached. Nothing was done there. Fix it in xapi, name the node with --node, or leave it out.
leave-out-unknown = There is no node "{ $node }" that could be left out. Nothing was changed. The nodes are: { $nodes }
leave-out-ambiguous = "{ $node }" is the name of several nodes, and only one is to be left out. Nothing was changed. Name it by its address or uuid. The nodes are: { $nodes }
leave-out-unsure = "{ $node }" is to be left out, but it does not answer, so which host of the pool it is cannot be known. Nothing was changed. Leave it out by its address or uuid in the pool instead, and take it out of --node. The nodes are: { $nodes }
ask-password-nodes = Password of the login on { $nodes } (not shown; Enter alone: none):
ask-password-node = { $host } does not take that password. Its own password (not shown; Enter alone: none):
ask-host-key = Is this the key of { $host }, and is it to be recorded? [y/N]
ssh-old-in-use = This node is reached by old SSH algorithms, which count as weak today. You have allowed them.

## poolrig: many nodes in few words
hosts-alike = { $n } nodes alike
hosts-and-more = { $names } and { $n } more
order-canary = First { $host } alone: the others follow only once its checks hold.
order-rest = Then { $n ->
        [one] one more node
       *[other] { $n } nodes, up to { $at-once } at a time
    }.
order-rest-single = Then { $n ->
        [one] one more node
       *[other] { $n } nodes, one after the other
    }.
order-coordinator = Last { $host } (coordinator of the pool).

## waves: the course of a run over several nodes
canary-looked-at = { $host } was changed before all other nodes and is looked at again.
canary-not-right = { $host } was changed before all other nodes and is not right after that: the check { $check } fails. { $evidence } Its files were put back, no other node was touched. Remove the cause, then apply again.
canary-not-seen = { $host } was changed before all other nodes and could not be looked at again. { $why } Its new files stand, no other node was touched. Once it answers, type: quantalink resume { $run }. To undo what was done: quantalink rollback { $run }.
nodes-stopped = Nodes: { $done } of { $all } done, { $failed } failed ({ $names }), { $left } not touched or not finished. To try these again and go on, type: quantalink resume { $run }. To go on without a node, leave it out and apply again. To put all nodes back: quantalink rollback { $run }.
left-out-unknown = { $host } was left out, and how its file stands is not known. Run { $run } is not complete until that node answers and the run is resumed or rolled back.
run-host-in-the-way = Run { $run } was not taken up because of { $host }. { $why } No file was changed. Remove the cause and repeat the command. To go on without that node, add --leave-out { $host } to apply or rollback.
rollback-without = Run { $run } was not put back on: { $hosts }. { $why } What the run did there still stands. Once these nodes can be worked with, roll the run back again: that does the rest.

## nodesui: the wizard's pages for a pool
page-nodes-title = The nodes
page-node-title = One node
nodes-about = These nodes get the multipath settings. Add one by its address, or take all hosts of the pool.
nodes-about-fixed = These nodes get the multipath settings.
nodes-stale = The list was changed since the nodes were looked at, or the last look failed.
nodes-counts =
    { $all ->
        [one] { $all } node
       *[other] { $all } nodes
    }: { $ready } ready, { $trouble } in trouble, { $out } left out.
nodes-are-left-out = Left out, and not changed ({ $count }): { $names }
nodes-address-there = { $address } is in the list already.
names-more = { $names } and { $more } more
wizard-hosts-alike = { $count } nodes alike: { $host } ({ $release })
ask-pool = All hosts of the pool?
ask-pool-help = The node at hand, or the first one of the list, is asked which hosts its pool has.
ask-node-address = One more node over SSH
ask-node-address-help = [USER@]HOST[:PORT], as the SSH client knows it; an IPv6 address in brackets.
ask-nodes-password = Password of the login on the nodes
ask-nodes-password-help = For nodes that take no key of yours. It is kept in memory only, and never saved.
ask-nodes-passphrase = Passphrase of your SSH key
ask-nodes-passphrase-help = Where your key is locked and no agent holds it. It is kept in memory only, and never saved.
ask-old-ssh = Use old SSH algorithms where a node knows no others?
ask-old-ssh-help = The SSH server of XenServer 6 and older only knows algorithms that count as weak today. Newer nodes are reached as ever.
column-node = Node
column-state = State
column-pool-name = Name in the pool
column-release = Release
column-group = Plan
column-plan = To be done
column-changes = Changes
column-now = Now
value-none = -
value-yes = yes
value-no = no
node-coordinator = { $name } (coordinator)
node-down = down
node-disabled = disabled
node-connected = connected
node-not-asked = not looked at yet
node-not-reached = not reached
node-key-unknown = host key not known
node-key-accepted = host key accepted
node-key-changed = HOST KEY CHANGED
node-login = login refused
node-old-ssh = old SSH only
node-in-group = group { $group }
node-heading = Node { $node }
node-plan = What will be done there
node-group = Its plan is that of group { $group }.
node-run = The run there
node-log = Log of this node, newest first (UTC)
node-log-at = { $at }
node-nothing-pending = nothing
node-pending =
    { $pending ->
        [one] { $pending } change
       *[other] { $pending } changes
    }
node-refused = { $refused } refused
node-changes = { $ended } of { $all }
pair-key-kind = Kind of host key
pair-pool-name = Name in the pool
pair-pool-address = Address in the pool
pair-pool-coordinator = Coordinator
pair-pool-live = The pool hears from it
pair-pool-enabled = May start VMs
action-add-node = Add this node
action-leave-node-out = Leave this node out
action-take-node-in = Take this node in again
action-key-accept = Accept this host key
action-key-forget = Do not accept the host key
action-remove-node = Remove it from the list
action-go-on-without = Go on without the failed nodes
action-retry = Try again
action-next-nodes = Nodes over SSH
no-host-nodes = Or name nodes here, which are reached over SSH.
plan-order = In this order
plan-nodes = The nodes one by one
wave-server = First
wave-server-how = { $names }, the StorageLink server
wave-canary = One node alone
wave-canary-how = { $names }; it is checked before any other node is touched
wave-rest = Then
wave-rest-how =
    { $count ->
        [1] { $names }
       *[other] { $count } nodes, at most { $at-once } at a time: { $names }
    }
wave-coordinator = Last
wave-coordinator-how = { $names }, the pool's coordinator
progress-counts =
    { $all ->
        [one] { $all } node
       *[other] { $all } nodes
    }: { $done } done, { $working } at work, { $waiting } waiting, { $failed } failed.
checks-nodes = { $count } nodes, check by check
checks-of-pass = { $count } passed: { $names }
checks-of-fail = { $count } FAILED, see above: { $names }
checks-of-manual = { $count } to be looked at by hand: { $names }
checks-of-skipped = { $count } skipped: { $names }
tui-key-open = open
tui-key-node-out = leave out
tui-key-node-in = take in
plain-table-keys = n1 opens the first row, n2 the second.
plain-table-keys-turn = n1 opens the first row, n2 the second; x1 leaves the first node out or takes it in again.
practice-node-login = The practice node { $node } takes the password { $password }.
knob-node-down = The node dom0-b is down.
knob-node-key-unknown = The host key of the node dom0-b is not known yet.
knob-node-password = The node dom0-b asks for a password.
unfinished-retry = To try again what failed and make the rest, choose "Try again" or type:
unfinished-retry-practice = To try again what failed and make the rest, choose "Try again". On real hosts you can do it at any later time by typing:
unfinished-go-on-without = To leave the nodes on which it failed as they are and make the rest, choose "Go on without the failed nodes". They are left out from then on.
pair-key-fingerprint = Fingerprint
progress-counts-ended =
    { $all ->
        [one] { $all } node
       *[other] { $all } nodes
    }: { $done } done, { $failed } failed, { $waiting } not begun.

## Wizard: the StorageLink server
no-host-server = Where StorageLink runs on another machine, go on: after the page of the nodes, which may stay empty, comes the one that asks for that server.
page-server-title = The StorageLink server
server-about = The adapter section takes place on the Windows server that runs StorageLink. Nothing is changed to look at it.
server-half-named = Give at least the server and the account.
server-agree = If SMB1 is acceptable on this network, agree to it below.
ask-server = Where does StorageLink run?
ask-server-help = The server of the guide's parts 1 and 2. Without it only the nodes are set up.
ask-server-local = On this machine
ask-server-smb = On a Windows server that is reached over SMB
ask-server-manual = On a server that only I reach: I do the steps there by hand
ask-server-none = Nowhere, or not now
ask-server-host = Server
ask-server-host-help = Its name or IPv4 address.
ask-server-domain = Domain of the account
ask-server-domain-help = Empty: an account of the server itself, such as Administrator.
ask-server-user = Account
ask-server-user-help = An administrator on that server.
ask-server-password = Password of this account
ask-server-password-help = It is kept in memory for this session only and written nowhere. One that is refused is not sent twice.
ask-server-share = Share
ask-server-share-help = Empty: the administrative share of the drive, such as C$.
ask-server-folder = StorageLink's Server folder
ask-server-folder-help = Empty: as the service tells, or the share itself. Else with its drive, or as it lies in the share.
ask-server-smb1 = Speak SMB1 with this server?
ask-server-smb1-help = SMB1 neither encrypts nor holds against forgery: what goes over the network can be read and changed on the way.
ask-server-host-unfit = { $typed } is no name and no IPv4 address of a server. Type it alone, without port, share or folder.
ask-server-name-unfit = { $typed } is no name of a Windows account or domain.
ask-server-share-unfit = { $typed } is no name of a share. Type it alone, such as StorageLink; its folder stands in the next field.
ask-server-folder-in-share = { $typed } names a drive, and a folder of the share is asked for. Type it as it lies in the share, or leave the share empty.
file-on-windows = { $path }, { $size }
next-replace-on-windows = The file is replaced as a whole; its old content is saved first.
service-exit-untold = not told

## guard: files that are put back unless they are confirmed
confirm-within-planned = Put back by itself unless "quantalink confirm" comes within { $seconds } seconds after the run.
confirm-within-range = { $seconds } seconds to confirm: between { $least } and { $most } are possible. Nothing was changed.
confirm-within-and-activate = Files that are put back by themselves do not go together with loading the new configuration: a loaded one is not put back. Nothing was changed. Leave out either confirm-within or activate.
confirm-within-needs-live = Under --root nothing is executed, so that nobody would be there to put the file back. Nothing was changed. Leave out --confirm-within.
guard-not-possible = { $host }: no guard can be set there that puts the files back, because this is missing: { $tools }. Nothing was changed. Leave out --confirm-within, or provide what is missing.
guard-folder-unsafe = { $host }: { $path } is not a folder that only root can change. Nothing was changed. Look who made it, and remove it or take the rights of others away.
guard-of-other-run = { $host }: another run waits there to be confirmed for the same file; its guard is in { $path }. This file was not changed. Confirm that run or roll it back where it was begun; if that machine no longer exists, remove the folder.
guard-not-armed = { $host }: the guard that puts the file back could not be set: { $why }. The file was not changed.
guard-unclear = { $host }: the guard gave no answer that can be read. Type "quantalink runs" to see how the run stands.
guard-not-under-lock = { $path }: another program rewrites this file under a lock ({ $lock }) that a guard cannot take. Nothing was changed. Leave out --confirm-within.
guard-at-work = { $host }: the guard is putting files back at this moment. Try again in a minute.
guard-keeps-less = Not all attributes of { $path } (ACL, SELinux context) could be kept for the guard: if it puts the file back, look at them.
guard-fired-early = { $host }: the time to confirm was over before this file was written. It was not changed. Allow more time with --confirm-within.
guard-put-back = Put back, because no confirm came in time: { $path }
guard-left-alone = { $host }: the time to confirm is over, but the file was left as it is, because somebody else has changed it: { $why }
guard-back-unlike = { $host }: the guard has put the files back, but not all attributes (ACL, SELinux context). Look at them.
guard-until = Put back unless it is confirmed by { $until }.
guard-stands = The guard on { $host } puts this back { $seconds } seconds after it was last set, unless the run is resumed.
guard-not-asked = The guard on { $host } could not be asked: { $why } It puts the files back by itself when its time is over.
no-run-to-confirm = No run waits to be confirmed here. To see the runs, type: quantalink runs
confirm-put-back = Run { $run } is put back already; there is nothing left to confirm. Nothing was changed.
confirm-unfinished = Run { $run } is unfinished and cannot be confirmed. Nothing was changed. First resume it, or roll it back.
confirm-too-late = The confirm of run { $run } came too late: the guard had put the files back on { $hosts }.
confirm-done = Run { $run } is confirmed: the new files stay. To undo it, type: { $rollback }
confirm-again = Run { $run } is not confirmed on every node. To try again, type: { $command }
confirm-cut = Not everything of run { $run } could be put back. To go on with that, type: { $command }
confirm-apply-again = To make the changes again, type: { $command }
run-put-back-meanwhile = Run { $run } was not confirmed in time, and the old files are put back. Nothing else was changed. Plan again: the hosts are not as this plan saw them.
run-awaits-confirm = Run { $run } waits to be confirmed on the same host. Nothing was changed. First confirm that run, or roll it back.
run-put-back-unconfirmed = Run { $run } was not confirmed in time: the old files are put back.
run-put-back-in-part = { $hosts }: run { $run } was not confirmed there in time, and the old files are put back.
run-waits-here = Run { $run } is put back unless it is confirmed by { $until }. To keep it, type: { $command }
resume-complete = Run { $run } is complete: nothing of it is left to be finished.
runs-until = {"    "}put back unless confirmed by { $until }
apply-awaits-confirm = { $n ->
    [one] 1 change made in run { $run }.
   *[other] { $n } changes made in run { $run }.
} The old files are put back on the nodes unless it is confirmed by { $until }. To keep the new ones, type: { $confirm }
action-confirm = Confirm
progress-confirm = The run is being confirmed.

## revp: the pool reviewed
guard-fired-in-run = { $hosts }: the time to confirm was over before run { $run } was, and the guard has put the files back there. The other nodes have the new files, and put them back too unless the run goes on in time. To go on, apply again with a longer --confirm-within; to put all nodes back, type: quantalink rollback { $run }
guard-left-out = The guard on { $hosts } was not asked, because nobody can reach it now. It puts the files back by itself when its time is over. Run { $run } is not over until that node answers. Then type: quantalink resume { $run } or: quantalink rollback { $run }

## pool: a stranger's first hour with several nodes
node-is-left-out = Left out, not asked and not changed: { $host }
action-ask-nodes = Ask the nodes
action-next-server = On to the server

## consoles: what a console can draw
letters-korean-console = This is a Linux text console (TERM=linux). It has no Korean letters, so everything is said in English. For Korean, log in over SSH from a terminal that shows UTF-8, such as PuTTY.
letters-korean-ascii = Korean cannot be written in ASCII, so everything is said in English. For Korean, leave out --ascii on a terminal that shows UTF-8, such as PuTTY over SSH.
letters-korean-locale = Korean cannot be written here, since the locale is not UTF-8: everything is said in English. For Korean, log in over SSH from a terminal that shows UTF-8, such as PuTTY, and set LC_ALL=ko_KR.UTF-8 or LC_ALL=C.UTF-8.
tui-help-look = another look: colours, high contrast, no colours

## Another language at any time
tui-help-language = the next language: { $languages }. Nothing is lost
tui-language-not-drawn = Not to be chosen here: { $languages }. This screen cannot draw it; over SSH, such as with PuTTY, it can be.
plain-languages = Another language, at any time: type { $commands }.
plain-language-not-drawn = Korean cannot be written here: not with --ascii, not where the locale is not UTF-8, and not on a Linux text console (TERM=linux). For Korean, start without --ascii on a terminal that shows UTF-8, such as PuTTY over SSH, with LC_ALL=C.UTF-8.
tui-key-again = again
usage-not-text = A word of the command line is no UTF-8 text, where text is asked for.
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-version = VERSION

## Help
page-unfinished-purpose =
    A run that was begun here did not come to its end: it was stopped, something failed, or the program or the machine
    went down. Here you choose what becomes of it. New changes are made only after it is settled.
page-unfinished-effect =
    The page itself changes nothing, and "Look at the hosts first" nothing either; you can come back. "Finish the run"
    looks which of its changes were made, then makes the rest of them. "Roll the run back" gives every file that it
    changed its old content, mode and owner. "Only start StorageLink", where it is offered, starts the service and does
    nothing else.
page-unfinished-risks =
    Every file is whole: either as it was or as the plan wanted it. A file that somebody else changed since is left
    alone, and this is said. A service that was left stopped stays stopped until it is started here or by you.
page-start-purpose =
    This page shows what each host says about itself: a node its release, the files that its multipath tools read, and whether
    multipathd runs; the StorageLink server its service, its Server folder and its device rules. Below it stands what will be done there, and why. Where no host is at hand it says how to name one.
page-start-effect =
    Nothing is changed by this page. Files are read, and programs are run that only tell something; with --root none is
    run at all.
page-start-risks =
    A file may change after it was read. Each is read again just before it is replaced, and the change is refused if the
    file is another one then. If something is not as you know it, look at it on the host, then choose "Look again".
page-nodes-purpose =
    Here you choose which dom0 nodes are worked on. Type the address of a node as [USER@]HOST[:PORT] and choose "Add
    this node", or let the pool tell its hosts. Each row of the table is a node: it can be opened, left out, and taken
    in again.
page-nodes-effect =
    Nothing is changed on any node. quantalink logs in over SSH, reads, and asks which hosts the pool has. Passwords are
    kept in memory only. "Save the answers" writes a file on this machine, without passwords.
page-nodes-risks =
    A node may not be reached, not let you in, or show a host key that is not known. It stays in the table, its page
    says what is wrong, and nothing is changed on any node until that is fixed or the node is left out. A node that is
    left out keeps its old settings.
page-node-purpose =
    All that is known of this one host: how it stands in its pool, what it said about itself, what will be done there, how
    far a run is, its checks, and its lines of the log, the newest first. Back leads to the page you came from.
page-node-effect =
    Nothing is changed on the host. Leaving it out, taking it in or accepting its host key changes only the answers of
    this session.
page-node-risks =
    A host key that is not known may belong to somebody in between. Accept it only after comparing its fingerprint with
    what the node's own console shows.
page-server-purpose =
    The adapter part of the guide takes place on the Windows server that runs Citrix StorageLink. Here you say which one
    that is: a server that quantalink reaches over SMB (port 445), or one on which you do the steps by hand. SMB needs
    an account that is an administrator there: a domain account, or the built-in Administrator, because Windows keeps
    other local administrators out over the network. Where the share C$ is not open, name a share that holds the Server
    folder.
page-server-effect =
    Nothing is changed on the server by this page. "Test" logs on there, asks for the service and reads the device
    rules. The password is typed unseen, kept in memory for this session, and written nowhere.
page-server-risks =
    Wrong passwords count as failed logons, and the server may lock the account after some of them. A server that speaks
    only SMB1 is not protected on the way: quantalink does not use that unless you agree.
page-licence-purpose =
    StorageLink may only be used with an Enterprise or Platinum licence, and the gateway serves XenServer 5.6 FP1 and
    older. This page shows what each node says of its licence. Where no node can be asked, choose the edition here. "The
    licence is right: go on" confirms it.
page-licence-effect =
    Nothing is changed by this page: the nodes are asked for their release and edition.
page-licence-risks =
    Where the licence is refused or not known, nothing is done on the StorageLink server; the multipath settings of the
    nodes need no licence and can be made all the same. An edition that you choose yourself is not checked.
page-stop-service-purpose =
    StorageLink reads its adapters and its device rules when it starts, so it is stopped while they change. The Server
    folder is found by the service's own configuration; name it where that is not so.
page-stop-service-effect =
    Nothing happens on this page. Once you have agreed to the plan, the run stops the service StorageLink and the
    services that need it on the StorageLink server, and starts them again before it ends. Where they cannot be stopped
    from here, you do it, and the run asks whether it is done.
page-stop-service-risks =
    While the service is stopped, starting and stopping VMs and taking snapshots on StorageLink storage repositories
    fail. If it does not stop in time, nothing on the server is changed.
page-adapter-download-purpose =
    The installer of the adapter comes from OSNEXUS. Open the address on a machine with a browser, bring the file to the
    StorageLink server and give its path here. Size and SHA-256 of the file are shown, so that you can compare them with
    what OSNEXUS tells you.
page-adapter-download-effect =
    Nothing is changed, and nothing is run. quantalink itself downloads nothing: it only reads the file that you name.
page-adapter-download-risks =
    The file may be damaged or another one, and OSNEXUS may not offer it any more. If you give a SHA-256, any other file
    is refused; without one it is up to you to compare.
page-adapter-install-purpose =
    The installer puts the QuantaStor adapter into StorageLink. It is run only once: where the adapter is there already,
    this step has nothing to do.
page-adapter-install-effect =
    Nothing happens on this page. In the run the installer is started on the StorageLink server while the service is
    stopped; its output and its exit code are kept in the report. Where programs cannot be run from here, you run it
    yourself, and the run asks whether it is done.
page-adapter-install-risks =
    What an installer did cannot be undone by quantalink. It may open a window on the server and wait there. If it
    changes the device rules itself, the run shows what is different now and asks before it goes on.
page-scsi-ids-purpose =
    StorageLink knows storage devices by the entries of scsi_device_id_config.xml. The file gets an entry for QuantaStor
    in the image of the last one, and its version rises by one: that tells StorageLink to bring the new rules to the
    XenServer hosts.
page-scsi-ids-effect =
    Nothing happens on this page. In the run the old content is saved and the file replaced, while the service is
    stopped: the lines shown here go and come, and all other bytes stay. Where the file cannot be written from here, you
    make the edit as told.
page-scsi-ids-risks =
    Where the file cannot be understood, its change is refused: then give the entry in a file of your own, or say where
    the version stands. If the service does not come up on the new file, the run offers to put the old one back.
page-start-service-purpose =
    The service that was stopped is started again, with those that need it, and watched until it runs.
page-start-service-effect =
    Nothing happens on this page. In the run the services are started as soon as the changes on the server are made. A
    service that was stopped before the run is left stopped.
page-start-service-risks =
    If the service does not come up with the new device rules, the run asks whether to put the old ones back and start
    it again. Until it runs, starting and stopping VMs on StorageLink storage repositories fail.
page-adapter-listed-purpose =
    The StorageLink gateway is asked whether it has loaded the adapter. Give its address, compare the fingerprint of its
    certificate with the one on the server, trust it, and type the password of its user "admin"; then test. Without an
    address you look yourself: in StorageLink Manager, below "Administration".
page-adapter-listed-effect =
    Nothing is changed: the gateway is only asked. The password is sent only to the certificate that you trust, kept in
    memory for this session, and never written to a file.
page-adapter-listed-risks =
    A certificate that is not known may belong to somebody in between: compare its fingerprint before you trust it.
    Where the adapter is not listed, the installer or the start of the service failed: look at the log of StorageLink.
page-credentials-purpose =
    StorageLink allocates volumes on the QuantaStor system with this user and password. Give address, user and password,
    compare the fingerprint of the certificate, trust it, and test: then it is known that they work.
page-credentials-effect =
    "Test" only logs on to the storage system. Only if you choose so, the run adds the credentials through the gateway.
    Else you add them in StorageLink Manager, and the run asks whether it is done. The password is never written to a
    file.
page-credentials-risks =
    Credentials that were added are not removed by rolling back: remove them in StorageLink Manager. A certificate that
    is not known may belong to somebody in between, so compare its fingerprint first.
page-multipath-purpose =
    Each node must know how to use the paths to QuantaStor. For each one this page says which file gets the entry and
    why, and what each line of it means with this release's multipath; a line that the guide has and the entry lacks is
    named with the reason. The questions stand at the end; their usual answers are right for each release.
page-multipath-effect =
    Nothing happens on this page. In the run the file is created or replaced on each node as the lines show; its old
    content is saved first. A running multipathd goes by its old configuration until it reads the files again.
page-multipath-risks =
    A file that cannot be understood, or that changes in between, is left alone, and its change is refused. An entry
    that does not fit the release can do harm on 7.0 and later: take another one than the usual only if you know why.
page-activate-purpose =
    A running multipathd keeps its old configuration until it is told to read its files again, or the host is started
    anew. This page says how each release takes the new configuration over, and asks whether quantalink is to load it.
page-activate-effect =
    Nothing happens on this page. Without your yes nothing is loaded, and the entry counts from the next start of
    multipathd. With it, from 7.0 on, the run tells multipathd to read its files. A dom0 in use is taken out of service
    for that: its VMs move to other hosts, storage on QuantaStor is detached and attached again, and you are asked before
    each command. XenServer up to 6.2 has to be rebooted by you.
page-activate-risks =
    VMs that have moved stay where they are, and the pool has less room meanwhile. With high availability on, or with
    VMs that have nowhere to go, loading is refused and the reason told. Maps in use may keep their old settings until
    their storage is attached again.
page-plan-purpose =
    For each host this page lists every change with its file, and the lines removed and added. What is written is exactly
    what is shown here.
page-plan-effect =
    Nothing is changed until you choose "Apply these changes"; if that stops a service, you are asked once more. Then
    the old content of each file is saved, and the changes are made in the order shown. "Check only, change nothing"
    goes on without any. "Save the answers" writes a file for later runs, for the option --answers FILE; it never holds
    a password.
page-plan-risks =
    If a file changes in between, its change is refused and the file is left alone. Where anything is refused, nothing
    is done on any host; the reason says what stands in the way.
page-progress-purpose =
    Each change of the run is shown with how far it is, and the file or the command it works on. Once the run has ended,
    the page says how it ended.
page-progress-effect =
    While the run is at work, the hosts are changed as the plan says. A change that has begun is finished or put back
    before anything else happens; a file is never half written. "Stop at the next safe point" ends the run after the
    change in hand; what was done until then stays, and the run can be finished or rolled back later.
page-progress-risks =
    If a change fails, the run stops and no further host is begun; the page says what was done and what to type next. If
    this terminal goes away, the change in hand is completed and no new one begins.
page-verification-purpose =
    Every check looks at the host itself, not at what this program remembers. "passed" and "FAILED" say what was seen;
    "by hand" is for you to look at; "skipped" was not needed or cannot be looked at here, with the reason.
page-verification-effect =
    Nothing is changed: files are read and programs asked. It can be repeated at any time, also without the wizard:
    quantalink verify.
page-verification-risks =
    A check that failed is told with what was seen; nothing is put back because of it. Paths and maps of a storage
    system appear only once a storage repository is attached.
page-finish-purpose =
    This page says what was done, under which name the run is kept, and how to undo it, now or later. The report holds
    the plan, what happened to each change, and all checks.
page-finish-effect =
    Nothing is changed on a host unless you choose it: "Roll the run back" asks, then gives every changed file its old
    content, mode and owner. "Save the report" and "Save the answers" each write a text file on this machine; neither
    holds a password.
page-finish-risks =
    Rolling back leaves a file alone that somebody changed since, and says so. A configuration that was loaded stays
    loaded until the daemon reads its files again, and what an installer did stays.
ask-apply-purpose =
    The plan stops a service. You are asked once more before that.
ask-apply-effect =
    "Not now" changes nothing and leads back to the plan. "Yes" carries the plan out at once: the service is stopped,
    the changes are made, and the service is started again.
ask-apply-risks =
    While the service is stopped, starting and stopping VMs and taking snapshots on StorageLink storage repositories
    fail. Choose a time at which nobody needs that.
ask-quit-purpose =
    This asks whether to leave the wizard, and says what state the hosts are in.
ask-quit-effect =
    Leaving changes nothing. A change that is at work is completed first, and no other one begins. A practice site is
    removed at the end, unless it was started with --keep or --root.
ask-quit-risks =
    A run that is cut short stays unfinished; the wizard tells of it at its next start. Answers that were not saved are
    lost.
ask-stop-purpose =
    This asks whether the run is to stop at the next safe point.
ask-stop-effect =
    After yes the change in hand is completed and no other one begins. What was done stays. A service that the run
    stopped is started again before it ends.
ask-stop-risks =
    The run is then unfinished: some changes are made, others not. It can be finished or rolled back later.
ask-roll-back-purpose =
    This asks whether the changes of the run are to be undone.
ask-roll-back-effect =
    After yes every file that it changed gets its old content, mode and owner back. Where it changed the device rules,
    the service StorageLink is stopped for that and started again.
ask-roll-back-risks =
    A file that somebody changed since is left as it is, and this is said. What an installer did, credentials that were
    added, and a configuration that is loaded stay.
ask-manual-purpose =
    This step can only be done by you: the run waits until you say whether it is done.
ask-manual-effect =
    quantalink changes nothing for this step, whatever you answer. After "Yes, it is done" the run goes on. After "No,
    it is not done" the step stays "by hand", and the run goes on without it.
ask-manual-risks =
    Your yes is not checked. If the step was not done, later ones may fail, or have no effect.
ask-changed-purpose =
    The file is another one than in the plan, so the edit is another one too. It is shown here to be looked at before it
    is made.
ask-changed-effect =
    "Yes, go on" saves the file as it is now and makes the edit shown here. "No, stop here" leaves the file as it is and
    stops the run.
ask-changed-risks =
    Somebody or something else has changed the file. If you do not know what that was, stop here and look at the file
    first.
ask-proceed-purpose =
    The next command to the pool (xapi) is shown before it is given.
ask-proceed-effect =
    After yes exactly this command is given. After no, what was done in the pool before it is taken back; the files stay
    as they are.
ask-proceed-risks =
    VMs that have moved to another host stay there. While a host is out of service, the pool has less room.
ask-put-back-purpose =
    The service does not come up on the new device rules.
ask-put-back-effect =
    "Put the old file back" writes the old content back and starts the service with it. "Leave the new file" changes
    nothing more, and the service stays as it is.
ask-put-back-risks =
    As long as the service does not run, starting and stopping VMs on StorageLink storage repositories fail. With the
    old file StorageLink does not know QuantaStor.
help-purpose = What this is for
help-effect = What will happen to this machine
help-risks = What could go wrong
help-guide = The guide's own words
help-keys = Keys
help-practice = This is the practice site: all of that happens to pretend hosts only, and nothing on this machine is touched.
help-guide-none = None: the guide says nothing about this. quantalink has added it.
help-guide-step = "{ $words }": step { $number } of the guide, in its part "{ $part }".
help-guide-part = "{ $words }": part { $number } of the guide, "{ $part }".
guide-words-1 = Installing the QuantaStor Adapter for Citrix StorageLink
guide-words-2 = Verifying that StorageLink has been properly loaded
guide-words-3 = Installing the XenServer multipath configuration settings
guide-words-licence = properly licensed for StorageLink
guide-words-stop-service = Stop the StorageLink service
guide-words-adapter-download = Download and run the StorageLink adapter
guide-words-adapter-install = install the QuantaStor StorageLink adapter
guide-words-scsi-ids = new device identification rules
guide-words-start-service = Restart the Citrix StorageLink service
guide-words-adapter-listed = look for OS NEXUS QuantaStor
guide-words-credentials = storage system credentials
guide-words-multipath = multipath mode and failover rules
guide-words-nodes = each of XenServer dom0 nodes
guide-words-server = at an administrator command prompt
guide-words-verification = properly loaded
plain-key = { $key } { $what }
plain-key-list = { $before }, { $next }
plain-key-none = none
plain-key-back = back
plain-key-help = help
plain-key-log = log
plain-key-quit = quit
plain-key-empty = empty
plain-empty = empty
plain-cell = { $column }: { $value }
plain-name = { $name }:
plain-help-numbers = A number: changes the value of that question, or does that action.
plain-help-choices = A number: takes that choice.
plain-help-enter = what the line at the bottom says
plain-help-back = back to the page before, nothing is lost; at a question the first choice; at a value leaves it as it is
plain-help-empty = at a value: takes it away
plain-help-help = this help; at a value its own
plain-help-log = what happened so far
plain-help-again = the same page or question once more, from its top
plain-help-quit = asks whether to quit, and says what state the hosts are in

## Host keys of nodes
host-key-of-no-node = --host-key names "{ $node }", which is none of the nodes: { $nodes }

## Places that others can change, full file systems
program-of-others = { $program } is installed, but others than root and this user can change { $path }, where it lies. It was not started, and nothing was changed. Look at that with ls -ld, take the right to write from all others (chown root, chmod o-w), then try again.
ssh-temp-of-others = The folder for temporary files lies where others could put something else in its place: at { $path }. Over SSH the questions of the client pass through it, so no connection was tried, and nothing was changed. Name another one (export TMPDIR=/tmp), or fix that one (chmod +t), then try again.
disk-full-by-files = there is room, but not for one more file: all inodes are used, as df -i shows.

## Reports
cli-opt-report = Write a report to FILE, for a change ticket: what was found, planned, done and seen; as its name ends, .html, .md or .json. A file that is there is never overwritten
report-title-look = quantalink, what was found
report-who = Run by
report-who-is = { $user } on { $machine }
report-started = Begun
report-ended = Ended
report-program = Version of the run
report-state = State of the run
report-value = { $value }
report-begun = Begun { $at }
report-before = SHA-256 before: { $hash }
report-after = SHA-256 after: { $hash }
report-no-file = no file
report-no-folder = The report cannot be written: there is no folder { $path }. Nothing was done. Make the folder, or name another file after --report.
file-is-there = { $path } is there already and is not overwritten. Nothing was written to it. Name another file, or move that one away.
usage-report-command = --report is for these commands: plan, apply, verify, resume, rollback. The wizard saves its report on its last page.
usage-report-name = --report { $path }: the name says in which form the report is written. End it in .html, .md or .json.

## Examples and the manual page
cli-heading-examples = Examples
cli-ex-demo = Learn it on a practice site; nothing on this machine is touched
cli-ex-wizard = The wizard, on this machine
cli-ex-plan = See what would be done, with every edit as a diff (exit code 2: something is to be done)
cli-ex-apply = Do it; a second time nothing is changed
cli-ex-rollback = Undo the newest run
cli-ex-demo-root = Keep the site in a folder, and go on with it next time
cli-ex-demo-fail = See what happens when something goes wrong; the words stand at the end of "quantalink demo --help"
cli-ex-demo-plain = The whole guide without a keypress; what needs a password stays by hand
cli-ex-plan-pool = All hosts of the pool, as xe on that node lists them, over SSH
cli-ex-root = An image that is mounted there; nothing is executed
cli-ex-plan-report = The plan as a page for the change ticket; an existing file is never overwritten
cli-ex-apply-report = Do it, and write the report of the run
cli-ex-apply-pool = One node first, then the others; all of them put it back by themselves unless "quantalink confirm" comes within ten minutes
cli-ex-apply-manual = The StorageLink server by hand: its steps are told, and a copy of its Server folder is edited here
cli-ex-apply-smb = The StorageLink server over SMB; the password stands in a file that you alone can read
cli-ex-verify = Does it hold? Changes nothing, fit for cron and after an upgrade (exit code 2: no)
cli-ex-verify-pool = The whole pool, as one object for a program
cli-ex-verify-gateway = Ask the StorageLink gateway, too
cli-ex-rollback-run = Undo that run, and show what is put back
cli-ex-resume = Finish the newest run that was interrupted
cli-ex-confirm = Keep what was applied with --confirm-within
cli-ex-runs = What was done here, and what is unfinished
cli-ex-json = The same as one object for a program
cli-ex-edit-diff = Show the edit; writes nothing
cli-ex-edit-xml = Write the edited file to another one
cli-ex-edit-release = By the rules of that release, from one file to another
cli-ex-export-sh = A script per node, for those who roll out with other means
cli-ex-export-ansible = A role and a playbook for Ansible
cli-ex-guide = The guide, and what quantalink does for each of its steps, in German
cli-ex-completions = Let bash complete commands and options
cli-ex-man = Read the manual page
man-commands = COMMANDS
man-options = OPTIONS
man-examples = EXAMPLES
man-exit = EXIT STATUS
man-exit-0 = Done; nothing to do; no check failed (checks by hand do not count).
man-exit-1 = Failed after a first change, or an error of the machine; the message says what was changed and what to type next.
man-exit-2 = plan: changes are pending. verify: a check failed.
man-exit-3 = Refused: a condition is not met; nothing was changed.
man-exit-64 = Wrong usage.
man-files = FILES
man-file-state = Runs, journals, old contents and reports, for root; for others in the user's own state folder.
man-file-enabled = The entry, up to XenServer 5.6.
man-file-multipath = The entry, from XenServer 5.6 FP1 to 6.5; at times by way of links.
man-file-drop-in = The entry, on 7.0 and later, XCP-ng and other Linux.
man-file-rules = StorageLink's device rules, in its Server folder on Windows.
man-file-inventory = What tells a dom0 and its release; only read.
man-env = ENVIRONMENT
man-env-lang = The language, where --lang is not given: the first of them that is set.
man-env-term = What the terminal can draw; "dumb" means numbered questions.
man-env-no-color = Set to anything: no colours, as with --no-color.

## a pool that stopped at a node
go-on-without = To go on without { $names }, type: { $command }

## the XML editor: entries that are not clear
xml-entry-inside = An element for { $vendor } { $product } stands inside of another one that may be the entry itself (line { $line }), and it is not clear which of the two is meant. Nothing was changed. Take the entry out by hand.
xml-entry-left = Without the entry for { $vendor } { $product }, other names would count as well, and something else would be taken for such an entry (about line { $line }). Nothing was changed. Take the entries out by hand.

## First steps: what a new user types wrong
cli-cmd-help = Show the help of a command, as COMMAND --help does
cli-arg-command = The command, such as apply or edit multipath
cli-ex-help = What apply takes, with examples.
usage-meant = {" "}Did you mean { $word }?
plain-language-unknown = There is no language "{ $word }" here.
edit-is-xml = This is XML, no multipath.conf. Nothing was edited. For StorageLink's device rules type: quantalink edit scsi-ids
edit-is-multipath = This is no XML. Nothing was edited. For a multipath.conf type: quantalink edit multipath
demo-open-again = To open it again, type: { $command }
nodes-stopped-back = Nodes: { $done } of { $all } done, { $failed } failed ({ $names }), { $left } not touched. { $lasting ->
    [0] Nothing was left changed.
   *[other] What cannot be put back is shown with its change.
 } Once the cause is removed, type the same command again; to go on without a node, add --leave-out and its name.
report-undo-not-here = Nothing here undoes it: on the practice site it is done on the last page of the wizard that made the run.
node-password-wrong = wrong password
no-host-elsewhere = To work on its multipath configuration all the same, add "--section multipath"; for nodes over SSH add "--node HOST"; for a mounted image add "--root DIR"; for a StorageLink server that can be reached over SMB, add --server "smb://USER@HOST", and "--server manual" for one that only you reach; to practise, type "quantalink demo".
no-host-windows = Run quantalink on the StorageLink server; for a server that only you reach, add "--server manual"; for the nodes of the pool, run it on one of them, or on a Linux machine; to practise, type "quantalink demo".
section-needs-node-windows = Section { $section } is about dom0 nodes, which are not reached from Windows. Run quantalink on a node itself, or on a Linux machine with "--node HOST".

## First steps: what a new user types wrong
value-release-unknown = release not known

## a new user at the server: Windows and SMB
credentials-by-hand-at = In Citrix StorageLink Manager, under "Administration", add the credentials of the storage system { $storage } with the QuantaStor adapter, and see that it is listed.
credentials-by-hand-unnamed = In Citrix StorageLink Manager, under "Administration", add the credentials of the storage system with the QuantaStor adapter, and see that it is listed.
server-nobody = Neither a node nor a server is named yet, so there is nothing to go on with. Choose below where StorageLink runs, or go back and name a node.
tui-not-suspended = Not stopped: a change is at work. Ctrl-Z works again after the run.
sections-do-not-fit = Sections { $sections } need a StorageLink server, and none is at hand here. For one that can be reached over SMB, add --server "smb://USER@HOST"; for one that only you reach, add "--server manual": its steps are then told, and done there by hand.
runs-this-machine = this machine
start-steps = What the steps are for
gate-unasked = Choose below the edition that the pool is licensed for: without it nothing is done on the StorageLink server.
no-service-here = StorageLink is not installed on this machine: there is no service StorageLink here.
no-service-what = The wizard sets up the StorageLink server: start it there, in a command prompt opened with "Run as administrator". The multipath settings of the nodes are made on a dom0 itself, or from a Linux machine over SSH.
no-service-server = Where StorageLink runs on a server that only you reach, go on: the next page asks for it, and its steps are then told one by one.
server-nobody-windows = No server is named yet, so there is nothing to go on with. Choose below where StorageLink runs.

## One machine under two names
node-twice = { $host } and { $other } are one machine: the same running system answers under both names. Nothing was done under the name { $host }. Name the machine once.
node-named-twice = named twice

## Rollback of a part of the nodes
rollback-left-out = They were left out (--leave-out).
rollback-not-without = { $host } cannot be left out of this rollback: what run { $run } did there is more than files, and has to be given back together with the rest. Nothing was changed. Roll back without --leave-out { $host }.
rollback-only-there = What run { $run } did stands on these nodes alone: { $hosts }. { $why } Nothing was changed. Once these nodes can be worked with, type: quantalink rollback { $run }
rollback-reaches-further = Run { $run } also stands on nodes or hosts that were not named: { $hosts }. Nothing was changed. To undo it everywhere, type: { $command } To undo it only on those that were named, add --leave-out for each of the others.
runs-still-on = {"    "}not put back on: { $hosts }

## A node that does not answer
verify-silent = { $host }: none of its checks could be made

## A run whose time is over
run-time-over-here = The time to confirm run { $run } is over ({ $until }); how it ended is not known yet. To see to it that its files are put back, type: { $command }
runs-time-over = {"    "}the time to confirm it is over ({ $until }); how it ended is shown by apply, confirm and rollback
