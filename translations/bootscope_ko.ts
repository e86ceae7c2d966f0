<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>EditorTip</name>
    <message>
        <source>cloud-init says: %1</source>
        <translation>cloud-init 메시지: %1</translation>
    </message>
    <message>
        <source>Fix with Alt+Enter: %1</source>
        <translation>Alt+Enter로 수정: %1</translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>Not a regular expression: %1, at character %2</source>
        <translation>정규식이 아님: %1, %2번째 문자</translation>
    </message>
    <message>
        <source>This expression takes too long on this text.</source>
        <translation>이 텍스트에서는 이 정규식을 처리하는 데 시간이 너무 오래 걸립니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::Analysis</name>
    <message>
        <source>No file was given.</source>
        <translation>지정된 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>읽기가 취소되었습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::Archive</name>
    <message>
        <source>%1 is cut short or damaged near byte %2, in &quot;%3&quot;: what stands before was read. (%4)</source>
        <translation>잘렸거나 손상됨: %1, %2바이트 부근, &quot;%3&quot; 안. 그 앞까지는 읽었습니다. (%4)</translation>
    </message>
    <message>
        <source>%1 is cut short or damaged near byte %2: nothing could be read. (%3)</source>
        <translation>잘렸거나 손상됨: %1, %2바이트 부근. 아무것도 읽을 수 없었습니다. (%3)</translation>
    </message>
    <message>
        <source>More than %1 are packed in it: the rest is not read.</source>
        <translation>압축을 풀면 %1보다 큽니다. 나머지는 읽지 않습니다.</translation>
    </message>
    <message>
        <source>It unpacks to more than %1 times its size: the rest is not read.</source>
        <translation>압축을 풀면 크기가 %1배를 넘습니다. 나머지는 읽지 않습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation>&quot;%1&quot; 읽을 수 없음: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than %2: only its beginning is read.</source>
        <translation>&quot;%1&quot; 크기가 %2보다 큽니다. 앞부분만 읽습니다.</translation>
    </message>
    <message>
        <source>More than %1 entries are in it: the rest is not read.</source>
        <translation>항목이 %1개를 넘습니다. 나머지는 읽지 않습니다.</translation>
    </message>
    <message>
        <source>An entry behind &quot;%1&quot; cannot be read: %2</source>
        <translation>&quot;%1&quot; 다음 항목을 읽을 수 없음: %2</translation>
    </message>
    <message>
        <source>%1 is no archive that can be read.</source>
        <translation>읽을 수 있는 아카이브가 아님: %1</translation>
    </message>
</context>
<context>
    <name>bootscope::Assist</name>
    <message>
        <source>all may read, the owner may write</source>
        <translation>모두 읽기, 소유자는 쓰기 가능</translation>
    </message>
    <message>
        <source>all may read and run it, the owner may write</source>
        <translation>모두 읽기 및 실행, 소유자는 쓰기 가능</translation>
    </message>
    <message>
        <source>only the owner may read and write</source>
        <translation>소유자만 읽기 및 쓰기 가능</translation>
    </message>
    <message>
        <source>only the owner may read, write and run it</source>
        <translation>소유자만 읽기, 쓰기 및 실행 가능</translation>
    </message>
    <message>
        <source>owner and group may read</source>
        <translation>소유자와 그룹이 읽기 가능</translation>
    </message>
    <message>
        <source>lists are added to those before, keys that stand are kept</source>
        <translation>목록은 앞의 목록 뒤에 추가, 이미 있는 키는 유지</translation>
    </message>
    <message>
        <source>lists are put before those before, keys that stand are kept</source>
        <translation>목록은 앞의 목록 앞에 추가, 이미 있는 키는 유지</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>the image&apos;s own user; without it, it is not made</source>
        <translation>이미지의 기본 사용자. 지정하지 않으면 만들지 않음</translation>
    </message>
    <message>
        <source>at every boot</source>
        <translation>부팅할 때마다</translation>
    </message>
    <message>
        <source>once per instance</source>
        <translation>인스턴스당 한 번</translation>
    </message>
    <message>
        <source>only once</source>
        <translation>한 번만</translation>
    </message>
    <message>
        <source>What the entry is; without it cloud-init looks at the content&apos;s first line, and takes it for a cloud-config when that says nothing.</source>
        <translation>항목의 유형입니다. 없으면 cloud-init이 내용의 첫 줄을 확인하고, 첫 줄로도 알 수 없으면 cloud-config로 처리합니다.</translation>
    </message>
    <message>
        <source>The part itself, as a block of text.</source>
        <translation>텍스트 블록으로 쓴 파트 내용입니다.</translation>
    </message>
    <message>
        <source>The part&apos;s file name. Scripts run in the order of their names.</source>
        <translation>파트의 파일 이름입니다. 스크립트는 이름순으로 실행됩니다.</translation>
    </message>
    <message>
        <source>How a cloud-config part is merged into the parts before it.</source>
        <translation>cloud-config 파트를 앞의 파트와 병합하는 방법입니다.</translation>
    </message>
    <message>
        <source>A YAML mapping of what the machine shall be: packages, files, users, commands. Each key is the business of a module, which runs in its stage.</source>
        <translation>패키지, 파일, 사용자, 명령 등 시스템의 구성을 기술하는 YAML 매핑입니다. 각 키는 모듈이 맡으며, 모듈은 정해진 단계에서 실행됩니다.</translation>
    </message>
    <message>
        <source>A script. cloud-init runs it as root in the Final stage, once per instance.</source>
        <translation>스크립트입니다. cloud-init이 Final 단계에서 root로 인스턴스당 한 번 실행합니다.</translation>
    </message>
    <message>
        <source>A script that runs at every boot, in the Network stage, before all modules. The second line must be its #! line.</source>
        <translation>부팅할 때마다 Network 단계에서 모든 모듈보다 먼저 실행되는 스크립트입니다. 두 번째 줄이 스크립트의 #! 줄이어야 합니다.</translation>
    </message>
    <message>
        <source>A Jinja template: {{ … }} is filled in from the instance&apos;s metadata. The next line says what it renders to.</source>
        <translation>Jinja 템플릿입니다. {{ … }} 부분은 인스턴스 메타데이터로 채워집니다. 다음 줄에 렌더링 결과의 유형을 적습니다.</translation>
    </message>
    <message>
        <source>Addresses, one a line, that more user data is read from at every boot.</source>
        <translation>부팅할 때마다 추가 사용자 데이터를 읽어 올 주소입니다. 한 줄에 하나씩 씁니다.</translation>
    </message>
    <message>
        <source>Addresses, one a line, that more user data is read from once per instance.</source>
        <translation>인스턴스당 한 번 추가 사용자 데이터를 읽어 올 주소입니다. 한 줄에 하나씩 씁니다.</translation>
    </message>
    <message>
        <source>Several parts in one YAML list, each with its type and content.</source>
        <translation>하나의 YAML 목록에 담은 여러 파트입니다. 파트마다 유형과 내용이 있습니다.</translation>
    </message>
    <message>
        <source>Python code that handles further types of parts.</source>
        <translation>다른 유형의 파트를 처리하는 Python 코드입니다.</translation>
    </message>
    <message>
        <source>A JSON Patch that is applied to the configuration that the parts before it made.</source>
        <translation>앞의 파트들이 만든 구성에 적용되는 JSON Patch입니다.</translation>
    </message>
    <message>
        <source>A MIME message: several parts of different kinds, between boundary lines.</source>
        <translation>MIME 메시지입니다. 종류가 다른 여러 파트를 경계 줄로 구분합니다.</translation>
    </message>
    <message>
        <source>What the part is; decides which handler of cloud-init takes it.</source>
        <translation>파트의 유형입니다. cloud-init의 어느 핸들러가 처리할지 결정합니다.</translation>
    </message>
    <message>
        <source>Must stand within the first 4096 bytes, or the text is not read as MIME.</source>
        <translation>처음 4096바이트 안에 있어야 합니다. 그렇지 않으면 텍스트를 MIME으로 읽지 않습니다.</translation>
    </message>
    <message>
        <source>How the part&apos;s bytes are written: 7bit, 8bit, base64 or quoted-printable.</source>
        <translation>파트의 바이트를 쓰는 방식입니다. 7bit, 8bit, base64, quoted-printable 중 하나입니다.</translation>
    </message>
    <message>
        <source>Gives the part its file name. Scripts run in the order of their names.</source>
        <translation>파트의 파일 이름을 지정합니다. 스크립트는 이름순으로 실행됩니다.</translation>
    </message>
    <message>
        <source>The instance of a launch that the part is for, from 0.</source>
        <translation>한 번의 시작으로 만든 인스턴스 중 이 파트를 적용할 인스턴스의 번호입니다. 0부터 셉니다.</translation>
    </message>
    <message>
        <source>A cloud-config in YAML.</source>
        <translation>YAML로 쓴 cloud-config입니다.</translation>
    </message>
    <message>
        <source>A script: runs in the Final stage, once per instance.</source>
        <translation>스크립트: Final 단계에서 인스턴스당 한 번 실행됩니다.</translation>
    </message>
    <message>
        <source>A script: runs in the Final stage, at every boot.</source>
        <translation>스크립트: Final 단계에서 부팅할 때마다 실행됩니다.</translation>
    </message>
    <message>
        <source>A script: runs in the Final stage, once for the life of the disk.</source>
        <translation>스크립트: Final 단계에서 디스크 수명 동안 한 번만 실행됩니다.</translation>
    </message>
    <message>
        <source>A script: runs at every boot, in the Network stage, before all modules.</source>
        <translation>스크립트: 부팅할 때마다 Network 단계에서 모든 모듈보다 먼저 실행됩니다.</translation>
    </message>
    <message>
        <source>A Jinja template of a cloud-config or a script.</source>
        <translation>cloud-config 또는 스크립트의 Jinja 템플릿입니다.</translation>
    </message>
    <message>
        <source>Addresses of more user data, read at every boot.</source>
        <translation>부팅할 때마다 읽는 추가 사용자 데이터의 주소입니다.</translation>
    </message>
    <message>
        <source>Addresses of more user data, read once per instance.</source>
        <translation>인스턴스당 한 번 읽는 추가 사용자 데이터의 주소입니다.</translation>
    </message>
    <message>
        <source>Several parts in one YAML list.</source>
        <translation>하나의 YAML 목록에 담은 여러 파트입니다.</translation>
    </message>
    <message>
        <source>A JSON Patch on the configuration so far.</source>
        <translation>지금까지의 구성에 적용되는 JSON Patch입니다.</translation>
    </message>
    <message>
        <source>Python code that handles further types.</source>
        <translation>다른 유형을 처리하는 Python 코드입니다.</translation>
    </message>
    <message>
        <source>Several parts, between boundary lines.</source>
        <translation>경계 줄로 구분한 여러 파트입니다.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>list</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>매핑</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>값 없음</translation>
    </message>
    <message>
        <source>Network stage</source>
        <translation>Network 단계</translation>
    </message>
    <message>
        <source>Config stage</source>
        <translation>Config 단계</translation>
    </message>
    <message>
        <source>Final stage</source>
        <translation>Final 단계</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>변경되었습니다.</translation>
    </message>
    <message>
        <source>Deprecated.</source>
        <translation>사용 중단 예정입니다.</translation>
    </message>
    <message>
        <source>Changed in %1.</source>
        <translation>%1에서 변경되었습니다.</translation>
    </message>
    <message>
        <source>Deprecated since %1.</source>
        <translation>%1부터 사용 중단 예정입니다.</translation>
    </message>
    <message>
        <source>%1; the image may not list the module</source>
        <translation>%1. 이미지의 모듈 목록에 없을 수 있음</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>required</source>
        <translation>필수</translation>
    </message>
    <message>
        <source>Holds: %1</source>
        <translation>값 유형: %1</translation>
    </message>
    <message>
        <source>Values: %1</source>
        <translation>값: %1</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>기본값: %1</translation>
    </message>
    <message>
        <source>One of its forms: %1</source>
        <translation>형식 중 하나: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Module: %1</source>
        <translation>모듈: %1</translation>
    </message>
    <message>
        <source>Installs Ansible and runs playbooks, on the instance itself.</source>
        <translation>Ansible을 설치하고 인스턴스 자체에서 플레이북을 실행합니다.</translation>
    </message>
    <message>
        <source>Package repositories of Alpine Linux.</source>
        <translation>Alpine Linux의 패키지 리포지토리입니다.</translation>
    </message>
    <message>
        <source>Package sources, mirrors, keys and preferences of apt.</source>
        <translation>apt의 패키지 소스, 미러, 키, 기본 설정입니다.</translation>
    </message>
    <message>
        <source>How many requests apt sends at once over one connection.</source>
        <translation>apt가 연결 하나에서 한꺼번에 보내는 요청 수입니다.</translation>
    </message>
    <message>
        <source>Commands that run early, at every boot, before most modules.</source>
        <translation>부팅할 때마다 대부분의 모듈보다 먼저 실행되는 명령입니다.</translation>
    </message>
    <message>
        <source>Starts byobu at log-in, for a user or for all.</source>
        <translation>한 사용자 또는 모든 사용자가 로그인할 때 byobu를 시작합니다.</translation>
    </message>
    <message>
        <source>Certificates of authorities that the system trusts.</source>
        <translation>시스템이 신뢰하는 인증 기관의 인증서입니다.</translation>
    </message>
    <message>
        <source>Installs and configures Chef.</source>
        <translation>Chef를 설치하고 구성합니다.</translation>
    </message>
    <message>
        <source>Passwords of users that exist.</source>
        <translation>기존 사용자의 암호입니다.</translation>
    </message>
    <message>
        <source>The modules of the Config stage; the list replaces the image&apos;s own.</source>
        <translation>Config 단계의 모듈입니다. 이 목록이 이미지의 목록을 대체합니다.</translation>
    </message>
    <message>
        <source>The modules of the Final stage; the list replaces the image&apos;s own.</source>
        <translation>Final 단계의 모듈입니다. 이 목록이 이미지의 목록을 대체합니다.</translation>
    </message>
    <message>
        <source>The modules of the Network stage; the list replaces the image&apos;s own.</source>
        <translation>Network 단계의 모듈입니다. 이 목록이 이미지의 목록을 대체합니다.</translation>
    </message>
    <message>
        <source>Short names of devices for disk_setup and fs_setup.</source>
        <translation>disk_setup과 fs_setup에서 쓰는 디바이스의 짧은 이름입니다.</translation>
    </message>
    <message>
        <source>Partition tables that are written to disks.</source>
        <translation>디스크에 쓸 파티션 테이블입니다.</translation>
    </message>
    <message>
        <source>Drivers of third parties that Ubuntu installs.</source>
        <translation>Ubuntu가 설치하는 타사 드라이버입니다.</translation>
    </message>
    <message>
        <source>Configures Ubuntu&apos;s fan networking.</source>
        <translation>Ubuntu의 fan 네트워킹을 구성합니다.</translation>
    </message>
    <message>
        <source>File systems that are made on disks or partitions.</source>
        <translation>디스크나 파티션에 만들 파일 시스템입니다.</translation>
    </message>
    <message>
        <source>Groups that are made, with their members.</source>
        <translation>만들 그룹과 그 구성원입니다.</translation>
    </message>
    <message>
        <source>Which partitions grow to fill their disk, and by what tool.</source>
        <translation>디스크를 채우도록 확장할 파티션과 사용할 도구입니다.</translation>
    </message>
    <message>
        <source>Where GRUB is installed when its package is upgraded.</source>
        <translation>GRUB 패키지를 업그레이드할 때 GRUB을 설치할 위치입니다.</translation>
    </message>
    <message>
        <source>The layout of the keyboard.</source>
        <translation>키보드 레이아웃입니다.</translation>
    </message>
    <message>
        <source>Installs and configures the Landscape client.</source>
        <translation>Landscape 클라이언트를 설치하고 구성합니다.</translation>
    </message>
    <message>
        <source>The instance of a launch that this configuration is for, from 0.</source>
        <translation>한 번의 시작으로 만든 인스턴스 중 이 구성을 적용할 인스턴스의 번호입니다. 0부터 셉니다.</translation>
    </message>
    <message>
        <source>Initialises LXD.</source>
        <translation>LXD를 초기화합니다.</translation>
    </message>
    <message>
        <source>Installs and configures MCollective.</source>
        <translation>MCollective를 설치하고 구성합니다.</translation>
    </message>
    <message>
        <source>How this configuration is merged into the parts before it.</source>
        <translation>이 구성을 앞의 파트와 병합하는 방법입니다.</translation>
    </message>
    <message>
        <source>Time servers, and the client that asks them.</source>
        <translation>시간 서버와 시간을 요청하는 클라이언트입니다.</translation>
    </message>
    <message>
        <source>Where the output of cloud-init&apos;s stages goes.</source>
        <translation>cloud-init 각 단계의 출력을 보낼 위치입니다.</translation>
    </message>
    <message>
        <source>Posts keys and names of the instance to an address when the boot is done.</source>
        <translation>부팅이 끝나면 인스턴스의 키와 이름을 지정한 주소로 전송합니다.</translation>
    </message>
    <message>
        <source>Switches off or restarts when cloud-init is done.</source>
        <translation>cloud-init이 끝나면 시스템을 끄거나 재부팅합니다.</translation>
    </message>
    <message>
        <source>Installs and configures the Puppet agent.</source>
        <translation>Puppet 에이전트를 설치하고 구성합니다.</translation>
    </message>
    <message>
        <source>Feeds the system&apos;s random numbers.</source>
        <translation>시스템의 난수 생성기에 데이터를 공급합니다.</translation>
    </message>
    <message>
        <source>Where cloud-init reports what it does.</source>
        <translation>cloud-init이 실행 내용을 보고할 위치입니다.</translation>
    </message>
    <message>
        <source>Name servers and search domains of resolv.conf.</source>
        <translation>resolv.conf의 이름 서버와 검색 도메인입니다.</translation>
    </message>
    <message>
        <source>Registers the system with Red Hat.</source>
        <translation>시스템을 Red Hat에 등록합니다.</translation>
    </message>
    <message>
        <source>Interfaces of a Raspberry Pi.</source>
        <translation>Raspberry Pi의 인터페이스입니다.</translation>
    </message>
    <message>
        <source>Configuration of rsyslog, and where logs are sent.</source>
        <translation>rsyslog의 구성과 로그를 보낼 위치입니다.</translation>
    </message>
    <message>
        <source>Commands that run once, in the Final stage, as one shell script; the module itself only writes it.</source>
        <translation>Final 단계에서 하나의 쉘 스크립트로 한 번 실행되는 명령입니다. 모듈 자체는 스크립트를 쓰기만 합니다.</translation>
    </message>
    <message>
        <source>Installs and configures a Salt minion.</source>
        <translation>Salt minion을 설치하고 구성합니다.</translation>
    </message>
    <message>
        <source>Assertions and commands for snapd.</source>
        <translation>snapd의 assertion과 명령입니다.</translation>
    </message>
    <message>
        <source>Registers the system with Spacewalk.</source>
        <translation>시스템을 Spacewalk에 등록합니다.</translation>
    </message>
    <message>
        <source>Whether the host keys are written to the console.</source>
        <translation>호스트 키를 콘솔에 출력할지 여부입니다.</translation>
    </message>
    <message>
        <source>Public keys of the default user that are fetched from Launchpad or GitHub.</source>
        <translation>Launchpad 또는 GitHub에서 가져올 기본 사용자의 퍼블릭 키입니다.</translation>
    </message>
    <message>
        <source>Whether the host keys are given to the data source.</source>
        <translation>호스트 키를 데이터 소스에 전달할지 여부입니다.</translation>
    </message>
    <message>
        <source>A swap file: where, and how large.</source>
        <translation>스왑 파일의 위치와 크기입니다.</translation>
    </message>
    <message>
        <source>Attaches the system to Ubuntu Pro.</source>
        <translation>시스템을 Ubuntu Pro에 연결합니다.</translation>
    </message>
    <message>
        <source>On which events the network is configured anew, such as hotplug.</source>
        <translation>핫플러그 등 네트워크를 다시 구성할 이벤트입니다.</translation>
    </message>
    <message>
        <source>Users that are made; without &quot;default&quot; the image&apos;s own user is not.</source>
        <translation>만들 사용자입니다. &quot;default&quot;가 없으면 이미지의 기본 사용자는 만들지 않습니다.</translation>
    </message>
    <message>
        <source>Whether data of the image&apos;s vendor is run.</source>
        <translation>이미지 공급업체의 데이터를 실행할지 여부입니다.</translation>
    </message>
    <message>
        <source>WireGuard&apos;s interfaces.</source>
        <translation>WireGuard의 인터페이스입니다.</translation>
    </message>
    <message>
        <source>Files that are written, with owner and permissions.</source>
        <translation>소유자와 권한을 지정해 쓸 파일입니다.</translation>
    </message>
    <message>
        <source>Repositories of yum and dnf.</source>
        <translation>yum과 dnf의 리포지토리입니다.</translation>
    </message>
    <message>
        <source>Repositories and settings of zypper.</source>
        <translation>zypper의 리포지토리와 설정입니다.</translation>
    </message>
    <message>
        <source>A script that can be run</source>
        <translation>실행할 수 있는 스크립트</translation>
    </message>
    <message>
        <source>A service of systemd; enable it in runcmd</source>
        <translation>systemd 서비스. runcmd에서 활성화</translation>
    </message>
    <message>
        <source>A further user who logs in by key, beside the image&apos;s own</source>
        <translation>이미지의 기본 사용자 외에 키로 로그인하는 추가 사용자</translation>
    </message>
    <message>
        <source>Package lists are read anew, then packages installed</source>
        <translation>패키지 목록을 다시 읽은 다음 패키지 설치</translation>
    </message>
    <message>
        <source>A command as a list: no shell reads its words</source>
        <translation>목록으로 쓴 명령: 쉘이 단어를 해석하지 않음</translation>
    </message>
    <message>
        <source>A block of shell that stops at the first failure</source>
        <translation>처음 실패한 곳에서 멈추는 쉘 블록</translation>
    </message>
    <message>
        <source>A second volume gets a file system if it has none, and is mounted</source>
        <translation>두 번째 볼륨에 파일 시스템이 없으면 만들고 탑재</translation>
    </message>
    <message>
        <source>A package source of apt and its key</source>
        <translation>apt의 패키지 소스와 키</translation>
    </message>
    <message>
        <source>Restarts once, when cloud-init has finished</source>
        <translation>cloud-init이 끝나면 한 번 재부팅</translation>
    </message>
    <message>
        <source>What commands print is kept, and shown in the system log</source>
        <translation>명령의 출력을 보관하고 시스템 로그에 표시</translation>
    </message>
    <message>
        <source>Posts the instance&apos;s names and keys when the boot is done</source>
        <translation>부팅이 끝나면 인스턴스의 이름과 키를 전송</translation>
    </message>
    <message>
        <source>Lists are added to those of earlier parts instead of replacing them</source>
        <translation>목록이 앞 파트의 목록을 대체하지 않고 뒤에 추가됨</translation>
    </message>
    <message>
        <source>Everything that the script prints goes to a file, the system log and the console</source>
        <translation>스크립트의 모든 출력을 파일, 시스템 로그, 콘솔에 기록</translation>
    </message>
    <message>
        <source>Strict mode of bash, with a line that says where it stopped</source>
        <translation>bash의 엄격 모드와 멈춘 위치를 알려 주는 줄</translation>
    </message>
    <message>
        <source>A function that asks the metadata service for a value: metadata instance-id</source>
        <translation>메타데이터 서비스에 값을 요청하는 함수: metadata instance-id</translation>
    </message>
    <message>
        <source>apt-get waits while another apt works, such as unattended upgrades</source>
        <translation>자동 업데이트(unattended upgrades) 등 다른 apt가 실행 중이면 apt-get이 기다림</translation>
    </message>
    <message>
        <source>A function that repeats a command until it works: retry 5 curl …</source>
        <translation>성공할 때까지 명령을 반복하는 함수: retry 5 curl …</translation>
    </message>
    <message>
        <source>A part of the script that later runs skip</source>
        <translation>다음 실행부터 건너뛰는 스크립트 부분</translation>
    </message>
    <message>
        <source>an item of the list</source>
        <translation>목록의 항목</translation>
    </message>
</context>
<context>
    <name>bootscope::AuthorDocument</name>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>읽을 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>%1 has %2; user data has at most 16 KiB. Open logs with Diagnose.</source>
        <translation>%1 크기는 %2입니다. 사용자 데이터는 최대 16KiB입니다. 로그는 진단에서 여세요.</translation>
    </message>
    <message>
        <source>Cannot save %1: %2</source>
        <translation>저장할 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>New user data</source>
        <translation>새 사용자 데이터</translation>
    </message>
</context>
<context>
    <name>bootscope::AuthorTabs</name>
    <message>
        <source>%1 is not installed: scripts are checked without it.</source>
        <translation>설치되지 않음: %1. 스크립트를 이 도구 없이 검사합니다.</translation>
    </message>
    <message>
        <source>Save user data</source>
        <translation>사용자 데이터 저장</translation>
    </message>
    <message>
        <source>Unsaved text</source>
        <translation>저장하지 않은 텍스트</translation>
    </message>
    <message>
        <source>Save %1 before it is closed?</source>
        <translation>%1: 닫기 전에 저장하시겠습니까?</translation>
    </message>
    <message>
        <source>A text was not saved when Bootscope ended: %1</source>
        <translation>Bootscope가 종료될 때 저장되지 않은 텍스트: %1</translation>
    </message>
    <message>
        <source>%1 texts were not saved when Bootscope ended.</source>
        <translation>Bootscope가 종료될 때 저장되지 않은 텍스트가 %1개 있습니다.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>다시 열기</translation>
    </message>
    <message>
        <source>This text is packed: %1. Lines of problems are those of the text inside.</source>
        <translation>포장된 텍스트입니다: %1. 문제의 줄 번호는 안에 있는 텍스트 기준입니다.</translation>
    </message>
    <message>
        <source>Show the text inside</source>
        <translation>안의 텍스트 보기</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>다른 프로그램에서 변경됨: %1</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>다시 불러오기</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>닫기: %1</translation>
    </message>
    <message>
        <source>%1 is packed: %2. You see the text inside; it is packed again when saved.</source>
        <translation>%1: 압축 또는 인코딩됨(%2). 안의 텍스트를 표시하며, 저장할 때 원래 형식으로 되돌립니다.</translation>
    </message>
    <message>
        <source>Keep it unpacked</source>
        <translation>푼 상태로 유지</translation>
    </message>
</context>
<context>
    <name>bootscope::AuthorVerdict</name>
    <message>
        <source>1 error</source>
        <translation>오류 1개</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>오류 %1개</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>경고 1개</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>경고 %1개</translation>
    </message>
    <message>
        <source>no problem found</source>
        <translation>문제 없음</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1번째 줄</translation>
    </message>
    <message>
        <source>the first in line %1</source>
        <translation>첫 항목은 %1번째 줄</translation>
    </message>
    <message>
        <source>Nothing here yet. Begin with #cloud-config or #!/bin/sh.</source>
        <translation>아직 내용이 없습니다. #cloud-config 또는 #!/bin/sh로 시작하세요.</translation>
    </message>
    <message>
        <source>cloud-init %1 would ignore this text: %2</source>
        <translation>cloud-init %1 버전은 이 텍스트를 무시함: %2</translation>
    </message>
    <message>
        <source>%1 parts</source>
        <translation>파트 %1개</translation>
    </message>
    <message>
        <source>cloud-init %1 would read: %2; %3</source>
        <translation>cloud-init %1 버전의 해석: %2; %3</translation>
    </message>
    <message>
        <source>cloud-init %1 would do nothing with this text: %2</source>
        <translation>cloud-init %1에서 이 텍스트로는 아무 작업도 하지 않음: %2</translation>
    </message>
    <message>
        <source>%1 of %2 parts</source>
        <translation>파트 %2개 중 %1개</translation>
    </message>
</context>
<context>
    <name>bootscope::AuthorWorkspace</name>
    <message>
        <source>Author</source>
        <translation>작성</translation>
    </message>
    <message>
        <source>What would cloud-init make of your user data?</source>
        <translation>cloud-init이 사용자 데이터를 어떻게 처리하는지 미리 확인</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>검사 중…</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>%1번째 줄, %2번째 열</translation>
    </message>
    <message>
        <source>What cloud-init reads</source>
        <translation>cloud-init 해석 결과</translation>
    </message>
    <message>
        <source>Drop user data here</source>
        <translation>사용자 데이터를 여기에 놓기</translation>
    </message>
    <message>
        <source>Shell script, cloud-config, MIME multipart, gzip or base64: it is read as cloud-init reads it.</source>
        <translation>쉘 스크립트, cloud-config, MIME 멀티파트, gzip, base64를 cloud-init과 같은 방식으로 읽습니다.</translation>
    </message>
    <message>
        <source>What would be rejected or silently ignored is shown at its line, before launch.</source>
        <translation>거부되거나 알림 없이 무시될 내용을 인스턴스 시작 전에 해당 줄에 표시합니다.</translation>
    </message>
    <message>
        <source>Ctrl+O opens a file; Ctrl+Shift+V takes the text that you have copied.</source>
        <translation>Ctrl+O로 파일을 열고, Ctrl+Shift+V로 복사한 텍스트를 붙여 넣습니다.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새로 만들기</translation>
    </message>
    <message>
        <source>Try the example</source>
        <translation>예제 열어 보기</translation>
    </message>
    <message>
        <source>What cloud-init %1 reads</source>
        <translation>cloud-init %1이(가) 읽는 내용</translation>
    </message>
</context>
<context>
    <name>bootscope::Boot</name>
    <message>
        <source>Unknown stage</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Config</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
</context>
<context>
    <name>bootscope::BootModel</name>
    <message>
        <source>Boot</source>
        <translation>부팅</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>단계</translation>
    </message>
</context>
<context>
    <name>bootscope::ByteSource</name>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>읽을 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>일반 파일이 아닙니다</translation>
    </message>
</context>
<context>
    <name>bootscope::Carriers</name>
    <message>
        <source>The state holds only a SHA-1 hash of it, which cannot be turned back. The text is in the .tf files, or: aws ec2 describe-instance-attribute --attribute userData</source>
        <translation>이 상태 파일에는 SHA-1 해시만 있으며 해시는 되돌릴 수 없습니다. 텍스트는 .tf 파일에 있거나 다음 명령으로 얻을 수 있습니다. aws ec2 describe-instance-attribute --attribute userData</translation>
    </message>
    <message>
        <source>It was left out of this file; instance-data-sensitive.json, read as root, has it.</source>
        <translation>이 파일에서는 제외되었습니다. root로 읽는 instance-data-sensitive.json에 있습니다.</translation>
    </message>
    <message>
        <source>It is base64 here, and who takes it encodes once more: cloud-init before 23.3 would ignore it. Shown decoded.</source>
        <translation>이미 base64인데 받는 쪽에서 한 번 더 인코딩합니다. 23.3 이전의 cloud-init은 이를 무시합니다. 디코딩한 내용을 표시합니다.</translation>
    </message>
    <message>
        <source>It is not base64 here, as it must be: EC2 refuses it.</source>
        <translation>base64여야 하는데 아닙니다. EC2가 거부합니다.</translation>
    </message>
    <message>
        <source>What stands here is not a text: it cannot be read without the stack.</source>
        <translation>여기 있는 값은 텍스트가 아닙니다. 스택이 없으면 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1(%2번째 줄)</translation>
    </message>
    <message>
        <source>%1 fills these in; here they stand unfilled: %2</source>
        <translation>%1에서 채우는 변수입니다. 여기서는 채워지지 않았습니다: %2</translation>
    </message>
    <message>
        <source>it is compressed.</source>
        <translation>압축되어 있습니다.</translation>
    </message>
    <message>
        <source>it holds bytes that are no UTF-8 text.</source>
        <translation>UTF-8 텍스트가 아닌 바이트가 있습니다.</translation>
    </message>
    <message>
        <source>it holds carriage returns (CR), which text would lose.</source>
        <translation>텍스트에서는 사라지는 캐리지 리턴(CR)이 있습니다.</translation>
    </message>
    <message>
        <source>it holds control characters.</source>
        <translation>제어 문자가 있습니다.</translation>
    </message>
    <message>
        <source>it holds a byte order mark or a character that text may not hold.</source>
        <translation>바이트 순서 표시(BOM) 또는 텍스트에 쓸 수 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>it holds Unicode line separators, which YAML takes for line ends.</source>
        <translation>YAML이 줄 끝으로 처리하는 유니코드 줄 구분 문자가 있습니다.</translation>
    </message>
    <message>
        <source>Terraform would rewrite its accented characters (Unicode form NFC).</source>
        <translation>Terraform이 악센트 문자를 바꿔 씁니다(유니코드 정규화 형식 NFC).</translation>
    </message>
    <message>
        <source>MIME part that runs at every boot</source>
        <translation>부팅할 때마다 실행되는 MIME 파트</translation>
    </message>
    <message>
        <source>cloud-init puts the script into /var/lib/cloud/scripts/per-boot and runs it in the Final stage of this boot and of every later one, before once-per-instance scripts.</source>
        <translation>cloud-init이 스크립트를 /var/lib/cloud/scripts/per-boot에 넣고, 이번 부팅과 이후 모든 부팅의 Final 단계에서 인스턴스당 한 번 실행되는 스크립트보다 먼저 실행합니다.</translation>
    </message>
    <message>
        <source>cloud-init %1 does not know text/x-shellscript-per-boot and ignores the part; releases from 22.1 on do. Amazon Linux 2 has 19.3: take write_files there.</source>
        <translation>cloud-init %1은(는) text/x-shellscript-per-boot를 알지 못해 이 파트를 무시합니다. 22.1부터 지원합니다. Amazon Linux 2의 버전은 19.3이므로 write_files를 사용하세요.</translation>
    </message>
    <message>
        <source>write_files into scripts/per-boot</source>
        <translation>scripts/per-boot에 write_files로 쓰기</translation>
    </message>
    <message>
        <source>A cloud-config writes the script, executable, in the Network stage; the Final stage of the same boot and of every later one runs it. Any release.</source>
        <translation>cloud-config가 Network 단계에서 스크립트를 실행 가능한 파일로 쓰고, 같은 부팅과 이후 모든 부팅의 Final 단계에서 실행합니다. 모든 버전에서 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Boothook (early)</source>
        <translation>Boothook(초기)</translation>
    </message>
    <message>
        <source>Runs at every boot too, but in the Network stage: before packages, users and files of a cloud-config are there.</source>
        <translation>역시 부팅할 때마다 실행되지만 Network 단계에서 실행됩니다. cloud-config의 패키지, 사용자, 파일이 아직 없는 시점입니다.</translation>
    </message>
    <message>
        <source>runcmd as a script that runs at every boot</source>
        <translation>runcmd를 부팅할 때마다 실행되는 스크립트로 변환</translation>
    </message>
    <message>
        <source>runcmd runs once per instance; bootcmd at every boot, but before most of the system is there. This takes runcmd out of the cloud-config and makes it a per-boot script, in a MIME message.</source>
        <translation>runcmd는 인스턴스당 한 번 실행됩니다. bootcmd는 부팅할 때마다 실행되지만 시스템 대부분이 준비되기 전입니다. 이 기능은 cloud-config에서 runcmd를 빼내어 MIME 메시지 안의 per-boot 스크립트로 만듭니다.</translation>
    </message>
    <message>
        <source>The cloud-config cannot be read, so nothing can be moved out of it.</source>
        <translation>cloud-config를 읽을 수 없어 아무것도 옮길 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no runcmd with plain commands to move. Of a cloud-config, only bootcmd runs at every boot; most other keys act once per instance.</source>
        <translation>옮길 수 있는 일반 명령으로 된 runcmd가 없습니다. cloud-config에서는 bootcmd만 부팅할 때마다 실행되며, 다른 키는 대부분 인스턴스당 한 번 적용됩니다.</translation>
    </message>
    <message>
        <source>runcmd shares its lines with other keys; write it in lines of its own first.</source>
        <translation>runcmd가 다른 키와 같은 줄에 있습니다. 먼저 별도의 줄로 나누세요.</translation>
    </message>
    <message>
        <source>A boothook runs at every boot already.</source>
        <translation>Boothook은 이미 부팅할 때마다 실행됩니다.</translation>
    </message>
    <message>
        <source>Only a shell script or a cloud-config can be turned into this; of a MIME message, change the part&apos;s type in the composer.</source>
        <translation>쉘 스크립트 또는 cloud-config만 변환할 수 있습니다. MIME 메시지는 MIME 구성에서 파트의 유형을 바꾸세요.</translation>
    </message>
    <message>
        <source>A script and runcmd run once per instance: at the first boot with an instance-id. Stopping and starting keeps the id, so nothing runs again, even with changed user data. An image made from the machine gets a new id when it is launched: there they run again.</source>
        <translation>스크립트와 runcmd는 인스턴스당 한 번, 즉 해당 instance-id의 첫 부팅에 실행됩니다. 중지했다가 시작해도 ID가 유지되므로 사용자 데이터를 바꿔도 다시 실행되지 않습니다. 시스템에서 만든 이미지는 시작할 때 새 ID를 받으므로 다시 실행됩니다.</translation>
    </message>
    <message>
        <source>Sent as base64: %1</source>
        <translation>base64로 보냄: %1</translation>
    </message>
    <message>
        <source>it does not end with a line feed, and a here-document always does.</source>
        <translation>줄 바꿈(LF)으로 끝나지 않습니다. here-document는 항상 줄 바꿈으로 끝납니다.</translation>
    </message>
    <message>
        <source>Run it where the saved file is. The CLI encodes in base64 by itself.</source>
        <translation>저장한 파일이 있는 위치에서 실행하세요. CLI가 base64로 자동 인코딩합니다.</translation>
    </message>
    <message>
        <source>fileb:// sends the bytes as they are; file:// reads text: it turns CR LF into LF and fails on gzip.</source>
        <translation>fileb://는 바이트를 그대로 보냅니다. file://은 텍스트로 읽으므로 CR LF를 LF로 바꾸고 gzip에서는 실패합니다.</translation>
    </message>
    <message>
        <source>The CLI encodes in base64 by itself.</source>
        <translation>CLI가 base64로 자동 인코딩합니다.</translation>
    </message>
    <message>
        <source>Launch templates want base64: for them, the CLI does not encode by itself. Save it, then: %1</source>
        <translation>시작 템플릿에는 base64가 필요하며, 이 경우 CLI가 자동으로 인코딩하지 않습니다. 저장한 다음 실행: %1</translation>
    </message>
    <message>
        <source>Running instances keep their user data; a new template version is for the next launch.</source>
        <translation>실행 중인 인스턴스의 사용자 데이터는 그대로입니다. 새 템플릿 버전은 다음 시작부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Attach seed.iso to the virtual machine as a second disk or CD. Save writes the two files into a folder: cloud-init also reads them from /var/lib/cloud/seed/nocloud.</source>
        <translation>seed.iso를 가상 머신에 두 번째 디스크나 CD로 연결하세요. 저장하면 두 파일을 폴더에 씁니다. cloud-init은 /var/lib/cloud/seed/nocloud에서도 이 파일을 읽습니다.</translation>
    </message>
    <message>
        <source>Change instance-id to have everything that runs once per instance run again.</source>
        <translation>인스턴스당 한 번 실행되는 항목을 모두 다시 실행하려면 instance-id를 바꾸세요.</translation>
    </message>
    <message>
        <source>it holds {{resolve:…}}, which CloudFormation may replace.</source>
        <translation>CloudFormation이 바꿀 수 있는 {{resolve:…}}이 있습니다.</translation>
    </message>
    <message>
        <source>Instances get its non-ASCII characters, but get-template shows them as question marks.</source>
        <translation>인스턴스는 비 ASCII 문자를 제대로 받지만 get-template에서는 물음표로 표시됩니다.</translation>
    </message>
    <message>
        <source>The template has %1 bytes; over %2 it must be uploaded to S3 first.</source>
        <translation>템플릿 크기가 %1바이트입니다. %2바이트를 넘으면 먼저 S3에 업로드해야 합니다.</translation>
    </message>
    <message>
        <source>Without Fn::Sub, ${…} stays as it is. To put in parameters, write !Sub before the text and ${!…} for what the shell is to see as ${…}.</source>
        <translation>Fn::Sub가 없으면 ${…}은 그대로 유지됩니다. 파라미터를 넣으려면 텍스트 앞에 !Sub를 쓰고, 쉘이 ${…}으로 읽어야 할 곳은 ${!…}으로 쓰세요.</translation>
    </message>
    <message>
        <source>For the API itself, launch templates and fields that say base64. The AWS CLI&apos;s run-instances and the console encode by themselves: encoded twice, cloud-init before 23.3 ignores it.</source>
        <translation>API 자체, 시작 템플릿, base64로 명시된 필드에 씁니다. AWS CLI의 run-instances와 콘솔은 자동으로 인코딩합니다. 두 번 인코딩하면 23.3 이전의 cloud-init이 무시합니다.</translation>
    </message>
    <message>
        <source>For mail and files read by base64 -d. EC2&apos;s API takes it too, but no version of cloud-init undoes a second layer of base64 that has line breaks.</source>
        <translation>메일과 base64 -d로 읽는 파일에 씁니다. EC2 API도 받아들이지만, 줄 바꿈이 있는 두 번째 base64 계층을 푸는 cloud-init 버전은 없습니다.</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>일반 텍스트</translation>
    </message>
    <message>
        <source>Base64, one line</source>
        <translation>Base64, 한 줄</translation>
    </message>
    <message>
        <source>Base64, lines of 76</source>
        <translation>Base64, 76자 줄</translation>
    </message>
    <message>
        <source>AWS CLI, reads the file</source>
        <translation>AWS CLI, 파일 읽기</translation>
    </message>
    <message>
        <source>AWS CLI, stands alone</source>
        <translation>AWS CLI, 단독 실행</translation>
    </message>
    <message>
        <source>Launch template data (JSON)</source>
        <translation>시작 템플릿 데이터(JSON)</translation>
    </message>
    <message>
        <source>CloudFormation (YAML)</source>
        <translation>CloudFormation(YAML)</translation>
    </message>
    <message>
        <source>CloudFormation (JSON)</source>
        <translation>CloudFormation(JSON)</translation>
    </message>
    <message>
        <source>Terraform, aws_instance</source>
        <translation>Terraform, aws_instance</translation>
    </message>
    <message>
        <source>Terraform, aws_launch_template</source>
        <translation>Terraform, aws_launch_template</translation>
    </message>
    <message>
        <source>NoCloud seed (virtual machines)</source>
        <translation>NoCloud 시드(가상 머신)</translation>
    </message>
    <message>
        <source>EC2 refuses it: %1 bytes, at most %2 are allowed (counted before base64).</source>
        <translation>EC2가 거부합니다. 현재 %1바이트이며 최대 %2바이트까지 허용됩니다(base64 인코딩 전 기준).</translation>
    </message>
    <message>
        <source>${ and %{ of the text are written $${ and %%{, or Terraform would fill them in. To put in a value of Terraform, write ${var.name}.</source>
        <translation>텍스트의 ${ 및 %{은 $${ 및 %%{으로 씁니다. 그렇지 않으면 Terraform이 값을 채웁니다. Terraform의 값을 넣으려면 ${var.name}을 쓰세요.</translation>
    </message>
    <message>
        <source>&lt;&lt;USER_DATA keeps every blank. &lt;&lt;- would take off the indentation that all lines share, and a line at the left edge stops it: the reason for many a shebang that is not first.</source>
        <translation>&lt;&lt;USER_DATA는 공백을 모두 유지합니다. &lt;&lt;-는 모든 줄에 공통된 들여쓰기를 제거하지만, 왼쪽 끝에 붙은 줄이 하나라도 있으면 제거하지 않습니다. shebang이 맨 앞에 오지 않는 흔한 원인입니다.</translation>
    </message>
    <message>
        <source>the text itself could be taken for base64, and the provider would not encode it again.</source>
        <translation>텍스트 자체를 base64로 오인할 수 있으며, 그러면 공급자가 다시 인코딩하지 않습니다.</translation>
    </message>
    <message>
        <source>When the user data changes, Terraform stops and starts the instance, and what runs once per instance does not run again. user_data_replace_on_change makes a new instance instead; the old disks are lost.</source>
        <translation>사용자 데이터가 바뀌면 Terraform은 인스턴스를 중지했다가 시작하며, 인스턴스당 한 번 실행되는 항목은 다시 실행되지 않습니다. user_data_replace_on_change를 쓰면 대신 새 인스턴스를 만들며, 기존 디스크는 사라집니다.</translation>
    </message>
    <message>
        <source>user_data of a launch template must be base64; of aws_instance it is text.</source>
        <translation>시작 템플릿의 user_data는 base64여야 하고, aws_instance의 user_data는 텍스트입니다.</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, 버전 %2</translation>
    </message>
    <message>
        <source>CloudFormation template</source>
        <translation>CloudFormation 템플릿</translation>
    </message>
    <message>
        <source>answer of describe-instance-attribute</source>
        <translation>describe-instance-attribute 응답</translation>
    </message>
    <message>
        <source>answer of describe-launch-template-versions</source>
        <translation>describe-launch-template-versions 응답</translation>
    </message>
    <message>
        <source>launch template</source>
        <translation>시작 템플릿</translation>
    </message>
    <message>
        <source>call of run-instances</source>
        <translation>run-instances 호출</translation>
    </message>
    <message>
        <source>Terraform file</source>
        <translation>Terraform 파일</translation>
    </message>
    <message>
        <source>Terraform state</source>
        <translation>Terraform 상태</translation>
    </message>
    <message>
        <source>Terraform plan</source>
        <translation>Terraform 계획</translation>
    </message>
    <message>
        <source>instance data of cloud-init</source>
        <translation>cloud-init의 인스턴스 데이터</translation>
    </message>
    <message>
        <source>Kubernetes manifest</source>
        <translation>Kubernetes 매니페스트</translation>
    </message>
    <message>
        <source>JSON or YAML file</source>
        <translation>JSON 또는 YAML 파일</translation>
    </message>
    <message>
        <source>Cloud-config, merged with the other parts</source>
        <translation>Cloud-config, 다른 파트와 병합</translation>
    </message>
    <message>
        <source>Script, once per instance, at the end of the boot</source>
        <translation>스크립트, 인스턴스당 한 번, 부팅 마지막에</translation>
    </message>
    <message>
        <source>Script, at every boot</source>
        <translation>스크립트, 부팅할 때마다</translation>
    </message>
    <message>
        <source>Script, once per instance, before plain scripts</source>
        <translation>스크립트, 인스턴스당 한 번, 일반 스크립트보다 먼저</translation>
    </message>
    <message>
        <source>Script, once on this disk</source>
        <translation>스크립트, 이 디스크에서 한 번</translation>
    </message>
    <message>
        <source>Boothook, at every boot, early</source>
        <translation>Boothook, 부팅할 때마다, 초기에</translation>
    </message>
    <message>
        <source>Jinja template of one of the others</source>
        <translation>다른 유형의 Jinja 템플릿</translation>
    </message>
    <message>
        <source>List of addresses to fetch</source>
        <translation>가져올 주소 목록</translation>
    </message>
    <message>
        <source>List of addresses to fetch at the first boot</source>
        <translation>첫 부팅에 가져올 주소 목록</translation>
    </message>
    <message>
        <source>Archive of parts (YAML)</source>
        <translation>파트 아카이브(YAML)</translation>
    </message>
    <message>
        <source>JSON patch of the cloud-config so far</source>
        <translation>지금까지의 cloud-config에 대한 JSON Patch</translation>
    </message>
    <message>
        <source>Python code for later parts</source>
        <translation>이후 파트를 처리하는 Python 코드</translation>
    </message>
    <message>
        <source>By its first line</source>
        <translation>첫 줄에 따라</translation>
    </message>
    <message>
        <source>The text is in another file: open %1.</source>
        <translation>텍스트가 다른 파일에 있습니다. 열 파일: %1</translation>
    </message>
    <message>
        <source>The text is not written here: %1</source>
        <translation>텍스트가 여기에 없음: %1</translation>
    </message>
</context>
<context>
    <name>bootscope::CaseModel</name>
    <message>
        <source>none failed</source>
        <translation>실패 없음</translation>
    </message>
    <message>
        <source>%1 failed (%2 %)</source>
        <translation>%1 실패(%2 %)</translation>
    </message>
    <message>
        <source>%1 (boot %2 of %3)</source>
        <translation>%1(부팅 %2/%3)</translation>
    </message>
    <message>
        <source>%1 (%2 × the median)</source>
        <translation>%1(중앙값의 %2배)</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>cloud-init version</source>
        <translation>cloud-init 버전</translation>
    </message>
    <message>
        <source>Datasource</source>
        <translation>데이터 소스</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>사례</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>소요 시간</translation>
    </message>
</context>
<context>
    <name>bootscope::CasePanel</name>
    <message>
        <source>Reading cases: %1 of %2</source>
        <translation>사례 읽는 중: %1/%2</translation>
    </message>
    <message>
        <source>Looking for cases…</source>
        <translation>사례 찾는 중…</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>읽기가 취소되었습니다.</translation>
    </message>
    <message>
        <source>Cases: %1 (%2)</source>
        <translation>사례: %1(%2)</translation>
    </message>
    <message>
        <source>&amp;Group by:</source>
        <translation>묶는 기준(&amp;G):</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Datasource</source>
        <translation>데이터 소스</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Filter the cases</source>
        <translation>사례 필터링</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>사례</translation>
    </message>
</context>
<context>
    <name>bootscope::CasesFeature</name>
    <message>
        <source>Table of many &amp;boots…</source>
        <translation>여러 부팅 표(&amp;B)…</translation>
    </message>
    <message>
        <source>Open a folder of many logs</source>
        <translation>여러 로그가 있는 폴더 열기</translation>
    </message>
    <message>
        <source>Looking for cases…</source>
        <translation>사례 찾는 중…</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>모든 사례</translation>
    </message>
    <message>
        <source>Back to the table of all cases</source>
        <translation>모든 사례의 표로 돌아가기</translation>
    </message>
</context>
<context>
    <name>bootscope::ChipRow</name>
    <message>
        <source>%1
Click to remove this condition; its menu turns it round.</source>
        <translation>%1
클릭하면 이 조건이 제거됩니다. 메뉴에서 조건을 반대로 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Remove the condition: %1</source>
        <translation>조건 제거: %1</translation>
    </message>
    <message>
        <source>Show only such lines</source>
        <translation>이런 줄만 표시</translation>
    </message>
    <message>
        <source>Hide such lines</source>
        <translation>이런 줄 숨기기</translation>
    </message>
</context>
<context>
    <name>bootscope::ClockFeature</name>
    <message>
        <source>Clock</source>
        <translation>시계</translation>
    </message>
</context>
<context>
    <name>bootscope::ClockPanel</name>
    <message>
        <source>%1 ago: %2</source>
        <translation>%1 전: %2</translation>
    </message>
    <message>
        <source>in %1: %2</source>
        <translation>%1 후: %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>The clock starts with the emulator.</source>
        <translation>에뮬레이터를 시작하면 시계도 시작됩니다.</translation>
    </message>
    <message>
        <source>%1 since the scenario&apos;s start</source>
        <translation>시나리오 시작 후 %1</translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1, 중지됨</translation>
    </message>
    <message>
        <source>%1, %2 times as fast</source>
        <translation>%1, %2배속</translation>
    </message>
    <message>
        <source>Nothing is going to change.</source>
        <translation>앞으로 바뀔 항목이 없습니다.</translation>
    </message>
    <message>
        <source>×60</source>
        <translation>×60</translation>
    </message>
    <message>
        <source>A minute a second</source>
        <translation>1초에 1분씩 진행</translation>
    </message>
    <message>
        <source>+30 s</source>
        <translation>+30초</translation>
    </message>
    <message>
        <source>Sets the clock forward by half a minute</source>
        <translation>시계를 30초 앞으로 돌립니다</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>다음 이벤트</translation>
    </message>
    <message>
        <source>Sets the clock to when something changes</source>
        <translation>다음 변경이 일어나는 시각으로 시계를 맞춥니다</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>The scenario starts anew, with the time it is now</source>
        <translation>시나리오를 현재 시각에서 새로 시작합니다</translation>
    </message>
    <message>
        <source>What time brings</source>
        <translation>시간에 따른 변경</translation>
    </message>
</context>
<context>
    <name>bootscope::CloudConfig</name>
    <message>
        <source>Write keys with values, such as &quot;runcmd:&quot;, one below the other.</source>
        <translation>&quot;runcmd:&quot;처럼 키와 값을 한 줄에 하나씩 쓰세요.</translation>
    </message>
    <message>
        <source>&quot;#cloud-config&quot; must be the very first characters, in small letters.</source>
        <translation>&quot;#cloud-config&quot;는 소문자로, 맨 앞에 있어야 합니다.</translation>
    </message>
    <message>
        <source>Without &quot;#cloud-config&quot; as the first line, cloud-init ignores all of it.</source>
        <translation>첫 줄이 &quot;#cloud-config&quot;가 아니면 cloud-init이 전체를 무시합니다.</translation>
    </message>
    <message>
        <source>Not valid YAML: %1.</source>
        <translation>올바른 YAML이 아님: %1.</translation>
    </message>
    <message>
        <source>Not valid YAML: %1, %2.</source>
        <translation>올바른 YAML이 아님: %1, %2.</translation>
    </message>
    <message>
        <source>cloud-init cannot read this value: %1.</source>
        <translation>cloud-init이 읽을 수 없는 값: %1.</translation>
    </message>
    <message>
        <source>What cannot be read begins at line %1.</source>
        <translation>%1번째 줄부터 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>cloud-init itself fails here: %1</source>
        <translation>cloud-init 자체가 여기서 실패함: %1</translation>
    </message>
    <message>
        <source>A key that is no text cannot be compared. Put it in quotes.</source>
        <translation>문자열이 아닌 키는 비교할 수 없습니다. 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>Aliases make this configuration too large to check; cloud-init would not finish either.</source>
        <translation>별칭 때문에 구성이 너무 커져 검사할 수 없습니다. cloud-init도 처리를 끝내지 못합니다.</translation>
    </message>
    <message>
        <source>Put the value in quotes to make it text.</source>
        <translation>값을 따옴표로 묶어 문자열로 만드세요.</translation>
    </message>
    <message>
        <source>Change to &quot;%1&quot;</source>
        <translation>바꾸기: &quot;%1&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n more like these are not listed.</source>
        <translation>
            <numerusform>같은 항목 %n개는 표시하지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>cloud-init does not read the key &quot;%1&quot;: it is ignored.</source>
        <translation>cloud-init이 읽지 않는 키여서 무시됩니다: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The cloud-config is empty: cloud-init has nothing to do.</source>
        <translation>cloud-config가 비어 있어 cloud-init이 할 작업이 없습니다.</translation>
    </message>
    <message>
        <source>The cloud-config is a list: it must be keys with values.</source>
        <translation>cloud-config가 목록입니다. 키와 값으로 되어 있어야 합니다.</translation>
    </message>
    <message>
        <source>The cloud-config is one value: it must be keys with values.</source>
        <translation>cloud-config가 값 하나입니다. 키와 값으로 되어 있어야 합니다.</translation>
    </message>
    <message>
        <source>Write &quot;#cloud-config&quot; at the very beginning</source>
        <translation>맨 앞에 &quot;#cloud-config&quot; 쓰기</translation>
    </message>
    <message>
        <source>cloud-init does not read the key &quot;%1&quot;: it is ignored. Did you mean &quot;%2&quot;?</source>
        <translation>cloud-init이 읽지 않는 키이므로 무시됩니다: &quot;%1&quot;. 의도한 키일 수 있음: &quot;%2&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here a second time: this value counts, the one of line %2 is lost.</source>
        <translation>&quot;%1&quot; 키가 여기에 다시 나옵니다. 이 값이 적용되고 %2번째 줄의 값은 사라집니다.</translation>
    </message>
    <message>
        <source>Curly quotes are no quotes: they are part of this value.</source>
        <translation>둥근 따옴표는 따옴표로 처리되지 않고 값의 일부가 됩니다.</translation>
    </message>
    <message>
        <source>Replace the curly quotes</source>
        <translation>둥근 따옴표 바꾸기</translation>
    </message>
    <message>
        <source>Put the whole entry in quotes</source>
        <translation>항목 전체를 따옴표로 묶기</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 쓰기</translation>
    </message>
    <message>
        <source>Make it a list</source>
        <translation>목록으로 만들기</translation>
    </message>
    <message>
        <source>Make it a list of one entry</source>
        <translation>항목이 하나인 목록으로 만들기</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;, which holds nothing</source>
        <translation>내용이 없는 &quot;%1&quot; 제거</translation>
    </message>
    <message>
        <source>Remove the empty entry</source>
        <translation>빈 항목 제거</translation>
    </message>
    <message>
        <source>Write the entry without the list</source>
        <translation>목록 없이 항목만 쓰기</translation>
    </message>
    <message>
        <source>Remove the repeated entry</source>
        <translation>중복 항목 제거</translation>
    </message>
    <message>
        <source>Write it as &quot;users&quot;</source>
        <translation>&quot;users&quot;로 쓰기</translation>
    </message>
    <message>
        <source>%1 lacks the key &quot;%2&quot;.</source>
        <translation>%1에 &quot;%2&quot; 키가 없습니다.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>비어 있음: %1</translation>
    </message>
    <message>
        <source>Give it at least one entry, or remove the key.</source>
        <translation>항목을 하나 이상 넣거나 키를 제거하세요.</translation>
    </message>
    <message>
        <source>%1 is an empty text.</source>
        <translation>빈 텍스트임: %1</translation>
    </message>
    <message>
        <source>%1 has more entries than the %2 that are allowed.</source>
        <translation>%1의 항목이 허용된 %2개보다 많습니다.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; does not have the form that is wanted, %3.</source>
        <translation>%1: &quot;%2&quot; 값이 필요한 형식과 다릅니다. 필요한 형식: %3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no date of the form YYYY-MM-DD.</source>
        <translation>%1: &quot;%2&quot; 값은 YYYY-MM-DD 형식의 날짜가 아닙니다.</translation>
    </message>
    <message>
        <source>%1 lists the same entry more than once.</source>
        <translation>%1에 같은 항목이 두 번 이상 있습니다.</translation>
    </message>
    <message>
        <source>The configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>&quot;%1&quot;</translation>
    </message>
    <message>
        <source>Item %1 of &quot;%2&quot;</source>
        <translation>&quot;%2&quot;의 항목 %1</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>keys with values</source>
        <translation>키와 값</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 또는 %2</translation>
    </message>
    <message>
        <source>%1, %2 or %3</source>
        <translation>%1, %2 또는 %3</translation>
    </message>
    <message>
        <source>the truth value true</source>
        <translation>부울 값 true</translation>
    </message>
    <message>
        <source>the truth value false</source>
        <translation>부울 값 false</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>숫자 %1</translation>
    </message>
    <message>
        <source>the text &quot;%1&quot;</source>
        <translation>텍스트 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>이진 데이터</translation>
    </message>
    <message>
        <source>%1 has no value: it must be %2.</source>
        <translation>%1에 값이 없습니다. 필요한 값: %2</translation>
    </message>
    <message>
        <source>Give it a value, or remove the key.</source>
        <translation>값을 넣거나 키를 제거하세요.</translation>
    </message>
    <message>
        <source>%1 must be %2, but is %3.</source>
        <translation>유형이 맞지 않음: %1. 필요한 값: %2, 현재 값: %3.</translation>
    </message>
    <message>
        <source>Begin each entry with &quot;- &quot; on a line of its own.</source>
        <translation>각 항목을 별도의 줄에서 &quot;- &quot;로 시작하세요.</translation>
    </message>
    <message>
        <source>Quotes make it text. Write it without.</source>
        <translation>따옴표로 묶으면 문자열이 됩니다. 따옴표 없이 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is read as the key &quot;%2&quot; with a value, not as text.</source>
        <translation>%1: 텍스트가 아니라 키 &quot;%2&quot;와 값으로 읽힙니다.</translation>
    </message>
    <message>
        <source>A colon with a blank behind it makes a key. &quot;%1&quot; then fails as a whole: none of its commands is run. Put the whole command in quotes.</source>
        <translation>콜론 뒤에 공백이 있으면 키가 됩니다. 그러면 &quot;%1&quot; 전체가 실패하여 어떤 명령도 실행되지 않습니다. 명령 전체를 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>A colon with a blank behind it makes a key. Put the whole entry in quotes.</source>
        <translation>콜론 뒤에 공백이 있으면 키가 됩니다. 항목 전체를 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>%1 must be text: %2 without quotes is read as the number %3.</source>
        <translation>%1: 텍스트여야 합니다. 따옴표가 없는 %2의 값은 숫자 %3입니다.</translation>
    </message>
    <message>
        <source>The file gets mode %1 all the same. Put it in quotes.</source>
        <translation>그래도 파일 모드는 %1입니다. 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>%1: the number %2 is mode %3, not what its digits look like.</source>
        <translation>%1: 숫자 %2의 실제 모드는 %3이며, 숫자에 보이는 대로가 아닙니다.</translation>
    </message>
    <message>
        <source>A number is not read as octal. Write the mode in quotes, such as &apos;0644&apos;.</source>
        <translation>숫자는 8진수로 읽히지 않습니다. &apos;0644&apos;처럼 모드를 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>%1: the number %2 is no file mode.</source>
        <translation>%1: 파일 모드가 아닌 숫자 %2.</translation>
    </message>
    <message>
        <source>Without quotes YAML reads %1 as a date. Put it in quotes.</source>
        <translation>따옴표가 없으면 YAML이 %1 값을 날짜로 읽습니다. 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>Without quotes YAML reads %1 as a number of base 60, %2. Put it in quotes.</source>
        <translation>따옴표가 없으면 YAML이 %1 값을 60진수 %2(으)로 읽습니다. 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>Without quotes YAML reads %1 as %2, a number of another base. Put it in quotes.</source>
        <translation>따옴표가 없으면 YAML이 %1 값을 다른 진법의 수 %2(으)로 읽습니다. 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>Without quotes YAML reads %1 as %2. Put it in quotes.</source>
        <translation>따옴표가 없으면 YAML이 %1 값을 %2(으)로 읽습니다. 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>cloud-init knows no key &quot;%1&quot;.</source>
        <translation>cloud-init에 없는 키: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>cloud-init knows no key &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>cloud-init에 없는 키: &quot;%1&quot;. 혹시 &quot;%2&quot;입니까?</translation>
    </message>
    <message>
        <source>%1 takes no key &quot;%2&quot;.</source>
        <translation>%1: 쓸 수 없는 키 &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 takes no key &quot;%2&quot;. Did you mean &quot;%3&quot;?</source>
        <translation>%1: 쓸 수 없는 키 &quot;%2&quot;. 혹시 &quot;%3&quot;입니까?</translation>
    </message>
    <message>
        <source>It takes: %1.</source>
        <translation>쓸 수 있는 키: %1.</translation>
    </message>
    <message>
        <source>%1 must be one of %2, not &quot;%3&quot;.</source>
        <translation>%1: 다음 중 하나여야 합니다: %2. 현재 값: &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>%1 must be one of %2, not &quot;%3&quot;. Did you mean &quot;%4&quot;?</source>
        <translation>%1: 다음 중 하나여야 합니다: %2. 현재 값: &quot;%3&quot;. 혹시 &quot;%4&quot;입니까?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is deprecated: write &quot;%2&quot;.</source>
        <translation>&quot;%1&quot;: 사용 중단 예정입니다. 대신 &quot;%2&quot; 사용.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is deprecated since %2: write &quot;%3&quot;.</source>
        <translation>&quot;%1&quot;: %2부터 사용 중단 예정입니다. 대신 &quot;%3&quot; 사용.</translation>
    </message>
    <message>
        <source>This value of &quot;%1&quot; is deprecated: write %2.</source>
        <translation>&quot;%1&quot;의 이 값은 사용 중단 예정입니다. 대신 %2 사용.</translation>
    </message>
    <message>
        <source>This value of &quot;%1&quot; is deprecated since %2: write %3.</source>
        <translation>&quot;%1&quot;의 이 값은 %2부터 사용 중단 예정입니다. 대신 %3 사용.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; written like this is deprecated.</source>
        <translation>&quot;%1&quot;의 이런 표기는 사용 중단 예정입니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; written like this is deprecated since %2.</source>
        <translation>&quot;%1&quot;의 이런 표기는 %2부터 사용 중단 예정입니다.</translation>
    </message>
    <message numerus="yes">
        <source>Replace the tabs of the indentation by %n spaces each</source>
        <translation>
            <numerusform>들여쓰기의 탭을 각각 공백 %n개로 바꾸기</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the tab by a space</source>
        <translation>탭을 공백으로 바꾸기</translation>
    </message>
    <message>
        <source>Replace the no-break spaces by spaces</source>
        <translation>줄 바꿈 없는 공백을 일반 공백으로 바꾸기</translation>
    </message>
    <message>
        <source>Put the value in quotes</source>
        <translation>값을 따옴표로 묶기</translation>
    </message>
    <message>
        <source>Insert the missing space</source>
        <translation>빠진 공백 넣기</translation>
    </message>
    <message>
        <source>Insert the missing colon</source>
        <translation>빠진 콜론 넣기</translation>
    </message>
    <message>
        <source>Close the quote at the end of line %1</source>
        <translation>%1번째 줄 끝에서 따옴표 닫기</translation>
    </message>
    <message>
        <source>Indent line %1 like line %2</source>
        <translation>%1번째 줄을 %2번째 줄에 맞춰 들여쓰기</translation>
    </message>
    <message>
        <source>A tab stands where YAML allows only spaces.</source>
        <translation>YAML에서 공백만 쓸 수 있는 곳에 탭이 있습니다.</translation>
    </message>
    <message>
        <source>Indent with spaces, and separate with spaces.</source>
        <translation>들여쓰기와 구분에는 공백을 쓰세요.</translation>
    </message>
    <message>
        <source>A no-break space stands where YAML wants a space.</source>
        <translation>YAML에서 일반 공백이 필요한 곳에 줄 바꿈 없는 공백이 있습니다.</translation>
    </message>
    <message>
        <source>It looks like a space and is none; it comes from web pages. Type it anew.</source>
        <translation>공백처럼 보이지만 일반 공백이 아니며, 웹 페이지에서 복사할 때 생깁니다. 다시 입력하세요.</translation>
    </message>
    <message>
        <source>A second &quot;: &quot; on this line: YAML takes it for another key.</source>
        <translation>이 줄에 &quot;: &quot;가 두 번 있어 YAML이 또 다른 키로 읽습니다.</translation>
    </message>
    <message>
        <source>Put the whole value in quotes, or check the indentation of this line.</source>
        <translation>값 전체를 따옴표로 묶거나 이 줄의 들여쓰기를 확인하세요.</translation>
    </message>
    <message>
        <source>The quote that opens at line %1 is not closed.</source>
        <translation>%1번째 줄에서 연 따옴표가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot begin a value.</source>
        <translation>값을 시작할 수 없는 문자: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Put the whole value in quotes.</source>
        <translation>값 전체를 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>A key without &quot;: &quot; behind it.</source>
        <translation>키 뒤에 &quot;: &quot;가 없습니다.</translation>
    </message>
    <message>
        <source>Write a colon and a space behind the key, and a dash and a space before an entry.</source>
        <translation>키 뒤에는 콜론과 공백을, 항목 앞에는 대시와 공백을 쓰세요.</translation>
    </message>
    <message>
        <source>{{ … }} without quotes is read as a mapping.</source>
        <translation>따옴표가 없는 {{ … }}는 매핑으로 읽힙니다.</translation>
    </message>
    <message>
        <source>Put the value in quotes; if it is meant for jinja, &quot;## template: jinja&quot; must be the first line.</source>
        <translation>값을 따옴표로 묶으세요. jinja용이면 첫 줄이 &quot;## template: jinja&quot;여야 합니다.</translation>
    </message>
    <message>
        <source>A second document begins here: cloud-init reads only one.</source>
        <translation>여기서 두 번째 문서가 시작됩니다. cloud-init은 하나만 읽습니다.</translation>
    </message>
    <message>
        <source>Remove the line &quot;---&quot;, or make parts of a MIME message of them.</source>
        <translation>&quot;---&quot; 줄을 제거하거나, 각 문서를 MIME 메시지의 파트로 만드세요.</translation>
    </message>
    <message>
        <source>&quot;!&quot; begins a tag in YAML, and this one is unknown.</source>
        <translation>YAML에서 &quot;!&quot;는 태그를 시작하며, 이 태그는 알 수 없는 태그입니다.</translation>
    </message>
    <message>
        <source>Remove the first &quot;%1&quot; (line %2), which is not used</source>
        <translation>사용되지 않는 첫 번째 &quot;%1&quot;(%2번째 줄) 제거</translation>
    </message>
</context>
<context>
    <name>bootscope::CommandPalette</name>
    <message>
        <source>Type a command</source>
        <translation>명령 입력</translation>
    </message>
</context>
<context>
    <name>bootscope::Compare</name>
    <message>
        <source>cloud-init version</source>
        <translation>cloud-init 버전</translation>
    </message>
    <message>
        <source>Datasource</source>
        <translation>데이터 소스</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>인스턴스</translation>
    </message>
    <message>
        <source>First failure</source>
        <translation>첫 실패</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>더 느림</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>더 빠름</translation>
    </message>
    <message>
        <source>better</source>
        <translation>나아짐</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 항목</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>도달하지 못함</translation>
    </message>
    <message>
        <source>never finished</source>
        <translation>끝나지 않음</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>실패함</translation>
    </message>
    <message>
        <source>same</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>Both boots ran the same steps with the same results. Slower steps: %1.</source>
        <translation>두 부팅이 같은 작업을 실행했고 결과도 같습니다. 더 느린 작업: %1.</translation>
    </message>
    <message>
        <source>Both boots ran the same steps with the same results.</source>
        <translation>두 부팅이 같은 작업을 실행했고 결과도 같습니다.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The first difference is at %1: %2.</source>
        <translation>첫 번째 차이의 위치: %1. 내용: %2.</translation>
    </message>
</context>
<context>
    <name>bootscope::CompareFeature</name>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>&amp;Compare with other logs…</source>
        <translation>다른 로그와 비교(&amp;C)…</translation>
    </message>
    <message>
        <source>Open the logs of a good boot</source>
        <translation>정상 부팅의 로그 열기</translation>
    </message>
    <message>
        <source>%1, boot %2</source>
        <translation>%1, 부팅 %2</translation>
    </message>
    <message>
        <source>Open the folder of a good boot</source>
        <translation>정상 부팅의 폴더 열기</translation>
    </message>
</context>
<context>
    <name>bootscope::CompareJob</name>
    <message>
        <source>No boot was found in these files.</source>
        <translation>이 파일에서 부팅을 찾지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::CompareModel</name>
    <message>
        <source>(the stage)</source>
        <translation>(단계)</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Good boot</source>
        <translation>정상 부팅</translation>
    </message>
    <message>
        <source>This boot</source>
        <translation>이 부팅</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변화</translation>
    </message>
</context>
<context>
    <name>bootscope::ComparePanel</name>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Boot %1 · %2</source>
        <translation>부팅 %1 · %2</translation>
    </message>
    <message>
        <source>Choose a good boot to compare this one with.</source>
        <translation>이 부팅과 비교할 정상 부팅을 선택하십시오.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>비교하는 중…</translation>
    </message>
    <message>
        <source>With %1: %2</source>
        <translation>비교 대상 %1: %2</translation>
    </message>
    <message>
        <source>Only this boot says (%1; the logs are long, their beginning was compared)</source>
        <translation>이 부팅에만 있는 줄(%1, 로그가 길어 앞부분만 비교함)</translation>
    </message>
    <message>
        <source>Only this boot says (%1)</source>
        <translation>이 부팅에만 있는 줄(%1)</translation>
    </message>
    <message>
        <source>&amp;Compare with:</source>
        <translation>비교 대상(&amp;C):</translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation>차이만(&amp;D)</translation>
    </message>
    <message>
        <source>Steps of both boots</source>
        <translation>두 부팅의 작업</translation>
    </message>
    <message>
        <source>Lines that only this boot has</source>
        <translation>이 부팅에만 있는 줄</translation>
    </message>
    <message>
        <source>&amp;Other logs</source>
        <translation>다른 로그(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>파일(&amp;F)…</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>폴더(&amp;O)…</translation>
    </message>
    <message>
        <source>Steps that differ are listed here.</source>
        <translation>서로 다른 작업이 여기에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::CompletionFeature</name>
    <message>
        <source>&amp;Complete</source>
        <translation>자동 완성(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xplain the key at the caret</source>
        <translation>커서 위치의 키 설명(&amp;X)</translation>
    </message>
    <message>
        <source>Suggest while t&amp;yping</source>
        <translation>입력하는 동안 제안(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>bootscope::ComposeFeature</name>
    <message>
        <source>No text is open</source>
        <translation>열린 텍스트 없음</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>파일 추가</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is too large for user data.</source>
        <translation>읽을 수 없거나 사용자 데이터로 쓰기에 너무 큼: %1</translation>
    </message>
    <message>
        <source>Co&amp;mpose MIME…</source>
        <translation>MIME 구성(&amp;M)…</translation>
    </message>
    <message>
        <source>Run at every &amp;boot…</source>
        <translation>부팅할 때마다 실행(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>bootscope::ComposerDialog</name>
    <message>
        <source>Far more than EC2 takes: it is not read.</source>
        <translation>EC2의 제한보다 훨씬 커서 읽지 않습니다.</translation>
    </message>
    <message>
        <source>Compose a MIME message</source>
        <translation>MIME 메시지 구성</translation>
    </message>
    <message>
        <source>Parts, in their order</source>
        <translation>파트(순서대로)</translation>
    </message>
    <message>
        <source>What cloud-init makes of them</source>
        <translation>cloud-init의 처리 결과</translation>
    </message>
    <message>
        <source>Add open texts or files: scripts and cloud-configs that one instance gets together. Scripts run in the order of their names, not of the parts.</source>
        <translation>열려 있는 텍스트나 파일을 추가하세요. 인스턴스 하나에 함께 전달할 스크립트와 cloud-config입니다. 스크립트는 파트 순서가 아니라 이름순으로 실행됩니다.</translation>
    </message>
    <message>
        <source>Add open text</source>
        <translation>열린 텍스트 추가</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>파일 추가…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Edit in a tab</source>
        <translation>탭에서 편집</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>&amp;Open as a new text</source>
        <translation>새 텍스트로 열기(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bootscope::ConfigModel</name>
    <message>
        <source>part %1, line %2</source>
        <translation>파트 %1, %2번째 줄</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>From</source>
        <translation>출처</translation>
    </message>
</context>
<context>
    <name>bootscope::Diagnose</name>
    <message>
        <source>succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>성능 저하됨(degraded)</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>불완전</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>with warnings</source>
        <translation>경고 있음</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>근본 원인</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>의심 원인</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>후속 실패</translation>
    </message>
</context>
<context>
    <name>bootscope::DiagnoseLogs</name>
    <message>
        <source>Searching…</source>
        <translation>찾는 중…</translation>
    </message>
    <message numerus="yes">
        <source>The pattern took too long on %n line(s); whether they match is not known.</source>
        <translation>
            <numerusform>%n개 줄에서 패턴 처리 시간이 너무 오래 걸렸습니다. 일치하는지는 알 수 없습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootscope::DiagnoseView</name>
    <message>
        <source>Boots</source>
        <translation>부팅</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Failures (%1)</source>
        <translation>실패(%1)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>확대(+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>축소(-)</translation>
    </message>
    <message>
        <source>Show the whole boot (Home)</source>
        <translation>전체 부팅 보기(Home)</translation>
    </message>
    <message>
        <source>No failure is recorded of this boot.</source>
        <translation>이 부팅에는 기록된 실패가 없습니다.</translation>
    </message>
    <message>
        <source>No step is recorded of this boot.</source>
        <translation>이 부팅에는 기록된 작업이 없습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::DiagnoseWorkspace</name>
    <message>
        <source>Open logs</source>
        <translation>로그 열기</translation>
    </message>
    <message>
        <source>Reading the logs…</source>
        <translation>로그를 읽는 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>진단</translation>
    </message>
    <message>
        <source>Reading was cancelled. What was read until then is shown.</source>
        <translation>읽기가 취소되었습니다. 그때까지 읽은 내용을 표시합니다.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>No boot of cloud-init is recorded in these files.</source>
        <translation>이 파일에 cloud-init 부팅 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Open the logs of a boot to see what happened.</source>
        <translation>부팅 로그를 열면 무슨 일이 있었는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>boot %1 of %2</source>
        <translation>부팅 %1/%2</translation>
    </message>
    <message>
        <source>reading: %1 %</source>
        <translation>읽는 중: %1%</translation>
    </message>
    <message>
        <source>&amp;Next failure</source>
        <translation>다음 실패(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous failure</source>
        <translation>이전 실패(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Find in the log…</source>
        <translation>로그에서 찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>Show the &amp;whole boot</source>
        <translation>전체 부팅 보기(&amp;W)</translation>
    </message>
    <message>
        <source>Drop the logs of a boot here, or their folder</source>
        <translation>부팅 로그나 로그 폴더를 여기에 놓기</translation>
    </message>
    <message>
        <source>What failed first, and which line of your user data it is about</source>
        <translation>가장 먼저 실패한 것과 관련된 사용자 데이터 줄</translation>
    </message>
    <message>
        <source>When each stage and step ran, and how long it took</source>
        <translation>각 단계와 작업의 실행 시점과 소요 시간</translation>
    </message>
    <message>
        <source>The log lines that show it, in both logs</source>
        <translation>근거가 되는 두 로그의 줄</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Try the example</source>
        <translation>예제 열어 보기</translation>
    </message>
    <message>
        <source>and %1 more: see Facts</source>
        <translation>외 %1개: 세부 정보 참조</translation>
    </message>
    <message>
        <source>%1 files and folders</source>
        <translation>파일 및 폴더 %1개</translation>
    </message>
</context>
<context>
    <name>bootscope::EditFeature</name>
    <message>
        <source>Nothing here can be edited: start the emulator, read it, and choose an item that is text.</source>
        <translation>여기에는 편집할 수 있는 항목이 없습니다. 에뮬레이터를 시작하고 읽은 다음 텍스트 항목을 선택하십시오.</translation>
    </message>
    <message>
        <source>&amp;Edit the value…</source>
        <translation>값 편집(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>bootscope::EditingFeature</name>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>CR LF</source>
        <translation>CR LF</translation>
    </message>
    <message>
        <source>CR</source>
        <translation>CR</translation>
    </message>
    <message>
        <source>Mixed line ends</source>
        <translation>줄 끝 혼합</translation>
    </message>
    <message>
        <source>How the lines end</source>
        <translation>줄 끝 형식</translation>
    </message>
    <message>
        <source>Not UTF-8 at line %1</source>
        <translation>UTF-8 아님(%1번째 줄)</translation>
    </message>
    <message>
        <source>UTF-8 with byte order mark</source>
        <translation>UTF-8(바이트 순서 표시 있음)</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation>텍스트 인코딩</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Fix…</source>
        <translation>수정(&amp;F)…</translation>
    </message>
    <message>
        <source>Fix &amp;all of this kind</source>
        <translation>같은 문제 모두 수정(&amp;A)</translation>
    </message>
    <message>
        <source>Toggle &amp;comment</source>
        <translation>주석 설정/해제(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Duplicate lines</source>
        <translation>줄 복제(&amp;D)</translation>
    </message>
    <message>
        <source>Delete &amp;lines</source>
        <translation>줄 삭제(&amp;L)</translation>
    </message>
    <message>
        <source>Move lines up</source>
        <translation>줄을 위로 이동</translation>
    </message>
    <message>
        <source>Move lines down</source>
        <translation>줄을 아래로 이동</translation>
    </message>
    <message>
        <source>Select &amp;next occurrence</source>
        <translation>다음 일치 항목 선택(&amp;N)</translation>
    </message>
    <message>
        <source>Select all &amp;occurrences</source>
        <translation>일치 항목 모두 선택(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;place…</source>
        <translation>바꾸기(&amp;P)…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>이전 찾기</translation>
    </message>
    <message>
        <source>&amp;Go to line…</source>
        <translation>줄로 이동(&amp;G)…</translation>
    </message>
    <message>
        <source>Go to &amp;matching bracket</source>
        <translation>짝이 되는 괄호로 이동(&amp;M)</translation>
    </message>
    <message>
        <source>Convert line ends to LF</source>
        <translation>줄 끝을 LF로 변환</translation>
    </message>
    <message>
        <source>Convert line ends to CR LF</source>
        <translation>줄 끝을 CR LF로 변환</translation>
    </message>
    <message>
        <source>Remove the byte order mark</source>
        <translation>바이트 순서 표시 제거</translation>
    </message>
    <message>
        <source>Convert bytes that are not UTF-8 from Latin-1</source>
        <translation>UTF-8이 아닌 바이트를 Latin-1에서 변환</translation>
    </message>
    <message>
        <source>&amp;Wrap lines</source>
        <translation>자동 줄 바꿈(&amp;W)</translation>
    </message>
    <message>
        <source>Show &amp;blanks and line ends</source>
        <translation>공백 및 줄 끝 표시(&amp;B)</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>텍스트 크게(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>텍스트 작게(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>기본 텍스트 크기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Fold or unfold here</source>
        <translation>현재 위치 접기/펼치기(&amp;F)</translation>
    </message>
    <message>
        <source>Fold or unfold &amp;all</source>
        <translation>모두 접기/펼치기(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
</context>
<context>
    <name>bootscope::EmulatorPanel</name>
    <message>
        <source>Stop the emulator</source>
        <translation>에뮬레이터 중지</translation>
    </message>
    <message>
        <source>Start the emulator</source>
        <translation>에뮬레이터 시작</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>에뮬레이터</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>시나리오(&amp;S)</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>포트(&amp;P)</translation>
    </message>
    <message>
        <source>any free one</source>
        <translation>빈 포트 자동 선택</translation>
    </message>
    <message>
        <source>Require session tokens</source>
        <translation>세션 토큰 필수</translation>
    </message>
    <message>
        <source>IMDSv2 only: a request without a token gets 401. Applied at once.</source>
        <translation>IMDSv2 전용: 토큰 없는 요청에는 401로 응답합니다. 즉시 적용됩니다.</translation>
    </message>
    <message>
        <source>Try it in a terminal:</source>
        <translation>터미널에서 실행해 보기:</translation>
    </message>
    <message>
        <source>Copy both lines</source>
        <translation>두 줄 복사</translation>
    </message>
    <message>
        <source>Serve Author&apos;s text as user data</source>
        <translation>작성 화면의 텍스트를 사용자 데이터로 제공</translation>
    </message>
    <message>
        <source>/latest/user-data is what stands in the editor, byte for byte, as it changes.</source>
        <translation>/latest/user-data의 내용은 편집기의 텍스트와 바이트 단위로 같으며, 편집하면 바로 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::EveryBootDialog</name>
    <message>
        <source>Run at every boot</source>
        <translation>부팅할 때마다 실행</translation>
    </message>
    <message>
        <source>&amp;Name of the script on the machine</source>
        <translation>시스템에 저장할 스크립트 이름(&amp;N)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>&amp;Open as a new text</source>
        <translation>새 텍스트로 열기(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bootscope::Evidence</name>
    <message>
        <source>No log of cloud-init is in this folder.</source>
        <translation>이 폴더에 cloud-init 로그가 없습니다.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>파일이 비어 있습니다.</translation>
    </message>
    <message>
        <source>The file is binary.</source>
        <translation>바이너리 파일입니다.</translation>
    </message>
    <message>
        <source>Nothing in this file comes from cloud-init.</source>
        <translation>이 파일에 cloud-init이 남긴 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Bootscope: a hole. What the console printed between second %1 and second %2 of the boot is in neither piece; how much that was is not known.</source>
        <translation>Bootscope: 빠진 구간. 부팅 후 %1초에서 %2초 사이의 콘솔 출력이 어느 조각에도 없습니다. 그 양은 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The first piece of a console, joined with the last one: %1.</source>
        <translation>콘솔 출력의 첫 조각이며 마지막 조각과 이어 붙였습니다: %1.</translation>
    </message>
    <message>
        <source>The last piece of a console: it is read behind the first one, %1.</source>
        <translation>콘솔 출력의 마지막 조각이며 첫 조각 뒤에 이어서 읽습니다: %1.</translation>
    </message>
    <message>
        <source>Links in it that lead out of it are not followed, such as %1.</source>
        <translation>바깥을 가리키는 내부 링크는 따라가지 않습니다(예: %1).</translation>
    </message>
    <message>
        <source>The folder holds more than is looked through: name the folders below it.</source>
        <translation>폴더에 든 것이 너무 많아 모두 살펴보지 않습니다. 그 아래 폴더를 직접 지정하십시오.</translation>
    </message>
    <message>
        <source>An archive or a compressed file.</source>
        <translation>아카이브 또는 압축 파일입니다.</translation>
    </message>
    <message numerus="yes">
        <source>No log of cloud-init is in this archive; %n files in it were looked at.</source>
        <translation>
            <numerusform>이 아카이브에는 cloud-init 로그가 없습니다. 안에 있는 파일 %n개를 살펴보았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>What &quot;%1&quot; printed.</source>
        <translation>&quot;%1&quot; 명령의 출력입니다.</translation>
    </message>
    <message>
        <source>%1, but what is in it does not come from cloud-init.</source>
        <translation>%1, 그러나 내용이 cloud-init에서 나온 것이 아닙니다.</translation>
    </message>
    <message>
        <source>What another program put before each line was left out.</source>
        <translation>다른 프로그램이 각 줄 앞에 붙인 내용은 제외했습니다.</translation>
    </message>
    <message>
        <source>Nothing in this console comes from cloud-init.</source>
        <translation>이 콘솔 출력에는 cloud-init에서 나온 내용이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>A boot began in %1: its %n lines stand first, those of this file behind them.</source>
        <translation>
            <numerusform>부팅이 시작된 파일: %1. 그 파일의 %n개 줄이 먼저 오고 이 파일의 줄이 그 뒤에 옵니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>An older part of a log: it is read in front of %1.</source>
        <translation>로그의 이전 부분이며 다음 파일보다 먼저 읽습니다: %1.</translation>
    </message>
    <message>
        <source>All of it stands in %1 as well: it is read there.</source>
        <translation>전체 내용이 다음 파일에도 있으므로 그 파일에서 읽습니다: %1.</translation>
    </message>
    <message>
        <source>Cannot read the standard input: %1</source>
        <translation>표준 입력을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Only the first %1 of it are read.</source>
        <translation>처음 %1까지만 읽습니다.</translation>
    </message>
    <message>
        <source>More than %1 files of this archive may tell of a boot: the others were left out.</source>
        <translation>이 아카이브에서 부팅 정보가 있을 수 있는 파일이 %1개를 넘습니다. 나머지는 제외했습니다.</translation>
    </message>
    <message>
        <source>The archive has more than %1: unpack it and open the folder.</source>
        <translation>아카이브 내용이 한도(%1)를 넘습니다. 압축을 풀고 폴더를 여십시오.</translation>
    </message>
    <message>
        <source>User data as cloud-init put it together: its lines are not those that were written.</source>
        <translation>cloud-init이 합쳐서 만든 사용자 데이터입니다. 줄이 원래 작성된 것과 다릅니다.</translation>
    </message>
    <message>
        <source>What cloud-init keeps in mind as done, a module a line.</source>
        <translation>cloud-init이 완료로 기억하는 항목입니다. 한 줄에 모듈 하나씩입니다.</translation>
    </message>
    <message>
        <source>More than %1 of this archive may tell of a boot: the rest was left out.</source>
        <translation>이 아카이브에서 부팅 정보가 있을 수 있는 내용이 한도(%1)를 넘습니다. 나머지는 제외했습니다.</translation>
    </message>
    <message>
        <source>Nothing tells which of the texts in it is the user data.</source>
        <translation>이 안의 텍스트 중 어느 것이 사용자 데이터인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Of its %1 only the last %2 are read: its lines are counted from there.</source>
        <translation>전체 %1 중 마지막 %2만 읽습니다. 줄 번호는 그 위치부터 셉니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::ExchangeModel</name>
    <message>
        <source>no answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>메서드</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>세션</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>이 창</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>From</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Token age</source>
        <translation>토큰 경과 시간</translation>
    </message>
</context>
<context>
    <name>bootscope::ExchangePanel</name>
    <message>
        <source>Exchanges</source>
        <translation>요청/응답</translation>
    </message>
    <message>
        <source>Choose a request to see it and its answer as they were sent. Tokens and keys are masked.</source>
        <translation>요청을 선택하면 실제로 주고받은 요청과 응답을 표시합니다. 토큰과 키는 마스킹 처리됩니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>경고 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Last seen at %2</source>
        <translation>%1
마지막 확인: %2</translation>
    </message>
    <message>
        <source>Requests and their answers are listed here.</source>
        <translation>요청과 응답이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Filter: v1, 401, curl, iam…</source>
        <translation>필터: v1, 401, curl, iam…</translation>
    </message>
    <message>
        <source>Shows the requests that have all these words in one of their columns</source>
        <translation>열에 입력한 단어가 모두 있는 요청만 표시합니다</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Requests and their answers are told here, one step each.</source>
        <translation>요청과 응답을 여기에 한 단계씩 설명합니다.</translation>
    </message>
    <message>
        <source>The newest %1 of %2 requests</source>
        <translation>최근 요청: %1/%2</translation>
    </message>
    <message>
        <source>The chosen requests: %1</source>
        <translation>선택한 요청: %1</translation>
    </message>
    <message>
        <source>The requests of the table: %1</source>
        <translation>표의 요청: %1</translation>
    </message>
    <message>
        <source>As steps</source>
        <translation>단계로 보기</translation>
    </message>
    <message>
        <source>Tells each request and its answer in a sentence: those that are chosen where there are several, else all that the filter shows</source>
        <translation>각 요청과 응답을 한 문장으로 설명합니다. 여러 요청을 선택했으면 선택한 요청만, 아니면 필터에 표시된 모든 요청을 설명합니다</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>작업</translation>
    </message>
</context>
<context>
    <name>bootscope::ExportDialog</name>
    <message>
        <source>Export %1</source>
        <translation>내보내기: %1</translation>
    </message>
    <message>
        <source>%1 bytes are far more than EC2 takes (%2); nothing is prepared.</source>
        <translation>%1바이트로 EC2의 제한(%2)보다 훨씬 큽니다. 아무것도 준비하지 않습니다.</translation>
    </message>
    <message>
        <source>Compressed bytes: save them, or take a form in base64.</source>
        <translation>압축된 바이트입니다. 파일로 저장하거나 base64 형식을 선택하세요.</translation>
    </message>
    <message>
        <source>EC2 counts %1 of %2 bytes</source>
        <translation>EC2 기준 %1/%2바이트</translation>
    </message>
    <message>
        <source>Compress with gzip first</source>
        <translation>먼저 gzip으로 압축</translation>
    </message>
    <message>
        <source>Compress with gzip first (%1 bytes)</source>
        <translation>먼저 gzip으로 압축(%1바이트)</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bootscope::ExportFeature</name>
    <message>
        <source>The text in front is packed (%1); what is inside is exported.</source>
        <translation>표시된 텍스트는 압축 또는 인코딩되어 있습니다(%1). 안의 내용을 내보냅니다.</translation>
    </message>
    <message>
        <source>%1 is far larger than what EC2 takes; nothing was copied.</source>
        <translation>EC2의 제한보다 훨씬 커서 아무것도 복사하지 않음: %1</translation>
    </message>
    <message>
        <source>%1 was copied as: %2.</source>
        <translation>복사됨: %1, 형식: %2.</translation>
    </message>
    <message>
        <source>%1 But: %2</source>
        <translation>%1 주의: %2</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Cannot save %1: %2</source>
        <translation>저장할 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>파일을 저장할 폴더</translation>
    </message>
    <message>
        <source>Replace in %1: %2?</source>
        <translation>%1 폴더에서 바꾸시겠습니까? %2</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Cop&amp;y as</source>
        <translation>다른 형식으로 복사(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>bootscope::FactModel</name>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>cloud-init</source>
        <translation>cloud-init</translation>
    </message>
    <message>
        <source>Datasource</source>
        <translation>데이터 소스</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>인스턴스 ID</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>never finished</source>
        <translation>끝나지 않음</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>단계: %1</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>%1, %2, steps: %3</source>
        <translation>%1, %2, 작업: %3</translation>
    </message>
    <message>
        <source>%1, lines: %L2</source>
        <translation>%1, 줄: %L2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Extended status</source>
        <translation>확장 상태</translation>
    </message>
    <message>
        <source>Boot status code</source>
        <translation>부팅 상태 코드</translation>
    </message>
    <message>
        <source>Status as of</source>
        <translation>상태 기준 시각</translation>
    </message>
    <message>
        <source>Datasource detection</source>
        <translation>데이터 소스 감지</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>클라우드</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>영역</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>호스트 이름</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>배포판</translation>
    </message>
</context>
<context>
    <name>bootscope::Failure</name>
    <message>
        <source>%1 is no key of the cloud-config schema; %2 is much like it</source>
        <translation>cloud-config 스키마에 없는 키: %1, 비슷한 키: %2</translation>
    </message>
    <message>
        <source>The key %1 had no effect: this image does not run the module %2.</source>
        <translation>효과가 없는 키: %1. 이 이미지에서 실행하지 않는 모듈: %2.</translation>
    </message>
</context>
<context>
    <name>bootscope::FailureCard</name>
    <message>
        <source>%1 line %2</source>
        <translation>%1 %2번째 줄</translation>
    </message>
    <message>
        <source>Exit status %1</source>
        <translation>종료 코드 %1</translation>
    </message>
    <message>
        <source>Exit status %1: %2</source>
        <translation>종료 코드 %1: %2</translation>
    </message>
    <message>
        <source>Line %1 of your user data</source>
        <translation>사용자 데이터 %1번째 줄</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Nothing failed in this boot.</source>
        <translation>이 부팅에서 실패한 것이 없습니다.</translation>
    </message>
    <message>
        <source>The record stops before the boot&apos;s end; no failure is recorded up to there.</source>
        <translation>기록이 부팅이 끝나기 전에 끊겼습니다. 그때까지 기록된 실패는 없습니다.</translation>
    </message>
    <message>
        <source>No failure is recorded in these logs.</source>
        <translation>이 로그에 기록된 실패가 없습니다.</translation>
    </message>
    <message>
        <source>The failure explained</source>
        <translation>실패 설명</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
    <message>
        <source>Began and never finished</source>
        <translation>시작했지만 끝나지 않음</translation>
    </message>
    <message>
        <source>%1 in %2, line %3</source>
        <translation>%1(%2), %3번째 줄</translation>
    </message>
    <message>
        <source>Last line of the record</source>
        <translation>기록의 마지막 줄</translation>
    </message>
    <message>
        <source>These lines of your user data fit alike; which of them it was is not known:</source>
        <translation>사용자 데이터의 다음 줄들이 똑같이 들어맞습니다. 그중 어느 줄인지는 알 수 없습니다:</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>%1번째 줄</translation>
    </message>
    <message>
        <source>The script came with the vendor data, not with your user data.</source>
        <translation>이 스크립트는 사용자 데이터가 아니라 벤더 데이터에 있던 것입니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::FailureModel</name>
    <message>
        <source>line %1</source>
        <translation>%1번째 줄</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>In the log&apos;s words</source>
        <translation>로그 원문</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>종료 코드</translation>
    </message>
    <message>
        <source>User data</source>
        <translation>사용자 데이터</translation>
    </message>
</context>
<context>
    <name>bootscope::FileActions</name>
    <message>
        <source>&amp;New</source>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>다음 문제(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;revious problem</source>
        <translation>이전 문제(&amp;R)</translation>
    </message>
    <message>
        <source>Paste as a new &amp;text</source>
        <translation>새 텍스트로 붙여넣기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>찾기(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>bootscope::FilterRow</name>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>모듈</translation>
    </message>
    <message>
        <source>Hide a level</source>
        <translation>레벨 숨기기</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>모든 줄 표시</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>모든 수준</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>경고 이상</translation>
    </message>
    <message>
        <source>Errors and worse</source>
        <translation>오류 이상</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>표시할 수준</translation>
    </message>
    <message>
        <source>Only lines that contain…</source>
        <translation>포함할 텍스트…</translation>
    </message>
    <message>
        <source>Filters while you type; Enter keeps the text as a condition</source>
        <translation>입력하는 동안 필터링합니다. Enter 키를 누르면 텍스트가 조건으로 유지됩니다</translation>
    </message>
    <message>
        <source>Text that shown lines contain</source>
        <translation>표시할 줄에 포함된 텍스트</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>조건 추가</translation>
    </message>
    <message>
        <source>Undo the last change of the filter</source>
        <translation>필터의 마지막 변경 취소</translation>
    </message>
    <message>
        <source>Redo the change of the filter</source>
        <translation>필터 변경 다시 실행</translation>
    </message>
    <message>
        <source>Only this boot</source>
        <translation>이 부팅만</translation>
    </message>
    <message>
        <source>Rows shown, of all lines of this log</source>
        <translation>이 로그의 전체 줄 중 표시된 행</translation>
    </message>
</context>
<context>
    <name>bootscope::FindBar</name>
    <message>
        <source>Not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>이 텍스트에서 찾기</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>대/소문자 구분</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1개 찾음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1개 바꿈</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>바꿀 내용</translation>
    </message>
    <message>
        <source>With regular expressions: \1 is the first group, \n a line end, \t a tab</source>
        <translation>정규식 사용 시: \1은 첫 번째 그룹, \n은 줄 끝, \t는 탭</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>단어 단위로</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>이전(Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>다음(Enter)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>닫기(Escape)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>모두 바꾸기(&amp;A)</translation>
    </message>
</context>
<context>
    <name>bootscope::FindRow</name>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>일치하는 항목 없음</translation>
    </message>
    <message>
        <source>%1, from the other end</source>
        <translation>%1, 반대쪽 끝에서 계속</translation>
    </message>
    <message>
        <source>Find in this log</source>
        <translation>이 로그에서 찾기</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>이전 일치 항목(Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>다음 일치 항목(F3)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>찾기 닫기</translation>
    </message>
</context>
<context>
    <name>bootscope::FollowFeature</name>
    <message>
        <source>%1 was replaced or cut short meanwhile; it was read anew.</source>
        <translation>그동안 파일이 교체되었거나 잘려서 새로 읽었습니다: %1</translation>
    </message>
    <message>
        <source>Fo&amp;llow files that grow</source>
        <translation>늘어나는 파일 따라가기(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bootscope::Foreign</name>
    <message>
        <source>A binary journal of systemd. Print it: journalctl --file FILE -o short-precise &gt; journal.txt</source>
        <translation>systemd의 바이너리 저널입니다. 텍스트로 출력하십시오: journalctl --file FILE -o short-precise &gt; journal.txt</translation>
    </message>
    <message>
        <source>A disk image of QEMU. Mount it and open the folder.</source>
        <translation>QEMU의 디스크 이미지입니다. 마운트한 뒤 폴더를 여십시오.</translation>
    </message>
    <message>
        <source>A disk image of VMware. Mount it and open the folder.</source>
        <translation>VMware의 디스크 이미지입니다. 마운트한 뒤 폴더를 여십시오.</translation>
    </message>
    <message>
        <source>A disk image. Mount it and open the folder.</source>
        <translation>디스크 이미지입니다. 마운트한 뒤 폴더를 여십시오.</translation>
    </message>
    <message>
        <source>An image of a CD, such as a seed for NoCloud. Mount it and open the folder.</source>
        <translation>NoCloud용 시드와 같은 CD 이미지입니다. 마운트한 뒤 폴더를 여십시오.</translation>
    </message>
    <message>
        <source>A picture. The text of the console is needed, not a photograph of it.</source>
        <translation>그림입니다. 콘솔을 찍은 사진이 아니라 콘솔의 텍스트가 필요합니다.</translation>
    </message>
    <message>
        <source>A PDF document.</source>
        <translation>PDF 문서입니다.</translation>
    </message>
    <message>
        <source>A program, or a core dump of one.</source>
        <translation>프로그램 또는 프로그램의 코어 덤프입니다.</translation>
    </message>
    <message>
        <source>A program for Windows.</source>
        <translation>Windows용 프로그램입니다.</translation>
    </message>
    <message>
        <source>A database of SQLite.</source>
        <translation>SQLite 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>Recorded network packets.</source>
        <translation>기록된 네트워크 패킷입니다.</translation>
    </message>
    <message>
        <source>An event log of Windows.</source>
        <translation>Windows 이벤트 로그입니다.</translation>
    </message>
    <message>
        <source>A 7-Zip archive, which is not read: unpack it first.</source>
        <translation>7-Zip 압축 파일은 읽을 수 없습니다. 먼저 압축을 푸십시오.</translation>
    </message>
    <message>
        <source>A RAR archive, which is not read: unpack it first.</source>
        <translation>RAR 압축 파일은 읽을 수 없습니다. 먼저 압축을 푸십시오.</translation>
    </message>
    <message>
        <source>Compressed with LZ4, which is not read: unpack it first.</source>
        <translation>LZ4로 압축된 파일은 읽을 수 없습니다. 먼저 압축을 푸십시오.</translation>
    </message>
    <message>
        <source>A key or a certificate.</source>
        <translation>키 또는 인증서입니다.</translation>
    </message>
    <message>
        <source>A log of %1: nothing in it comes from cloud-init.</source>
        <translation>%1 로그: cloud-init에서 나온 내용이 없습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::Gap</name>
    <message>
        <source>waiting for apt&apos;s lock, which another program held</source>
        <translation>다른 프로그램이 잡고 있던 apt 잠금 대기</translation>
    </message>
    <message>
        <source>waiting for yum&apos;s lock, which another program held</source>
        <translation>다른 프로그램이 잡고 있던 yum 잠금 대기</translation>
    </message>
    <message>
        <source>waiting for the metadata service</source>
        <translation>메타데이터 서비스 대기</translation>
    </message>
    <message>
        <source>waiting for a server to answer</source>
        <translation>서버 응답 대기</translation>
    </message>
    <message>
        <source>updating the package lists</source>
        <translation>패키지 목록 업데이트</translation>
    </message>
    <message>
        <source>upgrading packages</source>
        <translation>패키지 업그레이드</translation>
    </message>
    <message>
        <source>installing packages</source>
        <translation>패키지 설치</translation>
    </message>
    <message>
        <source>configuring packages</source>
        <translation>패키지 구성</translation>
    </message>
    <message>
        <source>waiting for snap</source>
        <translation>snap 대기</translation>
    </message>
    <message>
        <source>running runcmd</source>
        <translation>runcmd 실행</translation>
    </message>
    <message>
        <source>running bootcmd</source>
        <translation>bootcmd 실행</translation>
    </message>
    <message>
        <source>running a script</source>
        <translation>스크립트 실행</translation>
    </message>
    <message>
        <source>a script slept</source>
        <translation>스크립트의 sleep 대기</translation>
    </message>
    <message>
        <source>setting up time synchronisation</source>
        <translation>시간 동기화 설정</translation>
    </message>
    <message>
        <source>generating SSH host keys</source>
        <translation>SSH 호스트 키 생성</translation>
    </message>
    <message>
        <source>waiting for randomness</source>
        <translation>난수(엔트로피) 대기</translation>
    </message>
    <message>
        <source>fetching keys</source>
        <translation>키 가져오기</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>네트워크 대기</translation>
    </message>
    <message>
        <source>waiting for an address by DHCP</source>
        <translation>DHCP 주소 할당 대기</translation>
    </message>
    <message>
        <source>other services of the system started</source>
        <translation>시스템의 다른 서비스 시작</translation>
    </message>
    <message>
        <source>waiting for devices (udev)</source>
        <translation>장치 대기(udev)</translation>
    </message>
    <message>
        <source>waiting for a device</source>
        <translation>장치 대기</translation>
    </message>
    <message>
        <source>reading cloud-init&apos;s configuration</source>
        <translation>cloud-init 구성 읽기</translation>
    </message>
    <message>
        <source>growing a partition</source>
        <translation>파티션 확장</translation>
    </message>
    <message>
        <source>resizing a file system</source>
        <translation>파일 시스템 크기 조정</translation>
    </message>
    <message>
        <source>making a file system</source>
        <translation>파일 시스템 생성</translation>
    </message>
    <message>
        <source>partitioning a disk</source>
        <translation>디스크 파티션 나누기</translation>
    </message>
    <message>
        <source>making swap space</source>
        <translation>스왑 공간 생성</translation>
    </message>
    <message>
        <source>mounting file systems</source>
        <translation>파일 시스템 마운트</translation>
    </message>
    <message>
        <source>generating locales</source>
        <translation>로캘 생성</translation>
    </message>
    <message>
        <source>creating users and groups</source>
        <translation>사용자 및 그룹 생성</translation>
    </message>
    <message>
        <source>updating the CA certificates</source>
        <translation>CA 인증서 업데이트</translation>
    </message>
    <message>
        <source>setting up LXD</source>
        <translation>LXD 설정</translation>
    </message>
    <message>
        <source>attaching to Ubuntu Pro</source>
        <translation>Ubuntu Pro 연결</translation>
    </message>
    <message>
        <source>running configuration management</source>
        <translation>구성 관리 실행</translation>
    </message>
    <message>
        <source>configuring the boot loader</source>
        <translation>부트 로더 구성</translation>
    </message>
    <message>
        <source>phoning home</source>
        <translation>phone home 알림 전송</translation>
    </message>
    <message>
        <source>changing the power state</source>
        <translation>전원 상태 변경</translation>
    </message>
    <message>
        <source>waiting for name resolution</source>
        <translation>이름 확인(DNS) 대기</translation>
    </message>
    <message>
        <source>looking for a data source</source>
        <translation>데이터 소스 찾기</translation>
    </message>
    <message>
        <source>running %1</source>
        <translation>%1 실행</translation>
    </message>
    <message>
        <source>in %1; the log does not say what it waited for</source>
        <translation>%1 실행 중, 무엇을 기다렸는지는 로그에 나와 있지 않음</translation>
    </message>
    <message>
        <source>%1 (as the log says afterwards)</source>
        <translation>%1(이후의 로그 기록에 따름)</translation>
    </message>
    <message>
        <source>the log does not say what it waited for</source>
        <translation>무엇을 기다렸는지 로그에 나와 있지 않음</translation>
    </message>
</context>
<context>
    <name>bootscope::GoToBar</name>
    <message>
        <source>A line from 1 to %1, and a column if you like: 12:5</source>
        <translation>1~%1의 줄 번호. 열도 지정 가능: 12:5</translation>
    </message>
    <message>
        <source>Line, or line:column</source>
        <translation>줄 또는 줄:열</translation>
    </message>
    <message>
        <source>Line to go to</source>
        <translation>이동할 줄</translation>
    </message>
</context>
<context>
    <name>bootscope::HelpPages</name>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>내용</translation>
    </message>
</context>
<context>
    <name>bootscope::HelpWindow</name>
    <message>
        <source>Bootscope help</source>
        <translation>Bootscope 도움말</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>도움말 검색</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>목차</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
</context>
<context>
    <name>bootscope::Hints</name>
    <message>
        <source>A password stands here in clear text</source>
        <translation>암호가 일반 텍스트로 적혀 있음</translation>
    </message>
    <message>
        <source>The hash of a password stands here</source>
        <translation>암호의 해시가 적혀 있음</translation>
    </message>
    <message>
        <source>%1 loses its data at every boot</source>
        <translation>부팅할 때마다 데이터가 사라짐: %1</translation>
    </message>
    <message>
        <source>%1 loses its data without a look</source>
        <translation>확인 없이 데이터가 사라짐: %1</translation>
    </message>
    <message>
        <source>On most instance types this disk is not %1</source>
        <translation>대부분의 인스턴스 유형에서 이 디스크의 이름이 아님: %1</translation>
    </message>
    <message>
        <source>These lines are added again at every boot</source>
        <translation>부팅할 때마다 이 줄들이 다시 추가됨</translation>
    </message>
    <message>
        <source>%1 fails at the second boot</source>
        <translation>두 번째 부팅에서 실패: %1</translation>
    </message>
    <message>
        <source>git clone fails at the second boot</source>
        <translation>두 번째 부팅에서 git clone 실패</translation>
    </message>
    <message>
        <source>This replaces %1 of part %2 (line %3), which is not read any more</source>
        <translation>%1: 파트 %2(%3번째 줄)의 값을 대체하며, 그 값은 더 이상 읽지 않음</translation>
    </message>
    <message>
        <source>gzip makes %1 bytes of it: that is within EC2&apos;s limit</source>
        <translation>gzip으로 압축하면 %1바이트로 EC2의 제한을 넘지 않음</translation>
    </message>
    <message>
        <source>cloud-init sets no HOME: with set -u the script ends here</source>
        <translation>cloud-init은 HOME을 설정하지 않음: set -u가 있으면 스크립트가 여기서 끝남</translation>
    </message>
    <message>
        <source>cloud-init sets no HOME: this is empty</source>
        <translation>cloud-init은 HOME을 설정하지 않음: 빈 값임</translation>
    </message>
    <message>
        <source>Set HOME to /root at the start</source>
        <translation>시작 부분에서 HOME을 /root로 설정</translation>
    </message>
    <message>
        <source>Without HOME the sh of Debian and Ubuntu takes ~ for a file&apos;s name</source>
        <translation>HOME이 없으면 Debian과 Ubuntu의 sh는 ~를 파일 이름으로 처리함</translation>
    </message>
    <message>
        <source>cloud-init sets no %1: with set -u the script ends here</source>
        <translation>cloud-init이 설정하지 않음: %1. set -u가 있으면 스크립트가 여기서 끝남</translation>
    </message>
    <message>
        <source>cloud-init sets no %1: this is empty</source>
        <translation>cloud-init이 설정하지 않음: %1. 빈 값임</translation>
    </message>
    <message>
        <source>Add defer: true</source>
        <translation>defer: true 추가</translation>
    </message>
    <message>
        <source>%1 does not exist yet when this file is written</source>
        <translation>이 파일을 쓸 때 아직 없음: %1</translation>
    </message>
    <message>
        <source>/home/%1 does not exist yet when this file is written</source>
        <translation>이 파일을 쓸 때 /home/%1 디렉터리가 아직 없음</translation>
    </message>
    <message>
        <source>This file may be gone when it is needed</source>
        <translation>이 파일이 필요할 때 이미 없을 수 있음</translation>
    </message>
    <message>
        <source>runcmd starts this file, but nobody may execute it</source>
        <translation>runcmd가 이 파일을 시작하지만 실행 권한이 없음</translation>
    </message>
    <message>
        <source>Change to &apos;0755&apos;</source>
        <translation>&apos;0755&apos;로 변경</translation>
    </message>
    <message>
        <source>Add permissions: &apos;0755&apos;</source>
        <translation>permissions: &apos;0755&apos; 추가</translation>
    </message>
    <message>
        <source>Ask with a token (IMDSv2)</source>
        <translation>토큰으로 요청(IMDSv2)</translation>
    </message>
    <message>
        <source>Instance metadata is asked for from a container</source>
        <translation>컨테이너에서 인스턴스 메타데이터를 요청함</translation>
    </message>
    <message>
        <source>Instance metadata is asked for without a token (IMDSv1)</source>
        <translation>토큰 없이 인스턴스 메타데이터를 요청함(IMDSv1)</translation>
    </message>
    <message>
        <source>Without -f curl takes an error page for the value</source>
        <translation>-f가 없으면 curl이 오류 페이지를 값으로 받음</translation>
    </message>
    <message>
        <source>Add -f</source>
        <translation>-f 추가</translation>
    </message>
    <message>
        <source>All of this is the name of one program, which is not found</source>
        <translation>이 전체가 프로그램 하나의 이름으로 처리되며, 그런 프로그램은 없음</translation>
    </message>
    <message>
        <source>%1 is passed on as a word here: no shell reads this list</source>
        <translation>%1: 여기서는 일반 단어로 전달됨. 쉘이 이 목록을 해석하지 않음</translation>
    </message>
    <message>
        <source>This is passed on as it stands: no shell reads this list</source>
        <translation>쓰인 그대로 전달됨: 쉘이 이 목록을 해석하지 않음</translation>
    </message>
    <message>
        <source>These modules no longer run: %1</source>
        <translation>더 이상 실행되지 않는 모듈: %1</translation>
    </message>
    <message>
        <source>Whatever is on %1 is lost on every new instance</source>
        <translation>%1의 내용이 새 인스턴스마다 모두 사라짐</translation>
    </message>
    <message>
        <source>Add -y</source>
        <translation>-y 추가</translation>
    </message>
    <message>
        <source>%1 %2 asks before it goes on, and nobody can answer</source>
        <translation>%1 %2: 진행하기 전에 확인을 묻지만 응답할 사람이 없음</translation>
    </message>
    <message>
        <source>%1 asks questions while it is installed</source>
        <translation>%1: 설치하는 동안 질문을 표시함</translation>
    </message>
    <message>
        <source>pip may not install into the system&apos;s Python here</source>
        <translation>여기서는 pip가 시스템의 Python에 설치하지 못할 수 있음</translation>
    </message>
    <message>
        <source>%1 here and %2 in line %3: no distribution has both</source>
        <translation>여기에 %1, %3번째 줄에 %2: 둘 다 있는 배포판은 없음</translation>
    </message>
    <message>
        <source>%1 stops reading, and with pipefail the pipe fails with 141</source>
        <translation>%1: 읽기를 중단하며, pipefail이 있으면 파이프가 141로 실패함</translation>
    </message>
    <message>
        <source>When the download fails, %1 runs the page of the error</source>
        <translation>%1: 다운로드가 실패하면 오류 페이지를 실행함</translation>
    </message>
    <message>
        <source>The script ends with the status of tee, whatever happened before</source>
        <translation>앞의 결과와 관계없이 스크립트가 tee의 종료 코드로 끝남</translation>
    </message>
    <message>
        <source>apt asks before it goes on</source>
        <translation>apt가 진행하기 전에 확인을 물음</translation>
    </message>
    <message>
        <source>Nobody can answer: without -y apt stops with &quot;Abort.&quot; as soon as it would install or remove more than was named.</source>
        <translation>응답할 사람이 없습니다. -y가 없으면 apt는 지정한 것보다 많이 설치하거나 제거해야 할 때 &quot;Abort.&quot;로 중단합니다.</translation>
    </message>
    <message>
        <source>The package manager asks before it goes on</source>
        <translation>패키지 관리자가 진행하기 전에 확인을 물음</translation>
    </message>
    <message>
        <source>Nobody can answer: without -y it stops with &quot;Operation aborted.&quot; and installs nothing.</source>
        <translation>응답할 사람이 없습니다. -y가 없으면 &quot;Operation aborted.&quot;로 중단하고 아무것도 설치하지 않습니다.</translation>
    </message>
    <message>
        <source>A package asks questions while it is installed</source>
        <translation>패키지가 설치하는 동안 질문을 표시함</translation>
    </message>
    <message>
        <source>There is no terminal: debconf complains and takes its defaults. Set DEBIAN_FRONTEND=noninteractive, and answer beforehand with debconf-set-selections.</source>
        <translation>터미널이 없어 debconf가 경고를 내고 기본값을 사용합니다. DEBIAN_FRONTEND=noninteractive를 설정하고, debconf-set-selections로 미리 응답하세요.</translation>
    </message>
    <message>
        <source>Tools of two distributions in one script</source>
        <translation>한 스크립트에 두 배포판의 도구가 있음</translation>
    </message>
    <message>
        <source>No image has both, so one of the commands is not found. Ask for the distribution first: /etc/os-release.</source>
        <translation>둘 다 있는 이미지는 없으므로 명령 중 하나를 찾을 수 없습니다. 먼저 /etc/os-release에서 배포판을 확인하세요.</translation>
    </message>
    <message>
        <source>pip may not install into the system&apos;s Python</source>
        <translation>pip가 시스템의 Python에 설치하지 못할 수 있음</translation>
    </message>
    <message>
        <source>Since Debian 12 and Ubuntu 23.04 pip refuses: externally-managed-environment. Use python3 -m venv, or the distribution&apos;s package.</source>
        <translation>Debian 12와 Ubuntu 23.04부터 pip가 거부합니다: externally-managed-environment. python3 -m venv 또는 배포판의 패키지를 사용하세요.</translation>
    </message>
    <message>
        <source>Instance metadata is asked for without a token</source>
        <translation>토큰 없이 인스턴스 메타데이터를 요청함</translation>
    </message>
    <message>
        <source>Where IMDSv2 is required (the default of Amazon Linux 2023 and of new accounts) the answer is 401 Unauthorized. Fetch a token with PUT first and send it along.</source>
        <translation>IMDSv2가 필수인 경우(Amazon Linux 2023과 새 계정의 기본값) 응답은 401 Unauthorized입니다. 먼저 PUT으로 토큰을 받아 함께 보내세요.</translation>
    </message>
    <message>
        <source>curl takes an error page for the value</source>
        <translation>curl이 오류 페이지를 값으로 받음</translation>
    </message>
    <message>
        <source>Without -f curl ends with 0 when the metadata service answers 401 or 404, and prints the page that explains the error.</source>
        <translation>-f가 없으면 메타데이터 서비스가 401이나 404로 응답해도 curl이 0으로 끝나고 오류를 설명하는 페이지를 출력합니다.</translation>
    </message>
    <message>
        <source>Instance metadata asked for from a container</source>
        <translation>컨테이너에서 인스턴스 메타데이터를 요청함</translation>
    </message>
    <message>
        <source>The answer with the token reaches a container only when the instance&apos;s hop limit is at least 2, or with --network host.</source>
        <translation>토큰이 담긴 응답은 인스턴스의 홉 제한이 2 이상이거나 --network host를 쓸 때만 컨테이너에 도달합니다.</translation>
    </message>
    <message>
        <source>HOME is not set</source>
        <translation>HOME이 설정되지 않음</translation>
    </message>
    <message>
        <source>cloud-init is started by systemd and has no HOME in its environment; $HOME is empty. Write export HOME=/root above, or the path itself.</source>
        <translation>cloud-init은 systemd가 시작하며 환경에 HOME이 없어 $HOME은 빈 값입니다. 위에 export HOME=/root를 쓰거나 경로를 직접 쓰세요.</translation>
    </message>
    <message>
        <source>~ stays ~</source>
        <translation>~가 ~ 그대로 남음</translation>
    </message>
    <message>
        <source>cloud-init sets no HOME, and the sh of Debian and Ubuntu (dash) then takes ~ for the name of a file. Write the path.</source>
        <translation>cloud-init은 HOME을 설정하지 않으며, 이때 Debian과 Ubuntu의 sh(dash)는 ~를 파일 이름으로 처리합니다. 경로를 쓰세요.</translation>
    </message>
    <message>
        <source>USER is not set</source>
        <translation>USER가 설정되지 않음</translation>
    </message>
    <message>
        <source>Nobody has logged in: USER and LOGNAME are empty, and the script runs as root. Write the name.</source>
        <translation>로그인한 사용자가 없으므로 USER와 LOGNAME은 빈 값이며, 스크립트는 root로 실행됩니다. 이름을 직접 쓰세요.</translation>
    </message>
    <message>
        <source>cloud-init waits for itself</source>
        <translation>cloud-init이 자기 자신을 기다림</translation>
    </message>
    <message>
        <source>It is done only when this script is, and the script waits until it is done: neither ever ends.</source>
        <translation>cloud-init은 이 스크립트가 끝나야 완료되는데 스크립트는 cloud-init이 완료되기를 기다립니다. 어느 쪽도 끝나지 않습니다.</translation>
    </message>
    <message>
        <source>A restart in the middle of cloud-init</source>
        <translation>cloud-init 실행 중의 재부팅</translation>
    </message>
    <message>
        <source>cloud-init is killed with it: what would follow does not run, not even after the restart. Use power_state of cloud-config, which waits until all is done.</source>
        <translation>cloud-init도 함께 강제 종료되어 이후 작업은 재부팅 후에도 실행되지 않습니다. 모두 끝날 때까지 기다리는 cloud-config의 power_state를 사용하세요.</translation>
    </message>
    <message>
        <source>A service that waits for cloud-init is started by it</source>
        <translation>cloud-init을 기다리는 서비스를 cloud-init이 시작함</translation>
    </message>
    <message>
        <source>systemctl returns when the service has started, the service starts when cloud-init is done: neither ever happens. Add --no-block, or only enable it.</source>
        <translation>systemctl은 서비스가 시작되어야 반환하고, 서비스는 cloud-init이 완료되어야 시작됩니다. 어느 쪽도 이루어지지 않습니다. --no-block을 추가하거나 enable만 하세요.</translation>
    </message>
    <message>
        <source>A server in the foreground</source>
        <translation>포그라운드로 실행되는 서버</translation>
    </message>
    <message>
        <source>The command does not return as long as the server runs: what stands below never runs and cloud-init never gets done. Make it a systemd service.</source>
        <translation>서버가 실행되는 동안 명령이 반환하지 않으므로 아래 내용은 실행되지 않고 cloud-init은 완료되지 않습니다. systemd 서비스로 만드세요.</translation>
    </message>
    <message>
        <source>A command that asks its user</source>
        <translation>사용자에게 질문하는 명령</translation>
    </message>
    <message>
        <source>cloud-init has no terminal and nobody can answer: the command fails or does nothing.</source>
        <translation>cloud-init에는 터미널이 없고 응답할 사람도 없으므로 명령이 실패하거나 아무 작업도 하지 않습니다.</translation>
    </message>
    <message>
        <source>ssh asks about an unknown host</source>
        <translation>ssh가 알 수 없는 호스트인지 확인을 물음</translation>
    </message>
    <message>
        <source>On a new machine no host is known and nobody can answer &quot;yes&quot;: Host key verification failed. Put the host&apos;s key into known_hosts first.</source>
        <translation>새 시스템에는 알려진 호스트가 없고 &quot;yes&quot;라고 응답할 사람도 없습니다: Host key verification failed. 먼저 호스트의 키를 known_hosts에 추가하세요.</translation>
    </message>
    <message>
        <source>pipefail makes this pipe fail</source>
        <translation>pipefail 때문에 이 파이프가 실패함</translation>
    </message>
    <message>
        <source>What writes without end is killed by SIGPIPE when the reader has enough (status 141); with set -e and pipefail the script ends here.</source>
        <translation>끝없이 출력하는 쪽은 읽는 쪽이 읽기를 마치면 SIGPIPE로 강제 종료됩니다(종료 코드 141). set -e와 pipefail이 있으면 스크립트가 여기서 끝납니다.</translation>
    </message>
    <message>
        <source>tee hides whether the script failed</source>
        <translation>tee가 스크립트의 실패를 숨김</translation>
    </message>
    <message>
        <source>The script&apos;s status is that of its last command, here tee, which succeeds. cloud-init never reports a failure. Use set -o pipefail.</source>
        <translation>스크립트의 종료 코드는 마지막 명령의 종료 코드이며, 여기서는 성공하는 tee입니다. cloud-init이 실패를 보고하지 않습니다. set -o pipefail을 사용하세요.</translation>
    </message>
    <message>
        <source>A download is run unseen</source>
        <translation>다운로드한 내용을 확인 없이 실행함</translation>
    </message>
    <message>
        <source>Without -f curl hands on the page of an error for the shell to run, and the failure stays unnoticed.</source>
        <translation>-f가 없으면 curl이 오류 페이지를 쉘에 넘겨 실행하게 하고, 실패는 드러나지 않습니다.</translation>
    </message>
    <message>
        <source>The device may have another name</source>
        <translation>디바이스 이름이 다를 수 있음</translation>
    </message>
    <message>
        <source>On Nitro instances EBS volumes are /dev/nvme1n1 and so on; only some images make links with the name from the launch. Look with lsblk or by id.</source>
        <translation>Nitro 인스턴스에서 EBS 볼륨은 /dev/nvme1n1 등이며, 시작할 때 지정한 이름의 링크는 일부 이미지만 만듭니다. lsblk나 ID로 확인하세요.</translation>
    </message>
    <message>
        <source>A file system is made without a look</source>
        <translation>확인 없이 파일 시스템을 만듦</translation>
    </message>
    <message>
        <source>When the volume is attached to a new instance, or was made from a snapshot, its data is lost. Ask blkid first.</source>
        <translation>볼륨을 새 인스턴스에 연결하거나 스냅샷에서 만든 경우 데이터가 사라집니다. 먼저 blkid로 확인하세요.</translation>
    </message>
    <message>
        <source>A template&apos;s mark was left in</source>
        <translation>템플릿 표시가 남아 있음</translation>
    </message>
    <message>
        <source>The tool that should have replaced it did not, and the shell reads it as something else.</source>
        <translation>이를 바꿔야 할 도구가 바꾸지 않아 쉘이 다른 의미로 읽습니다.</translation>
    </message>
    <message>
        <source>A placeholder was left in</source>
        <translation>자리 표시자가 남아 있음</translation>
    </message>
    <message>
        <source>Nothing replaces it any more. Outside of quotes the shell even takes &lt; and &gt; for redirections.</source>
        <translation>더 이상 이를 바꾸는 것이 없습니다. 따옴표 밖에서는 쉘이 &lt;와 &gt;를 리디렉션으로 처리하기까지 합니다.</translation>
    </message>
    <message>
        <source>A secret in the user data</source>
        <translation>사용자 데이터에 비밀 정보가 있음</translation>
    </message>
    <message>
        <source>Every process of the instance can read it through the metadata service, and everybody who may describe the instance. Fetch it from Secrets Manager or SSM with the instance&apos;s role.</source>
        <translation>인스턴스의 모든 프로세스가 메타데이터 서비스로 읽을 수 있고, 인스턴스를 조회할 수 있는 사람은 누구나 읽을 수 있습니다. 인스턴스의 역할을 사용해 Secrets Manager나 SSM에서 가져오세요.</translation>
    </message>
    <message>
        <source>The hash of a password in the user data</source>
        <translation>사용자 데이터에 암호의 해시가 있음</translation>
    </message>
    <message>
        <source>Every process of the instance can read it through the metadata service and try passwords against it. Prefer SSH keys.</source>
        <translation>인스턴스의 모든 프로세스가 메타데이터 서비스로 읽고 암호를 대입해 볼 수 있습니다. SSH 키를 사용하는 것이 좋습니다.</translation>
    </message>
    <message>
        <source>set -x writes a secret into the log</source>
        <translation>set -x가 비밀 정보를 로그에 씀</translation>
    </message>
    <message>
        <source>It prints every command with its values to /var/log/cloud-init-output.log and the console. Write set +x before it.</source>
        <translation>모든 명령을 값과 함께 /var/log/cloud-init-output.log와 콘솔에 출력합니다. 그 앞에 set +x를 쓰세요.</translation>
    </message>
    <message>
        <source>Nobody may be able to log in</source>
        <translation>아무도 로그인하지 못할 수 있음</translation>
    </message>
    <message>
        <source>A list of users without &quot;default&quot; leaves out the image&apos;s own user (ec2-user, ubuntu), and with it the key pair of the instance.</source>
        <translation>사용자 목록에 &quot;default&quot;가 없으면 이미지의 기본 사용자(ec2-user, ubuntu)가 빠지고, 인스턴스의 키 페어도 함께 빠집니다.</translation>
    </message>
    <message>
        <source>The owner does not exist yet</source>
        <translation>소유자가 아직 없음</translation>
    </message>
    <message>
        <source>write_files runs before the users are made and stops with &quot;Unknown user or group&quot;; the files below it are not written. Add defer: true.</source>
        <translation>write_files는 사용자를 만들기 전에 실행되어 &quot;Unknown user or group&quot;으로 중단되며, 그 아래 파일은 쓰이지 않습니다. defer: true를 추가하세요.</translation>
    </message>
    <message>
        <source>A file in a home that does not exist yet</source>
        <translation>아직 없는 홈 디렉터리의 파일</translation>
    </message>
    <message>
        <source>write_files runs before the users are made: the home is made by it, belongs to root and lacks the usual files. Add defer: true.</source>
        <translation>write_files는 사용자를 만들기 전에 실행됩니다. 홈 디렉터리를 write_files가 만들게 되어 root 소유가 되고 기본 파일이 없습니다. defer: true를 추가하세요.</translation>
    </message>
    <message>
        <source>A file in /tmp during the boot</source>
        <translation>부팅 중 /tmp에 둔 파일</translation>
    </message>
    <message>
        <source>systemd clears /tmp while it boots and may delete the file. Write to /run or /root.</source>
        <translation>systemd가 부팅하면서 /tmp를 비워 파일을 삭제할 수 있습니다. /run 또는 /root에 쓰세요.</translation>
    </message>
    <message>
        <source>The script cannot be started</source>
        <translation>스크립트를 시작할 수 없음</translation>
    </message>
    <message>
        <source>write_files gives it no permission to execute: Permission denied. Add permissions: &apos;0755&apos;.</source>
        <translation>write_files가 실행 권한을 주지 않습니다: Permission denied. permissions: &apos;0755&apos;를 추가하세요.</translation>
    </message>
    <message>
        <source>bootcmd runs at every boot</source>
        <translation>bootcmd는 부팅할 때마다 실행됨</translation>
    </message>
    <message>
        <source>The next boot does it again. Use runcmd, or cloud-init-per once NAME COMMAND.</source>
        <translation>다음 부팅에서 다시 실행됩니다. runcmd 또는 cloud-init-per once NAME COMMAND를 사용하세요.</translation>
    </message>
    <message>
        <source>Shell signs in a list of arguments</source>
        <translation>인수 목록에 쉘 기호가 있음</translation>
    </message>
    <message>
        <source>The words of a list are quoted one by one and no shell reads them. Write the command as one string.</source>
        <translation>목록의 단어는 하나씩 따옴표로 묶이며 쉘이 해석하지 않습니다. 명령을 문자열 하나로 쓰세요.</translation>
    </message>
    <message>
        <source>A list of modules leaves others out</source>
        <translation>모듈 목록이 다른 모듈을 빠뜨림</translation>
    </message>
    <message>
        <source>The list replaces the image&apos;s own as a whole. To run a script at every boot use a part of type text/x-shellscript-per-boot or a boothook.</source>
        <translation>이 목록은 이미지의 목록 전체를 대체합니다. 부팅할 때마다 스크립트를 실행하려면 text/x-shellscript-per-boot 유형의 파트나 boothook을 사용하세요.</translation>
    </message>
    <message>
        <source>passwd wants a hash</source>
        <translation>passwd에는 해시가 필요함</translation>
    </message>
    <message>
        <source>The text is taken for the hash of a password, and no password fits it. Write what mkpasswd prints, or use plain_text_passwd.</source>
        <translation>텍스트가 암호의 해시로 처리되어 어떤 암호도 일치하지 않습니다. mkpasswd의 출력을 쓰거나 plain_text_passwd를 사용하세요.</translation>
    </message>
    <message>
        <source>The password is locked</source>
        <translation>암호가 잠겨 있음</translation>
    </message>
    <message>
        <source>lock_passwd is true unless it is set: the password that is given cannot be used. Add lock_passwd: false.</source>
        <translation>lock_passwd를 설정하지 않으면 true이므로 지정한 암호를 사용할 수 없습니다. lock_passwd: false를 추가하세요.</translation>
    </message>
    <message>
        <source>A later part replaces an earlier one&apos;s key</source>
        <translation>뒤의 파트가 앞 파트의 키를 대체함</translation>
    </message>
    <message>
        <source>cloud-init keeps the value of the last part only. To join lists write merge_how: &apos;list(append)+dict(no_replace,recurse_list)+str()&apos; into the later part.</source>
        <translation>cloud-init은 마지막 파트의 값만 유지합니다. 목록을 합치려면 뒤의 파트에 merge_how: &apos;list(append)+dict(no_replace,recurse_list)+str()&apos;를 쓰세요.</translation>
    </message>
    <message>
        <source>A disk is overwritten</source>
        <translation>디스크를 덮어씀</translation>
    </message>
    <message>
        <source>Once per instance, whatever is on it: when the volume is attached to a new instance its data is lost.</source>
        <translation>디스크의 내용과 관계없이 인스턴스당 한 번 덮어씁니다. 볼륨을 새 인스턴스에 연결하면 데이터가 사라집니다.</translation>
    </message>
    <message>
        <source>Compressed it would fit</source>
        <translation>압축하면 제한을 넘지 않음</translation>
    </message>
    <message>
        <source>cloud-init unpacks gzip by itself, and EC2 counts the compressed bytes.</source>
        <translation>cloud-init은 gzip을 자동으로 풀며, EC2는 압축된 바이트를 기준으로 계산합니다.</translation>
    </message>
    <message>
        <source>%1 is given a value that looks secret</source>
        <translation>%1: 비밀 정보로 보이는 값을 지정함</translation>
    </message>
    <message>
        <source>set -x is on here and prints the value</source>
        <translation>여기서는 set -x가 켜져 있어 값을 출력함</translation>
    </message>
    <message>
        <source>An access key of AWS stands here</source>
        <translation>AWS의 액세스 키가 적혀 있음</translation>
    </message>
    <message>
        <source>A private key stands here</source>
        <translation>프라이빗 키가 적혀 있음</translation>
    </message>
    <message>
        <source>A token of GitHub stands here</source>
        <translation>GitHub 토큰이 적혀 있음</translation>
    </message>
    <message>
        <source>A token of GitLab stands here</source>
        <translation>GitLab 토큰이 적혀 있음</translation>
    </message>
    <message>
        <source>A token of Slack stands here</source>
        <translation>여기에 Slack 토큰이 있음</translation>
    </message>
    <message>
        <source>The address of a Slack webhook stands here</source>
        <translation>여기에 Slack webhook 주소가 있음</translation>
    </message>
    <message>
        <source>A key of Stripe stands here</source>
        <translation>여기에 Stripe 키가 있음</translation>
    </message>
    <message>
        <source>A key of Google stands here</source>
        <translation>여기에 Google 키가 있음</translation>
    </message>
    <message>
        <source>A token of npm stands here</source>
        <translation>여기에 npm 토큰이 있음</translation>
    </message>
    <message>
        <source>A token of Vault stands here</source>
        <translation>여기에 Vault 토큰이 있음</translation>
    </message>
    <message>
        <source>A token of DigitalOcean stands here</source>
        <translation>여기에 DigitalOcean 토큰이 있음</translation>
    </message>
    <message>
        <source>A key of Tailscale stands here</source>
        <translation>여기에 Tailscale 키가 있음</translation>
    </message>
    <message>
        <source>A key of SendGrid stands here</source>
        <translation>여기에 SendGrid 키가 있음</translation>
    </message>
    <message>
        <source>A password stands in this address</source>
        <translation>이 주소에 암호가 있음</translation>
    </message>
    <message>
        <source>Terraform&apos;s $${…} was not replaced: the shell prints its process number here</source>
        <translation>Terraform의 $${…} 부분이 바뀌지 않음: 쉘이 여기에 프로세스 번호를 출력함</translation>
    </message>
    <message>
        <source>CloudFormation did not replace this; the shell reads it as an empty text</source>
        <translation>CloudFormation이 이 부분을 바꾸지 않음. 쉘은 빈 텍스트로 읽음</translation>
    </message>
    <message>
        <source>Terraform did not replace this; to the shell it is a bad substitution</source>
        <translation>Terraform이 이 부분을 바꾸지 않음. 쉘에서는 잘못된 치환(bad substitution)임</translation>
    </message>
    <message>
        <source>%1 was left in</source>
        <translation>그대로 남아 있음: %1</translation>
    </message>
    <message>
        <source>A directive of Terraform&apos;s templates was left in</source>
        <translation>Terraform 템플릿의 지시문이 그대로 남아 있음</translation>
    </message>
    <message>
        <source>%1 needs a terminal</source>
        <translation>터미널이 필요함: %1</translation>
    </message>
    <message>
        <source>passwd asks for the password</source>
        <translation>passwd가 암호 입력을 요구함</translation>
    </message>
    <message>
        <source>ssh-keygen asks for a passphrase: add -N &apos;&apos; and -f FILE</source>
        <translation>ssh-keygen이 암호문(passphrase) 입력을 요구함: -N &apos;&apos; 및 -f FILE 추가</translation>
    </message>
    <message>
        <source>%1 asks questions</source>
        <translation>질문에 대한 입력을 요구함: %1</translation>
    </message>
    <message>
        <source>%1 asks how the key shall be</source>
        <translation>키 생성 방식의 입력을 요구함: %1</translation>
    </message>
    <message>
        <source>crontab -e starts an editor</source>
        <translation>crontab -e가 편집기를 시작함</translation>
    </message>
    <message>
        <source>visudo starts an editor</source>
        <translation>visudo가 편집기를 시작함</translation>
    </message>
    <message>
        <source>aws configure asks for keys</source>
        <translation>aws configure가 키 입력을 요구함</translation>
    </message>
    <message>
        <source>%1 login asks for the password</source>
        <translation>%1 login이 암호 입력을 요구함</translation>
    </message>
    <message>
        <source>%1 asks what to do</source>
        <translation>수행할 작업의 입력을 요구함: %1</translation>
    </message>
    <message>
        <source>dpkg-reconfigure asks questions</source>
        <translation>dpkg-reconfigure가 질문에 대한 입력을 요구함</translation>
    </message>
    <message>
        <source>adduser of Debian and Ubuntu asks for a password and a name</source>
        <translation>Debian 및 Ubuntu의 adduser는 암호와 이름 입력을 요구함</translation>
    </message>
    <message>
        <source>read waits for a person&apos;s answer</source>
        <translation>read가 사용자의 입력을 기다림</translation>
    </message>
    <message>
        <source>git asks whether the unknown host is to be trusted, and gives up</source>
        <translation>git이 알 수 없는 호스트를 신뢰할지 묻고 중단함</translation>
    </message>
    <message>
        <source>%1 does not return while it runs, and cloud-init waits for it</source>
        <translation>실행되는 동안 반환되지 않아 cloud-init이 기다림: %1</translation>
    </message>
    <message>
        <source>This is no hash: no password will fit it</source>
        <translation>해시가 아님: 일치하는 암호가 없음</translation>
    </message>
    <message>
        <source>The password of %1 is locked and cannot be used</source>
        <translation>암호가 잠겨 있어 사용할 수 없음: %1</translation>
    </message>
    <message>
        <source>Add lock_passwd: false</source>
        <translation>lock_passwd: false 추가</translation>
    </message>
    <message>
        <source>No user of this list has a key or a usable password, and the image&apos;s own user is left out</source>
        <translation>이 목록에 키나 사용 가능한 암호가 있는 사용자가 없고, 이미지의 기본 사용자도 빠져 있음</translation>
    </message>
    <message>
        <source>Add &quot;default&quot;</source>
        <translation>&quot;default&quot; 추가</translation>
    </message>
    <message>
        <source>%1 starts after cloud-init, and cloud-init waits for it here</source>
        <translation>cloud-init 이후에 시작되는데 cloud-init이 여기서 기다림: %1</translation>
    </message>
    <message>
        <source>Add --no-block</source>
        <translation>--no-block 추가</translation>
    </message>
    <message>
        <source>cloud-init waits here for itself and never gets done</source>
        <translation>cloud-init이 여기서 자신을 기다리므로 끝나지 않음</translation>
    </message>
    <message>
        <source>cloud-init writes this file when this script is done, and the script waits for it</source>
        <translation>cloud-init은 이 스크립트가 끝나야 이 파일을 쓰는데, 스크립트가 이 파일을 기다림</translation>
    </message>
    <message>
        <source>The restart ends this script; line %1 and on may never run</source>
        <translation>다시 시작하면 이 스크립트가 끝남. %1번째 줄부터 실행되지 않을 수 있음</translation>
    </message>
    <message>
        <source>This ends the script; line %1 and on may never run</source>
        <translation>여기서 스크립트가 끝남. %1번째 줄부터 실행되지 않을 수 있음</translation>
    </message>
    <message>
        <source>The restart ends cloud-init before it is done</source>
        <translation>다시 시작하면 cloud-init이 완료되기 전에 종료됨</translation>
    </message>
</context>
<context>
    <name>bootscope::HostDialog</name>
    <message>
        <source>Fetch a boot over ssh</source>
        <translation>ssh로 부팅 기록 가져오기</translation>
    </message>
    <message>
        <source>&amp;Host, as you would give it to ssh:</source>
        <translation>호스트(ssh에 지정하는 그대로)(&amp;H):</translation>
    </message>
    <message>
        <source>The logs, the JSON and the user data of cloud-init are read there and packed; nothing is written on the host. Your own ssh runs, with your configuration, keys and agent; it asks for no password. What only root may read comes along where sudo needs none.</source>
        <translation>cloud-init의 로그, JSON, 사용자 데이터를 호스트에서 읽어 묶습니다. 호스트에는 아무것도 쓰지 않습니다. 사용자의 ssh가 사용자의 설정, 키, 에이전트로 실행되며 암호를 묻지 않습니다. root만 읽을 수 있는 파일은 sudo에 암호가 필요 없는 경우 함께 가져옵니다.</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>가져오기(&amp;F)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>bootscope::Imds</name>
    <message>
        <source>%1 port %2 cannot be listened on: %3</source>
        <translation>수신 대기할 수 없음: %1 포트 %2: %3</translation>
    </message>
    <message>
        <source>Answered by the endpoint.</source>
        <translation>엔드포인트가 응답했습니다.</translation>
    </message>
    <message>
        <source>The item has a value.</source>
        <translation>항목에 값이 있습니다.</translation>
    </message>
    <message>
        <source>The path is a directory.</source>
        <translation>경로가 디렉터리입니다.</translation>
    </message>
    <message>
        <source>A directory without its slash: older hosts redirect.</source>
        <translation>끝에 슬래시가 없는 디렉터리: 오래된 호스트는 리디렉션합니다.</translation>
    </message>
    <message>
        <source>PUT with a valid time to live: a session token.</source>
        <translation>세션 기간(TTL)이 유효한 PUT 요청: 세션 토큰을 발급합니다.</translation>
    </message>
    <message>
        <source>OPTIONS: the methods of this path.</source>
        <translation>OPTIONS: 이 경로에서 쓸 수 있는 메서드입니다.</translation>
    </message>
    <message>
        <source>The request is not valid HTTP.</source>
        <translation>올바른 HTTP 요청이 아닙니다.</translation>
    </message>
    <message>
        <source>The request is larger than the limits.</source>
        <translation>요청이 크기 제한을 넘습니다.</translation>
    </message>
    <message>
        <source>HTTP/1.1 needs exactly one Host header.</source>
        <translation>HTTP/1.1에는 Host 헤더가 정확히 하나 있어야 합니다.</translation>
    </message>
    <message>
        <source>Host check: this host name is not one of the emulator&apos;s.</source>
        <translation>호스트 검사: 에뮬레이터의 호스트 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>A web page asked: browsers are refused.</source>
        <translation>웹 페이지가 보낸 요청: 브라우저 요청은 거부합니다.</translation>
    </message>
    <message>
        <source>The endpoint is disabled on this instance.</source>
        <translation>이 인스턴스에서 엔드포인트가 비활성화되어 있습니다.</translation>
    </message>
    <message>
        <source>More requests than the throttle lets through.</source>
        <translation>요청이 스로틀링 한도를 넘었습니다.</translation>
    </message>
    <message>
        <source>A fault of the scenario.</source>
        <translation>시나리오가 주입한 오류입니다.</translation>
    </message>
    <message>
        <source>The token&apos;s time to live must be 1 to 21600 seconds.</source>
        <translation>토큰의 세션 기간(TTL)은 1~21600초여야 합니다.</translation>
    </message>
    <message>
        <source>No token for requests with X-Forwarded-For.</source>
        <translation>X-Forwarded-For가 있는 요청에는 토큰을 발급하지 않습니다.</translation>
    </message>
    <message>
        <source>Tokens are given at /latest/api/token only.</source>
        <translation>토큰은 /latest/api/token에서만 발급합니다.</translation>
    </message>
    <message>
        <source>The path does not take this method.</source>
        <translation>이 경로에서는 이 메서드를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Tokens are required and the request has none.</source>
        <translation>토큰 필수인데 요청에 토큰이 없습니다.</translation>
    </message>
    <message>
        <source>The token is unknown or has expired.</source>
        <translation>알 수 없거나 만료된 토큰입니다.</translation>
    </message>
    <message>
        <source>A request with a token must not have X-Forwarded-For.</source>
        <translation>토큰을 쓰는 요청에는 X-Forwarded-For가 없어야 합니다.</translation>
    </message>
    <message>
        <source>There is no such item on this instance.</source>
        <translation>이 인스턴스에 없는 항목입니다.</translation>
    </message>
    <message>
        <source>The tree is larger than %1 items or deeper than %2 levels; the rest was left out.</source>
        <translation>트리의 항목이 %1개를 넘거나 깊이가 %2단계를 넘어 나머지를 제외했습니다.</translation>
    </message>
    <message>
        <source>There is no version %1.</source>
        <translation>없는 버전: %1</translation>
    </message>
    <message>
        <source>line %1: this is not JSON and was left out</source>
        <translation>%1번째 줄: JSON이 아니어서 제외했습니다</translation>
    </message>
    <message>
        <source>line 1: this program reads imds-capture version 1.</source>
        <translation>1번째 줄: 이 프로그램은 imds-capture 버전 1을 읽습니다.</translation>
    </message>
    <message>
        <source>The recording has no last line: it was cut off. What is there is served.</source>
        <translation>기록에 마지막 줄이 없습니다. 중간에 잘린 기록이며, 있는 내용만 제공합니다.</translation>
    </message>
    <message>
        <source>cloud-init redacted %1 items of this file; they are absent here.</source>
        <translation>cloud-init이 이 파일의 항목 %1개를 마스킹 처리했습니다. 그 항목은 여기에 없습니다.</translation>
    </message>
    <message>
        <source>The file holds more than %1 items; the rest was left out.</source>
        <translation>파일의 항목이 %1개를 넘습니다. 나머지는 제외했습니다.</translation>
    </message>
    <message>
        <source>instance-data.json, byte %1: %2.</source>
        <translation>instance-data.json, 바이트 위치 %1: %2.</translation>
    </message>
    <message>
        <source>The file tells nothing of an instance: no item of &quot;ds&quot; or &quot;v1&quot; can be read.</source>
        <translation>파일에 인스턴스 정보가 없습니다. &quot;ds&quot; 또는 &quot;v1&quot;에서 읽을 수 있는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>This instance ran on %1, not on EC2: its items are shown where EC2 has them.</source>
        <translation>이 인스턴스는 EC2에서 실행되지 않았습니다(실행된 클라우드: %1). 항목은 EC2의 해당 위치에 표시됩니다.</translation>
    </message>
    <message>
        <source>instance-data.json does not hold the user data.</source>
        <translation>instance-data.json에 사용자 데이터가 없습니다.</translation>
    </message>
    <message>
        <source>%1 has no instance-data.json of cloud-init and no recording in it.</source>
        <translation>cloud-init의 instance-data.json도 기록도 없음: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>읽을 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 512 MiB.</source>
        <translation>512MiB보다 큼: %1.</translation>
    </message>
    <message>
        <source>Uses IMDSv1: it asks without a token, and stops working where tokens are required.</source>
        <translation>IMDSv1 사용: 토큰 없이 요청하며, 토큰 필수인 곳에서는 작동하지 않습니다.</translation>
    </message>
    <message>
        <source>Asks without a token although it is refused: it does not know IMDSv2.</source>
        <translation>거부되는데도 토큰 없이 요청합니다. IMDSv2를 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>Fetches a token for every request: twice the requests, and twice the chance to be throttled. A token may be used for up to six hours.</source>
        <translation>요청마다 토큰을 새로 받습니다. 요청 수가 두 배가 되고 스로틀링될 가능성도 두 배가 됩니다. 토큰 하나는 최대 6시간 동안 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Goes on with a token that is refused: on 401 it should fetch a new one.</source>
        <translation>거부된 토큰을 계속 씁니다. 401 응답을 받으면 새 토큰을 받아야 합니다.</translation>
    </message>
    <message>
        <source>Rebalance recommendation</source>
        <translation>리밸런싱 권고</translation>
    </message>
    <message>
        <source>Spot interruption notice: %1</source>
        <translation>스팟 인스턴스 중단 알림: %1</translation>
    </message>
    <message>
        <source>Spot interruption: %1</source>
        <translation>스팟 인스턴스 중단: %1</translation>
    </message>
    <message>
        <source>Leaves its Auto Scaling group</source>
        <translation>Auto Scaling 그룹에서 나감</translation>
    </message>
    <message>
        <source>Auto Scaling: %1</source>
        <translation>Auto Scaling: %1</translation>
    </message>
    <message>
        <source>Event is announced: %1</source>
        <translation>이벤트 예고됨: %1</translation>
    </message>
    <message>
        <source>Event may begin: %1</source>
        <translation>이벤트 시작 가능: %1</translation>
    </message>
    <message>
        <source>Event has to be over: %1</source>
        <translation>이벤트 종료 기한: %1</translation>
    </message>
    <message>
        <source>Event is completed: %1</source>
        <translation>이벤트 완료됨: %1</translation>
    </message>
    <message>
        <source>New credentials of %1</source>
        <translation>새 자격 증명: %1</translation>
    </message>
</context>
<context>
    <name>bootscope::ImdsClient</name>
    <message>
        <source>The answer to the token request is no token: this may not be a metadata service.</source>
        <translation>토큰 요청의 응답이 토큰이 아닙니다. 메타데이터 서비스가 아닐 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing listens at %1 (connection refused).</source>
        <translation>수신 대기 중인 프로그램 없음(연결 거부됨): %1</translation>
    </message>
    <message>
        <source>There is no host %1.</source>
        <translation>없는 호스트: %1</translation>
    </message>
    <message>
        <source>No answer from %1 to the token request in time. On an instance, a container may be one hop too far away: aws ec2 modify-instance-metadata-options --instance-id ID --http-put-response-hop-limit 2. Elsewhere there is no metadata service.</source>
        <translation>토큰 요청에 제한 시간 안에 응답 없음: %1. 인스턴스의 컨테이너라면 한 홉이 더 필요할 수 있습니다. aws ec2 modify-instance-metadata-options --instance-id ID --http-put-response-hop-limit 2. 인스턴스가 아니라면 메타데이터 서비스가 없습니다.</translation>
    </message>
    <message>
        <source>No whole answer from %1 in time.</source>
        <translation>제한 시간 안에 전체 응답을 받지 못함: %1</translation>
    </message>
    <message>
        <source>%1 ended the connection before the answer was complete.</source>
        <translation>응답이 끝나기 전에 연결이 끊김: %1</translation>
    </message>
    <message>
        <source>No usable answer from %1: %2.</source>
        <translation>사용할 수 있는 응답 없음: %1: %2.</translation>
    </message>
    <message>
        <source>The token request was rejected (400): is the time to live between 1 and 21600 seconds?</source>
        <translation>토큰 요청이 거부되었습니다(400). 세션 기간(TTL)이 1~21600초인지 확인하세요.</translation>
    </message>
    <message>
        <source>The endpoint calls the request malformed (400).</source>
        <translation>엔드포인트가 요청 형식 오류로 응답했습니다(400).</translation>
    </message>
    <message>
        <source>This instance takes session tokens only (401): read it with IMDSv2.</source>
        <translation>이 인스턴스는 세션 토큰만 받습니다(401). IMDSv2로 읽으세요.</translation>
    </message>
    <message>
        <source>The session token was refused (401), and so was a new one.</source>
        <translation>세션 토큰이 거부되었고(401), 새 토큰도 거부되었습니다.</translation>
    </message>
    <message>
        <source>Access is refused (403): the metadata service is disabled on this instance (HttpEndpoint=disabled), or a proxy added X-Forwarded-For.</source>
        <translation>액세스가 거부되었습니다(403). 이 인스턴스에서 메타데이터 서비스가 비활성화되었거나(HttpEndpoint=disabled) 프록시가 X-Forwarded-For를 추가했습니다.</translation>
    </message>
    <message>
        <source>The endpoint gives no session tokens (%1). It may know IMDSv1 only; use that if you trust it.</source>
        <translation>엔드포인트가 세션 토큰을 발급하지 않습니다(%1). IMDSv1만 지원할 수 있으므로, 신뢰할 수 있다면 IMDSv1을 쓰세요.</translation>
    </message>
    <message>
        <source>There is no such item on this instance (404).</source>
        <translation>이 인스턴스에 없는 항목입니다(404).</translation>
    </message>
    <message>
        <source>The endpoint is busy (503): too many requests, or it is not ready yet.</source>
        <translation>엔드포인트를 지금 쓸 수 없습니다(503). 요청이 너무 많거나 아직 준비되지 않았습니다.</translation>
    </message>
    <message>
        <source>The endpoint answered with status %1.</source>
        <translation>엔드포인트 응답 상태: %1</translation>
    </message>
    <message>
        <source>%1 is no address: it should look like http://127.0.0.1:1338.</source>
        <translation>주소가 아님: %1. http://127.0.0.1:1338 형식이어야 합니다.</translation>
    </message>
    <message>
        <source>The metadata service speaks plain http, not %1.</source>
        <translation>메타데이터 서비스는 일반 http만 사용합니다. 지정된 값: %1</translation>
    </message>
    <message>
        <source>An endpoint is only a host and a port.</source>
        <translation>엔드포인트는 호스트와 포트로만 이루어집니다.</translation>
    </message>
    <message>
        <source>AWS_EC2_METADATA_DISABLED is true: nothing is asked</source>
        <translation>AWS_EC2_METADATA_DISABLED가 true이므로 요청하지 않습니다</translation>
    </message>
    <message>
        <source>AWS_EC2_METADATA_V1_DISABLED is true: IMDSv1 is refused</source>
        <translation>AWS_EC2_METADATA_V1_DISABLED가 true이므로 IMDSv1을 거부합니다</translation>
    </message>
    <message>
        <source>The answer is larger than %1 and was cut off.</source>
        <translation>응답이 한도(%1)를 넘어 잘렸습니다.</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1MiB</translation>
    </message>
    <message>
        <source>The endpoint redirects to %1 (%2), which is not followed: the metadata service never sends elsewhere.</source>
        <translation>엔드포인트가 다음 위치로 리디렉션했으나 따라가지 않습니다: %1(%2). 메타데이터 서비스는 다른 곳으로 보내지 않습니다.</translation>
    </message>
    <message>
        <source>The endpoint does not let this be read (405).</source>
        <translation>엔드포인트가 이 항목의 읽기를 허용하지 않습니다(405).</translation>
    </message>
</context>
<context>
    <name>bootscope::ImdsCommand</name>
    <message>
        <source>This text.</source>
        <translation>이 도움말을 표시합니다.</translation>
    </message>
    <message>
        <source>--listen %1: not ADDRESS:PORT</source>
        <translation>--listen %1: ADDRESS:PORT 형식이 아닙니다</translation>
    </message>
    <message>
        <source>Emulates the EC2 instance metadata service.</source>
        <translation>EC2 인스턴스 메타데이터 서비스를 에뮬레이션합니다.</translation>
    </message>
    <message>
        <source>A scenario file, or the name of one that comes along.</source>
        <translation>시나리오 파일 또는 기본 제공 시나리오의 이름입니다.</translation>
    </message>
    <message>
        <source>Where to listen; port 0 takes a free one.</source>
        <translation>수신 대기할 주소입니다. 포트 0은 빈 포트를 씁니다.</translation>
    </message>
    <message>
        <source>Serve this file as user data.</source>
        <translation>이 파일을 사용자 데이터로 제공합니다.</translation>
    </message>
    <message>
        <source>Allow an address that is not loopback.</source>
        <translation>루프백이 아닌 주소를 허용합니다.</translation>
    </message>
    <message>
        <source>No line for each request.</source>
        <translation>요청마다 줄을 출력하지 않습니다.</translation>
    </message>
    <message>
        <source>Name the scenarios that come along.</source>
        <translation>기본 제공 시나리오의 이름을 출력합니다.</translation>
    </message>
    <message>
        <source>serve takes no argument: %1</source>
        <translation>serve에는 인수를 쓸 수 없음: %1</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>경고: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read or is larger than 1 MiB</source>
        <translation>읽을 수 없거나 1MiB보다 큼: %1</translation>
    </message>
    <message>
        <source>%1 can be reached from other machines. Say --allow-remote if that is what you want.</source>
        <translation>다른 컴퓨터에서 접근할 수 있는 주소: %1. 의도한 것이면 --allow-remote를 지정하세요.</translation>
    </message>
    <message>
        <source>(%1 lines)</source>
        <translation>(%1줄)</translation>
    </message>
    <message>
        <source>%1 bytes, not text</source>
        <translation>%1바이트, 텍스트 아님</translation>
    </message>
    <message>
        <source>(listed, but 404)</source>
        <translation>(목록에 있으나 404)</translation>
    </message>
    <message>
        <source>(credentials, not fetched)</source>
        <translation>(자격 증명, 가져오지 않음)</translation>
    </message>
    <message>
        <source>%1 requests recorded in %2, secrets redacted</source>
        <translation>요청 %1개 기록됨: %2, 비밀 정보 마스킹됨</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>쓸 수 없음: %1</translation>
    </message>
    <message>
        <source>record needs the name of one file</source>
        <translation>record에는 파일 이름 하나가 필요합니다</translation>
    </message>
    <message>
        <source>tree takes no argument: %1</source>
        <translation>tree는 인수를 받지 않습니다: %1</translation>
    </message>
    <message>
        <source>Reads the EC2 instance metadata service with session tokens (IMDSv2).</source>
        <translation>세션 토큰(IMDSv2)으로 EC2 인스턴스 메타데이터 서비스를 읽습니다.</translation>
    </message>
    <message>
        <source>The service to ask; http://169.254.169.254 if left out.</source>
        <translation>요청할 서비스. 생략하면 http://169.254.169.254입니다.</translation>
    </message>
    <message>
        <source>Allow an endpoint that is neither this machine nor the real service.</source>
        <translation>이 컴퓨터도 실제 서비스도 아닌 엔드포인트를 허용합니다.</translation>
    </message>
    <message>
        <source>Ask without a session token (IMDSv1).</source>
        <translation>세션 토큰 없이 요청합니다(IMDSv1).</translation>
    </message>
    <message>
        <source>How long the token is to live.</source>
        <translation>토큰의 유효 시간.</translation>
    </message>
    <message>
        <source>How long to wait.</source>
        <translation>기다릴 시간.</translation>
    </message>
    <message>
        <source>The version of the tree.</source>
        <translation>트리의 버전.</translation>
    </message>
    <message>
        <source>Print credentials unmasked.</source>
        <translation>자격 증명을 마스킹 없이 출력합니다.</translation>
    </message>
    <message>
        <source>Print one JSON object, path to value.</source>
        <translation>경로와 값으로 된 JSON 객체 하나를 출력합니다.</translation>
    </message>
    <message>
        <source>Requests a second of tree and record.</source>
        <translation>tree와 record의 초당 요청 수.</translation>
    </message>
    <message>
        <source>--token-ttl must be 1 to 21600 seconds</source>
        <translation>--token-ttl은 1~21600초여야 합니다</translation>
    </message>
    <message>
        <source>--timeout must be a number of seconds</source>
        <translation>--timeout은 초 단위 숫자여야 합니다</translation>
    </message>
    <message>
        <source>--rate must be a whole number of at least 1</source>
        <translation>--rate는 1 이상의 정수여야 합니다</translation>
    </message>
    <message>
        <source>%1 is neither this machine nor the metadata service: it would be given a token and could answer anything. Say --insecure-endpoint if that is what you want.</source>
        <translation>이 컴퓨터도 메타데이터 서비스도 아닌 주소: %1. 토큰을 넘겨받고 무엇이든 응답할 수 있습니다. 의도한 것이라면 --insecure-endpoint를 지정하세요.</translation>
    </message>
    <message>
        <source>the answer could not be written</source>
        <translation>응답을 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>--allow-v1 goes on without a token then.</source>
        <translation>--allow-v1을 지정하면 이때 토큰 없이 계속합니다.</translation>
    </message>
    <message>
        <source>%1 needs a path, such as meta-data/instance-id</source>
        <translation>경로가 필요한 명령: %1(경로 예: meta-data/instance-id)</translation>
    </message>
    <message>
        <source>Go on without a token (IMDSv1) when the service gives none.</source>
        <translation>서비스가 토큰을 발급하지 않으면 토큰 없이(IMDSv1) 계속합니다.</translation>
    </message>
    <message>
        <source>How often watch asks.</source>
        <translation>watch가 요청하는 간격.</translation>
    </message>
    <message>
        <source>Replace secrets in the user data too.</source>
        <translation>사용자 데이터의 비밀 정보도 바꿉니다.</translation>
    </message>
    <message>
        <source>--every must be at least 1 second</source>
        <translation>--every는 1초 이상이어야 합니다</translation>
    </message>
    <message>
        <source>The service gives no token: this is read with IMDSv1.</source>
        <translation>서비스가 토큰을 발급하지 않아 IMDSv1로 읽습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>쓸 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>How fast the scenario&apos;s time runs: 60 is a minute a second, 0 stands still.</source>
        <translation>시나리오의 시간이 흐르는 속도입니다. 60이면 1초에 1분씩 흐르고, 0이면 멈춥니다.</translation>
    </message>
    <message>
        <source>At the end, write the newest requests to this file as HAR; secrets are masked.</source>
        <translation>끝날 때 가장 최근 요청을 이 파일에 HAR로 저장합니다. 비밀 정보는 마스킹됩니다.</translation>
    </message>
    <message>
        <source>--clock-speed %1: not a number from 0 to %2</source>
        <translation>--clock-speed %1: 0~%2 범위의 숫자가 아닙니다</translation>
    </message>
    <message>
        <source>(absent, 404)</source>
        <translation>(없음, 404)</translation>
    </message>
</context>
<context>
    <name>bootscope::ImdsDiagnosis</name>
    <message>
        <source>The hop limit: the token&apos;s answer dies on the way</source>
        <translation>홉 제한: 토큰 응답이 도중에 사라짐</translation>
    </message>
    <message>
        <source>The PUT for a token gets no answer, while the service is there. Its answer travels no further than the hop limit lets it, and a container or another host is one hop more. SDKs then go on without a token and get 401.</source>
        <translation>서비스는 있지만 토큰을 요청하는 PUT에 응답이 없습니다. 그 응답은 홉 제한까지만 전달되며, 컨테이너나 다른 호스트는 한 홉 더 떨어져 있습니다. 그러면 SDK는 토큰 없이 계속하다가 401을 받습니다.</translation>
    </message>
    <message>
        <source>Set the limit to 2: aws ec2 modify-instance-metadata-options --instance-id ID --http-put-response-hop-limit 2. Or run the container in the host&apos;s network.</source>
        <translation>제한을 2로 설정하십시오: aws ec2 modify-instance-metadata-options --instance-id ID --http-put-response-hop-limit 2. 또는 컨테이너를 호스트의 네트워크에서 실행하십시오.</translation>
    </message>
    <message>
        <source>A proxy stands in between</source>
        <translation>중간에 프록시가 있음</translation>
    </message>
    <message>
        <source>The request went to a proxy. It cannot reach the service of this instance, or reaches that of its own instance, or adds X-Forwarded-For, which tokens are refused for.</source>
        <translation>요청이 프록시로 갔습니다. 프록시는 이 인스턴스의 서비스에 연결할 수 없거나, 프록시 자체 인스턴스의 서비스에 연결하거나, X-Forwarded-For 헤더를 추가합니다. 이 헤더가 있으면 토큰이 거부됩니다.</translation>
    </message>
    <message>
        <source>Take the service out of the proxy: NO_PROXY=169.254.169.254,fd00:ec2::254 (and no_proxy), or curl --noproxy &apos;*&apos;.</source>
        <translation>서비스를 프록시에서 제외하십시오: NO_PROXY=169.254.169.254,fd00:ec2::254 (및 no_proxy) 또는 curl --noproxy &apos;*&apos;.</translation>
    </message>
    <message>
        <source>The client was told not to ask</source>
        <translation>클라이언트가 요청하지 않도록 설정됨</translation>
    </message>
    <message>
        <source>AWS_EC2_METADATA_DISABLED, or an option like it, is set where the client runs. Nothing was sent.</source>
        <translation>클라이언트가 실행되는 환경에 AWS_EC2_METADATA_DISABLED 또는 비슷한 옵션이 설정되어 있습니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Unset AWS_EC2_METADATA_DISABLED in that environment.</source>
        <translation>해당 환경에서 AWS_EC2_METADATA_DISABLED 설정을 해제하십시오.</translation>
    </message>
    <message>
        <source>The address is not the metadata service&apos;s</source>
        <translation>메타데이터 서비스의 주소가 아님</translation>
    </message>
    <message>
        <source>The service answers at http://169.254.169.254, and at http://[fd00:ec2::254] where IPv6 is switched on: plain HTTP, port 80. 169.254.170.2 is the credentials service of ECS.</source>
        <translation>서비스는 http://169.254.169.254 주소에서 응답하며, IPv6가 켜져 있으면 http://[fd00:ec2::254] 주소에서도 응답합니다. 일반 HTTP, 포트 80입니다. 169.254.170.2는 ECS의 자격 증명 서비스입니다.</translation>
    </message>
    <message>
        <source>Compare the address digit by digit, and look at AWS_EC2_METADATA_SERVICE_ENDPOINT.</source>
        <translation>주소를 한 자리씩 비교하고 AWS_EC2_METADATA_SERVICE_ENDPOINT 값을 확인하십시오.</translation>
    </message>
    <message>
        <source>Nothing listens at this address</source>
        <translation>이 주소에서 수신 대기하는 프로그램이 없음</translation>
    </message>
    <message>
        <source>The request went to this machine, to a port where no program answers.</source>
        <translation>요청이 이 컴퓨터로 갔지만, 해당 포트에서 응답하는 프로그램이 없습니다.</translation>
    </message>
    <message>
        <source>Start the emulator or the tunnel, and compare the port.</source>
        <translation>에뮬레이터나 터널을 시작하고 포트를 비교하십시오.</translation>
    </message>
    <message>
        <source>No metadata service can be reached from here</source>
        <translation>여기에서 연결할 수 있는 메타데이터 서비스가 없음</translation>
    </message>
    <message>
        <source>There was no connection at all. Not on EC2 this is as it should be. On an instance a firewall, a network policy or a route keeps the packets from 169.254.169.254.</source>
        <translation>연결이 전혀 되지 않았습니다. EC2가 아니라면 정상입니다. 인스턴스라면 방화벽, 네트워크 정책 또는 경로 때문에 패킷이 169.254.169.254에 도달하지 못합니다.</translation>
    </message>
    <message>
        <source>On EC2 look at ip route get 169.254.169.254 and at rules of iptables or nftables. Elsewhere give the client credentials and a region another way, or the address of an emulator.</source>
        <translation>EC2에서는 ip route get 169.254.169.254 결과와 iptables 또는 nftables 규칙을 확인하십시오. 그 외의 환경에서는 클라이언트에 자격 증명과 리전을 다른 방법으로 제공하거나 에뮬레이터의 주소를 지정하십시오.</translation>
    </message>
    <message>
        <source>The service is disabled on this instance (403)</source>
        <translation>이 인스턴스에서 서비스가 비활성화됨(403)</translation>
    </message>
    <message>
        <source>HttpEndpoint is disabled: every path and method gets 403. The emulator also says 403 to host names that are not its own and to browsers.</source>
        <translation>HttpEndpoint가 비활성화되어 모든 경로와 메서드가 403을 받습니다. 에뮬레이터는 자신의 것이 아닌 호스트 이름과 브라우저에도 403으로 응답합니다.</translation>
    </message>
    <message>
        <source>Switch it on: aws ec2 modify-instance-metadata-options --instance-id ID --http-endpoint enabled.</source>
        <translation>서비스를 켜십시오: aws ec2 modify-instance-metadata-options --instance-id ID --http-endpoint enabled.</translation>
    </message>
    <message>
        <source>X-Forwarded-For: no tokens through proxies (403)</source>
        <translation>X-Forwarded-For: 프록시를 통한 토큰 발급 불가(403)</translation>
    </message>
    <message>
        <source>A request for a token, or one with a token, must not carry X-Forwarded-For. A proxy added it.</source>
        <translation>토큰 요청이나 토큰이 포함된 요청에는 X-Forwarded-For 헤더가 있으면 안 됩니다. 프록시가 이 헤더를 추가했습니다.</translation>
    </message>
    <message>
        <source>Ask the service directly, or make the proxy leave that header out for 169.254.169.254.</source>
        <translation>서비스에 직접 요청하거나, 프록시가 169.254.169.254에 대해 이 헤더를 넣지 않도록 하십시오.</translation>
    </message>
    <message>
        <source>Tokens are given at /latest/api/token only (403)</source>
        <translation>토큰은 /latest/api/token에서만 발급됨(403)</translation>
    </message>
    <message>
        <source>The PUT went to a path with a dated version.</source>
        <translation>PUT 요청이 날짜 버전의 경로로 갔습니다.</translation>
    </message>
    <message>
        <source>PUT to /latest/api/token; the token is good for every version.</source>
        <translation>/latest/api/token 경로로 PUT 요청을 보내십시오. 토큰은 모든 버전에서 유효합니다.</translation>
    </message>
    <message>
        <source>The token&apos;s time to live is out of range (400)</source>
        <translation>토큰의 유효 시간이 범위를 벗어남(400)</translation>
    </message>
    <message>
        <source>The header X-aws-ec2-metadata-token-ttl-seconds is missing, or is not a whole number from 1 to 21600.</source>
        <translation>X-aws-ec2-metadata-token-ttl-seconds 헤더가 없거나 1~21600의 정수가 아닙니다.</translation>
    </message>
    <message>
        <source>Send -H &apos;X-aws-ec2-metadata-token-ttl-seconds: 21600&apos;. In a script look whether a variable is empty there.</source>
        <translation>-H &apos;X-aws-ec2-metadata-token-ttl-seconds: 21600&apos; 헤더를 보내십시오. 스크립트에서는 이 위치의 변수가 비어 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>A token is required and the request has none (401)</source>
        <translation>토큰이 필요하지만 요청에 없음(401)</translation>
    </message>
    <message>
        <source>The instance takes IMDSv2 only, and this was a request of version 1. curl leaves a header out whose variable is empty.</source>
        <translation>이 인스턴스는 IMDSv2만 허용하지만 버전 1의 요청이었습니다. curl은 변수가 비어 있는 헤더를 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Fetch a token first: TOKEN=$(curl -sf -X PUT -H &apos;X-aws-ec2-metadata-token-ttl-seconds: 21600&apos; http://169.254.169.254/latest/api/token), then send it in X-aws-ec2-metadata-token.</source>
        <translation>먼저 토큰을 가져오십시오: TOKEN=$(curl -sf -X PUT -H &apos;X-aws-ec2-metadata-token-ttl-seconds: 21600&apos; http://169.254.169.254/latest/api/token) 그런 다음 X-aws-ec2-metadata-token 헤더에 넣어 보내십시오.</translation>
    </message>
    <message>
        <source>The token is wrong or has expired (401)</source>
        <translation>토큰이 잘못되었거나 만료됨(401)</translation>
    </message>
    <message>
        <source>The request shows a token that this instance did not issue, or whose time is over. It is refused even where tokens are optional.</source>
        <translation>요청의 토큰이 이 인스턴스에서 발급되지 않았거나 만료되었습니다. 토큰이 선택 사항인 경우에도 거부됩니다.</translation>
    </message>
    <message>
        <source>Fetch a new token when a 401 comes, and ask again. Tokens do not go with an image or another instance, and an error page is no token: use curl -f for the PUT.</source>
        <translation>401을 받으면 새 토큰을 가져와 다시 요청하십시오. 토큰은 이미지나 다른 인스턴스로 옮겨 쓸 수 없으며 오류 페이지는 토큰이 아닙니다. PUT 요청에는 curl -f를 사용하십시오.</translation>
    </message>
    <message>
        <source>The path does not take this method (405)</source>
        <translation>이 경로에서 허용되지 않는 메서드(405)</translation>
    </message>
    <message>
        <source>A token is asked for with PUT, everything else with GET or HEAD.</source>
        <translation>토큰은 PUT, 나머지는 모두 GET 또는 HEAD로 요청합니다.</translation>
    </message>
    <message>
        <source>Add -X PUT for /latest/api/token, and leave it out elsewhere.</source>
        <translation>/latest/api/token 경로에는 -X PUT을 추가하고, 다른 경로에서는 빼십시오.</translation>
    </message>
    <message>
        <source>Too many requests (503)</source>
        <translation>요청이 너무 많음(503)</translation>
    </message>
    <message>
        <source>The service throttles, or is not ready yet. With more than 1024 packets a second to link-local services it falls silent instead.</source>
        <translation>서비스가 요청을 제한하고 있거나 아직 준비되지 않았습니다. 링크-로컬 서비스로 가는 패킷이 초당 1024개를 넘으면 503 대신 무응답이 됩니다.</translation>
    </message>
    <message>
        <source>Try again with growing pauses, keep tokens and values, and do not fetch a token a request.</source>
        <translation>간격을 늘려 가며 다시 시도하고, 토큰과 값을 보관해 다시 사용하며, 요청마다 토큰을 가져오지 마십시오.</translation>
    </message>
    <message>
        <source>The instance has no role (404)</source>
        <translation>인스턴스에 역할이 없음(404)</translation>
    </message>
    <message>
        <source>The service answers, and there is nothing below iam/: no instance profile is attached, or the role&apos;s name in the path is wrong.</source>
        <translation>서비스는 응답하지만 iam/ 아래에 아무것도 없습니다. 인스턴스 프로파일이 연결되지 않았거나 경로의 역할 이름이 잘못되었습니다.</translation>
    </message>
    <message>
        <source>Attach an instance profile: aws ec2 associate-iam-instance-profile. It takes some seconds to appear.</source>
        <translation>인스턴스 프로파일을 연결하십시오: aws ec2 associate-iam-instance-profile. 나타나기까지 몇 초 걸립니다.</translation>
    </message>
    <message>
        <source>There is no such item on this instance (404)</source>
        <translation>이 인스턴스에 없는 항목(404)</translation>
    </message>
    <message>
        <source>The service answers. The item is spelt differently, newer than the version in the path, or something this instance does not have: no public address, no tags, no user data.</source>
        <translation>서비스는 응답합니다. 항목의 철자가 다르거나, 경로의 버전보다 새로운 항목이거나, 이 인스턴스에 없는 항목입니다. 예: 퍼블릭 주소, 태그, 사용자 데이터가 없는 경우.</translation>
    </message>
    <message>
        <source>List the directory above, and use /latest/. For tags set InstanceMetadataTags to enabled.</source>
        <translation>상위 디렉터리의 목록을 확인하고 /latest/ 경로를 사용하십시오. 태그를 보려면 InstanceMetadataTags를 enabled로 설정하십시오.</translation>
    </message>
    <message>
        <source>A redirection: the slash of a directory is missing</source>
        <translation>리디렉션: 디렉터리 끝의 슬래시가 없음</translation>
    </message>
    <message>
        <source>Older hosts answer 301 to a directory without its slash. A redirection elsewhere comes from something that is not the metadata service.</source>
        <translation>이전 호스트는 슬래시가 없는 디렉터리에 301로 응답합니다. 다른 곳으로 가는 리디렉션은 메타데이터 서비스가 아닌 것에서 온 것입니다.</translation>
    </message>
    <message>
        <source>End directories in a slash.</source>
        <translation>디렉터리 끝에 슬래시를 붙이십시오.</translation>
    </message>
    <message>
        <source>The exchange broke off or was not understood</source>
        <translation>교환이 중단되었거나 해석되지 않음</translation>
    </message>
    <message>
        <source>Something answered, but not with what the service says when it works. The rules of tokens and hops do not explain it.</source>
        <translation>응답은 있었지만 서비스가 정상 동작할 때의 내용이 아닙니다. 토큰과 홉의 규칙으로는 설명되지 않습니다.</translation>
    </message>
    <message>
        <source>Try the same request with curl -v, and paste what it prints.</source>
        <translation>같은 요청을 curl -v로 실행하고 출력을 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>This request worked (200)</source>
        <translation>이 요청은 성공함(200)</translation>
    </message>
    <message>
        <source>No rule refused anything that this text shows.</source>
        <translation>이 텍스트에 나타난 범위에서는 어떤 규칙도 요청을 거부하지 않았습니다.</translation>
    </message>
    <message>
        <source>If something else failed, paste that.</source>
        <translation>다른 것이 실패했다면 그 내용을 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>The text does not say</source>
        <translation>텍스트만으로는 알 수 없음</translation>
    </message>
    <message>
        <source>No request to a metadata service with its outcome was recognised here.</source>
        <translation>메타데이터 서비스에 대한 요청과 그 결과를 여기에서 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Paste all of what curl -v prints, or the SDK&apos;s log at its debug level.</source>
        <translation>curl -v 출력 전체 또는 디버그 수준의 SDK 로그를 붙여 넣으십시오.</translation>
    </message>
</context>
<context>
    <name>bootscope::ImdsDiagnosisFeature</name>
    <message>
        <source>401 or silence?</source>
        <translation>401인가 무응답인가</translation>
    </message>
    <message>
        <source>Explain a &amp;failed request (401 or silence?)</source>
        <translation>실패한 요청 설명(401인가 무응답인가)(&amp;F)</translation>
    </message>
</context>
<context>
    <name>bootscope::ImdsDiagnosisPanel</name>
    <message>
        <source>Probably: %1</source>
        <translation>가능성 높음: %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1번째 줄</translation>
    </message>
    <message>
        <source>Which rule it was is said here: no token, a wrong one, the hop limit, a proxy, a disabled service. The text stays on this machine.</source>
        <translation>어떤 규칙 때문인지 여기에 표시됩니다: 토큰 없음, 잘못된 토큰, 홉 제한, 프록시, 비활성화된 서비스. 텍스트는 이 컴퓨터를 벗어나지 않습니다.</translation>
    </message>
    <message>
        <source>Output to explain</source>
        <translation>설명할 출력</translation>
    </message>
    <message>
        <source>Paste what curl -v printed, or the error of an SDK or of cloud-init that could not read the metadata.</source>
        <translation>curl -v 출력 또는 메타데이터를 읽지 못한 SDK나 cloud-init의 오류를 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>Which rule it was</source>
        <translation>해당 규칙</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
</context>
<context>
    <name>bootscope::ImportFeature</name>
    <message>
        <source>%1: %2 user data inside, of %3.</source>
        <translation>%1: 사용자 데이터 %2개가 들어 있습니다. 출처: %3.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>%1, user data of %2: %3</source>
        <translation>%1, %2의 사용자 데이터: %3</translation>
    </message>
    <message>
        <source>%1 with the user data of %2.</source>
        <translation>%1: %2의 사용자 데이터가 들어 있습니다.</translation>
    </message>
    <message>
        <source>Open the user data</source>
        <translation>사용자 데이터 열기</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, %2번째 줄</translation>
    </message>
</context>
<context>
    <name>bootscope::JsonFeature</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>bootscope::JsonPanel</name>
    <message>
        <source>JSON of the boot</source>
        <translation>부팅의 JSON</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>The beginning is shown; Copy takes all of it.</source>
        <translation>앞부분만 표시됩니다. 복사하면 전체가 복사됩니다.</translation>
    </message>
    <message>
        <source>The same as bootscope analyze --format json prints of this boot.</source>
        <translation>이 부팅에 대해 bootscope analyze --format json 명령이 출력하는 내용과 같습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::KeyHelp</name>
    <message>
        <source>From the schema of cloud-init %1, in English.</source>
        <translation>cloud-init %1 스키마의 설명(영어)입니다.</translation>
    </message>
    <message>
        <source>Open the module&apos;s page</source>
        <translation>모듈 페이지 열기</translation>
    </message>
</context>
<context>
    <name>bootscope::Lamps</name>
    <message>
        <source>No failure of your scripts or configuration is recorded.</source>
        <translation>스크립트나 구성의 실패가 기록되지 않았습니다.</translation>
    </message>
    <message>
        <source>All stages ran to their end.</source>
        <translation>모든 단계가 끝까지 실행되었습니다.</translation>
    </message>
    <message>
        <source>Nothing deprecated was reported.</source>
        <translation>사용 중단 예정으로 보고된 항목이 없습니다.</translation>
    </message>
    <message>
        <source>The record stops before the boot&apos;s end.</source>
        <translation>기록이 부팅이 끝나기 전에 끊겼습니다.</translation>
    </message>
    <message>
        <source>The boot came to its end.</source>
        <translation>부팅이 끝까지 진행되었습니다.</translation>
    </message>
    <message>
        <source>Your scripts and configuration</source>
        <translation>스크립트와 구성</translation>
    </message>
    <message>
        <source>cloud-init itself</source>
        <translation>cloud-init 자체</translation>
    </message>
    <message>
        <source>Deprecations</source>
        <translation>사용 중단 예정</translation>
    </message>
    <message>
        <source>The boot&apos;s end</source>
        <translation>부팅 완료</translation>
    </message>
    <message>
        <source>Not known from these logs.</source>
        <translation>이 로그로는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Reports of something deprecated: %1</source>
        <translation>사용 중단 예정 항목 보고: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The stage %1 ended with warnings.</source>
        <translation>경고와 함께 끝난 단계: %1</translation>
    </message>
    <message>
        <source>The record stops before the boot&apos;s end, in %1.</source>
        <translation>부팅이 끝나기 전에 기록이 중단되었습니다. 중단된 단계: %1</translation>
    </message>
    <message>
        <source>The record stops before the boot&apos;s end: %1 began in %2 and never ended.</source>
        <translation>부팅이 끝나기 전에 기록이 중단되었습니다. 시작된 뒤 끝나지 않은 작업: %1(단계: %2)</translation>
    </message>
    <message>
        <source>The boot came to its end after %1.</source>
        <translation>부팅이 끝까지 완료되었습니다. 걸린 시간: %1</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>스크립트</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>사용 중단 예정</translation>
    </message>
    <message>
        <source>End</source>
        <translation>끝</translation>
    </message>
</context>
<context>
    <name>bootscope::Lesson</name>
    <message>
        <source>IMDSv1: one request, one answer</source>
        <translation>IMDSv1: 요청 하나, 응답 하나</translation>
    </message>
    <message>
        <source>An instance asks the metadata service who it is. In version 1 this is one GET without any secret. Send it and look at the headers and the one word below them.</source>
        <translation>인스턴스가 메타데이터 서비스에 자신이 누구인지 묻습니다. 버전 1에서는 비밀 정보가 없는 GET 하나입니다. 요청을 보내고 헤더와 그 아래의 한 단어를 살펴보십시오.</translation>
    </message>
    <message>
        <source>200 and the instance&apos;s id, without a line feed at its end. Nobody was asked who they are: every process on the instance, of every user, gets the same answer.</source>
        <translation>200과 인스턴스의 ID이며, 끝에 줄 바꿈이 없습니다. 요청자가 누구인지는 확인하지 않았습니다. 인스턴스에 있는 모든 사용자의 모든 프로세스가 같은 응답을 받습니다.</translation>
    </message>
    <message>
        <source>IMDSv1: a directory</source>
        <translation>IMDSv1: 디렉터리</translation>
    </message>
    <message>
        <source>A path that ends in a slash is a directory. Ask for the top of the metadata.</source>
        <translation>슬래시로 끝나는 경로는 디렉터리입니다. 메타데이터의 최상위를 요청하십시오.</translation>
    </message>
    <message>
        <source>One name a line; a slash at the end of a name says that it is a directory itself. What an instance does not have is not listed.</source>
        <translation>한 줄에 이름이 하나씩 있으며, 이름 끝의 슬래시는 그것도 디렉터리라는 뜻입니다. 인스턴스에 없는 항목은 목록에 나오지 않습니다.</translation>
    </message>
    <message>
        <source>IMDSv2: ask for a token</source>
        <translation>IMDSv2: 토큰 요청</translation>
    </message>
    <message>
        <source>Version 2 begins with a PUT that says how many seconds the session shall last; 21600, six hours, is the most. The line keeps the token in a variable of the shell.</source>
        <translation>버전 2는 세션이 몇 초 동안 유지될지 알리는 PUT으로 시작합니다. 최댓값은 6시간인 21600입니다. 이 명령줄은 토큰을 쉘 변수에 보관합니다.</translation>
    </message>
    <message>
        <source>200 and 56 characters: the session token. It is good on this instance only and cannot be taken back; it ends when its time is over. Older tokens stay good beside it.</source>
        <translation>200과 56자, 즉 세션 토큰입니다. 이 인스턴스에서만 유효하고 회수할 수 없으며, 기간이 지나면 만료됩니다. 이전 토큰도 함께 계속 유효합니다.</translation>
    </message>
    <message>
        <source>IMDSv2: show the token</source>
        <translation>IMDSv2: 토큰 제시</translation>
    </message>
    <message>
        <source>Ask for the instance&apos;s id again, with the token in a header. If the shell that had the variable is gone, take the previous step once more.</source>
        <translation>헤더에 토큰을 넣어 인스턴스 ID를 다시 요청하십시오. 변수가 있던 쉘이 없어졌다면 이전 단계를 한 번 더 실행하십시오.</translation>
    </message>
    <message>
        <source>The same value. The answer now also has X-aws-ec2-metadata-token-ttl-seconds: the seconds that this token has left.</source>
        <translation>값은 같습니다. 이제 응답에 X-aws-ec2-metadata-token-ttl-seconds도 있습니다. 이 토큰의 남은 시간(초)입니다.</translation>
    </message>
    <message>
        <source>A wrong token is worse than none</source>
        <translation>잘못된 토큰은 없는 것만 못함</translation>
    </message>
    <message>
        <source>Tokens are still optional here, and a request without one works. Send one with a token that nobody issued.</source>
        <translation>여기서는 토큰이 아직 선택 사항이므로 토큰 없는 요청도 성공합니다. 아무도 발급하지 않은 토큰을 넣어 요청을 보내십시오.</translation>
    </message>
    <message>
        <source>401. Who shows a token must show a good one, even where none is needed. A script that could not fetch a token and sends what it has sees exactly this.</source>
        <translation>401입니다. 토큰이 필요 없는 곳이라도 토큰을 제시하려면 유효한 토큰이어야 합니다. 토큰을 받지 못했는데도 가진 값을 그대로 보내는 스크립트가 바로 이 응답을 받습니다.</translation>
    </message>
    <message>
        <source>An expired token</source>
        <translation>만료된 토큰</translation>
    </message>
    <message>
        <source>Fetch a token that lives for one second, wait until it is over, and use it. The emulator&apos;s tokens live by the real time, whatever its clock shows.</source>
        <translation>1초 동안 유효한 토큰을 받아, 만료될 때까지 기다린 뒤 사용하십시오. 에뮬레이터의 토큰은 에뮬레이터의 시계와 관계없이 실제 시간을 따릅니다.</translation>
    </message>
    <message>
        <source>401, the same as for a wrong token. A program that runs for longer than six hours must fetch a new token when it gets a 401, and ask again.</source>
        <translation>잘못된 토큰과 똑같이 401입니다. 6시간 넘게 실행되는 프로그램은 401을 받으면 새 토큰을 받아 다시 요청해야 합니다.</translation>
    </message>
    <message>
        <source>A life of 0 seconds</source>
        <translation>세션 기간 0초</translation>
    </message>
    <message>
        <source>Ask for a token that lives for 0 seconds.</source>
        <translation>0초 동안 유효한 토큰을 요청하십시오.</translation>
    </message>
    <message>
        <source>400: the least is 1 second. The same answer comes when the header is missing or is no number.</source>
        <translation>400입니다. 최솟값은 1초입니다. 헤더가 없거나 숫자가 아닐 때도 같은 응답이 옵니다.</translation>
    </message>
    <message>
        <source>A life of 21601 seconds</source>
        <translation>세션 기간 21601초</translation>
    </message>
    <message>
        <source>Ask for one second more than six hours.</source>
        <translation>6시간보다 1초 긴 기간을 요청하십시오.</translation>
    </message>
    <message>
        <source>400: the most is 21600. The service does not shorten what is too long; it refuses. Most SDKs give up at a 400 and try nothing else.</source>
        <translation>400입니다. 최댓값은 21600입니다. 서비스는 너무 긴 기간을 줄이지 않고 거부합니다. 대부분의 SDK는 400을 받으면 포기하고 다른 방법을 시도하지 않습니다.</translation>
    </message>
    <message>
        <source>Through a proxy: X-Forwarded-For</source>
        <translation>프록시를 통한 요청: X-Forwarded-For</translation>
    </message>
    <message>
        <source>A reverse proxy tells in the header X-Forwarded-For for whom it asks. Ask for a token as such a proxy would.</source>
        <translation>리버스 프록시는 누구를 대신해 요청하는지 X-Forwarded-For 헤더로 알립니다. 그런 프록시처럼 토큰을 요청하십시오.</translation>
    </message>
    <message>
        <source>403. Tokens are for programs on the instance, not for whoever stands behind its web server. Version 1 knows no such rule.</source>
        <translation>403입니다. 토큰은 인스턴스의 프로그램을 위한 것이며, 인스턴스의 웹 서버 뒤에 있는 누군가를 위한 것이 아닙니다. 버전 1에는 이런 규칙이 없습니다.</translation>
    </message>
    <message>
        <source>From two hops away: silence</source>
        <translation>두 홉 떨어진 곳에서: 무응답</translation>
    </message>
    <message>
        <source>In a container the answer has one router more to pass. The hop limit, 1 here, is the TTL of the packets that carry the token, and a router drops what has a TTL of 1. This line asks for a token with a socket that takes only packets that would have survived one router (IP_MINTTL).</source>
        <translation>컨테이너에서는 응답이 라우터를 하나 더 지나야 합니다. 홉 제한(여기서는 1)은 토큰을 담은 패킷의 TTL이며, 라우터는 TTL이 1인 패킷을 버립니다. 이 줄은 라우터 하나를 통과했을 패킷만 받는 소켓(IP_MINTTL)으로 토큰을 요청합니다.</translation>
    </message>
    <message>
        <source>The emulator answered 200, and the client got nothing until its time was up: silence on PUT is the hop limit. GET is not limited, so a container that asks without a token gets 401 at once.</source>
        <translation>에뮬레이터는 200으로 응답했지만 클라이언트는 제한 시간이 지날 때까지 아무것도 받지 못했습니다. PUT에 대한 무응답은 홉 제한 때문입니다. GET에는 이 제한이 없으므로, 토큰 없이 요청하는 컨테이너는 바로 401을 받습니다.</translation>
    </message>
    <message>
        <source>A hop limit of 2</source>
        <translation>홉 제한 2</translation>
    </message>
    <message>
        <source>The hop limit is 2 now, as with aws ec2 modify-instance-metadata-options --http-put-response-hop-limit 2. Ask again from two hops away.</source>
        <translation>이제 홉 제한은 2입니다. aws ec2 modify-instance-metadata-options --http-put-response-hop-limit 2 명령을 실행한 것과 같습니다. 두 홉 떨어진 곳에서 다시 요청하십시오.</translation>
    </message>
    <message>
        <source>The token arrives. A greater limit also lets tokens travel further than intended; 2 is what containers on one host need, and what Amazon Linux 2023 images ask for.</source>
        <translation>토큰이 도착합니다. 제한이 더 크면 토큰이 의도한 것보다 멀리 갈 수도 있습니다. 2는 한 호스트의 컨테이너에 필요한 값이며, Amazon Linux 2023 이미지가 요구하는 값입니다.</translation>
    </message>
    <message>
        <source>Version 1 switched off</source>
        <translation>버전 1 끄기</translation>
    </message>
    <message>
        <source>Tokens are required now, as on new instances. Send the very first request again, without a token.</source>
        <translation>이제 새 인스턴스처럼 토큰이 필수입니다. 맨 처음 요청을 토큰 없이 다시 보내십시오.</translation>
    </message>
    <message>
        <source>401 and an empty body. A script that does not look at the status goes on with an empty id; curl -f makes it fail where the fault is.</source>
        <translation>401과 빈 본문입니다. 상태를 확인하지 않는 스크립트는 빈 ID로 계속 진행합니다. curl -f를 쓰면 문제가 생긴 곳에서 실패합니다.</translation>
    </message>
    <message>
        <source>The service switched off</source>
        <translation>서비스 끄기</translation>
    </message>
    <message>
        <source>The endpoint is disabled on this instance now. Ask for a token.</source>
        <translation>이제 이 인스턴스의 엔드포인트는 비활성화되어 있습니다. 토큰을 요청하십시오.</translation>
    </message>
    <message>
        <source>403, whatever the path and the method. cloud-init takes this for a decision and does not try again.</source>
        <translation>경로와 메서드에 관계없이 403입니다. cloud-init은 이를 의도된 설정으로 받아들이고 다시 시도하지 않습니다.</translation>
    </message>
    <message>
        <source>Which role has the instance?</source>
        <translation>인스턴스의 역할 확인</translation>
    </message>
    <message>
        <source>An instance with an IAM role finds the role&apos;s name here. SDKs ask this first.</source>
        <translation>IAM 역할이 있는 인스턴스는 여기에서 역할 이름을 찾습니다. SDK는 이것을 가장 먼저 요청합니다.</translation>
    </message>
    <message>
        <source>The name alone, without a slash. Without a role all of iam/ is 404, and an SDK says that it found no credentials.</source>
        <translation>슬래시 없이 이름만 있습니다. 역할이 없으면 iam/ 전체가 404이고, SDK는 자격 증명을 찾지 못했다고 알립니다.</translation>
    </message>
    <message>
        <source>Temporary credentials</source>
        <translation>임시 자격 증명</translation>
    </message>
    <message>
        <source>Ask for the role&apos;s credentials. These are fakes; on an instance they open whatever the role may do.</source>
        <translation>역할의 자격 증명을 요청하십시오. 여기서는 가짜 값이지만, 실제 인스턴스에서는 역할에 허용된 모든 것에 액세스할 수 있습니다.</translation>
    </message>
    <message>
        <source>JSON with a key id, a secret, a session token and their end, about six hours ahead. New ones appear before that. Whoever has these three can use them from anywhere: this is what version 2 protects.</source>
        <translation>키 ID, 비밀 키, 세션 토큰, 만료 시각(약 6시간 뒤)이 담긴 JSON입니다. 만료되기 전에 새 자격 증명이 나타납니다. 이 세 값을 가진 사람은 어디서나 쓸 수 있습니다. 버전 2가 보호하는 것이 바로 이것입니다.</translation>
    </message>
    <message>
        <source>A forged request, against version 1</source>
        <translation>위조된 요청: 버전 1</translation>
    </message>
    <message>
        <source>A careless web application runs on this machine: it fetches any address that one gives it, as a preview of links does. Tokens are optional. Give it the address of the credentials. What it asks 169.254.169.254 for goes to the emulator; it fetches nothing else.</source>
        <translation>이 컴퓨터에서 부주의하게 만든 웹 애플리케이션이 실행됩니다. 링크 미리 보기처럼, 주어진 주소를 무엇이든 가져옵니다. 토큰은 선택 사항입니다. 자격 증명의 주소를 입력하십시오. 애플리케이션이 169.254.169.254에 보내는 요청은 에뮬레이터로 가며, 다른 주소는 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>It hands out the credentials to whoever asked. The service saw a request from the instance itself: with version 1, being there is all one needs. This is server-side request forgery (SSRF).</source>
        <translation>요청한 사람이 누구든 자격 증명을 내줍니다. 서비스에는 인스턴스 자체에서 온 요청으로 보였습니다. 버전 1에서는 인스턴스 안에 있기만 하면 됩니다. 이것이 서버 측 요청 위조(SSRF)입니다.</translation>
    </message>
    <message>
        <source>A forged request, against version 2</source>
        <translation>위조된 요청: 버전 2</translation>
    </message>
    <message>
        <source>Tokens are required now. Give the same application the same address.</source>
        <translation>이제 토큰이 필수입니다. 같은 애플리케이션에 같은 주소를 입력하십시오.</translation>
    </message>
    <message>
        <source>401 and no credentials. The attacker chooses the address, but not the method, and no header: the application cannot be made to send a PUT and then show the token. Proxies that can are stopped by X-Forwarded-For, routers by the hop limit.</source>
        <translation>401이며 자격 증명은 없습니다. 공격자는 주소를 고를 수 있지만 메서드나 헤더는 고를 수 없습니다. 따라서 애플리케이션이 PUT을 보낸 뒤 토큰을 제시하게 만들 수 없습니다. 그렇게 할 수 있는 프록시는 X-Forwarded-For가, 라우터는 홉 제한이 막습니다.</translation>
    </message>
    <message>
        <source>The web application cannot be started: %1</source>
        <translation>웹 애플리케이션을 시작할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>%1 is not on this machine.</source>
        <translation>이 컴퓨터의 주소가 아닙니다: %1</translation>
    </message>
    <message>
        <source>No answer within %1 seconds: silence.</source>
        <translation>%1초 안에 응답이 없습니다. 무응답입니다.</translation>
    </message>
    <message>
        <source>The connection ended without an answer.</source>
        <translation>응답 없이 연결이 끝났습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::LessonFeature</name>
    <message>
        <source>Walk</source>
        <translation>실습</translation>
    </message>
    <message>
        <source>&amp;Walk through IMDSv1 and IMDSv2</source>
        <translation>IMDSv1 및 IMDSv2 실습(&amp;W)</translation>
    </message>
    <message>
        <source>For this step the emulator is set so: endpoint disabled.</source>
        <translation>이 단계의 에뮬레이터 설정: 엔드포인트 비활성화.</translation>
    </message>
    <message>
        <source>For this step the emulator is set so: tokens required, hop limit %1.</source>
        <translation>이 단계의 에뮬레이터 설정: 토큰 필수, 홉 제한 %1.</translation>
    </message>
    <message>
        <source>For this step the emulator is set so: tokens optional, hop limit %1.</source>
        <translation>이 단계의 에뮬레이터 설정: 토큰 선택 사항, 홉 제한 %1.</translation>
    </message>
    <message>
        <source>Seen: %1 %2, answered %3. %4 The step waits for another request.</source>
        <translation>확인된 요청: %1 %2, 응답: %3. %4 이 단계는 다른 요청을 기다립니다.</translation>
    </message>
    <message>
        <source>When you leave this tab, it is again as its scenario has it.</source>
        <translation>이 탭을 벗어나면 시나리오의 설정으로 돌아갑니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::LessonPanel</name>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>총 %2단계 중 %1개 완료</translation>
    </message>
    <message>
        <source>Start the emulator</source>
        <translation>에뮬레이터 시작</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>요청 중…</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>대신 실행</translation>
    </message>
    <message>
        <source>Done. What was seen:</source>
        <translation>완료되었습니다. 확인된 내용:</translation>
    </message>
    <message>
        <source>Waiting: type the line in a terminal, or press the button.</source>
        <translation>대기 중: 터미널에 이 줄을 입력하거나 버튼을 누르십시오.</translation>
    </message>
    <message>
        <source>Steps of the walk</source>
        <translation>실습 단계</translation>
    </message>
    <message>
        <source>Lines for a terminal</source>
        <translation>터미널에 입력할 줄</translation>
    </message>
    <message>
        <source>Requests and answers</source>
        <translation>요청과 응답</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>처음부터 다시 시작</translation>
    </message>
    <message>
        <source>Forgets which steps are done</source>
        <translation>완료한 단계의 기록을 지웁니다</translation>
    </message>
</context>
<context>
    <name>bootscope::LogFeature</name>
    <message>
        <source>Save what is shown</source>
        <translation>표시된 내용 저장</translation>
    </message>
    <message>
        <source>Saving the lines…</source>
        <translation>줄 저장 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>%L1 lines were saved in %2.</source>
        <translation>%L1줄을 저장했습니다: %2</translation>
    </message>
    <message>
        <source>Lo&amp;gs</source>
        <translation>로그(&amp;G)</translation>
    </message>
    <message>
        <source>Both logs &amp;side by side</source>
        <translation>두 로그 나란히 보기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Fold tracebacks and reports of commands</source>
        <translation>트레이스백과 명령 보고서 접기(&amp;F)</translation>
    </message>
    <message>
        <source>Time &amp;differences</source>
        <translation>시간 차이(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Raw text, with control characters</source>
        <translation>제어 문자를 포함한 원본 텍스트(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ilter the lines</source>
        <translation>줄 필터링(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Undo the last change of the filter</source>
        <translation>필터의 마지막 변경 실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;edo the change of the filter</source>
        <translation>필터 변경 다시 실행(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy the text alone</source>
        <translation>텍스트만 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Save &amp;what is shown…</source>
        <translation>표시된 내용 저장(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>bootscope::LogFilter</name>
    <message>
        <source>from %1</source>
        <translation>시작: %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>끝: %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>포함: %1</translation>
    </message>
    <message>
        <source>matches %1</source>
        <translation>일치: %1</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>수준: %1</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>출처: %1</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>단계: %1</translation>
    </message>
    <message>
        <source>module %1</source>
        <translation>모듈: %1</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>제외: %1</translation>
    </message>
    <message>
        <source>The pattern is longer than %1 characters.</source>
        <translation>패턴이 %1자보다 깁니다.</translation>
    </message>
    <message>
        <source>The pattern is wrong at character %1: %2</source>
        <translation>패턴의 %1번째 문자에 오류가 있습니다: %2</translation>
    </message>
</context>
<context>
    <name>bootscope::LogMenu</name>
    <message>
        <source>Only module %1</source>
        <translation>모듈 %1만</translation>
    </message>
    <message>
        <source>Only stage %1</source>
        <translation>단계 %1만</translation>
    </message>
    <message>
        <source>Only from here on</source>
        <translation>여기부터만</translation>
    </message>
    <message>
        <source>Only until here</source>
        <translation>여기까지만</translation>
    </message>
    <message>
        <source>Measure times from here</source>
        <translation>여기부터 시간 측정</translation>
    </message>
    <message>
        <source>Only source %1</source>
        <translation>출처 %1만</translation>
    </message>
    <message>
        <source>Hide source %1</source>
        <translation>출처 %1 숨기기</translation>
    </message>
    <message>
        <source>Measure times from row to row</source>
        <translation>행 사이의 시간 측정</translation>
    </message>
    <message>
        <source>Take the mark off</source>
        <translation>책갈피 제거</translation>
    </message>
    <message>
        <source>Mark this line</source>
        <translation>이 줄에 책갈피 추가</translation>
    </message>
    <message>
        <source>Fold these lines</source>
        <translation>이 줄들 접기</translation>
    </message>
    <message>
        <source>Unfold these lines</source>
        <translation>이 줄들 펼치기</translation>
    </message>
    <message>
        <source>Copy the text alone</source>
        <translation>텍스트만 복사</translation>
    </message>
    <message>
        <source>Save what is shown…</source>
        <translation>표시된 내용 저장…</translation>
    </message>
</context>
<context>
    <name>bootscope::LogModel</name>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>output · own time</source>
        <translation>출력 · 자체 시각</translation>
    </message>
    <message>
        <source>output · banner</source>
        <translation>출력 · 배너</translation>
    </message>
    <message>
        <source>output · step</source>
        <translation>출력 · 작업</translation>
    </message>
    <message>
        <source>output · order</source>
        <translation>출력 · 순서</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>책갈피 있음</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>책갈피: %1</translation>
    </message>
    <message>
        <source>A line of the output log. Placed here: %1.</source>
        <translation>출력 로그의 줄입니다. 이 위치에 놓인 근거: %1.</translation>
    </message>
    <message>
        <source>Written between %1 and %2.</source>
        <translation>%1 ~ %2 사이에 기록되었습니다.</translation>
    </message>
    <message>
        <source>Written after %1.</source>
        <translation>%1 이후에 기록되었습니다.</translation>
    </message>
    <message>
        <source>Written before %1.</source>
        <translation>%1 이전에 기록되었습니다.</translation>
    </message>
    <message>
        <source>When it was written is not known.</source>
        <translation>언제 기록되었는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Seconds since line %1</source>
        <translation>%1번 줄 이후 경과 시간(초)</translation>
    </message>
    <message>
        <source>Seconds since the row above</source>
        <translation>위 행 이후 경과 시간(초)</translation>
    </message>
    <message>
        <source>Δ s</source>
        <translation>Δ 초</translation>
    </message>
</context>
<context>
    <name>bootscope::LogPanel</name>
    <message>
        <source>Logs</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Filtering…</source>
        <translation>필터링 중…</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>Both logs side by side</source>
        <translation>두 로그 나란히 보기</translation>
    </message>
    <message>
        <source>How the logs are shown</source>
        <translation>로그 표시 방식</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>병합</translation>
    </message>
    <message>
        <source>Both logs of the boot as one: output stands where it can have been written, and the source says how that is known</source>
        <translation>부팅의 두 로그를 하나로 표시: 출력은 기록되었을 수 있는 위치에 놓이며, 그 위치를 어떻게 알 수 있는지는 출처에 표시됩니다</translation>
    </message>
</context>
<context>
    <name>bootscope::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>폴더 열기(&amp;F)…</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>예제 열기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>명령(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Bootscope</source>
        <translation>Bootscope 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Open user data or logs</source>
        <translation>사용자 데이터 또는 로그 열기</translation>
    </message>
    <message>
        <source>Open a folder of logs</source>
        <translation>로그 폴더 열기</translation>
    </message>
    <message>
        <source>About Bootscope</source>
        <translation>Bootscope 정보</translation>
    </message>
    <message>
        <source>Bootscope %1

Write cloud-init user data, find out why a first boot failed, walk the instance metadata service.

Free software under the GNU GPL, version 3 or later.</source>
        <translation>Bootscope %1

cloud-init 사용자 데이터를 작성하고, 첫 부팅이 실패한 이유를 찾고, 인스턴스 메타데이터 서비스를 탐색합니다.

GNU GPL 버전 3 이상에 따른 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>Bootscope &amp;help</source>
        <translation>Bootscope 도움말(&amp;H)</translation>
    </message>
</context>
<context>
    <name>bootscope::MarkModel</name>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>What the line says</source>
        <translation>줄 내용</translation>
    </message>
</context>
<context>
    <name>bootscope::MarkStore</name>
    <message>
        <source>The marks cannot be kept in %1: %2</source>
        <translation>책갈피를 다음 위치에 보관할 수 없습니다. %1: %2</translation>
    </message>
</context>
<context>
    <name>bootscope::MarksFeature</name>
    <message>
        <source>Marks (%1)</source>
        <translation>책갈피(%1)</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>&amp;Mark this line</source>
        <translation>이 줄에 책갈피 추가(&amp;M)</translation>
    </message>
    <message>
        <source>Ne&amp;xt mark</source>
        <translation>다음 책갈피(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious mark</source>
        <translation>이전 책갈피(&amp;V)</translation>
    </message>
    <message>
        <source>Marked lines</source>
        <translation>책갈피가 있는 줄</translation>
    </message>
    <message>
        <source>No line is marked. Ctrl+M marks the lines chosen in a log; a mark can have a note.</source>
        <translation>책갈피가 있는 줄이 없습니다. Ctrl+M을 누르면 로그에서 선택한 줄에 책갈피를 추가합니다. 책갈피에는 메모를 달 수 있습니다.</translation>
    </message>
    <message>
        <source>Changed since this bundle was made, so its notes are left out: %1</source>
        <translation>묶음을 만든 뒤에 바뀐 파일이어서 메모를 표시하지 않습니다: %1</translation>
    </message>
</context>
<context>
    <name>bootscope::MaskedModel</name>
    <message>
        <source>Label</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>나타내는 내용</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>횟수</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
</context>
<context>
    <name>bootscope::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>메시지 닫기</translation>
    </message>
</context>
<context>
    <name>bootscope::MetadataSession</name>
    <message>
        <source>There is no version %1 here: choose another one above the tree.</source>
        <translation>여기에 없는 버전: %1. 트리 위에서 다른 버전을 선택하십시오.</translation>
    </message>
</context>
<context>
    <name>bootscope::MetadataWorkspace</name>
    <message>
        <source>Metadata</source>
        <translation>메타데이터</translation>
    </message>
    <message>
        <source>Emulator: %1</source>
        <translation>에뮬레이터: %1</translation>
    </message>
    <message>
        <source>Emulator: stopped</source>
        <translation>에뮬레이터: 중지됨</translation>
    </message>
    <message>
        <source>Use a free port</source>
        <translation>빈 포트 사용</translation>
    </message>
    <message>
        <source>Open a scenario or a recording</source>
        <translation>시나리오 또는 기록 열기</translation>
    </message>
    <message>
        <source>Emulator &apos;%1&apos; at %2, tokens %3</source>
        <translation>에뮬레이터 &apos;%1&apos;, 주소 %2, 토큰 %3</translation>
    </message>
    <message>
        <source>required</source>
        <translation>필수</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>선택 사항</translation>
    </message>
    <message>
        <source>Reading %1 with %2</source>
        <translation>읽는 중: %1 (%2)</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>요청 중: %1…</translation>
    </message>
    <message>
        <source>token valid %1</source>
        <translation>토큰 유효 시간 %1</translation>
    </message>
    <message>
        <source>The emulator is stopped and nothing is being read.</source>
        <translation>에뮬레이터가 중지되어 있고 읽고 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Answers at %1</source>
        <translation>응답 주소: %1</translation>
    </message>
    <message>
        <source>Stopped. It answers to this machine only when it runs.</source>
        <translation>중지됨. 실행 중일 때 이 컴퓨터에만 응답합니다.</translation>
    </message>
    <message>
        <source>Emulate or read the instance metadata service</source>
        <translation>인스턴스 메타데이터 서비스 에뮬레이션 또는 읽기</translation>
    </message>
    <message>
        <source>The emulator answers on this machine as an EC2 instance would, with or without session tokens</source>
        <translation>에뮬레이터가 이 컴퓨터에서 EC2 인스턴스처럼 응답합니다(세션 토큰 필수 또는 선택 사항)</translation>
    </message>
    <message>
        <source>Browse every item with its explanation, and see each request with the rule that decided it</source>
        <translation>모든 항목을 설명과 함께 탐색하고, 각 요청과 그 응답을 결정한 규칙을 확인합니다</translation>
    </message>
    <message>
        <source>Nothing is contacted until you say so</source>
        <translation>직접 지시하기 전에는 어디에도 연결하지 않습니다</translation>
    </message>
    <message>
        <source>Start the emulator</source>
        <translation>에뮬레이터 시작</translation>
    </message>
    <message>
        <source>Read an endpoint…</source>
        <translation>엔드포인트 읽기…</translation>
    </message>
    <message>
        <source>&amp;Start the emulator</source>
        <translation>에뮬레이터 시작(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top the emulator</source>
        <translation>에뮬레이터 중지(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Read the tree again</source>
        <translation>트리 다시 읽기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open a scenario or recording…</source>
        <translation>시나리오 또는 기록 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Clear the exchanges</source>
        <translation>요청/응답 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Read it anyway</source>
        <translation>그래도 읽기</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>기록 열기</translation>
    </message>
    <message>
        <source>Recordings, instance-data.json, reports (*.jsonl *.gz *.json *.xz *.tar *.yaml);;All files (*)</source>
        <translation>기록, instance-data.json, 보고서 (*.jsonl *.gz *.json *.xz *.tar *.yaml);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>The service gave no session token. Without one (IMDSv1) every program on the instance that can be made to fetch an address reads the same, credentials too; that is why tokens exist.</source>
        <translation>서비스가 세션 토큰을 발급하지 않았습니다. 토큰이 없으면(IMDSv1) 인스턴스에서 주소를 가져오게 만들 수 있는 모든 프로그램이 자격 증명까지 똑같이 읽을 수 있습니다. 토큰은 이를 막기 위해 있습니다.</translation>
    </message>
    <message>
        <source>Read with IMDSv1</source>
        <translation>IMDSv1로 읽기</translation>
    </message>
    <message>
        <source>Nothing is being read: choose where to read from and press Connect.</source>
        <translation>읽고 있는 것이 없습니다. 읽을 위치를 선택하고 연결을 누르십시오.</translation>
    </message>
    <message>
        <source>Since version %1.</source>
        <translation>버전 %1부터 제공됩니다.</translation>
    </message>
    <message>
        <source>Absent when: %1.</source>
        <translation>없는 경우: %1.</translation>
    </message>
    <message>
        <source>Scenarios and recordings (*.yaml *.yml *.json *.jsonl *.gz *.xz);;All files (*)</source>
        <translation>시나리오 및 기록 (*.yaml *.yml *.json *.jsonl *.gz *.xz);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>No text is open in Author: there is no user data.</source>
        <translation>작성에 열린 텍스트가 없으므로 사용자 데이터가 없습니다.</translation>
    </message>
    <message>
        <source>%1, %2 bytes</source>
        <translation>%1, %2바이트</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>에뮬레이터</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>요청/응답</translation>
    </message>
</context>
<context>
    <name>bootscope::OutputStretch</name>
    <message>
        <source>the line carries this time</source>
        <translation>줄에 이 시각이 적혀 있음</translation>
    </message>
    <message>
        <source>the line says when a stage began or the boot ended</source>
        <translation>줄에 단계의 시작 또는 부팅의 종료 시점이 적혀 있음</translation>
    </message>
    <message>
        <source>only this step writes such lines</source>
        <translation>이 작업만 이런 줄을 기록함</translation>
    </message>
    <message>
        <source>by the order of the lines</source>
        <translation>줄의 순서에 따름</translation>
    </message>
</context>
<context>
    <name>bootscope::PartForm</name>
    <message>
        <source>%1; cloud-init %2 and later</source>
        <translation>%1; cloud-init %2 이상</translation>
    </message>
    <message>
        <source>cloud-init ignores this type; another reader may take it</source>
        <translation>cloud-init은 이 유형을 무시하지만 다른 프로그램이 처리할 수 있음</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>유형(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;File name</source>
        <translation>파일 이름(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Merge type</source>
        <translation>병합 유형(&amp;M)</translation>
    </message>
    <message>
        <source>How lists and mappings of this cloud-config join those of the parts before it. Without one, a key replaces the same key of earlier parts.</source>
        <translation>이 cloud-config의 목록과 매핑을 앞의 파트와 합치는 방식입니다. 지정하지 않으면 키가 앞 파트의 같은 키를 대체합니다.</translation>
    </message>
    <message>
        <source>part-001, …</source>
        <translation>part-001, …</translation>
    </message>
</context>
<context>
    <name>bootscope::PartListModel</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
</context>
<context>
    <name>bootscope::PartRun</name>
    <message>
        <source>ran</source>
        <translation>실행됨</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>not run again</source>
        <translation>다시 실행되지 않음</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>무시됨</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>도달하지 못함</translation>
    </message>
    <message>
        <source>cloud-init disabled</source>
        <translation>cloud-init 비활성화됨</translation>
    </message>
    <message>
        <source>no datasource</source>
        <translation>데이터 소스 없음</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>It ran, and runs at every boot.</source>
        <translation>실행되었으며, 부팅할 때마다 실행됩니다.</translation>
    </message>
    <message>
        <source>It ran. It runs once per instance: not at the next boot.</source>
        <translation>실행되었습니다. 인스턴스마다 한 번 실행되므로 다음 부팅에서는 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>It ran. It runs once on this disk, whatever the instance.</source>
        <translation>실행되었습니다. 인스턴스와 관계없이 이 디스크에서 한 번만 실행됩니다.</translation>
    </message>
    <message>
        <source>It ran.</source>
        <translation>실행되었습니다.</translation>
    </message>
    <message>
        <source>It failed (exit %1): %2</source>
        <translation>실패했습니다(종료 코드 %1): %2</translation>
    </message>
    <message>
        <source>It failed: %1</source>
        <translation>실패했습니다: %1</translation>
    </message>
    <message>
        <source>It ran, but something looks wrong: %1</source>
        <translation>실행되었지만 이상한 점이 있습니다: %1</translation>
    </message>
    <message>
        <source>It runs once on this disk, and that was at an earlier boot.</source>
        <translation>이 디스크에서 한 번만 실행되며, 이전 부팅에서 이미 실행되었습니다.</translation>
    </message>
    <message>
        <source>It runs once per instance, and ran at an earlier boot of this one.</source>
        <translation>인스턴스마다 한 번 실행되며, 이 인스턴스의 이전 부팅에서 이미 실행되었습니다.</translation>
    </message>
    <message>
        <source>It runs once per instance, and ran at an earlier boot of %1.</source>
        <translation>인스턴스마다 한 번 실행되며, %1의 이전 부팅에서 이미 실행되었습니다.</translation>
    </message>
    <message>
        <source>cloud-init ignored it: its first line is no header that cloud-init knows.</source>
        <translation>cloud-init에서 무시했습니다. 첫 줄이 cloud-init에서 인식하는 헤더가 아닙니다.</translation>
    </message>
    <message>
        <source>cloud-init ignored it: it has no handler for its type.</source>
        <translation>cloud-init에서 무시했습니다. 해당 유형의 처리기가 없습니다.</translation>
    </message>
    <message>
        <source>cloud-init ignored it: it has no handler for the type %1.</source>
        <translation>cloud-init에서 무시했습니다. 유형 %1의 처리기가 없습니다.</translation>
    </message>
    <message>
        <source>its stage</source>
        <translation>해당 단계</translation>
    </message>
    <message>
        <source>It was not reached: %1 did not begin.</source>
        <translation>도달하지 못했습니다. 시작되지 않은 단계: %1.</translation>
    </message>
    <message>
        <source>It was not reached: it runs in %1, and the record ends in %2.</source>
        <translation>도달하지 못했습니다. %1에서 실행되지만 기록이 %2에서 끝납니다.</translation>
    </message>
    <message>
        <source>It was started, and the record ends before it did.</source>
        <translation>시작되었지만, 완료되기 전에 기록이 끝납니다.</translation>
    </message>
    <message>
        <source>The module %1 found none of its keys in what cloud-init had read, so it did nothing.</source>
        <translation>cloud-init에서 읽은 내용에 모듈 %1의 키가 하나도 없어 아무 작업도 하지 않았습니다.</translation>
    </message>
    <message>
        <source>The stage ended without the module %1: the image or the user data does not list it.</source>
        <translation>모듈 %1의 실행 없이 단계가 끝났습니다. 이미지 또는 사용자 데이터의 목록에 이 모듈이 없습니다.</translation>
    </message>
    <message>
        <source>cloud-init found no datasource, so it never saw the user data.</source>
        <translation>cloud-init에서 데이터 소스를 찾지 못하여 사용자 데이터를 전혀 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>cloud-init did not run: %1</source>
        <translation>cloud-init이 실행되지 않았습니다: %1</translation>
    </message>
    <message>
        <source>Reading the user data failed as a whole, so none of its parts was used.</source>
        <translation>사용자 데이터 읽기가 전체적으로 실패하여 어떤 파트도 사용되지 않았습니다.</translation>
    </message>
    <message>
        <source>The evidence does not tell.</source>
        <translation>근거만으로는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Read. Of the modules that it asks something of, %1 of %2 failed: %3 first.</source>
        <translation>읽었습니다. 이 파트에서 사용하는 모듈 %2개 중 %1개가 실패했습니다. 첫 번째 실패: %3.</translation>
    </message>
    <message>
        <source>Read. Of the modules that it asks something of, %1 of %2 ran.</source>
        <translation>읽었습니다. 이 파트에서 사용하는 모듈 %2개 중 %1개가 실행되었습니다.</translation>
    </message>
    <message>
        <source>Read, but the record ends before %1 had its turn.</source>
        <translation>읽었지만, %1 차례가 되기 전에 기록이 끝납니다.</translation>
    </message>
    <message>
        <source>Read again at this boot, but none of its %1 modules ran again.</source>
        <translation>이번 부팅에서 다시 읽었지만, 해당 모듈 %1개 중 다시 실행된 것이 없습니다.</translation>
    </message>
    <message>
        <source>cloud-init read it.</source>
        <translation>cloud-init에서 읽었습니다.</translation>
    </message>
    <message>
        <source>cloud-init read it. Open the user data as well to see which of its modules ran.</source>
        <translation>cloud-init에서 읽었습니다. 어느 모듈이 실행되었는지 보려면 사용자 데이터도 함께 여십시오.</translation>
    </message>
    <message>
        <source>It has run: the semaphore of %1 is there. It does not run again on this disk.</source>
        <translation>실행된 적이 있습니다. 모듈 %1의 세마포어가 있습니다. 이 디스크에서는 다시 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>It has run: the semaphore of %1 is there. It does not run again on this instance.</source>
        <translation>실행된 적이 있습니다. 모듈 %1의 세마포어가 있습니다. 이 인스턴스에서는 다시 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>It has not run on this instance: other modules left a semaphore, %1 did not.</source>
        <translation>이 인스턴스에서 실행된 적이 없습니다. 다른 모듈의 세마포어는 있지만 모듈 %1의 세마포어는 없습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::PartRunModel</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>module</source>
        <translation>모듈</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>파트</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>To make it run again</source>
        <translation>다시 실행하려면</translation>
    </message>
</context>
<context>
    <name>bootscope::PartRunPanel</name>
    <message>
        <source>Parts</source>
        <translation>파트</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>명령 복사</translation>
    </message>
    <message>
        <source>Show in log</source>
        <translation>로그에서 보기</translation>
    </message>
    <message>
        <source>Command that makes it run again</source>
        <translation>다시 실행하게 하는 명령</translation>
    </message>
    <message>
        <source>To be typed on the machine. Bootscope does not run it.</source>
        <translation>해당 머신에서 직접 입력하십시오. Bootscope는 이 명령을 실행하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::PartsFeature</name>
    <message>
        <source>Parts</source>
        <translation>파트</translation>
    </message>
    <message>
        <source>Why did it not &amp;run?</source>
        <translation>왜 실행되지 않았습니까?(&amp;R)</translation>
    </message>
    <message>
        <source>The evidence names no part of the user data. Open the user data together with the logs.</source>
        <translation>근거에 사용자 데이터의 파트가 나타나 있지 않습니다. 사용자 데이터를 로그와 함께 여십시오.</translation>
    </message>
</context>
<context>
    <name>bootscope::PartsModel</name>
    <message>
        <source>%1 stage</source>
        <translation>%1 단계</translation>
    </message>
    <message>
        <source>once per instance</source>
        <translation>인스턴스당 한 번</translation>
    </message>
    <message>
        <source>at every boot</source>
        <translation>부팅할 때마다</translation>
    </message>
    <message>
        <source>once</source>
        <translation>한 번</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1바이트</translation>
    </message>
    <message>
        <source>lines %1 to %2</source>
        <translation>%1~%2번째 줄</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1번째 줄</translation>
    </message>
</context>
<context>
    <name>bootscope::PictureFeature</name>
    <message>
        <source>Save picture of the &amp;timeline…</source>
        <translation>타임라인 그림 저장(&amp;T)…</translation>
    </message>
    <message>
        <source>Copy picture of the timeline</source>
        <translation>타임라인 그림 복사</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>쓸 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>Save picture of the timeline</source>
        <translation>타임라인 그림 저장</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>그림 (*.png *.svg)</translation>
    </message>
    <message>
        <source>The picture was written to %1.</source>
        <translation>그림을 저장했습니다: %1</translation>
    </message>
</context>
<context>
    <name>bootscope::Plan</name>
    <message>
        <source>cloud-init gives up all of the user data: %1</source>
        <translation>cloud-init이 사용자 데이터 전체의 처리를 중단함: %1</translation>
    </message>
    <message>
        <source>%1: run the script</source>
        <translation>%1: 스크립트 실행</translation>
    </message>
    <message>
        <source>The user data&apos;s own module list leaves %1 out: the script is written and not run.</source>
        <translation>사용자 데이터의 모듈 목록에 %1 모듈이 없어 스크립트를 쓰기만 하고 실행하지 않습니다.</translation>
    </message>
    <message>
        <source>Only on the instance of the launch with index %1.</source>
        <translation>시작 인덱스가 %1인 인스턴스에만 적용됩니다.</translation>
    </message>
    <message>
        <source>Its values depend on instance data; where one of them is missing, cloud-init may drop the part.</source>
        <translation>값이 인스턴스 데이터에 따라 달라집니다. 그중 하나라도 없으면 cloud-init이 이 파트를 버릴 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no user data.</source>
        <translation>사용자 데이터가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing in it asks cloud-init for anything.</source>
        <translation>cloud-init에 요청하는 내용이 없습니다.</translation>
    </message>
    <message>
        <source>It is an empty cloud-config.</source>
        <translation>빈 cloud-config입니다.</translation>
    </message>
    <message>
        <source>A cloud-config must be a mapping of keys to values.</source>
        <translation>cloud-config는 키와 값으로 된 매핑이어야 합니다.</translation>
    </message>
    <message>
        <source>Its values cannot be merged into the earlier ones as its merge type says.</source>
        <translation>병합 유형에 지정된 방식으로는 값을 앞의 값과 병합할 수 없습니다.</translation>
    </message>
    <message>
        <source>It is not valid JSON.</source>
        <translation>올바른 JSON이 아닙니다.</translation>
    </message>
    <message>
        <source>A JSON Patch is a list of operations</source>
        <translation>JSON Patch는 작업(operation) 목록이어야 함</translation>
    </message>
    <message>
        <source>Operation %1 of the JSON Patch cannot be applied: all of it is dropped.</source>
        <translation>JSON Patch의 작업 %1번을 적용할 수 없어 전체를 버립니다.</translation>
    </message>
    <message>
        <source>There is no merger named &quot;%1&quot;: dict, list and str are known.</source>
        <translation>이름이 &quot;%1&quot;인 병합기는 없습니다. dict, list, str만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>cloud-init cannot read this merge type.</source>
        <translation>cloud-init이 이 병합 유형을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no merge type: it is written like list(append)+dict().</source>
        <translation>&quot;%1&quot; 값은 병합 유형이 아닙니다. list(append)+dict()와 같은 형식으로 씁니다.</translation>
    </message>
    <message>
        <source>This names no module, and the stage fails on it.</source>
        <translation>모듈 이름이 지정되지 않아 단계가 여기서 실패합니다.</translation>
    </message>
    <message>
        <source>cloud-init %1 has no module of this name.</source>
        <translation>cloud-init %1 버전에 이 이름의 모듈이 없습니다.</translation>
    </message>
    <message>
        <source>cloud-init takes no network config from user data: it comes from the platform.</source>
        <translation>cloud-init은 사용자 데이터에서 네트워크 구성을 읽지 않습니다. 네트워크 구성은 플랫폼에서 제공합니다.</translation>
    </message>
    <message>
        <source>No module of cloud-init %1 reads this key.</source>
        <translation>cloud-init %1 버전에는 이 키를 읽는 모듈이 없습니다.</translation>
    </message>
    <message>
        <source>The user data&apos;s own %1 replaces the whole list and leaves %2 out.</source>
        <translation>사용자 데이터의 %1 키가 목록 전체를 대체하며, 여기에 %2 모듈이 없습니다.</translation>
    </message>
    <message>
        <source>The module lists of %1 have no %2 in cloud-init %3.</source>
        <translation>%1의 모듈 목록(cloud-init %3)에 %2 모듈이 없습니다.</translation>
    </message>
    <message>
        <source>%1 of part %2</source>
        <translation>%1(파트 %2)</translation>
    </message>
    <message>
        <source>Replaced by part %1, line %2.</source>
        <translation>파트 %1의 %2번째 줄로 대체되었습니다.</translation>
    </message>
    <message>
        <source>The merge type keeps the value of line %1.</source>
        <translation>병합 유형에 따라 %1번째 줄의 값이 유지됩니다.</translation>
    </message>
    <message>
        <source>The merge type has no dict(): nothing of this part is merged.</source>
        <translation>병합 유형에 dict()가 없어 이 파트의 내용은 병합되지 않습니다.</translation>
    </message>
    <message>
        <source>Deleted by part %1, line %2.</source>
        <translation>파트 %1의 %2번째 줄에서 삭제되었습니다.</translation>
    </message>
    <message>
        <source>The same key stands again on line %1: the last one counts.</source>
        <translation>같은 키가 %1번째 줄에 다시 나옵니다. 마지막 값이 적용됩니다.</translation>
    </message>
    <message>
        <source>cloud-init skips %1 on %2: it is not verified there. unverified_modules can force it.</source>
        <translation>cloud-init이 %2에서 %1 모듈을 건너뜁니다. 이 배포판에서 검증되지 않은 모듈입니다. unverified_modules로 강제로 실행할 수 있습니다.</translation>
    </message>
    <message>
        <source>The user data&apos;s own module list sets this frequency, on line %1.</source>
        <translation>이 빈도는 사용자 데이터의 모듈 목록(%1번째 줄)에서 설정됩니다.</translation>
    </message>
    <message>
        <source>preserve_hostname is set: the name of the machine is left as it is.</source>
        <translation>preserve_hostname이 설정되어 시스템 이름이 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>The command on line %1 is neither a text nor a list: cloud-init fails on it and runs none of them.</source>
        <translation>%1번째 줄의 명령이 텍스트도 목록도 아닙니다. cloud-init이 여기서 실패하고 명령을 하나도 실행하지 않습니다.</translation>
    </message>
    <message>
        <source>It must be a list of commands: cloud-init fails on it.</source>
        <translation>명령 목록이어야 합니다. cloud-init이 여기서 실패합니다.</translation>
    </message>
    <message>
        <source>The module list runs scripts_user before it: what is written here is not run at this boot.</source>
        <translation>모듈 목록에서 scripts_user가 먼저 실행되므로, 여기서 쓰는 내용은 이번 부팅에 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>The commands of runcmd are written to a file of the same name.</source>
        <translation>runcmd의 명령이 같은 이름의 파일에 쓰입니다.</translation>
    </message>
    <message>
        <source>Its condition is false.</source>
        <translation>조건이 거짓입니다.</translation>
    </message>
    <message>
        <source>Only when its condition, a command, ends with 0.</source>
        <translation>조건으로 지정한 명령의 종료 코드가 0일 때만 실행됩니다.</translation>
    </message>
    <message>
        <source>There is nothing to install or upgrade.</source>
        <translation>설치하거나 업그레이드할 항목이 없습니다.</translation>
    </message>
    <message>
        <source>When a package asks for a reboot, the machine reboots here: what is below waits for the next boot.</source>
        <translation>패키지가 재부팅을 요청하면 여기서 재부팅됩니다. 아래 항목은 다음 부팅까지 미뤄집니다.</translation>
    </message>
    <message>
        <source>runcmd: run its commands as one script</source>
        <translation>runcmd: 명령을 하나의 스크립트로 실행</translation>
    </message>
    <message>
        <source>No handler of cloud-init takes the type %1.</source>
        <translation>cloud-init에 이 유형을 처리하는 핸들러가 없습니다: %1</translation>
    </message>
    <message>
        <source>%1: an include in an archive</source>
        <translation>%1: 아카이브 안의 include</translation>
    </message>
    <message>
        <source>cloud-init fetches nothing for it: an archive&apos;s entries are not taken apart again.</source>
        <translation>cloud-init은 이 항목을 위해 아무것도 가져오지 않습니다. 아카이브의 항목은 다시 나누지 않습니다.</translation>
    </message>
    <message>
        <source>fetch %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>Addresses are fetched while the user data is taken apart, before any part is handled.</source>
        <translation>주소의 내용은 사용자 데이터를 나누는 동안, 파트를 처리하기 전에 가져옵니다.</translation>
    </message>
    <message>
        <source>What it holds is unknown until the boot. If it cannot be fetched, all of the user data is lost.</source>
        <translation>내용은 부팅할 때까지 알 수 없습니다. 가져올 수 없으면 사용자 데이터 전체를 잃게 됩니다.</translation>
    </message>
    <message>
        <source>%1 (%2): given to a part handler</source>
        <translation>%1(%2): 파트 핸들러에 전달</translation>
    </message>
    <message>
        <source>Parts are handled one after the other, in the order in which they stand.</source>
        <translation>파트는 나오는 순서대로 하나씩 처리됩니다.</translation>
    </message>
    <message>
        <source>The part handler of part %1 names this type; what it does with it is its own matter.</source>
        <translation>파트 %1의 파트 핸들러가 이 유형을 지정합니다. 처리 방식은 핸들러에 달려 있습니다.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>%1: load the part handler</source>
        <translation>%1: 파트 핸들러 불러오기</translation>
    </message>
    <message>
        <source>It takes the parts below it that are of its types, and none above it.</source>
        <translation>아래에 있는 해당 유형의 파트만 처리하고, 위에 있는 파트는 처리하지 않습니다.</translation>
    </message>
    <message>
        <source>%1: run the boothook</source>
        <translation>%1: Boothook 실행</translation>
    </message>
    <message>
        <source>A boothook runs at once when its part is reached, before every module, at every boot.</source>
        <translation>Boothook은 부팅할 때마다 모든 모듈보다 먼저, 해당 파트의 차례가 되면 바로 실행됩니다.</translation>
    </message>
    <message>
        <source>%1: render the template</source>
        <translation>%1: 템플릿 렌더링</translation>
    </message>
    <message>
        <source>What it becomes depends on instance data: it begins with an expression.</source>
        <translation>식으로 시작하므로 결과가 인스턴스 데이터에 따라 달라집니다.</translation>
    </message>
    <message>
        <source>Part %1 has the same file name and is written over it.</source>
        <translation>파트 %1의 파일 이름이 같아 이 파일을 덮어씁니다.</translation>
    </message>
    <message>
        <source>cloud-init drops the whole part. %1</source>
        <translation>cloud-init이 이 파트 전체를 버립니다. %1</translation>
    </message>
    <message>
        <source>What this template asks for depends on instance data: its steps are not in this plan.</source>
        <translation>이 템플릿이 요청하는 내용은 인스턴스 데이터에 따라 달라지므로, 해당 작업은 이 계획에 없습니다.</translation>
    </message>
    <message>
        <source>merge the cloud-configs: %1</source>
        <translation>cloud-config 병합: %1</translation>
    </message>
    <message>
        <source>All cloud-config parts become one before the first module runs. Unless a merge type says otherwise, a key of a later part replaces the whole value of an earlier one.</source>
        <translation>첫 모듈이 실행되기 전에 모든 cloud-config 파트가 하나로 합쳐집니다. 병합 유형을 달리 지정하지 않으면 뒤 파트의 키가 앞 파트의 값 전체를 대체합니다.</translation>
    </message>
    <message>
        <source>The earliest thing that a cloud-config can ask for: before files, disks and users, and at every boot.</source>
        <translation>cloud-config에서 요청할 수 있는 가장 이른 작업입니다. 파일, 디스크, 사용자보다 먼저, 부팅할 때마다 실행됩니다.</translation>
    </message>
    <message>
        <source>Files are written before users and packages exist: &quot;defer: true&quot; moves one to the final stage.</source>
        <translation>파일은 사용자와 패키지가 준비되기 전에 쓰입니다. &quot;defer: true&quot;를 지정하면 Final 단계로 옮겨집니다.</translation>
    </message>
    <message>
        <source>Files with &quot;defer: true&quot; wait until users and packages are there.</source>
        <translation>&quot;defer: true&quot;를 지정한 파일은 사용자와 패키지가 준비된 후에 쓰입니다.</translation>
    </message>
    <message>
        <source>The partition grows before the file system on it.</source>
        <translation>파티션이 그 안의 파일 시스템보다 먼저 확장됩니다.</translation>
    </message>
    <message>
        <source>Disks are partitioned before anything is mounted.</source>
        <translation>탑재하기 전에 디스크를 파티션으로 나눕니다.</translation>
    </message>
    <message>
        <source>After the disks are set up and before users get their homes.</source>
        <translation>디스크를 설정한 후, 사용자의 홈 디렉터리를 만들기 전에 실행됩니다.</translation>
    </message>
    <message>
        <source>The name is set before services that use it start.</source>
        <translation>이름은 이를 사용하는 서비스가 시작되기 전에 설정됩니다.</translation>
    </message>
    <message>
        <source>Looks at every boot whether the name is still the one that was set.</source>
        <translation>설정한 이름이 그대로인지 부팅할 때마다 확인합니다.</translation>
    </message>
    <message>
        <source>Users come after files and mounts, and before their SSH keys.</source>
        <translation>사용자는 파일과 탑재 이후, SSH 키 이전에 처리됩니다.</translation>
    </message>
    <message>
        <source>Keys are written when the users are there.</source>
        <translation>키는 사용자가 만들어진 후에 쓰입니다.</translation>
    </message>
    <message>
        <source>Passwords are set when the users are there.</source>
        <translation>암호는 사용자가 만들어진 후에 설정됩니다.</translation>
    </message>
    <message>
        <source>Package sources are set up one stage before packages are installed.</source>
        <translation>패키지 소스는 패키지를 설치하기 한 단계 전에 설정됩니다.</translation>
    </message>
    <message>
        <source>Here the commands are only written to a script; scripts_user runs it in the final stage.</source>
        <translation>여기서는 명령을 스크립트에 쓰기만 하며, scripts_user가 Final 단계에서 실행합니다.</translation>
    </message>
    <message>
        <source>First in the final stage: packages are there before scripts and runcmd run.</source>
        <translation>Final 단계에서 가장 먼저 실행됩니다. 스크립트와 runcmd가 실행되기 전에 패키지가 준비됩니다.</translation>
    </message>
    <message>
        <source>Scripts of the folder per-once, in the order of their names, before all other scripts.</source>
        <translation>per-once 폴더의 스크립트를 이름순으로, 다른 모든 스크립트보다 먼저 실행합니다.</translation>
    </message>
    <message>
        <source>Scripts of the folder per-boot, in the order of their names, at every boot.</source>
        <translation>per-boot 폴더의 스크립트를 부팅할 때마다 이름순으로 실행합니다.</translation>
    </message>
    <message>
        <source>Scripts of the folder per-instance, in the order of their names.</source>
        <translation>per-instance 폴더의 스크립트를 이름순으로 실행합니다.</translation>
    </message>
    <message>
        <source>Scripts and runcmd run after packages, in the order of their file names: part-001 before runcmd.</source>
        <translation>스크립트와 runcmd는 패키지 설치 후 파일 이름순으로 실행됩니다. part-001이 runcmd보다 먼저입니다.</translation>
    </message>
    <message>
        <source>After the scripts: the machine reports when it is ready.</source>
        <translation>스크립트 이후에 시스템이 준비되었음을 보고합니다.</translation>
    </message>
    <message>
        <source>Written when everything else is done.</source>
        <translation>다른 모든 작업이 끝난 후에 쓰입니다.</translation>
    </message>
    <message>
        <source>The last module of all: it acts when cloud-init has finished.</source>
        <translation>가장 마지막 모듈이며, cloud-init이 완료되면 동작합니다.</translation>
    </message>
    <message>
        <source>The network stage sets up what the rest of the boot needs: disks, names, users.</source>
        <translation>Network 단계에서는 디스크, 이름, 사용자 등 나머지 부팅에 필요한 것을 설정합니다.</translation>
    </message>
    <message>
        <source>The config stage sets up the system once the network and users are there.</source>
        <translation>Config 단계에서는 네트워크와 사용자가 준비된 후 시스템을 설정합니다.</translation>
    </message>
    <message>
        <source>The final stage comes last, when the system is set up.</source>
        <translation>Final 단계는 시스템 설정이 끝난 후 마지막으로 실행됩니다.</translation>
    </message>
    <message>
        <source>Once per instance: not again after a reboot, nor when the user data is edited; only on a new instance id.</source>
        <translation>인스턴스당 한 번 실행됩니다. 재부팅하거나 사용자 데이터를 편집해도 다시 실행되지 않으며, 인스턴스 ID가 새로 바뀔 때만 다시 실행됩니다.</translation>
    </message>
    <message>
        <source>At every boot, with the user data as it is then.</source>
        <translation>부팅할 때마다 그 시점의 사용자 데이터로 실행됩니다.</translation>
    </message>
    <message>
        <source>Once in the life of the disk: not even again on a new instance made from its image.</source>
        <translation>디스크의 수명 동안 한 번 실행됩니다. 해당 이미지로 만든 새 인스턴스에서도 다시 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1번째 줄</translation>
    </message>
    <message>
        <source>  - overridden:</source>
        <translation>  - 대체됨:</translation>
    </message>
    <message>
        <source>  - ignored:</source>
        <translation>  - 무시됨:</translation>
    </message>
    <message>
        <source>Plan for cloud-init %1 on %2</source>
        <translation>%2의 cloud-init %1 계획</translation>
    </message>
    <message>
        <source>Nothing runs: %1</source>
        <translation>아무것도 실행되지 않음: %1</translation>
    </message>
    <message>
        <source>and cloud-init&apos;s own: %1</source>
        <translation>및 cloud-init 자체 항목: %1</translation>
    </message>
    <message>
        <source>User data is read</source>
        <translation>사용자 데이터 읽기</translation>
    </message>
    <message>
        <source>Network stage</source>
        <translation>Network 단계</translation>
    </message>
    <message>
        <source>Config stage</source>
        <translation>Config 단계</translation>
    </message>
    <message>
        <source>Final stage</source>
        <translation>Final 단계</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>항목 1개</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>항목 %1개</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 외 %2개</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>값 없음</translation>
    </message>
    <message>
        <source>1 command</source>
        <translation>명령 1개</translation>
    </message>
    <message>
        <source>%1 commands</source>
        <translation>명령 %1개</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, delay %3</source>
        <translation>%1: %2, 지연 %3</translation>
    </message>
    <message>
        <source>%1, written as a script</source>
        <translation>%1, 스크립트로 쓰기</translation>
    </message>
    <message>
        <source>of users</source>
        <translation>users의 항목</translation>
    </message>
</context>
<context>
    <name>bootscope::PlanFeature</name>
    <message>
        <source>Copy the p&amp;lan</source>
        <translation>계획 복사(&amp;L)</translation>
    </message>
</context>
<context>
    <name>bootscope::PlanModel</name>
    <message>
        <source>per instance</source>
        <translation>인스턴스당</translation>
    </message>
    <message>
        <source>every boot</source>
        <translation>부팅할 때마다</translation>
    </message>
    <message>
        <source>once</source>
        <translation>한 번</translation>
    </message>
    <message>
        <source>and cloud-init&apos;s own: %1</source>
        <translation>및 cloud-init 자체 항목: %1</translation>
    </message>
    <message>
        <source>Module: %1</source>
        <translation>모듈: %1</translation>
    </message>
</context>
<context>
    <name>bootscope::PlanPanel</name>
    <message>
        <source>What a boot does: %1 steps</source>
        <translation>부팅 시 동작: 작업 %1개</translation>
    </message>
    <message>
        <source>What a boot does</source>
        <translation>부팅 시 동작</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>Merged config</source>
        <translation>병합된 구성</translation>
    </message>
    <message>
        <source>Whose list of modules the plan follows: user data does not say it.</source>
        <translation>계획에서 따를 모듈 목록의 배포판입니다. 사용자 데이터만으로는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>배포판</translation>
    </message>
    <message>
        <source>Nothing of it is run.</source>
        <translation>실행되는 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing runs. %1</source>
        <translation>아무것도 실행되지 않습니다. %1</translation>
    </message>
    <message>
        <source>What a boot does: 1 step</source>
        <translation>부팅 시 동작: 작업 1개</translation>
    </message>
</context>
<context>
    <name>bootscope::ProblemModel</name>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>cloud-init says: %1</source>
        <translation>cloud-init 메시지: %1</translation>
    </message>
    <message>
        <source>Click to fix: %1</source>
        <translation>클릭하여 수정: %1</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>수정</translation>
    </message>
</context>
<context>
    <name>bootscope::ProblemsPanel</name>
    <message>
        <source>Problems: none</source>
        <translation>문제: 없음</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>문제: %1</translation>
    </message>
    <message>
        <source>Fix all %1 of %2</source>
        <translation>%2 문제 %1개 모두 수정</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>메시지 복사</translation>
    </message>
</context>
<context>
    <name>bootscope::QuickFixes</name>
    <message>
        <source>Fix all %1 of %2</source>
        <extracomment>%1: a number greater than 1; %2: the code of a check, as &quot;SC2086&quot;</extracomment>
        <translation>%2 문제 %1개 모두 수정</translation>
    </message>
    <message>
        <source>Nothing to fix on this line</source>
        <translation>이 줄에 수정할 항목 없음</translation>
    </message>
</context>
<context>
    <name>bootscope::RecordFeature</name>
    <message>
        <source>Record the tree</source>
        <translation>트리 기록</translation>
    </message>
    <message>
        <source>Recordings (*.imdscap.jsonl *.jsonl)</source>
        <translation>기록 (*.imdscap.jsonl *.jsonl)</translation>
    </message>
    <message>
        <source>Recording: %1 of %2 items</source>
        <translation>기록 중: 항목 %2개 중 %1개</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>쓸 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>%1 requests recorded in %2</source>
        <translation>요청 %1개를 기록했습니다: %2</translation>
    </message>
    <message>
        <source>Record the &amp;tree to a file</source>
        <translation>트리를 파일에 기록(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Credentials replaced by fakes…</source>
        <translation>자격 증명을 가짜 값으로 대체(&amp;C)…</translation>
    </message>
    <message>
        <source>Credentials and secrets in &amp;user data replaced…</source>
        <translation>자격 증명과 사용자 데이터의 비밀 정보를 대체(&amp;U)…</translation>
    </message>
    <message>
        <source>As it is, &amp;with credentials…</source>
        <translation>자격 증명을 포함하여 그대로(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>bootscope::RecordedStatus</name>
    <message>
        <source>This is of another boot than the logs: it is not used.</source>
        <translation>로그와 다른 부팅의 기록이므로 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>systemd started it: a datasource was found, or may be there</source>
        <translation>systemd가 시작했습니다. 데이터 소스를 찾았거나 있을 가능성이 있습니다</translation>
    </message>
    <message>
        <source>cloud-init=enabled stands on the kernel command line</source>
        <translation>커널 명령줄에 cloud-init=enabled 항목이 있습니다</translation>
    </message>
    <message>
        <source>the system has no systemd: it always runs</source>
        <translation>시스템에 systemd가 없으므로 항상 실행됩니다</translation>
    </message>
    <message>
        <source>ds-identify found no datasource, so systemd did not start it</source>
        <translation>ds-identify가 데이터 소스를 찾지 못해 systemd가 시작하지 않았습니다</translation>
    </message>
    <message>
        <source>cloud-init=disabled stands on the kernel command line</source>
        <translation>커널 명령줄에 cloud-init=disabled 항목이 있습니다</translation>
    </message>
    <message>
        <source>the file /etc/cloud/cloud-init.disabled exists</source>
        <translation>/etc/cloud/cloud-init.disabled 파일이 있습니다</translation>
    </message>
    <message>
        <source>KERNEL_CMDLINE=cloud-init=disabled stands in systemd&apos;s environment</source>
        <translation>systemd 환경에 KERNEL_CMDLINE=cloud-init=disabled 항목이 있습니다</translation>
    </message>
    <message>
        <source>it was asked before systemd had decided</source>
        <translation>systemd가 결정하기 전에 조회했습니다</translation>
    </message>
    <message>
        <source>it still runs, and something has failed already</source>
        <translation>아직 실행 중이며 이미 실패한 항목이 있습니다</translation>
    </message>
    <message>
        <source>something failed, or one of its systemd units did</source>
        <translation>실패한 항목이 있거나 systemd 유닛 중 하나가 실패했습니다</translation>
    </message>
    <message>
        <source>it still runs, and has warned already</source>
        <translation>아직 실행 중이며 이미 경고가 있습니다</translation>
    </message>
    <message>
        <source>it came to its end, with warnings or deprecated keys</source>
        <translation>끝까지 실행되었으나 경고 또는 사용 중단 예정 키가 있습니다</translation>
    </message>
    <message>
        <source>it came to its end without an error or a warning</source>
        <translation>오류나 경고 없이 끝까지 실행되었습니다</translation>
    </message>
    <message>
        <source>it still runs</source>
        <translation>아직 실행 중입니다</translation>
    </message>
    <message>
        <source>it has not begun yet</source>
        <translation>아직 시작되지 않았습니다</translation>
    </message>
    <message>
        <source>it does not run on this machine</source>
        <translation>이 머신에서는 실행되지 않습니다</translation>
    </message>
    <message>
        <source>no error is recorded</source>
        <translation>기록된 오류가 없습니다</translation>
    </message>
    <message>
        <source>an error is recorded, or cloud-init crashed</source>
        <translation>오류가 기록되었거나 cloud-init이 비정상 종료되었습니다</translation>
    </message>
    <message>
        <source>it went on after warnings (since 23.4)</source>
        <translation>경고가 있었으나 계속 진행했습니다(23.4부터)</translation>
    </message>
</context>
<context>
    <name>bootscope::Redaction</name>
    <message>
        <source>Password</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Hash of a password</source>
        <translation>암호 해시</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>개인 키</translation>
    </message>
    <message>
        <source>Access key id of AWS</source>
        <translation>AWS 액세스 키 ID</translation>
    </message>
    <message>
        <source>Secret access key of AWS</source>
        <translation>AWS 비밀 액세스 키</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Signature of an address</source>
        <translation>주소의 서명</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>비밀 정보</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>공개 키</translation>
    </message>
    <message>
        <source>Fingerprint of a key</source>
        <translation>키 지문</translation>
    </message>
    <message>
        <source>Id of a cloud resource</source>
        <translation>클라우드 리소스 ID</translation>
    </message>
    <message>
        <source>Instance id</source>
        <translation>인스턴스 ID</translation>
    </message>
    <message>
        <source>Account id</source>
        <translation>계정 ID</translation>
    </message>
    <message>
        <source>IPv4 address</source>
        <translation>IPv4 주소</translation>
    </message>
    <message>
        <source>IPv6 address</source>
        <translation>IPv6 주소</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC 주소</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>호스트 이름</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>이메일 주소</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>비밀 정보</translation>
    </message>
    <message>
        <source>Public keys and fingerprints</source>
        <translation>공개 키와 지문</translation>
    </message>
    <message>
        <source>Ids of the cloud</source>
        <translation>클라우드 ID</translation>
    </message>
    <message>
        <source>IP and MAC addresses</source>
        <translation>IP 및 MAC 주소</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>호스트 이름</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>이메일 주소</translation>
    </message>
    <message>
        <source>User names</source>
        <translation>사용자 이름</translation>
    </message>
</context>
<context>
    <name>bootscope::Reply</name>
    <message>
        <source>The answer is cut short: its last piece was left out.</source>
        <translation>응답이 잘려 있어 마지막 조각을 제외했습니다.</translation>
    </message>
    <message>
        <source>Report of apport</source>
        <translation>apport 보고서</translation>
    </message>
    <message>
        <source>The guest agent says that it cut this text short.</source>
        <translation>게스트 에이전트가 이 텍스트를 잘랐다고 알립니다.</translation>
    </message>
    <message>
        <source>Systems Manager shows the first %1 characters only: the rest is missing. A bucket for the output keeps all of it.</source>
        <translation>Systems Manager는 처음 %1자만 보여 주며 나머지는 빠져 있습니다. 출력용 버킷을 지정하면 전체가 보존됩니다.</translation>
    </message>
    <message>
        <source>Answer of AWS Systems Manager</source>
        <translation>AWS Systems Manager 응답</translation>
    </message>
    <message>
        <source>Answer of the guest agent of QEMU</source>
        <translation>QEMU 게스트 에이전트 응답</translation>
    </message>
    <message>
        <source>EC2 gave an empty console. Without --latest it keeps the console of the last start only, and some minutes pass before there is one.</source>
        <translation>EC2가 빈 콘솔을 반환했습니다. --latest 없이는 마지막 시작의 콘솔만 보존되며, 콘솔이 생기기까지 몇 분이 걸립니다.</translation>
    </message>
    <message>
        <source>The serial port begins at byte %1: what stood before is not in this answer.</source>
        <translation>직렬 포트가 바이트 %1부터 시작합니다. 그 앞의 내용은 이 응답에 없습니다.</translation>
    </message>
    <message>
        <source>Serial port output of Google Cloud</source>
        <translation>Google Cloud 직렬 포트 출력</translation>
    </message>
    <message>
        <source>A log as one JSON string</source>
        <translation>하나의 JSON 문자열로 된 로그</translation>
    </message>
    <message>
        <source>Answer of EC2 GetConsoleOutput</source>
        <translation>EC2 GetConsoleOutput 응답</translation>
    </message>
    <message>
        <source>The service has more pages behind this one; they are not here.</source>
        <translation>서비스에 이 뒤의 페이지가 더 있으나 여기에는 없습니다.</translation>
    </message>
    <message>
        <source>Events of a log service</source>
        <translation>로그 서비스의 이벤트</translation>
    </message>
    <message>
        <source>Logs Insights as CSV</source>
        <translation>CSV 형식의 Logs Insights</translation>
    </message>
    <message>
        <source>Events of CloudWatch as text</source>
        <translation>텍스트 형식의 CloudWatch 이벤트</translation>
    </message>
</context>
<context>
    <name>bootscope::Report</name>
    <message>
        <source>%1 is too large for a bundle.</source>
        <translation>묶음에 넣기에는 너무 큽니다: %1</translation>
    </message>
    <message>
        <source>Nothing in this case is known to be evidence of a boot: there is nothing to bundle.</source>
        <translation>이 사례에는 부팅의 근거로 알려진 것이 없어 묶을 것이 없습니다.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>쓸 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>취소되었습니다</translation>
    </message>
    <message>
        <source>grep, for the logs of a machine</source>
        <translation>grep, 머신의 로그용</translation>
    </message>
    <message>
        <source>journalctl</source>
        <translation>journalctl</translation>
    </message>
    <message>
        <source>jq, for an export of CloudWatch Logs</source>
        <translation>jq, CloudWatch Logs 내보내기용</translation>
    </message>
    <message>
        <source>CloudWatch Logs Insights</source>
        <translation>CloudWatch Logs Insights</translation>
    </message>
    <message>
        <source>LogQL, for Loki</source>
        <translation>LogQL, Loki용</translation>
    </message>
    <message>
        <source>The logs tell no times: there is no timeline.</source>
        <translation>로그에 시각이 없어 타임라인이 없습니다.</translation>
    </message>
    <message>
        <source>User data, lines %1 to %2</source>
        <translation>사용자 데이터, %1~%2행</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>All steps: %1</source>
        <translation>모든 작업: %1</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>읽은 내용</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>What is masked</source>
        <translation>마스킹된 내용</translation>
    </message>
    <message>
        <source>Nothing was found that had to be masked.</source>
        <translation>마스킹해야 할 내용을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>First in</source>
        <translation>처음 나온 곳</translation>
    </message>
    <message>
        <source>Boots that are not listed: %1</source>
        <translation>목록에 없는 부팅: %1</translation>
    </message>
    <message>
        <source>No boot was found in these files.</source>
        <translation>이 파일에서 부팅을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Report on a boot</source>
        <translation>부팅 보고서</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>조치 방법:</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>부팅</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>발생한 일</translation>
    </message>
    <message>
        <source>Silent stretches</source>
        <translation>출력이 없던 구간</translation>
    </message>
    <message>
        <source>From</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>What was waited for</source>
        <translation>기다린 대상</translation>
    </message>
    <message>
        <source>What became of the user data</source>
        <translation>사용자 데이터 처리 결과</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>파트</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>시작: %1</translation>
    </message>
    <message>
        <source>Timeline of the boot</source>
        <translation>부팅 타임라인</translation>
    </message>
    <message>
        <source>lines: %1</source>
        <translation>줄 수: %1</translation>
    </message>
    <message>
        <source>Longest steps: %1.</source>
        <translation>가장 오래 걸린 작업: %1.</translation>
    </message>
    <message>
        <source>HTML, one file to read anywhere</source>
        <translation>HTML, 어디서나 읽을 수 있는 단일 파일</translation>
    </message>
    <message>
        <source>Markdown, for an issue or a wiki</source>
        <translation>Markdown, 이슈나 위키용</translation>
    </message>
    <message>
        <source>JSON, as the command line writes it</source>
        <translation>JSON, 명령줄 출력과 같은 형식</translation>
    </message>
    <message>
        <source>Trace events, for Perfetto</source>
        <translation>추적 이벤트, Perfetto용</translation>
    </message>
    <message>
        <source>CSV of the steps, for a spreadsheet</source>
        <translation>작업 CSV, 스프레드시트용</translation>
    </message>
    <message>
        <source>OpenTelemetry traces (OTLP JSON)</source>
        <translation>OpenTelemetry 추적(OTLP JSON)</translation>
    </message>
    <message>
        <source>cloud-init of unknown version</source>
        <translation>버전을 알 수 없는 cloud-init</translation>
    </message>
    <message>
        <source>instance %1</source>
        <translation>인스턴스 %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>시작: %1</translation>
    </message>
    <message>
        <source>started %1, by the clock of the log</source>
        <translation>시작: %1(로그의 시계 기준)</translation>
    </message>
    <message>
        <source>the log tells no time</source>
        <translation>로그에 시각이 없음</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>소요 시간 %1</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>후속 실패</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>의심 원인</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>종료 코드 %1</translation>
    </message>
    <message>
        <source>exit status %1: %2</source>
        <translation>종료 코드 %1: %2</translation>
    </message>
    <message>
        <source>one of the lines %1 of the user data</source>
        <translation>사용자 데이터의 다음 줄 중 하나: %1</translation>
    </message>
    <message>
        <source>lines %1 to %2 of the user data</source>
        <translation>사용자 데이터 %1~%2번째 줄</translation>
    </message>
    <message>
        <source>line %1 of the user data</source>
        <translation>사용자 데이터 %1번째 줄</translation>
    </message>
    <message>
        <source>Secrets and identifiers are masked: the same value has the same label everywhere.</source>
        <translation>비밀 정보와 식별자는 마스킹되었습니다. 같은 값에는 어디서나 같은 레이블이 붙습니다.</translation>
    </message>
    <message>
        <source>Nothing is masked in this report: it may hold secrets.</source>
        <translation>이 보고서에는 마스킹된 내용이 없습니다. 비밀 정보가 들어 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>never finished</source>
        <translation>끝나지 않음</translation>
    </message>
    <message>
        <source>success</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>of the vendor data, not of the user data</source>
        <translation>사용자 데이터가 아니라 벤더 데이터</translation>
    </message>
</context>
<context>
    <name>bootscope::ReportDialog</name>
    <message>
        <source>Boot %1</source>
        <translation>부팅 %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n boot(s)</source>
        <translation>
            <numerusform>모든 부팅(%n개)</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for what has to be masked…</source>
        <translation>마스킹해야 할 내용을 찾는 중…</translation>
    </message>
    <message>
        <source>Secrets are not masked: do not hand this report on.</source>
        <translation>비밀 정보가 마스킹되지 않았습니다. 이 보고서를 다른 사람에게 전달하지 마십시오.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) masked. The same value has the same label everywhere; read the report before you hand it on: no rule knows every secret.</source>
        <translation>
            <numerusform>값 %n개를 마스킹했습니다. 같은 값에는 어디서나 같은 레이블이 붙습니다. 모든 비밀 정보를 알아내는 규칙은 없으므로 전달하기 전에 보고서를 읽어 보십시오.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>&amp;Form:</source>
        <translation>형식(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Boots:</source>
        <translation>부팅(&amp;B):</translation>
    </message>
    <message>
        <source>Mask:</source>
        <translation>마스킹:</translation>
    </message>
    <message>
        <source>What is masked</source>
        <translation>마스킹된 내용</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>시작 부분</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>bootscope::ReportFeature</name>
    <message>
        <source>Save a report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>Cannot save %1: %2</source>
        <translation>저장할 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>The report was saved: %1</source>
        <translation>보고서를 저장했습니다: %1</translation>
    </message>
    <message>
        <source>The report is too large for the clipboard: save it.</source>
        <translation>보고서가 클립보드에 넣기에 너무 큽니다. 파일로 저장하십시오.</translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation>보고서를 복사했습니다.</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>보고서 저장(&amp;R)…</translation>
    </message>
    <message>
        <source>Copy report as &amp;Markdown</source>
        <translation>보고서를 Markdown으로 복사(&amp;M)</translation>
    </message>
    <message>
        <source>Copy &amp;query for this failure</source>
        <translation>이 실패에 대한 쿼리 복사(&amp;Q)</translation>
    </message>
    <message>
        <source>Bundle: the evidence itself, masked (tar.gz)</source>
        <translation>묶음: 근거 원본, 마스킹됨(tar.gz)</translation>
    </message>
    <message>
        <source>Nothing of this has a time, so there are no spans to write.</source>
        <translation>시각이 있는 것이 없어서 내보낼 스팬이 없습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::RunFeature</name>
    <message>
        <source>Run a program</source>
        <translation>프로그램 실행</translation>
    </message>
    <message>
        <source>R&amp;un a program against the emulator</source>
        <translation>에뮬레이터를 대상으로 프로그램 실행(&amp;U)</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>중지되었습니다.</translation>
    </message>
    <message>
        <source>Stopped: it printed more than 8 MiB.</source>
        <translation>중지되었습니다. 출력이 8MiB를 넘었습니다.</translation>
    </message>
    <message>
        <source>Ended by a signal.</source>
        <translation>시그널을 받아 종료되었습니다.</translation>
    </message>
    <message>
        <source>The shell cannot be started.</source>
        <translation>쉘을 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>Ended well (exit code 0).</source>
        <translation>정상적으로 종료되었습니다(종료 코드 0).</translation>
    </message>
    <message>
        <source>The command was not found (exit code 127).</source>
        <translation>명령을 찾지 못했습니다(종료 코드 127).</translation>
    </message>
    <message>
        <source>The command cannot be executed (exit code 126).</source>
        <translation>명령을 실행할 수 없습니다(종료 코드 126).</translation>
    </message>
    <message>
        <source>Ended by signal %1 (exit code %2).</source>
        <translation>시그널을 받아 종료되었습니다: %1(종료 코드 %2).</translation>
    </message>
    <message>
        <source>Ended with exit code %1: it reports a failure.</source>
        <translation>종료 코드 %1: 프로그램이 실패를 보고했습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::RunPanel</name>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>The emulator does not run.</source>
        <translation>에뮬레이터가 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>명령(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the environment</source>
        <translation>환경 변수 복사</translation>
    </message>
    <message>
        <source>Output of the program</source>
        <translation>프로그램 출력</translation>
    </message>
    <message>
        <source>The command is run by the shell in your home directory, with the variables that lead AWS clients to the emulator and without your own AWS settings and proxies. What it prints appears here.</source>
        <translation>명령은 홈 디렉터리에서 쉘로 실행됩니다. AWS 클라이언트를 에뮬레이터로 연결하는 환경 변수가 설정되며, 사용자의 AWS 설정과 프록시는 제외됩니다. 출력은 여기에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::SaveLines</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>쓸 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>Saving was cancelled; nothing was written.</source>
        <translation>저장이 취소되었습니다. 아무것도 기록하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::Scenario</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>읽을 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>%1 is larger than a scenario may be (8 MiB)</source>
        <translation>시나리오 최대 크기(8MiB)보다 큼: %1</translation>
    </message>
    <message>
        <source>must be a mapping</source>
        <translation>매핑이어야 합니다</translation>
    </message>
    <message>
        <source>must hold names with text</source>
        <translation>이름과 문자열 값의 쌍이어야 합니다</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>목록이어야 합니다</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>문자열이어야 합니다</translation>
    </message>
    <message>
        <source>%1: iam.credentials.access-key-id does not look like an example. Never put real credentials into a scenario.</source>
        <translation>%1: iam.credentials.access-key-id 값이 예시로 보이지 않습니다. 시나리오에 실제 자격 증명을 넣지 마세요.</translation>
    </message>
    <message>
        <source>must have one of file, text and base64</source>
        <translation>file, text, base64 중 하나만 있어야 합니다</translation>
    </message>
    <message>
        <source>is not base64</source>
        <translation>base64가 아닙니다</translation>
    </message>
    <message>
        <source>cannot be read or is larger than 1 MiB</source>
        <translation>읽을 수 없거나 1MiB보다 큽니다</translation>
    </message>
    <message>
        <source>A scenario is a mapping with the key format: imds-scenario/1.</source>
        <translation>시나리오는 format: imds-scenario/1 키가 있는 매핑이어야 합니다.</translation>
    </message>
    <message>
        <source>%1: format is &quot;%2&quot;; this program reads imds-scenario/1.</source>
        <translation>%1: format이 &quot;%2&quot;입니다. 이 프로그램은 imds-scenario/1을 읽습니다.</translation>
    </message>
    <message>
        <source>%1: this is not YAML or JSON: %2</source>
        <translation>%1: YAML 또는 JSON이 아님: %2</translation>
    </message>
    <message>
        <source>%1: this cannot be read: %2</source>
        <translation>%1: 읽을 수 없음: %2</translation>
    </message>
    <message>
        <source>must be one line</source>
        <translation>한 줄이어야 합니다</translation>
    </message>
    <message>
        <source>must be one of status, reset, timeout, truncate, slow, garbage</source>
        <translation>status, reset, timeout, truncate, slow, garbage 중 하나여야 합니다</translation>
    </message>
    <message>
        <source>unknown position</source>
        <translation>위치 알 수 없음</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>%1번째 줄, %2번째 열</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>문서 전체</translation>
    </message>
    <message>
        <source>%1: unknown key %2</source>
        <translation>%1: 알 수 없는 키 %2</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>%1~%2 범위의 정수여야 합니다</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>%1~%2 범위의 숫자여야 합니다</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>true 또는 false여야 합니다</translation>
    </message>
    <message>
        <source>must be %1 or %2</source>
        <translation>%1, %2 중 하나여야 합니다</translation>
    </message>
    <message>
        <source>must hold text only</source>
        <translation>문자열만 있어야 합니다</translation>
    </message>
    <message>
        <source>must be a time such as 2026-01-02T03:04:05Z or +30s</source>
        <translation>2026-01-02T03:04:05Z나 +30s 같은 시각이어야 합니다</translation>
    </message>
    <message>
        <source>%1 holds no value that can be changed.</source>
        <translation>변경할 수 있는 값이 없습니다: %1</translation>
    </message>
    <message>
        <source>%1 is a directory.</source>
        <translation>디렉터리입니다: %1</translation>
    </message>
    <message>
        <source>%1 cannot be set: the scenario removes or replaces a directory above it.</source>
        <translation>설정할 수 없습니다: %1. 시나리오에서 상위 디렉터리를 제거하거나 대체합니다.</translation>
    </message>
    <message>
        <source>is no key that EC2 takes: no blanks, no /, not ., .. or _index</source>
        <translation>EC2에서 허용하는 키가 아닙니다. 공백, /, ., .., _index는 사용할 수 없습니다</translation>
    </message>
    <message>
        <source>is none of terminate, stop, hibernate</source>
        <translation>terminate, stop, hibernate 중 하나가 아닙니다</translation>
    </message>
    <message>
        <source>must be a path that begins with /</source>
        <translation>/로 시작하는 경로여야 합니다</translation>
    </message>
    <message>
        <source>must have names that are text</source>
        <translation>이름이 문자열이어야 합니다</translation>
    </message>
</context>
<context>
    <name>bootscope::ScenarioFeature</name>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Sa&amp;ve the scenario</source>
        <translation>시나리오 저장(&amp;V)</translation>
    </message>
    <message>
        <source>Save the scenario &amp;as…</source>
        <translation>다른 이름으로 시나리오 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>쓸 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>The scenario was written to %1.</source>
        <translation>시나리오를 저장했습니다: %1</translation>
    </message>
    <message>
        <source>%1 has comments, and saving writes the values only.</source>
        <translation>주석이 있는 파일: %1. 저장하면 값만 기록됩니다.</translation>
    </message>
    <message>
        <source>Save without them</source>
        <translation>주석 없이 저장</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>시나리오 저장</translation>
    </message>
    <message>
        <source>Scenarios (*.yaml *.yml *.json)</source>
        <translation>시나리오 (*.yaml *.yml *.json)</translation>
    </message>
</context>
<context>
    <name>bootscope::ScenarioForm</name>
    <message>
        <source>%1 is not an IPv4 address.</source>
        <translation>IPv4 주소가 아닙니다: %1</translation>
    </message>
    <message>
        <source>%1 is not an IPv6 address.</source>
        <translation>IPv6 주소가 아닙니다: %1</translation>
    </message>
    <message>
        <source>%1 is not a range such as %2.</source>
        <translation>올바른 범위가 아닙니다: %1(예: %2)</translation>
    </message>
    <message>
        <source>Control characters cannot be in it.</source>
        <translation>제어 문자는 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2.</source>
        <translation>%1~%2 범위의 정수입니다.</translation>
    </message>
    <message>
        <source>A number from %1 to %2.</source>
        <translation>%1~%2 범위의 숫자입니다.</translation>
    </message>
    <message>
        <source>A time such as +30s, +2h or 2026-01-02T03:04:05Z.</source>
        <translation>+30s, +2h, 2026-01-02T03:04:05Z 같은 시각입니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be name%2value.</source>
        <translation>&quot;%1&quot;: 이름%2값 형식이어야 합니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice.</source>
        <translation>&quot;%1&quot;: 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>A MAC address is six pairs of lower-case hex digits with colons.</source>
        <translation>MAC 주소는 콜론으로 구분한 소문자 16진수 두 자리 여섯 쌍입니다.</translation>
    </message>
    <message>
        <source>The instance has no role: give its name first.</source>
        <translation>인스턴스에 역할이 없습니다. 먼저 역할 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Empty: the instance has no role, and iam/ is 404.</source>
        <translation>비워 두면 인스턴스에 역할이 없으며 iam/ 응답은 404입니다.</translation>
    </message>
    <message>
        <source>A role&apos;s name has up to 64 letters, digits and +=,.@_-</source>
        <translation>역할 이름은 최대 64자이며 영문자, 숫자, +=,.@_-만 사용할 수 있습니다</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>One a line: Name=web-1</source>
        <translation>한 줄에 하나씩: Name=web-1</translation>
    </message>
    <message>
        <source>The service does not show a tag with a slash in its key.</source>
        <translation>키에 슬래시가 있는 태그는 서비스에 표시되지 않습니다.</translation>
    </message>
    <message>
        <source>One key a line: the name, then ssh-ed25519 and the rest of the public key.</source>
        <translation>한 줄에 키 하나씩: 이름, ssh-ed25519, 퍼블릭 키의 나머지 순서입니다.</translation>
    </message>
    <message>
        <source>Key pairs</source>
        <translation>키 페어</translation>
    </message>
    <message>
        <source>One a line: name ssh-ed25519 AAAA…</source>
        <translation>한 줄에 하나씩: 이름 ssh-ed25519 AAAA…</translation>
    </message>
    <message>
        <source>Keys pushed by EC2 Instance Connect</source>
        <translation>EC2 Instance Connect로 푸시된 키</translation>
    </message>
    <message>
        <source>One a line: user ssh-ed25519 AAAA…</source>
        <translation>한 줄에 하나씩: 사용자 ssh-ed25519 AAAA…</translation>
    </message>
    <message>
        <source>User data</source>
        <translation>사용자 데이터</translation>
    </message>
    <message>
        <source>Served byte for byte. Bytes that are no text stand here as base64: and their code.</source>
        <translation>바이트 그대로 제공합니다. 텍스트가 아닌 바이트는 base64: 뒤에 인코딩된 값으로 표시합니다.</translation>
    </message>
    <message>
        <source>This is not base64.</source>
        <translation>base64가 아닙니다.</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>시나리오 이름</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>인스턴스</translation>
    </message>
    <message>
        <source>An account has 12 digits.</source>
        <translation>계정은 숫자 12자리입니다.</translation>
    </message>
    <message>
        <source>Instance id</source>
        <translation>인스턴스 ID</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>인스턴스 유형</translation>
    </message>
    <message>
        <source>AMI</source>
        <translation>AMI</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>수명 주기</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>아키텍처</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Availability Zone</source>
        <translation>가용 영역</translation>
    </message>
    <message>
        <source>Id of the zone</source>
        <translation>가용 영역 ID</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>호스트 이름</translation>
    </message>
    <message>
        <source>Empty: made of the private address</source>
        <translation>비워 두면 프라이빗 주소로 만듦</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Launched at</source>
        <translation>시작 시각</translation>
    </message>
    <message>
        <source>Empty: when the emulator starts</source>
        <translation>비워 두면 에뮬레이터를 시작한 시각</translation>
    </message>
    <message>
        <source>Virtualisation</source>
        <translation>가상화</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>프로파일</translation>
    </message>
    <message>
        <source>Instance action</source>
        <translation>인스턴스 작업</translation>
    </message>
    <message>
        <source>Detailed monitoring</source>
        <translation>세부 모니터링</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>파티션</translation>
    </message>
    <message>
        <source>Domain of the services</source>
        <translation>서비스 도메인</translation>
    </message>
    <message>
        <source>Launch index</source>
        <translation>시작 인덱스</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>정수입니다.</translation>
    </message>
    <message>
        <source>Manifest path</source>
        <translation>매니페스트 경로</translation>
    </message>
    <message>
        <source>AMIs it was made of</source>
        <translation>원본 AMI</translation>
    </message>
    <message>
        <source>Product codes</source>
        <translation>제품 코드</translation>
    </message>
    <message>
        <source>Placement group</source>
        <translation>배치 그룹</translation>
    </message>
    <message>
        <source>Partition of the group</source>
        <translation>배치 그룹의 파티션</translation>
    </message>
    <message>
        <source>Dedicated host</source>
        <translation>전용 호스트</translation>
    </message>
    <message>
        <source>Kernel id</source>
        <translation>커널 ID</translation>
    </message>
    <message>
        <source>RAM disk id</source>
        <translation>RAM 디스크 ID</translation>
    </message>
    <message>
        <source>Block devices</source>
        <translation>블록 디바이스</translation>
    </message>
    <message>
        <source>One a line: ebs1=sdf</source>
        <translation>한 줄에 하나씩: ebs1=sdf</translation>
    </message>
    <message>
        <source>Role and credentials</source>
        <translation>역할 및 자격 증명</translation>
    </message>
    <message>
        <source>ARN of the instance profile</source>
        <translation>인스턴스 프로파일 ARN</translation>
    </message>
    <message>
        <source>Empty: made of account and role</source>
        <translation>비워 두면 계정과 역할로 만듦</translation>
    </message>
    <message>
        <source>Id of the instance profile</source>
        <translation>인스턴스 프로파일 ID</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Success, or why there are no credentials: AssumeRoleUnauthorizedAccess</source>
        <translation>Success 또는 자격 증명이 없는 이유: AssumeRoleUnauthorizedAccess</translation>
    </message>
    <message>
        <source>Message with another code</source>
        <translation>다른 코드일 때의 메시지</translation>
    </message>
    <message>
        <source>Access key id</source>
        <translation>액세스 키 ID</translation>
    </message>
    <message>
        <source>Use fakes: who asks the emulator gets this.</source>
        <translation>가짜 값을 사용하십시오. 에뮬레이터에 요청하면 누구나 이 값을 받습니다.</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>비밀 액세스 키</translation>
    </message>
    <message>
        <source>Session token of the credentials</source>
        <translation>자격 증명의 세션 토큰</translation>
    </message>
    <message>
        <source>Life of the credentials, seconds</source>
        <translation>자격 증명 유효 기간(초)</translation>
    </message>
    <message>
        <source>New credentials every … seconds</source>
        <translation>자격 증명 교체 주기(초)</translation>
    </message>
    <message>
        <source>0: never</source>
        <translation>0: 교체 안 함</translation>
    </message>
    <message>
        <source>Credentials of the instance itself</source>
        <translation>인스턴스 자체의 자격 증명</translation>
    </message>
    <message>
        <source>Tags are shown in the metadata</source>
        <translation>메타데이터에 태그 표시</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Security groups</source>
        <translation>보안 그룹</translation>
    </message>
    <message>
        <source>One a line: sg-0123 name</source>
        <translation>한 줄에 하나씩: sg-0123 이름</translation>
    </message>
    <message>
        <source>One group a line: the id, which begins with sg-, and the name.</source>
        <translation>한 줄에 그룹 하나씩: sg-로 시작하는 ID와 이름입니다.</translation>
    </message>
    <message>
        <source>Which address is whose</source>
        <translation>퍼블릭 주소와 프라이빗 주소의 연결</translation>
    </message>
    <message>
        <source>One public address a line, then its private ones. Empty: in the order of both lists</source>
        <translation>한 줄에 퍼블릭 주소 하나와 그에 연결된 프라이빗 주소. 비워 두면 두 목록의 순서대로</translation>
    </message>
    <message>
        <source>Network interfaces</source>
        <translation>네트워크 인터페이스</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC 주소</translation>
    </message>
    <message>
        <source>Private IPv4 addresses</source>
        <translation>프라이빗 IPv4 주소</translation>
    </message>
    <message>
        <source>One a line, the primary one first</source>
        <translation>한 줄에 하나씩, 기본 주소를 맨 앞에</translation>
    </message>
    <message>
        <source>Public IPv4 addresses</source>
        <translation>퍼블릭 IPv4 주소</translation>
    </message>
    <message>
        <source>IPv6 addresses</source>
        <translation>IPv6 주소</translation>
    </message>
    <message>
        <source>Interface id</source>
        <translation>인터페이스 ID</translation>
    </message>
    <message>
        <source>Device number</source>
        <translation>디바이스 번호</translation>
    </message>
    <message>
        <source>Network card</source>
        <translation>네트워크 카드</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>서브넷</translation>
    </message>
    <message>
        <source>IPv4 range of the subnet</source>
        <translation>서브넷의 IPv4 범위</translation>
    </message>
    <message>
        <source>IPv6 ranges of the subnet</source>
        <translation>서브넷의 IPv6 범위</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <source>IPv4 ranges of the VPC</source>
        <translation>VPC의 IPv4 범위</translation>
    </message>
    <message>
        <source>IPv6 ranges of the VPC</source>
        <translation>VPC의 IPv6 범위</translation>
    </message>
    <message>
        <source>Private host name</source>
        <translation>프라이빗 호스트 이름</translation>
    </message>
    <message>
        <source>Public host name</source>
        <translation>퍼블릭 호스트 이름</translation>
    </message>
    <message>
        <source>Empty: made of the public address</source>
        <translation>비워 두면 퍼블릭 주소로 만듦</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>소유자</translation>
    </message>
    <message>
        <source>Empty: the account</source>
        <translation>비워 두면 인스턴스의 계정</translation>
    </message>
    <message>
        <source>Delegated IPv4 prefixes</source>
        <translation>위임된 IPv4 접두사</translation>
    </message>
    <message>
        <source>Delegated IPv6 prefixes</source>
        <translation>위임된 IPv6 접두사</translation>
    </message>
    <message>
        <source>web server</source>
        <translation>웹 서버</translation>
    </message>
    <message>
        <source>IMDSv2 required</source>
        <translation>IMDSv2 필수</translation>
    </message>
    <message>
        <source>Amazon Linux 2023, defaults</source>
        <translation>Amazon Linux 2023, 기본값</translation>
    </message>
    <message>
        <source>hop limit 1, container host</source>
        <translation>홉 제한 1, 컨테이너 호스트</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>역할 없음</translation>
    </message>
    <message>
        <source>role that cannot be assumed</source>
        <translation>수임할 수 없는 역할</translation>
    </message>
    <message>
        <source>credentials that rotate every minute</source>
        <translation>1분마다 교체되는 자격 증명</translation>
    </message>
    <message>
        <source>spot interruption</source>
        <translation>스팟 인스턴스 중단</translation>
    </message>
    <message>
        <source>Auto Scaling, scale-in</source>
        <translation>Auto Scaling, 스케일 인</translation>
    </message>
    <message>
        <source>scheduled maintenance</source>
        <translation>예약된 유지 관리</translation>
    </message>
    <message>
        <source>two interfaces, IPv6</source>
        <translation>네트워크 인터페이스 2개, IPv6</translation>
    </message>
    <message>
        <source>service disabled</source>
        <translation>서비스 비활성화됨</translation>
    </message>
    <message>
        <source>slow and flaky</source>
        <translation>느리고 불안정함</translation>
    </message>
    <message>
        <source>older host (Xen)</source>
        <translation>이전 세대 호스트(Xen)</translation>
    </message>
    <message>
        <source>Host that it answers like</source>
        <translation>응답 방식을 따를 호스트</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>오류 동작</translation>
    </message>
    <message>
        <source>Items with a value of their own</source>
        <translation>값을 직접 지정한 항목</translation>
    </message>
    <message>
        <source>One a line: /latest/meta-data/path=value. \n in it is a line feed.</source>
        <translation>한 줄에 하나씩: /latest/meta-data/path=value. 값의 \n은 줄 바꿈입니다.</translation>
    </message>
    <message>
        <source>A path begins with a slash and a version: /latest/meta-data/…</source>
        <translation>경로는 슬래시와 버전으로 시작합니다: /latest/meta-data/…</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Session tokens</source>
        <translation>세션 토큰</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Hop limit</source>
        <translation>홉 제한</translation>
    </message>
    <message>
        <source>IP TTL of the answers to PUT; 0: as the system has it</source>
        <translation>PUT 응답의 IP TTL. 0: 시스템 설정대로</translation>
    </message>
    <message>
        <source>Also on IPv6</source>
        <translation>IPv6에서도 제공</translation>
    </message>
    <message>
        <source>Connections stay open</source>
        <translation>연결 유지</translation>
    </message>
    <message>
        <source>The real service closes after every answer.</source>
        <translation>실제 서비스는 응답할 때마다 연결을 닫습니다.</translation>
    </message>
    <message>
        <source>Server header</source>
        <translation>Server 헤더</translation>
    </message>
    <message>
        <source>Refuse host names that are not its own</source>
        <translation>자신의 것이 아닌 호스트 이름 거부</translation>
    </message>
    <message>
        <source>Against web pages that point a name of theirs at this machine</source>
        <translation>자기 도메인 이름이 이 컴퓨터를 가리키게 하는 웹 페이지를 막습니다</translation>
    </message>
    <message>
        <source>Host names that are allowed, too</source>
        <translation>추가로 허용할 호스트 이름</translation>
    </message>
    <message>
        <source>Refuse browsers</source>
        <translation>브라우저 거부</translation>
    </message>
    <message>
        <source>Delay of every answer, ms</source>
        <translation>모든 응답의 지연 시간(ms)</translation>
    </message>
    <message>
        <source>At most so much more, ms</source>
        <translation>최대 추가 지연 시간(ms)</translation>
    </message>
    <message>
        <source>Throttle: requests a second</source>
        <translation>스로틀링: 초당 요청 수</translation>
    </message>
    <message>
        <source>0: no throttle</source>
        <translation>0: 스로틀링 없음</translation>
    </message>
    <message>
        <source>Throttle: at once</source>
        <translation>스로틀링: 한 번에 허용할 요청 수</translation>
    </message>
    <message>
        <source>Throttle: status</source>
        <translation>스로틀링: 상태 코드</translation>
    </message>
    <message>
        <source>Longest request head, bytes</source>
        <translation>요청 헤더부 최대 길이(바이트)</translation>
    </message>
    <message>
        <source>Longest request body, bytes</source>
        <translation>요청 본문 최대 길이(바이트)</translation>
    </message>
    <message>
        <source>Time for a head, ms</source>
        <translation>헤더부 수신 제한 시간(ms)</translation>
    </message>
    <message>
        <source>Time for a body, ms</source>
        <translation>본문 수신 제한 시간(ms)</translation>
    </message>
    <message>
        <source>Time between requests, ms</source>
        <translation>요청 간 대기 제한 시간(ms)</translation>
    </message>
    <message>
        <source>Most connections</source>
        <translation>최대 연결 수</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>오류 주입</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>A path begins with a slash.</source>
        <translation>경로는 슬래시로 시작합니다.</translation>
    </message>
    <message>
        <source>* stands for one part, ** for any number</source>
        <translation>*: 경로의 한 부분, **: 개수에 관계없이 여러 부분</translation>
    </message>
    <message>
        <source>Status (status)</source>
        <translation>상태 코드(status)</translation>
    </message>
    <message>
        <source>Milliseconds (timeout, slow)</source>
        <translation>밀리초(timeout, slow)</translation>
    </message>
    <message>
        <source>Bytes that are missing (truncate)</source>
        <translation>누락할 바이트 수(truncate)</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>메서드</translation>
    </message>
    <message>
        <source>Empty: every method</source>
        <translation>비어 있음: 모든 메서드</translation>
    </message>
    <message>
        <source>After so many requests</source>
        <translation>오류 전 정상 요청 수</translation>
    </message>
    <message>
        <source>So many times</source>
        <translation>오류 횟수</translation>
    </message>
    <message>
        <source>-1: always</source>
        <translation>-1: 항상</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Items changed or removed</source>
        <translation>변경하거나 제거한 항목</translation>
    </message>
    <message>
        <source>Paths taken away</source>
        <translation>제거한 경로</translation>
    </message>
    <message>
        <source>One a line, with all that is below it</source>
        <translation>한 줄에 하나씩, 하위 항목도 모두 제거됩니다</translation>
    </message>
    <message>
        <source>From the start, as +30s or +2h, or as 2026-01-02T03:04:05Z</source>
        <translation>시작 시점부터 +30s, +2h처럼, 또는 2026-01-02T03:04:05Z처럼 입력</translation>
    </message>
    <message>
        <source>Spot interruption: notice at</source>
        <translation>스팟 인스턴스 중단: 알림 시각</translation>
    </message>
    <message>
        <source>Empty: no interruption. From the start, as +30s</source>
        <translation>비어 있음: 중단 없음. 시작 시점부터 +30s처럼 입력</translation>
    </message>
    <message>
        <source>There is no interruption: give its notice a time first.</source>
        <translation>중단이 설정되지 않았습니다. 먼저 알림 시각을 지정하십시오.</translation>
    </message>
    <message>
        <source>Auto Scaling: target states</source>
        <translation>Auto Scaling: 목표 상태</translation>
    </message>
    <message>
        <source>One a line: +60s Terminated. No state: in no group any more</source>
        <translation>한 줄에 하나씩: +60s Terminated. 상태 없음: 더 이상 그룹에 속하지 않음</translation>
    </message>
    <message>
        <source>One state a line: a time such as +60s, then the state.</source>
        <translation>한 줄에 상태 하나씩: +60s 같은 시각 다음에 상태를 입력합니다.</translation>
    </message>
    <message>
        <source>Spot, Auto Scaling, clock</source>
        <translation>스팟 인스턴스, Auto Scaling, 시계</translation>
    </message>
    <message>
        <source>Spot interruption: what happens</source>
        <translation>스팟 인스턴스 중단: 동작</translation>
    </message>
    <message>
        <source>Spot interruption: happens at</source>
        <translation>스팟 인스턴스 중단: 실행 시각</translation>
    </message>
    <message>
        <source>Empty: two minutes after the notice</source>
        <translation>비어 있음: 알림 2분 후</translation>
    </message>
    <message>
        <source>Rebalance recommendation at</source>
        <translation>리밸런싱 권고 시각</translation>
    </message>
    <message>
        <source>Empty: none</source>
        <translation>비어 있음: 없음</translation>
    </message>
    <message>
        <source>Speed of the clock</source>
        <translation>시계 속도</translation>
    </message>
    <message>
        <source>1: as the real time; 60: a minute a second; 0: stands still</source>
        <translation>1: 실제 시간과 같음, 60: 1초에 1분, 0: 멈춤</translation>
    </message>
    <message>
        <source>Maintenance events</source>
        <translation>유지 관리 이벤트</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>이벤트 ID</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>시작 가능 시각(Not before)</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>종료 기한(Not after)</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>시작 기한</translation>
    </message>
    <message>
        <source>Appears at</source>
        <translation>나타나는 시각</translation>
    </message>
    <message>
        <source>Completed at</source>
        <translation>완료 시각</translation>
    </message>
</context>
<context>
    <name>bootscope::ScenarioPanel</name>
    <message>
        <source>%1 (changed)</source>
        <translation>%1(변경됨)</translation>
    </message>
    <message>
        <source>There is none. Add one with the button above.</source>
        <translation>항목이 없습니다. 위의 버튼으로 추가하십시오.</translation>
    </message>
    <message>
        <source>Save the scenario (Ctrl+S)</source>
        <translation>시나리오 저장(Ctrl+S)</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>시나리오 저장</translation>
    </message>
    <message>
        <source>More of what can be done with the scenario</source>
        <translation>시나리오 추가 작업</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>파일 다시 읽기</translation>
    </message>
    <message>
        <source>New from</source>
        <translation>템플릿으로 새로 만들기</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>항목 추가</translation>
    </message>
    <message>
        <source>Remove this one</source>
        <translation>이 항목 제거</translation>
    </message>
    <message>
        <source>Groups of values</source>
        <translation>값 그룹</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>항목 선택</translation>
    </message>
</context>
<context>
    <name>bootscope::Schema</name>
    <message>
        <source>This is no JSON schema: it is not an object.</source>
        <translation>JSON 스키마가 아닙니다. 객체가 아닙니다.</translation>
    </message>
    <message>
        <source>The schema refers to &quot;%1&quot;, which it does not hold.</source>
        <translation>스키마가 참조하는 항목이 스키마에 없음: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>This is not JSON: line %1 cannot be read.</source>
        <translation>JSON이 아닙니다. %1번째 줄을 읽을 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::SessionSource</name>
    <message>
        <source>%1 through ssh</source>
        <translation>ssh 경유: %1</translation>
    </message>
    <message>
        <source>Opening a tunnel through %1…</source>
        <translation>터널 여는 중: %1…</translation>
    </message>
    <message>
        <source>%1 is neither this machine nor the metadata service. Whoever answers there sees what is asked, and can answer anything.</source>
        <translation>이 머신도 메타데이터 서비스도 아닌 주소: %1. 그 주소에서 응답하는 쪽은 요청 내용을 볼 수 있고 무엇이든 응답할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::Shell</name>
    <message>
        <source>Apply ShellCheck&apos;s correction</source>
        <translation>ShellCheck 수정 적용</translation>
    </message>
    <message>
        <source>bash cannot read the script on from here. What stands above may already have run when it gets here.</source>
        <translation>bash는 여기부터 스크립트를 읽을 수 없습니다. 여기에 이르기 전에 위의 내용은 이미 실행되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>bash cannot read this script</source>
        <translation>bash가 읽을 수 없는 스크립트</translation>
    </message>
    <message>
        <source>All items of runcmd become one script of /bin/sh. It runs up to the command that cannot be read; that one and all items below it do not run.</source>
        <translation>runcmd의 모든 항목이 하나의 /bin/sh 스크립트가 됩니다. 읽을 수 없는 명령 앞까지 실행되며, 그 명령과 아래의 모든 항목은 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>All items of bootcmd become one script of /bin/sh. It runs up to the command that cannot be read; that one and all items below it do not run.</source>
        <translation>bootcmd의 모든 항목이 하나의 /bin/sh 스크립트가 됩니다. 읽을 수 없는 명령 앞까지 실행되며, 그 명령과 아래의 모든 항목은 실행되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::ShellJob</name>
    <message>
        <source>ShellCheck did not finish in time</source>
        <translation>ShellCheck가 제한 시간 안에 끝나지 않음</translation>
    </message>
    <message>
        <source>Not every script was checked.</source>
        <translation>일부 스크립트는 검사하지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::SizeMeter</name>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1/%2바이트</translation>
    </message>
    <message>
        <source>%1 of %2 bytes; fits as gzip</source>
        <translation>%1/%2바이트, gzip으로 압축하면 맞음</translation>
    </message>
    <message>
        <source>%1 of %2 bytes; too much even as gzip</source>
        <translation>%1/%2바이트, gzip으로 압축해도 초과</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>in base64</source>
        <translation>base64</translation>
    </message>
    <message>
        <source>gzip</source>
        <translation>gzip</translation>
    </message>
    <message>
        <source>gzip in base64</source>
        <translation>gzip + base64</translation>
    </message>
    <message>
        <source>EC2 counts the bytes before base64: at most %1.</source>
        <translation>EC2는 base64 인코딩 전의 바이트를 계산합니다. 최대 %1바이트입니다.</translation>
    </message>
    <message>
        <source>Compressed with gzip it fits; cloud-init decompresses it. Click to export it so.</source>
        <translation>gzip으로 압축하면 제한에 맞습니다. 압축은 cloud-init이 풉니다. 클릭하면 압축하여 내보냅니다.</translation>
    </message>
    <message>
        <source>Even compressed it does not fit: fetch a part of it from elsewhere with #include or from S3.</source>
        <translation>압축해도 제한을 초과합니다. 일부를 #include 또는 S3를 사용해 다른 곳에서 가져오세요.</translation>
    </message>
    <message>
        <source>gzip %1 · base64 %2</source>
        <translation>gzip %1 · base64 %2</translation>
    </message>
    <message>
        <source>base64 %1</source>
        <translation>base64 %1</translation>
    </message>
</context>
<context>
    <name>bootscope::SnapshotFeature</name>
    <message>
        <source>Snapshots</source>
        <translation>스냅샷</translation>
    </message>
    <message>
        <source>Open a recording to compare</source>
        <translation>비교할 기록 열기</translation>
    </message>
    <message>
        <source>Recordings, instance-data.json, reports (*.jsonl *.gz *.json *.xz *.tar *.yaml);;All files (*)</source>
        <translation>기록, instance-data.json, 보고서 (*.jsonl *.gz *.json *.xz *.tar *.yaml);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Ta&amp;ke a snapshot of the tree</source>
        <translation>트리 스냅샷 만들기(&amp;K)</translation>
    </message>
    <message>
        <source>Compare with a recordin&amp;g…</source>
        <translation>기록과 비교(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>bootscope::SnapshotPanel</name>
    <message>
        <source>absent</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 항목</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>사라짐</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>변경됨</translation>
    </message>
    <message>
        <source>Cancel, %1 of %2 read</source>
        <translation>취소, %2개 중 %1개 읽음</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>스냅샷 만들기</translation>
    </message>
    <message>
        <source>Differences: %1</source>
        <translation>차이: %1</translation>
    </message>
    <message>
        <source>The two are the same.</source>
        <translation>두 스냅샷이 같습니다.</translation>
    </message>
    <message>
        <source>Take a snapshot of what is read, or open a recording: two are compared here.</source>
        <translation>읽은 내용의 스냅샷을 만들거나 기록을 여십시오. 여기에서 두 개를 비교합니다.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>one more is needed</source>
        <translation>하나 더 필요합니다</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>항목</translation>
    </message>
</context>
<context>
    <name>bootscope::SourceFeature</name>
    <message>
        <source>Other host…</source>
        <translation>다른 호스트…</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>요청 중: %1…</translation>
    </message>
    <message>
        <source>Fetching from %1: %2</source>
        <translation>%1에서 가져오는 중: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>There is no text and no file on the clipboard.</source>
        <translation>클립보드에 텍스트나 파일이 없습니다.</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>붙여 넣음</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>쓸 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>No temporary folder can be made: %1</source>
        <translation>임시 폴더를 만들 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Save what was fetched</source>
        <translation>가져온 내용 저장</translation>
    </message>
    <message>
        <source>Saved as %1. It holds the user data and the logs as they are.</source>
        <translation>저장한 위치: %1. 사용자 데이터와 로그가 원본 그대로 들어 있습니다.</translation>
    </message>
    <message>
        <source>Fetch over &amp;ssh…</source>
        <translation>ssh로 가져오기(&amp;S)…</translation>
    </message>
    <message>
        <source>Open the clip&amp;board</source>
        <translation>클립보드 열기(&amp;B)</translation>
    </message>
    <message>
        <source>Sa&amp;ve what was fetched…</source>
        <translation>가져온 내용 저장(&amp;V)…</translation>
    </message>
</context>
<context>
    <name>bootscope::SourcePanel</name>
    <message>
        <source>The emulator</source>
        <translation>에뮬레이터</translation>
    </message>
    <message>
        <source>Where to read from</source>
        <translation>읽을 곳</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>엔드포인트 주소</translation>
    </message>
    <message>
        <source>IMDSv2 asks for a session token first; IMDSv1 sends none.</source>
        <translation>IMDSv2는 먼저 세션 토큰을 요청하고, IMDSv1은 토큰을 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Search the tree</source>
        <translation>트리 검색</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>요청 중…</translation>
    </message>
    <message>
        <source>No item has this in its name.</source>
        <translation>이름에 이 텍스트가 들어 있는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Choose where to read from, and press Connect.</source>
        <translation>읽을 위치를 선택하고 연결을 누르십시오.</translation>
    </message>
    <message>
        <source>Folders read: %1 of %2</source>
        <translation>읽은 폴더: %1/%2</translation>
    </message>
    <message>
        <source>host, as for ssh</source>
        <translation>호스트(ssh에 쓰는 것과 같음)</translation>
    </message>
    <message>
        <source>a recording or instance-data.json</source>
        <translation>기록 또는 instance-data.json</translation>
    </message>
    <message>
        <source>Host to reach through ssh</source>
        <translation>ssh로 접근할 호스트</translation>
    </message>
    <message>
        <source>File to read</source>
        <translation>읽을 파일</translation>
    </message>
    <message>
        <source>This instance, 169.254.169.254</source>
        <translation>이 인스턴스, 169.254.169.254</translation>
    </message>
    <message>
        <source>This instance, fd00:ec2::254</source>
        <translation>이 인스턴스, fd00:ec2::254</translation>
    </message>
    <message>
        <source>An address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>An instance through ssh</source>
        <translation>ssh로 접근하는 인스턴스</translation>
    </message>
    <message>
        <source>A recording</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Nothing is contacted before you press Connect.</source>
        <translation>연결을 누르기 전에는 어디에도 접속하지 않습니다.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Version of the protocol</source>
        <translation>프로토콜 버전</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Version of the metadata: the tree of another one has other items</source>
        <translation>메타데이터 버전: 버전이 다르면 트리의 항목도 다릅니다</translation>
    </message>
    <message>
        <source>Version of the metadata</source>
        <translation>메타데이터 버전</translation>
    </message>
</context>
<context>
    <name>bootscope::SshFetch</name>
    <message>
        <source>%1 has not answered for %2 seconds.</source>
        <translation>%1에서 %2초 동안 응답이 없습니다.</translation>
    </message>
    <message>
        <source>This is no name of a host: %1</source>
        <translation>올바른 호스트 이름이 아닙니다: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>쓸 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>The program ssh is not installed here.</source>
        <translation>ssh 프로그램이 이 컴퓨터에 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>%1 sends more than %2 MB, which is no log of a boot.</source>
        <translation>%1에서 %2MB가 넘는 데이터를 보내고 있습니다. 부팅 로그가 아닙니다.</translation>
    </message>
    <message>
        <source>ssh could not reach %1.</source>
        <translation>ssh로 %1에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>ssh could not reach %1: %2</source>
        <translation>ssh로 %1에 연결할 수 없습니다: %2</translation>
    </message>
    <message>
        <source>%1 has no file of cloud-init.</source>
        <translation>%1에 cloud-init 파일이 없습니다.</translation>
    </message>
    <message>
        <source>%1 has no tar, which packs the files there.</source>
        <translation>%1에 파일을 묶는 데 필요한 tar가 없습니다.</translation>
    </message>
    <message>
        <source>%1 sent no files: %2</source>
        <translation>%1에서 파일을 보내지 않았습니다: %2</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>종료 코드 %1</translation>
    </message>
    <message>
        <source>Not root on %1, and sudo wants a password there: the user data and what else only root may read is missing.</source>
        <translation>%1에서 root가 아니며 sudo에 암호가 필요합니다. 사용자 데이터 등 root만 읽을 수 있는 항목이 빠져 있습니다.</translation>
    </message>
    <message>
        <source>The key of %1 is not known to your ssh, or it has changed. Log in once in a terminal, where you can check it.</source>
        <translation>ssh에 등록되지 않았거나 변경된 호스트 키입니다: %1. 키를 확인할 수 있는 터미널에서 한 번 로그인하십시오.</translation>
    </message>
    <message>
        <source>%1 does not let you in with the keys that your ssh has, and no password is asked for here: %2</source>
        <translation>ssh에 있는 키로는 %1에 로그인할 수 없으며, 여기서는 암호를 묻지 않습니다: %2</translation>
    </message>
</context>
<context>
    <name>bootscope::SshTunnel</name>
    <message>
        <source>%1 has not answered for %2 seconds.</source>
        <translation>%1에서 %2초 동안 응답이 없습니다.</translation>
    </message>
    <message>
        <source>This is no name of a host: %1</source>
        <translation>올바른 호스트 이름이 아닙니다: %1</translation>
    </message>
    <message>
        <source>The program ssh is not installed here.</source>
        <translation>ssh 프로그램이 이 컴퓨터에 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The tunnel through %1 has ended.</source>
        <translation>터널이 끝났습니다: %1</translation>
    </message>
    <message>
        <source>The tunnel through %1 has ended: %2</source>
        <translation>터널이 끝났습니다(%1): %2</translation>
    </message>
</context>
<context>
    <name>bootscope::StepModel</name>
    <message>
        <source>never finished</source>
        <translation>끝나지 않음</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>Of the boot</source>
        <translation>부팅 대비</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Log line</source>
        <translation>로그 줄</translation>
    </message>
</context>
<context>
    <name>bootscope::Summary</name>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <translation>문제 없음</translation>
    </message>
    <message>
        <source>finished with warnings</source>
        <translation>경고와 함께 완료됨</translation>
    </message>
    <message>
        <source>the record stops before the end</source>
        <translation>기록이 끝나기 전에 중단됨</translation>
    </message>
    <message>
        <source>the record stops in %1</source>
        <translation>기록이 다음에서 중단됨: %1</translation>
    </message>
    <message>
        <source>failed, and the logs do not say of what</source>
        <translation>실패했으나 로그에 원인이 없음</translation>
    </message>
    <message>
        <source>no boot in these files</source>
        <translation>이 파일들에 부팅 없음</translation>
    </message>
    <message>
        <source>not enough evidence</source>
        <translation>근거 부족</translation>
    </message>
</context>
<context>
    <name>bootscope::TargetFeature</name>
    <message>
        <source>cloud-init %1 is added, and texts are checked for it now.</source>
        <translation>cloud-init %1 버전이 추가되었으며, 이제 텍스트를 이 버전 기준으로 검사합니다.</translation>
    </message>
    <message>
        <source>Add a version of cloud-init</source>
        <translation>cloud-init 버전 추가</translation>
    </message>
    <message>
        <source>Schemas and packages of cloud-init (*.json *.deb *.rpm *.tar *.tar.* *.tgz *.zip);;All files (*)</source>
        <translation>cloud-init 스키마 및 패키지 (*.json *.deb *.rpm *.tar *.tar.* *.tgz *.zip);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>A source tree or an unpacked package</source>
        <translation>소스 트리 또는 압축을 푼 패키지</translation>
    </message>
    <message>
        <source>%1 looks like a release of cloud-init. Add it as a target version?</source>
        <translation>cloud-init 릴리스로 보입니다: %1. 대상 버전으로 추가하시겠습니까?</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 등</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Version of the schema</source>
        <translation>스키마 버전</translation>
    </message>
    <message>
        <source>%1 does not say its version. By its contents it is the schema of cloud-init %2 or a release near it.
The rules of this version are taken:</source>
        <translation>버전이 표시되어 있지 않습니다: %1. 내용으로 보아 cloud-init %2 또는 이와 가까운 릴리스의 스키마입니다.
적용할 규칙의 버전:</translation>
    </message>
    <message>
        <source>cloud-init %1 is no longer a target version.</source>
        <translation>cloud-init %1 버전이 대상 버전에서 제거되었습니다.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>%1, built in</source>
        <translation>%1, 기본 제공</translation>
    </message>
    <message>
        <source>%1 or near it, from a schema file</source>
        <translation>%1 또는 이와 가까운 버전, 스키마 파일</translation>
    </message>
    <message>
        <source>%1, from a schema file</source>
        <translation>%1, 스키마 파일</translation>
    </message>
    <message>
        <source>%1, from its source</source>
        <translation>%1, 소스</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>제거(&amp;R)</translation>
    </message>
    <message>
        <source>Tar&amp;get version</source>
        <translation>대상 버전(&amp;G)</translation>
    </message>
    <message>
        <source>Texts are judged as this cloud-init does</source>
        <translation>텍스트를 이 버전의 cloud-init과 같은 기준으로 판정합니다</translation>
    </message>
    <message>
        <source>&amp;Compare versions…</source>
        <translation>버전 비교(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Add a version…</source>
        <translation>버전 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>schema-cloud-config-v1.json, a package (.deb, .rpm) or an archive of cloud-init&apos;s source</source>
        <translation>schema-cloud-config-v1.json, 패키지(.deb, .rpm) 또는 cloud-init 소스 아카이브</translation>
    </message>
    <message>
        <source>Add from a &amp;folder…</source>
        <translation>폴더에서 추가(&amp;F)…</translation>
    </message>
    <message>
        <source>cloud-init %1</source>
        <translation>cloud-init %1</translation>
    </message>
    <message>
        <source>%1 – other versions differ</source>
        <translation>%1 – 다른 버전과 결과가 다름</translation>
    </message>
    <message>
        <source>The cloud-init that texts are checked for</source>
        <translation>텍스트 검사의 기준이 되는 cloud-init</translation>
    </message>
    <message>
        <source>Target version: %1</source>
        <translation>대상 버전: %1</translation>
    </message>
</context>
<context>
    <name>bootscope::Targets</name>
    <message>
        <source>This cloud-init</source>
        <translation>이 cloud-init</translation>
    </message>
    <message>
        <source>%1: %2 is too old to be a target. It keeps its schema inside its modules; from 22.2 on it is a file that Bootscope can read.</source>
        <translation>%1: 대상으로 쓰기에는 너무 오래된 버전입니다(%2). 이 버전은 스키마가 모듈 안에 들어 있습니다. 22.2부터는 Bootscope가 읽을 수 있는 파일로 되어 있습니다.</translation>
    </message>
    <message>
        <source>%1 holds no schema: this package only asks for others. Since 25.1.1, Ubuntu&apos;s schema is in the package cloud-init-base.</source>
        <translation>%1: 스키마가 없습니다. 이 패키지는 다른 패키지를 요구하기만 합니다. 25.1.1부터 Ubuntu의 스키마는 cloud-init-base 패키지에 있습니다.</translation>
    </message>
    <message>
        <source>%1 holds no cloudinit/config/schemas/schema-cloud-config-v1.json: it is no package or source of cloud-init.</source>
        <translation>%1: cloudinit/config/schemas/schema-cloud-config-v1.json 파일이 없어 cloud-init의 패키지나 소스가 아닙니다.</translation>
    </message>
    <message>
        <source>%1: the schema of cloud-init %2 cannot be used. %3</source>
        <translation>%1: cloud-init %2의 스키마를 사용할 수 없습니다. %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is no schema of cloud-config: there is no module runcmd in it. The file is called schema-cloud-config-v1.json.</source>
        <translation>%1: cloud-config 스키마가 아닙니다. runcmd 모듈이 없습니다. 올바른 파일 이름은 schema-cloud-config-v1.json입니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no version of cloud-init, such as 24.4.1</source>
        <translation>&quot;%1&quot; 값은 24.4.1과 같은 cloud-init 버전이 아님</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files: choose the folder of cloud-init itself.</source>
        <translation>%1: 파일이 %2개를 넘습니다. cloud-init 자체의 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>읽을 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>%1 has more than %2: it is no package of cloud-init.</source>
        <translation>%1: 크기가 %2보다 큽니다. cloud-init 패키지가 아닙니다.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a target version: it is left out.</source>
        <translation>대상 버전으로 읽을 수 없어 제외됨: %1.</translation>
    </message>
    <message>
        <source>Cannot keep %1: %2</source>
        <translation>보관할 수 없음: %1: %2</translation>
    </message>
</context>
<context>
    <name>bootscope::TemplateActions</name>
    <message>
        <source>New from te&amp;mplate…</source>
        <translation>템플릿에서 새로 만들기(&amp;M)…</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>템플릿으로 시작</translation>
    </message>
</context>
<context>
    <name>bootscope::TemplateGallery</name>
    <message>
        <source>Nothing found</source>
        <translation>찾은 항목 없음</translation>
    </message>
    <message>
        <source>No template has all of these words.</source>
        <translation>이 단어를 모두 포함하는 템플릿이 없습니다.</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>템플릿에서 새로 만들기</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>템플릿 검색</translation>
    </message>
    <message>
        <source>All distributions</source>
        <translation>모든 배포판</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>배포판</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>템플릿 텍스트</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>bootscope::TemplateModel</name>
    <message>
        <source>any distribution</source>
        <translation>모든 배포판</translation>
    </message>
    <message>
        <source>needs a network</source>
        <translation>네트워크 필요</translation>
    </message>
</context>
<context>
    <name>bootscope::TimelineMinimap</name>
    <message>
        <source>Overview of the timeline</source>
        <translation>타임라인 개요</translation>
    </message>
    <message>
        <source>All of the boot; drag to move the timeline</source>
        <translation>부팅 전체. 끌어서 타임라인을 이동합니다</translation>
    </message>
</context>
<context>
    <name>bootscope::TimelinePicture</name>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>nothing ran, or the log was silent</source>
        <translation>실행된 것이 없거나 로그에 기록이 없음</translation>
    </message>
    <message>
        <source>Boot %1 of %2</source>
        <translation>%1번째 부팅(전체 %2회)</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>부팅</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>log&apos;s clock</source>
        <translation>로그 시각</translation>
    </message>
    <message>
        <source>since start</source>
        <translation>시작 후 경과</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Timeline of a boot, drawn by Bootscope</source>
        <translation>Bootscope에서 그린 부팅 타임라인</translation>
    </message>
</context>
<context>
    <name>bootscope::TimelineView</name>
    <message>
        <source>no step</source>
        <translation>작업 없음</translation>
    </message>
    <message>
        <source>between stages</source>
        <translation>단계 사이</translation>
    </message>
    <message>
        <source>since start</source>
        <translation>시작 후 경과</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>log&apos;s clock</source>
        <translation>로그 시각</translation>
    </message>
    <message>
        <source>Timeline of boot %1</source>
        <translation>부팅 %1 타임라인</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>The log names no stage with a time.</source>
        <translation>로그에 시각이 기록된 단계가 없습니다.</translation>
    </message>
    <message>
        <source>%1 · %2 stage</source>
        <translation>%1 · %2 단계</translation>
    </message>
    <message>
        <source>%1 stage</source>
        <translation>%1 단계</translation>
    </message>
    <message>
        <source>began %1</source>
        <translation>시작 %1</translation>
    </message>
    <message>
        <source>never finished</source>
        <translation>끝나지 않음</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>소요 시간 %1</translation>
    </message>
    <message>
        <source>log line %1</source>
        <translation>로그 %1번째 줄</translation>
    </message>
    <message>
        <source>%1 in %2 in which no step ran</source>
        <translation>%2 단계에서 %1 동안 실행된 작업 없음</translation>
    </message>
    <message>
        <source>%1 between %2 and %3</source>
        <translation>%2 단계와 %3 단계 사이 %1</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1줄</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1줄</translation>
    </message>
    <message>
        <source>others at this place: %1 (zoom in)</source>
        <translation>이 위치의 다른 항목: %1개(확대하여 보기)</translation>
    </message>
    <message>
        <source>%1 without a line in the log</source>
        <translation>%1 동안 로그에 줄이 없음</translation>
    </message>
    <message>
        <source>log lines %1 and %2</source>
        <translation>로그 %1번째 줄과 %2번째 줄</translation>
    </message>
    <message>
        <source>Failed out of view: click to show it</source>
        <translation>화면 밖에 실패가 있음: 클릭하면 표시합니다</translation>
    </message>
    <message>
        <source>Output, line %1</source>
        <translation>출력 %1번째 줄</translation>
    </message>
    <message>
        <source>Output, lines %1 to %2</source>
        <translation>출력 %1~%2번째 줄</translation>
    </message>
    <message>
        <source>placed %1</source>
        <translation>배치: %1</translation>
    </message>
    <message>
        <source>Wheel or + and - zoom, drag or arrow keys move, Home shows all of the boot. Drag with Shift to choose a range, R chooses the selected step&apos;s time, Esc lets go of it.</source>
        <translation>휠이나 +, - 키로 확대/축소하고, 끌거나 화살표 키로 이동하며, Home 키로 부팅 전체를 표시합니다. Shift 키를 누른 채 끌면 범위를 선택하고, R 키는 선택한 작업의 시간을 선택하며, Esc 키는 선택을 해제합니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::TokenWalk</name>
    <message>
        <source>asks for a session token without saying for how long</source>
        <translation>기간을 지정하지 않고 세션 토큰 요청</translation>
    </message>
    <message>
        <source>asks for a session of &quot;%1&quot; seconds</source>
        <translation>&quot;%1&quot;초 세션 요청</translation>
    </message>
    <message>
        <source>asks for a session of %1</source>
        <translation>%1 세션 요청</translation>
    </message>
    <message>
        <source>no answer came: the path to the client may be longer than the hop limit allows</source>
        <translation>응답 없음. 클라이언트까지의 경로가 홉 제한보다 길 수 있음</translation>
    </message>
    <message>
        <source>a token came, good on this instance only</source>
        <translation>이 인스턴스에서만 유효한 토큰을 받음</translation>
    </message>
    <message>
        <source>refused (400), the time to live has to be 1 to 21600 seconds</source>
        <translation>거부됨(400), 세션 기간(TTL)은 1~21600초여야 함</translation>
    </message>
    <message>
        <source>refused (403), because of X-Forwarded-For: somebody else may be asking</source>
        <translation>거부됨(403), X-Forwarded-For 때문: 다른 누군가의 요청일 수 있음</translation>
    </message>
    <message>
        <source>refused (403), the endpoint is disabled or this is no token path</source>
        <translation>거부됨(403), 엔드포인트가 비활성화되었거나 토큰 경로가 아님</translation>
    </message>
    <message>
        <source>refused (%1), this service gives no tokens</source>
        <translation>거부됨(%1), 이 서비스는 토큰을 발급하지 않음</translation>
    </message>
    <message>
        <source>the answer was %1</source>
        <translation>응답 상태 %1</translation>
    </message>
    <message>
        <source>sends no token (IMDSv1)</source>
        <translation>토큰을 보내지 않음(IMDSv1)</translation>
    </message>
    <message>
        <source>sends the token, %1 old</source>
        <translation>토큰을 보냄(토큰 경과 시간 %1)</translation>
    </message>
    <message>
        <source>sends a token</source>
        <translation>토큰을 보냄</translation>
    </message>
    <message>
        <source>no answer came</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>%1 bytes came</source>
        <translation>%1바이트를 받음</translation>
    </message>
    <message>
        <source>sent on to the same path with a slash</source>
        <translation>끝에 슬래시를 붙인 같은 경로로 리디렉션됨</translation>
    </message>
    <message>
        <source>refused (401), the token is unknown or has ended: a new one is needed</source>
        <translation>거부됨(401), 알 수 없거나 만료된 토큰: 새 토큰이 필요함</translation>
    </message>
    <message>
        <source>refused (401), this instance takes requests with a token only</source>
        <translation>거부됨(401), 이 인스턴스는 토큰이 있는 요청만 받음</translation>
    </message>
    <message>
        <source>refused (403), a request with a token must not have X-Forwarded-For</source>
        <translation>거부됨(403), 토큰이 있는 요청에는 X-Forwarded-For가 없어야 함</translation>
    </message>
    <message>
        <source>refused (403), the endpoint is disabled</source>
        <translation>거부됨(403), 엔드포인트가 비활성화됨</translation>
    </message>
    <message>
        <source>there is no such item (404)</source>
        <translation>없는 항목(404)</translation>
    </message>
    <message>
        <source>busy (503), to be asked again later</source>
        <translation>사용 중(503), 나중에 다시 요청해야 함</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1. %2 %3: %4.</source>
        <extracomment>1: number, 2: &quot;PUT /latest/api/token&quot;, 3: &quot;asks for a session of 6 h&quot;, 4: &quot;a token came&quot;</extracomment>
        <translation>%1. %2 %3: %4.</translation>
    </message>
</context>
<context>
    <name>bootscope::TrafficFeature</name>
    <message>
        <source>E&amp;xport the exchanges…</source>
        <translation>요청/응답 내보내기(&amp;X)…</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>쓸 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>Export the exchanges</source>
        <translation>요청/응답 내보내기</translation>
    </message>
    <message>
        <source>HTTP archives (*.har);;Text (*.txt)</source>
        <translation>HTTP 아카이브 (*.har);;텍스트 (*.txt)</translation>
    </message>
    <message>
        <source>%1 exchanges were written to %2. Tokens and keys in them are masked.</source>
        <translation>요청/응답 %1건을 저장했습니다: %2. 파일의 토큰과 키는 마스킹 처리되었습니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::TreeFeature</name>
    <message>
        <source>Save value</source>
        <translation>값 저장</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>쓸 수 없음: %1: %2</translation>
    </message>
    <message>
        <source>&amp;Find in the tree</source>
        <translation>트리에서 찾기(&amp;F)</translation>
    </message>
    <message>
        <source>Read the &amp;whole tree</source>
        <translation>트리 전체 읽기(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Bookmark this item</source>
        <translation>이 항목에 책갈피 추가(&amp;B)</translation>
    </message>
    <message>
        <source>Book&amp;marks</source>
        <translation>책갈피(&amp;M)</translation>
    </message>
</context>
<context>
    <name>bootscope::UserData</name>
    <message>
        <source>cloud-init cannot read the archive as YAML and takes no part from it.</source>
        <translation>cloud-init이 아카이브를 YAML로 읽을 수 없어 어떤 파트도 처리하지 않습니다.</translation>
    </message>
    <message>
        <source>The archive has no entries</source>
        <translation>아카이브에 항목이 없음</translation>
    </message>
    <message>
        <source>Below the header must stand a YAML list, one entry a part.</source>
        <translation>헤더 아래에 파트마다 항목 하나씩인 YAML 목록이 있어야 합니다.</translation>
    </message>
    <message>
        <source>An archive must be a list, one entry a part</source>
        <translation>아카이브는 파트마다 항목 하나씩인 목록이어야 함</translation>
    </message>
    <message>
        <source>cloud-init takes no part from anything else. Begin each entry with &quot;- &quot;.</source>
        <translation>cloud-init은 그 밖의 것을 파트로 처리하지 않습니다. 각 항목을 &quot;- &quot;로 시작하세요.</translation>
    </message>
    <message>
        <source>cloud-init gives up all of the user data here.</source>
        <translation>cloud-init이 여기서 사용자 데이터 전체의 처리를 중단합니다.</translation>
    </message>
    <message>
        <source>This entry is neither a text nor a mapping</source>
        <translation>이 항목은 문자열도 매핑도 아님</translation>
    </message>
    <message>
        <source>cloud-init skips it and says nothing.</source>
        <translation>cloud-init이 알림 없이 건너뜁니다.</translation>
    </message>
    <message>
        <source>The type must be a text such as text/cloud-config</source>
        <translation>type은 text/cloud-config 같은 문자열이어야 함</translation>
    </message>
    <message>
        <source>A key of an entry must be a text</source>
        <translation>항목의 키는 문자열이어야 함</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; must be a text</source>
        <translation>문자열이어야 하는 값: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The content must be a text</source>
        <translation>content는 문자열이어야 함</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no content type: it has no &quot;/&quot;</source>
        <translation>&quot;/&quot;가 없어 콘텐츠 유형이 아님: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>Shell script</source>
        <translation>쉘 스크립트</translation>
    </message>
    <message>
        <source>Cloud-config</source>
        <translation>Cloud-config</translation>
    </message>
    <message>
        <source>Cloud-config archive</source>
        <translation>Cloud-config 아카이브</translation>
    </message>
    <message>
        <source>MIME multipart</source>
        <translation>MIME 멀티파트</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Include</translation>
    </message>
    <message>
        <source>Include once</source>
        <translation>Include(한 번)</translation>
    </message>
    <message>
        <source>Cloud boothook</source>
        <translation>Cloud boothook</translation>
    </message>
    <message>
        <source>Part handler</source>
        <translation>파트 핸들러</translation>
    </message>
    <message>
        <source>Jinja template</source>
        <translation>Jinja 템플릿</translation>
    </message>
    <message>
        <source>Cloud-config JSON Patch</source>
        <translation>Cloud-config JSON Patch</translation>
    </message>
    <message>
        <source>Windows user data</source>
        <translation>Windows 사용자 데이터</translation>
    </message>
    <message>
        <source>Ignition config</source>
        <translation>Ignition 구성</translation>
    </message>
    <message>
        <source>Bottlerocket settings</source>
        <translation>Bottlerocket 설정</translation>
    </message>
    <message>
        <source>EKS NodeConfig</source>
        <translation>EKS NodeConfig</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>인식할 수 없음</translation>
    </message>
    <message>
        <source>Decompresses to more than %1</source>
        <translation>압축 해제 후 크기 초과: %1</translation>
    </message>
    <message>
        <source>No more than this is read, so nothing is said about what is inside.</source>
        <translation>이 크기까지만 읽으므로 안의 내용은 판단하지 않습니다.</translation>
    </message>
    <message>
        <source>The gzip data ends too early</source>
        <translation>gzip 데이터가 중간에 끝남</translation>
    </message>
    <message>
        <source>cloud-init takes a gzip that it cannot decompress for text, finds no header in it and ignores all of it. Make the file again; base64 keeps tools from damaging it.</source>
        <translation>cloud-init은 압축을 풀 수 없는 gzip을 텍스트로 보며, 헤더를 찾지 못해 전체를 무시합니다. 파일을 다시 만드세요. base64로 인코딩하면 도구가 파일을 손상시키지 않습니다.</translation>
    </message>
    <message>
        <source>The gzip data is damaged</source>
        <translation>gzip 데이터가 손상됨</translation>
    </message>
    <message>
        <source>cloud-init takes a gzip that it cannot decompress for text and ignores all of it. This happens when gzip is handled as text: pass it base64-encoded.</source>
        <translation>cloud-init은 압축을 풀 수 없는 gzip을 텍스트로 보고 전체를 무시합니다. gzip을 텍스트로 다룰 때 생기는 문제입니다. base64로 인코딩하여 전달하세요.</translation>
    </message>
    <message>
        <source>This is base64</source>
        <translation>base64로 인코딩된 텍스트</translation>
    </message>
    <message>
        <source>EC2&apos;s API wants user data encoded once, and most tools do it themselves. cloud-init %1 decodes a second time.</source>
        <translation>EC2 API에는 한 번 인코딩한 사용자 데이터가 필요하며 대부분의 도구가 직접 인코딩합니다. cloud-init %1 버전은 한 번 더 디코딩합니다.</translation>
    </message>
    <message>
        <source>EC2&apos;s API wants user data encoded once, and most tools do it themselves. Encoded twice, cloud-init %1 ignores all of it.</source>
        <translation>EC2 API에는 한 번 인코딩한 사용자 데이터가 필요하며 대부분의 도구가 직접 인코딩합니다. 두 번 인코딩하면 cloud-init %1 버전이 전체를 무시합니다.</translation>
    </message>
    <message>
        <source>Encoded in base64 more than once</source>
        <translation>base64로 두 번 이상 인코딩됨</translation>
    </message>
    <message>
        <source>EC2 decodes one layer; cloud-init %1 finds no header in the other and ignores all of it. Encode once.</source>
        <translation>EC2는 한 겹만 디코딩합니다. cloud-init %1 버전은 나머지 겹에서 헤더를 찾지 못해 전체를 무시합니다. 한 번만 인코딩하세요.</translation>
    </message>
    <message>
        <source>Wrapped in more layers than cloud-init takes off</source>
        <translation>cloud-init이 풀 수 있는 것보다 많은 겹으로 싸여 있음</translation>
    </message>
    <message>
        <source>cloud-init decompresses one gzip and decodes nothing inside it. Compress once, and encode only the outside.</source>
        <translation>cloud-init은 gzip 하나의 압축을 풀고, 그 안은 디코딩하지 않습니다. 한 번만 압축하고 바깥쪽만 인코딩하세요.</translation>
    </message>
    <message>
        <source>Wrapped in more than %1 layers</source>
        <translation>%1겹을 넘게 감싸져 있음</translation>
    </message>
    <message>
        <source>cloud-init takes off one base64 and one gzip at most.</source>
        <translation>cloud-init은 base64와 gzip을 각각 최대 한 겹 풉니다.</translation>
    </message>
    <message>
        <source>Multiparts are nested too deeply</source>
        <translation>멀티파트가 너무 깊이 중첩됨</translation>
    </message>
    <message>
        <source>What is inside this one is not read.</source>
        <translation>이 안의 내용은 읽지 않습니다.</translation>
    </message>
    <message>
        <source>This multipart names no boundary</source>
        <translation>이 멀티파트에 경계(boundary)가 지정되지 않음</translation>
    </message>
    <message>
        <source>cloud-init finds no part in it and says nothing. Add boundary=&quot;…&quot; with the text of the lines between the parts.</source>
        <translation>cloud-init이 알림 없이 파트를 찾지 못합니다. boundary=&quot;…&quot;에 파트를 구분하는 줄의 텍스트를 넣어 추가하세요.</translation>
    </message>
    <message>
        <source>No line is the boundary &quot;--%1&quot;</source>
        <translation>경계 줄이 없음: &quot;--%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; looks like one, but the header says another. cloud-init finds no part and says nothing.</source>
        <translation>&quot;%1&quot; 줄이 경계로 보이지만 헤더의 경계와 다릅니다. cloud-init이 알림 없이 파트를 찾지 못합니다.</translation>
    </message>
    <message>
        <source>cloud-init finds no part and says nothing. Each part begins below a line of two dashes and the boundary.</source>
        <translation>cloud-init이 알림 없이 파트를 찾지 못합니다. 각 파트는 하이픈 두 개와 경계로 된 줄 아래에서 시작합니다.</translation>
    </message>
    <message>
        <source>The last boundary &quot;--%1--&quot; is missing</source>
        <translation>마지막 경계가 없음: &quot;--%1--&quot;</translation>
    </message>
    <message>
        <source>cloud-init does without it; other readers do not, and it is a sign that the end was cut off.</source>
        <translation>cloud-init은 없어도 처리하지만 다른 프로그램은 그렇지 않으며, 끝이 잘렸다는 신호일 수 있습니다.</translation>
    </message>
    <message>
        <source>This looks like the start of a part, but is not the boundary</source>
        <translation>파트의 시작으로 보이지만 경계가 아님</translation>
    </message>
    <message>
        <source>It stays in the part above. The boundary must be spelt exactly as in the Content-Type header.</source>
        <translation>위 파트의 내용으로 처리됩니다. 경계는 Content-Type 헤더의 값과 정확히 같아야 합니다.</translation>
    </message>
    <message>
        <source>Not an encoding that is decoded: &quot;%1&quot;</source>
        <translation>디코딩할 수 없는 인코딩: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Write base64 or quoted-printable with nothing behind it.</source>
        <translation>base64 또는 quoted-printable만 쓰고 뒤에 아무것도 붙이지 마세요.</translation>
    </message>
    <message>
        <source>There are more parts than are read</source>
        <translation>읽을 수 있는 수보다 파트가 많음</translation>
    </message>
    <message>
        <source>A byte order mark (BOM) stands before the first header</source>
        <translation>첫 헤더 앞에 바이트 순서 표시(BOM)가 있음</translation>
    </message>
    <message>
        <source>cloud-init does not skip it and finds no header and no part. Save the file as UTF-8 without BOM.</source>
        <translation>cloud-init은 이를 건너뛰지 않아 헤더와 파트를 찾지 못합니다. 파일을 BOM 없는 UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>The headers must begin on the first line</source>
        <translation>헤더는 첫 줄에서 시작해야 함</translation>
    </message>
    <message>
        <source>The headers must begin in the first column</source>
        <translation>헤더는 첫 열에서 시작해야 함</translation>
    </message>
    <message>
        <source>cloud-init takes all of this for the text of one part without a type and ignores it. Delete the blanks in front.</source>
        <translation>cloud-init은 이 전체를 유형이 없는 파트 하나의 텍스트로 보고 무시합니다. 앞의 공백을 삭제하세요.</translation>
    </message>
    <message>
        <source>Python&apos;s mail parser, which cloud-init uses, keeps only ASCII of a part with no encoding. Send the part in base64 with Content-Transfer-Encoding: base64.</source>
        <translation>cloud-init이 쓰는 Python 메일 파서는 인코딩이 없는 파트에서 ASCII만 남깁니다. Content-Transfer-Encoding: base64를 지정하고 파트를 base64로 보내세요.</translation>
    </message>
    <message>
        <source>This character makes the part unreadable for cloud-init</source>
        <translation>이 문자 때문에 cloud-init이 파트를 읽을 수 없음</translation>
    </message>
    <message>
        <source>This character arrives as an escape such as \uac00</source>
        <translation>이 문자가 \uac00 같은 이스케이프로 전달됨</translation>
    </message>
    <message>
        <source>A script in a part declared as text/cloud-config</source>
        <translation>text/cloud-config로 선언된 파트에 스크립트가 있음</translation>
    </message>
    <message>
        <source>cloud-init trusts this type and reads the script as YAML. Declare the part as text/x-shellscript.</source>
        <translation>cloud-init은 이 유형을 믿고 스크립트를 YAML로 읽습니다. 파트를 text/x-shellscript로 선언하세요.</translation>
    </message>
    <message>
        <source>This part is for nodeadm of Amazon EKS; cloud-init leaves it alone</source>
        <translation>Amazon EKS의 nodeadm용 파트이며 cloud-init은 처리하지 않음</translation>
    </message>
    <message>
        <source>Unhandled unknown content-type (%1)</source>
        <translation>처리할 수 없는 콘텐츠 유형(Unhandled unknown content-type): %1</translation>
    </message>
    <message>
        <source>Scripts per boot, per instance and once came with cloud-init 22.1.</source>
        <translation>per-boot, per-instance, per-once 스크립트는 cloud-init 22.1부터 지원됩니다.</translation>
    </message>
    <message>
        <source>Only a part handler can take the type %1</source>
        <translation>파트 핸들러만 처리할 수 있는 유형: %1</translation>
    </message>
    <message>
        <source>A part handler stands above; whether it does is not checked.</source>
        <translation>위에 파트 핸들러가 있습니다. 이 유형을 처리하는지는 검사하지 않습니다.</translation>
    </message>
    <message>
        <source>cloud-init ignores this part. Declare a type that it knows, such as text/cloud-config or text/x-shellscript.</source>
        <translation>cloud-init이 이 파트를 무시합니다. text/cloud-config나 text/x-shellscript처럼 cloud-init이 아는 유형을 선언하세요.</translation>
    </message>
    <message>
        <source>cloud-init ignores this part. By its first line it is %1.</source>
        <translation>cloud-init이 이 파트를 무시합니다. 첫 줄로 본 유형: %1</translation>
    </message>
    <message>
        <source>The line &quot;## template: jinja&quot; must be the very first</source>
        <translation>&quot;## template: jinja&quot; 줄은 맨 첫 줄이어야 함</translation>
    </message>
    <message>
        <source>cloud-init sees a template by its type and then does not find this line: the part is lost.</source>
        <translation>cloud-init은 유형으로 템플릿임을 알지만 이 줄을 찾지 못해 파트를 처리하지 못합니다.</translation>
    </message>
    <message>
        <source>Unknown template rendering type &apos;%1&apos; requested</source>
        <translation>알 수 없는 템플릿 유형(Unknown template rendering type): &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Nothing may follow &quot;jinja&quot; on this line.</source>
        <translation>이 줄의 &quot;jinja&quot; 뒤에는 아무것도 없어야 합니다.</translation>
    </message>
    <message>
        <source>Could not find supported sub-handler for this template</source>
        <translation>이 템플릿을 처리할 핸들러가 없음(Could not find supported sub-handler)</translation>
    </message>
    <message>
        <source>Below the template line must stand #cloud-config, #! or #cloud-boothook.</source>
        <translation>템플릿 줄 아래에 #cloud-config, #!, #cloud-boothook 중 하나가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Below the template line must stand #cloud-config or #!.</source>
        <translation>템플릿 줄 아래에 #cloud-config 또는 #!가 있어야 합니다.</translation>
    </message>
    <message>
        <source>jinja reads %1 as a subtraction</source>
        <translation>jinja가 뺄셈으로 읽음: %1</translation>
    </message>
    <message>
        <source>Write an underscore for the hyphen (since cloud-init 22.1), or [&apos;…&apos;] with the name in quotes.</source>
        <translation>하이픈 대신 밑줄을 쓰거나(cloud-init 22.1부터) 이름을 따옴표로 묶어 [&apos;…&apos;]로 쓰세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not closed</source>
        <translation>닫히지 않음: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unexpected &apos;%1&apos;</source>
        <translation>예상하지 못한 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>jinja cannot read the template and the part is lost.</source>
        <translation>jinja가 템플릿을 읽을 수 없어 이 파트가 사라집니다.</translation>
    </message>
    <message>
        <source>Not valid JSON: %1</source>
        <translation>올바른 JSON이 아님: %1</translation>
    </message>
    <message>
        <source>The part is dropped.</source>
        <translation>이 파트는 버려집니다.</translation>
    </message>
    <message>
        <source>A JSON Patch is a list of operations</source>
        <translation>JSON Patch는 작업(operation) 목록이어야 함</translation>
    </message>
    <message>
        <source>Write [ {&quot;op&quot;: …, &quot;path&quot;: …} ].</source>
        <translation>[ {&quot;op&quot;: …, &quot;path&quot;: …} ] 형식으로 쓰세요.</translation>
    </message>
    <message>
        <source>Part %1 has the same file name, %2</source>
        <translation>파트 %1번과 파일 이름이 같음: %2</translation>
    </message>
    <message>
        <source>Both are written to one file and only this one is run. Give each part its own name.</source>
        <translation>둘 다 같은 파일에 쓰이므로 이 파트만 실행됩니다. 파트마다 다른 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>This byte is no UTF-8: cloud-init fails to read the MIME message</source>
        <translation>UTF-8이 아닌 바이트: cloud-init이 MIME 메시지를 읽지 못함</translation>
    </message>
    <message>
        <source>All of the user data is lost. Save the text as UTF-8, and put binary parts in base64 with a Content-Transfer-Encoding header.</source>
        <translation>사용자 데이터 전체를 잃게 됩니다. 텍스트를 UTF-8로 저장하고, 바이너리 파트는 Content-Transfer-Encoding 헤더와 함께 base64로 넣으세요.</translation>
    </message>
    <message>
        <source>This part is declared as gzip and cannot be decompressed</source>
        <translation>gzip으로 선언된 파트의 압축을 풀 수 없음</translation>
    </message>
    <message>
        <source>cloud-init gives up all of the user data for it. Encode the part in base64 with a Content-Transfer-Encoding header, or declare what it really is.</source>
        <translation>이 때문에 cloud-init이 사용자 데이터 전체의 처리를 중단합니다. Content-Transfer-Encoding 헤더와 함께 파트를 base64로 인코딩하거나 실제 유형을 선언하세요.</translation>
    </message>
    <message>
        <source>This is no address that cloud-init can fetch</source>
        <translation>cloud-init이 가져올 수 있는 주소가 아님</translation>
    </message>
    <message>
        <source>One address a line, beginning with https:// or http://. An address that fails makes cloud-init give up all of the user data.</source>
        <translation>한 줄에 주소 하나씩, https:// 또는 http://로 시작해야 합니다. 가져오지 못하는 주소가 있으면 cloud-init이 사용자 데이터 전체의 처리를 중단합니다.</translation>
    </message>
    <message>
        <source>Only the first %1 parts are read</source>
        <translation>처음 %1개 파트만 읽습니다</translation>
    </message>
    <message>
        <source>A byte order mark (BOM) stands before #!</source>
        <translation>#! 앞에 바이트 순서 표시(BOM)가 있음</translation>
    </message>
    <message>
        <source>The kernel needs #! as the very first bytes: Exec format error. Save without BOM.</source>
        <translation>커널은 #!가 맨 첫 바이트여야 실행합니다: Exec format error. BOM 없이 저장하세요.</translation>
    </message>
    <message>
        <source>An empty line stands before #!</source>
        <translation>#! 앞에 빈 줄이 있음</translation>
    </message>
    <message>
        <source>A blank stands before #!</source>
        <translation>#! 앞에 공백이 있음</translation>
    </message>
    <message>
        <source>cloud-init keeps it, and the kernel needs #! as the very first bytes: Exec format error. Delete it.</source>
        <translation>cloud-init은 이를 그대로 두며, 커널은 #!가 맨 첫 바이트여야 실행합니다: Exec format error. 삭제하세요.</translation>
    </message>
    <message>
        <source>This script does not begin with #!</source>
        <translation>이 스크립트가 #!로 시작하지 않음</translation>
    </message>
    <message>
        <source>cloud-init starts it directly: Exec format error. Make #!/bin/sh or another interpreter the first line.</source>
        <translation>cloud-init이 스크립트를 직접 실행합니다: Exec format error. 첫 줄에 #!/bin/sh 또는 다른 인터프리터를 쓰세요.</translation>
    </message>
    <message>
        <source>&quot;#cloud-boothook&quot; must be in lower case and the very first characters</source>
        <translation>&quot;#cloud-boothook&quot;은 소문자로, 맨 앞에 있어야 함</translation>
    </message>
    <message>
        <source>Otherwise it stays in the script, and the kernel finds no #! in front: Exec format error.</source>
        <translation>그렇지 않으면 스크립트 안에 남아, 커널이 맨 앞에서 #!를 찾지 못합니다: Exec format error.</translation>
    </message>
    <message>
        <source>The boothook has no #! line</source>
        <translation>boothook에 #! 줄이 없음</translation>
    </message>
    <message>
        <source>Below #cloud-boothook must stand #!/bin/sh or another interpreter; otherwise: Exec format error.</source>
        <translation>#cloud-boothook 아래에 #!/bin/sh 또는 다른 인터프리터가 있어야 합니다. 없으면: Exec format error.</translation>
    </message>
    <message>
        <source>No interpreter stands behind #!</source>
        <translation>#! 뒤에 인터프리터가 없음</translation>
    </message>
    <message>
        <source>Write its full path, such as #!/bin/bash.</source>
        <translation>#!/bin/bash처럼 전체 경로를 쓰세요.</translation>
    </message>
    <message>
        <source>The interpreter is not given by its full path</source>
        <translation>인터프리터가 전체 경로로 지정되지 않음</translation>
    </message>
    <message>
        <source>The kernel does not search PATH. Write #!/bin/bash, or #!/usr/bin/env and the name.</source>
        <translation>커널은 PATH를 검색하지 않습니다. #!/bin/bash 또는 #!/usr/bin/env와 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>env gets &quot;%1&quot; as one word and finds no such program</source>
        <translation>env가 한 단어로 받아 프로그램을 찾지 못함: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The kernel passes all behind the interpreter as one argument. Use env -S, or set the options in the script.</source>
        <translation>커널은 인터프리터 뒤의 내용 전체를 인수 하나로 전달합니다. env -S를 쓰거나 스크립트에서 옵션을 설정하세요.</translation>
    </message>
    <message>
        <source>This byte is no UTF-8: cloud-init fails to write the script</source>
        <translation>UTF-8이 아닌 바이트: cloud-init이 스크립트를 쓰지 못함</translation>
    </message>
    <message>
        <source>It is not run at all. Save the file as UTF-8.</source>
        <translation>스크립트가 전혀 실행되지 않습니다. 파일을 UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>Lines end in CR alone; to the kernel all of it is the first line</source>
        <translation>줄 끝이 CR뿐이어서 커널에는 전체가 첫 줄로 보임</translation>
    </message>
    <message>
        <source>Save the file with LF line ends.</source>
        <translation>파일을 LF 줄 끝으로 저장하세요.</translation>
    </message>
    <message>
        <source>Lines end in CR LF</source>
        <translation>줄 끝이 CR LF임</translation>
    </message>
    <message>
        <source>cloud-init repairs it when the first line ends so too. Save with LF to be safe elsewhere.</source>
        <translation>첫 줄도 CR LF로 끝나면 cloud-init이 고칩니다. 다른 곳에서도 안전하도록 LF로 저장하세요.</translation>
    </message>
    <message>
        <source>This line ends in CR LF, the first one does not</source>
        <translation>이 줄은 CR LF로 끝나지만 첫 줄은 그렇지 않음</translation>
    </message>
    <message>
        <source>cloud-init looks at the first line only and leaves the CR in: commands get it as part of their last word.</source>
        <translation>cloud-init은 첫 줄만 보고 CR을 그대로 둡니다. 명령은 CR을 마지막 단어의 일부로 받습니다.</translation>
    </message>
    <message>
        <source>This is Windows (EC2Launch) user data; Linux cloud-init ignores it</source>
        <translation>Windows(EC2Launch) 사용자 데이터이며 Linux cloud-init은 무시함</translation>
    </message>
    <message>
        <source>On Linux, begin with #! for a script or with #cloud-config.</source>
        <translation>Linux에서 스크립트는 #!로, 그 외에는 #cloud-config로 시작하세요.</translation>
    </message>
    <message>
        <source>This is an Ignition config; cloud-init ignores it</source>
        <translation>Ignition 구성이며 cloud-init은 무시함</translation>
    </message>
    <message>
        <source>Fedora CoreOS and Flatcar read it; images with cloud-init do not.</source>
        <translation>Fedora CoreOS와 Flatcar가 읽으며, cloud-init을 쓰는 이미지는 읽지 않습니다.</translation>
    </message>
    <message>
        <source>These are Bottlerocket settings; cloud-init ignores them</source>
        <translation>Bottlerocket 설정이며 cloud-init은 무시함</translation>
    </message>
    <message>
        <source>Only Bottlerocket reads this format.</source>
        <translation>Bottlerocket만 이 형식을 읽습니다.</translation>
    </message>
    <message>
        <source>This is a NodeConfig for EKS nodeadm; cloud-init ignores it</source>
        <translation>EKS nodeadm용 NodeConfig이며 cloud-init은 무시함</translation>
    </message>
    <message>
        <source>Put it in a MIME part of type application/node.eks.aws to use it beside scripts.</source>
        <translation>스크립트와 함께 쓰려면 application/node.eks.aws 유형의 MIME 파트에 넣으세요.</translation>
    </message>
    <message>
        <source>The MIME-Version header is missing</source>
        <translation>MIME-Version 헤더가 없음</translation>
    </message>
    <message>
        <source>cloud-init looks for &quot;MIME-Version:&quot; in the first 4096 bytes and otherwise ignores all of it. Add the line &quot;MIME-Version: 1.0&quot; at the top.</source>
        <translation>cloud-init은 처음 4096바이트에서 &quot;MIME-Version:&quot;을 찾으며, 없으면 전체를 무시합니다. 맨 위에 &quot;MIME-Version: 1.0&quot; 줄을 추가하세요.</translation>
    </message>
    <message>
        <source>This is UTF-16 text or binary data, not UTF-8</source>
        <translation>UTF-8이 아니라 UTF-16 텍스트 또는 바이너리 데이터임</translation>
    </message>
    <message>
        <source>cloud-init reads UTF-8 and ignores all of it. Save the file as UTF-8 without BOM.</source>
        <translation>cloud-init은 UTF-8로 읽으며 전체를 무시합니다. 파일을 BOM 없는 UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>A byte order mark (BOM) stands before the first line</source>
        <translation>첫 줄 앞에 바이트 순서 표시(BOM)가 있음</translation>
    </message>
    <message>
        <source>cloud-init does not skip it, finds no header and ignores all of it. Save the file as UTF-8 without BOM.</source>
        <translation>cloud-init은 이를 건너뛰지 않아 헤더를 찾지 못하고 전체를 무시합니다. 파일을 BOM 없는 UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>Nothing but white space</source>
        <translation>공백 문자뿐임</translation>
    </message>
    <message>
        <source>cloud-init reports user data that it does not know. Leave it empty, or begin with #! or #cloud-config.</source>
        <translation>cloud-init은 모르는 사용자 데이터를 로그로 알립니다. 비워 두거나 #! 또는 #cloud-config로 시작하세요.</translation>
    </message>
    <message>
        <source>This is no header: it must be spelt exactly &quot;%1&quot;</source>
        <translation>헤더가 아님. 정확한 표기: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>cloud-init finds no header in the first line and ignores all of it.</source>
        <translation>cloud-init이 첫 줄에서 헤더를 찾지 못해 전체를 무시합니다.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 쓰기</translation>
    </message>
    <message>
        <source>cloud-init no longer takes upstart jobs</source>
        <translation>cloud-init은 더 이상 upstart 작업을 처리하지 않음</translation>
    </message>
    <message>
        <source>Support was removed in cloud-init 22.2. Use a systemd unit in write_files.</source>
        <translation>cloud-init 22.2에서 지원이 제거되었습니다. write_files로 systemd 유닛을 쓰세요.</translation>
    </message>
    <message>
        <source>The header on line %1 must be the first line</source>
        <translation>%1번째 줄의 헤더는 첫 줄이어야 함</translation>
    </message>
    <message>
        <source>cloud-init looks at the beginning only and ignores all of it. Delete what stands above, or move it below the header.</source>
        <translation>cloud-init은 맨 앞만 보고 전체를 무시합니다. 위의 내용을 삭제하거나 헤더 아래로 옮기세요.</translation>
    </message>
    <message>
        <source>cloud-init will ignore all of this: the first line is no header that it knows</source>
        <translation>cloud-init이 전체를 무시함: 첫 줄이 cloud-init이 아는 헤더가 아님</translation>
    </message>
    <message>
        <source>It reads like cloud-config: make &quot;#cloud-config&quot; the first line.</source>
        <translation>cloud-config로 보입니다. &quot;#cloud-config&quot;를 첫 줄로 만드세요.</translation>
    </message>
    <message>
        <source>The first line must be #! with an interpreter, such as #!/bin/bash, or #cloud-config.</source>
        <translation>첫 줄은 #!/bin/bash처럼 #!와 인터프리터이거나 #cloud-config여야 합니다.</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 삽입</translation>
    </message>
    <message>
        <source>%1 bytes: EC2 takes at most %2</source>
        <translation>%1바이트: EC2 최대 크기는 %2</translation>
    </message>
    <message>
        <source>InvalidUserData.Malformed. Move parts out and fetch them with #include or from S3.</source>
        <translation>InvalidUserData.Malformed. 일부를 밖으로 옮기고 #include나 S3에서 가져오세요.</translation>
    </message>
    <message>
        <source>InvalidUserData.Malformed. Compress with gzip, or fetch parts with #include or from S3.</source>
        <translation>InvalidUserData.Malformed. gzip으로 압축하거나 일부를 #include나 S3에서 가져오세요.</translation>
    </message>
    <message>
        <source>Remove the indentation of all lines</source>
        <translation>모든 줄의 들여쓰기 제거</translation>
    </message>
    <message>
        <source>Delete what stands before the first character</source>
        <translation>첫 문자 앞의 내용 삭제</translation>
    </message>
    <message>
        <source>Change all line ends to LF</source>
        <translation>모든 줄 끝을 LF로 바꾸기</translation>
    </message>
    <message>
        <source>Delete what stands above the header</source>
        <translation>헤더 위의 내용 삭제</translation>
    </message>
    <message>
        <source>Move the header to the first line</source>
        <translation>헤더를 첫 줄로 옮기기</translation>
    </message>
    <message>
        <source>an ELF program</source>
        <translation>ELF 프로그램</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 문서</translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation>PNG 이미지</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>JPEG 이미지</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>GIF 이미지</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ZIP 아카이브</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>7z 아카이브</translation>
    </message>
    <message>
        <source>bzip2; cloud-init decompresses only gzip</source>
        <translation>bzip2(cloud-init은 gzip만 압축 해제)</translation>
    </message>
    <message>
        <source>xz; cloud-init decompresses only gzip</source>
        <translation>xz(cloud-init은 gzip만 압축 해제)</translation>
    </message>
    <message>
        <source>zstd; cloud-init decompresses only gzip</source>
        <translation>zstd(cloud-init은 gzip만 압축 해제)</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 데이터베이스</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>Windows 프로그램</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>tar 아카이브</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>이진 데이터</translation>
    </message>
    <message>
        <source>Add the last boundary</source>
        <translation>마지막 경계 추가</translation>
    </message>
    <message>
        <source>Name the boundary &quot;%1&quot;</source>
        <translation>경계 이름을 &quot;%1&quot;(으)로 지정</translation>
    </message>
    <message>
        <source>Remove the byte order mark</source>
        <translation>바이트 순서 표시 제거</translation>
    </message>
    <message>
        <source>The template renders to nothing</source>
        <translation>템플릿의 렌더링 결과가 비어 있음</translation>
    </message>
    <message>
        <source>cloud-init has nothing to do and says nothing.</source>
        <translation>cloud-init이 할 작업이 없으며 알림도 없습니다.</translation>
    </message>
    <message>
        <source>A template of a JSON Patch is not applied</source>
        <translation>JSON Patch의 템플릿은 적용되지 않음</translation>
    </message>
    <message>
        <source>cloud-init reads what it renders to as cloud-config, finds a list and drops it.</source>
        <translation>cloud-init은 렌더링 결과를 cloud-config로 읽고, 목록이므로 버립니다.</translation>
    </message>
    <message>
        <source>Blanks stand before the first line of the rendered script</source>
        <translation>렌더링된 스크립트의 첫 줄 앞에 공백이 있음</translation>
    </message>
    <message>
        <source>cloud-init keeps them, and the kernel needs #! as the very first bytes: Exec format error. Delete them.</source>
        <translation>cloud-init은 공백을 그대로 두는데, 커널에는 #!가 맨 첫 바이트여야 합니다: Exec format error. 공백을 삭제하세요.</translation>
    </message>
    <message>
        <source>The patch changes &quot;%1&quot;, and no part above makes it</source>
        <translation>패치가 &quot;%1&quot; 항목을 바꾸지만 위의 어느 파트도 이 항목을 만들지 않음</translation>
    </message>
    <message>
        <source>cloud-init applies the patch to the parts above it only, not to the image&apos;s own configuration, and drops it whole. Use &quot;add&quot;, or put a cloud-config above.</source>
        <translation>cloud-init은 패치를 이미지 자체의 구성이 아니라 위의 파트에만 적용하며, 적용할 수 없으면 패치 전체를 버립니다. &quot;add&quot;를 쓰거나 위에 cloud-config를 넣으세요.</translation>
    </message>
    <message>
        <source>The file name &quot;%1&quot; has no character that cloud-init keeps</source>
        <translation>파일 이름 &quot;%1&quot;에 cloud-init이 유지하는 문자가 없음</translation>
    </message>
    <message>
        <source>Only A-Z, a-z, 0-9 and _ . ( ) - are kept: no file can be written, and the part is not run.</source>
        <translation>A-Z, a-z, 0-9 및 _ . ( ) - 만 유지됩니다. 파일을 쓸 수 없어 파트가 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>Not user data: this is %1</source>
        <translation>사용자 데이터가 아님. 확인된 유형: %1</translation>
    </message>
    <message>
        <source>cloud-init ignores all of it. User data is text that begins with #! or #cloud-config, or gzip of it.</source>
        <translation>cloud-init이 전체를 무시합니다. 사용자 데이터는 #! 또는 #cloud-config로 시작하는 텍스트이거나 이를 gzip으로 압축한 것입니다.</translation>
    </message>
</context>
<context>
    <name>bootscope::UserDataView</name>
    <message>
        <source>No user data lies beside these logs.</source>
        <translation>이 로그와 함께 있는 사용자 데이터가 없습니다.</translation>
    </message>
    <message>
        <source>Your user data, line %1</source>
        <translation>사용자 데이터 %1번째 줄</translation>
    </message>
    <message>
        <source>Your user data</source>
        <translation>사용자 데이터</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>편집기에서 열기</translation>
    </message>
    <message>
        <source>User data of this boot</source>
        <translation>이 부팅의 사용자 데이터</translation>
    </message>
    <message>
        <source>Your user data: one of the lines %1</source>
        <translation>사용자 데이터: 다음 줄 중 하나: %1</translation>
    </message>
</context>
<context>
    <name>bootscope::ValueDialog</name>
    <message>
        <source>Edit value</source>
        <translation>값 편집</translation>
    </message>
    <message>
        <source>The emulator answers with this at once. The scenario has it from now on; save the scenario to keep it in a file.</source>
        <translation>에뮬레이터가 바로 이 값으로 응답합니다. 이제 시나리오에 이 값이 들어 있습니다. 파일에 보관하려면 시나리오를 저장하십시오.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Serve it</source>
        <translation>이 값으로 응답</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Take the item away</source>
        <translation>항목 제거</translation>
    </message>
    <message>
        <source>The emulator answers 404, and the item is listed no more</source>
        <translation>에뮬레이터가 404로 응답하고, 항목이 더 이상 목록에 나오지 않습니다</translation>
    </message>
</context>
<context>
    <name>bootscope::ValueView</name>
    <message>
        <source>Not text, %1 bytes</source>
        <translation>텍스트 아님, %1바이트</translation>
    </message>
    <message>
        <source>JSON, %1 bytes</source>
        <translation>JSON, %1바이트</translation>
    </message>
    <message>
        <source>Empty value</source>
        <translation>빈 값</translation>
    </message>
    <message>
        <source>Text, %1 bytes</source>
        <translation>텍스트, %1바이트</translation>
    </message>
    <message>
        <source>Text, %1 lines, %2 bytes</source>
        <translation>텍스트, 줄 %1개, %2바이트</translation>
    </message>
    <message>
        <source>Choose an item of the tree to read it.</source>
        <translation>트리에서 항목을 선택하면 값을 읽습니다.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>요청 중…</translation>
    </message>
    <message>
        <source>A directory</source>
        <translation>디렉터리</translation>
    </message>
    <message>
        <source>Credentials are fetched only when you ask for them.</source>
        <translation>자격 증명은 요청할 때만 가져옵니다.</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>마스킹</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>편집기에서 열기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>경로 복사</translation>
    </message>
    <message>
        <source>Copy as curl (IMDSv2)</source>
        <translation>curl 명령으로 복사(IMDSv2)</translation>
    </message>
    <message>
        <source>Copy as curl (IMDSv1)</source>
        <translation>curl 명령으로 복사(IMDSv1)</translation>
    </message>
    <message>
        <source>A directory, items: %1</source>
        <translation>디렉터리, 항목: %1</translation>
    </message>
    <message>
        <source>SSH public key, %1, %2</source>
        <translation>SSH 퍼블릭 키, %1, %2</translation>
    </message>
    <message>
        <source>SSH public key, %1</source>
        <translation>SSH 퍼블릭 키, %1</translation>
    </message>
    <message>
        <source>Certificate, PEM, %1 bytes</source>
        <translation>인증서, PEM, %1바이트</translation>
    </message>
    <message>
        <source>Private key, PEM, %1 bytes</source>
        <translation>프라이빗 키, PEM, %1바이트</translation>
    </message>
    <message>
        <source>PKCS7 signature with the document in it, base64, %1 bytes</source>
        <translation>문서가 포함된 PKCS7 서명, base64, %1바이트</translation>
    </message>
    <message>
        <source>RSA signature of the document, base64, %1 bytes</source>
        <translation>문서의 RSA 서명, base64, %1바이트</translation>
    </message>
    <message>
        <source>Copy as shell script</source>
        <translation>쉘 스크립트로 복사</translation>
    </message>
    <message>
        <source>Copy as Python</source>
        <translation>Python 코드로 복사</translation>
    </message>
    <message>
        <source>Save value…</source>
        <translation>값 저장…</translation>
    </message>
    <message>
        <source>Reveal the value first</source>
        <translation>먼저 값을 표시하십시오</translation>
    </message>
    <message>
        <source>Sets what the emulator answers</source>
        <translation>에뮬레이터가 응답할 값을 설정합니다</translation>
    </message>
    <message>
        <source>These bytes are no text that can be edited here</source>
        <translation>여기서 편집할 수 있는 텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>Save value, masked…</source>
        <translation>마스킹하여 값 저장…</translation>
    </message>
    <message>
        <source>Edit value…</source>
        <translation>값 편집…</translation>
    </message>
</context>
<context>
    <name>bootscope::Verdict</name>
    <message>
        <source>line %1</source>
        <translation>%1번째 줄</translation>
    </message>
    <message>
        <source>user data line %1</source>
        <translation>사용자 데이터 %1번째 줄</translation>
    </message>
    <message>
        <source>%1 (exit %2)</source>
        <translation>%1 (종료 코드 %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No boot was found in these files.</source>
        <translation>이 파일에서 부팅을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Boot %1 of %2</source>
        <translation>%1번째 부팅(전체 %2회)</translation>
    </message>
    <message>
        <source>The boot</source>
        <translation>부팅</translation>
    </message>
    <message>
        <source>%1 succeeded.</source>
        <translation>%1 성공</translation>
    </message>
    <message>
        <source>%1 finished, but something looks wrong: %2</source>
        <translation>%1 완료, 이상 징후 있음: %2</translation>
    </message>
    <message>
        <source>%1 finished with warnings.</source>
        <translation>%1 완료, 경고 있음</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 실패</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 실패: %2</translation>
    </message>
    <message>
        <source>%1 failed in %2: %3</source>
        <translation>%1 실패, %2 단계: %3</translation>
    </message>
    <message>
        <source>%1 is incomplete: the record stops before the end.</source>
        <translation>%1 불완전: 끝나기 전에 기록이 끊겼습니다.</translation>
    </message>
    <message>
        <source>%1 is incomplete: the record stops in %2.</source>
        <translation>%1 불완전: %2 단계에서 기록이 끊겼습니다.</translation>
    </message>
    <message>
        <source>%1: there is not enough evidence for a verdict.</source>
        <translation>%1: 판정할 근거가 부족합니다.</translation>
    </message>
    <message>
        <source>one of lines %1</source>
        <translation>다음 줄 중 하나: %1</translation>
    </message>
</context>
<context>
    <name>bootscope::VersionsDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>버전 비교</translation>
    </message>
    <message>
        <source>&amp;Use this version</source>
        <translation>이 버전 사용(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
</context>
<context>
    <name>bootscope::VersionsModel</name>
    <message>
        <source>line %1: %2</source>
        <translation>%1번째 줄: %2</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>사용할 수 없음</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>오류 1개</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>오류 %1개</translation>
    </message>
    <message>
        <source>valid, 1 warning</source>
        <translation>유효함, 경고 1개</translation>
    </message>
    <message>
        <source>valid, %1 warnings</source>
        <translation>유효함, 경고 %1개</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>유효함</translation>
    </message>
    <message>
        <source>There is no text to compare yet.</source>
        <translation>아직 비교할 텍스트가 없습니다.</translation>
    </message>
    <message>
        <source>Every version accepts this text.</source>
        <translation>모든 버전이 이 텍스트를 허용합니다.</translation>
    </message>
    <message>
        <source>No version accepts this text.</source>
        <translation>이 텍스트를 허용하는 버전이 없습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 versions accept this text.</source>
        <translation>%2개 버전 중 %1개가 이 텍스트를 허용합니다.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>First finding</source>
        <translation>첫 발견 항목</translation>
    </message>
</context>
<context>
    <name>bootscope::WatchFeature</name>
    <message>
        <source>Watch</source>
        <translation>감시</translation>
    </message>
    <message>
        <source>Wa&amp;tch this item</source>
        <translation>이 항목 감시(&amp;T)</translation>
    </message>
</context>
<context>
    <name>bootscope::WatchPanel</name>
    <message>
        <source>not asked yet</source>
        <translation>아직 요청하지 않음</translation>
    </message>
    <message>
        <source>absent (404)</source>
        <translation>없음(404)</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>Stop watching this item</source>
        <translation>이 항목 감시 중지</translation>
    </message>
    <message>
        <source>Watch this item</source>
        <translation>이 항목 감시</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation>주기(&amp;E)</translation>
    </message>
    <message>
        <source> s</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation>이력 지우기</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Choose an item of the tree and watch it.</source>
        <translation>트리에서 항목을 선택하여 감시하십시오.</translation>
    </message>
    <message>
        <source>What changes is listed here, the newest first.</source>
        <translation>변경 사항이 최신순으로 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Watched items</source>
        <translation>감시 중인 항목</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>변경 이력</translation>
    </message>
</context>
<context>
    <name>bootscope::Yaml</name>
    <message>
        <source>Reading this YAML takes too long; the rest is not checked.</source>
        <translation>이 YAML을 읽는 데 너무 오래 걸려 나머지는 검사하지 않습니다.</translation>
    </message>
    <message>
        <source>Nested too deeply: cloud-init gives up here too.</source>
        <translation>너무 깊이 중첩되어 cloud-init도 여기서 처리를 중단합니다.</translation>
    </message>
    <message>
        <source>Too many values to check: over %1.</source>
        <translation>검사할 값이 너무 많음: %1개 초과.</translation>
    </message>
    <message>
        <source>Merge keys nest too deeply.</source>
        <translation>병합 키가 너무 깊이 중첩되었습니다.</translation>
    </message>
    <message>
        <source>Merge keys copy too much: over %1 entries.</source>
        <translation>병합 키가 복사하는 항목이 너무 많음: %1개 초과.</translation>
    </message>
</context>
</TS>
