-- A POST of 1 MiB; run from this folder.
dofile("report.lua")
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/octet-stream"
wrk.body = string.rep("u", 1024 * 1024)
