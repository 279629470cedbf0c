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
        <source>%n networks</source>
        <translation>
            <numerusform>%n Netz</numerusform>
            <numerusform>%n Netze</numerusform>
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
        <source>%n photos of {set}</source>
        <translation>
            <numerusform>%n Foto aus {set}</numerusform>
            <numerusform>%n Fotos aus {set}</numerusform>
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
        <source>%n photos, each located without its session</source>
        <translation>
            <numerusform>%n Foto, ohne seine Serie verortet</numerusform>
            <numerusform>%n Fotos, jedes ohne seine Serie verortet</numerusform>
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
        <source>%n too near to those are left out.</source>
        <translation>
            <numerusform>%n, das diesen zu nahe liegt, bleibt außen vor.</numerusform>
            <numerusform>%n, die diesen zu nahe liegen, bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file…</source>
        <translation>Eine Datei …</translation>
    </message>
    <message numerus="yes">
        <source>All %n photos take part.</source>
        <translation>
            <numerusform>Alle Fotos (%n) nehmen teil.</numerusform>
            <numerusform>Alle %n Fotos nehmen teil.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers at once</source>
        <translation>Antwortet sofort</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
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
        <source>Back to what the recipe says, in all settings</source>
        <translation>Alle Einstellungen auf das Rezept zurücksetzen</translation>
    </message>
    <message>
        <source>Back to {text}</source>
        <translation>Zurück zu {text}</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Better than what was in use then, but not in use.</source>
        <translation>Besser als das, was damals in Gebrauch war, aber nicht in Gebrauch.</translation>
    </message>
    <message>
        <source>Better than {against}, and in use: it errs {difference} less, and with 95 % certainty {least} to {most} less.</source>
        <translation>Besser als {against} und in Gebrauch: Der Fehler ist {difference} kleiner, mit 95 % Sicherheit {least} bis {most} kleiner.</translation>
    </message>
    <message>
        <source>Better than {against}, but not in use: it errs {difference} less, and with 95 % certainty {least} to {most} less.</source>
        <translation>Besser als {against}, aber nicht in Gebrauch: Der Fehler ist {difference} kleiner, mit 95 % Sicherheit {least} bis {most} kleiner.</translation>
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
        <source>Call it something else (F2)</source>
        <translation>Anders nennen (F2)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>Choose a recipe and press Start training. Everything works meanwhile, and the localizer in use stays in use until the new one is complete and better.</source>
        <translation>Ein Rezept wählen und Training starten drücken. Alles funktioniert derweil, und das Ortungsmodell in Gebrauch bleibt es, bis das neue vollständig und besser ist.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compares point by point</source>
        <translation>Vergleicht Punkt für Punkt</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
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
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Download and train</source>
        <translation>Herunterladen und trainieren</translation>
    </message>
    <message>
        <source>Downloading weights</source>
        <translation>Gewichte werden heruntergeladen</translation>
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
        <translation>Soweit zu sehen gleich wie {against}, das in Gebrauch bleibt: Mit 95 % Sicherheit liegt der Fehler zwischen {least} und {most}.</translation>
    </message>
    <message>
        <source>Error in metres</source>
        <translation>Fehler in Metern</translation>
    </message>
    <message>
        <source>Everything else works without it.</source>
        <translation>Alles andere funktioniert auch so.</translation>
    </message>
    <message>
        <source>F2 gives a run another name</source>
        <translation>F2 gibt einem Lauf einen anderen Namen</translation>
    </message>
    <message>
        <source>Figures of training</source>
        <translation>Zahlen des Trainings</translation>
    </message>
    <message>
        <source>Finished epochs of as many as there may be; or trainings × epochs</source>
        <translation>Fertige Epochen von höchstens so vielen; oder Trainings × Epochen</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>Anfangsgewichte</translation>
    </message>
    <message>
        <source>From {low} to {high}; the recipe says {text}.</source>
        <translation>Von {low} bis {high}; das Rezept sagt {text}.</translation>
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
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go back to {name}</source>
        <translation>Zurück zu {name}</translation>
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
        <source>Half of the photos never trained on are farther off than this</source>
        <translation>Die Hälfte der nie trainierten Fotos liegt weiter daneben als das</translation>
    </message>
    <message>
        <source>Held-out photos that are farthest off after epoch {epoch}</source>
        <translation>Zurückgehaltene Fotos, die nach Epoche {epoch} am weitesten danebenliegen</translation>
    </message>
    <message>
        <source>Here you see how the error falls, epoch by epoch, once training has begun. The line of the photos left out is the one to watch: they are not trained on.</source>
        <translation>Hier ist zu sehen, wie der Fehler Epoche um Epoche fällt, sobald das Training läuft. Wichtig ist die Linie der ausgelassenen Fotos: An ihnen wird nicht trainiert.</translation>
    </message>
    <message>
        <source>How exact it is, and where it fails (Enter)</source>
        <translation>Wie genau es ist und wo es versagt (Enter)</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Wie es entstand</translation>
    </message>
    <message>
        <source>How long it takes here is known once it has begun; everything works meanwhile.</source>
        <translation>Wie lange es hier dauert, ist bekannt, sobald es begonnen hat; alles funktioniert derweil.</translation>
    </message>
    <message>
        <source>How the photos are split</source>
        <translation>Wie die Fotos aufgeteilt sind</translation>
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
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>In use now.</source>
        <translation>Jetzt in Gebrauch.</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>It comes from no run, and is made anew when the place is learned again</source>
        <translation>Es stammt aus keinem Lauf und entsteht neu, wenn der Ort neu gelernt wird</translation>
    </message>
    <message>
        <source>It is in use</source>
        <translation>Es ist in Gebrauch</translation>
    </message>
    <message>
        <source>It is in use: put another one into use first, or learn the place again (Project menu)</source>
        <translation>Es ist in Gebrauch: erst ein anderes in Gebrauch nehmen oder den Ort neu lernen (Menü Projekt)</translation>
    </message>
    <message>
        <source>It needs no training: it answers from the photos as they are</source>
        <translation>Es braucht kein Training: Es antwortet aus den Fotos, wie sie sind</translation>
    </message>
    <message>
        <source>It stops after the photos in work; all finished epochs are kept.</source>
        <translation>Es hält nach den Fotos an, die gerade dran sind; alle fertigen Epochen bleiben.</translation>
    </message>
    <message>
        <source>It takes at most {time} here, as fast as it was the last time.</source>
        <translation>Es dauert hier höchstens {time}, so schnell wie beim letzten Mal.</translation>
    </message>
    <message>
        <source>It took {time} here the last time.</source>
        <translation>Beim letzten Mal dauerte es hier {time}.</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Left out and located, median: {list}</source>
        <translation>Ausgelassen und verortet, Median: {list}</translation>
    </message>
    <message>
        <source>Legend of the curves</source>
        <translation>Legende der Kurven</translation>
    </message>
    <message>
        <source>Locate photos with what it has learned</source>
        <translation>Fotos mit dem Gelernten verorten</translation>
    </message>
    <message>
        <source>Locate with what was in use before</source>
        <translation>Mit dem verorten, was vorher in Gebrauch war</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>Log-Skala</translation>
    </message>
    <message>
        <source>Looking for devices</source>
        <translation>Geräte werden gesucht</translation>
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
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Made of the photos alone, without a training run.
Its errors are those that refining measured, or that the newest run was put beside.</source>
        <translation>Allein aus den Fotos gemacht, ohne Trainingslauf.
Die Fehler sind die, die das Verfeinern gemessen hat oder neben denen der neueste Lauf stand.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Mean error of the photos never trained on: gross errors count much in it</source>
        <translation>Mittlerer Fehler der nie trainierten Fotos: Grobe Fehler zählen darin viel</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Median and mean on the same photos without training</source>
        <translation>Median und Mittel an denselben Fotos ohne Training</translation>
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
        <source>Median error {median}, mean {mean}, each photo located without its session.</source>
        <translation>Medianfehler {median}, Mittel {mean}, jedes Foto ohne seine Serie verortet.</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
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
        <source>No epoch is finished yet: training begins anew when you resume it.</source>
        <translation>Noch ist keine Epoche fertig: Das Training beginnt beim Fortsetzen von vorn.</translation>
    </message>
    <message>
        <source>No photos to learn from yet</source>
        <translation>Noch keine Fotos zum Lernen</translation>
    </message>
    <message>
        <source>None: learn from nothing</source>
        <translation>Keine: von nichts aus lernen</translation>
    </message>
    <message>
        <source>Not better than what was in use then, which stayed.</source>
        <translation>Nicht besser als das, was damals in Gebrauch war und blieb.</translation>
    </message>
    <message>
        <source>Nothing is known of how exact it is beside what is in use.</source>
        <translation>Es ist nicht bekannt, wie genau es neben dem in Gebrauch ist.</translation>
    </message>
    <message numerus="yes">
        <source>On %n photos of {set}, never trained on (median, mean)</source>
        <translation>
            <numerusform>An %n Foto aus {set}, nie trainiert (Median, Mittel)</numerusform>
            <numerusform>An %n Fotos aus {set}, nie trainiert (Median, Mittel)</numerusform>
        </translation>
    </message>
    <message>
        <source>On {photos} its median error is {median} instead of {other_median}, its mean error {mean} instead of {other_mean} ({name}).</source>
        <translation>An {photos} ist der Medianfehler {median} statt {other_median}, der mittlere Fehler {mean} statt {other_mean} ({name}).</translation>
    </message>
    <message>
        <source>Optimistic: near-duplicates lie on both sides.</source>
        <translation>Optimistisch: Beinahe gleiche Fotos liegen auf beiden Seiten.</translation>
    </message>
    <message>
        <source>Out of date: made of other photos than those that count now</source>
        <translation>Veraltet: aus anderen Fotos gemacht als denen, die jetzt zählen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Photos are located with it</source>
        <translation>Fotos werden damit verortet</translation>
    </message>
    <message>
        <source>Photos of {member} that are farthest off, located by the others</source>
        <translation>Fotos aus {member}, die am weitesten danebenliegen, verortet durch die anderen</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Refining is done. {verdict}</source>
        <translation>Das Verfeinern ist fertig. {verdict}</translation>
    </message>
    <message>
        <source>Refining measures how exact it is beside the other one (Project &gt; Refine the localizer), and so does every training.</source>
        <translation>Das Verfeinern misst, wie genau es neben dem anderen ist (Projekt &gt; Ortungsmodell verfeinern), ebenso jedes Training.</translation>
    </message>
    <message>
        <source>Remove it for good (Del)</source>
        <translation>Endgültig entfernen (Entf)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
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
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Reset {label}</source>
        <translation>{label} zurücksetzen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
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
        <source>Save as HTML…</source>
        <translation>Als HTML speichern …</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern …</translation>
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
        <source>Saved {name}</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Bericht wird gespeichert</translation>
    </message>
    <message>
        <source>Select several to compare</source>
        <translation>Mehrere auswählen, um sie zu vergleichen</translation>
    </message>
    <message>
        <source>Show error and loss on a logarithmic scale</source>
        <translation>Fehler und Verlust auf logarithmischer Skala zeigen</translation>
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
        <source>State of training</source>
        <translation>Zustand des Trainings</translation>
    </message>
    <message>
        <source>The curves need pyqtgraph, which is not installed. Install it with: pip install pyqtgraph</source>
        <translation>Die Kurven brauchen pyqtgraph, das nicht installiert ist. Installieren mit: pip install pyqtgraph</translation>
    </message>
    <message>
        <source>The first figures come after the first epoch. Everything works meanwhile.</source>
        <translation>Die ersten Zahlen kommen nach der ersten Epoche. Alles funktioniert derweil.</translation>
    </message>
    <message>
        <source>The first figures come when a first part was left out. Everything works meanwhile.</source>
        <translation>Die ersten Zahlen kommen, wenn ein erster Teil ausgelassen wurde. Alles funktioniert derweil.</translation>
    </message>
    <message>
        <source>The networks that are trained and weighed</source>
        <translation>Die Netze, die trainiert und gewichtet werden</translation>
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
        <source>They come with the program.</source>
        <translation>Sie liegen dem Programm bei.</translation>
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
        <source>This network begins with ImageNet weights that do not come with the program.</source>
        <translation>Dieses Netz beginnt mit ImageNet-Gewichten, die dem Programm nicht beiliegen.</translation>
    </message>
    <message>
        <source>This network takes pictures of {side} pixels only.</source>
        <translation>Dieses Netz nimmt nur Bilder mit {side} Pixeln.</translation>
    </message>
    <message numerus="yes">
        <source>This removes their curves, checkpoints, reports and localizers for good. Photos and the localizer in use stay as they are.</source>
        <translation>
            <numerusform>Das entfernt seine Kurven, seinen Zwischenstand, Bericht und sein Ortungsmodell endgültig. Fotos und das Ortungsmodell in Gebrauch bleiben, wie sie sind.</numerusform>
            <numerusform>Das entfernt ihre Kurven, Zwischenstände, Berichte und Ortungsmodelle endgültig. Fotos und das Ortungsmodell in Gebrauch bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Train the place to get more exact answers</source>
        <translation>Den Ort trainieren, um genauere Antworten zu bekommen</translation>
    </message>
    <message>
        <source>Training failed: {reason}.</source>
        <translation>Das Training ist gescheitert: {reason}.</translation>
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
        <source>Use this one</source>
        <translation>Dieses verwenden</translation>
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
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Wait until the import is done</source>
        <translation>Warten, bis der Import fertig ist</translation>
    </message>
    <message>
        <source>Wait until the weights are there</source>
        <translation>Warten, bis die Gewichte da sind</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
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
        <source>What to do next: keep what is in use. It was still getting better when it ended: train with more epochs.</source>
        <translation>Als Nächstes: behalten, was in Gebrauch ist. Es wurde am Ende noch besser: mit mehr Epochen trainieren.</translation>
    </message>
    <message>
        <source>What to do next: keep what is in use. Photos of other days and of places with few photos help more than training.</source>
        <translation>Als Nächstes: behalten, was in Gebrauch ist. Fotos von anderen Tagen und von Stellen mit wenigen Fotos helfen mehr als Training.</translation>
    </message>
    <message>
        <source>What to do next: nothing. Locate &gt; Locate again renews answers given before.</source>
        <translation>Als Nächstes: nichts. Verorten &gt; Erneut verorten erneuert frühere Antworten.</translation>
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
        <source>What was compared is kept. Training goes on from there when you resume it.</source>
        <translation>Was verglichen wurde, bleibt. Das Training geht von dort weiter, wenn es fortgesetzt wird.</translation>
    </message>
    <message>
        <source>When it was begun</source>
        <translation>Wann es begonnen wurde</translation>
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
        <source>Without a connection: choose a file with them, the network {list}, or no weights.</source>
        <translation>Ohne Verbindung: eine Datei mit ihnen, das Netz {list} oder keine Gewichte wählen.</translation>
    </message>
    <message>
        <source>Worse than {against}, but in use, as you chose: it errs {difference} more, and with 95 % certainty {least} to {most} more.</source>
        <translation>Schlechter als {against}, aber wie gewählt in Gebrauch: Der Fehler ist {difference} größer, mit 95 % Sicherheit {least} bis {most} größer.</translation>
    </message>
    <message>
        <source>Worse than {against}, which stays in use: it errs {difference} more, and with 95 % certainty {least} to {most} more.</source>
        <translation>Schlechter als {against}, das in Gebrauch bleibt: Der Fehler ist {difference} größer, mit 95 % Sicherheit {least} bis {most} größer.</translation>
    </message>
    <message>
        <source>Worst held-out photos</source>
        <translation>Schlechteste zurückgehaltene Fotos</translation>
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
        <source>at most {left} left</source>
        <translation>noch höchstens {left}</translation>
    </message>
    <message>
        <source>best epoch {epoch} ({held_out_median})</source>
        <translation>beste Epoche {epoch} ({held_out_median})</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>cancelling…</source>
        <translation>wird abgebrochen …</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>final test</source>
        <translation>Endtest</translation>
    </message>
    <message>
        <source>ft</source>
        <translation>ft</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
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
        <source>m</source>
        <translation>m</translation>
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
        <source>no session</source>
        <translation>keine Serie</translation>
    </message>
    <message>
        <source>not better</source>
        <translation>nicht besser</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Gebrauch</translation>
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
        <source>photos left out: watch this line, lower is better</source>
        <translation>ausgelassene Fotos: diese Linie zählt, niedriger ist besser</translation>
    </message>
    <message>
        <source>solid median, dashed mean</source>
        <translation>durchgezogen Median, gestrichelt Mittel</translation>
    </message>
    <message>
        <source>the instant answer</source>
        <translation>die Sofortantwort</translation>
    </message>
    <message>
        <source>the refined localizer</source>
        <translation>das verfeinerte Ortungsmodell</translation>
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
        <source>waits for photos {waiting_share:.0%} of the time</source>
        <translation>wartet {waiting_share:.0%} der Zeit auf Fotos</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
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
        <source>{done} of {epochs}</source>
        <translation>{done} von {epochs}</translation>
    </message>
    <message>
        <source>{metres} less</source>
        <translation>{metres} weniger</translation>
    </message>
    <message>
        <source>{metres} more</source>
        <translation>{metres} mehr</translation>
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
        <source>{name}: {error} off ({session})</source>
        <translation>{name}: {error} daneben ({session})</translation>
    </message>
    <message>
        <source>{place}, median: {list}</source>
        <translation>{place}, Median: {list}</translation>
    </message>
    <message>
        <source>{rate} photos/s</source>
        <translation>{rate} Fotos/s</translation>
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
        <source>{size} memory</source>
        <translation>{size} Speicher</translation>
    </message>
    <message>
        <source>{value:.0f} m</source>
        <translation>{value:.0f} m</translation>
    </message>
    <message>
        <source>{value:.1f} m</source>
        <translation>{value:.1f} m</translation>
    </message>
    <message>
        <source>{value:.2f} m</source>
        <translation>{value:.2f} m</translation>
    </message>
</context>
</TS>
