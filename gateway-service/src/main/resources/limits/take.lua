-- Takes the cost from every bucket, or from none.
-- KEYS one per bucket; ARGV cost, then units per second and size of each bucket
-- Returns whether it was taken, and what each bucket holds (as text: a float would be cut off)
local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000
local cost = tonumber(ARGV[1])
local held = {}
local allowed = 1
for i, key in ipairs(KEYS) do
    local rate = tonumber(ARGV[2 * i])
    local size = tonumber(ARGV[2 * i + 1])
    local bucket = redis.call('HMGET', key, 'tokens', 'at')
    local tokens = tonumber(bucket[1] or size)
    local at = tonumber(bucket[2] or now)
    held[i] = math.min(size, tokens + math.max(0, now - at) * rate)
    if held[i] < cost then
        allowed = 0
    end
end
local answer = {allowed}
for i, key in ipairs(KEYS) do
    local rate = tonumber(ARGV[2 * i])
    local size = tonumber(ARGV[2 * i + 1])
    if allowed == 1 then
        held[i] = held[i] - cost
    end
    redis.call('HSET', key, 'tokens', string.format('%.6f', held[i]), 'at', string.format('%.6f', now))
    redis.call('EXPIRE', key, math.ceil(size / rate) + 1)
    answer[i + 1] = string.format('%.6f', held[i])
end
return answer
