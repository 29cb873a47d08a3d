require_relative "helper"
p NAME, $LOADED_FEATURES.last, require_relative("helper"), File.readlines("data.txt"), __dir__
fail_beside
