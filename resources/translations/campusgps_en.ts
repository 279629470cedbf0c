<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n batches skipped</source>
        <translation>
            <numerusform>%n batch skipped</numerusform>
            <numerusform>%n batches skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n networks</source>
        <translation>
            <numerusform>%n network</numerusform>
            <numerusform>%n networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {set}</source>
        <translation>
            <numerusform>%n of {set}</numerusform>
            <numerusform>%n of {set}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos of {set}</source>
        <translation>
            <numerusform>%n photo of {set}</numerusform>
            <numerusform>%n photos of {set}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos train, drawn at random.</source>
        <translation>
            <numerusform>%n photo trains, drawn at random.</numerusform>
            <numerusform>%n photos train, drawn at random.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos train.</source>
        <translation>
            <numerusform>%n photo trains.</numerusform>
            <numerusform>%n photos train.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos, each located without its session</source>
        <translation>
            <numerusform>%n photo, each located without its session</numerusform>
            <numerusform>%n photos, each located without its session</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side</source>
        <translation>
            <numerusform>%n run side by side</numerusform>
            <numerusform>%n runs side by side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side: {name} has the smallest median error, {median}</source>
        <translation>
            <numerusform>%n run side by side: {name} has the smallest median error, {median}</numerusform>
            <numerusform>%n runs side by side: {name} has the smallest median error, {median}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side; they were measured on different photos</source>
        <translation>
            <numerusform>%n run side by side; they were measured on different photos</numerusform>
            <numerusform>%n runs side by side; they were measured on different photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too near to those are left out.</source>
        <translation>
            <numerusform>%n too near to those is left out.</numerusform>
            <numerusform>%n too near to those are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n photos take part.</source>
        <translation>
            <numerusform>All %n photo take part.</numerusform>
            <numerusform>All %n photos take part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of the %n sessions is left out in turn, and located by what the others teach.</source>
        <translation>
            <numerusform>Each of the %n session is left out in turn, and located by what the others teach.</numerusform>
            <numerusform>Each of the %n sessions is left out in turn, and located by what the others teach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n photos of {set}, never trained on (median, mean)</source>
        <translation>
            <numerusform>On %n photo of {set}, never trained on (median, mean)</numerusform>
            <numerusform>On %n photos of {set}, never trained on (median, mean)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This removes their curves, checkpoints, reports and localizers for good. Photos and the localizer in use stay as they are.</source>
        <translation>
            <numerusform>This removes its curves, checkpoint, report and localizer for good. Photos and the localizer in use stay as they are.</numerusform>
            <numerusform>This removes their curves, checkpoints, reports and localizers for good. Photos and the localizer in use stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} failed after %n epochs: {problem}</source>
        <translation>
            <numerusform>{name} failed after %n epoch: {problem}</numerusform>
            <numerusform>{name} failed after %n epochs: {problem}</numerusform>
        </translation>
    </message>
</context>
</TS>
