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
        <source>%n copies of photos that are used</source>
        <translation>
            <numerusform>%n copy of a photo that is used</numerusform>
            <numerusform>%n copies of photos that are used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: see below.</source>
        <translation>
            <numerusform>%n could not be: see below.</numerusform>
            <numerusform>%n could not be: see below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>%n file or folder</numerusform>
            <numerusform>%n files and folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are as before.</source>
        <translation>
            <numerusform>%n file is as before.</numerusform>
            <numerusform>%n files are as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read: {found}.</source>
        <translation>
            <numerusform>%n file read: {found}.</numerusform>
            <numerusform>%n files read: {found}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written.</source>
        <translation>
            <numerusform>%n file written.</numerusform>
            <numerusform>%n files written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, {used:,} used</source>
        <translation>
            <numerusform>%n file, {used:,} used</numerusform>
            <numerusform>%n files, {used:,} used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files: {parts}.</source>
        <translation>
            <numerusform>%n file: {parts}.</numerusform>
            <numerusform>%n files: {parts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders</source>
        <comment>dropped</comment>
        <translation>
            <numerusform>a folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups of sessions were left out and located: median {least} to {most}</source>
        <translation>
            <numerusform>a group of sessions was left out and located: median {most}</numerusform>
            <numerusform>%n groups of sessions were left out and located: median {least} to {most}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guesses: one in ten lies farther off than its radius</source>
        <translation>
            <numerusform>%n guess: one in ten lies farther off than its radius</numerusform>
            <numerusform>%n guesses: one in ten lies farther off than its radius</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the mapped area</source>
        <translation>
            <numerusform>%n in the mapped area</numerusform>
            <numerusform>%n in the mapped area</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matching points</source>
        <translation>
            <numerusform>%n matching point</numerusform>
            <numerusform>%n matching points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours moved</source>
        <translation>
            <numerusform>%n neighbour moved</numerusform>
            <numerusform>%n neighbours moved</numerusform>
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
        <source>%n of the folder are left out.</source>
        <translation>
            <numerusform>%n of the folder are left out.</numerusform>
            <numerusform>%n of the folder are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are accepted guesses, with radii from {least} to {most}: in one of ten cases the true place lies farther away.</source>
        <translation>
            <numerusform>%n of them is an accepted guess, with a radius of {most}: in one of ten cases the true place lies farther away.</numerusform>
            <numerusform>%n of them are accepted guesses, with radii from {least} to {most}: in one of ten cases the true place lies farther away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these photos were in the list already</source>
        <translation>
            <numerusform>One of these photos was in the list already</numerusform>
            <numerusform>%n of these photos were in the list already</numerusform>
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
        <source>%n out of date</source>
        <translation>
            <numerusform>%n out of date</numerusform>
            <numerusform>%n out of date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <comment>dropped</comment>
        <translation>
            <numerusform>a photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos added</source>
        <translation>
            <numerusform>%n photo added</numerusform>
            <numerusform>%n photos added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos chosen.</source>
        <translation>
            <numerusform>%n photo chosen.</numerusform>
            <numerusform>%n photos chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos go into one file, “{name}”. Where, you choose next.</source>
        <translation>
            <numerusform>%n photo goes into one file, “{name}”. Where, you choose next.</numerusform>
            <numerusform>%n photos go into one file, “{name}”. Where, you choose next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos have no position, as they look like none of the project&apos;s: N leads to them. Then Write… puts the positions into your photos.</source>
        <translation>
            <numerusform>%n photo has no position, as it looks like none of the project&apos;s: N leads to it. Then Write… puts the positions into your photos.</numerusform>
            <numerusform>%n photos have no position, as they look like none of the project&apos;s: N leads to them. Then Write… puts the positions into your photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos lie far from all others, up to {distance}. They are judged, too: if their positions are wrong, all figures here get worse.</source>
        <translation>
            <numerusform>%n photo lies far from all others, {distance}. It is judged, too: if its position is wrong, all figures here get worse.</numerusform>
            <numerusform>%n photos lie far from all others, up to {distance}. They are judged, too: if their positions are wrong, all figures here get worse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos moved</source>
        <translation>
            <numerusform>%n photo moved</numerusform>
            <numerusform>%n photos moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos need a look: {kinds}</source>
        <translation>
            <numerusform>%n photo needs a look: {kinds}</numerusform>
            <numerusform>%n photos need a look: {kinds}</numerusform>
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
        <source>%n photos that you accepted have a larger radius and are left out. Allow a larger one, or choose the accepted ones.</source>
        <translation>
            <numerusform>%n photo that you accepted has a larger radius and is left out. Allow a larger one, or choose the accepted ones.</numerusform>
            <numerusform>%n photos that you accepted have a larger radius and are left out. Allow a larger one, or choose the accepted ones.</numerusform>
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
        <source>%n photos wait until the place is learned</source>
        <translation>
            <numerusform>%n photo waits until the place is learned</numerusform>
            <numerusform>%n photos wait until the place is learned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos written to {name}</source>
        <translation>
            <numerusform>%n photo written to {name}</numerusform>
            <numerusform>%n photos written to {name}</numerusform>
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
        <source>%n photos, {used:,} used</source>
        <translation>
            <numerusform>%n photo, {used:,} used</numerusform>
            <numerusform>%n photos, {used:,} used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos: drag to move them together</source>
        <translation>
            <numerusform>%n photo: drag to move it</numerusform>
            <numerusform>%n photos: drag to move them together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points from {begin} to {end} UTC. Its place at a photo&apos;s time is shown beside the guess; nothing is changed before you use it.</source>
        <translation>
            <numerusform>%n point from {begin} to {end} UTC. Its place at a photo&apos;s time is shown beside the guess; nothing is changed before you use it.</numerusform>
            <numerusform>%n points from {begin} to {end} UTC. Its place at a photo&apos;s time is shown beside the guess; nothing is changed before you use it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions tables</source>
        <comment>dropped</comment>
        <translation>
            <numerusform>a positions table</numerusform>
            <numerusform>%n positions tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded tracks</source>
        <translation>
            <numerusform>%n recorded track</numerusform>
            <numerusform>%n recorded tracks</numerusform>
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
        <source>%n runs side by side: their median errors are equal, {median}</source>
        <translation>
            <numerusform>%n run: its median error is {median}</numerusform>
            <numerusform>%n runs side by side: their median errors are equal, {median}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side: {names} have the smallest median error, {median}</source>
        <translation>
            <numerusform>%n run: {names} have the smallest median error, {median}</numerusform>
            <numerusform>%n runs side by side: {names} have the smallest median error, {median}</numerusform>
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
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggested improvements, {sure:,} nearly sure</source>
        <translation>
            <numerusform>%n suggested improvement, {sure:,} nearly sure</numerusform>
            <numerusform>%n suggested improvements, {sure:,} nearly sure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that you accepted or corrected before stay where they are</source>
        <translation>
            <numerusform>%n that you accepted or corrected before stays where it is</numerusform>
            <numerusform>%n that you accepted or corrected before stay where they are</numerusform>
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
        <source>%n whose position is in doubt</source>
        <translation>
            <numerusform>%n whose position is in doubt</numerusform>
            <numerusform>%n whose position is in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n photos</source>
        <translation>
            <numerusform>Accept %n photo</numerusform>
            <numerusform>Accept %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepts the %n photos of the table that are still to review and whose guess is at least so sure; what a search or a filter hides stays as it is. Can be undone</source>
        <translation>
            <numerusform>Accepts the %n photo of the table that is still to review and whose guess is at least so sure; what a search or a filter hides stays as it is. Can be undone</numerusform>
            <numerusform>Accepts the %n photos of the table that are still to review and whose guess is at least so sure; what a search or a filter hides stays as it is. Can be undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n reviewed photos to the project</source>
        <translation>
            <numerusform>Add %n reviewed photo to the project</numerusform>
            <numerusform>Add %n reviewed photos to the project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n reviewed photos to the project?</source>
        <translation>
            <numerusform>Add %n reviewed photo to the project?</numerusform>
            <numerusform>Add %n reviewed photos to the project?</numerusform>
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
        <source>Bring back all %n files as before?</source>
        <translation>
            <numerusform>Bring back the file as before?</numerusform>
            <numerusform>Bring back all %n files as before?</numerusform>
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
        <source>Exported %n positions: {name}</source>
        <translation>
            <numerusform>Exported %n position: {name}</numerusform>
            <numerusform>Exported %n positions: {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %n moved photos, {missing:,} still missing</source>
        <translation>
            <numerusform>Found %n moved photo, {missing:,} still missing</numerusform>
            <numerusform>Found %n moved photos, {missing:,} still missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n pasted photos into the project?</source>
        <translation>
            <numerusform>Import the pasted photo into the project?</numerusform>
            <numerusform>Import %n pasted photos into the project?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was allowed %n epochs; {usual} are usual for it.</source>
        <translation>
            <numerusform>It was allowed %n epoch; {usual} are usual for it.</numerusform>
            <numerusform>It was allowed %n epochs; {usual} are usual for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left to decide: %n photos without a position (N). B or F: like the photo before or after, P: another place, R: none</source>
        <translation>
            <numerusform>Left to decide: %n photo without a position (N). B or F: like the photo before or after, P: another place, R: none</numerusform>
            <numerusform>Left to decide: %n photos without a position (N). B or F: like the photo before or after, P: another place, R: none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n sessions</source>
        <translation>
            <numerusform>Merge %n session</numerusform>
            <numerusform>Merge %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %n without a position (N), then Write…</source>
        <translation>
            <numerusform>Next: %n without a position (N), then Write…</numerusform>
            <numerusform>Next: %n without a position (N), then Write…</numerusform>
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
        <source>Placed %n photos by hand</source>
        <translation>
            <numerusform>Placed 1 photo by hand</numerusform>
            <numerusform>Placed %n photos by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Placed by %n points.</source>
        <translation>
            <numerusform>Placed by %n point.</numerusform>
            <numerusform>Placed by %n points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n photos here</source>
        <translation>
            <numerusform>Put the photo here</numerusform>
            <numerusform>Put %n photos here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photos from the list</source>
        <translation>
            <numerusform>Remove this photo from the list</numerusform>
            <numerusform>Remove %n photos from the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n photos from the list</source>
        <translation>
            <numerusform>Removed %n photo from the list</numerusform>
            <numerusform>Removed %n photos from the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reverted %n photos to the estimate</source>
        <translation>
            <numerusform>Reverted 1 photo to the estimate</numerusform>
            <numerusform>Reverted %n photos to the estimate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n photos: correct and write positions</source>
        <translation>
            <numerusform>Review this photo: correct and write its position</numerusform>
            <numerusform>Review %n photos: correct and write positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n photos</source>
        <translation>
            <numerusform>Tag the photo</numerusform>
            <numerusform>Tag %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n suggested positions?</source>
        <translation>
            <numerusform>Take over %n suggested position?</numerusform>
            <numerusform>Take over %n suggested positions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes over %n suggested positions; can be undone</source>
        <translation>
            <numerusform>Takes over the suggested position; can be undone</numerusform>
            <numerusform>Takes over %n suggested positions; can be undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes over the %n suggested positions that hold the true place within so many metres in nine of ten cases; can be undone</source>
        <translation>
            <numerusform>Takes over the %n suggested position that holds the true place within so many metres in nine of ten cases; can be undone</numerusform>
            <numerusform>Takes over the %n suggested positions that hold the true place within so many metres in nine of ten cases; can be undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is coarse, and %n positions are probably wrong: mend them, then learn the place again.</source>
        <translation>
            <numerusform>That is coarse, and %n position is probably wrong: mend it, then learn the place again.</numerusform>
            <numerusform>That is coarse, and %n positions are probably wrong: mend them, then learn the place again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n files written for it can&apos;t be reverted any more: do it before, if at all.</source>
        <translation>
            <numerusform>The file written for it can&apos;t be reverted any more: do it before, if at all.</numerusform>
            <numerusform>The %n files written for it can&apos;t be reverted any more: do it before, if at all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The end of the table: %n photos above are still to review. A or R once more goes to the first of them, N to the next doubtful one</source>
        <translation>
            <numerusform>The end of the table: one photo above is still to review. A or R once more goes there</numerusform>
            <numerusform>The end of the table: %n photos above are still to review. A or R once more goes to the first of them, N to the next doubtful one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The place is not learned from %n of these files: {parts}. A click shows them, each with its reason</source>
        <translation>
            <numerusform>The place is not learned from %n of these files: {parts}. A click shows it, with its reason</numerusform>
            <numerusform>The place is not learned from %n of these files: {parts}. A click shows them, each with its reason</numerusform>
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
        <source>Use %n guesses all the same</source>
        <translation>
            <numerusform>Use %n guess all the same</numerusform>
            <numerusform>Use %n guesses all the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n files</source>
        <translation>
            <numerusform>Write %n file</numerusform>
            <numerusform>Write %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more notes</source>
        <translation>
            <numerusform>and %n more note</numerusform>
            <numerusform>and %n more notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>find out where the %n photos were taken</source>
        <translation>
            <numerusform>find out where the photo was taken</numerusform>
            <numerusform>find out where the %n photos were taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>half at most {off} off (of %n with a position of their own)</source>
        <translation>
            <numerusform>{off} off (the one with a position of its own)</numerusform>
            <numerusform>half at most {off} off (of %n with a position of their own)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} and %n more</numerusform>
            <numerusform>{name} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more chosen</source>
        <translation>
            <numerusform>{name} and %n more chosen</numerusform>
            <numerusform>{name} and %n more chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} failed after %n epochs: {problem}</source>
        <translation>
            <numerusform>{name} failed after %n epoch: {problem}</numerusform>
            <numerusform>{name} failed after %n epochs: {problem}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{there} of the {all} photos of other sessions that look most like it, from %n sessions, were taken within {within} of there; {own} near its own position</source>
        <translation>
            <numerusform>{there} of the {all} photos of other sessions that look most like it, from one session, were taken within {within} of there; {own} near its own position</numerusform>
            <numerusform>{there} of the {all} photos of other sessions that look most like it, from %n sessions, were taken within {within} of there; {own} near its own position</numerusform>
        </translation>
    </message>
</context>
</TS>
