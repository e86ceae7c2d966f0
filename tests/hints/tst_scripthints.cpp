// SPDX-License-Identifier: GPL-3.0-or-later
// The rules for shell: where each speaks, where it must not, what its correction makes, how it is silenced.
#include "hintrows.h"

#include <QProcess>
#include <QStandardPaths>

using namespace bootscope;

class TestScriptHints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packages_data();
    void packages() { judgeRow(); }
    void imds_data();
    void imds() { judgeRow(); }
    void surroundings_data();
    void surroundings() { judgeRow(); }
    void waiting_data();
    void waiting() { judgeRow(); }
    void terminal_data();
    void terminal() { judgeRow(); }
    void pipesAndDisks_data();
    void pipesAndDisks() { judgeRow(); }
    void templates_data();
    void templates() { judgeRow(); }
    void secrets_data();
    void secrets() { judgeRow(); }
    void neverShowsASecret();
    void silencesAll();
    void correctedScriptsAreShell_data();
    void correctedScriptsAreShell();
    void survivesNonsense_data();
    void survivesNonsense();
};

void TestScriptHints::packages_data()
{
    hintColumns();
    const char *apt = "hint.apt-assume-yes";
    fires(apt, "install", script("apt-get install nginx\n"), 2, script("apt-get install -y nginx\n"));
    fires(apt, "behind sudo and options", script("echo a\nsudo DEBIAN_FRONTEND=x apt-get -o A::B=c upgrade\n"), 3,
          script("echo a\nsudo DEBIAN_FRONTEND=x apt-get -o A::B=c upgrade -y\n"));
    fires(apt, "over two lines", script("apt \\\n  install nginx\n"), 2, script("apt \\\n  install -y nginx\n"));
    fires(apt, "in a plain item", config("runcmd:\n  - apt-get install nginx\n"), 3,
          config("runcmd:\n  - apt-get install -y nginx\n"));
    fires(apt, "in a list of words", config("runcmd:\n  - [ apt-get, install, nginx ]\n"), 3);
    quiet(apt, "-y", script("apt-get install -y nginx\napt-get -yq upgrade\napt -qq update\n"));
    quiet(apt, "-qq implies it", script("apt-get -qq install nginx\n"));
    quiet(apt, "in echo", script("echo apt-get install nginx\n# apt-get install nginx\n"));
    quiet(apt, "in a here-document", script("cat > /x <<'EOF'\napt-get install nginx\nEOF\n"));
    quiet(apt, "answered", script("yes | apt-get install nginx\n"));
    quiet(apt, "unknown options", script("apt-get $OPTS install nginx\n"));
    quiet(apt, "written, not run",
          config("write_files:\n  - path: /x\n    content: |\n      #!/bin/sh\n      apt-get install a\n"));
    const char *yum = "hint.yum-assume-yes";
    fires(yum, "install", script("yum install httpd\n"), 2, script("yum install -y httpd\n"));
    fires(yum, "dnf in a branch", script("if true; then\n  dnf update\nfi\n"), 3,
          script("if true; then\n  dnf update -y\nfi\n"));
    quiet(yum, "-y in front", script("yum -y install httpd\n"));
    quiet(yum, "behind", script("dnf install httpd -y --nogpgcheck\nyum makecache\nzypper -n in a\n"));
    const char *asks = "hint.debconf-questions";
    fires(asks, "postfix", script("apt-get install -y postfix\n"), 2);
    fires(asks, "among others", script("apt-get update\napt-get install -y curl iptables-persistent\n"), 3);
    quiet(asks, "set", script("export DEBIAN_FRONTEND=noninteractive\napt-get install -y postfix\n"));
    quiet(asks, "preset",
          script("echo postfix postfix/a string b | debconf-set-selections\napt-get install -y postfix\n"));
    const char *two = "hint.two-distributions";
    fires(two, "yum and apt", script("yum install -y a\napt-get install -y b\n"), 3);
    fires(two, "amazon-linux-extras", script("apt-get update\namazon-linux-extras install -y docker\n"), 3);
    quiet(two, "asked", script("if [ -f /etc/debian_version ]; then apt-get update; else yum -y update; fi\n"));
    quiet(two, "one or the other", script("apt-get update || yum -y update\n"));
    const char *pip = "hint.pip-managed";
    fires(pip, "bookworm", script("echo deb http://x bookworm main > /etc/apt/sources.list.d/a.list\npip3 install x\n"),
          3);
    fires(pip, "noble", script("# for ubuntu-24.04\npip install x\n"), 3);
    quiet(pip, "not known", script("pip3 install x\n"));
    quiet(pip, "venv", script("# bookworm\npython3 -m venv /v\n. /v/bin/activate\npip install x\n"));
}

void TestScriptHints::imds_data()
{
    hintColumns();
    const char *token = "hint.imds-token";
    const char *put = "IMDS_TOKEN=$(curl -fsS -X PUT -H \"X-aws-ec2-metadata-token-ttl-seconds: 21600\" "
                      "\"http://169.254.169.254/latest/api/token\")\n";
    fires(token, "substitution", script("ID=$(curl -s http://169.254.169.254/latest/meta-data/instance-id)\n"), 2,
          script(QByteArray(QByteArray(put) + "ID=$(curl -f -H \"X-aws-ec2-metadata-token: $IMDS_TOKEN\" -s "
                                              "http://169.254.169.254/latest/meta-data/instance-id)\n")));
    fires(token, "backticks in a branch",
          script("if true; then\n  A=`curl \"http://169.254.169.254/2021-03-23/meta-data/ami-id\"`\nfi\n"), 3,
          script(QByteArray("if true; then\n  " + QByteArray(put) +
                            "  A=`curl -f -H \"X-aws-ec2-metadata-token: $IMDS_TOKEN\" "
                            "\"http://169.254.169.254/2021-03-23/meta-data/ami-id\"`\nfi\n")));
    fires(token, "a token is at hand",
          script("T=`curl -X PUT http://169.254.169.254/latest/api/token -H X-aws-ec2-metadata-token-ttl-seconds:60`\n"
                 "curl -sf http://169.254.169.254/latest/user-data -o /u\n"),
          3,
          script("T=`curl -X PUT http://169.254.169.254/latest/api/token -H X-aws-ec2-metadata-token-ttl-seconds:60`\n"
                 "curl -H \"X-aws-ec2-metadata-token: $T\" -sf http://169.254.169.254/latest/user-data -o /u\n"));
    fires(token, "wget", script("wget -qO- http://instance-data/latest/meta-data/local-ipv4\n"), 2,
          script(QByteArray(QByteArray(put) + "wget --header=\"X-aws-ec2-metadata-token: $IMDS_TOKEN\" -qO- "
                                              "http://instance-data/latest/meta-data/local-ipv4\n")));
    fires(token, "in the middle of a line",
          script("test -n \"$(curl http://[fd00:ec2::254]/latest/meta-data/)\" && echo\n"), 2);
    fires(token, "plain item",
          config("runcmd:\n  - echo $(curl -fs http://169.254.169.254/latest/meta-data/mac) >/m\n"), 3,
          config("runcmd:\n  - echo $(curl -H \"X-aws-ec2-metadata-token:$(curl -fsS -X PUT -H "
                 "X-aws-ec2-metadata-token-ttl-seconds:60 http://169.254.169.254/latest/api/token)\" -fs "
                 "http://169.254.169.254/latest/meta-data/mac) >/m\n"));
    fires(token, "literal block",
          config("runcmd:\n  - |\n    A=$(curl -f http://169.254.169.254/latest/meta-data/mac)\n"), 4,
          config("runcmd:\n  - |\n    IMDS_TOKEN=$(curl -fsS -X PUT -H \"X-aws-ec2-metadata-token-ttl-seconds: 21600\" "
                 "\"http://169.254.169.254/latest/api/token\")\n    A=$(curl -H \"X-aws-ec2-metadata-token: "
                 "$IMDS_TOKEN\" -f http://169.254.169.254/latest/meta-data/mac)\n"));
    quiet(token, "with a token",
          script("curl -H \"X-aws-ec2-metadata-token: $T\" http://169.254.169.254/latest/meta-data/mac\n"));
    quiet(token, "a header in a variable", script("curl -H \"$H\" http://169.254.169.254/latest/meta-data/mac\n"));
    quiet(token, "another cloud",
          script("curl -H Metadata-Flavor:Google http://169.254.169.254/computeMetadata/v1/\n"
                 "curl http://169.254.169.254/metadata/v1/id\n"));
    quiet(token, "said, not done", script("echo curl http://169.254.169.254/latest/meta-data/mac\n"));
    quiet(token, "the fallback",
          script("T=$(curl -fX PUT http://169.254.169.254/latest/api/token) || T=\nif [ -n \"$T\" ]; then :\nelse\n"
                 "  A=$(curl http://169.254.169.254/latest/meta-data/mac)\nfi\n"));
    const char *fail = "hint.imds-fail";
    fires(
        fail, "token",
        script(
            "T=$(curl -s -X PUT http://169.254.169.254/latest/api/token -H X-aws-ec2-metadata-token-ttl-seconds:9)\n"),
        2,
        script("T=$(curl -f -s -X PUT http://169.254.169.254/latest/api/token -H "
               "X-aws-ec2-metadata-token-ttl-seconds:9)\n"));
    fires(fail, "value",
          script("curl -H \"X-aws-ec2-metadata-token: $T\" http://169.254.169.254/latest/meta-data/mac | tee m\n"), 2);
    quiet(fail, "-f",
          script("A=$(curl -sSfL -H \"X-aws-ec2-metadata-token: $T\" http://169.254.169.254/latest/meta-data/mac)\n"));
    quiet(fail, "status",
          script("A=$(curl -o /dev/null -w '%{http_code}' -H \"X-aws-ec2-metadata-token: $T\" "
                 "http://169.254.169.254/latest/meta-data/)\n"));
    const char *hop = "hint.imds-hop-limit";
    fires(hop, "curl in a container",
          script("docker run --rm curlimages/curl http://169.254.169.254/latest/meta-data/\n"), 2);
    fires(hop, "podman", script("podman run c curl -f http://169.254.169.254/latest/meta-data/\n"), 2);
    quiet(hop, "network of the host",
          script("docker run --network host c curl http://169.254.169.254/latest/meta-data/\n"));
    quiet(hop, "no metadata", script("docker run -d nginx\n"));
}

void TestScriptHints::surroundings_data()
{
    hintColumns();
    const char *home = "hint.home-unset";
    fires(home, "plain", script("cp a $HOME/.kube/config\n"), 2,
          script("export HOME=/root\ncp a $HOME/.kube/config\n"));
    fires(home, "set -u", script("set -euo pipefail\ncp a \"${HOME}/b\"\n"), 3,
          script("export HOME=/root\nset -euo pipefail\ncp a \"${HOME}/b\"\n"));
    fires(home, "in a here-document", script("cat > /x <<EOF\nd=$HOME\nEOF\n"), 3);
    fires(home, "runcmd", config("runcmd:\n  - cp a $HOME/b\n"), 3);
    quiet(home, "set", script("export HOME=/root\ncp a $HOME/b\n"));
    quiet(home, "a default", script("cp a ${HOME:-/root}/b\n"));
    quiet(home, "in single quotes", script("su - u -c 'cp a $HOME/b'\ncat <<'E'\n$HOME\nE\n"));
    quiet(home, "asked for", script("[ -z \"$HOME\" ] && HOME=/root\ncp a $HOME/b\n"));
    quiet(home, "a script of somebody else",
          config("write_files:\n  - path: /x\n    content: |\n      #!/bin/sh\n      cd $HOME\n"));
    const char *tilde = "hint.tilde";
    fires(tilde, "runcmd", config("runcmd:\n  - cp a ~/b\n"), 3);
    fires(tilde, "redirection", "#!/bin/sh\necho a > ~/b\n", 2);
    quiet(tilde, "bash knows", script("cp a ~/b\n"));
    quiet(tilde, "somebody's, or quoted", "#!/bin/sh\ncp a ~ubuntu/b '~/c'\n");
    const char *user = "hint.user-unset";
    fires(user, "usermod", script("usermod -aG docker $USER\n"), 2);
    fires(user, "set -u", script("set -u\nchown \"${LOGNAME}\" /x\n"), 3);
    quiet(user, "set", script("USER=ubuntu\nusermod -aG docker $USER\n"));
    quiet(user, "a loop's", script("for USER in a b; do id $USER; done\n"));
}

void TestScriptHints::waiting_data()
{
    hintColumns();
    const char *wait = "hint.status-wait";
    fires(wait, "script", script("cloud-init status --wait\n"), 2);
    fires(wait, "runcmd", config("runcmd:\n  - [ cloud-init, status, --wait ]\n"), 3);
    fires(wait, "the file", script("while [ ! -f /var/lib/cloud/instance/boot-finished ]; do sleep 1; done\n"), 2);
    quiet(wait, "beside", script("(cloud-init status --wait; echo done > /x) &\n"));
    quiet(wait, "no wait",
          script("cloud-init status\nif [ -f /var/lib/cloud/instance/boot-finished ]; then echo; fi\n"));
    quiet(wait, "a unit's", script("cat > /x <<'E'\nExecStart=cloud-init status --wait\nE\n"));
    const char *reboot = "hint.reboot";
    fires(reboot, "in the middle", script("reboot\napt-get update\n"), 2);
    fires(reboot, "at the end", script("apt-get update\nsystemctl reboot\n"), 3);
    fires(reboot, "runcmd", config("runcmd:\n  - apt-get update\n  - shutdown -r now\n  - touch /x\n"), 4);
    quiet(reboot, "later", script("shutdown -r +1\nshutdown -c\n"));
    quiet(reboot, "switched off at the end", script("work\nshutdown -h now\n"));
    quiet(reboot, "giving up", script("work || reboot\nstop() {\n  poweroff\n}\n"));
    quiet(reboot, "said", script("echo reboot\nlogger 'reboot now'\n"));
    const char *unit = "hint.unit-deadlock";
    const char *file =
        "write_files:\n  - path: /etc/systemd/system/app.service\n    content: |\n      [Unit]\n      After=%1\n";
    fires(unit, "write_files",
          config((QByteArray(file).replace("%1", "cloud-final.service") + "runcmd:\n  - systemctl start app\n")), 8,
          config((QByteArray(file).replace("%1", "cloud-final.service") +
                  "runcmd:\n  - systemctl --no-block start app\n")));
    fires(unit, "here-document",
          script("cat > /etc/systemd/system/a.service <<EOF\n[Unit]\nAfter=network.target "
                 "cloud-init.target\nEOF\nsystemctl enable --now a.service\n"),
          6);
    quiet(unit, "no order",
          config((QByteArray(file).replace("%1", "network.target") + "runcmd:\n  - systemctl start app\n")));
    quiet(unit, "no block",
          config((QByteArray(file).replace("%1", "cloud-init.target") +
                  "runcmd:\n  - systemctl start --no-block app\n  - systemctl enable app\n")));
}

void TestScriptHints::terminal_data()
{
    hintColumns();
    const char *asks = "hint.no-terminal";
    fires(asks, "passwd", script("useradd a\npasswd a\n"), 3);
    fires(asks, "ssh-keygen", script("ssh-keygen -t rsa -f /k\n"), 2);
    fires(asks, "read", script("read -p 'Sure? ' answer\n"), 2);
    fires(asks, "editor", script("vim /etc/hosts\n"), 2);
    quiet(asks, "given",
          script("echo p | passwd --stdin a\npasswd -l a\nssh-keygen -t rsa -N '' -f /k\nssh-keygen -R h\n"));
    quiet(asks, "piped", script("yes '' | ssh-keygen\necho n | fdisk /dev/xvdf\nfdisk /dev/xvdf <<E\nn\nE\n"));
    quiet(asks, "a loop's", script("while read -r a; do echo $a; done < /f\nread x y < /g\n"));
    const char *key = "hint.ssh-host-key";
    fires(key, "git", script("git clone git@github.com:a/b.git /b\n"), 2);
    fires(key, "ssh://", config("runcmd:\n  - git clone ssh://git@host/x\n"), 3);
    quiet(key, "known", script("ssh-keyscan github.com >> /root/.ssh/known_hosts\ngit clone git@github.com:a/b.git\n"));
    quiet(key, "https", script("git clone https://github.com/a/b.git\n"));
    const char *server = "hint.foreground";
    fires(server, "npm", script("cd /app\nnpm start\n"), 3);
    fires(server, "compose", config("runcmd:\n  - docker compose -f /c.yml up\n"), 3);
    fires(server, "python", script("python3 -m http.server 80\n"), 2);
    quiet(server, "beside", script("npm start &\nnohup python3 -m http.server 80 > /l 2>&1 &\n"));
    quiet(server, "detached", script("docker-compose up -d\ntimeout 5 tail -f /l\ntail -f /l | grep -m1 x\n"));
    quiet(server, "a unit's", script("cat > /etc/systemd/system/a.service <<E\nExecStart=npm start\nE\n"));
}

void TestScriptHints::pipesAndDisks_data()
{
    hintColumns();
    const char *pipe = "hint.sigpipe";
    fires(pipe, "password", script("set -euo pipefail\nP=$(tr -dc a-z < /dev/urandom | head -c 32)\n"), 3);
    fires(pipe, "cat", "#!/bin/bash -e\nset -o pipefail\ncat /dev/urandom | tr -dc a-z | head -c 9 > /p\n", 3);
    quiet(pipe, "no pipefail", script("set -e\nP=$(tr -dc a-z < /dev/urandom | head -c 32)\n"));
    quiet(
        pipe, "not asked",
        script("set -euo pipefail\nP=$(tr -dc a-z < /dev/urandom | head -c 32) || true\nexport Q=$(yes | head -1)\n"));
    quiet(pipe, "head first", script("set -euo pipefail\nP=$(head -c 32 /dev/urandom | base64 | head -1)\n"));
    const char *tee = "hint.tee-status";
    fires(tee, "last", script("main() { :; }\nmain 2>&1 | tee /var/log/x\n"), 3);
    fires(tee, "a group", script("{\n  work\n} | tee -a /l\n"), 4);
    quiet(tee, "pipefail", script("set -o pipefail\nmain | tee /l\n"));
    quiet(tee, "not last", script("main | tee /l\nexit 0\n"));
    const char *load = "hint.download-run";
    fires(load, "bash", script("curl -sL https://x | bash\n"), 2, script("curl -f -sL https://x | bash\n"));
    fires(load, "sudo sh -s", script("curl https://x | sudo sh -s -- -a\n"), 2);
    quiet(load, "-f", script("curl -fsSL https://x | bash\n"));
    quiet(load, "another reader", script("curl -sL https://x | jq .\ncurl -o /f https://x\n"));
    const char *name = "hint.device-name";
    fires(name, "mount", script("mkdir /d\nmount /dev/xvdf /d\n"), 3);
    fires(name, "with options", script("mount -o noatime /dev/sdb1 /d\n"), 2);
    quiet(name, "looked", script("lsblk\nmount /dev/xvdf /d\n"));
    quiet(name, "waited", script("while [ ! -b /dev/xvdf ]; do sleep 1; done\nmount /dev/xvdf /d\n"));
    const char *mkfs = "hint.mkfs";
    fires(mkfs, "ext4 of xvdf", script("mkfs -t ext4 /dev/xvdf\n"), 2);
    fires(mkfs, "bootcmd", config("bootcmd:\n  - mkfs.ext4 -F /dev/vdb\n"), 3);
    quiet(mkfs, "asked", script("blkid /dev/xvdf || mkfs.ext4 /dev/xvdf\n"));
    quiet(mkfs, "in a branch", script("if ! mount /dev/vdb /d; then mkfs.ext4 /dev/vdb; fi\n"));
    const char *again = "hint.bootcmd-repeats";
    fires(again, "append", config("bootcmd:\n  - echo a >> /etc/hosts\n"), 3);
    fires(again, "useradd", config("bootcmd:\n  - [ useradd, bob ]\n"), 3);
    quiet(again, "asked", config("bootcmd:\n  - grep -q a /etc/hosts || echo a >> /etc/hosts\n  - echo b > /x\n"));
    quiet(again, "once", config("bootcmd:\n  - cloud-init-per once hosts sh -c 'echo a >> /etc/hosts'\n"));
}

void TestScriptHints::templates_data()
{
    hintColumns();
    const char *rest = "hint.template-residue";
    fires(rest, "two dollars", script("echo \"$${NAME}\"\n"), 2);
    fires(rest, "CloudFormation", script("a=1\necho ${AWS::Region}\n"), 3);
    fires(rest, "directive", script("%{ if enabled }\necho\n%{ endif }\n"), 2);
    fires(rest, "variable", script("echo ${var.region}\n"), 2);
    quiet(rest, "the shell's own", script("echo $$ ${!name} ${name::1} ${a:1:2} ${a%.*} ${a[1]} ${#a} $#\n"));
    quiet(rest, "data", script("cat <<'E'\n${var.x}\nE\ncurl -w '%{http_code}' x\n"));
    const char *hole = "hint.placeholder";
    fires(hole, "angle brackets", script("aws s3 cp s3://<your-bucket>/a /b\n"), 2);
    fires(hole, "words", script("a=1\nexport KEY=REPLACE_ME\n"), 3);
    quiet(hole, "shown", script("echo \"usage: x <your-name>\"\nsed -i 's/REPLACE_ME/a/' /f\n"));
    quiet(hole, "redirections", script("sort <a >b\ncat <<E\n<your-name>\nE\n"));
}

void TestScriptHints::secrets_data()
{
    hintColumns();
    const char *secret = "hint.secret";
    const QByteArray access = QByteArray("AKIA") + "QWERTZUIOPASDF34";
    const QByteArray github = QByteArray("ghp_") + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    fires(secret, "AWS", script(("export A=" + access + "\n")), 2);
    fires(secret, "GitHub", script(("a=1\ngit clone https://" + github + "@github.com/a/b\n")), 3);
    fires(secret, "a variable", script("DB_PASSWORD='hunter2secret'\n"), 2);
    fires(secret, "mysql", script("mysql -u root -psecr3t -e 'x'\n"), 2);
    fires(secret, "chpasswd", script("echo 'ubuntu:ubuntu99' | chpasswd\n"), 2);
    fires(secret, "an address", script("psql postgres://app:s3cr3tpw@db/x\n"), 2);
    fires(secret, "in cloud-config", config("password: ubuntu99\nssh_pwauth: true\n"), 2);
    fires(secret, "encoded file",
          config("write_files:\n  - path: /x\n    encoding: b64\n    content: QUtJQVFXRVJUWlVJT1BBU0RGMzQK\n"), 5);
    quiet(secret, "from elsewhere",
          script("DB_PASSWORD=$(aws secretsmanager get-secret-value)\nTOKEN=\"$1\"\nPASSWORD_FILE=/run/x\n"));
    quiet(
        secret, "settings",
        script(
            "sed -i 's/PasswordAuthentication no/yes/' /etc/ssh/sshd_config\nSECRET_NAME=prod/db\nTOKEN_TTL=21600\n"));
    quiet(secret, "AWS's example", script("export A=AKIAIOSFODNN7EXAMPLE\n"));
    quiet(secret, "random", config("chpasswd:\n  list: |\n    a:RANDOM\n    b:$6$abc$def\n"));
    const char *hash = "hint.password-hash";
    fires(hash, "hashed_passwd",
          config("users:\n  - name: a\n    hashed_passwd: $6$salt$abc\n    lock_passwd: false\n"), 4);
    fires(hash, "password", config("password: $5$salt$abc\n"), 2);
    quiet(hash, "none", config("users:\n  - name: a\n    passwd: '*'\n"));
    quiet(hash, "keys", config("users:\n  - name: a\n    ssh_authorized_keys: [ssh-ed25519 A]\n"));
    const char *trace = "hint.trace-secret";
    fires(trace, "used", script("set -x\nlogin --password \"$DB_PASSWORD\"\n"), 3);
    fires(trace, "fetched", "#!/bin/bash -xe\nS=$(aws secretsmanager get-secret-value --secret-id x)\n", 2);
    quiet(trace, "off", script("set -x\nset +x\nlogin --password \"$DB_PASSWORD\"\n"));
    quiet(trace, "never on", script("set -e\nlogin --password \"$DB_PASSWORD\"\n"));
}

void TestScriptHints::neverShowsASecret()
{
    const QByteArray access = QByteArray("AKIA") + "QWERTZUIOPASDF34";
    const QByteArray text = script(("A=" + access +
                                    "\nDB_PASSWORD=hunter2secret\nmysql -phunter2secret\n"
                                    "echo a:hunter2secret | chpasswd\npsql postgres://u:hunter2secret@h/d\n"));
    const CheckResult result = checkUserData(text);
    QVERIFY(hintsOf(QStringLiteral("hint.secret"), text).size() >= 5);
    for (const Diagnostic &diagnostic : result.diagnostics) {
        QVERIFY(!diagnostic.message.contains(QLatin1String("hunter2")));
        QVERIFY(!diagnostic.message.contains(QLatin1String("QWERTZ")));
        QVERIFY(!diagnostic.help.contains(QLatin1String("hunter2")));
        QVERIFY(!diagnostic.path.contains(QLatin1String("hunter2")));
    }
}

void TestScriptHints::silencesAll()
{
    const QString yum = QStringLiteral("hint.yum-assume-yes");
    const QByteArray body = "yum install a\nyum install b\n";
    QCOMPARE(hintsOf(yum, "#!/bin/sh\n" + body).size(), 2);
    QCOMPARE(hintsOf(yum, "#!/bin/sh\n# bootscope disable=hint.x,hint.yum-assume-yes\n" + body).size(), 0);
    QCOMPARE(hintsOf(yum, "#!/bin/sh\nyum install a # bootscope disable=hint.yum-assume-yes we know\nyum install b\n")
                 .size(),
             1);
    QCOMPARE(hintsOf(yum, "#!/bin/sh\necho '# bootscope disable=hint.other'\n" + body).size(), 2);
    // In a cloud-config: the part, a line of YAML, a line of the script in it.
    const QByteArray items = "runcmd:\n  - yum install a\n  - |\n    yum install b\n";
    QCOMPARE(hintsOf(yum, "#cloud-config\n" + items).size(), 2);
    QCOMPARE(hintsOf(yum, "#cloud-config\n# bootscope disable=hint.yum-assume-yes\n" + items).size(), 0);
    QCOMPARE(hintsOf(yum, "#cloud-config\nruncmd:\n  - yum install a # bootscope disable=hint.yum-assume-yes\n").size(),
             0);
    QCOMPARE(
        hintsOf(yum, "#cloud-config\nruncmd:\n  - |\n    # bootscope disable=hint.yum-assume-yes\n    yum install b\n")
            .size(),
        0);
    // A command of several lines is silenced above its first.
    QCOMPARE(
        hintsOf(yum,
                "#!/bin/sh\necho\n# bootscope disable=hint.yum-assume-yes\necho a &&\\\n  echo $(\n  yum install a)\n")
            .size(),
        0);
}

// What a correction makes must still be shell: bash and dash, where they are here, read it.
void TestScriptHints::correctedScriptsAreShell_data()
{
    imds_data();
}

void TestScriptHints::correctedScriptsAreShell()
{
    QFETCH(QByteArray, corrected);
    if (corrected.isEmpty() || !corrected.startsWith("#!"))
        return;
    for (const QString &name : {QStringLiteral("bash"), QStringLiteral("dash")}) {
        const QString program = QStandardPaths::findExecutable(name);
        if (program.isEmpty())
            continue;
        QProcess shell;
        shell.start(program, {QStringLiteral("-n")});
        QVERIFY(shell.waitForStarted());
        shell.write(corrected);
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardError(), QByteArray());
    }
}

void TestScriptHints::survivesNonsense_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("NUL") << QByteArray("#!/bin/sh\ncurl ") + QByteArray(3, 0) + " $( `\n";
    QTest::newRow("no end of quotes") << QByteArray("#!/bin/sh\necho \"$(curl '");
    QTest::newRow("deep") << QByteArray("#!/bin/sh\n") + QByteArray("$(").repeated(5000);
    QTest::newRow("backticks") << QByteArray("#!/bin/sh\n") + QByteArray("`").repeated(5000);
    QTest::newRow("braces") << QByteArray("#!/bin/sh\n") + QByteArray("${a:-").repeated(5000);
    QTest::newRow("heredocs") << QByteArray("#!/bin/sh\n") + QByteArray("cat <<E <<F\n").repeated(3000);
    QTest::newRow("keywords") << QByteArray("#!/bin/sh\n") + QByteArray("fi done esac } ) ;; then do\n").repeated(500);
    QTest::newRow("long line") << QByteArray("#!/bin/sh\necho ") + QByteArray("'a' ").repeated(60000);
    QTest::newRow("reboots") << QByteArray("#!/bin/sh\n") + QByteArray("reboot && ").repeated(3000);
}

void TestScriptHints::survivesNonsense()
{
    QFETCH(QByteArray, text);
    QVERIFY(checkUserData(text).userData.parts.size() == 1);
}

QTEST_GUILESS_MAIN(TestScriptHints)
#include "tst_scripthints.moc"
