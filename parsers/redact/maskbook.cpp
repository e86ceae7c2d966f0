// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/redact/maskbook.h"

#include <algorithm>
#include <cstring>

namespace bootscope {

namespace {

constexpr char kOpen[] = "\xe2\x80\xb9";  // ‹
constexpr char kClose[] = "\xe2\x80\xba"; // ›
constexpr qsizetype kMostLiterals = 20000;

QByteArray inClass(MaskKind kind, const QByteArray &value)
{
    // A secret keeps its label wherever it is found, even where its place suggests another kind.
    const MaskClass maskedClass = maskClassOf(kind);
    return char('0' + int(maskedClass == MaskClass::Secrets ? 0 : int(kind) + 1)) + value;
}

// Amazon's: the prefix and as many hexadecimal digits as before.
QByteArray cloudLabel(const QByteArray &value, int number)
{
    const qsizetype dash = value.lastIndexOf('-');
    return value.first(dash + 1) + QByteArray::number(number, 16).rightJustified(value.size() - dash - 1, '0');
}

QByteArray addressLabel(int number)
{
    // Of the network that is set aside for measurements: 131,000 addresses that belong to nobody.
    return "198." + QByteArray::number(18 + number / 65536 % 2) + '.' + QByteArray::number(number / 256 % 256) + '.' +
           QByteArray::number(number % 256);
}

QByteArray macLabel(int number)
{
    const QByteArray hex = QByteArray::number(number, 16).rightJustified(8, '0');
    return "02:00:" + hex.sliced(0, 2) + ':' + hex.sliced(2, 2) + ':' + hex.sliced(4, 2) + ':' + hex.sliced(6, 2);
}

QByteArray jsonEscaped(const QByteArray &value)
{
    QByteArray out = value;
    out.replace('\\', "\\\\").replace('"', "\\\"");
    return out;
}

quint32 firstFour(const char *bytes)
{
    quint32 key = 0;
    std::memcpy(&key, bytes, sizeof key);
    return key;
}

} // namespace

QByteArray MaskBook::label(MaskKind kind, const QByteArray &value)
{
    const QByteArray key = inClass(kind, value);
    if (const auto known = m_labels.constFind(key); known != m_labels.cend())
        return *known;
    const QByteArray made = newLabel(kind, value);
    m_labels.insert(key, made);
    if (!m_places.contains(made)) {
        m_places.insert(made, m_items.size());
        m_items.append({made, kind, 0, {}});
    }
    return made;
}

QByteArray MaskBook::newLabel(MaskKind kind, const QByteArray &value)
{
    switch (kind) {
    case MaskKind::CloudId: {
        const qsizetype dash = value.lastIndexOf('-');
        const QByteArray series = value.first(dash + 1) + QByteArray::number(value.size());
        return cloudLabel(value, next(series));
    }
    case MaskKind::Account:
        return QByteArray::number(next("account")).rightJustified(12, '0');
    case MaskKind::Address4:
        return addressLabel(next("ipv4"));
    case MaskKind::Address6:
        return "2001:db8::" + QByteArray::number(next("ipv6"), 16);
    case MaskKind::MacAddress:
        return macLabel(next("mac"));
    case MaskKind::HostName: {
        // With a domain or without: "web-1.corp.example.net" is the machine that is called "web-1" elsewhere.
        const qsizetype dot = value.indexOf('.');
        const QByteArray shortName = dot < 0 ? value : value.first(dot);
        QByteArray &made = m_labels[inClass(kind, shortName)];
        if (made.isEmpty())
            made = "host-" + QByteArray::number(next("host"));
        return dot < 0 ? made : made + ".example";
    }
    case MaskKind::Email:
        return "mail-" + QByteArray::number(next("mail")) + "@example.com";
    case MaskKind::InstanceName:
        return "instance-" + QByteArray::number(next("instance"));
    case MaskKind::UserName:
        return "user-" + QByteArray::number(next("user"));
    default: {
        const QByteArray id = maskKindId(kind).toLatin1();
        return kOpen + id + '-' + QByteArray::number(next(id)) + kClose;
    }
    }
}

void MaskBook::addLiteral(MaskKind kind, const QByteArray &value, const QByteArray &label)
{
    if (value.size() < 4)
        return;
    m_labels.insert(inClass(kind, value), label);
    QList<Literal> &list = m_literals[firstFour(value.constData())];
    if (std::any_of(list.cbegin(), list.cend(), [&](const Literal &one) { return one.value == value; }))
        return;
    list.append({value, kind});
    std::sort(list.begin(), list.end(),
              [](const Literal &a, const Literal &b) { return a.value.size() > b.value.size(); });
}

void MaskBook::remember(MaskKind kind, const QByteArray &value)
{
    const QByteArray made = label(kind, value);
    if (m_labels.size() > kMostLiterals || !isParticular(kind, value))
        return;
    addLiteral(kind, value, made);
    if (maskClassOf(kind) != MaskClass::Secrets)
        return;
    for (const QByteArray &spelling : {value.toPercentEncoding(), jsonEscaped(value)}) {
        if (spelling != value)
            addLiteral(kind, spelling, made);
    }
    for (const QByteArray &plain : {value, QByteArray(value + '\n')}) {
        if (const QByteArray packed = plain.toBase64(); packed.size() >= 12)
            addLiteral(kind, packed, made);
    }
}

void MaskBook::count(const QByteArray &label, const MaskedPlace &place)
{
    const auto index = m_places.constFind(label);
    if (index == m_places.cend())
        return;
    MaskedItem &item = m_items[*index];
    ++item.count;
    if (item.places.size() < MaskedItem::kMostPlaces &&
        (item.places.isEmpty() || item.places.constLast().line != place.line ||
         item.places.constLast().name != place.name))
        item.places.append(place);
}

QList<MaskedItem> MaskBook::items() const
{
    QList<MaskedItem> counted;
    std::copy_if(m_items.cbegin(), m_items.cend(), std::back_inserter(counted),
                 [](const MaskedItem &item) { return item.count > 0; });
    return counted;
}

const QList<MaskBook::Literal> *MaskBook::literalsAt(const char *four) const
{
    const auto found = m_literals.constFind(firstFour(four));
    return found == m_literals.cend() ? nullptr : &*found;
}

bool isMaskLabel(const QByteArray &value)
{
    return value.contains(kOpen) && value.contains(kClose);
}

} // namespace bootscope
