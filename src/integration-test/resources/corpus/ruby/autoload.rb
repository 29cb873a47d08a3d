autoload :Helper, "#{Dir.pwd}/helper.rb"
p autoload?(:Helper), Object.constants.include?(:Helper)
Helper
