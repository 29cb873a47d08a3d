begin
  require "helper"
rescue LoadError => error
  p error.message, error.path
end
load "./helper.rb"
p NAME
