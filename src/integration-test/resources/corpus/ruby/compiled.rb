p RubyVM::InstructionSequence.of(method(def example = 1)).path, RubyVM::InstructionSequence.compile_option[:frozen_string_literal]
p RUBY_VERSION, RUBY_ENGINE, RUBY_PATCHLEVEL, defined?(RubyVM::YJIT) && RubyVM::YJIT.enabled?
