p defined?(DATA), Object.const_defined?(:DATA)
DATA
