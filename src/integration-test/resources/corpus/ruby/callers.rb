def where = [caller, caller_locations.map(&:path), __method__]
p where, caller, caller(0)
