<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>signalbox::AddressField</name>
    <message numerus="yes">
        <source>%n backends; not understood: %1</source>
        <translation>
            <numerusform>%n backend; not understood: %1</numerusform>
            <numerusform>%n backends; not understood: %1</numerusform>
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
</context>
<context>
    <name>signalbox::BackendActions</name>
    <message numerus="yes">
        <source>Removed %n backends · Undo with %1</source>
        <translation>
            <numerusform>Removed %n backend · Undo with %1</numerusform>
            <numerusform>Removed %n backends · Undo with %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing %n backends</source>
        <translation>
            <numerusform>Removing %n backend</numerusform>
            <numerusform>Removing %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n in flight finish first · Undo with %2</source>
        <comment>what is removed, requests, a key</comment>
        <translation>
            <numerusform>%1: %n in flight finishes first · Undo with %2</numerusform>
            <numerusform>%1: %n in flight finish first · Undo with %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n backends · Undo with %1</source>
        <translation>
            <numerusform>Added %n backend · Undo with %1</numerusform>
            <numerusform>Added %n backends · Undo with %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::BackendDetails</name>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n at once</numerusform>
            <numerusform>%n at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::BackendDialog</name>
    <message numerus="yes">
        <source>Add %n backends</source>
        <translation>
            <numerusform>Add %n backend</numerusform>
            <numerusform>Add %n backends</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::BackendText</name>
    <message numerus="yes">
        <source>%1, flapping · %Ln in 10 min</source>
        <translation>
            <numerusform>%1, flapping · %Ln in 10 min</numerusform>
            <numerusform>%1, flapping · %Ln in 10 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failures in a row</source>
        <translation>
            <numerusform>%Ln failure in a row</numerusform>
            <numerusform>%Ln failures in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln down</source>
        <translation>
            <numerusform>%Ln down</numerusform>
            <numerusform>%Ln down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ejected</source>
        <translation>
            <numerusform>%Ln ejected</numerusform>
            <numerusform>%Ln ejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checking</source>
        <translation>
            <numerusform>%Ln checking</numerusform>
            <numerusform>%Ln checking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ramping</source>
        <translation>
            <numerusform>%Ln ramping</numerusform>
            <numerusform>%Ln ramping</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draining</source>
        <translation>
            <numerusform>%Ln draining</numerusform>
            <numerusform>%Ln draining</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in maintenance</source>
        <translation>
            <numerusform>%Ln in maintenance</numerusform>
            <numerusform>%Ln in maintenance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removing</source>
        <translation>
            <numerusform>%Ln removing</numerusform>
            <numerusform>%Ln removing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln left</source>
        <comment>a state, requests in flight</comment>
        <translation>
            <numerusform>%1 · %Ln left</numerusform>
            <numerusform>%1 · %Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::BackendsPage</name>
    <message numerus="yes">
        <source>%1 · %Ln shown</source>
        <translation>
            <numerusform>%1 · %Ln shown</numerusform>
            <numerusform>%1 · %Ln shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Chart</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ClosingQuestion</name>
    <message numerus="yes">
        <source>%Ln requests in flight</source>
        <translation>
            <numerusform>%Ln request in flight</numerusform>
            <numerusform>%Ln requests in flight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DistributionChart</name>
    <message numerus="yes">
        <source>others (%Ln)</source>
        <translation>
            <numerusform>others (%Ln)</numerusform>
            <numerusform>others (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::EventText</name>
    <message numerus="yes">
        <source>%Ln retries were not made: the budget is used up</source>
        <translation>
            <numerusform>%Ln retry was not made: the budget is used up</numerusform>
            <numerusform>%Ln retries were not made: the budget is used up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests were not retried: their content is too long</source>
        <translation>
            <numerusform>%Ln request was not retried: its content is too long</numerusform>
            <numerusform>%Ln requests were not retried: their content is too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests have no line in the access log</source>
        <translation>
            <numerusform>%Ln request has no line in the access log</numerusform>
            <numerusform>%Ln requests have no line in the access log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flapping · %Ln changes, last: %1</source>
        <translation>
            <numerusform>flapping · %Ln change, last: %1</numerusform>
            <numerusform>flapping · %Ln changes, last: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flapping · %Ln changes, last: %1, %2</source>
        <translation>
            <numerusform>flapping · %Ln change, last: %1, %2</numerusform>
            <numerusform>flapping · %Ln changes, last: %1, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::HealthBars</name>
    <message numerus="yes">
        <source>Down or ejected in %n minutes of the last hour</source>
        <translation>
            <numerusform>Down or ejected in %n minute of the last hour</numerusform>
            <numerusform>Down or ejected in %n minutes of the last hour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::LogPage</name>
    <message numerus="yes">
        <source>Paused – %n new</source>
        <translation>
            <numerusform>Paused – %n new</numerusform>
            <numerusform>Paused – %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::MainWindow</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Notifications</name>
    <message numerus="yes">
        <source>%n backends recovered</source>
        <translation>
            <numerusform>%n backend recovered</numerusform>
            <numerusform>%n backends recovered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends down</source>
        <translation>
            <numerusform>%n backend down</numerusform>
            <numerusform>%n backends down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::RequestText</name>
    <message numerus="yes">
        <source>tried %n before</source>
        <translation>
            <numerusform>tried %n before</numerusform>
            <numerusform>tried %n before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StatusLine</name>
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
            <numerusform>%Ln client connection</numerusform>
            <numerusform>%Ln client connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 requests</source>
        <translation>
            <numerusform>%1 request</numerusform>
            <numerusform>%1 requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 retries</source>
        <translation>
            <numerusform>%1 retry</numerusform>
            <numerusform>%1 retries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cut off by clients</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%1 cut off by clients</numerusform>
            <numerusform>%1 cut off by clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StepText</name>
    <message numerus="yes">
        <source>Add %n backends</source>
        <translation>
            <numerusform>Add %n backend</numerusform>
            <numerusform>Add %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n backends</source>
        <translation>
            <numerusform>Remove %n backend</numerusform>
            <numerusform>Remove %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Weights of %n backends</source>
        <translation>
            <numerusform>Weight of %n backend</numerusform>
            <numerusform>Weights of %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drain %n backends</source>
        <translation>
            <numerusform>Drain %n backend</numerusform>
            <numerusform>Drain %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Maintenance of %n backends</source>
        <translation>
            <numerusform>Maintenance of %n backend</numerusform>
            <numerusform>Maintenance of %n backends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n backends ready</source>
        <translation>
            <numerusform>Make %n backend ready</numerusform>
            <numerusform>Make %n backends ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SummaryStrip</name>
    <message numerus="yes">
        <source>%Ln down: %1</source>
        <translation>
            <numerusform>%Ln down: %1</numerusform>
            <numerusform>%Ln down: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln queued</numerusform>
            <numerusform>%Ln queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln up</source>
        <comment>backends</comment>
        <translation>
            <numerusform>of %Ln up</numerusform>
            <numerusform>of %Ln up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ThroughputChart</name>
    <message numerus="yes">
        <source>others (%Ln)</source>
        <translation>
            <numerusform>others (%Ln)</numerusform>
            <numerusform>others (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TimeChart</name>
    <message numerus="yes">
        <source>No traffic in the last %n min</source>
        <translation>
            <numerusform>No traffic in the last %n min</numerusform>
            <numerusform>No traffic in the last %n min</numerusform>
        </translation>
    </message>
</context>
</TS>
