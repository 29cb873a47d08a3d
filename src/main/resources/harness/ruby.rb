# Runs a program's tests with minitest, or compares values, and reports to the judge as docs/judge.md says.
# Nothing of this file stays reachable by name once the program is loaded, and the names of the tests are read before.
lambda do
  require "json"

  # Whatever the image's locale is.
  Encoding.default_external = Encoding::UTF_8
  order = JSON.parse($stdin.binmode.read.force_encoding(Encoding::UTF_8))
  token, mark = order.values_at("token", "mark")
  results = IO.for_fd(1, autoclose: false).dup
  results.sync = true
  $stdout.reopen($stderr)
  $stdout.sync = $stderr.sync = true
  here = Dir.pwd
  tests = order["tests"].map { |path| File.join(here, path) }
  solution = File.join(here, order["solution"])
  me = Process.pid
  pid = Process.method(:pid)
  generate = JSON.method(:generate)
  clock = Process.method(:clock_gettime)
  now = -> { clock.call(Process::CLOCK_MONOTONIC, :float_millisecond) }
  leave = Process.method(:exit!)
  put = results.method(:syswrite)
  complain = STDERR.dup
  complain.sync = true
  complain = complain.method(:syswrite)
  sent = 0

  clean = lambda do |text, most|
    text = text.to_s.dup.force_encoding(Encoding::UTF_8).scrub("?")
    text.size > most ? "#{text[0, most]} ..." : text
  end
  cut = ->(text) { clean.(text, sent < 300_000 ? 4000 : 200) }

  # One line to the judge; a fork of this process has nothing to tell.
  tell = lambda do |**record|
    next unless pid.call == me

    line = "\n#{token} #{generate.call(record)}\n".b
    sent += line.bytesize
    line = line.byteslice(put.call(line)..) until line.empty?
  end

  # Parts the output of one test from that of the next.
  boundary = lambda do |label|
    complain.call("\n#{mark} #{label}\n") if pid.call == me
  rescue SystemCallError, IOError
    nil
  end

  show = lambda do |value|
    cut.(value.inspect)
  rescue Exception => e
    "#<#{value.class} whose inspect raises #{e.class}>"
  end

  gems = nil
  own = File.realpath(__FILE__)
  inside = ->(line) { line.start_with?("#{here}/") && !line.start_with?(own) }
  explain = lambda do |fault|
    lines = Array(fault.backtrace).select(&inside)
    cut.(["#{fault.message} (#{fault.class})", *lines.map { |line| "    from #{line}" }].join("\n"))
  rescue Exception
    fault.class.name
  end

  fail_with = lambda do |kind, message|
    tell.(error: kind, message: message)
    leave.call(0)
  end

  compiles = lambda do |path|
    RubyVM::InstructionSequence.compile_file(path)
  rescue SyntaxError => e
    fail_with.(path == solution ? "compile" : "load", cut.(e.message))
  end

  guarded = lambda do |path|
    require path
  rescue SystemExit => e
    fail_with.("load", "The program ends itself while it is loaded.\n#{explain.(e)}")
  rescue SyntaxError => e
    fail_with.("compile", cut.(e.message))
  rescue Exception => e
    fail_with.("load", explain.(e))
  end

  # Tests that the file defines plainly, known before the program could do anything about them.
  written = lambda do |path|
    names = []
    visit = lambda do |code, owner|
      code.each_child do |part|
        if (opened = part.label[/\A<class:(.+)>\z/, 1])
          visit.(part, opened)
        elsif owner && part.base_label.start_with?("test_") && part.base_label == part.label.split("#").last
          names << "#{owner}##{part.base_label}"
        end
      end
    end
    visit.(compiles.(path), nil)
    names.uniq
  end

  watched = {}
  methods = lambda do |owner|
    (owner.instance_methods(false) + owner.private_instance_methods(false)).to_h { |m| [m, owner.instance_method(m)] }
  end
  watch = ->(owner) { [owner, owner.singleton_class].each { |part| watched[part] = [methods.(part), part.ancestors.take_while { |a| a != part }] } }
  untouched = lambda do
    changed = watched.flat_map do |owner, (before, first)|
      names = before.reject { |name, m| owner.method_defined?(name, false) || owner.private_method_defined?(name, false) ? owner.instance_method(name) == m : false }.keys
      names << "prepend" if owner.ancestors.take_while { |a| a != owner } != first
      names.map { |name| "#{owner.inspect}##{name}" }
    end
    fail_with.("meddled", "The program changes the tests or their framework: #{changed.first(5).join(', ')}") if changed.any?
  end

  # A class of the tests' name that was opened before the tests could do so.
  overridden = lambda do |owner|
    names = methods.(owner).select { |name, m| Minitest::Test.method_defined?(name) || Minitest::Test.private_method_defined?(name) ? m.source_location && !tests.include?(m.source_location.first) : false }.keys
    fail_with.("meddled", "The program changes the tests: #{owner}##{names.first}") if names.any?
  end

  sides = lambda do |message|
    found = message.match(/Expected: (.*?)\n\s*Actual: (.*)\z/m)
    found ? { expected: cut.(found[1]), actual: cut.(found[2]) } : {}
  end

  raised_in_tests = lambda do |fault|
    line = Array(fault.backtrace).find { |l| !l.start_with?(gems) }
    line && tests.any? { |path| line.start_with?("#{path}:") }
  end

  judged = lambda do |result|
    fault = result.failures.first
    case fault
    when nil then { status: "pass" }
    when Minitest::Skip
      next { status: "skip", message: cut.(fault.message) } if raised_in_tests.(fault)

      { status: "fail", message: "The program raises Minitest::Skip." }
    when Minitest::UnexpectedError then { status: "error", message: explain.(fault.error) }
    else { status: "fail", message: cut.(fault.message), **sides.(fault.message) }
    end
  end

  run_tests = lambda do
    require "minitest"
    gems = File.dirname($LOADED_FEATURES.find { |path| path.end_with?("/minitest.rb") })
    # The tests require it too; they are run below instead of at the exit.
    Minitest.define_singleton_method(:autorun) { nil }
    require "minitest/autorun"
    Minitest::Assertions.diff = nil
    Minitest.seed = Random.new_seed % 0x10000
    known = tests.flat_map(&written)
    base = Minitest::Runnable.runnables.dup
    [Minitest, Minitest::Assertions, Minitest::Test, Minitest::Runnable, Minitest::Result, Minitest::Reportable,
     Minitest::Assertion, Minitest::UnexpectedError, Minitest::Skip, Minitest::Spec, Minitest::Expectation,
     Minitest::Expectations, Minitest::Guard].each(&watch)
    run = Minitest::Test.instance_method(:run)
    tell.(ready: known)
    compiles.(solution)
    $LOAD_PATH.unshift(here)
    tests.each(&guarded)
    untouched.()
    cases = (Minitest::Runnable.runnables - base).flat_map do |owner|
      names = owner.runnable_methods.map(&:to_s)
      if names.any?
        overridden.(owner)
        watch.(owner)
      end
      names.sort_by { |name| [owner.instance_method(name).source_location&.last || 0, name] }.map { |name| [owner, name] }
    end
    tell.(plan: cases.map { |owner, name| "#{owner}##{name}" })
    cases.each_with_index do |(owner, name), index|
      label = "#{owner}##{name}"
      tell.(start: index, name: label)
      boundary.(index)
      began = now.()
      record =
        begin
          judged.(run.bind_call(owner.new(name)))
        rescue Exception => e
          { status: "error", message: e.is_a?(SystemExit) ? "The program ends itself.\n#{explain.(e)}" : explain.(e) }
        end
      spent = now.() - began
      boundary.("-")
      tell.(test: index, name: label, ms: spent.round(3), **record)
    end
    untouched.()
    tell.(end: cases.size)
  end

  exact = [NilClass, TrueClass, FalseClass, Symbol]
  core = [Integer, Float, Rational, Complex]
  # A number of another class is asked for its value before it can see the expected one.
  plain = lambda do |number|
    number = number.to_r if core.none? { |kind| kind === number }
    number if core.any? { |kind| kind === number }
  rescue StandardError
    nil
  end
  # Equal by the language's own rules, where a class of the program's has no say over core values.
  same = lambda do |expected, actual, tolerance|
    case expected
    when *exact then expected.equal?(actual)
    when Numeric
      next false unless Numeric === actual

      one, other = plain.(expected), plain.(actual)
      next expected.class == actual.class && expected == actual ? true : false unless one && other
      next (one - other).abs <= tolerance if tolerance && [one, other].all? { |n| n.real? && n.finite? }

      one == other || (Float === one && one.nan? && Float === other && other.nan?)
    when Array
      next false unless Array === actual

      found = [].concat(actual)
      expected.size == found.size && expected.zip(found).all? { |e, a| same.(e, a, tolerance) }
    when Hash
      next false unless Hash === actual

      found = {}.merge(actual)
      expected.size == found.size &&
        expected.all? { |key, value| found.key?(key) && same.(value, found[key], tolerance) }
    else expected.class == actual.class && expected == actual ? true : false
    end
  end

  run_values = lambda do
    cases = order["cases"]
    # A value that needs nothing of the program is made before the program is there.
    early = cases.map do |one|
      [true, TOPLEVEL_BINDING.dup.eval(one["expected"], "expected")]
    rescue Exception
      [false, nil]
    end
    names = cases.map { |one| one["call"] }
    tell.(ready: names)
    compiles.(solution)
    $LOAD_PATH.unshift(here)
    guarded.(solution)
    tell.(plan: names)
    cases.each_with_index do |one, index|
      tell.(start: index, name: one["call"])
      boundary.(index)
      began = now.()
      record =
        begin
          known, expected = early[index]
          expected = TOPLEVEL_BINDING.dup.eval(one["expected"], "expected") unless known
          actual = TOPLEVEL_BINDING.dup.eval(one["call"], "check")
          if same.(expected, actual, one["tolerance"])
            { status: "pass" }
          else
            { status: "fail", expected: show.(expected), actual: show.(actual),
              message: "expected #{show.(expected)}, found #{show.(actual)}" }
          end
        rescue Exception => e
          { status: "error", message: explain.(e), expected: cut.(one["expected"]) }
        end
      spent = now.() - began
      boundary.("-")
      tell.(test: index, name: one["call"], ms: spent.round(3), **record)
    end
    tell.(end: cases.size)
  end

  (order["kind"] == "tests" ? run_tests : run_values).call
  boundary.("-")
  leave.call(0)
end.call
