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
</TS>
