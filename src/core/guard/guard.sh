# quantalink-guard: puts files of a node back unless they are confirmed in time. It is run as
#
#   sh -c 'eval "$1"' quantalink-guard SCRIPT COMMAND BASE KEY [WORD...]
#
# (comments and empty lines left out), so that nothing is installed and the guard can start itself from its own text. BASE
# and all paths are written with \0OOO for what is no letter or digit. Any POSIX sh will do: dash, bash 3, busybox.
#
#   BASE/KEY/armed        the one name that is claimed: by rename to firing, confirmed or disarmed; who renames it has it.
#                         held: its deadline is being set anew.  firing, then fired: the files are put back
#   BASE/KEY/deadline     boot id, second of that boot, second by the clock, and when that was set
#   BASE/KEY/pid          the guard's process and the boot in which it lives
#   BASE/KEY/file.N       one file: path, stage, hashes (before or minus, after), folders (made for it), old, result
#
# Answers: "lacks WORD..." (nothing can stand guard here), "no WHAT WORDS", or how it stands: "armed SECONDS", "firing",
# "fired" with a line "file N RESULT" each, "confirmed", "disarmed", "gone".
S=$1
shift
LC_ALL=C PATH=$PATH:/sbin:/usr/sbin:/bin:/usr/bin
export LC_ALL PATH
umask 077
cd /
C=$1 E=$2 Y=$3
shift 3

no() { printf 'no %s %s' "$1" "$2"; exit 0; }
has() { command -v "$1" >/dev/null 2>&1; }
dec() { R=$(printf '%b.' "$1"); R=${R%.}; }

case $Y in '' | *[!A-Za-z0-9-]*) no key "$Y" ;; esac
dec "$E"
A=$R D=$R/$Y
PY=
for x in python3 python2 python; do
  if has "$x"; then PY=$x; break; fi
done
if has sha256sum; then
  sha() { sha256sum | { read -r x y; printf %s "$x"; }; }
elif has openssl; then
  sha() { openssl dgst -sha256 | { read -r x; printf %s "${x##* }"; }; }
else
  sha() { "$PY" -c "import sys,hashlib; sys.stdout.write(hashlib.sha256(getattr(sys.stdin,'buffer',sys.stdin).read()).hexdigest())"; }
fi

# Seconds since the boot in U, the boot's id in B. No clock that somebody sets moves them.
now() {
  read -r U x </proc/uptime
  U=${U%%.*}
  read -r B </proc/sys/kernel/random/boot_id
}

# How many seconds are left, in L. After a reboot the clock counts; one that reads earlier than when the deadline was set
# tells nothing, and who does not know whether the time is over takes it as over.
left() {
  L=0 b= u= w= s=
  { read -r b u w s x <"$D/deadline"; } 2>/dev/null
  for x in "$u" "$w" "$s"; do
    case $x in '' | *[!0-9]*) return ;; esac
  done
  now
  if [ "$b" = "$B" ]; then
    L=$(($u - $U))
  else
    n=$(date +%s)
    if [ "$n" -ge "$s" ]; then L=$(($w - $n)); fi
  fi
  if [ "$L" -lt 0 ]; then L=0; fi
}

# set_deadline SECONDS
set_deadline() {
  now
  n=$(date +%s)
  e=$( (printf '%s %s %s %s\n' "$B" "$(($U + $1))" "$(($n + $1))" "$n" >"$D/deadline.new") 2>&1) &&
    flush "$D/deadline.new" && e=$(mv -f "$D/deadline.new" "$D/deadline" 2>&1)
}

# How it stands, in K. Looked at more than once: between two looks it may have gone by.
state() {
  for x in 1 2 3; do
    for K in armed held firing fired confirmed disarmed; do
      if [ -e "$D/$K" ]; then return; fi
    done
  done
  K=gone
}

# True for one alone, whoever tries at the same time.
claim() { mv -f "$D/armed" "$D/$1" 2>/dev/null || mv -f "$D/held" "$D/$1" 2>/dev/null; }

# Brings a file or folder to disk, where the node can: never by a sync of the whole node, which hangs on dead paths.
flush() {
  case $(sync --help 2>&1) in
  *FILE*) sync "$1" ;;
  *)
    if [ -n "$PY" ]; then
      "$PY" -c "import os,sys
os.fsync(os.open(sys.argv[1],os.O_RDONLY))" "$1"
    elif [ -f "$1" ]; then
      dd if=/dev/null of="$1" conv=notrunc,fsync
    fi
    ;;
  esac >/dev/null 2>&1
  :
}

st() { stat -c '%a %u %g' "$1" 2>/dev/null; }

# Attributes, as far as the node shows them.
attributes() {
  if has getfattr; then
    getfattr -d -m - -e hex --absolute-names "$1" 2>/dev/null | { read -r x; cat; }
  else
    stat -c %C "$1" 2>/dev/null
  fi
}

# What stands at P: its hash in H; minus for nothing, "other" for what is no plain file.
seen() {
  if [ -L "$P" ]; then
    H=other
  elif [ -f "$P" ]; then
    H=$(sha <"$P")
  elif [ -e "$P" ]; then
    H=other
  else
    H=-
  fi
}

# A folder that nobody else can change; made where it is absent.
safe() {
  if [ ! -e "$1" ] && [ ! -L "$1" ]; then
    e=$(mkdir "$1" 2>&1) || [ -d "$1" ] || no folder "$e"
  fi
  if [ -L "$1" ] || [ ! -d "$1" ]; then no unsafe "$1"; fi
  case $(stat -c '%u %a' "$1") in
  "$(id -u) "*[2367] | "$(id -u) "*[2367]?) no unsafe "$1" ;;
  "$(id -u) "*) ;;
  *) no unsafe "$1" ;;
  esac
}

# What a guard needs.
tools() {
  m=
  for x in cat chmod cp date id mkdir mv rm rmdir sleep stat tr; do
    has "$x" || m="$m $x"
  done
  has sha256sum || has openssl || [ -n "$PY" ] || m="$m sha256sum"
  has setsid || [ -n "$PY" ] || has perl || m="$m setsid"
  for x in /proc/uptime /proc/sys/kernel/random/boot_id; do
    [ -r "$x" ] || m="$m $x"
  done
  if [ -n "$m" ]; then printf 'lacks%s' "$m"; exit 0; fi
}

# True while the guard's process lives.
alive() {
  p= b=
  { read -r p b x <"$D/pid"; } 2>/dev/null
  case $p in '' | *[!0-9]*) return 1 ;; esac
  now
  [ "$b" = "$B" ] || return 1
  case $({ tr '\0' ' ' <"/proc/$p/cmdline"; } 2>/dev/null) in
  *quantalink-guard*"$Y"*) return 0 ;;
  esac
  return 1
}

pause() { sleep 0.1 2>/dev/null || { sleep 1; i=$(($i + 9)); }; }

# Starts the guard's process, in a session of its own and with nothing of ours open, and waits until it says that it lives.
spawn() {
  rm -f "$D/pid"
  set -- sh -c 'eval "$1"' quantalink-guard "$S" watch "$E" "$Y"
  # A shell closes the first ten for sure; what else this program was started with takes more.
  h=
  for x in /proc/$$/fd/[1-9][0-9]*; do
    if [ -e "$x" ]; then h=$PY; fi
  done
  if has setsid && [ -z "$h" ]; then
    set -- setsid "$@"
  elif [ -n "$PY" ]; then
    set -- "$PY" -c 'import os,sys
os.setsid()
for d in range(3,4096):
  try: os.close(d)
  except OSError: pass
os.execvp(sys.argv[1],sys.argv[1:])' "$@"
  else
    set -- perl -e 'use POSIX; POSIX::setsid(); exec(@ARGV);' "$@"
  fi
  "$@" </dev/null >/dev/null 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
  i=0
  while [ "$i" -lt 100 ]; do
    if [ -s "$D/pid" ]; then return 0; fi
    pause
    i=$(($i + 1))
  done
  return 1
}

say() { printf '%s\n' "$1" >"$F/result.new" && mv -f "$F/result.new" "$F/result"; }

folders() {
  while read -r x; do
    dec "$x"
    rmdir "$R" 2>/dev/null
  done <"$F/folders"
}

# The file is what was written: the old one is put beside it, compared, and takes its place. False: not yet; e says why.
give_back() {
  t=$G/.quantalink-back
  e=$({ rm -f "$t" && cp -a "$F/old" "$t"; } 2>&1) || { rm -f "$t"; return 1; }
  if [ "$(sha <"$t")" != "$o" ] || [ "$(st "$t")" != "$(st "$F/old")" ]; then
    e='the copy differs'
    rm -f "$t"
    return 1
  fi
  flush "$t"
  r=back
  [ "$(attributes "$t")" = "$(attributes "$F/old")" ] || r=back-unlike
  seen
  if [ "$H" != "$a" ] || [ ! -e "$D/firing" ]; then
    e=changed
    rm -f "$t"
    return 1
  fi
  : >"$F/doing"
  e=$(mv -f "$t" "$P" 2>&1) || { rm -f "$t" "$F/doing"; return 1; }
  flush "$G"
  flush "${P%/*}/."
  say "$r"
}

take_away() {
  [ -e "$D/firing" ] || return 1
  : >"$F/doing"
  e=$(rm -f "$P" 2>&1) || { rm -f "$F/doing"; return 1; }
  flush "${P%/*}/."
  folders
  say removed
}

# The file that F names: its path in P, the folder for its copy in G, its hashes in o (before) and a (after), what stands there in
# H. False where it has its result.
due() {
  if [ -s "$F/result" ]; then return 1; fi
  read -r x <"$F/path" && dec "$x" && P=$R
  read -r x <"$F/stage" && dec "$x" && G=$R
  read -r o a <"$F/hashes"
  seen
  :
}

# Puts back what is not yet, last first. What is still the old file may be written yet: W says that something is waited for.
put_all() {
  n=0 W=
  while [ -d "$D/file.$(($n + 1))" ]; do n=$(($n + 1)); done
  while [ "$n" -gt 0 ]; do
    F=$D/file.$n
    n=$(($n - 1))
    due || continue
    rm -f "$G/.quantalink-back"
    if [ "$H" = "$a" ]; then
      if [ "$o" = - ]; then take_away; else give_back; fi || W="failed $(printf %s "$e" | tr '\n' ' ')"
    elif [ "$H" = "$o" ]; then
      if [ "$o" = - ]; then folders; fi
      W=${W:-same}
    else
      say other
    fi
  done
}

# Nothing more is put back: what has no result yet gets one by a look.
seal() {
  n=1
  while [ -d "$D/file.$n" ]; do
    F=$D/file.$n
    n=$(($n + 1))
    due || continue
    if [ "$H" = "$a" ]; then
      say "${W:-failed}"
    elif [ "$H" != "$o" ]; then
      say other
    elif [ -e "$F/doing" ]; then
      say back
    else
      say same
    fi
  done
  mv -f "$D/firing" "$D/fired" 2>/dev/null
  flush "$D"
}

# The guard itself.
watch() {
  trap '' HUP
  now
  printf '%s %s\n' "$$" "$B" >"$D/pid.new" && mv -f "$D/pid.new" "$D/pid"
  q=1 h=0
  { read -r q <"$D/poll"; } 2>/dev/null
  while :; do
    state
    left
    case $K in
    armed)
      h=0
      if [ "$L" = 0 ] && mv -f "$D/armed" "$D/firing" 2>/dev/null; then break; fi
      ;;
    held)
      # Whoever sets the deadline anew does it at once, or was killed.
      h=$(($h + 1))
      if [ "$L" = 0 ] && [ "$h" -gt 30 ] && mv -f "$D/held" "$D/firing" 2>/dev/null; then break; fi
      ;;
    *) exit 0 ;;
    esac
    sleep "$q" 2>/dev/null || sleep 1
  done
  flush "$D"
  put_all
  # A write that was ordered before may still come, and what fails may succeed later.
  now
  u=$(($U + 150))
  while [ -n "$W" ] && [ "$U" -lt "$u" ] && [ -e "$D/firing" ]; do
    sleep "$q" 2>/dev/null || sleep 1
    put_all
    now
  done
  if [ -e "$D/firing" ]; then seal; fi
  exit 0
}

# Puts back by ourselves, with nobody left who could still write.
fire() {
  put_all
  seal
}

# True where the guard at work has nothing left to put back.
rests() {
  n=1
  while [ -d "$D/file.$n" ]; do
    F=$D/file.$n
    n=$(($n + 1))
    due || continue
    if [ "$H" = "$a" ]; then return 1; fi
  done
}

# Brings it to what it should be by now: put back where the time is over, watched where it is not.
settle() {
  state
  case $K in
  armed | held)
    left
    if [ "$L" = 0 ]; then
      if claim firing; then fire; else settle; fi
    elif ! alive; then
      spawn
    fi
    ;;
  firing)
    i=0
    while alive && ! rests && [ "$i" -lt 100 ]; do
      pause
      i=$(($i + 1))
    done
    if ! alive; then
      if [ -e "$D/firing" ]; then fire; fi
    elif rests; then
      W=
      if [ -e "$D/firing" ]; then seal; fi
    fi
    ;;
  esac
}

report() {
  state
  case $K in
  armed | held)
    left
    printf 'armed %s' "$L"
    ;;
  fired)
    printf fired
    n=1
    while [ -d "$D/file.$n" ]; do
      printf '\nfile %s %s' "$n" "$(cat "$D/file.$n/result" 2>/dev/null)"
      n=$(($n + 1))
    done
    ;;
  *) printf %s "$K" ;;
  esac
}

# Another run's guard: one that still lingers after it has fired is ended, one that is armed for this file is in the way.
others() {
  for g in "$A"/*; do
    [ "$g" != "$D" ] || continue
    if [ -e "$g/firing" ]; then mv -f "$g/firing" "$g/fired" 2>/dev/null; fi
    if [ -e "$g/armed" ] || [ -e "$g/held" ]; then
      for f in "$g"/file.*; do
        x=
        { read -r x <"$f/path"; } 2>/dev/null
        [ "$x" != "$1" ] || no other "$g"
      done
    fi
  done
}

# arm SECONDS POLL PATH STAGE BEFORE AFTER [FOLDER...]: one file more, and the deadline anew.
arm() {
  safe "${A%/*}"
  safe "$A"
  others "$3"
  dec "$3"
  P=$R
  if [ ! -e "$D" ]; then
    e=$(mkdir "$D" 2>&1) || no folder "$e"
    fresh=1
  else
    fresh=
    state
    case $K in armed | held) ;; gone) fresh=1 ;; *) settle; report; exit 0 ;; esac
  fi
  rm -rf "$D/new"
  (printf '%s\n' "$2" >"$D/poll") 2>/dev/null || no folder "$D"
  seen
  [ "$H" = "$5" ] || no changed "$P"
  e=$( (mkdir "$D/new" && cd "$D/new" && printf '%s\n' "$3" >path && printf '%s\n' "$4" >stage &&
    printf '%s %s\n' "$5" "$6" >hashes) 2>&1) || no folder "$e"
  r=$5
  shift 6
  for x; do printf '%s\n' "$x"; done >"$D/new/folders" || no folder "$D"
  k=
  if [ "$r" != - ]; then
    e=$(cp -a "$P" "$D/new/old" 2>&1) || no copy "$e"
    if [ "$(sha <"$D/new/old")" != "$r" ] || [ "$(st "$D/new/old")" != "$(st "$P")" ]; then no copy "$P"; fi
    [ "$(attributes "$D/new/old")" = "$(attributes "$P")" ] || k=' attributes'
    flush "$D/new/old"
  fi
  for x in path stage hashes folders .; do flush "$D/new/$x"; done
  n=1
  while [ -e "$D/file.$n" ]; do n=$(($n + 1)); done
}

# extend SECONDS: the deadline anew.
extend() {
  if mv -f "$D/armed" "$D/held" 2>/dev/null || [ -e "$D/held" ]; then
    set_deadline "$1" || no folder "$e"
    mv -f "$D/held" "$D/armed" 2>/dev/null
    flush "$D"
  fi
  settle
}

# Leaves no empty folder behind.
tidy() { rmdir "$A" 2>/dev/null && rmdir "${A%/*}" 2>/dev/null; }

case $C in
probe)
  tools
  safe "${A%/*}"
  safe "$A"
  tidy
  printf ok
  ;;
arm)
  tools
  z=$1
  arm "$@"
  e=$(mv -f "$D/new" "$D/file.$n" 2>&1) || no folder "$e"
  flush "$D"
  if [ -n "$fresh" ]; then
    set_deadline "$z" || no folder "$e"
    (: >"$D/armed") 2>/dev/null || no folder "$D"
    flush "$D"
    flush "$A"
    if ! spawn; then
      claim disarmed
      no dead "$D"
    fi
  else
    extend "$z"
  fi
  report
  if [ "$K" = armed ]; then printf %s "$k"; fi
  ;;
extend)
  extend "$1"
  report
  ;;
claim)
  state
  left
  case $K in
  armed | held)
    if [ "$1" = confirmed ] && [ "$L" = 0 ]; then
      settle
    elif claim "$1"; then
      flush "$D"
    else
      settle
    fi
    ;;
  *) settle ;;
  esac
  report
  ;;
look)
  settle
  report
  ;;
clear)
  state
  case $K in
  armed | held | firing) ;;
  *)
    rm -rf "$D"
    tidy
    ;;
  esac
  printf ok
  ;;
watch) watch ;;
esac
