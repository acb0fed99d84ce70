: quantalink, a run over SSH
# The node's end of a connection. ssh runs it as an argument of sh (comments and empty lines are left out), so that
# nothing is installed. It reads one request a line, does it in a subshell and answers in a frame:
#
#   request  NUMBER LENGTH SHA256-or-minus COMMAND        (then, for o_make, lines of base64 up to a single dot)
#   answer   NONCE begin NUMBER / lines of base64 / NONCE end NUMBER LENGTH SHA256
#   answer   NONCE told NUMBER COMMAND WORD               (to lock and unlock: both words are of a few known ones)
#
# The hash of a request is that of COMMAND and a line feed. The length of an answer is that of its base64; its hash is that of
# COMMAND, a line feed, the base64, a line feed: so what was done is proven to be what was asked, of requests without a hash
# too. An answer of known words needs none: both are compared whole. COMMAND is one of the o_ functions with quoted words. An answer
# holds fields that end with NUL, the last one "end" without (or "die", with what failed before it): what is cut is seen. Any POSIX sh will do: dash, bash 3,
# busybox. Requests are idempotent or say what they expect to find.
T=$1 N=$2 M=$$ D=$PPID
umask 077
cd /
unset OLDPWD
exec 8<&0 </dev/null
X=.quantalink-new
# A line feed in a word of a request.
l='
'
has() { command -v "$1" >/dev/null 2>&1; }

PY=
for x in python3 python2 python; do
  if has "$x"; then PY=$x; break; fi
done
# To base64 by $E, from it by $F.
if has base64; then
  E=base64 F='base64 -d'
elif has openssl; then
  E='openssl base64' F='openssl base64 -d'
else
  E=b64e F=b64d
  b64e() { "$PY" -c "import sys,base64; base64.encode(getattr(sys.stdin,'buffer',sys.stdin),getattr(sys.stdout,'buffer',sys.stdout))"; }
  b64d() { "$PY" -c "import sys,base64; base64.decode(getattr(sys.stdin,'buffer',sys.stdin),getattr(sys.stdout,'buffer',sys.stdout))"; }
fi
# SHA-256 of a file, or of a text and a line feed, in H. A process costs more than all that it reads here: as few as can be.
if has sha256sum; then
  Z=sha256sum
  bare() { H=${1%% *}; }
elif has openssl; then
  Z='openssl dgst -sha256'
  bare() { H=${1##* }; }
else
  Z=python_sum
  python_sum() { "$PY" -c "import sys,hashlib; sys.stdout.write(hashlib.sha256(getattr(sys.stdin,'buffer',sys.stdin).read()).hexdigest())"; }
  bare() { H=$1; }
fi
sum_file() { bare "$($Z <"$1")"; }
# A text of G bytes at most stands behind the tool's name, which saves the two processes of a pipe. Some shells would put it into
# a file of /tmp for that: bash before 5.1 all of it, later ones what is longer than a pipe holds.
case ${BASH_VERSION-}${KSH_VERSION-}${ZSH_VERSION-} in
'') G=67108864 ;;
5.[1-9]* | [6-9].*) G=4000 ;;
*) G=0 ;;
esac
sum_text() {
  if [ "${#1}" -lt "$G" ]; then
    bare "$($Z 9<&- <<X
$1
X
)"
  else
    bare "$(printf '%s\n' "$1" | $Z 9<&-)"
  fi
}

# Where read can be limited, a console that is gone for good is seen: it says something every 20 seconds.
W=
if (IFS= read -r -t 9 L </proc/sys/kernel/ostype && [ "$L" = Linux ]) 2>/dev/null; then W='-t 90'; fi
setsid=
if has setsid; then setsid=setsid; fi

# Ends the request that is being done; those that came together with it go on behind it.
die() {
  printf '\0%s\0%s\0die' "$1" "$2"
  if [ -n "$z" ]; then
    printf '\0%s\0' "$z"
    others
  fi
  exit 0
}

# From a path ($1) to P, links followed; P is empty for the top. Each link on the way is told, unless Q is set.
walk() {
  R=$1/ P= C=0
  while [ -n "$R" ]; do
    x=${R%%/*} R=${R#*/}
    case $x in
    '' | .) ;;
    ..) P=${P%/*} ;;
    *)
      y=$P/$x
      if [ -L "$y" ]; then
        C=$((C + 1))
        [ "$C" -le 40 ] || die loop "$1"
        t=$(readlink "$y" && echo .) || die read "$y"
        t=${t%??}
        [ -n "$Q" ] || printf 'link\0%s\0%s\0' "$y" "$t"
        case $t in /*) P= ;; esac
        R=$t/$R
      elif [ -d "$y" ]; then
        P=$y
      elif [ -e "$y" ]; then
        while :; do
          case $R in /*) R=${R#/} ;; ./*) R=${R#./} ;; *) break ;; esac
        done
        [ -z "$R" ] || die not-a-folder "$y"
        P=$y
      else
        P=$y
        while [ -n "$R" ]; do
          x=${R%%/*} R=${R#*/}
          case $x in '' | .) ;; ..) die folder-missing "$P" ;; *) P=$P/$x ;; esac
        done
      fi
      ;;
    esac
  done
}

# What stands at a path, links not followed, as one letter in K; n: nothing.
kind() {
  if [ -L "$1" ]; then K=l; elif [ -f "$1" ]; then K=f; elif [ -d "$1" ]; then K=d
  elif [ -p "$1" ]; then K=p; elif [ -S "$1" ]; then K=s; elif [ -b "$1" ]; then K=b
  elif [ -c "$1" ]; then K=c; else K=n; fi
}

# What two looks are compared by, in s; fails where nothing is there. A function in $( ) would be a process more.
st() { s=$(stat -c '%f %u %g %h %s %d %i %z' "$1" 2>/dev/null); }

# The same of two paths, in y and s.
both() {
  if s=$(stat -c '%f %u %g %h %s %d %i %z' "$1" "$2" 2>/dev/null); then
    y=${s%%"$l"*} s=${s#*"$l"}
  else
    st "$1"
    y=$s
    st "$2"
  fi
}

# Extended attributes: all of them by getfattr; without it the mark of ls, and the context by stat.
attributes() {
  if has getfattr; then
    if a=$(getfattr -d -m - -e hex --absolute-names "$1" 2>&1); then :; else
      case $a in *'not supported'*) a= ;; *) die attributes "$a" ;; esac
    fi
    printf 'xattrs\0%s\0' "$a"
  else
    a=$(ls -ld "$1") && a=${a#??????????}
    printf 'mark\0%s\0%s\0' "${a%"${a#?}"}" "$(stat -c %C "$1" 2>/dev/null)"
  fi
}

# Flags of a file, in a.
flags() {
  a=
  if has lsattr; then a=$(lsattr -d "$1" 2>/dev/null) a=${a%% *}; fi
}

# The table of mounts, in a.
mounts() { a=$(cat /proc/self/mountinfo 2>/dev/null) || a=$(cat /proc/mounts 2>/dev/null); }

# o_read PATH MAX
o_read() {
  Q=
  walk "$1"
  printf 'at\0%s\0' "${P:-/}"
  P=${P:-/} s=
  kind "$P"
  [ "$K" = n ] || st "$P" || K=n
  printf '%s\0%s\0' "$K" "$s"
  if [ "$K" = f ] && { set -- "$2" $s; [ "$6" -le "$1" ]; }; then
    attributes "$P"
    printf 'body\0'
    e=$(head -c $(($1 + 1)) "$P" 2>&1 >&4)
    printf '\0%s\0' "$?$e"
  fi 4>&1
  printf end
}

# o_list PATH
o_list() {
  Q=1
  walk "$1"
  kind "${P:-/}"
  printf '%s\0%s\0' "${P:-/}" "$K"
  if [ "$K" = d ]; then
    for f in "$P"/* "$P"/.[!.]* "$P"/..?*; do
      kind "$f"
      [ "$K" = n ] || printf '%s%s\0' "$K" "${f##*/}"
    done
  fi
  printf end
}

# o_same A B
o_same() {
  Q=1
  walk "$1"
  p=${P:-/}
  walk "$2"
  P=${P:-/}
  both "$p" "$P"
  mounts
  printf '%s\0%s\0%s\0%s\0%s\0end' "$p" "$y" "$P" "$s" "$a"
}

# o_bars PATH: what would keep that file from being replaced: what protects it, and of its folder and the one above what protects
# them and whether they can be written to. A look: nothing is written.
o_bars() {
  Q=1
  walk "$1"
  P=${P:-/} a=
  kind "$P"
  [ "$K" != f ] || flags "$P"
  printf '%s\0%s\0' "$P" "$a"
  p=${P%/*}
  S=${p%/*}
  for f in "$p" "$S"; do
    while [ -n "$f" ] && ! [ -d "$f" ]; do f=${f%/*}; done
    f=${f:-/} y=no
    flags "$f"
    if [ -w "$f" ] && [ -x "$f" ]; then y=yes; fi
    printf '%s\0%s\0%s\0' "$f" "$a" "$y"
  done
  mounts
  printf '%s\0end' "$a"
}

# o_look FOLDER NAME [STAGE]: all that a change has to know beforehand; takes the left-over of a killed run away. With V the
# node's ways too.
o_look() {
  Q=1
  if [ -n "$V" ]; then
    ways
    printf 'ways\0%s\0' "$Y"
  fi
  walk "${3:-$1}"
  S=$P
  [ $# -lt 3 ] || tidy "$S"
  walk "$1"
  both "${P:-/}" "${S:-/}"
  printf 'folder\0%s\0%s\0stage\0%s\0%s\0' "${P:-/}" "$y" "${S:-/}" "$s"
  p=$P
  while [ -n "$p" ] && ! [ -e "$p" ]; do
    printf 'missing\0%s\0' "$p"
    p=${p%/*}
  done
  f=$P/$2
  s=
  kind "$f"
  [ "$K" = n ] || st "$f" || K=n
  printf 'target\0%s\0%s\0' "$K" "$s"
  if [ "$K" = f ]; then
    sum_file "$f"
    printf '%s\0' "$H"
    attributes "$f"
    flags "$f"
    printf '%s\0' "$a"
  elif [ "$K" = n ] && [ $# -gt 2 ] && [ -d "${P:-/}" ]; then
    printf 'model\0'
    model "${P:-/}"
  fi
  flags "${p:-/}"
  x=$a
  [ "$p" = "$S" ] || flags "${S:-/}"
  printf 'protected\0%s\0%s\0' "$x" "$a"
  while [ -n "$S" ] && ! [ -e "$S" ]; do S=${S%/*}; done
  printf 'space\0%s\0' "$(stat -f -c '%a %S' "${S:-/}")"
  if [ "$S" != "$p" ]; then
    mounts
    printf 'mounts\0%s\0' "$a"
  fi
  printf end
}

# What decides how a new file in a folder is to be: the folder's attributes, and the context of a file in it.
model() {
  attributes "$1"
  for f in "$1"/*; do
    [ -f "$f" ] && [ ! -L "$f" ] || continue
    x=$(stat -c %C "$f" 2>/dev/null)
    case $x in *:*) printf 'label\0%s\0' "$x"; break ;; esac
  done
}

# Removes the temporary file of a killed run from a folder; what is not ours stays.
tidy() {
  t=$1/$X
  if [ -f "$t" ] && [ ! -L "$t" ]; then
    e=$(rm -f "$t" 2>&1) || die temporary-file-stays "$e"
    y=yes
  elif [ -e "$t" ] || [ -L "$t" ]; then
    die temporary-file-foreign "$t"
  else
    y=no
  fi
}

# o_tidy STAGE
o_tidy() {
  Q=1
  walk "$1"
  tidy "$P"
  printf '%s\0end' "$y"
}

# The node's ways to bring to disk and to move, in Y; the console asks once and gives them with each request. A folder is
# only synced by what syncs it alone: sync without a file syncs the whole node, and hangs on dead paths.
ways() {
  Y=
  case $(sync --help 2>&1) in *FILE*) Y=s ;; *) [ -z "$PY" ] || Y=p ;; esac
  case $(mv --help 2>&1) in *-T* | *-finT*) Y=${Y}T ;; esac
  case $(dd --help 2>&1) in *fsync*) Y=${Y}f ;; esac
}

# o_ways
o_ways() {
  ways
  printf '%s\0end' "$Y"
}

# Syncs folders: fails where nothing here can.
sync_folders() {
  case $Y in
  s*) sync "$@" ;;
  p*) "$PY" -c "import os,sys
for d in sys.argv[1:]: os.fsync(os.open(d,os.O_RDONLY))" "$@" ;;
  *) return 9 ;;
  esac
}

sync_file() {
  case $Y in
  *f) dd if=/dev/null of="$1" conv=notrunc,fsync ;;
  s*) sync "$1" ;;
  p*) "$PY" -c "import os,sys
os.fsync(os.open(sys.argv[1],os.O_RDWR))" "$1" ;;
  *) return 9 ;;
  esac
}

# What a call left: 0, or 9 for "nothing here can", or the error's words.
told() {
  case $1 in 0 | 9) printf '%s\0' "$1" ;; *) printf '%s\0' "${2:-error}" ;; esac
}

# What stands there now: its stat, hash and attributes.
standing() {
  kind "$1"
  sum_file "$1"
  st "$1"
  printf '%s\0%s\0%s\0' "$K" "$s" "$H"
  attributes "$1"
}

# is FILE HASH STAT
is() {
  sum_file "$1"
  st "$1"
  [ "$H" = "$2" ] && [ "$s" = "$3" ]
}

# o_make STAGE [FOLDER...] [-- WORD...], then the content: makes these folders, outermost first, and writes the temporary
# file; then as o_dress with these words.
o_make() {
  p=$(while IFS= read -r $W L <&8 && [ "$L" != . ]; do printf '%s\n' "$L"; done)
  S=$1 t=$1/$X
  shift
  while [ $# -gt 0 ] && [ "$1" != -- ]; do
    d=$1
    shift
    e=$(mkdir "$d" 2>&1) || die make "$e"
    e=$(chown "$(stat -c %u:%g "${d%/*}/.")" "$d" 2>&1) || die make "$e"
    m=755
    if [ -g "$d" ]; then m=2755; fi
    e=$(chmod "$m" "$d" 2>&1) || die make "$e"
    sync_folders "$d" "${d%/*}/." >/dev/null 2>&1
  done
  e=$({ set -C && : >"$t"; } 2>&1) || die make "$e"
  e=$(printf '%s\n' "$p" | $F 2>/dev/null | dd of="$t" bs=65536 conv=notrunc 2>&1) || die make "$e"
  if [ $# -gt 0 ]; then
    shift
    o_dress "$S" "$@"
  else
    standing "$t"
    printf end
  fi
}

# o_dress STAGE [own UID:GID | set NAME HEX | del NAME | context TEXT | mode OCTAL]...: gives the temporary file its
# owner, attributes and mode, and brings it to disk.
o_dress() {
  t=$1/$X
  shift
  while [ $# -gt 0 ]; do
    case $1 in
    own) e=$(chown "$2" "$t" 2>&1) || die own "$e" ;;
    set)
      e=$(setfattr -n "$2" -v "$3" "$t" 2>&1) || die attribute "$2"
      shift
      ;;
    del) e=$(setfattr -x "$2" "$t" 2>&1) || die attribute "$2" ;;
    context) e=$(chcon "$2" "$t" 2>&1) || die attribute security.selinux ;;
    mode) e=$(chmod "$2" "$t" 2>&1) || die mode "$e" ;;
    esac
    shift 2
  done
  e=$(sync_file "$t" 2>&1)
  told $? "$e"
  standing "$t"
  printf end
}

# o_place STAGE FOLDER NAME HASH-or-minus STAT NEW-HASH: the last comparisons, and the one step by which the new file is
# there.
o_place() {
  t=$1/$X f=$2/$3
  sum_file "$t"
  if [ -L "$t" ] || [ "$H" != "$6" ]; then die temporary-file-differs "$t"; fi
  if [ "$4" = - ]; then
    if [ -e "$f" ] || [ -L "$f" ]; then die changed "$f"; fi
  elif [ -L "$f" ] || [ ! -f "$f" ] || ! is "$f" "$4" "$5"; then
    die changed "$f"
  fi
  case $4:$Y in
  *:p*) e=$("$PY" -c "import os,sys
t,f,new=sys.argv[1:4]
try:
  if new=='-': os.link(t,f); os.unlink(t)
  else: os.rename(t,f)
except OSError: sys.exit(os.strerror(sys.exc_info()[1].errno))" "$t" "$f" "$4" 2>&1) || die place "$e" ;;
  -:*T*) e=$(ln -T "$t" "$f" 2>&1 || ln -n "$t" "$f" 2>&1) && rm -f "$t" || die place "$e" ;;
  -:*) e=$(ln "$t" "$f" 2>&1) && rm -f "$t" || die place "$e" ;;
  *:*T*) e=$(mv -f -T "$t" "$f" 2>&1) || die place "$e" ;;
  *) e=$(mv -f "$t" "$f" 2>&1) || die place "$e" ;;
  esac
  if [ "$1" = "$2" ]; then set -- "$1"; else set -- "$1" "$2"; fi
  o_standing "$f" "$@"
}

# under LOCK SECONDS: another program's lock of fcntl, which python takes and holds as long as somebody reads what it says.
under() {
  "$PY" -c "import errno,fcntl,os,select,stat,sys,time
lock,until=sys.argv[1],time.time()+float(sys.argv[2])
def say(text):
  os.write(1,(text+chr(10)).encode())
def holder(f):
  s=os.fstat(f)
  at='%02x:%02x:%d'%(os.major(s.st_dev),os.minor(s.st_dev),s.st_ino)
  for line in open('/proc/locks'):
    w=line.split()
    if len(w)>5 and w[1]=='POSIX' and w[5]==at: return w[4]
  return '-'
def take():
  try: os.mkdir(os.path.dirname(lock),493)
  except OSError: pass
  while 1:
    f=os.open(lock,os.O_RDWR|os.O_CREAT|os.O_NONBLOCK|getattr(os,'O_NOFOLLOW',131072),420)
    if not stat.S_ISREG(os.fstat(f).st_mode): return 'file -'
    while 1:
      try:
        fcntl.lockf(f,fcntl.LOCK_EX|fcntl.LOCK_NB)
        break
      except (IOError,OSError):
        if sys.exc_info()[1].errno not in (errno.EAGAIN,errno.EACCES): raise
        if time.time()>until: return 'held '+holder(f)
        time.sleep(0.05)
    here,there=os.fstat(f),None
    try: there=os.lstat(lock)
    except OSError: pass
    if there and (here.st_dev,here.st_ino)==(there.st_dev,there.st_ino): return 'ours -'
    os.close(f)
    if time.time()>until: return 'held -'
os.umask(18)
try: answer=take()
except (IOError,OSError):
  e=sys.exc_info()[1].errno
  answer='no '+os.strerror(e)
  if e in (errno.ELOOP,errno.EISDIR,errno.ENXIO): answer='file -'
say(answer)
if answer=='ours -':
  p=select.poll()
  p.register(1,0)
  p.poll(300000)" "$1" "$2"
}

# o_under LOCK SECONDS STAGE FOLDER NAME HASH-or-minus STAT NEW-HASH: o_place under that lock.
o_under() {
  under "$1" "$2" | {
    read -r x y || x=no y=
    exec 7<&0 </dev/null
    case $x in
    ours)
      shift 2
      o_place "$@"
      ;;
    held) die foreign-held "$y $(tr '\000' ' ' 2>/dev/null <"/proc/$y/cmdline")" ;;
    file) die foreign-file "$1" ;;
    *) die foreign "$y" ;;
    esac
  }
}

# o_standing FILE FOLDER...: syncs the folders and tells what stands there.
o_standing() {
  f=$1
  shift
  e=$(sync_folders "$@" 2>&1)
  told $? "$e"
  standing "$f"
  printf end
}

# o_sync FOLDER
o_sync() {
  e=$(sync_folders "$1" 2>&1)
  told $? "$e"
  printf end
}

# o_undo STAGE [FOLDER...]: takes the temporary file away, and these folders, innermost first, where they are empty.
o_undo() {
  rm -f "$1/$X" 2>/dev/null
  shift
  for d; do rmdir "$d" 2>/dev/null; done
  printf end
}

# o_remove FOLDER NAME HASH STAT
o_remove() {
  f=$1/$2
  if [ -L "$f" ] || [ ! -f "$f" ] || ! is "$f" "$3" "$4"; then
    die changed "$f"
  fi
  e=$(rm -f "$f" 2>&1) || die place "$e"
  e=$(sync_folders "$1" 2>&1)
  told $? "$e"
  printf end
}

# o_rmdir FOLDER...: removes these folders; tells for each what rmdir said.
o_rmdir() {
  Q=1
  for d; do
    [ -d "$d" ] && [ ! -L "$d" ] || { printf '\0'; continue; }
    e=$(rmdir "$d" 2>&1) && { sync_folders "${d%/*}/." >/dev/null 2>&1; e=; }
    printf '%s\0' "$e"
  done
  printf end
}

# So many bytes; what comes after them is read and thrown away.
keep() {
  head -c "$k"
  if IFS= read -r x; then exec cat >/dev/null; fi
}

# Runs a program for at most s seconds, under a watch.
job() {
  $setsid "$@" 5>&- 6>&- &
  c=$!
  echo "$c $s" >&6
  { wait "$c"; } 2>/dev/null
  r=$?
  echo - >&6
  return "$r"
}

# watched COMMAND...: in which programs are run by job, one after the other. A program is killed in the last of its seconds, or
# when the connection is gone: one process counts the seconds and one watches, however many programs there are. "late" is told
# on 5, behind the word m where it is one of several.
watched() {
  {
    {
      { while sleep 1 >/dev/null; do echo .; done; } 2>/dev/null 3>&- 5>&- 7>&- 8<&- &
      i=$!
      "$@" 6>&1 >&7 7>&-
      { kill -9 "$i" && wait "$i"; } 2>/dev/null
    } | watch >/dev/null 2>&1 3>&- 7>&- 8<&-
  } 7>&1
}

# What a watch hears: a program's process and its seconds, its end, a second. Where nobody is left who could say more, the
# program has to go too: so it is when this whole group is ended.
watch() {
  trap '' TERM
  w=
  while read -r x y; do
    case $x in
    .)
      i=$((i - 1))
      { kill -0 "$D" && kill -0 "$M"; } || i=0
      if [ -n "$w" ] && [ "$i" -le 0 ]; then
        printf '%slate\0' "$m" >&5
        kill -9 "-$w" || kill -9 "$w"
        w=
      fi
      ;;
    -) w= ;;
    *)
      w=$x i=$y
      [ "$i" -gt 1 ] || i=2
      ;;
    esac
  done
  [ -z "$w" ] || kill -9 "-$w" || kill -9 "$w"
}

# The file of a program ($1), in x; fails where there is none.
locate() {
  x=
  case $1 in
  /*) x=$1 ;;
  */* | '') ;;
  *)
    for d in /sbin /usr/sbin /bin /usr/bin; do
      if [ -f "$d/$1" ] && [ -x "$d/$1" ]; then x=$d/$1; break; fi
    done
    ;;
  esac
  [ -f "$x" ] && [ -x "$x" ]
}

# o_run SECONDS KEEP PROGRAM [WORD...]: code, stderr and stdout, both in base64.
o_run() {
  s=$1 k=$2 p=$3 m=
  shift 3
  locate "$p" || die no-such-program "$p"
  umask 022
  {
    o=$({ e=$(watched alone "$x" "$@" | keep | $E); printf '%s\0' "$e" >&5; } 3>&1 | keep | $E)
    printf '%s\0end' "$o"
  } 5>&1
}

alone() {
  job "$@" 2>&1 >&3 3>&- 8<&-
  printf 'code\0%s\0' "$?" >&5
}

# SECONDS PROGRAM [WORD...]: one of several. Once a program was killed, it is not run with other words: it would hang again.
one() {
  s=$1 p=$2 r=none
  shift 2
  if [ "$p" = "$v" ]; then
    r=after
  elif locate "$p"; then
    job "$x" "$@" 2>&1 >&3 3>&- 8<&-
    r=$?
    [ "$r" != 137 ] || v=$p
  fi
  printf '\0%s\0' "$m" >&3
  printf '\0%s\0%s\0' "$m" "$r"
}

# o_runs WORD KEEP RUN...: runs programs one after the other, each given as the words of one. The streams of all of them are
# packed together, which takes a tenth of the processes: what stdout said, as it is, and what stderr said, with the codes, in
# base64; behind each program stands the word.
o_runs() {
  m=$1 k=$2 v=
  shift 2
  umask 022
  {
    e=$(watched each "$@" 5>&1 | keep | $E)
    printf '%s\0end' "$e"
  } 3>&1 | { k=$((k * 3)) && keep; }
}

each() { for y; do eval "one $y"; done; }

# o_many WORD COMMAND...: does each of them; behind each answer stands the word, which nobody could know beforehand. A process
# for each would cost more than what most of them do: one that dies goes on with the others.
o_many() {
  z=$1 j=0 J=0
  shift
  for y; do
    J=$((J + 1))
    eval "j$J=\$y"
  done
  others
}

others() {
  while [ "$j" -lt "$J" ]; do
    j=$((j + 1))
    eval "eval \"\$j$j\""
    printf '\0%s\0' "$z"
  done
  printf end
}

# The first $2 lines of a file, in x, without a process; fails where there is nothing to be read.
lines() {
  x=
  if [ -f "$1" ]; then
    i=$2
    while [ "$i" -gt 0 ] && { IFS= read -r y || [ -n "$y" ]; }; do x=$x$y$l i=$((i - 1)); done <"$1"
  fi 2>/dev/null
  [ -n "$x" ]
}

# o_machine YES-or-no [PATH...]: system, kernel, memory, free space; and all processes where they are asked for.
o_machine() {
  d=$1
  shift
  lines /etc/os-release 40 || lines /etc/redhat-release 1
  printf '%s\0' "$x"
  lines /proc/sys/kernel/osrelease 1
  printf '%s\0' "${x%"$l"}"
  # All of it, and what is available.
  lines /proc/meminfo 3
  printf '%s\0' "$x"
  Q=1
  for p; do
    walk "$p"
    while [ -n "$P" ] && ! [ -e "$P" ]; do P=${P%/*}; done
    printf '%s\0' "$(stat -f -c '%a %S' "${P:-/}")"
  done
  # The first line of each: a name may hold line ends. One process for all of them, and not a call of the kernel for each byte.
  if [ "$d" = yes ]; then
    head -q -n 1 /proc/[0-9]*/stat 2>/dev/null
    printf '\0'
  fi
  printf end
}

# o_holder: what tells who has the lock. The kernel names the program that took it, which for a shell was flock and is
# gone; so also who has the folder open.
o_holder() {
  printf '%s\0%s\0%s\0end' "$(stat -c '%D %i' /etc)" "$(cat /proc/locks 2>/dev/null)" \
    "$(ls -l /proc/[0-9]*/fd/* 2>/dev/null | grep ' -> /etc$')"
}

# o_process PID: its command line, stat, the system's start, the origin.
o_process() {
  cd "/proc/$1" 2>/dev/null || die gone "$1"
  printf '%s\0' "$(tr '\0' ' ' <cmdline | head -c 400)" "$(cat stat)" "$(grep '^btime' /proc/stat)" \
    "$(tr '\0' '\n' <environ | grep '^SSH_CONNECTION=')"
  printf end
}

# o_end PID: ends the shell of an earlier connection of ours, with what it was doing.
o_end() {
  c=$(tr '\0' ' ' <"/proc/$1/cmdline") 2>/dev/null
  case $c in
  *"$T"*)
    kill -9 "$1"
    kill -TERM "-$1"
    n=0
    while kill -0 "-$1" && [ "$n" -lt 20 ]; do
      sleep 0.1 || sleep 1
      n=$((n + 1))
    done
    kill -9 "-$1"
    ;;
  esac 2>/dev/null
  printf end
}

# Takes the lock in this very shell, so that it goes with it: flock on the folder /etc, as a run on the node itself does;
# by python where there is no flock program; else a folder that names its holder. The answer is in r.
lock() {
  r=held
  exec 9</etc
  if has flock; then
    flock -n -x 9 && r=locked
  elif [ -n "$PY" ]; then
    "$PY" -c "import fcntl; fcntl.flock(9,fcntl.LOCK_EX|fcntl.LOCK_NB)" 2>/dev/null && r=locked
  else
    folder_lock
  fi
  if [ "$r" = held ]; then exec 9<&-; fi
}

folder_lock() {
  g=/var/run/quantalink-lock
  read -r b </proc/sys/kernel/random/boot_id
  if [ -f "$g/holder" ]; then
    read -r x y <"$g/holder"
    if [ "$y" != "$b" ] || ! kill -0 "$x" 2>/dev/null; then mv "$g" "$g.$M" && rm -rf "$g.$M"; fi
  fi
  if mkdir "$g" 2>/dev/null; then
    trap 'rm -rf "$g"' EXIT
    trap exit HUP INT TERM
    echo "$M $b" >"$g/holder"
    r=folder
  fi
}

unlock() {
  exec 9<&-
  if [ "$r" = folder ]; then rm -rf "$g" && trap - EXIT; fi
  r=unlocked
}

# Which machine this is, whatever name it was reached by: this boot of its kernel, which no two machines share, and its /etc, since
# containers share a kernel. What the lock is on is this folder.
o=-
if read -r b </proc/sys/kernel/random/boot_id && s=$(stat -L -c '%d:%i' /etc); then o=$b:$s; fi 2>/dev/null
u= z=
for x in base64 sha256sum openssl stat readlink head cat dd mv rm ln mkdir rmdir chmod chown ls id \
  getfattr setfattr chcon lsattr flock setsid sync sleep; do
  if has "$x"; then u="$u $x"; fi
done
r=
printf '\n%s hello %s %s %s %s%s\n' "$N" "$M" "$(id -u)" "$o" "${PY:--}" "$u"
while IFS= read -r $W L <&8; do
  [ -n "$L" ] || continue
  q=${L%% *} L=${L#* }
  n=${L%% *} L=${L#* }
  h=${L%% *} L=${L#* }
  H=-
  if [ "$h" != - ]; then
    sum_text "$L"
    # There may be a shell that keeps not every byte behind a name.
    if [ "$h" != "$H" ]; then G=0 && sum_text "$L"; fi
  fi
  if [ "${#L}" != "$n" ] || [ "$h" != "$H" ]; then
    printf '\n%s bad %s\n' "$N" "$q"
    exit 1
  fi
  case $L in
  lock | unlock)
    "$L" 2>/dev/null
    printf '\n%s told %s %s %s\n' "$N" "$q" "$L" "$r"
    continue
    ;;
  esac
  B=$({ eval "$L"; } 9<&- | $E 9<&-)
  # Said in one go, so that what a login script left running does not write into the middle of a line.
  sum_text "$L$l$B"
  printf '\n%s begin %s\n%s\n%s end %s %s %s\n' "$N" "$q" "$B" "$N" "$q" "${#B}" "$H"
done
