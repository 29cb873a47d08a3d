require "json"
require "set"
require "socket"
require "stringio"
require "fiddle"
p JSON.generate([1, { a: nil }]), Set[1, 2], StringIO.new("x").read, Socket.instance_methods(false).size, Fiddle::SIZEOF_LONG
