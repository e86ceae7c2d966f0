<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>bootscope::CloudConfig</name>
    <message numerus="yes">
        <source>%n more like these are not listed.</source>
        <translation>
            <numerusform>%n more like this is not listed.</numerusform>
            <numerusform>%n more like these are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootscope::DiagnoseWorkspace</name>
    <message numerus="yes">
        <source>and %n more file(s): see Facts</source>
        <translation>
            <numerusform>and %n more file: see Facts</numerusform>
            <numerusform>and %n more files: see Facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n path</numerusform>
            <numerusform>%n paths</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootscope::FactModel</name>
    <message numerus="yes">
        <source>%1, %2, %n step(s)</source>
        <translation>
            <numerusform>%1, %2, %n step</numerusform>
            <numerusform>%1, %2, %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n line(s)</source>
        <translation>
            <numerusform>%1, %n line</numerusform>
            <numerusform>%1, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootscope::FailureCard</name>
    <message numerus="yes">
        <source>and %n more place(s)</source>
        <translation>
            <numerusform>and %n more place</numerusform>
            <numerusform>and %n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootscope::Lamps</name>
    <message numerus="yes">
        <source>%n record(s) of something deprecated.</source>
        <translation>
            <numerusform>%n record of something deprecated.</numerusform>
            <numerusform>%n records of something deprecated.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootscope::TimelineView</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more step(s) here: zoom in</source>
        <translation>
            <numerusform>and %n more step here: zoom in</numerusform>
            <numerusform>and %n more steps here: zoom in</numerusform>
        </translation>
    </message>
</context>
</TS>
