// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of failure signatures: which words mean which kind of failure, and what each kind means to a person.
#pragma once

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace YAML {
class Node;
}

namespace bootscope {

// Where a text comes from; a rule names the places where its words mean what it says.
enum class SignaturePlace : quint8 {
    Record = 1,    // the message of a log record of cloud-init
    Exception = 2, // the last line of a traceback, the error output of a program that a module ran
    Output = 4     // a line that a program of the user printed
};

// What a match in a record is worth by itself.
enum class SignatureClaim : quint8 { Harmless, Suspect, Root };

struct KindText
{
    QString title, cause, advice;
};

struct Signature
{
    QString id;                                     // unique: "shell-not-found-bash"
    QString kind;                                   // slug: "script-command-not-found"
    QRegularExpression match;                       // of the payload, after prefix and record head
    quint8 places = 0;                              // SignaturePlace bits
    SignatureClaim claim = SignatureClaim::Suspect; // in a record
    bool silent = false;                            // of output: worth a suspect even where every exit status was 0
    QString sample;                                 // must match
    QString counterSample;                          // must not match; may be empty
    QHash<QString, KindText> texts;                 // by language, without title; empty: its kind says it all
};

class Signatures
{
public:
    // The catalogue that the program carries; read once, on first use. Safe to call from several threads.
    static const Signatures &catalogue();
    // A catalogue's texts, in order: those of kinds first. Problems are in errors(), what is good is kept.
    static Signatures read(const QList<QByteArray> &yaml);

    // The first rule that matches, or null. What boots repeat costs only once.
    const Signature *find(const QString &text, SignaturePlace place) const;
    const QList<Signature> &rules() const { return m_rules; }
    QStringList kinds() const { return m_texts.keys(); }
    // language: "en" or "ko"; other languages get English. Unknown kinds get the texts of "unknown".
    KindText text(const QString &kind, const QString &language) const;
    // By id, or null.
    const Signature *rule(const QString &id) const;
    const QStringList &errors() const { return m_errors; }

private:
    const Signature *search(const QString &text, SignaturePlace place) const;
    void readKinds(const YAML::Node &kinds);
    void readRules(const YAML::Node &rules);

    QList<Signature> m_rules;
    QHash<QString, qsizetype> m_byId;
    QHash<QString, QHash<QString, KindText>> m_texts; // by kind, by language
    QStringList m_errors;
};

} // namespace bootscope
