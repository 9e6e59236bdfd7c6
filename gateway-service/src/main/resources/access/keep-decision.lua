-- Keeps one caller's decision unless the salon has moved on meanwhile.
-- KEYS[1] the salon's hash; ARGV epoch, status, stage, field, decision, seconds
local known = tonumber(redis.call('HGET', KEYS[1], 'epoch') or '-1')
local epoch = tonumber(ARGV[1])
if epoch < known then
    return 0
end
if epoch > known then
    -- what was decided before counts no more; starting anew also keeps the hash from growing
    redis.call('DEL', KEYS[1])
    redis.call('HSET', KEYS[1], 'epoch', ARGV[1], 'status', ARGV[2], 'stage', ARGV[3])
end
redis.call('HSET', KEYS[1], ARGV[4], ARGV[5])
redis.call('EXPIRE', KEYS[1], ARGV[6])
return 1
