<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>signalbox::AddressField</name>
    <message>
        <source>localhost:9001, just 9001, or a list</source>
        <translation>localhost:9001、只写 9001，或列表</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>the address of %1 too</source>
        <translation>也是 %1 的地址</translation>
    </message>
    <message>
        <source>does not resolve now</source>
        <translation>目前无法解析</translation>
    </message>
    <message>
        <source>resolves to %1</source>
        <translation>解析为 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n backends; not understood: %1</source>
        <translation>
            <numerusform>%n 个后端；无法识别：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends: %1, …</source>
        <translation>
            <numerusform>%n 个后端：%1, …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends: %1</source>
        <translation>
            <numerusform>%n 个后端：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two facts</comment>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>signalbox::AlgorithmMenu</name>
    <message>
        <source>&amp;Algorithm</source>
        <translation>算法(&amp;A)</translation>
    </message>
</context>
<context>
    <name>signalbox::AnswersChart</name>
    <message>
        <source>Answers: responses per second by status class</source>
        <translation>响应：按状态类别的每秒响应数</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendActions</name>
    <message>
        <source>Send traffic to one more backend</source>
        <translation>把流量发往一个新的后端</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>Change the backend&apos;s settings</source>
        <translation>更改后端的设置</translation>
    </message>
    <message>
        <source>Edit &amp;weight</source>
        <translation>编辑权重(&amp;W)</translation>
    </message>
    <message>
        <source>Change the weight in the table</source>
        <translation>在表格中更改权重</translation>
    </message>
    <message>
        <source>&amp;Set weights…</source>
        <translation>设置权重(&amp;S)…</translation>
    </message>
    <message>
        <source>Change several weights and see the shares first</source>
        <translation>更改多个权重，先预览占比</translation>
    </message>
    <message>
        <source>Finish what is in flight, take nothing new</source>
        <translation>完成处理中的请求，不接收新请求</translation>
    </message>
    <message>
        <source>Take no traffic and do not probe</source>
        <translation>不接收流量，也不探测</translation>
    </message>
    <message>
        <source>Take traffic again</source>
        <translation>重新接收流量</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;X)</translation>
    </message>
    <message>
        <source>Drain, then remove</source>
        <translation>先排空，再移除</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Send the backend one request, from here</source>
        <translation>从本机向后端发送一个请求</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>撤回上一次更改</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>再次执行该更改</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>Re&amp;do: %1</source>
        <translation>重做(&amp;D)：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Removed %1 · Undo with %2</source>
        <translation>已移除 %1 · 按 %2 撤销</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n backends · Undo with %1</source>
        <translation>
            <numerusform>已移除 %n 个后端 · 按 %1 撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>无法识别：%1</translation>
    </message>
    <message>
        <source>&amp;Drain</source>
        <comment>a command</comment>
        <translation>排空(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Maintenance</source>
        <comment>a command: put into maintenance</comment>
        <translation>维护(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Ready</source>
        <comment>a command: make ready</comment>
        <translation>就绪(&amp;R)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>正在移除 %1</translation>
    </message>
    <message numerus="yes">
        <source>Removing %n backends</source>
        <translation>
            <numerusform>正在移除 %n 个后端</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n in flight finish first · Undo with %2</source>
        <comment>what is removed, requests, a key</comment>
        <translation>
            <numerusform>%1：先完成处理中的 %n 个请求 · 按 %2 撤销</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n backends · Undo with %1</source>
        <translation>
            <numerusform>已添加 %n 个后端 · 按 %1 撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add backend…</source>
        <translation>添加后端(&amp;A)…</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendDetails</name>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>TCP connect every %1</source>
        <translation>TCP 连接，每 %1</translation>
    </message>
    <message>
        <source>%1 %2 every %3</source>
        <comment>a method, a path, a time</comment>
        <translation>%1 %2，每 %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>同时 %n 个</numerusform>
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
        <translation>%1  %2：%3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>探测</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>上次应答</translation>
    </message>
    <message>
        <source>Health, last hour</source>
        <translation>最近一小时健康状况</translation>
    </message>
    <message>
        <source>Latency, last minute</source>
        <translation>最近一分钟延迟</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 in use · %2 idle</source>
        <translation>使用中 %1 · 空闲 %2</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>%1 of %2 attempts, %3 repeated</source>
        <translation>%1 / %2 次尝试，%3 次重试</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Change the backend&apos;s settings</source>
        <translation>更改后端的设置</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendDialog</name>
    <message>
        <source>0 takes nothing new</source>
        <translation>0 表示不接收新请求</translation>
    </message>
    <message>
        <source>Above 0 it is a backup: it takes traffic while none below is available</source>
        <translation>大于 0 即为备用：仅当更低层级均不可用时才接收流量</translation>
    </message>
    <message>
        <source>Requests under way at once; more wait in the queue</source>
        <translation>同时处理的请求数；超出的在队列中等待</translation>
    </message>
    <message>
        <source>The Host it is sent; &quot;backend&quot; is its address</source>
        <translation>发给它的 Host；“backend”表示后端自身的地址</translation>
    </message>
    <message>
        <source>Add backend</source>
        <translation>添加后端</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>0, the first</source>
        <translation>0，首选</translation>
    </message>
    <message>
        <source>, backup</source>
        <translation>，备用</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>权重(&amp;W)</translation>
    </message>
    <message>
        <source>M&amp;ode</source>
        <translation>模式(&amp;O)</translation>
    </message>
    <message>
        <source>T&amp;ier</source>
        <translation>层级(&amp;I)</translation>
    </message>
    <message>
        <source>Max &amp;connections</source>
        <translation>最大连接数(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>Host(&amp;H)</translation>
    </message>
    <message>
        <source>Health &amp;path</source>
        <translation>健康检查路径(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Sends one GET to it, from here</source>
        <translation>从本机向它发送一个 GET 请求</translation>
    </message>
    <message numerus="yes">
        <source>Add %n backends</source>
        <translation>
            <numerusform>添加 %n 个后端</numerusform>
        </translation>
    </message>
    <message>
        <source>An address is needed.</source>
        <translation>需要填写地址。</translation>
    </message>
    <message>
        <source>A name has at most 64 letters, digits and . _ : - [ ].</source>
        <translation>名称最多 64 个字符，可用字母、数字和 . _ : - [ ]。</translation>
    </message>
    <message>
        <source>There is a backend named %1 already.</source>
        <translation>已有名为 %1 的后端。</translation>
    </message>
    <message>
        <source>the address</source>
        <comment>the name if none is written</comment>
        <translation>同地址</translation>
    </message>
    <message>
        <source>the client&apos;s</source>
        <comment>the Host that is sent</comment>
        <translation>沿用客户端的</translation>
    </message>
    <message>
        <source>of the configuration</source>
        <comment>the path of its health check</comment>
        <translation>按配置</translation>
    </message>
    <message>
        <source>The path of its health check, such as /healthz</source>
        <translation>其健康检查的路径，例如 /healthz</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>a mode</comment>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Drain</source>
        <comment>a mode</comment>
        <translation>排空</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <comment>a mode</comment>
        <translation>维护</translation>
    </message>
    <message>
        <source>Stays as it is: another address or name is another backend</source>
        <translation>保持不变：地址或名称不同就是另一个后端</translation>
    </message>
    <message>
        <source>Write HOST:PORT, with :WEIGHT behind it if you like. A port is a number from 1 to 65535.</source>
        <translation>请填写 主机:端口，后面可加 :权重。端口是 1 到 65535 之间的数字。</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>Share | intended</source>
        <translation>占比 | 目标</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Last probe</source>
        <translation>上次探测</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Max connections</source>
        <translation>最大连接数</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>0 takes traffic first, the next only while none below is available</source>
        <translation>0 优先接收流量，下一层级仅当更低层级均不可用时才接收</translation>
    </message>
    <message>
        <source>Requests under way at once; more wait in the queue</source>
        <translation>同时处理的请求数；超出的在队列中等待</translation>
    </message>
    <message>
        <source>Time to the response&apos;s head that so many percent stay below</source>
        <translation>该百分比的请求收到响应头所需时间的上限</translation>
    </message>
    <message>
        <source>Attempts that failed or were answered with 5xx in the last 10 s</source>
        <translation>最近 10 秒内失败或得到 5xx 响应的尝试</translation>
    </message>
    <message>
        <source>Attempts that were repeated, there or elsewhere</source>
        <translation>在本后端或其他后端重试过的尝试</translation>
    </message>
    <message>
        <source>Attempts that ended without a complete response</source>
        <translation>未得到完整响应的尝试</translation>
    </message>
    <message>
        <source>In this state</source>
        <comment>for how long</comment>
        <translation>持续时间</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendRow</name>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 got, %2 intended</source>
        <translation>实际 %1，目标 %2</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>无流量</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>%1 ignores weights, except that 0 takes nothing new</source>
        <translation>%1 忽略权重，但权重为 0 时不接收新请求</translation>
    </message>
    <message>
        <source>More than three times as slow as most</source>
        <translation>比多数后端慢三倍以上</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed in the last 10 s; %3 since it was added</source>
        <translation>最近 10 秒内 %2 次尝试中有 %1 次失败；自添加以来共 %3 次</translation>
    </message>
    <message>
        <source>%1 or a double click changes it; 0 takes nothing new</source>
        <translation>按 %1 或双击可更改；0 表示不接收新请求</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendTable</name>
    <message>
        <source>Backends</source>
        <translation>后端</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendText</name>
    <message>
        <source>first probe under way</source>
        <translation>首次探测进行中</translation>
    </message>
    <message>
        <source>looking up its name</source>
        <translation>正在解析名称</translation>
    </message>
    <message>
        <source>a weight of 0 takes nothing new</source>
        <translation>权重为 0，不接收新请求</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>连接失败</translation>
    </message>
    <message>
        <source>probe timed out</source>
        <translation>探测超时</translation>
    </message>
    <message>
        <source>TLS handshake failed</source>
        <translation>TLS 握手失败</translation>
    </message>
    <message>
        <source>no complete HTTP response</source>
        <translation>没有完整的 HTTP 响应</translation>
    </message>
    <message>
        <source>probe got an unexpected status</source>
        <translation>探测得到意外的状态码</translation>
    </message>
    <message>
        <source>probe missed the expected text</source>
        <translation>探测未找到预期文本</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>connected in %1</source>
        <translation>连接用时 %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a status</comment>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>Ramping %1 %</source>
        <translation>预热 %1%</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Ramping</source>
        <translation>预热中</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Ejected</source>
        <translation>已驱逐</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>排空中</translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>已排空</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>移除中</translation>
    </message>
    <message numerus="yes">
        <source>%1, flapping · %Ln in 10 min</source>
        <translation>
            <numerusform>%1，抖动 · 10 分钟内 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failures in a row</source>
        <translation>
            <numerusform>连续失败 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>已持续 %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Tier %1: takes traffic only while no backend of a lower tier is available</source>
        <translation>层级 %1：仅当更低层级的后端均不可用时才接收流量</translation>
    </message>
    <message>
        <source>Last probe: %1</source>
        <translation>上次探测：%1</translation>
    </message>
    <message>
        <source>Ejected so far: %1</source>
        <translation>累计驱逐：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln down</source>
        <translation>
            <numerusform>故障 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ejected</source>
        <translation>
            <numerusform>已驱逐 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checking</source>
        <translation>
            <numerusform>检查中 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ramping</source>
        <translation>
            <numerusform>预热中 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draining</source>
        <translation>
            <numerusform>排空中 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in maintenance</source>
        <translation>
            <numerusform>维护 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removing</source>
        <translation>
            <numerusform>移除中 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ignores the weights, which differ</source>
        <translation>%1 忽略权重，而各权重并不相同</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln left</source>
        <comment>a state, requests in flight</comment>
        <translation>
            <numerusform>%1 · 剩 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>its name does not resolve</source>
        <translation>名称无法解析</translation>
    </message>
    <message>
        <source>backup</source>
        <comment>of a later tier</comment>
        <translation>备用</translation>
    </message>
</context>
<context>
    <name>signalbox::BackendsPage</name>
    <message>
        <source>Backends</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Only &amp;problems</source>
        <translation>仅看问题(&amp;P)</translation>
    </message>
    <message>
        <source>No backend has problems</source>
        <translation>没有后端出现问题</translation>
    </message>
    <message>
        <source>Those that are not up, flap or fail; they stay for 5 minutes after</source>
        <translation>状态不正常、抖动或失败的后端；恢复后仍保留 5 分钟</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter of the backends</source>
        <translation>筛选后端</translation>
    </message>
    <message>
        <source>Words of a name, an address or a state</source>
        <translation>名称、地址或状态中的文字</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>No backend matches the filter</source>
        <translation>没有符合筛选条件的后端</translation>
    </message>
    <message>
        <source>Not listening yet</source>
        <translation>尚未监听</translation>
    </message>
    <message>
        <source>The backends take traffic as soon as Signalbox listens.</source>
        <translation>Signalbox 开始监听后，后端即接收流量。</translation>
    </message>
    <message>
        <source>No backend yet</source>
        <translation>还没有后端</translation>
    </message>
    <message>
        <source>Add one to forward requests to it, drop or paste addresses here, or see Signalbox at work.
Until then clients get 503.</source>
        <translation>添加一个后端以转发请求，把地址拖放或粘贴到此处，或者先看看 Signalbox 的演示。
在此之前，客户端会收到 503。</translation>
    </message>
    <message>
        <source>Add backend (%1)</source>
        <translation>添加后端 (%1)</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>启动演示</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln shown</source>
        <translation>
            <numerusform>%1 · 显示 %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Chart</name>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 秒</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 分</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a name and its figure</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 min %2 s ago</source>
        <translation>%1 分 %2 秒前</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另有 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ChartsPage</name>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>requests/s of %1 alone</source>
        <translation>仅 %1 的请求/秒</translation>
    </message>
    <message>
        <source>requests/s by backend</source>
        <translation>各后端的请求/秒</translation>
    </message>
    <message>
        <source>%1 · filled: got · outline: intended</source>
        <translation>%1 · 实心：实际 · 空心：目标</translation>
    </message>
    <message>
        <source>last 10 s · filled: got · outline: intended</source>
        <translation>最近 10 秒 · 实心：实际 · 空心：目标</translation>
    </message>
    <message>
        <source>all backends</source>
        <translation>全部后端</translation>
    </message>
    <message>
        <source>per second, all backends</source>
        <translation>每秒，全部后端</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>每秒</translation>
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
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Remember this, and do not ask again</source>
        <translation>记住此选择，不再询问(&amp;R)</translation>
    </message>
    <message>
        <source>Close the window?</source>
        <translation>关闭窗口？</translation>
    </message>
    <message>
        <source>Signalbox forwards traffic.</source>
        <translation>Signalbox 正在转发流量。</translation>
    </message>
    <message>
        <source>The configuration has changes that are not saved: quitting drops them.</source>
        <translation>配置中有未保存的更改：退出会丢弃这些更改。</translation>
    </message>
    <message>
        <source>Keep running leaves an icon in the tray.</source>
        <translation>继续运行时，托盘中会保留图标。</translation>
    </message>
    <message>
        <source>Keep running minimises the window.</source>
        <translation>继续运行时，窗口会最小化。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Drain and quit</source>
        <translation>排空并退出(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests in flight</source>
        <translation>
            <numerusform>处理中的请求 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ConfigActions</name>
    <message>
        <source>Configurations (*.toml)</source>
        <translation>配置文件 (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Stop &amp;listening</source>
        <translation>停止监听(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Debugging</source>
        <translation>调试(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>还原(&amp;V)</translation>
    </message>
    <message>
        <source>Drops the changes that are not saved</source>
        <translation>丢弃未保存的更改</translation>
    </message>
    <message>
        <source>Re&amp;load from file</source>
        <translation>从文件重新加载(&amp;L)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Whether clients can connect; what is in flight goes on</source>
        <translation>客户端能否连接；处理中的请求会继续</translation>
    </message>
    <message>
        <source>No timeouts, retries, checks or ejection, to sit at a breakpoint</source>
        <translation>停用超时、重试、检查和驱逐，以便停在断点处</translation>
    </message>
    <message>
        <source>Open configuration</source>
        <translation>打开配置</translation>
    </message>
    <message>
        <source>Save the changes to the configuration first?</source>
        <translation>先保存对配置的更改吗？</translation>
    </message>
    <message>
        <source>Opening %1 drops what is not saved.</source>
        <translation>打开 %1 会丢弃未保存的更改。</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>已打开 %1</translation>
    </message>
    <message>
        <source>Save configuration</source>
        <translation>保存配置</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>Nothing differs from %1</source>
        <translation>与 %1 没有差异</translation>
    </message>
    <message>
        <source>As in %1 again: %2</source>
        <translation>已恢复为 %1 中的值：%2</translation>
    </message>
    <message>
        <source>Start &amp;listening</source>
        <translation>开始监听(&amp;L)</translation>
    </message>
    <message>
        <source>No file — modified</source>
        <translation>无文件 — 已修改</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>无文件</translation>
    </message>
    <message>
        <source>%1 — modified</source>
        <translation>%1 — 已修改</translation>
    </message>
    <message>
        <source>%1 was changed by another program. Save to another file, or reload it, which drops the changes made here.</source>
        <translation>%1 已被其他程序更改。请另存为其他文件，或重新加载（将丢弃此处的更改）。</translation>
    </message>
</context>
<context>
    <name>signalbox::CurlCommand</name>
    <message>
        <source>With what is recorded: method, target, user agent and referer,
but no other fields and no content</source>
        <translation>包含已记录的内容：方法、目标、用户代理和来源，
但不含其他字段和正文</translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsPage</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>%1 的详情</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>关闭 (%1)</translation>
    </message>
</context>
<context>
    <name>signalbox::DistributionChart</name>
    <message>
        <source>Distribution: share of the requests that each backend got, and was to get</source>
        <translation>分布：各后端实际得到的请求占比与目标占比</translation>
    </message>
    <message>
        <source>%1: %2 of %3 intended</source>
        <translation>%1：实际 %2，目标 %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>No backends yet</source>
        <translation>还没有后端</translation>
    </message>
    <message numerus="yes">
        <source>others (%Ln)</source>
        <translation>
            <numerusform>其他 (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation>没有流量</translation>
    </message>
</context>
<context>
    <name>signalbox::ErrorText</name>
    <message>
        <source>There is a backend of this name already.</source>
        <translation>已有同名的后端。</translation>
    </message>
    <message>
        <source>This backend is not there any more.</source>
        <translation>该后端已不存在。</translation>
    </message>
    <message>
        <source>Signalbox itself listens at this address.</source>
        <translation>Signalbox 自身正在监听此地址。</translation>
    </message>
    <message>
        <source>Signalbox is too busy, or has not been started.</source>
        <translation>Signalbox 过于繁忙，或尚未启动。</translation>
    </message>
</context>
<context>
    <name>signalbox::EventFilter</name>
    <message>
        <source>%1: a kind is state, change, warning or note</source>
        <translation>%1：类型为 state、change、warning 或 note</translation>
    </message>
</context>
<context>
    <name>signalbox::EventModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>抖动</translation>
    </message>
</context>
<context>
    <name>signalbox::EventTable</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Filter by this backend</source>
        <translation>按此后端筛选</translation>
    </message>
    <message>
        <source>Show backend</source>
        <translation>显示后端</translation>
    </message>
    <message>
        <source>No event matches the filter</source>
        <translation>没有符合过滤条件的事件</translation>
    </message>
    <message>
        <source>Words, or kind:state, kind:change, kind:warning, kind:note, backend:NAME</source>
        <translation>关键词，或 kind:state、kind:change、kind:warning、kind:note、backend:名称</translation>
    </message>
</context>
<context>
    <name>signalbox::EventText</name>
    <message>
        <source>%1: set to %2</source>
        <translation>%1：设为 %2</translation>
    </message>
    <message>
        <source>%1: was %2, is gone</source>
        <translation>%1：原为 %2，现已移除</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message numerus="yes">
        <source>%Ln retries were not made: the budget is used up</source>
        <translation>
            <numerusform>%Ln 次重试未执行：预算已用完</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests were not retried: their content is too long</source>
        <translation>
            <numerusform>%Ln 个请求未重试：正文过长</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests have no line in the access log</source>
        <translation>
            <numerusform>%Ln 个请求未写入访问日志</numerusform>
        </translation>
    </message>
    <message>
        <source>the file is not valid: nothing changes</source>
        <translation>文件无效：不作任何更改</translation>
    </message>
    <message>
        <source>too few backends are healthy: ejected ones take traffic too</source>
        <translation>健康的后端过少：已驱逐的后端也接收流量</translation>
    </message>
    <message>
        <source>ejected backends take no traffic any more</source>
        <translation>已驱逐的后端不再接收流量</translation>
    </message>
    <message>
        <source>debugging: no timeouts, retries, probes and ejection</source>
        <translation>调试中：停用超时、重试、探测和驱逐</translation>
    </message>
    <message>
        <source>debugging is over: timeouts and all else apply</source>
        <translation>调试结束：超时等限制恢复生效</translation>
    </message>
    <message>
        <source>the listeners are open again</source>
        <translation>监听器已重新打开</translation>
    </message>
    <message>
        <source>the listeners are closed: no client can connect</source>
        <translation>监听器已关闭：客户端无法连接</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a backend</comment>
        <translation>新增</translation>
    </message>
    <message numerus="yes">
        <source>flapping · %Ln changes, last: %1</source>
        <translation>
            <numerusform>抖动 · 变化 %Ln 次，最近：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flapping · %Ln changes, last: %1, %2</source>
        <translation>
            <numerusform>抖动 · 变化 %Ln 次，最近：%1，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <comment>an event that is no warning</comment>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>signalbox::Format</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
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
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
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
        <translation>加权轮询</translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>Least connections</source>
        <translation>最少连接</translation>
    </message>
    <message>
        <source>Consistent hashing</source>
        <translation>一致性哈希</translation>
    </message>
    <message>
        <source>Maglev</source>
        <translation>Maglev</translation>
    </message>
    <message>
        <source>Two choices</source>
        <translation>随机二选一</translation>
    </message>
    <message>
        <source>Peak EWMA</source>
        <translation>Peak EWMA</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>In turn, each as often as its weight says</source>
        <translation>依次分配，次数按各自的权重</translation>
    </message>
    <message>
        <source>In turn, all alike; weights are ignored</source>
        <translation>依次平均分配；忽略权重</translation>
    </message>
    <message>
        <source>To the one with the fewest requests in flight for its weight</source>
        <translation>分给处理中的请求相对其权重最少的后端</translation>
    </message>
    <message>
        <source>The same key to the same backend; few keys move when backends come and go</source>
        <translation>相同的键分到同一后端；后端增减时只有少数键改变</translation>
    </message>
    <message>
        <source>The same key to the same backend, by a table with very even shares</source>
        <translation>相同的键分到同一后端，通过查找表使占比非常均匀</translation>
    </message>
    <message>
        <source>Two at random, the less loaded of them</source>
        <translation>随机取两个，选负载较低的一个</translation>
    </message>
    <message>
        <source>To the one that answers soonest, by recent latency and requests in flight</source>
        <translation>根据近期延迟和处理中的请求，分给预计最快应答的后端</translation>
    </message>
    <message>
        <source>At random, each as often as its weight says</source>
        <translation>随机分配，次数按各自的权重</translation>
    </message>
</context>
<context>
    <name>signalbox::HealthBars</name>
    <message>
        <source>Health, last hour</source>
        <translation>最近一小时健康状况</translation>
    </message>
    <message numerus="yes">
        <source>Down or ejected in %n minutes of the last hour</source>
        <translation>
            <numerusform>最近一小时内有 %n 分钟处于故障或被驱逐</numerusform>
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
        <translation>最近一分钟延迟</translation>
    </message>
    <message>
        <source>up to %1: %2</source>
        <translation>不超过 %1：%2</translation>
    </message>
    <message>
        <source>No traffic in the last minute</source>
        <translation>最近一分钟无流量</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>signalbox::LatencyChart</name>
    <message>
        <source>Latency: p50, p95 and p99 of all requests</source>
        <translation>延迟：所有请求的 p50、p95 和 p99</translation>
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
        <translation>复制地址(&amp;C)</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>监听器</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>监听中</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>正在监听 %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>未监听</translation>
    </message>
</context>
<context>
    <name>signalbox::LogPage</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Forgets what is shown here</source>
        <translation>清除此处显示的内容</translation>
    </message>
    <message>
        <source>status:5xx backend:NAME, words or an id</source>
        <translation>status:5xx backend:名称、文字或 ID</translation>
    </message>
    <message>
        <source>kind:state backend:NAME, or words</source>
        <translation>kind:state backend:名称，或文字</translation>
    </message>
    <message>
        <source>Events (%1)</source>
        <translation>事件 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Paused – %n new</source>
        <translation>
            <numerusform>已暂停 – %n 条新记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Following</source>
        <translation>跟随中</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>转到末尾</translation>
    </message>
    <message>
        <source>Follow what is new</source>
        <translation>跟随新记录</translation>
    </message>
    <message>
        <source>Show what is new and go on (%1)</source>
        <translation>显示新记录并继续 (%1)</translation>
    </message>
    <message>
        <source>Pause the display (%1)</source>
        <translation>暂停显示 (%1)</translation>
    </message>
</context>
<context>
    <name>signalbox::MainWindow</name>
    <message>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Use a free port</source>
        <translation>使用空闲端口(&amp;U)</translation>
    </message>
    <message>
        <source>Quit &amp;now</source>
        <translation>立即退出(&amp;N)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stopping. %1</source>
        <translation>正在停止。%1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>流量(&amp;T)</translation>
    </message>
    <message>
        <source>D&amp;etails</source>
        <translation>详情(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Backend</source>
        <translation>后端(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Signalbox</source>
        <translation>关于 Signalbox(&amp;A)</translation>
    </message>
    <message>
        <source>About Signalbox</source>
        <translation>关于 Signalbox</translation>
    </message>
    <message>
        <source>Signalbox %1
An HTTP load balancer with a live dashboard.
GPL-3.0-or-later</source>
        <translation>Signalbox %1
带实时仪表板的 HTTP 负载均衡器。
GPL-3.0-or-later</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Time that the charts show</source>
        <translation>图表显示的时长</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show Signalbox</source>
        <translation>显示 Signalbox(&amp;S)</translation>
    </message>
    <message>
        <source>Add backend</source>
        <translation>添加后端</translation>
    </message>
</context>
<context>
    <name>signalbox::Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>signalbox::Notifications</name>
    <message>
        <source>%1: %2</source>
        <comment>a backend and why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Recovered: %1</source>
        <translation>已恢复：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n backends recovered</source>
        <translation>
            <numerusform>%n 个后端已恢复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backends down</source>
        <translation>
            <numerusform>%n 个后端故障</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::NumberBox</name>
    <message>
        <source>A whole number from %1 to %2</source>
        <translation>%1 到 %2 之间的整数</translation>
    </message>
</context>
<context>
    <name>signalbox::PreferencesMenu</name>
    <message>
        <source>&amp;Preferences</source>
        <translation>首选项(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Notify when backends go down or recover</source>
        <translation>后端故障或恢复时通知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>When the window &amp;closes</source>
        <translation>关闭窗口时(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Ask while there is traffic</source>
        <translation>有流量时询问(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Drain and quit</source>
        <translation>排空并退出(&amp;D)</translation>
    </message>
</context>
<context>
    <name>signalbox::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestDetails</name>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>No backend was asked.</source>
        <translation>未请求任何后端。</translation>
    </message>
    <message>
        <source>Why this backend</source>
        <translation>选择原因</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>用户代理</translation>
    </message>
    <message>
        <source>Referer</source>
        <translation>来源页</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>method and target</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>none was sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>收到 %1，发出 %2</translation>
    </message>
    <message>
        <source>It was not noted: nobody was watching.</source>
        <translation>未记录：当时无人查看。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an algorithm and why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a request&apos;s start and end</comment>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Why this backend</source>
        <translation>选择原因</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestQuery</name>
    <message>
        <source>%1: a status is like 503, 5xx or &gt;=400</source>
        <translation>%1：状态的写法如 503、5xx 或 &gt;=400</translation>
    </message>
    <message>
        <source>%1: attempts are like 2 or &gt;1</source>
        <translation>%1：尝试次数的写法如 2 或 &gt;1</translation>
    </message>
    <message>
        <source>%1: a duration is like &gt;100ms or &lt;=0.5s</source>
        <translation>%1：时长的写法如 &gt;100ms 或 &lt;=0.5s</translation>
    </message>
    <message>
        <source>%1: there is no such key</source>
        <translation>%1：没有这个键</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>复制请求 ID</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Filter by this backend</source>
        <translation>按此后端筛选</translation>
    </message>
    <message>
        <source>Filter by this status</source>
        <translation>按此状态筛选</translation>
    </message>
    <message>
        <source>No request matches the filter</source>
        <translation>没有符合过滤条件的请求</translation>
    </message>
    <message>
        <source>Words in target or client, a request id, or
status:5xx  status:&gt;=400  attempts:&gt;1  duration:&gt;100ms  -status:2xx
backend:NAME  method:POST  error:CODE  client:ADDRESS  target:TEXT  id:ID
All of them together. backend:api* is any that begins so.</source>
        <translation>目标或客户端中的关键词、请求 ID，或
status:5xx  status:&gt;=400  attempts:&gt;1  duration:&gt;100ms  -status:2xx
backend:名称  method:POST  error:代码  client:地址  target:文本  id:ID
须同时满足。backend:api* 匹配所有以此开头的后端。</translation>
    </message>
</context>
<context>
    <name>signalbox::RequestText</name>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>连接失败</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>no descriptor left</source>
        <translation>文件描述符已用尽</translation>
    </message>
    <message>
        <source>no response in time</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>content not taken in time</source>
        <translation>正文发送超时</translation>
    </message>
    <message>
        <source>invalid response</source>
        <translation>响应无效</translation>
    </message>
    <message>
        <source>no backend available</source>
        <translation>无可用后端</translation>
    </message>
    <message>
        <source>queue full</source>
        <translation>队列已满</translation>
    </message>
    <message>
        <source>queued for too long</source>
        <translation>排队过久</translation>
    </message>
    <message>
        <source>client went away</source>
        <translation>客户端已断开</translation>
    </message>
    <message>
        <source>response cut short</source>
        <translation>响应不完整</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>总用时过长</translation>
    </message>
    <message>
        <source>request head too slow</source>
        <translation>请求头过慢</translation>
    </message>
    <message>
        <source>request content too slow</source>
        <translation>请求正文过慢</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>评分 %1</translation>
    </message>
    <message>
        <source>score %1 · the better of two at random</source>
        <translation>评分 %1 · 随机两个中较优</translation>
    </message>
    <message>
        <source>score %1 · next %2 (%3)</source>
        <translation>评分 %1 · 次优 %2 (%3)</translation>
    </message>
    <message>
        <source>by its key</source>
        <translation>按哈希键</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>least connections</source>
        <translation>最少连接</translation>
    </message>
    <message>
        <source>its turn</source>
        <translation>轮到它</translation>
    </message>
    <message>
        <source>%1, retried</source>
        <translation>%1，已重试</translation>
    </message>
    <message>
        <source>Sticky session</source>
        <translation>会话保持</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>sticky session</source>
        <translation>会话保持</translation>
    </message>
    <message>
        <source>none available</source>
        <translation>均不可用</translation>
    </message>
    <message numerus="yes">
        <source>tried %n before</source>
        <translation>
            <numerusform>此前已试 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>only one available</source>
        <translation>仅一个可用</translation>
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
        <translation>已放弃</translation>
    </message>
    <message>
        <source>went down</source>
        <comment>a backend</comment>
        <translation>出现故障</translation>
    </message>
    <message>
        <source>loop</source>
        <comment>a request came back to where it was</comment>
        <translation>转发环路</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>已选中</translation>
    </message>
    <message>
        <source>Could have been picked</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>a backend at its limit</comment>
        <translation>已满</translation>
    </message>
    <message>
        <source>Tried before</source>
        <translation>已试过</translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>a backend of a later tier</comment>
        <translation>备用</translation>
    </message>
    <message>
        <source>Weight 0</source>
        <translation>权重 0</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsDialog</name>
    <message>
        <source>No setting matches.</source>
        <translation>没有符合的设置。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>设置分组</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Changes apply at once. Save asks for a file to keep them in.</source>
        <translation>更改立即生效。保存时会询问要存入的文件。</translation>
    </message>
    <message>
        <source>Changes have been applied, but not saved to %1 yet.</source>
        <translation>更改已生效，但尚未保存到 %1。</translation>
    </message>
    <message>
        <source>Changes apply at once. Save keeps them in %1.</source>
        <translation>更改立即生效。保存后会存入 %1。</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Drops the changes that are not saved</source>
        <translation>丢弃未保存的更改</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>“%1” is not applied. Close again to leave it as it was.</source>
        <translation>“%1”未应用。再次关闭则保持原样。</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsEditor</name>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsHint</name>
    <message>
        <source>A time is wanted, %1, such as 250ms, 5s or 2m</source>
        <translation>应为时间（%1），例如 250ms、5s 或 2m</translation>
    </message>
    <message>
        <source>A size is wanted, %1, such as 512, 64KiB or 16MiB</source>
        <translation>应为大小（%1），例如 512、64KiB 或 16MiB</translation>
    </message>
    <message>
        <source>Not allowed; wanted is %1</source>
        <translation>不允许；应为 %1</translation>
    </message>
    <message>
        <source>A number is wanted, %1</source>
        <translation>应为数字（%1）</translation>
    </message>
    <message>
        <source>A request target cannot be longer than the message head that it is part of</source>
        <translation>请求目标是报文头的一部分，不能比报文头更长</translation>
    </message>
    <message>
        <source>Without a good status no backend could be up</source>
        <translation>没有合格状态码，任何后端都无法变为正常</translation>
    </message>
    <message>
        <source>The longest ejection cannot be shorter than the first</source>
        <translation>最长驱逐时间不能短于首次驱逐时间</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>one a line, each %1</source>
        <translation>每行一个，均为 %1</translation>
    </message>
    <message>
        <source>0 or %1 to %2</source>
        <translation>0 或 %1 至 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>This algorithm ignores the weights, which differ</source>
        <translation>该算法忽略权重，而各权重并不相同</translation>
    </message>
    <message>
        <source>client_ip, uri, header:NAME, cookie:NAME or query:NAME</source>
        <translation>client_ip、uri、header:名称、cookie:名称或 query:名称</translation>
    </message>
    <message>
        <source>a cookie&apos;s name (letters, digits and !#$%&amp;&apos;*+-.^_`|~)</source>
        <translation>Cookie 名称（字母、数字和 !#$%&amp;&apos;*+-.^_`|~）</translation>
    </message>
    <message>
        <source>a path that begins with / (visible ASCII, no #), or empty</source>
        <translation>以 / 开头的路径（可见 ASCII 字符，不含 #），或留空</translation>
    </message>
    <message>
        <source>a method such as GET, HEAD or OPTIONS</source>
        <translation>方法，例如 GET、HEAD 或 OPTIONS</translation>
    </message>
    <message>
        <source>NAME or NAME:PORT, or empty</source>
        <translation>名称或 名称:端口，或留空</translation>
    </message>
    <message>
        <source>a status or a range of them, &quot;502-504&quot;</source>
        <translation>状态码或状态码范围，如“502-504”</translation>
    </message>
    <message>
        <source>an IP address or a range such as 10.0.0.0/8</source>
        <translation>IP 地址或地址段，例如 10.0.0.0/8</translation>
    </message>
    <message>
        <source>a host name</source>
        <translation>主机名</translation>
    </message>
    <message>
        <source>a language code such as de or pt_BR</source>
        <translation>语言代码，例如 de 或 pt_BR</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsRow</name>
    <message>
        <source>Needs a restart: change it in the file</source>
        <translation>需要重启：在文件中更改</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1：恢复默认值</translation>
    </message>
    <message>
        <source>differs from the default</source>
        <translation>与默认值不同</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已生效</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsText</name>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Where clients connect; *:PORT is everywhere</source>
        <translation>客户端连接的地址；*:端口 表示所有地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Where the admin API listens, or off</source>
        <translation>管理 API 的监听地址，或关闭</translation>
    </message>
    <message>
        <source>Further host names</source>
        <translation>其他主机名</translation>
    </message>
    <message>
        <source>Host names that are accepted beside the address</source>
        <translation>除该地址外还接受的主机名</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>令牌文件</translation>
    </message>
    <message>
        <source>File with the token that every call then needs</source>
        <translation>存放令牌的文件；设置后每次调用都需要该令牌</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>How a backend is chosen for a request</source>
        <translation>如何为请求选择后端</translation>
    </message>
    <message>
        <source>Hash key</source>
        <translation>哈希键</translation>
    </message>
    <message>
        <source>What hashing algorithms tell clients apart by</source>
        <translation>哈希算法用来区分客户端的依据</translation>
    </message>
    <message>
        <source>Load bound</source>
        <translation>负载上限</translation>
    </message>
    <message>
        <source>Most load of a backend under consistent hashing, as a multiple of the average; 0: no bound</source>
        <translation>一致性哈希下单个后端的最大负载，以平均值的倍数表示；0：不限</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Slow start</source>
        <translation>慢启动</translation>
    </message>
    <message>
        <source>Time in which a backend that comes back reaches its share; 0s: at once</source>
        <translation>恢复的后端逐步预热到目标占比所用的时间；0s：立即</translation>
    </message>
    <message>
        <source>Panic threshold</source>
        <translation>恐慌阈值</translation>
    </message>
    <message>
        <source>Share of available backends below which ejected ones take traffic too; 0: never</source>
        <translation>可用后端的比例低于此值时，已驱逐的后端也接收流量；0：从不</translation>
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
        <translation>用于让客户端固定在其后端的 Cookie 名称；空：关闭</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Signs the cookie, the same wherever instances share clients; empty: a random one for this run</source>
        <translation>用于给 Cookie 签名，共享客户端的各实例须相同；空：本次运行随机生成</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Time between checks; 0s: no active checks</source>
        <translation>两次检查之间的时间；0s：不主动检查</translation>
    </message>
    <message>
        <source>Fast interval</source>
        <translation>快速间隔</translation>
    </message>
    <message>
        <source>Time between checks while the state is changing</source>
        <translation>状态变化期间两次检查之间的时间</translation>
    </message>
    <message>
        <source>Interval while down</source>
        <translation>故障时间隔</translation>
    </message>
    <message>
        <source>Time between checks of a backend that stays down; 0s: twice the interval</source>
        <translation>后端持续故障时两次检查之间的时间；0s：间隔的两倍</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Longest time of one check</source>
        <translation>单次检查的最长时间</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>随机偏移</translation>
    </message>
    <message>
        <source>Share by which each interval varies at random</source>
        <translation>每次间隔随机浮动的比例</translation>
    </message>
    <message>
        <source>Rise</source>
        <translation>恢复阈值</translation>
    </message>
    <message>
        <source>Good checks in a row that make a backend up</source>
        <translation>连续多少次检查成功后视为正常</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>次检查</translation>
    </message>
    <message>
        <source>Fall</source>
        <translation>故障阈值</translation>
    </message>
    <message>
        <source>Bad checks in a row that make a backend down</source>
        <translation>连续多少次检查失败后视为故障</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Path of an HTTP check; empty: a TCP connection is enough</source>
        <translation>HTTP 检查的路径；空：能建立 TCP 连接即可</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Method of an HTTP check</source>
        <translation>HTTP 检查的方法</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Scheme of an HTTP check; the certificate of HTTPS is not verified</source>
        <translation>HTTP 检查的协议；不验证 HTTPS 证书</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Port that is checked; 0: the backend&apos;s own</source>
        <translation>检查的端口；0：后端自身的端口</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Host that is sent with an HTTP check; empty: the backend&apos;s address</source>
        <translation>HTTP 检查时发送的 Host；空：后端的地址</translation>
    </message>
    <message>
        <source>Good statuses</source>
        <translation>合格状态码</translation>
    </message>
    <message>
        <source>Statuses that make an HTTP check good</source>
        <translation>使 HTTP 检查成功的状态码</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Text that the response contains in its first 64 KiB; empty: any</source>
        <translation>响应的前 64 KiB 中须包含的文本；空：任意</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>连续失败</translation>
    </message>
    <message>
        <source>Failures in a row, in one worker, that eject a backend; 0: never</source>
        <translation>单个工作线程中连续失败多少次后驱逐后端；0：从不</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>个请求</translation>
    </message>
    <message>
        <source>Failing statuses</source>
        <translation>失败状态码</translation>
    </message>
    <message>
        <source>Statuses that count as failures beside broken connections and timeouts</source>
        <translation>除连接中断和超时外，也算作失败的状态码</translation>
    </message>
    <message>
        <source>Ejection</source>
        <translation>驱逐时间</translation>
    </message>
    <message>
        <source>Time of the first ejection; the second lasts twice as long, and so on</source>
        <translation>首次驱逐的时间；第二次加倍，依此类推</translation>
    </message>
    <message>
        <source>Longest ejection</source>
        <translation>最长驱逐</translation>
    </message>
    <message>
        <source>Time that an ejection lasts at most</source>
        <translation>单次驱逐最多持续的时间</translation>
    </message>
    <message>
        <source>Most ejected</source>
        <translation>最大驱逐比例</translation>
    </message>
    <message>
        <source>Share of the backends that may be ejected at once</source>
        <translation>可同时被驱逐的后端比例</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Attempts after the first one; 0: none</source>
        <translation>首次尝试之后的尝试次数；0：不重试</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>次尝试</translation>
    </message>
    <message>
        <source>Backoff</source>
        <translation>退避</translation>
    </message>
    <message>
        <source>Time before a retry at the same backend</source>
        <translation>在同一后端重试前的等待时间</translation>
    </message>
    <message>
        <source>Backoff growth</source>
        <translation>退避增长</translation>
    </message>
    <message>
        <source>Growth of the backoff from one retry to the next</source>
        <translation>每次重试时退避时间的增长倍数</translation>
    </message>
    <message>
        <source>Longest backoff</source>
        <translation>最长退避</translation>
    </message>
    <message>
        <source>Longest time before a retry; a backend with a longer Retry-After gets none</source>
        <translation>重试前的最长等待时间；Retry-After 更长的后端不再重试</translation>
    </message>
    <message>
        <source>Retried statuses</source>
        <translation>重试状态码</translation>
    </message>
    <message>
        <source>Statuses of responses after which a request is retried</source>
        <translation>响应为这些状态码时重试请求</translation>
    </message>
    <message>
        <source>Retry any method</source>
        <translation>重试任意方法</translation>
    </message>
    <message>
        <source>Retries POST, PATCH and unknown methods after statuses and timeouts too</source>
        <translation>遇到状态码或超时时，也重试 POST、PATCH 和未知方法</translation>
    </message>
    <message>
        <source>Timeout of an attempt</source>
        <translation>单次尝试超时</translation>
    </message>
    <message>
        <source>Time of an attempt up to its response head; 0s: no limit</source>
        <translation>单次尝试到收到响应头为止的时间；0s：不限</translation>
    </message>
    <message>
        <source>Content kept</source>
        <translation>保留的正文</translation>
    </message>
    <message>
        <source>Content of a request that is kept for a retry; with more there is none</source>
        <translation>为重试而保留的请求正文大小；超出则不重试</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Retries per request over time; 3 a second are always allowed</source>
        <translation>一段时间内平均每个请求的重试次数；始终允许每秒 3 次</translation>
    </message>
    <message>
        <source>per request</source>
        <translation>次/请求</translation>
    </message>
    <message>
        <source>Hedging delay</source>
        <translation>对冲等待</translation>
    </message>
    <message>
        <source>Time after which a second attempt starts beside the first; 0s: never</source>
        <translation>经过此时间后，在首次尝试之外再发起第二次尝试；0s：从不</translation>
    </message>
    <message>
        <source>Request head</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Time from the first byte of a request head to its end; 0s: no limit</source>
        <translation>从请求头首字节到其结束的时间；0s：不限</translation>
    </message>
    <message>
        <source>Idle client</source>
        <translation>空闲客户端</translation>
    </message>
    <message>
        <source>Time between requests on a kept connection; 0s: no limit</source>
        <translation>保持的连接上两个请求之间的时间；0s：不限</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>Time to connect to one address of a backend; 0s: no limit</source>
        <translation>连接后端一个地址的时间；0s：不限</translation>
    </message>
    <message>
        <source>Response head</source>
        <translation>响应头</translation>
    </message>
    <message>
        <source>Time from the request sent to the response&apos;s head; 0s: no limit</source>
        <translation>从请求发出到收到响应头的时间；0s：不限</translation>
    </message>
    <message>
        <source>Idle content</source>
        <translation>正文空闲</translation>
    </message>
    <message>
        <source>Time without a byte of content either way; 0s: no limit</source>
        <translation>任一方向没有正文字节的时间；0s：不限</translation>
    </message>
    <message>
        <source>Idle tunnel</source>
        <translation>空闲隧道</translation>
    </message>
    <message>
        <source>Time without a byte through an upgraded connection; 0s: no limit</source>
        <translation>升级后的连接上没有字节通过的时间；0s：不限</translation>
    </message>
    <message>
        <source>Idle backend connection</source>
        <translation>空闲后端连接</translation>
    </message>
    <message>
        <source>Time that an unused connection is kept for later requests; 0s: no limit</source>
        <translation>未使用的连接为后续请求保留的时间；0s：不限</translation>
    </message>
    <message>
        <source>Waiting in the queue</source>
        <translation>队列等待</translation>
    </message>
    <message>
        <source>Time that a request waits for a backend with room; 0s: no limit</source>
        <translation>请求等待后端空出位置的时间；0s：不限</translation>
    </message>
    <message>
        <source>Whole request</source>
        <translation>整个请求</translation>
    </message>
    <message>
        <source>Time from a request&apos;s head to the response&apos;s end; 0s: no limit</source>
        <translation>从收到请求头到响应结束的时间；0s：不限</translation>
    </message>
    <message>
        <source>Draining a backend</source>
        <translation>排空后端</translation>
    </message>
    <message>
        <source>Time for a drained or removed backend to finish what is in flight; 0s: no limit</source>
        <translation>被排空或移除的后端完成处理中请求的时间；0s：不限</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Time to finish what is in flight when Signalbox stops; 0s: no limit</source>
        <translation>Signalbox 停止时完成处理中请求的时间；0s：不限</translation>
    </message>
    <message>
        <source>Request target</source>
        <translation>请求目标</translation>
    </message>
    <message>
        <source>Longest request target; longer ones are answered with 414</source>
        <translation>请求目标的最大长度；超出则以 414 应答</translation>
    </message>
    <message>
        <source>Message head</source>
        <translation>报文头</translation>
    </message>
    <message>
        <source>Largest head of a request or a response</source>
        <translation>请求头或响应头的最大长度</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>头字段</translation>
    </message>
    <message>
        <source>Most header fields in a message&apos;s head</source>
        <translation>报文头中字段的最大数量</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>个字段</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Most client connections at once</source>
        <translation>同时存在的客户端连接的最大数量</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>个连接</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>缓冲区</translation>
    </message>
    <message>
        <source>Most memory for buffers in all; beyond it, reading pauses</source>
        <translation>所有缓冲区的最大内存；超出则暂停读取</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Most requests that wait for a backend at once</source>
        <translation>同时等待后端的请求的最大数量</translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation>受信任的代理</translation>
    </message>
    <message>
        <source>Proxies whose forwarding fields are believed</source>
        <translation>信任其转发字段的代理</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Least important messages on standard error</source>
        <translation>标准错误输出中消息的最低级别</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>访问日志</translation>
    </message>
    <message>
        <source>File with a line for each request; -: standard output; empty: off</source>
        <translation>每个请求写入一行的文件；-：标准输出；空：关闭</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Format of the access log</source>
        <translation>访问日志的格式</translation>
    </message>
    <message>
        <source>Redacted parameters</source>
        <translation>脱敏参数</translation>
    </message>
    <message>
        <source>Query parameters whose values are recorded nowhere</source>
        <translation>值不被任何地方记录的查询参数</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作线程</translation>
    </message>
    <message>
        <source>Threads that forward requests; 0: one per core, at most 4</source>
        <translation>转发请求的线程；0：每核一个，最多 4 个</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>个线程</translation>
    </message>
    <message>
        <source>No window</source>
        <translation>无窗口</translation>
    </message>
    <message>
        <source>Starts without a window</source>
        <translation>启动时不显示窗口</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Starts with backends and gentle traffic of its own</source>
        <translation>启动时自带后端和少量流量</translation>
    </message>
    <message>
        <source>Ready file</source>
        <translation>就绪文件</translation>
    </message>
    <message>
        <source>File that gets the ready line as JSON; empty: none</source>
        <translation>以 JSON 写入就绪信息的文件；空：无</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>File that gets the totals as JSON at exit; -: standard output; empty: none</source>
        <translation>退出时以 JSON 写入总计的文件；-：标准输出；空：无</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the window, such as de; empty: the system&apos;s</source>
        <translation>窗口的语言，例如 de；空：系统语言</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>监听器</translation>
    </message>
    <message>
        <source>Admin API</source>
        <translation>管理 API</translation>
    </message>
    <message>
        <source>JSON, metrics and events over HTTP. Beyond loopback it needs a token.</source>
        <translation>通过 HTTP 提供 JSON、指标和事件。在回环地址之外需要令牌。</translation>
    </message>
    <message>
        <source>Balancing</source>
        <translation>负载均衡</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>健康检查</translation>
    </message>
    <message>
        <source>Outlier detection</source>
        <translation>异常检测</translation>
    </message>
    <message>
        <source>A backend whose requests keep failing is ejected for a while.</source>
        <translation>请求持续失败的后端会被暂时驱逐。</translation>
    </message>
    <message>
        <source>Connections that fail are retried for every method, statuses and timeouts where it is safe.</source>
        <translation>连接失败时所有方法都会重试，状态码和超时则只在安全时重试。</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Sticky sessions</source>
        <translation>会话保持</translation>
    </message>
    <message>
        <source>A client stays with its backend while that one takes traffic.</source>
        <translation>只要后端仍接收流量，客户端就固定在该后端。</translation>
    </message>
    <message>
        <source>Forwarding</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>应用程序</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
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
        <translation>此前 %1</translation>
    </message>
</context>
<context>
    <name>signalbox::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>各处通用</translation>
    </message>
    <message>
        <source>Clear the filter, close the details, leave a dialog</source>
        <translation>清除筛选、关闭详情、离开对话框</translation>
    </message>
    <message>
        <source>Move the charts&apos; cursor</source>
        <translation>移动图表光标</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two keys</comment>
        <translation>%1 和 %2</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusLine</name>
    <message>
        <source>Display paused</source>
        <translation>显示已暂停</translation>
    </message>
    <message>
        <source>↓ %1  ↑ %2</source>
        <translation>↓ %1  ↑ %2</translation>
    </message>
    <message>
        <source>Content to clients and from clients</source>
        <translation>发往客户端和来自客户端的正文</translation>
    </message>
    <message>
        <source>up %1</source>
        <comment>for how long</comment>
        <translation>已运行 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n workers</source>
        <translation>
            <numerusform>%n 个工作线程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client connections</source>
        <translation>
            <numerusform>%Ln 个客户端连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 requests</source>
        <translation>
            <numerusform>%1 个请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 retries</source>
        <translation>
            <numerusform>%1 次重试</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cut off by clients</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%1 个被客户端中断</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StepText</name>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1 的权重</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>排空 %1</translation>
    </message>
    <message>
        <source>Maintenance of %1</source>
        <translation>%1 转入维护</translation>
    </message>
    <message>
        <source>Make %1 ready</source>
        <translation>%1 转为就绪</translation>
    </message>
    <message numerus="yes">
        <source>Add %n backends</source>
        <translation>
            <numerusform>添加 %n 个后端</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n backends</source>
        <translation>
            <numerusform>移除 %n 个后端</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Weights of %n backends</source>
        <translation>
            <numerusform>%n 个后端的权重</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drain %n backends</source>
        <translation>
            <numerusform>排空 %n 个后端</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Maintenance of %n backends</source>
        <translation>
            <numerusform>%n 个后端转入维护</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n backends ready</source>
        <translation>
            <numerusform>%n 个后端转为就绪</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SummaryStrip</name>
    <message>
        <source>%1 is ejected: %2</source>
        <translation>%1 已驱逐：%2</translation>
    </message>
    <message>
        <source>%1 is down: %2</source>
        <translation>%1 故障：%2</translation>
    </message>
    <message>
        <source>failing: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Backends</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Debugging</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Answers with 5xx, of requests in the last 10 s</source>
        <translation>最近 10 秒的请求中以 5xx 应答的比例</translation>
    </message>
    <message>
        <source>Half of the last 10 s&apos; requests took no longer</source>
        <translation>最近 10 秒有一半的请求不超过此时间</translation>
    </message>
    <message>
        <source>95 % of the last 10 s&apos; requests took no longer</source>
        <translation>最近 10 秒有 95% 的请求不超过此时间</translation>
    </message>
    <message>
        <source>99 % of the last 10 s&apos; requests took no longer</source>
        <translation>最近 10 秒有 99% 的请求不超过此时间</translation>
    </message>
    <message>
        <source>no timeouts, retries or ejection</source>
        <translation>无超时、重试和驱逐</translation>
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
        <translation>没有后端接收流量</translation>
    </message>
    <message>
        <source>too few are healthy: all get traffic</source>
        <translation>健康后端过少：全部接收流量</translation>
    </message>
    <message numerus="yes">
        <source>%Ln down: %1</source>
        <translation>
            <numerusform>故障 %Ln：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>on</source>
        <comment>debugging</comment>
        <translation>开启</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>排队 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln up</source>
        <comment>backends</comment>
        <translation>
            <numerusform>/ %Ln 正常</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TestAnswer</name>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>没有应答：%1</translation>
    </message>
</context>
<context>
    <name>signalbox::ThroughputChart</name>
    <message>
        <source>Throughput: requests per second by backend</source>
        <translation>吞吐量：各后端每秒的请求数</translation>
    </message>
    <message numerus="yes">
        <source>others (%Ln)</source>
        <translation>
            <numerusform>其他 (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TimeChart</name>
    <message>
        <source>No traffic yet</source>
        <translation>尚无流量</translation>
    </message>
    <message numerus="yes">
        <source>No traffic in the last %n min</source>
        <translation>
            <numerusform>最近 %n 分钟无流量</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Waterfall</name>
    <message>
        <source>connect %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>content %1</source>
        <translation>正文 %1</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>a backend, how it went, times</comment>
        <translation>%1：%2 (%3)</translation>
    </message>
</context>
<context>
    <name>signalbox::WeightDelegate</name>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
</context>
<context>
    <name>signalbox::WeightsDialog</name>
    <message>
        <source>Set weights</source>
        <translation>设置权重</translation>
    </message>
    <message>
        <source>%1 ignores the weights</source>
        <translation>%1 忽略权重</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Intended share</source>
        <translation>目标占比</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1 的权重</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>&amp;Equal</source>
        <translation>均分(&amp;E)</translation>
    </message>
    <message>
        <source>In &amp;percent</source>
        <translation>按百分比(&amp;P)</translation>
    </message>
    <message>
        <source>Each gets the same</source>
        <translation>全部相同</translation>
    </message>
    <message>
        <source>In the same proportions, with a sum of 100</source>
        <translation>比例不变，总和为 100</translation>
    </message>
</context>
</TS>
