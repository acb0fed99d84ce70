### quantalink, Korean. One section per room; ids are stable (reasons and errors of the JSON output).
### Arguments are written { $name }. No sentence stands in the code.

## edit

# Any file.
edit-too-large = 파일이 64 MB보다 큽니다. 구성 파일이라고 볼 수 없습니다. 어떤 파일인지 확인하고 올바른 파일을 그 자리에 두십시오.
edit-self-check = 편집한 파일을 다시 읽어 보니 의도한 내용과 달라 아무것도 쓰지 않았습니다. quantalink의 결함입니다. 이 파일과 함께 신고해 주십시오. 파일은 직접 편집하십시오.
not-text = { $line }행에 NUL 바이트(값 0)가 있으므로 텍스트 파일이 아닙니다. 백업에서 파일을 복원하거나 NUL 바이트를 제거하십시오.

# multipath.conf: why it is not edited.
multipath-no-dialect = 어떤 버전의 multipath-tools가 이 파일을 읽는지 알 수 없습니다. --release 옵션으로 릴리스를 지정하십시오.
multipath-dialects-disagree = multipath-tools 버전마다 { $line }행을 다르게 읽습니다. --release 옵션으로 릴리스를 지정하거나, 모든 버전이 똑같이 읽도록 이 행을 고치십시오.
multipath-lone-cr = { $line }행이 캐리지 리턴(CR)만으로 끝납니다. multipath-tools 0.8 이상은 이를 행의 끝으로 보지 않으므로 뒤의 내용을 잃습니다. 파일의 줄 바꿈을 Unix 형식으로 변환하십시오.
multipath-byte-order-mark = 파일이 바이트 순서 표시(BOM)로 시작합니다. 이 버전의 multipath는 그 때문에 { $line }행을 읽지 못합니다. 파일을 BOM 없이 저장하십시오.
multipath-line-too-long = { $line }행이 1023바이트보다 깁니다. multipath는 나머지를 별개의 행으로 읽습니다. 행을 줄이거나 둘로 나누십시오.
multipath-glued-close = { $line }행: 닫는 중괄호 바로 뒤에 다른 것이 붙어 있으면 이 버전의 multipath는 중괄호를 인식하지 못하여 블록이 열린 채로 남습니다. 닫는 중괄호를 별도의 행에 두십시오.
multipath-glued-brace = { $line }행: 중괄호와 옆 글자 사이에 공백이 없으면 이 버전의 multipath는 중괄호를 인식하지 못하여 블록을 잃습니다. 중괄호 앞에는 공백을 넣고 뒤에는 아무것도 두지 마십시오.
multipath-not-ascii-word = { $line }행이 ASCII가 아닌 문자(줄 바꿈 없는 공백일 수 있음)로 시작합니다. 이 버전의 multipath는 그 문자를 키워드의 일부로 봅니다. 일반 공백으로 바꾸십시오.
multipath-missing-value = { $line }행에 값이 없는 키워드가 있습니다. 이 버전의 multipath는 그런 행에서 비정상 종료됩니다. 값을 넣거나 행을 제거하십시오.
multipath-quoted-comment = { $line }행: 이 버전의 multipath는 따옴표 바로 뒤의 # 또는 ! 문자를 주석으로 보거나, 따옴표 뒤에서 아무것도 찾지 못하여 파일 전체를 거부합니다. 값을 바꾸십시오.
multipath-one-line-block = { $line }행에 여는 중괄호 뒤로 다른 내용이 있습니다. multipath는 그 내용을 무시하고 블록을 열린 채로 둡니다. 각 설정과 닫는 중괄호를 별도의 행에 두십시오.
multipath-open-not-alone = { $line }행에서 섹션이 시작되지만 이름 뒤에 여는 중괄호가 아닌 다른 것이 있습니다. 이 행에는 이름과 중괄호만 쓰십시오.
multipath-close-not-alone = { $line }행에 닫는 중괄호 뒤로 다른 내용이 있습니다. multipath는 그 내용을 모두 무시하므로 이어지는 블록을 잘못 읽습니다. 닫는 중괄호를 별도의 행에 두십시오.
multipath-brace-in-line = { $line }행 끝에 닫는 중괄호가 있지만 multipath는 그 위치의 중괄호를 인식하지 못합니다. 닫는 중괄호를 별도의 행에 두십시오.
multipath-unknown-block = { $line }행에서 multipath가 인식하지 못하는 블록이 시작됩니다. 이 블록의 닫는 중괄호가 바깥 블록을 닫거나, 안의 내용이 블록 밖에 있는 것처럼 읽힙니다. 블록을 제거하거나 이름을 바로잡으십시오.
multipath-stray-close = { $line }행에 닫는 중괄호가 있지만 열려 있는 블록이 없습니다. 중괄호를 제거하거나, 위에서 너무 일찍 닫힌 블록을 찾으십시오.
multipath-unclosed = { $line }행에서 시작된 블록이 { $next }행까지 닫히지 않습니다. 알맞은 위치에 닫는 중괄호를 넣으십시오.
multipath-last-line-unread = 마지막 행({ $line }행) 끝에 줄 바꿈이 없어 이 버전의 multipath는 그 행을 읽지 않습니다. 파일 끝에 내용을 추가하면 그 행도 읽게 됩니다. 행 끝에 줄 바꿈을 넣거나 행을 제거하십시오.
multipath-entry-all-devs = { $line }행은 QuantaStor 항목에 all_devs를 설정합니다. 이 버전의 multipath는 이런 항목을 어떤 디바이스에도 사용하지 않고, 그 설정과 이름을 먼저 읽은 모든 항목에 덮어씁니다. 이 행을 제거하십시오.

# multipath.conf: what is changed, and why.
multipath-why-insert = OSNEXUS QuantaStor 항목을 마지막 device 항목({ $line }행) 뒤에 추가합니다.
multipath-why-first = OSNEXUS QuantaStor 항목을 { $line }행 devices 섹션의 첫 항목으로 추가합니다.
multipath-why-section = 파일에 devices 섹션이 아직 없으므로 OSNEXUS QuantaStor 항목이 든 devices 섹션을 추가합니다.
multipath-why-newline = 마지막 행({ $line }행) 끝에 줄 바꿈을 추가합니다. 이전 버전의 multipath는 줄 바꿈이 없으면 그 행을 읽지 않습니다.
multipath-why-value = { $line }행: { $key } 설정의 값을 바꿉니다. 현재 값: "{ $old }", 새 값: { $new }
multipath-why-missing = { $line }행의 QuantaStor 항목에 빠진 설정: { $keys }
multipath-why-getuid = { $line }행: 이 버전의 multipath는 getuid_callout을 인식하지 못합니다. 호출할 때마다 경고를 출력하여 XenServer의 스토리지 매니저(SM)가 잘못 판단하게 하거나, 없는 프로그램을 호출합니다.
multipath-why-take-out = { $line }-{ $last }행의 OSNEXUS 항목을 이 파일에서 제거합니다.

# multipath.conf: what was found and left as it is.
multipath-own-key-kept = { $line }행: QuantaStor 항목의 { $key } 설정은 관리자가 추가한 것이므로 그대로 둡니다.
multipath-product-pattern-kept = { $line }행: 이 항목의 product 패턴은 QUANTASTOR에도 일치하므로 그대로 둡니다. 패턴: { $pattern }.
multipath-entry-twice = QuantaStor 항목이 { $first }행과 { $line }행에 하나씩 두 개 있습니다. { $line }행의 항목이 적용됩니다. 다른 항목은 제거하는 것이 좋습니다.
multipath-later-entry-applies = { $line }행의 항목은 QuantaStor에도 적용되고 { $ours }행의 QuantaStor 항목보다 뒤에 있으므로 그 설정이 우선합니다. 이를 원하지 않으면 그 항목을 QuantaStor 항목 앞으로 옮기십시오.
multipath-sections-wiped = 이 버전의 multipath는 { $line }행의 devices 섹션을 읽을 때 그 앞의 devices 섹션을 모두 버립니다. 항목은 { $line }행의 섹션에 들어갑니다. 섹션을 하나로 합치는 것이 좋습니다.
multipath-device-outside = { $line }행의 device 블록은 어느 devices 섹션에도 속하지 않아 multipath가 읽지 않습니다.

## host

# What cannot be done, and nothing was tried
link-leads-out = { $path } 경로를 따라가면 --root 옵션으로 지정한 디렉터리를 벗어납니다. 벗어나는 위치: { $link }. 아무것도 읽거나 변경하지 않았습니다. 전체 시스템이 든 디렉터리를 --root 옵션으로 지정하거나 링크를 바로잡으십시오.
link-loop = { $path } 경로에서 심볼릭 링크가 순환하거나 링크가 40개를 넘습니다. 변경된 것은 없습니다. 다음 명령으로 링크를 확인하십시오: ls -l
no-right-to-read = { $path } 경로를 읽을 권한이 없습니다. 변경된 것은 없습니다. quantalink를 root로 실행하십시오.
no-right-to-write = { $path } 경로에 쓸 권한이 없습니다. 기존 파일은 그대로 있습니다. quantalink를 root로 실행하십시오. 이미 root이면 파일 시스템이나 SELinux의 보호 설정을 확인하십시오.
read-only-filesystem = { $path } 경로는 읽기 전용으로 마운트된 파일 시스템에 있습니다. 변경된 것은 없습니다. 읽기/쓰기로 마운트한 후(mount -o remount,rw) 다시 시도하십시오.
changed-since-plan = { $path } 파일이 계획을 세울 때와 다릅니다. 그사이에 다른 사람이 변경했습니다. 파일은 그대로 두었습니다. 계획을 새로 세우고 바뀐 차이를 확인하십시오.
hard-links = { $path } 파일에는 이름(하드 링크)이 { $names }개 있습니다. 이 파일을 교체하면 다른 이름과의 연결이 끊어집니다. 변경된 것은 없습니다. 다음 명령으로 다른 이름을 찾으십시오: find / -xdev -samefile FILE
mount-point = { $path } 경로는 마운트 지점이거나 다른 프로그램이 붙잡고 있어 한 번에 교체할 수 없습니다. 변경된 것은 없습니다. 마운트를 해제한 후 다시 시도하십시오.
immutable-file = { $path } 파일은 변경할 수 없도록 보호되어 있습니다(chattr +i 또는 +a). 변경된 것은 없습니다. 보호된 이유를 확인하고 chattr -i -a 명령으로 보호를 해제한 후 다시 시도하십시오.
not-a-file = { $path } 경로에 있는 것은 파일이 아닙니다(종류: { $kind }). 변경된 것은 없습니다. ls -l 명령으로 확인하고 백업이나 패키지에서 파일을 복원한 후 다시 시도하십시오.
not-a-folder = { $path } 경로에는 디렉터리가 있어야 하지만 디렉터리가 아닙니다. 변경된 것은 없습니다.
folder-missing = { $path } 디렉터리가 없습니다. 변경된 것은 없습니다.
path-unusable = { $path } 경로를 사용할 수 없습니다. 경로는 슬래시(/)로 시작하고, NUL 바이트가 없고, 시스템이 허용하는 길이를 넘지 않아야 합니다. 변경된 것은 없습니다.
root-not-a-folder = --root 옵션으로 지정한 { $path } 경로가 없거나 디렉터리가 아닙니다. 아무 작업도 하지 않았습니다. 경로를 확인하십시오.
root-not-a-system = --root 옵션으로 지정한 디렉터리에 etc 디렉터리가 없습니다: { $path }. 아무 작업도 하지 않았습니다. 아무것도 마운트되지 않은 것 같습니다. 시스템을 마운트하거나 시스템이 든 디렉터리를 --root 옵션으로 지정하십시오.
root-executes-nothing = --root 옵션을 사용하면 프로그램을 실행하거나 데몬을 조회하지 않습니다.
no-such-program = { $program } 프로그램을 /sbin, /usr/sbin, /bin, /usr/bin 디렉터리에서 찾지 못했습니다. 아무것도 실행하지 않았습니다.
lock-held = 이 호스트에서 다른 실행이 진행 중입니다. 프로세스: { $pid }, 명령: { $command }, 시작: { $since }, 접속 위치: { $from }. 변경된 것은 없습니다. 끝날 때까지 기다린 후 다시 시도하십시오.
lock-held-unseen = 이 호스트에서 다른 실행이 진행 중이지만 어떤 실행인지 여기서는 알 수 없습니다. 변경된 것은 없습니다. 끝날 때까지 기다린 후 다시 시도하십시오. root이면 다음 명령으로 찾으십시오: fuser -v /etc

# What was tried and did not work, and left everything as it was
disk-full = { $path } 위치에 여유 공간이 부족합니다. { $detail } 기존 파일은 그대로 있습니다. 공간을 확보한 후 다시 시도하십시오.
disk-full-by-count = 필요한 공간: { $need }, 여유 공간: { $free }.
disk-full-by-system = 시스템이 디스크 또는 할당량(quota)이 가득 찼다고 알렸습니다.
attributes-not-kept = { $path } 파일을 교체하면 기존 파일의 다음 속성이 새 파일에 유지되지 않습니다: { $what }. 기존 파일은 그대로 있습니다. quantalink를 root로 실행하거나 파일을 직접 변경하십시오.
attribute-all = 모드, 소유자 또는 확장 속성
attribute-owner = 소유자와 그룹
attribute-mode = 권한 비트
stage-other-filesystem = 임시 파일 위치({ $path })가 대상과 다른 파일 시스템에 있어 한 번에 교체할 수 없습니다. 기존 파일은 그대로 있습니다.
io-error = { $path } 위치에서 시스템 오류가 발생했습니다: { $error }. 기존 파일은 그대로 있습니다. 디스크와 커널 로그(dmesg)를 확인한 후 다시 시도하십시오.
temporary-file-foreign = { $path } 파일 때문에 진행할 수 없습니다. quantalink가 임시 파일을 두는 자리이지만 이 파일은 quantalink가 만든 것이 아닙니다. 기존 파일은 그대로 있습니다. 이 파일을 확인하고 다른 곳으로 옮기십시오.
temporary-file-stays = 이전 실행이 남긴 임시 파일을 제거할 수 없습니다: { $path }. 그대로 두어도 문제는 없습니다. root로 제거하십시오.
temporary-file-differs = { $path } 임시 파일을 다시 읽은 내용이 쓴 내용과 다릅니다. 기존 파일은 그대로 있습니다. 디스크와 커널 로그(dmesg)를 확인하십시오.
cancelled-before-change = { $path } 파일을 변경하기 전에 취소되었습니다. 파일은 그대로입니다.
deadline-before-change = { $path } 파일을 변경하기 전에 제한 시간이 지났습니다. 파일은 그대로입니다. 다시 시도하십시오.
reading-given-up = { $path } 경로를 읽다가 그만두었습니다. 너무 오래 걸렸거나 취소되었습니다. 변경된 것은 없습니다.
program-not-started = { $program } 프로그램을 시작하지 못했습니다: { $error }.
machine-tells-nothing = 이 시스템에서는 운영 체제, 메모리, 프로세스 정보를 알 수 없습니다.

# What may have happened
durability-unconfirmed = { $path } 파일은 변경되었지만, 디스크에 안전하게 기록되었는지 시스템이 확인하지 못했습니다: { $error }. 디스크를 점검하고 파일을 확인한 후 계속하십시오.
removal-unconfirmed = { $path } 파일은 제거되었지만, 디스크에 안전하게 반영되었는지 시스템이 확인하지 못했습니다: { $error }. 디스크를 점검한 후 파일이 남아 있는지 확인하십시오.
folder-stays = 파일은 제거했지만 비어 있는 { $path } 디렉터리는 제거하지 못했습니다: { $error }. 디렉터리를 직접 제거하십시오.
replaced-but-differs = { $path } 파일을 교체했지만 현재 내용이 쓴 내용과 다릅니다. 같은 순간에 다른 사람이 변경했습니다. 파일을 확인한 후 계속하십시오.
replaced-but-unread = { $path } 파일을 교체했지만 다시 읽을 수 없습니다. { $why }
program-timed-out = { $program } 프로그램이 제시간에 끝나지 않았습니다. 프로그램을 중지했거나, 중지할 수 없어 그대로 두었습니다. 그때까지 무엇을 했는지는 알 수 없습니다.
cancelled = { $program } 프로그램이 끝나기 전에 취소되었습니다. 그때까지 무엇을 했는지는 알 수 없습니다.
program-lost = { $program } 프로그램이 어떻게 끝났는지 확인하지 못했습니다: { $error }. 무엇을 했는지는 알 수 없습니다.
connection-lost = { $host } 호스트가 더 이상 응답하지 않습니다. 마지막 작업이 어떻게 되었는지는 알 수 없습니다. 다시 연결하여 확인하십시오.

# What is told beside a change
progress-writing = { $path } 파일의 새 내용을 쓰는 중입니다.
progress-written = { $path } 파일의 새 내용을 쓰고 검사했습니다. 이제 기존 파일을 교체합니다.
folder-open-to-all = { $path } 디렉터리에는 누구나 쓸 수 있고 스티키 비트(sticky bit)도 없습니다. 누구든지 그 안의 파일을 바꿀 수 있습니다.
default-acl-not-applied = { $path } 디렉터리에 기본 ACL이 있습니다. 새 파일의 모드는 0644이며 ACL은 없습니다.
label-like-sibling = { $path } 파일에 같은 디렉터리에 있는 다른 파일의 SELinux 컨텍스트를 적용했습니다.

kind-file = 파일
kind-folder = 디렉터리
kind-link = 심볼릭 링크
kind-fifo = FIFO(명명된 파이프)
kind-device = 디바이스
kind-socket = 소켓
not-known = 알 수 없음

## core

# facts, plan, checks

# The answer file.
answers-unknown-key = { $file }{ $line ->
    [0] {""}
   *[other] , { $line }행
}: { $key } 키는 없습니다. 사용할 수 있는 키: { $valid }. 이름을 바로잡거나 그 키를 제거하십시오.
answers-invalid = { $file }{ $line ->
    [0] {""}
   *[other] , { $line }행
}: { $detail }. 파일을 바로잡거나 마법사에서 새 응답 파일을 저장하십시오.
answers-why-value = "{ $value }" 값은 여기에 사용할 수 없습니다(사용 가능: { $valid })
answers-why-flag = 여기에는 따옴표 없이 true 또는 false를 써야 합니다
answers-why-number = 여기에는 부호와 따옴표 없이 정수를 써야 합니다
answers-why-text = 여기에는 따옴표로 묶은 텍스트를 써야 합니다
answers-why-list = 여기에는 대괄호로 묶은 목록을 써야 합니다
answers-why-deep = 동시에 열린 괄호가 너무 많습니다
answers-why-range = { $key } 값이 { $value }입니다. { $least }에서 { $most }까지만 가능합니다
answers-why-root = { $key }의 노드는 디렉터리 하나를 가리키는 --root와 함께 사용할 수 없습니다
ask-not-valid = "{ $typed }" 값은 여기에 사용할 수 없습니다. 사용할 수 있는 값: { $valid }.

# Steps, changes and questions.
step-multipath-title = 다중 경로
step-multipath-about = 각 XenServer 노드에는 QuantaStor로 연결되는 경로의 사용 방법을 설정해야 합니다. 항목은 이 릴리스가 읽는 파일에, 이 릴리스의 multipath가 이해하는 형식으로 추가합니다.
step-activate-title = 활성화
step-activate-about = multipathd는 지시를 받을 때만 파일을 읽습니다. 로드해도 기존 경로는 끊어지지 않지만, 사용 중인 맵은 스토리지를 다시 연결할 때까지 이전 설정을 유지할 수 있습니다.
step-paths-title = 스토리지 경로
step-paths-about = QuantaStor LUN에 둘 이상의 경로로 연결되는지 확인합니다. 아무것도 변경하지 않습니다.
change-multipath = 다중 경로 구성에 QuantaStor 추가
change-multipath-cleanup = 주 구성 파일에서 QuantaStor 항목 제거
change-activate = 새 다중 경로 구성 로드
ask-stanza = 어떤 항목을 사용하시겠습니까?
ask-stanza-help = 가이드의 항목에는 getuid_callout이 있습니다. XenServer 6.5까지는 맞지만 7.0 이상에서는 문제를 일으킵니다. 첫 번째 선택(auto)을 고르면 노드마다 알맞은 항목을 사용합니다.
ask-stanza-auto = 릴리스마다 알맞은 항목
ask-stanza-guide = 가이드의 설정 9개 그대로
ask-stanza-modern = getuid_callout 없는 항목
ask-cleanup = 7.0 이상에서 주 구성 파일의 QuantaStor 항목을 제거하시겠습니까?
ask-cleanup-help = 7.0 이상에서는 항목이 별도의 파일에 있어야 합니다. 주 구성 파일에 남아 있으면 multipath가 경고를 출력하고, XenServer의 스토리지 매니저(SM)가 그 때문에 잘못 판단합니다. 이렇게 정리하지 않으면 해당 노드는 거부됩니다.
ask-activate = 새 구성도 로드하시겠습니까?
ask-activate-help = 릴리스가 허용하는 경우에만 로드합니다. 7.0 이상에서는 multipathd reconfigure 명령을 사용합니다. 사용 중인 dom0는 서비스에서 제외하고 비운 후 작업하고 다시 복귀시키며, 명령마다 확인을 요청합니다. 로드하지 않으면 항목은 multipathd가 다음에 시작될 때부터 적용됩니다.

# What is asked of a host, while it is.
gather-machine = { $host }: 시스템, 메모리, 여유 공간 확인 중
gather-files = { $host }: multipath 파일 읽는 중
gather-tools = { $host }: multipath 버전 확인 중
gather-test = { $host }: multipath가 읽은 파일 내용 확인 중(multipath -t)
gather-loaded = { $host }: multipathd가 로드한 구성 확인 중

# Where facts come from, and why some are not known.
evidence-file = { $path }
evidence-absent = { $path } 파일 없음
evidence-machine = 시스템 자체
evidence-command = { $command } 명령의 출력
fact-not-asked = 아직 확인하지 않았습니다.
fact-no-answer = 호스트가 제시간에 응답하지 않았습니다. 호스트가 멈춰 있는지 확인한 후 다시 시도하십시오.
fact-not-a-file = { $path } 경로에 읽을 수 있는 파일이 없습니다.
fact-nothing-executed = --root 옵션을 사용하면 프로그램을 실행하거나 데몬을 조회하지 않습니다.
fact-command-failed = { $command } 명령이 예상대로 응답하지 않았습니다(종료 코드 { $code }): { $said }
fact-command-crashed = { $command } 명령이 비정상 종료되었습니다. 끝나기 전에 시그널로 중단되었습니다.

# Releases, and which file it is.
release-not-known = 이 호스트의 릴리스를 알 수 없습니다. /etc/xensource-inventory 파일에 릴리스 이름이 없고 다른 파일에서도 알 수 없습니다. 주 구성 파일을 그 자리에서 getuid_callout 없이 편집하며, multipath의 어느 버전에서든 잘못 읽힐 수 있는 것은 거부합니다.
era-enabled = XenServer 5.6까지: 다중 경로가 켜져 있는 동안 스토리지 매니저(SM)가 /etc/multipath.conf를 /etc/multipath-enabled.conf로 링크합니다. 따라서 항목은 /etc/multipath-enabled.conf 파일에 들어갑니다.
era-main = XenServer 5.6 FP1부터 6.2까지: 항목은 /etc/multipath.conf 파일의 devices 섹션 안에 들어갑니다.
era-main-without-link = XenServer 5.6까지의 릴리스이지만 /etc/multipath.conf가 스토리지 매니저(SM)가 설정하는 /etc/multipath-enabled.conf 링크가 아닙니다. multipath는 /etc/multipath.conf에 있는 내용을 읽으므로 항목은 그 파일에 들어갑니다. 나중에 스토리지 매니저(SM)가 링크를 설정하면 quantalink를 다시 실행하십시오.
era-links = XenServer 6.5: 항목은 /etc/multipath.conf 링크가 가리키는 파일에 들어갑니다. 스토리지 매니저(SM)도 이 파일을 편집하므로 그동안 스토리지를 연결하지 마십시오.
era-drop-in = XenServer 7.0 이상, XCP-ng: 업데이트가 주 구성 파일을 교체하므로 항목은 /etc/multipath/conf.d 디렉터리의 별도 파일에 들어갑니다. ISO 이미지로 업그레이드하면 이 파일이 없어질 수 있으니, 업그레이드한 후 quantalink verify 명령을 실행하십시오.
era-drop-in-by-files = 인벤토리에 쓸 수 있는 버전이 없지만, 파일 구성과 multipath 도구를 보면 XenServer 7.0 이상처럼 /etc/multipath/conf.d 디렉터리의 파일을 읽습니다. 업데이트가 주 구성 파일을 교체하므로 항목은 그 디렉터리의 별도 파일에 들어갑니다.
era-linux = dom0 노드는 아니지만 multipath가 /etc/multipath/conf.d 디렉터리를 읽는 Linux입니다. 항목은 그 디렉터리의 별도 파일에 들어갑니다.
era-drop-in-there = XenServer 7.0 이상, XCP-ng: /etc/multipath/conf.d 디렉터리의 파일도 읽으며, 그중 한 파일에 QuantaStor 항목이 이미 있습니다. 이 항목을 사용하고 두 번째 항목은 만들지 않습니다. ISO 이미지로 업그레이드하면 이 파일이 없어질 수 있으니, 업그레이드한 후 quantalink verify 명령을 실행하십시오.
era-linux-there = dom0 노드는 아니지만 multipath가 /etc/multipath/conf.d 디렉터리를 읽는 Linux이며, 그 디렉터리의 한 파일에 QuantaStor 항목이 이미 있습니다. 이 항목을 사용하고 두 번째 항목은 만들지 않습니다.
era-unknown = 릴리스를 알 수 없습니다. 항목은 지금 있는 /etc/multipath.conf 파일에, 모든 버전의 multipath가 이해하는 형식으로 들어갑니다.
era-unknown-confd = 릴리스를 알 수 없지만 /etc/multipath/conf.d 디렉터리에 QuantaStor 항목이 이미 있습니다. 이 항목을 바로잡고 /etc/multipath.conf 파일에는 항목을 추가하지 않습니다. 둘 다 읽는 버전이라면 항목이 중복되기 때문입니다.
enabled-file-not-read = /etc/multipath-enabled.conf 파일이 있지만 { $release } 릴리스는 이 파일을 읽지 않습니다. 파일은 그대로 둡니다. 이 파일의 항목은 효력이 없습니다.
main-link-strange = { $path } 경로가 { $to } 파일을 가리키는 링크입니다. XenServer 7.0 이상에서는 이런 링크를 설정하지 않습니다. 이전 릴리스용 가이드를 따른 것으로 보입니다. 링크와 대상은 그대로 둡니다. /etc/multipath.xenserver/multipath.conf 파일을 가리키는 링크를 복원하십시오. 그때까지는 이 릴리스에 포함된 설정을 읽지 않습니다.
main-link-old = { $path } 경로가 { $to } 파일을 가리키는 링크입니다. XenServer 5.6 FP1 이상에서는 이런 링크를 설정하지 않습니다. 이전 릴리스용 가이드를 따른 것으로 보입니다. multipath는 링크가 가리키는 파일을 읽으므로 항목은 그 파일에 들어갑니다. 링크는 그대로 둡니다.
link-replaced-by-file = { $path } 경로에 파일이 있지만, 이 릴리스에서는 /etc/multipath.xenserver/multipath.conf 파일을 가리키는 링크가 있어야 합니다. 다음에 sm 패키지를 업데이트하면 이 파일은 편집한 내용과 함께 다른 곳으로 옮겨집니다. 필요한 내용을 /etc/multipath/conf.d 디렉터리로 옮기고 링크를 복원하십시오.

# Why nothing is done.
stanza-harms-release = getuid_callout이 있는 가이드의 항목은 { $release } 릴리스에서 문제를 일으킵니다. 이 릴리스의 multipath는 이 키워드를 인식하지 못하거나, 이 키워드 때문에 없는 프로그램을 실행합니다. --stanza auto 옵션을 사용하십시오.
main-file-missing = { $path } 경로에 파일이 없습니다(링크를 따라간 경로: { $to }). 이 파일이 없으면 XenServer 7.0 이상의 multipath는 모든 디바이스를 블랙리스트에 넣고, 이전 릴리스에서는 설정이 하나도 없는 상태가 됩니다. quantalink는 주 구성 파일을 임의로 만들지 않습니다. 백업이나 패키지에서 복원한 후 다시 시도하십시오.
file-too-large = { $path } 파일이 너무 큽니다({ $size }). 구성 파일은 { $max } 이하만 읽습니다. 어떤 파일인지 확인하고 올바른 파일을 그 자리에 두십시오.
dangling-link = { $path } 경로는 { $to } 경로를 가리키는 링크이지만 대상이 없습니다. 이런 링크를 통해서는 아무것도 만들지 않습니다. 링크를 제거하거나 대상을 만드십시오.
confd-other-filesystem = { $path } 디렉터리가 { $stage } 디렉터리와 다른 파일 시스템에 있어 파일을 한 번에 넣을 수 없습니다. 변경된 것은 없습니다. 마운트를 해제하고 안에 있던 파일을 같은 파일 시스템의 디렉터리에 둔 후 다시 시도하십시오. 또는 항목을 직접 추가하십시오(항목은 quantalink guide 명령으로 볼 수 있습니다).
cleanup-declined = { $path } 파일에 QuantaStor 항목이 있습니다. 이 릴리스에서는 이 위치의 항목이 문제를 일으키지만 제거가 허용되지 않았습니다. 정리를 허용하거나(응답에서 cleanup = true) 항목을 직접 제거하십시오.
cleanup-strange-link = { $path } 파일은 이전 가이드의 파일이며, 이 시스템에 원래 없는 링크 때문에 읽히는 것이므로 quantalink가 편집하지 않습니다. 이 파일의 QuantaStor 항목을 직접 제거하거나 /etc/multipath.xenserver/multipath.conf 파일을 가리키는 링크를 복원하십시오.
entry-in-both = QuantaStor 항목이 { $path } 파일과 { $folder } 디렉터리에 하나씩 있습니다. 어느 쪽이 적용되는지는 릴리스에 따라 다른데 릴리스를 알 수 없습니다. 변경된 것은 없습니다. 릴리스를 확인하여 맞는 항목만 남기고 다른 항목은 직접 제거하십시오.
segfault-0-4-9-86 = { $path } 파일 { $line }행: 이 항목(vendor "{ $vendor }")은 QuantaStor에도 적용되며, no_path_retry는 있지만 features가 없습니다. 이때 conf.d의 파일이 QuantaStor 항목을 추가하면 XenServer 7.5와 7.6의 multipath가 비정상 종료됩니다. 이 항목에 features "0" 행을 추가하거나, vendor의 범위를 좁히거나, 항목을 제거하십시오.
confd-overrides = { $path } 파일 { $line }행: 이 항목(vendor "{ $vendor }")은 QuantaStor에도 적용되고 QuantaStor 항목보다 나중에 읽히므로 그 설정이 우선하게 됩니다. 파일 이름을 알파벳 순서로 더 앞에 오도록 바꾸거나 vendor의 범위를 좁히십시오.
confd-elsewhere = { $path } 파일 { $line }행: 여기서 config_dir 값이 "{ $found }"(으)로 지정되어 있어 이 버전의 multipath는 QuantaStor 항목이 있어야 할 { $folder } 디렉터리를 읽지 않습니다. 변경된 것은 없습니다. 이 행을 직접 제거하고, multipath가 계속 읽어야 할 파일은 { $folder } 디렉터리로 옮기십시오.
confd-link-to-main = { $path } 파일은 { $to } 파일을 가리키는 링크입니다. 이 링크 때문에 multipath가 주 구성 파일의 QuantaStor 항목을 한 번 더 읽는데, 이 항목은 별도의 파일에 있어야 합니다. 변경된 것은 없습니다. 디렉터리에서 링크를 제거한 후 다시 시도하십시오.
entry-overridden = { $path } 파일 { $line }행: 이 항목(vendor "{ $vendor }")은 QuantaStor에도 적용되고 QuantaStor 항목보다 뒤에 있으므로 그 설정이 우선합니다. 이 항목을 QuantaStor 항목 앞으로 옮기거나 vendor의 범위를 좁히십시오.

# What should be known.
confd-stray-file = { $path } 파일은 남겨진 사본처럼 보이지만, 이 버전의 multipath는 이 디렉터리에서 이름에 ".conf"가 들어 있는 파일을 모두 읽습니다. 적용할 파일이 아니면 디렉터리 밖으로 옮기십시오.
read-only-file = { $path } 파일은 읽기 전용입니다(모드 { $mode }). 그래도 교체하며, 새 파일의 모드도 같습니다.
confd-file-broken = multipath가 { $path } 파일을 읽지만 보이는 그대로 읽지는 않습니다: { $why }
confd-entry-twice = { $path } 파일에 QuantaStor 항목이 { $first }행과 { $line }행에 하나씩 두 개 있습니다. { $line }행의 항목이 적용되며, multipath 0.8 이상에서는 중복 경고가 출력됩니다. { $first }행의 항목은 제거하는 것이 좋습니다.
confd-second-entry = { $path } 파일에도 QuantaStor 항목이 있습니다. 적용되는 것은 나중에 읽히는 파일의 항목입니다. 이 파일의 항목은 제거하는 것이 좋습니다.
blacklist-hides = { $path } 파일 { $line }행: 이 블랙리스트 항목에 QuantaStor 디바이스가 포함되어 multipath가 그 디바이스를 사용하지 않습니다. 이를 원하지 않으면 항목을 제거하십시오.
overrides-win = { $path } 파일 { $line }행: overrides 섹션이 모든 스토리지에 대해 { $key } 값을 "{ $found }"로 지정하며, 이 값은 모든 device 항목보다 우선합니다. 따라서 QuantaStor 항목의 "{ $wanted }" 값은 적용되지 않습니다. 그 행을 필요한 device 항목으로 옮기십시오.
cleanup-why = 이 릴리스에서는 QuantaStor 항목을 별도의 파일에 둡니다. { $path } 파일의 항목은 다음 업데이트에서 없어지고 문제를 일으킬 수 있으므로 제거합니다.
cleanup-drops-key = { $line }행: 관리자가 추가한 { $key } 설정도 항목과 함께 제거됩니다. 계속 필요하면 /etc/multipath/conf.d 디렉터리의 파일에 추가하십시오.
getuid-in-main = 주 구성 파일의 항목에 getuid_callout이 있습니다. multipath를 호출할 때마다 이에 대한 경고가 출력되고, XenServer의 스토리지 매니저(SM)는 그 출력을 응답으로 처리합니다.

# Loading the configuration.
activate-why = 실행 중인 multipathd가 새 파일을 적용합니다. 기존 맵은 유지됩니다.
activate-loaded = 실행 중인 multipathd에 이미 이 항목이 있습니다.
activate-not-reached = 이 호스트의 파일이 거부되므로 수행하지 않습니다.
activate-by-sm = XenServer 6.5는 스토리지를 연결할 때 구성을 자동으로 로드합니다. 스토리지 저장소(SR)를 분리한 후 다시 연결하거나, 유지 관리 모드에서 호스트를 재부팅하십시오.
activate-by-command = 스토리지를 연결하는 중이 아닐 때 호스트에서 { $command } 명령을 실행하거나, 유지 관리 모드에서 호스트를 재부팅하십시오.
daemon-not-running = 이 호스트에서 multipathd가 실행되고 있지 않습니다. multipathd는 XenServer가 시작할 때 파일을 읽습니다.

# Checks.
check-multipath-file-parses = 주 구성 파일이 보이는 그대로 읽힘
check-multipath-entry = QuantaStor 항목이 이 릴리스가 읽는 곳에 있음
check-multipath-main-clean = 주 구성 파일에 QuantaStor 항목 없음
check-multipath-confd-clean = conf.d에 문제되는 것 없음
check-multipath-link = /etc/multipath.conf 링크가 유지됨
check-multipath-effective = multipath 출력에 항목이 한 번만 있음
check-multipath-messages = 항목에 대한 multipath 메시지 없음
check-multipath-loaded = 실행 중인 multipathd에 항목이 있음
evidence-entries = { $path } 파일이 빠짐없이 읽힙니다(device 항목 { $count }개).
evidence-entry = { $path } 파일 { $line }-{ $last }행: 항목이 있고 값이 올바릅니다.
evidence-main-clean = { $path } 파일에 QuantaStor 항목이 없습니다.
evidence-confd = { $count ->
    [0] /etc/multipath/conf.d 디렉터리에서 읽히는 파일이 없습니다.
   *[other] /etc/multipath/conf.d 디렉터리에서 파일 { $count }개가 읽히며, 문제되는 내용은 없습니다.
}
evidence-link = { $path } 링크는 { $to } 파일을 가리킵니다.
evidence-effective = 적용되는 QuantaStor 항목의 값이 올바릅니다.
evidence-messages = { $count ->
    [0] 메시지가 없습니다.
   *[other] 메시지가 { $count }개 있지만 이 항목과는 관계가 없습니다.
}
main-file-not-needed = { $path } 파일은 없지만 이 버전의 multipath에는 필요하지 않습니다.
entry-absent = { $path } 파일에 QuantaStor 항목이 없습니다.
entry-absent-confd = /etc/multipath/conf.d 디렉터리의 어느 파일에도 QuantaStor 항목이 없습니다.
entry-differs = { $path } 파일 { $line }행: { $key } 값이 다릅니다. 올바른 값: "{ $wanted }", 현재 값: "{ $found }"
entry-lacks = { $path } 파일 { $line }행: 항목에 { $key } 설정이 없습니다. 올바른 값: "{ $wanted }"
entry-getuid = { $path } 파일 { $line }행: 항목에 getuid_callout이 있습니다. 이 릴리스에서는 문제를 일으킵니다.
entry-in-main = { $path } 파일 { $line }행: QuantaStor 항목이 주 구성 파일에 있습니다. 이 릴리스에서는 여기에 있으면 안 됩니다.
effective-absent = QuantaStor 항목이 없습니다.
effective-differs = { $key } 값이 다릅니다. 올바른 값: "{ $wanted }", 현재 값: "{ $found }"
effective-overridden = QuantaStor 항목의 { $key } 값이 적용되지 않습니다. overrides 섹션에서 지정한 값: "{ $found }", 올바른 값: "{ $wanted }"
message-about-entry = multipath의 메시지: { $message }
next-plan = quantalink plan 명령으로 고칠 내용을 확인한 후 quantalink apply 명령을 실행하십시오.

# journal, engine, state

# The state folder.
state-not-writable = 상태 디렉터리를 사용할 수 없습니다. { $path } 경로를 읽고 쓸 권한이 없거나 파일 시스템이 읽기 전용입니다({ $why }). quantalink를 root로 실행하거나 --state-dir 옵션으로 다른 디렉터리를 지정하십시오.
state-disk-full = 상태 디렉터리에 남은 공간이 없습니다. 위치: { $path }. 여기에 먼저 보관할 수 없는 것은 변경하지 않습니다. 공간을 확보하거나 --state-dir 옵션으로 다른 디렉터리를 지정하십시오.
state-unsafe = 다른 사용자가 { $path } 경로를 변경할 수 있습니다({ $why }). 상태 디렉터리가 이 경로에 달려 있으며, 롤백은 여기에 있는 내용을 그대로 되돌려 씁니다. 변경된 것은 없습니다. 본인 소유로 바꾸고 다른 모든 사용자의 쓰기 권한을 없애거나(chown, chmod go-w, Windows에서는 icacls), --state-dir 옵션으로 다른 디렉터리를 지정하십시오.
state-not-folder = { $path } 경로에는 디렉터리가 있어야 하지만 다른 것이 있습니다. 변경된 것은 없습니다. 다른 곳으로 옮기거나 --state-dir 옵션으로 다른 디렉터리를 지정하십시오.
state-not-file = 상태 디렉터리의 { $path } 경로에는 quantalink의 일반 파일이 있어야 하지만 다른 것이 있거나 지나치게 큽니다({ $why }). 읽지 않았으며 변경된 것은 없습니다. ls -l 명령으로 확인한 후 다른 곳으로 옮기고, 상태 디렉터리의 백업이 있으면 그 파일을 복원하십시오.
state-failed = 상태 디렉터리의 { $path } 위치에서 시스템 오류가 발생했습니다: { $why }. 디스크와 커널 로그(dmesg)를 확인한 후 다시 시도하십시오.
blob-missing = { $path } 파일에 보관한 기존 내용이 더 이상 없어 되돌릴 수 없습니다. 변경된 것은 없습니다. 상태 디렉터리의 백업에서 그 파일을 복원한 후 다시 시도하십시오.
blob-damaged = { $path } 파일에 보관한 기존 내용이 손상되었습니다. 체크섬이 일치하지 않습니다. 그 내용으로 되돌리지 않았으며 변경된 것은 없습니다. 상태 디렉터리의 백업에서 그 파일을 복원한 후 다시 시도하십시오.
file-not-written = { $path } 파일을 쓸 수 없습니다: { $why }. 기존 내용은 그대로입니다. 다른 위치를 선택하거나 이 위치의 쓰기를 허용하십시오.

# The journal.
journal-unreadable = { $path } 저널을 { $line }행에서 읽을 수 없습니다: { $why }. 이 실행은 건드리지 않았습니다. 이 호스트의 더 새로운 실행을 읽을 수 있는 경우가 아니면, 저널을 읽을 수 있을 때까지 이전 실행을 되돌리지 않고 새 실행도 시작하지 않습니다. 백업에서 파일을 복원하십시오. 이 실행이 다룬 파일의 상태를 알고 있으면 저널이 있는 디렉터리를 다른 곳으로 옮겨도 됩니다.
journal-newer = { $path } 저널은 더 새로운 버전의 quantalink({ $version })가 작성했습니다. 이 실행은 건드리지 않았습니다. 이 실행에는 그 버전을 사용하십시오.

# Runs.
no-such-run = 이 상태 디렉터리에 { $run } 실행이 없습니다. 변경된 것은 없습니다. 다음 명령으로 실행 목록을 확인하십시오: quantalink runs
no-run-to-roll-back = 이 시스템 또는 지정한 --root 디렉터리나 노드에서 수행한 실행 중 롤백할 수 있는 것이 없습니다. 변경된 것은 없습니다. 다음 명령으로 실행과 루트 목록을 확인하십시오: quantalink runs
already-rolled-back = { $run } 실행은 이미 롤백되었습니다. 변경된 것은 없습니다. { $older }
older-run-stands = 그 이전의 { $run } 실행은 아직 적용되어 있습니다. 이 실행도 되돌리려면 이름을 지정하여 롤백하십시오.
older-run-none = 롤백할 수 있는 이전 실행은 없습니다.
older-run-elsewhere = 그 이전의 { $run } 실행은 다른 호스트({ $hosts })에서 수행되었으며 아직 적용되어 있습니다. 이 실행도 되돌리려면 이름을 지정하여 롤백하십시오.
older-run-unknown = 읽을 수 없는 저널이 있어 이전 실행이 아직 적용되어 있는지 알 수 없습니다. 다음 명령으로 실행 목록을 확인하십시오: quantalink runs
newer-run-stands = { $run } 실행 다음에 수행한 { $newer } 실행이 아직 적용되어 있어 { $run } 실행을 롤백할 수 없습니다. 변경된 것은 없습니다. 먼저 { $newer } 실행을 롤백하십시오.
run-of-other-root = { $run } 실행의 대상은 { $root }이고 지금 대상은 { $here }입니다. 변경된 것은 없습니다. 그 실행에 사용한 --root 옵션으로 명령을 다시 실행하십시오. 연습 환경의 실행은 마법사에서만 이어서 처리합니다: quantalink demo --root { $root }
run-unfinished-before = { $run } 실행이 완료되지 않았고 적용한 변경이 남아 있습니다. 변경된 것은 없습니다. 먼저 그 실행을 이어서 완료하거나 롤백하십시오.
run-at-work = 이미 진행 중인 실행이 있습니다. 끝날 때까지 기다리십시오.
host-not-here = { $host } 호스트는 이 실행에 속하지만 지금 지정되지 않았습니다. 변경된 것은 없습니다. 이 실행의 모든 호스트를 지정하거나(건드리지 않을 호스트는 --leave-out 옵션으로), 호스트에 자동으로 연결하는 resume 명령으로 완료하십시오.
run-state-not-written = { $run } 실행의 저널을 쓸 수 없어 더 이상 변경을 시작하지 않았습니다. { $why } 변경별 상태는 함께 표시됩니다. 원인을 제거한 후 실행을 이어서 완료하거나 롤백하십시오.
put-back-failed = { $run } 실행에서 변경 하나가 실패했고, 그 전에 적용한 변경을 되돌리지 못했습니다. { $why } 원인을 제거한 후 실행을 롤백하십시오.
rollback-stopped = { $run } 실행의 롤백이 중단되었습니다. { $why } 그때까지 되돌린 것은 유지됩니다. 원인을 제거한 후 실행을 다시 롤백하십시오.
undo-cut = 되돌렸는지 알 수 없습니다. { $run } 실행을 다시 롤백하십시오. 그러면 파일을 확인하고 나머지를 마무리합니다.
changed-since-run = { $run } 실행 후에 다른 사람이 { $path } 파일을 변경하여({ $what }) 아무것도 롤백하지 않았습니다. 파일을 확인하십시오. 그 변경을 버려도 되면 실행이 남긴 내용으로 되돌려 놓은 후 롤백을 다시 실행하십시오.
changed-content = 내용
changed-attributes = 모드, 소유자, ACL 또는 확장 속성
changed-by-third-hand = { $path } 파일의 내용이 { $run } 실행 전과도 후와도 다릅니다. 실행이 중단된 동안 다른 사람이 변경했습니다. 아무것도 건드리지 않았습니다. { $old } 파일을 둘 중 한 내용으로 만든 후 명령을 다시 실행하십시오. 현재 내용을 유지하고 이 실행을 없던 것으로 하려면 { $folder } 디렉터리를 다른 곳으로 옮기십시오.
old-content-kept = 기존 내용은 { $path } 파일에 보관되어 있습니다.
old-content-none = 실행 전에는 이 파일이 없었습니다.
settled-made = { $path }: 중단된 변경은 적용되어 있었습니다.
settled-not-made = { $path }: 중단된 변경은 적용되지 않았습니다.
plan-without-act = 계획에 { $change } 변경을 적용하는 방법이 없습니다. 변경된 것은 없습니다. quantalink의 오류이니 신고해 주십시오.
refused-without-reason = 거부됨

# Loading.
load-failed = { $command } 명령이 실패했습니다({ $code }). 출력: "{ $output }". 파일은 그대로 유지되고, 실행 중인 multipathd는 이미 로드한 구성을 계속 사용합니다. multipathd의 메시지를 확인하고 원인을 제거한 후 { $run } 실행을 이어서 완료하십시오.
exit-code = 종료 코드 { $code }
ended-by-signal = 시그널로 종료됨
load-not-undone = { $host }: 기존 파일은 되돌렸지만 multipathd는 로드한 구성을 계속 사용합니다. 로드한 구성은 되돌리지 않습니다. 이전 구성을 로드하려면 그 호스트에서 다음을 입력하십시오: { $command }
load-unsettled = 실행이 중단되기 전에 구성이 로드되었는지 알 수 없습니다. 한 번 더 로드해도 문제없습니다.

# The runner.
report-not-here = 저장할 보고서가 없습니다.
thread-not-started = 시스템이 스레드를 더 시작할 수 없습니다: { $why }. 변경된 것은 없습니다. 다른 프로그램을 닫은 후 다시 시도하십시오.
program-mistake = quantalink에 오류가 발생하여 이 명령을 중지했습니다: { $why }. 실행이 진행 중이었으면 quantalink를 다시 시작하십시오. 완료되지 않은 것을 알려 줍니다. 이 오류를 신고해 주십시오.

## practice

practice-not-built =
    연습 환경을 만들 수 없습니다: { $path }: { $why }. 만들던 것은 남아 있지 않습니다. 환경 변수 TMPDIR에 임시 파일을 둘 다른
    디렉터리를 지정하고 다시 시도하십시오.

## wizard

# The pages: title and help.
page-unfinished-title = 완료되지 않은 실행
page-start-title = 현재 상태
page-plan-title = 수행할 작업
page-progress-title = 실행
page-verification-title = 적용 상태 검사
page-finish-title = 수행한 작업

# What can be done on a page.
action-next = 다음
action-next-look = 호스트 먼저 살펴보기
action-next-check = 변경 없이 검사만
action-back = 이전
action-apply = 변경 적용
action-refresh = 다시 확인
action-roll-back = 실행 롤백
action-resume = 실행 이어가기
action-stop = 다음 안전 지점에서 중지
action-save-report = 보고서 저장
action-save-answers = 응답 저장
action-practice = 연습 환경 열기
action-quit = 종료
action-finish = 마법사 종료

# Questions over a page.
ask-quit = 마법사를 종료하시겠습니까?
ask-quit-at-work =
    변경이 진행 중입니다. 이 변경을 먼저 마치고 다른 변경은 시작하지 않으며, 그런 다음 마법사가 종료됩니다. 나중에 실행을
    이어가거나 롤백할 수 있습니다.
ask-quit-practice = 여기는 연습 환경이며 실제로 변경된 것은 없습니다. 연습 환경의 디렉터리는 마법사가 끝나면 삭제됩니다. --keep 또는 --root 옵션을 사용하면 남습니다.
ask-quit-practice-stays = 여기는 연습 환경이며 실제로 변경된 것은 없습니다. 연습 환경의 디렉터리는 그대로 남습니다: { $path }
ask-quit-undo = 나중에 되돌리려면 다음을 입력하십시오: { $command }
ask-stop = 실행을 중지하시겠습니까?
ask-stop-safe =
    진행 중인 변경을 먼저 마칩니다. 그때까지 적용한 것은 유지되며, 나중에 실행을 이어가거나 롤백할 수 있습니다.
ask-roll-back = { $run } 실행을 롤백하시겠습니까?
ask-roll-back-how =
    변경한 모든 파일의 내용, 모드, 소유자를 이전으로 되돌립니다. 그 후에 누군가 변경한 파일은 건드리지 않고 이름을 알려
    줍니다.
choice-stay = 아니요, 돌아가기
choice-quit = 예, 종료
choice-go-on = 아니요, 계속 진행
choice-stop = 예, 중지
choice-keep = 아니요, 그대로 두기
choice-roll-back = 예, 롤백
choice-stop-here = 아니요, 중지
choice-yes-go-on = 예, 계속

# The state of the hosts.
state-nothing = 어느 호스트에서도 변경된 것은 없습니다.
state-stands =
    { $made ->
        [0] { $run } 실행의 변경은 남아 있지 않습니다.
       *[other] { $run } 실행의 변경 { $made }건이 적용된 채로 남아 있습니다.
    }
state-unfinished =
    이전에 시작한 { $run } 실행이 완료되지 않았습니다. { $made ->
        [0] 적용된 채로 남은 변경은 없습니다.
       *[other] 변경 { $made }건이 적용된 채로 남아 있습니다.
    }
state-so-far =
    { $made ->
        [0] 적용한 변경이 없습니다.
       *[other] 변경 { $made }건을 적용했습니다.
    }{ $back ->
        [0] {""}
       *[other] {" "}{ $back }건을 되돌렸습니다.
    }{ $unsure ->
        [0] {""}
       *[other] {" "}{ $unsure }건은 적용되었는지 알 수 없습니다. 해당 파일을 확인하십시오.
    }
run-complete = 실행이 완료되었습니다.
run-only-by-hand =
    수동 단계만 남아 있었습니다. { $done ->
        [0] 완료를 확인한 단계가 없고
       *[other] 완료를 확인한 단계는 { $done }개이고
    } { $left ->
        [0] 남은 단계가 없습니다.
       *[other] 남은 단계는 { $left }개입니다.
    } 이에 대한 실행 기록은 보관되지 않습니다. 응답을 보관하려면 보고서를 저장하십시오.
run-unfinished = 실행이 완료되지 않았습니다. 일부 변경이 적용되지 않았습니다.
run-rolled-back = 실행을 롤백했습니다. 이전 상태로 되돌리지 못한 것은 해당 변경에 표시됩니다.
run-awaiting-confirm = 변경을 적용했으며 "quantalink confirm" 명령을 기다립니다. 확정하지 않으면 변경을 되돌립니다.

# Words in front of notices and changes.
level-info = 참고
level-warning = 주의
level-error = 오류
mark-pass = 통과
mark-fail = 실패
mark-manual = 수동
mark-skipped = 건너뜀
mark-pending = 예정
mark-done = 이미 완료됨
mark-applied = 적용됨
mark-failed = 실패
mark-unknown = 알 수 없음
mark-rolled-back = 롤백됨
mark-refused = 거부됨
mark-working = 진행 중

# Hosts and changes.
wizard-host = { $host }: { $release } ({ $role })
wizard-role-node = dom0 노드
wizard-change-on = { $host }: { $change }
row-path = 파일: { $path }

# Page "unfinished".
unfinished-found = 이 호스트에서 시작한 실행이 완료되지 않았습니다. 다른 변경을 하기 전에 먼저 이 실행을 정리하십시오.
unfinished-resume = 나머지 변경을 적용하려면 "실행 이어가기"를 선택하거나 다음을 입력하십시오:
unfinished-roll-back = 실행한 내용을 되돌리려면 "실행 롤백"을 선택하거나 다음을 입력하십시오:
unfinished-roll-back-practice =
    실행한 내용을 되돌리려면 "실행 롤백"을 선택하십시오. 실제 호스트에서는 나중에 언제든지 다음을 입력하여 되돌릴 수 있습니다:
run-roll-back-later = 실행한 내용을 되돌리려면 마지막 페이지에서 "실행 롤백"을 선택하거나 다음을 입력하십시오:
run-roll-back-later-practice = 실행한 내용을 되돌리려면 마지막 페이지에서 "실행 롤백"을 선택하십시오. 실제 호스트에서는 나중에 언제든지 다음을 입력하여 되돌릴 수 있습니다:
unfinished-look = 호스트의 현재 상태를 먼저 보려면 호스트를 살펴보십시오. 변경되는 것은 없습니다.
pair-run = 실행
pair-started = 시작
pair-root = 루트
pair-host = 호스트

# Page "start".
no-host-here = 이 시스템은 dom0 노드가 아닙니다. /etc/xensource-inventory 파일이 없습니다.
no-host-what = 
    마법사는 XenServer 또는 XCP-ng dom0에서 작동합니다. 마운트한 이미지나 그 사본에서 작업하거나, 이 시스템(multipath-tools가 있는 일반 Linux)을
    노드로 취급하려면 다음 중 하나로 다시 시작하십시오:
no-host-practice = 또는 연습 환경을 여십시오. 임시 디렉터리에 연습용 노드와 연습용 StorageLink 서버를 만듭니다. 이 시스템은 전혀 건드리지 않습니다.
looking = 호스트 확인 중
start-root = 여기의 모든 내용은 이 시스템이 아니라 { $path } 디렉터리 트리에 대한 것입니다. 메모리와 여유 공간은 확인을 수행하는 시스템의 값입니다.
start-about =
    호스트에서 확인한 정보입니다. 확인하는 동안 변경한 것은 없으며, 계획에 동의하기 전에는 아무것도 변경하지
    않습니다.
start-runs-unknown = 완료되지 않은 이전 실행이 있는지 확인하지 못했습니다. 계속하기 전에 다시 확인하십시오.
start-looked = 확인 시각: { $at }
pair-main = multipath.conf
pair-enabled = multipath-enabled.conf
pair-dropins = conf.d의 파일
pair-tools = multipath-tools
pair-system = 시스템
pair-kernel = 커널
pair-memory = 메모리
pair-free-etc = /etc 여유 공간
pair-free-state = 백업용 여유 공간
pair-daemon = multipathd
value-unknown = 알 수 없음: { $why }
value-not-told = 알 수 없음: 시스템에서 확인할 수 없음
value-memory = { $total }, 사용 가능 { $free }
file-absent = 없음
file-dangling = { $path } 경로를 가리키는 링크(대상 없음)
file-too-big = { $path }, { $size }: 구성 파일로는 너무 큼
file-other = { $path }: 일반 파일이 아님
file-plain = { $path }, { $size }, 모드 { $mode }, 소유자 { $owner }
file-linked = 링크 대상 { $path }, { $size }, 모드 { $mode }, 소유자 { $owner }
dropins-no-folder = 디렉터리가 없음
dropins-count =
    { $count ->
        [0] 없음
       *[other] 파일 { $count }개
    }
daemon-not-asked = 확인하지 않음: 이 디렉터리에서는 아무것도 실행하지 않음
daemon-unknown = 실행 여부를 알 수 없음
daemon-runs = 실행 중
daemon-stands = 실행 중이 아님

# Page "plan".
plan-refused =
    변경 { $refused }건이 거부되어 어느 호스트에서도 아무 작업도 하지 않습니다. 이유는 아래에 있습니다.
plan-nothing = 할 일이 없습니다. 모든 호스트가 이미 올바른 상태이거나, 여기서 할 수 있는 일이 없습니다.
plan-pending =
    동의하면 변경 { $pending }건을 적용합니다. 지금까지 변경된 것은 없습니다.
plan-stale = 호스트를 마지막으로 확인하는 데 실패했거나 그 후 응답이 변경되었습니다. 호스트를 다시 확인하기 전에는 아무것도 적용하지 않습니다.
plan-unfinished = { $run } 실행이 완료되지 않았습니다. 먼저 이어서 완료하거나 롤백하십시오. 그런 다음 이 계획을 적용할 수 있습니다.
plan-host-nothing = 이 호스트에서 수행할 작업이 없습니다.
next-replace =
    파일을 통째로 교체하며 모드({ $mode }), 소유자({ $owner }), 속성을 유지합니다. 기존 내용을 먼저 저장합니다.
next-create = 파일을 모드 0644로 만듭니다{ $folders }.
next-with-folders = (디렉터리가 없으면 함께 만듦)
next-folder-is-there = (디렉터리는 이미 있음)
next-load = 다음 명령을 실행합니다: { $command }
next-manual = 직접 해야 하는 작업입니다. 프로그램이 대신 수행하지 않습니다.
next-whole = 시작하면 반드시 끝내거나 되돌립니다.
diff-size =
    { $places }곳: 추가 { $added }줄, 삭제 { $removed }줄, 변경 { $changed }줄.

# Page "progress".
progress-apply = 변경을 적용하고 있습니다.
progress-resume = 실행을 이어서 완료하고 있습니다.
progress-roll-back = 실행을 롤백하고 있습니다.
progress-ended = 실행이 끝났습니다.
progress-back = 롤백이 끝났습니다.
progress-run = 실행: { $run }
progress-leaving = 진행 중인 변경을 마친 후 마법사를 종료합니다.
progress-stopping = 진행 중인 변경을 마친 후 실행을 중지합니다.

# Page "verification".
checking = 모든 호스트 검사 중
checks-none = 검사한 것이 없습니다. 다시 확인하십시오.
checks-hold = 실패한 검사가 없습니다.
checks-failed =
    검사 { $failed }건이 실패했습니다. 확인한 내용과 해야 할 일은 각 검사에 나와 있습니다.
checks-host = { $host }
count-pass = 통과
count-fail = 실패
count-manual = 수동
count-skipped = 건너뜀

# Page "finish".
finish-nothing = 이번 세션에서 변경된 것은 없습니다.
finish-practice = 연습이었으며 실제로 변경된 것은 없습니다. 연습 환경의 디렉터리는 마법사가 끝나면 삭제됩니다. --keep 또는 --root 옵션을 사용하면 남습니다.
finish-practice-stays = 연습이었으며 실제로 변경된 것은 없습니다. 연습 환경의 디렉터리는 그대로 남습니다: { $path }
finish-checks = 검사
finish-files = 보관 위치
pair-state-dir = 실행 기록과 백업
pair-report = 보고서
pair-answers = 응답
value-not-saved = 저장하지 않음
notice-report-written = 보고서를 { $path } 파일에 저장했고, 같은 위치에 .md와 .json 파일로도 저장했습니다.
notice-answers-written = 응답을 { $path } 파일에 저장했습니다. 다음 옵션으로 다시 사용할 수 있습니다: --answers FILE

# The log.
log-looking = 호스트 확인 중
log-checking = 모든 호스트 검사 중
log-looked =
    호스트 { $hosts }대가 응답함
log-started = { $run } 실행 시작
log-at-work = { $change }: { $what }
log-ended = { $change }: { $outcome }
log-ended-why = { $line }: { $why }
log-stopping = 다음 안전 지점에서 중지하도록 요청함
log-answer-yes = 응답: 예, 계속
log-answer-no = 응답: 아니요, 중지
outcome-applied = 적용됨
outcome-done = 할 일 없음
outcome-failed = 실패
outcome-unknown = 적용 여부를 알 수 없음
outcome-rolled-back = 롤백됨
outcome-refused = 거부됨
outcome-manual = 수동 작업
outcome-skipped = 하지 않음

## plain

plain-title = == { $step }/{ $steps }단계: { $title } ==
plain-practice = 연습 환경: 모두 연습용입니다. 이 시스템은 전혀 건드리지 않습니다.
plain-notice = { $level }: { $text }
plain-diff = { $path } 파일의 변경 내용 (- 삭제, + 추가):
plain-no-newline = (파일이 줄 바꿈 없이 여기서 끝남)
plain-field = { $label } [{ $value }]
plain-yes = 예
plain-no = 아니요
plain-yes-no = y(예) 또는 n(아니요)을 입력하십시오.
plain-not-now = { $action } (지금은 불가)
plain-progress = ... { $what }
plain-progress-part = ... { $what } ({ $part })
plain-prompt = 번호, 또는 Enter: "{ $default }" ({ $keys }):
plain-prompt-none = 번호 ({ $keys }):
plain-choose = 번호, 또는 Enter: "{ $default }" ({ $keys }):
plain-choose-one = 1-{ $count } 사이의 번호를 입력하거나 Enter를 눌러 첫 번째를 선택하십시오.
plain-value = 새 값을 입력하거나 Enter로 "{ $value }" 유지 ({ $keys }):
plain-no-default = 여기서 Enter는 아무 일도 하지 않습니다. 원하는 항목의 번호를 입력하십시오.
plain-no-back = 지금은 여기서 이전으로 돌아갈 수 없습니다.
plain-not-understood = 위에 없는 번호입니다. 위의 번호 중 하나를 입력하거나, 도움말을 보려면 ?를 입력하십시오.
plain-log-empty = 아직 아무 일도 없었습니다.
plain-log-line = { $at } { $text }
plain-end-of-input = 입력이 끝나 마법사를 여기서 종료합니다. 더 이상 변경을 시작하지 않습니다.
plain-told-to-end = 종료 요청(Ctrl-C 또는 시그널)을 받아 마법사를 여기서 종료합니다. 새 변경은 시작하지 않으며, 답하지 않은 질문은 완료되지 않은 것으로 처리합니다.
plain-yes-end = 마법사를 끝까지 진행했습니다.
plain-yes-stuck = 마법사를 여기서 종료합니다(종료 코드 { $code }). 직접 결정하거나 확인해야 할 것이 있습니다.

## tui

tui-step = { $now }/{ $all }단계
tui-practice = 연습 환경: 모두 연습용입니다. 이 시스템은 전혀 건드리지 않습니다.
tui-position = { $from }-{ $to } / { $all }
tui-notice = { $word }: { $text }
tui-too-small = 이 터미널은 { $columns }열 { $rows }행입니다. quantalink에는 최소 { $need-columns } x { $need-rows } 크기가 필요합니다. 창을 키우십시오. 진행 중인 작업은 계속됩니다. 끝내려면 창을 키우고 F10 키를 누르거나 창을 닫으십시오.
tui-no-terminal = 여기서는 화면을 표시할 수 없습니다. 입력과 출력이 제어 시퀀스를 이해하는 터미널이어야 합니다. --plain 옵션을 사용하십시오.
tui-terminal-failed = 터미널을 사용할 수 없습니다: { $error }. 아무 작업도 하지 않았습니다. --plain 옵션을 사용하십시오.
tui-no-newline = (끝에 줄 바꿈 없음)
tui-yes = 예
tui-no = 아니요
tui-key-more = 더 보기
tui-key-help = 도움말
tui-key-log = 로그
tui-key-quit = 종료
tui-key-close = 닫기
tui-key-choose = 선택
tui-key-toggle = 변경
tui-key-sides = 나란히 보기
tui-log-title = 로그(시각은 UTC)
tui-log-empty = 아직 아무 일도 없었습니다.
tui-help-title = 도움말
tui-help-do = 키 표시줄에 표시된 일: 포커스가 있는 동작이나 선택을 실행
tui-help-back = 이전 페이지로 이동(잃는 것은 없음), 페이지 위에 열린 창 닫기, 종료하지는 않음
tui-help-next = 입력 중인 경로 완성, 그 외에는 다음 필드나 동작으로 포커스 이동
tui-help-previous = 이전 필드나 동작으로 포커스 이동
tui-help-up = 한 줄 위로, 또는 위의 필드나 동작으로
tui-help-down = 한 줄 아래로, 또는 아래의 필드나 동작으로
tui-help-toggle = 포커스가 있는 필드 변경
tui-help-page-up = 한 화면 위로
tui-help-page-down = 한 화면 아래로
tui-help-top = 맨 위로
tui-help-end = 맨 끝으로
tui-help-left = 파일 내용의 왼쪽에 잘린 부분 보기
tui-help-right = 파일 내용의 오른쪽에 잘린 부분 보기
tui-help-sides = 이전 파일과 새 파일 나란히 보기(100열 이상)
tui-help-refresh = 호스트 다시 확인
tui-help-help = 이 페이지
tui-help-log = 지금까지의 작업 기록
tui-help-repaint = 화면 다시 그리기
tui-help-suspend = 프로그램 일시 중지("fg"로 계속), 변경을 적용하는 동안에는 불가
tui-help-quit = 호스트의 상태를 알려 주고 종료할지 물음
tui-help-notes = 텍스트를 편집하는 동안에는 글자 키가 글자로 입력됩니다. 먼저 Tab으로 빠져나오거나 기능 키를 사용하십시오. 키보드가 반응하지 않으면 Scroll Lock이 켜져 있을 수 있으니 한 번 더 누르십시오. 일부 터미널은 기능 키를 자체적으로 사용하므로, 기능 키마다 대신 쓸 수 있는 키가 있습니다.
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

cli-about = "QuantaStor StorageLink XenServer 설치"를 관리자와 함께 단계별로 진행합니다. 모든 편집을 diff로 보여 주고, 안전하게 적용하고, 검사하며, 되돌릴 수 있습니다. 명령을 지정하지 않으면 마법사를 시작합니다.
cli-after-help = 종료 코드: 0 완료 또는 할 일 없음; 1 실패; 2 적용할 변경이 있음(plan) 또는 검사 실패(verify); 3 거부됨, 변경된 것 없음; 64 잘못된 사용법.
cli-heading-usage = 사용법
cli-heading-commands = 명령
cli-heading-options = 옵션
cli-heading-arguments = 인수

cli-cmd-demo = 연습 환경에서 마법사 실행: 노드, StorageLink 서버, 게이트웨이, 스토리지 시스템이 모두 연습용이며 이 시스템은 전혀 건드리지 않음
cli-cmd-plan = 수행할 작업 표시
cli-cmd-apply = plan이 보여 주는 작업 수행
cli-cmd-verify = 적용 상태 검사(변경하지 않음)
cli-cmd-rollback = 실행 롤백
cli-cmd-resume = 중단된 실행을 이어서 완료
cli-cmd-confirm = --confirm-within으로 적용한 실행 유지
cli-cmd-runs = 이곳의 실행 목록과 미완료 여부 표시
cli-cmd-edit = 필터: 편집한 파일을 stdout으로 출력(파일은 쓰지 않음)
cli-cmd-edit-multipath = multipath.conf의 QuantaStor 항목
cli-cmd-edit-scsi-ids = StorageLink의 scsi_device_id_config.xml에 있는 QuantaStor 항목
cli-cmd-export = 다른 배포 수단에서 사용할 수 있도록 노드의 계획 내보내기
cli-cmd-export-ansible = ansible-core용 역할(role)과 플레이북으로 내보내기
cli-cmd-export-sh = 새 파일이 들어 있는 노드별 셸 스크립트로 내보내기
cli-cmd-guide = 가이드를 텍스트로 출력
cli-cmd-completions = 셸 자동 완성 스크립트 출력
cli-cmd-man = 매뉴얼 페이지 출력(man -l -에 사용)

cli-arg-run = 대상 실행(예: 20261120-1) [기본값: 같은 --root의 최신 실행]
cli-arg-file = 읽을 파일(생략하거나 -이면 stdin)
cli-arg-dir = 쓸 디렉터리(없거나 비어 있어야 함)
cli-arg-shell = 대상 셸

cli-opt-help = 이 도움말 표시
cli-opt-version = 버전 표시
cli-opt-section = 가이드의 이 섹션만(여러 번 지정 가능) [기본값: 현재 호스트에 맞는 섹션]
cli-opt-root = DIR을 이 시스템의 / 대신 사용(예: 마운트한 이미지). 이때는 아무것도 실행하지 않음. demo: 연습 환경을 DIR에 두고 다음에 이어서 사용
cli-opt-release = 적용할 규칙과 항목의 릴리스(예: 5.6, 6.5, "xcp-ng 8.3", linux) [기본값: 최신 릴리스]
cli-opt-stanza = auto: 릴리스에 알맞은 항목, guide: 가이드의 설정 9개 그대로, modern: getuid_callout 없는 항목
cli-opt-activate = 릴리스가 허용하면 새 구성도 로드
cli-opt-answers = 마법사가 묻는 값이 모두 든 TOML 파일(옵션이 우선)
cli-opt-state-dir = 실행 기록, 저널, 백업을 보관할 디렉터리 [root의 기본값: /var/lib/quantalink]
cli-opt-diff = diff도 출력(edit: 파일 대신 diff 출력)
cli-opt-yes = plan이 보여 주는 작업에 동의
cli-opt-json = JSON 객체 하나를 stdout으로 출력
cli-opt-plain = 전체 화면 대신 번호로 답하는 일반 텍스트 사용
cli-opt-keep = 연습 환경의 디렉터리를 남겨 둠
cli-opt-lang = 언어 [기본값: LC_ALL, LC_MESSAGES, LANG에 따름]
cli-opt-ascii = ASCII만 출력
cli-opt-no-color = 색상 사용 안 함
cli-opt-verbose = 더 자세히 표시: plan에서는 항목의 각 행이 하는 일, stderr에는 알아낸 내용과 수행하는 작업
cli-opt-node = SSH로 연결할 dom0 노드(여러 번 지정 가능, local은 SSH 없이 이 시스템)
cli-opt-pool = 이 시스템 또는 첫 번째 --node에서 xe로 확인한 풀의 모든 노드
cli-opt-parallel = 동시에 처리할 노드 수 [기본값: 8]
cli-opt-ssh-config = SSH 클라이언트에 전달할 파일
cli-opt-server = StorageLink를 실행하는 위치: local(해당 Windows 서버에서), smb://[DOMAIN;]USER@HOST(Linux에서 SMB로 접근), manual(서버에서 할 단계를 안내하고 직접 수행) [기본값: Windows에서는 local, 서버에 관한 값이 있으면 manual, 그 외에는 없음]
cli-opt-storagelink-dir = StorageLink의 Server 폴더(자동으로 찾지 못하는 경우). manual이면 그 폴더의 사본이며 사본의 XML을 편집
cli-opt-installer = 다운로드한 어댑터, osn_quantastor_csladapter.exe
cli-opt-installer-sha256 = 어댑터의 예상 SHA-256
cli-opt-edition = 풀의 에디션(dom0에서 확인할 수 없는 경우, 예: enterprise, platinum)
cli-opt-block = 추가할 XML 항목
cli-opt-version-at = XML에서 버전에 해당하는 숫자의 위치
cli-opt-gateway = 검증에 사용할 StorageLink 게이트웨이 [기본 포트: 21605]
cli-opt-gateway-fingerprint = 게이트웨이 인증서의 SHA-256. 다른 인증서에는 암호를 보내지 않음
cli-opt-storage = QuantaStor 시스템 [기본 포트: 8153]
cli-opt-storage-user = QuantaStor 시스템의 사용자
cli-opt-storage-fingerprint = QuantaStor 시스템 인증서의 SHA-256. 다른 인증서에는 암호를 보내지 않음
cli-opt-secrets = 암호 nodes, key(SSH 키의 암호 문구), server, gateway, storage가 든 TOML 파일. 소유자 외에 다른 사용자가 읽을 수 있으면(모드 0600이 아니면) 거부
cli-opt-password-fd = 이 파일 디스크립터에서 한 줄 읽기(0: 표준 입력). 노드, 서버, 게이트웨이, 스토리지 시스템에 같은 암호로 사용. 암호가 서로 다르면 --secrets 사용
cli-opt-confirm-within = 실행 후 이 시간 안에 confirm 명령이 없으면 파일을 되돌림(10 이상, --activate와 함께 사용할 수 없음)

usage-command = "{ $command }" 명령은 없습니다.{ $meant } 명령: { $valid }.
usage-argument = "{ $argument }" 인수는 여기에 사용할 수 없습니다.{ $meant }
usage-value = { $argument }: "{ $value }" 값을 사용할 수 없습니다. 사용할 수 있는 값: { $valid }.
usage-value-plain = { $argument }: "{ $value }" 값을 사용할 수 없습니다.
usage-value-range = { $argument }: "{ $value }" 값을 사용할 수 없습니다. 사용 가능한 값: { $least }에서 { $most }까지의 정수.
usage-value-missing = { $argument } 옵션에 값이 필요합니다.
usage-missing = 명령 끝에 필요한 것이 빠졌습니다: { $what }.
usage-twice = { $option } 옵션이 두 번 지정되었습니다.
usage-conflict = { $one } 옵션은 { $other } 옵션과 함께 지정할 수 없습니다.
usage-json-wizard = --json 옵션은 명령에만 사용합니다. 마법사와 연습 환경에는 JSON 출력이 없습니다. 명령: plan, apply, verify, rollback, resume, confirm, runs, export, edit.
usage-other = 명령줄을 읽을 수 없습니다({ $detail }).
usage-see-help = 지정할 수 있는 항목을 보려면 다음을 입력하십시오: { $command } --help

release-not-used = --release 옵션은 "edit multipath" 명령에만 사용하며 여기서는 효과가 없습니다. 릴리스는 호스트의 파일에서 확인합니다.
release-not-for-xml = { $option } 옵션은 "edit multipath" 명령에만 사용하며 여기서는 효과가 없습니다. StorageLink의 XML은 노드의 릴리스와 관계없이 파일 자체의 형식에 따라 편집합니다.
output-failed = 출력하지 못했습니다: { $detail }.
internal-error = quantalink 자체에 오류가 발생했습니다. 위치: { $place }. 이제 어떤 변경도 시작하지 않습니다. "quantalink runs"를 입력하여 완료되지 않은 실행이 있는지 확인하고, "quantalink resume" 또는 "quantalink rollback"으로 정리하십시오.

input-absent = 그런 파일이 없습니다. 있는 파일을 지정하십시오.
input-folder = 디렉터리입니다. 그 안의 파일을 지정하십시오.
input-special = 일반 파일이 아니라 FIFO, 디바이스 또는 소켓이므로 열지 않습니다. 일반 파일을 지정하십시오.{ $instead }
input-special-stdin = {" "}"{ $command }" 명령은 표준 입력을 읽습니다.
input-no-rights = 이 파일을 읽을 권한이 없습니다({ $detail }). 권한이 있는 사용자(예: root)로 quantalink를 실행하십시오.
input-loop = 이 경로의 심볼릭 링크가 순환합니다({ $detail }). 링크를 바로잡으십시오.
input-too-big = 파일이 { $limit } 크기를 넘어 읽지 않았습니다. 올바른 파일을 지정하십시오.
input-unreadable = 파일을 읽을 수 없습니다: { $detail }.
edit-nothing = { $path }: 할 일이 없습니다. QuantaStor 항목이 이미 올바릅니다.
edit-unchanged = { $path }: 변경한 것이 없습니다.
release-unknown-name = "{ $release }" 릴리스는 없습니다. 예: 5.6, "5.6 fp1", 6.2, 6.5, 7.0, "xenserver 8", "xcp-ng 8.3", linux.

answers-not-text = 응답 파일의 { $line }행이 UTF-8 텍스트가 아닙니다. 파일을 UTF-8로 저장하십시오.
no-host = 이 시스템은 XenServer 또는 XCP-ng 호스트도 아니고(/etc/xensource-inventory 파일이 없음) StorageLink 서버도 아닙니다. { $instead }
section-does-not-fit = { $section } 섹션에는 StorageLink 서버가 필요하지만 여기에는 없습니다. SMB로 접근할 수 있는 서버에는 --server "smb://USER@HOST" 옵션을 추가하십시오. 직접 접속해야 하는 서버에는 "--server manual" 옵션을 추가하십시오. 그러면 서버에서 직접 수행할 단계를 안내합니다.
state-no-default = 이 사용자에게는 실행 기록을 보관할 디렉터리가 없습니다. --state-dir DIR 옵션으로 지정하십시오.
state-inside-root = 실행 기록 디렉터리가 --root 옵션으로 지정한 { $root } 디렉터리 안에 있습니다. 이 안에는 변경 내용 외에는 쓸 수 없습니다. --state-dir DIR 옵션으로 다른 디렉터리를 지정하십시오.
needs-yes = 여기서는 확인을 받을 수 없고 --yes 옵션도 지정되지 않았습니다. 변경된 것은 없습니다. "quantalink plan --diff"로 계획을 확인한 후 같은 명령에 --yes 옵션을 붙여 다시 입력하십시오.
needs-yes-resume = 여기서는 확인을 받을 수 없고 --yes 옵션도 지정되지 않았습니다. 변경된 것은 없습니다. 중단된 실행을 완료하려면 같은 명령에 --yes 옵션을 붙여 다시 입력하십시오.
needs-yes-rollback = 여기서는 확인을 받을 수 없고 --yes 옵션도 지정되지 않았습니다. 되돌린 것은 없습니다. 무엇을 되돌릴지 먼저 보려면 같은 명령을 터미널에서 입력하고, 되돌리려면 --yes 옵션을 붙여 입력하십시오.
not-agreed = 동의하지 않았습니다. 변경된 것은 없습니다.
answer-yes = y yes 예 네
answer-no = n no 아니요 아니오
apply-ask = 변경 { $n }건을 적용하시겠습니까? [y/N]
apply-settle-ask = 더 변경할 것이 없습니다. 중단된 { $run } 실행을 마무리하시겠습니까? [y/N]
rollback-ask = 이 실행이 변경한 것을 되돌리시겠습니까? [y/N]
plan-to-apply = 적용할 변경이 { $n }건 있습니다. 적용하려면 다음을 입력하십시오: { $command }
plan-stopped = 위에 나온 이유로 거부되었습니다. 어느 호스트에서도 변경된 것은 없습니다.
apply-nothing = 할 일이 없습니다.
apply-nothing-changed = 변경된 것은 없습니다.
apply-interrupted = 첫 변경 전에 중단되었습니다. 변경된 것은 없습니다. 같은 명령을 다시 입력하십시오.
apply-done = 완료: { $run } 실행에서 변경 { $n }건을 적용했습니다. 되돌리려면 다음을 입력하십시오: { $rollback }
apply-done-stays = 완료: { $run } 실행에서 변경 { $n }건을 적용했습니다. 이 변경은 롤백해도 되돌려지지 않고 그대로 남습니다.
apply-cut = { $run } 실행이 중단되었습니다. { $n ->
    [0] 변경된 채로 남은 것은 없습니다.
   *[other] 변경 { $n }건이 적용된 채로 남아 있습니다.
} 이어서 완료하려면 "{ $resume }" 명령을 입력하십시오. 변경한 것을 되돌리려면 "{ $rollback }" 명령을 입력하십시오.
apply-cut-unknown = { $run } 실행이 중단되었으며, 적용되었는지 알 수 없는 변경이 하나 이상 있습니다. { $n ->
    [0] 그 밖에 변경된 채로 남은 것은 없습니다.
   *[other] 그 밖에 변경 { $n }건이 적용된 채로 남아 있습니다.
} 다시 확인하고 이어서 완료하려면 "{ $resume }" 명령을 입력하십시오. 변경한 것을 되돌리려면 "{ $rollback }" 명령을 입력하십시오.
apply-put-back = { $run } 실행으로 변경된 채 남은 것은 없습니다. 원인: { $why } 원인을 해결한 후 같은 명령을 다시 입력하십시오.
apply-takes-up = { $run } 실행이 중단되어 완료되지 않았습니다. 이 실행을 이어받아 이 명령의 계획대로 완료합니다.
apply-takes-up-undone = { $run } 실행의 롤백이 완료되지 않아, 적용한 것이 다음 호스트에 아직 남아 있습니다: { $hosts }. 이 실행을 이어받아 이 명령의 계획대로 완료합니다.
apply-closes-cut = { $run } 실행이 중단되었으며 적용된 것은 남아 있지 않습니다. 이 실행은 종료로 처리하고, 이 명령의 계획은 별도의 실행으로 진행합니다.
command-in-full = 여기서 지정한 디렉터리를 포함하면 다음을 입력하십시오: { $command }
run-undoing-here = 이 시스템에서 { $run } 실행의 롤백이 진행 중이거나 완료되지 않았습니다. 마치려면 다음을 입력하십시오: { $command }
run-unfinished-here = 이 시스템의 { $run } 실행이 진행 중이거나 중단되었습니다. 중단된 것이면 apply 명령이 이어서 처리합니다. 시작할 때의 응답으로 완료하려면 다음을 입력하십시오: { $command }
rollback-done = { $run } 실행을 롤백했습니다.
rollback-done-but = 위에 표시된 것을 제외하고 { $run } 실행을 롤백했습니다.
rollback-cut = { $run } 실행을 전부 롤백하지는 못했습니다. 계속하려면 다음을 입력하십시오: { $command }
report-kept = 보고서: { $path }
report-not-due = 이 명령으로 수행할 작업이 없어 보고서를 쓰지 않았습니다: { $path }
report-not-kept = 보고서를 보관하지 못했습니다({ $why }). 실행 자체에는 영향이 없습니다.
demo-kept = 연습 환경을 보관한 위치: { $path }
runs-line = { $run }  { $started }  { $state }  { $root }
runs-none = { $path } 디렉터리에 실행 기록이 없습니다.
runs-complete = 완료
runs-unfinished = 미완료
runs-rolled-back = 롤백됨
runs-awaiting-confirm = 확정 대기

verify-sum = 통과 { $passed }건, 실패 { $failed }건, 수동 확인 { $manual }건, 건너뜀 { $skipped }건.
report-title = quantalink, { $run } 실행
report-written = 작성: { $at }, quantalink { $version }.
report-changes = 변경
report-checks = 검사
report-undo = 되돌리는 방법
report-undo-nothing = 되돌릴 것이 없습니다.
report-undo-stays = 롤백해도 되돌려지는 것은 없으며, 수행한 작업은 그대로 남습니다.

## guide

guide-title = QuantaStor StorageLink XenServer 설치
guide-about = 가이드의 세 부분을 단계별로 설명합니다. ">" 뒤에는 quantalink가 그 단계에서 하는 일이 나옵니다. 1부는 StorageLink 서버에서 직접, 또는 Linux에서 SMB를 통해("--server") 수행합니다. 3부는 SSH로 연결한 노드("--pool", "--node"), 이 시스템, 또는 --root 아래에서 수행합니다. 접근할 수 없는 곳의 일은 직접 할 수 있도록 단계별로 안내합니다("--server manual"). 가이드와 다르게 하는 곳에는 그 이유를 적었습니다.
guide-part-1 = Citrix StorageLink용 QuantaStor 어댑터
guide-part-2 = StorageLink가 어댑터를 로드했는지 확인
guide-part-3 = 다중 경로 설정
guide-licence-title = 라이선스 확인
guide-licence = StorageLink에는 Citrix XenServer Enterprise 또는 Platinum 라이선스가 필요합니다. Advanced 또는 무료 XenServer에서는 사용할 수 없습니다. StorageLink 게이트웨이는 XenServer 5.6 FP1 이하를 지원합니다. 6.0부터 6.2까지는 StorageLink가 내장되어 있으며, 이후 릴리스에는 StorageLink가 없습니다.
guide-licence-does = quantalink는 dom0에서 실행되면 에디션, 릴리스, restrict_storagelink를 dom0에서 확인하고, 그렇지 않으면 "--edition NAME" 값을 사용합니다. 무료 에디션, Advanced, 게이트웨이가 지원하지 않는 릴리스는 거부합니다. 3부의 다중 경로 설정에는 라이선스가 필요 없습니다.
guide-stop-service-title = StorageLink 서비스 중지
guide-stop-service = StorageLink 서버의 관리자 명령 프롬프트에서 "net stop storagelink"를 입력하거나 서비스 패널에서 StorageLink를 중지하십시오. (가이드에는 "XenServer의 서비스 패널"이라고 되어 있지만 Windows 서비스이므로 Windows의 패널입니다.) 서비스가 중지된 동안에는 StorageLink 스토리지 저장소(SR)에서 VM 시작과 중지, 스냅샷 생성이 실패합니다.
guide-stop-service-does = quantalink는 이 서비스와 여기에 의존하는 서비스를 중지하고 STOPPED 상태가 될 때까지 기다리며, 이후 무엇이 실패하더라도 다시 시작합니다. "--server manual" 옵션을 지정하면 입력할 명령과 확인할 내용을 안내합니다. 서비스는 파일을 변경하는 동안에만 중지되며, 어댑터를 다운로드하는 동안에는 중지되지 않습니다.
guide-adapter-download-title = 어댑터 다운로드
guide-adapter-download = OSNEXUS에서 StorageLink 어댑터를 다운로드하십시오: http://www.osnexus.com/trynow/ (가이드에는 여기서 이미 실행하도록 되어 있고 명령은 그 뒤에 나옵니다. 실행은 서비스를 중지한 상태에서 한 번만 합니다.)
guide-adapter-download-does = quantalink는 주소를 텍스트와 QR 코드로 보여 주고, "--installer FILE"로 지정한 파일의 크기와 SHA-256을 보여 줍니다. "--installer-sha256 HEX"를 지정하면 값을 비교합니다.
guide-adapter-install-title = 어댑터 설치 프로그램 실행
guide-adapter-install = 서비스를 중지한 상태에서 StorageLink 서버의 osn_quantastor_csladapter.exe를 실행하십시오.
guide-adapter-install-does = 서버 자체에서는 quantalink가 설치 프로그램을 직접 실행하고 그 출력과 종료 코드를 보고서에 남깁니다. SMB를 사용하거나 "--server manual" 옵션을 지정하면 방법을 안내하고, 실행은 관리자가 합니다.
guide-scsi-ids-title = 디바이스 식별 규칙에 QuantaStor 추가
guide-scsi-ids = C:\Program Files\Citrix\StorageLink\Server\scsi_device_id_config.xml 파일에서 마지막 항목 뒤에 공급업체 OSNEXUS, 제품 QUANTASTOR, 숫자 1로 된 항목을 추가하고(가이드에는 OSNEXUS와 QUANTASTOR1만 있습니다. 값을 둘러싼 XML이 빠졌고 QUANTASTOR와 1이 붙어 있습니다), 파일 시작 부분의 버전 번호를 1 올리십시오(예: 2.0.0.4에서 2.0.0.5로). 버전 번호가 커지면 StorageLink가 새 디바이스 식별 규칙을 XenServer 호스트에 전달합니다.
guide-scsi-ids-does = quantalink는 파일의 기존 항목에서 형식을 파악하여 마지막 항목 뒤에 새 항목을 추가하고 버전을 올리며, 나머지 바이트는 그대로 둡니다. 편집은 서버에서 바로 하거나, "--server manual --storagelink-dir COPY"로 지정한 사본에서 하거나, "quantalink edit scsi-ids" 필터로 할 수 있습니다.
guide-start-service-title = StorageLink 서비스 다시 시작
guide-start-service = "net start storagelink"를 입력하십시오.
guide-start-service-does = quantalink는 이 서비스와 여기에 의존하는 서비스를 시작하고 RUNNING 상태가 유지되는지 지켜보며, 시작되지 않으면 이전 파일로 되돌립니다. "--server manual" 옵션을 지정하면 안내만 하고, 시작은 관리자가 합니다.
guide-adapter-listed-title = 어댑터 확인
guide-adapter-listed = Citrix StorageLink Manager에 로그인하고, 왼쪽에서 "Administration"(관리)을 선택한 후 목록에서 OS NEXUS QuantaStor를 찾으십시오.
guide-adapter-listed-does = "quantalink verify --gateway HOST" 명령은 인증서 지문과 암호가 있으면 StorageLink 게이트웨이에 직접 확인합니다. 그렇지 않으면 관리자가 확인합니다.
guide-credentials-title = 스토리지 시스템 추가
guide-credentials = StorageLink가 QuantaStor 시스템에서 스토리지 볼륨을 자동으로 구성하고 할당할 수 있도록 그 시스템의 자격 증명을 추가하십시오.
guide-credentials-does = quantalink는 스토리지 시스템의 주소, 사용자, 암호를 테스트하고("--storage", "--storage-user") Manager에서 할 일을 안내합니다. 응답에 지정한 경우에만 게이트웨이를 통해 자격 증명을 추가합니다.
guide-multipath-title = 모든 dom0 노드에 QuantaStor 항목 추가
guide-multipath = XenServer는 Linux 디바이스 맵퍼 다중 경로 드라이버(dmmp)를 사용하여 여러 경로로 스토리지에 접근합니다. 드라이버의 구성 파일인 multipath.conf에는 경로 사용 방식과 경로 장애 시의 동작이 공급업체별로 정해져 있습니다. QuantaStor에는 별도의 규칙이 필요합니다. 가이드에서는 아래의 항목을 각 dom0 노드의 /etc/multipath-enabled.conf 파일에서 마지막 device 항목 뒤에 추가합니다. 이 파일은 XenServer 5.0부터 5.6까지만 있습니다. 5.6 FP1부터 6.5까지는 /etc/multipath.conf 파일을 사용합니다. 7.0부터는 가이드의 항목이 문제를 일으킵니다. multipath가 getuid_callout을 더 이상 인식하지 못하여 호출할 때마다 경고를 출력하고, 스토리지 매니저(SM)는 그 출력을 응답으로 받아들입니다. 올바른 위치는 /etc/multipath/conf.d 디렉터리의 별도 파일이며, 그 행은 빼야 합니다.
guide-multipath-does = quantalink는 릴리스를 알아내어 그에 맞는 파일과 항목을 선택하고, 편집 내용을 diff로 보여 줍니다. "quantalink plan --diff"로 보고, "quantalink apply"로 적용하고, "quantalink verify"로 검사하고, "quantalink rollback"으로 되돌립니다. 명령 없이 "quantalink"를 입력하면 같은 일을 마법사로 하며, "quantalink demo"로 먼저 연습할 수 있습니다.
guide-stanza-guide = 가이드의 항목(XenServer 5.0부터 6.5까지):
guide-stanza-modern = XenServer 7.0 이상과 XCP-ng용 항목:

## The adapter section: hosts and services
no-server = 여기에는 StorageLink 서버가 없습니다. --server 옵션으로 지정하십시오.
services-not-here = 이 호스트의 서비스는 조회할 수 없습니다.
api-none = 여기에는 네트워크가 없습니다.
no-service-stopped = 이 실행이 중지한 서비스 중 아직 중지된 것이 없어 시작할 것이 없습니다.

## The network interfaces

endpoint-empty = 주소가 입력되지 않았습니다. 192.168.1.20 또는 storagelink.example.com처럼 HOST 또는 HOST:PORT 형식으로 입력하십시오.
endpoint-url = "{ $typed }" 값은 HOST 또는 HOST:PORT 형식의 주소가 아닙니다. https://, 사용자, 경로는 빼고 입력하십시오.
endpoint-port = "{ $typed }" 끝에 올바른 포트가 없습니다. 포트는 1부터 65535까지의 숫자이며, 생략하면 기본 포트를 사용합니다.
endpoint-brackets = "{ $typed }" 주소를 읽을 수 없습니다. IPv6 주소는 영역(zone) 없이 전체를 입력하고, 포트가 있으면 [주소]:포트 형식으로 입력하십시오.
endpoint-host = "{ $typed }" 값은 IP 주소도 호스트 이름도 아닙니다. 호스트 이름에는 영문자, 숫자, "-", 점만 쓸 수 있습니다. 다른 문자가 있는 이름은 xn-- 형식으로 입력하십시오.
api-cancelled = 응답이 오기 전에 { $at } 서버에 대한 요청을 취소했습니다. 서버에서 변경된 것은 없습니다.
api-timed-out = { $at } 서버가 제시간에 응답하지 않았습니다. 서버에서 변경된 것은 없습니다. 주소, 포트, 방화벽을 확인한 후 다시 시도하십시오.
gateway-login-refused = { $at } 주소의 StorageLink 게이트웨이가 { $user } 사용자의 이 암호를 거부했습니다. 사용자는 항상 "admin"이고 암호는 StorageLink를 설치할 때 정한 것입니다. 변경된 것은 없습니다. 암호를 다시 입력하십시오.
storage-login-refused = { $at } 주소의 QuantaStor 시스템이 { $user } 사용자의 이 암호를 거부했습니다. 다단계 인증을 사용하는 사용자는 여기서 로그인할 수 없으므로 다단계 인증이 없는 사용자를 지정하십시오. 변경된 것은 없습니다. 사용자와 암호를 다시 입력하십시오.
api-name-unknown = { $host } 호스트 이름을 찾을 수 없습니다: { $why }. 철자를 확인하거나 IP 주소를 입력하십시오.
api-connect-refused = { $at } 주소에서 연결을 거부했습니다. 그 포트에서 대기 중인 서비스가 없습니다. 주소와 포트, 서비스 실행 여부를 확인한 후 다시 시도하십시오.
api-connect-timed-out = { $at } 주소에 연결할 수 없습니다. 연결 시도에 응답이 없습니다. 주소, 네트워크, 방화벽을 확인한 후 다시 시도하십시오.
api-unreachable = { $at } 주소에 연결할 수 없습니다: { $why }. 주소와 네트워크를 확인한 후 다시 시도하십시오.
api-closed = { $at } 서버가 응답하기 전에 연결을 닫았습니다. 서버에서 변경된 것은 없습니다. 다시 시도하고, 계속 같으면 서버의 서비스를 다시 시작하십시오.
api-cut = { $at } 서버의 응답이 중간에 끊겼습니다. 서버에서 변경된 것은 없습니다. 다시 시도하십시오.
api-failed = { $at } 서버와의 연결이 실패했습니다: { $why }. 서버에서 변경된 것은 없습니다. 다시 시도하십시오.
api-too-big = { $at } 서버의 응답이 예상보다 훨씬 길어 처리하지 않고 버렸습니다. 서버에서 변경된 것은 없습니다. 주소와 포트를 확인하십시오.
api-no-http = { $at } 서버의 응답이 HTTP 규칙에 맞지 않습니다. 서버에서 변경된 것은 없습니다. 주소와 포트를 확인하십시오.
api-redirected = { $at } 서버가 다른 주소로 리디렉션합니다: "{ $to }". 로그인 정보는 다른 곳으로 보내지 않습니다. 서버 자체의 주소와 포트를 입력하십시오.
api-status = { $at } 서버가 요청을 거부했습니다. HTTP 상태: { $status }. 서버에서 변경된 것은 없습니다. 올바른 서비스의 주소와 포트인지 확인하십시오.
tls-closed = { $at } 서버가 TLS 핸드셰이크 중에 연결을 닫았습니다. 이 포트에서 TLS를 사용하지 않거나, quantalink가 이 시스템에서 사용하지 않는 버전만 지원하는 서버입니다. 포트를 확인하십시오. 포트가 맞으면 이 단계를 서버의 자체 프로그램에서 직접 수행하거나, 더 오래된 버전도 지원하는 quantalink.exe를 StorageLink 서버에서 실행하십시오.
tls-timed-out = { $at } 서버가 연결은 받지만 TLS 핸드셰이크에 응답하지 않습니다. 포트를 확인하고, 맞으면 서버의 서비스를 다시 시작한 후 다시 시도하십시오.
tls-too-old = { $at } 서버는 TLS 1.2보다 오래된 버전만 지원합니다. 이 버전은 더 이상 안전하지 않아 quantalink는 Windows에서만 사용합니다. StorageLink 서버에서 quantalink.exe를 실행하거나, 서버에서 TLS 1.2를 켜거나, Windows 서버의 Citrix StorageLink Manager 같은 서버의 자체 프로그램에서 이 단계를 직접 수행하고 여기서 완료로 확인하십시오.
tls-nothing-in-common = { $at } 서버와 quantalink가 함께 지원하는 암호화 방식이 없습니다. 서버에 오래된 방식만 있는 것 같습니다. 더 많은 방식을 지원하는 quantalink.exe를 StorageLink 서버에서 실행하거나, 이 단계를 서버의 자체 프로그램에서 직접 수행하고 여기서 완료로 확인하십시오.
not-tls = { $at } 서버는 이 포트에서 TLS를 사용하지 않습니다. 핸드셰이크의 시작 부분 외에는 아무것도 보내지 않았습니다. 포트를 확인하십시오.
tls-weak-key = { $at } 서버의 인증서에 { $least }비트보다 짧은 RSA 키가 있어 quantalink에서 서버를 확인할 수 없습니다. 서버에 새 인증서를 설치하거나 이 단계를 서버의 자체 프로그램에서 직접 수행하십시오.
tls-not-proven = { $at } 서버가 제시한 인증서의 키를 가지고 있지 않습니다. 누군가 서버와의 연결에 끼어들었을 수 있습니다. 암호는 보내지 않았습니다. 주소와 네트워크를 확인한 후 다시 시도하십시오.
tls-failed = { $at } 서버와의 TLS 핸드셰이크가 실패했습니다: { $why }. 암호는 보내지 않았습니다. 주소와 포트를 확인한 후 다시 시도하십시오.
certificate-unreadable = { $at } 서버의 인증서를 읽을 수 없습니다. 암호는 보내지 않았습니다. 서버에 새 인증서를 설치하거나 이 단계를 서버의 자체 프로그램에서 직접 수행하십시오.
certificate-expired = 인증서가 만료되었습니다. 만료 시각: { $until }
certificate-not-yet = 인증서가 아직 유효하지 않습니다. 시작 시각: { $from }. 두 시스템의 시계를 확인하십시오.
certificate-self-signed = 서버가 직접 발급한 인증서입니다. 올바른 서버인지는 지문으로만 알 수 있습니다.
certificate-other-name = { $host } 이름으로 발급된 인증서가 아닙니다.
login-cannot-be-sent = { $user } 사용자와 이 암호를 { $at } 서버로 보낼 수 없습니다. 사용자 이름에는 콜론을, 사용자 이름과 암호에는 제어 문자를 쓸 수 없으며 둘을 합쳐 8 KiB 이하여야 합니다. 다시 입력하십시오.
credential-cannot-be-sent = 자격 증명에 게이트웨이 인터페이스로 보낼 수 없는 제어 문자가 있습니다. 아무것도 보내지 않았습니다. 이름, 사용자, 암호를 다시 입력하거나 Citrix StorageLink Manager에서 자격 증명을 추가하십시오.
gateway-fault = { $at } 주소의 StorageLink 게이트웨이가 거부했습니다: "{ $words }" ({ $code }). 게이트웨이의 로그를 보거나 이 단계를 Citrix StorageLink Manager에서 수행하십시오.
gateway-licence-refused = { $at } 주소의 StorageLink 게이트웨이가 라이선스 때문에 거부했습니다: "{ $words }". StorageLink에는 XenServer Enterprise 또는 Platinum이 필요합니다.
gateway-not-soap = { $at } 서버가 응답하지만 StorageLink 게이트웨이가 아닙니다. 주소와 포트를 확인하십시오. 게이트웨이의 기본 포트는 21605입니다.
gateway-add-unknown = { $at } 주소의 StorageLink 게이트웨이로 자격 증명을 보냈지만 추가되었는지는 알 수 없습니다. { $why } 확인하기 전에는 다시 보내지 마십시오. "quantalink verify"를 입력하거나 Citrix StorageLink Manager에서 확인하십시오.
lost-cancelled = 응답이 오기 전에 요청을 취소했습니다.
lost-timed-out = 응답이 제시간에 오지 않았습니다.
lost-closed = 응답이 끝나기 전에 연결이 끊겼습니다.
lost-strange = 응답을 해석할 수 없습니다.
lost-going = 게이트웨이가 아직 작업을 처리하는 중이라고 응답했습니다.
storage-error = { $at } 주소의 QuantaStor 시스템이 거부했습니다: "{ $words }". 서버에서 변경된 것은 없습니다.
storage-not-json = { $at } 서버가 응답하지만 QuantaStor 시스템이 아닙니다. 주소와 포트를 확인하십시오. REST 인터페이스의 기본 포트는 8153입니다.

## The steps of the adapter section
step-licence-title = 라이선스
step-licence-about = StorageLink에는 Enterprise 또는 Platinum 라이선스와 XenServer 5.6 FP1 이하가 필요합니다.
step-stop-service-title = StorageLink 중지
step-stop-service-about = 어댑터와 디바이스 식별 규칙은 StorageLink 서비스가 중지된 동안 변경합니다.
step-adapter-download-title = 어댑터 받기
step-adapter-download-about = QuantaStor 어댑터 설치 프로그램은 OSNEXUS에서 받습니다. 실행하기 전에 크기와 SHA-256을 표시합니다.
step-adapter-install-title = 설치 프로그램 실행
step-adapter-install-about = 설치 프로그램이 QuantaStor 어댑터를 StorageLink에 설치합니다. quantalink는 이를 되돌릴 수 없습니다.
step-scsi-ids-title = 디바이스 식별 규칙
step-scsi-ids-about = scsi_device_id_config.xml에 QuantaStor 항목을 추가하고 버전을 올려, StorageLink가 새 규칙을 XenServer 호스트에 전달하게 합니다.
step-start-service-title = StorageLink 시작
step-start-service-about = 중지한 서비스를 다시 시작하고 실행될 때까지 지켜봅니다.
step-adapter-listed-title = 어댑터 확인
step-adapter-listed-about = StorageLink 게이트웨이에 OS NEXUS QuantaStor 어댑터가 로드되었는지 확인합니다.
step-credentials-title = 스토리지 시스템
step-credentials-about = StorageLink에는 QuantaStor 시스템의 주소, 사용자, 암호가 필요합니다.
change-licence = StorageLink 라이선스 확인
change-stop-service = StorageLink 서비스 중지
change-adapter-install = QuantaStor 어댑터 설치
change-scsi-ids = StorageLink 디바이스 식별 규칙에 QuantaStor 추가
change-start-service = StorageLink 서비스 시작
back-stop-service = StorageLink 서비스 다시 시작
back-start-service = StorageLink 서비스 다시 중지
change-adapter-listed = StorageLink 목록에서 어댑터 확인
change-credentials = StorageLink에 스토리지 시스템 추가
check-licence = 풀에 StorageLink 라이선스가 있음
check-service-running = StorageLink 서비스가 실행 중임
check-scsi-ids = 디바이스 식별 규칙에 QuantaStor 항목이 있음
check-adapter-listed = StorageLink 목록에 OS NEXUS QuantaStor 있음
check-credentials = StorageLink에 스토리지 시스템이 있음
check-storage-login = 스토리지 시스템에 로그인할 수 있음
ask-edition = 풀의 라이선스는 어떤 에디션입니까?
ask-edition-help = dom0에서 확인할 수 없을 때만 필요합니다. XenCenter의 Tools, License Manager에서 볼 수 있습니다. 노드에서 확인한 값이 우선합니다.
ask-edition-unknown = 알 수 없음, 노드에 확인
ask-edition-platinum = Platinum
ask-edition-enterprise = Enterprise
ask-edition-enterprise-xd = Enterprise (XenDesktop 라이선스)
ask-edition-essentials = Essentials (5.0, 5.5)
ask-edition-advanced = Advanced
ask-edition-free = 무료 에디션
ask-edition-newer = 6.2 이상의 에디션
ask-storagelink-dir = StorageLink의 Server 폴더
ask-storagelink-dir-help = 자동으로 찾지 못할 때만 필요합니다. scsi_device_id_config.xml 파일이 있는 폴더입니다.
ask-installer = 설치 프로그램 파일
ask-installer-help = StorageLink 서버에 있는 osn_quantastor_csladapter.exe 파일의 경로입니다.
ask-installer-sha256 = 일치해야 하는 SHA-256
ask-installer-sha256-help = 선택 사항: 신뢰할 수 있는 출처에서 받은 16진수 64자리입니다. 값이 다른 파일은 거부됩니다.
ask-vendor = 항목의 공급업체
ask-vendor-help = 가이드의 값은 OSNEXUS이며, 디바이스가 보고하는 이름과 같습니다.
ask-product = 항목의 제품
ask-product-help = 가이드의 값은 QUANTASTOR이며, 디바이스가 보고하는 이름과 같습니다.
ask-number = 항목의 숫자
ask-number-help = 파일의 항목에 세 번째 숫자 필드가 있을 때 사용합니다. 가이드의 값은 1입니다.
ask-block = 직접 준비한 항목 파일
ask-block-help = 선택 사항: 항목의 XML입니다(예: OSNEXUS 지원에서 받은 것). 구성 파일에 본보기로 삼을 항목이 없을 때 필요합니다.
ask-version-at = 버전 번호의 위치
ask-version-at-help = 행:열 형식입니다(예: 2:23). 버전일 수 있는 숫자가 둘 이상일 때만 필요합니다.
ask-gateway = StorageLink 게이트웨이 주소
ask-gateway-help = HOST 또는 HOST:PORT 형식이며 포트를 생략하면 21605입니다. 비워 두면 StorageLink Manager에서 직접 확인합니다.
ask-gateway-fingerprint = 게이트웨이의 이 인증서를 신뢰하시겠습니까?
ask-gateway-fingerprint-help = 서버에서 직접 확인한 SHA-256 지문과 비교하십시오. 이후에는 이 인증서만 신뢰합니다.
ask-gateway-password = 게이트웨이 사용자 admin의 암호
ask-gateway-password-help = StorageLink를 설치할 때 정한 암호입니다. 이 세션 동안만 유지되며 어디에도 기록되지 않습니다.
ask-storage = QuantaStor 시스템 주소
ask-storage-help = HOST 또는 HOST:PORT 형식이며 포트를 생략하면 8153입니다. 비워 두면 확인하지 않습니다.
ask-storage-user = QuantaStor 시스템의 사용자
ask-storage-user-help = StorageLink가 볼륨을 할당할 때 사용하는 사용자입니다.
ask-storage-fingerprint = 스토리지 시스템의 이 인증서를 신뢰하시겠습니까?
ask-storage-fingerprint-help = 스토리지 시스템에서 직접 확인한 SHA-256 지문과 비교하십시오. 이후에는 이 인증서만 신뢰합니다.
ask-storage-password = 이 사용자의 암호
ask-storage-password-help = 신뢰한 인증서를 제시하는 서버로만 보내고, 이 세션 동안만 유지하며, 어디에도 기록하지 않습니다.
ask-storage-name = Manager에 표시할 스토리지 시스템 이름
ask-storage-name-help = 비워 두면 주소를 사용합니다.
ask-add-credentials = 게이트웨이를 통해 자격 증명을 추가하시겠습니까?
ask-add-credentials-help = "아니요": 안내에 따라 StorageLink Manager에서 직접 추가합니다. "예": quantalink가 추가하고 다시 읽어 확인합니다.
ask-path-not-absolute = { $typed } 경로는 전체 경로가 아닙니다. /srv/adapter.exe와 같이 처음부터 입력하거나, Windows에서는 드라이브부터 입력하십시오.
ask-not-sha256 = "{ $typed }" 값은 SHA-256이 아닙니다. SHA-256은 16진수 64자리이며, 사이에 콜론이 있어도 됩니다.
ask-not-a-place = "{ $typed }" 값은 파일 안의 위치가 아닙니다. 1부터 세는 행:열 형식으로 입력하십시오(예: 2:23).
edition-not-known = "{ $typed }" 에디션은 알려진 XenServer 에디션이 아닙니다. 사용할 수 있는 값: { $valid }.
ask-fields = 항목의 다른 필드 값
ask-fields-help = 이름=값 형식이며, 여러 개는 세미콜론으로 구분합니다. 이름은 위에 표시된 것을 사용하십시오. 비워 두면 표시된 값을 사용합니다.
ask-not-fields = "{ $typed }" 값은 이름=값 형식이 아닙니다. 여러 개는 세미콜론으로 구분하십시오.
gather-service = { $host }: StorageLink 서비스와 폴더 확인 중
gather-block = { $host }: 직접 준비한 항목 읽는 중
gather-installer = { $host }: SHA-256을 계산하려고 설치 프로그램 읽는 중
gather-gateway = { $host }: StorageLink 게이트웨이에서 확인 중
gather-storage = { $host }: QuantaStor 시스템에서 확인 중
gather-licence = { $host }: xe로 에디션과 라이선스 확인 중
evidence-service = 서비스 관리자에서 확인한 { $service } 서비스
evidence-folder-named = 직접 지정한 폴더
evidence-folder-service = { $service } 서비스의 구성에서 확인
evidence-folder-usual = 일반적인 위치
evidence-asked = { $at } 서버에서 확인함
fact-not-named = 지정되지 않았습니다.
named-file-missing = { $path } 파일이 없습니다. 경로를 확인하거나 비워 두십시오.
named-file-too-large = { $path } 파일이 너무 큽니다({ $size }). { $max }보다 큰 파일은 읽지 않습니다. 올바른 파일인지 확인하십시오.
storagelink-dir-not-found = StorageLink의 Server 폴더를 찾지 못했습니다. 시도한 위치: { $tried }. 변경된 것은 없습니다. --storagelink-dir 옵션으로 지정하십시오.
licence-no-dom0 = dom0가 아니므로 에디션이 없습니다.
licence-no-uuid = { $path } 파일에 INSTALLATION_UUID가 없어 xe로 확인할 수 없습니다.
licence-xe-says-nothing = xe 출력에 이 호스트의 에디션, 라이선스, 버전이 없습니다.
licence-version-only = 버전은 { $path } 파일에서 확인함, 에디션은 알 수 없음: { $why }
licence-fits = XenServer { $version }, 에디션 { $edition }: StorageLink 라이선스가 있습니다.
licence-desktop = XenServer { $version }, 에디션 { $edition }: Enterprise와 같은 라이선스이지만, StorageLink 스토리지 저장소(SR)는 XenDesktop과 함께 지원되지 않습니다.
licence-advanced = { $edition } 에디션에는 StorageLink가 없습니다. Enterprise 또는 Platinum 라이선스가 필요합니다.
licence-free = 무료 에디션({ $edition })에는 StorageLink가 없습니다. Enterprise 또는 Platinum 라이선스가 필요합니다.
licence-restricted = XenServer { $version }, 에디션 { $edition }: 라이선스가 StorageLink를 제한합니다(restrict_storagelink). XenCenter에서 라이선스를 확인하십시오. 만료되었을 수 있습니다.
licence-integrated = StorageLink 게이트웨이는 XenServer { $version } 버전을 지원하지 않습니다. 이 버전에는 StorageLink가 내장되어 있으며 여기에는 QuantaStor 어댑터를 추가할 수 없습니다. 게이트웨이는 5.6 FP1 이하를 지원합니다.
licence-removed = { $version } 버전에는 StorageLink가 없습니다. XenServer 6.5에서 제거되었습니다. 게이트웨이는 5.6 FP1 이하를 지원합니다.
licence-xcp-ng = XCP-ng에는 StorageLink가 없습니다. 게이트웨이는 XenServer 5.6 FP1 이하를 지원합니다.
licence-newer = { $edition } 에디션은 StorageLink 게이트웨이가 지원하지 않는 릴리스에만 있습니다. 게이트웨이는 XenServer 5.6 FP1 이하를 지원합니다.
licence-version-untold = 버전("{ $version }")으로는 StorageLink가 지원하는지 알 수 없습니다.
licence-edition-untold = XenServer { $version }: 에디션을 확인할 수 없습니다.
licence-edition-strange = XenServer { $version }: 표시된 에디션은 "{ $edition }"이지만 이 릴리스에는 없는 에디션입니다.
licence-by-answer = 직접 지정한 에디션: { $edition }. 노드에서 확인할 수 없었습니다. 릴리스도 확인하지 못했습니다. StorageLink 게이트웨이는 XenServer 5.6 FP1 이하만 지원합니다.
licence-by-answer-desktop = 직접 지정한 에디션: { $edition }. Enterprise와 같은 라이선스이지만, StorageLink 스토리지 저장소(SR)는 XenDesktop과 함께 지원되지 않습니다. 릴리스를 확인하지 못했습니다. 게이트웨이는 XenServer 5.6 FP1 이하만 지원합니다.
licence-of-node = { $node }: { $what }
licence-node = { $node }
licence-pool-lowest = StorageLink 라이선스가 없는 노드가 있습니다. 한 풀에서는 가장 낮은 라이선스가 기준이 됩니다. 이 노드들이 같은 풀에 있으면 그 풀에서는 StorageLink를 사용할 수 없습니다.
licence-nodes-win = 노드에서 확인한 에디션이 지정한 값과 다릅니다. 노드의 값을 사용합니다.
licence-unknown = 풀에 StorageLink 라이선스가 있는지 알 수 없습니다. 변경된 것은 없습니다. 풀의 dom0 노드에서 quantalink를 실행하거나 --edition NAME 옵션으로 에디션을 지정하십시오(XenCenter에 표시됩니다).
licence-multipath-open = 다중 경로 설정에는 라이선스가 필요하지 않습니다. --section multipath 옵션은 그 설정만 수행합니다.
licence-page = StorageLink는 Enterprise 또는 Platinum 라이선스가 있어야 사용할 수 있으며 Advanced 라이선스로는 사용할 수 없습니다. StorageLink 게이트웨이는 XenServer 5.6 FP1 이하를 지원합니다.
licence-allowed = StorageLink를 사용할 수 있습니다.
service-nothing-to-change = 서비스를 중지해야 하는 변경이 없습니다.
service-vms-fail = 서비스가 중지된 동안에는 StorageLink 스토리지 저장소(SR)에서 VM 시작과 중지, 스냅샷 생성이 실패합니다.
service-stop-by-hand = StorageLink 서버에서 { $service } 서비스를 중지하고(net stop { $service } 명령 또는 서비스 패널), "sc query { $service }" 결과가 STOPPED가 될 때까지 기다리십시오.
service-was-stopped = { $service } 서비스는 이미 중지되어 있으며 그대로 둡니다.
service-stopped-by-run = { $service } 서비스가 중지되어 있습니다. 완료되지 않은 { $run } 실행이 서비스를 중지한 뒤 다시 시작하지 않았습니다.
service-others = 이 서비스에 의존하여 먼저 중지하고 나중에 다시 시작하는 서비스: { $others }
service-disabled = { $service } 서비스가 사용 안 함으로 설정되어 시작할 수 없습니다(오류 1058). 먼저 서비스 패널에서 시작 유형을 변경하십시오.
service-not-installed = 이 시스템에 { $service } 서비스가 없습니다(오류 1060). 변경된 것은 없습니다.
service-in-between = { $service } 서비스가 { $state } 상태입니다. 변경된 것은 없습니다. RUNNING 또는 STOPPED 상태로 만든 후 다시 시도하십시오.
service-stop-page = 어댑터와 디바이스 식별 규칙은 StorageLink 서비스가 중지된 동안 변경합니다. 서비스는 지금이 아니라 계획을 실행할 때 중지하고, 끝나면 다시 시작합니다.
service-name = 서비스 패널의 이름
service-state = { $service } 서비스
service-folder = Server 폴더
service-stop-type = StorageLink 서버의 관리자 명령 프롬프트에서 이 명령을 입력하십시오.
service-stop-panel = 또는 서비스 패널(services.msc)에서 StorageLink를 중지하십시오.
service-stop-wait = 중지될 때까지 기다리십시오. 중지되면 { $command } 결과가 STOPPED로 표시됩니다.
service-started-again = { $service } 서비스를 다시 시작하고 실행될 때까지 지켜봅니다.
service-start-not-reached = 중지할 수 없으므로 시작하지도 않습니다.
service-runs = { $service } 서비스가 실행 중입니다.
service-left-stopped = { $service } 서비스는 이전부터 중지되어 있었으므로 그대로 둡니다. 시작하려면 다음을 입력하십시오: { $command }
service-start-with-run = { $run } 실행을 이어가거나 롤백하면 서비스가 다시 시작됩니다.
service-not-stopped-here = 이 계획은 { $service } 서비스를 중지하지 않으므로 시작하지도 않습니다.
service-start-by-hand = StorageLink 서버에서 서비스를 다시 시작하고({ $command }), RUNNING 상태가 유지되는지 확인하십시오.
service-start-by-hand-copy = 서비스가 중지된 동안 편집한 사본({ $path })을 StorageLink의 Server 폴더로 옮기십시오. 그런 다음 서비스를 다시 시작하고({ $command }), RUNNING 상태가 유지되는지 확인하십시오.
service-start-by-hand-copied = 사본({ $path })에는 항목이 이미 있지만, StorageLink의 Server 폴더에 있는 파일에도 있는지는 여기서 확인할 수 없습니다. 이 사본을 아직 그 폴더로 옮기지 않았다면 서비스가 중지된 동안 지금 옮기십시오. 그런 다음 서비스를 다시 시작하고({ $command }), RUNNING 상태가 유지되는지 확인하십시오.
service-look = StorageLink 서버에서 확인하십시오. { $command } 결과가 RUNNING이어야 합니다.
service-is = { $service } 서비스가 { $state } 상태입니다.
service-exit = 종료할 때의 오류 코드: { $code }.
service-start-it = 다음 명령으로 시작하십시오: { $command }. 시작되지 않으면 Windows 이벤트 로그를 확인하십시오.
service-start-page = 계획에 따라 중지한 서비스는 다시 시작합니다. 이전부터 중지되어 있던 서비스는 그대로 둡니다.
download-page = 가이드에서는 StorageLink 어댑터({ $program })를 OSNEXUS의 이 주소에서 받도록 안내합니다. 지금도 제공되는지는 확인하지 못했습니다. 제공되지 않으면 OSNEXUS 지원에 문의하십시오.
download-by-hand = StorageLink 서버에 파일을 두고, 서버에서 직접 실행하십시오.
installer-path = 파일
installer-size = 크기
installer-sha256 = SHA-256
installer-compare = OSNEXUS에서 받은 값이 있으면 SHA-256을 비교하십시오. quantalink에는 기준값이 들어 있지 않습니다.
installer-compared = 예상한 SHA-256과 일치합니다.
installer-is = { $path }, { $size }, SHA-256 { $sha256 }
installer-empty = { $path } 파일이 비어 있습니다. 설치 프로그램이 아닙니다. 아무것도 실행하지 않았습니다. 다시 다운로드하십시오.
installer-differs = { $path } 파일의 SHA-256이 예상한 값과 다릅니다. 파일의 값: { $found }, 예상한 값: { $wanted }. 실행하지 않았습니다. 올바른 곳에서 다시 다운로드하거나 --installer-sha256 옵션의 값을 고치십시오.
installer-not-exe = { $path } 파일의 이름이 .exe로 끝나지 않습니다. 압축 파일이 아닌 설치 프로그램인지 확인하십시오.
install-page = 설치 프로그램({ $program })은 서비스가 중지된 동안 실행합니다. 출력과 종료 코드를 표시하고 보고서에 남깁니다. 설치 프로그램 자체의 옵션은 문서화되어 있지 않아 서버에 창이 열릴 수 있습니다.
install-not-undone = 설치 프로그램이 한 작업은 quantalink로 되돌릴 수 없습니다.
install-done-here = 이 SHA-256의 설치 프로그램이 이미 여기서 끝까지 실행되었습니다: { $sha256 }
install-listed = 게이트웨이 목록에 어댑터가 이미 있습니다: { $adapter }
install-by-hand = StorageLink 서버에서 서비스가 중지된 동안 { $program } 파일을 실행하고 끝까지 진행하십시오. 서비스가 실행 중이면 먼저 중지하고 나중에 다시 시작하십시오.
install-name-it = 어댑터가 설치되어 있는지 여기서는 알 수 없습니다. { $program } 파일을 다운로드하여 지정하십시오(마법사에서는 "어댑터 받기" 페이지, 명령에서는 --installer 옵션). 또는 서비스를 중지하고 직접 실행한 후 서비스를 다시 시작하십시오.
scsi-ids-missing = { $path } 파일이 없습니다. 변경된 것은 없습니다. { $name } 파일이 있는 폴더를 --storagelink-dir 옵션으로 지정하십시오.
scsi-ids-there = { $vendor } { $product } 항목이 파일에 있습니다.
scsi-ids-version = { $line }행의 버전을 올립니다(현재: { $from }, 새 버전: { $to }).
scsi-ids-version-is = 파일의 버전: { $version }.
scsi-ids-model = { $line }행에 있는 마지막 항목을 본보기로 항목을 만듭니다.
scsi-ids-planned-anew = 설치 프로그램이 이 파일을 다시 쓸 수 있습니다. 설치 후에 편집을 다시 계획하며, 내용이 달라지면 확인을 받습니다.
scsi-ids-installer-first = 설치 프로그램이 이 파일을 다시 쓸 수 있습니다. 이 편집 후에 설치 프로그램을 실행했으면 quantalink를 다시 실행하십시오.
scsi-ids-copy = { $path } 파일은 사본입니다. StorageLink 서버에 있는 파일만 유효합니다.
scsi-ids-by-hand = StorageLink 서버의 { $path } 파일에서 마지막 항목 뒤에 같은 형식의 항목을 추가하십시오. 값은 { $vendor }, { $product }이며, 세 번째 숫자 필드가 있으면 그 값은 { $number }입니다. 그리고 파일 시작 부분에 있는 버전 번호의 마지막 숫자를 1 올리십시오. 둘 다 반영되었는지 확인하십시오.
scsi-ids-entry-missing = { $path } 파일에 { $vendor } { $product } 항목이 없습니다. 설치 프로그램이나 업데이트가 파일을 다시 썼을 수 있습니다.
next-adapter = quantalink plan --section adapter 명령으로 고칠 내용을 확인한 후 quantalink apply --section adapter 명령을 실행하십시오.
scsi-ids-page = StorageLink는 이 파일로 디바이스를 식별합니다. 마지막 항목 뒤에 QuantaStor 항목을 추가하고 버전을 1 올립니다. 그러면 StorageLink가 새 규칙을 XenServer 호스트에 전달합니다.
scsi-ids-file = 파일
scsi-ids-hand-open = StorageLink 서버에서 인코딩을 유지하는 편집기로 { $path } 파일을 여십시오. 먼저 사본을 만들어 두십시오.
scsi-ids-hand-copy = 마지막 항목 전체를 복사하여 바로 뒤에 붙여 넣으십시오.
scsi-ids-hand-entry = 붙여 넣은 항목의 값을 바꾸십시오. 공급업체: { $vendor }, 제품: { $product }, 세 번째 숫자 필드가 있으면: { $number }.
scsi-ids-hand-version = 파일 시작 부분에 있는 버전 번호의 마지막 숫자를 1 올리십시오(예: 2.0.0.4에서 2.0.0.5로). 파일을 저장하십시오.
scsi-ids-hand-or = 또는 Server 폴더의 파일을 여기로 가져와 그 폴더를 --storagelink-dir 옵션으로 지정하십시오. 여기서 편집한 후 서버로 되돌려 놓으면 됩니다.
gateway-not-named = StorageLink 게이트웨이 주소가 지정되지 않았습니다(--gateway).
gateway-needed = 자격 증명은 게이트웨이를 통해서만 추가할 수 있는데 게이트웨이 주소가 지정되지 않았습니다. 변경된 것은 없습니다. --gateway 옵션으로 지정하십시오.
storage-not-named = QuantaStor 시스템 주소가 지정되지 않았습니다(--storage).
storage-needed = QuantaStor 시스템 주소가 지정되지 않았습니다. 변경된 것은 없습니다. --storage 옵션으로 지정하십시오.
storage-user-needed = QuantaStor 시스템의 사용자가 지정되지 않았습니다. 변경된 것은 없습니다. --storage-user 옵션으로 지정하십시오.
secret-needed = 입력되지 않은 값: { $whose }. 마법사에서 입력하거나 --secrets FILE 또는 --password-fd FD 옵션으로 지정하십시오.
secret-of-gateway = 게이트웨이 사용자 admin의 암호
secret-of-storage = QuantaStor 사용자의 암호
certificate-not-trusted = { $at } 서버의 인증서를 아직 신뢰하지 않으므로 암호를 보내지 않았습니다. 인증서의 SHA-256 지문을 서버에서 확인한 지문과 비교하십시오. 그런 다음 마법사의 해당 페이지에서 신뢰하거나 --gateway-fingerprint 또는 --storage-fingerprint 옵션으로 지정하십시오: { $fingerprint }
certificate-differs = { $at } 서버의 인증서가 신뢰한 인증서와 다르므로 아무것도 보내지 않았습니다. 신뢰한 지문: { $pinned }. 제시된 지문: { $fingerprint }. 그 서버에서 이유를 확인하고, 인증서를 갱신한 경우에만 새 인증서를 신뢰하십시오.
certificate-subject = 발급 대상
certificate-issuer = 발급자
certificate-from = 유효 기간 시작
certificate-until = 유효 기간 종료
certificate-names = 대상 이름
certificate-fingerprint = SHA-256 지문
certificate-trusted = 이 인증서를 신뢰하고 있습니다.
certificate-compare = 신뢰하기 전에 서버에서 직접 확인한 지문과 비교하십시오. 그때까지는 암호를 보내지 않습니다.
adapter-look = Citrix StorageLink Manager의 왼쪽에서 "Administration"(관리)을 선택하고 목록에서 { $adapter } 항목을 찾으십시오.
adapter-not-listed = 게이트웨이 목록에 { $adapter } 항목이 없습니다. 목록에 있는 어댑터 { $count }개: { $names }
adapter-is-listed = 게이트웨이 목록에 { $adapter } 항목이 있습니다(ID { $id }, 버전 { $version }).
adapter-init-error = 어댑터가 초기화되지 않았습니다. 게이트웨이 메시지: { $error }
adapter-not-initialised = 어댑터가 초기화되지 않았으며, 게이트웨이의 응답에 이유가 없습니다.
adapter-look-at-log = StorageLink 서비스를 다시 시작한 후 확인하십시오. 그래도 같으면 로그를 확인하고 어댑터를 다시 설치하십시오.
adapter-listed-page = 어댑터를 로드했는지는 게이트웨이에서 직접 확인할 수 있습니다. 인증서를 신뢰한 후에만 게이트웨이의 인터페이스로 확인합니다.
manager-log-in = Citrix StorageLink Manager에 로그인하십시오.
manager-administration = 왼쪽에서 "Administration"(관리) 트리를 선택하십시오.
manager-look-for = 목록에서 { $adapter } 항목을 찾으십시오.
manager-credentials = 거기서 QuantaStor 어댑터를 선택하여 스토리지 시스템의 자격 증명을 추가하십시오.
manager-credentials-values = QuantaStor 시스템의 주소, 사용자, 암호를 입력하고 목록에 표시되는지 확인하십시오.
credentials-by-hand = Citrix StorageLink Manager의 "Administration"(관리)에서 QuantaStor 어댑터로 스토리지 시스템의 자격 증명을 추가하고(주소: { $storage }, 사용자: { $user }), 목록에 표시되는지 확인하십시오.
credentials-there = StorageLink에 자격 증명이 있습니다. 이름: { $name }, 주소: { $address }, 사용자: { $user }.
credentials-other-user = 자격 증명의 사용자는 { $user } 사용자가 아니라 { $found } 사용자입니다. 그대로 두었습니다. 의도한 것이 아니면 StorageLink Manager에서 변경하십시오.
credentials-missing = 게이트웨이에 { $storage } 주소의 자격 증명이 없습니다.
credentials-after-adapter = 어댑터를 설치하기 전에는 게이트웨이에 자격 증명을 추가할 수 없습니다. 이번 실행이 끝난 후 호스트를 다시 확인하면 다음 계획에서 추가합니다(명령줄에서는 --section verify 옵션).
credentials-no-adapter = 게이트웨이 목록에 { $adapter } 항목이 없어 자격 증명을 추가할 수 없습니다. 변경된 것은 없습니다. 계획에 어댑터 설치가 있으면 그 실행이 끝난 후 추가하십시오. 아니면 먼저 adapter 섹션을 수행하십시오.
credentials-added = 이름: { $name }, 주소: { $storage }, 사용자: { $user }. 스토리지 시스템({ $system })에서 사용자와 암호를 확인했습니다.
credentials-stay = 추가한 자격 증명은 게이트웨이에 그대로 남으며 롤백해도 제거되지 않습니다. 필요 없으면 Citrix StorageLink Manager에서 제거하십시오.
credentials-page = StorageLink에는 스토리지 시스템의 주소, 사용자, 암호가 필요합니다. 먼저 스토리지 시스템에서 맞는 값인지 확인합니다. 암호는 신뢰한 인증서를 제시하는 서버로만 보내며 어디에도 저장하지 않습니다.
storage-is = 시스템: { $name }, 버전: { $version }, 일련번호: { $serial }.

## The XML editor

xml-too-big = 파일이 최대 크기({ $limit })를 넘어 읽지 않았습니다. 올바른 파일을 지정하십시오.
xml-empty = 파일이 비어 있습니다. 백업이나 설치 프로그램에서 StorageLink의 원래 파일을 복원하십시오.
xml-not-text = { $line }행 { $column }열: 파일의 인코딩으로 읽을 수 없는 바이트가 있습니다. XML 파일을 지정하거나, 첫 행에 적힌 인코딩으로 다시 저장하십시오.
xml-encoding-not-known = 파일의 인코딩({ $encoding })은 quantalink가 쓸 수 없습니다. UTF-8, UTF-16, ISO-8859-1, US-ASCII만 지원합니다. 이 파일은 직접 편집하십시오.
xml-encoding-mismatch = 첫 행에 적힌 인코딩({ $declared })과 파일의 실제 인코딩({ $found })이 다릅니다. 둘이 일치하도록 파일을 저장하십시오.
xml-not-xml-1-0 = 파일에 적힌 XML 버전은 { $version }입니다. 여기서는 XML 1.0만 편집합니다.
xml-declaration = { $line }행 { $column }열: XML 선언이 잘못되었거나 파일의 맨 앞에 있지 않습니다. 바로잡으십시오.
xml-bad-character = { $line }행 { $column }열: XML에서 허용되지 않는 문자({ $code })가 있습니다. 제거하십시오.
xml-text-outside = { $line }행 { $column }열: 루트 요소 밖에 텍스트가 있습니다. 제거하십시오.
xml-truncated = { $line }행 { $column }열: 여기서 시작한 내용이 끝나기 전에 파일이 끝납니다. 파일이 잘린 것 같습니다. 백업이나 StorageLink 설치 프로그램에서 온전한 파일을 복원하십시오.
xml-markup = { $line }행 { $column }열: 올바른 XML이 아닙니다. 바로잡으십시오.
xml-not-closed = { $line }행에서 시작하는 { $name } 요소가 닫히지 않았습니다. 파일이 잘렸으면 온전한 파일을 복원하고, 아니면 종료 태그를 추가하십시오.
xml-no-root = 파일에 XML 요소가 없습니다. StorageLink의 파일을 지정하십시오.
xml-two-roots = { $line }행 { $column }열: 두 번째 루트 요소가 시작됩니다. XML에는 루트 요소가 하나만 있어야 합니다. 제거하십시오.
xml-tag = { $line }행 { $column }열: 이 태그는 올바른 XML이 아닙니다. 바로잡으십시오.
xml-prefix-unknown = { $line }행 { $column }열: 네임스페이스 접두사({ $prefix })가 선언되지 않았습니다. 선언하거나 제거하십시오.
xml-end-tag-alone = { $line }행 { $column }열: 이 종료 태그에 맞는 시작 태그가 없습니다. 제거하십시오.
xml-end-tag = { $line }행 { $column }열: 종료 태그의 이름({ $found })이 열려 있는 요소({ $name }, { $opened }행)와 다릅니다. 태그를 바로잡으십시오.
xml-comment = { $line }행 { $column }열: 주석 안에는 하이픈을 두 개 이어 쓸 수 없습니다. 바로잡으십시오.
xml-entity-unknown = { $line }행 { $column }열: 알 수 없는 엔터티({ $name })입니다. 문자 자체나 문자 번호를 쓰십시오.
xml-reference = { $line }행 { $column }열: 올바른 참조가 아닌 & 문자가 있습니다. &amp; 형식으로 쓰십시오.
xml-attribute-twice = { $line }행 { $column }열: 이 태그에 같은 속성({ $name })이 두 번 있습니다. 하나를 제거하십시오.
xml-doctype-entities = { $line }행 { $column }열: DOCTYPE에서 엔터티를 선언하므로 파일의 텍스트가 보이는 것과 다른 뜻일 수 있습니다. 이 파일은 직접 편집하십시오.
xml-doctype-defaults = { $line }행 { $column }열: DOCTYPE에서 요소에 적혀 있지 않은 속성 값을 지정하므로 파일의 실제 내용이 텍스트에 보이는 것과 다를 수 있습니다. 이 파일은 직접 편집하십시오.
xml-no-version = 첫 항목 앞에 독립된 값으로 된 2.0.0.4와 같은 버전 번호가 없습니다. { $count ->
    [0] 파일에서 주석까지 포함하여 버전을 찾아 --version-at LINE:COLUMN 옵션으로 그 위치를 지정하십시오.
   *[other] 주석, 텍스트 또는 더 긴 값 안에 있는 번호: { $places }. 이 중에 버전이 있으면 --version-at LINE:COLUMN 옵션으로 그 위치를 지정하고, 없으면 파일의 나머지 부분에서 찾으십시오.
}
xml-several-versions = 첫 항목 앞에 버전으로 볼 수 있는 번호가 여러 개 있습니다: { $places }. --version-at LINE:COLUMN 옵션으로 올바른 것을 지정하십시오.
xml-version-at-nothing = { $line }행 { $column }열에는 속성 값, 텍스트 또는 주석으로 된 2.0.0.4와 같은 번호가 없습니다. 번호의 첫 숫자 위치를 지정하십시오.
xml-version-in-entry = { $line }행 { $column }열의 번호는 제거할 항목 안에 있으므로 버전일 수 없습니다. --version-at 옵션으로 다른 번호를 지정하십시오.
xml-no-entries = 형식을 알아낼 수 있도록 공급업체와 제품이 모두 있는 항목이 파일에 없습니다. OSNEXUS에 항목을 문의하여 --block FILE 옵션으로 지정하십시오.
xml-several-lists = 공급업체와 제품이 있는 항목이 여러 곳({ $lines }행)에 있어 새 항목을 어디에 넣어야 하는지 알 수 없습니다. --block FILE 옵션으로 항목을 지정하십시오. 같은 이름의 마지막 항목 뒤에 들어갑니다.
xml-fields-unclear = { $line }행의 항목에서 어느 필드가 공급업체이고 어느 필드가 제품인지 알 수 없습니다. --block FILE 옵션으로 새 항목을 지정하십시오.
xml-field-unknown = 본보기가 되는 { $line }행의 항목에 { $name } 필드가 없습니다. 계획에 표시되는 이름을 사용하십시오.
xml-field-fixed = { $name } 필드에는 공급업체 또는 제품이 들어 있으며, 이 값은 별도의 응답(vendor, product)으로 지정합니다. 다른 필드 목록에서 빼십시오.
xml-id-unknown = { $line }행의 항목에서 { $name } 필드의 값("{ $value }")은 항목마다 달라서 새로 만들 수 없습니다. --block FILE 옵션으로 새 항목을 지정하십시오.
xml-wish = "{ $value }" 값은 { $name } 필드에 쓸 수 없습니다. 비어 있거나, 앞뒤에 공백이 있거나, XML에서 허용되지 않는 문자가 있습니다.
xml-block-not-text = --block 파일이 UTF-8 텍스트가 아닙니다. UTF-8로 저장하십시오.
xml-block-not-well-formed = --block 파일의 { $line }행이 올바른 형식이 아닙니다: { $why }
xml-block-one-element = --block 파일에는 XML 요소 하나만 있어야 합니다.
xml-block-other = --block 파일에 { $vendor } 값과 { $product } 값이 필드 전체의 값으로 들어 있지 않습니다. 이 값이 없으면 실행할 때마다 항목이 다시 추가됩니다. 블록의 제품 이름이 QUANTASTOR1처럼 다르면 응답 파일의 [adapter] 섹션에 product로 지정하고 계획을 적용하십시오.
xml-block-not-encodable = --block 파일의 { $line }행에 StorageLink 파일의 인코딩으로 그 자리에 쓸 수 없는 문자({ $sign })가 있습니다. 다른 문자로 바꾸십시오.
xml-no-place = 루트 요소가 빈 태그라서 항목을 넣을 자리가 없습니다. StorageLink의 파일을 지정하십시오.
xml-why-entry = { $vendor } { $product } 항목을 마지막 항목({ $line }행) 뒤에 추가합니다.
xml-why-entry-inside = { $vendor } { $product } 항목을 { $name } 요소 안에 추가합니다.
xml-why-version = { $line }행: StorageLink가 새 규칙을 XenServer 호스트에 전달하도록 버전을 올립니다(현재: { $from }, 새 버전: { $to }).
xml-why-take-out = { $line }행의 { $vendor } { $product } 항목을 제거합니다.
xml-note-block-place = 새 항목을 둘 자리를 알려 주는 항목이 파일에 없어, 블록을 { $name } 요소의 끝에 추가합니다. 맞는 자리인지 확인하십시오.
xml-note-one-model = 본보기로 삼을 항목이 하나뿐입니다({ $line }행). 새 항목을 주의 깊게 확인하십시오.
xml-note-copied = { $line }행의 항목에서 복사했지만 항목마다 값이 다른 필드입니다: { $fields }. 알맞은지 확인하십시오.
xml-note-text-copied = { $line }행의 항목에는 요소 사이에 텍스트가 있으며 새 항목에 그대로 복사했습니다: { $text }. 알맞은지 확인하십시오.
xml-note-number-unclear = 숫자가 들어 있는 필드가 여러 개({ $names })라서 가이드의 숫자를 어디에도 넣지 않고 그대로 복사했습니다.
xml-note-number-taken = { $name } 값은 항목마다 다르며, { $value } 값을 쓰는 항목이 이미 있습니다. 가이드의 항목에서도 { $value } 값을 씁니다. StorageLink에 다른 값이 필요하면 응답 파일의 [adapter] 섹션에 fields로 지정하십시오.
xml-note-lone-passed = { $line }행에도 공급업체와 제품이 있지만 하나뿐이므로 항목으로 보지 않았습니다.
xml-note-number-differs = { $line }행에 항목이 이미 있습니다. 필드 값이 지정한 값과 다릅니다({ $name } = { $value }, 지정한 값: { $wanted }). 그대로 두었습니다.
xml-note-vendor-there = { $line }행에 같은 공급업체({ $vendor })의 다른 제품({ $product }) 항목이 있습니다. 그대로 둡니다.
xml-note-vendor-alone = { $line }행에 같은 공급업체({ $vendor })의 항목이 있지만 제품이 지정되어 있지 않습니다. 그대로 둡니다.
xml-note-version-longer = 버전이 길어집니다(현재: { $from }, 새 버전: { $to }). StorageLink가 새 규칙을 적용하지 않으면 버전을 텍스트로 비교하는 것일 수 있습니다.
xml-note-rises-again = 버전은 낮추지 않습니다. 새 버전: { $version }.
xml-field-guide = { $name } = { $value } (SCSI inquiry 문자열)
xml-field-number = { $name } = { $value } (가이드의 숫자)
xml-field-counted = { $name } = { $value } (다음 번호)
xml-field-given = { $name } = { $value } (직접 지정)
xml-field-copied = { $name } = { $value } (마지막 항목에서 복사)
xml-field-block = { $name } = { $value } (--block 파일에서)
usage-version-at = "{ $value }" 값은 파일 안의 위치가 아닙니다. 행과 열을 1부터 세어 입력하십시오(예: --version-at 2:24).
xml-too-many = 파일에 { $vendor } { $product } 항목이 { $count }개나 있습니다. 정상적인 파일로 볼 수 없습니다. 백업이나 StorageLink 설치 프로그램에서 파일을 복원하십시오.

# Why steps are skipped.
skip-not-wanted = 지정한 섹션에 들어 있지 않아 다음 단계를 건너뜁니다.
skip-no-server = 여기에 StorageLink 서버가 없어 다음 단계를 건너뜁니다. 그 서버에서 직접 수행하거나 --server 옵션으로 지정하십시오.
skip-no-node = 여기에 dom0 노드가 없어 다음 단계를 건너뜁니다. 노드에서 quantalink를 실행하거나 --node 옵션으로 지정하십시오.
skip-left-out = StorageLink 서버 없이 진행하므로 다음 단계를 건너뜁니다. 다시 포함하려면 라이선스 페이지로 돌아가십시오.

# Paths, passwords, certificates.
path-begin = 먼저 전체 경로의 앞부분을 입력하십시오(예: /srv/ 또는 C:\).
path-no-folder = 서버에 { $path } 폴더가 없습니다.
path-no-entry = { $path } 폴더에 이렇게 시작하는 것이 없습니다.
path-many = 이렇게 시작하는 항목이 { $found }개 있습니다. 처음 { $shown }개를 표시합니다.
pair-fingerprint = SHA-256
pin-another = 이전에는 다른 인증서를 신뢰했습니다(SHA-256: { $fingerprint }). 이 인증서를 신뢰하기 전에 누가 바꾸었는지 확인하십시오.
step-stale = 입력한 내용을 아직 확인하지 않았습니다.

# Actions and choices.
action-start-service = StorageLink만 시작
action-leave-out = StorageLink 없이 진행
action-take-in = StorageLink 다시 포함
action-next-see = 입력 내용 확인
action-next-without = StorageLink 없이 진행
action-next-licensed = 라이선스 확인됨: 계속
action-test = 테스트
action-by-hand = 수동 단계 진행
choice-not-done = 아니요, 아직
choice-done = 예, 완료
choice-put-back = 이전 파일로 되돌리기
choice-leave-new = 새 파일 유지

# What follows from a licence that is not right.
gate-shut = 이대로는 StorageLink 서버에서 아무 작업도 하지 않습니다. 서버 없이 진행할 수 있습니다. 노드의 다중 경로 설정에는 라이선스가 필요하지 않습니다.
gate-shut-alone = 이대로는 StorageLink 서버에서 아무 작업도 하지 않으며, 여기서 할 다른 일도 없습니다. 에디션이 다르면 아래에서 선택하고, 아니면 마법사를 종료하십시오.
plan-left-out = StorageLink 서버 없이 진행합니다. adapter 섹션과 verify 섹션은 제외됩니다. 다시 포함하려면 라이선스 페이지로 돌아가거나 계획 페이지에서 선택하십시오.

# What will be done to the server.
plan-service-stops = 실행하는 동안 StorageLink가 중지됩니다. StorageLink 스토리지에서 VM을 시작 또는 중지하거나 스냅샷을 만들지 않는 시간을 선택하십시오.
plan-by-hand = 프로그램이 할 일은 남아 있지 않습니다. 직접 할 단계가 있습니다. 하나씩 진행하고 완료했는지 답하십시오.
next-by-hand = 직접 수행하는 단계입니다. 실행이 여기서 멈추고 완료했는지 묻습니다.
next-service-stop = { $service } 서비스를 중지하고 STOPPED 상태가 될 때까지 기다립니다.
next-install = 그때도 SHA-256이 같으면 실행하고 끝날 때까지 기다립니다.
next-credentials = { $gateway } 게이트웨이에 { $storage } 스토리지 시스템을 추가하고, 추가되었는지 확인합니다(사용자: { $user }, 이름: { $name }).

# The server on the first page.
wizard-host-server = { $host }: StorageLink 서버
service-none = 설치되지 않음
pair-service = StorageLink 서비스
pair-folder = Server 폴더
pair-device-rules = 디바이스 식별 규칙

# Runs.
unfinished-stopped = { $host } 서버의 { $service } 서비스는 한 실행이 중지했으며, 그 기록에 따르면 다시 시작하지 않았습니다. 저절로 시작되지 않습니다. 실행을 이어가거나 롤백하거나 서비스만 시작하십시오. 직접 시작하려면 그 서버에서 다음을 입력하십시오: { $command }
progress-start-service = 서비스를 시작하고 있습니다.
progress-service-stopped = { $service } 서비스가 지금 중지되어 있습니다. 실행을 끝내기 전에 다시 시작합니다.
ask-service-stopped = { $service } 서비스가 지금 중지되어 있습니다. 실행이 끝나기 전에 다시 시작합니다.
ask-changed-same = 항목과 버전 규칙은 계획과 같고, 파일의 다른 행이 다릅니다.
ask-changed-other = 계획의 변경과 다릅니다. 모든 행을 확인하십시오.
ask-by-hand = { $number }. { $line }
log-answer-done = 응답: 완료함
log-answer-not-done = 응답: 완료하지 않음
log-answer-put-back = 응답: 이전 파일로 되돌리기
log-answer-leave = 응답: 새 파일 유지

# The numbered front end.
plain-path = 전체 경로를 입력하십시오. 앞부분과 ?를 입력하면 이어질 수 있는 이름을 보여 줍니다.
plain-secret = 입력한 내용은 표시되지 않습니다.
plain-secret-none = 입력 안 함
plain-secret-given = 입력됨, 표시 안 함
plain-secret-shown = 이 콘솔은 입력한 내용을 표시합니다. 다른 사람이 볼 수 있으면 Enter를 누르고 --secrets FILE 옵션으로 암호를 지정하십시오.
plain-secret-value = 새 암호(Enter만 누르면 그대로 유지):

## The practice server

# Services.
service-no-right = { $service } 서비스를 시작하거나 중지할 권한이 없습니다(오류 5). 서비스는 그대로입니다. 관리자 권한으로 quantalink를 실행하십시오.
service-has-dependents = { $service } 서비스에 의존하는 다음 서비스가 실행 중이어서 중지할 수 없습니다: { $dependents } (오류 1051). 서비스는 아직 실행 중입니다. 먼저 의존하는 서비스를 중지하십시오.
service-already-running = { $service } 서비스가 이미 실행 중입니다(오류 1056).
service-not-running = { $service } 서비스가 실행 중이 아닙니다(오류 1062).
service-busy = { $service } 서비스가 지금은 명령을 받지 않습니다(오류 1061). 잠시 기다렸다가 서비스 패널에서 확인한 후 다시 시도하십시오.
service-no-answer = 서비스 관리자가 { $service } 서비스에 대해 응답하지 않았습니다. 명령이 실행되었는지 알 수 없습니다. 서비스를 확인하십시오.

# The practice site.
practice-file-fails = 연습 환경의 파일을 읽거나 쓸 수 없습니다: { $path }: { $why }. 실제 시스템과는 관계없습니다. 다른 디렉터리에 새 연습 환경을 만드십시오.
practice-not-listening = 연습용 게이트웨이와 스토리지 시스템이 127.0.0.1에서 연결을 받을 수 없습니다: { $why }. 실제 시스템과는 관계없습니다.
practice-folder-not-empty = { $path } 디렉터리가 비어 있지 않고 연습 환경도 아닙니다. 안에서 변경된 것은 없습니다. 새 디렉터리나 빈 디렉터리를 지정하십시오.
practice-not-there = { $path } 디렉터리에 연습 환경이 없습니다.
practice-other-format = { $path } 디렉터리의 연습 환경은 다른 버전의 quantalink로 만든 것입니다. 그대로 두었습니다. 다른 디렉터리에 새로 만드십시오.
practice-runs-only-installer = 연습용 서버는 연습용 설치 프로그램만 실행합니다. { $program } 프로그램은 실행하지 않았습니다.
practice-installer-says = 설치 프로그램 메시지: { $line }
practice-three-pools = 연습 환경에는 StorageLink 서버 한 대와 dom0 노드 세 대(XenServer 5.6, XenServer 6.5, XCP-ng 8.3)가 있습니다. StorageLink 게이트웨이는 XenServer 5.6 FP1 이하의 풀만 지원하며, 나머지 두 노드는 multipath 섹션을 위한 것입니다. 연습을 위해 세 노드를 하나의 풀로 표시하지만, 실제로는 이렇게 다른 릴리스가 한 풀에 있을 수 없습니다.
practice-logins = 게이트웨이: { $gateway }, 사용자 { $gateway-user }, 암호 { $gateway-password }. 스토리지 시스템: { $storage }, 사용자 { $storage-user }, 암호 { $storage-password }. 둘 다 이 시스템에서 실행되는 연습용 서버입니다.
knob-unknown = "{ $word }" 설정은 연습 환경에 없습니다. 각 설정의 설명은 "quantalink demo --help"에 있습니다. 사용할 수 있는 설정: { $all }

# What can go wrong on it.
knob-stop-slow = 서비스를 중지하는 데 40초가 걸립니다.
knob-stop-fails = 서비스가 중지를 거부합니다.
knob-stop-ignored = 서비스가 중지 명령을 받고도 계속 실행됩니다.
knob-stop-hangs = 서비스가 STOP_PENDING 상태에서 멈춥니다.
knob-start-slow = 서비스를 시작하는 데 40초가 걸립니다.
knob-start-fails = 서비스가 시작되지 않고 STOPPED 상태로 남습니다.
knob-start-fails-once = 첫 번째 시작은 실패하고 다음 시작은 성공합니다.
knob-start-ignored = 서비스가 START_PENDING 상태에서 멈춥니다.
knob-start-crashes = 서비스가 잠시 실행된 후 비정상 종료됩니다.
knob-start-fails-on-new-xml = XML 파일이 편집되면 서비스가 시작되지 않습니다.
knob-crashes-on-new-xml = XML 파일이 편집되면 서비스가 시작 직후 비정상 종료됩니다.
knob-service-missing = StorageLink 서비스가 설치되어 있지 않습니다.
knob-service-disabled = StorageLink 서비스가 사용 안 함으로 설정되어 있습니다.
knob-service-stopped = StorageLink 서비스가 처음부터 중지되어 있습니다.
knob-service-no-answer = 서비스에 대한 명령은 실행되지만 응답이 오지 않습니다.
knob-dependent-stopped = StorageLink에 의존하는 서비스가 처음부터 중지되어 있습니다.
knob-no-rights = 서버의 파일과 서비스를 변경할 권한이 없습니다.
knob-installer-fails = 설치 프로그램이 1603으로 끝나고 아무것도 설치하지 않습니다.
knob-installer-reboot = 설치 프로그램이 3010으로 끝납니다: 완료, 재부팅 필요.
knob-installer-reboots = 설치 프로그램이 1641로 끝납니다: 완료, 재부팅 시작됨(연습용 서버는 재부팅하지 않음).
knob-installer-rewrites = 설치 프로그램이 XML 파일을 더 높은 버전으로 다시 씁니다.
knob-installer-hangs = 설치 프로그램이 끝나지 않습니다.
knob-xml-truncated = XML 파일이 잘려 있습니다.
knob-xml-two-versions = XML 파일에 버전으로 볼 수 있는 숫자가 두 개 있습니다.
knob-xml-no-entries = XML 파일에 형식을 파악할 항목이 없습니다.
knob-xml-has-entry = XML 파일에 QuantaStor 항목이 이미 있습니다.
knob-xml-utf16 = XML 파일이 UTF-16으로 되어 있습니다.
knob-xml-shape-1 = 가상의 XML 형식 1: 값이 속성에 있습니다.
knob-xml-shape-2 = 가상의 XML 형식 2: 값이 요소에 있습니다(기본값).
knob-xml-shape-3 = 가상의 XML 형식 3: 버전이 요소에 있고, CRLF, 탭을 사용합니다.
knob-xml-shape-4 = 가상의 XML 형식 4: 바이트 순서 표시, 접두사 이름, 엔터티가 있습니다.
knob-xml-shape-5 = 가상의 XML 형식 5: 공급업체와 제품이 한 단계 아래에 있고 숫자가 없습니다.
knob-xml-shape-6 = 가상의 XML 형식 6: 필드에 이름이 붙어 있습니다.
knob-xml-shape-7 = 가상의 XML 형식 7: 줄 끝이 없는 한 줄로 되어 있습니다.
knob-xml-shape-8 = 가상의 XML 형식 8: 선언이 없고, 속성이 여러 줄에 걸쳐 있으며, CDATA가 있습니다.
knob-gateway-down = 게이트웨이에 연결할 수 없습니다.
knob-gateway-login = 게이트웨이가 모든 암호를 거부합니다.
knob-gateway-fault = 게이트웨이가 SOAP 오류로 응답합니다.
knob-gateway-html = 게이트웨이 대신 웹 페이지가 응답합니다.
knob-gateway-slow = 게이트웨이가 응답하는 데 20초가 걸립니다.
knob-gateway-old-tls = 게이트웨이가 1.2 이전의 TLS만 지원합니다.
knob-gateway-expired = 게이트웨이의 인증서가 만료되었습니다.
knob-gateway-self-signed = 게이트웨이의 인증서가 자체 서명되어 있습니다.
knob-gateway-other-name = 게이트웨이의 인증서가 다른 이름으로 발급되었습니다.
knob-gateway-changes-certificate = 게이트웨이가 첫 응답 후 다른 인증서를 제시합니다.
knob-adapter-not-initialised = 게이트웨이 목록에 어댑터가 있지만 초기화되지 않았습니다.
knob-adapter-missing = 어댑터를 설치했지만 게이트웨이 목록에 없습니다.
knob-add-refused = 게이트웨이가 새 자격 증명을 거부합니다.
knob-add-cut = 게이트웨이가 새 자격 증명을 저장하지만 응답 도중에 연결이 끊어집니다.
knob-add-lost = 게이트웨이가 새 자격 증명을 저장하지 않고 응답 도중에 연결이 끊어집니다.
knob-storage-down = 스토리지 시스템에 연결할 수 없습니다.
knob-storage-login = 스토리지 시스템이 모든 암호를 거부합니다(상태 401).
knob-storage-login-200 = 스토리지 시스템이 모든 암호를 거부합니다(상태 200, RestError).
knob-storage-html = 스토리지 시스템 대신 웹 페이지가 응답합니다.
knob-storage-slow = 스토리지 시스템이 응답하는 데 20초가 걸립니다.
knob-storage-old-tls = 스토리지 시스템이 1.2 이전의 TLS만 지원합니다.
knob-storage-expired = 스토리지 시스템의 인증서가 만료되었습니다.
knob-storage-self-signed = 스토리지 시스템의 인증서가 자체 서명되어 있습니다.
knob-storage-other-name = 스토리지 시스템의 인증서가 다른 이름으로 발급되었습니다.
knob-storage-mfa = 스토리지 시스템이 로그인에 두 번째 인증 요소를 요구합니다.
knob-edition-free = 가장 오래된 노드의 에디션이 free입니다.
knob-edition-advanced = 가장 오래된 노드의 에디션이 advanced입니다.
knob-edition-enterprise = 가장 오래된 노드의 에디션이 enterprise입니다(기본값).
knob-edition-platinum = 가장 오래된 노드의 에디션이 platinum입니다.
knob-edition-unknown = 가장 오래된 노드의 에디션을 확인할 수 없습니다.

## The screens of the adapter section

tui-key-complete = 완성
tui-qr-small = 창이 너무 작아 이 주소의 QR 코드를 표시할 수 없습니다. { $columns }열 { $rows }행이 필요합니다.
tui-qr-ascii = QR 코드 없음: 이 터미널은 ASCII 문자만 사용합니다.
tui-qr-long = QR 코드 없음: 주소가 너무 깁니다.
tui-secret-kept = 이 세션에 암호가 보관되어 있습니다. 입력을 시작하면 새 암호로 바뀌고, Backspace 키를 누르면 지워집니다.
tui-paste-lines = 붙여 넣지 않았습니다. 복사한 내용이 일반 텍스트 한 줄이 아닙니다.
tui-paste-long = 붙여 넣지 않았습니다. 이 필드에 넣기에는 너무 깁니다.
tui-candidates-more = { $count }개 더 있습니다. 계속 입력하면 표시됩니다.

## The screens of the adapter section

## The engine of the adapter section

service-on-its-way = { $service } 서비스: { $state }
service-last-seen = 마지막으로 확인한 상태: { $state }.
service-unclear = { $host } 서버의 { $service } 서비스가 { $seconds }초 안에 상태를 바꾸지 못했고 이후 상태를 알 수 없습니다. { $last } 서버에서 확인하십시오: { $look } - STOPPED로 표시되면 다음 명령으로 시작하십시오: { $start }
service-runs-again = { $service } 서비스가 중지되던 중 { $seconds }초 후에 다시 실행되었습니다. 중지되지 않았습니다.
service-ignores-stop = { $service } 서비스가 { $seconds }초 동안 중지 요청에 반응하지 않았고 계속 실행 중입니다.
service-not-started-after = { $why } 중지했던 서비스를 다시 시작하지 못했습니다. { $start }
service-came-and-went = { $service } 서비스가 시작된 후 다시 멈추었습니다. 종료 코드: { $code }. Windows 이벤트 로그를 확인하십시오.
service-did-not-start = { $service } 서비스가 시작되지 않았습니다. 종료 코드: { $code }. Windows 이벤트 로그를 확인하십시오.
service-start-taken-up = 완료되지 않은 실행이 { $service } 서비스를 중지했으므로 다시 시작합니다.
service-left-as-found = 이 실행보다 먼저 다른 사람이 { $service } 서비스를 중지했으므로 중지된 상태로 둡니다.
service-still-stopped = { $host } 서버의 { $service } 서비스가 실행되고 있지 않습니다. { $why } { $file } 시작하려면 그 서버에서 다음을 입력하십시오: { $command }
device-rules-untouched = 디바이스 식별 규칙은 변경되지 않았습니다.
device-rules-old = { $path }에는 이전 디바이스 식별 규칙이 들어 있습니다.
device-rules-new = { $path }에는 새 디바이스 식별 규칙이 들어 있습니다.
device-rules-unknown = { $path }에 이전 디바이스 식별 규칙과 새 규칙 중 어느 것이 들어 있는지 알 수 없습니다.
error-and-also = { $first } { $second }
put-back-question = { $why } 이전 디바이스 식별 규칙으로 되돌리고 서비스를 다시 시작하시겠습니까?
version-raised-again = { $path }: StorageLink가 이미 새 디바이스 식별 규칙으로 실행되었으므로 이전 파일로 되돌리지 않았습니다. 항목을 제거하고 버전을 올렸습니다(이전: { $from }, 새 버전: { $to }).
service-reads-at-start = 이 실행은 { $service } 서비스를 중지하지도 시작하지도 않았습니다. 서비스는 다음에 시작될 때 디바이스 식별 규칙을 읽습니다.
copy-put-back = { $path } 파일은 사본입니다. 편집한 사본을 이미 StorageLink의 Server 폴더로 옮겼다면, 서비스를 중지하고 이 사본도 그 폴더로 옮긴 다음 서비스를 다시 시작하십시오.
copy-old-put-back = { $path } 파일은 사본이며, 버전이 더 낮은 이전 내용으로 되돌렸습니다. 편집한 사본을 이미 StorageLink의 Server 폴더로 옮겼다면 이 사본은 옮기지 말고, 그 폴더에 있는 파일에서 항목을 제거하고 버전을 올리십시오.
settled-service = { $service } 서비스: { $state }. 중단된 변경의 결과가 확인되었습니다.
installer-runs = { $path } 파일을 실행하고 있습니다. 도중에 중단하지 않습니다.
installer-changed = { $path } 파일은 계획할 때 확인한 파일이 아닙니다. 실행하지 않았습니다. 파일의 출처를 확인한 후 다시 계획하십시오.
installer-name = { $path } 파일의 이름이 올바른 텍스트가 아니어서 실행할 수 없습니다. 파일 이름을 바꾸십시오.
installer-ended = 설치 프로그램이 { $seconds }초 후에 끝났습니다: { $code }
installer-said = { $stream } 출력: { $output }
installer-failed = { $path } 설치 프로그램이 실패했습니다({ $code }, { $seconds }초): { $output } 디바이스 식별 규칙은 변경되지 않았습니다. 원인을 제거한 후 다시 적용하십시오.
installer-unknown = { $path } 설치 프로그램이 어떻게 끝났는지 알 수 없습니다. { $why } 디바이스 식별 규칙은 변경되지 않았습니다. 아직 실행 중인지, 어댑터가 설치되었는지 확인한 후 실행을 이어서 완료하거나 롤백하십시오.
installer-not-undone = { $path } 설치 프로그램을 이미 실행했으며, 설치한 내용은 되돌리지 않습니다. 어댑터가 필요 없으면 Windows 제어판의 프로그램에서 제거하십시오.
install-unsettled = 실행이 중단되기 전에 설치 프로그램을 실행했는지 알 수 없습니다. 계획에 있으면 한 번 더 실행합니다.
reboot-needed = 설치 프로그램이 Windows를 다시 시작하도록 요구합니다.
changed-by-installer = 설치 프로그램이 { $path } 파일을 변경하여 편집을 다시 계획했습니다. 지금 표시된 편집을 적용하시겠습니까?
changed-by-installer-refused = 설치 프로그램이 { $path } 파일을 변경했고 새 편집에 동의하지 않았습니다. 파일은 설치 프로그램이 남긴 그대로입니다. 편집을 보려면 다시 계획하십시오.
confirmed-by-hand = 관리자가 직접 수행했다고 확인했습니다.
credentials-differ = 게이트웨이에 이 주소의 다른 자격 증명이 있습니다: { $friendly }, { $address }, 사용자 { $user }. Citrix StorageLink Manager에서 확인하십시오.
credentials-not-there = 게이트웨이가 자격 증명을 받았지만 목록에 없습니다. Citrix StorageLink Manager에서 추가하십시오.
credentials-not-read = 자격 증명을 보냈지만 게이트웨이에 있는지 확인하지 못했습니다. { $why } Citrix StorageLink Manager에서 확인하십시오.
credentials-unsettled = 실행이 중단되기 전에 자격 증명이 추가되었는지 알 수 없습니다. 게이트웨이에서 다시 확인합니다.
credentials-not-undone = { $address } 주소의 { $friendly } 자격 증명은 게이트웨이에 그대로 남습니다. 필요 없으면 Citrix StorageLink Manager에서 제거하십시오.

## The commands of the adapter section

cli-opt-fail = 연습 환경에서 이 문제를 일으킴(여러 번 지정 가능). 값의 목록은 "quantalink demo --help" 끝부분에 있음
usage-value-why = { $argument }: 값이 올바르지 않습니다. { $why }
usage-path-text = { $argument }: 경로가 UTF-8 텍스트가 아닙니다: { $value }. 응답은 UTF-8이어야 하므로 링크 등 다른 경로로 지정하십시오.
usage-only-demo = { $option } 옵션은 연습 환경에서만 사용할 수 있습니다: quantalink demo { $option } …
section-needs-node = { $section } 섹션에는 dom0 노드가 필요하지만 이 시스템은 노드가 아닙니다. SSH로 접속하는 노드에는 "--node HOST" 옵션을 추가하십시오. 그래도 이 시스템의 다중 경로 구성을 다루려면 "--section multipath" 옵션을 추가하십시오.
server-local-is-windows = StorageLink는 Windows에서 실행되지만 이 시스템은 Windows가 아닙니다. 변경된 것은 없습니다. Windows 서버에서 quantalink를 실행하거나 여기서 "--server manual" 옵션을 지정하십시오. 그러면 서버에서 직접 수행할 단계를 안내합니다.
secrets-file-special = 일반 파일이 아닙니다. 암호는 일반 파일에서 읽거나 --password-fd 옵션으로 디스크립터에서 읽습니다.
secrets-file-invalid =
    암호 파일을 사용할 수 없습니다{ $line ->
        [0] {""}
       *[other] ({ $line }행)
    }. 내용은 표시하지 않습니다. 최대 64 KiB의 TOML이어야 하며, 각 키의 값은 따옴표로 묶은 암호입니다. 사용할 수 있는 키: { $valid }.
secrets-file-of-others = 암호 파일의 소유자가 다른 사용자(uid { $uid })여서 그 사용자가 파일을 읽고 바꿀 수 있습니다. 파일을 읽지 않았습니다. root로 다음 명령을 입력하십시오: chown $USER { $path }
secrets-file-open-to-others = 다른 사용자가 암호 파일을 읽거나 바꿀 수 있습니다(모드 { $mode }). 파일을 읽지 않았습니다. 다음 명령을 입력하십시오: chmod 600 { $path }
password-fd-closed = 파일 디스크립터 { $fd }번이 열려 있지 않거나 읽을 수 없습니다. 다음과 같이 여십시오: quantalink … --password-fd 3 3< FILE
password-fd-empty = 파일 디스크립터 { $fd }번에서 암호를 읽지 못했습니다. 이 디스크립터에서 최대 64 KiB의 텍스트 한 줄을 읽습니다.
ask-password-gateway = { $at } StorageLink 게이트웨이의 { $user } 사용자 암호(표시되지 않음, Enter만 누르면 생략):
ask-password-storage = { $at } QuantaStor 시스템의 { $user } 사용자 암호(표시되지 않음, Enter만 누르면 생략):
manual-left = 위에 안내한 대로 직접 해야 할 단계가 { $n }개 남아 있습니다. 그다음 이 명령으로 확인하십시오: { $command }
cli-heading-knobs = --fail 옵션에 사용할 수 있는 값과 연습 환경에서 생기는 일:
demo-other-knobs = 여기에는 이미 연습 환경이 있으며 다음 값으로 만들었습니다: { $knobs }. 변경된 것은 없습니다. 그 환경을 이어서 사용하려면 --fail 옵션을 빼고, 아니면 다른 디렉터리를 지정하십시오.
demo-no-knobs = 문제 없음
undo-starts = { $service } 서비스를 다시 시작합니다.
undo-stops = { $service } 서비스를 이전처럼 다시 중지합니다.
undo-takes-out = { $service } 서비스가 이미 새 버전으로 실행되어 버전을 낮출 수 없습니다. 항목만 제거하고 버전은 다시 올립니다.

## Walks over the practice site

credentials-after-start = 게이트웨이는 서비스가 실행 중일 때만 응답합니다. 서비스가 시작된 후 --section verify 옵션으로 quantalink를 다시 실행하십시오.

## command-line contract

install-compare-by-hand = { $program } 파일의 SHA-256이 { $sha256 }인지 확인하십시오. 서버에서는 다음 명령으로 볼 수 있습니다: certutil -hashfile FILE SHA256
password-fd-silent = 파일 디스크립터 { $fd }번이 { $seconds }초 동안 열려 있었지만 텍스트가 한 줄도 들어오지 않았습니다. 변경된 것은 없습니다. 암호를 보내는 프로그램이 한 줄을 쓰거나 끝나게 한 다음 같은 명령을 다시 입력하십시오.
interrupted = 모든 호스트를 확인하기 전에 중단되었습니다. 변경된 것은 없으며, 호스트의 상태는 표시하지 않습니다. 같은 명령을 다시 입력하십시오.

## The shapes of StorageLink's XML
xml-lone-unclear = 파일에서 공급업체와 제품이 있는 곳은 { $line }행뿐인데, 더 큰 요소 안에 있어 항목이 어디서 시작하는지 알 수 없습니다. --block FILE 옵션으로 새 항목을 지정하십시오.
xml-note-group = { $line }행의 항목에는 제품이 여러 개 있습니다. 새 항목에는 마지막 제품을 본보기로 하나만 넣습니다.
xml-note-letters = { $line }행에 { $vendor } { $product } 항목이 있습니다. 대소문자만 다르지만 SCSI에서는 대소문자를 구분합니다. 그대로 둡니다.

## Review of the engine

service-why-told = 이유는 위에 표시되어 있습니다.
device-rules-taken-out = 디바이스 식별 규칙에서 항목을 다시 제거하고 버전을 올렸습니다: { $path }
device-rules-by-others = 디바이스 식별 규칙이 이전 것도 새 것도 아닙니다. 설치 프로그램이나 다른 사람이 { $path } 파일을 변경했거나 삭제했습니다. 서비스가 시작되지 않는 원인일 수 있습니다. 기존 내용은 { $kept } 파일에 보관되어 있으며 다시 복사할 수 있습니다.

## Mends of the pages

credentials-adapter-asked = 서비스가 다시 시작되면 게이트웨이에서 { $adapter } 어댑터의 ID를 확인합니다.
gateway-asked-for-adapter = 게이트웨이 목록에 { $adapter } 어댑터가 초기화된 상태로 표시될 때까지 대기 중
gateway-asked-for-credentials = 게이트웨이 목록에 자격 증명이 표시될 때까지 대기 중
gateway-adapter-not-there = 서비스가 시작된 후 { $seconds }초 안에 { $at } 게이트웨이의 목록에 { $adapter } 어댑터가 초기화된 상태로 표시되지 않았습니다. { $why } 자격 증명은 추가하지 않았으며, 어댑터를 포함하여 그 전에 수행한 작업은 그대로 유지됩니다. StorageLink 로그를 확인한 후 다음을 입력하십시오: quantalink verify. 어댑터가 목록에 표시되면 --section verify 옵션으로 quantalink를 다시 실행하십시오.
ask-apply = 지금 계획을 적용하시겠습니까?
ask-apply-stops = 변경하는 동안 { $host } 서버의 { $service } 서비스를 중지하고 변경 후 다시 시작합니다. 보통 몇 분 안에 끝납니다.
choice-not-now = 나중에
choice-apply = 예, 서비스를 중지하고 적용

service-gone = { $service } 서비스는 더 이상 설치되어 있지 않습니다. 중지하거나 시작하지 않았습니다.

part-steps = { $done } / { $of }
part-seconds = { $done }초 / { $of }초

## A first use, step by step

unfinished-resume-practice =
    나머지 변경을 적용하려면 "실행 이어가기"를 선택하십시오. 실제 호스트에서는 나중에 언제든지 다음을 입력할 수 있습니다:
ask-roll-back-service =
    디바이스 식별 규칙을 변경한 실행이면 롤백하는 동안 { $service } 서비스를 중지했다가 다시 시작합니다. 그동안 StorageLink
    스토리지 저장소(SR)에서 VM 시작과 중지, 스냅샷 생성이 실패합니다.
adapter-after-run = 계획에 어댑터 설치가 있으면 실행이 끝난 후 다시 확인합니다.
scsi-ids-copy-after = 설치 프로그램이 파일을 다시 쓸 수 있으므로, 서버에서 설치 프로그램을 실행한 후에 사본을 만드십시오.
wizard-role-linux = 이 시스템(노드로 취급)
state-put-back =
    { $back ->
        [0] 되돌린 변경이 없습니다
       *[other] 변경 { $back }건을 되돌렸습니다
    }{ $made ->
        [0] .
       *[other] . { $made }건은 그대로 남아 있습니다.
    }

## dom0: releases, traps and the storage manager's own lock

blacklist-property-missing = { $path } 파일 { $line }행: 이 행 때문에 multipath는 blacklist_exceptions에 적힌 속성이 있는 디스크만 사용하는데, QuantaStor 디스크에 맞는 속성이 없습니다. 이 디스크를 사용하려면 거기에 property "(SCSI_IDENT_|ID_WWN)" 행을 추가하십시오.
change-multipath-confd-cleanup = conf.d의 이전 항목에서 getuid_callout 제거
confd-getuid = { $path } 파일의 QuantaStor 항목에 getuid_callout이 있습니다. 이 때문에 multipath를 호출할 때마다 경고가 출력되고, XenServer의 스토리지 매니저(SM)는 그 출력을 응답으로 처리합니다. 이 행은 필요하지 않습니다.
foreign-lock-held = XenServer의 스토리지 매니저(SM)가 지금 { $path } 파일을 사용하고 있습니다. 프로세스 { $pid }번({ $command })이 { $lock } 잠금을 사용 중이며 { $seconds }초 안에 해제되지 않았습니다. 변경된 것은 없습니다. 연결 중인 스토리지 저장소(SR)가 없을 때까지 기다린 후 다시 시도하십시오.
foreign-lock-held-unseen = XenServer의 스토리지 매니저(SM)가 지금 { $path } 파일을 사용하고 있습니다. { $lock } 잠금이 { $seconds }초 안에 해제되지 않았으며, 어떤 프로세스의 잠금인지 여기서는 알 수 없습니다. 변경된 것은 없습니다. 연결 중인 스토리지 저장소(SR)가 없을 때까지 기다린 후 다시 시도하십시오. root로 잠금의 소유자를 찾으려면 다음을 입력하십시오: fuser -v { $lock }
foreign-lock-not-a-file = { $lock } 경로가 일반 파일이 아니어서 { $path } 파일에 대한 스토리지 매니저(SM)의 잠금을 얻을 수 없습니다. 변경된 것은 없습니다. 그 경로에 무엇이 있는지 확인한 후 다시 시도하십시오.
progress-foreign-lock = 스토리지 매니저(SM)가 { $path } 파일 작업을 마칠 때까지 대기 중

## xapi and licence
xe-word-broken = "{ $word }" 값은 xe에 전달하지 않습니다. 줄 바꿈이 있거나 텍스트가 아니어서 xapi가 여러 단어로 받아들일 수 있습니다. 변경된 것은 없습니다.
xe-uuid-broken = "{ $uuid }" 값은 xapi의 uuid가 아니므로 xe에 전달하지 않습니다. 변경된 것은 없습니다.
xapi-says-no = xapi가 "{ $command }" 명령을 거부했습니다: { $said }
xapi-order-lost = "{ $command }" 명령을 실행하는 중에 xapi와의 연결이 끊어졌습니다. 실행되었을 수도 있고 아닐 수도 있습니다. { $said }
xapi-no-answer = xapi가 "{ $command }" 명령에 제시간에 응답하지 않았습니다. 더 기다리지 않았습니다.
xapi-answer-strange = "{ $command }" 명령에 대한 xapi의 응답을 해석할 수 없습니다: { $said }
xapi-object-gone = "{ $command }" 명령의 대상이 더 이상 없습니다.
evidence-xapi = xapi 조회(xe 호출 { $calls }회)
xapi-no-dom0 = dom0가 아니므로 xapi가 없습니다.
xapi-host-not-known = { $path } 파일에 있는 { $uuid } 호스트가 xapi에 없습니다.
xapi-pools = xapi에 풀이 { $number }개 있습니다. 하나여야 합니다.
xapi-field-strange = xapi에서 { $uuid } 개체의 "{ $field }" 값을 확인할 수 없거나 값이 예상과 다릅니다.
gather-xapi-hosts = { $host }: xapi에서 풀의 호스트와 다중 경로 설정 확인 중
gather-xapi-pool = { $host }: xapi에서 고가용성과 업그레이드 상태 확인 중
gather-xapi-vms = { $host }: xapi에서 실행 중인 VM 확인 중
gather-xapi-storage = { $host }: xapi에서 연결된 스토리지 확인 중
licence-pool-member = 같은 풀에 있는 { $host } 호스트의 에디션({ $edition })에는 StorageLink가 없습니다. 한 풀에서는 가장 낮은 라이선스가 기준이 됩니다. 모든 호스트에 Enterprise 또는 Platinum 라이선스가 있어야 StorageLink를 사용할 수 있습니다.
licence-pool-restricted = 에디션은 { $edition }입니다. 에디션이 더 낮은 호스트가 없는데도 풀이 StorageLink를 제한합니다(restrict_storagelink). XenCenter에서 라이선스를 확인하십시오. 만료되었을 수 있습니다.
licence-pool-strange = 같은 풀에 있는 { $host } 호스트의 에디션은 "{ $edition }"이지만 이 릴리스에는 없는 에디션입니다. 한 풀에서는 가장 낮은 라이선스가 기준이 됩니다.
licence-pool-unseen = { $node }: 풀의 다른 호스트에서 라이선스를 확인하지 못했습니다. { $why } 한 풀에서는 가장 낮은 라이선스가 기준이 됩니다.
licence-by-answer-served = 직접 지정한 에디션: { $edition }. 노드에서 에디션을 확인할 수 없습니다. 이 릴리스(XenServer { $version })는 StorageLink 게이트웨이가 지원합니다.
licence-by-answer-desktop-served = 직접 지정한 에디션: { $edition }. Enterprise와 같은 라이선스이지만, StorageLink 스토리지 저장소(SR)는 XenDesktop과 함께 지원되지 않습니다. 이 릴리스(XenServer { $version })는 StorageLink 게이트웨이가 지원합니다.

## Activation
change-activate-disable = 호스트를 서비스에서 제외
change-activate-evacuate = 가상 머신을 다른 호스트로 이동
change-activate-unplug = QuantaStor 스토리지 분리
change-activate-keys = 다중 경로 사용 설정
change-activate-plug = QuantaStor 스토리지 다시 연결
change-activate-enable = 호스트를 서비스에 복귀
ask-activate-live = QuantaStor LUN이 사용 중이어도 진행하시겠습니까?
ask-activate-live-help = 구성을 로드하려면 QuantaStor의 스토리지 저장소(SR)를 호스트에서 분리했다가 다시 연결합니다. 동의하지 않으면 LUN이 사용 중인 호스트는 거부됩니다.
activate-by-reboot = 이 릴리스에서는 재부팅해야만 구성이 로드됩니다. 호스트를 서비스에서 제외하고 가상 머신을 옮긴 후({ $disable }; { $evacuate }) reboot 명령을 입력하고, 다시 켜지면 다음을 입력하십시오: { $enable }
activate-xapi-silent = xapi에서 이 호스트의 상태를 확인할 수 없어 고가용성 사용 여부와 사용 중인 가상 머신 및 스토리지를 알 수 없습니다. 아무것도 로드하지 않습니다. { $why } "xe host-list" 명령이 응답하는지 확인하십시오. --activate 옵션 없이 실행하면 파일은 기록됩니다. 나중에 로드하려면 다음을 입력하십시오: { $command }
activate-ha = 이 풀에서 고가용성이 켜져 있어 서비스에서 제외한 호스트가 펜싱(fencing)될 수 있습니다. 먼저 끄고({ $off }) 나중에 다시 켜십시오({ $on }).
activate-upgrading = 풀의 롤링 업그레이드가 진행 중입니다. 먼저 완료하십시오. 확인하려면 다음을 입력하십시오: { $command }
activate-statefile = 고가용성 하트비트가 QuantaStor의 { $sr } 스토리지 저장소(SR)를 사용하고 있어 분리할 수 없습니다. 먼저 하트비트를 다른 스토리지로 옮기십시오.
activate-nowhere = 이 호스트에서 다음 가상 머신이 실행 중이지만, 풀에 다른 호스트가 없어 옮길 곳이 없습니다: { $vms }. 먼저 종료하십시오: { $command }
activate-nowhere-enabled = 이 호스트에서 다음 가상 머신이 실행 중이지만, 풀에 서비스 중인 다른 호스트가 없습니다: { $vms }. 먼저 다른 호스트({ $hosts }) 중 하나를 서비스에 복귀시키십시오: { $command }
activate-vm-stuck = { $vm } 가상 머신을 옮길 수 없습니다. xapi 응답: { $why } 원인을 제거하거나 가상 머신을 종료하십시오: { $command }
activate-live = 이 호스트에서 QuantaStor LUN이 사용 중입니다(스토리지 저장소(SR): { $srs }, 맵: { $maps }). 로드하는 동안 잠시 분리됩니다. 그래도 되면 마법사에서 동의하거나 응답 파일의 [multipath] 아래에 "{ $setting }" 항목을 넣으십시오.
activate-live-unknown = 이 호스트에서 QuantaStor LUN이 사용 중인지 알 수 없습니다. { $why } 그래도 구성을 로드하려면 마법사에서 동의하거나 응답 파일의 [multipath] 아래에 "{ $setting }" 항목을 넣으십시오.
activate-disable-why = { $host } 호스트를 서비스에서 제외합니다. xapi가 이 호스트에서 가상 머신을 시작하지 않습니다.
activate-evacuate-why = 다음 가상 머신을 풀의 다른 호스트로 옮깁니다: { $vms }.
activate-evacuate-stay = 옮긴 호스트에 그대로 있으며, 자동으로 돌아오지 않습니다.
activate-unplug-why = QuantaStor에 있는 다음 스토리지 저장소(SR)를 호스트에서 분리합니다: { $srs }.
activate-keys-why = { $host } 호스트의 다중 경로를 켜고 디바이스 맵퍼로 처리합니다.
activate-keys-others = 다른 SAN 스토리지도 연결되어 있으며, 다시 연결할 때까지 그 경로는 그대로 유지됩니다: { $srs }.
activate-pbd-unclear = 다음 스토리지 저장소(SR)가 QuantaStor에 있는지 알 수 없어 연결된 채로 둡니다: { $srs }. 다시 연결할 때까지 맵 설정이 그대로 유지됩니다.
activate-plug-why = 다음 스토리지 저장소(SR)를 다시 연결합니다: { $srs }.
activate-enable-why = { $host } 호스트를 서비스에 복귀시킵니다.
activate-stays-disabled = { $host } 호스트는 이전부터 서비스에서 제외되어 있었으므로 그대로 둡니다. 서비스에 복귀시키려면 다음을 입력하십시오: { $command }
activate-plug-taken-up = 이 실행이 중단되기 전에 다음 PBD 연결을 해제했습니다. 다시 연결합니다: { $pbds }.
activate-enable-taken-up = 이 실행이 중단되기 전에 { $host } 호스트를 서비스에서 제외했습니다. 다시 서비스에 복귀시킵니다.
activate-proceed = { $what } 지금 실행하시겠습니까?
ask-proceed-no = 실행하지 않으면 xapi에서 그 전에 한 작업을 되돌리고, 파일은 그대로 둡니다.
activate-declined = 동의하지 않아 xapi에서 그 전에 한 작업을 되돌렸습니다. 파일은 올바르므로 그대로 둡니다. 나중에 { $run } 실행을 이어서 완료하거나 롤백하십시오.
activate-left-disabled = { $host } 호스트는 다른 사람이 서비스에서 제외했으므로 그대로 둡니다.
activate-evacuated = 다음 가상 머신은 이제 다른 호스트에서 실행되며 그대로 둡니다: { $vms }. 원래 호스트로 옮기려면 다음을 입력하십시오: { $command }
xapi-order-given = xapi에 보내는 명령: { $command }
xapi-order-cut = 다음 명령을 실행하기 전에 중지했습니다.
xapi-vms-left = 호스트에 남은 가상 머신: { $left }
xapi-in-use-again = 호스트가 다시 사용 중입니다. 가상 머신이 실행되고 있거나 그동안 다른 사람이 스토리지를 분리했습니다.
xapi-not-so = xapi는 완료했다고 하지만 그 결과가 확인되지 않습니다. 직접 시도하려면 다음을 입력하십시오: { $command }
xapi-unclear = 실행되었는지 알 수 없으며, xapi가 나중에 실행할 수도 있습니다. { $why } 확인하려면 다음을 입력하십시오: { $look } 직접 실행하려면 다음을 입력하십시오: { $command }
xapi-settled-made = xapi 확인 결과: 실행되었습니다.
xapi-settled-not-made = xapi 확인 결과: 실행되지 않았습니다.
xapi-still-disabled = { $host } 호스트가 아직 서비스에서 제외되어 있습니다. { $why } 복귀시키려면 그 호스트에서 다음을 입력하십시오: { $command }
xapi-still-unplugged = { $host } 호스트의 스토리지가 아직 분리되어 있습니다. { $why } 연결하려면 그 호스트에서 다음을 입력하십시오: { $command }
xapi-keys-not-back = { $host } 호스트의 다중 경로 키가 이전과 다릅니다. { $why } 설정하려면 그 호스트에서 다음을 입력하십시오: { $command }
xapi-keys-changed = { $run } 실행 이후 다른 사람이 { $host } 호스트의 다중 경로 키를 변경했습니다. 키는 건드리지 않습니다.
xapi-left-disabled = { $host } 호스트가 서비스에서 제외되어 있으며 저절로 복귀되지 않습니다. 직접 복귀시키려면 그 호스트에서 다음을 입력하십시오: { $command }
xapi-left-unplugged = { $host } 호스트의 스토리지가 분리되어 있으며 저절로 연결되지 않습니다. 직접 연결하려면 그 호스트에서 다음을 입력하십시오: { $command }
run-holds = { $run } 실행 후 남은 상태: { $what }
unfinished-taken = { $what } 이 작업을 한 실행이 되돌리지 않았습니다. 실행을 이어가거나 롤백하거나, 호스트만 원래대로 되돌리십시오.
progress-give-back = 실행이 xapi에서 변경한 호스트 상태를 원래대로 되돌리고 있습니다.
action-give-back = 호스트만 되돌리기
next-xapi = 한 번 더 확인을 받은 후 xapi에 다음 명령을 보냅니다: { $command }
undo-enables = 호스트를 서비스에 복귀시킵니다.
undo-plugs = 다음 PBD를 다시 연결합니다: { $pbds }.
undo-keys = 다중 경로 키를 이전과 같이 설정합니다. 호스트가 다시 사용 중이면 키를 그대로 두고 되돌리는 명령을 알려 줍니다.
undo-vms-stay = 가상 머신은 지금 있는 호스트에 그대로 둡니다.
undo-given-back = 되돌릴 것이 없습니다. 실행이 이미 되돌렸습니다.

## 노드 확인

gather-package = { $host }: 설치된 multipath 패키지 확인 중
gather-paths = { $host }: QuantaStor 경로 확인 중
gather-maps = { $host }: multipath 맵 확인 중(multipath -ll)
fact-kernel-not-asked = --root 옵션을 사용하면 커널의 파일을 읽지 않습니다.
fact-no-sysfs = 이 커널에서는 디스크를 볼 수 없습니다. /sys/block 디렉터리가 없습니다.
evidence-disks-some = SCSI 디스크 { $count }개 중 { $looked }개만 확인했습니다.
evidence-more = 그 밖에 { $count }개가 더 있습니다.
next-command = 다음으로 입력할 명령: { $command }
next-verify-again = 직접 바로잡은 후 quantalink verify 명령을 다시 실행하십시오.
daemon-not-running-linux = 이 호스트에서 multipathd가 실행되고 있지 않습니다. 시작하면 파일을 읽습니다: systemctl start multipathd
effective-getuid = 항목에 getuid_callout이 있습니다. 이 릴리스에서는 문제를 일으킵니다.
message-other = 항목과 관계없는 multipath 메시지: { $message }
check-multipath-enabled = xapi에서 다중 경로가 켜져 있음
check-quantastor-maps = QuantaStor 다중 경로 맵의 모든 경로가 정상임
check-quantastor-paths = 둘 이상의 경로로 QuantaStor에 연결됨
check-quantastor-alua = 경로의 ALUA 상태
value-not-set = 설정되지 않음
evidence-keys = 호스트의 other-config: multipathing: { $multipathing }, multipathhandle: { $handle }.
enabled-field-off = 호스트 자체의 multipathing 필드가 false입니다.
enabled-how = 호스트가 유지 관리 모드이고 스토리지가 분리된 동안 켜십시오:
no-lun-attached = 아직 이 호스트에 연결된 QuantaStor LUN이 없습니다.
maps-abandoned = 끊어진 경로 때문에 응답이 멈춥니다. 커널에서는 아직 확인할 수 있습니다.
maps-none-yet = QuantaStor 디스크 { $count }개에 대한 다중 경로 맵이 아직 없습니다. 맵은 다중 경로가 켜진 상태에서 XenServer가 스토리지 저장소(SR)를 연결할 때 만들어집니다.
maps-none-linux = QuantaStor 디스크 { $count }개에 대한 다중 경로 맵이 없습니다.
evidence-map = { $map } ({ $wwid }): 경로 { $total }개 중 { $working }개가 정상입니다.
map-no-path = { $map }: 남은 경로가 없습니다.
map-one-path = { $map }: 경로가 하나뿐입니다.
map-path-failed = { $map }: { $disk } 경로에 장애가 있습니다({ $dm } { $checker }).
pbd-no-map = { $sr } 스토리지 저장소(SR)가 연결되어 있지만 { $wwid } LUN에 대한 다중 경로 맵이 없습니다. 실행 중인 VM이 없을 때 분리했다가 다시 연결하십시오:
pbd-paths-lost = { $sr } 스토리지 저장소(SR): xapi 기준으로 경로 { $most }개 중 { $up }개가 정상입니다.
pbd-paths-differ = { $sr } 스토리지 저장소(SR): 정상 경로가 xapi 기준으로는 { $most }개 중 { $up }개, multipath 기준으로는 { $working }개입니다.
ways-unknown = QuantaStor 디스크 { $count }개가 iSCSI로도 파이버 채널로도 보이지 않아 여기서 경로를 셀 수 없습니다.
session-lost = { $portal } 포털을 통한 { $target } iSCSI 세션이 작동하지 않습니다: { $state }.
port-lost = { $port } 파이버 채널 원격 포트가 작동하지 않습니다: { $state }.
one-path-only = 경로가 하나뿐입니다. { $target } 대상에 { $portal } 포털로만 연결되어 있습니다. 다른 네트워크의 포털을 추가하십시오.
one-port-only = 경로가 하나뿐입니다. QuantaStor에 { $port } 파이버 채널 원격 포트로만 연결되어 있습니다. 두 번째 포트를 연결하십시오.
evidence-session = { $target }, { $portal }: { $state }.
evidence-port = 파이버 채널 원격 포트 { $port }: { $state }.
alua-state = 경로 { $count }개의 상태: { $state }.
alua-ignored = multibus는 ALUA 상태와 관계없이 모든 경로를 똑같이 사용합니다. 최적화되지 않은 경로가 있으면 group_by_prio가 더 적합한지 OSNEXUS에 문의하십시오.
alua-handler = 디스크 { $count }개를 ALUA로 처리하지만 이 커널에서는 경로 상태를 알 수 없습니다.
alua-none = 디스크가 ALUA 상태를 보고하지 않습니다.
fact-pair = { $name }: { $value }
pair-product = 제품
pair-platform = 플랫폼
pair-uuid = UUID
pair-disabled = multipath-disabled.conf
pair-package = multipath 패키지
pair-effective = multipath가 읽는 내용
pair-loaded = multipathd가 로드한 내용
pair-selinux = SELinux
pair-xapi = xapi의 다중 경로
pair-disks = QuantaStor 디스크
pair-maps = 디스크의 다중 경로 맵
pair-sessions = QuantaStor iSCSI 세션
pair-ports = QuantaStor 파이버 채널 포트
product-none = dom0 아님: /etc/xensource-inventory 파일이 없음
product-is = { $brand } { $version }, 빌드 { $build }
value-entries = QuantaStor 항목 { $count }개, 메시지 { $messages }개
selinux-off = 꺼짐
selinux-enforcing = enforcing(강제 적용)
selinux-permissive = permissive(경고만 함)
xapi-keys-on = 켜짐
xapi-keys-off = 꺼짐 또는 일부만 켜짐

## What each line means
pair-file = 파일
pair-entry = 항목
file-through-link = { $link } -> { $path }
file-to-come = { $path } (새 파일)
entry-guide = 가이드의 설정 9개 그대로
entry-modern = getuid_callout을 뺀 가이드의 설정
entry-keeps-getuid = 가이드의 설정. 이미 있는 getuid_callout은 그대로 둠
step-terms = 각 행의 의미
guide-file = { $path } (사용 안 함)
guide-file-not-read = 가이드에서는 다른 파일인 /etc/multipath-enabled.conf를 지정합니다. 이 파일은 XenServer 5.0부터 5.6까지의 스토리지 매니저(SM)만 사용했습니다. 여기서는 이 파일을 읽는 것이 없으므로 항목을 넣어도 효과가 없습니다.
line-there = { $line }
line-left-out = { $keyword } (설정 안 함)
line-names = vendor와 product는 항목이 적용되는 디바이스를 정합니다. OSNEXUS와 QUANTASTOR로 보고되는 디바이스가 대상입니다. 둘 다 대소문자를 구분하는 정규식(POSIX ERE)이며, 보고된 이름의 어느 부분과 일치해도 됩니다.
line-names-both = vendor와 product는 항목이 적용되는 디바이스를 정합니다. OSNEXUS와 QUANTASTOR로 보고되는 디바이스가 대상입니다. 둘 다 대소문자를 구분하는 정규식(POSIX ERE)이며, 보고된 이름의 어느 부분과 일치해도 됩니다. 이 버전의 multipath는 둘 중 하나라도 없는 항목을 무시합니다.
line-getuid-default = getuid_callout은 경로에서 scsi_id를 실행하여 LUN의 WWID를 알아냅니다. 이 버전의 multipath는 기본값으로도 똑같이 작동하며, 가이드에 있는 행이므로 그대로 둡니다.
line-getuid-known = getuid_callout은 경로에서 scsi_id를 실행하여 LUN의 WWID를 알아냅니다. XenServer 6.5의 multipath는 아직 이 행을 인식합니다. 가이드에 있는 행이므로 그대로 두며, 문제를 일으키지 않습니다.
line-getuid-out-default = 선택한 대로 getuid_callout을 뺐습니다. 가이드의 scsi_id 호출이 이 버전의 multipath에서는 기본값이므로 달라지는 것은 없습니다.
line-getuid-out-known = 선택한 대로 getuid_callout을 뺐습니다. XenServer 6.5의 multipath는 아직 이 키워드를 인식하지만, 이 행이 없어도 scsi_id로 WWID를 알아냅니다.
line-getuid-out-invalid = getuid_callout을 뺐습니다. 이 버전의 multipath는 이 키워드를 더 이상 인식하지 못합니다. 이 행이 있으면 multipath를 호출할 때마다 표준 출력에 경고가 나오고, 출력이 있는지에 따라 판단하는 XenServer의 스토리지 매니저(SM)는 모든 LUN을 이미 다중 경로로 연결된 것으로 보고 자체 검사를 건너뜁니다.
line-getuid-out-used = getuid_callout을 뺐습니다. 이 행이 있으면 이 버전의 multipath는 WWID를 알아내는 자체 방법보다 먼저 경로마다 이 명령을 실행합니다. 가이드의 scsi_id 호출이 실패하면 경로의 WWID를 알 수 없고 LUN의 다중 경로 맵이 만들어지지 않습니다.
line-getuid-out-ignored = getuid_callout을 뺐습니다. multipath-tools 0.9부터는 이 키워드를 무시하고 메시지를 출력합니다.
line-getuid-out-later = getuid_callout을 뺐습니다. 이 행이 있으면 multipath-tools 0.8은 경로마다 이 명령을 실행하며, scsi_id가 응답하지 않으면 LUN의 다중 경로 맵이 만들어지지 않습니다. 0.9부터는 메시지를 내고 무시합니다.
line-getuid-out-unknown = getuid_callout을 뺐습니다. 오래된 multipath에서는 어차피 기본값이고, 새로운 multipath에서는 문제를 일으킵니다.
line-selector-default = path_selector "round-robin 0" 설정은 경로마다 차례로 I/O를 보냅니다. 이 릴리스의 기본값이기도 합니다. 값에 공백이 있으므로 따옴표가 필요합니다.
line-selector = path_selector "round-robin 0" 설정은 가이드대로 경로마다 차례로 I/O를 보냅니다. 이 릴리스의 기본값은 service-time 0입니다. 값에 공백이 있으므로 따옴표가 필요합니다.
line-selector-unknown = path_selector "round-robin 0" 설정은 가이드대로 경로마다 차례로 I/O를 보냅니다. 새로운 버전의 multipath는 기본값으로 service-time 0을 사용합니다. 값에 공백이 있으므로 따옴표가 필요합니다.
line-multibus = path_grouping_policy multibus는 LUN의 모든 경로를 한 그룹으로 묶어 I/O에 모든 경로를 사용합니다.
line-multibus-alua = path_grouping_policy multibus는 LUN의 모든 경로를 한 그룹으로 묶어 I/O에 모든 경로를 사용합니다. multipath-tools 0.9.6부터는 모든 경로에 ALUA 우선순위가 있으면 그룹을 자체적으로 만들며(detect_pgpolicy), 이때 multibus는 효과가 없습니다.
line-failback = failback immediate는 더 나은 경로 그룹이 다시 정상이 되는 즉시 그 그룹으로 돌아간다는 뜻입니다. multibus에서는 그룹이 하나뿐이므로 이 행은 효과가 없습니다.
line-failback-shipped = failback immediate는 더 나은 경로 그룹이 다시 정상이 되는 즉시 그 그룹으로 돌아간다는 뜻입니다. multibus에서는 그룹이 하나뿐이므로, 이 행도 이 릴리스의 기본값인 10(초)도 효과가 없습니다.
line-weight = rr_weight uniform은 모든 경로에 같은 가중치를 줍니다. 기본값이므로 이 행이 있어도 달라지는 것은 없습니다.
line-min-io-used = rr_min_io 100: 한 경로에서 I/O를 100번 처리하면 다음 경로로 넘어갑니다.
line-min-io-old-kernels = rr_min_io 100: 한 경로에서 I/O를 100번 처리하면 다음 경로로 넘어갑니다. 단, 오래된 디바이스 맵퍼(dm-mpath 1.1.0 이전)에서만 그렇습니다. 새로운 커널은 rr_min_io_rq를 따르며, multipath는 이를 알리지 않습니다.
line-min-io-unused = rr_min_io는 여기서 효과가 없습니다. 이 커널에서는 rr_min_io_rq가 적용됩니다. 그렇다고 문제를 일으키지는 않습니다. multipath는 메시지 없이 받아들이며, 가이드에 있는 행이므로 그대로 둡니다.
line-min-io-rq = rr_min_io_rq는 추가하지 않습니다. 가이드에 없고, 다른 스토리지 시스템의 최신 항목도 기본값인 1을 사용합니다.
line-min-io-rq-unknown = rr_min_io_rq는 추가하지 않습니다. 이 버전의 multipath는 이 키워드를 인식하지 못합니다.
line-checker = path_checker tur는 데이터를 읽지 않는 SCSI 명령 TEST UNIT READY로 경로를 검사합니다.
line-checker-directio = path_checker tur는 데이터를 읽지 않는 SCSI 명령 TEST UNIT READY로 경로를 검사합니다. 이 릴리스의 기본값은 directio이며, 검사할 때마다 LUN의 블록 하나를 읽습니다.
line-checker-default = path_checker tur는 데이터를 읽지 않는 SCSI 명령 TEST UNIT READY로 경로를 검사합니다. 이 릴리스의 기본값이기도 합니다.
line-retry = no_path_retry는 추가하지 않습니다. 가이드에 없으므로, 모든 경로가 끊어졌을 때의 동작은 호스트의 전체 설정을 따릅니다.
line-retry-ten = no_path_retry는 추가하지 않습니다. defaults 섹션의 설정이 적용되며, 이 릴리스의 기본값은 10입니다. 이 경우 모든 경로가 끊어지면 I/O는 경로 검사를 10번 더 기다린 후 실패합니다.
line-retry-fail = no_path_retry는 추가하지 않습니다. defaults 섹션에 설정이 없으면 이 릴리스에서는 fail이 적용됩니다. 이 경우 모든 경로가 끊어지면 I/O는 즉시 실패합니다.
line-retry-crash = no_path_retry는 추가하지 않습니다. defaults 섹션에 설정이 없으면 이 릴리스에서는 fail이 적용됩니다. 이 경우 모든 경로가 끊어지면 I/O는 즉시 실패합니다. 또한 XenServer 7.5와 7.6의 multipath는 이 키워드 때문에 비정상 종료될 수 있습니다.
activate-how-reconfigure = 여기서는 실행 중인 multipathd가 multipathd reconfigure 명령으로 새 파일을 적용합니다. multipathd를 다시 시작하면 사용 중인 스토리지에 지장을 주므로 다시 시작하지 않습니다. 사용 중인 맵은 스토리지를 다시 연결할 때까지 이전 설정을 유지할 수 있습니다.
activate-not-asked = 로드를 선택하지 않았습니다. 새 항목은 multipathd가 다음에 파일을 읽을 때, 늦어도 호스트를 재부팅한 후에 적용됩니다.
activate-why-reboot = 여기서는 재부팅해야만 구성이 로드됩니다. 이 릴리스의 스토리지 매니저(SM)는 실행 중에 구성을 다시 로드하는 것을 제대로 처리하지 못합니다. SM 코드에도 "Don't reconfigure!!"라고 적혀 있으며, Citrix는 호스트를 비우고 파일을 편집한 후 재부팅하도록 권고했습니다.
activate-why-reboot-unknown = 릴리스를 알 수 없습니다. 확실하게 구성을 로드하는 방법은 재부팅뿐입니다.
reboot-disable = { $command } - 이 호스트에서 더 이상 VM을 시작하지 않음
reboot-evacuate = { $command } - VM을 풀의 다른 호스트로 이동, 풀이 없으면 VM 종료
reboot-reboot = { $command } - 호스트가 시작하면서 새 구성을 읽음
reboot-enable = { $command } - 재부팅 후: 다시 VM을 실행할 수 있음
pair-xapi-host = 호스트
pair-xapi-multipathing = 다중 경로
pair-xapi-vms = 실행 중인 VM
pair-xapi-others = 풀의 다른 호스트
xapi-host-enabled = 사용
xapi-host-disabled = 사용 안 함(유지 관리 모드)
xapi-multipathing-on = 켜짐
xapi-multipathing-off = 켜져 있지 않음
checks-on = { $host }: { $check }
report-hosts = 호스트
report-release = 릴리스
report-fact = { $label }: { $value }

## Meanwhile: what came and went during an activation
activate-vms-came = 계획할 때 없던 가상 머신이 호스트에서 실행 중입니다: { $vms }. 이 상태에서는 아무것도 변경하지 않으며, xapi에서 그 전에 한 작업을 되돌립니다. { $run } 실행을 이어서 완료하십시오. 그러면 다시 계획하여 옮길 가상 머신을 보여 줍니다.
xapi-pbds-gone = 호스트의 다음 스토리지 연결(PBD)이 더 이상 없어 다시 연결하지 않습니다: { $pbds }.
ways-all-lost = xapi에는 다음 스토리지 저장소(SR)가 연결된 것으로 되어 있지만 커널에는 QuantaStor 디스크도 iSCSI 세션도 없습니다: { $srs }. 모든 경로가 끊어졌습니다.
xapi-not-told = { $host }: xapi에서 호스트 상태를 확인할 수 없습니다. { $why } 변경된 것은 없습니다. 그 호스트에서 "xe host-list" 명령이 응답하는지 확인한 후 같은 명령을 다시 입력하십시오.

## dom0: releases, traps and the storage manager's own lock
foreign-lock-not-over-ssh = 이 릴리스에서는 XenServer의 스토리지 매니저(SM)가 { $path } 파일을 자체 잠금({ $lock })으로 보호합니다. SSH로는 그 호스트의 python으로만 이 잠금을 얻을 수 있는데 python이 없습니다. 변경된 것은 없습니다. 그 호스트에서 직접 quantalink를 실행하십시오.

## Nodes over SSH
ssh-address-bad = "{ $address }" 값은 노드 주소로 사용할 수 없습니다. 아무 작업도 하지 않았습니다. [USER@]HOST[:PORT] 형식으로 입력하고 IPv6 주소는 대괄호로 묶으십시오: root@[fd00::1]:22
ssh-no-client = /usr/bin, /bin, /usr/local/bin, /usr/sbin 디렉터리에 SSH 클라이언트가 없습니다. 아무 작업도 하지 않았습니다. OpenSSH 클라이언트(openssh-client 또는 openssh-clients)를 설치한 후 다시 시도하십시오.
ssh-not-started = SSH 클라이언트를 시작할 수 없습니다: { $error }. 변경된 것은 없습니다.
ssh-not-root = { $host } 노드에 root가 아닌 { $user } 계정으로 로그인했습니다. 노드에서 변경된 것은 없습니다. dom0의 파일은 root만 변경할 수 있습니다. 노드를 root@HOST 형식으로 지정하십시오.
ssh-host-key-unknown = 아직 알려지지 않은 노드입니다: { $host }. 호스트 키: { $kind } { $fingerprint }. 이 노드에서는 아무 작업도 하지 않았습니다. 노드 자체 콘솔에 표시되는 값(ls /etc/ssh/*_key.pub | xargs -n1 ssh-keygen -lf)과 비교하십시오. 같을 때만 마법사의 노드 페이지에서 수락하거나 다음 옵션으로 수락하십시오: --host-key { $host }={ $fingerprint }
ssh-host-key-changed = 경고: { $host } 노드의 호스트 키가 등록된 것과 다릅니다. 노드를 새로 설치했거나 누군가 노드와의 연결에 끼어든 것입니다. 노드에서는 아무 작업도 하지 않았고 암호도 보내지 않았습니다. 먼저 원인을 확인하십시오. 노드를 새로 설치한 경우에만 다음 명령으로 이전 키를 제거하십시오: ssh-keygen -R HOST
ssh-host-key-revoked = 경고: { $host } 노드의 호스트 키가 알려진 호스트(known_hosts) 목록에 폐기된 키로 표시되어 있습니다. 노드에서는 아무 작업도 하지 않았습니다. 노드에 새 호스트 키를 만드십시오.
ssh-old-algorithms = { $host } 노드와 이 SSH 클라이언트가 함께 지원하는 알고리즘이 없습니다({ $said }). 노드에서는 아무 작업도 하지 않았습니다. XenServer 6 이하의 SSH 서버는 지금 기준으로 취약한 알고리즘만 지원합니다. 이런 알고리즘은 명시적으로 허용한 경우에만 사용합니다: --allow-old-ssh
ssh-refused = { $host } 노드가 SSH 연결을 거부했습니다. 그 포트에서 연결을 받는 SSH 서버가 없습니다. 노드에서는 아무 작업도 하지 않았습니다. 포트를 확인하고, 노드의 콘솔에서 다음 명령으로 상태를 확인하십시오: systemctl status sshd (이전 릴리스에서는 service sshd status).
ssh-switched-off = { $host } 노드는 작동 중이지만 SSH가 꺼져 있습니다. 관리 포트는 응답하지만 SSH 포트는 응답하지 않습니다. 노드에서는 아무 작업도 하지 않았습니다. XenServer 8에서는 풀의 콘솔에서 다음 명령으로 켜십시오: xe host-enable-ssh host=NAME
ssh-no-route = { $host } 노드까지 네트워크로 연결할 수 없습니다({ $said }). 노드에서는 아무 작업도 하지 않았습니다. 노드의 전원, 주소, 네트워크를 확인하십시오.
ssh-timeout = { $host } 노드가 제시간에 응답하지 않았습니다. 노드에서는 아무 작업도 하지 않았습니다. 노드의 전원, 주소, 중간에 있는 방화벽을 확인하십시오.
ssh-no-answer = { $host } 노드에 연결했지만 셸이 제시간에 응답하지 않았습니다. 노드에서 변경된 것은 없습니다. ssh로 직접 로그인하여 로그인 스크립트가 무엇을 기다리는지 확인하십시오.
ssh-name-unknown = { $host } 이름을 찾을 수 없습니다({ $said }). 아무 작업도 하지 않았습니다. 철자, 이름 서버, SSH 구성을 확인하십시오.
ssh-auth-refused = { $host } 노드가 로그인을 허용하지 않았습니다: { $said } 노드에서는 아무 작업도 하지 않았습니다. ssh-add 명령으로 키를 불러오고 ssh-copy-id root@HOST 명령으로 노드에 복사한 후 노드를 root@HOST로 지정하거나, 암호를 지정하십시오(명령에서는 --secrets FILE 또는 --password-fd FD).
ssh-password-wrong = { $host } 노드가 암호를 거부했습니다. 노드에서는 아무 작업도 하지 않았습니다. 암호와 로그인 이름을 확인하십시오. 여러 번 틀리면 노드가 로그인을 잠시 잠글 수 있습니다.
ssh-jump-asks = { $host } 노드로 가는 중간 호스트(jump host)가 암호를 요구합니다. quantalink는 노드 자체에만 암호를 보냅니다. 노드에서는 아무 작업도 하지 않았습니다. 중간 호스트에는 키나 에이전트를 사용하십시오.
ssh-config-bad = SSH 클라이언트가 { $host } 노드에 대한 구성을 거부했습니다: { $said } 아무 작업도 하지 않았습니다. 그 구성 파일을 고치거나 --ssh-config 옵션으로 다른 파일을 지정하십시오.
ssh-failed = { $host } 노드에 SSH로 연결할 수 없습니다. 클라이언트 메시지: { $said } 노드에서 변경된 것은 없습니다. ssh로 직접 연결해 본 후 여기서 다시 시도하십시오.
ssh-no-shell = { $host } 노드에 로그인했지만 사용할 수 있는 셸이 없습니다. 메시지: { $said } 노드에서 변경된 것은 없습니다. POSIX 셸이 필요하며 로그인 스크립트가 셸을 끝내지 않아야 합니다.
ssh-node-lacks = { $host } 노드에 quantalink에 필요한 도구가 없습니다: { $tools }. 노드에서 변경된 것은 없습니다. 노드에 이 도구를 설치하거나 노드에서 직접 quantalink를 실행하십시오.
ssh-cancelled = { $host } 노드에 요청하는 중에 취소했습니다. 노드에서 변경된 것은 없습니다.
ssh-busy = { $host } 노드가 제시간에 응답하지 않았습니다. 노드에서 변경된 것은 없습니다. 다시 시도하십시오.
ssh-lost-reading = { $host } 노드에서 읽는 중에 연결이 끊어졌습니다. 노드에서 변경된 것은 없습니다. 다시 시도하십시오.
ssh-lost-unchanged = { $path } 파일을 변경하기 전에 { $host } 노드와의 연결이 끊어졌습니다. 다시 연결하여 확인한 결과 기존 파일은 그대로 있습니다. 다시 시도하십시오.
ssh-lost-before = { $path } 파일을 변경하기 전에 { $host } 노드와의 연결이 끊어졌으며 지금은 다시 연결할 수 없습니다. { $why } 기존 파일은 그대로 있습니다. 사용되지 않는 임시 파일이 남아 있을 수 있지만 다음 실행에서 제거합니다.
ssh-lost-and-changed = { $path } 파일을 변경하는 중에 { $host } 노드와의 연결이 끊어졌으며, 지금 있는 파일은 이전 파일도 새 파일도 아닙니다. 다른 사람이 변경했습니다. 파일을 확인한 후 계속하십시오.
ssh-answer-garbled = { $host } 노드의 응답을 해석할 수 없습니다. 이 때문에 변경된 것은 없습니다. 노드의 로그인 스크립트가 무엇을 실행해 두는지 확인한 후 다시 시도하십시오.
attributes-tool-missing = { $path } 파일의 속성을 이 노드에서 유지할 수 없습니다. 없는 도구: { $tools }. 변경된 것은 없습니다. 노드에 attr 및 acl 패키지를 설치하거나 파일을 직접 변경하십시오.
attributes-unseen = 이 노드에는 getfattr 명령이 없어 { $path } 파일에 SELinux 컨텍스트 외의 확장 속성이 있었는지 확인할 수 없었습니다.
node-cannot-sync = 이 노드에는 파일 하나를 디스크에 동기화하는 도구가 없습니다. 앞으로 몇 초 안에 정전이 되어도 { $path } 파일이 남아 있을지는 확인되지 않았습니다.
node-cannot-sync-folder = 이 노드에는 디렉터리 하나를 디스크에 동기화하는 도구가 없습니다. 앞으로 몇 초 안에 정전이 되면 { $path } 경로에 이전 파일이 온전한 상태로 다시 나타날 수 있습니다.
lock-is-a-folder = { $host } 노드에는 flock 명령이 없습니다. 대신 소유자를 적어 둔 { $path } 디렉터리를 잠금으로 사용합니다. 노드에서 직접 실행하면 이 잠금을 알지 못합니다.

## Export
export-answer-not-carried = 응답 파일에서 multipath.{ $key } 값을 정하지만 이 값을 노드에 전달하는 옵션이 없어 역할(role)에 담을 수 없습니다. 아무것도 쓰지 않았습니다. 이 키를 기본값으로 두거나 다음을 사용하십시오: quantalink export sh
export-folder-above-missing = 상위 디렉터리가 없습니다. 아무것도 쓰지 않았습니다. 먼저 만들거나 다른 디렉터리를 지정하십시오.
export-folder-current = 현재 작업 중인 디렉터리이며 새 디렉터리로 바뀌게 됩니다. 아무것도 쓰지 않았습니다. 그 안에 만들 새 디렉터리를 지정하거나, 상위 디렉터리로 이동하여 지정하십시오.
export-folder-in-use = 디렉터리가 비어 있지 않으며 그 안의 파일은 덮어쓰지 않습니다. 아무것도 쓰지 않았습니다. 없거나 비어 있는 디렉터리를 지정하십시오.
export-needs-node = 노드의 multipath 섹션을 내보내지만 여기에는 노드가 없습니다. 아무것도 쓰지 않았습니다. --root DIR 옵션으로 노드를 지정하거나, 이 시스템이면 --section multipath 옵션을 지정하십시오.
export-node-name = { $node } 노드의 이름에 호스트 이름에 쓸 수 없는 문자가 있어 인벤토리에서 다르게 해석될 수 있습니다. 아무것도 쓰지 않았습니다. 이 노드를 주소로 지정하십시오.
export-not-a-folder = 같은 이름의 파일이 있습니다. 아무것도 쓰지 않았습니다. 없거나 비어 있는 디렉터리를 지정하십시오.
export-not-written = 디렉터리에 쓸 수 없습니다: { $detail }. 쓰던 것은 남아 있지 않습니다. 여유 공간과 권한을 확인한 후 같은 명령을 다시 입력하십시오.
export-nothing-due = 어느 노드에도 할 일이 없어 스크립트를 쓰지 않았습니다.
export-program-dynamic = 이 프로그램은 빌드한 시스템의 라이브러리가 필요하여 노드에서 실행되지 않을 수 있습니다. 정적 빌드를 사용하거나 quantalink_program 변수로 지정하십시오.
export-program-windows = 이 프로그램은 Windows용이므로 역할(role)에 프로그램이 들어 있지 않습니다. 사용하기 전에 정적 Linux 프로그램을 roles/quantalink/files/quantalink에 두십시오.
export-refused = 거부된 항목이 있어 아무것도 쓰지 않았습니다.
export-without-guard = 응답 파일에서 multipath.confirm-within 값을 정하지만, 내보낸 것은 파일을 자동으로 되돌리지 않습니다. 아무것도 쓰지 않았습니다. 파일에서 이 키를 빼거나 다음 명령으로 변경하십시오: quantalink apply

## The StorageLink server itself, on Windows
not-administrator = StorageLink 서비스와 Server 폴더의 파일은 관리자 권한으로만 변경할 수 있는데, 이 콘솔에는 그 권한이 없습니다. 변경된 것은 없습니다. "관리자 권한으로 실행"으로 명령 프롬프트를 연 후 명령을 다시 입력하십시오.
windows-path-unusable = { $path } 경로를 사용할 수 없습니다. 드라이브나 공유로 시작하고 Windows에서 사용할 수 있는 경로여야 합니다. 변경된 것은 없습니다.
windows-no-right-to-read = { $path } 경로를 읽을 권한이 없습니다(오류 5). 변경된 것은 없습니다. 관리자 권한으로 quantalink를 실행하십시오.
windows-no-right-to-write = { $path } 경로를 변경할 권한이 없습니다(오류 5). 기존 파일은 그대로 있습니다. 관리자 권한으로 quantalink를 실행하십시오. 이미 관리자이면 파일과 폴더의 보안 설정, 파일을 사용 중인 프로그램이 있는지 확인하십시오.
windows-write-protected = { $path } 경로의 미디어가 쓰기 금지되어 있습니다. 변경된 것은 없습니다.
windows-virus-scanner = 바이러스 검사 프로그램 때문에 { $path } 파일을 열 수 없습니다(오류 225). 기존 파일은 그대로 있습니다. 검사 프로그램의 보고 내용을 확인하십시오.
windows-io-error = { $path } 위치에서 Windows 오류가 발생했습니다: { $error }. 기존 파일은 그대로 있습니다. Windows 이벤트 로그를 확인한 후 다시 시도하십시오.
file-in-use = 다른 프로그램이 { $path } 파일을 계속 열어 두고 있습니다. 기존 파일은 그대로 있습니다. 그 프로그램(편집기, 백업, 바이러스 검사)을 닫은 후 다시 시도하십시오.
progress-file-in-use = 다른 프로그램이 { $path } 파일을 닫을 때까지 대기 중
replacement-cut = 교체가 도중에 중단되어 { $path } 파일이 없습니다. 기존 내용은 { $backup } 파일에 온전히 있습니다. 다음을 입력하십시오: quantalink resume --yes - 그러면 가장 먼저 이 파일의 이름을 되돌립니다.
backup-not-put-back = { $path } 파일이 없습니다. 기존 내용은 { $backup } 파일에 온전히 있지만 이름을 되돌리지 못했습니다: { $error }. 파일 이름을 직접 바꾼 후 다시 시도하십시오.
backup-stays = 이전 파일의 사본인 { $path } 파일을 제거하지 못했습니다. 그대로 두어도 문제는 없으며, 다음 실행에서 제거합니다.
read-only-attribute = { $path } 파일에 읽기 전용 특성이 있습니다. 변경된 것은 없습니다. 이유를 확인하고 특성을 해제한 후(attrib -r) 다시 시도하십시오.
replace-unknown = { $path } 파일이 교체되었는지 알 수 없습니다: { $error }. 파일을 확인하고, 그 폴더에 .quantalink로 시작하는 이름이 있는지 확인한 후 계속하십시오.
windows-replace-left = { $cut } (Windows 메시지: { $error })
windows-attributes-differ = { $path } 파일의 일부 특성이 이전과 다릅니다. "attrib" 명령으로 비교하십시오.
windows-still-open = 다른 프로그램이 아직 열어 두고 있음
windows-no-program = { $program } 파일은 이 Windows에서 실행할 수 있는 프로그램이 아닙니다. 시작하지 않았습니다.
program-runs-already = { $program } 프로그램이 이미 실행 중입니다(프로세스 { $pid }번). 다시 시작하지 않았습니다. 끝날 때까지 기다린 후 계속하십시오.
windows-no-program-data = Windows에서 프로그램 데이터 폴더(%ProgramData%)를 찾을 수 없습니다. 변경된 것은 없습니다.
service-manager-said = 서비스 관리자가 { $service } 서비스에 대한 명령을 거부했습니다(오류 { $code }): { $error }
root-not-on-windows = --root 옵션은 링크와 모드가 있는 dom0의 디렉터리 트리에서 작동하며 Windows에서는 사용할 수 없습니다. 아무 작업도 하지 않았습니다. 이 작업은 Linux에서 quantalink를 실행하여 수행하십시오.
password-fd-windows = Windows에서는 암호를 표준 입력으로만 지정할 수 있습니다: --password-fd 0 (지정한 값: { $fd }). 아무 작업도 하지 않았습니다.
installer-program = 파일의 버전 정보: { $company }, 버전 { $version }. { $signature }
installer-company = 회사(파일 정보)
installer-version = 버전(파일 정보)
installer-signature = 서명
installer-signed = 서명이 있습니다. 유효한지는 탐색기의 파일 속성에서 확인하십시오.
installer-unsigned = 서명이 없습니다.

## The StorageLink server over SMB
cli-opt-allow-smb1 = --server smb://와 함께: 더 새로운 버전을 지원하지 않는 서버와 SMB1로 통신. SMB1은 암호화하지 않으며 위조도 막지 못함
secret-of-server = StorageLink 서버 계정의 암호
ask-password-server = { $at } StorageLink 서버의 { $user } 사용자 암호(표시되지 않음, Enter만 누르면 생략):
smb-tool-missing = SMB로 StorageLink 서버에 접근하려면 { $tool } 프로그램이 필요하지만 설치되어 있지 않습니다. 변경된 것은 없습니다. { $package } 패키지를 설치한 후 다시 시도하거나, Windows 서버에서 quantalink를 실행하거나, --server manual 옵션을 지정하십시오.
smb-rename-missing = 설치된 smbclient(버전 { $version })로는 파일을 다른 파일 위에 한 번에 덮어쓸 수 없습니다. Samba 4.7 이상이 필요합니다. 도중에 중단되면 StorageLink의 디바이스 식별 규칙이 없어질 수 있어 아무것도 변경하지 않았습니다. 더 새로운 Samba가 있는 시스템을 사용하거나, Windows 서버에서 quantalink를 실행하거나, --server manual 옵션을 지정하십시오.
smb-rename-unsupported = SMB1을 사용하면 { $host } 서버는 공유의 하위 폴더에서 파일을 다른 파일 위에 한 번에 덮어쓸 수 없습니다({ $said }). 두 단계로 하면 도중에 중단될 때 StorageLink의 디바이스 식별 규칙이 없어질 수 있습니다. 변경된 것은 없습니다. StorageLink의 Server 폴더 자체를 공유하고 --storagelink-dir "\\{ $host }\SHARE" 옵션으로 지정하거나, 그 서버에서 quantalink를 실행하십시오.
smb-password-unfit = StorageLink 서버의 암호가 공백으로 시작하거나 줄 바꿈이 들어 있어 Samba 도구에 전달할 수 없습니다. 아무것도 시도하지 않았습니다. 암호가 다른 계정을 사용하십시오.
smb-no-unnamed-file = Samba 도구가 읽을 내용을 준비하지 못했습니다: { $error }. 변경된 것은 없습니다. /dev/shm 또는 /tmp가 가득 찼는지 확인한 후 다시 시도하십시오.
smb-logon-refused = { $host } 서버가 { $user } 사용자의 이 암호를 거부했습니다: { $said }. 계정이 잠기지 않도록 다시 보내지 않습니다. 사용자, 도메인(--server "smb://DOMAIN;USER@HOST"), 암호를 확인한 후 다시 시도하십시오.
smb-account-unusable = { $host } 서버에 { $user } 계정이 있지만 로그온할 수 없습니다: { $said }. 다시 시도하지 않습니다. Windows에서 계정 잠금을 풀거나, 계정을 사용하도록 설정하거나, 암호를 갱신한 후 다시 시도하십시오.
smb-unreachable = SMB(포트 445)로 { $host } 서버에 연결할 수 없습니다: { $said }. 서버에 요청한 것은 없습니다. 이름, 네트워크, 방화벽을 확인한 후 다시 시도하십시오.
smb-lost = { $host } 서버와의 연결이 도중에 끊겼습니다: { $said }. 마지막 명령이 실행되었는지 확인해야 합니다. 서버에 다시 연결할 수 있으면 같은 명령을 다시 실행하십시오. 그러면 먼저 상태를 확인합니다.
smb-no-answer = { $host } 서버가 { $tool } 요청에 제시간에 응답하지 않아 중단했습니다. 마지막 명령이 실행되었는지 확인해야 합니다. 같은 명령을 다시 실행하십시오. 그러면 먼저 상태를 확인합니다.
smb-old-dialect = { $host } 서버가 SMB 2.02 이상의 모든 버전에서 연결을 끊습니다({ $said }). Windows Server 2003처럼 SMB1만 지원하는 것 같습니다. SMB1은 암호화하지 않고 위조도 막지 못하므로 동의 없이 사용하지 않습니다. 이 네트워크에서 사용해도 괜찮다면 --allow-smb1 옵션을 추가하십시오. 아니면 그 서버에서 quantalink를 실행하거나 --server manual 옵션을 지정하십시오.
smb-no-dialect = { $host } 서버가 SMB1을 포함한 모든 SMB 버전에서 연결을 끊습니다: { $said }. 변경된 것은 없습니다. 서버에서 파일 공유가 켜져 있는지 확인하십시오.
smb-server-says = { $host } 서버에 요청할 수 없습니다: { $said }. 변경된 것은 없습니다.
smb-no-such-share = { $host } 서버에 { $share } 공유가 없습니다. 변경된 것은 없습니다. 관리 공유가 꺼져 있으면 StorageLink의 Server 폴더를 공유하고 --storagelink-dir "\\{ $host }\SHARE\FOLDER" 옵션으로 지정하십시오.
smb-share-denied = { $user } 계정은 { $host } 서버의 { $share } 공유를 사용할 수 없습니다. 변경된 것은 없습니다. 사용할 수 있는 계정을 지정하거나 --storagelink-dir "\\{ $host }\SHARE\FOLDER" 옵션으로 다른 공유를 지정하십시오.
smb-rights-filtered = { $host } 서버가 { $user } 계정의 로그온은 허용하지만 { $share } 공유 접근은 거부합니다. 이 계정이 서버의 관리자가 아니거나, Windows가 네트워크에서 로컬 계정의 권한을 제한하는 것입니다(UAC, LocalAccountTokenFilterPolicy). quantalink는 이 설정을 바꾸지 않습니다. 서버의 관리자인 도메인 계정이나 기본 제공 Administrator를 사용하거나, Server 폴더를 공유하고 --storagelink-dir "\\{ $host }\SHARE\FOLDER" 옵션으로 지정하거나, 그 서버에서 quantalink를 실행하십시오.
smb-services-filtered = { $host } 서버가 { $user } 계정의 로그온은 허용하지만 서비스 관리자 접근은 거부합니다: { $said }. 이 계정이 서버의 관리자가 아니거나, Windows가 네트워크에서 로컬 계정의 권한을 제한하는 것입니다(UAC, LocalAccountTokenFilterPolicy). quantalink는 이 설정을 바꾸지 않습니다. 서버의 관리자인 도메인 계정이나 기본 제공 Administrator를 사용하거나, 그 서버에서 quantalink를 실행하십시오.
smb-services-denied = { $user } 계정은 { $host } 서버의 서비스 관리자를 사용할 수 없습니다: { $said }. 변경된 것은 없습니다. 그 서버의 관리자 계정을 사용하거나 서버에서 직접 quantalink를 실행하십시오.
smb-service-denied = { $user } 계정은 { $host } 서버의 { $service } 서비스를 시작하거나 중지할 권한이 없습니다: { $said }. 서비스는 그대로입니다. 그 서버의 관리자 계정을 사용하십시오.
smb-service-has-dependents = { $host } 서버의 { $service } 서비스에 의존하는 서비스가 실행 중이어서 중지할 수 없습니다({ $said }). 서비스는 계속 실행 중입니다. SMB로는 그 목록을 볼 수 없습니다. 서버에서 "sc enumdepend { $service }" 명령으로 확인하고 해당 서비스를 중지한 후 다시 시도하거나, 서버에서 quantalink를 실행하십시오. 그러면 의존하는 서비스도 함께 중지하고 시작합니다.
smb-service-says = { $host } 서버의 서비스 관리자가 보낸 { $service } 서비스에 대한 메시지: { $said }. 서버의 서비스 패널에서 확인한 후 다시 시도하십시오.
smb-read-denied = { $user } 계정은 { $path } 파일을 읽을 권한이 없습니다: { $said }. 변경된 것은 없습니다. 권한이 있는 계정을 사용하십시오.
smb-write-denied = { $user } 계정은 { $path } 위치에 쓸 수 없습니다: { $said }. 기존 파일은 그대로 있습니다. 공유와 폴더에서 이 계정에 쓰기 권한을 주거나 권한이 있는 계정을 사용하십시오.
smb-share-full = 공유에 { $path } 파일을 쓸 공간이 부족합니다: { $detail } 기존 파일은 그대로 있습니다. 서버에서 공간을 확보한 후 다시 시도하십시오.
smb-in-use = { $path } 파일을 다른 프로그램이 열고 있거나 파일이 보호되어 있습니다: { $said }. 기존 파일은 그대로 있습니다. 서버에서 파일을 연 프로그램(바이러스 검사 프로그램과 StorageLink 도구 포함)을 닫은 후 다시 시도하십시오.
smb-file-error = 서버가 { $path } 파일에 대한 작업을 수행하지 못했습니다: { $said }. 기존 파일은 그대로 있습니다.
smb-file-read-only = { $path } 파일이 읽기 전용이어서 그대로 두었습니다. 서버에서 특성을 해제한 후(attrib -r) 다시 시도하십시오.
smb-file-is-link = { $path } 파일은 링크나 다른 재분석 지점(reparse point)이어서, 원래 파일 대신 링크가 교체됩니다. 그대로 두었습니다. --storagelink-dir 옵션으로 원래 파일이 있는 폴더를 지정하십시오.
smb-upload-cut = { $path } 업로드가 끊겼습니다: { $why } 기존 파일은 그대로 있습니다.
smb-read-short = { $path } 파일을 끝까지 읽지 못했거나 읽는 동안 바뀌었습니다. 변경된 것은 없습니다. 다시 시도하십시오.
smb-read-back-differs = { $path } 파일을 다시 읽은 내용이 쓴 내용과 다릅니다. 기존 파일은 그대로 있습니다. 서버의 디스크와 네트워크를 확인한 후 다시 시도하십시오.
smb-replacement-unclear = { $path } 파일을 교체하는 중이었으나 결과를 알 수 없습니다: { $why } 이전 파일 또는 새 파일이 온전히 있습니다. 서버에 다시 연결할 수 있으면 같은 명령을 다시 실행하십시오. 그러면 먼저 상태를 확인합니다.
smb-path-unfit = { $path } 경로는 SMB로 Windows 서버에서 사용할 수 있는 경로가 아닙니다. C:\FOLDER\FILE 또는 \\HOST\SHARE\FILE과 같은 전체 경로를 사용하고 ; * ? " 문자와 ".."은 쓰지 마십시오.
smb-other-server = { $path } 경로의 서버가 --server 옵션의 { $host } 서버와 다릅니다. 같은 서버로 지정하십시오.
smb-no-folder = { $host } 서버에서 StorageLink의 Server 폴더를 찾지 못했습니다. 변경된 것은 없습니다. --storagelink-dir "C:\FOLDER" 또는 "\\{ $host }\SHARE\FOLDER" 옵션으로 지정하십시오.
smb-runs-no-programs = SMB로는 { $host } 서버에서 프로그램을 실행할 수 없고 파일과 서비스에만 접근할 수 있습니다. 서버에서 실행해야 하는 것은 직접 실행합니다.
smb-lease-lost = { $path } 임대(lease) 파일은 더 이상 이 실행의 것이 아닙니다. 현재 소유자: { $holder }. 다른 사람이 이 서버에서 작업 중이거나 파일을 제거했습니다. 더 이상 변경을 시작하지 않았습니다. 그 실행이 끝난 후 이 실행을 이어서 완료하거나 롤백하십시오.
lock-held-lease = 이 서버에서 다른 실행이 진행 중입니다. 프로세스: { $machine }의 { $pid }번({ $command }), 시작: { $since }. 변경된 것은 없습니다. 끝난 후 다시 시도하십시오. 그 시스템이 멈췄으면 { $path } 임대(lease) 파일은 { $minutes }분 후 저절로 만료됩니다.
lock-held-lease-unseen = 이 서버에서 다른 실행이 진행 중인 것 같습니다. { $path } 파일이 있지만 어느 실행의 것인지 알 수 없습니다. 변경된 것은 없습니다. { $minutes }분 후 만료되면 다시 시도하십시오.
smb-backup-kept = 기존 내용을 서버에도 보관했습니다: { $path }
smb-meta-differs = { $path } 파일의 특성 또는 ACL이 폴더에서 상속한 값으로 바뀌어 이전과 다릅니다. 이전: { $was }. 현재: { $now }. 필요하면 서버에서 설정하십시오.
smb-meta-none = 없음
smb-lacks-flush = SMB: 파일을 옆에 쓰고 다시 읽어 확인한 후 한 번에 이름을 바꾸지만, 서버가 곧바로 디스크에 쓰게 하지는 못합니다. 기존 내용은 여기와 서버에 보관합니다.
smb-lacks-lease = SMB: 한 번에 한 실행만 작업하도록 공유에 임대(lease) 파일을 둡니다. 이 파일은 10분 동안 유효하고 계속 갱신되며, 잠금보다 약합니다.
smb-lacks-dependents = SMB: StorageLink에 의존하는 서비스의 목록을 볼 수 없습니다. 그런 서비스가 실행 중이면 중지가 거부되고 아무것도 변경하지 않습니다.
smb-lacks-acl = SMB: 파일의 특성과 ACL은 비교하여 차이를 알려 주지만 복원하지는 않습니다.
smb-lacks-acl-unseen = SMB: smbcacls가 설치되어 있지 않아 파일의 ACL을 비교하지도 못합니다(패키지: { $package }).
smb-lacks-dialect = { $host } 서버에 SMB1이 허용되어 있습니다. 네트워크로 보내는 내용을 도중에 읽거나 위조할 수 있습니다.
smb-lacks-encryption = { $host } 서버가 암호화를 사용하지 않습니다. 네트워크로 보내는 내용은 서명되지만 도중에 읽힐 수 있습니다.

## Activation
activate-keys-stay = { $host }: 다중 경로로 연결한 스토리지는 다중 경로가 켜진 상태에서 분리해야 하므로 다중 경로 키를 되돌리지 않았습니다. 되돌리려면 호스트를 유지 관리 모드로 전환하고 스토리지를 분리한 후 그 호스트에서 다음을 입력하십시오: { $command }

## Review: what each line means
line-failback-alua = failback immediate는 더 나은 경로 그룹이 다시 정상이 되는 즉시 그 그룹으로 돌아간다는 뜻입니다. multibus에서는 그룹이 하나뿐이므로 이 행은 효과가 없습니다. multipath-tools 0.9.6 이상에서 그룹을 자체적으로 만드는 경우에는 적용됩니다.
line-getuid-out-noise = getuid_callout을 뺐습니다. 이 버전의 multipath는 이 키워드를 더 이상 인식하지 못합니다. multipath를 호출할 때마다 표준 출력에 경고가 나오는데, XenServer의 스토리지 매니저(SM)는 표준 출력에 응답만 있을 것으로 예상합니다.
loaded-not-yet = 아직 로드되지 않았습니다. multipathd는 이전에 읽은 내용으로 작동하고 있습니다.
apply-not-loaded = 실행 중인 multipathd에는 아직 새 항목이 반영되지 않았습니다. 새 항목은 multipathd가 파일을 다시 읽을 때, 늦어도 호스트를 재부팅한 후에 적용됩니다. 호스트별 방법을 보려면 다음을 입력하십시오: { $command }
tools-print-nothing = 이 릴리스의 multipath는 파일에서 읽은 내용을 출력하지 않으므로(multipath -t 없음) 여기서는 확인할 수 없습니다.

## Activation
smb-not-from-windows = 이 버전의 quantalink는 Windows에서 --server smb:// 옵션을 지원하지 않습니다. 변경된 것은 없습니다. StorageLink 서버에서 직접(--server local) 또는 Linux에서 실행하십시오.

## pool: whose secret

secret-of-nodes = 노드 로그인 암호
secret-of-key = SSH 키의 암호 문구

## TLS by schannel
tls-neither = { $at } 서버와 quantalink가 함께 지원하는 TLS 버전이 없고, Windows의 schannel에도 없습니다: { $why }. 암호는 보내지 않았습니다. 포트와 이 Windows에서 TLS 1.0이 꺼져 있는지 확인하십시오. 또는 이 단계를 서버의 자체 프로그램에서 직접 수행하고 여기서 완료로 확인하십시오.
tls-old-not-allowed = { $at } 서버와 quantalink가 함께 지원하는 암호화 방식이 없습니다. Windows의 schannel로는 { $version } 통신이 가능하지만 quantalink 자체의 기준보다 약한 방식이므로 암호를 보내지 않았습니다. 이 네트워크에서 사용해도 괜찮다면 --allow-old-tls 옵션을 추가하십시오. 아니면 이 단계를 서버의 자체 프로그램에서 직접 수행하고 여기서 완료로 확인하십시오.
certificate-old-tls = 이 인증서는 Windows의 schannel을 통해 { $version } 프로토콜로 받았습니다. 서버에 quantalink 자체의 기준에 맞는 방식이 없기 때문입니다. 더 약한 방식이므로 --allow-old-tls 옵션이 있을 때만 암호를 보냅니다.
certificate-weak-key = 이 인증서의 RSA 키는 { $bits }비트뿐이며 더 이상 안전하지 않습니다.
evidence-asked-old-tls = { $at } 서버에서 Windows의 schannel을 통해 { $version } 프로토콜로 확인함
cli-opt-allow-old-tls = Windows에서: 게이트웨이와 스토리지 시스템이 더 나은 방식을 지원하지 않으면 Windows의 schannel을 통한 TLS 1.0~1.2로도 암호를 보냄. quantalink 자체의 기준보다 약함

## Windows: passwords, children of a program
secrets-file-owned-by = 암호 파일의 소유자가 다른 계정({ $who })이어서 그 계정이 파일을 읽고 바꿀 수 있습니다. 파일을 읽지 않았습니다. 관리자 명령 프롬프트(cmd)에서 다음 명령을 입력하십시오: icacls { $path } /setowner "%USERNAME%"
secrets-file-granted-to = 암호 파일의 액세스 목록이 다른 계정({ $who })에 권한을 줍니다. 파일을 읽지 않았습니다. 명령 프롬프트(cmd)에서 다음 명령을 입력하십시오: icacls { $path } /reset & icacls { $path } /inheritance:r /grant:r "%USERNAME%:F"
secrets-file-unknown = 누가 암호 파일을 읽을 수 있는지 Windows에서 확인할 수 없습니다({ $error }). 파일을 읽지 않았습니다. 파일을 이 시스템의 NTFS 볼륨에 두거나, 암호를 마법사에 입력하거나, --password-fd 0 옵션으로 암호 하나를 전달하십시오.
windows-program-ended-late = { $program } 프로그램이 제시간에 끝나지 않았습니다. 프로그램과 이 프로그램이 시작한 프로세스를 종료했습니다. Windows Installer 같은 Windows 서비스에 넘긴 작업은 아직 진행 중일 수 있습니다. 그때까지 무엇을 했는지는 알 수 없습니다.
file-of-windows = { $path }, { $size }, 특성 { $attributes }
next-replace-windows = 파일을 통째로 교체하며 액세스 목록, 특성({ $attributes }), 스트림을 유지합니다. 기존 내용을 먼저 저장합니다.

## reach: the nodes of a pool
cli-opt-leave-out = 이 노드는 건드리지 않음(여러 번 지정 가능): 계획에 나온 이름 또는 풀에서의 주소, name-label, uuid
cli-opt-host-key = 노드의 새 호스트 키 수락(ssh-keygen -l이 표시하는 그대로, 여러 번 지정 가능, 예: 10.0.0.5=SHA256:…)
cli-opt-allow-old-ssh = 새 알고리즘을 지원하지 않는 노드(XenServer 6 이하)에 이전 SSH 알고리즘 사용
nodes-connecting = 노드에 연결하는 중 …
nodes-not-from-windows = 이 버전의 Windows용 quantalink는 SSH 노드를 지원하지 않습니다. 변경된 것은 없습니다. 노드 자체 또는 Linux에서 실행하십시오.
no-node-left = 모든 노드가 제외되어 할 일이 없습니다. 변경된 것은 없습니다. 제외하는 노드를 줄이십시오(--leave-out).
node-left-out = 제외됨
pool-empty = xe 출력에 풀의 호스트가 없습니다.
pool-not-told = { $host } 호스트에서 풀의 노드를 확인할 수 없습니다. { $why } 변경된 것은 없습니다. --pool 옵션에는 xapi가 실행 중인 dom0가 필요합니다. 그 dom0에서 quantalink를 실행하거나 --node 옵션으로 하나를 지정하십시오.
member-down = { $host } ({ $name }) 노드가 꺼져 있거나 풀에서 이 노드의 xapi에 연결할 수 없습니다. xapi가 이 노드의 응답을 받지 못합니다. 연결을 시도하지 않았습니다. 노드를 시작하거나 제외하십시오.
member-disabled = xapi에서 이 호스트가 사용 안 함 상태여서 VM을 시작하지 않습니다(유지 관리 모드). 파일 작업은 그대로 진행합니다.
member-address-bad = 풀에 등록된 { $host } 노드의 주소 "{ $address }"로는 연결할 수 없습니다. 노드에서는 아무 작업도 하지 않았습니다. xapi에서 고치거나, --node 옵션으로 노드를 지정하거나, 제외하십시오.
leave-out-unknown = 제외하려는 "{ $node }" 노드가 없습니다. 변경된 것은 없습니다. 노드: { $nodes }
leave-out-ambiguous = 이름이 "{ $node }"인 노드가 여러 대인데 하나만 제외해야 합니다. 변경된 것은 없습니다. 주소나 uuid로 지정하십시오. 노드: { $nodes }
leave-out-unsure = 제외하려는 "{ $node }" 노드가 응답하지 않아 풀의 어느 호스트인지 알 수 없습니다. 변경된 것은 없습니다. 대신 풀에서의 주소나 uuid로 제외하고 --node 옵션에서 빼십시오. 노드: { $nodes }
ask-password-nodes = { $nodes } 로그인 암호(표시되지 않음, 없으면 Enter):
ask-password-node = { $host } 노드가 이 암호를 거부했습니다. 이 노드의 암호(표시되지 않음, 없으면 Enter):
ask-host-key = { $host } 노드의 키가 맞습니까? 맞으면 등록합니다. [y/N]
ssh-old-in-use = 이 노드에는 지금 기준으로 취약한 이전 SSH 알고리즘으로 연결합니다. 사용이 허용되어 있습니다.

## poolrig: many nodes in few words
hosts-alike = 동일한 노드 { $n }대
hosts-and-more = { $names } 외 { $n }대
order-canary = 먼저 { $host } 노드만 변경합니다. 나머지는 이 노드의 검사가 모두 통과한 후에 진행합니다.
order-rest = 그다음 노드 { $n ->
        [1] 1대를
       *[other] { $n }대를 한 번에 최대 { $at-once }대씩
    } 진행합니다.
order-rest-single = 그다음 노드 { $n ->
        [1] 1대를
       *[other] { $n }대를 하나씩 차례로
    } 진행합니다.
order-coordinator = 마지막으로 { $host } 노드(풀 코디네이터)를 진행합니다.

## waves: the course of a run over several nodes
canary-looked-at = { $host } 노드는 다른 모든 노드보다 먼저 변경했으며 다시 확인합니다.
canary-not-right = { $host } 노드를 다른 모든 노드보다 먼저 변경했으나 변경 후 상태가 올바르지 않습니다. 실패한 검사: { $check }. { $evidence } 이 노드의 파일은 되돌렸고 다른 노드는 건드리지 않았습니다. 원인을 제거한 후 다시 적용하십시오.
canary-not-seen = { $host } 노드를 다른 모든 노드보다 먼저 변경했으나 변경 후 상태를 확인할 수 없었습니다. { $why } 새 파일은 그대로 있으며 다른 노드는 건드리지 않았습니다. 노드가 응답하면 다음을 입력하십시오: quantalink resume { $run }. 적용한 것을 되돌리려면 다음을 입력하십시오: quantalink rollback { $run }.
nodes-stopped = 노드 { $all }대 중 완료 { $done }대, 실패 { $failed }대({ $names }), 건드리지 않았거나 끝나지 않은 노드 { $left }대. 실패한 노드를 다시 시도하고 계속하려면 다음을 입력하십시오: quantalink resume { $run }. 어떤 노드 없이 계속하려면 그 노드를 제외하고 다시 적용하십시오. 모든 노드를 되돌리려면 다음을 입력하십시오: quantalink rollback { $run }.
left-out-unknown = { $host } 노드는 제외되었으며 파일의 상태를 알 수 없습니다. 이 노드가 응답하고 { $run } 실행을 이어서 완료하거나 롤백해야 실행이 끝납니다.
run-host-in-the-way = { $host } 노드 때문에 { $run } 실행을 이어서 진행하지 않았습니다. { $why } 변경된 파일은 없습니다. 원인을 제거한 후 명령을 다시 실행하십시오. 그 노드 없이 계속하려면 apply 또는 rollback 명령에 --leave-out { $host } 옵션을 추가하십시오.
rollback-without = 다음 노드에서는 { $run } 실행을 되돌리지 못했습니다: { $hosts }. { $why } 이 노드에 적용한 것은 그대로 있습니다. 이 노드에서 작업할 수 있게 되면 실행을 다시 롤백하십시오. 나머지가 되돌려집니다.

## nodesui: the wizard's pages for a pool
page-nodes-title = 노드
page-node-title = 노드 정보
nodes-about = 다음 노드에 다중 경로 설정을 적용합니다. 주소로 노드를 추가하거나 풀의 모든 호스트를 선택하십시오.
nodes-about-fixed = 다음 노드에 다중 경로 설정을 적용합니다.
nodes-stale = 노드를 마지막으로 확인한 후 목록이 변경되었거나, 그 확인에 실패했습니다.
nodes-counts = 노드 { $all }대: 준비 { $ready }, 문제 { $trouble }, 제외 { $out }.
nodes-are-left-out = 제외하여 변경하지 않는 노드 { $count }대: { $names }
nodes-address-there = { $address } 주소는 이미 목록에 있습니다.
names-more = { $names } 외 { $more }대
wizard-hosts-alike = 동일한 노드 { $count }대: { $host } ({ $release })
ask-pool = 풀의 모든 호스트를 포함하시겠습니까?
ask-pool-help = 현재 노드 또는 목록의 첫 번째 노드에서 풀의 호스트를 확인합니다.
ask-node-address = SSH로 연결할 노드 추가
ask-node-address-help = SSH 클라이언트에서 쓰는 [USER@]HOST[:PORT] 형식이며, IPv6 주소는 대괄호로 묶습니다.
ask-nodes-password = 노드의 로그인 암호
ask-nodes-password-help = 사용자의 키로 로그인할 수 없는 노드에 사용합니다. 메모리에만 보관하며 저장하지 않습니다.
ask-nodes-passphrase = SSH 키의 암호 문구
ask-nodes-passphrase-help = 키가 잠겨 있고 에이전트에 없을 때 사용합니다. 메모리에만 보관하며 저장하지 않습니다.
ask-old-ssh = 새 알고리즘을 지원하지 않는 노드에 이전 SSH 알고리즘을 사용하시겠습니까?
ask-old-ssh-help = XenServer 6 이하의 SSH 서버는 지금 기준으로 취약한 알고리즘만 지원합니다. 새 노드에는 평소처럼 연결합니다.
column-node = 노드
column-state = 상태
column-pool-name = 풀에서의 이름
column-release = 릴리스
column-group = 계획
column-plan = 할 일
column-changes = 변경
column-now = 현재
value-none = -
value-yes = 예
value-no = 아니요
node-coordinator = { $name } (코디네이터)
node-down = 꺼짐
node-disabled = 사용 안 함
node-connected = 연결됨
node-not-asked = 아직 확인 안 함
node-not-reached = 연결 안 됨
node-key-unknown = 호스트 키 미확인
node-key-accepted = 호스트 키 수락됨
node-key-changed = 호스트 키 변경됨!
node-login = 로그인 거부됨
node-old-ssh = 이전 SSH만 지원
node-in-group = 그룹 { $group }
node-heading = { $node } 노드
node-plan = 이 노드에서 수행할 작업
node-group = 계획은 그룹 { $group }의 계획과 같습니다.
node-run = 이 노드의 실행
node-log = 이 노드의 로그, 최신순(UTC)
node-log-at = { $at }
node-nothing-pending = 없음
node-pending = 변경 { $pending }건
node-refused = { $refused }건 거부됨
node-changes = { $all }건 중 { $ended }건
pair-key-kind = 호스트 키 종류
pair-pool-name = 풀에서의 이름
pair-pool-address = 풀에서의 주소
pair-pool-coordinator = 코디네이터
pair-pool-live = 풀에 응답함
pair-pool-enabled = VM 시작 가능
action-add-node = 이 노드 추가
action-leave-node-out = 이 노드 제외
action-take-node-in = 이 노드 다시 포함
action-key-accept = 이 호스트 키 수락
action-key-forget = 호스트 키 수락 취소
action-remove-node = 목록에서 제거
action-go-on-without = 실패한 노드 없이 계속
action-retry = 다시 시도
action-next-nodes = SSH 노드
no-host-nodes = 또는 SSH로 연결할 노드를 여기서 지정하십시오.
plan-order = 적용 순서
plan-nodes = 노드별 보기
wave-server = 먼저
wave-server-how = { $names }, StorageLink 서버
wave-canary = 노드 하나만
wave-canary-how = { $names }, 다른 노드를 변경하기 전에 검사
wave-rest = 그다음
wave-rest-how =
    { $count ->
        [1] { $names }
       *[other] 노드 { $count }대, 한 번에 최대 { $at-once }대: { $names }
    }
wave-coordinator = 마지막
wave-coordinator-how = { $names }, 풀의 코디네이터
progress-counts = 노드 { $all }대: 완료 { $done }, 작업 중 { $working }, 대기 { $waiting }, 실패 { $failed }.
checks-nodes = 노드 { $count }대, 검사별 결과
checks-of-pass = { $count }대 통과: { $names }
checks-of-fail = { $count }대 실패(위 참조): { $names }
checks-of-manual = { $count }대 수동 확인: { $names }
checks-of-skipped = { $count }대 건너뜀: { $names }
tui-key-open = 열기
tui-key-node-out = 제외
tui-key-node-in = 포함
plain-table-keys = n1은 첫째 행, n2는 둘째 행을 엽니다.
plain-table-keys-turn = n1은 첫째 행, n2는 둘째 행을 엽니다. x1은 첫째 노드를 제외하거나 다시 포함합니다.
practice-node-login = 연습용 { $node } 노드의 암호: { $password }
knob-node-down = dom0-b 노드가 꺼져 있습니다.
knob-node-key-unknown = dom0-b 노드의 호스트 키가 아직 등록되어 있지 않습니다.
knob-node-password = dom0-b 노드가 암호를 요구합니다.
unfinished-retry = 실패한 것을 다시 시도하고 나머지를 적용하려면 "다시 시도"를 선택하거나 다음을 입력하십시오:
unfinished-retry-practice = 실패한 것을 다시 시도하고 나머지를 적용하려면 "다시 시도"를 선택하십시오. 실제 호스트에서는 나중에 언제든지 다음을 입력할 수 있습니다:
unfinished-go-on-without = 실패한 노드는 그대로 두고 나머지를 적용하려면 "실패한 노드 없이 계속"을 선택하십시오. 이후 그 노드는 제외됩니다.
pair-key-fingerprint = 지문
progress-counts-ended = 노드 { $all }대: 완료 { $done }, 실패 { $failed }, 시작 안 함 { $waiting }.

## Wizard: the StorageLink server
no-host-server = StorageLink를 다른 시스템에서 실행하고 있으면 계속하십시오. 비워 둘 수 있는 노드 페이지 다음에 그 서버를 묻는 페이지가 나옵니다.
page-server-title = StorageLink 서버
server-about = 가이드의 adapter 섹션은 StorageLink를 실행하는 Windows 서버에서 진행합니다. 확인하는 동안에는 아무것도 변경하지 않습니다.
server-half-named = 서버와 계정은 반드시 입력하십시오.
server-agree = 이 네트워크에서 SMB1을 사용해도 괜찮다면 아래에서 동의하십시오.
ask-server = StorageLink는 어느 시스템에서 실행됩니까?
ask-server-help = 가이드 1부와 2부의 서버입니다. 없으면 노드만 설정합니다.
ask-server-local = 이 시스템
ask-server-smb = SMB로 접근하는 Windows 서버
ask-server-manual = 직접 접속해야 하는 서버: 수동으로 진행
ask-server-none = 없음, 또는 나중에
ask-server-host = 서버
ask-server-host-help = 이름 또는 IPv4 주소입니다.
ask-server-domain = 계정의 도메인
ask-server-domain-help = 비워 두면 서버 자체의 계정을 사용합니다(예: Administrator).
ask-server-user = 계정
ask-server-user-help = 그 서버의 관리자입니다.
ask-server-password = 이 계정의 암호
ask-server-password-help = 이 세션 동안만 메모리에 유지하고 어디에도 기록하지 않습니다. 거부된 암호는 다시 보내지 않습니다.
ask-server-share = 공유
ask-server-share-help = 비워 두면 드라이브의 관리 공유를 사용합니다(예: C$).
ask-server-folder = StorageLink의 Server 폴더
ask-server-folder-help = 비워 두면 서비스 구성에 있는 폴더 또는 공유 자체를 사용합니다. 입력할 때는 드라이브부터 입력하거나 공유 안의 경로를 입력하십시오.
ask-server-smb1 = 이 서버와 SMB1로 통신하시겠습니까?
ask-server-smb1-help = SMB1은 암호화하지 않고 위조도 막지 못합니다. 네트워크로 보내는 내용을 도중에 읽거나 바꿀 수 있습니다.
ask-server-host-unfit = "{ $typed }" 값은 서버의 이름이나 IPv4 주소가 아닙니다. 포트, 공유, 폴더 없이 서버만 입력하십시오.
ask-server-name-unfit = "{ $typed }" 값은 Windows 계정이나 도메인의 이름이 아닙니다.
ask-server-share-unfit = "{ $typed }" 값은 공유 이름이 아닙니다. StorageLink와 같이 이름만 입력하십시오. 폴더는 다음 필드에 입력합니다.
ask-server-folder-in-share = 공유 안의 폴더가 필요하지만 "{ $typed }" 경로에 드라이브가 있습니다. 공유 안의 경로로 입력하거나 공유를 비워 두십시오.
file-on-windows = { $path }, { $size }
next-replace-on-windows = 파일을 통째로 교체합니다. 기존 내용을 먼저 저장합니다.
service-exit-untold = 알 수 없음

## guard: 확인하지 않으면 되돌리는 파일
confirm-within-planned = 실행 후 { $seconds }초 안에 "quantalink confirm" 명령이 없으면 자동으로 되돌립니다.
confirm-within-range = 확정 시간 { $seconds }초는 지정할 수 없습니다. { $least }초에서 { $most }초까지 가능합니다. 변경된 것은 없습니다.
confirm-within-and-activate = 파일 자동 되돌리기는 새 구성 로드와 함께 사용할 수 없습니다. 로드한 구성은 되돌릴 수 없기 때문입니다. 변경된 것은 없습니다. confirm-within 또는 activate 중 하나를 빼십시오.
confirm-within-needs-live = --root 옵션을 사용하면 아무것도 실행하지 않으므로 파일을 자동으로 되돌릴 수 없습니다. 변경된 것은 없습니다. --confirm-within 옵션을 빼십시오.
guard-not-possible = { $host }: 파일을 되돌리는 감시 프로세스를 설정할 수 없습니다. 없는 것: { $tools }. 변경된 것은 없습니다. --confirm-within 옵션을 빼거나 없는 것을 준비하십시오.
guard-folder-unsafe = { $host }: { $path } 경로는 root만 변경할 수 있는 디렉터리가 아닙니다. 변경된 것은 없습니다. 누가 만들었는지 확인하고 삭제하거나 다른 사용자의 권한을 제거하십시오.
guard-of-other-run = { $host }: 같은 파일에 대해 다른 실행이 확정을 기다리고 있습니다. 감시 디렉터리: { $path }. 이 파일은 변경하지 않았습니다. 그 실행을 시작한 시스템에서 확정하거나 롤백하십시오. 그 시스템이 더 이상 없으면 이 디렉터리를 삭제하십시오.
guard-not-armed = { $host }: 파일을 되돌리는 감시 프로세스를 설정하지 못했습니다: { $why }. 파일은 변경하지 않았습니다.
guard-unclear = { $host }: 감시 프로세스의 응답을 읽을 수 없습니다. "quantalink runs" 명령으로 실행 상태를 확인하십시오.
guard-not-under-lock = { $path }: 다른 프로그램이 이 파일을 다시 쓸 때 사용하는 잠금({ $lock })을 감시 프로세스가 얻을 수 없습니다. 변경된 것은 없습니다. --confirm-within 옵션을 빼십시오.
guard-at-work = { $host }: 감시 프로세스가 지금 파일을 되돌리고 있습니다. 1분 후에 다시 시도하십시오.
guard-keeps-less = { $path } 파일의 일부 속성(ACL, SELinux 컨텍스트)을 되돌리기용으로 보관하지 못했습니다. 감시 프로세스가 파일을 되돌리면 속성을 확인하십시오.
guard-fired-early = { $host }: 이 파일을 쓰기 전에 확정 시간이 끝났습니다. 파일은 변경하지 않았습니다. --confirm-within 값을 늘리십시오.
guard-put-back = 제때 확정하지 않아 되돌림: { $path }
guard-left-alone = { $host }: 확정 시간이 끝났지만 다른 사람이 파일을 변경했으므로 그대로 두었습니다: { $why }
guard-back-unlike = { $host }: 감시 프로세스가 파일을 되돌렸지만 일부 속성(ACL, SELinux 컨텍스트)은 되돌리지 못했습니다. 속성을 확인하십시오.
guard-until = { $until }까지 확정하지 않으면 되돌립니다.
guard-stands = { $host }: 실행을 이어서 진행하지 않으면, 감시 프로세스가 마지막으로 설정된 때부터 { $seconds }초 후에 이 변경을 되돌립니다.
guard-not-asked = { $host }: 감시 프로세스의 상태를 확인할 수 없었습니다. { $why } 시간이 끝나면 감시 프로세스가 자동으로 파일을 되돌립니다.
no-run-to-confirm = 확정을 기다리는 실행이 없습니다. 실행 목록을 보려면 다음을 입력하십시오: quantalink runs
confirm-put-back = { $run } 실행은 이미 되돌렸으므로 확정할 것이 없습니다. 변경된 것은 없습니다.
confirm-unfinished = { $run } 실행은 완료되지 않아 확정할 수 없습니다. 변경된 것은 없습니다. 먼저 이어서 완료하거나 롤백하십시오.
confirm-too-late = { $run } 실행의 확정이 늦었습니다. 감시 프로세스가 이미 파일을 되돌린 호스트: { $hosts }
confirm-done = { $run } 실행을 확정했습니다. 새 파일이 유지됩니다. 되돌리려면 다음을 입력하십시오: { $rollback }
confirm-again = { $run } 실행이 모든 노드에서 확정되지는 않았습니다. 다시 시도하려면 다음을 입력하십시오: { $command }
confirm-cut = { $run } 실행을 전부 되돌리지는 못했습니다. 계속하려면 다음을 입력하십시오: { $command }
confirm-apply-again = 다시 변경하려면 다음을 입력하십시오: { $command }
run-put-back-meanwhile = { $run } 실행을 제때 확정하지 않아 파일을 되돌렸습니다. 그 외에 변경된 것은 없습니다. 호스트 상태가 이 계획을 세울 때와 다르므로 다시 계획하십시오.
run-awaits-confirm = 같은 호스트에서 { $run } 실행이 확정을 기다리고 있습니다. 변경된 것은 없습니다. 먼저 그 실행을 확정하거나 롤백하십시오.
run-put-back-unconfirmed = { $run } 실행을 제때 확정하지 않아 파일을 되돌렸습니다.
run-put-back-in-part = { $hosts }: { $run } 실행을 제때 확정하지 않아 이 호스트의 파일을 되돌렸습니다.
run-waits-here = { $until }까지 확정하지 않으면 { $run } 실행을 되돌립니다. 유지하려면 다음을 입력하십시오: { $command }
resume-complete = { $run } 실행은 완료되었으므로 이어서 할 작업이 없습니다.
runs-until = {"    "}{ $until }까지 확정하지 않으면 되돌림
apply-awaits-confirm = { $run } 실행에서 변경 { $n }건을 적용했습니다. { $until }까지 확정하지 않으면 노드의 이전 파일을 복원합니다. 새 파일을 유지하려면 다음을 입력하십시오: { $confirm }
action-confirm = 실행 확정
progress-confirm = 실행을 확정하고 있습니다.

## revp: the pool reviewed
guard-fired-in-run = { $hosts }: { $run } 실행이 끝나기 전에 확정 시간이 지나 감시 프로세스가 이 노드의 파일을 되돌렸습니다. 다른 노드에는 새 파일이 있으며, 실행을 제때 계속하지 않으면 그 파일도 되돌립니다. 계속하려면 --confirm-within 값을 늘려 다시 적용하십시오. 모든 노드를 되돌리려면 다음을 입력하십시오: quantalink rollback { $run }
guard-left-out = { $hosts }: 지금 이 노드에 연결할 수 없어 감시 프로세스의 상태를 확인하지 못했습니다. 시간이 끝나면 감시 프로세스가 자동으로 파일을 되돌립니다. 이 노드가 응답할 때까지 { $run } 실행은 끝나지 않습니다. 노드가 응답하면 다음을 입력하십시오: quantalink resume { $run } 또는 quantalink rollback { $run }

## pool: a stranger's first hour with several nodes
node-is-left-out = 제외하여 확인도 변경도 하지 않음: { $host }
action-ask-nodes = 노드 조회
action-next-server = 서버로 이동

## consoles: what a console can draw
letters-korean-console = 이 화면은 Linux 텍스트 콘솔(TERM=linux)입니다. 한글 글꼴이 없으므로 모든 내용을 영어로 표시합니다. 한국어를 사용하려면 PuTTY와 같이 UTF-8을 표시하는 터미널에서 SSH로 로그인하십시오.
letters-korean-ascii = 한국어는 ASCII로 쓸 수 없으므로 모든 내용을 영어로 표시합니다. 한국어를 사용하려면 SSH로 접속한 PuTTY와 같이 UTF-8을 표시하는 터미널에서 --ascii 없이 실행하십시오.
letters-korean-locale = 로캘이 UTF-8이 아니어서 한국어를 쓸 수 없으므로 모든 내용을 영어로 표시합니다. 한국어를 사용하려면 PuTTY와 같이 UTF-8을 표시하는 터미널에서 SSH로 로그인하고 LC_ALL=ko_KR.UTF-8 또는 LC_ALL=C.UTF-8을 설정하십시오.
tui-help-look = 화면 모양 전환: 색상, 고대비, 색상 없음

## Another language at any time
tui-help-language = 다음 언어로 전환(잃는 것은 없음): { $languages }
tui-language-not-drawn = 여기서 선택할 수 없는 언어: { $languages }. 이 화면은 해당 문자를 표시할 수 없습니다. PuTTY 등을 사용하여 SSH로 접속하면 선택할 수 있습니다.
plain-languages = 언어는 언제든지 바꿀 수 있습니다. 입력: { $commands }
plain-language-not-drawn = 여기서는 한국어를 쓸 수 없습니다. --ascii 옵션을 사용하거나, 로캘이 UTF-8이 아니거나, Linux 텍스트 콘솔(TERM=linux)이면 쓸 수 없습니다. 한국어를 사용하려면 SSH로 접속한 PuTTY와 같이 UTF-8을 표시하는 터미널에서 --ascii 없이 LC_ALL=C.UTF-8로 시작하십시오.
tui-key-again = 다시
usage-not-text = 텍스트가 필요한 곳에 UTF-8 텍스트가 아닌 명령줄 인수가 있습니다.
man-name = 이름
man-synopsis = 개요
man-description = 설명
man-version = 버전

## Help
page-unfinished-purpose =
    여기서 시작한 실행이 완료되지 않았습니다. 실행이 중지되었거나, 무언가 실패했거나, 프로그램 또는 시스템이
    중단되었습니다. 이 실행을 어떻게 처리할지 여기서 선택합니다. 이 실행을 정리한 후에만 새로운 변경을 적용합니다.
page-unfinished-effect =
    이 페이지 자체는 아무것도 변경하지 않습니다. "호스트 먼저 살펴보기"도 마찬가지이며, 이 페이지로 다시 돌아올 수
    있습니다. "실행 이어가기"는 어떤 변경이 적용되었는지 확인한 후 나머지를 적용합니다. "실행 롤백"은 실행이 변경한 모든
    파일의 내용, 모드, 소유자를 이전으로 되돌립니다. "StorageLink만 시작"이 표시된 경우, 이를 선택하면 서비스만 시작하고
    다른 작업은 하지 않습니다.
page-unfinished-risks =
    모든 파일은 온전합니다. 이전 그대로이거나 계획한 내용 그대로입니다. 그 후에 다른 사람이 변경한 파일은 건드리지 않고
    그 사실을 알려 줍니다. 중지된 채로 남은 서비스는 여기서 또는 직접 시작할 때까지 중지 상태로 있습니다.
page-start-purpose =
    이 페이지는 각 노드에서 확인한 릴리스, multipath 도구가 읽는 파일, multipathd 실행 여부와, StorageLink 서버에서 확인한
    서비스, Server 폴더, 디바이스 식별 규칙을 보여 줍니다. 그 아래에는
    그 호스트에서 수행할 작업과 이유가 나옵니다. 사용할 수 있는 호스트가 없으면 호스트를 지정하는 방법을 알려 줍니다.
page-start-effect =
    이 페이지는 아무것도 변경하지 않습니다. 파일을 읽고, 정보만 알려 주는 프로그램을 실행합니다. --root 옵션을 사용하면
    프로그램을 전혀 실행하지 않습니다.
page-start-risks =
    읽은 후에 파일이 바뀔 수 있습니다. 교체하기 직전에 파일을 다시 읽고, 그때 파일이 다르면 그 변경을 거부합니다. 표시된
    내용이 알고 있는 것과 다르면 호스트에서 확인한 후 "다시 확인"을 선택하십시오.
page-nodes-purpose =
    작업할 dom0 노드를 여기서 선택합니다. 노드의 주소를 [USER@]HOST[:PORT] 형식으로 입력하고 "이 노드 추가"를
    선택하거나, 풀에서 호스트 목록을 가져오십시오. 표의 각 행은 노드 하나이며, 열어 보거나 제외하거나 다시 포함할 수
    있습니다.
page-nodes-effect =
    어느 노드도 변경하지 않습니다. quantalink는 SSH로 로그인하여 읽기만 하고, 풀에 어떤 호스트가 있는지 조회합니다.
    암호는 메모리에만 보관합니다. "응답 저장"은 이 시스템에 응답 파일을 쓰며, 암호는 넣지 않습니다.
page-nodes-risks =
    노드에 연결할 수 없거나, 로그인이 거부되거나, 알려지지 않은 호스트 키가 나올 수 있습니다. 그런 노드도 표에 남고
    문제는 그 노드의 페이지에 나오며, 문제를 해결하거나 그 노드를 제외할 때까지 어느 노드도 변경하지 않습니다. 제외한
    노드는 이전 설정을 그대로 유지합니다.
page-node-purpose =
    이 호스트에 대해 알려진 모든 것을 보여 줍니다. 풀에서의 상태, 호스트에서 확인한 내용, 수행할 작업, 실행의 진행 상황,
    검사, 로그(최신순)입니다. "이전"을 선택하면 이 페이지를 열기 전의 페이지로 돌아갑니다.
page-node-effect =
    호스트는 변경하지 않습니다. 노드를 제외하거나 다시 포함하거나 호스트 키를 수락해도 이 세션의 응답만 바뀝니다.
page-node-risks =
    알려지지 않은 호스트 키는 중간에 끼어든 제3자의 것일 수 있습니다. 지문을 노드 자체 콘솔에 표시되는 값과 비교한
    후에만 수락하십시오.
page-server-purpose =
    가이드의 어댑터 부분은 Citrix StorageLink를 실행하는 Windows 서버에서 진행합니다. 어느 서버인지 여기서 지정합니다.
    quantalink가 SMB(포트 445)로 접근하는 서버이거나, 각 단계를 직접 수행할 서버입니다. SMB에는 그 서버의 관리자 계정이
    필요합니다. Windows는 네트워크를 통한 다른 로컬 관리자의 접근을 막으므로, 도메인 계정이나 기본 제공 Administrator
    계정이어야 합니다. C$ 공유가 열려 있지 않으면 Server 폴더가 있는 공유를 지정하십시오.
page-server-effect =
    이 페이지는 서버를 변경하지 않습니다. "테스트"는 서버에 로그온하여 서비스를 조회하고 디바이스 식별 규칙을 읽습니다.
    암호는 입력할 때 표시되지 않으며, 이 세션 동안만 메모리에 보관하고 어디에도 기록하지 않습니다.
page-server-risks =
    틀린 암호는 로그온 실패로 집계되며, 몇 번 틀리면 서버가 계정을 잠글 수 있습니다. SMB1만 지원하는 서버와의 통신은
    보호되지 않으므로, quantalink는 동의한 경우에만 SMB1을 사용합니다.
page-licence-purpose =
    StorageLink는 Enterprise 또는 Platinum 라이선스가 있어야 사용할 수 있으며, 게이트웨이는 XenServer 5.6 FP1 이하를
    지원합니다. 이 페이지는 각 노드에서 확인한 라이선스를 보여 줍니다. 확인할 수 있는 노드가 없으면 여기서 에디션을
    선택하십시오. 라이선스가 맞으면 "라이선스 확인됨: 계속"을 선택하여 확정하십시오.
page-licence-effect =
    이 페이지는 아무것도 변경하지 않습니다. 노드의 릴리스와 에디션을 조회할 뿐입니다.
page-licence-risks =
    라이선스가 거부되거나 알 수 없으면 StorageLink 서버에서는 아무 작업도 하지 않습니다. 노드의 다중 경로 설정에는
    라이선스가 필요하지 않으므로 그대로 진행할 수 있습니다. 직접 선택한 에디션은 확인 없이 그대로 받아들입니다.
page-stop-service-purpose =
    StorageLink는 시작할 때 어댑터와 디바이스 식별 규칙을 읽으므로, 이를 변경하는 동안 서비스를 중지합니다. Server
    폴더는 서비스 구성에서 찾습니다. 찾지 못하면 직접 지정하십시오.
page-stop-service-effect =
    이 페이지에서는 아무 일도 일어나지 않습니다. 계획에 동의하면 실행이 StorageLink 서버에서 StorageLink 서비스와 여기에
    의존하는 서비스를 중지하고, 끝나기 전에 다시 시작합니다. 여기서 중지할 수 없으면 직접 중지해야 하며, 완료했는지 실행
    중에 묻습니다.
page-stop-service-risks =
    서비스가 중지된 동안에는 StorageLink 스토리지 저장소(SR)에서 VM 시작과 중지, 스냅샷 생성이 실패합니다. 서비스가
    제시간에 중지되지 않으면 서버에서 아무것도 변경하지 않습니다.
page-adapter-download-purpose =
    어댑터 설치 프로그램은 OSNEXUS에서 받습니다. 브라우저가 있는 컴퓨터에서 주소를 열고, 파일을 StorageLink 서버로 옮긴
    다음 여기에 경로를 입력하십시오. OSNEXUS에서 알려 주는 값과 비교할 수 있도록 파일의 크기와 SHA-256을 보여 줍니다.
page-adapter-download-effect =
    아무것도 변경하거나 실행하지 않습니다. quantalink는 아무것도 다운로드하지 않으며, 지정한 파일을 읽기만 합니다.
page-adapter-download-risks =
    파일이 손상되었거나 다른 파일일 수 있고, OSNEXUS에서 더 이상 제공하지 않을 수도 있습니다. SHA-256을 지정하면 다른
    파일은 거부합니다. 지정하지 않으면 직접 비교해야 합니다.
page-adapter-install-purpose =
    설치 프로그램은 StorageLink에 QuantaStor 어댑터를 추가하며, 한 번만 실행합니다. 어댑터가 이미 있으면 이 단계에서 할
    일은 없습니다.
page-adapter-install-effect =
    이 페이지에서는 아무 일도 일어나지 않습니다. 계획을 실행할 때, 서비스가 중지된 동안 StorageLink 서버에서 설치
    프로그램을 시작하며, 출력과 종료 코드는 보고서에 남깁니다. 여기서 프로그램을 실행할 수 없으면 직접 실행해야 하며,
    완료했는지 실행 중에 묻습니다.
page-adapter-install-risks =
    설치 프로그램이 한 일은 quantalink로 되돌릴 수 없습니다. 설치 프로그램이 서버에 창을 열고 기다릴 수 있습니다. 설치
    프로그램이 디바이스 식별 규칙을 직접 변경하면, 무엇이 달라졌는지 보여 주고 계속하기 전에 묻습니다.
page-scsi-ids-purpose =
    StorageLink는 scsi_device_id_config.xml 파일의 항목으로 스토리지 디바이스를 식별합니다. 마지막 항목을 본보기로
    QuantaStor 항목을 추가하고 버전을 1 올립니다. 그러면 StorageLink가 새 규칙을 XenServer 호스트에 전달합니다.
page-scsi-ids-effect =
    이 페이지에서는 아무 일도 일어나지 않습니다. 계획을 실행할 때, 서비스가 중지된 동안 기존 내용을 저장하고 파일을
    교체합니다. 여기에 보이는 행만 삭제되거나 추가되며 나머지 바이트는 그대로입니다. 여기서 파일을 쓸 수 없으면 안내에
    따라 직접 편집하십시오.
page-scsi-ids-risks =
    파일을 해석할 수 없으면 변경을 거부합니다. 그때는 직접 준비한 항목 파일이나 버전 번호의 위치를 지정하십시오. 새
    파일로 서비스가 시작되지 않으면 이전 파일로 되돌릴지 묻습니다.
page-start-service-purpose =
    중지한 서비스를 여기에 의존하는 서비스와 함께 다시 시작하고, 실행될 때까지 지켜봅니다.
page-start-service-effect =
    이 페이지에서는 아무 일도 일어나지 않습니다. 계획을 실행할 때, 서버의 변경이 끝나는 대로 서비스를 시작합니다. 실행
    전에 이미 중지되어 있던 서비스는 그대로 둡니다.
page-start-service-risks =
    새 디바이스 식별 규칙으로 서비스가 시작되지 않으면, 이전 규칙으로 되돌리고 서비스를 다시 시작할지 묻습니다. 서비스가
    실행될 때까지 StorageLink 스토리지 저장소(SR)에서 VM 시작과 중지가 실패합니다.
page-adapter-listed-purpose =
    StorageLink 게이트웨이가 어댑터를 로드했는지 조회합니다. 주소를 입력하고, 인증서 지문을 서버에 있는 인증서의 지문과
    비교한 후 신뢰하고, "admin" 사용자의 암호를 입력한 다음 테스트하십시오. 주소를 입력하지 않으면 StorageLink Manager의
    "Administration" 아래에서 직접 확인합니다.
page-adapter-listed-effect =
    아무것도 변경하지 않습니다. 게이트웨이를 조회하기만 합니다. 암호는 신뢰한 인증서를 제시하는 서버로만 보내고, 이 세션
    동안만 메모리에 보관하며, 파일에 쓰지 않습니다.
page-adapter-listed-risks =
    알려지지 않은 인증서는 중간에 끼어든 제3자의 것일 수 있습니다. 신뢰하기 전에 지문을 비교하십시오. 어댑터가 목록에
    없으면 설치 프로그램 또는 서비스 시작이 실패한 것입니다. StorageLink의 로그를 확인하십시오.
page-credentials-purpose =
    StorageLink는 이 사용자와 암호로 QuantaStor 시스템에서 볼륨을 할당합니다. 주소, 사용자, 암호를 입력하고, 인증서
    지문을 비교한 후 신뢰하고, 테스트하십시오. 그러면 올바른 값인지 확인됩니다.
page-credentials-effect =
    "테스트"는 스토리지 시스템에 로그인만 합니다. 추가하도록 선택한 경우에만 실행이 게이트웨이를 통해 자격 증명을
    추가합니다. 그렇지 않으면 StorageLink Manager에서 직접 추가해야 하며, 완료했는지 실행 중에 묻습니다. 암호는 파일에
    쓰지 않습니다.
page-credentials-risks =
    추가한 자격 증명은 롤백해도 제거되지 않습니다. StorageLink Manager에서 제거하십시오. 알려지지 않은 인증서는 중간에
    끼어든 제3자의 것일 수 있으므로 먼저 지문을 비교하십시오.
page-multipath-purpose =
    각 노드에는 QuantaStor 경로의 사용 방식이 설정되어 있어야 합니다. 이 페이지는 노드마다 항목이 들어가는 파일과 그
    이유, 그리고 해당 릴리스의 multipath에서 각 행이 갖는 의미를 보여 줍니다. 가이드에는 있지만 항목에는 없는 행은
    이유와 함께 표시합니다. 질문은 맨 끝에 있으며, 기본 응답은 모든 릴리스에 알맞습니다.
page-multipath-effect =
    이 페이지에서는 아무 일도 일어나지 않습니다. 계획을 실행할 때, 각 노드에서 여기에 보이는 행 그대로 파일을 만들거나
    교체하며, 기존 내용을 먼저 저장합니다. 실행 중인 multipathd는 파일을 다시 읽을 때까지 이전 구성을 사용합니다.
page-multipath-risks =
    해석할 수 없거나 그사이에 바뀐 파일은 건드리지 않고 변경을 거부합니다. 릴리스에 맞지 않는 항목은 7.0 이상에서 문제를
    일으킬 수 있습니다. 이유를 아는 경우에만 기본값과 다른 항목을 선택하십시오.
page-activate-purpose =
    실행 중인 multipathd는 파일을 다시 읽으라는 지시를 받거나 호스트가 다시 시작될 때까지 이전 구성을 유지합니다. 이
    페이지는 각 릴리스가 새 구성을 적용하는 방식을 보여 주고, quantalink가 새 구성을 로드할지 묻습니다.
page-activate-effect =
    이 페이지에서는 아무 일도 일어나지 않습니다. 동의하지 않으면 아무것도 로드하지 않으며, 항목은 multipathd가 다음에
    시작될 때부터 적용됩니다. 동의하면 7.0부터는 실행이 multipathd에 파일을 읽도록 지시합니다. 이를 위해 사용 중인
    dom0는 서비스에서 제외합니다. VM은 다른 호스트로 옮기고, QuantaStor의 스토리지는 분리했다가 다시 연결하며, 명령마다
    실행 전에 묻습니다. XenServer 6.2까지는 직접 재부팅해야 합니다.
page-activate-risks =
    옮긴 VM은 옮긴 호스트에 그대로 있으며, 그동안 풀의 여유 자원이 줄어듭니다. 고가용성이 켜져 있거나 옮길 곳이 없는
    VM이 있으면 로드를 거부하고 이유를 알려 줍니다. 사용 중인 맵은 스토리지를 다시 연결할 때까지 이전 설정을 유지할 수
    있습니다.
page-plan-purpose =
    이 페이지는 호스트마다 모든 변경을 파일과 함께 보여 주고, 삭제되거나 추가되는 행을 표시합니다. 여기에 보이는 그대로
    파일에 씁니다.
page-plan-effect =
    "변경 적용"을 선택할 때까지 아무것도 변경하지 않습니다. 서비스를 중지해야 하면 한 번 더 묻습니다. 그다음 각 파일의
    기존 내용을 저장하고, 표시된 순서대로 변경합니다. "변경 없이 검사만"은 변경하지 않고 다음으로 넘어갑니다.
    "응답 저장"은 이후의 실행에서 --answers FILE 옵션으로 사용할 파일을 쓰며, 이 파일에는 암호가 들어가지 않습니다.
page-plan-risks =
    그사이에 파일이 바뀌면 그 변경은 거부되고 파일은 건드리지 않습니다. 하나라도 거부되면 어느 호스트에서도 아무 작업도
    하지 않으며, 무엇이 문제인지는 이유에 나옵니다.
page-progress-purpose =
    실행의 각 변경이 어디까지 진행되었는지, 어느 파일이나 명령을 처리하고 있는지 보여 줍니다. 실행이 끝나면 그 결과를
    알려 줍니다.
page-progress-effect =
    실행이 진행되는 동안 계획대로 호스트를 변경합니다. 시작한 변경은 다른 일을 하기 전에 끝내거나 되돌립니다. 파일이
    절반만 기록되는 일은 없습니다. "다음 안전 지점에서 중지"는 진행 중인 변경을 마친 후 실행을 끝냅니다. 그때까지 적용한
    것은 유지되며, 나중에 실행을 이어서 완료하거나 롤백할 수 있습니다.
page-progress-risks =
    변경이 실패하면 실행을 중지하고 다른 호스트는 시작하지 않습니다. 무엇을 했고 다음에 무엇을 입력해야 하는지 이
    페이지에 나옵니다. 이 터미널의 연결이 끊어지면 진행 중인 변경은 마치고 새로운 변경은 시작하지 않습니다.
page-verification-purpose =
    모든 검사는 이 프로그램이 기억하는 것이 아니라 호스트 자체를 확인합니다. "통과"와 "실패"는 확인한 결과입니다.
    "수동"은 직접 확인해야 하는 것이고, "건너뜀"은 필요하지 않았거나 여기서 확인할 수 없는 것으로, 이유가 함께 나옵니다.
page-verification-effect =
    아무것도 변경하지 않습니다. 파일을 읽고 프로그램으로 조회하기만 합니다. 언제든지 다시 할 수 있으며, 마법사 없이 다음
    명령으로도 할 수 있습니다: quantalink verify
page-verification-risks =
    검사가 실패하면 확인한 내용을 알려 주며, 그 때문에 되돌리는 것은 없습니다. 스토리지 시스템의 경로와 맵은 스토리지
    저장소(SR)를 연결한 후에만 나타납니다.
page-finish-purpose =
    이 페이지는 수행한 작업, 실행을 보관한 이름, 지금 또는 나중에 되돌리는 방법을 알려 줍니다. 보고서에는 계획, 각
    변경의 결과, 모든 검사가 들어 있습니다.
page-finish-effect =
    직접 선택하지 않는 한 호스트는 변경하지 않습니다. "실행 롤백"은 먼저 물은 다음 변경한 모든 파일의 내용, 모드,
    소유자를 이전으로 되돌립니다. "보고서 저장"과 "응답 저장"은 각각 이 시스템에 텍스트 파일 하나를 쓰며, 어느 파일에도
    암호는 들어가지 않습니다.
page-finish-risks =
    그 후에 다른 사람이 변경한 파일은 롤백하지 않고 그 사실을 알려 줍니다. 로드한 구성은 데몬이 파일을 다시 읽을 때까지
    로드된 상태로 남고, 설치 프로그램이 한 일도 남습니다.
ask-apply-purpose =
    이 계획은 서비스를 중지합니다. 중지하기 전에 한 번 더 묻습니다.
ask-apply-effect =
    "나중에"를 선택하면 아무것도 변경하지 않고 계획으로 돌아갑니다. "예"를 선택하면 바로 계획을 적용합니다. 서비스를
    중지하고, 변경한 다음, 서비스를 다시 시작합니다.
ask-apply-risks =
    서비스가 중지된 동안에는 StorageLink 스토리지 저장소(SR)에서 VM 시작과 중지, 스냅샷 생성이 실패합니다. 아무도 이런
    작업을 하지 않는 시간을 선택하십시오.
ask-quit-purpose =
    마법사를 종료할지 묻고, 호스트가 어떤 상태인지 알려 줍니다.
ask-quit-effect =
    종료해도 변경되는 것은 없습니다. 진행 중인 변경은 먼저 마치고 다른 변경은 시작하지 않습니다. 연습 환경은 --keep 또는
    --root 옵션으로 시작하지 않았으면 종료할 때 삭제됩니다.
ask-quit-risks =
    중단된 실행은 미완료 상태로 남으며, 다음에 마법사를 시작할 때 알려 줍니다. 저장하지 않은 응답은 사라집니다.
ask-stop-purpose =
    다음 안전 지점에서 실행을 중지할지 묻습니다.
ask-stop-effect =
    "예"를 선택하면 진행 중인 변경을 마치고 다른 변경은 시작하지 않습니다. 적용한 것은 유지됩니다. 실행이 중지한
    서비스는 실행이 끝나기 전에 다시 시작합니다.
ask-stop-risks =
    그러면 실행은 미완료 상태가 됩니다. 일부 변경은 적용되고 일부는 적용되지 않습니다. 나중에 이어서 완료하거나 롤백할
    수 있습니다.
ask-roll-back-purpose =
    실행이 변경한 것을 되돌릴지 묻습니다.
ask-roll-back-effect =
    "예"를 선택하면 실행이 변경한 모든 파일의 내용, 모드, 소유자를 이전으로 되돌립니다. 디바이스 식별 규칙을 변경한
    실행이면 롤백하는 동안 StorageLink 서비스를 중지했다가 다시 시작합니다.
ask-roll-back-risks =
    그 후에 다른 사람이 변경한 파일은 그대로 두고 그 사실을 알려 줍니다. 설치 프로그램이 한 일, 추가한 자격 증명, 로드된
    구성은 그대로 남습니다.
ask-manual-purpose =
    이 단계는 직접 해야 합니다. 완료했는지 답할 때까지 실행이 기다립니다.
ask-manual-effect =
    어떻게 답하든 quantalink는 이 단계에서 아무것도 변경하지 않습니다. "예, 완료"를 선택하면 실행을 계속합니다.
    "아니요, 아직"을 선택하면 이 단계는 "수동"으로 남고, 실행은 이 단계 없이 계속합니다.
ask-manual-risks =
    "예"라는 응답은 확인 없이 그대로 받아들입니다. 이 단계를 하지 않았다면 이후 단계가 실패하거나 효과가 없을 수
    있습니다.
ask-changed-purpose =
    파일이 계획할 때와 다르므로 편집 내용도 달라졌습니다. 적용하기 전에 확인할 수 있도록 여기에 보여 줍니다.
ask-changed-effect =
    "예, 계속"을 선택하면 파일의 현재 내용을 저장하고 여기에 보이는 대로 편집합니다. "아니요, 중지"를 선택하면 파일을
    그대로 두고 실행을 중지합니다.
ask-changed-risks =
    다른 사람이나 다른 프로그램이 파일을 변경했습니다. 무엇 때문인지 모르면 여기서 중지하고 먼저 파일을 확인하십시오.
ask-proceed-purpose =
    풀(xapi)에서 다음에 실행할 명령을 미리 보여 줍니다.
ask-proceed-effect =
    "예"를 선택하면 정확히 이 명령을 실행합니다. "아니요"를 선택하면 그 전에 풀에서 한 작업을 되돌립니다. 파일은 그대로
    둡니다.
ask-proceed-risks =
    다른 호스트로 옮긴 VM은 그 호스트에 그대로 있습니다. 호스트가 서비스에서 제외된 동안 풀의 여유 자원이 줄어듭니다.
ask-put-back-purpose =
    새 디바이스 식별 규칙으로 서비스가 시작되지 않습니다.
ask-put-back-effect =
    "이전 파일로 되돌리기"를 선택하면 기존 내용을 다시 쓰고 그 파일로 서비스를 시작합니다. "새 파일 유지"를 선택하면 더
    이상 변경하지 않으며, 서비스는 지금 상태로 남습니다.
ask-put-back-risks =
    서비스가 실행되지 않는 동안 StorageLink 스토리지 저장소(SR)에서 VM 시작과 중지가 실패합니다. 이전 파일로는
    StorageLink가 QuantaStor를 식별하지 못합니다.
help-purpose = 이 단계의 목적
help-effect = 이 시스템에 일어날 일
help-risks = 발생할 수 있는 문제
help-guide = 가이드 원문
help-keys = 키
help-practice = 여기는 연습 환경입니다. 이 모든 일은 연습용 호스트에서만 일어나며, 이 시스템은 전혀 건드리지 않습니다.
help-guide-none = 없음. 가이드에는 이에 대한 내용이 없으며, quantalink가 추가한 것입니다.
help-guide-step = "{ $words }": 가이드의 { $number }단계, "{ $part }" 부분.
help-guide-part = "{ $words }": 가이드의 { $number }부, "{ $part }".
guide-words-1 = Citrix StorageLink용 QuantaStor 어댑터 설치
guide-words-2 = StorageLink가 제대로 로드되었는지 확인
guide-words-3 = XenServer 다중 경로 구성 설정 설치
guide-words-licence = StorageLink용으로 적절하게 라이센스가 부여되었는지
guide-words-stop-service = StorageLink 서비스를 중지
guide-words-adapter-download = StorageLink 어댑터를 다운로드
guide-words-adapter-install = QuantaStor StorageLink 어댑터를 설치
guide-words-scsi-ids = 새 디바이스 식별 규칙
guide-words-start-service = Citrix StorageLink 서비스를 다시 시작
guide-words-adapter-listed = OS NEXUS QuantaStor를
guide-words-credentials = 스토리지 시스템 인증 정보
guide-words-multipath = 다중 경로 모드 및 장애 복구 규칙
guide-words-nodes = 각 XenServer dom0 노드
guide-words-server = 관리자 프롬프트
guide-words-verification = 제대로 로드되었는지
plain-key = { $key } { $what }
plain-key-list = { $before }, { $next }
plain-key-none = 없음
plain-key-back = 이전
plain-key-help = 도움말
plain-key-log = 로그
plain-key-quit = 종료
plain-key-empty = 비우기
plain-empty = 비어 있음
plain-cell = { $column }: { $value }
plain-name = { $name }:
plain-help-numbers = 번호: 해당 질문의 값을 바꾸거나 해당 동작을 실행합니다.
plain-help-choices = 번호: 해당 선택지를 선택합니다.
plain-help-enter = 맨 아래 행에 표시된 일
plain-help-back = 이전 페이지로 이동(잃는 것은 없음). 질문에서는 첫 번째 선택지 선택, 값을 입력할 때는 그대로 둠
plain-help-empty = 값을 입력할 때: 값을 지움
plain-help-help = 이 도움말. 값을 입력할 때는 그 값의 도움말
plain-help-log = 지금까지의 작업 기록
plain-help-again = 같은 페이지나 질문을 처음부터 다시 표시
plain-help-quit = 종료할지 묻고, 호스트가 어떤 상태인지 알려 줌

## Host keys of nodes
host-key-of-no-node = --host-key 옵션의 "{ $node }" 노드는 지정한 노드에 없습니다. 지정한 노드: { $nodes }

## Places that others can change, full file systems
program-of-others = { $program } 프로그램이 설치되어 있지만, root와 이 사용자가 아닌 다른 사용자가 { $path } 경로를 변경할 수 있습니다. 프로그램을 시작하지 않았으며 변경된 것은 없습니다. ls -ld 명령으로 확인하고 다른 모든 사용자의 쓰기 권한을 없앤 후(chown root, chmod o-w) 다시 시도하십시오.
ssh-temp-of-others = 임시 파일 디렉터리를 다른 사용자가 바꿔치기할 수 있습니다. 위치: { $path }. SSH 클라이언트의 질문이 이 디렉터리를 거치므로 연결을 시도하지 않았으며 변경된 것은 없습니다. 다른 디렉터리를 지정하거나(export TMPDIR=/tmp) 이 디렉터리를 고친 후(chmod +t) 다시 시도하십시오.
disk-full-by-files = 공간은 있지만 파일을 하나도 더 만들 수 없습니다. df -i 명령에서 보이듯이 inode를 모두 사용했습니다.

## Reports
cli-opt-report = 변경 티켓에 첨부할 보고서를 FILE 파일에 작성: 확인한 내용, 계획, 수행한 작업, 검사 결과. 형식은 파일 이름의 끝(.html, .md, .json)으로 결정. 이미 있는 파일은 덮어쓰지 않음
report-title-look = quantalink, 확인한 내용
report-who = 실행한 사용자
report-who-is = { $user } ({ $machine })
report-started = 시작
report-ended = 종료
report-program = 실행 당시 버전
report-state = 실행 상태
report-value = { $value }
report-begun = 시작: { $at }
report-before = 변경 전 SHA-256: { $hash }
report-after = 변경 후 SHA-256: { $hash }
report-no-file = 파일 없음
report-no-folder = 보고서를 작성할 수 없습니다. 디렉터리가 없습니다: { $path }. 아무것도 수행하지 않았습니다. 디렉터리를 만들거나 --report 뒤에 다른 파일을 지정하십시오.
file-is-there = 파일이 이미 있어 덮어쓰지 않습니다: { $path }. 이 파일에는 아무것도 쓰지 않았습니다. 다른 파일을 지정하거나 기존 파일을 옮기십시오.
usage-report-command = --report 옵션을 사용할 수 있는 명령: plan, apply, verify, resume, rollback. 마법사에서는 마지막 페이지에서 보고서를 저장합니다.
usage-report-name = --report { $path }: 파일 이름이 보고서 형식을 정합니다. 이름은 .html, .md, .json 가운데 하나로 끝나야 합니다.

## Examples and the manual page
cli-heading-examples = 예
cli-ex-demo = 연습 환경에서 익히기. 이 시스템은 전혀 건드리지 않음
cli-ex-wizard = 이 시스템에서 마법사 실행
cli-ex-plan = 수행할 작업을 모든 변경의 diff와 함께 표시 (종료 코드 2: 할 일이 있음)
cli-ex-apply = 작업 수행. 두 번째에는 아무것도 변경하지 않음
cli-ex-rollback = 가장 최근 실행을 롤백
cli-ex-demo-root = 연습 환경을 디렉터리에 보관하고 다음에 이어서 사용
cli-ex-demo-fail = 문제가 생겼을 때 어떻게 되는지 확인. 사용할 수 있는 값은 "quantalink demo --help"의 끝에 있음
cli-ex-demo-plain = 키 입력 없이 가이드 전체 수행. 암호가 필요한 단계는 직접 수행할 작업으로 남음
cli-ex-plan-pool = 해당 노드의 xe가 나열하는 풀의 모든 호스트를 SSH로 처리
cli-ex-root = 그 위치에 마운트된 이미지. 아무것도 실행하지 않음
cli-ex-plan-report = 변경 티켓에 첨부할 페이지로 계획 작성. 이미 있는 파일은 덮어쓰지 않음
cli-ex-apply-report = 작업을 수행하고 실행 보고서 작성
cli-ex-apply-pool = 먼저 노드 하나, 그다음 나머지. 10분 안에 "quantalink confirm" 명령이 없으면 모든 노드가 스스로 되돌림
cli-ex-apply-manual = StorageLink 서버는 직접 작업: 단계를 안내하고 Server 폴더의 사본을 여기서 편집
cli-ex-apply-smb = SMB를 통한 StorageLink 서버. 암호는 본인만 읽을 수 있는 파일에 보관
cli-ex-verify = 설정이 유지되는지 확인. 아무것도 변경하지 않으므로 cron과 업그레이드 후 점검에 적합 (종료 코드 2: 유지되지 않음)
cli-ex-verify-pool = 풀 전체를 프로그램용 객체 하나로 출력
cli-ex-verify-gateway = StorageLink 게이트웨이에도 확인
cli-ex-rollback-run = 지정한 실행을 롤백하고 되돌린 내용 표시
cli-ex-resume = 중단된 가장 최근 실행을 완료
cli-ex-confirm = --confirm-within 옵션으로 적용한 내용을 유지
cli-ex-runs = 여기서 수행한 작업과 완료되지 않은 작업
cli-ex-json = 같은 내용을 프로그램용 객체 하나로 출력
cli-ex-edit-diff = 변경 내용 표시. 아무것도 쓰지 않음
cli-ex-edit-xml = 편집한 파일을 다른 파일에 쓰기
cli-ex-edit-release = 해당 릴리스의 규칙에 따라 파일에서 파일로 편집
cli-ex-export-sh = 다른 방법으로 배포할 때 사용할 노드별 스크립트
cli-ex-export-ansible = Ansible용 역할(role)과 플레이북
cli-ex-guide = 가이드와 각 단계에서 quantalink가 하는 일을 독일어로 표시
cli-ex-completions = bash에서 명령과 옵션 자동 완성 사용
cli-ex-man = 매뉴얼 페이지 읽기
man-commands = 명령
man-options = 옵션
man-examples = 예
man-exit = 종료 코드
man-exit-0 = 완료, 할 일 없음, 또는 실패한 검사 없음(직접 확인할 검사는 제외).
man-exit-1 = 첫 변경 이후 실패했거나 시스템 오류. 무엇을 변경했고 다음에 무엇을 입력할지 메시지가 알려 줍니다.
man-exit-2 = plan: 적용할 변경이 있음. verify: 실패한 검사가 있음.
man-exit-3 = 거부됨: 조건이 충족되지 않음. 아무것도 변경하지 않았습니다.
man-exit-64 = 잘못된 사용법.
man-files = 파일
man-file-state = root의 실행, 저널, 이전 내용, 보고서. 다른 사용자는 자신의 상태 디렉터리에 둡니다.
man-file-enabled = XenServer 5.6까지의 항목.
man-file-multipath = XenServer 5.6 FP1부터 6.5까지의 항목. 링크를 거치는 경우도 있습니다.
man-file-drop-in = 7.0 이상, XCP-ng, 그 밖의 Linux의 항목.
man-file-rules = Windows의 Server 폴더에 있는 StorageLink 디바이스 식별 규칙.
man-file-inventory = dom0와 릴리스를 알려 주는 파일. 읽기만 합니다.
man-env = 환경 변수
man-env-lang = --lang 옵션이 없을 때의 언어: 이 가운데 설정된 첫 번째 변수.
man-env-term = 터미널이 그릴 수 있는 것. "dumb"이면 번호 질문으로 진행합니다.
man-env-no-color = 값이 있으면 --no-color 옵션과 같이 색상을 사용하지 않습니다.

## a pool that stopped at a node
go-on-without = { $names } 없이 계속하려면 다음을 입력하십시오: { $command }

## the XML editor: entries that are not clear
xml-entry-inside = { $vendor } { $product } 요소가 다른 요소 안에 있고 그 바깥 요소도 항목일 수 있어({ $line }행), 둘 중 어느 것이 항목인지 알 수 없습니다. 아무것도 변경하지 않았습니다. 항목을 직접 제거하십시오.
xml-entry-left = { $vendor } { $product } 항목을 제거하면 다른 이름도 인정되어 다른 요소가 같은 항목으로 보이게 됩니다({ $line }행 부근). 아무것도 변경하지 않았습니다. 항목들을 직접 제거하십시오.

## First steps: what a new user types wrong
cli-cmd-help = 명령의 도움말 표시(명령 --help와 같음)
cli-arg-command = 명령(예: apply, edit multipath)
cli-ex-help = apply에 지정할 수 있는 항목과 예 표시.
usage-meant = {" "}다음을 입력하려고 하셨습니까? { $word }
plain-language-unknown = 여기에 없는 언어입니다: "{ $word }".
edit-is-xml = 이 파일은 multipath.conf가 아니라 XML입니다. 아무것도 편집하지 않았습니다. StorageLink의 디바이스 식별 규칙에는 다음을 입력하십시오: quantalink edit scsi-ids
edit-is-multipath = 이 파일은 XML이 아닙니다. 아무것도 편집하지 않았습니다. multipath.conf에는 다음을 입력하십시오: quantalink edit multipath
demo-open-again = 다시 열려면 다음을 입력하십시오: { $command }
nodes-stopped-back = 노드: { $all }대 중 { $done }대 완료, { $failed }대 실패({ $names }), { $left }대는 건드리지 않았습니다. { $lasting ->
    [0] 변경된 상태로 남은 것은 없습니다.
   *[other] 되돌릴 수 없는 것은 해당 변경에 표시됩니다.
 } 원인을 제거한 후 같은 명령을 다시 입력하십시오. 어떤 노드를 빼고 계속하려면 --leave-out과 노드 이름을 추가하십시오.
report-undo-not-here = 여기서 되돌릴 방법은 없습니다. 연습 환경에서는 실행을 만든 마법사의 마지막 페이지에서 되돌립니다.
node-password-wrong = 잘못된 암호
no-host-elsewhere = 그래도 이 시스템의 다중 경로 구성을 다루려면 "--section multipath" 옵션을, SSH로 접속하는 노드에는 "--node HOST" 옵션을, 마운트한 이미지를 다루려면 "--root DIR" 옵션을 추가하십시오. SMB로 접근할 수 있는 StorageLink 서버에는 --server "smb://USER@HOST" 옵션을, 직접 접속해야 하는 서버에는 "--server manual" 옵션을 추가하십시오. 연습하려면 "quantalink demo"를 입력하십시오.
no-host-windows = StorageLink 서버에서 quantalink를 실행하십시오. 직접 접속해야 하는 서버에는 "--server manual" 옵션을 추가하십시오. 풀의 노드에는 노드나 Linux 시스템에서 quantalink를 실행하십시오. 연습하려면 "quantalink demo"를 입력하십시오.
section-needs-node-windows = { $section } 섹션은 dom0 노드에 관한 것이며, Windows에서는 노드에 접속하지 않습니다. 노드 자체에서 quantalink를 실행하거나 Linux 시스템에서 "--node HOST" 옵션으로 실행하십시오.

## First steps: what a new user types wrong
value-release-unknown = 릴리스를 알 수 없음

## a new user at the server: Windows and SMB
credentials-by-hand-at = Citrix StorageLink Manager의 "Administration"(관리)에서 QuantaStor 어댑터로 스토리지 시스템 { $storage } 항목의 자격 증명을 추가하고, 목록에 표시되는지 확인하십시오.
credentials-by-hand-unnamed = Citrix StorageLink Manager의 "Administration"(관리)에서 QuantaStor 어댑터로 스토리지 시스템의 자격 증명을 추가하고, 목록에 표시되는지 확인하십시오.
server-nobody = 아직 지정된 노드나 서버가 없어 계속할 수 없습니다. 아래에서 StorageLink 실행 위치를 선택하거나, 뒤로 가서 노드를 지정하십시오.
tui-not-suspended = 일시 중지하지 않음: 변경이 진행 중입니다. 실행이 끝나면 Ctrl-Z 가능.
sections-do-not-fit = { $sections } 섹션에는 StorageLink 서버가 필요하지만 여기에는 없습니다. SMB로 접근할 수 있는 서버에는 --server "smb://USER@HOST" 옵션을 추가하십시오. 직접 접속해야 하는 서버에는 "--server manual" 옵션을 추가하십시오. 그러면 서버에서 직접 수행할 단계를 안내합니다.
runs-this-machine = 이 시스템
start-steps = 각 단계의 목적
gate-unasked = 아래에서 풀에 라이선스가 있는 에디션을 선택하십시오. 에디션을 모르면 StorageLink 서버에서는 아무 작업도 하지 않습니다.
no-service-here = 이 시스템에는 StorageLink가 설치되어 있지 않습니다. StorageLink 서비스가 없습니다.
no-service-what = 마법사는 StorageLink 서버를 설정합니다. 그 서버에서 "관리자 권한으로 실행"한 명령 프롬프트에서 시작하십시오. 노드의 다중 경로 설정은 dom0 자체에서 하거나 Linux 시스템에서 SSH로 합니다.
no-service-server = StorageLink가 직접 접속해야 하는 서버에서 실행되면 계속하십시오. 다음 페이지에서 그 서버를 묻고, 단계를 하나씩 안내합니다.
server-nobody-windows = 아직 지정된 서버가 없어 계속할 수 없습니다. 아래에서 StorageLink 실행 위치를 선택하십시오.

## One machine under two names
node-twice = { $host } 및 { $other }: 두 이름은 한 시스템입니다. 실행 중인 같은 시스템이 두 이름으로 응답합니다. { $host } 이름으로는 아무 작업도 하지 않았습니다. 시스템을 한 번만 지정하십시오.
node-named-twice = 두 번 지정됨

## Rollback of a part of the nodes
rollback-left-out = --leave-out 옵션으로 제외되었습니다.
rollback-not-without = 이 롤백에서 { $host } 노드를 제외할 수 없습니다. { $run } 실행이 그 노드에서 한 작업은 파일에 그치지 않으므로 나머지와 함께 되돌려야 합니다. 변경된 것은 없습니다. --leave-out { $host } 옵션 없이 롤백하십시오.
rollback-only-there = { $run } 실행이 적용한 것은 다음 노드에만 남아 있습니다: { $hosts }. { $why } 변경된 것은 없습니다. 이 노드에서 작업할 수 있게 되면 다음을 입력하십시오: quantalink rollback { $run }
rollback-reaches-further = { $run } 실행이 적용한 것은 지정하지 않은 노드나 호스트에도 남아 있습니다: { $hosts }. 변경된 것은 없습니다. 모든 곳에서 되돌리려면 다음을 입력하십시오: { $command } 지정한 곳에서만 되돌리려면 나머지 각각에 --leave-out 옵션을 추가하십시오.
runs-still-on = {"    "}되돌리지 않은 노드: { $hosts }

## A node that does not answer
verify-silent = { $host }: 수행할 수 있었던 검사 없음

## A run whose time is over
run-time-over-here = { $run } 실행의 확정 기한({ $until })이 지났으며, 결과는 아직 알 수 없습니다. 파일을 확실히 되돌리려면 다음을 입력하십시오: { $command }
runs-time-over = {"    "}확정 기한({ $until })이 지남. 결과는 apply, confirm, rollback에서 표시
