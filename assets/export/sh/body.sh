# --- How it works. From here on every script of this kind is the same. ---------------------------------------------------

say() { printf '%s\n' "$*"; }
warn() { printf '%s: %s\n' "$me" "$*" >&2; }

# A condition is not met; nothing was changed by this call.
refuse() {
    warn "refused: $*"
    exit 3
}

# The machine failed. What was changed by this call is put back first.
fail() {
    warn "failed: $*"
    [ -z "$temp" ] || rm -f "$temp"
    temp=''
    put_back_of_this_call
    sweep
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }
there() { [ -e "$1" ] || [ -h "$1" ]; }

# The SHA-256 of a file, in hex; nothing where it cannot be read.
hash_of() {
    if have sha256sum; then
        sum=$(sha256sum <"$1" 2>/dev/null) || return 1
        printf '%s' "${sum%% *}"
    else
        sum=$(openssl dgst -sha256 <"$1" 2>/dev/null) || return 1
        printf '%s' "${sum##* }"
    fi
}

# The uuid that a host's own inventory names; of a key that stands twice the last one counts.
own_uuid() {
    found=''
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
        INSTALLATION_UUID=*)
            found=${line#INSTALLATION_UUID=}
            found=${found#[\'\"]}
            found=${found%[\'\"]}
            ;;
        esac
    done </etc/xensource-inventory
    printf '%s' "$found"
}

tools_are_here() {
    for tool in cat chmod cp df grep id ln ls mkdir mv readlink rm rmdir sed; do
        have "$tool" || refuse "this host has no \"$tool\""
    done
    have sha256sum || have openssl || refuse 'this host has neither "sha256sum" nor "openssl"'
}

host_is_right() {
    [ -n "$host_uuid" ] || return 0
    [ -r /etc/xensource-inventory ] || refuse "this is another host: it has no /etc/xensource-inventory"
    [ "$(own_uuid)" = "$host_uuid" ] || refuse "this is another host: its INSTALLATION_UUID is not the one of $host_shown"
}

# link AT TO NAME: the link stands as it was seen.
link() {
    [ -h "$1" ] && [ "$(readlink "$1" && printf .)" = "$2$newline." ] && return 0
    why="$3 is not the link that the plan saw"
    return 1
}

# What a file is, as far as this host's tools tell: mode, owner and group; SELinux label, ACL and further attributes.
# IMA and EVM hash the content, so they change with it.
describe() {
    # shellcheck disable=SC2012 # only what stands in front of the name is read
    ls -ldn "$1" | {
        IFS=' ' read -r mode _ uid gid _
        printf '%s %s %s\n' "$mode" "$uid" "$gid"
    }
    if labelled; then stat -c %C "$1" 2>/dev/null; fi
    if have getfattr; then
        getfattr -d -m - -e hex --absolute-names "$1" 2>/dev/null |
            sed -e '/^# file:/d' -e '/^security\.ima=/d' -e '/^security\.evm=/d' -e '/^security\.capability=/d'
    fi
}

labelled() { [ -e /sys/fs/selinux/enforce ] || [ -e /selinux/enforce ]; }

# Whether the folder and the links of change $n are those that the plan saw; $why says what is not.
place_as_planned() {
    links || return 1
    if [ ! -d "$asked_folder" ]; then
        why="the folder of $shown is not there"
        # It is made, if the plan saw it so; a link that leads nowhere is none of our business.
        [ "$makes_folders" = yes ] && ! there "$asked_folder"
        return
    fi
    why="the folder of $shown leads to another place than the plan saw"
    [ "$(cd -P "$asked_folder" && pwd -P && printf .)" = "$folder$newline." ] || return 1
    why="$shown is not the file that is reached as the plan saw"
    [ "$asked" = "$path" ] || ! there "$path" || [ "$(inode_of "$asked")" = "$(inode_of "$path")" ]
}

inode_of() {
    # shellcheck disable=SC2012 # only what stands in front of the name is read
    ls -idL "$1" 2>/dev/null | {
        read -r inode _
        printf '%s' "$inode"
    }
}

# How change $n stands: sets $state to due, done or other, and $why.
look() {
    change "$n"
    state=other why=''
    place_as_planned || return 0
    if there "$path"; then
        why="$shown is not a regular file"
        { [ -f "$path" ] && [ ! -h "$path" ]; } || return 0
        why="$shown cannot be read"
        found=$(hash_of "$path") || return 0
        case $found in
        "$new_sha256") state='done' ;;
        "$old_sha256") state=due ;;
        *) why="$shown is neither the file that the plan saw nor the one that it makes" ;;
        esac
    elif [ "$old_sha256" = absent ]; then
        state=due
    else
        why="$shown is not there any more"
    fi
}

# The same for a change that is to be made.
look_ahead() {
    look
    only_name due
}

# Where the state is $1, a file that has more names (hard links) makes it other: replacing it would part it from them.
only_name() {
    { [ "$state" = "$1" ] && [ -f "$path" ]; } || return 0
    # shellcheck disable=SC2012 # only what stands in front of the name is read
    names=$(ls -ldn "$path" | {
        IFS=' ' read -r _ names _
        printf '%s' "$names"
    })
    [ "$names" != 1 ] || return 0
    # The other name is this script's own where it was killed in between.
    if [ "$names" = 2 ] && [ "$(inode_of "$stage/.quantalink-new")" = "$(inode_of "$path")" ]; then return 0; fi
    state=other
    why="$shown has ${names:-more} names (hard links), and a new file in its place would part it from the others; find them with: find / -xdev -samefile FILE"
}

# --- Looking --------------------------------------------------------------------------------------------------------------

check() {
    pending=0 others=0 n=1
    while [ "$n" -le "$changes" ]; do
        look_ahead
        case $state in
        done) say "done     $shown" ;;
        due)
            say "pending  $shown"
            pending=$((pending + 1))
            ;;
        other)
            say "refused  $shown: $why"
            others=$((others + 1))
            ;;
        esac
        n=$((n + 1))
    done
    [ "$others" -eq 0 ] || refuse 'this host is not as the plan saw it: make a new plan'
    [ "$pending" -eq 0 ] || exit 2
    say 'Nothing to do: it is done already.'
}

# --- Locks ----------------------------------------------------------------------------------------------------------------

# quantalink's own lock of a host: flock(2) on the folder /etc itself. It goes with this process.
lock_host() {
    have flock || {
        warn 'note: this host has no "flock": see that nothing else changes these files meanwhile'
        return 0
    }
    exec 9</etc
    flock -n 9 || refuse 'quantalink, or a script of it, is at work on this host'
}

# XenServer's storage manager takes a lock of fcntl before it rewrites its file. A shell cannot take one: where the
# storage manager is at work, this script starts itself again below a Python that holds the lock until it ends.
lock_storage_manager() {
    change "$n"
    [ -n "$sm_lock" ] && [ -d "${sm_lock%/*/*}" ] || return 0
    if [ -n "${QUANTALINK_SM_LOCK:-}" ]; then
        [ "$QUANTALINK_SM_LOCK" = "$PPID" ] || refuse 'QUANTALINK_SM_LOCK is set, but not by this script'
        return 0
    fi
    for python in python3 python python2 /usr/libexec/platform-python ''; do
        [ -n "$python" ] || refuse "the storage manager's lock $sm_lock is needed for $shown, and only Python can take it: this host has none"
        ! have "$python" || break
    done
    [ -f "$0" ] || refuse "the storage manager's lock is needed for $shown: keep this script in a file, and run that"
    exec "$python" -c "$sm_locker" "$sm_lock" "$sm_wait" "$0" "$command"
}

# Written for Python 2.4 as well.
sm_locker='
import errno, fcntl, os, signal, subprocess, sys, time
lock, wait, script, command = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
def refuse(why):
    sys.stderr.write("%s: refused: %s\n" % (os.path.basename(script), why))
    sys.exit(3)
folder, until, held = os.path.dirname(lock), time.time() + wait, None
try:
    if not os.path.isdir(folder):
        os.mkdir(folder, 493)
    while held is None:
        held = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK, 420)
        try:
            fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            here, there = os.fstat(held), os.stat(lock)
            if (here.st_dev, here.st_ino) == (there.st_dev, there.st_ino):
                break
        except (IOError, OSError):
            if sys.exc_info()[1].errno not in (errno.EAGAIN, errno.EACCES, errno.ENOENT):
                raise
        os.close(held)
        held = None
        if time.time() > until:
            refuse("the storage manager holds %s for more than %d s; nothing was changed" % (lock, wait))
        time.sleep(0.1)
except (IOError, OSError):
    refuse("the storage manager lock cannot be taken: %s; nothing was changed" % sys.exc_info()[1])
for name in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
    signal.signal(name, lambda *all: None)
os.environ["QUANTALINK_SM_LOCK"] = str(os.getpid())
child = subprocess.Popen(["/bin/sh", script, command])
while True:
    try:
        code = child.wait()
        break
    except (IOError, OSError):
        if sys.exc_info()[1].errno != errno.EINTR:
            raise
if code < 0:
    code = 1
sys.exit(code)
'

# The holder of that lock is still there.
still_locked() { [ -z "${QUANTALINK_SM_LOCK:-}" ] || kill -0 "$QUANTALINK_SM_LOCK" 2>/dev/null; }

# --- Changing -------------------------------------------------------------------------------------------------------------

# The folder for backups: root's alone.
keep_is_safe() {
    for folder_of in "${keep%/*/*}" "${keep%/*}" "$keep"; do
        if ! there "$folder_of"; then mkdir -m 700 "$folder_of" || fail "cannot make $folder_of; nothing was changed"; fi
        { [ -d "$folder_of" ] && [ ! -h "$folder_of" ]; } || refuse "$folder_of is not a folder"
        # shellcheck disable=SC2012 # only what stands in front of the name is read
        ls -ldn "$folder_of" | {
            IFS=' ' read -r mode _ uid _
            case $mode in d????-??-*) [ "$uid" = 0 ] ;; *) false ;; esac
        } || refuse "others than root can write to $folder_of"
    done
    keeps=yes
}

# Brings a file's new content to the disk: its own bytes, not the whole machine's, which may wait for dead paths.
# Reads stdin. A dd that cannot do that is no reason to leave it.
write_synced() {
    if have dd && printf x | dd of="$1" conv=fsync 2>/dev/null && [ -s "$1" ]; then
        dd of="$1" conv=fsync 2>/dev/null
    else
        cat >"$1" && sync
    fi
}

# Brings a folder to the disk, where this host can do that for one folder alone.
sync_folder() {
    for python in python3 python python2 /usr/libexec/platform-python; do
        have "$python" || continue
        "$python" -c 'import os, sys; os.fsync(os.open(sys.argv[1], os.O_RDONLY))' "$1" 2>/dev/null && return 0
    done
    if sync --help 2>&1 | grep FILE >/dev/null; then sync "$1" 2>/dev/null && return 0; fi
    warn "note: this host cannot bring one folder to the disk: after a power cut within the next minute, run this script's check"
}

# A copy of the old file, whole, on the disk and compared, before anything else happens.
back_up() {
    if [ "$old_sha256" = absent ]; then
        # Says to a later rollback that the file is ours.
        if ! noted file; then
            printf 'file\n' | write_synced "$keep/$n.part" || fail "cannot write to $keep"
            mv -f "$keep/$n.part" "$keep/$n.made" || fail "cannot write to $keep"
        fi
        return 0
    fi
    if [ -f "$keep/$n.old" ] && [ "$(hash_of "$keep/$n.old")" = "$old_sha256" ]; then return; fi
    rm -f "$keep/$n.part"
    cp -a "$path" "$keep/$n.part" 2>/dev/null || fail "cannot keep a copy of $shown in $keep"
    write_synced "$keep/$n.part" <"$path" || fail "cannot keep a copy of $shown in $keep"
    [ "$(hash_of "$keep/$n.part")" = "$old_sha256" ] || fail "the copy of $shown in $keep differs from it"
    mv -f "$keep/$n.part" "$keep/$n.old" || fail "cannot keep a copy of $shown in $keep"
    sync_folder "$keep"
}

# noted WHAT: this script has noted that it made that.
noted() { grep "^$1\$" "$keep/$n.made" >/dev/null 2>&1; }

# make_folder NUMBER FOLDER: makes it where it is missing, and notes that for a rollback.
make_folder() {
    ! there "$2" || return 0
    if ! { cat "$keep/$n.made" && printf 'folder %s\n' "$1"; } >"$keep/$n.part" 2>/dev/null; then
        fail "cannot write to $keep"
    fi
    mv -f "$keep/$n.part" "$keep/$n.made" || fail "cannot write to $keep"
    mkdir -m 755 "$2" || fail "cannot make the folder of $shown"
    ! labelled || ! have restorecon || restorecon "$2" 2>/dev/null || true
}

# unmake_folder NUMBER FOLDER: takes it away where this script made it and it is empty.
unmake_folder() {
    if noted "folder $1"; then rmdir "$2" 2>/dev/null || true; fi
}

# mount_of FOLDER: which mount it is in.
mount_of() { df -P "$1" 2>/dev/null | sed -n '$p' | sed 's/ .* \(\/.*\)$/ \1/'; }

# Makes $temp beside the target: the bytes of stdin in a file like $1, mode, owner, label and attributes.
# $1 empty: a new file, root's, 0644. $2: what its SHA-256 must be.
make_temp() {
    temp=$stage/.quantalink-new
    rm -f "$temp" || fail "cannot write to the folder of $shown"
    [ "$(mount_of "$stage")" = "$(mount_of "$folder")" ] || fail "the folder of $shown is another mount than the one above it"
    if [ -n "$1" ]; then
        cp -a "$1" "$temp" 2>/dev/null || fail "cannot write beside $shown (disk full?); the old file stands"
        if labelled && have chcon; then chcon --reference="$1" "$temp" 2>/dev/null || true; fi
    else
        { : >"$temp" && chmod 644 "$temp"; } || fail "cannot write beside $shown; no file was made"
    fi
    write_synced "$temp" || fail "cannot write beside $shown (disk full?); the old file stands"
    [ "$(hash_of "$temp")" = "$2" ] || fail "what was written beside $shown is not what was to be written; the old file stands"
    [ -z "$1" ] || [ "$(describe "$1")" = "$(describe "$temp")" ] ||
        fail "mode, owner or attributes of $shown cannot be kept with this host's tools; the old file stands"
}

# Change $n, which is due.
make_change() {
    back_up
    [ "$makes_folders" = no ] || folders make_folder
    if [ "$old_sha256" = absent ]; then model=''; else model=$path; fi
    content >"$keep/$n.part" || fail "cannot write to $keep"
    make_temp "$model" "$new_sha256" <"$keep/$n.part"
    rm -f "$keep/$n.part"
    # Once more, just before it happens.
    look_ahead
    [ "$state" = due ] || fail "$shown was changed by someone else just now"
    still_locked || fail "the storage manager's lock was lost"
    was=$(describe "$temp")
    trap '' HUP INT TERM
    made="$n $made"
    if [ "$old_sha256" = absent ]; then
        # Unlike mv, ln replaces nothing.
        ln "$temp" "$path" 2>/dev/null || fail "cannot put $shown in its place"
        rm -f "$temp"
        ! labelled || ! have restorecon || restorecon "$path" 2>/dev/null || true
        was=$(describe "$path")
    else
        mv -f "$temp" "$path" 2>/dev/null || fail "cannot put $shown in its place"
    fi
    temp=''
    sync_folder "$folder"
    [ "$(hash_of "$path")" = "$new_sha256" ] || fail "$shown is not what was written"
    [ "$(describe "$path")" = "$was" ] || fail "mode, owner or attributes of $shown are not what they were"
    trap interrupted HUP INT TERM
    say "applied  $shown"
}

interrupted() {
    trap '' HUP INT TERM
    fail 'interrupted'
}

# What an earlier call left that was killed.
tidy() {
    n=1
    while [ "$n" -le "$changes" ]; do
        change "$n"
        if [ -f "$stage/.quantalink-new" ] && [ ! -h "$stage/.quantalink-new" ]; then rm -f "$stage/.quantalink-new"; fi
        rm -f "$keep/$n.part"
        n=$((n + 1))
    done
}

apply() {
    pending=''
    n=1
    while [ "$n" -le "$changes" ]; do
        look_ahead
        [ "$state" != other ] || refuse "$why; nothing was changed: make a new plan"
        if [ "$state" = due ]; then
            pending="$pending $n"
            if [ -n "$attributes" ] && ! have getfattr; then
                refuse "$shown has the attributes $attributes, and without \"getfattr\" nobody sees whether they are kept"
            fi
        fi
        n=$((n + 1))
    done
    for n in $pending; do lock_storage_manager; done
    lock_host
    if [ -n "$pending" ]; then keep_is_safe; fi
    tidy
    if [ -z "$pending" ]; then
        say 'Nothing to do: it is done already.'
        return
    fi
    trap interrupted HUP INT TERM
    for n in $pending; do
        look_ahead
        [ "$state" = due ] || fail "$shown was changed by someone else just now"
        make_change
    done
    say "The old content is kept in $keep; \"rollback\" puts it back."
    say "$activation"
}

# --- Undoing --------------------------------------------------------------------------------------------------------------

# Sets $state for a rollback of change $n: back (it is undone already), ours (it can be undone) or other.
look_back() {
    look
    case $state in
    due) state=back ;;
    done)
        state=other
        why="$shown was not changed by this script: there is no copy of its old content in $keep"
        if [ "$old_sha256" = absent ]; then
            ! noted file || state=ours
        elif [ -f "$keep/$n.old" ] && [ ! -h "$keep/$n.old" ]; then
            why="the copy of the old $shown in $keep is damaged"
            [ "$(hash_of "$keep/$n.old")" != "$old_sha256" ] || state=ours
        fi
        only_name ours
        ;;
    esac
}

# Makes $back out of the copy that was kept, and compares both.
like_the_copy() {
    cp -a "$keep/$n.old" "$back" 2>/dev/null || return 1
    if labelled && have chcon; then chcon --reference="$path" "$back" 2>/dev/null || true; fi
    write_synced "$back" <"$keep/$n.old" || return 1
    [ "$(hash_of "$back")" = "$old_sha256" ] && [ "$(describe "$back")" = "$(describe "$keep/$n.old")" ]
}

# Undoes change $n, whose file is the one that this script made. No fail in here: it calls this.
undo() {
    change "$n"
    if [ "$old_sha256" = absent ]; then
        rm -f "$path" || return 1
        sync_folder "$folder"
        folders_inside_out unmake_folder
        rm -f "$keep/$n.made"
        return 0
    fi
    back=$stage/.quantalink-new
    rm -f "$back"
    if ! like_the_copy || ! mv -f "$back" "$path" 2>/dev/null; then
        rm -f "$back"
        return 1
    fi
    sync_folder "$folder"
    [ "$(hash_of "$path")" = "$old_sha256" ] && rm -f "$keep/$n.old"
}

# After a failure: what this call has changed goes back, the last one first.
put_back_of_this_call() {
    trap '' HUP INT TERM
    for n in $made; do
        look_back
        case $state in
        back) continue ;;
        ours)
            if undo; then
                warn "put back: $shown"
                continue
            fi
            ;;
        esac
        warn "NOT put back: $shown; its old content is in $keep/$n.old"
    done
    made=''
}

# Nothing is kept of a change that is not made: no copy, no note, no folder that this script made for it.
sweep() {
    [ "$keeps" = yes ] || return 0
    n=1
    while [ "$n" -le "$changes" ]; do
        look
        if [ "$state" = due ]; then
            folders_inside_out unmake_folder
            rm -f "$keep/$n.old" "$keep/$n.made" "$keep/$n.part"
        fi
        n=$((n + 1))
    done
    rmdir "$keep" "${keep%/*}" 2>/dev/null || true
}

rollback() {
    mine=''
    n=$changes
    while [ "$n" -gt 0 ]; do
        look_back
        [ "$state" != other ] || refuse "$why; nothing was put back"
        [ "$state" != ours ] || mine="$mine $n"
        n=$((n - 1))
    done
    for n in $mine; do lock_storage_manager; done
    lock_host
    if [ -d "$keep" ]; then keep_is_safe; fi
    trap '' HUP INT TERM
    tidy
    for n in $mine; do
        look_back
        if [ "$state" != ours ] || ! still_locked || ! undo; then
            warn "failed: $shown was not put back; its old content is in $keep"
            exit 1
        fi
        say "put back $shown"
    done
    sweep
    if [ -z "$mine" ]; then
        say 'Nothing to put back.'
        return
    fi
    say "$activation"
}

main() {
    me=${0##*/}
    newline='
'
    temp='' made='' why='' keeps=no
    set -u
    umask 077
    LC_ALL=C
    PATH=/usr/sbin:/usr/bin:/sbin:/bin
    export LC_ALL PATH
    command=${1:-}
    case $#:$command in
    1:check | 1:apply | 1:rollback) ;;
    *)
        printf 'usage: sh %s check | apply | rollback\n' "$me" >&2
        exit 64
        ;;
    esac
    tools_are_here
    host_is_right
    [ "$command" = check ] || [ "$(id -u)" = 0 ] || refuse 'only root may change these files'
    "$command"
}

# The last line: a script that was cut on its way here does nothing.
main "$@"
