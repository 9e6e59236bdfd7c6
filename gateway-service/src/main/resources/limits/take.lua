-- Takes the cost from every bucket, or from none. Levels are in thousandths of a unit, times in
-- milliseconds. KEYS one per bucket; ARGV cost in units, then units per second and size of each
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local cost = tonumber(ARGV[1]) * 1000
local answer = {1}
for i, key in ipairs(KEYS) do
    local rate = tonumber(ARGV[2 * i])
    local size = tonumber(ARGV[2 * i + 1]) * 1000
    local bucket = redis.call('HMGET', key, 'level', 'at')
    local level = tonumber(bucket[1] or size)
    local at = tonumber(bucket[2] or now)
    answer[i + 1] = math.min(size, level + math.max(0, now - at) * rate)
    if answer[i + 1] < cost then
        answer[1] = 0
    end
end
for i, key in ipairs(KEYS) do
    local rate = tonumber(ARGV[2 * i])
    local size = tonumber(ARGV[2 * i + 1])
    if answer[1] == 1 then
        answer[i + 1] = answer[i + 1] - cost
    end
    redis.call('HSET', key, 'level', answer[i + 1], 'at', now)
    redis.call('EXPIRE', key, math.ceil(size / rate) + 1)
end
return answer
