// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/targets/targetversion.h"

#include <QRegularExpression>
#include <QVersionNumber>

#include <array>

namespace bootscope {

namespace {

// NAME = "value", the first in the text; empty when there is none or it is still the packager's to fill in.
QString assigned(const QByteArray &source, const char *name)
{
    const QRegularExpression pattern(
        QStringLiteral("^%1[ \\t]*=[ \\t]*[\"']([^\"'\\r\\n]{1,100})[\"']").arg(QLatin1String(name)),
        QRegularExpression::MultilineOption);
    const QString value = pattern.match(QString::fromUtf8(source.left(64 * 1024))).captured(1);
    return value.startsWith(QLatin1Char('@')) ? QString() : value;
}

QByteArray field(const QByteArray &control, QByteArrayView name)
{
    for (const QByteArray &line : control.left(64 * 1024).split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed();
    }
    return {};
}

struct Mark
{
    const char *release;
    const char *text;
};

// What came with each release, from comparing the schemas of the tags 22.2 to 26.2. The one of 22.2 has none of it.
constexpr std::array kMarks{
    Mark{"22.3", "\"wireguard\""},
    Mark{"22.4", "\"cloud_init_modules\""},
    Mark{"23.1", "\"deprecated_version\""},
    Mark{"23.2", "\"grub-efi/install_devices\""},
    Mark{"23.3", "\"install_rsyslog\""},
    Mark{"23.4", "\"output_log_operator\""},
    Mark{"24.1", "\"ubuntu_pro\""},
    Mark{"24.2", "\"system_info\""},
    Mark{"24.3", "**lock_passwd**"},
    Mark{"24.4", "target for grub installation. Default: ``false``"},
    Mark{"25.1", "\"/var/chef/cache\""},
    Mark{"25.2", "\"rpi\""},
    Mark{"25.3", "\"rh_subscription_activation_key\""},
    Mark{"26.1", "\"enable_usb_gadget\""},
    Mark{"26.2", "dl-cdn.alpinelinux.org"},
};

} // namespace

QString upstreamVersion(const QString &packageVersion)
{
    static const QRegularExpression kNumber(QStringLiteral("^(?:\\d+:)?(\\d{1,4}\\.\\d{1,4}(?:\\.\\d{1,4})*)"));
    return kNumber.match(packageVersion).captured(1);
}

FoundVersion versionFromPython(const QByteArray &source)
{
    FoundVersion found;
    found.version = upstreamVersion(assigned(source, "__VERSION__"));
    if (found.version.isEmpty())
        found.version = upstreamVersion(assigned(source, "UPSTREAM_VERSION"));
    for (const char *name : {"_PACKAGED_VERSION", "_DOWNSTREAM_VERSION", "DOWNSTREAM_VERSION"}) {
        if (const QString package = assigned(source, name); !upstreamVersion(package).isEmpty()) {
            found.package = package;
            break;
        }
    }
    if (found.version.isEmpty())
        found.version = upstreamVersion(found.package);
    return found;
}

FoundVersion versionFromMeson(const QByteArray &mesonBuild)
{
    static const QRegularExpression kProject(
        QStringLiteral("^\\s*project\\s*\\(\\s*'cloud-init'\\s*,[^)]{0,400}?\\bversion\\s*:\\s*'([^']{1,40})'"));
    return {upstreamVersion(kProject.match(QString::fromUtf8(mesonBuild.left(4096))).captured(1)), {}};
}

FoundVersion versionFromControl(const QByteArray &control)
{
    const QString version = QString::fromUtf8(field(control, "Version:"));
    const QString upstream = upstreamVersion(version);
    // PKG-INFO holds upstream's own number.
    return {upstream, upstream.isEmpty() || upstream == version ? QString() : version};
}

QByteArray packageFromControl(const QByteArray &control)
{
    return field(control, "Package:");
}

QString guessVersion(const QByteArray &schema)
{
    QString guess = QStringLiteral("22.2");
    for (const Mark &mark : kMarks) {
        if (schema.contains(mark.text))
            guess = QLatin1String(mark.release);
    }
    // A release that came after this list names itself where it deprecates something.
    static const QRegularExpression kNamed(
        QStringLiteral("\"(?:deprecated|changed|new)_version\"\\s*:\\s*\"(\\d{2}\\.\\d{1,2})\""));
    QVersionNumber newest = QVersionNumber::fromString(guess);
    auto matches = kNamed.globalMatch(QString::fromUtf8(schema));
    while (matches.hasNext()) {
        const QString named = matches.next().captured(1);
        if (const QVersionNumber number = QVersionNumber::fromString(named); number > newest) {
            newest = number;
            guess = named;
        }
    }
    return guess;
}

bool hasSchemaFile(const QString &version)
{
    return QVersionNumber::fromString(version) >= QVersionNumber(22, 2);
}

} // namespace bootscope
