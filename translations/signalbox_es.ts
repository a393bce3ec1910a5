<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>signalbox::AddressField</name>
    <message>
        <source>localhost:9001, just 9001, or a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address of %1 too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not resolve now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolves to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n backends; not understood: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends: %1, …</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two facts</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::AlgorithmMenu</name>
    <message>
        <source>&amp;Algorithm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::AnswersChart</name>
    <message>
        <source>Answers: responses per second by status class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::BackendActions</name>
    <message>
        <source>&amp;Add backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send traffic to one more backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the backend&apos;s settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit &amp;weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the weight in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set weights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change several weights and see the shares first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish what is in flight, take nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take no traffic and do not probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take traffic again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain, then remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the backend one request, from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed %1 · Undo with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Removed %n backends · Undo with %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drain</source>
        <comment>a command</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Maintenance</source>
        <comment>a command: put into maintenance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ready</source>
        <comment>a command: make ready</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, its key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Removing %n backends</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n in flight finish first · Undo with %2</source>
        <comment>what is removed, requests, a key</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n backends · Undo with %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::BackendDetails</name>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP connect every %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 every %3</source>
        <comment>a method, a path, a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a time and a state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <comment>a time, a state and why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health, last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency, last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in use · %2 idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 attempts, %3 repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the backend&apos;s settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::BackendDialog</name>
    <message>
        <source>0 takes nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 0 it is a backup: it takes traffic while none below is available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests under way at once; more wait in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Host it is sent; &quot;backend&quot; is its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0, the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;ode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max &amp;connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends one GET to it, from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n backends</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An address is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write HOST:PORT, with :WEIGHT behind it if you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has at most 64 letters, digits and . _ : - [ ].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a backend named %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address</source>
        <comment>the name if none is written</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client&apos;s</source>
        <comment>the Host that is sent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the configuration</source>
        <comment>the path of its health check</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of its health check, such as /healthz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>a mode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain</source>
        <comment>a mode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <comment>a mode</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::BackendModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share | intended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 takes traffic first, the next only while none below is available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests under way at once; more wait in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to the response&apos;s head that so many percent stay below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts that failed or were answered with 5xx in the last 10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts that were repeated, there or elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts that ended without a complete response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this state</source>
        <comment>for how long</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::BackendRow</name>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 got, %2 intended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ignores weights, except that 0 takes nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than three times as slow as most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed in the last 10 s; %3 since it was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or a double click changes it; 0 takes nothing new</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::BackendTable</name>
    <message>
        <source>Backends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::BackendText</name>
    <message>
        <source>first probe under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking up its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a weight of 0 takes nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probe timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS handshake failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no complete HTTP response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probe got an unexpected status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probe missed the expected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ramping %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ramping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, flapping · %Ln in 10 min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failures in a row</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier %1: takes traffic only while no backend of a lower tier is available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last probe: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ejected so far: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln down</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ejected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checking</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ramping</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draining</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in maintenance</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ignores the weights, which differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln left</source>
        <comment>a state, requests in flight</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>its name does not resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backup</source>
        <comment>of a later tier</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::BackendsPage</name>
    <message>
        <source>Backends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backend has problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that are not up, flap or fail; they stay for 5 minutes after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the backends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of a name, an address or a state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backend matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backends take traffic as soon as Signalbox listens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backend yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one to forward requests to it, drop or paste addresses here, or see Signalbox at work.
Until then clients get 503.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add backend (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Chart</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a name and its figure</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ChartsPage</name>
    <message>
        <source>Throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests/s of %1 alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests/s by backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · filled: got · outline: intended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last 10 s · filled: got · outline: intended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all backends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per second, all backends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::ClosingQuestion</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a backend and how much it has in flight</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how many are in flight, and where</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember this, and do not ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signalbox forwards traffic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration has changes that are not saved: quitting drops them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running leaves an icon in the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running minimises the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drain and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests in flight</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ConfigActions</name>
    <message>
        <source>Configurations (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Debugging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops the changes that are not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;load from file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether clients can connect; what is in flight goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No timeouts, retries, checks or ejection, to sit at a breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to the configuration first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1 drops what is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in %1 again: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file — modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — modified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsPage</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::DistributionChart</name>
    <message>
        <source>Distribution: share of the requests that each backend got, and was to get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 intended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backends yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>others (%Ln)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ErrorText</name>
    <message>
        <source>There is a backend of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backend is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signalbox itself listens at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signalbox is too busy, or has not been started.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::EventModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::EventTable</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by this backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show backend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::EventText</name>
    <message>
        <source>%1: set to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: was %2, is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln retries were not made: the budget is used up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests were not retried: their content is too long</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests have no line in the access log</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the file is not valid: nothing changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few backends are healthy: ejected ones take traffic too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ejected backends take no traffic any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>debugging: no timeouts, retries, probes and ejection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>debugging is over: timeouts and all else apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the listeners are open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the listeners are closed: no client can connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <comment>a backend</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>flapping · %Ln changes, last: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flapping · %Ln changes, last: %1, %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Format</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KiB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GiB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number with its unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted round robin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consistent hashing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maglev</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak EWMA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In turn, each as often as its weight says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In turn, all alike; weights are ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the one with the fewest requests in flight for its weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same key to the same backend; few keys move when backends come and go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same key to the same backend, by a table with very even shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two at random, the less loaded of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the one that answers soonest, by recent latency and requests in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At random, each as often as its weight says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::HealthBars</name>
    <message>
        <source>Health, last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Down or ejected in %n minutes of the last hour</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::LatencyBars</name>
    <message>
        <source>&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency, last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No traffic in the last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::LatencyChart</name>
    <message>
        <source>Latency: p50, p95 and p99 of all requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::ListenerButton</name>
    <message>
        <source>&amp;Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::LogPage</name>
    <message>
        <source>Words, or kind:state, kind:change, kind:warning, backend:NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in target or client, a request id, or
status:5xx  backend:NAME  method:POST  attempts:&gt;1  duration:&gt;100ms
error:CODE  client:ADDRESS  target:TEXT  id:ID
All of them together. backend:api* is any that begins so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgets what is shown here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status:5xx backend:NAME, words or an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind:state backend:NAME, or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Paused – %n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow what is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is new and go on (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the display (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::MainWindow</name>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use a free port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Signalbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Signalbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signalbox %1
An HTTP load balancer with a live dashboard.
GPL-3.0-or-later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time that the charts show</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::Notifications</name>
    <message>
        <source>%1: %2</source>
        <comment>a backend and why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n backends recovered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends down</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::PreferencesMenu</name>
    <message>
        <source>&amp;Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notify when backends go down or recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the window &amp;closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask while there is traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drain and quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::RequestDetails</name>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backend was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>method and target</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not noted: nobody was watching.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an algorithm and why</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::RequestModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this backend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by this backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by this status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::RequestText</name>
    <message>
        <source>connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no descriptor left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no response in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>content not taken in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no backend available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queue full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued for too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client went away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request head too slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request content too slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1 · the better of two at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1 · next %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, retried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sticky session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sticky session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none available</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>tried %n before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>only one available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given up</source>
        <comment>an attempt, as another was better</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>went down</source>
        <comment>a backend</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loop</source>
        <comment>a request came back to where it was</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could have been picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <comment>a backend at its limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>a backend of a later tier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsDialog</name>
    <message>
        <source>No setting matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes apply at once. Save asks for a file to keep them in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes have been applied, but not saved to %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes apply at once. Save keeps them in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsEditor</name>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsHint</name>
    <message>
        <source>A time is wanted, %1, such as 250ms, 5s or 2m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A size is wanted, %1, such as 512, 64KiB or 16MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed; wanted is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is wanted, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request target cannot be longer than the message head that it is part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a good status no backend could be up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest ejection cannot be shorter than the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a line, each %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 or %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This algorithm ignores the weights, which differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client_ip, uri, header:NAME, cookie:NAME or query:NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cookie&apos;s name (letters, digits and !#$%&amp;&apos;*+-.^_`|~)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path that begins with / (visible ASCII, no #), or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a method such as GET, HEAD or OPTIONS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME or NAME:PORT, or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a status or a range of them, &quot;502-504&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an IP address or a range such as 10.0.0.0/8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a language code such as de or pt_BR</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsRow</name>
    <message>
        <source>Needs a restart: change it in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs from the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsText</name>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where clients connect; *:PORT is everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the admin API listens, or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further host names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host names that are accepted beside the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with the token that every call then needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a backend is chosen for a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What hashing algorithms tell clients apart by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most load of a backend under consistent hashing, as a multiple of the average; 0: no bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in which a backend that comes back reaches its share; 0s: at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panic threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of available backends below which ejected ones take traffic too; 0: never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the cookie that keeps a client with its backend; empty: off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs the cookie, the same wherever instances share clients; empty: a random one for this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between checks; 0s: no active checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between checks while the state is changing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval while down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between checks of a backend that stays down; 0s: twice the interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest time of one check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share by which each interval varies at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good checks in a row that make a backend up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad checks in a row that make a backend down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of an HTTP check; empty: a TCP connection is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method of an HTTP check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme of an HTTP check; the certificate of HTTPS is not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port that is checked; 0: the backend&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host that is sent with an HTTP check; empty: the backend&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good statuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statuses that make an HTTP check good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that the response contains in its first 64 KiB; empty: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures in a row, in one worker, that eject a backend; 0: never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing statuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statuses that count as failures beside broken connections and timeouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ejection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the first ejection; the second lasts twice as long, and so on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest ejection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time that an ejection lasts at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most ejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the backends that may be ejected at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts after the first one; 0: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time before a retry at the same backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backoff growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth of the backoff from one retry to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest backoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest time before a retry; a backend with a longer Retry-After gets none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retried statuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statuses of responses after which a request is retried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry any method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries POST, PATCH and unknown methods after statuses and timeouts too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout of an attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of an attempt up to its response head; 0s: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content of a request that is kept for a retry; with more there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries per request over time; 3 a second are always allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hedging delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time after which a second attempt starts beside the first; 0s: never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from the first byte of a request head to its end; 0s: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between requests on a kept connection; 0s: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to connect to one address of a backend; 0s: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from the request sent to the response&apos;s head; 0s: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time without a byte of content either way; 0s: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time without a byte through an upgraded connection; 0s: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle backend connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time that an unused connection is kept for later requests; 0s: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time that a request waits for a backend with room; 0s: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from a request&apos;s head to the response&apos;s end; 0s: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draining a backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for a drained or removed backend to finish what is in flight; 0s: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to finish what is in flight when Signalbox stops; 0s: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest request target; longer ones are answered with 414</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest head of a request or a response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most header fields in a message&apos;s head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most client connections at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most memory for buffers in all; beyond it, reading pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most requests that wait for a backend at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxies whose forwarding fields are believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least important messages on standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with a line for each request; -: standard output; empty: off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format of the access log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redacted parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query parameters whose values are recorded nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads that forward requests; 0: one per core, at most 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts without a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts with backends and gentle traffic of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File that gets the ready line as JSON; empty: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File that gets the totals as JSON at exit; -: standard output; empty: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window, such as de; empty: the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, metrics and events over HTTP. Beyond loopback it needs a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlier detection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backend whose requests keep failing is ejected for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections that fail are retried for every method, statuses and timeouts where it is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sticky sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client stays with its backend while that one takes traffic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::ShareBar</name>
    <message>
        <source>Until now %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::StatusLine</name>
    <message>
        <source>Display paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓ %1  ↑ %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content to clients and from clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up %1</source>
        <comment>for how long</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n workers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client connections</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 requests</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 retries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cut off by clients</source>
        <comment>requests</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StepText</name>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1 ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n backends</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n backends</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Weights of %n backends</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drain %n backends</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Maintenance of %n backends</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n backends ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SummaryStrip</name>
    <message>
        <source>%1 is ejected: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is down: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers with 5xx, of requests in the last 10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the last 10 s&apos; requests took no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % of the last 10 s&apos; requests took no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99 % of the last 10 s&apos; requests took no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no timeouts, retries or ejection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none takes traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few are healthy: all get traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln down: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>on</source>
        <comment>debugging</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln up</source>
        <comment>backends</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TestAnswer</name>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::ThroughputChart</name>
    <message>
        <source>Throughput: requests per second by backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>others (%Ln)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TimeChart</name>
    <message>
        <source>No traffic yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No traffic in the last %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Waterfall</name>
    <message>
        <source>connect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>content %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>a backend, how it went, times</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::WeightDelegate</name>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number from 0 to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>signalbox::WeightsDialog</name>
    <message>
        <source>Set weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ignores the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intended share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each gets the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the same proportions, with a sum of 100</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
