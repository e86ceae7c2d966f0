// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/problems/quickfixes.h"

#include "widgets/editor/scintilla.h"
#include "widgets/editor/userdataeditor.h"

#include <QMenu>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

namespace bootscope {

using namespace sci;

namespace {

struct ByteEdit
{
    long begin;
    long end;
    QByteArray with;
};

// In the order of the text; nullopt when one is outside of it or two overlap.
std::optional<std::vector<ByteEdit>> toBytes(const UserDataEditor &editor, const QList<TextEdit> &edits)
{
    std::vector<ByteEdit> result;
    for (const TextEdit &edit : edits) {
        const long begin = editor.positionOf(edit.range.begin);
        long end = editor.positionOf(edit.range.end);
        // The place behind the last line end of a text has no line of its own.
        if (end < 0 && begin >= 0 && edit.range.end.column <= 1)
            end = send(editor, Sci::SCI_GETLENGTH);
        if (begin < 0 || end < begin)
            return std::nullopt;
        QByteArray with = edit.replacement.toUtf8();
        // Lines that are put in end as those around them; where something is replaced the line end may be the matter.
        if (begin == end && editor.form().lineEnds == LineEnds::CrLf && !with.contains('\r'))
            with.replace("\n", "\r\n");
        result.push_back({begin, end, with});
    }
    std::stable_sort(result.begin(), result.end(), [](const ByteEdit &a, const ByteEdit &b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    for (size_t i = 1; i < result.size(); ++i) {
        if (result[i].begin < result[i - 1].end)
            return std::nullopt;
    }
    return result;
}

} // namespace

QuickFixes::QuickFixes(UserDataEditor &editor) : QObject(&editor), m_editor(editor)
{
    connect(&editor, &UserDataEditor::caretMoved, this, &QuickFixes::refreshBulb);
    connect(&editor, &UserDataEditor::diagnosticsChanged, this, [this] {
        m_bulbLine = -1;
        refreshBulb();
        tryPending();
    });
    connect(&editor, &QsciScintilla::textChanged, this, [this] { m_pending = {}; });
    connect(&editor, &UserDataEditor::bulbClicked, this, &QuickFixes::showMenu);
    connect(&editor, &UserDataEditor::contextMenuRequested, this, [this](QMenu *menu) {
        QMenu fixes;
        addTo(fixes);
        if (fixes.isEmpty() || menu->isEmpty())
            return;
        QAction *first = menu->actions().first();
        for (QAction *action : fixes.actions()) {
            action->setParent(menu);
            menu->insertAction(first, action);
        }
        menu->insertSeparator(first);
    });
}

QList<int> QuickFixes::atCaret() const
{
    const TextPosition caret = m_editor.caret();
    const QList<Diagnostic> &all = m_editor.diagnostics();
    QList<int> result;
    for (int i = 0; i < all.size(); ++i) {
        if (!all.at(i).fixes.isEmpty() && all.at(i).range.begin.line == caret.line)
            result.append(i);
    }
    std::stable_sort(result.begin(), result.end(), [&](int a, int b) {
        return std::abs(all.at(a).range.begin.column - caret.column) <
               std::abs(all.at(b).range.begin.column - caret.column);
    });
    return result;
}

void QuickFixes::refreshBulb()
{
    const int line = atCaret().isEmpty() ? 0 : m_editor.caret().line;
    if (line == m_bulbLine && line == 0)
        return;
    m_bulbLine = line;
    m_editor.showBulb(line);
}

bool QuickFixes::applyEdits(const QList<TextEdit> &edits)
{
    const auto bytes = toBytes(m_editor, edits);
    if (!bytes || bytes->empty())
        return false;
    // Scintilla moves the caret along with its text, but leaves it in front of what is put in where it stands.
    const UndoStep step(m_editor);
    for (auto edit = bytes->rbegin(); edit != bytes->rend(); ++edit)
        m_editor.replaceBytes(edit->begin, edit->end, edit->with);
    return true;
}

bool QuickFixes::apply(const Diagnostic &diagnostic, int fix)
{
    if (m_editor.isReadOnly() || fix < 0 || fix >= diagnostic.fixes.size())
        return false;
    if (!m_editor.diagnosticsAreFresh()) {
        m_pending = {diagnostic.code, diagnostic.fixes.at(fix).title, diagnostic.range.begin.line, false};
        return true;
    }
    return applyEdits(diagnostic.fixes.at(fix).edits);
}

int QuickFixes::fixableOf(const QString &code) const
{
    return int(std::count_if(m_editor.diagnostics().cbegin(), m_editor.diagnostics().cend(),
                             [&code](const Diagnostic &d) { return d.code == code && !d.fixes.isEmpty(); }));
}

int QuickFixes::applyAll(const QString &code)
{
    if (m_editor.isReadOnly())
        return 0;
    if (!m_editor.diagnosticsAreFresh()) {
        m_pending = {code, {}, 0, true};
        return 0;
    }
    QList<TextEdit> taken;
    int count = 0;
    for (const Diagnostic &diagnostic : m_editor.diagnostics()) {
        if (diagnostic.code != code || diagnostic.fixes.isEmpty())
            continue;
        QList<TextEdit> more = taken;
        for (const TextEdit &edit : diagnostic.fixes.first().edits) {
            // The same edit may be what two problems need.
            const bool known = std::any_of(taken.cbegin(), taken.cend(), [&edit](const TextEdit &other) {
                return other.range == edit.range && other.replacement == edit.replacement;
            });
            if (!known)
                more.append(edit);
        }
        if (!toBytes(m_editor, more))
            continue;
        taken = more;
        ++count;
    }
    return applyEdits(taken) ? count : 0;
}

void QuickFixes::tryPending()
{
    if (m_pending.code.isEmpty() || !m_editor.diagnosticsAreFresh())
        return;
    if (m_pending.all) {
        const Pending pending = std::exchange(m_pending, {});
        applyAll(pending.code);
        return;
    }
    const Diagnostic *best = nullptr;
    int fix = 0;
    for (const Diagnostic &diagnostic : m_editor.diagnostics()) {
        if (diagnostic.code != m_pending.code)
            continue;
        for (int i = 0; i < diagnostic.fixes.size(); ++i) {
            if (diagnostic.fixes.at(i).title != m_pending.title)
                continue;
            const auto distance = [this](const Diagnostic &d) { return std::abs(d.range.begin.line - m_pending.line); };
            if (!best || distance(diagnostic) < distance(*best)) {
                best = &diagnostic;
                fix = i;
            }
        }
    }
    if (!best)
        return; // the shell's tools may still have it to say
    m_pending = {};
    apply(*best, fix);
}

void QuickFixes::addTo(QMenu &menu)
{
    QStringList codes;
    for (const int index : atCaret()) {
        const Diagnostic diagnostic = m_editor.diagnostics().at(index);
        for (int i = 0; i < diagnostic.fixes.size(); ++i) {
            QAction *action =
                menu.addAction(diagnostic.fixes.at(i).title, this, [this, diagnostic, i] { apply(diagnostic, i); });
            action->setToolTip(diagnostic.message);
        }
        if (!codes.contains(diagnostic.code) && fixableOf(diagnostic.code) > 1)
            codes.append(diagnostic.code);
    }
    for (const QString &code : std::as_const(codes)) {
        //: %1: a number greater than 1; %2: the code of a check, as "SC2086"
        menu.addAction(tr("Fix all %1 of %2").arg(fixableOf(code)).arg(code), this, [this, code] { applyAll(code); });
    }
}

void QuickFixes::showMenu()
{
    auto *menu = new QMenu(&m_editor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTo(*menu);
    if (menu->isEmpty())
        menu->addAction(tr("Nothing to fix on this line"))->setEnabled(false);
    const long caret = send(m_editor, Sci::SCI_GETCURRENTPOS);
    const QPoint at(int(send(m_editor, Sci::SCI_POINTXFROMPOSITION, 0, caret)),
                    int(send(m_editor, Sci::SCI_POINTYFROMPOSITION, 0, caret) +
                        send(m_editor, Sci::SCI_TEXTHEIGHT, send(m_editor, Sci::SCI_LINEFROMPOSITION, caret))));
    menu->popup(m_editor.viewport()->mapToGlobal(at));
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().first());
}

} // namespace bootscope
