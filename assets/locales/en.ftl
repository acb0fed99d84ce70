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
multipath-unclosed = The block that is opened on line { $line } is not closed before line { $next }. Add its closing brace where it belongs.
multipath-last-line-unread = Line { $line } is the last one and has no newline, so this multipath does not read it; adding to the file would make it count. End it with a newline or take it out.

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
read-only-filesystem = { $path } lies on a file system that is mounted read-only. Nothing was changed. Mount it read-write, then try again.
changed-since-plan = { $path } is not what it was when the plan was made: someone else changed it. It was left as it is. Make a new plan and look at the new difference.
hard-links = { $path } has { $names ->
        [one] { $names } name
       *[other] { $names } names
    } (hard links); replacing it would cut it off from the others. Nothing was changed. Find the others with: find / -xdev -samefile FILE
mount-point = { $path } is a mount point, or a program holds it in place, and cannot be replaced in one step. Nothing was changed. Unmount it, then try again.
immutable-file = { $path } is protected against changes (chattr +i or +a). Nothing was changed. Find out why; take the protection off with chattr -i -a, then try again.
not-a-file = { $path } is { $kind }, not a file. Nothing was changed.
not-a-folder = { $path } is not a folder, but a folder is needed there. Nothing was changed.
folder-missing = The folder { $path } does not exist. Nothing was changed.
path-unusable = The path { $path } cannot be used: it must begin with a slash, hold no NUL byte, and be no longer than the system allows. Nothing was changed.
root-not-a-folder = The folder given with --root does not exist or is no folder: { $path }. Nothing was done. Check the path.
root-not-a-system = The folder given with --root has no folder etc: { $path }. Nothing was done. It looks as if nothing is mounted there: mount the system, or give --root the folder that holds it.
root-executes-nothing = Under --root no program is run and no daemon asked.
no-such-program = The program { $program } was not found in /sbin, /usr/sbin, /bin or /usr/bin. Nothing was run.
not-on-windows-yet = This version of quantalink does not work on this Windows machine itself yet. Nothing was changed. Run it on a dom0 node.
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
machine-tells-nothing = This machine does not say anything of its system, memory and processes.

# What may have happened
durability-unconfirmed = { $path } was changed, but the system could not confirm that this is safely on disk: { $error }. Check the disk, then look at the file before you go on.
removal-unconfirmed = { $path } was removed, but the system could not confirm that this is safely on disk: { $error }. Check the disk, then look whether the file is there.
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
ask-not-valid = "{ $typed }" is no answer here. Valid: { $valid }.

# Steps, changes and questions.
step-multipath-title = Multipath
step-multipath-about = Each XenServer node must know how to use the paths to QuantaStor. The entry goes into the file that this release reads, in the form that its multipath understands.
step-activate-title = Load the new configuration
step-activate-about = multipathd reads its files only when it is told to. Loading does not cut existing paths, but maps in use may keep their old settings until the storage is attached again.
change-multipath = Add QuantaStor to the multipath configuration
change-multipath-cleanup = Take the QuantaStor entry out of the main file
change-activate = Load the new multipath configuration
ask-stanza = Which entry?
ask-stanza-help = The guide's own entry has getuid_callout, which is right up to XenServer 6.5 and does harm on 7.0 and later. "auto" takes the right one for each node.
ask-stanza-auto = The right one for each release
ask-stanza-guide = The guide's own nine settings
ask-stanza-modern = Without getuid_callout
ask-cleanup = Take a QuantaStor entry out of the main file on 7.0 and later?
ask-cleanup-help = There the entry belongs into a file of its own. Left in the main file, it makes multipath print warnings by which XenServer's storage manager is misled; without this clean-up such a node is refused.
ask-activate = Also load the new configuration?
ask-activate-help = Only where the release allows it: multipathd reconfigure on 7.0 and later. Put the host into maintenance mode first. Without it the entry counts from the next start of multipathd.

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
fact-no-answer = The host did not answer in time. Look whether it hangs, and try again.
fact-not-a-file = { $path } is no file that could be read.
fact-nothing-executed = Under --root no program is run and no daemon is asked.
fact-command-failed = { $command } did not answer as expected (exit code { $code }): { $said }

# Releases, and which file it is.
release-not-known = The release of this host is not known: /etc/xensource-inventory does not name one, and the files do not tell. The main file is edited in place, without getuid_callout, and whatever any version of multipath could misread is refused.
era-enabled = XenServer up to 5.6: the storage manager links /etc/multipath.conf to /etc/multipath-enabled.conf while multipathing is on, so the entry goes into that file.
era-main = XenServer 5.6 FP1 to 6.2: the entry goes into /etc/multipath.conf, inside its devices section.
era-main-without-link = XenServer up to 5.6, but /etc/multipath.conf is not the storage manager's link to /etc/multipath-enabled.conf: multipath reads what stands at /etc/multipath.conf, so the entry goes there. Should the storage manager set its link later, run quantalink again.
era-links = XenServer 6.5: the entry goes into the file that /etc/multipath.conf leads to. The storage manager edits this file too, so do not attach storage meanwhile.
era-drop-in = XenServer 7.0 and later, XCP-ng: the entry goes into a file of its own in /etc/multipath/conf.d, because updates replace the main file. After an upgrade from an ISO image run quantalink verify: the upgrade may drop that file.
era-drop-in-by-files = The inventory names no usable version, but the files and the multipath tool show that files in /etc/multipath/conf.d are read here, as from XenServer 7.0 on: the entry goes into a file of its own there, because updates replace the main file.
era-linux = No dom0, but a Linux whose multipath reads /etc/multipath/conf.d: the entry goes into a file of its own there.
era-unknown = The release is not known: the entry goes into /etc/multipath.conf as it is, in the form that all versions of multipath understand.
era-unknown-confd = The release is not known, but a QuantaStor entry already stands in /etc/multipath/conf.d: that one is put right, and none is added to /etc/multipath.conf, because two would be too many wherever both are read.
enabled-file-not-read = /etc/multipath-enabled.conf is there, but { $release } does not read it. It is left as it is; an entry in it has no effect.
main-link-strange = { $path } is a link to { $to }. No XenServer from 7.0 on sets such a link; it comes from a guide for old releases. The link and its target are left as they are. Restore the link to /etc/multipath.xenserver/multipath.conf; until then the settings that this release ships are not read.
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
entry-overridden = { $path }, line { $line }: this entry (vendor "{ $vendor }") applies to QuantaStor too and stands behind the QuantaStor entry, so its settings win. Move it in front of the QuantaStor entry, or make its vendor narrower.

# What should be known.
confd-stray-file = { $path } looks like a left-over copy, but this multipath reads every file there whose name contains ".conf". Move it out of the folder if it is not meant to count.
confd-file-broken = { $path } is read by multipath, but not as it looks: { $why }
confd-second-entry = { $path } has a QuantaStor entry too; a file that is read later has the one that counts. Consider taking this one out.
blacklist-hides = { $path }, line { $line }: this blacklist entry hides QuantaStor's devices, so that multipath will not use them. Take it out if that is not wanted.
cleanup-why = On this release the QuantaStor entry stands in a file of its own; the one in { $path } goes out, because it would be lost with the next update and may do harm.
cleanup-drops-key = Line { $line }: the setting { $key } of your own goes out with the entry. Add it to the file in /etc/multipath/conf.d if you still want it.
getuid-in-main = The entry in the main file has getuid_callout: every call of multipath prints a warning for it, and XenServer's storage manager takes that output for an answer.

# Loading the configuration.
activate-why = The running multipathd takes over the new files; existing maps stay.
activate-loaded = The running multipathd has the entry already.
activate-not-reached = Not done, because the files of this host are refused.
activate-by-reboot = On this release the configuration is loaded by a reboot only: put the host into maintenance mode, move its virtual machines away, and reboot it.
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
evidence-effective = The entry is there once, with the right values.
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
effective-count = { $count ->
    [0] The QuantaStor entry is not there.
    [one] The QuantaStor entry is there once.
   *[other] The QuantaStor entry is there { $count } times.
}
effective-differs = { $key } should be "{ $wanted }" and is "{ $found }".
message-about-entry = multipath says: { $message }
next-plan = Run quantalink plan to see what would mend it, then quantalink apply.

# journal, engine, state

# The state folder.
state-not-writable = The state folder cannot be used: no right to read and write { $path }, or its file system is read-only ({ $why }). Run quantalink as root, or give another folder with --state-dir.
state-disk-full = No space is left for the state folder, at { $path }. The old file contents could not be kept, so no further change was begun. Make room there, or give another folder with --state-dir.
state-unsafe = Other users could change what is in the state folder { $path } ({ $why }), and a rollback writes back what it finds there. Nothing was changed. Make it your own (chown) and take the right to write from all others (chmod go-w), or give another folder with --state-dir.
state-not-folder = { $path } is needed as a folder, but something else is there. Nothing was changed. Move it away, or give another folder with --state-dir.
state-not-file = { $path } in the state folder is needed as a regular file of ours, but something else is there, or it is far too big ({ $why }). It was not read, and nothing was changed. Look at it with ls -l, move it away, and bring the file back from a backup of the state folder if you have one.
state-failed = The system reported an error at { $path } in the state folder: { $why }. Check the disk and the kernel log (dmesg), then try again.
blob-missing = The old content that was kept in { $path } is not there any more, so it cannot be put back. Nothing was changed. Bring that file back from a backup of the state folder, then try again.
blob-damaged = The old content that was kept in { $path } is damaged: it does not match its checksum. It was not put back, and nothing was changed. Bring that file back from a backup of the state folder, then try again.
file-not-written = { $path } could not be written: { $why }. What was there before is unchanged. Choose another place, or make this one writable.

# The journal.
journal-unreadable = The journal { $path } cannot be read at line { $line }: { $why }. The run was not touched; other runs can be used. Bring the file back from a backup, or move its folder away if you know how its files stand.
journal-newer = The journal { $path } was written by a newer quantalink ({ $version }). The run was not touched. Use that version for it.

# Runs.
no-such-run = There is no run { $run } in this state folder. Nothing was changed. List the runs with: quantalink runs
no-run-to-roll-back = There is no run here that could be rolled back. Nothing was changed. List the runs with: quantalink runs
already-rolled-back = The run { $run } is rolled back already. Nothing was changed. { $older }
older-run-stands = The run { $run } before it still stands; to undo that one too, roll it back by its name.
older-run-none = No run before it stands.
newer-run-stands = The run { $newer } was made after the run { $run } and still stands, so { $run } cannot be rolled back. Nothing was changed. Roll { $newer } back first.
run-of-other-root = The run { $run } worked on { $root }, not on { $here }. Nothing was changed. Repeat the command with the --root it was made with.
run-unfinished-before = The run { $run } is unfinished, and changes of it stand. Nothing was changed. First resume that run, or roll it back.
run-at-work = A run is at work already. Wait until it ends.
host-not-here = The host { $host } belongs to this run but was not named now. Nothing was changed. Name all hosts of the run.
run-state-not-written = The journal of run { $run } could not be written, so no further change was begun. { $why } Each change is told with how it stands. Remove the cause, then resume the run or roll it back.
put-back-failed = A change of run { $run } failed, and a change made before it could not be put back. { $why } Remove the cause, then roll the run back.
rollback-stopped = The rollback of run { $run } stopped. { $why } What was put back until then stays so. Remove the cause, then roll the run back again.
undo-cut = It is not known whether this was put back. Roll the run { $run } back again; that looks at the file and finishes it.
changed-since-run = { $path } was changed by someone else after the run { $run } ({ $what }), so nothing was rolled back. Look at the file. If the change is yours to drop, put back what the run had left there, then repeat the rollback.
changed-content = its content
changed-attributes = its mode, owner, ACL or extended attributes
changed-by-third-hand = { $path } has neither the content from before run { $run } nor the one from after it: someone else changed it while the run was cut. Nothing was touched. { $old } Give the file one of the two contents, then repeat the command. To keep it as it is and forget the run, move { $folder } away.
old-content-kept = Its old content is kept in { $path }.
old-content-none = Before the run this file did not exist.
settled-made = { $path }: the change that was cut had been made.
settled-not-made = { $path }: the change that was cut had not been made.
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
page-unfinished-help =
    A run that was begun here did not come to its end: it was stopped, something failed, or the program or the machine
    went down. Every file is whole: either as it was or as the plan wanted it.

    "Finish the run" looks which of its changes were made, then makes the rest of them. "Roll it back" gives every
    file that it changed its old content, mode and owner, unless somebody else changed that file since. "Look at the
    hosts first" changes nothing; you can come back to this page. New changes are made only after this run is settled.
page-start-title = Where we are
page-start-help =
    This page shows what each host says of itself: its release, the files that its multipath tools read, the tools'
    version, memory and free space, and whether multipathd runs. Nothing was changed to find this out.

    The release decides which file QuantaStor's entry belongs to and what the entry may hold. What will be done on each
    host is listed below its facts, and shown line by line on the page with the plan. If something is not as you know
    it, look at it on the host, then look again from here.
page-choices-title = Your choices
page-choices-help =
    Each question has a value that fits most sites; you can leave them all as they are. The plan on the next page is
    made from these answers, and going back here changes it again: nothing is done before you agree to the plan.

    The answers can be saved to a file. Later runs take it with the option --answers FILE, here or on another host.
    It never holds a password.
page-plan-title = What will be done
page-plan-help =
    For each host this page lists every change with its file, and the lines that go and come. What is written is exactly
    what is shown here: if a file changes in between, its change is refused and the file is left alone.

    Before a file is replaced, its old content is saved, so that the run can be rolled back. Where anything is refused,
    nothing is done on any host; the reason says what stands in the way. "Check only" goes on without changing
    anything.
page-progress-title = The run
page-progress-help =
    Each change is shown with how far it is, and the file or the command it works on. A change that has begun is
    finished or put back before anything else happens; a file is never half written.

    "Stop" ends the run at the next safe point, after the change in hand. What was done until then stays, and the run
    can be finished or rolled back later. If this terminal goes away, no new change begins.
page-verification-title = Does it hold?
page-verification-help =
    Every check looks at the host itself, not at what this program remembers. "passed" and "failed" say what was seen;
    "by hand" is for you to look at; "skipped" was not needed or cannot be looked at here, with the reason.

    Checking changes nothing and can be repeated at any time, also without the wizard: quantalink verify. Paths and
    maps of a storage system appear only once a storage repository is attached.
page-finish-title = What was done
page-finish-help =
    This page says what was done, under which name the run is kept, and how to undo it, now or later. The report holds
    the plan, what happened to each change, and all checks; it is a plain text file (Markdown) to keep or to send.

    Rolling back gives every changed file its old content, mode and owner. It is refused for a file that somebody
    changed since, and says so. A configuration that was loaded stays loaded until the daemon reads its files again.

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
ask-quit-practice = The practice site is removed at the end, unless it was started with --keep.
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
run-unfinished = The run is not complete: some of its changes were not made.
run-rolled-back = The run was rolled back: the files are as they were before it.
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
wizard-role-server = the StorageLink server
wizard-change-on = { $host }: { $change }
row-path = File: { $path }

# Page "unfinished".
unfinished-found = A run that was begun on these hosts is unfinished. Settle it before anything else is changed.
unfinished-resume = To make the rest of its changes, choose "Finish the run" or type:
unfinished-roll-back = To undo what it did, choose "Roll the run back" or type:
unfinished-roll-back-practice =
    To undo what it did, choose "Roll the run back". On real hosts you can do it at any later time by typing:
unfinished-look = To see first how the hosts are now, look at them; that changes nothing.
pair-run = Run
pair-started = Begun
pair-root = Root
pair-host = Host

# Page "start".
no-host-here = This machine is no dom0 node: there is no /etc/xensource-inventory here.
no-host-what =
    The wizard works on a XenServer or XCP-ng dom0. To work on a mounted image or a copy of one, or to treat this
    machine as a node (a plain Linux with multipath-tools), start it again with one of these:
no-host-practice = Or open the practice site: three pretend nodes in a temporary folder. Nothing on this machine is touched.
looking = Looking at the hosts
start-root = Everything here is about the tree { $path }, not about this machine. Memory and free space are those of the machine that looks at it.
start-about =
    This is what the hosts say of themselves. Nothing was changed to find it out, and nothing will be before you agree
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

# Page "choices".
choices-about = Leave these as they are unless you know better.

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
finish-practice = This was practice: the folder of the practice site goes when the wizard ends, unless --keep was given.
finish-checks = Checks
finish-files = Where things are kept
pair-state-dir = Runs and backups
pair-report = Report
pair-answers = Answers
value-not-saved = not saved
notice-report-written = The report was written to { $path }.
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
outcome-manual = left to be done by hand
outcome-skipped = not done

## plain

plain-title = == Step { $step } of { $steps }: { $title } ==
plain-practice = PRACTICE: these hosts are pretend ones in a temporary folder; nothing on the machine is touched.
plain-notice = { $level }: { $text }
plain-diff = Changes to { $path }:
plain-no-newline = (the file ends here without a newline)
plain-field = { $label } [{ $value }]
plain-yes = yes
plain-no = no
plain-yes-no = Type y (yes) or n (no).
plain-not-now = { $action } (not possible now)
plain-progress = ... { $what }
plain-progress-part = ... { $what } ({ $done } of { $of })
plain-prompt = Number, or Enter for "{ $default }" (b back, ? help, l log, q quit):
plain-prompt-none = Number (b back, ? help, l log, q quit):
plain-choose = Number, or Enter for "{ $default }":
plain-choose-one = Type a number from 1 to { $count }, or press Enter for the first.
plain-value = New value, or Enter to keep "{ $value }":
plain-no-default = Enter does nothing here. Type the number of what you want.
plain-no-back = There is no way back from here now.
plain-not-understood = This is none of the numbers above. Type one of them, or ? for help.
plain-keys =
    Type the number of a question to change its value, or the number of an action to do it. Enter does what the line
    at the bottom says. b or < goes back and loses nothing, l shows what happened so far, q asks whether to
    leave.
plain-log-empty = Nothing has happened yet.
plain-log-line = { $at } { $text }
plain-end-of-input = The input has ended, so the wizard ends here. No new change begins.
plain-yes-end = The way through the wizard has ended.
plain-yes-stuck = The wizard ends here with exit code { $code }: somebody has to decide or to look.

## tui

tui-step = step { $now } of { $all }
tui-practice = PRACTICE SITE: everything here is pretend. Nothing on this machine is touched.
tui-position = { $from }-{ $to } of { $all }
tui-part = { $done } of { $all }
tui-notice = { $word }: { $text }
tui-too-small = This terminal has { $columns } columns and { $rows } rows. quantalink needs at least { $need-columns } x { $need-rows }: please enlarge the window. What is at work goes on.
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
tui-help-keys = Keys
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
cli-heading-later = Options of later versions (refused for now, exit code 3)

cli-cmd-demo = The wizard on a practice site in a temporary folder; nothing on this machine is touched
cli-cmd-plan = Show what would be done
cli-cmd-apply = Do what plan shows
cli-cmd-verify = Check that it holds; changes nothing
cli-cmd-rollback = Undo a run
cli-cmd-resume = Finish a run that was cut
cli-cmd-confirm = Keep a run that was applied with --confirm-within (a later version)
cli-cmd-runs = List the runs known here, with what is unfinished
cli-cmd-edit = Filters: the edited file on stdout; no file is written
cli-cmd-edit-multipath = The QuantaStor entry in a multipath.conf
cli-cmd-edit-scsi-ids = The QuantaStor entry in StorageLink's XML (a later version)
cli-cmd-export = The plan for other means of rolling out (a later version)
cli-cmd-export-ansible = As an Ansible playbook (a later version)
cli-cmd-export-sh = As a shell script (a later version)
cli-cmd-guide = The guide as text
cli-cmd-completions = Completions for a shell
cli-cmd-man = The manual page, for man -l -

cli-arg-run = Which run, such as 20261120-1 [default: the newest of the same --root]
cli-arg-file = The file to read; none or - for stdin
cli-arg-dir = The folder to write to
cli-arg-shell = Which shell

cli-opt-help = Show this help
cli-opt-version = Show the version
cli-opt-section = Only this section of the guide (repeatable) [default: those that fit the hosts at hand]
cli-opt-root = Take DIR for this machine's /, such as a mounted image; nothing is executed then
cli-opt-release = Whose rules and stanza, such as 5.6, 6.5, "xcp-ng 8.3", linux [default: today's]
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
cli-opt-verbose = Tell more of what is done, on stderr
cli-opt-node = A dom0 node over SSH
cli-opt-pool = All nodes of the pool
cli-opt-parallel = How many nodes at once
cli-opt-ssh-config = Handed to the SSH client
cli-opt-server = Where StorageLink runs: local, smb://[DOMAIN;]USER@HOST or manual
cli-opt-storagelink-dir = StorageLink's Server folder
cli-opt-installer = The downloaded adapter
cli-opt-installer-sha256 = Its expected SHA-256
cli-opt-edition = The licence, where dom0 cannot be asked
cli-opt-block = The XML entry to add
cli-opt-version-at = Which number in the XML is the version
cli-opt-gateway = The StorageLink gateway
cli-opt-gateway-fingerprint = Its certificate's SHA-256
cli-opt-storage = The QuantaStor system
cli-opt-storage-user = User there
cli-opt-storage-fingerprint = Its certificate's SHA-256
cli-opt-secrets = File with passwords, mode 0600
cli-opt-password-fd = Read the password from this file descriptor
cli-opt-confirm-within = Put the files back unless confirm comes in time

usage-command = There is no command "{ $command }". Commands: { $valid }.
usage-argument = "{ $argument }" is not known here.
usage-value = "{ $value }" is not valid for { $argument }. Valid: { $valid }.
usage-value-plain = "{ $value }" is not valid for { $argument }.
usage-value-missing = { $argument } needs a value.
usage-missing = Something is missing: { $what }.
usage-twice = { $option } is given twice.
usage-conflict = { $one } and { $other } cannot be given together.
usage-json-wizard = --json is for commands; the wizard and the practice site have no JSON. Commands: plan, apply, verify, rollback, resume, runs, edit.
usage-other = The command line could not be read ({ $detail }).
usage-see-help = Type "quantalink --help" for all commands and options.

release-not-used = --release is for "edit" alone and has no effect here: the release is found in the host's own files.
not-yet = "{ $what }" is not in this version of quantalink. Nothing was changed. This version does the multipath section on this machine or under --root; see "quantalink --help".
output-failed = The output could not be written: { $detail }.
internal-error = quantalink itself went wrong at { $place }. No change begins any more. Type "quantalink runs" to see whether a run is unfinished, and "quantalink resume" or "quantalink rollback" to settle it.

input-absent = There is no such file ({ $detail }). Name one that is there.
input-folder = This is a folder. Name a file in it.
input-special = This is not a regular file but a FIFO, a device or a socket, which is not opened. Name a regular file; "quantalink edit multipath -" reads its standard input.
input-no-rights = No right to read this file ({ $detail }). Run quantalink as a user who may, such as root.
input-loop = The symbolic links of this path form a loop ({ $detail }). Mend the links.
input-too-big = The file is larger than { $limit } and was not read. Name the right file.
input-unreadable = The file could not be read: { $detail }.
edit-nothing = { $path }: nothing to do, the QuantaStor entry is right as it is.
release-unknown-name = No release is called "{ $release }". Examples: 5.6, "5.6 fp1", 6.2, 6.5, 7.0, "xenserver 8", "xcp-ng 8.3", linux.

answers-not-text = Line { $line } of the answer file is not UTF-8 text. Save the file as UTF-8.
no-host = This machine is neither a XenServer or XCP-ng host (there is no /etc/xensource-inventory) nor a StorageLink server. To work on its multipath configuration all the same, add "--section multipath"; for a mounted image add "--root DIR"; to practise, type "quantalink demo".
section-does-not-fit = Section { $section } needs a StorageLink server, and this version of quantalink works on none.
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
apply-done = { $n ->
    [one] Done: 1 change made in run { $run }.
   *[other] Done: { $n } changes made in run { $run }.
} To undo it, type: { $rollback }
apply-cut = { $n ->
    [0] Run { $run } was cut. Nothing stands changed.
    [one] Run { $run } was cut. 1 change was made and stands.
   *[other] Run { $run } was cut. { $n } changes were made and stand.
} To finish it, type: { $resume } To put back what it changed, type: { $rollback }
apply-put-back = Nothing of run { $run } stays changed. The cause: { $why } Mend it, then type the same command again.
apply-takes-up = Run { $run } was cut and is unfinished. It is taken up here and finished by the plan of this command.
command-in-full = With the folders given here, type: { $command }
run-undoing-here = The rollback of run { $run } of this machine is at work or was cut. To finish it, type: { $command }
run-unfinished-here = Run { $run } of this machine is at work or was cut. If it was cut, apply takes it up; to finish it with the answers that it was begun with, type: { $command }
rollback-done = Run { $run } is put back.
rollback-cut = Run { $run } is not put back as a whole. To go on with that, type: { $command }
report-kept = Report: { $path }
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

## guide

guide-title = Installing QuantaStor StorageLink XenServer
guide-about = The three parts of the guide, step by step, and behind each ">" what quantalink does for it. This version does part 3 on this machine or under --root; parts 1 and 2 follow in later versions and are for now done by hand, as described.
guide-part-1 = The QuantaStor adapter for Citrix StorageLink
guide-part-2 = Verify that StorageLink has loaded it
guide-part-3 = The multipath settings
guide-licence-title = Check the licence
guide-licence = StorageLink needs a Citrix XenServer Enterprise or Platinum licence. With Advanced or free XenServer it cannot be used. The StorageLink gateway serves XenServer 5.6 FP1 and older; 6.0 to 6.2 have StorageLink built in, later releases have none.
guide-licence-does = Not in this version: look at the licence in XenCenter, or type "xe host-param-get uuid=UUID param-name=edition" on dom0. The multipath settings of part 3 need no licence.
guide-stop-service-title = Stop the StorageLink service
guide-stop-service = On the StorageLink server type "net stop storagelink" at an administrator's command prompt, or stop StorageLink in the Services panel. While it is stopped, starting and stopping VMs and taking snapshots on StorageLink storage repositories fail.
guide-stop-service-does = Not in this version: do it by hand, and do not forget step 1.6.
guide-adapter-download-title = Download the adapter
guide-adapter-download = Get the StorageLink adapter from OSNEXUS: http://www.osnexus.com/trynow/
guide-adapter-download-does = Not in this version.
guide-adapter-install-title = Run the adapter's installer
guide-adapter-install = With the service stopped run osn_quantastor_csladapter.exe on the StorageLink server.
guide-adapter-install-does = Not in this version.
guide-scsi-ids-title = Add QuantaStor to the device rules
guide-scsi-ids = In C:\Program Files\Citrix\StorageLink\Server\scsi_device_id_config.xml add an entry for OSNEXUS and QUANTASTOR with a 1 after the last entry, and raise the version number at the beginning of the file by one, such as 2.0.0.4 to 2.0.0.5. The higher number tells StorageLink to bring the new device rules to the XenServer hosts.
guide-scsi-ids-does = Not in this version. Keep a copy of the file before you edit it.
guide-start-service-title = Start the StorageLink service again
guide-start-service = Type "net start storagelink".
guide-start-service-does = Not in this version.
guide-adapter-listed-title = Look for the adapter
guide-adapter-listed = Log in to Citrix StorageLink Manager, choose "Administration" at the left, and look for OS NEXUS QuantaStor in the list.
guide-adapter-listed-does = Not in this version.
guide-credentials-title = Add the storage system
guide-credentials = Add the credentials of your QuantaStor system, so that StorageLink can configure and allocate storage volumes on it.
guide-credentials-does = Not in this version.
guide-multipath-title = Add the QuantaStor entry on every dom0 node
guide-multipath = XenServer reaches storage over several paths by the device-mapper multipath driver, and its configuration holds rules for each vendor. The guide adds the entry below to /etc/multipath-enabled.conf on each dom0 node, after the last device entry. That file exists only on XenServer 5.0 to 5.6. From 5.6 FP1 to 6.5 the file is /etc/multipath.conf. From 7.0 on the guide's own entry does harm: getuid_callout is no longer known there, every call of multipath prints a warning because of it, and the storage manager takes that output for an answer; the right place there is a file of its own in /etc/multipath/conf.d, without that line.
guide-multipath-does = quantalink finds the release, takes the right file and the right entry for it, and shows the edit as a diff: "quantalink plan --diff" shows it, "quantalink apply" makes it, "quantalink verify" checks it, "quantalink rollback" undoes it. "quantalink" without a command does the same as a wizard, and "quantalink demo" lets you practise first.
guide-stanza-guide = The guide's own entry, for XenServer 5.0 to 6.2:
guide-stanza-modern = The entry for XenServer 6.5 and later and XCP-ng:

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
change-adapter-download = Get the adapter's installer
change-adapter-install = Install the QuantaStor adapter
change-scsi-ids = Add QuantaStor to StorageLink's device rules
change-start-service = Start the service StorageLink
change-adapter-listed = See that StorageLink lists the adapter
change-credentials = Add the storage system to StorageLink
check-licence = The pool is licensed for StorageLink
check-service-running = The service StorageLink runs
check-scsi-ids = The device rules have the QuantaStor entry
check-adapter-listed = StorageLink lists OS NEXUS QuantaStor
check-credentials = StorageLink has the storage system
check-storage-login = The storage system takes user and password
ask-edition = Which edition is the pool licensed for?
ask-edition-help = Only needed where dom0 cannot be asked. XenCenter shows it under Tools, License Manager. What a node says of itself counts first.
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
