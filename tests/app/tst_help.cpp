// SPDX-License-Identifier: GPL-3.0-or-later
// The help inside the program: whole in both languages, every link leads somewhere, every command named is there.
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/workspaces/help/helppages.h"
#include "app/workspaces/help/menucommands.h"
#include "app/workspaces/mainwindow.h"
#include "parsers/hints/hints.h"
#include "widgets/help/helpbrowser.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>

using namespace bootscope;

namespace {

QStringList captured(const QString &text, const char *pattern)
{
    const QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    QStringList found;
    for (auto it = expression.globalMatch(text); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

constexpr char kLink[] = R"(\]\(([^)]*)\))";
constexpr char kHeading[] = R"(^#+ (.*)$)";

// What is printed bold and has a colon names a command of the menus.
QStringList commandsIn(const QString &text)
{
    return captured(text, R"(\*\*([^*]+)\*\*)").filter(QStringLiteral(": "));
}

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isWholeInBothLanguages();
    void linksLeadSomewhere_data() { languages(); }
    void linksLeadSomewhere();
    void pagesAreAlike_data();
    void pagesAreAlike();
    void namedCommandsExist();
    void keysAreTheWindows();
    void hintsAreListed();
    void noKeyMeansTwoThings();
    void opensFromTheMenu();
    void searchNarrows();
    void linksAndHeadings();
    void followsTheLanguage();

private:
    static void languages();
    QList<HelpPage> pages(const char *language) const
    {
        return helpPages(QString::fromLatin1(language), *m_window->menuBar());
    }
    QStringList commands() const
    {
        QStringList paths;
        for (const MenuCommand &command : menuCommands(*m_window->menuBar()))
            paths.append(command.path);
        return paths;
    }
    HelpWindow *openHelp();

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestHelp::init()
{
    useLanguage(QStringLiteral("en"));
    m_settings = std::make_unique<Settings>();
    m_window = std::make_unique<MainWindow>(*m_settings);
    m_window->show();
}

void TestHelp::cleanup()
{
    m_window.reset();
    m_settings.reset();
    useLanguage(QStringLiteral("en"));
}

void TestHelp::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Korean") << QStringLiteral("ko");
}

HelpWindow *TestHelp::openHelp()
{
    for (const MenuCommand &command : menuCommands(*m_window->menuBar())) {
        if (command.action->shortcut() == QKeySequence(QKeySequence::HelpContents))
            command.action->trigger();
    }
    return m_window->findChild<HelpWindow *>();
}

void TestHelp::isWholeInBothLanguages()
{
    const QList<HelpPage> english = pages("en");
    const QList<HelpPage> korean = pages("ko");
    QVERIFY(english.size() >= 10);
    QCOMPARE(korean.size(), english.size());
    QStringList files;
    for (int i = 0; i < english.size(); ++i) {
        files.append(english.at(i).id + QStringLiteral(".md"));
        QCOMPARE(korean.at(i).id, english.at(i).id);
        QVERIFY(!english.at(i).title.isEmpty() && english.at(i).title != korean.at(i).title);
    }
    files.sort();
    // No file that the contents do not show.
    QCOMPARE(QDir(QStringLiteral(":/help/en")).entryList(QDir::Files, QDir::Name), files);
    QCOMPARE(QDir(QStringLiteral(":/help/ko")).entryList(QDir::Files, QDir::Name), files);
}

void TestHelp::linksLeadSomewhere()
{
    QFETCH(QString, language);
    const QList<HelpPage> all = helpPages(language, *m_window->menuBar());
    int links = 0;
    for (const HelpPage &page : all) {
        QVERIFY2(page.markdown.startsWith(QLatin1String("# ")), qPrintable(page.id));
        QVERIFY2(page.markdown.size() > 300, qPrintable(page.id));
        for (const QString &link : captured(page.markdown, kLink)) {
            ++links;
            const QString id = link.section(u'#', 0, 0);
            const QString anchor = link.section(u'#', 1);
            const auto target = std::find_if(
                all.begin(), all.end(), [&id](const HelpPage &one) { return one.id + QStringLiteral(".md") == id; });
            QVERIFY2(target != all.end(), qPrintable(page.id + QStringLiteral(": ") + link));
            if (anchor.isEmpty())
                continue;
            QStringList anchors;
            for (const QString &heading : captured(target->markdown, kHeading))
                anchors.append(HelpBrowser::anchorOf(heading));
            QVERIFY2(anchors.contains(anchor), qPrintable(page.id + QStringLiteral(": ") + link));
        }
    }
    QVERIFY(links > 8);
}

void TestHelp::pagesAreAlike_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &file : QDir(QStringLiteral(":/help/en")).entryList(QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file)) << file.chopped(3);
}

// A translation that lags behind shows in its shape.
void TestHelp::pagesAreAlike()
{
    QFETCH(QString, id);
    const auto one = [&](const char *language) {
        for (const HelpPage &page : pages(language)) {
            if (page.id == id)
                return page.markdown;
        }
        return QString();
    };
    const QString english = one("en");
    const QString korean = one("ko");
    for (const char *pattern : {kLink, R"(^(#+) )", R"(^(\|))", R"(^(```))", R"(^(- ))", R"(^(\d)\. )"})
        QCOMPARE(captured(korean, pattern).size(), captured(english, pattern).size());
    QCOMPARE(commandsIn(korean).size(), commandsIn(english).size());
    // Code is code in every language. Sorted: sentences are built differently.
    QStringList englishCode = captured(english, R"((?<!`)`([^`]+)`(?!`))");
    QStringList koreanCode = captured(korean, R"((?<!`)`([^`]+)`(?!`))");
    englishCode.removeDuplicates();
    koreanCode.removeDuplicates();
    englishCode.sort();
    koreanCode.sort();
    QCOMPARE(koreanCode, englishCode);
}

void TestHelp::namedCommandsExist()
{
    const QStringList english = commands();
    int named = 0;
    for (const HelpPage &page : pages("en")) {
        for (const QString &command : commandsIn(page.markdown)) {
            ++named;
            QVERIFY2(english.contains(command), qPrintable(page.id + QStringLiteral(": ") + command));
        }
    }
    QVERIFY(named > 5);

    useLanguage(QStringLiteral("ko"));
    QCoreApplication::processEvents();
    const QStringList korean = commands();
    QCOMPARE(korean.size(), english.size());
    QStringList untranslated; // tst_translation says so; until then a Korean name cannot be looked up
    for (int i = 0; i < korean.size(); ++i) {
        const QString word = korean.at(i).section(QStringLiteral(": "), -1);
        if (word == english.at(i).section(QStringLiteral(": "), -1) && word != QLatin1String("English") &&
            word != QString::fromUtf8("한국어"))
            untranslated.append(word);
    }
    for (const HelpPage &page : pages("ko")) {
        for (const QString &command : commandsIn(page.markdown))
            QVERIFY2(korean.contains(command) || !untranslated.isEmpty(),
                     qPrintable(page.id + QStringLiteral(": ") + command));
    }
}

void TestHelp::keysAreTheWindows()
{
    for (const HelpPage &page : pages("en")) {
        QVERIFY2(!page.markdown.contains(QLatin1String("{{")), qPrintable(page.id));
        if (page.id != QLatin1String("keys"))
            continue;
        for (const MenuCommand &command : menuCommands(*m_window->menuBar())) {
            const QString keys = QKeySequence::listToString(command.action->shortcuts(), QKeySequence::NativeText);
            if (!keys.isEmpty())
                QVERIFY2(page.markdown.contains(command.path + QStringLiteral(" | `") + keys),
                         qPrintable(command.path));
        }
    }
}

// As text: what is a sign of Markdown in a hint's words must not become one.
void TestHelp::hintsAreListed()
{
    HelpWindow *help = openHelp();
    help->openPage(QStringLiteral("fixes"));
    const QString shown = help->findChild<HelpBrowser *>()->toPlainText();
    for (const HintRule &rule : hintRules()) {
        QVERIFY2(shown.contains(rule.id), qPrintable(rule.id));
        QVERIFY2(shown.contains(rule.title), qPrintable(rule.title));
    }
}

// Keys that two commands share do nothing at all, unless the two are on different pages.
void TestHelp::noKeyMeansTwoThings()
{
    const QStringList pages{QStringLiteral("Author"), QStringLiteral("Diagnose"), QStringLiteral("Metadata")};
    const QList<MenuCommand> all = menuCommands(*m_window->menuBar());
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = i + 1; j < all.size(); ++j) {
            const QString one = all.at(i).path.section(u':', 0, 0);
            const QString other = all.at(j).path.section(u':', 0, 0);
            if (one != other && pages.contains(one) && pages.contains(other))
                continue;
            for (const QKeySequence &keys : all.at(i).action->shortcuts())
                QVERIFY2(!all.at(j).action->shortcuts().contains(keys),
                         qPrintable(keys.toString() + QStringLiteral(": ") + all.at(i).path + QStringLiteral(" and ") +
                                    all.at(j).path));
        }
    }
}

void TestHelp::opensFromTheMenu()
{
    QVERIFY(!m_window->findChild<HelpWindow *>());
    HelpWindow *help = openHelp();
    QVERIFY(help && help->isVisible() && !help->isModal());
    QCOMPARE(help->page(), QStringLiteral("start"));
    QCOMPARE(help->contents().size(), pages("en").size());
    help->openPage(QStringLiteral("no such page"));
    QCOMPARE(help->page(), QStringLiteral("start"));
    openHelp();
    QCOMPARE(m_window->findChildren<HelpWindow *>().size(), 1);
}

void TestHelp::searchNarrows()
{
    HelpWindow *help = openHelp();
    help->searchField()->setText(QStringLiteral("sarif exit"));
    QCOMPARE(help->contents(), QStringList{QStringLiteral("command")});
    QCOMPARE(help->page(), QStringLiteral("command"));
    QVERIFY(!help->findChild<HelpBrowser *>()->extraSelections().isEmpty());
    help->searchField()->setText(QStringLiteral("zyxwv"));
    QVERIFY(help->contents().isEmpty());
    QCOMPARE(help->page(), QStringLiteral("command"));
    help->searchField()->clear();
    QCOMPARE(help->contents().size(), pages("en").size());
    QVERIFY(help->findChild<HelpBrowser *>()->extraSelections().isEmpty());
}

void TestHelp::linksAndHeadings()
{
    HelpWindow *help = openHelp();
    auto *browser = help->findChild<HelpBrowser *>();
    browser->setSource(QUrl(QStringLiteral("formats.md")));
    QCOMPARE(help->page(), QStringLiteral("formats"));
    QCOMPARE(help->findChild<QListWidget *>()->currentItem()->text(), QStringLiteral("Formats"));
    const int top = browser->verticalScrollBar()->value();
    browser->openPage(QStringLiteral("command"), QStringLiteral("imds"));
    QVERIFY(browser->verticalScrollBar()->value() > top);
    help->findChild<QPushButton *>()->click();
    QCOMPARE(help->page(), QStringLiteral("formats"));
    // Nothing but pages is loaded.
    QVERIFY(!browser->loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hosts"))).isValid());
    QCOMPARE(HelpBrowser::anchorOf(QStringLiteral("Size & packing: base64, once")),
             QStringLiteral("size-packing-base64-once"));
}

void TestHelp::followsTheLanguage()
{
    HelpWindow *help = openHelp();
    help->openPage(QStringLiteral("privacy"));
    useLanguage(QStringLiteral("ko"));
    QCoreApplication::processEvents();
    QCOMPARE(help->page(), QStringLiteral("privacy"));
    QVERIFY(help->findChild<HelpBrowser *>()->toPlainText().startsWith(QString::fromUtf8("개인 정보")));
}

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
