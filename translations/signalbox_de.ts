<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>signalbox::AddressField</name>
    <message>
        <source>localhost:9001, just 9001, or a list</source>
        <translation>localhost:9001, nur 9001 oder eine Liste</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>the address of %1 too</source>
        <translation>auch die Adresse von %1</translation>
    </message>
    <message>
        <source>does not resolve now</source>
        <translation>wird derzeit nicht aufgelöst</translation>
    </message>
    <message>
        <source>resolves to %1</source>
        <translation>wird zu %1 aufgelöst</translation>
    </message>
    <message numerus="yes">
        <source>%n backends; not understood: %1</source>
        <translation>
            <numerusform>%n Backend; nicht verstanden: %1</numerusform>
            <numerusform>%n Backends; nicht verstanden: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends: %1, …</source>
        <translation>
            <numerusform>%n Backend: %1, …</numerusform>
            <numerusform>%n Backends: %1, …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends: %1</source>
        <translation>
            <numerusform>%n Backend: %1</numerusform>
            <numerusform>%n Backends: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two facts</comment>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>signalbox::AlgorithmMenu</name>
    <message>
        <source>&amp;Algorithm</source>
        <translation>&amp;Algorithmus</translation>
    </message>
</context>
<context>
    <name>signalbox::AnswersChart</name>
    <message>
        <source>Answers: responses per second by status class</source>
        <translation>Antworten pro Sekunde nach Statusklasse</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendActions</name>
    <message>
        <source>Send traffic to one more backend</source>
        <translation>Traffic an ein weiteres Backend senden</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Change the backend&apos;s settings</source>
        <translation>Einstellungen des Backends ändern</translation>
    </message>
    <message>
        <source>Edit &amp;weight</source>
        <translation>&amp;Gewicht ändern</translation>
    </message>
    <message>
        <source>Change the weight in the table</source>
        <translation>Gewicht in der Tabelle ändern</translation>
    </message>
    <message>
        <source>&amp;Set weights…</source>
        <translation>Gewichte &amp;setzen…</translation>
    </message>
    <message>
        <source>Change several weights and see the shares first</source>
        <translation>Mehrere Gewichte ändern und zuvor die Anteile sehen</translation>
    </message>
    <message>
        <source>Finish what is in flight, take nothing new</source>
        <translation>Offene Anfragen beenden, keine neuen annehmen</translation>
    </message>
    <message>
        <source>Take no traffic and do not probe</source>
        <translation>Keinen Traffic annehmen und nicht prüfen</translation>
    </message>
    <message>
        <source>Take traffic again</source>
        <translation>Wieder Traffic annehmen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Drain, then remove</source>
        <translation>Auslaufen lassen, dann entfernen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Send the backend one request, from here</source>
        <translation>Dem Backend eine Anfrage senden, von hier aus</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Änderung erneut vornehmen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>Re&amp;do: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Removed %1 · Undo with %2</source>
        <translation>%1 entfernt · Rückgängig mit %2</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n backends · Undo with %1</source>
        <translation>
            <numerusform>%n Backend entfernt · Rückgängig mit %1</numerusform>
            <numerusform>%n Backends entfernt · Rückgängig mit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Nicht verstanden: %1</translation>
    </message>
    <message>
        <source>&amp;Drain</source>
        <comment>a command</comment>
        <translation>&amp;Auslaufen</translation>
    </message>
    <message>
        <source>&amp;Maintenance</source>
        <comment>a command: put into maintenance</comment>
        <translation>&amp;Wartung</translation>
    </message>
    <message>
        <source>&amp;Ready</source>
        <comment>a command: make ready</comment>
        <translation>Be&amp;reit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>%1 wird entfernt</translation>
    </message>
    <message numerus="yes">
        <source>Removing %n backends</source>
        <translation>
            <numerusform>%n Backend wird entfernt</numerusform>
            <numerusform>%n Backends werden entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n in flight finish first · Undo with %2</source>
        <comment>what is removed, requests, a key</comment>
        <translation>
            <numerusform>%1: %n offene Anfrage wird erst beendet · Rückgängig mit %2</numerusform>
            <numerusform>%1: %n offene Anfragen werden erst beendet · Rückgängig mit %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n backends · Undo with %1</source>
        <translation>
            <numerusform>%n Backend hinzugefügt · Rückgängig mit %1</numerusform>
            <numerusform>%n Backends hinzugefügt · Rückgängig mit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add backend…</source>
        <translation>Backend &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendDetails</name>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>TCP connect every %1</source>
        <translation>TCP-Verbindung alle %1</translation>
    </message>
    <message>
        <source>%1 %2 every %3</source>
        <comment>a method, a path, a time</comment>
        <translation>%1 %2 alle %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n gleichzeitig</numerusform>
            <numerusform>%n gleichzeitig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a time and a state</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <comment>a time, a state and why</comment>
        <translation>%1  %2: %3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Health, last hour</source>
        <translation>Zustand, letzte Stunde</translation>
    </message>
    <message>
        <source>Latency, last minute</source>
        <translation>Latenz, letzte Minute</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 in use · %2 idle</source>
        <translation>%1 genutzt · %2 frei</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message>
        <source>%1 of %2 attempts, %3 repeated</source>
        <translation>%1 von %2 Versuchen, %3 wiederholt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Change the backend&apos;s settings</source>
        <translation>Einstellungen des Backends ändern</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendDialog</name>
    <message>
        <source>0 takes nothing new</source>
        <translation>0 nimmt nichts Neues an</translation>
    </message>
    <message>
        <source>Above 0 it is a backup: it takes traffic while none below is available</source>
        <translation>Über 0 ist es eine Reserve: Traffic nur, solange darunter keins verfügbar ist</translation>
    </message>
    <message>
        <source>Requests under way at once; more wait in the queue</source>
        <translation>Gleichzeitig offene Anfragen; weitere warten in der Warteschlange</translation>
    </message>
    <message>
        <source>The Host it is sent; &quot;backend&quot; is its address</source>
        <translation>Der gesendete Host; „backend“ ist die Adresse des Backends</translation>
    </message>
    <message>
        <source>Add backend</source>
        <translation>Backend hinzufügen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>0, the first</source>
        <translation>0, die erste</translation>
    </message>
    <message>
        <source>, backup</source>
        <translation>, Reserve</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>&amp;Gewicht</translation>
    </message>
    <message>
        <source>M&amp;ode</source>
        <translation>Mod&amp;us</translation>
    </message>
    <message>
        <source>T&amp;ier</source>
        <translation>&amp;Stufe</translation>
    </message>
    <message>
        <source>Max &amp;connections</source>
        <translation>Max. &amp;Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>Health &amp;path</source>
        <translation>Health-&amp;Pfad</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Sends one GET to it, from here</source>
        <translation>Sendet ein GET dorthin, von hier aus</translation>
    </message>
    <message numerus="yes">
        <source>Add %n backends</source>
        <translation>
            <numerusform>%n Backend hinzufügen</numerusform>
            <numerusform>%n Backends hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>An address is needed.</source>
        <translation>Eine Adresse wird benötigt.</translation>
    </message>
    <message>
        <source>A name has at most 64 letters, digits and . _ : - [ ].</source>
        <translation>Ein Name hat höchstens 64 Buchstaben, Ziffern und . _ : - [ ].</translation>
    </message>
    <message>
        <source>There is a backend named %1 already.</source>
        <translation>Ein Backend namens %1 gibt es bereits.</translation>
    </message>
    <message>
        <source>the address</source>
        <comment>the name if none is written</comment>
        <translation>die Adresse</translation>
    </message>
    <message>
        <source>the client&apos;s</source>
        <comment>the Host that is sent</comment>
        <translation>der des Clients</translation>
    </message>
    <message>
        <source>of the configuration</source>
        <comment>the path of its health check</comment>
        <translation>aus der Konfiguration</translation>
    </message>
    <message>
        <source>The path of its health check, such as /healthz</source>
        <translation>Der Pfad des Health-Checks, etwa /healthz</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>a mode</comment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Drain</source>
        <comment>a mode</comment>
        <translation>Auslaufen</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <comment>a mode</comment>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Stays as it is: another address or name is another backend</source>
        <translation>Bleibt, wie es ist: andere Adresse oder anderer Name ist ein anderes Backend</translation>
    </message>
    <message>
        <source>Write HOST:PORT, with :WEIGHT behind it if you like. A port is a number from 1 to 65535.</source>
        <translation>HOST:PORT angeben, auf Wunsch mit :GEWICHT dahinter. Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gew.</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Share | intended</source>
        <translation>Anteil | Soll</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Retries</translation>
    </message>
    <message>
        <source>Last probe</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Max connections</source>
        <translation>Max. Verbindungen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>0 takes traffic first, the next only while none below is available</source>
        <translation>0 erhält zuerst Traffic, die nächste nur, solange darunter keins verfügbar ist</translation>
    </message>
    <message>
        <source>Requests under way at once; more wait in the queue</source>
        <translation>Gleichzeitig offene Anfragen; weitere warten in der Warteschlange</translation>
    </message>
    <message>
        <source>Time to the response&apos;s head that so many percent stay below</source>
        <translation>Zeit bis zum Antwortkopf, unter der so viel Prozent bleiben</translation>
    </message>
    <message>
        <source>Attempts that failed or were answered with 5xx in the last 10 s</source>
        <translation>Versuche der letzten 10 s, die scheiterten oder mit 5xx beantwortet wurden</translation>
    </message>
    <message>
        <source>Attempts that were repeated, there or elsewhere</source>
        <translation>Versuche, die wiederholt wurden, dort oder anderswo</translation>
    </message>
    <message>
        <source>Attempts that ended without a complete response</source>
        <translation>Versuche, die ohne vollständige Antwort endeten</translation>
    </message>
    <message>
        <source>In this state</source>
        <comment>for how long</comment>
        <translation>In diesem Zustand</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendRow</name>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>%1 got, %2 intended</source>
        <translation>Ist %1, Soll %2</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>kein Traffic</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>%1 ignores weights, except that 0 takes nothing new</source>
        <translation>%1 beachtet Gewichte nicht, nur dass 0 nichts Neues annimmt</translation>
    </message>
    <message>
        <source>More than three times as slow as most</source>
        <translation>Mehr als dreimal so langsam wie die meisten</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed in the last 10 s; %3 since it was added</source>
        <translation>%1 von %2 Versuchen der letzten 10 s gescheitert; %3 seit dem Hinzufügen</translation>
    </message>
    <message>
        <source>%1 or a double click changes it; 0 takes nothing new</source>
        <translation>Ändern mit %1 oder Doppelklick; 0 nimmt nichts Neues an</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendTable</name>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendText</name>
    <message>
        <source>first probe under way</source>
        <translation>erste Prüfung läuft</translation>
    </message>
    <message>
        <source>looking up its name</source>
        <translation>Name wird aufgelöst</translation>
    </message>
    <message>
        <source>a weight of 0 takes nothing new</source>
        <translation>mit Gewicht 0 wird nichts Neues angenommen</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>Verbindung gescheitert</translation>
    </message>
    <message>
        <source>probe timed out</source>
        <translation>Zeitüberschreitung der Prüfung</translation>
    </message>
    <message>
        <source>TLS handshake failed</source>
        <translation>TLS-Handshake gescheitert</translation>
    </message>
    <message>
        <source>no complete HTTP response</source>
        <translation>keine vollständige HTTP-Antwort</translation>
    </message>
    <message>
        <source>probe got an unexpected status</source>
        <translation>Prüfung ergab unerwarteten Status</translation>
    </message>
    <message>
        <source>probe missed the expected text</source>
        <translation>Prüfung fand den erwarteten Text nicht</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>connected in %1</source>
        <translation>verbunden in %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a status</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Ramping %1 %</source>
        <translation>Anlauf %1 %</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Ramping</source>
        <translation>Anlauf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Ejected</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Läuft aus</translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>Ausgelaufen</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Wird entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%1, flapping · %Ln in 10 min</source>
        <translation>
            <numerusform>%1, flattert · %Ln in 10 min</numerusform>
            <numerusform>%1, flattert · %Ln in 10 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failures in a row</source>
        <translation>
            <numerusform>%Ln Fehlschlag</numerusform>
            <numerusform>%Ln Fehlschläge in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor&#xa0;%1</translation>
    </message>
    <message>
        <source>Tier %1: takes traffic only while no backend of a lower tier is available</source>
        <translation>Stufe %1: erhält nur Traffic, solange kein Backend einer niedrigeren Stufe verfügbar ist</translation>
    </message>
    <message>
        <source>Last probe: %1</source>
        <translation>Letzte Prüfung: %1</translation>
    </message>
    <message>
        <source>Ejected so far: %1</source>
        <translation>Bisher ausgeschlossen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln down</source>
        <translation>
            <numerusform>%Ln ausgefallen</numerusform>
            <numerusform>%Ln ausgefallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ejected</source>
        <translation>
            <numerusform>%Ln ausgeschlossen</numerusform>
            <numerusform>%Ln ausgeschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checking</source>
        <translation>
            <numerusform>%Ln in Prüfung</numerusform>
            <numerusform>%Ln in Prüfung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ramping</source>
        <translation>
            <numerusform>%Ln im Anlauf</numerusform>
            <numerusform>%Ln im Anlauf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draining</source>
        <translation>
            <numerusform>%Ln läuft aus</numerusform>
            <numerusform>%Ln laufen aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in maintenance</source>
        <translation>
            <numerusform>%Ln in Wartung</numerusform>
            <numerusform>%Ln in Wartung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removing</source>
        <translation>
            <numerusform>%Ln wird entfernt</numerusform>
            <numerusform>%Ln werden entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ignores the weights, which differ</source>
        <translation>%1 beachtet die Gewichte nicht, die verschieden sind</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln left</source>
        <comment>a state, requests in flight</comment>
        <translation>
            <numerusform>%1 · noch %Ln</numerusform>
            <numerusform>%1 · noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>its name does not resolve</source>
        <translation>Name nicht auflösbar</translation>
    </message>
    <message>
        <source>backup</source>
        <comment>of a later tier</comment>
        <translation>Reserve</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendsPage</name>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <source>Only &amp;problems</source>
        <translation>Nur &amp;Probleme</translation>
    </message>
    <message>
        <source>No backend has problems</source>
        <translation>Kein Backend hat Probleme</translation>
    </message>
    <message>
        <source>Those that are not up, flap or fail; they stay for 5 minutes after</source>
        <translation>Backends, die nicht aktiv sind, flattern oder scheitern; sie bleiben noch 5 Minuten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter of the backends</source>
        <translation>Filter der Backends</translation>
    </message>
    <message>
        <source>Words of a name, an address or a state</source>
        <translation>Wörter aus Name, Adresse oder Zustand</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>No backend matches the filter</source>
        <translation>Kein Backend passt zum Filter</translation>
    </message>
    <message>
        <source>Not listening yet</source>
        <translation>Lauscht noch nicht</translation>
    </message>
    <message>
        <source>The backends take traffic as soon as Signalbox listens.</source>
        <translation>Die Backends erhalten Traffic, sobald Signalbox lauscht.</translation>
    </message>
    <message>
        <source>No backend yet</source>
        <translation>Noch kein Backend</translation>
    </message>
    <message>
        <source>Add one to forward requests to it, drop or paste addresses here, or see Signalbox at work.
Until then clients get 503.</source>
        <translation>Eins hinzufügen, das Anfragen erhält, Adressen hierher ziehen oder einfügen oder Signalbox in Aktion sehen.
Bis dahin erhalten Clients 503.</translation>
    </message>
    <message>
        <source>Add backend (%1)</source>
        <translation>Backend hinzufügen (%1)</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Demo starten</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln shown</source>
        <translation>
            <numerusform>%1 · %Ln gezeigt</numerusform>
            <numerusform>%1 · %Ln gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Chart</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 min</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a name and its figure</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s ago</source>
        <translation>vor %1 min %2 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiteres</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ChartsPage</name>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>requests/s of %1 alone</source>
        <translation>Anfragen/s nur von %1</translation>
    </message>
    <message>
        <source>requests/s by backend</source>
        <translation>Anfragen/s nach Backend</translation>
    </message>
    <message>
        <source>%1 · filled: got · outline: intended</source>
        <translation>%1 · gefüllt: Ist · Rahmen: Soll</translation>
    </message>
    <message>
        <source>last 10 s · filled: got · outline: intended</source>
        <translation>letzte 10 s · gefüllt: Ist · Rahmen: Soll</translation>
    </message>
    <message>
        <source>all backends</source>
        <translation>alle Backends</translation>
    </message>
    <message>
        <source>per second, all backends</source>
        <translation>je Sekunde, alle Backends</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>je Sekunde</translation>
    </message>
</context>
<context>
    <name>signalbox::ClosingQuestion</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a backend and how much it has in flight</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how many are in flight, and where</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Remember this, and do not ask again</source>
        <translation>&amp;Merken und nicht mehr fragen</translation>
    </message>
    <message>
        <source>Close the window?</source>
        <translation>Fenster schließen?</translation>
    </message>
    <message>
        <source>Signalbox forwards traffic.</source>
        <translation>Signalbox leitet Traffic weiter.</translation>
    </message>
    <message>
        <source>The configuration has changes that are not saved: quitting drops them.</source>
        <translation>Die Konfiguration enthält ungespeicherte Änderungen: Beenden verwirft sie.</translation>
    </message>
    <message>
        <source>Keep running leaves an icon in the tray.</source>
        <translation>Weiterlaufen lässt ein Symbol im Infobereich zurück.</translation>
    </message>
    <message>
        <source>Keep running minimises the window.</source>
        <translation>Weiterlaufen minimiert das Fenster.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Drain and quit</source>
        <translation>Aus&amp;laufen und beenden</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Weiterlaufen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests in flight</source>
        <translation>
            <numerusform>%Ln offene Anfrage</numerusform>
            <numerusform>%Ln offene Anfragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ConfigActions</name>
    <message>
        <source>Configurations (*.toml)</source>
        <translation>Konfigurationen (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Stop &amp;listening</source>
        <translation>&amp;Lauschen beenden</translation>
    </message>
    <message>
        <source>&amp;Debugging</source>
        <translation>&amp;Debugging</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Drops the changes that are not saved</source>
        <translation>Verwirft die ungespeicherten Änderungen</translation>
    </message>
    <message>
        <source>Re&amp;load from file</source>
        <translation>Aus Datei &amp;neu laden</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Whether clients can connect; what is in flight goes on</source>
        <translation>Ob Clients sich verbinden können; offene Anfragen gehen weiter</translation>
    </message>
    <message>
        <source>No timeouts, retries, checks or ejection, to sit at a breakpoint</source>
        <translation>Keine Timeouts, Retries, Prüfungen oder Ausschlüsse, während man am Breakpoint sitzt</translation>
    </message>
    <message>
        <source>Open configuration</source>
        <translation>Konfiguration öffnen</translation>
    </message>
    <message>
        <source>Save the changes to the configuration first?</source>
        <translation>Die Änderungen der Konfiguration zuerst speichern?</translation>
    </message>
    <message>
        <source>Opening %1 drops what is not saved.</source>
        <translation>Das Öffnen von %1 verwirft, was nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Save configuration</source>
        <translation>Konfiguration speichern</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>Nothing differs from %1</source>
        <translation>Kein Unterschied zu %1</translation>
    </message>
    <message>
        <source>As in %1 again: %2</source>
        <translation>Wieder wie in %1: %2</translation>
    </message>
    <message>
        <source>Start &amp;listening</source>
        <translation>&amp;Lauschen starten</translation>
    </message>
    <message>
        <source>No file — modified</source>
        <translation>Keine Datei — geändert</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>Keine Datei</translation>
    </message>
    <message>
        <source>%1 — modified</source>
        <translation>%1 — geändert</translation>
    </message>
    <message>
        <source>%1 was changed by another program. Save to another file, or reload it, which drops the changes made here.</source>
        <translation>%1 wurde von einem anderen Programm geändert. In eine andere Datei speichern oder neu laden, was die Änderungen hier verwirft.</translation>
    </message>
</context>
<context>
    <name>signalbox::CurlCommand</name>
    <message>
        <source>With what is recorded: method, target, user agent and referer,
but no other fields and no content</source>
        <translation>Mit dem, was aufgezeichnet ist: Methode, Ziel, User-Agent und Referer,
aber keine anderen Felder und kein Inhalt</translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsPage</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Details zu %1</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>Schließen (%1)</translation>
    </message>
</context>
<context>
    <name>signalbox::DistributionChart</name>
    <message>
        <source>Distribution: share of the requests that each backend got, and was to get</source>
        <translation>Verteilung: Anteil der Anfragen je Backend, Ist und Soll</translation>
    </message>
    <message>
        <source>%1: %2 of %3 intended</source>
        <translation>%1: %2, Soll %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No backends yet</source>
        <translation>Noch keine Backends</translation>
    </message>
    <message numerus="yes">
        <source>others (%Ln)</source>
        <translation>
            <numerusform>andere (%Ln)</numerusform>
            <numerusform>andere (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation>Kein Traffic</translation>
    </message>
</context>
<context>
    <name>signalbox::ErrorText</name>
    <message>
        <source>There is a backend of this name already.</source>
        <translation>Ein Backend dieses Namens gibt es bereits.</translation>
    </message>
    <message>
        <source>This backend is not there any more.</source>
        <translation>Dieses Backend gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Signalbox itself listens at this address.</source>
        <translation>An dieser Adresse lauscht Signalbox selbst.</translation>
    </message>
    <message>
        <source>Signalbox is too busy, or has not been started.</source>
        <translation>Signalbox ist ausgelastet oder wurde nicht gestartet.</translation>
    </message>
</context>
<context>
    <name>signalbox::EventFilter</name>
    <message>
        <source>%1: a kind is state, change, warning or note</source>
        <translation>%1: Eine Art ist state, change, warning oder note</translation>
    </message>
</context>
<context>
    <name>signalbox::EventModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Flattern</translation>
    </message>
</context>
<context>
    <name>signalbox::EventTable</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Filter by this backend</source>
        <translation>Nach diesem Backend filtern</translation>
    </message>
    <message>
        <source>Show backend</source>
        <translation>Backend zeigen</translation>
    </message>
    <message>
        <source>No event matches the filter</source>
        <translation>Kein Ereignis passt zum Filter</translation>
    </message>
    <message>
        <source>Words, or kind:state, kind:change, kind:warning, kind:note, backend:NAME</source>
        <translation>Wörter oder kind:state, kind:change, kind:warning, kind:note, backend:NAME</translation>
    </message>
</context>
<context>
    <name>signalbox::EventText</name>
    <message>
        <source>%1: set to %2</source>
        <translation>%1: auf %2 gesetzt</translation>
    </message>
    <message>
        <source>%1: was %2, is gone</source>
        <translation>%1: war %2, entfällt</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln retries were not made: the budget is used up</source>
        <translation>
            <numerusform>%Ln Retry unterblieb: das Budget ist aufgebraucht</numerusform>
            <numerusform>%Ln Retries unterblieben: das Budget ist aufgebraucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests were not retried: their content is too long</source>
        <translation>
            <numerusform>%Ln Anfrage wurde nicht wiederholt: ihr Inhalt ist zu lang</numerusform>
            <numerusform>%Ln Anfragen wurden nicht wiederholt: ihr Inhalt ist zu lang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests have no line in the access log</source>
        <translation>
            <numerusform>%Ln Anfrage hat keine Zeile im Zugriffsprotokoll</numerusform>
            <numerusform>%Ln Anfragen haben keine Zeile im Zugriffsprotokoll</numerusform>
        </translation>
    </message>
    <message>
        <source>the file is not valid: nothing changes</source>
        <translation>die Datei ist ungültig: nichts ändert sich</translation>
    </message>
    <message>
        <source>too few backends are healthy: ejected ones take traffic too</source>
        <translation>zu wenige Backends sind gesund: auch ausgeschlossene erhalten Traffic</translation>
    </message>
    <message>
        <source>ejected backends take no traffic any more</source>
        <translation>ausgeschlossene Backends erhalten keinen Traffic mehr</translation>
    </message>
    <message>
        <source>debugging: no timeouts, retries, probes and ejection</source>
        <translation>Debugging: keine Timeouts, Retries, Prüfungen und Ausschlüsse</translation>
    </message>
    <message>
        <source>debugging is over: timeouts and all else apply</source>
        <translation>Debugging beendet: Timeouts und alles Weitere gelten wieder</translation>
    </message>
    <message>
        <source>the listeners are open again</source>
        <translation>die Listener sind wieder offen</translation>
    </message>
    <message>
        <source>the listeners are closed: no client can connect</source>
        <translation>die Listener sind geschlossen: kein Client kann sich verbinden</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a backend</comment>
        <translation>neu</translation>
    </message>
    <message numerus="yes">
        <source>flapping · %Ln changes, last: %1</source>
        <translation>
            <numerusform>flattert · %Ln Änderung, zuletzt: %1</numerusform>
            <numerusform>flattert · %Ln Änderungen, zuletzt: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flapping · %Ln changes, last: %1, %2</source>
        <translation>
            <numerusform>flattert · %Ln Änderung, zuletzt: %1, %2</numerusform>
            <numerusform>flattert · %Ln Änderungen, zuletzt: %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <comment>an event that is no warning</comment>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>signalbox::Format</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1 KiB/s</source>
        <translation>%1 KiB/s</translation>
    </message>
    <message>
        <source>%1 MiB/s</source>
        <translation>%1 MiB/s</translation>
    </message>
    <message>
        <source>%1 GiB/s</source>
        <translation>%1 GiB/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number with its unit</comment>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>Weighted round robin</source>
        <translation>Gewichtetes Round Robin</translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation>Round Robin</translation>
    </message>
    <message>
        <source>Least connections</source>
        <translation>Wenigste Verbindungen</translation>
    </message>
    <message>
        <source>Consistent hashing</source>
        <translation>Consistent Hashing</translation>
    </message>
    <message>
        <source>Maglev</source>
        <translation>Maglev</translation>
    </message>
    <message>
        <source>Two choices</source>
        <translation>Zwei zur Wahl</translation>
    </message>
    <message>
        <source>Peak EWMA</source>
        <translation>Peak EWMA</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>In turn, each as often as its weight says</source>
        <translation>Reihum, jedes so oft, wie sein Gewicht sagt</translation>
    </message>
    <message>
        <source>In turn, all alike; weights are ignored</source>
        <translation>Reihum, alle gleich; Gewichte werden nicht beachtet</translation>
    </message>
    <message>
        <source>To the one with the fewest requests in flight for its weight</source>
        <translation>An das Backend mit den wenigsten offenen Anfragen für sein Gewicht</translation>
    </message>
    <message>
        <source>The same key to the same backend; few keys move when backends come and go</source>
        <translation>Gleicher Schlüssel, gleiches Backend; nur wenige Schlüssel wandern, wenn Backends kommen und gehen</translation>
    </message>
    <message>
        <source>The same key to the same backend, by a table with very even shares</source>
        <translation>Gleicher Schlüssel, gleiches Backend, über eine Tabelle mit sehr gleichmäßigen Anteilen</translation>
    </message>
    <message>
        <source>Two at random, the less loaded of them</source>
        <translation>Zwei zufällige, davon das weniger belastete</translation>
    </message>
    <message>
        <source>To the one that answers soonest, by recent latency and requests in flight</source>
        <translation>An das Backend, das am ehesten antwortet, nach jüngster Latenz und offenen Anfragen</translation>
    </message>
    <message>
        <source>At random, each as often as its weight says</source>
        <translation>Zufällig, jedes so oft, wie sein Gewicht sagt</translation>
    </message>
</context>
<context>
    <name>signalbox::HealthBars</name>
    <message>
        <source>Health, last hour</source>
        <translation>Zustand, letzte Stunde</translation>
    </message>
    <message numerus="yes">
        <source>Down or ejected in %n minutes of the last hour</source>
        <translation>
            <numerusform>In %n Minute der letzten Stunde ausgefallen oder ausgeschlossen</numerusform>
            <numerusform>In %n Minuten der letzten Stunde ausgefallen oder ausgeschlossen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::LatencyBars</name>
    <message>
        <source>&gt; %1</source>
        <translation>&gt; %1</translation>
    </message>
    <message>
        <source>Latency, last minute</source>
        <translation>Latenz, letzte Minute</translation>
    </message>
    <message>
        <source>up to %1: %2</source>
        <translation>bis %1: %2</translation>
    </message>
    <message>
        <source>No traffic in the last minute</source>
        <translation>Kein Traffic in der letzten Minute</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>signalbox::LatencyChart</name>
    <message>
        <source>Latency: p50, p95 and p99 of all requests</source>
        <translation>Latenz: p50, p95 und p99 aller Anfragen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>signalbox::ListenerButton</name>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lauscht</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Lauscht auf %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Lauscht nicht</translation>
    </message>
</context>
<context>
    <name>signalbox::LogPage</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>Filter des Protokolls</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Forgets what is shown here</source>
        <translation>Vergisst, was hier gezeigt wird</translation>
    </message>
    <message>
        <source>status:5xx backend:NAME, words or an id</source>
        <translation>status:5xx backend:NAME, Wörter oder ID</translation>
    </message>
    <message>
        <source>kind:state backend:NAME, or words</source>
        <translation>kind:state backend:NAME oder Wörter</translation>
    </message>
    <message>
        <source>Events (%1)</source>
        <translation>Ereignisse (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Paused – %n new</source>
        <translation>
            <numerusform>Pausiert – %n neu</numerusform>
            <numerusform>Pausiert – %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Follow what is new</source>
        <translation>Neuem folgen</translation>
    </message>
    <message>
        <source>Show what is new and go on (%1)</source>
        <translation>Neues zeigen und fortfahren (%1)</translation>
    </message>
    <message>
        <source>Pause the display (%1)</source>
        <translation>Anzeige anhalten (%1)</translation>
    </message>
</context>
<context>
    <name>signalbox::MainWindow</name>
    <message>
        <source>&amp;Retry</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Use a free port</source>
        <translation>&amp;Freien Port verwenden</translation>
    </message>
    <message>
        <source>Quit &amp;now</source>
        <translation>&amp;Sofort beenden</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Stopping. %1</source>
        <translation>Wird beendet. %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>&amp;Traffic</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Backend</source>
        <translation>Back&amp;end</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>&amp;Diagramme</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Signalbox</source>
        <translation>Ü&amp;ber Signalbox</translation>
    </message>
    <message>
        <source>About Signalbox</source>
        <translation>Über Signalbox</translation>
    </message>
    <message>
        <source>Signalbox %1
An HTTP load balancer with a live dashboard.
GPL-3.0-or-later</source>
        <translation>Signalbox %1
Ein HTTP-Load-Balancer mit Live-Dashboard.
GPL-3.0-or-later</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Time that the charts show</source>
        <translation>Zeitraum der Diagramme</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show Signalbox</source>
        <translation>Signalbox &amp;anzeigen</translation>
    </message>
    <message>
        <source>Add backend</source>
        <translation>Backend hinzufügen</translation>
    </message>
</context>
<context>
    <name>signalbox::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>signalbox::Notifications</name>
    <message>
        <source>%1: %2</source>
        <comment>a backend and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Recovered: %1</source>
        <translation>Wieder aktiv: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n backends recovered</source>
        <translation>
            <numerusform>%n Backend wieder aktiv</numerusform>
            <numerusform>%n Backends wieder aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends down</source>
        <translation>
            <numerusform>%n Backend ausgefallen</numerusform>
            <numerusform>%n Backends ausgefallen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::NumberBox</name>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>Eine ganze Zahl von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>signalbox::PreferencesMenu</name>
    <message>
        <source>&amp;Preferences</source>
        <translation>&amp;Voreinstellungen</translation>
    </message>
    <message>
        <source>&amp;Notify when backends go down or recover</source>
        <translation>&amp;Melden, wenn Backends ausfallen oder zurückkehren</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>When the window &amp;closes</source>
        <translation>Beim Schließen des &amp;Fensters</translation>
    </message>
    <message>
        <source>&amp;Ask while there is traffic</source>
        <translation>Bei Traffic &amp;fragen</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Weiterlaufen</translation>
    </message>
    <message>
        <source>&amp;Drain and quit</source>
        <translation>&amp;Auslaufen und beenden</translation>
    </message>
</context>
<context>
    <name>signalbox::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestDetails</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>No backend was asked.</source>
        <translation>Kein Backend wurde gefragt.</translation>
    </message>
    <message>
        <source>Why this backend</source>
        <translation>Warum dieses Backend</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Referer</source>
        <translation>Referer</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>method and target</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>none was sent</source>
        <translation>keiner gesendet</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>%1 empfangen, %2 gesendet</translation>
    </message>
    <message>
        <source>It was not noted: nobody was watching.</source>
        <translation>Nicht festgehalten: niemand sah zu.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an algorithm and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a request&apos;s start and end</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Meth.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Why this backend</source>
        <translation>Warum dieses Backend</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestQuery</name>
    <message>
        <source>%1: a status is like 503, 5xx or &gt;=400</source>
        <translation>%1: Ein Status ist wie 503, 5xx oder &gt;=400</translation>
    </message>
    <message>
        <source>%1: attempts are like 2 or &gt;1</source>
        <translation>%1: Versuche sind wie 2 oder &gt;1</translation>
    </message>
    <message>
        <source>%1: a duration is like &gt;100ms or &lt;=0.5s</source>
        <translation>%1: Eine Dauer ist wie &gt;100ms oder &lt;=0.5s</translation>
    </message>
    <message>
        <source>%1: there is no such key</source>
        <translation>%1: Diesen Schlüssel gibt es nicht</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Anfrage-ID kopieren</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Filter by this backend</source>
        <translation>Nach diesem Backend filtern</translation>
    </message>
    <message>
        <source>Filter by this status</source>
        <translation>Nach diesem Status filtern</translation>
    </message>
    <message>
        <source>No request matches the filter</source>
        <translation>Keine Anfrage passt zum Filter</translation>
    </message>
    <message>
        <source>Words in target or client, a request id, or
status:5xx  status:&gt;=400  attempts:&gt;1  duration:&gt;100ms  -status:2xx
backend:NAME  method:POST  error:CODE  client:ADDRESS  target:TEXT  id:ID
All of them together. backend:api* is any that begins so.</source>
        <translation>Wörter in Ziel oder Client, eine Anfrage-ID oder
status:5xx  status:&gt;=400  attempts:&gt;1  duration:&gt;100ms  -status:2xx
backend:NAME  method:POST  error:CODE  client:ADRESSE  target:TEXT  id:ID
Alle zusammen. backend:api* ist jedes, das so beginnt.</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestText</name>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>keine Verbindung in der Frist</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>Verbindung gescheitert</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>no descriptor left</source>
        <translation>kein Deskriptor frei</translation>
    </message>
    <message>
        <source>no response in time</source>
        <translation>keine Antwort in der Frist</translation>
    </message>
    <message>
        <source>content not taken in time</source>
        <translation>Inhalt nicht in der Frist angenommen</translation>
    </message>
    <message>
        <source>invalid response</source>
        <translation>ungültige Antwort</translation>
    </message>
    <message>
        <source>no backend available</source>
        <translation>kein Backend verfügbar</translation>
    </message>
    <message>
        <source>queue full</source>
        <translation>Warteschlange voll</translation>
    </message>
    <message>
        <source>queued for too long</source>
        <translation>zu lange gewartet</translation>
    </message>
    <message>
        <source>client went away</source>
        <translation>Client ist weg</translation>
    </message>
    <message>
        <source>response cut short</source>
        <translation>Antwort abgeschnitten</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>dauerte zu lange</translation>
    </message>
    <message>
        <source>request head too slow</source>
        <translation>Anfragekopf zu langsam</translation>
    </message>
    <message>
        <source>request content too slow</source>
        <translation>Anfrageinhalt zu langsam</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Score %1</translation>
    </message>
    <message>
        <source>score %1 · the better of two at random</source>
        <translation>Score %1 · das bessere von zwei zufälligen</translation>
    </message>
    <message>
        <source>score %1 · next %2 (%3)</source>
        <translation>Score %1 · nächstes %2 (%3)</translation>
    </message>
    <message>
        <source>by its key</source>
        <translation>nach Schlüssel</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>least connections</source>
        <translation>wenigste Verbindungen</translation>
    </message>
    <message>
        <source>its turn</source>
        <translation>war an der Reihe</translation>
    </message>
    <message>
        <source>%1, retried</source>
        <translation>%1, wiederholt</translation>
    </message>
    <message>
        <source>Sticky session</source>
        <translation>Sticky Session</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>sticky session</source>
        <translation>Sticky Session</translation>
    </message>
    <message>
        <source>none available</source>
        <translation>keins verfügbar</translation>
    </message>
    <message numerus="yes">
        <source>tried %n before</source>
        <translation>
            <numerusform>%n zuvor versucht</numerusform>
            <numerusform>%n zuvor versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>only one available</source>
        <translation>nur eins verfügbar</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>given up</source>
        <comment>an attempt, as another was better</comment>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>went down</source>
        <comment>a backend</comment>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>loop</source>
        <comment>a request came back to where it was</comment>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Could have been picked</source>
        <translation>War wählbar</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>a backend at its limit</comment>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Tried before</source>
        <translation>Schon versucht</translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>a backend of a later tier</comment>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Weight 0</source>
        <translation>Gewicht 0</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsDialog</name>
    <message>
        <source>No setting matches.</source>
        <translation>Keine Einstellung passt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Changes apply at once. Save asks for a file to keep them in.</source>
        <translation>Änderungen gelten sofort. Speichern fragt nach einer Datei dafür.</translation>
    </message>
    <message>
        <source>Changes have been applied, but not saved to %1 yet.</source>
        <translation>Die Änderungen gelten, sind aber noch nicht in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Changes apply at once. Save keeps them in %1.</source>
        <translation>Änderungen gelten sofort. Speichern sichert sie in %1.</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Drops the changes that are not saved</source>
        <translation>Verwirft die ungespeicherten Änderungen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>“%1” is not applied. Close again to leave it as it was.</source>
        <translation>„%1“ ist nicht übernommen. Erneut schließen, um es zu lassen, wie es war.</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsEditor</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsHint</name>
    <message>
        <source>A time is wanted, %1, such as 250ms, 5s or 2m</source>
        <translation>Erwartet wird eine Zeit, %1, etwa 250ms, 5s oder 2m</translation>
    </message>
    <message>
        <source>A size is wanted, %1, such as 512, 64KiB or 16MiB</source>
        <translation>Erwartet wird eine Größe, %1, etwa 512, 64KiB oder 16MiB</translation>
    </message>
    <message>
        <source>Not allowed; wanted is %1</source>
        <translation>Nicht erlaubt; erwartet wird %1</translation>
    </message>
    <message>
        <source>A number is wanted, %1</source>
        <translation>Erwartet wird eine Zahl, %1</translation>
    </message>
    <message>
        <source>A request target cannot be longer than the message head that it is part of</source>
        <translation>Ein Anfrageziel kann nicht länger sein als der Nachrichtenkopf, zu dem es gehört</translation>
    </message>
    <message>
        <source>Without a good status no backend could be up</source>
        <translation>Ohne einen guten Statuscode könnte kein Backend aktiv sein</translation>
    </message>
    <message>
        <source>The longest ejection cannot be shorter than the first</source>
        <translation>Der längste Ausschluss kann nicht kürzer sein als der erste</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>eins je Zeile</translation>
    </message>
    <message>
        <source>one a line, each %1</source>
        <translation>eins je Zeile, jeweils %1</translation>
    </message>
    <message>
        <source>0 or %1 to %2</source>
        <translation>0 oder %1 bis %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>This algorithm ignores the weights, which differ</source>
        <translation>Dieser Algorithmus beachtet die Gewichte nicht, die verschieden sind</translation>
    </message>
    <message>
        <source>client_ip, uri, header:NAME, cookie:NAME or query:NAME</source>
        <translation>client_ip, uri, header:NAME, cookie:NAME oder query:NAME</translation>
    </message>
    <message>
        <source>a cookie&apos;s name (letters, digits and !#$%&amp;&apos;*+-.^_`|~)</source>
        <translation>ein Cookie-Name (Buchstaben, Ziffern und !#$%&amp;&apos;*+-.^_`|~)</translation>
    </message>
    <message>
        <source>a path that begins with / (visible ASCII, no #), or empty</source>
        <translation>ein Pfad, der mit / beginnt (sichtbares ASCII, kein #), oder leer</translation>
    </message>
    <message>
        <source>a method such as GET, HEAD or OPTIONS</source>
        <translation>eine Methode wie GET, HEAD oder OPTIONS</translation>
    </message>
    <message>
        <source>NAME or NAME:PORT, or empty</source>
        <translation>NAME oder NAME:PORT oder leer</translation>
    </message>
    <message>
        <source>a status or a range of them, &quot;502-504&quot;</source>
        <translation>ein Statuscode oder ein Bereich wie „502-504“</translation>
    </message>
    <message>
        <source>an IP address or a range such as 10.0.0.0/8</source>
        <translation>eine IP-Adresse oder ein Bereich wie 10.0.0.0/8</translation>
    </message>
    <message>
        <source>a host name</source>
        <translation>ein Hostname</translation>
    </message>
    <message>
        <source>a language code such as de or pt_BR</source>
        <translation>ein Sprachcode wie de oder pt_BR</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsRow</name>
    <message>
        <source>Needs a restart: change it in the file</source>
        <translation>Braucht einen Neustart: in der Datei ändern</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1: zurück zum Standard</translation>
    </message>
    <message>
        <source>differs from the default</source>
        <translation>weicht vom Standard ab</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsText</name>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Where clients connect; *:PORT is everywhere</source>
        <translation>Wohin Clients sich verbinden; *:PORT ist überall</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where the admin API listens, or off</source>
        <translation>Wo die Admin-API lauscht, oder off</translation>
    </message>
    <message>
        <source>Further host names</source>
        <translation>Weitere Hostnamen</translation>
    </message>
    <message>
        <source>Host names that are accepted beside the address</source>
        <translation>Hostnamen, die neben der Adresse angenommen werden</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>Token-Datei</translation>
    </message>
    <message>
        <source>File with the token that every call then needs</source>
        <translation>Datei mit dem Token, das dann jeder Aufruf braucht</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>How a backend is chosen for a request</source>
        <translation>Wie das Backend für eine Anfrage gewählt wird</translation>
    </message>
    <message>
        <source>Hash key</source>
        <translation>Hash-Schlüssel</translation>
    </message>
    <message>
        <source>What hashing algorithms tell clients apart by</source>
        <translation>Woran Hashing-Algorithmen Clients unterscheiden</translation>
    </message>
    <message>
        <source>Load bound</source>
        <translation>Lastgrenze</translation>
    </message>
    <message>
        <source>Most load of a backend under consistent hashing, as a multiple of the average; 0: no bound</source>
        <translation>Höchste Last eines Backends bei Consistent Hashing, als Vielfaches des Mittels; 0: keine Grenze</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Slow start</source>
        <translation>Sanfter Anlauf</translation>
    </message>
    <message>
        <source>Time in which a backend that comes back reaches its share; 0s: at once</source>
        <translation>Zeit, in der ein zurückkehrendes Backend seinen Anteil erreicht; 0s: sofort</translation>
    </message>
    <message>
        <source>Panic threshold</source>
        <translation>Panikschwelle</translation>
    </message>
    <message>
        <source>Share of available backends below which ejected ones take traffic too; 0: never</source>
        <translation>Anteil verfügbarer Backends, unter dem auch ausgeschlossene Traffic erhalten; 0: nie</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Name of the cookie that keeps a client with its backend; empty: off</source>
        <translation>Name des Cookies, das einen Client bei seinem Backend hält; leer: aus</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Signs the cookie, the same wherever instances share clients; empty: a random one for this run</source>
        <translation>Signiert das Cookie, gleich überall, wo Instanzen Clients teilen; leer: ein zufälliges für diesen Lauf</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Time between checks; 0s: no active checks</source>
        <translation>Zeit zwischen Prüfungen; 0s: keine aktiven Prüfungen</translation>
    </message>
    <message>
        <source>Fast interval</source>
        <translation>Schnelles Intervall</translation>
    </message>
    <message>
        <source>Time between checks while the state is changing</source>
        <translation>Zeit zwischen Prüfungen, während der Zustand wechselt</translation>
    </message>
    <message>
        <source>Interval while down</source>
        <translation>Intervall bei Ausfall</translation>
    </message>
    <message>
        <source>Time between checks of a backend that stays down; 0s: twice the interval</source>
        <translation>Zeit zwischen Prüfungen eines Backends, das ausgefallen bleibt; 0s: doppeltes Intervall</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>Longest time of one check</source>
        <translation>Längste Dauer einer Prüfung</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Share by which each interval varies at random</source>
        <translation>Anteil, um den jedes Intervall zufällig abweicht</translation>
    </message>
    <message>
        <source>Rise</source>
        <translation>Prüfungen bis aktiv</translation>
    </message>
    <message>
        <source>Good checks in a row that make a backend up</source>
        <translation>Gute Prüfungen in Folge, die ein Backend aktiv machen</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Fall</source>
        <translation>Prüfungen bis Ausfall</translation>
    </message>
    <message>
        <source>Bad checks in a row that make a backend down</source>
        <translation>Schlechte Prüfungen in Folge, die ein Backend ausfallen lassen</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Path of an HTTP check; empty: a TCP connection is enough</source>
        <translation>Pfad einer HTTP-Prüfung; leer: eine TCP-Verbindung genügt</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Method of an HTTP check</source>
        <translation>Methode einer HTTP-Prüfung</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Scheme of an HTTP check; the certificate of HTTPS is not verified</source>
        <translation>Schema einer HTTP-Prüfung; das Zertifikat von HTTPS wird nicht geprüft</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port that is checked; 0: the backend&apos;s own</source>
        <translation>Port, der geprüft wird; 0: der des Backends</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Host that is sent with an HTTP check; empty: the backend&apos;s address</source>
        <translation>Host, der mit einer HTTP-Prüfung gesendet wird; leer: die Adresse des Backends</translation>
    </message>
    <message>
        <source>Good statuses</source>
        <translation>Gute Statuscodes</translation>
    </message>
    <message>
        <source>Statuses that make an HTTP check good</source>
        <translation>Statuscodes, mit denen eine HTTP-Prüfung gut ist</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Text that the response contains in its first 64 KiB; empty: any</source>
        <translation>Text in den ersten 64 KiB der Antwort; leer: beliebig</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Fehlschläge in Folge</translation>
    </message>
    <message>
        <source>Failures in a row, in one worker, that eject a backend; 0: never</source>
        <translation>Fehlschläge in Folge, in einem Worker, nach denen ein Backend ausgeschlossen wird; 0: nie</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Failing statuses</source>
        <translation>Fehler-Statuscodes</translation>
    </message>
    <message>
        <source>Statuses that count as failures beside broken connections and timeouts</source>
        <translation>Statuscodes, die neben gestörten Verbindungen und Timeouts als Fehlschläge zählen</translation>
    </message>
    <message>
        <source>Ejection</source>
        <translation>Ausschluss</translation>
    </message>
    <message>
        <source>Time of the first ejection; the second lasts twice as long, and so on</source>
        <translation>Dauer des ersten Ausschlusses; der zweite dauert doppelt so lange, und so weiter</translation>
    </message>
    <message>
        <source>Longest ejection</source>
        <translation>Längster Ausschluss</translation>
    </message>
    <message>
        <source>Time that an ejection lasts at most</source>
        <translation>Höchste Dauer eines Ausschlusses</translation>
    </message>
    <message>
        <source>Most ejected</source>
        <translation>Höchstens ausgeschlossen</translation>
    </message>
    <message>
        <source>Share of the backends that may be ejected at once</source>
        <translation>Anteil der Backends, die gleichzeitig ausgeschlossen sein dürfen</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Retries</translation>
    </message>
    <message>
        <source>Attempts after the first one; 0: none</source>
        <translation>Versuche nach dem ersten; 0: keine</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Backoff</source>
        <translation>Backoff</translation>
    </message>
    <message>
        <source>Time before a retry at the same backend</source>
        <translation>Zeit vor einem Retry beim selben Backend</translation>
    </message>
    <message>
        <source>Backoff growth</source>
        <translation>Backoff-Wachstum</translation>
    </message>
    <message>
        <source>Growth of the backoff from one retry to the next</source>
        <translation>Wachstum des Backoffs von einem Retry zum nächsten</translation>
    </message>
    <message>
        <source>Longest backoff</source>
        <translation>Längster Backoff</translation>
    </message>
    <message>
        <source>Longest time before a retry; a backend with a longer Retry-After gets none</source>
        <translation>Längste Zeit vor einem Retry; ein Backend mit längerem Retry-After erhält keinen</translation>
    </message>
    <message>
        <source>Retried statuses</source>
        <translation>Retry-Statuscodes</translation>
    </message>
    <message>
        <source>Statuses of responses after which a request is retried</source>
        <translation>Statuscodes von Antworten, nach denen eine Anfrage wiederholt wird</translation>
    </message>
    <message>
        <source>Retry any method</source>
        <translation>Retry jeder Methode</translation>
    </message>
    <message>
        <source>Retries POST, PATCH and unknown methods after statuses and timeouts too</source>
        <translation>Wiederholt auch POST, PATCH und unbekannte Methoden nach Statuscodes und Timeouts</translation>
    </message>
    <message>
        <source>Timeout of an attempt</source>
        <translation>Timeout eines Versuchs</translation>
    </message>
    <message>
        <source>Time of an attempt up to its response head; 0s: no limit</source>
        <translation>Zeit eines Versuchs bis zum Antwortkopf; 0s: unbegrenzt</translation>
    </message>
    <message>
        <source>Content kept</source>
        <translation>Behaltener Inhalt</translation>
    </message>
    <message>
        <source>Content of a request that is kept for a retry; with more there is none</source>
        <translation>Inhalt einer Anfrage, der für einen Retry behalten wird; bei mehr gibt es keinen</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Retries per request over time; 3 a second are always allowed</source>
        <translation>Retries je Anfrage über die Zeit; 3 pro Sekunde sind immer erlaubt</translation>
    </message>
    <message>
        <source>per request</source>
        <translation>je Anfrage</translation>
    </message>
    <message>
        <source>Hedging delay</source>
        <translation>Hedging-Wartezeit</translation>
    </message>
    <message>
        <source>Time after which a second attempt starts beside the first; 0s: never</source>
        <translation>Zeit, nach der neben dem ersten ein zweiter Versuch beginnt; 0s: nie</translation>
    </message>
    <message>
        <source>Request head</source>
        <translation>Anfragekopf</translation>
    </message>
    <message>
        <source>Time from the first byte of a request head to its end; 0s: no limit</source>
        <translation>Zeit vom ersten Byte eines Anfragekopfs bis zu seinem Ende; 0s: unbegrenzt</translation>
    </message>
    <message>
        <source>Idle client</source>
        <translation>Untätiger Client</translation>
    </message>
    <message>
        <source>Time between requests on a kept connection; 0s: no limit</source>
        <translation>Zeit zwischen Anfragen auf einer gehaltenen Verbindung; 0s: unbegrenzt</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Time to connect to one address of a backend; 0s: no limit</source>
        <translation>Zeit zum Verbinden mit einer Adresse eines Backends; 0s: unbegrenzt</translation>
    </message>
    <message>
        <source>Response head</source>
        <translation>Antwortkopf</translation>
    </message>
    <message>
        <source>Time from the request sent to the response&apos;s head; 0s: no limit</source>
        <translation>Zeit von der gesendeten Anfrage bis zum Antwortkopf; 0s: unbegrenzt</translation>
    </message>
    <message>
        <source>Idle content</source>
        <translation>Stockender Inhalt</translation>
    </message>
    <message>
        <source>Time without a byte of content either way; 0s: no limit</source>
        <translation>Zeit ohne ein Byte Inhalt in beiden Richtungen; 0s: unbegrenzt</translation>
    </message>
    <message>
        <source>Idle tunnel</source>
        <translation>Untätiger Tunnel</translation>
    </message>
    <message>
        <source>Time without a byte through an upgraded connection; 0s: no limit</source>
        <translation>Zeit ohne ein Byte durch eine Upgrade-Verbindung; 0s: unbegrenzt</translation>
    </message>
    <message>
        <source>Idle backend connection</source>
        <translation>Freie Backend-Verbindung</translation>
    </message>
    <message>
        <source>Time that an unused connection is kept for later requests; 0s: no limit</source>
        <translation>Zeit, die eine ungenutzte Verbindung für spätere Anfragen gehalten wird; 0s: unbegrenzt</translation>
    </message>
    <message>
        <source>Waiting in the queue</source>
        <translation>Warten in der Warteschlange</translation>
    </message>
    <message>
        <source>Time that a request waits for a backend with room; 0s: no limit</source>
        <translation>Zeit, die eine Anfrage auf ein Backend mit freiem Platz wartet; 0s: unbegrenzt</translation>
    </message>
    <message>
        <source>Whole request</source>
        <translation>Ganze Anfrage</translation>
    </message>
    <message>
        <source>Time from a request&apos;s head to the response&apos;s end; 0s: no limit</source>
        <translation>Zeit vom Anfragekopf bis zum Ende der Antwort; 0s: unbegrenzt</translation>
    </message>
    <message>
        <source>Draining a backend</source>
        <translation>Auslaufen eines Backends</translation>
    </message>
    <message>
        <source>Time for a drained or removed backend to finish what is in flight; 0s: no limit</source>
        <translation>Zeit, in der ein auslaufendes oder entferntes Backend offene Anfragen beendet; 0s: unbegrenzt</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Time to finish what is in flight when Signalbox stops; 0s: no limit</source>
        <translation>Zeit, um offene Anfragen abzuschließen, wenn Signalbox endet; 0s: unbegrenzt</translation>
    </message>
    <message>
        <source>Request target</source>
        <translation>Anfrageziel</translation>
    </message>
    <message>
        <source>Longest request target; longer ones are answered with 414</source>
        <translation>Längstes Anfrageziel; längere werden mit 414 beantwortet</translation>
    </message>
    <message>
        <source>Message head</source>
        <translation>Nachrichtenkopf</translation>
    </message>
    <message>
        <source>Largest head of a request or a response</source>
        <translation>Größter Kopf einer Anfrage oder Antwort</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Header-Felder</translation>
    </message>
    <message>
        <source>Most header fields in a message&apos;s head</source>
        <translation>Höchstzahl der Header-Felder im Kopf einer Nachricht</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Most client connections at once</source>
        <translation>Höchstzahl gleichzeitiger Client-Verbindungen</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>Most memory for buffers in all; beyond it, reading pauses</source>
        <translation>Höchster Speicherbedarf aller Puffer zusammen; darüber pausiert das Lesen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Most requests that wait for a backend at once</source>
        <translation>Höchstzahl der Anfragen, die gleichzeitig auf ein Backend warten</translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation>Vertrauenswürdige Proxys</translation>
    </message>
    <message>
        <source>Proxies whose forwarding fields are believed</source>
        <translation>Proxys, deren Forwarding-Feldern vertraut wird</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Least important messages on standard error</source>
        <translation>Niedrigste Stufe der Meldungen auf der Standardfehlerausgabe</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Zugriffsprotokoll</translation>
    </message>
    <message>
        <source>File with a line for each request; -: standard output; empty: off</source>
        <translation>Datei mit einer Zeile je Anfrage; -: Standardausgabe; leer: aus</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Format of the access log</source>
        <translation>Format des Zugriffsprotokolls</translation>
    </message>
    <message>
        <source>Redacted parameters</source>
        <translation>Geschwärzte Parameter</translation>
    </message>
    <message>
        <source>Query parameters whose values are recorded nowhere</source>
        <translation>Query-Parameter, deren Werte nirgends aufgezeichnet werden</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Threads that forward requests; 0: one per core, at most 4</source>
        <translation>Threads, die Anfragen weiterleiten; 0: einer je Kern, höchstens 4</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>No window</source>
        <translation>Kein Fenster</translation>
    </message>
    <message>
        <source>Starts without a window</source>
        <translation>Startet ohne Fenster</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Starts with backends and gentle traffic of its own</source>
        <translation>Startet mit eigenen Backends und sanftem Traffic</translation>
    </message>
    <message>
        <source>Ready file</source>
        <translation>Ready-Datei</translation>
    </message>
    <message>
        <source>File that gets the ready line as JSON; empty: none</source>
        <translation>Datei, die die Ready-Zeile als JSON erhält; leer: keine</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>File that gets the totals as JSON at exit; -: standard output; empty: none</source>
        <translation>Datei, die am Ende die Summen als JSON erhält; -: Standardausgabe; leer: keine</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window, such as de; empty: the system&apos;s</source>
        <translation>Sprache des Fensters, etwa de; leer: die des Systems</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Admin API</source>
        <translation>Admin-API</translation>
    </message>
    <message>
        <source>JSON, metrics and events over HTTP. Beyond loopback it needs a token.</source>
        <translation>JSON, Metriken und Ereignisse über HTTP. Jenseits von Loopback braucht sie ein Token.</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Lastverteilung</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>Health-Checks</translation>
    </message>
    <message>
        <source>Outlier detection</source>
        <translation>Ausreißererkennung</translation>
    </message>
    <message>
        <source>A backend whose requests keep failing is ejected for a while.</source>
        <translation>Ein Backend, dessen Anfragen immer wieder scheitern, wird eine Weile ausgeschlossen.</translation>
    </message>
    <message>
        <source>Connections that fail are retried for every method, statuses and timeouts where it is safe.</source>
        <translation>Gescheiterte Verbindungen werden bei jeder Methode wiederholt, Statuscodes und Timeouts nur, wo es sicher ist.</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>Timeouts</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Sticky sessions</source>
        <translation>Sticky Sessions</translation>
    </message>
    <message>
        <source>A client stays with its backend while that one takes traffic.</source>
        <translation>Ein Client bleibt bei seinem Backend, solange dieses Traffic annimmt.</translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>Protokollierung</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informationen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Combined</source>
        <translation>Combined</translation>
    </message>
</context>
<context>
    <name>signalbox::ShareBar</name>
    <message>
        <source>Until now %1</source>
        <translation>Bisher %1</translation>
    </message>
</context>
<context>
    <name>signalbox::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Clear the filter, close the details, leave a dialog</source>
        <translation>Filter leeren, Details schließen, Dialog verlassen</translation>
    </message>
    <message>
        <source>Move the charts&apos; cursor</source>
        <translation>Zeiger der Diagramme bewegen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two keys</comment>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusLine</name>
    <message>
        <source>Display paused</source>
        <translation>Anzeige angehalten</translation>
    </message>
    <message>
        <source>↓ %1  ↑ %2</source>
        <translation>↓ %1  ↑ %2</translation>
    </message>
    <message>
        <source>Content to clients and from clients</source>
        <translation>Inhalt zu Clients und von Clients</translation>
    </message>
    <message>
        <source>up %1</source>
        <comment>for how long</comment>
        <translation>läuft seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n workers</source>
        <translation>
            <numerusform>%n Worker</numerusform>
            <numerusform>%n Worker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client connections</source>
        <translation>
            <numerusform>%Ln Client-Verbindung</numerusform>
            <numerusform>%Ln Client-Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 requests</source>
        <translation>
            <numerusform>%1 Anfrage</numerusform>
            <numerusform>%1 Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 retries</source>
        <translation>
            <numerusform>%1 Retry</numerusform>
            <numerusform>%1 Retries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cut off by clients</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%1 von Clients abgebrochen</numerusform>
            <numerusform>%1 von Clients abgebrochen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StepText</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Gewicht von %1</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>%1 auslaufen lassen</translation>
    </message>
    <message>
        <source>Maintenance of %1</source>
        <translation>Wartung von %1</translation>
    </message>
    <message>
        <source>Make %1 ready</source>
        <translation>%1 bereit machen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n backends</source>
        <translation>
            <numerusform>%n Backend hinzufügen</numerusform>
            <numerusform>%n Backends hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n backends</source>
        <translation>
            <numerusform>%n Backend entfernen</numerusform>
            <numerusform>%n Backends entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Weights of %n backends</source>
        <translation>
            <numerusform>Gewicht von %n Backend</numerusform>
            <numerusform>Gewichte von %n Backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drain %n backends</source>
        <translation>
            <numerusform>%n Backend auslaufen lassen</numerusform>
            <numerusform>%n Backends auslaufen lassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Maintenance of %n backends</source>
        <translation>
            <numerusform>Wartung von %n Backend</numerusform>
            <numerusform>Wartung von %n Backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n backends ready</source>
        <translation>
            <numerusform>%n Backend bereit machen</numerusform>
            <numerusform>%n Backends bereit machen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SummaryStrip</name>
    <message>
        <source>%1 is ejected: %2</source>
        <translation>%1 ist ausgeschlossen: %2</translation>
    </message>
    <message>
        <source>%1 is down: %2</source>
        <translation>%1 ist ausgefallen: %2</translation>
    </message>
    <message>
        <source>failing: %1</source>
        <translation>fehlerhaft: %1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>Debugging</translation>
    </message>
    <message>
        <source>Answers with 5xx, of requests in the last 10 s</source>
        <translation>Antworten mit 5xx, Anteil an den Anfragen der letzten 10 s</translation>
    </message>
    <message>
        <source>Half of the last 10 s&apos; requests took no longer</source>
        <translation>Die Hälfte der Anfragen der letzten 10 s dauerte nicht länger</translation>
    </message>
    <message>
        <source>95 % of the last 10 s&apos; requests took no longer</source>
        <translation>95 % der Anfragen der letzten 10 s dauerten nicht länger</translation>
    </message>
    <message>
        <source>99 % of the last 10 s&apos; requests took no longer</source>
        <translation>99 % der Anfragen der letzten 10 s dauerten nicht länger</translation>
    </message>
    <message>
        <source>no timeouts, retries or ejection</source>
        <translation>keine Timeouts, Retries oder Ausschlüsse</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/s</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>none takes traffic</source>
        <translation>keins erhält Traffic</translation>
    </message>
    <message>
        <source>too few are healthy: all get traffic</source>
        <translation>zu wenige sind gesund: alle erhalten Traffic</translation>
    </message>
    <message numerus="yes">
        <source>%Ln down: %1</source>
        <translation>
            <numerusform>%Ln ausgefallen: %1</numerusform>
            <numerusform>%Ln ausgefallen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>on</source>
        <comment>debugging</comment>
        <translation>ein</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln up</source>
        <comment>backends</comment>
        <translation>
            <numerusform>von %Ln aktiv</numerusform>
            <numerusform>von %Ln aktiv</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TestAnswer</name>
    <message>
        <source>Testing…</source>
        <translation>Test läuft…</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Keine Antwort: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::ThroughputChart</name>
    <message>
        <source>Throughput: requests per second by backend</source>
        <translation>Durchsatz: Anfragen pro Sekunde nach Backend</translation>
    </message>
    <message numerus="yes">
        <source>others (%Ln)</source>
        <translation>
            <numerusform>andere (%Ln)</numerusform>
            <numerusform>andere (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TimeChart</name>
    <message>
        <source>No traffic yet</source>
        <translation>Noch kein Traffic</translation>
    </message>
    <message numerus="yes">
        <source>No traffic in the last %n min</source>
        <translation>
            <numerusform>Kein Traffic in der letzten %n min</numerusform>
            <numerusform>Kein Traffic in den letzten %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Waterfall</name>
    <message>
        <source>connect %1</source>
        <translation>Verbinden %1</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>Warten %1</translation>
    </message>
    <message>
        <source>content %1</source>
        <translation>Inhalt %1</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>a backend, how it went, times</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>signalbox::WeightDelegate</name>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
</context>
<context>
    <name>signalbox::WeightsDialog</name>
    <message>
        <source>Set weights</source>
        <translation>Gewichte setzen</translation>
    </message>
    <message>
        <source>%1 ignores the weights</source>
        <translation>%1 beachtet die Gewichte nicht</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Intended share</source>
        <translation>Soll-Anteil</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Gewicht von %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>&amp;Equal</source>
        <translation>&amp;Gleich</translation>
    </message>
    <message>
        <source>In &amp;percent</source>
        <translation>In &amp;Prozent</translation>
    </message>
    <message>
        <source>Each gets the same</source>
        <translation>Jedes erhält gleich viel</translation>
    </message>
    <message>
        <source>In the same proportions, with a sum of 100</source>
        <translation>Im gleichen Verhältnis, mit der Summe 100</translation>
    </message>
</context>
</TS>
