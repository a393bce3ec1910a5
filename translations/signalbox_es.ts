<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>signalbox::AddressField</name>
    <message>
        <source>localhost:9001, just 9001, or a list</source>
        <translation>localhost:9001, solo 9001 o una lista</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>the address of %1 too</source>
        <translation>también es la dirección de %1</translation>
    </message>
    <message>
        <source>does not resolve now</source>
        <translation>ahora no se resuelve</translation>
    </message>
    <message>
        <source>resolves to %1</source>
        <translation>se resuelve a %1</translation>
    </message>
    <message numerus="yes">
        <source>%n backends; not understood: %1</source>
        <translation>
            <numerusform>%n backend; no se entiende: %1</numerusform>
            <numerusform>%n backends; no se entiende: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends: %1, …</source>
        <translation>
            <numerusform>%n backend: %1, …</numerusform>
            <numerusform>%n backends: %1, …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends: %1</source>
        <translation>
            <numerusform>%n backend: %1</numerusform>
            <numerusform>%n backends: %1</numerusform>
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
        <translation>&amp;Algoritmo</translation>
    </message>
</context>
<context>
    <name>signalbox::AnswersChart</name>
    <message>
        <source>Answers: responses per second by status class</source>
        <translation>Respuestas: por segundo y clase de código</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendActions</name>
    <message>
        <source>Send traffic to one more backend</source>
        <translation>Enviar tráfico a un backend más</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>Change the backend&apos;s settings</source>
        <translation>Cambiar los ajustes del backend</translation>
    </message>
    <message>
        <source>Edit &amp;weight</source>
        <translation>Editar &amp;peso</translation>
    </message>
    <message>
        <source>Change the weight in the table</source>
        <translation>Cambiar el peso en la tabla</translation>
    </message>
    <message>
        <source>&amp;Set weights…</source>
        <translation>&amp;Fijar pesos…</translation>
    </message>
    <message>
        <source>Change several weights and see the shares first</source>
        <translation>Cambiar varios pesos y ver antes las cuotas</translation>
    </message>
    <message>
        <source>Finish what is in flight, take nothing new</source>
        <translation>Terminar lo que está en curso, no aceptar nada nuevo</translation>
    </message>
    <message>
        <source>Take no traffic and do not probe</source>
        <translation>No recibir tráfico ni sondas</translation>
    </message>
    <message>
        <source>Take traffic again</source>
        <translation>Volver a recibir tráfico</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Drain, then remove</source>
        <translation>Drenar y después quitar</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>P&amp;robar</translation>
    </message>
    <message>
        <source>Send the backend one request, from here</source>
        <translation>Enviar una solicitud al backend, desde aquí</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Deshacer el último cambio</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>Re&amp;hacer</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Repetir el cambio deshecho</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>Re&amp;do: %1</source>
        <translation>Re&amp;hacer: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Removed %1 · Undo with %2</source>
        <translation>Quitado %1 · Deshacer con %2</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n backends · Undo with %1</source>
        <translation>
            <numerusform>Quitado %n backend · Deshacer con %1</numerusform>
            <numerusform>Quitados %n backends · Deshacer con %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>No se entiende: %1</translation>
    </message>
    <message>
        <source>&amp;Drain</source>
        <comment>a command</comment>
        <translation>&amp;Drenar</translation>
    </message>
    <message>
        <source>&amp;Maintenance</source>
        <comment>a command: put into maintenance</comment>
        <translation>&amp;Mantenimiento</translation>
    </message>
    <message>
        <source>&amp;Ready</source>
        <comment>a command: make ready</comment>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>Quitando %1</translation>
    </message>
    <message numerus="yes">
        <source>Removing %n backends</source>
        <translation>
            <numerusform>Quitando %n backend</numerusform>
            <numerusform>Quitando %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n in flight finish first · Undo with %2</source>
        <comment>what is removed, requests, a key</comment>
        <translation>
            <numerusform>%1: antes termina %n en curso · Deshacer con %2</numerusform>
            <numerusform>%1: antes terminan %n en curso · Deshacer con %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n backends · Undo with %1</source>
        <translation>
            <numerusform>Añadido %n backend · Deshacer con %1</numerusform>
            <numerusform>Añadidos %n backends · Deshacer con %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add backend…</source>
        <translation>&amp;Añadir backend…</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendDetails</name>
    <message>
        <source>off</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>TCP connect every %1</source>
        <translation>Conexión TCP cada %1</translation>
    </message>
    <message>
        <source>%1 %2 every %3</source>
        <comment>a method, a path, a time</comment>
        <translation>%1 %2 cada %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n a la vez</numerusform>
            <numerusform>%n a la vez</numerusform>
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
        <translation>Estado</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonda</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Health, last hour</source>
        <translation>Salud, última hora</translation>
    </message>
    <message>
        <source>Latency, last minute</source>
        <translation>Latencia, último minuto</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>%1 in use · %2 idle</source>
        <translation>%1 en uso · %2 libres</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>%1 of %2 attempts, %3 repeated</source>
        <translation>%1 de %2 intentos, %3 repetidos</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Change the backend&apos;s settings</source>
        <translation>Cambiar los ajustes del backend</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendDialog</name>
    <message>
        <source>0 takes nothing new</source>
        <translation>Con 0 no acepta nada nuevo</translation>
    </message>
    <message>
        <source>Above 0 it is a backup: it takes traffic while none below is available</source>
        <translation>Por encima de 0 es de respaldo: recibe tráfico mientras no haya ninguno disponible por debajo</translation>
    </message>
    <message>
        <source>Requests under way at once; more wait in the queue</source>
        <translation>Solicitudes en curso a la vez; las demás esperan en la cola</translation>
    </message>
    <message>
        <source>The Host it is sent; &quot;backend&quot; is its address</source>
        <translation>El Host que se le envía; &quot;backend&quot; es su dirección</translation>
    </message>
    <message>
        <source>Add backend</source>
        <translation>Añadir backend</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Más</translation>
    </message>
    <message>
        <source>0, the first</source>
        <translation>0, el primero</translation>
    </message>
    <message>
        <source>, backup</source>
        <translation>, respaldo</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>&amp;Peso</translation>
    </message>
    <message>
        <source>M&amp;ode</source>
        <translation>M&amp;odo</translation>
    </message>
    <message>
        <source>T&amp;ier</source>
        <translation>N&amp;ivel</translation>
    </message>
    <message>
        <source>Max &amp;connections</source>
        <translation>Máx. cone&amp;xiones</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>Health &amp;path</source>
        <translation>Ruta de &amp;salud</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Pro&amp;bar</translation>
    </message>
    <message>
        <source>Sends one GET to it, from here</source>
        <translation>Le envía un GET, desde aquí</translation>
    </message>
    <message numerus="yes">
        <source>Add %n backends</source>
        <translation>
            <numerusform>Añadir %n backend</numerusform>
            <numerusform>Añadir %n backends</numerusform>
        </translation>
    </message>
    <message>
        <source>An address is needed.</source>
        <translation>Falta una dirección.</translation>
    </message>
    <message>
        <source>A name has at most 64 letters, digits and . _ : - [ ].</source>
        <translation>Un nombre tiene como máximo 64 letras, cifras y . _ : - [ ].</translation>
    </message>
    <message>
        <source>There is a backend named %1 already.</source>
        <translation>Ya hay un backend llamado %1.</translation>
    </message>
    <message>
        <source>the address</source>
        <comment>the name if none is written</comment>
        <translation>la dirección</translation>
    </message>
    <message>
        <source>the client&apos;s</source>
        <comment>the Host that is sent</comment>
        <translation>el del cliente</translation>
    </message>
    <message>
        <source>of the configuration</source>
        <comment>the path of its health check</comment>
        <translation>la de la configuración</translation>
    </message>
    <message>
        <source>The path of its health check, such as /healthz</source>
        <translation>La ruta de su comprobación de salud, como /healthz</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>a mode</comment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Drain</source>
        <comment>a mode</comment>
        <translation>Drenaje</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <comment>a mode</comment>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Stays as it is: another address or name is another backend</source>
        <translation>No cambia: otra dirección u otro nombre es otro backend</translation>
    </message>
    <message>
        <source>Write HOST:PORT, with :WEIGHT behind it if you like. A port is a number from 1 to 65535.</source>
        <translation>Escriba HOST:PUERTO, con :PESO detrás si lo desea. Un puerto es un número de 1 a 65535.</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendModel</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Activas</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Solicitudes/s</translation>
    </message>
    <message>
        <source>Share | intended</source>
        <translation>Cuota | prevista</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Reint.</translation>
    </message>
    <message>
        <source>Last probe</source>
        <translation>Última sonda</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Max connections</source>
        <translation>Máx. conexiones</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>0 takes traffic first, the next only while none below is available</source>
        <translation>El 0 recibe tráfico primero; el siguiente, solo mientras no haya ninguno disponible por debajo</translation>
    </message>
    <message>
        <source>Requests under way at once; more wait in the queue</source>
        <translation>Solicitudes en curso a la vez; las demás esperan en la cola</translation>
    </message>
    <message>
        <source>Time to the response&apos;s head that so many percent stay below</source>
        <translation>Tiempo hasta la cabecera de la respuesta que ese porcentaje no supera</translation>
    </message>
    <message>
        <source>Attempts that failed or were answered with 5xx in the last 10 s</source>
        <translation>Intentos que fallaron o recibieron 5xx en los últimos 10 s</translation>
    </message>
    <message>
        <source>Attempts that were repeated, there or elsewhere</source>
        <translation>Intentos que se repitieron, aquí o en otro backend</translation>
    </message>
    <message>
        <source>Attempts that ended without a complete response</source>
        <translation>Intentos que terminaron sin una respuesta completa</translation>
    </message>
    <message>
        <source>In this state</source>
        <comment>for how long</comment>
        <translation>En este estado</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendRow</name>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>%1 got, %2 intended</source>
        <translation>%1 recibido, %2 previsto</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>sin tráfico</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguna todavía</translation>
    </message>
    <message>
        <source>%1 ignores weights, except that 0 takes nothing new</source>
        <translation>%1 ignora los pesos, salvo que con 0 no se acepta nada nuevo</translation>
    </message>
    <message>
        <source>More than three times as slow as most</source>
        <translation>Más de tres veces más lento que la mayoría</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed in the last 10 s; %3 since it was added</source>
        <translation>%1 de %2 intentos fallaron en los últimos 10 s; %3 desde que se añadió</translation>
    </message>
    <message>
        <source>%1 or a double click changes it; 0 takes nothing new</source>
        <translation>%1 o un doble clic lo cambia; con 0 no acepta nada nuevo</translation>
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
        <translation>primera sonda en curso</translation>
    </message>
    <message>
        <source>looking up its name</source>
        <translation>resolviendo su nombre</translation>
    </message>
    <message>
        <source>a weight of 0 takes nothing new</source>
        <translation>con peso 0 no acepta nada nuevo</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>conex. rechazada</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>conexión fallida</translation>
    </message>
    <message>
        <source>probe timed out</source>
        <translation>la sonda agotó su tiempo</translation>
    </message>
    <message>
        <source>TLS handshake failed</source>
        <translation>falló la negociación TLS</translation>
    </message>
    <message>
        <source>no complete HTTP response</source>
        <translation>sin respuesta HTTP completa</translation>
    </message>
    <message>
        <source>probe got an unexpected status</source>
        <translation>la sonda recibió un código inesperado</translation>
    </message>
    <message>
        <source>probe missed the expected text</source>
        <translation>la sonda no halló el texto esperado</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>tiempo agotado</translation>
    </message>
    <message>
        <source>connected in %1</source>
        <translation>conectó en %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a status</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Ramping %1 %</source>
        <translation>En rampa %1 %</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Ramping</source>
        <translation>En rampa</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Caído</translation>
    </message>
    <message>
        <source>Ejected</source>
        <translation>Expulsado</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Drenando</translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>Drenado</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Quitando</translation>
    </message>
    <message numerus="yes">
        <source>%1, flapping · %Ln in 10 min</source>
        <translation>
            <numerusform>%1, inestable · %Ln en 10 min</numerusform>
            <numerusform>%1, inestable · %Ln en 10 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failures in a row</source>
        <translation>
            <numerusform>%Ln fallo seguido</numerusform>
            <numerusform>%Ln fallos seguidos</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>desde hace %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>Tier %1: takes traffic only while no backend of a lower tier is available</source>
        <translation>Nivel %1: recibe tráfico solo mientras no haya disponible ningún backend de un nivel inferior</translation>
    </message>
    <message>
        <source>Last probe: %1</source>
        <translation>Última sonda: %1</translation>
    </message>
    <message>
        <source>Ejected so far: %1</source>
        <translation>Expulsiones hasta ahora: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln down</source>
        <translation>
            <numerusform>%Ln caído</numerusform>
            <numerusform>%Ln caídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ejected</source>
        <translation>
            <numerusform>%Ln expulsado</numerusform>
            <numerusform>%Ln expulsados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checking</source>
        <translation>
            <numerusform>%Ln en comprobación</numerusform>
            <numerusform>%Ln en comprobación</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ramping</source>
        <translation>
            <numerusform>%Ln en rampa</numerusform>
            <numerusform>%Ln en rampa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draining</source>
        <translation>
            <numerusform>%Ln drenando</numerusform>
            <numerusform>%Ln drenando</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in maintenance</source>
        <translation>
            <numerusform>%Ln en mantenimiento</numerusform>
            <numerusform>%Ln en mantenimiento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removing</source>
        <translation>
            <numerusform>%Ln por quitar</numerusform>
            <numerusform>%Ln por quitar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ignores the weights, which differ</source>
        <translation>%1 ignora los pesos, que son distintos</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln left</source>
        <comment>a state, requests in flight</comment>
        <translation>
            <numerusform>%1 · queda %Ln</numerusform>
            <numerusform>%1 · quedan %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>its name does not resolve</source>
        <translation>su nombre no se resuelve</translation>
    </message>
    <message>
        <source>backup</source>
        <comment>of a later tier</comment>
        <translation>respaldo</translation>
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
        <translation>Solo &amp;problemas</translation>
    </message>
    <message>
        <source>No backend has problems</source>
        <translation>Ningún backend tiene problemas</translation>
    </message>
    <message>
        <source>Those that are not up, flap or fail; they stay for 5 minutes after</source>
        <translation>Los que no están activos, son inestables o fallan; siguen aquí 5 minutos más</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter of the backends</source>
        <translation>Filtro de los backends</translation>
    </message>
    <message>
        <source>Words of a name, an address or a state</source>
        <translation>Palabras de un nombre, una dirección o un estado</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>No backend matches the filter</source>
        <translation>Ningún backend coincide con el filtro</translation>
    </message>
    <message>
        <source>Not listening yet</source>
        <translation>Aún sin escuchar</translation>
    </message>
    <message>
        <source>The backends take traffic as soon as Signalbox listens.</source>
        <translation>Los backends reciben tráfico en cuanto Signalbox escuche.</translation>
    </message>
    <message>
        <source>No backend yet</source>
        <translation>Aún no hay backends</translation>
    </message>
    <message>
        <source>Add one to forward requests to it, drop or paste addresses here, or see Signalbox at work.
Until then clients get 503.</source>
        <translation>Añadir uno para reenviarle solicitudes, soltar o pegar aquí direcciones, o ver Signalbox en acción.
Hasta entonces los clientes reciben 503.</translation>
    </message>
    <message>
        <source>Add backend (%1)</source>
        <translation>Añadir backend (%1)</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Iniciar la demo</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln shown</source>
        <translation>
            <numerusform>%1 · %Ln a la vista</numerusform>
            <numerusform>%1 · %Ln a la vista</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Chart</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
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
        <translation>hace %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s ago</source>
        <translation>hace %1 min %2 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ChartsPage</name>
    <message>
        <source>Throughput</source>
        <translation>Caudal</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribución</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>requests/s of %1 alone</source>
        <translation>solicitudes/s solo de %1</translation>
    </message>
    <message>
        <source>requests/s by backend</source>
        <translation>solicitudes/s por backend</translation>
    </message>
    <message>
        <source>%1 · filled: got · outline: intended</source>
        <translation>%1 · lleno: recibido · borde: previsto</translation>
    </message>
    <message>
        <source>last 10 s · filled: got · outline: intended</source>
        <translation>últ. 10 s · lleno: recibido · borde: previsto</translation>
    </message>
    <message>
        <source>all backends</source>
        <translation>todos los backends</translation>
    </message>
    <message>
        <source>per second, all backends</source>
        <translation>por segundo, todos los backends</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>por s</translation>
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
        <translation>&amp;Recordarlo y no volver a preguntar</translation>
    </message>
    <message>
        <source>Close the window?</source>
        <translation>¿Cerrar la ventana?</translation>
    </message>
    <message>
        <source>Signalbox forwards traffic.</source>
        <translation>Signalbox reenvía tráfico.</translation>
    </message>
    <message>
        <source>The configuration has changes that are not saved: quitting drops them.</source>
        <translation>La configuración tiene cambios sin guardar: al salir se pierden.</translation>
    </message>
    <message>
        <source>Keep running leaves an icon in the tray.</source>
        <translation>«Seguir en marcha» deja un icono en la bandeja.</translation>
    </message>
    <message>
        <source>Keep running minimises the window.</source>
        <translation>«Seguir en marcha» minimiza la ventana.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Drain and quit</source>
        <translation>&amp;Drenar y salir</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Seguir en marcha</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests in flight</source>
        <translation>
            <numerusform>%Ln solicitud en curso</numerusform>
            <numerusform>%Ln solicitudes en curso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ConfigActions</name>
    <message>
        <source>Configurations (*.toml)</source>
        <translation>Configuraciones (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Stop &amp;listening</source>
        <translation>Detener la &amp;escucha</translation>
    </message>
    <message>
        <source>&amp;Debugging</source>
        <translation>&amp;Depuración</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>A&amp;brir…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>Re&amp;vertir</translation>
    </message>
    <message>
        <source>Drops the changes that are not saved</source>
        <translation>Descarta los cambios sin guardar</translation>
    </message>
    <message>
        <source>Re&amp;load from file</source>
        <translation>Recargar desde e&amp;l archivo</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>Whether clients can connect; what is in flight goes on</source>
        <translation>Si los clientes pueden conectarse; lo que está en curso continúa</translation>
    </message>
    <message>
        <source>No timeouts, retries, checks or ejection, to sit at a breakpoint</source>
        <translation>Sin tiempos límite, reintentos, comprobaciones ni expulsiones, para parar en un punto de interrupción</translation>
    </message>
    <message>
        <source>Open configuration</source>
        <translation>Abrir configuración</translation>
    </message>
    <message>
        <source>Save the changes to the configuration first?</source>
        <translation>¿Guardar antes los cambios de la configuración?</translation>
    </message>
    <message>
        <source>Opening %1 drops what is not saved.</source>
        <translation>Al abrir %1 se pierde lo que no está guardado.</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>Abierto %1</translation>
    </message>
    <message>
        <source>Save configuration</source>
        <translation>Guardar configuración</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Guardado en %1</translation>
    </message>
    <message>
        <source>Nothing differs from %1</source>
        <translation>Nada difiere de %1</translation>
    </message>
    <message>
        <source>As in %1 again: %2</source>
        <translation>De nuevo como en %1: %2</translation>
    </message>
    <message>
        <source>Start &amp;listening</source>
        <translation>Iniciar la &amp;escucha</translation>
    </message>
    <message>
        <source>No file — modified</source>
        <translation>Sin archivo — modificado</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>Sin archivo</translation>
    </message>
    <message>
        <source>%1 — modified</source>
        <translation>%1 — modificado</translation>
    </message>
    <message>
        <source>%1 was changed by another program. Save to another file, or reload it, which drops the changes made here.</source>
        <translation>Otro programa ha modificado %1. Guarde en otro archivo o recárguelo, lo que descarta los cambios hechos aquí.</translation>
    </message>
</context>
<context>
    <name>signalbox::CurlCommand</name>
    <message>
        <source>With what is recorded: method, target, user agent and referer,
but no other fields and no content</source>
        <translation>Con lo que se registra: método, destino, agente de usuario y referencia,
pero sin otros campos ni contenido</translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsPage</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Detalles de %1</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>Cerrar (%1)</translation>
    </message>
</context>
<context>
    <name>signalbox::DistributionChart</name>
    <message>
        <source>Distribution: share of the requests that each backend got, and was to get</source>
        <translation>Distribución: cuota de las solicitudes que cada backend recibió y que le correspondía</translation>
    </message>
    <message>
        <source>%1: %2 of %3 intended</source>
        <translation>%1: %2 de %3 previsto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No backends yet</source>
        <translation>Aún no hay backends</translation>
    </message>
    <message numerus="yes">
        <source>others (%Ln)</source>
        <translation>
            <numerusform>otros (%Ln)</numerusform>
            <numerusform>otros (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation>Sin tráfico</translation>
    </message>
</context>
<context>
    <name>signalbox::ErrorText</name>
    <message>
        <source>There is a backend of this name already.</source>
        <translation>Ya hay un backend con este nombre.</translation>
    </message>
    <message>
        <source>This backend is not there any more.</source>
        <translation>Este backend ya no existe.</translation>
    </message>
    <message>
        <source>Signalbox itself listens at this address.</source>
        <translation>El propio Signalbox escucha en esta dirección.</translation>
    </message>
    <message>
        <source>Signalbox is too busy, or has not been started.</source>
        <translation>Signalbox está demasiado ocupado o no se ha iniciado.</translation>
    </message>
</context>
<context>
    <name>signalbox::EventFilter</name>
    <message>
        <source>%1: a kind is state, change, warning or note</source>
        <translation>%1: un tipo es state, change, warning o note</translation>
    </message>
</context>
<context>
    <name>signalbox::EventModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Inestable</translation>
    </message>
</context>
<context>
    <name>signalbox::EventTable</name>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copiar fila</translation>
    </message>
    <message>
        <source>Filter by this backend</source>
        <translation>Filtrar por este backend</translation>
    </message>
    <message>
        <source>Show backend</source>
        <translation>Mostrar backend</translation>
    </message>
    <message>
        <source>No event matches the filter</source>
        <translation>Ningún evento coincide con el filtro</translation>
    </message>
    <message>
        <source>Words, or kind:state, kind:change, kind:warning, kind:note, backend:NAME</source>
        <translation>Palabras, o kind:state, kind:change, kind:warning, kind:note, backend:NOMBRE</translation>
    </message>
</context>
<context>
    <name>signalbox::EventText</name>
    <message>
        <source>%1: set to %2</source>
        <translation>%1: fijado en %2</translation>
    </message>
    <message>
        <source>%1: was %2, is gone</source>
        <translation>%1: era %2, se ha quitado</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln retries were not made: the budget is used up</source>
        <translation>
            <numerusform>No se hizo %Ln reintento: el presupuesto está agotado</numerusform>
            <numerusform>No se hicieron %Ln reintentos: el presupuesto está agotado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests were not retried: their content is too long</source>
        <translation>
            <numerusform>No se reintentó %Ln solicitud: su contenido es demasiado largo</numerusform>
            <numerusform>No se reintentaron %Ln solicitudes: su contenido es demasiado largo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests have no line in the access log</source>
        <translation>
            <numerusform>%Ln solicitud sin línea en el registro de acceso</numerusform>
            <numerusform>%Ln solicitudes sin línea en el registro de acceso</numerusform>
        </translation>
    </message>
    <message>
        <source>the file is not valid: nothing changes</source>
        <translation>el archivo no es válido: nada cambia</translation>
    </message>
    <message>
        <source>too few backends are healthy: ejected ones take traffic too</source>
        <translation>muy pocos backends están sanos: los expulsados también reciben tráfico</translation>
    </message>
    <message>
        <source>ejected backends take no traffic any more</source>
        <translation>los backends expulsados ya no reciben tráfico</translation>
    </message>
    <message>
        <source>debugging: no timeouts, retries, probes and ejection</source>
        <translation>depuración: sin tiempos límite, reintentos, sondas ni expulsiones</translation>
    </message>
    <message>
        <source>debugging is over: timeouts and all else apply</source>
        <translation>fin de la depuración: los tiempos límite y lo demás vuelven a regir</translation>
    </message>
    <message>
        <source>the listeners are open again</source>
        <translation>la escucha está abierta de nuevo</translation>
    </message>
    <message>
        <source>the listeners are closed: no client can connect</source>
        <translation>la escucha está cerrada: ningún cliente puede conectarse</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a backend</comment>
        <translation>nuevo</translation>
    </message>
    <message numerus="yes">
        <source>flapping · %Ln changes, last: %1</source>
        <translation>
            <numerusform>inestable · %Ln cambio, último: %1</numerusform>
            <numerusform>inestable · %Ln cambios, último: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flapping · %Ln changes, last: %1, %2</source>
        <translation>
            <numerusform>inestable · %Ln cambio, último: %1, %2</numerusform>
            <numerusform>inestable · %Ln cambios, último: %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <comment>an event that is no warning</comment>
        <translation>Nota</translation>
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
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Weighted round robin</source>
        <translation>Round robin ponderado</translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation>Round robin</translation>
    </message>
    <message>
        <source>Least connections</source>
        <translation>Menos conexiones</translation>
    </message>
    <message>
        <source>Consistent hashing</source>
        <translation>Hash consistente</translation>
    </message>
    <message>
        <source>Maglev</source>
        <translation>Maglev</translation>
    </message>
    <message>
        <source>Two choices</source>
        <translation>Dos opciones</translation>
    </message>
    <message>
        <source>Peak EWMA</source>
        <translation>Peak EWMA</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Aleatorio</translation>
    </message>
    <message>
        <source>In turn, each as often as its weight says</source>
        <translation>Por turno, cada uno tantas veces como dice su peso</translation>
    </message>
    <message>
        <source>In turn, all alike; weights are ignored</source>
        <translation>Por turno, todos por igual; los pesos se ignoran</translation>
    </message>
    <message>
        <source>To the one with the fewest requests in flight for its weight</source>
        <translation>Al que tiene menos solicitudes en curso para su peso</translation>
    </message>
    <message>
        <source>The same key to the same backend; few keys move when backends come and go</source>
        <translation>La misma clave al mismo backend; pocas claves cambian cuando los backends van y vienen</translation>
    </message>
    <message>
        <source>The same key to the same backend, by a table with very even shares</source>
        <translation>La misma clave al mismo backend, por una tabla con cuotas muy uniformes</translation>
    </message>
    <message>
        <source>Two at random, the less loaded of them</source>
        <translation>Dos al azar, el menos cargado de ellos</translation>
    </message>
    <message>
        <source>To the one that answers soonest, by recent latency and requests in flight</source>
        <translation>Al que responde antes, según la latencia reciente y las solicitudes en curso</translation>
    </message>
    <message>
        <source>At random, each as often as its weight says</source>
        <translation>Al azar, cada uno tantas veces como dice su peso</translation>
    </message>
</context>
<context>
    <name>signalbox::HealthBars</name>
    <message>
        <source>Health, last hour</source>
        <translation>Salud, última hora</translation>
    </message>
    <message numerus="yes">
        <source>Down or ejected in %n minutes of the last hour</source>
        <translation>
            <numerusform>Caído o expulsado en %n minuto de la última hora</numerusform>
            <numerusform>Caído o expulsado en %n minutos de la última hora</numerusform>
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
        <translation>Latencia, último minuto</translation>
    </message>
    <message>
        <source>up to %1: %2</source>
        <translation>hasta %1: %2</translation>
    </message>
    <message>
        <source>No traffic in the last minute</source>
        <translation>Sin tráfico en el último minuto</translation>
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
        <translation>Latencia: p50, p95 y p99 de todas las solicitudes</translation>
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
        <translation>&amp;Copiar dirección</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Escucha</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Escuchando</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Escuchando en %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Sin escuchar</translation>
    </message>
</context>
<context>
    <name>signalbox::LogPage</name>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>Filtro del registro</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Forgets what is shown here</source>
        <translation>Olvida lo que se muestra aquí</translation>
    </message>
    <message>
        <source>status:5xx backend:NAME, words or an id</source>
        <translation>status:5xx backend:NOMBRE, palabras o ID</translation>
    </message>
    <message>
        <source>kind:state backend:NAME, or words</source>
        <translation>kind:state backend:NOMBRE, o palabras</translation>
    </message>
    <message>
        <source>Events (%1)</source>
        <translation>Eventos (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Paused – %n new</source>
        <translation>
            <numerusform>En pausa – %n nuevo</numerusform>
            <numerusform>En pausa – %n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Siguiendo</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Ir al final</translation>
    </message>
    <message>
        <source>Follow what is new</source>
        <translation>Seguir lo nuevo</translation>
    </message>
    <message>
        <source>Show what is new and go on (%1)</source>
        <translation>Mostrar lo nuevo y continuar (%1)</translation>
    </message>
    <message>
        <source>Pause the display (%1)</source>
        <translation>Pausar la vista (%1)</translation>
    </message>
</context>
<context>
    <name>signalbox::MainWindow</name>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Use a free port</source>
        <translation>&amp;Usar un puerto libre</translation>
    </message>
    <message>
        <source>Quit &amp;now</source>
        <translation>Salir &amp;ya</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Stopping. %1</source>
        <translation>Deteniendo. %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrar</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>&amp;Tráfico</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>De&amp;talles</translation>
    </message>
    <message>
        <source>&amp;Backend</source>
        <translation>&amp;Backend</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>&amp;Gráficos</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;About Signalbox</source>
        <translation>&amp;Acerca de Signalbox</translation>
    </message>
    <message>
        <source>About Signalbox</source>
        <translation>Acerca de Signalbox</translation>
    </message>
    <message>
        <source>Signalbox %1
An HTTP load balancer with a live dashboard.
GPL-3.0-or-later</source>
        <translation>Signalbox %1
Un balanceador de carga HTTP con panel en vivo.
GPL-3.0-or-later</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritmo</translation>
    </message>
    <message>
        <source>Time that the charts show</source>
        <translation>Tiempo que muestran los gráficos</translation>
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
        <translation>&amp;Mostrar Signalbox</translation>
    </message>
    <message>
        <source>Add backend</source>
        <translation>Añadir backend</translation>
    </message>
</context>
<context>
    <name>signalbox::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
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
        <translation>Recuperado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n backends recovered</source>
        <translation>
            <numerusform>%n backend recuperado</numerusform>
            <numerusform>%n backends recuperados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends down</source>
        <translation>
            <numerusform>%n backend caído</numerusform>
            <numerusform>%n backends caídos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::NumberBox</name>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>Un número entero de %1 a %2</translation>
    </message>
</context>
<context>
    <name>signalbox::PreferencesMenu</name>
    <message>
        <source>&amp;Preferences</source>
        <translation>P&amp;referencias</translation>
    </message>
    <message>
        <source>&amp;Notify when backends go down or recover</source>
        <translation>&amp;Notificar caídas y recuperaciones de backends</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>When the window &amp;closes</source>
        <translation>Al &amp;cerrar la ventana</translation>
    </message>
    <message>
        <source>&amp;Ask while there is traffic</source>
        <translation>&amp;Preguntar si hay tráfico</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Seguir en marcha</translation>
    </message>
    <message>
        <source>&amp;Drain and quit</source>
        <translation>&amp;Drenar y salir</translation>
    </message>
</context>
<context>
    <name>signalbox::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Vaciar la lista</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestDetails</name>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>No backend was asked.</source>
        <translation>No se consultó ningún backend.</translation>
    </message>
    <message>
        <source>Why this backend</source>
        <translation>Por qué este backend</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User agent</translation>
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
        <translation>Copiar como curl</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar ID</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>method and target</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>none was sent</source>
        <translation>no se envió ninguno</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>%1 recibidos, %2 enviados</translation>
    </message>
    <message>
        <source>It was not noted: nobody was watching.</source>
        <translation>No se anotó: nadie estaba mirando.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an algorithm and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a request&apos;s start and end</comment>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Cód.</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Why this backend</source>
        <translation>Por qué este backend</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestQuery</name>
    <message>
        <source>%1: a status is like 503, 5xx or &gt;=400</source>
        <translation>%1: un estado es como 503, 5xx o &gt;=400</translation>
    </message>
    <message>
        <source>%1: attempts are like 2 or &gt;1</source>
        <translation>%1: los intentos son como 2 o &gt;1</translation>
    </message>
    <message>
        <source>%1: a duration is like &gt;100ms or &lt;=0.5s</source>
        <translation>%1: una duración es como &gt;100ms o &lt;=0.5s</translation>
    </message>
    <message>
        <source>%1: there is no such key</source>
        <translation>%1: no existe esa clave</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar detalles</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Copiar como curl</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Copiar ID de solicitud</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copiar fila</translation>
    </message>
    <message>
        <source>Filter by this backend</source>
        <translation>Filtrar por este backend</translation>
    </message>
    <message>
        <source>Filter by this status</source>
        <translation>Filtrar por este código</translation>
    </message>
    <message>
        <source>No request matches the filter</source>
        <translation>Ninguna solicitud coincide con el filtro</translation>
    </message>
    <message>
        <source>Words in target or client, a request id, or
status:5xx  status:&gt;=400  attempts:&gt;1  duration:&gt;100ms  -status:2xx
backend:NAME  method:POST  error:CODE  client:ADDRESS  target:TEXT  id:ID
All of them together. backend:api* is any that begins so.</source>
        <translation>Palabras en el destino o el cliente, un id de solicitud, o
status:5xx  status:&gt;=400  attempts:&gt;1  duration:&gt;100ms  -status:2xx
backend:NOMBRE  method:POST  error:CÓDIGO  client:DIRECCIÓN  target:TEXTO  id:ID
Todos a la vez. backend:api* es cualquiera que empiece así.</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestText</name>
    <message>
        <source>connection refused</source>
        <translation>conexión rechazada</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>sin conexión a tiempo</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>conexión fallida</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>conexión perdida</translation>
    </message>
    <message>
        <source>no descriptor left</source>
        <translation>sin descriptores libres</translation>
    </message>
    <message>
        <source>no response in time</source>
        <translation>sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>content not taken in time</source>
        <translation>contenido no aceptado a tiempo</translation>
    </message>
    <message>
        <source>invalid response</source>
        <translation>respuesta no válida</translation>
    </message>
    <message>
        <source>no backend available</source>
        <translation>ningún backend disponible</translation>
    </message>
    <message>
        <source>queue full</source>
        <translation>cola llena</translation>
    </message>
    <message>
        <source>queued for too long</source>
        <translation>demasiado tiempo en cola</translation>
    </message>
    <message>
        <source>client went away</source>
        <translation>el cliente se fue</translation>
    </message>
    <message>
        <source>response cut short</source>
        <translation>respuesta cortada</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>tardó demasiado</translation>
    </message>
    <message>
        <source>request head too slow</source>
        <translation>cabecera de la solicitud muy lenta</translation>
    </message>
    <message>
        <source>request content too slow</source>
        <translation>contenido de la solicitud muy lento</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>puntuación %1</translation>
    </message>
    <message>
        <source>score %1 · the better of two at random</source>
        <translation>puntuación %1 · el mejor de dos al azar</translation>
    </message>
    <message>
        <source>score %1 · next %2 (%3)</source>
        <translation>puntuación %1 · siguiente %2 (%3)</translation>
    </message>
    <message>
        <source>by its key</source>
        <translation>por su clave</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>al azar</translation>
    </message>
    <message>
        <source>least connections</source>
        <translation>menos conexiones</translation>
    </message>
    <message>
        <source>its turn</source>
        <translation>su turno</translation>
    </message>
    <message>
        <source>%1, retried</source>
        <translation>%1, reintentada</translation>
    </message>
    <message>
        <source>Sticky session</source>
        <translation>Sesión persistente</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>sticky session</source>
        <translation>sesión persistente</translation>
    </message>
    <message>
        <source>none available</source>
        <translation>ninguno disponible</translation>
    </message>
    <message numerus="yes">
        <source>tried %n before</source>
        <translation>
            <numerusform>antes se probó %n</numerusform>
            <numerusform>antes se probaron %n</numerusform>
        </translation>
    </message>
    <message>
        <source>only one available</source>
        <translation>el único disponible</translation>
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
        <translation>descartado</translation>
    </message>
    <message>
        <source>went down</source>
        <comment>a backend</comment>
        <translation>cayó</translation>
    </message>
    <message>
        <source>loop</source>
        <comment>a request came back to where it was</comment>
        <translation>bucle</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Elegido</translation>
    </message>
    <message>
        <source>Could have been picked</source>
        <translation>Elegible</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>a backend at its limit</comment>
        <translation>Lleno</translation>
    </message>
    <message>
        <source>Tried before</source>
        <translation>Ya probado</translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>a backend of a later tier</comment>
        <translation>Respaldo</translation>
    </message>
    <message>
        <source>Weight 0</source>
        <translation>Peso 0</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsDialog</name>
    <message>
        <source>No setting matches.</source>
        <translation>Ningún ajuste coincide.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar ajustes</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Grupos de ajustes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Changes apply at once. Save asks for a file to keep them in.</source>
        <translation>Los cambios se aplican al momento. «Guardar» pide un archivo donde conservarlos.</translation>
    </message>
    <message>
        <source>Changes have been applied, but not saved to %1 yet.</source>
        <translation>Los cambios se han aplicado, pero aún no se han guardado en %1.</translation>
    </message>
    <message>
        <source>Changes apply at once. Save keeps them in %1.</source>
        <translation>Los cambios se aplican al momento. «Guardar» los conserva en %1.</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>Drops the changes that are not saved</source>
        <translation>Descarta los cambios sin guardar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>“%1” is not applied. Close again to leave it as it was.</source>
        <translation>«%1» no se ha aplicado. Cierre de nuevo para dejarlo como estaba.</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsEditor</name>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsHint</name>
    <message>
        <source>A time is wanted, %1, such as 250ms, 5s or 2m</source>
        <translation>Se espera un tiempo, %1, como 250ms, 5s o 2m</translation>
    </message>
    <message>
        <source>A size is wanted, %1, such as 512, 64KiB or 16MiB</source>
        <translation>Se espera un tamaño, %1, como 512, 64KiB o 16MiB</translation>
    </message>
    <message>
        <source>Not allowed; wanted is %1</source>
        <translation>No permitido; se espera %1</translation>
    </message>
    <message>
        <source>A number is wanted, %1</source>
        <translation>Se espera un número, %1</translation>
    </message>
    <message>
        <source>A request target cannot be longer than the message head that it is part of</source>
        <translation>El destino de una solicitud no puede ser más largo que la cabecera del mensaje que lo contiene</translation>
    </message>
    <message>
        <source>Without a good status no backend could be up</source>
        <translation>Sin un código correcto ningún backend podría estar activo</translation>
    </message>
    <message>
        <source>The longest ejection cannot be shorter than the first</source>
        <translation>La expulsión máxima no puede ser más corta que la primera</translation>
    </message>
    <message>
        <source>on</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>uno por línea</translation>
    </message>
    <message>
        <source>one a line, each %1</source>
        <translation>uno por línea, cada uno %1</translation>
    </message>
    <message>
        <source>0 or %1 to %2</source>
        <translation>0 o de %1 a %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>por defecto: %1</translation>
    </message>
    <message>
        <source>This algorithm ignores the weights, which differ</source>
        <translation>Este algoritmo ignora los pesos, que son distintos</translation>
    </message>
    <message>
        <source>client_ip, uri, header:NAME, cookie:NAME or query:NAME</source>
        <translation>client_ip, uri, header:NOMBRE, cookie:NOMBRE o query:NOMBRE</translation>
    </message>
    <message>
        <source>a cookie&apos;s name (letters, digits and !#$%&amp;&apos;*+-.^_`|~)</source>
        <translation>el nombre de una cookie (letras, cifras y !#$%&amp;&apos;*+-.^_`|~)</translation>
    </message>
    <message>
        <source>a path that begins with / (visible ASCII, no #), or empty</source>
        <translation>una ruta que empieza por / (ASCII visible, sin #), o vacío</translation>
    </message>
    <message>
        <source>a method such as GET, HEAD or OPTIONS</source>
        <translation>un método como GET, HEAD u OPTIONS</translation>
    </message>
    <message>
        <source>NAME or NAME:PORT, or empty</source>
        <translation>NOMBRE o NOMBRE:PUERTO, o vacío</translation>
    </message>
    <message>
        <source>a status or a range of them, &quot;502-504&quot;</source>
        <translation>un código o un intervalo de ellos, &quot;502-504&quot;</translation>
    </message>
    <message>
        <source>an IP address or a range such as 10.0.0.0/8</source>
        <translation>una dirección IP o un intervalo como 10.0.0.0/8</translation>
    </message>
    <message>
        <source>a host name</source>
        <translation>un nombre de host</translation>
    </message>
    <message>
        <source>a language code such as de or pt_BR</source>
        <translation>un código de idioma como de o pt_BR</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsRow</name>
    <message>
        <source>Needs a restart: change it in the file</source>
        <translation>Requiere reinicio: se cambia en el archivo</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Volver al valor por defecto</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1: volver al valor por defecto</translation>
    </message>
    <message>
        <source>differs from the default</source>
        <translation>difiere del valor por defecto</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Aplicado</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsText</name>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Where clients connect; *:PORT is everywhere</source>
        <translation>Dónde se conectan los clientes; *:PUERTO son todas</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Where the admin API listens, or off</source>
        <translation>Dónde escucha la API de administración, u off</translation>
    </message>
    <message>
        <source>Further host names</source>
        <translation>Otros nombres de host</translation>
    </message>
    <message>
        <source>Host names that are accepted beside the address</source>
        <translation>Nombres de host que se aceptan además de la dirección</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>Archivo de token</translation>
    </message>
    <message>
        <source>File with the token that every call then needs</source>
        <translation>Archivo con el token que entonces necesita cada llamada</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritmo</translation>
    </message>
    <message>
        <source>How a backend is chosen for a request</source>
        <translation>Cómo se elige el backend de una solicitud</translation>
    </message>
    <message>
        <source>Hash key</source>
        <translation>Clave de hash</translation>
    </message>
    <message>
        <source>What hashing algorithms tell clients apart by</source>
        <translation>Por qué distinguen a los clientes los algoritmos de hash</translation>
    </message>
    <message>
        <source>Load bound</source>
        <translation>Límite de carga</translation>
    </message>
    <message>
        <source>Most load of a backend under consistent hashing, as a multiple of the average; 0: no bound</source>
        <translation>Carga máxima de un backend con hash consistente, como múltiplo de la media; 0: sin límite</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Slow start</source>
        <translation>Arranque gradual</translation>
    </message>
    <message>
        <source>Time in which a backend that comes back reaches its share; 0s: at once</source>
        <translation>Tiempo en que un backend que vuelve alcanza su cuota; 0s: al momento</translation>
    </message>
    <message>
        <source>Panic threshold</source>
        <translation>Umbral de pánico</translation>
    </message>
    <message>
        <source>Share of available backends below which ejected ones take traffic too; 0: never</source>
        <translation>Proporción de backends disponibles por debajo de la cual los expulsados también reciben tráfico; 0: nunca</translation>
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
        <translation>Nombre de la cookie que mantiene a un cliente con su backend; vacío: desactivado</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secreto</translation>
    </message>
    <message>
        <source>Signs the cookie, the same wherever instances share clients; empty: a random one for this run</source>
        <translation>Firma la cookie, el mismo allí donde las instancias comparten clientes; vacío: uno aleatorio en cada ejecución</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Time between checks; 0s: no active checks</source>
        <translation>Tiempo entre comprobaciones; 0s: sin comprobaciones activas</translation>
    </message>
    <message>
        <source>Fast interval</source>
        <translation>Intervalo rápido</translation>
    </message>
    <message>
        <source>Time between checks while the state is changing</source>
        <translation>Tiempo entre comprobaciones mientras cambia el estado</translation>
    </message>
    <message>
        <source>Interval while down</source>
        <translation>Intervalo estando caído</translation>
    </message>
    <message>
        <source>Time between checks of a backend that stays down; 0s: twice the interval</source>
        <translation>Tiempo entre comprobaciones de un backend que sigue caído; 0s: el doble del intervalo</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Tiempo límite</translation>
    </message>
    <message>
        <source>Longest time of one check</source>
        <translation>Duración máxima de una comprobación</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Variación (jitter)</translation>
    </message>
    <message>
        <source>Share by which each interval varies at random</source>
        <translation>Proporción en que cada intervalo varía al azar</translation>
    </message>
    <message>
        <source>Rise</source>
        <translation>Subida</translation>
    </message>
    <message>
        <source>Good checks in a row that make a backend up</source>
        <translation>Comprobaciones correctas seguidas que activan un backend</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>comprobaciones</translation>
    </message>
    <message>
        <source>Fall</source>
        <translation>Caída</translation>
    </message>
    <message>
        <source>Bad checks in a row that make a backend down</source>
        <translation>Comprobaciones fallidas seguidas que dan un backend por caído</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Path of an HTTP check; empty: a TCP connection is enough</source>
        <translation>Ruta de una comprobación HTTP; vacío: basta una conexión TCP</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Method of an HTTP check</source>
        <translation>Método de una comprobación HTTP</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Scheme of an HTTP check; the certificate of HTTPS is not verified</source>
        <translation>Esquema de una comprobación HTTP; el certificado de HTTPS no se verifica</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Port that is checked; 0: the backend&apos;s own</source>
        <translation>Puerto que se comprueba; 0: el propio del backend</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Host that is sent with an HTTP check; empty: the backend&apos;s address</source>
        <translation>Host que se envía con una comprobación HTTP; vacío: la dirección del backend</translation>
    </message>
    <message>
        <source>Good statuses</source>
        <translation>Códigos correctos</translation>
    </message>
    <message>
        <source>Statuses that make an HTTP check good</source>
        <translation>Códigos que hacen correcta una comprobación HTTP</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Text that the response contains in its first 64 KiB; empty: any</source>
        <translation>Texto que la respuesta contiene en sus primeros 64 KiB; vacío: cualquiera</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Fallos seguidos</translation>
    </message>
    <message>
        <source>Failures in a row, in one worker, that eject a backend; 0: never</source>
        <translation>Fallos seguidos, en un hilo de trabajo, que expulsan un backend; 0: nunca</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>solicitudes</translation>
    </message>
    <message>
        <source>Failing statuses</source>
        <translation>Códigos de fallo</translation>
    </message>
    <message>
        <source>Statuses that count as failures beside broken connections and timeouts</source>
        <translation>Códigos que cuentan como fallos además de las conexiones rotas y los tiempos agotados</translation>
    </message>
    <message>
        <source>Ejection</source>
        <translation>Expulsión</translation>
    </message>
    <message>
        <source>Time of the first ejection; the second lasts twice as long, and so on</source>
        <translation>Duración de la primera expulsión; la segunda dura el doble, y así sucesivamente</translation>
    </message>
    <message>
        <source>Longest ejection</source>
        <translation>Expulsión máxima</translation>
    </message>
    <message>
        <source>Time that an ejection lasts at most</source>
        <translation>Tiempo que dura como máximo una expulsión</translation>
    </message>
    <message>
        <source>Most ejected</source>
        <translation>Máximo de expulsados</translation>
    </message>
    <message>
        <source>Share of the backends that may be ejected at once</source>
        <translation>Proporción de los backends que pueden estar expulsados a la vez</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Reintentos</translation>
    </message>
    <message>
        <source>Attempts after the first one; 0: none</source>
        <translation>Intentos después del primero; 0: ninguno</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>intentos</translation>
    </message>
    <message>
        <source>Backoff</source>
        <translation>Espera (backoff)</translation>
    </message>
    <message>
        <source>Time before a retry at the same backend</source>
        <translation>Tiempo antes de un reintento en el mismo backend</translation>
    </message>
    <message>
        <source>Backoff growth</source>
        <translation>Crecimiento de la espera</translation>
    </message>
    <message>
        <source>Growth of the backoff from one retry to the next</source>
        <translation>Crecimiento de la espera de un reintento al siguiente</translation>
    </message>
    <message>
        <source>Longest backoff</source>
        <translation>Espera máxima</translation>
    </message>
    <message>
        <source>Longest time before a retry; a backend with a longer Retry-After gets none</source>
        <translation>Tiempo máximo antes de un reintento; un backend con un Retry-After mayor no recibe ninguno</translation>
    </message>
    <message>
        <source>Retried statuses</source>
        <translation>Códigos que se reintentan</translation>
    </message>
    <message>
        <source>Statuses of responses after which a request is retried</source>
        <translation>Códigos de respuesta tras los que se reintenta una solicitud</translation>
    </message>
    <message>
        <source>Retry any method</source>
        <translation>Reintentar cualquier método</translation>
    </message>
    <message>
        <source>Retries POST, PATCH and unknown methods after statuses and timeouts too</source>
        <translation>Reintenta también POST, PATCH y métodos desconocidos tras códigos y tiempos agotados</translation>
    </message>
    <message>
        <source>Timeout of an attempt</source>
        <translation>Tiempo límite de un intento</translation>
    </message>
    <message>
        <source>Time of an attempt up to its response head; 0s: no limit</source>
        <translation>Tiempo de un intento hasta la cabecera de su respuesta; 0s: sin límite</translation>
    </message>
    <message>
        <source>Content kept</source>
        <translation>Contenido guardado</translation>
    </message>
    <message>
        <source>Content of a request that is kept for a retry; with more there is none</source>
        <translation>Contenido de una solicitud que se guarda para un reintento; con más no hay ninguno</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Retries per request over time; 3 a second are always allowed</source>
        <translation>Reintentos por solicitud a lo largo del tiempo; siempre se permiten 3 por segundo</translation>
    </message>
    <message>
        <source>per request</source>
        <translation>por solicitud</translation>
    </message>
    <message>
        <source>Hedging delay</source>
        <translation>Retardo de hedging</translation>
    </message>
    <message>
        <source>Time after which a second attempt starts beside the first; 0s: never</source>
        <translation>Tiempo tras el que empieza un segundo intento junto al primero; 0s: nunca</translation>
    </message>
    <message>
        <source>Request head</source>
        <translation>Cabecera de la solicitud</translation>
    </message>
    <message>
        <source>Time from the first byte of a request head to its end; 0s: no limit</source>
        <translation>Tiempo desde el primer byte de la cabecera de una solicitud hasta su final; 0s: sin límite</translation>
    </message>
    <message>
        <source>Idle client</source>
        <translation>Cliente inactivo</translation>
    </message>
    <message>
        <source>Time between requests on a kept connection; 0s: no limit</source>
        <translation>Tiempo entre solicitudes en una conexión mantenida; 0s: sin límite</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Time to connect to one address of a backend; 0s: no limit</source>
        <translation>Tiempo para conectar con una dirección de un backend; 0s: sin límite</translation>
    </message>
    <message>
        <source>Response head</source>
        <translation>Cabecera de la respuesta</translation>
    </message>
    <message>
        <source>Time from the request sent to the response&apos;s head; 0s: no limit</source>
        <translation>Tiempo desde el envío de la solicitud hasta la cabecera de la respuesta; 0s: sin límite</translation>
    </message>
    <message>
        <source>Idle content</source>
        <translation>Contenido inactivo</translation>
    </message>
    <message>
        <source>Time without a byte of content either way; 0s: no limit</source>
        <translation>Tiempo sin un byte de contenido en ningún sentido; 0s: sin límite</translation>
    </message>
    <message>
        <source>Idle tunnel</source>
        <translation>Túnel inactivo</translation>
    </message>
    <message>
        <source>Time without a byte through an upgraded connection; 0s: no limit</source>
        <translation>Tiempo sin un byte por una conexión actualizada (upgrade); 0s: sin límite</translation>
    </message>
    <message>
        <source>Idle backend connection</source>
        <translation>Conexión a backend inactiva</translation>
    </message>
    <message>
        <source>Time that an unused connection is kept for later requests; 0s: no limit</source>
        <translation>Tiempo que se mantiene una conexión sin usar para solicitudes posteriores; 0s: sin límite</translation>
    </message>
    <message>
        <source>Waiting in the queue</source>
        <translation>Espera en la cola</translation>
    </message>
    <message>
        <source>Time that a request waits for a backend with room; 0s: no limit</source>
        <translation>Tiempo que una solicitud espera a un backend con sitio; 0s: sin límite</translation>
    </message>
    <message>
        <source>Whole request</source>
        <translation>Solicitud completa</translation>
    </message>
    <message>
        <source>Time from a request&apos;s head to the response&apos;s end; 0s: no limit</source>
        <translation>Tiempo desde la cabecera de una solicitud hasta el final de la respuesta; 0s: sin límite</translation>
    </message>
    <message>
        <source>Draining a backend</source>
        <translation>Drenaje de un backend</translation>
    </message>
    <message>
        <source>Time for a drained or removed backend to finish what is in flight; 0s: no limit</source>
        <translation>Tiempo para que un backend drenado o quitado termine lo que está en curso; 0s: sin límite</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Detención</translation>
    </message>
    <message>
        <source>Time to finish what is in flight when Signalbox stops; 0s: no limit</source>
        <translation>Tiempo para terminar lo que está en curso cuando Signalbox se detiene; 0s: sin límite</translation>
    </message>
    <message>
        <source>Request target</source>
        <translation>Destino de la solicitud</translation>
    </message>
    <message>
        <source>Longest request target; longer ones are answered with 414</source>
        <translation>Destino más largo de una solicitud; a los más largos se responde con 414</translation>
    </message>
    <message>
        <source>Message head</source>
        <translation>Cabecera del mensaje</translation>
    </message>
    <message>
        <source>Largest head of a request or a response</source>
        <translation>Cabecera más grande de una solicitud o una respuesta</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Campos de cabecera</translation>
    </message>
    <message>
        <source>Most header fields in a message&apos;s head</source>
        <translation>Máximo de campos en la cabecera de un mensaje</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>campos</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Most client connections at once</source>
        <translation>Máximo de conexiones de clientes a la vez</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>conexiones</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>Búferes</translation>
    </message>
    <message>
        <source>Most memory for buffers in all; beyond it, reading pauses</source>
        <translation>Memoria máxima para búferes en total; por encima de ella, la lectura se pausa</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Most requests that wait for a backend at once</source>
        <translation>Máximo de solicitudes que esperan un backend a la vez</translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation>Proxies de confianza</translation>
    </message>
    <message>
        <source>Proxies whose forwarding fields are believed</source>
        <translation>Proxies cuyos campos de reenvío se dan por buenos</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Least important messages on standard error</source>
        <translation>Mensajes menos importantes en el error estándar</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Registro de acceso</translation>
    </message>
    <message>
        <source>File with a line for each request; -: standard output; empty: off</source>
        <translation>Archivo con una línea por solicitud; -: salida estándar; vacío: desactivado</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Format of the access log</source>
        <translation>Formato del registro de acceso</translation>
    </message>
    <message>
        <source>Redacted parameters</source>
        <translation>Parámetros ocultos</translation>
    </message>
    <message>
        <source>Query parameters whose values are recorded nowhere</source>
        <translation>Parámetros de consulta cuyos valores no se registran en ningún sitio</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Hilos de trabajo</translation>
    </message>
    <message>
        <source>Threads that forward requests; 0: one per core, at most 4</source>
        <translation>Hilos que reenvían solicitudes; 0: uno por núcleo, como máximo 4</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>hilos</translation>
    </message>
    <message>
        <source>No window</source>
        <translation>Sin ventana</translation>
    </message>
    <message>
        <source>Starts without a window</source>
        <translation>Arranca sin ventana</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Starts with backends and gentle traffic of its own</source>
        <translation>Arranca con backends y un tráfico suave propios</translation>
    </message>
    <message>
        <source>Ready file</source>
        <translation>Archivo de aviso</translation>
    </message>
    <message>
        <source>File that gets the ready line as JSON; empty: none</source>
        <translation>Archivo que recibe en JSON la línea de que está listo; vacío: ninguno</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>File that gets the totals as JSON at exit; -: standard output; empty: none</source>
        <translation>Archivo que recibe los totales en JSON al salir; -: salida estándar; vacío: ninguno</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the window, such as de; empty: the system&apos;s</source>
        <translation>Idioma de la ventana, como de; vacío: el del sistema</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Escucha</translation>
    </message>
    <message>
        <source>Admin API</source>
        <translation>API de administración</translation>
    </message>
    <message>
        <source>JSON, metrics and events over HTTP. Beyond loopback it needs a token.</source>
        <translation>JSON, métricas y eventos por HTTP. Más allá de loopback necesita un token.</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>Balanceo</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>Comprobaciones de salud</translation>
    </message>
    <message>
        <source>Outlier detection</source>
        <translation>Detección de anomalías</translation>
    </message>
    <message>
        <source>A backend whose requests keep failing is ejected for a while.</source>
        <translation>Un backend cuyas solicitudes fallan una y otra vez se expulsa durante un tiempo.</translation>
    </message>
    <message>
        <source>Connections that fail are retried for every method, statuses and timeouts where it is safe.</source>
        <translation>Las conexiones que fallan se reintentan con cualquier método; los códigos y tiempos agotados, donde es seguro.</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>Tiempos límite</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Sticky sessions</source>
        <translation>Sesiones persistentes</translation>
    </message>
    <message>
        <source>A client stays with its backend while that one takes traffic.</source>
        <translation>Un cliente sigue con su backend mientras este reciba tráfico.</translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation>Reenvío</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Aplicación</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Combined</source>
        <translation>Combinado</translation>
    </message>
</context>
<context>
    <name>signalbox::ShareBar</name>
    <message>
        <source>Until now %1</source>
        <translation>Hasta ahora %1</translation>
    </message>
</context>
<context>
    <name>signalbox::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Clear the filter, close the details, leave a dialog</source>
        <translation>Vaciar el filtro, cerrar los detalles, salir de un diálogo</translation>
    </message>
    <message>
        <source>Move the charts&apos; cursor</source>
        <translation>Mover el cursor de los gráficos</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two keys</comment>
        <translation>%1 y %2</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusLine</name>
    <message>
        <source>Display paused</source>
        <translation>Vista en pausa</translation>
    </message>
    <message>
        <source>↓ %1  ↑ %2</source>
        <translation>↓ %1  ↑ %2</translation>
    </message>
    <message>
        <source>Content to clients and from clients</source>
        <translation>Contenido a los clientes y de los clientes</translation>
    </message>
    <message>
        <source>up %1</source>
        <comment>for how long</comment>
        <translation>activo %1</translation>
    </message>
    <message numerus="yes">
        <source>%n workers</source>
        <translation>
            <numerusform>%n hilo</numerusform>
            <numerusform>%n hilos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client connections</source>
        <translation>
            <numerusform>%Ln conexión de clientes</numerusform>
            <numerusform>%Ln conexiones de clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 requests</source>
        <translation>
            <numerusform>%1 solicitud</numerusform>
            <numerusform>%1 solicitudes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 retries</source>
        <translation>
            <numerusform>%1 reintento</numerusform>
            <numerusform>%1 reintentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cut off by clients</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%1 cortada por clientes</numerusform>
            <numerusform>%1 cortadas por clientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StepText</name>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Peso de %1</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>Drenar %1</translation>
    </message>
    <message>
        <source>Maintenance of %1</source>
        <translation>Mantenimiento de %1</translation>
    </message>
    <message>
        <source>Make %1 ready</source>
        <translation>Dejar listo %1</translation>
    </message>
    <message numerus="yes">
        <source>Add %n backends</source>
        <translation>
            <numerusform>Añadir %n backend</numerusform>
            <numerusform>Añadir %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n backends</source>
        <translation>
            <numerusform>Quitar %n backend</numerusform>
            <numerusform>Quitar %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Weights of %n backends</source>
        <translation>
            <numerusform>Peso de %n backend</numerusform>
            <numerusform>Pesos de %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drain %n backends</source>
        <translation>
            <numerusform>Drenar %n backend</numerusform>
            <numerusform>Drenar %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Maintenance of %n backends</source>
        <translation>
            <numerusform>Mantenimiento de %n backend</numerusform>
            <numerusform>Mantenimiento de %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n backends ready</source>
        <translation>
            <numerusform>Dejar listo %n backend</numerusform>
            <numerusform>Dejar listos %n backends</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SummaryStrip</name>
    <message>
        <source>%1 is ejected: %2</source>
        <translation>%1 está expulsado: %2</translation>
    </message>
    <message>
        <source>%1 is down: %2</source>
        <translation>%1 está caído: %2</translation>
    </message>
    <message>
        <source>failing: %1</source>
        <translation>con fallos: %1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>Depuración</translation>
    </message>
    <message>
        <source>Answers with 5xx, of requests in the last 10 s</source>
        <translation>Respuestas 5xx, de las solicitudes de los últimos 10 s</translation>
    </message>
    <message>
        <source>Half of the last 10 s&apos; requests took no longer</source>
        <translation>La mitad de las solicitudes de los últimos 10 s no tardó más</translation>
    </message>
    <message>
        <source>95 % of the last 10 s&apos; requests took no longer</source>
        <translation>El 95 % de las solicitudes de los últimos 10 s no tardó más</translation>
    </message>
    <message>
        <source>99 % of the last 10 s&apos; requests took no longer</source>
        <translation>El 99 % de las solicitudes de los últimos 10 s no tardó más</translation>
    </message>
    <message>
        <source>no timeouts, retries or ejection</source>
        <translation>sin tiempos límite, reintentos ni expulsiones</translation>
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
        <translation>ninguno recibe tráfico</translation>
    </message>
    <message>
        <source>too few are healthy: all get traffic</source>
        <translation>muy pocos sanos: todos reciben tráfico</translation>
    </message>
    <message numerus="yes">
        <source>%Ln down: %1</source>
        <translation>
            <numerusform>%Ln caído: %1</numerusform>
            <numerusform>%Ln caídos: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>on</source>
        <comment>debugging</comment>
        <translation>activa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln en cola</numerusform>
            <numerusform>%Ln en cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln up</source>
        <comment>backends</comment>
        <translation>
            <numerusform>de %Ln activo</numerusform>
            <numerusform>de %Ln activos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TestAnswer</name>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Sin respuesta: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::ThroughputChart</name>
    <message>
        <source>Throughput: requests per second by backend</source>
        <translation>Caudal: solicitudes por segundo y backend</translation>
    </message>
    <message numerus="yes">
        <source>others (%Ln)</source>
        <translation>
            <numerusform>otros (%Ln)</numerusform>
            <numerusform>otros (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TimeChart</name>
    <message>
        <source>No traffic yet</source>
        <translation>Aún no hay tráfico</translation>
    </message>
    <message numerus="yes">
        <source>No traffic in the last %n min</source>
        <translation>
            <numerusform>Sin tráfico en el último %n min</numerusform>
            <numerusform>Sin tráfico en los últimos %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Waterfall</name>
    <message>
        <source>connect %1</source>
        <translation>conexión %1</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>espera %1</translation>
    </message>
    <message>
        <source>content %1</source>
        <translation>contenido %1</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
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
        <translation>Peso</translation>
    </message>
</context>
<context>
    <name>signalbox::WeightsDialog</name>
    <message>
        <source>Set weights</source>
        <translation>Fijar pesos</translation>
    </message>
    <message>
        <source>%1 ignores the weights</source>
        <translation>%1 ignora los pesos</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Intended share</source>
        <translation>Cuota prevista</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Peso de %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>&amp;Equal</source>
        <translation>&amp;Iguales</translation>
    </message>
    <message>
        <source>In &amp;percent</source>
        <translation>En &amp;porcentaje</translation>
    </message>
    <message>
        <source>Each gets the same</source>
        <translation>Cada uno recibe lo mismo</translation>
    </message>
    <message>
        <source>In the same proportions, with a sum of 100</source>
        <translation>En las mismas proporciones, con suma 100</translation>
    </message>
</context>
</TS>
