p Gem::Version.new("1.0") < Gem::Version.new("1.1"), Gem.loaded_specs.keys.sort, Gem.path.size, Gem::VERSION
p Gem::Specification.map(&:name).sort
