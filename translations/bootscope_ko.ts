<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
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
        <source>target: cloud-init %1</source>
        <translation>대상: cloud-init %1</translation>
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
    <name>bootscope::CloudConfig</name>
    <message>
        <source>Write keys with values, such as &quot;runcmd:&quot;, one below the other.</source>
        <translation>&quot;runcmd:&quot;처럼 키와 값을 한 줄에 하나씩 쓰세요.</translation>
    </message>
    <message>
        <source>There is no key in it: cloud-init has nothing to do.</source>
        <translation>키가 없어 cloud-init이 할 일이 없습니다.</translation>
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
        <source>YAML allows no tab here: use spaces.</source>
        <translation>YAML에서는 여기에 탭을 쓸 수 없습니다. 공백을 쓰세요.</translation>
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
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>혹시 &quot;%1&quot;입니까?</translation>
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
        <source>&quot;%1&quot; stands here a second time and replaces the value from line %2.</source>
        <translation>중복 키 &quot;%1&quot;: %2번째 줄의 값을 이 값이 대체합니다.</translation>
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
    <message>
        <source>No match below this line</source>
        <translation>이 줄 아래에 일치 항목 없음</translation>
    </message>
    <message>
        <source>No match above this line</source>
        <translation>이 줄 위에 일치 항목 없음</translation>
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
        <source>The log is packed into JSON or YAML; open the text inside it.</source>
        <translation>로그가 JSON 또는 YAML 안에 들어 있습니다. 그 안의 텍스트를 여세요.</translation>
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
        <source>The file is compressed or an archive, which is not read yet: unpack it first.</source>
        <translation>압축 파일 또는 아카이브이며 아직 읽을 수 없습니다. 먼저 압축을 푸세요.</translation>
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
        <source>Who</source>
        <translation>요청자</translation>
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
</context>
<context>
    <name>bootscope::Failure</name>
    <message>
        <source>%1 is no key of the cloud-config schema; %2 is much like it</source>
        <translation>cloud-config 스키마에 없는 키: %1, 비슷한 키: %2</translation>
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
</context>
<context>
    <name>bootscope::ImdsClient</name>
    <message>
        <source>The answer to the token request is no token: this may not be a metadata service.</source>
        <translation>토큰 요청의 응답이 토큰이 아닙니다. 메타데이터 서비스가 아닐 수 있습니다.</translation>
    </message>
    <message>
        <source>The answer is larger than 1 MiB and was cut off.</source>
        <translation>응답이 1MiB보다 커서 잘렸습니다.</translation>
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
        <source>get needs a path, such as meta-data/instance-id</source>
        <translation>get에는 경로가 필요합니다. 예: meta-data/instance-id</translation>
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
        <source>AWS_EC2_METADATA_DISABLED is true: nothing is asked</source>
        <translation>AWS_EC2_METADATA_DISABLED가 true이므로 요청하지 않습니다</translation>
    </message>
    <message>
        <source>AWS_EC2_METADATA_V1_DISABLED is true: --v1 is refused</source>
        <translation>AWS_EC2_METADATA_V1_DISABLED가 true이므로 --v1을 사용할 수 없습니다</translation>
    </message>
    <message>
        <source>the answer could not be written</source>
        <translation>응답을 쓸 수 없습니다</translation>
    </message>
</context>
<context>
    <name>bootscope::Lamps</name>
    <message>
        <source>No failure of your scripts or configuration is recorded.</source>
        <translation>스크립트나 구성의 실패가 기록되지 않았습니다.</translation>
    </message>
    <message>
        <source>A stage ended with warnings.</source>
        <translation>경고와 함께 끝난 단계가 있습니다.</translation>
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
</context>
<context>
    <name>bootscope::LogPanel</name>
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
        <source>Text that shown lines contain</source>
        <translation>표시할 줄에 포함된 텍스트</translation>
    </message>
    <message>
        <source>Only this boot</source>
        <translation>이 부팅만</translation>
    </message>
    <message>
        <source>Find in this log</source>
        <translation>이 로그에서 찾기</translation>
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
    <message>
        <source>Logs</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Lines shown, of all lines of this log</source>
        <translation>이 로그의 전체 줄 중 표시된 줄</translation>
    </message>
    <message>
        <source>Filtering…</source>
        <translation>필터링 중…</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
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
</context>
<context>
    <name>bootscope::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>메시지 닫기</translation>
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
        <source>Scenarios and recordings (*.yaml *.yml *.json *.jsonl);;All files (*)</source>
        <translation>시나리오 및 기록 (*.yaml *.yml *.json *.jsonl);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>%1 is neither this machine nor the metadata service. The window reads only those; the command &quot;bootscope imds get --insecure-endpoint&quot; reads others.</source>
        <translation>이 컴퓨터도 메타데이터 서비스도 아닌 주소: %1. 창에서는 그 둘만 읽습니다. 다른 주소는 &quot;bootscope imds get --insecure-endpoint&quot; 명령으로 읽을 수 있습니다.</translation>
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
        <source>EC2 takes at most %1 bytes of user data, counted before base64.
As base64: %2 bytes.</source>
        <translation>EC2의 사용자 데이터는 base64 인코딩 전 기준으로 최대 %1바이트입니다.
base64 인코딩 후: %2바이트.</translation>
    </message>
</context>
<context>
    <name>bootscope::SourcePanel</name>
    <message>
        <source>The emulator</source>
        <translation>에뮬레이터</translation>
    </message>
    <message>
        <source>An endpoint</source>
        <translation>엔드포인트</translation>
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
        <source>Wheel or + and - zoom, drag or arrow keys move, Home shows all of the boot.</source>
        <translation>휠이나 + 및 -로 확대/축소하고, 끌거나 화살표 키로 이동하고, Home으로 전체 부팅을 표시합니다.</translation>
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
        <source>Output of %1: lines %2 to %3</source>
        <translation>%1 단계의 출력: %2~%3번째 줄</translation>
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
        <source>Delete what stands before #!</source>
        <translation>#! 앞의 내용 삭제</translation>
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
        <source>a general error</source>
        <translation>일반 오류</translation>
    </message>
    <message>
        <source>the shell could not parse the script, or a program was used wrongly</source>
        <translation>쉘이 스크립트를 해석하지 못했거나 프로그램을 잘못 사용함</translation>
    </message>
    <message>
        <source>apt could not do it</source>
        <translation>apt 작업을 수행하지 못함</translation>
    </message>
    <message>
        <source>a time limit ran out</source>
        <translation>제한 시간 초과</translation>
    </message>
    <message>
        <source>a file was found but could not be run</source>
        <translation>파일이 있으나 실행할 수 없음</translation>
    </message>
    <message>
        <source>a command was not found</source>
        <translation>명령을 찾을 수 없음</translation>
    </message>
    <message>
        <source>it was interrupted</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>it was killed, often for lack of memory</source>
        <translation>강제 종료됨, 흔히 메모리 부족 때문</translation>
    </message>
    <message>
        <source>a program crashed (segmentation fault)</source>
        <translation>프로그램 비정상 종료(segmentation fault)</translation>
    </message>
    <message>
        <source>it was told to stop</source>
        <translation>종료 요청을 받음</translation>
    </message>
    <message>
        <source>it was ended by signal %1</source>
        <translation>시그널로 종료됨: %1</translation>
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
