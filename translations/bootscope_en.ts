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
    <message numerus="yes">
        <source>Replace the tabs of the indentation by %n spaces each</source>
        <translation>
            <numerusform>Replace the tabs of the indentation by %n space each</numerusform>
            <numerusform>Replace the tabs of the indentation by %n spaces each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootscope::DiagnoseLogs</name>
    <message numerus="yes">
        <source>The pattern took too long on %n line(s); whether they match is not known.</source>
        <translation>
            <numerusform>The pattern took too long on %n line; whether it matches is not known.</numerusform>
            <numerusform>The pattern took too long on %n lines; whether they match is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootscope::Evidence</name>
    <message numerus="yes">
        <source>No log of cloud-init is in this archive; %n files in it were looked at.</source>
        <translation>
            <numerusform>No log of cloud-init is in this archive; %n file in it was looked at.</numerusform>
            <numerusform>No log of cloud-init is in this archive; %n files in it were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A boot began in %1: its %n lines stand first, those of this file behind them.</source>
        <translation>
            <numerusform>A boot began in %1: its %n line stands first, those of this file behind it.</numerusform>
            <numerusform>A boot began in %1: its %n lines stand first, those of this file behind them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootscope::ExchangePanel</name>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bootscope::ReportDialog</name>
    <message numerus="yes">
        <source>All %n boot(s)</source>
        <translation>
            <numerusform>The %n boot</numerusform>
            <numerusform>All %n boots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) masked. The same value has the same label everywhere; read the report before you hand it on: no rule knows every secret.</source>
        <translation>
            <numerusform>%n value masked. The same value has the same label everywhere; read the report before you hand it on: no rule knows every secret.</numerusform>
            <numerusform>%n values masked. The same value has the same label everywhere; read the report before you hand it on: no rule knows every secret.</numerusform>
        </translation>
    </message>
</context>
</TS>
