<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>signalbox::AddressField</name>
    <message>
        <source>localhost:9001, just 9001, or a list</source>
        <translation>localhost:9001, juste 9001, ou une liste</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>the address of %1 too</source>
        <translation>aussi l&apos;adresse de %1</translation>
    </message>
    <message>
        <source>does not resolve now</source>
        <translation>ne se résout pas pour l&apos;instant</translation>
    </message>
    <message>
        <source>resolves to %1</source>
        <translation>se résout en %1</translation>
    </message>
    <message numerus="yes">
        <source>%n backends; not understood: %1</source>
        <translation>
            <numerusform>%n backend&#xa0;; non compris&#xa0;: %1</numerusform>
            <numerusform>%n backends&#xa0;; non compris&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends: %1, …</source>
        <translation>
            <numerusform>%n backend&#xa0;: %1, …</numerusform>
            <numerusform>%n backends&#xa0;: %1, …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends: %1</source>
        <translation>
            <numerusform>%n backend&#xa0;: %1</numerusform>
            <numerusform>%n backends&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two facts</comment>
        <translation>%1&#xa0;; %2</translation>
    </message>
</context>
<context>
    <name>signalbox::AlgorithmMenu</name>
    <message>
        <source>&amp;Algorithm</source>
        <translation>&amp;Algorithme</translation>
    </message>
</context>
<context>
    <name>signalbox::AnswersChart</name>
    <message>
        <source>Answers: responses per second by status class</source>
        <translation>Réponses&#xa0;: réponses par seconde selon la classe de statut</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendActions</name>
    <message>
        <source>Send traffic to one more backend</source>
        <translation>Envoyer du trafic à un backend de plus</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Change the backend&apos;s settings</source>
        <translation>Modifier les paramètres du backend</translation>
    </message>
    <message>
        <source>Edit &amp;weight</source>
        <translation>Modifier le &amp;poids</translation>
    </message>
    <message>
        <source>Change the weight in the table</source>
        <translation>Modifier le poids dans le tableau</translation>
    </message>
    <message>
        <source>&amp;Set weights…</source>
        <translation>&amp;Définir les poids…</translation>
    </message>
    <message>
        <source>Change several weights and see the shares first</source>
        <translation>Modifier plusieurs poids en voyant d&apos;abord les parts</translation>
    </message>
    <message>
        <source>Finish what is in flight, take nothing new</source>
        <translation>Finir ce qui est en cours, ne rien prendre de nouveau</translation>
    </message>
    <message>
        <source>Take no traffic and do not probe</source>
        <translation>Ne pas prendre de trafic et ne pas sonder</translation>
    </message>
    <message>
        <source>Take traffic again</source>
        <translation>Reprendre du trafic</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Retir&amp;er</translation>
    </message>
    <message>
        <source>Drain, then remove</source>
        <translation>Vidanger, puis retirer</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Te&amp;ster</translation>
    </message>
    <message>
        <source>Send the backend one request, from here</source>
        <translation>Envoyer d&apos;ici une requête au backend</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Annuler la dernière modification</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Refaire la modification</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Re&amp;do: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Removed %1 · Undo with %2</source>
        <translation>%1 retiré · Annuler avec %2</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n backends · Undo with %1</source>
        <translation>
            <numerusform>%n backend retiré · Annuler avec %1</numerusform>
            <numerusform>%n backends retirés · Annuler avec %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Non compris&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Drain</source>
        <comment>a command</comment>
        <translation>&amp;Vidanger</translation>
    </message>
    <message>
        <source>&amp;Maintenance</source>
        <comment>a command: put into maintenance</comment>
        <translation>Main&amp;tenance</translation>
    </message>
    <message>
        <source>&amp;Ready</source>
        <comment>a command: make ready</comment>
        <translation>P&amp;rêt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>Retrait de %1</translation>
    </message>
    <message numerus="yes">
        <source>Removing %n backends</source>
        <translation>
            <numerusform>Retrait de %n backend</numerusform>
            <numerusform>Retrait de %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n in flight finish first · Undo with %2</source>
        <comment>what is removed, requests, a key</comment>
        <translation>
            <numerusform>%1&#xa0;: %n requête en cours se termine d&apos;abord · Annuler avec %2</numerusform>
            <numerusform>%1&#xa0;: %n requêtes en cours se terminent d&apos;abord · Annuler avec %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n backends · Undo with %1</source>
        <translation>
            <numerusform>%n backend ajouté · Annuler avec %1</numerusform>
            <numerusform>%n backends ajoutés · Annuler avec %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add backend…</source>
        <translation>&amp;Ajouter un backend…</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendDetails</name>
    <message>
        <source>off</source>
        <translation>désactivée</translation>
    </message>
    <message>
        <source>TCP connect every %1</source>
        <translation>Connexion TCP toutes les %1</translation>
    </message>
    <message>
        <source>%1 %2 every %3</source>
        <comment>a method, a path, a time</comment>
        <translation>%1 %2 toutes les %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n à la fois</numerusform>
            <numerusform>%n à la fois</numerusform>
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
        <translation>%1  %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Health, last hour</source>
        <translation>Santé, dernière heure</translation>
    </message>
    <message>
        <source>Latency, last minute</source>
        <translation>Latence, dernière minute</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>%1 in use · %2 idle</source>
        <translation>%1 en usage · %2 au repos</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Aucun changement</translation>
    </message>
    <message>
        <source>%1 of %2 attempts, %3 repeated</source>
        <translation>%1 sur %2 essais, %3 répétés</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change the backend&apos;s settings</source>
        <translation>Modifier les paramètres du backend</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendDialog</name>
    <message>
        <source>0 takes nothing new</source>
        <translation>0 ne prend rien de nouveau</translation>
    </message>
    <message>
        <source>Above 0 it is a backup: it takes traffic while none below is available</source>
        <translation>Au-dessus de 0, c&apos;est un secours&#xa0;: il prend du trafic quand aucun rang inférieur n&apos;est disponible</translation>
    </message>
    <message>
        <source>Requests under way at once; more wait in the queue</source>
        <translation>Requêtes traitées à la fois&#xa0;; les autres attendent dans la file</translation>
    </message>
    <message>
        <source>The Host it is sent; &quot;backend&quot; is its address</source>
        <translation>L&apos;hôte (Host) qui lui est envoyé&#xa0;; «&#xa0;backend&#xa0;» est son adresse</translation>
    </message>
    <message>
        <source>Add backend</source>
        <translation>Ajouter un backend</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Plus</translation>
    </message>
    <message>
        <source>0, the first</source>
        <translation>0, le premier</translation>
    </message>
    <message>
        <source>, backup</source>
        <translation>, secours</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>aucune limite</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>Poi&amp;ds</translation>
    </message>
    <message>
        <source>M&amp;ode</source>
        <translation>M&amp;ode</translation>
    </message>
    <message>
        <source>T&amp;ier</source>
        <translation>Ran&amp;g</translation>
    </message>
    <message>
        <source>Max &amp;connections</source>
        <translation>&amp;Connexions max.</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Hôte</translation>
    </message>
    <message>
        <source>Health &amp;path</source>
        <translation>Chemin de &amp;santé</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>Sends one GET to it, from here</source>
        <translation>Lui envoie d&apos;ici une requête GET</translation>
    </message>
    <message numerus="yes">
        <source>Add %n backends</source>
        <translation>
            <numerusform>Ajouter %n backend</numerusform>
            <numerusform>Ajouter %n backends</numerusform>
        </translation>
    </message>
    <message>
        <source>An address is needed.</source>
        <translation>Une adresse est nécessaire.</translation>
    </message>
    <message>
        <source>A name has at most 64 letters, digits and . _ : - [ ].</source>
        <translation>Un nom a au plus 64 lettres, chiffres et . _ : - [ ].</translation>
    </message>
    <message>
        <source>There is a backend named %1 already.</source>
        <translation>Un backend nommé %1 existe déjà.</translation>
    </message>
    <message>
        <source>the address</source>
        <comment>the name if none is written</comment>
        <translation>l&apos;adresse</translation>
    </message>
    <message>
        <source>the client&apos;s</source>
        <comment>the Host that is sent</comment>
        <translation>celui du client</translation>
    </message>
    <message>
        <source>of the configuration</source>
        <comment>the path of its health check</comment>
        <translation>celui de la configuration</translation>
    </message>
    <message>
        <source>The path of its health check, such as /healthz</source>
        <translation>Le chemin de son contrôle de santé, par exemple /healthz</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>a mode</comment>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Drain</source>
        <comment>a mode</comment>
        <translation>Vidange</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <comment>a mode</comment>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Stays as it is: another address or name is another backend</source>
        <translation>Reste tel quel : une autre adresse ou un autre nom est un autre backend</translation>
    </message>
    <message>
        <source>Write HOST:PORT, with :WEIGHT behind it if you like. A port is a number from 1 to 65535.</source>
        <translation>Écrivez HÔTE:PORT, suivi de :POIDS si vous le souhaitez. Un port est un nombre de 1 à 65535.</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
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
        <translation>Poids</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Actives</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Requêtes/s</translation>
    </message>
    <message>
        <source>Share | intended</source>
        <translation>Part | prévue</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Réess.</translation>
    </message>
    <message>
        <source>Last probe</source>
        <translation>Dernière sonde</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Max connections</source>
        <translation>Connexions max.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>0 takes traffic first, the next only while none below is available</source>
        <translation>0 prend du trafic en premier, le suivant seulement quand aucun rang inférieur n&apos;est disponible</translation>
    </message>
    <message>
        <source>Requests under way at once; more wait in the queue</source>
        <translation>Requêtes traitées à la fois&#xa0;; les autres attendent dans la file</translation>
    </message>
    <message>
        <source>Time to the response&apos;s head that so many percent stay below</source>
        <translation>Temps jusqu&apos;à l&apos;en-tête de la réponse, non dépassé par ce pourcentage de requêtes</translation>
    </message>
    <message>
        <source>Attempts that failed or were answered with 5xx in the last 10 s</source>
        <translation>Tentatives échouées ou ayant reçu une réponse 5xx dans les 10 dernières secondes</translation>
    </message>
    <message>
        <source>Attempts that were repeated, there or elsewhere</source>
        <translation>Tentatives répétées, au même endroit ou ailleurs</translation>
    </message>
    <message>
        <source>Attempts that ended without a complete response</source>
        <translation>Tentatives terminées sans réponse complète</translation>
    </message>
    <message>
        <source>In this state</source>
        <comment>for how long</comment>
        <translation>Dans cet état</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendRow</name>
    <message>
        <source>no limit</source>
        <translation>aucune limite</translation>
    </message>
    <message>
        <source>%1 got, %2 intended</source>
        <translation>%1 reçus, %2 prévus</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>aucun trafic</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune encore</translation>
    </message>
    <message>
        <source>%1 ignores weights, except that 0 takes nothing new</source>
        <translation>%1 ignore les poids, sauf que 0 ne prend rien de nouveau</translation>
    </message>
    <message>
        <source>More than three times as slow as most</source>
        <translation>Plus de trois fois plus lent que la plupart</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed in the last 10 s; %3 since it was added</source>
        <translation>%1 tentatives sur %2 ont échoué dans les 10 dernières secondes&#xa0;; %3 depuis l&apos;ajout</translation>
    </message>
    <message>
        <source>%1 or a double click changes it; 0 takes nothing new</source>
        <translation>%1 ou un double-clic le modifie&#xa0;; 0 ne prend rien de nouveau</translation>
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
        <translation>première sonde en cours</translation>
    </message>
    <message>
        <source>looking up its name</source>
        <translation>résolution de son nom</translation>
    </message>
    <message>
        <source>a weight of 0 takes nothing new</source>
        <translation>un poids de 0 ne prend rien de nouveau</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>connexion refusée</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>échec de connexion</translation>
    </message>
    <message>
        <source>probe timed out</source>
        <translation>sonde&#xa0;: délai dépassé</translation>
    </message>
    <message>
        <source>TLS handshake failed</source>
        <translation>échec de la négociation TLS</translation>
    </message>
    <message>
        <source>no complete HTTP response</source>
        <translation>réponse HTTP incomplète</translation>
    </message>
    <message>
        <source>probe got an unexpected status</source>
        <translation>sonde&#xa0;: statut inattendu</translation>
    </message>
    <message>
        <source>probe missed the expected text</source>
        <translation>sonde&#xa0;: texte attendu absent</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>délai dépassé</translation>
    </message>
    <message>
        <source>connected in %1</source>
        <translation>connecté en %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a status</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Ramping %1 %</source>
        <translation>Montée %1&#xa0;%</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Ramping</source>
        <translation>Montée</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>En panne</translation>
    </message>
    <message>
        <source>Ejected</source>
        <translation>Éjecté</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Vidange</translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>Vidangé</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Retrait</translation>
    </message>
    <message numerus="yes">
        <source>%1, flapping · %Ln in 10 min</source>
        <translation>
            <numerusform>%1, instable · %Ln en 10 min</numerusform>
            <numerusform>%1, instable · %Ln en 10 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failures in a row</source>
        <translation>
            <numerusform>%Ln échec de suite</numerusform>
            <numerusform>%Ln échecs de suite</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>Tier %1: takes traffic only while no backend of a lower tier is available</source>
        <translation>Rang %1&#xa0;: ne prend du trafic que si aucun backend de rang inférieur n&apos;est disponible</translation>
    </message>
    <message>
        <source>Last probe: %1</source>
        <translation>Dernière sonde&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ejected so far: %1</source>
        <translation>Éjections jusqu&apos;ici&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln down</source>
        <translation>
            <numerusform>%Ln en panne</numerusform>
            <numerusform>%Ln en panne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ejected</source>
        <translation>
            <numerusform>%Ln éjecté</numerusform>
            <numerusform>%Ln éjectés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checking</source>
        <translation>
            <numerusform>%Ln en contrôle</numerusform>
            <numerusform>%Ln en contrôle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ramping</source>
        <translation>
            <numerusform>%Ln en montée</numerusform>
            <numerusform>%Ln en montée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draining</source>
        <translation>
            <numerusform>%Ln en vidange</numerusform>
            <numerusform>%Ln en vidange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in maintenance</source>
        <translation>
            <numerusform>%Ln en maintenance</numerusform>
            <numerusform>%Ln en maintenance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removing</source>
        <translation>
            <numerusform>%Ln en retrait</numerusform>
            <numerusform>%Ln en retrait</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ignores the weights, which differ</source>
        <translation>%1 ignore les poids, qui diffèrent</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln left</source>
        <comment>a state, requests in flight</comment>
        <translation>
            <numerusform>%1 · %Ln en cours</numerusform>
            <numerusform>%1 · %Ln en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>its name does not resolve</source>
        <translation>son nom ne se résout pas</translation>
    </message>
    <message>
        <source>backup</source>
        <comment>of a later tier</comment>
        <translation>secours</translation>
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
        <translation>&amp;Problèmes seuls</translation>
    </message>
    <message>
        <source>No backend has problems</source>
        <translation>Aucun backend n&apos;a de problème</translation>
    </message>
    <message>
        <source>Those that are not up, flap or fail; they stay for 5 minutes after</source>
        <translation>Ceux qui ne sont pas actifs, instables ou en échec&#xa0;; ils restent 5 minutes de plus</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter of the backends</source>
        <translation>Filtre des backends</translation>
    </message>
    <message>
        <source>Words of a name, an address or a state</source>
        <translation>Mots d&apos;un nom, d&apos;une adresse ou d&apos;un état</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>No backend matches the filter</source>
        <translation>Aucun backend ne correspond au filtre</translation>
    </message>
    <message>
        <source>Not listening yet</source>
        <translation>Pas encore à l&apos;écoute</translation>
    </message>
    <message>
        <source>The backends take traffic as soon as Signalbox listens.</source>
        <translation>Les backends prendront du trafic dès que Signalbox sera à l&apos;écoute.</translation>
    </message>
    <message>
        <source>No backend yet</source>
        <translation>Aucun backend pour l&apos;instant</translation>
    </message>
    <message>
        <source>Add one to forward requests to it, drop or paste addresses here, or see Signalbox at work.
Until then clients get 503.</source>
        <translation>En ajouter un pour lui transmettre des requêtes, déposer ou coller ici des adresses, ou voir Signalbox à l&apos;œuvre.
D&apos;ici là, les clients reçoivent 503.</translation>
    </message>
    <message>
        <source>Add backend (%1)</source>
        <translation>Ajouter un backend (%1)</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Lancer la démo</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln shown</source>
        <translation>
            <numerusform>%1 · %Ln affiché</numerusform>
            <numerusform>%1 · %Ln affichés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Chart</name>
    <message>
        <source>now</source>
        <translation>maint.</translation>
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
        <translation>il y a %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s ago</source>
        <translation>il y a %1 min %2 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ChartsPage</name>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>requests/s of %1 alone</source>
        <translation>requêtes/s de %1 seul</translation>
    </message>
    <message>
        <source>requests/s by backend</source>
        <translation>requêtes/s par backend</translation>
    </message>
    <message>
        <source>%1 · filled: got · outline: intended</source>
        <translation>%1 · plein&#xa0;: reçu · contour&#xa0;: prévu</translation>
    </message>
    <message>
        <source>last 10 s · filled: got · outline: intended</source>
        <translation>dernières 10 s · plein&#xa0;: reçu · contour&#xa0;: prévu</translation>
    </message>
    <message>
        <source>all backends</source>
        <translation>tous les backends</translation>
    </message>
    <message>
        <source>per second, all backends</source>
        <translation>par seconde, tous les backends</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>par seconde</translation>
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
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>&amp;Remember this, and do not ask again</source>
        <translation>&amp;Retenir ce choix et ne plus demander</translation>
    </message>
    <message>
        <source>Close the window?</source>
        <translation>Fermer la fenêtre&#xa0;?</translation>
    </message>
    <message>
        <source>Signalbox forwards traffic.</source>
        <translation>Signalbox achemine du trafic.</translation>
    </message>
    <message>
        <source>The configuration has changes that are not saved: quitting drops them.</source>
        <translation>La configuration a des modifications non enregistrées&#xa0;: quitter les abandonne.</translation>
    </message>
    <message>
        <source>Keep running leaves an icon in the tray.</source>
        <translation>«&#xa0;Laisser tourner&#xa0;» garde une icône dans la zone de notification.</translation>
    </message>
    <message>
        <source>Keep running minimises the window.</source>
        <translation>«&#xa0;Laisser tourner&#xa0;» réduit la fenêtre.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Drain and quit</source>
        <translation>&amp;Vidanger et quitter</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Laisser tourner</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests in flight</source>
        <translation>
            <numerusform>%Ln requête en cours</numerusform>
            <numerusform>%Ln requêtes en cours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ConfigActions</name>
    <message>
        <source>Configurations (*.toml)</source>
        <translation>Configurations (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Stop &amp;listening</source>
        <translation>Arrêter &amp;l&apos;écoute</translation>
    </message>
    <message>
        <source>&amp;Debugging</source>
        <translation>&amp;Débogage</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>A&amp;bandonner les modifications</translation>
    </message>
    <message>
        <source>Drops the changes that are not saved</source>
        <translation>Abandonne les modifications non enregistrées</translation>
    </message>
    <message>
        <source>Re&amp;load from file</source>
        <translation>Re&amp;charger le fichier</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>Whether clients can connect; what is in flight goes on</source>
        <translation>Si les clients peuvent se connecter&#xa0;; ce qui est en cours continue</translation>
    </message>
    <message>
        <source>No timeouts, retries, checks or ejection, to sit at a breakpoint</source>
        <translation>Ni délais, ni réessais, ni contrôles, ni éjection, pour rester sur un point d&apos;arrêt</translation>
    </message>
    <message>
        <source>Open configuration</source>
        <translation>Ouvrir une configuration</translation>
    </message>
    <message>
        <source>Save the changes to the configuration first?</source>
        <translation>Enregistrer d&apos;abord les modifications de la configuration&#xa0;?</translation>
    </message>
    <message>
        <source>Opening %1 drops what is not saved.</source>
        <translation>Ouvrir %1 abandonne ce qui n&apos;est pas enregistré.</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 ouvert</translation>
    </message>
    <message>
        <source>Save configuration</source>
        <translation>Enregistrer la configuration</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Nothing differs from %1</source>
        <translation>Aucune différence avec %1</translation>
    </message>
    <message>
        <source>As in %1 again: %2</source>
        <translation>De nouveau comme dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Start &amp;listening</source>
        <translation>Démarrer &amp;l&apos;écoute</translation>
    </message>
    <message>
        <source>No file — modified</source>
        <translation>Sans fichier — modifié</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>Sans fichier</translation>
    </message>
    <message>
        <source>%1 — modified</source>
        <translation>%1 — modifié</translation>
    </message>
    <message>
        <source>%1 was changed by another program. Save to another file, or reload it, which drops the changes made here.</source>
        <translation>Un autre programme a modifié %1. Enregistrez dans un autre fichier ou rechargez-le, ce qui abandonne les modifications faites ici.</translation>
    </message>
</context>
<context>
    <name>signalbox::CurlCommand</name>
    <message>
        <source>With what is recorded: method, target, user agent and referer,
but no other fields and no content</source>
        <translation>Avec ce qui est enregistré : méthode, cible, agent utilisateur et référent,
mais sans les autres champs ni le contenu</translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsPage</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Détails de %1</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>Fermer (%1)</translation>
    </message>
</context>
<context>
    <name>signalbox::DistributionChart</name>
    <message>
        <source>Distribution: share of the requests that each backend got, and was to get</source>
        <translation>Répartition&#xa0;: part des requêtes que chaque backend a reçue, et devait recevoir</translation>
    </message>
    <message>
        <source>%1: %2 of %3 intended</source>
        <translation>%1&#xa0;: %2 sur %3 prévus</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>No backends yet</source>
        <translation>Aucun backend</translation>
    </message>
    <message numerus="yes">
        <source>others (%Ln)</source>
        <translation>
            <numerusform>autres (%Ln)</numerusform>
            <numerusform>autres (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation>Aucun trafic</translation>
    </message>
</context>
<context>
    <name>signalbox::ErrorText</name>
    <message>
        <source>There is a backend of this name already.</source>
        <translation>Un backend de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>This backend is not there any more.</source>
        <translation>Ce backend n&apos;existe plus.</translation>
    </message>
    <message>
        <source>Signalbox itself listens at this address.</source>
        <translation>Signalbox écoute lui-même à cette adresse.</translation>
    </message>
    <message>
        <source>Signalbox is too busy, or has not been started.</source>
        <translation>Signalbox est trop occupé ou n&apos;a pas été démarré.</translation>
    </message>
</context>
<context>
    <name>signalbox::EventFilter</name>
    <message>
        <source>%1: a kind is state, change, warning or note</source>
        <translation>%1 : un type est state, change, warning ou note</translation>
    </message>
</context>
<context>
    <name>signalbox::EventModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Instable</translation>
    </message>
</context>
<context>
    <name>signalbox::EventTable</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>Filter by this backend</source>
        <translation>Filtrer sur ce backend</translation>
    </message>
    <message>
        <source>Show backend</source>
        <translation>Afficher le backend</translation>
    </message>
    <message>
        <source>No event matches the filter</source>
        <translation>Aucun événement ne correspond au filtre</translation>
    </message>
    <message>
        <source>Words, or kind:state, kind:change, kind:warning, kind:note, backend:NAME</source>
        <translation>Mots, ou kind:state, kind:change, kind:warning, kind:note, backend:NOM</translation>
    </message>
</context>
<context>
    <name>signalbox::EventText</name>
    <message>
        <source>%1: set to %2</source>
        <translation>%1&#xa0;: devient %2</translation>
    </message>
    <message>
        <source>%1: was %2, is gone</source>
        <translation>%1&#xa0;: valait %2, n&apos;existe plus</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Alerte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln retries were not made: the budget is used up</source>
        <translation>
            <numerusform>%Ln réessai n&apos;a pas été fait&#xa0;: le budget est épuisé</numerusform>
            <numerusform>%Ln réessais n&apos;ont pas été faits&#xa0;: le budget est épuisé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests were not retried: their content is too long</source>
        <translation>
            <numerusform>%Ln requête n&apos;a pas été retentée&#xa0;: son contenu est trop long</numerusform>
            <numerusform>%Ln requêtes n&apos;ont pas été retentées&#xa0;: leur contenu est trop long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests have no line in the access log</source>
        <translation>
            <numerusform>%Ln requête n&apos;a pas de ligne dans le journal d&apos;accès</numerusform>
            <numerusform>%Ln requêtes n&apos;ont pas de ligne dans le journal d&apos;accès</numerusform>
        </translation>
    </message>
    <message>
        <source>the file is not valid: nothing changes</source>
        <translation>le fichier n&apos;est pas valide&#xa0;: rien ne change</translation>
    </message>
    <message>
        <source>too few backends are healthy: ejected ones take traffic too</source>
        <translation>trop peu de backends sont sains&#xa0;: les éjectés prennent aussi du trafic</translation>
    </message>
    <message>
        <source>ejected backends take no traffic any more</source>
        <translation>les backends éjectés ne prennent plus de trafic</translation>
    </message>
    <message>
        <source>debugging: no timeouts, retries, probes and ejection</source>
        <translation>débogage&#xa0;: ni délais, ni réessais, ni sondes, ni éjection</translation>
    </message>
    <message>
        <source>debugging is over: timeouts and all else apply</source>
        <translation>débogage terminé&#xa0;: les délais et tout le reste s&apos;appliquent</translation>
    </message>
    <message>
        <source>the listeners are open again</source>
        <translation>les points d&apos;écoute sont rouverts</translation>
    </message>
    <message>
        <source>the listeners are closed: no client can connect</source>
        <translation>les points d&apos;écoute sont fermés&#xa0;: aucun client ne peut se connecter</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a backend</comment>
        <translation>nouveau</translation>
    </message>
    <message numerus="yes">
        <source>flapping · %Ln changes, last: %1</source>
        <translation>
            <numerusform>instable · %Ln changement, dernier&#xa0;: %1</numerusform>
            <numerusform>instable · %Ln changements, dernier&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flapping · %Ln changes, last: %1, %2</source>
        <translation>
            <numerusform>instable · %Ln changement, dernier&#xa0;: %1, %2</numerusform>
            <numerusform>instable · %Ln changements, dernier&#xa0;: %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <comment>an event that is no warning</comment>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>signalbox::Format</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 o/s</translation>
    </message>
    <message>
        <source>%1 KiB/s</source>
        <translation>%1 Kio/s</translation>
    </message>
    <message>
        <source>%1 MiB/s</source>
        <translation>%1 Mio/s</translation>
    </message>
    <message>
        <source>%1 GiB/s</source>
        <translation>%1 Gio/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
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
        <translation>%1 j %2 h</translation>
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
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Weighted round robin</source>
        <translation>Round robin pondéré</translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation>Round robin</translation>
    </message>
    <message>
        <source>Least connections</source>
        <translation>Moins de connexions</translation>
    </message>
    <message>
        <source>Consistent hashing</source>
        <translation>Hachage cohérent</translation>
    </message>
    <message>
        <source>Maglev</source>
        <translation>Maglev</translation>
    </message>
    <message>
        <source>Two choices</source>
        <translation>Deux choix</translation>
    </message>
    <message>
        <source>Peak EWMA</source>
        <translation>Peak EWMA</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Aléatoire</translation>
    </message>
    <message>
        <source>In turn, each as often as its weight says</source>
        <translation>À tour de rôle, chacun aussi souvent que le dit son poids</translation>
    </message>
    <message>
        <source>In turn, all alike; weights are ignored</source>
        <translation>À tour de rôle, tous pareils&#xa0;; les poids sont ignorés</translation>
    </message>
    <message>
        <source>To the one with the fewest requests in flight for its weight</source>
        <translation>À celui qui a le moins de requêtes en cours pour son poids</translation>
    </message>
    <message>
        <source>The same key to the same backend; few keys move when backends come and go</source>
        <translation>La même clé au même backend&#xa0;; peu de clés bougent quand des backends vont et viennent</translation>
    </message>
    <message>
        <source>The same key to the same backend, by a table with very even shares</source>
        <translation>La même clé au même backend, par une table aux parts très égales</translation>
    </message>
    <message>
        <source>Two at random, the less loaded of them</source>
        <translation>Deux au hasard, le moins chargé des deux</translation>
    </message>
    <message>
        <source>To the one that answers soonest, by recent latency and requests in flight</source>
        <translation>À celui qui répond le plus tôt, selon la latence récente et les requêtes en cours</translation>
    </message>
    <message>
        <source>At random, each as often as its weight says</source>
        <translation>Au hasard, chacun aussi souvent que le dit son poids</translation>
    </message>
</context>
<context>
    <name>signalbox::HealthBars</name>
    <message>
        <source>Health, last hour</source>
        <translation>Santé, dernière heure</translation>
    </message>
    <message numerus="yes">
        <source>Down or ejected in %n minutes of the last hour</source>
        <translation>
            <numerusform>En panne ou éjecté pendant %n minute de la dernière heure</numerusform>
            <numerusform>En panne ou éjecté pendant %n minutes de la dernière heure</numerusform>
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
        <translation>Latence, dernière minute</translation>
    </message>
    <message>
        <source>up to %1: %2</source>
        <translation>jusqu&apos;à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No traffic in the last minute</source>
        <translation>Aucun trafic dans la dernière minute</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>signalbox::LatencyChart</name>
    <message>
        <source>Latency: p50, p95 and p99 of all requests</source>
        <translation>Latence&#xa0;: p50, p95 et p99 de toutes les requêtes</translation>
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
        <translation>&amp;Copier l&apos;adresse</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Point d&apos;écoute</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>À l&apos;écoute</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Écoute sur %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Pas à l&apos;écoute</translation>
    </message>
</context>
<context>
    <name>signalbox::LogPage</name>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>Filtre du journal</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Forgets what is shown here</source>
        <translation>Oublie ce qui est affiché ici</translation>
    </message>
    <message>
        <source>status:5xx backend:NAME, words or an id</source>
        <translation>status:5xx backend:NOM, mots ou id</translation>
    </message>
    <message>
        <source>kind:state backend:NAME, or words</source>
        <translation>kind:state backend:NOM, ou mots</translation>
    </message>
    <message>
        <source>Events (%1)</source>
        <translation>Événements (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Paused – %n new</source>
        <translation>
            <numerusform>En pause – %n de plus</numerusform>
            <numerusform>En pause – %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Aller à la fin</translation>
    </message>
    <message>
        <source>Follow what is new</source>
        <translation>Suivre ce qui arrive</translation>
    </message>
    <message>
        <source>Show what is new and go on (%1)</source>
        <translation>Afficher ce qui est arrivé et continuer (%1)</translation>
    </message>
    <message>
        <source>Pause the display (%1)</source>
        <translation>Mettre l&apos;affichage en pause (%1)</translation>
    </message>
</context>
<context>
    <name>signalbox::MainWindow</name>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Use a free port</source>
        <translation>&amp;Utiliser un port libre</translation>
    </message>
    <message>
        <source>Quit &amp;now</source>
        <translation>Quitter &amp;maintenant</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Stopping. %1</source>
        <translation>Arrêt. %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>&amp;Trafic</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>Détai&amp;ls</translation>
    </message>
    <message>
        <source>&amp;Backend</source>
        <translation>&amp;Backend</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>&amp;Graphiques</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Signalbox</source>
        <translation>À &amp;propos de Signalbox</translation>
    </message>
    <message>
        <source>About Signalbox</source>
        <translation>À propos de Signalbox</translation>
    </message>
    <message>
        <source>Signalbox %1
An HTTP load balancer with a live dashboard.
GPL-3.0-or-later</source>
        <translation>Signalbox %1
Un répartiteur de charge HTTP avec un tableau de bord en direct.
GPL-3.0-or-later</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>Time that the charts show</source>
        <translation>Durée que montrent les graphiques</translation>
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
        <translation>&amp;Afficher Signalbox</translation>
    </message>
    <message>
        <source>Add backend</source>
        <translation>Ajouter un backend</translation>
    </message>
</context>
<context>
    <name>signalbox::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>signalbox::Notifications</name>
    <message>
        <source>%1: %2</source>
        <comment>a backend and why</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Recovered: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n backends recovered</source>
        <translation>
            <numerusform>%n backend rétabli</numerusform>
            <numerusform>%n backends rétablis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends down</source>
        <translation>
            <numerusform>%n backend en panne</numerusform>
            <numerusform>%n backends en panne</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::NumberBox</name>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>Un nombre entier de %1 à %2</translation>
    </message>
</context>
<context>
    <name>signalbox::PreferencesMenu</name>
    <message>
        <source>&amp;Preferences</source>
        <translation>P&amp;références</translation>
    </message>
    <message>
        <source>&amp;Notify when backends go down or recover</source>
        <translation>&amp;Notifier les pannes et les retours des backends</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>When the window &amp;closes</source>
        <translation>À la &amp;fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Ask while there is traffic</source>
        <translation>&amp;Demander tant qu&apos;il y a du trafic</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Laisser tourner</translation>
    </message>
    <message>
        <source>&amp;Drain and quit</source>
        <translation>&amp;Vidanger et quitter</translation>
    </message>
</context>
<context>
    <name>signalbox::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Effacer la liste</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestDetails</name>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>No backend was asked.</source>
        <translation>Aucun backend n&apos;a été sollicité.</translation>
    </message>
    <message>
        <source>Why this backend</source>
        <translation>Pourquoi ce backend</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Referer</source>
        <translation>Référent</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Copier pour curl</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copier l&apos;id</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>method and target</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>none was sent</source>
        <translation>aucun envoyé</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>%1 reçus, %2 envoyés</translation>
    </message>
    <message>
        <source>It was not noted: nobody was watching.</source>
        <translation>Non relevé&#xa0;: personne ne regardait.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an algorithm and why</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a request&apos;s start and end</comment>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méth.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Why this backend</source>
        <translation>Pourquoi ce backend</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestQuery</name>
    <message>
        <source>%1: a status is like 503, 5xx or &gt;=400</source>
        <translation>%1 : un statut s&apos;écrit comme 503, 5xx ou &gt;=400</translation>
    </message>
    <message>
        <source>%1: attempts are like 2 or &gt;1</source>
        <translation>%1 : les tentatives s&apos;écrivent comme 2 ou &gt;1</translation>
    </message>
    <message>
        <source>%1: a duration is like &gt;100ms or &lt;=0.5s</source>
        <translation>%1 : une durée s&apos;écrit comme &gt;100ms ou &lt;=0.5s</translation>
    </message>
    <message>
        <source>%1: there is no such key</source>
        <translation>%1 : cette clé n&apos;existe pas</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Copier pour curl</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Copier l&apos;id de la requête</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>Filter by this backend</source>
        <translation>Filtrer sur ce backend</translation>
    </message>
    <message>
        <source>Filter by this status</source>
        <translation>Filtrer sur ce statut</translation>
    </message>
    <message>
        <source>No request matches the filter</source>
        <translation>Aucune requête ne correspond au filtre</translation>
    </message>
    <message>
        <source>Words in target or client, a request id, or
status:5xx  status:&gt;=400  attempts:&gt;1  duration:&gt;100ms  -status:2xx
backend:NAME  method:POST  error:CODE  client:ADDRESS  target:TEXT  id:ID
All of them together. backend:api* is any that begins so.</source>
        <translation>Mots de la cible ou du client, un id de requête, ou
status:5xx  status:&gt;=400  attempts:&gt;1  duration:&gt;100ms  -status:2xx
backend:NOM  method:POST  error:CODE  client:ADRESSE  target:TEXTE  id:ID
Tous à la fois. backend:api* est tout backend qui commence ainsi.</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestText</name>
    <message>
        <source>connection refused</source>
        <translation>connexion refusée</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>connexion&#xa0;: délai dépassé</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>échec de connexion</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>connexion perdue</translation>
    </message>
    <message>
        <source>no descriptor left</source>
        <translation>plus de descripteur libre</translation>
    </message>
    <message>
        <source>no response in time</source>
        <translation>réponse&#xa0;: délai dépassé</translation>
    </message>
    <message>
        <source>content not taken in time</source>
        <translation>contenu non pris à temps</translation>
    </message>
    <message>
        <source>invalid response</source>
        <translation>réponse invalide</translation>
    </message>
    <message>
        <source>no backend available</source>
        <translation>aucun backend disponible</translation>
    </message>
    <message>
        <source>queue full</source>
        <translation>file pleine</translation>
    </message>
    <message>
        <source>queued for too long</source>
        <translation>trop longtemps en file</translation>
    </message>
    <message>
        <source>client went away</source>
        <translation>client parti</translation>
    </message>
    <message>
        <source>response cut short</source>
        <translation>réponse tronquée</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>trop long</translation>
    </message>
    <message>
        <source>request head too slow</source>
        <translation>en-tête de requête trop lent</translation>
    </message>
    <message>
        <source>request content too slow</source>
        <translation>contenu de requête trop lent</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>score %1</translation>
    </message>
    <message>
        <source>score %1 · the better of two at random</source>
        <translation>score %1 · le meilleur de deux au hasard</translation>
    </message>
    <message>
        <source>score %1 · next %2 (%3)</source>
        <translation>score %1 · suivant %2 (%3)</translation>
    </message>
    <message>
        <source>by its key</source>
        <translation>par sa clé</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>au hasard</translation>
    </message>
    <message>
        <source>least connections</source>
        <translation>moins de connexions</translation>
    </message>
    <message>
        <source>its turn</source>
        <translation>son tour</translation>
    </message>
    <message>
        <source>%1, retried</source>
        <translation>%1, retentée</translation>
    </message>
    <message>
        <source>Sticky session</source>
        <translation>Session persistante</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>sticky session</source>
        <translation>session persistante</translation>
    </message>
    <message>
        <source>none available</source>
        <translation>aucun disponible</translation>
    </message>
    <message numerus="yes">
        <source>tried %n before</source>
        <translation>
            <numerusform>%n essayé avant</numerusform>
            <numerusform>%n essayés avant</numerusform>
        </translation>
    </message>
    <message>
        <source>only one available</source>
        <translation>seul disponible</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 o</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 Kio</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 Mio</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 Gio</translation>
    </message>
    <message>
        <source>given up</source>
        <comment>an attempt, as another was better</comment>
        <translation>abandonnée</translation>
    </message>
    <message>
        <source>went down</source>
        <comment>a backend</comment>
        <translation>tombé en panne</translation>
    </message>
    <message>
        <source>loop</source>
        <comment>a request came back to where it was</comment>
        <translation>boucle</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Choisi</translation>
    </message>
    <message>
        <source>Could have been picked</source>
        <translation>Aurait pu être choisi</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>a backend at its limit</comment>
        <translation>Plein</translation>
    </message>
    <message>
        <source>Tried before</source>
        <translation>Déjà essayé</translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>a backend of a later tier</comment>
        <translation>Secours</translation>
    </message>
    <message>
        <source>Weight 0</source>
        <translation>Poids 0</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsDialog</name>
    <message>
        <source>No setting matches.</source>
        <translation>Aucun paramètre ne correspond.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Groupes de paramètres</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Changes apply at once. Save asks for a file to keep them in.</source>
        <translation>Les modifications s&apos;appliquent aussitôt. Enregistrer demande un fichier où les garder.</translation>
    </message>
    <message>
        <source>Changes have been applied, but not saved to %1 yet.</source>
        <translation>Les modifications sont appliquées, mais pas encore enregistrées dans %1.</translation>
    </message>
    <message>
        <source>Changes apply at once. Save keeps them in %1.</source>
        <translation>Les modifications s&apos;appliquent aussitôt. Enregistrer les garde dans %1.</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Drops the changes that are not saved</source>
        <translation>Abandonne les modifications non enregistrées</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>“%1” is not applied. Close again to leave it as it was.</source>
        <translation>« %1 » n’est pas appliqué. Fermez à nouveau pour le laisser tel quel.</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsEditor</name>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsHint</name>
    <message>
        <source>A time is wanted, %1, such as 250ms, 5s or 2m</source>
        <translation>Une durée est attendue, %1, par exemple 250ms, 5s ou 2m</translation>
    </message>
    <message>
        <source>A size is wanted, %1, such as 512, 64KiB or 16MiB</source>
        <translation>Une taille est attendue, %1, par exemple 512, 64KiB ou 16MiB</translation>
    </message>
    <message>
        <source>Not allowed; wanted is %1</source>
        <translation>Non admis&#xa0;; attendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>A number is wanted, %1</source>
        <translation>Un nombre est attendu, %1</translation>
    </message>
    <message>
        <source>A request target cannot be longer than the message head that it is part of</source>
        <translation>La cible d&apos;une requête ne peut pas être plus longue que l&apos;en-tête de message qui la contient</translation>
    </message>
    <message>
        <source>Without a good status no backend could be up</source>
        <translation>Sans bon statut, aucun backend ne pourrait être actif</translation>
    </message>
    <message>
        <source>The longest ejection cannot be shorter than the first</source>
        <translation>L&apos;éjection la plus longue ne peut pas être plus courte que la première</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>un par ligne</translation>
    </message>
    <message>
        <source>one a line, each %1</source>
        <translation>un par ligne, chacun&#xa0;: %1</translation>
    </message>
    <message>
        <source>0 or %1 to %2</source>
        <translation>0 ou %1 à %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>défaut&#xa0;: %1</translation>
    </message>
    <message>
        <source>This algorithm ignores the weights, which differ</source>
        <translation>Cet algorithme ignore les poids, qui diffèrent</translation>
    </message>
    <message>
        <source>client_ip, uri, header:NAME, cookie:NAME or query:NAME</source>
        <translation>client_ip, uri, header:NOM, cookie:NOM ou query:NOM</translation>
    </message>
    <message>
        <source>a cookie&apos;s name (letters, digits and !#$%&amp;&apos;*+-.^_`|~)</source>
        <translation>le nom d&apos;un cookie (lettres, chiffres et&#xa0;!#$%&amp;&apos;*+-.^_`|~)</translation>
    </message>
    <message>
        <source>a path that begins with / (visible ASCII, no #), or empty</source>
        <translation>un chemin qui commence par / (ASCII visible, sans #), ou vide</translation>
    </message>
    <message>
        <source>a method such as GET, HEAD or OPTIONS</source>
        <translation>une méthode telle que GET, HEAD ou OPTIONS</translation>
    </message>
    <message>
        <source>NAME or NAME:PORT, or empty</source>
        <translation>NOM ou NOM:PORT, ou vide</translation>
    </message>
    <message>
        <source>a status or a range of them, &quot;502-504&quot;</source>
        <translation>un statut ou une plage de statuts, «&#xa0;502-504&#xa0;»</translation>
    </message>
    <message>
        <source>an IP address or a range such as 10.0.0.0/8</source>
        <translation>une adresse IP ou une plage telle que 10.0.0.0/8</translation>
    </message>
    <message>
        <source>a host name</source>
        <translation>un nom d&apos;hôte</translation>
    </message>
    <message>
        <source>a language code such as de or pt_BR</source>
        <translation>un code de langue tel que de ou pt_BR</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsRow</name>
    <message>
        <source>Needs a restart: change it in the file</source>
        <translation>Demande un redémarrage&#xa0;: à modifier dans le fichier</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Revenir à la valeur par défaut</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1&#xa0;: revenir à la valeur par défaut</translation>
    </message>
    <message>
        <source>differs from the default</source>
        <translation>diffère de la valeur par défaut</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliqué</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsText</name>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Where clients connect; *:PORT is everywhere</source>
        <translation>Où les clients se connectent&#xa0;; *:PORT&#xa0;: partout</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where the admin API listens, or off</source>
        <translation>Où l&apos;API d&apos;administration écoute, ou off</translation>
    </message>
    <message>
        <source>Further host names</source>
        <translation>Autres noms d&apos;hôte</translation>
    </message>
    <message>
        <source>Host names that are accepted beside the address</source>
        <translation>Noms d&apos;hôte acceptés outre l&apos;adresse</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>Fichier du jeton</translation>
    </message>
    <message>
        <source>File with the token that every call then needs</source>
        <translation>Fichier contenant le jeton que chaque appel exige alors</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>How a backend is chosen for a request</source>
        <translation>Comment un backend est choisi pour une requête</translation>
    </message>
    <message>
        <source>Hash key</source>
        <translation>Clé de hachage</translation>
    </message>
    <message>
        <source>What hashing algorithms tell clients apart by</source>
        <translation>Ce qui distingue les clients pour les algorithmes de hachage</translation>
    </message>
    <message>
        <source>Load bound</source>
        <translation>Borne de charge</translation>
    </message>
    <message>
        <source>Most load of a backend under consistent hashing, as a multiple of the average; 0: no bound</source>
        <translation>Charge maximale d&apos;un backend en hachage cohérent, en multiple de la moyenne&#xa0;; 0&#xa0;: sans borne</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Slow start</source>
        <translation>Démarrage progressif</translation>
    </message>
    <message>
        <source>Time in which a backend that comes back reaches its share; 0s: at once</source>
        <translation>Temps dans lequel un backend de retour atteint sa part&#xa0;; 0s&#xa0;: aussitôt</translation>
    </message>
    <message>
        <source>Panic threshold</source>
        <translation>Seuil de panique</translation>
    </message>
    <message>
        <source>Share of available backends below which ejected ones take traffic too; 0: never</source>
        <translation>Part de backends disponibles sous laquelle les éjectés prennent aussi du trafic&#xa0;; 0&#xa0;: jamais</translation>
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
        <translation>Nom du cookie qui garde un client sur son backend&#xa0;; vide&#xa0;: désactivé</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Signs the cookie, the same wherever instances share clients; empty: a random one for this run</source>
        <translation>Signe le cookie, le même partout où des instances partagent des clients&#xa0;; vide&#xa0;: aléatoire, pour cette exécution</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Time between checks; 0s: no active checks</source>
        <translation>Temps entre les contrôles&#xa0;; 0s&#xa0;: aucun contrôle actif</translation>
    </message>
    <message>
        <source>Fast interval</source>
        <translation>Intervalle rapide</translation>
    </message>
    <message>
        <source>Time between checks while the state is changing</source>
        <translation>Temps entre les contrôles pendant que l&apos;état change</translation>
    </message>
    <message>
        <source>Interval while down</source>
        <translation>Intervalle en panne</translation>
    </message>
    <message>
        <source>Time between checks of a backend that stays down; 0s: twice the interval</source>
        <translation>Temps entre les contrôles d&apos;un backend qui reste en panne&#xa0;; 0s&#xa0;: deux fois l&apos;intervalle</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Délai maximal</translation>
    </message>
    <message>
        <source>Longest time of one check</source>
        <translation>Durée maximale d&apos;un contrôle</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Gigue</translation>
    </message>
    <message>
        <source>Share by which each interval varies at random</source>
        <translation>Part dont chaque intervalle varie au hasard</translation>
    </message>
    <message>
        <source>Rise</source>
        <translation>Seuil de retour</translation>
    </message>
    <message>
        <source>Good checks in a row that make a backend up</source>
        <translation>Bons contrôles de suite qui rendent un backend actif</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>contrôles</translation>
    </message>
    <message>
        <source>Fall</source>
        <translation>Seuil de panne</translation>
    </message>
    <message>
        <source>Bad checks in a row that make a backend down</source>
        <translation>Mauvais contrôles de suite qui mettent un backend en panne</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Path of an HTTP check; empty: a TCP connection is enough</source>
        <translation>Chemin d&apos;un contrôle HTTP&#xa0;; vide&#xa0;: une connexion TCP suffit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Method of an HTTP check</source>
        <translation>Méthode d&apos;un contrôle HTTP</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Scheme of an HTTP check; the certificate of HTTPS is not verified</source>
        <translation>Schéma d&apos;un contrôle HTTP&#xa0;; le certificat de HTTPS n&apos;est pas vérifié</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port that is checked; 0: the backend&apos;s own</source>
        <translation>Port contrôlé&#xa0;; 0&#xa0;: celui du backend</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Host that is sent with an HTTP check; empty: the backend&apos;s address</source>
        <translation>Hôte envoyé avec un contrôle HTTP&#xa0;; vide&#xa0;: l&apos;adresse du backend</translation>
    </message>
    <message>
        <source>Good statuses</source>
        <translation>Bons statuts</translation>
    </message>
    <message>
        <source>Statuses that make an HTTP check good</source>
        <translation>Statuts qui rendent un contrôle HTTP bon</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Text that the response contains in its first 64 KiB; empty: any</source>
        <translation>Texte que la réponse contient dans ses premiers 64 Kio&#xa0;; vide&#xa0;: n&apos;importe lequel</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Échecs de suite</translation>
    </message>
    <message>
        <source>Failures in a row, in one worker, that eject a backend; 0: never</source>
        <translation>Échecs de suite, dans un worker, qui éjectent un backend&#xa0;; 0&#xa0;: jamais</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>requêtes</translation>
    </message>
    <message>
        <source>Failing statuses</source>
        <translation>Statuts en échec</translation>
    </message>
    <message>
        <source>Statuses that count as failures beside broken connections and timeouts</source>
        <translation>Statuts comptés comme échecs, outre les connexions rompues et les délais dépassés</translation>
    </message>
    <message>
        <source>Ejection</source>
        <translation>Éjection</translation>
    </message>
    <message>
        <source>Time of the first ejection; the second lasts twice as long, and so on</source>
        <translation>Durée de la première éjection&#xa0;; la deuxième dure deux fois plus, et ainsi de suite</translation>
    </message>
    <message>
        <source>Longest ejection</source>
        <translation>Éjection la plus longue</translation>
    </message>
    <message>
        <source>Time that an ejection lasts at most</source>
        <translation>Durée maximale d&apos;une éjection</translation>
    </message>
    <message>
        <source>Most ejected</source>
        <translation>Éjectés au plus</translation>
    </message>
    <message>
        <source>Share of the backends that may be ejected at once</source>
        <translation>Part des backends pouvant être éjectés à la fois</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Réessais</translation>
    </message>
    <message>
        <source>Attempts after the first one; 0: none</source>
        <translation>Tentatives après la première&#xa0;; 0&#xa0;: aucune</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>tentatives</translation>
    </message>
    <message>
        <source>Backoff</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>Time before a retry at the same backend</source>
        <translation>Temps avant un réessai sur le même backend</translation>
    </message>
    <message>
        <source>Backoff growth</source>
        <translation>Croissance de l&apos;attente</translation>
    </message>
    <message>
        <source>Growth of the backoff from one retry to the next</source>
        <translation>Croissance de l&apos;attente d&apos;un réessai au suivant</translation>
    </message>
    <message>
        <source>Longest backoff</source>
        <translation>Attente la plus longue</translation>
    </message>
    <message>
        <source>Longest time before a retry; a backend with a longer Retry-After gets none</source>
        <translation>Temps maximal avant un réessai&#xa0;; un backend dont le Retry-After est plus long n&apos;en reçoit aucun</translation>
    </message>
    <message>
        <source>Retried statuses</source>
        <translation>Statuts retentés</translation>
    </message>
    <message>
        <source>Statuses of responses after which a request is retried</source>
        <translation>Statuts de réponse après lesquels une requête est retentée</translation>
    </message>
    <message>
        <source>Retry any method</source>
        <translation>Retenter toute méthode</translation>
    </message>
    <message>
        <source>Retries POST, PATCH and unknown methods after statuses and timeouts too</source>
        <translation>Retente aussi POST, PATCH et les méthodes inconnues après statuts et délais dépassés</translation>
    </message>
    <message>
        <source>Timeout of an attempt</source>
        <translation>Délai d&apos;une tentative</translation>
    </message>
    <message>
        <source>Time of an attempt up to its response head; 0s: no limit</source>
        <translation>Temps d&apos;une tentative jusqu&apos;à l&apos;en-tête de réponse&#xa0;; 0s&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Content kept</source>
        <translation>Contenu gardé</translation>
    </message>
    <message>
        <source>Content of a request that is kept for a retry; with more there is none</source>
        <translation>Contenu d&apos;une requête gardé pour un réessai&#xa0;; au-delà, il n&apos;y en a pas</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Retries per request over time; 3 a second are always allowed</source>
        <translation>Réessais par requête dans la durée&#xa0;; 3 par seconde sont toujours permis</translation>
    </message>
    <message>
        <source>per request</source>
        <translation>par requête</translation>
    </message>
    <message>
        <source>Hedging delay</source>
        <translation>Délai avant doublon</translation>
    </message>
    <message>
        <source>Time after which a second attempt starts beside the first; 0s: never</source>
        <translation>Temps après lequel une deuxième tentative part en parallèle de la première&#xa0;; 0s&#xa0;: jamais</translation>
    </message>
    <message>
        <source>Request head</source>
        <translation>En-tête de requête</translation>
    </message>
    <message>
        <source>Time from the first byte of a request head to its end; 0s: no limit</source>
        <translation>Temps du premier octet d&apos;un en-tête de requête à sa fin&#xa0;; 0s&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Idle client</source>
        <translation>Client inactif</translation>
    </message>
    <message>
        <source>Time between requests on a kept connection; 0s: no limit</source>
        <translation>Temps entre les requêtes sur une connexion gardée&#xa0;; 0s&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Time to connect to one address of a backend; 0s: no limit</source>
        <translation>Temps pour se connecter à une adresse d&apos;un backend&#xa0;; 0s&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Response head</source>
        <translation>En-tête de réponse</translation>
    </message>
    <message>
        <source>Time from the request sent to the response&apos;s head; 0s: no limit</source>
        <translation>Temps de la requête envoyée à l&apos;en-tête de la réponse&#xa0;; 0s&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Idle content</source>
        <translation>Contenu inactif</translation>
    </message>
    <message>
        <source>Time without a byte of content either way; 0s: no limit</source>
        <translation>Temps sans octet de contenu dans aucun sens&#xa0;; 0s&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Idle tunnel</source>
        <translation>Tunnel inactif</translation>
    </message>
    <message>
        <source>Time without a byte through an upgraded connection; 0s: no limit</source>
        <translation>Temps sans octet à travers une connexion promue (Upgrade)&#xa0;; 0s&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Idle backend connection</source>
        <translation>Connexion de backend inactive</translation>
    </message>
    <message>
        <source>Time that an unused connection is kept for later requests; 0s: no limit</source>
        <translation>Temps pendant lequel une connexion inutilisée est gardée pour d&apos;autres requêtes&#xa0;; 0s&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Waiting in the queue</source>
        <translation>Attente dans la file</translation>
    </message>
    <message>
        <source>Time that a request waits for a backend with room; 0s: no limit</source>
        <translation>Temps qu&apos;une requête attend un backend ayant de la place&#xa0;; 0s&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Whole request</source>
        <translation>Requête entière</translation>
    </message>
    <message>
        <source>Time from a request&apos;s head to the response&apos;s end; 0s: no limit</source>
        <translation>Temps de l&apos;en-tête d&apos;une requête à la fin de la réponse&#xa0;; 0s&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Draining a backend</source>
        <translation>Vidange d&apos;un backend</translation>
    </message>
    <message>
        <source>Time for a drained or removed backend to finish what is in flight; 0s: no limit</source>
        <translation>Temps pour qu&apos;un backend vidangé ou retiré finisse ce qui est en cours&#xa0;; 0s&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Time to finish what is in flight when Signalbox stops; 0s: no limit</source>
        <translation>Temps pour finir ce qui est en cours à l&apos;arrêt de Signalbox&#xa0;; 0s&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>Request target</source>
        <translation>Cible de requête</translation>
    </message>
    <message>
        <source>Longest request target; longer ones are answered with 414</source>
        <translation>Cible de requête la plus longue&#xa0;; au-delà, la réponse est 414</translation>
    </message>
    <message>
        <source>Message head</source>
        <translation>En-tête de message</translation>
    </message>
    <message>
        <source>Largest head of a request or a response</source>
        <translation>En-tête de requête ou de réponse le plus grand</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Champs d&apos;en-tête</translation>
    </message>
    <message>
        <source>Most header fields in a message&apos;s head</source>
        <translation>Nombre maximal de champs dans l&apos;en-tête d&apos;un message</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>champs</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Most client connections at once</source>
        <translation>Nombre maximal de connexions de clients à la fois</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>connexions</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>Tampons</translation>
    </message>
    <message>
        <source>Most memory for buffers in all; beyond it, reading pauses</source>
        <translation>Mémoire maximale pour tous les tampons&#xa0;; au-delà, la lecture s&apos;interrompt</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d&apos;attente</translation>
    </message>
    <message>
        <source>Most requests that wait for a backend at once</source>
        <translation>Nombre maximal de requêtes attendant un backend à la fois</translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation>Proxys de confiance</translation>
    </message>
    <message>
        <source>Proxies whose forwarding fields are believed</source>
        <translation>Proxys dont les champs de transmission sont crus</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Least important messages on standard error</source>
        <translation>Messages les moins importants sur l&apos;erreur standard</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Journal d&apos;accès</translation>
    </message>
    <message>
        <source>File with a line for each request; -: standard output; empty: off</source>
        <translation>Fichier avec une ligne par requête&#xa0;; - : sortie standard&#xa0;; vide&#xa0;: désactivé</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Format of the access log</source>
        <translation>Format du journal d&apos;accès</translation>
    </message>
    <message>
        <source>Redacted parameters</source>
        <translation>Paramètres masqués</translation>
    </message>
    <message>
        <source>Query parameters whose values are recorded nowhere</source>
        <translation>Paramètres de requête (query) dont les valeurs ne sont notées nulle part</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Threads that forward requests; 0: one per core, at most 4</source>
        <translation>Threads qui transmettent les requêtes&#xa0;; 0&#xa0;: un par cœur, 4 au plus</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>threads</translation>
    </message>
    <message>
        <source>No window</source>
        <translation>Sans fenêtre</translation>
    </message>
    <message>
        <source>Starts without a window</source>
        <translation>Démarre sans fenêtre</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>Starts with backends and gentle traffic of its own</source>
        <translation>Démarre avec ses propres backends et un trafic modéré</translation>
    </message>
    <message>
        <source>Ready file</source>
        <translation>Fichier d&apos;état prêt</translation>
    </message>
    <message>
        <source>File that gets the ready line as JSON; empty: none</source>
        <translation>Fichier qui reçoit la ligne d&apos;état prêt en JSON&#xa0;; vide&#xa0;: aucun</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>File that gets the totals as JSON at exit; -: standard output; empty: none</source>
        <translation>Fichier qui reçoit les totaux en JSON à la sortie&#xa0;; - : sortie standard&#xa0;; vide&#xa0;: aucun</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the window, such as de; empty: the system&apos;s</source>
        <translation>Langue de la fenêtre, par exemple de&#xa0;; vide&#xa0;: celle du système</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Points d&apos;écoute</translation>
    </message>
    <message>
        <source>Admin API</source>
        <translation>API d&apos;administration</translation>
    </message>
    <message>
        <source>JSON, metrics and events over HTTP. Beyond loopback it needs a token.</source>
        <translation>JSON, métriques et événements par HTTP. Hors loopback, un jeton est exigé.</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Équilibrage</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>Contrôles de santé</translation>
    </message>
    <message>
        <source>Outlier detection</source>
        <translation>Détection d&apos;anomalies</translation>
    </message>
    <message>
        <source>A backend whose requests keep failing is ejected for a while.</source>
        <translation>Un backend dont les requêtes échouent sans cesse est éjecté pour un temps.</translation>
    </message>
    <message>
        <source>Connections that fail are retried for every method, statuses and timeouts where it is safe.</source>
        <translation>Les connexions échouées sont retentées pour toute méthode, les statuts et les délais dépassés là où c&apos;est sûr.</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Sticky sessions</source>
        <translation>Sessions persistantes</translation>
    </message>
    <message>
        <source>A client stays with its backend while that one takes traffic.</source>
        <translation>Un client reste sur son backend tant que celui-ci prend du trafic.</translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation>Transmission</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>Journalisation</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informations</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
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
        <translation>Jusqu&apos;ici %1</translation>
    </message>
</context>
<context>
    <name>signalbox::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Clear the filter, close the details, leave a dialog</source>
        <translation>Vider le filtre, fermer les détails, quitter une boîte de dialogue</translation>
    </message>
    <message>
        <source>Move the charts&apos; cursor</source>
        <translation>Déplacer le curseur des graphiques</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two keys</comment>
        <translation>%1 et %2</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusLine</name>
    <message>
        <source>Display paused</source>
        <translation>Affichage en pause</translation>
    </message>
    <message>
        <source>↓ %1  ↑ %2</source>
        <translation>↓ %1  ↑ %2</translation>
    </message>
    <message>
        <source>Content to clients and from clients</source>
        <translation>Contenu vers les clients et depuis les clients</translation>
    </message>
    <message>
        <source>up %1</source>
        <comment>for how long</comment>
        <translation>actif depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n workers</source>
        <translation>
            <numerusform>%n worker</numerusform>
            <numerusform>%n workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client connections</source>
        <translation>
            <numerusform>%Ln connexion cliente</numerusform>
            <numerusform>%Ln connexions clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 requests</source>
        <translation>
            <numerusform>%1 requête</numerusform>
            <numerusform>%1 requêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 retries</source>
        <translation>
            <numerusform>%1 réessai</numerusform>
            <numerusform>%1 réessais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cut off by clients</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%1 coupée par un client</numerusform>
            <numerusform>%1 coupées par les clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StepText</name>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Poids de %1</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>Vidanger %1</translation>
    </message>
    <message>
        <source>Maintenance of %1</source>
        <translation>Maintenance de %1</translation>
    </message>
    <message>
        <source>Make %1 ready</source>
        <translation>Rendre %1 prêt</translation>
    </message>
    <message numerus="yes">
        <source>Add %n backends</source>
        <translation>
            <numerusform>Ajouter %n backend</numerusform>
            <numerusform>Ajouter %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n backends</source>
        <translation>
            <numerusform>Retirer %n backend</numerusform>
            <numerusform>Retirer %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Weights of %n backends</source>
        <translation>
            <numerusform>Poids de %n backend</numerusform>
            <numerusform>Poids de %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drain %n backends</source>
        <translation>
            <numerusform>Vidanger %n backend</numerusform>
            <numerusform>Vidanger %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Maintenance of %n backends</source>
        <translation>
            <numerusform>Maintenance de %n backend</numerusform>
            <numerusform>Maintenance de %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n backends ready</source>
        <translation>
            <numerusform>Rendre %n backend prêt</numerusform>
            <numerusform>Rendre %n backends prêts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SummaryStrip</name>
    <message>
        <source>%1 is ejected: %2</source>
        <translation>%1 est éjecté&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is down: %2</source>
        <translation>%1 est en panne&#xa0;: %2</translation>
    </message>
    <message>
        <source>failing: %1</source>
        <translation>en échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>Débogage</translation>
    </message>
    <message>
        <source>Answers with 5xx, of requests in the last 10 s</source>
        <translation>Réponses 5xx, sur les requêtes des 10 dernières secondes</translation>
    </message>
    <message>
        <source>Half of the last 10 s&apos; requests took no longer</source>
        <translation>La moitié des requêtes des 10 dernières secondes n&apos;ont pas pris plus</translation>
    </message>
    <message>
        <source>95 % of the last 10 s&apos; requests took no longer</source>
        <translation>95&#xa0;% des requêtes des 10 dernières secondes n&apos;ont pas pris plus</translation>
    </message>
    <message>
        <source>99 % of the last 10 s&apos; requests took no longer</source>
        <translation>99&#xa0;% des requêtes des 10 dernières secondes n&apos;ont pas pris plus</translation>
    </message>
    <message>
        <source>no timeouts, retries or ejection</source>
        <translation>ni délais, ni réessais, ni éjection</translation>
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
        <translation>aucun ne prend de trafic</translation>
    </message>
    <message>
        <source>too few are healthy: all get traffic</source>
        <translation>trop peu sont sains&#xa0;: tous en reçoivent</translation>
    </message>
    <message numerus="yes">
        <source>%Ln down: %1</source>
        <translation>
            <numerusform>%Ln en panne&#xa0;: %1</numerusform>
            <numerusform>%Ln en panne&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>on</source>
        <comment>debugging</comment>
        <translation>actif</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln en file</numerusform>
            <numerusform>%Ln en file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln up</source>
        <comment>backends</comment>
        <translation>
            <numerusform>sur %Ln actif</numerusform>
            <numerusform>sur %Ln actifs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TestAnswer</name>
    <message>
        <source>Testing…</source>
        <translation>Test…</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Aucune réponse&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::ThroughputChart</name>
    <message>
        <source>Throughput: requests per second by backend</source>
        <translation>Débit&#xa0;: requêtes par seconde et par backend</translation>
    </message>
    <message numerus="yes">
        <source>others (%Ln)</source>
        <translation>
            <numerusform>autres (%Ln)</numerusform>
            <numerusform>autres (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TimeChart</name>
    <message>
        <source>No traffic yet</source>
        <translation>Aucun trafic pour l&apos;instant</translation>
    </message>
    <message numerus="yes">
        <source>No traffic in the last %n min</source>
        <translation>
            <numerusform>Aucun trafic depuis %n min</numerusform>
            <numerusform>Aucun trafic depuis %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Waterfall</name>
    <message>
        <source>connect %1</source>
        <translation>connexion %1</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>attente %1</translation>
    </message>
    <message>
        <source>content %1</source>
        <translation>contenu %1</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>a backend, how it went, times</comment>
        <translation>%1&#xa0;: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>signalbox::WeightDelegate</name>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
</context>
<context>
    <name>signalbox::WeightsDialog</name>
    <message>
        <source>Set weights</source>
        <translation>Définir les poids</translation>
    </message>
    <message>
        <source>%1 ignores the weights</source>
        <translation>%1 ignore les poids</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Intended share</source>
        <translation>Part prévue</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Poids de %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>&amp;Equal</source>
        <translation>Parts é&amp;gales</translation>
    </message>
    <message>
        <source>In &amp;percent</source>
        <translation>En &amp;pour cent</translation>
    </message>
    <message>
        <source>Each gets the same</source>
        <translation>Chacun reçoit autant</translation>
    </message>
    <message>
        <source>In the same proportions, with a sum of 100</source>
        <translation>Dans les mêmes proportions, avec une somme de 100</translation>
    </message>
</context>
</TS>
