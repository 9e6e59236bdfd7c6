-- What gateways read first: an older epoch never overwrites a newer one, a newer one drops every
-- caller's decision. KEYS[1] the salon's hash; ARGV epoch, status, stage, seconds
local known = tonumber(redis.call('HGET', KEYS[1], 'epoch') or '-1')
if tonumber(ARGV[1]) <= known then
    return 0
end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'epoch', ARGV[1], 'status', ARGV[2], 'stage', ARGV[3])
redis.call('EXPIRE', KEYS[1], ARGV[4])
return 1
