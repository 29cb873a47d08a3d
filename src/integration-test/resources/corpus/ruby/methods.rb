def helper = 1
p self.private_methods(false).sort, Object.private_instance_methods(false).include?(:helper), method(:require).owner
p method(:require).source_location.is_a?(Array), method(:puts).source_location
